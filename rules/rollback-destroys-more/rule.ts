import { defineRule } from "../../src/check/rule.ts";
import { quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { undoSql } from "../../src/sql/way-back/down-sql.ts";
import { destroyedBy } from "./destroyed-objects.ts";

export default defineRule({
  id: "rollback-destroys-more",
  severity: "error",
  title: "The rollback drops what the migration did not make",
  why: `
    A rollback is meant to lead back to the schema before the migration. A table or column that was there before is
    dropped with its rows, and no later migration brings them back.`,
  instead: `Drop only what the migration itself makes.`,
  manual: "sql-droptable.html",
  proof: { by: "rollback", loses: true },

  *version(version) {
    const own = undoSql(version);
    for (const { statement, object, holdsData } of destroyedBy(version)) {
      const { kind, name, table } = object;
      const what = `${kind} ${quoteIdentifier(name ?? "")}${table ? ` of ${quoteIdentifier(table)}` : ""}`;
      yield {
        file: statement.file,
        span: statement.span,
        severity: holdsData ? "error" : "warning",
        message: `The rollback drops ${what}, which the migration did not make${holdsData ? ": its data is lost" : ""}`,
        ...(holdsData
          ? {}
          : { why: "A rollback is meant to lead back to the schema before the migration, which had it." }),
        instead: own ? `Drop only what the migration itself makes:\n${own}` : "Leave it in place.",
        objects: [object],
      };
    }
  },
});
