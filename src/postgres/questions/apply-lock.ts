/** The advisory lock of whoever applies a change to a database: two at once would take each other's builds for leftovers. */
const key = "pg_catalog.hashtextextended('indexwright', 0)";

/** Takes it, if nobody has it: for any role, on PostgreSQL 14 to 18. It is the session's, and never waited for. */
export const takeApplyLock = `SELECT pg_catalog.pg_try_advisory_lock(${key}) AS taken`;

/** Who has it: pid, role, application. A key of 64 bits stands in pg_locks as classid and objid, with objsubid 1. */
export const applyLockHolderQuery = `SELECT l.pid, a.usename::text AS role, a.application_name AS application
FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND (l.classid::bigint << 32) | l.objid::bigint = ${key}`;

/** The session that asks: its process id alone names another one later. */
export const ownSessionQuery = `SELECT a.pid, a.backend_start AS begun FROM pg_catalog.pg_stat_activity a
WHERE a.pid = pg_catalog.pg_backend_pid()`;

/** Ends a session of one's own role that ownSessionQuery has named, and nothing else; no row: it is there no longer. */
export const endOwnSession = `SELECT pg_catalog.pg_terminate_backend(a.pid) AS ended FROM pg_catalog.pg_stat_activity a
WHERE a.pid = $1::int AND a.backend_start = $2::timestamptz`;
