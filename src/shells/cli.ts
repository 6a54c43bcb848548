import { parseArgv } from "../config/argv.ts";
import type { GivenOptions } from "../config/given-options.ts";
import { helpText } from "../config/help.ts";
import { commandOf } from "../option.ts";
import { options } from "../options.ts";
import { product } from "../product.ts";
import { type Stages, stages } from "../programs/commands.ts";
import { sentenceOf } from "../programs/error-sentence.ts";
import { logLine } from "../report/escape/log.ts";
import { UsageError } from "../types/usage-error.ts";
import { cleaned } from "./cli/clean-up.ts";
import { begin, conclude, finish } from "./cli/conclude.ts";
import type { Io } from "./cli/io.ts";
import { proven } from "./cli/prove-with-progress.ts";
import { rulePage } from "./cli/rule.ts";
import { commands, prepared } from "./cli/run-inputs.ts";
import { statisticsFor } from "./cli/statistics-tables.ts";
import { workloadQuery } from "./cli/workload-query.ts";

/** Runs the command line; returns the exit status: 0 clean, 1 findings, 2 could not run. */
export async function cli(argv: readonly string[], io: Io, by: Stages = stages): Promise<number> {
  try {
    return await run(argv, io, by);
  } catch (error) {
    const known = error instanceof UsageError;
    io.stderr(`indexwright: ${logLine(known ? error.message : sentenceOf(error))}\n`);
    if (io.env.INDEXWRIGHT_DEBUG === "1" && error instanceof Error) io.stderr(`${error.stack}\n`);
    return 2;
  }
}

async function run(argv: readonly string[], io: Io, by: Stages): Promise<number> {
  const given = parseArgv(argv, { rules: [], tools: [] });
  const { switches, lists } = given;
  if (switches.has("help")) io.stdout(helpText());
  else if (switches.has("version")) io.stdout(`${product.version}\n`);
  else {
    requireFitting(given);
    const [command, ...words] = lists.get("paths") ?? [];
    if (command === "help") io.stdout(helpText());
    else if (command === "rule") io.stdout(rulePage(words, await by.rules(), io.home));
    else if (command === "workload") io.stdout(workloadQuery);
    else if (command === "statistics") io.stdout(await statisticsFor(argv, given, io, by));
    else if (command === "prove" && switches.has("clean-up")) return cleaned(given, io, by);
    else if (command === "prove") return prove(argv, io, by);
    else if (command === "init") {
      const { init } = await import(/* webpackMode: "eager" */ "./cli/init.ts");
      await init(words, io, by);
    } else return lint(argv, io, by);
  }
  return 0;
}

/** An option that the command would not look at would be thought to hold. */
function requireFitting({ switches, words, lists }: GivenOptions): void {
  const [first] = lists.get("paths") ?? [];
  const command = commands.find((one) => one === first) ?? "lint";
  for (const option of options) {
    const { name } = option;
    const only = commandOf(option);
    if (only !== null && only !== command && (switches.has(name) || words.has(name) || lists.has(name)))
      throw new UsageError(
        `--${name} is for ${only}, and ${command} does not use it; run indexwright ${only}, or leave it out`,
      );
  }
}

async function lint(argv: readonly string[], io: Io, by: Stages): Promise<number> {
  const given = await prepared(argv, io, by);
  begin(given, io);
  const { discovery, options, baseline } = given;
  if (options.fix) return finish(await by.lintFixed(discovery, options, baseline), given, io, by);
  return conclude(await by.lint(discovery, options, baseline), given, io, by);
}

async function prove(argv: readonly string[], io: Io, by: Stages): Promise<number> {
  const given = await prepared(argv, io, by);
  begin(given, io);
  return finish(await proven(given, io, by), given, io, by);
}
