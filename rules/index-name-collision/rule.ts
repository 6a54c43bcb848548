import { defineRule } from "../../src/check/rule.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { ofConstraint } from "../../src/sql/indexes/index-traits.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import { firstOf } from "../../src/text/first-of.ts";
import { collisionsOfKeys, taken } from "./taken-names.ts";

export default defineRule({
  id: "index-name-collision",
  severity: "error",
  fails: true,
  title: "CREATE INDEX fails when another relation of the schema has the name",
  why: `
    Tables, indexes, views and sequences of a schema share one namespace, and an index is in the schema of its table.
    PostgreSQL refuses a name that is taken (SQLSTATE 42P07), even if the two names share only their first 63 bytes.`,
  instead: `Give the index another name.`,
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
        subtype === "AT_DropConstraint" ? (name ?? []) : [],
      );
      yield* collisionsOfKeys(at, gone);
    },
    CreateStmt: (create, at) => (create.if_not_exists ? [] : collisionsOfKeys(at, [])),
    *RenameStmt({ renameType, relation, subname = "", newname = "" }, at) {
      const name = nameOf(relation);
      const index =
        renameType === "OBJECT_INDEX"
          ? at.schema.relation(name)
          : renameType === "OBJECT_TABCONSTRAINT"
            ? firstOf(at.schema.indexesHaving(name, [ofConstraint(subname)]))
            : undefined;
      if (index?.index) yield* taken(newname, index.index.table, at);
    },
  },
});
