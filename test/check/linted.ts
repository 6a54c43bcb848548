import type { Options } from "../../src/options.ts";
import { lint } from "../../src/programs/lint.ts";
import type { Finding, Report, SourceFile } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

export interface How extends Partial<Options> {
  /** The file's changed lines, as spans of the texts given; with it, it is a run with --since. */
  readonly changed?: readonly string[];
  readonly beside?: Readonly<Record<string, string>>;
  /** Fingerprints of the baseline. */
  readonly known?: readonly string[];
  readonly path?: string;
}

/** Lints one file. */
export function linted(text: string, how: How = {}): Promise<Report> {
  const { changed, beside = {}, known = [], path = "db/0002.sql", ...options } = how;
  const discovery = discoveryOf(new Map([[path, text]]), new Map(Object.entries(beside)));
  const files = discovery.files.map(
    (file): SourceFile => (changed ? { ...file, changed: spansOf(text, changed) } : file),
  );
  const since = changed ? "main" : null;
  return lint({ ...discovery, files }, { ...defaults, since, ...options }, new Set(known));
}

function spansOf(text: string, parts: readonly string[]) {
  return parts.map((part) => {
    const start = text.indexOf(part);
    if (start === -1) throw new Error(`${part} does not stand in the text`);
    return [start, start + part.length] as const;
  });
}

/** "error create-index-not-concurrent" for each finding. */
export function said({
  findings,
}: {
  readonly findings: readonly Pick<Finding, "severity" | "rule">[];
}): readonly string[] {
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

/** Errors and warnings only. */
export function loud(report: Report): readonly string[] {
  return said({ findings: report.findings.filter(({ severity }) => severity !== "notice") });
}
