import type { Span } from "../../../types.ts";
import type { Expression } from "../syntax.ts";
import type { SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { TextBuilder } from "../tree-sitter/text-builder.ts";

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["e", "\x1b"],
  ["f", "\f"],
  ["v", "\v"],
]);

function meaningOf(written: string): string {
  const code = /^\\(?:u|U|x)([0-9a-f]{1,8})$/i.exec(written)?.[1];
  if (code === undefined) return escapes.get(written.slice(1)) ?? written.slice(1);
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
}

/** "…", @"…", """…""", $"…" and what they are put together as; null of anything else. */
export function csharpText(
  node: SyntaxNode,
  source: string,
  expression: (node: SyntaxNode) => Expression,
): Expression | null {
  const builder = new TextBuilder(source);
  switch (node.type) {
    case "string_literal":
    case "character_literal":
      for (const part of node.parts) quotedPart(part, builder);
      return builder.made(node.span);
    case "verbatim_string_literal":
      withDoubled(source, [node.span[0] + 2, node.span[1] - 1], '"', builder);
      return builder.made(node.span);
    case "raw_string_literal":
      return rawText(node, source, builder);
    case "interpolated_string_expression":
      return interpolated(node, source, builder, expression);
    default:
      return null;
  }
}

function quotedPart({ type, text, span }: SyntaxNode, builder: TextBuilder): void {
  if (type === "escape_sequence") builder.meaning(meaningOf(text));
  else if (/content/.test(type)) builder.asWritten(span);
}

/** A text in which a sign is written twice. */
function withDoubled(source: string, [start, end]: Span, sign: string, builder: TextBuilder): void {
  let from = start;
  for (let at = source.indexOf(sign, start); at >= 0 && at < end; at = source.indexOf(sign, from)) {
    builder.asWritten([from, at + 1]);
    from = at + 2;
  }
  builder.asWritten([from, end]);
}

/** The white space before the closing quotes is none of the text, nor are the first and the last line break. */
function rawText(node: SyntaxNode, source: string, builder: TextBuilder): Expression {
  const content = node.parts.find(({ type }) => type === "raw_string_content");
  const close = node.parts.find(({ type }) => type === "raw_string_end");
  if (!content || !close) return builder.made(node.span);
  const [start] = content.span;
  const written = source.slice(start, close.span[0]);
  if (!written.includes("\n")) {
    builder.asWritten([start, close.span[0]]);
    return builder.made(node.span);
  }
  const indent = /[^\n]*$/.exec(written)?.[0] ?? "";
  const lines = written.split("\n");
  let at = start + (lines[0]?.length ?? 0) + 1;
  lines.slice(1, -1).forEach((line, number, all) => {
    const own = line.startsWith(indent) ? indent.length : line.length - line.trimStart().length;
    const isLast = number === all.length - 1;
    builder.asWritten([at + own, at + line.replace(/\r$/, "").length]);
    if (!isLast) builder.meaning("\n");
    at += line.length + 1;
  });
  return builder.made(node.span);
}

function interpolated(
  node: SyntaxNode,
  source: string,
  builder: TextBuilder,
  expression: (node: SyntaxNode) => Expression,
): Expression {
  const start = node.parts.find(({ type }) => type === "interpolation_start")?.text ?? "";
  const isVerbatim = start.includes("@") || source.slice(...node.span).startsWith("@$");
  for (const part of node.parts) {
    if (part.type === "interpolation") {
      const [inner] = part.parts.filter(({ type }) => !/^interpolation_|comment/.test(type));
      builder.interpolated(inner ? expression(inner) : { kind: "other", span: part.span });
    } else if (part.type === "escape_sequence") builder.meaning(meaningOf(part.text));
    else if (part.type === "string_content") withBraces(part, source, isVerbatim, builder);
  }
  return builder.made(node.span);
}

/** "{{" is a brace, and in a verbatim text `""` a quote. */
function withBraces(
  { span, text }: SyntaxNode,
  source: string,
  isVerbatim: boolean,
  builder: TextBuilder,
): void {
  let from = span[0];
  for (const { 0: doubled, index } of text.matchAll(isVerbatim ? /\{\{|\}\}|""/g : /\{\{|\}\}/g)) {
    const at = span[0] + index;
    builder.asWritten([from, at + 1]);
    from = at + doubled.length;
  }
  builder.asWritten([from, Math.min(span[1], source.length)]);
}
