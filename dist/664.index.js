export const id = 664;
export const ids = [664,835];
export const modules = {

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

/***/ 11835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflightAnswer: () => (/* binding */ preflightAnswer),
/* harmony export */   preflightQuery: () => (/* binding */ preflightQuery)
/* harmony export */ });
/* harmony import */ var _deploy_apply_resume_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58267);
/* harmony import */ var _deploy_index_states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92272);
/* harmony import */ var _deploy_preflight_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5258);
/* harmony import */ var _postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55478);
/* harmony import */ var _postgres_questions_new_index_entries_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78177);
/* harmony import */ var _postgres_questions_server_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89442);
/* harmony import */ var _postgres_questions_table_facts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87013);
/* harmony import */ var _postgres_reading_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93932);
/* harmony import */ var _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82938);
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69293);
/* harmony import */ var _given_answer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67513);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27662);
/* harmony import */ var _preflown_database_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13215);













/** The indexes that are asked for, in their order: each step's, by its old name, and on the way there. */
function askedFor(steps) {
    return [...steps, ...steps.map(_preflown_database_js__WEBPACK_IMPORTED_MODULE_9__/* .underOldName */ .hW), ...(0,_deploy_apply_resume_js__WEBPACK_IMPORTED_MODULE_0__/* .wishesOnTheWay */ .tC)(steps)];
}
/** One SELECT that asks all that preflight asks, for anyone who may connect where this program may not. */
async function preflightQuery(discovery, options) {
    const { steps } = await (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_8__/* .plannedChange */ .p8)(discovery, options);
    if (steps.length === 0)
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer("these migrations want nothing of any index: there is nothing to ask");
    const wanted = `${(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteLiteral */ .ce)((0,_postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_10__/* .soughtAsJson */ .B4)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_8__/* .soughtOf */ .OT)(askedFor(steps))))}::jsonb`;
    const tables = (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteLiteral */ .ce)((0,_deploy_preflight_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .tablesAsJson */ .wA)((0,_preflown_database_js__WEBPACK_IMPORTED_MODULE_9__/* .tablesOfSteps */ .w5)(steps, []).map(({ table }) => table)));
    const schemas = "pg_catalog.current_schemas(true)";
    const filled = (sql, given) => sql.replaceAll("$1::jsonb", () => `${given}::jsonb`).replaceAll("$2::name[]", schemas);
    const parts = [
        ["server", _postgres_questions_server_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .serverFactsQuery */ .Z],
        ["states", (0,_postgres_questions_index_states_js__WEBPACK_IMPORTED_MODULE_10__/* .indexStatesQuery */ .j0)(wanted, schemas)],
        ["tables", filled(_postgres_questions_table_facts_js__WEBPACK_IMPORTED_MODULE_11__/* .tableFactsQuery */ .Q, tables)],
        ["entries", filled(_postgres_questions_new_index_entries_js__WEBPACK_IMPORTED_MODULE_12__/* .newIndexEntriesQuery */ .T, (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteLiteral */ .ce)((0,_deploy_preflight_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesAsJson */ .N4)(steps)))],
        ..._deploy_preflight_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .preflightQuestions */ .VU,
    ];
    const selected = parts.map(([name, sql]) => `  '${name}', (SELECT pg_catalog.json_agg(pg_catalog.row_to_json(q)) FROM (\n${sql}\n) q)`);
    return `-- Reads the catalogs and changes nothing. Run it as the role, or with the search_path, that the migrations have.
-- psql -X --csv --dbname=DATABASE --file=this.sql --output=answer.csv; then indexwright preflight --from answer.csv and the same paths
SELECT pg_catalog.json_build_object(
${selected.join(",\n")}
) AS preflight;
`;
}
/** What a file answers. Throws a UsageError or a NoServer where it answers something else. */
function preflightAnswer(tree, from, steps) {
    const answers = answersIn(tree, from);
    const rows = (name) => answers.get(name) ?? [];
    const [server] = rows("server").map(asServerWrites);
    const states = (0,_deploy_index_states_js__WEBPACK_IMPORTED_MODULE_1__/* .indexStatesIn */ .c)(rows("states").map((row) => new Map(Object.entries(row))));
    if (!server || "wrong" in states)
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer(`${from}: ${server && "wrong" in states ? states.wrong : "it does not tell who was asked"}; ${anew}`);
    const asked = askedFor(steps).map((step) => keyOf(step));
    const fits = states.every(({ number, found }, at) => number === at + 1 && (found === null || asked[at]?.includes(JSON.stringify(found.name))));
    if (!fits || states.length !== asked.length || rows("tables").length !== (0,_preflown_database_js__WEBPACK_IMPORTED_MODULE_9__/* .tablesOfSteps */ .w5)(steps, []).length)
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer(`${from} answers other questions than these migrations ask; ${anew}`);
    if (rows("room").length === 0)
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer(`${from} is an answer to an older SELECT; ${anew}`);
    const known = new Map(asked.map((key, at) => [key, states[at]]));
    const named = new Map([..._deploy_preflight_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .preflightQuestions */ .VU].map(([name, sql]) => [sql, name]));
    named.set(_postgres_questions_new_index_entries_js__WEBPACK_IMPORTED_MODULE_12__/* .newIndexEntriesQuery */ .T, "entries");
    return {
        server: (0,_postgres_reading_session_js__WEBPACK_IMPORTED_MODULE_4__/* .factsInRow */ .R)(server, null),
        source: {
            printed: true,
            ask: async (sql) => rows(named.get(sql) ?? "tables").map(asServerWrites),
            states: async (some) => some.flatMap((step, at) => withNumber(known.get(keyOf(step)), at + 1)),
        },
    };
}
const anew = "print the SELECT anew, with indexwright preflight --print and the same paths";
function answersIn(tree, from) {
    const [row] = (0,_given_answer_js__WEBPACK_IMPORTED_MODULE_7__/* .answerIn */ .K)(tree, from, "preflight");
    const cell = row?.get("preflight");
    try {
        const value = typeof cell === "string" ? JSON.parse(cell) : cell;
        if (typeof value !== "object" || value === null)
            throw new TypeError("it is no object");
        const parts = Object.entries(value).map(([name, rows]) => [name, rowsIn(rows)]);
        return new Map(parts);
    }
    catch {
        throw new _postgres_server_js__WEBPACK_IMPORTED_MODULE_5__.NoServer(`${from} is no answer of preflight; ${anew}`);
    }
}
function rowsIn(value) {
    if (value === null)
        return [];
    if (!Array.isArray(value))
        throw new TypeError("it is no list");
    return value.map((row) => {
        if (typeof row !== "object" || row === null)
            throw new TypeError("it is no row");
        return Object.fromEntries(Object.entries(row));
    });
}
/** JSON has numbers and truth values, where the server writes text. */
function asServerWrites(row) {
    const written = Object.entries(row).map(([name, value]) => {
        if (typeof value === "boolean")
            return [name, value ? "t" : "f"];
        return [name, value === null || typeof value === "string" ? value : JSON.stringify(value)];
    });
    return Object.fromEntries(written);
}
function keyOf({ index, table, parent }) {
    return JSON.stringify([index.name, index.path, table, parent ?? null]);
}
function withNumber(state, number) {
    return state ? [{ ...state, number }] : [];
}


/***/ }),

/***/ 84664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflight: () => (/* binding */ preflight)
/* harmony export */ });
/* harmony import */ var _postgres_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89953);
/* harmony import */ var _postgres_reading_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93932);
/* harmony import */ var _lint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8327);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27662);
/* harmony import */ var _preflight_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11835);
/* harmony import */ var _preflown_database_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13215);
/* harmony import */ var _told_sizes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75105);







/**
 * Reads the migrations, and asks a database whether they may start now. null: the answer in the file of --from is judged.
 * Rejects with a NoServer.
 */
async function preflight(discovery, options, databaseUrl) {
    const change = await (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedChange */ .p8)(discovery, options);
    const report = await (0,_lint_js__WEBPACK_IMPORTED_MODULE_2__/* .lint */ .u8)(discovery, options, new Set());
    const run = {
        others: change.leftOut.filter(({ matters }) => !matters).length,
        unfollowed: change.leftOut.filter(({ matters }) => matters).length,
        ...{ steps: change.steps, options, findings: report.findings },
        beside: change.beside,
        told: (0,_told_sizes_js__WEBPACK_IMPORTED_MODULE_6__/* .toldSizes */ .e)(discovery.tree, options.deploy),
        generated: [],
    };
    const database = databaseUrl === null ? await answered(discovery, run) : await asked(databaseUrl, run);
    const leftOut = change.leftOut.map(({ file, span, message }) => ({ file, span, message }));
    return {
        ...report,
        deployment: { command: "preflight", outcome: database.outcome, databases: [database], leftOut },
    };
}
async function answered({ tree }, run) {
    const { source, server } = (0,_preflight_answer_js__WEBPACK_IMPORTED_MODULE_4__.preflightAnswer)(tree, run.options.deploy.from ?? "", run.steps);
    return (0,_preflown_database_js__WEBPACK_IMPORTED_MODULE_5__/* .preflownDatabase */ .FQ)(source, server, { ...run, host: null });
}
async function asked(databaseUrl, run) {
    const option = "--database-url";
    const address = (0,_postgres_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(databaseUrl, option);
    const { throughPooler } = run.options.deploy;
    const host = (0,_postgres_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(address);
    return (0,_postgres_reading_session_js__WEBPACK_IMPORTED_MODULE_1__/* .reading */ .h)(address, { option, throughPooler }, (session, server) => (0,_preflown_database_js__WEBPACK_IMPORTED_MODULE_5__/* .preflownDatabase */ .FQ)((0,_preflown_database_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceOf */ .vz)(session, server), server, { ...run, host }));
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

//# sourceMappingURL=664.index.js.map