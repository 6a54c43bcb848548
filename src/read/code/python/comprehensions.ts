import type { Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { pythonPattern } from "./parameters.ts";

type Read = (node: SyntaxNode) => Expression;

/** `[f(x, y) for x in xs for y in ys if y]`: each `for` walks within those before it. */
export function comprehensionOf(node: SyntaxNode, expression: Read): Expression {
  const body = partIn(node, "body");
  const clauses = meaningful(node).filter(({ type }) => type === "for_in_clause" || type === "if_clause");
  if (!body) return { kind: "other", span: node.span };
  return walked(clauses, expression(body), node, expression);
}

function walked(
  clauses: readonly SyntaxNode[],
  value: Expression,
  node: SyntaxNode,
  expression: Read,
): Expression {
  const { span } = node;
  const [first, ...rest] = clauses;
  const [left, right] = [partIn(first, "left"), partIn(first, "right")];
  if (!left || !right) return { kind: "other", span };
  const next = rest.findIndex(({ type }) => type === "for_in_clause");
  const tests = (next < 0 ? rest : rest.slice(0, next)).flatMap((clause) => meaningful(clause).slice(0, 1));
  const test = tests
    .map(expression)
    .reduce<Expression | null>(
      (before, also) =>
        before ? { kind: "comparison", span, operator: "and", left: before, right: also } : also,
      null,
    );
  const inner = next < 0 ? value : walked(rest.slice(next), value, node, expression);
  const made: Expression = {
    ...{ kind: "comprehension", span, each: pythonPattern(left), over: expression(right) },
    ...{ test, value: inner },
  };
  if (next < 0) return made;
  return {
    ...{ kind: "call", span, receiver: { kind: "list", span, items: [] }, name: "concat" },
    ...{ callee: null, block: null, constructs: false },
    arguments: [{ name: null, spread: true, value: made }],
  };
}
