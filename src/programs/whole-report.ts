import { rules } from "../../rules/index.ts";
import type { CollectedFindings } from "../check/collect.ts";
import { mergeFindings } from "../check/merged-findings.ts";
import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { product, ruleCards } from "../product.ts";
import type { ReadResult } from "../read/index.ts";
import { leftOut } from "../read/notes.ts";
import type { Finding, Report, RunFailure } from "../types.ts";
import { unnamedTables } from "./tables/unnamed-tables.ts";

/** What the reading has found, before anything is made of it. */
export interface LintOutcome {
  readonly read: ReadResult;
  readonly collected: CollectedFindings;
  readonly failures: readonly RunFailure[];
  readonly foreignDirectives: readonly string[];
}

/** What a measurement adds to what was read. */
export type Measurement = Pick<Report, "findings" | "ignored" | "remarks" | "failures" | "proof" | "rules">;

/** The report of a run. `measured`: the findings as a server has left them, and what else it gave. */
export function reportOf(
  { read: found, collected, failures, foreignDirectives }: LintOutcome,
  discovery: Discovery,
  options: Options,
  measured?: Measurement,
): Report {
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
  const findings = mergeFindings(measured?.findings ?? collected.findings, saidOnce);
  return {
    version: product.version,
    ...(product.repository === undefined ? {} : { homepage: product.repository }),
    changeSet: options.since !== null,
    ...collected,
    rules: ruleCards(rules),
    ...measured,
    findings,
    unread: [...unreadFiles, ...found.passages, ...collected.unread],
    failures: [
      ...[...discovery.failures, ...found.failures, ...failures].sort(byFile),
      ...(measured?.failures ?? []),
    ],
    remarks: [
      ...discovery.remarks,
      ...(found.skipped.length === 0 ? nothingFound(collected, discovery, options) : []),
      ...found.remarks,
      ...unnamedTables(found.roots, options),
      ...leftOut(found.skipped),
      ...refused,
      ...foreignDirectives,
      ...(measured?.remarks ?? []),
    ],
    hint: hintFor(collected.findings, discovery, options),
  };
}

/** Files were looked at, and none of them is anybody's migration. */
function nothingFound(
  { migrations, findings, unread }: CollectedFindings,
  { files, code, unread: closed, remarks }: Discovery,
  { since, paths }: Options,
): readonly string[] {
  const looked = new Set([...files, ...code].map(({ path }) => path)).size;
  const said = migrations.length + findings.length + unread.length + closed.length + remarks.length > 0;
  if (said || looked === 0 || since !== null) return [];
  const where = paths.length > 0 ? ` in ${paths.join(", ")}` : "";
  return [
    `nothing to lint: ${looked} file${looked === 1 ? " was" : "s were"} looked at${where}, and none bears the marks of a migration tool; name its folder under \`paths\` and its tool under \`tool\`, or on the command line: indexwright lint FOLDER --tool NAME`,
  ];
}

const saidOnce: ReadonlySet<string> = new Set(rules.flatMap(({ id, once }) => (once ? [id] : [])));

/** What belongs to no file comes first. */
function byFile(a: RunFailure, b: RunFailure): number {
  const [left, other] = [a.file?.path ?? "", b.file?.path ?? ""];
  return left < other ? -1 : left > other ? 1 : (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0);
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
