export const id = 66;
export const ids = [66];
export const modules = {

/***/ 33066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  javascriptReader: () => (/* binding */ javascriptReader)
});

// EXTERNAL MODULE: ./node_modules/@babel/parser/lib/index.js
var lib = __webpack_require__(5429);
;// CONCATENATED MODULE: ./build/src/read/code/javascript/babel.js

const always = ["decorators-legacy", "explicitResourceManagement"];
/** Throws where nothing at all can be read. */
function parseBabel(text, path) {
    return (0,lib/* parse */.qg)(text, {
        sourceType: "unambiguous",
        errorRecovery: true,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowSuperOutsideMethod: true,
        allowUndeclaredExports: true,
        plugins: /\.[cm]?ts$/i.test(path) ? [...always, "typescript"] : [...always, "flow", "jsx"],
    });
}
function spanOf(node) {
    return [node.start ?? 0, node.end ?? 0];
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/patterns.js
/** What an assignment of JavaScript gives names to. */
function patternOf(node) {
    const given = node;
    switch (given?.type) {
        case "Identifier":
            return { kind: "name", name: given.name };
        case "ArrayPattern":
            return {
                kind: "items",
                items: given.elements.map((one) => one && patternOf(withoutDefault(one))),
            };
        case "ObjectPattern":
            return {
                kind: "keys",
                keys: given.properties.flatMap((property) => {
                    const key = property.type === "ObjectProperty" ? keyOf(property.key) : null;
                    return property.type === "ObjectProperty" && key !== null
                        ? [{ key, pattern: patternOf(withoutDefault(property.value)) }]
                        : [];
                }),
            };
        default:
            return { kind: "other" };
    }
}
function withoutDefault(node) {
    return node.type === "AssignmentPattern" ? node.left : node;
}
function keyOf(key) {
    const { name, value, type, id } = key;
    if (type === "PrivateName")
        return `#${id?.name ?? ""}`;
    if (type === "Identifier")
        return name ?? null;
    return type === "StringLiteral" && typeof value === "string" ? value : null;
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/enumerations.js


/**
 * An enumeration of TypeScript is an object: its members by their names, and of those that are numbers the names by
 * the numbers, too. A member may be told by those before it.
 */
function enumeration(node, expressions) {
    const span = spanOf(node);
    const members = new Map();
    let next = 0;
    // The parser of a later version puts them into a body.
    for (const { id, initializer, ...place } of node.body?.members ?? node.members) {
        const name = keyOf(id);
        if (name === null)
            continue;
        const told = initializer ? toldBy(initializer, members, expressions) : null;
        const counted = next === null ? null : { kind: "number", span: spanOf(place), value: next, written: String(next) };
        const value = told ?? counted ?? { kind: "other", span: spanOf(place) };
        members.set(name, value);
        next = value.kind === "number" ? value.value + 1 : null;
    }
    const named = [...members].map(([name, value]) => entry(name, value));
    const numbered = [...members].flatMap(([name, value]) => value.kind === "number" ? [entry(value.written, textAt(name, value))] : []);
    const entries = [...numbered, ...named];
    return {
        ...{ kind: "assignment", span, to: { kind: "name", name: node.id.name } },
        value: { kind: "map", span, entries },
    };
}
function toldBy(node, members, expressions) {
    return (node.type === "Identifier" && members.get(node.name)) || expressions.of(node);
}
function entry(name, value) {
    return { key: textAt(name, value), value };
}
function textAt(value, { span }) {
    return { kind: "text", span, value, runs: [] };
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/declarations.js



/** What gives something a name: variables, functions, classes, imports and exports. */
class Declarations {
    #expressions;
    #body;
    constructor(expressions, body) {
        this.#expressions = expressions;
        this.#body = body;
    }
    /** Null where a statement gives nothing a name. */
    of(node) {
        const span = spanOf(node);
        switch (node.type) {
            case "VariableDeclaration":
                return node.declarations.flatMap((one) => this.#variable(one));
            case "FunctionDeclaration":
                return [{ kind: "function", span, made: this.#expressions.function(node) }];
            case "ClassDeclaration":
                return [{ kind: "class", span, made: this.#class(node) }];
            case "ImportDeclaration":
                return imported(node, span);
            case "ExportNamedDeclaration":
                return this.#exported(node, span);
            case "ExportAllDeclaration":
                return [{ kind: "mixin", span, from: { module: node.source.value, names: [] } }];
            case "ExportDefaultDeclaration":
                return this.#exportedByDefault(node, span);
            case "TSExportAssignment":
                return [{ kind: "export", span, name: "*", value: this.#expressions.of(node.expression) }];
            case "TSEnumDeclaration":
                return [enumeration(node, this.#expressions)];
            case "TSModuleDeclaration":
                return [];
            default:
                return null;
        }
    }
    classExpression(node) {
        return { kind: "class", span: spanOf(node), made: this.#class(node) };
    }
    #variable({ id, init, ...place }) {
        const span = spanOf(place);
        if (!init)
            return [];
        return [{ kind: "assignment", span, to: patternOf(id), value: this.#expressions.of(init) }];
    }
    #class(node) {
        const bases = node.superClass ? [this.#expressions.of(node.superClass)] : [];
        const body = node.body.body.flatMap((member) => {
            const span = spanOf(member);
            if (member.type === "ClassMethod" || member.type === "ClassPrivateMethod")
                return [{ kind: "function", span, made: this.#expressions.function(member) }];
            if (!/^Class(?:Private)?Property$/.test(member.type) || !("value" in member) || !member.value)
                return [];
            const name = keyOf(member.key);
            if (name === null)
                return [];
            return [
                { kind: "assignment", span, to: { kind: "name", name }, value: this.#expressions.of(member.value) },
            ];
        });
        const isAbstract = "abstract" in node && node.abstract === true;
        return { name: node.id?.name ?? null, bases, body, span: spanOf(node), isAbstract };
    }
    #exported(node, span) {
        const declared = node.declaration ? (this.of(node.declaration) ?? []) : [];
        const names = declared.flatMap((one) => namesOf(one));
        if (node.source)
            return handedOn(node, node.source.value, span);
        return [
            ...declared,
            ...names.map((name) => reExported(name, name, span)),
            ...node.specifiers.flatMap((item) => item.type === "ExportSpecifier"
                ? [reExported(keyOf(item.exported) ?? "", item.local.name, span)]
                : []),
        ];
    }
    #exportedByDefault({ declaration }, span) {
        if (declaration.type === "FunctionDeclaration") {
            const made = this.#expressions.function(declaration);
            return [{ kind: "export", span, name: "default", value: { kind: "function", span, made } }];
        }
        if (declaration.type === "ClassDeclaration") {
            const value = { kind: "class", span, made: this.#class(declaration) };
            return [{ kind: "export", span, name: "default", value }];
        }
        if (declaration.type === "TSDeclareFunction")
            return [];
        return [{ kind: "export", span, name: "default", value: this.#expressions.of(declaration) }];
    }
    /** `exports.up = …`, `module.exports = …`; null where an expression is none of them. */
    exportedBy(node) {
        if (node.type !== "AssignmentExpression" || node.operator !== "=")
            return null;
        if (node.left.type !== "MemberExpression")
            return null;
        const way = wayOf(this.#expressions.of(node.left));
        const name = way === "module.exports" ? "*" : /^(?:module\.)?exports\.(\w+)$/.exec(way ?? "")?.[1];
        if (name === undefined)
            return null;
        return { kind: "export", span: spanOf(node), name, value: this.#expressions.of(node.right) };
    }
}
/** `export { a as b } from "./c"`: no name is known here by it. */
function handedOn({ specifiers }, module, span) {
    return specifiers.flatMap((item) => {
        const isAll = item.type === "ExportNamespaceSpecifier";
        const own = item.type === "ExportSpecifier" ? item.local.name : null;
        const name = keyOf(item.exported);
        if (name === null || (own === null && !isAll))
            return [];
        const local = `${module} ${own ?? "*"}`;
        const from = { module, names: own === null ? [] : [own] };
        const path = own === null ? module : `${module}.${own}`;
        return [{ kind: "import", span, name: local, path, from }, reExported(name, local, span)];
    });
}
function reExported(name, local, span) {
    return { kind: "export", span, name, value: { kind: "name", span, name: local }, live: true };
}
function namesOf(statement) {
    if (statement.kind === "function" || statement.kind === "class")
        return statement.made.name === null ? [] : [statement.made.name];
    return statement.kind === "assignment" ? namesIn(statement.to) : [];
}
/** `export const { a, b: [c] } = …` */
function namesIn(pattern) {
    if (pattern.kind === "name")
        return [pattern.name];
    if (pattern.kind === "items")
        return pattern.items.flatMap((item) => (item ? namesIn(item) : []));
    return pattern.kind === "keys" ? pattern.keys.flatMap((key) => namesIn(key.pattern)) : [];
}
/** "module.exports.up" of a chain of names; null of anything else. */
function wayOf(expression) {
    if (expression.kind === "name")
        return expression.name;
    if (expression.kind !== "member")
        return null;
    const of = wayOf(expression.of);
    return of === null ? null : `${of}.${expression.name}`;
}
/** Named by its package, and its own name there. */
function imported({ source, specifiers }, span) {
    return specifiers.map((specifier) => {
        const own = specifier.type === "ImportSpecifier" ? keyOf(specifier.imported) : null;
        const name = specifier.type === "ImportDefaultSpecifier" ? "default" : own;
        return {
            ...{ kind: "import", span, name: specifier.local.name },
            path: own === null ? source.value : `${source.value}.${own}`,
            from: { module: source.value, names: name === null ? [] : [name] },
        };
    });
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/literals.js
/** An escape of JavaScript: a line that goes on, a code, or one character. */
const escapes = /\\(?:\r\n|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g;
const named = new Map([
    ["n", "\n"],
    ["t", "\t"],
    ["r", "\r"],
    ["b", "\b"],
    ["f", "\f"],
    ["v", "\v"],
]);
/**
 * Where the characters of a literal stand: `raw` is its text as written, from `start` of the file on. Empty where that
 * does not give the value that the parser gave.
 */
function literalRuns(raw, start, value) {
    if (raw === value)
        return value === "" ? [] : [{ at: 0, from: start, length: value.length }];
    const runs = [];
    let [text, from] = ["", 0];
    const take = (end) => {
        if (end > from)
            runs.push({ at: text.length, from: start + from, length: end - from });
        text += raw.slice(from, end);
    };
    for (const found of raw.matchAll(escapes)) {
        take(found.index);
        text += meaning(found[0].slice(1));
        from = found.index + found[0].length;
    }
    take(raw.length);
    // A template's line ends are one character, however the file writes them.
    return text === value
        ? runs
        : text.replaceAll("\r\n", "\n") === value
            ? acrossLines(raw, start, value)
            : [];
}
function meaning(escaped) {
    const first = escaped[0] ?? "";
    if (first === "\n" || first === "\r" || first === "\u2028" || first === "\u2029")
        return "";
    if (first === "u" || first === "x")
        return String.fromCodePoint(Number.parseInt(escaped.replace(/[ux{}]/g, ""), 16));
    if (/[0-7]/.test(first))
        return String.fromCodePoint(Number.parseInt(escaped, 8));
    return named.get(first) ?? escaped;
}
/** The runs of a text without escapes whose file ends its lines with CR and LF. */
function acrossLines(raw, start, value) {
    if (raw.includes("\\"))
        return [];
    const runs = [];
    let [at, from] = [0, 0];
    for (const line of value.split(/(?<=\n)/)) {
        const ended = raw.startsWith("\r\n", from + line.length - 1);
        const length = ended ? line.length - 1 : line.length;
        runs.push({ at, from: start + from, length });
        at += line.length;
        from += ended ? line.length + 1 : line.length;
    }
    return runs;
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/expressions.js



/** Expressions of JavaScript and TypeScript. */
class Expressions {
    #body;
    #class;
    constructor(body, ofClass) {
        this.#body = body;
        this.#class = ofClass;
    }
    of = (node) => {
        const span = spanOf(node);
        return (this.#literal(node, span) ??
            this.#made(node, span) ??
            this.#operation(node, span) ?? { kind: "other", span });
    };
    #literal(node, span) {
        switch (node.type) {
            case "StringLiteral": {
                const { value, extra } = node;
                const raw = typeof extra?.raw === "string" ? extra.raw.slice(1, -1) : value;
                return { kind: "text", span, value, runs: literalRuns(raw, span[0] + 1, value) };
            }
            case "NumericLiteral":
                return { kind: "number", span, value: node.value, written: String(node.value) };
            case "BigIntLiteral":
                return { kind: "number", span, value: Number(node.value), written: node.value };
            case "BooleanLiteral":
                return { kind: "boolean", span, value: node.value };
            case "NullLiteral":
                return { kind: "null", span };
            case "TemplateLiteral":
                return concatenated(this.#template(node), span);
            case "Identifier":
                return node.name === "undefined" ? { kind: "null", span } : { kind: "name", span, name: node.name };
            case "ThisExpression":
                return { kind: "name", span, name: "this" };
            case "Super":
                return { kind: "name", span, name: "super" };
            default:
                return null;
        }
    }
    /** Objects, lists, functions, calls: what an expression makes or asks. */
    #made(node, span) {
        switch (node.type) {
            case "ArrayExpression":
                return { kind: "list", span, items: node.elements.flatMap((one) => (one ? this.argument(one) : [])) };
            case "ObjectExpression":
                return { kind: "map", span, entries: node.properties.flatMap((one) => this.#entry(one)) };
            case "FunctionExpression":
            case "ArrowFunctionExpression":
                return { kind: "function", span, made: this.function(node) };
            case "ClassExpression":
                return this.#class(node);
            case "CallExpression":
            case "OptionalCallExpression":
                return this.#call(node.callee, node.arguments, span, false);
            case "NewExpression":
                return this.#call(node.callee, node.arguments, span, true);
            case "TaggedTemplateExpression":
                return { kind: "tagged", span, tag: this.of(node.tag), parts: this.#template(node.quasi) };
            case "MemberExpression":
            case "OptionalMemberExpression":
                return this.#member(node, span);
            default:
                return null;
        }
    }
    #operation(node, span) {
        switch (node.type) {
            case "AwaitExpression":
                return this.of(node.argument);
            case "YieldExpression":
                return node.argument ? this.of(node.argument) : null;
            case "TSAsExpression":
            case "TSNonNullExpression":
            case "TSSatisfiesExpression":
            case "TSTypeAssertion":
            case "TSInstantiationExpression":
            case "TypeCastExpression":
            case "ParenthesizedExpression":
                return this.of(node.expression);
            case "ConditionalExpression":
                return {
                    ...{ kind: "choice", span, test: this.of(node.test) },
                    ...{ yes: this.of(node.consequent), no: this.of(node.alternate) },
                };
            case "LogicalExpression": {
                const operator = node.operator === "&&" ? "and" : node.operator === "||" ? "or" : "??";
                return { kind: "comparison", span, operator, left: this.of(node.left), right: this.of(node.right) };
            }
            case "BinaryExpression":
                return this.#binary(node, span);
            case "UnaryExpression":
                return this.#unary(node, span);
            case "SequenceExpression":
                return { kind: "sequence", span, parts: node.expressions.map(this.of) };
            case "AssignmentExpression":
                return this.#assignment(node, span);
            default:
                return null;
        }
    }
    #unary(node, span) {
        const of = this.of(node.argument);
        if (node.operator === "void")
            return of;
        if (node.operator === "!")
            return { kind: "not", span, of };
        return node.operator === "-" && of.kind === "number"
            ? { ...of, span, value: -of.value, written: `-${of.written}` }
            : { kind: "other", span, parts: [of] };
    }
    #binary(node, span) {
        if (node.left.type === "PrivateName")
            return null;
        const [left, right] = [this.of(node.left), this.of(node.right)];
        if (node.operator === "+")
            return concatenated([left, right], span);
        const operator = /^===?$/.test(node.operator) ? "==" : /^!==?$/.test(node.operator) ? "!=" : null;
        return operator
            ? { kind: "comparison", span, operator, left, right }
            : { kind: "other", span, parts: [left, right] };
    }
    #assignment(node, span) {
        const member = node.left.type === "MemberExpression" ? this.of(node.left) : null;
        const right = this.of(node.right);
        const value = node.operator === "=" ? right : { kind: "other", span: right.span, parts: [right] };
        return { kind: "assignment", span, to: patternOf(node.left), member, value };
    }
    #member(node, span) {
        const of = this.of(node.object);
        if (!node.computed) {
            const { property } = node;
            const name = property.type === "Identifier"
                ? property.name
                : property.type === "PrivateName"
                    ? `#${property.id.name}`
                    : "";
            return { kind: "member", span, of, name };
        }
        if (node.property.type === "PrivateName")
            return { kind: "other", span };
        const at = this.of(node.property);
        return at.kind === "text"
            ? { kind: "member", span, of, name: at.value }
            : { kind: "element", span, of, at };
    }
    #call(callee, given, span, constructs) {
        const called = callee.type === "Import" ? { kind: "name", span, name: "import" } : this.of(callee);
        const named = called.kind === "member" || called.kind === "name";
        return {
            ...{ kind: "call", span, name: named ? called.name : "", block: null, constructs },
            receiver: called.kind === "member" ? called.of : null,
            callee: named ? null : called,
            arguments: given.flatMap((one) => this.argument(one)),
        };
    }
    argument(node) {
        if (node.type === "SpreadElement")
            return [{ name: null, value: this.of(node.argument), spread: true }];
        if (node.type === "ArgumentPlaceholder")
            return [];
        return [{ name: null, value: this.of(node) }];
    }
    #entry(node) {
        if (node.type === "SpreadElement")
            return [{ key: null, value: this.of(node.argument) }];
        if (node.key.type === "PrivateName")
            return [];
        const span = spanOf(node.key);
        const key = !node.computed && node.key.type === "Identifier"
            ? { kind: "text", span, value: node.key.name, runs: [] }
            : this.of(node.key);
        if (node.type === "ObjectMethod")
            return [{ key, value: { kind: "function", span: spanOf(node), made: this.function(node) } }];
        return [{ key, value: this.of(node.value) }];
    }
    #template({ quasis, expressions }) {
        return quasis.flatMap((quasi, n) => {
            const span = spanOf(quasi);
            const value = quasi.value.cooked ?? quasi.value.raw;
            const text = {
                kind: "text",
                span,
                value,
                runs: literalRuns(quasi.value.raw, span[0], value),
            };
            const next = expressions[n];
            return next ? [text, this.of(next)] : [text];
        });
    }
    function(node) {
        const span = spanOf(node);
        const name = "id" in node && node.id ? node.id.name : "key" in node ? keyOf(node.key) : null;
        // TypeScript says so what `this` is; nobody hands it over.
        const given = node.params.filter((one) => one.type !== "Identifier" || one.name !== "this");
        const parameters = given.map((one) => this.#parameter(one));
        // Of a method it stands behind what says who may call it.
        const waits = node.async ? {} : { asyncAt: "key" in node ? spanOf(node.key)[0] : span[0] };
        if (node.body.type === "BlockStatement")
            return { name, parameters, span, body: this.#body(node.body), givesLast: false, ...waits };
        const value = this.of(node.body);
        return {
            ...{ name, parameters, span, ...waits },
            body: [{ kind: "expression", span: value.span, value }],
            givesLast: true,
        };
    }
    #parameter(node) {
        const bare = node.type === "TSParameterProperty" ? node.parameter : node;
        if (bare.type === "AssignmentPattern")
            return { pattern: patternOf(bare.left), otherwise: this.of(bare.right) };
        if (bare.type === "RestElement")
            return { pattern: patternOf(bare.argument), otherwise: null, rest: true };
        return { pattern: patternOf(bare), otherwise: null };
    }
}
function concatenated(parts, span) {
    const [first] = parts;
    return parts.length === 1 && first?.kind === "text"
        ? { ...first, span }
        : { kind: "concatenation", span, parts };
}

// EXTERNAL MODULE: ./build/src/read/evidence/value.js
var value = __webpack_require__(31227);
// EXTERNAL MODULE: ./build/src/read/evidence/path.js
var evidence_path = __webpack_require__(29591);
;// CONCATENATED MODULE: ./build/src/read/code/javascript/commented-json.js


/** Compilers let people write comments into their JSON, and a comma after its last item; null where it is none. */
function parsedCommentedJson(text) {
    if (text === undefined)
        return null;
    try {
        return (0,value/* record */.g1)(plainValue((0,lib/* parseExpression */.YK)(text.replace(/^\uFEFF/, ""))));
    }
    catch {
        return null;
    }
}
/** What is no JSON is undefined. */
function plainValue(node) {
    switch (node.type) {
        case "StringLiteral":
        case "NumericLiteral":
        case "BooleanLiteral":
            return node.value;
        case "ArrayExpression":
            return node.elements.map((item) => item && plainValue(item));
        case "ObjectExpression":
            return Object.fromEntries(node.properties.flatMap((property) => property.type === "ObjectProperty" && property.key.type === "StringLiteral"
                ? [[property.key.value, plainValue(property.value)]]
                : []));
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
;// CONCATENATED MODULE: ./build/src/read/code/javascript/package-entries.js


/** A table of exports is nested by conditions, and by nothing else. */
const DEEPEST = 8;
/** Files that may be what a package gives for a path within it, best first; "" is what it gives by its name alone. */
function packageEntries(manifest, path) {
    const key = path === "" ? "." : `./${path}`;
    const { exports } = manifest;
    const isTable = Object.keys((0,value/* record */.g1)(exports)).some((name) => name.startsWith("."));
    const told = isTable ? inTable((0,value/* record */.g1)(exports), key) : path === "" ? targetsOf(exports) : [];
    const main = path === "" ? ["source", "module", "main", "types", "typings"] : [];
    const named = main.flatMap((field) => (0,value/* stringOf */.Je)((0,lookup/* lookup */.$)(manifest, field)) ?? []);
    const itself = path === "" ? ["src/index", "index", "lib/index"] : [path, `src/${path}`];
    return [...new Set([...told, ...named].flatMap(sourcesOf).concat(itself))];
}
/** The targets that a key has in a table of exports or imports; one "*" on both sides stands for any text. */
function inTable(table, key) {
    const own = (0,lookup/* lookup */.$)(table, key);
    if (own !== undefined)
        return targetsOf(own);
    return Object.entries(table).flatMap(([pattern, target]) => {
        const part = starred(pattern, key);
        return part === null ? [] : targetsOf(target).map((one) => one.replaceAll("*", () => part));
    });
}
/** What the "*" of a pattern stands for; null: it is another name. */
function starred(pattern, name) {
    const [before = "", after, ...more] = pattern.split("*");
    if (after === undefined || more.length > 0)
        return null;
    const isLong = name.length >= before.length + after.length;
    if (!isLong || !name.startsWith(before) || !name.endsWith(after))
        return null;
    return name.slice(before.length, name.length - after.length);
}
/** All that the conditions lead to, the source first where a package names it. */
function targetsOf(target, depth = 0) {
    if (typeof target === "string")
        return [target];
    if (depth > DEEPEST || typeof target !== "object" || target === null)
        return [];
    const { source, ...others } = target;
    return [source, ...Object.values(others)].flatMap((one) => targetsOf(one, depth + 1));
}
/** What compilers write below one folder, a folder for each form of modules. */
const FORMS = /^(?:cjs|common|commonjs|es|es6|esm|lib|module|node|src|types)$/;
/**
 * A file that is built, which no repository holds, is made from one of the same name: beside it, or below `src`
 * in place of the folders that the compiler writes to. What leads out of the package is none of its files.
 */
function sourcesOf(target) {
    const path = target.replace(/^\.\//, "");
    const bare = path.replace(/\.d(?=\.[cm]?ts$)/, "").replace(/\.[cm]?[jt]sx?$/, "");
    const names = bare.split("/");
    if (names.includes(".."))
        return [];
    const built = FORMS.test(names[1] ?? "") && names.length > 2 ? [1, 2] : [1];
    const below = built.map((count) => `src/${names.slice(count).join("/")}`);
    const isBuilt = names.length > 1;
    return [
        path,
        bare,
        ...(isBuilt ? below.filter((one) => !one.startsWith("src/src/")) : []),
        ...withoutBuild(names),
    ];
}
function withoutBuild([first = "", ...rest]) {
    return /^(?:dist|build|out|lib)$/.test(first) && rest.length > 0 ? [rest.join("/")] : [];
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/compiler-paths.js




/** Settings that go on in other files, one after the other. */
const MOST_SETTINGS = 5;
/** Where the compiler of TypeScript is told that a module stands: by `paths`, and below `baseUrl`. */
function compilerPaths(module, around) {
    const project = around.folder.above.find(({ names }) => names.has("tsconfig.json"));
    if (!project)
        return [];
    const { paths, base } = settingsOf(project, around);
    const told = Object.entries(paths?.table ?? {}).flatMap(([pattern, targets]) => {
        const part = pattern === module ? "" : starred(pattern, module);
        if (part === null || !paths)
            return [];
        return (0,value/* listOf */.c3)(targets).flatMap((target) => {
            const written = (0,value/* stringOf */.Je)(target)?.replace("*", () => part);
            return written === undefined ? [] : [{ folder: project, path: (0,evidence_path/* join */.fj)(paths.from, written) }];
        });
    });
    // A project without `baseUrl` may have the first folder of a path all the same, by its bundler's or its runner's settings.
    const [first = "", ...rest] = module.split("/");
    const isOwn = base !== null || project.folders.some(({ path }) => (0,evidence_path/* join */.fj)(project.path, first) === path);
    return rest.length > 0 && isOwn ? [...told, { folder: project, path: (0,evidence_path/* join */.fj)(base ?? ".", module) }] : told;
}
const known = new WeakMap();
function settingsOf(project, around) {
    const made = known.get(project) ?? settingsFrom(project, around);
    known.set(project, made);
    return made;
}
/** What a file says itself goes before what it extends. */
function settingsFrom(project, around) {
    let text = project.file("tsconfig.json")?.text;
    let [from, made] = [".", { base: null, paths: null }];
    for (let count = 0; count < MOST_SETTINGS && text !== undefined; count++) {
        const settings = parsedCommentedJson(text);
        const options = (0,value/* record */.g1)(settings?.compilerOptions);
        const base = (0,value/* stringOf */.Je)(options.baseUrl);
        const ownBase = base === null ? null : (0,evidence_path/* join */.fj)(from, base);
        const table = typeof options.paths === "object" ? (0,value/* record */.g1)(options.paths) : null;
        made = {
            base: made.base ?? ownBase,
            paths: made.paths ?? (table && { table, from: ownBase ?? from }),
        };
        const next = [settings?.extends].flat().flatMap((one) => (0,value/* stringOf */.Je)(one) ?? [])[0];
        if (next === undefined || !next.startsWith("."))
            break;
        const path = (0,evidence_path/* join */.fj)(from, /\.json$/.test(next) ? next : `${next}.json`);
        text = around.first(project, [path])?.text;
        from = path.split("/").slice(0, -1).join("/") || ".";
    }
    return made;
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/src/text/parsed-yaml.js
var parsed_yaml = __webpack_require__(40834);
;// CONCATENATED MODULE: ./build/src/read/code/javascript/workspace-packages.js



/** No repository has its packages so deep, or so many folders where they stand. */
const workspace_packages_DEEPEST = 5;
const MOST_FOLDERS = 2_000;
const longestSettings = 100_000;
const found = new WeakMap();
/** The package of that name which the repository has among its workspaces; null: it is of a registry. */
function workspacePackage(folder, name) {
    for (const top of folder.above) {
        const known = found.get(top) ?? packagesOf(top);
        found.set(top, known);
        const own = known.get(name);
        if (own)
            return own;
    }
    return null;
}
function manifestOf(folder) {
    return (0,value/* parsedJson */.U4)(folder.file("package.json")?.text);
}
/** Those below a folder that says where its workspaces are; of any folder the package that it is itself. */
function packagesOf(top) {
    const own = manifestOf(top);
    const packages = new Map();
    const patterns = patternsOf(top, own);
    const folders = patterns.length > 0 ? foldersIn(top, patterns) : [];
    for (const folder of [top, ...folders]) {
        const manifest = folder === top ? own : manifestOf(folder);
        const name = (0,value/* stringOf */.Je)(manifest?.name);
        if (manifest && name !== null && !packages.has(name))
            packages.set(name, { folder, manifest });
    }
    return packages;
}
/** As npm and Yarn, pnpm, and Lerna are told. */
function patternsOf(top, manifest) {
    const { workspaces } = manifest ?? {};
    const told = [
        ...(0,value/* listOf */.c3)(workspaces),
        ...(0,value/* listOf */.c3)((0,value/* record */.g1)(workspaces).packages),
        ...(0,value/* listOf */.c3)(yamlOf(top.file("pnpm-workspace.yaml")?.text).packages),
        ...(0,value/* listOf */.c3)((0,value/* parsedJson */.U4)(top.file("lerna.json")?.text)?.packages),
    ];
    return told.flatMap((one) => (typeof one === "string" ? [one.replace(/^\.\/|\/+$/g, "")] : []));
}
function yamlOf(text) {
    if (text === undefined)
        return {};
    try {
        return (0,value/* record */.g1)((0,parsed_yaml/* parsedYaml */.dd)(text, longestSettings)[0]);
    }
    catch {
        return {};
    }
}
function foldersIn(top, patterns) {
    const [refused, wanted] = [patterns.filter(isRefusal), patterns.filter((one) => !isRefusal(one))];
    const isWanted = picomatch(wanted, { ignore: refused.map((one) => one.slice(1).replace(/^\.\//, "")) });
    const deepest = wanted.some((one) => one.includes("**"))
        ? workspace_packages_DEEPEST
        : Math.max(0, ...wanted.map((one) => one.split("/").length));
    const start = top.path === "." ? 0 : top.path.length + 1;
    const made = [];
    let level = [...top.folders];
    let seen = 0;
    for (let depth = 1; depth <= Math.min(deepest, workspace_packages_DEEPEST); depth++) {
        seen += level.length;
        if (seen > MOST_FOLDERS)
            break;
        made.push(...level.filter(({ path }) => isWanted(path.slice(start))));
        if (depth < deepest)
            level = level.flatMap(({ folders }) => folders);
    }
    return made;
}
function isRefusal(pattern) {
    return pattern.startsWith("!");
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/find-module.js




const endings = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs"];
/**
 * `./helpers`; what the project's compiler is told of by `baseUrl` and `paths`; `#names` of the package itself; and a
 * package that is a workspace of the same repository. Other packages are nobody's own code.
 */
const findJavascript = ({ module, names }, around) => {
    for (const { folder, path } of placesOf(module, around)) {
        const file = around.first(folder, filesOf(path));
        if (file)
            return { file, names };
    }
    return null;
};
function* placesOf(module, around) {
    if (/^\.\.?(?:\/|$)/.test(module)) {
        yield { folder: around.folder, path: module };
        return;
    }
    if (module.startsWith("#"))
        yield* importsOf(module, around);
    yield* compilerPaths(module, around);
    const [, name, path = ""] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(module) ?? [];
    const own = name === undefined ? null : workspacePackage(around.folder, name);
    for (const entry of own ? packageEntries(own.manifest, path) : [])
        if (own)
            yield { folder: own.folder, path: entry };
}
/** As the nearest package.json names them. */
function* importsOf(module, around) {
    const folder = around.folder.above.find(({ names }) => names.has("package.json"));
    const table = (0,value/* record */.g1)(folder && manifestOf(folder)?.imports);
    if (folder)
        for (const path of inTable(table, module))
            yield { folder, path };
}
/** The files that a path may stand for, as it is written and as it is resolved. */
function filesOf(path) {
    const paths = [path, ...withOtherEnding(path), ...endings.map((end) => path + end)];
    return [
        ...paths.filter((one) => /\.[cm]?[jt]s$/.test(one) && !/\.d\.[cm]?ts$/.test(one)),
        ...endings.map((end) => `${path}/index${end}`),
    ];
}
/** A file of TypeScript is imported as what the compiler makes of it. */
function withOtherEnding(module) {
    const made = /^(.*)\.([cm]?)js$/.exec(module);
    return made ? [`${made[1]}.${made[2]}ts`] : [];
}

;// CONCATENATED MODULE: ./build/src/read/code/javascript/index.js





/** JavaScript and TypeScript, by Babel's parser. Never throws: what it cannot read on from is an error with its place. */
const javascriptReader = { readModule: readJavascript, find: findJavascript };
function readJavascript(text, path) {
    try {
        const file = parseBabel(text, path);
        return {
            body: liveExportsLast(file.program.body.flatMap(statementsOf)),
            errors: (file.errors ?? []).map((error) => refusalOf(error, text)),
            comments: (file.comments ?? []).map(spanOf),
        };
    }
    catch (error) {
        return { body: [], errors: [refusalOf(error, text)], comments: [] };
    }
}
function refusalOf(error, text) {
    if (error instanceof RangeError)
        return { span: [0, 0], message: "it is nested too deeply to be read" };
    const { pos, message } = error;
    const at = Math.min(typeof pos === "number" ? pos : 0, text.length);
    // Babel ends its sentence with the place.
    const said = (message ?? "it could not be parsed").replace(/\s*\(\d+:\d+\)\s*$/, "");
    return { span: [at, Math.min(at + 1, text.length)], message: said };
}
const expressions = new Expressions((block) => bodyOf(block), (node) => declarations.classExpression(node));
const declarations = new Declarations(expressions, bodyOf);
/** `export let` gives what the name stands for in the end, and `export default` what it does there. */
function liveExportsLast(statements) {
    const isLive = (statement) => statement.kind === "export" && statement.live === true;
    return [...statements.filter((statement) => !isLive(statement)), ...statements.filter(isLive)];
}
function bodyOf(statement) {
    if (!statement)
        return [];
    return statement.type === "BlockStatement" ? statement.body.flatMap(statementsOf) : statementsOf(statement);
}
function statementsOf(node) {
    const span = spanOf(node);
    switch (node.type) {
        case "ExpressionStatement":
            return [
                declarations.exportedBy(node.expression) ?? {
                    kind: "expression",
                    span,
                    value: expressions.of(node.expression),
                },
            ];
        case "BlockStatement":
            return bodyOf(node);
        case "LabeledStatement":
            return statementsOf(node.body);
        case "ReturnStatement":
            return [{ kind: "return", span, value: node.argument ? expressions.of(node.argument) : null }];
        case "ThrowStatement":
            return [{ kind: "throw", span }];
        default:
            return branching(node, span) ?? declarations.of(node) ?? [{ kind: "other", span }];
    }
}
function branching(node, span) {
    switch (node.type) {
        case "IfStatement": {
            const [yes, no] = [bodyOf(node.consequent), bodyOf(node.alternate)];
            return [{ kind: "if", span, test: expressions.of(node.test), yes, no }];
        }
        case "ForOfStatement": {
            const { left } = node;
            const each = patternOf(left.type === "VariableDeclaration" ? left.declarations[0]?.id : left);
            return [{ kind: "for", span, each, over: expressions.of(node.right), body: bodyOf(node.body) }];
        }
        case "ForInStatement":
        case "ForStatement":
        case "WhileStatement":
        case "DoWhileStatement":
            return [{ kind: "while", span, body: bodyOf(node.body) }];
        case "TryStatement": {
            const handlers = node.handler ? [bodyOf(node.handler.body)] : [];
            return [{ kind: "try", span, body: bodyOf(node.block), handlers, last: bodyOf(node.finalizer) }];
        }
        case "SwitchStatement":
            return switched(node, span);
        default:
            return null;
    }
}
/** Case after case, as a chain of conditions; one without a body goes on in the next. */
function switched({ cases, discriminant }, span) {
    const left = expressions.of(discriminant);
    const empty = [];
    const branches = [];
    let tests = empty;
    for (const branch of cases) {
        const right = branch.test ? expressions.of(branch.test) : null;
        // Null: it is what all others come to.
        tests =
            tests && right
                ? [...tests, { kind: "comparison", span: right.span, operator: "==", left, right }]
                : null;
        if (branch.consequent.length === 0)
            continue;
        const body = branch.consequent.filter(({ type }) => type !== "BreakStatement").flatMap(statementsOf);
        branches.push({ tests, body });
        tests = empty;
    }
    const others = branches.filter((branch) => branch.tests !== null);
    const last = branches.find((branch) => branch.tests === null)?.body ?? [];
    return others.reduceRight((no, branch) => [{ kind: "if", span, test: anyOf(branch.tests ?? empty, span), yes: branch.body, no }], last);
}
function anyOf(tests, span) {
    return tests.reduce((left, right) => ({ kind: "comparison", span, operator: "or", left, right }));
}


/***/ })

};

//# sourceMappingURL=66.index.js.map