import { type Draft, defineRule } from "../../src/check/rule.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "concurrently-in-function",
  severity: "error",
  fails: true,
  bodies: true,
  title: "CONCURRENTLY fails inside a DO block, a function or a procedure",
  why: `
    PostgreSQL refuses to run these commands from a function (SQLSTATE 25001); no COMMIT in a procedure and no
    setting of the migration tool changes that.`,
  instead: `Write it as a statement of the migration itself, outside any transaction block. To compute it, let psql run what a query prints: SELECT format('CREATE INDEX CONCURRENTLY …') \\gexec.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "failure" },

  visit: {
    IndexStmt: (_, at) => refused(at),
    DropStmt: (_, at) => refused(at),
    ReindexStmt: (_, at) => refused(at),
    AlterTableStmt: (_, at) => refused(at),
  },
});

const places = { do: "a DO block", function: "a function", procedure: "a procedure" } as const;

function* refused(at: Statement): Iterable<Draft> {
  const command = concurrentWords(at);
  if (command === null || !at.body) return;
  yield { span: at.span, message: `${command} fails: it is run from ${places[at.body.kind]}` };
}
