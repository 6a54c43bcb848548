export const id = 336;
export const ids = [336,938];
export const modules = {

/***/ 64971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ indexConditionOf),
  L: () => (/* binding */ stateBefore)
});

;// CONCATENATED MODULE: ./build/src/sql/expression/settled-tree.js
/**
 * Settles an expression, as normalise() gives it. IN becomes = ANY, BETWEEN two comparisons, LIKE its operator and nested
 * AND one list, as pg_get_expr prints them (src/backend/parser/parse_expr.c, transformAExprIn and transformAExprBetween).
 */
function settledTree(text) {
    const all = {
        casts: [],
        columns: new Set(),
        functions: new Set(),
        operators: new Set(),
        constants: [],
    };
    return { tree: JSON.stringify(settle(JSON.parse(text), all, null)), ...all };
}
/** `type`: that of the cast right above. */
function settle(value, all, type) {
    if (Array.isArray(value))
        return value.map((each) => settle(each, all, type));
    if (typeof value !== "object" || value === null)
        return value;
    const [kind = "", fields] = Object.entries(value)[0] ?? [];
    const own = byKind.get(kind);
    if (own && Object.keys(value).length === 1)
        return own(fields, all, type);
    return inner(value, all);
}
function inner(fields, all) {
    return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, settle(each, all, null)]));
}
const byKind = new Map([
    ["TypeCast", castOf],
    ["A_Const", constantOf],
    [
        "ColumnRef",
        ({ fields }, { columns }) => {
            const column = lastOf(fields);
            columns.add(column);
            return { column };
        },
    ],
    [
        "FuncCall",
        ({ funcname, funcformat: _, ...more }, all) => {
            const name = lastOf(funcname);
            all.functions.add(name);
            return { function: name, ...inner(more, all) };
        },
    ],
    ["CollateClause", ({ collname, ...more }, all) => ({ collation: lastOf(collname), ...inner(more, all) })],
    // A list of constants takes the cast that stands around it.
    ["A_ArrayExpr", ({ elements }, all, type) => ({ array: settle(elements ?? [], all, type) })],
    ["BoolExpr", logicOf],
    ["A_Expr", operationOf],
]);
function castOf({ arg, typeName }, all) {
    const { names, typmods, arrayBounds } = (typeName ?? {});
    const modifiers = Array.isArray(typmods) ? `(${typmods.map((one) => JSON.stringify(one)).join(",")})` : "";
    const type = `${lastOf(names)}${modifiers}`;
    const of = settle(arg, all, type);
    all.casts.push({ type: arrayBounds ? `${type}[]` : type, of: JSON.stringify(of), kind: kindOf(of) });
    return of;
}
function kindOf(of) {
    if (typeof of !== "object" || of === null)
        return "other";
    if ("constant" in of || "number" in of || "array" in of)
        return "constant";
    return "column" in of ? "column" : "other";
}
/** A negative number is printed as text with a cast: '-1'::integer. */
function constantOf(fields, { constants }, type) {
    const { sval, ival, fval, boolval } = fields;
    const number = ival ? String(ival.ival ?? 0) : fval?.fval;
    const text = sval ? (sval.sval ?? "") : (number ?? (boolval ? String(boolval.boolval === true) : "NULL"));
    constants.push({ text, type: type ?? (number === undefined ? "" : "number") });
    return number !== undefined || numbers.has(type ?? "") ? { number: text } : { constant: text };
}
const numbers = new Set("int2 int4 int8 numeric float4 float8 oid".split(" "));
function logicOf({ boolop, args }, all) {
    const parts = settle(args ?? [], all, null);
    const flat = parts.flatMap((part) => boolop !== "NOT_EXPR" && part.boolop === boolop ? part.args : [part]);
    return { boolop, args: flat };
}
const plainKinds = new Set(["AEXPR_OP", "AEXPR_LIKE", "AEXPR_ILIKE", "AEXPR_SIMILAR"]);
function operationOf({ kind, name, lexpr, rexpr }, all) {
    const operator = lastOf(name);
    const left = settle(lexpr ?? null, all, null);
    const right = settle(rexpr ?? null, all, null);
    const made = (op, a, b, how = "AEXPR_OP") => {
        all.operators.add(op);
        return { how, operator: op, left: a, right: b };
    };
    if (plainKinds.has(kind))
        return made(operator, left, right);
    const list = right?.List?.items;
    if (kind === "AEXPR_IN" && list) {
        if (list.length === 1)
            return made(operator, left, list[0]);
        return made(operator, left, { array: list }, operator === "=" ? "AEXPR_OP_ANY" : "AEXPR_OP_ALL");
    }
    const [low, high] = list ?? (Array.isArray(right) ? right : []);
    if (kind === "AEXPR_BETWEEN")
        return { boolop: "AND_EXPR", args: [made(">=", left, low), made("<=", left, high)] };
    if (kind === "AEXPR_NOT_BETWEEN")
        return { boolop: "OR_EXPR", args: [made("<", left, low), made(">", left, high)] };
    return made(operator, left, right, kind);
}
/** The last string of a list of names. */
function lastOf(names) {
    const last = Array.isArray(names) ? names.at(-1) : undefined;
    return last?.String?.sval ?? "";
}

// EXTERNAL MODULE: ./build/src/sql/indexes/operator-class.js + 1 modules
var operator_class = __webpack_require__(53984);
;// CONCATENATED MODULE: ./build/src/sql/indexes/printed-definition.js


/**
 * Whether the index that pg_get_indexdef prints is the one that was written. Its options (WITH) and its tablespace are no
 * part of it: neither decides what an index can do.
 */
function comparePrinted(written, printed) {
    const [a, b] = [written.shape, printed.shape];
    if (written.unique !== printed.unique ||
        written.nullsNotDistinct !== printed.nullsNotDistinct ||
        a.method !== b.method ||
        a.keys.length !== b.keys.length ||
        [...a.include].sort().join("\0") !== [...b.include].sort().join("\0"))
        return "other";
    return worst([
        ...a.keys.map((key, at) => compareKeys(asColumn(key), b.keys[at] ?? key, a.method)),
        compareTrees(a.predicate, b.predicate),
    ]);
}
function worst(all) {
    return all.includes("other") ? "other" : all.includes("unclear") ? "unclear" : "same";
}
/** A column in brackets is that column, with the collation beside it (src/backend/commands/indexcmds.c, ComputeIndexAttrs). */
function asColumn(key) {
    if (key.expression === null)
        return key;
    const { column, collation, arg } = JSON.parse(settledTree(key.expression).tree);
    if (column !== undefined)
        return { ...key, column, expression: null };
    if (collation === undefined || arg?.column === undefined)
        return key;
    return { ...key, column: arg.column, expression: null, collation: key.collation ?? collation };
}
function compareKeys(written, printed, method) {
    if (written.column !== printed.column ||
        written.descending !== printed.descending ||
        written.nullsFirst !== printed.nullsFirst)
        return "other";
    return worst([
        compareTrees(written.expression, printed.expression),
        compareClasses(lastName(written.opclass), lastName(printed.opclass), method),
        compareCollations(lastName(written.collation), lastName(printed.collation)),
    ]);
}
/** The schema of a name is printed where search_path does not lead to it. */
function lastName(name) {
    return name === null ? null : name.slice(name.lastIndexOf(".") + 1);
}
/** A class is printed unless it is its type's default one. */
function compareClasses(written, printed, method) {
    if (written === printed)
        return "same";
    if (written === null || printed !== null)
        return "other";
    const known = (0,operator_class/* classesNamed */.gp)(written, 18).filter((one) => one.method === method);
    if (known.length === 0)
        return "unclear";
    if (known.every(({ isDefault }) => isDefault))
        return "same";
    return known.some(({ isDefault }) => isDefault) ? "unclear" : "other";
}
/** A collation is printed unless it is the column's own, which may be the one that was written. */
function compareCollations(written, printed) {
    if (written === printed)
        return "same";
    return printed === null ? "unclear" : "other";
}
function compareTrees(written, printed) {
    if (written === printed)
        return "same";
    if (written === null || printed === null)
        return "other";
    const [a, b] = [settledTree(written), settledTree(printed)];
    if (a.tree === b.tree)
        return castsFit(a.casts, b.casts, a.tree) ? "same" : "unclear";
    return differ(a, b) ? "other" : "unclear";
}
/** What PostgreSQL casts to by itself, to call what there is (pg_cast, castcontext i): text anything, the rest a column. */
const texts = new Set("text varchar bpchar text[] varchar[]".split(" "));
const impliedOfColumns = new Set("int4 int8 numeric float4 float8 timestamp timestamptz".split(" "));
/** Casts that are written are printed; what is printed besides, the server has added, or nobody can tell. It casts no whole key. */
function castsFit(written, printed, tree) {
    const left = [...printed];
    for (const { type, of } of written) {
        const at = left.findIndex((one) => one.type === type && one.of === of);
        if (at < 0)
            return false;
        left.splice(at, 1);
    }
    return left.every(({ type, of, kind }) => {
        if (kind === "constant")
            return true;
        return of !== tree && (texts.has(type) || (kind === "column" && impliedOfColumns.has(type)));
    });
}
/** What no way of printing changes: columns, functions, operators, and constants of text and numbers. */
function differ(a, b) {
    if (!sameSet(a.columns, b.columns) ||
        !sameSet(a.functions, b.functions) ||
        !sameSet(a.operators, b.operators))
        return true;
    const known = new Set(a.constants.flatMap(({ text }) => [text, String(Number(text))]));
    return b.constants.some(({ text, type }) => {
        if (type === "number")
            return !known.has(String(Number(text)));
        return verbatim.has(type) && !known.has(text);
    });
}
const verbatim = new Set(["text", "varchar", "bpchar"]);
function sameSet(a, b) {
    return a.size === b.size && [...a].every((one) => b.has(one));
}

;// CONCATENATED MODULE: ./build/src/deploy/condition.js

/** The facts of a step, in one word. An index under the right name is judged by what it is first, and then by its state. */
function indexConditionOf(step, facts) {
    const { state } = facts;
    if (state.found === null)
        return "absent";
    if (state.found.kind !== "i" && state.found.kind !== "I")
        return "taken";
    return likeness(step, facts) ?? validity(state);
}
/** null: it is the one, as far as anything is said of it. */
function likeness(step, { state, printed }) {
    if (state.sameTable === false)
        return "unlike";
    if (step.table !== null && state.sameTable === null)
        return "unclear";
    if (step.definition === null)
        return null;
    if (printed === null)
        return "unclear";
    const like = comparePrinted(step.definition, printed);
    return like === "same" ? null : like === "other" ? "unlike" : "unclear";
}
function validity({ valid, ready, live, beingBuilt, busy, found }) {
    if (valid && ready && live)
        return "valid";
    if (beingBuilt)
        return "building";
    if (busy)
        return "changing";
    return found?.kind === "I" ? "incomplete" : "invalid";
}
const before = {
    absent: "absent",
    taken: "other",
    unlike: "other",
    unclear: "other",
    building: "building",
    changing: "building",
    incomplete: "invalid",
    invalid: "invalid",
    valid: "valid",
};
/** As reports call it. What cannot be told from another index is valid or not all the same, which `state` says. */
function stateBefore(condition) {
    return before[condition];
}


/***/ }),

/***/ 47771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ soughtWords),
  B: () => (/* binding */ stepsOf)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js + 1 modules
var index_definition = __webpack_require__(31369);
// EXTERNAL MODULE: ./build/src/sql/statements/alter-commands.js
var alter_commands = __webpack_require__(94568);
// EXTERNAL MODULE: ./build/src/sql/statements/schema-after.js
var schema_after = __webpack_require__(50293);
;// CONCATENATED MODULE: ./build/src/deploy/left-out.js
/** Settings, transactions and ANALYZE: read, and of no index. The steps are sent in sessions of their own. */
function passedOver({ kind, node }) {
    if (kind === "VacuumStmt")
        return node.VacuumStmt.is_vacuumcmd !== true;
    return kind === "VariableSetStmt" || kind === "TransactionStmt" || kind === "CommentStmt";
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
    for (const statement of statements) {
        const { body, file, span, text } = statement;
        if ((body && body.kind !== "do") || passedOver(statement))
            continue;
        const wishes = wishesIn(statement);
        if (wishes === null || wishes.some(isTemplate)) {
            leftOut.push(leftOutOf(statement, wishes !== null));
            continue;
        }
        const within = body ? { within: body.conditional ? "condition" : "block" } : {};
        for (const wish of wishes)
            steps.push({ ...wish, ...within, file, span, sql: text });
    }
    return { steps, leftOut };
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
    return [{ wish: "valid", index: soughtIn(table, name), table, definition, ...only, ...concurrent }];
}
/** The name that the server chooses, as the model has it; null where the model has no such index. */
function nameChosenFor(index, statement) {
    const made = (0,schema_after/* schemaAfter */.m)(statement)
        .indexes((0,grammar_name/* nameOf */.Vb)(index.relation))
        .find(({ by }) => by.file === statement.file && by.span[0] === statement.span[0]);
    return made?.name.name ?? null;
}
function dropped({ removeType, objects = [] }, statement) {
    if (removeType !== "OBJECT_INDEX")
        return null;
    return objects.map((object) => {
        const name = (0,grammar_name/* nameOfList */.HA)(object);
        const known = statement.schema.relation(name);
        return { wish: "gone", index: sought(name, statement), ...knownOf(known, statement) };
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
function rebuilt({ kind, relation }, statement) {
    if (kind !== "REINDEX_OBJECT_INDEX")
        return null;
    const name = (0,grammar_name/* nameOf */.Vb)(relation);
    const known = statement.schema.relation(name);
    return [{ wish: "valid", index: sought(name, statement), rebuilt: true, ...knownOf(known, statement) }];
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

/***/ 72415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ reading)
});

// EXTERNAL MODULE: ./build/src/postgres/address.js
var postgres_address = __webpack_require__(89953);
;// CONCATENATED MODULE: ./build/src/postgres/questions/server-facts.js
/**
 * Who is asked, and as whom: on PostgreSQL 14 to 18, by any role.
 *
 * server … server_version_num; standby … it replays somebody's WAL and refuses writes; read_only … what a transaction
 * begins as here; schemas … the session's search_path with what is implied, as name[]; monitor, signal … whether the role
 * has what pg_monitor and pg_signal_backend may do.
 */
const serverFactsQuery = `SELECT pg_catalog.current_setting('server_version_num')::int AS server,
  pg_catalog.current_setting('server_version') AS version, pg_catalog.pg_is_in_recovery() AS standby,
  pg_catalog.now() AS asked_at,
  pg_catalog.current_database() AS database, current_user AS role,
  pg_catalog.current_setting('default_transaction_read_only') AS read_only, pg_catalog.current_schemas(true) AS schemas,
  pg_catalog.pg_has_role('pg_monitor', 'USAGE') AS monitor, pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') AS signal`;

// EXTERNAL MODULE: ./build/src/postgres/server.js
var server = __webpack_require__(82938);
// EXTERNAL MODULE: ./build/src/postgres/session.js + 4 modules
var postgres_session = __webpack_require__(98481);
;// CONCATENATED MODULE: ./build/src/postgres/reading-session.js




/** Longer than any question to the catalogs takes. */
const deadlines = "SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = ''";
/**
 * Reads in one transaction that cannot write, with an empty search_path. Rejects with a NoServer where nobody answers, or
 * a pooler: of what is told at the start it makes up the process id, and the session behind it may be another each time.
 */
async function reading(address, { option, throughPooler }, work) {
    const { session, announced } = await (0,postgres_address/* orNoServer */.mM)(address, postgres_session/* openAnnounced */.Od).catch((error) => {
        throw pooled.test(error.message) ? new server.NoServer(poolerSays(address, option)) : error;
    });
    try {
        await session.simple("BEGIN READ ONLY");
        const { rows } = await session.extended(serverFactsQuery);
        const facts = factsIn(rows[0] ?? {}, announced === session.pid);
        if (!facts.direct && !throughPooler)
            throw new server.NoServer(poolerSays(address, option));
        if (facts.major < 14)
            throw new server.NoServer(`the server of ${option} is PostgreSQL ${facts.version}, older than 14`);
        await session.simple(deadlines);
        const done = await work(session, facts);
        await session.simple("COMMIT");
        return done;
    }
    catch (error) {
        if (error instanceof server/* ServerError */.gP || error instanceof server/* SessionLost */.dU)
            throw new server.NoServer(`${(0,postgres_address/* hostOf */.w4)(address)} cannot be asked: ${error.message}`);
        throw error;
    }
    finally {
        await session.close().catch(() => { });
    }
}
/** PgBouncer refuses settings among what a session begins with, unless it is told to ignore them. */
const pooled = /unsupported startup parameter/;
function poolerSays(address, option) {
    return `a connection pooler answers at ${(0,postgres_address/* hostOf */.w4)(address)} (its process id is not the server's): give ${option} the server's own address, or say --through-pooler, which is enough to read`;
}
function factsIn(row, direct) {
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
    };
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
/** Nothing is left to PGPORT, PGSSLMODE, PGOPTIONS and their like, which may speak of another server. */
function begun(address) {
    const { ssl = false, port = 5432, options = "-c application_name=indexwright" } = address;
    const connection = new BoundedConnection({ ssl });
    const client = new esm/* default.Client */.Ay.Client({
        ...address,
        ...{ port, ssl, options, types: asText, connection, application_name: "indexwright" },
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

/***/ 43889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uv: () => (/* binding */ factsOfState),
  p8: () => (/* binding */ plannedChange),
  OT: () => (/* binding */ soughtOf)
});

// EXTERNAL MODULE: ./build/src/check/index.js + 2 modules
var check = __webpack_require__(25357);
;// CONCATENATED MODULE: ./build/src/deploy/final-wishes.js
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
            const before = wishes.get(keyOf(from));
            const { only } = before ?? {};
            wishes.set(keyOf(from), { ...goneFrom(now), index: from });
            wishes.set(keyOf(step.index), { ...filled(now, before), ...(only ? { only } : {}), wish: "valid" });
        }
        else
            wishes.set(keyOf(step.index), filled(step, wishes.get(keyOf(step.index))));
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
    const name = asWritten(step.index);
    const found = after.relation(name)?.index;
    if (!found)
        return after.gone(name) ? goneFrom(step) : step;
    const { unique, nullsNotDistinct = false, shape } = found;
    return { ...step, definition: { unique, nullsNotDistinct, shape } };
}
function asWritten({ path, name }) {
    return { schema: path?.length === 1 ? path[0] : undefined, name };
}
function keyOf({ path, name }) {
    return `${(path ?? []).join("\0")}\0\0${name}`;
}

// EXTERNAL MODULE: ./build/src/deploy/steps.js + 2 modules
var deploy_steps = __webpack_require__(47771);
// EXTERNAL MODULE: ./build/src/parse/grammar.js + 4 modules
var grammar = __webpack_require__(13669);
// EXTERNAL MODULE: ./build/src/parse/index.js + 8 modules
var parse = __webpack_require__(26006);
// EXTERNAL MODULE: ./build/src/read/index.js + 7 modules
var read = __webpack_require__(27951);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js + 1 modules
var index_definition = __webpack_require__(31369);
// EXTERNAL MODULE: ./build/src/programs/versions.js + 40 modules
var versions = __webpack_require__(80868);
;// CONCATENATED MODULE: ./build/src/programs/deployment/planned-change.js








/** The way up of every reported migration, root for root. What of it is not read, `lint` tells. */
async function plannedChange(discovery, options) {
    await (0,parse/* loadGrammar */.oS)();
    await (0,read/* loadCodeLanguages */.Rz)(discovery.files, discovery.code, discovery.tree);
    const steps = [];
    const wishes = [];
    const leftOut = [];
    let migrations = 0;
    for (const root of (0,versions/* rootsOf */.RD)(discovery, options).roots) {
        const own = [];
        let after = null;
        for (const version of (0,versions/* versionsOf */.x4)(root, options)) {
            const units = version.up.filter((unit) => unit.migration.direction === "up" && (0,check/* isUnitReported */.ER)(unit));
            const plan = (0,deploy_steps/* stepsOf */.B)(units.flatMap(({ statements }) => statements));
            own.push(...plan.steps);
            leftOut.push(...plan.leftOut);
            migrations += units.length;
            after = version.after;
        }
        steps.push(...own);
        wishes.push(...finalWishes(own, after));
    }
    return { steps, wishes, leftOut, migrations };
}
/** What is asked of a database for steps, each by its place in the list. */
function soughtOf(steps) {
    return steps.map(({ index, table, parent = null }, at) => ({ number: at + 1, index, table, parent }));
}
/** What a database says, with the definition read as it is printed. */
function factsOfState(state) {
    return { state, printed: state.definition === null ? null : definitionIn(state.definition) };
}
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


/***/ }),

/***/ 15336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  statesOf: () => (/* binding */ statesOf),
  verify: () => (/* binding */ verify),
  verifyQuery: () => (/* binding */ verifyQuery)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/deploy/index-states.js
/** The rows of index-states.ts of postgres/questions, from wherever they come; a sentence where one is none. */
function indexStatesIn(rows) {
    const states = [];
    for (const [at, row] of rows.entries()) {
        const missing = needed.find((name) => !row.has(name));
        if (missing !== undefined)
            return { wrong: `row ${at + 1} has no column "${missing}"` };
        const state = stateOf(row);
        if (!Number.isInteger(state.number) || !Number.isInteger(state.server) || state.server < 140_000)
            return { wrong: `row ${at + 1} is no answer of PostgreSQL 14 or newer` };
        states.push(state);
    }
    return states;
}
const needed = [
    ...["number", "database", "role", "server", "standby", "asked_at", "table_found", "schema", "name", "kind"],
    ...[
        "on_table",
        "on_table_schema",
        "on_table_name",
        "same_table",
        "valid",
        "ready",
        "live",
        "unique_index",
        "definition",
        "constraint_name",
    ],
    ...["parent", "parent_wanted", "partitions", "attached", "being_built", "busy", "table_busy", "bytes"],
    ...["table_bytes", "scans", "last_scan", "stats_reset", "leftovers", "elsewhere"],
];
function stateOf(row) {
    const text = (name) => textIn(row.get(name));
    const truth = (name) => truthIn(row.get(name));
    const number = (name) => numberIn(row.get(name));
    const name = text("name");
    const all = number("partitions");
    return {
        number: number("number") ?? Number.NaN,
        database: text("database") ?? "",
        role: text("role") ?? "",
        server: number("server") ?? Number.NaN,
        standby: truth("standby") === true,
        askedAt: text("asked_at") ?? "",
        tableFound: truth("table_found") === true,
        found: name === null ? null : { schema: text("schema") ?? "", name, kind: text("kind") ?? "" },
        onTable: text("on_table"),
        table: tableIn(text("on_table_schema"), text("on_table_name")),
        sameTable: truth("same_table"),
        valid: truth("valid") === true,
        ready: truth("ready") === true,
        live: truth("live") === true,
        unique: truth("unique_index") === true,
        definition: text("definition"),
        constraint: text("constraint_name"),
        parent: text("parent"),
        parentWanted: truth("parent_wanted") === true,
        partitions: all === null ? null : { all, attached: number("attached") ?? 0 },
        beingBuilt: truth("being_built") === true,
        busy: truth("busy") === true,
        tableBusy: truth("table_busy") === true,
        bytes: number("bytes"),
        tableBytes: number("table_bytes"),
        scans: number("scans"),
        lastScan: text("last_scan"),
        statsReset: text("stats_reset"),
        leftovers: namesIn(row.get("leftovers")),
        elsewhere: namesIn(row.get("elsewhere")),
    };
}
function tableIn(schema, name) {
    return schema === null || name === null ? null : { path: [schema], name };
}
/** CSV has no null: an empty cell is one. */
function textIn(cell) {
    if (cell === null || cell === undefined || cell === "")
        return null;
    return typeof cell === "string" ? cell : JSON.stringify(cell);
}
function truthIn(cell) {
    const text = textIn(cell)?.toLowerCase();
    return text === undefined ? null : text === "t" || text === "true";
}
function numberIn(cell) {
    const text = textIn(cell);
    return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
function namesIn(cell) {
    const text = textIn(cell);
    if (text === null)
        return [];
    try {
        const names = JSON.parse(text);
        return Array.isArray(names) ? names.filter((each) => typeof each === "string") : [];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/deploy/condition.js + 2 modules
var deploy_condition = __webpack_require__(64971);
// EXTERNAL MODULE: ./build/src/deploy/steps.js + 2 modules
var steps = __webpack_require__(47771);
;// CONCATENATED MODULE: ./build/src/deploy/judge.js



/** Whether what is wished at the end is so: for wishes of finalWishes(), in which nothing is renamed. */
function judgeWish(step, facts) {
    const { state } = facts;
    const condition = (0,deploy_condition/* indexConditionOf */.H)(step, facts);
    const { verdict, message, instead = null } = judgementOf(step, condition, facts);
    const there = state.found !== null;
    return {
        file: step.file,
        span: step.span,
        index: state.found === null ? (0,steps/* soughtWords */.K)(step.index) : (0,grammar_name/* nameByServer */.OE)(state.found),
        table: state.onTable ?? (step.table === null ? null : (0,steps/* soughtWords */.K)(step.table)),
        wish: step.wish,
        verdict,
        before: (0,deploy_condition/* stateBefore */.L)(condition),
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
        return not(`not there, and neither is its table ${(0,steps/* soughtWords */.K)(step.table)}${schemas}`);
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
    const name = found === null ? "" : (0,grammar_name/* nameByServer */.OE)(found);
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
    const look = `SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = ${(0,grammar_name/* quoteLiteral */.ce)(name)}::regclass; -- somebody builds it again?`;
    if (!live)
        return `DROP INDEX CONCURRENTLY ${name};`;
    if (constraint !== null || parent !== null)
        return `${look}\nREINDEX INDEX CONCURRENTLY ${name};`;
    return `${look}\nDROP INDEX CONCURRENTLY ${name}; -- then build it again`;
}
function unattached({ parent }, state) {
    const to = parent ? (0,steps/* soughtWords */.K)(parent) : "its parent";
    return not(state.parent === null
        ? `valid, and not attached to ${to}`
        : `valid, and attached to ${state.parent} instead of ${to}`);
}
function leftOver({ leftovers, found, tableBusy }) {
    const names = leftovers.map((name) => (0,grammar_name/* nameByServer */.OE)({ schema: found?.schema ?? "", name }));
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
    const name = state.found === null ? "" : (0,grammar_name/* nameByServer */.OE)(state.found);
    return not(half, `DROP INDEX CONCURRENTLY ${name};`);
}

;// CONCATENATED MODULE: ./build/src/deploy/outcome.js
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
const gravest = ["refused", "failed", "partly", "not-now", "done"];
function togetherOf(outcomes) {
    const failed = outcomes.includes("failed") && outcomes.some((one) => one !== "failed" && one !== "refused");
    const all = failed ? outcomes.map((outcome) => (outcome === "failed" ? "partly" : outcome)) : outcomes;
    return gravest.find((outcome) => all.includes(outcome)) ?? "done";
}

// EXTERNAL MODULE: ./build/src/postgres/address.js
var postgres_address = __webpack_require__(89953);
;// CONCATENATED MODULE: ./build/src/postgres/questions/index-states.js
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
const held = (relation, modes, more = "") => `EXISTS (
      SELECT 1 FROM pg_catalog.pg_locks l WHERE l.locktype = 'relation' AND l.granted AND l.relation = ${relation}
        AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
        AND l.mode IN (${modes})${more})`;
const building = "\n        AND l.pid IN (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p)";
/** Whose columns may not be read may be building this one. REINDEX CONCURRENTLY names one of those that it has begun. */
const buildingThis = `
        AND l.pid IN (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p
          WHERE p.index_relid IS NULL OR p.index_relid IN (0, i.indexrelid) OR p.command LIKE 'REINDEX%')`;
/** The server shortens a name to make room for what it appends (makeObjectName: to 63 bytes, between characters). */
const leftoverOf = (name, index) => {
    const base = `pg_catalog.regexp_replace(${name}, '_cc(new|old)[0-9]*$', '')`;
    return `pg_catalog.starts_with(${index}, ${base}) AND (${base} = ${index} OR pg_catalog.octet_length(${name}) >= 60)`;
};
/**
 * The state of indexes by name: one row for each that is asked for, on PostgreSQL 14 to 18, for any role that may
 * connect. `wanted`: JSON as soughtAsJson() makes it, `schemas`: the session's search_path as name[]; both are SQL.
 *
 * number … which one; database, role, server (server_version_num), standby, asked_at … who was asked, and when;
 * table_found … the table is there; schema, name, kind … what has the name (pg_class.relkind), null: nothing;
 * on_table, on_table_schema, on_table_name … the index's table; same_table … it is the one that was asked for, null: none was;
 * valid, ready, live, unique_index … pg_index; definition … pg_get_indexdef(); constraint_name … the constraint it belongs
 * to; parent … the index it is attached to, parent_wanted … by the name asked for; partitions, attached … of a
 * partitioned index: partitions of its table, and how many have a valid index attached; being_built … it is being built,
 * or, for roles that see no more, some index of its table is (the builder holds no lock on the index itself); busy …
 * somebody drops or rebuilds this index; table_busy … some index of the table is being built; bytes, table_bytes … pg_relation_size and
 * pg_table_size; scans, last_scan … of this server alone, last_scan since PostgreSQL 16; stats_reset … null: never;
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
  pg_catalog.now() AS asked_at, f.table_oid IS NOT NULL AS table_found,
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
  ${held("i.indrelid", "'ShareUpdateExclusiveLock', 'ShareLock'", buildingThis)} AS being_built,
  ${held("i.indexrelid", "'ShareUpdateExclusiveLock', 'AccessExclusiveLock'")} AS busy,
  ${held("coalesce(i.indrelid, f.table_oid)", "'ShareUpdateExclusiveLock', 'ShareLock'", building)} AS table_busy,
  pg_catalog.pg_relation_size(i.indexrelid) AS bytes, pg_catalog.pg_table_size(i.indrelid) AS table_bytes,
  s.idx_scan AS scans, pg_catalog.to_jsonb(s) ->> 'last_idx_scan' AS last_scan,
  (SELECT d.stats_reset FROM pg_catalog.pg_stat_database d WHERE d.datname = pg_catalog.current_database()) AS stats_reset,
  (SELECT pg_catalog.jsonb_agg(c.relname ORDER BY c.relname) FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
    WHERE x.indrelid = coalesce(i.indrelid, f.table_oid) AND NOT x.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
      AND ${leftoverOf("c.relname::text", "f.name::text")}) AS leftovers,
  (SELECT pg_catalog.jsonb_agg(n.nspname ORDER BY n.nspname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = f.name AND c.relkind IN ('i', 'I') AND c.oid IS DISTINCT FROM f.oid) AS elsewhere
FROM found f LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = f.oid LEFT JOIN pg_catalog.pg_stat_all_indexes s ON s.indexrelid = f.oid
ORDER BY f.number`;
}

// EXTERNAL MODULE: ./build/src/postgres/reading-session.js + 1 modules
var reading_session = __webpack_require__(72415);
// EXTERNAL MODULE: ./build/src/postgres/server.js
var server = __webpack_require__(82938);
// EXTERNAL MODULE: ./build/src/programs/lint.js + 7 modules
var lint = __webpack_require__(90167);
// EXTERNAL MODULE: ./build/src/text/csv.js
var csv = __webpack_require__(64597);
// EXTERNAL MODULE: ./build/src/types/usage-error.js
var usage_error = __webpack_require__(43203);
;// CONCATENATED MODULE: ./build/src/programs/deployment/given-answer.js


/** The rows of --from: CSV with a head, as psql --csv prints it, or JSON, a list of objects. Throws a UsageError. */
function answerIn(tree, path, command) {
    const takes = `--from takes what the SELECT of indexwright ${command} --print answers, as CSV or JSON, of at most 8 MB`;
    const looked = tree.given(path);
    if (!("text" in looked))
        throw new usage_error/* UsageError */.e(`the answer ${path} cannot be read; ${takes}`);
    const text = looked.text.replace(/^\ufeff/, "");
    const rows = text.trimStart().startsWith("[") ? rowsOfJson(text) : rowsWithHead(text);
    if (rows === null || rows.length === 0)
        throw new usage_error/* UsageError */.e(`${path} holds no answer; ${takes}`);
    return rows;
}
function rowsOfJson(text) {
    try {
        const rows = JSON.parse(text);
        if (!Array.isArray(rows))
            return null;
        const all = rows.map((row) => typeof row === "object" && row !== null ? new Map(Object.entries(row)) : null);
        return all.every((row) => row !== null) ? all : null;
    }
    catch {
        return null;
    }
}
function rowsWithHead(text) {
    const [head = [], ...rows] = (0,csv/* rowsOfCsv */.l)(text);
    return rows
        .filter((row) => row.length > 1)
        .map((row) => new Map(head.map((name, at) => [name, row[at] ?? ""])));
}

// EXTERNAL MODULE: ./build/src/programs/deployment/planned-change.js + 1 modules
var planned_change = __webpack_require__(43889);
;// CONCATENATED MODULE: ./build/src/programs/deployment/verify.js












/** Reads the migrations, asks each database for the indexes that they want, and judges what it says. Rejects with a NoServer. */
async function verify(discovery, options, { databaseUrl, replicaUrls }) {
    const change = await (0,planned_change/* plannedChange */.p8)(discovery, options);
    const report = await (0,lint/* lint */.u8)(discovery, options, new Set());
    const databases = [];
    if (change.wishes.length > 0) {
        const { from, throughPooler } = options.deploy;
        if (from !== null)
            databases.push(judgedAnswer(discovery, from, change));
        if (databaseUrl !== null)
            databases.push(await verified(databaseUrl, { option: "--database-url", throughPooler }, change.wishes));
        for (const url of replicaUrls)
            databases.push(await shown(url, { option: "--replica-url", throughPooler }, change.wishes));
    }
    return { ...report, deployment: deploymentOf(databases, change) };
}
function deploymentOf(databases, change) {
    const leftOut = change.leftOut.filter(({ matters }) => matters);
    return {
        command: "verify",
        outcome: togetherOf(databases.map(({ outcome }) => outcome)),
        databases,
        leftOut: leftOut.map(({ file, span, message }) => ({ file, span, message })),
    };
}
async function verified(url, asking, wishes) {
    const address = (0,postgres_address/* addressOf */.ci)(url, asking.option);
    return (0,reading_session/* reading */.h)(address, asking, async (session, server) => databaseOf((0,postgres_address/* hostOf */.w4)(address), server.direct, wishes, await statesOf(session, server, wishes)));
}
/** How long a standby may take to replay what the primary has done, and how often it is asked. */
const REPLAY_MS = 10_000;
const AGAIN_MS = 500;
/** A standby shows an index some time after the primary has it: it is asked until it does, or has had its time. */
async function shown(url, asking, wishes) {
    for (const deadline = Date.now() + REPLAY_MS;; await (0,promises_.setTimeout)(AGAIN_MS)) {
        const found = await verified(url, asking, wishes);
        if (found.outcome === "done" || Date.now() >= deadline)
            return found;
    }
}
async function statesOf(session, { schemas }, steps) {
    const query = indexStatesQuery("$1::jsonb", "$2::name[]");
    const { rows } = await session.extended(query, [soughtAsJson((0,planned_change/* soughtOf */.OT)(steps)), schemas]);
    const states = indexStatesIn(rows.map((row) => new Map(Object.entries(row))));
    if ("wrong" in states)
        throw new Error(states.wrong);
    return states;
}
function judgedAnswer({ tree }, from, { wishes }) {
    const states = indexStatesIn(answerIn(tree, from, "verify"));
    if ("wrong" in states)
        throw new server.NoServer(`${from}: ${states.wrong}; indexwright verify --print prints the SELECT`);
    const asked = states.map(({ number, found }) => [number, found?.name ?? null]);
    const fits = states.length === wishes.length &&
        asked.every(([number, name], at) => number === at + 1 && (name === null || name === wishes[at]?.index.name));
    if (!fits)
        throw new server.NoServer(`${from} answers other questions than these migrations ask; print the SELECT anew, with indexwright verify --print and the same paths`);
    return databaseOf(null, null, wishes, states);
}
function databaseOf(host, direct, wishes, states) {
    const steps = wishes.flatMap((wish, at) => {
        const state = states.find(({ number }) => number === at + 1);
        return state ? [judgeWish(wish, (0,planned_change/* factsOfState */.uv)(state))] : [];
    });
    const [first] = states;
    return {
        name: first?.database ?? "",
        host,
        major: Math.floor((first?.server ?? 0) / 10_000),
        user: first?.role ?? "",
        direct,
        standby: first?.standby === true,
        askedAt: first?.askedAt ?? "",
        outcome: outcomeOf(steps),
        checks: [],
        steps,
    };
}
/** One SELECT that asks for the same, for anyone who may connect where this program may not. */
async function verifyQuery(discovery, options) {
    const { wishes } = await (0,planned_change/* plannedChange */.p8)(discovery, options);
    if (wishes.length === 0)
        throw new server.NoServer("these migrations want nothing of any index: there is nothing to ask");
    return printedQuery(wishes);
}
function printedQuery(wishes) {
    const wanted = (0,grammar_name/* quoteLiteral */.ce)(soughtAsJson((0,planned_change/* soughtOf */.OT)(wishes)));
    return `-- Reads the catalogs and changes nothing. Run it as the role, or with the search_path, that the migrations have.
-- psql -X --csv --dbname=DATABASE --file=this.sql --output=answer.csv; then indexwright verify --from answer.csv and the same paths
${indexStatesQuery(`${wanted}::jsonb`, "pg_catalog.current_schemas(true)")};
`;
}


/***/ }),

/***/ 64597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ rowsOfCsv)
/* harmony export */ });
/** RFC 4180: commas, and quotes that are doubled inside quotes, between which lines may break. Nothing where it is none. */
function rowsOfCsv(text) {
    const rows = [];
    let row = [];
    const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|\n|\r|$)/y;
    while (field.lastIndex < text.length) {
        const found = field.exec(text);
        if (!found)
            return [];
        const [, quoted, plain = "", end] = found;
        row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === ",")
            continue;
        rows.push(row);
        row = [];
    }
    return row.length > 0 ? [...rows, row] : rows;
}


/***/ })

};

//# sourceMappingURL=336.index.js.map