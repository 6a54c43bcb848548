import { overlaps } from "../text/offsets.ts";
import type { ModelledVersion, SourceFile, Span } from "../types.ts";
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
  return typeof changed === "string" ? changed === "all" : changed.some((one) => overlaps(one, span));
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
    .flatMap((unit) =>
      [
        ...unit.statements.filter(({ kind }) => !ordinary.has(kind)),
        // What could not be read is a statement all the same.
        ...unit.unread,
      ].flatMap((one) => (one.file === file ? [one.span] : [])),
    )
    .sort((a, b) => a[0] - b[0]);
  return changed.some((span) => frames(file, span, inside));
}

/** Whether anything of a changed stretch stands outside the statements. */
function frames(file: SourceFile, [start, end]: Span, inside: readonly Span[]): boolean {
  let rest = "";
  let at = start;
  for (const [from, to] of inside.filter((one) => overlaps(one, [start, end]))) {
    if (from > at) rest += file.text.slice(at, from);
    at = Math.max(at, to);
  }
  if (at < end) rest += file.text.slice(at, end);
  return /[^\s;]/.test(rest);
}
