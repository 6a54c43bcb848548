/**
 * Where a build puts what it writes, and how much it may, on PostgreSQL 14 to 18, for any role.
 *
 * data … data_directory, null where the role may not see it (pg_read_all_settings); place … the tablespace of new
 * indexes, as a path, null: below the data directory; temp_tablespaces … the setting, a list of names; tablespaces … the path of each by its name, null
 * again below the data directory, and under the empty name the database's own; memory … maintenance_work_mem, and temp_limit …
 * temp_file_limit, in bytes (-1: none); workers … max_parallel_maintenance_workers.
 */
export const buildRoomQuery = `SELECT
  (SELECT s.setting FROM pg_catalog.pg_settings s WHERE s.name = 'data_directory') AS data,
  (SELECT nullif(pg_catalog.pg_tablespace_location(t.oid), '') FROM pg_catalog.pg_tablespace t
    WHERE t.spcname = coalesce(nullif(pg_catalog.current_setting('default_tablespace'), ''),
      (SELECT o.spcname FROM pg_catalog.pg_database d JOIN pg_catalog.pg_tablespace o ON o.oid = d.dattablespace WHERE d.datname = pg_catalog.current_database()))) AS place,
  pg_catalog.current_setting('temp_tablespaces') AS temp_tablespaces,
  (SELECT pg_catalog.jsonb_object_agg(p.name, nullif(pg_catalog.pg_tablespace_location(p.oid), '')) FROM (
    SELECT t.spcname::text AS name, t.oid FROM pg_catalog.pg_tablespace t
    UNION ALL SELECT '', d.dattablespace FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()) p) AS tablespaces,
  (SELECT s.setting::bigint * 1024 FROM pg_catalog.pg_settings s WHERE s.name = 'maintenance_work_mem') AS memory,
  (SELECT CASE WHEN s.setting = '-1' THEN -1 ELSE s.setting::bigint * 1024 END FROM pg_catalog.pg_settings s WHERE s.name = 'temp_file_limit') AS temp_limit,
  pg_catalog.current_setting('max_parallel_maintenance_workers')::int AS workers`;
