import type { AlterTableStmt, DropStmt, IndexStmt, ReindexStmt } from "libpg-query";
import type { ParsedStatement } from "../../types.ts";
import { isConcurrent } from "./reindex-options.ts";

/** The command of a statement that PostgreSQL refuses in a transaction block because of CONCURRENTLY, or null. */
export function concurrentCommand(statement: Pick<ParsedStatement, "node">): string | null {
  const node = statement.node as {
    IndexStmt?: IndexStmt;
    DropStmt?: DropStmt;
    ReindexStmt?: ReindexStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (node.IndexStmt?.concurrent) return "CREATE INDEX CONCURRENTLY";
  if (node.DropStmt?.concurrent) return "DROP INDEX CONCURRENTLY";
  if (node.ReindexStmt && isConcurrent(node.ReindexStmt)) return "REINDEX CONCURRENTLY";
  const detaches = node.AlterTableStmt?.cmds?.some((cmd) => {
    const def = "AlterTableCmd" in cmd ? cmd.AlterTableCmd.def : undefined;
    return def !== undefined && "PartitionCmd" in def && def.PartitionCmd.concurrent === true;
  });
  return detaches ? "ALTER TABLE ... DETACH PARTITION CONCURRENTLY" : null;
}

export function isConcurrently(statement: Pick<ParsedStatement, "node">): boolean {
  return concurrentCommand(statement) !== null;
}
