import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable, sameName } from "../../src/sql/grammar/name.ts";
import { builtIndexes } from "../../src/sql/indexes/built-indexes.ts";
import { isLong } from "../../src/sql/locks/scans-table.ts";
import { heldBefore } from "../../src/sql/locks/strong-lock-held.ts";
import { buildOf, constraintsWork, workOn } from "../../src/sql/locks/table-work.ts";
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
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      yield* underLock(at, table, "CREATE INDEX", buildOf(index, table, at));
    },
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      const [built] = builtIndexes(alter);
      // On the same table the constraint takes that very lock itself: constraint-builds-index.
      if (built && sameName(table, heldBefore(at)?.table ?? table)) return;
      if (built) yield* underLock(at, table, `Adding ${built.words}`, constraintsWork(alter, table, at));
      else yield* underLock(at, table, "VALIDATE CONSTRAINT", workOn(table, at));
    },
  },
});

function* underLock(
  at: Statement,
  table: QualifiedName,
  what: string,
  work: Pick<Draft, "work">,
): Iterable<Draft> {
  const held = heldBefore(at);
  if (!held || !isLong(at)) return;
  const stops = held.mode === "AccessExclusiveLock" ? "every read and write" : "every write";
  const on = sameName(table, held.table) ? "" : ` on ${printName(table)}`;
  const locked = printTable(held.table);
  yield {
    table: held.table,
    ...work,
    span: at.span,
    message: `${what}${on} blocks ${stops} of ${locked}, which an earlier statement has locked, until it is done`,
    instead: `End the transaction before it, so that the lock on ${locked} is released. ${howToRunAlone(at)}.`,
    ...outOfTheLock(at),
  };
}
