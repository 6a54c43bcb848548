import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable } from "../../src/sql/grammar/name.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { at as edit, fixOf, keyword } from "../../src/sql/statements/edit.ts";

export default defineRule({
  id: "alter-table-renames-index",
  severity: "warning",
  blocks: true,
  title: "ALTER TABLE that renames an index blocks every read of its table; ALTER INDEX does not",
  why: `
    PostgreSQL accepts an index's name after ALTER TABLE … RENAME, and takes an ACCESS EXCLUSIVE lock on the index:
    every query that is planned on the table waits. ALTER INDEX … RENAME takes a SHARE UPDATE EXCLUSIVE lock, which
    blocks no read and no write.`,
  instead: `Write ALTER INDEX.`,
  manual: "sql-alterindex.html",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *RenameStmt(rename, at) {
      const name = nameOf(rename.relation);
      const index = at.schema.relation(name)?.index;
      if (rename.renameType !== "OBJECT_TABLE" || !index || preexistence(index.table, at) === "new") return;
      const word = keyword(at, "TABLE");
      yield {
        table: index.table,
        span: at.span,
        message: `ALTER TABLE ${printName(name)} RENAME renames an index and blocks every read of ${printTable(index.table)}`,
        ...(word && !at.body
          ? { fix: fixOf("Write ALTER INDEX", true, [edit(at, word.span, "INDEX")]) }
          : {}),
      };
    },
  },
});
