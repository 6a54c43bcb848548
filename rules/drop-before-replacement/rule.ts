import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName, printTable } from "../../src/sql/grammar/name.ts";
import { replacementOf } from "./replacement.ts";

export default defineRule({
  id: "drop-before-replacement",
  severity: "warning",
  title: "An index dropped before its replacement is built leaves queries without one",
  why: `
    From the drop until the build is done, every query that used the old index reads the whole table, and a unique index
    enforces nothing. If the build fails, the index stays missing.`,
  instead: `
    Build the new index first, under another name, then drop the old one, and rename the new one if needed.`,
  manual: "sql-createindex.html",
  proof: { by: "none", because: "it follows from the order of the two statements" },

  visit: {
    *DropStmt(drop, at) {
      for (const name of (drop.objects ?? []).map(nameOfList)) {
        const replacement = replacementOf(name, at);
        if (!replacement) continue;
        const { table, built, behind } = replacement;
        yield {
          span: at.span,
          table,
          message: `${printTable(table)} is without ${printName(name)} until ${built} is built`,
          // A tool that is not known here may send the file in a transaction, in which nobody sees the gap.
          ...(at.migration.guessed ? { severity: "notice" } : {}),
          ...(behind && at.body === null ? { replacement: { kind: "behind", span: behind } } : {}),
        };
        return;
      }
    },
  },
});
