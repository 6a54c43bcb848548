/**
 * Whether the planner knows anything of each table that holds rows, on PostgreSQL 14 to 18. Any role may ask; pg_stats shows
 * what a role may read (pg_read_all_data, or SELECT), and without that whether there is any stays unknown.
 *
 * schema, name; kind … pg_class.relkind: of a partitioned table ANALYZE is run by its name alone; bytes … with its partitions;
 * analyzed … t: ANALYZE has run, f: never since the table was filled, null: nobody can tell.
 *
 * pg_class.reltuples is -1 until VACUUM, ANALYZE or CREATE INDEX sets it, so that -1 alone is certain; of other tables the
 * time of the last ANALYZE is lost with the counters, and what it has gathered is not.
 */
export const tableStatisticsQuery = `WITH known AS MATERIALIZED (
  SELECT DISTINCT s.schemaname, s.tablename FROM pg_catalog.pg_stats s
), tables AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.reltuples,
    CASE WHEN c.relkind = 'p' THEN (SELECT pg_catalog.sum(pg_catalog.pg_relation_size(p.relid))::bigint FROM pg_catalog.pg_partition_tree(c.oid) p)
      ELSE pg_catalog.pg_relation_size(c.oid) END AS bytes
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
)
SELECT t.nspname AS schema, t.relname AS name, t.relkind AS kind, t.bytes,
  CASE WHEN k.tablename IS NOT NULL OR s.last_analyze IS NOT NULL OR s.last_autoanalyze IS NOT NULL THEN true
    WHEN t.reltuples = -1 THEN false
    WHEN pg_catalog.has_any_column_privilege(t.oid, 'SELECT') AND NOT pg_catalog.row_security_active(t.oid) THEN false END AS analyzed
FROM tables t LEFT JOIN known k ON k.schemaname = t.nspname AND k.tablename = t.relname
  LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = t.oid
WHERE t.bytes > 0
ORDER BY t.nspname, t.relname`;
