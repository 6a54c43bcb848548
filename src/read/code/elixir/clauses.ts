import type { Span } from "../../../types.ts";
import type { CodeFunction, CodeParameter, CodeStatement, Expression, Pattern } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { operation } from "./call-parts.ts";
import { elixirPattern, variableName } from "./patterns.ts";

export interface ClauseReaders {
  readonly expression: (node: SyntaxNode) => Expression;
  /** A body that gives what its last expression gives. */
  readonly body: (nodes: readonly SyntaxNode[], gives: boolean) => readonly CodeStatement[];
}

/** One of the forms that a function, or `case`, takes values in. */
export interface Clause {
  readonly given: readonly SyntaxNode[];
  readonly guard: SyntaxNode | null;
  /** Null where only the defaults are told. */
  readonly body: readonly SyntaxNode[] | null;
  readonly span: Span;
}

/** `a, b when c -> …` */
export function stabClause(node: SyntaxNode): Clause {
  const left = partIn(node, "left");
  const guarded = left && operation(left);
  const given = guarded?.operator === "when" ? guarded.left : left;
  return {
    given: given?.type === "arguments" ? meaningful(given) : given ? [given] : [],
    guard: guarded?.operator === "when" ? guarded.right : null,
    body: meaningful(partIn(node, "right")),
    span: node.span,
  };
}

const rest: Pattern = { kind: "name", name: variableName("arguments…") };

/** A function of one clause takes its arguments as they come; of several, the first whose form they have. */
export function functionOf(
  name: string | null,
  clauses: readonly Clause[],
  span: Span,
  readers: ClauseReaders,
): CodeFunction {
  const [first, ...others] = clauses;
  if (first && (others.length === 0 || first.body === null) && name !== null) {
    const parameters = parametersOf(first, readers);
    const following = others.length > 0 ? withGiven(first, others, readers) : null;
    const body = following ?? readers.body(first.body ?? [], true);
    return { name, parameters, body, span, givesLast: false };
  }
  if (first && others.length === 0) {
    const body = readers.body(first.body ?? [], true);
    return { name, parameters: parametersOf(first, readers), body, span, givesLast: false };
  }
  const given: Expression = { kind: "name", span, name: variableName("arguments…") };
  const body = fittingClause(given, clauses, true, readers);
  // A function of the module knows how many arguments it has; what is unknown is given to another one as nothing.
  const parameters: readonly CodeParameter[] =
    name === null
      ? [{ pattern: rest, otherwise: null, rest: true }]
      : [{ pattern: rest, otherwise: null, gathers: "places" }];
  return { name, parameters, body, span, givesLast: false, ...(name === null ? {} : { byName: true }) };
}

/** After a head that tells the defaults. */
function withGiven(
  head: Clause,
  others: readonly Clause[],
  readers: ClauseReaders,
): readonly CodeStatement[] {
  const items = head.given.map((node) => ({ name: null, value: readers.expression(parameterNode(node)) }));
  return fittingClause({ kind: "list", span: head.span, items }, others, true, readers);
}

function parameterNode(node: SyntaxNode): SyntaxNode {
  const defaulted = operation(node);
  return defaulted?.operator === "\\\\" ? defaulted.left : node;
}

function parametersOf({ given }: Clause, { expression }: ClauseReaders): readonly CodeParameter[] {
  return given.map((node) => {
    const defaulted = operation(node);
    const otherwise = defaulted?.operator === "\\\\" ? expression(defaulted.right) : null;
    return { pattern: elixirPattern(parameterNode(node), expression), otherwise };
  });
}

/** The body of the first clause whose form a list of values has. */
export function fittingClause(
  value: Expression,
  clauses: readonly Clause[],
  gives: boolean,
  readers: ClauseReaders,
): readonly CodeStatement[] {
  const branches = clauses.map(({ given, guard, body, span }): Branch => {
    const items = given.map((node) => elixirPattern(parameterNode(node), readers.expression));
    const form: Expression = { kind: "match", span, value, pattern: { kind: "items", items } };
    const right = guard && readers.expression(guard);
    const test: Expression = right ? { kind: "comparison", span, operator: "and", left: form, right } : form;
    return { test, body: readers.body(body ?? [], gives), span };
  });
  return firstBranch(branches);
}

export interface Branch {
  readonly test: Expression;
  readonly body: readonly CodeStatement[];
  readonly span: Span;
}

export function firstBranch(branches: readonly Branch[]): readonly CodeStatement[] {
  return branches.reduceRight<readonly CodeStatement[]>(
    (no, { test, body, span }) => [{ kind: "if", span, test, yes: body, no }],
    [],
  );
}
