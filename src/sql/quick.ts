import type { AlterTableCmd, AlterTableStmt, CreateStmt, IndexStmt, Node } from "libpg-query";

/** Whether a statement holds its table lock only for a moment: it builds, scans and rewrites nothing. */
export function isQuick(node: Node): boolean {
  const { IndexStmt, AlterTableStmt, CreateStmt } = node as {
    IndexStmt?: IndexStmt;
    AlterTableStmt?: AlterTableStmt;
    CreateStmt?: CreateStmt;
  };
  if (IndexStmt) return !IndexStmt.concurrent && !IndexStmt.relation?.inh;
  if (CreateStmt) return true;
  return (AlterTableStmt?.cmds ?? []).some(
    (cmd) => "AlterTableCmd" in cmd && isQuickCommand(cmd.AlterTableCmd),
  );
}

function isQuickCommand({ subtype, def }: AlterTableCmd): boolean {
  if (subtype === "AT_AttachPartition" || subtype === "AT_ReplicaIdentity") return true;
  if (subtype !== "AT_AddConstraint" || !def || !("Constraint" in def)) return false;
  const { contype, indexname, skip_validation } = def.Constraint;
  return (
    !!indexname || contype === "CONSTR_FOREIGN" || (contype === "CONSTR_CHECK" && skip_validation === true)
  );
}
