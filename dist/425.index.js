export const id = 425;
export const ids = [425];
export const modules = {

/***/ 83425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rubyReader: () => (/* binding */ rubyReader)
});

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/grammar.js
var grammar = __webpack_require__(61372);
// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/syntax-tree.js
var syntax_tree = __webpack_require__(33307);
;// CONCATENATED MODULE: ./build/src/read/code/ruby/find-code.js
/** Below the application's folder: where helpers of migrations are kept, by `$LOAD_PATH` or by Rails' autoloading. */
const places = [
    ...["lib", "lib/migrations", "lib/migration_helpers", "db", "db/migrate", "db/migrate_helpers"],
    ...[
        "app/lib",
        "app/helpers",
        "app/models/concerns",
        "app/services",
        "app/migrations",
        "config/initializers",
    ],
];
const findRuby = ({ module, names }, around) => {
    if (module === "")
        return constant(names, around);
    const path = module.endsWith(".rb") ? module : `${module}.rb`;
    if (/^\.\.?\//.test(path))
        return found(around.first(around.folder, [path]), names);
    const application = applicationOf(around.folder);
    if (!application)
        return null;
    if (path.startsWith("/"))
        return found(around.first(application, [path.slice(1)]), names);
    return found(around.first(application, [path, ...places.map((place) => `${place}/${path}`)]), names);
};
function found(file, names) {
    return file && { file, names };
}
function applicationOf(folder) {
    return folder.above.find(({ names }) => names.has("Gemfile") || names.has("Rakefile")) ?? null;
}
/** `A::B.c` is what a/b.rb has; a module has no name there, since its methods are mixed in as they stand. */
function constant(names, around) {
    const end = names.findIndex((name) => !/^[A-Z]/.test(name));
    const own = end < 0 ? names : names.slice(0, end);
    const application = applicationOf(around.folder);
    if (own.length === 0 || !application)
        return null;
    const path = `${own.map(underscored).join("/")}.rb`;
    const file = around.first(around.folder, [path]) ??
        around.first(application, places.map((place) => `${place}/${path}`));
    return found(file, names.slice(own.length - 1));
}
/** ActiveSupport::Inflector#underscore */
function underscored(name) {
    return name
        .replace(/([A-Z\d]+)([A-Z][a-z])/g, "$1_$2")
        .replace(/([a-z\d])([A-Z])/g, "$1_$2")
        .toLowerCase();
}

;// CONCATENATED MODULE: ./build/src/read/code/ruby/calls.js

/** A call with all that it is given. */
function callOf(node, { expression, block, endOfHeredocs }) {
    const receiver = (0,syntax_tree/* partIn */.Vl)(node, "receiver");
    const method = (0,syntax_tree/* partIn */.Vl)(node, "method");
    const name = method?.text ?? "call";
    const given = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "arguments"));
    const passed = given.find(({ type }) => type === "block_argument");
    const own = (0,syntax_tree/* partIn */.Vl)(node, "block");
    const list = given.filter((one) => one !== passed).map((one) => argumentOf(one, expression));
    const of = passed && (0,syntax_tree/* meaningful */.dx)(passed)[0];
    const call = {
        ...{ kind: "call", name, callee: null, arguments: list },
        receiver: receiver === null || receiver.type === "self" ? null : expression(receiver),
        block: own && block(own, name),
        constructs: name === "new",
    };
    // `&block` is handed on by its name.
    const handed = of ? [{ name: "&", value: expression(of) }] : [];
    const end = given.reduce((last, argument) => Math.max(last, endOfHeredocs(argument)), node.span[1]);
    return { ...call, span: [node.span[0], end], arguments: [...list, ...handed] };
}
/** `super` alone hands on all that its method is given, which is not followed. */
function superOf(span) {
    return {
        ...{ kind: "call", span, receiver: null, name: "super", callee: null, block: null, constructs: false },
        arguments: [{ name: null, spread: true, value: { kind: "other", span } }],
    };
}
function argumentOf(node, expression) {
    const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
    if (node.type === "splat_argument" || node.type === "hash_splat_argument")
        return {
            name: null,
            spread: true,
            value: inner ? expression(inner) : { kind: "other", span: node.span },
        };
    if (node.type !== "pair")
        return { name: null, value: expression(node) };
    const { key, value } = entryOf(node, expression);
    if (key?.kind === "text" || key?.kind === "symbol")
        return { name: key.value, value };
    return { name: null, spread: true, value: { kind: "map", span: node.span, entries: [{ key, value }] } };
}
function entryOf(node, expression) {
    const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
    if (node.type !== "pair")
        return { key: null, value: inner ? expression(inner) : { kind: "other", span: node.span } };
    const key = (0,syntax_tree/* partIn */.Vl)(node, "key");
    const value = (0,syntax_tree/* partIn */.Vl)(node, "value");
    const named = key?.type === "hash_key_symbol"
        ? { kind: "symbol", span: key.span, value: key.text }
        : key && expression(key);
    // `name:` alone is short for `name: name`.
    const given = value
        ? expression(value)
        : { kind: "name", span: node.span, name: key?.text ?? "" };
    return { key: named ?? { kind: "other", span: node.span }, value: given };
}
/** `list << item` is a call as `list.push(item)` is. */
function appended(receiver, value, span) {
    return {
        ...{ kind: "call", span, receiver, name: "<<", callee: null, block: null, constructs: false },
        arguments: [{ name: null, value }],
    };
}
/** Statements in the place of an expression. */
function statementsInPlace(made, span) {
    return {
        ...{ kind: "call", span, receiver: null, name: "", callee: { kind: "function", span, made } },
        ...{ arguments: [], block: null, constructs: false },
    };
}
/** `f[]` is `f.call`. */
function calledBare(receiver, span) {
    return {
        ...{ kind: "call", span, receiver, name: "call", callee: null, arguments: [], block: null },
        constructs: false,
    };
}

// EXTERNAL MODULE: ./build/src/read/code/tree-sitter/text-builder.js
var text_builder = __webpack_require__(72836);
;// CONCATENATED MODULE: ./build/src/read/code/ruby/literals.js

/** A string, a symbol with quotes, or a word of `%w[]`. */
function rubyString(node, source, interpolated) {
    const built = new text_builder/* TextBuilder */.t(source);
    const isRaw = /^(?:'|%q)/.test(node.text);
    for (const part of node.parts)
        if (part.type === "string_content" && isRaw)
            rawContent(built, part);
        else
            contentPart(built, part, interpolated);
    return built.made(node.span);
}
/** A word of `%w[]` or `%i[]`, where a backslash only keeps a space in it. */
function bareWord(node, source, interpolated) {
    const built = new text_builder/* TextBuilder */.t(source);
    for (const part of node.parts)
        if (part.type === "string_content")
            rawContent(built, part, /\\([\s\\\])])/g);
        else
            contentPart(built, part, interpolated);
    return built.made(node.span);
}
function contentPart(built, part, interpolated) {
    if (part.type === "string_content" || part.type === "heredoc_content")
        built.asWritten(part.span);
    else if (part.type === "escape_sequence")
        built.meaning(escapedBy(part.text));
    else if (part.type === "interpolation")
        built.interpolated(interpolated(part));
}
/** Between single quotes a backslash stands for itself, but before a quote and another one. */
function rawContent(built, { text, span: [start] }, escapes = /\\([\\'])/g) {
    let from = 0;
    for (const found of text.matchAll(escapes)) {
        built.asWritten([start + from, start + found.index]);
        built.meaning(found[1] ?? "");
        from = found.index + found[0].length;
    }
    built.asWritten([start + from, start + text.length]);
}
const named = new Map([
    ["n", "\n"],
    ["t", "\t"],
    ["r", "\r"],
    ["b", "\b"],
    ["f", "\f"],
    ["v", "\v"],
    ["a", "\u0007"],
    ["e", "\u001b"],
    ["s", " "],
    ["0", "\0"],
]);
function escapedBy(sequence) {
    const escaped = sequence.slice(1);
    if (escaped === "\n" || escaped === "\r\n")
        return "";
    const code = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4}))$/.exec(escaped);
    if (code)
        return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "", 16));
    const several = /^u\{([0-9a-fA-F\s]+)\}$/.exec(escaped)?.[1];
    if (several !== undefined) {
        const codes = several
            .trim()
            .split(/\s+/)
            .map((one) => Number.parseInt(one, 16));
        return codes.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...codes) : "";
    }
    if (/^[0-7]{2,3}$/.test(escaped))
        return String.fromCodePoint(Number.parseInt(escaped, 8));
    return named.get(escaped) ?? escaped;
}
/** `<<~SQL`: its body begins on the next line, and loses what all its lines are indented by. */
function heredocOf(begins, body, source, interpolated) {
    const isRaw = /^<<[~-]?'/.test(begins.text);
    const end = body.parts.find(({ type }) => type === "heredoc_end");
    // The terminator's own indentation is no part of the text.
    const until = end ? lineStart(source, end.span[0]) : body.span[1];
    const start = body.span[0] + (/^\r?\n/.exec(source.slice(...body.span))?.[0].length ?? 0);
    const pieces = body.parts.flatMap((node) => {
        const span = [Math.max(node.span[0], start), Math.min(node.span[1], until)];
        if (node.type === "heredoc_end" || span[1] <= span[0])
            return [];
        const kind = node.type === "interpolation" ? "interpolation" : node.type === "escape_sequence" ? "escape" : "text";
        return [{ kind: isRaw ? "text" : kind, span, node }];
    });
    const indent = begins.text.startsWith("<<~") ? indentOf(pieces, source) : 0;
    const built = new text_builder/* TextBuilder */.t(source);
    for (const { kind, span, node } of pieces)
        if (kind === "interpolation")
            built.interpolated(interpolated(node));
        else if (kind === "escape")
            built.meaning(escapedBy(node.text));
        else
            dedented(built, span, indent, source);
    return built.made(begins.span);
}
function lineStart(source, at) {
    return source.lastIndexOf("\n", at - 1) + 1;
}
const TAB = 8;
function widthOf(blank) {
    let width = 0;
    for (const each of blank)
        width = each === "\t" ? (Math.floor(width / TAB) + 1) * TAB : width + 1;
    return width;
}
/** The least that a line with something on it is indented by. */
function indentOf(pieces, source) {
    const widths = pieces.flatMap(({ kind, span: [from, to] }, at) => {
        const text = kind === "text" ? source.slice(from, to) : "";
        return [...linesOf(text)].flatMap(([offset, line], n) => {
            if (n === 0 && lineStart(source, from) !== from)
                return [];
            const blank = /^[ \t]*/.exec(line)?.[0] ?? "";
            const goesOn = offset + line.length === text.length && !line.endsWith("\n") && at < pieces.length - 1;
            return blank.length === line.trimEnd().length && !goesOn ? [] : [widthOf(blank)];
        });
    });
    return widths.length === 0 ? 0 : Math.min(...widths);
}
function* linesOf(text) {
    let from = 0;
    while (from < text.length) {
        const end = text.indexOf("\n", from);
        const to = end < 0 ? text.length : end + 1;
        yield [from, text.slice(from, to)];
        from = to;
    }
}
function dedented(built, [from, to], indent, source) {
    for (const [offset, line] of linesOf(source.slice(from, to))) {
        const at = from + offset;
        let cut = 0;
        if (lineStart(source, at) === at)
            while (cut < line.length && /[ \t]/.test(line[cut] ?? "") && widthOf(line.slice(0, cut + 1)) <= indent)
                cut++;
        built.asWritten([at + cut, at + line.length]);
    }
}
/** `:"orders_#{name}"` is `"orders_#{name}".to_sym`. */
function symbolOf(text) {
    const { span } = text;
    if (text.kind === "text")
        return { kind: "symbol", span, value: text.value };
    return {
        ...{ kind: "call", span, receiver: text, name: "to_sym", callee: null, arguments: [], block: null },
        constructs: false,
    };
}
function rubyNumber(text, span) {
    const written = text.replaceAll("_", "");
    const value = Number(written);
    return Number.isNaN(value) ? { kind: "other", span } : { kind: "number", span, value, written };
}

;// CONCATENATED MODULE: ./build/src/read/code/ruby/parameters.js

/** What an assignment of Ruby gives names to. */
function rubyPattern(node) {
    switch (node.type) {
        case "identifier":
        case "constant":
        case "instance_variable":
        case "class_variable":
        case "global_variable":
            return { kind: "name", name: node.text };
        case "left_assignment_list":
        case "destructured_parameter":
        case "destructured_left_assignment":
            return { kind: "items", items: (0,syntax_tree/* meaningful */.dx)(node).map(rubyPattern) };
        default:
            return { kind: "other" };
    }
}
/** Keywords come as one map after all others, as Ruby itself has long passed them. */
function rubyParameters(node, expression) {
    const parameters = [];
    const prologue = [];
    const keys = [];
    for (const part of (0,syntax_tree/* meaningful */.dx)(node)) {
        const { span } = part;
        const named = (0,syntax_tree/* partIn */.Vl)(part, "name");
        const pattern = named ? rubyPattern(named) : { kind: "other" };
        const value = (0,syntax_tree/* partIn */.Vl)(part, "value");
        if (part.type === "optional_parameter")
            parameters.push({ pattern, otherwise: value && expression(value) });
        else if (part.type === "splat_parameter")
            parameters.push({ pattern, otherwise: null, rest: true });
        else if (part.type === "keyword_parameter" && named) {
            keys.push({ key: named.text, pattern });
            if (value)
                prologue.push(defaulted(named, expression(value)));
        }
        else if (part.type === "hash_splat_parameter" && keys.length === 0)
            parameters.push({ pattern, otherwise: { kind: "map", span, entries: [] } });
        else if (part.type === "block_parameter" && named)
            prologue.push({ kind: "assignment", span, to: pattern, value: { kind: "name", span, name: "yield" } });
        else if (!named)
            parameters.push({ pattern: rubyPattern(part), otherwise: null });
    }
    if (keys.length > 0)
        parameters.push({
            pattern: { kind: "keys", keys },
            otherwise: { kind: "map", span: node?.span ?? [0, 0], entries: [] },
        });
    return { parameters, prologue };
}
function defaulted({ text, span }, right) {
    const left = { kind: "name", span, name: text };
    const value = { kind: "comparison", span, operator: "??", left, right };
    return { kind: "assignment", span, to: { kind: "name", name: text }, value };
}

;// CONCATENATED MODULE: ./build/src/read/code/ruby/ranges.js

/** `1..3`, as a call of its first number; nobody goes through another one in a migration. */
function rangeOf(node, expression) {
    const { span } = node;
    const [begin, end] = [(0,syntax_tree/* partIn */.Vl)(node, "begin"), (0,syntax_tree/* partIn */.Vl)(node, "end")];
    const isCounted = begin?.type === "integer" && end?.type === "integer";
    if (!isCounted || (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text !== "..")
        return { kind: "other", span, parts: [begin, end].flatMap((part) => (part ? [expression(part)] : [])) };
    return {
        ...{ kind: "call", span, receiver: expression(begin), name: "..", callee: null, block: null },
        ...{ constructs: false, arguments: [{ name: null, value: expression(end) }] },
    };
}

;// CONCATENATED MODULE: ./build/src/read/code/ruby/expressions.js





class RubyExpressions {
    #file;
    #body;
    constructor(file, body) {
        this.#file = file;
        this.#body = body;
    }
    of = (node) => this.#literal(node) ??
        this.#named(node) ??
        this.#collection(node) ??
        this.#operation(node) ??
        this.#other(node);
    /** Statements in the place of an expression are run there, and what they give is not known. */
    #other(node) {
        const { span, type } = node;
        if (aside.test(type))
            return { kind: "other", span };
        if (!statements.test(type))
            return { kind: "other", span, parts: (0,syntax_tree/* meaningful */.dx)(node).map(this.of) };
        const made = { name: null, parameters: [], span, givesLast: false, body: this.#body(node) };
        return { kind: "other", span, parts: [statementsInPlace(made, span)] };
    }
    #literal(node) {
        const { span, text, type } = node;
        const { source } = this.#file;
        switch (type) {
            case "string":
            case "subshell":
                return type === "string" ? rubyString(node, source, this.#interpolated) : null;
            case "bare_string":
                return bareWord(node, source, this.#interpolated);
            case "bare_symbol":
                return symbolOf(bareWord(node, source, this.#interpolated));
            case "delimited_symbol":
                return symbolOf(rubyString(node, source, this.#interpolated));
            case "simple_symbol":
                return { kind: "symbol", span, value: text.slice(1) };
            case "chained_string":
                return { kind: "concatenation", span, parts: (0,syntax_tree/* meaningful */.dx)(node).map(this.of) };
            case "heredoc_beginning": {
                const body = this.#file.heredocs.get(node);
                return body ? heredocOf(node, body, source, this.#interpolated) : null;
            }
            case "integer":
            case "float":
                return rubyNumber(text, span);
            case "true":
            case "false":
                return { kind: "boolean", span, value: type === "true" };
            case "nil":
                return { kind: "null", span };
            default:
                return null;
        }
    }
    #interpolated = (node) => {
        const [inner] = (0,syntax_tree/* meaningful */.dx)(node);
        return inner ? this.of(inner) : { kind: "text", span: node.span, value: "", runs: [] };
    };
    #named(node) {
        const { span, text, type } = node;
        switch (type) {
            case "identifier":
                return this.#file.variables.has(text) || text === "it"
                    ? { kind: "name", span, name: text }
                    : callOf({ ...node, parts: [{ ...node, field: "method" }] }, this.#readers);
            case "constant":
            case "instance_variable":
            case "class_variable":
            case "global_variable":
            case "self":
                return { kind: "name", span, name: text };
            case "scope_resolution": {
                const scope = (0,syntax_tree/* partIn */.Vl)(node, "scope");
                const name = (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? "";
                return scope ? { kind: "member", span, of: this.of(scope), name } : { kind: "name", span, name };
            }
            case "call":
                return callOf(node, this.#readers);
            case "super":
                return superOf(span);
            case "yield":
                return {
                    ...{ kind: "call", span, receiver: null, name: "yield", callee: null, block: null },
                    ...{ constructs: false },
                    arguments: (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* meaningful */.dx)(node)[0]).map((one) => argumentOf(one, this.of)),
                };
            default:
                return null;
        }
    }
    #collection(node) {
        const { span, type } = node;
        switch (type) {
            case "array":
            case "string_array":
            case "symbol_array":
            case "right_assignment_list":
                return { kind: "list", span, items: listItems(node, this.of) };
            case "hash":
                return { kind: "map", span, entries: (0,syntax_tree/* meaningful */.dx)(node).map((one) => entryOf(one, this.of)) };
            case "lambda":
                return {
                    ...{ kind: "function", span },
                    // Its body is a block with braces or `do`, which has the statements.
                    made: {
                        ...this.function(node, (0,syntax_tree/* partIn */.Vl)(node, "parameters"), (0,syntax_tree/* partIn */.Vl)((0,syntax_tree/* partIn */.Vl)(node, "body"), "body")),
                        // What leaves it leaves nothing around it, as of a method.
                        name: "lambda",
                    },
                };
            case "parenthesized_statements":
            case "begin":
                return this.#last(node);
            default:
                return null;
        }
    }
    #last(node) {
        const parts = (0,syntax_tree/* meaningful */.dx)(node);
        const [only] = parts;
        if (parts.length === 1 && only)
            return this.of(only);
        const isBare = parts.every(({ type }) => type !== "rescue" && type !== "ensure");
        return isBare ? { kind: "sequence", span: node.span, parts: parts.map(this.of) } : null;
    }
    #operation(node) {
        const { span } = node;
        switch (node.type) {
            case "binary":
                return this.#binary(node);
            case "unary":
                return this.#unary(node);
            case "conditional":
            case "if":
                return this.#choice(node);
            case "element_reference": {
                const [object, at] = (0,syntax_tree/* meaningful */.dx)(node);
                if (object && !at)
                    return calledBare(this.of(object), span);
                return object && at ? { kind: "element", span, of: this.of(object), at: this.of(at) } : null;
            }
            case "assignment": {
                const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
                if (!left || !right)
                    return null;
                const member = this.#memberOf(left);
                return { kind: "assignment", span, to: rubyPattern(left), member, value: this.of(right) };
            }
            case "range":
                return rangeOf(node, this.of);
            case "operator_assignment":
                return this.#reassigned(node);
            default:
                return null;
        }
    }
    #memberOf(left) {
        if (left.type === "element_reference")
            return this.of(left);
        // `a.b = c` calls nothing of what is read here.
        const [receiver, method] = [(0,syntax_tree/* partIn */.Vl)(left, "receiver"), (0,syntax_tree/* partIn */.Vl)(left, "method")];
        return left.type === "call" && receiver && method
            ? { kind: "member", span: left.span, of: this.of(receiver), name: method.text }
            : null;
    }
    #reassigned(node) {
        const { span } = node;
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return null;
        const operator = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text;
        const parts = [this.of(left), this.of(right)];
        const value = { kind: operator === "+=" ? "concatenation" : "other", span, parts };
        return { kind: "assignment", span, to: rubyPattern(left), member: this.#memberOf(left), value };
    }
    #binary(node) {
        const { span } = node;
        const [left, right] = [(0,syntax_tree/* partIn */.Vl)(node, "left"), (0,syntax_tree/* partIn */.Vl)(node, "right")];
        if (!left || !right)
            return null;
        const [a, b] = [this.of(left), this.of(right)];
        const written = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text ?? "";
        if (written === "+")
            return { kind: "concatenation", span, parts: [a, b] };
        if (written === "<<")
            return appended(a, b, span);
        const operator = operators.get(written);
        return operator
            ? { kind: "comparison", span, operator, left: a, right: b }
            : { kind: "other", span, parts: [a, b] };
    }
    #unary(node) {
        const operand = (0,syntax_tree/* partIn */.Vl)(node, "operand");
        if (!operand)
            return null;
        const of = this.of(operand);
        const written = (0,syntax_tree/* partIn */.Vl)(node, "operator")?.text;
        if (written === "!" || written === "not")
            return { kind: "not", span: node.span, of };
        if (written === "-" && of.kind === "number")
            return { ...of, span: node.span, value: -of.value, written: `-${of.written}` };
        return { kind: "other", span: node.span, parts: [of] };
    }
    #choice(node) {
        const [test, yes, no] = [
            (0,syntax_tree/* partIn */.Vl)(node, "condition"),
            (0,syntax_tree/* partIn */.Vl)(node, "consequence"),
            (0,syntax_tree/* partIn */.Vl)(node, "alternative"),
        ];
        if (!test || !yes)
            return null;
        const value = (part) => {
            const inner = part && /^(?:then|else)$/.test(part.type) ? this.#last(part) : part && this.of(part);
            return inner ?? { kind: "null", span: node.span };
        };
        return { kind: "choice", span: node.span, test: this.of(test), yes: value(yes), no: value(no) };
    }
    #readers = {
        expression: (node) => this.of(node),
        block: (node, called) => this.#block(node, called),
        endOfHeredocs: (node) => {
            if (this.#file.heredocs.size === 0)
                return 0;
            const ends = [...(0,syntax_tree/* everyNode */.AH)(node)].map((one) => this.#file.heredocs.get(one)?.span[1] ?? 0);
            return Math.max(...ends);
        },
    };
    /** A block with several names takes a list apart, but for those that are given several values. */
    #block(node, called) {
        const made = this.function(node, (0,syntax_tree/* partIn */.Vl)(node, "parameters"), (0,syntax_tree/* partIn */.Vl)(node, "body"));
        // Since Ruby 3.4 a block without names calls what it is given `it`.
        if (made.parameters.length === 0)
            return { ...made, parameters: [{ pattern: { kind: "name", name: "it" }, otherwise: null }] };
        const several = made.parameters.length > 1 && made.parameters.every(({ rest }) => !rest);
        if (!several || /_index|inject|reduce|_object/.test(called))
            return made;
        const items = made.parameters.map(({ pattern }) => pattern);
        return { ...made, parameters: [{ pattern: { kind: "items", items }, otherwise: null }] };
    }
    function(node, given, body) {
        const { parameters, prologue } = rubyParameters(given, this.of);
        const name = node.type === "method" || node.type === "singleton_method" ? (0,syntax_tree/* partIn */.Vl)(node, "name") : null;
        return {
            ...{ name: name?.text ?? null, parameters, span: node.span, givesLast: true },
            body: [...prologue, ...this.#body(body)],
        };
    }
}
function listItems(node, expression) {
    const parts = (0,syntax_tree/* meaningful */.dx)(node);
    const pairs = parts.filter(({ type }) => type === "pair");
    const [first] = pairs;
    const items = parts.filter(({ type }) => type !== "pair").map((one) => argumentOf(one, expression));
    if (!first)
        return items;
    const entries = pairs.map((one) => entryOf(one, expression));
    return [...items, { name: null, value: { kind: "map", span: first.span, entries } }];
}
/** They name something, and give nothing. */
const aside = /^(?:alias|undef|heredoc_\w+|.*_pattern|in|.*_parameters|hash_key_symbol|exception_\w+|empty_statement)$/;
const statements = /^(?:begin|case|case_match|while|until|for|while_modifier|until_modifier|rescue_modifier|unless|unless_modifier|if_modifier)$/;
const operators = new Map([
    ["==", "=="],
    ["!=", "!="],
    ["&&", "and"],
    ["and", "and"],
    ["||", "or"],
    ["or", "or"],
]);

;// CONCATENATED MODULE: ./build/src/read/code/ruby/mixins.js
const loads = /^(?:require|require_relative|load)$/;
const mixes = /^(?:include|extend|prepend)$/;
/** What `require_relative "x"` and `include A::B` make known here; none where the expression is neither. */
function rubyMixins(value) {
    if (value.kind !== "call" || value.receiver !== null)
        return [];
    const { name, arguments: given, span } = value;
    const mixin = (from) => (from ? [{ kind: "mixin", span, from }] : []);
    if (loads.test(name)) {
        const path = given[0] && pathIn(given[0].value);
        return path ? mixin({ module: name === "require_relative" ? `./${path}` : path, names: [] }) : [];
    }
    return mixes.test(name) ? given.flatMap((one) => mixin(constantIn(one.value))) : [];
}
/** A literal path, or `Rails.root.join("lib", "x")`: from the application's folder then. */
function pathIn(value) {
    if (value.kind === "text")
        return value.value;
    if (value.kind !== "call" || !value.receiver)
        return null;
    if (value.name === "to_s")
        return pathIn(value.receiver);
    const isRoot = value.receiver.kind === "call" && value.receiver.name === "root";
    if (value.name !== "join" || !isRoot)
        return null;
    const parts = value.arguments.map((one) => (one.value.kind === "text" ? one.value.value : null));
    return parts.includes(null) ? null : `/${parts.join("/")}`;
}
function constantIn(value) {
    const names = namesIn(value);
    return names && { module: "", names };
}
/** Of `Gitlab::Database::MigrationHelpers::V2`, and of what is like a call of it with a version: `Migration[2.1]`. */
function namesIn(value) {
    if (value.kind === "name")
        return [value.name];
    if (value.kind !== "member")
        return null;
    const of = namesIn(value.of);
    return of && [...of, value.name];
}

;// CONCATENATED MODULE: ./build/src/read/code/ruby/statements.js



/** Ruby's statements; each of its expressions is one, too. */
class RubyStatements {
    #expressions;
    /** Where a method stands that is read. */
    #within = {};
    constructor(file) {
        this.#expressions = new RubyExpressions(file, (node) => this.body(node));
    }
    body(node) {
        if (!node)
            return [];
        if (!bodies.test(node.type))
            return this.#of(node);
        const handlers = node.parts.filter(({ type }) => type === "rescue" || type === "ensure");
        if (handlers.length > 0)
            return [this.#guarded(node)];
        return this.#listed((0,syntax_tree/* meaningful */.dx)(node));
    }
    /** The lines of a heredoc stand behind the statement that it is a part of. */
    #listed(parts) {
        const statements = [];
        for (const part of parts) {
            const before = statements.at(-1);
            if (part.type === "heredoc_body" && before)
                statements[statements.length - 1] = { ...before, span: [before.span[0], part.span[1]] };
            else
                statements.push(...this.#of(part));
        }
        return statements;
    }
    #of(node) {
        const known = this.#definition(node) ?? this.#branch(node) ?? this.#way(node);
        if (known)
            return known;
        const value = this.#expressions.of(node);
        // They are calls as well, which show what a migration has taken in.
        return [...rubyMixins(value), { kind: "expression", span: node.span, value }];
    }
    #definition(node) {
        const { span } = node;
        switch (node.type) {
            case "method":
            case "singleton_method": {
                const made = this.#expressions.function(node, (0,syntax_tree/* partIn */.Vl)(node, "parameters"), (0,syntax_tree/* partIn */.Vl)(node, "body"));
                const isStatic = node.type === "singleton_method" ? { isStatic: true } : {};
                return [{ kind: "function", span, made: { ...made, ...this.#within, ...isStatic } }];
            }
            case "class": {
                const base = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "superclass")).at(-1);
                const bases = base ? [this.#expressions.of(base)] : [];
                const name = (0,syntax_tree/* partIn */.Vl)(node, "name")?.text ?? null;
                return [{ kind: "class", span, made: { name, bases, body: this.#inside(node, {}), span } }];
            }
            case "module":
                return this.#inside(node, { inModule: (0,syntax_tree/* partIn */.Vl)(node, "name")?.text.split("::").at(-1) ?? "" });
            case "singleton_class":
                return this.#inside(node, { ...this.#within, isStatic: true });
            case "heredoc_body":
            case "comment":
            case "uninterpreted":
            case "empty_statement":
                return [];
            default:
                return null;
        }
    }
    #inside(node, within) {
        const around = this.#within;
        this.#within = within;
        const body = this.body((0,syntax_tree/* partIn */.Vl)(node, "body"));
        this.#within = around;
        return body;
    }
    #branch(node) {
        const { span } = node;
        switch (node.type) {
            case "if":
            case "elsif":
            case "unless":
            case "if_modifier":
            case "unless_modifier":
                return [this.#conditional(node)];
            case "while":
            case "until":
            case "while_modifier":
            case "until_modifier":
                return [{ kind: "while", span, body: this.body((0,syntax_tree/* partIn */.Vl)(node, "body")) }];
            case "for":
                return this.#for(node);
            case "case":
                return this.#cases(node);
            case "case_match":
                return this.#matches(node);
            case "begin":
            case "parenthesized_statements":
            case "begin_block":
                return this.body(node);
            case "rescue_modifier":
                return this.#rescued(node);
            default:
                return null;
        }
    }
    /** `a rescue b` */
    #rescued(node) {
        const handlers = [this.body((0,syntax_tree/* partIn */.Vl)(node, "handler"))];
        return [{ kind: "try", span: node.span, body: this.body((0,syntax_tree/* partIn */.Vl)(node, "body")), handlers, last: [] }];
    }
    /** `case a in b`: which pattern it has is not known. */
    #matches(node) {
        const value = (0,syntax_tree/* partIn */.Vl)(node, "value");
        const last = node.parts.find(({ type }) => type === "else") ?? null;
        const cases = node.parts
            .filter(({ type }) => type === "in_clause")
            .reduceRight((no, { span, ...clause }) => {
            const yes = this.body((0,syntax_tree/* partIn */.Vl)({ span, ...clause }, "body"));
            return [{ kind: "if", span, test: { kind: "other", span }, yes, no }];
        }, this.body(last));
        return value
            ? [{ kind: "expression", span: value.span, value: this.#expressions.of(value) }, ...cases]
            : cases;
    }
    #conditional(node) {
        const { span } = node;
        const given = (0,syntax_tree/* partIn */.Vl)(node, "condition");
        const condition = given ? this.#expressions.of(given) : { kind: "other", span };
        const test = node.type.startsWith("unless")
            ? { kind: "not", span: condition.span, of: condition }
            : condition;
        const yes = this.body((0,syntax_tree/* partIn */.Vl)(node, "consequence") ?? (0,syntax_tree/* partIn */.Vl)(node, "body"));
        return { kind: "if", span, test, yes, no: this.body((0,syntax_tree/* partIn */.Vl)(node, "alternative")) };
    }
    #for(node) {
        const [pattern, value] = [(0,syntax_tree/* partIn */.Vl)(node, "pattern"), (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* partIn */.Vl)(node, "value"))[0]];
        if (!pattern || !value)
            return [{ kind: "other", span: node.span }];
        const each = { kind: "name", name: pattern.text };
        const body = this.body((0,syntax_tree/* partIn */.Vl)(node, "body"));
        return [{ kind: "for", span: node.span, each, over: this.#expressions.of(value), body }];
    }
    #cases(node) {
        const given = (0,syntax_tree/* partIn */.Vl)(node, "value");
        const branches = node.parts.filter(({ type }) => type === "when");
        const last = node.parts.find(({ type }) => type === "else") ?? null;
        return branches.reduceRight((no, branch) => {
            const patterns = branch.parts.filter(({ field }) => field === "pattern");
            const { span } = branch;
            const left = given && this.#expressions.of(given);
            const tests = patterns.flatMap((pattern) => (0,syntax_tree/* meaningful */.dx)(pattern).map((part) => {
                const right = this.#expressions.of(part);
                return left ? { kind: "comparison", span, operator: "==", left, right } : right;
            }));
            const test = tests.reduce((before, next) => before ? { kind: "comparison", span, operator: "or", left: before, right: next } : next, null) ?? { kind: "other", span };
            return [{ kind: "if", span, test, yes: this.body((0,syntax_tree/* partIn */.Vl)(branch, "body")), no }];
        }, this.body(last));
    }
    #way(node) {
        const { span } = node;
        if (node.type === "return" || node.type === "next") {
            const given = (0,syntax_tree/* meaningful */.dx)((0,syntax_tree/* meaningful */.dx)(node)[0]);
            const [only] = given;
            const value = !only
                ? null
                : given.length === 1
                    ? this.#expressions.of(only)
                    : {
                        kind: "list",
                        span,
                        items: given.map((one) => ({ name: null, value: this.#expressions.of(one) })),
                    };
            const leaves = node.type === "return" ? { leaves: true } : {};
            return [{ kind: "return", span, value, ...leaves }];
        }
        const isRaise = node.type === "call" && (0,syntax_tree/* partIn */.Vl)(node, "receiver") === null && (0,syntax_tree/* partIn */.Vl)(node, "method")?.text === "raise";
        return isRaise || (node.type === "identifier" && node.text === "raise")
            ? [{ kind: "throw", span }]
            : null;
    }
    #guarded(node) {
        const of = (type) => node.parts.filter((part) => part.type === type);
        const body = (0,syntax_tree/* meaningful */.dx)(node).filter(({ type }) => !/^(?:rescue|ensure)$/.test(type));
        return {
            ...{ kind: "try", span: node.span, body: body.flatMap((part) => this.#of(part)) },
            handlers: of("rescue").map((one) => this.body((0,syntax_tree/* partIn */.Vl)(one, "body"))),
            last: of("ensure").flatMap((one) => (0,syntax_tree/* meaningful */.dx)(one).flatMap((part) => this.#of(part))),
        };
    }
}
const bodies = /^(?:program|body_statement|block_body|then|else|do|begin|parenthesized_statements|begin_block)$/;

;// CONCATENATED MODULE: ./build/src/read/code/ruby/index.js




let ruby_grammar = null;
/** Ruby, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
const rubyReader = {
    load: async () => {
        ruby_grammar ??= await (0,grammar/* treeSitterGrammar */.P)("ruby");
    },
    readModule: readRuby,
    find: findRuby,
    autoloads: /^[A-Z]/,
};
function readRuby(text) {
    const { root, errors } = ruby_grammar?.read(text) ?? { root: null, errors: [] };
    if (!root)
        return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
    const nodes = [...(0,syntax_tree/* everyNode */.AH)(root)];
    const statements = new RubyStatements({ source: text, ...namesAndHeredocs(nodes) });
    return {
        body: statements.body(root),
        errors: errors.map((span) => ({ span, message: "Ruby's grammar does not allow this" })),
        comments: nodes.flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
    };
}
function namesAndHeredocs(nodes) {
    const bodies = nodes.filter(({ type }) => type === "heredoc_body");
    const begun = nodes.filter(({ type }) => type === "heredoc_beginning");
    const variables = new Set();
    for (const node of nodes)
        for (const name of ruby_namesIn(node))
            variables.add(name);
    // Their texts follow in the order in which they are begun.
    const heredocs = new Map(begun.flatMap((node, at) => {
        const body = bodies[at];
        return body ? [[node, body]] : [];
    }));
    return { heredocs, variables };
}
/** What a node gives a value by name. */
function ruby_namesIn(node) {
    switch (node.type) {
        case "assignment":
        case "operator_assignment": {
            const left = (0,syntax_tree/* partIn */.Vl)(node, "left");
            return left ? identifiersIn(left) : [];
        }
        case "method_parameters":
        case "block_parameters":
        case "lambda_parameters":
            return (0,syntax_tree/* meaningful */.dx)(node).flatMap((part) => identifiersIn((0,syntax_tree/* partIn */.Vl)(part, "name") ?? part));
        case "for": {
            const pattern = (0,syntax_tree/* partIn */.Vl)(node, "pattern");
            return pattern ? identifiersIn(pattern) : [];
        }
        case "exception_variable":
            return (0,syntax_tree/* meaningful */.dx)(node).flatMap(identifiersIn);
        default:
            return [];
    }
}
function identifiersIn(node) {
    if (node.type === "identifier")
        return [node.text];
    return /^(?:left_assignment_list|destructured_)/.test(node.type) ? node.parts.flatMap(identifiersIn) : [];
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

//# sourceMappingURL=425.index.js.map