import { constraintOver } from "../../src/sql/indexes/constraint-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

/** The key columns of an index that are known and not known to be NOT NULL, be it by a validated check. */
export function nullableKeys(index: string, table: QualifiedName, { schema }: Statement): readonly string[] {
  const relation = schema.relation(table);
  const facts = schema.relation({ schema: relation?.name.schema ?? table.schema, name: index })?.index;
  const isChecked = (column: string): boolean =>
    firstOf(
      relation?.constraints?.having(constraintOver(column)) ?? [],
      (one) => one.kind === "not null" && one.valid,
    ) !== undefined;
  return (facts?.shape.keys ?? []).flatMap(({ column }) => {
    const known = relation?.columns?.find((one) => one.name === column);
    return known && !known.notNull && !isChecked(known.name) ? [known.name] : [];
  });
}
