import type { CopyStmt, InsertStmt } from "libpg-query";
import { nameOf, sameName } from "../../src/sql/grammar/name.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { QualifiedName, Statement, Unit } from "../../src/types.ts";

/** Whether an earlier statement of the migration puts rows into the table, or makes it from a query. */
export function isFilledBefore(table: QualifiedName, { unit, index, schema }: Statement): boolean {
  if (schema.relation(table)?.columns === undefined) return true;
  const filled = filledIn(unit).get(table.name) ?? [];
  return filled.some((one) => one.index < index && sameName(one.name, table));
}

interface FilledTable {
  readonly name: QualifiedName;
  /** The first statement that puts rows into it. */
  readonly index: number;
}

/** The tables that a migration puts rows into, by bare name; found once, since each index asks. */
const filledIn = forLast(({ statements }: Unit): ReadonlyMap<string, readonly FilledTable[]> => {
  const filled = new Map<string, FilledTable[]>();
  for (const { node, index } of statements) {
    const { InsertStmt, CopyStmt } = node as { InsertStmt?: InsertStmt; CopyStmt?: CopyStmt };
    const into = InsertStmt?.relation ?? (CopyStmt?.is_from ? CopyStmt.relation : undefined);
    if (into) note(filled, nameOf(into), index);
  }
  return filled;
});

function note(filled: Map<string, FilledTable[]>, name: QualifiedName, index: number): void {
  const known = filled.get(name.name);
  if (!known) filled.set(name.name, [{ name, index }]);
  else if (!known.some((one) => one.name.schema === name.schema)) known.push({ name, index });
}
