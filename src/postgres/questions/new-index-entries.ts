/**
 * What decides how large a btree over some columns would be, on PostgreSQL 14 to 18. $1: JSON, a list of { number, name, path,
 * columns, keys }, where the first `keys` of the columns are those it sorts by; $2: the session's search_path as name[]. Any
 * role may ask; pg_stats shows what a role may read, and of other columns nothing is known.
 *
 * number; rows … as ANALYZE or VACUUM last counted them for each page, times its pages of now, as the planner does; -1: never, or
 * when the table was empty, 0 where it is not there; of a partitioned table at least what its partitions have; columns … JSON, as btree-entries.ts has them; null where a column is not there.
 */
const rowsOfParts = `WITH RECURSIVE part AS (
    SELECT h.inhrelid AS oid FROM pg_catalog.pg_inherits h WHERE h.inhparent = t.oid
    UNION ALL SELECT h.inhrelid FROM pg_catalog.pg_inherits h JOIN part p ON h.inhparent = p.oid
  ) SELECT coalesce(sum(c.reltuples), 0) FROM part JOIN pg_catalog.pg_class c ON c.oid = part.oid WHERE c.relkind <> 'p' AND c.reltuples > 0`;

export const newIndexEntriesQuery = `WITH wanted AS (
  SELECT w.number, w.name, w.columns, w.keys, coalesce(w.path, $2::name[]) AS schemas
  FROM pg_catalog.jsonb_to_recordset($1::jsonb) AS w (number int, name name, path name[], columns name[], keys int)
)
SELECT w.number, CASE WHEN t.oid IS NULL THEN 0 WHEN t.relkind = 'p' THEN CASE WHEN t.reltuples < 0 THEN -1 ELSE greatest(t.reltuples, (${rowsOfParts})) END
    WHEN t.relpages <= 0 THEN CASE WHEN pg_catalog.pg_relation_size(t.oid) = 0 THEN 0 ELSE -1 END
    ELSE t.reltuples / t.relpages * pg_catalog.pg_relation_size(t.oid) / pg_catalog.current_setting('block_size')::int END::bigint AS rows,
  (SELECT CASE WHEN bool_and(y.attnum IS NOT NULL) THEN pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('key', x.at <= w.keys, 'length', y.attlen, 'align', y.attalign,
      'width', s.avg_width, 'nulls', s.null_frac, 'distinct', s.n_distinct, 'frequencies', s.frequencies) ORDER BY x.at) END
    FROM pg_catalog.unnest(w.columns) WITH ORDINALITY AS x (name, at)
      LEFT JOIN pg_catalog.pg_attribute y ON y.attrelid = t.oid AND y.attname = x.name AND y.attnum > 0 AND NOT y.attisdropped
      LEFT JOIN LATERAL (
        SELECT p.avg_width, p.null_frac, p.n_distinct, p.most_common_freqs[1:100] AS frequencies FROM pg_catalog.pg_stats p
        WHERE p.schemaname = t.nspname AND p.tablename = w.name AND p.attname = x.name AND p.inherited = (t.relkind = 'p')
      ) s ON true) AS columns
FROM wanted w LEFT JOIN LATERAL (
  SELECT c.*, n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = w.name AND c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY (w.schemas)
  ORDER BY pg_catalog.array_position(w.schemas, n.nspname) LIMIT 1
) t ON true
ORDER BY w.number`;
