import type { IndexStmt } from "libpg-query";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { constraintNamed } from "../../src/sql/indexes/constraint-traits.ts";
import { columnsShape, shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { keysOf } from "../../src/sql/indexes/index-elements.ts";
import { isWrittenOut, sameDefinition } from "../../src/sql/indexes/index-equality.ts";
import { definedAs } from "../../src/sql/indexes/index-traits.ts";
import { isPartitioned } from "../../src/sql/locks/preexisting.ts";
import { indexAgain } from "../../src/sql/way-back/old-definition.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { ReferencedColumn, Relation, Schema, Statement, StatementRepair } from "../../src/types.ts";

/** One that stands there before, and is left. */
export function equalIndex(index: IndexStmt, at: Statement): Relation | undefined {
  const { version, migration } = at.unit;
  const down = migration.direction === "down";
  const after = down ? (version.afterDown ?? version.after) : version.after;
  const shape = shapeOf(index);
  if (!isWrittenOut(shape)) return undefined;
  const alike = at.schema.indexesHaving(nameOf(index.relation), [definedAs(shape)]);
  return firstOf(alike, (relation) => {
    // A unique one beside a plain one enforces something; only the plain one is then too much.
    const more = index.unique === true && relation.index?.unique === false;
    const other =
      relation.name.name !== index.idxname && relation.index?.only === (index.relation?.inh !== true);
    return other && !more && isLeft(relation, after);
  });
}

/** Of the two, where both are there by now, this one goes: nothing can stand on it that the other would not bear. */
export function droppedOnceApplied(
  index: IndexStmt,
  at: Statement,
  other: Relation,
): { readonly replacement?: StatementRepair } {
  const { schema } = nameOf(index.relation);
  const { idxname: name = "" } = index;
  const own = at.unit.version.after.relation({ schema, name });
  // Foreign keys and replica identities may stand on a unique one.
  if (!own?.index || own.index.unique) return {};
  // By then the name may be another index's, and what may not have been made bears nothing.
  if (own.by.span !== at.span) return {};
  if ([own, other].some(({ maybe, by }) => maybe || by.conditional)) return {};
  if (isPartitioned(own.index.table, at)) return {};
  const again = indexAgain({ by: own.by, index: own.index }, name, true);
  return {
    replacement: {
      kind: "later",
      statements: [`DROP INDEX CONCURRENTLY IF EXISTS ${printName({ schema, name })}`],
      back: again === null ? [] : [again],
      needs: [name, other.name.name, own.index.table.name],
    },
  };
}

/** The foreign key that shows an equal index, which no migration may have made: it stands on nothing else. */
export function shownByReference(index: IndexStmt, { schema }: Statement): ReferencedColumn | undefined {
  const [column = ""] = keysOf(index).flatMap(({ name }) => name ?? []);
  if (definedAs(shapeOf(index)) !== definedAs(columnsShape([column]))) return undefined;
  return schema
    .referenced(nameOf(index.relation))
    .find((one) => one.column === column && isStanding(one, schema));
}

function isStanding({ table, constraint }: ReferencedColumn, schema: Schema): boolean {
  const standing = schema.relation(table)?.constraints?.having(constraintNamed(constraint)) ?? [];
  return firstOf(standing, ({ kind }) => kind === "foreign key") !== undefined;
}

/** A name may be given to another index by then, such as that of a primary key which moves to another column. */
function isLeft({ name, index }: Relation, after: Schema): boolean {
  const then = after.relation(name)?.index;
  return then !== undefined && index !== undefined && sameDefinition(then.shape, index.shape);
}
