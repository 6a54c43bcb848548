import picomatch from "picomatch";
import { rules } from "../rules/index.ts";
import { edited, safeEdits } from "./check/fix.ts";
import { check } from "./check/index.ts";
import type { Policy } from "./check/policy.ts";
import { Tally } from "./check/tally.ts";
import { checkUnread } from "./check/unread.ts";
import { type Discovery, textsTree } from "./discover/index.ts";
import { model } from "./model/index.ts";
import type { Options } from "./options.ts";
import { loadGrammar, parse } from "./parse/index.ts";
import { product, ruleCards } from "./product.ts";
import { type Override, read } from "./read/index.ts";
import { Failures } from "./sql/failure.ts";
import { lookup } from "./sql/lookup.ts";
import { printName } from "./sql/name.ts";
import { touchedBy } from "./sql/touched.ts";
import type { Finding, Report, Root, RunFailure, SourceFile, UnreadMigrations } from "./types.ts";

/** The whole program: files, as their tool sends them, by PostgreSQL's grammar, on paper, under the rules. */
export async function lint(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
): Promise<Report> {
  const found = rootsOf(discovery, options);
  await loadGrammar();
  const policy = policyOf(options);
  const failures = new Failures();
  const { add: failed } = failures;
  const tally = new Tally(rules, policy, failed);
  for (const root of found.roots)
    for (const version of model(root, parse(root, failed), { changeSet: options.since !== null, failed }))
      tally.add(version, check(version, rules, policy, failed));
  for (const one of found.unread) tally.addUnread(one, checkUnread(one, rules, policy, failed));
  const closed = tally.close(baseline);
  const unreadFiles = discovery.unread.map(({ file, span, reason }) => ({
    file,
    span,
    message: reason,
    text: "",
    // Nobody knows what stands in a migration that could not be read.
    matters: true,
  }));
  const refused = [...discovery.tree.asked()].flatMap(([path, why]) =>
    why === null ? [] : [`${path} ${why}`],
  );
  const skipped = found.skipped.map(({ folder, reason }) => `${folder} is not read: ${reason}`);
  return {
    version: product.version,
    changeSet: options.since !== null,
    ...closed,
    unread: [...unreadFiles, ...found.passages, ...closed.unread],
    failures: [...discovery.failures, ...found.failures, ...failures.all].sort(byFile),
    remarks: [...discovery.remarks, ...found.remarks, ...skipped, ...refused, ...tally.foreignDirectives()],
    hint: hintFor(closed.findings, discovery, options),
    rules: ruleCards(rules),
  };
}

/** What belongs to no file comes first. */
function byFile(a: RunFailure, b: RunFailure): number {
  const [one, other] = [a.file?.path ?? "", b.file?.path ?? ""];
  return one < other ? -1 : one > other ? 1 : (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0);
}

/** The migration folders of a repository, and what shows that they are. */
export function rootsIn({ files, code, tree, detecting }: Discovery): {
  readonly roots: readonly Pick<Root, "folder" | "tool" | "why">[];
  readonly unread: readonly UnreadMigrations[];
} {
  const everything = { code, detecting, tool: null, execution: null, overrides: () => ({}) };
  const { roots, unread } = read(files, tree, everything);
  return { roots: roots.map(({ folder, tool, why }) => ({ folder, tool, why })), unread };
}

/** The tables and indexes that the reported migrations make, change or drop, as written in SQL. */
export async function touchedIn(discovery: Discovery, options: Options): Promise<readonly string[]> {
  const { roots } = rootsOf(discovery, options);
  await loadGrammar();
  const names = new Set<string>();
  for (const root of roots)
    for (const { reported, up, down } of parse(root))
      for (const { statements } of reported ? [...up, ...down] : [])
        for (const name of statements.flatMap(touchedBy)) names.add(printName(name));
  return [...names];
}

/** The folders of migrations that are to be reported, as their tools read them. */
export function rootsOf(discovery: Discovery, options: Options): ReturnType<typeof read> {
  return read(discovery.files, discovery.tree, {
    code: discovery.code,
    changeSet: options.since !== null,
    detecting: discovery.detecting,
    tool: options.tool,
    execution: options.execution,
    overrides: overridesOf(options),
  });
}

/** In a repository with a past, most findings are old: nobody starts by mending those. */
function hintFor(
  findings: readonly Finding[],
  { older, mainline }: Discovery,
  options: Options,
): string | null {
  if (options.since !== null || options.baseline !== null) return null;
  const loud = findings.filter((one) => one.severity !== "notice");
  const old = loud.filter((one) => older(one.file.path)).length;
  if (old * 2 <= loud.length) return null;
  const since = mainline() ?? "<branch>";
  return `${share(old, loud.length)} unchanged since ${since}: --since ${since} reports only what is new, --write-baseline FILE accepts what is there`;
}

function share(some: number, all: number): string {
  if (all === 1) return "The only error or warning is in a file";
  return `${some === all ? `All ${all}` : `${some} of ${all}`} errors and warnings are in files`;
}

export interface Mended {
  /** What is left after the fixes. */
  readonly report: Report;
  /** The files with their new texts, by path. Nothing is written yet. */
  readonly changed: ReadonlyMap<string, SourceFile>;
  /** How many places of each of them. */
  readonly made: ReadonlyMap<string, number>;
}

/** Lints, makes the safe fixes, and lints again until none is left. */
export function lintFixed(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
): Promise<Mended> {
  return mended(discovery, (now) => lint(now, options, baseline));
}

/** @param look gives the report of files as they are by then */
export async function mended(
  discovery: Discovery,
  look: (now: Discovery) => Promise<Report>,
): Promise<Mended> {
  let now = discovery;
  const changed = new Map<string, SourceFile>();
  const counts = new Map<string, number>();
  for (let round = 0; ; round++) {
    const report = await look(now);
    // What a file includes may belong to others: it is no file of this run.
    const own = new Set(now.files.map((file) => file.path));
    const inside = ({ fix }: Finding): boolean => fix?.edits.every((one) => own.has(one.file.path)) === true;
    const edits = safeEdits(report.findings.filter(inside));
    if (edits.size === 0 || round === 10) return { report, changed, made: counts };
    for (const [{ path }, own] of edits) counts.set(path, (counts.get(path) ?? 0) + own.length);
    const made = new Map([...edits].map(([file, one]) => [file.path, edited(file, one)]));
    for (const [path, file] of made) changed.set(path, file);
    const { tree } = discovery;
    now = {
      ...now,
      files: now.files.map((file) => made.get(file.path) ?? file),
      tree: textsTree(new Map([...changed].map(([path, { text }]) => [path, text])), tree),
    };
  }
}

function overridesOf({ overrides }: Options): (path: string) => Override {
  return (path) => {
    const own = overrides.filter((one) => one.matches(path));
    const tool = own.findLast((one) => one.tool !== undefined)?.tool;
    const execution = own.findLast((one) => one.execution !== undefined)?.execution;
    return { ...(tool === undefined ? {} : { tool }), ...(execution === undefined ? {} : { execution }) };
  };
}

export function policyOf(options: Options): Policy {
  const { overrides, preset, rules: levels, smallTables, postgresVersion, postgresMinor, since } = options;
  const small = smallTables.length > 0 ? picomatch([...smallTables]) : () => false;
  return {
    postgres: postgresVersion,
    minor: postgresMinor,
    changeSet: since !== null,
    preset,
    level: (rule, path) => {
      const closest = overrides.findLast((one) => lookup(one.rules, rule) !== undefined && one.matches(path));
      return (closest && lookup(closest.rules, rule)) ?? lookup(levels, rule) ?? null;
    },
    isSmall: (table) => small(table),
  };
}
