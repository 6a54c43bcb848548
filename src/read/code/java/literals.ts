import type { Span } from "../../../types.ts";
import type { Expression } from "../syntax.ts";
import type { SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { TextBuilder } from "../tree-sitter/text-builder.ts";

const escapes: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
  ["s", " "],
  // At the end of a line of a text block: the line goes on.
  ["\n", ""],
]);

/** JLS §3.10.7: a character's number is octal. */
function meaningOf(written: string): string {
  const sign = written.slice(1);
  const unicode = /^u+([0-9a-f]{4})$/i.exec(sign)?.[1];
  if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
  if (/^[0-7]{1,3}$/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8));
  return escapes.get(sign) ?? sign;
}

/** "…" and """…"""; null of anything else. */
export function javaText(node: SyntaxNode, source: string): Expression | null {
  if (node.type !== "string_literal" && node.type !== "character_literal") return null;
  const builder = new TextBuilder(source);
  const isBlock = node.text.startsWith('"""');
  if (isBlock) textBlock(node.span, source, builder);
  else withEscapes([node.span[0] + 1, node.span[1] - 1], source, builder);
  return builder.made(node.span);
}

const written = /\\(?:u+[0-9a-fA-F]{4}|[0-7]{1,3}|\r?\n|[\s\S])/g;

function withEscapes([start, end]: Span, source: string, builder: TextBuilder): void {
  let from = start;
  for (const { 0: sign, index } of source.slice(start, end).matchAll(written)) {
    builder.asWritten([from, start + index]);
    builder.meaning(meaningOf(sign.replace("\r", "")));
    from = start + index + sign.length;
  }
  builder.asWritten([from, end]);
}

/** JLS §3.10.6: the white space that all lines begin with is none of it, nor is what they end with. */
function textBlock([start, end]: Span, source: string, builder: TextBuilder): void {
  const first = source.indexOf("\n", start) + 1;
  const lines = source.slice(first, end - 3).split("\n");
  const counted = lines.filter((line, at) => line.trim() !== "" || at === lines.length - 1);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  let at = first;
  for (const [number, line] of lines.entries()) {
    const isLast = number === lines.length - 1;
    const text = isLast ? line : line.trimEnd();
    if (number > 0 && !goesOn(lines[number - 1] ?? "")) builder.asWritten([at - 1, at]);
    if (text.length > indent) {
      const stop = !isLast && goesOn(text) ? text.length - 1 : text.length;
      withEscapes([at + indent, at + stop], source, builder);
    }
    at += line.length + 1;
  }
}

/** A backslash that is no other's own takes the end of the line away. */
function goesOn(line: string): boolean {
  return (/\\*$/.exec(line.trimEnd())?.[0].length ?? 0) % 2 === 1;
}
