import type { AlterTableCmd, AlterTableStmt, ClusterStmt, Node, VacuumStmt } from "libpg-query";
import type { QualifiedName, Statement } from "../types.ts";
import { commandsOf } from "./alter-commands.ts";
import { tableOf } from "./locks.ts";
import { table } from "./lookup.ts";
import { nameOf, quoteIdentifier } from "./name.ts";
import { filledRowByRow } from "./new-column.ts";
import { typeChange } from "./type-change.ts";

/** A statement that writes a table or its indexes anew under ACCESS EXCLUSIVE. */
export interface Rewrite {
  readonly table: QualifiedName;
  /** What does it: "Changing the type of price", "CLUSTER". */
  readonly words: string;
  /** What is written anew; unknown: nobody knows the type that the column had. */
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

function ofVacuum({ options, rels, is_vacuumcmd }: VacuumStmt): Rewrite | null {
  const full = (options ?? []).some(
    (one) => "DefElem" in one && one.DefElem.defname === "full" && isOn(one.DefElem.arg),
  );
  const [first] = rels ?? [];
  if (!is_vacuumcmd || !full || !first || !("VacuumRelation" in first)) return null;
  return { table: nameOf(first.VacuumRelation.relation), words: "VACUUM FULL", what: "table" };
}

function isOn(arg: Node | undefined): boolean {
  return !(arg && "String" in arg && /^(false|off|0|no)$/i.test(arg.String.sval ?? ""));
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
      const table = written === undefined ? undefined : tableOf(name, at.schema);
      if (table && written) return { table, words: `ALTER INDEX ${written}`, what: "indexes" };
    } else if (written) return { table: name, words: written, what: "table" };
    const changed = ofColumn(name, cmd, at) ?? ofNewColumn(name, cmd, at, postgres);
    if (changed) return changed;
  }
  return null;
}

function ofColumn(
  table: QualifiedName,
  { subtype, name, def }: AlterTableCmd,
  at: Statement,
): Rewrite | null {
  if (subtype !== "AT_AlterColumnType" || !def || !("ColumnDef" in def)) return null;
  const what = typeChange(table, name ?? "", def.ColumnDef, at);
  return what === "nothing" ? null : { table, words: `Changing the type of ${name}`, what };
}

function ofNewColumn(
  table: QualifiedName,
  { subtype, def, missing_ok }: AlterTableCmd,
  { schema }: Statement,
  postgres: number,
): Rewrite | null {
  if (subtype !== "AT_AddColumn" || !def || !("ColumnDef" in def)) return null;
  const column = def.ColumnDef.colname ?? "";
  if (missing_ok && schema.relation(table)?.columns?.some((one) => one.name === column)) return null;
  const how = filledRowByRow(def.ColumnDef, schema, postgres);
  return how === null ? null : { table, words: `Adding ${quoteIdentifier(column)} ${how}`, what: "table" };
}
