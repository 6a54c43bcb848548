import type { AlterTableCmd, AlterTableStmt, Constraint, CreateStmt, IndexStmt, Node } from "libpg-query";

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
  const added = (def as { Constraint?: Constraint } | undefined)?.Constraint;
  const unchecked = added?.contype === "CONSTR_CHECK" && added.skip_validation === true;
  return !!added?.indexname || added?.contype === "CONSTR_FOREIGN" || unchecked;
}
