import type { AlterTableStmt, IndexStmt } from "libpg-query";
import type { Statement } from "../../types.ts";
import { nameOf } from "../grammar/name.ts";
import { builtIndexes } from "../indexes/built-indexes.ts";
import { isEmptied } from "./emptied-table.ts";
import { isPartitioned, preexistence } from "./preexisting.ts";

/** Whether a statement takes as long as an existing table is large: it builds an index on it, or scans it. */
export function isLong(at: Statement): boolean {
  const { IndexStmt, AlterTableStmt } = at.node as { IndexStmt?: IndexStmt; AlterTableStmt?: AlterTableStmt };
  if (IndexStmt) {
    const table = nameOf(IndexStmt.relation);
    // ON ONLY builds nothing on a partitioned table.
    if (preexistence(table, at) === "new" || isEmptied(table, at)) return false;
    return IndexStmt.relation?.inh === true && !isPartitioned(table, at) && !isThere(IndexStmt, at);
  }
  const altered = nameOf(AlterTableStmt?.relation);
  if (!AlterTableStmt || preexistence(altered, at) === "new" || isEmptied(altered, at)) return false;
  return builtIndexes(AlterTableStmt).length > 0 || validates(AlterTableStmt);
}

/** Whether IF NOT EXISTS finds the index, and builds nothing. */
export function isThere(index: IndexStmt, { schema }: Pick<Statement, "schema">): boolean {
  if (!index.if_not_exists) return false;
  const table = nameOf(index.relation);
  const home = schema.relation(table)?.name.schema ?? table.schema;
  const found = schema.relation({ schema: home, name: index.idxname ?? "" });
  return found !== undefined && !found.maybe;
}

export function validates(alter: AlterTableStmt): boolean {
  return (alter.cmds ?? []).some(
    (cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.subtype === "AT_ValidateConstraint",
  );
}
