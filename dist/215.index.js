export const id = 215;
export const ids = [215];
export const modules = {

/***/ 58267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OM: () => (/* binding */ stepsDone),
/* harmony export */   tC: () => (/* binding */ wishesOnTheWay)
/* harmony export */ });
/* unused harmony export isAsWished */
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64971);
/* harmony import */ var _final_wishes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51717);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25748);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99374);




/** Whether REINDEX has run the catalogs do not tell, so that it, and what follows it, is never taken for done. */
function standsOf(group) {
    const unknown = group.findIndex(({ rebuilt }) => rebuilt);
    const most = unknown < 0 ? group.length : unknown;
    return Array.from({ length: most }, (_, at) => {
        const done = most - at;
        return { group, done, wishes: (0,_final_wishes_js__WEBPACK_IMPORTED_MODULE_1__/* .finalWishes */ .M)(group.slice(0, done), null) };
    });
}
/** What has to be asked to know which steps of a change are done. */
function wishesOnTheWay(steps) {
    return (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c)(steps)
        .flatMap(standsOf)
        .flatMap(({ wishes }) => wishes);
}
/**
 * The steps of a change that are done. Nobody has written that down: the catalogs stand as after some steps of a group, and the
 * most that explain them are taken. `ask` is asked once, for wishesOnTheWay().
 */
async function stepsDone(steps, ask) {
    const facts = await ask(wishesOnTheWay(steps));
    let at = 0;
    const found = new Map();
    for (const { group, done, wishes } of (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c)(steps).flatMap(standsOf)) {
        const own = facts.slice(at, at + wishes.length);
        at += wishes.length;
        const holding = wishes.every((wish, number) => holds(wish, own[number], group[done]));
        if (holding && !found.has(group))
            found.set(group, done);
    }
    return new Set([...found].flatMap(([group, done]) => group.slice(0, done)));
}
function holds(wish, facts, next) {
    return facts !== undefined && (isAsWished(wish, facts) || isUnderWay(wish, facts, next));
}
/** Whether a wish of finalWishes() is fulfilled, as far as a group can come to that by its own steps. */
function isAsWished(wish, facts) {
    const condition = (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .indexConditionOf */ .H)(wish, facts);
    if (wish.wish === "gone")
        return condition === "absent";
    if (condition === "incomplete")
        return wish.only === true;
    if (condition !== "valid")
        return false;
    if (wish.constraint && facts.state.constraint === null)
        return false;
    return wish.wish !== "attached" || facts.state.parentWanted;
}
/** Somebody is at it, or has stopped in the middle of it. */
const halfway = new Set(["invalid", "building", "changing"]);
/** The next step has begun with what an earlier one has left. */
function isUnderWay(wish, facts, next) {
    if (!next || (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOfSought */ .v)(next.index) !== (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOfSought */ .v)(wish.index))
        return false;
    if (next.wish === "valid")
        return halfway.has((0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .indexConditionOf */ .H)(next, facts));
    return next.wish === "gone" && wish.wish !== "gone" && halfway.has((0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .indexConditionOf */ .H)(wish, facts));
}


/***/ }),

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

/***/ 67017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64971);

/**
 * What brings an index to what a step wants. A function of the facts alone: nothing is remembered, so that running again
 * is resuming. `old`: for a rename, the facts of the name before.
 */
function decide(step, facts, old = null) {
    const { state } = facts;
    const condition = (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .indexConditionOf */ .H)(step, facts);
    const leftovers = step.wish === "gone" || state.tableBusy ? [] : state.leftovers;
    const [action, why] = decided(step, condition, facts, old);
    return { action, why, leftovers: action === "stop" ? [] : leftovers };
}
function decided(step, condition, facts, old) {
    switch (step.wish) {
        case "valid":
            return wishedValid(step, condition, facts);
        case "gone":
            return wishedGone(condition, facts);
        case "attached":
            return wishedAttached(condition, facts);
        case "renamed":
            return wishedRenamed(step, condition, facts, old);
    }
}
/** What stops every step but a DROP, and what somebody else is at. */
const inTheWay = new Map([
    ["taken", ["stop", "something that is no index has the name"]],
    ["unlike", ["stop", "an index of another table or definition has the name"]],
    ["unclear", ["stop", "nobody can tell whether the index of that name is the one"]],
    ["building", ["attach", "somebody builds it"]],
    ["changing", ["attach", "somebody drops or rebuilds it"]],
]);
function wishedValid(step, condition, { state }) {
    const other = inTheWay.get(condition);
    if (other)
        return other;
    if (condition === "absent") {
        if (step.rebuilt)
            return ["stop", "there is no such index to rebuild"];
        if (step.constraint)
            return ["stop", "there is no such index to give to the constraint"];
        return step.table !== null && !state.tableFound
            ? ["stop", "its table is not there"]
            : ["build", "nothing has the name"];
    }
    if (condition === "incomplete")
        return step.only
            ? ["none", "it is there, and becomes valid with the last index attached to it"]
            : ["stop", "an index is not attached for each partition"];
    if (condition === "valid") {
        if (step.rebuilt)
            return ["build", "REINDEX builds a valid index anew"];
        return step.constraint && state.constraint === null
            ? ["quick", "the constraint does not have it yet"]
            : ["none", "it is valid and as defined"];
    }
    // REINDEX INDEX CONCURRENTLY makes an invalid index valid in its place.
    if (step.rebuilt)
        return ["build", "REINDEX makes it valid"];
    if (state.constraint !== null)
        return ["stop", "it is invalid and belongs to a constraint"];
    if (state.parent !== null)
        return ["stop", "it is invalid and belongs to the index of a partitioned table"];
    return ["heal", "it is invalid, and nobody builds it"];
}
function wishedGone(condition, { state }) {
    if (condition === "absent")
        return ["none", "nothing has the name"];
    if (condition === "taken")
        return ["stop", "something that is no index has the name"];
    // What somebody builds is never dropped, whatever it is: the drop would wait, and kill the build.
    if (state.beingBuilt && !state.valid)
        return ["attach", "somebody builds it"];
    if (state.busy)
        return ["attach", "somebody drops or rebuilds it"];
    if (condition === "unlike")
        return ["stop", "an index of another table or definition has the name"];
    if (condition === "unclear")
        return ["stop", "nobody can tell whether the index of that name is the one"];
    if (state.constraint !== null)
        return ["stop", "it belongs to a constraint"];
    if (state.parent !== null)
        return ["stop", "it belongs to the index of a partitioned table"];
    return ["drop", condition === "valid" ? "it is there" : "it is there, and invalid"];
}
function wishedAttached(condition, { state }) {
    const other = inTheWay.get(condition);
    if (other)
        return other;
    if (condition === "absent")
        return ["stop", "there is no such index to attach"];
    if (state.parentWanted)
        return ["none", "it is attached"];
    if (state.parent !== null)
        return ["stop", "it is attached to another index"];
    return condition === "valid"
        ? ["quick", "it is valid, and not attached"]
        : ["stop", "it is invalid, and the index of the partitioned table would stay so"];
}
function wishedRenamed(step, condition, { state }, old) {
    const other = inTheWay.get(condition);
    if (old === null || old.state.found === null) {
        if (other)
            return other;
        if (condition === "absent")
            return ["stop", "neither the old name nor the new one is there"];
        if (step.constraint && state.constraint === null)
            return ["stop", "it has the new name, and no constraint has it"];
        return condition === "valid"
            ? ["none", "it has the new name"]
            : ["stop", "it has the new name, and is invalid"];
    }
    if (condition !== "absent")
        return ["stop", "both the old name and the new one are there"];
    const was = (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .indexConditionOf */ .H)({ ...step, wish: "valid" }, old);
    const blocked = inTheWay.get(was);
    if (blocked)
        return blocked;
    return was === "invalid" ? ["stop", "it is invalid under its old name"] : ["quick", "it has the old name"];
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

/***/ 13215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BJ: () => (/* binding */ outcomeOfChecks),
  FQ: () => (/* binding */ preflownDatabase),
  vz: () => (/* binding */ sourceOf),
  w5: () => (/* binding */ tablesOfSteps),
  hW: () => (/* binding */ underOldName)
});

// EXTERNAL MODULE: ./build/src/deploy/apply/resume.js
var resume = __webpack_require__(58267);
// EXTERNAL MODULE: ./build/src/deploy/preflight/facts.js
var preflight_facts = __webpack_require__(5258);
// EXTERNAL MODULE: ./build/src/text/size.js
var size = __webpack_require__(75048);
// EXTERNAL MODULE: ./build/src/deploy/steps.js + 3 modules
var deploy_steps = __webpack_require__(2100);
// EXTERNAL MODULE: ./build/src/deploy/preflight/planned-size.js
var planned_size = __webpack_require__(92709);
;// CONCATENATED MODULE: ./build/src/deploy/preflight/free-space.js



/** Whether what is built fits, disk for disk. SQL does not tell how much room there is: whoever says nothing learns what to look at. */
function freeSpaceChecks(projections, room, told, unfollowed) {
    const sized = projections.filter((each) => "bytes" in each);
    const unsized = projections.filter((each) => "unknown" in each);
    if (projections.length === 0)
        return [
            unfollowed > 0
                ? { check: "free-space", level: "unknown", message: notCounted(unfollowed) }
                : { check: "free-space", level: "ok", message: "the change builds no index" },
        ];
    const parts = partsOf(sized, room, told);
    return [
        ...needsOf(parts, told).map((need) => judged(need, unsized, unfollowed)),
        ...strayed(parts, room, told),
    ];
}
/** The first is where most is expected, and counts though nothing should go there. */
function partsOf(sized, room, told) {
    const data = room.data ?? "the data directory";
    const places = new Map();
    for (const { place, bytes } of sized) {
        const [least, most] = places.get(place ?? data) ?? [0, 0];
        places.set(place ?? data, [least + bytes[0], most + bytes[1]]);
    }
    const [first = [room.place ?? data, [0, 0]], ...more] = places;
    const indexes = ([where, stays]) => ({ where, stays, meanwhile: 0 });
    const files = Math.max(0, ...sized.map(({ temp }) => temp));
    return [
        indexes(first),
        ...more.map(indexes),
        ...tempPlacesOf(room, told).map((where) => ({ where, stays: [0, 0], meanwhile: files })),
        { where: room.data === null ? data : `${data}/pg_wal`, stays: [0, 0], meanwhile: (0,planned_size/* walOf */.Us)(sized)[1] },
    ];
}
/** Where sort files may go: all of them on any disk that has one of the places, since the server begins with any. */
function tempPlacesOf(room, told) {
    const disks = new Map();
    for (const temp of room.temps) {
        const where = temp ?? room.data ?? "the data directory";
        const free = freeAt(where, told);
        if (!disks.has(free))
            disks.set(free, where);
    }
    return [...disks.values()];
}
function needsOf(parts, told) {
    const disks = new Map();
    for (const part of parts) {
        const free = freeAt(part.where, told);
        // Of two places that nobody has told of, nobody knows whether they are one disk.
        const key = free ?? (part.stays[1] > 0 ? part.where : parts[0].where);
        const known = disks.get(key);
        disks.set(key, {
            free,
            where: known?.where ?? part.where,
            stays: known ? [known.stays[0] + part.stays[0], known.stays[1] + part.stays[1]] : part.stays,
            meanwhile: (known?.meanwhile ?? 0) + part.meanwhile,
        });
    }
    return [...disks.values()].filter((need) => need.stays[1] + need.meanwhile > 0 || need.where === parts[0].where);
}
/** Whoever tells of a disk means it to count. */
function strayed(parts, room, told) {
    const used = new Set(parts.map(({ where }) => freeAt(where, told)));
    const places = [...new Set(parts.map(({ where }) => where))].join(", ");
    return told
        .filter((free) => free.path !== null && !used.has(free))
        .map(({ path, bytes }) => {
        const [check, facts] = ["free-space", { freeBytes: bytes }];
        const message = `--free-bytes tells of ${path}, and nothing of this change is known to go there`;
        // Of links below the data directory, as pg_wal may be one, SQL tells nothing.
        return room.data === null
            ? {
                ...{ check, level: "unknown", facts, needs: "pg_monitor" },
                message: `${message}: where the data directory lies is not shown to this role`,
            }
            : {
                ...{ check, level: "warn", facts },
                message: `${message}: it writes to ${places}; of a link below the data directory, name that path`,
            };
    });
}
/** The longest path that leads there; where none does, what was said of all. */
function freeAt(place, told) {
    const leading = told
        .filter(({ path }) => path !== null && `${place}/`.startsWith(`${path.replace(/\/+$/, "")}/`))
        .toSorted((left, right) => (right.path?.length ?? 0) - (left.path?.length ?? 0));
    return leading[0] ?? told.find(({ path }) => path === null) ?? null;
}
function judged({ free, where, stays, meanwhile }, unsized, unfollowed) {
    const check = "free-space";
    const [least, most] = stays;
    const facts = {
        ...{ leastBytes: least, mostBytes: most, meanwhileBytes: meanwhile },
        ...(free ? { freeBytes: free.bytes } : {}),
    };
    const wanted = `${between(stays)} of new indexes, and up to ${(0,size/* size */.E)(meanwhile)} of sort files and WAL meanwhile`;
    const open = `${unsizedWords(unsized)}${unfollowed > 0 ? `; ${notCounted(unfollowed)}` : ""}`;
    if (!free)
        return {
            check,
            level: "unknown",
            needs: `--free-bytes, with what df -B1 --output=avail ${where} says on the server`,
            facts,
            message: `SQL does not tell how much room ${where} has; it would need ${wanted}${open}`,
        };
    const has = `${(0,size/* size */.E)(free.bytes)} are free${free.path === null ? "" : ` at ${free.path}`}`;
    if (least > free.bytes)
        return {
            check,
            level: "stop",
            facts,
            message: `${has}, and the new indexes take ${between(stays)}${open}`,
        };
    if (open !== "")
        return {
            check,
            level: "unknown",
            ...(unsized.length > 0 ? { needs: "--proof, with a report of indexwright prove --statistics" } : {}),
            facts,
            message: `${has}; as far as it is known, the change needs ${wanted}${open}`,
        };
    if (most + meanwhile > free.bytes)
        return { check, level: "warn", facts, message: `${has}, and the change may need ${wanted}` };
    return { check, level: "ok", facts, message: `${has}, and the change needs ${wanted}` };
}
function between([least, most]) {
    return (0,size/* size */.E)(least) === (0,size/* size */.E)(most) ? (0,size/* size */.E)(most) : `${(0,size/* size */.E)(least)} to ${(0,size/* size */.E)(most)}`;
}
function notCounted(unfollowed) {
    return unfollowed === 1
        ? "a statement is not looked at here, and what it writes is not counted"
        : `${unfollowed} statements are not looked at here, and what they write is not counted`;
}
function unsizedWords(unsized) {
    const [first] = unsized;
    if (!first || !("unknown" in first))
        return "";
    const more = unsized.length > 1 ? `, nor of ${unsized.length - 1} more` : "";
    return `; how large ${(0,deploy_steps/* soughtWords */.K)(first.step.index)} becomes is not known: ${first.unknown}${more}`;
}
/** A build that is over temp_file_limit fails with 53400, and one that finds its memory too small sorts on the disk. */
function buildMemoryCheck(projections, room) {
    const check = "build-memory";
    const memory = (0,size/* size */.E)(room.memory);
    const files = Math.max(0, ...projections.map((each) => ("temp" in each ? each.temp : 0)));
    const facts = { maintenanceWorkMem: room.memory, workers: room.workers, sortBytes: files };
    if (room.tempLimit >= 0 && files > room.tempLimit)
        return {
            check,
            level: "warn",
            facts: { ...facts, tempFileLimit: room.tempLimit },
            message: `temp_file_limit is ${(0,size/* size */.E)(room.tempLimit)}, and a build may sort ${(0,size/* size */.E)(files)} on the disk: it would fail with 53400`,
        };
    if (files > room.memory)
        return {
            check,
            level: "warn",
            facts,
            message: `maintenance_work_mem is ${memory}, and a build sorts up to ${(0,size/* size */.E)(files)} on the disk: --maintenance-work-mem of apply gives it more`,
        };
    return { check, level: "ok", facts, message: `maintenance_work_mem is ${memory}` };
}

;// CONCATENATED MODULE: ./build/src/deploy/preflight/on-service.js
/** What a check would need, as somebody can have it there: no service gives a shell, nor a superuser. */
function onService(check, service) {
    if (service === null)
        return check;
    const { name, role, room, timeout } = service;
    if (check.check === "timeouts" && check.level === "warn" && timeout !== undefined)
        return { ...check, message: `${check.message}; ${timeout}` };
    if (check.level !== "unknown" || check.needs === undefined)
        return check;
    if (check.check === "free-space" && check.needs.startsWith("--free-bytes"))
        return {
            ...check,
            needs: `--free-bytes, with what ${name} tells: ${room}`,
            message: `${check.message}; on ${name} nobody has a shell to ask`,
        };
    if (check.needs !== "pg_monitor")
        return check;
    return {
        ...check,
        message: `${check.message}; on ${name} nobody is a superuser, and members of ${role} have most rights`,
    };
}

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/deploy/condition.js + 2 modules
var condition = __webpack_require__(64971);
;// CONCATENATED MODULE: ./build/src/deploy/preflight/planned-outcome.js



/** What a step would meet now, for the report. */
function plannedOutcome({ step, facts, action }, projections) {
    const { state } = facts;
    const projected = projections.find((each) => each.step === step);
    return {
        file: step.file,
        span: step.span,
        index: state.found === null ? (0,deploy_steps/* soughtWords */.K)(step.index) : (0,grammar_name/* nameByServer */.OE)(state.found),
        table: state.onTable ?? (step.table === null ? null : (0,deploy_steps/* soughtWords */.K)(step.table)),
        wish: step.wish,
        verdict: action === null ? "unknown" : verdictOf(action),
        before: (0,condition/* stateBefore */.L)((0,condition/* indexConditionOf */.H)(step, facts)),
        message: action === null
            ? "depends on an earlier statement of this change"
            : `${words[action.action]}: ${action.why}`,
        instead: null,
        bytes: state.bytes,
        tableBytes: state.tableBytes,
        scans: state.scans,
        definition: state.definition,
        ...(projected && "bytes" in projected ? { projectedBytes: projected.bytes[1] } : {}),
    };
}
const words = {
    build: "to be built",
    attach: "somebody is at it",
    heal: "to be dropped and built",
    drop: "to be dropped",
    quick: "to be done",
    none: "nothing to do",
    stop: "a person has to look first",
};
function verdictOf({ action }) {
    if (action === "stop")
        return "not";
    return action === "attach" ? "busy" : "as-wished";
}

// EXTERNAL MODULE: ./build/src/deploy/preflight/connection-room.js
var connection_room = __webpack_require__(59297);
;// CONCATENATED MODULE: ./build/src/deploy/preflight/server-checks.js


/** What is to be known of the server and of its other sessions before a build starts. */
function serverChecks(server, facts, bounds) {
    return [
        writable(server),
        (0,connection_room/* connectionsCheck */.E)(facts.connections),
        transactions(facts, bounds),
        timeouts(facts, server),
        slots(facts, bounds),
        standbys(facts, bounds),
    ];
}
function writable({ standby, readOnly, database }) {
    const check = "writable";
    if (standby)
        return {
            check,
            level: "stop",
            message: "the server is a standby, and takes no change: connect to the primary",
        };
    if (readOnly)
        return {
            check,
            level: "stop",
            message: `transactions in ${database} begin read-only (default_transaction_read_only)`,
        };
    return { check, level: "ok", message: "the server takes changes" };
}
function transactions({ snapshots }, { longestTransaction }) {
    const check = "open-transactions";
    const long = snapshots.filter(({ seconds }) => seconds !== null && seconds > longestTransaction);
    const [first] = long;
    const bound = `${longestTransaction} s`;
    if (first) {
        const more = long.length > 1 ? `, and ${long.length - 1} more` : "";
        const message = `pid ${first.pid}${first.application === "" ? "" : ` (${first.application})`} has been in a transaction for ${first.seconds} s${more}: a concurrent build waits for it`;
        return {
            check,
            level: "warn",
            facts: { pid: first.pid, seconds: first.seconds, sessions: long.length },
            message,
        };
    }
    const hidden = snapshots.filter(({ seconds }) => seconds === null).length;
    if (hidden > 0)
        return {
            check,
            level: "unknown",
            needs: "pg_monitor",
            facts: { sessions: hidden },
            message: `${hidden} other session${hidden === 1 ? " is" : "s are"} in a transaction, and how long is not shown`,
        };
    return { check, level: "ok", message: `no session has been in a transaction for longer than ${bound}` };
}
/** A build that is cancelled leaves an INVALID index. What the role or the database sets holds for every tool that does not set it anew. */
function timeouts({ settings }, { role }) {
    const check = "timeouts";
    const short = settings.filter(({ ms }) => ms > 0);
    if (short.length === 0)
        return { check, level: "ok", message: `no timeout is set for ${role} here` };
    const named = short.map(({ name, ms }) => `${name} ${ms} ms`);
    return {
        check,
        level: "warn",
        facts: Object.fromEntries(short.map(({ name, ms }) => [name, ms])),
        message: `a session of ${role} begins with ${named.join(", ")}: a build that takes or waits longer is cancelled and leaves an INVALID index; SET them to 0 in its session`,
    };
}
function slots({ slots: all }, { wal }) {
    const check = "replication-slots";
    const lost = all.find(({ status }) => status === "unreserved" || status === "lost");
    if (lost)
        return {
            check,
            level: "stop",
            facts: { slot: lost.name, kept: lost.kept },
            message: `the slot ${lost.name} is ${lost.status}: the WAL of a build may cost its reader its place`,
        };
    const [least, most] = wal;
    const short = all.find(({ active, safe }) => !active && safe !== null && safe < most);
    if (short)
        return {
            check,
            level: (short.safe ?? 0) < least ? "stop" : "warn",
            facts: { slot: short.name, kept: short.kept, safe: short.safe, wal: most },
            message: `nobody reads the slot ${short.name}, which is lost after ${(0,size/* size */.E)(Math.max(0, short.safe ?? 0))} more of WAL (max_slot_wal_keep_size), and the builds write up to ${(0,size/* size */.E)(most)}`,
        };
    const idle = all.find(({ active }) => !active);
    if (idle)
        return {
            check,
            level: "warn",
            facts: { slot: idle.name, kept: idle.kept },
            message: `nobody reads the slot ${idle.name}: it keeps all WAL that a build writes`,
        };
    return {
        check,
        level: "ok",
        facts: { slots: all.length },
        message: all.length === 0 ? "there is no replication slot" : "every replication slot is read",
    };
}
function standbys({ standbys: all }, { mostReplayLag }) {
    const check = "standbys";
    const late = all.find(({ lag }) => lag !== null && lag > mostReplayLag);
    if (late)
        return {
            check,
            level: "warn",
            facts: { application: late.application, lag: late.lag },
            message: `the standby ${late.application} is ${late.lag} s behind, and the WAL of a build adds to that`,
        };
    if (all.some(({ shown }) => !shown))
        return {
            check,
            level: "unknown",
            needs: "pg_monitor",
            message: `there are ${all.length} standbys, and how far behind they are is not shown`,
        };
    if (all.length === 0)
        return { check, level: "ok", message: "no standby streams from here" };
    return {
        check,
        level: "ok",
        facts: { standbys: all.length },
        message: `no standby is more than ${mostReplayLag} s behind`,
    };
}

// EXTERNAL MODULE: ./build/src/deploy/apply/names.js
var apply_names = __webpack_require__(99374);
// EXTERNAL MODULE: ./build/src/deploy/decide.js
var decide = __webpack_require__(67017);
;// CONCATENATED MODULE: ./build/src/deploy/preflight/step-checks.js



/** Decides each step by the facts of now; one whose names an earlier step has touched is left open. `done`: by an earlier run. */
function decideAll(steps, factsOf, done) {
    const touched = new Set();
    return steps.map((step) => {
        const names = (0,apply_names/* namesOfStep */.Y)(step);
        if (done.has(step))
            return { step, facts: factsOf(step).now, action: nothing };
        const open = names.some((name) => touched.has(name));
        for (const name of names)
            touched.add(name);
        const { now, old } = factsOf(step);
        return { step, facts: now, action: open ? null : (0,decide/* decide */.L)(step, now, old) };
    });
}
const nothing = {
    action: "none",
    why: "it stands as after this statement, or a later one",
    leftovers: [],
};
/** Whether the names are free, what is left over, and whether somebody builds on the tables. */
function stepChecks(decided) {
    const stopped = decided.filter(({ action }) => action?.action === "stop");
    const healed = decided.filter(({ action }) => action?.action === "heal");
    const leftovers = decided.flatMap(({ action }) => action?.leftovers ?? []);
    const busy = decided.filter(({ facts, action }) => facts.state.tableBusy || action?.action === "attach");
    const named = (some) => some.map(({ step }) => (0,deploy_steps/* soughtWords */.K)(step.index)).join(", ");
    const check = "indexes";
    return [
        ...decided.flatMap(useCheck),
        stopped.length > 0
            ? { check, level: "stop", message: `a person has to look first at ${named(stopped)}` }
            : healed.length + leftovers.length > 0
                ? {
                    check,
                    level: "warn",
                    message: `INVALID leftovers stand in the way: ${[...healed.map(({ step }) => (0,deploy_steps/* soughtWords */.K)(step.index)), ...leftovers].join(", ")}`,
                }
                : { check, level: "ok", message: "no name that the change wants is taken" },
        busy.length > 0
            ? {
                check: "other-builds",
                level: "stop",
                facts: { busy: true },
                message: `somebody builds, drops or rebuilds an index where ${named(busy)} is wanted: wait until it ends`,
            }
            : { check: "other-builds", level: "ok", message: "nobody builds an index on these tables" },
    ];
}
/** From here on, in seconds, an index counts as one that queries use. */
const LATELY_S = 3600;
/** Whoever drops an index that is used slows queries down, and building it again takes as long as before. */
function useCheck({ step, facts: { state }, action }) {
    if (action?.action !== "drop" || !state.valid || !state.scans)
        return [];
    const [check, facts] = ["index-use", { scans: state.scans, lastScanS: state.lastScanS }];
    const name = (0,deploy_steps/* soughtWords */.K)(step.index);
    if (state.lastScanS === null)
        return [
            {
                ...{ check, level: "unknown", facts },
                message: `${name} is dropped, and was used ${state.scans} time${state.scans === 1 ? "" : "s"}: when, PostgreSQL tells since 16`,
            },
        ];
    if (state.lastScanS > LATELY_S)
        return [];
    return [
        {
            ...{ check, level: "warn", facts },
            message: `${name} is dropped, and was used ${state.lastScanS} s ago: queries that used it become slower`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/deploy/preflight/table-checks.js


/** What is to be known of a table before an index of it is touched. `steps`: those on it. */
function tableChecks(sought, table, { prepared }, { steps, role }) {
    const { relation } = table;
    if (relation === null)
        return [{ check: "table", level: "stop", message: `the table ${(0,deploy_steps/* soughtWords */.K)(sought)} is not there` }];
    return [
        rights(relation, table, steps, role),
        partitions(relation, table, steps),
        preparedOn(relation, prepared),
        wraparound(relation, table),
        analyzed(relation, table),
    ];
}
function rights(relation, { mayOwn, mayCreate, owner }, steps, role) {
    const check = "rights";
    const facts = { owner };
    if (!mayOwn)
        return {
            check,
            level: "stop",
            facts,
            message: `${role} does not own ${relation}, and no privilege replaces that: ${owner} does`,
        };
    const makes = steps.some(({ wish }) => wish === "valid" || wish === "renamed");
    if (makes && !mayCreate)
        return {
            check,
            level: "stop",
            facts,
            message: `${role} owns ${relation}, and may not CREATE in its schema`,
        };
    return { check, level: "ok", facts, message: `${role} owns ${relation}, and may create in its schema` };
}
function partitions(relation, { kind }, steps) {
    const check = "partitioned";
    if (kind !== "p")
        return { check, level: "ok", message: `${relation} is not partitioned` };
    // What is dropped is dropped as the catalogs have it.
    const refused = steps.find(({ concurrent, wish }) => concurrent && wish !== "gone");
    if (refused)
        return {
            check,
            level: "stop",
            message: `${relation} is partitioned, and PostgreSQL builds no index of it CONCURRENTLY: build one for each partition, and attach it to one made ON ONLY`,
        };
    return {
        check,
        level: "ok",
        message: `${relation} is partitioned, and nothing is built on it CONCURRENTLY`,
    };
}
function preparedOn(relation, prepared) {
    const check = "prepared-transactions";
    const own = prepared.filter((each) => each.relation === relation);
    const [first] = own;
    if (!first)
        return { check, level: "ok", message: `no prepared transaction has locked ${relation}` };
    const more = own.length > 1 ? ` and ${own.length - 1} more` : "";
    return {
        check,
        level: "stop",
        facts: { gid: first.gid, owner: first.owner, prepared: first.prepared },
        message: `the prepared transaction ${(0,grammar_name/* quoteLiteral */.ce)(first.gid)} of ${first.owner}, since ${first.prepared}${more}, has locked ${relation}: a build waits until somebody commits it or rolls it back`,
    };
}
function wraparound(relation, table) {
    const check = "wraparound-vacuum";
    if (table.wraparound === null)
        return {
            check,
            level: "unknown",
            needs: "pg_monitor",
            message: `a vacuum works on ${relation}, and what kind is not shown`,
        };
    if (table.wraparound)
        return {
            check,
            level: "stop",
            message: `a vacuum to prevent wraparound works on ${relation}, and yields to nobody: wait until it ends`,
        };
    return { check, level: "ok", message: `no vacuum to prevent wraparound works on ${relation}` };
}
function analyzed(relation, { rows, bytes, kind }) {
    const check = "statistics";
    const facts = { rows, bytes };
    if (rows >= 0)
        return { check, level: "ok", facts, message: `${relation} has about ${rows} rows` };
    // ANALYZE reaches a partitioned table only by its name: autovacuum looks at partitions alone (manual, ANALYZE).
    const asked = kind === "p" ? "was never analyzed by name" : "was never analyzed";
    return {
        check,
        level: "warn",
        facts,
        message: `${relation} ${asked}: the planner guesses how many rows it has`,
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/postgres/questions/table-writes.js
/**
 * How many rows were written to tables since their counters began, for any role, on PostgreSQL 14 to 18. $1, $2: as
 * tableFactsQuery takes them. Asked twice, with pg_stat_clear_snapshot() between: a session's counters reach the others
 * at most a second late.
 *
 * Partitions are found in pg_inherits: pg_partition_tree() would lock each of them until the transaction ends.
 *
 * number; writes … rows inserted, updated and deleted, null where the table is not there.
 */
const tableWritesQuery = `WITH wanted AS (
  SELECT w.number, w.name, coalesce(w.path, $2::name[]) AS schemas
  FROM pg_catalog.jsonb_to_recordset($1::jsonb) AS w (number int, name name, path name[])
)
SELECT w.number, (
  SELECT sum(pg_catalog.pg_stat_get_tuples_inserted(p.relid) + pg_catalog.pg_stat_get_tuples_updated(p.relid)
    + pg_catalog.pg_stat_get_tuples_deleted(p.relid))::bigint
  FROM (
    WITH RECURSIVE parts AS (
      SELECT t.oid AS relid UNION ALL SELECT h.inhrelid FROM pg_catalog.pg_inherits h JOIN parts p ON h.inhparent = p.relid
    ) SELECT relid FROM parts
  ) p
) AS writes
FROM wanted w LEFT JOIN LATERAL (
  SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = w.name AND c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY (w.schemas)
  ORDER BY pg_catalog.array_position(w.schemas, n.nspname) LIMIT 1
) t ON true
ORDER BY w.number`;

;// CONCATENATED MODULE: ./build/src/deploy/preflight/write-rate.js




/** From here on, in rows a second, another hour may be the better one. */
const MANY = 1000;
const LONGEST_REST_S = 30;
/**
 * How much is written to each table, counted over some seconds. A build waits for every transaction that writes at its
 * start and before its validation, and what was written meanwhile is looked up once more.
 */
async function writeRateChecks(ask, tables, { schemas, seconds }) {
    if (seconds === 0 || tables.length === 0)
        return [];
    const counted = async () => (await ask(tableWritesQuery, [(0,preflight_facts/* tablesAsJson */.wA)(tables), schemas])).map(({ writes }) => writes === null ? null : Number(writes));
    const before = await counted();
    // The server ends a transaction that rests for longer (reading-session.ts).
    for (let left = seconds; left > 0; left -= LONGEST_REST_S) {
        await (0,promises_.setTimeout)(Math.min(left, LONGEST_REST_S) * 1000);
        await ask("SELECT pg_catalog.pg_stat_clear_snapshot()");
    }
    const after = await counted();
    return tables.flatMap((table, at) => rated(table, before[at] ?? null, after[at] ?? null, seconds));
}
function rated(table, before, after, seconds) {
    const check = "write-rate";
    const name = (0,deploy_steps/* soughtWords */.K)(table);
    if (before === null || after === null)
        return [];
    // Counters that are reset meanwhile say nothing.
    if (after < before)
        return [{ check, level: "unknown", message: `the counters of ${name} were reset while they were read` }];
    const rate = Math.round((after - before) / seconds);
    const facts = { rowsPerSecond: rate, seconds };
    const message = `about ${rate} row${rate === 1 ? "" : "s"} a second ${rate === 1 ? "is" : "are"} written to ${name}`;
    if (rate < MANY)
        return [{ check, level: "ok", facts, message }];
    return [
        {
            check,
            level: "warn",
            facts,
            message: `${message}: a build takes longer, and a quieter hour is better`,
        },
    ];
}

// EXTERNAL MODULE: ./build/src/sql/statements/setting-value.js
var setting_value = __webpack_require__(85457);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/programs/deployment/planned-change.js + 1 modules
var planned_change = __webpack_require__(27662);
// EXTERNAL MODULE: ./build/src/programs/deployment/states.js
var states = __webpack_require__(23705);
;// CONCATENATED MODULE: ./build/src/programs/deployment/preflown-database.js















/** A session that answers as it is asked. */
function sourceOf(session, server) {
    return {
        ask: async (sql, values = []) => (await session.extended(sql, values)).rows,
        states: (steps) => (0,states/* statesOf */.k)(session, server, steps),
        printed: false,
    };
}
async function preflownDatabase({ ask, states: statesFor, printed }, server, run) {
    const { steps, host, options, told } = run;
    const { deploy: bounds } = options;
    const states = await statesFor([...steps, ...steps.map(underOldName)]);
    const tables = tablesOfSteps(steps, printed ? [] : states);
    const facts = await (0,preflight_facts/* preflightFacts */.lD)(ask, {
        tables: tables.map(({ table }) => table),
        ...{ steps, schemas: server.schemas },
    });
    const known = knownTables(tables, facts.tables);
    const done = await (0,resume/* stepsDone */.OM)(steps, async (some) => (await statesFor(some)).map(planned_change/* factsOfState */.uv));
    const factsOf = (step) => {
        const at = steps.indexOf(step);
        return { now: factsAt(states, at), old: step.from ? factsAt(states, steps.length + at) : null };
    };
    const decided = decideAll(steps, factsOf, done);
    const sizes = spaceChecks(decided, facts, told, {
        ...{ memory: bounds.apply.maintenanceWorkMem, major: server.major },
        unfollowed: run.others + run.unfollowed,
    });
    const checks = [
        ...ofTheFiles(run),
        ...serverChecks(server, facts, { ...bounds, wal: sizes.wal }),
        ...sizes.checks,
        ...(await writeRateChecks(ask, known.map(({ table }) => table), { schemas: server.schemas, seconds: printed ? 0 : bounds.sampleSeconds })),
        ...known.flatMap(({ table, found, steps: own }) => tableChecks(table, found, facts, { steps: own, role: server.role })),
        ...(printed ? steps.filter(({ table }) => table === null).map(withoutTable) : []),
        ...stepChecks(decided),
    ].map((check) => onService(check, server.service));
    return {
        ...whoAnswers(server),
        host,
        outcome: outcomeOfChecks(checks),
        checks,
        steps: decided.map((each) => plannedOutcome(each, sizes.projections)),
    };
}
function whoAnswers({ database, major, role, direct, standby, askedAt }) {
    return { name: database, major, user: role, direct, standby, askedAt };
}
/** What the builds write, held against the room that is told. `memory`: as --maintenance-work-mem gives it. */
function spaceChecks(decided, facts, { proven, free }, { memory: asked, major, unfollowed }) {
    const memory = (0,setting_value/* memoryBytes */.ZY)(asked ?? "") ?? facts.room.memory;
    const room = { ...facts.room, memory };
    const projections = (0,planned_size/* plannedSizes */.Fe)(decided, {
        ...{ entries: facts.entries, proven, memory, major, room },
    });
    const checks = [
        ...freeSpaceChecks(projections, room, free, unfollowed),
        buildMemoryCheck(projections, room),
    ];
    return { projections, checks, wal: (0,planned_size/* walOf */.Us)(projections) };
}
function factsAt(states, at) {
    const state = states.find(({ number }) => number === at + 1);
    if (!state)
        throw new Error(`the server has not answered for step ${at + 1}`);
    return (0,planned_change/* factsOfState */.uv)(state);
}
/** What a step is asked for besides: the index under the name that it has before. */
function underOldName(step) {
    return step.from ? { ...step, index: step.from } : step;
}
function withoutTable({ index }) {
    const message = `the migrations do not tell the table of ${(0,deploy_steps/* soughtWords */.K)(index)}, so that it was not asked for`;
    return { check: "table", level: "unknown", needs: "--database-url", message };
}
/** The tables of the steps, each once; of an index that is only named, the table that it is on in the database. */
function tablesOfSteps(steps, states) {
    const tables = new Map();
    for (const [at, step] of steps.entries()) {
        const table = step.table ?? states[at]?.table ?? states[steps.length + at]?.table ?? null;
        if (table === null)
            continue;
        const key = JSON.stringify(table);
        const known = tables.get(key);
        if (known)
            known.steps.push(step);
        else
            tables.set(key, { table, steps: [step] });
    }
    return [...tables.values()];
}
/** As a migration writes a table and as the catalogs have it, it may be one: it is told once, with all of its steps. */
function knownTables(tables, facts) {
    const known = new Map();
    for (const [at, touched] of tables.entries()) {
        const found = facts[at];
        if (!found)
            continue;
        const key = found.relation ?? JSON.stringify(touched.table);
        const before = known.get(key);
        const steps = [...(before?.steps ?? []), ...touched.steps];
        known.set(key, { found, ...touched, ...before, steps });
    }
    return [...known.values()];
}
function linted(findings) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const facts = { errors };
    if (errors === 0)
        return { check: "lint", level: "ok", facts, message: "lint finds no error in these files" };
    return {
        check: "lint",
        level: "stop",
        facts,
        message: `lint finds ${errors} error${errors === 1 ? "" : "s"} in these files: run indexwright lint`,
    };
}
/** What is to be known of the migrations, whatever the database says. */
function ofTheFiles({ findings, others, beside, generated, }) {
    return [
        linted(findings),
        ...(others > 0 ? [alone(others)] : []),
        ...beside.map(unsent),
        ...generated.map(unwrittenWayBack),
    ];
}
/** Whoever has a tool count the migration as run, without having run it, loses them. */
function unsent({ file, span: [start], message }) {
    const place = `${file.path}:${(0,offsets/* positionAt */.t$)(file, start).line}`;
    return { check: "unsent-statements", level: "warn", message: `${place}: ${message}` };
}
function unwrittenWayBack(file) {
    const message = `${file} has no way back written: what it makes is dropped, and what it drops is built again as the migrations have it`;
    return { check: "way-back", level: "warn", message };
}
function alone(others) {
    const message = `${others} statement${others === 1 ? " is" : "s are"} about no index: what they wait for is not looked at here`;
    return { check: "other-statements", level: "unknown", facts: { statements: others }, message };
}
/** Whoever waits for somebody else's build may ask again later; whatever else stops is not over by itself. */
function outcomeOfChecks(checks) {
    const stops = checks.filter(({ level }) => level === "stop");
    if (stops.length === 0)
        return "done";
    return stops.every(({ check }) => check === "other-builds") ? "not-now" : "refused";
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


/***/ })

};

//# sourceMappingURL=215.index.js.map