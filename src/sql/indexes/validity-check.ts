import type { AlterTableStmt } from "libpg-query";
import { forLast } from "../../text/memoize-last.ts";
import type { Statement, Unit } from "../../types.ts";

/** What a migration says of its indexes elsewhere; found once, since every statement may ask. */
interface ValidityWords {
  /** Places of the statements that ask the catalog if an index is valid. */
  readonly asking: readonly number[];
  /** For each index that is given to a constraint, the place where that is last done. */
  readonly adopted: ReadonlyMap<string, number>;
}

/** Whether the migration asks the catalog if an index is valid, before or after the statement. */
export function checksValidity({ unit, index }: Statement): boolean {
  return saidIn(unit).asking.some((one) => one !== index);
}

/** Whether a later statement gives the index to a constraint: PostgreSQL refuses an invalid one there (SQLSTATE 55000). */
export function adoptedLater(index: string, { unit, index: place }: Statement): boolean {
  return (saidIn(unit).adopted.get(index) ?? -1) >= place;
}

const saidIn = forLast((unit: Unit): ValidityWords => {
  const asking: number[] = [];
  const adopted = new Map<string, number>();
  for (const statement of unit.statements) {
    if (/\bindisvalid\b/i.test(statement.text)) asking.push(statement.index);
    for (const name of adoptedBy(statement)) adopted.set(name, statement.index);
  }
  return { asking, adopted };
});

function adoptedBy({ node }: Statement): readonly string[] {
  const alter = (node as { AlterTableStmt?: AlterTableStmt }).AlterTableStmt;
  return (alter?.cmds ?? []).flatMap((cmd) => {
    const def = "AlterTableCmd" in cmd ? cmd.AlterTableCmd.def : undefined;
    const name = def && "Constraint" in def ? def.Constraint.indexname : undefined;
    return name === undefined ? [] : [name];
  });
}
