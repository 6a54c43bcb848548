import type { AlterTableCmd, AlterTableStmt, ColumnDef, Constraint, PartitionCmd } from "libpg-query";
import { forLast } from "../../text/memoize-last.ts";

/** The subcommands of an ALTER TABLE, in order. */
export const commandsOf = forLast((alter: AlterTableStmt): readonly AlterTableCmd[] =>
  (alter.cmds ?? []).flatMap((cmd) => ("AlterTableCmd" in cmd ? [cmd.AlterTableCmd] : [])),
);

/** The constraints that an ALTER TABLE adds to its table, those of new columns left out. */
export const addedConstraints = forLast((alter: AlterTableStmt): readonly Constraint[] => {
  if (alter.objtype !== "OBJECT_TABLE") return [];
  return commandsOf(alter).flatMap(({ subtype, def }) =>
    subtype === "AT_AddConstraint" && def && "Constraint" in def ? [def.Constraint] : [],
  );
});

/** The columns that an ALTER TABLE adds. */
export const addedColumns = forLast((alter: AlterTableStmt): readonly ColumnDef[] =>
  commandsOf(alter).flatMap(({ subtype, def }) =>
    subtype === "AT_AddColumn" && def && "ColumnDef" in def ? [def.ColumnDef] : [],
  ),
);

/** The columns that an ALTER TABLE drops. */
export const droppedColumns = forLast((alter: AlterTableStmt): readonly string[] =>
  commandsOf(alter).flatMap(({ subtype, name }) =>
    subtype === "AT_DropColumn" && name !== undefined ? [name] : [],
  ),
);

/** The partitions, or indexes of partitions, that an ALTER attaches or detaches. */
export function partitionsIn(
  alter: AlterTableStmt,
  how: "AT_AttachPartition" | "AT_DetachPartition",
): readonly PartitionCmd[] {
  return commandsOf(alter).flatMap(({ subtype, def }) =>
    subtype === how && def && "PartitionCmd" in def ? [def.PartitionCmd] : [],
  );
}
