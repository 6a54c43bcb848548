export const id = 816;
export const ids = [816,293];
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
var parse_tokens = __webpack_require__(8511);
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

/***/ 8511:
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

/***/ 1020:
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
    return name.includes(".");
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
function learnFrom({ kind, node }, view, timeline) {
    const partitioned = (name) => timeline.learnt.add(nameKey(view.resolve(name)), { partitioned: true }, 0);
    const { CreateStmt: create, AlterTableStmt: alter, IndexStmt: index, } = node;
    if (create?.partbound)
        for (const parent of create.inhRelations ?? [])
            if ("RangeVar" in parent)
                partitioned((0,grammar_name/* nameOf */.Vb)(parent.RangeVar));
    if (alter?.objtype === "OBJECT_TABLE" &&
        (0,alter_commands/* commandsOf */.Kf)(alter).some(({ subtype }) => ofParents.has(subtype ?? "")))
        partitioned((0,grammar_name/* nameOf */.Vb)(alter.relation));
    // Whoever drops an index and makes one of that name replaces it.
    if (kind === "IndexStmt" && index?.idxname) {
        const table = view.resolve((0,grammar_name/* nameOf */.Vb)(index.relation));
        timeline.learnt.add(nameKey({ schema: table.schema, name: index.idxname }), { indexOf: table }, 0);
    }
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
function learnFromCall(call, view, timeline) {
    const name = call.funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    if (!timescaledb/* hypertableFunctions */.KI.has(name))
        return;
    const [first] = (call.args ?? []).flatMap((one) => namedIn(argumentOf(one)));
    if (first)
        timeline.learnt.add(nameKey(view.resolve(first)), { hypertable: true }, timeline.advance());
}
/** `relation => 'conditions'` is an argument by its name. */
function argumentOf(node) {
    return "NamedArgExpr" in node && node.NamedArgExpr.arg ? node.NamedArgExpr.arg : node;
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

;// CONCATENATED MODULE: ./build/src/model/called-routines.js



/** Words of a body that may change a table. */
const changing = /\b(execute|alter|create|drop)\b/i;
/** A routine of the migrations is called: what its body changes is not replayed, so that nobody knows its tables any more. */
function called(stage, node) {
    if (!node || !("FuncCall" in node))
        return;
    const { funcname, args } = node.FuncCall;
    learnFromCall(node.FuncCall, stage.view, stage.timeline);
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
function replay(stage, { kind, node, migration, span, body }) {
    const by = {
        file: migration.file,
        direction: migration.direction,
        span,
        conditional: body?.conditional === true,
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
/** What statements show of relations, by key. A branch knows what the timeline knew where it began. */
class LearntFacts {
    #base;
    #lessons = new Map();
    constructor(base) {
        this.#base = base;
    }
    add(key, facts, at) {
        const before = this.of(key, at);
        const isNew = Object.keys(facts).some((name) => before[name] === undefined);
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
// EXTERNAL MODULE: ./build/src/read/index.js + 7 modules
var read = __webpack_require__(7951);
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
const manifests = /^(?:Gemfile|requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.(?:cfg|py)|alembic\.ini|package\.json|composer\.json|\.env(?:\.\w+)*|mix\.exs|[\w.-]+\.(?:cs|fs|vb)proj|Directory\.Packages\.props|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|Cargo\.toml|application\.(?:properties|ya?ml)|liquibase\.properties|schema\.prisma|knexfile\.[cm]?[jt]s|ormconfig\.\w+|(?:app-)?data-?source\.[cm]?[jt]s|mikro-orm\.config\.[cm]?[jt]s|drizzle\.config\.[cm]?[jt]s|phinx\.\w+|wrangler\.(?:toml|jsonc?)|settings\.py|database\.json|appsettings(?:\.\w+)?\.json|Package\.swift|shard\.yml)$/i;
/** In folders beside the migrations' own: "config/database.yml", "prisma/schema.prisma". */
const inside = [
    [/^config$/, /^(?:database\.ya?ml|config\.json|config\.exs|dev\.exs|prod\.exs|runtime\.exs)$/],
    [/^prisma$/, /^schema\.prisma$/],
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

// EXTERNAL MODULE: ./build/src/read/registry.js + 87 modules
var registry = __webpack_require__(797);
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

/***/ 6013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ loadLanguages),
/* harmony export */   S1: () => (/* binding */ isIn),
/* harmony export */   cD: () => (/* binding */ moduleOf)
/* harmony export */ });
/** Each is loaded when a migration in it is to be read, and not before. */
const readers = {
    javascript: () => Promise.all(/* import() */[__webpack_require__.e(429), __webpack_require__.e(249)]).then(__webpack_require__.bind(__webpack_require__, 5249)),
    ruby: async () => (await __webpack_require__.e(/* import() */ 68).then(__webpack_require__.bind(__webpack_require__, 68))).rubyReader,
};
const extensions = {
    javascript: /\.[cm]?[jt]s$/i,
    ruby: /\.rb$/i,
};
const loaded = new Map();
/** To be awaited before files in these languages are read. */
async function loadLanguages(languages) {
    for (const language of languages) {
        if (loaded.has(language))
            continue;
        const reader = await readers[language]();
        await reader.load?.();
        loaded.set(language, reader);
    }
}
function isIn(language, name) {
    return extensions[language].test(name) && !/\.d\.[cm]?ts$/i.test(name);
}
const modules = new WeakMap();
/** A file of code; null where its language was not loaded. */
function moduleOf(file, language) {
    const known = modules.get(file);
    if (known)
        return known;
    const reader = loaded.get(language);
    if (!reader)
        return null;
    const made = reader.readModule(file.text, file.path);
    modules.set(file, made);
    return made;
}


/***/ }),

/***/ 6429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ databaseNamed),
/* harmony export */   FZ: () => (/* binding */ databaseOfUrls),
/* harmony export */   Yi: () => (/* binding */ isOtherVariant),
/* harmony export */   jV: () => (/* binding */ filesOfOther),
/* harmony export */   qz: () => (/* binding */ folderOfOther)
/* harmony export */ });
/* unused harmony export schemes */
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5307);

/** Databases by the scheme of a connection URL, as drivers and migration tools write it. */
const schemes = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .t)({
    postgres: "PostgreSQL",
    postgresql: "PostgreSQL",
    pgx: "PostgreSQL",
    pgx5: "PostgreSQL",
    mysql: "MySQL",
    mysql2: "MySQL",
    mariadb: "MariaDB",
    sqlite: "SQLite",
    sqlite3: "SQLite",
    libsql: "SQLite",
    sqlserver: "SQL Server",
    mssql: "SQL Server",
    oracle: "Oracle",
    clickhouse: "ClickHouse",
    cockroach: "CockroachDB",
    cockroachdb: "CockroachDB",
    crdb: "CockroachDB",
    redshift: "Redshift",
    yugabyte: "YugabyteDB",
    yugabytedb: "YugabyteDB",
    ysql: "YugabyteDB",
    ycql: "YugabyteDB",
    tidb: "TiDB",
    turso: "SQLite",
    duckdb: "DuckDB",
    vertica: "Vertica",
    teradata: "Teradata",
    databricks: "Databricks",
    firebird: "Firebird",
    bigquery: "BigQuery",
    spanner: "Spanner",
    snowflake: "Snowflake",
    cassandra: "Cassandra",
    mongodb: "MongoDB",
    h2: "H2",
    hsqldb: "HSQLDB",
    db2: "Db2",
    derby: "Derby",
});
const URLS = /\b(?:jdbc:)?([a-z][a-z0-9]*):(?:\/\/|@|oracle|h2|thin)?/gi;
/** The other database that a text's connection URLs name, when none of them is PostgreSQL's. */
function databaseOfUrls(text) {
    let other = null;
    for (const [whole, scheme = ""] of text.matchAll(URLS)) {
        if (!whole.includes("//") && !/^jdbc:/i.test(whole) && !/^sqlite3?:$/i.test(whole))
            continue;
        const database = databaseNamed(scheme);
        if (database === "PostgreSQL")
            return null;
        other ??= database;
    }
    return other;
}
/** "MySQL" for mysql, "PostgreSQL" for any spelling of it, null for a word that names none. */
function databaseNamed(word) {
    return schemes.get(word.toLowerCase()) ?? null;
}
/** As databaseNamed, for a name that only begins or ends with such a word: "riversqlite", "mysql-migrations". */
function databaseIn(name) {
    const [, first, last] = /^(mysql|mariadb|sqlite)|(mysql|mariadb|sqlite3?)$/i.exec(name) ?? [];
    // Where it comes from or leads to: "mysql-to-pg", "import-from-mysql".
    return /postgres|pg|(?:from|to)[-_.]?(?:mysql|mariadb|sqlite)/i.test(name)
        ? null
        : databaseNamed(first ?? last ?? "");
}
/** As databaseNamed, for one of a name's words: "jdbc-h2". */
function databaseAmong(name) {
    const named = name.split(/[-_.]/).flatMap((word) => databaseNamed(word) ?? []);
    return named.length === 1 && /^(?:jdbc|db|sql|dao|storage|migrations?)[-_.]/i.test(name)
        ? (named[0] ?? null)
        : null;
}
/** The folder of a path that is named for another database: `migrations/mysql` of `migrations/mysql/001`. */
function folderOfOther(path) {
    const segments = path.split("/");
    for (const [at, segment] of segments.entries()) {
        const database = databaseNamed(segment) ?? databaseIn(segment) ?? databaseAmong(segment);
        if (database && database !== "PostgreSQL") {
            return { folder: segments.slice(0, at + 1).join("/"), database };
        }
    }
    return null;
}
/** The files of a folder that are named for another database: `migrations/*.mysql.up.sql` for `migrations/1_x.mysql.up.sql`. */
function filesOfOther(path) {
    const at = path.lastIndexOf("/") + 1;
    const [, ...endings] = path.slice(at).split(".");
    for (const ending of endings.slice(0, -1)) {
        const database = databaseNamed(ending);
        if (database && database !== "PostgreSQL")
            return { files: `${path.slice(0, at)}*.${endings.slice(endings.indexOf(ending)).join(".")}`, database };
    }
    return null;
}
/** Whether a file has a sibling for PostgreSQL, and is another database's itself: `1_x.sqlite3.up.sql` beside `1_x.postgres.up.sql`. */
function isOtherVariant(name, names) {
    return filesOfOther(name) !== null && hasOwnVariant(names);
}
const known = new WeakMap();
/** Found once for a folder: each of its files asks. */
function hasOwnVariant(names) {
    const found = known.get(names);
    if (found !== undefined)
        return found;
    const made = [...names].some((name) => name
        .split(".")
        .slice(1, -1)
        .some((ending) => databaseNamed(ending) === "PostgreSQL"));
    known.set(names, made);
    return made;
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

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CA: () => (/* binding */ byCodeUnits),
  gf: () => (/* binding */ isSqlName),
  os: () => (/* binding */ openFolders)
});

// EXTERNAL MODULE: ./build/src/read/evidence/database.js
var database = __webpack_require__(6429);
// EXTERNAL MODULE: ./build/src/read/evidence/path.js
var path = __webpack_require__(9591);
;// CONCATENATED MODULE: ./build/src/read/evidence/places.js
/** The working directory or a folder above it, whose path does not say its name. */
function isUp(path) {
    return /^(?:\.|\.\.(?:\/\.\.)*)$/.test(path);
}
/**
 * Paths are relative to the working directory, so its own name is nowhere in them. It is the one folder of its
 * parent that holds what it holds.
 */
function placesIn(tree) {
    const listed = new Map();
    const list = (path) => {
        const known = listed.get(path) ?? tree.list(path);
        listed.set(path, known);
        return known;
    };
    const names = new Map();
    const nameOf = (path) => {
        const known = names.get(path);
        if (known !== undefined)
            return known;
        const found = findName(tree, list, path);
        names.set(path, found);
        return found;
    };
    const shortest = (path) => {
        const match = /^((?:\.\.\/)+)([^/]+)((?:\/.*)?)$/.exec(path);
        const [ups = "", name = "", rest = ""] = match?.slice(1) ?? [];
        if (!match || name === "..")
            return path;
        const base = ups === "../" ? "." : ups.slice(3, -1);
        if (nameOf(base) !== name)
            return path;
        return shortest(base === "." ? rest.slice(1) || "." : base + rest);
    };
    return { list, nameOf, shortest };
}
function findName(tree, list, path) {
    const parent = path === "." ? ".." : `../${path}`;
    const own = list(path);
    const alike = list(parent).filter(({ name, folder }) => folder && same(own, list(`${parent}/${name}`)));
    if (alike.length === 1)
        return alike[0]?.name ?? null;
    // Folders such as <version>/up.sql look alike: what the files say tells them apart.
    const files = own.filter((entry) => !entry.folder).slice(0, 3);
    const equal = alike.filter((folder) => files.every(({ name }) => {
        const text = tree.read(path === "." ? name : `${path}/${name}`);
        return text !== null && text === tree.read(`${parent}/${folder.name}/${name}`);
    }));
    return equal.length === 1 && files.length > 0 ? (equal[0]?.name ?? null) : null;
}
function same(a, b) {
    return (a.length === b.length && a.every((step, at) => step.name === b[at]?.name && step.folder === b[at]?.folder));
}

;// CONCATENATED MODULE: ./build/src/read/evidence/folder.js



function isSqlName(name) {
    return /\.sql$/i.test(name);
}
/** A value made at its first use. */
function once(make) {
    let made = null;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
/** Every folder of a run; the linted files stand in for what the tree would read. */
function openFolders(tree, files) {
    const { find, include } = readerOf(tree, files);
    const linted = new Map();
    for (const file of files) {
        const at = (0,path/* folderOf */.yS)(file.path);
        const names = linted.get(at);
        if (names)
            names.push((0,path/* fileNameOf */.bV)(file.path));
        else
            linted.set(at, [(0,path/* fileNameOf */.bV)(file.path)]);
    }
    const folders = new Map();
    const places = placesIn(tree);
    const at = (given) => {
        const path = places.shortest(given);
        const known = folders.get(path);
        if (known)
            return known;
        const made = new OpenedFolder(path, linted.get(path) ?? [], { tree, find, include, at, places });
        folders.set(path, made);
        return made;
    };
    return at;
}
function readerOf(tree, files) {
    const known = new Map(files.map((file) => [file.path, file]));
    const keep = (path, text) => {
        const made = text === null ? null : { path, text, changed: "none" };
        known.set(path, made);
        return made;
    };
    const find = (path) => {
        const file = known.get(path);
        return file === undefined ? keep(path, tree.read(path)) : file;
    };
    const include = (path, from) => {
        const looked = tree.include(path, from.path);
        if ("why" in looked)
            return looked;
        return known.get(looked.path) ?? keep(looked.path, looked.text) ?? { why: null };
    };
    return { find, include };
}
class OpenedFolder {
    path;
    include;
    #around;
    #linted;
    constructor(path, linted, around) {
        this.path = path;
        this.include = around.include;
        this.#around = around;
        this.#linted = linted;
    }
    #entries = once(() => this.#around.places.list(this.path));
    #names = once(() => {
        const files = this.#entries().flatMap((entry) => (entry.folder ? [] : [entry.name]));
        return new Set([...files, ...this.#linted]);
    });
    #above = once(() => this.#around.tree.above(this.path).map(this.#around.at));
    #name = once(() => {
        const outside = isUp(this.path) && this.above.length > 1;
        return outside ? (this.#around.places.nameOf(this.path) ?? this.path) : (0,path/* fileNameOf */.bV)(this.path);
    });
    #trail = once(() => this.above
        .slice(0, -1)
        .map((folder) => folder.name)
        .reverse()
        .join("/"));
    #folders = once(() => this.#entries().flatMap(({ folder, name }) => folder && !folder_hidden(name) ? [this.#around.at((0,path/* join */.fj)(this.path, name))] : []));
    #sql = once(() => [...this.names]
        .filter((name) => isSqlName(name) && !(0,database/* isOtherVariant */.Yi)(name, this.names))
        .sort(byCodeUnits)
        .flatMap((name) => this.file(name) ?? []));
    #children = once(() => new Map(this.folders.map((folder) => [folder.name, folder])));
    get name() {
        return this.#name();
    }
    get trail() {
        return this.#trail();
    }
    get parent() {
        return this.above[1] ?? null;
    }
    get above() {
        return this.#above();
    }
    get names() {
        return this.#names();
    }
    get folders() {
        return this.#folders();
    }
    get sql() {
        return this.#sql();
    }
    get below() {
        return [this, ...this.folders.flatMap((folder) => folder.below)];
    }
    matching(named) {
        return [...this.names]
            .filter(named)
            .sort(byCodeUnits)
            .flatMap((name) => this.file(name) ?? []);
    }
    file(name) {
        return this.names.has(name) ? this.#around.find((0,path/* join */.fj)(this.path, name)) : null;
    }
    child(name) {
        return this.#children().get(name) ?? null;
    }
}
function folder_hidden(name) {
    return name === "node_modules" || name === ".git";
}
function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 7255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ pathList),
/* harmony export */   Jm: () => (/* binding */ literalsAfter),
/* harmony export */   V7: () => (/* binding */ yamlSettings),
/* harmony export */   Vp: () => (/* binding */ belowProject),
/* harmony export */   bT: () => (/* binding */ ini),
/* harmony export */   c5: () => (/* binding */ tomlSettings),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   qU: () => (/* binding */ environmentFile),
/* harmony export */   y9: () => (/* binding */ json5)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _text_parsed_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(834);
/* harmony import */ var _marks_language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9113);
/* harmony import */ var _properties_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1817);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1227);





/** Of git's and of Python's files: a value may be quoted, and a comment may follow it. */
const ini = (text) => (0,_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .pairs */ .AS)(text).map(([key, value]) => [
    key.toLowerCase(),
    unquoted(value.replace(/\s[#;][\s\S]*$/, "").trimEnd()),
]);
const environment = (text) => {
    const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*export\s/, ""));
    return (0,_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .pairs */ .AS)(lines.join("\n")).map(([key, value]) => [key, firstWords(value)]);
};
/** What is quoted ends at the quote, and what is not before a comment. */
function firstWords(value) {
    return /^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/\s#[\s\S]*$/, "").trimEnd();
}
const yamlSettings = (text) => (0,_text_parsed_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readableYaml */ .qV)(text).flatMap((one) => leaves(one));
const tomlSettings = (text) => {
    try {
        return leaves((0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text));
    }
    catch (error) {
        if (error instanceof Error && error.message.includes("excessively nested"))
            throw new RangeError("it is nested too deeply");
        throw error;
    }
};
/** A list has its key once for each of its items. */
function leaves(value, key = "") {
    if (typeof value === "string")
        return [[key, value]];
    const items = (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(value);
    if (items.length > 0)
        return items.flatMap((one) => leaves(one, key));
    return Object.entries((0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(value)).flatMap(([name, inner]) => leaves(inner, key === "" ? name : `${key}.${name}`));
}
/** JSON with the comments, quotes and commas of JavaScript, which YAML's lists and maps take, too. */
const json5 = (text) => yamlSettings((0,_marks_language_js__WEBPACK_IMPORTED_MODULE_2__/* .uncommented */ .sO)(text, _marks_language_js__WEBPACK_IMPORTED_MODULE_2__/* .javascript */ .Q2).replaceAll("\t", " "));
/** Where a project keeps what its programs are told by their environment. */
const environmentFile = /^\.env[\w.-]*$/i;
/** Folders of a project in which a configuration may stand whose paths begin at the project. */
const belowProject = /(?:^|[\\/])(?:src[\\/]main[\\/]resources|conf)$/;
function unquoted(value) {
    return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
/** What such settings name. A file that cannot be read is its tool's to report. */
function foldersOf(read, key, named = itself) {
    return (text) => {
        try {
            return read(text.replace(/^\uFEFF/, ""))
                .filter(([name]) => key.test(name))
                .flatMap(([, value]) => named(value));
        }
        catch (error) {
            return error instanceof RangeError ? null : [];
        }
    };
}
function itself(value) {
    return [{ folder: value, written: value }];
}
/** Each word of a list; what stands before its path is left out. */
function pathList(between, before) {
    return (value) => value
        .split(between)
        .map((word) => word.trim())
        .filter((word) => word !== "")
        .map((written) => ({ folder: written.replace(before, ""), written }));
}
const joined = /^(?:\w+\.)?(?:join|resolve)\s*\(([^()\n]{1,300})\)/;
const quoted = /(["'`])([^"'`\n]{1,200})\1/g;
/** The folder of the file itself. */
const here = /^\$\{[\w.]*dirname\}\//;
/**
 * The same of a configuration that is a program: what stands after such a key literally, one or a list. What the program
 * computes is not known.
 */
function literalsAfter(keys, language) {
    const setting = new RegExp(`(?:^|[\\s,{(\\["'])(?:${keys})["']?[^\\S\\n]*(?:=>|[:=])\\s*(\\[[^\\]]*|array\\s*\\([^)]*|[^\\n]{1,300})`, "gm");
    return (text) => [...(0,_marks_language_js__WEBPACK_IMPORTED_MODULE_2__/* .uncommented */ .sO)(text, language).matchAll(setting)].flatMap(([, value = ""]) => {
        const [opening] = /^(?:\[|array\s*\()/.exec(value) ?? [];
        return opening === undefined
            ? literalIn(value)
            : itemsOf(value.slice(opening.length)).flatMap((item) => literalIn(item.replace(itsKey, "")));
    });
}
/** PHP names the items of a list. */
const itsKey = /^\s*(["'])[^"'\n]{1,200}\1\s*=>/;
/** Parted by the commas that stand in no parentheses and in no quotes. */
function itemsOf(list) {
    const items = [];
    let [from, depth, quote] = [0, 0, ""];
    for (let at = 0; at < list.length; at++) {
        const sign = list.charAt(at);
        if (quote !== "")
            quote = sign === quote && list[at - 1] !== "\\" ? "" : quote;
        else if (/["'`]/.test(sign))
            quote = sign;
        else if (sign === "(" || sign === ")")
            depth += sign === "(" ? 1 : -1;
        else if (sign === "," && depth === 0) {
            items.push(list.slice(from, at));
            from = at + 1;
        }
    }
    return [...items, list.slice(from)];
}
/** "a", path.join(here, "a", "b"), __DIR__ . "/a". */
function literalIn(expression) {
    const own = expression.trim();
    const [call, list] = joined.exec(own) ?? [];
    if (call !== undefined && list !== undefined) {
        const words = [...list.matchAll(quoted)].map(([, , word = ""]) => word);
        return words.length === 0 ? [] : [{ folder: words.join("/"), written: call }];
    }
    const besides = /^__DIR__\s*\.\s*(?=["'])/.exec(own)?.[0] ?? "";
    const [found] = own.slice(besides.length).matchAll(quoted);
    if (found?.index !== 0)
        return [];
    const [written, , word = ""] = found;
    return [{ folder: word.replace(besides === "" ? here : /^\//, ""), written }];
}


/***/ }),

/***/ 8979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ fileBelow),
/* harmony export */   UI: () => (/* binding */ COMMAND_FILES),
/* harmony export */   bQ: () => (/* binding */ nearestFile)
/* harmony export */ });
/** A file by a path of several names below a folder. */
function fileBelow(folder, path) {
    const names = path.split("/");
    const last = names.pop() ?? "";
    let at = folder;
    for (const name of names)
        at = at?.child(name) ?? null;
    return at?.file(last) ?? null;
}
/** The nearest of these files, in the folder or above it, whose text mentions something. */
function nearestFile(folder, names, mentions = /(?:)/) {
    for (const at of folder.above) {
        for (const name of names) {
            const file = fileBelow(at, name);
            if (file && mentions.test(file.text))
                return file;
        }
    }
    return null;
}
/** Where projects write the commands that they run, and the addresses of their databases. */
const COMMAND_FILES = [
    "Makefile",
    "makefile",
    "GNUmakefile",
    "Justfile",
    "justfile",
    "Taskfile.yml",
    "Taskfile.yaml",
    "docker-compose.yml",
    "docker-compose.yaml",
    "compose.yml",
    "compose.yaml",
    "Dockerfile",
    ".env",
    ".env.example",
];


/***/ }),

/***/ 9591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
function join(folder, name) {
    const parts = folder === "." ? [] : folder.split("/");
    for (const part of name.split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part === ".." && parts.length > 0 && parts.at(-1) !== "..")
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join("/") || ".";
}
function folderOf(path) {
    const cut = path.lastIndexOf("/");
    return cut < 0 ? "." : path.slice(0, cut) || "/";
}
function fileNameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 1817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   Cz: () => (/* binding */ javaPairs),
/* harmony export */   qo: () => (/* binding */ properties)
/* harmony export */ });
/** The settings of a file with one on each line: `key=value`, `key: value`, "#" and "!" comments. */
function pairs(text) {
    return pairsIn(text.split(/\r?\n/), /^\s*([^#!\s=:][^\s=:]*)\s*[=:]/);
}
/** Of a Java properties file, in which white space parts the two as well, and a backslash goes on with the next line. */
function javaPairs(text) {
    return pairsIn(logicalLines(text), /^\s*([^#!\s=:][^\s=:]*)(?:\s*[=:]|\s+)/);
}
/** Of two with one key the last one counts. */
function properties(text) {
    return new Map(javaPairs(text));
}
function pairsIn(lines, key) {
    return lines.flatMap((line) => {
        const [head, name] = key.exec(line) ?? [];
        return head === undefined || name === undefined ? [] : [[name, line.slice(head.length).trim()]];
    });
}
/** Properties.java, LineReader: no comment goes on, and white space that begins what goes on counts for nothing. */
function logicalLines(text) {
    const found = [];
    let open = [];
    for (const line of text.split(/\r?\n/)) {
        const own = open.length > 0 ? line.trimStart() : line;
        const goesOn = isContinued(line) && (open.length > 0 || !/^\s*[#!]/.test(line));
        open.push(goesOn ? own.slice(0, -1) : own);
        if (goesOn)
            continue;
        found.push(open.join(""));
        open = [];
    }
    return [...found, open.join("")];
}
/** Two backslashes are one that is meant. */
function isContinued(line) {
    let count = 0;
    while (line.charAt(line.length - 1 - count) === "\\")
        count++;
    return count % 2 === 1;
}


/***/ }),

/***/ 1227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   g1: () => (/* binding */ record)
/* harmony export */ });
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function stringOf(value) {
    return typeof value === "string" ? value : null;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** null when there is no text or it is not JSON. */
function parsedJson(source) {
    if (source === undefined)
        return null;
    try {
        return record(JSON.parse(source.replace(/^\uFEFF/, "")));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7951:
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
// EXTERNAL MODULE: ./build/src/read/registry.js + 87 modules
var registry = __webpack_require__(797);
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
// EXTERNAL MODULE: ./build/src/text/nearest-word.js
var nearest_word = __webpack_require__(7367);
;// CONCATENATED MODULE: ./build/src/read/tool-by-id.js


/** The run cannot start: what was asked for does not exist. */
class ReadError extends Error {
    name = "ReadError";
}
/** @throws ReadError where no tool has that name */
function toolNamed(name) {
    const word = name.trim().toLowerCase();
    const found = registry/* tools */.Y.find(({ id, aliases = [] }) => id === word || aliases.includes(word));
    if (found)
        return found;
    const known = registry/* tools */.Y.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    throw new ReadError(`unknown migration tool "${name}": ${(0,nearest_word/* meant */.w)(word, known)}`);
}

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
    const everywhere = options.tool === null ? null : requireReader(toolNamed(options.tool), given);
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
    return named === undefined ? null : requireReader(toolNamed(named), [{ path }]);
}
/** A tool without SQL files is told of none. */
function requireReader(tool, files) {
    const { onlyCode, reads, name } = tool;
    const other = onlyCode && reads !== undefined && files.find(({ path }) => !(0,languages/* isIn */.S1)(reads, path));
    if (!other)
        return tool;
    const kind = other.path.replace(/^.*\./, "*.");
    throw new ReadError(`${name} has no migrations in ${kind} files, so ${other.path} is not read as its`);
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
        if (error instanceof ReadError)
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

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lE: () => (/* binding */ localUp),
/* harmony export */   up: () => (/* binding */ up),
/* harmony export */   us: () => (/* binding */ exportedByName),
/* harmony export */   wF: () => (/* binding */ javascriptMarks),
/* harmony export */   xq: () => (/* binding */ generatesSql)
/* harmony export */ });
/* harmony import */ var _evidence_named_folders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7255);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9113);


/** Before what a function is handed: "(", "async ({ context: ", "function (". All is bounded, for the text is anybody's. */
const gap = String.raw `\s{0,20}`;
const handing = String.raw `${gap}(?:async\b${gap})?(?:function\b${gap}\*?${gap}\w*${gap})?\(?${gap}\{?${gap}(?:\w+\s*,${gap}){0,6}(?:context\s*:${gap}\{?${gap})?`;
/** A type says what a function would be handed, and is none. */
const noType = String.raw `(?![^\n;]{0,300}=>\s*(?:Promise\s*<|void\b|unknown\b|any\b))`;
const parameters = String.raw `\([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,300}){0,3}\)`;
/** After "=" or ":": nothing else is a function. */
const aFunction = String.raw `(?=${gap}(?:async\b|function\b|\w+${gap}=>|${parameters}${gap}(?::[^=;{]{0,200})?=>))`;
const body = String.raw `(?=${parameters}\s*(?::[^;{=]{0,200})?\{)`;
/**
 * `up` or `down` as JavaScript exports it, or declares it in a class or an object, with what it is handed:
 * "exports.up = async (knex", "up(pgm: …) {", "export const up: Migration = async ({ context: queryInterface". A call is
 * none, nor is a local function.
 */
function declared(name, handed) {
    const heads = [
        String.raw `\bexports\.${name}\s*=${aFunction}`,
        String.raw `\bexport\s+(?:async\s+)?function\b\s*\*?\s*${name}\b`,
        String.raw `\bexport\s+const\s+${name}\b[^\n=]{0,80}=${aFunction}`,
        String.raw `(?:^|[\s,{;])(?<!\b(?:const|let|var)\s)["']?${name}["']?\s*[:=](?![:=])${aFunction}${noType}`,
        String.raw `(?:^|[\s,{;])(?<!\b(?:await|return|function|new|yield)\s)${name}\s*${body}`,
    ];
    return new RegExp(`(?:${heads.join("|")})${handing}${handed}`, "m");
}
const up = (handed) => declared("up", handed);
/** A local function of that name, which the file then exports by it. */
const localUp = (handed) => new RegExp(String.raw `\b(?:function\s+up\b|(?:const|let|var)\s+up\b[^\n=]{0,80}=)${handing}${handed}`);
const exportedByName = /\bexports\s*=\s*\{[^}]{0,500}\bup\b|\bexport\s*\{[^}]{0,500}\bup\b|\bexports\.up\s*=\s*up\b/;
/** Whatever they are handed. */
const anyUp = up("");
const anyDown = /\bdown\b/;
/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+class\b)/;
/** MongoDB's have the same form. */
const relational = /^(?![\s\S]*\.collection\()/;
const generatesSql = /\bexports\.generateSql\s*=|\bexport\s+(?:async\s+)?(?:const|function)\s+generateSql\b/;
/** A name that orders migrations. */
const numbered = { ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, extension: /(?:^|\/)\d{3,}[^/]*\.[cm]?[jt]s$/i };
/**
 * What is handed to a migration tells its tool, where it has the usual name or a type; else what is asked of it.
 */
const inPlace = [
    { tool: "TypeORM", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [/\bimplements\s+MigrationInterface\b/, concrete], prints: null },
    {
        tool: "TypeORM",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [up(String.raw `(?:queryRunner\b|\w+\s*:\s*QueryRunner\b)`)],
        prints: null,
    },
    {
        tool: "Sequelize",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [up(String.raw `(?:queryInterface\b|\w+\s*:\s*QueryInterface\b)`)],
        prints: null,
        settings: [{ file: /^\.sequelizerc$/i, folders: (0,_evidence_named_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .literalsAfter */ .Jm)("migrations-path", _language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2) }],
    },
    {
        tool: "Knex",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [up(String.raw `(?:knex\b|\w+\s*:\s*Knex\b)`)],
        prints: null,
        settings: [{ file: /^knexfile\.[cm]?[jt]s$/i, folders: (0,_evidence_named_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .literalsAfter */ .Jm)("directory", _language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2) }],
    },
    { tool: "Kysely", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [up(String.raw `\w+\s*:\s*Kysely\b`)], prints: null },
    {
        tool: "Kysely",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\bfrom\s*["']kysely["']|\brequire\(\s*["']kysely["']\s*\)|^(?=[\s\S]*\.schema\b)[\s\S]*\.execute\(\)/,
        ],
        prints: null,
    },
    {
        tool: "MikroORM",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [/\bextends\s+\w*Migration\b/, /["']@mikro-orm\/migrations["']|\bthis\.addSql\(/, concrete],
        prints: null,
    },
    { tool: "Lucid", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [/\bextends\s+BaseSchema\b/, anyUp], prints: null },
    { tool: "Payload", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [/\bMigrateUpArgs\b/, anyUp], prints: null },
    {
        tool: "db-migrate",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [
            up(String.raw `db\b`),
            /\bdbm\b|\bdb\.(?:runSql|createTable|addIndex|removeIndex|addColumn|dropTable)\(/,
        ],
        prints: null,
    },
    {
        tool: "Knex",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\bschema\s*\.\s*(?:createTable\w*|alterTable|table|dropTable\w*|raw|hasTable|renameTable|withSchema|createView\w*)\b/,
        ],
        prints: null,
    },
    { tool: "Knex", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [anyUp, /\w\.raw\(/, anyDown], prints: null },
    {
        tool: "node-pg-migrate",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\bMigrationBuilder\b|\b\w+\.(?:createIndex|dropIndex|addColumns|dropColumns?|alterColumn)\(/,
            relational,
            anyDown,
        ],
        prints: null,
    },
    {
        tool: "Sequelize",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\b\w+\.(?:addIndex|removeIndex|removeColumn|changeColumn|bulkInsert)\(|\bsequelize\b/i,
            relational,
            anyDown,
        ],
        prints: null,
    },
    {
        tool: "unrecognized",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [anyUp, /\b\w+\.(?:addColumn|addConstraint|createTable|dropTable|sql)\(/, relational, anyDown],
        prints: null,
    },
    {
        tool: "Nessie",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [/\bextends\s+AbstractMigration\b/, /\bClientPostgreSQL\b|\bnessie\b/, anyUp],
        prints: null,
    },
    {
        tool: "Lucid",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [/\bextends\s+Schema\b/, /\buse\(\s*["']Schema["']\s*\)/, anyUp],
        prints: null,
    },
    {
        tool: "Postgrator",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        extension: /\.(?:do|undo)\.(?:[^/]*\.)?[cm]?[jt]s$/i,
        marks: [generatesSql],
        prints: null,
    },
    { tool: "unrecognized", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [generatesSql], prints: null },
    { tool: "ley", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [up(String.raw `sql\b`)], prints: null },
    {
        tool: "migrate",
        ...numbered,
        marks: [up(String.raw `(?:next|done)\b`), /\b(?:query|execute|sql|raw|unsafe|runSql)\s*[(`]/, relational],
        prints: null,
    },
    {
        tool: "unrecognized",
        ...numbered,
        marks: [anyUp, /\b(?:query|execute|sql|raw|unsafe|runSql)\s*[(`]/, anyDown, relational],
        prints: null,
    },
];
/** The same of a function that stands by itself and is exported below. */
const exportedBelow = [
    ["TypeORM", String.raw `(?:queryRunner\b|\w+\s*:\s*QueryRunner\b)`],
    ["Sequelize", String.raw `(?:queryInterface\b|\w+\s*:\s*QueryInterface\b)`],
    ["Knex", String.raw `(?:knex\b|\w+\s*:\s*Knex\b)`],
    ["Kysely", String.raw `\w+\s*:\s*Kysely\b`],
    ["Knex", "", /\.schema\s*\.|\w\.raw\(/, anyDown],
    ["unrecognized", "", /\b(?:query|execute|sql|unsafe|runSql)\s*[(`]/, anyDown, relational],
].map(([tool, handed, ...rest]) => ({
    tool,
    ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
    marks: [localUp(handed), exportedByName, ...rest],
    prints: null,
}));
/** orchid-orm, whose migrations are calls of the function that its rake-db gives. */
const orchid = [
    {
        tool: "Orchid",
        ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2,
        marks: [/\b(?:rakeDb|rake-db|orchid-orm\/migrations)\b/, /\bchange\s*\(\s*async\b/],
        prints: null,
    },
    { tool: "Orchid", ..._language_js__WEBPACK_IMPORTED_MODULE_1__/* .javascript */ .Q2, marks: [/^change\s*\(\s*async\s*\(\s*db\b/m], prints: null },
];
const javascriptMarks = [...inPlace, ...exportedBelow, ...orchid];


/***/ }),

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ julia),
/* harmony export */   Cl: () => (/* binding */ elixir),
/* harmony export */   D0: () => (/* binding */ allLanguages),
/* harmony export */   Hg: () => (/* binding */ python),
/* harmony export */   I2: () => (/* binding */ csharp),
/* harmony export */   Q2: () => (/* binding */ javascript),
/* harmony export */   QT: () => (/* binding */ dart),
/* harmony export */   RX: () => (/* binding */ dotnet),
/* harmony export */   TS: () => (/* binding */ rust),
/* harmony export */   Ts: () => (/* binding */ clojure),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   aq: () => (/* binding */ hcl),
/* harmony export */   d_: () => (/* binding */ jsonFile),
/* harmony export */   fT: () => (/* binding */ lua),
/* harmony export */   go: () => (/* binding */ go),
/* harmony export */   hC: () => (/* binding */ toml),
/* harmony export */   ho: () => (/* binding */ crystal),
/* harmony export */   oQ: () => (/* binding */ yaml),
/* harmony export */   oo: () => (/* binding */ edn),
/* harmony export */   op: () => (/* binding */ swift),
/* harmony export */   sO: () => (/* binding */ uncommented),
/* harmony export */   uG: () => (/* binding */ fizz),
/* harmony export */   vB: () => (/* binding */ ruby),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   yo: () => (/* binding */ jvm),
/* harmony export */   zU: () => (/* binding */ php),
/* harmony export */   zY: () => (/* binding */ speaking)
/* harmony export */ });
/* unused harmony exports haskell, perl, shell */
const short = String.raw `"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
/** What is never closed reaches to the end. */
const end = String.raw `(?![\s\S])`;
const slashes = String.raw `\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|${end})`;
const doubled = String.raw `"""[\s\S]*?(?:"""|${end})`;
const tripled = String.raw `${doubled}|'''[\s\S]*?(?:'''|${end})`;
/** Where a single quote is a character's, or a name's. */
const typed = String.raw `"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'`;
const ruby = {
    language: "Ruby",
    extension: /\.rb$/i,
    aside: new RegExp(String.raw `^[^\S\n]*#[^\n]*|^=begin\b[\s\S]*?(?:^=end\b[^\n]*|${end})|<<[~-](["']?)([A-Z_]\w*)\1[^\n]*\n[\s\S]*?(?:\n[^\S\n]*\2\b|${end})`, "gm"),
};
const python = {
    language: "Python",
    extension: /\.py$/i,
    aside: new RegExp(`${tripled}|#[^\\n]*|${short}`, "g"),
};
const javascript = {
    language: "JavaScript or TypeScript",
    extension: /\.[cm]?[jt]s$/i,
    aside: new RegExp(`${slashes}|${short}|\`(?:[^\`\\\\]|\\\\[\\s\\S])*(?:\`|${end})`, "g"),
};
const php = {
    language: "PHP",
    extension: /\.php$/i,
    aside: new RegExp(String.raw `${slashes}|#(?!\[)[^\n]*|<<<(["']?)(\w+)\1\r?\n[\s\S]*?(?:\n[^\S\n]*\2\b|${end})|${short}`, "g"),
};
const elixir = {
    language: "Elixir",
    extension: /\.exs?$/i,
    aside: new RegExp(`${tripled}|#[^\\n]*|${short}`, "g"),
};
const csharp = {
    language: "C#",
    extension: /\.cs$/i,
    aside: new RegExp(`${slashes}|${doubled}|@"(?:[^"]|"")*(?:"|${end})|${typed}`, "g"),
};
const dotnet = {
    language: "F# or Visual Basic",
    extension: /\.(?:fs|vb)$/i,
    aside: new RegExp(String.raw `^[^\S\n]*(?:\/\/|')[^\n]*|\(\*[\s\S]*?(?:\*\)|${end})|${doubled}`, "gm"),
};
const jvm = {
    language: "Java, Kotlin, Scala or Groovy",
    extension: /\.(?:java|kts?|scala|groovy)$/i,
    aside: new RegExp(`${slashes}|${doubled}|${typed}`, "g"),
};
const go = {
    language: "Go",
    extension: /\.go$/i,
    aside: new RegExp(`${slashes}|\`[^\`]*(?:\`|${end})|${typed}`, "g"),
};
const rust = {
    language: "Rust",
    extension: /\.rs$/i,
    aside: new RegExp(String.raw `${slashes}|r(#{1,4})"[\s\S]*?(?:"\1|${end})|${typed}`, "g"),
};
const swift = {
    language: "Swift",
    extension: /\.swift$/i,
    aside: new RegExp(`${slashes}|${doubled}|${typed}`, "g"),
};
const dart = { ...swift, language: "Dart", extension: /\.dart$/i };
const julia = { ...python, language: "Julia", extension: /\.jl$/i };
const lua = {
    language: "Lua or MoonScript",
    extension: /\.(?:lua|moon)$/i,
    aside: new RegExp(String.raw `--\[\[[\s\S]*?(?:\]\]|${end})|--[^\n]*|${short}`, "g"),
};
const haskell = {
    language: "Haskell",
    extension: /\.hs$/i,
    aside: new RegExp(String.raw `\{-[\s\S]*?(?:-\}|${end})|--[^\n]*|${typed}`, "g"),
};
const perl = { language: "Perl", extension: /\.p[lm]$/i, aside: /^[^\S\n]*#[^\n]*/gm };
const shell = {
    language: "shell",
    extension: /\.(?:sh|bash)$/i,
    aside: /^[^\S\n]*#[^\n]*/gm,
};
const clojure = { language: "Clojure", extension: /\.cljc?$/i, aside: /;[^\n]*/g };
const crystal = { ...ruby, language: "Crystal", extension: /\.cr$/i };
const xml = {
    language: "XML",
    extension: /\.xml$/i,
    aside: new RegExp(String.raw `<!--[\s\S]*?(?:-->|${end})`, "g"),
};
const yaml = { language: "YAML", extension: /\.ya?ml$/i, aside: /^[^\S\n]*#[^\n]*/gm };
const jsonFile = { language: "JSON", extension: /\.json$/i, aside: null };
const edn = { language: "EDN", extension: /\.edn$/i, aside: /;[^\n]*/g };
const fizz = { language: "Fizz", extension: /\.fizz$/i, aside: null };
const plainText = { language: "plain text", extension: /\.txt$/i, aside: null };
/** Atlas' and Terraform's. */
const hcl = {
    language: "HCL",
    extension: /\.hcl$/i,
    aside: new RegExp(`${slashes}|#[^\\n]*|"(?:[^"\\\\\\n]|\\\\.)*"`, "g"),
};
const toml = { language: "TOML", extension: /\.toml$/i, aside: /^[^\S\n]*#[^\n]*/gm };
/** All of them. */
const allLanguages = [
    ruby,
    python,
    javascript,
    php,
    elixir,
    csharp,
    dotnet,
    jvm,
    go,
    rust,
    swift,
    dart,
    julia,
    lua,
    haskell,
    perl,
    shell,
    clojure,
    crystal,
    xml,
    yaml,
    jsonFile,
    edn,
    fizz,
    toml,
    plainText,
];
const opened = /^(?:\/\*|`|"""|'''|@"|r#|<!--|=begin|<<|\(\*)/;
const closed = /(?:\*\/|`|"|'|-->|=end[^\n]*|\w|#|\*\))$/;
/**
 * The text without what only speaks of migrations: a generator's template, an example in a comment. Every character
 * stays where it is. Where a quote has no partner, as in a regular expression, nobody knows which text is aside, and all
 * of it is kept.
 */
function speaking(text, language) {
    return keeping(text, language, /^["'](?!""|'')/);
}
/** The text without its comments. Every character stays where it is. */
function uncommented(text, language) {
    return keeping(text, language, /^["'`](?!""|'')/);
}
function keeping(text, { aside }, kept) {
    if (aside === null)
        return text;
    let alone = false;
    const bare = text.replace(aside, (found, ...rest) => {
        if (kept.test(found))
            return found;
        const at = rest.find((one) => typeof one === "number") ?? 0;
        if (at + found.length === text.length && opened.test(found) && !closed.test(found))
            alone = true;
        return found.replace(/[^\r\n]/g, " ");
    });
    return alone ? text : bare;
}


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

/***/ 797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ tools)
});

// EXTERNAL MODULE: ./build/src/read/evidence/database.js
var evidence_database = __webpack_require__(6429);
// EXTERNAL MODULE: ./build/src/read/evidence/folder.js + 1 modules
var folder = __webpack_require__(3908);
// EXTERNAL MODULE: ./build/src/read/evidence/nearest-file.js
var nearest_file = __webpack_require__(8979);
// EXTERNAL MODULE: ./build/src/read/evidence/path.js
var evidence_path = __webpack_require__(9591);
// EXTERNAL MODULE: ./build/src/read/marks/language.js
var language = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/src/read/text/border.js
/** The parts of a span between the places that a pattern finds, each sent by itself; blank ones are left out. */
function cutAt(text, [start, end], border) {
    const pieces = [];
    let from = start;
    for (const found of text.slice(start, end).matchAll(border)) {
        pieces.push([from, start + found.index]);
        from = start + found.index + found[0].length;
    }
    pieces.push([from, end]);
    return pieces.filter((piece) => text.slice(...piece).trim() !== "");
}
/** A text as a pattern that finds it. */
function literally(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

// EXTERNAL MODULE: ./build/src/read/text/lines.js
var text_lines = __webpack_require__(3555);
;// CONCATENATED MODULE: ./build/src/read/text/trouble.js
/** A marker its tool does not read, where nothing but the author can put it right. */
function trouble(span, message, why, instead, fix) {
    return { span, message, why, instead, ...(fix ? { fix } : {}) };
}
/** Replaces a marker by the one the tool reads. `safe` only where the file then runs statement by statement. */
function rewrite(file, span, text, safe) {
    return { title: `Write the marker as \`${text.trim()}\``, safe, edits: [{ file, span, text }] };
}

;// CONCATENATED MODULE: ./build/src/read/tools/atlas.js








const MARKER = "-- atlas:txmode none";
const ADVICE = {
    alone: `write \`${MARKER}\` as the first line and leave the next one empty (then run \`atlas migrate hash\`)`,
    several: true,
    marker: `${MARKER}\n`,
};
const atlas = {
    id: "atlas",
    name: "Atlas",
    recorded: true,
    // sql/migrate/migrate.go, Executor.Pending and Execute
    versioned: {
        by: ({ path }) => /^[^_]+/.exec((0,evidence_path/* fileNameOf */.bV)(path).replace(/\.sql$/, ""))?.[0] ?? null,
        effect: "never runs the second where the first was applied, and stops at it where both are new",
    },
    late: "refuses to start: migration added out of order",
    optOut: [/^--[^\S\n]*atlas:txmode +none\b.*$/gm],
    claim,
    read: (root) => root.sql
        .filter((file) => !file.path.endsWith(".down.sql"))
        .sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path)))
        .map((file) => stepOf(file, root)),
    one: (file, root) => [stepOf(file, root)],
    settings: [{ file: /^atlas\.hcl$/i, folders: directoriesIn }],
    leaves: () => "Atlas computes the way down itself",
};
/** cmd/atlas: `dir = "file://migrations?format=goose"`, in a migration block or as its default. */
function directoriesIn(text) {
    return [...(0,language/* uncommented */.sO)(text, language/* hcl */.aq).matchAll(/\bdir\s*=\s*"((?:file:\/\/)?([^"?\n]{1,300}))[^"\n]*"/g)].map(([, written = "", folder = ""]) => ({ folder, written }));
}
function claim(folder) {
    const sum = folder.file("atlas.sum");
    if (!sum)
        return null;
    // The layout of another tool, kept up to date by Atlas: what the project depends on decides who runs it.
    const borrowed = folder.sql.some((file) => /\.(?:up|down)\.sql$/.test(file.path));
    const config = (0,nearest_file/* nearestFile */.bQ)(folder, ["atlas.hcl"]);
    const database = config ? (0,evidence_database/* databaseOfUrls */.FZ)(config.text) : null;
    return {
        root: folder.path,
        ground: borrowed ? "marker" : "config",
        evidence: sum.path,
        why: sum.path,
        files: folder.sql.length,
        otherDatabase: config && database ? `${config.path} names only ${database}` : undefined,
    };
}
function stepOf(file, root) {
    const mode = modeOf(file.text);
    const back = root.file((0,evidence_path/* fileNameOf */.bV)(file.path).replace(/\.up\.sql$/, ".down.sql"));
    const paired = file.path.endsWith(".up.sql");
    // Atlas itself never runs such a file: it is there because another tool's habit is kept up.
    const rollback = paired && back
        ? { place: "file", present: true, where: (0,evidence_path/* fileNameOf */.bV)(file.path).replace(".up.", ".down.") }
        : { place: "none", present: false, where: "the plan that `atlas migrate down` computes" };
    const base = {
        execution: mode === "none" ? "autocommit" : "transaction",
        why: whyOf(mode),
        rollback,
        advice: ADVICE,
    };
    const border = borderOf(file.text);
    const part = {
        ...base,
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction: "up",
        markers: troublesOf(file, mode),
        ...(border ? { pieces: cutAt(file.text, (0,text_lines/* wholeOf */.l2)(file), border) } : {}),
    };
    const down = paired && back ? [{ ...base, file: back, span: (0,text_lines/* wholeOf */.l2)(back), direction: "down" }] : [];
    return { up: [part], down };
}
/** `-- atlas:delimiter \n\n\n`: what stands between statements instead of ";" (ariga/atlas sql/migrate/lex.go). */
function borderOf(text) {
    const [, said] = /^--[^\S\n]*atlas:delimiter[^\S\n]+(\S[^\n]*?)[^\S\n]*\r?$/m.exec(text) ?? [];
    if (said === undefined)
        return null;
    const plain = said.replace(/\\n/g, "\n").replace(/\\r/g, "\r").replace(/\\t/g, "\t");
    // The directive itself holds the words, too.
    return new RegExp(`(?<!atlas:delimiter[^\\S\\n]*)${literally(plain)}`, "g");
}
function whyOf(mode) {
    if (mode === "none")
        return `\`${MARKER}\` at the top of the file`;
    if (mode === "file")
        return "`-- atlas:txmode file` at the top of the file";
    return "Atlas wraps each file in a transaction, unless it is run with --tx-mode none or all";
}
/**
 * The comment lines that are the file's own: from its very first character, and followed by an empty line,
 * which a carriage return spoils (ariga/atlas sql/migrate/dir.go, LocalFile.comments).
 */
function commentsOf(text) {
    const lines = [];
    for (const line of (0,text_lines/* linesOf */.Dx)(text)) {
        if (!/^(?:#|--)/.test(line.text))
            break;
        lines.push(line);
    }
    const end = lines.at(-1)?.next ?? 0;
    return { lines, detached: text.startsWith("\n", end) };
}
function modeOf(text) {
    const { lines, detached } = commentsOf(text);
    if (!detached)
        return null;
    const modes = lines.flatMap((line) => directiveOf(line.text.trim()) ?? []);
    return modes[0] ?? null;
}
function directiveOf(line) {
    const match = /^([ -~]*)atlas:(\w+)(?: +([ -~]*))*/.exec(line);
    return match?.[2] === "txmode" ? (match[3] ?? "") : null;
}
function troublesOf(file, mode) {
    if (!/atlas:\s*tx/i.test(file.text) || mode === "none" || mode === "file")
        return [];
    const candidate = (0,text_lines/* linesOf */.Dx)(file.text).find((line) => /^[\s\uFEFF]*(?:#|--).*atlas:\s*tx-?_?mode\b/i.test(line.text));
    if (!candidate)
        return [];
    const { lines, detached } = commentsOf(file.text);
    const last = lines.at(-1);
    const top = lines.some((one) => one.span[0] === candidate.span[0]);
    const exact = /^--\s*atlas:txmode +(?:none|file)$/.test(candidate.text.trim());
    const glued = top && exact && !detached && last !== undefined;
    const windows = last !== undefined && file.text.startsWith("\r\n", last.next);
    return [
        trouble(candidate.span, `Atlas does not read \`${candidate.text.replace("\uFEFF", "").trim()}\``, windows
            ? "the empty line after it ends in a carriage return, so to Atlas it is not empty, and the marker belongs to the first statement"
            : "Atlas reads it only in the comment that the file starts with, with an empty line after that comment; elsewhere it is a comment of a statement", windows
            ? "save the file with line feeds only, and run `atlas migrate hash`"
            : `start the file with \`${MARKER}\`, leave the next line empty, and run \`atlas migrate hash\``, glued && !windows
            ? {
                title: "Leave an empty line after the marker",
                // atlas.sum no longer fits the file until it is hashed again.
                safe: false,
                edits: [{ file, span: [last.next, last.next], text: "\n" }],
            }
            : null),
    ];
}

// EXTERNAL MODULE: ./build/src/read/evidence/named-folders.js
var named_folders = __webpack_require__(7255);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(5307);
// EXTERNAL MODULE: ./build/src/text/parsed-yaml.js
var parsed_yaml = __webpack_require__(834);
// EXTERNAL MODULE: ./build/src/read/evidence/value.js
var evidence_value = __webpack_require__(1227);
;// CONCATENATED MODULE: ./build/src/read/evidence/npm.js




const manifests = new WeakMap();
function manifestOf(folder) {
    const known = manifests.get(folder);
    if (known !== undefined)
        return known;
    const made = (0,evidence_value/* parsedJson */.U4)(folder.file("package.json")?.text);
    manifests.set(folder, made);
    return made;
}
/** The nearest package.json above a folder that depends on one of these packages. */
function npmPackage(folder, names) {
    for (const at of folder.above) {
        const manifest = manifestOf(at);
        if (!manifest)
            continue;
        const wanted = { ...(0,evidence_value/* record */.g1)(manifest.dependencies), ...(0,evidence_value/* record */.g1)(manifest.devDependencies) };
        for (const name of names) {
            const range = (0,lookup/* lookup */.$)(wanted, name);
            if (typeof range === "string") {
                return {
                    file: `${at.path === "." ? "" : `${at.path}/`}package.json`,
                    range,
                    ...locked(at, name, range),
                };
            }
        }
    }
    return null;
}
function locked(folder, name, range) {
    for (const at of folder.above) {
        const inside = folder.trail.slice(at.trail === "" ? 0 : at.trail.length + 1) || ".";
        for (const [file, versionIn] of LOCKS) {
            const lock = at.file(file);
            const version = lock && versionIn(lockOf(lock), name, inside, range);
            if (lock && version)
                return { version, lock: lock.path };
        }
    }
    return { version: null, lock: null };
}
const locks = new WeakMap();
function lockOf(file) {
    const known = locks.get(file);
    if (known)
        return known;
    const made = PARSERS.get(file.path.slice(file.path.lastIndexOf("/") + 1))?.(file.text) ?? {};
    locks.set(file, made);
    return made;
}
/** A program writes them, plainly. */
const longestLock = 2 ** 22;
function yaml(text) {
    try {
        return (0,evidence_value/* record */.g1)((0,parsed_yaml/* parsedYaml */.dd)(text, longestLock)[0]);
    }
    catch {
        return {};
    }
}
const PARSERS = (0,lookup/* table */.t)({
    "package-lock.json": evidence_value/* parsedJson */.U4,
    "pnpm-lock.yaml": yaml,
    "yarn.lock": (text) => (/^# yarn lockfile v1$/m.test(text) ? yarnV1(text) : yaml(text)),
    // JSON with a comma after the last item.
    "bun.lock": (text) => (0,evidence_value/* parsedJson */.U4)(text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, "$1")),
});
/**
 * Yarn 1's own format (yarnpkg/yarn src/lockfile/stringify.js): a line of "name@range" keys from the first column
 * that ends in ":", then `version "x"`, indented by two. Brought into the shape of the newer ones.
 */
function yarnV1(text) {
    const made = new Map();
    let keys = [];
    for (const line of text.split(/\r?\n/)) {
        if (/^[^\s#].*:$/.test(line))
            keys = line.slice(0, -1).split(", ").map(unquoted);
        const version = /^ {2}version "?([^"\s]+)"?$/.exec(line)?.[1];
        if (version === undefined)
            continue;
        for (const key of keys)
            made.set(key.replace(/^(.[^@]*@)(?!npm:)/, "$1npm:"), { version });
        keys = [];
    }
    return Object.fromEntries(made);
}
function unquoted(key) {
    return key.replace(/^"(.*)"$/, "$1");
}
const LOCKS = [
    ["package-lock.json", npmLocked],
    ["pnpm-lock.yaml", pnpmLocked],
    ["yarn.lock", yarnLocked],
    ["bun.lock", bunLocked],
];
/** A workspace's own copy before the one at the top. */
function npmLocked(lock, name, inside) {
    const packages = (0,evidence_value/* record */.g1)(lock.packages);
    const own = (0,evidence_value/* record */.g1)((0,lookup/* lookup */.$)(packages, `${inside}/node_modules/${name}`)).version;
    const top = (0,evidence_value/* record */.g1)((0,lookup/* lookup */.$)(packages, `node_modules/${name}`)).version ??
        (0,evidence_value/* record */.g1)((0,lookup/* lookup */.$)((0,evidence_value/* record */.g1)(lock.dependencies), name)).version;
    return valid(own) ?? valid(top);
}
/**
 * What the workspace resolved to; else the highest of `packages`, whose keys are "name@1.2.3" (lockfile 9),
 * "/name@1.2.3" (6) or "/name/1.2.3" (5).
 */
function pnpmLocked(lock, name, inside) {
    const importer = (0,evidence_value/* record */.g1)((0,lookup/* lookup */.$)((0,evidence_value/* record */.g1)(lock.importers), inside));
    for (const kind of [importer.dependencies, importer.devDependencies]) {
        const entry = (0,lookup/* lookup */.$)((0,evidence_value/* record */.g1)(kind), name);
        const version = valid((0,evidence_value/* record */.g1)(entry).version) ?? valid(entry);
        if (version)
            return version;
    }
    const versions = Object.keys((0,evidence_value/* record */.g1)(lock.packages)).flatMap((key) => {
        const bare = key.replace(/^\//, "");
        if (!bare.startsWith(`${name}@`) && !bare.startsWith(`${name}/`))
            return [];
        return valid(bare.slice(name.length + 1)) ?? [];
    });
    return semver.rsort(versions)[0] ?? null;
}
/** Keys are "name@npm:range", several with commas between. */
function yarnLocked(lock, name, _inside, range) {
    const key = Object.keys(lock).find((one) => one.split(", ").includes(`${name}@npm:${range}`));
    return key === undefined ? null : valid((0,evidence_value/* record */.g1)((0,lookup/* lookup */.$)(lock, key)).version);
}
/**
 * `packages` maps a name, or a workspace's package and a name, to a list that starts with "name@version"
 * (oven-sh/bun docs/install/lockfile).
 */
function bunLocked(lock, name, inside) {
    const packages = (0,evidence_value/* record */.g1)(lock.packages);
    const workspace = (0,evidence_value/* stringOf */.Je)((0,evidence_value/* record */.g1)((0,lookup/* lookup */.$)((0,evidence_value/* record */.g1)(lock.workspaces), inside === "." ? "" : inside)).name);
    for (const key of [...(workspace === null ? [] : [`${workspace}/${name}`]), name]) {
        const entry = (0,evidence_value/* stringOf */.Je)((0,evidence_value/* listOf */.c3)((0,lookup/* lookup */.$)(packages, key))[0]);
        const version = entry?.startsWith(`${name}@`) ? valid(entry.slice(name.length + 1)) : null;
        if (version)
            return version;
    }
    return null;
}
/** pnpm appends the peers it chose: "7.2.0(typescript@5.0.0)" or "7.2.0_typescript@5.0.0". */
function valid(version) {
    return typeof version === "string" ? semver.valid(version.replace(/[(_].*$/, "")) : null;
}
/** Whether a package is at least `version`: by its lock file, else by what its range allows at most. */
function atLeast(found, version) {
    if (found?.version)
        return semver.gte(found.version, version) ? "yes" : "no";
    if (!found || semver.validRange(found.range) === null)
        return "unknown";
    if (semver.subset(found.range, `>=${version}-0`))
        return "yes";
    return semver.intersects(found.range, `>=${version}`) ? "allowed" : "no";
}
/** "7.2.0 in package-lock.json", or "^7.0.0 in package.json". */
function versionText(found) {
    return found.version ? `${found.version} in ${found.lock}` : `${found.range} in ${found.file}`;
}

// EXTERNAL MODULE: ./build/src/read/text/claims.js
var claims = __webpack_require__(8411);
;// CONCATENATED MODULE: ./build/src/read/tools/dbmate.js









/** amacneil/dbmate pkg/dbmate/migration.go: case-sensitive, from the first column. */
const UP = /^--\s*migrate:up(?:\s*$|\s+\S+)/gm;
const DOWN = /^--\s*migrate:down(?:\s*$|\s+\S+)/gm;
const dbmate = {
    id: "dbmate",
    name: "dbmate",
    recorded: true,
    // pkg/dbmate/db.go, FindMigrations: applied or not by the digits alone.
    versioned: {
        by: ({ path }) => /^\d+/.exec((0,evidence_path/* fileNameOf */.bV)(path))?.[0] ?? null,
        effect: "never runs the second where the first was applied",
    },
    // pkg/driver/postgres/postgres.go
    ledger: "CREATE TABLE IF NOT EXISTS schema_migrations (version varchar PRIMARY KEY)",
    optOut: [/^--[^\S\n]*migrate:(?:up|down)(?:[^\S\n]+\S+)*?[^\S\n]+transaction:false(?:[^\S\n].*)?$/gm],
    sections: /^--\s*migrate:(?:up|down)(?:\s*$|\s+\S+)/gm,
    claim: (folder) => {
        const bears = (text) => text.includes("migrate:up") && text.search(UP) >= 0;
        const found = (0,claims/* claimBySections */.co)(folder, bears, "-- migrate:up", dependency);
        return found && { ...found, otherDatabase: urlDatabase(folder) };
    },
    read: (root) => root.sql
        .filter((file) => /^\d/.test((0,evidence_path/* fileNameOf */.bV)(file.path)))
        .sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path)))
        .map(dbmate_stepOf),
    one: (file) => [dbmate_stepOf(file)],
    settings: [{ file: named_folders/* environmentFile */.qU, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* environment */.cA, /^DBMATE_MIGRATIONS_DIR$/i) }],
    leaves: () => "its name does not start with a number",
};
function dependency(folder) {
    return npmPackage(folder, ["dbmate"])?.file ?? (0,nearest_file/* nearestFile */.bQ)(folder, nearest_file/* COMMAND_FILES */.UI, /\bdbmate\b/i)?.path;
}
function adviceFor(direction, out) {
    const marker = `-- migrate:${direction} transaction:false`;
    const alone = out
        ? `leave that one statement alone in its section, below \`${marker}\``
        : `write \`${marker}\` as the section's first line, with that one statement below it`;
    return { alone, several: false, marker };
}
function urlDatabase(folder) {
    for (const at of folder.above) {
        const file = at.file(".env");
        const line = file?.text.split("\n").find((one) => /^\s*(?:export\s+)?DATABASE_URL\s*=/.test(one));
        if (!file || line === undefined)
            continue;
        const database = (0,evidence_database/* databaseOfUrls */.FZ)(line);
        return database === null ? undefined : `DATABASE_URL in ${file.path} is ${database}'s`;
    }
    return undefined;
}
function sectionsOf(text) {
    const starts = [...text.matchAll(UP), ...text.matchAll(DOWN)]
        .map((match) => match.index)
        .sort((a, b) => a - b);
    return starts.map((start, at) => {
        const found = text.indexOf("\n", start);
        const end = found < 0 ? text.length : found;
        const line = text.slice(start, end).trimEnd();
        return {
            direction: /^--\s*migrate:up/.test(line) ? "up" : "down",
            line: [start, start + line.length],
            body: [Math.min(end + 1, text.length), starts[at + 1] ?? text.length],
        };
    });
}
/** Several pairs may stand in one file, each in a transaction of its own. */
function dbmate_stepOf(file) {
    const sections = sectionsOf(file.text);
    const present = sections.some((section) => section.direction === "down");
    const parts = sections.map((section) => partOf(file, section, present));
    const first = parts[0];
    if (!first) {
        const whole = { direction: "up", line: [0, 0], body: [0, file.text.length] };
        const why = `dbmate refuses ${(0,evidence_path/* fileNameOf */.bV)(file.path)}: it has no \`-- migrate:up\` line`;
        return { up: [{ ...partOf(file, whole, false), why, markers: nearMisses(file) }], down: [] };
    }
    const all = [{ ...first, markers: [...(first.markers ?? []), ...nearMisses(file)] }, ...parts.slice(1)];
    return {
        up: all.filter((part) => part.direction === "up"),
        down: all.filter((part) => part.direction === "down").reverse(),
    };
}
function partOf(file, section, present) {
    const { direction, line, body } = section;
    const options = file.text
        .slice(...line)
        .replace(/^--\s*migrate:(?:up|down)/, "")
        .trim();
    const out = options.split(/\s+/).includes("transaction:false");
    return {
        file,
        span: body,
        direction,
        execution: out ? "one-query" : "transaction",
        pieces: [body],
        why: out
            ? `\`transaction:false\` on the \`-- migrate:${direction}\` line; dbmate then sends the section as one query`
            : `dbmate wraps the section in a transaction, and its \`-- migrate:${direction}\` line has no \`transaction:false\``,
        rollback: {
            place: "section",
            present,
            where: "the `-- migrate:down` section",
            heading: "-- migrate:down",
            unwritten: { execution: "transaction", advice: adviceFor("down", false) },
        },
        advice: adviceFor(direction, out),
        markers: out || !/transaction(?!:true\b)/i.test(options) ? [] : [misread(file, line, direction, options)],
    };
}
function misread(file, line, direction, options) {
    const right = `-- migrate:${direction} transaction:false`;
    const certain = /^transaction\s*[:=]\s*["']?false["']?$/i.test(options);
    return trouble(line, `dbmate does not read \`${options}\` on its \`-- migrate:${direction}\` line`, "dbmate wants exactly `transaction:false`, in lower case and without spaces; anything else is ignored, and the section runs in a transaction", `write \`${right}\``, certain ? rewrite(file, line, right, false) : null);
}
/** Indented, or in another case: a comment to dbmate, so the section never starts. */
function nearMisses(file) {
    if (!/migrate:\s*(?:up|down)/i.test(file.text))
        return [];
    return (0,text_lines/* linesOf */.Dx)(file.text).flatMap((line) => {
        const match = /^\s*--\s*migrate:\s*(up|down)\b(.*)$/i.exec(line.text);
        if (!match || /^--\s*migrate:(?:up|down)(?:\s*$|\s+\S+)/.test(line.text))
            return [];
        const right = `-- migrate:${match[1]?.toLowerCase()}${(match[2] ?? "").trimEnd()}`;
        return [
            trouble(line.span, `dbmate does not read \`${line.text.trim()}\``, "dbmate reads its markers only in lower case, from the first column", `write \`${right}\``, rewrite(file, line.span, right, false)),
        ];
    });
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/src/read/evidence/cargo.js



const documents = new WeakMap();
function toml(file) {
    const known = documents.get(file);
    if (known)
        return known;
    let made = {};
    try {
        made = (0,evidence_value/* record */.g1)((0,dist/* parse */.qg)(file.text));
    }
    catch {
        // A broken Cargo.toml is cargo's to report; here it is no evidence.
    }
    documents.set(file, made);
    return made;
}
/** The nearest Cargo.toml above a folder that depends on a crate; features of every one above are joined. */
function crate(folder, name) {
    let nearest = null;
    const features = new Set();
    for (const at of folder.above) {
        const file = at.file("Cargo.toml");
        if (!file)
            continue;
        for (const entry of entriesOf(toml(file), name)) {
            nearest ??= file.path;
            for (const feature of (0,evidence_value/* listOf */.c3)((0,evidence_value/* record */.g1)(entry).features))
                if (typeof feature === "string")
                    features.add(feature);
        }
    }
    if (nearest !== null)
        return { file: nearest, features: [...features] };
    const lock = lockOfMembers(folder, name);
    return lock === null ? null : { file: lock, features: [] };
}
/** A Cargo.lock above whose own packages (those without a source) depend on the crate: a workspace's. */
function lockOfMembers(folder, name) {
    for (const at of folder.above) {
        const file = at.file("Cargo.lock");
        const own = file ? (0,evidence_value/* listOf */.c3)(toml(file).package).map(evidence_value/* record */.g1) : [];
        const needs = (dependency) => typeof dependency === "string" && dependency.split(" ")[0] === name;
        if (file && own.some((item) => item.source === undefined && (0,evidence_value/* listOf */.c3)(item.dependencies).some(needs))) {
            return file.path;
        }
    }
    return null;
}
function entriesOf(document, name) {
    const tables = [document, (0,evidence_value/* record */.g1)(document.workspace)];
    return tables.flatMap((table) => [table.dependencies, table["dev-dependencies"], table["build-dependencies"]].flatMap((dependencies) => (0,lookup/* lookup */.$)((0,evidence_value/* record */.g1)(dependencies), name) ?? []));
}
/** A crate's version in the nearest Cargo.lock. */
function lockedCrate(folder, name) {
    for (const at of folder.above) {
        const file = at.file("Cargo.lock");
        if (!file)
            continue;
        for (const item of (0,evidence_value/* listOf */.c3)(toml(file).package)) {
            const version = (0,evidence_value/* stringOf */.Je)((0,evidence_value/* record */.g1)(item).version);
            if ((0,evidence_value/* record */.g1)(item).name === name && version)
                return { version, file: file.path };
        }
    }
    return null;
}
/** Why a crate's project is not PostgreSQL's: its features name only other databases. */
function crateDatabase(found, name) {
    if (!found || found.features.some((feature) => /^(postgres|any$)/.test(feature)))
        return undefined;
    const other = found.features.find((feature) => /^(mysql|sqlite|mssql)/.test(feature));
    return other && `${found.file} turns on only the feature \`${other}\` of ${name}`;
}

// EXTERNAL MODULE: ./build/src/read/text/pairs.js
var pairs = __webpack_require__(4585);
;// CONCATENATED MODULE: ./build/src/read/tools/diesel.js








const diesel_ADVICE = {
    alone: "put `run_in_transaction = false` into a `metadata.toml` beside up.sql, and leave that one statement alone in its file",
    several: false,
};
const APART = {
    alone: "leave that one statement alone in its file, with `run_in_transaction = false` in the `metadata.toml` beside it",
    several: false,
};
const diesel = {
    id: "diesel",
    name: "Diesel",
    aliases: ["diesel-cli", "diesel_cli", "diesel_migrations"],
    recorded: true,
    // diesel_migrations/src/migration_harness.rs: a map by version keeps one of them
    versioned: {
        by: ({ path }, root) => {
            const folder = root.folders.find((one) => `${one.path}/up.sql` === path);
            return folder ? versionOf(folder) : null;
        },
        effect: "runs one of the two and never the other",
    },
    // diesel/src/migration/setup_migration_table.sql
    ledger: "CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)",
    optOut: [],
    claim: diesel_claim,
    home: (folder) => (isMigration(folder) ? (folder.parent ?? folder) : folder),
    read: (root) => root.folders
        .filter(isMigration)
        .map((folder) => ({ folder, version: versionOf(folder) }))
        .sort((a, b) => (0,folder/* byCodeUnits */.CA)(a.version, b.version))
        .map(({ folder }, _, all) => diesel_stepOf(folder, all.some((one) => one.folder.names.has("down.sql")))),
    one: (file) => [stepFrom("", (0,pairs/* isBack */.S3)(file.path) ? { down: file } : { up: file })],
    settings: [{ file: /^diesel\.toml$/i, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* tomlSettings */.c5, /^migrations_directory\.dir$/) }],
    leaves: () => "Diesel runs only <version>_<name>/up.sql and down.sql",
};
function isMigration(folder) {
    return folder.names.has("up.sql") || folder.names.has("down.sql");
}
/** migrations_internals: what stands before the first "_", without "-". */
function versionOf(folder) {
    return (folder.name.split("_")[0] ?? "").replaceAll("-", "");
}
function diesel_claim(folder) {
    const root = folder.parent;
    if (!root || !isMigration(folder))
        return null;
    const found = crate(folder, "diesel");
    const otherDatabase = crateDatabase(found, "diesel");
    const config = folder.above.map((at) => at.file("diesel.toml")).find((file) => file !== null);
    const metadata = folder.file("metadata.toml");
    const decided = config ?? (found ? null : metadata);
    if (decided) {
        return {
            root: root.path,
            ground: "config",
            evidence: decided.path,
            why: decided.path,
            files: 1,
            otherDatabase,
        };
    }
    if (!found)
        return null;
    const why = `${found.file} depends on diesel, and ${folder.path} holds up.sql and down.sql as it wants`;
    return { root: root.path, ground: "project", evidence: found.file, why, files: 1, otherDatabase };
}
function diesel_stepOf(folder, backs) {
    const [up, down] = [folder.file("up.sql"), folder.file("down.sql")];
    return stepFrom(`${folder.name}/`, { up, down, metadata: folder.file("metadata.toml"), backs });
}
function stepFrom(prefix, { up = null, down = null, metadata = null, backs = true }) {
    const { markers, ...sending } = sendingOf(metadata);
    const part = (file, direction) => ({
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        pieces: [(0,text_lines/* wholeOf */.l2)(file)],
        direction,
        ...sending,
        rollback: { place: backs ? "file" : "none", present: down !== null, where: `${prefix}down.sql` },
        advice: sending.execution === "one-query" ? APART : diesel_ADVICE,
        markers: direction === "up" || !up ? markers(file) : [],
    });
    return { up: up ? [part(up, "up")] : [], down: down ? [part(down, "down")] : [] };
}
/**
 * diesel_migrations/src/file_based_migrations.rs: the key defaults to false where the file is there, and a
 * file that does not parse counts as absent, silently.
 */
function sendingOf(metadata) {
    const none = () => [];
    if (!metadata) {
        return {
            execution: "transaction",
            why: "Diesel wraps each migration in a transaction; it has no metadata.toml",
            markers: none,
        };
    }
    const value = keyOf(metadata);
    if (value === undefined || value === false) {
        const said = value === false ? "run_in_transaction = false" : "no run_in_transaction, which counts as false,";
        return {
            execution: "one-query",
            why: `${said} in ${metadata.path}; Diesel then sends each file as one query`,
            markers: none,
        };
    }
    if (value === true) {
        return { execution: "transaction", why: `run_in_transaction = true in ${metadata.path}`, markers: none };
    }
    return {
        execution: "transaction",
        why: `Diesel cannot read ${metadata.path}, and then wraps the migration in a transaction`,
        markers: (file) => [
            trouble((0,text_lines/* firstStatementLine */.eQ)(file.text), `Diesel cannot read ${metadata.path}, so this file runs in a transaction`, "a metadata.toml that is not valid TOML, or whose run_in_transaction is not true or false, is silently ignored", `write \`run_in_transaction = false\` in ${metadata.path}, without quotation marks`),
        ],
    };
}
/** The key's value; undefined when it is absent; null when Diesel could not read the file. */
function keyOf(metadata) {
    try {
        const value = (0,evidence_value/* record */.g1)((0,dist/* parse */.qg)(metadata.text)).run_in_transaction;
        return typeof value === "boolean" || value === undefined ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/src/read/text/order.js
var text_order = __webpack_require__(740);
;// CONCATENATED MODULE: ./build/src/read/tools/drizzle.js








/** drizzle-orm splits at this exact string wherever it stands (drizzle-orm/src/migrator.ts). */
const BREAKPOINT = "--> statement-breakpoint";
const drizzle_ADVICE = {
    alone: "put `COMMIT;` and `--> statement-breakpoint` before it, in the last pending migration; or run it by hand with psql",
    several: true,
    marker: `COMMIT;\n${BREAKPOINT}`,
};
const ROLLBACK = { place: "none", present: false, where: "a new migration that reverts it" };
const WHY = "Drizzle runs every pending migration in one transaction, and has no marker to leave it";
const drizzle = {
    id: "drizzle",
    name: "Drizzle",
    aliases: ["drizzle-kit", "drizzle-orm"],
    recorded: true,
    // drizzle-orm/pg-core/dialect.ts: whatever is not newer than the last one that was applied is passed over
    versioned: {
        by: whenOf,
        effect: "never runs the second where the first was applied before",
    },
    // drizzle-orm 1.0, migrator.utils.ts, getMigrationsToRun: without a journal it runs whatever folder is not recorded
    late: (root) => (journalOf(root) ? "never runs it where the later one was applied" : null),
    optOut: [],
    claim: (folder) => claimJournal(folder) ?? claimSnapshots(folder),
    home: (folder) => (folder.names.has("migration.sql") ? (folder.parent ?? folder) : folder),
    read: (root) => (journalOf(root) ? readJournal(root) : readFolders(root)),
    one: (file) => [drizzle_stepOf(file, WHY)],
    settings: [{ file: /^drizzle[\w.-]*\.config\.[cm]?[jt]s$/i, folders: (0,named_folders/* literalsAfter */.Jm)("out", language/* javascript */.Q2) }],
    leaves: () => "neither a name in meta/_journal.json nor <folder>/migration.sql",
};
function journalOf(folder) {
    return folder.child("meta")?.file("_journal.json") ?? null;
}
/** drizzle-kit to 0.31: meta/_journal.json lists the files. */
function claimJournal(folder) {
    const journal = journalOf(folder);
    return journal && claimBy(folder, journal);
}
/** drizzle-kit 1.0: a folder per migration, with snapshot.json beside migration.sql and no journal. */
function claimSnapshots(folder) {
    const snapshot = folder.names.has("migration.sql") ? folder.file("snapshot.json") : null;
    return snapshot && folder.parent ? claimBy(folder.parent, snapshot) : null;
}
function claimBy(root, evidence) {
    const dialect = (0,evidence_value/* stringOf */.Je)((0,evidence_value/* parsedJson */.U4)(evidence.text)?.dialect);
    const other = dialect !== null && dialect !== "pg" && (0,evidence_database/* databaseNamed */.F8)(dialect) !== "PostgreSQL";
    return {
        root: root.path,
        ground: "config",
        evidence: evidence.path,
        why: evidence.path,
        files: 1,
        otherDatabase: other ? `${evidence.path} says dialect "${dialect}"` : undefined,
    };
}
function readJournal(root) {
    const journal = journalOf(root);
    const tags = (0,evidence_value/* listOf */.c3)((0,evidence_value/* parsedJson */.U4)(journal?.text)?.entries).flatMap((entry) => (0,evidence_value/* stringOf */.Je)((0,evidence_value/* record */.g1)(entry).tag) ?? []);
    const listed = tags.flatMap((tag) => root.file(`${tag}.sql`) ?? []);
    const known = new Set(listed);
    const unlisted = root.sql
        .filter((file) => !known.has(file))
        .sort((a, b) => (0,text_order/* byLeadingNumber */.pZ)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path)));
    // What never ran is no history, except to another of these, which is read as if all of them did.
    const others = unlisted.some((file) => file.changed !== "none") ? unlisted : [];
    return [
        ...listed.map((file) => drizzle_stepOf(file, WHY)),
        ...others.map((file) => drizzle_stepOf(file, `${journal?.path} does not list it, so Drizzle never runs it; read as if it did`)),
    ];
}
/** The time that the journal gives a file. */
function whenOf(file, root) {
    const entry = (0,evidence_value/* listOf */.c3)((0,evidence_value/* parsedJson */.U4)(journalOf(root)?.text)?.entries)
        .map(evidence_value/* record */.g1)
        .find(({ tag }) => `${(0,evidence_value/* stringOf */.Je)(tag)}.sql` === (0,evidence_path/* fileNameOf */.bV)(file.path));
    return typeof entry?.when === "number" ? String(entry.when) : null;
}
function readFolders(root) {
    const files = [...root.folders]
        .sort((a, b) => (0,folder/* byCodeUnits */.CA)(a.name, b.name))
        .flatMap((folder) => folder.file("migration.sql") ?? []);
    return (files.length > 0 ? files : root.sql).map((file) => drizzle_stepOf(file, WHY));
}
function drizzle_stepOf(file, why) {
    const part = {
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction: "up",
        execution: "batch",
        why,
        pieces: chunks(file.text),
        rollback: ROLLBACK,
        advice: drizzle_ADVICE,
    };
    return { up: [part], down: [] };
}
function chunks(source) {
    const pieces = [];
    let at = 0;
    for (;;) {
        const next = source.indexOf(BREAKPOINT, at);
        if (next < 0)
            break;
        pieces.push([at, next]);
        at = next + BREAKPOINT.length;
    }
    pieces.push([at, source.length]);
    return pieces;
}

// EXTERNAL MODULE: ./build/src/read/evidence/properties.js
var properties = __webpack_require__(1817);
;// CONCATENATED MODULE: ./build/src/read/evidence/jvm.js



/** Where a project on the Java machine says what it is built from. */
const BUILD_FILES = [
    "pom.xml",
    "build.gradle",
    "build.gradle.kts",
    "build.sbt",
    "libs.versions.toml",
    "gradle/libs.versions.toml",
];
const DRIVERS = [
    [/\bmysql-connector-j(?:ava)?\b|\bflyway-mysql\b/, "MySQL"],
    [/\bmariadb-java-client\b/, "MariaDB"],
    [/\bsqlite-jdbc\b/, "SQLite"],
    [/\bmssql-jdbc\b|\bflyway-sqlserver\b/, "SQL Server"],
    [/\bojdbc\d+\b|\bflyway-database-oracle\b/, "Oracle"],
];
const ANY_DRIVER = new RegExp(["postgres", ...DRIVERS.map(([artifact]) => artifact.source)].join("|"), "i");
/** What the nearest build file with a driver brings. Databases that tests run in say nothing: H2, HSQLDB, Derby. */
function driverOf(folder) {
    const file = (0,nearest_file/* nearestFile */.bQ)(folder, BUILD_FILES, ANY_DRIVER);
    if (!file || /postgres/i.test(file.text))
        return { postgres: file !== null, other: undefined };
    for (const [artifact, database] of DRIVERS) {
        const found = artifact.exec(file.text);
        if (found)
            return { postgres: false, other: `${file.path} brings only a ${database} driver (${found[0]})` };
    }
    return { postgres: false, other: undefined };
}
/** One setting, as Spring binds it: case, dashes, underscores and dots in the name say nothing. */
function canonical(key) {
    return key.toLowerCase().replace(/[-_.]/g, "");
}
/**
 * Spring Boot's settings of one library, from the nearest folder with any: application.yml before its profiles. A
 * list that several profiles give is the lists joined.
 */
function springKeys(folder, prefix) {
    const mentions = new RegExp(prefix, "i");
    for (const at of folder.above) {
        const resources = at.child("src")?.child("main")?.child("resources");
        const files = [...(resources ? settingsIn(resources) : []), ...settingsIn(at)];
        const keyed = files
            .filter((file) => mentions.test(file.text))
            .map((file) => ({ file, keys: keysBelow(file, prefix) }))
            .filter(({ keys }) => keys.size > 0);
        const first = keyed[0];
        if (first)
            return { file: first.file, keys: joined(keyed.map(({ keys }) => keys)) };
    }
    return null;
}
function settingsIn(folder) {
    return [...folder.names]
        .filter((name) => /^application(?:-[\w.-]+)?\.(?:ya?ml|properties)$/.test(name))
        .sort((a, b) => a.length - b.length)
        .flatMap((name) => (0,nearest_file/* fileBelow */.EN)(folder, name) ?? []);
}
function joined(maps) {
    const all = new Map();
    for (const [key, value] of maps.flatMap((map) => [...map])) {
        if (!all.has(key))
            all.set(key, value);
        else if (canonical(key) === "locations")
            all.set(key, `${all.get(key)},${value}`);
    }
    return all;
}
const known = new WeakMap();
/** The keys below `spring.<prefix>`, without it, in their canonical spelling. */
function keysBelow(file, prefix) {
    const flat = known.get(file) ?? flatKeys(file);
    known.set(file, flat);
    const start = `spring.${prefix}.`;
    return new Map([...flat].flatMap(([key, value]) => key.toLowerCase().startsWith(start) ? [[canonical(key.slice(start.length)), value]] : []));
}
function flatKeys(file) {
    if (file.path.endsWith(".properties"))
        return (0,properties/* properties */.qo)(file.text);
    const found = new Map();
    try {
        for (const document of (0,parsed_yaml/* readableYaml */.qV)(file.text))
            for (const [key, value] of flattened(document))
                if (!found.has(key))
                    found.set(key, value);
    }
    catch {
        // A broken file is Spring's to report; here it is no evidence.
    }
    return found;
}
/** "a.b.c" for nested tables; a list is its items with commas. */
function flattened(value, path = "") {
    if (Array.isArray(value))
        return [[path, value.map(String).join(",")]];
    if (typeof value !== "object" || value === null)
        return [[path, value === null ? "" : String(value)]];
    return Object.entries(value).flatMap(([key, inner]) => flattened(inner, path ? `${path}.${key}` : key));
}

;// CONCATENATED MODULE: ./build/src/read/evidence/flyway.js







const OWN = ["flyway.toml", "flyway.user.toml", "flyway.conf", "conf/flyway.toml", "conf/flyway.conf"];
const SPRING = ["application.properties", "application.yml", "application.yaml"].flatMap((name) => [
    `src/main/resources/${name}`,
    name,
]);
const flyway_known = new WeakMap();
/** The nearest settings above a folder; Flyway's own file before Spring's, and that before one that only names it. */
function flywaySettings(folder) {
    const found = flyway_known.get(folder);
    if (found !== undefined)
        return found;
    const made = find(folder);
    flyway_known.set(folder, made);
    return made;
}
function find(folder) {
    const own = (0,nearest_file/* nearestFile */.bQ)(folder, OWN);
    if (own)
        return settingsOf(folder, own, keysOf(own), own);
    const connection = (0,nearest_file/* nearestFile */.bQ)(folder, SPRING, /\bjdbc:/);
    const spring = springKeys(folder, "flyway");
    if (spring)
        return settingsOf(folder, spring.file, spring.keys, connection, "spring.flyway.postgresql.transactional-lock=false");
    const named = (0,nearest_file/* nearestFile */.bQ)(folder, [...SPRING, ...BUILD_FILES], /\bflyway\b/i) ??
        (0,nearest_file/* nearestFile */.bQ)(folder, nearest_file/* COMMAND_FILES */.UI, /\bflyway\b/);
    return named && settingsOf(folder, named, buildKeys(named), connection ?? named);
}
function settingsOf(folder, file, keys, connection, lockLine = "flyway.postgresql.transactional.lock=false") {
    const flag = (name) => keys.get(canonical(name))?.toLowerCase();
    return {
        path: file.path,
        own: keys.size > 0 || connection === file,
        locations: locationsIn(keys.get("locations") ?? ""),
        naming: namingOf(keys),
        mixed: flag("mixed") === "true",
        group: flag("group") === "true",
        inTransaction: flag("executeInTransaction") === "false" ? false : undefined,
        outOfOrder: flag("outOfOrder") === "true",
        lockLine: flag("postgresql.transactional.lock") === "false" || isOld(folder) ? null : lockLine,
        otherDatabase: otherDatabase(folder, connection),
        placeholder: keys.get(canonical("placeholderPrefix")) || undefined,
    };
}
function locationsIn(list) {
    return list
        .split(",")
        .map((one) => one.trim().replace(/^(?:filesystem|classpath):/, ""))
        .map((one) => one.replace("{vendor}", "postgresql").replace(/^\.?\/|\/$/g, ""))
        .filter((one) => one !== "" && !/[*?$]/.test(one));
}
/** Defaults: V1.2__title.sql, U1.2__title.sql, B1.2__title.sql, R__title.sql. */
function namingOf(keys) {
    const key = (name, otherwise) => {
        const value = keys.get(canonical(name));
        return value === undefined || value.includes("${") ? otherwise : value;
    };
    const versioned = key("sqlMigrationPrefix", "V");
    const undo = key("undoSqlMigrationPrefix", "U");
    const kinds = [versioned, undo, key("baselineMigrationPrefix", "B")].map(quote).join("|");
    const separator = quote(key("sqlMigrationSeparator", "__"));
    const repeatable = quote(key("repeatableSqlMigrationPrefix", "R"));
    const suffixes = key("sqlMigrationSuffixes", ".sql")
        .split(",")
        .map((one) => quote(one.trim()));
    return {
        versioned,
        undo,
        pattern: new RegExp(`^(?:(?<kind>${kinds})(?<version>\\d+(?:[._]\\d+)*)${separator}|${repeatable}${separator})(?<title>.*)(?:${suffixes.join("|")})$`),
    };
}
function quote(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
/** A URL of a database that only tests run in says nothing where the module brings PostgreSQL's driver. */
function otherDatabase(folder, connection) {
    const driver = driverOf(folder);
    const urls = connection?.text.match(/\bjdbc:[a-z0-9]+:\S*/gi) ?? [];
    const database = (0,evidence_database/* databaseOfUrls */.FZ)(urls.join(" "));
    if (connection && database !== null && !(driver.postgres && /^(?:H2|HSQLDB|Derby)$/.test(database)))
        return `${connection.path} connects to ${database}`;
    return urls.length > 0 ? undefined : driver.other;
}
/** The lock came into a transaction with 9.1.2. A version that no build file says is the newest. */
function isOld(folder) {
    const build = (0,nearest_file/* nearestFile */.bQ)(folder, BUILD_FILES, /\bflyway\b/i);
    const found = build && VERSION.exec(build.text);
    const version = semver.coerce(found?.[1] ?? found?.[2] ?? found?.[3]);
    return version !== null && semver.lt(version, "9.1.2");
}
/** flyway-core:11.3.1 · <artifactId>flyway-core</artifactId><version>… · id("org.flywaydb.flyway") version "…" */
const VERSION = /\bflyway-core["']?\s*[:%]\s*["']?(\d+(?:\.\d+)+)|<artifactId>flyway-(?:core|maven-plugin)<\/artifactId>\s*<version>(\d+(?:\.\d+)+)|org\.flywaydb\.flyway["')]*\s+version\s+["'](\d+(?:\.\d+)+)/;
function keysOf(file) {
    const pairs = file.path.endsWith(".toml") ? tomlPairs(file.text) : [...(0,properties/* properties */.qo)(file.text)];
    return new Map(pairs.map(([key, value]) => [canonical(key.replace(/^flyway\.(?:plugins\.)?/, "")), value]));
}
/** [flyway] holds the settings; an [environments.<name>] table may add its own. */
function tomlPairs(text) {
    try {
        return flattened((0,evidence_value/* record */.g1)((0,evidence_value/* record */.g1)((0,dist/* parse */.qg)(text)).flyway));
    }
    catch {
        // A broken file is Flyway's to report.
        return [];
    }
}
/** The settings of names that a Maven or Gradle plugin is given literally. */
const IN_BUILD = /(?<!\/)\b((?:sql|undoSql|repeatableSql)Migration(?:Prefix|Separator))(?:>|\s*=\s*["'])([^"'<\s]*)["'<]/g;
function buildKeys(file) {
    return new Map([...file.text.matchAll(IN_BUILD)].map(([, key = "", value = ""]) => [canonical(key), value]));
}

;// CONCATENATED MODULE: ./build/src/read/evidence/flyway-folders.js



const scheme = /^filesystem:/;
/** The scheme is Flyway's own, whatever a framework calls the setting. */
const locations = (value) => (0,named_folders/* pathList */.CN)(/,/, scheme)(value).filter(({ written }) => scheme.test(written));
function from(read) {
    return (0,named_folders/* foldersOf */.pd)(read, /(?:)/, locations);
}
/** Flyway's locations, in its own files, in those of Spring and its like, and in what builds the project. */
const flywayFolders = [
    { file: /^flyway[\w.-]*\.toml$/i, folders: from(named_folders/* tomlSettings */.c5), belowProject: named_folders/* belowProject */.Vp },
    {
        file: /^(?:flyway[\w.-]*\.(?:conf|properties)|application[\w.-]*\.properties)$/i,
        folders: from(properties/* javaPairs */.Cz),
        belowProject: named_folders/* belowProject */.Vp,
    },
    { file: /^application[\w.-]*\.ya?ml$/i, folders: from(named_folders/* yamlSettings */.V7), belowProject: named_folders/* belowProject */.Vp },
    { file: named_folders/* environmentFile */.qU, folders: from(named_folders/* environment */.cA) },
    { file: /^pom\.xml$/i, folders: (text) => flyway_folders_literally((0,language/* uncommented */.sO)(text, language/* xml */._n)) },
    { file: /^build\.gradle(?:\.kts)?$/i, folders: (text) => flyway_folders_literally((0,language/* uncommented */.sO)(text, language/* jvm */.yo)) },
];
function flyway_folders_literally(text) {
    return [...text.matchAll(/\bfilesystem:([^\s"'`,;<>]{1,300})/g)].map(([written, folder = ""]) => ({
        folder,
        written,
    }));
}

;// CONCATENATED MODULE: ./build/src/read/tools/flyway.js










/** Names with Flyway's defaults, where nothing is configured. */
const DEFAULT = /^(?:(?<kind>[VUB])(?<version>\d+(?:[._]\d+)*)__|R__)(?<title>.*)\.sql$/;
const flyway = {
    id: "flyway",
    name: "Flyway",
    aliases: ["flywaydb"],
    recorded: true,
    // CompositeMigrationResolver, checkForIncompatibilities.
    versioned: {
        by: ({ path }) => {
            const { kind, version } = DEFAULT.exec((0,evidence_path/* fileNameOf */.bV)(path))?.groups ?? {};
            return kind === "V" && version ? version.replaceAll("_", ".") : null;
        },
        effect: "refuses to start: more than one migration with that version",
    },
    // MigrationInfoImpl.java, validate: outOfOrder is false by default
    late: (root) => flywaySettings(root)?.outOfOrder ? null : "refuses to start: resolved migration not applied",
    // BaseJavaMigration.java
    code: [
        {
            tool: "Flyway",
            ...language/* jvm */.yo,
            marks: [
                /(?:\b(?:extends|implements|with)|:)\s*(?:[\w.]+\.)?(?:Base)?JavaMigration\b/,
                /\borg\.flywaydb\b/,
            ],
            prints: null,
        },
    ],
    optOut: [],
    claim: flyway_claim,
    home: (folder) => locationOf(folder, flywaySettings(folder)),
    read: readAll,
    one: (file, root) => [flyway_stepOf(new Map(), { up: [file], down: [] }, flywaySettings(root), false)],
    settings: flywayFolders,
    leaves: () => "its name is not V<version>__<title>.sql, nor what the settings of the project make of that",
};
function flyway_claim(folder) {
    // Whatever the settings, a version has a digit and a repeatable migration a separator.
    if (!folder.sql.some((file) => /\d|__/.test((0,evidence_path/* fileNameOf */.bV)(file.path))))
        return null;
    const settings = flywaySettings(folder);
    if (!settings)
        return null;
    const files = folder.sql.filter((file) => named(file, settings));
    if (files.length === 0)
        return null;
    return {
        root: locationOf(folder, settings).path,
        ground: settings.own ? "config" : "project",
        evidence: settings.path,
        why: `${settings.path}, and ${files[0]?.path} is named as Flyway wants`,
        files: files.length,
        otherDatabase: settings.otherDatabase,
    };
}
function named(file, settings) {
    return (settings?.naming.pattern ?? DEFAULT).exec((0,evidence_path/* fileNameOf */.bV)(file.path));
}
/** A configured location, else Spring's default one, else the topmost of adjoining folders with versioned files. */
function locationOf(folder, settings) {
    for (const wanted of [settings?.locations ?? [], ["db/migration"]]) {
        const ends = (path) => wanted.some((one) => path === one || path.endsWith(`/${one}`));
        const found = folder.above.find((at) => ends(at.trail));
        if (found)
            return databaseFolder(found, folder, settings) ?? found;
    }
    let top = folder;
    while (top.parent?.sql.some((file) => named(file, settings)))
        top = top.parent;
    return top;
}
/** Of a location with a folder for each database (db/migration/postgresql beside db/migration/oracle) the one that is read. */
function databaseFolder(location, folder, settings) {
    if (!location.folders.some(({ name }) => (0,evidence_database/* folderOfOther */.qz)(name) !== null))
        return null;
    if (location.sql.some((file) => named(file, settings)))
        return null;
    return folder.above.find((at) => at.parent?.path === location.path) ?? null;
}
function readAll(root) {
    const settings = flywaySettings(root);
    const undo = settings?.naming.undo ?? "U";
    const versions = new Map();
    const repeatable = [];
    const scripts = new Map();
    const files = root.below.flatMap((folder) => {
        for (const file of folder.sql) {
            const name = (0,evidence_path/* fileNameOf */.bV)(file.path);
            const conf = folder.file(`${name}.conf`) ?? folder.file(name.replace(/\.sql$/, ".conf"));
            if (conf)
                scripts.set(file, conf);
        }
        return folder.sql;
    });
    for (const file of files) {
        const groups = named(file, settings)?.groups;
        if (!groups)
            continue;
        if (groups.version === undefined) {
            repeatable.push(file);
            continue;
        }
        const key = groups.version.replaceAll("_", ".");
        const pair = versions.get(key) ?? { up: [], down: [] };
        versions.set(key, pair);
        (groups.kind === undo ? pair.down : pair.up).push(file);
    }
    const paid = [...versions.values()].some((pair) => pair.down.length > 0);
    const numbered = [...versions].sort(([a], [b]) => byVersion(a, b));
    const last = repeatable.sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path)));
    return [
        ...numbered.map(([, pair]) => flyway_stepOf(scripts, pair, settings, paid)),
        ...last.map((file) => ({
            ...flyway_stepOf(scripts, { up: [file], down: [] }, settings, false),
            repeatable: true,
        })),
    ];
}
function byVersion(a, b) {
    const [x, y] = [a.split("."), b.split(".")];
    for (let at = 0; at < Math.max(x.length, y.length); at++) {
        const order = (0,text_order/* byNumber */.vh)(x[at] ?? "0", y[at] ?? "0");
        if (order !== 0)
            return order;
    }
    return 0;
}
function flyway_stepOf(scripts, pair, settings, undo) {
    const back = pair.down[0];
    const part = (file, direction) => ({
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction,
        ...flyway_sendingOf(scripts.get(file), settings),
        dialect: settings?.placeholder ? { placeholder: settings.placeholder } : {},
        // Undo scripts are a paid edition's: only a root that has some is asked for more.
        rollback: {
            place: undo || back ? "file" : "none",
            present: back !== undefined,
            where: back ? (0,evidence_path/* fileNameOf */.bV)(back.path) : undoNameOf(file, settings),
            unwritten: {
                execution: flyway_sendingOf(undefined, settings).execution,
                advice: flyway_adviceFor(undoNameOf(file, settings), settings),
            },
        },
        advice: flyway_adviceFor((0,evidence_path/* fileNameOf */.bV)(file.path), settings),
        markers: flyway_troublesOf(file, scripts.get(file)),
    });
    return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}
function undoNameOf(file, settings) {
    const groups = named(file, settings)?.groups;
    if (groups?.version === undefined)
        return "the text that the file had before";
    return `${settings?.naming.undo ?? "U"}${(0,evidence_path/* fileNameOf */.bV)(file.path).slice(groups.kind?.length)}`;
}
function flyway_adviceFor(name, settings) {
    const lock = settings?.lockLine;
    const own = `give the statement a file of its own: Flyway runs it outside a transaction; where it does not notice by itself, put \`executeInTransaction=false\` into ${name}.conf`;
    return {
        alone: lock ? `${own}; and set \`${lock}\`, or the build waits permanently for Flyway's own lock` : own,
        several: true,
    };
}
function misnamed(conf) {
    return !conf.path.endsWith(".sql.conf");
}
/** The trouble has no place in the SQL: it stands at the first statement and names the file. */
function flyway_troublesOf(file, conf) {
    if (!conf || !misnamed(conf) || scriptFlag(conf) === undefined)
        return [];
    return [
        trouble((0,text_lines/* firstStatementLine */.eQ)(file.text), `Flyway does not read ${conf.path}`, "the settings of a script stand in a file of exactly its name with .conf after it", `rename it to ${(0,evidence_path/* fileNameOf */.bV)(file.path)}.conf`),
    ];
}
function flyway_sendingOf(conf, settings) {
    const flag = conf && !misnamed(conf) ? scriptFlag(conf) : undefined;
    if (conf && flag !== undefined) {
        const why = `executeInTransaction=${flag} in ${conf.path}`;
        return { execution: flag ? "transaction" : "autocommit", why };
    }
    if (settings?.inTransaction === false) {
        return { execution: "autocommit", why: `executeInTransaction=false in ${settings.path}` };
    }
    const why = "Flyway reads each statement and leaves the transaction for those it knows cannot run in one";
    return { execution: "automatic", why, decide: decideWith(settings) };
}
/**
 * What Flyway knows cannot run in a transaction, by the keywords a statement starts with
 * (flyway-database-postgresql PostgreSQLParser.java). REINDEX INDEX/TABLE CONCURRENTLY and DETACH PARTITION
 * … CONCURRENTLY are not among them.
 */
const OUTSIDE = [
    /^(?:CREATE|DROP) (?:UNIQUE )?INDEX CONCURRENTLY\b/,
    /^REINDEX (?:VERBOSE )?(?:SCHEMA|DATABASE|SYSTEM)\b/,
    /^(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)\b/,
    /^ALTER SYSTEM\b/,
    /^VACUUM\b/,
    /^DISCARD ALL\b/,
];
function decideWith(settings) {
    return (statements) => {
        const outside = statements.map((statement) => {
            const words = statement.trim().replace(/\s+/g, " ").toUpperCase();
            return OUTSIDE.some((pattern) => pattern.test(words));
        });
        if (!outside.includes(true)) {
            const group = settings?.group === true;
            return {
                sent: statements.map(() => ({ as: "block", block: 0 })),
                execution: group ? "batch" : "automatic",
                why: group
                    ? `group=true in ${settings.path}: Flyway runs all pending migrations in one transaction`
                    : "Flyway finds nothing here that cannot run in a transaction, and wraps the file in one",
            };
        }
        const sent = statements.map(() => ({ as: "alone" }));
        const why = "Flyway finds a statement that cannot run in a transaction, and runs the file without one";
        if (outside.includes(false) && !settings?.mixed) {
            return {
                sent,
                execution: "automatic",
                why: "Flyway finds statements that cannot run in a transaction beside others that can, and sends none of them",
                refused: 'Flyway stops with "Detected both transactional and non-transactional statements within the same migration", unless mixed=true is set',
            };
        }
        return { sent, execution: "automatic", why };
    };
}
/** Settings of one script: a file of exactly its name and ".conf" beside it. */
function scriptFlag(conf) {
    const value = (0,properties/* properties */.qo)(conf.text).get("executeInTransaction")?.toLowerCase();
    return value === "true" ? true : value === "false" ? false : undefined;
}

;// CONCATENATED MODULE: ./build/src/read/evidence/go.js
const mods = new WeakMap();
/** go.mod has no quoting: one module a line, in a `require ( … )` block or after the word. */
function modOf(folder) {
    const known = mods.get(folder);
    if (known !== undefined)
        return known;
    const file = folder.file("go.mod");
    const required = new Map();
    for (const line of file?.text.split("\n") ?? []) {
        const found = /^\s*(?:(?:require|tool)\s+)?([^\s/()]+\.[^\s/]+\/\S+)(?:\s+v\S+)?\s*(\/\/\s*indirect)?/.exec(line);
        if (found?.[1])
            required.set(found[1], found[2] === undefined || required.get(found[1]) === true);
    }
    const made = file ? { path: file.path, required } : null;
    mods.set(folder, made);
    return made;
}
/** The nearest go.mod above a folder that requires a module, of any major version. */
function goModule(folder, module) {
    for (const at of folder.above) {
        const mod = modOf(at);
        for (const [name, direct] of mod?.required ?? []) {
            if (mod && (name === module || name.startsWith(`${module}/`)))
                return { file: mod.path, direct };
        }
    }
    return null;
}
const POSTGRES = [
    "github.com/lib/pq",
    "github.com/jackc/pgx",
    "github.com/uptrace/bun/driver/pgdriver",
    "github.com/go-pg/pg",
    "gorm.io/driver/postgres",
];
const OTHERS = {
    "github.com/go-sql-driver/mysql": "MySQL",
    "gorm.io/driver/mysql": "MySQL",
    "github.com/mattn/go-sqlite3": "SQLite",
    "modernc.org/sqlite": "SQLite",
    "github.com/glebarez/sqlite": "SQLite",
    "github.com/ncruces/go-sqlite3": "SQLite",
    "gorm.io/driver/sqlite": "SQLite",
    "github.com/microsoft/go-mssqldb": "SQL Server",
    "github.com/denisenkom/go-mssqldb": "SQL Server",
    "github.com/ClickHouse/clickhouse-go": "ClickHouse",
};
/** Why the Go project above is not PostgreSQL's: its go.mod requires only another database's driver. */
function goDatabase(folder) {
    if (POSTGRES.some((module) => goModule(folder, module)))
        return undefined;
    for (const [module, database] of Object.entries(OTHERS)) {
        const found = goModule(folder, module);
        if (found)
            return `${found.file} requires only a ${database} driver (${module})`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/read/text/updown.js



/**
 * Groups a folder's files by the number in their names, in its order. `pattern` has the groups `version` and,
 * where the name says a direction, `direction`.
 */
function pairByVersion(folder, pattern) {
    const found = new Map();
    for (const file of folder.sql) {
        const groups = pattern.exec((0,evidence_path/* fileNameOf */.bV)(file.path))?.groups;
        if (!groups)
            continue;
        const version = groups.version ?? "";
        const key = version.replace(/^0+(?=\d)/, "");
        const pair = found.get(key) ?? { version, up: [], down: [] };
        found.set(key, pair);
        (groups.direction === "down" ? pair.down : pair.up).push(file);
    }
    return [...found.values()].sort((a, b) => (0,text_order/* byNumber */.vh)(a.version, b.version));
}
/** Whether a root keeps ways back at all: where no version has one, nobody is asked for it. */
function downFilesOf(all) {
    return all.some((pair) => pair.down.length > 0);
}
/** A file whose name has no number: it says at most its direction. */
function unnumbered(file) {
    return (0,pairs/* isBack */.S3)(file.path) ? { version: "", up: [], down: [file] } : { version: "", up: [file], down: [] };
}
/** "0042_x.down.sql" for "0042_x.up.sql". */
function downNameOf(up) {
    return (0,evidence_path/* fileNameOf */.bV)(up.path).replace(/(\.up)?\.sql$/, ".down.sql");
}

;// CONCATENATED MODULE: ./build/src/read/tools/golang-migrate.js








/** golang-migrate/migrate source/parse.go. */
const NAME = /^(?<version>[0-9]+)_(?:.*)\.(?<direction>down|up)\.sql$/;
const golang_migrate_ADVICE = {
    alone: "give the statement a file of its own, with nothing else in it, not even SET",
    several: false,
};
const golangMigrate = {
    id: "golang-migrate",
    name: "golang-migrate",
    aliases: ["migrate", "golang-migrate/migrate"],
    recorded: true,
    // source/iofs/iofs.go, Init.
    versioned: {
        by: ({ path }) => (0,text_order/* versionNumber */.e1)(NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.groups?.version),
        effect: "refuses to start: duplicate migration file",
    },
    // migrate.go: on from the version that the database is at
    late: "never runs it where the later one was applied",
    // database/postgres/postgres.go
    ledger: "CREATE TABLE IF NOT EXISTS schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)",
    optOut: [],
    claim: golang_migrate_claim,
    read: (root) => {
        const sending = golang_migrate_sendingOf(root);
        return pairByVersion(root, NAME).map((pair, _, all) => golang_migrate_stepOf(pair, sending, downFilesOf(all)));
    },
    one: (file, root) => [golang_migrate_stepOf(unnumbered(file), golang_migrate_sendingOf(root), true)],
    // What its -path is given, which it takes from no file of its own.
    settings: [{ file: named_folders/* environmentFile */.qU, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* environment */.cA, /^MIGRATIONS?_(?:DIR|PATH)$/i) }],
    leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};
function golang_migrate_claim(folder) {
    const files = folder.sql.filter((file) => NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)));
    if (files.length === 0)
        return null;
    const required = goModule(folder, "github.com/golang-migrate/migrate");
    if (isRival(folder, files))
        return null;
    // An indirect requirement is some library's: the project itself does not run it.
    const module = required?.direct ? required : null;
    const command = module ? null : (0,nearest_file/* nearestFile */.bQ)(folder, nearest_file/* COMMAND_FILES */.UI, /migrate\/migrate\b|\bgolang-migrate\b/);
    const evidence = module?.file ?? command?.path;
    if (evidence === undefined)
        return null;
    const found = (0,claims/* claimByProject */.XW)(folder, evidence, "golang-migrate", files);
    const why = command && found ? `${evidence} runs golang-migrate` : found?.why;
    return found && { ...found, why: why ?? "", otherDatabase: goDatabase(folder) };
}
/** Read by their whole names, in files that are called as those of golang-migrate. */
const RIVALS = ["github.com/maragudk/migrate", "maragu.dev/migrate"];
/** Whether the project brings another program for such files, and golang-migrate would refuse them for a number twice. */
function isRival(folder, files) {
    if (!RIVALS.some((one) => goModule(folder, one)?.direct))
        return false;
    const ups = files.filter(({ path }) => path.endsWith(".up.sql"));
    const numbers = ups.map(({ path }) => (0,text_order/* versionNumber */.e1)(NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.groups?.version));
    return new Set(numbers).size < numbers.length;
}
/** database/postgres/README.md, "Multi-statement mode": off unless the URL turns it on. */
function golang_migrate_sendingOf(root) {
    const several = (0,nearest_file/* nearestFile */.bQ)(root, nearest_file/* COMMAND_FILES */.UI, /\bx-multi-statement=true\b/);
    if (several) {
        return {
            execution: "autocommit",
            why: `x-multi-statement=true in ${several.path}: golang-migrate cuts the file at every ";"`,
            advice: { ...golang_migrate_ADVICE, several: true },
        };
    }
    return {
        execution: "one-query",
        why: "golang-migrate sends the whole file as one query, unless its database URL says x-multi-statement=true",
        advice: golang_migrate_ADVICE,
    };
}
function golang_migrate_stepOf(pair, sending, backs) {
    const back = pair.down[0];
    const part = (file, direction) => ({
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction,
        ...sending,
        rollback: {
            place: backs ? "file" : "none",
            present: back !== undefined,
            where: back ? (0,evidence_path/* fileNameOf */.bV)(back.path) : downNameOf(file),
        },
    });
    return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}

;// CONCATENATED MODULE: ./build/src/read/text/cut-by-lines.js

/**
 * Cuts a section as goose and sql-migrate do: a query ends on a line whose last word before a "--" word
 * ends in ";", and a StatementBegin/StatementEnd block is one query whatever it holds.
 * pressly/goose internal/sqlparser/parser.go, rubenv/sql-migrate sqlparse/sqlparse.go.
 */
function cutByLines(text, span, role) {
    const pieces = [];
    let start = -1;
    let end = -1;
    let block = false;
    const close = () => {
        if (start >= 0)
            pieces.push([start, end]);
        start = -1;
    };
    for (const line of (0,text_lines/* linesOf */.Dx)(text, span)) {
        const kind = role(line.text);
        if (kind === "begin")
            block = true;
        if (kind === "end") {
            block = false;
            close();
        }
        if (kind !== "text")
            continue;
        if (start < 0 && isBlank(line.text))
            continue;
        if (start < 0)
            start = line.span[0];
        end = line.span[1];
        if (!block && endsQuery(line.text))
            close();
    }
    close();
    return pieces;
}
function isBlank(line) {
    const text = line.trim();
    return text === "" || text.startsWith("--");
}
/** Most lines hold no ";", and no comment where they do. */
function endsQuery(line) {
    if (!line.includes(";"))
        return false;
    if (!line.includes("--"))
        return line.trimEnd().endsWith(";");
    const words = line.split(/\s+/).filter((word) => word !== "");
    const comment = words.findIndex((word) => word.startsWith("--"));
    return (comment < 0 ? words.at(-1) : words[comment - 1])?.endsWith(";") ?? false;
}

;// CONCATENATED MODULE: ./build/src/read/tools/goose.js











const goose_MARKER = "-- +goose NO TRANSACTION";
const goose_ADVICE = { alone: `add \`${goose_MARKER}\` as a line of the file`, several: true, marker: goose_MARKER };
/** The file has opted out: only what it is sent together with is left to part. */
const goose_APART = {
    ...goose_ADVICE,
    alone: `end the StatementBegin block or the line before it, so that it is sent by itself, in a file with \`${goose_MARKER}\``,
};
/** pressly/goose collect_sql_migrations / NumericComponent: digits, then "_". */
const goose_NAME = /^(\d+)_.*\.sql$/;
const goose = {
    id: "goose",
    name: "goose",
    aliases: ["pressly/goose"],
    recorded: true,
    // provider_collect.go, and migrate.go before it.
    versioned: {
        by: ({ path }) => (0,text_order/* versionNumber */.e1)(goose_NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.[1]),
        effect: "refuses to start: duplicate version",
    },
    // up.go: without --allow-missing
    late: "refuses to start: found missing migrations",
    // register.go
    code: [
        {
            tool: "goose",
            ...language.go,
            marks: [/\bgoose\.(?:Add(?:Named)?Migration\w*|NewGoMigration)\(/],
            prints: null,
        },
    ],
    // internal/dialects/postgres.go
    ledger: "CREATE TABLE IF NOT EXISTS goose_db_version (id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NOT NULL DEFAULT now())",
    optOut: [/^--[^\S\n]*\+goose[^\S\n]*no transaction[^\S\n]*$/gim],
    sections: /^--[^\S\n]*\+goose[^\S\n]*(?:up|down)[^\S\n]*$/gim,
    claim: (folder) => {
        const bears = (text) => text.includes("+goose") && /^--[^\S\n]*\+goose[^\S\n]*up[^\S\n]*$/im.test(text);
        const found = (0,claims/* claimBySections */.co)(folder, bears, "-- +goose Up", goose_dependency);
        return found && { ...found, otherDatabase: goDatabase(folder) };
    },
    read: (root) => numbered(root)
        .sort((a, b) => (0,text_order/* byNumber */.vh)(numberOf(a), numberOf(b)))
        .map(goose_stepOf),
    one: (file) => [goose_stepOf(file)],
    settings: [{ file: named_folders/* environmentFile */.qU, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* environment */.cA, /^GOOSE_MIGRATION_DIR$/i) }],
    leaves: () => "its name is not a number, an underscore and a title",
};
function goose_dependency(folder) {
    const module = goModule(folder, "github.com/pressly/goose");
    return module?.direct ? module.file : (0,nearest_file/* nearestFile */.bQ)(folder, nearest_file/* COMMAND_FILES */.UI, /\bgoose\b/)?.path;
}
function numbered(root) {
    return root.sql.filter((file) => goose_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)));
}
function numberOf(file) {
    return goose_NAME.exec((0,evidence_path/* fileNameOf */.bV)(file.path))?.[1] ?? "";
}
/**
 * The command of an annotation line, lower-case; null for any other line. goose takes the words in any case
 * but one inner space only, and refuses an indented line (internal/sqlparser/parser.go, extractAnnotation).
 */
function commandOf(line) {
    if (!line.startsWith("--") || !line.includes("+goose"))
        return null;
    return line.replaceAll("--", "").replace("+goose", "").trim().toLowerCase();
}
function goose_stepOf(file) {
    const lines = (0,text_lines/* linesWith */.UT)("+goose", file.text);
    const at = (command, from = 0) => lines.find((line) => line.span[0] >= from && commandOf(line.text) === command);
    const up = at("up");
    const down = up && at("down", up.next);
    const out = at("no transaction");
    const end = file.text.length;
    const make = goose_partOf(file, out !== undefined, down !== undefined);
    const wrong = lines.flatMap((line) => goose_troublesOf(file, line));
    const isDown = (span) => down !== undefined && span[0] >= down.span[0];
    if (!up)
        return { up: [{ ...make("up", [0, end]), why: refused(file), markers: wrong }], down: [] };
    return {
        up: [
            { ...make("up", [up.next, down?.span[0] ?? end]), markers: wrong.filter((one) => !isDown(one.span)) },
        ],
        down: down
            ? [{ ...make("down", [down.next, end]), markers: wrong.filter((one) => isDown(one.span)) }]
            : [],
    };
}
function refused(file) {
    return `goose refuses ${(0,evidence_path/* fileNameOf */.bV)(file.path)}: no line of it is \`-- +goose Up\``;
}
function goose_partOf(file, out, hasDown) {
    return (direction, span) => ({
        file,
        span,
        direction,
        execution: out ? "autocommit" : "transaction",
        why: out
            ? `\`${goose_MARKER}\` in the file, which counts for up and down`
            : "goose wraps each file in a transaction, and it has no `-- +goose NO TRANSACTION` line",
        pieces: cutByLines(file.text, span, roleOf),
        rollback: {
            place: "section",
            present: hasDown,
            where: "the `-- +goose Down` section",
            heading: "-- +goose Down",
        },
        advice: out ? goose_APART : goose_ADVICE,
    });
}
function roleOf(line) {
    const command = commandOf(line);
    if (command === "statementbegin")
        return "begin";
    if (command === "statementend")
        return "end";
    return command === null ? "text" : "directive";
}
const COMMANDS = new Set([
    "up",
    "down",
    "statementbegin",
    "statementend",
    "no transaction",
    "envsub on",
    "envsub off",
]);
/** goose stops at an annotation it does not know, so a file with one never runs at all. */
function goose_troublesOf(file, line) {
    const { text, span } = line;
    if (!text.trim().startsWith("--") || COMMANDS.has(commandOf(text) ?? ""))
        return [];
    const meant = text.trim().replace(/^[-\s]+/, "");
    const plainly = /^\+goose[\s:]+(up|down|statement\s*begin|statement\s*end|no[\s_-]*transaction)\b\s*;?$/i.exec(meant);
    const word = plainly?.[1]?.toLowerCase().replace(/[\s_-]+/g, "") ?? "";
    const right = CANONICAL.get(word);
    const message = `goose does not read \`${text.trim()}\``;
    const why = "goose stops with an error at a line with `+goose` that is indented, has other words on it, or names no command of its own";
    if (!right)
        return [
            trouble(span, message, why, `write one of goose's annotations by itself, from the first column: \`${goose_MARKER}\``),
        ];
    return [
        trouble(span, message, why, `write \`${right}\` from the first column`, rewrite(file, span, right, true)),
    ];
}
const CANONICAL = (0,lookup/* table */.t)({
    up: "-- +goose Up",
    down: "-- +goose Down",
    statementbegin: "-- +goose StatementBegin",
    statementend: "-- +goose StatementEnd",
    notransaction: goose_MARKER,
});

;// CONCATENATED MODULE: ./build/src/read/tools/graphile-migrate.js







const CONFIG = [".gmrc", ".gmrc.js", ".gmrc.cjs"];
/** graphile/migrate README and src/migration.ts. */
const COMMITTED = /^[0-9]+(?:-[-_a-zA-Z0-9]*)?\.sql$/;
const graphile_migrate_MARKER = "--! no-transaction";
const graphile_migrate_ADVICE = {
    alone: `make \`${graphile_migrate_MARKER}\` the first line of the migration's body, with that one statement below it`,
    several: false,
    marker: graphile_migrate_MARKER,
};
const MARKED = {
    ...graphile_migrate_ADVICE,
    alone: `leave that one statement alone in its migration, below \`${graphile_migrate_MARKER}\``,
};
const graphileMigrate = {
    id: "graphile-migrate",
    name: "graphile-migrate",
    recorded: true,
    // src/migration.ts, getAllMigrations: a chain of hashes
    versioned: {
        by: ({ text }) => /^--! Previous: [^\n]*/.exec(text)?.[0] ?? null,
        effect: "refuses to start: the second does not follow the first",
    },
    late: "refuses to start: the hash of the one before it does not match",
    optOut: [/^--!\s*no-transaction\b.*$/gm],
    claim: graphile_migrate_claim,
    home: (folder) => rootOf(folder) ?? folder,
    read: (root) => [...filesOf(root)].map(graphile_migrate_stepOf),
    one: (file) => [graphile_migrate_stepOf(file)],
    settings: [
        { file: /^\.gmrc$/i, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* json5 */.y9, /^migrationsFolder$/) },
        { file: /^\.gmrc\.c?js$/i, folders: (0,named_folders/* literalsAfter */.Jm)("migrationsFolder", language/* javascript */.Q2) },
    ],
    leaves: () => "it is neither in committed/ nor the current migration",
};
/** committed/ and current/ stand in the migrations folder, and so does current.sql. */
function rootOf(folder) {
    if (folder.name === "committed" || folder.name === "current")
        return folder.parent;
    return folder.names.has("current.sql") && folder.child("committed") ? folder : null;
}
function graphile_migrate_claim(folder) {
    const root = rootOf(folder);
    if (!root)
        return null;
    const signed = folder.sql.find((file) => file.text.startsWith("--! Previous:"));
    const config = (0,nearest_file/* nearestFile */.bQ)(folder, CONFIG);
    const decided = signed ?? config;
    if (!decided)
        return null;
    return {
        root: root.path,
        ground: signed ? "sections" : "config",
        evidence: decided.path,
        why: signed ? `\`--! Previous:\` in ${signed.path}` : decided.path,
        files: folder.sql.length,
    };
}
function filesOf(root) {
    const order = (a, b) => (0,text_order/* byLeadingNumber */.pZ)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path));
    const committed = root.child("committed")?.sql.filter((file) => COMMITTED.test((0,evidence_path/* fileNameOf */.bV)(file.path))) ?? [];
    const current = root.child("current")?.sql ?? [];
    const single = root.file("current.sql");
    return [...[...committed].sort(order), ...[...current].sort(order), ...(single ? [single] : [])];
}
function graphile_migrate_stepOf(file) {
    const lines = (0,text_lines/* linesOf */.Dx)(file.text);
    const body = bodyOf(file.text, lines);
    const first = lines.find((line) => line.span[0] === body[0]);
    const joined = /(?:^|\/)current\/[^/]+$/.test(file.path);
    const out = first !== undefined && !joined && /^--!\s*no-transaction\b/.test(first.text);
    const part = {
        file,
        span: body,
        direction: "up",
        execution: out ? "one-query" : "transaction",
        why: out
            ? `\`${graphile_migrate_MARKER}\` is the first line of the body; graphile-migrate then sends it as one query`
            : `graphile-migrate wraps each migration in a transaction, and \`${graphile_migrate_MARKER}\` is not the first line of its body`,
        pieces: [body],
        dialect: { variables: true },
        rollback: { place: "none", present: false, where: "a new migration that reverts it" },
        advice: out ? MARKED : graphile_migrate_ADVICE,
        markers: out ? [] : lines.flatMap((line) => troubleOf(file, line, line === first, joined)),
    };
    return { up: [part], down: [] };
}
/** The header is lines such as "--! Previous:" and "--! Hash:", closed by an empty line. */
function bodyOf(text, lines) {
    if (!text.startsWith("--! Previous:"))
        return [0, text.length];
    const empty = lines.find((line) => line.text === "");
    return [empty ? empty.next : 0, text.length];
}
function troubleOf(file, line, first, joined) {
    if (!/^\s*--\s*!\s*no[\s_-]*transaction\b/i.test(line.text))
        return [];
    return [
        trouble(line.span, `graphile-migrate does not read \`${line.text.trim()}\`${joined ? " in a file of current/" : ""}`, joined
            ? "the files of current/ are joined into one migration, which cannot leave its transaction"
            : "graphile-migrate looks for it only in the first line of the body, from the first column; the file runs in a transaction", joined
            ? "use current.sql for it"
            : `make \`${graphile_migrate_MARKER}\` the first line after the header and its empty line`, first && !joined ? rewrite(file, line.span, graphile_migrate_MARKER, false) : null),
    ];
}

;// CONCATENATED MODULE: ./build/src/read/code/value.js
/** Longer texts and lists no migration has: what grows beyond them is not known any more. */
const longestText = 1_000_000;
const longestList = 10_000;
/** A list, as long as it is not too long. */
function listValue(items, open = false) {
    if (items.length > longestList)
        return unknown;
    return { kind: "list", items, ...(open ? { open: true } : {}) };
}
/** Puts an item behind the others: all that hold the list see it. */
function append(to, item) {
    if (to.items.length >= longestList)
        to.open = true;
    else
        to.items.push(item);
}
/** Gives a place of a list or a map another value: all that hold it see that. */
function put(of, at, value) {
    if (of.kind === "map") {
        const key = keyText(at);
        if (key === null)
            of.open = true;
        else
            of.entries.set(key, value);
    }
    else if (of.kind === "list") {
        if (at.kind !== "number" || at.value < 0 || at.value > of.items.length)
            of.open = true;
        else if (at.value === of.items.length)
            append(of, value);
        else
            of.items[at.value] = value;
    }
}
/** A part of SQL that nobody knows from the file: what is round it is sent all the same. */
const COMPUTED = `$\{computed}`;
const unknown = { kind: "unknown" };
const nullValue = { kind: "null" };
function textValue(value) {
    return { kind: "text", text: value, runs: [] };
}
function handle(made) {
    return { kind: "handle", handle: made };
}
function findName(scope, name) {
    for (let at = scope; at; at = at.around)
        if (at.names.has(name))
            return at;
    return null;
}
/** A text without holes, or a symbol; null of anything else. */
function knownText(value) {
    if (value?.kind === "text")
        return value.holes ? null : value.text;
    return value?.kind === "symbol" ? value.value : null;
}
/** True or false where that is known; null otherwise. */
function truth(value) {
    switch (value.kind) {
        case "boolean":
            return value.value;
        case "null":
            return false;
        case "text":
            return value.holes ? null : value.text !== "";
        case "number":
            return value.value !== 0;
        case "list":
        case "map":
        case "symbol":
        case "function":
            return true;
        default:
            return null;
    }
}
/** Whether two values are the same; null where nobody knows. */
function areEqual(a, b) {
    const [left, right] = [scalar(a), scalar(b)];
    return left === undefined || right === undefined ? null : left === right;
}
function scalar(value) {
    if (value.kind === "text")
        return value.holes ? undefined : value.text;
    if (value.kind === "symbol" || value.kind === "number" || value.kind === "boolean")
        return value.value;
    return value.kind === "null" ? null : undefined;
}
/** Two texts put together, each character where it stood. */
function value_joined(parts) {
    if (parts.reduce((sum, part) => sum + part.text.length, 0) > longestText)
        return { kind: "text", text: COMPUTED, runs: [], holes: true };
    const runs = [];
    let [all, holes] = ["", false];
    for (const part of parts) {
        for (const run of part.runs)
            runs.push({ ...run, at: run.at + all.length });
        all += part.text;
        holes ||= part.holes === true;
    }
    return { kind: "text", text: all, runs, ...(holes ? { holes } : {}) };
}
/** A part of a text, each character where it stood. */
function sliced({ text: whole, runs, holes }, start, end) {
    const kept = runs.flatMap((run) => {
        const [from, to] = [Math.max(run.at, start), Math.min(run.at + run.length, end)];
        return from < to ? [{ at: from - start, from: run.from + from - run.at, length: to - from }] : [];
    });
    return { kind: "text", text: whole.slice(start, end), runs: kept, ...(holes ? { holes } : {}) };
}
/** As a text that a template takes in; null of what has no such form, or is not known. */
function asText(value) {
    if (value.kind === "text")
        return value;
    if (value.kind === "symbol")
        return textValue(value.value);
    if (value.kind === "number")
        return textValue(value.written);
    return value.kind === "boolean" ? textValue(String(value.value)) : null;
}
/** What stands at a key or a place. */
function valueAt(of, at) {
    const key = knownText(at);
    if (of.kind === "handle")
        return key === null ? of : (of.handle.member?.(key) ?? of);
    if (of.kind === "map" && key !== null)
        return of.entries.get(key) ?? (of.open ? unknown : nullValue);
    if (of.kind === "list" && at.kind === "number" && !of.open)
        return of.items.at(at.value) ?? nullValue;
    return unknown;
}
/** What a value is as a key of a map: a symbol of another module by its path; null where that is not known. */
function keyText(key) {
    return key.kind === "reference" ? key.path : key.kind === "number" ? key.written : knownText(key);
}
/** A part of a text that is not known, as it stands in a template of JavaScript. */
function holeAt([start, end], source) {
    const inner = source.slice(start, end);
    const hole = /^[\w.]+$/.test(inner) ? inner : "computed";
    const isTemplate = source.slice(start - 2, start) === "${" && source[end] === "}" && hole === inner;
    const runs = isTemplate ? [{ at: 0, from: start - 2, length: hole.length + 3 }] : [];
    return { kind: "text", text: `\${${hole}}`, runs, holes: true };
}

;// CONCATENATED MODULE: ./build/src/read/code/call-arguments.js

/** Why nobody knows what a call sends; it is unread then, with this sentence. */
class NotKnown extends Error {
    name = "NotKnown";
}
/** An argument by its name, else by its place. */
function argument(call, at, name) {
    return (name === undefined ? undefined : call.named.get(name)) ?? call.arguments[at];
}
function isGiven(value) {
    return value !== undefined && value.kind !== "null";
}
/** `what`: "the table's name". */
function textOf(value, what) {
    const known = knownText(value);
    if (known === null)
        throw new NotKnown(`${what} is not a literal`);
    return known;
}
/** A text that may have holes, with its place in the file. */
function sqlTextOf(value, what) {
    if (value?.kind !== "text")
        throw new NotKnown(`${what} is not a literal`);
    return value;
}
function textIfGiven(value, what) {
    return isGiven(value) ? textOf(value, what) : null;
}
/** One text, or a list of them. */
function textsOf(value, what) {
    if (value?.kind !== "list")
        return [textOf(value, what)];
    return itemsOf(value, what).map((one) => textOf(one, what));
}
function itemsOf(value, what) {
    if (value?.kind !== "list" || value.open)
        throw new NotKnown(`${what} is not a list of literals`);
    return value.items;
}
/** An option of a map: undefined where it is not given. Throws where nobody knows whether it is. */
function optionOf(options, name) {
    if (options === undefined || options.kind === "null")
        return undefined;
    if (options.kind !== "map")
        throw new NotKnown("its options are not literal");
    const found = options.entries.get(name);
    if (found === undefined && options.open)
        throw new NotKnown(`whether the option ${name} is set is not known`);
    return found?.kind === "null" ? undefined : found;
}
/** True or false; `otherwise` where it is not given. */
function flagOf(value, what, otherwise = false) {
    if (!isGiven(value))
        return otherwise;
    if (value.kind !== "boolean")
        throw new NotKnown(`${what} is not a literal`);
    return value.value;
}
/** A function of the file is given keywords as one map after all others. */
function withKeywords({ arguments: given, named }) {
    return named.size === 0 ? given : [...given, { kind: "map", entries: named }];
}
function plainCall(name, span) {
    return { name, arguments: [], named: new Map(), block: null, span, constructs: false, open: false };
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/quoting.js


/** What `knex.raw` and `knex.fn.now` give: SQL as it stands. */
class RawSql {
    sql;
    #withdraw;
    constructor(sql, withdraw = () => { }) {
        this.sql = sql;
        this.#withdraw = withdraw;
    }
    /** It is part of another statement, and is not sent by itself. */
    taken() {
        this.#withdraw();
        return this.sql;
    }
    call() {
        return null;
    }
}
function rawIn(value) {
    return value?.kind === "handle" && value.handle instanceof RawSql ? value.handle : null;
}
/** A name as Knex quotes it: each part between dots (lib/formatter/wrappingFormatter.js). */
function quoteName(name) {
    return name
        .split(".")
        .map((part) => (part === "*" ? part : `"${part.trim().replaceAll('"', '""')}"`))
        .join(".");
}
/** One column or several, each a name or SQL. */
function columnize(value) {
    const items = value?.kind === "list" ? itemsOf(value, "the list of columns") : [value];
    return items
        .map((column) => {
        const raw = rawIn(column);
        if (raw)
            return raw.taken();
        const name = knownText(column);
        if (name === null)
            throw new NotKnown("a column's name is not a literal");
        return quoteName(name);
    })
        .join(", ");
}
/** `customers_email_index`, as Knex names what has no name (lib/schema/tablecompiler.js, _indexCommand). */
function defaultName(kind, table, columns) {
    const items = columns?.kind === "list" ? itemsOf(columns, "the list of columns") : [columns];
    const names = items.map((one) => knownText(one) ?? rawIn(one)?.sql ?? null);
    if (names.includes(null))
        throw new NotKnown("a column's name is not a literal");
    return `${table.replace(/\.|-/g, "_")}_${names.join("_")}_${kind}`.toLowerCase();
}
/** A value in SQL, as `client._escapeBinding` writes it. */
function literal(value) {
    const raw = rawIn(value);
    if (raw)
        return raw.taken();
    switch (value?.kind) {
        case "text":
            if (value.holes)
                break;
            return value.text.includes("\\")
                ? ` E'${value.text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`
                : `'${value.text.replaceAll("'", "''")}'`;
        case "number":
            return value.written;
        case "boolean":
            return String(value.value);
        case "null":
            return "NULL";
        default:
    }
    throw new NotKnown("a value is not a literal");
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/bindings.js


/** `?` and `??` of `knex.raw`, filled in. */
function withBindings(sql, bindings) {
    if (!isGiven(bindings))
        return sql;
    if (bindings.kind === "map") {
        return sql.replace(/(?<!:):(\w+)(:?)/g, (found, name, isName) => {
            const value = bindings.entries.get(name);
            if (value === undefined)
                return found;
            return isName ? quoteName(textOf(value, "a binding")) : literal(value);
        });
    }
    const given = bindings.kind === "list" ? (bindings.open ? null : bindings.items) : [bindings];
    if (given === null)
        throw new NotKnown("a binding is not a literal");
    let at = 0;
    return sql.replace(/\\\?|\?\??/g, (found) => {
        if (found === "\\?")
            return "?";
        const value = given[at++];
        if (value === undefined)
            return found;
        return found === "??" ? columnize(value) : literal(value);
    });
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/query-builder.js



/** A query over rows. What it sends is not written out; only its conditions are known, for partial indexes. */
class QueryBuilder {
    #conditions = [];
    #told;
    #withdraw;
    #unknown = false;
    constructor(told, withdraw) {
        this.#told = told;
        this.#withdraw = withdraw;
    }
    call(call) {
        this.#told(call);
        if (/^(?:and)?where/i.test(call.name))
            this.#where(call);
        else if (/^(?:or|having|join)/i.test(call.name))
            this.#unknown = true;
        for (const given of call.arguments)
            takeRaw(given);
        return handle(this);
    }
    #where(call) {
        try {
            this.#conditions.push(...conditionsOf(call));
        }
        catch (error) {
            if (!(error instanceof NotKnown))
                throw error;
            this.#unknown = true;
        }
    }
    /** Its conditions, as part of another statement. */
    taken() {
        this.#withdraw();
        if (this.#unknown || this.#conditions.length === 0)
            throw new NotKnown("the predicate is not a literal");
        return ` where ${this.#conditions.join(" and ")}`;
    }
}
/** SQL that stands anywhere in a query goes with it, and is not sent by itself. */
function takeRaw(value) {
    rawIn(value)?.taken();
    if (value.kind === "list")
        for (const item of value.items)
            takeRaw(item);
    if (value.kind === "map")
        for (const item of value.entries.values())
            takeRaw(item);
}
function conditionsOf({ name, arguments: [first, second, third] }) {
    const kind = name.replace(/^and/i, "").toLowerCase();
    if (kind === "whereraw" || rawIn(first))
        return [rawIn(first)?.taken() ?? textOf(first, "the predicate")];
    if (kind === "where" && first?.kind === "map" && !first.open)
        return [...first.entries].map(([key, value]) => comparison(quoteName(key), "=", value));
    const column = quoteName(textOf(first, "a column's name"));
    switch (kind) {
        case "where":
            return [
                third === undefined
                    ? comparison(column, "=", second)
                    : comparison(column, textOf(second, "the operator"), third),
            ];
        case "wherenot":
            return [`not ${comparison(column, "=", second)}`];
        case "wherenull":
            return [`${column} is null`];
        case "wherenotnull":
            return [`${column} is not null`];
        case "wherein":
        case "wherenotin": {
            const values = itemsOf(second, "the list of values").map(literal).join(", ");
            return [`${column} ${kind === "wherein" ? "in" : "not in"} (${values})`];
        }
        default:
            throw new NotKnown("the predicate is not a literal");
    }
}
function comparison(column, operator, value) {
    if (!isGiven(value))
        return `${column} is null`;
    return `${column} ${operator} ${literal(value)}`;
}
/** The predicate of an index, as a clause; empty where there is none. */
function predicateOf(value) {
    if (!isGiven(value))
        return "";
    if (value.kind === "handle" && value.handle instanceof QueryBuilder)
        return value.handle.taken();
    const raw = rawIn(value)?.taken() ?? knownText(value);
    if (raw === null)
        throw new NotKnown("the predicate is not a literal");
    return ` where ${raw}`;
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/column-builder.js



const fixed = (type) => () => type;
/** lib/schema/columncompiler.js and lib/dialects/postgres/schema/pg-columncompiler.js */
const types = new Map([
    ["increments", (given) => `serial${isKey(given[0], true) ? " primary key" : ""}`],
    ["bigincrements", (given) => `bigserial${isKey(given[0], true) ? " primary key" : ""}`],
    ["uuid", (given) => `uuid${isKey(given[0], false) ? " primary key" : ""}`],
    ["integer", fixed("integer")],
    ["int", fixed("integer")],
    ["mediumint", fixed("integer")],
    ["tinyint", fixed("smallint")],
    ["smallint", fixed("smallint")],
    ["bigint", fixed("bigint")],
    ["biginteger", fixed("bigint")],
    ["decimal", decimal],
    ["float", fixed("real")],
    ["double", fixed("double precision")],
    ["boolean", fixed("boolean")],
    ["bool", fixed("boolean")],
    ["date", fixed("date")],
    ["datetime", timestamp],
    ["timestamp", timestamp],
    ["time", fixed("time")],
    ["text", fixed("text")],
    ["string", (given) => `varchar(${numberOr(given[0], "255")})`],
    ["varchar", (given) => `varchar(${numberOr(given[0], "255")})`],
    ["binary", fixed("bytea")],
    ["bit", (given) => (given[0]?.kind === "boolean" ? "bit" : `bit(${numberOr(given[0], "undefined")})`)],
    ["json", fixed("json")],
    ["jsonb", fixed("jsonb")],
    ["geometry", fixed("geometry")],
    ["geography", fixed("geography")],
    ["point", fixed("point")],
    ["specifictype", (given) => rawIn(given[0])?.taken() ?? textOf(given[0], "the column's type")],
    ["enu", enumerated],
    ["enum", enumerated],
]);
function isColumnType(name) {
    return types.has(name.toLowerCase());
}
function isKey(options, otherwise) {
    return flagOf(optionOf(options, "primaryKey"), "primaryKey", otherwise);
}
/** What is no number is passed over (lib/util/helpers.js, toNumber). */
function numberOr(value, otherwise) {
    if (!isGiven(value))
        return otherwise;
    if (value.kind === "number")
        return value.written;
    const written = knownText(value);
    if (written === null && value.kind !== "list" && value.kind !== "map" && value.kind !== "boolean")
        throw new NotKnown("the length of a column is not a literal");
    return /^\s*-?\d+/.exec(written ?? "")?.[0].trim() ?? otherwise;
}
function decimal([precision, scale]) {
    return precision?.kind === "null"
        ? "decimal"
        : `decimal(${numberOr(precision, "8")}, ${numberOr(scale, "2")})`;
}
function timestamp([options, precision]) {
    const named = options?.kind === "map";
    const zoned = named
        ? flagOf(optionOf(options, "useTz"), "useTz", true)
        : !flagOf(options, "whether it is without time zone");
    const given = named ? optionOf(options, "precision") : precision;
    return `${zoned ? "timestamptz" : "timestamp"}${isGiven(given) ? `(${numberOr(given, "")})` : ""}`;
}
function enumerated([values, options], column) {
    const native = flagOf(optionOf(options, "useNative"), "useNative");
    const existing = flagOf(optionOf(options, "existingType"), "existingType");
    const listed = () => itemsOf(values, "the list of values")
        .map((one) => textOf(one, "a value"))
        .join("', '");
    if (!native)
        return `text check (${quoteName(column.name)} in ('${listed()}'))`;
    const schemaName = optionOf(options, "schemaName");
    const schema = schemaName ? textOf(schemaName, "schemaName") : column.table.schema;
    const name = `${schema === null ? "" : `"${schema}".`}"${textOf(optionOf(options, "enumName"), "enumName")}"`;
    if (!existing)
        column.table.before(`create type ${name} as enum ('${listed()}')`);
    return name;
}
/** A column of a table that Knex makes or changes. */
class ColumnBuilder {
    name;
    table;
    type;
    #named;
    #increments;
    #nullable = null;
    #default = null;
    #comment = null;
    #checks = [];
    #foreign = null;
    /** From its first call to the last one. */
    span;
    /** It changes a column that is there. */
    altered = null;
    constructor(table, call) {
        this.table = table;
        this.span = call.span;
        const kind = call.name.toLowerCase();
        this.#increments = kind.includes("increments");
        const [named, ...given] = call.arguments;
        const own = this.#increments && !isGiven(named);
        this.#named = own ? { kind: "text", text: "id", runs: [] } : (named ?? { kind: "unknown" });
        // An object in the place of a name are the options of `increments`.
        const options = this.#increments && named?.kind === "map" ? [named] : given;
        this.name = own || named?.kind === "map" ? "id" : textOf(named, "a column's name");
        this.type = types.get(kind)?.(options, this) ?? kind;
    }
    /** As it stands in CREATE TABLE and behind ADD COLUMN. */
    get definition() {
        const nullable = this.#nullable === null ? "" : this.#nullable ? "null" : "not null";
        const more = this.#increments
            ? []
            : [nullable, this.#default === null ? "" : `default ${this.#default}`, ...this.#checks];
        return [quoteName(this.name), this.type, ...more.filter((one) => one !== "")].join(" ");
    }
    nowByDefault() {
        [this.#nullable, this.#default] = [false, "CURRENT_TIMESTAMP"];
    }
    /** COMMENT ON COLUMN, sent behind. */
    comment(table) {
        return this.#comment === null
            ? null
            : `comment on column ${table}.${quoteName(this.name)} is '${this.#comment.replaceAll("'", "''")}'`;
    }
    /** What `.alter()` sends, one by one (pg-tablecompiler.js, _addColumn). */
    alterations(table) {
        if (this.altered === null)
            return [];
        const column = `alter table ${table} alter column ${quoteName(this.name)}`;
        const cast = this.type.startsWith("text check") ? `::text::${this.type}` : `::${this.type}`;
        return [
            `${column} drop default`,
            ...(this.altered.nullable ? [`${column} drop not null`] : []),
            ...(this.altered.type ? [`${column} type ${this.type} using (${quoteName(this.name)}${cast})`] : []),
            ...(this.#default === null ? [] : [`${column} set default ${this.#default}`]),
            ...(this.altered.nullable && this.#nullable === false ? [`${column} set not null`] : []),
        ];
    }
    call(call) {
        this.span = call.span;
        const [first] = call.arguments;
        switch (call.name) {
            case "nullable":
                this.#nullable = flagOf(first, "nullable", true);
                break;
            case "notNullable":
            case "notNull":
                this.#nullable = false;
                break;
            case "default":
            case "defaultTo":
            case "defaultsTo":
                this.#default = this.#defaultOf(first);
                break;
            case "comment":
                this.#comment = textOf(first, "the comment");
                break;
            case "alter":
                this.altered = {
                    type: flagOf(optionOf(first, "alterType"), "alterType", true),
                    nullable: flagOf(optionOf(first, "alterNullable"), "alterNullable", true),
                };
                break;
            case "unsigned":
            case "first":
            case "after":
            case "collate":
                break;
            default:
                return this.#related(call);
        }
        return handle(this);
    }
    #related(call) {
        if (call.name === "index" || call.name === "unique" || call.name === "primary") {
            // Knex passes them over on a column that counts by itself.
            if (!this.#increments)
                this.table.indexed(call, this.#named);
            return handle(this);
        }
        if (call.name.startsWith("check")) {
            this.#check(call);
            return handle(this);
        }
        if (call.name === "references")
            this.#foreign = this.table.foreign(this.#named, call);
        const of = this.#foreign?.call(call) ?? null;
        return of && handle(this);
    }
    #check({ name, arguments: [first, second, third] }) {
        const column = quoteName(this.name);
        const list = () => itemsOf(first, "the list of values").map(literal).join(",");
        const [test, constraint] = name === "checkPositive"
            ? [`${column} > 0`, first]
            : name === "checkNegative"
                ? [`${column} < 0`, first]
                : name === "checkIn"
                    ? [`${column} in (${list()})`, second]
                    : name === "checkNotIn"
                        ? [`${column} not in (${list()})`, second]
                        : name === "checkRegex"
                            ? [`${column} ~ ${literal(first)}`, second]
                            : name === "checkLength"
                                ? [`length(${column}) ${textOf(first, "the operator")} ${numberOr(second, "")}`, third]
                                : [null, undefined];
        if (test === null)
            throw new NotKnown(`what \`${name}\` checks is not known`);
        const named = isGiven(constraint) ? `constraint ${textOf(constraint, "the constraint's name")} ` : "";
        this.#checks.push(`${named}check (${test})`);
    }
    /** lib/formatter/formatterUtils.js, formatDefault */
    #defaultOf(value) {
        const raw = rawIn(value);
        if (raw)
            return raw.taken();
        if (value === undefined)
            return null;
        if (value.kind === "null")
            return "null";
        if (this.type === "boolean") {
            if (value.kind !== "boolean" && value.kind !== "number")
                throw new NotKnown("a default is not a literal");
            return value.value && value.kind === "boolean"
                ? "'1'"
                : value.kind === "number" && value.value !== 0
                    ? "'1'"
                    : "'0'";
        }
        if ((this.type === "json" || this.type === "jsonb") && (value.kind === "map" || value.kind === "list"))
            return `'${json(value).replaceAll("'", "''")}'`;
        if (value.kind === "number")
            return `'${value.written}'`;
        if (value.kind === "boolean")
            return `'${value.value}'`;
        return `'${textOf(value, "a default").replaceAll("'", "''")}'`;
    }
}
function json(value) {
    switch (value.kind) {
        case "map":
            if (value.open)
                break;
            return `{${[...value.entries].map(([key, item]) => `${JSON.stringify(key)}:${json(item)}`).join(",")}}`;
        case "list":
            if (value.open)
                break;
            return `[${value.items.map(json).join(",")}]`;
        case "text":
            if (value.holes)
                break;
            return JSON.stringify(value.text);
        case "number":
            return value.written;
        case "boolean":
            return String(value.value);
        case "null":
            return "null";
        default:
    }
    throw new NotKnown("a default is not a literal");
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/foreign-key.js



/** What a foreign key is made of; `references` and the rest may come in any order. */
class ForeignKeyBuilder {
    #column;
    #name;
    #references = null;
    #table = null;
    #onUpdate = "";
    #onDelete = "";
    #deferrable = "";
    /** From its first call to the last one. */
    span;
    constructor(column, name, span) {
        this.#column = column;
        this.#name = name;
        this.span = span;
    }
    call({ name, arguments: [given], span }) {
        this.span = span;
        switch (name) {
            case "references":
                this.#refer(given);
                break;
            case "on":
            case "inTable":
                this.#table = textOf(given, "the table that is referred to");
                break;
            case "withKeyName":
                this.#name = textOf(given, "the constraint's name");
                break;
            case "onUpdate":
                this.#onUpdate = ` on update ${textOf(given, "the action")}`;
                break;
            case "onDelete":
                this.#onDelete = ` on delete ${textOf(given, "the action")}`;
                break;
            case "deferrable":
                this.#deferrable = ` deferrable initially ${textOf(given, "deferrable").toLowerCase()} `;
                break;
            default:
                return null;
        }
        return handle(this);
    }
    #refer(given) {
        const named = knownText(given)?.split(".") ?? [];
        if (named.length > 1)
            [this.#table, this.#references] = [named[0] ?? null, textValue(named[1] ?? "")];
        else
            this.#references = given ?? null;
    }
    /** lib/schema/tablecompiler.js, foreign; null: without both it sends nothing. */
    sql(table, raw) {
        if (this.#references === null || this.#table === null)
            return null;
        const name = quoteName(this.#name ?? defaultName("foreign", raw, this.#column));
        const [column, references] = [columnize(this.#column), columnize(this.#references)];
        const key = `foreign key (${column}) references ${quoteName(this.#table)} (${references})`;
        return `alter table ${table} add constraint ${name} ${key}${this.#onUpdate}${this.#onDelete}${this.#deferrable}`;
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/table-builder.js







/** The table that `createTable` and `alterTable` hand to their function. */
class TableBuilder {
    schema;
    #raw;
    #creates;
    #columns = [];
    #first = [];
    #later = [];
    #checks = [];
    #primary = null;
    #inherits = "";
    #comment = null;
    #unnamedChecks = 0;
    constructor(name, schema, creates) {
        this.#raw = name;
        this.schema = schema;
        this.#creates = creates;
    }
    get table() {
        return quoteName(this.schema === null ? this.#raw : `${this.schema}.${this.#raw}`);
    }
    before(sql) {
        this.#first.push(sql);
    }
    /** What is sent for it, in Knex's order: columns first, then the other calls. `whole`: the call that names the table. */
    statements(how, whole) {
        const at = (sql, span = whole) => ({ sql, span });
        const comment = this.#comment === null ? [] : [at(`comment on table ${this.table} is '${this.#comment}'`)];
        return [
            ...this.#first.map((sql) => at(sql)),
            ...this.#own(how, whole),
            ...(this.#creates ? comment : []),
            ...this.#columns.flatMap((one) => one.alterations(this.table).map((sql) => at(sql, one.span))),
            ...this.#columns.flatMap((one) => one.comment(this.table) ?? []).map((sql) => at(sql)),
            ...this.#later.flatMap(({ sql, call }) => {
                const made = sql();
                return made === null ? [] : [at(made, call())];
            }),
            ...(this.#creates ? [] : comment),
        ];
    }
    #own(how, whole) {
        const added = this.#columns.filter((one) => one.altered === null);
        const definitions = added.map((one) => one.definition);
        if (how !== "alter table") {
            const inside = [definitions.join(", ") + (this.#primary ?? ""), ...this.#checks].join(", ");
            return [{ sql: `${how} ${this.table} (${inside})${this.#inherits}`, span: whole }];
        }
        const [first, second] = added;
        if (!first)
            return [];
        const columns = definitions.map((one) => `add column ${one}`).join(", ");
        return [{ sql: `alter table ${this.table} ${columns}`, span: second ? whole : first.span }];
    }
    indexed(call, name) {
        this.call({ ...call, arguments: [name, ...call.arguments] });
    }
    foreign(column, { span }, name = null) {
        const key = new ForeignKeyBuilder(column, name, span);
        this.#later.push({ sql: () => key.sql(this.table, this.#raw), call: () => key.span });
        return key;
    }
    call(call) {
        if (isColumnType(call.name)) {
            const column = new ColumnBuilder(this, call);
            this.#columns.push(column);
            return handle(column);
        }
        const [first, second] = call.arguments;
        if (call.name === "foreign")
            return handle(this.foreign(first ?? nullValue, call, textIfGiven(second, "the constraint's name")));
        const later = this.#constraint(call) ?? this.#drop(call) ?? this.#change(call);
        if (later)
            this.#later.push({ sql: later, call: () => call.span });
        return later || this.#property(call) ? handle(this) : null;
    }
    #constraint({ name, arguments: [columns, named, options] }) {
        if (name === "index") {
            const sql = this.#index(columns, named, options);
            return () => sql;
        }
        if (name === "unique") {
            const sql = this.#unique(columns, named);
            return () => sql;
        }
        if (name !== "primary")
            return null;
        const isOptions = named?.kind === "map";
        const own = textIfGiven(isOptions ? optionOf(named, "constraintName") : named, "the constraint's name");
        const deferrable = isOptions ? textIfGiven(optionOf(named, "deferrable"), "deferrable") : null;
        const key = `constraint ${quoteName(own ?? `${this.#raw}_pkey`)} primary key (${columnize(columns)})${initially(deferrable)}`;
        if (!this.#creates)
            return () => `alter table ${this.table} add ${key}`;
        this.#primary ??= `, ${key}`;
        return () => null;
    }
    #index(columns, named, options) {
        const name = this.#nameOf("index", columns, named);
        const method = options?.kind === "text" ? options : optionOf(options, "storageEngineIndexType");
        const kind = options?.kind === "map" ? textIfGiven(optionOf(options, "indexType"), "indexType") : null;
        const where = options?.kind === "map" ? predicateOf(optionOf(options, "predicate")) : "";
        const using = isGiven(method) ? ` using ${textOf(method, "the index's method")}` : "";
        const unique = kind?.toLowerCase() === "unique" ? " unique" : "";
        return `create${unique} index ${name} on ${this.table}${using} (${columnize(columns)})${where}`;
    }
    #unique(columns, given) {
        const isOptions = given?.kind === "map";
        const named = isOptions ? optionOf(given, "indexName") : given;
        const deferrable = isOptions ? textIfGiven(optionOf(given, "deferrable"), "deferrable") : null;
        const where = isOptions ? predicateOf(optionOf(given, "predicate")) : "";
        const told = isOptions ? optionOf(given, "useConstraint") : undefined;
        const asConstraint = flagOf(told, "useConstraint", deferrable !== null || where === "");
        const name = this.#nameOf("unique", columns, named);
        return asConstraint
            ? `alter table ${this.table} add constraint ${name} unique (${columnize(columns)})${initially(deferrable)}`
            : `create unique index ${name} on ${this.table} (${columnize(columns)})${where}`;
    }
    #nameOf(kind, columns, named) {
        return quoteName(textIfGiven(named, "the index's name") ?? defaultName(kind, this.#raw, columns));
    }
    #drop({ name, arguments: [columns, named] }) {
        const found = /^drop(Index|Unique|Foreign|Primary)(IfExists)?$/.exec(name);
        if (!found)
            return null;
        const kind = (found[1] ?? "").toLowerCase();
        if (kind === "index") {
            const schema = this.schema === null ? "" : `${quoteName(this.schema)}.`;
            const sql = `drop index ${schema}${this.#nameOf("index", columns, named)}`;
            return () => sql;
        }
        const own = kind === "primary" ? textIfGiven(columns, "the constraint's name") : null;
        const constraint = kind === "primary" ? quoteName(own ?? `${this.#raw}_pkey`) : this.#nameOf(kind, columns, named);
        return () => `alter table ${this.table} drop constraint${found[2] ? " if exists" : ""} ${constraint}`;
    }
    #change(call) {
        const [first, second] = call.arguments;
        const alter = `alter table ${this.table}`;
        const send = (sql) => () => sql;
        switch (call.name) {
            case "dropColumn":
            case "dropColumns": {
                const names = call.arguments.flatMap((one) => textsOf(one, "a column's name"));
                return send(`${alter} ${names.map((one) => `drop column ${quoteName(one)}`).join(", ")}`);
            }
            case "dropTimestamps": {
                const names = flagOf(first, "camelCase") ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"];
                return send(`${alter} ${names.map((one) => `drop column ${quoteName(one)}`).join(", ")}`);
            }
            case "renameColumn":
                return send(`${alter} rename ${quoteName(textOf(first, "a column's name"))} to ${quoteName(textOf(second, "a column's name"))}`);
            case "setNullable":
                return send(`${alter} alter column ${quoteName(textOf(first, "a column's name"))} drop not null`);
            case "dropNullable":
                return send(`${alter} alter column ${quoteName(textOf(first, "a column's name"))} set not null`);
            case "dropChecks": {
                const names = call.arguments.flatMap((one) => textsOf(one, "a constraint's name"));
                return send(`${alter} ${names.map((one) => `drop constraint ${one}`).join(", ")}`);
            }
            case "check":
                return this.#check(call);
            default:
                return null;
        }
    }
    #check({ arguments: [predicate, bindings, named] }) {
        const test = withBindings(textOf(predicate, "the check"), bindings);
        const name = textIfGiven(named, "the constraint's name");
        if (this.#creates) {
            this.#checks.push(`${name === null ? "" : `constraint ${name} `}check (${test})`);
            return () => null;
        }
        if (name === null)
            this.#unnamedChecks++;
        const constraint = name ?? `${this.table}_${this.#unnamedChecks}`;
        return () => `alter table ${this.table} add constraint ${constraint} check(${test})`;
    }
    #property(call) {
        const [first] = call.arguments;
        switch (call.name) {
            case "timestamps":
                this.#timestamps(call);
                return true;
            case "comment":
                this.#comment = textOf(first, "the comment");
                return true;
            case "inherits":
                this.#inherits = ` inherits (${quoteName(textOf(first, "a table's name"))})`;
                return true;
            case "engine":
            case "charset":
            case "collate":
            case "queryContext":
                return true;
            default:
                return false;
        }
    }
    #timestamps(call) {
        const [first, second, third] = call.arguments;
        const options = first?.kind === "map" ? first : undefined;
        const flag = (at, name) => flagOf(options ? optionOf(options, name) : at, name);
        const camel = flag(third, "useCamelCase");
        flag(first, "useTimestamps");
        const now = flag(second, "defaultToNow");
        for (const name of camel ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"]) {
            const column = new ColumnBuilder(this, { ...call, name: "datetime", arguments: [textValue(name)] });
            if (now)
                column.nowByDefault();
            this.#columns.push(column);
        }
    }
}
function initially(deferrable) {
    return deferrable === null ? "" : ` deferrable initially ${deferrable}`;
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/schema-builder.js




/** Calls that send one statement (lib/schema/compiler.js, pg-compiler.js). `name` gives an argument quoted. */
const simple = new Map([
    ["dropTable", (name) => `drop table ${name(0)}`],
    ["dropTableIfExists", (name) => `drop table if exists ${name(0)}`],
    ["createSchema", (name) => `create schema ${name(0)}`],
    ["createSchemaIfNotExists", (name) => `create schema if not exists ${name(0)}`],
    ["dropSchema", (name, call) => `drop schema ${name(0)}${cascade(call)}`],
    ["dropSchemaIfExists", (name, call) => `drop schema if exists ${name(0)}${cascade(call)}`],
    ["createExtension", (name) => `create extension ${name(0)}`],
    ["createExtensionIfNotExists", (name) => `create extension if not exists ${name(0)}`],
    ["dropExtension", (name) => `drop extension ${name(0)}`],
    ["dropExtensionIfExists", (name) => `drop extension if exists ${name(0)}`],
    ["dropView", (name) => `drop view ${name(0)}`],
    ["dropViewIfExists", (name) => `drop view if exists ${name(0)}`],
    ["dropMaterializedView", (name) => `drop materialized view ${name(0)}`],
    ["dropMaterializedViewIfExists", (name) => `drop materialized view if exists ${name(0)}`],
    ["renameView", (name) => `alter view ${name(0)} rename to ${name(1)}`],
    [
        "refreshMaterializedView",
        (name, { arguments: [, concurrently] }) => `refresh materialized view${flagOf(concurrently, "concurrently") ? " concurrently" : ""} ${name(0)}`,
    ],
]);
/** What it does not give a schema of its own: these are no members of one. */
const withoutSchema = /Schema|Extension/;
function cascade({ arguments: [, given] }) {
    return flagOf(given, "cascade") ? " cascade" : "";
}
/** `knex.schema` */
class SchemaBuilder {
    #run;
    #raw;
    #schema = null;
    constructor(run, raw) {
        this.#run = run;
        this.#raw = raw;
    }
    call(call) {
        const known = this.#statement(call);
        if (known === undefined)
            return null;
        return known ?? handle(this);
    }
    /** Null: it sends what it has to, and goes on; undefined: nobody knows it. */
    #statement(call) {
        const [first, second] = call.arguments;
        switch (call.name) {
            case "withSchema":
                this.#schema = textOf(first, "the schema's name");
                return null;
            case "raw":
                this.#raw(call);
                return null;
            case "hasTable":
            case "hasColumn":
                return unknown;
            case "transacting":
            case "queryContext":
            case "timeout":
                return null;
            case "createTable":
                this.#table(call, "create table");
                return null;
            case "createTableIfNotExists":
                this.#table(call, "create table if not exists");
                return null;
            case "alterTable":
            case "table":
                this.#table(call, "alter table");
                return null;
            case "createTableLike":
                this.#send(`create table ${this.#name(first)} (like ${this.#name(second)} including all)`, call);
                return null;
            case "renameTable":
                this.#send(`alter table ${this.#name(first)} rename to ${quoteName(textOf(second, "a table's name"))}`, call);
                return null;
            default:
                return this.#simple(call);
        }
    }
    #simple(call) {
        const made = simple.get(call.name);
        if (!made)
            return undefined;
        const bare = withoutSchema.test(call.name);
        const name = (at) => bare ? quoteName(textOf(call.arguments[at], "a name")) : this.#name(call.arguments[at]);
        this.#send(made(name, call), call);
        return null;
    }
    #name(value) {
        const name = textOf(value, "a table's name");
        return quoteName(this.#schema === null ? name : `${this.#schema}.${name}`);
    }
    #send(sql, call) {
        this.#run.sent.send(sql, call);
    }
    #table(call, how) {
        const [named, given] = call.arguments;
        const table = new TableBuilder(textOf(named, "the table's name"), this.#schema, how !== "alter table");
        if (given?.kind !== "function")
            throw new NotKnown("what is done with the table is not written here");
        this.#run.invoke(given, [handle(table)], handle(table));
        for (const { sql, span } of table.statements(how, call.span))
            this.#run.sent.send(sql, { span });
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/knex/connection.js
var _a;






/** What `up` and `down` are handed: Knex itself, or a transaction of it. */
class KnexConnection {
    #run;
    /** A transaction is open round what is sent. */
    #isInTransaction;
    constructor(run, isInTransaction) {
        this.#run = run;
        this.#isInTransaction = isInTransaction;
    }
    member(name) {
        if (name === "schema")
            return handle(new SchemaBuilder(this.#run, (call) => this.#raw(call)));
        if (name === "fn")
            return handle(functions);
        if (name === "client" || name === "context")
            return unknown;
        return null;
    }
    call(call) {
        switch (call.name) {
            case "raw":
                return this.#raw(call);
            case "transaction":
                return this.#transaction(call);
            case "commit":
            case "rollback":
            case "destroy":
                return nullValue;
            case "ref":
                return unknown;
            default:
                return this.#query(call);
        }
    }
    #raw(call) {
        const [given, bindings] = call.arguments;
        const sql = sqlTextOf(given, "the SQL");
        const filled = isGiven(bindings) ? textValue(withBindings(textOf(sql, "the SQL"), bindings)) : sql;
        const sent = this.#run.sent.send(filled, call);
        return handle(new RawSql(filled.text, () => this.#run.sent.withdraw(sent)));
    }
    #transaction({ arguments: [given], span }) {
        if (given?.kind !== "function")
            return handle(this);
        const { sent } = this.#run;
        // Inside a transaction Knex makes a savepoint of it, which changes nothing here.
        const boundary = (sql) => {
            if (!this.#isInTransaction)
                sent.send(sql, { span });
        };
        boundary("BEGIN;");
        const made = this.#run.invoke(given, [handle(new _a(this.#run, true))]);
        boundary("COMMIT;");
        return made;
    }
    #query(call) {
        const { sent } = this.#run;
        const message = "a query that Knex builds over rows is not read";
        let entry = sent.unread(call.span, message);
        const told = ({ span }) => {
            sent.withdraw(entry);
            entry = sent.unread(span, message);
        };
        const query = new QueryBuilder(told, () => sent.withdraw(entry));
        return call.name === "" ? handle(query) : query.call(call);
    }
}
_a = KnexConnection;
const functions = {
    call: ({ name, arguments: [precision] }) => {
        if (name === "now")
            return handle(new RawSql(precision?.kind === "number" ? `CURRENT_TIMESTAMP(${precision.written})` : "CURRENT_TIMESTAMP"));
        if (name === "uuid")
            return handle(new RawSql("(gen_random_uuid())"));
        return null;
    },
};

;// CONCATENATED MODULE: ./build/src/read/code/bindings.js

/** Gives the names of a pattern what it takes out of a value. */
function bind(pattern, value, scope) {
    if (pattern.kind === "name")
        scope.names.set(pattern.name, value);
    else if (pattern.kind === "items")
        pattern.items.forEach((inner, at) => {
            if (inner)
                bind(inner, value.kind === "list" && !value.open ? (value.items[at] ?? nullValue) : unknown, scope);
        });
    else if (pattern.kind === "keys")
        for (const { key, pattern: inner } of pattern.keys)
            bind(inner, bindings_keyOf(value, key), scope);
}
function bindings_keyOf(value, key) {
    if (value.kind === "map")
        return value.entries.get(key) ?? (value.open ? unknown : nullValue);
    if (value.kind === "reference")
        return { kind: "reference", path: `${value.path}.${key}` };
    return value.kind === "handle" ? (value.handle.member?.(key) ?? unknown) : unknown;
}
/** Gives a name that may stand further out another value; under a condition nobody knows afterwards which it has. */
function bindings_assign(pattern, value, scope, conditional) {
    if (pattern.kind !== "name") {
        bind(pattern, value, scope);
        return;
    }
    const at = findName(scope, pattern.name) ?? scope;
    const unsure = conditional && at.names.has(pattern.name) && at.conditions < scope.conditions;
    at.names.set(pattern.name, unsure ? unknown : value);
}

;// CONCATENATED MODULE: ./build/src/read/code/built-in-methods.js

/** What a language's own method gives, of a text or a list, or of a promise; null: it is none that is known here. */
function methodOf(of, call, run) {
    const promised = ofPromise(of, call, run);
    if (promised)
        return promised;
    if (of.kind === "text")
        return textMethods.get(call.name)?.(of, call) ?? null;
    if (of.kind === "list")
        return listMethods.get(call.name)?.(of, call, run) ?? null;
    return null;
}
/** `await` is not seen: whatever is asked may be waited for. */
function ofPromise(of, { name, arguments: [given] }, run) {
    if (name !== "then" && name !== "catch" && name !== "finally")
        return null;
    if (of.kind === "map" && of.entries.has(name))
        return null;
    if (given?.kind !== "function" || name === "catch")
        return of;
    const made = run.invoke(given, name === "then" ? [of] : []);
    return name === "then" ? made : of;
}
const same = (of) => of;
const without = (start, end) => (of) => {
    const from = start ? (start.exec(of.text)?.[0].length ?? 0) : 0;
    const to = end ? (end.exec(of.text)?.index ?? of.text.length) : of.text.length;
    return sliced(of, from, Math.max(from, to));
};
const changed = (change) => (of) => of.holes ? null : { ...textValue(change(of.text)) };
const textMethods = new Map([
    ["toString", same],
    ["freeze", same],
    ["to_s", same],
    ["to_sym", same],
    ["html_safe", same],
    ["trim", without(/^\s+/, /\s+$/)],
    ["strip", without(/^\s+/, /\s+$/)],
    ["trimStart", without(/^\s+/, null)],
    ["lstrip", without(/^\s+/, null)],
    ["trimEnd", without(null, /\s+$/)],
    ["rstrip", without(null, /\s+$/)],
    ["chomp", without(null, /\r?\n$/)],
    ["toLowerCase", changed((value) => value.toLowerCase())],
    ["downcase", changed((value) => value.toLowerCase())],
    ["lower", changed((value) => value.toLowerCase())],
    ["toUpperCase", changed((value) => value.toUpperCase())],
    ["upcase", changed((value) => value.toUpperCase())],
    ["upper", changed((value) => value.toUpperCase())],
    ["squish", changed((value) => value.trim().replace(/\s+/g, " "))],
    ["concat", (of, call) => joinedOf([of, ...call.arguments])],
    ["join", (of, { arguments: [list] }) => (list?.kind === "list" ? joinedBy(list, of) : null)],
    [
        "split",
        (of, { arguments: [by] }) => {
            const border = by === undefined ? /\s+/ : knownText(by);
            if (border === null || of.holes)
                return null;
            return { kind: "list", items: of.text.split(border).map(textValue) };
        },
    ],
    ["replace", replaced],
    ["replaceAll", replaced],
    ["gsub", replaced],
]);
function replaced(of, { name, arguments: [what, by] }) {
    const [from, to] = [knownText(what), knownText(by)];
    if (from === null || to === null || from === "" || of.holes)
        return null;
    const parts = of.text.split(from);
    if (of.text.length + (parts.length - 1) * to.length > longestText)
        return null;
    if (name !== "replace")
        return textValue(parts.join(to));
    const [first = "", ...rest] = parts;
    return textValue(rest.length === 0 ? first : `${first}${to}${rest.join(from)}`);
}
function joinedOf(values) {
    const texts = values.map(asText);
    return texts.some((one) => one === null) ? null : value_joined(texts.flatMap((one) => one ?? []));
}
function joinedBy({ items, open }, by) {
    if (open)
        return null;
    return joinedOf(items.flatMap((item, at) => (at === 0 ? [item] : [by, item])));
}
/** In the other branch of a condition nobody knows whether it is there. */
function pushed(of, { arguments: given, open }, { sent }) {
    if (open || sent.condition?.otherwise)
        of.open = true;
    else
        for (const item of given)
            append(of, item);
    return of;
}
const each = (of, call, run) => {
    const given = callback(call);
    if (!given)
        return null;
    const items = of.items.map((item, at) => run.invoke(given, [item, { kind: "number", value: at, written: String(at) }]));
    // Of what is not known, the function is run once.
    if (of.open)
        run.invoke(given, []);
    return listValue(items, of.open);
};
const overEach = (of, call, run) => (each(of, call, run) ? of : null);
const listMethods = new Map([
    ["map", each],
    ["flatMap", each],
    ["collect", each],
    ["forEach", overEach],
    ["each", overEach],
    ["each_with_index", overEach],
    [
        "join",
        (of, { arguments: [by] }) => joinedBy(of, by?.kind === "text" ? by : textValue(by === undefined ? "," : "")),
    ],
    [
        "concat",
        (of, { arguments: more }) => {
            const items = [
                ...of.items,
                ...more.flatMap((value) => (value.kind === "list" ? value.items : [value])),
            ];
            const isOpen = ({ kind }, open) => kind === "unknown" || open === true;
            return listValue(items, of.open || more.some((value) => isOpen(value, value.kind === "list" ? value.open : undefined)));
        },
    ],
    ["reverse", (of) => (of.open ? null : { kind: "list", items: [...of.items].reverse() })],
    ["freeze", (of) => of],
    ["push", pushed],
    ["<<", pushed],
    ["append", pushed],
    ["filter", () => unknown],
]);
function callback({ arguments: [given], block }) {
    return block ?? (given?.kind === "function" ? given : null);
}

;// CONCATENATED MODULE: ./build/src/read/code/this-database.js


/** What drivers and adapters call PostgreSQL besides. */
const postgres = /^(?:pg|pgnative|pg-native|postgis|postgres(?:ql)?)$/i;
/**
 * Whether something that is not known is the database that a text names: code for several databases asks which one it
 * is on, and here it is PostgreSQL. Null where no database is named.
 */
function isThisDatabase(left, right) {
    const named = knownText(left) ?? knownText(right);
    if (named === null || (knownText(left) !== null && knownText(right) !== null))
        return null;
    if (postgres.test(named))
        return true;
    const database = (0,evidence_database/* databaseNamed */.F8)(named.replace(/^better-/, ""));
    return database === null ? null : database === "PostgreSQL";
}

;// CONCATENATED MODULE: ./build/src/read/code/decided-values.js


/** What depends on a condition, and what gives nothing that is known; its parts are evaluated all the same. */
function decided(node, scope, of, run) {
    switch (node.kind) {
        case "not": {
            const known = truth(of(node.of, scope));
            return known === null ? unknown : { kind: "boolean", value: !known };
        }
        case "choice": {
            const test = truth(of(node.test, scope));
            return test === null ? either(node, scope, of, run) : of(test ? node.yes : node.no, scope);
        }
        case "comparison":
            return decided_values_comparison(node, scope, of, run);
        case "sequence":
            return node.parts.reduce((_, part) => of(part, scope), nullValue);
        case "other":
            for (const part of node.parts ?? [])
                of(part, scope);
            return unknown;
        default:
            return unknown;
    }
}
/** Which of the two is given is not known; what both send is. */
function either({ test, yes, no }, scope, of, run) {
    const before = run.sent.count;
    run.under(test, scope, false, (inner) => of(yes, inner));
    run.under(test, scope, run.sent.count > before, (inner) => of(no, inner));
    return unknown;
}
function decided_values_comparison(node, scope, of, run) {
    const left = of(node.left, scope);
    if (node.operator === "==" || node.operator === "!=") {
        const right = of(node.right, scope);
        const equal = areEqual(left, right) ?? isThisDatabase(left, right);
        return equal === null ? unknown : { kind: "boolean", value: (node.operator === "==") === equal };
    }
    if (node.operator === "??" && left.kind !== "unknown")
        return left.kind === "null" ? of(node.right, scope) : left;
    const known = truth(left);
    if (known === null) {
        const right = run.under(node.left, scope, false, (inner) => of(node.right, inner));
        return node.operator === "and" && truth(right) === false ? right : unknown;
    }
    return known === (node.operator === "and") ? of(node.right, scope) : left;
}

;// CONCATENATED MODULE: ./build/src/read/code/expression-values.js





/** What expressions give. */
class ExpressionValues {
    #run;
    constructor(run) {
        this.#run = run;
    }
    of = (node, scope) => {
        if (!this.#run.step(node.span))
            return unknown;
        switch (node.kind) {
            case "text":
                return { kind: "text", text: node.value, runs: node.runs };
            case "number":
            case "boolean":
            case "null":
            case "symbol":
                return node;
            case "name":
                return this.#named(node.name, scope);
            case "function":
                return { kind: "function", made: node.made, scope };
            case "class":
                return { kind: "class", made: node.made, scope };
            case "call":
                return this.#call(node, node.span, scope);
            default:
                return this.#composed(node, scope);
        }
    };
    #composed(node, scope) {
        switch (node.kind) {
            case "list":
                return this.#list(node.items, scope);
            case "map":
                return this.#map(node.entries, scope);
            case "concatenation":
                return this.#concatenation(node.parts, scope);
            case "member":
                return this.#member(this.of(node.of, scope), node.name);
            case "element":
                return valueAt(this.of(node.of, scope), this.of(node.at, scope));
            case "tagged":
                return this.#tagged(node, scope);
            case "assignment":
                return this.#assigned(node, scope);
            case "comprehension":
                return this.#comprehension(node, scope);
            default:
                return decided(node, scope, this.of, this.#run);
        }
    }
    #named(name, scope) {
        const found = findName(scope, name)?.names.get(name);
        return found ?? this.#run.host.name?.(name) ?? { kind: "reference", path: name };
    }
    #list(items, scope) {
        let open = false;
        const values = items.flatMap((item) => {
            const value = this.of(item.value, scope);
            if (!item.spread)
                return [value];
            if (value.kind === "list" && !value.open)
                return value.items;
            open = true;
            return [];
        });
        return listValue(values, open);
    }
    #map(entries, scope) {
        const made = new Map();
        let open = false;
        for (const { key, value } of entries) {
            const given = this.of(value, scope);
            const name = key && keyText(this.of(key, scope));
            if (name !== null)
                made.set(name, given);
            else if (key === null && given.kind === "map") {
                for (const [inner, item] of given.entries)
                    made.set(inner, item);
                open ||= given.open === true;
            }
            else
                open = true;
        }
        return { kind: "map", entries: made, ...(open ? { open } : {}) };
    }
    #concatenation(parts, scope) {
        const values = parts.map((part) => ({ part, value: this.of(part, scope) }));
        const [first, second] = values;
        if (values.length === 2 && first?.value.kind === "number" && second?.value.kind === "number") {
            const sum = first.value.value + second.value.value;
            return { kind: "number", value: sum, written: String(sum) };
        }
        const lists = values.flatMap(({ value }) => (value.kind === "list" ? [value] : []));
        if (lists.length === values.length)
            return {
                ...{ kind: "list", items: lists.flatMap(({ items }) => items) },
                ...(lists.some(({ open }) => open) ? { open: true } : {}),
            };
        // Nothing shows that a text comes of it.
        if (!values.some(({ value }) => value.kind === "text"))
            return unknown;
        return value_joined(values.map(({ part, value }) => asText(value) ?? holeAt(part.span, this.#run.source)));
    }
    #tagged({ tag, parts, span }, scope) {
        const of = this.of(tag, scope);
        const list = { kind: "list", items: parts.map((part) => this.of(part, scope)) };
        const made = parts.length === 0 ? { kind: "text", text: "", runs: [] } : this.#concatenation(parts, scope);
        const call = { ...plainCall("`", span), arguments: [made, list] };
        if (of.kind === "reference")
            return this.#run.host.call?.(`${of.path}\``, call) ?? unknown;
        return of.kind === "handle" ? (of.handle.call(call) ?? unknown) : unknown;
    }
    #assigned({ to, member, value }, scope) {
        const given = this.of(value, scope);
        const conditional = this.#run.sent.condition !== null;
        if (member === null)
            bindings_assign(to, given, scope, conditional);
        else
            this.#put(member, conditional ? unknown : given, scope);
        return given;
    }
    #put(member, value, scope) {
        if (member.kind === "member")
            put(this.of(member.of, scope), textValue(member.name), value);
        else if (member.kind === "element")
            put(this.of(member.of, scope), this.of(member.at, scope), value);
    }
    #comprehension(node, scope) {
        const over = this.of(node.over, scope);
        if (over.kind !== "list" || over.open)
            return unknown;
        let open = false;
        const items = over.items.flatMap((item) => {
            const inner = { names: new Map(), around: scope, conditions: scope.conditions };
            bind(node.each, item, inner);
            const test = node.test ? truth(this.of(node.test, inner)) : true;
            if (test === null)
                open = true;
            return test === true ? [this.of(node.value, inner)] : [];
        });
        return listValue(items, open);
    }
    #member(of, name) {
        switch (of.kind) {
            case "map":
                return of.entries.get(name) ?? (of.open ? unknown : nullValue);
            case "reference":
                return { kind: "reference", path: `${of.path}.${name}` };
            case "handle":
                return of.handle.member?.(name) ?? unknown;
            case "list":
                return name === "length" && !of.open
                    ? { kind: "number", value: of.items.length, written: String(of.items.length) }
                    : unknown;
            default:
                return unknown;
        }
    }
    #call(node, span, scope) {
        try {
            return this.#answer(node, span, scope);
        }
        catch (error) {
            if (!(error instanceof NotKnown))
                throw error;
            return this.#lost(span, error.message);
        }
    }
    /** What is called on the outcome of a call that is not read is not read either: that is one passage. */
    #lost(span, message) {
        const { sent } = this.#run;
        let told = sent.unread(span, message);
        const chain = {
            kind: "handle",
            handle: {
                sendsNothing: true,
                call: (next) => {
                    if (next.block || next.arguments.some(({ kind }) => kind === "function"))
                        return this.#strange(next);
                    sent.withdraw(told);
                    told = sent.unread(next.span, message);
                    return chain;
                },
            },
        };
        return chain;
    }
    #answer(node, span, scope) {
        const receiver = node.receiver ? this.of(node.receiver, scope) : null;
        const call = this.#callOf(node, span, scope);
        if (receiver === null) {
            const called = node.callee ? this.of(node.callee, scope) : this.#named(node.name, scope);
            return this.#called(called, call, nullValue);
        }
        if (receiver.kind === "function" && node.name === "call")
            return this.#run.invoke(receiver, withKeywords(call));
        if (receiver.kind === "handle")
            return this.#onHandle(receiver.handle, call);
        if (receiver.kind === "reference")
            return this.#called(this.#member(receiver, node.name), call, receiver);
        if (receiver.kind === "class")
            return this.#run.host.call?.(`${receiver.made.name ?? ""}.${node.name}`, call) ?? this.#strange(call);
        const own = receiver.kind === "map" ? receiver.entries.get(node.name) : undefined;
        if (own)
            return this.#called(own, call, receiver);
        return methodOf(receiver, call, this.#run) ?? this.#strange(call);
    }
    #onHandle(of, call) {
        const chained = methodOf({ kind: "handle", handle: of }, call, this.#run);
        if (chained)
            return chained;
        const own = of.call(call);
        if (own)
            return own;
        const member = of.member?.(call.name);
        if (member)
            return this.#called(member, call, { kind: "handle", handle: of });
        // What Ruby ends so asks, and sends nothing that changes anything.
        if (call.name.endsWith("?"))
            return unknown;
        return this.#lost(call.span, `what \`${call.name}\` sends is not known`);
    }
    #called(called, call, self) {
        if (called.kind === "function")
            return this.#run.invoke(called, withKeywords(call), self, call.block ?? undefined);
        if (called.kind === "reference")
            return this.#run.host.call?.(called.path, call) ?? this.#strange(call);
        if (called.kind === "handle")
            return called.handle.call({ ...call, name: "" }) ?? this.#strange(call);
        return this.#strange(call);
    }
    /** A call of what nobody here knows. It may run what it is given, and send what it likes over what it is given. */
    #strange(call) {
        const given = [...call.arguments, ...call.named.values()];
        if (given.some((one) => one.kind === "handle" && !one.handle.sendsNothing))
            this.#run.sent.unread(call.span, `what \`${call.name}\` does with the connection is not known`);
        for (const value of [...given, ...(call.block ? [call.block] : [])])
            if (value.kind === "function")
                this.#run.invoke(value, []);
        return unknown;
    }
    #callOf(node, span, scope) {
        const named = new Map();
        const given = [];
        let open = false;
        for (const item of node.arguments) {
            const value = this.of(item.value, scope);
            if (item.name !== null)
                named.set(item.name, value);
            else if (!item.spread)
                given.push(value);
            else if (value.kind === "list" && !value.open)
                given.push(...value.items);
            else if (value.kind === "map" && !value.open)
                for (const [key, inner] of value.entries)
                    named.set(key, inner);
            else
                open = true;
        }
        const handed = named.get("&");
        named.delete("&");
        const block = node.block
            ? { kind: "function", made: node.block, scope }
            : handed?.kind === "function"
                ? handed
                : null;
        return { name: node.name, arguments: given, named, block, span, constructs: node.constructs, open };
    }
}

;// CONCATENATED MODULE: ./build/src/read/code/sent-statements.js

/** No migration that a person writes sends more than that. */
const MOST_MESSAGES = 10_000;
const MOST_SQL = 1_000_000;
/** What a migration sends, in order. */
class SentStatements {
    all = [];
    /** The condition that the evaluation is under; what stands in its other branch, where the first one sends something. */
    condition = null;
    #size = 0;
    get count() {
        return this.all.length;
    }
    get isFull() {
        return this.all.length >= MOST_MESSAGES || this.#size > MOST_SQL;
    }
    /** Gives what it has sent, for whoever takes that back. */
    send(sql, { span }) {
        const made = typeof sql === "string" ? textWithHoles(sql) : sql;
        if (this.condition?.otherwise === true)
            return this.unread(span, "it stands in the other branch of a condition whose outcome is not known");
        this.#size += made.text.length;
        return this.#add({
            kind: "message",
            sql: made.text,
            runs: made.runs,
            call: span,
            ...(this.condition ? { condition: this.condition.span } : {}),
            ...(made.holes ? { holes: true } : {}),
        });
    }
    unread(call, message) {
        const known = this.all.find((one) => one.kind === "unread" && one.call[0] === call[0] && one.call[1] === call[1]);
        return known ?? this.#add({ kind: "unread", call, message });
    }
    /** It has become part of something else, and is not sent by itself. */
    withdraw(sent) {
        const at = this.all.lastIndexOf(sent);
        if (at >= 0)
            this.all.splice(at, 1);
    }
    #add(sent) {
        this.all.push(sent);
        return sent;
    }
}
function textWithHoles(text) {
    return { kind: "text", text, runs: [], ...(text.includes(COMPUTED) ? { holes: true } : {}) };
}

;// CONCATENATED MODULE: ./build/src/read/code/evaluation.js




/** Steps that one file may take: some two seconds of work. */
const MOST_STEPS = 400_000;
const DEEPEST = 100;
const tooDeep = "it is nested too deeply to be read";
/**
 * Runs a file of code on paper: literals, constants, loops over known lists, functions of the file itself. Nothing of it
 * is executed, and what the file does not tell is unknown. The migration tool's own part is played by its `Host`, whose
 * handles send what the tool would send.
 */
class Evaluation {
    sent = new SentStatements();
    host;
    source;
    exports = new Map();
    #values = new ExpressionValues(this);
    #module = { names: new Map(), around: null, conditions: 0 };
    #running = [];
    #steps = 0;
    #ended = false;
    #conditions = 0;
    constructor(source, host) {
        this.source = source;
        this.host = host;
    }
    /** Defines and runs what stands at the top of the file. */
    run({ body }) {
        try {
            this.#statements(body, this.#module);
        }
        catch (error) {
            if (!(error instanceof RangeError))
                throw error;
            this.sent.unread([0, 0], tooDeep);
        }
    }
    /** What the file's top level calls by a name. */
    named(name) {
        return this.#module.names.get(name);
    }
    get classes() {
        return [...this.#module.names.values(), ...this.exports.values()].filter((value, at, all) => value.kind === "class" && all.indexOf(value) === at);
    }
    step(span) {
        this.#steps++;
        if (this.#steps <= MOST_STEPS && !this.sent.isFull)
            return true;
        if (!this.#ended)
            this.sent.unread(span, "the file does more than is read: what follows here is not read");
        this.#ended = true;
        return false;
    }
    /** What a class defines, as an object of it sees it; a class that the file extends gives what it has, too. */
    instance({ made, scope }) {
        const entries = new Map();
        for (const base of made.bases) {
            const of = this.#values.of(base, scope);
            if (of.kind === "class" && of.made !== made && this.#running.length < DEEPEST)
                for (const [name, value] of this.instance(of).entries)
                    entries.set(name, value);
        }
        const inner = { names: new Map(), around: scope, conditions: this.#conditions };
        this.#statements(made.body, inner);
        for (const [name, value] of inner.names)
            entries.set(name, value);
        return { kind: "map", entries };
    }
    invoke(called, given, self, block) {
        const { made, scope } = called;
        if (this.#running.includes(made) || this.#running.length >= DEEPEST || !this.step(made.span)) {
            if (this.#running.includes(made))
                this.sent.unread(made.span, "a function that calls itself is not read");
            return unknown;
        }
        const inner = { names: new Map(), around: scope, conditions: this.#conditions };
        if (self && self.kind !== "null") {
            inner.names.set("this", self);
            inner.names.set("self", self);
        }
        if (block)
            inner.names.set("yield", block);
        made.parameters.forEach((parameter, at) => {
            this.#bindParameter(parameter, given, at, inner);
        });
        const ended = this.#ran(made, inner);
        return ended?.value ?? (ended ? unknown : nullValue);
    }
    #ran(made, scope) {
        this.#running.push(made);
        try {
            return this.#statements(made.body, scope, made.givesLast);
        }
        catch (error) {
            // Only the stack has an end that a file can reach.
            if (!(error instanceof RangeError))
                throw error;
            this.sent.unread(made.span, tooDeep);
            return { value: null };
        }
        finally {
            this.#running.pop();
        }
    }
    #bindParameter({ pattern, otherwise, rest }, given, at, scope) {
        if (rest)
            bind(pattern, given.length > 0 ? { kind: "list", items: given.slice(at) } : unknown, scope);
        else {
            const value = given[at];
            const missing = value === undefined ? (otherwise ? this.#values.of(otherwise, scope) : unknown) : value;
            bind(pattern, value?.kind === "null" && otherwise ? this.#values.of(otherwise, scope) : missing, scope);
        }
    }
    #statements(body, scope, givesLast = false) {
        // A function may be called before the line that defines it.
        for (const node of body)
            if (node.kind === "function" && node.made.name !== null)
                scope.names.set(node.made.name, { kind: "function", made: node.made, scope });
        for (const [at, node] of body.entries()) {
            if (givesLast && at === body.length - 1 && node.kind === "expression")
                return { value: this.#values.of(node.value, scope) };
            const ended = this.#statement(node, scope);
            if (ended)
                return ended;
            if (this.#ended)
                return { value: null };
        }
        return null;
    }
    #statement(node, scope) {
        if (!this.step(node.span))
            return { value: null };
        switch (node.kind) {
            case "expression":
                this.#values.of(node.value, scope);
                return null;
            case "return":
                return { value: node.value ? this.#values.of(node.value, scope) : nullValue };
            case "throw":
                return { value: null };
            case "if":
                return this.#branch(node, scope);
            case "for":
            case "while":
                return this.#loop(node, scope);
            case "with":
                return this.#with(node, scope);
            case "try":
                return this.#tried(node, scope);
            default:
                this.#define(node, scope);
                return null;
        }
    }
    #define(node, scope) {
        switch (node.kind) {
            case "assignment":
                bind(node.to, this.#values.of(node.value, scope), scope);
                break;
            case "class":
                if (node.made.name !== null)
                    scope.names.set(node.made.name, { kind: "class", made: node.made, scope });
                break;
            case "import":
                scope.names.set(node.name, { kind: "reference", path: node.path });
                break;
            case "export":
                this.#export(node.name, this.#values.of(node.value, scope));
                break;
        }
    }
    #export(name, value) {
        if (name !== "*" && name !== "default")
            this.exports.set(name, value);
        else if (value.kind === "map")
            for (const [key, item] of value.entries)
                this.exports.set(key, item);
        else
            this.exports.set(name, value);
    }
    /** Where nobody knows the outcome, both ways are read; a way that leaves the function is a guard, and is not taken. */
    #branch({ test, yes, no, span }, scope) {
        const known = truth(this.#values.of(test, scope));
        if (known !== null)
            return this.#statements(known ? yes : no, scope);
        const before = this.sent.count;
        const taken = this.under(test, scope, false, (inner) => this.#statements(yes, inner));
        const isOther = this.sent.count > before;
        const other = this.under(test, scope, isOther, (inner) => this.#statements(no, inner));
        return taken && other && no.length > 0 ? { value: span ? unknown : null } : null;
    }
    under(test, scope, otherwise, work) {
        const outer = this.sent.condition;
        this.#conditions++;
        this.sent.condition = { span: test.span, otherwise: otherwise || outer?.otherwise === true };
        const inner = { names: new Map(), around: scope, conditions: this.#conditions };
        const made = work(inner);
        this.sent.condition = outer;
        this.#conditions--;
        return made;
    }
    #loop(node, scope) {
        const over = node.kind === "for" ? this.#values.of(node.over, scope) : unknown;
        const items = over.kind === "list" && !over.open ? [...over.items] : [unknown];
        for (const item of items) {
            const inner = { names: new Map(), around: scope, conditions: this.#conditions };
            if (node.kind === "for")
                bind(node.each, item, inner);
            const ended = this.#statements(node.body, inner);
            if (ended)
                return ended;
        }
        return null;
    }
    /** What stands last is run however the body ends. */
    #tried({ body, last }, scope) {
        const ended = this.#statements(body, scope);
        return this.#statements(last, scope) ?? ended;
    }
    #with({ opens, body }, scope) {
        const opened = opens.map(({ value, as }) => {
            const made = this.#values.of(value, scope);
            const given = made.kind === "handle" ? (made.handle.member?.("__enter__") ?? made) : made;
            if (as)
                bindings_assign(as, given, scope, false);
            return made;
        });
        const ended = this.#statements(body, scope);
        for (const context of opened.reverse())
            if (context.kind === "handle")
                context.handle.member?.("__exit__");
        return ended;
    }
}

// EXTERNAL MODULE: ./build/src/read/code/languages.js
var languages = __webpack_require__(6013);
;// CONCATENATED MODULE: ./build/src/read/tools/knex.js






const OPT_OUT = "`export const config = { transaction: false }` (`exports.config = …` in CommonJS)";
const knex_ADVICE = { alone: `add ${OPT_OUT} to the file`, several: true };
/** lib/migrations/migrate/sources/fs-migrations.js, DEFAULT_LOAD_EXTENSIONS */
const loads = /\.(?:js|cjs|ts)$/;
const knex = {
    id: "knex",
    name: "Knex",
    recorded: true,
    reads: "javascript",
    onlyCode: true,
    shows,
    optOut: [],
    claim: () => null,
    read: (root) => {
        const files = root.matching((name) => (0,languages/* isIn */.S1)("javascript", name) && loads.test(name));
        const read = files.flatMap((file) => readFile(file) ?? []);
        // One that leaves the transaction makes all pending ones have their own (lib/migrations/migrate/Migrator.js).
        const anyLeaves = read.some((one) => !one.inTransaction && one.file.changed !== "none");
        const never = disabledIn(root);
        return read.map((one) => knex_versionOf(one, anyLeaves, never));
    },
    one: (file, root) => [knex_versionOf(readFile(file) ?? nothingIn(file), false, disabledIn(root))],
    leaves: () => "Knex loads files that end in .js, .cjs or .ts and export `up`",
};
function shows(folder) {
    const found = npmPackage(folder, ["knex"]);
    return found && `${found.file} depends on knex`;
}
function nothingIn(file) {
    return { file, inTransaction: true, ways: [], comments: [] };
}
/** Null where it exports no migration. */
function readFile(file) {
    const module = (0,languages/* moduleOf */.cD)(file, "javascript");
    if (!module)
        return null;
    const evaluation = new Evaluation(file.text, {});
    evaluation.run(module);
    const ways = ["up", "down"].flatMap((direction) => {
        const made = evaluation.exports.get(direction);
        return made?.kind === "function" ? [{ direction, made }] : [];
    });
    if (!ways.some(({ direction }) => direction === "up"))
        return null;
    const inTransaction = !isFalse(evaluation.exports.get("config"), "transaction");
    return { file, inTransaction, ways, comments: module.comments };
}
function isFalse(options, name) {
    const value = options?.kind === "map" ? options.entries.get(name) : undefined;
    return value?.kind === "boolean" && !value.value;
}
/** The knexfile that turns transactions off for all migrations; null: none does. */
function disabledIn(root) {
    for (const at of root.above)
        for (const name of ["knexfile.js", "knexfile.cjs", "knexfile.ts", "knexfile.mjs"]) {
            const file = at.file(name);
            const module = file && (0,languages/* moduleOf */.cD)(file, "javascript");
            if (!file || !module)
                continue;
            const evaluation = new Evaluation(file.text, {});
            evaluation.run(module);
            if ([...evaluation.exports.values()].some(disables))
                return file.path;
        }
    return null;
}
/** As itself, and in one of its environments. */
function disables(settings) {
    if (settings.kind !== "map")
        return false;
    const own = settings.entries.get("disableTransactions");
    if (own?.kind === "boolean" && own.value)
        return true;
    return [...settings.entries.values()].some(disables);
}
function knex_versionOf(read, anyLeaves, never) {
    const parts = read.ways.map(({ direction, made }) => knex_partOf(read, direction, made, anyLeaves, never));
    return {
        up: parts.filter(({ direction }) => direction === "up"),
        down: parts.filter(({ direction }) => direction === "down"),
    };
}
function knex_partOf({ file, inTransaction, ways, comments }, direction, made, anyLeaves, never) {
    const sending = knex_sendingOf(inTransaction, direction, anyLeaves, never);
    const evaluation = new Evaluation(file.text, {});
    evaluation.invoke(made, [handle(new KnexConnection(evaluation, sending.execution !== "autocommit"))]);
    const rollback = {
        place: "section",
        present: ways.some((one) => one.direction === "down"),
        where: "`exports.down`",
    };
    return {
        ...{ file, span: ways.length === 1 ? (0,text_lines/* wholeOf */.l2)(file) : made.made.span, direction, ...sending },
        ...{ rollback, advice: knex_ADVICE, sent: evaluation.sent.all, comments },
    };
}
function knex_sendingOf(inTransaction, direction, anyLeaves, never) {
    if (never !== null)
        return {
            execution: "autocommit",
            why: `${never} sets \`disableTransactions\`, so Knex opens no transaction`,
        };
    if (!inTransaction)
        return {
            execution: "autocommit",
            why: "its `config` says `transaction: false`, so Knex opens no transaction",
        };
    if (direction === "down")
        return { execution: "transaction", why: "Knex rolls each migration back in a transaction of its own" };
    return anyLeaves
        ? {
            execution: "transaction",
            why: "another migration of this change leaves the transaction, so Knex runs each in one of its own",
        }
        : { execution: "batch", why: "Knex runs all pending migrations in one transaction" };
}

;// CONCATENATED MODULE: ./build/src/read/evidence/liquibase.js




/** Files that a changelog includes are plain SQL: a few formatted ones beside them are Liquibase's all the same. */
function dependsOnLiquibase(folder) {
    const named = (0,nearest_file/* nearestFile */.bQ)(folder, [...BUILD_FILES, ...nearest_file/* COMMAND_FILES */.UI], /liquibase/i);
    return named?.path ?? (0,nearest_file/* nearestFile */.bQ)(folder, ["liquibase.properties"])?.path;
}
function databaseOfLiquibase(folder) {
    const file = (0,nearest_file/* nearestFile */.bQ)(folder, ["liquibase.properties", "src/main/resources/liquibase.properties"]);
    const url = file && (0,properties/* properties */.qo)(file.text).get("url");
    const database = url ? (0,evidence_database/* databaseOfUrls */.FZ)(url) : null;
    return file && database ? `${file.path} connects to ${database}` : undefined;
}

;// CONCATENATED MODULE: ./build/src/read/evidence/liquibase-changesets.js
/**
 * What Liquibase takes a changeset for: two of one file path, id and author are an error before anything runs
 * (ValidatingVisitor.java, by ChangeSet.toString(false)). Contexts and labels are asked first, so that two for
 * different ones may live together (DatabaseChangeLog.validate).
 */
function identityOf(file, header, [line, author, id]) {
    const own = word(line, "logicalFilePath") || word(header, "logicalFilePath");
    const context = quotable(line, "contextFilter") || quotable(line, "context");
    return {
        path: own ? own.replace(/^\//, "") : file.path,
        name: `${liquibase_changesets_unquoted(author)}:${liquibase_changesets_unquoted(id)}`,
        conditions: [context, quotable(line, "labels")],
    };
}
function word(line, name) {
    return new RegExp(`^.*${name}:(\\S*)`, "i").exec(line)?.[1] ?? "";
}
function quotable(line, name) {
    return liquibase_changesets_unquoted(new RegExp(`^.*${name}:(".*?"|\\S*)`, "i").exec(line)?.[1] ?? "").trim();
}
function liquibase_changesets_unquoted(text) {
    return /^"(.*)"$/.exec(text)?.[1] ?? text;
}

;// CONCATENATED MODULE: ./build/src/read/evidence/liquibase-folders.js


/** liquibase.properties: "changeLogFile", "changelog-file", "liquibase.command.changelogFile", "searchPath". */
const setting = /^(?:liquibase\.)?(?:command\.)?(?:change-?log-?file|search-?path)$/i;
const liquibaseFolders = [
    {
        file: /^liquibase[\w.-]*\.properties$/i,
        folders: (0,named_folders/* foldersOf */.pd)(properties/* javaPairs */.Cz, setting, (0,named_folders/* pathList */.CN)(/,/, /^file:/)),
        belowProject: named_folders/* belowProject */.Vp,
    },
];

;// CONCATENATED MODULE: ./build/src/read/tools/liquibase.js








// Every pattern as in liquibase-standard AbstractFormattedChangeLogParser.java, matched over whole lines.
const HEADER = /^\s*--\s*liquibase\s*formatted.*$/i;
const CHANGESET = /^\s*--\s*changeset\s+("[^"]+"|[^:]+):\s*("[^"]+"|\S+).*$/i;
const liquibase_ROLLBACK = /^\s*--\s*rollback (.*)$/i;
const ROLLBACK_START = /^\s*\/\*\s*liquibase\s*rollback\s*$/i;
const ROLLBACK_END = /\*\/\s*$/;
const liquibase_ADVICE = {
    alone: "add `runInTransaction:false` to its `--changeset` line, with no space after the colon",
    several: true,
};
/** Changelogs that hold changes; one that only includes SQL files says nothing itself. */
const changelogs = [
    [language/* xml */._n, /<(?:\w+:)?changeSet\b/, /<(?:\w+:)?databaseChangeLog\b/],
    [language/* yaml */.oQ, /^\s*-\s*changeSet\s*:/m, /^\s*-?\s*databaseChangeLog\s*:/m],
    [language/* jsonFile */.d_, /"changeSet"\s*:/, /"databaseChangeLog"\s*:/],
    [language/* jvm */.yo, /\bchangeSet\s*\(/, /\bdatabaseChangeLog\b/],
].map(([language, ...marks]) => ({
    ...language,
    tool: "Liquibase",
    marks,
    prints: "liquibase update-sql",
}));
const liquibase = {
    id: "liquibase",
    name: "Liquibase",
    recorded: true,
    named: { effect: "refuses to run any changeset: duplicate identifiers" },
    code: changelogs,
    optOut: [/^[^\S\n]*--[^\S\n]*changeset[^\S\n]+[^\n]*runInTransaction:(?!true\b)\w+[^\n]*$/gim],
    sections: /^[^\S\n]*--[^\S\n]*liquibase[^\S\n]*formatted.*$/gim,
    claim: (folder) => {
        const bears = (text) => /liquibase/i.test(text) && hasHeader(text);
        const found = (0,claims/* claimBySections */.co)(folder, bears, "--liquibase formatted sql", dependsOnLiquibase);
        return found && { ...found, otherDatabase: databaseOfLiquibase(folder) };
    },
    read: (root) => root.sql.flatMap(stepsOf),
    one: stepsOf,
    settings: liquibaseFolders,
    leaves: () => "it holds no changeset",
};
function hasHeader(text) {
    return HEADER.test(headerOf(text));
}
function headerOf(text) {
    return (0,text_lines/* linesOf */.Dx)(text).find((line) => line.text.trim() !== "")?.text ?? "";
}
function stepsOf(file) {
    const lines = (0,text_lines/* linesOf */.Dx)(file.text);
    const starts = lines.filter((line) => CHANGESET.test(line.text));
    const wrong = lines.filter((line) => !CHANGESET.test(line.text) && strayMarker(line.text));
    const sets = starts.map((line, at) => {
        return { line, body: [line.next, starts[at + 1]?.span[0] ?? file.text.length] };
    });
    if (sets.length === 0 || !hasHeader(file.text))
        return [rawStep(file, wrong)];
    const mine = sets.filter(({ line: { text } }) => otherDbms(text) === null && !isIgnored(text));
    if (mine.length === 0)
        return [elsewhere(file, sets)];
    const header = headerOf(file.text);
    const backs = mine.map((set) => rollbacksOf(file, set));
    const copy = copyOf(file, backs);
    return mine.map((set, at) => {
        const within = wrong.filter((line) => line.span[0] >= set.body[0] && line.span[0] < set.body[1]);
        return liquibase_stepOf(file, { ...set, header }, backs[at] ?? NOTHING, copy, within.map((line) => strayTrouble(line.span, line.text)));
    });
}
/** Without the header or a changeset, Liquibase runs an included file as one changeset named raw. */
function rawStep(file, wrong) {
    const part = {
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction: "up",
        execution: "transaction",
        why: "without `--liquibase formatted sql` in the first line and a `--changeset` line, Liquibase runs the file as one changeset, in a transaction",
        rollback: { place: "section", present: false, where: "the `--rollback` lines of a changeset" },
        advice: liquibase_ADVICE,
        markers: wrong.map((line) => strayTrouble(line.span, line.text)),
    };
    return { up: [part], down: [] };
}
/** Every changeset is another database's: the file is there, and nothing of it runs here. */
function elsewhere(file, sets) {
    const names = sets.flatMap((set) => otherDbms(set.line.text) ?? []);
    const raw = rawStep(file, []).up.map((part) => ({
        ...part,
        span: [file.text.length, file.text.length],
        why: names[0] === undefined
            ? "every changeset of the file is marked `ignore:true`"
            : `every changeset of the file is for another database (dbms:${names[0]}), or ignored`,
        rollback: { ...part.rollback, present: true },
    }));
    return { up: raw, down: [] };
}
/** Liquibase leaves such a changeset out, and records nothing of it. */
function isIgnored(line) {
    return attribute(line, "ignore")?.toLowerCase() === "true";
}
/**
 * Where a delimiter counts only at the start of a line: "/" (StringUtil.isDelimiter), or a pattern that begins with a
 * line break, "\\nGO". null: it counts anywhere.
 */
function lineBorder(delimiter) {
    const word = delimiter === "/" ? "/" : /^(?:\\r\?)?\\n([\w/]+)(?:\\s\*|\\r\?|\\n|\$)*$/.exec(delimiter ?? "")?.[1];
    return word === undefined ? null : new RegExp(`^${literally(word)}(?=[^\\S\\n]*\\r?$)`, "gim");
}
/** The dbms attribute, when it leaves PostgreSQL out. */
function otherDbms(line) {
    const names = /^.*dbms:([^,][\w!,]+).*$/i.exec(line)?.[1];
    if (names === undefined)
        return null;
    const all = names.toLowerCase().split(",").filter(Boolean);
    if (all.includes("!postgresql"))
        return names;
    const only = all.filter((name) => !name.startsWith("!"));
    return only.length > 0 && !only.some((name) => name === "postgresql" || name === "all") ? names : null;
}
function attribute(line, name) {
    return new RegExp(`^.*\\b${name}:(\\w+).*$`, "i").exec(line)?.[1] ?? null;
}
function liquibase_stepOf(file, set, back, copy, stray) {
    const { text } = set.line;
    const value = attribute(text, "runInTransaction");
    const out = value !== null && value.toLowerCase() !== "true";
    const why = out
        ? `\`runInTransaction:${value}\` on the changeset's line`
        : "Liquibase wraps each changeset in a transaction, and its line has no `runInTransaction:false`";
    const part = (at, direction, span) => {
        const split = direction === "up" ? "splitStatements" : "rollbackSplitStatements";
        const whole = attribute(text, split);
        const unsplit = whole !== null && whole.toLowerCase() !== "true";
        const mark = direction === "up" ? "endDelimiter" : "rollbackEndDelimiter";
        const delimiter = delimiterOf(text, mark);
        const border = lineBorder(delimiter);
        return {
            file: at,
            span,
            direction,
            execution: out ? (unsplit ? "pipeline" : "autocommit") : "transaction",
            why: unsplit ? `${why}; ${split}:${whole} sends it in one piece` : why,
            ...(unsplit && !out ? { pieces: [span] } : {}),
            ...(border && !unsplit ? { pieces: cutAt(at.text, span, border) } : {}),
            rollback: {
                place: "section",
                present: back.present,
                where: "the `--rollback` line of the changeset",
                heading: "--rollback ",
            },
            advice: unsplit ? unsplitAdvice(split, out) : liquibase_ADVICE,
            dialect: delimiter && delimiter !== ";" && !border ? { delimiter } : {},
        };
    };
    const [, author = "", id = ""] = CHANGESET.exec(text) ?? [];
    const identity = { ...identityOf(file, set.header, [text, author, id]), span: set.line.span };
    const up = { ...part(file, "up", set.body), identity, markers: [...liquibase_troublesOf(file, set.line), ...stray] };
    const down = back.statements.flatMap((spans) => {
        const [first, last] = [spans[0], spans.at(-1)];
        return first && last ? [part(spans.length > 1 ? copy : file, "down", [first[0], last[1]])] : [];
    });
    return { up: [up], down };
}
/** A changeset in one piece is a pipeline once it is out of its transaction. */
function unsplitAdvice(split, out) {
    const off = `take \`${split}:false\` off its \`--changeset\` line`;
    return { alone: out ? off : `${off}, and add \`runInTransaction:false\``, several: true };
}
function rollbacksOf(file, { line: { text: head }, body }) {
    const delimiter = delimiterOf(head, "rollbackEndDelimiter") ?? ";";
    const statements = [];
    let open = null;
    let block = null;
    let present = false;
    for (const line of (0,text_lines/* linesOf */.Dx)(file.text, body)) {
        if (block !== null) {
            const close = line.text.search(ROLLBACK_END);
            if (close >= 0)
                statements.push([[block, line.span[0] + close]]);
            if (close >= 0)
                block = null;
            continue;
        }
        if (ROLLBACK_START.test(line.text))
            block = line.next;
        const sql = liquibase_ROLLBACK.exec(line.text)?.[1];
        present ||= block !== null || sql !== undefined;
        if (sql === undefined)
            continue;
        if (!open) {
            open = [];
            statements.push(open);
        }
        open.push([line.span[1] - sql.length, line.span[1]]);
        if (sql.trimEnd().endsWith(delimiter))
            open = null;
    }
    const said = (span) => !/^\s*(?:empty|not required)?\s*;?\s*$/i.test(file.text.slice(...span));
    return { present, statements: statements.filter((spans) => spans.some(said)) };
}
function delimiterOf(head, attribute) {
    return new RegExp(`^.*\\b${attribute}:(\\S*).*$`, "i").exec(head)?.[1];
}
const NOTHING = { present: false, statements: [] };
/**
 * The way back stands in comments. A statement over several lines has a comment sign in its middle, so it is read
 * from a copy of the file with all else blanked: every offset stays what it is. The copy counts as unchanged, as
 * an edit must never be made on it.
 */
function copyOf(file, backs) {
    const kept = backs.flatMap((back) => back.statements).filter((spans) => spans.length > 1);
    return kept.length === 0 ? file : { ...file, text: blankAround(file.text, kept.flat()), changed: "none" };
}
function blankAround(text, kept) {
    const parts = [];
    let at = 0;
    for (const [start, end] of [...kept, [text.length, text.length]]) {
        parts.push(text.slice(at, start).replace(/[^\r\n]/g, " "), text.slice(start, end));
        at = end;
    }
    return parts.join("");
}
function liquibase_troublesOf(file, line) {
    if (!/runInTransaction/i.test(line.text) || attribute(line.text, "runInTransaction") !== null)
        return [];
    const wrong = /\brunInTransaction\s*[:=]\s*"?(\w+)"?/i.exec(line.text);
    const right = wrong && line.text.replace(wrong[0], `runInTransaction:${wrong[1]?.toLowerCase()}`);
    return [
        trouble(line.span, `Liquibase does not read \`${wrong?.[0] ?? "runInTransaction"}\` on the \`--changeset\` line`, "the value must follow the colon at once, without a space or quotation marks; else the changeset runs in a transaction", `write \`${right?.trim() ?? "runInTransaction:false"}\``, right ? rewrite(file, line.span, right, true) : null),
    ];
}
function strayMarker(line) {
    return /^\s*--.*\brunInTransaction\s*[:=]/i.test(line);
}
function strayTrouble(span, line) {
    return trouble(span, `Liquibase does not read \`${line.trim()}\``, "runInTransaction counts only on the line `--changeset author:id`; anywhere else it is a comment", "move `runInTransaction:false` to the `--changeset` line");
}

;// CONCATENATED MODULE: ./build/src/read/text/prefix.js


/** A marker that its tool compares with the very first characters of the file. */
function prefixTroubles(file, tool, marker, looks) {
    if (file.text.startsWith(marker) || !/trans/i.test(file.text))
        return [];
    const line = (0,text_lines/* linesOf */.Dx)(file.text).find((one) => looks.test(one.text));
    if (!line)
        return [];
    const before = file.text.slice(0, line.span[0]);
    const reason = before.trim() !== ""
        ? "there is text before it"
        : file.text.startsWith("\uFEFF")
            ? "the file starts with a byte order mark"
            : "it is not spelled exactly so, or white space comes before it";
    return [
        trouble(line.span, `${tool} does not read \`${line.text.replace("\uFEFF", "").trim()}\`: ${reason}`, `${tool} looks only at the first characters of the file, which must be \`${marker}\`; the file runs in a transaction`, `make \`${marker}\` the first characters of the file, above any other comment`, before === "" ? rewrite(file, line.span, marker, false) : null),
    ];
}

;// CONCATENATED MODULE: ./build/src/read/tools/morph.js








const morph_NAME = /^(?<version>\d+)_(?<title>.*)\.(?<direction>up|down)\.sql$/;
const morph_MARKER = "-- morph:nontransactional";
const LOOKS = /^[\s\uFEFF]*--\s*morph\s*:\s*non-?transactional/i;
const morph_ADVICE = {
    alone: `make \`${morph_MARKER}\` the very first characters of the file, with that one statement below it`,
    several: false,
    marker: morph_MARKER,
};
const morph_MARKED = {
    ...morph_ADVICE,
    alone: `leave that one statement alone in its file, below \`${morph_MARKER}\``,
};
const morph = {
    id: "morph",
    name: "morph",
    aliases: ["mattermost/morph"],
    recorded: true,
    // drivers/postgres/postgres.go: the version is the primary key of its table
    versioned: {
        by: ({ path }) => (0,text_order/* versionNumber */.e1)(morph_NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.groups?.version),
        effect: "stops at the second, whose version is recorded already",
    },
    // morph.go, computePendingMigrations: what it has applied it knows by the titles alone
    titled: {
        by: ({ path }) => morph_NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.groups?.title ?? null,
        effect: "never runs the second where the first was applied",
    },
    optOut: [/^-- morph:nontransactional/g],
    claim: morph_claim,
    // morph.go, sortMigrations: by the names of the files, so that 10 comes before 2
    read: (root) => [...pairByVersion(root, morph_NAME)]
        .sort((a, b) => (0,folder/* byCodeUnits */.CA)(firstName(a), firstName(b)))
        .map((pair, _, all) => morph_stepOf(pair, downFilesOf(all))),
    one: (file) => [morph_stepOf(unnumbered(file), true)],
    leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};
function morph_claim(folder) {
    const files = folder.sql.filter((file) => morph_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)));
    if (files.length === 0)
        return null;
    const marked = (0,claims/* claimByMarker */.E7)(folder, (text) => text.startsWith(morph_MARKER), morph_MARKER);
    const module = goModule(folder, "github.com/mattermost/morph");
    const found = module?.direct ? (0,claims/* claimByProject */.XW)(folder, module.file, "morph", files) : marked;
    return found && { ...found, otherDatabase: goDatabase(folder) };
}
function firstName({ up, down }) {
    return (0,evidence_path/* fileNameOf */.bV)([...up, ...down][0]?.path ?? "");
}
function morph_stepOf(pair, backs) {
    const back = pair.down[0];
    const part = (file, direction) => {
        const out = file.text.startsWith(morph_MARKER);
        return {
            file,
            span: (0,text_lines/* wholeOf */.l2)(file),
            pieces: [(0,text_lines/* wholeOf */.l2)(file)],
            direction,
            execution: out ? "one-query" : "transaction",
            why: out
                ? `the file starts with \`${morph_MARKER}\`; morph then sends it as one query`
                : `morph wraps the file in a transaction, and the file does not start with \`${morph_MARKER}\``,
            rollback: {
                place: backs ? "file" : "none",
                present: back !== undefined,
                where: back ? (0,evidence_path/* fileNameOf */.bV)(back.path) : downNameOf(file),
                unwritten: { execution: "transaction", advice: morph_ADVICE },
            },
            advice: out ? morph_MARKED : morph_ADVICE,
            markers: prefixTroubles(file, "morph", morph_MARKER, LOOKS),
        };
    };
    return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}

// EXTERNAL MODULE: ./build/src/read/marks/javascript.js
var javascript = __webpack_require__(6036);
;// CONCATENATED MODULE: ./build/src/read/tools/node-pg-migrate.js









const node_pg_migrate_NAME = /^(\d+)[-_].*\.sql$/;
/** As its own template writes them: the looser form is common prose, and no evidence. */
const TEMPLATE = /^-- (?:Up|Down) Migration[^\S\n]*$/m;
const node_pg_migrate_ADVICE = {
    alone: "write it as a JavaScript migration that calls `pgm.noTransaction()`, or run it by hand with psql",
    several: true,
};
/** What its migrations in code are handed. */
const handed = String.raw `(?:pgm\b|\w+\s*:\s*MigrationBuilder\b)`;
const nodePgMigrate = {
    id: "node-pg-migrate",
    name: "node-pg-migrate",
    recorded: true,
    // src/runner.ts, checkOrder
    versioned: {
        by: ({ path }) => node_pg_migrate_NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.[1] ?? null,
        effect: "runs both, in the order of their names",
        runsBoth: true,
    },
    late: "refuses to start: it precedes a migration that was run already",
    code: [
        { tool: "node-pg-migrate", ...language/* javascript */.Q2, marks: [(0,javascript.up)(handed)], prints: null },
        { tool: "node-pg-migrate", ...language/* javascript */.Q2, marks: [(0,javascript/* localUp */.lE)(handed), javascript/* exportedByName */.us], prints: null },
    ],
    optOut: [],
    sections: /^-- (?:Up|Down) Migration[^\S\n]*$/gm,
    claim: node_pg_migrate_claim,
    read: (root) => {
        const files = root.sql.filter((file) => node_pg_migrate_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)));
        const ups = files.filter((file) => !file.path.endsWith(".down.sql"));
        const paired = ups.some((file) => file.path.endsWith(".up.sql"));
        return ups
            .sort((a, b) => timeOf(a) - timeOf(b) || (0,folder/* byCodeUnits */.CA)(a.path, b.path))
            .map((file) => (paired ? pairOf(root, file) : node_pg_migrate_sectionsOf(file)));
    },
    one: (file) => [node_pg_migrate_sectionsOf(file)],
    settings: [{ file: /^package\.json$/i, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* json5 */.y9, /(?:^|\.)migrations-?dir$/i) }],
    leaves: () => "its name is not <timestamp>_<title>.sql",
};
function node_pg_migrate_claim(folder) {
    const found = npmPackage(folder, ["node-pg-migrate"]);
    const bears = (text) => TEMPLATE.test(text);
    const marked = (0,claims/* claimBySections */.co)(folder, bears, "-- Up Migration", () => found?.file);
    if (marked?.ground === "sections")
        return marked;
    const files = folder.sql.filter((file) => node_pg_migrate_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)));
    return found ? (0,claims/* claimByProject */.XW)(folder, found.file, "node-pg-migrate", files) : marked;
}
/** Thirteen digits are epoch milliseconds, seventeen a date in UTC (src/migration.ts). */
function timeOf(file) {
    const digits = node_pg_migrate_NAME.exec((0,evidence_path/* fileNameOf */.bV)(file.path))?.[1] ?? "0";
    if (digits.length !== 17)
        return Number(digits);
    const part = (from, to) => Number(digits.slice(from, to));
    return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14), part(14, 17));
}
function node_pg_migrate_sectionsOf(file) {
    const [up, down] = [sectionAt(file.text, "up"), sectionAt(file.text, "down")];
    const end = file.text.length;
    const rollback = {
        place: "section",
        present: down >= 0,
        where: "the `-- Down Migration` section",
        heading: "-- Down Migration",
    };
    const upSpan = up < 0 ? [0, end] : [up, down < up ? end : down];
    const downSpan = [down, up < down ? end : up];
    return {
        up: [node_pg_migrate_partOf(file, "up", upSpan, rollback)],
        down: down < 0 ? [] : [node_pg_migrate_partOf(file, "down", downSpan, rollback)],
    };
}
/**
 * Where /^\s*--[\s-]*up\s+migration/im of salsita/node-pg-migrate src/sqlMigration.ts first matches, or -1. The
 * expression itself would take quadratic time over long runs of blank lines or dashes.
 */
function sectionAt(text, word) {
    for (const match of text.matchAll(word === "up" ? /up\s+migration/gi : /down\s+migration/gi)) {
        let start = match.index;
        while (start > 0 && /[\s-]/.test(text[start - 1] ?? ""))
            start--;
        if (start > 0)
            start = text.indexOf("\n", start) + 1 || text.length;
        while (start < match.index) {
            const next = text.indexOf("\n", start) + 1 || text.length;
            const line = text.slice(start, Math.min(next, match.index));
            if (line.trimStart().startsWith("--"))
                return start;
            start = next;
        }
    }
    return -1;
}
function pairOf(root, file) {
    const back = root.file(downNameOf(file));
    const rollback = { place: "file", present: back !== null, where: downNameOf(file) };
    return {
        up: [node_pg_migrate_partOf(file, "up", (0,text_lines/* wholeOf */.l2)(file), rollback)],
        down: back ? [node_pg_migrate_partOf(back, "down", (0,text_lines/* wholeOf */.l2)(back), rollback)] : [],
    };
}
function node_pg_migrate_partOf(file, direction, span, rollback) {
    return {
        file,
        span,
        direction,
        execution: "batch",
        why: "node-pg-migrate runs every pending migration in one transaction, sends a SQL file as one query, and lets no SQL file leave it",
        pieces: [span],
        rollback,
        advice: node_pg_migrate_ADVICE,
    };
}

// EXTERNAL MODULE: ./build/src/read/tools/plain.js + 3 modules
var plain = __webpack_require__(8207);
;// CONCATENATED MODULE: ./build/src/read/tools/postgres-migrations.js









/** ThomWright/postgres-migrations 5.3.0 file-name-parser: a number, then "-", "_" or neither. */
const postgres_migrations_NAME = /^(\d+)[-_]?.*\.sql$/i;
/** run-migration: `sql.includes(…)`, wherever in the file it stands. */
const postgres_migrations_MARKER = "-- postgres-migrations disable-transaction";
const postgres_migrations_ADVICE = {
    alone: `write \`${postgres_migrations_MARKER}\` into the file, and leave that one statement alone in it`,
    several: false,
    marker: postgres_migrations_MARKER,
};
const postgres_migrations_MARKED = {
    ...postgres_migrations_ADVICE,
    alone: `leave that one statement alone in its file, below \`${postgres_migrations_MARKER}\``,
};
const postgresMigrations = {
    id: "postgres-migrations",
    name: "postgres-migrations",
    recorded: true,
    // validation.ts, validateMigrationOrdering
    versioned: {
        by: ({ path }) => (0,text_order/* versionNumber */.e1)(postgres_migrations_NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.[1]),
        effect: "refuses to start: non-consecutive migration ID",
    },
    // The function is Postgrator's, too: they name their files otherwise (src/file-name-parser.ts).
    code: [
        {
            tool: "postgres-migrations",
            ...language/* javascript */.Q2,
            extension: /(?:^|\/)\d+[-_]?[^/.]*\.js$/i,
            marks: [javascript/* generatesSql */.xq],
            prints: null,
        },
    ],
    optOut: [/-- postgres-migrations disable-transaction/g],
    claim: postgres_migrations_claim,
    read: (root) => root.sql
        .filter((file) => postgres_migrations_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)))
        .sort((a, b) => (0,text_order/* byNumber */.vh)(postgres_migrations_numberOf(a), postgres_migrations_numberOf(b)) || (0,folder/* byCodeUnits */.CA)(a.path, b.path))
        .map(postgres_migrations_stepOf),
    one: (file) => [postgres_migrations_stepOf(file)],
    leaves: () => "its name does not start with a number",
};
function postgres_migrations_numberOf(file) {
    return postgres_migrations_NAME.exec((0,evidence_path/* fileNameOf */.bV)(file.path))?.[1] ?? "";
}
function postgres_migrations_claim(folder) {
    const files = folder.sql.filter((file) => postgres_migrations_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)));
    const found = npmPackage(folder, ["postgres-migrations"]);
    const byProject = found && isGapless(folder) && (0,claims/* claimByProject */.XW)(folder, found.file, "postgres-migrations", files);
    return byProject || (0,claims/* claimByMarker */.E7)(folder, (text) => text.includes(postgres_migrations_MARKER), postgres_migrations_MARKER);
}
/** It refuses a folder whose numbers are not 1, 2, 3 …, of SQL and JavaScript together (validation). */
function isGapless(folder) {
    const numbers = [...folder.names].flatMap((name) => /^(\d+).*\.(?:sql|js)$/i.exec(name)?.[1] ?? []);
    return numbers
        .map(Number)
        .sort((a, b) => a - b)
        .every((number, at, all) => number === (all[at - 1] ?? 0) + 1 || number === all[at - 1]);
}
function postgres_migrations_stepOf(file) {
    const out = file.text.includes(postgres_migrations_MARKER);
    const part = {
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        pieces: [(0,text_lines/* wholeOf */.l2)(file)],
        direction: "up",
        execution: out ? "one-query" : "transaction",
        why: out
            ? `\`${postgres_migrations_MARKER}\` in the file; postgres-migrations then sends it as one query`
            : `postgres-migrations wraps each file in a transaction, and the file has no \`${postgres_migrations_MARKER}\``,
        rollback: { place: "none", present: false, where: "a new migration that reverts it" },
        advice: out ? postgres_migrations_MARKED : postgres_migrations_ADVICE,
        markers: out ? [] : postgres_migrations_troublesOf(file),
    };
    return { up: [part], down: [] };
}
function postgres_migrations_troublesOf(file) {
    if (!/disable/i.test(file.text))
        return [];
    const candidate = (0,text_lines/* linesOf */.Dx)(file.text).find((line) => /^\s*--\s*postgres-?_?migrations:?\s+disable[\s_-]*transactions?\b\s*$/i.test(line.text));
    if (!candidate)
        return [];
    return [
        trouble(candidate.span, `postgres-migrations does not read \`${candidate.text.trim()}\``, "postgres-migrations looks for exactly its own words, in lower case and with single spaces; the file runs in a transaction", `write \`${postgres_migrations_MARKER}\``, rewrite(file, candidate.span, postgres_migrations_MARKER, false)),
    ];
}

;// CONCATENATED MODULE: ./build/src/read/tools/prisma.js










const LOCK = "migration_lock.toml";
const FILE = "migration.sql";
const prisma_ADVICE = {
    alone: "give the statement a `migration.sql` of its own (`prisma migrate dev --create-only`)",
    several: false,
};
const NO_ROLLBACK = {
    place: "none",
    present: false,
    where: `a down.sql beside ${FILE}, run with \`prisma db execute\``,
};
const prisma = {
    id: "prisma",
    name: "Prisma Migrate",
    aliases: ["prisma-migrate"],
    recorded: true,
    // A migration is known by the whole name of its folder.
    versioned: {
        by: ({ path }) => (0,text_order/* numberOrDate */.B0)(/([^/]*)\/[^/]+$/.exec(path)?.[1] ?? ""),
        effect: "runs both, in the order of their names",
        runsBoth: true,
    },
    // schema-engine/connectors/sql-schema-connector, the flavour of PostgreSQL
    ledger: "CREATE TABLE IF NOT EXISTS _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)",
    optOut: [],
    claim: prisma_claim,
    home: (folder) => (folder.names.has(FILE) ? (folder.parent ?? folder) : folder),
    read: (root) => {
        const sending = prisma_sendingOf(root);
        const custom = root.folders.some((folder) => folder.names.has("down.sql"));
        return [...root.folders]
            .filter((folder) => folder.names.has(FILE))
            .sort((a, b) => (0,folder/* byCodeUnits */.CA)(a.name, b.name))
            .flatMap((folder) => prisma_stepOf(folder, sending, custom));
    },
    one: (file, root) => [{ up: [upOf(file, prisma_sendingOf(root), NO_ROLLBACK)], down: [] }],
    settings: [{ file: /^prisma\.config\.[cm]?[jt]s$/i, folders: (0,named_folders/* literalsAfter */.Jm)("path|schema", language/* javascript */.Q2) }],
    leaves: () => `Prisma Migrate runs only <folder>/${FILE}`,
};
function prisma_claim(folder) {
    for (const root of [folder.parent, folder]) {
        const lock = root?.file(LOCK);
        if (root && lock && (root === folder || folder.names.has(FILE)))
            return claimByLock(root, lock);
    }
    return claimByProject(folder);
}
function claimByLock(root, lock) {
    const provider = providerOf(lock);
    const database = provider === null ? null : (0,evidence_database/* databaseNamed */.F8)(provider);
    const other = provider !== null && database !== "PostgreSQL";
    return {
        root: root.path,
        ground: "config",
        evidence: lock.path,
        why: `${lock.path}${provider === null ? "" : ` (provider ${provider})`}`,
        files: 1,
        otherDatabase: other ? `${lock.path} says provider = "${provider}"` : undefined,
    };
}
function providerOf(lock) {
    try {
        return (0,evidence_value/* stringOf */.Je)((0,evidence_value/* record */.g1)((0,dist/* parse */.qg)(lock.text)).provider);
    }
    catch {
        return null;
    }
}
/** Without its lock file, <14 digits>_<name>/migration.sql in a project that depends on prisma. */
function claimByProject(folder) {
    if (!folder.parent || !folder.names.has(FILE) || folder.names.has("snapshot.json"))
        return null;
    const found = npmPackage(folder, ["prisma", "@prisma/client"]);
    if (!found || !/^\d{14}_/.test(folder.name))
        return null;
    const why = `${found.file} depends on prisma, and ${folder.path}/${FILE} is named as it wants (no ${LOCK})`;
    return { root: folder.parent.path, ground: "project", evidence: found.file, why, files: 1 };
}
/**
 * Up to 7.3 the file is one simple query; from 7.4 Prisma splits it (prisma/prisma-engines#5767), and sends it
 * whole where its splitter cannot read it: any DROP INDEX CONCURRENTLY (#5847).
 */
function prisma_sendingOf(root) {
    const found = npmPackage(root, ["prisma", "@prisma/client"]);
    const at = found ? versionText(found) : "";
    switch (atLeast(found, "7.4.0")) {
        case "no":
            return {
                execution: "one-query",
                why: `Prisma before 7.4 sends ${FILE} as one query (${at})`,
            };
        case "yes":
            return split(`Prisma 7.4 and newer sends each statement by itself (${at})`);
        case "allowed":
            return split(`Prisma 7.4 and newer sends each statement by itself (${at} allows it; older ones send the file as one query)`);
        default:
            return split(`Prisma 7.4 and newer sends each statement by itself; no package.json or lock file says which version runs here${prisma_unknown(found)}`);
    }
}
function prisma_unknown(found) {
    return found ? ` (${versionText(found)})` : "";
}
function split(why) {
    return { execution: "automatic", why, decide: decideBy(why) };
}
function decideBy(why) {
    return (statements) => {
        if (!statements.some((one) => /^\s*drop\s+index\s+concurrently\b/i.test(one))) {
            return { sent: statements.map(() => ({ as: "alone" })), execution: "autocommit", why };
        }
        const as = statements.length > 1 ? "string" : "alone";
        return {
            sent: statements.map(() => ({ as })),
            execution: "one-query",
            why: `Prisma cannot split a script that holds DROP INDEX CONCURRENTLY, and sends ${FILE} as one query`,
        };
    };
}
function prisma_stepOf(folder, sending, custom) {
    const file = folder.file(FILE);
    const back = folder.file("down.sql");
    const rollback = custom
        ? { place: "file", present: back !== null, where: `${folder.name}/down.sql` }
        : NO_ROLLBACK;
    if (!file)
        return [];
    return [{ up: [upOf(file, sending, rollback)], down: back ? [downOf(back, rollback)] : [] }];
}
function upOf(file, sending, rollback) {
    return { file, span: (0,text_lines/* wholeOf */.l2)(file), direction: "up", ...sending, rollback, advice: prisma_ADVICE };
}
function downOf(file, rollback) {
    return {
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction: "down",
        execution: "one-query",
        why: `\`prisma db execute\` sends ${(0,evidence_path/* fileNameOf */.bV)(file.path)} as one query`,
        rollback,
        advice: { alone: "give each statement a script of its own, run with `psql -f`", several: false },
    };
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/known-indexes.js
/** The indexes of each table, by what the migrations so far have sent: Rails looks their names up by columns. */
class KnownIndexes {
    #tables = new Map();
    copy() {
        const made = new KnownIndexes();
        for (const [table, indexes] of this.#tables)
            made.#tables.set(table, [...indexes]);
        return made;
    }
    of(table) {
        return this.#tables.get(table) ?? [];
    }
    add(table, index) {
        this.#tables.set(table, [...this.of(table).filter(({ name }) => name !== index.name), index]);
    }
    drop(table, name) {
        const left = this.of(table).filter((index) => index.name !== name);
        this.#tables.set(table, left);
    }
    /** By its columns; null where none is known. */
    named(table, columns) {
        const wanted = String(columns);
        return this.of(table).find((index) => String(index.columns) === wanted)?.name ?? null;
    }
    /** Dropped with its column. */
    dropColumn(table, column) {
        const left = this.of(table).filter(({ columns }) => !columns.includes(column));
        this.#tables.set(table, left);
    }
    renameTable(table, to) {
        this.#tables.set(to, [...this.of(table)]);
        this.#tables.delete(table);
    }
    dropTable(table) {
        this.#tables.delete(table);
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/schema-call.js

/** A call of Rails: what stands by its place, and its options. */
class SchemaCall {
    span;
    given;
    options;
    block;
    constructor(call) {
        this.span = call.span;
        this.given = call.given;
        this.options = call.options;
        this.block = call.block;
    }
    static of({ span, arguments: all, named, block, open }) {
        const last = all.at(-1);
        const given = last?.kind === "map" ? all.slice(0, -1) : all;
        const entries = new Map([...(last?.kind === "map" ? last.entries : []), ...named]);
        const unsure = open || (last?.kind === "map" && last.open === true);
        return new SchemaCall({
            ...{ span, given, block },
            options: { kind: "map", entries, ...(unsure ? { open: true } : {}) },
        });
    }
    with(change) {
        return new SchemaCall({
            ...{ span: this.span, given: this.given, options: this.options, block: this.block },
            ...change,
        });
    }
    text(at, what) {
        return textOf(this.given[at], what);
    }
    texts(at, what) {
        return textsOf(this.given[at], what);
    }
    get table() {
        return this.text(0, "the table's name");
    }
    option(name) {
        return optionOf(this.options, name);
    }
    optionText(name) {
        const value = this.option(name);
        return value === undefined ? null : textOf(value, `the option ${name}`);
    }
    flag(name, otherwise = false) {
        return flagOf(this.option(name), `the option ${name}`, otherwise);
    }
    has(name) {
        return this.options.entries.has(name);
    }
}
function optionsWithout(options, ...names) {
    const entries = new Map([...options.entries].filter(([name]) => !names.includes(name)));
    return { ...options, entries };
}
function optionsWith(options, more) {
    return { ...options, entries: new Map([...options.entries, ...Object.entries(more)]) };
}
/** `index: { unique: true }` and `index: true`; null where it is false. */
function optionsIn(value, what) {
    if (value === undefined || value.kind === "null")
        return null;
    if (value.kind === "map")
        return value;
    if (value.kind === "boolean")
        return value.value ? { kind: "map", entries: new Map() } : null;
    throw new NotKnown(`${what} is not a literal`);
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/changed-table.js


/** The migration's call of that name, with the table before what it is given. */
const ofTable = new Map([
    ["column", "add_column"],
    ["index", "add_index"],
    ["timestamps", "add_timestamps"],
    ["change", "change_column"],
    ["change_default", "change_column_default"],
    ["change_null", "change_column_null"],
    ["rename", "rename_column"],
    ["rename_index", "rename_index"],
    ["remove", "remove_columns"],
    ["remove_index", "remove_index"],
    ["remove_timestamps", "remove_timestamps"],
    ["foreign_key", "add_foreign_key"],
    ["remove_foreign_key", "remove_foreign_key"],
    ["check_constraint", "add_check_constraint"],
    ["remove_check_constraint", "remove_check_constraint"],
    ["unique_constraint", "add_unique_constraint"],
    ["remove_unique_constraint", "remove_unique_constraint"],
    ["exclusion_constraint", "add_exclusion_constraint"],
    ["remove_exclusion_constraint", "remove_exclusion_constraint"],
    ["validate_constraint", "validate_constraint"],
    ["validate_check_constraint", "validate_check_constraint"],
]);
const references = new Map([
    ["references", "add_reference"],
    ["belongs_to", "add_reference"],
    ["remove_references", "remove_reference"],
    ["remove_belongs_to", "remove_reference"],
]);
/** The `t` of `change_table`: each of its calls is one of the migration. */
class ChangedTable {
    #run;
    #table;
    #perform;
    constructor(run, table, perform) {
        this.#run = run;
        this.#table = table;
        this.#perform = perform;
    }
    call(code) {
        const call = SchemaCall.of(code);
        if (code.name.endsWith("?"))
            return unknown;
        const reference = references.get(code.name);
        const own = ofTable.get(code.name);
        if (reference)
            for (const name of call.given)
                this.#perform(reference, this.#with(call, [name]));
        else if (own)
            this.#own(own, code.name, call);
        else if (code.name === "with_options" && call.block)
            this.#withOptions(call);
        else {
            if (!/^[a-z]\w*$/.test(code.name) || call.given.length === 0)
                return null;
            for (const name of call.given)
                this.#column(name, textValue(code.name), call);
        }
        return nullValue;
    }
    #own(name, called, call) {
        const [column, type] = call.given;
        if (called === "column" && column && type)
            this.#column(column, type, call);
        else
            this.#perform(name, this.#with(call, call.given));
    }
    #column(name, type, call) {
        this.#perform("add_column", this.#with(call, [name, type]));
        const index = optionsIn(call.option("index"), "index");
        if (index)
            this.#perform("add_index", this.#with(call, [name]).with({ options: index }));
    }
    #with(call, given) {
        return call.with({ given: [this.#table, ...given], block: null });
    }
    #withOptions({ options, block }) {
        const inner = {
            call: (code) => this.call({ ...code, named: new Map([...options.entries, ...code.named]) }),
        };
        if (block)
            this.#run.invoke(block, [handle(inner)]);
    }
}

// EXTERNAL MODULE: ./build/src/text/sha256.js
var sha256 = __webpack_require__(3166);
;// CONCATENATED MODULE: ./build/src/read/calls/rails/names.js

function quoteColumn(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** With its schema, where it has one. */
function quoteTable(name) {
    return (name.match(/"[^"]*"|[^.]+/g) ?? [name])
        .map((part) => quoteColumn(part.startsWith('"') ? part.slice(1, -1) : part))
        .join(".");
}
function quoteText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** Rails since 7.1 shortens what would be longer, in bytes (schema_statements.rb, max_index_name_size). */
const LONGEST = 62;
/** `columns` is one text where it is SQL that stands for itself. */
function indexName(table, columns, version) {
    const names = typeof columns === "string" ? [(columns.match(/\w+/g) ?? []).join("_")] : columns;
    const long = `index_${table}_on_${names.join("_and_")}`;
    const utf8 = new TextEncoder();
    if (version < 701 || utf8.encode(long).length <= LONGEST)
        return long;
    const digest = `_${(0,sha256/* sha256 */.s)(long).slice(0, 10)}`;
    const short = utf8.encode(`idx_on_${names.join("_")}`).subarray(0, LONGEST - digest.length);
    // A character that is cut in two goes.
    return new TextDecoder().decode(short).replace(/\uFFFD+$/, "") + digest;
}
const suffixes = { fk_rails: "fk", chk_rails: "chk", uniq_rails: "unique", excl_rails: "excl" };
/** `fk_rails_0b1c2d3e4f` */
function constraintName(kind, table, of) {
    const suffix = suffixes[kind];
    return `${kind}_${(0,sha256/* sha256 */.s)(`${table}_${of}_${suffix}`).slice(0, 10)}`;
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/column-types.js



/** What Rails calls otherwise than PostgreSQL (postgresql_adapter.rb, NATIVE_DATABASE_TYPES). */
const column_types_native = new Map([
    ["primary_key", "bigserial primary key"],
    ["string", "character varying"],
    ["datetime", "timestamp"],
    ["binary", "bytea"],
    ["blob", "bytea"],
    ["bit_varying", "bit varying"],
]);
/** Types whose `limit` PostgreSQL takes. */
const limited = /^(?:string|bit|bit_varying|character varying|float)$/;
const precise = /^(?:datetime|timestamp|timestamptz|time|interval)$/;
function typeToSql(type, options, version) {
    const array = type !== "primary_key" && options.flag("array") ? "[]" : "";
    return scalarType(type, options, version) + array;
}
function scalarType(type, options, version) {
    const limit = numberIn(options, "limit");
    if (type === "integer")
        return limit === null ? "integer" : limit <= 2 ? "smallint" : limit <= 4 ? "integer" : "bigint";
    const name = column_types_native.get(type) ?? type;
    if (type === "decimal" || type === "numeric") {
        const [precision, scale] = [numberIn(options, "precision"), numberIn(options, "scale")];
        if (precision === null)
            return name;
        return scale === null ? `${name}(${precision})` : `${name}(${precision},${scale})`;
    }
    if (precise.test(type)) {
        // Since 7.0 a moment has six digits where nothing else is said.
        const otherwise = type === "datetime" && version >= 700 && !options.has("precision") ? 6 : null;
        const precision = numberIn(options, "precision") ?? otherwise;
        return precision === null ? name : `${name}(${precision})`;
    }
    return limit !== null && limited.test(type) ? `${name}(${limit})` : name;
}
function numberIn(options, name) {
    const value = options.option(name);
    if (value === undefined)
        return null;
    if (value.kind !== "number")
        throw new NotKnown(`the option ${name} is not a literal`);
    return value.value;
}
const numeric = /^(?:integer|bigint|smallint|float|decimal|numeric|bigserial|serial)$/;
/** A column's default, as `quote_default_expression` writes it for its type. */
function defaultOf(value, type, run) {
    switch (value.kind) {
        case "null":
            return "NULL";
        case "boolean":
            return type === "string" || type === "text"
                ? quoteText(value.value ? "t" : "f")
                : value.value
                    ? "TRUE"
                    : "FALSE";
        case "number":
            return numeric.test(type) ? value.written : quoteText(value.written);
        case "function": {
            // `-> { "now()" }` is SQL.
            const made = knownText(run.invoke(value, []));
            if (made !== null)
                return made;
            break;
        }
        case "list":
            if (value.items.length === 0 && !value.open)
                return "'{}'";
            break;
        case "map":
            if (value.entries.size === 0 && !value.open)
                return "'{}'";
            break;
        default: {
            const text = knownText(value);
            if (text !== null)
                return typedDefault(text, type);
        }
    }
    return COMPUTED;
}
function typedDefault(text, type) {
    if (type === "boolean")
        return /^(?:0|f|F|false|FALSE|off|OFF)$/.test(text) ? "FALSE" : "TRUE";
    if (numeric.test(type) && /^-?\d+(?:\.\d+)?$/.test(text))
        return text;
    if (type === "uuid" && /\(.*\)/.test(text))
        return text;
    return quoteText(text);
}
/** `"name" character varying DEFAULT 'x' NOT NULL` */
function columnSql(name, type, options, version, run) {
    const generated = type === "virtual";
    const kind = generated ? (options.optionText("type") ?? "string") : type;
    let sql = `${quoteColumn(name)} ${typeToSql(kind, options, version)}`;
    if (kind === "primary_key")
        return sql;
    const collation = options.optionText("collation");
    if (collation !== null)
        sql += ` COLLATE "${collation}"`;
    if (generated)
        sql += ` GENERATED ALWAYS AS (${options.optionText("as") ?? ""}) STORED`;
    const notNull = options.has("null") && !options.flag("null", true);
    const given = options.options.entries.get("default");
    if (given && !(notNull && given.kind === "null"))
        sql += ` DEFAULT ${defaultOf(given, kind, run)}`;
    if (notNull)
        sql += " NOT NULL";
    if (options.flag("primary_key"))
        sql += " PRIMARY KEY";
    return sql;
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/column-commands.js





function addColumn(to, table, name, type, options) {
    to.alter(table, `ADD ${columnSql(name, type, options, to.version, to.run)}`, options);
    const comment = options.optionText("comment");
    if (comment !== null)
        to.afterwards(() => to.send(columnComment(table, name, comment), options));
}
function columnComment(table, column, comment) {
    const text = comment === null ? "NULL" : quoteText(comment);
    return `COMMENT ON COLUMN ${quoteTable(table)}.${quoteColumn(column)} IS ${text}`;
}
/** `from:` and `to:`, or what it is to be. */
function newValue(call, at) {
    if (call.has("from") || call.has("to"))
        return call.options.entries.get("to") ?? nullValue;
    return call.given[at] ?? call.options;
}
function dropColumn(to, call, column) {
    to.alter(call.table, `DROP COLUMN ${quoteColumn(column)}`, call);
    to.known.dropColumn(call.table, column);
}
function changeColumn(to, call) {
    const [column, type] = [call.text(1, "the column"), call.text(2, "the type")];
    const name = quoteColumn(column);
    let change = `ALTER COLUMN ${name} TYPE ${typeToSql(type, call, to.version)}`;
    const [collation, using, cast] = ["collation", "using", "cast_as"].map((option) => call.optionText(option));
    if (collation)
        change += ` COLLATE "${collation}"`;
    if (using)
        change += ` USING ${using}`;
    else if (cast)
        change += ` USING CAST(${name} AS ${typeToSql(cast, call, to.version)})`;
    const value = call.options.entries.get("default");
    const rest = [];
    if (value)
        rest.push(value.kind === "null"
            ? `ALTER COLUMN ${name} DROP DEFAULT`
            : `ALTER COLUMN ${name} SET DEFAULT ${defaultOf(value, type, to.run)}`);
    if (call.has("null"))
        rest.push(`ALTER COLUMN ${name} ${call.flag("null", true) ? "DROP" : "SET"} NOT NULL`);
    // Up to Migration[5.1] each was a statement of its own.
    if (to.version > 501)
        to.alter(call.table, [change, ...rest].join(", "), call);
    else
        for (const each of [change, ...rest])
            to.alter(call.table, each, call);
    const comment = call.optionText("comment");
    if (comment !== null)
        to.afterwards(() => to.send(columnComment(call.table, column, comment), call));
}
function changeNull(to, call) {
    const [column, given, value] = [call.text(1, "the column"), call.given[2], call.given[3]];
    if (given?.kind !== "boolean")
        throw new NotKnown("whether it may be null is not a literal");
    const name = quoteColumn(column);
    if (!given.value && value && value.kind !== "null") {
        const filled = defaultOf(value, value.kind === "number" ? "integer" : "string", to.run);
        to.send(`UPDATE ${quoteTable(call.table)} SET ${name}=${filled} WHERE ${name} IS NULL`, call);
    }
    to.alter(call.table, `ALTER COLUMN ${name} ${given.value ? "DROP" : "SET"} NOT NULL`, call);
}
function changeDefault(to, call) {
    const name = quoteColumn(call.text(1, "the column"));
    const value = newValue(call, 2);
    const type = value.kind === "number" ? "integer" : "string";
    const change = value.kind === "null"
        ? "DROP DEFAULT"
        : `SET DEFAULT ${value.kind === "boolean" ? String(value.value).toUpperCase() : defaultOf(value, type, to.run)}`;
    to.alter(call.table, `ALTER COLUMN ${name} ${change}`, call);
}
/** Indexes whose name Rails would give them follow the column. */
function renameColumn(to, call) {
    const { table } = call;
    const [from, becomes] = [call.text(1, "the column"), call.text(2, "the column's new name")];
    to.send(`ALTER TABLE ${quoteTable(table)} RENAME COLUMN ${quoteColumn(from)} TO ${quoteColumn(becomes)}`, call);
    for (const { name, columns } of to.known.of(table)) {
        if (typeof columns === "string" || !columns.includes(from))
            continue;
        const renamed = columns.map((column) => (column === from ? becomes : column));
        const isOwn = name === indexName(table, columns, to.version);
        const next = isOwn ? indexName(table, renamed, to.version) : name;
        if (isOwn)
            to.send(`ALTER INDEX ${quoteColumn(name)} RENAME TO ${quoteTable(next)}`, call);
        to.known.drop(table, name);
        to.known.add(table, { name: next, columns: renamed });
    }
}
function timestampOptions(to, call) {
    const own = call.options.entries;
    const digits = { kind: "number", value: 6, written: "6" };
    return call.with({
        options: optionsWith(call.options, {
            null: own.get("null") ?? { kind: "boolean", value: to.version <= 402 },
            precision: own.get("precision") ?? (to.version >= 600 ? digits : nullValue),
        }),
    });
}
function addTimestamps(to, call) {
    const options = timestampOptions(to, call);
    for (const name of ["created_at", "updated_at"])
        addColumn(to, call.table, name, "datetime", options);
}
const columnCommands = [
    [
        "add_column",
        (to, call) => addColumn(to, call.table, call.text(1, "the column"), call.text(2, "the type"), call),
    ],
    [
        "add_columns",
        (to, call) => {
            const type = textOf(call.option("type"), "the type");
            for (const [at] of call.given.slice(1).entries())
                addColumn(to, call.table, call.text(at + 1, "a column"), type, call);
        },
    ],
    ["remove_column", (to, call) => dropColumn(to, call, call.text(1, "the column"))],
    [
        "remove_columns",
        (to, call) => {
            const columns = call.given.slice(1).map((one) => textOf(one, "a column"));
            const drops = columns.map((name) => `DROP COLUMN ${quoteColumn(name)}`);
            // Rails 7.0 made one statement of them.
            for (const drop of to.version >= 700 ? [drops.join(", ")] : drops)
                to.alter(call.table, drop, call);
            for (const column of columns)
                to.known.dropColumn(call.table, column);
        },
    ],
    ["change_column", changeColumn],
    ["change_column_null", changeNull],
    ["change_column_default", changeDefault],
    [
        "change_column_comment",
        (to, call) => {
            const value = newValue(call, 2);
            const comment = value.kind === "null" ? null : textOf(value, "the comment");
            to.send(columnComment(call.table, call.text(1, "the column"), comment), call);
        },
    ],
    ["rename_column", renameColumn],
    ["add_timestamps", addTimestamps],
    [
        "remove_timestamps",
        (to, call) => {
            for (const name of ["updated_at", "created_at"])
                dropColumn(to, call, name);
        },
    ],
];

;// CONCATENATED MODULE: ./build/src/read/calls/rails/inflections.js
const plurals = [
    [/$/, "s"],
    [/s$/i, "s"],
    [/^(ax|test)is$/i, "$1es"],
    [/(octop|vir)(?:us|i)$/i, "$1i"],
    [/(alias|status)$/i, "$1es"],
    [/(bu)s$/i, "$1ses"],
    [/(buffal|tomat)o$/i, "$1oes"],
    [/([ti])(?:um|a)$/i, "$1a"],
    [/sis$/i, "ses"],
    [/(?:([^f])fe|([lr])f)$/i, "$1$2ves"],
    [/(hive)$/i, "$1s"],
    [/([^aeiouy]|qu)y$/i, "$1ies"],
    [/(x|ch|ss|sh)$/i, "$1es"],
    [/(matr|vert|ind)(?:ix|ex)$/i, "$1ices"],
    [/^(m|l)(?:ouse|ice)$/i, "$1ice"],
    [/^(ox)(?:en)?$/i, "$1en"],
    [/(quiz)$/i, "$1zes"],
];
const singulars = [
    [/s$/i, ""],
    [/(ss)$/i, "$1"],
    [/(n)ews$/i, "$1ews"],
    [/([ti])a$/i, "$1um"],
    [/((?:a)naly|ba|diagno|parenthe|progno|synop|the)(?:sis|ses)$/i, "$1sis"],
    [/([^f])ves$/i, "$1fe"],
    [/(hive|tive)s$/i, "$1"],
    [/([lr])ves$/i, "$1f"],
    [/([^aeiouy]|qu)ies$/i, "$1y"],
    [/(s)eries$/i, "$1eries"],
    [/(m)ovies$/i, "$1ovie"],
    [/(x|ch|ss|sh)es$/i, "$1"],
    [/^(m|l)ice$/i, "$1ouse"],
    [/(bus)(?:es)?$/i, "$1"],
    [/(o)es$/i, "$1"],
    [/(shoe)s$/i, "$1"],
    [/(cris|test)(?:is|es)$/i, "$1is"],
    [/^(a)x[ie]s$/i, "$1xis"],
    [/(octop|vir)(?:us|i)$/i, "$1us"],
    [/(alias|status)(?:es)?$/i, "$1"],
    [/^(ox)en/i, "$1"],
    [/(vert|ind)ices$/i, "$1ex"],
    [/(matr)ices$/i, "$1ix"],
    [/(quiz)zes$/i, "$1"],
    [/(database)s$/i, "$1"],
];
const irregular = [
    ["person", "people"],
    ["man", "men"],
    ["child", "children"],
    ["sex", "sexes"],
    ["move", "moves"],
    ["zombie", "zombies"],
];
const uncountable = /(?:^|_)(?:equipment|information|rice|money|species|series|fish|sheep|jeans|police)$/i;
function pluralize(word) {
    return inflected(word, plurals, ([single, many]) => [single, many]);
}
function singularize(word) {
    return inflected(word, singulars, ([single, many]) => [many, single]);
}
function inflected(word, rules, turned) {
    if (word === "" || uncountable.test(word))
        return word;
    for (const pair of irregular) {
        const [from, to] = turned(pair);
        if (word.endsWith(to))
            return word;
        if (word.endsWith(from))
            return word.slice(0, -from.length) + to;
    }
    const rule = rules.findLast(([ends]) => ends.test(word));
    return rule ? word.replace(rule[0], rule[1]) : word;
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/constraints.js



/** `CONSTRAINT … FOREIGN KEY …`; `to` is the table that it refers to. */
function foreignKey(table, to, options) {
    const columns = foreignKeyColumns(to, options);
    const name = options.optionText("name") ?? foreignKeyName(table, columns);
    const given = options.option("primary_key");
    const keys = given ? textsOf(given, "the primary key") : ["id"];
    const list = (names) => names.map(quoteColumn).join(", ");
    const parts = [
        `CONSTRAINT ${quoteColumn(name)}`,
        `FOREIGN KEY (${list(columns)})`,
        `REFERENCES ${quoteTable(to)} (${list(keys)})`,
        ...action(options, "on_delete", "ON DELETE"),
        ...action(options, "on_update", "ON UPDATE"),
        ...deferrable(options),
    ];
    return parts.join(" ");
}
function foreignKeyColumns(to, options) {
    const given = options.option("column");
    return given ? textsOf(given, "the column") : [`${singularize(to.replace(/^.*\./, ""))}_id`];
}
function foreignKeyName(table, columns) {
    return constraintName("fk_rails", table, columns.join("_and_"));
}
/** As `remove_foreign_key` and `validate_foreign_key` are told which one they mean. */
function namedForeignKey(call) {
    const name = call.optionText("name");
    if (name !== null)
        return name;
    const to = call.given[1] ?? call.option("to_table");
    if (!to && call.option("column") === undefined)
        throw new NotKnown("which foreign key it is is not told");
    return foreignKeyName(call.table, foreignKeyColumns(to ? textOf(to, "the other table") : "", call));
}
const actions = new Map([
    ["nullify", "SET NULL"],
    ["cascade", "CASCADE"],
    ["restrict", "RESTRICT"],
]);
function action(options, option, sql) {
    const given = options.optionText(option);
    if (given === null)
        return [];
    const does = actions.get(given);
    if (does === undefined)
        throw new NotKnown(`Rails has no ${option}: ${given}`);
    return [`${sql} ${does}`];
}
function deferrable(options) {
    const given = options.option("deferrable");
    if (given === undefined || (given.kind === "boolean" && !given.value))
        return [];
    if (given.kind === "boolean")
        return ["DEFERRABLE"];
    return [`DEFERRABLE INITIALLY ${textOf(given, "deferrable").toUpperCase()}`];
}
function notValid(options) {
    return options.flag("validate", true) ? "" : " NOT VALID";
}
function checkConstraint(table, expression, options) {
    const name = options.optionText("name") ?? constraintName("chk_rails", table, expression);
    return `CONSTRAINT ${quoteColumn(name)} CHECK (${expression})`;
}
function uniqueConstraint(table, columns, options) {
    const index = options.optionText("using_index");
    const of = columns.join("_and_");
    const name = options.optionText("name") ?? (index === null ? constraintName("uniq_rails", table, of) : index);
    const distinct = options.flag("nulls_not_distinct") ? "NULLS NOT DISTINCT " : "";
    const what = index === null
        ? `${distinct}(${columns.map(quoteColumn).join(", ")})`
        : `USING INDEX ${quoteColumn(index)}`;
    return [`CONSTRAINT ${quoteColumn(name)} UNIQUE ${what}`, ...deferrable(options)].join(" ");
}
function exclusionConstraint(table, expression, options) {
    const name = options.optionText("name") ?? constraintName("excl_rails", table, expression);
    const [using, where] = [options.optionText("using"), options.optionText("where")];
    const parts = [
        `CONSTRAINT ${quoteColumn(name)} EXCLUDE`,
        ...(using === null ? [] : [`USING ${using}`]),
        `(${expression})`,
        ...(where === null ? [] : [`WHERE (${where})`]),
        ...deferrable(options),
    ];
    return parts.join(" ");
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/indexes.js


/** The columns of an index; one text is SQL as it stands where more than a name is in it. */
function indexColumns(value) {
    if (value?.kind === "text" && !value.holes && /\W/.test(value.text))
        return value.text;
    return textsOf(value, "the index's columns");
}
/** What `add_index` is told, or what is told instead of its columns. */
function columnsToIndex(call) {
    return indexColumns(call.given[1] ?? call.option("column"));
}
/** `CREATE INDEX` as visit_CreateIndexDefinition writes it; `nameTable` is what the default name is made of. */
function indexToBuild(call, table, columns, version) {
    const name = call.optionText("name") ?? indexName(table, columns, version);
    const parts = ["CREATE"];
    if (call.flag("unique"))
        parts.push("UNIQUE");
    parts.push("INDEX");
    const algorithm = algorithmOf(call);
    if (algorithm !== null)
        parts.push(algorithm);
    if (call.flag("if_not_exists"))
        parts.push("IF NOT EXISTS");
    parts.push(quoteColumn(name), "ON", quoteTable(table));
    const using = call.optionText("using");
    if (using !== null)
        parts.push(`USING ${using}`);
    parts.push(`(${typeof columns === "string" ? columns : quotedColumns(columns, call).join(", ")})`);
    const include = call.option("include");
    if (include)
        parts.push(`INCLUDE (${textsOf(include, "what is included").map(quoteColumn).join(", ")})`);
    if (call.flag("nulls_not_distinct"))
        parts.push("NULLS NOT DISTINCT");
    const where = call.optionText("where");
    if (where !== null)
        parts.push(`WHERE ${where}`);
    return { name, columns, sql: parts.join(" ") };
}
function algorithmOf(call) {
    const algorithm = call.optionText("algorithm");
    if (algorithm === null || algorithm === "default")
        return null;
    if (algorithm !== "concurrently")
        throw new NotKnown(`Rails has no algorithm ${algorithm}`);
    return "CONCURRENTLY";
}
function quotedColumns(columns, call) {
    const order = byColumn(call.option("order"), "the order");
    const opclass = byColumn(call.option("opclass"), "the operator class");
    return columns.map((column) => {
        const [ordered, operators] = [order(column), opclass(column)];
        const parts = [quoteColumn(column), operators ?? "", (ordered ?? "").toUpperCase()];
        return parts.filter((part) => part !== "").join(" ");
    });
}
/** One for all columns, or one for each. */
function byColumn(value, what) {
    if (value === undefined)
        return () => null;
    if (value.kind !== "map") {
        const all = textOf(value, what);
        return () => all;
    }
    if (value.open)
        throw new NotKnown(`${what} is not a literal`);
    return (column) => {
        const own = value.entries.get(column);
        return own ? textOf(own, what) : null;
    };
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/index-commands.js



function addIndex(to, call, table, columns) {
    const { sql, ...index } = indexToBuild(call, table, columns, to.version);
    to.send(sql, call);
    to.known.add(table, index);
    const comment = call.optionText("comment");
    if (comment !== null)
        to.send(`COMMENT ON INDEX ${quoteColumn(index.name)} IS ${quoteText(comment)}`, call);
}
/** Rails looks the name up by the columns, in the database; here it is known from what earlier migrations made. */
function nameToRemove(to, call) {
    const name = call.optionText("name");
    if (name !== null)
        return name;
    if (!call.given[1] && call.option("column") === undefined)
        throw new NotKnown("which index it removes is not told");
    const columns = columnsToIndex(call);
    const { table } = call;
    const bare = table.replace(/^.*\./, "");
    return (to.known.named(table, columns) ?? to.known.named(bare, columns) ?? indexName(table, columns, to.version));
}
/** The index is in its table's schema, whichever of the two names says it. */
function removeIndex(to, call) {
    const name = nameToRemove(to, call);
    const schema = /^(.+)\.[^.]+$/.exec(call.table)?.[1];
    const algorithm = algorithmOf(call);
    const quoted = schema && !name.includes(".") ? quoteTable(`${schema}.${name}`) : quoteTable(name);
    to.send(`DROP INDEX ${algorithm === null ? "" : `${algorithm} `}${quoted}`, call);
    to.known.drop(call.table, name);
}
function renameIndex(to, call) {
    const [from, becomes] = [call.text(1, "the index"), call.text(2, "the index's new name")];
    to.send(`ALTER INDEX ${quoteColumn(from)} RENAME TO ${quoteTable(becomes)}`, call);
    const known = to.known.of(call.table).find(({ name }) => name === from);
    if (!known)
        return;
    to.known.drop(call.table, from);
    to.known.add(call.table, { ...known, name: becomes });
}
const indexCommands = [
    ["add_index", (to, call) => addIndex(to, call, call.table, indexColumns(call.given[1]))],
    ["remove_index", removeIndex],
    ["rename_index", renameIndex],
];

;// CONCATENATED MODULE: ./build/src/read/calls/rails/references.js



const own = ["polymorphic", "index", "foreign_key", "type", "if_not_exists", "if_exists"];
function referenceOf(table, name, call, version) {
    const column = `${name}_id`;
    const polymorphic = optionsIn(call.option("polymorphic"), "polymorphic");
    const type = call.optionText("type") ?? (version <= 500 ? "integer" : "bigint");
    const options = call.with({ options: optionsWithout(call.options, ...own) });
    const columns = [{ name: column, type, options }];
    if (polymorphic) {
        const kept = [...call.options.entries].filter(([key]) => key === "null");
        const typeOptions = { ...polymorphic, entries: new Map([...polymorphic.entries, ...kept]) };
        columns.unshift({ name: `${name}_type`, type: "string", options: call.with({ options: typeOptions }) });
    }
    return {
        columns,
        index: indexOf(table, name, call, version, polymorphic !== null),
        foreignKey: references_keyOf(name, column, call),
    };
}
/** Made unless it is not wanted, but up to Migration[4.2] only where it is. */
function indexOf(table, name, call, version, polymorphic) {
    const otherwise = { kind: "boolean", value: version > 402 };
    const wanted = optionsIn(call.option("index") ?? otherwise, "index");
    if (!wanted)
        return null;
    const isNamed = polymorphic && version >= 601 && !wanted.entries.has("name");
    const named = { kind: "text", text: `index_${table}_on_${name}`, runs: [] };
    return call.with({ options: isNamed ? optionsWith(wanted, { name: named }) : wanted });
}
function references_keyOf(name, column, call) {
    const wanted = optionsIn(call.option("foreign_key"), "foreign_key");
    if (!wanted)
        return null;
    const given = wanted.entries.get("to_table");
    const to = given ? textOf(given, "the other table") : pluralize(name);
    const options = optionsWith(optionsWithout(wanted, "to_table"), {
        column: wanted.entries.get("column") ?? { kind: "text", text: column, runs: [] },
    });
    return { to, options: call.with({ options }) };
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/constraint-commands.js








function addReference(to, call) {
    const { table } = call;
    const reference = referenceOf(table, call.text(1, "the reference"), call, to.version);
    for (const { name, type, options } of reference.columns)
        addColumn(to, table, name, type, options);
    if (reference.index)
        addIndex(to, reference.index, table, reference.columns.map(({ name }) => name));
    if (reference.foreignKey)
        addForeignKey(to, table, reference.foreignKey.to, reference.foreignKey.options);
}
function addForeignKey(to, table, other, options) {
    to.send(`ALTER TABLE ${quoteTable(table)} ADD ${foreignKey(table, other, options)}${notValid(options)}`, options);
}
/** The constraint first, then the columns, and the index goes with them. */
function removeReference(to, call) {
    const name = call.text(1, "the reference");
    const key = optionsIn(call.option("foreign_key"), "foreign_key");
    if (key) {
        const given = key.entries.get("to_table");
        const other = given ? textOf(given, "the other table") : pluralize(name);
        const column = key.entries.get("column") ?? { kind: "text", text: `${name}_id`, runs: [] };
        const entries = new Map([...optionsWithout(key, "to_table").entries, ["column", column]]);
        const told = call.with({
            given: [...call.given.slice(0, 1), { kind: "text", text: other, runs: [] }],
            options: { kind: "map", entries },
        });
        dropConstraint(to, call, namedForeignKey(told));
    }
    const columns = [
        `${name}_id`,
        ...(optionsIn(call.option("polymorphic"), "polymorphic") ? [`${name}_type`] : []),
    ];
    for (const column of columns) {
        to.alter(call.table, `DROP COLUMN ${quoteColumn(column)}`, call);
        to.known.dropColumn(call.table, column);
    }
}
function dropConstraint(to, call, name) {
    to.send(`ALTER TABLE ${quoteTable(call.table)} DROP CONSTRAINT ${quoteColumn(name)}`, call);
}
function validate(to, call, name) {
    to.send(`ALTER TABLE ${quoteTable(call.table)} VALIDATE CONSTRAINT ${quoteColumn(name)}`, call);
}
function add(to, call, constraint) {
    to.send(`ALTER TABLE ${quoteTable(call.table)} ADD ${constraint}`, call);
}
/** By its name, else by what its default name is made of. */
function nameOf(call, kind) {
    const name = call.optionText("name");
    if (name !== null)
        return name;
    const of = kind === "uniq_rails"
        ? call.texts(1, "the columns").join("_and_")
        : (call.optionText("expression") ?? call.text(1, "the expression"));
    return constraintName(kind, call.table, of);
}
const constraintCommands = [
    ["add_reference", addReference],
    ["add_belongs_to", addReference],
    ["remove_reference", removeReference],
    ["remove_belongs_to", removeReference],
    ["add_foreign_key", (to, call) => addForeignKey(to, call.table, call.text(1, "the other table"), call)],
    ["remove_foreign_key", (to, call) => dropConstraint(to, call, namedForeignKey(call))],
    ["validate_foreign_key", (to, call) => validate(to, call, namedForeignKey(call))],
    ["validate_constraint", (to, call) => validate(to, call, call.text(1, "the constraint"))],
    [
        "add_check_constraint",
        (to, call) => add(to, call, checkConstraint(call.table, call.text(1, "the expression"), call) + notValid(call)),
    ],
    ["remove_check_constraint", (to, call) => dropConstraint(to, call, nameOf(call, "chk_rails"))],
    ["validate_check_constraint", (to, call) => validate(to, call, nameOf(call, "chk_rails"))],
    [
        "add_unique_constraint",
        (to, call) => {
            const columns = call.given[1] ? call.texts(1, "the columns") : [];
            add(to, call, uniqueConstraint(call.table, columns, call));
        },
    ],
    ["remove_unique_constraint", (to, call) => dropConstraint(to, call, nameOf(call, "uniq_rails"))],
    [
        "add_exclusion_constraint",
        (to, call) => add(to, call, exclusionConstraint(call.table, call.text(1, "the expression"), call)),
    ],
    ["remove_exclusion_constraint", (to, call) => dropConstraint(to, call, nameOf(call, "excl_rails"))],
];

;// CONCATENATED MODULE: ./build/src/read/calls/rails/reversal.js

/** What takes a call of `change` back (migration/command_recorder.rb); null: Rails refuses to. */
function reversalOf(name, call) {
    return reversals.get(name)?.(call) ?? null;
}
const straight = [
    ["create_table", "drop_table"],
    ["create_join_table", "drop_join_table"],
    ["add_column", "remove_column"],
    ["add_index", "remove_index"],
    ["add_timestamps", "remove_timestamps"],
    ["add_reference", "remove_reference"],
    ["add_belongs_to", "remove_belongs_to"],
    ["add_foreign_key", "remove_foreign_key"],
    ["add_check_constraint", "remove_check_constraint"],
    ["add_unique_constraint", "remove_unique_constraint"],
    ["add_exclusion_constraint", "remove_exclusion_constraint"],
    ["enable_extension", "disable_extension"],
    ["create_enum", "drop_enum"],
    ["create_schema", "drop_schema"],
];
const become = (name) => (call) => ({ name, call });
const where = (may, reversal) => (call) => may(call) ? reversal(call) : null;
/** `from` and `to` change places. */
const turned = (name) => (call) => {
    const [from, to] = [call.options.entries.get("from"), call.options.entries.get("to")];
    return from && to
        ? { name, call: call.with({ options: optionsWith(call.options, { from: to, to: from }) }) }
        : null;
};
const swapped = (name, at) => (call) => {
    const given = [...call.given];
    const [a, b] = [given[at], given[at + 1]];
    if (!a || !b)
        return null;
    given[at] = b;
    given[at + 1] = a;
    return { name, call: call.with({ given }) };
};
const reversals = new Map([
    ...straight.flatMap(([does, undoes]) => [
        [does, become(undoes)],
        [undoes, become(does)],
    ]),
    [
        "drop_table",
        where(({ block, options }) => block !== null || options.entries.size > 0, become("create_table")),
    ],
    ["remove_column", where(({ given }) => given.length > 2, become("add_column"))],
    ["add_columns", become("remove_columns")],
    ["remove_columns", where((call) => call.has("type"), become("add_columns"))],
    ["remove_index", indexAgain],
    ["remove_foreign_key", keyAgain],
    ["remove_check_constraint", where(({ given }) => given.length > 1, become("add_check_constraint"))],
    ["remove_unique_constraint", where(({ given }) => given.length > 1, become("add_unique_constraint"))],
    ["remove_exclusion_constraint", where(({ given }) => given.length > 1, become("add_exclusion_constraint"))],
    ["drop_enum", where(({ given }) => given.length > 1, become("create_enum"))],
    ["rename_table", swapped("rename_table", 0)],
    ["rename_column", swapped("rename_column", 1)],
    ["rename_index", swapped("rename_index", 1)],
    ["rename_enum", swapped("rename_enum", 0)],
    ["change_column_default", turned("change_column_default")],
    ["change_column_comment", turned("change_column_comment")],
    ["change_table_comment", turned("change_table_comment")],
    ["change_column_null", nullAgain],
]);
function indexAgain(call) {
    const columns = call.given[1] ?? call.option("column");
    const [table] = call.given;
    if (!columns || !table)
        return null;
    const options = optionsWithout(call.options, "column", "if_exists");
    return { name: "add_index", call: call.with({ given: [table, columns], options }) };
}
function keyAgain(call) {
    const to = call.given[1] ?? call.option("to_table");
    const [table] = call.given;
    if (!to || !table)
        return null;
    const options = optionsWithout(call.options, "to_table", "if_exists");
    return { name: "add_foreign_key", call: call.with({ given: [table, to], options }) };
}
function nullAgain(call) {
    const [table, column, may, ...rest] = call.given;
    if (!table || !column || may?.kind !== "boolean")
        return null;
    const other = { kind: "boolean", value: !may.value };
    return { name: "change_column_null", call: call.with({ given: [table, column, other, ...rest] }) };
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/rewrites.js



const no = { kind: "boolean", value: false };
/**
 * What safe-pg-migrations and strong_migrations' `safe_by_default` make of a call: indexes concurrently, constraints first
 * not valid and then validated. False where they leave it as it is.
 */
function sentSafely(name, call, to, forward, leaveTransaction) {
    switch (name) {
        case "add_index":
        case "remove_index":
            if (call.has("algorithm"))
                return false;
            leaveTransaction();
            forward(name, call.with({ options: optionsWith(call.options, { algorithm: textValue("concurrently") }) }));
            return true;
        case "add_foreign_key":
        case "add_check_constraint":
            if (!call.flag("validate", true))
                return false;
            leaveTransaction();
            forward(name, call.with({ options: optionsWith(call.options, { validate: no }) }));
            forward(name === "add_foreign_key" ? "validate_foreign_key" : "validate_check_constraint", call);
            return true;
        case "add_reference":
        case "add_belongs_to": {
            const { index, foreignKey, columns } = referenceOf(call.table, call.text(1, "the reference"), call, to.version);
            const options = optionsWith(optionsWithout(call.options, "foreign_key"), { index: no });
            forward(name, call.with({ options }));
            const [table] = call.given;
            if (!table)
                return true;
            const list = { kind: "list", items: columns.map((column) => textValue(column.name)) };
            if (index)
                sentSafely("add_index", index.with({ given: [table, list] }), to, forward, leaveTransaction);
            if (foreignKey) {
                const given = [table, textValue(foreignKey.to)];
                sentSafely("add_foreign_key", foreignKey.options.with({ given }), to, forward, leaveTransaction);
            }
            return true;
        }
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/row-queries.js

/** What changes rows, or runs code that nobody sees here. */
const changes = /^(?:(?:update|delete|destroy|insert|upsert|create|save|increment|decrement|touch|toggle|import|find_or_create)(?:_\w+)?!?|call|run|perform_now|invoke|migrate|down|up)$/;
/** A model of the application, and what its queries give. */
class RowQueries {
    sendsNothing = true;
    #run;
    constructor(run) {
        this.#run = run;
    }
    call({ name, span, block }) {
        if (changes.test(name))
            this.#run.sent.unread(span, `what \`${name}\` sends is not known`);
        if (block)
            this.#run.invoke(block, [handle(this)]);
        return handle(this);
    }
    member() {
        return handle(this);
    }
}
/** `Rails.configuration.generators`, of which migrations that Rails itself writes ask for the type of a primary key. */
function railsSettings(primaryKey) {
    const made = {
        sendsNothing: true,
        call: () => handle(made),
        member: (name) => name === "primary_key_type"
            ? primaryKey === null
                ? nullValue
                : { kind: "symbol", value: primaryKey }
            : handle(made),
    };
    return handle(made);
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/table-definition.js










/** The `t` of `create_table`. */
class TableDefinition {
    #to;
    #table;
    #columns = new Map();
    #constraints = [];
    #afterwards = [];
    #keys = [];
    /** Some of its calls are not known, so nobody knows which columns it has. */
    isPartlyKnown = false;
    constructor(to, table) {
        this.#to = to;
        this.#table = table;
    }
    /** Everything between the parentheses. */
    get body() {
        const keys = this.#keys.length > 0 ? [`PRIMARY KEY (${this.#keys.map(quoteColumn).join(", ")})`] : [];
        return [...this.#columns.values(), ...keys, ...this.#constraints].join(", ");
    }
    /** Indexes, then comments. */
    finish() {
        for (const send of this.#afterwards)
            send();
    }
    primaryKeys(names) {
        this.#keys = names;
    }
    column(name, type, call) {
        const options = call.with({ options: optionsWithout(call.options, "index") });
        this.#columns.set(name, columnSql(name, type, options, this.#to.version, this.#to.run));
        const index = optionsIn(call.option("index"), "index");
        if (index)
            this.#index(call.with({ options: index }), [name]);
        const comment = call.optionText("comment");
        if (comment !== null)
            this.#afterwards.push(() => this.#to.send(columnComment(this.#table, name, comment), call));
    }
    call(code) {
        try {
            return this.#call(code);
        }
        catch (error) {
            this.isPartlyKnown = true;
            throw error;
        }
    }
    #call(code) {
        const call = SchemaCall.of(code);
        const own = this.#defined(code.name, call);
        if (own === undefined) {
            if (!/^[a-z]\w*$/.test(code.name) || call.given.length === 0)
                return null;
            for (const name of call.given)
                this.column(textOf(name, "the column"), code.name, call);
        }
        return nullValue;
    }
    /** Undefined where the call is a column's type. */
    #defined(name, call) {
        switch (name) {
            case "column":
                this.column(call.text(0, "the column"), call.text(1, "the type"), call);
                return null;
            case "primary_key":
                this.primaryKey(call.text(0, "the column"), call.given[1] ? call.text(1, "the type") : "primary_key", call);
                return null;
            case "timestamps":
                for (const column of ["created_at", "updated_at"])
                    this.column(column, "datetime", timestampOptions(this.#to, call));
                return null;
            case "references":
            case "belongs_to":
                for (const given of call.given)
                    this.#reference(textOf(given, "the reference"), call);
                return null;
            case "index":
                this.#index(call, indexColumns(call.given[0]));
                return null;
            case "with_options":
                this.#withOptions(call);
                return null;
            default:
                return this.#constraint(name, call);
        }
    }
    #constraint(name, call) {
        const table = this.#table;
        switch (name) {
            case "foreign_key":
                this.#constraints.push(foreignKey(table, call.text(0, "the other table"), call));
                return null;
            case "check_constraint":
                this.#constraints.push(checkConstraint(table, call.text(0, "the expression"), call));
                return null;
            case "unique_constraint":
                this.#constraints.push(uniqueConstraint(table, call.texts(0, "the columns"), call));
                return null;
            case "exclusion_constraint":
                this.#constraints.push(exclusionConstraint(table, call.text(0, "the expression"), call));
                return null;
            case "remove":
                for (const given of call.given)
                    this.#columns.delete(textOf(given, "the column"));
                return null;
            default:
                return undefined;
        }
    }
    /** Whole numbers count by themselves; others are as they are given. */
    primaryKey(name, type, call) {
        const { version } = this.#to;
        const serial = type === "integer" || (type === "primary_key" && version <= 500) ? "serial" : "bigserial";
        const counts = /^(?:primary_key|integer|bigint)$/.test(type) && !call.has("default");
        if (type === "primary_key" && version > 500) {
            this.#columns.set(name, `${quoteColumn(name)} bigserial primary key`);
            return;
        }
        const otherwise = version <= 500 ? "uuid_generate_v4()" : "gen_random_uuid()";
        const made = { primary_key: { kind: "boolean", value: true } };
        // A primary key is NOT NULL anyway, and Rails says so.
        if (!call.has("null"))
            made.null = { kind: "boolean", value: false };
        if (type === "uuid" && !call.has("default"))
            made.default = { kind: "text", text: otherwise, runs: [] };
        this.column(name, counts ? serial : type, call.with({ options: optionsWith(optionsWithout(call.options, "comment"), made) }));
    }
    #reference(name, call) {
        const { columns, index, foreignKey: key } = referenceOf(this.#table, name, call, this.#to.version);
        for (const column of columns)
            this.column(column.name, column.type, column.options);
        if (index)
            this.#index(index, columns.map((column) => column.name));
        if (key)
            this.#constraints.push(foreignKey(this.#table, key.to, key.options));
    }
    #index(call, columns) {
        this.#afterwards.push(() => addIndex(this.#to, call, this.#table, columns));
    }
    #withOptions({ options, block }) {
        if (!block)
            throw new NotKnown("what is done with the options is not written here");
        const inner = {
            call: (code) => this.call({ ...code, named: new Map([...options.entries, ...code.named]) }),
        };
        this.#to.run.invoke(block, [handle(inner)]);
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/table-commands.js







/** `fill` is what Rails itself defines before the block is run. */
function createTable(to, call, table, fill) {
    const made = new TableDefinition(to, table);
    const as = call.optionText("as");
    if (as === null)
        definePrimaryKey(made, call);
    fill(made);
    if (call.block)
        to.run.invoke(call.block, [handle(made)]);
    if (made.isPartlyKnown)
        throw new NotKnown("not all of the table's columns are known");
    const force = call.option("force");
    if (force && !(force.kind === "boolean" && !force.value))
        to.send(`DROP TABLE IF EXISTS ${quoteTable(table)}${force.kind === "boolean" ? "" : " CASCADE"}`, call);
    const parts = ["CREATE"];
    if (call.flag("temporary"))
        parts.push("TEMPORARY");
    parts.push("TABLE");
    if (call.flag("if_not_exists"))
        parts.push("IF NOT EXISTS");
    parts.push(quoteTable(table));
    const { body } = made;
    if (body !== "" || as === null)
        parts.push(`(${body})`);
    const options = call.optionText("options");
    if (options !== null)
        parts.push(options);
    if (as !== null)
        parts.push(`AS ${as}`);
    to.send(parts.join(" "), call);
    made.finish();
    const comment = call.optionText("comment");
    if (comment !== null)
        to.send(`COMMENT ON TABLE ${quoteTable(table)} IS ${quoteText(comment)}`, call);
}
function definePrimaryKey(made, call) {
    const id = call.option("id");
    if (id?.kind === "boolean" && !id.value)
        return;
    const given = call.option("primary_key");
    if (given?.kind === "list") {
        made.primaryKeys(textsOf(given, "the primary key"));
        return;
    }
    const own = id?.kind === "map" ? id : { kind: "map", entries: new Map() };
    const type = own.entries.get("type") ?? (id?.kind === "map" || id?.kind === "boolean" ? undefined : id);
    const kept = new Map([...call.options.entries].filter(([name]) => name === "default" || name === "limit"));
    const options = { ...own, entries: new Map([...kept, ...optionsWithout(own, "type").entries]) };
    const name = given ? textOf(given, "the primary key") : "id";
    made.primaryKey(name, type ? textOf(type, "the primary key's type") : "primary_key", call.with({ options }));
}
function joinTableOf(call) {
    const given = call.optionText("table_name");
    if (given !== null)
        return given;
    const [first = "", second = ""] = [
        call.text(0, "the first table"),
        call.text(1, "the second table"),
    ].sort();
    return `${first}\0${second}`.replace(/^(.*[._])(.+)\0\1(.+)/, "$1$2_$3").replace("\0", "_");
}
function createJoinTable(to, call) {
    const given = call.option("column_options");
    const entries = given?.kind === "map" ? given.entries : new Map();
    const not = { kind: "boolean", value: false };
    const columns = optionsWith({ kind: "map", entries }, { null: entries.get("null") ?? not, index: entries.get("index") ?? not });
    const names = [0, 1].map((at) => {
        const text = singularize(call.text(at, "a table"));
        return { kind: "text", text, runs: [] };
    });
    const own = call.with({
        options: optionsWith(optionsWithout(call.options, "column_options", "table_name"), { id: not }),
    });
    const fill = (made) => {
        for (const name of names)
            made.call({
                ...{ name: "references", arguments: [name], named: columns.entries, block: null, span: call.span },
                ...{ constructs: false, open: false },
            });
    };
    createTable(to, own, joinTableOf(call), fill);
}
function dropTable(to, call, tables) {
    const exists = call.flag("if_exists") ? "IF EXISTS " : "";
    const force = call.optionText("force") === "cascade" ? " CASCADE" : "";
    to.send(`DROP TABLE ${exists}${tables.map(quoteTable).join(", ")}${force}`, call);
    for (const table of tables)
        to.known.dropTable(table);
}
/** Its primary key and its indexes follow, where they have the names that Rails gives. */
function renameTable(to, call) {
    const [from, becomes] = [call.table, call.text(1, "the table's new name")];
    to.send(`ALTER TABLE ${quoteTable(from)} RENAME TO ${quoteTable(becomes)}`, call);
    to.known.renameTable(from, becomes);
    for (const { name, columns } of to.known.of(becomes)) {
        if (name !== indexName(from, columns, to.version))
            continue;
        const next = indexName(becomes, columns, to.version);
        to.send(`ALTER INDEX ${quoteColumn(name)} RENAME TO ${quoteTable(next)}`, call);
        to.known.drop(becomes, name);
        to.known.add(becomes, { name: next, columns });
    }
}
function createEnum(to, call) {
    const values = call.texts(1, "the values").map(quoteText);
    to.send(`CREATE TYPE ${quoteTable(call.text(0, "the type"))} AS ENUM (${values.join(", ")})`, call);
}
const typeExists = (call) => (call.flag("if_exists") ? "IF EXISTS " : "");
const tableCommands = [
    ["create_table", (to, call) => createTable(to, call, call.table, () => { })],
    ["create_join_table", createJoinTable],
    ["drop_join_table", (to, call) => dropTable(to, call, [joinTableOf(call)])],
    [
        "drop_table",
        (to, call) => dropTable(to, call, call.given.map((one) => textOf(one, "the table's name"))),
    ],
    ["rename_table", renameTable],
    [
        "change_table_comment",
        (to, call) => {
            const value = newValue(call, 1);
            const text = value.kind === "null" ? "NULL" : quoteText(textOf(value, "the comment"));
            to.send(`COMMENT ON TABLE ${quoteTable(call.table)} IS ${text}`, call);
        },
    ],
    [
        "enable_extension",
        (to, call) => to.send(`CREATE EXTENSION IF NOT EXISTS ${quoteColumn(call.text(0, "the extension"))}`, call),
    ],
    [
        "disable_extension",
        (to, call) => to.send(`DROP EXTENSION IF EXISTS ${quoteColumn(call.text(0, "the extension"))} CASCADE`, call),
    ],
    ["create_enum", createEnum],
    [
        "drop_enum",
        (to, call) => to.send(`DROP TYPE ${typeExists(call)}${quoteTable(call.text(0, "the type"))}`, call),
    ],
    [
        "add_enum_value",
        (to, call) => {
            const value = quoteText(call.text(1, "the value"));
            to.send(`ALTER TYPE ${quoteTable(call.text(0, "the type"))} ADD VALUE ${value}`, call);
        },
    ],
    ["create_schema", (to, call) => to.send(`CREATE SCHEMA ${quoteColumn(call.text(0, "the schema"))}`, call)],
    [
        "drop_schema",
        (to, call) => to.send(`DROP SCHEMA ${typeExists(call)}${quoteColumn(call.text(0, "the schema"))} CASCADE`, call),
    ],
];

;// CONCATENATED MODULE: ./build/src/read/calls/rails/migration.js













const commands = new Map([
    ...tableCommands,
    ...columnCommands,
    ...indexCommands,
    ...constraintCommands,
]);
/** SQL as it stands, one simple query each. */
const raw = /^(?:execute|exec_query|exec_update|exec_insert|exec_delete|update|insert|delete|select_\w+|query\w*|update_sql)$/;
/** They run their block, and send nothing themselves. */
const transparent = /^(?:safety_assured|say_with_time|suppress_messages|disable_statement_timeout|without_statement_timeout|without_timeout|with_lock_retries|tap|then|loop)$/;
const harmless = /^(?:puts|p|pp|print|say|warn|announce|sleep|require|require_relative|load|include|extend|prepend|attr_\w+|private\w*|public|protected|module_function|lambda|proc|format|sprintf|rand|binding|clear_cache!|reset_column_information|super|alias_method|disable_ddl_transaction!|logger|verbose|raise|abort|fail)$/;
/** A migration of Rails as its methods see it. */
class RailsMigration {
    #to;
    #settings;
    #inTransaction;
    /** Calls of a `change` that is being taken back: they are sent from the last to the first. */
    #recorded = null;
    /** Made in this migration: nobody else sees it yet. */
    #own = new Set();
    #runs = false;
    leavesTransaction = false;
    /** Rails refuses to take a call back. */
    irreversible = false;
    constructor(to, settings) {
        this.#to = to;
        this.#settings = settings;
        this.#inTransaction = settings.inTransaction;
    }
    get run() {
        return this.#to.run;
    }
    start(made, reverting) {
        this.#runs = true;
        if (reverting)
            this.#revert(() => this.run.invoke(made, []));
        else
            this.run.invoke(made, []);
    }
    /** What is called on it, as on `connection`. */
    call(call) {
        return this.#method(call.name, call);
    }
    member() {
        return unknown;
    }
    /** What the migration's file calls without a receiver of its own. */
    outer(path, call) {
        if (!path.includes("."))
            return this.#bare(path, call);
        const name = call.name;
        if (/^(?:connection|lease_connection|retrieve_connection)$/.test(name))
            return handle(this);
        if (name === "transaction" || transparent.test(name))
            return this.#method(name, call);
        if (path === "Arel.sql")
            return call.arguments[0] ?? unknown;
        if (path.startsWith("Rails."))
            return railsSettings(this.#settings.primaryKey);
        return /^[A-Z]/.test(path) ? new RowQueries(this.run).call(call) : null;
    }
    #bare(name, call) {
        if (name === "disable_ddl_transaction!")
            this.leavesTransaction = true;
        if (harmless.test(name))
            return nullValue;
        if (!this.#runs)
            return null;
        const own = this.#method(name, call);
        if (own)
            return own;
        this.run.sent.unread(call.span, `what \`${name}\` sends is not known`);
        return null;
    }
    /** Null: nobody knows it. */
    #method(name, call) {
        if (commands.has(name) || name === "change_table") {
            this.#perform(name, SchemaCall.of(call));
            return nullValue;
        }
        if (raw.test(name))
            return this.#execute(call);
        if (name.endsWith("?"))
            return this.#question(name, SchemaCall.of(call));
        return this.#quoting(name, call) ?? this.#block(name, call);
    }
    /** An index that earlier migrations have made is there; of any other nobody knows. */
    #question(name, call) {
        if (name === "reverting?")
            return { kind: "boolean", value: this.#settings.direction === "down" };
        if (!/^index_(?:name_)?exists\?$/.test(name))
            return unknown;
        const wanted = name === "index_name_exists?" ? knownText(call.given[1]) : call.optionText("name");
        const { known } = this.#to;
        const isKnown = wanted === null
            ? known.named(call.table, columnsToIndex(call)) !== null
            : known.of(call.table).some((index) => index.name === wanted);
        return isKnown ? { kind: "boolean", value: true } : unknown;
    }
    #quoting(name, { arguments: [given] }) {
        const text = knownText(given);
        switch (name) {
            case "quote":
                return text === null ? unknown : textValue(quoteText(text));
            case "quote_table_name":
                return text === null ? unknown : textValue(quoteTable(text));
            case "quote_column_name":
                return text === null ? unknown : textValue(quoteColumn(text));
            case "connection":
                return handle(this);
            default:
                return null;
        }
    }
    #block(name, call) {
        const { block } = call;
        if (transparent.test(name))
            return block ? this.run.invoke(block, []) : nullValue;
        switch (name) {
            case "transaction":
                return this.#transaction(call);
            case "reversible":
                if (block)
                    this.run.invoke(block, [handle({ call: (way) => this.#way(way) })]);
                return nullValue;
            case "up_only":
                if (block && this.#recorded === null)
                    this.run.invoke(block, []);
                return nullValue;
            case "revert":
                if (!block)
                    throw new NotKnown("what it takes back stands in another file");
                this.#revert(() => this.run.invoke(block, []));
                return nullValue;
            case "with_options": {
                const { options } = SchemaCall.of(call);
                const inner = {
                    call: (code) => this.#method(code.name, { ...code, named: new Map([...options.entries, ...code.named]) }),
                };
                return block ? this.run.invoke(block, [handle(inner)]) : nullValue;
            }
            default:
                return null;
        }
    }
    /** `dir.up { … }` and `dir.down { … }` are run as they stand, each in its own direction. */
    #way({ name, block }) {
        if (name !== "up" && name !== "down")
            return null;
        const wanted = this.#recorded === null ? "up" : "down";
        if (!block || name !== wanted)
            return nullValue;
        this.#later(() => this.run.invoke(block, []));
        return nullValue;
    }
    /** Now, or once what is recorded is sent. */
    #later(send) {
        if (this.#recorded === null)
            send();
        else
            this.#recorded.push(send);
    }
    #revert(make) {
        const outer = this.#recorded;
        if (outer !== null) {
            // Taking back what is taken back runs it.
            this.#recorded = null;
            make();
            this.#recorded = outer;
            return;
        }
        const recorded = [];
        this.#recorded = recorded;
        make();
        this.#recorded = null;
        for (const send of recorded.reverse())
            send();
    }
    #transaction({ block, span }) {
        if (!block)
            return nullValue;
        const isInside = this.#inTransaction;
        const make = () => {
            this.#inTransaction = true;
            this.run.invoke(block, []);
            this.#inTransaction = isInside;
        };
        const boundary = (sql) => {
            if (!isInside)
                this.#later(() => this.#to.send(sql, { span }));
        };
        // What is recorded is sent from the last to the first.
        const [first, last] = this.#recorded === null ? ["BEGIN", "COMMIT"] : ["COMMIT", "BEGIN"];
        boundary(first);
        make();
        boundary(last);
        return nullValue;
    }
    #execute(call) {
        if (this.#recorded !== null && call.name === "execute") {
            this.irreversible = true;
            return unknown;
        }
        const [given] = call.arguments;
        if (given?.kind === "handle")
            throw new NotKnown("the SQL is not a literal");
        this.run.sent.send(sqlTextOf(given, "the SQL"), call);
        return unknown;
    }
    #perform(name, call) {
        if (name === "change_table") {
            this.#changeTable(call);
            return;
        }
        if (this.#recorded === null) {
            this.#forward(name, call);
            return;
        }
        if (name.startsWith("validate_"))
            return;
        const reversed = reversalOf(name, call);
        if (reversed === null)
            this.irreversible = true;
        else
            this.#recorded.push(() => this.#sending(reversed.name, reversed.call));
    }
    /** What is recorded is sent when no call answers for it any more. */
    #sending(name, call) {
        try {
            this.#forward(name, call);
        }
        catch (error) {
            if (!(error instanceof NotKnown))
                throw error;
            this.run.sent.unread(call.span, error.message);
        }
    }
    #forward(name, call) {
        const send = (sent, told) => commands.get(sent)?.(this.#to, told);
        const table = knownText(call.given[0]);
        const isOwn = table !== null && this.#own.has(table);
        if (name === "create_table" && table !== null)
            this.#own.add(table);
        if (this.#settings.isRewritten &&
            !isOwn &&
            sentSafely(name, call, this.#to, send, () => this.#leave(call)))
            return;
        send(name, call);
    }
    #leave({ span }) {
        if (this.#inTransaction)
            this.#to.send("COMMIT", { span });
        this.#inTransaction = false;
    }
    #changeTable(call) {
        const { block } = call;
        if (!block)
            throw new NotKnown("what is done with the table is not written here");
        const table = textOf(call.given[0], "the table's name");
        const inner = new ChangedTable(this.run, textValue(table), (name, told) => this.#perform(name, told));
        const make = () => {
            this.run.invoke(block, [handle(inner)]);
        };
        if (call.flag("bulk") && this.#recorded === null)
            this.#to.inBulk(table, call, make);
        else
            make();
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/rails/schema-statements.js

/** What the calls of one migration send. */
class SchemaStatements {
    run;
    version;
    known;
    #bulk = null;
    constructor(run, version, known) {
        this.run = run;
        this.version = version;
        this.known = known;
    }
    send(sql, { span }) {
        this.#flush();
        this.run.sent.send(sql, { span });
    }
    /** `ALTER TABLE … change`, or a part of one. */
    alter(table, change, { span }) {
        if (this.#bulk?.table === table)
            this.#bulk.changes.push(change);
        else
            this.send(`ALTER TABLE ${quoteTable(table)} ${change}`, { span });
    }
    /** What follows a column, once it is there. */
    afterwards(send) {
        if (this.#bulk)
            this.#bulk.after.push(send);
        else
            send();
    }
    inBulk(table, { span }, make) {
        this.#bulk = { table, span, changes: [], after: [] };
        make();
        this.#flush();
        this.#bulk = null;
    }
    #flush() {
        const bulk = this.#bulk;
        if (!bulk || (bulk.changes.length === 0 && bulk.after.length === 0))
            return;
        const { table, span } = bulk;
        const changes = bulk.changes.splice(0);
        const after = bulk.after.splice(0);
        this.#bulk = null;
        if (changes.length > 0)
            this.send(`ALTER TABLE ${quoteTable(table)} ${changes.join(", ")}`, { span });
        for (const send of after)
            send();
        this.#bulk = bulk;
    }
}

;// CONCATENATED MODULE: ./build/src/read/evidence/gems.js
const gems_locks = ["Gemfile.lock", "gems.locked"];
/** A gem as the nearest lock file above a folder has it. */
function lockedGem(folder, name) {
    for (const at of folder.above)
        for (const lock of gems_locks) {
            const file = at.file(lock);
            // Its own line has four blanks; those of what depends on it have six.
            const line = file?.text.split(/\r?\n/).find((one) => one.startsWith(`    ${name} (`));
            const version = line?.slice(name.length + 6).match(/^[\w.]+/)?.[0];
            if (file && version !== undefined)
                return { file: file.path, version };
        }
    return null;
}
/** config/initializers/… of the application that a folder is of. */
function initializer(folder, name) {
    for (const at of folder.above) {
        const found = at.child("config")?.child("initializers")?.file(name);
        if (found)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/read/tools/rails.js










const rails_ADVICE = {
    alone: "add `disable_ddl_transaction!` to the class, and `algorithm: :concurrently` to the call",
    several: true,
};
/** activerecord/lib/active_record/migration.rb, MigrationFilenameRegexp */
const rails_named = /^[0-9]+_[_a-z0-9]*\.?[_a-z0-9]*\.rb$/;
/** Rails runs what stands in these of its folders as one history. */
const folders = ["migrate", "post_migrate"];
const rails = {
    id: "rails",
    name: "Rails",
    aliases: ["activerecord", "ruby on rails"],
    recorded: true,
    reads: "ruby",
    onlyCode: true,
    shows: (folder) => {
        const gem = lockedGem(folder, "activerecord");
        return gem && `${gem.file} has activerecord ${gem.version}`;
    },
    optOut: [],
    claim: () => null,
    home,
    versioned: {
        by: (file) => /^[0-9]+/.exec((0,evidence_path/* fileNameOf */.bV)(file.path))?.[0].replace(/^0+(?=.)/, "") ?? null,
        effect: "Rails refuses to run any migration while two have one number",
    },
    read: (root) => {
        const settings = rails_settingsOf(root);
        const known = new KnownIndexes();
        return rails_filesOf(root).flatMap((file) => rails_versionOf(file, settings, known) ?? []);
    },
    one: (file, root) => [rails_versionOf(file, rails_settingsOf(root), new KnownIndexes()) ?? emptyVersion(file)],
    leaves: () => "Rails loads files named <number>_<name>.rb that hold a migration",
};
/** The folder that Rails is told: it reads those below it, too. */
function home(folder) {
    const own = folder.above.findLast(({ name }) => folders.some((one) => one === name)) ?? folder;
    return own.name === "post_migrate" ? (own.parent?.child("migrate") ?? own) : own;
}
function rails_filesOf(root) {
    const beside = root.name === "migrate" ? root.parent?.child("post_migrate") : null;
    const files = [root, ...(beside ? [beside] : [])].flatMap(({ below }) => below.flatMap((folder) => folder.matching((name) => (0,languages/* isIn */.S1)("ruby", name) && rails_named.test(name))));
    return files.sort((a, b) => (0,text_order/* byLeadingNumber */.pZ)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path)) || (0,folder/* byCodeUnits */.CA)(a.path, b.path));
}
function rails_settingsOf(root) {
    const own = lockedGem(root, "activerecord");
    const safe = lockedGem(root, "safe-pg-migrations");
    const strong = lockedGem(root, "strong_migrations");
    const setting = strong && initializer(root, "strong_migrations.rb");
    const byDefault = setting && /^[^#\n]*\bStrongMigrations\.safe_by_default\s*=\s*true\b/m.test(setting.text);
    const application = root.above.map((at) => at.child("config")?.file("application.rb")).find((one) => one);
    const primaryKey = /^[^#\n]*\bprimary_key_type:\s*:(\w+)/m.exec(application?.text ?? "")?.[1] ?? null;
    return {
        primaryKey,
        version: versionNumber(own?.version ?? "8.0") ?? 800,
        never: safe && `${safe.file} has safe-pg-migrations, which opens no transaction`,
        rewritten: safe
            ? "makes indexes concurrently and validates constraints apart"
            : byDefault
                ? `${setting.path} sets safe_by_default, so strong_migrations makes indexes concurrently, outside the transaction`
                : null,
    };
}
function versionNumber(written) {
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(written) ?? [];
    return major === undefined ? null : Number(major) * 100 + Number(minor);
}
/** Null where it holds no migration. */
function rails_readFile(file, project) {
    const module = (0,languages/* moduleOf */.cD)(file, "ruby");
    if (!module)
        return null;
    const otherwise = project.version;
    const { evaluation, migration } = evaluationOf(file, {
        ...{ version: otherwise, known: new KnownIndexes(), direction: "up", inTransaction: true, project },
    });
    evaluation.run(module);
    for (const made of [...evaluation.classes].reverse()) {
        const ways = waysOf(evaluation, made);
        if (ways.size === 0)
            continue;
        const version = versionOfClass(made, evaluation.classes) ?? otherwise;
        return { file, module, version, leaves: migration.leavesTransaction, ways };
    }
    return null;
}
function waysOf(evaluation, made) {
    const { entries } = evaluation.instance(made);
    const ways = new Map();
    for (const name of ["change", "up", "down"]) {
        const way = entries.get(name);
        if (way?.kind === "function")
            ways.set(name, way);
    }
    return ways;
}
/** `ActiveRecord::Migration[7.1]`; without a number it is as Rails 4.2 had it. Null where the class extends another. */
function versionOfClass(made, classes) {
    const [base] = made.made.bases;
    const given = base?.kind === "element" ? base : null;
    if (isActiveRecord(given?.of ?? base))
        return given ? (given.at.kind === "number" ? versionNumber(given.at.written) : null) : 402;
    const parent = classes.find((one) => base?.kind === "name" && one.made.name === base.name && one !== made);
    return parent ? versionOfClass(parent, []) : null;
}
function isActiveRecord(base) {
    return (base?.kind === "member" &&
        base.name === "Migration" &&
        base.of.kind === "name" &&
        base.of.name === "ActiveRecord");
}
function evaluationOf(file, { version, known, project, ...way }) {
    let migration = null;
    const evaluation = new Evaluation(file.text, {
        call: (path, call) => migration?.outer(path, call) ?? null,
    });
    const { primaryKey, rewritten } = project;
    const settings = { ...way, primaryKey, isRewritten: rewritten !== null };
    migration = new RailsMigration(new SchemaStatements(evaluation, version, known), settings);
    return { evaluation, migration };
}
/** What a way sends; null where there is none. */
function sentBy(read, direction, settings, known) {
    const own = read.ways.get(direction);
    const made = own ?? read.ways.get("change");
    if (!made)
        return null;
    const inTransaction = settings.never === null && !read.leaves;
    const { file, version } = read;
    const { evaluation, migration } = evaluationOf(file, {
        ...{ version, known, direction, inTransaction, project: settings },
    });
    evaluation.run(read.module);
    // The class is run again, so that what it calls has this migration behind it.
    const again = evaluation.classes.map((one) => waysOf(evaluation, one)).findLast(({ size }) => size > 0);
    const way = again?.get(own ? direction : "change");
    const derived = !own && direction === "down";
    if (way)
        migration.start(way, derived);
    return { sent: evaluation.sent.all, span: made.made.span, derived, irreversible: migration.irreversible };
}
function rails_versionOf(file, settings, known) {
    const read = rails_readFile(file, settings);
    if (!read)
        return null;
    const up = sentBy(read, "up", settings, known);
    const found = sentBy(read, "down", settings, known.copy());
    const down = found?.irreversible || found?.sent.length === 0 ? null : found;
    const rollback = {
        place: "section",
        present: down !== null,
        where: read.ways.has("change") ? "`def down`, beside `def up` instead of `def change`" : "`def down`",
    };
    const make = (way, direction) => ({
        ...{ file, direction, rollback, advice: rails_ADVICE, sent: way.sent, comments: read.module.comments },
        span: read.ways.size > 1 ? way.span : (0,text_lines/* wholeOf */.l2)(file),
        ...(way.derived ? { derived: true } : {}),
        ...rails_sendingOf(read, settings),
    });
    return { up: up ? [make(up, "up")] : [], down: down ? [make(down, "down")] : [] };
}
function emptyVersion(file) {
    const rollback = { place: "section", present: false, where: "`def down`" };
    const part = {
        ...{ file, span: (0,text_lines/* wholeOf */.l2)(file), direction: "up", execution: "transaction", rollback },
        ...{ advice: rails_ADVICE, sent: [], why: "Rails runs each migration in a transaction of its own" },
    };
    return { up: [part], down: [] };
}
function rails_sendingOf(read, { never, rewritten }) {
    if (never !== null)
        return { execution: "autocommit", why: `${never}, and ${rewritten}` };
    if (read.leaves)
        return {
            execution: "autocommit",
            why: "its class says `disable_ddl_transaction!`, so Rails opens no transaction",
        };
    const why = "Rails runs each migration in a transaction of its own";
    return { execution: "transaction", why: rewritten === null ? why : `${why}; ${rewritten}` };
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/raw-sql.js
/** What `literal`, `fn` and `col` give: SQL as it stands. */
class SequelizeSql {
    sql;
    constructor(sql) {
        this.sql = sql;
    }
    call() {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/quoting.js


function quotePart(name) {
    return `"${name.replaceAll('"', "")}"`;
}
/** A name that may have a schema before it (lib/dialects/abstract/query-generator.js, quoteIdentifiers). */
function quoteIdentifiers(name) {
    const parts = name.split(".");
    const last = parts.pop() ?? "";
    return parts.length === 0 ? quotePart(last) : `${quotePart(parts.join("->"))}.${quotePart(last)}`;
}
/** A text, or `{ tableName, schema }`. */
function tableNameOf(value) {
    if (value?.kind !== "map")
        return { schema: null, name: textOf(value, "the table's name") };
    const schema = textIfGiven(optionOf(value, "schema"), "the schema's name");
    return { schema, name: textOf(optionOf(value, "tableName"), "the table's name") };
}
function quoteTableName({ schema, name }) {
    return (schema === null ? "" : `${quotePart(schema)}.`) + quotePart(name);
}
/** As the calls write it that take a name with a schema before it. */
function quotePath(table) {
    return table.schema === null ? quoteIdentifiers(table.name) : quoteTableName(table);
}
function sqlIn(value) {
    return value?.kind === "handle" && value.handle instanceof SequelizeSql ? value.handle.sql : null;
}
/** A value in SQL (lib/sql-string.js). */
function sqlLiteral(value) {
    const sql = sqlIn(value);
    if (sql !== null)
        return sql;
    switch (value?.kind) {
        case "text":
            if (!value.holes)
                return `'${value.text.replaceAll("'", "''")}'`;
            break;
        case "number":
            return value.written;
        case "boolean":
            return String(value.value);
        case "null":
            return "NULL";
        case "list":
            return `ARRAY[${itemsOf(value, "a value").map(sqlLiteral).join(",")}]`;
        default:
    }
    throw new NotKnown("a value is not a literal");
}
/** `customerId` as "customer_id" (inflection's underscore). */
function underscore(name) {
    return name
        .split("::")
        .map((part) => part.replace(/([A-Z])/g, "_$1").replace(/^_/, ""))
        .join("/")
        .toLowerCase();
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/data-types.js



/** Types without anything behind them, as PostgreSQL gets them (lib/dialects/postgres/data-types.js). */
const data_types_fixed = new Map([
    ["TEXT", "TEXT"],
    ["CITEXT", "CITEXT"],
    ["TINYINT", "TINYINT"],
    ["SMALLINT", "SMALLINT"],
    ["MEDIUMINT", "MEDIUMINT"],
    ["INTEGER", "INTEGER"],
    ["BIGINT", "BIGINT"],
    ["FLOAT", "FLOAT"],
    ["REAL", "REAL"],
    ["DOUBLE", "DOUBLE PRECISION"],
    ["BOOLEAN", "BOOLEAN"],
    ["TIME", "TIME"],
    ["DATE", "TIMESTAMP WITH TIME ZONE"],
    ["NOW", "NOW"],
    ["DATEONLY", "DATE"],
    ["HSTORE", "HSTORE"],
    ["JSON", "JSON"],
    ["JSONB", "JSONB"],
    ["BLOB", "BYTEA"],
    ["UUID", "UUID"],
    ["CIDR", "CIDR"],
    ["INET", "INET"],
    ["MACADDR", "MACADDR"],
    ["TSVECTOR", "TSVECTOR"],
]);
const ranges = new Map([
    ["INTEGER", "int4range"],
    ["BIGINT", "int8range"],
    ["DECIMAL", "numrange"],
    ["DATEONLY", "daterange"],
    ["DATE", "tstzrange"],
]);
/** A type of `DataTypes`, with what stands in its parentheses. */
class DataType {
    name;
    #given;
    #binary;
    constructor(name, given = [], binary = false) {
        this.name = name;
        this.#given = given;
        this.#binary = binary;
    }
    /** `STRING(20)`; on it `BINARY`, and what PostgreSQL has no word for. */
    call(call) {
        if (call.name === "")
            return handle(new DataType(this.name, call.arguments, this.#binary));
        return this.member(call.name);
    }
    member(name) {
        if (name === "BINARY")
            return handle(new DataType(this.name, this.#given, true));
        return name === "UNSIGNED" || name === "ZEROFILL" ? handle(this) : null;
    }
    /** The values of an ENUM, or of a list of one; null: it is neither. */
    get values() {
        if (this.name === "ARRAY")
            return typeIn(this.#given[0])?.values ?? null;
        if (this.name !== "ENUM")
            return null;
        const [first] = this.#given;
        if (first?.kind === "list")
            return itemsOf(first, "the list of values");
        return first?.kind === "map" ? itemsOf(optionOf(first, "values"), "the list of values") : this.#given;
    }
    get sql() {
        const [first, second] = this.#given;
        switch (this.name) {
            case "STRING":
                return this.#binary ? "BYTEA" : `VARCHAR(${lengthOf(first, "255")})`;
            case "CHAR":
                return this.#binary ? "CHAR(255) BINARY" : `CHAR(${lengthOf(first, "255")})`;
            case "DECIMAL":
            case "NUMERIC":
                if (!first)
                    return "DECIMAL";
                return `DECIMAL(${lengthOf(first, "")}${second ? `,${lengthOf(second, "")}` : ""})`;
            case "ARRAY":
                return `${typeIn(first)?.sql ?? unclear()}[]`;
            case "RANGE":
                return ranges.get(typeIn(first)?.name ?? "INTEGER") ?? unclear();
            case "ENUM":
                return `ENUM(${(this.values ?? []).map(sqlLiteral).join(", ")})`;
            case "GEOMETRY":
            case "GEOGRAPHY":
                return first ? `${this.name}(${textOf(first, "the type of geometry")})` : this.name;
            default:
                return data_types_fixed.get(this.name) ?? unclear();
        }
    }
}
function unclear() {
    throw new NotKnown("a column's type is not known");
}
function lengthOf(value, otherwise) {
    if (value === undefined)
        return otherwise;
    if (value.kind === "number")
        return value.written;
    const option = value.kind === "map" ? (optionOf(value, "length") ?? optionOf(value, "precision")) : undefined;
    return option?.kind === "number" ? option.written : unclear();
}
function isDataType(name) {
    return (data_types_fixed.has(name) || /^(?:STRING|CHAR|DECIMAL|NUMERIC|ARRAY|RANGE|ENUM|GEOMETRY|GEOGRAPHY)$/.test(name));
}
/** The type that a value is: of `DataTypes`, or of the module that the file has loaded. */
function typeIn(value) {
    if (value?.kind === "handle" && value.handle instanceof DataType)
        return value.handle;
    if (value?.kind !== "reference")
        return null;
    const names = value.path.split(".");
    const at = names.findIndex(isDataType);
    const made = at < 0 ? null : new DataType(names[at] ?? "");
    return made && names[at + 1] === "BINARY" ? new DataType(made.name, [], true) : made;
}
/** What stands where a type does: one of those, or a text. */
function typeText(value) {
    return typeIn(value)?.sql ?? knownText(value) ?? unclear();
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/library.js





/** `literal`, `fn` and `col` of the library; null: none of them. */
function expression({ name, arguments: [first, ...more] }) {
    if (name === "literal")
        return handle(new SequelizeSql(textOf(first, "the SQL")));
    if (name === "col")
        return handle(new SequelizeSql(quotePart(textOf(first, "a column's name"))));
    if (name !== "fn")
        return null;
    return handle(new SequelizeSql(`${textOf(first, "the function's name")}(${more.map(sqlLiteral).join(", ")})`));
}
/** The second argument of `up`, and what `require("sequelize")` gives. */
const sequelizeLibrary = {
    call: (call) => expression(call) ?? (isDataType(call.name) ? handle(new DataType(call.name, call.arguments)) : null),
    member: (name) => {
        if (name === "DataTypes" || name === "Sequelize" || name === "default")
            return handle(sequelizeLibrary);
        if (isDataType(name))
            return handle(new DataType(name));
        // Op, Deferrable, UUIDV4: known by their names alone.
        return { kind: "reference", path: `sequelize.${name}` };
    },
};
/** The file loads the library, or names its parts. */
const sequelizeHost = {
    name: (name) => (name === "Sequelize" || name === "DataTypes" ? handle(sequelizeLibrary) : null),
    call: (path, call) => {
        if (path === "require")
            return call.arguments[0]?.kind === "text" && call.arguments[0].text === "sequelize"
                ? handle(sequelizeLibrary)
                : null;
        if (!/^(?:@sequelize\/core|sequelize)\b/.test(path))
            return null;
        return sequelizeLibrary.call({ ...call, name: path.split(".").at(-1) ?? "" });
    },
};

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/attributes.js




/** lib/dialects/postgres/query-generator.js, attributeToSQL and dataTypeMapping */
function attributeOf(value, table, column) {
    const options = value?.kind === "map" ? value : undefined;
    const type = options ? optionOf(options, "type") : value;
    const values = enumValues(type, options);
    const flag = (name) => flagOf(optionOf(options, name), name);
    const isKey = flag("primaryKey");
    const name = enumName(table, column);
    const parts = [values ? name + (typeIn(type)?.name === "ARRAY" ? "[]" : "") : typeText(type)];
    if (options?.entries.has("allowNull") && !flagOf(optionOf(options, "allowNull"), "allowNull"))
        parts.push("NOT NULL");
    if (flag("autoIncrement"))
        parts.push(flag("autoIncrementIdentity") ? "GENERATED BY DEFAULT AS IDENTITY" : "SERIAL");
    const given = options && optionOf(options, "defaultValue");
    const cast = given?.kind === "list" ? `::${parts[0]}` : "";
    const byDefault = attributes_defaultOf(given);
    if (byDefault !== null)
        parts.push(`DEFAULT ${byDefault}${cast}`);
    if (optionOf(options, "unique")?.kind === "boolean" && flag("unique"))
        parts.push("UNIQUE");
    // Sequelize takes the words PRIMARY KEY out again, and leaves the blank before them.
    if (isKey)
        parts.push("");
    parts.push(...referencesOf(options, table));
    return {
        sql: serial(parts.join(" ")),
        isKey,
        enumeration: values && `DO '${enumBody(name, values).replaceAll("'", "''")}';`,
        comment: textIfGiven(options && optionOf(options, "comment"), "the comment"),
    };
}
function enumValues(type, options) {
    const own = typeIn(type)?.values ?? null;
    if (own === null || own.length > 0)
        return own;
    const listed = optionOf(options, "values");
    if (listed?.kind !== "list" || listed.open)
        throw new NotKnown("the values of an ENUM are not literal");
    return listed.items;
}
function enumBody(name, values) {
    const listed = values.map(sqlLiteral).join(", ");
    return `BEGIN CREATE TYPE ${name} AS ENUM(${listed}); EXCEPTION WHEN duplicate_object THEN null; END`;
}
function enumName({ schema, name }, column) {
    return `"${schema ?? "public"}".${quotePart(`enum_${name}_${column}`)}`;
}
/** A default that a function of Sequelize's makes stands in no SQL. */
function attributes_defaultOf(value) {
    if (value === undefined)
        return null;
    if (value.kind === "reference") {
        if (/(?:^|\.)(?:NOW|UUIDV[14])$/.test(value.path))
            return null;
        throw new NotKnown("a default is not a literal");
    }
    if (value.kind === "function" || (value.kind === "handle" && typeIn(value) !== null))
        return null;
    if (value.kind === "map")
        throw new NotKnown("a default is not a literal");
    return sqlLiteral(value);
}
function serial(sql) {
    if (!sql.includes("SERIAL"))
        return sql;
    const sized = sql.includes("BIGINT")
        ? sql.replace("SERIAL", "BIGSERIAL").replace("BIGINT", "")
        : sql.includes("SMALLINT")
            ? sql.replace("SERIAL", "SMALLSERIAL").replace("SMALLINT", "")
            : sql.replace("INTEGER", "");
    return sized.replace("NOT NULL", "");
}
function referencesOf(options, table) {
    const given = optionOf(options, "references");
    if (!isGiven(given))
        return [];
    const target = given.kind === "map" ? optionOf(given, "model") : given;
    const of = tableNameOf(target);
    const own = of.schema === null && table.schema !== null ? { ...of, schema: table.schema } : of;
    const key = textIfGiven(given.kind === "map" ? optionOf(given, "key") : undefined, "the key") ?? "id";
    const action = (name, words) => {
        const text = textIfGiven(optionOf(options, name), name);
        return text === null ? [] : [`${words} ${text.toUpperCase()}`];
    };
    return [
        `REFERENCES ${quoteTableName(own)} (${quoteIdentifiers(key)})`,
        ...action("onDelete", "ON DELETE"),
        ...action("onUpdate", "ON UPDATE"),
        ...deferrableOf(given.kind === "map" ? optionOf(given, "deferrable") : undefined),
    ];
}
/** lib/deferrable.js; the value is `Sequelize.Deferrable.INITIALLY_DEFERRED`. */
function deferrableOf(value) {
    if (!isGiven(value))
        return [];
    const path = value.kind === "reference" ? value.path : value.kind === "text" ? value.text : "";
    const name = /(?:^|\.)(INITIALLY_DEFERRED|INITIALLY_IMMEDIATE|NOT)$/.exec(path)?.[1];
    if (name === undefined)
        throw new NotKnown("whether the constraint is deferrable is not known");
    return [name === "NOT" ? "NOT DEFERRABLE" : `DEFERRABLE ${name.replace("_", " ")}`];
}
/** What `changeColumn` sends, as one text (query-generator.js, changeColumnQuery). */
function changedColumn(table, column, given) {
    const { sql, enumeration } = attributeOf(given, table, column);
    const quoted = quotePart(column);
    const alter = (what) => `ALTER TABLE ${quoteTableName(table)} ALTER COLUMN ${what};`;
    const add = (what) => `ALTER TABLE ${quoteTableName(table)}  ${what};`;
    const refers = sql.includes("REFERENCES");
    let definition = sql;
    let text = "";
    if (definition.includes("NOT NULL")) {
        text += alter(`${quoted} SET NOT NULL`);
        definition = definition.replace("NOT NULL", "").trim();
    }
    else if (!refers)
        text += alter(`${quoted} DROP NOT NULL`);
    const byDefault = /DEFAULT ([^;]+)/.exec(definition)?.[1];
    if (byDefault !== undefined) {
        text += alter(`${quoted} SET DEFAULT ${byDefault}`);
        definition = definition.replace(/(DEFAULT[^;]+)/, "").trim();
    }
    else if (!refers)
        text += alter(`${quoted} DROP DEFAULT`);
    if (enumeration !== null) {
        text += enumeration;
        const bare = quotePart(`enum_${table.name}_${column}`);
        definition = `${bare} USING (${quoted}::${enumName(table, column)})`;
    }
    if (/UNIQUE;*$/.test(definition)) {
        definition = definition.replace(/UNIQUE;*$/, "");
        text += add(`ADD UNIQUE (${quoted})`);
    }
    return refers
        ? text + add(`ADD FOREIGN KEY (${quoted}) ${definition.replace(/.+?(?=REFERENCES)/, "")}`)
        : text + alter(`${quoted} TYPE ${definition}`);
}
/** The columns of `createTable`, by name in their order. */
function tableColumns(value) {
    if (value?.kind !== "map" || value.open)
        throw new NotKnown("the columns of the table are not literal");
    return [...value.entries].map(([key, given]) => {
        const field = given.kind === "map" ? optionOf(given, "field") : undefined;
        return [field ? textOf(field, "a column's name") : textOf(textValue(key), ""), given];
    });
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/conditions.js


const operators = new Map([
    ["eq", "="],
    ["ne", "!="],
    ["is", "IS"],
    ["not", "IS NOT"],
    ["gt", ">"],
    ["gte", ">="],
    ["lt", "<"],
    ["lte", "<="],
    ["like", "LIKE"],
    ["iLike", "ILIKE"],
    ["in", "IN"],
    ["notIn", "NOT IN"],
]);
/** A key that stands for one of `Sequelize.Op`'s symbols. */
function operatorOf(key) {
    return /(?:^|\.)Op\.(\w+)$/.exec(key)?.[1] ?? null;
}
/** The predicate of an index or a check (lib/dialects/abstract/query-generator.js, whereItemsQuery). */
function conditionOf(value) {
    const sql = sqlIn(value);
    if (sql !== null)
        return sql;
    if (value?.kind !== "map" || value.open)
        throw new NotKnown("the predicate is not a literal");
    const parts = [...value.entries].map(([key, given]) => itemOf(key, given));
    if (parts.length === 0)
        throw new NotKnown("the predicate is not a literal");
    return parts.length === 1 ? (parts[0] ?? "") : parts.join(" AND ");
}
function itemOf(key, value) {
    const operator = operatorOf(key);
    if (operator === "and" || operator === "or") {
        const items = value.kind === "list" ? itemsOf(value, "the predicate").map(conditionOf) : [...conditions_entriesOf(value)];
        return `(${items.join(operator === "and" ? " AND " : " OR ")})`;
    }
    if (operator !== null)
        throw new NotKnown("the predicate is not a literal");
    return conditions_comparison(quotePart(key), value);
}
function* conditions_entriesOf(value) {
    if (value.kind !== "map" || value.open)
        throw new NotKnown("the predicate is not a literal");
    for (const [key, item] of value.entries)
        yield itemOf(key, item);
}
function conditions_comparison(column, value) {
    if (value.kind === "null")
        return `${column} IS NULL`;
    if (value.kind === "list")
        return `${column} IN (${itemsOf(value, "the predicate").map(sqlLiteral).join(", ")})`;
    if (value.kind !== "map")
        return `${column} = ${sqlLiteral(value)}`;
    if (value.open)
        throw new NotKnown("the predicate is not a literal");
    const parts = [...value.entries].map(([key, given]) => compared(column, operatorOf(key), given));
    return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" AND ")})`;
}
function compared(column, operator, value) {
    const written = operators.get(operator ?? "");
    if (written === undefined)
        throw new NotKnown("the predicate is not a literal");
    if (value.kind === "null")
        return `${column} ${operator === "ne" || operator === "not" ? "IS NOT" : "IS"} NULL`;
    if (operator === "not" && value.kind !== "boolean")
        return `${column} != ${sqlLiteral(value)}`;
    if (value.kind === "list") {
        const none = operator === "ne" || operator === "not" || operator === "notIn";
        return `${column} ${none ? "NOT IN" : "IN"} (${itemsOf(value, "the predicate").map(sqlLiteral).join(", ")})`;
    }
    return `${column} ${written} ${sqlLiteral(value)}`;
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/create-index.js




/** lib/dialects/abstract/query-generator.js, addIndexQuery */
function createIndexSql(on, fields, options) {
    const table = tableNameOf(on);
    const listed = itemsOf(fields, "the list of columns");
    const operator = textIfGiven(optionOf(options, "operator"), "the operator class");
    const columns = listed.map((field) => columnOf(field, operator));
    const named = textIfGiven(optionOf(options, "name"), "the index's name");
    const prefix = textIfGiven(optionOf(options, "prefix"), "the prefix") ?? table.name.replaceAll(".", "_");
    const name = named ?? underscore(`${prefix}_${listed.map(nameIn).join("_")}`);
    const type = textIfGiven(optionOf(options, "type"), "the index's type");
    const unique = flagOf(optionOf(options, "unique"), "unique") || type?.toUpperCase() === "UNIQUE";
    const using = textIfGiven(optionOf(options, "using"), "the index's method");
    const where = optionOf(options, "where");
    return [
        `CREATE${unique ? " UNIQUE" : ""} INDEX`,
        ...(flagOf(optionOf(options, "concurrently"), "concurrently") ? ["CONCURRENTLY"] : []),
        `${quoteIdentifiers(name)} ON ${quotePath(table)}`,
        ...(using === null ? [] : [`USING ${using}`]),
        `(${columns.join(", ")})`,
        ...(isGiven(where) ? [`WHERE ${conditionOf(where)}`] : []),
    ].join(" ");
}
function nameIn(field) {
    if (sqlIn(field) !== null)
        return "";
    const own = field.kind === "map" ? (optionOf(field, "name") ?? optionOf(field, "attribute")) : field;
    return textOf(own, "a column's name");
}
function columnOf(field, operator) {
    const sql = sqlIn(field);
    if (sql !== null)
        return sql;
    const option = (name) => (field.kind === "map" ? textIfGiven(optionOf(field, name), name) : null);
    const collate = option("collate");
    const order = option("order");
    return [
        quotePart(nameIn(field)),
        ...(collate === null ? [] : [`COLLATE ${quotePart(collate)}`]),
        ...[option("operator") ?? operator].filter((word) => word !== null),
        ...(order === null ? [] : [order]),
    ].join(" ");
}
/** getConstraintSnippet */
function constraintOf(table, fields, options) {
    const type = textOf(optionOf(options, "type"), "the constraint's type").toUpperCase();
    const columns = itemsOf(fields, "the list of columns").map((field) => sqlIn(field) ?? quotePart(nameIn(field)));
    const named = textIfGiven(optionOf(options, "name"), "the constraint's name");
    const called = (suffix) => `CONSTRAINT ${quotePart(named ?? `${table}_${columns.join("_")}_${suffix}`)}`;
    const deferrable = deferrableOf(optionOf(options, "deferrable"));
    switch (type) {
        case "UNIQUE":
            return [`${called("uk")} UNIQUE (${columns.join(", ")})`, ...deferrable].join(" ");
        case "PRIMARY KEY":
            return [`${called("pk")} PRIMARY KEY (${columns.join(", ")})`, ...deferrable].join(" ");
        case "CHECK":
            return `${called("ck")} CHECK (${conditionOf(optionOf(options, "where"))})`;
        case "FOREIGN KEY": {
            const of = optionOf(options, "references");
            const target = tableNameOf(optionOf(of, "table"));
            const keys = optionOf(of, "field") ?? optionOf(of, "fields");
            const action = (name, words) => {
                const text = textIfGiven(optionOf(options, name), name);
                return text === null ? [] : [`${words} ${text.toUpperCase()}`];
            };
            const to = `${quoteTableName(target)} (${textsOf(keys, "the column that is referred to").map(quotePart).join(", ")})`;
            return [
                `${called(`${target.name}_fk`)} FOREIGN KEY (${columns.join(", ")}) REFERENCES ${to}`,
                ...action("onUpdate", "ON UPDATE"),
                ...action("onDelete", "ON DELETE"),
                ...deferrable,
            ].join(" ");
        }
        default:
            throw new NotKnown(`a constraint of type ${type} is not known`);
    }
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/create-table.js



/** lib/dialects/postgres/query-generator.js, createTableQuery */
function createTableSql(first, columns, options) {
    const named = tableNameOf(first);
    const schema = named.schema ?? textIfGiven(optionOf(options, "schema"), "the schema's name");
    const table = { ...named, schema };
    const made = tableColumns(columns).map(([column, given]) => ({
        column,
        ...attributeOf(given, table, column),
    }));
    const keys = made.filter(({ isKey }) => isKey).map(({ column }) => quotePart(column));
    const unique = optionOf(options, "uniqueKeys");
    const uniques = unique?.kind === "map" ? [...unique.entries.values()] : [];
    const inside = [
        // Where a comment stood behind it, the blank before that is left.
        ...made.map(({ column, sql, comment }) => `${quotePart(column)} ${sql}${comment === null ? "" : " "}`),
        ...uniques.map((key) => `UNIQUE (${textsOf(optionOf(key, "fields"), "a column's name").map(quotePart).join(", ")})`),
        ...(keys.length > 0 ? [`PRIMARY KEY (${keys.join(",")})`] : []),
    ];
    const quoted = quoteTableName(table);
    const said = textIfGiven(optionOf(options, "comment"), "the comment");
    const notes = [
        ...(said === null ? [] : [`COMMENT ON TABLE ${quoted} IS '${said.replaceAll("'", "''")}'`]),
        ...made.flatMap(({ column, comment }) => comment === null
            ? []
            : [`COMMENT ON COLUMN ${quoted}.${quotePart(column)} IS '${comment.replaceAll("'", "''")}'`]),
    ];
    return [
        ...made.flatMap(({ enumeration }) => enumeration ?? []),
        `CREATE TABLE IF NOT EXISTS ${quoted} (${inside.join(", ")})${notes.map((note) => `; ${note}`).join("")};`,
    ];
}

;// CONCATENATED MODULE: ./build/src/read/calls/sequelize/query-interface.js






const rows = "what is sent over rows is not read";
const asks = /^(?:describe|show|tableExists|select|rawSelect|getForeignKey|databaseVersion|assertTable)/;
const overRows = /^(?:bulk|insert|upsert|update|delete|increment|decrement)/;
/** What a call of `sequelize.transaction` gives. */
class SequelizeTransaction {
    #commit;
    constructor(commit) {
        this.#commit = commit;
    }
    call(call) {
        if (call.name === "commit")
            this.#commit(call);
        return call.name === "commit" || call.name === "rollback" || call.name === "afterCommit"
            ? nullValue
            : null;
    }
}
/** What `up` and `down` are handed. */
class QueryInterface {
    #run;
    /** The transaction that is open. */
    #open = null;
    constructor(run) {
        this.#run = run;
    }
    member(name) {
        if (name === "sequelize")
            return handle(this.sequelize);
        // Umzug hands its context over as an object that has it.
        if (name === "context" || name === "queryInterface")
            return handle(this);
        return name === "queryGenerator" || name === "QueryGenerator" ? unknown : null;
    }
    /** `queryInterface.sequelize` */
    sequelize = {
        call: (call) => {
            if (call.name === "query")
                return this.#query(call);
            if (call.name === "transaction")
                return this.#transaction(call);
            if (call.name === "getQueryInterface")
                return handle(this);
            return call.name === "getDialect" ? { kind: "text", text: "postgres", runs: [] } : null;
        },
        member: (name) => (name === "Sequelize" || name === "options" || name === "config" ? unknown : null),
    };
    call(call) {
        if (asks.test(call.name))
            return unknown;
        if (overRows.test(call.name)) {
            this.#run.sent.unread(call.span, rows);
            return unknown;
        }
        const made = this.#index(call) ?? this.#constraint(call) ?? this.#column(call) ?? this.#table(call);
        if (made === null)
            return null;
        for (const sql of made)
            this.#send(sql, call, optionsOf(call));
        return unknown;
    }
    #send(sql, call, options) {
        if (this.#isOutside(options))
            this.#run.sent.unread(call.span, query_interface_elsewhere);
        else
            this.#run.sent.send(sql, call);
    }
    /** A transaction is open, and the call is not given it: it goes over another connection. */
    #isOutside(options) {
        if (this.#open === null)
            return false;
        const given = options?.kind === "map" ? options.entries.get("transaction") : options;
        const opened = given?.kind === "handle" ? given.handle : null;
        return opened !== this.#open && !(options?.kind === "map" && options.open) && given?.kind !== "unknown";
    }
    #query(call) {
        const [given, options] = call.arguments;
        const sql = sqlTextOf(given?.kind === "map" ? optionOf(given, "query") : given, "the SQL");
        const filled = options?.kind === "map"
            ? (options.entries.get("replacements") ?? options.entries.get("bind"))
            : undefined;
        if (isGiven(filled))
            throw new NotKnown("what is filled into the SQL is not read");
        if (this.#isOutside(options))
            this.#run.sent.unread(call.span, query_interface_elsewhere);
        else
            this.#run.sent.send(sql, call);
        return unknown;
    }
    #transaction({ arguments: given, span }) {
        const work = given.find((value) => value.kind === "function");
        const { sent } = this.#run;
        const transaction = new SequelizeTransaction((call) => {
            sent.send("COMMIT;", call);
            this.#open = null;
        });
        sent.send("START TRANSACTION;", { span });
        this.#open = transaction;
        if (work?.kind !== "function")
            return handle(transaction);
        const made = this.#run.invoke(work, [handle(transaction)]);
        sent.send("COMMIT;", { span });
        this.#open = null;
        return made;
    }
    #index(call) {
        const [table, second, third] = call.arguments;
        if (call.name === "addIndex") {
            const listed = second?.kind === "list";
            const options = listed ? third : second;
            return [createIndexSql(table, listed ? second : optionOf(options, "fields"), options)];
        }
        if (call.name !== "removeIndex")
            return null;
        const named = knownText(second);
        const name = named ?? underscore(`${tableNameOf(table).name}_${textsOf(second, "the index's columns").join("_")}`);
        const concurrently = flagOf(optionOf(third, "concurrently"), "concurrently") ? " CONCURRENTLY" : "";
        return [`DROP INDEX${concurrently} IF EXISTS ${quoteIdentifiers(name)}`];
    }
    #constraint(call) {
        const [table, second, third] = call.arguments;
        if (call.name === "addConstraint") {
            const named = second?.kind === "map" ? second : third;
            const fields = second?.kind === "list" ? second : optionOf(named, "fields");
            return [
                `ALTER TABLE ${quotePath(tableNameOf(table))} ADD ${constraintOf(quotePath(tableNameOf(table)), fields, named)};`,
            ];
        }
        if (call.name !== "removeConstraint")
            return null;
        const name = quoteIdentifiers(textOf(second, "the constraint's name"));
        return [`ALTER TABLE ${quotePath(tableNameOf(table))} DROP CONSTRAINT ${name}`];
    }
    #column(call) {
        const [first, second, third] = call.arguments;
        if (!/^(?:add|remove|change|rename)Column$/.test(call.name))
            return null;
        const table = tableNameOf(first);
        const column = textOf(second, "the column's name");
        const inSchema = { ...table, schema: table.schema ?? "public" };
        switch (call.name) {
            case "addColumn": {
                const { sql, enumeration, comment } = attributeOf(third, table, column);
                const noted = comment === null
                    ? ""
                    : `; COMMENT ON COLUMN ${quoteTableName(table)}.${quotePart(column)} IS '${comment.replaceAll("'", "''")}'`;
                return [
                    `${enumeration ?? ""}ALTER TABLE ${quoteTableName(inSchema)} ADD COLUMN ${quotePart(column)} ${sql}${noted};`,
                ];
            }
            case "removeColumn":
                return [`ALTER TABLE ${quoteTableName(inSchema)} DROP COLUMN ${quotePart(column)};`];
            case "changeColumn":
                return [changedColumn(table, column, third)];
            default:
                return [
                    `ALTER TABLE ${quoteTableName(table)} RENAME COLUMN ${quotePart(column)} TO ${quotePart(textOf(third, "the column's name"))};`,
                ];
        }
    }
    #table(call) {
        const [first, second, third] = call.arguments;
        switch (call.name) {
            case "createTable":
                return createTableSql(first, second, third);
            case "dropTable": {
                const cascade = flagOf(optionOf(second, "cascade"), "cascade") || flagOf(optionOf(second, "force"), "force");
                return [`DROP TABLE IF EXISTS ${quoteTableName(tableNameOf(first))}${cascade ? " CASCADE" : ""};`];
            }
            case "renameTable":
                return [
                    `ALTER TABLE ${quoteTableName(tableNameOf(first))} RENAME TO ${quoteTableName(tableNameOf(second))};`,
                ];
            case "createSchema":
                return [`CREATE SCHEMA IF NOT EXISTS ${quotePart(textOf(first, "the schema's name"))};`];
            case "dropSchema":
                return [`DROP SCHEMA IF EXISTS ${quotePart(textOf(first, "the schema's name"))} CASCADE;`];
            case "dropEnum":
                return [`DROP TYPE IF EXISTS ${quotePart(textOf(first, "the type's name"))}; `];
            default:
                return null;
        }
    }
}
const query_interface_elsewhere = "it is not given the transaction that is open, so it goes over another connection";
/** The last argument that is a map: each call takes its options there. */
function optionsOf({ arguments: given }) {
    return given.findLast((value, at) => at > 0 && value.kind === "map");
}

;// CONCATENATED MODULE: ./build/src/read/tools/sequelize.js







/** lib/core/migrator.js of sequelize-cli */
const runs = /^(?!.*\.d\.ts$).*\.(?:cjs|js|cts|ts)$/;
const sequelize_ADVICE = { alone: "call it outside any `sequelize.transaction`", several: true };
const sequelize = {
    id: "sequelize",
    name: "Sequelize",
    recorded: true,
    reads: "javascript",
    onlyCode: true,
    shows: sequelize_shows,
    optOut: [],
    claim: () => null,
    read: (root) => root
        .matching((name) => (0,languages/* isIn */.S1)("javascript", name) && runs.test(name))
        .flatMap((file) => sequelize_versionOf(file) ?? []),
    one: (file) => [sequelize_versionOf(file) ?? { up: [], down: [] }],
    leaves: () => "Sequelize runs files that export `up`",
};
function sequelize_shows(folder) {
    const found = npmPackage(folder, ["sequelize-cli", "umzug", "sequelize"]);
    return found && `${found.file} depends on sequelize`;
}
/** Null where the file exports no migration. */
function sequelize_versionOf(file) {
    const module = (0,languages/* moduleOf */.cD)(file, "javascript");
    if (!module)
        return null;
    const ways = ["up", "down"].flatMap((direction) => {
        const evaluation = new Evaluation(file.text, sequelizeHost);
        evaluation.run(module);
        const made = evaluation.exports.get(direction);
        if (made?.kind !== "function")
            return [];
        const context = handle(new QueryInterface(evaluation));
        // Umzug hands over one object, sequelize-cli two arguments.
        evaluation.invoke(made, [context, handle(sequelizeLibrary)]);
        const rollback = { place: "section", present: evaluation.exports.has("down"), where: "`down`" };
        return [
            {
                ...{ file, span: evaluation.exports.size > 1 ? made.made.span : (0,text_lines/* wholeOf */.l2)(file), direction },
                ...{ execution: "autocommit", why: "Sequelize opens no transaction round a migration" },
                ...{ rollback, advice: sequelize_ADVICE, sent: evaluation.sent.all, comments: module.comments },
            },
        ];
    });
    const up = ways.filter(({ direction }) => direction === "up");
    return up.length === 0 ? null : { up, down: ways.filter(({ direction }) => direction === "down") };
}

// EXTERNAL MODULE: ./build/src/read/text/includes.js
var text_includes = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/src/read/tools/sqitch.js






const sqitch_WHY = "Sqitch runs the script with psql: each statement by itself, in the transaction that the script opens, if any";
const sqitch_ADVICE = { alone: "take `BEGIN;` and `COMMIT;` out of the script", several: true };
const sqitch = {
    id: "sqitch",
    name: "Sqitch",
    recorded: true,
    // App::Sqitch::Engine::deploy: on from the change that was deployed last
    late: "never deploys it where the later one was deployed",
    optOut: [],
    claim: sqitch_claim,
    home: (folder) => sqitch_rootOf(folder) ?? folder,
    includes: text_includes/* includesOf */.zD,
    checks: (file) => /(?:^|\/)verify\//.test(file.path),
    read: readPlan,
    one: (file, root) => [oneOf(file, root)],
    // App::Sqitch::Command and Target: in [core], [engine "…"] and [target "…"]
    settings: [
        { file: /^sqitch\.conf$/i, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* ini */.bT, /^(?:(?:top|deploy|revert)_dir|plan_file)$/) },
    ],
    leaves: (file) => /(?:^|\/)verify\//.test(file.path)
        ? "a verify script checks a change, and is rolled back"
        : "sqitch.plan does not name it",
};
/** The folder with sqitch.plan, above deploy/, revert/ or verify/; changes may stand in folders of their own. */
function sqitch_rootOf(folder) {
    for (const [at, root] of folder.above.entries()) {
        if (!root.names.has("sqitch.plan"))
            continue;
        const below = folder.above[at - 1]?.name;
        return below === undefined || /^(?:deploy|revert|verify)$/.test(below) ? root : null;
    }
    return null;
}
function sqitch_claim(folder) {
    const root = sqitch_rootOf(folder);
    const plan = root?.file("sqitch.plan");
    if (!root || !plan)
        return null;
    const config = root.above.map((at) => at.file("sqitch.conf")).find((file) => file !== null);
    const engine = config && /^\s*engine\s*=\s*(\w+)/m.exec(config.text)?.[1];
    const other = engine && engine !== "pg" && (0,evidence_database/* databaseNamed */.F8)(engine) !== "PostgreSQL";
    return {
        root: root.path,
        ground: "config",
        evidence: plan.path,
        why: plan.path,
        files: folder.sql.length,
        otherDatabase: config && other ? `${config.path} says engine = ${engine}` : undefined,
    };
}
/** App::Sqitch::Plan: one change or tag a line, "%" pragmas, "#" notes; a name twice is a reworked change. */
function changesOf(plan) {
    const entries = [];
    let untagged = [];
    for (const line of plan.split(/\r?\n/)) {
        const tag = /^\s*@([^\s#]+)/.exec(line)?.[1];
        const name = /^\s*\+?\s*([^\s@%#+\-[][^\s@[]*)/.exec(line)?.[1];
        if (tag !== undefined) {
            for (const entry of untagged)
                entry.tag = tag;
            untagged = [];
        }
        else if (name !== undefined) {
            const entry = { name, tag: null };
            entries.push(entry);
            untagged.push(entry);
        }
    }
    const last = new Map(entries.map((entry, at) => [entry.name, at]));
    return entries.map((entry, at) => ({
        name: entry.name,
        tag: last.get(entry.name) === at ? null : entry.tag,
    }));
}
function readPlan(root) {
    const plan = root.file("sqitch.plan");
    return changesOf(plan?.text ?? "").flatMap((change) => {
        const name = `${change.name}${change.tag === null ? "" : `@${change.tag}`}.sql`;
        const deploy = (0,nearest_file/* fileBelow */.EN)(root, `deploy/${name}`);
        const revert = (0,nearest_file/* fileBelow */.EN)(root, `revert/${name}`);
        const rollback = { place: "file", present: revert !== null, where: `revert/${name}` };
        if (!deploy && !revert)
            return [];
        const up = deploy ? [sqitch_partOf(deploy, "up", rollback, root)] : [];
        return [{ up, down: revert ? [sqitch_partOf(revert, "down", rollback, root)] : [] }];
    });
}
function oneOf(file, root) {
    const rollback = { place: "file", present: false, where: `revert/${(0,evidence_path/* fileNameOf */.bV)(file.path)}` };
    const down = /(?:^|\/)revert\//.test(file.path);
    const part = sqitch_partOf(file, down ? "down" : "up", rollback, root);
    return down ? { up: [], down: [part] } : { up: [part], down: [] };
}
function sqitch_partOf(file, direction, rollback, root) {
    const includes = (0,text_includes/* includesOf */.zD)(file, root);
    return {
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction,
        execution: "autocommit",
        why: sqitch_WHY,
        rollback,
        advice: sqitch_ADVICE,
        dialect: { psql: true },
        ...(includes.length > 0 ? { includes } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/read/tools/sql-migrate.js












/** rubenv/sql-migrate sqlparse/sqlparse.go: from the first column, case-sensitive. */
const PREFIX = "-- +migrate ";
const sqlMigrate = {
    id: "sql-migrate",
    name: "sql-migrate",
    aliases: ["rubenv/sql-migrate"],
    recorded: true,
    // migrate.go: a migration is known by its whole name
    versioned: {
        by: ({ path }) => (0,text_order/* numberOrDate */.B0)((0,evidence_path/* fileNameOf */.bV)(path)),
        effect: "runs both, in the order of their names",
        runsBoth: true,
    },
    optOut: [/^-- \+migrate (?:Up|Down)(?:[^\S\n]+\S+)*?[^\S\n]+notransaction\b.*$/gm],
    sections: /^-- \+migrate (?:Up|Down)\b.*$/gm,
    claim: (folder) => {
        const bears = (text) => /^-- \+migrate Up\b/m.test(text);
        const found = (0,claims/* claimBySections */.co)(folder, bears, "-- +migrate Up", sql_migrate_dependency);
        return found && { ...found, why: found.why + doubt(folder), otherDatabase: dialectDatabase(folder) };
    },
    read: (root) => [...root.sql].sort((a, b) => (0,text_order/* byLeadingNumber */.pZ)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path))).map(sql_migrate_stepOf),
    one: (file) => [sql_migrate_stepOf(file)],
    // sql-migrate/config.go: one environment per key
    settings: [{ file: /^dbconfig\.ya?ml$/i, folders: (0,named_folders/* foldersOf */.pd)(named_folders/* yamlSettings */.V7, /\.dir$/) }],
    leaves: () => "it is not in the folder that sql-migrate reads",
};
/** Its markers are read by other programs too: a go.mod that does not name it says so. */
function doubt(folder) {
    const mod = (0,nearest_file/* nearestFile */.bQ)(folder, ["go.mod"]);
    if (!mod || goModule(folder, "github.com/rubenv/sql-migrate"))
        return "";
    return ` (its markers; ${mod.path} does not name rubenv/sql-migrate)`;
}
function sql_migrate_dependency(folder) {
    const module = goModule(folder, "github.com/rubenv/sql-migrate");
    return module?.direct ? module.file : (0,nearest_file/* nearestFile */.bQ)(folder, ["dbconfig.yml", "dbconfig.yaml"])?.path;
}
/** Where the section has opted out, only what the statement is sent together with is left to part. */
function sql_migrate_adviceFor(word, out) {
    const marker = `${PREFIX}${word} notransaction`;
    const alone = out
        ? `end the StatementBegin block or the line before it, so that it is sent by itself, below \`${marker}\``
        : `write \`${marker}\` as the section's first line`;
    return { alone, several: true, marker };
}
/** dbconfig.yml holds an environment per key, each with a dialect. */
function dialectDatabase(folder) {
    const file = (0,nearest_file/* nearestFile */.bQ)(folder, ["dbconfig.yml", "dbconfig.yaml"]);
    if (!file)
        return undefined;
    try {
        const dialects = Object.values((0,evidence_value/* record */.g1)((0,parsed_yaml/* parsedYaml */.dd)(file.text)[0])).flatMap((one) => (0,evidence_value/* stringOf */.Je)((0,evidence_value/* record */.g1)(one).dialect) ?? []);
        if (dialects.length === 0 || dialects.some((one) => (0,evidence_database/* databaseNamed */.F8)(one) === "PostgreSQL"))
            return undefined;
        return `${file.path} says dialect ${dialects[0]}`;
    }
    catch {
        return undefined;
    }
}
function commandsOf(lines) {
    return lines.flatMap((line) => {
        if (!line.text.startsWith(PREFIX))
            return [];
        const [word = "", ...options] = line.text.slice(PREFIX.length).split(/\s+/).filter(Boolean);
        return [{ word, options, line }];
    });
}
function sql_migrate_stepOf(file) {
    const lines = (0,text_lines/* linesOf */.Dx)(file.text);
    const sections = commandsOf(lines).filter(({ word }) => word === "Up" || word === "Down");
    const wrong = lines.flatMap((line) => sql_migrate_troublesOf(file, line));
    const out = (word) => sections.some((one) => one.word === word && one.options.includes("notransaction"));
    const present = sections.some((one) => one.word === "Down");
    const parts = sections.map(({ word, line }, at) => {
        const next = sections[at + 1]?.line.span[0] ?? file.text.length;
        const markers = wrong.filter(({ span }) => (span[0] >= line.span[0] || at === 0) && span[0] < next);
        const direction = word === "Up" ? "up" : "down";
        return { ...sql_migrate_partOf(file, direction, [line.next, next], out(word), present), markers };
    });
    if (parts.length === 0) {
        const why = `sql-migrate refuses ${(0,evidence_path/* fileNameOf */.bV)(file.path)}: it has no \`-- +migrate Up\` line`;
        const whole = sql_migrate_partOf(file, "up", [0, file.text.length], false, false);
        return { up: [{ ...whole, why, markers: wrong }], down: [] };
    }
    return {
        up: parts.filter((part) => part.direction === "up"),
        down: parts.filter((part) => part.direction === "down"),
    };
}
function sql_migrate_partOf(file, direction, span, out, present) {
    const word = direction === "up" ? "Up" : "Down";
    return {
        file,
        span,
        direction,
        execution: out ? "autocommit" : "transaction",
        why: out
            ? `\`notransaction\` on the \`${PREFIX}${word}\` line`
            : `sql-migrate wraps the section in a transaction, and its \`${PREFIX}${word}\` line has no \`notransaction\``,
        pieces: cutByLines(file.text, span, sql_migrate_roleOf),
        rollback: {
            place: "section",
            present,
            where: `the \`${PREFIX}Down\` section`,
            heading: `${PREFIX}Down`,
            unwritten: { execution: "transaction", advice: sql_migrate_adviceFor("Down", false) },
        },
        advice: sql_migrate_adviceFor(word, out),
    };
}
function sql_migrate_roleOf(line) {
    if (!line.startsWith(PREFIX))
        return line.startsWith("-- ") ? "ignored" : "text";
    const word = line.slice(PREFIX.length).trim().split(/\s+/)[0];
    return word === "StatementBegin" ? "begin" : word === "StatementEnd" ? "end" : "directive";
}
function sql_migrate_troublesOf(file, line) {
    const match = /^\s*--\s*\+\s*migrate\s+(up|down)\b\s*(.*?)\s*$/i.exec(line.text);
    if (!match)
        return [];
    const word = match[1]?.toLowerCase() === "up" ? "Up" : "Down";
    const options = match[2] ?? "";
    const known = line.text.startsWith(`${PREFIX}${word}`) &&
        (options === "" || options.split(/\s+/).includes("notransaction"));
    if (known || (options !== "" && !/trans/i.test(options)))
        return [];
    const plain = options === "" || /^no[\s_-]*transactions?$/i.test(options);
    const right = `${PREFIX}${word}${options === "" ? "" : " notransaction"}`;
    return [
        trouble(line.span, `sql-migrate does not read \`${line.text.trim()}\` as it was meant`, "sql-migrate reads its markers only from the first column, in exactly this case, and knows one option, `notransaction`", `write \`${right}\``, plain ? rewrite(file, line.span, right, true) : null),
    ];
}

;// CONCATENATED MODULE: ./build/src/read/tools/sqlx.js








/** sqlx-core/src/migrate/source.rs: <integer>_<description>.sql, .up.sql or .down.sql. */
const sqlx_NAME = /^(?<version>\d+)_(?:.*?)(?:\.(?<direction>up|down))?\.sql$/;
const sqlx_MARKER = "-- no-transaction";
const sqlx_ADVICE = {
    alone: `make \`${sqlx_MARKER}\` the very first characters of the file, with that one statement below it`,
    several: false,
    marker: sqlx_MARKER,
};
const sqlx_MARKED = {
    ...sqlx_ADVICE,
    alone: `leave that one statement alone in its file, below \`${sqlx_MARKER}\``,
};
const sqlx = {
    id: "sqlx",
    name: "sqlx",
    aliases: ["sqlx-cli"],
    recorded: true,
    // sqlx-core/src/migrate/migrator.rs, run.
    versioned: {
        by: ({ path }) => (0,text_order/* versionNumber */.e1)(sqlx_NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.groups?.version),
        effect: "stops at the second, as a mismatch of the first",
    },
    // sqlx-postgres/src/migrate.rs
    ledger: "CREATE TABLE IF NOT EXISTS _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL, execution_time bigint NOT NULL)",
    optOut: [/^-- no-transaction/g],
    claim: sqlx_claim,
    read: (root) => {
        const version = lockedCrate(root, "sqlx");
        return pairByVersion(root, sqlx_NAME).map((pair, _, all) => sqlx_stepOf(pair, version, downFilesOf(all)));
    },
    one: (file, root) => [sqlx_stepOf(unnumbered(file), lockedCrate(root, "sqlx"), true)],
    leaves: () => "its name is not <number>_<title>.sql",
};
function sqlx_claim(folder) {
    const files = folder.sql.filter((file) => sqlx_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)));
    const found = crate(folder, "sqlx");
    const byProject = found && (0,claims/* claimByProject */.XW)(folder, found.file, "sqlx", files);
    const bears = (text) => text.startsWith(sqlx_MARKER);
    return byProject
        ? { ...byProject, otherDatabase: crateDatabase(found, "sqlx") }
        : files.length > 0
            ? (0,claims/* claimByMarker */.E7)(folder, bears, sqlx_MARKER)
            : null;
}
function sqlx_stepOf(pair, locked, backs) {
    const back = pair.down[0];
    const paired = back !== undefined || pair.up.some((file) => file.path.endsWith(".up.sql"));
    const part = (file, direction) => ({
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        pieces: [(0,text_lines/* wholeOf */.l2)(file)],
        direction,
        ...sqlx_sendingOf(file, direction, locked),
        // sqlx refuses to mix simple and reversible migrations only when it makes new ones; it runs both.
        rollback: {
            place: paired && backs ? "file" : "none",
            present: back !== undefined,
            where: back ? (0,evidence_path/* fileNameOf */.bV)(back.path) : downNameOf(file),
            unwritten: { execution: "transaction", advice: sqlx_ADVICE },
        },
        advice: file.text.startsWith(sqlx_MARKER) ? sqlx_MARKED : sqlx_ADVICE,
        markers: sqlx_troublesOf(file),
    });
    return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}
/** The marker came with 0.8.0, and counts in down files since 0.8.3 (launchbadge/sqlx#3527, #3528). */
function sqlx_sendingOf(file, direction, locked) {
    if (!file.text.startsWith(sqlx_MARKER)) {
        const why = `sqlx wraps the file in a transaction, and the file does not start with \`${sqlx_MARKER}\``;
        return { execution: "transaction", why };
    }
    const since = direction === "up" ? "0.8.0" : "0.8.3";
    const version = semver.coerce(locked?.version);
    if (locked && version && semver.lt(version, since)) {
        const why = `sqlx ${locked.version} in ${locked.file} does not read \`${sqlx_MARKER}\`${direction === "down" ? " in a down file" : ""}; ${since} is the first that does`;
        return { execution: "transaction", why };
    }
    const known = locked
        ? `sqlx ${locked.version} in ${locked.file}`
        : `any sqlx since ${since}, as no Cargo.lock says which`;
    return {
        execution: "one-query",
        why: `the file starts with \`${sqlx_MARKER}\`; sqlx then sends it as one query (${known})`,
    };
}
/** Compared at byte 0, in lower case, with one blank (sqlx-core/src/migrate/migration.rs). */
function sqlx_troublesOf(file) {
    return prefixTroubles(file, "sqlx", sqlx_MARKER, /^[\s\uFEFF]*--\s*no[\s_-]*transaction\b\s*$/i);
}

;// CONCATENATED MODULE: ./build/src/read/platforms/supabase.js
/**
 * What the CLI's local database holds before the first migration, as far as migrations speak of it: auth, storage, and the
 * extensions with their functions (supabase/postgres, migrations/db/init-scripts; supabase/auth and supabase/storage, migrations).
 * Each statement stands alone, since a schema that was loaded may have it already.
 */
const supabasePlatform = {
    says: "auth, storage and extensions are made as Supabase has them, but for their rows, and only in the parts that migrations mostly name",
    roles: [
        "anon",
        "authenticated",
        "service_role",
        "authenticator",
        "supabase_admin",
        "supabase_auth_admin",
        "supabase_storage_admin",
    ],
    statements: [
        "CREATE SCHEMA IF NOT EXISTS extensions",
        "CREATE SCHEMA IF NOT EXISTS auth",
        "CREATE SCHEMA IF NOT EXISTS storage",
        "CREATE SCHEMA IF NOT EXISTS realtime",
        "CREATE SCHEMA IF NOT EXISTS supabase_migrations",
        "CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text)",
        'CREATE EXTENSION IF NOT EXISTS "uuid-ossp"',
        "CREATE EXTENSION IF NOT EXISTS pgcrypto",
        ...["uuid_generate_v1()", "uuid_generate_v4()"].map((call) => `CREATE FUNCTION extensions.${call} RETURNS uuid LANGUAGE sql AS 'SELECT public.${call}'`),
        "CREATE FUNCTION extensions.gen_random_uuid() RETURNS uuid LANGUAGE sql AS 'SELECT pg_catalog.gen_random_uuid()'",
        "CREATE FUNCTION extensions.gen_random_bytes(int) RETURNS bytea LANGUAGE sql AS 'SELECT public.gen_random_bytes($1)'",
        "CREATE FUNCTION extensions.digest(text, text) RETURNS bytea LANGUAGE sql IMMUTABLE AS 'SELECT public.digest($1, $2)'",
        "CREATE FUNCTION extensions.crypt(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT public.crypt($1, $2)'",
        "CREATE FUNCTION extensions.gen_salt(text) RETURNS text LANGUAGE sql AS 'SELECT public.gen_salt($1)'",
        `CREATE TABLE IF NOT EXISTS auth.users (instance_id uuid, id uuid PRIMARY KEY, aud varchar(255), role varchar(255), email varchar(255),
      encrypted_password varchar(255), email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255),
      confirmation_sent_at timestamptz, recovery_token varchar(255), recovery_sent_at timestamptz, last_sign_in_at timestamptz,
      raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean, created_at timestamptz, updated_at timestamptz,
      phone text UNIQUE, phone_confirmed_at timestamptz, confirmed_at timestamptz, banned_until timestamptz, deleted_at timestamptz,
      is_sso_user boolean NOT NULL DEFAULT false, is_anonymous boolean NOT NULL DEFAULT false)`,
        `CREATE TABLE IF NOT EXISTS auth.identities (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), provider_id text NOT NULL,
      user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, identity_data jsonb NOT NULL, provider text NOT NULL,
      last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz, UNIQUE (provider_id, provider))`,
        `CREATE TABLE IF NOT EXISTS auth.sessions (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE,
      created_at timestamptz, updated_at timestamptz)`,
        `CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('request.jwt.claims', true), '')::jsonb $$`,
        "CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (auth.jwt() ->> 'sub')::uuid $$",
        "CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt() ->> 'role' $$",
        "CREATE FUNCTION auth.email() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt() ->> 'email' $$",
        `CREATE TABLE IF NOT EXISTS storage.buckets (id text PRIMARY KEY, name text NOT NULL UNIQUE, owner uuid, created_at timestamptz DEFAULT now(),
      updated_at timestamptz DEFAULT now(), public boolean DEFAULT false, avif_autodetection boolean DEFAULT false, file_size_limit bigint,
      allowed_mime_types text[], owner_id text)`,
        `CREATE TABLE IF NOT EXISTS storage.objects (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), bucket_id text REFERENCES storage.buckets,
      name text, owner uuid, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(), last_accessed_at timestamptz DEFAULT now(),
      metadata jsonb, path_tokens text[] GENERATED ALWAYS AS (string_to_array(name, '/')) STORED, version text, owner_id text,
      user_metadata jsonb, UNIQUE (bucket_id, name))`,
        "CREATE FUNCTION storage.foldername(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT trim_array(string_to_array(name, '/'), 1) $$",
        "CREATE FUNCTION storage.filename(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT reverse(split_part(reverse(name), '/', 1)) $$",
        "CREATE FUNCTION storage.extension(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT reverse(split_part(reverse(name), '.', 1)) $$",
        "ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY",
        "CREATE PUBLICATION supabase_realtime",
    ],
};

;// CONCATENATED MODULE: ./build/src/read/tools/supabase.js






const supabase_NAME = /^([0-9]+)_(.*)\.sql$/;
const supabase_MARKER = "-- pg-delta: transaction=false";
/** apps/cli legacy-migration-content: the exact first line, a byte order mark before it allowed. */
const supabase_MARKED = /^\uFEFF?-- pg-delta: transaction=false(?=\r?\n|$)/;
const supabase = {
    id: "supabase",
    name: "Supabase CLI",
    aliases: ["supabase-cli"],
    recorded: true,
    platform: supabasePlatform,
    // The version is the primary key of supabase_migrations.schema_migrations; db push wants --include-all for what is late.
    versioned: {
        by: ({ path }) => supabase_NAME.exec((0,evidence_path/* fileNameOf */.bV)(path))?.[0].split("_")[0] ?? null,
        effect: "stops at the second, whose version is recorded already",
    },
    late: "refuses to push it: to be inserted before the last migration on the remote database",
    optOut: [/^-- pg-delta: transaction=false(?=\r?\n|$)/g],
    claim: supabase_claim,
    read: (root) => {
        const sending = supabase_sendingOf(root);
        return root.sql
            .filter((file) => supabase_NAME.test((0,evidence_path/* fileNameOf */.bV)(file.path)))
            .sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,evidence_path/* fileNameOf */.bV)(a.path), (0,evidence_path/* fileNameOf */.bV)(b.path)))
            .map((file) => supabase_stepOf(file, sending));
    },
    one: (file, root) => [supabase_stepOf(file, supabase_sendingOf(root))],
    leaves: () => "its name is not <digits>_<title>.sql",
};
function supabase_claim(folder) {
    const config = folder.name === "migrations" ? folder.parent?.file("config.toml") : null;
    if (!config || folder.parent?.name !== "supabase")
        return null;
    return {
        root: folder.path,
        ground: "config",
        evidence: config.path,
        why: config.path,
        files: folder.sql.length,
    };
}
/**
 * Before 2.109 a file was one pipeline (pkg/migration/file.go). Since then statements that PostgreSQL refuses
 * in a transaction run alone and the others in transactions (supabase/cli#5671); DROP INDEX CONCURRENTLY and
 * DETACH PARTITION … CONCURRENTLY joined the list later (#6276, #6347), by 2.117.
 */
function supabase_sendingOf(root) {
    const found = npmPackage(root, ["supabase"]);
    const at = found ? ` (${versionText(found)})` : "";
    if (atLeast(found, "2.109.0") === "no") {
        const alone = "give the statement a migration of its own, with nothing else in it";
        const why = `Supabase CLI before 2.109 sends the file as one pipeline${at}`;
        return { execution: "pipeline", why, advice: { alone, several: false }, marker: false };
    }
    const old = atLeast(found, "2.117.0") === "no";
    const alone = "leave it as it is: Supabase CLI runs it outside the transaction (a migration of its own runs on every version)";
    const unsure = found?.version
        ? ""
        : "; no lock file says which version runs here, and before 2.109 a file was one pipeline";
    const why = `Supabase CLI runs what cannot run in a transaction by itself, and the rest in transactions${at}${unsure}`;
    return {
        execution: "automatic",
        why,
        decide: supabase_decideWith(why, old),
        advice: { alone, several: true },
        marker: !old,
    };
}
/** apps/cli legacy-migration-apply.ts, matched against the upper-cased statement. */
const supabase_OUTSIDE = [
    /^CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY(?:\s|$)/,
    /^REINDEX(?:\s|\().*\sCONCURRENTLY(?:\s|$)/,
    /^VACUUM(?:\s|\(|$)/,
    /^ALTER\s+SYSTEM(?:\s|$)/,
    /^CLUSTER(?:\s|$)/,
];
const OUTSIDE_LATER = [
    /^DROP\s+INDEX\s+CONCURRENTLY(?:\s|$)/,
    /^(?:CREATE|DROP)\s+(?:DATABASE|TABLESPACE|SUBSCRIPTION)(?:\s|$)/,
    /^REINDEX(?:\s+\([^)]*\))?\s+(?:DATABASE|SYSTEM|SCHEMA)(?:\s|$)/,
    /^DISCARD\s+ALL(?:\s|$)/,
    /^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?(?:"[^"]*"|\S+)\s+DETACH\s+PARTITION\s+(?:"[^"]*"|\S+)\s+(?:CONCURRENTLY|FINALIZE)(?:\s|$)/,
];
const CONTROL = /^(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ABORT|PREPARE\s+TRANSACTION)(?:\s|$)/;
const supabase_ROLLBACK = /^ROLLBACK(?:\s+(?:WORK|TRANSACTION))?(?!\s+TO\b)(?:\s|$)/;
function supabase_decideWith(why, old) {
    const patterns = old ? supabase_OUTSIDE : [...supabase_OUTSIDE, ...OUTSIDE_LATER];
    return (statements) => {
        const words = statements.map((one) => one.trim().toUpperCase());
        if (!old && words.some((one) => CONTROL.test(one) || supabase_ROLLBACK.test(one))) {
            return {
                sent: words.map(() => ({ as: "alone" })),
                execution: "automatic",
                why: "the file has its own BEGIN or COMMIT, so Supabase CLI sends each statement as it stands",
            };
        }
        let block = 0;
        const sent = words.map((statement) => {
            if (!patterns.some((pattern) => pattern.test(statement)))
                return { as: "block", block };
            block += 1;
            return { as: "alone" };
        });
        return { sent, execution: "automatic", why };
    };
}
function supabase_stepOf(file, sending) {
    const { marker, decide, ...rest } = sending;
    const out = marker && supabase_MARKED.test(file.text);
    const part = {
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction: "up",
        ...rest,
        ...(out
            ? { execution: "autocommit", why: `the first line is \`${supabase_MARKER}\`, which a recent Supabase CLI obeys` }
            : decide
                ? { decide }
                : {}),
        rollback: { place: "none", present: false, where: "a new migration that reverts it" },
        markers: out ? [] : supabase_troublesOf(file, marker),
    };
    return { up: [part], down: [] };
}
function supabase_troublesOf(file, known) {
    const candidate = (0,text_lines/* linesOf */.Dx)(file.text).find((line) => /^[\s\uFEFF]*--\s*pg-delta\s*:\s*transaction\s*[=:]/i.test(line.text));
    if (!candidate)
        return [];
    return [
        trouble(candidate.span, `Supabase CLI does not read \`${candidate.text.trim()}\``, known
            ? "it must be exactly the first line of the file; anywhere else it is a comment"
            : "the version of this project does not know this marker yet", known ? `make \`${supabase_MARKER}\` the first line of the file` : "give the statement a migration of its own", known && candidate.span[0] === 0 ? rewrite(file, candidate.span, supabase_MARKER, true) : null),
    ];
}

;// CONCATENATED MODULE: ./build/src/text/sha1.js
/** SHA-1 of a text's UTF-8, in hexadecimal digits: tools name indexes by it. Never for anything that has to be safe. */
function sha1(text) {
    const bytes = new TextEncoder().encode(text);
    const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
    for (const [at, byte] of bytes.entries())
        blocks.setUint8(at, byte);
    blocks.setUint8(bytes.length, 0x80);
    blocks.setUint32(blocks.byteLength - 8, Math.floor((bytes.length * 8) / 2 ** 32));
    blocks.setUint32(blocks.byteLength - 4, (bytes.length * 8) % 2 ** 32);
    let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
    for (let at = 0; at < blocks.byteLength; at += 64)
        state = compressed(state, blocks, at);
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
function compressed(before, blocks, from) {
    const words = new Int32Array(80);
    for (let at = 0; at < 16; at++)
        words[at] = blocks.getInt32(from + at * 4);
    for (let at = 16; at < 80; at++)
        words[at] = sha1_turned(sha1_word(words, at - 3) ^ sha1_word(words, at - 8) ^ sha1_word(words, at - 14) ^ sha1_word(words, at - 16), 1);
    let [a, b, c, d, e] = before;
    for (let at = 0; at < 80; at++) {
        const [mixed, constant] = round(at, b, c, d);
        const next = (sha1_turned(a, 5) + mixed + e + constant + sha1_word(words, at)) | 0;
        [a, b, c, d, e] = [next, a, sha1_turned(b, 30), c, d];
    }
    return [
        (before[0] + a) | 0,
        (before[1] + b) | 0,
        (before[2] + c) | 0,
        (before[3] + d) | 0,
        (before[4] + e) | 0,
    ];
}
function round(at, b, c, d) {
    if (at < 20)
        return [(b & c) | (~b & d), 0x5a827999];
    if (at < 40)
        return [b ^ c ^ d, 0x6ed9eba1];
    return at < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
}
function sha1_word(words, at) {
    return words[at] ?? 0;
}
function sha1_turned(value, by) {
    return (value << by) | (value >>> (32 - by));
}

;// CONCATENATED MODULE: ./build/src/read/calls/typeorm/names.js

/** "orders" of "app.orders": its schema is no part of a name. */
function bare(table) {
    return table.split(".").at(-1) ?? table;
}
/** naming-strategy/DefaultNamingStrategy.js: a digest of the table and its columns, sorted. */
function derivedName(prefix, table, columns, where) {
    const key = `${bare(table)}_${[...columns].sort().join("_")}${where ? `_${where}` : ""}`;
    const length = prefix === "IDX" || prefix === "REL" ? 26 : 27;
    return `${prefix}_${sha1(key).slice(0, length)}`;
}
function derivedByExpression(prefix, table, expression) {
    return `${prefix}_${sha1(`${bare(table)}_${expression}`).slice(0, 26)}`;
}
/** Quoted, with its schema where that is not the one that is searched. */
function quoteTablePath(table) {
    const [name = "", schema] = table.split(".").reverse();
    return schema === undefined || schema === "public" ? `"${name}"` : `"${schema}"."${name}"`;
}
function schemaOf(table) {
    return table.split(".").reverse()[1] ?? "public";
}
function quoteColumns(columns) {
    return columns.map((column) => `"${column}"`).join(", ");
}

;// CONCATENATED MODULE: ./build/src/read/calls/typeorm/column.js



function columnOfTable(given, table) {
    const option = (name) => optionOf(given, name);
    const flag = (name) => flagOf(option(name), name);
    const name = textOf(option("name"), "a column's name");
    const type = textOf(option("type"), "a column's type");
    const isEnum = type === "enum" || type === "simple-enum";
    const strategy = textIfGiven(option("generationStrategy"), "generationStrategy");
    const isGenerated = flag("isGenerated");
    const byDefault = column_defaultOf(option("default"));
    const enumName = isEnum ? enumOf(given, table, name) : "";
    const parts = [
        `"${name}"`,
        ...(isGenerated && strategy !== "uuid" ? [generated(type, strategy, given)] : []),
        ...(isEnum ? [`${enumName}${flag("isArray") ? " array" : ""}`] : []),
        ...(!isEnum && (!isGenerated || type === "uuid") ? [fullType(type, given)] : []),
        ...stored(given),
        ...(isGiven(option("collation")) ? [`COLLATE "${textOf(option("collation"), "the collation")}"`] : []),
        ...(flag("isNullable") ? [] : ["NOT NULL"]),
        ...(byDefault === null ? [] : [`DEFAULT ${byDefault}`]),
        ...(isGenerated && strategy === "uuid" && byDefault === null ? ["DEFAULT uuid_generate_v4()"] : []),
    ];
    return {
        ...{ name, definition: parts.join(" "), isPrimary: flag("isPrimary"), isUnique: flag("isUnique") },
        keyName: textIfGiven(option("primaryKeyConstraintName"), "the key's name"),
        comment: textIfGiven(option("comment"), "the comment"),
        enumeration: isEnum ? `CREATE TYPE ${enumName} AS ENUM(${valuesOf(option("enum"))})` : null,
    };
}
function enumOf(given, table, column) {
    const bare = table.split(".").at(-1) ?? table;
    const name = textIfGiven(optionOf(given, "enumName"), "the type's name") ?? `${bare}_${column.toLowerCase()}_enum`;
    return `"${schemaOf(table)}"."${name}"`;
}
function valuesOf(value) {
    return itemsOf(value, "the list of values")
        .map((item) => `'${textOf(item, "a value").replaceAll("'", "''")}'`)
        .join(", ");
}
function stored(given) {
    const expression = textIfGiven(optionOf(given, "asExpression"), "the expression");
    const kind = textIfGiven(optionOf(given, "generatedType"), "generatedType");
    return kind === "STORED" && expression !== null ? [`GENERATED ALWAYS AS (${expression}) STORED`] : [];
}
function generated(type, strategy, given) {
    if (strategy === "identity")
        return `${type} GENERATED ${textIfGiven(optionOf(given, "generatedIdentity"), "generatedIdentity") ?? "BY DEFAULT"} AS IDENTITY`;
    if (/^(?:integer|int|int4)$/.test(type))
        return "SERIAL";
    if (/^(?:smallint|int2)$/.test(type))
        return "SMALLSERIAL";
    return /^(?:bigint|int8)$/.test(type) ? "BIGSERIAL" : "";
}
/** PostgresDriver.createFullType */
function fullType(type, given) {
    const number = (name) => {
        const value = optionOf(given, name);
        if (value === undefined)
            return null;
        const written = value.kind === "number" ? value.written : knownText(value);
        if (written === null)
            throw new NotKnown(`${name} is not a literal`);
        return written;
    };
    const [length, precision, scale] = [number("length"), number("precision"), number("scale")];
    const sized = precision === null ? "" : `(${precision})`;
    const timed = /^(time|timestamp) (with|without) time zone$/.exec(type);
    const array = flagOf(optionOf(given, "isArray"), "isArray") ? " array" : "";
    if (timed)
        return `${timed[1]?.toUpperCase()}${sized}${timed[2] === "with" ? " WITH TIME ZONE" : ""}${array}`;
    if (length)
        return `${type}(${length})${array}`;
    if (precision !== null && scale !== null)
        return `${type}(${precision},${scale})${array}`;
    return `${type}${sized}${array}`;
}
function column_defaultOf(value) {
    if (!isGiven(value))
        return null;
    if (value.kind === "number")
        return value.written;
    if (value.kind === "boolean")
        return String(value.value);
    return textOf(value, "a default");
}

;// CONCATENATED MODULE: ./build/src/read/calls/typeorm/statements.js




const columnsIn = (given, name = "columnNames") => textsOf(optionOf(given, name), "the list of columns");
function statements_named(given, otherwise) {
    return textIfGiven(optionOf(given, "name"), "a name") ?? otherwise();
}
function statements_deferrable(given) {
    const how = textIfGiven(optionOf(given, "deferrable"), "deferrable");
    return how === null ? "" : ` DEFERRABLE ${how}`;
}
/** The path of a table: a text, or a Table with its name. */
function pathOf(value) {
    return knownText(value) ?? textOf(optionOf(value, "name"), "the table's name");
}
function indexSql(table, given) {
    const columns = columnsIn(given);
    const where = textIfGiven(optionOf(given, "where"), "the predicate");
    const name = statements_named(given, () => derivedName("IDX", table, columns, where ?? undefined));
    const unique = flagOf(optionOf(given, "isUnique"), "isUnique") ? "UNIQUE " : "";
    const concurrently = flagOf(optionOf(given, "isConcurrent"), "isConcurrent") ? " CONCURRENTLY" : "";
    const type = flagOf(optionOf(given, "isSpatial"), "isSpatial")
        ? "gist"
        : textIfGiven(optionOf(given, "type"), "the index's method");
    const using = type === null ? "" : `USING ${type}`;
    return `CREATE ${unique}INDEX${concurrently} "${name}" ON ${quoteTablePath(table)} ${using} (${quoteColumns(columns)}) ${where ? `WHERE ${where}` : ""}`;
}
function dropIndexSql(table, given, ifExists) {
    const own = knownText(given);
    const where = own === null ? textIfGiven(optionOf(given, "where"), "the predicate") : null;
    const name = own ?? statements_named(given, () => derivedName("IDX", table, columnsIn(given), where ?? undefined));
    const concurrently = own === null && flagOf(optionOf(given, "isConcurrent"), "isConcurrent") ? "CONCURRENTLY " : "";
    return `DROP INDEX ${concurrently}${ifExists ? "IF EXISTS " : ""}"${schemaOf(table)}"."${name}"`;
}
function keyBody(table, given, between) {
    const columns = columnsIn(given);
    const path = textOf(optionOf(given, "referencedTableName"), "the table that is referred to");
    const schema = textIfGiven(optionOf(given, "referencedSchema"), "its schema");
    const name = statements_named(given, () => derivedName("FK", table, columns));
    const action = (option, words) => {
        const text = textIfGiven(optionOf(given, option), option);
        return text === null ? "" : ` ${words} ${text}`;
    };
    const to = quoteTablePath(schema === null ? path : `${schema}.${path}`);
    const keys = columnsIn(given, "referencedColumnNames").map((column) => `"${column}"`);
    return `CONSTRAINT "${name}" FOREIGN KEY (${quoteColumns(columns)}) REFERENCES ${to}${between === "," ? "" : " "}(${keys.join(between)})${action("onDelete", "ON DELETE")}${action("onUpdate", "ON UPDATE")}${statements_deferrable(given)}`;
}
function foreignKeySql(table, given) {
    return `ALTER TABLE ${quoteTablePath(table)} ADD ${keyBody(table, given, ",")}`;
}
function uniqueBody(table, given) {
    const columns = columnsIn(given);
    return `CONSTRAINT "${statements_named(given, () => derivedName("UQ", table, columns))}" UNIQUE (${quoteColumns(columns)})${statements_deferrable(given)}`;
}
function uniqueSql(table, given) {
    return `ALTER TABLE ${quoteTablePath(table)} ADD ${uniqueBody(table, given)}`;
}
function expressionBody(table, given, kind) {
    const expression = textOf(optionOf(given, "expression"), "the expression");
    const name = statements_named(given, () => derivedByExpression(kind, table, expression));
    return kind === "CHK"
        ? `CONSTRAINT "${name}" CHECK (${expression})`
        : `CONSTRAINT "${name}" EXCLUDE ${expression}${statements_deferrable(given)}`;
}
function expressionSql(table, given, kind) {
    return `ALTER TABLE ${quoteTablePath(table)} ADD ${expressionBody(table, given, kind)}`;
}
function primaryKeySql(table, columns, name) {
    return `ALTER TABLE ${quoteTablePath(table)} ADD CONSTRAINT "${name ?? derivedName("PK", table, columns)}" PRIMARY KEY (${quoteColumns(columns)})`;
}
function keyName(prefix, table, given) {
    return knownText(given) ?? statements_named(given, () => derivedName(prefix, table, columnsIn(given)));
}
/** PostgresQueryRunner.createTable: the types of its enumerations, the table, its indexes. */
function tableSql(given, withKeys, withIndexes) {
    const table = pathOf(given);
    const list = (name) => (isGiven(optionOf(given, name)) ? itemsOf(optionOf(given, name), name) : []);
    const columns = list("columns").map((column) => columnOfTable(column, table));
    const uniques = list("uniques");
    const told = new Set(uniques.map((unique) => columnsIn(unique).join()));
    const alone = columns.filter(({ isUnique, name }) => isUnique && !told.has(name));
    const primary = columns.filter(({ isPrimary }) => isPrimary);
    const keys = primary.map(({ name }) => name);
    const inside = [
        ...columns.map(({ definition }) => definition),
        ...uniques.map((unique) => uniqueBody(table, unique)),
        ...alone.map(({ name }) => `CONSTRAINT "${derivedName("UQ", table, [name])}" UNIQUE ("${name}")`),
        ...list("checks").map((check) => expressionBody(table, check, "CHK")),
        ...list("exclusions").map((exclusion) => expressionBody(table, exclusion, "XCL")),
        ...(withKeys ? list("foreignKeys").map((key) => keyBody(table, key, ", ")) : []),
        ...(keys.length === 0
            ? []
            : [
                `CONSTRAINT "${primary[0]?.keyName ?? derivedName("PK", table, keys)}" PRIMARY KEY (${quoteColumns(keys)})`,
            ]),
    ];
    const path = quoteTablePath(table);
    const notes = columns.flatMap(({ name, comment }) => comment === null ? [] : [`; COMMENT ON COLUMN ${path}."${name}" IS '${comment.replaceAll("'", "''")}'`]);
    const comment = textIfGiven(optionOf(given, "comment"), "the comment");
    return [
        ...new Set(columns.flatMap(({ enumeration }) => enumeration ?? [])),
        `CREATE TABLE ${path} (${inside.join(", ")})${notes.join("")}`,
        ...(withIndexes ? list("indices").map((index) => indexSql(table, index)) : []),
        ...(comment === null ? [] : [`COMMENT ON TABLE ${path} IS '${comment.replaceAll("'", "''")}'`]),
    ];
}

;// CONCATENATED MODULE: ./build/src/read/calls/typeorm/query-runner.js





const query_runner_asks = /^(?:has|get|is|load)[A-Z]/;
/** What `up` and `down` are handed. */
class QueryRunner {
    #run;
    constructor(run) {
        this.#run = run;
    }
    member(name) {
        if (name === "manager" || name === "connection" || name === "dataSource")
            return handle(this.#manager);
        return name === "data" || name === "isTransactionActive" ? unknown : null;
    }
    #manager = {
        call: (call) => {
            if (call.name === "query")
                return this.#query(call);
            this.#run.sent.unread(call.span, "what TypeORM sends over rows is not read");
            return unknown;
        },
        member: () => unknown,
    };
    call(call) {
        if (call.name === "query")
            return this.#query(call);
        if (query_runner_asks.test(call.name))
            return unknown;
        const control = controls.get(call.name);
        if (control !== undefined) {
            this.#run.sent.send(control, call);
            return nullValue;
        }
        const made = this.#constraint(call) ?? this.#index(call) ?? this.#table(call);
        if (made === null)
            return null;
        for (const sql of made)
            this.#run.sent.send(sql, call);
        return nullValue;
    }
    #query(call) {
        const [given, parameters] = call.arguments;
        const sql = sqlTextOf(given, "the SQL");
        if (parameters?.kind === "list" && parameters.items.length === 0)
            this.#run.sent.send(sql, call);
        else if (isGiven(parameters) && /\$\d/.test(sql.text))
            throw new NotKnown("what is filled into the SQL is not read");
        else
            this.#run.sent.send(sql, call);
        return unknown;
    }
    #index({ name, arguments: [first, second, third] }) {
        if (!/^(?:create|drop)(?:Index|Indices)$/.test(name))
            return null;
        const table = pathOf(first);
        const all = name.endsWith("Indices") ? itemsOf(second, "the list of indexes") : [second];
        const ifExists = flagOf(third, "whether it is there");
        return all.map((index) => name.startsWith("create") ? indexSql(table, index) : dropIndexSql(table, index, ifExists));
    }
    #constraint({ name, arguments: [first, second, third] }) {
        const found = /^(create|drop)(ForeignKey|UniqueConstraint|CheckConstraint|ExclusionConstraint|PrimaryKey)(s?)$/.exec(name);
        if (!found)
            return null;
        const table = pathOf(first);
        const [, way, kind, many] = found;
        if (kind === "PrimaryKey") {
            if (way === "drop")
                throw new NotKnown("which name the primary key has is not known here");
            return [
                primaryKeySql(table, textsOf(second, "the list of columns"), textIfGiven(third, "the key's name")),
            ];
        }
        const all = many ? itemsOf(second, "the list of constraints") : [second ?? nullValue];
        if (way === "create")
            return all.map((given) => created(kind ?? "", table, given));
        const drop = `ALTER TABLE ${quoteTablePath(table)} DROP CONSTRAINT`;
        return all.map((given) => `${drop} "${dropped(kind ?? "", table, given)}"`);
    }
    #table({ name, arguments: given }) {
        const [first, second, third, fourth] = given;
        switch (name) {
            case "createTable":
                return tableSql(first, flagOf(third, "createForeignKeys", true), flagOf(fourth, "createIndices", true));
            case "dropTable":
                // TypeORM drops the indexes and keys of the table that it finds before: all of them go with it.
                return [`DROP TABLE ${quoteTablePath(pathOf(first))}`];
            case "addColumn":
                return added(pathOf(first), second ?? nullValue);
            case "addColumns":
                return itemsOf(second, "the list of columns").flatMap((column) => added(pathOf(first), column));
            case "dropColumn":
            case "dropColumns": {
                const columns = second?.kind === "list" ? itemsOf(second, "the list of columns") : [second];
                const alter = `ALTER TABLE ${quoteTablePath(pathOf(first))}`;
                return columns.map((column) => `${alter} DROP COLUMN "${knownText(column) ?? pathOf(column)}"`);
            }
            case "renameColumn":
                return [
                    `ALTER TABLE ${quoteTablePath(pathOf(first))} RENAME COLUMN "${textOf(second, "the column's name")}" TO "${knownText(third) ?? pathOf(third)}"`,
                ];
            case "renameTable":
                return [
                    `ALTER TABLE ${quoteTablePath(pathOf(first))} RENAME TO "${textOf(second, "the table's name")}"`,
                ];
            case "createSchema":
                return [
                    `CREATE SCHEMA ${flagOf(second, "whether it is there") ? "IF NOT EXISTS " : ""}"${textOf(first, "the schema's name")}"`,
                ];
            case "dropSchema":
                return [
                    `DROP SCHEMA ${flagOf(second, "whether it is there") ? "IF EXISTS " : ""}"${textOf(first, "the schema's name")}"`,
                ];
            default:
                return null;
        }
    }
}
const controls = new Map([
    ["startTransaction", "START TRANSACTION"],
    ["commitTransaction", "COMMIT"],
    ["rollbackTransaction", "ROLLBACK"],
]);
function created(kind, table, given) {
    if (kind === "ForeignKey")
        return foreignKeySql(table, given);
    if (kind === "UniqueConstraint")
        return uniqueSql(table, given);
    return expressionSql(table, given, kind === "CheckConstraint" ? "CHK" : "XCL");
}
function dropped(kind, table, given) {
    if (kind === "ForeignKey" || kind === "UniqueConstraint")
        return keyName(kind === "ForeignKey" ? "FK" : "UQ", table, given);
    return knownText(given) ?? pathOf(given);
}
function added(table, given) {
    const { name, definition, isUnique, isPrimary, comment, enumeration } = columnOfTable(given, table);
    if (isPrimary)
        throw new NotKnown("how the primary key of the table changes is not known here");
    const path = quoteTablePath(table);
    return [
        ...(enumeration === null ? [] : [enumeration]),
        `ALTER TABLE ${path} ADD ${definition}`,
        ...(isUnique
            ? [`ALTER TABLE ${path} ADD CONSTRAINT "${derivedName("UQ", table, [name])}" UNIQUE ("${name}")`]
            : []),
        ...(comment === null
            ? []
            : [`COMMENT ON COLUMN ${path}."${name}" IS '${comment.replaceAll("'", "''")}'`]),
    ];
}
/** `new TableIndex({ … })` is what it is given. */
const typeormHost = {
    call: (path, call) => {
        if (path === "require")
            return { kind: "reference", path: knownText(call.arguments[0]) ?? "module" };
        const made = /(?:^|\.)(?:Table|TableIndex|TableColumn|TableForeignKey|TableUnique|TableCheck|TableExclusion)$/.test(path);
        return made && call.constructs ? (call.arguments[0] ?? null) : null;
    },
};

;// CONCATENATED MODULE: ./build/src/read/tools/typeorm.js






const typeorm_ADVICE = {
    alone: 'set `migrationsTransactionMode: "each"` in the DataSource and `transaction = false` in the migration\'s class',
    several: true,
};
/** A revert asks no class (commands/MigrationRevertCommand.js). */
const DOWN_ADVICE = { alone: "revert it with `typeorm migration:revert -t none`", several: true };
const typeorm = {
    id: "typeorm",
    name: "TypeORM",
    recorded: true,
    reads: "javascript",
    onlyCode: true,
    shows: typeorm_shows,
    optOut: [],
    claim: () => null,
    read: (root) => {
        const files = root.matching((name) => (0,languages/* isIn */.S1)("javascript", name));
        const mode = typeorm_modeOf(root);
        return files
            .flatMap(migrationsIn)
            .sort((a, b) => a.time - b.time || (0,folder/* byCodeUnits */.CA)(a.file.path, b.file.path))
            .map((migration) => typeorm_versionOf(migration, mode));
    },
    one: (file, root) => migrationsIn(file).map((migration) => typeorm_versionOf(migration, typeorm_modeOf(root))),
    leaves: () => "TypeORM runs classes whose names end in a timestamp and that have `up`",
};
function typeorm_shows(folder) {
    const found = npmPackage(folder, ["typeorm"]);
    return found && `${found.file} depends on typeorm`;
}
function migrationsIn(file) {
    const module = (0,languages/* moduleOf */.cD)(file, "javascript");
    if (!module)
        return [];
    const evaluation = new Evaluation(file.text, typeormHost);
    evaluation.run(module);
    return evaluation.classes.flatMap((value) => {
        const made = evaluation.instance(value);
        if (made.entries.get("up")?.kind !== "function")
            return [];
        const name = knownText(made.entries.get("name")) ?? value.made.name ?? "";
        return [
            {
                file,
                made,
                time: Number.parseInt(name.slice(-13), 10) || 0,
                span: value.made.span,
                comments: module.comments,
            },
        ];
    });
}
const sources = /^(?:.*data-?source.*|ormconfig|typeorm.*|.*database.*|.*orm\.config.*)\.[cm]?[jt]s$/i;
/** What `migrationsTransactionMode` is, in the DataSource of the folders above or in the script that runs migrations. */
function typeorm_modeOf(root) {
    for (const at of root.above) {
        const folders = [
            at,
            at.child("src"),
            at.child("config"),
            at.child("database"),
            at.child("src")?.child("config"),
        ];
        for (const file of folders.flatMap((folder) => folder?.matching((name) => sources.test(name)) ?? [])) {
            const mode = modeIn(file);
            if (mode !== null)
                return { mode, file: file.path };
        }
        const scripts = at.file("package.json");
        const told = /migration:run\b[^"\n]*?(?:-t|--transaction)[ =](all|each|none)\b/.exec(scripts?.text ?? "")?.[1];
        if (scripts && isMode(told))
            return { mode: told, file: scripts.path };
    }
    return { mode: "all", file: null };
}
function isMode(value) {
    return value === "all" || value === "each" || value === "none";
}
function modeIn(file) {
    if (!file.text.includes("migrationsTransactionMode"))
        return null;
    const module = (0,languages/* moduleOf */.cD)(file, "javascript");
    let found = null;
    const look = (value) => {
        const mode = value?.kind === "map" ? knownText(value.entries.get("migrationsTransactionMode")) : null;
        if (isMode(mode))
            found = mode;
    };
    const evaluation = new Evaluation(file.text, {
        call: (path, call) => {
            if (path.endsWith("DataSource"))
                look(call.arguments[0]);
            return null;
        },
    });
    if (module)
        evaluation.run(module);
    for (const value of evaluation.exports.values())
        look(value);
    return found;
}
function typeorm_versionOf(migration, mode) {
    const part = (direction) => typeorm_partOf(migration, direction, mode);
    return { up: part("up"), down: part("down") };
}
function typeorm_partOf({ file, made, span, comments }, direction, mode) {
    const way = made.entries.get(direction);
    if (way?.kind !== "function")
        return [];
    const own = new Evaluation(file.text, typeormHost);
    own.invoke(way, [handle(new QueryRunner(own))], made);
    const flag = made.entries.get("transaction");
    const leaves = flag?.kind === "boolean" ? !flag.value : null;
    const rollback = { place: "section", present: made.entries.has("down"), where: "`down`" };
    return [
        {
            ...{
                file,
                span: direction === "up" ? span : way.made.span,
                direction,
                ...typeorm_sendingOf(direction, leaves, mode),
            },
            ...{ rollback, advice: direction === "up" ? typeorm_ADVICE : DOWN_ADVICE, sent: own.sent.all, comments },
        },
    ];
}
function typeorm_sendingOf(direction, leaves, { mode, file }) {
    const told = file === null ? 'by default (`migrationsTransactionMode: "all"`)' : `as ${file} says (\`${mode}\`)`;
    if (mode === "none")
        return { execution: "autocommit", why: `TypeORM opens no transaction, ${told}` };
    if (direction === "down")
        return {
            execution: "transaction",
            why: "TypeORM reverts each migration in a transaction, whatever its class says",
        };
    if (mode === "all" && leaves !== null) {
        const refused = "`transaction` is set in a migration's class while `migrationsTransactionMode` is `all`";
        return {
            execution: "automatic",
            why: `TypeORM runs all pending migrations in one transaction, ${told}`,
            decide: refusing(refused),
        };
    }
    if (leaves)
        return {
            execution: "autocommit",
            why: `its class says \`transaction = false\`, and TypeORM heeds that, ${told}`,
        };
    return mode === "each"
        ? { execution: "transaction", why: `TypeORM runs each migration in a transaction of its own, ${told}` }
        : { execution: "batch", why: `TypeORM runs all pending migrations in one transaction, ${told}` };
}
/** ForbiddenTransactionModeOverrideError: nothing at all is sent. */
function refusing(refused) {
    return (statements) => ({
        sent: statements.map(() => ({ as: "block", block: 0 })),
        execution: "batch",
        why: "TypeORM runs all pending migrations in one transaction",
        refused,
    });
}

;// CONCATENATED MODULE: ./build/src/read/registry.js






















const tools = [
    atlas,
    dbmate,
    diesel,
    drizzle,
    flyway,
    golangMigrate,
    goose,
    graphileMigrate,
    knex,
    liquibase,
    morph,
    nodePgMigrate,
    plain/* plain */.p,
    postgresMigrations,
    prisma,
    rails,
    sequelize,
    sqitch,
    sqlMigrate,
    sqlx,
    supabase,
    typeorm,
];


/***/ }),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ isUsual),
/* harmony export */   E7: () => (/* binding */ claimByMarker),
/* harmony export */   XW: () => (/* binding */ claimByProject),
/* harmony export */   _l: () => (/* binding */ isUsualName),
/* harmony export */   co: () => (/* binding */ claimBySections)
/* harmony export */ });
/**
 * Section markers in the folder's own files: the first file that bears one, and how many do. Where most files bear none,
 * the project's own word for the tool decides; without that they weigh no more than any marker, and one in dozens, in a
 * folder that is named for migrations, says nothing of the others.
 */
function claimBySections(folder, bears, marker, dependency) {
    const found = claimByMarker(folder, bears, marker);
    if (!found || found.files * 2 >= folder.sql.length)
        return found && { ...found, ground: "sections" };
    const named = dependency(folder);
    if (named !== undefined)
        return { ...found, ground: "project", why: `${named} depends on it, and ${found.why}` };
    const isStray = found.files * STRAY < folder.sql.length && isUsual(folder);
    return isStray ? null : found;
}
/** Of so many files one may have been copied from elsewhere. */
const STRAY = 20;
const usual = /^(?:migrations?|migrate)$/i;
function isUsualName(name) {
    return usual.test(name);
}
/** It, or a folder that it stands in, is named for migrations. */
function isUsual(folder) {
    return folder.trail.split("/").some(isUsualName);
}
/** Only an opt-out marker stands in some file: the weakest evidence there is. */
function claimByMarker(folder, bears, marker) {
    const found = folder.sql.filter((file) => bears(file.text));
    const first = found[0];
    if (!first)
        return null;
    const why = `\`${marker}\` in ${first.path}`;
    return { root: folder.path, ground: "marker", evidence: first.path, why, files: found.length };
}
/** The project depends on the tool, and files of the folder are named as it wants them. */
function claimByProject(folder, evidence, tool, files) {
    const first = files[0];
    if (!first)
        return null;
    const why = `${evidence} depends on ${tool}, and ${first.path} is named as it wants`;
    return { root: folder.path, ground: "project", evidence, why, files: files.length };
}


/***/ }),

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yp: () => (/* binding */ pulledIn),
/* harmony export */   zD: () => (/* binding */ includesOf),
/* harmony export */   zy: () => (/* binding */ includedPaths)
/* harmony export */ });
/* harmony import */ var _evidence_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9591);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3555);


/** psql's \i, \ir and their long names; a meta-command starts anywhere outside quotes, in practice a line. */
const META = /^(\s*)\\(include_relative|include|ir|i)(?:[ \t]+(.*?))?\s*$/;
const known = new WeakMap();
/** psql itself gives up at a few hundred open files; deeper nesting is an attack. */
const DEEPEST = 100;
const MOST_FILES = 1000;
const MOST_TEXT = 64 * 2 ** 20;
/** The files that psql pulls into a file, nested; a file never includes itself, however far round. */
function includesOf(file, folder, span = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeOf */ .l2)(file)) {
    if (!file.text.includes("\\i"))
        return [];
    const whole = span[0] === 0 && span[1] === file.text.length;
    const found = whole ? known.get(file) : undefined;
    if (found)
        return found;
    const made = follow(file, span, [file.path], { from: file, folder, files: 0, text: 0 });
    if (whole)
        known.set(file, made);
    return made;
}
function follow(file, span, trail, walk) {
    const includes = [];
    for (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(file.text, span)) {
        const match = META.exec(line.text);
        if (!match)
            continue;
        const start = line.span[0] + (match[1]?.length ?? 0);
        const path = unquote(match[3] ?? "");
        const found = target(file, match[2] ?? "", path, trail, walk);
        const place = { span: [start, line.span[1]], path };
        if ("why" in found)
            includes.push({ ...place, file: null, why: found.why, includes: [] });
        else {
            const inner = follow(found, (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeOf */ .l2)(found), [...trail, found.path], walk);
            includes.push({ ...place, file: found, why: null, includes: inner });
        }
    }
    return includes;
}
function target(file, command, path, trail, walk) {
    if (path === "")
        return { why: "names no file, and nothing is read there" };
    if (/[:`]/.test(path))
        return { why: "is known only once psql runs it, not read" };
    // psql puts the home of an account in its place.
    if (path.startsWith("~"))
        return { why: "leads out of the repository, not read" };
    const found = locate(file, command, path, walk);
    if ("why" in found)
        return { why: found.why ?? "does not exist, not read" };
    if (trail.includes(found.path))
        return { why: "is the file that includes it, and is read once" };
    walk.files++;
    walk.text += found.text.length;
    if (trail.length > DEEPEST)
        return { why: `stands in more than ${DEEPEST} files inside each other, not read` };
    return walk.files > MOST_FILES || walk.text > MOST_TEXT
        ? { why: `comes after ${MOST_FILES} files or 64 MB that this one includes, not read` }
        : found;
}
function unquote(argument) {
    const quoted = /^'((?:[^'\\]|''|\\.)*)'/.exec(argument);
    return quoted ? (quoted[1] ?? "").replaceAll("''", "'") : (argument.split(/\s+/)[0] ?? "");
}
/** \ir is relative to the file; \i to the working directory, which is often the file's own folder. */
function locate(file, command, path, { folder, from }) {
    if (path.startsWith("/"))
        return folder.include(path, from);
    const beside = (0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(file.path), path);
    if (command === "ir" || command === "include_relative")
        return folder.include(beside, from);
    const here = folder.include((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(".", path), from);
    if (!("why" in here))
        return here;
    const other = folder.include(beside, from);
    // A way out is said, whichever of the two it would have been.
    return "why" in other && other.why === null ? here : other;
}
/** Every file that some include reaches. */
function includedPaths(includes) {
    return includes.flatMap((include) => [
        ...(include.file ? [include.file.path] : []),
        ...includedPaths(include.includes),
    ]);
}
/**
 * The files that another one of these pulls in, and that are therefore no scripts of their own. Of files that
 * pull each other in, the first stays.
 */
function pulledIn(files, includes) {
    const place = new Map(files.map((file, at) => [file.path, at]));
    const reach = new Map();
    for (const file of files) {
        const paths = includedPaths(includes(file));
        if (paths.length > 0)
            reach.set(file.path, new Set(paths));
    }
    const pulled = new Set();
    for (const [from, targets] of reach) {
        for (const target of targets) {
            if (target === from)
                continue;
            const mutual = reach.get(target)?.has(from) === true;
            if (!mutual || (place.get(from) ?? 0) < (place.get(target) ?? 0))
                pulled.add(target);
        }
    }
    return pulled;
}


/***/ }),

/***/ 3555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   UT: () => (/* binding */ linesWith),
/* harmony export */   eQ: () => (/* binding */ firstStatementLine),
/* harmony export */   l2: () => (/* binding */ wholeOf)
/* harmony export */ });
/** The lines of a stretch of text as Go's bufio.ScanLines cuts them: at "\n", a "\r" before it dropped. */
function linesOf(text, span = [0, text.length]) {
    const lines = [];
    for (let at = span[0]; at < span[1];) {
        const line = lineFrom(text, at, span[1]);
        lines.push(line);
        at = line.next;
    }
    return lines;
}
/** Those of them that hold a word, without a look at the others. */
function linesWith(word, text) {
    const lines = [];
    for (let at = text.indexOf(word); at >= 0;) {
        const line = lineFrom(text, text.lastIndexOf("\n", at) + 1, text.length);
        lines.push(line);
        at = text.indexOf(word, line.next);
    }
    return lines;
}
function lineFrom(text, at, last) {
    const found = text.indexOf("\n", at);
    const stop = found < 0 || found >= last ? last : found;
    const end = stop > at && text[stop - 1] === "\r" ? stop - 1 : stop;
    return { text: text.slice(at, end), span: [at, end], next: stop < last ? stop + 1 : stop };
}
function wholeOf(file) {
    return [0, file.text.length];
}
/** The first line that holds more than blanks and line comments; the end of the span when there is none. */
function firstStatementLine(text, span = [0, text.length]) {
    for (const line of linesOf(text, span)) {
        const trimmed = line.text.replace(/^\uFEFF/, "").trim();
        if (trimmed !== "" && !trimmed.startsWith("--"))
            return line.span;
    }
    return [span[1], span[1]];
}


/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ numberOrDate),
/* harmony export */   e1: () => (/* binding */ versionNumber),
/* harmony export */   pZ: () => (/* binding */ byLeadingNumber),
/* harmony export */   vh: () => (/* binding */ byNumber)
/* harmony export */ });
/* harmony import */ var _evidence_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);

/** Digits compared by value however long they are: "9" before "10", "0010" equal to "10". */
function byNumber(a, b) {
    const [x, y] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
    return x.length - y.length || (0,_evidence_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .CA)(x, y);
}
/** Leading number by value, then code units; names without a number come last. */
function byLeadingNumber(a, b) {
    const [x, y] = [leading(a), leading(b)];
    if (x !== null && y !== null)
        return byNumber(x, y) || (0,_evidence_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .CA)(a, b);
    if (x === null && y === null)
        return (0,_evidence_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .CA)(a, b);
    return x === null ? 1 : -1;
}
function leading(name) {
    return /^\d+/.exec(name)?.[0] ?? null;
}
/**
 * What numbers a name, for a tool that goes by whole names: of a date written with separators all of it, and what
 * counts the day's migrations.
 */
function numberOrDate(name) {
    return /^\d{4}([-_.])\d\d\1\d\d(?:[-_.T]?\d+)*/.exec(name)?.[0] ?? versionNumber(/^\d+/.exec(name)?.[0]);
}
/** A version as a number: 007 and 7 are one. */
function versionNumber(digits) {
    return digits === undefined ? null : digits.replace(/^0+(?=\d)/, "");
}


/***/ }),

/***/ 4585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ endsLikeBack),
/* harmony export */   OH: () => (/* binding */ isBackFolder),
/* harmony export */   S3: () => (/* binding */ isBack),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   a1: () => (/* binding */ backNameLike),
/* harmony export */   eE: () => (/* binding */ isPaired),
/* harmony export */   oE: () => (/* binding */ backInAnotherLanguage)
/* harmony export */ });
/* harmony import */ var _evidence_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9591);

/** How people name the way back when no tool tells them to. */
const BACK_FOLDER = /^(?:rollbacks?|down|undo|revert)$/i;
const BACK_NAME = /^(.*?)([._-])(rollback|down|undo|revert)\.sql$/i;
const UP_NAME = /^(.*?)[._-]up\.sql$/i;
const BARE = /^(?:up|down)\.sql$/i;
/** Whether a name or its folder says that the file takes something back. */
function isBack(path) {
    return BACK_NAME.test((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path)) || /^down\.sql$/i.test((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path)) || inBackFolder(path);
}
/** Ends in a word that is also an ordinary one, after "_" or "-". */
function endsLikeBack(path) {
    return /[_-](?:down|undo|revert)\.sql$/i.test(path) && !inBackFolder(path);
}
function isBackFolder(name) {
    return BACK_FOLDER.test(name);
}
function inBackFolder(path) {
    return isBackFolder((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path)));
}
/** What an up file and its way back have in common, so that they meet. */
function stemOf(path) {
    const name = (0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path);
    const folder = (0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path);
    if (BARE.test(name) || /^migration\.sql$/i.test(name))
        return (0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(folder);
    return (BACK_NAME.exec(name)?.[1] ?? UP_NAME.exec(name)?.[1] ?? name.replace(/\.sql$/i, "")).toLowerCase();
}
/** "1_x.up.sql", "1_x.down.sql", "1_x/up.sql": a name that some migration tool asks for. */
function isPaired(path) {
    return /(?:^|\.)(?:up|down)\.sql$/i.test((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path));
}
/** A way back that is a program: "1_x.down.go" beside "1_x.up.sql". */
function backInAnotherLanguage(up, names) {
    const found = /^(.*\.)up\.sql$/i.exec((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(up));
    return found ? [...names].find((name) => name.startsWith(`${found[1]}down.`)) : undefined;
}
/** The name that the way back of `up` would have, after the example of another one in the same root. */
function backNameLike(up, example) {
    const name = (0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(up.path);
    if (BARE.test((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(example.path)))
        return "down.sql";
    const suffix = BACK_NAME.exec((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(example.path));
    const stem = UP_NAME.exec(name)?.[1] ?? name.replace(/\.sql$/i, "");
    const back = suffix ? `${stem}${suffix[2]}${suffix[3]}.sql` : name;
    return inBackFolder(example.path) ? `${(0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)((0,_evidence_path_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(example.path))}/${back}` : back;
}


/***/ }),

/***/ 8207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ plain),
  F: () => (/* binding */ scriptOf)
});

// EXTERNAL MODULE: ./build/src/read/evidence/folder.js + 1 modules
var evidence_folder = __webpack_require__(3908);
// EXTERNAL MODULE: ./build/src/read/evidence/path.js
var path = __webpack_require__(9591);
// EXTERNAL MODULE: ./build/src/read/evidence/nearest-file.js
var nearest_file = __webpack_require__(8979);
;// CONCATENATED MODULE: ./build/src/read/evidence/psql-calls.js

/** Where projects keep scripts and workflows, below any folder on the way to the top. */
const scriptFolders = [
    "scripts",
    "script",
    "bin",
    "tools",
    "hack",
    "ci",
    "docker",
    ".github/workflows",
];
const isScript = /\.(?:sh|bash|ya?ml|ps1|bat|cmd)$/i;
/** The call of psql that names a file, or the folder that it stands in; null where no script here shows one. */
function psqlCall(file, folder) {
    const name = file.path.slice(file.path.lastIndexOf("/") + 1);
    const calls = callsAround(folder).filter(({ text, within }) => names(text, name) || names(text, within));
    const [first] = calls;
    if (!first)
        return null;
    const every = (is) => calls.every(is);
    return {
        path: first.path,
        inTransaction: every((call) => call.inTransaction),
        begins: every((call) => call.begins),
    };
}
const known = new WeakMap();
function callsAround(folder) {
    const found = known.get(folder);
    if (found)
        return found;
    const made = folder.above.flatMap((at) => {
        const within = folder.trail.slice(at.trail === "" ? 0 : at.trail.length + 1);
        return commandFiles(at).flatMap(({ path, text }) => {
            const how = optionsOf(text);
            return how ? [{ path, text, within, ...how }] : [];
        });
    });
    known.set(folder, made);
    return made;
}
function commandFiles(folder) {
    const own = [...folder.names].filter((name) => nearest_file/* COMMAND_FILES */.UI.includes(name) || name === "package.json" || isScript.test(name));
    const inner = scriptFolders.flatMap((path) => {
        const at = path.split("/").reduce((above, name) => above?.child(name) ?? null, folder);
        return at
            ? [...at.names].flatMap((name) => isScript.test(name) || !name.includes(".") ? (at.file(name) ?? []) : [])
            : [];
    });
    return [...own.flatMap((name) => folder.file(name) ?? []), ...inner];
}
/** The folder of PostgreSQL's image whose files its entry point hands to psql one by one (docker-library/postgres). */
const initFolder = "docker-entrypoint-initdb.d";
/** What every call of psql in a script asks for; null: it calls psql nowhere. */
function optionsOf(text) {
    if (text.includes(initFolder))
        return { inTransaction: false, begins: false };
    const calls = text
        .replace(/\\\r?\n/g, " ")
        .split(/\r?\n/)
        .filter((line) => /(?<![\w./-])psql(?![\w-])/.test(line) && !/^\s*(?:#|\/\/)/.test(line));
    if (calls.length === 0)
        return null;
    return {
        inTransaction: calls.every((line) => /\s(?:--single-transaction|-[a-zA-Z]*1)(?![\w-])/.test(line)),
        begins: calls.every((line) => /\s(?:-[a-zA-Z]*v|--set|--variable)[\s=]*["']?AUTOCOMMIT=["']?(?:off|OFF|0|false|no)\b/.test(line)),
    };
}
/** As a path or the end of one, not as a part of another word. */
function names(text, path) {
    if (path === "")
        return false;
    for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1))
        if (!/[\w-]/.test(text[at - 1] ?? " ") && !/[\w.-]/.test(text[at + path.length] ?? " "))
            return true;
    return false;
}

// EXTERNAL MODULE: ./build/src/read/text/lines.js
var text_lines = __webpack_require__(3555);
;// CONCATENATED MODULE: ./build/src/read/text/commented-rollback.js

/**
 * Whether a file ends in a commented way back: a comment line whose first word is rollback, down, undo
 * or revert, then commented SQL, and nothing but comments after it.
 */
function hasCommentedRollback(text) {
    const tail = [];
    const lines = (0,text_lines/* linesOf */.Dx)(text);
    let block = false;
    for (let at = lines.length - 1; at >= 0; at--) {
        const line = lines[at]?.text.trim() ?? "";
        if (line.endsWith("*/"))
            block = true;
        const comment = block || line.startsWith("--") || line === "";
        if (!comment)
            break;
        if (line.includes("/*"))
            block = false;
        tail.push(line.replace(/^(?:--|\/\*)+[\s*=#-]*/, "").replace(/\*\/\s*$/, ""));
    }
    tail.reverse();
    const head = tail.findIndex((line) => /^(?:rollback|down|undo|revert)\b/i.test(line));
    return head >= 0 && tail.slice(head).some((line, at) => SQL.test(at === 0 ? afterHead(line) : line));
}
function afterHead(line) {
    return line.replace(/^\w+\s*(?:migration)?\s*:?\s*/i, "");
}
const SQL = /^(?:alter|begin|comment|create|delete|do|drop|grant|insert|reindex|revoke|select|set|truncate|update)\b.*\S/i;

// EXTERNAL MODULE: ./build/src/read/text/includes.js
var text_includes = __webpack_require__(75);
// EXTERNAL MODULE: ./build/src/read/text/order.js
var order = __webpack_require__(740);
// EXTERNAL MODULE: ./build/src/read/text/pairs.js
var pairs = __webpack_require__(4585);
;// CONCATENATED MODULE: ./build/src/read/text/two-ways.js
/**
 * Programs that keep both ways in one file and are not told apart by anything else (their documents: Play evolutions,
 * MyBatis Migrations, micrate, Mojo::Pg::Migrations, rambler, shmig, tern), and what people write by custom. Each
 * pattern finds a whole line.
 */
const styles = [
    line("Play", "(?:#|--)[^\\S\\n]*(?:-{3})?[^\\S\\n]*!Ups\\b.*", "(?:#|--)[^\\S\\n]*(?:-{3})?[^\\S\\n]*!Downs\\b.*", "# --- !Downs"),
    line("MyBatis Migrations", null, "[^\\S\\n]*--[^\\S\\n]*//[^\\S\\n]*@UNDO\\b.*", "-- //@UNDO"),
    line("micrate", "--[^\\S\\n]*\\+micrate[^\\S\\n]+Up\\b.*", "--[^\\S\\n]*\\+micrate[^\\S\\n]+Down\\b.*", "-- +micrate Down"),
    line("rambler", "--[^\\S\\n]*rambler[^\\S\\n]+up\\b.*", "--[^\\S\\n]*rambler[^\\S\\n]+down\\b.*", "-- rambler down"),
    line("shmig", "--[^\\S\\n]*=+[^\\S\\n]*UP[^\\S\\n]*=+.*", "--[^\\S\\n]*=+[^\\S\\n]*DOWN[^\\S\\n]*=+.*", "-- ==== DOWN ===="),
    line("tern", null, "-{4}[^\\S\\n]*create above[^\\S\\n]*/[^\\S\\n]*drop below[^\\S\\n]*-{4}.*", "---- create above / drop below ----"),
    line("Mojo", "--[^\\S\\n]*\\d+[^\\S\\n]+up\\b.*", "--[^\\S\\n]*\\d+[^\\S\\n]+down\\b.*", "-- 1 down"),
    {
        ...line("a program that nothing here names", "--+[^\\S\\n]*(?:@|\\[)?(?:migrat(?:e|ion)[^\\S\\n:]*)?up(?:[^\\S\\n]+migration)?\\]?:?[^\\S\\n]*-*[^\\S\\n]*", "--+[^\\S\\n]*(?:@|\\[)?(?:migrat(?:e|ion)[^\\S\\n:]*)?(?:down|rollback)(?:[^\\S\\n]+migration)?\\]?:?[^\\S\\n]*-*[^\\S\\n]*", "-- Down"),
        both: true,
    },
];
function line(reader, up, down, heading) {
    const whole = (pattern) => new RegExp(`^${pattern}\\r?(?:\\n|(?![\\s\\S]))`, "gim");
    return { reader, up: up === null ? null : whole(up), down: whole(down), heading };
}
/** The versions of such a file, in order; none where it has no such lines. */
function twoWaysIn(text) {
    for (const style of styles) {
        const borders = bordersOf(text, style);
        const isThere = (direction) => borders.some((border) => border.direction === direction);
        if (!isThere(style.up === null ? "down" : "up") || (style.both && !isThere("down")))
            continue;
        return versionsOf(text, style, borders);
    }
    return [];
}
function bordersOf(text, { up, down }) {
    const found = (pattern, direction) => [...(pattern ? text.matchAll(pattern) : [])].map(({ index, 0: whole }) => ({
        direction,
        span: [index, index + whole.length],
    }));
    const all = [...found(up, "up"), ...found(down, "down")].sort((a, b) => a.span[0] - b.span[0]);
    return up === null ? [{ direction: "up", span: [0, 0] }, ...all] : all;
}
/** Each way there, and the way back that follows it before the next. */
function versionsOf(text, { reader, heading }, borders) {
    const below = (at) => [borders[at]?.span[1] ?? 0, borders[at + 1]?.span[0] ?? text.length];
    return borders.flatMap(({ direction }, at) => {
        if (direction === "down")
            return [];
        const hasDown = borders[at + 1]?.direction === "down";
        return [{ up: below(at), down: hasDown ? below(at + 1) : null, reader, heading }];
    });
}

;// CONCATENATED MODULE: ./build/src/read/tools/plain.js









const WHY = "no migration tool was found here, so it is read as a psql script: each statement by itself";
const ADVICE = {
    alone: "run the file with `psql -f`, without `-1` or a surrounding BEGIN",
    several: true,
    sent: "it is sent",
};
/** SQL files that people run with `psql -f`, or that nobody said how they run. */
const plain = {
    id: "plain",
    name: "psql",
    aliases: ["psql", "sql"],
    recorded: false,
    optOut: [],
    claim: (folder) => ({
        root: home(folder).path,
        ground: "nothing",
        evidence: "",
        why: `no configuration, lock or journal file and no marker of a migration tool${reach(folder)}`,
        files: 0,
    }),
    home,
    includes: text_includes/* includesOf */.zD,
    ordered: (root) => filesOf(root).filter((file) => !/^\d/.test((0,path/* fileNameOf */.bV)(file.path))).length < 2,
    read: readPlain,
    one: (file, root) => stepsOf({ up: [file], down: [] }, root, null),
    leaves: () => "no other file of the folder runs it",
};
/** Where the folder is the topmost in reach, the file that would decide may stand above it. */
function reach(folder) {
    const advice = "name one with --tool where one applies it";
    return folder.path === "." && folder.parent === null
        ? ` in this folder, and nothing above it was looked at (lint from the project's own folder, or ${advice})`
        : ` (${advice})`;
}
/** One folder per migration, or a folder for the way back: the root is the parent. */
function home(folder) {
    const { parent } = folder;
    if (!parent)
        return folder;
    const names = [...folder.names].filter(evidence_folder/* isSqlName */.gf);
    if (names.length > 0 && names.every((name) => /^(?:up|down|migration)\.sql$/i.test(name)))
        return parent;
    if ((0,pairs/* isBackFolder */.OH)(folder.name)) {
        const forward = parent.child("up") ?? parent.child("deploy");
        return forward || [...parent.names].some(evidence_folder/* isSqlName */.gf) ? parent : folder;
    }
    if (!/^(?:up|deploy)$/i.test(folder.name))
        return folder;
    return parent.folders.some((sibling) => (0,pairs/* isBackFolder */.OH)(sibling.name)) ? parent : folder;
}
function filesOf(root) {
    const inner = root.folders.flatMap((folder) => (home(folder) === root ? folder.sql : []));
    return [...root.sql, ...inner];
}
function readPlain(root) {
    const files = filesOf(root);
    const pulled = (0,text_includes/* pulledIn */.Yp)(files, (file) => (0,text_includes/* includesOf */.zD)(file, root));
    const byStem = new Map();
    for (const file of files) {
        if (pulled.has(file.path))
            continue;
        const stem = (0,pairs/* stemOf */.Vc)(file.path);
        const pair = byStem.get(stem) ?? { up: [], down: [] };
        byStem.set(stem, pair);
        ((0,pairs/* isBack */.S3)(file.path) ? pair.down : pair.up).push(file);
    }
    for (const pair of byStem.values())
        if (pair.up.length === 0)
            pair.up.push(...takeLookalikes(pair.down));
    const example = [...byStem.values()].flatMap((pair) => pair.down)[0] ?? null;
    const ordered = [...byStem].sort(([a], [b]) => (0,order/* byLeadingNumber */.pZ)(a, b));
    return ordered.flatMap(([, pair]) => stepsOf(pair, root, example));
}
/** "slow_down.sql" without "slow.sql" takes nothing back: it only ends in such a word. */
function takeLookalikes(down) {
    const taken = down.filter((file) => (0,pairs/* endsLikeBack */.J5)(file.path));
    for (const file of taken)
        down.splice(down.indexOf(file), 1);
    return taken;
}
/** Two up files of one stem ("001.sql" beside "001.up.sql") are two versions; the way back is the last one's. */
function stepsOf(pair, root, example) {
    const down = pair.down.map((file) => scriptOf(file, root, WHY, "down", { place: "file", present: true, where: (0,path/* fileNameOf */.bV)(file.path) }));
    const up = [...pair.up].sort((a, b) => (0,evidence_folder/* byCodeUnits */.CA)(a.path, b.path));
    if (up.length === 0)
        return [{ up: [], down }];
    return up.flatMap((file, at) => {
        const sections = sectionsOf(file, root);
        if (sections.length > 0)
            return sections;
        const back = at === up.length - 1 ? pair.down[0] : undefined;
        const part = scriptOf(file, root, WHY, "up", rollbackOf(file, back, example, root));
        return [{ up: [part], down: back ? down : [] }];
    });
}
/** A file that holds both ways, each below its line. */
function sectionsOf(file, root) {
    return twoWaysIn(file.text).map(({ up, down, reader, heading }) => {
        const rollback = {
            place: "section",
            present: down !== null,
            where: `the part below \`${heading}\``,
            heading,
        };
        const why = `${reader} runs what is above and below \`${heading}\` apart, and nothing says whether in a transaction`;
        const make = (direction, span) => ({
            ...scriptOf(file, root, why, direction, rollback),
            span,
            dialect: {},
            guessed: true,
            assumed: true,
        });
        return { up: [make("up", up)], down: down ? [make("down", down)] : [] };
    });
}
function rollbackOf(file, back, example, root) {
    const beside = back ? (0,path/* fileNameOf */.bV)(back.path) : (0,pairs/* backInAnotherLanguage */.oE)(file.path, root.names);
    if (beside !== undefined)
        return { place: "file", present: true, where: beside };
    if (hasCommentedRollback(file.text)) {
        return { place: "comment", present: true, where: "the commented block at the end of the file" };
    }
    if (example)
        return { place: "file", present: false, where: (0,pairs/* backNameLike */.a1)(file, example) };
    return { place: "none", present: false, where: "a rollback script beside it" };
}
/** A file that psql runs; also for files that their root's tool leaves out. */
function scriptOf(file, folder, why, direction, rollback) {
    const includes = (0,text_includes/* includesOf */.zD)(file, folder);
    const call = psqlCall(file, folder);
    return {
        file,
        span: (0,text_lines/* wholeOf */.l2)(file),
        direction,
        execution: call?.inTransaction ? "transaction" : "autocommit",
        why: call ? `${call.path} hands it to psql${howCalled(call)}` : why,
        rollback,
        advice: ADVICE,
        dialect: { psql: true, ...(call?.begins ? { begins: true } : {}) },
        ...((0,pairs/* isPaired */.eE)(file.path) && !call ? { guessed: true } : {}),
        ...(call ? {} : { assumed: true }),
        ...(includes.length > 0 ? { includes } : {}),
    };
}
function howCalled({ inTransaction, begins }) {
    if (inTransaction)
        return " in a single transaction";
    return begins ? " with AUTOCOMMIT=off" : "";
}


/***/ }),

/***/ 2221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _3: () => (/* binding */ factsByName),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** The oldest and the newest major that the printed facts were read from. */
const asked = { first: 14, last: 18 };
const kept = new Map();
/**
 * The lines of a printed file (src/sql/facts) that hold for a major, split at blanks. A major that was never asked is
 * taken as the nearest that was. Read once for each major that a run is about.
 */
function factsOf(text, postgres) {
    const major = Math.min(Math.max(postgres, asked.first), asked.last);
    const majors = kept.get(text) ?? new Map();
    kept.set(text, majors);
    const known = majors.get(major);
    if (known)
        return known;
    const made = text.split("\n").flatMap((line) => factOf(line, major));
    majors.set(major, made);
    return made;
}
function factOf(line, major) {
    if (line === "")
        return [];
    const bound = line.lastIndexOf(" @");
    if (bound === -1)
        return [line.split(" ")];
    const [first = 0, last = 0] = line
        .slice(bound + 2)
        .split("-")
        .map(Number);
    return first <= major && major <= last ? [line.slice(0, bound).split(" ")] : [];
}
/** The facts by their first word, for look-ups by name. */
function factsByName(text, postgres) {
    const all = factsOf(text, postgres);
    const known = named.get(all);
    if (known)
        return known;
    const made = new Map();
    for (const fact of all) {
        const name = fact[0] ?? "";
        const same = made.get(name);
        if (same)
            same.push(fact);
        else
            made.set(name, [fact]);
    }
    named.set(all, made);
    return made;
}
const named = new WeakMap();
/** Every first word, on whichever major. */
function namesIn(text) {
    return new Set(text.split("\n").flatMap((line) => (line === "" ? [] : [line.split(" ")[0] ?? ""])));
}


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

/***/ 6406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Fw: () => (/* binding */ endOfLexeme),
/* harmony export */   Kv: () => (/* binding */ isTrivia),
/* harmony export */   a9: () => (/* binding */ trimTrivia)
/* harmony export */ });
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);

/**
 * The borders of PostgreSQL's lexemes, after scan.l and psqlscan.l: enough to find where statements and comments
 * begin and end in text that the grammar does not accept.
 */
const blank = /\s/;
const BLANK = 1;
const STARTS_WORD = 2;
const IN_WORD = 4;
/** What each ASCII character may be: looked up, since a regular expression per character took thrice as long. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
    const char = String.fromCharCode(code);
    const word = (/[A-Za-z_]/.test(char) ? STARTS_WORD : 0) | (/[A-Za-z0-9_$]/.test(char) ? IN_WORD : 0);
    return word | (blank.test(char) ? BLANK : 0);
});
/** At the end of the text there is nothing, which is none of these. */
function kindOf(text, at) {
    const code = text.charCodeAt(at);
    if (code < 128)
        return kinds[code];
    if (Number.isNaN(code))
        return 0;
    return STARTS_WORD | IN_WORD | (blank.test(String.fromCharCode(code)) ? BLANK : 0);
}
/**
 * The end of the lexeme that begins at `at`: a run of white space, a comment, a quoted text, a word, or one
 * character. Negative (the bitwise complement of the end) when the text ends inside it.
 */
function endOfLexeme(text, at, end) {
    const char = text[at] ?? "";
    const next = text[at + 1];
    const kind = kindOf(text, at);
    if (kind & BLANK)
        return run(text, at, end, BLANK);
    if (char === "-" && next === "-")
        return (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, at, end);
    if (char === "/" && next === "*")
        return endOfBlockComment(text, at, end);
    if (char === "'")
        return endOfQuote(text, at, end, "'", false);
    if (char === '"')
        return endOfQuote(text, at, end, '"', false);
    if (char === "$")
        return endOfDollarQuote(text, at, end);
    if (!(kind & STARTS_WORD))
        return at + 1;
    if ((char === "e" || char === "E") && next === "'")
        return endOfQuote(text, at + 1, end, "'", true);
    return run(text, at, end, IN_WORD);
}
/** Whether the lexeme at `at` is white space or a comment. */
function isTrivia(text, at) {
    if (kindOf(text, at) & BLANK)
        return true;
    const char = text[at];
    const next = text[at + 1];
    return (char === "-" && next === "-") || (char === "/" && next === "*");
}
function run(text, at, end, part) {
    let to = at + 1;
    while (to < end && kindOf(text, to) & part)
        to++;
    return to;
}
function endOfBlockComment(text, at, end) {
    let depth = 1;
    let to = at + 2;
    while (to < end) {
        if (text[to] === "*" && text[to + 1] === "/") {
            to += 2;
            depth--;
            if (depth === 0)
                return to;
        }
        else if (text[to] === "/" && text[to + 1] === "*") {
            to += 2;
            depth++;
        }
        else
            to++;
    }
    return ~end;
}
function endOfQuote(text, at, end, quote, escapes) {
    for (let to = at + 1; to < end; to++) {
        const char = text[to];
        if (escapes && char === "\\")
            to++;
        else if (char === quote) {
            if (text[to + 1] !== quote)
                return to + 1;
            to++;
        }
    }
    return ~end;
}
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
function endOfDollarQuote(text, at, end) {
    dollarTag.lastIndex = at;
    const tag = dollarTag.exec(text)?.[0];
    if (tag === undefined || at + tag.length > end)
        return at + 1;
    const close = text.indexOf(tag, at + tag.length);
    return close === -1 || close + tag.length > end ? ~end : close + tag.length;
}
/** `[start, end)` without the white space and comments at either side; empty at `start` when nothing is left. */
function trimTrivia(text, start, end) {
    let from = start;
    while (from < end && isTrivia(text, from)) {
        const to = endOfLexeme(text, from, end);
        from = to < 0 ? ~to : to;
    }
    let to = end;
    while (to > from && kindOf(text, to - 1) & BLANK)
        to--;
    if (!mayHoldComment(text, from, to))
        return [from, to];
    let last = from;
    for (let at = from; at < to;) {
        const trivia = isTrivia(text, at);
        const stop = endOfLexeme(text, at, to);
        at = stop < 0 ? ~stop : stop;
        if (!trivia)
            last = at;
    }
    return [from, last];
}
/** Cut out first: a search from `start` would run to the end of the file for every statement. */
function mayHoldComment(text, start, end) {
    const part = text.slice(start, end);
    return part.includes("--") || part.includes("/*");
}
/** The text with its comments, and what stands inside quotes, taken out. */
function codeOf(text) {
    let code = "";
    for (let at = 0; at < text.length;) {
        const stop = endOfLexeme(text, at, text.length);
        const to = stop < 0 ? ~stop : stop;
        const quoted = to > at + 1 && /^(?:['"$]|[eE]')/.test(text.slice(at, at + 2));
        code += isTrivia(text, at) || quoted ? " " : text.slice(at, to);
        at = to;
    }
    return code;
}


/***/ }),

/***/ 9293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   HA: () => (/* binding */ nameOfList),
/* harmony export */   Kc: () => (/* binding */ hasPlaceholder),
/* harmony export */   Nt: () => (/* binding */ inQuotes),
/* harmony export */   OE: () => (/* binding */ nameByServer),
/* harmony export */   To: () => (/* binding */ printName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   e4: () => (/* binding */ printTable),
/* harmony export */   iS: () => (/* binding */ nameInQuotes),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/* harmony import */ var _reserved_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7234);

/** A relation's name from the grammar's RangeVar. */
function nameOf(relation) {
    return { schema: relation?.schemaname || undefined, name: relation?.relname ?? "" };
}
/** A name from a list of strings, as DROP and ALTER keep them: `[schema, name]` or `[name]`. */
function nameOfList(node) {
    const parts = stringsOf(node);
    return { schema: parts.length > 1 ? parts.at(-2) : undefined, name: parts.at(-1) ?? "" };
}
/** The strings of a List or TypeName node, or of one String. */
function stringsOf(node) {
    if (!node)
        return [];
    if ("String" in node)
        return [node.String.sval ?? ""];
    const items = "List" in node ? node.List.items : "TypeName" in node ? node.TypeName.names : [];
    return (items ?? []).map((item) => ("String" in item ? (item.String.sval ?? "") : ""));
}
/** As PostgreSQL would print it: quoted only where it must be, templates as the file writes them. */
function printName({ schema, name }) {
    return schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}
/** A table in a message: without `public`, which most files never write. */
function printTable({ schema, name }) {
    return printName(schema === "public" ? { name } : { schema, name });
}
/** quote_ident(): quotes unless every unquoted reading gives the same name. For messages: a template stands in it as written. */
function quoteIdentifier(name) {
    if (hasPlaceholder(name))
        return name.replace(/[\ue000-\ue0ff]/g, (char) => decode(char));
    const plain = /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/.test(name) && !_reserved_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reservedWords */ .Y.has(name);
    return plain ? name : `"${name.replaceAll('"', '""')}"`;
}
/** For SQL that is sent, not shown: always in quotes, and no placeholder in it turns into what the file writes. */
function inQuotes(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** The same, of a relation. */
function nameInQuotes({ schema, name }) {
    return schema === undefined ? inQuotes(name) : `${inQuotes(schema)}.${inQuotes(name)}`;
}
/** As format('%I.%I') gives it on a server, so that both can be compared. */
function nameByServer({ schema, name }) {
    const byServer = (given) => /^[a-z_][a-z0-9_]*$/.test(given) && !_reserved_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reservedWords */ .Y.has(given) ? given : inQuotes(given);
    return `${byServer(schema)}.${byServer(name)}`;
}
/** quote_literal() for text without backslashes; E'' with them. */
function quoteLiteral(text) {
    const quoted = text.replaceAll("'", "''");
    return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}
/** Placeholders travel as private-use characters (src/parse/placeholders.ts). */
function hasPlaceholder(name) {
    return /[\ue000-\ue0ff]/.test(name);
}
function decode(char) {
    return String.fromCharCode(char.charCodeAt(0) - 0xe000);
}
function sameName(a, b) {
    return a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ reservedWords)
});

;// CONCATENATED MODULE: ./build/src/sql/facts/keywords.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const keywords = `
all
analyse
analyze
and
any
array
as
asc
asymmetric
authorization
between
bigint
binary
bit
boolean
both
case
cast
char
character
check
coalesce
collate
collation
column
concurrently
constraint
create
cross
current_catalog
current_date
current_role
current_schema
current_time
current_timestamp
current_user
dec
decimal
default
deferrable
desc
distinct
do
else
end
except
exists
extract
false
fetch
float
for
foreign
freeze
from
full
grant
greatest
group
grouping
having
ilike
in
initially
inner
inout
int
integer
intersect
interval
into
is
isnull
join
json @17-18
json_array @16-18
json_arrayagg @16-18
json_exists @17-18
json_object @16-18
json_objectagg @16-18
json_query @17-18
json_scalar @17-18
json_serialize @17-18
json_table @17-18
json_value @17-18
lateral
leading
least
left
like
limit
localtime
localtimestamp
merge_action @17-18
national
natural
nchar
none
normalize
not
notnull
null
nullif
numeric
offset
on
only
or
order
out
outer
overlaps
overlay
placing
position
precision
primary
real
references
returning
right
row
select
session_user
setof
similar
smallint
some
substring
symmetric
system_user @16-18
table
tablesample
then
time
timestamp
to
trailing
treat
trim
true
union
unique
user
using
values
varchar
variadic
verbose
when
where
window
with
xmlattributes
xmlconcat
xmlelement
xmlexists
xmlforest
xmlnamespaces
xmlparse
xmlpi
xmlroot
xmlserialize
xmltable
`;

// EXTERNAL MODULE: ./build/src/sql/facts.js
var facts = __webpack_require__(2221);
;// CONCATENATED MODULE: ./build/src/sql/grammar/reserved-words.js


/**
 * Words that PostgreSQL does not take as a table's or an index's name without quotes: its reserved keywords, and those
 * reserved except for functions and types, of every major (manual, appendix C; test/sql/name.test.ts asks the grammar).
 */
const reservedWords = (0,facts/* namesIn */.wX)(keywords);


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

/***/ 7866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ forLast)
/* harmony export */ });
/**
 * Remembers the answer for what was asked about last: rules ask of one migration after the other. In a WeakMap an answer
 * that holds its key would live until the next full garbage collection, and with it every tree of the migration.
 */
function forLast(make) {
    let last = null;
    return (key) => {
        if (last?.key !== key)
            last = { key, value: make(key) };
        return last.value;
    };
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


/***/ }),

/***/ 3166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = fractions(64, Math.cbrt);
/** The same of the square roots of the first eight (5.3.3). */
const START = fractions(8, Math.sqrt);
function fractions(count, root) {
    const found = [];
    for (let candidate = 2; found.length < count; candidate++)
        if (isPrime(candidate))
            found.push((root(candidate) % 1) * 2 ** 32);
    return Uint32Array.from(found);
}
function isPrime(candidate) {
    for (let divisor = 2; divisor * divisor <= candidate; divisor++)
        if (candidate % divisor === 0)
            return false;
    return true;
}
const BLOCK = 64;
/** SHA-256 of a text's UTF-8, as 64 hexadecimal digits. In plain JavaScript, since what reads and reports runs in a browser too. */
function sha256(text) {
    const state = Uint32Array.from(START);
    const words = new Uint32Array(64);
    const bytes = padded(new TextEncoder().encode(text));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length; at += BLOCK) {
        for (let index = 0; index < 16; index++)
            words[index] = view.getUint32(at + 4 * index);
        spread(words);
        compress(state, words);
    }
    return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}
/** A bit that is set, zeros, and the length in bits (5.1.1). */
function padded(message) {
    const blocks = Math.ceil((message.length + 9) / BLOCK);
    const bytes = new Uint8Array(blocks * BLOCK);
    bytes.set(message);
    bytes[message.length] = 0x80;
    const view = new DataView(bytes.buffer);
    view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29));
    view.setUint32(bytes.length - 4, message.length * 8);
    return bytes;
}
function turned(word, by) {
    return (word >>> by) | (word << (32 - by));
}
/** The message schedule (6.2.2, step 1). */
function spread(words) {
    const at = (index) => words[index] ?? 0;
    for (let index = 16; index < 64; index++) {
        const [early, other] = [at(index - 15), at(index - 2)];
        const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
        const second = turned(other, 17) ^ turned(other, 19) ^ (other >>> 10);
        words[index] = at(index - 16) + first + at(index - 7) + second;
    }
}
/** Steps 2 to 4. The letters move on one by one: as one list they would be a new list in each of the rounds. */
function compress(state, words) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index++) {
        const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
        const sum = h + mixed + ((e & f) ^ (~e & g)) + (ROUND[index] ?? 0) + (words[index] ?? 0);
        const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = (d + sum) | 0;
        d = c;
        c = b;
        b = a;
        a = (sum + two) | 0;
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
        state[index] = (state[index] ?? 0) + word;
}


/***/ })

};

//# sourceMappingURL=816.index.js.map