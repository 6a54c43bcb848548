import { isBuilder, isBuilderOfThis, isLocked } from "./index-states.ts";

/** Whether the first keys of the index `i` are the columns of a foreign key, which are looked up when a row that it points to goes. */
const servesForeignKey = `EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.contype = 'f'
    AND (i.indkey::int2[])[0:pg_catalog.cardinality(k.conkey) - 1] @> k.conkey AND i.indpred IS NULL)`;

/**
 * Every index of a database but those of PostgreSQL itself, of extensions and of temporary tables; of TOAST tables those that
 * are INVALID. One row each, for any role, on PostgreSQL 14 to 18.
 *
 * oid, schema, name, table_schema, table_name; kind … pg_class.relkind: i, or I where it is partitioned; method;
 * definition … pg_get_indexdef(); valid, ready, live, unique_index, primary_key, replica_identity, clustered … pg_index;
 * constraint_name … the constraint it belongs to; referenced … a foreign key rests on it; serves_foreign_key … its first
 * keys are the columns of one; part_of … JSON, the topmost partitioned index that it is attached to; partitions, attached_partitions … of a
 * partitioned one; same_as … equal for two indexes with the same keys, classes, collations, order, INCLUDE and predicate;
 * enforces_as … equal for unique indexes that refuse the same rows at the same moment: deferrable ones and those with NULLS NOT DISTINCT (15 and newer) differ; expression_statistics … of an index with expressions: t there, f not,
 * null: not shown to this role (pg_stats shows what may be read), or it has no expression; expressions … it has some;
 * being_built, busy, table_busy … as index-states.ts has them; bytes … with
 * those of its partitions; table_bytes.
 */
export const indexHealthQuery = `SELECT i.indexrelid AS oid, n.nspname AS schema, c.relname AS name, m.nspname AS table_schema, t.relname AS table_name,
  c.relkind AS kind, a.amname AS method, pg_catalog.pg_get_indexdef(i.indexrelid) AS definition,
  i.indisvalid AS valid, i.indisready AS ready, i.indislive AS live, i.indisunique AS unique_index, i.indisexclusion AS exclusion,
  i.indisreplident AS replica_identity, i.indisclustered AS clustered,
  (SELECT k.conname FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') LIMIT 1) AS constraint_name,
  EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype = 'f') AS referenced,
  ${servesForeignKey} AS serves_foreign_key,
  (SELECT pg_catalog.jsonb_build_object('schema', q.nspname, 'name', r.relname) FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace q ON q.oid = r.relnamespace
    WHERE r.oid = pg_catalog.pg_partition_root(i.indexrelid) AND r.oid <> i.indexrelid) AS part_of,
  CASE WHEN c.relkind = 'I' THEN (SELECT count(*) FROM pg_catalog.pg_inherits h WHERE h.inhparent = i.indrelid) END AS partitions,
  CASE WHEN c.relkind = 'I' THEN (SELECT count(*) FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_index x ON x.indexrelid = h.inhrelid
    WHERE h.inhparent = i.indexrelid AND x.indisvalid) END AS attached_partitions,
  pg_catalog.jsonb_build_array(i.indrelid, c.relam, i.indkey::text, i.indclass::text, i.indcollation::text, i.indoption::text, i.indnkeyatts,
    pg_catalog.pg_get_expr(i.indexprs, i.indrelid), pg_catalog.pg_get_expr(i.indpred, i.indrelid))::text AS same_as,
  pg_catalog.jsonb_build_array(i.indimmediate, coalesce((pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false))::text AS enforces_as,
  i.indexprs IS NOT NULL AS expressions,
  CASE WHEN i.indexprs IS NULL THEN NULL
    WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_stats s WHERE s.schemaname = n.nspname AND s.tablename = c.relname) THEN true
    WHEN pg_catalog.has_table_privilege(i.indexrelid, 'SELECT') THEN false END AS expression_statistics,
  ${isLocked("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", isBuilderOfThis)} AS being_built,
  ${isLocked("i.indexrelid", "'ShareUpdateExclusiveLock', 'AccessExclusiveLock'")} AS busy,
  ${isLocked("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", isBuilder)} AS table_busy,
  CASE WHEN c.relkind = 'I' THEN (SELECT pg_catalog.sum(pg_catalog.pg_relation_size(p.relid))::bigint FROM pg_catalog.pg_partition_tree(i.indexrelid) p)
    ELSE pg_catalog.pg_relation_size(i.indexrelid) END AS bytes,
  pg_catalog.pg_table_size(i.indrelid) AS table_bytes
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_am a ON a.oid = c.relam JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace m ON m.oid = t.relnamespace
WHERE (n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' OR n.nspname = 'pg_toast' AND NOT i.indisvalid) AND c.relpersistence <> 't'
  AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indrelid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname`;
