import { type Draft, defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { indexObject, objectOn } from "../../src/sql/statements/database-object.ts";
import { mayNotRun } from "../../src/sql/statements/may-not-run.ts";
import type { Statement } from "../../src/types.ts";
import { objectsNamedIn } from "./named-objects.ts";
import { isMeantOtherwise, isNowhere } from "./unmade-objects.ts";

export default defineRule({
  id: "unknown-index",
  severity: "error",
  fails: true,
  onlyMigrations: true,
  title: "A statement names an index or a constraint that no migration makes",
  why: `
    PostgreSQL refuses the statement (SQLSTATE 42704, or 42P01 for ALTER INDEX), and the migration stops there in every
    database that the migrations have built. Where production has the object, somebody has made it by hand, and other
    databases lack it.`,
  instead: `
    Write the name that a migration gives it. Where somebody has made it by hand, let a migration make it with IF NOT
    EXISTS first, or drop it with IF EXISTS; prove takes production's schema as schema: in the configuration.`,
  manual: "sql-dropindex.html",
  proof: { by: "failure" },

  visit: {
    DropStmt: (_, at) => unknownIn(at),
    AlterTableStmt: (_, at) => unknownIn(at),
    RenameStmt: (_, at) => unknownIn(at),
    ReindexStmt: (_, at) => unknownIn(at),
    CommentStmt: (_, at) => unknownIn(at),
    ClusterStmt: (_, at) => unknownIn(at),
  },
});

function* unknownIn(at: Statement): Generator<Draft> {
  const missing = objectsNamedIn(at).find((one) => isNowhere(one, at));
  if (!missing || mayNotRun(at) || at.unit.version.first || isMeantOtherwise(at)) return;
  const { kind, name, table, does } = missing;
  const gone = kind === "index" && at.schema.gone(name);
  yield {
    span: at.span,
    objects: [table ? objectOn(kind, name.name, table) : indexObject(name)],
    message: `${does} ${printName(name)} fails: ${gone ? "an earlier statement has dropped it, or its table or a column of it" : "no migration makes it"}`,
    ...(gone ? { instead: "Leave the statement out, or write IF EXISTS into it." } : {}),
  };
}
