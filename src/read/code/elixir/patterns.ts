import type { Expression, Pattern } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { operation } from "./call-parts.ts";
import { keywordName } from "./literals.ts";

/** Variables and functions have names apart from each other. */
export function variableName(name: string): string {
  return `$${name}`;
}

type Reads = (node: SyntaxNode) => Expression;

/** What `=`, a clause or a parameter takes a value apart by. */
export function elixirPattern(node: SyntaxNode, expression: Reads): Pattern {
  const inner = (part: SyntaxNode): Pattern => elixirPattern(part, expression);
  switch (node.type) {
    case "identifier":
      return { kind: "name", name: variableName(node.text) };
    case "tuple":
    case "list":
      return itemsPattern(node, inner);
    case "map":
      return keysPattern(node, inner);
    case "atom":
    case "quoted_atom":
    case "string":
    case "integer":
    case "float":
    case "boolean":
    case "nil":
    case "alias":
      return { kind: "value", value: expression(node) };
    case "unary_operator": {
      const operand = partIn(node, "operand");
      const isValue = /^[-^]$/.test(partIn(node, "operator")?.text ?? "");
      if (!operand || !isValue) return { kind: "other" };
      return { kind: "value", value: expression(operand.type === "identifier" ? operand : node) };
    }
    case "binary_operator": {
      const found = operation(node);
      if (found?.operator === "when") return inner(found.left);
      if (found?.operator !== "=") return { kind: "other" };
      // What is given a name is what that name stands for, whatever else is asked of it.
      return inner(found.left.type === "identifier" ? found.left : found.right);
    }
    default:
      return { kind: "other" };
  }
}

/** What is asked of the names of a pattern, behind its `when`. */
export function guardOf(node: SyntaxNode): SyntaxNode | null {
  const found = operation(node);
  return found?.operator === "when" ? found.right : null;
}

function itemsPattern(node: SyntaxNode, inner: (part: SyntaxNode) => Pattern): Pattern {
  const parts = meaningful(node);
  if (parts.some((part) => operation(part)?.operator === "|")) return { kind: "other" };
  const items = parts.flatMap((part): readonly Pattern[] => {
    if (part.type !== "keywords") return [inner(part)];
    const pairs = pairPatterns(part, inner);
    return node.type === "list" ? pairs : [{ kind: "items", items: pairs }];
  });
  return { kind: "items", items };
}

function pairPatterns(node: SyntaxNode, inner: (part: SyntaxNode) => Pattern): readonly Pattern[] {
  return meaningful(node).map((pair): Pattern => {
    const [key, value] = [partIn(pair, "key"), partIn(pair, "value")];
    const name = keywordName(key);
    if (!key || !value || name === null) return { kind: "other" };
    const first: Pattern = { kind: "value", value: { kind: "symbol", span: key.span, value: name } };
    return { kind: "items", items: [first, inner(value)] };
  });
}

function keysPattern(node: SyntaxNode, inner: (part: SyntaxNode) => Pattern): Pattern {
  if (node.parts.some(({ type }) => type === "struct")) return { kind: "other" };
  const content = meaningful(node).flatMap((part) => (part.type === "map_content" ? meaningful(part) : []));
  const pairs = content.flatMap((part) => (part.type === "keywords" ? meaningful(part) : []));
  const keys = pairs.flatMap((pair) => {
    const [name, value] = [keywordName(partIn(pair, "key")), partIn(pair, "value")];
    return name === null || !value ? [] : [{ key: name, pattern: inner(value) }];
  });
  return keys.length === content.flatMap(meaningful).length ? { kind: "keys", keys } : { kind: "other" };
}

/** The names that a pattern gives. */
export function variablesIn(node: SyntaxNode): readonly string[] {
  if (node.type === "identifier") return [node.text];
  if (node.type === "call" || node.type === "interpolation") return [];
  return node.parts.flatMap(variablesIn);
}
