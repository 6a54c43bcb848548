import type { RangeVar } from "libpg-query";
import { type Draft, defineRule } from "../../src/check/rule.ts";
import { catalogs } from "../../src/sql/facts/catalogs.ts";
import { namesIn } from "../../src/sql/facts.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import type { Statement } from "../../src/types.ts";

const names = namesIn(catalogs);

const FOR_ENUM =
  "Add a value with ALTER TYPE … ADD VALUE. To remove one, make a type without it, and change the columns to that.";

export default defineRule({
  id: "direct-catalog-update",
  severity: "error",
  title: "Writing to a system catalog directly is not supported",
  why: `
    A superuser can change a row of pg_index, and PostgreSQL checks nothing: it takes no lock, tells no other session,
    and does not verify the row. An index that is marked valid by hand gives wrong results. Other roles are refused
    (SQLSTATE 42501).`,
  instead: `Use the command that is meant for it: DROP INDEX CONCURRENTLY for an invalid index.`,
  manual: "catalogs-overview.html",
  proof: { by: "failure" },
  fails: true,

  visit: {
    InsertStmt: ({ relation }, at) => written(relation, at),
    UpdateStmt: ({ relation }, at) => written(relation, at),
    DeleteStmt: ({ relation }, at) => written(relation, at),
  },
});

function* written(relation: RangeVar | undefined, at: Statement): Iterable<Draft> {
  const { schema, name } = nameOf(relation);
  // A table of that name in a schema of one's own is no catalog.
  if ((schema !== undefined && schema !== "pg_catalog") || !names.has(name)) return;
  yield {
    span: at.span,
    message: `Writing to the system catalog ${name} directly is not supported`,
    ...(name === "pg_enum" ? { instead: FOR_ENUM } : {}),
  };
}
