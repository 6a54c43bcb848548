/**
 * What a session of ours is at while it builds or drops an index: one row, on PostgreSQL 14 to 18, for the role that has
 * opened it. $1: its process id.
 *
 * alive … its session is there, and at work; waits … it waits for a lock, `relation` for the one that it begins with, `virtualxid` or
 * `transactionid` for other transactions; phase, blocks_done, blocks_total, tuples_done, tuples_total … as PostgreSQL
 * counts, null where it does not (DROP INDEX has no row, sorting has no counter); blocked … it waits for somebody;
 * behind_build … one of them holds what a concurrent build or drop holds on the table; queued … process ids
 * that wait for what it has locked.
 */
export const buildWatchQuery = `SELECT a.pid IS NOT NULL AND a.state IS DISTINCT FROM 'idle' AS alive, CASE WHEN a.wait_event_type = 'Lock' THEN a.wait_event END AS waits,
  p.phase, p.blocks_done, p.blocks_total, p.tuples_done, p.tuples_total, pg_catalog.cardinality(b.pids) > 0 AS blocked,
  EXISTS (SELECT 1 FROM pg_catalog.pg_locks l WHERE l.locktype = 'relation' AND l.granted AND l.pid = ANY (b.pids)
    AND l.mode = 'ShareUpdateExclusiveLock' AND NOT EXISTS (
      SELECT 1 FROM pg_catalog.pg_stat_activity o WHERE o.pid = l.pid AND o.usesysid IS NULL)) AS behind_build,
  (SELECT pg_catalog.jsonb_agg(DISTINCT l.pid) FROM pg_catalog.pg_locks l
    WHERE NOT l.granted AND l.locktype = 'relation'
      AND (l.database, l.relation) IN (SELECT h.database, h.relation FROM pg_catalog.pg_locks h WHERE h.pid = w.pid AND h.granted AND h.locktype = 'relation')
      AND w.pid = ANY (pg_catalog.pg_blocking_pids(l.pid))) AS queued
FROM (SELECT $1::int AS pid) w
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = w.pid
  LEFT JOIN pg_catalog.pg_stat_progress_create_index p ON p.pid = w.pid
  CROSS JOIN LATERAL (SELECT pg_catalog.pg_blocking_pids(w.pid) AS pids) b`;
