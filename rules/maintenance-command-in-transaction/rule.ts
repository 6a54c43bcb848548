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
    These commands commit after each table, so PostgreSQL refuses them inside a transaction block (SQLSTATE 25001). The
    file may begin the block, the migration tool may open it, or several statements in one string may form it.`,
  instead: `Run it alone, outside any transaction block.`,
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
