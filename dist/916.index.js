export const id = 916;
export const ids = [916];
export const modules = {

/***/ 52916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   elixirReader: () => (/* binding */ elixirReader)
/* harmony export */ });
/* harmony import */ var _tree_sitter_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61372);
/* harmony import */ var _tree_sitter_syntax_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33307);
/* harmony import */ var _call_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91965);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2022);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61053);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18051);






let grammar = null;
/** Elixir, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
const elixirReader = {
    load: async () => {
        grammar ??= await (0,_tree_sitter_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .treeSitterGrammar */ .P)("elixir");
    },
    readModule: readElixir,
};
function readElixir(source) {
    const { root, errors } = grammar?.read(source) ?? { root: null, errors: [] };
    if (!root)
        return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
    const nodes = [...(0,_tree_sitter_syntax_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .everyNode */ .AH)(root)];
    const variables = new Set(nodes.flatMap(namesGiven));
    const functions = new Set(nodes.flatMap((node) => (0,_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .definedClause */ .P)(node)?.name ?? []));
    const statements = new _statements_js__WEBPACK_IMPORTED_MODULE_4__/* .ElixirStatements */ .Q({ source, variables, functions });
    return {
        body: statements.body(root.parts.filter(({ type }) => type !== "comment")),
        errors: errors.map((span) => ({ span, message: "Elixir's grammar does not allow this" })),
        comments: nodes.flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
    };
}
/** The variables that a node gives a value. */
function namesGiven(node) {
    if (node.type === "stab_clause") {
        const left = (0,_tree_sitter_syntax_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .partIn */ .Vl)(node, "left");
        return left ? (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesIn */ .DF)(left) : [];
    }
    const found = (0,_call_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .operation */ .M)(node);
    if (found && /^(?:=|<-)$/.test(found.operator))
        return (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesIn */ .DF)(found.left);
    const defined = (0,_call_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .callParts */ .R)(node)?.given.length ? (0,_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .definedClause */ .P)(node) : null;
    return defined?.clause.given.flatMap((part) => (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesIn */ .DF)((0,_call_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .operation */ .M)(part)?.left ?? part)) ?? [];
}


/***/ }),

/***/ 61372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ treeSitterGrammar)
/* harmony export */ });
/* harmony import */ var web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28981);
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33307);


const aside = /\/tree-sitter\/[\w-]+\.[jt]s$/;
/** In a bundle the grammars lie beside it; in the sources they are where npm puts them. */
function fileOf(language) {
    // Put together, or a bundler takes it for a file to bring along under another name.
    const name = [`tree-sitter-${language.replace("-", "_")}`, "wasm"].join(".");
    const { url } = import.meta;
    const top = /\/build\/src\//.test(url) ? "../../../../../" : "../../../../";
    const at = new URL(aside.test(url) ? `${top}node_modules/tree-sitter-${language}/${name}` : name, url);
    // Windows has its drives in front, and no slash before them.
    return decodeURIComponent(at.pathname).replace(/^\/(?=[A-Za-z]:)/, "");
}
let runtime = null;
async function treeSitterGrammar(language) {
    runtime ??= web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__.Parser.init();
    await runtime;
    const parser = new web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__.Parser();
    parser.setLanguage(await web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__.Language.load(fileOf(language)));
    return {
        read(text) {
            const tree = parser.parse(text);
            if (!tree)
                return { root: null, errors: [] };
            try {
                return (0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .treeOf */ .g7)(tree, text);
            }
            finally {
                tree.delete();
            }
        },
    };
}


/***/ })

};

//# sourceMappingURL=916.index.js.map