export const id = 174;
export const ids = [174];
export const modules = {

/***/ 65174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runbookHtml: () => (/* binding */ runbookHtml)
/* harmony export */ });
/* harmony import */ var hastscript__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84137);
/* harmony import */ var _escape_html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29341);
/* harmony import */ var _html_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73292);
/* harmony import */ var _html_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55947);
/* harmony import */ var _html_style_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53473);





/** The same as one page that needs nothing but itself, to read, to print and to tick off. */
function runbookHtml({ title, version, sections }) {
    const page = (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)(null, { type: "doctype" }, [
        (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("html", { lang: "en" }, [
            (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("head", {}, [
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("meta", { charSet: "utf-8" }),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("meta", { name: "generator", content: `Indexwright ${version}` }),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("meta", { httpEquiv: "Content-Security-Policy", content: _html_index_js__WEBPACK_IMPORTED_MODULE_1__/* .policy */ .J }),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("meta", { name: "color-scheme", content: "light dark" }),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("title", {}, title),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("style", {}, _html_style_js__WEBPACK_IMPORTED_MODULE_4__/* .style */ .i),
            ]),
            (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("body", {}, [
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("a", { className: ["skip"], href: "#main" }, "Skip to the runbook"),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("header", {}, [
                    (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("p", { className: ["product"] }, `Indexwright ${version}`),
                    (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("h1", {}, [...(0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(title)]),
                ]),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("nav", { ariaLabel: "Contents" }, [
                    (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("ul", {}, sections.map(({ title: name }, at) => (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("li", {}, [(0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("a", { href: `#s${at + 1}` }, name)]))),
                ]),
                (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("main", { id: "main", tabIndex: -1 }, sections.map(({ title: name, blocks }, at) => (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("section", { id: `s${at + 1}`, ariaLabelledBy: [`s${at + 1}-title`] }, [
                    (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("h2", { id: `s${at + 1}-title` }, `${at + 1}. ${name}`),
                    ...blocks.map(drawn),
                ]))),
            ]),
        ]),
    ]);
    return (0,_escape_html_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .j)(page);
}
function drawn(block) {
    switch (block.kind) {
        case "heading":
            return (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("h3", {}, [...(0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(block.text)]);
        case "text":
            return (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("p", {}, [...(0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(block.text)]);
        case "list":
            return (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("ul", {}, block.items.map((item) => (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("li", {}, [...(0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(item)])));
        case "boxes":
            return (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("ul", { className: ["boxes"] }, block.items.map((item) => (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("li", {}, ["☐ ", ...(0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(item)])));
        case "code":
            return (0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .scrolled */ .XP)(block.language, (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("pre", {}, (0,hastscript__WEBPACK_IMPORTED_MODULE_3__.h)("code", {}, block.text)));
        case "table":
            return (0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .tableElement */ .zF)("Table", block.head, block.rows.map((cells) => cells.map((cell) => (0,_html_section_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(cell))));
    }
}


/***/ })

};

//# sourceMappingURL=174.index.js.map