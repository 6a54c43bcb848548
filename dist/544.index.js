export const id = 544;
export const ids = [544];
export const modules = {

/***/ 28544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  folderSettings: () => (/* reexport */ folderSettings),
  lint: () => (/* reexport */ lint/* lint */.u8),
  loadGrammar: () => (/* reexport */ parse/* loadGrammar */.oS),
  measuredCards: () => (/* reexport */ sign_findings/* measuredCards */.u),
  policyOf: () => (/* reexport */ policy/* policyOf */.U),
  renderText: () => (/* reexport */ text_formats/* renderText */.S),
  rootsIn: () => (/* reexport */ versions/* rootsIn */.Xb),
  ruleCards: () => (/* reexport */ product/* ruleCards */.kc),
  rules: () => (/* reexport */ rules/* rules */.a),
  tools: () => (/* reexport */ registry/* tools */.Y),
  touchedIn: () => (/* reexport */ touchedIn)
});

// EXTERNAL MODULE: ./build/rules/index.js + 254 modules
var rules = __webpack_require__(23937);
// EXTERNAL MODULE: ./build/src/check/measured/sign-findings.js
var sign_findings = __webpack_require__(28893);
// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
// EXTERNAL MODULE: ./build/src/product.js + 1 modules
var product = __webpack_require__(70617);
// EXTERNAL MODULE: ./build/src/read/marks/index.js + 5 modules
var marks = __webpack_require__(20293);
// EXTERNAL MODULE: ./build/src/read/registry.js + 355 modules
var registry = __webpack_require__(2293);
;// CONCATENATED MODULE: ./build/src/read/folder-settings.js


/** Where each tool is told which folders it reads. */
const folderSettings = [...registry/* tools */.Y, ...marks/* codeMarks */.i].flatMap((tool) => tool.settings ?? []);

// EXTERNAL MODULE: ./build/src/report/text-formats.js + 27 modules
var text_formats = __webpack_require__(5135);
// EXTERNAL MODULE: ./build/src/programs/lint.js + 5 modules
var lint = __webpack_require__(8327);
// EXTERNAL MODULE: ./build/src/programs/policy.js + 1 modules
var policy = __webpack_require__(88506);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
;// CONCATENATED MODULE: ./build/src/sql/statements/target-relations.js

const changing = ["IndexStmt", "AlterTableStmt", "ReindexStmt", "RenameStmt", "CreateStmt", "DropStmt"];
/** The tables and indexes that a statement makes, changes or drops. */
function touchedBy({ kind, node }) {
    if (!changing.includes(kind))
        return [];
    const { DropStmt: drop } = node;
    if (drop) {
        const relations = ["OBJECT_INDEX", "OBJECT_TABLE"].includes(String(drop.removeType));
        return relations ? (drop.objects ?? []).map((one) => (0,grammar_name/* nameOfList */.HA)(one)) : [];
    }
    const { relation } = Object.values(node)[0];
    return relation?.relname ? [(0,grammar_name/* nameOf */.Vb)(relation)] : [];
}

// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var versions = __webpack_require__(84296);
;// CONCATENATED MODULE: ./build/src/programs/touched-objects.js




/** The tables and indexes that the reported migrations make, change or drop, as written in SQL. */
async function touchedIn(discovery, options) {
    const { roots } = (0,versions/* rootsOf */.RD)(discovery, options);
    await (0,parse/* loadGrammar */.oS)();
    const names = new Set();
    for (const root of roots)
        for (const { reported, up, down } of (0,parse/* parse */.qg)(root))
            for (const { statements } of reported ? [...up, ...down] : [])
                for (const name of statements.flatMap(touchedBy))
                    names.add((0,grammar_name/* printName */.To)(name));
    return [...names];
}

;// CONCATENATED MODULE: ./build/src/programs/reading.js
/** What every run that reads migrations needs, as one part of the program: loaded at once, and with nothing else. */













/***/ })

};

//# sourceMappingURL=544.index.js.map