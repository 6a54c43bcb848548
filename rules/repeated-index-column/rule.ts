import type { IndexElem } from "libpg-query";
import { type Draft, defineRule } from "../../src/check/rule.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { includedOf, keysOf } from "../../src/sql/indexes/index-elements.ts";

export default defineRule({
  id: "repeated-index-column",
  severity: "warning",
  title: "A column that is in an index twice is stored twice and helps no query",
  why: `
    CREATE INDEX accepts the column twice without a warning, although a UNIQUE constraint would refuse it. Every entry
    holds the value a second time, every write pays for it, and no query is faster.`,
  instead: `Leave out the second mention.`,
  manual: "sql-createindex.html",
  proof: { by: "state", shows: "the column is in the index twice" },

  visit: ofEveryIndex(function* ({ index, words, at }): Generator<Draft> {
    const seen = new Set<string>();
    const keys = keysOf(index).flatMap((one) => signature(one) ?? []);
    const named = new Set(keys.map((one) => one.split("\0")[0]));
    const twice =
      keys.find((one) => seen.size === seen.add(one).size) ??
      // An INCLUDE column repeats a key whatever the key's operator class is.
      includedOf(index).find(({ name }) => name !== undefined && named.has(name))?.name;
    if (twice === undefined) return;
    yield { span: at.span, message: `${words} holds ${twice.split("\0")[0]} twice` };
  }),
});

/** With another operator class or collation the same column is another key; so is an expression. */
function signature({ name, opclass, collation }: IndexElem): string | undefined {
  if (name === undefined) return undefined;
  const apart = [...(opclass ?? []), ...(collation ?? [])].flatMap(stringsOf);
  return [name, ...apart].join("\0");
}
