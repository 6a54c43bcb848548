import { defineRule } from "../../src/check/rule.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";

export default defineRule({
  id: "vector-build-memory",
  severity: "notice",
  title: "An hnsw index is built several times slower once its graph outgrows maintenance_work_mem",
  why: `
    pgvector builds the graph in memory, and continues row by row on disk once maintenance_work_mem is full: 64MB by
    default, which some ten thousand rows of 1536 dimensions fill. A server may be configured for it, so this is only a
    notice.`,
  instead: `Set maintenance_work_mem in the same session, to more than the vectors take: SET maintenance_work_mem = '2GB';`,
  manual: "runtime-config-resource.html#GUC-MAINTENANCE-WORK-MEM",
  proof: { by: "none", because: "how large the graph gets depends on the rows" },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (index.accessMethod !== "hnsw" || preexistence(table, at) === "new") return;
      if (at.settings.has("maintenance_work_mem")) return;
      yield {
        span: at.span,
        message: `${indexWords(index)} uses the server's maintenance_work_mem and slows down when the graph no longer fits`,
        instead:
          "Set it in the same session, to more than the vectors take:\nSET maintenance_work_mem = '2GB';",
      };
    },
  },
});
