export const id = 477;
export const ids = [477];
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

/***/ 73747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ze: () => (/* binding */ lexemesOf),
/* harmony export */   s7: () => (/* binding */ endOfItem),
/* harmony export */   xP: () => (/* binding */ identifierOf)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36406);

/** The words, quoted texts and signs of a text, without its comments; what is left open goes to the end. */
function lexemesOf(text) {
    const found = [];
    for (let at = 0; at < text.length;) {
        const stop = (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLexeme */ .Fw)(text, at, text.length);
        const end = stop < 0 ? ~stop : stop;
        if (!(0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrivia */ .Kv)(text, at))
            found.push({ text: text.slice(at, end), start: at, end });
        at = end;
    }
    return found;
}
/** Where the list of lexemes that begins at `from` ends: at the comma or the parenthesis that closes what is round it. */
function endOfItem(lexemes, from) {
    let depth = 0;
    for (let at = from; at < lexemes.length; at++) {
        const { text } = lexemes[at];
        if (depth === 0 && (text === "," || text === ")" || text === ";"))
            return at;
        if (text === "(")
            depth++;
        if (text === ")")
            depth--;
    }
    return lexemes.length;
}
/** The identifier that a lexeme writes, as PostgreSQL keeps it. */
function identifierOf({ text }) {
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
}


/***/ }),

/***/ 50293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ schemaAfter)
/* harmony export */ });
/** The schema just after a statement, on paper: also where PostgreSQL will refuse it. */
function schemaAfter({ unit, index }) {
    const { migration, version, statements } = unit;
    const next = statements[index + 1];
    if (next)
        return next.schema;
    const units = migration.direction === "up" ? version.up : version.down;
    const following = units[units.indexOf(unit) + 1]?.statements[0];
    return (following?.schema ?? (migration.direction === "up" ? version.after : (version.afterDown ?? version.after)));
}


/***/ }),

/***/ 23317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ indexAgain),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   YQ: () => (/* binding */ constraintAgain)
/* harmony export */ });
/* unused harmony export constraintText */
/* harmony import */ var _grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73747);
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69293);
/* harmony import */ var _indexes_index_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52399);
/* harmony import */ var _indexes_index_traits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11951);




/** An index as it stood: the statement that makes it again under a name; null where its text does not stand in a migration. */
function indexAgain({ by, index }, name, concurrently) {
    const text = behindTable(textOf(by));
    const rest = text !== null && isUpToDate(text, index.shape) ? text : fromShape(index);
    if (rest === null)
        return null;
    const words = [
        "CREATE",
        index.unique ? "UNIQUE INDEX" : "INDEX",
        ...(concurrently ? ["CONCURRENTLY"] : []),
    ];
    return `${words.join(" ")} ${(0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .Cm)(name)} ON ${index.only ? "ONLY " : ""}${printOn(index.table)} ${rest}`;
}
/** A column that was renamed since no longer stands in the text. */
function isUpToDate(text, shape) {
    const written = new Set((0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .lexemesOf */ .Ze)(text).map(_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .identifierOf */ .xP));
    return [...(0,_indexes_index_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .columnsNamedIn */ .St)(shape)].every((one) => written.has(one) || (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPlaceholder */ .Kc)(one));
}
/** A table by the name that migrations write: hardly any says public. */
function printOn({ schema, name }) {
    return (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printName */ .To)(schema === "public" ? { name } : { schema, name });
}
function textOf({ file, span, sql }) {
    return sql ?? file.text.slice(span[0], span[1]);
}
/** What stands behind the table of a CREATE INDEX. */
function behindTable(text) {
    const lexemes = (0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .lexemesOf */ .Ze)(text);
    const word = (at) => lexemes[at]?.text.toUpperCase() ?? "";
    if (word(0) !== "CREATE" || (word(1) !== "INDEX" && word(2) !== "INDEX"))
        return null;
    let at = lexemes.findIndex((one) => one.text.toUpperCase() === "ON") + 1;
    if (word(at) === "ONLY")
        at++;
    while (word(at + 1) === ".")
        at += 2;
    const next = lexemes[at + 1];
    return at > 0 && next ? text.slice(next.start) : null;
}
function fromShape({ shape, nullsNotDistinct }) {
    const columns = columnsOf(shape);
    if (columns === null)
        return null;
    const method = shape.method === "btree" ? "" : `USING ${shape.method} `;
    const include = shape.include.length > 0 ? ` INCLUDE (${shape.include.map(_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .Cm).join(", ")})` : "";
    return `${method}(${columns})${include}${nullsNotDistinct ? " NULLS NOT DISTINCT" : ""}`;
}
function columnsOf({ keys, predicate }) {
    const plain = keys.every((key) => key.column !== null && key.collation === null && key.opclass === null);
    if (!plain || predicate !== null)
        return null;
    return keys
        .map(({ column, descending, nullsFirst }) => {
        const nulls = descending === nullsFirst ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
        return `${(0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .Cm)(column ?? "")}${descending ? " DESC" : ""}${nulls}`;
    })
        .join(", ");
}
/** What stands before CONSTRAINT where one is named that is there already. */
const speaksOfOld = new Set(["DROP", "VALIDATE", "ALTER", "RENAME"]);
const behindInline = /^(?:(?:ON (?:DELETE|UPDATE) (?:CASCADE|RESTRICT|NO ACTION|SET (?:NULL|DEFAULT))|MATCH (?:FULL|SIMPLE)|NOT DEFERRABLE|DEFERRABLE|INITIALLY (?:DEFERRED|IMMEDIATE)) ?)*$/i;
/**
 * What stands behind CONSTRAINT and the name in the statement that made it: as a constraint of the table, also where it
 * was written behind a column; null where no text says it.
 */
function constraintText(by, name, columns) {
    const text = textOf(by);
    const lexemes = (0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .lexemesOf */ .Ze)(text);
    const at = lexemes.findIndex(({ text: word }, index) => word.toUpperCase() === "CONSTRAINT" &&
        named(lexemes[index + 1], name) &&
        !speaksOfOld.has(lexemes[index - 1]?.text.toUpperCase() ?? ""));
    if (at < 0)
        return null;
    const own = lexemes.slice(at + 2, (0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfItem */ .s7)(lexemes, at + 2));
    const [first, second] = own.map((one) => one.text.toUpperCase());
    const from = own[0]?.start ?? 0;
    const whole = text.slice(from, own.at(-1)?.end);
    const isOfTable = isBehindComma(lexemes, at);
    if (isOfTable || first === "FOREIGN")
        return whole;
    if (first === "CHECK")
        return text.slice(from, own[(0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfItem */ .s7)(own, 2)]?.end);
    const list = columns.map(_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .Cm).join(", ");
    if (first === "UNIQUE")
        return `UNIQUE (${list})`;
    if (first === "PRIMARY" && second === "KEY")
        return `PRIMARY KEY (${list})`;
    return first === "REFERENCES" ? inlineReference(own, list, text) : null;
}
function inlineReference(own, list, text) {
    let at = 1;
    while (own[at + 1]?.text === ".")
        at += 2;
    if (own[at + 1]?.text === "(")
        at = (0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfItem */ .s7)(own, at + 2);
    const behind = own.slice(at + 1).map((one) => one.text);
    if (!behindInline.test(behind.join(" ")))
        return null;
    return `FOREIGN KEY (${list}) ${text.slice(own[0]?.start, own.at(-1)?.end)}`;
}
function named(lexeme, name) {
    return lexeme !== undefined && (0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .identifierOf */ .xP)(lexeme) === name;
}
/** A constraint of the table begins an element of its own, or follows ADD. */
function isBehindComma(lexemes, at) {
    return ["(", ",", "ADD"].includes(lexemes[at - 1]?.text.toUpperCase() ?? "");
}
/** A constraint as it stood, by its text or by its index; null where nothing says it. */
function constraintAgain({ by, as, index, columns }) {
    const keys = index ? index.shape.keys.flatMap(({ column }) => column ?? []) : columns;
    const written = constraintText(by, as, keys);
    if (written !== null || !index?.unique)
        return written;
    // PostgreSQL itself has named it, and says by the name what it is.
    const [kind] = [...namedBySelf].find(([, suffix]) => (0,_indexes_index_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultIndexName */ .H3)(index.table.name, index.shape, suffix) === as) ??
        [];
    return kind === undefined ? null : `${kind} (${keys.map(_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .Cm).join(", ")})`;
}
const namedBySelf = new Map([
    ["PRIMARY KEY", "pkey"],
    ["UNIQUE", "key"],
]);
/** The same for both, except for white space, case and NOT VALID. */
function sameText(a, b) {
    const plain = (text) => (0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .lexemesOf */ .Ze)(text)
        .map((one) => (/^["'$]/.test(one.text) ? one.text : one.text.toLowerCase()))
        .join(" ")
        .replace(/ not valid$/, "");
    return plain(a) === plain(b);
}


/***/ })

};

//# sourceMappingURL=477.index.js.map