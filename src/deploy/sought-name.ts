import { schemasOf } from "../sql/statements/search-path.ts";
import type { QualifiedName, SoughtName, Statement } from "../types.ts";

/** Where a name as written is looked up: in its own schema, in those of a SET search_path, or where the session looks. */
export function sought({ schema, name }: QualifiedName, { settings }: Statement): SoughtName {
  if (schema !== undefined) return { path: [schema], name };
  const path = schemasOf(settings.get("search_path")?.value ?? "");
  return { path: path.length > 0 ? path : null, name };
}

/** An index lies in the schema of its table, and keeps it. */
export function soughtIn({ path }: SoughtName, name: string): SoughtName {
  return { path, name };
}
