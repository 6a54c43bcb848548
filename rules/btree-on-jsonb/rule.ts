import { defineRule } from "../../src/check/rule.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { indexWords, keysOf } from "../../src/sql/indexes/index-elements.ts";

export default defineRule({
  id: "btree-on-jsonb",
  severity: "warning",
  title: "A btree index over a jsonb column finds whole documents only",
  why: `
    A btree compares whole documents. A condition on a value inside the document, with @>, ? or ->>, cannot use the
    index, and a document of more than about 2700 bytes cannot be stored in it: its INSERT fails.`,
  instead: `Use gin for conditions inside the document, or a btree over the one value that queries ask for.`,
  manual: "datatype-json.html#JSON-INDEXING",
  proof: { by: "state", shows: "the plan of a condition inside the document does not read it" },

  visit: {
    *IndexStmt(index, at) {
      const columns = at.schema.relation(nameOf(index.relation))?.columns ?? [];
      // UNIQUE over the whole document is meant as it is written.
      if (index.accessMethod !== "btree" || index.unique) return;
      const [key] = keysOf(index);
      const column = columns.find((one) => one.name === key?.name);
      if (column?.type !== "jsonb") return;
      yield {
        span: at.span,
        message: `${indexWords(index)} is a btree over ${column.name}, which is jsonb: no condition inside the document uses it`,
        instead: `Write USING gin (${column.name} jsonb_path_ops) for @>, or a btree over one value: ((${column.name} ->> 'key')).`,
      };
    },
  },
});
