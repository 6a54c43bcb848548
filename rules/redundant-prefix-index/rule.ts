import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printTable } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { beginsWith } from "./prefix.ts";

export default defineRule({
  id: "redundant-prefix-index",
  severity: "notice",
  title: "An index whose columns another index begins with is seldom needed",
  why: `
    A btree serves every query that its first columns serve. The shorter index is written on every INSERT all the same;
    it is worth that only where the longer one is much larger.`,
  instead: `Keep the longer one, unless you have measured that the shorter is worth its writes.`,
  manual: "indexes-multicolumn.html",
  proof: { by: "state", shows: "the longer index begins with the columns of the shorter" },

  visit: {
    *IndexStmt(index, at) {
      const own = { shape: shapeOf(index), unique: index.unique === true };
      const { after } = at.unit.version;
      for (const { name, index: other, perhaps } of at.schema.indexes(nameOf(index.relation))) {
        // Dropped again by the same version, the one made way for the other.
        if (perhaps || !after.relation(name)) continue;
        const longer = other !== undefined && beginsWith(other, own);
        const shorter = other !== undefined && beginsWith(own, other) && other.constraint === undefined;
        if (!longer && !shorter) continue;
        yield {
          span: at.span,
          message: longer
            ? `The index ${printTable(name)} begins with these columns already`
            : `This index begins with the columns of ${printTable(name)}, which is then seldom needed`,
        };
        return;
      }
    },
  },
});
