import type { Expression } from "../syntax.ts";
import { everyNode, meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

type Read = (node: SyntaxNode) => Expression;

/** `new { Id = 1, x.Name }`: what has no name of its own has that of its member. */
export function anonymousObject(node: SyntaxNode, source: string, expression: Read): Expression {
  const parts = meaningful(node);
  const entries: { readonly key: Expression; readonly value: Expression }[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part) break;
    const isNamed = next !== undefined && /^\s*=\s*$/.test(source.slice(part.span[1], next.span[0]));
    const value = isNamed ? next : part;
    const named = isNamed ? part.text : (partIn(part, "name")?.text ?? part.text);
    entries.push({
      key: { kind: "text", span: part.span, value: named, runs: [] },
      value: expression(value),
    });
    if (isNamed) at++;
  }
  return { kind: "map", span: node.span, entries };
}

/** `a as B`, and `a is B b`: where it is one, `b` is `a`. */
export function castOf(node: SyntaxNode, expression: Read): Expression | null {
  const { span } = node;
  const [left, right] = meaningful(node);
  if (!left) return null;
  if (node.type === "as_expression") return expression(left);
  const named = right && [...everyNode(right)].find(({ type }) => type === "declaration_pattern");
  const name = partIn(named, "name")?.text;
  const value = expression(left);
  const to = { kind: "name", name: name ?? "" } as const;
  return {
    ...{ kind: "other", span },
    parts: [name === undefined ? value : { kind: "assignment", span, to, member: null, value }],
  };
}
