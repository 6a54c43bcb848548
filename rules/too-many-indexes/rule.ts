import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printTable } from "../../src/sql/grammar/name.ts";
import { madeAt } from "../../src/sql/indexes/index-traits.ts";
import { toldIndexCounts } from "../../src/sql/runbooks/prose/told-index-count.ts";
import { firstOf } from "../../src/text/first-of.ts";

const most = 10;

export default defineRule({
  id: "too-many-indexes",
  severity: "notice",
  title: "Every write to a table with more than ten indexes pays for each of them",
  why: `
    Each INSERT, and each UPDATE that is not HOT, adds an entry to every index of the table, and each index needs
    memory. There is no fixed limit, but with more than ten it is worth checking which of them queries still use.`,
  instead: `
    Look for indexes that are never read (pg_stat_user_indexes, idx_scan = 0), and drop them concurrently.`,
  manual: "monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW",
  proof: { by: "state", shows: "the table has more than ten indexes" },

  *runbook(runbook) {
    for (const { span, table, count } of toldIndexCounts(runbook))
      if (count > most)
        yield { span, message: `${count} indexes on ${table}: every write to it pays for each` };
  },

  *unit({ statements, version }) {
    const said = new Set<string>();
    for (const at of statements) {
      const index = "IndexStmt" in at.node ? at.node.IndexStmt : undefined;
      const table = index && at.schema.relation(nameOf(index.relation))?.name;
      // Once said, it holds for the others of the migration.
      if (!table || said.has(printTable(table))) continue;
      const own = firstOf(
        version.after.indexesHaving(table, [madeAt(at.span)]),
        ({ by }) => by.span === at.span,
      );
      const all = own ? version.after.indexes(table) : [];
      if (all.length <= most) continue;
      said.add(printTable(table));
      yield {
        table,
        file: at.file,
        span: at.span,
        message: `${printTable(table)} then has ${all.length} indexes, and every write pays for each`,
      };
    }
  },
});
