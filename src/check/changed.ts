import { overlaps } from "../sql/offsets.ts";
import type { ModelledVersion, SourceFile, Span } from "../types.ts";
import type { Raised } from "./index.ts";

/**
 * Whether a draft is about what changed: its own lines, or a line of the file that decides over all of them, such as
 * a tool's marker, BEGIN, COMMIT or SET.
 */
export function touched(raised: Raised, version: ModelledVersion): boolean {
  const { changed } = raised.file;
  if (changed === "all") return true;
  if (changed === "none") return reachedByChange(raised, version);
  return changed.some((span) => overlaps(span, raised.span) || framing(raised.file, span, version));
}

/** A finding in an included file is reported where the including file changed. */
function reachedByChange(raised: Raised, version: ModelledVersion): boolean {
  return [...version.up, ...version.down].some(
    ({ migration, statements }) =>
      migration.file !== raised.file &&
      migration.file.changed !== "none" &&
      statements.some((one) => one.file === raised.file),
  );
}

const ordinary = new Set(["TransactionStmt", "VariableSetStmt"]);

function framing(file: SourceFile, [start, end]: Span, version: ModelledVersion): boolean {
  const inside: Span[] = [...version.up, ...version.down].flatMap((unit) =>
    unit.statements.flatMap((one) => (one.file === file && !ordinary.has(one.kind) ? [one.span] : [])),
  );
  let rest = "";
  let at = start;
  for (const [from, to] of inside.filter((one) => overlaps(one, [start, end]))) {
    if (from > at) rest += file.text.slice(at, from);
    at = Math.max(at, to);
  }
  if (at < end) rest += file.text.slice(at, end);
  return /[^\s;]/.test(rest);
}
