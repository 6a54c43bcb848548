import { defineRule } from "../../src/check/rule.ts";
import { positionAt } from "../../src/text/offsets.ts";
import { otherBlocking } from "./blocking-statements.ts";
import { touchesIndexes } from "./index-migrations.ts";

export default defineRule({
  id: "other-blocking-statements",
  severity: "notice",
  blocks: true,
  onlyMigrations: true,
  title: "A migration about indexes also holds a table while it reads every row for another reason",
  why: `
    A CHECK that is valid at once, SET NOT NULL without such a check, and LOCK TABLE keep others from a table as long as
    an index build would. They are outside of what is reviewed here, and named only where they stand beside an index.`,
  instead: `
    Add a CHECK as NOT VALID and VALIDATE it in another transaction; SET NOT NULL then trusts a valid CHECK (… IS NOT
    NULL).`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-NOTES",
  proof: { by: "locks", mode: "ShareLock", blocks: ["insert", "update", "delete"] },

  *unit(unit) {
    if (!touchesIndexes(unit)) return;
    const all = unit.statements.flatMap(otherBlocking);
    const [first] = all;
    if (!first) return;
    const { line } = positionAt(first.at.file, first.at.span[0]);
    const more = all.length > 1 ? ` and ${all.length - 1} more` : "";
    yield {
      file: first.at.file,
      span: first.at.span,
      table: first.table,
      message: `The migration also blocks: ${first.words} at ${line} (${first.how})${more}`,
    };
  },
});
