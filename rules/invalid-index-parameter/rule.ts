import { defineRule } from "../../src/check/rule.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { invalidParameter } from "./parameters.ts";

export default defineRule({
  id: "invalid-index-parameter",
  severity: "error",
  fails: true,
  title: "A storage parameter that the access method does not take is refused",
  why: `
    Each access method has parameters of its own, within bounds of its own: fillfactor is btree's, lists is ivfflat's,
    m and ef_construction are hnsw's. PostgreSQL refuses the others (SQLSTATE 22023).`,
  instead: `Leave it out, or write the parameter of this access method.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-STORAGE-PARAMETERS",
  proof: { by: "failure" },

  visit: {
    *IndexStmt(index, at, { postgres }) {
      const invalid = invalidParameter(index, postgres);
      if (invalid === null) return;
      yield { span: at.span, message: `CREATE INDEX ${indexWords(index)} fails: ${invalid}` };
    },
  },
});
