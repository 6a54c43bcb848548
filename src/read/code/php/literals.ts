import type { Span } from "../../../types.ts";
import type { Expression } from "../syntax.ts";
import { partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { TextBuilder } from "../tree-sitter/text-builder.ts";

type Interpolation = (node: SyntaxNode) => Expression;

/** Between single quotes a backslash stands for itself, but before a quote and another one. */
export function phpString({ span: [start, end], text }: SyntaxNode, source: string): Expression {
  const built = new TextBuilder(source);
  let from = start + text.indexOf("'") + 1;
  for (const found of text.matchAll(/\\([\\'])/g)) {
    built.asWritten([from, start + found.index]);
    built.meaning(found[1] ?? "");
    from = start + found.index + 2;
  }
  built.asWritten([from, end - 1]);
  return built.made([start, end]);
}

/** "… $x {$y->z} \n …" */
export function phpTemplate(node: SyntaxNode, source: string, of: Interpolation): Expression {
  const built = new TextBuilder(source);
  const [start, end] = node.span;
  const first = start + node.text.indexOf('"') + 1;
  for (const piece of piecesOf(node.parts, [first, end - 1], source))
    if (piece.node === null) built.asWritten(piece.span);
    else if (piece.node.type === "escape_sequence") built.meaning(escapedBy(piece.node.text, '"'));
    else built.interpolated(of(piece.node));
  return built.made(node.span);
}

interface Piece {
  readonly span: Span;
  /** What is put in or escaped there; null: text as it stands. */
  readonly node: SyntaxNode | null;
}

const plain = /^(?:string_content|nowdoc_string)$/;

/** The parser names what is put in, and not the braces round it. */
function piecesOf(parts: readonly SyntaxNode[], [start, end]: Span, source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const node of parts) {
    if (plain.test(node.type) || node.span[1] > end) continue;
    const braced = source[node.span[0] - 1] === "{" && source[node.span[1]] === "}";
    const [at, to] = braced ? [node.span[0] - 1, node.span[1] + 1] : node.span;
    if (at > from) pieces.push({ span: [from, at], node: null });
    pieces.push({ span: [at, to], node });
    from = to;
  }
  if (end > from) pieces.push({ span: [from, end], node: null });
  return pieces;
}

/** `<<<SQL`: each line loses what its last one is indented by, and the last line break is no part of it. */
export function phpHeredoc(node: SyntaxNode, source: string, of: Interpolation): Expression {
  const built = new TextBuilder(source);
  const body = partIn(node, "value");
  const end = partIn(node, "end_tag");
  const last = end ? lineStart(source, end.span[0]) : node.span[1];
  const indent = end ? (/^[ \t]*/.exec(source.slice(last, end.span[0]))?.[0].length ?? 0) : 0;
  const first = source.indexOf("\n", node.span[0]) + 1;
  const until = last - (source.slice(0, last).endsWith("\r\n") ? 2 : 1);
  if (!body || until <= first) return built.made(node.span);
  const isRaw = node.type === "nowdoc";
  for (const { span, node: inner } of piecesOf(isRaw ? [] : body.parts, [first, until], source))
    if (inner === null) unindented(built, span, indent, source);
    else if (inner.type === "escape_sequence") built.meaning(escapedBy(inner.text, ""));
    else built.interpolated(of(inner));
  return built.made(node.span);
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf("\n", at - 1) + 1;
}

function unindented(built: TextBuilder, [start, end]: Span, indent: number, source: string): void {
  let from = start;
  while (from < end) {
    const next = source.indexOf("\n", from);
    const to = next < 0 || next >= end ? end : next + 1;
    const blank = /^[ \t]*/.exec(source.slice(from, to))?.[0].length ?? 0;
    const cut = lineStart(source, from) === from ? Math.min(indent, blank) : 0;
    built.asWritten([from + cut, to]);
    from = to;
  }
}

const named: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["v", "\v"],
  ["e", "\u001b"],
  ["f", "\f"],
  ["\\", "\\"],
  ["$", "$"],
]);

/** What PHP does not know as an escape stands for itself, backslash and all; so does a quote that is not its text's. */
function escapedBy(sequence: string, quote: string): string {
  const escaped = sequence.slice(1);
  if (quote !== "" && escaped === quote) return quote;
  const digits = /^(?:x([0-9a-f]{1,2})|u\{([0-9a-f]+)\})$/i.exec(escaped);
  const code = digits?.[1] ?? digits?.[2];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "";
  }
  if (/^[0-7]{1,3}$/.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped, 8) & 0xff);
  return named.get(escaped) ?? sequence;
}

export function phpNumber(text: string, span: Span): Expression {
  const bare = text.replaceAll("_", "");
  const octal = /^0o?([0-7]+)$/i.exec(bare)?.[1];
  const value = octal === undefined ? Number(bare) : Number.parseInt(octal, 8);
  return Number.isNaN(value)
    ? { kind: "other", span }
    : { kind: "number", span, value, written: String(value) };
}
