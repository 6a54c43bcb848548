import type { AlterTableStmt } from "libpg-query";
import { type Draft, defineRule } from "../../src/check/rule.ts";
import { howToRunAlone } from "../../src/sql/alone.ts";
import { builtIndexes } from "../../src/sql/built-index.ts";
import { isPartitioned, liveness } from "../../src/sql/live.ts";
import { nameOf, printName, sameName } from "../../src/sql/name.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

export default defineRule({
  id: "index-build-under-exclusive-lock",
  severity: "error",
  blocks: true,
  title:
    "An index build in the transaction of a statement that locks a table keeps that lock for the whole build",
  why: `
    Locks are kept until the transaction ends. A statement that needs its ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE lock
    for a millisecond keeps it for as long as the index that is built, or the table that is scanned, after it in the
    same transaction.`,
  instead: `End the transaction after the quick statement, and build the index concurrently in a migration of its own.`,
  manual: "explicit-locking.html#LOCKING-TABLES",

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (index.concurrent || !index.relation?.inh || liveness(table, at) === "idle") return;
      if (isPartitioned(table, at)) return;
      yield* underLock(at, table, "CREATE INDEX");
    },
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      if (liveness(table, at) === "idle") return;
      const held = at.scope.in === "block" ? at.scope.held : null;
      const [built] = builtIndexes(alter);
      // On the same table the constraint takes that very lock itself: constraint-builds-index.
      if (built && held && !sameName(table, held.table)) yield* underLock(at, table, `Adding ${built.words}`);
      else if (validates(alter)) yield* underLock(at, table, "VALIDATE CONSTRAINT");
    },
  },
});

function* underLock(at: Statement, table: QualifiedName, what: string): Iterable<Draft> {
  const held = at.scope.in === "block" ? at.scope.held : null;
  if (!held) return;
  const stops = held.mode === "AccessExclusiveLock" ? "every read and write" : "every write";
  const on = sameName(table, held.table) ? "" : ` on ${printName(table)}`;
  yield {
    table: held.table,
    span: at.span,
    message: `${what}${on} blocks ${stops} of ${printName(held.table)}, which an earlier statement has locked, until it is done`,
    instead: `End the transaction before it, so that the lock on ${printName(held.table)} is gone. ${howToRunAlone(at)}.`,
  };
}

function validates(alter: AlterTableStmt): boolean {
  return (alter.cmds ?? []).some(
    (cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.subtype === "AT_ValidateConstraint",
  );
}
