export const id = 708;
export const ids = [708];
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

/***/ 53702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ judgeWish)
/* harmony export */ });
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64971);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2100);



/** Whether what is wished at the end is so: for wishes of finalWishes(), in which nothing is renamed. */
function judgeWish(step, facts) {
    const { state } = facts;
    const condition = (0,_condition_js__WEBPACK_IMPORTED_MODULE_1__/* .indexConditionOf */ .H)(step, facts);
    const { verdict, message, instead = null } = judgementOf(step, condition, facts);
    const there = state.found !== null;
    return {
        file: step.file,
        span: step.span,
        index: state.found === null ? (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .soughtWords */ .K)(step.index) : (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByServer */ .OE)(state.found),
        table: state.onTable ?? (step.table === null ? null : (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .soughtWords */ .K)(step.table)),
        wish: step.wish,
        verdict,
        before: (0,_condition_js__WEBPACK_IMPORTED_MODULE_1__/* .stateBefore */ .L)(condition),
        message,
        instead,
        bytes: there ? state.bytes : null,
        tableBytes: there ? state.tableBytes : null,
        scans: there ? state.scans : null,
        definition: state.definition,
    };
}
function judgementOf(step, condition, { state }) {
    if (step.wish === "gone")
        return gone(step, condition, state);
    const judged = there(step, condition, state);
    if (judged.verdict !== "as-wished")
        return judged;
    if (step.wish === "attached" && !state.parentWanted)
        return unattached(step, state);
    return state.leftovers.length > 0 ? leftOver(state) : judged;
}
const not = (message, instead) => ({
    verdict: "not",
    message,
    ...(instead === undefined ? {} : { instead }),
});
function there(step, condition, state) {
    switch (condition) {
        case "valid":
            if (step.constraint && state.constraint === null)
                return not("valid, and no constraint has it");
            return { verdict: "as-wished", message: `valid${step.definition === null ? "" : ", as defined"}` };
        case "absent":
            return absent(step, state);
        case "taken":
            return not("something that is no index has the name");
        case "unlike":
            return not(state.sameTable === false
                ? `an index of ${state.onTable ?? "another table"} has the name`
                : `an index of another definition has the name: ${state.definition ?? ""}`);
        case "unclear":
            return {
                verdict: "unknown",
                message: `${state.valid ? "valid" : "INVALID"}, and nobody can tell here whether it is as defined: ${state.definition ?? "its definition is not shown"}`,
            };
        case "building":
            return { verdict: "busy", message: "somebody builds it at this moment", instead: watchBuild };
        case "changing":
            return { verdict: "busy", message: "somebody drops or rebuilds it at this moment" };
        case "incomplete":
            return incomplete(state);
        case "invalid":
            return invalid(state);
    }
}
const watchBuild = "SELECT pid, phase, index_relid::regclass FROM pg_stat_progress_create_index;";
function absent(step, state) {
    const schemas = state.elsewhere.length > 0 ? `; another schema has one: ${state.elsewhere.join(", ")}` : "";
    if (step.table !== null && !state.tableFound)
        return not(`not there, and neither is its table ${(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .soughtWords */ .K)(step.table)}${schemas}`);
    const building = state.tableBusy ? "; an index of its table is being built, and may be this one" : "";
    if (step.within !== "condition")
        return not(`not there${building}${schemas}`);
    return {
        verdict: "unknown",
        message: `not there; its statement stands below a condition, and may not have run${schemas}`,
    };
}
function incomplete({ partitions }) {
    const counted = partitions === null ? "not all" : `${partitions.attached} of ${partitions.all}`;
    return not(`INVALID: ${counted} partitions have a valid index attached to it`, "build an index on each partition that has none, and attach it: ALTER INDEX … ATTACH PARTITION …");
}
function invalid(state) {
    const { found, ready, live, unique } = state;
    const name = found === null ? "" : (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByServer */ .OE)(found);
    const costs = !live
        ? "a DROP INDEX CONCURRENTLY has stopped halfway"
        : !ready
            ? "no query uses it"
            : unique
                ? "no query uses it, every write maintains it, and it refuses duplicates all the same"
                : "no query uses it, and every write maintains it";
    return not(`INVALID: ${costs}`, healing(name, state));
}
/** A drop that waits behind a build kills it, so that whoever drops looks again first. REINDEX makes it valid in its place. */
function healing(name, { constraint, parent, live }) {
    const look = `SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = ${(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(name)}::regclass; -- somebody builds it again?`;
    if (!live)
        return `DROP INDEX CONCURRENTLY ${name};`;
    if (constraint !== null || parent !== null)
        return `${look}\nREINDEX INDEX CONCURRENTLY ${name};`;
    return `${look}\nDROP INDEX CONCURRENTLY ${name}; -- then build it again`;
}
function unattached({ parent }, state) {
    const to = parent ? (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .soughtWords */ .K)(parent) : "its parent";
    return not(state.parent === null
        ? `valid, and not attached to ${to}`
        : `valid, and attached to ${state.parent} instead of ${to}`);
}
function leftOver({ leftovers, found, tableBusy }) {
    const names = leftovers.map((name) => (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByServer */ .OE)({ schema: found?.schema ?? "", name }));
    const message = `valid; beside it REINDEX CONCURRENTLY has left ${names.join(", ")}, INVALID`;
    if (tableBusy)
        return { verdict: "busy", message: `${message}, unless it is still at it` };
    return not(message, names.map((name) => `DROP INDEX CONCURRENTLY ${name};`).join("\n"));
}
function gone(step, condition, state) {
    if (condition === "absent" || condition === "taken")
        return { verdict: "as-wished", message: "gone" };
    if (state.sameTable === false)
        return { verdict: "unknown", message: `an index of ${state.onTable ?? "another table"} has the name` };
    if (state.busy)
        return { verdict: "busy", message: "somebody drops or rebuilds it at this moment" };
    if (state.beingBuilt && !state.valid)
        return { verdict: "busy", message: "somebody builds it at this moment", instead: watchBuild };
    const half = state.valid ? "still there" : "still there, and INVALID: its drop has stopped halfway";
    if (step.within === "condition")
        return {
            verdict: "unknown",
            message: `${half}; its statement stands below a condition, and may not have run`,
        };
    const name = state.found === null ? "" : (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByServer */ .OE)(state.found);
    return not(half, `DROP INDEX CONCURRENTLY ${name};`);
}


/***/ }),

/***/ 49177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ togetherOf),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** What the steps of a database come to. What nobody can tell is not as wished. */
function outcomeOf(steps) {
    const wished = steps.filter(({ verdict }) => verdict === "as-wished").length;
    if (wished === steps.length)
        return "done";
    if (steps.every(({ verdict }) => verdict === "as-wished" || verdict === "busy"))
        return "not-now";
    return wished > 0 ? "partly" : "failed";
}
/** The gravest first: what is refused in one database is refused. */
const gravest = ["refused", "failed", "partly", "stopped", "not-now", "done"];
function togetherOf(outcomes) {
    const failed = outcomes.includes("failed") && outcomes.some((one) => one !== "failed" && one !== "refused");
    const all = failed ? outcomes.map((outcome) => (outcome === "failed" ? "partly" : outcome)) : outcomes;
    return gravest.find((outcome) => all.includes(outcome)) ?? "done";
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

/***/ 40708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyChange: () => (/* binding */ applyChange)
});

// EXTERNAL MODULE: ./build/src/postgres/server.js
var server = __webpack_require__(82938);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/postgres/address.js
var postgres_address = __webpack_require__(89953);
;// CONCATENATED MODULE: ./build/src/postgres/questions/apply-lock.js
/** The advisory lock of whoever applies a change to a database: two at once would take each other's builds for leftovers. */
const key = "pg_catalog.hashtextextended('indexwright', 0)";
/** Takes it, if nobody has it: for any role, on PostgreSQL 14 to 18. It is the session's, and never waited for. */
const takeApplyLock = `SELECT pg_catalog.pg_try_advisory_lock(${key}) AS taken`;
/** Who has it: pid, role, application. A key of 64 bits stands in pg_locks as classid and objid, with objsubid 1. */
const applyLockHolderQuery = `SELECT l.pid, a.usename::text AS role, a.application_name AS application
FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND (l.classid::bigint << 32) | l.objid::bigint = ${key}`;
/** The session that asks: its process id alone names another one later. */
const ownSessionQuery = `SELECT a.pid, a.backend_start AS begun FROM pg_catalog.pg_stat_activity a
WHERE a.pid = pg_catalog.pg_backend_pid()`;
/** Ends a session of one's own role that ownSessionQuery has named, and nothing else; no row: it is there no longer. */
const endOwnSession = `SELECT pg_catalog.pg_terminate_backend(a.pid) AS ended FROM pg_catalog.pg_stat_activity a
WHERE a.pid = $1::int AND a.backend_start = $2::timestamptz`;

// EXTERNAL MODULE: ./build/src/postgres/session.js + 4 modules
var postgres_session = __webpack_require__(98481);
;// CONCATENATED MODULE: ./build/src/deploy/apply/watcher.js





/** The lock is somebody else's: the message names whom. */
class ApplyLockTaken extends Error {
}
/**
 * Opens it and takes the lock. Rejects with a ApplyLockTaken where another program has it, and with a NoServer behind a pooler,
 * which would give the lock to a session that others use, too.
 */
async function openWatcher({ address, back, tell }) {
    let session = await opened(address);
    const holder = await lockHolder(session);
    if (holder !== null) {
        await session.close();
        throw new ApplyLockTaken(holder);
    }
    let own = await ownSession(session);
    let replaced = false;
    const again = async () => {
        tell("the session that looks on was lost; what is being built goes on without it");
        const deadline = Date.now() + back;
        for (let pause = 200;; pause = Math.min(pause * 2, 5000)) {
            try {
                session = await opened(address);
                break;
            }
            catch (error) {
                if (error instanceof server.NoServer || Date.now() > deadline)
                    throw error;
                await (0,promises_.setTimeout)(pause);
            }
        }
        await ended(own, session);
        replaced = (await lockHolder(session)) !== null;
        own = await ownSession(session);
        tell(replaced ? "the server is back, and another program applies a change now" : "the server is back");
    };
    return {
        ask: async (sql, values = []) => {
            for (let tries = 0;; tries++)
                try {
                    return (await session.extended(sql, values)).rows;
                }
                catch (error) {
                    if (!(error instanceof server/* SessionLost */.dU) || tries > 3)
                        throw error;
                    await again();
                }
        },
        replaced: () => replaced,
        close: () => session.close().catch(() => { }),
    };
}
async function ownSession(session) {
    return (await session.extended(ownSessionQuery)).rows[0];
}
/**
 * Where a line breaks without a word, the server keeps the session that was lost, and that keeps the lock. It is ours, and of
 * its process id nobody else's: those are used again.
 */
async function ended(own, session) {
    if (!own)
        return;
    for (let tries = 0; tries < 20; tries++) {
        const { rows } = await session.extended(endOwnSession, [own.pid, own.begun]);
        if (rows.length === 0)
            return;
        await (0,promises_.setTimeout)(100);
    }
}
/** Takes the lock; gives who has it instead. */
async function lockHolder(session) {
    const { rows } = await session.extended(takeApplyLock);
    if (rows[0]?.taken === "t")
        return null;
    const [holder] = (await session.extended(applyLockHolderQuery)).rows;
    if (!holder)
        return "another program";
    const { pid, role, application } = holder;
    return `pid ${String(pid)} of ${String(role)}${application ? ` (${String(application)})` : ""}`;
}
/**
 * A question of the catalogs takes no longer, and waits for no lock that would be waited for in turn. A client whose machine is
 * gone is missed within a minute and a half: else its lock would stand in the way of the next run for hours (tcp_keepalives_idle).
 */
const deadlines = [
    "SET statement_timeout = '60s'; SET lock_timeout = '500ms'; SET search_path = ''; SET application_name = 'indexwright'",
    "SET idle_session_timeout = 0; SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 6",
].join("; ");
async function opened(address) {
    const session = await direct(address);
    await session.simple(deadlines);
    const { rows } = await session.extended("SELECT pg_catalog.pg_is_in_recovery() AS standby");
    if (rows[0]?.standby !== "t")
        return session;
    await session.close();
    throw new server.NoServer(`${(0,postgres_address/* hostOf */.w4)(address)} is a standby, and takes no change`);
}
/** A session with the server itself: of a pooler's, the process id is made up. */
async function direct(address) {
    const { session, announced } = await (0,postgres_session/* openAnnounced */.Od)(address);
    if (announced === session.pid)
        return session;
    await session.close();
    throw new server.NoServer(`a connection pooler answers at ${(0,postgres_address/* hostOf */.w4)(address)}: give the server's own address`);
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/builder.js



/**
 * What ends a build and leaves an INVALID index; whoever set it for the role or the database did not mean builds.
 * client_connection_check_interval would end it with this program.
 */
const timeouts = [
    ...["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "idle_session_timeout"],
    "client_connection_check_interval",
];
/** A session for one step. Rejects with a NoServer where a timeout stays set all the same. */
async function openBuilder({ address, major, settings }, step) {
    const session = await direct(address);
    const off = major >= 17 ? [...timeouts, "transaction_timeout"] : timeouts;
    try {
        await session.simple(off.map((name) => `SET ${name} = 0`).join("; "));
        await session.simple(`SET application_name = ${(0,grammar_name/* quoteLiteral */.ce)(`indexwright: ${step.index.name}`)}`);
        for (const [name, value] of [...(step.session ?? []), ...settings])
            await session.extended("SELECT pg_catalog.set_config($1, $2, false)", [name, value]);
        const names = off.map(grammar_name/* quoteLiteral */.ce).join(", ");
        const { rows } = await session.extended(`SELECT s.name, s.setting FROM pg_catalog.pg_settings s WHERE s.name IN (${names}) AND s.setting <> '0'`);
        const [kept] = rows;
        if (kept)
            throw new server.NoServer(`${String(kept.name)} stays at ${String(kept.setting)}, and would end a build`);
        return session;
    }
    catch (error) {
        await session.close().catch(() => { });
        throw error;
    }
}

// EXTERNAL MODULE: ./build/src/postgres/questions/duplicates-query.js
var duplicates_query = __webpack_require__(97468);
// EXTERNAL MODULE: ./build/src/deploy/condition.js + 2 modules
var deploy_condition = __webpack_require__(64971);
// EXTERNAL MODULE: ./build/src/deploy/decide.js
var decide = __webpack_require__(67017);
// EXTERNAL MODULE: ./build/src/deploy/steps.js + 3 modules
var steps = __webpack_require__(2100);
// EXTERNAL MODULE: ./build/src/postgres/questions/blockers.js
var blockers = __webpack_require__(27728);
// EXTERNAL MODULE: ./build/src/postgres/questions/table-lock-holders.js
var table_lock_holders = __webpack_require__(90077);
;// CONCATENATED MODULE: ./build/src/deploy/apply/blockers.js



/** Who a session waits for, each with the statement that a person may run: another's session is never ended from here. */
async function blockersNow(watcher, pid) {
    return (await watcher.ask(blockers/* blockersQuery */._, [pid])).map(blockerOf);
}
/** Who holds what a concurrent command on a table would begin by waiting for. */
async function holdersOf(watcher, table) {
    return (await watcher.ask(table_lock_holders/* tableLockHoldersQuery */.h, [table])).map(blockerOf);
}
function blockerOf(row) {
    const kind = row.kind === "prepared" || row.kind === "autovacuum" ? row.kind : "session";
    const pid = row.pid === null ? null : Number(row.pid);
    const gid = row.gid === null ? null : String(row.gid);
    const text = (value) => value === null || value === undefined || value === "" ? null : String(value);
    const blocker = {
        ...{ kind, pid, gid, role: text(row.role), application: text(row.application), state: text(row.state) },
        ageS: row.seconds === null ? null : Number(row.seconds),
        unyielding: row.wraparound === "t",
    };
    return { ...blocker, cure: cureOf(blocker) };
}
function cureOf({ kind, pid, gid, state, unyielding }) {
    if (kind === "prepared")
        return `ROLLBACK PREPARED ${(0,grammar_name/* quoteLiteral */.ce)(gid ?? "")}; -- or COMMIT PREPARED, with its owner`;
    if (kind === "autovacuum")
        return unyielding ? "-- prevents wraparound, and yields to nobody: wait" : "-- yields by itself";
    // pg_cancel_backend has no effect on a session that is idle in its transaction.
    return state === "active" ? `SELECT pg_cancel_backend(${pid});` : `SELECT pg_terminate_backend(${pid});`;
}
/** "pid 4711 (pg_dump) of reports, idle in transaction for 12 s". */
function blockerWords({ kind, pid, gid, role, application, state, ageS }) {
    const age = ageS === null ? "" : ` for ${ageS} s`;
    if (kind === "prepared")
        return `prepared transaction ${(0,grammar_name/* quoteLiteral */.ce)(gid ?? "")} of ${role ?? "?"}${age}`;
    const who = `${kind === "autovacuum" ? "autovacuum, " : ""}pid ${pid}${application === null ? "" : ` (${application})`}`;
    const of = role === null ? "" : ` of ${role}`;
    return `${who}${of}${state === null ? "" : `, ${state}`}${age}`;
}
/** autovacuum makes room for whoever waits for its lock, unless it prevents wraparound. */
function makesRoom({ kind, unyielding }) {
    return kind === "autovacuum" && !unyielding;
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/rest.js

/** Waits for a time, or until somebody asks to stop; no timer is left behind, which would keep this program from ending. */
async function rested(ms, stops) {
    const over = new AbortController();
    try {
        await Promise.race([(0,promises_.setTimeout)(ms, null, { signal: over.signal }).catch(() => { }), stops.next()]);
    }
    finally {
        over.abort();
    }
}

// EXTERNAL MODULE: ./build/src/deploy/apply/words.js
var words = __webpack_require__(57711);
;// CONCATENATED MODULE: ./build/src/deploy/apply/attach.js



/**
 * Looks on while somebody else builds, drops or rebuilds an index; their session is theirs, and nothing waits behind it.
 * `busy`: the facts of the index that they are at, null: of none any more. Gives null then.
 */
async function untilNobodyIsAtIt(busy, number, run) {
    const begun = Date.now();
    for (let told = 0;;) {
        const facts = await busy();
        if (facts === null)
            return null;
        const passed = Date.now() - begun;
        if (Date.now() - told > 10_000) {
            told = Date.now();
            const table = facts.state.onTable;
            const holders = table === null ? [] : await holdersOf(run.watcher, table);
            const who = holders.length === 0 ? "" : `: ${holders.map(blockerWords).join("; ")}`;
            const message = `somebody else is at it${who}; looked on for ${(0,words/* elapsed */.v)(passed)}`;
            run.tell({ event: "progress", step: number, message, facts: { ms: passed } });
        }
        if (run.stops.count() > 0)
            return "stop";
        if (run.pace.wait !== null && passed > run.pace.wait)
            return "wait";
        await rested(run.pace.look * 2, run.stops);
    }
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/reaction.js
const reactions = new Map([
    ["40P01", "again"], // deadlock_detected
    ["55P03", "pause"], // lock_not_available
    ["57014", "once"], // query_canceled, by somebody else
    ["23505", "never"], // unique_violation: the rows have to change
    ["23P01", "never"], // exclusion_violation
    ["53100", "never"], // disk_full
    ["53400", "never"], // configuration_limit_exceeded: temp_file_limit
]);
/** What may be done about an error; null: the session was lost (57P01 is told so). */
function reactionTo(sqlstate) {
    return sqlstate === null ? "look" : (reactions.get(sqlstate) ?? "never");
}
/** How often each is answered before a step has failed. */
const mostTries = { again: 3, once: 1, look: 3 };

// EXTERNAL MODULE: ./build/src/postgres/questions/build-watch.js
var build_watch = __webpack_require__(22089);
;// CONCATENATED MODULE: ./build/src/deploy/apply/phases.js
function buildViewOf(row) {
    const shareOf = (done, total) => Number(total ?? 0) > 0 ? Math.min(1, Number(done) / Number(total)) : null;
    const queued = row?.queued ? JSON.parse(String(row.queued)) : [];
    return {
        alive: row?.alive === "t",
        waits: row?.waits ? String(row.waits) : null,
        phase: row?.phase ? String(row.phase) : null,
        share: shareOf(row?.tuples_done, row?.tuples_total) ?? shareOf(row?.blocks_done, row?.blocks_total),
        blocked: row?.blocked === "t",
        behindBuild: row?.behind_build === "t",
        queued: Array.isArray(queued) ? queued.map(Number) : [],
    };
}
/** A phase has the name that PostgreSQL shows, or says what is waited for where it shows none. */
function phaseName({ phase, waits }) {
    if (phase !== null && phase !== "initializing")
        return phase;
    if (waits === "relation")
        return "waiting for the lock on the table";
    return waits === null ? phase : "waiting for other transactions";
}
/** What was seen of phases, with their times. Those between two looks are not seen. */
class PhaseLog {
    #seen = [];
    /** The statement at which it was looked last has not ended. */
    #running = false;
    /** Takes a look, and gives the phase that has begun with it; null: it goes on. */
    look(phase, now) {
        const last = this.#running ? this.#seen.at(-1) : undefined;
        if (last)
            last.ended = now;
        if (phase === null || last?.phase === phase)
            return null;
        this.#running = true;
        this.#seen.push({ phase, begun: now, ended: now });
        return phase;
    }
    /** A statement has ended: the next one begins its phases anew, also where they have the same names. */
    end(now) {
        const last = this.#running ? this.#seen.at(-1) : undefined;
        if (last)
            last.ended = now;
        this.#running = false;
    }
    get phases() {
        return this.#seen.map(({ phase, begun, ended }) => ({ phase, ms: Math.round(ended - begun) }));
    }
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/watched-statement.js






/** Sends a statement, and looks on until it has ended. It alone cancels, and nothing but that statement. */
async function watched(statement, run) {
    const { builder, sql, log } = statement;
    let ended = null;
    const over = new AbortController();
    const running = builder
        .simple(sql)
        .then(() => ({ end: "done" }), failure)
        .then((end) => {
        ended = end;
        over.abort();
    });
    const look = new Look(statement, run);
    while (ended === null) {
        await Promise.race([(0,promises_.setTimeout)(look.pause, null, { signal: over.signal }).catch(() => { }), running]);
        if (ended === null)
            await look.once().catch(unlessRefused);
    }
    log.end(Date.now());
    return settled(ended, look.givenUp);
}
/** A look that the server refuses says nothing of the statement that is looked at. */
function unlessRefused(error) {
    if (!(error instanceof server/* ServerError */.gP))
        throw error;
}
function failure(error) {
    if (error instanceof server/* ServerError */.gP)
        return { end: "failed", error };
    return { end: "lost" };
}
/** What was cancelled from here has not failed; what had ended before that, has ended. */
function settled(end, why) {
    return why !== null && end.end === "failed" && end.error.sqlstate === "57014"
        ? { end: "given-up", why }
        : end;
}
class Look {
    #statement;
    #run;
    #begun = Date.now();
    #last = Date.now();
    /** Since when nobody is at it on the server's side; null: somebody is. */
    #gone = null;
    #inLine = false;
    /** In waits, all together; and in this one. */
    #waited = 0;
    #waiting = 0;
    #told = 0;
    #named = "";
    #queued = new Set();
    givenUp = null;
    constructor(statement, run) {
        this.#statement = statement;
        this.#run = run;
    }
    /** Soon, while it may stand in line behind a build, which gives it a deadlock_timeout; later on there is time. */
    get pause() {
        const { pace, deadlockTimeout } = this.#run;
        const soon = Math.max(1, Math.min(pace.look, Math.floor(deadlockTimeout / 5)));
        return this.#inLine || Date.now() - this.#begun < 5000 ? soon : pace.look * 5;
    }
    async once() {
        const { builder, step, log } = this.#statement;
        const { watcher, tell } = this.#run;
        const view = buildViewOf((await watcher.ask(build_watch/* buildWatchQuery */.Y, [builder.pid]))[0]);
        const now = Date.now();
        const begun = log.look(phaseName(view), now);
        if (begun !== null)
            tell({ event: "phase", step, message: begun, facts: { phase: begun } });
        this.#count(view, now);
        // Its answer was lost on the way: what has become of it, the catalogs tell.
        if (this.#gone !== null && now - this.#gone > 5000)
            return builder.abandon();
        this.#progress(view, now);
        this.#sayQueued(view);
        if (view.blocked && this.#waiting >= this.#statement.nameAfter)
            await this.#nameBlockers();
        await this.#giveUp(view, now);
    }
    #count({ waits, alive }, now) {
        const passed = now - this.#last;
        this.#last = now;
        this.#waited += waits === null ? 0 : passed;
        this.#waiting = waits === null ? 0 : this.#waiting + passed;
        this.#inLine = waits === "relation";
        this.#gone = alive ? null : (this.#gone ?? now);
    }
    /** Ten seconds apart, since it may be for hours. */
    #progress(view, now) {
        if (view.waits !== null || now - Math.max(this.#told, this.#begun) < 10_000)
            return;
        this.#told = now;
        const { share } = view;
        const phase = phaseName(view) ?? "at work";
        const counted = share === null ? "no counter" : `${Math.round(share * 100)} %`;
        const message = `${phase}: ${counted}, ${(0,words/* elapsed */.v)(now - this.#begun)} so far`;
        const facts = { phase, share, ms: now - this.#begun };
        this.#run.tell({ event: "progress", step: this.#statement.step, message, facts });
    }
    #sayQueued({ queued }) {
        for (const pid of queued) {
            if (this.#queued.has(pid))
                continue;
            this.#queued.add(pid);
            const message = `pid ${pid} waits behind this statement: at its next wait the server ends one of the two, unless pid ${pid} gives up before`;
            this.#run.tell({ event: "queued", step: this.#statement.step, message, facts: { pid } });
        }
    }
    async #nameBlockers() {
        const { builder, step, met } = this.#statement;
        const blockers = await blockersNow(this.#run.watcher, builder.pid);
        const named = blockers.map(({ pid, gid }) => `${pid}/${gid}`).join();
        if (blockers.length === 0 || named === this.#named)
            return;
        this.#named = named;
        met(blockers);
        for (const blocker of blockers) {
            const message = `waits for ${blockerWords(blocker)}: wait, or ${blocker.cure}`;
            this.#run.tell({ event: "blocked", step, message, facts: { ...blocker } });
        }
    }
    async #giveUp({ waits, behindBuild }, now) {
        if (this.givenUp !== null)
            return;
        const { limits, builder } = this.#statement;
        const why = (() => {
            if (waits === "relation" && behindBuild)
                return "behind-build";
            // What cleans up has its own time.
            if (this.#run.stops.count() > 1 && limits.time === null)
                return "stop";
            if (limits.wait !== null && this.#waited > limits.wait)
                return "wait";
            return limits.time !== null && now - this.#begun > limits.time ? "time" : null;
        })();
        if (why === null)
            return;
        this.givenUp = why;
        // In line behind a build every moment counts; else it is told first who was waited for.
        if (why !== "behind-build" && this.#named === "")
            await this.#nameBlockers();
        await this.#run.watcher.ask("SELECT pg_catalog.pg_cancel_backend($1)", [builder.pid]);
    }
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/send.js





/** Sends a statement of a step, and tells how it has ended. Each try has a session of its own. */
function sendStep(statement, run) {
    return statement.concurrent ? sendConcurrent(statement, run) : sendQuick(statement, run);
}
/**
 * It begins once nobody holds the first lock that it takes: in line behind another build it would kill that. Whoever had to
 * wait for it looks again first, since the index may be another by then.
 */
async function sendConcurrent(statement, run) {
    const free = await untilFree(statement, run);
    if (free !== null)
        return free;
    // What cleans up has its own time.
    const limits = { wait: statement.time === null ? run.pace.wait : null, time: statement.time };
    const end = await inBuilder(statement, run, { nameAfter: run.pace.tell, limits });
    return end.end === "given-up" && end.why === "behind-build" ? { end: "again" } : end;
}
/** null: nobody holds it. */
async function untilFree(statement, run) {
    const { table, number, time, met, spent } = statement;
    if (table === null)
        return null;
    const begun = Date.now();
    for (let named = null;;) {
        const holders = (await holdersOf(run.watcher, table)).filter((holder) => !makesRoom(holder));
        if (holders.length === 0)
            return named === null ? null : { end: "again" };
        const now = holders.map(({ pid, gid }) => `${pid}/${gid}`).join();
        if (now !== named) {
            named = now;
            met(holders);
            for (const holder of holders) {
                // Who is at work is let work: that may be a build.
                const cure = holder.state === "active" || holder.state === null ? "" : `: wait, or ${holder.cure}`;
                const message = `${table} is locked by ${blockerWords(holder)}${cure}`;
                run.tell({ event: "blocked", step: number, message, facts: { ...holder } });
            }
        }
        const last = Date.now();
        await rested(run.pace.look * 2, run.stops);
        spent.waiting += Date.now() - last;
        if (run.stops.count() > 0 && time === null)
            return { end: "given-up", why: "stop" };
        if (time === null && run.pace.wait !== null && spent.waiting > run.pace.wait)
            return { end: "given-up", why: "wait" };
        if (time !== null && Date.now() - begun > time)
            return { end: "given-up", why: "time" };
    }
}
/** Longer than autovacuum takes to make room, which is a deadlock_timeout. */
const AUTOVACUUM_MS = 500;
/**
 * Each try keeps everybody out who comes behind it, for as long as it waits: so it waits shortly, and is tried again. It
 * also waits for less than a deadlock_timeout, so that no build dies of it.
 */
async function sendQuick(statement, run) {
    const { pace, deadlockTimeout } = run;
    const short = Math.max(1, Math.min(pace.lockTimeout, Math.floor(deadlockTimeout / 2)));
    const [first, longest] = pace.pause;
    let last = [];
    const met = (blockers) => {
        last = blockers;
        statement.met(blockers);
    };
    for (let tries = 1, pause = first;; tries++, pause = Math.min(pause * 2, longest)) {
        const patient = last.some(makesRoom);
        const lockTimeout = patient ? deadlockTimeout + AUTOVACUUM_MS : short;
        last = [];
        const more = { nameAfter: 0, limits: { wait: null, time: null }, lockTimeout };
        const end = await inBuilder({ ...statement, met }, run, more);
        const inLine = end.end === "given-up" && end.why === "behind-build";
        if (!inLine && (end.end !== "failed" || end.error.sqlstate !== "55P03"))
            return end;
        if (tries >= pace.tries)
            return { end: "given-up", why: "wait" };
        // Else programs that were started together would meet again each time.
        const rest = pause * (0.75 + Math.random() / 2);
        const message = `did not get its lock within ${lockTimeout} ms; try ${tries + 1} of ${pace.tries} in ${(0,words/* elapsed */.v)(rest)}`;
        run.tell({
            event: "pause",
            step: statement.number,
            message,
            facts: { tries, pauseMs: Math.round(rest) },
        });
        await rested(rest, run.stops);
        if (run.stops.count() > 0)
            return { end: "given-up", why: "stop" };
    }
}
async function inBuilder({ step, sql, number, log, met, spent }, run, { lockTimeout = 0, ...more }) {
    const builder = await openedFor(step, lockTimeout, run);
    if ("end" in builder)
        return builder;
    spent.sent++;
    run.tell({ event: "sent", step: number, message: sql, facts: { sql, pid: builder.pid } });
    try {
        const end = await watched({ sql, builder, step: number, log, met, ...more }, run);
        await builder.close().catch(() => { });
        return end;
    }
    catch (error) {
        // A server that nobody can ask any more goes on with what it was sent.
        builder.abandon();
        throw error;
    }
}
async function openedFor(step, lockTimeout, run) {
    try {
        const builder = await run.builder(step);
        if (lockTimeout > 0)
            await builder.simple(`SET lock_timeout = ${lockTimeout}`);
        return builder;
    }
    catch (error) {
        if (error instanceof server/* ServerError */.gP)
            return { end: "failed", error };
        if (!(error instanceof server/* SessionLost */.dU))
            throw error;
        // Whoever looks on hears when the server is back.
        await run.watcher.ask("SELECT 1");
        return { end: "lost" };
    }
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/sending.js

/** What an action sends. What is dropped is named as the catalogs have it, and dropped so that nobody waits. */
function sendingOf(step, { action }, { state }) {
    const found = state.found;
    if ((action === "drop" || action === "heal") && found !== null) {
        // The index of a partitioned table cannot be dropped concurrently (manual, DROP INDEX).
        const concurrent = found.kind === "i";
        return { sql: `DROP INDEX ${concurrent ? "CONCURRENTLY " : ""}${(0,grammar_name/* nameByServer */.OE)(found)}`, concurrent };
    }
    return { sql: step.sql, concurrent: step.concurrent === true && action === "build" };
}
/** What drops an index that REINDEX CONCURRENTLY has left. */
function dropOfLeftover({ state }, name) {
    const schema = state.found?.schema ?? "";
    return { sql: `DROP INDEX CONCURRENTLY ${(0,grammar_name/* nameByServer */.OE)({ schema, name })}`, concurrent: true };
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/step-end.js

/** What a step has met so far. */
class StepRecord {
    log = new PhaseLog();
    /** How long it has waited for locks before anything was sent, and how many statements were. */
    spent = { waiting: 0, sent: 0 };
    #begun = Date.now();
    #blockers = [];
    action = "none";
    sqlstate = null;
    instead = null;
    met = (blockers) => {
        const named = (one) => `${one.pid}/${one.gid}`;
        const news = new Set(blockers.map(named));
        this.#blockers = [...blockers, ...this.#blockers.filter((one) => !news.has(named(one)))];
    };
    get attempts() {
        return this.spent.sent;
    }
    /** The last whom it has waited for. */
    get blocker() {
        return this.#blockers[0] ?? null;
    }
    /** Of a step that nothing was done about. */
    static notReached(why) {
        return { ...new StepRecord().ended("unknown", why), reached: false };
    }
    ended(verdict, message, stopped = false) {
        const { action, attempts, sqlstate, instead } = this;
        const durationMs = Date.now() - this.#begun;
        const shown = { action, attempts, sqlstate, instead: verdict === "as-wished" ? null : instead };
        return {
            ...shown,
            durationMs,
            phases: this.log.phases,
            blockers: this.#blockers,
            verdict,
            message,
            stopped,
            reached: true,
        };
    }
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/carry-out.js














/** Brings one step about: asks, decides, acts, and asks again, until nothing is left to do or nothing can be done. */
async function carryOut(step, number, run) {
    return new StepAtWork(step, number, run).end();
}
class StepAtWork {
    #step;
    #number;
    #run;
    #record = new StepRecord();
    #counts = { again: 0, once: 0, look: 0 };
    /** How often an action was done without changing what is decided. */
    #vain = 0;
    constructor(step, number, run) {
        this.#step = step;
        this.#number = number;
        this.#run = run;
    }
    async end() {
        for (;;) {
            const { now, old } = await this.#facts();
            const action = (0,decide/* decide */.L)(this.#step, now, old);
            this.#say(action);
            const ended = (await this.#leftovers(action, now)) ?? (await this.#act(action, now));
            if (ended !== null)
                return ended;
        }
    }
    async #facts() {
        const { from } = this.#step;
        const asked = from ? [this.#step, { ...this.#step, index: from }] : [this.#step];
        const [now, old = null] = await this.#run.facts(asked);
        if (!now)
            throw new Error("the server has not answered for a step");
        return { now, old };
    }
    #say({ action, why }) {
        const record = this.#record;
        // What was done is told, not that nothing is left to do.
        if (action === "none" && record.attempts > 0)
            return;
        if (record.action !== "attach" || action !== "none")
            record.action = action;
        const index = (0,steps/* soughtWords */.K)(this.#step.index);
        const facts = { index, action };
        this.#run.tell({ event: "step", step: this.#number, message: `${index}: ${action}, ${why}`, facts });
    }
    async #leftovers({ leftovers }, facts) {
        for (const name of facts.state.found === null ? [] : leftovers) {
            const end = await this.#send(dropOfLeftover(facts, name), facts, null);
            if (end.end === "again")
                return this.end();
            if (end.end !== "done")
                return this.#failed(end, facts, `the leftover ${name} could not be dropped`);
        }
        return null;
    }
    async #act(action, facts) {
        switch (action.action) {
            case "none":
                return this.#record.ended("as-wished", doneWords(this.#record, action.why));
            case "stop":
                return this.#record.ended("not", action.why);
            case "attach":
                return this.#attach();
            default: {
                const end = await this.#send(sendingOf(this.#step, action, facts), facts, null);
                if (end.end === "again")
                    return null;
                if (end.end !== "done")
                    return this.#after(end, facts);
                if (this.#step.rebuilt && action.action === "build")
                    return this.#record.ended("as-wished", "built anew");
                // A drop before a build, and the build itself, each change what is decided.
                return ++this.#vain > 4
                    ? this.#record.ended("not", "the server says that it is done, and its catalogs do not show it")
                    : null;
            }
        }
    }
    async #attach() {
        const busy = async () => {
            const { now, old } = await this.#facts();
            if ((0,decide/* decide */.L)(this.#step, now, old).action !== "attach")
                return null;
            return now.state.found === null && old !== null ? old : now;
        };
        const why = await untilNobodyIsAtIt(busy, this.#number, this.#run);
        if (why === null)
            return null;
        return this.#record.ended("busy", "somebody else is still at it", why === "stop");
    }
    #send(sending, facts, time) {
        const { log, met, spent } = this.#record;
        const table = facts.state.onTable ?? facts.state.wantedTable;
        const [step, number] = [this.#step, this.#number];
        return sendStep({ ...sending, step, number, table, time, log, met, spent }, this.#run);
    }
    /** null: it is tried again. */
    async #after(end, before) {
        if (end.end === "given-up")
            return this.#gaveUp(end.why, before);
        const error = end.end === "failed" ? end.error : null;
        this.#record.sqlstate = error?.sqlstate ?? null;
        const words = error === null ? "its session was lost" : `${error.sqlstate}: ${error.message}`;
        const facts = { sqlstate: error?.sqlstate ?? null };
        this.#run.tell({ event: "failed", step: this.#number, message: words, facts });
        const reaction = reactionTo(error?.sqlstate ?? null);
        if (this.#mayTryAgain(reaction)) {
            // A backend whose client is gone is there for a moment longer, and is taken for somebody else's.
            if (reaction === "look")
                await (0,promises_.setTimeout)(this.#run.pace.look);
            return null;
        }
        return this.#failed(end, before, words);
    }
    #mayTryAgain(reaction) {
        if (reaction === "never" || reaction === "pause")
            return false;
        return ++this.#counts[reaction] <= mostTries[reaction];
    }
    async #failed(end, before, words) {
        if (end.end === "given-up")
            return this.#gaveUp(end.why, before);
        if (end.end === "failed")
            await this.#showDuplicates(end.error);
        const left = await this.#dropOwn(before);
        return this.#record.ended("not", `${words}${left}`);
    }
    async #gaveUp(why, before) {
        const { blocker } = this.#record;
        const whom = blocker === null ? "" : `, for ${blockerWords(blocker)}`;
        const words = why === "stop" ? "stopped on request" : `given up while it waited${whom}`;
        if (blocker !== null)
            this.#record.instead = blocker.cure;
        const left = await this.#dropOwn(before);
        return this.#record.ended("busy", `${words}${left}`, why === "stop");
    }
    async #showDuplicates({ sqlstate }) {
        if (sqlstate !== "23505")
            return;
        const found = (await this.#facts()).now.state.found;
        if (found === null)
            return;
        const [row] = await this.#run.watcher.ask(duplicates_query/* duplicatesQuery */.h, [(0,grammar_name/* nameByServer */.OE)(found)]);
        if (row?.query)
            this.#record.instead = String(row.query);
    }
    /** What a build of this step has left is dropped, within its time; what was there before it stays for the next run. */
    async #dropOwn(before) {
        const { pace, stops } = this.#run;
        const deadline = Date.now() + pace.drop;
        for (let dropped = false;;) {
            const { now } = await this.#facts();
            const left = leftBy(this.#step, before, now);
            const [drop] = left;
            if (!drop)
                return dropped ? "; what it left is dropped" : "";
            const time = deadline - Date.now();
            if (time <= 0)
                return notDropped(pace.drop);
            if (drop === "at work") {
                await rested(pace.look * 2, stops);
                continue;
            }
            const { end } = await this.#send(drop, now, time);
            if (end === "done")
                dropped = true;
            else if (end !== "again")
                return notDropped(pace.drop);
        }
    }
}
function notDropped(ms) {
    return `; what it left is INVALID, refuses duplicates where it is unique, and could not be dropped within ${(0,words/* elapsed */.v)(ms)}: the next run does it`;
}
/** What drops the INVALID indexes that were not there before a build; "at work": one that somebody seems to be at. */
function leftBy(step, before, now) {
    if (step.wish !== "valid")
        return [];
    if (step.rebuilt) {
        const old = new Set(before.state.leftovers);
        const names = now.state.leftovers.filter((name) => !old.has(name));
        return names.map((name) => (now.state.tableBusy ? "at work" : dropOfLeftover(now, name)));
    }
    if (before.state.found !== null)
        return [];
    const condition = (0,deploy_condition/* indexConditionOf */.H)(step, now);
    if (condition === "building" || condition === "changing")
        return ["at work"];
    return condition === "invalid" ? [sendingOf(step, { action: "heal", why: "", leftovers: [] }, now)] : [];
}
/** What was done, where anything was. */
function doneWords({ action, attempts }, why) {
    if (action === "attach")
        return `somebody else has ended it: ${why}`;
    if (attempts === 0)
        return why;
    const words = {
        build: `built: ${why}`,
        heal: `built: ${why}`,
        drop: "dropped",
        quick: `done: ${why}`,
    };
    return action === "none" || action === "stop" ? why : words[action];
}

// EXTERNAL MODULE: ./build/src/deploy/apply/groups.js
var groups = __webpack_require__(25748);
// EXTERNAL MODULE: ./build/src/deploy/apply/resume.js
var resume = __webpack_require__(58267);
;// CONCATENATED MODULE: ./build/src/deploy/apply/change.js






/** Brings steps about, one after the other; after one that is not as wished, nothing more is sent. */
async function carriedOut(steps, run) {
    const done = await (0,resume/* stepsDone */.OM)(steps, run.facts);
    const ended = [];
    let halted = null;
    for (const [at, step] of (0,groups/* orderOf */.m)(steps).entries()) {
        const end = !done.has(step)
            ? halted === null
                ? await reached(step, at + 1, run)
                : StepRecord.notReached(halted)
            : new StepRecord().ended("as-wished", "it stands as wished already");
        ended.push({ step, end });
        if (end.verdict !== "as-wished")
            halted ??= "not reached";
        else if (run.watcher.replaced())
            halted ??= "not reached: another program applies a change now";
    }
    return ended;
}
const lost = "the server cannot be asked any more: what it was building goes on, and the same command looks at what has become of it";
async function reached(step, number, run) {
    if (run.stops.count() > 0)
        return new StepRecord().ended("busy", "not begun: stopped on request", true);
    const end = await carryOut(step, number, run).catch((error) => {
        if (!(error instanceof server/* SessionLost */.dU) && !(error instanceof server.NoServer))
            throw error;
        return new StepRecord().ended("unknown", `${lost} (${error.message})`);
    });
    const { verdict, durationMs } = end;
    const facts = { verdict, action: end.action, durationMs };
    const message = `${end.message} (${(0,words/* elapsed */.v)(durationMs)})`;
    run.tell({ event: verdict === "as-wished" ? "done" : "failed", step: number, message, facts });
    return end;
}

;// CONCATENATED MODULE: ./build/src/deploy/apply/run.js
const usualPace = {
    ...{ wait: null, lockTimeout: 500, tries: 30, pause: [1000, 60_000] },
    ...{ look: 200, tell: 5000, drop: 30_000, back: 60_000 },
};

// EXTERNAL MODULE: ./build/src/deploy/outcome.js
var deploy_outcome = __webpack_require__(49177);
// EXTERNAL MODULE: ./build/src/postgres/reading-session.js
var reading_session = __webpack_require__(93932);
// EXTERNAL MODULE: ./build/src/programs/lint.js + 5 modules
var lint = __webpack_require__(8327);
;// CONCATENATED MODULE: ./build/src/programs/deployment/analyze.js

/**
 * Without statistics of its expression the planner guesses what an index over one finds (manual, ANALYZE). `all`: each table of
 * what was done is analyzed. It waits for its lock shortly, and what fails is told and costs nothing else.
 */
async function analyzed(ended, run, all) {
    const done = ended.filter(({ end }) => end.verdict === "as-wished" && end.attempts > 0);
    const wanted = done.filter(({ step }) => all || step.definition?.shape.keys.some(({ expression }) => expression !== null));
    if (wanted.length === 0)
        return;
    const facts = await run.facts(wanted.map(({ step }) => step));
    const tables = new Map(wanted.flatMap(({ step }, at) => {
        const table = facts[at]?.state.onTable ?? facts[at]?.state.wantedTable ?? null;
        return table === null ? [] : [[table, step]];
    }));
    const patience = Math.max(1, Math.min(run.pace.lockTimeout, Math.floor(run.deadlockTimeout / 2)));
    for (const [table, step] of tables) {
        if (run.stops.count() > 0)
            return;
        const tell = (message) => run.tell({ event: "done", step: null, message, facts: { table } });
        let session = null;
        try {
            session = await run.builder(step);
            await session.simple(`SET lock_timeout = ${patience}`);
            await session.simple(`ANALYZE ${table}`);
            tell(`analyzed ${table}`);
        }
        catch (error) {
            if (!(error instanceof server/* ServerError */.gP) && !(error instanceof server/* SessionLost */.dU))
                throw error;
            tell(`${table} could not be analyzed: ${error.message}; run ANALYZE ${table}`);
        }
        finally {
            await session?.close().catch(() => { });
        }
    }
}

// EXTERNAL MODULE: ./build/src/deploy/apply/names.js
var names = __webpack_require__(99374);
// EXTERNAL MODULE: ./build/src/deploy/judge.js
var judge = __webpack_require__(53702);
// EXTERNAL MODULE: ./build/src/programs/deployment/planned-change.js + 1 modules
var planned_change = __webpack_require__(27662);
;// CONCATENATED MODULE: ./build/src/programs/deployment/applied-database.js




/**
 * What has become of a database: each step with how it has ended, and with what another session has read of its index
 * afterwards. `before`: as preflight has found it; `states`: those of the change's wishes; `replaced`:
 * another program has the lock by now.
 */
function appliedDatabase(before, { steps, wishes }, ended, { states, replaced }) {
    const judged = new Map(wishes.flatMap((wish, at) => {
        const state = states[at];
        return state ? [[(0,names/* keyOfSought */.v)(wish.index), (0,judge/* judgeWish */.z)(wish, (0,planned_change/* factsOfState */.uv)(state))]] : [];
    }));
    const outcomes = ended.map(({ step, end }) => {
        const now = judged.get((0,names/* keyOfSought */.v)(step.index));
        const was = before.steps[steps.indexOf(step)];
        if (!now || !was)
            throw new Error("a step has no wish");
        const { verdict, message, instead, stopped, reached, ...applied } = end;
        return {
            ...now,
            wish: step.wish,
            before: was.before,
            verdict,
            message,
            instead,
            applied: { ...applied, after: now.before },
        };
    });
    const all = outcomes.every(({ verdict }) => verdict === "as-wished");
    const unfulfilled = [...judged.values()].filter(({ verdict }) => verdict !== "as-wished");
    // The statements went through, and the catalogs say otherwise: that is what counts.
    const shown = all ? [...outcomes, ...unfulfilled] : outcomes;
    const [last] = ended.filter(({ end }) => end.stopped);
    return { ...before, outcome: last ? "stopped" : outcomeHere(shown, ended, replaced), steps: shown };
}
/** The same where no other session could read anything afterwards: what was done is told, and counts for nothing. */
function unreadSteps(before, { steps }, ended) {
    return ended.flatMap(({ step, end: { verdict, message, instead } }) => {
        const was = before.steps[steps.indexOf(step)];
        if (!was)
            return [];
        if (verdict !== "as-wished")
            return [{ ...was, verdict, message, instead }];
        return [
            { ...was, verdict: "unknown", message: `${message}, and nobody could read it afterwards` },
        ];
    });
}
/** Steps that were not reached say nothing of why: what stopped before them does. Without them nothing is done. */
function outcomeHere(steps, ended, replaced) {
    const reached = steps.filter((_, at) => ended[at]?.end.reached !== false);
    const outcome = (0,deploy_outcome/* outcomeOf */.s)(reached.length > 0 ? reached : steps);
    if (outcome !== "done" || reached.length === steps.length)
        return outcome;
    return replaced ? "not-now" : "partly";
}

// EXTERNAL MODULE: ./build/src/report/verdict.js
var verdict = __webpack_require__(74041);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/types/usage-error.js
var usage_error = __webpack_require__(43203);
;// CONCATENATED MODULE: ./build/src/programs/deployment/fit-for-apply.js



/**
 * What may be sent of a change: statements about indexes, and nothing that has not been read. Throws a UsageError that says
 * what is in the way.
 */
function fitForApply(change, report, { command, only }) {
    const fit = only.length > 0 ? onlyNamed(change, only) : whole(change, report, command);
    const [inside] = fit.steps.filter(({ within }) => within !== undefined);
    if (inside)
        throw new usage_error/* UsageError */.e(`${at(inside)} stands in a block of code, whose conditions ${command} cannot decide: run it with its tool`);
    return fit;
}
/** A name as written, with its schema or without. */
function onlyNamed(change, only) {
    const named = ({ index: { name, path } }) => only.some((wanted) => wanted === name || (path?.length === 1 && wanted === `${path[0]}.${name}`));
    const missing = only.find((wanted) => !change.steps.some((step) => named(step) && nameIs(step, wanted)));
    if (missing !== undefined)
        throw new usage_error/* UsageError */.e(`--only ${missing}: no statement of these migrations is about an index of that name`);
    return {
        ...change,
        steps: change.steps.filter(named),
        wishes: change.wishes.filter(named),
        leftOut: [],
        beside: [],
    };
}
function nameIs({ index: { name, path } }, wanted) {
    return wanted === name || wanted === `${path?.[0] ?? ""}.${name}`;
}
function whole(change, report, command) {
    const [other] = change.leftOut;
    const alone = `${command} sends statements about indexes alone; run it with its tool, or name the index with --only`;
    if (other)
        throw new usage_error/* UsageError */.e(`${at(other)}: ${other.message}. ${alone}`);
    const [unread] = report.unread;
    if (unread)
        throw new usage_error/* UsageError */.e(`${at(unread)}: ${unread.message}. What is not read whole is not sent`);
    if ((0,verdict/* isBlind */.iE)(report) || report.failures.length > 0)
        throw new usage_error/* UsageError */.e("these migrations could not be read whole, and nothing of them is sent: run indexwright lint");
    const [file] = change.oneWay;
    if (command === "rollback" && file !== undefined)
        throw new usage_error/* UsageError */.e(`${file} has no way back, and of its statements not all can be taken back by themselves: write one, or name an index with --only`);
    if (change.steps.length === 0)
        throw new usage_error/* UsageError */.e("these migrations want nothing of any index: there is nothing to send");
    return change;
}
function at({ file, span }) {
    return `${file.path}:${(0,offsets/* positionAt */.t$)(file, span[0]).line}`;
}

// EXTERNAL MODULE: ./build/src/programs/deployment/ledger.js
var deployment_ledger = __webpack_require__(34542);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/programs/deployment/noted-run.js

/** The same for the same statements, in the same order: an earlier run with another change says nothing of this one. */
function keyOfChange(command, steps) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const part of [command, ...steps.map(({ sql }) => sql)])
        hash.update(part).update("\0");
    return hash.digest("hex").slice(0, 16);
}
/** Tells, and notes what is told with its time and its change. What cannot be noted is told once, and nothing ends with it. */
function noting(tell, journal, change) {
    if (journal === null)
        return tell;
    let failed = false;
    return (event) => {
        const trouble = journal.note({ at: new Date().toISOString(), change, ...event });
        if (trouble !== null && !failed) {
            const message = `warn journal: ${trouble}; the work goes on, and of a soak that is cut short the next run will not know`;
            tell({ event: "check", step: null, message, facts: { check: "journal", level: "warn" } });
        }
        failed = trouble !== null;
        tell(event);
    };
}
/** When a wave has last ended with this change, in milliseconds since 1970; null: nobody has noted that. */
function waveEnded(journal, change, wave) {
    const ended = (journal?.noted ?? []).findLast((entry) => {
        const facts = entry.facts;
        const named = typeof facts === "object" && facts !== null && "wave" in facts && facts.wave === wave;
        return entry.event === "wave" && entry.change === change && named;
    });
    const at = Date.parse(String(ended?.at));
    return Number.isNaN(at) ? null : at;
}

// EXTERNAL MODULE: ./build/src/programs/deployment/preflown-database.js + 8 modules
var preflown_database = __webpack_require__(13215);
// EXTERNAL MODULE: ./build/src/programs/deployment/states.js
var deployment_states = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/programs/deployment/told-sizes.js
var told_sizes = __webpack_require__(75105);
// EXTERNAL MODULE: ./build/src/postgres/questions/standbys.js
var standbys = __webpack_require__(47261);
;// CONCATENATED MODULE: ./build/src/programs/deployment/wave-until.js







/**
 * Why the next wave may not follow on a database yet; null: it may. `used`: each index that the change wants was used on it;
 * `replayLagS`: none of its standbys is further behind. What is not shown to the role is not known to be so.
 */
async function unmetUntil(url, wishes, { used, replayLagS }) {
    const option = { option: "--databases", throughPooler: false };
    return (0,reading_session/* reading */.h)((0,postgres_address/* addressOf */.ci)(url, "--databases"), option, async (session, server) => {
        if (used) {
            const wanted = wishes.filter(({ wish }) => wish !== "gone");
            const states = await (0,deployment_states/* statesOf */.k)(session, server, wanted);
            const idle = wanted.find((wish, at) => {
                const state = states[at];
                return !state || (0,deploy_condition/* indexConditionOf */.H)(wish, (0,planned_change/* factsOfState */.uv)(state)) !== "valid" || !state.scans;
            });
            if (idle)
                return `${(0,steps/* soughtWords */.K)(idle.index)} has not been used yet`;
        }
        return replayLagS === null ? null : lateStandby(session, replayLagS);
    });
}
async function lateStandby(session, most) {
    const { rows } = await session.extended(standbys/* standbysQuery */.X);
    if (rows.some(({ state }) => state === null))
        return "how far its standbys are behind is not shown to this role (pg_monitor)";
    const late = rows.find(({ lag_seconds: lag }) => lag !== null && Number(lag) > most);
    return late ? `the standby ${String(late.application)} is ${String(late.lag_seconds)} s behind` : null;
}

;// CONCATENATED MODULE: ./build/src/programs/deployment/waves.js





/**
 * Wave after wave: all databases of a wave are looked at before the first of them is written to, and what is not as wished in
 * one ends the run with its wave. Run again, it goes on where a wish is unmet.
 */
async function inWaves({ waves }, context) {
    const outcomes = [];
    for (const [at, wave] of waves.entries()) {
        const found = await waveOf(wave, context);
        outcomes.push(...found);
        const written = found.some(({ steps }) => steps.some(({ applied }) => (applied?.attempts ?? 0) > 0));
        const last = at + 1 === waves.length;
        const halt = context.dryRun ? null : await haltAfter(wave, { found, written, last }, context);
        if (halt !== null) {
            for (const later of waves.slice(at + 1))
                outcomes.push(...later.databases.map(({ name }) => notReached(later, name, halt)));
            return outcomes;
        }
    }
    return outcomes;
}
/** Why no wave follows on this one; null: the next may begin. */
async function haltAfter(wave, { found, written, last }, context) {
    const { name } = wave;
    if ((0,deploy_outcome/* togetherOf */.W)(found.map(({ outcome }) => outcome)) !== "done")
        return `the wave ${name} is not as wished`;
    const before = written ? null : context.endedAt(name);
    if (written)
        context.tell({ event: "wave", step: null, message: `the wave ${name} is done`, facts: { wave: name } });
    if (last)
        return null;
    // What an earlier run has noted counts; where nobody has, and nothing was written, there is nothing to see.
    const left = written ? wave.soakMs : before === null ? 0 : before + wave.soakMs - Date.now();
    await soaked(name, Math.min(left, wave.soakMs), context);
    if (context.stops.count() > 0)
        return null;
    for (const { name: database, url } of wave.databases) {
        const why = await unmetAt(url, wave.until, context);
        if (why !== null)
            return `of the wave ${name}, ${database} is not ready for it: ${why}`;
    }
    return null;
}
async function unmetAt(url, until, { unmet }) {
    if (!until.used && until.replayLagS === null)
        return null;
    try {
        return await unmet(url, until);
    }
    catch (error) {
        if (error instanceof server.NoServer)
            return error.message;
        throw error;
    }
}
/** Time in which a wave may show what nobody has thought of. */
async function soaked(name, ms, { stops, tell }) {
    if (ms <= 0 || stops.count() > 0)
        return;
    const message = `the wave ${name} is done; the next one begins in ${(0,words/* elapsed */.v)(ms)}`;
    tell({ event: "pause", step: null, message, facts: { wave: name, soakMs: ms } });
    await rested(ms, stops);
}
async function waveOf(wave, context) {
    const visit = (dryRun) => atATime(wave.parallel, wave.databases, async (database) => {
        if (!dryRun && context.stops.count() > 0)
            return notReached(wave, database.name, "stopped on request", "stopped");
        const tell = labelled(database, dryRun && !context.dryRun ? () => { } : context.tell);
        return {
            ...(await brought(database, context.bring, { dryRun, tell })),
            label: database.name,
            wave: wave.name,
        };
    });
    const looked = await visit(true);
    const may = looked.every(({ outcome }) => outcome === "done");
    if (context.dryRun)
        return looked;
    if (!may)
        return looked.map((each) => each.outcome === "done"
            ? {
                ...notReached(wave, each.label ?? "", `another database of the wave ${wave.name} may not start`),
                name: each.name,
            }
            : each);
    return visit(false);
}
/** A database that cannot be reached costs its wave, and not what is known of the others. */
async function brought({ name, url }, bring, more) {
    try {
        return await bring(url, more);
    }
    catch (error) {
        const known = [server.NoServer, server/* SessionLost */.dU, server/* ServerError */.gP, usage_error/* UsageError */.e].some((kind) => error instanceof kind);
        if (!known || !(error instanceof Error))
            throw error;
        return withCheck(name, "connection", error.message, "failed");
    }
}
function notReached({ name: wave }, name, why, outcome = "not-now") {
    return { ...withCheck(name, "wave", `not reached: ${why}`, outcome), label: name, wave };
}
function withCheck(name, check, message, outcome) {
    return {
        ...{
            name,
            host: null,
            major: 0,
            user: "",
            direct: null,
            standby: false,
            askedAt: "",
            outcome,
            steps: [],
        },
        checks: [{ check, level: "stop", message }],
    };
}
function labelled({ name }, tell) {
    return (event) => tell({ ...event, message: `${name}: ${event.message}`, facts: { ...event.facts, database: name } });
}
/** As many at a time, in their order. */
async function atATime(most, all, work) {
    const found = [];
    let next = 0;
    const worker = async () => {
        while (next < all.length) {
            const at = next++;
            const each = all[at];
            if (each !== undefined)
                found[at] = await work(each);
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: Math.min(most, all.length) }, worker));
    // What breaks beside them breaks only once all are over: each is at work on somebody's database.
    for (const end of ends)
        if (end.status === "rejected")
            throw end.reason;
    return found;
}

;// CONCATENATED MODULE: ./build/src/programs/deployment/apply.js




















/**
 * Brings the index statements of migrations to a database; run again, it goes on where it was. Rejects with a UsageError for
 * a change that has other statements, or has not been read whole, and with a NoServer.
 */
async function applyChange(discovery, options, given) {
    const { command, target, journal = null } = given;
    const planned = await (0,planned_change/* plannedChange */.p8)(discovery, options, command === "apply" ? "up" : "down");
    const report = await (0,lint/* lint */.u8)(discovery, options, new Set());
    const change = fitForApply(planned, report, { command, only: options.deploy.apply.only });
    const told = (0,told_sizes/* toldSizes */.e)(discovery.tree, options.deploy);
    const key = keyOfChange(command, change.steps);
    const context = { ...given, tell: noting(given.tell, given.dryRun ? null : journal, key) };
    const bring = (url, more) => appliedTo((0,postgres_address/* addressOf */.ci)(url, "--database-url"), change, {
        options,
        report,
        told,
        context: { ...context, ...more },
    });
    const databases = typeof target === "string"
        ? [await bring(target, {})]
        : await inFleet(target, context, {
            ...{ dryRun: given.dryRun, stops: given.stops, tell: context.tell },
            bring: (url, more) => bring(url, { ...more, confirm: async () => { } }),
            endedAt: (wave) => waveEnded(journal, key, wave),
            unmet: (url, until) => unmetUntil(url, change.wishes, until),
        });
    const outcome = (0,deploy_outcome/* togetherOf */.W)(databases.map((database) => database.outcome));
    const leftOut = change.leftOut.map(({ file, span, message }) => ({ file, span, message }));
    context.tell({ event: "end", step: null, message: outcome, facts: { outcome } });
    const only = options.deploy.apply.only.length > 0 || change.beside.length > 0;
    const done = outcome === "done" && !context.dryRun;
    const ledger = done ? { ledger: (0,deployment_ledger/* ledgerNotes */.r)(change.steps, report, { command, only }) } : {};
    return { ...report, deployment: { command, outcome, databases, leftOut, ...ledger } };
}
/** Somebody who writes to many says how many. */
async function inFleet(fleet, { dryRun, confirm }, context) {
    const many = fleet.waves.reduce((sum, { databases }) => sum + databases.length, 0);
    if (!dryRun)
        await confirm(String(many));
    return inWaves(fleet, context);
}
async function appliedTo(address, change, { options, report, context, told }) {
    const { command, tell, confirm, dryRun } = context;
    const host = (0,postgres_address/* hostOf */.w4)(address);
    const before = await (0,reading_session/* reading */.h)(address, { option: "--database-url", throughPooler: false }, async (session, server) => {
        const run = {
            others: 0,
            unfollowed: 0,
            steps: change.steps,
            host,
            options,
            findings: command === "apply" ? report.findings : ofTheWayBack(report.findings, change),
            told,
            beside: change.beside,
            generated: change.generated,
        };
        const database = skipping(await (0,preflown_database/* preflownDatabase */.FQ)((0,preflown_database/* sourceOf */.vz)(session, server), server, run), options.deploy.apply.skipped);
        const [row] = (await session.extended("SELECT s.setting FROM pg_catalog.pg_settings s WHERE s.name = 'deadlock_timeout'")).rows;
        return { server, deadlockTimeout: Number(row?.setting ?? 1000), database };
    });
    sayChecks(before.database, tell);
    if (dryRun || before.database.outcome !== "done")
        return before.database;
    await confirm(before.server.database);
    try {
        return await applied(address, change, before, { options, context });
    }
    catch (error) {
        return endedBy(error, before.database);
    }
}
/** What is wrong with the way up is no reason to leave it there. What is generated lint has not read. */
function ofTheWayBack(findings, { steps, generated }) {
    const sent = steps.filter(({ file }) => !generated.includes(file.path));
    return findings.filter(({ file, span: [start] }) => sent.some((step) => step.file.path === file.path && step.span[0] <= start && start < step.span[1]));
}
/** What a server that cannot be asked any more comes to; throws anything else. */
function endedBy(error, database) {
    const taken = error instanceof ApplyLockTaken;
    const lost = [server.NoServer, server/* SessionLost */.dU, server/* ServerError */.gP].some((kind) => error instanceof kind);
    if (!(error instanceof Error) || (!taken && !lost))
        throw error;
    const why = taken
        ? "another program applies a change to this database"
        : "the server cannot be asked any more; what it was building goes on, and the same command looks at what has become of it";
    const check = {
        ...{ check: taken ? "apply-lock" : "connection", level: "stop" },
        message: `${why}: ${error.message}`,
    };
    return { ...database, outcome: taken ? "not-now" : "failed", checks: [...database.checks, check] };
}
async function applied(address, change, { server, deadlockTimeout, database }, { options, context }) {
    const { tell, stops } = context;
    const { maintenanceWorkMem, parallelWorkers, analyze } = options.deploy.apply;
    const pace = { ...usualPace, ...paceOf(options), ...context.pace };
    const settings = [
        ...(maintenanceWorkMem === null ? [] : [["maintenance_work_mem", maintenanceWorkMem]]),
        ...(parallelWorkers === null
            ? []
            : [["max_parallel_maintenance_workers", String(parallelWorkers)]]),
    ];
    const say = (message) => tell({ event: "connection", step: null, message, facts: {} });
    const watcher = await openWatcher({ address, back: pace.back, tell: say });
    const builder = (step) => openBuilder({ address, major: server.major, settings }, step);
    const facts = (0,deployment_states/* factsFor */.x)(watcher, server);
    const run = { watcher, builder, facts, deadlockTimeout, pace, stops, tell };
    try {
        const ended = await carriedOut(change.steps, run);
        // Only what another session reads afterwards counts: the one that has built sees its own.
        const option = { option: "--database-url", throughPooler: false };
        try {
            await analyzed(ended, run, analyze);
            const wished = await (0,reading_session/* reading */.h)(address, option, (session, now) => (0,deployment_states/* statesOf */.k)(session, now, change.wishes));
            return appliedDatabase(database, change, ended, { states: wished, replaced: watcher.replaced() });
        }
        catch (error) {
            return endedBy(error, { ...database, steps: unreadSteps(database, change, ended) });
        }
    }
    finally {
        await watcher.close();
    }
}
function paceOf({ deploy: { apply: { wait, lockTimeout, tries }, }, }) {
    return { wait: wait === null ? null : wait * 1000, lockTimeout, tries };
}
/** What is skipped on request still is told, and stops nothing. */
function skipping(database, skipped) {
    const checks = database.checks.map((check) => check.level === "stop" && skipped.includes(check.check)
        ? { ...check, level: "warn", message: `${check.message} (skipped on request)` }
        : check);
    // A build of an index that the change wants is looked on at, until it ends.
    const attached = database.steps.some(({ verdict }) => verdict === "busy");
    const others = checks.filter(({ check, level }) => !(attached && check === "other-builds" && level === "stop"));
    return { ...database, checks, outcome: (0,preflown_database/* outcomeOfChecks */.BJ)(others) };
}
function sayChecks({ name, host, major, user, checks }, tell) {
    const message = `${name} at ${host}, PostgreSQL ${major}, as ${user}`;
    tell({ event: "database", step: null, message, facts: { name, host, major, user } });
    for (const { check, level, message: said } of checks)
        if (level !== "ok")
            tell({ event: "check", step: null, message: `${level} ${check}: ${said}`, facts: { check, level } });
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

/***/ 75105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ toldSizes)
/* harmony export */ });
/* harmony import */ var _sql_statements_setting_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85457);
/* harmony import */ var _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43203);
/* harmony import */ var _earlier_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10330);



/** Of --free-bytes and --proof. Throws a UsageError. */
function toldSizes(tree, { freeBytes, proof }) {
    return { free: freeBytes.map(freeSpaceIn), proven: proof === null ? new Map() : provenSizes(tree, proof) };
}
/** "40GB", "42949672960", "/data=40GB". */
function freeSpaceIn(word) {
    const [, path, given = ""] = /^(?:(.+)=)?\s*([^=]*?)\s*$/s.exec(word) ?? [];
    const bytes = /^\d{1,15}$/.test(given) ? Number(given) : /[kMGT]B$/.test(given) ? (0,_sql_statements_setting_value_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryBytes */ .ZY)(given) : null;
    if (bytes === null || bytes < 0)
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--free-bytes ${word} is no size: it takes bytes, or a number with kB, MB, GB or TB, and a path with = before it`);
    return { path: path ?? null, bytes };
}
function provenSizes(tree, path) {
    const takes = "--proof takes a report that indexwright prove --format json has written, of at most 64 MB";
    const sizes = (0,_earlier_report_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsIn */ .Qv)((0,_earlier_report_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0,_earlier_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPart */ .Oh)(tree, path, "proof", { command: "prove", takes }), "indexes")).flatMap((index) => {
        const range = projected(index.projected);
        return typeof index.name === "string" && range ? [[index.name, range]] : [];
    });
    if (sizes.length === 0)
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${path} projects no size: run indexwright prove with --statistics, an export of the database`);
    return new Map(sizes);
}
function projected(value) {
    const bytes = (0,_earlier_report_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, "bytes");
    const off = (0,_earlier_report_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, "off");
    if (typeof bytes !== "number" || !Array.isArray(off))
        return null;
    const [least, most] = off.map((times) => Math.round(bytes * Number(times)));
    return least === undefined || most === undefined || !(least <= most) ? null : [least, most];
}


/***/ })

};

//# sourceMappingURL=708.index.js.map