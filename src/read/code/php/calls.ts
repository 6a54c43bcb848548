import type { CallExpression, CodeArgument, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

type Read = (node: SyntaxNode) => Expression;

/** A call of a function, a method or a constructor; null: it is none. */
export function phpCall(node: SyntaxNode, expression: Read): Expression | null {
  const list = meaningful(
    partIn(node, "arguments") ?? node.parts.find(({ type }) => type === "arguments"),
  ).map((one) => phpArgument(one, expression));
  const call = {
    ...{ kind: "call", span: node.span, arguments: list, block: null, constructs: false },
  } as const satisfies Partial<CallExpression> & Pick<Expression, "span">;
  switch (node.type) {
    case "function_call_expression": {
      const called = partIn(node, "function");
      if (!called) return null;
      return /name$/.test(called.type) && called.type !== "variable_name"
        ? { ...call, receiver: null, name: bareName(called.text), callee: null }
        : { ...call, receiver: null, name: "", callee: expression(called) };
    }
    case "member_call_expression":
    case "nullsafe_member_call_expression":
    case "scoped_call_expression": {
      const receiver = partIn(node, "object") ?? partIn(node, "scope");
      const name = partIn(node, "name")?.text ?? "";
      return receiver && { ...call, receiver: expression(receiver), name, callee: null };
    }
    case "object_creation_expression": {
      const made = meaningful(node).find(({ type }) => type !== "arguments");
      if (!made) return null;
      return { ...call, receiver: null, name: bareName(made.text), callee: null, constructs: true };
    }
    default:
      return null;
  }
}

/** `\DB` is `DB`, whichever namespace it is said in. */
export function bareName(text: string): string {
  return text.replace(/^\\/, "");
}

function phpArgument(node: SyntaxNode, expression: Read): CodeArgument {
  const inner = meaningful(node).filter(({ field }) => field !== "name" && field !== "reference_modifier");
  const [value] = inner;
  const name = partIn(node, "name")?.text ?? null;
  if (node.type !== "argument" || !value) return { name: null, value: { kind: "other", span: node.span } };
  return value.type === "variadic_unpacking"
    ? unpacked(value, expression)
    : { name, value: expression(value) };
}

export function unpacked(node: SyntaxNode, expression: Read): CodeArgument {
  const [of] = meaningful(node);
  return { name: null, spread: true, value: of ? expression(of) : { kind: "other", span: node.span } };
}
