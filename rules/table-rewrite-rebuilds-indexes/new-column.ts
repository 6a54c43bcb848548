import type { ColumnDef, Constraint, FuncCall } from "libpg-query";
import { functions } from "../../src/sql/facts/functions.ts";
import { factsByName } from "../../src/sql/facts.ts";
import { quoteIdentifier, stringsOf } from "../../src/sql/grammar/name.ts";
import { nodesIn } from "../../src/sql/grammar/nodes.ts";
import type { Schema } from "../../src/types.ts";

const serials = /^(small|big)?serial$|^serial[248]$/;

/**
 * What of a new column gives each row a value of its own, or asks a check about each, so that the table is rewritten: "as
 * an identity"; null: one value stands for all rows, or it is worked out when it is read, or nobody knows its domain
 * (ATExecAddColumn in src/backend/commands/tablecmds.c).
 */
export function filledRowByRow(
  { typeName, constraints }: ColumnDef,
  schema: Schema,
  postgres: number,
): string | null {
  const type = (typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
  if (serials.test(type)) return `as ${type}`;
  if (!typeName?.arrayBounds && schema.known("type", type) === "checked domain")
    return `of the domain ${quoteIdentifier(type)}, which is checked,`;
  for (const constraint of constraints ?? []) {
    const found = "Constraint" in constraint ? ofConstraint(constraint.Constraint, postgres) : null;
    if (found !== null) return found;
  }
  return null;
}

function ofConstraint({ contype, generated_kind, raw_expr }: Constraint, postgres: number): string | null {
  if (contype === "CONSTR_IDENTITY") return "as an identity";
  if (contype === "CONSTR_GENERATED") return generated_kind === "s" ? "as a stored generated column" : null;
  if (contype !== "CONSTR_DEFAULT") return null;
  const volatile = callsIn(raw_expr).find((call) => isVolatile(call, postgres));
  return volatile ? `with ${lastOf(volatile)}() in its default` : null;
}

function callsIn(expression: unknown): readonly FuncCall[] {
  return [...nodesIn(expression)].flatMap(([kind, node]) => (kind === "FuncCall" ? [node as FuncCall] : []));
}

/** One of PostgreSQL's own, which are found first, and volatile with whatever arguments. */
function isVolatile(call: FuncCall, postgres: number): boolean {
  const [schema] = (call.funcname ?? []).flatMap(stringsOf).slice(-2, -1);
  const all = factsByName(functions, postgres).get(lastOf(call)) ?? [];
  return (
    (schema === undefined || schema === "pg_catalog") &&
    all.length > 0 &&
    all.every(([, , , volatility]) => volatility === "v")
  );
}

function lastOf({ funcname }: FuncCall): string {
  return (funcname ?? []).flatMap(stringsOf).at(-1) ?? "";
}
