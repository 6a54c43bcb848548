import { edited, safeEdits } from "../../check/safe-edits.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import type { Finding, Report, SourceFile } from "../../types.ts";
import { lint } from "../lint.ts";
import { overlaid } from "../overlay.ts";

export interface FixRounds {
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
): Promise<FixRounds> {
  return fixInRounds(discovery, (now) => lint(now, options, baseline));
}

/** @param look gives the report of files as they are by then */
export async function fixInRounds(
  discovery: Discovery,
  look: (now: Discovery) => Promise<Report>,
): Promise<FixRounds> {
  let now = discovery;
  const changed = new Map<string, SourceFile>();
  const counts = new Map<string, number>();
  for (let round = 0; ; round++) {
    const report = await look(now);
    // What a file includes may belong to others: it is not a file of this run.
    const own = new Set([...now.files, ...now.code].map((file) => file.path));
    const inside = ({ fix }: Finding): boolean => fix?.edits.every((one) => own.has(one.file.path)) === true;
    const edits = safeEdits(report.findings.filter(inside));
    if (edits.size === 0 || round === 10) return { report, changed, made: counts };
    for (const [{ path }, all] of edits) counts.set(path, (counts.get(path) ?? 0) + all.length);
    const made = new Map([...edits].map(([file, all]) => [file.path, edited(file, all)]));
    for (const [path, file] of made) changed.set(path, file);
    now = overlaid(discovery, changed);
  }
}
