/**
 * How often this server has used some indexes, for a person to read: one row for each that is there, on PostgreSQL 14 to 18, for
 * any role. `wanted`: as indexValidityQuery takes it. A standby counts for itself.
 *
 * index; scans … since the counters began; last_scan … when, since PostgreSQL 16, and null before; counted_since … when the
 * counters of the database were last reset, null: never.
 */
export function indexUsesQuery(wanted: string): string {
  return `SELECT w.name AS index, s.idx_scan AS scans, pg_catalog.to_jsonb(s) ->> 'last_idx_scan' AS last_scan,
  (SELECT d.stats_reset FROM pg_catalog.pg_stat_database d WHERE d.datname = pg_catalog.current_database()) AS counted_since
FROM (VALUES ${wanted}) AS w (name, oid) JOIN pg_catalog.pg_stat_all_indexes s ON s.indexrelid = w.oid`;
}
