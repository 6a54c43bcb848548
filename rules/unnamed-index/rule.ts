import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { defaultIndexName, shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { objectOn } from "../../src/sql/statements/database-object.ts";
import { insertAfter } from "../../src/sql/statements/edit.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "unnamed-index",
  severity: "warning",
  title: "An index without a name cannot be dropped by name, and is made again by every run",
  why: `
    PostgreSQL generates a name, and another one if that is taken: a second run adds a second, equal index, a rollback
    has to guess what to drop, and IF NOT EXISTS is not allowed.`,
  instead: `Give the index a name.`,
  manual: "sql-createindex.html",
  proof: { by: "second run" },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (index.idxname || preexistence(table, at) === "new") return;
      const once = runsOnce(at, index.concurrent === true);
      const name = quoteIdentifier(defaultIndexName(table.name, shapeOf(index)));
      yield {
        span: at.span,
        objects: [objectOn("index", null, table)],
        message: `The index on ${printName(table)} has no name, so ${once ? "its rollback has to guess one" : "every run makes another one"}`,
        ...(once ? { severity: "notice" } : {}),
        instead: `Give it a name: ${name} is what PostgreSQL would choose.`,
        ...insertAfter(at, index.concurrent ? "CONCURRENTLY" : "INDEX", ` ${name}`, `Name it ${name}`, false),
      };
    },
  },
});

/**
 * Whether a tool that records what it has applied never runs the statement twice: what fails is taken back, and
 * nothing comes after it that could fail. A concurrent build leaves its index even then.
 */
function runsOnce({ unit, scope, index }: Statement, concurrent: boolean): boolean {
  const isLast = index === unit.statements.length - 1 && !concurrent;
  return unit.version.version.root.recorded && (scope.in === "block" || isLast);
}
