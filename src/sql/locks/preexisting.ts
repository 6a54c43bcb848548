import type { QualifiedName, Relation, Statement } from "../../types.ts";

/**
 * Whether anybody can be waiting for a table: `live` when it stood there before this migration (or nobody knows),
 * `perhaps` when IF NOT EXISTS may have found an older one, `idle` when it is new here or temporary.
 */
export function liveness(
  table: QualifiedName,
  { schema }: Pick<Statement, "schema">,
): "live" | "perhaps" | "idle" {
  const relation = schema.relation(table);
  if (relation?.persistence === "temporary" || table.schema === "pg_temp") return "idle";
  const age = schema.age(table);
  return age === "new" ? "idle" : age === "perhaps" ? "perhaps" : "live";
}

export function isPartitioned(table: QualifiedName, { schema }: Pick<Statement, "schema">): boolean {
  return schema.relation(table)?.kind === "partitioned";
}

/** The partitioned index of that name, when it is known to be one. */
export function partitionedIndex(name: QualifiedName, at: Pick<Statement, "schema">): Relation | undefined {
  const index = at.schema.relation(name);
  return index?.index && isPartitioned(index.index.table, at) ? index : undefined;
}
