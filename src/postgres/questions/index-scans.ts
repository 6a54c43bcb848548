/**
 * How often a server has used each index, on PostgreSQL 14 to 18, for any role. A standby counts for itself. One row for each
 * index that was used.
 *
 * schema, name; scans; last_scan … 16 and newer, and null before.
 */
export const indexScansQuery = `SELECT s.schemaname AS schema, s.indexrelname AS name, s.idx_scan AS scans, pg_catalog.to_jsonb(s) ->> 'last_idx_scan' AS last_scan
FROM pg_catalog.pg_stat_all_indexes s WHERE s.idx_scan > 0`;
