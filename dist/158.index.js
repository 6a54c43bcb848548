export const id = 158;
export const ids = [158];
export const modules = {

/***/ 3158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  elixirReader: () => (/* binding */ elixirReader)
});

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/grammar.js
var grammar = __webpack_require__(61372);
// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/syntax-tree.js
var syntax_tree = __webpack_require__(33307);
// EXTERNAL MODULE: ./build/src/read/code/elixir/call-parts.js
var call_parts = __webpack_require__(91965);
// EXTERNAL MODULE: ./build/src/read/code/elixir/definitions.js
var definitions = __webpack_require__(2022);
;// CONCATENATED MODULE: ./build/src/read/code/elixir/find-module.js
/** `MyApp.Migration.Helpers` is what lib/my_app/migration/helpers.ex defines, by Mix's custom. */
const findElixir = ({ names }, around) => {
    const path = names.flatMap((name) => name.split("."));
    const end = path.findIndex((name) => !/^[A-Z]/.test(name));
    const own = end < 0 ? path : path.slice(0, end);
    if (own.length === 0)
        return null;
    const file = `${own.map(underscored).join("/")}.ex`;
    for (const at of around.folder.above) {
        if (!at.names.has("mix.exs"))
            continue;
        const found = around.first(at, [...placesBelow(at).map((place) => `${place}${file}`)]);
        if (found)
            return { file: found, names: [own.join("."), ...path.slice(own.length)] };
    }
    return null;
};
/** Of the project, and of each application of an umbrella. */
function placesBelow(project) {
    const apps = project.folders.find(({ path }) => path === "apps" || path.endsWith("/apps"));
    const all = (apps?.folders ?? []).map(({ path }) => `apps/${path.split("/").at(-1)}/lib/`);
    return ["lib/", "priv/repo/", ...all];
}
/** Macro.underscore/1 */
function underscored(name) {
    return name
        .replace(/([A-Z\d]+)([A-Z][a-z])/g, "$1_$2")
        .replace(/([a-z\d])([A-Z])/g, "$1_$2")
        .toLowerCase();
}

// EXTERNAL MODULE: ./build/src/read/code/elixir/patterns.js
var patterns = __webpack_require__(61053);
// EXTERNAL MODULE: ./build/src/read/code/elixir/statements.js + 3 modules
var elixir_statements = __webpack_require__(18051);
;// CONCATENATED MODULE: ./build/src/read/code/elixir/index.js







let elixir_grammar = null;
/** Elixir, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
const elixirReader = {
    load: async () => {
        elixir_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("elixir");
    },
    readModule: readElixir,
    find: findElixir,
    autoloads: /^[A-Z]/,
};
function readElixir(source) {
    const { root, errors } = elixir_grammar?.read(source) ?? { root: null, errors: [] };
    if (!root)
        return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
    const nodes = [...(0,syntax_tree/* everyNode */.AH)(root)];
    const variables = new Set(nodes.flatMap(namesGiven));
    const functions = new Set(nodes.flatMap((node) => (0,definitions/* definedClause */.P)(node)?.name ?? []));
    const statements = new elixir_statements/* ElixirStatements */.Q({ source, variables, functions });
    return {
        body: statements.body(root.parts.filter(({ type }) => type !== "comment")),
        errors: errors.map((span) => ({ span, message: "Elixir's grammar does not allow this" })),
        comments: nodes.flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
    };
}
/** The variables that a node gives a value. */
function namesGiven(node) {
    if (node.type === "stab_clause") {
        const left = (0,syntax_tree/* partIn */.Vl)(node, "left");
        return left ? (0,patterns/* variablesIn */.DF)(left) : [];
    }
    const found = (0,call_parts/* operation */.M)(node);
    if (found && /^(?:=|<-)$/.test(found.operator))
        return (0,patterns/* variablesIn */.DF)(found.left);
    const defined = (0,call_parts/* callParts */.R)(node)?.given.length ? (0,definitions/* definedClause */.P)(node) : null;
    return defined?.clause.given.flatMap((part) => (0,patterns/* variablesIn */.DF)((0,call_parts/* operation */.M)(part)?.left ?? part)) ?? [];
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
        parser,
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

//# sourceMappingURL=158.index.js.map