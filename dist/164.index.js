export const id = 164;
export const ids = [164];
export const modules = {

/***/ 26164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sentSqlOf: () => (/* binding */ sentSqlOf)
/* harmony export */ });
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25357);
/* harmony import */ var _parse_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47861);
/* harmony import */ var _read_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92617);
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69293);
/* harmony import */ var _sql_statements_transaction_control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28973);
/* harmony import */ var _sql_statements_transaction_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83201);
/* harmony import */ var _text_run_failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98882);
/* harmony import */ var _runbooks_settled_runbook_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25076);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84296);









/** What the migrations send, as their tools send it, with the places that it comes from. */
async function sentSqlOf(discovery, options) {
    await (0,_parse_index_js__WEBPACK_IMPORTED_MODULE_1__/* .loadGrammar */ .oS)();
    await (0,_read_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadCodeLanguages */ .Rz)(discovery.files, discovery.code, discovery.tree, discovery.files);
    // Of documents those that the user has named: the others send nothing by themselves.
    const found = (0,_versions_js__WEBPACK_IMPORTED_MODULE_6__/* .rootsOf */ .RD)(discovery, options, []);
    const failures = new _text_run_failures_js__WEBPACK_IMPORTED_MODULE_7__/* .Failures */ .o();
    const units = found.roots.flatMap((root) => [...(0,_versions_js__WEBPACK_IMPORTED_MODULE_6__/* .versionsOf */ .x4)(root, options, { failed: failures.add })].flatMap(({ up, down }) => [...up, ...down]));
    const pieces = found.runbooks.flatMap((runbook) => (0,_runbooks_settled_runbook_js__WEBPACK_IMPORTED_MODULE_5__/* .runbookPieces */ .y)({ runbook, history: null, failed: failures.add }, options));
    const reported = [...units, ...pieces.flatMap(({ up }) => up)].filter(_check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnitReported */ .ER);
    return {
        migrations: reported.map(sentBy),
        unread: [
            ...discovery.unread.map(({ file, span, reason }) => ({ file, span, message: reason })),
            ...found.unread.flatMap(({ tool, files }) => files.map(({ file, span }) => ({
                file,
                span,
                message: `${/^[aeiou]/i.test(tool) ? "an" : "a"} ${tool} migration is not read`,
            }))),
            ...found.passages,
            ...reported.flatMap(({ unread }) => unread),
        ],
        failures: [...discovery.failures, ...found.failures, ...failures.all],
        remarks: [...discovery.remarks, ...found.remarks],
    };
}
function sentBy(unit) {
    const { file, span, tool, direction } = unit.migration;
    const outer = unit.statements.filter((statement) => statement.body === null);
    return {
        file,
        span,
        tool,
        direction,
        execution: unit.execution,
        why: unit.why,
        statements: numbered(unit, outer),
    };
}
/** Whose BEGIN and COMMIT stand in no file. */
const opened = new Set(["tool", "batch", "psql"]);
function numbered(unit, statements) {
    const sent = [];
    let [message, block] = [0, null];
    let last = null;
    const boundary = (sql, { file, span }) => {
        message++;
        sent.push({ sql, file, span, message, boundary: true });
    };
    // A statement that ends the transaction itself stands there already.
    const closed = (after) => {
        if (!(0,_sql_statements_transaction_control_js__WEBPACK_IMPORTED_MODULE_4__/* .endsTransaction */ .nF)(after))
            boundary("COMMIT", after);
    };
    for (const statement of statements) {
        const { scope, piece, file, span, text } = statement;
        const own = scope.in === "block" && opened.has(scope.by) ? scope.id : null;
        if (last && block !== null && own !== block)
            closed(last);
        if (own !== null && own !== block)
            boundary("BEGIN", statement);
        block = own;
        const whole = unit.execution === "one-query" && !unit.migration.pieces && !unit.migration.sent;
        const together = last !== null && (whole || (piece !== null && piece === last.piece));
        if (!together)
            message++;
        const beside = statement.beside ? { beside: true } : {};
        sent.push({ sql: (0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersAsWritten */ .mN)(text), file, span, message, boundary: false, ...beside });
        last = statement;
    }
    // psql sends nothing at the end: the server rolls back what is open then.
    if (last && ((block !== null && (0,_sql_statements_transaction_words_js__WEBPACK_IMPORTED_MODULE_8__/* .sentIn */ .a)(last) !== "psql") || (0,_sql_statements_transaction_control_js__WEBPACK_IMPORTED_MODULE_4__/* .leavesItsOwnOpen */ .tv)(unit)))
        closed(last);
    return sent;
}


/***/ })

};

//# sourceMappingURL=164.index.js.map