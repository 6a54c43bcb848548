export const id = 936;
export const ids = [936];
export const modules = {

/***/ 60936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fixInRounds: () => (/* binding */ fixInRounds),
/* harmony export */   lintFixed: () => (/* binding */ lintFixed)
/* harmony export */ });
/* harmony import */ var _check_safe_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65905);
/* harmony import */ var _lint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8327);
/* harmony import */ var _overlay_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79952);



/** Lints, makes the safe fixes, and lints again until none is left. */
function lintFixed(discovery, options, baseline) {
    return fixInRounds(discovery, (now) => (0,_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .lint */ .u8)(now, options, baseline));
}
/** @param look gives the report of files as they are by then */
async function fixInRounds(discovery, look) {
    let now = discovery;
    const changed = new Map();
    const counts = new Map();
    for (let round = 0;; round++) {
        const report = await look(now);
        // What a file includes may belong to others: it is not a file of this run.
        const own = new Set([...now.files, ...now.code].map((file) => file.path));
        const inside = ({ fix }) => fix?.edits.every((one) => own.has(one.file.path)) === true;
        const edits = (0,_check_safe_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .safeEdits */ .b)(report.findings.filter(inside));
        if (edits.size === 0 || round === 10)
            return { report, changed, made: counts };
        for (const [{ path }, all] of edits)
            counts.set(path, (counts.get(path) ?? 0) + all.length);
        const made = new Map([...edits].map(([file, all]) => [file.path, (0,_check_safe_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .o)(file, all)]));
        for (const [path, file] of made)
            changed.set(path, file);
        now = (0,_overlay_js__WEBPACK_IMPORTED_MODULE_2__/* .overlaid */ .Z)(discovery, changed);
    }
}


/***/ })

};

//# sourceMappingURL=936.index.js.map