import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printTable } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { beginsWith } from "../../src/sql/indexes/index-prefix.ts";
import { beginningsOf, beginningWith } from "../../src/sql/indexes/index-traits.ts";

export default defineRule({
  id: "redundant-prefix-index",
  severity: "notice",
  onlyMigrations: true,
  title: "An index over the leading columns of another index is rarely needed",
  why: `
    A btree serves every query on its leading columns. The shorter index still costs every INSERT a write, and pays off
    only where the longer one is much larger.`,
  instead: `Keep the longer one, unless you have measured that the shorter is worth its writes.`,
  manual: "indexes-multicolumn.html",
  proof: { by: "state", shows: "the longer index begins with the columns of the shorter" },

  visit: {
    *IndexStmt(index, at) {
      const own = { shape: shapeOf(index), unique: index.unique === true };
      const { version, migration } = at.unit;
      const down = migration.direction === "down";
      const after = down ? (version.afterDown ?? version.after) : version.after;
      // A way back puts there what stood there before.
      if (down && version.before.relation({ ...nameOf(index.relation), name: index.idxname ?? "" })) return;
      const alike = [beginningWith(own.shape), ...beginningsOf(own.shape)];
      for (const { name, index: other } of at.schema.indexesHaving(nameOf(index.relation), alike)) {
        const longer = other !== undefined && beginsWith(other, own);
        const shorter = other !== undefined && beginsWith(own, other);
        // Dropped again by the same version, the one made way for the other.
        if ((!longer && !shorter) || !after.relation(name)) continue;
        yield {
          span: at.span,
          message: longer
            ? `The index ${printTable(name)} begins with these columns already`
            : `This index begins with the columns of ${printTable(name)}, which is then rarely needed`,
        };
        return;
      }
    },
  },
});
