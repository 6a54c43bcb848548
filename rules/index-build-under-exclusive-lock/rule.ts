import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable, sameName } from "../../src/sql/grammar/name.ts";
import { builtIndexes } from "../../src/sql/indexes/built-indexes.ts";
import { isLong } from "../../src/sql/locks/scans-table.ts";
import { heldBefore } from "../../src/sql/locks/strong-lock-held.ts";
import { outOfTheLock } from "../../src/sql/repair/sent-alone.ts";
import { howToRunAlone } from "../../src/sql/statements/transaction-block.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

export default defineRule({
  id: "index-build-under-exclusive-lock",
  severity: "error",
  blocks: true,
  title: "An index build after a statement that locks a table keeps that lock for the whole build",
  why: `
    Locks are held until the transaction ends. A statement that needs its ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE lock
    for a millisecond keeps it while later statements of the same transaction build an index or scan a table.`,
  instead: `
    End the transaction after the quick statement, and build the index concurrently in a separate migration.`,
  manual: "explicit-locking.html#LOCKING-TABLES",
  proof: { by: "locks", mode: "ShareRowExclusiveLock", blocks: ["insert", "update", "delete"] },

  visit: {
    IndexStmt: (index, at) => underLock(at, nameOf(index.relation), "CREATE INDEX"),
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      const [built] = builtIndexes(alter);
      // On the same table the constraint takes that very lock itself: constraint-builds-index.
      if (built && sameName(table, heldBefore(at)?.table ?? table)) return;
      yield* underLock(at, table, built ? `Adding ${built.words}` : "VALIDATE CONSTRAINT");
    },
  },
});

function* underLock(at: Statement, table: QualifiedName, what: string): Iterable<Draft> {
  const held = heldBefore(at);
  if (!held || !isLong(at)) return;
  const stops = held.mode === "AccessExclusiveLock" ? "every read and write" : "every write";
  const on = sameName(table, held.table) ? "" : ` on ${printName(table)}`;
  const locked = printTable(held.table);
  yield {
    table: held.table,
    span: at.span,
    message: `${what}${on} blocks ${stops} of ${locked}, which an earlier statement has locked, until it is done`,
    instead: `End the transaction before it, so that the lock on ${locked} is released. ${howToRunAlone(at)}.`,
    ...outOfTheLock(at),
  };
}
