/** When the counters of this database last began at zero: SQL, of one value. */
export const countersBegan = `greatest((SELECT d.stats_reset FROM pg_catalog.pg_stat_database d WHERE d.datname = pg_catalog.current_database()),
    least((SELECT b.stats_reset FROM pg_catalog.pg_stat_bgwriter b), (SELECT a.stats_reset FROM pg_catalog.pg_stat_archiver a),
      (SELECT w.stats_reset FROM pg_catalog.pg_stat_wal w)))`;

/**
 * Since when a server counts, on PostgreSQL 14 to 18, for any role. One row.
 *
 * begun … when the counters of this database last began at zero; seconds … how long ago. pg_stat_database.stats_reset alone does
 * not tell: after a crash all counters are gone, and on 15 and newer it is null then (measured on 14, 16, 17 and 18, by killing
 * a process of the server and by an immediate shutdown). The counters of the whole server begin anew at that moment and say
 * so; no pg_stat_reset_shared() of one kind resets the others. asked … now, in seconds since 1970; tracked … track_counts is on;
 * standbys … sessions that stream to physical standbys: a subscriber of logical replication holds a logical slot.
 */
export const countersSinceQuery = `WITH begun AS (
  SELECT ${countersBegan} AS at
)
SELECT b.at AS begun, extract(epoch FROM pg_catalog.now() - b.at)::bigint AS seconds,
  extract(epoch FROM pg_catalog.now())::bigint AS asked,
  pg_catalog.current_setting('track_counts') = 'on' AS tracked,
  (SELECT count(*) FROM pg_catalog.pg_stat_replication r WHERE r.state IS DISTINCT FROM 'backup'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_replication_slots s WHERE s.active_pid = r.pid AND s.slot_type = 'logical')) AS standbys
FROM begun b`;
