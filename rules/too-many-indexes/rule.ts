import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printTable } from "../../src/sql/grammar/name.ts";

const most = 10;

export default defineRule({
  id: "too-many-indexes",
  severity: "notice",
  title: "Every row that is written is written into more than ten indexes as well",
  why: `
    Each INSERT, and each UPDATE that is not HOT, adds an entry to every index of the table, and each of them wants its place in
    memory. Nobody can say how many are too many; more than ten are worth a look at which of them queries still read.`,
  instead: `Look for those that are never read (pg_stat_user_indexes, idx_scan = 0), and drop them concurrently.`,
  manual: "monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW",
  proof: { by: "state", shows: "the table has more than ten indexes" },

  *unit({ statements, version }) {
    const said = new Set<string>();
    for (const at of statements) {
      const index = "IndexStmt" in at.node ? at.node.IndexStmt : undefined;
      const table = index && at.schema.relation(nameOf(index.relation))?.name;
      // Once said, it holds for the others of the migration.
      if (!table || said.has(printTable(table))) continue;
      const all = version.after.indexes(table);
      const own = all.find((one) => one.by.span === at.span);
      if (!own || all.length <= most) continue;
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
