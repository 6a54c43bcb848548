/**
 * Who a session waits for, on PostgreSQL 14 to 18. $1: its process id. Any role sees that somebody is there and since when
 * a transaction is prepared; of other roles' sessions only pg_read_all_stats (pg_monitor) sees state and age.
 *
 * kind … session, prepared or autovacuum (which has no role); pid, gid, role, application, state; seconds … how long its
 * transaction runs, null: not shown; wraparound … it is a vacuum that yields to nobody, null: not shown.
 */
export const blockersQuery = `SELECT CASE WHEN a.pid IS NOT NULL AND a.usesysid IS NULL THEN 'autovacuum' ELSE 'session' END AS kind,
  b.pid, NULL::text AS gid, a.usename::text AS role, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint AS seconds,
  a.query ~ 'to prevent wraparound' AS wraparound
FROM (SELECT DISTINCT u.pid FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids($1)) AS u (pid) WHERE u.pid <> 0) b
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
UNION ALL
SELECT 'prepared', NULL, p.gid, p.owner::text, NULL, NULL,
  extract(epoch FROM pg_catalog.clock_timestamp() - p.prepared)::bigint, NULL
FROM pg_catalog.pg_locks w JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = w.transactionid
WHERE w.pid = $1 AND NOT w.granted AND w.locktype = 'transactionid'
ORDER BY 1 DESC, 2`;
