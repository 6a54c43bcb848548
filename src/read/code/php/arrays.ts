import type { CodeArgument, Expression, MapEntry } from "../syntax.ts";
import { meaningful, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { unpacked } from "./calls.ts";

/** `['a', 'b']` is a list; one with a key is a map, in which what has none is counted on. */
export function phpArray(node: SyntaxNode, expression: (node: SyntaxNode) => Expression): Expression {
  const { span } = node;
  const items = meaningful(node).map((part) => meaningful(part));
  if (items.every((parts) => parts.length < 2)) {
    const list = items.flatMap(([value]): CodeArgument[] =>
      !value
        ? []
        : value.type === "variadic_unpacking"
          ? [unpacked(value, expression)]
          : [{ name: null, value: expression(value) }],
    );
    return { kind: "list", span, items: list };
  }
  let next = 0;
  const entries = items.flatMap(([first, second]): MapEntry[] => {
    if (!first) return [];
    if (second) {
      const key = expression(first);
      if (key.kind === "number") next = Math.max(next, key.value + 1);
      return [{ key, value: expression(second) }];
    }
    if (first.type === "variadic_unpacking") return [{ key: null, value: unpacked(first, expression).value }];
    const at = next++;
    const key: Expression = { kind: "number", span: first.span, value: at, written: String(at) };
    return [{ key, value: expression(first) }];
  });
  return { kind: "map", span, entries };
}
