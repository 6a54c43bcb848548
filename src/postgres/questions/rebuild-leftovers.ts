import { isBuilder, isLocked } from "./index-states.ts";

/**
 * What REINDEX CONCURRENTLY has left beside indexes, or is at: INVALID indexes of their tables whose names end as it names them, for
 * a person to read, on PostgreSQL 14 to 18, for any role. `wanted`: as indexValidityQuery takes it.
 *
 * leftover … schema and name as written in SQL; of … the index; table_busy … some index of the table is being built: wait.
 */
export function rebuildLeftoversQuery(wanted: string): string {
  return `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS leftover, w.name AS of,
  ${isLocked("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", isBuilder)} AS table_busy
FROM (VALUES ${wanted}) AS w (name, oid) JOIN pg_catalog.pg_index o ON o.indexrelid = w.oid
  JOIN pg_catalog.pg_index i ON i.indrelid = o.indrelid AND NOT i.indisvalid
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname ~ '_cc(new|old)[0-9]*$'`;
}
