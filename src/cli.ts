import { baselineText } from "./cli/baseline.ts";
import { cleaned } from "./cli/cleaned.ts";
import { statisticsFor } from "./cli/concerned.ts";
import { workloadQuery } from "./cli/exporting.ts";
import type { Io } from "./cli/io.ts";
import { patchOf } from "./cli/patch.ts";
import { type Prepared, prepared } from "./cli/prepared.ts";
import { proven } from "./cli/proven.ts";
import { rulePage } from "./cli/rule.ts";
import { type Fixed, type Stages, stages } from "./cli/stages.ts";
import { writeFile, writeReports } from "./cli/write.ts";
import { parseArgv } from "./config/argv.ts";
import { helpText } from "./config/help.ts";
import { UsageError } from "./discover/usage.ts";
import { levels, type Options } from "./options.ts";
import { product } from "./product.ts";
import { line } from "./report/escape/log.ts";
import type { Report } from "./types.ts";

/** Runs the command line; returns the exit status: 0 clean, 1 findings, 2 could not run. */
export async function cli(argv: readonly string[], io: Io, by: Stages = stages): Promise<number> {
  try {
    return await run(argv, io, by);
  } catch (error) {
    const known = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    io.stderr(`indexwright: ${line(known ? message : `internal error: ${message}; please report`)}\n`);
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

async function lint(argv: readonly string[], io: Io, by: Stages): Promise<number> {
  const given = await prepared(argv, io, by);
  const { discovery, options, baseline } = given;
  if (options.fix) return finish(await by.lintFixed(discovery, options, baseline), given, io, by);
  return conclude(await by.lint(discovery, options, baseline), options, io, by);
}

async function prove(argv: readonly string[], io: Io, by: Stages): Promise<number> {
  const given = await prepared(argv, io, by);
  return finish(await proven(given, io, by), given, io, by);
}

/** Fixes are written, or shown as a patch, before it is said what they leave. */
async function finish(
  { report, changed }: Fixed,
  { discovery, options }: Prepared,
  io: Io,
  by: Stages,
): Promise<number> {
  if (options.dryRun) {
    io.stdout(patchOf(discovery.files, changed, io));
    return exitStatus(report, options);
  }
  for (const [name, { text }] of changed) writeFile(io, name, text);
  return conclude(report, options, io, by);
}

async function conclude(report: Report, options: Options, io: Io, by: Stages): Promise<number> {
  await writeReports(report, options, io, by);
  const [failure, ...more] = report.failures;
  if (failure) {
    const rest = more.length === 0 ? "" : ` (and ${more.length} more)`;
    io.stderr(`indexwright: the run is incomplete: ${line(failure.message)}${rest}\n`);
  }
  if (options.writeBaseline === null) return exitStatus(report, options);
  writeFile(io, options.writeBaseline, baselineText(report));
  io.stderr(`indexwright: wrote ${report.findings.length} findings to ${line(options.writeBaseline)}\n`);
  return failure ? 2 : 0;
}

/** Severities stand in order, the gravest first. */
function exitStatus({ findings, failures }: Report, { failOn }: Options): number {
  if (failures.length > 0) return 2;
  if (failOn === "never") return 0;
  const least = levels.indexOf(failOn);
  return findings.some(({ severity }) => levels.indexOf(severity) <= least) ? 1 : 0;
}
