export const id = 889;
export const ids = [889];
export const modules = {

/***/ 68559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ expectedSize)
/* harmony export */ });
/* harmony import */ var _sql_indexes_btree_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92245);

/** Rows that have changed since ANALYZE, over all rows: beyond this its figures say too little. */
const MOST_CHANGED = 0.2;
/** What a build leaves of a leaf is a tenth, unless the index says otherwise (nbtree.h, BTREE_DEFAULT_FILLFACTOR). */
const DEFAULT_FILL = 90;
/**
 * From a row of btree-entries.ts; undefined: it is no btree, or not valid. Where the statistics leave several sizes
 * possible it takes the largest, so that nothing counts as bloated that may not be.
 */
function expectedSize(row) {
    if (!row)
        return { unknown: "method" };
    const [tuples, rows] = [Number(row.tuples), Number(row.rows)];
    const columns = JSON.parse(String(row.columns));
    if (tuples < 0 || rows < 0)
        return { unknown: "statistics" };
    if (Number(row.changed) > Math.max(1000, MOST_CHANGED * rows))
        return { unknown: "changed" };
    if (tuples > 0 && columns.some(({ length, width }) => length < 0 && width === null))
        return { unknown: "statistics" };
    const keys = columns.filter(({ key }) => key);
    if (row.deduplicates === "t" && tuples > 0 && keys.some(({ distinct }) => distinct === null))
        return { unknown: "statistics" };
    const [only, ...more] = columns;
    // Of a partial index the statistics say little: it may hold what is rare in the table.
    const whole = tuples > 0.95 * rows;
    const single = whole && only && more.length === 0 ? only : null;
    const bytes = (0,_sql_indexes_btree_size_js__WEBPACK_IMPORTED_MODULE_0__/* .btreeBytes */ ._0)({
        tuples,
        width: (0,_sql_indexes_btree_size_js__WEBPACK_IMPORTED_MODULE_0__/* .entryWidth */ .pW)(columns.map(({ width, ...kind }) => ({ ...kind, width: width ?? 0 }))),
        // Of several columns one that is null still leaves the others room.
        nulls: single?.nulls ?? 0,
        distinct: distinctOf(keys, { tuples, rows }),
        frequencies: single?.frequencies ?? [],
        deduplicates: row.deduplicates === "t",
    });
    return { bytes: Math.round((bytes * DEFAULT_FILL) / Number(row.fillfactor)) };
}
/** At most as many as there are combinations, and as there are rows. */
function distinctOf(keys, { tuples, rows }) {
    const all = keys.reduce((product, { distinct }) => {
        const known = distinct ?? -1;
        return product * Math.max(1, known < 0 ? -known * rows : known);
    }, 1);
    return Math.min(Math.max(1, tuples), all);
}


/***/ }),

/***/ 10330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ earlierDeployment),
/* harmony export */   Oh: () => (/* binding */ reportPart),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   ZZ: () => (/* binding */ field)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15307);
/* harmony import */ var _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43203);


/** The "deployment" of a report that the same command has written as JSON. Throws a UsageError. */
function earlierDeployment(tree, path, { option, command }) {
    const takes = `${option} takes a report that indexwright ${command} --format json has written, of at most 64 MB`;
    const deployment = reportPart(tree, path, "deployment", { command, takes });
    if (deployment.command !== command)
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${path} is no report of ${command}; ${takes}`);
    return deployment;
}
/** An object in a report that was written as JSON. Throws a UsageError, which ends with what is taken. */
function reportPart(tree, path, name, { command, takes }) {
    const looked = tree.given(path, 64 * 2 ** 20);
    if (!("text" in looked))
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`the report ${path} cannot be read; ${takes}`);
    const part = field(parsed(looked.text), name);
    if (!isObject(part))
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${path} is no report of ${command}; ${takes}`);
    return part;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function field(value, name) {
    return isObject(value) ? (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$)(value, name) : undefined;
}
/** The objects of a list; of anything else none. */
function objectsIn(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 30889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  health: () => (/* binding */ health)
});

;// CONCATENATED MODULE: ./build/src/postgres/questions/btree-entries.js
/**
 * What decides how large a newly built btree would be, of each valid one, on PostgreSQL 14 to 18. Any role may ask; pg_stats
 * shows what a role may read, and of other columns nothing is known.
 *
 * oid; tuples … entries, as VACUUM or ANALYZE last counted them, -1: never; fillfactor; deduplicates … equal keys share an
 * entry; changed … how many rows of the table have changed since ANALYZE; rows … the table's; columns … JSON, in the order of
 * the index: length (pg_attribute.attlen), align, width, nulls, distinct (pg_stats.n_distinct), frequencies (the first
 * hundred); width is null where nothing is known of a column.
 */
const btreeEntriesQuery = `WITH known AS MATERIALIZED (
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

// EXTERNAL MODULE: ./build/src/postgres/questions/counters-since.js
var counters_since = __webpack_require__(95293);
// EXTERNAL MODULE: ./build/src/postgres/questions/index-states.js
var index_states = __webpack_require__(55478);
;// CONCATENATED MODULE: ./build/src/postgres/questions/index-health.js

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
const indexHealthQuery = `SELECT i.indexrelid AS oid, n.nspname AS schema, c.relname AS name, m.nspname AS table_schema, t.relname AS table_name,
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
  ${(0,index_states/* isLocked */.ln)("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", index_states/* isBuilderOfThis */.lM)} AS being_built,
  ${(0,index_states/* isLocked */.ln)("i.indexrelid", "'ShareUpdateExclusiveLock', 'AccessExclusiveLock'")} AS busy,
  ${(0,index_states/* isLocked */.ln)("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", index_states/* isBuilder */.aq)} AS table_busy,
  CASE WHEN c.relkind = 'I' THEN (SELECT pg_catalog.sum(pg_catalog.pg_relation_size(p.relid))::bigint FROM pg_catalog.pg_partition_tree(i.indexrelid) p)
    ELSE pg_catalog.pg_relation_size(i.indexrelid) END AS bytes,
  pg_catalog.pg_table_size(i.indrelid) AS table_bytes
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_am a ON a.oid = c.relam JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace m ON m.oid = t.relnamespace
WHERE (n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' OR n.nspname = 'pg_toast' AND NOT i.indisvalid) AND c.relpersistence <> 't'
  AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indrelid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname`;

;// CONCATENATED MODULE: ./build/src/postgres/questions/index-scans.js
/**
 * How often a server has used each index, on PostgreSQL 14 to 18, for any role. A standby counts for itself. One row for each
 * index that was used.
 *
 * schema, name; scans; last_scan … 16 and newer, and null before.
 */
const indexScansQuery = `SELECT s.schemaname AS schema, s.indexrelname AS name, s.idx_scan AS scans, pg_catalog.to_jsonb(s) ->> 'last_idx_scan' AS last_scan
FROM pg_catalog.pg_stat_all_indexes s WHERE s.idx_scan > 0`;

;// CONCATENATED MODULE: ./build/src/postgres/questions/table-statistics.js
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
const tableStatisticsQuery = `WITH known AS MATERIALIZED (
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

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
// EXTERNAL MODULE: ./build/src/deploy/expected-size.js
var expected_size = __webpack_require__(68559);
;// CONCATENATED MODULE: ./build/src/deploy/health/facts.js








/** What the catalogs say of all indexes and tables. `read`: an index as the server prints it. */
async function healthFacts(session, read) {
    const entries = new Map((await session.extended(btreeEntriesQuery)).rows.map((row) => [String(row.oid), row]));
    const indexes = (await session.extended(indexHealthQuery)).rows.map((row) => indexIn(row, entries.get(String(row.oid)), read));
    const tables = (await session.extended(tableStatisticsQuery)).rows.map((row) => ({
        table: (0,grammar_name/* nameByServer */.OE)({ schema: String(row.schema), name: String(row.name) }),
        partitioned: row.kind === "p",
        bytes: Number(row.bytes),
        analyzed: truth(row.analyzed),
    }));
    return { indexes, tables };
}
/** What a server counts, and since when. */
async function nodeFacts(session, host, standby) {
    const [row = {}] = (await session.extended(counters_since/* countersSinceQuery */.c)).rows;
    const { rows } = await session.extended(indexScansQuery);
    return {
        host,
        standby,
        countsSince: facts_text(row.begun),
        countedSeconds: number(row.seconds),
        tracked: row.tracked === "t",
        standbys: number(row.standbys) ?? 0,
        scans: new Map(rows.map(({ schema, name, scans }) => [
            (0,grammar_name/* nameByServer */.OE)({ schema: String(schema), name: String(name) }),
            Number(scans),
        ])),
        asked: number(row.asked) ?? 0,
    };
}
function indexIn(row, entries, read) {
    const own = { schema: String(row.schema), name: String(row.name) };
    const on = { schema: String(row.table_schema), name: String(row.table_name) };
    const is = (name) => (0,lookup/* lookup */.$)(row, name) === "t";
    const partitions = number(row.partitions);
    const sql = String(row.definition);
    return {
        ...own,
        oid: Number(row.oid),
        tableSchema: on.schema,
        tableName: on.name,
        index: (0,grammar_name/* nameByServer */.OE)(own),
        table: (0,grammar_name/* nameByServer */.OE)(on),
        partitioned: row.kind === "I",
        method: String(row.method),
        sql,
        definition: read(sql),
        valid: is("valid"),
        ready: is("ready"),
        live: is("live"),
        unique: is("unique_index"),
        exclusion: is("exclusion"),
        replicaIdentity: is("replica_identity"),
        clustered: is("clustered"),
        constraint: facts_text(row.constraint_name),
        referenced: is("referenced"),
        servesForeignKey: is("serves_foreign_key"),
        attached: row.part_of !== null,
        partOf: row.part_of === null ? null : (0,grammar_name/* nameByServer */.OE)(JSON.parse(String(row.part_of))),
        partitions: partitions === null ? null : { all: partitions, attached: Number(row.attached_partitions) },
        sameAs: String(row.same_as),
        enforcesAs: String(row.enforces_as),
        expressions: is("expressions"),
        expressionStatistics: truth(row.expression_statistics),
        beingBuilt: is("being_built"),
        busy: is("busy"),
        tableBusy: is("table_busy"),
        bytes: number(row.bytes) ?? 0,
        tableBytes: number(row.table_bytes) ?? 0,
        expected: (0,expected_size/* expectedSize */.K)(entries),
    };
}
function facts_text(cell) {
    return cell === null || cell === undefined ? null : String(cell);
}
function number(cell) {
    return cell === null || cell === undefined ? null : Number(cell);
}
function truth(cell) {
    return cell === null || cell === undefined ? null : cell === "t";
}

;// CONCATENATED MODULE: ./build/src/deploy/health/index-sql.js

/** Whoever drops or rebuilds what somebody builds at this moment kills that build. */
function lookForBuilds({ table }) {
    return `SELECT pid, command, phase FROM pg_stat_progress_create_index WHERE relid = ${regclass(table)}; -- is an index of the table being built? Then wait`;
}
function lookAtUse({ index }) {
    return `SELECT idx_scan, to_jsonb(s) ->> 'last_idx_scan' AS last_idx_scan FROM pg_stat_all_indexes s WHERE indexrelid = ${regclass(index)}; -- on every server that answers queries`;
}
function dropConcurrently({ index }) {
    return `DROP INDEX CONCURRENTLY ${index};`;
}
function rebuildConcurrently({ index }) {
    return `REINDEX INDEX CONCURRENTLY ${index};`;
}
const BOUNDED = "SET lock_timeout = '2s';";
/** A constraint goes with its index, and no index of a constraint goes alone; of a partitioned table none goes CONCURRENTLY. */
function dropForGood(index) {
    const { table, constraint, partitioned } = index;
    if (constraint !== null)
        return [
            BOUNDED,
            `ALTER TABLE ${table} DROP CONSTRAINT ${byServer(constraint)}; -- it keeps everybody out for a moment; where it times out, run it again`,
            "RESET lock_timeout;",
        ].join("\n");
    if (!partitioned)
        return dropConcurrently(index);
    return [
        BOUNDED,
        `DROP INDEX ${index.index}; -- of a partitioned table no index is dropped CONCURRENTLY; where it times out, run it again`,
        "RESET lock_timeout;",
    ].join("\n");
}
/** As it stands in SQL for the server, whatever it holds. */
function regclass(relation) {
    return `${(0,grammar_name/* quoteLiteral */.ce)(relation)}::regclass`;
}
function byServer(name) {
    return (0,grammar_name/* nameByServer */.OE)({ schema: "s", name }).slice("s.".length);
}

// EXTERNAL MODULE: ./build/src/sql/indexes/index-prefix.js
var index_prefix = __webpack_require__(26138);
;// CONCATENATED MODULE: ./build/src/deploy/health/superfluous.js


/** Without its plain use: it keeps rows apart, or something rests on it. */
function isNeeded(index) {
    const { unique, exclusion, replicaIdentity, clustered, constraint, referenced, servesForeignKey } = index;
    return (unique ||
        exclusion ||
        replicaIdentity ||
        clustered ||
        constraint !== null ||
        referenced ||
        servesForeignKey);
}
function isUsable({ valid, live }) {
    return valid && live;
}
/** Of indexes with the same definition all but the one that most rests on, or that was there first. */
function duplicateFindings(indexes) {
    return [...groupedBy(indexes.filter(isUsable), ({ sameAs }) => sameAs).values()].flatMap((group) => {
        const [kept, ...others] = group.toSorted((a, b) => weight(b) - weight(a) || a.oid - b.oid);
        if (!kept)
            return [];
        return others.flatMap((other) => (mayGoFor(other, kept) ? [duplicate(other, kept)] : []));
    });
}
function duplicate(other, kept) {
    const of = other.constraint === null ? "" : ` of the constraint ${other.constraint}`;
    return {
        kind: "duplicate",
        index: other.index,
        table: other.table,
        bytes: other.bytes,
        message: `it has the same definition as ${kept.index}, which serves whatever it${of} does`,
        evidence: { keep: kept.index, definition: other.sql },
        sql: dropForGood(other),
    };
}
/** What is harder to do without, the larger. */
function weight({ attached, constraint, referenced, replicaIdentity, clustered, unique, }) {
    return ((attached ? 32 : 0) +
        (referenced ? 16 : 0) +
        (replicaIdentity ? 8 : 0) +
        (constraint === null ? 0 : 4) +
        (clustered ? 2 : 0) +
        (unique ? 1 : 0));
}
/** Whether nothing rests on it that the other does not give. A partition's index goes with that of its table. */
function mayGoFor(other, kept) {
    const { attached, referenced, replicaIdentity, clustered, exclusion, unique } = other;
    if (attached || referenced || replicaIdentity || clustered || exclusion)
        return false;
    return !unique || (kept.unique && kept.enforcesAs === other.enforcesAs);
}
/** Plain btrees whose keys another one begins with. */
function prefixFindings(indexes, scansOf) {
    const tables = groupedBy(indexes.filter(isUsable), ({ table }) => table);
    return [...tables.values()].flatMap((own) => own.flatMap((shorter) => {
        if (restsOn(shorter))
            return [];
        const longer = own
            .filter((each) => serves(each, shorter))
            .toSorted((a, b) => a.bytes - b.bytes)
            .at(0);
        return longer ? [prefix(shorter, longer, scansOf)] : [];
    }));
}
/** Serving a foreign key is no reason: the longer one serves it as well. */
function restsOn(index) {
    return index.attached || isNeeded({ ...index, servesForeignKey: false });
}
function serves(longer, shorter) {
    if (longer.definition === null || shorter.definition === null)
        return false;
    return (0,index_prefix/* beginsWith */.t)(longer.definition, shorter.definition);
}
function prefix(shorter, longer, scansOf) {
    const times = longer.bytes / Math.max(1, shorter.bytes);
    const larger = times >= 2 ? `, which is ${times.toFixed(1)} times as large` : "";
    return {
        kind: "redundant-prefix",
        index: shorter.index,
        table: shorter.table,
        bytes: shorter.bytes,
        message: `${longer.index} begins with its keys${larger}`,
        evidence: {
            longer: longer.index,
            longerBytes: longer.bytes,
            scans: scansOf(shorter),
            definition: shorter.sql,
        },
        sql: `${lookAtUse(shorter)}; keep it where it is used a lot and is much smaller\n${dropForGood(shorter)}`,
    };
}
function groupedBy(all, keyOf) {
    const groups = new Map();
    for (const each of all) {
        const key = keyOf(each);
        const known = groups.get(key);
        if (known)
            known.push(each);
        else
            groups.set(key, [each]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/src/deploy/health/index-use.js


/** Reports are made once a month: what was not used for less may be used all the same. */
const LEAST_DAYS = 30;
const DAY = 86_400;
/**
 * Indexes that no server has used, where all of them were asked and have counted for long enough. `counted`: how often each
 * index was used, on each node.
 */
function unusedIndexes(indexes, nodes, counted) {
    const check = "unused";
    const idle = indexes.filter((index) => index.valid &&
        index.live &&
        !index.attached &&
        !isNeeded(index) &&
        counted(index).every((scans) => scans === 0));
    const days = Math.floor(Math.min(...nodes.map(({ countedSeconds }) => countedSeconds ?? 0)) / DAY);
    const facts = { unused: idle.length, servers: nodes.length, days };
    const blind = blindness(nodes, days);
    if (idle.length === 0)
        return {
            findings: [],
            check: {
                check,
                level: "ok",
                facts,
                message: "every index that nothing rests on was used since the counters began",
            },
        };
    if (blind !== null)
        return {
            findings: [],
            check: {
                check,
                level: "unknown",
                facts,
                needs: blind.needs,
                message: `${idle.length === 1 ? "1 index was" : `${idle.length} indexes were`} not used (${named(idle)}), and ${blind.why}`,
            },
        };
    const findings = idle.map((index) => unused(index, nodes, days));
    return {
        findings,
        check: {
            check,
            level: "warn",
            facts,
            message: `${idle.length === 1 ? "1 index was" : `${idle.length} indexes were`} not used for ${days} days`,
        },
    };
}
/** What keeps from saying that nobody uses an index; null: nothing does. */
function blindness(nodes, days) {
    const [main] = nodes;
    const off = nodes.find(({ tracked }) => !tracked);
    if (off)
        return { why: `${off.host} counts nothing`, needs: "track_counts = on" };
    if (main?.standby)
        return {
            why: `${main.host} is a standby: its primary counts for itself`,
            needs: "the primary as --database-url",
        };
    const asked = nodes.filter(({ standby }) => standby).length;
    const standbys = main?.standbys ?? 0;
    if (standbys > asked)
        return {
            why: `${standbys} standby${standbys === 1 ? " streams" : "s stream"} from here, of which ${asked} ${asked === 1 ? "was" : "were"} asked: each counts for itself`,
            needs: "--replica-url for each",
        };
    const silent = nodes.find(({ countedSeconds }) => countedSeconds === null);
    if (silent)
        return { why: `${silent.host} does not tell since when it counts`, needs: "stats_reset" };
    if (days >= LEAST_DAYS)
        return null;
    return {
        why: `the counters began ${days === 0 ? "today" : days === 1 ? "a day ago" : `${days} days ago`}`,
        needs: `${LEAST_DAYS} days`,
    };
}
const MOST_NAMED = 5;
function named(indexes) {
    const names = indexes.slice(0, MOST_NAMED).map(({ index }) => index);
    const more = indexes.length - MOST_NAMED;
    return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function unused(index, nodes, days) {
    const on = nodes.length === 1 ? "" : ` on any of ${nodes.length} servers`;
    return {
        kind: "unused",
        index: index.index,
        table: index.table,
        bytes: index.bytes,
        message: `no query has used it for ${days} days${on}`,
        evidence: { days, servers: nodes.length, definition: index.sql },
        sql: `${lookAtUse(index)}\n${dropForGood(index)}`,
    };
}

;// CONCATENATED MODULE: ./build/src/deploy/health/leftovers.js


/** What REINDEX CONCURRENTLY appends to the name of its new index, and of the old one; a number follows where that is taken (indexcmds.c). */
const rebuilt = /_cc(?:new|old)\d*$/;
/** What is INVALID, and nobody is at it: builds, drops and rebuilds that have stopped. */
function leftoverFindings(indexes) {
    return indexes.flatMap((index) => {
        if (index.valid || index.beingBuilt || index.busy || index.tableBusy)
            return [];
        return [{ ...judged(index), index: index.index, table: index.table, bytes: index.bytes }];
    });
}
function judged(index) {
    const { ready, live, unique, constraint, attached, name, partitions } = index;
    const evidence = { ready, live, unique };
    const look = lookForBuilds(index);
    const drop = `${look}\n${dropConcurrently(index)}`;
    if (partitions !== null)
        return incomplete(index, partitions);
    if (rebuilt.test(name))
        return {
            kind: unique && ready ? "enforcing-leftover" : "rebuild-leftover",
            evidence,
            message: `INVALID: a REINDEX CONCURRENTLY has stopped and left it${unique && ready ? ", and it refuses duplicates" : ""}`,
            sql: drop,
        };
    if (!live)
        return {
            kind: "invalid",
            evidence,
            message: "INVALID: a DROP INDEX CONCURRENTLY has stopped halfway",
            sql: drop,
        };
    const healed = `${look}\n${rebuildConcurrently(index)}`;
    if (constraint !== null || attached)
        return { kind: "invalid", evidence, message: `INVALID: ${costs(ready)}`, sql: healed };
    if (unique && ready)
        return {
            kind: "enforcing-leftover",
            evidence,
            message: "INVALID: no query uses it, and it refuses duplicates all the same",
            sql: `${drop} -- then build it again, once the rows have no duplicates`,
        };
    return {
        kind: "invalid",
        evidence,
        message: `INVALID: ${costs(ready)}`,
        sql: `${healed} -- or DROP INDEX CONCURRENTLY, where nobody needs it`,
    };
}
function costs(ready) {
    return ready ? "no query uses it, and every write maintains it" : "no query uses it";
}
function incomplete({ index, table, ready }, { all, attached }) {
    const [on, of] = [(0,grammar_name/* quoteLiteral */.ce)(table), (0,grammar_name/* quoteLiteral */.ce)(index)];
    return {
        kind: "invalid",
        evidence: { ready, partitions: all, attached },
        message: `INVALID: ${attached} of ${all} partitions have a valid index attached to it`,
        sql: `SELECT h.inhrelid::regclass AS partition FROM pg_inherits h WHERE h.inhparent = ${on}::regclass AND NOT EXISTS (SELECT 1 FROM pg_index i JOIN pg_inherits a ON a.inhrelid = i.indexrelid WHERE i.indrelid = h.inhrelid AND i.indisvalid AND a.inhparent = ${of}::regclass); -- build one on each CONCURRENTLY, then ALTER INDEX … ATTACH PARTITION`,
    };
}

;// CONCATENATED MODULE: ./build/src/deploy/health/sizes.js

/** Pages that are split lie half empty: up to so many times as large as a new build, an index is as indexes are. */
const BLOATED = 2;
/** In bytes: less is not worth a rebuild. */
const LEAST_GAIN = 10 * 1024 ** 2;
/** Indexes that take at least twice what a new build would. */
function bloatedIndexes(indexes) {
    const check = "bloat";
    const large = indexes.filter(({ valid, partitioned, bytes }) => valid && !partitioned && bytes >= LEAST_GAIN);
    const findings = large.flatMap((index) => ("bytes" in index.expected ? bloat(index, index.expected) : []));
    const unsure = large.filter(({ expected }) => "unknown" in expected);
    const facts = { large: large.length, bloated: findings.length, unknown: unsure.length };
    if (unsure.length > 0) {
        const why = (reason) => unsure.filter(({ expected }) => "unknown" in expected && expected.unknown === reason).length;
        const reasons = [
            [why("method"), "are no btrees"],
            [why("statistics"), "have columns whose statistics are not shown, or not there"],
            [why("changed"), "have changed a lot since ANALYZE"],
        ];
        const told = reasons.flatMap(([count, says]) => (count > 0 ? [`${count} ${says}`] : []));
        return {
            findings,
            check: {
                check,
                level: "unknown",
                facts,
                needs: "ANALYZE, and SELECT on the tables or pg_read_all_data",
                message: `of ${large.length} indexes of 10 MB or more it is not known how large they should be of ${unsure.length}: ${told.join(", ")}`,
            },
        };
    }
    const message = findings.length > 0
        ? `${findings.length} of ${large.length} indexes of 10 MB or more take twice what a new build would`
        : "no index of 10 MB or more takes twice what a new build would";
    return { findings, check: { check, level: findings.length > 0 ? "warn" : "ok", facts, message } };
}
function bloat(index, expected) {
    const times = index.bytes / expected.bytes;
    if (times < BLOATED || index.bytes - expected.bytes < LEAST_GAIN)
        return [];
    const blocking = index.exclusion;
    return [
        {
            kind: "bloat",
            index: index.index,
            table: index.table,
            bytes: index.bytes,
            message: `${times.toFixed(1)} times as large as a new build of it would be`,
            evidence: { expectedBytes: expected.bytes, definition: index.sql },
            sql: `${lookForBuilds(index)}\n${blocking ? `REINDEX INDEX ${index.index}; -- that of an exclusion constraint is not rebuilt CONCURRENTLY: writes wait` : rebuildConcurrently(index)}`,
        },
    ];
}
const WEEK = 7 * 86_400;
/** Over less time a week's growth is a guess. */
const LEAST_APART = 86_400;
const MOST_GROWTH = 0.5;
/** Indexes that grow by more than half in a week, as far as an earlier report tells. */
function grownIndexes(indexes, earlier, asked) {
    const check = "growth";
    const apart = asked - earlier.asked;
    const facts = { hours: Math.round(apart / 3600), known: earlier.bytes.size };
    if (apart < LEAST_APART)
        return {
            findings: [],
            check: {
                check,
                level: "unknown",
                facts,
                needs: "an older report",
                message: "the earlier report is less than a day older: how much grows in a week is a guess",
            },
        };
    const findings = indexes.flatMap((index) => {
        const before = earlier.bytes.get(index.index);
        if (before === undefined || before === 0 || index.bytes - before < LEAST_GAIN)
            return [];
        const weekly = ((index.bytes / before - 1) * WEEK) / apart;
        return weekly > MOST_GROWTH ? [grown(index, before, weekly)] : [];
    });
    const some = findings.length > 0;
    return {
        findings,
        check: {
            check,
            level: some ? "warn" : "ok",
            facts,
            message: some
                ? `${findings.length} of ${indexes.length} indexes grow by more than half in a week`
                : "no index grows by more than half in a week",
        },
    };
}
function grown(index, before, weekly) {
    const percent = Math.round(weekly * 100);
    return {
        kind: "growth",
        index: index.index,
        table: index.table,
        bytes: index.bytes,
        message: `it grows by ${percent} % in a week`,
        evidence: { before, weekly: Math.round(weekly * 1000) / 1000, tableBytes: index.tableBytes },
        sql: `SELECT n_tup_ins, n_tup_upd, n_tup_hot_upd, n_dead_tup, last_autovacuum FROM pg_stat_all_tables WHERE relid = '${index.table.replaceAll("'", "''")}'::regclass; -- do rows come in, or is the table not vacuumed?\n${rebuildConcurrently(index)} -- only where the table itself does not grow`,
    };
}

;// CONCATENATED MODULE: ./build/src/deploy/health/statistics.js
/** A table that was never analyzed counts as ten pages (plancat.c, estimate_rel_size): up to so many it does not matter. */
const LEAST_BYTES = 10 * 8192;
/** Tables that ANALYZE has never seen, and expressions of indexes of which the planner knows nothing. */
function missingStatistics(tables, indexes) {
    const large = tables.filter(({ bytes }) => bytes > LEAST_BYTES);
    const never = large.filter(({ analyzed }) => analyzed === false);
    const told = new Set(never.map(({ table }) => table));
    const largeTables = new Set(large.map(({ table }) => table));
    const ofExpressions = indexes.filter(({ valid, expressions, partitioned, table }) => valid && expressions && !partitioned && largeTables.has(table) && !told.has(table));
    const bare = ofExpressions.filter(({ expressionStatistics }) => expressionStatistics === false);
    return {
        findings: [...never.map(unanalyzed), ...bare.map(unknownExpression)],
        checks: [
            checkOf("never-analyzed", "tables", {
                bad: never.length,
                unseen: large.filter(({ analyzed }) => analyzed === null).length,
                says: "that were never analyzed",
                fine: "every table of more than 80 kB was analyzed",
            }),
            checkOf("expression-statistics", "indexes over expressions", {
                bad: bare.length,
                unseen: ofExpressions.filter(({ expressionStatistics }) => expressionStatistics === null).length,
                says: "without statistics of their expressions",
                fine: "every index over an expression has statistics of it",
            }),
        ],
    };
}
function checkOf(check, what, { bad, unseen, says, fine, }) {
    const facts = { missing: bad, unknown: unseen };
    if (unseen > 0)
        return {
            check,
            level: "unknown",
            facts,
            needs: "SELECT on the tables, or pg_read_all_data",
            message: `of ${unseen} ${what} this role may not see whether there are any statistics${bad > 0 ? `; ${what} ${says}: ${bad}` : ""}`,
        };
    return bad > 0
        ? { check, level: "warn", facts, message: `${what} ${says}: ${bad}` }
        : { check, level: "ok", facts, message: fine };
}
function unanalyzed({ table, bytes, partitioned }) {
    // ANALYZE reaches a partitioned table only by its name: autovacuum looks at partitions alone (manual, ANALYZE).
    const by = partitioned ? " by its name, and autovacuum does not do that" : "";
    return {
        kind: "never-analyzed",
        index: null,
        table,
        bytes,
        message: `the table was never analyzed${by}: the planner guesses what is in it`,
        evidence: { partitioned },
        sql: `ANALYZE ${table};`,
    };
}
function unknownExpression({ index, table, bytes, sql }) {
    return {
        kind: "expression-statistics",
        index,
        table,
        bytes,
        message: "nothing is known of its expression: the planner guesses, and may not use it",
        evidence: { definition: sql },
        sql: `ANALYZE ${table};`,
    };
}

;// CONCATENATED MODULE: ./build/src/deploy/health/judge-health.js





/** The gravest first. */
const order = [
    "enforcing-leftover",
    "invalid",
    "rebuild-leftover",
    "duplicate",
    "redundant-prefix",
    "unused",
    "bloat",
    "never-analyzed",
    "expression-statistics",
    "growth",
];
/** What the indexes of a database need. `nodes`: the server that was asked, and its standbys; `earlier`: null without a report. */
function judgeHealth({ indexes, tables }, nodes, earlier) {
    const counted = scansIn(indexes, nodes);
    const total = (index) => counted(index).reduce((sum, scans) => sum + scans, 0);
    const asked = nodes[0]?.asked ?? 0;
    const standby = nodes[0]?.standby === true;
    const left = standby ? [] : leftoverFindings(indexes);
    const duplicates = duplicateFindings(indexes);
    const gone = new Set(duplicates.map(({ index }) => index));
    const prefixes = prefixFindings(indexes.filter(({ index }) => !gone.has(index)), total);
    const superfluous = new Set([...duplicates, ...prefixes].map(({ index }) => index));
    const unused = unusedIndexes(indexes.filter(({ index }) => !superfluous.has(index)), nodes, counted);
    const bloat = bloatedIndexes(indexes);
    const statistics = missingStatistics(tables, indexes);
    const growth = earlier && grownIndexes(indexes, earlier, asked);
    const findings = [
        ...[...left, ...duplicates, ...prefixes, ...unused.findings, ...bloat.findings],
        ...[...statistics.findings, ...(growth?.findings ?? [])],
    ];
    const checks = [
        standby
            ? unseen(indexes)
            : counts("invalid", left, "INVALID and left alone", "no index is INVALID and left alone"),
        counts("duplicates", duplicates, "equal to another", "no two indexes are equal so that one may go"),
        unread(indexes, prefixes),
        ...[unused.check, bloat.check, ...statistics.checks, ...(growth ? [growth.check] : [])],
    ];
    const listed = indexes.map((index) => {
        const health = healthOf(index, counted(index), superfluous.has(index.index));
        return standby ? { ...health, beingBuilt: null } : health;
    });
    return {
        report: { findings: inOrder(findings), indexes: listed, nodes: nodes.map(nodeOf), asked },
        checks,
    };
}
function inOrder(findings) {
    return findings.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
function nodeOf({ host, standby, countsSince }) {
    return { host, standby, countsSince };
}
/** How often each node has used an index: of a partitioned one, those of its partitions are used. */
function scansIn(indexes, nodes) {
    const parts = new Map();
    for (const { index, partOf } of indexes) {
        if (partOf === null)
            continue;
        const known = parts.get(partOf);
        if (known)
            known.push(index);
        else
            parts.set(partOf, [index]);
    }
    return ({ index }) => nodes.map(({ scans }) => [index, ...(parts.get(index) ?? [])].reduce((sum, name) => sum + (scans.get(name) ?? 0), 0));
}
function healthOf(index, scans, redundant) {
    const { schema, name, tableSchema, tableName, valid, beingBuilt, busy, bytes, expected } = index;
    return {
        ...{ schema, name, tableSchema, tableName, valid },
        beingBuilt: !valid && (beingBuilt || busy),
        bytes,
        expectedBytes: "bytes" in expected ? expected.bytes : null,
        scans,
        redundant,
        needed: isNeeded(index) || index.attached,
    };
}
function counts(check, findings, says, fine) {
    const facts = { found: findings.length };
    if (findings.length === 0)
        return { check, level: "ok", facts, message: fine };
    return {
        check,
        level: "warn",
        facts,
        message: `${findings.length} index${findings.length === 1 ? " is" : "es are"} ${says}`,
    };
}
/** A standby shows what is INVALID, and not whether somebody is at it (its pg_stat_progress_create_index is empty). */
function unseen(indexes) {
    const invalid = indexes.filter(({ valid }) => !valid).length;
    const facts = { invalid };
    if (invalid === 0)
        return { check: "invalid", level: "ok", facts, message: "no index is INVALID" };
    return {
        check: "invalid",
        level: "unknown",
        facts,
        needs: "the primary as --database-url",
        message: `${invalid} index${invalid === 1 ? " is" : "es are"} INVALID, and only the primary tells whether somebody builds them`,
    };
}
/** What the server prints and nobody here can read is compared with nothing. */
function unread(indexes, prefixes) {
    const lost = indexes.filter(({ method, definition }) => method === "btree" && definition === null).length;
    const says = "made superfluous by a longer one";
    if (lost === 0)
        return counts("redundant-prefixes", prefixes, says, "no index begins as a longer one does");
    return {
        check: "redundant-prefixes",
        level: "unknown",
        facts: { found: prefixes.length, unread: lost },
        message: `of ${lost} indexes the definition could not be read here, and ${prefixes.length} of the others are ${says}`,
    };
}

// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
// EXTERNAL MODULE: ./build/src/postgres/address.js
var postgres_address = __webpack_require__(89953);
// EXTERNAL MODULE: ./build/src/postgres/reading-session.js
var reading_session = __webpack_require__(93932);
// EXTERNAL MODULE: ./build/src/postgres/server.js
var postgres_server = __webpack_require__(82938);
// EXTERNAL MODULE: ./build/src/product.js + 1 modules
var product = __webpack_require__(70617);
// EXTERNAL MODULE: ./build/src/programs/deployment/earlier-report.js
var earlier_report = __webpack_require__(10330);
// EXTERNAL MODULE: ./build/src/programs/deployment/planned-change.js + 1 modules
var planned_change = __webpack_require__(27662);
;// CONCATENATED MODULE: ./build/src/programs/deployment/health.js










/** What the indexes of a database need. Rejects with a NoServer where one of the servers cannot be asked. */
async function health(tree, { throughPooler, previous }, { databaseUrl, replicaUrls }) {
    await (0,parse/* loadGrammar */.oS)();
    const option = "--database-url";
    const address = (0,postgres_address/* addressOf */.ci)(databaseUrl, option);
    const host = (0,postgres_address/* hostOf */.w4)(address);
    const { server, facts, main } = await (0,reading_session/* reading */.h)(address, { option, throughPooler }, async (session, server) => ({
        server,
        facts: await healthFacts(session, planned_change/* definitionIn */.rY),
        main: await nodeFacts(session, host, server.standby),
    }));
    const others = [];
    for (const url of replicaUrls)
        others.push(await replica(url, { throughPooler, database: server.database }));
    const earlier = previous === null ? null : earlierSizes(tree, previous, server.database);
    const { report, checks } = judgeHealth(facts, [main, ...others], earlier);
    const { database: name, role: user, major, direct, standby, askedAt } = server;
    const outcome = report.findings.length === 0 ? "done" : "partly";
    const asked = { name, host, major, user, direct, standby, askedAt, outcome, checks, steps: [] };
    return reportOn(asked, report);
}
async function replica(url, { throughPooler, database }) {
    const option = "--replica-url";
    const address = (0,postgres_address/* addressOf */.ci)(url, option);
    return (0,reading_session/* reading */.h)(address, { option, throughPooler }, async (session, server) => {
        if (server.database !== database)
            throw new postgres_server.NoServer(`${option} leads to the database ${server.database} at ${(0,postgres_address/* hostOf */.w4)(address)}, and --database-url to ${database}; give the URLs of one database on each server`);
        return nodeFacts(session, (0,postgres_address/* hostOf */.w4)(address), server.standby);
    });
}
/** The sizes in a report of --previous. */
function earlierSizes(tree, path, database) {
    const deployment = (0,earlier_report/* earlierDeployment */.AJ)(tree, path, { option: "--previous", command: "health" });
    const [before] = (0,earlier_report/* objectsIn */.Qv)(deployment.databases);
    if (before?.name !== database)
        throw new postgres_server.NoServer(`${path} is a report of another database than ${database}`);
    const bytes = new Map((0,earlier_report/* objectsIn */.Qv)(deployment.indexes).map((index) => [
        (0,grammar_name/* nameByServer */.OE)({ schema: String(index.schema), name: String(index.name) }),
        Number((0,earlier_report/* field */.ZZ)(index, "bytes")),
    ]));
    return { asked: Number(deployment.asked), bytes };
}
function reportOn(database, found) {
    return {
        version: product/* product */.qM.version,
        changeSet: false,
        ...{ findings: [], standing: [], ignored: [], unread: [], failures: [], migrations: [], statements: 0 },
        ...{ waysBack: [], remarks: [], hint: null, rules: [] },
        deployment: {
            command: "health",
            outcome: database.outcome,
            databases: [database],
            leftOut: [],
            health: found,
        },
    };
}


/***/ }),

/***/ 92245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ btreeBytes),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   ib: () => (/* binding */ ROOM),
/* harmony export */   pW: () => (/* binding */ entryWidth)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15307);

/** A page without its head and its special space, and what a leaf is filled to (nbtsort.c, BTREE_DEFAULT_FILLFACTOR). */
const ROOM = 8152;
const LEAF = ROOM - Math.floor(8192 / 10);
const PIVOTS = ROOM * 0.7;
/** A posting list takes no more than a tenth of a page (nbtdedup.c). */
const LONGEST_LIST = 808;
const ROW = 6;
const POINTER = 4;
/** As a new build makes it: leaves nine tenths full, the pages above them, and the first page. In bytes. */
function btreeBytes(entries) {
    const { tuples, width, nulls } = entries;
    // A bitmap of nulls takes eight bytes more.
    const tuple = aligned(8 + 8 * nulls + width * (1 - nulls));
    let [bytes, items] = [0, 0];
    for (const { groups, rows } of groupsOf(entries)) {
        const lower = Math.floor(rows);
        const share = rows - lower;
        for (const [size, part] of [
            [lower, 1 - share],
            [lower + 1, share],
        ]) {
            const group = groupOf(size, tuple, entries.deduplicates);
            bytes += groups * part * group.bytes;
            items += groups * part * group.items;
        }
    }
    if (tuples < 1 || items === 0)
        return 8192;
    // The last entry of a full leaf goes over to the next one, and leaves its key behind.
    const leaves = Math.max(1, bytes / (LEAF - bytes / items / 2));
    const pivots = leaves > 1 ? (leaves * (tuple + POINTER)) / PIVOTS : 0;
    return 8192 * Math.ceil(leaves + pivots + 1);
}
function groupsOf({ tuples, distinct, frequencies, nulls }) {
    const common = [...frequencies, ...(nulls > 0 ? [nulls] : [])].map((share) => ({
        groups: 1,
        rows: share * tuples,
    }));
    const rest = Math.max(0, tuples - common.reduce((sum, value) => sum + value.rows, 0));
    if (rest < 1)
        return common;
    const groups = Math.min(rest, Math.max(1, distinct - frequencies.length));
    return [...common, { groups, rows: rest / groups }];
}
function groupOf(rows, tuple, deduplicates) {
    if (rows <= 1 || !deduplicates)
        return { bytes: rows * (tuple + POINTER), items: rows };
    const most = Math.max(1, Math.floor((LONGEST_LIST - tuple) / ROW));
    const full = Math.floor(rows / most);
    const left = rows - full * most;
    const list = (count) => count === 0 ? 0 : (count === 1 ? tuple : aligned(tuple + count * ROW)) + POINTER;
    return { bytes: full * list(most) + list(left), items: full + (left > 0 ? 1 : 0) };
}
function aligned(bytes, to = 8) {
    return Math.ceil(bytes / to) * to;
}
const alignments = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .t)({ c: 1, s: 2, i: 4, d: 8 });
/** Longer values keep the head that says their length on a boundary. */
const SHORT = 127;
/** How wide the keys of one entry are, aligned among themselves, in bytes. */
function entryWidth(columns) {
    let at = 0;
    for (const { length, align, width } of columns) {
        const bytes = length > 0 ? length : width;
        const packed = length < 0 && bytes < SHORT;
        at = aligned(at, packed ? 1 : (alignments.get(align) ?? 1)) + bytes;
    }
    return at;
}


/***/ }),

/***/ 50882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ mayBeSame),
/* harmony export */   ac: () => (/* binding */ isWrittenOut),
/* harmony export */   el: () => (/* binding */ sameKey),
/* harmony export */   uD: () => (/* binding */ sameDefinition),
/* harmony export */   y6: () => (/* binding */ sameNamed)
/* harmony export */ });
/* unused harmony export sameExactly */
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);

/** Whether two indexes are alike, as far as they are written: what one names and the other leaves to its default counts for nothing. */
function sameDefinition(a, b) {
    return (a.method === b.method &&
        a.predicate === b.predicate &&
        a.keys.length === b.keys.length &&
        [...a.include].sort().join("\0") === [...b.include].sort().join("\0") &&
        a.keys.every((key, at) => sameKey(key, b.keys[at])));
}
function sameKey(a, b) {
    return (b !== undefined &&
        a.column === b.column &&
        a.expression === b.expression &&
        a.descending === b.descending &&
        a.nullsFirst === b.nullsFirst &&
        (a.opclass === b.opclass || a.opclass === null || b.opclass === null) &&
        (a.collation === b.collation || a.collation === null || b.collation === null));
}
/** False where a template stands in it: nobody knows whether what is filled in is what another one is filled with. */
function isWrittenOut({ keys, predicate }) {
    const texts = keys.flatMap(({ column, expression }) => [column, expression]);
    return ![...texts, predicate].some((text) => (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPlaceholder */ .Kc)(text ?? ""));
}
/** The same with operator classes and collations: what is left to its default is not what is named. */
function sameExactly(a, b) {
    return sameDefinition(a, b) && a.keys.every((key, at) => sameNamed(key, b.keys[at]));
}
function sameNamed(a, b) {
    return sameKey(a, b) && a.opclass === b?.opclass && a.collation === b?.collation;
}
/**
 * Whether two indexes may be alike: an expression is printed with casts and schemas that nobody has written
 * (pg_get_indexdef), so that two spellings show no difference. For whoever says that two indexes differ.
 */
function mayBeSame(a, b) {
    return sameDefinition(plainShape(a), plainShape(b));
}
function plainShape(shape) {
    const keys = shape.keys.map((key) => ({ ...key, expression: plainTree(key.expression) }));
    return { ...shape, keys, predicate: plainTree(shape.predicate) };
}
/** The text of a tree without its casts, and without the schemas of functions and the tables of columns. */
function plainTree(text) {
    if (text === null)
        return null;
    return JSON.stringify(JSON.parse(text), (key, value) => {
        if (key === "funcname" || key === "fields")
            return value.slice(-1);
        return withoutCast(value);
    });
}
function withoutCast(value) {
    let inner = value;
    while (typeof inner === "object" && inner !== null && "TypeCast" in inner)
        inner = inner.TypeCast.arg;
    return inner;
}


/***/ }),

/***/ 26138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ beginsWith)
/* harmony export */ });
/* harmony import */ var _index_equality_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50882);

/**
 * Whether the longer of two btrees serves whatever the shorter does: it begins with the same keys. A unique one
 * enforces something; a partial one, or one with INCLUDE columns, is there for a reason of its own.
 */
function beginsWith(longer, shorter) {
    const all = longer.shape;
    const few = shorter.shape;
    const plain = few.method === "btree" && all.method === "btree" && few.predicate === null && all.predicate === null;
    return (plain &&
        (0,_index_equality_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrittenOut */ .ac)(few) &&
        !shorter.unique &&
        few.include.length === 0 &&
        few.keys.length < all.keys.length &&
        few.keys.every((key, at) => (0,_index_equality_js__WEBPACK_IMPORTED_MODULE_0__/* .sameNamed */ .y6)(key, all.keys[at])));
}


/***/ })

};

//# sourceMappingURL=889.index.js.map