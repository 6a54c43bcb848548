import type {
  AlterTableCmd,
  AlterTableStmt,
  ClusterStmt,
  Constraint,
  CreateStmt,
  DropStmt,
  IndexStmt,
  Node,
  ReindexStmt,
  RenameStmt,
} from "libpg-query";
import { table } from "../../text/lookup.ts";
import type { LockMode, ParsedStatement, QualifiedName, Schema } from "../../types.ts";
import { nameOf, nameOfList } from "../grammar/name.ts";
import { isConcurrent } from "../statements/reindex-options.ts";

/** What a statement locks until its transaction ends, strongest lock per relation. */
export interface Lock {
  readonly relation: QualifiedName;
  readonly mode: LockMode;
}

/** From the weakest to the strongest; each conflicts with at least what those before it conflict with. */
export const lockModes: readonly LockMode[] = [
  "AccessShareLock",
  "RowShareLock",
  "RowExclusiveLock",
  "ShareUpdateExclusiveLock",
  "ShareLock",
  "ShareRowExclusiveLock",
  "ExclusiveLock",
  "AccessExclusiveLock",
];

export function isAtLeast(mode: LockMode, least: LockMode): boolean {
  return lockModes.indexOf(mode) >= lockModes.indexOf(least);
}

/**
 * The table locks that DDL takes (manual, 13.3; measured on PostgreSQL 12 to 18). Tables only: an index is locked with
 * its table, which is what others wait for. Statements that only read or write rows are left out. What a dropped
 * table's or constraint's foreign keys point to is locked too, but the migrations rarely tell which that is.
 */
export function locksOf(statement: Pick<ParsedStatement, "kind" | "node">, schema: Schema): readonly Lock[] {
  const node = statement.node as Record<string, unknown>;
  const take = takers.get(statement.kind);
  return take ? take(node[statement.kind], schema) : [];
}

type Taker = (node: unknown, schema: Schema) => readonly Lock[];

const takers = table<Taker>({
  IndexStmt: (node) => ofIndex(node as IndexStmt),
  AlterTableStmt: (node, schema) => ofAlterTable(node as AlterTableStmt, schema),
  DropStmt: (node, schema) => ofDrop(node as DropStmt, schema),
  ReindexStmt: (node, schema) => ofReindex(node as ReindexStmt, schema),
  RenameStmt: (node) => ofRename(node as RenameStmt),
  CreateStmt: (node) => ofCreate(node as CreateStmt),
  TruncateStmt: (node) =>
    ((node as { relations?: Node[] }).relations ?? []).map((one) => exclusive(nameOf(rangeOf(one)))),
  LockStmt: (node) => {
    const { relations, mode } = node as { relations?: Node[]; mode?: number };
    const taken = lockModes[(mode ?? 8) - 1] ?? "AccessExclusiveLock";
    return (relations ?? []).map((one) => ({ relation: nameOf(rangeOf(one)), mode: taken }));
  },
  RefreshMatViewStmt: (node) => {
    const { relation, concurrent } = node as {
      relation?: Parameters<typeof nameOf>[0];
      concurrent?: boolean;
    };
    return [{ relation: nameOf(relation), mode: concurrent ? "ExclusiveLock" : "AccessExclusiveLock" }];
  },
  ClusterStmt: (node) => {
    const { relation } = node as ClusterStmt;
    return relation ? [exclusive(nameOf(relation))] : [];
  },
  CreateTrigStmt: (node) => [
    {
      relation: nameOf((node as { relation?: Parameters<typeof nameOf>[0] }).relation),
      mode: "ShareRowExclusiveLock",
    },
  ],
});

function exclusive(relation: QualifiedName): Lock {
  return { relation, mode: "AccessExclusiveLock" };
}

function rangeOf(node: Node): Parameters<typeof nameOf>[0] {
  return "RangeVar" in node ? node.RangeVar : undefined;
}

function ofIndex(index: IndexStmt): readonly Lock[] {
  return [
    { relation: nameOf(index.relation), mode: index.concurrent ? "ShareUpdateExclusiveLock" : "ShareLock" },
  ];
}

function ofDrop(drop: DropStmt, schema: Schema): readonly Lock[] {
  const mode: LockMode = drop.concurrent ? "ShareUpdateExclusiveLock" : "AccessExclusiveLock";
  const names = (drop.objects ?? []).map(nameOfList);
  if (drop.removeType === "OBJECT_TABLE" || drop.removeType === "OBJECT_MATVIEW")
    return names.map((relation) => ({ relation, mode }));
  if (drop.removeType !== "OBJECT_INDEX") return [];
  return names.flatMap((name) => {
    const table = tableOf(name, schema);
    return table ? [{ relation: table, mode }] : [];
  });
}

function ofReindex(reindex: ReindexStmt, schema: Schema): readonly Lock[] {
  const mode: LockMode = isConcurrent(reindex) ? "ShareUpdateExclusiveLock" : "ShareLock";
  const name = nameOf(reindex.relation);
  if (reindex.kind === "REINDEX_OBJECT_TABLE") return [{ relation: name, mode }];
  const table = reindex.kind === "REINDEX_OBJECT_INDEX" ? tableOf(name, schema) : undefined;
  return table ? [{ relation: table, mode }] : [];
}

function ofRename(rename: RenameStmt): readonly Lock[] {
  const tables = ["OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_TABCONSTRAINT", "OBJECT_MATVIEW"];
  return rename.relation && tables.includes(rename.renameType ?? "")
    ? [exclusive(nameOf(rename.relation))]
    : [];
}

/** A new table locks only what it points to: a foreign key's target, and the table it becomes a partition of. */
function ofCreate(create: CreateStmt): readonly Lock[] {
  const locks: Lock[] = [];
  for (const element of create.tableElts ?? []) {
    const constraints =
      "Constraint" in element
        ? [element]
        : "ColumnDef" in element
          ? (element.ColumnDef.constraints ?? [])
          : [];
    for (const constraint of constraints)
      if ("Constraint" in constraint) locks.push(...referenced(constraint.Constraint));
  }
  if (create.partbound)
    for (const parent of create.inhRelations ?? []) locks.push(exclusive(nameOf(rangeOf(parent))));
  return locks;
}

function referenced(constraint: Constraint): readonly Lock[] {
  return constraint.contype === "CONSTR_FOREIGN"
    ? [{ relation: nameOf(constraint.pktable), mode: "ShareRowExclusiveLock" }]
    : [];
}

/** Subcommands that need less than ACCESS EXCLUSIVE (src/backend/commands/tablecmds.c, AlterTableGetLockLevel). */
const weaker = table<LockMode>({
  AT_ValidateConstraint: "ShareUpdateExclusiveLock",
  AT_SetStatistics: "ShareUpdateExclusiveLock",
  AT_SetOptions: "ShareUpdateExclusiveLock",
  AT_ResetOptions: "ShareUpdateExclusiveLock",
  AT_SetRelOptions: "ShareUpdateExclusiveLock",
  AT_ResetRelOptions: "ShareUpdateExclusiveLock",
  AT_ClusterOn: "ShareUpdateExclusiveLock",
  AT_DropCluster: "ShareUpdateExclusiveLock",
  AT_AttachPartition: "ShareUpdateExclusiveLock",
  AT_EnableTrig: "ShareRowExclusiveLock",
  AT_EnableTrigAll: "ShareRowExclusiveLock",
  AT_EnableTrigUser: "ShareRowExclusiveLock",
  AT_DisableTrig: "ShareRowExclusiveLock",
  AT_DisableTrigAll: "ShareRowExclusiveLock",
  AT_DisableTrigUser: "ShareRowExclusiveLock",
});

function ofAlterTable(alter: AlterTableStmt, schema: Schema): readonly Lock[] {
  const name = nameOf(alter.relation);
  if (alter.objtype === "OBJECT_INDEX") return ofAlterIndex(name, alter, schema);
  if (alter.objtype !== "OBJECT_TABLE" && alter.objtype !== "OBJECT_MATVIEW") return [];
  const locks: Lock[] = [];
  let mode: LockMode = "AccessShareLock";
  for (const node of alter.cmds ?? []) {
    const cmd = (node as { AlterTableCmd: AlterTableCmd }).AlterTableCmd;
    const own = modeOf(cmd);
    if (isAtLeast(own, mode)) mode = own;
    locks.push(...othersOf(cmd));
  }
  return [{ relation: name, mode }, ...locks];
}

function modeOf(cmd: AlterTableCmd): LockMode {
  const definition = cmd.def;
  if (cmd.subtype === "AT_AddConstraint" && definition && "Constraint" in definition)
    return definition.Constraint.contype === "CONSTR_FOREIGN"
      ? "ShareRowExclusiveLock"
      : "AccessExclusiveLock";
  if (cmd.subtype === "AT_DetachPartition" && definition && "PartitionCmd" in definition)
    return definition.PartitionCmd.concurrent ? "ShareUpdateExclusiveLock" : "AccessExclusiveLock";
  return weaker.get(cmd.subtype ?? "") ?? "AccessExclusiveLock";
}

/** The other tables of a subcommand: a foreign key's target, a partition. */
function othersOf({ subtype, def }: AlterTableCmd): readonly Lock[] {
  if (!def) return [];
  if ("Constraint" in def) return referenced(def.Constraint);
  if ("ColumnDef" in def)
    return (def.ColumnDef.constraints ?? []).flatMap((constraint) =>
      "Constraint" in constraint ? referenced(constraint.Constraint) : [],
    );
  if ("PartitionCmd" in def && (subtype === "AT_AttachPartition" || !def.PartitionCmd.concurrent))
    return [exclusive(nameOf(def.PartitionCmd.name))];
  return [];
}

function ofAlterIndex(name: QualifiedName, alter: AlterTableStmt, schema: Schema): readonly Lock[] {
  const cmd = (alter.cmds?.[0] as { AlterTableCmd?: AlterTableCmd } | undefined)?.AlterTableCmd;
  const table = tableOf(name, schema);
  // Other sessions meet the lock on the index whenever they plan a query of its table.
  return table && cmd?.subtype === "AT_SetTableSpace" ? [exclusive(table)] : [];
}

/** The table of a known index. */
export function tableOf(index: QualifiedName, schema: Schema): QualifiedName | undefined {
  return schema.relation(index)?.index?.table;
}
