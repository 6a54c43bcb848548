import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { printTable } from "../../src/sql/grammar/name.ts";
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

  visit: { AlterTableStmt: rewrites, ClusterStmt: rewrites, VacuumStmt: rewrites },
});

function* rewrites(_: unknown, at: Statement, { postgres }: RuleSettings): Iterable<Draft> {
  const rewrite = rewriteOf(at, postgres);
  if (!rewrite || preexistence(rewrite.table, at) === "new") return;
  const { table, words, what } = rewrite;
  const written = what === "indexes" ? "its indexes are" : "it and its indexes are";
  yield {
    table,
    span: at.span,
    message:
      what === "unknown"
        ? `${words} may block every read and write of ${printTable(table)} while it is rewritten`
        : `${words} blocks every read and write of ${printTable(table)} while ${written} rewritten`,
    ...(what === "unknown" || preexistence(table, at) === "maybe" ? { severity: "notice" } : {}),
  };
}
