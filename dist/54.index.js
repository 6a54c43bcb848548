export const id = 54;
export const ids = [54];
export const modules = {

/***/ 14054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  phpReader: () => (/* binding */ phpReader)
});

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/grammar.js
var grammar = __webpack_require__(61372);
// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/syntax-tree.js
var syntax_tree = __webpack_require__(33307);
// EXTERNAL MODULE: ./build/src/read/evidence/value.js
var value = __webpack_require__(31227);
;// CONCATENATED MODULE: ./build/src/read/code/php/find-class.js

/**
 * A class, a trait or a function by its namespace: in the folder that composer.json gives that (psr-4), or, where it is
 * named by itself, beside the file. `require __DIR__ . "/x.php"` names a file.
 */
const findPhp = ({ module, names }, around) => {
    if (module !== "") {
        const file = around.first(around.folder, [module]);
        return file && { file, names };
    }
    const end = names.findIndex((name) => !/^[A-Z]/.test(name));
    const own = end < 0 ? names : names.slice(0, end);
    // A constant has a name like that of a class: what stands before it is the class.
    for (const length of [own.length, own.length - 1]) {
        const found = classAt(own.slice(0, length), names.slice(Math.max(0, length - 1)), around);
        if (found)
            return found;
    }
    return null;
};
function classAt(own, names, around) {
    const [only] = own;
    if (only === undefined)
        return null;
    const file = own.length === 1
        ? around.first(around.folder, [`${only}.php`])
        : around.first(...placesOf(own, around.folder));
    return file && { file, names };
}
function placesOf(own, folder) {
    const project = folder.above.find(({ names }) => names.has("composer.json"));
    const manifest = (0,value/* record */.g1)((0,value/* parsedJson */.U4)(project?.file("composer.json")?.text));
    const path = own.join("\\");
    // Composer's ClassLoader asks the longest prefix first, whichever of the two tells it.
    const told = [manifest.autoload, manifest["autoload-dev"]]
        .flatMap((autoload) => Object.entries((0,value/* record */.g1)((0,value/* record */.g1)(autoload)["psr-4"])))
        .sort(([a], [b]) => b.length - a.length);
    const paths = told.flatMap(([prefix, given]) => {
        if (!path.startsWith(prefix))
            return [];
        const below = `${path.slice(prefix.length).replaceAll("\\", "/")}.php`;
        const folders = [(0,value/* stringOf */.Je)(given), ...(0,value/* listOf */.c3)(given).map(value/* stringOf */.Je)];
        return folders.flatMap((one) => (one === null || one === undefined ? [] : [`${one}/${below}`]));
    });
    return [project ?? folder, paths];
}

;// CONCATENATED MODULE: ./build/src/read/code/php/calls.js

/** A call of a function, a method or a constructor; null: it is none. */
function phpCall(node, expression) {
    const list = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "arguments") ?? node.parts.find(({ type }) => type === "arguments")).map((one) => phpArgument(one, expression));
    const call = {
        ...{ kind: "call", span: node.span, arguments: list, block: null, constructs: false },
    };
    switch (node.type) {
        case "function_call_expression": {
            const called = (0,syntax_tree/* partIn */.Vl)(node, "function");
            if (!called)
                return null;
            return /name$/.test(called.type) && called.type !== "variable_name"
                ? { ...call, receiver: null, name: bareName(called.text), callee: null }
                : { ...call, receiver: null, name: "", callee: expression(called) };
        }
        case "member_call_expression":
        case "nullsafe_member_call_expression":
        case "scoped_call_expression": {
            const receiver = (0,syntax_tree/* partIn */.Vl)(node, "object") ?? (0,syntax_tree/* partIn */.Vl)(node, "scope");
            const name = (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? "";
            return receiver && { ...call, receiver: expression(receiver), name, callee: null };
        }
        case "object_creation_expression": {
            const made = (0,syntax_tree/* meaningful */.dx)(node).find(({ type }) => type !== "arguments");
            if (!made)
                return null;
            return { ...call, receiver: null, name: bareName(made.text), callee: null, constructs: true };
        }
        default:
            return null;
    }
}
/** `\DB` is `DB`, whichever namespace it is said in. */
function bareName(text) {
    return text.replace(/^\\/, "");
}
function phpArgument(node, expression) {
    const inner = (0,syntax_tree/* meaningful */.dx)(node).filter(({ field }) => field !== "name" && field !== "reference_modifier");
    const [value] = inner;
    const name = (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null;
    if (node.type !== "argument" || !value)
        return { name: null, value: { kind: "other", span: node.span } };
    return value.type === "variadic_unpacking"
        ? unpacked(value, expression)
        : { name, value: expression(value) };
}
function unpacked(node, expression) {
    const [of] = (0,syntax_tree/* meaningful */.dx)(node);
    return { name: null, spread: true, value: of ? expression(of) : { kind: "other", span: node.span } };
}

;// CONCATENATED MODULE: ./build/src/read/code/php/arrays.js


/** `['a', 'b']` is a list; one with a key is a map, in which what has none is counted on. */
function phpArray(node, expression) {
    const { span } = node;
    const items = (0,syntax_tree/* meaningful */.dx)(node).map((part) => (0,syntax_tree/* meaningful */.dx)(part));
    if (items.every((parts) => parts.length < 2)) {
        const list = items.flatMap(([value]) => !value
            ? []
            : value.type === "variadic_unpacking"
                ? [unpacked(value, expression)]
                : [{ name: null, value: expression(value) }]);
        return { kind: "list", span, items: list };
    }
    let next = 0;
    const entries = items.flatMap(([first, second]) => {
        if (!first)
            return [];
        if (second) {
            const key = expression(first);
            if (key.kind === "number")
                next = Math.max(next, key.value + 1);
            return [{ key, value: expression(second) }];
        }
        if (first.type === "variadic_unpacking")
            return [{ key: null, value: unpacked(first, expression).value }];
        const at = next++;
        const key = { kind: "number", span: first.span, value: at, written: String(at) };
        return [{ key, value: expression(first) }];
    });
    return { kind: "map", span, entries };
}

;// CONCATENATED MODULE: ./build/src/read/code/php/patterns.js

/** What an assignment or a loop of PHP gives names to. */
function phpPattern(node) {
    if (node.type === "variable_name")
        return { kind: "name", name: node.text };
    const parts = (0,syntax_tree/* meaningful */.dx)(node);
    if (node.type === "by_ref")
        return parts[0] ? phpPattern(parts[0]) : { kind: "other" };
    if (node.type !== "list_literal" && node.type !== "array_creation_expression")
        return { kind: "other" };
    const inner = parts.map((part) => (part.type === "array_element_initializer" ? (0,syntax_tree/* meaningful */.dx)(part) : [part]));
    // A key stands before what it is taken into.
    if (parts.some(({ type }) => type === "string" || type === "integer"))
        return { kind: "other" };
    return {
        kind: "items",
        items: inner.map(([only, second]) => (only && !second ? phpPattern(only) : { kind: "other" })),
    };
}
/** The names that a pattern of PHP gives a value. */
function phpNames(pattern) {
    if (pattern.kind === "name")
        return [pattern.name];
    return pattern.kind === "items" ? pattern.items.flatMap((inner) => (inner ? phpNames(inner) : [])) : [];
}

;// CONCATENATED MODULE: ./build/src/read/code/php/functions.js


/** A function, a method or a closure. What it gives a value is its own, whatever is called so outside. */
function phpFunction(node, expression, statements) {
    const { span } = node;
    const body = (0,syntax_tree/* partIn */.Vl)(node, "body");
    const parameters = parametersOf((0,syntax_tree/* partIn */.Vl)(node, "parameters"), expression);
    const made = { span, parameters, byName: true, withoutSelf: true };
    if (node.type === "arrow_function") {
        const value = body && expression(body);
        const given = value ? [{ kind: "expression", span: value.span, value }] : [];
        return { ...made, name: null, givesLast: true, body: given };
    }
    const shared = node.parts.find(({ type }) => type === "anonymous_function_use_clause");
    const known = new Set(parameters.flatMap(({ pattern }) => phpNames(pattern)));
    const taken = (0,syntax_tree/* meaningful */.dx)(shared);
    for (const name of taken)
        if (name.type === "by_ref")
            known.add((0,syntax_tree/* meaningful */.dx)(name)[0]?.text ?? "");
    const copied = new Set(taken.map(({ text }) => text));
    const own = body ? [...assignedIn(body)].filter((name) => !known.has(name)) : [];
    const declared = own.map((name) => ({
        ...{ kind: "assignment", span, to: { kind: "name", name } },
        value: copied.has(name) ? { kind: "name", span, name } : { kind: "other", span },
    }));
    const name = node.type === "anonymous_function" ? null : ((0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null);
    return { ...made, name, givesLast: false, body: [...declared, ...statements(body)] };
}
function parametersOf(node, expression) {
    return (0,syntax_tree/* meaningful */.dx)(node).flatMap((part) => {
        const named = (0,syntax_tree/* partIn */.Vl)(part, "name");
        if (!named)
            return [];
        const variable = named.type === "by_ref" ? ((0,syntax_tree/* meaningful */.dx)(named)[0] ?? named) : named;
        const pattern = phpPattern(variable);
        const value = (0,syntax_tree/* partIn */.Vl)(part, "default_value");
        return part.type === "variadic_parameter"
            ? [{ pattern, otherwise: null, gathers: "places" }]
            : [{ pattern, otherwise: value && expression(value) }];
    });
}
const inner = /^(?:anonymous_function|arrow_function|function_definition|class_declaration|anonymous_class)$/;
/** What a body gives a value, in whichever block. */
function assignedIn(body, names = new Set()) {
    for (const part of body.parts) {
        const left = /assignment_expression$/.test(part.type) ? (0,syntax_tree/* partIn */.Vl)(part, "left") : null;
        if (left)
            for (const name of phpNames(phpPattern(left)))
                names.add(name);
        if (!inner.test(part.type))
            assignedIn(part, names);
    }
    return names;
}

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/text-builder.js
var text_builder = __webpack_require__(72836);
;// CONCATENATED MODULE: ./build/src/read/code/php/literals.js


/** Between single quotes a backslash stands for itself, but before a quote and another one. */
function phpString({ span: [start, end], text }, source) {
    const built = new text_builder/* TextBuilder */.t(source);
    let from = start + text.indexOf("'") + 1;
    for (const found of text.matchAll(/\\([\\'])/g)) {
        built.asWritten([from, start + found.index]);
        built.meaning(found[1] ?? "");
        from = start + found.index + 2;
    }
    built.asWritten([from, end - 1]);
    return built.made([start, end]);
}
/** "… $x {$y->z} \n …" */
function phpTemplate(node, source, of) {
    const built = new text_builder/* TextBuilder */.t(source);
    const [start, end] = node.span;
    const first = start + node.text.indexOf('"') + 1;
    for (const piece of piecesOf(node.parts, [first, end - 1], source))
        if (piece.node === null)
            built.asWritten(piece.span);
        else if (piece.node.type === "escape_sequence")
            built.meaning(escapedBy(piece.node.text, '"'));
        else
            built.interpolated(of(piece.node));
    return built.made(node.span);
}
const plain = /^(?:string_content|nowdoc_string)$/;
/** The parser names what is put in, and not the braces round it. */
function piecesOf(parts, [start, end], source) {
    const pieces = [];
    let from = start;
    for (const node of parts) {
        if (plain.test(node.type) || node.span[1] > end)
            continue;
        const braced = source[node.span[0] - 1] === "{" && source[node.span[1]] === "}";
        const [at, to] = braced ? [node.span[0] - 1, node.span[1] + 1] : node.span;
        if (at > from)
            pieces.push({ span: [from, at], node: null });
        pieces.push({ span: [at, to], node });
        from = to;
    }
    if (end > from)
        pieces.push({ span: [from, end], node: null });
    return pieces;
}
/** `<<<SQL`: each line loses what its last one is indented by, and the last line break is no part of it. */
function phpHeredoc(node, source, of) {
    const built = new text_builder/* TextBuilder */.t(source);
    const body = (0,syntax_tree/* partIn */.Vl)(node, "value");
    const end = (0,syntax_tree/* partIn */.Vl)(node, "end_tag");
    const last = end ? lineStart(source, end.span[0]) : node.span[1];
    const indent = end ? (/^[ \t]*/.exec(source.slice(last, end.span[0]))?.[0].length ?? 0) : 0;
    const first = source.indexOf("\n", node.span[0]) + 1;
    const until = last - (source.slice(0, last).endsWith("\r\n") ? 2 : 1);
    if (!body || until <= first)
        return built.made(node.span);
    const isRaw = node.type === "nowdoc";
    for (const { span, node: inner } of piecesOf(isRaw ? [] : body.parts, [first, until], source))
        if (inner === null)
            unindented(built, span, indent, source);
        else if (inner.type === "escape_sequence")
            built.meaning(escapedBy(inner.text, ""));
        else
            built.interpolated(of(inner));
    return built.made(node.span);
}
function lineStart(source, at) {
    return source.lastIndexOf("\n", at - 1) + 1;
}
function unindented(built, [start, end], indent, source) {
    let from = start;
    while (from < end) {
        const next = source.indexOf("\n", from);
        const to = next < 0 || next >= end ? end : next + 1;
        const blank = /^[ \t]*/.exec(source.slice(from, to))?.[0].length ?? 0;
        const cut = lineStart(source, from) === from ? Math.min(indent, blank) : 0;
        built.asWritten([from + cut, to]);
        from = to;
    }
}
const named = new Map([
    ["n", "\n"],
    ["t", "\t"],
    ["r", "\r"],
    ["v", "\v"],
    ["e", "\u001b"],
    ["f", "\f"],
    ["\\", "\\"],
    ["$", "$"],
]);
/** What PHP does not know as an escape stands for itself, backslash and all; so does a quote that is not its text's. */
function escapedBy(sequence, quote) {
    const escaped = sequence.slice(1);
    if (quote !== "" && escaped === quote)
        return quote;
    const digits = /^(?:x([0-9a-f]{1,2})|u\{([0-9a-f]+)\})$/i.exec(escaped);
    const code = digits?.[1] ?? digits?.[2];
    if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : "";
    }
    if (/^[0-7]{1,3}$/.test(escaped))
        return String.fromCodePoint(Number.parseInt(escaped, 8) & 0xff);
    return named.get(escaped) ?? sequence;
}
function phpNumber(text, span) {
    const bare = text.replaceAll("_", "");
    const octal = /^0o?([0-7]+)$/i.exec(bare)?.[1];
    const value = octal === undefined ? Number(bare) : Number.parseInt(octal, 8);
    return Number.isNaN(value)
        ? { kind: "other", span }
        : { kind: "number", span, value, written: String(value) };
}

;// CONCATENATED MODULE: ./build/src/read/code/php/matches.js

/** `match (x) { a, b => …, default => … }`, as a chain of choices. */
function matched(node, expression) {
    const given = (0,syntax_tree/* partIn */.Vl)(node, "condition");
    const arms = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "body"));
    if (!given)
        return null;
    const value = (arm) => {
        const made = (0,syntax_tree/* partIn */.Vl)(arm, "return_expression");
        return made ? expression(made) : { kind: "other", span: node.span };
    };
    const otherwise = value(arms.find(({ type }) => type === "match_default_expression"));
    return arms
        .filter(({ type }) => type === "match_conditional_expression")
        .reduceRight((no, arm) => {
        const tests = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(arm, "conditional_expressions"));
        const test = oneOf(expression(given), tests.map(expression), arm.span);
        return { kind: "choice", span: arm.span, test, yes: value(arm), no };
    }, otherwise);
}
/** Whether a value is one of those; of `true` whether one of them is true. */
function oneOf(left, values, span) {
    const isTrue = left.kind === "boolean" && left.value;
    const tests = values.map((right) => (isTrue ? right : { kind: "comparison", span, operator: "==", left, right }));
    const [first, ...rest] = tests;
    return rest.reduce((before, next) => ({ kind: "comparison", span, operator: "or", left: before, right: next }), first ?? { kind: "boolean", span, value: false });
}
/** `switch`: case after case, as a chain of conditions; one without a body goes on in the next. */
function switched(node, expression, body) {
    const given = (0,syntax_tree/* partIn */.Vl)(node, "condition");
    if (!given)
        return [];
    const left = expression(given);
    let values = [];
    let last = [];
    const branches = [];
    for (const part of (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "body"))) {
        const value = (0,syntax_tree/* partIn */.Vl)(part, "value");
        const inside = (0,syntax_tree/* meaningful */.dx)(part).filter((one) => one !== value && one.type !== "break_statement");
        if (value)
            values.push(expression(value));
        if (part.type === "default_statement")
            last = body(inside);
        else if (inside.length > 0) {
            branches.push({ test: oneOf(left, values, part.span), body: body(inside) });
            values = [];
        }
    }
    return branches.reduceRight((no, branch) => [{ kind: "if", span: node.span, test: branch.test, yes: branch.body, no }], last);
}

;// CONCATENATED MODULE: ./build/src/read/code/php/expressions.js







class PhpExpressions {
    #source;
    #bodies;
    constructor(source, bodies) {
        this.#source = source;
        this.#bodies = bodies;
    }
    of = (node) => this.#literal(node) ??
        this.#named(node) ??
        this.#made(node) ??
        this.#operation(node) ?? { kind: "other", span: node.span, parts: (0,syntax_tree/* meaningful */.dx)(node).map(this.of) };
    #literal(node) {
        const { span, text, type } = node;
        switch (type) {
            case "string":
                return phpString(node, this.#source);
            case "encapsed_string":
                return phpTemplate(node, this.#source, this.of);
            case "heredoc":
            case "nowdoc":
                return phpHeredoc(node, this.#source, this.of);
            case "integer":
            case "float":
                return phpNumber(text, span);
            case "boolean":
                return { kind: "boolean", span, value: text.toLowerCase() === "true" };
            case "null":
                return { kind: "null", span };
            case "primitive_type":
            case "named_type":
            case "attribute_list":
                return { kind: "other", span };
            default:
                return null;
        }
    }
    #named(node) {
        const { span, text } = node;
        switch (node.type) {
            case "variable_name":
                return { kind: "name", span, name: text === "$this" ? "this" : text };
            case "dynamic_variable_name": {
                // `${x}` in a text is `$x`.
                const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
                return inner?.type === "name" ? { kind: "name", span, name: `$${inner.text}` } : null;
            }
            case "name":
            case "qualified_name":
            case "namespace_name":
                return { kind: "name", span, name: bareName(text) };
            case "relative_scope":
                return { kind: "name", span, name: text === "parent" ? text : "self" };
            case "member_access_expression":
            case "nullsafe_member_access_expression":
            case "scoped_property_access_expression":
                return this.#member(node, (0,syntax_tree/* partIn */.Vl)(node, "object") ?? (0,syntax_tree/* partIn */.Vl)(node, "scope"), (0,syntax_tree/* partIn */.Vl)(node, "name"));
            case "class_constant_access_expression": {
                const [scope, name] = (0,syntax_tree/* meaningful */.dx)(node);
                return this.#member(node, scope ?? null, name ?? null);
            }
            case "subscript_expression": {
                const [of, at] = (0,syntax_tree/* meaningful */.dx)(node);
                return of && at ? { kind: "element", span, of: this.of(of), at: this.of(at) } : null;
            }
            default:
                return phpCallWithoutClass(node) ? phpCall(node, this.of) : null;
        }
    }
    #member({ span }, of, name) {
        if (!of || !name)
            return null;
        const isStatic = name.type === "variable_name" && /::/.test(this.#source.slice(of.span[1], name.span[0]));
        if (name.type === "name" || isStatic)
            return { kind: "member", span, of: this.of(of), name: name.text.replace(/^\$/, "") };
        return { kind: "element", span, of: this.of(of), at: this.of(name) };
    }
    #made(node) {
        const { span } = node;
        switch (node.type) {
            case "array_creation_expression":
                return phpArray(node, this.of);
            case "anonymous_function":
            case "arrow_function":
                return { kind: "function", span, made: this.function(node) };
            case "object_creation_expression": {
                const own = (0,syntax_tree/* meaningful */.dx)(node).find(({ type }) => type === "anonymous_class");
                return own ? { kind: "class", span, made: this.#bodies.classOf(own) } : null;
            }
            case "parenthesized_expression":
            case "error_suppression_expression":
            case "clone_expression": {
                const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
                return inner ? this.of(inner) : null;
            }
            case "cast_expression": {
                const value = (0,syntax_tree/* partIn */.Vl)(node, "value");
                return value && (0,syntax_tree/* partIn */.Vl)(node, "type")?.text === "string" ? this.of(value) : null;
            }
            default:
                return null;
        }
    }
    #operation(node) {
        const { span } = node;
        switch (node.type) {
            case "binary_expression":
                return this.#binary(node);
            case "unary_op_expression":
                return this.#unary(node);
            case "conditional_expression":
                return this.#choice(node);
            case "match_expression":
                return matched(node, this.of);
            case "assignment_expression":
            case "reference_assignment_expression": {
                const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
                return left && right && this.#given(left, this.of(right), span);
            }
            case "augmented_assignment_expression":
                return this.#reassigned(node);
            default:
                return null;
        }
    }
    #binary(node) {
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return null;
        const operator = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text ?? "";
        if (operator.toLowerCase() === "instanceof")
            return isOf(this.of(left), right, node.span);
        return combined(operator, this.of(left), this.of(right), node.span);
    }
    #unary(node) {
        const { span } = node;
        const operand = (0,syntax_tree/* partIn */.Vl)(node, "argument");
        if (!operand)
            return null;
        const of = this.of(operand);
        const written = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text;
        if (written === "!")
            return { kind: "not", span, of };
        if (written === "-" && of.kind === "number")
            return { ...of, span, value: -of.value, written: `-${of.written}` };
        return { kind: "other", span, parts: [of] };
    }
    /** `a ?: b` is `a` where that is true. */
    #choice(node) {
        const { span } = node;
        const [test, yes, no] = [(0,syntax_tree/* partIn */.Vl)(node, "condition"), (0,syntax_tree/* partIn */.Vl)(node, "body"), (0,syntax_tree/* partIn */.Vl)(node, "alternative")];
        if (!test || !no)
            return null;
        if (!yes)
            return { kind: "comparison", span, operator: "or", left: this.of(test), right: this.of(no) };
        return { kind: "choice", span, test: this.of(test), yes: this.of(yes), no: this.of(no) };
    }
    #given(left, value, span) {
        const [of, at] = left.type === "subscript_expression" ? (0,syntax_tree/* meaningful */.dx)(left) : [];
        // `$list[] = $item` puts it behind the others.
        if (of && !at)
            return {
                ...{ kind: "call", span, receiver: this.of(of), name: "push", callee: null, block: null },
                ...{ constructs: false, arguments: [{ name: null, value }] },
            };
        const member = /^(?:subscript|.*access)_expression$/.test(left.type) ? this.of(left) : null;
        return { kind: "assignment", span, to: phpPattern(left), member, value };
    }
    #reassigned(node) {
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return null;
        const operator = ((0,syntax_tree/* partIn */.Vl)(node, "operator")?.text ?? "").slice(0, -1);
        return this.#given(left, combined(operator, this.of(left), this.of(right), node.span), node.span);
    }
    function(node) {
        return phpFunction(node, this.of, (body) => this.#bodies.body(body));
    }
}
function phpCallWithoutClass(node) {
    return (node.type !== "object_creation_expression" || node.parts.every(({ type }) => type !== "anonymous_class"));
}
/** `$platform instanceof MySQLPlatform` asks which database it is on. */
function isOf(left, { text }, span) {
    const name = text.split("\\").at(-1) ?? text;
    const value = name.replace(/^Abstract|\d+|(?:Platform|Connection|Grammar|Driver)$/g, "");
    const right = { kind: "text", span, value, runs: [] };
    return { kind: "comparison", span, operator: "==", left: { kind: "other", span, parts: [left] }, right };
}
const operators = new Map([
    ["==", "=="],
    ["===", "=="],
    ["!=", "!="],
    ["!==", "!="],
    ["<>", "!="],
    ["&&", "and"],
    ["and", "and"],
    ["||", "or"],
    ["or", "or"],
    ["??", "??"],
]);
function combined(operator, left, right, span) {
    // A text comes of it, whatever the two are.
    const empty = { kind: "text", span, value: "", runs: [] };
    if (operator === ".")
        return { kind: "concatenation", span, parts: [empty, left, right] };
    const known = operators.get(operator.toLowerCase());
    return known
        ? { kind: "comparison", span, operator: known, left, right }
        : { kind: "other", span, parts: [left, right] };
}

;// CONCATENATED MODULE: ./build/src/read/code/php/imports.js


/** `use A\B as C`, `use A\{B, C}`: each name with the path of what it stands for. */
function phpImports(node) {
    const group = (0,syntax_tree/* partIn */.Vl)(node, "body");
    const prefix = group ? `${node.parts.find(({ type }) => type === "namespace_name")?.text ?? ""}\\` : "";
    return (0,syntax_tree/* meaningful */.dx)(group ?? node)
        .filter(({ type }) => type === "namespace_use_clause")
        .flatMap((clause) => {
        const alias = (0,syntax_tree/* partIn */.Vl)(clause, "alias");
        const named = (0,syntax_tree/* meaningful */.dx)(clause).find((one) => one !== alias && one.field !== "type");
        if (!named)
            return [];
        const path = bareName(prefix + named.text);
        const name = alias?.text ?? path.split("\\").at(-1) ?? path;
        const from = { module: "", names: path.split("\\") };
        return [{ kind: "import", span: clause.span, name, path, from }];
    });
}

;// CONCATENATED MODULE: ./build/src/read/code/php/statements.js






/** PHP's statements. Blocks but those of functions and classes have no names of their own. */
class PhpStatements {
    #expressions;
    constructor(source) {
        this.#expressions = new PhpExpressions(source, this);
    }
    /** What a file returns is what whoever loads it is given. */
    module(root) {
        return this.body(root).map((statement) => statement.kind === "return" && statement.value
            ? { kind: "export", span: statement.span, name: "default", value: statement.value }
            : statement);
    }
    body(node) {
        if (!node)
            return [];
        return blocks.test(node.type) ? this.#each((0,syntax_tree/* meaningful */.dx)(node)) : this.#of(node);
    }
    classOf(node) {
        const base = node.parts.find(({ type }) => type === "base_clause");
        const body = (0,syntax_tree/* partIn */.Vl)(node, "body");
        // What a trait has stands before what a class inherits.
        const traits = (0,syntax_tree/* meaningful */.dx)(body).filter(({ type }) => type === "use_declaration");
        return {
            ...{ name: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null, span: node.span },
            bases: [base, ...traits].flatMap((one) => (0,syntax_tree/* meaningful */.dx)(one).filter(isName).map(this.#expressions.of)),
            body: this.body(body),
            isAbstract: node.parts.some(({ type }) => type === "abstract_modifier"),
        };
    }
    /** What follows `if (…) { continue; }` is its other branch. */
    #each(nodes) {
        const at = nodes.findIndex(isSkipping);
        const skipping = nodes[at];
        if (!skipping)
            return nodes.flatMap((part) => this.#of(part));
        const before = nodes.slice(0, at).flatMap((part) => this.#of(part));
        const no = this.#each(nodes.slice(at + 1));
        return [...before, { ...this.#conditional(skipping), no }];
    }
    #of(node) {
        return (this.#definition(node) ??
            this.#block(node) ??
            this.#way(node) ?? [{ kind: "expression", span: node.span, value: this.#expressions.of(node) }]);
    }
    #definition(node) {
        const { span } = node;
        switch (node.type) {
            case "namespace_definition":
                return this.body((0,syntax_tree/* partIn */.Vl)(node, "body"));
            case "namespace_use_declaration":
                return phpImports(node);
            case "class_declaration":
            case "trait_declaration":
                return [{ kind: "class", span, made: this.classOf(node) }];
            case "function_definition":
            case "method_declaration":
                return [{ kind: "function", span, made: this.#expressions.function(node) }];
            case "const_declaration":
            case "property_declaration":
            case "function_static_declaration":
                return (0,syntax_tree/* meaningful */.dx)(node).flatMap((part) => this.#named(part));
            case "comment":
            case "php_tag":
            case "text":
            case "text_interpolation":
            case "use_declaration":
            case "interface_declaration":
            case "enum_declaration":
            case "declare_statement":
            case "global_declaration":
            case "unset_statement":
            case "empty_statement":
            case "break_statement":
            case "continue_statement":
                return [];
            default:
                return null;
        }
    }
    /** A constant, a property or a static variable, with what it is at first. */
    #named(node) {
        const { span } = node;
        const [first, second] = (0,syntax_tree/* meaningful */.dx)(node);
        if (!/^(?:const_element|property_element|static_variable_declaration)$/.test(node.type) || !first)
            return [];
        const isOwn = node.type === "property_element";
        const name = isOwn ? first.text.replace(/^\$/, "") : bareName(first.text);
        const value = second ? this.#expressions.of(second) : { kind: "null", span };
        return [{ kind: "assignment", span, to: { kind: "name", name }, value }];
    }
    #block(node) {
        const { span } = node;
        const inside = () => node.parts.filter(({ field }) => field === "body").flatMap((one) => this.body(one));
        switch (node.type) {
            case "compound_statement":
            case "colon_block":
                return this.body(node);
            case "if_statement":
                return [this.#conditional(node)];
            case "foreach_statement":
                return this.#loop(node);
            case "while_statement":
            case "do_statement":
            case "for_statement":
                return [{ kind: "while", span, body: inside() }];
            case "switch_statement":
                return switched(node, this.#expressions.of, (nodes) => nodes.flatMap((one) => this.#of(one)));
            case "try_statement":
                return [this.#guarded(node)];
            default:
                return null;
        }
    }
    #conditional(node) {
        const others = node.parts.filter(({ field }) => field === "alternative");
        const no = others.reduceRight((after, other) => other.type === "else_if_clause"
            ? [{ ...this.#test(other), no: after }]
            : this.body((0,syntax_tree/* partIn */.Vl)(other, "body")), []);
        return { ...this.#test(node), no };
    }
    #test(node) {
        const { span } = node;
        const condition = (0,syntax_tree/* partIn */.Vl)(node, "condition");
        const test = condition ? this.#expressions.of(condition) : { kind: "other", span };
        return { kind: "if", span, test, yes: this.body((0,syntax_tree/* partIn */.Vl)(node, "body")) };
    }
    #loop(node) {
        const { span } = node;
        const [over, each] = (0,syntax_tree/* meaningful */.dx)(node).filter(({ field }) => field !== "body");
        if (!over || !each)
            return null;
        const body = this.body((0,syntax_tree/* partIn */.Vl)(node, "body"));
        const [key, value] = each.type === "pair" ? (0,syntax_tree/* meaningful */.dx)(each) : [];
        const pattern = key && value
            ? { kind: "items", items: [phpPattern(key), phpPattern(value)] }
            : phpPattern(each);
        const takes = key ? "entries" : "values";
        return [{ kind: "for", span, each: pattern, over: this.#expressions.of(over), body, takes }];
    }
    #guarded(node) {
        const of = (type) => node.parts.filter((part) => part.type === type);
        return {
            ...{ kind: "try", span: node.span, body: this.body((0,syntax_tree/* partIn */.Vl)(node, "body")) },
            handlers: of("catch_clause").map((one) => this.body((0,syntax_tree/* partIn */.Vl)(one, "body"))),
            last: of("finally_clause").flatMap((one) => this.body((0,syntax_tree/* partIn */.Vl)(one, "body"))),
        };
    }
    #way(node) {
        const { span } = node;
        const [first] = (0,syntax_tree/* meaningful */.dx)(node);
        if (node.type === "return_statement")
            return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
        if (node.type === "exit_statement")
            return [{ kind: "throw", span }];
        if (node.type !== "expression_statement" || !first)
            return null;
        if (first.type === "throw_expression")
            return [{ kind: "throw", span }];
        const module = requiredFile(first);
        if (module !== null)
            return [{ kind: "mixin", span, from: { module, names: [] } }];
        return [{ kind: "expression", span, value: this.#expressions.of(first) }];
    }
}
const blocks = /^(?:program|compound_statement|colon_block|declaration_list)$/;
function isName({ type }) {
    return /^(?:qualified_)?name$/.test(type);
}
/** `require_once __DIR__ . "/helpers.php"`; null of any other expression. */
function requiredFile(node) {
    if (!/^(?:require|include)(?:_once)?_expression$/.test(node.type))
        return null;
    const [given] = (0,syntax_tree/* meaningful */.dx)(node);
    const [inner] = given?.type === "parenthesized_expression" ? (0,syntax_tree/* meaningful */.dx)(given) : [given];
    const [folder, path] = inner?.type === "binary_expression" ? [(0,syntax_tree/* partIn */.Vl)(inner, "left"), (0,syntax_tree/* partIn */.Vl)(inner, "right")] : [];
    if (folder?.text !== "__DIR__" || path?.type !== "string")
        return null;
    return `.${path.text.slice(1, -1)}`;
}
function isSkipping(node) {
    if (node.type !== "if_statement" || node.parts.some(({ field }) => field === "alternative"))
        return false;
    const body = (0,syntax_tree/* partIn */.Vl)(node, "body");
    return ((body?.type === "continue_statement" ? body : (0,syntax_tree/* meaningful */.dx)(body).at(-1))?.type === "continue_statement");
}

;// CONCATENATED MODULE: ./build/src/read/code/php/index.js




let php_grammar = null;
/** PHP, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
const phpReader = {
    load: async () => {
        php_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("php");
    },
    readModule: readPhp,
    find: findPhp,
    autoloads: /^[A-Z]/,
};
function readPhp(text) {
    const { root, errors } = php_grammar?.read(text) ?? { root: null, errors: [] };
    if (!root)
        return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
    return {
        body: new PhpStatements(text).module(root),
        errors: errors.map((span) => ({ span, message: "PHP's grammar does not allow this" })),
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

//# sourceMappingURL=54.index.js.map