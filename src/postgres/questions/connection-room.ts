/**
 * How many sessions more this role may open, for any role, on PostgreSQL 14 to 18. One row.
 *
 * used … sessions of the server that count against max_connections: client backends and, since nobody but pg_monitor is shown which
 * they are, parallel workers; of_server … max_connections without what is kept for others (reserved_connections since 16, whose
 * role pg_use_reserved_connections may use them); of_database, of_role … their own limits, null: none, with what of them is used.
 * A superuser has no limits of database and role, and the reserved ones besides.
 */
export const connectionRoomQuery = `SELECT (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.usesysid IS NOT NULL) AS used,
  (SELECT pg_catalog.sum(CASE s.name WHEN 'max_connections' THEN s.setting::int ELSE - s.setting::int END) FROM pg_catalog.pg_settings s
    WHERE s.name IN ('max_connections', 'superuser_reserved_connections', 'reserved_connections')) AS of_server,
  (SELECT nullif(d.datconnlimit, -1) FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()) AS of_database,
  (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.datname = pg_catalog.current_database() AND a.usesysid IS NOT NULL) AS used_of_database,
  (SELECT nullif(r.rolconnlimit, -1) FROM pg_catalog.pg_roles r WHERE r.rolname = current_user) AS of_role,
  (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.usename = current_user) AS used_of_role,
  (SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = current_user) AS superuser`;
