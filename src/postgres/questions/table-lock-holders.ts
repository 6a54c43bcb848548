/**
 * Who holds what a concurrent build or drop begins by waiting for, on PostgreSQL 14 to 18, in the form of blockers.ts. $1:
 * the table, as written in SQL. Whoever waits in line behind a build for longer than deadlock_timeout kills it.
 */
export const tableLockHoldersQuery = `SELECT CASE WHEN l.pid IS NULL THEN 'prepared' WHEN a.pid IS NOT NULL AND a.usesysid IS NULL THEN 'autovacuum' ELSE 'session' END AS kind,
  l.pid, p.gid, coalesce(a.usename, p.owner)::text AS role, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, p.prepared))::bigint AS seconds,
  a.query ~ 'to prevent wraparound' AS wraparound
FROM (SELECT DISTINCT h.pid, h.virtualtransaction FROM pg_catalog.pg_locks h
    WHERE h.locktype = 'relation' AND h.granted AND h.relation = pg_catalog.to_regclass($1)
      AND h.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
      AND h.mode IN ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')) l
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
  LEFT JOIN pg_catalog.pg_locks x ON l.pid IS NULL AND x.locktype = 'transactionid' AND x.pid IS NULL AND x.virtualtransaction = l.virtualtransaction
  LEFT JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = x.transactionid
ORDER BY 1 DESC, 2`;
