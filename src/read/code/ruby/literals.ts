import type { Span } from "../../../types.ts";
import type { Expression } from "../syntax.ts";
import type { SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { TextBuilder } from "../tree-sitter/text-builder.ts";

type Interpolation = (node: SyntaxNode) => Expression;

/** A string, a symbol with quotes, or a word of `%w[]`. */
export function rubyString(node: SyntaxNode, source: string, interpolated: Interpolation): Expression {
  const built = new TextBuilder(source);
  const isRaw = /^(?:'|%q)/.test(node.text);
  for (const part of node.parts)
    if (part.type === "string_content" && isRaw) rawContent(built, part);
    else contentPart(built, part, interpolated);
  return built.made(node.span);
}

/** A word of `%w[]` or `%i[]`, where a backslash only keeps a space in it. */
export function bareWord(node: SyntaxNode, source: string, interpolated: Interpolation): Expression {
  const built = new TextBuilder(source);
  for (const part of node.parts)
    if (part.type === "string_content") rawContent(built, part, /\\([\s\\\])])/g);
    else contentPart(built, part, interpolated);
  return built.made(node.span);
}

function contentPart(built: TextBuilder, part: SyntaxNode, interpolated: Interpolation): void {
  if (part.type === "string_content" || part.type === "heredoc_content") built.asWritten(part.span);
  else if (part.type === "escape_sequence") built.meaning(escapedBy(part.text));
  else if (part.type === "interpolation") built.interpolated(interpolated(part));
}

/** Between single quotes a backslash stands for itself, but before a quote and another one. */
function rawContent(built: TextBuilder, { text, span: [start] }: SyntaxNode, escapes = /\\([\\'])/g): void {
  let from = 0;
  for (const found of text.matchAll(escapes)) {
    built.asWritten([start + from, start + found.index]);
    built.meaning(found[1] ?? "");
    from = found.index + found[0].length;
  }
  built.asWritten([start + from, start + text.length]);
}

const named: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["a", "\u0007"],
  ["e", "\u001b"],
  ["s", " "],
  ["0", "\0"],
]);

function escapedBy(sequence: string): string {
  const escaped = sequence.slice(1);
  if (escaped === "\n" || escaped === "\r\n") return "";
  const code = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4}))$/.exec(escaped);
  if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "", 16));
  const several = /^u\{([0-9a-fA-F\s]+)\}$/.exec(escaped)?.[1];
  if (several !== undefined) {
    const codes = several
      .trim()
      .split(/\s+/)
      .map((one) => Number.parseInt(one, 16));
    return codes.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...codes) : "";
  }
  if (/^[0-7]{2,3}$/.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped, 8));
  return named.get(escaped) ?? escaped;
}

interface HeredocPiece {
  readonly kind: "text" | "escape" | "interpolation";
  readonly span: Span;
  readonly node: SyntaxNode;
}

/** `<<~SQL`: its body begins on the next line, and loses what all its lines are indented by. */
export function heredocOf(
  begins: SyntaxNode,
  body: SyntaxNode,
  source: string,
  interpolated: Interpolation,
): Expression {
  const isRaw = /^<<[~-]?'/.test(begins.text);
  const end = body.parts.find(({ type }) => type === "heredoc_end");
  // The terminator's own indentation is no part of the text.
  const until = end ? lineStart(source, end.span[0]) : body.span[1];
  const start = body.span[0] + (/^\r?\n/.exec(source.slice(...body.span))?.[0].length ?? 0);
  const pieces = body.parts.flatMap((node): HeredocPiece[] => {
    const span: Span = [Math.max(node.span[0], start), Math.min(node.span[1], until)];
    if (node.type === "heredoc_end" || span[1] <= span[0]) return [];
    const kind =
      node.type === "interpolation" ? "interpolation" : node.type === "escape_sequence" ? "escape" : "text";
    return [{ kind: isRaw ? "text" : kind, span, node }];
  });
  const indent = begins.text.startsWith("<<~") ? indentOf(pieces, source) : 0;
  const built = new TextBuilder(source);
  for (const { kind, span, node } of pieces)
    if (kind === "interpolation") built.interpolated(interpolated(node));
    else if (kind === "escape") built.meaning(escapedBy(node.text));
    else dedented(built, span, indent, source);
  return built.made(begins.span);
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf("\n", at - 1) + 1;
}

const TAB = 8;

function widthOf(blank: string): number {
  let width = 0;
  for (const each of blank) width = each === "\t" ? (Math.floor(width / TAB) + 1) * TAB : width + 1;
  return width;
}

/** The least that a line with something on it is indented by. */
function indentOf(pieces: readonly HeredocPiece[], source: string): number {
  const widths = pieces.flatMap(({ kind, span: [from, to] }, at) => {
    const text = kind === "text" ? source.slice(from, to) : "";
    return [...linesOf(text)].flatMap(([offset, line], n) => {
      if (n === 0 && lineStart(source, from) !== from) return [];
      const blank = /^[ \t]*/.exec(line)?.[0] ?? "";
      const goesOn = offset + line.length === text.length && !line.endsWith("\n") && at < pieces.length - 1;
      return blank.length === line.trimEnd().length && !goesOn ? [] : [widthOf(blank)];
    });
  });
  return widths.length === 0 ? 0 : Math.min(...widths);
}

function* linesOf(text: string): Generator<readonly [offset: number, line: string]> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end + 1;
    yield [from, text.slice(from, to)];
    from = to;
  }
}

function dedented(built: TextBuilder, [from, to]: Span, indent: number, source: string): void {
  for (const [offset, line] of linesOf(source.slice(from, to))) {
    const at = from + offset;
    let cut = 0;
    if (lineStart(source, at) === at)
      while (cut < line.length && /[ \t]/.test(line[cut] ?? "") && widthOf(line.slice(0, cut + 1)) <= indent)
        cut++;
    built.asWritten([at + cut, at + line.length]);
  }
}

/** `:"orders_#{name}"` is `"orders_#{name}".to_sym`. */
export function symbolOf(text: Expression): Expression {
  const { span } = text;
  if (text.kind === "text") return { kind: "symbol", span, value: text.value };
  return {
    ...{ kind: "call", span, receiver: text, name: "to_sym", callee: null, arguments: [], block: null },
    constructs: false,
  };
}

export function rubyNumber(text: string, span: Span): Expression {
  const written = text.replaceAll("_", "");
  const value = Number(written);
  return Number.isNaN(value) ? { kind: "other", span } : { kind: "number", span, value, written };
}
