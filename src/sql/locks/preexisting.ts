import type { QualifiedName, Statement } from "../../types.ts";

/**
 * Whether anybody can be waiting for a table: `existing` when it stood there before this migration (or nobody knows),
 * `maybe` when a condition, or another script, may have made it before, `new` when it is new here or temporary. A table
 * that the same file makes with IF NOT EXISTS is new wherever its index is.
 */
export function preexistence(
  table: QualifiedName,
  { schema }: Pick<Statement, "schema">,
): "existing" | "maybe" | "new" {
  const relation = schema.relation(table);
  if (relation?.persistence === "temporary" || table.schema === "pg_temp") return "new";
  const age = schema.age(table);
  if (age === "maybe") return relation && !relation.by.conditional ? "new" : "maybe";
  return age === "new" ? "new" : "existing";
}

export function isPartitioned(table: QualifiedName, { schema }: Pick<Statement, "schema">): boolean {
  const relation = schema.relation(table);
  return relation ? relation.kind === "partitioned" : schema.learnt(table).partitioned === true;
}

/** Whether the index of that name is known to be a partitioned one. */
export function isPartitionedIndex(name: QualifiedName, at: Pick<Statement, "schema">): boolean {
  const index = at.schema.relation(name)?.index;
  return index !== undefined && isPartitioned(index.table, at);
}

/** Whether TimescaleDB keeps the table in chunks, as far as the migrations show. */
export function isHypertable(table: QualifiedName, { schema }: Pick<Statement, "schema">): boolean {
  return schema.learnt(table).hypertable === true;
}
