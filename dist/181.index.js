export const id = 181;
export const ids = [181];
export const modules = {

/***/ 46181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pythonReader: () => (/* binding */ pythonReader)
});

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/grammar.js
var grammar = __webpack_require__(61372);
// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/syntax-tree.js
var syntax_tree = __webpack_require__(33307);
;// CONCATENATED MODULE: ./build/src/read/code/python/find-module.js
/** `..helpers` from the file's own package, `app.helpers` from a folder above that has it. */
const findPython = ({ module, names }, around) => {
    const dots = /^\.*/.exec(module)?.[0].length ?? 0;
    const parts = [...module.slice(dots).split("."), ...names].filter((part) => part !== "");
    if (dots > 0) {
        const from = around.folder.above[dots - 1];
        const own = from && around.first(from, ["__init__.py"]);
        return from ? (moduleBelow(from, parts, around) ?? (own ? { file: own, names: parts } : null)) : null;
    }
    for (const at of around.folder.above) {
        const found = moduleBelow(at, parts, around) ?? moduleBelow(at, ["src", ...parts], around);
        if (found)
            return found;
    }
    return null;
};
/** The longest part of a path that is a file; what follows are names in it. */
function moduleBelow(folder, parts, around) {
    for (let length = parts.length; length > 0; length--) {
        const path = parts.slice(0, length).join("/");
        const file = around.first(folder, [`${path}.py`, `${path}/__init__.py`]);
        if (file)
            return { file, names: parts.slice(length) };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/read/code/python/calls.js

/** Methods of texts that are called otherwise elsewhere: Python's `replace` replaces all. */
const calledElsewhere = new Map([["replace", "replaceAll"]]);
/** A call with all that it is given. */
function pythonCall(node, expression) {
    const called = (0,syntax_tree/* partIn */.Vl)(node, "function");
    const given = (0,syntax_tree/* partIn */.Vl)(node, "arguments");
    const list = given?.type === "generator_expression"
        ? [{ name: null, value: expression(given) }]
        : (0,syntax_tree/* meaningful */.dx)(given).map((one) => pythonArgument(one, expression));
    const call = { kind: "call", span: node.span, block: null, constructs: false };
    if (called?.type === "identifier")
        return { ...call, arguments: list, receiver: null, name: called.text, callee: null };
    const object = called?.type === "attribute" ? (0,syntax_tree/* partIn */.Vl)(called, "object") : null;
    if (object) {
        const written = (0,syntax_tree/* partIn */.Vl)(called, "attribute")?.text ?? "";
        const name = calledElsewhere.get(written) ?? written;
        return { ...call, arguments: list, receiver: expression(object), name, callee: null };
    }
    return { ...call, arguments: list, receiver: null, name: "", callee: called && expression(called) };
}
function pythonArgument(node, expression) {
    const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
    if (node.type === "list_splat" || node.type === "dictionary_splat")
        return {
            ...{ name: null, spread: true },
            value: inner ? expression(inner) : { kind: "other", span: node.span },
        };
    const value = (0,syntax_tree/* partIn */.Vl)(node, "value");
    if (node.type === "keyword_argument" && value)
        return { name: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? "", value: expression(value) };
    return { name: null, value: expression(node) };
}
/** An operator that a value's own type answers, as a call of it. */
function operatorCall(name, left, right) {
    return {
        ...{ kind: "call", receiver: left, name, callee: null, block: null, constructs: false },
        arguments: [{ name: null, value: right }],
    };
}

;// CONCATENATED MODULE: ./build/src/read/code/python/parameters.js

/** What an assignment, a loop or `as` of Python gives names to. */
function pythonPattern(node) {
    switch (node.type) {
        case "identifier":
            return { kind: "name", name: node.text };
        case "pattern_list":
        case "tuple_pattern":
        case "list_pattern":
            return { kind: "items", items: (0,syntax_tree/* meaningful */.dx)(node).map(pythonPattern) };
        case "as_pattern_target":
        case "parenthesized_expression": {
            const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
            return inner ? pythonPattern(inner) : { kind: "other" };
        }
        default:
            return { kind: "other" };
    }
}
/** The names that a pattern gives a value. */
function namesOfPattern(pattern) {
    if (pattern.kind === "name")
        return [pattern.name];
    return pattern.kind === "items"
        ? pattern.items.flatMap((inner) => (inner ? namesOfPattern(inner) : []))
        : [];
}
function pythonParameters(node, expression) {
    return (0,syntax_tree/* meaningful */.dx)(node).flatMap((part) => {
        const star = starred(part);
        if (star)
            return [star];
        const value = (0,syntax_tree/* partIn */.Vl)(part, "value");
        const named = (0,syntax_tree/* partIn */.Vl)(part, "name") ?? (part.type === "typed_parameter" ? (0,syntax_tree/* meaningful */.dx)(part)[0] : part);
        // `*` and `/` stand between parameters, and are none.
        if (!named || /separator$/.test(part.type))
            return [];
        return [{ pattern: pythonPattern(named), otherwise: value && expression(value) }];
    });
}
function starred(part) {
    const inner = part.type === "typed_parameter" ? ((0,syntax_tree/* meaningful */.dx)(part)[0] ?? part) : part;
    const gathers = gathering.get(inner.type);
    if (gathers === undefined)
        return null;
    const [named] = (0,syntax_tree/* meaningful */.dx)(inner);
    return { pattern: named ? pythonPattern(named) : { kind: "other" }, otherwise: null, gathers };
}
const gathering = new Map([
    ["list_splat_pattern", "places"],
    ["dictionary_splat_pattern", "names"],
]);

;// CONCATENATED MODULE: ./build/src/read/code/python/comprehensions.js


/** `[f(x, y) for x in xs for y in ys if y]`: each `for` walks within those before it. */
function comprehensionOf(node, expression) {
    const body = (0,syntax_tree/* partIn */.Vl)(node, "body");
    const clauses = (0,syntax_tree/* meaningful */.dx)(node).filter(({ type }) => type === "for_in_clause" || type === "if_clause");
    if (!body)
        return { kind: "other", span: node.span };
    return walked(clauses, expression(body), node, expression);
}
function walked(clauses, value, node, expression) {
    const { span } = node;
    const [first, ...rest] = clauses;
    const [left, right] = [(0,syntax_tree/* partIn */.Vl)(first, "left"), (0,syntax_tree/* partIn */.Vl)(first, "right")];
    if (!left || !right)
        return { kind: "other", span };
    const next = rest.findIndex(({ type }) => type === "for_in_clause");
    const tests = (next < 0 ? rest : rest.slice(0, next)).flatMap((clause) => (0,syntax_tree/* meaningful */.dx)(clause).slice(0, 1));
    const test = tests
        .map(expression)
        .reduce((before, also) => before ? { kind: "comparison", span, operator: "and", left: before, right: also } : also, null);
    const inner = next < 0 ? value : walked(rest.slice(next), value, node, expression);
    const made = {
        ...{ kind: "comprehension", span, each: pythonPattern(left), over: expression(right) },
        ...{ test, value: inner },
    };
    if (next < 0)
        return made;
    return {
        ...{ kind: "call", span, receiver: { kind: "list", span, items: [] }, name: "concat" },
        ...{ callee: null, block: null, constructs: false },
        arguments: [{ name: null, spread: true, value: made }],
    };
}

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/text-builder.js
var text_builder = __webpack_require__(72836);
;// CONCATENATED MODULE: ./build/src/read/code/python/literals.js


/** A string with any prefix: "…", '''…''', r"…", f"…{x}…", b"…". */
function pythonString(node, source, of) {
    const built = new text_builder/* TextBuilder */.t(source);
    const prefix = (node.parts.find(({ type }) => type === "string_start")?.text ?? "").toLowerCase();
    const isRaw = prefix.includes("r");
    for (const part of node.parts)
        if (part.type === "string_content")
            contentOf(built, part, isRaw);
        else if (part.type === "interpolation")
            built.interpolated(interpolationOf(part, of));
    return built.made(node.span);
}
function contentOf(built, { parts, span: [start, end] }, isRaw) {
    let from = start;
    for (const part of parts) {
        const isEscape = part.type === "escape_sequence";
        if (isEscape ? isRaw : part.type !== "escape_interpolation")
            continue;
        built.asWritten([from, part.span[0]]);
        // A brace that is doubled stands for itself: its first one is taken.
        if (isEscape)
            built.meaning(escapedBy(part.text));
        else
            built.asWritten([part.span[0], part.span[0] + 1]);
        from = part.span[1];
    }
    built.asWritten([from, end]);
}
/** A conversion or a width makes another text of it. */
function interpolationOf(node, of) {
    const inner = (0,syntax_tree/* partIn */.Vl)(node, "expression");
    const isPlain = node.parts.every(({ type }) => type !== "type_conversion" && type !== "format_specifier");
    if (!inner)
        return { kind: "other", span: node.span };
    const value = of(inner);
    return isPlain ? value : { kind: "other", span: inner.span, parts: [value] };
}
const named = new Map([
    ["n", "\n"],
    ["t", "\t"],
    ["r", "\r"],
    ["b", "\b"],
    ["f", "\f"],
    ["v", "\v"],
    ["a", "\u0007"],
    ["\\", "\\"],
    ["'", "'"],
    ['"', '"'],
]);
/** What Python does not know as an escape stands for itself, backslash and all. */
function escapedBy(sequence) {
    const escaped = sequence.slice(1);
    if (/^\r?\n$/.test(escaped))
        return "";
    const code = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))$/i.exec(escaped);
    const digits = code?.[1] ?? code?.[2] ?? code?.[3];
    if (digits !== undefined) {
        const point = Number.parseInt(digits, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : "";
    }
    if (/^[0-7]{1,3}$/.test(escaped))
        return String.fromCodePoint(Number.parseInt(escaped, 8));
    return named.get(escaped) ?? sequence;
}

;// CONCATENATED MODULE: ./build/src/read/code/python/expressions.js





class PythonExpressions {
    #source;
    constructor(source) {
        this.#source = source;
    }
    of = (node) => this.#literal(node) ??
        this.#named(node) ??
        this.#collection(node) ??
        this.#operation(node) ?? { kind: "other", span: node.span, parts: (0,syntax_tree/* meaningful */.dx)(node).map(this.of) };
    #literal(node) {
        const { span, text, type } = node;
        switch (type) {
            case "string":
                return pythonString(node, this.#source, this.of);
            case "concatenated_string":
                return { kind: "concatenation", span, parts: (0,syntax_tree/* meaningful */.dx)(node).map(this.of) };
            case "integer":
            case "float":
                return numberOf(text, span);
            case "true":
            case "false":
                return { kind: "boolean", span, value: type === "true" };
            case "none":
                return { kind: "null", span };
            case "ellipsis":
                return { kind: "other", span };
            default:
                return null;
        }
    }
    #named(node) {
        const { span, text, type } = node;
        switch (type) {
            case "identifier":
                return { kind: "name", span, name: text };
            case "attribute": {
                const object = (0,syntax_tree/* partIn */.Vl)(node, "object");
                const name = (0,syntax_tree/* partIn */.Vl)(node, "attribute")?.text ?? "";
                return object && { kind: "member", span, of: this.of(object), name };
            }
            case "subscript": {
                const [of, at] = [(0,syntax_tree/* partIn */.Vl)(node, "value"), (0,syntax_tree/* partIn */.Vl)(node, "subscript")];
                return of && at && at.type !== "slice"
                    ? { kind: "element", span, of: this.of(of), at: this.of(at) }
                    : null;
            }
            case "call":
                return pythonCall(node, this.of);
            default:
                return null;
        }
    }
    #collection(node) {
        const { span, type } = node;
        switch (type) {
            case "list":
            case "tuple":
            case "set":
            case "expression_list":
                return {
                    ...{ kind: "list", span },
                    items: (0,syntax_tree/* meaningful */.dx)(node).map((part) => pythonArgument(part, this.of)),
                };
            case "dictionary":
                return { kind: "map", span, entries: (0,syntax_tree/* meaningful */.dx)(node).map((part) => this.#entry(part)) };
            case "list_comprehension":
            case "generator_expression":
            case "set_comprehension":
                return comprehensionOf(node, this.of);
            case "lambda":
                return { kind: "function", span, made: this.#lambda(node) };
            case "parenthesized_expression":
            // In a set the grammar takes the star for a part of what a call is of.
            case "list_splat":
            case "await": {
                const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
                return inner ? this.of(inner) : null;
            }
            default:
                return null;
        }
    }
    #entry(node) {
        const [key, value] = [(0,syntax_tree/* partIn */.Vl)(node, "key"), (0,syntax_tree/* partIn */.Vl)(node, "value")];
        if (key && value)
            return { key: this.of(key), value: this.of(value) };
        const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
        return { key: null, value: inner ? this.of(inner) : { kind: "other", span: node.span } };
    }
    #lambda(node) {
        const body = (0,syntax_tree/* partIn */.Vl)(node, "body");
        const given = body
            ? [{ kind: "expression", span: body.span, value: this.of(body) }]
            : [];
        return {
            ...{ name: null, span: node.span, givesLast: true, byName: true, body: given },
            parameters: pythonParameters((0,syntax_tree/* partIn */.Vl)(node, "parameters"), this.of),
        };
    }
    #operation(node) {
        const { span } = node;
        switch (node.type) {
            case "binary_operator":
                return this.#binary(node);
            case "unary_operator":
                return this.#unary(node);
            case "not_operator": {
                const operand = (0,syntax_tree/* partIn */.Vl)(node, "argument");
                return operand && { kind: "not", span, of: this.of(operand) };
            }
            case "boolean_operator": {
                const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
                const operator = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.type === "and" ? "and" : "or";
                if (!left || !right)
                    return null;
                return { kind: "comparison", span, operator, left: this.of(left), right: this.of(right) };
            }
            case "comparison_operator":
                return this.#comparison(node);
            case "conditional_expression": {
                const [yes, test, no] = (0,syntax_tree/* meaningful */.dx)(node);
                if (!yes || !test || !no)
                    return null;
                return { kind: "choice", span, test: this.of(test), yes: this.of(yes), no: this.of(no) };
            }
            case "named_expression": {
                const [name, value] = [(0,syntax_tree/* partIn */.Vl)(node, "name"), (0,syntax_tree/* partIn */.Vl)(node, "value")];
                if (!name || !value)
                    return null;
                return { kind: "assignment", span, to: pythonPattern(name), member: null, value: this.of(value) };
            }
            default:
                return null;
        }
    }
    #binary(node) {
        const { span } = node;
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return null;
        const [a, b] = [this.of(left), this.of(right)];
        const operator = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text ?? "";
        if (operator === "+")
            return { kind: "concatenation", span, parts: [a, b] };
        // A text divides nothing but a path of pathlib.
        const isPath = operator === "/" && (b.kind === "text" || b.kind === "concatenation");
        if (isPath || answered.has(operator))
            return { ...operatorCall(operator, a, b), span };
        return { kind: "other", span, parts: [a, b] };
    }
    #unary(node) {
        const operand = (0,syntax_tree/* partIn */.Vl)(node, "argument");
        if (!operand)
            return null;
        const of = this.of(operand);
        const { span } = node;
        const written = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text ?? "";
        if (written === "-" && of.kind === "number")
            return { ...of, span, value: -of.value, written: `-${of.written}` };
        // Django's Q has it: `~Q(…)`.
        if (written === "~")
            return {
                ...{ kind: "call", span, receiver: of, name: "~", callee: null, block: null },
                ...{ constructs: false, arguments: [] },
            };
        return { kind: "other", span, parts: [of] };
    }
    #comparison(node) {
        const { span } = node;
        const operators = node.parts.filter(({ field }) => field === "operators");
        const [left, right, ...more] = (0,syntax_tree/* meaningful */.dx)(node).filter(({ field }) => field !== "operators");
        const operator = operators[0]?.text.replace(/\s+/g, " ") ?? "";
        if (!left || !right || more.length > 0)
            return null;
        const a = this.of(left);
        if (/^(?:not )?in$/.test(operator)) {
            const found = this.#among(a, right, span);
            return found && (operator === "in" ? found : { kind: "not", span, of: found });
        }
        const same = sameness.get(operator);
        const b = this.of(right);
        return same
            ? { kind: "comparison", span, operator: same, left: a, right: b }
            : { kind: "other", span, parts: [a, b] };
    }
    /** `x in (a, b)` asks whether it is one of them. */
    #among(left, right, span) {
        if (!/^(?:list|tuple|set)$/.test(right.type))
            return null;
        const tests = (0,syntax_tree/* meaningful */.dx)(right).map((part) => {
            return { kind: "comparison", span, operator: "==", left, right: this.of(part) };
        });
        const [first, ...rest] = tests;
        return rest.reduce((before, next) => ({ kind: "comparison", span, operator: "or", left: before, right: next }), first ?? { kind: "boolean", span, value: false });
    }
}
/** Operators that texts, and what migration tools give, have an answer to. */
const answered = new Set(["%", "&", "|"]);
const sameness = new Map([
    ["==", "=="],
    ["is", "=="],
    ["!=", "!="],
    ["<>", "!="],
    ["is not", "!="],
]);
function numberOf(text, span) {
    const written = text.replaceAll("_", "");
    const value = Number(written);
    return Number.isNaN(value) ? { kind: "other", span } : { kind: "number", span, value, written };
}

;// CONCATENATED MODULE: ./build/src/read/code/python/imports.js

/** `import a.b as c`, `from a import b as c`: each name with the path of what it stands for. */
function importsOf(node) {
    const from = (0,syntax_tree/* partIn */.Vl)(node, "module_name");
    const { span } = node;
    if (from && node.parts.some(({ type }) => type === "wildcard_import"))
        return [{ kind: "mixin", span, from: { module: pathOf(from), names: [] } }];
    return node.parts
        .filter(({ field }) => field === "name")
        .map((part) => {
        const path = pathOf((0,syntax_tree/* partIn */.Vl)(part, "name") ?? part);
        const alias = (0,syntax_tree/* partIn */.Vl)(part, "alias")?.text;
        if (from) {
            const module = pathOf(from);
            const own = { module, names: [path] };
            return { kind: "import", span, name: alias ?? path, path: joinedPath(module, path), from: own };
        }
        // Without another name a path is reached by its first part.
        const first = path.split(".")[0] ?? path;
        const module = alias === undefined ? first : path;
        return { kind: "import", span, name: alias ?? first, path: module, from: { module, names: [] } };
    });
}
function pathOf(node) {
    return node.text.replace(/\s+/g, "");
}
function joinedPath(of, name) {
    return of.endsWith(".") ? `${of}${name}` : `${of}.${name}`;
}

;// CONCATENATED MODULE: ./build/src/read/code/python/local-names.js


/** The names that the body of a function gives a value, but those that it says are another's. */
function assignedNames(body) {
    const names = new Set();
    const others = new Set();
    if (body)
        collect(body, names, others);
    for (const name of others)
        names.delete(name);
    return names;
}
function collect(node, names, others) {
    if (node.type === "global_statement" || node.type === "nonlocal_statement")
        for (const { text } of (0,syntax_tree/* meaningful */.dx)(node))
            others.add(text);
    const left = /^(?:augmented_)?assignment$/.test(node.type) ? (0,syntax_tree/* partIn */.Vl)(node, "left") : null;
    if (left)
        for (const name of namesOfPattern(pythonPattern(left)))
            names.add(name);
    for (const part of node.parts)
        if (!/^(?:function_definition|class_definition|lambda)$/.test(part.type))
            collect(part, names, others);
}

;// CONCATENATED MODULE: ./build/src/read/code/python/statements.js





/** Python's statements. Blocks but those of functions and classes have no names of their own. */
class PythonStatements {
    #expressions;
    constructor(source) {
        this.#expressions = new PythonExpressions(source);
    }
    body(node) {
        return (0,syntax_tree/* meaningful */.dx)(node).flatMap((part) => this.#of(part));
    }
    #of(node) {
        return (this.#definition(node) ??
            this.#block(node) ??
            this.#assigned(node) ??
            this.#way(node) ?? [{ kind: "expression", span: node.span, value: this.#expressions.of(node) }]);
    }
    #definition(node) {
        const { span } = node;
        switch (node.type) {
            case "decorated_definition": {
                const made = (0,syntax_tree/* partIn */.Vl)(node, "definition");
                return made && this.#of(made);
            }
            case "function_definition":
                return [{ kind: "function", span, made: this.#function(node) }];
            case "class_definition": {
                const bases = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "superclasses"))
                    .filter(({ type }) => type !== "keyword_argument")
                    .map(this.#expressions.of);
                const name = (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null;
                return [{ kind: "class", span, made: { name, bases, body: this.body((0,syntax_tree/* partIn */.Vl)(node, "body")), span } }];
            }
            case "import_statement":
            case "import_from_statement":
                return importsOf(node);
            case "comment":
            case "pass_statement":
            case "global_statement":
            case "nonlocal_statement":
            case "future_import_statement":
            case "type_alias_statement":
                return [];
            default:
                return null;
        }
    }
    #function(node) {
        const body = (0,syntax_tree/* partIn */.Vl)(node, "body");
        const parameters = pythonParameters((0,syntax_tree/* partIn */.Vl)(node, "parameters"), this.#expressions.of);
        const known = new Set(parameters.flatMap(({ pattern }) => namesOfPattern(pattern)));
        // What a function gives a value is its own, whatever is called so outside.
        const own = [...assignedNames(body)].filter((name) => !known.has(name));
        const { span } = node;
        const declared = own.map((name) => ({
            ...{ kind: "assignment", span, to: { kind: "name", name } },
            value: { kind: "other", span },
        }));
        return {
            ...{ name: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null, parameters, span, givesLast: false, byName: true },
            body: [...declared, ...this.body(body)],
        };
    }
    #block(node) {
        const { span } = node;
        const inner = () => this.body((0,syntax_tree/* partIn */.Vl)(node, "body"));
        switch (node.type) {
            case "if_statement":
                return [
                    this.#conditional(node, node.parts.filter(({ field }) => field === "alternative")),
                ];
            case "for_statement": {
                const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
                if (!left || !right)
                    return null;
                const each = pythonPattern(left);
                const last = this.body((0,syntax_tree/* partIn */.Vl)((0,syntax_tree/* partIn */.Vl)(node, "alternative"), "body"));
                const over = this.#expressions.of(right);
                return [{ kind: "for", span, each, over, body: inner(), takes: "keys" }, ...last];
            }
            case "while_statement":
                return [
                    { kind: "while", span, body: inner() },
                    ...this.body((0,syntax_tree/* partIn */.Vl)((0,syntax_tree/* partIn */.Vl)(node, "alternative"), "body")),
                ];
            case "with_statement":
                return [{ kind: "with", span, opens: this.#opened(node), body: inner() }];
            case "try_statement":
                return [this.#guarded(node)];
            case "match_statement":
                return this.#cases(node);
            default:
                return null;
        }
    }
    #conditional(node, [other, ...more]) {
        const { span } = node;
        const condition = (0,syntax_tree/* partIn */.Vl)(node, "condition");
        const test = condition ? this.#expressions.of(condition) : { kind: "other", span };
        const yes = this.body((0,syntax_tree/* partIn */.Vl)(node, "consequence"));
        const no = !other
            ? []
            : other.type === "elif_clause"
                ? [this.#conditional(other, more)]
                : this.body((0,syntax_tree/* partIn */.Vl)(other, "body"));
        return { kind: "if", span, test, yes, no };
    }
    #opened(node) {
        const clause = node.parts.find(({ type }) => type === "with_clause");
        return (0,syntax_tree/* meaningful */.dx)(clause).flatMap((item) => {
            const value = (0,syntax_tree/* partIn */.Vl)(item, "value");
            if (!value)
                return [];
            if (value.type !== "as_pattern")
                return [{ value: this.#expressions.of(value), as: null }];
            const [opened] = (0,syntax_tree/* meaningful */.dx)(value);
            const alias = (0,syntax_tree/* partIn */.Vl)(value, "alias");
            return opened ? [{ value: this.#expressions.of(opened), as: alias && pythonPattern(alias) }] : [];
        });
    }
    #guarded(node) {
        const of = (type) => node.parts.filter((part) => type.test(part.type));
        const blockOf = (part) => this.body((0,syntax_tree/* partIn */.Vl)(part, "body") ?? part.parts.find(({ type }) => type === "block") ?? null);
        return {
            ...{ kind: "try", span: node.span },
            // What stands in `else` follows where nothing is raised.
            body: [...this.body((0,syntax_tree/* partIn */.Vl)(node, "body")), ...of(/^else_clause$/).flatMap(blockOf)],
            handlers: of(/^except/).map(blockOf),
            last: of(/^finally_clause$/).flatMap(blockOf),
        };
    }
    /** Which case is taken is not known. */
    #cases(node) {
        const cases = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "body")).filter(({ type }) => type === "case_clause");
        return cases.reduceRight((no, clause) => {
            const { span } = clause;
            const yes = this.body((0,syntax_tree/* partIn */.Vl)(clause, "consequence"));
            return [{ kind: "if", span, test: { kind: "other", span }, yes, no }];
        }, []);
    }
    #assigned(node) {
        if (node.type !== "expression_statement")
            return null;
        const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
        if (inner?.type === "assignment")
            return this.#assignment(inner);
        if (inner?.type === "augmented_assignment")
            return this.#augmented(inner);
        // Several expressions behind commas are one tuple.
        const [only, ...more] = (0,syntax_tree/* meaningful */.dx)(node).map(this.#expressions.of);
        if (!only)
            return [];
        return [only, ...more].map((value) => ({ kind: "expression", span: value.span, value }));
    }
    /** `a = b = c` gives both the last value. */
    #assignment(node) {
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return [];
        if (right.type !== "assignment")
            return [this.#given(left, this.#expressions.of(right))];
        const inner = (0,syntax_tree/* partIn */.Vl)(right, "left");
        return [...this.#assignment(right), ...(inner ? [this.#given(left, this.#expressions.of(inner))] : [])];
    }
    #augmented(node) {
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return [];
        const kind = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text === "+=" ? "concatenation" : "other";
        const parts = [this.#expressions.of(left), this.#expressions.of(right)];
        return [this.#given(left, { kind, span: node.span, parts })];
    }
    #given(left, value) {
        const span = [left.span[0], value.span[1]];
        const isMember = left.type === "subscript" || left.type === "attribute";
        const to = isMember ? { kind: "other" } : pythonPattern(left);
        const member = isMember ? this.#expressions.of(left) : null;
        return { kind: "expression", span, value: { kind: "assignment", span, to, member, value } };
    }
    #way(node) {
        const { span } = node;
        const [first] = (0,syntax_tree/* meaningful */.dx)(node);
        if (node.type === "return_statement")
            return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
        if (node.type === "raise_statement")
            return [{ kind: "throw", span }];
        return /^(?:break|continue|delete|assert)_statement$/.test(node.type) ? [] : null;
    }
}

;// CONCATENATED MODULE: ./build/src/read/code/python/index.js




let python_grammar = null;
/** Python, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
const pythonReader = {
    load: async () => {
        python_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("python");
    },
    readModule: readPython,
    find: findPython,
};
function readPython(text) {
    const { root, errors } = python_grammar?.read(text) ?? { root: null, errors: [] };
    if (!root)
        return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
    return {
        body: new PythonStatements(text).body(root),
        errors: errors.map((span) => ({ span, message: "Python's grammar does not allow this" })),
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

//# sourceMappingURL=181.index.js.map