import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import type { Repair, Report, SourceFile } from "../types.ts";
import { lint, look, lookOnce } from "./lint.ts";
import { repairsOf } from "./repair.ts";
import { withFiles } from "./repairs/with-files.ts";
import { type LintOutcome, reportOf } from "./whole-report.ts";

/** Lints, and says what should stand instead. */
export async function lintRepaired(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
): Promise<Report & { readonly repairs: readonly Repair[] }> {
  const looked = await look(discovery, options, baseline);
  const repairs = repairsFor(looked, discovery, options, baseline);
  return { ...reportOf(looked, discovery, options), repairs };
}

/** What should stand in the place of what a run has found. */
export function repairsFor(
  { collected: { findings: found } }: Pick<LintOutcome, "collected">,
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
): readonly Repair[] {
  return repairsOf({
    discovery,
    found,
    look: (now, wanted) => {
      const { collected, versions } = lookOnce(now, options, baseline, { wanted });
      return { findings: collected.findings, versions };
    },
    stays: (file) => staying(file, discovery, options),
  });
}

/** The repairs, and the report of what they leave. Nothing is written yet. */
export async function repaired(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
): Promise<{ readonly report: Report; readonly repairs: readonly Repair[] }> {
  const { repairs, ...report } = await lintRepaired(discovery, options, baseline);
  const files = repairs.flatMap((one) => one.files);
  if (files.length === 0) return { report, repairs };
  const now = withFiles(discovery, files);
  return { report: await lint(now, options, baseline), repairs };
}

/** Why a file is not written anew: what may have been applied never is, unless somebody has named it. */
function staying(
  file: SourceFile,
  { older, mainline }: Discovery,
  { since, rewrite }: Options,
): string | null {
  if (rewrite.includes(file.path)) return null;
  if (file.changed !== "all" || older(file.path))
    return "stands on the base branch and may have been applied, so it is not written anew, and what it did while it ran is past: name it with --rewrite where it never ran";
  return since === null && mainline() === null
    ? "may have been applied, as no main branch is known here: name it with --rewrite where it never ran"
    : null;
}
