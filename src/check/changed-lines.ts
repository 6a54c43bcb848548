import { firstOf } from "../text/first-of.ts";
import { nearSpans } from "../text/near-spans.ts";
import { overlaps } from "../text/offsets.ts";
import type { ModelledVersion, SourceFile, Span, Unit } from "../types.ts";
import type { RaisedDraft } from "./raised-draft.ts";

/**
 * Whether a draft is about what changed: its own lines, or a line of the file that decides over all of them, such as
 * a tool's marker, BEGIN, COMMIT or SET.
 */
export function changedLinesOf(
  version: ModelledVersion,
): (raised: Pick<RaisedDraft, "file" | "span">) => boolean {
  // Each is asked once for a file, not once for each of its findings.
  const reached = once((file) => reachedByChange(file, version));
  const framed = once((file) => framing(file, version));
  return ({ file, span }) => {
    if (file.changed === "none") return reached(file);
    return onChangedLines(file, span) || framed(file);
  };
}

export function onChangedLines({ changed }: SourceFile, span: Span): boolean {
  return typeof changed === "string" ? changed === "all" : touches(changed, span);
}

function touches(changed: readonly Span[], span: Span): boolean {
  return firstOf(nearSpans(changed, span), (one) => overlaps(one, span)) !== undefined;
}

function once(ask: (file: SourceFile) => boolean): (file: SourceFile) => boolean {
  const answers = new Map<SourceFile, boolean>();
  return (file) => {
    const answer = answers.get(file) ?? ask(file);
    answers.set(file, answer);
    return answer;
  };
}

/** A finding in an included file is reported where the including file changed. */
function reachedByChange(file: SourceFile, version: ModelledVersion): boolean {
  return [...version.up, ...version.down].some(
    ({ migration, statements, unread }) =>
      migration.file !== file &&
      migration.file.changed !== "none" &&
      [...statements, ...unread].some((one) => one.file === file),
  );
}

const ordinary = new Set(["TransactionStmt", "VariableSetStmt"]);

function framing(file: SourceFile, version: ModelledVersion): boolean {
  const { changed } = file;
  if (typeof changed === "string") return false;
  const inside: Span[] = [...version.up, ...version.down]
    .flatMap((unit) => (unit.migration.sent ? linesOfCalls(unit, file) : spansOfStatements(unit, file)))
    .sort((a, b) => a[0] - b[0]);
  const outermost = withoutInner(inside);
  return changed.some((span) => frames(file, span, outermost));
}

function spansOfStatements({ statements, unread }: Unit, file: SourceFile): readonly Span[] {
  return [
    ...statements.filter(({ kind }) => !ordinary.has(kind)),
    // What could not be read is a statement all the same.
    ...unread,
  ].flatMap((one) => (one.file === file ? [one.span] : []));
}

/** Of code a line that sends something decides over nothing else, nor does a comment. */
function linesOfCalls({ migration, statements, unread }: Unit, file: SourceFile): readonly Span[] {
  if (migration.file !== file) return [];
  const calls = [...statements, ...unread].map((one): Span => ("call" in one && one.call) || one.span);
  return [...calls, ...(migration.comments ?? [])].map(([start, end]) => {
    const next = file.text.indexOf("\n", end);
    return [file.text.lastIndexOf("\n", start - 1) + 1, next < 0 ? file.text.length : next];
  });
}

/** Of spans in the order of their starts, those that stand in no earlier one: a body's statements stand in its block. */
function withoutInner(spans: readonly Span[]): readonly Span[] {
  let end = Number.NEGATIVE_INFINITY;
  return spans.filter((span) => {
    if (span[1] <= end) return false;
    end = span[1];
    return true;
  });
}

/** Whether anything of a changed stretch stands outside the statements. */
function frames(file: SourceFile, [start, end]: Span, inside: readonly Span[]): boolean {
  let rest = "";
  let at = start;
  for (const [from, to] of nearSpans(inside, [start, end])) {
    if (!overlaps([from, to], [start, end])) continue;
    if (from > at) rest += file.text.slice(at, from);
    at = Math.max(at, to);
  }
  if (at < end) rest += file.text.slice(at, end);
  return /[^\s;]/.test(rest);
}
