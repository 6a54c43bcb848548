import { parseArgv } from "../config/argv.ts";
import type { GivenOptions } from "../config/given-options.ts";
import { helpText } from "../config/help.ts";
import { commandsFor } from "../option.ts";
import { options } from "../options.ts";
import { product } from "../product.ts";
import { type Stages, stages } from "../programs/commands.ts";
import { sentenceOf } from "../programs/error-sentence.ts";
import { logLine } from "../report/escape/log.ts";
import { listed } from "../report/verdict.ts";
import { UsageError } from "../types/usage-error.ts";
import { commandNames } from "./cli/command-names.ts";
import type { Io } from "./cli/io.ts";

/** Runs the command line; returns the exit status: 0 clean, 1 findings, 2 could not run. */
export async function cli(argv: readonly string[], io: Io, by: Stages = stages): Promise<number> {
  try {
    return await run(argv, io, by);
  } catch (error) {
    const known = error instanceof UsageError;
    for (const sentence of known ? error.sentences : [sentenceOf(error)])
      io.stderr(`indexwright: ${logLine(sentence)}\n`);
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
    else if (command === "rule") {
      const { rulePage } = await import("./cli/rule.ts");
      io.stdout(await rulePage(words, by.rules, io.home));
    } else if (command === "completion") {
      const { completionFor } = await import("../config/completion.ts");
      io.stdout(completionFor(words, commandNames));
    } else if (command === "workload") {
      const { workloadQuery } = await import("./cli/workload-query.ts");
      io.stdout(workloadQuery);
    } else if (command === "init") {
      const { init } = await import("./cli/init.ts");
      await init(words, given, io, by);
    } else return (await import("./cli/run.ts")).runFor(command)(argv, given, io, by);
  }
  return 0;
}

/** An option that the command would not look at would be thought to hold. */
function requireFitting({ switches, words, lists }: GivenOptions): void {
  const [first] = lists.get("paths") ?? [];
  const command = commandNames.find((one) => one === first) ?? "lint";
  for (const option of options) {
    const { name } = option;
    const only = commandsFor(option);
    if (only === null || only.includes(command)) continue;
    if (switches.has(name) || words.has(name) || lists.has(name))
      throw new UsageError(
        `--${name} is for ${listed(only)}, and ${command} does not use it; run indexwright ${only[0]}, or leave it out`,
      );
  }
}
