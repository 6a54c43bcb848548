import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { type DefinedIndex, ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { alteredParameter, invalidParameter } from "./parameters.ts";

const ofDefinitions = ofEveryIndex(function* (
  { index, does, at }: DefinedIndex,
  { postgres }: RuleSettings,
): Generator<Draft> {
  const invalid = invalidParameter(index, postgres);
  if (invalid !== null) yield { span: at.span, message: `${does} fails: ${invalid}` };
});

export default defineRule({
  id: "invalid-index-parameter",
  severity: "error",
  fails: true,
  title: "PostgreSQL refuses a storage parameter that the access method does not have",
  why: `
    Each access method has its own parameters with their own bounds: fillfactor is btree's, lists is ivfflat's, m and
    ef_construction are hnsw's. PostgreSQL refuses the others (SQLSTATE 22023).`,
  instead: `Leave it out, or use a parameter of this access method.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-STORAGE-PARAMETERS",
  proof: { by: "failure" },

  visit: {
    ...ofDefinitions,
    *AlterTableStmt(alter, at, settings) {
      yield* ofDefinitions.AlterTableStmt(alter, at, settings);
      const invalid = alteredParameter(alter, at, settings.postgres);
      if (invalid)
        yield {
          span: at.span,
          message: `ALTER INDEX ${printName(nameOf(alter.relation))} fails: ${invalid}`,
        };
    },
  },
});
