import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { addedConstraints, commandsOf } from "../../src/sql/statements/alter-commands.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

export default defineRule({
  id: "index-name-collision",
  severity: "error",
  fails: true,
  title: "An index fails whose name another relation of the schema has",
  why: `
    Tables, indexes, views and sequences of a schema share one space of names, and an index is in the schema of its table:
    a name that is taken is refused (SQLSTATE 42P07), also where the two are alike in their first 63 bytes only.`,
  instead: `Give the index a name of its own.`,
  manual: "sql-createindex.html",
  proof: { by: "failure" },

  visit: {
    *IndexStmt(index, at) {
      // Without a name PostgreSQL finds a free one; IF NOT EXISTS passes over it.
      if (index.if_not_exists) return;
      yield* taken(index.idxname ?? "", nameOf(index.relation), at);
    },
    *AlterTableStmt(alter, at) {
      // What the same statement drops goes first, in whatever order they stand.
      const gone = commandsOf(alter).flatMap(({ subtype, name }) =>
        subtype === "AT_DropConstraint" ? name : [],
      );
      for (const { contype, conname, indexname } of addedConstraints(alter))
        if (conname && conname !== indexname && builds.has(contype ?? "") && !gone.includes(conname))
          yield* taken(conname, nameOf(alter.relation), at);
    },
  },
});

const builds = new Set(["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"]);

function* taken(name: string, table: QualifiedName, at: Statement): Iterable<Draft> {
  const schema = at.schema.relation(table)?.name.schema ?? table.schema;
  const known = at.schema.relation({ schema, name });
  // Scripts that nobody records may be meant to be run one without the other.
  const together = at.unit.version.version.root.recorded || known?.by.file.path === at.file.path;
  if (!known || known.maybe || !together || at.body?.conditional) return;
  const what = known.index ? `an index of ${printName({ name: known.index.table.name })}` : `a ${known.kind}`;
  yield {
    span: at.span,
    message: `The name ${printName({ name })} is taken: ${what} has it already`,
  };
}
