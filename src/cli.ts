import { existsSync } from "node:fs";
import path from "node:path";
import { baselineText, readBaseline } from "./cli/baseline.ts";
import type { Io } from "./cli/io.ts";
import { patchOf } from "./cli/patch.ts";
import { rulePage } from "./cli/rule.ts";
import { type Stages, stages } from "./cli/stages.ts";
import { writeFile, writeReports } from "./cli/write.ts";
import { parseArgv } from "./config/argv.ts";
import type { Given } from "./config/given.ts";
import { helpText } from "./config/help.ts";
import { meant } from "./config/nearest.ts";
import { UsageError } from "./discover/usage.ts";
import { levels, type Options } from "./options.ts";
import { product } from "./product.ts";
import { line } from "./report/escape/log.ts";
import type { Report } from "./types.ts";

const commands = ["lint", "rule", "init"];

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
  const { switches, lists } = parseArgv(argv, { rules: [], tools: [] });
  if (switches.has("help")) io.stdout(helpText());
  else if (switches.has("version")) io.stdout(`${product.version}\n`);
  else {
    const [command, ...words] = lists.get("paths") ?? [];
    if (command === "help") io.stdout(helpText());
    else if (command === "rule") io.stdout(rulePage(words, await by.rules(), io.home));
    else if (command === "init") {
      const { init } = await import(/* webpackMode: "eager" */ "./cli/init.ts");
      await init(words, io, by);
    } else return lint(argv, io, by);
  }
  return 0;
}

async function lint(argv: readonly string[], io: Io, by: Stages): Promise<number> {
  by.warm();
  const rules = (await by.rules()).map((rule) => rule.id);
  const known = { rules, tools: await by.tools() };
  const { configure } = await import(/* webpackMode: "eager" */ "./config/index.ts");
  const { options, remarks } = configure(withoutCommand(parseArgv(argv, known), io), io.cwd, known);
  // A new baseline holds what an old one kept quiet, too.
  const baseline = readBaseline(io.cwd, options.writeBaseline === null ? options.baseline : null);
  const { discover } = await import(/* webpackMode: "eager" */ "./discover/index.ts");
  const found = discover({ cwd: io.cwd, ...options, ...standardInput(options, io) }, io);
  const discovery = { ...found, remarks: [...found.remarks, ...remarks] };
  if (!options.fix) return conclude(await by.lint(discovery, options, baseline), options, io, by);
  const { report, changed } = await by.lintFixed(discovery, options, baseline);
  if (options.dryRun) {
    io.stdout(patchOf(discovery.files, changed, io));
    return exitStatus(report, options);
  }
  for (const [name, { text }] of changed) writeFile(io, name, text);
  return conclude(report, options, io, by);
}

/** The word before the paths. What is neither that nor a path is a mistyped command. */
function withoutCommand(flags: Given, { cwd }: Io): Given {
  const [first, ...rest] = flags.lists.get("paths") ?? [];
  if (first === "lint") return { ...flags, lists: new Map([...flags.lists, ["paths", rest]]) };
  if (first !== undefined && /^[a-z][a-z-]*$/.test(first) && !existsSync(path.resolve(cwd, first)))
    throw new UsageError(`no command, file or folder is called "${first}"; ${meant(first, commands)}`);
  return flags;
}

function standardInput({ paths, stdinPath }: Options, io: Io) {
  return paths.includes("-") ? { stdin: { path: stdinPath ?? "stdin.sql", bytes: io.stdin() } } : {};
}

async function conclude(report: Report, options: Options, io: Io, by: Stages): Promise<number> {
  await writeReports(report, options, io, by);
  if (options.writeBaseline === null) return exitStatus(report, options);
  writeFile(io, options.writeBaseline, baselineText(report));
  io.stderr(`indexwright: wrote ${report.findings.length} findings to ${line(options.writeBaseline)}\n`);
  return 0;
}

/** Severities stand in order, the gravest first. */
function exitStatus({ findings }: Report, { failOn }: Options): number {
  if (failOn === "never") return 0;
  const least = levels.indexOf(failOn);
  return findings.some(({ severity }) => levels.indexOf(severity) <= least) ? 1 : 0;
}
