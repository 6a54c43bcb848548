import type { ReindexStmt } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { isConcurrent } from "../../src/sql/statements/reindex-options.ts";

export default defineRule({
  id: "concurrent-reindex-of-catalog",
  severity: "error",
  fails: true,
  title: "REINDEX CONCURRENTLY fails for the system catalogs",
  why: `
    PostgreSQL needs the catalogs while it works on them, and refuses to rebuild their indexes concurrently (SQLSTATE
    0A000). REINDEX DATABASE CONCURRENTLY leaves them out with a warning.`,
  instead: `Leave the catalogs out. Where one of their indexes is broken, rebuild it without CONCURRENTLY while nobody uses the database.`,
  manual: "sql-reindex.html#SQL-REINDEX-CONCURRENTLY",
  proof: { by: "failure" },

  visit: {
    *ReindexStmt(reindex, { span }) {
      const words = catalogIn(reindex);
      if (words === null || !isConcurrent(reindex)) return;
      yield { span, message: `REINDEX CONCURRENTLY fails for ${words}` };
    },
  },
});

/** A name of pg_ without a schema is a catalog: PostgreSQL keeps the prefix for them in pg_catalog, which comes first. */
function catalogIn({ kind, relation }: ReindexStmt): string | null {
  if (kind === "REINDEX_OBJECT_SYSTEM") return "the system catalogs";
  const name = nameOf(relation);
  const isCatalog = name.schema === undefined ? name.name.startsWith("pg_") : name.schema === "pg_catalog";
  return isCatalog ? `${printName(name)}, a system catalog` : null;
}
