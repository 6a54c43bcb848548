/**
 * Standbys that stream from this server, on PostgreSQL 14 to 18. Any role sees that they are there; only
 * pg_read_all_stats (pg_monitor) sees more, and then `state` is not null.
 *
 * application, state; lag_seconds … replay_lag, null: it has nothing to replay; sync … it is waited for by each commit.
 */
export const standbysQuery = `SELECT r.application_name AS application, r.state, extract(epoch FROM r.replay_lag)::bigint AS lag_seconds,
  r.sync_state IN ('sync', 'quorum') AS sync
FROM pg_catalog.pg_stat_replication r ORDER BY r.application_name, r.pid`;
