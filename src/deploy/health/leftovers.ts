import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { HealthFinding } from "../../types.ts";
import type { ExaminedIndex } from "./facts.ts";
import { dropConcurrently, lookForBuilds, rebuildConcurrently } from "./index-sql.ts";

/** What REINDEX CONCURRENTLY appends to the name of its new index, and of the old one; a number follows where that is taken (indexcmds.c). */
const rebuilt = /_cc(?:new|old)\d*$/;

/** What is INVALID, and nobody is at it: builds, drops and rebuilds that have stopped. */
export function leftoverFindings(indexes: readonly ExaminedIndex[]): readonly HealthFinding[] {
  return indexes.flatMap((index) => {
    if (index.valid || index.beingBuilt || index.busy || index.tableBusy) return [];
    return [{ ...judged(index), index: index.index, table: index.table, bytes: index.bytes }];
  });
}

type Leftover = Pick<HealthFinding, "kind" | "message" | "evidence" | "sql">;

function judged(index: ExaminedIndex): Leftover {
  const { ready, live, unique, constraint, attached, name, partitions } = index;
  const evidence = { ready, live, unique };
  const look = lookForBuilds(index);
  const drop = `${look}\n${dropConcurrently(index)}`;
  if (partitions !== null) return incomplete(index, partitions);
  if (rebuilt.test(name))
    return {
      kind: unique && ready ? "enforcing-leftover" : "rebuild-leftover",
      evidence,
      message: `INVALID: a REINDEX CONCURRENTLY has stopped and left it${unique && ready ? ", and it refuses duplicates" : ""}`,
      sql: drop,
    };
  if (!live)
    return {
      kind: "invalid",
      evidence,
      message: "INVALID: a DROP INDEX CONCURRENTLY has stopped halfway",
      sql: drop,
    };
  const healed = `${look}\n${rebuildConcurrently(index)}`;
  if (constraint !== null || attached)
    return { kind: "invalid", evidence, message: `INVALID: ${costs(ready)}`, sql: healed };
  if (unique && ready)
    return {
      kind: "enforcing-leftover",
      evidence,
      message: "INVALID: no query uses it, and it refuses duplicates all the same",
      sql: `${drop} -- then build it again, once the rows have no duplicates`,
    };
  return {
    kind: "invalid",
    evidence,
    message: `INVALID: ${costs(ready)}`,
    sql: `${healed} -- or DROP INDEX CONCURRENTLY, where nobody needs it`,
  };
}

function costs(ready: boolean): string {
  return ready ? "no query uses it, and every write maintains it" : "no query uses it";
}

function incomplete(
  { index, table, ready }: ExaminedIndex,
  { all, attached }: { readonly all: number; readonly attached: number },
): Leftover {
  const [on, of] = [quoteLiteral(table), quoteLiteral(index)];
  return {
    kind: "invalid",
    evidence: { ready, partitions: all, attached },
    message: `INVALID: ${attached} of ${all} partitions have a valid index attached to it`,
    sql: `SELECT h.inhrelid::regclass AS partition FROM pg_inherits h WHERE h.inhparent = ${on}::regclass AND NOT EXISTS (SELECT 1 FROM pg_index i JOIN pg_inherits a ON a.inhrelid = i.indexrelid WHERE i.indrelid = h.inhrelid AND i.indisvalid AND a.inhparent = ${of}::regclass); -- build one on each CONCURRENTLY, then ALTER INDEX … ATTACH PARTITION`,
  };
}
