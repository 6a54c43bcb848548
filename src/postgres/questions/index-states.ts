import type { SoughtName } from "../../types.ts";
import { countersBegan } from "./counters-since.ts";

/** An index that is asked for: by number, so that the answer may come from anywhere. */
export interface SoughtIndex {
  readonly number: number;
  readonly index: SoughtName;
  /** Its schema is the index's; null: the index is looked up by its own path. */
  readonly table: SoughtName | null;
  /** The index that it may be attached to; null: none is wished. */
  readonly parent: SoughtName | null;
}

/** As the question takes them: JSON, since a list of lists has no type of its own. */
export function soughtAsJson(indexes: readonly SoughtIndex[]): string {
  return JSON.stringify(
    indexes.map(({ number, index, table, parent }) => ({
      ...{ number, name: index.name, path: index.path },
      ...{
        table_name: table?.name ?? null,
        table_path: table?.path ?? null,
        parent_name: parent?.name ?? null,
      },
    })),
  );
}

/** A lock of the kind on a relation, held by a session of this database. */
export const isLocked = (relation: string, modes: string, more = ""): string => `EXISTS (
      SELECT 1 FROM pg_catalog.pg_locks l WHERE l.locktype = 'relation' AND l.granted AND l.relation = ${relation}
        AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
        AND l.mode IN (${modes})${more})`;

/** More of such a lock: its holder builds some index. */
export const isBuilder =
  "\n        AND l.pid IN (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p)";
/** Whose columns may not be read may be building this one. REINDEX CONCURRENTLY names one of those that it has begun. */
export const isBuilderOfThis = `
        AND l.pid IN (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p
          WHERE p.index_relid IS NULL OR p.index_relid IN (0, i.indexrelid) OR p.command LIKE 'REINDEX%')`;

/** The server shortens a name to make room for what it appends (makeObjectName: to 63 bytes, between characters). */
const leftoverOf = (name: string, index: string): string => {
  const base = `pg_catalog.regexp_replace(${name}, '_cc(new|old)[0-9]*$', '')`;
  return `pg_catalog.starts_with(${index}, ${base}) AND (${base} = ${index} OR pg_catalog.octet_length(${name}) >= 60)`;
};

const secondsSince = (time: string): string =>
  `CASE WHEN ${time} IS NOT NULL THEN greatest(0, pg_catalog.floor(extract(epoch FROM pg_catalog.now() - ${time}))) END::bigint`;

/** What `top` consists of, itself among it. pg_partition_tree() would lock all of it until the transaction ends. */
const partsOf = (top: string): string => `WITH RECURSIVE parts AS (
    SELECT ${top} AS oid UNION ALL SELECT h.inhrelid FROM pg_catalog.pg_inherits h JOIN parts p ON h.inhparent = p.oid
  )`;

/** The index of a partitioned table has no size and no use but that of its parts. last_idx_scan is there since PostgreSQL 16. */
const useOfParts = `${partsOf("i.indexrelid")}
  SELECT sum(a.idx_scan)::bigint AS scans, max((pg_catalog.to_jsonb(a) ->> 'last_idx_scan')::timestamptz) AS last_scan,
    (SELECT sum(pg_catalog.pg_relation_size(p.oid))::bigint FROM parts p) AS bytes,
    (SELECT pg_catalog.jsonb_agg(DISTINCT coalesce(t.spcname, '')) FROM parts p JOIN pg_catalog.pg_class c ON c.oid = p.oid
      LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = c.reltablespace WHERE c.relkind = 'i') AS tablespaces
  FROM pg_catalog.pg_stat_all_indexes a WHERE a.indexrelid IN (SELECT p.oid FROM parts p)`;

const tableBytes = `(${partsOf("i.indrelid")}
  SELECT sum(pg_catalog.pg_table_size(p.oid))::bigint FROM parts p)`;

/**
 * The state of indexes by name: one row for each that is asked for, on PostgreSQL 14 to 18, for any role that may
 * connect. `wanted`: JSON as soughtAsJson() makes it, `schemas`: the session's search_path as name[]; both are SQL.
 *
 * number … which one; database, role, server (server_version_num), standby, asked_at, asked … who was asked, and when, as the
 * server prints it and in seconds since 1970;
 * table_found, wanted_table … the table that is asked for is there, and its name with its schema, as printed; schema, name, kind … what has the name (pg_class.relkind), null: nothing;
 * on_table, on_table_schema, on_table_name … the index's table; same_table … it is the one that was asked for, null: none was;
 * valid, ready, live, unique_index … pg_index; definition … pg_get_indexdef(); constraint_name … the constraint it belongs
 * to; parent … the index it is attached to, parent_wanted … by the name asked for; partitions, attached … of a
 * partitioned index: partitions of its table, and how many have a valid index attached; being_built … it is being built,
 * or, for roles that see no more, some index of its table is (the builder holds no lock on the index itself); busy …
 * somebody drops or rebuilds this index; table_busy … some index of the table is being built; bytes, table_bytes … pg_relation_size and
 * pg_table_size, of a partitioned index with all parts; scans, last_scan, last_scan_s … of this server alone, when it was used last, and how many seconds ago, since PostgreSQL 16; counted_s … for how many
 * seconds the server has counted (counters-since.ts); tracked … whether it counts;
 * tablespaces … where it lies, by name, the empty one for the database's own, of a partitioned index those of all parts;
 * leftovers … names of invalid indexes that REINDEX CONCURRENTLY has left beside it; elsewhere … other schemas that hold
 * an index of that name.
 *
 * pg_locks and the pids of pg_stat_progress_create_index are shown to every role (measured on 14 and 18).
 */
export function indexStatesQuery(wanted: string, schemas: string): string {
  return `WITH wanted AS (
  SELECT w.*, coalesce(w.table_path, ${schemas}) AS table_schemas, coalesce(w.path, ${schemas}) AS own_schemas
  FROM pg_catalog.jsonb_to_recordset(${wanted}) AS w (number int, name name, path name[], table_name name, table_path name[], parent_name name)
), placed AS (
  SELECT w.*, t.oid AS table_oid, t.nspname AS table_schema
  FROM wanted w LEFT JOIN LATERAL (
    SELECT c.oid, n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = w.table_name AND c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY (w.table_schemas)
    ORDER BY pg_catalog.array_position(w.table_schemas, n.nspname) LIMIT 1
  ) t ON true
), found AS (
  SELECT p.*, f.oid, f.nspname, f.relkind
  FROM placed p LEFT JOIN LATERAL (
    SELECT c.oid, n.nspname, c.relkind FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = p.name AND CASE WHEN p.table_schema IS NULL THEN n.nspname = ANY (p.own_schemas) ELSE n.nspname = p.table_schema END
    ORDER BY pg_catalog.array_position(p.own_schemas, n.nspname) LIMIT 1
  ) f ON true
)
SELECT f.number, pg_catalog.current_database() AS database, current_user AS role, pg_catalog.current_setting('server_version_num')::int AS server, pg_catalog.pg_is_in_recovery() AS standby,
  pg_catalog.now() AS asked_at, pg_catalog.floor(extract(epoch FROM pg_catalog.now()))::bigint AS asked, f.table_oid IS NOT NULL AS table_found, CASE WHEN f.table_oid IS NOT NULL THEN pg_catalog.format('%I.%I', f.table_schema, f.table_name) END AS wanted_table,
  f.nspname AS schema, CASE WHEN f.oid IS NOT NULL THEN f.name END AS name, f.relkind AS kind,
  (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = i.indrelid) AS on_table,
  (SELECT n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = i.indrelid) AS on_table_schema,
  (SELECT c.relname FROM pg_catalog.pg_class c WHERE c.oid = i.indrelid) AS on_table_name,
  i.indrelid = f.table_oid AS same_table, i.indisvalid AS valid, i.indisready AS ready, i.indislive AS live,
  i.indisunique AS unique_index, pg_catalog.pg_get_indexdef(i.indexrelid) AS definition,
  (SELECT k.conname FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') LIMIT 1) AS constraint_name,
  (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class c ON c.oid = h.inhparent
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE h.inhrelid = i.indexrelid) AS parent,
  (SELECT c.relname = f.parent_name FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class c ON c.oid = h.inhparent
    WHERE h.inhrelid = i.indexrelid) AS parent_wanted,
  CASE WHEN f.relkind = 'I' THEN (SELECT count(*) FROM pg_catalog.pg_inherits h WHERE h.inhparent = i.indrelid) END AS partitions,
  CASE WHEN f.relkind = 'I' THEN (SELECT count(*) FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_index x ON x.indexrelid = h.inhrelid
    WHERE h.inhparent = i.indexrelid AND x.indisvalid) END AS attached,
  ${isLocked("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", isBuilderOfThis)} AS being_built,
  ${isLocked("i.indexrelid", "'ShareUpdateExclusiveLock', 'AccessExclusiveLock'")} AS busy,
  ${isLocked("coalesce(i.indrelid, f.table_oid)", "'ShareUpdateExclusiveLock', 'ShareLock'", isBuilder)} AS table_busy,
  s.bytes, s.tablespaces, CASE WHEN f.relkind = 'I' THEN ${tableBytes} ELSE pg_catalog.pg_table_size(i.indrelid) END AS table_bytes,
  s.scans, pg_catalog.to_jsonb(s.last_scan) #>> '{}' AS last_scan, ${secondsSince("s.last_scan")} AS last_scan_s,
  ${secondsSince("k.began")} AS counted_s, pg_catalog.current_setting('track_counts') = 'on' AS tracked,
  (SELECT pg_catalog.jsonb_agg(c.relname ORDER BY c.relname) FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
    WHERE x.indrelid = coalesce(i.indrelid, f.table_oid) AND NOT x.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
      AND ${leftoverOf("c.relname::text", "f.name::text")}) AS leftovers,
  (SELECT pg_catalog.jsonb_agg(n.nspname ORDER BY n.nspname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = f.name AND c.relkind IN ('i', 'I') AND c.oid IS DISTINCT FROM f.oid) AS elsewhere
FROM found f LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = f.oid LEFT JOIN LATERAL (${useOfParts}) s ON i.indexrelid IS NOT NULL CROSS JOIN (SELECT ${countersBegan} AS began) k
ORDER BY f.number`;
}
