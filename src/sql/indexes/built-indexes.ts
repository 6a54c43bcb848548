import type { AlterTableStmt, Constraint } from "libpg-query";
import { table } from "../../text/lookup.ts";

/** A constraint that makes ALTER TABLE build an index. */
export interface BuiltIndex {
  readonly constraint: Constraint;
  /** As it is written: "PRIMARY KEY", "UNIQUE", "EXCLUDE". */
  readonly words: string;
  /** For ADD COLUMN … UNIQUE: the column. */
  readonly column?: string;
}

const words = table<string>({
  CONSTR_PRIMARY: "PRIMARY KEY",
  CONSTR_UNIQUE: "UNIQUE",
  CONSTR_EXCLUSION: "EXCLUDE",
});

/** The constraints of an ALTER TABLE that build their index then and there, in every subcommand. */
export function builtIndexes(alter: AlterTableStmt): readonly BuiltIndex[] {
  if (alter.objtype !== "OBJECT_TABLE") return [];
  return (alter.cmds ?? []).flatMap((node) => {
    const def = "AlterTableCmd" in node ? node.AlterTableCmd.def : undefined;
    if (!def) return [];
    if ("Constraint" in def) return built(def.Constraint);
    if (!("ColumnDef" in def)) return [];
    const { colname, constraints } = def.ColumnDef;
    return (constraints ?? []).flatMap((one) => ("Constraint" in one ? built(one.Constraint, colname) : []));
  });
}

function built(constraint: Constraint, column?: string): readonly BuiltIndex[] {
  const written = words.get(constraint.contype ?? "");
  // USING INDEX takes over an index that is there.
  if (!written || constraint.indexname) return [];
  return [{ constraint, words: written, ...(column === undefined ? {} : { column }) }];
}
