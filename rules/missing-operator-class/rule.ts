import { defineRule } from "../../src/check/rule.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { ofConstraints, withoutClass } from "./classless-keys.ts";

export default defineRule({
  id: "missing-operator-class",
  severity: "error",
  fails: true,
  title: "An index needs an operator class that its column's type does not have",
  why: `
    An operator class tells an access method how to compare the values of a type. If the type has none for the access
    method, or the named one belongs to another access method or type, PostgreSQL refuses the index (SQLSTATE 42704,
    42804).`,
  instead: `Name an operator class that fits, or use another access method.`,
  manual: "indexes-opclass.html",
  proof: { by: "failure", given: "extensions" },

  visit: {
    *IndexStmt(index, at, settings) {
      yield* withoutClass(`CREATE INDEX ${indexWords(index)}`, index, at.schema, at, settings);
    },
    *CreateStmt({ relation }, at, settings) {
      yield* ofConstraints(relation, at, settings);
    },
    *AlterTableStmt({ relation }, at, settings) {
      yield* ofConstraints(relation, at, settings);
    },
  },
});
