import type { Pattern } from "../syntax.ts";
import { meaningful, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

/** What an assignment or a loop of PHP gives names to. */
export function phpPattern(node: SyntaxNode): Pattern {
  if (node.type === "variable_name") return { kind: "name", name: node.text };
  const parts = meaningful(node);
  if (node.type === "by_ref") return parts[0] ? phpPattern(parts[0]) : { kind: "other" };
  if (node.type !== "list_literal" && node.type !== "array_creation_expression") return { kind: "other" };
  const inner = parts.map((part) => (part.type === "array_element_initializer" ? meaningful(part) : [part]));
  // A key stands before what it is taken into.
  if (parts.some(({ type }) => type === "string" || type === "integer")) return { kind: "other" };
  return {
    kind: "items",
    items: inner.map(([only, second]) => (only && !second ? phpPattern(only) : { kind: "other" })),
  };
}

/** The names that a pattern of PHP gives a value. */
export function phpNames(pattern: Pattern): readonly string[] {
  if (pattern.kind === "name") return [pattern.name];
  return pattern.kind === "items" ? pattern.items.flatMap((inner) => (inner ? phpNames(inner) : [])) : [];
}
