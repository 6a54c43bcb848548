import path from "node:path";
import { stringify } from "yaml";
import { parseConfig } from "../config/file.ts";
import { type GivenOptions, nothing } from "../config/given-options.ts";
import { merge } from "../config/merge.ts";
import { detectPostgres } from "../config/postgres.ts";
import type { Discovery } from "../discover/index.ts";
import { textsTree } from "../discover/texts-tree.ts";
import { isDocument } from "../read/documents/index.ts";
import { meant } from "../text/nearest-word.ts";
import { UsageError } from "../types/usage-error.ts";
import type { SourceFile } from "../types.ts";
import { parseBaseline } from "./baseline.ts";
import type { Stages } from "./commands.ts";

/** Texts by their paths, which are relative, with "/". */
export type GivenTexts = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

export interface LintRequest {
  readonly configuration?: Readonly<Record<string, unknown>>;
  readonly beside?: GivenTexts;
  readonly isChange?: boolean;
  readonly baseline?: string;
}

/** What of the program it takes to lint texts. */
export type LintStages = Pick<Stages, "rules" | "tools" | "lint" | "render">;

/**
 * What `indexwright lint --format json` writes, of texts instead of a disk. Rejects with an Error
 * that says what is wrong with the configuration, all of it in one message.
 */
export async function lintTexts(
  files: GivenTexts,
  request: LintRequest,
  stages: LintStages,
): Promise<unknown> {
  requireKnown(request);
  const { beside = {}, isChange = false, baseline } = request;
  const [reported, around] = [textsOf(files), textsOf(beside)];
  const tree = textsTree(new Map([...around, ...reported]));
  const rules = (await stages.rules()).map(({ id }) => id);
  const known = { rules, tools: await stages.tools() };
  const given = readable(parseConfig(stringify(request.configuration ?? {}), "configuration", known));
  const folder = path.resolve("/");
  const merged = merge(folder, nothing, { folder, given }, () => detectPostgres(tree));
  const options = { ...merged, since: isChange ? "what stands beside" : null };
  const accepted = baseline === undefined ? new Set<string>() : parseBaseline(baseline, "baseline");
  const report = await stages.lint(discoveryOf(reported, tree), options, accepted);
  const look = { color: false, width: 100, failOn: options.failOn };
  return JSON.parse(await stages.render(report, "json", look));
}

/** What names files of a disk has no meaning here, and would be thought to hold. */
function readable(given: GivenOptions): GivenOptions {
  const stray = ["paths", "exclude", "baseline", "tables"].find(
    (name) => given.words.has(name) || given.lists.has(name),
  );
  if (stray === undefined) return given;
  const instead = stray === "baseline" ? "pass its text as `baseline`" : "give the texts themselves";
  throw new UsageError(`configuration: ${stray} names files, and a program has none on a disk; ${instead}`);
}

function textsOf(given: GivenTexts): ReadonlyMap<string, string> {
  if (typeof given !== "object" || given === null)
    throw new UsageError("lint takes texts by their paths, as an object or a Map");
  const texts: ReadonlyMap<string, string> = given instanceof Map ? given : new Map(Object.entries(given));
  for (const [name, text] of texts)
    if (typeof text !== "string") throw new UsageError(`lint takes texts, and ${name} is none`);
  return texts;
}

const asked = ["configuration", "beside", "isChange", "baseline"];

/** A name that is mistyped would be thought to hold. */
function requireKnown(request: LintRequest): void {
  const stray = Object.keys(request).find((name) => !asked.includes(name));
  if (stray !== undefined) throw new UsageError(`lint knows no option "${stray}"; ${meant(stray, asked)}`);
}

function discoveryOf(reported: ReadonlyMap<string, string>, tree: Discovery["tree"]): Discovery {
  const sources = [...reported]
    .map(([name, text]): SourceFile => ({ path: path.posix.normalize(name), text, changed: "all" }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const isText = ({ path: name }: SourceFile) => name.endsWith(".sql") || isDocument(name);
  const given = { files: sources.filter(isText), code: sources.filter((file) => !isText(file)) };
  return {
    ...{ ...given, standing: () => given },
    ...{ tree, unread: [], failures: [], remarks: [], detecting: false },
    older: () => false,
    mainline: () => null,
  };
}
