import type { CallExpression, CodeArgument, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

type Read = (node: SyntaxNode) => Expression;

/** Methods of texts that are called otherwise elsewhere: Python's `replace` replaces all. */
const calledElsewhere: ReadonlyMap<string, string> = new Map([["replace", "replaceAll"]]);

/** A call with all that it is given. */
export function pythonCall(node: SyntaxNode, expression: Read): Expression {
  const called = partIn(node, "function");
  const given = partIn(node, "arguments");
  const list: readonly CodeArgument[] =
    given?.type === "generator_expression"
      ? [{ name: null, value: expression(given) }]
      : meaningful(given).map((one) => pythonArgument(one, expression));
  const call = { kind: "call", span: node.span, block: null, constructs: false } as const;
  if (called?.type === "identifier")
    return { ...call, arguments: list, receiver: null, name: called.text, callee: null };
  const object = called?.type === "attribute" ? partIn(called, "object") : null;
  if (object) {
    const written = partIn(called, "attribute")?.text ?? "";
    const name = calledElsewhere.get(written) ?? written;
    return { ...call, arguments: list, receiver: expression(object), name, callee: null };
  }
  return { ...call, arguments: list, receiver: null, name: "", callee: called && expression(called) };
}

export function pythonArgument(node: SyntaxNode, expression: Read): CodeArgument {
  const [inner] = meaningful(node);
  if (node.type === "list_splat" || node.type === "dictionary_splat")
    return {
      ...{ name: null, spread: true },
      value: inner ? expression(inner) : { kind: "other", span: node.span },
    };
  const value = partIn(node, "value");
  if (node.type === "keyword_argument" && value)
    return { name: partIn(node, "name")?.text ?? "", value: expression(value) };
  return { name: null, value: expression(node) };
}

/** An operator that a value's own type answers, as a call of it. */
export function operatorCall(name: string, left: Expression, right: Expression): CallExpression {
  return {
    ...{ kind: "call", receiver: left, name, callee: null, block: null, constructs: false },
    arguments: [{ name: null, value: right }],
  };
}
