import type { Expression } from "../syntax.ts";
import { partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

/** `1..3`, as a call of its first number; nobody goes through another one in a migration. */
export function rangeOf(node: SyntaxNode, expression: (node: SyntaxNode) => Expression): Expression {
  const { span } = node;
  const [begin, end] = [partIn(node, "begin"), partIn(node, "end")];
  const isCounted = begin?.type === "integer" && end?.type === "integer";
  if (!isCounted || partIn(node, "operator")?.text !== "..")
    return { kind: "other", span, parts: [begin, end].flatMap((part) => (part ? [expression(part)] : [])) };
  return {
    ...{ kind: "call", span, receiver: expression(begin), name: "..", callee: null, block: null },
    ...{ constructs: false, arguments: [{ name: null, value: expression(end) }] },
  };
}
