import { insteadOf, shortLockTimeout } from "../../src/sql/repair/repaired-statement.ts";
import type { Statement, StatementRepair } from "../../src/types.ts";

/** NOT VALID as the tool says it. */
export function notValidWords({ migration: { advice } }: Statement): string {
  return advice.notValid === undefined ? "NOT VALID" : `${advice.notValid} for NOT VALID`;
}

/** The constraint for new rows, and then, in a transaction of its own, for those that are there. */
export function validatedApart(
  at: Statement,
  table: string,
  name: string,
): { readonly replacement?: StatementRepair } {
  return insteadOf(at, [
    shortLockTimeout(at),
    `${at.text} NOT VALID`,
    { sql: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`, apart: true },
  ]);
}

export function hasDefaultValue(constraints: readonly object[] | undefined): boolean {
  return (constraints ?? []).some((one) => JSON.stringify(one).includes("CONSTR_DEFAULT"));
}
