export const id = 623;
export const ids = [623];
export const modules = {

/***/ 25748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ groupsOf),
/* harmony export */   m: () => (/* binding */ orderOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99374);

/** Steps that speak of the same indexes, directly or through each other: what stands of one depends on the others alone. */
function groupsOf(steps) {
    const groups = [];
    for (const step of steps) {
        const names = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOfStep */ .Y)(step);
        const joined = groups.filter((group) => names.some((name) => group.names.has(name)));
        for (const group of joined)
            groups.splice(groups.indexOf(group), 1);
        const members = [...joined.flatMap((group) => group.steps), step];
        groups.push({ names: new Set(members.flatMap(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOfStep */ .Y)), steps: members });
    }
    const inOrder = (members) => [...members].sort((a, b) => steps.indexOf(a) - steps.indexOf(b));
    return groups
        .map((group) => inOrder(group.steps))
        .sort(([a], [b]) => (a && b ? steps.indexOf(a) - steps.indexOf(b) : 0));
}
/**
 * The order in which steps are done: as written, but what only drops comes last, so that no query is ever without the index
 * that takes the old one's place. A drop after which its group goes on makes room for a name, and stays where it is.
 */
function orderOf(steps) {
    const late = new Set();
    for (const group of groupsOf(steps))
        for (const step of group.slice(group.findLastIndex(({ wish }) => wish !== "gone") + 1))
            late.add(step);
    return [...steps.filter((step) => !late.has(step)), ...steps.filter((step) => late.has(step))];
}


/***/ }),

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

/***/ 47445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ buildPlaceOf),
  L: () => (/* binding */ roomIn)
});

;// CONCATENATED MODULE: ./build/src/sql/grammar/identifier-list.js
/**
 * The names of a setting that is a list of identifiers, as the server takes it apart (varlena.c, SplitIdentifierString): between
 * commas, in lower case unless quoted. null: the server would refuse it.
 */
function identifiersIn(list) {
    const names = [];
    let rest = list.trim();
    if (rest === "")
        return names;
    for (;;) {
        const [taken, name] = rest.startsWith('"') ? quotedAt(rest) : plainAt(rest);
        if (name === null)
            return null;
        names.push(name);
        rest = rest.slice(taken).trimStart();
        if (rest === "")
            return names;
        if (!rest.startsWith(","))
            return null;
        rest = rest.slice(1).trimStart();
    }
}
function plainAt(text) {
    const end = text.search(/[,\s]|$/);
    return [end, end === 0 ? null : text.slice(0, end).toLowerCase()];
}
function quotedAt(text) {
    let name = "";
    for (let at = 1; at < text.length; at++) {
        if (text[at] !== '"')
            name += text[at];
        else if (text[at + 1] !== '"')
            return [at + 1, name];
        else {
            name += '"';
            at++;
        }
    }
    return [text.length, null];
}

;// CONCATENATED MODULE: ./build/src/deploy/preflight/build-room.js

/** Where the index of a step is written. REINDEX leaves one where it lies, whatever default_tablespace says. */
function buildPlaceOf({ rebuilt, tablespace }, { tablespaces }, room) {
    if (!rebuilt && tablespace === undefined)
        return { path: room.place };
    const [first = "", ...more] = tablespace === undefined ? tablespaces : [tablespace];
    if (more.length > 0)
        return { unknown: "its partitions lie in several tablespaces" };
    const path = room.tablespaces.get(first);
    return path === undefined
        ? { unknown: `it goes to the tablespace ${first}, which is not there` }
        : { path };
}
/** From a row of the question. */
function roomIn(row) {
    const text = (cell) => (cell === null || cell === undefined ? null : String(cell));
    const places = JSON.parse(text(row.tablespaces) ?? "{}");
    const tablespaces = new Map(Object.entries(places ?? {}).map(([name, path]) => [name, text(path)]));
    return {
        data: text(row.data),
        place: text(row.place),
        temps: tempPlaces(text(row.temp_tablespaces) ?? "", tablespaces),
        tablespaces,
        memory: Number(row.memory),
        tempLimit: Number(row.temp_limit),
        workers: Number(row.workers),
    };
}
/** What is not there is passed over; without any it is the database's own. */
function tempPlaces(setting, tablespaces) {
    const there = (identifiersIn(setting) ?? []).flatMap((name) => {
        const path = tablespaces.get(name);
        return path === undefined ? [] : [path];
    });
    return there.length > 0 ? [...new Set(there)] : [tablespaces.get("") ?? null];
}


/***/ }),

/***/ 59297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ connectionsCheck),
/* harmony export */   f: () => (/* binding */ connectionRoomIn)
/* harmony export */ });
/** From a row of connectionRoomQuery; null: it was not asked for. */
function connectionRoomIn(row) {
    if (row === undefined)
        return null;
    const limit = (of, most, used) => most === null || most === undefined ? [] : [{ of, most: Number(most), used: Number(used) }];
    const server = limit("the server (max_connections)", row.of_server, row.used);
    if (row.superuser === "t")
        return { limits: server };
    return {
        limits: [
            ...server,
            ...limit("the database", row.of_database, row.used_of_database),
            ...limit("the role", row.of_role, row.used_of_role),
        ],
    };
}
/** `apply` opens one session that looks on, and one that builds. */
const WANTED = 2;
/** From here on applications soon find none. */
const MUCH = 0.9;
function connectionsCheck(room) {
    const check = "connections";
    if (room === null)
        return {
            check,
            level: "unknown",
            needs: "--database-url",
            message: "free connections were not asked for",
        };
    // The one that asks ends before the others begin.
    const [least] = [...room.limits].sort((a, b) => a.most - a.used - (b.most - b.used));
    if (!least)
        return { check, level: "ok", message: "no limit of connections is set" };
    const free = least.most - least.used + 1;
    const facts = { free, most: least.most, used: least.used };
    const words = `${Math.max(0, free)} connection${free === 1 ? " is" : "s are"} free of the ${least.most} of ${least.of}`;
    if (free < WANTED)
        return { check, level: "stop", facts, message: `${words}, and a build takes ${WANTED}` };
    if (least.used > least.most * MUCH)
        return { check, level: "warn", facts, message: words };
    return { check, level: "ok", facts, message: words };
}


/***/ }),

/***/ 5258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ entriesAsJson),
/* harmony export */   VU: () => (/* binding */ preflightQuestions),
/* harmony export */   lD: () => (/* binding */ preflightFacts),
/* harmony export */   wA: () => (/* binding */ tablesAsJson)
/* harmony export */ });
/* harmony import */ var _postgres_questions_build_room_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79631);
/* harmony import */ var _postgres_questions_build_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48637);
/* harmony import */ var _postgres_questions_connection_room_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25935);
/* harmony import */ var _postgres_questions_new_index_entries_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78177);
/* harmony import */ var _postgres_questions_open_snapshots_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27347);
/* harmony import */ var _postgres_questions_prepared_transactions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7210);
/* harmony import */ var _postgres_questions_replication_slots_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95733);
/* harmony import */ var _postgres_questions_standbys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47261);
/* harmony import */ var _postgres_questions_table_facts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87013);
/* harmony import */ var _build_room_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47445);
/* harmony import */ var _connection_room_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(59297);
/* harmony import */ var _planned_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92709);












/** The tables as tableFactsQuery takes them. */
function tablesAsJson(tables) {
    return JSON.stringify(tables.map(({ name, path }, at) => ({ number: at + 1, name, path })));
}
/** The questions about the server and its other sessions, by the names that a printed answer has for them. */
const preflightQuestions = new Map([
    ["prepared", _postgres_questions_prepared_transactions_js__WEBPACK_IMPORTED_MODULE_1__/* .preparedTransactionsQuery */ .j],
    ["snapshots", _postgres_questions_open_snapshots_js__WEBPACK_IMPORTED_MODULE_2__/* .openSnapshotsQuery */ .a],
    ["settings", _postgres_questions_build_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .buildSettingsQuery */ .y],
    ["slots", _postgres_questions_replication_slots_js__WEBPACK_IMPORTED_MODULE_4__/* .replicationSlotsQuery */ .G],
    ["standbys", _postgres_questions_standbys_js__WEBPACK_IMPORTED_MODULE_5__/* .standbysQuery */ .X],
    ["room", _postgres_questions_build_room_js__WEBPACK_IMPORTED_MODULE_6__/* .buildRoomQuery */ .k],
    ["connections", _postgres_questions_connection_room_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionRoomQuery */ .U],
]);
/** The steps that build a btree over nothing but columns, whose size the server's statistics tell. */
function plainBuilds(steps) {
    return steps.filter((step) => step.wish === "valid" && step.table !== null && (0,_planned_size_js__WEBPACK_IMPORTED_MODULE_0__/* .plainColumns */ .QQ)(step) !== null);
}
/** These steps as newIndexEntriesQuery takes them. */
function entriesAsJson(steps) {
    return JSON.stringify(plainBuilds(steps).map((step, at) => ({ number: at + 1, ...step.table, ...(0,_planned_size_js__WEBPACK_IMPORTED_MODULE_0__/* .plainColumns */ .QQ)(step) })));
}
/** Asks all of it, in the order given. */
async function preflightFacts(ask, { tables, steps, schemas }) {
    return {
        tables: (await ask(_postgres_questions_table_facts_js__WEBPACK_IMPORTED_MODULE_8__/* .tableFactsQuery */ .Q, [tablesAsJson(tables), schemas])).map((row) => ({
            relation: row.relation === null || row.kind === null ? null : String(row.relation),
            kind: String(row.kind),
            owner: String(row.owner),
            mayOwn: row.may_own === "t",
            mayCreate: row.may_create === "t",
            rows: Number(row.rows),
            bytes: Number(row.bytes),
            wraparound: row.wraparound === null ? null : row.wraparound === "t",
        })),
        prepared: (await ask(_postgres_questions_prepared_transactions_js__WEBPACK_IMPORTED_MODULE_1__/* .preparedTransactionsQuery */ .j)).map((row) => ({
            gid: String(row.gid),
            owner: String(row.owner),
            prepared: String(row.prepared),
            relation: String(row.relation),
        })),
        snapshots: (await ask(_postgres_questions_open_snapshots_js__WEBPACK_IMPORTED_MODULE_2__/* .openSnapshotsQuery */ .a)).map((row) => ({
            pid: Number(row.pid),
            application: String(row.application ?? ""),
            seconds: row.seconds === null ? null : Number(row.seconds),
        })),
        settings: (await ask(_postgres_questions_build_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .buildSettingsQuery */ .y)).map((row) => ({
            name: String(row.name),
            ms: Number(row.ms),
        })),
        slots: (await ask(_postgres_questions_replication_slots_js__WEBPACK_IMPORTED_MODULE_4__/* .replicationSlotsQuery */ .G)).map((row) => ({
            name: String(row.name),
            active: row.active === "t",
            status: String(row.status ?? ""),
            kept: row.kept === null ? null : Number(row.kept),
            safe: row.safe === null ? null : Number(row.safe),
        })),
        standbys: (await ask(_postgres_questions_standbys_js__WEBPACK_IMPORTED_MODULE_5__/* .standbysQuery */ .X)).map((row) => ({
            application: String(row.application ?? ""),
            shown: row.state !== null,
            lag: row.lag_seconds === null ? null : Number(row.lag_seconds),
            sync: row.sync === "t",
        })),
        room: (0,_build_room_js__WEBPACK_IMPORTED_MODULE_9__/* .roomIn */ .L)((await ask(_postgres_questions_build_room_js__WEBPACK_IMPORTED_MODULE_6__/* .buildRoomQuery */ .k))[0] ?? {}),
        connections: (0,_connection_room_js__WEBPACK_IMPORTED_MODULE_10__/* .connectionRoomIn */ .f)((await ask(_postgres_questions_connection_room_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionRoomQuery */ .U))[0]),
        entries: await entriesOf(ask, steps, schemas),
    };
}
async function entriesOf(ask, steps, schemas) {
    const builds = plainBuilds(steps);
    if (builds.length === 0)
        return new Map();
    const rows = await ask(_postgres_questions_new_index_entries_js__WEBPACK_IMPORTED_MODULE_11__/* .newIndexEntriesQuery */ .T, [entriesAsJson(steps), schemas]);
    return new Map(builds.flatMap((step, at) => {
        const row = rows.find(({ number }) => Number(number) === at + 1);
        return row ? [[step, row]] : [];
    }));
}


/***/ }),

/***/ 92709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ plannedSizes),
/* harmony export */   QQ: () => (/* binding */ plainColumns),
/* harmony export */   Us: () => (/* binding */ walOf)
/* harmony export */ });
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);
/* harmony import */ var _sql_indexes_hash_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98883);
/* harmony import */ var _expected_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68559);
/* harmony import */ var _build_room_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47445);




/** The steps that write a new index, with what is known of its size. */
function plannedSizes(decided, { entries, proven, memory, major, room }) {
    return decided
        .filter(({ step, action }) => builds(step) && action?.action !== "none" && action?.action !== "attach")
        .map(({ step, facts }) => {
        const known = provenFor(step, proven) ?? rebuiltSize(step, facts.state) ?? computed(step, entries);
        if (typeof known === "string")
            return { step, unknown: known };
        const place = (0,_build_room_js__WEBPACK_IMPORTED_MODULE_3__/* .buildPlaceOf */ .J)(step, facts.state, room);
        if ("unknown" in place)
            return { step, ...place };
        return { step, ...known, place: place.path, temp: sortFiles(step, known.bytes[1], { memory, major }) };
    });
}
/** A constraint USING INDEX takes what is there, and an index ON ONLY a partitioned table holds nothing. REINDEX builds either. */
function builds({ wish, constraint, only, rebuilt }) {
    return wish === "valid" && (rebuilt === true || !(constraint || only));
}
function provenFor({ index: { path, name } }, proven) {
    const named = (path ?? ["public"]).map((schema) => proven.get((0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByServer */ .OE)({ schema, name })));
    const bytes = named.find((each) => each !== undefined) ?? onlyOfThatName(name, proven);
    return bytes ? { bytes, from: "proof" } : null;
}
/** In whatever schema, where there is one alone: the tool may have set a search_path that the migrations do not show. */
function onlyOfThatName(name, proven) {
    const ending = (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByServer */ .OE)({ schema: "public", name }).slice("public".length);
    const [only, ...more] = [...proven].filter(([printed]) => printed.endsWith(ending));
    return more.length === 0 ? only?.[1] : undefined;
}
/** REINDEX: as large as what stands there, which may be bloated. */
function rebuiltSize({ rebuilt }, { bytes }) {
    return rebuilt && bytes !== null ? { bytes: [0, bytes], from: "catalog" } : null;
}
/** A btree or a hash index over columns, by what the server knows of them; else why not. */
function computed(step, entries) {
    const { definition } = step;
    if (!definition)
        return "the migrations do not tell its definition";
    const row = entries.get(step);
    const { method, predicate } = definition.shape;
    if (!plainColumns(step) || !row)
        return counted.has(method)
            ? "it holds an expression"
            : `PostgreSQL's statistics do not tell how large ${method} becomes`;
    if (row.columns === null || row.columns === undefined)
        return "its table or a column is not there yet";
    if (method === "hash")
        return hashed(Number(row.rows), predicate !== null);
    // Rows are counted by the pages of now, so that what has changed since ANALYZE is in them.
    const built = { ...row, tuples: row.rows, changed: 0, fillfactor: step.fillfactor ?? 90 };
    const most = (0,_expected_size_js__WEBPACK_IMPORTED_MODULE_2__/* .expectedSize */ .K)({ ...built, deduplicates: "f" });
    if ("unknown" in most)
        return "its columns have no statistics that this role may read: ANALYZE";
    const few = (0,_expected_size_js__WEBPACK_IMPORTED_MODULE_2__/* .expectedSize */ .K)({ ...built, deduplicates: "t" });
    const { shape, unique } = definition;
    // Of a partial index the statistics do not tell how many rows it holds, nor without them how many are alike.
    const known = shape.predicate === null && (unique || shape.include.length > 0 || !("unknown" in few));
    const least = "unknown" in few || unique || shape.include.length > 0 ? most.bytes : few.bytes;
    return { bytes: [known ? least : 0, most.bytes], from: "statistics" };
}
/** Of these the rows and the columns tell how large they become. */
const counted = new Set(["btree", "hash"]);
/** Each entry takes the same, whatever the column holds; what is null has none, and has its bucket all the same. */
function hashed(rows, partial) {
    if (rows < 0)
        return "nobody has counted its rows: ANALYZE";
    const bytes = (0,_sql_indexes_hash_size_js__WEBPACK_IMPORTED_MODULE_1__/* .hashBytes */ .y)({ tuples: rows });
    const [least, most] = _sql_indexes_hash_size_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_OFF */ .B;
    return { bytes: [partial ? 0 : Math.round(bytes * least), Math.round(bytes * most)], from: "statistics" };
}
/** The columns of a btree, or a hash index, of nothing but columns, keys first; null: it is none. */
function plainColumns({ definition, }) {
    if (!definition || !counted.has(definition.shape.method))
        return null;
    const { keys, include } = definition.shape;
    const names = keys.map(({ column }) => column);
    return names.every((name) => name !== null) ? { columns: [...names, ...include], keys: keys.length } : null;
}
/**
 * How large the files of a build's sort become, as a share of the index (measured on PostgreSQL 18, 300,000 to 600,000 rows):
 * a btree writes each entry once, as if none were shared; GIN, since 18, what its workers have gathered, before that only the row
 * pointers of what is held against the table; BRIN sorts nothing.
 */
function sortFiles({ definition }, most, { memory, major }) {
    const method = definition?.shape.method ?? "btree";
    if (method === "brin")
        return 0;
    if (method === "gin")
        return major < 18 ? most : Math.round(most * GIN_SORT);
    return most * IN_MEMORY > memory ? most : 0;
}
const GIN_SORT = 5.1;
/** What an entry takes in memory before it is written, at the most, as a share of what it takes in the index. */
const IN_MEMORY = 2.5;
/** WAL of a build, as a share of the index: measured for btrees on PostgreSQL 18, with full_page_writes and wal_compression off. */
const WAL = 0.9;
/** What the builds write to the log, from, to, as far as their sizes are known. */
function walOf(planned) {
    const sum = (end) => planned.reduce((all, each) => all + ("bytes" in each ? each.bytes[end] : 0), 0);
    return [Math.round(sum(0) * WAL), Math.round(sum(1) * WAL)];
}


/***/ }),

/***/ 79631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ buildRoomQuery)
/* harmony export */ });
/**
 * Where a build puts what it writes, and how much it may, on PostgreSQL 14 to 18, for any role.
 *
 * data … data_directory, null where the role may not see it (pg_read_all_settings); place … the tablespace of new
 * indexes, as a path, null: below the data directory; temp_tablespaces … the setting, a list of names; tablespaces … the path of each by its name, null
 * again below the data directory, and under the empty name the database's own; memory … maintenance_work_mem, and temp_limit …
 * temp_file_limit, in bytes (-1: none); workers … max_parallel_maintenance_workers.
 */
const buildRoomQuery = `SELECT
  (SELECT s.setting FROM pg_catalog.pg_settings s WHERE s.name = 'data_directory') AS data,
  (SELECT nullif(pg_catalog.pg_tablespace_location(t.oid), '') FROM pg_catalog.pg_tablespace t
    WHERE t.spcname = coalesce(nullif(pg_catalog.current_setting('default_tablespace'), ''),
      (SELECT o.spcname FROM pg_catalog.pg_database d JOIN pg_catalog.pg_tablespace o ON o.oid = d.dattablespace WHERE d.datname = pg_catalog.current_database()))) AS place,
  pg_catalog.current_setting('temp_tablespaces') AS temp_tablespaces,
  (SELECT pg_catalog.jsonb_object_agg(p.name, nullif(pg_catalog.pg_tablespace_location(p.oid), '')) FROM (
    SELECT t.spcname::text AS name, t.oid FROM pg_catalog.pg_tablespace t
    UNION ALL SELECT '', d.dattablespace FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()) p) AS tablespaces,
  (SELECT s.setting::bigint * 1024 FROM pg_catalog.pg_settings s WHERE s.name = 'maintenance_work_mem') AS memory,
  (SELECT CASE WHEN s.setting = '-1' THEN -1 ELSE s.setting::bigint * 1024 END FROM pg_catalog.pg_settings s WHERE s.name = 'temp_file_limit') AS temp_limit,
  pg_catalog.current_setting('max_parallel_maintenance_workers')::int AS workers`;


/***/ }),

/***/ 48637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ buildSettingsQuery)
/* harmony export */ });
/**
 * Timeouts that a session of this role begins with, from the server, the database or the role, for any role, on PostgreSQL
 * 14 to 18; transaction_timeout since 17. reset_val, since whoever asks sets some for itself. In milliseconds; 0: none.
 */
const buildSettingsQuery = `SELECT s.name, s.reset_val AS ms FROM pg_catalog.pg_settings s
WHERE s.name IN ('lock_timeout', 'statement_timeout', 'transaction_timeout')
ORDER BY s.name`;


/***/ }),

/***/ 25935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectionRoomQuery)
/* harmony export */ });
/**
 * How many sessions more this role may open, for any role, on PostgreSQL 14 to 18. One row.
 *
 * used … sessions of the server that count against max_connections: client backends and, since nobody but pg_monitor is shown which
 * they are, parallel workers; of_server … max_connections without what is kept for others (reserved_connections since 16, whose
 * role pg_use_reserved_connections may use them); of_database, of_role … their own limits, null: none, with what of them is used.
 * A superuser has no limits of database and role, and the reserved ones besides.
 */
const connectionRoomQuery = `SELECT (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.usesysid IS NOT NULL) AS used,
  (SELECT pg_catalog.sum(CASE s.name WHEN 'max_connections' THEN s.setting::int ELSE - s.setting::int END) FROM pg_catalog.pg_settings s
    WHERE s.name IN ('max_connections', 'superuser_reserved_connections', 'reserved_connections')) AS of_server,
  (SELECT nullif(d.datconnlimit, -1) FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()) AS of_database,
  (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.datname = pg_catalog.current_database() AND a.usesysid IS NOT NULL) AS used_of_database,
  (SELECT nullif(r.rolconnlimit, -1) FROM pg_catalog.pg_roles r WHERE r.rolname = current_user) AS of_role,
  (SELECT count(*) FROM pg_catalog.pg_stat_activity a WHERE a.usename = current_user) AS used_of_role,
  (SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = current_user) AS superuser`;


/***/ }),

/***/ 78177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ newIndexEntriesQuery)
/* harmony export */ });
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
const newIndexEntriesQuery = `WITH wanted AS (
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


/***/ }),

/***/ 27347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openSnapshotsQuery)
/* harmony export */ });
/**
 * Other sessions of this database that hold a snapshot or have written, on PostgreSQL 14 to 18. A concurrent build waits
 * for them. Any role sees that they are there; of other roles' sessions only pg_read_all_stats (pg_monitor) sees more.
 *
 * pid, application; state, seconds … how long its transaction runs, null: not shown to this role.
 */
const openSnapshotsQuery = `SELECT a.pid, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint AS seconds
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
  AND (a.backend_xmin IS NOT NULL OR a.backend_xid IS NOT NULL)
ORDER BY a.xact_start NULLS LAST, a.pid`;


/***/ }),

/***/ 7210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ preparedTransactionsQuery)
/* harmony export */ });
/**
 * Prepared transactions of this database with the relations that they have locked, for any role, on PostgreSQL 14 to 18.
 * A concurrent build waits for those that have written its table, until somebody ends them.
 *
 * gid, owner, prepared … as pg_prepared_xacts has them; relation … schema and name as printed. Its row in pg_locks has no
 * process; its relations are found by the virtual transaction that the lock on its own transaction id names.
 */
const preparedTransactionsQuery = `SELECT p.gid, p.owner, p.prepared, pg_catalog.format('%I.%I', n.nspname, c.relname) AS relation
FROM pg_catalog.pg_prepared_xacts p
  JOIN pg_catalog.pg_locks x ON x.locktype = 'transactionid' AND x.transactionid = p.transaction AND x.pid IS NULL
  JOIN pg_catalog.pg_locks r ON r.locktype = 'relation' AND r.virtualtransaction = x.virtualtransaction AND r.pid IS NULL
  JOIN pg_catalog.pg_class c ON c.oid = r.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE p.database = pg_catalog.current_database() AND c.relkind IN ('r', 'p', 'm')
ORDER BY p.prepared, p.gid, relation`;


/***/ }),

/***/ 95733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ replicationSlotsQuery)
/* harmony export */ });
/**
 * Replication slots, for any role, on PostgreSQL 14 to 18. A slot that nobody reads keeps all that a build writes.
 *
 * name, active; status … wal_status: "unreserved" and "lost" are beyond what the server promises to keep; kept … bytes of
 * WAL that it keeps, null on a standby; safe … bytes that may still be written before it may be lost, null: no limit.
 */
const replicationSlotsQuery = `SELECT s.slot_name AS name, s.active, s.wal_status AS status, s.safe_wal_size AS safe,
  CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), s.restart_lsn)::bigint END AS kept
FROM pg_catalog.pg_replication_slots s ORDER BY s.slot_name`;


/***/ }),

/***/ 47261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ standbysQuery)
/* harmony export */ });
/**
 * Standbys that stream from this server, on PostgreSQL 14 to 18. Any role sees that they are there; only
 * pg_read_all_stats (pg_monitor) sees more, and then `state` is not null.
 *
 * application, state; lag_seconds … replay_lag, null: it has nothing to replay; sync … it is waited for by each commit.
 */
const standbysQuery = `SELECT r.application_name AS application, r.state, extract(epoch FROM r.replay_lag)::bigint AS lag_seconds,
  r.sync_state IN ('sync', 'quorum') AS sync
FROM pg_catalog.pg_stat_replication r ORDER BY r.application_name, r.pid`;


/***/ }),

/***/ 87013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ tableFactsQuery)
/* harmony export */ });
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
const tableFactsQuery = `WITH wanted AS (
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

/***/ 98883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ HASH_OFF),
/* harmony export */   y: () => (/* binding */ hashBytes)
/* harmony export */ });
/* harmony import */ var _btree_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92245);

/**
 * A hash index as a new build makes it, in bytes: buckets for three quarters of a page each, their number rounded up to a quarter
 * of a power of two; those that wait to be split hold twice as much, and overflow (hashpage.c).
 */
function hashBytes({ tuples }) {
    const perPage = Math.floor((_btree_size_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOM */ .ib - 16) / 20);
    const wanted = Math.max(2, tuples / Math.floor((8192 * 0.75) / 20));
    const above = 2 ** Math.ceil(Math.log2(wanted));
    const quarter = above / 8;
    const buckets = above <= 512 ? above : above / 2 + Math.ceil((wanted - above / 2) / quarter) * quarter;
    const each = tuples / above;
    const double = Math.max(0, above - buckets);
    const pages = (rows) => Math.max(1, Math.ceil(rows / perPage));
    return 8192 * ((buckets - double) * pages(each) + double * pages(2 * each) + 3);
}
/** How far that is off: from so many times to so many times, held against real indexes by a test. */
const HASH_OFF = [0.8, 1.25];


/***/ })

};

//# sourceMappingURL=623.index.js.map