import { type Draft, defineRule } from "../../src/check/rule.ts";
import { sentAlone } from "../../src/sql/repair/sent-alone.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import { howToPaste } from "../../src/sql/statements/concurrent-form.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "concurrently-in-pipeline",
  severity: "warning",
  fails: true,
  title: "CONCURRENTLY in a pipeline fails, or reports success over an invalid index",
  why: `
    In a pipeline of the extended protocol the statements up to the next Sync share one transaction. A concurrent
    command that is not the first of them is refused (SQLSTATE 25001). The first one runs, and reports success; when
    a later statement of the pipeline fails, its last step is rolled back with it and the index stays INVALID.`,
  instead: `Put the statement into a separate migration.`,
  manual: "protocol-flow.html#PROTOCOL-FLOW-PIPELINING",
  proof: { by: "pipeline" },

  visit: {
    IndexStmt: (_, at) => refused(at),
    DropStmt: (_, at) => refused(at),
    ReindexStmt: (_, at) => refused(at),
    AlterTableStmt: (_, at) => refused(at),
  },
});

function* refused(at: Statement): Iterable<Draft> {
  const command = concurrentWords(at);
  const { scope } = at;
  const place = scope.in === "block" && scope.by === "pipeline" ? scope : null;
  if (command === null || !place) return;
  const first = place.position === 0;
  if (first && place.last) return;
  const { tool, advice } = at.migration;
  const sent = advice.sent ?? `${tool} sends it`;
  yield {
    span: at.span,
    severity: first ? "warning" : "error",
    message: first
      ? `${command} leaves an invalid index when a later statement of this pipeline fails`
      : `${command} fails: ${sent} in a pipeline after other statements`,
    instead: howToPaste(at),
    ...sentAlone(at),
  };
}
