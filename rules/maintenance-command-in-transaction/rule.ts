import { type Draft, defineRule } from "../../src/check/rule.ts";
import { howToRunAlone } from "../../src/sql/statements/transaction-block.ts";
import type { Statement } from "../../src/types.ts";
import { aloneOnly } from "./commands.ts";

export default defineRule({
  id: "maintenance-command-in-transaction",
  severity: "error",
  fails: true,
  title: "VACUUM and REINDEX of many tables fail inside a transaction block",
  why: `
    They commit as they go, table by table, and so PostgreSQL refuses them inside a transaction block (SQLSTATE 25001):
    one that the file begins, one that the migration tool opens, or the one that several statements in one string are.`,
  instead: `Send it by itself, outside any transaction.`,
  manual: "sql-vacuum.html",
  proof: { by: "failure" },

  visit: {
    VacuumStmt: inBlock,
    ReindexStmt: inBlock,
    ClusterStmt: inBlock,
    CreatedbStmt: inBlock,
    DropdbStmt: inBlock,
  },
});

function* inBlock(_: unknown, at: Statement): Iterable<Draft> {
  const words = aloneOnly(at);
  if (words === null || at.scope.in !== "block") return;
  // In a pipeline it may be the first, which runs: concurrently-in-pipeline knows of those.
  if (at.scope.by === "pipeline") return;
  yield {
    span: at.span,
    message: `${words} fails inside a transaction block`,
    instead: `${howToRunAlone(at)}.`,
  };
}
