/**
 * How many rows were written to tables since their counters began, for any role, on PostgreSQL 14 to 18. $1, $2: as
 * tableFactsQuery takes them. Asked twice, with pg_stat_clear_snapshot() between: a session's counters reach the others
 * at most a second late.
 *
 * Partitions are found in pg_inherits: pg_partition_tree() would lock each of them until the transaction ends.
 *
 * number; writes … rows inserted, updated and deleted, null where the table is not there.
 */
export const tableWritesQuery = `WITH wanted AS (
  SELECT w.number, w.name, coalesce(w.path, $2::name[]) AS schemas
  FROM pg_catalog.jsonb_to_recordset($1::jsonb) AS w (number int, name name, path name[])
)
SELECT w.number, (
  SELECT sum(pg_catalog.pg_stat_get_tuples_inserted(p.relid) + pg_catalog.pg_stat_get_tuples_updated(p.relid)
    + pg_catalog.pg_stat_get_tuples_deleted(p.relid))::bigint
  FROM (
    WITH RECURSIVE parts AS (
      SELECT t.oid AS relid UNION ALL SELECT h.inhrelid FROM pg_catalog.pg_inherits h JOIN parts p ON h.inhparent = p.relid
    ) SELECT relid FROM parts
  ) p
) AS writes
FROM wanted w LEFT JOIN LATERAL (
  SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = w.name AND c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY (w.schemas)
  ORDER BY pg_catalog.array_position(w.schemas, n.nspname) LIMIT 1
) t ON true
ORDER BY w.number`;
