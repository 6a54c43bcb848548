import type { CodeParameter, Expression, Pattern } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

/** What an assignment, a loop or `as` of Python gives names to. */
export function pythonPattern(node: SyntaxNode): Pattern {
  switch (node.type) {
    case "identifier":
      return { kind: "name", name: node.text };
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
      return { kind: "items", items: meaningful(node).map(pythonPattern) };
    case "as_pattern_target":
    case "parenthesized_expression": {
      const [inner] = meaningful(node);
      return inner ? pythonPattern(inner) : { kind: "other" };
    }
    default:
      return { kind: "other" };
  }
}

/** The names that a pattern gives a value. */
export function namesOfPattern(pattern: Pattern): readonly string[] {
  if (pattern.kind === "name") return [pattern.name];
  return pattern.kind === "items"
    ? pattern.items.flatMap((inner) => (inner ? namesOfPattern(inner) : []))
    : [];
}

export function pythonParameters(
  node: SyntaxNode | null,
  expression: (node: SyntaxNode) => Expression,
): readonly CodeParameter[] {
  return meaningful(node).flatMap((part): readonly CodeParameter[] => {
    const star = starred(part);
    if (star) return [star];
    const value = partIn(part, "value");
    const named = partIn(part, "name") ?? (part.type === "typed_parameter" ? meaningful(part)[0] : part);
    // `*` and `/` stand between parameters, and are none.
    if (!named || /separator$/.test(part.type)) return [];
    return [{ pattern: pythonPattern(named), otherwise: value && expression(value) }];
  });
}

function starred(part: SyntaxNode): CodeParameter | null {
  const inner = part.type === "typed_parameter" ? (meaningful(part)[0] ?? part) : part;
  const gathers = gathering.get(inner.type);
  if (gathers === undefined) return null;
  const [named] = meaningful(inner);
  return { pattern: named ? pythonPattern(named) : { kind: "other" }, otherwise: null, gathers };
}

const gathering: ReadonlyMap<string, "places" | "names"> = new Map([
  ["list_splat_pattern", "places"],
  ["dictionary_splat_pattern", "names"],
]);
