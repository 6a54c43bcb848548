/**
 * The SELECT that shows which rows keep a unique index from being built, made from the index that the failed build has left:
 * on PostgreSQL 14 to 18, for any role. $1: the index, as written in SQL. Nulls are alike only where the index says so
 * (NULLS NOT DISTINCT, since 15).
 *
 * query … null: there is no such index, or it is not unique.
 */
export const duplicatesQuery = `SELECT pg_catalog.format('SELECT %1$s, count(*) FROM %2$s WHERE %3$s GROUP BY %4$s HAVING count(*) > 1 LIMIT 20;',
    k.keys, pg_catalog.format('%I.%I', n.nspname, t.relname),
    pg_catalog.concat_ws(' AND ', CASE WHEN pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN NULL ELSE pg_catalog.format('num_nulls(%s) = 0', k.keys) END,
      coalesce('(' || pg_catalog.pg_get_expr(i.indpred, i.indrelid) || ')', CASE WHEN pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'true' END)),
    k.numbers) AS query
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  CROSS JOIN LATERAL (SELECT pg_catalog.string_agg(pg_catalog.pg_get_indexdef(i.indexrelid, g.n, true), ', ' ORDER BY g.n) AS keys,
    pg_catalog.string_agg(g.n::text, ', ' ORDER BY g.n) AS numbers FROM pg_catalog.generate_series(1, i.indnkeyatts) AS g (n)) k
WHERE i.indexrelid = pg_catalog.to_regclass($1) AND i.indisunique`;
