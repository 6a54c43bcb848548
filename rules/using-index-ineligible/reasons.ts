import type { Constraint } from "libpg-query";
import { classesNamed } from "../../src/sql/indexes/operator-class.ts";
import { isPartitioned } from "../../src/sql/locks/preexisting.ts";
import type { IndexFacts, Relation, Statement } from "../../src/types.ts";

/** Why no constraint can take an index over, in words (transformIndexConstraint); null: it can, as far as is known. */
export function ineligible(
  constraint: Constraint,
  index: IndexFacts,
  at: Statement,
  postgres: number,
): string | null {
  const { shape } = index;
  if (isPartitioned(index.table, at)) return "its table is partitioned, where USING INDEX is not supported";
  if (index.constraint !== undefined) return `it belongs to the constraint ${index.constraint} already`;
  if (!index.unique) return "it is not unique";
  if (shape.keys.some((key) => key.expression !== null)) return "it is over an expression";
  if (shape.predicate !== null) return "it is partial";
  if (postgres >= 16 && index.nullsNotDistinct && constraint.contype === "CONSTR_PRIMARY")
    return "it is NULLS NOT DISTINCT, which a primary key cannot be";
  const table = at.schema.relation(index.table);
  for (const key of shape.keys) {
    if (key.descending || key.nullsFirst) return `${key.column} is not in the default order in it`;
    if (isOtherClass(key.opclass, postgres))
      return `${key.column} has the operator class ${key.opclass} in it`;
    if (isOtherCollation(key, table)) return `${key.column} has the collation ${key.collation} in it`;
  }
  return null;
}

function isOtherClass(name: string | null, postgres: number): boolean {
  const known = name === null ? [] : classesNamed(name, postgres).filter((one) => one.method === "btree");
  return known.length > 0 && known.every((one) => !one.isDefault);
}

/** Another than the column's own, which a table that was not seen made may have. */
function isOtherCollation(key: IndexFacts["shape"]["keys"][number], table: Relation | undefined): boolean {
  const column = table?.whole ? table.columns?.find((one) => one.name === key.column) : undefined;
  return key.collation !== null && column !== undefined && (column.collation ?? "default") !== key.collation;
}
