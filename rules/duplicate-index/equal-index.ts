import type { IndexStmt } from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { sameDefinition } from "../../src/sql/indexes/index-equality.ts";
import { definedAs } from "../../src/sql/indexes/index-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { Relation, Schema, Statement } from "../../src/types.ts";

/** One that stands there before, and is left. */
export function equalIndex(index: IndexStmt, at: Statement): Relation | undefined {
  const { version, migration } = at.unit;
  const down = migration.direction === "down";
  const after = down ? (version.afterDown ?? version.after) : version.after;
  const alike = at.schema.indexesHaving(nameOf(index.relation), [definedAs(shapeOf(index))]);
  return firstOf(alike, (relation) => {
    // A unique one beside a plain one enforces something; only the plain one is then too much.
    const more = index.unique === true && relation.index?.unique === false;
    const other =
      relation.name.name !== index.idxname && relation.index?.only === (index.relation?.inh !== true);
    return other && !more && isLeft(relation, after);
  });
}

/** A name may be given to another index by then, such as that of a primary key which moves to another column. */
function isLeft({ name, index }: Relation, after: Schema): boolean {
  const then = after.relation(name)?.index;
  return then !== undefined && index !== undefined && sameDefinition(then.shape, index.shape);
}
