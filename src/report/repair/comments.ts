import { positionAt } from "../../text/offsets.ts";
import type { Finding, Repair, Report } from "../../types.ts";
import { codeLanguage } from "../code-language.ts";
import { codeSpan, suggestion, text } from "../escape/markdown.ts";
import { bySeverity } from "../order.ts";
import { evidenceWords } from "../proof/evidence-words.ts";
import type { Anchor, ReviewComment } from "../review-comment.ts";
import { waysToSilence } from "../ways-to-silence.ts";
import { changedRange } from "./changed-range.ts";
import { repairedFiles } from "./files.ts";

/** GitHub refuses more than 65,536 characters; a mark stands before them. */
const longest = 65_000;

export interface RepairComment {
  readonly comment: ReviewComment;
  /** What it speaks of, so that nothing is said twice. */
  readonly findings: readonly Finding[];
}

/** One comment for all that a repair mends, with what can be committed; none where the diff does not show its place. */
export function repairComment(repair: Repair, report: Report, anchor: Anchor): RepairComment | null {
  const mended = new Set(repair.mends);
  const findings = bySeverity(report.findings).filter(
    ({ fingerprint, severity }) => mended.has(fingerprint) && severity !== "notice",
  );
  const [gravest] = findings;
  if (!gravest || repair.files.length === 0) return null;
  const offer = offered(repair, gravest, anchor);
  const place = offer?.place ?? placeOf(gravest, anchor);
  if (!place) return null;
  const said = [
    heading(findings, report),
    text(gravest.why),
    ...(offer ? ["What to commit:", suggestion(offer.lines)] : [toDo(repair)]),
    ...(offer && repair.first.length === 0 && repair.left.length === 0 ? [] : [repairedFiles(repair)]),
    silencing(gravest),
  ];
  const whole = said.filter((part) => part !== "").join("\n\n");
  const body = whole.length <= longest ? whole : said.slice(0, offer ? 4 : 2).join("\n\n");
  const path = offer ? repair.file.path : gravest.file.path;
  return { comment: { ...place, path, body, fingerprint: together(findings) }, findings };
}

/** What somebody does next where no click does it. */
function toDo({ files, file }: Repair): string {
  const [first, ...more] = files;
  if (!first) return "";
  const isAdded = files.every((one) => one.new);
  const those = more.length === 0 ? "the file" : `the ${files.length} files`;
  return isAdded
    ? `What to do: add ${those} below.`
    : `What to do: put ${those} below in the place of ${codeSpan(file.path)}.`;
}

/** The fingerprint of several findings: another as soon as one of them is mended, so that the comment is made anew. */
function together(findings: readonly Finding[]): string {
  const bits = findings.reduce((sum, { fingerprint }) => sum ^ BigInt(`0x${fingerprint}`), 0n);
  return bits.toString(16).padStart(16, "0");
}

type Place = Pick<ReviewComment, "line" | "startLine">;

/** The lines that can be committed with a click, where the diff shows all of them. */
function offered(
  { suggestion: offer, file }: Repair,
  { file: found }: Finding,
  anchor: Anchor,
): { readonly place: Place; readonly lines: string } | null {
  const whole = offer && offer.path === file.path ? file : offer?.path === found.path ? found : null;
  const range = whole && offer ? changedRange(whole.text, offer.text) : null;
  if (!whole || !range || whole !== file) return null;
  const place = anchor(whole.path, range.first, range.last);
  const isWhole = place && place.line === range.last && (place.startLine ?? place.line) === range.first;
  return isWhole ? { place, lines: range.text } : null;
}

function placeOf({ file, span }: Finding, anchor: Anchor): Place | null {
  const first = positionAt(file, span[0]).line;
  return anchor(file.path, first, positionAt(file, Math.max(span[0], span[1] - 1)).line);
}

function heading(findings: readonly Finding[], report: Report): string {
  const lines = findings.map((finding) => {
    const { severity, message, rule } = finding;
    const url = report.rules.find((one) => one.id === rule)?.url;
    const name = url === undefined ? codeSpan(rule) : `<a href="${encodeURI(url)}">${codeSpan(rule)}</a>`;
    const shown = evidenceWords(finding, report);
    return `**${severity}: ${text(message)}.** ${name}${shown === null ? "" : ` · ${shown}`}`;
  });
  return lines.length === 1 ? (lines[0] ?? "") : lines.map((line) => `- ${line}`).join("\n");
}

function silencing({ rule, file }: Finding): string {
  const ways = waysToSilence(rule, codeLanguage(file.path));
  return ["<details>", `<summary>To silence ${codeSpan(rule)}</summary>`, "", ...ways, "", "</details>"].join(
    "\n",
  );
}
