/**
 * Replication slots, for any role, on PostgreSQL 14 to 18. A slot that nobody reads keeps all that a build writes.
 *
 * name, active; status … wal_status: "unreserved" and "lost" are beyond what the server promises to keep; kept … bytes of
 * WAL that it keeps, null on a standby; safe … bytes that may still be written before it may be lost, null: no limit.
 */
export const replicationSlotsQuery = `SELECT s.slot_name AS name, s.active, s.wal_status AS status, s.safe_wal_size AS safe,
  CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), s.restart_lsn)::bigint END AS kept
FROM pg_catalog.pg_replication_slots s ORDER BY s.slot_name`;
