export const id = 153;
export const ids = [153];
export const modules = {

/***/ 36153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  javaReader: () => (/* binding */ javaReader)
});

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/grammar.js
var grammar = __webpack_require__(61372);
// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/syntax-tree.js
var syntax_tree = __webpack_require__(33307);
;// CONCATENATED MODULE: ./build/src/read/code/java/find-class.js
/** A class of the same package, or of one that is imported: below the folder that the file's own package begins in. */
const findJava = ({ module, names }, around) => {
    const [name] = names;
    if (name === undefined)
        return null;
    if (module === "") {
        const file = around.first(around.folder, [`${name}.java`]);
        return file && { file, names };
    }
    const path = `${module.replaceAll(".", "/")}/${name}.java`;
    for (const at of around.folder.above) {
        const file = around.first(at, [path]);
        if (file)
            return { file, names };
    }
    return null;
};

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/text-builder.js
var text_builder = __webpack_require__(72836);
;// CONCATENATED MODULE: ./build/src/read/code/java/literals.js

const escapes = new Map([
    ["b", "\b"],
    ["t", "\t"],
    ["n", "\n"],
    ["f", "\f"],
    ["r", "\r"],
    ["s", " "],
    // At the end of a line of a text block: the line goes on.
    ["\n", ""],
]);
/** JLS §3.10.7: a character's number is octal. */
function meaningOf(written) {
    const sign = written.slice(1);
    const unicode = /^u+([0-9a-f]{4})$/i.exec(sign)?.[1];
    if (unicode !== undefined)
        return String.fromCharCode(Number.parseInt(unicode, 16));
    if (/^[0-7]{1,3}$/.test(sign))
        return String.fromCharCode(Number.parseInt(sign, 8));
    return escapes.get(sign) ?? sign;
}
/** "…" and """…"""; null of anything else. */
function javaText(node, source) {
    if (node.type !== "string_literal" && node.type !== "character_literal")
        return null;
    const builder = new text_builder/* TextBuilder */.t(source);
    const isBlock = node.text.startsWith('"""');
    if (isBlock)
        textBlock(node.span, source, builder);
    else
        withEscapes([node.span[0] + 1, node.span[1] - 1], source, builder);
    return builder.made(node.span);
}
const written = /\\(?:u+[0-9a-fA-F]{4}|[0-7]{1,3}|\r?\n|[\s\S])/g;
function withEscapes([start, end], source, builder) {
    let from = start;
    for (const { 0: sign, index } of source.slice(start, end).matchAll(written)) {
        builder.asWritten([from, start + index]);
        builder.meaning(meaningOf(sign.replace("\r", "")));
        from = start + index + sign.length;
    }
    builder.asWritten([from, end]);
}
/** JLS §3.10.6: the white space that all lines begin with is none of it, nor is what they end with. */
function textBlock([start, end], source, builder) {
    const first = source.indexOf("\n", start) + 1;
    const lines = source.slice(first, end - 3).split("\n");
    const counted = lines.filter((line, at) => line.trim() !== "" || at === lines.length - 1);
    const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
    let at = first;
    for (const [number, line] of lines.entries()) {
        const isLast = number === lines.length - 1;
        const text = isLast ? line : line.trimEnd();
        if (number > 0 && !goesOn(lines[number - 1] ?? ""))
            builder.asWritten([at - 1, at]);
        if (text.length > indent) {
            const stop = !isLast && goesOn(text) ? text.length - 1 : text.length;
            withEscapes([at + indent, at + stop], source, builder);
        }
        at += line.length + 1;
    }
}
/** A backslash that is no other's own takes the end of the line away. */
function goesOn(line) {
    return (/\\*$/.exec(line.trimEnd())?.[0].length ?? 0) % 2 === 1;
}

;// CONCATENATED MODULE: ./build/src/read/code/java/expressions.js


/** Java's expressions. */
class JavaExpressions {
    #source;
    #body;
    constructor(source, body) {
        this.#source = source;
        this.#body = body;
    }
    of = (node) => javaText(node, this.#source) ??
        this.#simple(node) ??
        this.#composed(node) ?? { kind: "other", span: node.span, parts: withoutTypes(node).map(this.of) };
    #simple(node) {
        const { span, text } = node;
        switch (node.type) {
            case "identifier":
            case "type_identifier":
                return { kind: "name", span, name: text };
            case "this":
            case "super":
                return { kind: "name", span, name: "this" };
            case "decimal_integer_literal":
            case "decimal_floating_point_literal": {
                const written = text.replaceAll("_", "").replace(/[lfd]$/i, "");
                return { kind: "number", span, value: Number(written), written };
            }
            case "true":
            case "false":
                return { kind: "boolean", span, value: node.type === "true" };
            case "null_literal":
                return { kind: "null", span };
            default:
                return null;
        }
    }
    #composed(node) {
        const { span } = node;
        switch (node.type) {
            case "parenthesized_expression": {
                const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
                return inner ? this.of(inner) : null;
            }
            case "cast_expression": {
                const value = (0,syntax_tree/* partIn */.Vl)(node, "value");
                return value && this.of(value);
            }
            case "method_invocation":
                return this.#call(node);
            case "object_creation_expression":
                return this.#creation(node);
            case "field_access": {
                const [of, name] = [(0,syntax_tree/* partIn */.Vl)(node, "object"), (0,syntax_tree/* partIn */.Vl)(node, "field")];
                return of && name ? { kind: "member", span, of: this.of(of), name: name.text } : null;
            }
            case "array_access": {
                const [of, at] = [(0,syntax_tree/* partIn */.Vl)(node, "array"), (0,syntax_tree/* partIn */.Vl)(node, "index")];
                return of && at ? { kind: "element", span, of: this.of(of), at: this.of(at) } : null;
            }
            case "binary_expression":
                return this.#binary(node);
            case "unary_expression": {
                const of = (0,syntax_tree/* partIn */.Vl)(node, "operand");
                return of && (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text === "!" ? { kind: "not", span, of: this.of(of) } : null;
            }
            case "ternary_expression":
                return this.#choice(node);
            case "assignment_expression":
                return this.#assignment(node);
            case "lambda_expression":
                return { kind: "function", span, made: this.function(node) };
            case "method_reference":
                return this.#methodOf(node);
            case "instanceof_expression":
                return this.#instance(node);
            case "array_initializer":
                return { kind: "list", span, items: this.arguments(node) };
            case "array_creation_expression": {
                const items = (0,syntax_tree/* partIn */.Vl)(node, "value");
                return items && this.of(items);
            }
            default:
                return null;
        }
    }
    arguments(node) {
        return (0,syntax_tree/* meaningful */.dx)(node).map((value) => ({ name: null, value: this.of(value) }));
    }
    #call(node) {
        const receiver = (0,syntax_tree/* partIn */.Vl)(node, "object");
        return {
            ...{ kind: "call", span: node.span, callee: null, block: null, constructs: false },
            receiver: receiver && this.of(receiver),
            name: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? "",
            arguments: this.arguments((0,syntax_tree/* partIn */.Vl)(node, "arguments")),
        };
    }
    /** `of::name`, as a function that hands on all that it is given. */
    #methodOf(node) {
        const { span } = node;
        const [of, name] = (0,syntax_tree/* meaningful */.dx)(node);
        if (!of || !name)
            return { kind: "other", span };
        const given = "::";
        const call = {
            ...{ kind: "call", span, receiver: this.of(of), name: name.text, callee: null, block: null },
            ...{
                constructs: false,
                arguments: [{ name: null, spread: true, value: { kind: "name", span, name: given } }],
            },
        };
        const made = {
            ...{ name: null, span, givesLast: true, body: [{ kind: "expression", span, value: call }] },
            parameters: [{ pattern: { kind: "name", name: given }, otherwise: null, rest: true }],
        };
        return { kind: "function", span, made };
    }
    /** `a instanceof B b`: where it is one, `b` is `a`. */
    #instance(node) {
        const { span } = node;
        const [left, name] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "name")];
        if (!left)
            return null;
        const value = this.of(left);
        if (!name)
            return { kind: "other", span, parts: [value] };
        const to = { kind: "name", name: name.text };
        return { kind: "other", span, parts: [{ kind: "assignment", span, to, member: null, value }] };
    }
    /** By the last of its names, without what stands between angle brackets. */
    #creation(node) {
        const { span } = node;
        const type = (0,syntax_tree/* partIn */.Vl)(node, "type")?.text ?? "";
        const own = node.parts.find((part) => part.type === "class_body");
        const callee = own
            ? { kind: "class", span, made: { name: null, bases: [], body: this.#body(own), span } }
            : null;
        return {
            ...{ kind: "call", span, receiver: null, callee, block: null, constructs: true },
            name: type.replace(/<[\s\S]*$/, "").replace(/^[\s\S]*\./, ""),
            arguments: this.arguments((0,syntax_tree/* partIn */.Vl)(node, "arguments")),
        };
    }
    #binary(node) {
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return null;
        const { span } = node;
        const operator = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text;
        if (operator === "+")
            return { kind: "concatenation", span, parts: [this.of(left), this.of(right)] };
        const known = { "&&": "and", "||": "or", "==": "==", "!=": "!=" }[operator];
        return known
            ? { kind: "comparison", span, operator: known, left: this.of(left), right: this.of(right) }
            : null;
    }
    #choice(node) {
        const [test, yes, no] = ["condition", "consequence", "alternative"].map((field) => (0,syntax_tree/* partIn */.Vl)(node, field));
        if (!test || !yes || !no)
            return null;
        return { kind: "choice", span: node.span, test: this.of(test), yes: this.of(yes), no: this.of(no) };
    }
    #assignment(node) {
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return null;
        const { span } = node;
        const operator = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text;
        const given = this.of(right);
        const value = operator === "+="
            ? { kind: "concatenation", span, parts: [this.of(left), given] }
            : operator === "="
                ? given
                : { kind: "other", span, parts: [given] };
        if (left.type === "identifier")
            return { kind: "assignment", span, to: { kind: "name", name: left.text }, member: null, value };
        return { kind: "assignment", span, to: { kind: "other" }, member: this.of(left), value };
    }
    /** A lambda or a method. */
    function(node) {
        const body = (0,syntax_tree/* partIn */.Vl)(node, "body");
        const isBlock = body?.type === "block";
        const given = body && !isBlock ? [{ kind: "expression", span: body.span, value: this.of(body) }] : [];
        return {
            ...{ name: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null, span: node.span, givesLast: !isBlock },
            parameters: this.#parameters((0,syntax_tree/* partIn */.Vl)(node, "parameters")),
            body: isBlock ? this.#body(body) : given,
            withoutSelf: true,
        };
    }
    #parameters(node) {
        const all = node?.type === "identifier" ? [node] : (0,syntax_tree/* meaningful */.dx)(node);
        return all.map((parameter) => {
            const variable = parameter.parts.find(({ type }) => type === "variable_declarator") ?? parameter;
            const name = (0,syntax_tree/* partIn */.Vl)(variable, "name")?.text ?? variable.text;
            return {
                ...{ pattern: { kind: "name", name }, otherwise: null },
                ...(parameter.type === "spread_parameter" ? { rest: true } : {}),
            };
        });
    }
}
/** What evaluates: no names of types. */
function withoutTypes(node) {
    return (0,syntax_tree/* meaningful */.dx)(node).filter(({ type, field }) => field !== "operator" && !/type|dimensions/.test(type));
}

;// CONCATENATED MODULE: ./build/src/read/code/java/statements.js


/** Java's statements and declarations. */
class JavaStatements {
    #expressions;
    constructor(source) {
        this.#expressions = new JavaExpressions(source, (node) => this.body(node));
    }
    body(node) {
        return (0,syntax_tree/* meaningful */.dx)(node).flatMap((part) => (part.type.endsWith("_comment") ? [] : this.#of(part)));
    }
    #of(node) {
        return this.#declaration(node) ?? this.#block(node) ?? this.#simple(node);
    }
    #inside(node) {
        return node === null ? [] : this.#of(node);
    }
    #declaration(node) {
        const { span } = node;
        switch (node.type) {
            case "class_declaration": {
                const bases = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "superclass")).map(this.#expressions.of);
                const body = this.body((0,syntax_tree/* partIn */.Vl)(node, "body"));
                const name = (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null;
                const modifiers = node.parts.find(({ type }) => type === "modifiers")?.text.split(/\s+/) ?? [];
                return [
                    {
                        kind: "class",
                        span,
                        made: { name, bases, body, span, isAbstract: modifiers.includes("abstract") },
                    },
                ];
            }
            case "constructor_declaration":
                return [
                    { kind: "function", span, made: { ...this.#expressions.function(node), name: "constructor" } },
                ];
            case "method_declaration":
                return [{ kind: "function", span, made: this.#expressions.function(node) }];
            case "field_declaration":
            case "constant_declaration":
            case "local_variable_declaration":
                return node.parts
                    .filter(({ field }) => field === "declarator")
                    .map((declared) => this.#named(declared, (0,syntax_tree/* partIn */.Vl)(declared, "value")));
            case "static_initializer":
                return this.body(node);
            case "import_declaration":
                return imported(node);
            case "package_declaration":
            case "interface_declaration":
            case "record_declaration":
            case "enum_declaration":
            case "annotation_type_declaration":
                return [];
            default:
                return null;
        }
    }
    #named(node, value) {
        const { span } = node;
        const given = value ? this.#expressions.of(value) : { kind: "other", span };
        return {
            ...{ kind: "assignment", span, value: given },
            to: { kind: "name", name: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? "" },
        };
    }
    #block(node) {
        const { span } = node;
        const inner = () => this.#inside((0,syntax_tree/* partIn */.Vl)(node, "body"));
        switch (node.type) {
            case "block":
                return this.body(node);
            case "if_statement": {
                const test = (0,syntax_tree/* partIn */.Vl)(node, "condition");
                if (!test)
                    return null;
                const yes = this.#inside((0,syntax_tree/* partIn */.Vl)(node, "consequence"));
                const no = this.#inside((0,syntax_tree/* partIn */.Vl)(node, "alternative"));
                return [{ kind: "if", span, test: this.#expressions.of(test), yes, no }];
            }
            case "enhanced_for_statement": {
                const [name, value] = [(0,syntax_tree/* partIn */.Vl)(node, "name"), (0,syntax_tree/* partIn */.Vl)(node, "value")];
                if (!name || !value)
                    return null;
                const each = { kind: "name", name: name.text };
                return [{ kind: "for", span, each, over: this.#expressions.of(value), body: inner() }];
            }
            case "for_statement":
            case "while_statement":
            case "do_statement":
                return [{ kind: "while", span, body: inner() }];
            case "synchronized_statement":
                return inner();
            case "labeled_statement":
                return this.#inside((0,syntax_tree/* meaningful */.dx)(node).at(-1) ?? null);
            case "try_statement":
            case "try_with_resources_statement":
                return this.#guarded(node);
            case "switch_expression":
                return this.#cases(node);
            default:
                return null;
        }
    }
    /** What it opens is open for its body. */
    #guarded(node) {
        const opened = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "resources")).map((resource) => this.#named(resource, (0,syntax_tree/* partIn */.Vl)(resource, "value")));
        const last = node.parts.find(({ type }) => type === "finally_clause");
        const caught = node.parts.filter(({ type }) => type === "catch_clause");
        const guarded = {
            ...{ kind: "try", span: node.span, body: [...opened, ...this.#inside((0,syntax_tree/* partIn */.Vl)(node, "body"))] },
            handlers: caught.map((clause) => this.#inside((0,syntax_tree/* partIn */.Vl)(clause, "body"))),
            last: last ? this.body(last) : [],
        };
        return [guarded];
    }
    /** Nobody knows which of them is taken. */
    #cases(node) {
        const { span } = node;
        return (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "body")).map((section) => {
            const body = (0,syntax_tree/* meaningful */.dx)(section).filter(({ type }) => !/^(?:switch_label|break_statement)$/.test(type));
            return {
                ...{ kind: "if", span: section.span, test: { kind: "other", span }, no: [] },
                yes: body.flatMap((part) => this.#of(part)),
            };
        });
    }
    #simple(node) {
        const { span } = node;
        const [first] = (0,syntax_tree/* meaningful */.dx)(node);
        switch (node.type) {
            case "expression_statement":
                if (first?.type === "switch_expression")
                    return this.#cases(first);
                return first ? [{ kind: "expression", span, value: this.#expressions.of(first) }] : [];
            case "return_statement":
            case "yield_statement":
                return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
            case "throw_statement":
                return [{ kind: "throw", span }];
            case "modifiers":
            case "break_statement":
            case "continue_statement":
            case "empty_statement":
                return [];
            default:
                return [{ kind: "expression", span, value: this.#expressions.of(node) }];
        }
    }
}
/** `import a.b.C;` */
function imported(node) {
    const names = (0,syntax_tree/* meaningful */.dx)(node)
        .map(({ text }) => text.replace(/\s/g, ""))
        .join("")
        .split(".");
    const name = names.at(-1) ?? "";
    if (!/^[A-Z]/.test(name))
        return [];
    const from = { module: names.slice(0, -1).join("."), names: [name] };
    return [{ kind: "import", span: node.span, name, path: name, from }];
}

;// CONCATENATED MODULE: ./build/src/read/code/java/index.js




let java_grammar = null;
/** Java, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
const javaReader = {
    load: async () => {
        java_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("java");
    },
    readModule: readJava,
    find: findJava,
    autoloads: /^[A-Z]/,
};
function readJava(text) {
    const { root, errors } = java_grammar?.read(text) ?? { root: null, errors: [] };
    if (!root)
        return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
    return {
        body: new JavaStatements(text).body(root),
        errors: errors.map((span) => ({ span, message: "the grammar of Java does not allow this" })),
        comments: [...(0,syntax_tree/* everyNode */.AH)(root)].flatMap(({ type, span }) => (type.endsWith("_comment") ? [span] : [])),
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

//# sourceMappingURL=153.index.js.map