import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgv } from "../../config/argv.ts";
import type { GivenOptions } from "../../config/given-options.ts";
import { blaming, configure } from "../../config/index.ts";
import { deploys, repairs } from "../../config/merge.ts";
import { type Discovery, discover } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { readBaseline } from "../../programs/baseline.ts";
import type { Stages } from "../../programs/commands.ts";
import { meant } from "../../text/nearest-word.ts";
import { UsageError } from "../../types/usage-error.ts";
import {
  nothingDevice,
  requireApart,
  requireDistinct,
  requireTarget,
  type Writer,
} from "../../write/output-target.ts";
import { commandNames } from "./command-names.ts";
import type { Io } from "./io.ts";

/** What a run works on. */
export interface PreparedRun {
  readonly discovery: Discovery;
  readonly options: Options;
  readonly baseline: ReadonlySet<string>;
  /** Files that are read before any migration is: the configuration, and what the options name. */
  readonly beside: readonly string[];
  readonly writer: Writer;
  /** Outputs that may not be written, and why not. One of them costs no other. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The options of a run that reads no migration, and where it may write. */
export async function configured(argv: readonly string[], io: Io, by: Stages) {
  const rules = (await by.rules()).map((rule) => rule.id);
  const known = { rules, tools: await by.tools() };
  const flags = withoutCommand(parseArgv(argv, known), io);
  const { options, ...found } = configure(flags, io.cwd, known);
  const writer: Writer = { cwd: io.cwd, env: io.env, rules: new Set(rules) };
  requireDistinct(io.cwd, placesOf(options));
  const wrong = refusals(options, new Map(), (name) => requireTarget(writer, name));
  const refused = refusals(options, wrong, (name) => requireApart(io.cwd, name, besideOf(options)));
  return { ...found, options, writer, refused };
}

function besideOf(options: Options): readonly string[] {
  return readBeside(options).filter((name) => name !== null);
}

/** From the words of the command line to the files and options of a run. */
export async function prepared(argv: readonly string[], io: Io, by: Stages): Promise<PreparedRun> {
  const { options, remarks, file, pathsFrom, writer, refused: wrong } = await configured(argv, io, by);
  if (options.outputs.some(({ format }) => format === "prometheus"))
    throw new UsageError("--format prometheus is for health; run indexwright health, or leave it out");
  // A new baseline holds what an old one kept quiet, too.
  const baseline = readBaseline(io.cwd, options.writeBaseline === null ? options.baseline : null);
  by.warm();
  const settings = await by.folderSettings();
  const asked = { cwd: io.cwd, ...options, settings, ...standardInput(options, io) };
  const found = blaming(pathsFrom, () => discover(asked, io));
  const beside = [...(file === null ? [] : [file]), ...besideOf(options)];
  const read = [...beside, ...[...found.files, ...found.unread].map((one) => one.path)];
  const refused = refusals(options, wrong, (name) => requireApart(io.cwd, name, read));
  const discovery = { ...found, remarks: [...found.remarks, ...remarks] };
  return { discovery, options, baseline, beside, writer, refused };
}

/** The outputs that may not be written, each with its sentence: those known before, and those found now. */
export function refusals(
  options: Options,
  before: PreparedRun["refused"],
  require: (name: string) => void,
): PreparedRun["refused"] {
  const refused = new Map(before);
  for (const name of targetsOf(options)) {
    if (refused.has(name)) continue;
    try {
      require(name);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      refused.set(name, error.message);
    }
  }
  return refused;
}

/** Where the run writes. */
function targetsOf({ outputs, writeBaseline, deploy }: Options): readonly string[] {
  const files = outputs.map((one) => one.file).filter((one) => one !== nothingDevice);
  return [...files, writeBaseline, deploy.rulesFile, deploy.dashboardFile].filter((one) => one !== null);
}

/** The same with standard output, by a name that leads to what it is. */
function placesOf(options: Options): readonly string[] {
  const standard = options.outputs.some(({ file }) => file === null) ? ["/dev/stdout"] : [];
  return [...standard, ...targetsOf(options)];
}

/** What the options name. A baseline that is rewritten is not read; standard input may be a file, too. */
function readBeside({ paths, baseline, writeBaseline, prove, deploy }: Options): readonly (string | null)[] {
  const { schema, seedData, statistics, workload } = prove;
  const stdin = paths.includes("-") ? "/dev/stdin" : null;
  return [
    writeBaseline === null ? baseline : null,
    schema,
    seedData,
    statistics,
    deploy.from,
    deploy.apply.databases,
    deploy.previous,
    ...workload,
    stdin,
  ];
}

/** The word before the paths. What is neither that nor a path is a mistyped command. */
/** The commands that take paths. */
const withPaths: ReadonlySet<string> = new Set([
  "lint",
  "prove",
  "fix",
  "sql",
  "statistics",
  "preflight",
  "verify",
  "apply",
  "rollback",
  "health",
  "runbook",
]);

function withoutCommand(flags: GivenOptions, { cwd }: Io): GivenOptions {
  const [first, ...rest] = flags.lists.get("paths") ?? [];
  if (withPaths.has(first ?? "")) {
    const more = first === "fix" ? [repairs] : first === "apply" || first === "rollback" ? [deploys] : [];
    const switches = new Set([...flags.switches, ...more]);
    return { ...flags, switches, lists: new Map([...flags.lists, ["paths", rest]]) };
  }
  if (first !== undefined && /^[a-z][a-z-]*$/.test(first) && !existsSync(path.resolve(cwd, first)))
    throw new UsageError(`no command, file or folder is called "${first}"; ${meant(first, commandNames)}`);
  return flags;
}

function standardInput({ paths, stdinPath }: Options, io: Io) {
  return paths.includes("-") ? { stdin: { path: stdinPath ?? "stdin.sql", bytes: io.stdin() } } : {};
}
