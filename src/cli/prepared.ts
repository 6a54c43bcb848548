import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgv } from "../config/argv.ts";
import type { Given } from "../config/given.ts";
import { meant } from "../config/nearest.ts";
import type { Discovery } from "../discover/index.ts";
import { UsageError } from "../discover/usage.ts";
import type { Options } from "../options.ts";
import { nothingDevice, requireApart, requireTarget } from "../write/target.ts";
import { readBaseline } from "./baseline.ts";
import type { Io } from "./io.ts";
import type { Stages } from "./stages.ts";

export const commands: readonly string[] = ["lint", "prove", "workload", "statistics", "rule", "init"];

/** What a run works on. */
export interface Prepared {
  readonly discovery: Discovery;
  readonly options: Options;
  readonly baseline: ReadonlySet<string>;
  /** Files that are read before any migration is: the configuration, and what the options name. */
  readonly beside: readonly string[];
}

/** From the words of the command line to the files and options of a run. */
export async function prepared(argv: readonly string[], io: Io, by: Stages): Promise<Prepared> {
  by.warm();
  const rules = (await by.rules()).map((rule) => rule.id);
  const known = { rules, tools: await by.tools() };
  const { blaming, configure } = await import(/* webpackMode: "eager" */ "../config/index.ts");
  const flags = withoutCommand(parseArgv(argv, known), io);
  const { options, remarks, file, pathsFrom } = configure(flags, io.cwd, known);
  requireTargets(options, io);
  // A new baseline holds what an old one kept quiet, too.
  const baseline = readBaseline(io.cwd, options.writeBaseline === null ? options.baseline : null);
  const { discover } = await import(/* webpackMode: "eager" */ "../discover/index.ts");
  const asked = { cwd: io.cwd, ...options, ...standardInput(options, io) };
  const found = blaming(pathsFrom, () => discover(asked, io));
  const beside = [file, ...readBeside(options)].filter((one) => one !== null);
  const read = [...found.files, ...found.unread].map((one) => one.path);
  for (const name of targetsOf(options))
    if (name !== nothingDevice) requireApart(io.cwd, name, [...beside, ...read]);
  const discovery = { ...found, remarks: [...found.remarks, ...remarks] };
  return { discovery, options, baseline, beside };
}

/** Where the run writes. */
export function targetsOf({ outputs, writeBaseline }: Options): readonly string[] {
  return [...outputs.map((one) => one.file), writeBaseline].filter((one) => one !== null);
}

/** Before anything is read, which may take its time. */
function requireTargets({ outputs, writeBaseline }: Options, io: Io): void {
  for (const { file } of outputs)
    if (file !== null && file !== nothingDevice) requireTarget(io.cwd, file, io.env);
  if (writeBaseline !== null) requireTarget(io.cwd, writeBaseline, io.env);
}

/** What the options name. A baseline that is written anew is not read. */
function readBeside({ baseline, writeBaseline, prove }: Options): readonly (string | null)[] {
  const { schema, seedData, statistics, workload } = prove;
  return [writeBaseline === null ? baseline : null, schema, seedData, statistics, ...workload];
}

/** The word before the paths. What is neither that nor a path is a mistyped command. */
function withoutCommand(flags: Given, { cwd }: Io): Given {
  const [first, ...rest] = flags.lists.get("paths") ?? [];
  if (first === "lint" || first === "prove" || first === "statistics")
    return { ...flags, lists: new Map([...flags.lists, ["paths", rest]]) };
  if (first !== undefined && /^[a-z][a-z-]*$/.test(first) && !existsSync(path.resolve(cwd, first)))
    throw new UsageError(`no command, file or folder is called "${first}"; ${meant(first, commands)}`);
  return flags;
}

function standardInput({ paths, stdinPath }: Options, io: Io) {
  return paths.includes("-") ? { stdin: { path: stdinPath ?? "stdin.sql", bytes: io.stdin() } } : {};
}
