import { setTimeout as sleep } from "node:timers/promises";
import { tableWritesQuery } from "../../postgres/questions/table-writes.ts";
import type { DeploymentCheck, SoughtName } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import { type AskQuestion, tablesAsJson } from "./facts.ts";

/** From here on, in rows a second, another hour may be the better one. */
const MANY = 1000;
const LONGEST_REST_S = 30;

/**
 * How much is written to each table, counted over some seconds. A build waits for every transaction that writes at its
 * start and before its validation, and what was written meanwhile is looked up once more.
 */
export async function writeRateChecks(
  ask: AskQuestion,
  tables: readonly SoughtName[],
  { schemas, seconds }: { readonly schemas: string; readonly seconds: number },
): Promise<readonly DeploymentCheck[]> {
  if (seconds === 0 || tables.length === 0) return [];
  const counted = async () =>
    (await ask(tableWritesQuery, [tablesAsJson(tables), schemas])).map(({ writes }) =>
      writes === null ? null : Number(writes),
    );
  const before = await counted();
  // The server ends a transaction that rests for longer (reading-session.ts).
  for (let left = seconds; left > 0; left -= LONGEST_REST_S) {
    await sleep(Math.min(left, LONGEST_REST_S) * 1000);
    await ask("SELECT pg_catalog.pg_stat_clear_snapshot()");
  }
  const after = await counted();
  return tables.flatMap((table, at) => rated(table, before[at] ?? null, after[at] ?? null, seconds));
}

function rated(
  table: SoughtName,
  before: number | null,
  after: number | null,
  seconds: number,
): readonly DeploymentCheck[] {
  const check = "write-rate";
  const name = soughtWords(table);
  if (before === null || after === null) return [];
  // Counters that are reset meanwhile say nothing.
  if (after < before)
    return [{ check, level: "unknown", message: `the counters of ${name} were reset while they were read` }];
  const rate = Math.round((after - before) / seconds);
  const facts = { rowsPerSecond: rate, seconds };
  const message = `about ${rate} row${rate === 1 ? "" : "s"} a second ${rate === 1 ? "is" : "are"} written to ${name}`;
  if (rate < MANY) return [{ check, level: "ok", facts, message }];
  return [
    {
      check,
      level: "warn",
      facts,
      message: `${message}: a build takes longer, and a quieter hour is better`,
    },
  ];
}
