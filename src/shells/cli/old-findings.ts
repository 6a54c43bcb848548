import { existsSync } from "node:fs";
import path from "node:path";
import { fileName } from "../../config/file.ts";
import { baselineText } from "../../programs/baseline.ts";
import { compare, counts } from "../../report/order.ts";
import { listed, plural } from "../../report/verdict.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Report } from "../../types.ts";
import type { Io } from "./io.ts";
import { writeFile } from "./write.ts";

const baselineFile = ".indexwright-baseline.json";

/** What the first pull request gets, by the newest migration that something is wrong with. */
export function firstPullRequest({ findings }: Report): string {
  const gets = 'the first pull request gets a check "Indexwright"';
  const loud = findings.filter(({ severity }) => severity !== "notice");
  const newest = loud.toSorted((a, b) => compare(b.file.path, a.file.path) || a.span[0] - b.span[0])[0];
  if (!newest) return `${gets}, and a review where something is wrong; with what is here nothing is`;
  const { file, span, severity, message } = newest;
  const more = loud.filter((finding) => finding.file === file).length - 1;
  const others = more > 0 ? `, and ${more} more` : "";
  return `${gets}, and a review with a comment on each place that is wrong, such as this of ${file.path}:${positionAt(file, span[0]).line}: "${severity}: ${message}"${others}`;
}

/**
 * Of findings that are there already: says how many, and asks whether to leave them out; where nobody is there to ask, how
 * that is done.
 * @returns the baseline's name, where it is written
 */
export async function offerBaseline(
  report: Report,
  io: Io,
  say: (text: string) => void,
): Promise<string | null> {
  const { errors, warnings, notices } = counts(report);
  if (errors + warnings + notices === 0) return null;
  const kinds = [
    [errors, "error"],
    [warnings, "warning"],
    [notices, "notice"],
  ] as const;
  const words = kinds.flatMap(([count, kind]) => (count > 0 ? [plural(count, kind)] : []));
  say(
    `the migrations that are here have ${listed(words)}: a pull request is told only of what it changes, a run over all files of all`,
  );
  const how = `\`lint --write-baseline ${baselineFile}\` writes them to a baseline, and \`baseline: ${baselineFile}\` in ${fileName} leaves them out`;
  if (!io.ask || existsSync(path.join(io.cwd, baselineFile))) {
    say(how);
    return null;
  }
  const answer = await io.ask("leave them out of runs over all files, with a baseline? [y/N] ");
  if (!/^y(?:es)?$/i.test(answer.trim())) return null;
  writeFile({ cwd: io.cwd, env: io.env, rules: new Set() }, baselineFile, baselineText(report));
  say(`wrote ${baselineFile}, which holds ${plural(report.findings.length, "finding")}`);
  return baselineFile;
}
