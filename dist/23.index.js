export const id = 23;
export const ids = [23];
export const modules = {

/***/ 57711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ elapsed)
/* harmony export */ });
/** "0.4 s", "12 s", "1 m 05", "2 h 10". */
function elapsed(ms) {
    const seconds = Math.round(ms / 1000);
    if (ms < 10_000)
        return `${(ms / 1000).toFixed(1)} s`;
    if (seconds < 60)
        return `${seconds} s`;
    const two = (part) => String(part).padStart(2, "0");
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} m ${two(seconds % 60)}`;
    return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))}`;
}


/***/ }),

/***/ 27728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ blockersQuery)
/* harmony export */ });
/**
 * Who a session waits for, on PostgreSQL 14 to 18. $1: its process id. Any role sees that somebody is there and since when
 * a transaction is prepared; of other roles' sessions only pg_read_all_stats (pg_monitor) sees state and age.
 *
 * kind … session, prepared or autovacuum (which has no role); pid, gid, role, application, state; seconds … how long its
 * transaction runs, null: not shown; wraparound … it is a vacuum that yields to nobody, null: not shown.
 */
const blockersQuery = `SELECT CASE WHEN a.pid IS NOT NULL AND a.usesysid IS NULL THEN 'autovacuum' ELSE 'session' END AS kind,
  b.pid, NULL::text AS gid, a.usename::text AS role, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint AS seconds,
  a.query ~ 'to prevent wraparound' AS wraparound
FROM (SELECT DISTINCT u.pid FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids($1)) AS u (pid) WHERE u.pid <> 0) b
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
UNION ALL
SELECT 'prepared', NULL, p.gid, p.owner::text, NULL, NULL,
  extract(epoch FROM pg_catalog.clock_timestamp() - p.prepared)::bigint, NULL
FROM pg_catalog.pg_locks w JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = w.transactionid
WHERE w.pid = $1 AND NOT w.granted AND w.locktype = 'transactionid'
ORDER BY 1 DESC, 2`;


/***/ }),

/***/ 22089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ buildWatchQuery)
/* harmony export */ });
/**
 * What a session of ours is at while it builds or drops an index: one row, on PostgreSQL 14 to 18, for the role that has
 * opened it. $1: its process id.
 *
 * alive … its session is there, and at work; waits … it waits for a lock, `relation` for the one that it begins with, `virtualxid` or
 * `transactionid` for other transactions; phase, blocks_done, blocks_total, tuples_done, tuples_total … as PostgreSQL
 * counts, null where it does not (DROP INDEX has no row, sorting has no counter); blocked … it waits for somebody;
 * behind_build … one of them holds what a concurrent build or drop holds on the table; queued … process ids
 * that wait for what it has locked.
 */
const buildWatchQuery = `SELECT a.pid IS NOT NULL AND a.state IS DISTINCT FROM 'idle' AS alive, CASE WHEN a.wait_event_type = 'Lock' THEN a.wait_event END AS waits,
  p.phase, p.blocks_done, p.blocks_total, p.tuples_done, p.tuples_total, pg_catalog.cardinality(b.pids) > 0 AS blocked,
  EXISTS (SELECT 1 FROM pg_catalog.pg_locks l WHERE l.locktype = 'relation' AND l.granted AND l.pid = ANY (b.pids)
    AND l.mode = 'ShareUpdateExclusiveLock' AND NOT EXISTS (
      SELECT 1 FROM pg_catalog.pg_stat_activity o WHERE o.pid = l.pid AND o.usesysid IS NULL)) AS behind_build,
  (SELECT pg_catalog.jsonb_agg(DISTINCT l.pid) FROM pg_catalog.pg_locks l
    WHERE NOT l.granted AND l.locktype = 'relation'
      AND (l.database, l.relation) IN (SELECT h.database, h.relation FROM pg_catalog.pg_locks h WHERE h.pid = w.pid AND h.granted AND h.locktype = 'relation')
      AND w.pid = ANY (pg_catalog.pg_blocking_pids(l.pid))) AS queued
FROM (SELECT $1::int AS pid) w
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = w.pid
  LEFT JOIN pg_catalog.pg_stat_progress_create_index p ON p.pid = w.pid
  CROSS JOIN LATERAL (SELECT pg_catalog.pg_blocking_pids(w.pid) AS pids) b`;


/***/ }),

/***/ 97468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ duplicatesQuery)
/* harmony export */ });
/**
 * The SELECT that shows which rows keep a unique index from being built, made from the index that the failed build has left:
 * on PostgreSQL 14 to 18, for any role. $1: the index, as written in SQL. Nulls are alike only where the index says so
 * (NULLS NOT DISTINCT, since 15).
 *
 * query … null: there is no such index, or it is not unique.
 */
const duplicatesQuery = `SELECT pg_catalog.format('SELECT %1$s, count(*) FROM %2$s WHERE %3$s GROUP BY %4$s HAVING count(*) > 1 LIMIT 20;',
    k.keys, pg_catalog.format('%I.%I', n.nspname, t.relname),
    pg_catalog.concat_ws(' AND ', CASE WHEN pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN NULL ELSE pg_catalog.format('num_nulls(%s) = 0', k.keys) END,
      coalesce('(' || pg_catalog.pg_get_expr(i.indpred, i.indrelid) || ')', CASE WHEN pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'true' END)),
    k.numbers) AS query
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  CROSS JOIN LATERAL (SELECT pg_catalog.string_agg(pg_catalog.pg_get_indexdef(i.indexrelid, g.n, true), ', ' ORDER BY g.n) AS keys,
    pg_catalog.string_agg(g.n::text, ', ' ORDER BY g.n) AS numbers FROM pg_catalog.generate_series(1, i.indnkeyatts) AS g (n)) k
WHERE i.indexrelid = pg_catalog.to_regclass($1) AND i.indisunique`;


/***/ }),

/***/ 90077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ tableLockHoldersQuery)
/* harmony export */ });
/**
 * Who holds what a concurrent build or drop begins by waiting for, on PostgreSQL 14 to 18, in the form of blockers.ts. $1:
 * the table, as written in SQL. Whoever waits in line behind a build for longer than deadlock_timeout kills it.
 */
const tableLockHoldersQuery = `SELECT CASE WHEN l.pid IS NULL THEN 'prepared' WHEN a.pid IS NOT NULL AND a.usesysid IS NULL THEN 'autovacuum' ELSE 'session' END AS kind,
  l.pid, p.gid, coalesce(a.usename, p.owner)::text AS role, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, p.prepared))::bigint AS seconds,
  a.query ~ 'to prevent wraparound' AS wraparound
FROM (SELECT DISTINCT h.pid, h.virtualtransaction FROM pg_catalog.pg_locks h
    WHERE h.locktype = 'relation' AND h.granted AND h.relation = pg_catalog.to_regclass($1)
      AND h.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
      AND h.mode IN ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')) l
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
  LEFT JOIN pg_catalog.pg_locks x ON l.pid IS NULL AND x.locktype = 'transactionid' AND x.pid IS NULL AND x.virtualtransaction = l.virtualtransaction
  LEFT JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = x.transactionid
ORDER BY 1 DESC, 2`;


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

/***/ 34542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ ledgerNotes)
/* harmony export */ });
/* harmony import */ var _read_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92617);

/**
 * What each migration's tool makes of it afterwards: its own list is never written from here, so that it still has the
 * migration to run. `only`: some of its statements were left to the tool.
 */
function ledgerNotes(steps, { migrations }, { command, only }) {
    const files = [...new Set(steps.map(({ file }) => file))];
    return files.flatMap((file) => {
        const id = migrations.find((migration) => migration.file.path === file.path)?.tool;
        const tool = _read_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tools */ .Yl.find((each) => each.id === id);
        if (!tool?.recorded)
            return [];
        const own = steps.filter((step) => step.file === file);
        const again = own.every(({ repeatable }) => repeatable);
        const way = command === "apply" ? tool.name : `the way back in ${tool.name}`;
        if (again)
            return [
                {
                    file,
                    message: `run ${way} as ever: ${passedBy(own)} it pass, and then ${tool.name}'s own list is right`,
                },
            ];
        const fails = own.every(({ rebuilt }) => rebuilt)
            ? `${way} would build it again`
            : `${way} would fail: what it asks for is done`;
        const count = command === "apply" && !only ? tool.countAsApplied?.(file.path) : undefined;
        return [
            {
                file,
                message: count === undefined ? `${fails}; ${before(command)}` : `${fails}. To have it counted: ${count}`,
            },
        ];
    });
}
function passedBy(own) {
    const drops = own.filter(({ wish }) => wish === "gone").length;
    if (drops === 0)
        return "IF NOT EXISTS lets";
    return drops === own.length ? "IF EXISTS lets" : "IF NOT EXISTS and IF EXISTS let";
}
function before(command) {
    return command === "apply"
        ? "write IF NOT EXISTS (IF EXISTS where it drops) into it before the tool runs it"
        : "take it out of the tool's list by hand, or write IF EXISTS into its way back first";
}


/***/ }),

/***/ 10023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runbookFor: () => (/* binding */ runbookFor)
});

// EXTERNAL MODULE: ./build/src/deploy/apply/groups.js
var groups = __webpack_require__(25748);
// EXTERNAL MODULE: ./build/src/deploy/apply/names.js
var apply_names = __webpack_require__(99374);
// EXTERNAL MODULE: ./build/src/deploy/steps.js + 3 modules
var deploy_steps = __webpack_require__(2100);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/deploy/preflight/facts.js
var facts = __webpack_require__(5258);
;// CONCATENATED MODULE: ./build/src/deploy/runbook/blocks.js


function said(text) {
    return { kind: "text", text };
}
function heading(text) {
    return { kind: "heading", text };
}
function bullets(items) {
    return { kind: "list", items };
}
function commands(text) {
    return { kind: "code", language: "sh", text };
}
/** A question to the catalogs with what to expect of its answer. */
function asked(why, sql, expected) {
    return [said(why), { kind: "code", language: "sql", text: `${sql};` }, said(`Expect: ${expected}`)];
}
/** Names with what has them, as questions for people take them. */
function wantedRows(names) {
    return names.map((name) => `(${(0,grammar_name/* quoteLiteral */.ce)(printed(name))}, ${found(name)})`).join(",\n  ");
}
/** Where a name may lie in several schemas, it is told without one. */
function printed({ path, name }) {
    return (0,grammar_name/* printName */.To)({ schema: path?.length === 1 ? path[0] : undefined, name });
}
/** A question that takes names as $1, and the search_path of whoever asks as $2. */
function askedOfNames(sql, names) {
    return sql
        .replaceAll("$1::jsonb", () => `${(0,grammar_name/* quoteLiteral */.ce)((0,facts/* tablesAsJson */.wA)(names))}::jsonb`)
        .replaceAll("$2::name[]", () => "pg_catalog.current_schemas(true)");
}
/** SQL that gives a relation as regclass; null where there is none. */
function found({ path, name }) {
    const places = (path ?? [undefined]).map((schema) => `pg_catalog.to_regclass(${(0,grammar_name/* quoteLiteral */.ce)((0,grammar_name/* printName */.To)({ schema, name }))})`);
    return places.length === 1 ? places.join("") : `coalesce(${places.join(", ")})`;
}

// EXTERNAL MODULE: ./build/src/text/size.js
var size = __webpack_require__(75048);
// EXTERNAL MODULE: ./build/src/deploy/apply/words.js
var words = __webpack_require__(57711);
;// CONCATENATED MODULE: ./build/src/deploy/runbook/step-words.js



/** What a step does, in a clause: "builds `orders_placed_idx`". */
function doneBy({ wish, index, from, parent, rebuilt, constraint }) {
    const name = `\`${(0,deploy_steps/* soughtWords */.K)(index)}\``;
    if (wish === "gone")
        return `drops ${name}`;
    if (wish === "attached")
        return `attaches ${name} to \`${parent ? (0,deploy_steps/* soughtWords */.K)(parent) : "its parent"}\``;
    if (constraint)
        return `gives ${name} to its constraint`;
    if (wish === "renamed")
        return `renames \`${from ? (0,deploy_steps/* soughtWords */.K)(from) : "it"}\` to ${name}`;
    return rebuilt ? `builds ${name} anew` : `builds ${name}`;
}
/** Whom it keeps out, and for how long (measured on PostgreSQL 14 to 18). */
function lockedBy({ wish, concurrent, constraint, only, rebuilt }) {
    if (concurrent)
        return "`SHARE UPDATE EXCLUSIVE`: reads and writes go on; DDL, VACUUM, ANALYZE and other builds of the table wait";
    if (wish === "gone")
        return "`ACCESS EXCLUSIVE`, for an instant: reads and writes wait";
    if (constraint)
        return "`ACCESS EXCLUSIVE`, for an instant, or a scan where a primary key's column may be null";
    if (wish === "renamed")
        return "`SHARE UPDATE EXCLUSIVE` on the index, for an instant: reads and writes go on";
    if (wish === "attached")
        return "`ACCESS EXCLUSIVE` on the partition's index, for an instant: who reads or writes that partition waits";
    if (only)
        return "`SHARE` on the partitioned table, for an instant: writes wait";
    if (rebuilt)
        return "`SHARE` on the table and `ACCESS EXCLUSIVE` on the index, until it ends: writes and plans wait";
    return "`SHARE`, until it ends: writes wait";
}
/** What `prove` has measured of a step's index; null: nothing. */
function measuredOf(step, { measured }) {
    if (measured === null || step.wish !== "valid" || step.only || step.constraint)
        return null;
    const name = (0,deploy_steps/* soughtWords */.K)(step.index);
    const named = measured.indexes.get(step.index.path?.length === 1 ? name : `public.${name}`);
    if (named)
        return named;
    const others = [...measured.indexes].filter(([printed]) => printed.endsWith(`.${name}`));
    return others.length === 1 ? (others[0]?.[1] ?? null) : null;
}
function sizeWords(index, rows) {
    if (index?.projectedBytes)
        return `${range(index.projectedBytes, size/* size */.E)}, projected from the statistics`;
    if (index?.bytes != null)
        return `${(0,size/* size */.E)(index.bytes)} at ${rows ?? "the measured"} rows`;
    return "not known";
}
function timeWords(index, rows) {
    if (index?.projectedMs)
        return `${range(index.projectedMs, words/* elapsed */.v)}, projected`;
    if (index?.buildMs != null)
        return `${(0,words/* elapsed */.v)(index.buildMs)} at ${rows ?? "the measured"} rows`;
    return "not known";
}
function range([least, most], words) {
    return words(least) === words(most) ? words(most) : `${words(least)} to ${words(most)}`;
}

// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
;// CONCATENATED MODULE: ./build/src/deploy/runbook/wait-words.js


/** How long others had to wait behind a step, at the longest, as `prove` has measured it; empty: nothing was measured. */
function waitWords({ steps, measured }) {
    const longest = { writer: -1, reader: -1 };
    for (const { file, span } of steps) {
        const waits = measured?.waits.get(`${file.path}:${(0,offsets/* positionAt */.t$)(file, span[0]).line}`);
        longest.writer = Math.max(longest.writer, waits?.writerMs ?? -1);
        longest.reader = Math.max(longest.reader, waits?.readerMs ?? -1);
    }
    const words = [
        ...(longest.writer < 0 ? [] : [`a session that writes waited for ${waited(longest.writer)}`]),
        ...(longest.reader < 0 ? [] : [`one that reads for ${waited(longest.reader)}`]),
    ];
    return words.length === 0 ? "" : `At the longest ${words.join(", ")}.`;
}
function waited(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : (0,words/* elapsed */.v)(ms);
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/change-summary.js




/** What the change is, who waits for it, and how large it becomes. */
function changeSummary(change) {
    const { files, steps, leftOut } = change;
    const count = steps.length === 1 ? "one step" : `${steps.length} steps`;
    return {
        title: "Summary",
        blocks: [
            said(`The change has ${count}, in the order of this document${newComesFirst(steps) ? ": what is new is there before anything is dropped, so that no query is ever without its index" : ""}. Each step is one command of \`psql\`; \`indexwright apply\` does the same steps, and goes on where it was when it is run again. Nothing of this document has been run.`),
            said("It stands in:"),
            bullets(files.map(({ path, tool, why }) => `\`${path}\` (${tool}: ${why})`)),
            table(change),
            ...measuredWhere(change),
            ...(leftOut.length === 0
                ? []
                : [
                    said("These statements are no steps of this document: their migration tool runs them, unless something else is said. Before it does, look at whether a step needs what they make."),
                    bullets(leftOut),
                ]),
        ],
    };
}
function newComesFirst(steps) {
    const first = steps.findIndex(({ wish }) => wish === "gone");
    return first > 0 && steps.slice(first).every(({ wish }) => wish === "gone");
}
function table(change) {
    const rows = change.measured?.rows ?? null;
    return {
        kind: "table",
        head: ["Step", "It", "Table", "Locks", "Size", "Time"],
        rows: change.steps.map((step, at) => {
            const index = measuredOf(step, change);
            const builds = step.wish === "valid" && !step.constraint && !step.only;
            return [
                String(at + 1),
                doneBy(step),
                tableWords(step),
                lockedBy(step),
                builds ? sizeWords(index, rows) : "",
                builds ? timeWords(index, rows) : "",
            ];
        }),
    };
}
function tableWords({ table: on }) {
    return on === null ? "not told by the migrations" : `\`${(0,deploy_steps/* soughtWords */.K)(on)}\``;
}
function measuredWhere(change) {
    const { measured } = change;
    if (measured === null && !change.steps.some(({ wish }) => wish === "valid"))
        return [];
    if (measured === null)
        return [
            said("Sizes and times are not known: `--statistics EXPORT` projects sizes of btrees, and `--proof REPORT` takes what `indexwright prove --statistics EXPORT --format json` has measured and projected."),
        ];
    if (measured.major === null)
        return [
            said("Sizes are projected from production's statistics, for btrees over columns. Times are not known: `--proof REPORT` takes those that `indexwright prove` has measured."),
        ];
    const waits = waitWords(change);
    return [
        said(`Measured on a throwaway PostgreSQL ${measured.major}, or projected from there. ${waits}`.trim()),
    ];
}

;// CONCATENATED MODULE: ./build/src/postgres/questions/index-uses.js
/**
 * How often this server has used some indexes, for a person to read: one row for each that is there, on PostgreSQL 14 to 18, for
 * any role. `wanted`: as indexValidityQuery takes it. A standby counts for itself.
 *
 * index; scans … since the counters began; last_scan … when, since PostgreSQL 16, and null before; counted_since … when the
 * counters of the database were last reset, null: never.
 */
function indexUsesQuery(wanted) {
    return `SELECT w.name AS index, s.idx_scan AS scans, pg_catalog.to_jsonb(s) ->> 'last_idx_scan' AS last_scan,
  (SELECT d.stats_reset FROM pg_catalog.pg_stat_database d WHERE d.datname = pg_catalog.current_database()) AS counted_since
FROM (VALUES ${wanted}) AS w (name, oid) JOIN pg_catalog.pg_stat_all_indexes s ON s.indexrelid = w.oid`;
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/files-in-shell.js
/** The files of a change as words of a shell. */
function filesInShell({ files }) {
    return [...new Set(files.map(({ path }) => path))].map(word).join(" ");
}
function word(text) {
    if (/^[\w./@%+=:,][\w./@%+=:,-]*$/.test(text))
        return text;
    const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
    return text.startsWith("-") ? `./${quoted}` : quoted;
}

// EXTERNAL MODULE: ./build/src/postgres/questions/build-room.js
var build_room = __webpack_require__(79631);
// EXTERNAL MODULE: ./build/src/postgres/questions/build-settings.js
var build_settings = __webpack_require__(48637);
// EXTERNAL MODULE: ./build/src/postgres/questions/connection-room.js
var connection_room = __webpack_require__(25935);
;// CONCATENATED MODULE: ./build/src/postgres/questions/extensions-there.js
/**
 * Extensions by name, for any role, on PostgreSQL 14 to 18. $1: their names, as name[].
 *
 * extension; installed … its version in this database, null: CREATE EXTENSION has not run; available … the version that the
 * server has files of, null: none.
 */
const extensionsThereQuery = `SELECT w.name AS extension, x.extversion AS installed, a.default_version AS available
FROM pg_catalog.unnest($1::name[]) AS w (name) LEFT JOIN pg_catalog.pg_extension x ON x.extname = w.name
  LEFT JOIN pg_catalog.pg_available_extensions a ON a.name = w.name
ORDER BY w.name`;

// EXTERNAL MODULE: ./build/src/postgres/questions/index-states.js
var index_states = __webpack_require__(55478);
;// CONCATENATED MODULE: ./build/src/postgres/questions/index-validity.js

/**
 * Whether indexes may be relied on, for a person to read: one row for each that is asked for, on PostgreSQL 14 to 18, for any
 * role. `wanted`: rows of a name and what has it, as regclass or null, in SQL.
 *
 * index … as it is asked for; state … `missing`, `valid`, `being built` (it, or, for a role that sees no more, some index of its
 * table), `INVALID`, `in parts` (ON ONLY a partitioned table, and not attached for each partition), or `no index`: something else
 * has the name; on_table, size, definition … null where it is no index.
 */
function indexValidityQuery(wanted) {
    return `SELECT w.name AS index, CASE WHEN w.oid IS NULL THEN 'missing' WHEN i.indexrelid IS NULL THEN 'no index' WHEN i.indisvalid THEN 'valid'
    WHEN ${(0,index_states/* isLocked */.ln)("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", index_states/* isBuilderOfThis */.lM)} THEN 'being built'
    WHEN (SELECT c.relkind FROM pg_catalog.pg_class c WHERE c.oid = w.oid) = 'I' THEN 'in parts' ELSE 'INVALID' END AS state,
  i.indrelid::pg_catalog.regclass AS on_table, pg_catalog.pg_size_pretty(pg_catalog.pg_relation_size(i.indexrelid)) AS size,
  pg_catalog.pg_get_indexdef(i.indexrelid) AS definition
FROM (VALUES ${wanted}) AS w (name, oid) LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = w.oid`;
}

// EXTERNAL MODULE: ./build/src/postgres/questions/open-snapshots.js
var open_snapshots = __webpack_require__(27347);
// EXTERNAL MODULE: ./build/src/postgres/questions/prepared-transactions.js
var prepared_transactions = __webpack_require__(7210);
// EXTERNAL MODULE: ./build/src/postgres/questions/replication-slots.js
var replication_slots = __webpack_require__(95733);
// EXTERNAL MODULE: ./build/src/postgres/questions/server-facts.js
var server_facts = __webpack_require__(89442);
// EXTERNAL MODULE: ./build/src/postgres/questions/standbys.js
var standbys = __webpack_require__(47261);
// EXTERNAL MODULE: ./build/src/postgres/questions/table-facts.js
var table_facts = __webpack_require__(87013);
// EXTERNAL MODULE: ./build/src/sql/indexes/access-method.js + 1 modules
var access_method = __webpack_require__(71585);
// EXTERNAL MODULE: ./build/src/sql/indexes/operator-class.js + 1 modules
var operator_class = __webpack_require__(53984);
;// CONCATENATED MODULE: ./build/src/deploy/runbook/needed-extensions.js


/** Which version tells of them matters little: they are named alike in all. */
const NEWEST = 18;
/** The extensions that indexes name an access method or an operator class of, as far as servers have told of them. */
function neededBy(steps) {
    const found = steps.flatMap(({ wish, definition }) => {
        if (wish !== "valid" || definition === null)
            return [];
        const { method, keys } = definition.shape;
        const classes = keys.flatMap(({ opclass }) => {
            const known = opclass === null ? [] : (0,operator_class/* classesNamed */.gp)(opclass.split(".").at(-1) ?? "", NEWEST);
            const from = known[0]?.extension ?? null;
            return known.every(({ extension }) => extension === from) ? [from] : [];
        });
        return [(0,access_method/* accessMethod */.Y)(method, NEWEST)?.extension ?? null, ...classes];
    });
    return [...new Set(found.filter((name) => name !== null))].sort();
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/room-words.js


/** How much the builds write that stays, as far as `prove` has told it. */
function roomWords(change) {
    const builds = change.steps.filter(({ wish, constraint, only }) => wish === "valid" && !constraint && !only);
    if (builds.length === 0)
        return "nothing is built, and no room is needed.";
    const known = builds.flatMap((step) => {
        const projected = measuredOf(step, change)?.projectedBytes;
        return projected ? [projected[1]] : [];
    });
    const sum = known.reduce((all, bytes) => all + bytes, 0);
    const meanwhile = "Sort files of about the largest index, and the WAL that slots and standbys have not read, come on top.";
    if (known.length === 0)
        return `room for the new indexes, whose sizes are not known. ${meanwhile}`;
    const others = builds.length - known.length;
    return `${(0,size/* size */.E)(sum)} free for what stays${others > 0 ? `, and more for ${others} whose size is not known` : ""}. ${meanwhile}`;
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/preconditions.js
















/** What has to be so before the first step, each as a question with what to expect. */
function preconditions(change) {
    const tables = tablesIn(change.steps);
    return {
        title: "Before",
        blocks: [
            said("`DATABASE_URL` is the server's own address, of the primary, as the role that owns the tables. Through a pooler (PgBouncer, RDS Proxy) settings reach another session than the build: it is no address for this. `indexwright preflight` recognises one, and asks all of this section at once:"),
            commands(`indexwright preflight ${filesInShell(change)} --database-url "$DATABASE_URL"`),
            heading("Who is asked"),
            ...server(change.steps),
            ...connections,
            ...extensions(change.steps),
            ...(tables.length === 0 ? [] : [heading("The tables"), ...rights(tables)]),
            heading("The indexes"),
            ...names(change),
            heading("What a build would wait for"),
            ...waitedFor,
            heading("Timeouts and room"),
            ...room(change),
            heading("Replication"),
            ...replication,
        ],
    };
}
/** The tables of steps, each once. */
function tablesIn(steps) {
    const found = new Map(steps.flatMap(({ table }) => (table === null ? [] : [[JSON.stringify(table), table]])));
    return [...found.values()];
}
function server(steps) {
    const least = steps.some(({ definition }) => definition?.nullsNotDistinct) ? 150_000 : 140_000;
    return asked("The right server, and the right role:", server_facts/* serverAndRoleQuery */.V, `\`standby\` is f, \`read_only\` is off, \`server\` is ${least} or more, and \`database\` and \`role\` are those that are meant. Where \`monitor\` is f, some answers below stay empty: \`GRANT pg_monitor\` to the role shows them. Where \`signal\` is f, somebody else has to end sessions.`);
}
const connections = asked("Free connections, of the server, of the database and of the role:", connection_room/* connectionRoomQuery */.U, "`used` is two less than `of_server` at the least, and the same of the other limits where they are not empty.");
function extensions(steps) {
    const needed = neededBy(steps);
    if (needed.length === 0)
        return [];
    const list = `ARRAY[${needed.map(grammar_name/* quoteLiteral */.ce).join(", ")}]::name[]`;
    return asked("The extensions that the indexes are made with:", extensionsThereQuery.replace("$1::name[]", () => list), "`installed` is there for each. Else somebody who may runs CREATE EXTENSION first.");
}
function rights(tables) {
    return asked("Only the owner of a table, or a member of its owner's role, makes and drops its indexes:", askedOfNames(table_facts/* tableFactsQuery */.Q, tables), "one row for each table, with `may_own` and `may_create` t, and `wraparound` f: that vacuum yields to nobody, and the build waits until it ends (empty where `pg_monitor` is missing). `rows` -1: run ANALYZE first, or the planner guesses. `kind` p is a partitioned table, on which nothing is built CONCURRENTLY.");
}
function names({ wishes }) {
    return asked("What has the names already:", indexValidityQuery(wantedRows(wishes.map(({ index }) => index))), "`missing` for what is built, `valid` for what is dropped or renamed. `valid` where the statement builds, with its definition: that step is done. `being built`: somebody is at it, and nothing is to be done until that ends. `INVALID`: see “When something fails”. `no index`: the name is taken, and a person has to look.");
}
const waitedFor = [
    ...asked("Sessions that hold a snapshot, or have written. A concurrent build waits for a snapshot whatever its session reads, and for those that have written its own table.", open_snapshots/* openSnapshotsQuery */.a, "no row with more than 300 `seconds`. Their owners end them, or the build waits for so long. `seconds` is empty where `pg_monitor` is missing."),
    ...asked("Prepared transactions, which end only when somebody ends them:", prepared_transactions/* preparedTransactionsQuery */.j, "no row with a table of this change. Else whoever has prepared it says COMMIT PREPARED or ROLLBACK PREPARED."),
];
function room(change) {
    return [
        ...asked("A build that a timeout ends leaves an INVALID index. The commands below turn them off in their own sessions, whatever is set here:", build_settings/* buildSettingsQuery */.y, "anything; `0` is none."),
        ...asked("Where the indexes go, and what a build may use of memory, in bytes:", build_room/* buildRoomQuery */.k, `${roomWords(change)} No SQL tells what is free: on the server, \`df -h\` of \`place\`, or of \`data\` where \`place\` is empty, does (\`data\` is shown with \`pg_read_all_settings\`).${elsewhere(change.steps)}`),
    ];
}
/** A statement may name another place than the one that the question begins with. */
function elsewhere(steps) {
    const named = [...new Set(steps.flatMap(({ tablespace }) => (tablespace ? [tablespace] : [])))];
    if (named.length === 0)
        return "";
    return ` What is built in ${named.map((name) => `\`${name}\``).join(", ")} lies in that one's path in \`tablespaces\`, and not in \`place\`.`;
}
const replication = [
    ...asked("Slots: one that nobody reads keeps all that a build writes.", replication_slots/* replicationSlotsQuery */.G, "`active` is t for each, and no `status` is `unreserved` or `lost`."),
    ...asked("Standbys: what a build writes has to reach them.", standbys/* standbysQuery */.X, "`lag_seconds` is 30 or less, or empty with nothing to replay. All is empty but `application` where `pg_monitor` is missing."),
];

;// CONCATENATED MODULE: ./build/src/deploy/runbook/step-command.js


/** What ends a build and leaves an INVALID index, and does not on all of PostgreSQL 14 to 18 exist: transaction_timeout. */
const timeoutsOff = `SELECT pg_catalog.set_config(s.name, '0', false) AS off FROM pg_catalog.pg_settings s
WHERE s.name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout',
  'client_connection_check_interval', 'transaction_timeout')`;
/** Less than a deadlock_timeout: whoever waits behind a build for longer kills it. */
const SHORT = "500ms";
/** By which another session finds the one that is at work. */
const NAME = "indexwright: step";
/** One step as psql runs it, in a session of its own: each statement by itself, and the first error ends it. */
function psqlCommand({ step, number, sql, patient, generates, accepted = [] }) {
    const lines = [
        `SET application_name = ${(0,grammar_name/* quoteLiteral */.ce)(`${NAME} ${number}`)};`,
        `${timeoutsOff};`,
        ...(patient ? [] : [`SET lock_timeout = '${SHORT}';`]),
        ...(step.session ?? []).map(([name, value]) => `SELECT pg_catalog.set_config(${(0,grammar_name/* quoteLiteral */.ce)(name)}, ${(0,grammar_name/* quoteLiteral */.ce)(value)}, false);`),
        ...accepted.map(({ rule, reason }) => `-- indexwright: ignore ${rule}: ${reason.replace(/\s+/g, " ")}`),
        `${sql.trimEnd().replace(/;$/, "")}${generates ? "\n\\gexec" : ";"}`,
    ].join("\n");
    const end = endOf(lines);
    // Without its address psql would connect to whatever is the default here.
    return `psql -X -v ON_ERROR_STOP=1 "\${DATABASE_URL:?}" <<'${end}'\n${lines}\n${end}`;
}
/** A word that no line of the text consists of. */
function endOf(text) {
    const lines = new Set(text.split("\n"));
    let word = "SQL";
    while (lines.has(word))
        word += "_";
    return word;
}
/** What a step sends; of a statement with several indexes to drop, its own. */
function sqlOfStep({ wish, index, concurrent, repeatable, sql }) {
    if (wish !== "gone")
        return sql;
    return `DROP INDEX ${concurrent ? "CONCURRENTLY " : ""}${repeatable ? "IF EXISTS " : ""}${(0,deploy_steps/* soughtWords */.K)(index)}`;
}
/** Whether a statement of a step waits for others without keeping anybody out. */
function isPatient({ concurrent }) {
    return concurrent === true;
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/later-looks.js






/** What is looked at once the index is there. */
function laterLooks(change) {
    const built = change.wishes.filter(({ wish }) => wish !== "gone");
    const names = usedByQueries(change).map(({ index }) => index);
    return {
        title: "Afterwards",
        blocks: [
            ...analyze(change.steps),
            ...(names.length === 0 && built.length > 0
                ? []
                : names.length === 0
                    ? [
                        said("Queries that used what was dropped may have become slower: look at their times for a day."),
                    ]
                    : [
                        heading("After an hour"),
                        ...asked("Whether queries use it, on this server; a standby counts for itself, and is asked by its own address:", indexUsesQuery(wantedRows(names)), "`scans` is above 0 and rises, on the servers whose queries it is for. `idx_tup_fetch` is no measure: it is 0 where the plan is a bitmap scan."),
                        heading("After a day"),
                        commands(`indexwright verify ${filesInShell(change)} --database-url "$DATABASE_URL" --used-within 86400`),
                        said("Times of the queries that it is for, and of writes to the table: each index makes writes dearer. PostgreSQL before 16 does not tell when an index was used; an earlier report, given with `--before`, tells since when."),
                    ]),
            heading("After a week"),
            commands('indexwright health --database-url "$DATABASE_URL"'),
            said("What it names: indexes that are INVALID, twice there, unused on every server given, or much larger than a new build."),
        ],
    };
}
/** A unique index may serve none, and the index of a partitioned table is counted by its parts. */
function usedByQueries({ wishes }) {
    return wishes.filter(({ wish, definition, only, constraint }) => wish !== "gone" && !definition?.unique && !only && !constraint);
}
/** Of an expression the planner knows nothing before ANALYZE (manual, ANALYZE). */
function analyze(steps) {
    const over = steps.filter(({ wish, definition }) => wish === "valid" && definition?.shape.keys.some(({ expression }) => expression !== null));
    return tablesIn(over).flatMap((table) => {
        const step = over.find((one) => one.table === table) ?? over[0];
        if (!step)
            return [];
        const sql = `ANALYZE ${(0,deploy_steps/* soughtWords */.K)(table)}`;
        return [
            heading("At once"),
            said("Of an expression the planner knows nothing before ANALYZE has run:"),
            commands(psqlCommand({ step, number: "analyze", sql, patient: false })),
        ];
    });
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/criteria.js

/** When it counts as done, each with what decides it. */
function criteria(change) {
    const { wishes, ledger, measured } = change;
    const built = wishes.filter(({ wish }) => wish !== "gone");
    return {
        title: "It is done when",
        blocks: [
            {
                kind: "boxes",
                items: [
                    "each index has the state that “Is it so?” says, read in a new session",
                    ...(built.some(({ definition }) => definition !== null)
                        ? ["each definition is the one of its statement (the same question, or `indexwright verify`)"]
                        : []),
                    ...(built.length > 0 && measured !== null
                        ? ["no index is larger than it was projected (the same question)"]
                        : []),
                    ...((measured?.queries.length ?? 0) > 0
                        ? ["EXPLAIN of each query names its index (“Is it so?”)"]
                        : []),
                    ...(usedByQueries(change).length > 0
                        ? ["`scans` of each index rises on the servers that need it (“Afterwards”, after an hour)"]
                        : []),
                    "no index of these tables is `INVALID` (`indexwright health`)",
                    ...(ledger.length > 0 ? ["the migration tool counts the migration as applied"] : []),
                ],
            },
        ],
    };
}

// EXTERNAL MODULE: ./build/src/postgres/questions/duplicates-query.js
var duplicates_query = __webpack_require__(97468);
;// CONCATENATED MODULE: ./build/src/postgres/questions/failed-build-drop.js


/**
 * The statement that drops what a failed build has left of an index, for psql's `\gexec`, on PostgreSQL 14 to 18, for any
 * role: one row where the index is not valid and nobody builds it, else none. `drop`: the statement; `index`: what has
 * the name, as regclass or null; both are SQL.
 */
function failedBuildDropQuery(drop, index) {
    return `SELECT ${(0,grammar_name/* quoteLiteral */.ce)(drop)} AS statement FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
WHERE i.indexrelid = ${index} AND NOT i.indisvalid AND c.relkind = 'i'
  AND NOT ${(0,index_states/* isLocked */.ln)("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", index_states/* isBuilderOfThis */.lM)}`;
}

;// CONCATENATED MODULE: ./build/src/postgres/questions/rebuild-leftovers.js

/**
 * What REINDEX CONCURRENTLY has left beside indexes, or is at: INVALID indexes of their tables whose names end as it names them, for
 * a person to read, on PostgreSQL 14 to 18, for any role. `wanted`: as indexValidityQuery takes it.
 *
 * leftover … schema and name as written in SQL; of … the index; table_busy … some index of the table is being built: wait.
 */
function rebuildLeftoversQuery(wanted) {
    return `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS leftover, w.name AS of,
  ${(0,index_states/* isLocked */.ln)("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", index_states/* isBuilder */.aq)} AS table_busy
FROM (VALUES ${wanted}) AS w (name, oid) JOIN pg_catalog.pg_index o ON o.indexrelid = w.oid
  JOIN pg_catalog.pg_index i ON i.indrelid = o.indrelid AND NOT i.indisvalid
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname ~ '_cc(new|old)[0-9]*$'`;
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/states-of-steps.js



/** What each state of an index says of its step: a drop that is done looks as a build that is not. */
function statesOfSteps(steps) {
    return {
        kind: "table",
        head: ["Step", "`missing`", "`valid`", "`INVALID`"],
        rows: steps.map((step, at) => [`${at + 1}, which ${doneBy(step)}`, ...rowOf(step, steps.slice(at + 1))]),
    };
}
function rowOf(step, later) {
    const { wish, constraint, rebuilt, only, from } = step;
    const [name] = (0,apply_names/* namesOfStep */.Y)(step);
    const taken = later.find((other) => other.from && (0,apply_names/* namesOfStep */.Y)(other).includes(name ?? ""));
    const after = taken ? `; where \`${(0,deploy_steps/* soughtWords */.K)(taken.index)}\` is \`valid\`, it is done` : "";
    if (wish === "gone")
        return ["it is done", "run the step", "run the step again"];
    if (wish === "attached")
        return [
            "its build comes first",
            "run the step, which does nothing where it is attached",
            "build it first",
        ];
    if (constraint) {
        const old = from ? `run the step, where \`${(0,deploy_steps/* soughtWords */.K)(from)}\` is \`valid\`` : "its build comes first";
        return [
            old,
            "it is done where the constraint has it (the question behind the step); else run it",
            "build it first",
        ];
    }
    if (wish === "renamed")
        return [
            `run the step, where \`${from ? (0,deploy_steps/* soughtWords */.K)(from) : "the old name"}\` is \`valid\``,
            "it is done",
            "a person has to look",
        ];
    if (rebuilt)
        return [
            "a person has to look",
            "it was built anew, or not yet: run it again where that is not known",
            "run the step",
        ];
    const built = "with the statement's definition it is done; with another a person has to look";
    return [
        `run the step${after}`,
        built,
        only ? "run nothing: see its partitions" : "drop it, then the step again",
    ];
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/failures.js









/** What a stop leaves by where it came (measured on PostgreSQL 14 to 18), and what to do. */
function failures(change) {
    const { steps, back } = change;
    const all = [...steps, ...back];
    const builds = all.filter((step) => isBuild(step) && step.concurrent);
    const unique = builds.filter(({ definition }) => definition?.unique);
    return {
        title: "When something fails",
        blocks: [
            said("First look, in a new session. An index that is not valid may be one that somebody builds: a DROP would kill that build."),
            ...asked("How it stands:", indexValidityQuery(wantedRows(indexesOf(steps))), "by `state`, as the table says. `being built`: wait, ask again, and drop nothing. `in parts`: an index is not attached for each partition yet. `no index`: something else has the name."),
            statesOfSteps(steps),
            { kind: "table", head: ["It ended", "Left", "Do"], rows: rowsFor(all) },
            ...rebuildLeftovers(all.filter(({ rebuilt }) => rebuilt)),
            ...(builds.length > 0 ? leftovers(builds) : []),
            ...unique.flatMap(duplicates),
        ],
    };
}
function isBuild({ wish, constraint, only, rebuilt }) {
    return wish === "valid" && !constraint && !only && !rebuilt;
}
function rowsFor(steps) {
    const concurrent = steps.filter((step) => step.concurrent);
    return [
        [
            "the connection was lost, or the terminal closed",
            "the server goes on",
            "wait for `being built` to end, and look again",
        ],
        ...(concurrent.some(isBuild) ? buildRows : []),
        ...(concurrent.some((step) => isBuild(step) && step.definition?.unique) ? uniqueRows : []),
        ...(concurrent.some(({ rebuilt }) => rebuilt) ? rebuildRows : []),
        ...(concurrent.some(({ wish }) => wish === "gone") ? dropRows : []),
        ...(steps.some((step) => !step.concurrent)
            ? [
                [
                    "`lock timeout` (55P03) of a quick step",
                    "nothing has changed",
                    "run it again after some seconds, thirty times at the most; then ask who is waited for",
                ],
            ]
            : []),
        [
            "a server restart, or another primary",
            "`missing`, `INVALID` or `valid`",
            "look again on the new primary, and go on from there",
        ],
    ];
}
const buildRows = [
    [
        "cancelled, terminated or by a timeout, before it waits for writers the second time",
        "`INVALID`, which no write maintains",
        "drop it, then the step again",
    ],
    [
        "the same, from `waiting for writers before validation` on",
        "`INVALID`, and each write maintains it: a unique one refuses rows already",
        "drop it at once, then the step again",
    ],
    [
        "`deadlock detected` (40P01)",
        "`missing` or `INVALID`",
        "somebody waited behind the build for longer than a second, or it behind them: find out who, drop what is left, then the step again",
    ],
    [
        "`No space left on device` (53100), `temporary file size exceeds temp_file_limit` (53400)",
        "`INVALID`, and it keeps its space",
        "drop it at once, which gives the space back; make room (indexes that `indexwright health` calls unused, WAL that a slot keeps for nobody, a larger disk or another tablespace; for 53400 a higher temp_file_limit), then the step again",
    ],
];
const uniqueRows = [
    [
        "`could not create unique index`, `duplicate key` (23505)",
        "`INVALID`, and perhaps enforced",
        "drop it at once; the rows have to change first: the query below shows them. The step is not run again before",
    ],
];
const rebuildRows = [
    [
        "REINDEX, before it swaps the indexes",
        "the old index is valid, and one whose name ends in `_ccnew` is `INVALID`",
        "ask below what is left, and drop it: DROP INDEX CONCURRENTLY with its name; then the step again",
    ],
    [
        "REINDEX, after it",
        "the new index has the name, and one whose name ends in `_ccold` is `INVALID`",
        "ask below what is left, and drop it: DROP INDEX CONCURRENTLY with its name; the step is done",
    ],
];
const dropRows = [
    [
        "DROP INDEX CONCURRENTLY, cancelled, or by a timeout",
        "`INVALID`: no query uses it, and writes may still maintain it",
        "the same step again",
    ],
];
function rebuildLeftovers(rebuilt) {
    if (rebuilt.length === 0)
        return [];
    return asked("What a REINDEX has left:", rebuildLeftoversQuery(wantedRows(indexesOf(rebuilt))), "no row. One with `table_busy` t may be at work: wait. The others are dropped by the name in `leftover`.");
}
/** What drops what a build has left. */
function leftovers(builds) {
    return [
        heading("To drop what a build has left"),
        said("Where the state is `INVALID`. It asks once more itself: an index that is valid, or being built, it leaves alone. Where psql says DROP INDEX, the state is `missing` afterwards."),
        ...builds.map((step) => commands(psqlCommand({
            ...{ step, number: "of a leftover", patient: true, generates: true },
            sql: failedBuildDropQuery(`DROP INDEX CONCURRENTLY ${(0,deploy_steps/* soughtWords */.K)(step.index)}`, found(step.index)),
        }))),
    ];
}
/** A unique build shows its first duplicate alone. The question makes the query that shows more of them. */
function duplicates(step) {
    return asked(`The rows that keep \`${(0,deploy_steps/* soughtWords */.K)(step.index)}\` from being unique, as long as what its build has left is there: this writes the query that shows them.`, duplicates_query/* duplicatesQuery */.h.replace("pg_catalog.to_regclass($1)", () => found(step.index)), "one query, to be run as it stands; no row where nothing is left of the index.");
}
/** Each once. */
function indexesOf(steps) {
    return [...new Map(steps.map(({ index }) => [(0,apply_names/* keyOfSought */.v)(index), index])).values()];
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/people.js

/** What only people know, left blank. */
const people = {
    title: "People and window",
    blocks: [
        {
            kind: "table",
            head: ["", "Filled in by whoever runs it"],
            rows: [
                ["Runs it", "`<name, how to reach>`"],
                ["Looks on, and may stop it", "`<name, how to reach>`"],
                ["Knows the queries that need it", "`<team>`"],
                ["Approved by, on", "`<name, date>`"],
                ["Window", "`<from, to, time zone>`; builds may outlast it, and may be left to go on"],
                ["Last backup that was restored", "`<date, where>`"],
                ["Told before and after", "`<channel>`"],
            ],
        },
        said("No index build changes a row, and a drop takes nothing but the index: the backup is for whatever else goes wrong meanwhile."),
    ],
};

// EXTERNAL MODULE: ./build/src/postgres/questions/blockers.js
var blockers = __webpack_require__(27728);
// EXTERNAL MODULE: ./build/src/postgres/questions/build-watch.js
var build_watch = __webpack_require__(22089);
;// CONCATENATED MODULE: ./build/src/deploy/runbook/progress.js




/** The session that is at a step; names of sessions are shown to every role. */
const builder = `(SELECT max(a.pid) FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = pg_catalog.current_database() AND pg_catalog.starts_with(a.application_name, '${NAME} '))`;
/** What goes on meanwhile, and who is waited for. */
const progress = {
    title: "While a step runs",
    blocks: [
        ...asked("How far it is, in a second session, as often as wanted (`\\watch 5` in psql repeats it):", build_watch/* buildWatchQuery */.Y.replace("$1::int", () => `${builder}::int`), "`alive` t while a step runs. `queued` is empty: a process in it waits behind the build: at the build's next wait the server ends one of the two, unless it gives up before."),
        {
            kind: "table",
            head: ["Phase", "What counts", "What it means"],
            rows: [
                ["`initializing`, `waits` relation", "nothing", "it waits for the lock on the table"],
                [
                    "`waiting for writers before build`",
                    "nothing",
                    "transactions that had written the table before it began",
                ],
                ["`building index: scanning table`", "`blocks_done` of `blocks_total`", "reading rows"],
                [
                    "`building index: sorting live tuples`",
                    "nothing, in the longest phase of a btree",
                    "the time that has passed is all there is",
                ],
                [
                    "`building index: loading tuples in tree`",
                    "`tuples_done` of `tuples_total`",
                    "writing the index; other access methods show `building index` alone",
                ],
                [
                    "`waiting for writers before validation`",
                    "nothing",
                    "transactions that had written the table until now; from here on each write maintains the index",
                ],
                [
                    "`index validation: …`",
                    "`blocks_done`, `tuples_done`, anew in each part",
                    "what was written meanwhile",
                ],
                [
                    "`waiting for old snapshots`",
                    "nothing",
                    "transactions, in any table, that are older than the validation",
                ],
                [
                    "`waiting for readers before marking dead`, `waiting for readers before dropping`",
                    "nothing",
                    "REINDEX alone: transactions that use the old index; the new one has its name already",
                ],
                [
                    "no row, and it is alive",
                    "nothing",
                    "DROP INDEX shows no progress: it waits for everybody who has used the table",
                ],
            ],
        },
        ...asked("Who is waited for:", blockers/* blockersQuery */._.replaceAll("$1", () => builder), "no row, or those whose end is in sight. `prepared` ends by COMMIT PREPARED or ROLLBACK PREPARED of its `gid`; a session that is `idle in transaction` ends when its owner ends it, or with pg_terminate_backend, which its owner agrees to: pg_cancel_backend does nothing to it."),
        said("To stop a step: Ctrl-C in the psql that runs it, once. What that leaves, “When something fails” takes away."),
        said("A client that is closed or loses its connection does not stop a build: the server goes on, and the index is valid when it ends."),
    ],
};

;// CONCATENATED MODULE: ./build/src/deploy/runbook/several-databases.js


const waves = `waves:
  - name: canary
    databases:
      - name: the smallest
        url: $CANARY_URL
    soak: 1h
    until:
      used: true
      replayLag: 30s
  - name: all others
    databases:
      - name: first
        url: $FIRST_URL
      - name: second
        url: $SECOND_URL`;
/** The same for regions, tenants, shards. */
function severalDatabases(change) {
    return {
        title: "Several databases",
        blocks: [
            said("Regions, tenants or shards: this document once for each, with its own `DATABASE_URL`, in this order:"),
            bullets([
                "“Before” on all of them, so that none is found to be unfit half-way",
                "one of them, the smallest or the one that hurts least, up to “Is it so?”",
                "an hour of use: its indexes are used, its standbys keep up",
                "the others, a few at a time; the first that fails stops the rest",
            ]),
            said("`indexwright apply --databases` does the same. `waves.yml`, whose addresses are names of environment variables:"),
            { kind: "code", language: "yaml", text: waves },
            commands(`indexwright apply ${filesInShell(change)} --databases waves.yml`),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/postgres/questions/index-constraints.js
/**
 * The constraints that indexes belong to, for a person to read: one row for each that is asked for, on PostgreSQL 14 to 18, for
 * any role. `wanted`: as indexValidityQuery takes it.
 *
 * index; constraint_name … null: none has it; definition.
 */
function indexConstraintsQuery(wanted) {
    return `SELECT w.name AS index, k.conname AS constraint_name, pg_catalog.pg_get_constraintdef(k.oid) AS definition
FROM (VALUES ${wanted}) AS w (name, oid) LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = w.oid AND k.contype IN ('p', 'u', 'x')`;
}

// EXTERNAL MODULE: ./build/src/postgres/questions/table-lock-holders.js
var table_lock_holders = __webpack_require__(90077);
;// CONCATENATED MODULE: ./build/src/deploy/runbook/steps.js









/** What is run, one command after the other, each with what it is to come to. */
function stepsToRun(change) {
    const { steps } = change;
    return {
        title: "Steps",
        blocks: [
            said("One after the other, each only when the one before is as expected. Every command opens a session of its own and turns off what would end a build. With `indexwright apply`, all of them, with progress, and again after whatever stopped it:"),
            commands(`indexwright apply ${filesInShell(change)} --database-url "$DATABASE_URL"`),
            ...free(tablesIn(steps)),
            ...allSteps(steps, "", change),
        ],
    };
}
/** Whoever stands in line behind a build kills it: so nobody may hold the lock before a step begins. */
function free(tables) {
    return tables.flatMap((table) => asked(`Before each step on \`${(0,deploy_steps/* soughtWords */.K)(table)}\`, in a session of its own: where one waits behind somebody's build for longer than a second, the server ends one of the two.`, table_lock_holders/* tableLockHoldersQuery */.h.replace("pg_catalog.to_regclass($1)", () => found(table)), "no row. `autovacuum` makes room by itself, but for one to prevent wraparound; for anybody else the step waits until they are done."));
}
/** The steps of the way there, or of the way back, by numbers that `before` stands before. */
function allSteps(steps, before, change) {
    return steps.flatMap((step, at) => {
        const same = ({ wish, sql, span }) => wish !== "gone" && sql === step.sql && span === step.span;
        const first = steps.findIndex(same);
        const by = first < 0 || first === at ? null : `${before}${first + 1}`;
        const accepted = change.accepted.get(step) ?? [];
        const told = (change.told.get(step) ?? []).filter(({ rule }) => !accepted.some((each) => each.rule === rule));
        return stepBlocks(step, { number: `${before}${at + 1}`, by, accepted, told });
    });
}
function stepBlocks(step, { number, by, accepted = [], told }) {
    const patient = isPatient(step);
    const quick = patient
        ? ""
        : ` It waits half a second for its lock${step.wish === "renamed" && !step.constraint ? "" : ", since everybody else waits behind it"}: where it says \`lock timeout\`, nothing has changed, and it is run again after some seconds, thirty times at the most.`;
    return [
        heading(`Step ${number}: it ${doneBy(step)}`),
        ...(by === null
            ? [
                said(`Locks: ${lockedBy(step)}.${quick}`),
                ...told.map(adviceOf),
                commands(psqlCommand({
                    ...{ step, number, sql: sqlOfStep(step), patient },
                    accepted: [...accepted, ...told.map(({ rule }) => ({ rule, reason: "it is said above" }))],
                })),
            ]
            : [said(`The command of step ${by} does this, too.`)]),
        ...asked("Then, in a new session:", indexValidityQuery(wantedRows([step.index])), after(step)),
        ...(step.constraint
            ? asked("And whether the constraint has it:", indexConstraintsQuery(wantedRows([step.index])), "`constraint_name` is there.")
            : []),
    ];
}
/** SQL stands behind the last colon of an advice, on lines of its own. */
function adviceOf({ rule, message, instead }) {
    const [words, ...sql] = instead.split(/:\n/);
    const shown = sql.length === 0 ? instead : `${words}: \`${sql.join(" ").trim()}\``;
    return said(`Before it runs (\`${rule}\`): ${message}. ${shown}`);
}
function after({ wish, only, constraint, rebuilt }) {
    if (wish === "gone")
        return "`missing`.";
    if (only)
        return "`in parts`: it becomes `valid` with the last index that is attached to it.";
    if (wish === "attached")
        return "`valid`; the index that it is attached to is `in parts` until the last one is.";
    return `\`valid\`, on its table${constraint || rebuilt || wish === "renamed" ? "" : ", with the definition that the statement has"}. Anything else: “When something fails”.`;
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/tool-list.js

/** What the migration tool makes of a change that it has not run itself; null: it keeps no list. */
function toolList({ ledger }) {
    if (ledger.length === 0)
        return null;
    return {
        title: "The migration tool's own list",
        blocks: [
            said("The tool does not know that these steps were run, and has the migration still to run:"),
            bullets(ledger.map(({ path, message }) => `\`${path}\`: ${message}`)),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/verification.js







/** Whether it is so, read in a new session; that a name is in pg_indexes says nothing. */
function verification(change) {
    const { wishes } = change;
    return {
        title: "Is it so?",
        blocks: [
            ...asked("In a new session: the one that has built sees its own.", indexValidityQuery(wantedRows(wishes.map(({ index }) => index))), "what the table says. That an index has a row in pg_indexes proves nothing: an INVALID one has it, too."),
            {
                kind: "table",
                head: ["Index", "State", "Size"],
                rows: wishes.map((wish) => [
                    `\`${(0,deploy_steps/* soughtWords */.K)(wish.index)}\``,
                    stateWished(wish, change),
                    wish.wish === "gone" ? "" : sizeWords(measuredOf(wish, change), change.measured?.rows ?? null),
                ]),
            },
            ...constraints(wishes.filter(({ constraint, wish }) => constraint && wish !== "gone")),
            ...(wishes.some(({ wish }) => wish !== "gone") ? plans(change) : []),
            said("Or all of it, with the definitions compared as the server prints them:"),
            commands(`indexwright verify ${filesInShell(change)} --database-url "$DATABASE_URL"`),
        ],
    };
}
function constraints(taken) {
    if (taken.length === 0)
        return [];
    return asked("Constraints, and the indexes that they have:", indexConstraintsQuery(wantedRows(taken.map(({ index }) => index))), "`constraint_name` is there for each.");
}
function stateWished({ wish, only, index }, { steps }) {
    if (wish === "gone")
        return "`missing`";
    if (!only)
        return "`valid`";
    const own = (0,apply_names/* keyOfSought */.v)(index);
    return steps.some(({ parent }) => parent && (0,apply_names/* keyOfSought */.v)(parent) === own)
        ? "`valid`; `in parts`: one is not attached for each partition"
        : "`in parts`, until one is attached for each partition";
}
/** Queries with parameters have a plan for any values since PostgreSQL 16. */
function plans({ measured }) {
    const queries = firstOfEach(measured?.queries ?? []);
    if (queries.length === 0)
        return [
            said("Whether the planner uses it shows EXPLAIN of the queries that it is for, each with its own values; with `indexwright prove --workload QUERIES --format json` this document holds them."),
        ];
    return [
        heading("The plans of the queries that it is for"),
        said("Values in them may be made up: put some in that production has."),
        ...queries.flatMap(({ name, sql, index }) => {
            const generic = /\$\d/.test(sql);
            return asked(`${name}${generic ? ", for any values (GENERIC_PLAN, since PostgreSQL 16)" : ""}:`, `EXPLAIN ${generic ? "(GENERIC_PLAN) " : ""}${sql.trim().replace(/;$/, "")}`, `the plan names \`${index}\`. Where a table has few rows, it rightly does not.`);
        }),
    ];
}
const MOST_PLANS = 20;
/** Of each index one query. */
function firstOfEach(queries) {
    const first = new Map();
    for (const query of queries)
        if (!first.has(query.index))
            first.set(query.index, query);
    return [...first.values()].slice(0, MOST_PLANS);
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/way-back.js



/** How it is taken back, by the names and definitions that it had. */
function wayBackToRun(change) {
    const { back, oneWay, generated, backLeftOut } = change;
    return {
        title: "The way back",
        blocks: [
            said("Taking back drops what was built and builds what was dropped, and that takes as long as any build. An index that does no harm can stay."),
            ...(generated.length === 0
                ? []
                : [
                    said("Nobody has written a way back of these; it is made of the way up and of the earlier migrations:"),
                    bullets(generated.map((path) => `\`${path}\``)),
                ]),
            ...(oneWay.length === 0
                ? []
                : [
                    said("Of these not all can be taken back by itself, and nobody has written how. A person has to, before the first step:"),
                    bullets(oneWay.map((path) => `\`${path}\``)),
                ]),
            ...(backLeftOut.length === 0
                ? []
                : [
                    said("These statements of the way back are written, and are about no index alone: their migration tool runs them, and not `indexwright rollback`."),
                    bullets(backLeftOut),
                ]),
            ...(back.length === 0
                ? []
                : [
                    said("With `indexwright rollback`, or step by step:"),
                    commands(`indexwright rollback ${filesInShell(change)} --database-url "$DATABASE_URL"`),
                    ...allSteps(back, "back ", change),
                ]),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/deploy/runbook/index.js













/** The document for a change, in the order in which it is read. */
function writtenRunbook(change, version) {
    const sections = [
        changeSummary(change),
        people,
        preconditions(change),
        stepsToRun(change),
        progress,
        failures(change),
        verification(change),
        wayBackToRun(change),
        toolList(change),
        laterLooks(change),
        severalDatabases(change),
        criteria(change),
    ].filter((section) => section !== null);
    return { title: titleOf(change), version, sections };
}
const MOST_NAMED = 3;
function titleOf({ wishes }) {
    const named = wishes.slice(0, MOST_NAMED).map(({ index }) => (0,deploy_steps/* soughtWords */.K)(index));
    const more = wishes.length - named.length;
    return `Runbook: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// EXTERNAL MODULE: ./build/src/report/verdict.js
var verdict = __webpack_require__(74041);
// EXTERNAL MODULE: ./build/src/types/usage-error.js
var usage_error = __webpack_require__(43203);
// EXTERNAL MODULE: ./build/src/programs/lint.js + 5 modules
var lint = __webpack_require__(8327);
// EXTERNAL MODULE: ./build/src/programs/supplied/supplied-statistics.js
var supplied_statistics = __webpack_require__(74124);
// EXTERNAL MODULE: ./build/src/programs/deployment/ledger.js
var ledger = __webpack_require__(34542);
// EXTERNAL MODULE: ./build/src/programs/deployment/earlier-report.js
var earlier_report = __webpack_require__(10330);
;// CONCATENATED MODULE: ./build/src/programs/deployment/measured-change.js

/** What a report of `prove` tells of its change. Throws a UsageError where the file is none. */
function measuredChange(tree, path) {
    const takes = "--proof takes a report that indexwright prove --format json has written, of at most 64 MB";
    const proof = (0,earlier_report/* reportPart */.Oh)(tree, path, "proof", { command: "prove", takes });
    const rows = proof.rows;
    return {
        major: Number((0,earlier_report/* field */.ZZ)(proof.server, "major") ?? 0),
        rows: typeof rows === "number" ? rows : null,
        indexes: new Map((0,earlier_report/* objectsIn */.Qv)(proof.indexes).flatMap((index) => typeof index.name === "string" ? [[index.name, measuredIndex(index)]] : [])),
        waits: new Map((0,earlier_report/* objectsIn */.Qv)(proof.statements).flatMap(({ file, line, waits }) => {
            const writerMs = number((0,earlier_report/* field */.ZZ)((0,earlier_report/* field */.ZZ)(waits, "writer"), "longestMs"));
            const readerMs = number((0,earlier_report/* field */.ZZ)((0,earlier_report/* field */.ZZ)(waits, "reader"), "longestMs"));
            const told = writerMs !== null || readerMs !== null;
            return told ? [[`${String(file)}:${String(line)}`, { writerMs, readerMs }]] : [];
        })),
        queries: (0,earlier_report/* objectsIn */.Qv)(proof.plans).flatMap(({ query, sql, index }) => typeof query === "string" && typeof sql === "string" && typeof index === "string"
            ? [{ name: query, sql, index }]
            : []),
    };
}
function measuredIndex(index) {
    const bytes = number((0,earlier_report/* field */.ZZ)(index.projected, "bytes"));
    const off = numbers((0,earlier_report/* field */.ZZ)(index.projected, "off"));
    return {
        bytes: number(index.bytes),
        tableBytes: number(index.tableBytes),
        buildMs: number(index.buildMs),
        projectedBytes: bytes === null || off === null ? null : [Math.round(bytes * off[0]), Math.round(bytes * off[1])],
        projectedMs: numbers((0,earlier_report/* field */.ZZ)(index.projected, "buildMs")),
    };
}
function number(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : null;
}
function numbers(value) {
    const [least, most, ...more] = Array.isArray(value) ? value.map(number) : [];
    return least == null || most == null || more.length > 0 || least > most ? null : [least, most];
}

// EXTERNAL MODULE: ./build/src/programs/deployment/planned-change.js + 1 modules
var planned_change = __webpack_require__(27662);
// EXTERNAL MODULE: ./build/src/deploy/expected-size.js
var expected_size = __webpack_require__(68559);
// EXTERNAL MODULE: ./build/src/deploy/preflight/planned-size.js
var planned_size = __webpack_require__(92709);
;// CONCATENATED MODULE: ./build/src/programs/deployment/projected-change.js



const PAGE = 8192;
/** How far a build of PostgreSQL 14 to 18 was from the computed size, at the most (test/deploy/projected-runbook.test.ts). */
const OFF = 0.05;
/** What production's statistics alone make of the sizes of a change: of btrees over columns. How long a build takes they do not tell. */
function projectedChange(steps, statistics) {
    const indexes = steps.flatMap((step) => {
        const index = projectedIndex(step, statistics);
        const words = (0,deploy_steps/* soughtWords */.K)(step.index);
        return index ? [[step.index.path?.length === 1 ? words : `public.${words}`, index]] : [];
    });
    return { major: null, rows: null, indexes: new Map(indexes), waits: new Map(), queries: [] };
}
/** What was measured, and of what was not, what is projected. */
function withProjected(measured, projected) {
    const both = [...projected.indexes].map(([name, index]) => {
        const own = measured.indexes.get(name);
        return [
            name,
            own?.projectedBytes ? own : { ...index, ...own, projectedBytes: index.projectedBytes },
        ];
    });
    return { ...measured, indexes: new Map([...measured.indexes, ...both]) };
}
function projectedIndex(step, { relations, columns }) {
    const { table, definition, wish, only, constraint } = step;
    const named = (0,planned_size/* plainColumns */.QQ)(step);
    if (wish !== "valid" || only || constraint || !table || !definition || !named)
        return null;
    const found = relations.find((each) => isNamed(each.schema, each.name, table));
    if (!found || found.tuples < 0)
        return null;
    const known = named.columns.map((column) => columns.find((each) => each.schema === found.schema && each.relation === found.name && each.name === column));
    const sized = (kind, deduplicates) => (0,expected_size/* expectedSize */.K)({
        ...{ tuples: found.tuples, rows: found.tuples, changed: 0, fillfactor: step.fillfactor ?? 90 },
        deduplicates: deduplicates ? "t" : "f",
        columns: JSON.stringify(known.map((column, at) => ({ ...kind(column), key: at < named.keys }))),
    });
    const most = sized(fixed, false);
    const { shape, unique } = definition;
    const least = sized(packed, !unique && shape.include.length === 0);
    if ("unknown" in most || "unknown" in least)
        return null;
    return {
        ...{ bytes: null, buildMs: null, projectedMs: null },
        tableBytes: found.pages * PAGE,
        // How many rows a partial index holds is not told.
        projectedBytes: [shape.predicate === null ? least.bytes * (1 - OFF) : 0, most.bytes * (1 + OFF)],
    };
}
function isNamed(schema, name, { path, name: wanted }) {
    return name === wanted && (path ?? ["public"]).includes(schema);
}
/** An export does not tell types: values of one width, on its boundary, as numbers and times are. */
function fixed(column) {
    const width = column?.avgWidth ?? 0;
    const align = width % 8 === 0 ? "d" : width % 4 === 0 ? "i" : width % 2 === 0 ? "s" : "c";
    return column ? { ...shares(column), length: width, align } : { length: -1, width: null };
}
/** Values that are as long as they are, one behind the other, as short texts are. */
function packed(column) {
    return column ? { ...shares(column), length: -1, align: "c" } : { length: -1, width: null };
}
function shares({ avgWidth, nullFrac, nDistinct, mostCommonFreqs }) {
    return {
        width: avgWidth,
        nulls: nullFrac,
        distinct: nDistinct,
        frequencies: mostCommonFreqs?.slice(0, 100) ?? null,
    };
}

// EXTERNAL MODULE: ./build/src/discover/index.js + 22 modules
var discover = __webpack_require__(6538);
// EXTERNAL MODULE: ./build/src/report/escape/markdown.js
var markdown = __webpack_require__(86089);
;// CONCATENATED MODULE: ./build/src/programs/deployment/standing-advice.js





const path = "step.md";
/**
 * What lint says of a step in its migration, and would say of its statement anywhere: who reads a document with it is told so
 * there, and whoever lints that document need not hear it again.
 */
async function standingAdvice(step, { findings }, options) {
    const own = findings.filter(({ file, span, severity }) => severity !== "error" && file.path === step.file.path && (0,offsets/* overlaps */.$f)(span, step.span));
    if (own.length === 0)
        return [];
    const anywhere = await saidAnywhere(step, options);
    return own.filter(({ rule }) => anywhere.has(rule));
}
async function saidAnywhere({ sql, session = [] }, options) {
    const settings = session.map(([name, value]) => `SET ${(0,grammar_name/* quoteIdentifier */.Cm)(name)} = ${(0,grammar_name/* quoteLiteral */.ce)(value)};\n`);
    const text = (0,markdown/* fence */.EU)(`${settings.join("")}${sql}`, "sql");
    const file = { path, text, changed: "all" };
    const { findings } = await (0,lint/* lint */.u8)({
        files: [file],
        code: [],
        tree: (0,discover/* textsTree */.TM)(new Map([[path, file.text]])),
        ...{ unread: [], failures: [], remarks: [], detecting: false },
        older: () => false,
        mainline: () => null,
    }, options, new Set());
    return new Set(findings.map(({ rule }) => rule));
}

;// CONCATENATED MODULE: ./build/src/programs/deployment/runbook.js













/**
 * Writes the document for a change. Rejects with a UsageError where it wants nothing of any index, was not read whole, or has
 * what lint calls an error: that is mended first.
 */
async function runbookFor(discovery, options) {
    const whole = await (0,planned_change/* plannedChange */.p8)(discovery, options, "up");
    const change = onlyOnOldTables(whole);
    const planned = await (0,planned_change/* plannedChange */.p8)(discovery, options, "down");
    // What takes back a part of a version leaves another: a person says how, or nobody.
    const touched = new Set(change.steps.flatMap(apply_names/* namesOfStep */.Y));
    const back = {
        ...planned,
        steps: planned.steps.filter((step) => !planned.oneWay.includes(step.file.path) && (0,apply_names/* namesOfStep */.Y)(step).some((name) => touched.has(name))),
    };
    const report = await (0,lint/* lint */.u8)(discovery, options, new Set());
    requireWhole(change, report);
    const steps = (0,groups/* orderOf */.m)(change.steps);
    const left = [...change.leftOut, ...change.beside];
    const written = {
        files: filesOf(change, report),
        steps,
        wishes: change.wishes,
        back: (0,groups/* orderOf */.m)(back.steps),
        backLeftOut: back.leftOut.map((one) => `\`${placeOf(one)}\`: ${one.message}`),
        oneWay: back.oneWay,
        generated: back.generated,
        accepted: acceptedOf(change, back, report),
        told: new Map(await Promise.all(steps.map(async (step) => [step, await standingAdvice(step, report, options)]))),
        leftOut: left.map((one) => `\`${placeOf(one)}\`: ${one.message}`),
        ledger: (0,ledger/* ledgerNotes */.r)(steps, report, { command: "apply", only: left.length > 0 }).map(({ file, message }) => ({ path: file.path, message })),
        measured: measuredOrProjected(steps, discovery, options),
    };
    return writtenRunbook(written, report.version);
}
/** Of --proof and --statistics; null: neither is given. */
function measuredOrProjected(steps, discovery, options) {
    const { proof } = options.deploy;
    const { statistics } = options.prove;
    const measured = proof === null ? null : measuredChange(discovery.tree, proof);
    if (statistics === null)
        return measured;
    const projected = projectedChange(steps, (0,supplied_statistics/* suppliedStatistics */.w)(discovery, statistics));
    return measured === null ? projected : withProjected(measured, projected);
}
function requireWhole({ steps, leftOut, onNewTables }, report) {
    const [error, ...more] = report.findings.filter(({ severity }) => severity === "error");
    if (error)
        throw new usage_error/* UsageError */.e(`${placeOf(error)}: ${error.rule}: ${error.message}${more.length > 0 ? `, and ${more.length} more` : ""}. No runbook is written for what lint calls an error: indexwright fix repairs it`);
    const [unread] = report.unread;
    if (unread)
        throw new usage_error/* UsageError */.e(`${placeOf(unread)}: ${unread.message}. What is not read whole has no runbook: nobody knows what it needs`);
    if ((0,verdict/* isBlind */.iE)(report) || report.failures.length > 0)
        throw new usage_error/* UsageError */.e("these migrations could not be read whole, and no runbook is written: run indexwright lint");
    const lost = leftOut.find(({ matters }) => matters);
    if (lost)
        throw new usage_error/* UsageError */.e(`${placeOf(lost)}: ${lost.message}`);
    const inside = steps.find(({ within }) => within !== undefined);
    if (inside)
        throw new usage_error/* UsageError */.e(`${placeOf(inside)} stands in a block of code, whose conditions nobody can decide beforehand: it has no runbook`);
    if (steps.length === 0)
        throw new usage_error/* UsageError */.e(onNewTables.size > 0
            ? "these migrations make the tables of their indexes, too: name those of one change, or say --since"
            : "these migrations want nothing of any index: there is no runbook to write");
}
/** The index of a table that the change makes comes with it, by the tool; and what is only dropped so that it can be built is no step. */
function onlyOnOldTables({ onNewTables, steps, wishes, leftOut, ...change }) {
    const kept = steps.filter((step, at) => !onNewTables.has(step) && !clearsTheWay(step, steps.slice(at + 1)));
    const names = new Set(kept.flatMap(apply_names/* namesOfStep */.Y));
    const cleared = steps.filter((step, at) => clearsTheWay(step, steps.slice(at + 1)));
    const told = (some, message) => [...some].map(({ file, span }) => ({ file, span, matters: false, message }));
    const left = [
        ...told(onNewTables, "its table is made by this change, and the index with it"),
        ...told(cleared, "it drops what a failed build may have left: “When something fails” does, where that is so"),
    ];
    return {
        ...change,
        onNewTables,
        steps: kept,
        wishes: wishes.filter((wish) => (0,apply_names/* namesOfStep */.Y)(wish).some((name) => names.has(name))),
        leftOut: [...leftOut, ...left],
    };
}
/** DROP INDEX IF EXISTS of what no migration has made, and a later statement builds: for what a failed build may have left. */
function clearsTheWay(step, later) {
    const [name] = (0,apply_names/* namesOfStep */.Y)(step);
    const again = later.some((other) => other.wish === "valid" && (0,apply_names/* namesOfStep */.Y)(other)[0] === name);
    return step.wish === "gone" && step.repeatable === true && step.definition === null && again;
}
/** Each migration that has a step, with how its tool sends it. */
function filesOf({ steps }, { migrations }) {
    const paths = [...new Set(steps.map(({ file }) => file.path))];
    return paths.map((path) => {
        const sent = migrations.find(({ file, direction }) => file.path === path && direction === "up");
        return { path, tool: sent?.tool ?? "SQL", why: sent?.why ?? "as it is written" };
    });
}
function placeOf({ file, span }) {
    return `${file.path}:${(0,offsets/* positionAt */.t$)(file, span[0]).line}`;
}
/** What somebody has said of a statement, and of what is generated what nobody could do otherwise. */
function acceptedOf({ steps }, back, { ignored }) {
    const saidOf = (step) => ignored
        .filter(({ file, span: [at] }) => file.path === step.file.path && step.span[0] <= at && at < step.span[1])
        .map(({ rule, reason }) => ({ rule, reason }))
        .concat(step.wish === "valid" && step.concurrent && step.repeatable ? [runbook_hidden] : []);
    const isGenerated = ({ file }) => back.generated.includes(file.path);
    const plainDrops = back.steps.filter((step) => isGenerated(step) && step.wish === "gone" && !step.concurrent);
    return new Map([
        ...[...steps, ...back.steps.filter((step) => !isGenerated(step))].map((step) => [step, saidOf(step)]),
        ...plainDrops.map((step) => [step, [ofPartitioned]]),
    ]);
}
const ofPartitioned = {
    rule: "drop-index-not-concurrent",
    reason: "PostgreSQL drops no index of a partitioned table CONCURRENTLY",
};
const runbook_hidden = {
    rule: "if-not-exists-hides-invalid-index",
    reason: "the question behind this command tells whether what is there is valid",
};


/***/ }),

/***/ 74124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ suppliedStatistics)
/* harmony export */ });
/* harmony import */ var _parse_statistics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77503);
/* harmony import */ var _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43203);
/* harmony import */ var _supplied_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87424);



/** Production's statistics. The file may come from anywhere, and is held to its form: throws a UsageError. */
function suppliedStatistics({ tree }, path) {
    const takes = "--statistics takes a file of JSON of at most 8 MB, as the SQL that indexwright statistics prints makes it";
    const text = (0,_supplied_text_js__WEBPACK_IMPORTED_MODULE_2__/* .suppliedText */ .M)(tree, path, `statistics ${path}`, takes);
    const read = (0,_parse_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStatistics */ .N)({ path, text, changed: "none" });
    if ("wrong" in read)
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${path}: ${read.wrong}`);
    return read;
}


/***/ }),

/***/ 87424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ suppliedText)
/* harmony export */ });
/* harmony import */ var _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43203);

/** A file that somebody has named; else the complaint, with what this kind of file is to be. */
function suppliedText(tree, path, name, takes, mostBytes) {
    const looked = tree.given(path, mostBytes);
    if ("text" in looked)
        return looked.text;
    const why = looked.why === null ? "" : ` (it ${looked.why.replace(/, not read$/, "")})`;
    throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`the ${name} cannot be read${why}; ${takes}`);
}


/***/ })

};

//# sourceMappingURL=23.index.js.map