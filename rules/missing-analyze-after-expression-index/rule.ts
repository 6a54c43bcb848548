import type { VacuumStmt } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, sameName } from "../../src/sql/grammar/name.ts";
import { indexWords, keysOf } from "../../src/sql/indexes/index-elements.ts";
import { liveness } from "../../src/sql/locks/preexisting.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

export default defineRule({
  id: "missing-analyze-after-expression-index",
  severity: "notice",
  title: "An index over an expression has no statistics until the table is analyzed",
  why: `
    PostgreSQL keeps statistics of an expression once an index has it, and gathers them with the next ANALYZE. Until
    autovacuum finds a reason for one, the planner guesses, and may leave the new index aside.`,
  instead: `Analyze the table after the build.`,
  manual: "sql-analyze.html",
  proof: { by: "state", shows: "the catalog has no statistics of the index" },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      const expression = keysOf(index).some((one) => one.expr !== undefined);
      // A new table has no rows to guess about.
      if (!expression || liveness(table, at) === "idle") return;
      const later = at.unit.version.up.flatMap((unit) => unit.statements);
      if (later.slice(later.indexOf(at) + 1).some((one) => analyzes(one, table))) return;
      yield {
        span: at.span,
        message: `The planner knows nothing of ${indexWords(index)} until ${printName(table)} is analyzed`,
        instead: `Write after it: ANALYZE ${printName(table)};`,
      };
    },
  },
});

function analyzes({ node }: Statement, table: QualifiedName): boolean {
  const { VacuumStmt } = node as { VacuumStmt?: VacuumStmt };
  if (!VacuumStmt) return false;
  const { rels = [], options = [], is_vacuumcmd } = VacuumStmt;
  const named = rels.map((one) => nameOf("VacuumRelation" in one ? one.VacuumRelation.relation : undefined));
  const gathers =
    !is_vacuumcmd || options.some((one) => "DefElem" in one && one.DefElem.defname === "analyze");
  return gathers && (rels.length === 0 || named.some((one) => sameName(one, table)));
}
