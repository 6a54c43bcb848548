import type { CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

type Read = (node: SyntaxNode) => Expression;

/** `match (x) { a, b => …, default => … }`, as a chain of choices. */
export function matched(node: SyntaxNode, expression: Read): Expression | null {
  const given = partIn(node, "condition");
  const arms = meaningful(partIn(node, "body"));
  if (!given) return null;
  const value = (arm: SyntaxNode | undefined): Expression => {
    const made = partIn(arm, "return_expression");
    return made ? expression(made) : { kind: "other", span: node.span };
  };
  const otherwise = value(arms.find(({ type }) => type === "match_default_expression"));
  return arms
    .filter(({ type }) => type === "match_conditional_expression")
    .reduceRight<Expression>((no, arm) => {
      const tests = meaningful(partIn(arm, "conditional_expressions"));
      const test = oneOf(expression(given), tests.map(expression), arm.span);
      return { kind: "choice", span: arm.span, test, yes: value(arm), no };
    }, otherwise);
}

/** Whether a value is one of those; of `true` whether one of them is true. */
function oneOf(left: Expression, values: readonly Expression[], span: Expression["span"]): Expression {
  const isTrue = left.kind === "boolean" && left.value;
  const tests = values.map(
    (right): Expression => (isTrue ? right : { kind: "comparison", span, operator: "==", left, right }),
  );
  const [first, ...rest] = tests;
  return rest.reduce<Expression>(
    (before, next) => ({ kind: "comparison", span, operator: "or", left: before, right: next }),
    first ?? { kind: "boolean", span, value: false },
  );
}

/** `switch`: case after case, as a chain of conditions; one without a body goes on in the next. */
export function switched(
  node: SyntaxNode,
  expression: Read,
  body: (nodes: readonly SyntaxNode[]) => readonly CodeStatement[],
): readonly CodeStatement[] {
  const given = partIn(node, "condition");
  if (!given) return [];
  const left = expression(given);
  let values: Expression[] = [];
  let last: readonly CodeStatement[] = [];
  const branches: { readonly test: Expression; readonly body: readonly CodeStatement[] }[] = [];
  for (const part of meaningful(partIn(node, "body"))) {
    const value = partIn(part, "value");
    const inside = meaningful(part).filter((one) => one !== value && one.type !== "break_statement");
    if (value) values.push(expression(value));
    if (part.type === "default_statement") last = body(inside);
    else if (inside.length > 0) {
      branches.push({ test: oneOf(left, values, part.span), body: body(inside) });
      values = [];
    }
  }
  return branches.reduceRight<readonly CodeStatement[]>(
    (no, branch) => [{ kind: "if", span: node.span, test: branch.test, yes: branch.body, no }],
    last,
  );
}
