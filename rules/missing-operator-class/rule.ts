import { defineRule } from "../../src/check/rule.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { missingClass } from "./default-classes.ts";

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
    *IndexStmt(index, at, { postgres }) {
      const missing = missingClass(index, at, postgres);
      if (!missing) return;
      // An extension that nobody has seen made may be there all the same.
      const maybe = missing.extension !== null && !at.schema.sure;
      yield {
        span: at.span,
        message: `CREATE INDEX ${indexWords(index)} fails: ${missing.message}${maybe ? ` without ${missing.extension}` : ""}`,
        instead: missing.instead,
        ...(maybe ? { severity: "notice" } : {}),
      };
    },
  },
});
