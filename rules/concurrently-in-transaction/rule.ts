import { type Draft, defineRule } from "../../src/check/rule.ts";
import { sentAlone } from "../../src/sql/repair/sent-alone.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import { howToPaste } from "../../src/sql/statements/concurrent-form.ts";
import { sentIn } from "../../src/sql/statements/transaction-words.ts";
import { positionAt } from "../../src/text/offsets.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "concurrently-in-transaction",
  severity: "error",
  fails: true,
  title: "CONCURRENTLY fails inside a transaction block",
  why: `
    PostgreSQL refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION with CONCURRENTLY in a transaction block
    (SQLSTATE 25001): these commands commit several times while they run. The migration stops here.`,
  instead: `Run it outside any transaction block, in a separate migration.`,
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
  yield { span: at.span, message: `${command} fails: ${reason}`, instead: howToPaste(at), ...sentAlone(at) };
}

function reasonOf(at: Statement): string | null {
  const { tool, reads } = at.unit.migration;
  if (at.unit.refused !== null) return at.unit.refused;
  switch (sentIn(at)) {
    case "tool":
      return `${reads === undefined ? `${tool} runs this migration` : "psql runs it"} in a transaction`;
    case "batch":
      return `${tool} runs all pending migrations in one transaction`;
    case "begin":
      return `the transaction block begun on line ${lineOfBegin(at)} is still open`;
    case "psql":
      return `AUTOCOMMIT is off, and the transaction that psql began on line ${lineOfBegin(at)} is open`;
    default:
      return null;
  }
}

function lineOfBegin({ scope, file, span }: Statement): number {
  const opener = scope.in === "block" ? scope.opener : undefined;
  return positionAt(opener?.file ?? file, (opener?.span ?? span)[0]).line;
}
