import path from "node:path";
import { fileName } from "../../config/file.ts";
import type { KnownNames } from "../../config/given-options.ts";
import { configure } from "../../config/index.ts";
import { type Ground, groundAt, UsageError, within } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { parseBaseline, readBaseline } from "../../programs/baseline.ts";
import { parseTableSizes, readTableSizes } from "../../programs/tables/table-sizes.ts";
import type { Inputs } from "./read-inputs.ts";
import { pathFromTop, type WorkingDirectory } from "./working-directory.ts";

export interface ActionSettings {
  readonly options: Options;
  readonly baseline: ReadonlySet<string>;
  readonly remarks: readonly string[];
  /** The files that decided, from the repository's top; a change of one of them changes the verdict. */
  readonly files: readonly string[];
  /** The configuration's name, where it says the paths. */
  readonly pathsFrom?: string;
}

/** A file of another version of the repository: its text, or null where it is not there. Rejects with a UsageError. */
export type TextAt = (name: string) => Promise<string | null>;

/** The options of a run: its inputs, the configuration and the baseline, from the disk or from elsewhere. */
export async function settle(
  inputs: Inputs,
  place: WorkingDirectory,
  known: KnownNames,
  textAt: TextAt | null,
): Promise<ActionSettings> {
  const paths = (inputs.flags.lists.get("paths") ?? []).map((one) => pathFromTop(place, one));
  const words = new Map(inputs.flags.words);
  for (const name of ["config", "baseline", "schema", "seed-data", "statistics"]) {
    const word = words.get(name);
    if (word !== undefined) words.set(name, path.posix.join(place.folder, word));
  }
  const workload = (inputs.flags.lists.get("workload") ?? []).map((given) =>
    path.posix.join(place.folder, given),
  );
  const lists = new Map([...inputs.flags.lists, ["paths", paths], ["workload", workload]]);
  const flags = { ...inputs.flags, lists, words };
  const written = textAt && (await configOf(place, words.get("config"), textAt));
  const { options, remarks, file, pathsFrom } = configure(flags, place.top, known, {
    start: path.resolve(place.top, place.folder),
    wary: true,
    ...(textAt && { written }),
  });
  const { baseline, tablesFile } = options;
  const named = [baseline, tablesFile].filter((one) => one !== null);
  const files = [...(file ? [path.relative(place.top, file)] : []), ...named];
  return {
    options: { ...options, tables: await sizesOf(options, place, textAt) },
    baseline: textAt
      ? await fetched(baseline, textAt)
      : readBaseline(place.top, baseline, groundOfInput(place, baseline)),
    remarks,
    files: files.map((one) => one.split(path.sep).join("/")),
    ...(pathsFrom === undefined ? {} : { pathsFrom }),
  };
}

/** A workflow may name a file anywhere; one of the checkout may not lead out of it. */
function groundOfInput({ top }: WorkingDirectory, name: string | null): Ground | null {
  return name !== null && within(top, path.resolve(top, name)) ? groundAt(top) : null;
}

async function sizesOf(
  { tables, tablesFile }: Options,
  place: WorkingDirectory,
  textAt: TextAt | null,
): Promise<Options["tables"]> {
  if (tablesFile === null) return tables;
  if (!textAt) return readTableSizes(place.top, tablesFile, groundOfInput(place, tablesFile));
  const text = await textAt(tablesFile);
  if (text === null) throw new UsageError(`the file ${tablesFile} of tables is not in the repository there`);
  return parseTableSizes(text, tablesFile);
}

async function configOf({ folder }: WorkingDirectory, named: string | undefined, textAt: TextAt) {
  if (named !== undefined) {
    const text = await textAt(named);
    if (text === null) throw new UsageError(`the configuration ${named} is not in the repository there`);
    return { path: named, text };
  }
  for (let at = folder; ; at = path.posix.dirname(at)) {
    const name = path.posix.join(at, fileName);
    const text = await textAt(name);
    if (text !== null) return { path: name, text };
    if (at === ".") return null;
  }
}

async function fetched(name: string | null, textAt: TextAt): Promise<ReadonlySet<string>> {
  if (name === null) return new Set();
  const text = await textAt(name);
  if (text === null) throw new UsageError(`the baseline ${name} is not in the repository there`);
  return parseBaseline(text, name);
}
