export const id = 798;
export const ids = [798];
export const modules = {

/***/ 2146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _text_run_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8882);

/**
 * Passes on what a rule says, as it says it. A rule that breaks costs what it would still have said of this one thing: what
 * it has said before stays, and so does all that others say.
 */
function ask({ id }, look, take, { words, at }, failed) {
    try {
        for (const draft of look())
            take(draft);
    }
    catch (error) {
        failed((0,_text_run_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g)(`the rule ${id} could not check ${words}`, error, at));
    }
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ changedLinesOf),
/* harmony export */   J: () => (/* binding */ onChangedLines)
/* harmony export */ });
/* harmony import */ var _text_first_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5485);
/* harmony import */ var _text_near_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3187);
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);



/**
 * Whether a draft is about what changed: its own lines, or a line of the file that decides over all of them, such as
 * a tool's marker, BEGIN, COMMIT or SET.
 */
function changedLinesOf(version) {
    // Each is asked once for a file, not once for each of its findings.
    const reached = once((file) => reachedByChange(file, version));
    const framed = once((file) => framing(file, version));
    return ({ file, span }) => {
        if (file.changed === "none")
            return reached(file);
        return onChangedLines(file, span) || framed(file);
    };
}
function onChangedLines({ changed }, span) {
    return typeof changed === "string" ? changed === "all" : touches(changed, span);
}
function touches(changed, span) {
    return (0,_text_first_of_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .K)((0,_text_near_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .nearSpans */ .Y)(changed, span), (one) => (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_1__/* .overlaps */ .$f)(one, span)) !== undefined;
}
function once(ask) {
    const answers = new Map();
    return (file) => {
        const answer = answers.get(file) ?? ask(file);
        answers.set(file, answer);
        return answer;
    };
}
/** A finding in an included file is reported where the including file changed. */
function reachedByChange(file, version) {
    return [...version.up, ...version.down].some(({ migration, statements, unread }) => migration.file !== file &&
        migration.file.changed !== "none" &&
        [...statements, ...unread].some((one) => one.file === file));
}
const ordinary = new Set(["TransactionStmt", "VariableSetStmt"]);
function framing(file, version) {
    const { changed } = file;
    if (typeof changed === "string")
        return false;
    const inside = [...version.up, ...version.down]
        .flatMap((unit) => (unit.migration.sent ? linesOfCalls(unit, file) : spansOfStatements(unit, file)))
        .sort((a, b) => a[0] - b[0]);
    const outermost = withoutInner(inside);
    return changed.some((span) => frames(file, span, outermost));
}
function spansOfStatements({ statements, unread }, file) {
    return [
        ...statements.filter(({ kind }) => !ordinary.has(kind)),
        // What could not be read is a statement all the same.
        ...unread,
    ].flatMap((one) => (one.file === file ? [one.span] : []));
}
/** Of code a line that sends something decides over nothing else, nor does a comment. */
function linesOfCalls({ migration, statements, unread }, file) {
    if (migration.file !== file)
        return [];
    const calls = [...statements, ...unread].map((one) => ("call" in one && one.call) || one.span);
    return [...calls, ...(migration.comments ?? [])].map(([start, end]) => {
        const next = file.text.indexOf("\n", end);
        return [file.text.lastIndexOf("\n", start - 1) + 1, next < 0 ? file.text.length : next];
    });
}
/** Of spans in the order of their starts, those that stand in no earlier one: a body's statements stand in its block. */
function withoutInner(spans) {
    let end = Number.NEGATIVE_INFINITY;
    return spans.filter((span) => {
        if (span[1] <= end)
            return false;
        end = span[1];
        return true;
    });
}
/** Whether anything of a changed stretch stands outside the statements. */
function frames(file, [start, end], inside) {
    let rest = "";
    let at = start;
    for (const [from, to] of (0,_text_near_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .nearSpans */ .Y)(inside, [start, end])) {
        if (!(0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_1__/* .overlaps */ .$f)([from, to], [start, end]))
            continue;
        if (from > at)
            rest += file.text.slice(at, from);
        at = Math.max(at, to);
    }
    if (at < end)
        rest += file.text.slice(at, end);
    return /[^\s;]/.test(rest);
}


/***/ }),

/***/ 5357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  ER: () => (/* binding */ isUnitReported),
  _S: () => (/* binding */ sign)
});

// UNUSED EXPORTS: sameSpan

// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(7866);
// EXTERNAL MODULE: ./build/src/check/ask-rule.js
var ask_rule = __webpack_require__(2146);
// EXTERNAL MODULE: ./build/src/check/changed-lines.js
var changed_lines = __webpack_require__(1896);
;// CONCATENATED MODULE: ./build/src/check/code-edits.js
/** What may end a literal, or begin something else in it, in any language. */
const unfit = /["'`\\\n\r]|\$\{|#\{|%/;
/**
 * Which fixes can be made in these files as they stand: of a migration in code those alone that stay within the SQL of
 * one literal, and mean the same in every language.
 */
function editable(version) {
    const literals = new Map();
    for (const { migration, statements } of [...version.up, ...version.down]) {
        if (!migration.sent)
            continue;
        const known = literals.get(migration.file) ?? [];
        literals.set(migration.file, known);
        for (const { span, tokens, body } of statements)
            if (body === null && tokens().length > 0)
                known.push(span);
    }
    if (literals.size === 0)
        return () => true;
    return ({ edits }) => edits.every(({ file, span, text }) => {
        const inside = literals.get(file);
        if (!inside)
            return true;
        return !unfit.test(text) && inside.some(([start, end]) => start < span[0] && span[1] < end);
    });
}

// EXTERNAL MODULE: ./build/src/check/policy.js
var check_policy = __webpack_require__(4394);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(5307);
;// CONCATENATED MODULE: ./build/src/check/precedence.js

/**
 * One root cause, one finding. A statement that will fail gets the failure and nothing else; of several failures the
 * one that PostgreSQL meets first: it reads, looks at the transaction, then at names, at the table, and at the keys.
 */
const failingRules = [
    "unsupported-by-server-version",
    "add-index-parsed-as-column",
    "concurrently-in-function",
    "concurrently-in-multi-statement-string",
    "concurrently-in-transaction",
    "concurrently-in-pipeline",
    "maintenance-command-in-transaction",
    "invalid-concurrent-drop",
    "guc-invalid-value",
    "wrong-extension-name",
    "insufficient-index-privilege",
    "direct-catalog-update",
    "concurrently-on-partitioned",
    "concurrent-reindex-of-catalog",
    "unknown-index",
    "unique-missing-partition-key",
    "foreign-key-no-matching-unique",
    "ddl-after-dml-pending-triggers",
    "missing-extension",
    "access-method-unsupported-option",
    "too-many-index-columns",
    "repeated-constraint-column",
    "unknown-column",
    "virtual-column-index",
    "search-path-dependent-index-function",
    "missing-operator-class",
    "non-immutable-index-expression",
    "non-immutable-index-predicate",
    "vector-dimension-limit",
    "invalid-index-parameter",
    "index-name-collision",
    "using-index-ineligible",
    "drop-constraint-backed-index",
    "drop-partition-child-index",
    "partition-index-mismatch",
    "matview-concurrent-refresh-needs-unique-index",
];
/** What one rule says of a statement, others need not say again in their own words. */
const saidBy = (0,lookup/* table */.t)({
    // The lock is held for long: that the wait for it has no limit is the smaller part.
    "foreign-key-not-valid": ["missing-lock-timeout"],
    "attach-partition-builds-indexes": ["missing-lock-timeout"],
    "create-partition-of-locks-parent": ["missing-lock-timeout"],
    "primary-key-using-nullable-index": ["missing-lock-timeout"],
    // The index is not built at all, so nothing is hidden by it.
    "if-not-exists-definition-drift": ["if-not-exists-hides-invalid-index"],
    // A setting that has no effect may have any value.
    "set-local-outside-transaction": ["guc-value-without-unit"],
    // What is too much altogether is not measured by its columns.
    "duplicate-index": ["redundant-prefix-index", "missing-analyze-after-expression-index"],
    "null-comparison-in-predicate": ["frozen-time-literal"],
});
/** Whether a finding is the statement's failure; a notice is none. */
function isFailure({ rule, severity }) {
    return rule.fails === true && (severity ?? rule.severity) === "error";
}
/** Of what the rules say of one statement, what is left to say. */
function foremost(said) {
    if (said.length < 2)
        return said;
    const failing = said.filter(isFailure);
    const [first] = [...failing].sort((a, b) => failingRules.indexOf(a.rule.id) - failingRules.indexOf(b.rule.id));
    if (first)
        return [first];
    return said.filter(({ rule }) => !said.some((other) => saidBy.get(other.rule.id)?.includes(rule.id)));
}
/** Of what is said of migrations and versions, what their statements' findings leave to say. */
function apart(more, said) {
    if (more.length === 0 || said.length === 0)
        return more;
    const starts = new Map();
    for (const finding of said) {
        const here = starts.get(finding.span[0]);
        if (here)
            here.push(finding);
        else
            starts.set(finding.span[0], [finding]);
    }
    return more.filter(({ rule, file, span }) => {
        const same = starts.get(span[0])?.filter((one) => one.file === file && one.span[1] === span[1]) ?? [];
        return !same.some((one) => isFailure(one) || saidBy.get(one.rule.id)?.includes(rule.id));
    });
}

;// CONCATENATED MODULE: ./build/src/check/index.js






/**
 * What the rules say of one version, severities settled; unsorted, directives not yet applied. `failed` hears of rules that
 * break: what the others say stands.
 */
function check(version, rules, policy, failed) {
    const { postgres, minor, changeSet } = policy;
    const settings = { postgres, minor, changeSet };
    const raised = [];
    // What is said of a migration or a version as a whole, at some statement of it.
    const more = [];
    const { ofUnits, ofVersions } = readersOf(rules);
    for (const unit of [...version.up, ...version.down]) {
        if (!isUnitReported(unit))
            continue;
        for (const statement of unit.statements)
            ofStatement(raised, statement, rules, settings, failed);
        const { file, direction } = unit.migration;
        for (const rule of ofUnits)
            (0,ask_rule/* ask */.k)(rule, () => rule.unit?.(unit, settings) ?? [], (draft) => more.push(sign(draft, rule, file, direction)), { words: "this migration", at: startOf(unit) }, failed);
    }
    const first = version.up[0] ?? version.down[0];
    if (first)
        for (const rule of ofVersions)
            (0,ask_rule/* ask */.k)(rule, () => rule.version?.(version, settings) ?? [], (draft) => more.push(sign(draft, rule, first.migration.file, first.migration.direction)), { words: "this version", at: startOf(first) }, failed);
    const all = withoutDerived([...raised, ...apart(more, raised)], version);
    if (all.length === 0)
        return [];
    const touched = (0,changed_lines/* changedLinesOf */.H)(version);
    const isEditable = editable(version);
    return all.flatMap((drafted) => {
        const { fix } = drafted;
        const finding = fix && !isEditable(fix) ? { ...drafted, fix: undefined } : drafted;
        const standing = !touched(finding);
        // Of a file that is only history nothing is said at all.
        if (standing && finding.file.changed === "none")
            return [];
        return (0,check_policy/* judge */.S)(standing ? { ...finding, standing } : finding, policy) ?? [];
    });
}
/**
 * A way back that the tool makes of the way up is written by nobody: what is said of the call itself mends it, and what only
 * costs something cannot be written otherwise. What fails is said.
 */
function withoutDerived(drafts, { down }) {
    if (!down.some(({ migration }) => migration.derived))
        return drafts;
    const up = drafts.filter(({ direction }) => direction === "up");
    return drafts.filter((draft) => draft.direction === "up" ||
        ((draft.severity ?? draft.rule.severity) === "error" &&
            !up.some(({ span }) => sameSpan(span, draft.span))));
}
function startOf({ migration: { file, span } }) {
    return { file, span: [span[0], span[0]] };
}
function isUnitReported(unit) {
    return unit.migration.file.changed !== "none" || unit.statements.some((one) => one.file.changed !== "none");
}
/** Which rules look at what, gathered once: most kinds of statements interest none. */
const readersOf = (0,memoize_last/* forLast */.e)((rules) => ({
    ofKinds: new Map(),
    ofUnits: rules.filter((rule) => rule.unit),
    ofVersions: rules.filter((rule) => rule.version),
}));
function visitorsOf(rules, kind) {
    const kinds = readersOf(rules).ofKinds;
    const known = kinds.get(kind);
    if (known)
        return known;
    const made = rules.flatMap((rule) => {
        const visit = rule.visit?.[kind];
        return visit ? [{ rule, visit }] : [];
    });
    kinds.set(kind, made);
    return made;
}
function ofStatement(raised, statement, rules, settings, failed) {
    const visitors = visitorsOf(rules, statement.kind);
    if (visitors.length === 0)
        return;
    const deferred = statement.body !== null && statement.body.kind !== "do";
    const node = statement.node[statement.kind];
    const { direction } = statement.migration;
    const said = [];
    const asked = { words: "this statement", at: statement };
    for (const { rule, visit } of visitors) {
        if (deferred && !rule.bodies)
            continue;
        (0,ask_rule/* ask */.k)(rule, () => visit(node, statement, settings), (draft) => said.push(sign(draft, rule, statement.file, direction)), asked, failed);
    }
    for (const finding of foremost(said))
        raised.push(finding);
}
/** Written out: of `{ ...draft, rule }` V8 makes a hidden class for each object, which took more than the findings. */
function sign(draft, rule, file, direction) {
    return {
        rule,
        file: draft.file ?? file,
        direction,
        span: draft.span,
        message: draft.message,
        why: draft.why,
        instead: draft.instead,
        severity: draft.severity,
        fix: draft.fix,
        table: draft.table,
        objects: draft.objects,
        standing: false,
    };
}
function sameSpan(a, b) {
    return a[0] === b[0] && a[1] === b[1];
}


/***/ }),

/***/ 4394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9293);

/** A draft with its severity; null when the rule is off for its file. */
function judge(raised, policy) {
    const { rule, direction } = raised;
    const level = policy.level(rule.id, raised.file.path);
    if (level === "off" || (rule.asked && level === null))
        return null;
    let severity = level ?? raised.severity ?? rule.severity;
    // Rolling back is an emergency: what only blocks is weighed against what it ends.
    if (rule.blocks && direction === "down" && severity === "error" && level === null)
        severity = "warning";
    if (policy.preset === "strict" && severity === "notice" && level === null)
        severity = "warning";
    if (rule.blocks && raised.table && names(raised.table).some(policy.isSmall))
        severity = "notice";
    if (policy.preset === "minimal" && severity !== "error" && level === null)
        return null;
    return severity === raised.severity ? raised : { ...raised, severity };
}
function names(table) {
    return table.schema === undefined
        ? [(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(table), `public.${(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(table)}`]
        : [(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(table), table.name];
}


/***/ }),

/***/ 6678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ offsetsFromBytes)
/* harmony export */ });
/**
 * Turns PostgreSQL's UTF-8 byte offsets into a text into UTF-16 offsets. Quickest when asked in rising order.
 * An offset inside a character gives the character's start.
 */
function offsetsFromBytes(text) {
    if (isAscii(text))
        return (byte) => byte;
    let bytes = 0;
    let units = 0;
    let other = 0;
    return (byte) => {
        if (byte < bytes) {
            bytes = 0;
            units = 0;
            other = 0;
        }
        while (bytes < byte && units < text.length) {
            if (other <= units)
                other = nextOther(text, units);
            if (other > units) {
                const run = Math.min(other - units, byte - bytes);
                bytes += run;
                units += run;
                continue;
            }
            const code = text.charCodeAt(units);
            const pair = isPair(code, text.charCodeAt(units + 1));
            const width = code < 0x800 ? 2 : pair ? 4 : 3;
            if (bytes + width > byte)
                break;
            bytes += width;
            units += pair ? 2 : 1;
        }
        return units;
    };
}
/** Where the next character outside ASCII stands: most of a text is stepped over in strides. */
function nextOther(text, from) {
    beyond.lastIndex = from;
    return beyond.exec(text)?.index ?? text.length;
}
const beyond = /[\u0080-\uffff]/g;
function isAscii(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
    return /^[\u0000-\u007f]*$/.test(text);
}
function isPair(high, low) {
    return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}


/***/ }),

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oS: () => (/* binding */ loadGrammar),
  Gi: () => (/* binding */ readPlpgsql),
  xj: () => (/* binding */ readSql)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
// EXTERNAL MODULE: ./build/src/parse/bytes.js
var bytes = __webpack_require__(6678);
;// CONCATENATED MODULE: ./build/src/parse/depth.js
/**
 * As deep as a statement may be nested that anybody reads: what walks over its tree calls itself once or a few times a level,
 * and has room for several times as many. A thousand operators or SELECTs joined by UNION come close.
 */
const MOST_LEVELS = 2000;
/** Each level takes a character or more, and some take three levels: what is shorter is not walked over. */
const SHORTEST = MOST_LEVELS / 4;
/** Whether a tree, read from so long a text, is nested too deeply; itself it is walked over without recursion. */
function isTooDeep(tree, length) {
    if (length < SHORTEST)
        return false;
    let level = [tree];
    for (let depth = 1; level.length > 0; depth++) {
        if (depth > MOST_LEVELS)
            return true;
        const below = [];
        for (const node of level)
            for (const value of Object.values(node))
                if (typeof value === "object" && value !== null)
                    below.push(value);
        level = below;
    }
    return false;
}

// EXTERNAL MODULE: ./build/src/text/byte-length.js
var byte_length = __webpack_require__(6356);
;// CONCATENATED MODULE: ./build/src/parse/long-names.js

/** What begins a short name, with a capital that the grammar turns into a small letter where it does so with the name. */
const MARK = "\ue100";
const long_names_short = new RegExp(`${MARK}([Nn])([0-9]+)_*`, "g");
const standIn = /[\ue000-\ue0ff]/;
const word = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*/g;
/** NAMEDATALEN - 1 (src/include/pg_config_manual.h). */
const most = 63;
function withShortNames(text) {
    if (!standIn.test(text) || text.includes(MARK))
        return { text, restore: (json) => json };
    const numbers = new Map();
    const given = text.replace(word, (found) => {
        if (!standIn.test(found) || (0,byte_length/* byteLength */.d)(found) <= most)
            return found;
        const number = numbers.get(found) ?? numbers.size;
        numbers.set(found, number);
        return `${MARK}N${number}`.padEnd(found.length, "_");
    });
    const names = [...numbers.keys()];
    const restore = (json) => json.replace(long_names_short, (_, mark, number) => {
        const name = names[Number(number)] ?? "";
        return mark === "n" ? name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : name;
    });
    return { text: given, restore };
}

;// CONCATENATED MODULE: ./build/src/parse/nesting.js

/**
 * The parser writes its tree out by calling itself, and a stack that overflows inside WebAssembly leaves it broken for every
 * statement to come. So a text whose tree may be that deep is not given to it. With every level it has three times the room
 * that it takes; what the grammar itself keeps of open brackets is bounded by PostgreSQL, and refused in peace.
 */
const MOST = 1000;
/** Words that no name is called without quotes, and before which every chain of operators in its brackets has ended. */
const apart = new Set("and or when then else select from where on using having group order returning limit into".split(" "));
/** Operators that are words. Where one is a name, it is counted all the same. */
const wordy = new Set("not is in like ilike similar between collate at isnull notnull overlaps operator escape".split(" "));
const queries = new Set(["union", "intersect", "except"]);
/** The characters of operators. One of several characters ends before a comment, and may be followed by signs. */
const symbol = /[-+*/<>=~!@#%^&|`?]/;
const longest = Math.max(...[...apart, ...wordy, ...queries].map((word) => word.length));
/**
 * Whether the tree of a text may be too deep: a bound on what brackets, CASE, operators, joins and joined queries can make of
 * it, whichever side the grammar nests them on. The text holds no NUL.
 */
function mayBeTooDeep(text) {
    if (text.length < MOST)
        return false;
    const depth = new Depth();
    for (let at = 0; at < text.length;) {
        if ((0,lexer/* isTrivia */.Kv)(text, at)) {
            const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
            at = Math.max(stop < 0 ? ~stop : stop, at + 1);
            continue;
        }
        at = lexeme(depth, text, at);
        if (depth.deepest > MOST)
            return true;
    }
    depth.end();
    return depth.deepest > MOST;
}
/** Counts what begins at `at`, and gives its end. */
function lexeme(depth, text, at) {
    const char = text[at] ?? "";
    if (symbol.test(char)) {
        const end = endOfSymbols(text, at);
        depth.operators(1 + signsAtEnd(text, at + 1, end));
        return end;
    }
    const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
    const end = Math.max(stop < 0 ? ~stop : stop, at + 1);
    if (char === "(" || char === "[")
        depth.open(char);
    else if (char === ")" || char === "]")
        depth.close();
    else if (char === ",")
        depth.apart();
    else if (char === ";")
        depth.end();
    else if (char === ":")
        depth.operators(text[at - 1] === ":" ? 0 : 1);
    else
        depth.word(/[A-Za-z]/.test(char) && end - at <= longest && isWord(text, at) ? text.slice(at, end) : "", char);
    return end;
}
/** JavaScript knows white space that to PostgreSQL is a part of the word behind it. */
function isWord(text, at) {
    return at === 0 || text.charCodeAt(at - 1) < 128;
}
function endOfSymbols(text, at) {
    let end = at + 1;
    while (end < text.length && symbol.test(text[end] ?? "") && !(0,lexer/* isTrivia */.Kv)(text, end))
        end++;
    return end;
}
/** Each of which PostgreSQL may take for an operator of its own: `=-` and `*-+` are two and three. */
function signsAtEnd(text, from, end) {
    let at = end;
    while (at > from && (text[at - 1] === "-" || text[at - 1] === "+"))
        at--;
    return end - at;
}
const fresh = { chain: 0, joined: 0, expression: 0, between: 0, joins: 0, mostJoins: 0, queries: 0 };
/** How deep the tree of a text can be, however it is nested, from its brackets, words and operators. */
class Depth {
    #levels = [{ ...fresh, opened: "" }];
    #before = "";
    /** Of all levels that are open, the operators and brackets round what comes next. */
    #around = 0;
    deepest = 0;
    open(opened) {
        this.#levels.push({ ...fresh, opened });
        this.#around++;
        this.deepest = Math.max(this.deepest, this.#around);
        this.#before = opened;
    }
    /** Closes the innermost brackets, with every CASE in them that has no end. */
    close() {
        this.#before = ")";
        while (this.#top.opened === "case")
            this.#pop();
        if (this.#top.opened !== "")
            this.#pop();
    }
    apart() {
        const level = this.#top;
        level.expression = Math.max(level.expression, level.chain + level.joined);
        this.#around -= level.chain;
        level.chain = 0;
        level.joined = 0;
        this.#before = ",";
    }
    operators(count) {
        const level = this.#top;
        level.chain += count;
        this.#around += count;
        this.#reached(heightOf(level));
        this.#before = "+";
    }
    word(written, char) {
        const before = this.#before;
        const word = written.toLowerCase();
        // The name of a field or of a column: any word may stand there.
        const isName = before === "." || (before === "as" && word !== "select");
        this.#before = isName ? "" : word || char;
        if (isName)
            return;
        if (word === "case")
            this.open("case");
        else if (word === "end") {
            if (this.#top.opened === "case")
                this.#pop();
        }
        else if (wordy.has(word))
            this.#wordy(word);
        else if (word === "join")
            this.#join();
        else if (queries.has(word))
            this.#query();
        else if (apart.has(word))
            this.#apartBy(word, before);
    }
    /** A statement has ended: of what it was nested in, nothing is left. */
    end() {
        while (this.#levels.length > 1)
            this.#pop();
        this.#reached(heightOf(this.#top));
        this.#levels[0] = { ...fresh, opened: "" };
        this.#around = 0;
        this.#before = ";";
    }
    get #top() {
        return this.#levels.at(-1);
    }
    #apartBy(word, before) {
        const level = this.#top;
        const within = (word === "from" && before === "distinct") ||
            (word === "group" && before === "within") ||
            (word === "and" && level.between > 0);
        if (word === "and" && level.between > 0)
            level.between--;
        if (!within)
            this.apart();
        this.#before = word;
    }
    #wordy(word) {
        this.operators(1);
        if (word === "between")
            this.#top.between++;
        this.#before = word;
    }
    #join() {
        this.#top.joins++;
        this.#around++;
        this.#reached(heightOf(this.#top));
    }
    #query() {
        this.apart();
        const level = this.#top;
        this.#around += 1 - level.joins;
        level.mostJoins = Math.max(level.mostJoins, level.joins);
        level.joins = 0;
        level.queries++;
        this.#reached(heightOf(level));
    }
    #pop() {
        const level = this.#levels.pop();
        this.#around -= level.chain + level.joins + level.queries + 1;
        const height = heightOf(level) + 1;
        this.#top.joined = Math.max(this.#top.joined, height);
        this.#reached(heightOf(this.#top));
    }
    #reached(height) {
        this.deepest = Math.max(this.deepest, height, this.#around);
    }
}
/** Whatever stands where: each operator, join and query may have all others below it. */
function heightOf({ chain, joined, expression, joins, mostJoins, queries: united }) {
    return Math.max(expression, chain + joined) + Math.max(joins, mostJoins) + united;
}

// EXTERNAL MODULE: ./node_modules/libpg-query/wasm/libpg-query.js
var libpg_query = __webpack_require__(3995);
;// CONCATENATED MODULE: ./build/src/parse/parser.js

/**
 * A stack that overflows inside WebAssembly leaves memory that lies about every text to come: it is set back to what it was
 * at first. Only the stack's own pointer is out of reach, and moves on by some 3 kB of its 64 kB each time.
 */
const MOST_RENEWALS = 12;
/** Nothing more can be read: anyone who reads tells a failure, and never that PostgreSQL refuses something. */
class ParserLost extends Error {
    name = "ParserLost";
    constructor() {
        super("PostgreSQL's parser has broken too often to be asked again");
    }
}
let parser = null;
let loading = null;
/**
 * To be awaited once before anything here is called, and again to have a new one after it was lost. Whoever asks while it
 * loads waits for the same one: a second would compile the grammar again, and take another 128 MB.
 */
function loadParser() {
    if (parser !== null && parser.renewals > 0)
        return Promise.resolve();
    loading ??= load().finally(() => {
        loading = null;
    });
    return loading;
}
async function load() {
    const compiled = await libpg_query();
    const memory = compiled.HEAPU8;
    parser = { compiled, fresh: memory.slice(0, endOfData(memory)), renewals: MOST_RENEWALS };
}
/** More zeros in a row than the program leaves between its data. */
const GAP = 2 ** 20;
/** Where memory that has read nothing holds zeros alone. To look through all of its 128 MB took longer than a small run. */
function endOfData(memory) {
    const words = new Int32Array(memory.buffer, memory.byteOffset, memory.length >> 2);
    let end = 0;
    for (let at = 0; at < words.length && (at - end) * 4 < GAP; at++)
        if (words[at] !== 0)
            end = at + 1;
    return end * 4;
}
/** The JSON of a text's tree, or the server's refusal; null when the parser broke over it. */
function parseText(text) {
    return ask(text, ({ getValue, UTF8ToString, _wasm_parse_query_raw, _wasm_free_parse_result }, given) => {
        const result = _wasm_parse_query_raw(given);
        if (result === 0)
            return null;
        // PgQueryParseResult: tree, stderr, error. PgQueryError: message, funcname, filename, lineno, cursorpos.
        const error = getValue(result + 8, "i32");
        const said = error === 0
            ? { json: UTF8ToString(getValue(result, "i32")) }
            : { error: UTF8ToString(getValue(error, "i32")), at: Math.max(0, getValue(error + 16, "i32") - 1) };
        _wasm_free_parse_result(result);
        return said;
    });
}
/** The same of one CREATE FUNCTION, CREATE PROCEDURE or DO statement, by PL/pgSQL's parser. */
function parsePlpgsql(text) {
    return ask(text, ({ UTF8ToString, _wasm_parse_plpgsql, _wasm_free_string }, given) => {
        const result = _wasm_parse_plpgsql(given);
        if (result === 0)
            return null;
        const said = UTF8ToString(result);
        _wasm_free_string(result);
        return said.startsWith("{") ? { json: said } : { error: said, at: null };
    });
}
function ask(text, call) {
    if (parser === null || parser.renewals === 0)
        throw new ParserLost();
    const { compiled } = parser;
    let said = null;
    try {
        const bytes = compiled.lengthBytesUTF8(text) + 1;
        const given = compiled._malloc(bytes);
        if (given === 0)
            said = { error: "out of memory", at: null };
        else {
            compiled.stringToUTF8(text, given, bytes);
            said = call(compiled, given);
            compiled._free(given);
        }
    }
    catch {
        said = null;
    }
    if (said === null)
        parser.renewals--;
    // What it keeps after running out of memory would leave the next text without any.
    if (said === null || ("error" in said && /^out of memory\b/.test(String(said.error))))
        renew(parser);
    return said;
}
function renew({ compiled, fresh }) {
    compiled.HEAPU8.fill(0);
    compiled.HEAPU8.set(fresh);
}

;// CONCATENATED MODULE: ./build/src/parse/grammar.js






/** To be awaited once before anything here is called: the grammar is compiled on loading. */
const loadGrammar = loadParser;
/** Reads a whole text by PostgreSQL's grammar: all of it, or the server's message. Throws only once the parser is lost. */
function readSql(text) {
    if (text.trim() === "")
        return { statements: [] };
    const { text: given, restore } = withShortNames(withoutNul(text));
    if (mayBeTooDeep(given))
        return { error: tooDeep, at: null };
    const said = parseText(given);
    if (said === null)
        return { error: tooDeep, at: null };
    if ("error" in said)
        return gaveUp(said.error) ?? { error: said.error, at: pointedAt(said.at ?? 0, text) };
    const toUnits = (0,bytes/* offsetsFromBytes */.S)(given);
    const statements = [];
    for (const raw of JSON.parse(restore(said.json)).stmts ?? []) {
        if (!raw.stmt)
            continue;
        const start = toUnits(raw.stmt_location ?? 0);
        const end = raw.stmt_len ? toUnits((raw.stmt_location ?? 0) + raw.stmt_len) : text.length;
        if (isTooDeep(raw.stmt, end - start))
            return { error: tooDeep, at: null };
        const kind = Object.keys(raw.stmt)[0];
        statements.push({ kind, node: raw.stmt, span: (0,lexer/* trimTrivia */.a9)(text, start, end) });
    }
    return { statements };
}
/** It counts characters, of which JavaScript's strings take one or two units each. */
function pointedAt(characters, text) {
    let at = 0;
    for (let left = characters; left > 0 && at < text.length; left--)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
}
/** The server's text ends at a NUL, and what follows it would vanish unread. As many units as before, but more bytes. */
function withoutNul(text) {
    return text.replaceAll("\0", "\ufffd");
}
/**
 * The PL/pgSQL tree of one CREATE FUNCTION, CREATE PROCEDURE or DO statement, or the message that refused it. Blocks that are
 * nested more deeply than its tree can be written out are refused by its grammar, whose own stack is shorter.
 */
function readPlpgsql(text) {
    const given = withoutNul(text);
    if (mayBeTooDeep(given))
        return { error: tooDeep, at: null };
    const said = parsePlpgsql(given);
    if (said === null)
        return { error: tooDeep, at: null };
    if ("error" in said)
        return gaveUp(said.error) ?? said;
    const tree = JSON.parse(said.json);
    return isTooDeep(tree, text.length) ? { error: tooDeep, at: null } : { tree };
}
/** What the parser says of itself: no word about the text, and no other server need say the same. */
function gaveUp(error) {
    if (/^(?:memory exhausted|stack depth limit exceeded)\b/.test(error))
        return { error: tooDeep, at: null };
    return /^(?:out of memory|invalid memory alloc)\b/.test(error)
        ? { error: "too large to be read", at: null }
        : null;
}
const tooDeep = "nested too deeply to be read";


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kH: () => (/* binding */ isVersionReported),
  oS: () => (/* reexport */ grammar/* loadGrammar */.oS),
  qg: () => (/* binding */ parse),
  mo: () => (/* binding */ parseMigration),
  V7: () => (/* binding */ readMigration),
  IE: () => (/* reexport */ sqlOf)
});

// EXTERNAL MODULE: ./build/src/text/run-failures.js
var run_failures = __webpack_require__(8882);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(9293);
// EXTERNAL MODULE: ./build/src/sql/statements/set-statement.js
var set_statement = __webpack_require__(5273);
;// CONCATENATED MODULE: ./build/src/parse/plpgsql/targets.js
/** What a SELECT without FROM and WHERE gives, or what it selects from: expressions that run once, whatever rows there are. */
function targetsOf(node) {
    if ("CallStmt" in node)
        return node.CallStmt.funccall ? [{ FuncCall: node.CallStmt.funccall }] : [];
    if (!("SelectStmt" in node))
        return [];
    const { targetList, fromClause, whereClause, op, limitCount, havingClause, groupClause } = node.SelectStmt;
    if (whereClause || limitCount || havingClause || groupClause || (op !== undefined && op !== "SETOP_NONE"))
        return [];
    const [from, ...more] = fromClause ?? [];
    if (from === undefined)
        return (targetList ?? []).flatMap((target) => "ResTarget" in target && target.ResTarget.val ? [target.ResTarget.val] : []);
    // FROM f(): RangeFunction keeps lists of a call and its columns.
    if (more.length > 0 || !("RangeFunction" in from))
        return [];
    const [first] = from.RangeFunction.functions ?? [];
    const [call] = first && "List" in first ? (first.List.items ?? []) : [];
    return call ? [call] : [];
}

;// CONCATENATED MODULE: ./build/src/parse/body-checks.js



const setting = "check_function_bodies";
/** The beginnings of words by which PostgreSQL takes a boolean for true (parse_bool_with_len). */
const yes = /^(?:t|tr|tru|true|y|ye|yes|on|1)$/i;
/** Whether PostgreSQL looks at bodies after this statement; null: it says nothing of that. What is not known is no. */
function checksBodies(node) {
    if ("VariableSetStmt" in node) {
        const { kind, name } = node.VariableSetStmt;
        if (kind === "VAR_RESET_ALL")
            return true;
        if (name?.toLowerCase() !== setting)
            return null;
        if (kind === "VAR_RESET" || kind === "VAR_SET_DEFAULT")
            return true;
        return yes.test((0,set_statement/* valueSet */.q)(node.VariableSetStmt) ?? "");
    }
    if ("DiscardStmt" in node)
        return node.DiscardStmt.target === "DISCARD_ALL" ? true : null;
    for (const target of targetsOf(node)) {
        const said = "FuncCall" in target ? saidByCall(target.FuncCall) : null;
        if (said !== null)
            return said;
    }
    return null;
}
function saidByCall({ funcname, args }) {
    if (funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) !== "set_config")
        return null;
    const [name, value] = (args ?? []).map((arg) => ("A_Const" in arg ? arg.A_Const.sval?.sval : undefined));
    return name?.toLowerCase() === setting ? yes.test(value ?? "") : null;
}
/** Follows a migration, statement by statement. */
class BodyChecks {
    #checked = true;
    /** What holds again once the transaction of a SET LOCAL has ended; null: nothing of the kind. */
    #after = null;
    get checked() {
        return this.#checked;
    }
    passed(node) {
        if ("TransactionStmt" in node &&
            /^TRANS_STMT_(?:COMMIT|ROLLBACK)$/.test(node.TransactionStmt.kind ?? "")) {
            this.#checked = this.#after ?? this.#checked;
            this.#after = null;
            return;
        }
        const said = checksBodies(node);
        if (said === null)
            return;
        const local = "VariableSetStmt" in node && node.VariableSetStmt.is_local === true;
        this.#after = local ? (this.#after ?? this.#checked) : null;
        this.#checked = said;
    }
}

// EXTERNAL MODULE: ./build/src/parse/grammar.js + 4 modules
var grammar = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/src/parse/constant-text.js


/**
 * The text an expression always gives: a literal, literals joined by `||`, or format() of literals.
 * null when any part of it is only known at run time.
 */
function constantText(expression) {
    const reading = (0,grammar/* readSql */.xj)(`SELECT ${expression}`);
    if ("error" in reading || reading.statements.length !== 1)
        return null;
    const select = reading.statements[0]?.node?.SelectStmt;
    if (select?.targetList?.length !== 1)
        return null;
    const target = select.targetList[0];
    return target.ResTarget?.val ? fold(target.ResTarget.val) : null;
}
function fold(node) {
    if ("A_Const" in node)
        return node.A_Const.sval?.sval ?? (node.A_Const.sval ? "" : null);
    if ("A_Expr" in node)
        return join(node.A_Expr);
    if ("FuncCall" in node)
        return format(node.FuncCall);
    if ("TypeCast" in node && node.TypeCast.arg)
        return fold(node.TypeCast.arg);
    return null;
}
function join({ name, lexpr, rexpr }) {
    const operator = name?.[0]?.String?.sval;
    if (operator !== "||" || !lexpr || !rexpr)
        return null;
    const left = fold(lexpr);
    const right = fold(rexpr);
    return left === null || right === null ? null : left + right;
}
/** format() with %I, %L, %s and %%, in order or by position (manual, 9.4.1). */
function format({ funcname, args }) {
    const name = funcname?.at(-1)?.String?.sval;
    if (name !== "format" || !args?.length)
        return null;
    const values = args.map((arg) => fold(arg));
    const [pattern] = values;
    if (pattern === null || pattern === undefined)
        return null;
    let next = 1;
    let known = true;
    const text = pattern.replace(/%(?:(\d+)\$)?([ILs%])/g, (_, position, kind) => {
        if (kind === "%")
            return "%";
        const value = values[position === undefined ? next++ : Number(position)];
        if (value === null || value === undefined) {
            known = false;
            return "";
        }
        return kind === "I" ? (0,grammar_name/* quoteIdentifier */.Cm)(value) : kind === "L" ? (0,grammar_name/* quoteLiteral */.ce)(value) : value;
    });
    return known ? text : null;
}

;// CONCATENATED MODULE: ./build/src/parse/plpgsql/calls.js
/** Where a statement of libpg_query's PL/pgSQL tree may be skipped or repeated. */
const branching = /^PLpgSQL_(stmt_(if|case|loop|while|fori|fors|forc|foreach_a|dynfors)|exception_block|if_elsif)$/;
/** What a handler is for that a syntax error does not get past; a condition keeps an SQLSTATE as its name. */
const catching = /^(?:others|syntax_error|syntax_error_or_access_rule_violation|42601|42000)$/;
/** The static SQL and the EXECUTEs of a body, in its order. Unknown shapes are walked through, never refused. */
function callsOf(tree, source, tokens) {
    const calls = [];
    const finder = new Finder(source, tokens);
    // What has been walked past may have left the body, or a labelled block of it.
    let left = false;
    const walk = (value, way) => {
        if (Array.isArray(value))
            for (const item of value)
                walk(item, way);
        else if (typeof value === "object" && value !== null)
            for (const [key, inner] of Object.entries(value)) {
                const call = callOf(key, inner, { ...way, certain: way.certain && !left }, finder);
                if (call)
                    calls.push(call);
                if (leaves(key, inner, way))
                    left = true;
                if (!call || key === "PLpgSQL_stmt_dynfors")
                    walk(inner, below(key, inner, way));
            }
    };
    const functions = tree.plpgsql_funcs ?? [];
    for (const parsed of functions)
        walk(parsed.PLpgSQL_function?.action, { conditional: false, certain: true });
    return calls;
}
function below(key, inner, { conditional, certain }) {
    const branch = branching.test(key);
    const caught = key === "PLpgSQL_stmt_block" && catchesSyntax(inner.exceptions);
    return { conditional: conditional || branch, certain: certain && !branch && !caught };
}
/** PostgreSQL's elog.h: RAISE EXCEPTION, also where it is left out. */
const ERROR = 21;
function leaves(key, node, { conditional }) {
    if (key === "PLpgSQL_stmt_raise")
        return !conditional && node.elog_level === ERROR;
    return key === "PLpgSQL_stmt_return" || (key === "PLpgSQL_stmt_exit" && typeof node.label === "string");
}
function catchesSyntax(exceptions) {
    if (Array.isArray(exceptions))
        return exceptions.some(catchesSyntax);
    if (typeof exceptions !== "object" || exceptions === null)
        return false;
    return Object.entries(exceptions).some(([key, inner]) => key === "condname" ? catching.test(String(inner)) : key !== "action" && catchesSyntax(inner));
}
function callOf(key, node, way, finder) {
    const line = typeof node?.lineno === "number" ? node.lineno : 1;
    if (key === "PLpgSQL_stmt_execsql" || key === "PLpgSQL_stmt_perform") {
        const query = expression(node.sqlstmt ?? node.expr);
        if (query === null)
            return null;
        // PERFORM f() is kept as SELECT f().
        const written = key === "PLpgSQL_stmt_perform" ? query.replace(/^SELECT/i, "").trim() : query;
        return { query, dynamic: false, ...way, span: finder.text(written, line) };
    }
    if (key === "PLpgSQL_stmt_return_query" && node.dynquery === undefined) {
        const query = expression(node.query);
        return query === null ? null : { query, dynamic: false, ...way, span: finder.text(query, line) };
    }
    const made = dynamicQuery(key, node);
    return made === null ? null : { query: made, dynamic: true, ...way, span: finder.word("execute", line) };
}
/** EXECUTE by itself, of a loop, of RETURN QUERY, and of a cursor. */
function dynamicQuery(key, node) {
    if (key === "PLpgSQL_stmt_dynexecute" || key === "PLpgSQL_stmt_dynfors")
        return expression(node.query);
    const opens = key === "PLpgSQL_stmt_return_query" || key === "PLpgSQL_stmt_open";
    return opens ? expression(node.dynquery) : null;
}
function expression(node) {
    const query = node?.PLpgSQL_expr?.query;
    return typeof query === "string" ? query : null;
}
/** Finds again in the text what the tree only gives a line for, always going forwards. */
class Finder {
    #source;
    #tokens;
    #lines;
    #next = 0;
    constructor(source, tokens) {
        this.#source = source;
        this.#tokens = tokens.filter((token) => !token.comment);
        this.#lines = [0, ...[...source.matchAll(/\n/g)].map((found) => found.index + 1)];
    }
    text(query, line) {
        return this.#find(line, (token) => this.#source.startsWith(query, token.span[0]), query.length);
    }
    word(word, line) {
        return this.#find(line, (token) => token.text.toLowerCase() === word, word.length);
    }
    #find(line, matches, length) {
        const from = this.#lines[line - 1] ?? 0;
        for (let at = this.#next; at < this.#tokens.length; at++) {
            const token = this.#tokens[at];
            if (!token || token.span[0] < from || !matches(token))
                continue;
            this.#next = at + 1;
            return [token.span[0], token.span[0] + length];
        }
        return [0, this.#source.length];
    }
}

;// CONCATENATED MODULE: ./build/src/parse/plpgsql/refused-word.js

/** Of a longer body only what stands in it once is placed: each look at a part of it takes as long as a look at all of it. */
const LONGEST = 20_000;
/**
 * Where the word stands that the message names; the parser tells no place. It refuses the body for the same word as soon as
 * it has read that, or the SQL that the word stands in: the shortest part that is refused alike ends there.
 */
function refusedAt(body) {
    const { source, error } = body;
    const code = body.tokens.filter(({ comment }) => !comment);
    const near = / at or near "(.+)"$/s.exec(error)?.[1] ?? null;
    const places = code.filter(({ text }) => text === near);
    if (source.length > LONGEST)
        return near === null ? endOf(error, source) : places.length === 1 ? (places[0]?.span[0] ?? null) : null;
    const last = lastRead(body, code);
    const token = code[last];
    if (token === undefined)
        return endOf(error, source);
    if (token.text === near)
        return token.span[0];
    const from = startOfStatement(code, last);
    const inStatement = code.slice(from, last);
    if (near === null)
        return (endOf(error, source) === null ? code[from] : token)?.span[0] ?? null;
    const here = inStatement.filter(({ text }) => text === near);
    if (here.length === 1)
        return here[0]?.span[0] ?? null;
    return placeInSql(source, inStatement, token.span[0], error);
}
function endOf(error, source) {
    return /at end of input$/.test(error) ? source.length : null;
}
/** The token after which the body is refused as all of it is; past the end where only all of it is. */
function lastRead({ error, upTo }, code) {
    // What names no word may say that something is missing at the end, as every part of a body does that merely ends.
    const after = error.includes(" at or near ") ? "" : " )";
    let [low, high] = [0, code.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (upTo(code[middle]?.span[1] ?? 0, after) === error)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
const boundary = /^(?:;|begin|then|else|loop|declare)$/i;
function startOfStatement(code, last) {
    let at = last;
    while (at > 0 && !boundary.test(code[at - 1]?.text ?? ""))
        at--;
    return at;
}
/** A statement, or an expression that begins at one of its words, as PostgreSQL's grammar refuses it by itself. */
function placeInSql(source, tokens, end, error) {
    for (const { span } of tokens.slice(0, 100))
        for (const before of ["", "SELECT "]) {
            const reading = (0,grammar/* readSql */.xj)(before + source.slice(span[0], end));
            if ("error" in reading && reading.error === error && reading.at !== null)
                return span[0] + reading.at - before.length;
        }
    return null;
}

// EXTERNAL MODULE: ./build/src/parse/template-marks.js
var template_marks = __webpack_require__(9552);
// EXTERNAL MODULE: ./build/src/parse/tokens.js
var parse_tokens = __webpack_require__(892);
;// CONCATENATED MODULE: ./build/src/parse/body.js







const nothing = { statements: [], unread: [], certain: [], awaiting: [] };
/** Words without which a body has nothing to say to any rule or to the schema. */
const worthReading = /\b(index|concurrently|table|constraint|materialized|schema|extension|reindex|unique|set|set_config|execute)\b/i;
const worthReadingLater = /\bconcurrently\b|<(?:[-=#~%]|\+)>/i;
/**
 * The SQL inside a DO block, a function or a procedure, each statement at its place in the file. `checked`: routines are
 * read by PostgreSQL when they are made, as they are unless check_function_bodies is off.
 */
function bodyOf(statement, checked) {
    const doBlock = statement.node.DoStmt;
    const routine = statement.node.CreateFunctionStmt;
    const options = (doBlock?.args ?? routine?.options ?? []);
    const source = sourceOf(options);
    const language = (textOf(options, "language") ?? (doBlock ? "plpgsql" : "")).toLowerCase();
    const kind = doBlock ? "do" : routine?.is_procedure ? "procedure" : "function";
    // A routine does not run where it stands; only what can never run in it, or no index can serve, is worth knowing.
    // A DO block that is reported is read whatever it says: PostgreSQL refuses all of it for one statement.
    const reported = statement.migration.file.changed !== "none" || statement.file.changed !== "none";
    if (source === undefined)
        return nothing;
    const telling = kind === "do" ? reported || worthReading.test(source) : worthReadingLater.test(source);
    if (!telling && !reported)
        return nothing;
    const read = kind === "do" || (checked && reported && !setsOff(options));
    const code = {
        statement,
        kind,
        source,
        place: bodySpan(statement, source),
        telling,
        checked: read,
    };
    if (language === "plpgsql")
        return readBlock(code);
    if (language === "sql")
        return readSqlBody(code);
    return kind === "do" ? unreadIndex(statement, `a DO block in ${language} is not read`) : nothing;
}
/** CREATE FUNCTION … SET check_function_bodies = off: it is in effect while PostgreSQL looks at the body. */
function setsOff(options) {
    return options.some(({ DefElem: option }) => option?.arg !== undefined && checksBodies(option.arg) === false);
}
/** Where a body stands in the file; null when its quoting changes its text. */
function bodySpan(statement, source) {
    for (const token of statement.tokens()) {
        const tag = /^(\$[^$]*\$|')/.exec(token.text)?.[0];
        if (tag === undefined || token.comment)
            continue;
        const start = token.span[0] + tag.length;
        const end = token.span[1] - tag.length;
        if (end - start === source.length && statement.file.text.slice(start, end) === source)
            return [start, end];
    }
    return null;
}
function readSqlBody(code) {
    const { statement, kind, source, place, telling } = code;
    const reading = (0,grammar/* readSql */.xj)(source);
    if ("error" in reading)
        return reading.at === null ? nothing : refused(code, reading.error, reading.at);
    if (!telling)
        return nothing;
    const body = { kind, conditional: false, dynamic: false };
    const statements = reading.statements.map((raw) => inside(statement, raw, body, place && [raw.span[0] + place[0], raw.span[1] + place[0]], source));
    return { ...nothing, statements };
}
function readBlock(code) {
    const { statement, kind, source, place, telling } = code;
    const tokens = (0,parse_tokens/* readTokens */.H)(source, 0);
    const upTo = withoutColumnTypes(code, tokens);
    const reading = (0,grammar/* readPlpgsql */.Gi)(upTo(source.length));
    if ("error" in reading)
        return refusedBlock(code, tokens, reading.error, upTo);
    const statements = [];
    const unread = [];
    const certain = [];
    const awaiting = [];
    for (const call of callsOf(reading.tree, source, tokens)) {
        const span = place ? [call.span[0] + place[0], call.span[1] + place[0]] : statement.span;
        const found = readCall(code, call, span);
        if (!("told" in found)) {
            if (telling)
                statements.push(...found.statements);
            if (kind === "do" && call.certain)
                certain.push(...found.statements);
            if (kind === "do")
                unread.push(...found.unread);
            else
                awaiting.push(...found.unread);
        }
        else if (kind === "do")
            unread.push(found.told);
        else if (found.told.refusal)
            awaiting.push(found.told);
    }
    return { statements, unread, certain, awaiting };
}
/** Its statements, with what the server refuses of bodies in them; or why there are none. */
function readCall({ statement, kind, place }, call, span) {
    const { file, migration } = statement;
    const sql = call.dynamic ? constantText(call.query) : call.query;
    if (sql === null) {
        const message = `EXECUTE of a computed string is not read: ${oneLine(call.query)}`;
        return { told: { file, span, message, text: call.query } };
    }
    const reading = (0,grammar/* readSql */.xj)(sql);
    if ("error" in reading) {
        const fails = call.dynamic && call.certain && reading.at !== null && !(0,template_marks/* isExplained */.z)(migration, file, sql);
        const refusal = fails ? { refusal: { at: span[0] } } : {};
        return {
            told: {
                file,
                span,
                message: `inside the body: ${reading.error}`,
                text: fails ? sql : call.query,
                ...refusal,
            },
        };
    }
    const body = { kind, conditional: call.conditional, dynamic: call.dynamic };
    const exact = place !== null || call.dynamic;
    const statements = reading.statements.map((raw) => inside(statement, raw, body, exact ? span : null, sql));
    // What is made or run here is looked at by PostgreSQL as it stands; of bodies in bodies in bodies nobody is told.
    const nested = call.certain && statement.body === null ? statements.map((one) => bodyOf(one, true)) : [];
    return { statements, unread: nested.flatMap((one) => one.unread.filter(({ refusal }) => refusal)) };
}
function inside(statement, raw, body, span, source) {
    const exact = span !== null && !body.dynamic;
    const place = span ?? statement.span;
    return {
        ...statement,
        kind: raw.kind,
        node: raw.node,
        span: place,
        text: source.slice(...raw.span),
        body,
        tokens: () => (exact ? (0,parse_tokens/* readTokens */.H)(statement.file.text.slice(...place), place[0]) : []),
    };
}
/**
 * The statement with as much of its body as ends somewhere. libpg_query's PL/pgSQL parser knows no catalog: a type taken from
 * a column reads as any other type does.
 */
function withoutColumnTypes({ statement, source, place }, tokens) {
    const { text, span } = statement;
    if (place === null || statement.body !== null)
        return () => text
            .replace(/\$(?=\d+\s*%\s*(?:rowtype|type)\b)/gi, "_")
            .replace(/(?<=[\w"\s])%\s*(?:rowtype|type)\b/gi, (found) => " ".repeat(found.length));
    const code = tokens.filter(({ comment }) => !comment);
    let plain = source;
    code.forEach((token, at) => {
        const of = code[at - 1];
        if (of === undefined || !/^r?o?w?type$/i.test(token.text) || of.text !== "%")
            return;
        const [from, to] = [of.span[0], token.span[1]];
        plain = plain.slice(0, from) + " ".repeat(to - from) + plain.slice(to);
        // Of a parameter that has no name: what is left is to look like a type.
        const sign = code[at - 3];
        if (sign?.text === "$")
            plain = `${plain.slice(0, sign.span[0])}_${plain.slice(sign.span[1])}`;
    });
    const [before, rest] = [text.slice(0, place[0] - span[0]), text.slice(place[1] - span[0])];
    return (end, after = "") => before + plain.slice(0, end) + after + rest;
}
/**
 * What PL/pgSQL refuses as a syntax error (42601) for the words of the body alone, whatever the catalog holds (pl_gram.y).
 */
const syntax = /^(?:syntax error|unterminated|missing|mismatched parentheses|incomplete data type|too (?:few|many) parameters specified for RAISE|there is no label|block label|(?:EXIT|CONTINUE) cannot be used outside a loop|end label|duplicate declaration|INTO specified more than once|integer FOR loop must have only one|cannot specify REVERSE|RAISE option already specified)\b/;
function isSyntax(error) {
    return syntax.test(error);
}
function refusedBlock(code, tokens, error, upTo) {
    if (!isSyntax(error))
        return unreadBlock(code, error);
    const refusal = (end, after) => {
        const reading = (0,grammar/* readPlpgsql */.Gi)(upTo(end, after));
        return "error" in reading ? reading.error : null;
    };
    // Of what has another place in the file than in the body only the statement is pointed at.
    const isPlaced = code.checked && code.place !== null && code.statement.body === null;
    const at = isPlaced ? refusedAt({ source: code.source, tokens, error, upTo: refusal }) : null;
    return refused(code, error, at);
}
/** PostgreSQL reads all of a body, and the static SQL in it, before it runs any of it: one mistake, and nothing runs. */
function refused(code, error, at) {
    const { statement, kind, source, place, checked } = code;
    const { file, span, text, migration } = statement;
    // A label of PL/pgSQL is no placeholder of a manual's.
    const plain = source.replace(/<<\s*[\w"]+\s*>>/g, " ");
    if (!checked || (0,template_marks/* isExplained */.z)(migration, file, plain))
        return unreadBlock(code, error);
    const refusal = { at: place && at !== null ? place[0] + at : span[0], within: source };
    const what = kind === "do" ? "DO block" : kind;
    return {
        ...nothing,
        unread: [{ file, span, message: `the body of the ${what}: ${error}`, text, refusal }],
    };
}
/** What is not read of a routine is told where somebody may want to know: a DO block runs now. */
function unreadBlock({ statement, kind }, error) {
    return kind === "do" ? unreadIndex(statement, `the body of the DO block: ${error}`) : nothing;
}
function unreadIndex(statement, message) {
    return {
        ...nothing,
        unread: [{ file: statement.file, span: statement.span, message, text: statement.text }],
    };
}
function oneLine(text) {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
function sourceOf(options) {
    const arg = options.find((one) => one.DefElem?.defname === "as")?.DefElem?.arg;
    return arg?.String?.sval ?? arg?.List?.items?.[0]?.String?.sval;
}
function textOf(options, name) {
    const arg = options.find((one) => one.DefElem?.defname === name)?.DefElem?.arg;
    return arg?.String?.sval;
}

// EXTERNAL MODULE: ./build/src/parse/placeholders.js
var placeholders = __webpack_require__(6031);
// EXTERNAL MODULE: ./build/src/parse/psql.js
var psql = __webpack_require__(8017);
;// CONCATENATED MODULE: ./build/src/parse/routines.js


/** The routines that a migration makes, and whether it calls them: what they put together is read only then. */
class Routines {
    #made = [];
    made({ funcname, parameters }, awaiting) {
        const given = (parameters ?? []).filter((parameter) => "FunctionParameter" in parameter &&
            !/^FUNC_PARAM_(?:OUT|TABLE)$/.test(parameter.FunctionParameter.mode ?? ""));
        const name = (funcname ?? []).flatMap(grammar_name/* stringsOf */.iw);
        this.#made.push({ name, parameters: given.length, awaiting, called: false });
    }
    /** Of what has one name, nobody knows here which is called. */
    passed(node) {
        if (this.#made.length === 0)
            return;
        for (const target of targetsOf(node)) {
            if (!("FuncCall" in target))
                continue;
            const name = (target.FuncCall.funcname ?? []).flatMap(grammar_name/* stringsOf */.iw);
            const [routine, ...others] = this.#made.filter((one) => one.name.at(-1) === name.at(-1));
            if (!routine || others.length > 0 || routine.parameters !== (target.FuncCall.args ?? []).length)
                continue;
            routine.called ||=
                name.length === 1 || routine.name.length === 1 || name.join() === routine.name.join();
        }
    }
    /** What has met its call is refused; the rest is not read, as nobody knows when it runs. */
    get unread() {
        return this.#made.flatMap(({ awaiting, called }) => called ? awaiting : awaiting.map(({ refusal: _, ...passage }) => passage));
    }
}

;// CONCATENATED MODULE: ./build/src/parse/sent-by-code.js



/** The SQL of a migration: of one in code what it sends, of all others its part of the file. */
function sqlOf({ file, span, sent }) {
    if (!sent)
        return file.text.slice(...span);
    return sent.map((one) => (one.kind === "message" ? one.sql : "")).join(";\n");
}
/** What a migration in code sends, read by PostgreSQL's grammar: each text is one query, and has a number of its own. */
function readSent(migration) {
    const statements = [];
    const unread = [];
    for (const [piece, sent] of (migration.sent ?? []).entries())
        if (sent.kind === "unread")
            unread.push(unreadCall(migration, sent));
        else
            readMessage(migration, sent, piece, statements, unread);
    return { statements, unread };
}
function unreadCall({ file }, { call, message }) {
    const text = file.text.slice(...call);
    return { file, span: call, message, text, matters: aboutIndex.test(text) };
}
/** Tools call what is about indexes "addIndex", "create_unique_constraint". */
const aboutIndex = /index|unique|concurrent/i;
function readMessage(migration, message, piece, statements, unread) {
    const { file } = migration;
    const { sql, call, holes, condition } = message;
    const first = (0,grammar/* readSql */.xj)(sql);
    const reading = "error" in first && holes ? (0,grammar/* readSql */.xj)((0,placeholders/* fillPlaceholders */.C)(sql, false)) : first;
    if ("error" in reading) {
        const span = placeOf(message, [0, sql.length]).span;
        // What is sent under a condition may be meant for another database.
        const at = reading.at === null ? null : offsetOf(message.runs, reading.at);
        const refusal = reading.at === null || holes || condition ? {} : { refusal: { at: at ?? span[0] } };
        unread.push({ file, span, message: reading.error, text: sql, ...refusal });
        return;
    }
    for (const { kind, node, span: inSql } of reading.statements) {
        const place = placeOf(message, inSql);
        const text = sql.slice(...inSql);
        statements.push({
            ...{ migration, file, span: place.span, kind, node, text, body: null, piece, call },
            tokens: tokensOf(file, place),
        });
    }
}
function placeOf({ runs, call }, [start, end]) {
    const within = runs.find((run) => run.at <= start && end <= run.at + run.length);
    if (within) {
        const from = within.from + start - within.at;
        return { span: [from, from + end - start], asWritten: true };
    }
    const [from, to] = [offsetOf(runs, start), offsetOf(runs, end - 1)];
    // Of constants that stand elsewhere, the call is what sends them.
    const isInCall = from !== null && to !== null && call[0] <= from && from < to && to < call[1];
    return { span: isInCall ? [from, to + 1] : call, asWritten: false };
}
/** Where a character of the text stands in the file; null where it does not. */
function offsetOf(runs, at) {
    const run = runs.find((one) => one.at <= at && at < one.at + one.length);
    return run ? run.from + at - run.at : null;
}
function tokensOf(file, { span, asWritten }) {
    let tokens;
    return () => {
        tokens ??= asWritten ? (0,parse_tokens/* readTokens */.H)(file.text.slice(...span), span[0]) : [];
        return tokens;
    };
}

// EXTERNAL MODULE: ./build/src/parse/split.js + 1 modules
var split = __webpack_require__(7852);
;// CONCATENATED MODULE: ./build/src/parse/index.js













const told = () => { };
/**
 * Every version of a root. Each walk over them reads them again, so that a long history never stands in memory at once.
 * `failed` hears of migrations that we could not read for a fault of our own; absent: the first walk has told them.
 */
function parse(root, failed = told, read) {
    return { [Symbol.iterator]: () => versionsOf(root, read ?? ((one) => readMigration(one, failed))) };
}
function* versionsOf(root, read) {
    for (const version of root.versions) {
        const reported = isVersionReported(version);
        yield {
            version,
            reported,
            up: version.up.map(read),
            // History is replayed forwards only.
            down: reported ? version.down.map(read) : [],
        };
    }
}
/** One migration that we cannot read costs no other; it is unread as a whole. */
function readMigration(migration, failed) {
    try {
        return parseMigration(migration);
    }
    catch (error) {
        const { file, span } = migration;
        failed((0,run_failures/* failureOf */.g)("this migration could not be read", error, { file, span }));
        const text = file.text.slice(...span);
        return {
            migration,
            statements: [],
            unread: [{ file, span, message: "the migration could not be read", text }],
        };
    }
}
/** Whether anything of a version is to be reported. */
function isVersionReported({ up, down }) {
    return [...up, ...down].some(isChanged);
}
function isChanged(migration) {
    const included = (includes) => (includes ?? []).some((one) => (one.file !== null && one.file.changed !== "none") || included(one.includes));
    return migration.file.changed !== "none" || included(migration.includes);
}
/** Larger texts are read in parts, so that no single tree fills the memory. */
const wholeLimit = 2_000_000;
const statementLimit = 4_000_000;
/** What a migration says: its statements, and what nobody could read. Never throws. */
function parseMigration(migration) {
    const found = { statements: [], unread: [], begins: migration.dialect.begins === true };
    const { pieces } = migration;
    if (migration.sent) {
        const { statements, unread } = readSent(migration);
        const read = { statements, unread, begins: false };
        return { migration, statements: withBodies(read), unread };
    }
    const { delimiter, dataToEnd } = migration.dialect;
    const whole = delimiter === undefined && !dataToEnd && readWhole(migration, pieces);
    if (whole)
        collect(found, migration, migration.file, whole);
    else if (pieces)
        pieces.forEach((piece, number) => {
            readStretches(found, migration, migration.file, piece, migration.includes ?? [], number);
        });
    else
        readStretches(found, migration, migration.file, migration.span, migration.includes ?? [], null);
    return { migration, statements: withBodies(found), unread: found.unread };
}
/** The whole section in one go; null when the grammar refuses it, or a statement crosses the border of a piece. */
function readWhole(migration, pieces) {
    const [start, end] = skipMark(migration.file, migration.span);
    if (end - start > wholeLimit)
        return null;
    const reading = (0,grammar/* readSql */.xj)(migration.file.text.slice(start, end));
    if ("error" in reading)
        return null;
    const placed = [];
    let piece = 0;
    for (const raw of reading.statements) {
        const span = [raw.span[0] + start, raw.span[1] + start];
        while (pieces && piece < pieces.length && (pieces[piece]?.[1] ?? 0) <= span[0])
            piece++;
        const within = pieces?.[piece];
        if (pieces && (!within || within[0] > span[0] || within[1] < span[1]))
            return null;
        const text = migration.file.text.slice(span[0], span[1]);
        placed.push({ kind: raw.kind, node: raw.node, span, piece: pieces ? piece : null, text });
    }
    return placed;
}
function skipMark(file, [start, end]) {
    return start === 0 && file.text.charCodeAt(0) === 0xfeff ? [1, end] : [start, end];
}
/** Statement by statement, so that one that cannot be read costs no other. */
function readStretches(found, migration, file, span, includes, piece) {
    const dialect = migration.dialect;
    let delimited = 0;
    for (const stretch of (0,split/* split */.l)(file.text, skipMark(file, span), dialect)) {
        if (stretch.kind === "meta") {
            found.begins = (0,psql/* beginsAfter */.D)(file.text.slice(...stretch.span), found.begins);
            readInclude(found, migration, file, stretch, includes);
        }
        else {
            const string = dialect.delimiter === undefined ? stretch.joined : delimited++;
            readStretch(found, migration, file, stretch, piece ?? string);
        }
    }
}
const including = new Set(["i", "ir", "include", "include_relative"]);
function readInclude(found, migration, from, stretch, includes) {
    const include = includes.find((one) => one.span[0] < stretch.span[1] && stretch.span[0] < one.span[1]);
    if (include?.file) {
        const { file } = include;
        readStretches(found, migration, file, [0, file.text.length], include.includes, null);
    }
    else if (including.has(stretch.command ?? "")) {
        const why = include?.why ?? "is included in the middle of a line, not read";
        const text = from.text.slice(...stretch.span);
        const name = include?.path || text;
        found.unread.push({ file: from, span: stretch.span, message: `${name} ${why}`, text, matters: true });
    }
}
function readStretch(found, migration, file, stretch, piece) {
    const text = file.text.slice(...stretch.span);
    if (text.length > statementLimit) {
        found.unread.push({
            file,
            span: stretch.span,
            message: "a statement of more than 4 MB is not read",
            text: text.slice(0, 2000),
        });
        return;
    }
    const reading = attempt(text, (0,template_marks/* fillsVariables */.o)(migration.dialect));
    if ("statements" in reading) {
        const [start] = stretch.span;
        const placed = reading.statements.map((raw) => {
            const span = [raw.span[0] + start, raw.span[1] + start];
            const data = raw.kind === "CopyStmt" && stretch.data ? { data: stretch.data } : {};
            return { ...raw, span, piece, text: file.text.slice(...span), ...data };
        });
        collect(found, migration, file, placed);
        return;
    }
    const parts = stretch.open ? reopen(file.text, stretch.span) : [];
    if (parts.length > 1)
        for (const part of parts)
            readStretch(found, migration, file, part, piece);
    else {
        const asSent = reading.at !== null && !(0,template_marks/* isExplained */.z)(migration, file, text);
        const refusal = asSent ? { refusal: { at: stretch.span[0] + (reading.at ?? 0) } } : {};
        found.unread.push({ file, span: stretch.span, message: reading.error, text, ...refusal });
    }
}
/** As written, then with its templates filled in; refused by both, what the server says of it as it is written. */
function attempt(text, variables) {
    const reading = (0,grammar/* readSql */.xj)(text);
    if ("statements" in reading)
        return reading;
    const filled = (0,placeholders/* fillPlaceholders */.C)(text, variables);
    const again = filled === text ? reading : (0,grammar/* readSql */.xj)(filled);
    return "statements" in again ? again : reading;
}
/** A parenthesis that is never closed swallows every statement after it: then each line that ends in ";" is a border. */
function reopen(text, [start, end]) {
    const stretches = [];
    let from = start;
    for (const found of text.slice(start, end).matchAll(/;[ \t]*(?=\r?\n|$)/g)) {
        const to = start + found.index;
        stretches.push(...(0,split/* split */.l)(text, [from, to], {}).map((one) => ({ ...one, open: false })));
        from = to + 1;
    }
    stretches.push(...(0,split/* split */.l)(text, [from, end], {}).map((one) => ({ ...one, open: false })));
    return stretches;
}
function collect(found, migration, file, placed) {
    for (const { kind, node, span, piece, text, data } of placed) {
        let tokens;
        found.statements.push({
            migration,
            file,
            span,
            kind,
            node,
            text,
            body: null,
            ...(data ? { data } : {}),
            ...(found.begins ? { begun: true } : {}),
            piece,
            tokens: () => {
                tokens ??= (0,parse_tokens/* readTokens */.H)(text, span[0]);
                return tokens;
            },
        });
    }
}
function hasBody({ kind }) {
    return kind === "DoStmt" || kind === "CreateFunctionStmt";
}
/** The statements, each followed by those of its DO block or function body. */
function withBodies(found) {
    if (!found.statements.some(hasBody))
        return found.statements;
    const all = [];
    const checks = new BodyChecks();
    const routines = new Routines();
    for (const statement of found.statements) {
        const body = hasBody(statement) ? bodyOf(statement, checks.checked) : null;
        all.push(statement, ...(body?.statements ?? []));
        found.unread.push(...(body?.unread ?? []));
        if (body && "CreateFunctionStmt" in statement.node)
            routines.made(statement.node.CreateFunctionStmt, body.awaiting);
        for (const parsed of [statement, ...(body?.certain ?? [])]) {
            checks.passed(parsed.node);
            routines.passed(parsed.node);
        }
    }
    found.unread.push(...routines.unread);
    return all;
}


/***/ }),

/***/ 6031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fillPlaceholders)
/* harmony export */ });
/**
 * Templates that other programs fill in before PostgreSQL sees the text: `${var}` (Flyway, Liquibase, envsubst),
 * `{{ var }}` (Go, Jinja), `$(var)` (sqlcmd, make), and psql's and graphile-migrate's `:var`, `:'var'`, `:"var"`.
 * Each is replaced by a name of the same length, so that every offset stays true.
 */
const template = /\$\{[^{}\n]{1,200}\}|\{\{[^{}\n]{1,200}\}\}|\$\([^()\n]{1,200}\)/g;
const psqlVariable = /(^|[^:A-Za-z0-9_\]])(:'[A-Za-z0-9_]+'|:"[A-Za-z0-9_]+"|:[A-Za-z_][A-Za-z0-9_]*)/g;
// Private-use characters are letters to PostgreSQL's scanner, and can be turned back.
const first = 0xe000;
/** The text with its placeholders turned into names; the same text when it has none. */
function fillPlaceholders(text, variables) {
    const filled = text.replace(template, (found) => asName(found));
    return variables
        ? filled.replace(psqlVariable, (_, before, found) => before + asValue(found))
        : filled;
}
function asName(found) {
    return found.replace(/[^a-z0-9_]/g, (char) => {
        const code = char.charCodeAt(0);
        return code < 0x100 ? String.fromCharCode(first + code) : char;
    });
}
function asValue(found) {
    // A string that holds a stand-in, so that nobody takes the variable's name for its value.
    if (found[1] === "'")
        return `'${String.fromCharCode(first + 0x3a)}${found.slice(2)}`;
    // The quotes of :"name" are part of the stand-in, so that they come back with it where it is written.
    return asName(found);
}


/***/ }),

/***/ 8017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ beginsAfter),
/* harmony export */   jp: () => (/* binding */ metaCommand),
/* harmony export */   kF: () => (/* binding */ copyData),
/* harmony export */   sv: () => (/* binding */ readsStdin)
/* harmony export */ });
/* harmony import */ var _sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6406);

// psql's manual, "Meta-Commands": these send the query buffer.
const sending = new Set([
    "g",
    "gx",
    "gdesc",
    "gexec",
    "gset",
    "watch",
    "crosstabview",
    "bind",
    "bind_named",
    "parse",
]);
/** The meta-command at a backslash. It ends with its line, or before the `\\` that separates it from SQL. */
function metaCommand(text, at, lineEnd) {
    const name = /^\\([A-Za-z_]+|[!?]|)/.exec(text.slice(at, Math.min(lineEnd, at + 40)))?.[1] ?? "";
    let end = at + 1 + name.length;
    while (end < lineEnd && !text.startsWith("\\\\", end)) {
        const quoted = text[end] === "'" || text[end] === '"';
        const stop = quoted ? (0,_sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLexeme */ .Fw)(text, end, lineEnd) : end + 1;
        end = stop < 0 ? lineEnd : stop;
    }
    const last = text.startsWith("\\\\", end) ? end + 2 : end;
    return { name, end: last, sends: sending.has(name), discards: name === "r" || name === "reset" };
}
/** Whether it is a COPY … FROM stdin; PostgreSQL takes "stdout" for the same there (gram.y, copy_file_name). */
function readsStdin(statement) {
    if (!/^copy\b/i.test(statement))
        return false;
    let [parentheses, before] = [0, ""];
    for (let at = 0; at < statement.length;) {
        const stop = (0,_sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLexeme */ .Fw)(statement, at, statement.length);
        if (stop < 0)
            return false;
        const lexeme = stop - at > 6 ? "" : statement.slice(at, stop).toLowerCase();
        if (!(0,_sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrivia */ .Kv)(statement, at)) {
            if (lexeme === "(")
                parentheses++;
            else if (lexeme === ")")
                parentheses--;
            else if (parentheses === 0 && before === "from")
                return lexeme === "stdin" || lexeme === "stdout";
            before = lexeme;
        }
        at = stop;
    }
    return false;
}
/** The data of COPY … FROM stdin, which begin at a line's end, and where SQL goes on; null when no data follow. */
function copyData(text, lineEnd, end, toEnd) {
    const start = Math.min(end, lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1));
    // Not ^ and $: to these, U+2028 in the data would end a line.
    const close = /(?<=[\r\n])\\\.[ \t]*\r?(?=[\r\n]|$)/g;
    close.lastIndex = start;
    const found = close.exec(text);
    if (found === null || found.index >= end)
        return toEnd ? { data: [start, end], next: end } : null;
    return { data: [start, found.index], next: found.index + found[0].length };
}
/** Whether psql sends BEGIN by itself after a meta-command that may set AUTOCOMMIT, a name that it knows in capitals alone. */
function beginsAfter(command, before) {
    const found = /^\\(set|unset)\s+AUTOCOMMIT(?:\s+(.*?))?\s*(?:\\\\)?$/.exec(command);
    if (!found)
        return before;
    // Without a value it is on, and unset it is off (variables.c, ParseVariableBool; startup.c, bool_substitute_hook).
    if (found[1] === "unset")
        return true;
    const value = (found[2] ?? "").replace(/[\s']/g, "").toLowerCase();
    if (value === "")
        return false;
    if (off.some((one) => one.startsWith(value)) && value !== "o")
        return true;
    return on.some((one) => one.startsWith(value)) && value !== "o" ? false : before;
}
const off = ["off", "false", "no", "0"];
const on = ["on", "true", "yes", "1"];


/***/ }),

/***/ 7852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ split),
  z: () => (/* binding */ stretchesIn)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(8549);
;// CONCATENATED MODULE: ./build/src/parse/body-depth.js
/**
 * Whether a `;` stands inside a BEGIN ATOMIC body, by the same count of words as psql keeps (psqlscan.l):
 * only in CREATE [OR REPLACE] FUNCTION or PROCEDURE, where CASE and BEGIN open and END closes.
 */
class BodyDepth {
    #words = [];
    #depth = 0;
    get inside() {
        return this.#depth > 0;
    }
    /** Tells it the next word outside parentheses; anything that is no word is passed over. */
    word(lexeme) {
        const word = lexeme.toLowerCase();
        if (!/^[a-z]/.test(word))
            return;
        if (this.#words.length < 4)
            this.#words.push(word);
        if (!this.#makesRoutine())
            return;
        if (word === "begin")
            this.#depth++;
        else if (word === "case" && this.#depth > 0)
            this.#depth++;
        else if (word === "end" && this.#depth > 0)
            this.#depth--;
    }
    reset() {
        this.#words = [];
        this.#depth = 0;
    }
    #makesRoutine() {
        const [first, second, third, fourth] = this.#words;
        const object = second === "or" && third === "replace" ? fourth : second;
        return first === "create" && (object === "function" || object === "procedure");
    }
}

// EXTERNAL MODULE: ./build/src/parse/psql.js
var psql = __webpack_require__(8017);
;// CONCATENATED MODULE: ./build/src/parse/split.js




/**
 * Statement borders of `[start, end)`, as psql finds them: `;` outside quotes, comments, parentheses and BEGIN ATOMIC
 * bodies. Never throws; every character that is not white space, a comment, a border or COPY data is in one stretch.
 */
function split(text, span, dialect) {
    return [...stretchesIn(text, span, dialect)];
}
/** The same, one after the other: a large text may hold more of them than there is room for. */
function* stretchesIn(text, [start, end], dialect) {
    const walk = {
        text,
        whole: end,
        end,
        behind: null,
        line: -1,
        unended: false,
        psql: dialect.psql === true,
        dataToEnd: dialect.dataToEnd === true,
        delimiter: dialect.delimiter ?? null,
        stretches: [],
        start: -1,
        last: start,
        parentheses: 0,
        group: null,
        body: new BodyDepth(),
    };
    for (let at = start; at < walk.end || walk.behind !== null;) {
        at = at < walk.end ? step(walk, at) : passed(walk);
        if (walk.stretches.length === 0)
            continue;
        yield* walk.stretches;
        walk.stretches = [];
    }
    split_close(walk, walk.parentheses > 0);
    yield* walk.stretches;
}
/** At the end of a line that data come behind. A statement that would go on behind them ends here. */
function passed(walk) {
    const next = walk.behind ?? walk.whole;
    split_close(walk, true);
    walk.end = walk.whole;
    walk.behind = null;
    return next;
}
function step(walk, at) {
    const { text, end } = walk;
    if (walk.delimiter !== null && text.startsWith(walk.delimiter, at) && !isComment(text, at)) {
        split_close(walk, false);
        return at + walk.delimiter.length;
    }
    const char = text[at];
    if (char === ";" && walk.delimiter === null)
        return border(walk, at);
    if (char === "\\" && walk.psql)
        return backslash(walk, at);
    const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, end);
    if ((0,lexer/* isTrivia */.Kv)(text, at)) {
        if (stop < 0)
            walk.last = Math.max(walk.last, at);
        return stop < 0 ? end : stop;
    }
    if (walk.start < 0)
        walk.start = at;
    if (stop < 0)
        return unterminated(walk, at);
    if (char === "(")
        walk.parentheses++;
    else if (char === ")")
        walk.parentheses = Math.max(0, walk.parentheses - 1);
    else if (walk.parentheses === 0)
        walk.body.word(text.slice(at, stop));
    walk.last = stop;
    return stop;
}
/** Liquibase reads comments first: what begins one ends no statement. */
function isComment(text, at) {
    return text.startsWith("--", at) || text.startsWith("/*", at);
}
function border(walk, at) {
    if (walk.parentheses > 0 || walk.body.inside) {
        walk.last = at + 1;
        return at + 1;
    }
    return sent(walk, at + 1);
}
/** What has been typed is sent. Gives where SQL goes on. */
function sent(walk, at) {
    const { text, start, last } = walk;
    const data = start < 0 ? null : dataOf(walk, text.slice(start, last), at);
    split_close(walk, false, data);
    walk.group = null;
    return at;
}
/**
 * The data of COPY … FROM stdin: they begin with the next line, or where those of the line's COPY before it have ended;
 * psql runs what else is on the line when it has read them.
 */
function dataOf(walk, statement, at) {
    if (walk.unended || !(0,psql/* readsStdin */.sv)(statement))
        return null;
    const line = lineEnd(walk, at);
    const found = (0,psql/* copyData */.kF)(walk.text, walk.behind ?? line, walk.whole, walk.dataToEnd);
    walk.unended = found === null;
    if (!found)
        return null;
    walk.end = line;
    walk.behind = found.next;
    return found.data;
}
function lineEnd(walk, at) {
    if (walk.line < at)
        walk.line = (0,offsets/* endOfLine */.vT)(walk.text, at, walk.end);
    return walk.line;
}
/** `\;` joins two statements; any other backslash begins a meta-command, which ends with its line. */
function backslash(walk, at) {
    if (walk.text[at + 1] === ";") {
        walk.group ??= at;
        split_close(walk, false);
        return at + 2;
    }
    const command = (0,psql/* metaCommand */.jp)(walk.text, at, lineEnd(walk, at));
    if (command.sends)
        sent(walk, command.end);
    // \copy … FROM stdin has its data in the file, too.
    else if (command.name === "copy")
        dataOf(walk, walk.text.slice(at + 1, command.end), command.end);
    if (command.discards)
        walk.start = -1;
    walk.stretches.push({
        kind: "meta",
        span: [at, command.end],
        joined: null,
        open: false,
        command: command.name,
    });
    return Math.max(command.end, at + 1);
}
/**
 * The text ends inside a quote. Rather than lose all that follows to one stray quotation mark, the statement is taken
 * to end where a line ends with ";".
 */
function unterminated(walk, at) {
    const lineEnd = /;[ \t]*(?=\r?\n|$)/g;
    lineEnd.lastIndex = at;
    const found = lineEnd.exec(walk.text);
    const end = found === null || found.index >= walk.end ? walk.end : found.index;
    walk.last = end;
    split_close(walk, true);
    return Math.min(walk.end, end + 1);
}
function split_close(walk, open, data = null) {
    const { start, last, group: joined } = walk;
    if (start >= 0 && last > start)
        walk.stretches.push({ kind: "sql", span: [start, last], joined, open, ...(data ? { data } : {}) });
    walk.start = -1;
    walk.parentheses = 0;
    walk.body.reset();
}


/***/ }),

/***/ 9552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ fillsVariables),
/* harmony export */   z: () => (/* binding */ isExplained)
/* harmony export */ });
/* harmony import */ var _sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6406);
/* harmony import */ var _text_memoize_last_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7866);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6031);



/** Marks of templates, of which nobody here can say what they become: ERB, Jinja, Python, printf, a manual's <name>. */
const template = /\{\{|\}\}|\{%|%\}|\{#|<%|%>|#\{|#\[|\$\{|\$\(|%\(\w+\)|%(?:\d+\$)?[sdLI]\b|@@?\w+@@?|(?<![\w$])\{[\w:.-]*\}|<[A-Za-z_][\w .-]*>|\$\$?[A-Za-z_]\w*\b(?!\$)|\b__\w+__\b/;
/** A template with a quotation mark of its own ends the quotes that it stands in. */
const quotingTemplate = /\{\{[^}\n]*["'][^}\n]*\}\}|<%[^%\n]*["'][^%\n]*%>|\{%[^%\n]*["'][^%\n]*%\}|\$\{[^}\n]*["'][^}\n]*\}/;
/** Templates that may leave out or repeat whole statements, or end in the middle of one. */
const blockTemplate = /\{\{-?\s*(?:if|else|end|range|with|define|block|template)\b|\{%|<%|^\s*#(?:if|else|endif|foreach|end)\b/m;
/** A comment by which some program cuts the file otherwise than at ";". */
const ownDelimiter = /^--[^\S\n]*\w+:delimiter\b|^(?:#|--)[^\S\n]*(?:-{3})?[^\S\n]*!(?:Ups|Downs)\b/im;
/** Strings in which a backslash means what it meant before PostgreSQL 9.1. */
const oldStrings = /\bstandard_conforming_strings\s*(?:=|\bto\b)\s*'?(?:off|false|0)\b/i;
/** Commands of psql behind which statements may never be sent. */
const conditional = /^\s*\\(?:if|elif|else|q|quit)\b/m;
/** Of one file after the other; what stands in comments and quotes explains nothing, except for a program's own directive. */
const explains = (0,_text_memoize_last_js__WEBPACK_IMPORTED_MODULE_1__/* .forLast */ .e)(({ text }) => {
    const code = (0,_sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(text);
    return {
        always: blockTemplate.test(code) || ownDelimiter.test(text) || oldStrings.test(text),
        psql: conditional.test(text),
    };
});
function fillsVariables({ psql, variables }) {
    return psql === true || variables === true;
}
/**
 * Whether something else than a mistake explains that PostgreSQL's grammar refuses a text: a template that another program
 * fills in, borders that are drawn otherwise, a condition of psql's, another database.
 */
function isExplained(migration, file, text) {
    const { dialect } = migration;
    const { always, psql } = explains(file);
    if (quotingTemplate.test(text))
        return true;
    if (always || dialect.delimiter !== undefined || (dialect.psql === true && psql))
        return true;
    if (dialect.placeholder !== undefined && text.includes(dialect.placeholder))
        return true;
    const code = (0,_sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(text);
    if (template.test(code) || (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .fillPlaceholders */ .C)(code, fillsVariables(dialect)) !== code)
        return true;
    return (migration.otherDatabase?.() ?? null) !== null;
}


/***/ }),

/***/ 892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readTokens)
/* harmony export */ });
/* harmony import */ var _sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6406);

/**
 * The lexemes of a text, comments included. PostgreSQL's own scanner would join the characters of an operator or a
 * number, which nobody asks for here; its answer, as JSON out of WebAssembly, took a seventh of a whole run.
 */
function readTokens(text, offset) {
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const stop = (0,_sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLexeme */ .Fw)(text, at, text.length);
        const to = stop < 0 ? ~stop : stop;
        const comment = (0,_sql_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrivia */ .Kv)(text, at);
        const word = text.slice(at, to);
        if (!comment || word.trim() !== "")
            tokens.push({ span: [offset + at, offset + to], text: word, comment });
        at = to;
    }
    return tokens;
}


/***/ }),

/***/ 1506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xb: () => (/* binding */ rootsIn),
  RD: () => (/* binding */ rootsOf),
  AL: () => (/* binding */ untilReported),
  x4: () => (/* binding */ versionsOf)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(9293);
// EXTERNAL MODULE: ./build/src/text/run-failures.js
var run_failures = __webpack_require__(8882);
// EXTERNAL MODULE: ./build/src/sql/locks/locks-taken.js
var locks_taken = __webpack_require__(9555);
// EXTERNAL MODULE: ./build/src/sql/locks/scans-table.js
var scans_table = __webpack_require__(5890);
;// CONCATENATED MODULE: ./build/src/model/blocks.js


/** Where each statement stands in its block, counting no BEGIN, COMMIT or SAVEPOINT and no statement of a body. */
function positionsOf(statements, places) {
    const counts = new Map();
    const before = statements.map((statement, index) => {
        const id = places[index]?.id;
        if (id === undefined)
            return 0;
        const count = counts.get(id) ?? 0;
        if (statement.body === null && !controlOf(statement))
            counts.set(id, count + 1);
        return count;
    });
    return before.map((position, index) => {
        const id = places[index]?.id;
        return { position, last: id === undefined || position + 1 >= (counts.get(id) ?? 0) };
    });
}
function controlOf({ node }) {
    return node.TransactionStmt;
}
function scopeOf(at, position, held) {
    if (!at)
        return { in: "autocommit" };
    return {
        in: "block",
        by: at.by,
        id: at.id,
        ...(at.opener ? { opener: at.opener } : {}),
        position: position?.position ?? 0,
        last: position?.last ?? true,
        held: held.get(at.id) ?? null,
    };
}
/** Remembers the first statement that keeps others from an existing table, and whether a long one has come since. */
function hold(held, id, statement, schema) {
    const known = held.get(id);
    if (known) {
        if (!known.built && (0,scans_table/* isLong */.x7)(statement))
            held.set(id, { ...known, built: true });
        return;
    }
    for (const { relation, mode } of (0,locks_taken/* locksOf */.aZ)(statement, schema)) {
        if (!(0,locks_taken/* isAtLeast */.du)(mode, "ShareRowExclusiveLock") || schema.age(relation) === "new")
            continue;
        if (schema.relation(relation)?.persistence === "temporary")
            continue;
        held.set(id, { statement, table: relation, mode, built: false });
        return;
    }
}

// EXTERNAL MODULE: ./build/src/sql/facts/citus.js
var citus = __webpack_require__(2542);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(5307);
;// CONCATENATED MODULE: ./build/src/model/settings.js


/** As a session starts with it. */
function startingWith(values) {
    return new Map(Array.from(values, ([name, value]) => [name, { value, ms: milliseconds(value), local: false, by: null }]));
}
/** What a statement changes in the session's settings; the same map when it changes nothing. `start`: what RESET goes back to. */
function applySetting(settings, statement, inBlock, start) {
    const node = statement.node;
    if (node.VariableSetStmt)
        return setBy(settings, node.VariableSetStmt, statement, { inBlock, start });
    if (node.SelectStmt)
        return setConfig(settings, node.SelectStmt, statement, inBlock);
    return settings;
}
function setBy(settings, stmt, by, { inBlock, start }) {
    const name = (stmt.name ?? "").toLowerCase();
    if (stmt.kind === "VAR_RESET_ALL")
        return start;
    if (stmt.kind === "VAR_RESET" || stmt.kind === "VAR_SET_DEFAULT")
        return withStart(settings, name, start);
    if (stmt.kind !== "VAR_SET_VALUE")
        return settings;
    const value = (stmt.args ?? []).map(textOf).join(", ");
    return put(settings, name, value, stmt.is_local === true, by, inBlock);
}
/** SELECT set_config('name', 'value', is_local), as pg_dump writes it. */
function setConfig(settings, select, by, inBlock) {
    let now = settings;
    for (const target of select.targetList ?? []) {
        const value = "ResTarget" in target ? target.ResTarget.val : undefined;
        if (!value || !("FuncCall" in value))
            continue;
        const name = value.FuncCall.funcname?.at(-1);
        if (!name || !("String" in name) || name.String.sval !== "set_config")
            continue;
        const [setting, text, local] = value.FuncCall.args ?? [];
        if (setting && text)
            now = put(now, textOf(setting).toLowerCase(), textOf(text), isTrue(local), by, inBlock);
    }
    return now;
}
function put(settings, name, value, local, by, inBlock) {
    // SET LOCAL outside a transaction block only warns.
    if (local && !inBlock)
        return settings;
    if (isOwn(name) || (settings.size >= MOST_SETTINGS && !settings.has(name)))
        return settings;
    return new Map(settings).set(name, { value, ms: milliseconds(value), local, by });
}
/** More than PostgreSQL has: each statement keeps all that are in effect, so that names made up would fill the memory. */
const MOST_SETTINGS = 1000;
/** A setting of an extension or of somebody's own (custom_variable_classes) says nothing of locks and names. */
function isOwn(name) {
    return name.includes(".") && name !== citus/* unsafeConstraintsSetting */.B1;
}
function withStart(settings, name, start) {
    const left = new Map(settings);
    const first = start.get(name);
    if (first)
        left.set(name, first);
    else
        left.delete(name);
    return left;
}
function textOf(node) {
    if ("A_Const" in node)
        return constant(node.A_Const);
    if ("String" in node)
        return node.String.sval ?? "";
    if ("TypeCast" in node && node.TypeCast.arg)
        return textOf(node.TypeCast.arg);
    return "";
}
function constant({ sval, ival, fval, boolval, isnull }) {
    if (isnull)
        return "";
    if (sval)
        return sval.sval ?? "";
    if (ival)
        return String(ival.ival ?? 0);
    if (fval)
        return fval.fval ?? "0";
    return boolval ? String(boolval.boolval ?? false) : "";
}
function isTrue(node) {
    return node !== undefined && "A_Const" in node && node.A_Const.boolval?.boolval === true;
}
const units = (0,lookup/* table */.t)({
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
});
/** A duration setting in milliseconds; a bare number is milliseconds; null when it is no duration. */
function milliseconds(value) {
    const found = /^\s*(-?\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d)?\s*$/.exec(value);
    if (!found)
        return null;
    return Number(found[1]) * (units.get(found[2] ?? "ms") ?? 1);
}

;// CONCATENATED MODULE: ./build/src/model/learnt/session-defaults.js

const none = new Map();
/** What sessions begin with since earlier migrations said so: ALTER DATABASE … SET, ALTER ROLE … SET. */
class SessionDefaults {
    #all = none;
    #roles = none;
    /** Of roles that may not be the one that migrates. */
    get ofRoles() {
        return this.#roles;
    }
    /** A migration's own session: what is told of its path goes before what the migrations say. */
    startOf({ session }) {
        return session ? new Map([...this.#all, ...startingWith(session)]) : this.#all;
    }
    learn(statement) {
        // In a routine it only stands.
        if (statement.body !== null && statement.body.kind !== "do")
            return;
        const { AlterDatabaseSetStmt: database, AlterRoleSetStmt: role } = statement.node;
        const set = (settings, stmt) => stmt ? started(setBy(settings, stmt, statement, { inBlock: false, start: none })) : settings;
        if (database)
            this.#all = set(this.#all, database.setstmt);
        else if (role && isEverybody(role.role))
            this.#all = set(this.#all, role.setstmt);
        else if (role)
            this.#roles = set(this.#roles, role.setstmt);
    }
}
/** ALL, or whoever runs the migration. */
function isEverybody(role) {
    return role === undefined || role.roletype !== "ROLESPEC_CSTRING";
}
/** A session starts with it, whichever statement said so. */
function started(settings) {
    return new Map([...settings].map(([name, setting]) => [name, { ...setting, by: null }]));
}

// EXTERNAL MODULE: ./build/src/sql/statements/alter-commands.js
var alter_commands = __webpack_require__(4568);
;// CONCATENATED MODULE: ./build/src/model/name-key.js
/** By which a relation is known in tables. */
function nameKey({ schema, name }) {
    return `${schema}\0${name}`;
}
function same(a, b) {
    return a !== undefined && a.name === b.name && a.schema === b.schema;
}

;// CONCATENATED MODULE: ./build/src/model/learnt/statements.js



/**
 * What a statement shows of relations that stood there before it, and that no migration may have made. None of it
 * changes while the relation stands, so that it holds before the statement too.
 */
function learnFrom({ node }, view, timeline) {
    const partitioned = (name) => timeline.learnt.add(nameKey(view.resolve(name)), { partitioned: true }, 0);
    const { CreateStmt: create, AlterTableStmt: alter, IndexStmt: index, ClusterStmt: cluster, } = node;
    if (create?.partbound)
        for (const parent of create.inhRelations ?? [])
            if ("RangeVar" in parent)
                partitioned((0,grammar_name/* nameOf */.Vb)(parent.RangeVar));
    if (alter?.objtype === "OBJECT_TABLE" &&
        (0,alter_commands/* commandsOf */.Kf)(alter).some(({ subtype }) => ofParents.has(subtype ?? "")))
        partitioned((0,grammar_name/* nameOf */.Vb)(alter.relation));
    const indexOf = (name, relation) => {
        if (!name || !relation)
            return;
        const table = view.resolve((0,grammar_name/* nameOf */.Vb)(relation));
        timeline.learnt.add(nameKey({ schema: table.schema, name }), { indexOf: table }, 0);
    };
    // Whoever drops an index and makes one of that name replaces it.
    indexOf(index?.idxname, index?.relation);
    indexOf(cluster?.indexname, cluster?.relation);
    if (alter?.objtype === "OBJECT_TABLE")
        for (const command of (0,alter_commands/* commandsOf */.Kf)(alter))
            indexOf(indexIn(command), alter.relation);
}
/** CLUSTER ON i, REPLICA IDENTITY USING INDEX i, UNIQUE USING INDEX i: refused unless the table has that index. */
function indexIn({ subtype, name, def }) {
    if (subtype === "AT_ClusterOn")
        return name;
    if (!def)
        return undefined;
    if ("ReplicaIdentityStmt" in def)
        return def.ReplicaIdentityStmt.name;
    return "Constraint" in def ? def.Constraint.indexname : undefined;
}
const ofParents = new Set([
    "AT_AttachPartition",
    "AT_DetachPartition",
    "AT_DetachPartitionFinalize",
]);

;// CONCATENATED MODULE: ./build/src/model/view-reads.js

/** The relations that a view's query reads. What a function in it reads, nobody knows, and PostgreSQL keeps no account of it. */
function readsOf(stage, query) {
    return rangesIn(query).map((one) => stage.view.resolve((0,grammar_name/* nameOf */.Vb)(one)));
}
/** The relations that a tree names, except for what a WITH has named. */
function rangesIn(query) {
    const found = [];
    const waiting = query ? [{ node: query, own: new Set() }] : [];
    for (let place = waiting.pop(); place; place = waiting.pop()) {
        const { node } = place;
        const { withClause } = node;
        const own = withClause ? namedBy(withClause, place.own, waiting) : place.own;
        // Trees are read from JSON: an object has no other names than its own. Pairs of them would be made for each node.
        for (const kind in node) {
            const value = node[kind];
            if (typeof value !== "object" || value === null || kind === "withClause")
                continue;
            const range = value;
            if (range.relname !== undefined && (range.schemaname || !own.has(range.relname)))
                found.push(range);
            waiting.push({ node: value, own });
        }
    }
    return found;
}
/** A query of a WITH sees those before it, and with RECURSIVE all of them; what follows sees all. */
function namedBy({ ctes, recursive }, outer, waiting) {
    const named = (ctes ?? []).flatMap((one) => ("CommonTableExpr" in one ? [one.CommonTableExpr] : []));
    const all = new Set([...outer, ...named.map(({ ctename = "" }) => ctename)]);
    let before = outer;
    for (const { ctename = "", ctequery } of named) {
        if (ctequery)
            waiting.push({ node: ctequery, own: recursive ? all : before });
        before = new Set([...before, ctename]);
    }
    return all;
}

;// CONCATENATED MODULE: ./build/src/model/learnt/unmade-tables.js


/** Whether a statement that runs needs a relation that no migration makes: then they do not tell all that is there. */
function needsUnmade({ kind, node, body }, view) {
    if (body?.conditional)
        return false;
    const own = node[kind];
    const names = own === undefined ? undefined : needs.get(kind)?.(own);
    return names?.some((name) => !isTheServers(name) && !view.relation(name)) === true;
}
function isTheServers({ schema, name }) {
    return schema === "information_schema" || (schema ?? name).startsWith("pg_");
}
function ranges(...nodes) {
    return nodes.flatMap((node) => rangesIn(node).map(grammar_name/* nameOf */.Vb));
}
function unmade_tables_all(node) {
    return ranges(node);
}
/** Rows that are written out name nothing, and are many. */
function withoutRows({ relation, selectStmt }) {
    const isRows = selectStmt && "SelectStmt" in selectStmt && selectStmt.SelectStmt.valuesLists;
    return [(0,grammar_name/* nameOf */.Vb)(relation), ...(isRows ? [] : ranges(selectStmt))];
}
/** What is named behind its table. */
const ofTables = new Set(["OBJECT_COLUMN", "OBJECT_TABCONSTRAINT"]);
const needs = new Map([
    [
        "CreateStmt",
        ({ relation, inhRelations, tableElts }) => {
            const { schema, name } = (0,grammar_name/* nameOf */.Vb)(relation);
            const named = ranges(...(inhRelations ?? []), ...(tableElts ?? []));
            // A foreign key may lead back to its own table.
            return named.filter((one) => one.name !== name || (one.schema !== undefined && one.schema !== schema));
        },
    ],
    ["AlterTableStmt", ({ cmds }) => ranges(...(cmds ?? []))],
    ["CreateTableAsStmt", ({ query }) => ranges(query)],
    ["ViewStmt", ({ query }) => ranges(query)],
    ["InsertStmt", withoutRows],
    ["UpdateStmt", unmade_tables_all],
    ["DeleteStmt", unmade_tables_all],
    ["MergeStmt", unmade_tables_all],
    ["TruncateStmt", unmade_tables_all],
    ["LockStmt", unmade_tables_all],
    ["CreateTrigStmt", unmade_tables_all],
    ["CreatePolicyStmt", unmade_tables_all],
    ["RuleStmt", ({ relation }) => [(0,grammar_name/* nameOf */.Vb)(relation)]],
    ["CreateStatsStmt", unmade_tables_all],
    ["CopyStmt", unmade_tables_all],
    ["VacuumStmt", unmade_tables_all],
    ["CreatePublicationStmt", unmade_tables_all],
    [
        "CommentStmt",
        ({ objtype, object }) => {
            if (objtype === "OBJECT_TABLE" && object)
                return [(0,grammar_name/* nameOfList */.HA)(object)];
            const [, name = "", schema] = ofTables.has(objtype ?? "") ? (0,grammar_name/* stringsOf */.iw)(object).toReversed() : [];
            return name === "" ? [] : [{ schema, name }];
        },
    ],
    [
        "GrantStmt",
        ({ objtype, objects }) => (objtype === "OBJECT_TABLE" ? ranges(...(objects ?? [])) : []),
    ],
]);

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
;// CONCATENATED MODULE: ./build/src/model/learnt/unread-tables.js


/** The words of a passage up to the name of its table are few. */
const MOST_WORDS = 12;
/** A CREATE TABLE that could not be read further makes its table all the same; nobody knows its columns. */
function makeUnreadTable({ file, span, text }, { direction }, view, timeline) {
    const made = tableMadeIn(text);
    if (!made || (made.ifNotExists && view.relation(made)))
        return;
    const name = made.isTemporary ? { schema: "pg_temp", name: made.name } : view.home(made);
    if (timeline.get(nameKey(name), timeline.now))
        return;
    timeline.put(name, {
        name,
        kind: "table",
        persistence: made.isTemporary ? "temporary" : "permanent",
        maybe: made.ifNotExists,
        by: { file, direction, span, conditional: false },
    });
}
function tableMadeIn(text) {
    const words = wordsOf(text);
    const take = (word) => {
        const found = words[0]?.toLowerCase() === word;
        if (found)
            words.shift();
        return found;
    };
    if (!take("create"))
        return null;
    take("global");
    take("local");
    const isTemporary = take("temp") || take("temporary");
    take("unlogged");
    if (!take("table"))
        return null;
    const ifNotExists = take("if") && take("not") && take("exists");
    const [first = "", dot, second = ""] = words;
    const parts = (dot === "." ? [first, second] : [first]).map(identifierOf);
    if (parts.includes(null))
        return null;
    const [name = "", schema] = parts.toReversed();
    return { schema, name, ifNotExists, isTemporary };
}
function wordsOf(text) {
    const words = [];
    for (let at = 0; at < text.length && words.length < MOST_WORDS;) {
        const end = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
        const to = end < 0 ? ~end : end;
        if (!(0,lexer/* isTrivia */.Kv)(text, at))
            words.push(text.slice(at, to));
        at = to;
    }
    return words;
}
/** null: a template, or something else that is no name. */
function identifierOf(word) {
    if (/^"(?:[^"]|"")+"$/.test(word))
        return word.slice(1, -1).replaceAll('""', '"');
    return /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/i.test(word) ? word.toLowerCase() : null;
}

// EXTERNAL MODULE: ./build/src/sql/indexes/index-traits.js
var index_traits = __webpack_require__(1951);
// EXTERNAL MODULE: ./build/src/text/first-of.js
var first_of = __webpack_require__(5485);
// EXTERNAL MODULE: ./build/src/sql/indexes/constraint-traits.js
var constraint_traits = __webpack_require__(3718);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js + 1 modules
var index_definition = __webpack_require__(1369);
;// CONCATENATED MODULE: ./build/src/model/learnt/referenced-columns.js

/**
 * A foreign key that points to one column shows that it is unique, though no migration may have made its index
 * (manual, 5.5.5: the referenced columns are a primary key, a unique constraint or a unique index).
 */
function learnReference({ view, timeline }, table, { name, references }) {
    const [column, ...others] = references?.columns ?? [];
    if (!references || column === undefined || others.length > 0)
        return;
    if (view.relation(references.table)?.ownConstraints)
        return;
    const { uniqueBy = [] } = view.learnt(references.table);
    if (uniqueBy.some((one) => one.column === column))
        return;
    const facts = { uniqueBy: [...uniqueBy, { column, table, constraint: name }] };
    timeline.learnt.add(nameKey(references.table), facts, timeline.advance());
}

;// CONCATENATED MODULE: ./build/src/model/shelf.js
const BITS = 5;
const WIDTH = 1 << BITS;
const emptyShelf = { height: 0, slots: [] };
function withValue(shelf, number, value) {
    let { height, slots } = shelf;
    for (; number >= WIDTH ** (height + 1); height++)
        slots = slots.length === 0 ? [] : [slots];
    return { height, slots: shelf_put(slots, height, number, { number, value }) };
}
function without({ height, slots }, number) {
    if (number >= WIDTH ** (height + 1))
        return { height, slots };
    return { height, slots: shelf_put(slots, height, number, undefined) };
}
/** The first whose number is at least that. */
function firstFrom({ height, slots }, number) {
    return number >= WIDTH ** (height + 1) ? undefined : seek(slots, height, number);
}
/** All of them, in their order. */
function* entriesOf(shelf) {
    for (let next = firstFrom(shelf, 0); next; next = firstFrom(shelf, next.number + 1))
        yield next;
}
function shelf_put(slots, height, number, held) {
    const copy = slots.slice();
    const at = Math.floor(number / WIDTH ** height) % WIDTH;
    // Filled up, since a list with holes is slower to read for good.
    while (copy.length <= at)
        copy.push(undefined);
    if (height === 0)
        copy[at] = held;
    else {
        const below = shelf_put((copy[at] ?? []), height - 1, number, held);
        copy[at] = below.length === 0 ? undefined : below;
    }
    while (copy.length > 0 && copy.at(-1) === undefined)
        copy.pop();
    return copy;
}
function seek(slots, height, number) {
    const first = Math.floor(number / WIDTH ** height) % WIDTH;
    for (let at = first; at < slots.length; at++) {
        const slot = slots[at];
        if (slot === undefined)
            continue;
        if (height === 0)
            return slot;
        const found = seek(slot, height - 1, at === first ? number : 0);
        if (found)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/model/constraints/constraint-list.js
var _a;


/**
 * The constraints of a table at one moment, found by their traits. It never changes: with one more or less it is another
 * list, which shares all but little with the one before, so that each of thousands of statements can keep its own.
 */
class ConstraintList {
    #all;
    /** By the hash of a trait. */
    #buckets;
    /** How many were ever added: their order. */
    #added;
    constructor(all, buckets, added) {
        this.#all = all;
        this.#buckets = buckets;
        this.#added = added;
    }
    with(constraint) {
        return this.#put(this.#added, constraint);
    }
    without(trait) {
        return this.change(trait, () => null);
    }
    /** Each that has the trait as `change` makes it, in its place; null: it goes. */
    change(trait, change) {
        let list = this;
        for (const { number, value } of entriesOf(this.#with(trait))) {
            const changed = change(value);
            list = list.#take(number, value);
            if (changed)
                list = list.#put(number, changed);
        }
        return list;
    }
    *having(trait) {
        for (const { value } of entriesOf(this.#with(trait)))
            yield value;
    }
    *[Symbol.iterator]() {
        for (const { value } of entriesOf(this.#all))
            yield value;
    }
    #with(trait) {
        return this.#bucketsAt(hash(trait)).find((one) => one.trait === trait)?.constraints ?? emptyShelf;
    }
    #bucketsAt(number) {
        const found = firstFrom(this.#buckets, number);
        return found?.number === number ? found.value : [];
    }
    #put(number, constraint) {
        const all = withValue(this.#all, number, constraint);
        const buckets = this.#rebucketed(constraint, (own) => withValue(own, number, constraint));
        return new _a(all, buckets, Math.max(this.#added, number + 1));
    }
    #take(number, constraint) {
        const buckets = this.#rebucketed(constraint, (own) => without(own, number));
        return new _a(without(this.#all, number), buckets, this.#added);
    }
    #rebucketed(constraint, change) {
        let list = this;
        for (const trait of (0,constraint_traits/* constraintTraits */.NH)(constraint)) {
            const at = hash(trait);
            const others = list.#bucketsAt(at).filter((one) => one.trait !== trait);
            const bucket = { trait, constraints: change(list.#with(trait)) };
            list = new _a(list.#all, withValue(list.#buckets, at, [...others, bucket]), list.#added);
        }
        return list.#buckets;
    }
}
_a = ConstraintList;
const noConstraints = new ConstraintList(emptyShelf, emptyShelf, 0);
/** As many as a shelf of four levels has places: who finds names of one hash only makes a bucket long. */
function hash(trait) {
    let sum = 0;
    for (let at = 0; at < trait.length; at++)
        sum = (Math.imul(sum, 31) + trait.charCodeAt(at)) | 0;
    return (sum >>> 0) % 2 ** 20;
}

;// CONCATENATED MODULE: ./build/src/model/constraints/table-constraints.js








/** Remembers what a constraint says that has no index: a foreign key, a check, or that columns are not null. */
function addTableConstraint(stage, table, constraint, column, by) {
    const made = constraintOf(stage, table, constraint, column);
    const old = made && stage.timeline.get(`${table.schema}\0${table.name}`, stage.timeline.now);
    if (made && old)
        stage.timeline.put(table, addedTo(old, { ...made, by: { ...by, as: made.name } }));
    if (made)
        learnReference(stage, table, made);
}
function addedTo(table, constraint) {
    return { ...table, constraints: listOf(table).with(constraint) };
}
function constraintOf(stage, table, constraint, column) {
    const { contype, conname, skip_validation, fk_attrs, pk_attrs, pktable, keys, raw_expr } = constraint;
    const valid = skip_validation !== true;
    const named = (columns, suffix) => conname || free(stage, table, columns, suffix);
    if (contype === "CONSTR_FOREIGN") {
        const own = fk_attrs?.length ? fk_attrs.flatMap(grammar_name/* stringsOf */.iw) : column;
        const late = constraint.initdeferred ? { deferred: true } : {};
        const target = {
            table: stage.view.resolve((0,grammar_name/* nameOf */.Vb)(pktable)),
            columns: (pk_attrs ?? []).flatMap(grammar_name/* stringsOf */.iw),
        };
        return {
            name: named(own, "fkey"),
            kind: "foreign key",
            columns: own,
            references: target,
            valid,
            ...late,
        };
    }
    const columns = contype === "CONSTR_NOTNULL" && keys
        ? keys.flatMap(grammar_name/* stringsOf */.iw)
        : contype === "CONSTR_CHECK"
            ? notNulls(raw_expr)
            : [];
    if (columns.length === 0 && contype !== "CONSTR_CHECK")
        return null;
    const checked = columnsOf(raw_expr);
    // A CHECK of one column has that in its name, one of several or none has not (heap.c, AddRelationNewConstraints).
    const name = contype === "CONSTR_CHECK"
        ? named(checked.length === 1 ? checked : [], "check")
        : named(columns, "not_null");
    if (columns.length === 0)
        return { name, kind: "check", columns: checked, valid };
    return {
        name,
        kind: "not null",
        columns,
        valid,
    };
}
/** The server's choice of a name: the first that no other constraint of the table has, numbered from 1. */
function free(stage, table, columns, suffix) {
    const known = stage.timeline.get(nameKey(table), stage.timeline.now)?.constraints;
    for (let number = 0;; number++) {
        const name = (0,index_definition/* defaultIndexName */.H3)(table.name, (0,index_definition/* columnsShape */.di)(columns), `${suffix}${number || ""}`);
        if (number > 99 || !known || !(0,first_of/* firstOf */.K)(known.having((0,constraint_traits/* constraintNamed */.RB)(name))))
            return name;
    }
}
function columnsOf(check) {
    return [...new Set(check ? (0,index_traits/* namesInTree */.YF)((0,index_definition/* normalise */.j7)(check)) : [])];
}
/** The columns that a CHECK keeps from being null: c IS NOT NULL, or several of them joined by AND. */
function notNulls(check) {
    if (!check)
        return [];
    if ("BoolExpr" in check)
        return check.BoolExpr.boolop === "AND_EXPR" ? (check.BoolExpr.args ?? []).flatMap(notNulls) : [];
    if (!("NullTest" in check) || check.NullTest.nulltesttype !== "IS_NOT_NULL")
        return [];
    const { arg } = check.NullTest;
    return arg && "ColumnRef" in arg ? (arg.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).slice(-1) : [];
}
function withoutConstraint(table, name) {
    return table.constraints ? { ...table, constraints: listOf(table).without((0,constraint_traits/* constraintNamed */.RB)(name)) } : table;
}
function validated(table, name) {
    return changed(table, (0,constraint_traits/* constraintNamed */.RB)(name), (one) => ({ ...one, valid: true }));
}
/** A column takes along the constraints that name it. */
function withoutColumn(table, column) {
    return table.constraints ? { constraints: listOf(table).without((0,constraint_traits/* constraintOver */.sP)(column)) } : {};
}
function withRenamedConstraint(table, from, to) {
    return changed(table, (0,constraint_traits/* constraintNamed */.RB)(from), (one) => ({ ...one, name: to }));
}
function renameInConstraints(table, from, to) {
    const renamed = (one) => (one === from ? to : one);
    const { constraints } = changed(table, (0,constraint_traits/* constraintOver */.sP)(from), (constraint) => ({
        ...constraint,
        columns: constraint.columns.map(renamed),
    }));
    return constraints ? { constraints } : {};
}
function changed(table, trait, change) {
    return table.constraints ? { ...table, constraints: listOf(table).change(trait, change) } : table;
}
/** Every list of constraints is made here. */
function listOf({ constraints }) {
    return constraints instanceof ConstraintList ? constraints : noConstraints;
}

;// CONCATENATED MODULE: ./build/src/model/drop-relation.js
/** With everything that cannot outlive it: a table's indexes and partitions; `cascade`: and the views that read it. */
function dropRelation(stage, dropped, cascade = false) {
    const { timeline } = stage;
    // A list, since views may stand on each other to any depth.
    const waiting = [dropped];
    for (let name = waiting.pop(); name; name = waiting.pop()) {
        const members = timeline.members(name, timeline.now);
        const readers = cascade ? timeline.readers(name, timeline.now) : [];
        // First itself: text that PostgreSQL would refuse may make a relation a member of itself.
        timeline.put(name, null);
        for (const relation of [...members, ...readers])
            waiting.push(relation.name);
    }
}
/** What stands there already must have gone unseen, by the CASCADE of something else, and what belonged to it too. */
function madeAnew(stage, name) {
    if (stage.timeline.get(`${name.schema}\0${name.name}`, stage.timeline.now))
        dropRelation(stage, name);
}

;// CONCATENATED MODULE: ./build/src/model/indexes.js





function createIndex(stage, stmt, by) {
    const table = stage.view.resolve((0,grammar_name/* nameOf */.Vb)(stmt.relation));
    if (!stage.view.relation(table))
        stage.gap();
    const shape = (0,index_definition/* shapeOf */.F5)(stmt);
    const name = { schema: table.schema, name: stmt.idxname || indexes_free(stage, table, shape, "idx") };
    if (stmt.if_not_exists && stage.view.relation(name))
        return;
    const only = stmt.relation?.inh !== true;
    indexes_put(stage, name, by, stmt.if_not_exists === true, {
        table,
        shape,
        unique: stmt.unique === true,
        only,
        concurrent: stmt.concurrent === true,
        ...(stmt.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
    });
    if (!only)
        attachAlike(stage, table, name, shape);
}
/** An index on a partitioned table takes over the like indexes of its partitions (manual, CREATE INDEX). */
function attachAlike(stage, table, parent, shape) {
    const { timeline } = stage;
    const wanted = JSON.stringify(shape);
    const alike = [(0,index_traits/* definedLike */.J0)(shape)];
    for (const partition of [...timeline.having(table, ["partition"], timeline.now)]) {
        for (const child of [...timeline.having(partition.name, alike, timeline.now)]) {
            const { index } = child;
            if (!index || index.attachedTo || JSON.stringify(index.shape) !== wanted)
                continue;
            timeline.put(child.name, { ...child, index: { ...index, attachedTo: parent } });
        }
    }
}
function indexes_put(stage, name, by, ifNotExists, index) {
    const persistence = index.table.schema === "pg_temp" ? "temporary" : "permanent";
    const maybe = stage.maybe(by, ifNotExists);
    stage.timeline.put(name, { name, kind: "index", persistence, maybe, by, index });
}
const suffixes = (0,lookup/* table */.t)({
    CONSTR_PRIMARY: "pkey",
    CONSTR_UNIQUE: "key",
    CONSTR_EXCLUSION: "excl",
});
/**
 * The index that a PRIMARY KEY, UNIQUE or EXCLUDE constraint makes or takes over; nothing for other constraints.
 * Gives the index's columns.
 */
function addConstraintIndex(stage, table, constraint, by, column) {
    const suffix = suffixes.get(constraint.contype ?? "");
    if (suffix === undefined)
        return [];
    if (constraint.indexname)
        return adopt(stage, table, constraint, by);
    const shape = constraintShape(constraint, column);
    const named = constraint.conname || indexes_free(stage, table, shape, suffix);
    indexes_put(stage, { schema: table.schema, name: named }, by, false, {
        table,
        shape,
        unique: suffix !== "excl",
        constraint: named,
        only: false,
        concurrent: false,
        ...(constraint.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
    });
    return columnsIn(shape);
}
function columnsIn({ keys }) {
    return keys.flatMap(({ column }) => column ?? []);
}
/** USING INDEX: the constraint takes the index, and the index the constraint's name (manual, ALTER TABLE). */
function adopt(stage, table, { indexname, conname }, by) {
    const old = stage.view.relation({ schema: table.schema, name: indexname ?? "" });
    const name = { schema: table.schema, name: conname || indexname || "" };
    const facts = old?.index ?? {
        table,
        shape: (0,index_definition/* columnsShape */.di)([]),
        unique: true,
        only: false,
        concurrent: false,
    };
    if (old && nameKey(old.name) !== nameKey(name))
        stage.timeline.put(old.name, null);
    indexes_put(stage, name, old?.by ?? by, false, { ...facts, constraint: name.name });
    return columnsIn(facts.shape);
}
function constraintShape(constraint, column) {
    const include = (constraint.including ?? []).flatMap(grammar_name/* stringsOf */.iw);
    if (constraint.contype !== "CONSTR_EXCLUSION") {
        const keys = (constraint.keys ?? []).flatMap(grammar_name/* stringsOf */.iw);
        return (0,index_definition/* columnsShape */.di)(keys.length > 0 ? keys : column, include);
    }
    const elements = (constraint.exclusions ?? []).flatMap((exclusion) => "List" in exclusion ? (exclusion.List.items ?? []).slice(0, 1) : []);
    const statement = {
        accessMethod: constraint.access_method ?? "gist",
        indexParams: elements,
    };
    return {
        ...(0,index_definition/* shapeOf */.F5)(statement),
        include,
        predicate: constraint.where_clause ? (0,index_definition/* normalise */.j7)(constraint.where_clause) : null,
    };
}
/** LIKE … INCLUDING INDEXES: the same indexes under names of their own. */
function copyIndexes(stage, from, to, by) {
    for (const { index, name } of [...stage.timeline.having(from, [index_traits/* anyIndex */.nI], stage.timeline.now)]) {
        if (!index)
            continue;
        const suffix = index.constraint === undefined ? "idx" : name.name.endsWith("_pkey") ? "pkey" : "key";
        const own = indexes_free(stage, to, index.shape, suffix);
        indexes_put(stage, { schema: to.schema, name: own }, by, false, {
            ...index,
            table: to,
            ...(index.constraint === undefined ? {} : { constraint: own }),
        });
    }
}
/** The server's choice of a name: the first that is free, numbered from 1. */
function indexes_free(stage, table, shape, suffix) {
    for (let number = 0;; number++) {
        const name = (0,index_definition/* defaultIndexName */.H3)(table.name, shape, `${suffix}${number || ""}`);
        if (!stage.timeline.get(nameKey({ schema: table.schema, name }), stage.timeline.now) || number > 99)
            return name;
    }
}

// EXTERNAL MODULE: ./build/src/sql/facts/timescaledb.js
var timescaledb = __webpack_require__(2385);
;// CONCATENATED MODULE: ./build/src/model/learnt/call-constants.js
/** The argument at a place, or of that name: `relation => 'conditions'`. */
function givenArgument({ args = [] }, at, name) {
    const named = args.flatMap((one) => ("NamedArgExpr" in one ? [one.NamedArgExpr] : []));
    const found = named.find((one) => one.name === name);
    if (found)
        return found.arg;
    const placed = args[at];
    return placed && "NamedArgExpr" in placed ? undefined : placed;
}

;// CONCATENATED MODULE: ./build/src/model/learnt/constant-name.js
/** The table that a constant names. */
function namedIn(node) {
    return constant_name_textOf(node).map(named);
}
function constant_name_textOf(node) {
    if ("TypeCast" in node)
        return node.TypeCast.arg ? constant_name_textOf(node.TypeCast.arg) : [];
    const text = "A_Const" in node ? node.A_Const.sval?.sval : undefined;
    return text === undefined ? [] : [text];
}
/** A table in a string: 'orders', 'app.orders', '"orders"'. */
function named(text) {
    const [name = "", schema] = text
        .split(".")
        .reverse()
        .map((one) => one.replace(/^"(.*)"$/, "$1"));
    return { schema, name };
}

;// CONCATENATED MODULE: ./build/src/model/learnt/hypertables.js





/** What calling a function makes of a table, from then on. */
function learnHypertable(call, view, timeline) {
    const name = call.funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    if (!timescaledb/* hypertableFunctions */.KI.has(name))
        return;
    const table = givenArgument(call, 0, "relation");
    const [first] = table ? namedIn(table) : [];
    if (first)
        timeline.learnt.add(nameKey(view.resolve(first)), { hypertable: true }, timeline.advance());
}
/** A table that is one from its making. */
function isMadeHypertable({ options }) {
    return (options ?? []).some((option) => "DefElem" in option &&
        timescaledb/* timescaleNamespaces */.Cd.has(option.DefElem.defnamespace ?? "") &&
        option.DefElem.defname === "hypertable");
}

;// CONCATENATED MODULE: ./build/src/model/tables.js







function createTable(stage, stmt, by) {
    const name = (0,grammar_name/* nameOf */.Vb)(stmt.relation);
    if (stmt.if_not_exists && stage.view.relation(name))
        return;
    const temporary = stmt.relation?.relpersistence === "t";
    const full = temporary ? { schema: "pg_temp", name: name.name } : stage.view.home(name);
    const elements = stmt.tableElts ?? [];
    madeAnew(stage, full);
    stage.timeline.put(full, {
        name: full,
        kind: stmt.partspec ? "partitioned" : "table",
        persistence: temporary ? "temporary" : stmt.relation?.relpersistence === "u" ? "unlogged" : "permanent",
        by,
        maybe: stage.maybe(by, stmt.if_not_exists === true),
        ...withColumns({ whole: isWhole(stage, elements, stmt) }, tables_columnsOf(stage, elements, stmt)),
        ...parentOf(stage, stmt),
        ...keyOfPartitions(stmt),
        ...(isAlone(stmt) ? { ownConstraints: true } : {}),
    });
    if (isMadeHypertable(stmt))
        stage.timeline.learnt.add(nameKey(full), { hypertable: true }, stage.timeline.now);
    for (const element of elements)
        addElement(stage, full, element, by);
}
/** Of no other table, type or partition: what constraints it has, its own statements say. */
function isAlone({ inhRelations, ofTypename, tableElts }) {
    return !inhRelations?.length && !ofTypename && !tableElts?.some((one) => "TableLikeClause" in one);
}
/** MaxHeapAttributeNumber: a table of more is refused (src/include/access/htup_details.h). */
const MOST_COLUMNS = 1600;
/** Each change of a column keeps a list of all: of a table that no server has, what it has is not known whole. */
function withColumns(old, columns) {
    if (columns.length <= MOST_COLUMNS)
        return { ...old, columns };
    return { ...old, columns: columns.slice(0, MOST_COLUMNS), whole: false };
}
function tables_columnsOf(stage, elements, stmt) {
    const inherited = stmt.inhRelations?.flatMap((parent) => "RangeVar" in parent ? (stage.view.relation((0,grammar_name/* nameOf */.Vb)(parent.RangeVar))?.columns ?? []) : []);
    const own = elements.flatMap((element) => {
        if ("ColumnDef" in element)
            return [columnOf(element.ColumnDef)];
        if ("TableLikeClause" in element)
            return stage.view.relation((0,grammar_name/* nameOf */.Vb)(element.TableLikeClause.relation))?.columns ?? [];
        return [];
    });
    return [...(inherited ?? []), ...own];
}
/** Whether all that gives it columns is known; a composite type (OF) is not. */
function isWhole(stage, elements, stmt) {
    const sources = [
        ...(stmt.inhRelations ?? []).map((one) => ("RangeVar" in one ? one.RangeVar : undefined)),
        ...elements.flatMap((one) => ("TableLikeClause" in one ? [one.TableLikeClause.relation] : [])),
    ];
    return !stmt.ofTypename && sources.every((one) => stage.view.relation((0,grammar_name/* nameOf */.Vb)(one))?.whole === true);
}
/** A serial is an integer with a sequence, and never null (manual, 8.1.4). */
const serials = (0,lookup/* table */.t)({
    serial: "int4",
    serial4: "int4",
    bigserial: "int8",
    serial8: "int8",
    smallserial: "int2",
    serial2: "int2",
});
function columnOf({ colname, typeName, constraints, is_not_null, collClause }) {
    const written = (typeName?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const type = serials.get(written) ?? written;
    const array = (typeName?.arrayBounds?.length ?? 0) > 0;
    const kinds = (constraints ?? []).flatMap((one) => ("Constraint" in one ? [one.Constraint] : []));
    const notNull = kinds.some((one) => neverNull.has(one.contype ?? ""));
    const generated = kinds.find((one) => one.contype === "CONSTR_GENERATED")?.generated_kind;
    return {
        name: colname ?? "",
        type: array ? `${type}[]` : type,
        notNull: notNull || is_not_null === true || serials.has(written),
        ...modifiersOf(typeName?.typmods),
        ...(collClause ? { collation: (collClause.collname ?? []).flatMap(grammar_name/* stringsOf */.iw).join(".") } : {}),
        ...(generated === undefined ? {} : { generated: generated === "v" ? "virtual" : "stored" }),
    };
}
const neverNull = new Set(["CONSTR_NOTNULL", "CONSTR_PRIMARY", "CONSTR_IDENTITY"]);
function modifiersOf(typmods) {
    const numbers = (typmods ?? []).flatMap((one) => ("A_Const" in one ? [one.A_Const.ival?.ival ?? 0] : []));
    return numbers.length > 0 ? { modifiers: numbers } : {};
}
function parentOf(stage, stmt) {
    const parent = stmt.partbound && stmt.inhRelations?.[0];
    if (!parent || !("RangeVar" in parent))
        return {};
    const isDefault = stmt.partbound?.is_default === true;
    return { partitionOf: stage.view.resolve((0,grammar_name/* nameOf */.Vb)(parent.RangeVar)), ...(isDefault ? { isDefault } : {}) };
}
function keyOfPartitions({ partspec }) {
    if (!partspec)
        return {};
    return {
        partitionKey: (partspec.partParams ?? []).map((one) => one.PartitionElem.name ?? null),
    };
}
function addElement(stage, table, element, by) {
    if ("Constraint" in element)
        addConstraint(stage, table, element.Constraint, by, []);
    else if ("ColumnDef" in element)
        addColumnConstraints(stage, table, element.ColumnDef, by);
    else if ("TableLikeClause" in element) {
        const { relation, options } = element.TableLikeClause;
        // CREATE_TABLE_LIKE_INDEXES (src/include/nodes/parsenodes.h).
        if ((options ?? 0) & (1 << 6))
            copyIndexes(stage, stage.view.resolve((0,grammar_name/* nameOf */.Vb)(relation)), table, by);
    }
}
function addColumnConstraints(stage, table, column, by) {
    const constraints = (column.constraints ?? []).flatMap((constraint) => "Constraint" in constraint ? [constraint.Constraint] : []);
    for (const [at, constraint] of constraints.entries()) {
        // DEFERRABLE INITIALLY DEFERRED behind a column's constraint is two more, by the grammar.
        const own = constraints.slice(at + 1).findIndex(({ contype }) => !contype?.startsWith("CONSTR_ATTR_"));
        const more = constraints.slice(at + 1, own === -1 ? undefined : at + 1 + own);
        const late = more.some(({ contype }) => contype === "CONSTR_ATTR_DEFERRED");
        addConstraint(stage, table, late ? { ...constraint, initdeferred: true } : constraint, by, [
            column.colname ?? "",
        ]);
    }
}
/** A constraint of a table, with its index where it has one; the columns of a primary key are never null. */
function addConstraint(stage, table, constraint, by, column) {
    addTableConstraint(stage, table, constraint, column, by);
    const keys = addConstraintIndex(stage, table, constraint, by, column);
    const old = stage.timeline.get(nameKey(table), stage.timeline.now);
    if (constraint.contype !== "CONSTR_PRIMARY" || column.length > 0 || !old?.columns)
        return;
    const columns = old.columns.map((one) => (keys.includes(one.name) ? { ...one, notNull: true } : one));
    stage.timeline.put(table, { ...old, columns });
}

;// CONCATENATED MODULE: ./build/src/model/alter-table.js







function alterTable(stage, stmt, by) {
    const name = stage.view.resolve((0,grammar_name/* nameOf */.Vb)(stmt.relation));
    // It runs: then the migrations do not tell all that is there.
    if (alter_table_ofTables.has(stmt.objtype ?? "") && !stmt.missing_ok && !stage.view.relation(name))
        stage.gap();
    for (const node of stmt.cmds ?? []) {
        if (!("AlterTableCmd" in node))
            continue;
        const { AlterTableCmd: cmd } = node;
        if (stmt.objtype === "OBJECT_INDEX")
            attachIndex(stage, name, cmd);
        else
            apply(stage, name, cmd, by);
        if (stmt.relation?.inh && ofColumns.has(cmd.subtype ?? ""))
            reach(stage, name, cmd, by);
    }
}
const alter_table_ofTables = new Set(["OBJECT_TABLE", "OBJECT_INDEX", "OBJECT_MATVIEW"]);
/** What is done to a column reaches the partitions, unless ONLY is written (manual, ALTER TABLE). */
const ofColumns = new Set([
    "AT_DropColumn",
    "AT_AlterColumnType",
    "AT_SetNotNull",
    "AT_DropNotNull",
]);
/** Each once: text that PostgreSQL would refuse may make a table a partition of itself. */
function reach(stage, table, cmd, by) {
    const reached = new Set([nameKey(table)]);
    const open = [table];
    for (let next = open.pop(); next; next = open.pop())
        for (const { name } of [...stage.timeline.having(next, ["partition"], stage.timeline.now)]) {
            if (reached.has(nameKey(name)))
                continue;
            reached.add(nameKey(name));
            apply(stage, name, cmd, by);
            open.push(name);
        }
}
function apply(stage, table, cmd, by) {
    handlers.get(cmd.subtype ?? "")?.(stage, table, cmd, by);
}
const handlers = (0,lookup/* table */.t)({
    AT_AddColumn: (stage, table, { def, missing_ok }, by) => {
        if (!def || !("ColumnDef" in def))
            return;
        const column = columnOf(def.ColumnDef);
        if (missing_ok && now(stage, table)?.columns?.some((one) => one.name === column.name))
            return;
        update(stage, table, (old) => withColumns(old, [...(old.columns ?? []), column]));
        addColumnConstraints(stage, table, def.ColumnDef, by);
    },
    AT_DropColumn: (stage, table, { name }) => dropColumn(stage, table, name ?? ""),
    AT_AlterColumnType: (stage, table, { name, def }) => {
        if (!def || !("ColumnDef" in def))
            return;
        const { type, modifiers } = columnOf(def.ColumnDef);
        changeColumn(stage, table, name ?? "", ({ modifiers: _, ...old }) => ({
            ...old,
            type,
            ...(modifiers ? { modifiers } : {}),
        }));
    },
    AT_SetNotNull: (stage, table, { name }) => changeColumn(stage, table, name ?? "", (old) => ({ ...old, notNull: true })),
    AT_DropNotNull: (stage, table, { name }) => changeColumn(stage, table, name ?? "", (old) => ({ ...old, notNull: false })),
    AT_AddConstraint: (stage, table, { def }, by) => {
        if (def && "Constraint" in def)
            addConstraint(stage, table, def.Constraint, by, []);
    },
    AT_ValidateConstraint: (stage, table, { name }) => update(stage, table, (old) => validated(old, name ?? "")),
    AT_DropExpression: (stage, table, { name }) => changeColumn(stage, table, name ?? "", ({ generated: _, ...old }) => old),
    AT_ReplicaIdentity: (stage, table, { def }) => update(stage, table, ({ replicaIdentity: _, ...old }) => {
        const index = def && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt : undefined;
        return index?.identity_type === "i" && index.name ? { ...old, replicaIdentity: index.name } : old;
    }),
    AT_DropConstraint: (stage, table, { name }) => dropConstraint(stage, table, name ?? ""),
    AT_AddInherit: (stage, table) => update(stage, table, ({ ownConstraints: _, ...old }) => old),
    AT_AttachPartition: (stage, table, { def }) => {
        if (def && "PartitionCmd" in def)
            update(stage, stage.view.resolve((0,grammar_name/* nameOf */.Vb)(def.PartitionCmd.name)), ({ ownConstraints: _, ...old }) => ({
                ...old,
                partitionOf: table,
                ...(def.PartitionCmd.bound?.is_default ? { isDefault: true } : {}),
            }));
    },
    AT_DetachPartition: (stage, _, { def }) => {
        if (def && "PartitionCmd" in def)
            update(stage, stage.view.resolve((0,grammar_name/* nameOf */.Vb)(def.PartitionCmd.name)), ({ partitionOf: _parent, isDefault: _default, ...old }) => old);
    },
});
function now(stage, name) {
    return stage.timeline.get(`${name.schema}\0${name.name}`, stage.timeline.now);
}
function update(stage, name, change) {
    const old = now(stage, name);
    if (old)
        stage.timeline.put(name, change(old));
}
function changeColumn(stage, table, column, change) {
    update(stage, table, (old) => ({
        ...old,
        columns: (old.columns ?? []).map((one) => (one.name === column ? change(one) : one)),
    }));
}
/** A column takes every index with it that names it (manual, ALTER TABLE, DROP COLUMN). */
function dropColumn(stage, table, column) {
    update(stage, table, (old) => ({
        ...old,
        columns: (old.columns ?? []).filter((one) => one.name !== column),
        ...withoutColumn(old, column),
    }));
    const naming = stage.timeline.having(table, [(0,index_traits/* namingColumn */.ng)(column)], stage.timeline.now);
    for (const { name } of [...naming])
        dropRelation(stage, name);
}
function dropConstraint(stage, table, constraint) {
    const owned = stage.timeline.having(table, [(0,index_traits/* ofConstraint */.Xs)(constraint)], stage.timeline.now);
    for (const { name } of [...owned])
        stage.timeline.put(name, null);
    if (now(stage, table)?.constraints)
        update(stage, table, (old) => withoutConstraint(old, constraint));
}
/** ALTER INDEX parent ATTACH PARTITION child. */
function attachIndex(stage, parent, { subtype, def }) {
    if (subtype !== "AT_AttachPartition" || !def || !("PartitionCmd" in def))
        return;
    const child = stage.view.resolve((0,grammar_name/* nameOf */.Vb)(def.PartitionCmd.name));
    update(stage, child, (old) => (old.index ? { ...old, index: { ...old.index, attachedTo: parent } } : old));
}

;// CONCATENATED MODULE: ./build/src/model/learnt/distributed-tables.js





/** By which column Citus spreads a table, from the call on. */
function learnDistribution(call, view, timeline) {
    const name = call.funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    if (!citus/* distributingFunctions */.Q_.has(name) && !citus/* gatheringFunctions */.Vd.has(name))
        return;
    const table = givenArgument(call, 0, "table_name");
    const [named] = table ? namedIn(table) : [];
    if (!named)
        return;
    const column = citus/* distributingFunctions */.Q_.has(name) && givenArgument(call, 1, "distribution_column");
    const text = column ? namedIn(column)[0]?.name : undefined;
    const facts = { distributedBy: text ?? null };
    timeline.learnt.add(nameKey(view.resolve(named)), facts, timeline.advance());
}

;// CONCATENATED MODULE: ./build/src/model/called-routines.js




/** Words of a body that may change a table. */
const changing = /\b(execute|alter|create|drop)\b/i;
/** A routine of the migrations is called: what its body changes is not replayed, so that nobody knows its tables any more. */
function called(stage, node) {
    if (!node || !("FuncCall" in node))
        return;
    const { funcname, args } = node.FuncCall;
    learnHypertable(node.FuncCall, stage.view, stage.timeline);
    learnDistribution(node.FuncCall, stage.view, stage.timeline);
    const routine = stage.view.known("routine", funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "");
    if (!routine || (routine.body !== null && !changing.test(routine.body)))
        return;
    stage.gap();
    for (const name of (args ?? []).flatMap(namedIn)) {
        const table = stage.view.relation(name);
        if (table)
            stage.timeline.put(table.name, { ...table, whole: false });
    }
}

;// CONCATENATED MODULE: ./build/src/model/constraints/constraint-trigger.js



/** TRIGGER_TYPE_INSERT and its like (src/include/catalog/pg_trigger.h). */
const eventBits = [
    [4, "insert"],
    [8, "delete"],
    [16, "update"],
];
/** A constraint trigger that waits for the end of the transaction is remembered with the constraints of its table. */
function addConstraintTrigger(stage, stmt) {
    const { isconstraint, initdeferred, relation, trigname = "", events = 0 } = stmt;
    const table = stage.view.relation((0,grammar_name/* nameOf */.Vb)(relation));
    if (!isconstraint || !initdeferred || !table)
        return;
    const now = stage.timeline.get(nameKey(table.name), stage.timeline.now);
    const fired = eventBits.flatMap(([bit, event]) => (events & bit ? [event] : []));
    const made = { name: trigname, kind: "trigger", columns: [], valid: true, deferred: true };
    if (now)
        stage.timeline.put(table.name, addedTo(now, { ...made, events: new Set(fired) }));
}

;// CONCATENATED MODULE: ./build/src/model/rename-relation.js
/** Gives a relation another name or schema; what belongs to it follows, and what reads it does so still. */
function moveRelation(stage, old, to) {
    const { timeline } = stage;
    timeline.move(old.name, to, { ...old, name: to });
    // Its indexes stand in its schema, each under a name of its own.
    if (old.name.schema === to.schema)
        return;
    for (const index of [...timeline.having(to, ["index"], timeline.now)]) {
        const name = { ...index.name, schema: to.schema };
        timeline.move(index.name, name, { ...index, name });
    }
}

;// CONCATENATED MODULE: ./build/src/model/types-and-routines.js

function createExtension(stage, { extname, if_not_exists, options }) {
    if (if_not_exists && stage.view.known("extension", extname ?? ""))
        return;
    const schema = (0,grammar_name/* stringsOf */.iw)(optionOf(options, "schema")?.arg)[0] ?? null;
    stage.timeline.know("extension", extname ?? "", { schema });
}
function createType(stage, name, type) {
    stage.timeline.know("type", name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "", type);
}
/** A constraint of a domain that each value is held to. */
function isChecked(constraint) {
    const kind = "Constraint" in constraint ? constraint.Constraint.contype : undefined;
    return kind === "CONSTR_CHECK" || kind === "CONSTR_NOTNULL";
}
function createRoutine(stage, { funcname, options, sql_body }) {
    const written = optionOf(options, "volatility")?.arg;
    const volatility = (0,grammar_name/* stringsOf */.iw)(written)[0];
    const body = (0,grammar_name/* stringsOf */.iw)(optionOf(options, "as")?.arg)[0];
    const routine = {
        language: (0,grammar_name/* stringsOf */.iw)(optionOf(options, "language")?.arg)[0]?.toLowerCase() ?? "sql",
        volatility: volatility === "immutable" || volatility === "stable" ? volatility : "volatile",
        body: sql_body === undefined && body !== undefined ? body : null,
        searchPath: (options ?? []).some(setsSearchPath),
    };
    stage.timeline.know("routine", funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "", routine);
}
function optionOf(options, name) {
    for (const option of options ?? [])
        if ("DefElem" in option && option.DefElem.defname === name)
            return option.DefElem;
    return undefined;
}
function setsSearchPath(option) {
    const arg = "DefElem" in option ? option.DefElem.arg : undefined;
    return arg !== undefined && "VariableSetStmt" in arg && arg.VariableSetStmt.name === "search_path";
}

;// CONCATENATED MODULE: ./build/src/model/replay.js














/** Writes into the schema what a statement makes, renames or drops; says nothing about statements it does not know. */
function replay(stage, { kind, node, migration, span, body, text }) {
    const by = {
        file: migration.file,
        direction: migration.direction,
        span,
        conditional: body?.conditional === true,
        ...(migration.sent ? { sql: text } : {}),
    };
    replayers.get(kind)?.(stage, node[kind], by);
}
/** Whether statements of that kind write anything into the schema. */
function isReplayed(kind) {
    return replayers.has(kind);
}
const replayers = (0,lookup/* table */.t)({
    CreateStmt: (stage, node, by) => createTable(stage, node, by),
    IndexStmt: (stage, node, by) => createIndex(stage, node, by),
    AlterTableStmt: (stage, node, by) => alterTable(stage, node, by),
    DropStmt: (stage, node) => drop(stage, node),
    RenameStmt: (stage, node) => rename(stage, node),
    CreateTableAsStmt: (stage, { into, objtype, if_not_exists, query }, by) => {
        const [kind, reads] = objtype === "OBJECT_MATVIEW" ? ["matview", query] : ["table"];
        make(stage, (0,grammar_name/* nameOf */.Vb)(into?.rel), kind, by, if_not_exists === true, into?.rel?.relpersistence, reads);
    },
    SelectStmt: (stage, { intoClause, targetList }, by) => {
        if (intoClause?.rel)
            make(stage, (0,grammar_name/* nameOf */.Vb)(intoClause.rel), "table", by, false, intoClause.rel.relpersistence);
        for (const target of targetList ?? [])
            called(stage, target.ResTarget?.val);
    },
    CallStmt: (stage, { funccall }) => {
        if (funccall)
            called(stage, { FuncCall: funccall });
    },
    // What stands in it is not replayed.
    CreateSchemaStmt: (stage, { schemaname, schemaElts }) => {
        if (schemaname)
            stage.timeline.know("schema", schemaname, true);
        if (schemaElts?.length)
            stage.gap();
    },
    CreateTrigStmt: (stage, node) => addConstraintTrigger(stage, node),
    ViewStmt: (stage, { view, query }, by) => make(stage, (0,grammar_name/* nameOf */.Vb)(view), "view", by, false, view?.relpersistence, query),
    CreateSeqStmt: (stage, { sequence, if_not_exists }, by) => make(stage, (0,grammar_name/* nameOf */.Vb)(sequence), "sequence", by, if_not_exists === true, sequence?.relpersistence),
    CreateExtensionStmt: (stage, node) => createExtension(stage, node),
    CreateFunctionStmt: (stage, node) => createRoutine(stage, node),
    CreateEnumStmt: (stage, { typeName }) => createType(stage, typeName, "enum"),
    CreateDomainStmt: (stage, { domainname, constraints }) => createType(stage, domainname, (constraints ?? []).some(isChecked) ? "checked domain" : "domain"),
    CreateRangeStmt: (stage, { typeName }) => createType(stage, typeName, "other"),
    CompositeTypeStmt: (stage, { typevar }) => stage.timeline.know("type", typevar?.relname ?? "", "other"),
    AlterObjectSchemaStmt: (stage, node) => moveSchema(stage, node),
});
function make(stage, name, kind, by, ifNotExists, persistence, query) {
    if (ifNotExists && stage.view.relation(name))
        return;
    const temporary = persistence === "t";
    const { timeline } = stage;
    const reads = query && readsOf(stage, query);
    const full = temporary ? { schema: "pg_temp", name: name.name } : stage.view.home(name);
    // CREATE OR REPLACE VIEW leaves those that read it.
    const family = timeline.familyOf(full);
    madeAnew(stage, full);
    const made = {
        name: full,
        kind,
        persistence: temporary ? "temporary" : persistence === "u" ? "unlogged" : "permanent",
        maybe: stage.maybe(by, ifNotExists),
        by,
        ...(reads ? { reads } : {}),
    };
    timeline.put(full, made, family);
}
const relationKinds = new Set([
    "OBJECT_TABLE",
    "OBJECT_INDEX",
    "OBJECT_MATVIEW",
    "OBJECT_VIEW",
    "OBJECT_SEQUENCE",
]);
function drop(stage, stmt) {
    for (const object of stmt.objects ?? []) {
        if (stmt.removeType === "OBJECT_EXTENSION")
            stage.timeline.know("extension", (0,grammar_name/* stringsOf */.iw)(object)[0] ?? "", null);
        if (stmt.removeType === "OBJECT_TYPE" || stmt.removeType === "OBJECT_DOMAIN")
            stage.timeline.know("type", (0,grammar_name/* stringsOf */.iw)(object).at(-1) ?? "", null);
        if (stmt.removeType === "OBJECT_TRIGGER")
            dropTrigger(stage, (0,grammar_name/* stringsOf */.iw)(object));
        if (stmt.removeType === "OBJECT_SCHEMA")
            for (const relation of stage.timeline.inSchema((0,grammar_name/* stringsOf */.iw)(object)[0] ?? ""))
                dropRelation(stage, relation, true);
        if (!relationKinds.has(stmt.removeType ?? ""))
            continue;
        const name = (0,grammar_name/* nameOfList */.HA)(object);
        const full = stage.view.resolve(name);
        // It runs: then the migrations do not tell all that is there.
        const isModelled = stmt.removeType === "OBJECT_TABLE" || stmt.removeType === "OBJECT_INDEX";
        if (isModelled && !stmt.missing_ok && !stage.view.relation(name))
            stage.gap();
        if (stmt.missing_ok)
            stage.timeline.clear(full, stage.version);
        dropRelation(stage, full, stmt.behavior === "DROP_CASCADE");
    }
}
/** DROP TRIGGER names its table first. */
function dropTrigger(stage, names) {
    const [name = "", schema] = names.slice(0, -1).toReversed();
    const table = stage.view.relation({ schema, name });
    if (table?.constraints)
        stage.timeline.put(table.name, withoutConstraint(table, names.at(-1) ?? ""));
}
const renamed = new Set(["OBJECT_TABLE", "OBJECT_INDEX", "OBJECT_MATVIEW", "OBJECT_VIEW", "OBJECT_SEQUENCE"]);
const replay_ofTables = new Set(["OBJECT_TABLE", "OBJECT_INDEX", "OBJECT_COLUMN", "OBJECT_TABCONSTRAINT"]);
/** Where its tables are then, is not replayed. */
const ofSchemas = "OBJECT_SCHEMA";
function rename(stage, { renameType, relation, newname, subname, missing_ok }) {
    if (renameType === ofSchemas)
        stage.gap();
    const name = (0,grammar_name/* nameOf */.Vb)(relation);
    const old = stage.view.relation(name);
    if (!old && replay_ofTables.has(renameType ?? "") && !missing_ok)
        stage.gap();
    if (!old || newname === undefined)
        return;
    if (renamed.has(renameType ?? ""))
        moveRelation(stage, renamedConstraint(old, newname), { ...old.name, name: newname });
    else if (renameType === "OBJECT_COLUMN")
        renameColumn(stage, old, subname ?? "", newname);
    else if (renameType === "OBJECT_TABCONSTRAINT")
        renameConstraint(stage, old, subname ?? "", newname);
}
/** A constraint has its index's name, whichever of the two is renamed. */
function renamedConstraint(old, constraint) {
    return old.index?.constraint === undefined ? old : { ...old, index: { ...old.index, constraint } };
}
/** An expression is kept as text, in which a column stands like this. */
function renamedIn(tree, from, to) {
    const reference = (name) => `"ColumnRef":{"fields":[{"String":{"sval":${JSON.stringify(name)}}}]`;
    return tree?.replaceAll(reference(from), () => reference(to)) ?? null;
}
function renameColumn(stage, table, from, to) {
    const columns = table.columns?.map((one) => (one.name === from ? { ...one, name: to } : one));
    stage.timeline.put(table.name, {
        ...table,
        ...(columns ? { columns } : {}),
        ...renameInConstraints(table, from, to),
    });
    const { timeline } = stage;
    for (const member of [...timeline.having(table.name, [(0,index_traits/* namingColumn */.ng)(from)], timeline.now)]) {
        if (!member.index)
            continue;
        const shape = {
            ...member.index.shape,
            keys: member.index.shape.keys.map((key) => ({
                ...key,
                column: key.column === from ? to : key.column,
                expression: renamedIn(key.expression, from, to),
            })),
            predicate: renamedIn(member.index.shape.predicate, from, to),
            include: member.index.shape.include.map((one) => (one === from ? to : one)),
        };
        stage.timeline.put(member.name, { ...member, index: { ...member.index, shape } });
    }
}
/** A constraint's index has its name. */
function renameConstraint(stage, table, from, to) {
    const index = (0,first_of/* firstOf */.K)(stage.timeline.having(table.name, [(0,index_traits/* ofConstraint */.Xs)(from)], stage.timeline.now));
    if (!index)
        stage.timeline.put(table.name, withRenamedConstraint(table, from, to));
    if (index?.index)
        moveRelation(stage, { ...index, index: { ...index.index, constraint: to } }, { ...index.name, name: to });
}
function moveSchema(stage, { relation, newschema }) {
    const old = relation && stage.view.relation((0,grammar_name/* nameOf */.Vb)(relation));
    if (old && newschema)
        moveRelation(stage, old, { ...old.name, schema: newschema });
}

// EXTERNAL MODULE: ./build/src/text/near-spans.js
var near_spans = __webpack_require__(3187);
;// CONCATENATED MODULE: ./build/src/model/schema-view.js





const everyIndex = [index_traits/* anyIndex */.nI];
const everyPartition = ["partition"];
function isIn(changed, span) {
    return (0,first_of/* firstOf */.K)((0,near_spans/* nearSpans */.Y)(changed, span), ([from, to]) => from < span[1] && span[0] < to) !== undefined;
}
/** The schema at one moment, as the statement there sees it. */
class View {
    #timeline;
    #at;
    #from;
    /** The last question, since each rule asks for the table of the same statement. */
    #asked = null;
    #found;
    /** The last table of which all indexes were wanted. */
    #listed = null;
    constructor(timeline, from) {
        this.#timeline = timeline;
        this.#at = timeline.now;
        this.#from = from;
    }
    relation(name) {
        if (this.#asked && this.#asked.name === name.name && this.#asked.schema === name.schema)
            return this.#found;
        this.#found = this.#find(name);
        this.#asked = name;
        return this.#found;
    }
    #find(name) {
        for (const schema of this.#schemas(name)) {
            if (schema === "pg_temp" && !this.#timeline.hasTemporary)
                continue;
            const found = this.#timeline.get(nameKey({ schema, name: name.name }), this.#at);
            if (found)
                return found;
        }
        return undefined;
    }
    age(name) {
        const relation = this.relation(name);
        if (!relation)
            return this.#isElsewhere(name) ? "maybe" : "unknown";
        const made = relation.by;
        const { migration, changeSet } = this.#from;
        const same = made.file.path === migration.file.path && made.direction === migration.direction;
        const changed = made.file.changed;
        const inChange = changed === "all" || (changed !== "none" && isIn(changed, made.span));
        const own = changeSet ? inChange && made.direction === migration.direction : same;
        if (!own)
            return "old";
        return relation.maybe ? "maybe" : "new";
    }
    gone(name) {
        return (!this.relation(name) &&
            this.#schemas(name).some((schema) => this.#timeline.wasLeft(nameKey({ schema, name: name.name }), this.#at)));
    }
    /** Most roots have none, and a name takes time to print. */
    #isElsewhere(name) {
        const { elsewhere } = this.#from;
        return elsewhere.size > 0 && elsewhere.has((0,grammar_name/* printName */.To)(name));
    }
    indexes(table) {
        const owner = this.#ownerOf(table);
        const key = nameKey(owner);
        if (this.#listed?.key !== key)
            this.#listed = { key, indexes: [...this.#timeline.having(owner, everyIndex, this.#at)] };
        return this.#listed.indexes;
    }
    indexesHaving(table, traits) {
        return this.#timeline.having(this.#ownerOf(table), traits, this.#at);
    }
    partitions(table) {
        return [...this.#timeline.having(this.#ownerOf(table), everyPartition, this.#at)];
    }
    #ownerOf(table) {
        return (this.relation(table)?.name ?? {
            schema: this.#schemas(table).at(-1) ?? "public",
            name: table.name,
        });
    }
    elsewhere(name) {
        return this.#timeline.elsewhere(name, this.#at);
    }
    learnt(name) {
        const { name: full } = this.relation(name) ?? { name: this.home(name) };
        return this.#timeline.learnt.of(nameKey(full), this.#at);
    }
    referenced(table) {
        this.#from.questions?.referenced.add(nameKey(this.resolve(table)));
        return this.learnt(table).uniqueBy ?? [];
    }
    cleared(name) {
        return this.#schemas(name).some((schema) => this.#timeline.cleared(nameKey({ schema, name: name.name }), this.#at, this.#from.version));
    }
    extension(name) {
        return this.known("extension", name) !== undefined;
    }
    known(kind, name) {
        return this.#timeline.known(kind, name, this.#at);
    }
    get sure() {
        return this.#from.recorded && this.told;
    }
    get told() {
        const { whole, questions } = this.#from;
        // A part of the history that was left out could only have made it less so.
        if (whole && questions)
            questions.sure = true;
        return whole;
    }
    /** Where a new relation of that name would go, or the one that stands there is. */
    resolve(name) {
        return this.relation(name)?.name ?? this.home(name);
    }
    home({ schema, name }) {
        return { schema: schema ?? this.#from.searchPath[0] ?? "public", name };
    }
    /** Temporary relations are found first (manual, search_path). */
    #schemas({ schema }) {
        return schema === undefined ? this.#from.searched : [schema];
    }
}

;// CONCATENATED MODULE: ./build/src/sql/statements/begun-by-psql.js
/** Transaction control, and what PostgreSQL refuses inside a transaction. */
const alone = [
    "abort",
    "begin",
    "start",
    "commit",
    "end",
    "rollback",
    "prepare transaction",
    "vacuum",
    "create database",
    "create tablespace",
    "create index concurrently",
    "create unique index concurrently",
    "alter system",
    "drop database",
    "drop system",
    "drop tablespace",
    "drop index concurrently",
    "drop table concurrently",
    "reindex database",
    "reindex system",
    "reindex tablespace",
    "reindex index concurrently",
    "reindex table concurrently",
    "discard all",
];
/**
 * Whether psql sends BEGIN before a command under AUTOCOMMIT off, when no transaction is open (command_no_begin of
 * src/bin/psql/common.c). It goes by the first words alone: REINDEX (VERBOSE) TABLE CONCURRENTLY and ALTER TABLE …
 * DETACH PARTITION … CONCURRENTLY are sent into a transaction, and fail.
 */
function isBegunByPsql(statement) {
    const words = statement
        .tokens()
        .filter((token) => !token.comment)
        .slice(0, 4)
        .map((token) => token.text.toLowerCase());
    // CLUSTER without a name; options in parentheses pass for that.
    if (words[0] === "cluster")
        return /^[a-z]/.test(words[1] ?? "");
    const command = `${words.join(" ")} `;
    return !alone.some((one) => command.startsWith(`${one} `));
}

// EXTERNAL MODULE: ./build/src/sql/statements/concurrent-command.js
var concurrent_command = __webpack_require__(8279);
;// CONCATENATED MODULE: ./build/src/model/scope.js


let lastId = 0;
/** In which transaction each statement of a migration runs, by how its tool sends it and by its own BEGIN and COMMIT. */
function placeInScope(migration, statements) {
    const outer = statements.filter((one) => one.body === null);
    const decided = decide(migration, outer);
    const strings = crowded(migration, decided.execution, outer);
    const walk = new Walk(decided.execution);
    let next = 0;
    const places = statements.map((statement) => statement.body
        ? walk.inside()
        : walk.step(statement, decided.sent?.[next++], strings.get(statement) ?? null));
    return { places, execution: decided.execution, why: decided.why, refused: decided.refused };
}
function decide(migration, outer) {
    const { decide: ask, execution, why } = migration;
    if (ask) {
        const answer = ask(outer.map((one) => one.text));
        return { ...answer, refused: answer.refused ?? null };
    }
    if (execution !== "automatic")
        return { sent: null, execution, why, refused: null };
    // An in-house runner, by --execution automatic: concurrent statements alone, what stands between them in blocks.
    let block = 0;
    const sent = outer.map((statement) => {
        if (!(0,concurrent_command/* isConcurrently */.z)(statement))
            return { as: "block", block };
        block++;
        return { as: "alone" };
    });
    return { sent, execution, why, refused: null };
}
/** The query string of each statement that shares it with another; a string of one statement is as good as alone. */
function crowded(migration, execution, outer) {
    // Of code each call is a query of its own, whoever says otherwise.
    const whole = execution === "one-query" && !migration.pieces && !migration.sent;
    const groups = new Map();
    for (const statement of outer) {
        const number = whole ? 0 : statement.piece;
        if (number === null)
            continue;
        const group = groups.get(number) ?? [];
        groups.set(number, group);
        group.push(statement);
    }
    const strings = new Map();
    for (const group of groups.values()) {
        if (group.length < 2)
            continue;
        const id = ++lastId;
        for (const statement of group)
            strings.set(statement, id);
    }
    return strings;
}
class Walk {
    #execution;
    #blocks = new Map();
    #open;
    #left = false;
    /** The query string being walked, and the transaction that now stands in it. */
    #string = null;
    #last = null;
    constructor(execution) {
        this.#execution = execution;
        this.#open = null;
        this.#open = this.#initial();
    }
    #initial() {
        if (this.#left)
            return null;
        if (this.#execution === "transaction")
            return { by: "tool", id: ++lastId };
        if (this.#execution === "batch")
            return { by: "batch", id: ++lastId };
        if (this.#execution === "pipeline")
            return { by: "pipeline", id: ++lastId };
        return null;
    }
    /** A statement in a DO block or a routine runs in its caller's transaction, and can never leave it. */
    inside() {
        return { by: "function", id: this.#last?.id ?? ++lastId };
    }
    step(statement, sent, string) {
        const control = statement.node.TransactionStmt;
        this.#begin(statement, string);
        const place = this.#place(sent, string, control);
        this.#last = place;
        if (control)
            this.#control(control, statement);
        return place;
    }
    /** Under AUTOCOMMIT off psql sends BEGIN before a query, where no transaction is open. */
    #begin(statement, string) {
        if (this.#open || !statement.begun)
            return;
        const goesOn = string !== null && this.#string?.number === string;
        if (!goesOn && isBegunByPsql(statement))
            this.#open = { by: "psql", id: ++lastId, opener: statement };
    }
    #place(sent, string, control) {
        if (this.#open && (this.#open.by === "begin" || this.#open.by === "psql" || !sent))
            return this.#in(this.#open, string);
        if (sent?.as === "block")
            return this.#block(sent.block ?? 0);
        if (string !== null && sent?.as !== "alone")
            return this.#in(null, string);
        this.#string = null;
        return control ? null : this.#open;
    }
    #block(number) {
        const open = this.#blocks.get(number) ?? { by: "tool", id: ++lastId };
        this.#blocks.set(number, open);
        return open;
    }
    /** A string of several statements is an implicit block; one that COMMIT ends opens again with the next statement. */
    #in(open, string) {
        if (string === null) {
            this.#string = null;
            return open;
        }
        if (this.#string?.number !== string)
            this.#string = { number: string, id: open?.id ?? ++lastId };
        return open ?? { by: "string", id: this.#string.id };
    }
    #control(control, statement) {
        switch (control.kind) {
            case "TRANS_STMT_BEGIN":
            case "TRANS_STMT_START":
                // Inside a block it only warns.
                this.#open ??= { by: "begin", id: this.#string?.id ?? ++lastId, opener: statement };
                return;
            case "TRANS_STMT_COMMIT":
            case "TRANS_STMT_ROLLBACK":
            case "TRANS_STMT_PREPARE":
                this.#end(control.chain === true, statement);
        }
    }
    #end(chain, statement) {
        const pipeline = this.#execution === "pipeline";
        if (this.#open && this.#open.by !== "begin" && this.#open.by !== "psql")
            this.#left = !pipeline;
        if (this.#string)
            this.#string.id = ++lastId;
        if (chain && this.#open)
            this.#open = { ...this.#open, by: "begin", id: ++lastId, opener: statement };
        else
            this.#open = pipeline ? this.#initial() : null;
    }
}

;// CONCATENATED MODULE: ./build/src/model/session.js

/** What a session carries from statement to statement: its settings, and what ROLLBACK would put back. */
class ModelSession {
    #timeline;
    #start;
    #settings;
    #block = null;
    #begin = null;
    /** By name, the last of that name. */
    #savepoints = new Map();
    #searched;
    #searchPath = ["public"];
    constructor(timeline, start) {
        this.#timeline = timeline;
        this.#start = start;
        this.#settings = start;
    }
    get settings() {
        return this.#settings;
    }
    /** Where unqualified names are looked up and made; a name that is `$user` or empty counts for nothing. */
    get searchPath() {
        const value = this.#settings.get("search_path")?.value;
        if (value !== this.#searched) {
            this.#searched = value;
            this.#searchPath = this.#pathOf(value);
        }
        return this.#searchPath;
    }
    #pathOf(value) {
        const names = (value ?? "").split(",").map((one) => one.trim().replace(/^"(.*)"$/, "$1"));
        const known = names.filter((one) => one !== "" && one !== "$user");
        return known.length > 0 ? known : ["public"];
    }
    /** Notices that a block has begun, before its first statement runs. */
    enter(place) {
        const block = place?.id ?? null;
        if (block === this.#block)
            return;
        if (this.#block !== null)
            this.#leave();
        this.#block = block;
        this.#begin = block === null ? null : this.#here("");
        this.#savepoints = new Map();
    }
    after(statement, place) {
        const control = statement.node.TransactionStmt;
        if (control)
            this.#control(control);
        else if (statement.body === null || statement.body.kind === "do")
            this.#settings = applySetting(this.#settings, statement, place !== null, this.#start);
    }
    #here(name) {
        return { name, mark: this.#timeline.mark(), settings: this.#settings };
    }
    #control({ kind, savepoint_name }) {
        if (kind === "TRANS_STMT_ROLLBACK" && this.#begin)
            this.#return(this.#begin);
        else if (kind === "TRANS_STMT_SAVEPOINT")
            this.#savepoints.set(savepoint_name ?? "", this.#here(savepoint_name ?? ""));
        else if (kind === "TRANS_STMT_ROLLBACK_TO") {
            const found = this.#savepoints.get(savepoint_name ?? "");
            if (found)
                this.#return(found);
        }
    }
    #return(point) {
        this.#timeline.undo(point.mark);
        this.#settings = point.settings;
    }
    /** SET LOCAL lasts until its transaction ends. */
    #leave() {
        const lasting = [...this.#settings].filter(([, setting]) => !setting.local);
        if (lasting.length !== this.#settings.size)
            this.#settings = new Map(lasting);
    }
}

;// CONCATENATED MODULE: ./build/src/model/run.js








/** Looks at the schema as it now stands; statements of one search_path share their viewpoint. */
function viewer(run, migration) {
    let from;
    return (searchPath) => {
        if (from?.searchPath !== searchPath || from.whole === run.gaps.seen)
            from = {
                migration,
                version: run.number,
                searchPath,
                searched: ["pg_temp", ...searchPath],
                changeSet: run.options.changeSet,
                elsewhere: run.elsewhere,
                whole: !run.gaps.seen,
                recorded: run.recorded,
                questions: run.options.questions ?? null,
            };
        return new View(run.timeline, from);
    };
}
/** What statements show of relations that stood there before them. */
function foretell(statements, run) {
    for (const statement of statements) {
        const view = viewer(run, statement.migration)(["public"]);
        orUnknown(statement, run, () => learnFrom(statement, view, run.timeline));
    }
}
/** Of what is only history nobody asks more than what it does to the schema. */
function pass({ up }, run) {
    for (const { migration, statements, unread } of up) {
        if (unread.length > 0)
            run.gaps.seen = true;
        const passages = [...unread];
        if (statements.length === 0)
            enactUnread(passages, null, migration, run);
        if (statements.length === 0)
            continue;
        const { places } = placeInScope(migration, statements);
        const session = new ModelSession(run.timeline, run.defaults.startOf(migration));
        const look = viewer(run, migration);
        for (const [index, statement] of statements.entries()) {
            const at = places[index] ?? null;
            const { searchPath } = session;
            enactUnread(passages, statement, migration, run);
            session.enter(at);
            orUnknown(statement, run, () => {
                if (run.options.isReplayed?.(statement) !== false) {
                    learnFrom(statement, look(searchPath), run.timeline);
                    enact(statement, look(searchPath), run);
                }
                run.defaults.learn(statement);
                session.after(statement, at);
            });
        }
        enactUnread(passages, null, migration, run);
        session.enter(null);
    }
}
/** Makes the tables of the passages before a statement, or of all that are left, and takes them from the list. */
function enactUnread(passages, before, migration, run) {
    for (;;) {
        const [next] = passages;
        if (!next || (before && (next.file !== before.file || next.span[0] > before.span[0])))
            return;
        passages.shift();
        makeUnreadTable(next, migration, viewer(run, migration)(["public"]), run.timeline);
    }
}
/** What a statement does may be past us: then nobody is sure of the schema any more. */
function orUnknown(statement, run, does) {
    try {
        does();
    }
    catch (error) {
        run.gaps.seen = true;
        run.options.failed?.((0,run_failures/* failureOf */.g)("what this statement does to the schema is not known", error, statement));
    }
}
/** Writes into the schema what a statement does, unless it only stands in a routine. */
function enact(statement, view, run) {
    if (statement.body !== null && statement.body.kind !== "do")
        return;
    if (!run.gaps.seen && needsUnmade(statement, view))
        run.gaps.seen = true;
    if (!isReplayed(statement.kind))
        return;
    const gap = () => {
        run.gaps.seen = true;
    };
    replay({
        timeline: run.timeline,
        view,
        version: run.number,
        gap,
        maybe: (by, ifNotExists) => maybe(by, ifNotExists, run),
    }, statement);
}
/**
 * IF NOT EXISTS may find an older table, unless the tool applies each migration once and none before has made it.
 * The statement is only replayed where the history does not know the name.
 */
function maybe(by, ifNotExists, run) {
    return (ifNotExists || by.conditional) && !run.recorded;
}

;// CONCATENATED MODULE: ./build/src/model/latest-entry.js
/** The last entry that is not after the moment, by binary search: entries rise. */
function latest(entries, at) {
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (entries[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return entries[low - 1];
}

;// CONCATENATED MODULE: ./build/src/model/families.js

/**
 * What keeps the members of a relation together while it changes its name: a family, called by the name that the
 * relation had at first. So a rename costs the same, however many indexes and partitions there are.
 */
class Families {
    #base;
    #names = new Map();
    /** How many families of that first name have gone by another since. */
    #gone = new Map();
    constructor(base) {
        this.#base = base;
    }
    /** The family of whatever is made under that name now. */
    madeAs(key) {
        const gone = this.#goneBy(key);
        return gone === 0 ? key : `${key}\0${gone}`;
    }
    /** It goes by another name from now on. */
    rename(family, from, name, at) {
        if (family === this.madeAs(from))
            this.#gone.set(from, this.#goneBy(from) + 1);
        this.#enter(family, name, at);
    }
    /** It has that name, again or still; of one that never had another, nothing is kept. */
    named(family, name, at) {
        if (this.nameOf(family, at) !== undefined)
            this.#enter(family, name, at);
    }
    #enter(family, name, at) {
        const names = this.#names.get(family);
        if (names)
            names.push({ at, name });
        else
            this.#names.set(family, [{ at, name }]);
    }
    /** Its name at a moment; undefined: the one that it was made under. */
    nameOf(family, at) {
        const names = this.#names.get(family);
        const found = names && latest(names, at);
        return found ? found.name : this.#base?.families.nameOf(family, this.#base.at);
    }
    #goneBy(key) {
        return this.#gone.get(key) ?? (this.#base ? this.#base.families.#goneBy(key) : 0);
    }
}

;// CONCATENATED MODULE: ./build/src/model/learnt/facts.js
const nothing = {};
/** What later statements may change. */
const facts_changing = new Set(["distributedBy", "uniqueBy"]);
/** What statements show of relations, by key. A branch knows what the timeline knew where it began. */
class LearntFacts {
    #base;
    #lessons = new Map();
    constructor(base) {
        this.#base = base;
    }
    add(key, facts, at) {
        const before = this.of(key, at);
        const isNew = Object.keys(facts).some((name) => before[name] === undefined || (facts_changing.has(name) && before[name] !== facts[name]));
        // Each of ten thousand partitions says the same of their table.
        if (isNew)
            this.#lessons.set(key, [...(this.#lessons.get(key) ?? []), { at, facts }]);
    }
    of(key, at) {
        const before = this.#base?.facts.of(key, this.#base.at) ?? nothing;
        const own = (this.#lessons.get(key) ?? []).filter((lesson) => lesson.at <= at);
        return own.length === 0 ? before : Object.assign({}, before, ...own.map((lesson) => lesson.facts));
    }
}

;// CONCATENATED MODULE: ./build/src/model/members.js


/** What belongs to whom at every moment, by traits that it is looked up by. A branch begins as another stood then. */
class Members {
    #base;
    #shelves = new Map();
    /** The order of an owner's members: of those that were ever there. */
    #numbers = new Map();
    constructor(base) {
        this.#base = base;
    }
    join(owner, key, traits, value, at) {
        const number = this.#numberOf(owner, key);
        for (const trait of traits)
            this.#write(owner, trait, at, withValue(this.#read(owner, trait, at), number, value));
    }
    leave(owner, key, traits, at) {
        const number = this.#numberOf(owner, key);
        for (const trait of traits)
            this.#write(owner, trait, at, without(this.#read(owner, trait, at), number));
    }
    /** Those that have any of the traits, each once, in their order. */
    *having(owner, traits, at) {
        const shelves = traits.map((trait) => this.#read(owner, trait, at));
        for (let number = 0;; number++) {
            let next;
            for (const shelf of shelves) {
                const found = firstFrom(shelf, number);
                if (found && (!next || found.number < next.number))
                    next = found;
            }
            if (!next)
                return;
            yield next.value;
            number = next.number;
        }
    }
    #read(owner, trait, at) {
        const versions = this.#shelves.get(owner)?.get(trait);
        const found = versions && latest(versions, at);
        if (found)
            return found.shelf;
        return this.#base ? this.#base.members.#read(owner, trait, this.#base.at) : emptyShelf;
    }
    #write(owner, trait, at, shelf) {
        const shelves = this.#shelves.get(owner) ?? new Map();
        this.#shelves.set(owner, shelves);
        const versions = shelves.get(trait);
        if (!versions)
            shelves.set(trait, [{ at, shelf }]);
        else if (versions.at(-1)?.at === at)
            versions[versions.length - 1] = { at, shelf };
        else
            versions.push({ at, shelf });
    }
    #numberOf(owner, key) {
        const known = this.#known(owner, key);
        if (known !== undefined)
            return known;
        const numbers = this.#numbers.get(owner) ?? new Map();
        this.#numbers.set(owner, numbers);
        const number = this.#count(owner);
        numbers.set(key, number);
        return number;
    }
    #known(owner, key) {
        const own = this.#numbers.get(owner)?.get(key);
        return own === undefined && this.#base ? this.#base.members.#known(owner, key) : own;
    }
    #count(owner) {
        const own = this.#numbers.get(owner)?.size ?? 0;
        return this.#base ? own + this.#base.members.#count(owner) : own;
    }
}

;// CONCATENATED MODULE: ./build/src/model/timeline-entry.js

const attached = ["attached"];
const partition = ["partition"];
/** The families that something belongs to, and the traits that they know it by. */
function belongings(entry) {
    const owners = entry?.relation ? entry.owners : null;
    if (!entry || !owners)
        return [];
    const found = [];
    if (owners.table !== null)
        found.push([owners.table, (0,index_traits/* traitsOf */.JC)(entry.relation)]);
    if (owners.attachedTo !== null)
        found.push([owners.attachedTo, attached]);
    if (owners.partitionOf !== null)
        found.push([owners.partitionOf, partition]);
    return found;
}

;// CONCATENATED MODULE: ./build/src/model/timeline.js






/**
 * Everything the migrations have made, at every moment. Nothing is overwritten, so that a view of any earlier moment
 * stays true and costs nothing to keep. A branch begins where another timeline stood, for a down part.
 */
class Timeline {
    #entries = new Map();
    #members;
    #families;
    /** Keys of the views that read a relation, by its family. */
    #readers;
    #cleared = new Map();
    /** Keys of what stands in another schema than public, by bare name. */
    #elsewhere = new Map();
    /** Keys of what stands in each schema now, as far as this timeline has touched it. */
    #inSchema = new Map();
    #things = new Map();
    /** What statements show of relations that they do not make. */
    learnt;
    #base;
    /** Hears of each relation and thing whose past decides an answer; null: nobody wants to know. */
    #questions;
    #log = [];
    #now = 0;
    #temporary = false;
    constructor(base = null, questions = null) {
        this.#base = base;
        this.learnt = new LearntFacts(base && { facts: base.timeline.learnt, at: base.at });
        this.#questions = questions ?? (base === null ? null : base.timeline.#questions);
        this.#members = new Members(base && { members: base.timeline.#members, at: base.at });
        this.#readers = new Members(base && { members: base.timeline.#readers, at: base.at });
        this.#families = new Families(base && { families: base.timeline.#families, at: base.at });
        this.#now = base?.at ?? 0;
        this.#temporary = base?.timeline.hasTemporary ?? false;
    }
    /** Whether anything temporary was ever made: it goes before all else, but hardly any migration has it. */
    get hasTemporary() {
        return this.#temporary;
    }
    get now() {
        return this.#now;
    }
    /** A moment later, for what no relation shows. */
    advance() {
        return ++this.#now;
    }
    get(key, at) {
        this.#questions?.relations.add(key);
        const entry = this.#entryAt(key, at);
        return entry?.relation ? this.#shown(entry, at) : undefined;
    }
    /** Whether something had that name and has it no more. */
    wasLeft(key, at) {
        this.#questions?.relations.add(key);
        return this.#entryAt(key, at)?.relation === null;
    }
    #entryAt(key, at) {
        const entries = this.#entries.get(key);
        const found = entries && latest(entries, at);
        return found || !this.#base ? found : this.#base.timeline.#entryAt(key, this.#base.at);
    }
    /** With the names that its owners have at that moment. */
    #shown(entry, at) {
        const relation = entry.relation;
        if (!entry.owners)
            return relation;
        const named = (family, written) => (family === null ? undefined : this.#families.nameOf(family, at)) ?? written;
        const last = entry.shown ?? relation;
        const table = named(entry.owners.table, relation.index?.table);
        const attachedTo = named(entry.owners.attachedTo, relation.index?.attachedTo);
        const partitionOf = named(entry.owners.partitionOf, relation.partitionOf);
        const { index } = last;
        if (alike(table, index?.table) &&
            alike(attachedTo, index?.attachedTo) &&
            alike(partitionOf, last.partitionOf))
            return last;
        entry.shown = {
            ...relation,
            ...(relation.index && table
                ? { index: { ...relation.index, table, ...(attachedTo ? { attachedTo } : {}) } }
                : {}),
            ...(partitionOf ? { partitionOf } : {}),
        };
        return entry.shown;
    }
    /** `family`: of what it replaces, which those who read that one read from now on. */
    put(name, relation, family) {
        const key = nameKey(name);
        this.#questions?.relations.add(key);
        const before = this.#entryAt(key, this.#now);
        this.#log.push({ name, before });
        const own = family ?? (before?.relation ? before.family : this.#families.madeAs(key));
        this.#enter(key, { relation, family: own, ...this.#tiesOf(relation, before) }, before);
    }
    /** Gives it another name; what belongs to it does so still. */
    move(from, to, relation) {
        const family = this.familyOf(from);
        const moved = this.#entryAt(nameKey(from), this.#now);
        this.put(from, null);
        const key = nameKey(to);
        this.#questions?.relations.add(key);
        const before = this.#entryAt(key, this.#now);
        this.#log.push({ name: to, before });
        this.#families.rename(family, nameKey(from), to, this.#now + 1);
        this.#enter(key, { relation, family, ...this.#tiesOf(relation, moved) }, before);
    }
    /** Whom it belongs to, and what it reads: the same as long as its query is. */
    #tiesOf(relation, known) {
        if (!relation)
            return { owners: null, reads: [] };
        const isKnown = known?.relation?.reads === relation.reads;
        const reads = isKnown ? (known?.reads ?? []) : (relation.reads ?? []).map((one) => this.familyOf(one));
        return { owners: this.#ownersOf(relation), reads };
    }
    /** What keeps together whatever belongs to that name now. */
    familyOf(name, at = this.#now) {
        const key = nameKey(name);
        this.#questions?.relations.add(key);
        const entry = this.#entryAt(key, at);
        return entry?.relation ? entry.family : this.#families.madeAs(key);
    }
    #ownersOf({ index, partitionOf }) {
        if (!index && !partitionOf)
            return null;
        return {
            table: index ? this.familyOf(index.table) : null,
            attachedTo: index?.attachedTo ? this.familyOf(index.attachedTo) : null,
            partitionOf: partitionOf ? this.familyOf(partitionOf) : null,
        };
    }
    #enter(key, made, before) {
        const entries = this.#entries.get(key) ?? [];
        this.#entries.set(key, entries);
        const { relation, family, owners, reads } = made;
        const entry = { at: ++this.#now, relation, family, owners, reads };
        entries.push(entry);
        const schema = key.slice(0, key.indexOf("\0"));
        if (relation)
            addTo(this.#inSchema, schema, key);
        else
            this.#inSchema.get(schema)?.delete(key);
        if (key.startsWith("pg_temp\0"))
            this.#temporary = true;
        else if (relation && !key.startsWith("public\0"))
            addTo(this.#elsewhere, relation.name.name, key);
        for (const read of before?.reads ?? [])
            this.#readers.leave(read, key, reading, this.#now);
        for (const read of reads)
            this.#readers.join(read, key, reading, key, this.#now);
        if (relation)
            this.#families.named(family, relation.name, this.#now);
        for (const [owner, traits] of belongings(before))
            this.#members.leave(owner, key, traits, this.#now);
        for (const [owner, traits] of belongings(entry))
            this.#members.join(owner, key, traits, entry, this.#now);
    }
    members(owner, at) {
        return [...this.having(owner, kinds, at)];
    }
    /** Members with any of the traits, in the order in which they first joined. */
    *having(owner, traits, at) {
        for (const entry of this.#members.having(this.familyOf(owner, at), traits, at)) {
            const relation = this.#shown(entry, at);
            this.#questions?.relations.add(nameKey(relation.name));
            yield relation;
        }
    }
    /** The views that read what has that name. */
    readers(name, at) {
        const readers = [...this.#readers.having(this.familyOf(name, at), reading, at)];
        return readers.flatMap((key) => this.get(key, at) ?? []);
    }
    /** What has that name in a schema other than public. */
    elsewhere(name, at) {
        this.#questions?.relations.add(nameKey({ schema: "*", name }));
        const own = [...(this.#elsewhere.get(name) ?? nobody)].flatMap((key) => this.get(key, at) ?? []);
        const before = this.#base?.timeline.elsewhere(name, this.#base.at) ?? [];
        // Of what stood there before the branch, what the branch has left alone.
        return [...own, ...before.filter((one) => this.get(nameKey(one.name), at) === one)];
    }
    clear(name, version) {
        const key = nameKey(name);
        const times = this.#cleared.get(key) ?? [];
        this.#cleared.set(key, times);
        times.push({ at: ++this.#now, version });
    }
    /**
     * Whether that name was dropped if it existed, in the version given or the one before it. What led to a branch does
     * not count there: a way back that failed is run again without the way there.
     */
    cleared(key, at, version) {
        this.#questions?.relations.add(key);
        // Versions rise.
        const times = this.#cleared.get(key) ?? [];
        return (latest(times, at)?.version ?? Number.NEGATIVE_INFINITY) >= version - 1;
    }
    /** What stands in a schema now, as far as this timeline has touched it. */
    inSchema(schema) {
        return [...(this.#inSchema.get(schema) ?? nobody)].flatMap((key) => this.get(key, this.#now)?.name ?? []);
    }
    /** An extension, a routine or a type; null: it is gone. */
    know(kind, name, thing) {
        const key = `${kind}\0${name}`;
        const times = this.#things.get(key) ?? [];
        this.#things.set(key, times);
        times.push({ at: ++this.#now, thing });
    }
    known(kind, name, at) {
        this.#questions?.things.add(`${kind}\0${name}`);
        const times = this.#things.get(`${kind}\0${name}`);
        const found = times && latest(times, at);
        if (found)
            return found.thing ?? undefined;
        return this.#base?.timeline.known(kind, name, this.#base.at);
    }
    /** A place in the log, to which `undo` can return. */
    mark() {
        return this.#log.length;
    }
    /** Puts back what each relation was at the mark: what ROLLBACK does. */
    undo(mark) {
        for (const { name, before } of this.#log.splice(mark).reverse()) {
            const key = nameKey(name);
            const gone = { relation: null, family: this.#families.madeAs(key), owners: null, reads: [] };
            this.#enter(key, before ?? gone, this.#entryAt(key, this.#now));
        }
    }
}
const nobody = new Set();
/** The traits that say how a member belongs to its owner. */
const kinds = ["index", "attached", "partition"];
const reading = ["reads"];
function alike(a, b) {
    return a === b || (b !== undefined && same(a, b));
}
function addTo(sets, owner, key) {
    const set = sets.get(owner);
    if (set)
        set.add(key);
    else
        sets.set(owner, new Set([key]));
}

;// CONCATENATED MODULE: ./build/src/model/index.js








/** Runs a root's versions on paper, one after the other: each statement in its transaction, over its schema. */
function* model(root, versions, options) {
    const timeline = new Timeline(null, options.questions);
    const gaps = { seen: !root.ordered };
    const defaults = new SessionDefaults();
    let number = 0;
    // A first walk over the versions, for nothing but names.
    const elsewhere = root.ordered ? model_none : tablesOf(versions);
    for (const parsed of versions) {
        number++;
        // A way back without the way there, in the history: nothing to replay.
        if (parsed.up.length + parsed.down.length === 0)
            continue;
        const run = { timeline, number, options, recorded: root.recorded, elsewhere, gaps, defaults };
        if (number === 1)
            foretell(options.foretold ?? [], run);
        if (parsed.reported || options.history) {
            const made = orGap(parsed, run, version);
            if (made)
                yield made;
        }
        else
            orGap(parsed, run, pass);
    }
}
/** A version that we cannot run on paper costs no other; null. What it would have made, nobody knows. */
function orGap(parsed, run, make) {
    try {
        return make(parsed, run);
    }
    catch (error) {
        run.gaps.seen = true;
        const [first] = [...parsed.up, ...parsed.down];
        const at = first ? { file: first.migration.file, span: first.migration.span } : null;
        run.options.failed?.((0,run_failures/* failureOf */.g)("this version could not be modelled", error, at));
        return null;
    }
}
const model_none = new Set();
function tablesOf(versions) {
    const tables = new Set();
    for (const { up } of versions)
        for (const { statements } of up)
            for (const { node } of statements)
                if ("CreateStmt" in node)
                    tables.add((0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(node.CreateStmt.relation)));
    return tables;
}
function version(parsed, run) {
    const [first] = [...parsed.up, ...parsed.down];
    foretell([...parsed.up, ...parsed.down].flatMap(({ statements }) => statements), run);
    const look = () => viewer(run, first.migration)(["public"]);
    const made = {
        version: parsed.version,
        reported: parsed.reported,
        first: run.recorded && run.number === 1,
        up: [],
        down: [],
        before: look(),
        after: look(),
        afterDown: null,
    };
    made.up = parsed.up.map((one) => unit(one, made, run));
    made.after = look();
    if (parsed.down.length === 0)
        return made;
    const branch = new Timeline({ timeline: run.timeline, at: run.timeline.now });
    // What a way back leaves unclear, later versions do not inherit: it has not run.
    const back = { ...run, timeline: branch, gaps: { ...run.gaps } };
    made.down = parsed.down.map((one) => unit(one, made, back));
    const [last] = parsed.down;
    if (last)
        made.afterDown = viewer(back, last.migration)(["public"]);
    return made;
}
function unit(parsed, version, run) {
    const placement = placeInScope(parsed.migration, parsed.statements);
    if (parsed.unread.length > 0)
        run.gaps.seen = true;
    const statements = [];
    const made = {
        migration: parsed.migration,
        statements,
        unread: parsed.unread,
        version,
        ofRoles: run.defaults.ofRoles,
        left: new Map(),
        execution: placement.execution,
        why: placement.why,
        refused: placement.refused,
    };
    const session = new ModelSession(run.timeline, run.defaults.startOf(parsed.migration));
    const held = new Map();
    const positions = positionsOf(parsed.statements, placement.places);
    const look = viewer(run, parsed.migration);
    const passages = [...parsed.unread];
    for (const [index, written] of parsed.statements.entries()) {
        const at = placement.places[index] ?? null;
        enactUnread(passages, written, parsed.migration, run);
        const view = look(session.searchPath);
        const scope = scopeOf(at, positions[index], held);
        session.enter(at);
        const statement = stated(written, { scope, schema: view, settings: session.settings, index, unit: made });
        statements.push(statement);
        orUnknown(written, run, () => {
            if (at)
                hold(held, at.id, statement, view);
            enact(written, view, run);
            if (parsed.migration.direction === "up")
                run.defaults.learn(written);
            session.after(written, at);
        });
    }
    enactUnread(passages, null, parsed.migration, run);
    session.enter(null);
    made.left = session.settings;
    return made;
}
/** Written out: a spread copies the properties one by one, and took a tenth of the whole run. */
function stated(statement, own) {
    const made = {
        migration: statement.migration,
        file: statement.file,
        span: statement.span,
        kind: statement.kind,
        node: statement.node,
        text: statement.text,
        body: statement.body,
        piece: statement.piece,
        tokens: statement.tokens,
        scope: own.scope,
        schema: own.schema,
        settings: own.settings,
        execution: own.unit.execution,
        index: own.index,
        unit: own.unit,
    };
    return statement.call ? { ...made, call: statement.call } : made;
}

// EXTERNAL MODULE: ./build/src/parse/index.js + 8 modules
var parse = __webpack_require__(6006);
// EXTERNAL MODULE: ./build/src/read/index.js + 6 modules
var read = __webpack_require__(8536);
;// CONCATENATED MODULE: ./build/src/programs/versions.js



/** The migration folders of a repository, and what shows that they are. */
async function rootsIn({ files, code, tree, detecting }) {
    await (0,read/* loadCodeLanguages */.Rz)(files, code, tree);
    const everything = { code, detecting, tool: null, execution: null, overrides: () => ({}) };
    const { roots, unread } = (0,read/* read */.LF)(files, tree, everything);
    return { roots: roots.map(({ folder, tool, why }) => ({ folder, tool, why })), unread };
}
/** The folders of migrations that are to be reported, as their tools read them. */
function rootsOf(discovery, options) {
    return (0,read/* read */.LF)(discovery.files, discovery.tree, {
        code: discovery.code,
        changeSet: options.since !== null,
        detecting: discovery.detecting,
        tool: options.tool,
        execution: options.execution,
        overrides: overridesOf(options),
    });
}
/** Up to its last reported version: what comes later has no part in what those before it do. */
function untilReported(root) {
    return { ...root, versions: root.versions.slice(0, root.versions.findLastIndex(parse/* isVersionReported */.kH) + 1) };
}
/** The versions of a root, parsed and modelled one by one, so that a long history never stands in memory. */
function versionsOf(root, { since }, { reading, ...more } = {}) {
    const trees = new KeptTrees(reading ?? ((one) => (0,parse/* readMigration */.V7)(one, more.failed ?? (() => { }))));
    // Of a root without an order the model asks for each migration twice.
    const parsed = (0,parse/* parse */.qg)(root, more.failed, root.ordered ? trees.take : trees.keep);
    return model(root, parsed, { changeSet: since !== null, foretold: foretoldIn(root, trees.keep), ...more });
}
/** What shows of a table that it has partitions, wherever it stands. */
const ofPartitions = /\b(?:partition\s+of|(?:at|de)tach\s+partition)\b/i;
/** Statements of the reported versions that show of a table what held before them. */
function* foretoldIn(root, reading) {
    const reported = root.versions.filter(parse/* isVersionReported */.kH);
    // A version hears of its own statements anyway.
    if (reported.length < 2)
        return;
    for (const { up, down } of reported)
        for (const migration of [...up, ...down])
            if (ofPartitions.test((0,parse/* sqlOf */.IE)(migration)))
                yield* reading(migration).statements;
}
/** Characters of a root whose trees may all stand in memory at once. */
const MOST_KEPT = 1_000_000;
/** Trees of migrations that are asked for again: as many as may stand in memory. What is not kept is parsed once more. */
class KeptTrees {
    #read;
    #kept = new Map();
    #room = MOST_KEPT;
    constructor(read) {
        this.#read = read;
    }
    /** For whoever is the last to ask. */
    take = (migration) => this.#kept.get(migration) ?? this.#read(migration);
    keep = (migration) => {
        const made = this.take(migration);
        const [start, end] = migration.span;
        // What has none costs nothing, and its failures are told once.
        const size = made.statements.length === 0 ? 0 : end - start;
        if (this.#kept.has(migration) || size > this.#room)
            return made;
        this.#room -= size;
        this.#kept.set(migration, made);
        return made;
    };
}
function overridesOf({ overrides }) {
    return (path) => {
        const own = overrides.filter((one) => one.matches(path));
        const tool = own.findLast((one) => one.tool !== undefined)?.tool;
        const execution = own.findLast((one) => one.execution !== undefined)?.execution;
        const session = own.flatMap((one) => [...(one.session ?? [])]);
        return {
            ...(tool === undefined ? {} : { tool }),
            ...(execution === undefined ? {} : { execution }),
            ...(session.length > 0 ? { session: new Map(session) } : {}),
        };
    };
}


/***/ }),

/***/ 8350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nj: () => (/* binding */ codeMigrations),
  X9: () => (/* binding */ knownMark),
  P7: () => (/* binding */ languagesOf)
});

// UNUSED EXPORTS: marks

// EXTERNAL MODULE: ./build/src/read/code/languages.js
var code_languages = __webpack_require__(6013);
// EXTERNAL MODULE: ./build/src/read/evidence/database.js
var database = __webpack_require__(6429);
;// CONCATENATED MODULE: ./build/src/read/evidence/drivers.js
/** Files in which a project names the drivers of its databases, or its connections. */
const manifests = /^(?:Gemfile|[\w.-]*requirements[\w.-]*\.(?:txt|in)|environment\.ya?ml|pyproject\.toml|Pipfile|setup\.(?:cfg|py)|alembic\.ini|package\.json|composer\.json|\.env(?:\.\w+)*|mix\.exs|[\w.-]+\.(?:cs|fs|vb)proj|Directory\.Packages\.props|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|Cargo\.toml|application\.(?:properties|ya?ml)|liquibase\.properties|schema\.prisma|knexfile\.[cm]?[jt]s|ormconfig\.\w+|(?:app-)?data-?source\.[cm]?[jt]s|mikro-orm\.config\.[cm]?[jt]s|drizzle\.config\.[cm]?[jt]s|phinx\.\w+|wrangler\.(?:toml|jsonc?)|settings\.py|database\.json|appsettings(?:\.\w+)?\.json|Package\.swift|shard\.yml)$/i;
/** In folders beside the migrations' own: "config/database.yml", "prisma/schema.prisma". */
const inside = [
    [/^config$/, /^(?:database\.ya?ml|config\.json|config\.exs|dev\.exs|prod\.exs|runtime\.exs)$/],
    [/^prisma$/, /^schema\.prisma$/],
    [/^requirements$/, /^[\w.-]+\.(?:txt|in)$/],
    [/^settings$/, /^\w+\.py$/],
    [/^src$/, /^(?:app-)?data-?source\.[cm]?[jt]s$/],
    // Django's project stands beside its apps.
    [/./, /^settings\.py$/],
];
/** What stands in a comment is not installed. */
const comment = /^[^\S\n]*(?:#|\/\/|;).*$/gm;
/** What speaks PostgreSQL's protocol, and is another database: its name decides beside a driver of PostgreSQL's. */
const relatives = [
    ["CockroachDB", /(?<![\w-])(?:[\w-]*cockroach(?:db)?[\w-]*)(?![\w])/i],
    ["Redshift", /(?<![\w-])(?:[\w-]*redshift[\w-]*)(?![\w])/i],
];
/** PostgreSQL's drivers and schemes, as the languages' registries name them. */
const postgres = /(?<![\w.@/-])(?:pg|postgres(?:ql)?|postgres-js|psycopg(?:2|3)?(?:-binary|-c)?|asyncpg|pg8000|postgrex|npgsql[\w.]*|pgx|pq|pgsql|postgis|ext-pgsql|tokio-postgres)(?![\w-])|npgsql|postgresql/i;
/** Drivers of other databases. */
const others = [
    [
        "MySQL",
        /(?<![\w-])(?:mysql2?|mysqlclient|pymysql|aiomysql|asyncmy|mariadb|trilogy|myxql|mysql_async|mysql-connector[\w-]*|mysqlconnector|pomelo|mysqli|pdo_mysql|ext-pdo_mysql|ext-mysqli|planetscale|serverless-mysql|tidbcloud|go-sql-driver|r2dbc-mysql|jasync-mysql|MySQLKit)(?![\w])/i,
    ],
    [
        "SQLite",
        /(?<![\w-])(?:sqlite3?|better-sqlite3|aiosqlite|ecto_sqlite3|rusqlite|go-sqlite3|microsoft\.data\.sqlite|[\w-]*sqlite[\w-]*|libsql|turso|d1_databases|d1-http|kysely-d1|knex-cloudflare-d1|sqlite-jdbc|sql\.js|exqlite|nanosqlite|GRDB)(?![\w])/i,
    ],
    [
        "SQL Server",
        /(?<![\w-])(?:tedious|mssql|pymssql|pyodbc|sqlsrv|tds|tiny_tds|sqlserver|microsoft\.data\.sqlclient)(?![\w])/i,
    ],
    ["MongoDB", /(?<![\w-])(?:mongodb|mongoose|migrate-mongo|db-mongodb|mongoid)(?![\w])/i],
    ["Spanner", /(?<![\w-])(?:[\w-]*spanner[\w-]*)(?![\w])/i],
    ["Snowflake", /(?<![\w-])(?:snowflake[\w-]*)(?![\w])/i],
    ["BigQuery", /(?<![\w-])(?:[\w-]*bigquery[\w-]*)(?![\w])/i],
    ["ClickHouse", /(?<![\w-])(?:[\w-]*clickhouse[\w-]*)(?![\w])/i],
    ["DuckDB", /(?<![\w-])(?:duckdb[\w-]*)(?![\w])/i],
    ["Db2", /(?<![\w-])(?:ibm_db[\w-]*|db2jcc\d*)(?![\w])/i],
    ["Firebird", /(?<![\w-])(?:firebird[\w-]*|jaybird)(?![\w])/i],
    ["Cassandra", /(?<![\w-])(?:cassandra[\w-]*|gocql)(?![\w])/i],
    ["H2", /(?<![\w-])(?:com\.h2database)(?![\w])/i],
    ["Oracle", /(?<![\w-])(?:oracledb|cx_oracle|ojdbc\d*|oci8|ruby-oci8)(?![\w])/i],
];
/** Each database with the words that name its drivers. */
const driversOfDatabases = [
    ["PostgreSQL", postgres],
    ...relatives,
    ...others,
];
/**
 * Which database migrations in code are for, by the project files above them, up to the top of the repository: another
 * one where they name its drivers, and none of PostgreSQL's. Words are looked for, in whatever language the file is: a
 * single one of PostgreSQL's decides for it, since what is skipped by mistake would pass unseen.
 */
function databaseTold(folder) {
    const told = folder.above
        .flatMap(filesAt)
        .map(({ path, text }) => ({ path, text: text.replace(comment, "") }));
    const relative = found(told, relatives);
    if (relative)
        return { other: `${relative.path} names ${relative.driver}, which is for ${relative.database}` };
    if (told.some(({ text }) => postgres.test(text)))
        return "postgres";
    const other = found(told, others);
    if (other === null)
        return "nothing";
    const { path, driver, database } = other;
    return {
        other: `${path} names ${driver}, which is for ${database}, and no project file above names a driver of PostgreSQL`,
    };
}
function filesAt(at) {
    const own = [...at.names].filter((name) => manifests.test(name));
    return [
        ...own.flatMap((name) => at.file(name) ?? []),
        ...at.folders.flatMap((child) => inside.flatMap(([folder, name]) => folder.test(child.name)
            ? [...child.names].filter((one) => name.test(one)).flatMap((one) => child.file(one) ?? [])
            : [])),
    ];
}
function found(told, drivers) {
    for (const { path, text } of told)
        for (const [database, pattern] of drivers) {
            const driver = pattern.exec(text)?.[0];
            if (driver !== undefined)
                return { path, driver, database };
        }
    return null;
}

// EXTERNAL MODULE: ./build/src/read/evidence/path.js
var evidence_path = __webpack_require__(9591);
// EXTERNAL MODULE: ./build/src/read/marks/index.js + 5 modules
var marks = __webpack_require__(293);
// EXTERNAL MODULE: ./build/src/read/marks/language.js
var marks_language = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/src/read/marks/unknown-tool.js

/** A folder of migrations, and in it a file whose name begins with its version: 0001_a.ts, V2__a.kt, Version3Date4.php. */
const versioned = /(?:^|\/)(?:[^/]*migrat[^/]*|changesets?|schema[_-]?(?:changes|updates|versions)|db\/(?:versions|changes|updates))\/(?:[^/]+\/){0,2}[A-Za-z_]{0,20}\d[^/]*$/i;
/** What changes the schema of a database that has one, in SQL or by a builder's words. */
const changesSchema = /\b(?:create|alter|drop)\s+(?:unique\s+)?(?:table|index|materialized\s+view|type|schema)\b|\b(?:create|add|drop|remove|rename|alter|change)_?(?:table|index|column|foreign_?key|constraint)s?\b/i;
/** Databases and stores with indexes or tables that are none of PostgreSQL's. */
const foreign = /mongo|\.collection\(|elastic|opensearch|neo4j|qdrant|weaviate|redis|dynamo|indexeddb|dexie|watermelon|realm|clickhouse|bigquery|cassandra|sqflite|\bAsyncStorage\b/i;
/**
 * A migration by where it stands and what it does, where it bears no tool's mark: of a program that nobody here knows, it
 * may do anything to an index all the same. null: it is none, as far as that shows.
 */
function unrecognizedMark({ path, text }) {
    if (!versioned.test(path) || !changesSchema.test(text) || foreign.test(text))
        return null;
    const language = marks_language/* allLanguages */.D0.find((one) => one.extension.test(path));
    return language
        ? {
            language: language.language,
            extension: language.extension,
            aside: null,
            tool: "unrecognized",
            marks: [changesSchema],
            prints: null,
        }
        : null;
}

// EXTERNAL MODULE: ./build/src/read/registry.js + 172 modules
var registry = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/src/read/code-migrations.js








/** All that migrations in code are known by. */
const code_migrations_marks = [...registry/* tools */.Y.flatMap((tool) => tool.code ?? []), ...marks/* codeMarks */.i];
/** Nearly no other file holds one of these words, and every mark does. */
const signs = /migrat|\bup\b|xmldb_|SchemaUtils|^def execute|_update_\d|\bchange\s*\(|upgrade|revision|"operations"|^operations|actions|^Apply:|schemahero|changeSet|generateSql|ProvideScript|BaseSchema|yoyo|up-fn|:up|_(?:table|column|index|foreign_key)|timestamps|\b(?:sql|raw|exec)\s*\(/im;
/** Migrations that are written in another language than SQL; and those of another database. */
function codeMigrations(code, open) {
    const judge = once((path) => {
        const folder = open(path);
        const told = databaseTold(folder);
        return { isAssumed: told === "nothing", reason: reasonToSkip(folder, told) };
    });
    const placeOf = ({ path }) => judge((0,evidence_path/* folderOf */.yS)(path));
    const marked = code.flatMap((file) => {
        const found = markIn(file);
        return found ? [{ file, ...found }] : [];
    });
    const own = marked.filter(({ file }) => placeOf(file).reason === null);
    const readable = own.flatMap(({ file, mark, span }) => {
        const tool = readerOf(mark);
        return tool ? [{ tool, file, span }] : [];
    });
    const gathered = gatheredBy(own.filter(({ mark }) => readerOf(mark) === null));
    const folders = [
        ...gathered.map(({ mark, folder }) => ({ tool: mark.tool, folder })),
        ...readable.map(({ tool, file }) => ({ tool: tool.name, folder: (0,evidence_path/* folderOf */.yS)(file.path) })),
    ];
    const isMarked = new Set(marked.map(({ file }) => file));
    return {
        unmarked: code.filter((file) => !isMarked.has(file) && !file.anywhere && placeOf(file).reason === null),
        readable,
        unread: gathered.map(unreadOf),
        skipped: distinct(marked.flatMap(({ file }) => {
            const { reason } = placeOf(file);
            return reason === null ? [] : [{ folder: (0,evidence_path/* folderOf */.yS)(file.path), reason }];
        }), ({ folder }) => folder),
        remarks: distinct(folders.flatMap(({ tool, folder }) => (judge(folder).isAssumed ? [assumed(tool, folder)] : [])), (remark) => remark),
    };
}
/** One of each key, in order. */
function distinct(items, keyOf) {
    return [...new Map(items.map((item) => [keyOf(item), item]).reverse()).values()].reverse();
}
function once(make) {
    const made = new Map();
    return (key) => {
        const known = made.get(key) ?? make(key);
        made.set(key, known);
        return known;
    };
}
function gatheredBy(marked) {
    const found = new Map();
    for (const { file, mark, span } of marked) {
        const folder = (0,evidence_path/* folderOf */.yS)(file.path);
        const key = `${mark.tool}\0${folder}`;
        const sofar = found.get(key);
        const place = { file, span };
        if (sofar)
            sofar.later.push(place);
        else
            found.set(key, { mark, folder, first: place, later: [] });
    }
    return [...found.values()];
}
/** The tool that a mark is of, where its migrations in code are read. */
function readerOf(mark) {
    return registry/* tools */.Y.find((tool) => tool.reads !== undefined && tool.name === mark.tool) ?? null;
}
/** The languages of migrations that are read, in these files and beside these folders. */
function languagesOf(code, names) {
    const languages = new Set();
    for (const file of code) {
        const marked = markIn(file);
        const reads = marked && readerOf(marked.mark)?.reads;
        if (reads)
            languages.add(reads);
    }
    const beside = registry/* tools */.Y.flatMap(({ reads }) => reads ?? []);
    for (const name of names)
        for (const language of beside)
            if ((0,code_languages/* isIn */.S1)(language, name))
                languages.add(language);
    return languages;
}
function assumed(tool, folder) {
    return `no project file names the database of the ${tool} migrations in ${folder}: they are assumed to be for PostgreSQL`;
}
const known = new WeakMap();
/** The first that a file bears, and where; null: it is no migration of any of these tools. */
function markIn(file) {
    const seen = known.get(file);
    if (seen)
        return seen.marked;
    const marked = (signs.test(file.text) ? knownMark(file) : null) ?? unrecognizedIn(file);
    known.set(file, { marked });
    return marked;
}
/** Of a tool that nobody here knows, where nothing but its place and its words tells. */
function unrecognizedIn(file) {
    const mark = unrecognizedMark(file);
    const found = mark?.marks[0].exec(file.text);
    return mark && found ? { mark, span: [found.index, found.index + found[0].length] } : null;
}
function knownMark({ path, text }) {
    let bare = null;
    for (const mark of code_migrations_marks) {
        if (!mark.extension.test(path))
            continue;
        const [first, ...rest] = mark.marks;
        if (!first.test(text))
            continue;
        // A language has one way to say what is aside, whichever tool's mark is looked for.
        bare ??= (0,marks_language/* speaking */.zY)(text, mark);
        const found = first.exec(bare);
        if (found && rest.every((one) => one.test(text)))
            return { mark, span: [found.index, found.index + found[0].length] };
    }
    return null;
}
/** The newest first: what is said of a folder changes with each migration that is new, so that no old word covers it. */
function unreadOf({ mark: { tool, language, prints }, folder, first, later, }) {
    const newest = later.at(-1);
    const files = newest
        ? [newest, ...later.slice(0, -1).reverse(), first]
        : [first];
    return { tool, language, folder, prints, files };
}
function reasonToSkip(folder, told) {
    const other = (0,database/* folderOfOther */.qz)(folder.path);
    if (other)
        return `the folder is named for ${other.database}`;
    return typeof told === "object" ? told.other : null;
}


/***/ }),

/***/ 986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eC: () => (/* binding */ otherAlone),
  Rp: () => (/* binding */ otherDatabaseIn),
  Zk: () => (/* binding */ otherDialect)
});

// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(7866);
// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
;// CONCATENATED MODULE: ./build/src/read/text/code.js

/** The text with comments and quoted texts blanked: every character and every line stays where it is. */
function codeInPlace(text) {
    const parts = [];
    let kept = 0;
    for (let at = 0; at < text.length;) {
        const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
        const to = stop < 0 ? ~stop : stop;
        if ((0,lexer/* isTrivia */.Kv)(text, at) || (to > at + 1 && /^(?:['"$]|[eE]')/.test(text.slice(at, at + 2)))) {
            parts.push(text.slice(kept, at), text.slice(at, to).replace(/[^\r\n]/g, " "));
            kept = to;
        }
        at = to;
    }
    parts.push(text.slice(kept));
    return parts.join("");
}
/** The 1-based number of the line that holds an offset. */
function lineNumber(text, offset) {
    let line = 1;
    for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1))
        line++;
    return line;
}

;// CONCATENATED MODULE: ./build/src/read/evidence/dialect.js


/**
 * What PostgreSQL's grammar refuses, or a type that it does not have: MySQL 8.4 reference manual (Lexical structure,
 * CREATE TABLE, Data types), SQLite "SQL As Understood By SQLite", SQL Server's Transact-SQL reference.
 */
const SIGNS = [
    certain("MySQL", /\bAUTO_INCREMENT\b/im),
    certain("ClickHouse", /\bENGINE\s*=\s*\w*MergeTree\b/im),
    certain("MySQL", /\bENGINE\s*=\s*(?:InnoDB|MyISAM|MEMORY|ARCHIVE|NDB\w*|Aria|RocksDB)\b/im),
    certain("MySQL", /\bCHARSET\s*=\s*\w+|\butf8mb[34]\b/im),
    certain("MySQL", /\bunsigned\b(?<=int(?:eger)?(?:\s*\(\d+\))?\s+unsigned)/im),
    certain("MySQL", /^[^\S\n]*DELIMITER[^\S\n]+[^\w\s]+/im),
    certain("MySQL or SQL Server", /\bSET\s+@\w+\s*:?=/im),
    certain("SQLite", /\bAUTOINCREMENT\b/im),
    certain("SQLite", /\bWITHOUT\s+ROWID\b/im),
    certain("SQLite", /(?:^|;)[^\S\n]*PRAGMA\s+\w+/im),
    certain("SQL Server", /\bIDENTITY\s*\(\s*\d+\s*,\s*\d+\s*\)/im),
    certain("MySQL or SQLite", /`[^`\n]+`/),
    certain("SQL Server", /\[dbo\]\.\[?\w/im),
    certain("ClickHouse", /\bENGINE\s*=\s*(?:Null|Log|TinyLog|Memory|Distributed|Kafka)\b/im),
    weak("MySQL", /^[^\S\n]*#(?:[^\S\n]|$)/m),
    weak("MySQL", /\bDATETIME\s*\(\s*\d\s*\)/im),
    weak("MySQL", /\b(?:tiny|medium|long)(?:text|blob)\b|\btinyint\b/im),
    weak("MySQL or SQLite", /\bdatetime(?<=[\w"`][^\S\n]+datetime)(?=\s+(?:(?:NOT\s+)?NULL|DEFAULT)\b)/im),
    weak("SQL Server", /^[^\S\n]*GO[^\S\n]*$/im),
];
/**
 * What PostgreSQL does not have, of databases that speak much as it does, so that nothing else in a file tells them
 * apart: CockroachDB's, YugabyteDB's and Redshift's references of CREATE TABLE and CREATE INDEX.
 */
const RELATIVES = [
    certain("CockroachDB", /\bSTORING\s*\(/i),
    certain("CockroachDB", /\bUSING\s+HASH\s+WITH\s*\(?\s*bucket_count\b/i),
    certain("CockroachDB", /\bcrdb_internal\.|\bCONFIGURE\s+ZONE\b|\bCREATE\s+CHANGEFEED\b/i),
    certain("CockroachDB", /\b(?:unique_rowid|gen_random_ulid)\s*\(|\bINTERLEAVE\s+IN\s+PARENT\b/i),
    certain("CockroachDB", /\bLOCALITY\s+(?:REGIONAL|GLOBAL)\b|\bINVERTED\s+INDEX\b/i),
    certain("YugabyteDB", /\bSPLIT\s+(?:INTO\s+\d+\s+TABLETS|AT\s+VALUES)\b|\bUSING\s+(?:lsm|ybgin)\b/i),
    certain("YugabyteDB", /\(\s*"?\w+"?\s+HASH\s*[,)]/i),
    certain("Redshift", /\b(?:DISTKEY|DISTSTYLE)\b|\b(?:COMPOUND\s+|INTERLEAVED\s+)?SORTKEY\b/i),
    certain("Snowflake", /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:TRANSIENT\s+TABLE|WAREHOUSE|FILE\s+FORMAT)\b/i),
    certain("Snowflake", /\bCREATE\s+OR\s+REPLACE\s+TABLE\b|\bTIMESTAMP_(?:NTZ|LTZ|TZ)\b|\bCLUSTER\s+BY\s*\(/i),
    certain("Oracle", /\bN?VARCHAR2\b/i),
];
const RELATED = new RegExp(RELATIVES.map(({ pattern }) => pattern.source).join("|"), "i");
function certain(database, pattern) {
    return { database, pattern, certain: true };
}
function weak(database, pattern) {
    return { database, pattern, certain: false };
}
/** What a file alone may say, beside others that are PostgreSQL's: enough to explain that PostgreSQL refuses it. */
const ALONE = [
    /\bSTORING\s*\(/i,
    /\b(?:DISTKEY|SORTKEY|DISTSTYLE)\b/i,
    /\b(?:VARCHAR2|NVARCHAR2|VARIANT|NVARCHAR|DATETIME2|UNIQUEIDENTIFIER)\b/i,
    /\bINSERT\s+(?:IGNORE|OR\s+(?:REPLACE|IGNORE))\b|^\s*REPLACE\s+INTO\b/im,
    /\b(?:MODIFY|CHANGE)\s+(?:COLUMN\s+)?[\w"`(]/i,
    /\bCREATE\s+OR\s+REPLACE\s+TABLE\b/i,
    /\bMINVALUE\s+\d+\s+NOCACHE\b|\bNOCYCLE\b|\bENABLE\s+VALIDATE\b/i,
];
const LIKELY = new RegExp(SIGNS.map(({ pattern }) => pattern.source).join("|"), "im");
/** As good as a lexer's, except for quotes: a first sieve. */
const COMMENTS = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
/** What only PostgreSQL, or only psql, reads. Bodies in dollar quotes are no code, but what stands before them is. */
const POSTGRES = [
    /::\s*"?[a-z]/i,
    /\bCONCURRENTLY\b/i,
    /\b(?:timestamptz|jsonb|tsvector|bytea|(?:big|small)?serial|plpgsql|pg_catalog)\b/i,
    /\bWITH\s+TIME\s+ZONE\b/i,
    /\bUSING\s+(?:gin|gist|spgist|brin)\b/i,
    /\bCREATE\s+EXTENSION\b/i,
    /\bFROM\s+STDIN\b/i,
    /^\\[a-z!]/im,
];
const DOLLAR_BODY = /\b(?:AS|DO)\s+\$\w*\$/i;
/** A branch of a template on which database is meant: "{{if .postgres}}", "{{ if eq .Dialect "mysql" }}". */
const BRANCH = /\{\{-?\s*(?:else\s+)?if\b[^}\n]*\b(?:postgres|postgresql|mysql|mariadb|sqlite3?)\b[^}\n]*\}\}/i;
/**
 * Why a root is not PostgreSQL's, as its files themselves say: several are written for another database, or most
 * are templates for several, and none has anything that only PostgreSQL reads.
 */
function otherDialect(root) {
    const files = filesOf(root);
    const branches = files.flatMap((parts) => first(parts, (part) => placeOf(part, textOf(part), BRANCH)));
    if (enough(branches.length, branches.length, files.length)) {
        const { path, words, line } = branches[0];
        return `${path} is a template for several databases, which the program fills in: ${words} on line ${line}`;
    }
    const related = files.flatMap((parts) => first(parts, relativeIn));
    if (enough(related.length, related.length, files.length))
        return written(related[0]);
    // Nearly every root is PostgreSQL's, and one of its first files says so: then no other is searched for signs.
    if (files.slice(0, 100).some((parts) => parts.some(isPostgres)))
        return undefined;
    const found = files.flatMap((parts) => first(parts, signIn));
    const sure = found.filter((one) => one.certain);
    if (!enough(found.length, sure.length, files.length))
        return undefined;
    if (files.some((parts) => parts.some(isPostgres)))
        return undefined;
    return written((sure[0] ?? found[0]));
}
function written({ path, database, words, line }) {
    return `${path} is written for ${database}: ${words} on line ${line}`;
}
/** The database for which a root is written that such a sentence is about; null: it is another sentence. */
function otherDatabaseIn(reason) {
    return / is written for ([^:]+): .* on line \d+$/.exec(reason)?.[1] ?? null;
}
/** The other database that a migration alone seems to be written for, whatever its root is; each unread statement asks. */
const otherAlone = (0,memoize_last/* forLast */.e)((part) => {
    const sign = signIn(part);
    if (sign)
        return sign.database;
    const code = codeInPlace(textOf(part));
    return ALONE.some((pattern) => pattern.test(code)) ? "another database" : null;
});
function enough(bearing, sure, of) {
    return bearing > 1 || (sure > 0 && sure * 2 >= of);
}
/** The migrations of each file: what of it PostgreSQL is sent. */
function filesOf(root) {
    const files = new Map();
    for (const migration of root.versions.flatMap((version) => [...version.up, ...version.down])) {
        // Of migrations in code the project says for which database they are.
        if (migration.sent)
            continue;
        const parts = files.get(migration.file.path);
        if (parts)
            parts.push(migration);
        else
            files.set(migration.file.path, [migration]);
    }
    return [...files.values()];
}
function first(parts, find) {
    for (const part of parts) {
        const found = find(part);
        if (found)
            return [found];
    }
    return [];
}
function textOf({ file, span }) {
    return file.text.slice(...span);
}
function placeOf({ file, span }, text, pattern) {
    const found = pattern.exec(text);
    if (!found)
        return null;
    const blank = found[0].search(/[^\s;]/);
    const words = found[0].slice(blank).trim().replace(/\s+/g, " ");
    return { path: file.path, words, line: lineNumber(file.text, span[0] + found.index + blank) };
}
/** The lexer runs only where the bare text has a sign outside what is a comment on any reading. */
function signIn(part) {
    const text = textOf(part);
    if (!LIKELY.test(text) || !LIKELY.test(text.replace(COMMENTS, " ")))
        return null;
    const code = codeInPlace(text);
    for (const sign of SIGNS) {
        const place = placeOf(part, code, sign.pattern);
        if (place)
            return { ...sign, ...place };
    }
    return null;
}
function relativeIn(part) {
    const text = textOf(part);
    if (!RELATED.test(text))
        return null;
    const code = codeInPlace(text);
    for (const sign of RELATIVES) {
        const place = placeOf(part, code, sign.pattern);
        if (place)
            return { ...sign, ...place };
    }
    return null;
}
function isPostgres(part) {
    const text = textOf(part);
    if (DOLLAR_BODY.test(text))
        return true;
    if (!POSTGRES.some((pattern) => pattern.test(text)))
        return false;
    const code = codeInPlace(text);
    return POSTGRES.some((pattern) => pattern.test(code));
}


/***/ }),

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rz: () => (/* binding */ loadCodeLanguages),
  LF: () => (/* binding */ read)
});

// UNUSED EXPORTS: ReadError, tools

// EXTERNAL MODULE: ./build/src/text/run-failures.js
var run_failures = __webpack_require__(8882);
// EXTERNAL MODULE: ./build/src/read/code/languages.js
var languages = __webpack_require__(6013);
// EXTERNAL MODULE: ./build/src/read/code-migrations.js + 2 modules
var code_migrations = __webpack_require__(8350);
// EXTERNAL MODULE: ./build/src/read/evidence/dialect.js + 1 modules
var dialect = __webpack_require__(986);
;// CONCATENATED MODULE: ./build/src/read/evidence/dump.js
/** How far into a file the header reaches. */
const headerLength = 4_000;
/**
 * pg_backup_archiver.c, RestoreArchive: what every plain-text dump begins with; pg_dumpall.c for a cluster. Nothing but a
 * migration tool's marker stands before it, and no statement.
 */
const title = /^\uFEFF?(?:\s|--[^\n]*\n)*?--\r?\n-- PostgreSQL database (?:cluster )?dump\r?\n--\r?\n/;
/**
 * Rails and dbmate strip the comments at the head, and leave the settings as the first of all statements; before them
 * stands \restrict, and behind that the comments stay (pg_dump since August 2025).
 */
const bare = /^\uFEFF?\s*(?:\\restrict \w+\s(?:\s|--[^\n]*\n)*)?SET statement_timeout = 0;/;
/** _doSetFixedOutputState in the same file; pg_dumpall sets less. */
const settings = [
    /^SET (?:statement_timeout = 0|default_transaction_read_only = off);\r?$/m,
    /^SET client_encoding = '[^'\n]*';\r?$/m,
    /^(?:SELECT pg_catalog\.set_config\('search_path', '', false\)|SET standard_conforming_strings = on);\r?$/m,
];
/** Whether pg_dump wrote a file: such as Rails' structure.sql or dbmate's schema.sql. */
function isDump({ text }) {
    const header = text.slice(0, headerLength);
    return (title.test(header) || bare.test(header)) && settings.every((one) => one.test(header));
}

// EXTERNAL MODULE: ./build/src/read/evidence/folder.js + 1 modules
var evidence_folder = __webpack_require__(3908);
// EXTERNAL MODULE: ./build/src/read/evidence/path.js
var evidence_path = __webpack_require__(9591);
// EXTERNAL MODULE: ./build/src/read/evidence/database.js
var database = __webpack_require__(6429);
// EXTERNAL MODULE: ./build/src/read/registry.js + 172 modules
var registry = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/src/read/foreign-markers.js

/** Opt-out markers of other tools: the author thinks they work, and this tool reads them as comments. */
function foreignMarkers(own, parts) {
    const files = new Map();
    for (const part of parts) {
        const file = files.get(part.file.path);
        if (file)
            file.parts.push(part);
        else
            files.set(part.file.path, { text: part.file.text, parts: [part] });
    }
    const found = new Map();
    const rivals = registry/* tools */.Y.filter((tool) => tool !== own);
    const others = rivals.flatMap((tool) => tool.optOut.map((marker) => ({ tool, marker })));
    for (const file of files.values()) {
        const mine = own.optOut.flatMap((marker) => spansOf(marker, file.text));
        for (const { tool, marker } of others) {
            for (const span of spansOf(marker, file.text)) {
                if (mine.some((one) => one[0] < span[1] && span[0] < one[1]))
                    continue;
                // A marker above the first section counts for the first.
                const within = file.parts.find((part) => part.span[0] <= span[0] && span[0] < part.span[1]);
                const holder = within ?? file.parts[0];
                if (!holder)
                    continue;
                const list = found.get(holder) ?? [];
                list.push(describe(own, tool, file.text.slice(...span).trim(), span, holder));
                found.set(holder, list);
            }
        }
        const [holder] = file.parts;
        // What its own markers part is read as its author has meant it.
        const strange = holder && isWhole(file) && !found.has(holder) ? rivals : [];
        for (const tool of strange) {
            const [span] = tool.sections ? spansOf(tool.sections, file.text) : none;
            if (!span || !holder || found.has(holder))
                continue;
            found.set(holder, [describeSection(own, tool, file.text.slice(...span).trim(), span, holder)]);
        }
    }
    return found;
}
/** Whether the parts of a file begin and end at other lines than its own. */
function isWhole({ parts, text }) {
    return parts.length === 1 && (parts[0]?.span[1] ?? 0) - (parts[0]?.span[0] ?? 0) >= text.trim().length;
}
function describeSection(own, other, marker, span, part) {
    return {
        span,
        message: `\`${marker}\` is a marker of ${other.name}, and ${own.name} does not read it`,
        why: `to ${own.name} the line is a comment: it runs the file as a whole, the way back too where one stands in it`,
        instead: `take the markers out, and keep the way back in ${part.rollback.where}`,
    };
}
const none = [];
function spansOf(marker, text) {
    // Nearly no file has any, and matchAll copies the expression before it looks.
    if (text.search(marker) < 0)
        return none;
    return [...text.matchAll(marker)].map((match) => [match.index, match.index + match[0].trimEnd().length]);
}
function describe(own, other, marker, span, part) {
    return {
        span,
        message: `\`${marker}\` is a marker of ${other.name}, and ${own.name} does not read it`,
        why: `to ${own.name} the line is a comment: it changes nothing about how the file is sent`,
        instead: part.advice.alone,
    };
}

;// CONCATENATED MODULE: ./build/src/read/same-version.js
/** Of a part that goes up, the other one that its tool takes for the same. */
function twinsOf({ versioned, titled, named }, root, steps) {
    const parts = steps.flatMap(({ up }) => up);
    const files = new Set(parts.map((part) => part.file));
    const numbers = versioned ? twinsBy(files, (file) => versioned.by(file, root)) : null;
    const titles = titled ? twinsBy(files, titled.by) : null;
    const names = named ? twinsByName(parts) : null;
    return (part) => {
        const { path } = part.file;
        const [number, title, twin] = [numbers?.get(path), titles?.get(path), names?.get(part)];
        if (versioned && number !== undefined) {
            const { effect, runsBoth } = versioned;
            return { path: number, effect, ...(runsBoth ? { runsBoth } : {}) };
        }
        if (titled && title !== undefined)
            return { path: title, effect: titled.effect, byTitle: true };
        if (!named || !twin || !part.identity)
            return null;
        const { name, span } = part.identity;
        return { path: twin.file.path, effect: named.effect, byName: { name, span } };
    };
}
/** For each file that shares with another what it is known by, the path of that. */
function twinsBy(files, by) {
    const twins = new Map();
    const firsts = new Map();
    for (const file of files) {
        const { path } = file;
        const version = by(file);
        if (version === null)
            continue;
        const first = firsts.get(version);
        if (first === undefined)
            firsts.set(version, path);
        else {
            twins.set(path, first);
            if (!twins.has(first))
                twins.set(first, path);
        }
    }
    return twins;
}
/**
 * The same of parts of files that both can be asked for in one run. Of two in one file the second is the one to change,
 * unless it is the first that is new.
 */
function twinsByName(parts) {
    const twins = new Map();
    const seen = new Map();
    for (const part of parts) {
        if (!part.identity)
            continue;
        const key = JSON.stringify([part.identity.path, part.identity.name]);
        const before = seen.get(key) ?? [];
        const first = before.find((other) => meet(part, other));
        if (first) {
            twins.set(part, first);
            const told = first.file.path === part.file.path && (isChanged(part) || !isChanged(first));
            if (!told && !twins.has(first))
                twins.set(first, part);
        }
        before.push(part);
        seen.set(key, before);
    }
    return twins;
}
/** Two conditions that differ may be meant for two environments; none is met in all of them. */
function meet(part, twin) {
    const theirs = twin.identity?.conditions ?? [];
    return (part.identity?.conditions ?? []).every((condition, at) => {
        const other = theirs[at] ?? "";
        return condition === "" || other === "" || condition === other;
    });
}
function isChanged({ file: { changed }, identity }) {
    if (changed === "all" || changed === "none" || !identity)
        return changed === "all";
    const [start, end] = identity.span;
    return changed.some(([from, to]) => from <= end && start <= to);
}

// EXTERNAL MODULE: ./build/src/read/text/includes.js
var includes = __webpack_require__(75);
// EXTERNAL MODULE: ./build/src/read/text/order.js
var order = __webpack_require__(740);
// EXTERNAL MODULE: ./build/src/read/text/pairs.js
var pairs = __webpack_require__(4585);
// EXTERNAL MODULE: ./build/src/read/tools/plain.js + 3 modules
var plain = __webpack_require__(8207);
;// CONCATENATED MODULE: ./build/src/read/migrations.js










/** Reads a root whole: its tool's versions, then the linted files that the tool would leave out. */
function buildRoot(gathered, said) {
    const { tool, folder } = gathered;
    const own = new Map([...gathered.files, ...gathered.code].map((file) => [file.path, file]));
    const steps = tool.read(folder);
    const all = [...steps, ...leftovers(gathered, steps)];
    const fileOf = borrow(own);
    const versions = [];
    const late = typeof tool.late === "function" ? tool.late(folder) : (tool.late ?? null);
    const root = {
        folder: folder.path,
        tool: tool.id,
        why: gathered.why,
        recorded: tool.recorded,
        ledger: tool.ledger ?? null,
        ...(tool.platform ? { platform: tool.platform } : {}),
        ordered: tool.ordered?.(folder) ?? true,
        versions,
        ...(late === null ? {} : { late }),
    };
    const foreign = foreignMarkers(tool, all.flatMap((step) => [...step.up, ...step.down]));
    const twinOf = twinsOf(tool, folder, all);
    const make = (part) => {
        const markers = [...(part.markers ?? []), ...(foreign.get(part) ?? [])];
        const { path } = part.file;
        const made = finish(part, tool, markers, fileOf, {
            forced: said.forced(path),
            session: said.session(path),
            tool: gathered.told,
        });
        const twin = part.direction === "up" ? twinOf(part) : null;
        return twin ? { ...made, sameVersion: twin } : made;
    };
    for (const step of all) {
        versions.push({
            root,
            repeatable: step.repeatable === true,
            up: step.up.map(make),
            down: step.down.map(make),
        });
    }
    return root;
}
/** A part with what is the same for every tool, and what somebody has told. */
function finish(part, tool, markers, fileOf, said) {
    const { pieces, decide, includes } = part;
    const told = said.forced;
    const execution = told?.execution ?? part.execution;
    const migration = {
        file: fileOf(part.file),
        span: part.span,
        direction: part.direction,
        rollback: part.rollback,
        advice: part.advice,
        tool: tool.id,
        execution,
        why: told?.why ?? part.why,
        dialect: part.dialect ?? {},
        markers,
        ...(part.guessed && !told?.execution ? { guessed: true } : {}),
        ...(part.assumed && !told?.execution && !said.tool ? { assumed: true } : {}),
        ...(includes ? { includes } : {}),
        ...(part.sent ? { sent: part.sent } : {}),
        ...(part.derived ? { derived: true } : {}),
        ...(part.comments ? { comments: part.comments } : {}),
        ...(said.session ? { session: said.session } : {}),
        ...(pieces && !(told && execution === "one-query") ? { pieces } : {}),
        ...(decide && execution === "automatic" ? { decide } : {}),
    };
    const { path } = part.file;
    return {
        ...migration,
        otherDatabase: () => (0,database/* folderOfOther */.qz)(path)?.database ?? (part.sent ? null : (0,dialect/* otherAlone */.eC)(migration)),
    };
}
/** A file that is linted under another tool is only history here, or it would be reported twice. */
function borrow(own) {
    const copies = new Map();
    return (file) => {
        if (file.changed === "none" || own.has(file.path))
            return file;
        const copy = copies.get(file.path) ?? { ...file, changed: "none" };
        copies.set(file.path, copy);
        return copy;
    };
}
/** No linted file vanishes: what the tool would not run is read as a script that people run by hand. */
function leftovers(gathered, steps) {
    const { tool, folder, files } = gathered;
    const parts = steps.flatMap((step) => [...step.up, ...step.down]);
    const placed = new Set(parts.flatMap((part) => [part.file.path, ...(0,includes/* includedPaths */.zy)(part.includes ?? [])]));
    const left = files.filter((file) => !placed.has(file.path));
    const ordered = [...left].sort((a, b) => (0,order/* byLeadingNumber */.pZ)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path)) || (0,evidence_folder/* byCodeUnits */.CA)(a.path, b.path));
    if (gathered.told)
        return ordered.flatMap((file) => tool.one(file, folder));
    return ordered.map((file) => {
        const why = `${tool.name} does not run ${(0,evidence_path/* fileNameOf */.bV)(file.path)} (${tool.leaves(file)}), so it is read as a psql script`;
        const none = { place: "none", present: false, where: "a rollback script beside it" };
        const part = (0,plain/* scriptOf */.F)(file, folder, why, (0,pairs/* isBack */.S3)(file.path) ? "down" : "up", none);
        return part.direction === "up" ? { up: [part], down: [] } : { up: [], down: [part] };
    });
}

// EXTERNAL MODULE: ./build/src/read/notes.js
var notes = __webpack_require__(7963);
// EXTERNAL MODULE: ./build/src/read/tool-by-id.js
var tool_by_id = __webpack_require__(2746);
// EXTERNAL MODULE: ./build/src/read/text/claims.js
var claims = __webpack_require__(8411);
;// CONCATENATED MODULE: ./build/src/read/tool-detection.js







/** Sorts files into the roots that would run them. */
function gather(files, open, options) {
    const settled = new Map();
    const kept = new Map();
    const skipped = new Map();
    const aside = [];
    for (const file of files) {
        const tool = options.toolFor(file.path);
        const at = open((0,evidence_path/* folderOf */.yS)(file.path)).path;
        const key = `${tool?.id ?? ""}\0${at}`;
        const place = settled.get(key) ??
            (tool ? told(tool, open(at), file, options.failed) : settle(open(at), file, options.failed));
        settled.set(key, place);
        if (options.detecting && place.tool.checks?.(file))
            continue;
        if (options.detecting && !isMigrationRoot(place, open(at))) {
            aside.push(file);
            continue;
        }
        const refused = variantRefusal(file.path, open(at)) ??
            refusal(place, options.detecting && !tool ? { folder: at, file: file.path } : null);
        if (refused) {
            skipped.set(refused.folder, refused.reason);
            continue;
        }
        const id = `${place.tool.id}\0${place.root}`;
        const root = kept.get(id);
        if (root)
            root.files.push(file);
        else
            kept.set(id, rootAt(place, open(place.root), file));
    }
    return {
        kept: withoutPulled([...kept.values()], options.failed).sort((a, b) => (0,evidence_folder/* byCodeUnits */.CA)(a.folder.path, b.folder.path) || (0,evidence_folder/* byCodeUnits */.CA)(a.tool.id, b.tool.id)),
        skipped: [...skipped].map(([folder, reason]) => ({ folder, reason })),
        aside,
    };
}
function rootAt({ tool, why, ground }, folder, file) {
    return { tool, folder, why, told: ground === "told", files: [file], code: [] };
}
/** A file that psql pulls into another linted one is read there, whichever folder it stands in. */
function withoutPulled(roots, failed) {
    const folders = new Map();
    for (const root of roots)
        if (root.tool.includes)
            for (const file of root.files)
                folders.set(file, root);
    const pulled = (0,includes/* pulledIn */.Yp)([...folders.keys()], (file) => {
        const root = folders.get(file);
        try {
            return root?.tool.includes?.(file, root.folder) ?? [];
        }
        catch (error) {
            failed((0,run_failures/* failureOf */.g)("what this file includes is not known", error, { file, span: [0, 0] }));
            return [];
        }
    });
    if (pulled.size === 0)
        return [...roots];
    return roots
        .map((root) => ({
        ...root,
        files: root.files.filter((file) => !folders.has(file) || !pulled.has(file.path)),
    }))
        .filter((root) => root.files.length > 0);
}
function refusal(place, named) {
    if (place.otherDatabase !== undefined)
        return { folder: place.root, reason: place.otherDatabase };
    if (named === null)
        return null;
    // Go's own word for what tests read.
    const tests = /^(.*\/)?testdata(?=\/|$)/.exec(named.folder);
    if (tests)
        return { folder: tests[0], reason: "its name says that tests read it" };
    const other = (0,database/* folderOfOther */.qz)(named.folder);
    if (other)
        return { folder: other.folder, reason: `the folder is named for ${other.database}` };
    const some = (0,database/* filesOfOther */.jV)(named.file);
    return some && { folder: some.files, reason: `the files are named for ${some.database}` };
}
/** Of a folder that holds each migration once for every database, PostgreSQL's are read. */
function variantRefusal(path, folder) {
    const some = (0,database/* isOtherVariant */.Yi)((0,evidence_path/* fileNameOf */.bV)(path), folder.names) ? (0,database/* filesOfOther */.jV)(path) : null;
    return some && { folder: some.files, reason: `the files are named for ${some.database}` };
}
/** With evidence, or by its own name or that of a folder it stands in. */
function isMigrationRoot(place, folder) {
    if (place.ground !== "nothing")
        return true;
    return (0,claims/* isUsual */.Bi)(folder) && !holdsMigrations(folder);
}
/** A `migrate` with a `migrations` in it holds the program, and perhaps a dump of the schema. */
function holdsMigrations(folder) {
    const named = (0,claims/* isUsualName */._l)(folder.name) || folder.parent === null ? folder : null;
    if (named === null)
        return folder.parent !== null && holdsMigrations(folder.parent);
    return named.folders.some((inner) => (0,claims/* isUsualName */._l)(inner.name) && inner.sql.length > 0);
}
/** The tool was named: its own evidence still says where the root is and which database it is for. */
function told(tool, folder, file, failed) {
    const claim = claimOf(tool, folder, file, failed);
    const root = claim?.root ?? tool.home?.(folder).path ?? folder.path;
    const why = claim && claim.ground !== "nothing"
        ? `told to read it as ${tool.id}; ${claim.why}`
        : `told to read it as ${tool.id}`;
    return { tool, root, why, ground: "told", otherDatabase: claim?.otherDatabase };
}
const STRENGTH = {
    sections: 4,
    config: 3,
    project: 2,
    marker: 1,
    nothing: 0,
};
/**
 * The strongest ground wins; then the claim that more files bear out; then the nearest evidence.
 * Two claims equal in all of that decide nothing: the folder is read without a tool, and `why` says so.
 */
function settle(folder, file, failed) {
    const claims = registry/* tools */.Y
        .flatMap((tool) => {
        const claim = claimOf(tool, folder, file, failed);
        return claim ? [{ tool, claim }] : [];
    })
        .sort((a, b) => compare(a.claim, b.claim));
    const [first, second] = claims;
    const last = claims.at(-1);
    if (!first || !last)
        throw new Error("some tool claims every folder");
    const tied = second !== undefined && first !== second && compare(first.claim, second.claim) === 0;
    const chosen = tied ? last : first;
    const { root, ground, otherDatabase } = chosen.claim;
    return { tool: chosen.tool, root, ground, otherDatabase, why: explain(claims, tied) };
}
/** A tool that breaks at a folder claims nothing there. */
function claimOf(tool, folder, file, failed) {
    try {
        return tool.claim(folder);
    }
    catch (error) {
        failed((0,run_failures/* failureOf */.g)(`whether ${folder.path} is ${tool.id}'s is not known`, error, { file, span: [0, 0] }));
        return null;
    }
}
function compare(a, b) {
    return (STRENGTH[b.ground] - STRENGTH[a.ground] ||
        (a.ground === "config" ? 0 : b.files - a.files) ||
        depth(b) - depth(a));
}
/** How deep the evidence stands, from the working directory; inside the root counts as the root itself. */
function depth(claim) {
    return Math.min(steps((0,evidence_path/* folderOf */.yS)(claim.evidence)), steps(claim.root));
}
function steps(folder) {
    return folder.split("/").reduce((sum, part) => sum + (part === ".." ? -1 : part === "." ? 0 : 1), 0);
}
function explain(claims, tied) {
    const [first, second] = claims;
    if (!first)
        return "";
    if (tied && second) {
        return `${first.claim.why}; ${second.claim.why}; nothing tells which of ${first.tool.id} and ${second.tool.id} applies it: name it with --tool or in the configuration`;
    }
    const rival = second && first.claim.ground !== "nothing" && second.claim.ground === first.claim.ground ? second : null;
    return rival
        ? `${first.claim.why} (${rival.tool.id} was possible too: ${rival.claim.why})`
        : first.claim.why;
}

;// CONCATENATED MODULE: ./build/src/read/unread-sql.js
/** SQL that makes, changes or takes away an index, in whatever language it is quoted. */
const aboutIndex = /\b(?:create\s+(?:unique\s+)?|drop\s+|alter\s+|re)index\b(?:\s+concurrently\b)?/i;
/** Files that no database of the repository's own is sent: tests, samples, what documents show. */
const apart = /(?:^|\/)(?:tests?|specs?|__tests__|fixtures|testdata|docs?|examples?|samples?)\//i;
/**
 * SQL about an index that stands where nobody reads it: in a file of no migration folder, or quoted in another language.
 * It may be sent by a program that nobody here knows.
 */
function unreadSql(files, why) {
    return files.flatMap((file) => {
        const found = apart.test(file.path) ? null : aboutIndex.exec(file.text);
        if (!found)
            return [];
        const span = [found.index, found.index + found[0].length];
        return [{ file, span, message: why, text: found[0], matters: true }];
    });
}

;// CONCATENATED MODULE: ./build/src/read/index.js














/** How the migration tools of the repository would apply these files, with the history before them. */
function read(given, tree, options) {
    const dumps = given.filter(isDump);
    // What a database holds already is no change of it.
    const files = given.map((file) => (dumps.includes(file) ? { ...file, changed: "none" } : file));
    const everywhere = options.tool === null ? null : requireReader((0,tool_by_id/* toolNamed */.u)(options.tool), given);
    const open = (0,evidence_folder/* openFolders */.os)(tree, [...files, ...(options.code ?? [])]);
    const toolFor = (path) => everywhere ?? toldFor(path, options);
    const strays = files.filter((file) => isStray(file, tree) && toolFor(file.path) === null);
    const code = (0,code_migrations/* codeMigrations */.nj)(options.code ?? [], open);
    const untold = outside(code.unread, code.readable);
    const failures = new run_failures/* Failures */.o();
    const { kept, skipped, aside } = gather(files.filter((file) => !strays.includes(file)), open, { detecting: options.detecting, toolFor, failed: failures.add });
    const roots = withCode(kept, code.readable, open);
    const built = roots.flatMap((root) => builtFrom(root, options, failures));
    const foreign = built.flatMap(({ root: { folder }, reason }) => (reason ? [{ folder, reason }] : []));
    const own = built.filter(({ reason }) => reason === undefined);
    const asidePaths = new Set(aside.map(({ path }) => path));
    const standing = aside.filter((file) => !isDump(file));
    const unseen = options.changeSet
        ? [...unreadSql(standing, nowhere), ...dumps.filter(({ path }) => !asidePaths.has(path)).map(unreadDump)]
        : [];
    return {
        roots: own.map(({ root }) => root),
        unread: code.unread,
        passages: [...built.flatMap(unreadCode), ...unseen, ...unreadSql(code.unmarked, otherLanguage)],
        skipped: [...strays.filter(untold).map(stray), ...skipped, ...foreign, ...code.skipped],
        remarks: [
            ...(options.detecting ? (0,notes/* detected */.D)(own.map(({ gathered }) => gathered)) : []),
            ...code.remarks,
            ...dumps.map(dumped),
            ...(options.detecting && own.length === 0 ? leftAside(aside) : []),
        ],
        failures: failures.all,
    };
}
function toldFor(path, { overrides }) {
    const named = overrides(path).tool;
    if (named === undefined)
        return null;
    const tool = (0,tool_by_id/* toolNamed */.u)(named);
    // Told of a folder, it leaves what stands there in another language to others.
    return readsFile(tool, path) ? tool : null;
}
/** A tool without SQL files reads none. */
function readsFile({ onlyCode, reads }, path) {
    return !onlyCode || reads === undefined || (0,languages/* isIn */.S1)(reads, path);
}
function requireReader(tool, files) {
    const other = files.find(({ path }) => !readsFile(tool, path));
    if (!other)
        return tool;
    const kind = other.path.replace(/^.*\./, "*.");
    throw new tool_by_id/* ReadError */.F(`${tool.name} has no migrations in ${kind} files, so ${other.path} is not read as its`);
}
/** Whether a file is none of those that are told as migrations. */
function outside(unread, readable) {
    const told = new Set([
        ...unread.flatMap((one) => one.files.map(({ file }) => file.path)),
        ...readable.map(({ file }) => file.path),
    ]);
    return ({ path }) => !told.has(path);
}
/** The roots with those of migrations in code: a tool may read both in one folder. */
function withCode(roots, readable, open) {
    const all = new Map(roots.map((root) => [`${root.tool.id}\0${root.folder.path}`, root]));
    for (const { tool, file } of readable) {
        const at = open((0,evidence_path/* folderOf */.yS)(file.path));
        const folder = tool.home?.(at) ?? at;
        const key = `${tool.id}\0${folder.path}`;
        const why = tool.shows?.(folder) ?? `${(0,evidence_path/* fileNameOf */.bV)(file.path)} is written for ${tool.name}`;
        const root = all.get(key) ?? { tool, folder, why, told: false, files: [], code: [] };
        all.set(key, { ...root, code: [...root.code, file] });
    }
    return [...all.values()];
}
/** Loads what reads the languages of these migrations; to be awaited before `read`. */
async function loadCodeLanguages(files, code, tree) {
    const folders = new Set(files.map(({ path }) => (0,evidence_path/* folderOf */.yS)(path)));
    const names = [...folders].flatMap((folder) => tree.list(folder).map(({ name }) => name));
    await (0,languages/* loadLanguages */.GA)((0,code_migrations/* languagesOf */.P7)(code, names));
}
/** A tool that breaks costs its root, and no other. */
function builtFrom(root, options, failures) {
    try {
        const made = buildRoot(root, {
            forced: (path) => forcedFor(path, options),
            session: (path) => options.overrides(path).session ?? null,
        });
        return [{ root: made, gathered: root, reason: (0,dialect/* otherDialect */.Zk)(made) }];
    }
    catch (error) {
        if (error instanceof tool_by_id/* ReadError */.F)
            throw error;
        const what = `${root.folder.path} could not be read as ${root.tool.id}`;
        const [file] = root.files;
        failures.add((0,run_failures/* failureOf */.g)(what, error, file ? { file, span: [0, 0] } : null));
        return [];
    }
}
/** Of migrations in code: where the parser could not read on, and files of which no migration is read. */
function unreadCode({ root, gathered: { tool, code } }) {
    const read = new Set(root.versions.flatMap(({ up, down }) => [...up, ...down]).map(({ file }) => file.path));
    return code.flatMap((file) => {
        if (file.changed === "none" || tool.reads === undefined)
            return [];
        const errors = (0,languages/* moduleOf */.cD)(file, tool.reads)?.errors ?? [];
        const broken = errors.map(({ span, message }) => ({ file, span, message, text: "", matters: true }));
        if (read.has(file.path) || broken.length > 0)
            return broken;
        const message = `no migration is found in it: ${tool.leaves(file)}`;
        return [{ file, span: [0, 0], message, text: "", matters: true }];
    });
}
function forcedFor(path, { execution: everywhere, overrides }) {
    if (everywhere)
        return { execution: everywhere, why: `--execution ${everywhere}` };
    const { execution } = overrides(path);
    return execution ? { execution, why: "set for this path in the configuration" } : null;
}
/** A file that was named, but not as SQL; standard input, which no folder holds, is what it was called. */
function isStray({ path }, tree) {
    return !(0,evidence_folder/* isSqlName */.gf)(path) && tree.list((0,evidence_path/* folderOf */.yS)(path)).some(({ name }) => name === (0,evidence_path/* fileNameOf */.bV)(path));
}
function stray({ path }) {
    return {
        folder: path,
        reason: "its name does not end in .sql, so it is no migration (--tool NAME reads it as that tool's)",
    };
}
/** Where nothing else is found, what there is may be what somebody means. */
function leftAside(aside) {
    if (aside.length === 0)
        return [];
    const folders = [...new Set(aside.map(({ path }) => (0,evidence_path/* folderOf */.yS)(path)))];
    const some = folders.slice(0, 3).join(", ") + (folders.length > 3 ? " and others" : "");
    return [
        `${aside.length} *.sql files are in no folder that is known to hold migrations (${some}): name the folder to read them`,
    ];
}
const nowhere = "it is in no folder that is known to hold migrations: name its folder to read it";
const otherLanguage = "SQL about an index in a language that is not read";
/** A change of a dump within the migrations is looked at by nobody. */
function unreadDump(file) {
    const message = "a dump that pg_dump wrote is read as history, so this change of it is not checked";
    return { file, span: [0, 0], message, text: "", matters: true };
}
function dumped({ path }) {
    return `${path} is a dump that pg_dump wrote: it is read as history, and nothing in it is reported`;
}


/***/ }),

/***/ 293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ codeMarks)
});

// EXTERNAL MODULE: ./build/src/read/marks/language.js
var language = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/src/read/marks/compiled-languages.js

/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+(?:partial\s+)?class\b)/;
const script = "dotnet ef migrations script <from> <to>";
/** go-pg's and Bun's are registered by the same words. */
const registered = /[Mm]igrations\.(?:Must)?Register\w*\(\s*(?:func\b|"[^"\n]*"\s*,|\w+\s*,|\w+\s*\))/;
/** Of languages that are compiled first. */
const compiledMarks = [
    {
        tool: "EF Core",
        ...language/* csharp */.I2,
        marks: [/:\s*Migration\b/, /\bMicrosoft\.EntityFrameworkCore\.Migrations\b/, concrete],
        prints: script,
    },
    {
        tool: "EF Core",
        ...language/* csharp */.I2,
        marks: [/\boverride\s+void\s+Up\s*\(\s*(?:\[\w+\]\s*)?MigrationBuilder\b/, concrete],
        prints: script,
    },
    {
        tool: "EF Core",
        ...language/* dotnet */.RX,
        marks: [
            /\bInherits\s+Migration\b|\binherit\s+Migration\s*\(/i,
            /\bMicrosoft\.EntityFrameworkCore\.Migrations\b/,
        ],
        prints: script,
    },
    {
        tool: "Entity Framework 6",
        ...language/* csharp */.I2,
        marks: [/:\s*DbMigration\b/, concrete],
        prints: null,
    },
    ...[language/* csharp */.I2, language/* dotnet */.RX].map((language) => ({
        tool: "FluentMigrator",
        ...language,
        marks: [/[[<](?:Timestamped)?Migration\s*\(/, /\bFluentMigrator\b/],
        prints: null,
    })),
    {
        tool: "Simple.Migrations",
        ...language/* csharp */.I2,
        marks: [/\[Migration\s*\(/, /\busing\s+SimpleMigrations\b/, concrete],
        prints: null,
    },
    {
        tool: "Migrator.NET",
        ...language/* csharp */.I2,
        marks: [/\[Migration\s*\(/, /\busing\s+Migrator\.Framework\b/, concrete],
        prints: null,
    },
    {
        tool: "Mig#",
        ...language/* csharp */.I2,
        marks: [/\[MigrationExport\b/, /:\s*I(?:Reversible)?Migration\b/],
        prints: null,
    },
    {
        tool: "ServiceStack OrmLite",
        ...language/* csharp */.I2,
        marks: [/:\s*MigrationBase\b/, /\bServiceStack\b/, concrete],
        prints: null,
    },
    {
        tool: "Umbraco",
        ...language/* csharp */.I2,
        marks: [/:\s*\w*MigrationBase\b/, /\bUmbraco\.[\w.]*Migrations\b/, concrete],
        prints: null,
    },
    {
        tool: "FluentMigrator",
        ...language/* csharp */.I2,
        marks: [
            /\[\w*Migration\w*\s*\(/,
            /\boverride\s+void\s+Up\s*\(\s*\)/,
            /\bFluentMigrator\b|\b(?:Create|Alter|Delete|Rename|Insert|Update|Execute)\s*\.\s*\w+\s*\(/,
            concrete,
        ],
        prints: null,
    },
    { tool: "DbUp", ...language/* csharp */.I2, marks: [/:\s*IScript\b/, /\bProvideScript\s*\(/], prints: null },
    ...[
        ["go-pg", /\/go-pg[-/]migrations\b/],
        ["Bun", /\buptrace\/bun\b/],
        // Of which of them it is stands where the functions do.
        ["unrecognized", registered],
    ].map(([tool, imported]) => ({
        tool,
        ...language.go,
        marks: [registered, /\bfunc\s+init\s*\(\s*\)/, imported],
        prints: null,
    })),
    {
        tool: "Beego",
        ...language.go,
        marks: [/\bmigration\.Register\(/, /\bbeego\b[\w/]*\/migration"/],
        prints: null,
    },
    {
        tool: "Goravel",
        ...language.go,
        marks: [/^func\s*\(\w*\s*\*?\w+\)\s*Up\(\)\s*error\b/m, /\bgoravel\/framework\b/],
        prints: null,
    },
    { tool: "gormigrate", ...language.go, marks: [/\bgormigrate\.Migration\b/], prints: null },
    { tool: "xormigrate", ...language.go, marks: [/\bxormigrate\.Migration\b/], prints: null },
    {
        tool: "rel",
        ...language.go,
        marks: [/\bfunc\s+Migrate\w+\s*\(\s*\w+\s+\*rel\.Schema\b/],
        prints: null,
    },
    { tool: "SeaORM", ...language/* rust */.TS, marks: [/\bimpl\s+(?:\w+::)*MigrationTrait\b/], prints: null },
    {
        tool: "Refinery",
        ...language/* rust */.TS,
        marks: [/\bpub\s+fn\s+migration\s*\(\s*\)\s*->\s*(?:\w+::)*String\b/],
        prints: null,
    },
    {
        tool: "sqlx_migrator",
        ...language/* rust */.TS,
        marks: [
            /\bimpl\s+(?:\w+::)*(?:Operation|Migration)\s*<\s*(?:\w+::)*(?:Postgres|Any)\s*>/,
            /\bsqlx_migrator\b/,
        ],
        prints: null,
    },
    {
        tool: "Fluent",
        ...language/* swift */.op,
        marks: [
            /\b(?:struct|class)\s+\w+\s*:\s*[^\n{]{0,200}\b(?:Async)?Migration\b/,
            /\bfunc\s+prepare\s*\(\s*on\b/,
        ],
        prints: null,
    },
    {
        tool: "ThinkingHome.Migrator",
        ...language/* csharp */.I2,
        marks: [/\busing\s+ThinkingHome\.Migrator\b/, /:\s*Migration\b/],
        prints: null,
    },
    { tool: "Orchard Core", ...language/* csharp */.I2, marks: [/:\s*DataMigration\b/], prints: null },
    {
        tool: "MyBatis",
        ...language/* jvm */.yo,
        marks: [/(?:\b(?:implements|extends)|:)\s*MigrationScript\b/, /\borg\.apache\.ibatis\.migration\b/],
        prints: null,
    },
    {
        tool: "Harmonica",
        ...language/* jvm */.yo,
        marks: [/:\s*AbstractMigration\s*\(/, /\bimprove_future\.harmonica\b/],
        prints: null,
    },
    {
        tool: "slick-migration-api",
        ...language/* jvm */.yo,
        marks: [/\b(?:Table|Sql)Migration\s*\(/, /\bslick\.migration\.api\b/],
        prints: null,
    },
    {
        tool: "Exposed",
        ...language/* jvm */.yo,
        marks: [/\bSchemaUtils\.\w*(?:create|Missing|Migration|statements)\w*/i, /\borg\.jetbrains\.exposed\b/],
        prints: null,
    },
    {
        tool: "Conduit",
        ...language/* dart */.QT,
        marks: [/\bextends\s+Migration\b/, /\bpackage:(?:conduit|conduit_core|aqueduct)\b/],
        prints: null,
    },
    {
        tool: "Angel",
        ...language/* dart */.QT,
        marks: [/\bextends\s+Migration\b/, /\bpackage:angel3?_migration\b/],
        prints: null,
    },
    {
        tool: "unrecognized",
        ...language/* csharp */.I2,
        marks: [/\[\w*Migration\w*\s*\(/, /\boverride\s+void\s+(?:Up|Apply)\s*\(\s*\)/, concrete],
        prints: null,
    },
];

;// CONCATENATED MODULE: ./build/src/read/marks/documents.js

/** xataio/pgroll, docs/operations: the word by which each operation stands. */
const operations = "(?:add_column|alter_column|create_constraint|create_index|create_table|drop_column|drop_constraint|drop_index|drop_multicolumn_constraint|drop_table|rename_column|rename_constraint|rename_table|set_replica_identity|sql)";
/** fabianlindfors/reshape, README: the types of its actions. */
const actions = "(?:create_table|rename_table|remove_table|add_column|alter_column|remove_column|add_index|remove_index|add_foreign_key|remove_foreign_key|create_enum|remove_enum|custom)";
/** Of tools that take a description instead of SQL. */
const documentMarks = [
    {
        tool: "pgroll",
        ...language/* jsonFile */.d_,
        marks: [new RegExp(String.raw `"operations"\s*:\s*\[\s*\{\s*"${operations}"\s*:`)],
        prints: null,
    },
    {
        tool: "pgroll",
        ...language/* yaml */.oQ,
        marks: [new RegExp(String.raw `^operations[^\S\n]*:[^\S\n]*\n\s{0,20}-\s+${operations}\s*:`, "m")],
        prints: null,
    },
    {
        tool: "Reshape",
        ...language/* toml */.hC,
        marks: [new RegExp(String.raw `^\[\[actions\]\][^\S\n]*\r?\ntype\s*=\s*"${actions}"`, "m")],
        prints: null,
    },
    {
        tool: "Reshape",
        ...language/* jsonFile */.d_,
        marks: [new RegExp(String.raw `"actions"\s*:\s*\[\s*\{\s*"type"\s*:\s*"${actions}"`)],
        prints: null,
    },
    {
        tool: "Fizz",
        ...language/* fizz */.uG,
        marks: [
            /^[^\S\n]*(?:(?:create|drop|rename)_table|(?:add|drop|rename|change)_(?:column|index|foreign_key)|add_timestamps|sql|raw|exec)\s*\(/m,
        ],
        prints: null,
    },
    ...[language/* plainText */.wh, language/* yaml */.oQ].map((language) => ({
        tool: "dbmigrations",
        ...language,
        marks: [/^Apply:/m, /^Depends:/m],
        prints: null,
    })),
    {
        tool: "SchemaHero",
        ...language/* yaml */.oQ,
        marks: [
            /^kind:\s*(?:Table|View|Migration|DataMigration|DatabaseExtension|Function)\b/m,
            /^apiVersion:\s*schemas\.schemahero\.io\//m,
        ],
        prints: null,
    },
    {
        tool: "Ebean",
        ...language/* xml */._n,
        marks: [/<migration\b[^>]{0,200}\bebean-orm\.github\.io\/xml\/ns\/dbmigration\b/],
        prints: null,
    },
    {
        tool: "Drift",
        ...language/* clojure */.Ts,
        marks: [/^\(defn\s+up\s+\[\s*\]/m, /^\(defn\s+down\s+\[\s*\]/m, /^\(ns\s+[\w.-]*\bmigrations?\.\d/m],
        prints: null,
    },
    {
        tool: "unrecognized",
        ...language/* clojure */.Ts,
        marks: [/^\(defn\s+up\s+\[\s*\]/m, /^\(defn\s+down\s+\[\s*\]/m],
        prints: null,
    },
    { tool: "Migratus", ...language/* edn */.oo, marks: [/:up-fn\b/], prints: null },
    { tool: "Ragtime", ...language/* edn */.oo, marks: [/^\s*\{[^}]{0,2000}:up\s+\[/], prints: null },
];

// EXTERNAL MODULE: ./build/src/read/marks/javascript.js
var javascript = __webpack_require__(6036);
// EXTERNAL MODULE: ./build/src/read/evidence/named-folders.js
var named_folders = __webpack_require__(7255);
;// CONCATENATED MODULE: ./build/src/read/marks/php.js


/** A class that others extend is no migration itself. */
const php_concrete = /^(?![\s\S]*\babstract\s+class\b)/;
/** Of frameworks and tools for PHP: those first whose words others took over. */
const phpMarks = [
    {
        tool: "Hyperf",
        ...language/* php */.zU,
        marks: [/\bextends\s+\w*Migration\b/, /\bHyperf\\Database\\/, php_concrete],
        prints: null,
    },
    {
        tool: "October",
        ...language/* php */.zU,
        marks: [
            /\bextends\s+\w*Migration\b/,
            /\b(?:October\\Rain|Winter\\Storm)\\Database\\Updates\\Migration\b/,
            php_concrete,
        ],
        prints: null,
    },
    { tool: "Flarum", ...language/* php */.zU, marks: [/\bFlarum\\Database\\Migration\b/], prints: null },
    {
        tool: "Laravel",
        ...language/* php */.zU,
        marks: [/\bIlluminate\\Database\\(?:Migrations\\Migration\b|\{[^}]{0,500}Migrations\\Migration\b)/],
        prints: null,
    },
    {
        tool: "Laravel",
        ...language/* php */.zU,
        marks: [/\bextends\s+\w*Migration\b/, /\bIlluminate\\/, /\bfunction\s+up\s*\(/, php_concrete],
        prints: null,
    },
    {
        tool: "Doctrine",
        ...language/* php */.zU,
        marks: [/\bDoctrine\\(?:DBAL\\)?Migrations\\AbstractMigration\b/],
        prints: null,
    },
    {
        tool: "Phinx",
        ...language/* php */.zU,
        marks: [/\bPhinx\\Migration\\AbstractMigration\b/],
        prints: null,
        settings: [
            {
                file: /^phinx\.(?:ya?ml|json)$/i,
                folders: (0,named_folders/* foldersOf */.pd)(named_folders/* yamlSettings */.V7, /^paths\.migrations(?:\.|$)/, (0,named_folders/* pathList */.CN)(/,/, /^%%PHINX_CONFIG_DIR%%\//)),
            },
            { file: /^phinx\.php$/i, folders: (0,named_folders/* literalsAfter */.Jm)("migrations", language/* php */.zU) },
        ],
    },
    { tool: "CakePHP", ...language/* php */.zU, marks: [/\buse\s+Migrations\\(?:Abstract|Base)Migration\b/], prints: null },
    { tool: "Craft CMS", ...language/* php */.zU, marks: [/\bcraft\\db\\Migration\b/], prints: null },
    { tool: "Yii", ...language/* php */.zU, marks: [/\byii\\db\\(?:pgsql\\)?Migration\b/], prints: null },
    { tool: "CodeIgniter", ...language/* php */.zU, marks: [/\bCodeIgniter\\Database\\Migration\b/], prints: null },
    { tool: "Cycle", ...language/* php */.zU, marks: [/\bCycle\\Migrations\\Migration\b/], prints: null },
    { tool: "Phalcon", ...language/* php */.zU, marks: [/\bPhalcon\\Migrations\\Mvc\\Model\\Migration\b/], prints: null },
    {
        tool: "Nextcloud",
        ...language/* php */.zU,
        marks: [/\bextends\s+SimpleMigrationStep\b|\bimplements\s+IMigrationStep\b/],
        prints: null,
    },
    { tool: "FuelPHP", ...language/* php */.zU, marks: [/^namespace\s+Fuel\\Migrations\b/m], prints: null },
    { tool: "Moodle", ...language/* php */.zU, marks: [/\bfunction\s+xmldb_\w+_upgrade\s*\(/], prints: null },
    {
        tool: "Tempest",
        ...language/* php */.zU,
        marks: [/\bimplements\b[^{]{0,200}\b(?:DatabaseMigration|MigratesUp)\b/],
        prints: null,
    },
    {
        tool: "Drupal",
        language: "PHP",
        extension: /\.install$/i,
        aside: language/* php */.zU.aside,
        marks: [/\bfunction\s+\w+_(?:update_\d+|schema)\s*\(/],
        prints: null,
    },
    { tool: "ThinkPHP", ...language/* php */.zU, marks: [/\bthink\\migration\\Migrator\b/], prints: null },
    {
        tool: "Phoenix",
        ...language/* php */.zU,
        marks: [/\bextends\s+AbstractMigration\b/, /\bPhoenix\\Migration\\AbstractMigration\b/],
        prints: null,
    },
    { tool: "Phpmig", ...language/* php */.zU, marks: [/\bPhpmig\\Migration\\Migration\b/], prints: null },
    {
        tool: "Yii",
        ...language/* php */.zU,
        marks: [/\bimplements\b[^{]{0,200}\bMigrationInterface\b/, /\bYiisoft\\Db\\/],
        prints: null,
    },
    { tool: "Yii", ...language/* php */.zU, marks: [/\bimplements\b[^{]{0,200}\bRevertibleMigrationInterface\b/], prints: null },
    { tool: "CodeIgniter", ...language/* php */.zU, marks: [/\bextends\s+CI_Migration\b/], prints: null },
    { tool: "Kohana", ...language/* php */.zU, marks: [/\bextends\s+Minion_Migration_Base\b/], prints: null },
    { tool: "Ruckusing", ...language/* php */.zU, marks: [/\bextends\s+Ruckusing_Migration_Base\b/], prints: null },
    {
        tool: "Propel",
        ...language/* php */.zU,
        marks: [/\bclass\s+PropelMigration_\d+/, /\bfunction\s+getUpSQL\s*\(/],
        prints: null,
    },
    {
        tool: "ownCloud",
        ...language/* php */.zU,
        marks: [/\bimplements\s+I(?:Schema|Sql)Migration\b/, /\bOCP\\Migration\\/],
        prints: null,
    },
    {
        tool: "unrecognized",
        ...language/* php */.zU,
        marks: [
            /\bextends\s+\w*Migrat(?:ion|or)\b/,
            /\bfunction\s+(?:up|safeUp|change)\s*\(/,
            /\bSchema::(?:create|table|drop\w*|rename)\(/,
            php_concrete,
        ],
        prints: null,
    },
];

;// CONCATENATED MODULE: ./build/src/read/marks/python.js


/** configparser: a line that is indented goes on with the value before it. */
const folded = (text) => (0,named_folders/* ini */.bT)(text.replace(/\r?\n[^\S\n]+(?=\S)/g, " "));
/** alembic/config.py: by spaces, commas, and what the system puts between paths. */
const locations = (0,named_folders/* pathList */.CN)(/[\s,;]+|:(?![\\/])/, /^%\(here\)s[\\/]/);
/** Of frameworks and tools for Python. */
const pythonMarks = [
    {
        tool: "South",
        ...language/* python */.Hg,
        marks: [/^class Migration\b/m, /^from south\./m, /\bdef forwards\s*\(/],
        prints: null,
    },
    {
        tool: "Orator",
        ...language/* python */.Hg,
        marks: [/^class \w+\(\s*Migration\s*\)/m, /\borator\.migrations\b/],
        prints: null,
    },
    {
        tool: "Django",
        ...language/* python */.Hg,
        marks: [/^class Migration\s*\(/m, /\bdjango\.db\b|\bCheckedMigration\b/],
        prints: "python manage.py sqlmigrate <app> <migration>",
    },
    { tool: "Tortoise", ...language/* python */.Hg, marks: [/^class Migration\s*\(/m, /\btortoise\b/], prints: null },
    {
        tool: "Alembic",
        ...language/* python */.Hg,
        marks: [/^down_revision\b/m],
        prints: "alembic upgrade <from>:<to> --sql",
        settings: [
            {
                file: /^alembic\.ini$/i,
                folders: (0,named_folders/* foldersOf */.pd)(folded, /^(?:script_location|version_locations)$/, locations),
            },
            {
                file: /^pyproject\.toml$/i,
                folders: (0,named_folders/* foldersOf */.pd)(named_folders/* tomlSettings */.c5, /^tool\.alembic\.(?:script_location|version_locations)$/, locations),
            },
        ],
    },
    {
        tool: "yoyo",
        ...language/* python */.Hg,
        marks: [/^from yoyo import\b[^\n]*\bstep\b|^steps?\s*=\s*\[?\s*yoyo\.step\b/m],
        prints: null,
    },
    { tool: "Aerich", ...language/* python */.Hg, marks: [/\basync def upgrade\b/, /\bBaseDBAsyncClient\b/], prints: null },
    { tool: "Piccolo", ...language/* python */.Hg, marks: [/\basync def forwards\b/, /\bMigrationManager\(/], prints: null },
    { tool: "peewee-migrate", ...language/* python */.Hg, marks: [/\bdef migrate\(migrator\b/], prints: null },
    { tool: "SQLAlchemy Migrate", ...language/* python */.Hg, marks: [/\bdef upgrade\(migrate_engine\b/], prints: null },
    { tool: "Odoo", ...language/* python */.Hg, marks: [/^def migrate\(\s*cr\s*,\s*(?:installed_)?version\b/m], prints: null },
    {
        tool: "Masonite",
        ...language/* python */.Hg,
        marks: [/^class \w+\(\s*Migration\s*\)/m, /\b(?:masoniteorm|masonite\.orm)\.migrations\b/],
        prints: null,
    },
    { tool: "Frappe", ...language/* python */.Hg, marks: [/^import frappe\b/m, /^def execute\s*\(/m], prints: null },
];

;// CONCATENATED MODULE: ./build/src/read/marks/scripts.js

const railsCalls = /\b(?:add|remove)_(?:index|column|reference|foreign_key|check_constraint)\b|\b(?:create|change|drop)_table\b|\bexecute\b|\bsafety_assured\b/;
/** Of languages that are run as they stand. */
const scriptMarks = [
    {
        tool: "Rails",
        ...language/* ruby */.vB,
        marks: [
            /<\s*(?:::)?(?:ActiveRecord|Gitlab::Database)::Migration\b|\bClass\.new\((?:::)?ActiveRecord::Migration\b/,
        ],
        prints: null,
    },
    {
        tool: "Sequel",
        ...language/* ruby */.vB,
        marks: [/\bSequel\.migration\b|\bSequel::Migration\b/],
        prints: null,
    },
    {
        tool: "Rails",
        ...language/* ruby */.vB,
        marks: [
            /^[^\S\n]*class\s+[\w:]+\s*<\s*\w*Migration\b/m,
            /^[^\S\n]*def\s+(?:self\.)?(?:change|up)\b/m,
            railsCalls,
        ],
        prints: null,
    },
    {
        tool: "DataMapper",
        ...language/* ruby */.vB,
        marks: [/^[^\S\n]*migration\s*\(?\s*\d+\s*,\s*[:"']\w+/m, /^[^\S\n]*up\b/m],
        prints: null,
    },
    {
        tool: "unrecognized",
        ...language/* ruby */.vB,
        marks: [
            /^[^\S\n]*class\s+[\w:]+\s*<\s*[\w:]+Migration\b/m,
            /^[^\S\n]*def\s+(?:self\.)?(?:change|up)\b/m,
            railsCalls,
        ],
        prints: null,
    },
    { tool: "ROM", ...language/* ruby */.vB, marks: [/\b(?:ROM::SQL|Hanami::\w+)(?:::Migration|\.migration)\b/], prints: null },
    { tool: "Ecto", ...language/* elixir */.Cl, marks: [/\buse\s+Ecto\.Migration\b/], prints: null },
    {
        tool: "Ecto",
        ...language/* elixir */.Cl,
        marks: [/^[^\S\n]*use\s+[\w.]*Migration\b/m, /^[^\S\n]*def\s+(?:change|up)\b/m],
        prints: null,
    },
    { tool: "Avram", ...language/* crystal */.ho, marks: [/<\s*(?:::)?Avram::Migrator::Migration\b/], prints: null },
    { tool: "Jennifer", ...language/* crystal */.ho, marks: [/<\s*(?:::)?Jennifer::Migration\b/], prints: null },
    { tool: "Marten", ...language/* crystal */.ho, marks: [/<\s*(?:::)?Marten::(?:DB::)?Migration\b/], prints: null },
    { tool: "Clear", ...language/* crystal */.ho, marks: [/\binclude\s+Clear::Migration\b/], prints: null },
    { tool: "SearchLight", ...language/* julia */.Ao, marks: [/\bSearchLight\.Migrations?\b/], prints: null },
    {
        tool: "Lapis",
        ...language/* lua */.fT,
        marks: [/\blapis\.db\.schema\b/, /\bcreate_(?:table|index)\b|\badd_column\b/],
        prints: null,
    },
    {
        tool: "Kong",
        ...language/* lua */.fT,
        marks: [/\bpostgres\s*=\s*\{\s*(?:up|teardown)\s*=/],
        prints: null,
    },
];

;// CONCATENATED MODULE: ./build/src/read/marks/index.js






/**
 * The words by which each tool's own generator, or its loader, knows a migration: what its base class, its interface or
 * its first call is named in its documentation and source. Those of the registry's tools stand in their own files.
 */
const codeMarks = [
    ...scriptMarks,
    ...phpMarks,
    ...pythonMarks,
    ...javascript/* javascriptMarks */.wF,
    ...compiledMarks,
    ...documentMarks,
];


/***/ }),

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ detected),
/* harmony export */   i: () => (/* binding */ leftOut)
/* harmony export */ });
/* harmony import */ var _evidence_dialect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);

/** So many folders are named; of more it is said how many there are. */
const MOST_NAMED = 10;
/** How each folder was recognised, those that were recognised alike in one sentence. */
function detected(roots) {
    return [...grouped(roots, ({ tool, why }) => `${tool.id}: ${why}`)].map(([as, alike]) => `Read ${these(alike.map(({ folder }) => folder.path), "folders")} as ${as}`);
}
/** What is not read, and why: a sentence for all that are left out for one reason. */
function leftOut(skipped) {
    const kinds = grouped(skipped, ({ reason }) => (0,_evidence_dialect_js__WEBPACK_IMPORTED_MODULE_0__/* .otherDatabaseIn */ .Rp)(reason) ?? reason);
    return [...kinds].map(([kind, [first, ...others]]) => {
        if (first === undefined || others.length === 0)
            return `${first?.folder} is not read: ${first?.reason}`;
        const folders = these([first, ...others].map(({ folder }) => folder), "paths");
        const why = kind === first.reason
            ? kind
            : `they are written for ${kind}, as ${first.reason.replace(` is written for ${kind}`, "")}`;
        return `${folders} are not read: ${why}`;
    });
}
function grouped(all, kindOf) {
    const groups = new Map();
    for (const item of all) {
        const kind = kindOf(item);
        const group = groups.get(kind);
        if (group)
            group.push(item);
        else
            groups.set(kind, [item]);
    }
    return groups;
}
function these(folders, what) {
    if (folders.length === 1)
        return folders.join();
    const named = folders.slice(0, MOST_NAMED).join(", ");
    const others = folders.length - MOST_NAMED;
    return `${folders.length} ${what} (${named}${others > 0 ? ` and ${others} others` : ""})`;
}


/***/ }),

/***/ 2542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ unsafeConstraintsSetting),
/* harmony export */   Q_: () => (/* binding */ distributingFunctions),
/* harmony export */   Vd: () => (/* binding */ gatheringFunctions)
/* harmony export */ });
/**
 * What Citus changes about indexes (citusdata/citus, src/backend/distributed/commands/index.c and table.c): each shard
 * enforces its own index, so that a unique one has to contain the distribution column; CONCURRENTLY works on a
 * distributed table as on any other. Reference tables and tables without a distribution column have one shard.
 */
/** Functions that spread a table, named first, by the column that is named second. */
const distributingFunctions = new Set([
    "create_distributed_table",
    "create_distributed_table_concurrently",
]);
/** Functions after which a table, named first, has one shard, or none. */
const gatheringFunctions = new Set([
    "undistribute_table",
    "create_reference_table",
]);
/** With it nobody checks unique keys for the distribution column. */
const unsafeConstraintsSetting = "citus.allow_unsafe_constraints";


/***/ }),

/***/ 2385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ timescaleNamespaces),
/* harmony export */   KI: () => (/* binding */ hypertableFunctions),
/* harmony export */   Oq: () => (/* binding */ chunkByChunk)
/* harmony export */ });
/**
 * What TimescaleDB changes about indexes (docs.timescale.com, "CREATE INDEX" and "create_hypertable"; its
 * src/process_utility.c): a hypertable refuses CREATE INDEX CONCURRENTLY, and has a form of its own that locks one chunk
 * at a time.
 */
/** Functions that make a hypertable of the table that their first argument names. */
const hypertableFunctions = new Set([
    "create_hypertable",
    "create_distributed_hypertable",
]);
/** Namespaces of its storage parameters: WITH (timescaledb.hypertable), or tsdb for short. */
const timescaleNamespaces = new Set(["timescaledb", "tsdb"]);
/** The option of CREATE INDEX with which each chunk has a transaction of its own. */
const chunkByChunk = "transaction_per_chunk";


/***/ }),

/***/ 8340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ builtIndexes)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5307);

const words = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .t)({
    CONSTR_PRIMARY: "PRIMARY KEY",
    CONSTR_UNIQUE: "UNIQUE",
    CONSTR_EXCLUSION: "EXCLUDE",
});
/** The constraints of an ALTER TABLE that build their index then and there, in every subcommand. */
function builtIndexes(alter) {
    if (alter.objtype !== "OBJECT_TABLE")
        return [];
    return (alter.cmds ?? []).flatMap((node) => {
        const def = "AlterTableCmd" in node ? node.AlterTableCmd.def : undefined;
        if (!def)
            return [];
        if ("Constraint" in def)
            return built(def.Constraint);
        if (!("ColumnDef" in def))
            return [];
        const { colname, constraints } = def.ColumnDef;
        return (constraints ?? []).flatMap((one) => ("Constraint" in one ? built(one.Constraint, colname) : []));
    });
}
function built(constraint, column) {
    const written = words.get(constraint.contype ?? "");
    // USING INDEX takes over an index that is there.
    if (!written || constraint.indexname)
        return [];
    return [{ constraint, words: written, ...(column === undefined ? {} : { column }) }];
}


/***/ }),

/***/ 3718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: () => (/* binding */ constraintTraits),
/* harmony export */   RB: () => (/* binding */ constraintNamed),
/* harmony export */   n9: () => (/* binding */ deferredConstraint),
/* harmony export */   sP: () => (/* binding */ constraintOver)
/* harmony export */ });
/** What the constraints of a table are looked up by, so that a table with thousands of them need not be asked for all. */
const deferredConstraint = "deferred";
function constraintNamed(name) {
    return `named\0${name}`;
}
/** One that has the column among its own. */
function constraintOver(column) {
    return `over\0${column}`;
}
/** All traits of a constraint, each once. */
function constraintTraits({ name, columns, deferred }) {
    const traits = new Set([constraintNamed(name), ...columns.map(constraintOver)]);
    if (deferred)
        traits.add(deferredConstraint);
    return traits;
}


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isFullUnique)
/* harmony export */ });
/** Whether an index tells all rows apart by plain columns: unique, without a WHERE, over no expression. */
function isFullUnique({ unique, shape }) {
    return unique && shape.predicate === null && shape.keys.every((key) => key.column !== null);
}


/***/ }),

/***/ 1369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  di: () => (/* binding */ columnsShape),
  H3: () => (/* binding */ defaultIndexName),
  j7: () => (/* binding */ normalise),
  F5: () => (/* binding */ shapeOf)
});

// EXTERNAL MODULE: ./build/src/text/byte-length.js
var byte_length = __webpack_require__(6356);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(9293);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(5307);
;// CONCATENATED MODULE: ./build/src/sql/grammar/output-name.js


/** What PostgreSQL calls the column of an expression, "lower" for lower(email); null where it has no better name. */
function outputName(node) {
    return find(node)?.name ?? null;
}
function find(node) {
    if (!node)
        return null;
    if ("ColumnRef" in node)
        return sure(node.ColumnRef.fields?.flatMap(grammar_name/* stringsOf */.iw).at(-1));
    if ("FuncCall" in node)
        return sure(node.FuncCall.funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1));
    if ("CollateClause" in node)
        return find(node.CollateClause.arg);
    if ("A_Indirection" in node) {
        const { indirection, arg } = node.A_Indirection;
        return sure(indirection?.flatMap(grammar_name/* stringsOf */.iw).at(-1)) ?? find(arg);
    }
    if ("TypeCast" in node) {
        const type = node.TypeCast.typeName?.names?.flatMap(grammar_name/* stringsOf */.iw).at(-1);
        return better(find(node.TypeCast.arg), type);
    }
    if ("CaseExpr" in node)
        return better(find(node.CaseExpr.defresult), "case");
    if ("A_Expr" in node)
        return sure(node.A_Expr.kind === "AEXPR_NULLIF" ? "nullif" : undefined);
    if ("MinMaxExpr" in node)
        return sure(node.MinMaxExpr.op === "IS_LEAST" ? "least" : "greatest");
    return sure(keywords.get(Object.keys(node)[0] ?? ""));
}
const keywords = (0,lookup/* table */.t)({
    A_ArrayExpr: "array",
    RowExpr: "row",
    CoalesceExpr: "coalesce",
    XmlSerialize: "xmlserialize",
});
function sure(name) {
    return name === undefined ? null : { name, weak: false };
}
function better(found, name) {
    return (found && !found.weak) || name === undefined ? found : { name, weak: true };
}

;// CONCATENATED MODULE: ./build/src/sql/indexes/index-definition.js



/** The shape of an index as the grammar gives it; defaults that the server would fill in stay null. */
function shapeOf(index) {
    return {
        method: index.accessMethod ?? "btree",
        keys: (index.indexParams ?? []).map((param) => keyOf(param.IndexElem)),
        include: (index.indexIncludingParams ?? []).map((param) => param.IndexElem.name ?? ""),
        predicate: index.whereClause ? normalise(index.whereClause) : null,
    };
}
/** A plain btree over columns, as a PRIMARY KEY or UNIQUE constraint builds it. */
function columnsShape(columns, include = []) {
    return {
        method: "btree",
        keys: columns.map((column) => ({
            column,
            expression: null,
            collation: null,
            opclass: null,
            descending: false,
            nullsFirst: false,
        })),
        include,
        predicate: null,
    };
}
function keyOf(element) {
    const descending = element.ordering === "SORTBY_DESC";
    const nulls = element.nulls_ordering ?? "SORTBY_NULLS_DEFAULT";
    return {
        column: element.name ?? null,
        expression: element.expr ? normalise(element.expr) : null,
        collation: element.collation?.length ? element.collation.flatMap(grammar_name/* stringsOf */.iw).join(".") : null,
        opclass: element.opclass?.length ? element.opclass.flatMap(grammar_name/* stringsOf */.iw).join(".") : null,
        descending,
        // NULLS FIRST is what DESC means unless told otherwise (manual, CREATE INDEX).
        nullsFirst: nulls === "SORTBY_NULLS_DEFAULT" ? descending : nulls === "SORTBY_NULLS_FIRST",
    };
}
/** An expression's tree as text, without its places: equal for expressions that differ in white space or case only. */
function normalise(node) {
    return JSON.stringify(node, (key, value) => (key === "location" ? undefined : value));
}
/**
 * The name the server would choose for an index without one: table, then columns (an expression's output name, or
 * "expr"), then "idx", shortened to 63 bytes as makeObjectName does (src/backend/commands/indexcmds.c, ChooseIndexName).
 */
function defaultIndexName(table, shape, suffix = "idx") {
    const named = shape.keys.map(({ column, expression }) => column ?? columnName(expression) ?? "expr");
    const columns = apart([...named, ...shape.include]).join("_");
    return shorten(table, suffix === "pkey" ? "" : columns, suffix);
}
/** A name that stood there before gets a number (ChooseIndexColumnNames). */
function apart(names) {
    const taken = new Set();
    for (const name of names) {
        let free = name;
        for (let number = 1; taken.has(free); number++)
            free = `${name}${number}`;
        taken.add(free);
    }
    return [...taken];
}
function columnName(expression) {
    return expression === null ? null : outputName(JSON.parse(expression));
}
function shorten(first, second, label) {
    // How long a placeholder's value is nobody knows.
    if ((0,grammar_name/* hasPlaceholder */.Kc)(first + second))
        return [first, ...(second ? [second] : []), label].join("_");
    const overhead = label.length + 1 + (second ? 1 : 0);
    const room = 63 - overhead;
    let [left, two] = [(0,byte_length/* byteLength */.d)(first), (0,byte_length/* byteLength */.d)(second)];
    while (left + two > room) {
        if (left > two)
            left--;
        else
            two--;
    }
    const parts = [clip(first, left), ...(second ? [clip(second, two)] : []), label];
    return parts.join("_");
}
/** The longest start of a text that fits the bytes, never cutting a character. */
function clip(text, bytes) {
    let used = 0;
    let out = "";
    for (const char of text) {
        used += (0,byte_length/* byteLength */.d)(char);
        if (used > bytes)
            break;
        out += char;
    }
    return out;
}


/***/ }),

/***/ 1951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ definedLike),
/* harmony export */   JC: () => (/* binding */ traitsOf),
/* harmony export */   St: () => (/* binding */ columnsNamedIn),
/* harmony export */   U9: () => (/* binding */ beginningsOf),
/* harmony export */   Xs: () => (/* binding */ ofConstraint),
/* harmony export */   YF: () => (/* binding */ namesInTree),
/* harmony export */   ZM: () => (/* binding */ madeAt),
/* harmony export */   b8: () => (/* binding */ fullUnique),
/* harmony export */   nI: () => (/* binding */ anyIndex),
/* harmony export */   ng: () => (/* binding */ namingColumn),
/* harmony export */   oA: () => (/* binding */ definedAs),
/* harmony export */   sD: () => (/* binding */ leadingColumns),
/* harmony export */   wp: () => (/* binding */ beginningWith)
/* harmony export */ });
/* harmony import */ var _full_unique_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7095);

/**
 * What the indexes of a table are looked up by, so that a table with thousands of them need not be asked for all. Each
 * function names a trait; `traitsOf` gives all that an index has.
 */
const anyIndex = "index";
/** Unique over plain columns, without a WHERE. */
const fullUnique = "full unique";
/** INDEX_MAX_KEYS: an index of more is none (src/include/pg_config_manual.h). */
const MOST_KEYS = 32;
/** An equal definition, except for what one names and the other leaves to its default; those have to be compared. */
function definedLike({ method, keys, include, predicate }) {
    const columns = [...include].sort().join("\u0001");
    return ["like", method, keys.map(key).join("\u0001"), columns, predicate ?? ""].join("\0");
}
/** An equal definition to the letter. */
function definedAs(shape) {
    return `${definedLike(shape)}\0${shape.keys.map(named).join("\u0001")}`;
}
/** A btree over all rows that has these keys first and more behind them. */
function beginningWith(shape) {
    return `begins\0${shape.keys.map(exact).join("\u0001")}`;
}
/** The btrees over all rows, without INCLUDE, of which each has some of the first of these keys and no more. */
function beginningsOf({ keys }) {
    return prefixes(keys.slice(0, MOST_KEYS).map(exact))
        .slice(0, -1)
        .map((one) => `keys\0${one}`);
}
/** One for all rows, or for those where something is not null, whose first keys are those columns in any order. */
function leadingColumns(columns) {
    return `leads\0${[...new Set(columns)].sort().join("\u0001")}`;
}
/** One that has the column in a key, in INCLUDE, in an expression or in its WHERE. */
function namingColumn(column) {
    return `names\0${column}`;
}
function ofConstraint(constraint) {
    return `constraint\0${constraint}`;
}
/** Made by the statement at that place, of whatever file. */
function madeAt([start, end]) {
    return `made\0${start}\0${end}`;
}
/** All traits of an index, each once. */
function traitsOf({ index, by, maybe }) {
    const traits = new Set([anyIndex, madeAt(by.span)]);
    if (!index)
        return traits;
    const { shape, constraint } = index;
    traits.add(definedLike(shape));
    if (!maybe)
        traits.add(definedAs(shape));
    if (constraint !== undefined)
        traits.add(ofConstraint(constraint));
    for (const column of columnsNamedIn(shape))
        traits.add(namingColumn(column));
    if ((0,_full_unique_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isFullUnique */ .P)(index))
        traits.add(fullUnique);
    if (shape.keys.length > MOST_KEYS)
        return traits;
    for (const trait of leadsOf(shape))
        traits.add(trait);
    if (!maybe)
        for (const trait of prefixTraits(index))
            traits.add(trait);
    return traits;
}
function prefixTraits({ shape, unique, constraint }) {
    if (shape.method !== "btree" || shape.predicate !== null)
        return [];
    const all = prefixes(shape.keys.map(exact));
    const begins = all.slice(0, -1).map((one) => `begins\0${one}`);
    const replaceable = !unique && constraint === undefined && shape.include.length === 0;
    return replaceable ? [...begins, `keys\0${all.at(-1)}`] : begins;
}
function leadsOf({ keys, predicate }) {
    // Of a WHERE only IS NOT NULL leaves every row that a foreign key has to find.
    if (predicate !== null && !predicate.startsWith('{"NullTest"'))
        return [];
    const columns = [];
    const traits = [];
    for (const { column } of keys) {
        if (column === null)
            break;
        columns.push(column);
        traits.push(leadingColumns(columns));
    }
    return traits;
}
/** The columns of the keys, of INCLUDE, and of expressions, which are kept as the text of their trees. */
function columnsNamedIn({ keys, include, predicate }) {
    const names = new Set(include);
    for (const { column, expression } of keys) {
        if (column !== null)
            names.add(column);
        for (const name of namesInTree(expression))
            names.add(name);
    }
    for (const name of namesInTree(predicate))
        names.add(name);
    return names;
}
/** A reference to a column, as the text of a tree has it; function names and constants are strings there as well. */
const columnReference = /"ColumnRef":\{"fields":\[((?:\{"String":\{"sval":"(?:[^"\\]|\\.)*"\}\},?)+)/g;
function namesInTree(tree) {
    if (tree === null)
        return [];
    return [...tree.matchAll(columnReference)].flatMap(([, fields]) => {
        const names = [...fields.matchAll(/"sval":("(?:[^"\\]|\\.)*")/g)];
        const last = names.at(-1)?.[1];
        return last === undefined ? [] : [JSON.parse(last)];
    });
}
/** The first, the first two, and so on to all. */
function prefixes(parts) {
    let before = "";
    return parts.map((part, at) => {
        before = at === 0 ? part : `${before}\u0001${part}`;
        return before;
    });
}
function key({ column, expression, descending, nullsFirst }) {
    const what = column === null ? `(${expression})` : JSON.stringify(column);
    return `${what}${descending ? " desc" : ""}${nullsFirst ? " first" : ""}`;
}
function named({ opclass, collation }) {
    return `${JSON.stringify(opclass)} ${JSON.stringify(collation)}`;
}
function exact(part) {
    return `${key(part)} ${named(part)}`;
}


/***/ }),

/***/ 8412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isTruncated),
/* harmony export */   x: () => (/* binding */ isEmptied)
/* harmony export */ });
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9293);

/** What may put rows into a table again: written out, or by what it calls. */
const filling = new Set([
    "InsertStmt",
    "CopyStmt",
    "MergeStmt",
    "SelectStmt",
    "CallStmt",
    "DoStmt",
    "ExecuteStmt",
]);
/** Whether the transaction has emptied the table by TRUNCATE, whose lock it holds, so that an index on it is built at once. */
function isEmptied(table, { scope, unit, index }) {
    const held = scope.in === "block" ? scope.held : null;
    if (!held || !isTruncated(table, held.statement))
        return false;
    for (let place = index - 1; place >= 0; place--) {
        const before = unit.statements[place];
        if (before === held.statement)
            return true;
        if (filling.has(before.kind))
            return false;
    }
    return false;
}
/** Whether a statement empties a table. */
function isTruncated(table, { node }) {
    if (!("TruncateStmt" in node))
        return false;
    return (node.TruncateStmt.relations ?? []).some((relation) => "RangeVar" in relation && (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(relation.RangeVar), table));
}


/***/ }),

/***/ 9555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y8: () => (/* binding */ lockModes),
/* harmony export */   aZ: () => (/* binding */ locksOf),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   du: () => (/* binding */ isAtLeast)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5307);
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9293);
/* harmony import */ var _statements_reindex_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5705);



/** From the weakest to the strongest; each conflicts with at least what those before it conflict with. */
const lockModes = [
    "AccessShareLock",
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
];
function isAtLeast(mode, least) {
    return lockModes.indexOf(mode) >= lockModes.indexOf(least);
}
/**
 * The table locks that DDL takes (manual, 13.3; measured on PostgreSQL 12 to 18). Tables only: an index is locked with
 * its table, which is what others wait for. Statements that only read or write rows are left out. What a dropped
 * table's or constraint's foreign keys point to is locked too, but the migrations rarely tell which that is.
 */
function locksOf(statement, schema) {
    const node = statement.node;
    const take = takers.get(statement.kind);
    return take ? take(node[statement.kind], schema) : [];
}
const takers = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)({
    IndexStmt: (node) => ofIndex(node),
    AlterTableStmt: (node, schema) => ofAlterTable(node, schema),
    DropStmt: (node, schema) => ofDrop(node, schema),
    ReindexStmt: (node, schema) => ofReindex(node, schema),
    RenameStmt: (node) => ofRename(node),
    CreateStmt: (node) => ofCreate(node),
    TruncateStmt: (node) => (node.relations ?? []).map((one) => exclusive((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(rangeOf(one)))),
    LockStmt: (node) => {
        const { relations, mode } = node;
        const taken = lockModes[(mode ?? 8) - 1] ?? "AccessExclusiveLock";
        return (relations ?? []).map((one) => ({ relation: (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(rangeOf(one)), mode: taken }));
    },
    RefreshMatViewStmt: (node) => {
        const { relation, concurrent } = node;
        return [{ relation: (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(relation), mode: concurrent ? "ExclusiveLock" : "AccessExclusiveLock" }];
    },
    ClusterStmt: (node) => {
        const { relation } = node;
        return relation ? [exclusive((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(relation))] : [];
    },
    CreateTrigStmt: (node) => [
        {
            relation: (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(node.relation),
            mode: "ShareRowExclusiveLock",
        },
    ],
});
function exclusive(relation) {
    return { relation, mode: "AccessExclusiveLock" };
}
function rangeOf(node) {
    return "RangeVar" in node ? node.RangeVar : undefined;
}
function ofIndex(index) {
    return [
        { relation: (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(index.relation), mode: index.concurrent ? "ShareUpdateExclusiveLock" : "ShareLock" },
    ];
}
function ofDrop(drop, schema) {
    const mode = drop.concurrent ? "ShareUpdateExclusiveLock" : "AccessExclusiveLock";
    const names = (drop.objects ?? []).map(_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfList */ .HA);
    if (drop.removeType === "OBJECT_TABLE" || drop.removeType === "OBJECT_MATVIEW")
        return names.map((relation) => ({ relation, mode }));
    if (drop.removeType !== "OBJECT_INDEX")
        return [];
    return names.flatMap((name) => {
        const table = tableOf(name, schema);
        return table ? [{ relation: table, mode }] : [];
    });
}
function ofReindex(reindex, schema) {
    const mode = (0,_statements_reindex_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isConcurrent */ .u)(reindex) ? "ShareUpdateExclusiveLock" : "ShareLock";
    const name = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(reindex.relation);
    if (reindex.kind === "REINDEX_OBJECT_TABLE")
        return [{ relation: name, mode }];
    const table = reindex.kind === "REINDEX_OBJECT_INDEX" ? tableOf(name, schema) : undefined;
    return table ? [{ relation: table, mode }] : [];
}
function ofRename(rename) {
    const tables = ["OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_TABCONSTRAINT", "OBJECT_MATVIEW"];
    return rename.relation && tables.includes(rename.renameType ?? "")
        ? [exclusive((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(rename.relation))]
        : [];
}
/** A new table locks only what it points to: a foreign key's target, and the table it becomes a partition of. */
function ofCreate(create) {
    const locks = [];
    for (const element of create.tableElts ?? []) {
        const constraints = "Constraint" in element
            ? [element]
            : "ColumnDef" in element
                ? (element.ColumnDef.constraints ?? [])
                : [];
        for (const constraint of constraints)
            if ("Constraint" in constraint)
                locks.push(...referenced(constraint.Constraint));
    }
    if (create.partbound)
        for (const parent of create.inhRelations ?? [])
            locks.push(exclusive((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(rangeOf(parent))));
    return locks;
}
function referenced(constraint) {
    return constraint.contype === "CONSTR_FOREIGN"
        ? [{ relation: (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(constraint.pktable), mode: "ShareRowExclusiveLock" }]
        : [];
}
/** Subcommands that need less than ACCESS EXCLUSIVE (src/backend/commands/tablecmds.c, AlterTableGetLockLevel). */
const weaker = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)({
    AT_ValidateConstraint: "ShareUpdateExclusiveLock",
    AT_SetStatistics: "ShareUpdateExclusiveLock",
    AT_SetOptions: "ShareUpdateExclusiveLock",
    AT_ResetOptions: "ShareUpdateExclusiveLock",
    AT_SetRelOptions: "ShareUpdateExclusiveLock",
    AT_ResetRelOptions: "ShareUpdateExclusiveLock",
    AT_ClusterOn: "ShareUpdateExclusiveLock",
    AT_DropCluster: "ShareUpdateExclusiveLock",
    AT_AttachPartition: "ShareUpdateExclusiveLock",
    AT_EnableTrig: "ShareRowExclusiveLock",
    AT_EnableTrigAll: "ShareRowExclusiveLock",
    AT_EnableTrigUser: "ShareRowExclusiveLock",
    AT_DisableTrig: "ShareRowExclusiveLock",
    AT_DisableTrigAll: "ShareRowExclusiveLock",
    AT_DisableTrigUser: "ShareRowExclusiveLock",
});
function ofAlterTable(alter, schema) {
    const name = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(alter.relation);
    if (alter.objtype === "OBJECT_INDEX")
        return ofAlterIndex(name, alter, schema);
    if (alter.objtype !== "OBJECT_TABLE" && alter.objtype !== "OBJECT_MATVIEW")
        return [];
    const locks = [];
    let mode = "AccessShareLock";
    for (const node of alter.cmds ?? []) {
        const cmd = node.AlterTableCmd;
        const own = modeOf(cmd);
        if (isAtLeast(own, mode))
            mode = own;
        locks.push(...othersOf(cmd));
    }
    return [{ relation: name, mode }, ...locks];
}
function modeOf(cmd) {
    const definition = cmd.def;
    if (cmd.subtype === "AT_AddConstraint" && definition && "Constraint" in definition)
        return definition.Constraint.contype === "CONSTR_FOREIGN"
            ? "ShareRowExclusiveLock"
            : "AccessExclusiveLock";
    if (cmd.subtype === "AT_DetachPartition" && definition && "PartitionCmd" in definition)
        return definition.PartitionCmd.concurrent ? "ShareUpdateExclusiveLock" : "AccessExclusiveLock";
    return weaker.get(cmd.subtype ?? "") ?? "AccessExclusiveLock";
}
/** The other tables of a subcommand: a foreign key's target, a partition. */
function othersOf({ subtype, def }) {
    if (!def)
        return [];
    if ("Constraint" in def)
        return referenced(def.Constraint);
    if ("ColumnDef" in def)
        return (def.ColumnDef.constraints ?? []).flatMap((constraint) => "Constraint" in constraint ? referenced(constraint.Constraint) : []);
    if ("PartitionCmd" in def && (subtype === "AT_AttachPartition" || !def.PartitionCmd.concurrent))
        return [exclusive((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(def.PartitionCmd.name))];
    return [];
}
function ofAlterIndex(name, alter, schema) {
    const cmd = alter.cmds?.[0]?.AlterTableCmd;
    const table = tableOf(name, schema);
    // Other sessions meet the lock on the index whenever they plan a query of its table.
    return table && cmd?.subtype === "AT_SetTableSpace" ? [exclusive(table)] : [];
}
/** The table of a known index. */
function tableOf(index, schema) {
    const relation = schema.relation(index);
    return relation ? relation.index?.table : schema.learnt(index).indexOf;
}


/***/ }),

/***/ 5325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c7: () => (/* binding */ isPartitionedIndex),
/* harmony export */   dz: () => (/* binding */ isHypertable),
/* harmony export */   gN: () => (/* binding */ isPartitioned),
/* harmony export */   mb: () => (/* binding */ preexistence)
/* harmony export */ });
/**
 * Whether anybody can be waiting for a table: `existing` when it stood there before this migration (or nobody knows),
 * `maybe` when a condition, or another script, may have made it before, `new` when it is new here or temporary. A table
 * that the same file makes with IF NOT EXISTS is new wherever its index is.
 */
function preexistence(table, { schema }) {
    const relation = schema.relation(table);
    if (relation?.persistence === "temporary" || table.schema === "pg_temp")
        return "new";
    const age = schema.age(table);
    if (age === "maybe")
        return relation && !relation.by.conditional ? "new" : "maybe";
    return age === "new" ? "new" : "existing";
}
function isPartitioned(table, { schema }) {
    const relation = schema.relation(table);
    return relation ? relation.kind === "partitioned" : schema.learnt(table).partitioned === true;
}
/** Whether the index of that name is known to be a partitioned one. */
function isPartitionedIndex(name, at) {
    const index = at.schema.relation(name)?.index;
    return index !== undefined && isPartitioned(index.table, at);
}
/** Whether TimescaleDB keeps the table in chunks, as far as the migrations show. */
function isHypertable(table, { schema }) {
    return schema.learnt(table).hypertable === true;
}


/***/ }),

/***/ 5890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   x7: () => (/* binding */ isLong)
/* harmony export */ });
/* unused harmony export validates */
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9293);
/* harmony import */ var _indexes_built_indexes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8340);
/* harmony import */ var _emptied_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8412);
/* harmony import */ var _preexisting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5325);




/** Whether a statement takes as long as an existing table is large: it builds an index on it, or scans it. */
function isLong(at) {
    const { IndexStmt, AlterTableStmt } = at.node;
    if (IndexStmt) {
        const table = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(IndexStmt.relation);
        // ON ONLY builds nothing on a partitioned table.
        if ((0,_preexisting_js__WEBPACK_IMPORTED_MODULE_3__/* .preexistence */ .mb)(table, at) === "new" || (0,_emptied_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmptied */ .x)(table, at))
            return false;
        return IndexStmt.relation?.inh === true && !(0,_preexisting_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartitioned */ .gN)(table, at) && !isThere(IndexStmt, at);
    }
    const altered = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(AlterTableStmt?.relation);
    if (!AlterTableStmt || (0,_preexisting_js__WEBPACK_IMPORTED_MODULE_3__/* .preexistence */ .mb)(altered, at) === "new" || (0,_emptied_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmptied */ .x)(altered, at))
        return false;
    return (0,_indexes_built_indexes_js__WEBPACK_IMPORTED_MODULE_1__/* .builtIndexes */ .z)(AlterTableStmt).length > 0 || validates(AlterTableStmt);
}
/** Whether IF NOT EXISTS finds the index, and builds nothing. */
function isThere(index, { schema }) {
    if (!index.if_not_exists)
        return false;
    const table = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(index.relation);
    const home = schema.relation(table)?.name.schema ?? table.schema;
    const found = schema.relation({ schema: home, name: index.idxname ?? "" });
    return found !== undefined && !found.maybe;
}
function validates(alter) {
    return (alter.cmds ?? []).some((cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.subtype === "AT_ValidateConstraint");
}


/***/ }),

/***/ 4568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ addedConstraints),
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   YB: () => (/* binding */ addedColumns),
/* harmony export */   t: () => (/* binding */ partitionsIn)
/* harmony export */ });
/* harmony import */ var _text_memoize_last_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7866);

/** The subcommands of an ALTER TABLE, in order. */
const commandsOf = (0,_text_memoize_last_js__WEBPACK_IMPORTED_MODULE_0__/* .forLast */ .e)((alter) => (alter.cmds ?? []).flatMap((cmd) => ("AlterTableCmd" in cmd ? [cmd.AlterTableCmd] : [])));
/** The constraints that an ALTER TABLE adds to its table, those of new columns left out. */
const addedConstraints = (0,_text_memoize_last_js__WEBPACK_IMPORTED_MODULE_0__/* .forLast */ .e)((alter) => {
    if (alter.objtype !== "OBJECT_TABLE")
        return [];
    return commandsOf(alter).flatMap(({ subtype, def }) => subtype === "AT_AddConstraint" && def && "Constraint" in def ? [def.Constraint] : []);
});
/** The columns that an ALTER TABLE adds. */
const addedColumns = (0,_text_memoize_last_js__WEBPACK_IMPORTED_MODULE_0__/* .forLast */ .e)((alter) => commandsOf(alter).flatMap(({ subtype, def }) => subtype === "AT_AddColumn" && def && "ColumnDef" in def ? [def.ColumnDef] : []));
/** The partitions, or indexes of partitions, that an ALTER attaches or detaches. */
function partitionsIn(alter, how) {
    return commandsOf(alter).flatMap(({ subtype, def }) => subtype === how && def && "PartitionCmd" in def ? [def.PartitionCmd] : []);
}


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ concurrentCommand),
/* harmony export */   z: () => (/* binding */ isConcurrently)
/* harmony export */ });
/* harmony import */ var _reindex_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5705);

/** The command of a statement that PostgreSQL refuses in a transaction block because of CONCURRENTLY, or null. */
function concurrentCommand(statement) {
    const node = statement.node;
    if (node.IndexStmt?.concurrent)
        return "CREATE INDEX CONCURRENTLY";
    if (node.DropStmt?.concurrent)
        return "DROP INDEX CONCURRENTLY";
    if (node.ReindexStmt && (0,_reindex_options_js__WEBPACK_IMPORTED_MODULE_0__/* .isConcurrent */ .u)(node.ReindexStmt))
        return "REINDEX CONCURRENTLY";
    const detaches = node.AlterTableStmt?.cmds?.some((cmd) => {
        const def = "AlterTableCmd" in cmd ? cmd.AlterTableCmd.def : undefined;
        return def !== undefined && "PartitionCmd" in def && def.PartitionCmd.concurrent === true;
    });
    return detaches ? "ALTER TABLE ... DETACH PARTITION CONCURRENTLY" : null;
}
function isConcurrently(statement) {
    return concurrentCommand(statement) !== null;
}


/***/ }),

/***/ 924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isOn)
/* harmony export */ });
/** Whether an option in parentheses is switched on: alone, or with what defGetBoolean (src/backend/commands/define.c) takes as true. */
function isOn({ arg }) {
    if (!arg)
        return true;
    if ("Integer" in arg)
        return (arg.Integer.ival ?? 0) !== 0;
    if ("Boolean" in arg)
        return arg.Boolean.boolval === true;
    if ("String" in arg)
        return !/^(false|off|0|no)$/i.test(arg.String.sval ?? "");
    return true;
}


/***/ }),

/***/ 5705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isConcurrent)
/* harmony export */ });
/* harmony import */ var _option_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(924);

/**
 * Whether REINDEX runs concurrently: the keyword, or `(CONCURRENTLY)` with a value that defGetBoolean takes as true.
 * The last of several options counts, as in ExecReindex (src/backend/commands/indexcmds.c).
 */
function isConcurrent(reindex) {
    let concurrent = false;
    for (const param of reindex.params ?? []) {
        const option = param.DefElem;
        if (option?.defname?.toLowerCase() === "concurrently")
            concurrent = (0,_option_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isOn */ .M)(option);
    }
    return concurrent;
}


/***/ }),

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ valueSet)
/* harmony export */ });
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9293);

/** In a string it is a placeholder, too, which the grammar takes as it is written. */
const inString = /\$\{[^{}]+\}|\{\{[^{}]+\}\}|\$\([^()]+\)/;
/** The value that SET gives, as text; null where it is a list, none (SET … TO DEFAULT), or filled in by another program. */
function valueSet({ kind, args }) {
    const [value, more] = args ?? [];
    return kind === "VAR_SET_VALUE" && value && !more ? textOf(value) : null;
}
function textOf(node) {
    if (!("A_Const" in node))
        return null;
    const { sval, ival, fval, boolval } = node.A_Const;
    if (sval)
        return filledIn(sval.sval ?? "");
    if (ival)
        return String(ival.ival ?? 0);
    if (fval)
        return fval.fval ?? "";
    return boolval ? String(boolval.boolval ?? false) : null;
}
function filledIn(text) {
    return (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPlaceholder */ .Kc)(text) || inString.test(text) ? null : text;
}


/***/ }),

/***/ 6356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ byteLength)
/* harmony export */ });
const encoder = new TextEncoder();
/** How many bytes a text takes in UTF-8. */
function byteLength(text) {
    return encoder.encode(text).length;
}


/***/ }),

/***/ 5485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf)
/* harmony export */ });
/** The first that fits; no other is looked at. */
function firstOf(values, fits = () => true) {
    for (const value of values)
        if (fits(value))
            return value;
    return undefined;
}


/***/ }),

/***/ 3187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ nearSpans)
/* harmony export */ });
const known = new WeakMap();
/** Those of the spans that may share a character with another, or touch it: thousands of findings ask thousands of hunks. */
function* nearSpans(spans, [start, end]) {
    const ordered = orderedOf(spans);
    for (let at = firstFrom(ordered.ends, start); at < ordered.spans.length; at++) {
        const span = ordered.spans[at];
        if (span[0] > end)
            return;
        yield span;
    }
}
/** Found out once for a list, which nobody changes. */
function orderedOf(spans) {
    const there = known.get(spans);
    if (there)
        return there;
    const ordered = [...spans].sort((a, b) => a[0] - b[0]);
    let furthest = Number.NEGATIVE_INFINITY;
    const ends = ordered.map((span) => {
        furthest = Math.max(furthest, span[1]);
        return furthest;
    });
    const made = { spans: ordered, ends };
    known.set(spans, made);
    return made;
}
/** By binary search: ends rise. */
function firstFrom(ends, start) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ })

};

//# sourceMappingURL=798.index.js.map