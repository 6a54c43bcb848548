export const id = 226;
export const ids = [226];
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

/***/ 92272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ indexStatesIn)
/* harmony export */ });
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
    ...[
        "number",
        "database",
        "role",
        "server",
        "standby",
        "asked_at",
        "table_found",
        "wanted_table",
        "schema",
        "name",
        "kind",
    ],
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
        wantedTable: text("wanted_table"),
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


/***/ }),

/***/ 53702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ judgeWish)
/* harmony export */ });
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64971);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47771);



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

/***/ 67513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ answerIn)
/* harmony export */ });
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64597);
/* harmony import */ var _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43203);


/** The rows of --from: CSV with a head, as psql --csv prints it, or JSON, a list of objects. Throws a UsageError. */
function answerIn(tree, path, command) {
    const takes = `--from takes what the SELECT of indexwright ${command} --print answers, as CSV or JSON, of at most 8 MB`;
    const looked = tree.given(path);
    if (!("text" in looked))
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`the answer ${path} cannot be read; ${takes}`);
    const text = looked.text.replace(/^\ufeff/, "");
    const rows = text.trimStart().startsWith("[") ? rowsOfJson(text) : rowsWithHead(text);
    if (rows === null || rows.length === 0)
        throw new _types_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${path} holds no answer; ${takes}`);
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
    const [head = [], ...rows] = (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOfCsv */ .l)(text);
    return rows
        .filter((row) => row.some((cell) => cell !== ""))
        .map((row) => new Map(head.map((name, at) => [name, row[at] ?? ""])));
}


/***/ }),

/***/ 23705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ statesOf),
/* harmony export */   x: () => (/* binding */ factsFor)
/* harmony export */ });
/* harmony import */ var _deploy_index_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92272);
/* harmony import */ var _postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55478);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29838);



/** What a database says of the indexes of steps, each by its place in the list. */
async function statesOf(session, server, steps) {
    return statesBy(async (sql, values) => (await session.extended(sql, values)).rows, server, steps);
}
/** The same again and again, as whoever looks on at a database asks. */
function factsFor({ ask }, server) {
    return async (steps) => (await statesBy(ask, server, steps)).map(_planned_change_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOfState */ .uv);
}
async function statesBy(ask, { schemas }, steps) {
    if (steps.length === 0)
        return [];
    const query = (0,_postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_2__/* .indexStatesQuery */ .j0)("$1::jsonb", "$2::name[]");
    const rows = await ask(query, [(0,_postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_2__/* .soughtAsJson */ .B4)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_1__/* .soughtOf */ .OT)(steps)), schemas]);
    const states = (0,_deploy_index_states_js__WEBPACK_IMPORTED_MODULE_0__/* .indexStatesIn */ .c)(rows.map((row) => new Map(Object.entries(row))));
    if ("wrong" in states)
        throw new Error(states.wrong);
    return states;
}


/***/ }),

/***/ 12226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify),
/* harmony export */   verifyQuery: () => (/* binding */ verifyQuery)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _deploy_index_states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92272);
/* harmony import */ var _deploy_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53702);
/* harmony import */ var _deploy_outcome_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(49177);
/* harmony import */ var _postgres_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89953);
/* harmony import */ var _postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(55478);
/* harmony import */ var _postgres_reading_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93932);
/* harmony import */ var _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82938);
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69293);
/* harmony import */ var _lint_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90167);
/* harmony import */ var _given_answer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67513);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29838);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23705);













/** Reads the migrations, asks each database for the indexes that they want, and judges what it says. Rejects with a NoServer. */
async function verify(discovery, options, { databaseUrl, replicaUrls }) {
    const change = await (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_9__/* .plannedChange */ .p8)(discovery, options);
    const report = await (0,_lint_js__WEBPACK_IMPORTED_MODULE_7__/* .lint */ .u8)(discovery, options, new Set());
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
        outcome: (0,_deploy_outcome_js__WEBPACK_IMPORTED_MODULE_11__/* .togetherOf */ .W)(databases.map(({ outcome }) => outcome)),
        databases,
        leftOut: leftOut.map(({ file, span, message }) => ({ file, span, message })),
    };
}
async function verified(url, asking, wishes) {
    const address = (0,_postgres_address_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(url, asking.option);
    return (0,_postgres_reading_session_js__WEBPACK_IMPORTED_MODULE_4__/* .reading */ .h)(address, asking, async (session, server) => databaseOf((0,_postgres_address_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(address), server.direct, wishes, await (0,_states_js__WEBPACK_IMPORTED_MODULE_10__/* .statesOf */ .k)(session, server, wishes)));
}
/** How long a standby may take to replay what the primary has done, and how often it is asked. */
const REPLAY_MS = 10_000;
const AGAIN_MS = 500;
/** A standby shows an index some time after the primary has it: it is asked until it does, or has had its time. */
async function shown(url, asking, wishes) {
    for (const deadline = Date.now() + REPLAY_MS;; await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(AGAIN_MS)) {
        const found = await verified(url, asking, wishes);
        if (found.outcome === "done" || Date.now() >= deadline)
            return found;
    }
}
function judgedAnswer({ tree }, from, { wishes }) {
    const states = (0,_deploy_index_states_js__WEBPACK_IMPORTED_MODULE_1__/* .indexStatesIn */ .c)((0,_given_answer_js__WEBPACK_IMPORTED_MODULE_8__/* .answerIn */ .K)(tree, from, "verify"));
    if ("wrong" in states)
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer(`${from}: ${states.wrong}; indexwright verify --print prints the SELECT`);
    const asked = states.map(({ number, found }) => [number, found?.name ?? null]);
    const fits = states.length === wishes.length &&
        asked.every(([number, name], at) => number === at + 1 && (name === null || name === wishes[at]?.index.name));
    if (!fits)
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer(`${from} answers other questions than these migrations ask; print the SELECT anew, with indexwright verify --print and the same paths`);
    return databaseOf(null, null, wishes, states);
}
function databaseOf(host, direct, wishes, states) {
    const steps = wishes.flatMap((wish, at) => {
        const state = states.find(({ number }) => number === at + 1);
        return state ? [(0,_deploy_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeWish */ .z)(wish, (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_9__/* .factsOfState */ .uv)(state))] : [];
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
        outcome: (0,_deploy_outcome_js__WEBPACK_IMPORTED_MODULE_11__/* .outcomeOf */ .s)(steps),
        checks: [],
        steps,
    };
}
/** One SELECT that asks for the same, for anyone who may connect where this program may not. */
async function verifyQuery(discovery, options) {
    const { wishes } = await (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_9__/* .plannedChange */ .p8)(discovery, options);
    if (wishes.length === 0)
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer("these migrations want nothing of any index: there is nothing to ask");
    return printedQuery(wishes);
}
function printedQuery(wishes) {
    const wanted = (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteLiteral */ .ce)((0,_postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_12__/* .soughtAsJson */ .B4)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_9__/* .soughtOf */ .OT)(wishes)));
    return `-- Reads the catalogs and changes nothing. Run it as the role, or with the search_path, that the migrations have.
-- psql -X --csv --dbname=DATABASE --file=this.sql --output=answer.csv; then indexwright verify --from answer.csv and the same paths
${(0,_postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_12__/* .indexStatesQuery */ .j0)(`${wanted}::jsonb`, "pg_catalog.current_schemas(true)")};
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

//# sourceMappingURL=226.index.js.map