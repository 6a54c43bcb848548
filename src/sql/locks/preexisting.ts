import type { QualifiedName, Relation, Statement } from "../../types.ts";

/**
 * Whether anybody can be waiting for a table: `existing` when it stood there before this migration (or nobody knows),
 * `maybe` when IF NOT EXISTS may have found an older one, `new` when it is new here or temporary.
 */
export function preexistence(
  table: QualifiedName,
  { schema }: Pick<Statement, "schema">,
): "existing" | "maybe" | "new" {
  const relation = schema.relation(table);
  if (relation?.persistence === "temporary" || table.schema === "pg_temp") return "new";
  const age = schema.age(table);
  return age === "new" ? "new" : age === "maybe" ? "maybe" : "existing";
}

export function isPartitioned(table: QualifiedName, { schema }: Pick<Statement, "schema">): boolean {
  return schema.relation(table)?.kind === "partitioned";
}

/** The partitioned index of that name, when it is known to be one. */
export function partitionedIndex(name: QualifiedName, at: Pick<Statement, "schema">): Relation | undefined {
  const index = at.schema.relation(name);
  return index?.index && isPartitioned(index.index.table, at) ? index : undefined;
}
