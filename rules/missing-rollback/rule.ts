import { defineRule } from "../../src/check/rule.ts";
import { objectOn, tableObject } from "../../src/sql/statements/database-object.ts";
import { undoing } from "../../src/sql/way-back/down-diff.ts";
import { rollbackSql, undoStatements } from "../../src/sql/way-back/down-sql.ts";
import { saying } from "./saying.ts";

export default defineRule({
  id: "missing-rollback",
  severity: "warning",
  onlyMigrations: true,
  title: "The rollback does not undo an index or constraint that the migration makes",
  why: `
    If the new index causes trouble, somebody who did not write the migration has to write its rollback under pressure,
    on a live database.`,
  instead: `Write the statement that undoes it where the migration tool keeps its rollbacks, and try it.`,
  manual: "sql-dropindex.html",
  proof: { by: "rollback", differs: true },

  *version(version) {
    const { place, present } = version.up[0]?.migration.rollback ?? {};
    // A file that is no SQL takes it back.
    if (place === "file" && present && version.down.length === 0) return;
    const { left } = undoing(version);
    // Without a place for rollbacks, what stands on a new table goes with the table.
    const missing = place === "none" ? left.filter((one) => one.kind !== "table") : left;
    const [first] = missing;
    if (!first) return;
    const { rollback } = first.statement.migration;
    yield {
      file: first.statement.file,
      span: first.statement.span,
      severity: rollback.place === "none" ? "notice" : "warning",
      message: saying(missing, rollback),
      objects: missing.map(({ kind, name, table }) =>
        kind === "table" ? tableObject(table) : objectOn(kind, name, table),
      ),
      instead: rollbackSql(missing, version),
      ...(rollback.place === "none" || rollback.place === "comment"
        ? {}
        : { replacement: { kind: "undo", ...undoStatements(missing) } }),
    };
  },
});
