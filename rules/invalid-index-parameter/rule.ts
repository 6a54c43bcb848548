import { defineRule } from "../../src/check/rule.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { invalidParameter } from "./parameters.ts";

export default defineRule({
  id: "invalid-index-parameter",
  severity: "error",
  fails: true,
  title: "PostgreSQL refuses a storage parameter that the access method does not have",
  why: `
    Each access method has its own parameters with their own bounds: fillfactor is btree's, lists is ivfflat's, m and
    ef_construction are hnsw's. PostgreSQL refuses the others (SQLSTATE 22023).`,
  instead: `Leave it out, or use a parameter of this access method.`,
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
