import { lineSpan, positionAt } from "../text/offsets.ts";
import type { Finding, Proof, Report } from "../types.ts";
import { codeLanguage } from "./code-language.ts";
import { codeSpan, fence, suggestion, text } from "./escape/markdown.ts";
import type { Look } from "./look.ts";
import { ruleName } from "./markdown/finding.ts";
import { proofHead, proofRest } from "./markdown/proof.ts";
import {
  comment,
  foldedMigrations,
  foldedNotes,
  folded as foldedSection,
  markdownFailures,
  markdownFindings,
  markdownStanding,
  markdownUnread,
  markdownWaysBack,
  notices,
  type Room,
  rulesAtAGlance,
  scaled,
  verdictLine,
  withinBytes,
} from "./markdown/sections.ts";
import { bySeverity, compare } from "./order.ts";
import { evidenceWords } from "./proof/evidence-words.ts";
import { isSlower } from "./proof/plan-words.ts";
import { blocks } from "./prose.ts";
import { repairComment } from "./repair/comments.ts";
import { repairedFiles } from "./repair/files.ts";
import type { Anchor, ReviewComment } from "./review-comment.ts";
import { plural } from "./verdict.ts";
import { waysToSilence } from "./ways-to-silence.ts";

export interface Review {
  readonly body: string;
  /** What the body says, without the figures that differ from run to run: of two with the same, one is enough. */
  readonly gist: string;
  readonly comments: readonly ReviewComment[];
}

export interface ReviewOptions extends Look {
  readonly anchor: Anchor;
  readonly maxComments: number;
}

/** One review: errors and warnings on their lines, as far as the diff shows them; the body holds what has no line. */
export function review(report: Report, options: ReviewOptions): Review {
  const comments: ReviewComment[] = [];
  const placed = new Set<Finding>();
  // What one repair mends is one comment.
  for (const repair of report.repairs ?? []) {
    const made = comments.length < options.maxComments ? repairComment(repair, report, options.anchor) : null;
    if (!made) continue;
    comments.push(made.comment);
    for (const finding of made.findings) placed.add(finding);
  }
  for (const finding of bySeverity(report.findings)) {
    // A notice is never worth a comment of its own.
    if (finding.severity === "notice" || placed.has(finding) || comments.length >= options.maxComments)
      continue;
    const first = positionAt(finding.file, finding.span[0]).line;
    const last = positionAt(finding.file, Math.max(finding.span[0], finding.span[1] - 1)).line;
    const place = options.anchor(finding.file.path, first, last);
    if (!place) continue;
    comments.push({ ...place, path: finding.file.path, ...said(finding, report, place) });
    placed.add(finding);
  }
  const body = bodyOf(report, placed, options);
  const { proof, ...read } = report;
  const gist = proof ? gistOf(proof, bodyOf(read, placed, options)) : body;
  return { body, gist, comments: comments.toSorted(fromBelow) };
}

/** Committed one after the other, the lowest first, suggestions do not move each other's lines. */
function fromBelow(a: ReviewComment, b: ReviewComment): number {
  return compare(a.path, b.path) || b.line - a.line;
}

/** @param times how much of its room each part may take: where all of them are full, together they are too long */
function bodyOf(report: Report, placed: ReadonlySet<Finding>, look: Look, times = 1): string {
  // With a measurement there is more to hold in the same space.
  const room = scaled(comment, (report.proof ? (report.proof.plans ? 0.6 : 0.7) : 1) * times);
  const loud = report.findings.filter((one) => !placed.has(one) && one.severity !== "notice");
  const inline =
    placed.size === 1
      ? "1 finding is a comment on the diff"
      : `${placed.size} findings are comments on the diff`;
  const all = report.findings.filter(({ severity }) => severity !== "notice");
  const ofRules = rulesAtAGlance(loud, report).length > 0 ? [] : rulesAtAGlance(all, report);
  const sections = [
    verdictLine(report, look),
    ...markdownFailures(report, room),
    ...(report.proof ? proofHead(report.proof) : []),
    ...(ofRules.length > 0 && placed.size > 0 ? ofRules : []),
    ...repairsInBody(report, placed, room),
    ...commandInBody(look),
    ...(placed.size > 0 ? [`${inline}${loud.length > 0 ? `; ${loud.length} more:` : "."}`] : []),
    ...markdownFindings(loud, report, room),
    ...markdownUnread(report, room),
    ...(report.proof ? foldedSection("All that was measured", proofRest(report.proof, room)) : []),
    ...foldedMigrations(report, room),
    ...markdownWaysBack(report, room),
    ...notices(report, room),
    ...markdownStanding(report, room),
    ...foldedNotes(report, room),
  ];
  const body = sections.join("\n\n");
  return body.length > longest && times > LEAST ? bodyOf(report, placed, look, times / 2) : body;
}

const LEAST = 0.05;

/** Of each version what is wrong, and its repair: in its comment, or here where the diff does not show its place. */
function repairsInBody(
  { repairs = [], findings }: Report,
  placed: ReadonlySet<Finding>,
  room: Room,
): readonly string[] {
  const said = new Set([...placed].map(({ fingerprint }) => fingerprint));
  const [there, here]: [string[], string[]] = [[], []];
  for (const repair of repairs) {
    const { file, files, mends } = repair;
    const loud = bySeverity(findings).filter(
      ({ fingerprint, severity }) => severity !== "notice" && mends.includes(fingerprint),
    );
    const [gravest] = loud;
    if (files.length === 0 || !gravest) continue;
    const more = loud.length > 1 ? ` (and ${plural(loud.length - 1, "more finding")})` : "";
    const what = `${codeSpan(file.path)}: ${text(gravest.message)}${more}. Repaired by ${plural(files.length, "file")}`;
    if (loud.some(({ fingerprint }) => said.has(fingerprint))) there.push(`- ${what}, in the comment there.`);
    else here.push(`${what}:\n\n${repairedFiles(repair)}`);
  }
  const listed = withinBytes(
    there,
    room.list,
    (more) => `- and ${plural(more, "more file")}, each in its comment.`,
  );
  const shown = withinBytes(
    here,
    room.details / 2,
    (more) => `${plural(more, "more version")} can be repaired, too, for which there is no room here.`,
  );
  return [...(listed.length > 0 ? [listed.join("\n")] : []), ...shown];
}

/** One command for all repairs of the review. */
function commandInBody({ repairedBy }: Look): readonly string[] {
  return repairedBy === undefined
    ? []
    : ["In a clone of this branch one command writes the repair:", fence(repairedBy, "sh")];
}

/** What was measured of what, and how it went; not how long it took. */
function gistOf(proof: Proof, rest: string): string {
  const { server, rows, statements, rollback, rerun, interruption, plans } = proof;
  const runs = statements.map(({ file, span, status, locks, blocks }) => [
    file.path,
    file.text.slice(...span),
    status,
    locks?.map(({ relation, mode }) => [relation, mode]),
    blocks,
  ]);
  const after = interruption?.map(({ afterRerun, phase }) => [phase, afterRerun]);
  const helped = plans?.map((one) => [one.query.name, one.index, isSlower(one)]);
  return `${rest}\n${JSON.stringify([server, rows, runs, rollback?.verdict, rerun?.verdict, after, helped])}`;
}

/** GitHub refuses more than 65,536 characters; a mark stands before them. */
const longest = 65_000;

type Place = Pick<ReviewComment, "line" | "startLine">;

/** What happens, why, and what to write. */
function said(finding: Finding, report: Report, place: Place): Pick<ReviewComment, "body" | "fingerprint"> {
  const { severity, rule, message, why, instead, fingerprint, fix } = finding;
  const url = report.rules.find((one) => one.id === rule)?.url;
  const proposed = suggested(finding, place);
  const advice = blocks(instead).map((block) =>
    block.kind === "code" ? fence(block.text, codeLanguage(finding.file.path)) : text(block.text),
  );
  const shown = evidenceWords(finding, report);
  const measured = shown === null ? "" : ` · ${shown}`;
  const head = [`**${severity}: ${text(message)}.** ${ruleName(rule, url)}${measured}`, text(why)];
  const offer = proposed === null ? advice : [`${text(fix?.title ?? "")}:`, proposed];
  const silence = folded(
    `To silence ${codeSpan(rule)}`,
    waysToSilence(rule, codeLanguage(finding.file.path)),
  );
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");
  const whole = joined([...head, ...offer, silence]);
  return { body: whole.length <= longest ? whole : joined(head), fingerprint };
}

function folded(summary: string, items: readonly string[]): string {
  return ["<details>", `<summary>${summary}</summary>`, "", ...items, "", "</details>"].join("\n");
}

/** The commented lines with the safe fix made, as a block that GitHub can commit; null when it reaches beyond them. */
function suggested({ file, fix }: Finding, { line, startLine = line }: Place): string | null {
  if (!fix?.safe) return null;
  const [start] = lineSpan(file, startLine);
  const [, end] = lineSpan(file, line);
  const edits = fix.edits.toSorted((a, b) => a.span[0] - b.span[0]);
  if (edits.some((edit) => edit.file !== file || edit.span[0] < start || edit.span[1] > end)) return null;
  let lines = "";
  let at = start;
  for (const edit of edits) {
    lines += file.text.slice(at, edit.span[0]) + edit.text;
    at = edit.span[1];
  }
  return suggestion(lines + file.text.slice(at, end));
}
