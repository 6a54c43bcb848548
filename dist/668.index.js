export const id = 668;
export const ids = [668];
export const modules = {

/***/ 50668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  csharpReader: () => (/* binding */ csharpReader)
});

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/grammar.js
var grammar = __webpack_require__(61372);
// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/syntax-tree.js
var syntax_tree = __webpack_require__(33307);
;// CONCATENATED MODULE: ./build/src/read/code/csharp/find-class.js
/** Larger projects have their migrations' helpers near their migrations all the same. */
const MOST_FOLDERS = 500;
const indexes = new WeakMap();
/** A class by the file of its name, in the project of the file or in one beside it: namespaces need not follow folders. */
const findCsharp = ({ names: [name, ...rest] }, around) => {
    if (name === undefined)
        return null;
    const project = around.folder.above.find(({ names }) => [...names].some((one) => one.endsWith(".csproj")));
    for (const top of [project, project?.above[1]]) {
        const folder = top && indexOf(top).get(`${name}.cs`);
        const file = folder && around.first(folder, [`${name}.cs`]);
        if (file)
            return { file, names: [name, ...rest] };
    }
    return null;
};
/** The folder of each file; null of a name that several have. */
function indexOf(top) {
    const known = indexes.get(top);
    if (known)
        return known;
    const index = new Map();
    const waiting = [top];
    for (let count = 0; count < MOST_FOLDERS; count++) {
        const folder = waiting.shift();
        if (!folder)
            break;
        for (const name of folder.names)
            if (name.endsWith(".cs"))
                index.set(name, index.has(name) ? null : folder);
        waiting.push(...folder.folders.filter(({ path }) => !/(?:^|\/)(?:bin|obj)$/.test(path)));
    }
    indexes.set(top, index);
    return index;
}

// EXTERNAL MODULE: ./build/src/read/code/csharp/expressions.js + 2 modules
var expressions = __webpack_require__(78471);
;// CONCATENATED MODULE: ./build/src/read/code/csharp/statements.js


/** C#'s statements and declarations. A class has its attributes as members, called as they are written: "[Migration]". */
class CsharpStatements {
    #expressions;
    constructor(source) {
        this.#expressions = new expressions/* CsharpExpressions */.F(source, (node) => this.body(node));
    }
    body(node) {
        return (0,syntax_tree/* meaningful */.dx)(node).flatMap((part) => this.#of(part));
    }
    #of(node) {
        return this.#declaration(node) ?? this.#block(node) ?? this.#simple(node);
    }
    #declaration(node) {
        const { span } = node;
        switch (node.type) {
            case "namespace_declaration":
                return this.body((0,syntax_tree/* partIn */.Vl)(node, "body"));
            case "file_scoped_namespace_declaration":
            case "preproc_region":
            case "global_statement":
                return this.body(node);
            case "preproc_if":
                return this.#compiled(node);
            case "class_declaration":
            case "record_declaration":
            case "struct_declaration":
                return [this.#class(node)];
            case "constructor_declaration":
                return [
                    { kind: "function", span, made: { ...this.#expressions.function(node), name: "constructor" } },
                ];
            case "method_declaration":
            case "local_function_statement":
                return [{ kind: "function", span, made: this.#expressions.function(node) }];
            case "field_declaration":
            case "local_declaration_statement":
                return node.parts
                    .filter(({ type }) => type === "variable_declaration")
                    .flatMap((declared) => this.#variables(declared));
            case "property_declaration":
                return this.#property(node);
            case "using_directive":
            case "attribute_list":
            case "modifier":
            case "enum_declaration":
            case "interface_declaration":
            case "delegate_declaration":
            case "comment":
            case "empty_statement":
                return [];
            default:
                return node.type.startsWith("preproc_") ? [] : null;
        }
    }
    /** Which of its branches is compiled is not known; of declarations all are there. */
    #compiled(node) {
        const { span } = node;
        const others = node.parts.filter(({ type }) => /^preproc_el/.test(type));
        const own = (0,syntax_tree/* meaningful */.dx)(node).filter((part) => !others.includes(part) && part.field !== "condition");
        const yes = own.flatMap((part) => this.#of(part));
        const no = others.flatMap((other) => this.#compiled(other));
        if (node.type === "preproc_else" || [...own, ...others.flatMap(syntax_tree/* meaningful */.dx)].some(isDeclaration))
            return [...yes, ...no];
        return [{ kind: "if", span, test: { kind: "other", span }, yes, no }];
    }
    #class(node) {
        const bases = (0,syntax_tree/* meaningful */.dx)(node.parts.find(({ type }) => type === "base_list")).map(this.#expressions.of);
        const attributes = node.parts.filter(({ type }) => type === "attribute_list").flatMap(syntax_tree/* meaningful */.dx);
        const body = [
            ...attributes.flatMap((attribute) => this.#attribute(attribute)),
            ...this.body((0,syntax_tree/* partIn */.Vl)(node, "body")),
        ];
        const { span } = node;
        const isAbstract = node.parts.some(({ type, text }) => type === "modifier" && text === "abstract");
        return {
            kind: "class",
            span,
            made: { name: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null, bases, body, span, isAbstract },
        };
    }
    #attribute(node) {
        const name = ((0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? "").replace(/^.*\./, "").replace(/Attribute$/, "");
        const list = node.parts.find(({ type }) => type === "attribute_argument_list");
        const given = (0,syntax_tree/* meaningful */.dx)(list).map((argument) => {
            const value = (0,syntax_tree/* meaningful */.dx)(argument).at(-1);
            // `Version = 1` sets a property, `version: 1` gives an argument.
            const named = /^\s*@?(\w+)\s*[:=](?!=)/.exec(argument.text)?.[1] ?? null;
            const read = value ? this.#expressions.of(value) : { kind: "other", span: argument.span };
            return { named, read };
        });
        const { span } = node;
        const set = (to, value) => {
            return { kind: "assignment", span, to: { kind: "name", name: to }, value };
        };
        const items = given.flatMap(({ named, read }) => (named === null ? [{ name: null, value: read }] : []));
        return [
            set(`[${name}]`, { kind: "list", span, items }),
            ...given.flatMap(({ named, read }) => named === null ? [] : [set(`[${name}].${named.toLowerCase()}`, read)]),
        ];
    }
    #variables(node) {
        return node.parts
            .filter(({ type }) => type === "variable_declarator")
            .map((variable) => {
            const name = (0,syntax_tree/* partIn */.Vl)(variable, "name");
            const value = (0,syntax_tree/* meaningful */.dx)(variable)
                .filter((part) => part !== name)
                .at(-1);
            return {
                ...{ kind: "assignment", span: variable.span, to: { kind: "name", name: name?.text ?? "" } },
                value: value ? this.#expressions.of(value) : { kind: "other", span: variable.span },
            };
        });
    }
    /** `string Name => "x";` and `string Name { get; } = "x";` */
    #property(node) {
        const given = (0,syntax_tree/* partIn */.Vl)(node, "value");
        const [arrow] = given?.type === "arrow_expression_clause" ? (0,syntax_tree/* meaningful */.dx)(given) : [given];
        const { span } = node;
        const name = (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? "";
        const value = arrow ? this.#expressions.of(arrow) : { kind: "other", span };
        return [{ kind: "assignment", span, to: { kind: "name", name }, value }];
    }
    #block(node) {
        const { span } = node;
        const inner = () => this.#inside((0,syntax_tree/* partIn */.Vl)(node, "body") ?? (0,syntax_tree/* meaningful */.dx)(node).at(-1) ?? null);
        switch (node.type) {
            case "block":
            case "checked_statement":
            case "unsafe_statement":
                return this.body(node);
            case "if_statement": {
                const test = (0,syntax_tree/* partIn */.Vl)(node, "condition");
                const [yes, no] = [(0,syntax_tree/* partIn */.Vl)(node, "consequence"), (0,syntax_tree/* partIn */.Vl)(node, "alternative")];
                return test
                    ? [
                        {
                            kind: "if",
                            span,
                            test: this.#expressions.of(test),
                            yes: this.#inside(yes),
                            no: this.#inside(no),
                        },
                    ]
                    : null;
            }
            case "foreach_statement": {
                const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
                if (!left || !right)
                    return null;
                const each = left.type === "identifier" ? { kind: "name", name: left.text } : other;
                return [{ kind: "for", span, each, over: this.#expressions.of(right), body: inner() }];
            }
            case "for_statement":
            case "while_statement":
            case "do_statement":
                return [{ kind: "while", span, body: inner() }];
            case "using_statement":
            case "lock_statement":
            case "fixed_statement":
                return inner();
            case "try_statement":
                return [this.#guarded(node)];
            case "switch_statement":
                return this.#cases(node);
            default:
                return null;
        }
    }
    #inside(node) {
        return node === null ? [] : this.#of(node);
    }
    #guarded(node) {
        const last = node.parts.find(({ type }) => type === "finally_clause");
        const caught = node.parts.filter(({ type }) => type === "catch_clause");
        return {
            ...{ kind: "try", span: node.span, body: this.#inside((0,syntax_tree/* partIn */.Vl)(node, "body")) },
            handlers: caught.map((clause) => this.#inside((0,syntax_tree/* partIn */.Vl)(clause, "body"))),
            last: last ? this.body(last) : [],
        };
    }
    /** Nobody knows which of them is taken. */
    #cases(node) {
        const { span } = node;
        return (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "body")).map((section) => {
            const body = (0,syntax_tree/* meaningful */.dx)(section).filter(({ type }) => /_statement$|^block$/.test(type));
            return {
                ...{ kind: "if", span: section.span, test: { kind: "other", span }, no: [] },
                yes: body.filter(({ type }) => type !== "break_statement").flatMap((part) => this.#of(part)),
            };
        });
    }
    #simple(node) {
        const { span } = node;
        const [first] = (0,syntax_tree/* meaningful */.dx)(node);
        switch (node.type) {
            case "expression_statement":
                return first ? [{ kind: "expression", span, value: this.#expressions.of(first) }] : [];
            case "return_statement":
                return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
            case "throw_statement":
                return [{ kind: "throw", span }];
            default:
                return [{ kind: "expression", span, value: this.#expressions.of(node) }];
        }
    }
}
const other = { kind: "other" };
function isDeclaration({ type }) {
    return type !== "local_declaration_statement" && /_declaration$/.test(type);
}

;// CONCATENATED MODULE: ./build/src/read/code/csharp/index.js




let csharp_grammar = null;
/** C#, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
const csharpReader = {
    load: async () => {
        csharp_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("c-sharp");
    },
    readModule: readCsharp,
    find: findCsharp,
    autoloads: /^[A-Z]/,
};
function readCsharp(text) {
    const { root, errors } = csharp_grammar?.read(text) ?? { root: null, errors: [] };
    if (!root)
        return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
    return {
        body: new CsharpStatements(text).body(root),
        errors: errors.map((span) => ({ span, message: "the grammar of C# does not allow this" })),
        comments: [...(0,syntax_tree/* everyNode */.AH)(root)].flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
    };
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

//# sourceMappingURL=668.index.js.map