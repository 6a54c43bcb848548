import type { DropStmt } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { insteadOf } from "../../src/sql/repair/repaired-statement.ts";
import { indexObject, objectOn } from "../../src/sql/statements/database-object.ts";
import { fullName, undoing } from "../../src/sql/way-back/down-diff.ts";

export default defineRule({
  id: "rollback-name-mismatch",
  severity: "error",
  title: "The rollback drops an index that was never made, and leaves the one that was",
  why: `
    With IF EXISTS the wrong name is silently skipped: the rollback reports success and the index stays. Without IF
    EXISTS the rollback stops there (SQLSTATE 42704).`,
  instead: `Drop the name that the migration creates, in the schema it is created in.`,
  manual: "sql-dropindex.html",
  proof: { by: "rollback" },

  *version(version) {
    for (const { drop, name, meant } of undoing(version).mismatches) {
      const { missing_ok } = (drop.node as { DropStmt?: DropStmt }).DropStmt ?? {};
      const right = printName(fullName(meant));
      yield {
        file: drop.file,
        span: drop.span,
        objects: [indexObject(name), objectOn("index", meant.name, meant.table)],
        message: `The rollback drops ${printName(name)}, but the migration makes ${right}: ${missing_ok ? "the index stays" : "the rollback fails"}`,
        instead: `Drop ${right}.`,
        ...insteadOf(drop, [`DROP INDEX CONCURRENTLY IF EXISTS ${right}`]),
      };
    }
  },
});
