export const id = 237;
export const ids = [237];
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
        "asked",
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
    ...[
        "table_bytes",
        "scans",
        "last_scan",
        "last_scan_s",
        "counted_s",
        "tracked",
        "leftovers",
        "elsewhere",
        "tablespaces",
    ],
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
        asked: number("asked") ?? Number.NaN,
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
        lastScanS: text("last_scan") === null ? null : number("last_scan_s"),
        countedS: number("counted_s"),
        tracked: truth("tracked") !== false,
        tablespaces: namesIn(row.get("tablespaces")),
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
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27662);



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

/***/ 44237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify),
  verifyQuery: () => (/* binding */ verifyQuery)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/deploy/index-states.js
var index_states = __webpack_require__(92272);
// EXTERNAL MODULE: ./build/src/deploy/judge.js
var judge = __webpack_require__(53702);
// EXTERNAL MODULE: ./build/src/deploy/outcome.js
var outcome = __webpack_require__(49177);
// EXTERNAL MODULE: ./build/src/postgres/address.js
var postgres_address = __webpack_require__(89953);
// EXTERNAL MODULE: ./build/src/postgres/questions/index-states.js
var questions_index_states = __webpack_require__(55478);
// EXTERNAL MODULE: ./build/src/postgres/reading-session.js
var reading_session = __webpack_require__(93932);
// EXTERNAL MODULE: ./build/src/postgres/server.js
var server = __webpack_require__(82938);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/programs/lint.js + 5 modules
var lint = __webpack_require__(8327);
;// CONCATENATED MODULE: ./build/src/deploy/criteria/index-use.js
/**
 * Whether an index was used within so many seconds, on any of the servers that were asked. PostgreSQL tells when since 16;
 * before that, a count that has risen since an earlier report does.
 */
function indexUseCheck({ index }, uses, within) {
    const check = "index-use";
    const judged = uses.map((use) => judgedUse(use, within));
    const used = judged.find(({ level }) => level === "ok");
    if (used)
        return { check, level: "ok", message: `${index} ${used.says}`, facts: { index } };
    const open = judged.find(({ level }) => level === "unknown");
    const [first] = judged;
    const where = uses.length > 1 ? `, on none of ${uses.length} servers` : "";
    if (open)
        return {
            ...{ check, level: "unknown", message: `${index} ${open.says}`, facts: { index } },
            ...(open.needs === undefined ? {} : { needs: open.needs }),
        };
    return {
        ...{ check, level: "stop", facts: { index } },
        message: `${index} ${first?.says ?? "was not asked for"}${where}`,
    };
}
function judgedUse({ state, before, host }, within) {
    const { scans, lastScanS, countedS, tracked } = state;
    if (scans === null)
        return { level: "unknown", says: `is not counted at ${host}` };
    if (lastScanS !== null)
        return lastScanS <= within
            ? { level: "ok", says: `was used ${ago(lastScanS)} ago at ${host}` }
            : { level: "stop", says: `was last used ${ago(lastScanS)} ago` };
    if (!tracked)
        return { level: "unknown", says: `is not counted at ${host} (track_counts is off)` };
    // Counters that are younger than what is asked for say it without an earlier report.
    if (countedS !== null && countedS <= within && scans > 0)
        return usedSince(scans, host, countedS, "ok");
    if (before !== null && (scans < before.scans || (countedS !== null && countedS < before.ageS)))
        return { level: "unknown", says: `has counters at ${host} that were reset since the earlier report` };
    if (scans === 0)
        return idle(state, within);
    if (before === null)
        return {
            level: "unknown",
            says: `was used ${times(scans)} at ${host}, which does not tell when`,
            needs: "--before, with an earlier report of indexwright verify",
        };
    if (scans > before.scans)
        return usedSince(scans - before.scans, host, before.ageS, before.ageS <= within ? "ok" : "unknown");
    return before.ageS >= within
        ? { level: "stop", says: `has not been used for ${ago(before.ageS)}` }
        : {
            level: "unknown",
            says: `has not been used since the earlier report, which is ${ago(before.ageS)} old`,
        };
}
/** What was never counted has not been used for as long as anything was counted. */
function idle({ countedS }, within) {
    return countedS !== null && countedS < within
        ? { level: "unknown", says: `has not been used in the ${ago(countedS)} since its counters began` }
        : { level: "stop", says: "has not been used since its counters began" };
}
function usedSince(scans, host, seconds, level) {
    return { level, says: `was used ${times(scans)} at ${host} within ${ago(seconds)}` };
}
function times(scans) {
    return `${scans} time${scans === 1 ? "" : "s"}`;
}
/** "40 s", "12 min", "3 h", "5 d". */
function ago(seconds) {
    for (const [unit, size] of [
        ["d", 86_400],
        ["h", 3600],
        ["min", 60],
    ])
        if (seconds >= 2 * size)
            return `${Math.floor(seconds / size)} ${unit}`;
    return `${Math.max(0, Math.floor(seconds))} s`;
}

// EXTERNAL MODULE: ./build/src/text/size.js
var size = __webpack_require__(75048);
;// CONCATENATED MODULE: ./build/src/deploy/criteria/size-budgets.js

/** Whether the indexes that are there keep to the sizes that the configuration allows; nothing where it allows any. */
function sizeBudgetChecks(steps, { indexShare, totalBytes }) {
    const built = steps.filter(({ wish, bytes, verdict }) => wish !== "gone" && bytes !== null && verdict === "as-wished");
    return [
        ...(indexShare === null ? [] : built.map((step) => shareOf(step, indexShare))),
        ...(totalBytes === null || built.length === 0 ? [] : [sumOf(built, totalBytes)]),
    ];
}
function shareOf({ index, bytes, tableBytes, table }, most) {
    const check = "index-size";
    const facts = { index, bytes, tableBytes };
    if (bytes === null || !tableBytes)
        return { check, level: "unknown", facts, message: `how large the table of ${index} is, is not shown` };
    const share = bytes / tableBytes;
    const told = `${index} has ${percent(share, most)} of the size of ${table ?? "its table"} (${(0,size/* size */.E)(bytes)})`;
    return share > most
        ? { check, level: "stop", facts, message: `${told}, over the budget of ${percent(most)}` }
        : { check, level: "ok", facts, message: `${told}, within the budget of ${percent(most)}` };
}
function sumOf(steps, most) {
    const check = "index-size";
    const bytes = steps.reduce((sum, step) => sum + (step.bytes ?? 0), 0);
    const facts = { bytes, indexes: steps.length };
    const told = steps.length === 1
        ? `the index of the change takes ${(0,size/* size */.E)(bytes)}`
        : `the indexes of the change take ${(0,size/* size */.E)(bytes)} together`;
    return bytes > most
        ? { check, level: "stop", facts, message: `${told}, over the budget of ${(0,size/* size */.E)(most)}` }
        : { check, level: "ok", facts, message: `${told}, within the budget of ${(0,size/* size */.E)(most)}` };
}
/** A share next to its bound is told as exactly as it takes to see on which side it is. */
function percent(share, bound = share) {
    const digits = [3, 4, 5, 6].find((many) => share === bound || (100 * share).toPrecision(many) !== (100 * bound).toPrecision(many));
    return `${Number((100 * share).toPrecision(digits ?? 9))} %`;
}

;// CONCATENATED MODULE: ./build/src/postgres/questions/index-ancestors.js
/**
 * The indexes of partitioned tables that indexes are part of, for any role, on PostgreSQL 14 to 18. $1: names with their
 * schemas, as JSON, a list of { number, schema, name }.
 *
 * number; schema, name … of an index that it is part of, however far up.
 */
const indexAncestorsQuery = `WITH RECURSIVE up AS (
  SELECT w.number, c.oid FROM pg_catalog.jsonb_to_recordset($1::jsonb) AS w (number int, schema name, name name)
    JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
  UNION ALL SELECT u.number, h.inhparent FROM up u JOIN pg_catalog.pg_inherits h ON h.inhrelid = u.oid
)
SELECT u.number, n.nspname AS schema, c.relname AS name FROM up u JOIN pg_catalog.pg_class c ON c.oid = u.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace ORDER BY u.number, c.oid`;

;// CONCATENATED MODULE: ./build/src/deploy/criteria/workload-plans.js



/**
 * The plans of queries, none of which is run: EXPLAIN of a prepared statement, with the first of its values, or with the plan
 * for any values where it has none, on PostgreSQL 14 to 18. Within the transaction of `reading`, whose search_path is empty:
 * names are looked up where the role's sessions look. Each is sent as one command, which no text can make two (the extended
 * protocol), and gives its locks back at once. The planner runs functions that are declared IMMUTABLE or STABLE, as it does
 * for every query.
 */
async function plannedWorkload(session, queries) {
    await session.simple("SET LOCAL search_path TO DEFAULT; SET LOCAL standard_conforming_strings = on");
    const planned = [];
    for (const query of queries)
        planned.push({ name: query.name, ...(await planOf(session, query)) });
    await session.simple("SET LOCAL search_path = ''");
    return planned;
}
const STATEMENT = "indexwright_query";
async function planOf(session, query) {
    if (query.wrong !== undefined)
        return { wrong: query.wrong };
    const { parameters, text, sent = text } = query;
    const types = parameters.map(({ type }) => type ?? "unknown");
    const known = parameters.every(({ values }) => values.length > 0);
    const given = parameters.map(({ values }) => (known ? (values[0] ?? "NULL") : "NULL"));
    await session.simple(`SAVEPOINT planned; SET LOCAL plan_cache_mode = force_${known ? "custom" : "generic"}_plan`);
    try {
        await session.extended(`PREPARE ${STATEMENT}${listed(types)} AS ${sent}`);
        const { rows } = await session.extended(`EXPLAIN (FORMAT JSON, VERBOSE) EXECUTE ${STATEMENT}${listed(given)}`);
        const plan = JSON.parse(String(rows[0]?.["QUERY PLAN"]));
        if (!known && holds(plan, "Subplans Removed"))
            return {
                wrong: "which partitions it reads depends on its values, and the plan for any values names none",
            };
        return { indexes: await withAncestors(session, indexesIn(plan)) };
    }
    catch (error) {
        if (!(error instanceof server/* ServerError */.gP))
            throw error;
        return { wrong: error.message };
    }
    finally {
        await session.simple("ROLLBACK TO planned; RELEASE planned; DEALLOCATE ALL");
    }
}
/** On lines of their own: a comment in one of them ends there. */
function listed(words) {
    return words.length === 0 ? "" : ` (\n${words.join("\n, ")}\n)`;
}
/** Whether a node says more than nothing of that. */
function holds(plan, key) {
    if (Array.isArray(plan))
        return plan.some((each) => holds(each, key));
    if (typeof plan !== "object" || plan === null)
        return false;
    return Object.entries(plan).some(([name, value]) => (name === key ? Number(value) > 0 : holds(value, key)));
}
/** An index lies in the schema of its table, which the node says, or the one above it. */
function indexesIn(plan, above = "") {
    if (Array.isArray(plan))
        return plan.flatMap((each) => indexesIn(each, above));
    if (typeof plan !== "object" || plan === null)
        return [];
    const node = new Map(Object.entries(plan));
    const own = node.get("Schema");
    const schema = typeof own === "string" ? own : above;
    const arbiters = node.get("Conflict Arbiter Indexes");
    const names = [node.get("Index Name"), ...(Array.isArray(arbiters) ? arbiters : [])];
    return [
        ...names.flatMap((name) => (typeof name === "string" ? [{ schema, name }] : [])),
        ...[...node.values()].flatMap((value) => indexesIn(value, schema)),
    ];
}
/** A plan names the indexes of partitions, and a change that of the partitioned table. */
async function withAncestors(session, indexes) {
    const asked = JSON.stringify(indexes.map((index, at) => ({ number: at, ...index })));
    const { rows } = await session.extended(indexAncestorsQuery, [asked]);
    return new Set(rows.map(({ schema, name }) => (0,grammar_name/* nameByServer */.OE)({ schema: String(schema), name: String(name) })));
}
/** Whether any query of the workload would use each index. */
function workloadChecks(indexes, planned) {
    const check = "workload-plans";
    const wrong = planned.filter((each) => "wrong" in each);
    const refused = wrong.map((each) => ({
        check,
        level: "unknown",
        message: `the query ${each.name} has no plan here: ${"wrong" in each ? each.wrong : ""}`,
    }));
    const used = indexes.map(({ step: { index }, state }) => {
        const name = state.found ? (0,grammar_name/* nameByServer */.OE)(state.found) : "";
        const users = planned.filter((each) => "indexes" in each && each.indexes.has(name));
        const facts = { index, queries: planned.length, using: users.length };
        if (users.length > 0) {
            const some = users.slice(0, 3).map((each) => each.name);
            const more = users.length > some.length ? ` and ${users.length - some.length} more` : "";
            return { check, level: "ok", facts, message: `${index} is in the plan of ${some.join(", ")}${more}` };
        }
        if (wrong.length > 0)
            return {
                ...{ check, level: "unknown", facts },
                message: `${index} is in no plan of the queries that have one`,
            };
        return {
            ...{ check, level: "stop", facts },
            message: `${index} is in no plan of ${planned.length === 1 ? "the query" : `the ${planned.length} queries`}; indexwright prove --workload says why`,
        };
    });
    return [...refused, ...used];
}

// EXTERNAL MODULE: ./build/src/types/usage-error.js
var usage_error = __webpack_require__(43203);
// EXTERNAL MODULE: ./build/src/programs/supplied/supplied-workload.js + 3 modules
var supplied_workload = __webpack_require__(29680);
// EXTERNAL MODULE: ./build/src/programs/deployment/earlier-report.js
var earlier_report = __webpack_require__(10330);
;// CONCATENATED MODULE: ./build/src/programs/deployment/criteria.js






/** Throws a UsageError. */
function criteriaOf(discovery, { deploy, prove }) {
    const { before, usedWithin } = deploy;
    if (before !== null && usedWithin === null)
        throw new usage_error/* UsageError */.e("--before tells what was used since; say --used-within, how long ago that may be");
    return {
        ...(0,supplied_workload/* suppliedWorkload */.i)(discovery, prove.workload),
        usedWithin,
        before: before === null
            ? null
            : (0,earlier_report/* earlierDeployment */.AJ)(discovery.tree, before, { option: "--before", command: "verify" }),
    };
}
/** What the plans of a server are, where the run asks for them. */
async function plansOf(session, { queries }) {
    return queries === null ? null : plannedWorkload(session, queries);
}
/** The criteria, on the first of the servers; an index that is not as wished is told as such, and meets none. */
function withCriteria(servers, criteria, budgets) {
    const [first, ...others] = servers;
    if (!first)
        return [];
    const there = first.database.steps.flatMap((step, at) => {
        const state = first.states.find(({ number }) => number === at + 1);
        return state && step.verdict === "as-wished" && step.wish !== "gone" ? [{ step, state, at }] : [];
    });
    const checks = [
        ...sizeBudgetChecks(first.database.steps, budgets),
        ...there.flatMap(({ step, at }) => usesOf(step.index, at, servers, criteria, step)),
        ...planChecks(there, first, criteria),
    ];
    return [judgedBy(first.database, checks), ...others.map(({ database }) => database)];
}
function usesOf(index, at, servers, { usedWithin, before }, step) {
    if (usedWithin === null)
        return [];
    const uses = servers.flatMap(({ database, states }) => {
        const state = states.find(({ number }) => number === at + 1);
        const host = database.host ?? "the server";
        return state ? [{ host, state, before: earlierUse(index, database, before) }] : [];
    });
    return [indexUseCheck(step, uses, usedWithin)];
}
/** Of the server of that name; an answer that was given in a file is of the first. */
function earlierUse(index, { host, asked, name }, before) {
    const database = (0,earlier_report/* objectsIn */.Qv)(before?.databases).find((each) => each.host === host && each.name === name);
    const step = (0,earlier_report/* objectsIn */.Qv)(database?.steps).find((each) => each.index === index);
    const ageS = Number(asked) - Number(database?.asked);
    if (!step || typeof step.scans !== "number" || !(ageS >= 0))
        return null;
    return { scans: step.scans, ageS };
}
function planChecks(there, { plans }, { queries, leftOut }) {
    const check = "workload-plans";
    if (queries === null)
        return [];
    if (plans === null)
        return [
            {
                ...{ check, level: "unknown", needs: "--database-url" },
                message: "an answer in a file holds no plans",
            },
        ];
    const left = leftOut.map((message) => ({ check, level: "unknown", message }));
    return [...left, ...workloadChecks(there, plans)];
}
/** A criterion that is not met, or of which nobody can tell, keeps all from being as wished. */
function judgedBy(database, checks) {
    const unmet = checks.some(({ level }) => level !== "ok");
    const outcome = unmet && database.outcome === "done" ? "partly" : database.outcome;
    return { ...database, outcome, checks: [...database.checks, ...checks] };
}

// EXTERNAL MODULE: ./build/src/programs/deployment/given-answer.js
var given_answer = __webpack_require__(67513);
// EXTERNAL MODULE: ./build/src/programs/deployment/planned-change.js + 1 modules
var planned_change = __webpack_require__(27662);
// EXTERNAL MODULE: ./build/src/programs/deployment/states.js
var deployment_states = __webpack_require__(23705);
;// CONCATENATED MODULE: ./build/src/programs/deployment/verify.js














/** Reads the migrations, asks each database for the indexes that they want, and judges what it says. Rejects with a NoServer. */
async function verify(discovery, options, { databaseUrl, replicaUrls }) {
    const change = await (0,planned_change/* plannedChange */.p8)(discovery, options);
    const report = await (0,lint/* lint */.u8)(discovery, options, new Set());
    const criteria = criteriaOf(discovery, options);
    const servers = [];
    if (change.wishes.length > 0) {
        const { from, throughPooler } = options.deploy;
        if (from !== null)
            servers.push(judgedAnswer(discovery, from, change));
        const primary = { option: "--database-url", throughPooler, criteria };
        if (databaseUrl !== null)
            servers.push(await verified(databaseUrl, primary, change.wishes));
        const replica = { ...primary, option: "--replica-url", criteria: databaseUrl === null ? criteria : null };
        for (const url of replicaUrls)
            servers.push(await shown(url, replica, change.wishes));
    }
    const databases = withCriteria(servers, criteria, options.budgets);
    return { ...report, deployment: deploymentOf(databases, change) };
}
function deploymentOf(databases, change) {
    const leftOut = change.leftOut.filter(({ matters }) => matters);
    return {
        command: "verify",
        outcome: (0,outcome/* togetherOf */.W)(databases.map(({ outcome }) => outcome)),
        databases,
        leftOut: leftOut.map(({ file, span, message }) => ({ file, span, message })),
    };
}
async function verified(url, asking, wishes) {
    const address = (0,postgres_address/* addressOf */.ci)(url, asking.option);
    return (0,reading_session/* reading */.h)(address, asking, async (session, server) => {
        const states = await (0,deployment_states/* statesOf */.k)(session, server, wishes);
        const plans = asking.criteria === null ? null : await plansOf(session, asking.criteria);
        return { database: databaseOf((0,postgres_address/* hostOf */.w4)(address), server.direct, wishes, states), states, plans };
    });
}
/** How long a standby may take to replay what the primary has done, and how often it is asked. */
const REPLAY_MS = 10_000;
const AGAIN_MS = 500;
/** A standby shows an index some time after the primary has it: it is asked until it does, or has had its time. */
async function shown(url, asking, wishes) {
    for (const deadline = Date.now() + REPLAY_MS;; await (0,promises_.setTimeout)(AGAIN_MS)) {
        const found = await verified(url, asking, wishes);
        if (found.database.outcome === "done" || Date.now() >= deadline)
            return found;
    }
}
function judgedAnswer({ tree }, from, { wishes }) {
    const states = (0,index_states/* indexStatesIn */.c)((0,given_answer/* answerIn */.K)(tree, from, "verify"));
    if ("wrong" in states)
        throw new server.NoServer(`${from}: ${states.wrong}; indexwright verify --print prints the SELECT`);
    const asked = states.map(({ number, found }) => [number, found?.name ?? null]);
    const fits = states.length === wishes.length &&
        asked.every(([number, name], at) => number === at + 1 && (name === null || name === wishes[at]?.index.name));
    if (!fits)
        throw new server.NoServer(`${from} answers other questions than these migrations ask; print the SELECT anew, with indexwright verify --print and the same paths`);
    return { database: databaseOf(null, null, wishes, states), states, plans: null };
}
function databaseOf(host, direct, wishes, states) {
    const steps = wishes.flatMap((wish, at) => {
        const state = states.find(({ number }) => number === at + 1);
        return state ? [(0,judge/* judgeWish */.z)(wish, (0,planned_change/* factsOfState */.uv)(state))] : [];
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
        ...(first ? { asked: first.asked } : {}),
        outcome: (0,outcome/* outcomeOf */.s)(steps),
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
    const wanted = (0,grammar_name/* quoteLiteral */.ce)((0,questions_index_states/* soughtAsJson */.B4)((0,planned_change/* soughtOf */.OT)(wishes)));
    return `-- Reads the catalogs and changes nothing. Run it as the role, or with the search_path, that the migrations have.
-- psql -X --csv --dbname=DATABASE --file=this.sql --output=answer.csv; then indexwright verify --from answer.csv and the same paths
${(0,questions_index_states/* indexStatesQuery */.j0)(`${wanted}::jsonb`, "pg_catalog.current_schemas(true)")};
`;
}


/***/ })

};

//# sourceMappingURL=237.index.js.map