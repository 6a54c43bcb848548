import type { AlterTableCmd, AlterTableStmt, ClusterStmt, ColumnDef, VacuumStmt } from "libpg-query";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { tableOf } from "../../src/sql/locks/locks-taken.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import { isOn } from "../../src/sql/statements/option-value.ts";
import { table } from "../../src/text/lookup.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";
import { filledRowByRow } from "./new-column.ts";
import { typeChange } from "./type-change.ts";

/** A statement that writes a table or its indexes again under ACCESS EXCLUSIVE. */
export interface Rewrite {
  /** null: nobody knows whose index it is. */
  readonly table: QualifiedName | null;
  /** What does it: "Changing the type of price", "CLUSTER". */
  readonly words: string;
  /** What is rewritten; unknown: nobody knows the type that the column had. */
  readonly what: "table" | "indexes" | "unknown";
}

export function rewriteOf(at: Statement, postgres: number): Rewrite | null {
  const { AlterTableStmt, ClusterStmt, VacuumStmt } = at.node as {
    AlterTableStmt?: AlterTableStmt;
    ClusterStmt?: ClusterStmt;
    VacuumStmt?: VacuumStmt;
  };
  if (ClusterStmt?.relation) return { table: nameOf(ClusterStmt.relation), words: "CLUSTER", what: "table" };
  if (VacuumStmt) return ofVacuum(VacuumStmt);
  return AlterTableStmt ? ofAlter(AlterTableStmt, at, postgres) : null;
}

function ofVacuum({ options, rels }: VacuumStmt): Rewrite | null {
  const full = (options ?? []).some(
    (one) => "DefElem" in one && one.DefElem.defname === "full" && isOn(one.DefElem),
  );
  const [first] = rels ?? [];
  const relation = first && "VacuumRelation" in first ? first.VacuumRelation.relation : undefined;
  return full && relation ? { table: nameOf(relation), words: "VACUUM FULL", what: "table" } : null;
}

const words = table<string>({
  AT_SetTableSpace: "SET TABLESPACE",
  AT_SetLogged: "SET LOGGED",
  AT_SetUnLogged: "SET UNLOGGED",
});

function ofAlter(alter: AlterTableStmt, at: Statement, postgres: number): Rewrite | null {
  const name = nameOf(alter.relation);
  // Its rows are somebody else's.
  if (alter.objtype === "OBJECT_FOREIGN_TABLE") return null;
  for (const cmd of commandsOf(alter)) {
    const written = words.get(cmd.subtype ?? "");
    if (alter.objtype === "OBJECT_INDEX") {
      if (written === undefined) continue;
      const table = tableOf(name, at.schema) ?? null;
      return { table, words: `ALTER INDEX ${printName(name)} ${written}`, what: "indexes" };
    } else if (written) return { table: name, words: written, what: "table" };
    const changed = ofColumn(name, cmd, at, postgres);
    if (changed) return changed;
  }
  return null;
}

function ofColumn(table: QualifiedName, cmd: AlterTableCmd, at: Statement, postgres: number): Rewrite | null {
  const column = cmd.def && "ColumnDef" in cmd.def ? cmd.def.ColumnDef : {};
  switch (cmd.subtype) {
    case "AT_AlterColumnType":
      return ofType(table, cmd, column, at, postgres);
    case "AT_AddColumn":
      return ofNewColumn(table, cmd, column, at, postgres);
    default:
      return null;
  }
}

function ofType(
  table: QualifiedName,
  { name }: AlterTableCmd,
  column: ColumnDef,
  at: Statement,
  postgres: number,
): Rewrite | null {
  const what = typeChange(table, name ?? "", column, at, postgres);
  return what === "nothing" ? null : { table, words: `Changing the type of ${name}`, what };
}

function ofNewColumn(
  table: QualifiedName,
  { missing_ok }: AlterTableCmd,
  column: ColumnDef,
  { schema }: Statement,
  postgres: number,
): Rewrite | null {
  const name = column.colname ?? "";
  if (missing_ok && schema.relation(table)?.columns?.some((one) => one.name === name)) return null;
  const how = filledRowByRow(column, schema, postgres);
  return how === null ? null : { table, words: `Adding ${quoteIdentifier(name)} ${how}`, what: "table" };
}
