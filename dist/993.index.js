export const id = 993;
export const ids = [993];
export const modules = {

/***/ 53993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eventJson: () => (/* binding */ eventJson),
/* harmony export */   eventText: () => (/* binding */ eventText)
/* harmony export */ });
/* harmony import */ var _escape_json_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12497);
/* harmony import */ var _escape_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88844);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18303);
/* harmony import */ var _prose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32299);




const INDENT = "        ";
/** What happens, as a line for people; statements that were sent are its quietest. */
function eventText({ event, step, message }, { width, color }) {
    const paint = (0,_palette_js__WEBPACK_IMPORTED_MODULE_1__/* .palette */ .M)(color);
    const number = step === null ? "" : `${step}.`;
    const head = `  ${number.padEnd(4)}  `;
    const ink = event === "failed" || event === "stopping"
        ? paint.severity.error
        : event === "blocked" || event === "queued" || event === "pause" || event === "check"
            ? paint.severity.warning
            : event === "done"
                ? paint.good
                : event === "sent" || event === "phase" || event === "progress"
                    ? paint.dim
                    : paint.bold;
    const rows = (0,_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)((0,_escape_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(message), Math.max(40, Math.min(width, 100)) - INDENT.length);
    return (0,_escape_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(rows.map((row, at) => (at === 0 ? head : INDENT) + ink(row)));
}
/** The same for programs: one object a line. `at`: when, as ISO 8601. */
function eventJson({ event, step, message, facts }, at) {
    return (0,_escape_json_line_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonLine */ .r)({ at, event, step, message, facts });
}


/***/ })

};

//# sourceMappingURL=993.index.js.map