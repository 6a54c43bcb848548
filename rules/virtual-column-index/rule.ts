import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { includedOf, keysOf } from "../../src/sql/indexes/index-elements.ts";

export default defineRule({
  id: "virtual-column-index",
  severity: "error",
  fails: true,
  title: "A virtual generated column cannot be indexed",
  why: `
    Since PostgreSQL 18 a generated column is VIRTUAL unless it is declared STORED: it is computed when it is read and
    never stored. PostgreSQL refuses an index over it (SQLSTATE 0A000).`,
  instead: `Make the column STORED, or index its expression.`,
  manual: "ddl-generated-columns.html",
  proof: { by: "failure" },

  visit: ofEveryIndex(function* ({ index, does, at }, { postgres }: RuleSettings): Generator<Draft> {
    const columns = at.schema.relation(nameOf(index.relation))?.columns ?? [];
    const named = new Set([...keysOf(index), ...includedOf(index)].map(({ name }) => name));
    const virtual = columns.find((one) => one.generated === "virtual" && named.has(one.name));
    // Before, there were none: unsupported-by-server-version speaks.
    if (!virtual || postgres < 18) return;
    yield {
      span: at.span,
      message: `${does} fails: ${virtual.name} is a virtual generated column`,
      instead: `Declare ${virtual.name} STORED, or index its expression.`,
    };
  }),
});
