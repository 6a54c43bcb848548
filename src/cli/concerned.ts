import { UsageError } from "../discover/usage.ts";
import type { Io } from "./io.ts";
import { prepared } from "./prepared.ts";
import type { Stages } from "./stages.ts";
import { statisticsQuery } from "./statistics.ts";

/** What `indexwright statistics` prints: SQL for the tables of the migrations given; without any, for all. */
export async function statisticsFor(
  argv: readonly string[],
  paths: readonly string[],
  redact: boolean,
  io: Io,
  by: Stages,
): Promise<string> {
  if (paths.length === 0) return statisticsQuery({ tables: null, redact });
  const { discovery, options } = await prepared(argv, io, by);
  const tables = await by.touched(discovery, options);
  if (tables.length === 0)
    throw new UsageError(
      `the migrations of ${paths.join(", ")} change no table; without paths, all are exported`,
    );
  return statisticsQuery({ tables, redact });
}
