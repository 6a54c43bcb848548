import type { IndexStmt } from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { definedLike } from "../../src/sql/indexes/index-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { IndexShape, QualifiedName, Statement, Unit } from "../../src/types.ts";

/** Then the parent takes over what is there, and builds nothing. */
export function everyPartitionHas(shape: IndexShape, table: QualifiedName, at: Statement): boolean {
  const partitions = at.schema.partitions(table);
  const wanted = JSON.stringify(shape);
  return (
    partitions.length > 0 &&
    partitions.every((partition) =>
      firstOf(
        at.schema.indexesHaving(partition.name, [definedLike(shape)]),
        ({ index }) => JSON.stringify(index?.shape) === wanted,
      ),
    )
  );
}

/** Partitions that no migration names, but a like index was built concurrently before: somebody knows them. */
export function builtApart(index: IndexStmt, at: Statement): boolean {
  if (at.schema.partitions(nameOf(index.relation)).length > 0) return false;
  const first = builtIn(at.unit).get(JSON.stringify(shapeOf(index)));
  return first !== undefined && first < at.index;
}

/** Where a unit first builds an index of each shape concurrently: asked once, and not by each statement again. */
const builtIn = forLast(({ statements }: Unit): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const { node, index: place } of statements) {
    const { IndexStmt } = node as { IndexStmt?: IndexStmt };
    if (!IndexStmt?.concurrent) continue;
    const shape = JSON.stringify(shapeOf(IndexStmt));
    if (!places.has(shape)) places.set(shape, place);
  }
  return places;
});
