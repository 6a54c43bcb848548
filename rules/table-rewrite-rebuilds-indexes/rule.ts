import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import type { Statement } from "../../src/types.ts";
import { rewriteOf } from "./rewrite.ts";

export default defineRule({
  id: "table-rewrite-rebuilds-indexes",
  severity: "error",
  blocks: true,
  title: "Rewriting a table rebuilds all its indexes while nobody can read it",
  why: `
    A change of type that changes what is stored, a new column in which every row has a value of its own, CLUSTER,
    VACUUM FULL and a move to another tablespace copy the table, or its indexes, under an ACCESS EXCLUSIVE lock: every
    SELECT, INSERT, UPDATE and DELETE waits until the copy is complete.`,
  instead: `
    To change a type, add a new column, fill it in batches, index it concurrently, and swap the two. Add a new column
    without a default, set the default in a separate statement, and fill the column in batches. For a table that is
    bloated or in the wrong tablespace, use pg_repack, or REINDEX CONCURRENTLY for its indexes.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-NOTES",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    AlterTableStmt: rewrites,
    ClusterStmt: rewrites,
    VacuumStmt: rewrites,
    *AlterTableMoveAllStmt({ objtype, orig_tablespacename }, { span }) {
      const what =
        objtype === "OBJECT_INDEX" ? "INDEX" : objtype === "OBJECT_MATVIEW" ? "MATERIALIZED VIEW" : "TABLE";
      const place = quoteIdentifier(orig_tablespacename ?? "");
      const message = `ALTER ${what} ALL IN TABLESPACE ${place} blocks every read and write of all that it moves until the last is copied`;
      yield { span, message };
    },
  },
});

function* rewrites(_: unknown, at: Statement, { postgres }: RuleSettings): Iterable<Draft> {
  const rewrite = rewriteOf(at, postgres);
  const age = rewrite?.table ? preexistence(rewrite.table, at) : "existing";
  if (!rewrite || age === "new") return;
  const { table, words, what } = rewrite;
  const name = table ? printTable(table) : "its table";
  const written =
    what === "indexes" ? (table ? "its indexes are" : "the index is") : "it and its indexes are";
  yield {
    ...(table ? { table } : {}),
    span: at.span,
    message:
      what === "unknown"
        ? `${words} may block every read and write of ${name} while it is rewritten`
        : `${words} blocks every read and write of ${name} while ${written} rewritten`,
    ...(what === "unknown" || age === "maybe" ? { severity: "notice" } : {}),
  };
}
