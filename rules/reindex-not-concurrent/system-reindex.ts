import type { Draft } from "../../src/check/rule.ts";
import type { Statement } from "../../src/types.ts";

/** The system catalogs have no concurrent form. */
export function systemReindex({ span }: Statement): Draft {
  return {
    span,
    message: "REINDEX SYSTEM stops every session that plans a query or changes a schema, catalog by catalog",
    instead:
      "Run it by hand while nobody uses the database, and only where a catalog's index is known to be broken.",
  };
}
