import type { AlterTableStmt, DropStmt } from "libpg-query";
import { builtIndexes } from "../../src/sql/indexes/built-indexes.ts";
import type { Statement, Unit } from "../../src/types.ts";

/** Whether a migration makes, rebuilds or drops an index, or a constraint that has one. */
export function touchesIndexes({ statements }: Unit): boolean {
  return statements.some(isAboutIndex);
}

function isAboutIndex({ kind, node }: Statement): boolean {
  const { DropStmt: drop, AlterTableStmt: alter } = node as {
    DropStmt?: DropStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (kind === "IndexStmt" || kind === "ReindexStmt") return true;
  return drop?.removeType === "OBJECT_INDEX" || (alter !== undefined && builtIndexes(alter).length > 0);
}
