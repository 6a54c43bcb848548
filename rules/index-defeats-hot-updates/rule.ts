import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { namingColumn } from "../../src/sql/indexes/index-traits.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { firstOf } from "../../src/text/first-of.ts";
import { mentions } from "./mentioned-columns.ts";

export default defineRule({
  id: "index-defeats-hot-updates",
  severity: "notice",
  title: "An index over a column that most UPDATEs change makes each of them write every index",
  why: `
    An UPDATE that changes no indexed column needs no index entry at all (a HOT update), and its old row is cleaned up
    without VACUUM. A single index that contains the column, as a key, in INCLUDE or in WHERE, prevents that for all
    indexes of the table. Which columns change that often is guessed from their names: updated_at, last_…_at, …_count.`,
  instead: `Keep it only where a query needs it; from PostgreSQL 16 on, BRIN leaves HOT updates alone.`,
  manual: "storage-hot.html",
  proof: { by: "state", shows: "another index of the table has grown with the UPDATE" },

  visit: {
    *IndexStmt(index, at, { postgres }) {
      const table = nameOf(index.relation);
      const relation = at.schema.relation(table);
      if (preexistence(table, at) !== "existing" || (index.accessMethod === "brin" && postgres >= 16)) return;
      const shape = shapeOf(index);
      const column = (relation?.columns ?? []).find(
        ({ name }) => isBusy(name) && mentions(shape, name),
      )?.name;
      if (column === undefined) return;
      // Another index has ended it already.
      if (firstOf(at.schema.indexesHaving(table, [namingColumn(column)]))) return;
      yield {
        table,
        span: at.span,
        message: `With ${indexWords(index)} every UPDATE that sets ${quoteIdentifier(column)} writes all indexes of ${printName(table)}`,
      };
    },
  },
});

const busy = new Set(["updated_at", "updated_on", "modified_at", "last_seen", "last_active", "heartbeat"]);

function isBusy(name: string): boolean {
  return busy.has(name) || /^last_.*_at$|_count$/.test(name);
}
