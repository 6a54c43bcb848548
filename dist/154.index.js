export const id = 154;
export const ids = [154];
export const modules = {

/***/ 28154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runbookMarkdown: () => (/* binding */ runbookMarkdown)
/* harmony export */ });
/* harmony import */ var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86089);

/** A runbook as Markdown, to be kept beside the migrations, read as it stands, and held against the same rules as any other. */
function runbookMarkdown({ title, version, sections }) {
    const parts = [
        `# ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(title)}`,
        `Written by Indexwright ${version}.`,
        ...sections.flatMap(({ title: name, blocks }, at) => [
            `## ${at + 1}. ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(name)}`,
            ...blocks.map(blockText),
        ]),
    ];
    return `${parts.join("\n\n")}\n`;
}
function blockText(block) {
    switch (block.kind) {
        case "heading":
            return `### ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(block.text)}`;
        case "text":
            return (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(block.text);
        case "list":
            return block.items.map((item) => `- ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(item)}`).join("\n");
        case "boxes":
            return block.items.map((item) => `- [ ] ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(item)}`).join("\n");
        case "code":
            return (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(block.text, block.language);
        case "table":
            return [block.head, block.head.map(() => "---"), ...block.rows]
                .map((cells, at) => `| ${cells.map((words) => (at === 1 ? words : (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .cell */ .Hn)(words))).join(" | ")} |`)
                .join("\n");
    }
}


/***/ })

};

//# sourceMappingURL=154.index.js.map