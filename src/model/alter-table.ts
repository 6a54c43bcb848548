import type { AlterTableCmd, AlterTableStmt } from "libpg-query";
import { nameOf } from "../sql/grammar/name.ts";
import { ofConstraint } from "../sql/indexes/index-traits.ts";
import { table } from "../text/lookup.ts";
import type { Column, FullName, Origin, Relation } from "../types.ts";
import { validated, withoutConstraint } from "./constraints/table-constraints.ts";
import { dropColumn } from "./relations/drop-column.ts";
import { partitionsBelow } from "./relations/partitions-below.ts";
import type { Stage } from "./stage.ts";
import { addColumnConstraints, addConstraint, columnOf, withColumns } from "./tables.ts";

export function alterTable(stage: Stage, stmt: AlterTableStmt, by: Origin): void {
  const name = stage.view.resolve(nameOf(stmt.relation));
  // It runs: then the migrations do not tell all that is there.
  if (ofTables.has(stmt.objtype ?? "") && !stmt.missing_ok && !stage.view.relation(name)) stage.gap();
  for (const node of stmt.cmds ?? []) {
    if (!("AlterTableCmd" in node)) continue;
    const { AlterTableCmd: cmd } = node;
    if (stmt.objtype === "OBJECT_INDEX") attachIndex(stage, name, cmd);
    else apply(stage, name, cmd, by);
    if (stmt.relation?.inh && ofColumns.has(cmd.subtype ?? "")) reach(stage, name, cmd, by);
  }
}

const ofTables: ReadonlySet<string> = new Set(["OBJECT_TABLE", "OBJECT_INDEX", "OBJECT_MATVIEW"]);

/** What is done to a column reaches the partitions, unless ONLY is written (manual, ALTER TABLE). */
const ofColumns: ReadonlySet<string> = new Set([
  "AT_AddColumn",
  "AT_DropColumn",
  "AT_AlterColumnType",
  "AT_SetNotNull",
  "AT_DropNotNull",
]);

function reach(stage: Stage, table: FullName, cmd: AlterTableCmd, by: Origin): void {
  for (const name of partitionsBelow(stage, table))
    if (cmd.subtype === "AT_AddColumn") addColumn(stage, name, cmd);
    else apply(stage, name, cmd, by);
}

type Handler = (stage: Stage, table: FullName, cmd: AlterTableCmd, by: Origin) => void;

function apply(stage: Stage, table: FullName, cmd: AlterTableCmd, by: Origin): void {
  handlers.get(cmd.subtype ?? "")?.(stage, table, cmd, by);
}

const handlers = table<Handler>({
  AT_AddColumn: (stage, table, cmd, by) => {
    const { def, missing_ok } = cmd;
    if (!def || !("ColumnDef" in def) || (missing_ok && hasColumn(stage, table, def.ColumnDef.colname)))
      return;
    addColumn(stage, table, cmd);
    addColumnConstraints(stage, table, def.ColumnDef, by);
  },
  AT_DropColumn: (stage, table, { name }) => dropColumn(stage, table, name ?? ""),
  AT_AlterColumnType: (stage, table, { name, def }) => {
    if (!def || !("ColumnDef" in def)) return;
    const { type, modifiers } = columnOf(def.ColumnDef);
    changeColumn(stage, table, name ?? "", ({ modifiers: _, ...old }) => ({
      ...old,
      type,
      ...(modifiers ? { modifiers } : {}),
    }));
  },
  AT_SetNotNull: (stage, table, { name }) =>
    changeColumn(stage, table, name ?? "", (old) => ({ ...old, notNull: true })),
  AT_DropNotNull: (stage, table, { name }) =>
    changeColumn(stage, table, name ?? "", (old) => ({ ...old, notNull: false })),
  AT_AddConstraint: (stage, table, { def }, by) => {
    if (def && "Constraint" in def) addConstraint(stage, table, def.Constraint, by, []);
  },
  AT_ValidateConstraint: (stage, table, { name }) =>
    update(stage, table, (old) => validated(old, name ?? "")),
  AT_DropExpression: (stage, table, { name }) =>
    changeColumn(stage, table, name ?? "", ({ generated: _, ...old }) => old),
  AT_ReplicaIdentity: (stage, table, { def }) =>
    update(stage, table, ({ replicaIdentity: _, ...old }) => {
      const index = def && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt : undefined;
      return index?.identity_type === "i" && index.name ? { ...old, replicaIdentity: index.name } : old;
    }),
  AT_DropConstraint: (stage, table, { name }) => dropConstraint(stage, table, name ?? ""),
  AT_AddInherit: (stage, table) => update(stage, table, ({ ownConstraints: _, ...old }) => old),
  AT_AttachPartition: (stage, table, { def }) => {
    if (def && "PartitionCmd" in def)
      update(stage, stage.view.resolve(nameOf(def.PartitionCmd.name)), ({ ownConstraints: _, ...old }) => ({
        ...old,
        partitionOf: table,
        ...(def.PartitionCmd.bound?.is_default ? { isDefault: true } : {}),
      }));
  },
  AT_DetachPartition: (stage, _, { def }) => {
    if (def && "PartitionCmd" in def)
      update(
        stage,
        stage.view.resolve(nameOf(def.PartitionCmd.name)),
        ({ partitionOf: _parent, isDefault: _default, ...old }) => old,
      );
  },
});

function hasColumn(stage: Stage, table: FullName, column: string | undefined): boolean {
  return now(stage, table)?.columns?.some((one) => one.name === column) === true;
}

/** A partition that has it already keeps its own. */
function addColumn(stage: Stage, table: FullName, { def }: AlterTableCmd): void {
  if (!def || !("ColumnDef" in def) || hasColumn(stage, table, def.ColumnDef.colname)) return;
  const column = columnOf(def.ColumnDef);
  update(stage, table, (old) => withColumns(old, [...(old.columns ?? []), column]));
}

function now(stage: Stage, name: FullName): Relation | undefined {
  return stage.timeline.get(`${name.schema}\0${name.name}`, stage.timeline.now);
}

function update(stage: Stage, name: FullName, change: (old: Relation) => Relation): void {
  const old = now(stage, name);
  if (old) stage.timeline.put(name, change(old));
}

function changeColumn(stage: Stage, table: FullName, column: string, change: (old: Column) => Column): void {
  update(stage, table, (old) => ({
    ...old,
    columns: (old.columns ?? []).map((one) => (one.name === column ? change(one) : one)),
  }));
}

/** A column takes every index with it that names it (manual, ALTER TABLE, DROP COLUMN). */
function dropConstraint(stage: Stage, table: FullName, constraint: string): void {
  const owned = stage.timeline.having(table, [ofConstraint(constraint)], stage.timeline.now);
  for (const { name } of [...owned]) stage.timeline.put(name, null);
  if (now(stage, table)?.constraints) update(stage, table, (old) => withoutConstraint(old, constraint));
}

/** ALTER INDEX parent ATTACH PARTITION child. */
function attachIndex(stage: Stage, parent: FullName, { subtype, def }: AlterTableCmd): void {
  if (subtype !== "AT_AttachPartition" || !def || !("PartitionCmd" in def)) return;
  const child = stage.view.resolve(nameOf(def.PartitionCmd.name));
  update(stage, child, (old) => (old.index ? { ...old, index: { ...old.index, attachedTo: parent } } : old));
}
