import { bind, hasForm } from "./bindings.ts";
import { oneOf } from "./connections.ts";
import type { Evaluator } from "./host.ts";
import type { Expression } from "./syntax.ts";
import { isThisDatabase } from "./this-database.ts";
import { areEqual, type CodeScope, nullValue, truth, unknown, type Value } from "./value.ts";

type Of = (node: Expression, scope: CodeScope) => Value;

/** What depends on a condition, and what gives nothing that is known; its parts are evaluated all the same. */
export function decided(node: Expression, scope: CodeScope, of: Of, run: Evaluator): Value {
  switch (node.kind) {
    case "not": {
      const known = truth(of(node.of, scope));
      return known === null ? unknown : { kind: "boolean", value: !known };
    }
    case "choice": {
      const test = truth(of(node.test, scope));
      return test === null ? either(node, scope, of, run) : of(test ? node.yes : node.no, scope);
    }
    case "comparison":
      return comparison(node, scope, of, run);
    case "match": {
      const value = of(node.value, scope);
      const fits = hasForm(value, node.pattern, (told) => of(told, scope));
      bind(node.pattern, value, scope);
      return fits === null ? unknown : { kind: "boolean", value: fits };
    }
    case "sequence":
      return node.parts.reduce<Value>((_, part) => of(part, scope), nullValue);
    case "other":
      for (const part of node.parts ?? []) of(part, scope);
      return unknown;
    default:
      return unknown;
  }
}

/** Which of the two is given is not known; what both send is. */
function either(
  { test, yes, no }: Extract<Expression, { kind: "choice" }>,
  scope: CodeScope,
  of: Of,
  run: Evaluator,
): Value {
  const before = run.sent.count;
  const first = run.under(test, scope, false, (inner) => of(yes, inner));
  const second = run.under(test, scope, run.sent.count > before, (inner) => of(no, inner));
  return oneOf([first, second], run.host);
}

function comparison(
  node: Extract<Expression, { kind: "comparison" }>,
  scope: CodeScope,
  of: Of,
  run: Evaluator,
): Value {
  const left = of(node.left, scope);
  if (node.operator === "==" || node.operator === "!=") {
    const right = of(node.right, scope);
    const made = left.kind === "handle" ? left.handle.compared?.(node.operator, right) : null;
    if (made) return made;
    const equal = areEqual(left, right) ?? isThisDatabase(left, right);
    return equal === null ? unknown : { kind: "boolean", value: (node.operator === "==") === equal };
  }
  if (node.operator === "??" && left.kind !== "unknown" && left.kind !== "reference")
    return left.kind === "null" ? of(node.right, scope) : left;
  const known = truth(left);
  if (known === null) {
    const right = run.under(node.left, scope, false, (inner) => of(node.right, inner));
    return node.operator === "and" && truth(right) === false ? right : oneOf([left, right], run.host);
  }
  return known === (node.operator === "and") ? of(node.right, scope) : left;
}
