import type { CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { type CallParts, operation } from "./call-parts.ts";
import { type Branch, firstBranch, fittingClause, stabClause } from "./clauses.ts";
import { type ElixirExpressions, unnamedCall } from "./expressions.ts";
import { keywordName } from "./literals.ts";
import { elixirPattern, guardOf } from "./patterns.ts";

const blocks: ReadonlySet<string> = new Set(["if", "unless", "case", "cond", "for", "with", "try"]);

export function isBlock({ bare, blocks: own }: CallParts): boolean {
  return blocks.has(bare) && own.has("do");
}

/** `if`, `case` and the like; `gives`: what they give is returned. `piped` stands on the left of `|>`. */
export function blockStatement(
  call: CallParts,
  piped: Expression | null,
  gives: boolean,
  expressions: ElixirExpressions,
): readonly CodeStatement[] {
  switch (call.bare) {
    case "if":
    case "unless":
      return conditional(call, piped, gives, expressions);
    case "case":
      return cases(call, piped, gives, expressions);
    case "cond":
      return conditions(call, gives, expressions);
    case "for":
      return gives ? comprehended(call, expressions) : looped(call, expressions);
    case "with":
      return withMatches(call, gives, expressions);
    default:
      return tried(call, gives, expressions);
  }
}

function conditional(
  { node, bare, given, blocks: own }: CallParts,
  piped: Expression | null,
  gives: boolean,
  { of, readers }: ElixirExpressions,
): readonly CodeStatement[] {
  const { span } = node;
  const [asked] = given;
  const told: Expression = piped ?? (asked ? of(asked) : { kind: "other", span });
  const test: Expression = bare === "unless" ? { kind: "not", span: told.span, of: told } : told;
  const [yes, no] = [own.get("do") ?? [], own.get("else") ?? []];
  const nothing: readonly CodeStatement[] = [{ kind: "return", span, value: { kind: "null", span } }];
  const otherwise = gives && no.length === 0 ? nothing : readers.body(no, gives);
  return [{ kind: "if", span, test, yes: readers.body(yes, gives), no: otherwise }];
}

function clausesIn(nodes: readonly SyntaxNode[] | undefined) {
  return (nodes ?? []).filter(({ type }) => type === "stab_clause").map(stabClause);
}

function cases(
  { node, given, blocks: own }: CallParts,
  piped: Expression | null,
  gives: boolean,
  { of, readers }: ElixirExpressions,
): readonly CodeStatement[] {
  const { span } = node;
  const [asked] = given;
  const subject = piped ?? (asked ? of(asked) : null);
  // It is evaluated once, whichever clause is for it.
  const name = `$case ${span[0]}`;
  const value: Expression = { kind: "name", span: subject?.span ?? span, name };
  const items = [{ name: null, value }];
  return [
    { kind: "assignment", span, to: { kind: "name", name }, value: subject ?? { kind: "other", span } },
    ...fittingClause({ kind: "list", span: value.span, items }, clausesIn(own.get("do")), gives, readers),
  ];
}

function conditions(
  { blocks: own }: CallParts,
  gives: boolean,
  { of, readers }: ElixirExpressions,
): readonly CodeStatement[] {
  const branches = clausesIn(own.get("do")).map(
    ({ given: [test], body, span }): Branch => ({
      test: test ? of(test) : { kind: "other", span },
      body: readers.body(body ?? [], gives),
      span,
    }),
  );
  return firstBranch(branches);
}

/** `for a <- b, c <- d, test, do: …`: a loop in a loop. */
function looped(
  { given, blocks: own }: CallParts,
  { of, readers }: ElixirExpressions,
): readonly CodeStatement[] {
  let body = readers.body(own.get("do") ?? [], false);
  for (const part of [...given].reverse()) {
    if (part.type === "keywords") continue;
    const { span } = part;
    const generator = operation(part);
    const guard = generator && guardOf(generator.left);
    if (generator?.operator === "<-") {
      const inner: readonly CodeStatement[] = guard
        ? [{ kind: "if", span, test: of(guard), yes: body, no: [] }]
        : body;
      body = [
        {
          kind: "for",
          span,
          each: elixirPattern(generator.left, of),
          over: of(generator.right),
          body: inner,
        },
      ];
      continue;
    }
    const value = of(part);
    body =
      value.kind === "assignment"
        ? [{ kind: "assignment", span, to: value.to, value: value.value }, ...body]
        : [{ kind: "if", span, test: value, yes: body, no: [] }];
  }
  return body;
}

/** As what it gives: a list made of lists. */
function comprehended(call: CallParts, expressions: ElixirExpressions): readonly CodeStatement[] {
  const { node, given, blocks: own } = call;
  const { span } = node;
  const options = given.flatMap((part) => (part.type === "keywords" ? meaningful(part) : []));
  const isOther = options.some((pair) => /^(?:into|reduce)$/.test(keywordName(partIn(pair, "key")) ?? ""));
  if (isOther || given.some((part) => operation(part)?.operator === "="))
    return [...looped(call, expressions), { kind: "return", span, value: { kind: "other", span } }];
  const { of } = expressions;
  const parts = given.filter(({ type }) => type !== "keywords");
  let made = expressions.value(own.get("do") ?? [], node);
  let tests: Expression[] = [];
  let depth = 0;
  for (const part of [...parts].reverse()) {
    const generator = operation(part);
    if (generator?.operator !== "<-") {
      tests = [of(part), ...tests];
      continue;
    }
    const guard = guardOf(generator.left);
    const asked = guard ? [of(guard), ...tests] : tests;
    const test = asked.reduce<Expression | null>(
      (left, right) => (left ? { kind: "comparison", span, operator: "and", left, right } : right),
      null,
    );
    const each = elixirPattern(generator.left, of);
    const list: Expression = {
      kind: "comprehension",
      span,
      each,
      over: of(generator.right),
      test,
      value: made,
    };
    made = depth > 0 ? unnamedCall({ kind: "name", span, name: "Enum" }, "concat", [list], span) : list;
    tests = [];
    depth++;
  }
  return [{ kind: "return", span, value: made }];
}

/** Each of its forms has to fit before the next is asked for. */
function withMatches(
  { given, blocks: own }: CallParts,
  gives: boolean,
  { of, readers }: ElixirExpressions,
): readonly CodeStatement[] {
  const no = clausesIn(own.get("else")).flatMap(({ body }) => readers.body(body ?? [], gives));
  let body = readers.body(own.get("do") ?? [], gives);
  for (const part of [...given].reverse()) {
    const { span } = part;
    const found = operation(part);
    if (found?.operator === "<-") {
      const pattern = elixirPattern(found.left, of);
      const form: Expression = { kind: "match", span, value: of(found.right), pattern };
      const guard = guardOf(found.left);
      const test: Expression = guard
        ? { kind: "comparison", span, operator: "and", left: form, right: of(guard) }
        : form;
      body = [{ kind: "if", span, test, yes: body, no }];
      continue;
    }
    const value = of(part);
    body =
      value.kind === "assignment"
        ? [{ kind: "assignment", span, to: value.to, value: value.value }, ...body]
        : [{ kind: "expression", span, value }, ...body];
  }
  return body;
}

function tried(
  { node, blocks: own }: CallParts,
  gives: boolean,
  { readers }: ElixirExpressions,
): readonly CodeStatement[] {
  const handlers = [...clausesIn(own.get("rescue")), ...clausesIn(own.get("catch"))];
  return [
    {
      ...{ kind: "try", span: node.span, body: readers.body(own.get("do") ?? [], gives) },
      handlers: handlers.map(({ body }) => readers.body(body ?? [], gives)),
      last: readers.body(own.get("after") ?? [], false),
    },
  ];
}
