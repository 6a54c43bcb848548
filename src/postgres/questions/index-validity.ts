import { isBuilderOfThis, isLocked } from "./index-states.ts";

/**
 * Whether indexes may be relied on, for a person to read: one row for each that is asked for, on PostgreSQL 14 to 18, for any
 * role. `wanted`: rows of a name and what has it, as regclass or null, in SQL.
 *
 * index … as it is asked for; state … `missing`, `valid`, `being built` (it, or, for a role that sees no more, some index of its
 * table), `INVALID`, `in parts` (ON ONLY a partitioned table, and not attached for each partition), or `no index`: something else
 * has the name; on_table, size, definition … null where it is no index.
 */
export function indexValidityQuery(wanted: string): string {
  return `SELECT w.name AS index, CASE WHEN w.oid IS NULL THEN 'missing' WHEN i.indexrelid IS NULL THEN 'no index' WHEN i.indisvalid THEN 'valid'
    WHEN ${isLocked("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", isBuilderOfThis)} THEN 'being built'
    WHEN (SELECT c.relkind FROM pg_catalog.pg_class c WHERE c.oid = w.oid) = 'I' THEN 'in parts' ELSE 'INVALID' END AS state,
  i.indrelid::pg_catalog.regclass AS on_table, pg_catalog.pg_size_pretty(pg_catalog.pg_relation_size(i.indexrelid)) AS size,
  pg_catalog.pg_get_indexdef(i.indexrelid) AS definition
FROM (VALUES ${wanted}) AS w (name, oid) LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = w.oid`;
}
