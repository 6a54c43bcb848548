import { nameByServer, quoteLiteral } from "../../sql/grammar/name.ts";
import type { ExaminedIndex } from "./facts.ts";

type IndexNames = Pick<ExaminedIndex, "index" | "table">;

/** Whoever drops or rebuilds what somebody builds at this moment kills that build. */
export function lookForBuilds({ table }: IndexNames): string {
  return `SELECT pid, command, phase FROM pg_stat_progress_create_index WHERE relid = ${regclass(table)}; -- is an index of the table being built? Then wait`;
}

export function lookAtUse({ index }: IndexNames): string {
  return `SELECT idx_scan, to_jsonb(s) ->> 'last_idx_scan' AS last_idx_scan FROM pg_stat_all_indexes s WHERE indexrelid = ${regclass(index)}; -- on every server that answers queries`;
}

export function dropConcurrently({ index }: IndexNames): string {
  return `DROP INDEX CONCURRENTLY ${index};`;
}

export function rebuildConcurrently({ index }: IndexNames): string {
  return `REINDEX INDEX CONCURRENTLY ${index};`;
}

const BOUNDED = "SET lock_timeout = '2s';";

/** A constraint goes with its index, and no index of a constraint goes alone; of a partitioned table none goes CONCURRENTLY. */
export function dropForGood(index: ExaminedIndex): string {
  const { table, constraint, partitioned } = index;
  if (constraint !== null)
    return [
      BOUNDED,
      `ALTER TABLE ${table} DROP CONSTRAINT ${byServer(constraint)}; -- it keeps everybody out for a moment; where it times out, run it again`,
      "RESET lock_timeout;",
    ].join("\n");
  if (!partitioned) return dropConcurrently(index);
  return [
    BOUNDED,
    `DROP INDEX ${index.index}; -- of a partitioned table no index is dropped CONCURRENTLY; where it times out, run it again`,
    "RESET lock_timeout;",
  ].join("\n");
}

/** As it stands in SQL for the server, whatever it holds. */
function regclass(relation: string): string {
  return `${quoteLiteral(relation)}::regclass`;
}

function byServer(name: string): string {
  return nameByServer({ schema: "s", name }).slice("s.".length);
}
