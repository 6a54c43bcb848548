import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { includedOf, keysOf } from "../../src/sql/indexes/index-elements.ts";
import type { Column } from "../../src/types.ts";

export default defineRule({
  id: "oversized-btree-key",
  severity: "notice",
  title: "A btree index refuses rows whose key is longer than 2704 bytes",
  why: `
    An entry of a btree index must fit a third of a page. If a row is longer, CREATE INDEX fails, and so does every
    later INSERT of such a row (SQLSTATE 54000). The SQL does not say how long the texts get, so this is reported for
    columns whose names suggest whole texts: body, content, description, payload.`,
  instead: `Index md5(column) or left(column, 100), or use hash for equality and gin for searches.`,
  manual: "btree.html",
  proof: { by: "failure", given: "rows" },

  visit: ofEveryIndex(function* ({ index, words, at }): Generator<Draft> {
    if ((index.accessMethod ?? "btree") !== "btree") return;
    const columns = at.schema.relation(nameOf(index.relation))?.columns ?? [];
    const written = [...keysOf(index), ...includedOf(index)].flatMap((one) => one.name ?? []);
    const long = columns.find(
      (one) => written.includes(one.name) && isUnbounded(one) && holdsTexts(one.name),
    );
    if (!long) return;
    yield {
      span: at.span,
      message: `${words} refuses every row whose ${quoteIdentifier(long.name)} is longer than 2704 bytes`,
    };
  }),
});

function isUnbounded({ type, modifiers }: Column): boolean {
  return type === "text" || type === "bytea" || (type === "varchar" && (modifiers?.[0] ?? Infinity) > 2704);
}

const texts = new Set([
  "body",
  "content",
  "contents",
  "description",
  "payload",
  "html",
  "markdown",
  "transcript",
]);

function holdsTexts(name: string): boolean {
  return texts.has(name.split("_").at(-1) ?? "");
}
