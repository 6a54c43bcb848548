import type { AlterTableCmd, AlterTableStmt, Constraint, LockStmt } from "libpg-query";
import { nameOf, printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { constraintOver } from "../../src/sql/indexes/constraint-traits.ts";
import { isEmptied } from "../../src/sql/locks/emptied-table.ts";
import { isAtLeast, locksOf } from "../../src/sql/locks/locks-taken.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

export interface BlockingStatement {
  readonly at: Statement;
  readonly table: QualifiedName;
  /** What it is: "SET NOT NULL of orders.status". */
  readonly words: string;
  /** What it does meanwhile: "scan under ACCESS EXCLUSIVE". */
  readonly how: string;
}

const reading = "scan under ACCESS EXCLUSIVE";

/** What a statement does to a live table for long that no rule about indexes says. */
export function otherBlocking(at: Statement): readonly BlockingStatement[] {
  const { AlterTableStmt: alter, LockStmt: lock } = at.node as {
    AlterTableStmt?: AlterTableStmt;
    LockStmt?: LockStmt;
  };
  if (lock) return locked(at);
  return alter?.objtype === "OBJECT_TABLE" ? ofAlter(alter, at) : [];
}

/** A transaction that locks a table by name keeps it until its end. */
function locked(at: Statement): readonly BlockingStatement[] {
  return locksOf(at, at.schema)
    .filter(({ relation, mode }) => isAtLeast(mode, "ShareLock") && preexistence(relation, at) === "existing")
    .map(({ relation: table }) => ({
      at,
      table,
      words: `LOCK TABLE ${printTable(table)}`,
      how: "held until its transaction ends",
    }));
}

function ofAlter(alter: AlterTableStmt, at: Statement): readonly BlockingStatement[] {
  const table = nameOf(alter.relation);
  if (preexistence(table, at) !== "existing" || isEmptied(table, at)) return [];
  return commandsOf(alter).flatMap((command) => {
    const words = scanned(command, table, at);
    return words === null ? [] : [{ at, table, words, how: reading }];
  });
}

function scanned({ subtype, name, def }: AlterTableCmd, table: QualifiedName, at: Statement): string | null {
  const added =
    subtype === "AT_AddConstraint" ? (def as { Constraint?: Constraint } | undefined)?.Constraint : undefined;
  if (added?.contype === "CONSTR_CHECK" && !added.skip_validation)
    return `ADD CONSTRAINT CHECK of ${printTable(table)}`;
  if (subtype !== "AT_SetNotNull" || isNeverNull(name ?? "", table, at)) return null;
  return `SET NOT NULL of ${printTable(table)}.${quoteIdentifier(name ?? "")}`;
}

/** Whether it is NOT NULL already, or a valid CHECK says so, which PostgreSQL trusts (NotNullImpliedByRelConstraints). */
function isNeverNull(column: string, table: QualifiedName, { schema }: Statement): boolean {
  const known = schema.relation(table);
  if (known?.columns?.some(({ name, notNull }) => name === column && notNull)) return true;
  const checks = [...(known?.constraints?.having(constraintOver(column)) ?? [])];
  return checks.some(({ kind, valid }) => kind === "not null" && valid);
}
