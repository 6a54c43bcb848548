import type { FullName, TableConstraint } from "../../types.ts";
import { nameKey } from "../name-key.ts";
import type { Stage } from "../stage.ts";

/**
 * A foreign key that points to one column shows that it is unique, though no migration may have made its index
 * (manual, 5.5.5: the referenced columns are a primary key, a unique constraint or a unique index).
 */
export function learnReference(
  { view, timeline }: Stage,
  table: FullName,
  { name, references }: TableConstraint,
): void {
  const [column, ...others] = references?.columns ?? [];
  if (!references || column === undefined || others.length > 0) return;
  if (view.relation(references.table)?.ownConstraints) return;
  const { uniqueBy = [] } = view.learnt(references.table);
  if (uniqueBy.some((one) => one.column === column)) return;
  const facts = { uniqueBy: [...uniqueBy, { column, table, constraint: name }] };
  timeline.learnt.add(nameKey(references.table), facts, timeline.advance());
}
