import type {
  AlterTableStmt,
  ColumnDef,
  Constraint,
  CreateStmt,
  IndexStmt,
  Node,
  RenameStmt,
} from "libpg-query";
import type { Unit } from "../../src/types.ts";

/** The ways in which one hazard of an index may be written. */
export const spellings = [
  "CREATE INDEX",
  "table constraint",
  "column constraint",
  "CREATE TABLE",
  "ALTER INDEX",
  "partition",
] as const;

export type Spelling = (typeof spellings)[number];

/** The spellings that some statements are written in. */
export function spellingsIn(units: readonly Unit[]): ReadonlySet<Spelling> {
  const found = new Set<Spelling>();
  for (const { statements } of units)
    for (const { node } of statements) for (const spelling of spellingsOf(node)) found.add(spelling);
  return found;
}

interface Nodes {
  readonly IndexStmt?: IndexStmt;
  readonly AlterTableStmt?: AlterTableStmt;
  readonly CreateStmt?: CreateStmt;
  readonly RenameStmt?: RenameStmt;
}

function* spellingsOf(node: Node): Generator<Spelling> {
  const { IndexStmt, AlterTableStmt, CreateStmt, RenameStmt } = node as Nodes;
  if (IndexStmt) yield "CREATE INDEX";
  if (RenameStmt?.renameType === "OBJECT_INDEX" || AlterTableStmt?.objtype === "OBJECT_INDEX")
    yield "ALTER INDEX";
  if ("AlterTableMoveAllStmt" in node && node.AlterTableMoveAllStmt.objtype === "OBJECT_INDEX")
    yield "ALTER INDEX";
  if (CreateStmt) yield* inCreateTable(CreateStmt);
  if (AlterTableStmt) yield* inAlterTable(AlterTableStmt);
}

const keyed: ReadonlySet<string> = new Set([
  "CONSTR_PRIMARY",
  "CONSTR_UNIQUE",
  "CONSTR_EXCLUSION",
  "CONSTR_FOREIGN",
  "CONSTR_CHECK",
]);

function isKeyed({ contype }: Constraint): boolean {
  return keyed.has(contype ?? "");
}

function hasKeyed({ constraints }: ColumnDef): boolean {
  return (constraints ?? []).some((one) => "Constraint" in one && isKeyed(one.Constraint));
}

function* inCreateTable({ partspec, partbound, tableElts }: CreateStmt): Generator<Spelling> {
  if (partspec || partbound) yield "partition";
  for (const element of tableElts ?? []) {
    if ("ColumnDef" in element && hasKeyed(element.ColumnDef)) yield "CREATE TABLE";
    if ("Constraint" in element && isKeyed(element.Constraint)) yield "CREATE TABLE";
  }
}

function* inAlterTable({ cmds }: AlterTableStmt): Generator<Spelling> {
  for (const command of cmds ?? []) {
    const { subtype = "", def } = "AlterTableCmd" in command ? command.AlterTableCmd : {};
    if (/AT_(?:Attach|Detach)Partition/.test(subtype)) yield "partition";
    if (subtype === "AT_DropConstraint") yield "table constraint";
    if (def && "Constraint" in def && isKeyed(def.Constraint)) yield "table constraint";
    if (def && "ColumnDef" in def && hasKeyed(def.ColumnDef)) yield "column constraint";
  }
}
