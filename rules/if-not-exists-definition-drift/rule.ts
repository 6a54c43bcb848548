import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, sameName } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { mayBeSame } from "../../src/sql/indexes/index-equality.ts";

export default defineRule({
  id: "if-not-exists-definition-drift",
  severity: "warning",
  title: "IF NOT EXISTS skips an index whose name exists with another definition",
  why: `
    IF NOT EXISTS compares names only. Where the name belongs to an index over other columns, to another table's index
    or to a table, PostgreSQL says "already exists, skipping", and the intended index is never built.`,
  instead: `Give the new index a name of its own, or drop the old one first.`,
  manual: "sql-createindex.html",
  proof: { by: "state", shows: "the name still stands for what it stood for before" },

  visit: {
    *IndexStmt(index, at) {
      if (!index.if_not_exists) return;
      const table = nameOf(index.relation);
      const home = at.schema.relation(table)?.name ?? table;
      const known = at.schema.relation({ schema: home.schema, name: index.idxname ?? "" });
      // Scripts that nobody records may be meant to be run one without the other.
      const together = at.unit.version.version.root.recorded || known?.by.file.path === at.file.path;
      if (!known || !together) return;
      const same =
        known.index !== undefined &&
        sameName(known.index.table, home) &&
        known.index.unique === (index.unique === true) &&
        mayBeSame(known.index.shape, shapeOf(index));
      if (same) return;
      const what = known.index
        ? `an index of ${printName({ name: known.index.table.name })}`
        : `a ${known.kind}`;
      yield {
        span: at.span,
        message: `${printName({ name: index.idxname ?? "" })} is not built: ${what} with another definition has the name`,
      };
    },
  },
});
