export const id = 806;
export const ids = [806];
export const modules = {

/***/ 65905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ safeEdits),
/* harmony export */   o: () => (/* binding */ edited)
/* harmony export */ });
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28549);

/** The safe edits of the findings, by file; of two that would overlap the first wins, the other is for a later round. */
function safeEdits(findings) {
    const byFile = new Map();
    for (const { fix } of findings) {
        if (!fix?.safe)
            continue;
        const clash = fix.edits.some((edit) => byFile.get(edit.file)?.some((one) => (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(one.span, edit.span)));
        if (clash)
            continue;
        for (const edit of fix.edits) {
            const edits = byFile.get(edit.file) ?? [];
            byFile.set(edit.file, edits);
            edits.push(edit);
        }
    }
    return byFile;
}
/** The file with its edits made; what counts as changed moves along with the text. */
function edited(file, edits) {
    const turned = edits.map((one) => ({ ...one, text: endedLike(file.text, one.text) }));
    const ordered = turned.sort((a, b) => a.span[0] - b.span[0]);
    let text = "";
    let at = 0;
    for (const { span, text: inserted } of ordered) {
        text += file.text.slice(at, span[0]) + inserted;
        at = span[1];
    }
    text += file.text.slice(at);
    const { changed } = file;
    return {
        path: file.path,
        text,
        changed: typeof changed === "string" ? changed : changed.map((span) => moved(span, ordered)),
    };
}
/** New lines end as those of the file do, where all of them end alike. */
function endedLike(text, inserted) {
    const isWindows = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
    return isWindows ? inserted.replace(/\r?\n/g, "\r\n") : inserted;
}
function moved([start, end], edits) {
    const shift = (offset, inclusive) => edits.reduce((sum, { span, text }) => {
        const before = inclusive ? span[1] <= offset : span[1] < offset;
        return before ? sum + text.length - (span[1] - span[0]) : sum;
    }, offset);
    return [shift(start, false), shift(end, true)];
}


/***/ }),

/***/ 29806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u8: () => (/* binding */ lint),
  Op: () => (/* binding */ look),
  ns: () => (/* binding */ lookOnce)
});

// EXTERNAL MODULE: ./build/rules/index.js + 239 modules
var rules = __webpack_require__(71086);
// EXTERNAL MODULE: ./build/src/check/collect.js
var collect = __webpack_require__(77376);
// EXTERNAL MODULE: ./build/src/check/index.js + 2 modules
var check = __webpack_require__(25357);
// EXTERNAL MODULE: ./build/src/check/ask-rule.js
var ask_rule = __webpack_require__(42146);
// EXTERNAL MODULE: ./build/src/check/policy.js
var check_policy = __webpack_require__(4394);
;// CONCATENATED MODULE: ./build/src/check/unread-migrations.js



/** What the rules say of migrations that nobody has read, severities settled; of those alone that a rule is on for. */
function checkUnread(found, rules, policy, failed) {
    const raised = [];
    for (const rule of rules) {
        const [at, ...more] = found.files.filter(({ file }) => policy.level(rule.id, file.path) !== "off");
        if (!at)
            continue;
        (0,ask_rule/* ask */.k)(rule, () => rule.unread?.({ ...found, files: [at, ...more] }) ?? [], (draft) => raised.push((0,check/* sign */._S)(draft, rule, at.file, "up")), { words: "these migrations", at }, failed);
    }
    return raised.flatMap((one) => (0,check_policy/* judge */.S)(one, policy) ?? []);
}

// EXTERNAL MODULE: ./build/src/parse/index.js + 8 modules
var parse = __webpack_require__(26006);
// EXTERNAL MODULE: ./build/src/read/index.js + 8 modules
var read = __webpack_require__(8349);
// EXTERNAL MODULE: ./build/src/text/run-failures.js
var run_failures = __webpack_require__(98882);
// EXTERNAL MODULE: ./build/src/parse/grammar.js + 4 modules
var grammar = __webpack_require__(13669);
// EXTERNAL MODULE: ./build/src/sql/locks/locks-taken.js
var locks_taken = __webpack_require__(9555);
;// CONCATENATED MODULE: ./build/src/programs/advice-in-code.js


/** Of migrations in code what is to be written is code, too: each statement that an advice shows, as the tool's own call. */
function adviseInCode(findings, version) {
    const units = [...version.up, ...version.down].filter(({ migration }) => migration.advice.inCode);
    if (units.length === 0)
        return findings;
    const known = (index) => (0,locks_taken/* tableOf */.c_)(index, version.after) ?? (0,locks_taken/* tableOf */.c_)(index, version.before);
    return findings.map((finding) => {
        const { instead, file } = finding;
        const migration = units.find((unit) => unit.migration.file === file)?.migration;
        const write = migration?.advice.inCode;
        if (instead === undefined || !write || isWrittenAsSql(instead, migration.rollback))
            return finding;
        return { ...finding, instead: inCode(instead, write, known) };
    });
}
/** src/sql/way-back/down-sql.ts begins so. */
function isWrittenAsSql(advice, { takesSql, where }) {
    return takesSql === true && advice.startsWith(`Write into ${where}:`);
}
/** The first line is prose; below it stand statements, each on lines of its own, and more prose. */
function inCode(advice, write, known) {
    const [first = "", ...lines] = advice.split("\n");
    const told = [first];
    while (lines.length > 0) {
        const count = lines.findIndex((line) => line.endsWith(";")) + 1;
        const sent = count > 0 ? calls(lines.slice(0, count).join("\n"), write, known) : null;
        told.push(...(sent ? sent.flatMap(indented) : lines.slice(0, 1)));
        lines.splice(0, sent ? count : 1);
    }
    return told.join("\n");
}
/** Null where it is no SQL. */
function calls(sql, write, known) {
    const read = (0,grammar/* readSql */.xj)(sql);
    if (!("statements" in read) || read.statements.length === 0)
        return null;
    return read.statements.map(({ kind, node, span: [start, end] }) => {
        const text = sql.slice(start, end);
        // What only asks is run by hand.
        return kind === "SelectStmt" ? `${text};` : write({ node, text, tableOf: known });
    });
}
/** Reports keep the lines of what is indented. */
function indented(code) {
    return code.split("\n").map((line) => `  ${line}`);
}

// EXTERNAL MODULE: ./build/src/check/safe-edits.js
var safe_edits = __webpack_require__(65905);
// EXTERNAL MODULE: ./build/src/programs/overlay.js + 1 modules
var overlay = __webpack_require__(79952);
;// CONCATENATED MODULE: ./build/src/programs/held-fixes.js


/** Of a file with more safe fixes that do not go together, none is tried by itself. */
const MOST_TRIED = 8;
/** Nor where that would have so many characters read again: each trial reads the whole file. */
const MOST_READ_AGAIN = 200_000;
/**
 * The findings, with those fixes safe that are safe together: all of them are made, and what they leave is read again. A
 * fix that brings an error or a warning into its file is not safe, whatever its rule knew of the statement.
 * @param again finds what there is in files as they are by then
 */
function holdFixes(found, discovery, again) {
    const safe = found.findings.filter(({ fix }) => fix?.safe);
    if (safe.length === 0)
        return found.findings;
    const broken = new Map();
    const trial = (fixes) => brought(found, again(withFixes(fixes, discovery)));
    const dirty = trial(safe);
    if (dirty.size === 0)
        return found.findings;
    const kept = safe.filter(({ file }) => !dirty.has(file.path));
    for (const [path, rule] of dirty) {
        const own = safe.filter(({ file }) => file.path === path);
        const length = own[0]?.file.text.length ?? 0;
        const isTried = own.length <= MOST_TRIED && own.length * length <= MOST_READ_AGAIN;
        for (const finding of own) {
            const met = isTried ? trial([...kept, finding]).get(path) : rule;
            if (met === undefined)
                kept.push(finding);
            else
                broken.set(finding, met);
        }
    }
    return found.findings.map((finding) => {
        const rule = broken.get(finding);
        return rule === undefined || !finding.fix ? finding : unsafe(finding, rule);
    });
}
function unsafe(finding, rule) {
    const { fix, instead } = finding;
    const why = `The edit alone does not do here: it leads to ${rule}.`;
    return { ...finding, instead: `${instead}\n${why}`, ...(fix ? { fix: { ...fix, safe: false } } : {}) };
}
/** The files with the fixes made; the others are what stands round them. */
function withFixes(fixes, discovery) {
    const changed = new Map();
    for (const [file, edits] of (0,safe_edits/* safeEdits */.b)(fixes))
        changed.set(file.path, (0,safe_edits/* edited */.o)(file, edits));
    const now = (0,overlay/* overlaid */.Z)(discovery, changed);
    const still = (file) => changed.has(file.path) ? file : { ...file, changed: "none" };
    // Where no fix is made in another language, nothing of those files changes.
    const code = now.code.some((file) => changed.has(file.path)) ? now.code.map(still) : [];
    return { ...now, code, files: now.files.map(still) };
}
/** By file, a rule that finds more there than before; notices do not count. */
function brought(before, after) {
    const counts = loudIn(before);
    const more = new Map();
    for (const [path, rules] of loudIn(after))
        for (const [rule, count] of rules)
            if (count > (counts.get(path)?.get(rule) ?? 0))
                more.set(path, rule);
    return more;
}
function loudIn({ findings, standing }) {
    const files = new Map();
    for (const { severity, rule, file } of [...findings, ...standing]) {
        if (severity === "notice")
            continue;
        const rules = files.get(file.path) ?? new Map();
        files.set(file.path, rules.set(rule, (rules.get(rule) ?? 0) + 1));
    }
    return files;
}

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

// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var programs_versions = __webpack_require__(84296);
;// CONCATENATED MODULE: ./build/src/programs/needed-history.js




/** Each round brings in what the one before it has asked for; a chain of foreign keys takes one for each link. */
const MOST_ROUNDS = 24;
/** Where more than this part of the history is needed, rounds cost more than they save. */
const MOST_NEEDED = 0.25;
/**
 * What `make` gives for each reported version of a root. Of a long history hardly anything reaches a few files: so at first
 * none of it is read, and then what names the relations that were asked for, until no question is left that something
 * left out could have a part in. The answers are then those that the whole history gives.
 */
function overNeededHistory(whole, options, failed, make) {
    if (!whole.versions.some(parse/* isVersionReported */.kH))
        return [];
    const root = whole.ordered ? (0,programs_versions/* untilReported */.AL)(whole) : whole;
    const history = root.ordered ? leadingTo(root) : null;
    if (!history)
        return Array.from((0,programs_versions/* versionsOf */.x4)(root, options, { failed }), (one) => make(one, failed));
    const needed = new NeededHistory(history);
    for (let round = 0; needed.isWorthIt && round < MOST_ROUNDS; round++) {
        const [failures, questions] = [new run_failures/* Failures */.o(), nothingAsked()];
        const { read, isReplayed } = needed;
        const more = { failed: failures.add, questions, reading: read, isReplayed };
        const made = Array.from((0,programs_versions/* versionsOf */.x4)(needed.root, options, more), (one) => make(one, failures.add));
        if (needed.grows(questions))
            continue;
        for (const failure of [...needed.failures.all, ...failures.all])
            failed(failure);
        return made;
    }
    const reading = needed.readOnce;
    const made = Array.from((0,programs_versions/* versionsOf */.x4)(root, options, { failed, reading }), (one) => make(one, failed));
    for (const failure of needed.failures.all)
        failed(failure);
    return made;
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
    #wanted = 0;
    #replayed = new Set();
    #isWorthIt = true;
    constructor({ root, migrations, bytes }) {
        this.root = root;
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
        const made = this.#read.get(migration) ?? (0,parse/* readMigration */.V7)(migration, this.failures.add);
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

// EXTERNAL MODULE: ./build/src/programs/policy.js + 1 modules
var programs_policy = __webpack_require__(88506);
// EXTERNAL MODULE: ./build/src/programs/runbooks/settled-runbook.js + 1 modules
var settled_runbook = __webpack_require__(70404);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
;// CONCATENATED MODULE: ./build/src/programs/tables/moved-tables.js

/**
 * Names under which another table stands before a change than after it, as where a new one takes an old one's place: what is
 * told of such a name is of one of the two, and nobody knows of which.
 */
class MovedTables {
    #names = new Set();
    #changeSet;
    /** @param changeSet all that is reported is one change; else each version is one */
    constructor(changeSet) {
        this.#changeSet = changeSet;
    }
    enter({ up, down }) {
        if (!this.#changeSet)
            this.#names.clear();
        for (const { node } of [...up, ...down].flatMap(({ statements }) => statements)) {
            const { RenameStmt: renamed, AlterObjectSchemaStmt: moved } = node;
            const relation = (renamed?.renameType === "OBJECT_TABLE" ? renamed : moved)?.relation;
            if (!relation)
                continue;
            this.#names.add((0,grammar_name/* nameOf */.Vb)(relation).name);
            if (renamed?.newname !== undefined)
                this.#names.add(renamed.newname);
        }
    }
    /** A policy that takes nothing for small by such a name. */
    over(policy) {
        return {
            ...policy,
            shortWork: (work) => (this.#names.has(work.table.name) ? null : policy.shortWork(work)),
        };
    }
}

// EXTERNAL MODULE: ./build/src/programs/whole-report.js + 2 modules
var whole_report = __webpack_require__(4566);
;// CONCATENATED MODULE: ./build/src/programs/lint.js















/** The whole program: files, as their tool sends them, by PostgreSQL's grammar, on paper, under the rules. */
async function lint(discovery, options, baseline) {
    const looked = await look(discovery, options, baseline);
    return (0,whole_report/* reportOf */.E)(looked, discovery, options);
}
/** Reads, models and checks all that is to be reported. */
async function look(discovery, options, baseline) {
    await (0,parse/* loadGrammar */.oS)();
    await (0,read/* loadCodeLanguages */.Rz)(discovery.files, discovery.code, discovery.tree, discovery.documents);
    const looked = lookOnce(discovery, options, baseline);
    const again = (now) => lookOnce(now, options, baseline).collected;
    const findings = holdFixes(looked.collected, discovery, again);
    return { ...looked, collected: { ...looked.collected, findings } };
}
/**
 * @param wanted paths of files whose versions are kept as they were read
 */
function lookOnce(discovery, options, baseline, wanted = new Set()) {
    const found = (0,programs_versions/* rootsOf */.RD)(discovery, options, discovery.documents ?? []);
    const policy = (0,programs_policy/* policyOf */.U)(options);
    const failures = new run_failures/* Failures */.o();
    const { add: failed } = failures;
    const tally = new collect/* Tally */.F(rules/* rules */.a, policy);
    const moved = new MovedTables(options.since !== null);
    const versions = [];
    const isWanted = ({ up, down }) => wanted.size > 0 && [...up, ...down].some((one) => wanted.has(one.migration.file.path));
    for (const root of found.roots)
        for (const { settled, version } of overNeededHistory(root, options, failed, (each, told) => {
            moved.enter(each);
            return {
                settled: (0,collect/* settledVersion */.K)(each, adviseInCode((0,check/* check */.z6)(each, rules/* rules */.a, moved.over(policy), told), each), told),
                version: isWanted(each) ? each : null,
            };
        })) {
            tally.add(settled);
            if (version)
                versions.push(version);
        }
    for (const runbook of found.runbooks)
        tally.add((0,settled_runbook/* settledRunbook */.E)(runbook, options, policy, failed));
    for (const migrations of found.unread)
        tally.addUnread(migrations, checkUnread(migrations, rules/* rules */.a, policy, failed));
    const collected = tally.close(baseline);
    return {
        read: found,
        collected,
        failures: failures.all,
        foreignDirectives: tally.foreignDirectives(),
        versions,
    };
}


/***/ }),

/***/ 79952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ overlaid),
  O: () => (/* binding */ withoutFiles)
});

// EXTERNAL MODULE: ./build/src/discover/texts-tree.js
var texts_tree = __webpack_require__(7174);
;// CONCATENATED MODULE: ./build/src/discover/tree-without.js
/** A tree without these files, by their paths from its top. */
function treeWithout(gone, under) {
    if (gone.size === 0)
        return under;
    const isGone = (folder, name) => gone.has(folder === "." ? name : `${folder}/${name}`);
    return {
        ...under,
        list: (folder) => under.list(folder).filter(({ name }) => !isGone(folder, name)),
        read: (path, mostBytes) => (gone.has(path) ? null : under.read(path, mostBytes)),
        include: (name, from) => {
            const found = under.include(name, from);
            return "path" in found && gone.has(found.path) ? { why: null } : found;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/programs/overlay.js


/** What was discovered as it would be with other texts in some of its files, by path. Nothing is written. */
function overlaid(discovery, changed) {
    return {
        ...discovery,
        files: discovery.files.map((file) => changed.get(file.path) ?? file),
        code: discovery.code.map((file) => changed.get(file.path) ?? file),
        tree: (0,texts_tree/* textsTree */.T)(new Map([...changed].map(([path, { text }]) => [path, text])), discovery.tree),
    };
}
/** What was discovered as it would be without these files, by path. Nothing is taken away. */
function withoutFiles(discovery, gone) {
    const isThere = ({ path }) => !gone.has(path);
    return {
        ...discovery,
        files: discovery.files.filter(isThere),
        code: discovery.code.filter(isThere),
        tree: treeWithout(gone, discovery.tree),
    };
}


/***/ }),

/***/ 88506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ policyOf)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
;// CONCATENATED MODULE: ./build/src/check/short-work.js

/**
 * Of building an index, for each row, in milliseconds. Measured on PostgreSQL 14 and 18, on two slow cores: 10,000 rows take 3 ms
 * (bigint), 8 ms (text of 32 characters), 13 ms (text of 230, whatever its collation) and 40 ms (lower() of that); 100,000
 * rows 0.1 to 0.6 s. Checking a foreign key takes 2 ms for 10,000. The most of these is what is said.
 */
const MS_PER_ROW = 0.004;
/** Of the least that a statement takes, and its COMMIT on a disk. */
const LEAST_MS = 5;
/** For about how long some work lasts where its table has fewer rows than `bound`, in words; null where it has more, or nobody says. */
function shortWorkOver(sizes, bound) {
    if (sizes.length === 0)
        return () => null;
    const told = new ToldSizes(sizes);
    return (work) => {
        const size = told.of(work);
        if (size === null || size.rows >= bound)
            return null;
        const ms = Math.max(LEAST_MS, size.rows * work.times * MS_PER_ROW);
        const waiting = size.writes === null ? 0 : Math.ceil((size.writes * ms) / 1000);
        const writes = waiting === 0
            ? ""
            : `, and about ${counted(waiting, "write")} come${waiting === 1 ? "s" : ""} meanwhile`;
        return `about ${inTime(ms)}: ${(0,grammar_name/* printTable */.e4)(work.table)} has ${counted(size.rows, "row")}${writes}`;
    };
}
function counted(count, noun) {
    return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
/** With one digit that counts: it is an estimate. */
function inTime(ms) {
    const digit = 10 ** Math.floor(Math.log10(ms));
    const round = Math.round(ms / digit) * digit;
    return round < 1000 ? `${round} ms` : `${round / 1000} s`;
}
/** Sizes by the names of their tables. */
class ToldSizes {
    /** By the name alone. */
    #named = new Map();
    constructor(sizes) {
        for (const size of sizes)
            this.#named.set(size.name, [...(this.#named.get(size.name) ?? []), size]);
    }
    /** Its own, or that of its partitions together where each of them is told. */
    of({ table, known, partitions }) {
        const own = this.#of(table, known);
        if (own !== null || partitions.length === 0)
            return own;
        const parts = partitions.map((partition) => this.#of(partition, partition));
        if (parts.some((part) => part === null))
            return null;
        const sum = (of) => parts.reduce((all, part) => all + (part ? of(part) : 0), 0);
        const writes = parts.every((part) => part?.writes === null) ? null : sum((part) => part.writes ?? 0);
        return { rows: sum((part) => part.rows), writes };
    }
    /**
     * A name alone may mean a table of any schema, which search_path tells on the server: it is the one that the migrations know,
     * else the one that is told without a schema or in public, else the only one of that name.
     */
    #of(table, known) {
        const all = this.#named.get(table.name) ?? [];
        const inSchema = (schema) => all.find((size) => size.schema === schema);
        const named = inSchema(table.schema ?? known?.schema);
        if (named && table.schema !== undefined)
            return named;
        const isPublic = (table.schema ?? "public") === "public";
        const plain = isPublic ? (inSchema(undefined) ?? inSchema("public")) : undefined;
        const only = table.schema === undefined && all.length === 1 ? all[0] : undefined;
        return named ?? plain ?? only ?? null;
    }
}

// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
;// CONCATENATED MODULE: ./build/src/programs/policy.js



/** What the options decide over findings. */
function policyOf(options) {
    const { overrides, preset, rules: levels, smallTables, postgresVersion, postgresMinor, since } = options;
    const small = smallTables.length > 0 ? picomatch([...smallTables]) : () => false;
    return {
        postgres: postgresVersion,
        minor: postgresMinor,
        changeSet: since !== null,
        preset,
        level: (rule, path) => {
            const closest = overrides.findLast((one) => (0,lookup/* lookup */.$)(one.rules, rule) !== undefined && one.matches(path));
            return (closest && (0,lookup/* lookup */.$)(closest.rules, rule)) ?? (0,lookup/* lookup */.$)(levels, rule) ?? null;
        },
        isSmall: (table) => small(table),
        shortWork: shortWorkOver(options.tables, options.smallRows),
    };
}


/***/ }),

/***/ 4566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./build/rules/index.js + 239 modules
var rules = __webpack_require__(71086);
// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(36406);
// EXTERNAL MODULE: ./build/src/sql/grammar/reserved-words.js + 1 modules
var reserved_words = __webpack_require__(97234);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
;// CONCATENATED MODULE: ./build/src/check/merged-findings.js



/** From so many of one shape on, a file has a generator, and one finding says it of all. */
const FEWEST_ALIKE = 10;
/** As many names, or lines where there are none, as a sentence can hold. */
const MOST_NAMED = 8;
/**
 * Findings that say the same again and again, as one: it stands at the first, and has the others as its places. Each has
 * met directives and the baseline by itself before.
 * @param notices rules whose notices are one for a file
 */
function mergeFindings(findings, notices) {
    const groups = new Map();
    const keyOf = new Map();
    for (const finding of findings) {
        const isOne = finding.severity === "notice" && notices.has(finding.rule);
        const shape = isOne ? "" : shapeOf(finding);
        const key = [
            finding.rule,
            finding.severity,
            finding.file.path,
            finding.evidence,
            String(finding.fix?.safe),
            shape,
        ].join("\0");
        keyOf.set(finding, key);
        const known = groups.get(key);
        if (known)
            known.push(finding);
        else
            groups.set(key, [finding]);
    }
    return findings.flatMap((finding) => {
        const group = groups.get(keyOf.get(finding) ?? "") ?? [];
        const isOne = finding.severity === "notice" && notices.has(finding.rule);
        if (group.length < (isOne ? 2 : FEWEST_ALIKE))
            return [finding];
        return group[0] === finding ? [merged(group, isOne)] : [];
    });
}
function merged(group, isBrief) {
    const [first, ...more] = group;
    const { fix, ...rest } = first;
    return {
        ...rest,
        message: `${first.message}, and ${othersOf(first, more)}`,
        objects: group.flatMap((one) => one.objects ?? []),
        places: more.map(({ file, span, fingerprint }) => ({ file, span, fingerprint })),
        ...(fix && !isBrief ? { fix: { ...fix, edits: group.flatMap((one) => one.fix?.edits ?? []) } } : {}),
    };
}
/** "so on for b_idx and c_idx", each once; "so on for 127 more, the last on line 300"; "again on line 24", of the same index. */
function othersOf(first, more) {
    const all = more.map(objectOf);
    const last = more.at(-1);
    const line = last ? ` on line ${(0,offsets/* positionAt */.t$)(last.file, last.span[0]).line}` : "";
    if (more.length > MOST_NAMED || all.some((object) => !object?.name))
        return `so on for ${more.length} more${last ? `, the last${line}` : ""}`;
    const own = objectKey(objectOf(first));
    const others = new Map(all.map((object) => [objectKey(object), object?.name]));
    others.delete(own);
    const names = [...others.values()];
    if (names.length === 0)
        return more.length === 1 ? `again${line}` : `${more.length} times more, the last${line}`;
    return `so on for ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`}`;
}
function objectOf({ objects = [] }) {
    return objects.length === 1 ? (objects[0] ?? null) : null;
}
function objectKey(object) {
    return `${object?.schema ?? ""}\0${object?.name}`;
}
/** Lexemes in which a statement shows its shape; behind them are rows, of which two of one generator differ in number, too. */
const MOST_SHOWN = 200;
/**
 * The statement without the names of its index and its table, and without numbers and texts: two of one generator differ
 * in no more.
 */
function shapeOf({ file, span }) {
    const text = file.text.slice(...span);
    const parts = [];
    let isNamed = true;
    for (let at = 0; at < text.length && parts.length < MOST_SHOWN;) {
        const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
        const end = stop < 0 ? ~stop : stop;
        const lexeme = text.slice(at, end);
        if (lexeme === "(")
            isNamed = false;
        if (!(0,lexer/* isTrivia */.Kv)(text, at))
            parts.push(isNamed ? unnamed(lexeme) : unnumbered(lexeme));
        at = end;
    }
    return parts.join(" ");
}
function unnamed(lexeme) {
    const isWord = /^(?:["\p{L}_])/u.test(lexeme);
    return isWord && !reserved_words/* reservedWords */.Y.has(lexeme.toLowerCase()) ? "_" : lexeme.toLowerCase();
}
/** Texts say as little as numbers: '{"a"}', 'b', E'c'. */
function unnumbered(lexeme) {
    return /^\w?'/.test(lexeme) ? "''" : lexeme.toLowerCase().replace(/\d+/g, "0");
}

// EXTERNAL MODULE: ./build/src/product.js + 1 modules
var product = __webpack_require__(70617);
// EXTERNAL MODULE: ./build/src/read/notes.js
var notes = __webpack_require__(67963);
// EXTERNAL MODULE: ./build/src/parse/index.js + 8 modules
var parse = __webpack_require__(26006);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
;// CONCATENATED MODULE: ./build/src/programs/tables/unnamed-tables.js


/**
 * Of the tables whose size the configuration tells, those that no migration names: most of them are mistyped. A sentence
 * each. Where a change alone is reported, other migrations were not looked for, and an export has all tables anyway.
 */
function unnamedTables(roots, options) {
    const { tables, tablesFile, since } = options;
    if (tables.length === 0 || tablesFile !== null || since !== null || roots.length === 0)
        return [];
    const left = new Map(tables.map((table) => [(0,grammar_name/* printName */.To)(table), table.name.toLowerCase()]));
    for (const { versions } of roots)
        for (const { up, down } of versions)
            for (const migration of [...up, ...down]) {
                // A migration in code may say it in its own words only.
                const text = `${(0,parse/* sqlOf */.IE)(migration)}\n${migration.file.text}`.toLowerCase();
                for (const [printed, name] of left)
                    if (text.includes(name))
                        left.delete(printed);
                if (left.size === 0)
                    return [];
            }
    return [...left.keys()].map((printed) => `the configuration tells the size of ${printed}, and no migration that is read here names it`);
}

;// CONCATENATED MODULE: ./build/src/programs/whole-report.js





/** The report of a run. `measured`: the findings as a server has left them, and what else it gave. */
function reportOf({ read: found, collected, failures, foreignDirectives }, discovery, options, measured) {
    const unreadFiles = discovery.unread.map(({ file, span, reason }) => ({
        file,
        span,
        message: reason,
        text: "",
        // Nobody knows what stands in a migration that could not be read.
        matters: true,
    }));
    const refused = [...discovery.tree.asked()].flatMap(([path, why]) => why === null ? [] : [`${path} ${why}`]);
    const findings = mergeFindings(measured?.findings ?? collected.findings, saidOnce);
    return {
        version: product/* product */.qM.version,
        ...(product/* product */.qM.repository === undefined ? {} : { homepage: product/* product */.qM.repository }),
        changeSet: options.since !== null,
        ...collected,
        rules: (0,product/* ruleCards */.kc)(rules/* rules */.a),
        ...measured,
        findings,
        unread: [...unreadFiles, ...found.passages, ...collected.unread],
        failures: [
            ...[...discovery.failures, ...found.failures, ...failures].sort(byFile),
            ...(measured?.failures ?? []),
        ],
        remarks: [
            ...discovery.remarks,
            ...(found.skipped.length === 0 ? nothingFound(collected, discovery, options) : []),
            ...found.remarks,
            ...unnamedTables(found.roots, options),
            ...(0,notes/* leftOut */.i)(found.skipped),
            ...refused,
            ...foreignDirectives,
            ...(measured?.remarks ?? []),
        ],
        hint: hintFor(collected.findings, discovery, options),
    };
}
/** Files were looked at, and none of them is anybody's migration. */
function nothingFound({ migrations, findings, unread }, { files, code, unread: closed, remarks }, { since, paths }) {
    const looked = new Set([...files, ...code].map(({ path }) => path)).size;
    const said = migrations.length + findings.length + unread.length + closed.length + remarks.length > 0;
    if (said || looked === 0 || since !== null)
        return [];
    const where = paths.length > 0 ? ` in ${paths.join(", ")}` : "";
    return [
        `nothing to lint: ${looked} file${looked === 1 ? " was" : "s were"} looked at${where}, and none bears the marks of a migration tool; name its folder under \`paths\` and its tool under \`tool\`, or on the command line: indexwright lint FOLDER --tool NAME`,
    ];
}
const saidOnce = new Set(rules/* rules */.a.flatMap(({ id, once }) => (once ? [id] : [])));
/** What belongs to no file comes first. */
function byFile(a, b) {
    const [left, other] = [a.file?.path ?? "", b.file?.path ?? ""];
    return left < other ? -1 : left > other ? 1 : (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0);
}
/** In a repository with a past, most findings are old: nobody starts by mending those. */
function hintFor(findings, { older, mainline }, options) {
    if (options.since !== null || options.baseline !== null)
        return null;
    const loud = findings.filter((one) => one.severity !== "notice");
    const old = loud.filter((one) => older(one.file.path)).length;
    if (old * 2 <= loud.length)
        return null;
    const since = mainline() ?? "<branch>";
    return `${share(old, loud.length)} unchanged since ${since}: --since ${since} reports only what is new, --write-baseline FILE accepts what is there`;
}
function share(some, all) {
    if (all === 1)
        return "The only error or warning is in a file";
    return `${some === all ? `All ${all}` : `${some} of ${all}`} errors and warnings are in files`;
}


/***/ })

};

//# sourceMappingURL=806.index.js.map