import type { Span } from "../../../types.ts";
import type { CallExpression, CodeArgument, CodeFunction, Expression, MapEntry } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

interface Readers {
  readonly expression: (node: SyntaxNode) => Expression;
  readonly block: (node: SyntaxNode, called: string) => CodeFunction;
  /** Where the last `<<SQL` of a node ends, which is below it; 0 without one. */
  readonly endOfHeredocs: (node: SyntaxNode) => number;
}

/** A call with all that it is given. */
export function callOf(node: SyntaxNode, { expression, block, endOfHeredocs }: Readers): Expression {
  const receiver = partIn(node, "receiver");
  const method = partIn(node, "method");
  const name = method?.text ?? "call";
  const given = meaningful(partIn(node, "arguments"));
  const passed = given.find(({ type }) => type === "block_argument");
  const own = partIn(node, "block");
  const list = given.filter((one) => one !== passed).map((one) => argumentOf(one, expression));
  const of = passed && meaningful(passed)[0];
  const call: CallExpression = {
    ...{ kind: "call", name, callee: null, arguments: list },
    receiver: receiver === null || receiver.type === "self" ? null : expression(receiver),
    block: own && block(own, name),
    constructs: name === "new",
  };
  // `&block` is handed on by its name.
  const handed: CodeArgument[] = of ? [{ name: "&", value: expression(of) }] : [];
  const end = given.reduce((last, argument) => Math.max(last, endOfHeredocs(argument)), node.span[1]);
  return { ...call, span: [node.span[0], end], arguments: [...list, ...handed] };
}

/** `super` alone hands on all that its method is given, which is not followed. */
export function superOf(span: Span): CallExpression & { readonly span: Span } {
  return {
    ...{ kind: "call", span, receiver: null, name: "super", callee: null, block: null, constructs: false },
    arguments: [{ name: null, spread: true, value: { kind: "other", span } }],
  };
}

export function argumentOf(node: SyntaxNode, expression: Readers["expression"]): CodeArgument {
  const [inner] = meaningful(node);
  if (node.type === "splat_argument" || node.type === "hash_splat_argument")
    return {
      name: null,
      spread: true,
      value: inner ? expression(inner) : { kind: "other", span: node.span },
    };
  if (node.type !== "pair") return { name: null, value: expression(node) };
  const { key, value } = entryOf(node, expression);
  if (key?.kind === "text" || key?.kind === "symbol") return { name: key.value, value };
  return { name: null, spread: true, value: { kind: "map", span: node.span, entries: [{ key, value }] } };
}

export function entryOf(node: SyntaxNode, expression: Readers["expression"]): MapEntry {
  const [inner] = meaningful(node);
  if (node.type !== "pair")
    return { key: null, value: inner ? expression(inner) : { kind: "other", span: node.span } };
  const key = partIn(node, "key");
  const value = partIn(node, "value");
  const named: Expression | null =
    key?.type === "hash_key_symbol"
      ? { kind: "symbol", span: key.span, value: key.text }
      : key && expression(key);
  // `name:` alone is short for `name: name`.
  const given: Expression = value
    ? expression(value)
    : { kind: "name", span: node.span, name: key?.text ?? "" };
  return { key: named ?? { kind: "other", span: node.span }, value: given };
}

/** `list << item` is a call as `list.push(item)` is. */
export function appended(receiver: Expression, value: Expression, span: Span): Expression {
  return {
    ...{ kind: "call", span, receiver, name: "<<", callee: null, block: null, constructs: false },
    arguments: [{ name: null, value }],
  };
}

/** Statements in the place of an expression. */
export function statementsInPlace(made: CodeFunction, span: Span): Expression {
  return {
    ...{ kind: "call", span, receiver: null, name: "", callee: { kind: "function", span, made } },
    ...{ arguments: [], block: null, constructs: false },
  };
}

/** `f[]` is `f.call`. */
export function calledBare(receiver: Expression, span: Span): Expression {
  return {
    ...{ kind: "call", span, receiver, name: "call", callee: null, arguments: [], block: null },
    constructs: false,
  };
}
