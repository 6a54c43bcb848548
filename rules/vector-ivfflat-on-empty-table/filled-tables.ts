import type { CopyStmt, InsertStmt } from "libpg-query";
import { nameOf, sameName } from "../../src/sql/grammar/name.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

/** Whether an earlier statement of the migration puts rows into the table, or makes it from a query. */
export function isFilledBefore(table: QualifiedName, { unit, index, schema }: Statement): boolean {
  if (schema.relation(table)?.columns === undefined) return true;
  return unit.statements.slice(0, index).some(({ node }) => {
    const { InsertStmt, CopyStmt } = node as { InsertStmt?: InsertStmt; CopyStmt?: CopyStmt };
    const into = InsertStmt?.relation ?? (CopyStmt?.is_from ? CopyStmt.relation : undefined);
    return into !== undefined && sameName(nameOf(into), table);
  });
}
