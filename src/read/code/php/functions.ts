import type { CodeFunction, CodeParameter, CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { phpNames, phpPattern } from "./patterns.ts";

/** A function, a method or a closure. What it gives a value is its own, whatever is called so outside. */
export function phpFunction(
  node: SyntaxNode,
  expression: (node: SyntaxNode) => Expression,
  statements: (body: SyntaxNode | null) => readonly CodeStatement[],
): CodeFunction {
  const { span } = node;
  const body = partIn(node, "body");
  const parameters = parametersOf(partIn(node, "parameters"), expression);
  const made = { span, parameters, byName: true, withoutSelf: true } as const;
  if (node.type === "arrow_function") {
    const value = body && expression(body);
    const given: readonly CodeStatement[] = value ? [{ kind: "expression", span: value.span, value }] : [];
    return { ...made, name: null, givesLast: true, body: given };
  }
  const shared = node.parts.find(({ type }) => type === "anonymous_function_use_clause");
  const known = new Set(parameters.flatMap(({ pattern }) => phpNames(pattern)));
  const taken = meaningful(shared);
  for (const name of taken) if (name.type === "by_ref") known.add(meaningful(name)[0]?.text ?? "");
  const copied = new Set(taken.map(({ text }) => text));
  const own = body ? [...assignedIn(body)].filter((name) => !known.has(name)) : [];
  const declared = own.map(
    (name): CodeStatement => ({
      ...{ kind: "assignment", span, to: { kind: "name", name } },
      value: copied.has(name) ? { kind: "name", span, name } : { kind: "other", span },
    }),
  );
  const name = node.type === "anonymous_function" ? null : (partIn(node, "name")?.text ?? null);
  return { ...made, name, givesLast: false, body: [...declared, ...statements(body)] };
}

function parametersOf(
  node: SyntaxNode | null,
  expression: (node: SyntaxNode) => Expression,
): readonly CodeParameter[] {
  return meaningful(node).flatMap((part): readonly CodeParameter[] => {
    const named = partIn(part, "name");
    if (!named) return [];
    const variable = named.type === "by_ref" ? (meaningful(named)[0] ?? named) : named;
    const pattern = phpPattern(variable);
    const value = partIn(part, "default_value");
    return part.type === "variadic_parameter"
      ? [{ pattern, otherwise: null, gathers: "places" }]
      : [{ pattern, otherwise: value && expression(value) }];
  });
}

const inner = /^(?:anonymous_function|arrow_function|function_definition|class_declaration|anonymous_class)$/;

/** What a body gives a value, in whichever block. */
function assignedIn(body: SyntaxNode, names = new Set<string>()): Set<string> {
  for (const part of body.parts) {
    const left = /assignment_expression$/.test(part.type) ? partIn(part, "left") : null;
    if (left) for (const name of phpNames(phpPattern(left))) names.add(name);
    if (!inner.test(part.type)) assignedIn(part, names);
  }
  return names;
}
