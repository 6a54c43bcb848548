import type { DatabaseObject, QualifiedName } from "../../types.ts";

/** A table by the name that SQL writes. */
export function tableObject({ schema = null, name }: Loose): DatabaseObject {
  return { kind: "table", schema, name, table: null };
}

/** What stands on a table, in the table's schema. `name` null: the server chooses it. */
export function objectOn(
  kind: "index" | "constraint" | "column",
  name: string | null,
  { schema = null, name: table }: Loose,
): DatabaseObject {
  return { kind, schema, name, table };
}

/** An index by its own name alone. */
export function indexObject({ schema = null, name }: Loose): DatabaseObject {
  return { kind: "index", schema, name, table: null };
}

type Loose = Pick<QualifiedName, "name"> & { readonly schema?: string | null | undefined };
