export const id = 372;
export const ids = [372];
export const modules = {

/***/ 99374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ namesOfStep),
/* harmony export */   v: () => (/* binding */ keyOfSought)
/* harmony export */ });
/** By which steps are told to speak of the same thing. */
function keyOfSought({ path, name }) {
    return `${(path ?? []).join("\0")}\0\0${name}`;
}
/** What a step speaks of, beside its table. */
function namesOfStep({ index, from, parent }) {
    return [index, from, parent].flatMap((name) => (name ? [keyOfSought(name)] : []));
}


/***/ }),

/***/ 51717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ asQualified),
/* harmony export */   M: () => (/* binding */ finalWishes)
/* harmony export */ });
/* harmony import */ var _apply_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99374);

/**
 * What is to be so once all steps are done, one wish for each name: what a later statement undoes is not wished any more.
 * A renamed index is wished valid under its new name, and gone under its old one. `after`: the schema at the end, which
 * also knows of indexes that go with their table, and of columns that are renamed.
 */
function finalWishes(steps, after) {
    const wishes = new Map();
    for (const step of steps) {
        if (step.wish === "renamed" && step.from) {
            const { from, ...now } = step;
            const before = wishes.get((0,_apply_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfSought */ .v)(from));
            const { only } = before ?? {};
            wishes.set((0,_apply_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfSought */ .v)(from), { ...goneFrom(now), index: from });
            wishes.set((0,_apply_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfSought */ .v)(step.index), {
                ...filled(now, before),
                ...(only ? { only } : {}),
                wish: "valid",
            });
        }
        else
            wishes.set((0,_apply_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfSought */ .v)(step.index), filled(step, wishes.get((0,_apply_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfSought */ .v)(step.index))));
    }
    return [...wishes.values()].map((one) => atTheEnd(one, after));
}
/** A statement that only names an index means the one that an earlier step has defined. */
function filled(step, before) {
    if (step.wish === "gone" || !before || before.wish === "gone")
        return step;
    return { ...step, table: step.table ?? before.table, definition: step.definition ?? before.definition };
}
function goneFrom({ only, rebuilt, constraint, parent, ...step }) {
    return { ...step, wish: "gone" };
}
function atTheEnd(step, after) {
    if (step.wish === "gone" || after === null)
        return step;
    const name = asQualified(step.index);
    const found = after.relation(name)?.index;
    if (!found)
        return after.gone(name) ? goneFrom(step) : step;
    const { unique, nullsNotDistinct = false, shape } = found;
    // A constraint that takes an index which no migration has made: nobody knows what it is over.
    if (shape.keys.length === 0)
        return step;
    return { ...step, definition: { unique, nullsNotDistinct, shape } };
}
/** As it is written: with its schema, where that is a single one. */
function asQualified({ path, name }) {
    return { schema: path?.length === 1 ? path[0] : undefined, name };
}


/***/ }),

/***/ 2100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ soughtWords),
  B: () => (/* binding */ stepsOf)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js
var index_definition = __webpack_require__(52399);
// EXTERNAL MODULE: ./build/src/sql/statements/alter-commands.js
var alter_commands = __webpack_require__(94568);
// EXTERNAL MODULE: ./build/src/sql/statements/reindex-options.js
var reindex_options = __webpack_require__(65705);
// EXTERNAL MODULE: ./build/src/sql/statements/schema-after.js
var schema_after = __webpack_require__(50293);
;// CONCATENATED MODULE: ./build/src/deploy/index-storage.js
/** Where a new index goes and how full its pages are made, where the statement or a SET before it says so. */
function storageOf({ tableSpace, options = [] }, { settings }) {
    const tablespace = tableSpace || settings.get("default_tablespace")?.value || null;
    const filled = options.flatMap((option) => "DefElem" in option && option.DefElem.defname === "fillfactor" ? [numberIn(option.DefElem)] : []);
    const fillfactor = filled.find((percent) => percent !== null);
    return {
        ...(tablespace === null ? {} : { tablespace }),
        ...(fillfactor ? { fillfactor } : {}),
    };
}
function numberIn({ arg }) {
    if (arg && "Integer" in arg)
        return arg.Integer.ival ?? null;
    return arg && "String" in arg ? Number(arg.String.sval) || null : null;
}

;// CONCATENATED MODULE: ./build/src/deploy/left-out.js
/** Settings and transactions: read, and of no index. The steps are sent in sessions of their own. */
function passedOver({ kind }) {
    return kind === "VariableSetStmt" || kind === "TransactionStmt";
}
/** COMMENT and ANALYZE are no steps, and in the way of none; null: it is neither. */
function besideOf({ kind, node, file, span }) {
    const analyzes = kind === "VacuumStmt" && node.VacuumStmt.is_vacuumcmd !== true;
    if (!analyzes && kind !== "CommentStmt")
        return null;
    const message = analyzes
        ? "ANALYZE is no index statement: apply does its own, for expression indexes, and of each table with --analyze"
        : "COMMENT is no index statement: it is left to the migration tool, or to a person";
    return { file, span, matters: false, message };
}
/** `named`: it is about an index, by a name that is filled in later. */
function leftOutOf(statement, named) {
    const { file, span } = statement;
    const place = { file, span, matters: true };
    const words = firstWords(statement.text);
    if (named)
        return { ...place, message: `${words} has a name that is filled in later, which nobody can look up` };
    if (statement.kind === "IndexStmt")
        return { ...place, message: `${words} names no index, and the server chooses the name` };
    const { ReindexStmt: reindex } = statement.node;
    if (reindex)
        return { ...place, message: `${words} names no index; name each, with REINDEX INDEX` };
    return { ...place, matters: false, message: `${words} is no index statement` };
}
/** The words in capitals that a statement begins with, at most four: "ALTER TABLE", "CREATE UNIQUE INDEX CONCURRENTLY". */
function firstWords(text) {
    const words = text.trimStart().split(/\s+/, 4);
    const end = words.findIndex((one) => !/^[A-Za-z]+$/.test(one) || !keywords.has(one.toUpperCase()));
    const kept = end < 0 ? words : words.slice(0, end);
    return kept.length > 0 ? kept.join(" ").toUpperCase() : "this statement";
}
const keywords = new Set("ALTER CREATE DROP INSERT UPDATE DELETE SELECT DO TABLE INDEX UNIQUE CONCURRENTLY REINDEX INTO FROM VIEW MATERIALIZED TYPE FUNCTION OR REPLACE PROCEDURE TRIGGER EXTENSION SCHEMA SEQUENCE DATABASE GRANT REVOKE VACUUM CLUSTER REFRESH TRUNCATE COPY CALL WITH LOCK SYSTEM".split(" "));

// EXTERNAL MODULE: ./build/src/sql/statements/search-path.js
var search_path = __webpack_require__(75241);
;// CONCATENATED MODULE: ./build/src/deploy/sought-name.js

/** Where a name as written is looked up: in its own schema, in those of a SET search_path, or where the session looks. */
function sought({ schema, name }, { settings }) {
    if (schema !== undefined)
        return { path: [schema], name };
    const path = (0,search_path/* schemasOf */.W)(settings.get("search_path")?.value ?? "");
    return { path: path.length > 0 ? path : null, name };
}
/** An index lies in the schema of its table, and keeps it. */
function soughtIn({ path }, name) {
    return { path, name };
}

;// CONCATENATED MODULE: ./build/src/deploy/steps.js








/** The steps of statements in their order, and what is none. Bodies of functions do not run, and are passed over. */
function stepsOf(statements) {
    const steps = [];
    const leftOut = [];
    const beside = [];
    for (const statement of statements) {
        const { body, file, span, text } = statement;
        if ((body && body.kind !== "do") || passedOver(statement))
            continue;
        const harmless = besideOf(statement);
        if (harmless) {
            beside.push(harmless);
            continue;
        }
        const wishes = wishesIn(statement);
        if (wishes === null || wishes.some(isTemplate)) {
            leftOut.push(leftOutOf(statement, wishes !== null));
            continue;
        }
        const within = body ? { within: body.conditional ? "condition" : "block" } : {};
        const session = sessionOf(statement);
        const set = session.length > 0 ? { session } : {};
        for (const wish of wishes)
            steps.push({ ...wish, ...within, ...set, file, span, sql: text });
    }
    return { steps, leftOut, beside };
}
/** Without them a statement would mean another table, or be built in another place or pace. Timeouts are none of them. */
const meant = [
    ...["role", "search_path", "default_tablespace"],
    ...["maintenance_work_mem", "max_parallel_maintenance_workers"],
];
function sessionOf({ settings }) {
    return meant.flatMap((name) => {
        const value = settings.get(name)?.value;
        return value === undefined ? [] : [[name, value]];
    });
}
/** Nobody knows the name before it is filled in. */
function isTemplate({ index, table, from, parent }) {
    return [index, table, from, parent].some((one) => one && (0,grammar_name/* hasPlaceholder */.Kc)(one.name));
}
/** null: it is no statement about indexes alone. */
function wishesIn(statement) {
    const node = statement.node;
    if (node.IndexStmt)
        return created(node.IndexStmt, statement);
    if (node.DropStmt)
        return dropped(node.DropStmt, statement);
    if (node.RenameStmt)
        return renamed(node.RenameStmt, statement);
    if (node.AlterTableStmt)
        return altered(node.AlterTableStmt, statement);
    return node.ReindexStmt ? rebuilt(node.ReindexStmt, statement) : null;
}
function created(index, statement) {
    const table = sought((0,grammar_name/* nameOf */.Vb)(index.relation), statement);
    const name = index.idxname || nameChosenFor(index, statement);
    if (name === null)
        return null;
    const definition = {
        unique: index.unique === true,
        nullsNotDistinct: index.nulls_not_distinct === true,
        shape: (0,index_definition/* shapeOf */.F5)(index),
    };
    const only = index.relation?.inh === true ? {} : { only: true };
    const concurrent = index.concurrent ? { concurrent: true } : {};
    const repeatable = index.if_not_exists ? { repeatable: true } : {};
    return [
        {
            ...{ wish: "valid", index: soughtIn(table, name), table, definition },
            ...{ ...only, ...concurrent, ...repeatable, ...storageOf(index, statement) },
        },
    ];
}
/** The name that the server chooses, as the model has it; null where the model has no such index. */
function nameChosenFor(index, statement) {
    const made = (0,schema_after/* schemaAfter */.m)(statement)
        .indexes((0,grammar_name/* nameOf */.Vb)(index.relation))
        .find(({ by }) => by.file === statement.file && by.span[0] === statement.span[0]);
    return made?.name.name ?? null;
}
function dropped({ removeType, objects = [], missing_ok, concurrent }, statement) {
    if (removeType !== "OBJECT_INDEX")
        return null;
    return objects.map((object) => {
        const name = (0,grammar_name/* nameOfList */.HA)(object);
        const known = statement.schema.relation(name);
        const repeatable = missing_ok ? { repeatable: true } : {};
        const calm = concurrent ? { concurrent: true } : {};
        const index = sought(name, statement);
        return { wish: "gone", index, ...knownOf(known, statement), ...calm, ...repeatable };
    });
}
function renamed({ renameType, relation, newname }, statement) {
    const name = (0,grammar_name/* nameOf */.Vb)(relation);
    const known = statement.schema.relation(name);
    // ALTER TABLE … RENAME TO takes an index, too (manual, ALTER TABLE).
    if (renameType !== "OBJECT_INDEX" && !(renameType === "OBJECT_TABLE" && known?.kind === "index"))
        return null;
    const from = sought(name, statement);
    return [{ wish: "renamed", from, index: soughtIn(from, newname ?? ""), ...knownOf(known, statement) }];
}
function altered(alter, statement) {
    const name = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    const count = (0,alter_commands/* commandsOf */.Kf)(alter).length;
    const children = (0,alter_commands/* partitionsIn */.t)(alter, "AT_AttachPartition");
    if (alter.objtype === "OBJECT_INDEX" && children.length === count) {
        const parent = sought(name, statement);
        return children.map(({ name: partition }) => {
            const child = (0,grammar_name/* nameOf */.Vb)(partition);
            const known = knownOf(statement.schema.relation(child), statement);
            return { wish: "attached", index: sought(child, statement), parent, ...known };
        });
    }
    const adopting = (0,alter_commands/* addedConstraints */.FZ)(alter).filter((one) => one.indexname);
    if (adopting.length === 0 || adopting.length < count)
        return null;
    const table = sought(name, statement);
    return adopting.map(({ indexname = "", conname }) => {
        const { definition } = knownOf(statement.schema.relation({ ...name, name: indexname }), statement);
        const index = soughtIn(table, conname || indexname);
        const kept = { index, table, definition, constraint: true };
        return index.name === indexname
            ? { wish: "valid", ...kept }
            : { wish: "renamed", from: soughtIn(table, indexname), ...kept };
    });
}
function rebuilt(reindex, statement) {
    const { kind, relation } = reindex;
    if (kind !== "REINDEX_OBJECT_INDEX")
        return null;
    const name = (0,grammar_name/* nameOf */.Vb)(relation);
    const known = statement.schema.relation(name);
    const concurrent = (0,reindex_options/* isConcurrent */.u)(reindex) ? { concurrent: true } : {};
    const tablespace = (0,reindex_options/* tablespaceOf */.A)(reindex);
    const moved = tablespace === null ? {} : { tablespace };
    const index = sought(name, statement);
    return [{ wish: "valid", index, rebuilt: true, ...concurrent, ...moved, ...knownOf(known, statement) }];
}
/** What the migrations tell of an index that a statement only names. */
function knownOf(relation, statement) {
    const facts = relation?.index;
    if (!facts)
        return { table: null, definition: null };
    const { unique, nullsNotDistinct = false, shape, constraint, table } = facts;
    return {
        table: sought(withoutDefault(table), statement),
        definition: { unique, nullsNotDistinct, shape },
        ...(constraint === undefined ? {} : { constraint: true }),
    };
}
/** The model calls the schema `public` that no migration names. */
function withoutDefault({ schema, name }) {
    return schema === "public" ? { name } : { schema, name };
}
/** As messages name what is sought. */
function soughtWords({ path, name }) {
    return (0,grammar_name/* printName */.To)({ schema: path?.length === 1 ? path[0] : undefined, name });
}


/***/ }),

/***/ 17905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ managedServiceOf),
/* harmony export */   Y: () => (/* binding */ managedServices)
/* harmony export */ });
const rds = "https://docs.aws.amazon.com/AmazonRDS/latest";
/** The first that fits is the one: what has a procedure of its own stands before what has not. */
const managedServices = [
    {
        name: "Amazon Aurora",
        role: "rds_superuser",
        procedure: "aurora_version",
        room: "the CloudWatch metric FreeLocalStorage for sort files (the volume that indexes lie on grows by itself)",
        direct: "the cluster's endpoint instead of RDS Proxy's",
        sources: [
            `${rds}/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.rds_superuser.html`,
            `${rds}/AuroraUserGuide/AuroraPostgreSQL.BestPractices.TroubleshootingStorage.html`,
            `${rds}/AuroraUserGuide/rds-proxy.html`,
        ],
    },
    {
        name: "Amazon RDS",
        role: "rds_superuser",
        room: "the CloudWatch metric FreeStorageSpace",
        direct: "the instance's endpoint instead of RDS Proxy's",
        sources: [
            `${rds}/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.rds_superuser.html`,
            `${rds}/UserGuide/rds-metrics.html`,
            `${rds}/UserGuide/rds-proxy.html`,
        ],
    },
    {
        name: "Google Cloud SQL",
        role: "cloudsqlsuperuser",
        room: "the metrics database/disk/quota and database/disk/bytes_used of Cloud Monitoring",
        direct: "the instance's own address, or the Auth Proxy's",
        sources: [
            "https://cloud.google.com/sql/docs/postgres/users",
            "https://cloud.google.com/monitoring/api/metrics_gcp#gcp-cloudsql",
            "https://cloud.google.com/sql/docs/postgres/managed-connection-pooling",
        ],
    },
    {
        name: "Azure Database for PostgreSQL",
        role: "azure_pg_admin",
        room: "the metric storage_free of Azure Monitor",
        direct: "port 5432 instead of PgBouncer's 6432",
        sources: [
            "https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-create-users",
            "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-monitoring",
            "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-pgbouncer",
        ],
    },
    {
        name: "Neon",
        role: "neon_superuser",
        room: "the storage limit of the project, in Neon's console",
        direct: "the host name without -pooler",
        sources: [
            "https://neon.com/docs/manage/roles",
            "https://neon.com/docs/introduction/plans",
            "https://neon.com/docs/connect/connection-pooling",
        ],
    },
    {
        name: "Supabase",
        role: "supabase_admin",
        room: "the disk of the project, among Supabase's database settings",
        direct: "the direct connection to db.PROJECT.supabase.co, port 5432, instead of the pooler's",
        timeout: "Supabase sets statement_timeout for the roles of its API, and 2 min for all others",
        sources: [
            "https://supabase.com/docs/guides/database/postgres/roles",
            "https://supabase.com/docs/guides/platform/database-size",
            "https://supabase.com/docs/guides/database/connecting-to-postgres",
            "https://supabase.com/docs/guides/database/postgres/timeouts",
        ],
    },
];
/** The service whose names a server has, as server-facts.ts finds them; null: none that is known. */
function managedServiceOf(marks) {
    const has = (name) => name === undefined || marks.includes(name);
    return managedServices.find(({ role, procedure }) => has(role) && has(procedure)) ?? null;
}


/***/ }),

/***/ 95293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ countersSinceQuery),
/* harmony export */   p: () => (/* binding */ countersBegan)
/* harmony export */ });
/** When the counters of this database last began at zero: SQL, of one value. */
const countersBegan = `greatest((SELECT d.stats_reset FROM pg_catalog.pg_stat_database d WHERE d.datname = pg_catalog.current_database()),
    least((SELECT b.stats_reset FROM pg_catalog.pg_stat_bgwriter b), (SELECT a.stats_reset FROM pg_catalog.pg_stat_archiver a),
      (SELECT w.stats_reset FROM pg_catalog.pg_stat_wal w)))`;
/**
 * Since when a server counts, on PostgreSQL 14 to 18, for any role. One row.
 *
 * begun … when the counters of this database last began at zero; seconds … how long ago. pg_stat_database.stats_reset alone does
 * not tell: after a crash all counters are gone, and on 15 and newer it is null then (measured on 14, 16, 17 and 18, by killing
 * a process of the server and by an immediate shutdown). The counters of the whole server begin anew at that moment and say
 * so; no pg_stat_reset_shared() of one kind resets the others. asked … now, in seconds since 1970; tracked … track_counts is on;
 * standbys … sessions that stream to physical standbys: a subscriber of logical replication holds a logical slot.
 */
const countersSinceQuery = `WITH begun AS (
  SELECT ${countersBegan} AS at
)
SELECT b.at AS begun, extract(epoch FROM pg_catalog.now() - b.at)::bigint AS seconds,
  extract(epoch FROM pg_catalog.now())::bigint AS asked,
  pg_catalog.current_setting('track_counts') = 'on' AS tracked,
  (SELECT count(*) FROM pg_catalog.pg_stat_replication r WHERE r.state IS DISTINCT FROM 'backup'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_replication_slots s WHERE s.active_pid = r.pid AND s.slot_type = 'logical')) AS standbys
FROM begun b`;


/***/ }),

/***/ 55478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ soughtAsJson),
/* harmony export */   aq: () => (/* binding */ isBuilder),
/* harmony export */   j0: () => (/* binding */ indexStatesQuery),
/* harmony export */   lM: () => (/* binding */ isBuilderOfThis),
/* harmony export */   ln: () => (/* binding */ isLocked)
/* harmony export */ });
/* harmony import */ var _counters_since_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95293);

/** As the question takes them: JSON, since a list of lists has no type of its own. */
function soughtAsJson(indexes) {
    return JSON.stringify(indexes.map(({ number, index, table, parent }) => ({
        ...{ number, name: index.name, path: index.path },
        ...{
            table_name: table?.name ?? null,
            table_path: table?.path ?? null,
            parent_name: parent?.name ?? null,
        },
    })));
}
/** A lock of the kind on a relation, held by a session of this database. */
const isLocked = (relation, modes, more = "") => `EXISTS (
      SELECT 1 FROM pg_catalog.pg_locks l WHERE l.locktype = 'relation' AND l.granted AND l.relation = ${relation}
        AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
        AND l.mode IN (${modes})${more})`;
/** More of such a lock: its holder builds some index. */
const isBuilder = "\n        AND l.pid IN (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p)";
/** Whose columns may not be read may be building this one. REINDEX CONCURRENTLY names one of those that it has begun. */
const isBuilderOfThis = `
        AND l.pid IN (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p
          WHERE p.index_relid IS NULL OR p.index_relid IN (0, i.indexrelid) OR p.command LIKE 'REINDEX%')`;
/** The server shortens a name to make room for what it appends (makeObjectName: to 63 bytes, between characters). */
const leftoverOf = (name, index) => {
    const base = `pg_catalog.regexp_replace(${name}, '_cc(new|old)[0-9]*$', '')`;
    return `pg_catalog.starts_with(${index}, ${base}) AND (${base} = ${index} OR pg_catalog.octet_length(${name}) >= 60)`;
};
const secondsSince = (time) => `CASE WHEN ${time} IS NOT NULL THEN greatest(0, pg_catalog.floor(extract(epoch FROM pg_catalog.now() - ${time}))) END::bigint`;
/** What `top` consists of, itself among it. pg_partition_tree() would lock all of it until the transaction ends. */
const partsOf = (top) => `WITH RECURSIVE parts AS (
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
function indexStatesQuery(wanted, schemas) {
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
FROM found f LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = f.oid LEFT JOIN LATERAL (${useOfParts}) s ON i.indexrelid IS NOT NULL CROSS JOIN (SELECT ${_counters_since_js__WEBPACK_IMPORTED_MODULE_0__/* .countersBegan */ .p} AS began) k
ORDER BY f.number`;
}


/***/ }),

/***/ 89442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ serverAndRoleQuery),
/* harmony export */   Z: () => (/* binding */ serverFactsQuery)
/* harmony export */ });
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);
/* harmony import */ var _managed_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17905);


const marks = [...new Set(_managed_services_js__WEBPACK_IMPORTED_MODULE_1__/* .managedServices */ .Y.flatMap(({ role, procedure }) => [role, procedure ?? role]))]
    .map(_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)
    .join(", ");
const asked = `pg_catalog.current_setting('server_version_num')::int AS server,
  pg_catalog.current_setting('server_version') AS version, pg_catalog.pg_is_in_recovery() AS standby,
  pg_catalog.now() AS asked_at,
  pg_catalog.current_database() AS database, current_user AS role,
  pg_catalog.current_setting('default_transaction_read_only') AS read_only, pg_catalog.current_schemas(true) AS schemas,
  pg_catalog.pg_has_role('pg_monitor', 'USAGE') AS monitor, pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') AS signal`;
/**
 * Who is asked, and as whom: on PostgreSQL 14 to 18, by any role.
 *
 * server … server_version_num; standby … it replays somebody's WAL and refuses writes; read_only … what a transaction
 * begins as here; schemas … the session's search_path with what is implied, as name[]; monitor, signal … whether the role
 * has what pg_monitor and pg_signal_backend may do; marks … names of roles and functions by which a managed service is known
 * (managed-services.ts): they are shown to every role.
 */
const serverFactsQuery = `SELECT ${asked},
  (SELECT pg_catalog.jsonb_agg(m.name) FROM (SELECT r.rolname::text AS name FROM pg_catalog.pg_roles r
    UNION ALL SELECT p.proname FROM pg_catalog.pg_proc p) m WHERE m.name IN (${marks})) AS marks`;
/** The same without the marks, for a person to read. */
const serverAndRoleQuery = `SELECT ${asked}`;


/***/ }),

/***/ 27662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rY: () => (/* binding */ definitionIn),
  uv: () => (/* binding */ factsOfState),
  p8: () => (/* binding */ plannedChange),
  OT: () => (/* binding */ soughtOf)
});

// EXTERNAL MODULE: ./build/src/check/index.js + 2 modules
var check = __webpack_require__(25357);
// EXTERNAL MODULE: ./build/src/deploy/final-wishes.js
var final_wishes = __webpack_require__(51717);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/locks/preexisting.js
var preexisting = __webpack_require__(45325);
// EXTERNAL MODULE: ./build/src/sql/way-back/old-definition.js
var old_definition = __webpack_require__(23317);
// EXTERNAL MODULE: ./build/src/deploy/steps.js + 3 modules
var deploy_steps = __webpack_require__(2100);
;// CONCATENATED MODULE: ./build/src/deploy/generated-way-back.js





/**
 * What takes back the statements of a way up, where nobody has written a way down: what is made is dropped, what is dropped
 * is built again as the migrations have defined it, names are given back. What REINDEX builds anew stays. A constraint
 * that has taken an index, and a partition that is attached, nobody takes back without a person's decision.
 */
function generatedWayBack(statements) {
    const steps = [];
    let whole = true;
    for (const statement of statements.toReversed()) {
        const forward = (0,deploy_steps/* stepsOf */.B)([statement]);
        const back = forward.steps.toReversed().map((step) => takenBack(step, statement));
        if (forward.leftOut.length > 0 || back.includes(null))
            whole = false;
        steps.push(...back.flatMap((step) => step ?? []));
    }
    return { steps, whole };
}
/** null: nobody knows how; an empty list: there is nothing to take back. */
function takenBack(step, statement) {
    const { wish, rebuilt, repeatable, constraint, only, ...kept } = step;
    if (rebuilt)
        return [];
    if (wish === "renamed" && statement.kind === "RenameStmt")
        return renamedBack(kept);
    if (constraint || wish === "attached")
        return null;
    if (wish === "gone")
        return builtAgain(step, statement);
    // IF NOT EXISTS has passed over what stood there before.
    if (repeatable && statement.schema.relation((0,final_wishes/* asQualified */.$)(step.index)))
        return [];
    const { concurrent, tablespace, fillfactor, ...named } = kept;
    const calm = quietly(step, statement);
    const sql = `DROP INDEX ${calm.concurrent ? "CONCURRENTLY " : ""}${nameOfStep(step.index)}`;
    return [{ ...named, wish: "gone", ...calm, sql }];
}
function renamedBack({ from, ...step }) {
    if (!from)
        return null;
    const sql = `ALTER INDEX ${nameOfStep(step.index)} RENAME TO ${(0,grammar_name/* quoteIdentifier */.Cm)(from.name)}`;
    return [{ ...step, wish: "renamed", index: from, from: step.index, sql }];
}
function builtAgain(step, statement) {
    const known = statement.schema.relation((0,final_wishes/* asQualified */.$)(step.index));
    if (!known?.index || step.table === null || step.definition === null)
        return null;
    const calm = quietly(step, statement);
    const sql = (0,old_definition/* indexAgain */.B0)({ by: known.by, index: known.index }, step.index.name, calm.concurrent === true);
    const { repeatable, ...named } = step;
    return sql === null ? null : [{ ...named, ...calm, wish: "valid", sql }];
}
/** An index of a partitioned table is neither built nor dropped CONCURRENTLY. */
function quietly({ table }, statement) {
    return table !== null && (0,preexisting/* isPartitioned */.gN)((0,final_wishes/* asQualified */.$)(table), statement) ? {} : { concurrent: true };
}
function nameOfStep(name) {
    return (0,grammar_name/* printName */.To)((0,final_wishes/* asQualified */.$)(name));
}

// EXTERNAL MODULE: ./build/src/parse/grammar.js + 4 modules
var grammar = __webpack_require__(13669);
// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
// EXTERNAL MODULE: ./build/src/read/index.js + 9 modules
var read = __webpack_require__(92617);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js
var index_definition = __webpack_require__(52399);
// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var programs_versions = __webpack_require__(84296);
;// CONCATENATED MODULE: ./build/src/programs/deployment/planned-change.js









/** The way up, or back, of every reported migration, root for root. What of it is not read, `lint` tells. */
async function plannedChange(discovery, options, direction = "up") {
    await (0,parse/* loadGrammar */.oS)();
    await (0,read/* loadCodeLanguages */.Rz)(discovery.files, discovery.code, discovery.tree);
    const steps = [];
    const wishes = [];
    const leftOut = [];
    const beside = [];
    let migrations = 0;
    const oneWay = [];
    const generated = [];
    const onNewTables = new Set();
    for (const root of (0,programs_versions/* rootsOf */.RD)(discovery, options).roots) {
        const versions = [];
        let before = null;
        for (const version of (0,programs_versions/* versionsOf */.x4)(root, options)) {
            const ups = unitsOf(version.up, "up");
            // The way back of a version may stand in another file, which nobody has named.
            const downs = version.down.filter(({ migration }) => migration.direction === "down");
            const units = direction === "up" ? ups : ups.length > 0 ? downs : unitsOf(version.down, "down");
            const unwritten = ups.length > 0 && units.length === 0;
            const back = unwritten ? generatedWayBack(statementsOf(ups)) : null;
            const files = ups.map(({ migration }) => migration.file.path);
            if (back)
                (back.whole ? generated : oneWay).push(...files);
            const plan = back ? { steps: back.steps, leftOut: [], beside: [] } : (0,deploy_steps/* stepsOf */.B)(statementsOf(units));
            before ??= statementsOf(ups)[0]?.schema ?? null;
            if (direction === "up")
                for (const step of plan.steps)
                    if (isOnNewTable(step, before, version.after))
                        onNewTables.add(step);
            versions.push({ plan, after: direction === "up" ? version.after : null });
            migrations += units.length;
        }
        if (direction === "down")
            versions.reverse();
        const own = versions.flatMap(({ plan }) => plan.steps);
        leftOut.push(...versions.flatMap(({ plan }) => plan.leftOut));
        beside.push(...versions.flatMap(({ plan }) => plan.beside));
        steps.push(...own);
        wishes.push(...(0,final_wishes/* finalWishes */.M)(own, versions.at(-1)?.after ?? null));
    }
    return { steps, wishes, leftOut, beside, migrations, oneWay, generated, onNewTables };
}
/** No migration before the change has made it, and one of the change has. */
function isOnNewTable({ table }, before, after) {
    const name = table === null ? null : (0,final_wishes/* asQualified */.$)(table);
    return name !== null && before?.relation(name) === undefined && after.relation(name) !== undefined;
}
function statementsOf(units) {
    return units.flatMap(({ statements }) => statements);
}
function unitsOf(units, direction) {
    return units.filter((unit) => unit.migration.direction === direction && (0,check/* isUnitReported */.ER)(unit));
}
/** What is asked of a database for steps, each by its place in the list. */
function soughtOf(steps) {
    return steps.map(({ index, table, parent = null }, at) => ({ number: at + 1, index, table, parent }));
}
/** What a database says, with the definition read as it is printed. */
function factsOfState(state) {
    return { state, printed: state.definition === null ? null : definitionIn(state.definition) };
}
/** An index as the server prints it; null: it is no single CREATE INDEX. Wants the grammar loaded. */
function definitionIn(sql) {
    const read = (0,grammar/* readSql */.xj)(sql);
    if (!("statements" in read) || read.statements.length !== 1)
        return null;
    const index = read.statements[0]?.node?.IndexStmt;
    if (!index)
        return null;
    return {
        unique: index.unique === true,
        nullsNotDistinct: index.nulls_not_distinct === true,
        shape: (0,index_definition/* shapeOf */.F5)(index),
    };
}


/***/ })

};

//# sourceMappingURL=372.index.js.map