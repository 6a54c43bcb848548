import type { GivenOptions } from "../../config/given-options.ts";
import type { Stages } from "../../programs/commands.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Io } from "./io.ts";
import { prepared } from "./run-inputs.ts";
import { statisticsQuery } from "./statistics-query.ts";

/** What `indexwright statistics` prints: SQL for the tables of the migrations given; without any, for all. */
export async function statisticsFor(
  argv: readonly string[],
  { switches, words, lists }: GivenOptions,
  io: Io,
  by: Stages,
): Promise<string> {
  const redact = switches.has("redact");
  const paths = (lists.get("paths") ?? []).slice(1);
  if (paths.length === 0 && !words.has("since")) return statisticsQuery({ tables: null, redact });
  const { discovery, options } = await prepared(argv, io, by);
  const tables = await by.touched(discovery, options);
  if (tables.length === 0)
    throw new UsageError(
      `these migrations change no table; without a path and --since, all tables are exported`,
    );
  return statisticsQuery({ tables, redact });
}
