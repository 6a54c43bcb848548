import { defineRule } from "../../src/check/rule.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { most, vectorKeys } from "./vector-keys.ts";

/** The most dimensions that an index takes (pgvector, src/hnsw.h and src/ivfflat.h). */
export default defineRule({
  id: "vector-dimension-limit",
  severity: "error",
  fails: true,
  title: "A vector index needs a number of dimensions within the limit of its access method",
  why: `
    hnsw and ivfflat index a vector of up to 2000 dimensions and a halfvec of up to 4000, because an entry has to fit into
    a page. A column without a number of dimensions is refused as well (SQLSTATE 54000, 22023).`,
  instead: `Index a shorter form of the column: half precision, or a part.`,
  manual: "sql-createindex.html",
  proof: { by: "failure" },

  visit: {
    *IndexStmt(index, at) {
      for (const { type, dimensions, column } of vectorKeys(index, at)) {
        const limit = most.get(type) ?? Number.POSITIVE_INFINITY;
        if (dimensions !== null && dimensions <= limit) continue;
        const half = dimensions !== null && type === "vector" && dimensions <= (most.get("halfvec") ?? 0);
        yield {
          span: at.span,
          message: `CREATE INDEX ${indexWords(index)} fails: ${column} has ${dimensions === null ? "no number of dimensions" : `${dimensions} dimensions, and ${limit} is the most`}`,
          ...(half
            ? {
                instead: `Index it in half precision: ((${column}::halfvec(${dimensions})) halfvec_cosine_ops).`,
              }
            : {}),
        };
        return;
      }
    },
  },
});
