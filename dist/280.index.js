export const id = 280;
export const ids = [280];
export const modules = {

/***/ 42146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _text_run_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98882);

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

/***/ 61896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ changedLinesOf),
/* harmony export */   J: () => (/* binding */ onChangedLines)
/* harmony export */ });
/* harmony import */ var _text_first_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75485);
/* harmony import */ var _text_near_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33187);
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28549);



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

/***/ 25357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  ER: () => (/* binding */ isUnitReported),
  _S: () => (/* binding */ sign)
});

// UNUSED EXPORTS: sameSpan

// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(17866);
// EXTERNAL MODULE: ./build/src/check/ask-rule.js
var ask_rule = __webpack_require__(42146);
// EXTERNAL MODULE: ./build/src/check/changed-lines.js
var changed_lines = __webpack_require__(61896);
;// CONCATENATED MODULE: ./build/src/check/code-edits.js
/** What may end a literal, or begin something else in it, in any language. */
const unfit = /["'`\\\n\r]|\$\{|#\{|%/;
/**
 * Which fixes can be made in these files as they stand: of a migration in code those alone that stay within the SQL of
 * one literal, and mean the same in every language; none within a query whose answer psql sends.
 */
function editable(version) {
    const literals = new Map();
    const queries = new Map();
    for (const { migration, statements } of [...version.up, ...version.down]) {
        if (!migration.sent) {
            for (const { file, call } of statements)
                if (call)
                    queries.set(file, [...(queries.get(file) ?? []), call]);
            continue;
        }
        const known = literals.get(migration.file) ?? [];
        literals.set(migration.file, known);
        for (const { span, tokens, body } of statements)
            if (body === null && tokens().length > 0)
                known.push(span);
    }
    if (literals.size === 0 && queries.size === 0)
        return () => true;
    return ({ edits }) => edits.every(({ file, span, text }) => {
        if (queries.get(file)?.some(([start, end]) => start < span[1] && span[0] < end))
            return false;
        const inside = literals.get(file);
        if (!inside)
            return true;
        return !unfit.test(text) && inside.some(([start, end]) => start < span[0] && span[1] < end);
    });
}

// EXTERNAL MODULE: ./build/src/check/policy.js
var check_policy = __webpack_require__(4394);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
;// CONCATENATED MODULE: ./build/src/check/precedence.js

/**
 * One root cause, one finding. A statement that will fail gets the failure and nothing else; of several failures the
 * one that PostgreSQL meets first: it reads, looks at the transaction, then at names, at the table, and at the keys.
 */
const failingRules = [
    "several-commands-in-prepared-statement",
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
    "psql-meta-command-in-c",
    "unfilled-placeholder",
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
/** Of what is said of statements, what is left where all that they are sent with is refused. */
function unrefused(said, more) {
    const refused = more.filter(isFailure);
    if (refused.length === 0)
        return said;
    return said.filter(({ file, span }) => !refused.some((one) => one.file === file && one.span[0] <= span[0] && span[1] <= one.span[1]));
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
    const all = withoutDerived([...unrefused(raised, more), ...apart(more, raised)], version);
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
        (0,ask_rule/* ask */.k)(rule, () => visit(node, statement, settings), (draft) => said.push(sign(placed(draft, statement), rule, statement.file, direction)), asked, failed);
    }
    for (const finding of foremost(said))
        raised.push(finding);
}
/** A call may send several statements, all from one place: what mends one of them says which. */
function placed(draft, { migration: { sent, direction }, index, body }) {
    if (!sent || !draft.replacement || body)
        return draft;
    return { ...draft, replacement: { ...draft.replacement, of: { direction, index } } };
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
        replacement: draft.replacement,
        table: draft.table,
        work: draft.work,
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
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);

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
    const short = rule.blocks && raised.work ? policy.shortWork(raised.work) : null;
    if (short !== null)
        severity = "notice";
    if (policy.preset === "minimal" && severity !== "error" && level === null)
        return null;
    if (short !== null)
        return { ...raised, severity, message: `${raised.message} (${short})` };
    return severity === raised.severity ? raised : { ...raised, severity };
}
function names(table) {
    return table.schema === undefined
        ? [(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(table), `public.${(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(table)}`]
        : [(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(table), table.name];
}


/***/ }),

/***/ 96096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ overNeededHistory)
});

// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
// EXTERNAL MODULE: ./build/src/parse/placeholders.js
var placeholders = __webpack_require__(56031);
// EXTERNAL MODULE: ./build/src/parse/template-marks.js
var template_marks = __webpack_require__(49552);
;// CONCATENATED MODULE: ./build/src/parse/words.js
const WORD = 1;
const BLANK = 2;
/** "$" stands in names and around them, so that it parts words here: a name with one is several words to anyone who asks, too. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
    const char = String.fromCharCode(code);
    return (/[A-Za-z0-9_]/.test(char) ? WORD : 0) | (/\s/.test(char) ? BLANK : 0);
});
function isWord(code) {
    return code > 127 || kinds[code] === WORD;
}
/** The words of a name in lower case, as the walk over a text gives them. */
function wordsOf(name) {
    const words = [];
    for (let at = 0; at < name.length;) {
        const end = endOfWord(name, at);
        if (end > at)
            words.push(name.slice(at, end).toLowerCase());
        at = Math.max(end, at + 1);
    }
    return words;
}
/** Behind these a table's name may follow. */
const before = new Set(["table", "exists", "only", "on"]);
/**
 * Every word of a text in lower case, whether it stands in a statement, a string, a body or a comment. `take` may give
 * the place to go on from; 0: behind the word. Whether a comment is one, or part of a string, is not asked: where there is
 * any doubt of what stood before a word, it may name a table.
 */
function eachWord(text, take) {
    const low = lowered(text);
    let previous = "";
    let doubt = false;
    let commentEnd = 0;
    for (let at = 0; at < text.length;) {
        const code = text.charCodeAt(at);
        if (!isWord(code)) {
            if (code === DOT)
                doubt = true;
            const end = at >= commentEnd ? endOfComment(text, at, code) : 0;
            if (end > 0) {
                commentEnd = end;
                doubt = true;
            }
            at++;
            continue;
        }
        const end = endOfWord(text, at);
        const word = low === null ? text.slice(at, end).toLowerCase() : low.slice(at, end);
        const next = take(word, at, end, doubt || before.has(previous));
        doubt = end < commentEnd;
        previous = word;
        at = next || end;
    }
}
/** All of a text in lower case; null where that could differ from its words in lower case, each by itself. */
function lowered(text) {
    return beyondAscii.test(text) ? null : text.toLowerCase();
}
const beyondAscii = /[\u0080-\uffff]/;
/** Whether a text in lower case has a word that begins so. Much quicker than the walk over its words. */
function hasWordFrom(low, start) {
    for (let at = low.indexOf(start); at >= 0; at = low.indexOf(start, at + 1))
        if (at === 0 || !isWord(low.charCodeAt(at - 1)))
            return true;
    return false;
}
const DOT = 46;
const DASH = 45;
const SLASH = 47;
/** Where what looks like a comment ends; 0: none begins here. */
function endOfComment(text, at, code) {
    if (code === DASH && text.charCodeAt(at + 1) === DASH)
        return endOr(text, text.indexOf("\n", at));
    if (code === SLASH && text[at + 1] === "*")
        return endOr(text, text.indexOf("*/", at));
    return 0;
}
function endOr(text, found) {
    return found < 0 ? text.length : found;
}
/** Where a name ends that stands behind `at`, with its schema; 0: none stands there. */
function endOfName(text, at) {
    let end = 0;
    for (let from = at;;) {
        const start = skipBlank(text, from);
        const stop = text[start] === '"' ? text.indexOf('"', start + 1) + 1 : endOfWord(text, start);
        if (stop <= start)
            return end;
        end = stop;
        const dot = skipBlank(text, stop);
        if (text[dot] !== ".")
            return end;
        from = dot + 1;
    }
}
function skipBlank(text, from) {
    let at = from;
    while (at < text.length && kinds[text.charCodeAt(at)] === BLANK)
        at++;
    return at;
}
function endOfWord(text, from) {
    let at = from;
    while (at < text.length && isWord(text.charCodeAt(at)))
        at++;
    return at;
}

;// CONCATENATED MODULE: ./build/src/parse/mentions.js



/**
 * Which texts name what, by their words alone: to find that takes a tenth of the time that the grammar takes to read
 * them. What does not name a relation neither makes it nor changes or drops anything of it. A text is walked through once
 * somebody asks for a word that it may have.
 */
class Mentions {
    #all = [];
    /** By place in `#all`, texts that nobody has walked through, in lower case. */
    #waiting = new Map();
    #sought = new Set();
    /** By word, places in `#all`. */
    #words = new Map();
    /** Of those the words by which a table may be named that an index is made on. */
    #tables = new Map();
    /** Those that stand behind REFERENCES alone. */
    #referenced = new Map();
    #makers = new Map(mentions_kinds.map((kind) => [kind, new Set()]));
    #unclear = new Set();
    add({ item, text, unclear }) {
        const at = this.#all.push(item) - 1;
        if (unclear)
            this.#unclear.add(at);
        const low = lowered(text);
        if (low === null || runsText.test(low))
            this.#walk(at, text);
        else
            this.#waiting.set(at, low);
    }
    #walk(at, text) {
        this.#waiting.delete(at);
        eachWord(text, (word, start, end, isTable) => {
            note(this.#words, word, at);
            if (isTable)
                note(this.#tables, word, at);
            if (word === "references") {
                const next = behindReferences(text, start, end);
                if (next > 0)
                    for (const named of wordsOf(text.slice(end, next)))
                        note(this.#referenced, named, at);
                return next;
            }
            if (word === "execute" && !routineBehind.test(text.slice(end, end + 200)))
                this.#unclear.add(at);
            return 0;
        });
        if (this.#has("domain", at) || makesType.test(text))
            this.#makers.get("type")?.add(at);
        if (this.#has("function", at) || this.#has("procedure", at))
            this.#makers.get("routine")?.add(at);
        if (this.#has("extension", at))
            this.#makers.get("extension")?.add(at);
    }
    /** From here on all texts are known that have a word which begins so. */
    #seek(start) {
        if (this.#sought.has(start) || this.#waiting.size === 0)
            return;
        this.#sought.add(start);
        // A walk through all of them costs less than so many searches.
        const all = this.#sought.size > MOST_SOUGHT;
        for (const [at, low] of this.#waiting)
            if (all || hasWordFrom(low, start))
                this.#walk(at, low);
    }
    #has(word, at) {
        return this.#words.get(word)?.at(-1) === at;
    }
    /** Those that may have a part in the answers. */
    about({ relations, things, referenced }) {
        const found = new Set(this.#unclear);
        for (const key of relations) {
            const [schema, name = ""] = key.split("\0");
            // What is in no schema has a name that stands in no text.
            if (schema !== "")
                for (const at of this.#naming(name))
                    found.add(at);
        }
        for (const key of referenced)
            for (const at of this.#withAll(key.split("\0")[1] ?? "", this.#referenced))
                found.add(at);
        for (const key of things) {
            const [kind = "", name = ""] = key.split("\0");
            const makers = this.#makers.get(kind);
            for (const at of this.#withAll(name))
                if (makers?.has(at))
                    found.add(at);
        }
        return new Set([...found].flatMap((at) => this.#all[at] ?? []));
    }
    #naming(name) {
        const own = this.#withAll(name);
        if (!generated.test(name))
            return own;
        // An index without a name is called after its table, whose own name is cut where both are too long.
        const tables = [...name.matchAll(/_/g)].map(({ index }) => this.#withAll(name.slice(0, index), this.#tables));
        return [own, ...tables, ...(isLong(name) ? [this.#alike(name)] : [])].flat();
    }
    /** Those that name a table of which PostgreSQL may have kept the beginning. */
    #alike(name) {
        const start = (wordsOf(name)[0] ?? "").slice(0, LEAST_LEFT);
        this.#seek(start);
        return beginning(this.#tables, start);
    }
    /** Those that have each word of a name. PostgreSQL cuts long ones: then the last word need only begin like it. */
    #withAll(name, firsts = this.#words) {
        const words = wordsOf(name);
        if (words[0] !== undefined)
            this.#seek(words[0]);
        const [first = [], ...more] = words.map((word, nth) => {
            const by = nth === 0 ? firsts : this.#words;
            return isLong(name) && nth === words.length - 1 ? beginning(by, word) : (by.get(word) ?? []);
        });
        return more.reduce((left, places) => left.filter((at) => places.includes(at)), first);
    }
}
function note(places, word, at) {
    const known = places.get(word);
    if (!known)
        places.set(word, [at]);
    else if (known[known.length - 1] !== at)
        known.push(at);
}
function beginning(places, start) {
    return [...places].flatMap(([word, at]) => (word.startsWith(start) ? at : []));
}
/** More different words than hardly any run asks for. */
const MOST_SOUGHT = 100;
const mentions_kinds = ["extension", "routine", "type"];
/** What PostgreSQL calls an index that has no name. */
const generated = /_(?:idx|key|pkey|excl)\d*$/;
/** Of a table's name in such a name so many characters are left, at four bytes each. */
const LEAST_LEFT = 5;
/** Names are cut after 63 bytes, and never within a character. */
function isLong(name) {
    return name.length >= 60 || (name.length >= 15 && mentions_beyondAscii.test(name));
}
const mentions_beyondAscii = /[\u0080-\uffff]/;
/** EXECUTE of a text; most are a trigger's EXECUTE FUNCTION. */
const runsText = /\bexecute\b(?!\s+(?:function|procedure)\b)/;
const routineBehind = /^\s+(?:function|procedure)\b/i;
const between = String.raw `(?:\s|--[^\r\n]*[\r\n]|/\*(?:[^*]|\*(?!/))*\*/)+`;
const makesType = new RegExp(String.raw `\b(?:create|drop)${between}type\b`, "i");
const setsDefaults = new RegExp(String.raw `\balter${between}(?:role|user|database)\b`, "i");
const dropsSchema = new RegExp(String.raw `\bdrop${between}schema\b`, "i");
/** A foreign key changes nothing of the table that it refers to. */
function behindReferences(text, start, end) {
    return /["'.$]/.test(text[start - 1] ?? "") ? 0 : endOfName(text, end);
}
/** Strings that PostgreSQL joins, and those with escapes, may spell what stands nowhere in the text. */
const joined = /'[ \t\f\v]*(?:--[^\r\n]*)?[\r\n](?:\s|--[^\r\n]*[\r\n])*'/;
/** A comment in a comment, which the expressions here do not look for. */
function hasNested(text) {
    for (let at = text.indexOf("/*"); at >= 0;) {
        const end = text.indexOf("*/", at + 2);
        const next = text.indexOf("/*", at + 2);
        if (next >= 0 && (next < end || end < 0))
            return true;
        at = next;
    }
    return false;
}
/** A migration whose text may not say, word by word, what it changes. */
function isUnclear({ includes, dialect }, text) {
    return ((includes?.length ?? 0) > 0 ||
        text.includes("\0") ||
        hasNested(text) ||
        /u&["']/i.test(text) ||
        (text.includes("\\") && /\be'/i.test(text)) ||
        joined.test(text) ||
        dropsSchema.test(text) ||
        setsDefaults.test(text) ||
        (0,placeholders/* fillPlaceholders */.C)(text, (0,template_marks/* fillsVariables */.o)(dialect)) !== text);
}

// EXTERNAL MODULE: ./build/src/text/run-failures.js
var run_failures = __webpack_require__(98882);
// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var versions = __webpack_require__(84296);
;// CONCATENATED MODULE: ./build/src/programs/needed-history.js




/** Each round brings in what the one before it has asked for; a chain of foreign keys takes one for each link. */
const MOST_ROUNDS = 24;
/** Where more than this part of the history is needed, rounds cost more than they save. */
const MOST_NEEDED = 0.25;
/**
 * What `make` gives for each reported version of a root. Of a long history hardly anything reaches a few files: so at first
 * none of it is read, and then what names the relations that were asked for, until no question is left that something
 * left out could have a part in. The answers are then those that the whole history gives. `left`: what is left of each
 * migration once it is read.
 */
function overNeededHistory(whole, options, failed, make, left = needed_history_all) {
    if (!whole.versions.some(parse/* isVersionReported */.kH))
        return [];
    const root = whole.ordered ? (0,versions/* untilReported */.AL)(whole) : whole;
    const history = root.ordered ? leadingTo(root) : null;
    if (!history) {
        const reading = (one) => left((0,parse/* readMigration */.V7)(one, failed));
        return Array.from((0,versions/* versionsOf */.x4)(root, options, { failed, reading }), (one) => make(one, failed));
    }
    const needed = new NeededHistory(history, left);
    for (let round = 0; needed.isWorthIt && round < MOST_ROUNDS; round++) {
        const [failures, questions] = [new run_failures/* Failures */.o(), nothingAsked()];
        const { read, isReplayed } = needed;
        const more = { failed: failures.add, questions, reading: read, isReplayed };
        const made = Array.from((0,versions/* versionsOf */.x4)(needed.root, options, more), (one) => make(one, failures.add));
        if (needed.grows(questions))
            continue;
        for (const failure of [...needed.failures.all, ...failures.all])
            failed(failure);
        return made;
    }
    const reading = needed.readOnce;
    const made = Array.from((0,versions/* versionsOf */.x4)(root, options, { failed, reading }), (one) => make(one, failed));
    for (const failure of needed.failures.all)
        failed(failure);
    return made;
}
function needed_history_all(migration) {
    return migration;
}
/** Which of the history is read, and which statements of that are run on paper. */
class NeededHistory {
    root;
    failures = new run_failures/* Failures */.o();
    #past = new Mentions();
    #statements = new Mentions();
    /** What was read so far: no migration is parsed twice. */
    #read = new Map();
    /** Those of the history that were not needed so far. */
    #left;
    #bytes;
    #leftOf;
    #wanted = 0;
    #replayed = new Set();
    #isWorthIt = true;
    constructor({ root, migrations, bytes }, left) {
        this.root = root;
        this.#leftOf = left;
        this.#bytes = bytes;
        this.#left = new Set(migrations);
        for (const migration of migrations) {
            const text = (0,parse/* sqlOf */.IE)(migration);
            this.#past.add({ item: migration, text, unclear: isUnclear(migration, text) });
        }
        this.grows(nothingAsked());
    }
    /** False once more is needed than pays, or once all of it is. */
    get isWorthIt() {
        return this.#isWorthIt;
    }
    /** A migration as it was read; one that is not needed says nothing. */
    read = (migration) => this.#left.has(migration) ? { migration, statements: [], unread: [] } : this.#parsed(migration);
    /** For whoever reads all of it in the end, and then forgets it. */
    readOnce = (migration) => {
        const parsed = this.#parsed(migration);
        this.#read.delete(migration);
        return parsed;
    };
    isReplayed = (statement) => this.#replayed.has(statement);
    /** Whether these questions need more than was there. */
    grows(questions) {
        const more = [...this.#past.about(questions)].filter((one) => this.#left.has(one));
        // Nothing is parsed to know that.
        if (questions.sure || this.#wanted + bytesOf(more) > this.#bytes * MOST_NEEDED)
            this.#isWorthIt = false;
        return !this.#isWorthIt || this.#bring(more, questions);
    }
    #bring(migrations, questions) {
        for (const migration of migrations)
            this.#want(migration);
        const more = [...this.#statements.about(questions)].filter((one) => !this.#replayed.has(one));
        this.#replayed = new Set([...this.#replayed, ...more]);
        return more.length > 0;
    }
    #want(migration) {
        this.#left.delete(migration);
        this.#wanted += bytesOf([migration]);
        const unclear = isUnclear(migration, (0,parse/* sqlOf */.IE)(migration));
        for (const statement of this.#parsed(migration).statements)
            this.#statements.add({ item: statement, text: statement.text, unclear });
    }
    #parsed(migration) {
        const made = this.#read.get(migration) ?? this.#leftOf((0,parse/* readMigration */.V7)(migration, this.failures.add));
        this.#read.set(migration, made);
        return made;
    }
}
/** What stands before reported versions; null where it is not more than they are. */
function leadingTo(root) {
    const { versions } = root;
    const migrations = versions.filter((one) => !(0,parse/* isVersionReported */.kH)(one)).flatMap(({ up }) => up);
    const bytes = bytesOf(migrations);
    const reported = bytesOf(versions.filter(parse/* isVersionReported */.kH).flatMap((one) => [...one.up, ...one.down]));
    return bytes > reported ? { root, migrations, bytes } : null;
}
function bytesOf(migrations) {
    return migrations.reduce((sum, { span }) => sum + span[1] - span[0], 0);
}
function nothingAsked() {
    return { relations: new Set(), things: new Set(), referenced: new Set(), sure: false };
}


/***/ }),

/***/ 59280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statementFacts: () => (/* binding */ statementFacts)
/* harmony export */ });
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25357);
/* harmony import */ var _parse_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47861);
/* harmony import */ var _read_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92617);
/* harmony import */ var _sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69293);
/* harmony import */ var _sql_locks_lock_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48676);
/* harmony import */ var _sql_locks_locks_taken_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9555);
/* harmony import */ var _needed_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96096);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84296);








/** Of each statement that the run reports, in the order of the files. */
async function statementFacts(discovery, options) {
    await (0,_parse_index_js__WEBPACK_IMPORTED_MODULE_1__/* .loadGrammar */ .oS)();
    await (0,_read_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadCodeLanguages */ .Rz)(discovery.files, discovery.code, discovery.tree);
    return (0,_versions_js__WEBPACK_IMPORTED_MODULE_6__/* .rootsOf */ .RD)(discovery, options).roots.flatMap((root) => (0,_needed_history_js__WEBPACK_IMPORTED_MODULE_5__/* .overNeededHistory */ .O)(root, options, () => { }, ({ up, down }) => [...up, ...down].filter(_check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnitReported */ .ER).flatMap(factsIn)).flat());
}
function factsIn(unit) {
    const { tool, direction } = unit.migration;
    return unit.statements
        .filter(({ body }) => body === null)
        .map((statement) => ({
        ...{ file: statement.file, span: statement.span, tool, direction },
        execution: unit.execution,
        why: unit.why,
        inTransaction: statement.scope.in === "block",
        ...locksAt(statement),
    }));
}
function locksAt(statement) {
    const { schema, scope } = statement;
    const locks = (0,_sql_locks_locks_taken_js__WEBPACK_IMPORTED_MODULE_4__/* .locksOf */ .aZ)(statement, schema);
    const [first, ...others] = locks;
    const strongest = others.reduce((strong, other) => ((0,_sql_locks_locks_taken_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtLeast */ .du)(other.mode, strongestOf(strong)) ? other : strong), first);
    const made = new Map();
    for (const { relation } of locks) {
        const found = schema.relation(relation);
        if (found && found.by.span !== statement.span)
            made.set((0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .printTable */ .e4)(found.name), {
                file: found.by.file,
                span: found.by.span,
                message: `${(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .printTable */ .e4)(found.name)} is made here`,
            });
    }
    const held = scope.in === "block" ? scope.held : null;
    return {
        lock: strongest ? `${(0,_sql_locks_lock_name_js__WEBPACK_IMPORTED_MODULE_7__/* .lockName */ .l)(strongest.mode)} on ${(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .printTable */ .e4)(strongest.relation)}` : null,
        related: [
            ...(held
                ? [
                    {
                        file: held.statement.file,
                        span: held.statement.span,
                        message: `${(0,_sql_locks_lock_name_js__WEBPACK_IMPORTED_MODULE_7__/* .lockName */ .l)(held.mode)} on ${(0,_sql_grammar_name_js__WEBPACK_IMPORTED_MODULE_3__/* .printTable */ .e4)(held.table)} is held from here to the end of the transaction`,
                    },
                ]
                : []),
            ...made.values(),
        ],
    };
}
function strongestOf(lock) {
    return lock?.mode ?? "AccessShareLock";
}


/***/ })

};

//# sourceMappingURL=280.index.js.map