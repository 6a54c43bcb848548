import { lineSpan, positionAt } from "../sql/offsets.ts";
import type { Finding, Report } from "../types.ts";
import { code, fence, suggestion, text } from "./escape/markdown.ts";
import type { Look } from "./look.ts";
import { markdown } from "./markdown.ts";
import { bySeverity } from "./order.ts";
import { blocks } from "./prose.ts";

/** A comment on lines of the pull request's diff. Lines are 1-based, of the new file. */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  /** Absent where the comment is about one line. */
  readonly startLine?: number;
  readonly body: string;
  readonly fingerprint: string;
}

export interface Review {
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}

/** The lines of a file that may be commented, or null when the span from one line to another may not. */
export type Anchor = (
  path: string,
  firstLine: number,
  lastLine: number,
) => { readonly line: number; readonly startLine?: number } | null;

export interface ReviewOptions extends Look {
  readonly anchor: Anchor;
  readonly maxComments: number;
}

/** GitHub refuses a body of more than 65,536 characters. */
const longest = 65_000;

/** One review: errors and warnings on their lines, as far as the diff shows them; everything in the body. */
export function review(report: Report, options: ReviewOptions): Review {
  const comments: ReviewComment[] = [];
  for (const finding of bySeverity(report.findings)) {
    // A notice is never worth a comment of its own.
    if (finding.severity === "notice" || comments.length >= options.maxComments) continue;
    const first = positionAt(finding.file, finding.span[0]).line;
    const last = positionAt(finding.file, Math.max(finding.span[0], finding.span[1] - 1)).line;
    const place = options.anchor(finding.file.path, first, last);
    if (place) comments.push({ ...place, path: finding.file.path, ...said(finding, place) });
  }
  const body = `${reviewMarker}\n${markdown(report, options)}`;
  return {
    body: body.length > longest ? `${body.slice(0, longest)}\n\n… cut: the job summary has the rest.` : body,
    comments,
  };
}

/** What tells our reviews and comments from those of others; the author is checked as well. */
export const reviewMarker = "<!-- indexwright:v1:review -->";

export function commentMarker(fingerprint: string): string {
  return `<!-- indexwright:v1:fp:${fingerprint} -->`;
}

/** The fingerprint in a comment of ours; null in any other. */
export function fingerprintIn(body: string): string | null {
  return /^<!-- indexwright:v1:fp:([0-9a-f]{16}) -->/.exec(body)?.[1] ?? null;
}

type Place = Pick<ReviewComment, "line" | "startLine">;

function said(finding: Finding, place: Place): Pick<ReviewComment, "body" | "fingerprint"> {
  const { severity, rule, message, why, instead, fingerprint } = finding;
  const proposed = suggested(finding, place);
  const parts = [
    commentMarker(fingerprint),
    `**${severity}** ${code(rule)}: ${text(message)}.`,
    text(why),
    ...(proposed === null
      ? blocks(instead).map((one) => (one.kind === "code" ? fence(one.text, "sql") : text(one.text)))
      : [proposed]),
  ];
  return { body: parts.join("\n\n"), fingerprint };
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
