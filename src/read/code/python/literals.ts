import type { Expression } from "../syntax.ts";
import { partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { TextBuilder } from "../tree-sitter/text-builder.ts";

type Interpolation = (node: SyntaxNode) => Expression;

/** A string with any prefix: "…", '''…''', r"…", f"…{x}…", b"…". */
export function pythonString(node: SyntaxNode, source: string, of: Interpolation): Expression {
  const built = new TextBuilder(source);
  const prefix = (node.parts.find(({ type }) => type === "string_start")?.text ?? "").toLowerCase();
  const isRaw = prefix.includes("r");
  for (const part of node.parts)
    if (part.type === "string_content") contentOf(built, part, isRaw);
    else if (part.type === "interpolation") built.interpolated(interpolationOf(part, of));
  return built.made(node.span);
}

function contentOf(built: TextBuilder, { parts, span: [start, end] }: SyntaxNode, isRaw: boolean): void {
  let from = start;
  for (const part of parts) {
    const isEscape = part.type === "escape_sequence";
    if (isEscape ? isRaw : part.type !== "escape_interpolation") continue;
    built.asWritten([from, part.span[0]]);
    // A brace that is doubled stands for itself: its first one is taken.
    if (isEscape) built.meaning(escapedBy(part.text));
    else built.asWritten([part.span[0], part.span[0] + 1]);
    from = part.span[1];
  }
  built.asWritten([from, end]);
}

/** A conversion or a width makes another text of it. */
function interpolationOf(node: SyntaxNode, of: Interpolation): Expression {
  const inner = partIn(node, "expression");
  const isPlain = node.parts.every(({ type }) => type !== "type_conversion" && type !== "format_specifier");
  if (!inner) return { kind: "other", span: node.span };
  const value = of(inner);
  return isPlain ? value : { kind: "other", span: inner.span, parts: [value] };
}

const named: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["a", "\u0007"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
]);

/** What Python does not know as an escape stands for itself, backslash and all. */
function escapedBy(sequence: string): string {
  const escaped = sequence.slice(1);
  if (/^\r?\n$/.test(escaped)) return "";
  const code = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))$/i.exec(escaped);
  const digits = code?.[1] ?? code?.[2] ?? code?.[3];
  if (digits !== undefined) {
    const point = Number.parseInt(digits, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "";
  }
  if (/^[0-7]{1,3}$/.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped, 8));
  return named.get(escaped) ?? sequence;
}
