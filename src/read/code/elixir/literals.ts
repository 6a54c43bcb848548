import type { Span } from "../../../types.ts";
import type { CodeArgument, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { TextBuilder } from "../tree-sitter/text-builder.ts";

type Interpolation = (node: SyntaxNode) => Expression;

/** A string, a heredoc, an atom in quotes, or `~s`. */
export function elixirText(node: SyntaxNode, source: string, interpolated: Interpolation): Expression {
  const built = new TextBuilder(source);
  const isHeredoc = /^(?:"""|''')$/.test(partIn(node, "quoted_start")?.text ?? "");
  const end = partIn(node, "quoted_end");
  // Its lines lose as many blanks as stand before the quotes that end it.
  const margin = isHeredoc && end ? /[ \t]*$/.exec(source.slice(0, end.span[0]))?.[0].length : undefined;
  const isRaw = node.parts.some(({ type, text }) => type === "sigil_name" && text === "S");
  for (const part of node.parts)
    if (part.type === "quoted_content") contentOf(built, part.span, source, { margin, isRaw });
    else if (part.type === "escape_sequence") built.meaning(escapedBy(part.text));
    else if (part.type === "interpolation") built.interpolated(interpolatedIn(part, interpolated));
  return built.made(node.span);
}

function interpolatedIn(node: SyntaxNode, interpolated: Interpolation): Expression {
  const [inner] = meaningful(node);
  return inner ? interpolated(inner) : { kind: "text", span: node.span, value: "", runs: [] };
}

/** `margin` is given for a heredoc, whose first line break is no part of it. */
function contentOf(
  built: TextBuilder,
  [from, to]: Span,
  source: string,
  { margin, isRaw }: { readonly margin: number | undefined; readonly isRaw: boolean },
): void {
  if (margin === undefined) {
    built.asWritten([from, to]);
    return;
  }
  let at = from;
  const opens = /^(?:"""|''')$/.test(source.slice(from - 3, from));
  if (opens) at += /^\r?\n/.exec(source.slice(from, Math.min(to, from + 2)))?.[0].length ?? 0;
  while (at < to) {
    const lineEnd = source.indexOf("\n", at);
    const next = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
    let start = at;
    if (source[at - 1] === "\n")
      while (start < next && start - at < margin && /[ \t]/.test(source[start] ?? "")) start++;
    // A backslash at its end joins a line with the next.
    const joins = isRaw ? 0 : (/\\\r?\n$/.exec(source.slice(start, next))?.[0].length ?? 0);
    built.asWritten([start, next - joins]);
    at = next;
  }
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
  ["d", "\u007f"],
  ["s", " "],
  ["0", "\0"],
]);

function escapedBy(sequence: string): string {
  const escaped = sequence.slice(1);
  if (escaped === "\n" || escaped === "\r\n") return "";
  const code = /^[xu]\{?([0-9a-fA-F]+)\}?$/.exec(escaped)?.[1];
  if (code === undefined) return named.get(escaped) ?? escaped;
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

/** `~s(…)` is a text, `~w(…)` a list of words; what others make of their content is not known. */
export function sigilOf(node: SyntaxNode, source: string, interpolated: Interpolation): Expression {
  const name = node.parts.find(({ type }) => type === "sigil_name")?.text ?? "";
  if (name === "s" || name === "S") return elixirText(node, source, interpolated);
  const content = node.parts.filter(({ type }) => /^(?:quoted_content|escape_sequence|interp)/.test(type));
  const isPlain = content.every(({ type }) => type === "quoted_content");
  const kind = node.parts.find(({ type }) => type === "sigil_modifiers")?.text ?? "s";
  if ((name !== "w" && name !== "W") || !isPlain || !/^[as]$/.test(kind))
    return { kind: "other", span: node.span };
  const items = content.flatMap(({ text, span: [start] }) =>
    [...text.matchAll(/\S+/g)].map(({ 0: word, index }): CodeArgument => {
      const span: Span = [start + index, start + index + word.length];
      if (kind === "a") return { name: null, value: { kind: "symbol", span, value: word } };
      const built = new TextBuilder(source);
      built.asWritten(span);
      return { name: null, value: built.made(span) };
    }),
  );
  return { kind: "list", span: node.span, items };
}

/** `:name`, `:"quoted name"`; null of one that is put together. */
export function atomOf(node: SyntaxNode, source: string, interpolated: Interpolation): Expression {
  const { span, text } = node;
  if (node.type === "atom") return { kind: "symbol", span, value: text.slice(1) };
  const made = elixirText(node, source, interpolated);
  return made.kind === "text" ? { kind: "symbol", span, value: made.value } : made;
}

export function elixirNumberOf({ text, span }: SyntaxNode): Expression {
  const bare = text.replaceAll("_", "");
  const value = Number(bare);
  if (Number.isNaN(value)) return { kind: "other", span };
  return { kind: "number", span, value, written: /^0[xob]/.test(bare) ? String(value) : bare };
}

/** `name: `, `"quoted name": `; null of one that is put together. */
export function keywordName(node: SyntaxNode | null): string | null {
  if (node === null) return null;
  if (node.type === "keyword") return node.text.trim().slice(0, -1);
  const content = node.parts.filter(({ field }) => field === null);
  return content.every(({ type }) => type === "quoted_content")
    ? content.map(({ text }) => text).join("")
    : null;
}
