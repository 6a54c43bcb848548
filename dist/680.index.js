export const id = 680;
export const ids = [680];
export const modules = {

/***/ 6811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ alone)
/* harmony export */ });
/** A file of SQL that no migration tool applies, as `psql -f` would send it. */
function alone(file, why, dialect) {
    return {
        file,
        span: [0, file.text.length],
        tool: "",
        direction: "up",
        execution: "autocommit",
        why,
        dialect,
        rollback: { place: "none", present: false, where: "" },
        advice: { alone: "", several: true },
        markers: [],
    };
}


/***/ }),

/***/ 34541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ parseWorkload)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/comments.js
var comments = __webpack_require__(58416);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
// EXTERNAL MODULE: ./build/src/parse/script-migration.js
var script_migration = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/src/parse/grammar.js + 4 modules
var grammar = __webpack_require__(13669);
;// CONCATENATED MODULE: ./build/src/parse/workload/budget.js
/** "p95 < 50ms", "speedup >= 10x", "reduction >= 50%"; null: none of these. */
function budgetIn(said) {
    const [, percentile, most, unit] = /^p(50|95)\s*<=?\s*(\d+(?:\.\d+)?)\s*(ms|s)$/i.exec(said) ?? [];
    if (percentile) {
        const mostMs = Number(most) * (unit?.toLowerCase() === "s" ? 1000 : 1);
        return { kind: "time", percentile: percentile === "50" ? "p50" : "p95", mostMs };
    }
    const [, times] = /^speedup\s*>=?\s*(\d+(?:\.\d+)?)\s*x$/i.exec(said) ?? [];
    if (times)
        return { kind: "speedup", least: Number(times) };
    const [, share] = /^reduction\s*>=?\s*(\d+(?:\.\d+)?)\s*%$/i.exec(said) ?? [];
    return share && Number(share) < 100 ? { kind: "reduction", least: Number(share) / 100 } : null;
}

;// CONCATENATED MODULE: ./build/src/parse/workload/markers.js


function readMarkers(comments) {
    const words = new Map();
    const budgets = [];
    const values = new Map();
    const types = new Map();
    const wrong = [];
    for (const { text, span } of comments) {
        const [, word = "", rest = ""] = /^--\s*(name|class|budget|\$[1-9]\d{0,3}):(.*)$/.exec(text) ?? [];
        const said = rest.trim();
        if (word === "name" || word === "class")
            words.set(word, said);
        else if (word === "budget") {
            const found = said.split(",").map((one) => budgetIn(one.trim()));
            budgets.push(...found.filter((one) => one !== null));
            if (found.includes(null))
                wrong.push({
                    at: span[0],
                    message: `"${said}" is not a budget; write p95 < 50ms, p50 < 2s, speedup >= 10x or reduction >= 50%`,
                });
        }
        else if (word !== "") {
            const number = Number(word.slice(1));
            const constants = constantsIn(said);
            if (constants)
                values.set(number, constants);
            else if (isType(said))
                types.set(number, said);
            else
                wrong.push({ at: span[0], message: `"${said}" is neither constants, as in 42, 'new', nor a type` });
        }
    }
    return {
        name: words.get("name") || null,
        class: words.get("class") || null,
        budgets,
        values,
        types,
        wrong,
    };
}
/** "42, 'new'" as two texts; null where a part is anything but a constant. */
function constantsIn(said) {
    const start = "SELECT ";
    const bytes = Buffer.from(start + said);
    const targets = targetsOf(start + said);
    if (!targets?.every((one) => one.val && isConstant(one.val)))
        return null;
    return targets.map(({ location = 0 }, at) => {
        const next = targets[at + 1]?.location;
        const part = bytes.subarray(location, next).toString().trim();
        return next === undefined ? part : part.slice(0, part.lastIndexOf(",")).trim();
    });
}
function isType(said) {
    const targets = targetsOf(`SELECT NULL::${said}`);
    return targets?.length === 1 && targets[0]?.val !== undefined && isConstant(targets[0].val);
}
/** What a SELECT gives, and nothing else stands in it. */
function targetsOf(sql) {
    const reading = (0,grammar/* readSql */.xj)(sql);
    if ("error" in reading || reading.statements.length !== 1)
        return null;
    const [only] = reading.statements;
    const select = only && "SelectStmt" in only.node ? only.node.SelectStmt : {};
    const { targetList, limitOption, op, ...rest } = select;
    if (!targetList || Object.keys(rest).length > 0)
        return null;
    return targetList.map((one) => one.ResTarget);
}
function isConstant(node) {
    if ("A_Const" in node)
        return true;
    if ("TypeCast" in node)
        return node.TypeCast.arg !== undefined && isConstant(node.TypeCast.arg);
    if ("A_ArrayExpr" in node)
        return (node.A_ArrayExpr.elements ?? []).every(isConstant);
    return "A_Expr" in node && !node.A_Expr.lexpr && node.A_Expr.rexpr !== undefined
        ? isConstant(node.A_Expr.rexpr)
        : false;
}

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/grammar/nodes.js
var nodes = __webpack_require__(99161);
;// CONCATENATED MODULE: ./build/src/parse/workload/parameters.js


/** What a number of rows is limited to, and a function's word that says which part of a time is meant. */
const fields = new Set(["date_trunc", "date_part", "extract"]);
/** The parameters of a query, $1 first: with the column each is compared with, and a number where it limits the rows. */
function parametersOf(query) {
    const tables = [];
    const compared = new Map();
    const usual = new Map();
    const deciding = new Set();
    let most = 0;
    for (const [key, value] of (0,nodes/* nodesIn */.v)(query)) {
        if (key === "ParamRef")
            most = Math.max(most, value.number ?? 0);
        // What is written to stands under this name.
        if (key === "RangeVar" || key === "relation")
            tables.push(value);
        if (key === "A_Expr")
            compare(value, compared);
        if (key === "FuncCall")
            addField(value, usual);
        if (key === "SelectStmt")
            addLimits(value, usual);
        if (decides(key))
            for (const number of numbersIn(value))
                deciding.add(number);
    }
    // The first of these is no part of the query, but the query itself.
    if ("SelectStmt" in query)
        addLimits(query.SelectStmt, usual);
    // Nobody binds more than 65,535, as the protocol counts them.
    return Array.from({ length: Math.min(most, 65_535) }, (_, at) => {
        const column = compared.get(at + 1);
        const value = usual.get(at + 1);
        return {
            values: value === undefined ? [] : [value],
            column: column ? placeOf(column, tables) : null,
            ...(deciding.has(at + 1) ? {} : { shown: true }),
        };
    });
}
/** Conditions, and what stands in place of a table: there a value says which rows there are. */
function decides(key) {
    return ["whereClause", "havingClause", "quals", "fromClause", "withClause", "usingClause"].includes(key);
}
function numbersIn(tree) {
    return [...(0,nodes/* nodesIn */.v)({ tree })].flatMap(([key, value]) => key === "ParamRef" ? (value.number ?? []) : []);
}
function addLimits({ limitCount, limitOffset }, usual) {
    const [limit, offset] = [numberOf(limitCount), numberOf(limitOffset)];
    if (limit !== null)
        usual.set(limit, "20");
    if (offset !== null)
        usual.set(offset, "0");
}
function addField({ funcname, args }, usual) {
    const name = (0,grammar_name/* stringsOf */.iw)(funcname?.at(-1))[0] ?? "";
    const number = numberOf(args?.[0]);
    if (number !== null && fields.has(name))
        usual.set(number, "'day'");
    // x AT TIME ZONE $1.
    if (number !== null && name === "timezone")
        usual.set(number, "'UTC'");
}
function compare({ kind, lexpr, rexpr }, compared) {
    for (const [operand, other] of [
        [lexpr, rexpr],
        [rexpr, lexpr],
    ]) {
        const column = columnOf(other);
        if (column && comparisons.has(kind ?? ""))
            for (const number of operandNumbers(operand))
                if (!compared.has(number))
                    compared.set(number, column);
    }
}
const comparisons = new Set([
    "AEXPR_OP",
    "AEXPR_OP_ANY",
    "AEXPR_OP_ALL",
    "AEXPR_IN",
    "AEXPR_LIKE",
    "AEXPR_ILIKE",
    "AEXPR_SIMILAR",
    "AEXPR_DISTINCT",
    "AEXPR_NOT_DISTINCT",
    "AEXPR_BETWEEN",
    "AEXPR_NOT_BETWEEN",
    "AEXPR_BETWEEN_SYM",
    "AEXPR_NOT_BETWEEN_SYM",
]);
/** A column, also below a cast. */
function columnOf(node) {
    if (!node)
        return null;
    if ("TypeCast" in node)
        return columnOf(node.TypeCast.arg);
    return "ColumnRef" in node ? node.ColumnRef : null;
}
/** Of IN, BETWEEN and ARRAY each. */
function operandNumbers(node) {
    if (!node)
        return [];
    if ("List" in node)
        return (node.List.items ?? []).flatMap(operandNumbers);
    if ("A_ArrayExpr" in node)
        return (node.A_ArrayExpr.elements ?? []).flatMap(operandNumbers);
    if ("TypeCast" in node)
        return operandNumbers(node.TypeCast.arg);
    const number = numberOf(node);
    return number === null ? [] : [number];
}
/** The number of a parameter, also below a cast. */
function numberOf(node) {
    if (!node)
        return null;
    if ("TypeCast" in node)
        return numberOf(node.TypeCast.arg);
    return "ParamRef" in node ? (node.ParamRef.number ?? null) : null;
}
/** `o.status` is of the table that is called o; `status` of the only table that there is. */
function placeOf({ fields }, tables) {
    const parts = (fields ?? []).map((one) => one.String?.sval);
    const name = parts.at(-1);
    const owner = parts.at(-2);
    if (name === undefined)
        return null;
    const called = (one) => one.alias?.aliasname ?? one.relname;
    const fitting = owner === undefined ? tables : tables.filter((one) => called(one) === owner);
    const names = new Map(fitting.map((one) => [JSON.stringify((0,grammar_name/* nameOf */.Vb)(one)), (0,grammar_name/* nameOf */.Vb)(one)]));
    const [table, ...others] = names.values();
    return table && others.length === 0 ? { table, name } : null;
}

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(36406);
// EXTERNAL MODULE: ./build/src/parse/bytes.js
var bytes = __webpack_require__(6678);
;// CONCATENATED MODULE: ./build/src/parse/workload/equal-constants.js




/**
 * One constant that a query writes several times has become as many parameters, or one of them has stayed: date_trunc($1, x) …
 * GROUP BY date_trunc('day', x), which PostgreSQL takes for two expressions. Those of an expression that GROUP BY or DISTINCT
 * names stand for its equals elsewhere, too.
 */
function withEqualConstants(text, query) {
    const places = new Map();
    const constants = constantsOf(text);
    for (const [key, value] of [...(0,nodes/* nodesIn */.v)(query), ...Object.entries(query)])
        if (key === "SelectStmt")
            equal(value, constants, places);
    let [made, at] = ["", 0];
    for (const { at: from, written, by } of [...places.values()].toSorted((a, b) => a.at - b.at)) {
        made += text.slice(at, from) + by;
        at = from + written.length;
    }
    return made + text.slice(at);
}
/** Adds, by their places, parameters that another constant stands for. */
function equal({ groupClause = [], distinctClause = [], targetList = [], sortClause = [], havingClause }, constantsIn, places) {
    const distinct = distinctClause.length > 0 ? targetList : [];
    const named = [...groupClause.flatMap(groupsIn), ...distinctClause, ...distinct].map(expressionOf);
    const elsewhere = [...targetList, ...sortClause, ...(havingClause ? [havingClause] : []), ...groupClause];
    const others = elsewhere.flatMap((one) => [one, ...below(one)]);
    for (const node of named) {
        const own = constantsIn(node);
        const shape = shapeOf(node);
        if (own.length === 0)
            continue;
        for (const other of others.filter((one) => one !== node && shapeOf(one) === shape))
            for (const [n, constant] of constantsIn(other).entries())
                place(constant, own[n], places);
    }
}
/** A parameter gives way to a constant, and to the parameter of what is named. */
function place(other, own, places) {
    if (!own || own.written === other.written)
        return;
    if (isParameter(other) && !places.has(own.at))
        places.set(other.at, { ...other, by: own.written });
    else if (isParameter(own))
        places.set(own.at, { ...own, by: other.written });
}
function isParameter({ written }) {
    return written.startsWith("$");
}
/** Of GROUPING SETS, ROLLUP and CUBE what stands in them. */
function groupsIn(node) {
    if ("GroupingSet" in node)
        return (node.GroupingSet.content ?? []).flatMap(groupsIn);
    if ("RowExpr" in node)
        return [node, ...(node.RowExpr.args ?? [])];
    return [node];
}
function expressionOf(node) {
    if ("ResTarget" in node && node.ResTarget.val)
        return node.ResTarget.val;
    return "SortBy" in node && node.SortBy.node ? node.SortBy.node : node;
}
/** The expressions in a node; of what has only a name, none. */
function below(node) {
    const found = [];
    const waiting = [node];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
        if (typeof part !== "object" || part === null)
            continue;
        for (const value of Object.values(part)) {
            if (typeof value !== "object" || value === null)
                continue;
            if (expressions.some((kind) => Object.hasOwn(value, kind)))
                found.push(value);
            waiting.push(value);
        }
    }
    return found;
}
/** Those that may hold parameters. */
const expressions = [
    "FuncCall",
    "A_Expr",
    "TypeCast",
    "CoalesceExpr",
    "CaseExpr",
    "BoolExpr",
    "A_ArrayExpr",
    "A_Indirection",
    "MinMaxExpr",
];
/** Parameters and constants of an expression, in the order of the text. */
function constantsOf(text) {
    const toUnits = (0,bytes/* offsetsFromBytes */.S)(text);
    return (node) => {
        const found = new Map();
        for (const [key, value] of [...(0,nodes/* nodesIn */.v)(node), ...Object.entries(node)]) {
            if (key !== "ParamRef" && key !== "A_Const")
                continue;
            const { location = 0, sval } = value;
            const at = toUnits(location);
            const written = constantAt(text, at);
            // EXTRACT(year FROM …).
            const isWord = sval?.sval !== undefined && /^\w+$/.test(written);
            found.set(at, { at, written: isWord ? (0,grammar_name/* quoteLiteral */.ce)(sval.sval ?? "") : written });
        }
        return [...found.values()].toSorted((a, b) => a.at - b.at);
    };
}
function constantAt(text, at) {
    const [plain] = /^(?:\$\d+|-?\s*[\d.]+(?:e[+-]?\d+)?)/i.exec(text.slice(at, at + 400)) ?? [];
    return plain ?? text.slice(at, Math.abs((0,lexer/* endOfLexeme */.Fw)(text, at, text.length)));
}
const unlike = new Set(["location", "rexpr_list_start", "rexpr_list_end", "funcformat"]);
/** An expression but for its places and its constants. */
function shapeOf(node) {
    return JSON.stringify(node, (key, value) => {
        if (unlike.has(key))
            return undefined;
        const isConstant = typeof value === "object" && value !== null && ("ParamRef" in value || "A_Const" in value);
        return isConstant ? "$" : value;
    });
}

// EXTERNAL MODULE: ./build/src/sql/grammar/reserved-words.js + 1 modules
var reserved_words = __webpack_require__(97234);
// EXTERNAL MODULE: ./build/src/parse/tokens.js
var tokens = __webpack_require__(78511);
;// CONCATENATED MODULE: ./build/src/parse/workload/typed-literals.js


/** Words that are no type, though they are not reserved, and that an expression may follow. */
const before = new Set(`and between by content document escape filter first following groups in key last next not passing path preceding range
  returning rows set symmetric asymmetric then to unknown using value values variadic when over only escape text_match off`.split(/\s+/));
/** Names of types that are keywords. */
const types = new Set(`bigint bit boolean char character dec decimal float int integer interval json nchar numeric real smallint time timestamp
  varchar`.split(/\s+/));
const typed_literals_fields = /^(?:year|month|day|hour|minute|second)$/i;
/**
 * Where pg_stat_statements has put a parameter in place of a constant, the grammar takes none: a typed literal becomes a
 * cast (INTERVAL $1), EXTRACT of a parameter a call of its function, a list that was cut short an array. Other text stays.
 */
function withoutLiterals(text) {
    if (!/\$\d/.test(text))
        return text;
    const all = lexemesOf(text);
    const lexemes = all.filter((one) => !one.comment);
    const made = [...cutLists(all)];
    for (const [at, { text: word }] of lexemes.entries()) {
        if (!typed_literals_isParameter(word))
            continue;
        made.push(...(extracted(lexemes, at) ?? cast(text, lexemes, at)));
    }
    return replaced(text, made);
}
function lexemesOf(text) {
    const found = [];
    for (const { text: word, span, comment } of (0,tokens/* readTokens */.H)(text, 0)) {
        const last = found.at(-1);
        const joins = last && /^\$\d*$/.test(last.text) && /^\d+$/.test(word) && last.to === span[0];
        if (joins)
            found[found.length - 1] = { ...last, text: last.text + word, to: span[1] };
        else
            found.push({ text: word, from: span[0], to: span[1], comment });
    }
    return found;
}
function typed_literals_isParameter(word) {
    return word !== undefined && /^\$\d+$/.test(word);
}
function isWord(word, wanted) {
    return word !== undefined && wanted.test(word);
}
/** EXTRACT($1 FROM x), whose field the grammar wants as a word or a string. */
function extracted(lexemes, at) {
    const [name, open] = [lexemes[at - 2], lexemes[at - 1]];
    const from = lexemes[at + 1];
    if (!name ||
        !from ||
        open?.text !== "(" ||
        !isWord(name.text, /^extract$/i) ||
        !isWord(from.text, /^from$/i))
        return null;
    return [
        { from: name.from, to: name.to, by: "pg_catalog.extract" },
        { from: from.from, to: from.to, by: "," },
    ];
}
/** What ends just before a parameter, and is the name of a type. */
function cast(text, lexemes, at) {
    const start = typeBefore(lexemes, at);
    const [first, last, parameter] = [lexemes[start], lexemes[at - 1], lexemes[at]];
    if (start === at || !first || !last || !parameter)
        return [];
    const end = isWord(first.text, /^interval$/i) ? fieldsAfter(lexemes, at) : at;
    const to = lexemes[end]?.to ?? parameter.to;
    const type = `${text.slice(first.from, last.to)}${text.slice(parameter.to, to)}`;
    return [{ from: first.from, to, by: `CAST(${parameter.text} AS ${type})` }];
}
/** Where the type's name begins; the place itself where none ends there. */
function typeBefore(lexemes, at) {
    const word = (n) => lexemes[n]?.text ?? "";
    let start = at - 1;
    if (word(start) === ")")
        start = opening(lexemes, start) - 1;
    if (isWord(word(start), /^zone$/i))
        return zoned(lexemes, start, at);
    if (!isWord(word(start), /^(?:[a-z_\u0080-\uffff][\w$\u0080-\uffff]*|".*")$/i))
        return at;
    const last = word(start).toLowerCase();
    if (last === "precision" && isWord(word(start - 1), /^double$/i))
        return start - 1;
    if (last === "varying" && isWord(word(start - 1), /^(?:character|char|bit|nchar)$/i))
        return start - 1;
    const qualified = word(start - 1) === "." ? start - 2 : start;
    if (qualified === start && (before.has(last) || (reserved_words/* reservedWords */.Y.has(last) && !types.has(last))))
        return at;
    // What stands in parentheses before a parameter is a type's length only behind a type's name.
    if (start !== at - 1 && !isLength(lexemes, start + 1, at))
        return at;
    return qualified;
}
/** TIMESTAMP (3) WITH TIME ZONE $1, and not x AT TIME ZONE $1. */
function zoned(lexemes, zone, at) {
    const word = (n) => lexemes[n]?.text ?? "";
    if (!isWord(word(zone - 1), /^time$/i) || !isWord(word(zone - 2), /^with(?:out)?$/i))
        return at;
    const start = word(zone - 3) === ")" ? opening(lexemes, zone - 3) - 1 : zone - 3;
    return isWord(word(start), /^time(?:stamp)?$/i) ? start : at;
}
function opening(lexemes, closing) {
    for (let at = closing - 1; at >= 0; at--)
        if (lexemes[at]?.text === "(")
            return at;
    return closing;
}
function isLength(lexemes, open, at) {
    return lexemes.slice(open + 1, at - 1).every(({ text }) => /^(?:\d+|,)$/.test(text));
}
/** INTERVAL $1 DAY TO SECOND. */
function fieldsAfter(lexemes, at) {
    const isField = (n) => isWord(lexemes[n]?.text, typed_literals_fields);
    if (!isField(at + 1))
        return at;
    return isWord(lexemes[at + 2]?.text, /^to$/i) && isField(at + 3) ? at + 3 : at + 1;
}
/** The comment that PostgreSQL 18 leaves where it has cut a list of constants short. */
const cutShort = "/*, ... */";
/** x IN ($1, cut short): any element of an array. So is ARRAY[$1, cut short], behind whatever takes one. */
function cutLists(all) {
    const found = [];
    for (const [at, lexeme] of all.entries()) {
        const [parameter, open, close] = [all[at - 1], all[at - 2], all[at + 1]];
        if (lexeme.text !== cutShort || !parameter || !open || !close || !typed_literals_isParameter(parameter.text))
            continue;
        const [word, earlier] = [all[at - 3], all[at - 4]];
        if (open.text === "[" && isWord(word?.text, /^array$/i) && word)
            found.push({ from: word.from, to: close.to, by: parameter.text });
        if (open.text !== "(" || !word || !isWord(word.text, /^in$/i))
            continue;
        const isNot = earlier && isWord(earlier.text, /^not$/i);
        const by = `${isNot ? "<> ALL" : "= ANY"} (${parameter.text})`;
        found.push({ from: isNot ? earlier.from : word.from, to: close.to, by });
    }
    return found;
}
function replaced(text, all) {
    let [made, at] = ["", 0];
    for (const { from, to, by } of all.toSorted((a, b) => a.from - b.from)) {
        if (from < at)
            continue;
        made += text.slice(at, from) + by;
        at = to;
    }
    return made + text.slice(at);
}

;// CONCATENATED MODULE: ./build/src/parse/workload/sent-query.js



/** null: it is no one statement, even so. */
function sentQuery(text) {
    const only = readOne(withoutLiterals(text)) ?? readOne(text);
    if (!only)
        return null;
    const merged = withEqualConstants(only.text, only.node);
    return merged === only.text ? only : (readOne(merged) ?? only);
}
function readOne(text) {
    const reading = (0,grammar/* readSql */.xj)(text);
    if ("error" in reading || reading.statements.length !== 1)
        return null;
    const [only] = reading.statements;
    return only ? { text, node: only.node } : null;
}

;// CONCATENATED MODULE: ./build/src/parse/workload/index.js







/** What drivers write: `:id`, `?`, `%s`, `%(id)s`. Only looked for where the grammar has given up. */
const foreignParameter = /(^|[^:]):[a-z_]|\?|%s|%\(/i;
const planned = ["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"];
/**
 * A file of queries, each with what the comments before it say: `-- name:`, `-- class:`, `-- budget:`, `-- $1:`.
 * `only`: those that are explained, whatever else stands there. Never throws.
 */
function parseWorkload(file, only = null) {
    const { statements: whole, unread } = (0,parse/* parseMigration */.mo)((0,script_migration/* alone */.Q)(file, "it is a file of queries", {}));
    const exported = only ? [] : unread.flatMap((passage) => asExported(passage));
    const wrong = unread
        .filter(({ span }) => !exported.some((one) => one.span[0] === span[0]))
        .map(({ span, message }) => ({
        at: span[0],
        message: foreignParameter.test(file.text.slice(...span))
            ? `${message}; a parameter is written $1`
            : message,
    }));
    const statements = [...whole, ...exported].toSorted((a, b) => a.span[0] - b.span[0]);
    const queries = [];
    let end = 0;
    for (const statement of statements) {
        const before = [end, statement.span[0]];
        end = statement.span[1];
        if (statement.body || (only && statement.kind !== "ExplainStmt"))
            continue;
        const markers = readMarkers((0,comments/* commentsOf */.u)(file, before));
        wrong.push(...markers.wrong);
        const taken = new Set(queries.map(({ name }) => name));
        const query = queryOf(explained(statement), {
            ...markers,
            name: markers.name ?? unnamed(statement, taken),
        });
        if (!planned.includes(explained(statement).kind))
            wrong.push({
                at: statement.span[0],
                message: "only SELECT, INSERT, UPDATE, DELETE and MERGE can be planned",
            });
        else if (taken.has(query.name))
            wrong.push({ at: statement.span[0], message: `two queries are named "${query.name}"` });
        else
            queries.push(query);
    }
    return { queries, wrong: wrong.toSorted((a, b) => a.at - b.at) };
}
/** What only pg_stat_statements writes: INTERVAL $1. */
function asExported({ file, span }) {
    const text = file.text.slice(...span);
    const sent = sentQuery(text);
    if (!sent || sent.text === text)
        return [];
    const kind = Object.keys(sent.node)[0];
    return [{ file, span, kind, node: sent.node, text, body: null, tokens: () => [] }];
}
/** Of EXPLAIN, as runbooks have it, the query that it explains. */
function explained(statement) {
    const { ExplainStmt } = statement.node;
    const inner = ExplainStmt?.query;
    if (!inner)
        return statement;
    const kind = Object.keys(inner)[0];
    let depth = 0;
    // EXPLAIN itself, its options in parentheses or as words, and comments come before the query.
    const first = statement.tokens().find(({ text, comment }, at) => {
        const outside = depth === 0;
        if (text === "(")
            depth++;
        if (text === ")")
            depth--;
        return at > 0 && outside && !comment && text !== "(" && !optionWords.has(text.toUpperCase());
    });
    const start = first?.span[0] ?? statement.span[0];
    const text = statement.file.text.slice(start, statement.span[1]);
    return { ...statement, kind, node: inner, span: [start, statement.span[1]], text };
}
const optionWords = new Set(["ANALYZE", "ANALYSE", "VERBOSE"]);
/** "SELECT at line 4", and a number where several stand there. */
function unnamed({ file, span, kind }, taken) {
    const name = `${kind.replace("Stmt", "").toUpperCase()} at line ${(0,offsets/* positionAt */.t$)(file, span[0]).line}`;
    for (let number = 1;; number++) {
        const numbered = number === 1 ? name : `${name}, number ${number}`;
        if (!taken.has(numbered))
            return numbered;
    }
}
function queryOf({ file, span, node: written, text }, { name, class: kind, budgets, values, types }) {
    const sent = sentQuery(text);
    const node = sent?.node ?? written;
    const { SelectStmt } = node;
    const found = parametersOf(node);
    return {
        name,
        place: { file, span },
        text,
        ...(sent && sent.text !== text ? { sent: sent.text } : {}),
        // What locks rows or makes a table writes; what hides in a function the server refuses.
        reads: SelectStmt !== undefined && !SelectStmt.intoClause && !SelectStmt.lockingClause?.length,
        parameters: found.map((query, at) => ({
            values: values.get(at + 1) ?? query.values,
            type: types.get(at + 1) ?? null,
            column: query.column,
            ...(query.shown ? { shown: true } : {}),
        })),
        class: kind,
        budgets,
    };
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


/***/ }),

/***/ 29680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ suppliedWorkload)
});

// EXTERNAL MODULE: ./build/src/parse/workload/index.js + 6 modules
var workload = __webpack_require__(34541);
;// CONCATENATED MODULE: ./build/src/parse/workload/logged-values.js
/** `$1 = '42', $2 = NULL`, as auto_explain and the log of statements print parameters. A value that was cut short is none. */
function loggedValues(text) {
    const found = new Map();
    for (const [, number, value = ""] of text.matchAll(/\$(\d{1,5}) = (NULL|'(?:[^']|'')*')(?=, \$|\s*$)/g))
        if (!value.endsWith("...'"))
            found.set(Number(number), [value.includes("\\") ? `E${value.replaceAll("\\", "\\\\")}` : value]);
    return found;
}

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/text/csv.js
var csv = __webpack_require__(64597);
;// CONCATENATED MODULE: ./build/src/parse/workload/workload-export.js




/** Of an export of thousands, the first are those that matter. */
const MOST = 200;
const LONGEST_NAME = 60;
/** An export of pg_stat_statements: rows with a column `query`, as JSON or as CSV with a head; null: it is neither. Never throws. */
function parseExport(file) {
    const rows = file.path.endsWith(".json") ? rowsOfJson(file.text) : queriesOfCsv(file.text);
    return rows && workloadOf(rows, file.path);
}
/** Each row as a query. What is none that could be read says why; what has no plan is left out by name. */
function workloadOf(rows, path) {
    const queries = [];
    const left = [];
    for (const [at, { text, values }] of rows.slice(0, MOST).entries()) {
        const name = `${at + 1}: ${shortened(text)}`;
        const read = (0,workload/* parseWorkload */.j)({ path, text, changed: "none" });
        const [query] = read.queries;
        const [wrong] = read.wrong;
        if (query && !wrong && read.queries.length === 1)
            queries.push({ ...withValues(query, values), name, place: null });
        else if (planned.test(text))
            queries.push(unreadQuery(name, text, wrong?.message ?? "it is more than one query"));
        else
            left.push(name);
    }
    return { queries, wrong: [], left, beyond: Math.max(0, rows.length - MOST) };
}
const planned = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*\(*\s*(?:select|insert|update|delete|merge|with|values|table)\b/i;
function unreadQuery(name, text, wrong) {
    const nothing = { place: null, reads: false, parameters: [], class: null, budgets: [] };
    return { ...nothing, name, text, wrong };
}
function withValues(query, values) {
    const parameters = query.parameters.map((parameter, at) => ({
        ...parameter,
        values: values.get(at + 1) ?? parameter.values,
    }));
    return { ...query, parameters };
}
function shortened(text) {
    const line = text.replace(/\s+/g, " ");
    return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}
function rowsOfJson(text) {
    try {
        const rows = JSON.parse(text.replace(/^\ufeff/, ""));
        if (!Array.isArray(rows))
            return null;
        const all = rows.map((row) => exportedIn(row));
        return all.every((one) => one !== null) ? all : null;
    }
    catch {
        return null;
    }
}
function exportedIn(row) {
    const text = row?.query ?? row?.["Query Text"];
    if (typeof text !== "string")
        return null;
    const logged = row?.["Query Parameters"];
    const values = typeof logged === "string" ? loggedValues(logged) : paramsIn(row?.params);
    return { text, values };
}
/** `params`: a value for each parameter, or a list of them: ["new", 7], [["new", "paid"], 7]. */
function paramsIn(params) {
    if (!Array.isArray(params))
        return new Map();
    return new Map(params.flatMap((value, at) => {
        const all = (Array.isArray(value) ? value : [value]).flatMap((one) => constantOf(one) ?? []);
        return all.length > 0 ? [[at + 1, all]] : [];
    }));
}
function constantOf(value) {
    if (value === null)
        return "NULL";
    if (typeof value === "number" && Number.isFinite(value))
        return String(value);
    if (typeof value === "boolean")
        return String(value);
    return typeof value === "string" ? (0,grammar_name/* quoteLiteral */.ce)(value) : null;
}
function queriesOfCsv(text) {
    const [head = [], ...rows] = (0,csv/* rowsOfCsv */.l)(text.replace(/^\ufeff/, ""));
    const column = head.indexOf("query");
    if (column < 0)
        return null;
    return rows.flatMap((row) => (row[column] === undefined ? [] : { text: row[column], values: new Map() }));
}

;// CONCATENATED MODULE: ./build/src/parse/workload/query-log.js


/** Of a log of many days, that is enough. */
const query_log_MOST = 5000;
/**
 * The queries of a server's log, as auto_explain writes them there in any of its formats, each once and with the values of its
 * parameters; null: there are none. The log's own format may be text or JSON. Never throws.
 */
function parseQueryLog(file) {
    const found = new Map();
    for (const entry of entriesIn(file.text)) {
        if (found.size >= query_log_MOST)
            break;
        const known = found.get(entry.text);
        if (!known || known.values.size === 0)
            found.set(entry.text, entry);
    }
    return found.size === 0 ? null : workloadOf([...found.values()], file.path);
}
function* entriesIn(text) {
    for (const message of messagesIn(text))
        yield* entryIn(message);
}
/** A line that begins an entry is not indented; what follows of it is. In JSON each line is one. */
function* messagesIn(text) {
    let open = [];
    for (const line of text.split(/\r\n|\r|\n/)) {
        if (line.startsWith("{") && line.endsWith("}"))
            yield messageOf(line);
        if (/^\s/.test(line) || line === "") {
            open.push(line);
            continue;
        }
        yield open.join("\n");
        open = [line];
    }
    yield open.join("\n");
}
function messageOf(line) {
    try {
        const { message } = JSON.parse(line);
        return typeof message === "string" ? message : "";
    }
    catch {
        return "";
    }
}
function* entryIn(message) {
    const [, said] = /duration: [\d.]+ ms {2}plan:\s*([\s\S]*)/.exec(message) ?? [];
    if (said === undefined)
        return;
    const json = inJson(said);
    if (json)
        yield json;
    else
        yield* inWords(said);
}
function inJson(said) {
    if (!said.startsWith("{"))
        return null;
    try {
        const plan = JSON.parse(said);
        const text = plan["Query Text"];
        const values = plan["Query Parameters"];
        if (typeof text !== "string")
            return null;
        return { text, values: typeof values === "string" ? loggedValues(values) : new Map() };
    }
    catch {
        return null;
    }
}
/** The text of the query goes on, indented, until its parameters or the first node of its plan. */
function* inWords(said) {
    const lines = said.split("\n").map((line) => line.replace(/^\t/, ""));
    const first = lines[0] ?? "";
    if (!first.startsWith("Query Text: "))
        return;
    const end = lines.findIndex((line, at) => at > 0 && (line.startsWith("Query Parameters: ") || /\(cost=[\d.]+\.\.[\d.]+ rows=/.test(line)));
    const text = [first.slice("Query Text: ".length), ...lines.slice(1, end < 0 ? undefined : end)]
        .join("\n")
        .trim();
    const parameters = lines[end]?.startsWith("Query Parameters: ") ? lines[end] : "";
    yield { text, values: loggedValues(parameters.slice("Query Parameters: ".length)) };
}

// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/types/usage-error.js
var usage_error = __webpack_require__(43203);
// EXTERNAL MODULE: ./build/src/programs/supplied/supplied-text.js
var supplied_text = __webpack_require__(87424);
;// CONCATENATED MODULE: ./build/src/programs/supplied/supplied-workload.js






/** Throws a UsageError with what is wrong in one of them. */
function suppliedWorkload(discovery, paths) {
    const files = paths.map((path) => ({ path, ...workloadIn(discovery, path) }));
    return { queries: files.length === 0 ? null : together(files), leftOut: files.flatMap(leftOutOf) };
}
const MOST_NAMED = 5;
function leftOutOf({ path, queries, left = [], beyond = 0 }) {
    const count = queries.length + left.length;
    const named = left.slice(0, MOST_NAMED).map((one) => `"${one}"`);
    const more = left.length > named.length ? ` and ${left.length - named.length} more` : "";
    return [
        ...(left.length === 0
            ? []
            : [
                `of ${count} entries of ${path} ${left.length} are commands that have no plan: ${named.join(", ")}${more}`,
            ]),
        ...(beyond === 0 ? [] : [`the first ${count} entries of ${path} are asked, and not the other ${beyond}`]),
    ];
}
/** By the name: an export, a log, in JSON too, or SQL. */
function workloadOfKind(file) {
    if (/\.(?:json|csv)$/.test(file.path))
        return parseExport(file) ?? parseQueryLog(file);
    return /\.log(?:\.\d+)?$/.test(file.path) ? parseQueryLog(file) : (0,workload/* parseWorkload */.j)(file);
}
function workloadIn({ tree }, path) {
    const takes = "--workload takes a file of SQL, JSON or CSV, or a log of auto_explain, of at most 8 MB";
    const text = (0,supplied_text/* suppliedText */.M)(tree, path, `workload ${path}`, takes);
    const file = { path, text, changed: "none" };
    const read = workloadOfKind(file);
    if (read === null)
        throw new usage_error/* UsageError */.e(`${path} is not an export of queries: it needs a column "query", or a log the plans of auto_explain; indexwright workload prints the SQL that makes one`);
    const [first] = read.wrong;
    if (first)
        throw new usage_error/* UsageError */.e(`${path}:${(0,offsets/* positionAt */.t$)(file, first.at).line}: ${first.message}`);
    if (read.queries.length === 0)
        throw new usage_error/* UsageError */.e(`the workload ${path} holds no query`);
    return read;
}
/** In the order given. A name that an earlier file has taken says whose it is. */
function together(files) {
    const taken = new Map();
    for (const [at, { path, queries }] of files.entries()) {
        if (files.findIndex((one) => one.path === path) < at)
            throw new usage_error/* UsageError */.e(`the workload ${path} is given twice`);
        for (const query of queries) {
            const name = taken.has(query.name) ? `${query.name} of ${path}` : query.name;
            if (taken.has(name))
                throw new usage_error/* UsageError */.e(`${path}: two queries are named "${name}"`);
            taken.set(name, { ...query, name });
        }
    }
    return [...taken.values()];
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

//# sourceMappingURL=680.index.js.map