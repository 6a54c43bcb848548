import { size } from "../../text/size.ts";
import type { DatabaseOutcome, HealthFinding, HealthReport } from "../../types.ts";
import { plural } from "../verdict.ts";

/** "public.orders_number_idx on public.orders, 12 MB". */
export function findingWords({ index, table, bytes }: HealthFinding): string {
  return `${index === null ? table : `${index} on ${table}`}, ${size(bytes)}`;
}

/** "counters since 2026-01-02 03:04:05+00 at db1:5432". */
export function nodeWords({ nodes }: HealthReport): string {
  const each = nodes.map(
    ({ host, standby, countsSince }) =>
      `${host}${standby ? " (a standby)" : ""}${countsSince === null ? "" : ` since ${countsSince}`}`,
  );
  return `use is counted by ${each.join(", ")}`;
}

/** The last line: what all of it comes to. */
export function healthSentence(databases: readonly DatabaseOutcome[], { findings, indexes }: HealthReport) {
  const unknown = databases.flatMap(({ checks }) => checks).filter(({ level }) => level === "unknown").length;
  const blind = unknown === 0 ? "" : `; ${plural(unknown, "question")} could not be answered`;
  const read = `${indexes.length} index${indexes.length === 1 ? "" : "es"}`;
  if (findings.length === 0)
    return `${read}, and ${unknown === 0 ? "nothing" : "as far as can be told nothing"} to do${blind}`;
  return `${read}, and ${plural(findings.length, "thing")} to do${blind}`;
}
