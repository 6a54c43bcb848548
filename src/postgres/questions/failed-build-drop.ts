import { quoteLiteral } from "../../sql/grammar/name.ts";
import { isBuilderOfThis, isLocked } from "./index-states.ts";

/**
 * The statement that drops what a failed build has left of an index, for psql's `\gexec`, on PostgreSQL 14 to 18, for any
 * role: one row where the index is not valid and nobody builds it, else none. `drop`: the statement; `index`: what has
 * the name, as regclass or null; both are SQL.
 */
export function failedBuildDropQuery(drop: string, index: string): string {
  return `SELECT ${quoteLiteral(drop)} AS statement FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
WHERE i.indexrelid = ${index} AND NOT i.indisvalid AND c.relkind = 'i'
  AND NOT ${isLocked("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", isBuilderOfThis)}`;
}
