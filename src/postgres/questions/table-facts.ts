/**
 * Tables by the path that they are looked up in, for any role, on PostgreSQL 14 to 18. $1: JSON, a list of
 * { number, name, path }; $2: the session's search_path as name[].
 *
 * relation … schema and name as printed, null: not there; kind … pg_class.relkind; owner … its owner's name; may_own … the
 * role is the owner or has its rights, which no privilege replaces; may_create … CREATE on the schema; rows … as ANALYZE
 * estimated them, -1: it never ran; of a partitioned table at least what its partitions have, which are analyzed more often; bytes …
 * pg_table_size(), of a partitioned table that of its partitions; wraparound … whether the vacuum that works on the table is one
 * to prevent wraparound, which yields to nobody: null where a vacuum does, and the role may not read what it says
 * (pg_read_all_stats).
 */
export const tableFactsQuery = `WITH wanted AS (
  SELECT w.number, w.name, coalesce(w.path, $2::name[]) AS schemas
  FROM pg_catalog.jsonb_to_recordset($1::jsonb) AS w (number int, name name, path name[])
)
SELECT w.number, CASE WHEN t.oid IS NOT NULL THEN pg_catalog.format('%I.%I', t.nspname, w.name) END AS relation, t.relkind AS kind, pg_catalog.pg_get_userbyid(t.relowner) AS owner,
  pg_catalog.pg_has_role(t.relowner, 'USAGE') AS may_own, pg_catalog.has_schema_privilege(t.relnamespace, 'CREATE') AS may_create,
  CASE WHEN t.relkind <> 'p' OR t.reltuples < 0 THEN t.reltuples ELSE greatest(t.reltuples, parts.rows) END::bigint AS rows,
  CASE WHEN t.relkind <> 'p' THEN pg_catalog.pg_table_size(t.oid) ELSE parts.bytes END AS bytes,
  (SELECT CASE WHEN count(*) = 0 THEN false WHEN bool_or(a.query ~ 'to prevent wraparound') THEN true
      WHEN bool_or(a.query = '<insufficient privilege>' OR a.query IS NULL) THEN NULL ELSE false END
    FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_progress_vacuum v ON v.pid = l.pid LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'relation' AND l.granted AND l.relation = t.oid AND l.mode = 'ShareUpdateExclusiveLock'
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())) AS wraparound
FROM wanted w LEFT JOIN LATERAL (
  SELECT c.*, n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = w.name AND c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY (w.schemas)
  ORDER BY pg_catalog.array_position(w.schemas, n.nspname) LIMIT 1
) t ON true LEFT JOIN LATERAL (
  WITH RECURSIVE part AS (
    SELECT h.inhrelid AS oid FROM pg_catalog.pg_inherits h WHERE h.inhparent = t.oid AND t.relkind = 'p'
    UNION ALL SELECT h.inhrelid FROM pg_catalog.pg_inherits h JOIN part p ON h.inhparent = p.oid
  )
  SELECT coalesce(sum(c.reltuples) FILTER (WHERE c.reltuples > 0 AND c.relkind <> 'p'), 0) AS rows,
    coalesce(sum(pg_catalog.pg_table_size(c.oid)), 0)::bigint AS bytes
  FROM part JOIN pg_catalog.pg_class c ON c.oid = part.oid
) parts ON true
ORDER BY w.number`;
