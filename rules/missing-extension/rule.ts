import { defineRule } from "../../src/check/rule.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { neededExtensions } from "./needed-extensions.ts";

export default defineRule({
  id: "missing-extension",
  severity: "error",
  title: "An index needs an extension that is not there yet",
  why: `
    Operator classes such as gin_trgm_ops, access methods such as hnsw and functions such as unaccent come with an
    extension. Before CREATE EXTENSION has run in this database, the index is refused (SQLSTATE 42704, 42883).`,
  instead: `Create the extension in an earlier migration.`,
  manual: "sql-createextension.html",
  proof: { by: "failure", given: "extensions" },
  fails: true,

  visit: {
    *IndexStmt(index, at, { postgres }) {
      const missing = neededExtensions(index, postgres).find(({ name }) => !at.schema.extension(name));
      if (!missing) return;
      // Somebody may have created it by hand; where a later statement does, nobody has.
      const later = at.unit.statements.some(
        ({ node, index: place }) =>
          place > at.index &&
          "CreateExtensionStmt" in node &&
          node.CreateExtensionStmt.extname === missing.name,
      );
      yield {
        span: at.span,
        message: `CREATE INDEX ${indexWords(index)} needs ${missing.name} for ${missing.what}, ${later ? "which is created after it" : "which no migration creates"}`,
        instead: `Write before it: CREATE EXTENSION IF NOT EXISTS ${/^\w+$/.test(missing.name) ? missing.name : `"${missing.name}"`};`,
        ...(later ? {} : { severity: "notice" }),
      };
    },
  },
});
