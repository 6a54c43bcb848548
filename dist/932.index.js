export const id = 932;
export const ids = [932,938];
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

/***/ 93932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ factsInRow),
/* harmony export */   h: () => (/* binding */ reading)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89953);
/* harmony import */ var _managed_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17905);
/* harmony import */ var _questions_server_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89442);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82938);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98481);





/**
 * Longer than any question to the catalogs takes, and than it rests between two (--sample). A client whose line breaks without a word
 * leaves its transaction behind, for which every concurrent build of the database would wait: the server ends it.
 */
const deadlines = "SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '90s'; SET LOCAL search_path = ''";
/**
 * Reads in one transaction that cannot write, with an empty search_path. Rejects with a NoServer where nobody answers, or
 * a pooler: of what is told at the start it makes up the process id, and the session behind it may be another each time.
 */
async function reading(address, { option, throughPooler }, work) {
    const { session, announced } = await (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .orNoServer */ .mM)(address, _session_js__WEBPACK_IMPORTED_MODULE_4__/* .openAnnounced */ .Od).catch((error) => {
        throw pooled.test(error.message) ? new _server_js__WEBPACK_IMPORTED_MODULE_3__.NoServer(poolerSays(address, option)) : error;
    });
    try {
        await session.simple("BEGIN READ ONLY");
        const { rows } = await session.extended(_questions_server_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .serverFactsQuery */ .Z);
        const facts = factsInRow(rows[0] ?? {}, announced === session.pid);
        if (facts.direct !== true && !throughPooler)
            throw new _server_js__WEBPACK_IMPORTED_MODULE_3__.NoServer(poolerSays(address, option, facts.service));
        if (facts.major < 14)
            throw new _server_js__WEBPACK_IMPORTED_MODULE_3__.NoServer(`the server of ${option} is PostgreSQL ${facts.version}, older than 14`);
        await session.simple(deadlines);
        const done = await work(session, facts);
        await session.simple("COMMIT");
        return done;
    }
    catch (error) {
        if (error instanceof _server_js__WEBPACK_IMPORTED_MODULE_3__/* .ServerError */ .gP || error instanceof _server_js__WEBPACK_IMPORTED_MODULE_3__/* .SessionLost */ .dU)
            throw new _server_js__WEBPACK_IMPORTED_MODULE_3__.NoServer(`${(0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(address)} cannot be asked: ${error.message}`);
        throw error;
    }
    finally {
        await session.close().catch(() => { });
    }
}
/** PgBouncer refuses settings among what a session begins with, unless it is told to ignore them. */
const pooled = /unsupported startup parameter/;
function poolerSays(address, option, service = null) {
    const own = service === null ? "" : ` (${service.name}: ${service.direct})`;
    return `a connection pooler answers at ${(0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(address)} (its process id is not the server's): give ${option} the server's own address${own}, or say --through-pooler, which is enough to read`;
}
/** A row of server-facts.ts, with its values as the server writes them. */
function factsInRow(row, direct) {
    return {
        major: Math.floor(Number(row.server) / 10_000),
        version: String(row.version),
        database: String(row.database),
        role: String(row.role),
        standby: row.standby === "t",
        readOnly: row.read_only === "on",
        schemas: String(row.schemas),
        monitor: row.monitor === "t",
        askedAt: String(row.asked_at),
        direct,
        service: (0,_managed_services_js__WEBPACK_IMPORTED_MODULE_1__/* .managedServiceOf */ .O)(marksIn(row.marks)),
    };
}
function marksIn(cell) {
    const names = typeof cell === "string" ? JSON.parse(cell) : null;
    return Array.isArray(names) ? names.map(String) : [];
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


/***/ })

};

//# sourceMappingURL=932.index.js.map