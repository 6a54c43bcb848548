import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { ofConstraint } from "../../src/sql/indexes/index-traits.ts";
import { keyConstraintsOf } from "../../src/sql/indexes/key-constraints.ts";
import { words } from "../../src/sql/statements/edit.ts";
import { byteLength } from "../../src/text/byte-length.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { Statement } from "../../src/types.ts";

/** NAMEDATALEN - 1 (src/include/pg_config_manual.h). */
const most = 63;

export default defineRule({
  id: "index-name-truncated",
  severity: "warning",
  title: "A name of more than 63 bytes is cut off",
  why: `
    PostgreSQL keeps the first 63 bytes of a name, says so in a notice, and continues. The index then has a name that no
    schema file, monitoring or ORM knows, and that collides with the next name that begins with the same 63 bytes.`,
  instead: `Give it a shorter name.`,
  manual: "sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS",
  proof: { by: "state", shows: "it has the name of 63 bytes" },

  visit: {
    IndexStmt: ({ idxname }, at) => cutOff(at, idxname),
    CreateStmt: (_, at) => ofConstraints(at),
    AlterTableStmt: (_, at) => ofConstraints(at),
    *RenameStmt({ renameType, relation, subname = "", newname }, at) {
      const owned = at.schema.indexesHaving(nameOf(relation), [ofConstraint(subname)]);
      const isIndex =
        renameType === "OBJECT_INDEX" ||
        (renameType === "OBJECT_TABCONSTRAINT" && firstOf(owned) !== undefined);
      if (isIndex) yield* cutOff(at, newname);
    },
  },
});

/** Nobody names a foreign key or a check but to drop it, which cuts the name off alike. */
function* ofConstraints(at: Statement): Iterable<Draft> {
  for (const { constraint } of keyConstraintsOf(at)) yield* cutOff(at, constraint.conname);
}

/** The grammar has cut the name already; the text still has all of it. */
function* cutOff(at: Statement, name = ""): Iterable<Draft> {
  // A character is never cut in two.
  if (byteLength(name) < most - 3) return;
  const written = words(at)
    .map(({ text }) => text.replace(/^"(.*)"$/, "$1"))
    .find((text) => byteLength(text) > most && text.toLowerCase().startsWith(name.toLowerCase()));
  if (written === undefined) return;
  yield {
    span: at.span,
    message: `A name of ${byteLength(written)} bytes is cut off after ${byteLength(name)}: ${name}`,
  };
}
