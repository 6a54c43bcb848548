import { commentsAbove } from "../../text/comments-above.ts";
import type { BodyStatement, CodeEdit, Span } from "../../types.ts";
import type { CodeFunction } from "../code/syntax.ts";

/** What a function holds, each of its statements whole; null where it stands in another file. */
export function bodyStatements({ body, elsewhere }: CodeFunction): readonly BodyStatement[] | null {
  if (elsewhere) return null;
  return body.map(({ kind, span }) => (kind === "return" ? { span, returns: true } : { span }));
}

/** Lines as they stand at an indent; those that are empty stay so. */
export function linesAt(lines: string, indent: string): string {
  return lines.replace(/^(?=.)/gm, indent);
}

/** The blanks before a place on its line. */
export function indentAt(text: string, place: number): string {
  return /^[^\S\n]*/.exec(text.slice(text.lastIndexOf("\n", place - 1) + 1))?.[0] ?? "";
}

/** Puts lines above what begins at a place, and above the comments that speak of it. */
export function linesAbove(
  {
    text,
    place,
    comments,
  }: { readonly text: string; readonly place: number; readonly comments: readonly Span[] },
  lines: string,
): CodeEdit {
  const at = commentsAbove(place, text, comments);
  return { span: [at, at], text: linesAt(lines, indentAt(text, at)).trimStart() + indentAt(text, at) };
}

/** `create_index_orders` as `CreateIndexOrders` */
export function inCamelCase(title: string): string {
  return title
    .split("_")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** Lines in a function that sends nothing so far. Empty where its end is not known. */
export function bodyWritten(
  text: string,
  { body, span, elsewhere }: CodeFunction,
  lines: string,
): readonly CodeEdit[] {
  if (elsewhere) return [];
  const [first, last] = [body[0], body.at(-1)];
  if (first && last) {
    const indent = indentAt(text, first.span[0]);
    return [{ span: [first.span[0], last.span[1]], text: linesAt(lines, indent).trimStart() }];
  }
  const end = span[1] - 1;
  if (text[end] !== "}") return [];
  const indent = indentAt(text, end);
  const isOpen = text.slice(text.lastIndexOf("\n", end) + 1, end).trim() === "";
  const own = linesAt(
    lines,
    `${indent}${indent.startsWith("\t") ? "\t" : indent.length % 4 === 2 || indent === "" ? "  " : "    "}`,
  );
  const at = isOpen ? end - indent.length : end;
  return [{ span: [at, at], text: `${isOpen ? "" : "\n"}${own}\n${isOpen ? "" : indent}` }];
}

/** Lines behind what ends at a place, at its indent. */
export function linesBehind(text: string, [start, end]: Span, lines: string): CodeEdit {
  return { span: [end, end], text: `\n\n${linesAt(lines, indentAt(text, start))}` };
}
