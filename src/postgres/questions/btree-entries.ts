/**
 * What decides how large a newly built btree would be, of each valid one, on PostgreSQL 14 to 18. Any role may ask; pg_stats
 * shows what a role may read, and of other columns nothing is known.
 *
 * oid; tuples … entries, as VACUUM or ANALYZE last counted them, -1: never; fillfactor; deduplicates … equal keys share an
 * entry; changed … how many rows of the table have changed since ANALYZE; rows … the table's; columns … JSON, in the order of
 * the index: length (pg_attribute.attlen), align, width, nulls, distinct (pg_stats.n_distinct), frequencies (the first
 * hundred); width is null where nothing is known of a column.
 */
export const btreeEntriesQuery = `WITH known AS MATERIALIZED (
  SELECT s.schemaname, s.tablename, s.attname, s.avg_width, s.null_frac, s.n_distinct, s.most_common_freqs[1:100] AS frequencies
  FROM pg_catalog.pg_stats s WHERE NOT s.inherited
)
SELECT i.indexrelid AS oid, c.reltuples::bigint AS tuples, t.reltuples::bigint AS rows, coalesce(u.n_mod_since_analyze, 0) AS changed,
  coalesce((SELECT o.option_value::int FROM pg_catalog.pg_options_to_table(c.reloptions) o WHERE o.option_name = 'fillfactor'), 90) AS fillfactor,
  NOT i.indisunique AND i.indnatts = i.indnkeyatts AND NOT coalesce(c.reloptions, '{}') @> ARRAY['deduplicate_items=off']
    AND (SELECT bool_and(EXISTS (SELECT 1 FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_amproc p ON p.amprocfamily = o.opcfamily
          AND p.amproclefttype = o.opcintype AND p.amprocnum = 4 WHERE o.oid = i.indclass[k])
        AND coalesce((SELECT l.collisdeterministic FROM pg_catalog.pg_collation l WHERE l.oid = i.indcollation[k]), true))
      FROM pg_catalog.generate_series(0, i.indnkeyatts - 1) AS k) AS deduplicates,
  (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('key', x.attnum <= i.indnkeyatts, 'length', x.attlen, 'align', x.attalign, 'width', s.avg_width, 'nulls', s.null_frac,
      'distinct', s.n_distinct, 'frequencies', s.frequencies) ORDER BY x.attnum)
    FROM pg_catalog.pg_attribute x
      LEFT JOIN pg_catalog.pg_attribute y ON y.attrelid = i.indrelid AND y.attnum = i.indkey[x.attnum - 1] AND y.attnum > 0
      LEFT JOIN known s ON CASE WHEN y.attnum IS NULL THEN s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = x.attname
        ELSE s.schemaname = m.nspname AND s.tablename = t.relname AND s.attname = y.attname END
    WHERE x.attrelid = i.indexrelid AND x.attnum > 0) AS columns
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace m ON m.oid = t.relnamespace
  JOIN pg_catalog.pg_am a ON a.oid = c.relam LEFT JOIN pg_catalog.pg_stat_all_tables u ON u.relid = i.indrelid
WHERE c.relkind = 'i' AND a.amname = 'btree' AND i.indisvalid AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
