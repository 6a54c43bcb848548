import { defineRule } from "../../src/check/rule.ts";
import { at as edit, fixOf, words } from "../../src/sql/statements/edit.ts";
import { table } from "../../src/text/lookup.ts";

/** Names that people write, with the extension's own. */
const own = table<string>({
  pgvector: "vector",
  pg_vector: "vector",
  trgm: "pg_trgm",
  pgtrgm: "pg_trgm",
  postgresql_trgm: "pg_trgm",
  uuid_ossp: '"uuid-ossp"',
  uuid: '"uuid-ossp"',
  gin: "btree_gin",
  gist: "btree_gist",
  pg_crypto: "pgcrypto",
  timescale: "timescaledb",
});

export default defineRule({
  id: "wrong-extension-name",
  severity: "error",
  fails: true,
  title: "CREATE EXTENSION knows an extension by its own name only",
  why: `
    An extension is often called by its project's or its package's name. PostgreSQL looks for a file of exactly that
    name, and says that the extension is not available (SQLSTATE 0A000, before PostgreSQL 15 58P01).`,
  instead: `Write the extension's own name.`,
  manual: "sql-createextension.html",
  proof: { by: "failure", given: "extensions" },

  visit: {
    *CreateExtensionStmt({ extname = "" }, at) {
      const meant = own.get(extname);
      if (meant === undefined) return;
      const token = words(at).find(({ text }) => text.replaceAll('"', "").toLowerCase() === extname);
      yield {
        span: at.span,
        message: `CREATE EXTENSION ${extname} fails: the extension is called ${meant}`,
        instead: `Write CREATE EXTENSION IF NOT EXISTS ${meant};`,
        ...(token ? { fix: fixOf(`Write ${meant}`, true, [edit(at, token.span, meant)]) } : {}),
      };
    },
  },
});
