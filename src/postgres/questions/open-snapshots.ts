/**
 * Other sessions of this database that hold a snapshot or have written, on PostgreSQL 14 to 18. A concurrent build waits
 * for them. Any role sees that they are there; of other roles' sessions only pg_read_all_stats (pg_monitor) sees more.
 *
 * pid, application; state, seconds … how long its transaction runs, null: not shown to this role.
 */
export const openSnapshotsQuery = `SELECT a.pid, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint AS seconds
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
  AND (a.backend_xmin IS NOT NULL OR a.backend_xid IS NOT NULL)
ORDER BY a.xact_start NULLS LAST, a.pid`;
