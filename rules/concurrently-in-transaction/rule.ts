import { type Draft, defineRule } from "../../src/check/rule.ts";
import { howToRunAlone } from "../../src/sql/alone.ts";
import { concurrentWords } from "../../src/sql/concurrent-object.ts";
import { positionAt } from "../../src/sql/offsets.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "concurrently-in-transaction",
  severity: "error",
  fails: true,
  title: "CONCURRENTLY fails inside a transaction block",
  why: `
    PostgreSQL refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION with CONCURRENTLY in a transaction
    block (SQLSTATE 25001): they commit several times on their way. The migration stops here.`,
  instead: `Run it outside any transaction block, in a migration of its own.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "failure" },

  visit: {
    IndexStmt: (_, at) => refused(at),
    DropStmt: (_, at) => refused(at),
    ReindexStmt: (_, at) => refused(at),
    AlterTableStmt: (_, at) => refused(at),
  },
});

function* refused(at: Statement): Iterable<Draft> {
  const command = concurrentWords(at);
  if (command === null) return;
  const reason = reasonOf(at);
  if (reason === null) return;
  yield { span: at.span, message: `${command} fails: ${reason}`, instead: `${howToRunAlone(at)}.` };
}

function reasonOf({ scope, unit, body }: Statement): string | null {
  if (unit.refused !== null) return unit.refused;
  if (scope.in !== "block" || body) return null;
  const { tool } = unit.migration;
  if (scope.by === "tool") return `${tool} runs this migration in a transaction`;
  if (scope.by === "batch") return `${tool} runs all pending migrations in one transaction`;
  if (scope.by !== "begin") return null;
  const { opener } = scope;
  return opener
    ? `the transaction block begun on line ${positionAt(opener.file, opener.span[0]).line} is still open`
    : "it stands in a transaction block";
}
