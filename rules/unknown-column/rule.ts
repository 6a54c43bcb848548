import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { includedOf, keysOf } from "../../src/sql/indexes/index-elements.ts";
import { objectOn } from "../../src/sql/statements/database-object.ts";

export default defineRule({
  id: "unknown-column",
  severity: "error",
  fails: true,
  title: "An index over a column that its table does not have is refused",
  why: `
    The name has a typo, another migration has renamed or dropped the column, or the name was created in quotes and
    needs them. IF NOT EXISTS does not help, even where the index exists (SQLSTATE 42703).`,
  instead: `Write the column's name as the table has it.`,
  manual: "sql-createindex.html",
  proof: { by: "failure" },

  visit: ofEveryIndex(function* ({ index, does, at }): Generator<Draft> {
    const name = nameOf(index.relation);
    const table = at.schema.relation(name);
    if (!table?.whole) return;
    const known = new Set((table.columns ?? []).map((one) => one.name));
    const written = [...keysOf(index), ...includedOf(index)].flatMap((one) => one.name ?? []);
    const missing = written.find((one) => !known.has(one));
    if (missing === undefined) return;
    // Somebody may have added a column by hand, where not every change is recorded.
    const certain = at.schema.age(name) === "new" || at.schema.sure;
    if (!certain && !at.schema.told) return;
    const meant = [...known].find((one) => one.toLowerCase() === missing.toLowerCase());
    yield {
      span: at.span,
      objects: [objectOn("column", missing, name)],
      message: `${does} fails: ${printName(name)} has no column ${quoteIdentifier(missing)}${certain ? "" : ", as far as the migrations here say"}`,
      ...(certain ? {} : { severity: "warning" }),
      ...(meant === undefined ? {} : { instead: `Write ${quoteIdentifier(meant)}, as the table has it.` }),
    };
  }),
});
