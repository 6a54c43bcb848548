import { defineRule } from "../../src/check/rule.ts";
import { copiedLedgerRow } from "../../src/sql/runbooks/copied-ledger-row.ts";

export default defineRule({
  id: "ledger-records-earlier-migration",
  severity: "warning",
  title: "A migration is marked as applied with the entry of the one before it",
  why: `
    The row that is copied stands for the migration that was applied last. The one that was run by hand is recorded nowhere: the
    tool runs it again at the next deployment, or tells of a difference that nobody finds.`,
  instead: `Have the tool record it, as by \`prisma migrate resolve --applied\` or \`alembic stamp\`; indexwright runbook writes the
    command of each. Where the tool has none, write the migration's own entry, as the tool computes it.`,
  manual: "sql-insert.html",
  proof: { by: "none", because: "that the copy is the older entry is shown in test/proof/runbooks.test.ts" },

  *runbook({ statements }) {
    for (const { node, span } of statements) {
      const ledger = "InsertStmt" in node ? copiedLedgerRow(node.InsertStmt) : null;
      if (ledger !== null)
        yield {
          span,
          message: `This records in ${ledger} once more what was applied last, and not this migration`,
        };
    }
  },
});
