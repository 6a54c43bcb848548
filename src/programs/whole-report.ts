import { rules } from "../../rules/index.ts";
import type { CollectedFindings } from "../check/collect.ts";
import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { product, ruleCards } from "../product.ts";
import type { ReadResult } from "../read/index.ts";
import { leftOut } from "../read/notes.ts";
import type { Finding, Report, RunFailure } from "../types.ts";

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
  return {
    version: product.version,
    changeSet: options.since !== null,
    ...collected,
    rules: ruleCards(rules),
    ...measured,
    unread: [...unreadFiles, ...found.passages, ...collected.unread],
    failures: [
      ...[...discovery.failures, ...found.failures, ...failures].sort(byFile),
      ...(measured?.failures ?? []),
    ],
    remarks: [
      ...discovery.remarks,
      ...found.remarks,
      ...leftOut(found.skipped),
      ...refused,
      ...foreignDirectives,
      ...(measured?.remarks ?? []),
    ],
    hint: hintFor(collected.findings, discovery, options),
  };
}

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
