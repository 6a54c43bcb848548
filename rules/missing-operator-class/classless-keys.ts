import type { IndexStmt } from "libpg-query";
import type { Draft, RuleSettings } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { indexOfConstraint, keyConstraintsOf } from "../../src/sql/indexes/key-constraints.ts";
import { schemaAfter } from "../../src/sql/statements/schema-after.ts";
import type { Schema, Statement } from "../../src/types.ts";
import { missingClass } from "./default-classes.ts";

/** Of the constraints that a statement adds, the first whose index has a key without an operator class. */
export function* ofConstraints(
  relation: IndexStmt["relation"],
  at: Statement,
  settings: RuleSettings,
): Iterable<Draft> {
  for (const key of keyConstraintsOf(at)) {
    const words = `The ${key.words} of ${printName(key.table)}`;
    // Its columns may be new themselves.
    const [first] = withoutClass(words, indexOfConstraint(key, relation), schemaAfter(at), at, settings);
    if (!first) continue;
    yield first;
    return;
  }
}

/** What is wrong with the keys of an index over columns that the schema has. */
export function* withoutClass(
  words: string,
  index: IndexStmt,
  schema: Schema,
  at: Statement,
  { postgres }: RuleSettings,
): Iterable<Draft> {
  const found = missingClass(index, { schema }, postgres);
  if (!found) return;
  // An extension that nobody has seen made may be there all the same.
  const maybe = found.extension !== null && !at.schema.sure;
  yield {
    span: at.span,
    message: `${words} fails: ${found.message}${maybe ? ` without ${found.extension}` : ""}`,
    instead: found.instead,
    ...(maybe ? { severity: "notice" } : {}),
  };
}
