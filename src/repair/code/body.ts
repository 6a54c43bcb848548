import { commentsAbove } from "../../text/comments-above.ts";
import type { BodyStatement, Span, Unit } from "../../types.ts";

/** What a way holds, as text. */
export interface Body {
  /** From its first statement, or the comment above that, to the end of its last one. */
  readonly span: Span;
  readonly indent: string;
  readonly statements: readonly BodyPart[];
}

export interface BodyPart extends BodyStatement {
  /** Between it and what stands before it; its last line is its indent. */
  readonly lead: string;
  /** What follows it on its last line: a comment, a comma. */
  readonly trail: string;
  /** In the way: something that is neither blank nor a comment stands in its lead. */
  readonly isHeld: boolean;
}

/** Null where its text cannot be taken apart. */
export function bodyOf({ migration: { file, code, comments = [] } }: Unit): Body | null {
  const parts = code?.body;
  const [first] = parts ?? [];
  if (!parts || !first) return null;
  const { text } = file;
  const start = commentsAbove(first.span[0], text, comments);
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (indent.trim() !== "") return null;
  let from = start;
  const statements = parts.map((part): BodyPart => {
    const lead = text.slice(from, part.span[0]);
    const bare = withoutComments(from, part.span[0], text, comments);
    from = part.span[1];
    const trail = trailOf(part.span[1], text, comments);
    from += trail.length;
    return { ...part, lead, trail, isHeld: bare.trim() !== "" };
  });
  return { span: [start, from], indent, statements };
}

function withoutComments(from: number, to: number, text: string, comments: readonly Span[]): string {
  let bare = text.slice(from, to);
  for (const [start, end] of comments)
    if (from <= start && end <= to)
      bare = bare.slice(0, start - from) + " ".repeat(end - start) + bare.slice(end - from);
  return bare;
}

/** Up to the end of the line, where nothing but a sign or a comment stands there. */
function trailOf(end: number, text: string, comments: readonly Span[]): string {
  const stop = text.indexOf("\n", end);
  const line = text.slice(end, stop < 0 ? text.length : stop).replace(/\r$/, "");
  const rest = withoutComments(end, end + line.length, text, comments);
  return /^[\s,;]*$/.test(rest) ? line : (/^[,;]/.exec(rest)?.[0] ?? "");
}
