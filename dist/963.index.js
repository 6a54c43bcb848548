export const id = 963;
export const ids = [963];
export const modules = {

/***/ 42963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintRepaired: () => (/* binding */ lintRepaired),
  repaired: () => (/* binding */ repaired),
  repairsFor: () => (/* binding */ repairsFor)
});

// EXTERNAL MODULE: ./build/src/programs/lint.js + 5 modules
var lint = __webpack_require__(8327);
// EXTERNAL MODULE: ./build/src/check/safe-edits.js
var safe_edits = __webpack_require__(65905);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
;// CONCATENATED MODULE: ./build/src/repair/cleared-rows.js

/**
 * What is to be known where rows are cleared, and a unique index that was built in the same transaction is built beside the
 * traffic instead: between the two, others may write what was cleared.
 */
function ifDuplicates(version, repaired) {
    const before = statementsOf([version]);
    const cleared = before.flatMap((clearing, at) => before.slice(at + 1).some((later) => isUniqueBuild(later, false) && isOneTransaction(clearing, later))
        ? clearedTable(clearing)
        : []);
    const built = statementsOf(repaired).flatMap((build) => isUniqueBuild(build, true) ? [(0,grammar_name/* nameOf */.Vb)(build.node.IndexStmt.relation)] : []);
    const tables = cleared.filter((table) => built.some((other) => isSameTable(table, other)));
    return [...new Set(tables.map(grammar_name/* printTable */.e4))].map((table) => `Between what clears the rows of ${table} and its unique index others may write duplicates: the build then fails, and both have to run again.`);
}
function statementsOf(versions) {
    return versions.flatMap(({ up }) => up.flatMap((unit) => unit.statements));
}
function isUniqueBuild({ node }, concurrent) {
    const index = node.IndexStmt;
    return index?.unique === true && (index.concurrent === true) === concurrent;
}
function isOneTransaction({ scope }, { scope: other }) {
    return scope.in === "block" && other.in === "block" && scope.id === other.id;
}
function clearedTable({ node }) {
    const { DeleteStmt: gone, UpdateStmt: changed } = node;
    const relation = (gone ?? changed)?.relation;
    return relation ? [(0,grammar_name/* nameOf */.Vb)(relation)] : [];
}
function isSameTable(a, b) {
    return a.name === b.name && (a.schema === b.schema || a.schema === null || b.schema === null);
}

// EXTERNAL MODULE: ./build/src/sql/grammar/lexemes.js
var grammar_lexemes = __webpack_require__(73747);
;// CONCATENATED MODULE: ./build/src/repair/piece.js

function pieceOf({ sql, apart }, lead, trail = "") {
    const words = upperWords(sql);
    return { lead, sql, trail, outside: isOutside(words), apart: apart === true, border: borderOf(words) };
}
/** Its words in upper case, quoted names as they are. */
function upperWords(sql) {
    return (0,grammar_lexemes/* lexemesOf */.Ze)(sql).map(({ text }) => (text.startsWith('"') ? text : text.toUpperCase()));
}
/** What commits while it runs: the statements with CONCURRENTLY but REFRESH, and VACUUM (manual, of each of them). */
function isOutside(words) {
    const [first] = words;
    if (first === "VACUUM")
        return true;
    return words.includes("CONCURRENTLY") && first !== "REFRESH";
}
function borderOf([first, second]) {
    if (first === "BEGIN" || (first === "START" && second === "TRANSACTION"))
        return "begin";
    return first === "COMMIT" || first === "END" ? "end" : null;
}
/** A setting of the session, which goes with whatever comes after it. */
function isSetting({ sql }) {
    const [first, second] = upperWords(sql);
    return (first === "SET" && second !== "CONSTRAINTS" && second !== "TRANSACTION") || first === "RESET";
}
/** Whether its tool, or its code, looks first whether there is anything to do. */
function looksFirst({ guarded, piece, migration: { sent } }) {
    const message = piece === null ? undefined : sent?.[piece];
    return guarded === true || (message?.kind === "message" && message.asked === true);
}
/** All statements that a piece sends. */
function sentByPiece({ sql, also }) {
    return [sql, ...(also ?? [])];
}

;// CONCATENATED MODULE: ./build/src/repair/settings.js

/** A setting that is set twice in a row is set once, and one that holds already is not set again. */
function settled(pieces) {
    const values = new Map();
    return pieces.flatMap((piece, at) => {
        const own = valueIn(piece);
        if (!own) {
            // A transaction's own settings end with it, and RESET takes back what nobody here knows.
            if (piece.border !== null || isSetting(piece))
                values.clear();
            return [piece];
        }
        const next = pieces[at + 1];
        const later = next && valueIn(next);
        const isBare = piece.lead.trim() === "";
        if (isBare && values.get(own.name) === own.value)
            return [];
        values.set(own.name, own.value);
        return isBare && later?.name === own.name ? [] : [piece];
    });
}
/** A timeout of a transaction stands before what it is to bound: a lock that is waited for before has none. */
function timeoutFirst(pieces) {
    const at = pieces.findIndex(({ sql, lead }) => lead.trim() === "" && /^SET\s+LOCAL\s+lock_timeout\b/i.test(sql));
    const before = pieces.slice(0, Math.max(at, 0));
    const [first, ...more] = before;
    const own = pieces[at];
    if (!own || !first || before.every(isSetting) || before.some(({ border }) => border !== null))
        return pieces;
    const lead = first.lead.startsWith("\n") ? first.lead : `\n${first.lead}`;
    return [{ ...own, lead: "" }, { ...first, lead }, ...more, ...pieces.slice(at + 1)];
}
/** Outside a transaction a setting has none to last for. */
function ofTheSession(sql) {
    return sql.replace(/^SET\s+LOCAL\s+(?=lock_timeout\b)/i, "SET ");
}
/** The statements of a file that leaves its tool's transaction; those of its own transactions stay as they are. */
function outsideSettings(pieces) {
    let isOpen = false;
    const all = pieces.map((piece) => {
        if (piece.border !== null)
            isOpen = piece.border === "begin";
        return isOpen ? piece : { ...piece, sql: ofTheSession(piece.sql) };
    });
    return settled(all);
}
function valueIn(piece) {
    const [first, ...more] = upperWords(piece.sql);
    if (first !== "SET" || !isSetting(piece))
        return null;
    const words = more[0] === "LOCAL" || more[0] === "SESSION" ? more.slice(1) : more;
    const scope = more[0] === "LOCAL" ? "LOCAL " : "";
    const sign = words.findIndex((word) => word === "=" || word === "TO");
    return sign < 1
        ? null
        : { name: scope + words.slice(0, sign).join(""), value: words.slice(sign + 1).join(" ") };
}

;// CONCATENATED MODULE: ./build/src/repair/second-run.js



/** What a second run does as the first one did, or passes over by its own words. Of code nobody knows. */
const AGAIN = [
    "SET RESET SHOW ANALYZE VACUUM REINDEX CLUSTER CHECKPOINT COMMENT GRANT REVOKE SECURITY LOCK",
    "DELETE TRUNCATE BEGIN START COMMIT END ROLLBACK SAVEPOINT RELEASE REFRESH VALUES",
].flatMap((line) => line.split(" "));
const REPEATED = new Set(AGAIN);
/** Whether it may run again where it has run to its end: by what it says, and not by what may be there. */
function runsAgain(sql) {
    const words = upperWords(sql);
    const [first = "", second = ""] = words;
    const has = (...wanted) => words.some((_, at) => wanted.every((word, next) => words[at + next] === word));
    if (REPEATED.has(first))
        return true;
    if (first === "SELECT" || first === "WITH")
        return onlyReads(sql);
    if (first === "UPDATE")
        return setsTheSame(sql);
    if (first === "DROP")
        return has("IF", "EXISTS");
    if (first === "INSERT")
        return has("ON", "CONFLICT");
    // What a concurrent build has left is cleared before it.
    if (first === "CREATE")
        return has("OR", "REPLACE") || has("IF", "NOT", "EXISTS") || has("CONCURRENTLY");
    if (first !== "ALTER" || has("RENAME") || has("SET", "SCHEMA"))
        return false;
    if (second === "TABLE")
        return tableActions(sql).every(({ isRepeated }) => isRepeated);
    return second === "INDEX" || !(has("ADD") || has("DROP")) || has("VALUE", "IF", "NOT", "EXISTS");
}
/** The same, so that it runs again; null where its own words cannot say so, or would hide that something else is there. */
function guarded(sql) {
    if (runsAgain(sql))
        return sql;
    const [first, second] = upperWords(sql);
    const places = first === "DROP" ? dropPlaces(sql) : first === "ALTER" && second === "TABLE" ? alterPlaces(sql) : null;
    if (!places || places.length === 0)
        return null;
    let out = sql;
    for (const { at, words } of places.toReversed())
        out = `${out.slice(0, at)}${words} ${out.slice(at)}`;
    return runsAgain(out) ? out : null;
}
/** Before the name, which may be such a word itself. */
function dropPlaces(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const isWord = (at, words) => words.test(lexemes[at]?.text ?? "");
    const kind = isWord(1, /^MATERIALIZED$/i) ? 2 : 1;
    if (!isWord(kind, /^(?:INDEX|TABLE|VIEW|SEQUENCE)$/i))
        return [];
    const name = lexemes[isWord(kind + 1, /^CONCURRENTLY$/i) ? kind + 2 : kind + 1];
    return name ? [{ at: name.start, words: "IF EXISTS" }] : [];
}
function alterPlaces(sql) {
    const missing = tableActions(sql).filter(({ isRepeated }) => !isRepeated);
    const places = missing.flatMap(({ guard }) => guard ?? []);
    return places.length === missing.length ? places : null;
}
/** What an ALTER TABLE does, one by one. */
function tableActions(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const starts = [];
    let depth = 0;
    let at = 2;
    // Up to the end of the table's name.
    while (/^(?:IF|EXISTS|ONLY)$/i.test(lexemes[at]?.text ?? ""))
        at++;
    while (lexemes[at + 1]?.text === ".")
        at += 2;
    at += lexemes[at + 1]?.text === "*" ? 2 : 1;
    for (let place = at; place < lexemes.length; place++) {
        if (depth === 0 && (place === at || lexemes[place - 1]?.text === ","))
            starts.push(place);
        if (lexemes[place]?.text === "(")
            depth++;
        if (lexemes[place]?.text === ")")
            depth--;
    }
    return starts.map((start) => tableAction(lexemes.slice(start)));
}
const CONSTRAINTS = /^(?:CONSTRAINT|UNIQUE|PRIMARY|FOREIGN|CHECK|EXCLUDE|NOT)$/;
function tableAction(lexemes) {
    const word = (at) => lexemes[at]?.text.toUpperCase() ?? "";
    const [verb, second] = [word(0), word(1)];
    if (/^(?:ATTACH|DETACH|INHERIT|NO)$/.test(verb))
        return { isRepeated: false };
    if (verb === "ALTER")
        return { isRepeated: !changesIdentity(word) };
    if (verb !== "ADD" && verb !== "DROP")
        return { isRepeated: true };
    const isColumn = !CONSTRAINTS.test(second);
    if (verb === "ADD" && !isColumn)
        return { isRepeated: false };
    const place = second === "COLUMN" || (verb === "DROP" && second === "CONSTRAINT") ? 2 : 1;
    if (word(place) === "IF")
        return { isRepeated: true };
    const name = lexemes[place];
    const words = verb === "ADD" ? "IF NOT EXISTS" : "IF EXISTS";
    return name ? { isRepeated: false, guard: { at: name.start, words } } : { isRepeated: false };
}
/** ALTER COLUMN … ADD GENERATED, DROP IDENTITY, DROP EXPRESSION. */
function changesIdentity(word) {
    const what = word(1) === "COLUMN" ? 3 : 2;
    const [change, object] = [word(what), word(what + 1)];
    if (change === "ADD")
        return true;
    return change === "DROP" && /^(?:IDENTITY|EXPRESSION)$/.test(object) && word(what + 2) !== "IF";
}
/** Functions that leave things as they were, called once more. */
const HARMLESS = /^(?:set_config|setval|current_setting|pg_sleep|pg_advisory\w+|to_regclass|count|max|min|now|exists)$/i;
/** A query that calls nothing but what is known here, and writes nothing. */
function onlyReads(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const writes = lexemes.some(({ text }) => /^(?:INSERT|UPDATE|DELETE|MERGE|INTO)$/i.test(text));
    const calls = lexemes.filter(({ text }, at) => /^\w+$/.test(text) && lexemes[at + 1]?.text === "(" && !KEYWORDS.test(text));
    return !writes && calls.every(({ text }) => HARMLESS.test(text));
}
const KEYWORDS = /^(?:SELECT|FROM|WHERE|IN|AND|OR|NOT|AS|ON|VALUES|ANY|ALL|MATERIALIZED|USING|WITH)$/i;
/** An UPDATE in which no column is made of what an UPDATE has made: the second one writes the same. */
function setsTheSame(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql).map(({ text }) => text.toLowerCase());
    const start = lexemes.indexOf("set");
    const [table, alias] = [lexemes[start - 1], lexemes[1]];
    let depth = 0;
    const assigned = [];
    const read = [];
    let isTarget = true;
    for (let at = start + 1; at < lexemes.length; at++) {
        const text = lexemes[at] ?? "";
        if (depth === 0 && /^(?:where|from|returning)$/.test(text))
            break;
        if (text === "(")
            depth++;
        else if (text === ")")
            depth--;
        else if (text === "=" && depth === 0)
            isTarget = false;
        else if (text === "," && depth === 0)
            isTarget = true;
        else if (isTarget)
            assigned.push(text);
        else {
            const qualifier = lexemes[at - 1] === "." ? lexemes[at - 2] : null;
            if (qualifier === null || qualifier === table || qualifier === alias)
                read.push(text);
        }
    }
    return start > 0 && !assigned.some((name) => name !== "," && read.includes(name));
}
/**
 * Statements that are sent one by one, each in no transaction, by the files that they want: what is cut off in a concurrent
 * build runs again from its file's beginning, where what has run would be refused.
 * @param parts whether a file may be parted; where it may not, what cannot say so by its own words stays
 */
function partedForSecondRun(pieces, parts) {
    const files = [];
    let settings = [];
    const begin = (piece) => {
        files.push(files.length === 0 ? [piece] : [...settings.map(carried), piece]);
    };
    for (const piece of pieces) {
        const last = files.at(-1);
        if (!last || (parts && isBuild(piece) && last.some(stopsSecondRun)))
            begin(piece);
        else
            last.push(piece);
        if (isSetting(piece))
            settings = [...settings, piece];
    }
    return files.length === 0 ? [[]] : files;
}
/** Statements in the place of those that run again only if they say so, where they stand before a build. */
function guardedPieces(pieces) {
    const last = pieces.findLastIndex(isBuild);
    return pieces.map((piece, at) => {
        if (at >= last || piece.code !== undefined || !stopsSecondRun(piece))
            return piece;
        const sql = guarded(piece.sql);
        return sql === null ? piece : { ...piece, sql };
    });
}
/** It holds where no file comes before. */
function carried(piece) {
    return { ...piece, lead: "\n", sql: ofTheSession(piece.sql) };
}
function stopsSecondRun(piece) {
    return piece.guarded !== true && !sentByPiece(piece).every(runsAgain);
}
/** What may be cut off, and what clears the way for it. */
function isBuild({ outside, sql }) {
    return outside && upperWords(sql)[0] !== "VACUUM";
}

;// CONCATENATED MODULE: ./build/src/repair/code/dragged-out.js

/**
 * Whether a way up would leave the transaction that it needs for nothing but its way back, where a tool asks that of the whole
 * file: what fails in the middle of it would stay half done.
 */
function isDraggedOut({ version, members }) {
    const [up] = version.up;
    if (up?.migration.code?.writing.leaves !== "file" || up.execution === "autocommit")
        return false;
    return members.some(({ outside, sends }) => {
        const changing = sends.filter((sql) => !/^(?:RE)?SET\b/i.test(sql));
        return outside.down && !outside.up && changing.length > 1 && !changing.every(runsAgain);
    });
}

// EXTERNAL MODULE: ./build/src/sql/repair/drop-and-create.js
var drop_and_create = __webpack_require__(47622);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
;// CONCATENATED MODULE: ./build/src/repair/names.js

/** The index or constraint that a statement is about first; null where it is about neither. */
function objectIn(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const word = (at) => lexemes[at]?.text.toUpperCase() ?? "";
    const nameAt = (at) => {
        // The last part of a name with its schema.
        let place = at;
        while (word(place + 1) === ".")
            place += 2;
        const lexeme = lexemes[place];
        return lexeme ? (0,grammar_lexemes/* identifierOf */.xP)(lexeme) : null;
    };
    const made = (verb, at) => {
        const name = nameAt(at);
        return name === null ? null : { verb, name };
    };
    const index = lexemes.findIndex((_, at) => word(at) === "INDEX");
    const verb = word(0).toLowerCase();
    if (index > 0 && index <= 2 && ["create", "drop", "reindex"].includes(verb)) {
        let at = index + 1;
        if (word(at) === "CONCURRENTLY")
            at++;
        if (word(at) === "IF")
            at += word(at + 1) === "NOT" ? 3 : 2;
        return word(at) === "ON" ? null : made(verb, at);
    }
    const constraint = lexemes.findIndex((_, at) => word(at) === "CONSTRAINT");
    const before = word(constraint - 1);
    if (constraint < 1 || !["ADD", "VALIDATE", "DROP"].includes(before))
        return null;
    return made(before.toLowerCase(), constraint + (word(constraint + 1) === "IF" ? 3 : 1));
}
/** What is done with a constraint that is there. */
const named = new Set(["ALTER", "DROP", "ON", "RENAME", "VALIDATE"]);
/** The indexes and constraints that a statement makes. */
function madeBySql(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const first = objectIn(sql);
    const isMaking = first !== null && ["create", "add"].includes(first.verb);
    const constraints = lexemes.flatMap(({ text }, at) => {
        const next = lexemes[at + 1];
        // Also those that a column brings along.
        const isAdded = at > 1 && !named.has(lexemes[at - 1]?.text.toUpperCase() ?? "");
        return text.toUpperCase() === "CONSTRAINT" && isAdded && next ? [(0,grammar_lexemes/* identifierOf */.xP)(next)] : [];
    });
    return [...new Set([...(isMaking ? [first.name] : []), ...constraints])];
}
/** All names that stand in a statement. */
function namesInStatement(sql) {
    return new Set((0,grammar_lexemes/* lexemesOf */.Ze)(sql).map(grammar_lexemes/* identifierOf */.xP));
}
/** Letters that any file system, and any tool's pattern for titles, takes. */
function titleFrom(name) {
    return name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "_")
        .replace(/^_+|_+$/g, "")
        .slice(0, 60);
}

;// CONCATENATED MODULE: ./build/src/repair/first-look.js






function textsOf({ statements }) {
    return statements.map(({ text }) => text);
}
/** What is left to do by hand where nothing that runs again with a build drops what that has left. */
function ifCutOff(versions) {
    return versions.flatMap(({ version, up }, at) => {
        // What a tool has recorded does not run again.
        const again = version.root.recorded ? [] : versions.slice(0, at);
        const cleared = new Set([...again.flatMap((one) => one.up), ...up].flatMap(textsOf).flatMap(droppedIn));
        const left = up
            .flatMap(textsOf)
            .flatMap(builtIn)
            .filter((name) => !cleared.has(name));
        return left.map((name) => (0,drop_and_create/* runByHand */.AU)((0,grammar_name/* quoteIdentifier */.Cm)(name)));
    });
}
/** What is left to do by hand where a statement that does not run again is sent for good before a build that may be cut off. */
function ifRunAgain(versions) {
    return versions.flatMap(({ up }) => up.flatMap(({ statements, migration: { file } }) => {
        const outer = statements.filter(({ body }) => body === null);
        const last = outer.findLastIndex(({ text }) => isBuild(pieceOf({ sql: text }, "")));
        const kept = outer
            .slice(0, Math.max(last, 0))
            .filter((one) => !looksFirst(one) && !runsAgain(one.text));
        const lines = kept.map(({ span }) => (0,offsets/* positionAt */.t$)(file, span[0]).line);
        if (lines.length === 0)
            return [];
        const where = `line${lines.length > 1 ? "s" : ""} ${listed([...new Set(lines)])}`;
        return [
            `If a build in ${file.path} is cut off, take what has run by then out of it before it runs again (${where}): a second run of that is refused, or does it twice.`,
        ];
    }));
}
function listed(lines) {
    return lines.length < 2 ? lines.join("") : `${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
}
/** The index that a statement builds, which may be cut off and stay. */
function builtIn(sql) {
    const found = /\bCONCURRENTLY\b/i.test(sql) ? objectIn(sql) : null;
    return found?.verb === "create" ? [found.name] : [];
}
/** Also one whose tool looks for itself whether it is there. */
function droppedIn(sql) {
    const found = objectIn(sql);
    return found?.verb === "drop" ? [found.name] : [];
}
function clearedIn(statement) {
    const { text } = statement;
    const found = /\bCONCURRENTLY\b/i.test(text) ? objectIn(text) : null;
    const asks = /\bIF\s+EXISTS\b/i.test(text) || looksFirst(statement);
    return found?.verb === "drop" && asks ? [found.name] : [];
}
/** What is to be looked at before an index is dropped that is then built: a drop that waits behind a build kills it. */
function firstLook(versions) {
    const statements = versions.flatMap(({ up, down }) => [...up, ...down].flatMap((unit) => unit.statements));
    const built = new Set(statements.flatMap(({ text }) => madeBySql(text)));
    const cleared = new Set(statements.flatMap(clearedIn).filter((name) => built.has(name)));
    return [...cleared].map((name) => `Before it runs, see that nobody is building ${name}, since the drop kills that build: SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${(0,grammar_name/* quoteLiteral */.ce)(name)});`);
}

;// CONCATENATED MODULE: ./build/src/repair/place.js
/** @param made up files of other versions that are new */
function aroundOf({ version, up }, made) {
    const { file, writing, code } = up[0]?.migration ?? {};
    const path = file?.path ?? "";
    const own = { path, text: file?.text ?? "" };
    const given = (writing ?? code?.writing)?.compare;
    const versions = version.root.versions.flatMap(({ repeatable, up: [first] }) => !repeatable && first ? [first.file] : []);
    const places = new Map([...versions, ...made].map(({ path: name }, at) => [name, at]));
    // Where names say nothing, versions stand in their tool's order, and what is new comes behind them.
    const inOrder = (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
    const compare = given ?? (code ? inOrder : () => null);
    const all = [...versions, ...made]
        .filter((one) => compare(one.path, path) !== null)
        .sort((a, b) => compare(a.path, b.path) ?? 0);
    const before = all.filter((one) => (compare(one.path, path) ?? 0) < 0);
    const behind = all.filter((one) => (compare(one.path, path) ?? 0) > 0);
    return {
        previous: before.at(-1)?.path ?? null,
        next: behind[0]?.path ?? null,
        newest: all.at(-1) ?? own,
        paths: [...places.keys()],
    };
}
/** As many as may be put before a version: where there is no room, what it is split into comes after it. */
const MOST_BEFORE = 3;
function hasRoomBefore(path, writing, { previous }) {
    const first = writing.following?.(path, path, -MOST_BEFORE, "step");
    // Where names are plain numbers, the one before is the next to be used by somebody else's branch.
    if (first == null || !isTime(path))
        return false;
    return previous === null || (writing.compare?.(previous, first) ?? 0) < 0;
}
/** Numbers that are counted one by one leave nothing between them. */
function isTime(path) {
    return /\d{10}|\d{4}[-_]\d\d[-_]\d\d[-_]\d{6}/.test(path);
}
/** Null where names cannot be counted on. */
function memberPlaces(path, writing, members, { next, newest }) {
    const own = members.findIndex(({ title }) => title === null);
    const count = members.length - 1 - own;
    const last = count > 0 ? writing.following?.(path, path, count, "step") : undefined;
    const fits = next === null || (last != null && (writing.compare?.(last, next) ?? 0) < 0);
    const places = members.map(({ title }, at) => {
        if (title === null)
            return path;
        const steps = at - own;
        return writing.following?.(path, steps < 0 || fits ? path : newest.path, steps, title) ?? null;
    });
    return places.every((one) => one !== null) ? { ups: places, isLast: !fits } : null;
}

// EXTERNAL MODULE: ./build/src/text/comments-above.js
var comments_above = __webpack_require__(37551);
;// CONCATENATED MODULE: ./build/src/repair/code/body.js

/** Null where its text cannot be taken apart. */
function wayBody({ migration: { file, code, comments = [] } }) {
    const parts = code?.body;
    const [first] = parts ?? [];
    if (!parts || !first)
        return null;
    const { text } = file;
    const start = (0,comments_above/* commentsAbove */.o)(first.span[0], text, comments);
    const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    if (indent.trim() !== "")
        return null;
    let from = start;
    const statements = parts.map((part) => {
        const lead = text.slice(from, part.span[0]);
        const bare = withoutComments(from, part.span[0], text, comments);
        from = part.span[1];
        const trail = trailOf(part.span[1], text, comments);
        from += trail.length;
        return { ...part, lead, trail, isHeld: bare.trim() !== "" };
    });
    return { span: [start, from], indent, statements };
}
function withoutComments(from, to, text, comments) {
    let bare = text.slice(from, to);
    for (const [start, end] of comments)
        if (from <= start && end <= to)
            bare = bare.slice(0, start - from) + " ".repeat(end - start) + bare.slice(end - from);
    return bare;
}
/** Up to the end of the line, where nothing but a sign or a comment stands there. */
function trailOf(end, text, comments) {
    const stop = text.indexOf("\n", end);
    const line = text.slice(end, stop < 0 ? text.length : stop).replace(/\r$/, "");
    const rest = withoutComments(end, end + line.length, text, comments);
    return /^[\s,;]*$/.test(rest) ? line : (/^[,;]/.exec(rest)?.[0] ?? "");
}

;// CONCATENATED MODULE: ./build/src/repair/code/indents.js
/** Begins a line that keeps its place however the lines round it are indented: it stands within a literal. */
const FIXED = "\uE000";
/** A text as it would stand at no indent. Its first line has none. */
function atNoIndent(text, indent) {
    const [first = "", ...more] = text.split("\n");
    return [first, ...more.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : fixed(line)))]
        .join("\n")
        .replace(/\r(?=\n|$)/g, "");
}
function fixed(line) {
    return line.trim() === "" ? "" : FIXED + line;
}
/** Lines of a literal with ends of lines in it: what is put before them would become part of it. */
function keptInPlace(code) {
    const [first = "", ...more] = code.split("\n");
    return [first, ...more.map(fixed)].join("\n");
}
/** The reverse; the first line stands where its place is. */
function indented(text, indent) {
    const [first = "", ...more] = text.split("\n");
    return [first, ...more.map((line) => lineAt(line, indent))].join("\n");
}
/** Lines that somebody else has put at an indent, as they are written: those of literals lose it again. */
function asWritten(text) {
    return text.replaceAll(new RegExp(`^[^\\S\n]*${FIXED}`, "gm"), "");
}
function lineAt(line, indent) {
    if (line.startsWith(FIXED))
        return line.slice(FIXED.length);
    return line === "" ? "" : indent + line;
}

;// CONCATENATED MODULE: ./build/src/repair/code/code-files.js



/** As filesOf, of a version that is written in code. */
function codeFiles(version, members, around) {
    const [up] = version.up;
    const { code, file } = up?.migration ?? {};
    if (!up || !code || !file)
        return null;
    const titles = distinctTitles(members, around);
    const titled = members.map((member, at) => ({ ...member, title: titles[at] ?? null }));
    const places = memberPlaces(file.path, code.writing, titled, around);
    if (!places)
        return null;
    const { ups, isLast } = places;
    const own = ownFile(version, up, code, members.find(({ title }) => title === null));
    if (!own)
        return null;
    const files = [];
    let previous = isLast ? around.newest : { path: file.path, text: own };
    for (const [at, member] of members.entries()) {
        if (member.title === null) {
            if (own !== file.text)
                files.push({ path: file.path, text: own, new: false });
            continue;
        }
        const made = code.writing
            .files({ ...member, title: titles[at] ?? "", path: ups[at] ?? "", like: file, previous })
            .map((one) => ({ ...one, text: asWritten(one.text) }));
        files.push(...made.map((one) => ({ ...one, new: true })));
        previous = made[0] ?? previous;
    }
    return { files, ...places };
}
/** Classes have the titles of their files: one that is there already is counted on. */
function distinctTitles(members, { paths }) {
    const taken = new Set();
    const names = paths.map((path) => path.replace(/\.\w+$/, "").toLowerCase());
    // Files are named by the title or by the class that it gives, whose name has no underscores; disks may not tell cases apart.
    const isTaken = (title) => taken.has(title) ||
        [title, title.replaceAll("_", "")].some((one) => names.some((name) => endsWithTitle(name, one)));
    return members.map(({ title }) => {
        if (title === null)
            return null;
        let own = title;
        for (let number = 2; isTaken(own); number++)
            own = `${title}_${number}`;
        taken.add(own);
        return own;
    });
}
/** Whether a path without its ending, in lower case, ends with that title as a word of its own. */
function endsWithTitle(name, title) {
    const folded = title.toLowerCase();
    return name.endsWith(folded) && !/[a-z]/.test(name.at(-folded.length - 1) ?? "");
}
/** Null where it cannot be written. */
function ownFile(version, up, code, member) {
    const { file } = up.migration;
    if (!member)
        return file.text;
    const [down] = version.down;
    const edits = [];
    const write = (unit, text) => {
        const body = wayBody(unit);
        const { nothing = "" } = unit.migration.code?.writing ?? {};
        const now = body && indented(text === "" ? nothing : text, body.indent);
        if (!body || file.text.slice(...body.span) === now)
            return;
        edits.push({ span: body.span, text: now ?? "" }, ...(unit.migration.code?.needs(text) ?? []));
    };
    write(up, member.up);
    // A way back that holds nothing has no place for its lines but the one that its tool gives them.
    if (member.down !== null && down && !down.migration.derived && wayBody(down))
        write(down, member.down);
    else if (member.down)
        edits.push(...(code.back?.(member.down) ?? []));
    // What holds for the whole file is said once, for whichever way needs it.
    const back = down && !down.migration.derived ? down : code.writing.leaves === "file" ? up : undefined;
    for (const [unit, leaves] of [
        [up, member.outside.up],
        [back, member.outside.down],
    ])
        if (leaves)
            edits.push(...(unit?.migration.code?.leave ?? []));
    return edited(file.text, edits);
}
/** The same edit may be asked for twice. Of two at one place the first one stands first. */
function edited(text, edits) {
    const once = new Map(edits.map((edit) => [`${edit.span.join("-")} ${edit.text}`, edit]));
    const isWindows = text.includes("\r\n");
    let out = text;
    for (const { span, text: given } of [...once.values()].reverse().sort(fromTheEnd)) {
        const instead = asWritten(given);
        out =
            out.slice(0, span[0]) + (isWindows ? instead.replace(/\r?\n/g, "\r\n") : instead) + out.slice(span[1]);
    }
    return out;
}
/** What is put before a place comes after what stands there. */
function fromTheEnd({ span: a }, { span: b }) {
    return b[0] - a[0] || b[1] - a[1];
}

;// CONCATENATED MODULE: ./build/src/repair/files.js

/** The files of a version and of its new neighbours; null where the tool's names cannot be counted on. */
function filesOf(version, members, around) {
    const [up] = version.up;
    const { writing } = up?.migration ?? {};
    if (!up || !writing)
        return null;
    const places = memberPlaces(up.migration.file.path, writing, members, around);
    if (!places)
        return null;
    const ups = [...places.ups];
    const files = members.flatMap((member, at) => {
        if (member.title === null) {
            const own = ownFiles(version, up, member);
            ups[at] = own.up;
            return own.files;
        }
        const down = member.down === null ? null : trimmed(member.down);
        const made = writing.files?.({ ...member, up: trimmed(member.up), down, path: ups[at] ?? "" }) ?? [];
        ups[at] = made[0]?.path ?? "";
        return made.map((one) => ({ ...one, new: true }));
    });
    return { files, ups, isLast: places.isLast };
}
/** As the whole text of a file or a section. */
function trimmed(text) {
    const bare = text.trim();
    return bare === "" ? "" : `${bare}\n`;
}
/** What becomes of the files of a version, and where its way up then stands. */
function ownFiles(version, up, member) {
    const [down] = version.down;
    const before = new Map();
    for (const unit of [up, ...(down ? [down] : [])])
        before.set(unit.migration.file.path, unit.migration.file.text);
    let files = [...files_textsOf(up, down, member, before)].map(([path, text]) => ({
        path,
        text,
    }));
    const { writing, file } = up.migration;
    let named = file.path;
    for (const direction of ["up", "down"]) {
        if (!member.outside[direction] || !writing || isSentAlone(direction === "up" ? up : down, writing))
            continue;
        const own = fileFor(up, down, direction);
        files = files.flatMap((one) => (one.path === own ? writing.optOut(one, direction) : [one]));
        if (direction === "up" && !files.some(({ path }) => path === own))
            named = files.find(({ path }) => !before.has(path))?.path ?? named;
    }
    const kept = new Set(files.map(({ path }) => path));
    const gone = [...before.keys()].filter((path) => !kept.has(path));
    const isWindows = file.text.includes("\r\n");
    const written = [...new Map(files.map((one) => [one.path, one])).values()]
        .map((one) => (isWindows ? { ...one, text: one.text.replace(/\r?\n/g, "\r\n") } : one))
        .filter(({ path, text }) => before.get(path) !== text)
        .map((one) => ({ ...one, new: !before.has(one.path) }));
    return {
        files: [...gone.map((path) => ({ path, text: "", new: false, gone: true })), ...written],
        up: named,
    };
}
/** Whether its statements are sent by themselves without any marker in the file. */
function isSentAlone(unit, { optOut }) {
    if (unit?.execution !== "autocommit")
        return false;
    const { file, direction } = unit.migration;
    return optOut(file, direction).some((one) => one.path === file.path && one.text !== file.text);
}
function fileFor(up, down, direction) {
    const { file, rollback, writing } = up.migration;
    if (direction === "up")
        return file.path;
    if (down)
        return down.migration.file.path;
    return (rollback.place === "file" ? writing?.downPath?.(file.path) : undefined) ?? file.path;
}
function files_textsOf(up, down, member, before) {
    const { file, span, rollback, writing } = up.migration;
    const back = down?.migration;
    const unwritten = back || !member.down?.trim() ? null : trimmed(member.down);
    const isSection = rollback.place === "section" && rollback.heading !== undefined;
    const texts = new Map(before);
    const edits = [
        {
            path: file.path,
            span,
            text: unwritten !== null && isSection
                ? `${member.up.trimEnd()}\n\n${rollback.heading}\n${unwritten}`
                : member.up,
        },
    ];
    if (back && member.down !== null)
        edits.push({ path: back.file.path, span: back.span, text: member.down });
    // From the end, so that the other's place holds still.
    for (const edit of edits.sort((a, b) => b.span[0] - a.span[0])) {
        const whole = texts.get(edit.path) ?? "";
        texts.set(edit.path, whole.slice(0, edit.span[0]) + edit.text + whole.slice(edit.span[1]));
    }
    const downFile = fileFor(up, down, "down");
    // Where nobody knows the name of its file, the way back is not written.
    if (downFile === file.path)
        return texts;
    if (unwritten !== null)
        texts.set(downFile, unwritten);
    if (texts.get(downFile)?.trim() === "")
        texts.set(downFile, writing?.nothing ?? "");
    return texts;
}

;// CONCATENATED MODULE: ./build/src/repair/groups.js


/**
 * Whether the tool sends each of them by itself, once they stand in the file: one that looks at the statements may have
 * decided otherwise for what was written there before.
 */
function groups_isSentAlone({ execution, migration }, pieces) {
    const decided = migration.decide?.(pieces.map(({ sql }) => sql)).execution ?? execution;
    return execution === "autocommit" && decided === "autocommit";
}
/** The statements by files, in their order; null where the tool cannot send them so. */
function statementGroups(pieces, sending) {
    const { isAlone, several, writing } = sending;
    const any = pieces.some(({ outside }) => outside);
    if (isAlone || writing.leaving !== undefined) {
        const parts = writing.leaving === undefined && writing.following !== undefined && several;
        return partedForSecondRun(any ? guardedPieces(pieces) : pieces, parts).map((own) => ({
            pieces: own,
            outside: own.some(({ outside }) => outside),
        }));
    }
    const groups = runsOf(pieces, several);
    if (groups.length < 2 || writing.following)
        return groups;
    return null;
}
/** As many neighbours together as may be: those in a transaction, those outside of one. */
function runsOf(pieces, several) {
    const groups = [];
    let settings = [];
    for (const piece of pieces) {
        // Where a statement has a file to itself, not even a setting stands beside it.
        if (isSetting(piece)) {
            settings.push(piece);
            continue;
        }
        const last = groups.at(-1);
        const isNew = !last || piece.outside !== last.outside || (piece.outside ? !several : piece.apart || false);
        const own = piece.outside && !several ? [piece] : [...settings, piece];
        if (isNew)
            groups.push({ pieces: own, outside: piece.outside });
        else
            last.pieces.push(...own);
        settings = [];
    }
    const last = groups.at(-1);
    if (!last)
        return settings.length > 0 ? [{ pieces: settings, outside: false }] : [];
    if (!last.outside || several)
        last.pieces.push(...settings);
    return groups;
}

;// CONCATENATED MODULE: ./build/src/repair/own-transactions.js

const begin = pieceOf({ sql: "BEGIN" }, "\n");
const commit = pieceOf({ sql: "COMMIT" }, "\n");
/** The file's own transactions, ended before what may run in none, or not in theirs, and begun again behind it. */
function outOfTransactions(pieces) {
    const out = [];
    let isOpen = false;
    for (const piece of pieces) {
        if (isOpen && (piece.outside || piece.apart)) {
            out.push(commit, ...(piece.outside ? [piece, begin] : [begin, piece]));
            continue;
        }
        if (piece.border !== null)
            isOpen = piece.border === "begin";
        out.push(piece);
    }
    return withoutEmpty(out);
}
/** A transaction with nothing in it says nothing; the comments above it stay above what comes next. */
function withoutEmpty(pieces) {
    const out = [];
    let kept = "";
    for (const piece of pieces) {
        const from = piece.border === "end" ? out.findLastIndex((one) => !isSetting(one)) : -1;
        const opener = out[from];
        // Settings in it go with it: they were for what stood there.
        if (opener?.border === "begin") {
            out.splice(from);
            kept = opener.lead + (piece.lead.trim() === "" ? "" : piece.lead);
            continue;
        }
        out.push(kept === "" ? piece : { ...piece, lead: joined(kept, piece.lead) });
        kept = "";
    }
    return out;
}
/** One blank line at most where a statement has gone. */
function joined(above, lead) {
    return (above + lead).replace(/\n(?:[^\S\n]*\n){2,}/g, "\n\n");
}

;// CONCATENATED MODULE: ./build/src/repair/separators.js
/** A text between two statements, without what its tool cuts at: markers may stand on lines of their own, or behind SQL. */
function withoutMarkers({ file, pieces, writing }, from, to) {
    if (writing?.separator === undefined || !pieces)
        return file.text.slice(from, to);
    let text = "";
    for (const [start, end] of pieces) {
        if (start > to || end < from)
            continue;
        const part = file.text.slice(Math.max(start, from), Math.min(end, to));
        // With a marker that has a line to itself that line goes.
        text = /\n[^\S\n]*$/.test(text) ? withoutRestOfLine(text, part) : text + part;
    }
    return text;
}
/** How a tool's files are written, with the markers where this file has them: behind a statement, or below it. */
function writingAsIn({ migration: { file, pieces } }, writing) {
    const { separator, leaving } = writing;
    const [first, ...more] = pieces ?? [];
    if (separator === undefined || !first || more.length === 0)
        return writing;
    const line = file.text.slice(file.text.lastIndexOf("\n", first[1] - 1) + 1, first[1]);
    if (line.trim() === "")
        return writing;
    const behind = separator.replace(/^;\n/, ";");
    return {
        ...writing,
        separator: behind,
        ...(leaving === undefined ? {} : { leaving: leaving.replace(separator, behind) }),
    };
}
/**
 * What ends a statement and stands above the next one. A comment on the statement's own line stays there: behind a marker it
 * would be part of the marker, or of what comes next.
 */
function betweenStatements(separator, lead) {
    const [line = ""] = lead.split("\n", 1);
    const isComment = line.trimStart().startsWith("--");
    const isAbove = isComment || line.trim() === "";
    const above = isAbove && line.length < lead.length ? lead.slice(line.length + 1) : lead.trimStart();
    if (!isComment)
        return separator + above;
    return `; ${line.trim()}\n${separator.replace(/^;\n?/, "")}${above}`;
}
function withoutRestOfLine(above, below) {
    return above.replace(/[^\S\n]*$/, "") + below.replace(/^[^\S\n]*\n/, "");
}

;// CONCATENATED MODULE: ./build/src/repair/columns.js

const others = /^(?:CONSTRAINT|UNIQUE|PRIMARY|FOREIGN|CHECK|EXCLUDE|IDENTITY|DEFAULT|NOT|EXPRESSION)$/;
function columnChanges(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const word = (at) => lexemes[at]?.text.toUpperCase() ?? "";
    const [verb, kind] = [word(0), word(1)];
    if (kind !== "TABLE")
        return { made: [], gone: [] };
    const [table, end] = namedAt(lexemes, behindCondition(word, 2));
    if (verb === "CREATE")
        return { made: [table], gone: [] };
    if (verb === "DROP")
        return { made: [], gone: [table] };
    const made = [];
    const gone = [];
    let depth = 0;
    for (let at = end; verb === "ALTER" && at < lexemes.length; at++) {
        if (word(at) === "(")
            depth++;
        if (word(at) === ")")
            depth--;
        if (depth > 0 || (word(at) !== "ADD" && word(at) !== "DROP"))
            continue;
        // `SET DEFAULT`, `ALTER c DROP NOT NULL` and the like begin no change of the table.
        if (at !== end && word(at - 1) !== ",")
            continue;
        if (others.test(word(at + 1)))
            continue;
        const place = behindCondition(word, word(at + 1) === "COLUMN" ? at + 2 : at + 1);
        (word(at) === "ADD" ? made : gone).push(`${table}.${namedAt(lexemes, place)[0]}`);
    }
    return { made, gone };
}
/** Behind IF EXISTS, IF NOT EXISTS and ONLY. */
function behindCondition(word, at) {
    const behind = word(at) === "IF" ? at + (word(at + 1) === "NOT" ? 3 : 2) : at;
    return word(behind) === "ONLY" ? behind + 1 : behind;
}
/** The last part of a name with its schema, and where it ends. */
function namedAt(lexemes, at) {
    let place = at;
    while (lexemes[place + 1]?.text === ".")
        place += 2;
    const lexeme = lexemes[place];
    return [lexeme ? (0,grammar_lexemes/* identifierOf */.xP)(lexeme) : "", place + 1];
}

;// CONCATENATED MODULE: ./build/src/repair/shares.js



/** Whether a group only clears the way for what the next one builds. */
function isCleared(groups, at) {
    const [piece, ...more] = groups[at]?.pieces ?? [];
    const found = piece && more.length === 0 ? objectIn(piece.sql) : null;
    const next = groups[at + 1]?.pieces ?? [];
    return (found?.verb === "drop" && next.some((one) => sentByPiece(one).flatMap(madeBySql).includes(found.name)));
}
/** The statements of a group. What is said above a build stays with it, and not with what clears its way. */
function leadingIn(groups, at) {
    const pieces = groups[at]?.pieces ?? [];
    const [first, ...more] = pieces;
    if (!first)
        return pieces;
    const above = at > 0 && isCleared(groups, at - 1) ? groups[at - 1]?.pieces[0] : undefined;
    const lead = isCleared(groups, at) ? "\n" : (above?.lead ?? first.lead);
    return [{ ...first, lead }, ...more];
}
/** Which group a statement of the way back undoes: the one that makes what it names; else the first. */
function ownersIn(groups) {
    const all = groups.map(({ pieces }) => pieces.flatMap(sentByPiece));
    const made = all.map((statements) => statements.flatMap(madeBySql));
    const columns = all.map((statements) => statements.flatMap((sql) => columnChanges(sql).made));
    return (statements) => {
        const names = new Set(statements.flatMap((sql) => [...namesInStatement(sql)]));
        const gone = new Set(statements.flatMap((sql) => columnChanges(sql).gone));
        const owner = groups.findLastIndex((_, at) => made[at]?.some((name) => names.has(name)) || columns[at]?.some((name) => gone.has(name)));
        return Math.max(owner, 0);
    };
}
/** A call that undoes several groups at once, as one for each of its statements; as it is where it cannot be. */
function partedByOwner(piece, ownerOf) {
    const owners = new Set(sentByPiece(piece).map((sql) => ownerOf([sql])));
    return owners.size > 1 ? (piece.elsewhere?.() ?? [piece]) : [piece];
}
/** Of the way back, what undoes each group: that which names what the group makes; the rest is the first one's. */
function shared(back, groups) {
    const ownerOf = ownersIn(groups);
    const shares = groups.map(() => []);
    // A setting goes with what it is set for.
    let settings = [];
    for (const piece of back.flatMap((each) => partedByOwner(each, ownerOf))) {
        if (isSetting(piece)) {
            settings.push(piece);
            continue;
        }
        shares[ownerOf(sentByPiece(piece))]?.push(...settings, piece);
        settings = [];
    }
    shares[0]?.push(...settings);
    return shares;
}
function titleOf(groups, at) {
    const named = (groups[at]?.pieces ?? []).flatMap((piece) => sentByPiece(piece).flatMap((sql) => objectIn(sql) ?? []));
    const found = named.find(({ verb }) => verb !== "drop") ?? addedColumn(groups[at]) ?? named[0];
    const name = found ? titleFrom(found.name) : "";
    if (!found || name === "")
        return `step_${at + 1}`;
    return `${isCleared(groups, at) ? "clear" : found.verb}_${name}`;
}
/** "status_to_orders" is what is added. */
function addedColumn(group) {
    const statements = (group?.pieces ?? []).flatMap(sentByPiece);
    const [table, column] = statements.flatMap((sql) => columnChanges(sql).made)[0]?.split(".") ?? [];
    return column === undefined ? undefined : { verb: "add", name: `${column}_to_${table}` };
}

;// CONCATENATED MODULE: ./build/src/repair/taken-apart.js

/** Why a way cannot be taken apart, as a clause: what nobody could read, where there is any. */
function whyWhole(units, otherwise) {
    const unread = units.flatMap((unit) => unit?.unread ?? [])[0];
    if (!unread)
        return otherwise;
    const { line } = (0,offsets/* positionAt */.t$)(unread.file, unread.span[0]);
    return `line ${line} of it was not read (${unread.message}), and nobody knows what may stand round that`;
}

;// CONCATENATED MODULE: ./build/src/repair/wanted-statements.js

/** What stands in a statement's place. @param clears whether what a failed build may have left is dropped before that */
function wantedStatements({ statements }, clears) {
    return clears ? statements : statements.filter(isNoClearing);
}
function isNoClearing({ sql }, at, all) {
    const found = objectIn(sql);
    return (found?.verb !== "drop" || !all.slice(at + 1).some((later) => madeBySql(later.sql).includes(found.name)));
}

;// CONCATENATED MODULE: ./build/src/repair/unit-pieces.js




/**
 * The statements of a unit with what mends them; null where its text cannot be taken apart: data of COPY, files that psql
 * pulls in, text that nobody could read.
 * @param replacements by the place where the statement begins
 * @param clears whether what a failed build may have left is dropped before an index is built
 */
function unitPieces(unit, replacements, clears) {
    const placed = placedIn(unit);
    if (!placed)
        return null;
    const { wrapping } = unit.migration.writing ?? {};
    const moved = new Map();
    const pieces = [];
    let changed = false;
    const put = ({ statement, lead, trail }) => {
        const { span, text } = statement;
        const instead = replacements.get(span[0])?.find((one) => one.kind === "instead");
        if (!instead) {
            pieces.push(pieceOf({ sql: text }, lead, trail));
            return;
        }
        changed = true;
        // What is written anew has no semicolons of its own to be wrapped for.
        const above = wrapping ? withoutLines(lead, wrapping.begin) : lead;
        const statements = wantedStatements(instead, clears);
        for (const [at, each] of statements.entries())
            pieces.push(pieceOf(each, at === 0 ? above : "\n"));
    };
    for (const item of placed) {
        const start = item.statement.span[0];
        const behind = replacements.get(start)?.find(({ kind }) => kind === "behind");
        const place = behind?.kind === "behind" ? behind.span[0] : start;
        if (place > start && placed.some(({ statement }) => statement.span[0] === place)) {
            moved.set(place, [...(moved.get(place) ?? []), item]);
            changed = true;
            continue;
        }
        put(item);
        for (const after of moved.get(start) ?? [])
            put({ ...after, lead: after.lead || "\n" });
    }
    const { file, span } = unit.migration;
    const tail = withoutMarkers(unit.migration, placed.at(-1)?.end ?? span[0], span[1]);
    const head = /^(?:\r?\n)*/.exec(file.text.slice(...span))?.[0] ?? "";
    return { pieces, head, tail, changed };
}
function placedIn({ migration, statements, unread }) {
    const { file, span } = migration;
    const outer = statements.filter(({ body }) => body === null);
    if (unread.length > 0 || migration.includes?.length)
        return null;
    if (outer.some((one) => one.file !== file || one.data || one.call))
        return null;
    const placed = [];
    let from = span[0];
    for (const [at, statement] of outer.entries()) {
        const stop = outer[at + 1]?.span[0] ?? span[1];
        const lead = withoutMarkers(migration, from, statement.span[0]);
        const [first] = (0,grammar_lexemes/* lexemesOf */.Ze)(file.text.slice(statement.span[1], stop));
        const end = statement.span[1] + (first?.text === ";" ? first.end : 0);
        from = behindWrapping(migration.writing?.wrapping?.end, file.text, end, stop);
        placed.push({ statement, lead, trail: file.text.slice(end, from), end: from });
    }
    return placed;
}
/** A line that closes what was wrapped belongs to the statement above it. */
function behindWrapping(end, text, from, stop) {
    const [line = "", rest = ""] = /^\s*?\n?(.*)/.exec(text.slice(from, stop)) ?? [];
    return end?.test(rest.trim()) ? from + line.length : from;
}
function withoutLines(text, marker) {
    return text
        .split("\n")
        .filter((line) => !marker.test(line.trim()))
        .join("\n");
}

;// CONCATENATED MODULE: ./build/src/repair/written-sql.js


/** Statements as a file of the tool has them. */
function writtenSql(pieces, { separator, leaving }) {
    // A COMMIT of the file's own has left the tool's transaction already.
    let isLeft = leaving === undefined;
    let isOpen = false;
    const between = (at, lead) => separator === undefined ? `;${pieces[at - 1]?.trail ?? ""}${lead}` : betweenStatements(separator, lead);
    const statements = pieces.map(({ lead, sql, outside, border: edge }, at) => {
        const left = outside && !isLeft ? leaving : "";
        if (outside || edge === "end")
            isLeft = true;
        if (edge !== null)
            isOpen = edge === "begin";
        const own = leaving !== undefined && isLeft && !isOpen ? ofTheSession(sql) : sql;
        return `${at === 0 ? lead.replace(/^(?:\r?\n)+/, "") : between(at, lead)}${left}${own}`;
    });
    return statements.length === 0 ? "" : `${statements.join("")};${pieces.at(-1)?.trail ?? ""}`;
}

;// CONCATENATED MODULE: ./build/src/repair/members-of-version.js









const APART = "parts of it are no SQL that can be taken apart";
/**
 * The versions that should stand in one's place, in their order; null where nothing of it changes.
 * @param room where its new neighbours find a place; "none": not next to it, so that nothing is cleared before it runs
 */
function membersOf(version, replacements, room) {
    const [up, ...more] = version.up;
    const [down, ...others] = version.down;
    if (!up || more.length + others.length > 0)
        return { asks: "several files are one version here" };
    const { writing: given, advice, tool } = up.migration;
    if (!given)
        return { asks: `fix writes no ${tool} files; by hand: ${advice.alone}` };
    const writing = writingAsIn(up, given);
    const ups = unitPieces(up, replacements.of(up), replacements.clears);
    const downs = down ? unitPieces(down, replacements.of(down), replacements.clears) : null;
    if (!ups || (down && !downs))
        return { asks: whyWhole([up, down], APART) };
    const undo = replacements.undo.flatMap(({ statements }) => statements);
    if (!ups.changed && !downs?.changed && undo.length === 0)
        return null;
    const all = groupsIn(ups, up, writing);
    if ("asks" in all)
        return all;
    const led = all.map((_, at) => ledGroup(all, at, writing));
    const groups = room === "none" ? led.filter((_, at) => !isCleared(all, at)) : led;
    const added = undo.map((one) => pieceOf(one, "\n"));
    const there = added.length > 0 && downs && isNothing(downs, writing) ? [] : (downs?.pieces ?? []);
    const wanted = shared([...settled(outOfTransactions(there)), ...added], groups);
    const isSent = down?.execution === "autocommit" || advice.several || wanted.every(isOneEach);
    // Where one file of the way back would have to be two, it stays as it is written.
    const shares = isSent
        ? wanted
        : shared(down ? (unitPieces(down, new Map(), true)?.pieces ?? []) : [], groups);
    const own = room === "before" ? firstBuilt(groups) : 0;
    const members = groups.map(({ pieces, outside }, at) => {
        const share = inPlace(shares[at] ?? [], writing);
        const last = at === groups.length - 1;
        const way = ups.head + writtenSql(pieces, writing) + (last ? ups.tail : blank(ups.tail));
        const back = (downs?.head ?? "") + writtenSql(share, writing) + (at === own ? (downs?.tail ?? "\n") : "\n");
        return {
            title: at === own ? null : titleOf(groups, at),
            up: asItStands(up, ups, pieces) ?? way,
            down: keepsBack(up) ? ((down && downs && asItStands(down, downs, share)) ?? back) : null,
            outside: { up: outside, down: share.some((one) => one.outside) },
            sends: pieces.flatMap(sentByPiece),
        };
    });
    return isTheSame(members, version) ? null : members;
}
function firstBuilt(groups) {
    return Math.max(groups.findIndex((_, at) => !isCleared(groups, at)), 0);
}
function inPlace(back, { leaving }) {
    return leaving === undefined && back.some((one) => one.outside) ? outsideSettings(back) : back;
}
function ledGroup(all, at, { leaving }) {
    const pieces = leadingIn(all, at);
    const outside = all[at]?.outside === true;
    if (!outside)
        return { outside, pieces: timeoutFirst(pieces) };
    return { outside, pieces: leaving === undefined ? outsideSettings(pieces) : pieces };
}
/** What is written already, to its last sign, where these are all of its statements; null where they are not. */
function asItStands({ migration: { file, span } }, own, pieces) {
    const isOwn = ({ lead, sql }, at) => own.pieces[at]?.lead === lead && own.pieces[at]?.sql === sql;
    const isAll = !own.changed && pieces.length === own.pieces.length && pieces.every(isOwn);
    return isAll ? file.text.slice(...span) : null;
}
function isTheSame([first, ...more], version) {
    const before = asItIs(version);
    if (first && [...version.up, ...version.down].some((unit) => hasToLeave(unit, first)))
        return false;
    return more.length === 0 && first?.up === before.up && (first.down ?? "") === (before.down ?? "");
}
/** Whether the tool sends it in a transaction until its file says otherwise. */
function hasToLeave({ migration, execution }, { outside }) {
    const { file, direction, writing } = migration;
    if (!outside[direction] || (execution !== "transaction" && execution !== "batch"))
        return false;
    return (writing?.optOut(file, direction) ?? []).some((one) => one.path !== file.path || one.text !== file.text);
}
/** The statements of a way up by files, where they may be written so. */
function groupsIn(ups, up, writing) {
    const { execution, migration } = up;
    const { file, tool, advice } = migration;
    const refused = writing.refuses?.(file.path, false) ?? null;
    if (refused !== null)
        return { asks: refused };
    const pieces = settled(outOfTransactions(ups.pieces));
    const groups = statementGroups(pieces, {
        isAlone: groups_isSentAlone(up, pieces),
        several: advice.several,
        writing,
    });
    if (!groups)
        return { asks: `${tool} sends these statements together: ${advice.alone}` };
    const isInside = execution === "transaction" || execution === "batch";
    const leaves = isInside && groups.some(({ outside }) => outside);
    const stays = leaves ? (writing.refuses?.(file.path, true) ?? null) : null;
    return stays === null ? groups : { asks: stays };
}
/** How a text ends, without what is said there. */
function blank(tail) {
    return /\s*$/.exec(tail)?.[0] || "\n";
}
/** Whether a way back only stands there because its file may not be empty. */
function isNothing({ pieces }, { nothing }) {
    const [only, ...more] = pieces;
    return more.length === 0 && only !== undefined && `${only.sql};` === nothing?.trim();
}
function isOneEach(pieces) {
    return pieces.length < 2 || !pieces.some(({ outside }) => outside);
}
/** A version that needs no repair, as one of those that a repair leaves. */
function asItIs({ up: [up], down: [down] }) {
    const textOf = (unit) => unit ? unit.migration.file.text.slice(...unit.migration.span) : "";
    const leaves = (unit) => unit !== undefined && (unitPieces(unit, new Map(), true)?.pieces ?? []).some(({ outside }) => outside);
    return {
        title: null,
        up: textOf(up),
        down: up && keepsBack(up) ? textOf(down) : null,
        outside: { up: leaves(up), down: leaves(down) },
        sends: (up?.statements ?? []).map(({ text }) => text),
    };
}
/** Whether its project keeps ways back of SQL. */
function keepsBack({ migration: { rollback } }) {
    return rollback.place === "section" || rollback.place === "file";
}

;// CONCATENATED MODULE: ./build/src/repair/later-mentions.js

/** Of each part; null: it has no place among the others, or something behind it is not read. */
function laterTexts({ version, up }) {
    const path = up[0]?.migration.file.path;
    const { versions } = version.root;
    const own = versions.findIndex((each) => each.up[0]?.file.path === path);
    if (own < 0)
        return null;
    const later = versions.slice(own + 1);
    const ups = later.flatMap((each) => each.up);
    const all = [...ups, ...later.flatMap((each) => each.down)];
    if (all.some((one) => !isRead(one)))
        return null;
    return { up: ups.map(laterText), all: all.map(laterText) };
}
function speaksOf({ text, words }, name) {
    const folded = name.toLowerCase();
    if (wordsOf(folded).has(folded))
        return words.has(folded);
    // What has to be quoted is no word, and a quote in it is written twice.
    return text.includes(folded) || text.includes(folded.replaceAll('"', '""'));
}
/** Whether it takes something away along with what it names, or runs what nobody has read. */
function reachesFurther({ text, words }) {
    if (["execute", "call", "do"].some((word) => words.has(word)))
        return true;
    const named = (0,grammar_lexemes/* lexemesOf */.Ze)(text).map(grammar_lexemes/* identifierOf */.xP);
    return named.some((word, at) => word === "cascade" && !["delete", "update"].includes(named[at - 1] ?? ""));
}
function isRead({ sent, includes }) {
    const all = (includes ?? []).flatMap(withIncluded);
    if (all.some(({ file }) => file === null))
        return false;
    return (sent ?? []).every((one) => one.kind === "message" && !one.holes);
}
function withIncluded(include) {
    return [include, ...include.includes.flatMap(withIncluded)];
}
function laterText({ sent, file, span, includes }) {
    const own = sent
        ? sent.map((one) => (one.kind === "message" ? one.sql : "")).join(";\n")
        : file.text.slice(...span);
    const included = (includes ?? []).flatMap(withIncluded).map((one) => one.file?.text ?? "");
    return foldedText([own, ...included].join("\n"));
}
function foldedText(written) {
    const text = written.toLowerCase();
    return { text, words: wordsOf(text) };
}
function laterStatements({ text }) {
    const ends = (0,grammar_lexemes/* lexemesOf */.Ze)(text).flatMap((lexeme) => (lexeme.text === ";" ? [lexeme.end] : []));
    return [0, ...ends].map((start, at) => foldedText(text.slice(start, ends[at] ?? text.length)));
}
function wordsOf(text) {
    return new Set(text.split(/[^\p{L}\p{M}\p{N}_$]+/u).filter((word) => word !== ""));
}

;// CONCATENATED MODULE: ./build/src/repair/needed-later.js





const UNREAD = "not all that they send is read";
/**
 * Why statements cannot come behind the versions that follow theirs, as a clause; null where they can: those versions speak
 * of nothing that they make or take away, and leave the tables of their indexes as they are.
 */
function neededLater(version, moved) {
    if (moved.length === 0)
        return null;
    const later = laterTexts(version);
    if (later === null)
        return UNREAD;
    if (later.all.length === 0)
        return null;
    if (moved.some((sql) => !isKnown(sql)))
        return "what would have to come behind them is more than indexes";
    const names = new Set(moved.flatMap(changedNames));
    const found = [...names].find((name) => later.all.some((one) => speaksOf(one, name)));
    if (found !== undefined)
        return `they speak of ${found}`;
    const statements = later.up.flatMap(laterStatements);
    const table = moved
        .flatMap(indexedTable)
        .find(({ name, isUnique }) => statements.some((text) => speaksOf(text, name) && (mayChange(text) || (isUnique && mayRelyOn(text)))));
    return table === undefined ? null : `they may change ${table.name}`;
}
function hasAny({ words }, wanted) {
    return wanted.some((word) => words.has(word));
}
/** What takes a column away, or renames it, leaves nothing to build the index on. */
function mayChange(text) {
    return reachesFurther(text) || hasAny(text, ["drop", "rename", "schema"]);
}
/** Foreign keys, ON CONFLICT, REPLICA IDENTITY and USING INDEX want a unique one that is there. */
function mayRelyOn(text) {
    return hasAny(text, ["references", "conflict", "identity", "using"]);
}
/**
 * Whether no version that follows can have changed what has these names. Nothing is weighed: one word of one of them, in
 * whatever case or body, and it is for a person to look.
 */
function isLeftAlone(version, names) {
    const later = laterTexts(version);
    if (later === null)
        return false;
    return !later.all.some((text) => reachesFurther(text) || names.some((name) => speaksOf(text, name)));
}
/** What it makes or takes away is known by its words. */
function isKnown(sql) {
    const [first = "", ...more] = upperWords(sql);
    if (["ALTER", "DROP"].includes(first))
        return ["TABLE", "INDEX"].includes(more[0] ?? "");
    if (first === "CREATE")
        return more[0] === "INDEX" || (more[0] === "UNIQUE" && more[1] === "INDEX");
    return ["SET", "RESET", "ANALYZE", "COMMENT", "REINDEX"].includes(first);
}
function indexedTable(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const word = (at) => lexemes[at]?.text.toUpperCase() ?? "";
    if (word(0) !== "CREATE")
        return [];
    let place = lexemes.findIndex((_, at) => word(at) === "ON") + 1;
    if (word(place) === "ONLY")
        place++;
    while (word(place + 1) === ".")
        place += 2;
    const lexeme = lexemes[place];
    return lexeme ? [{ name: (0,grammar_lexemes/* identifierOf */.xP)(lexeme), isUnique: word(1) === "UNIQUE" }] : [];
}
function changedNames(sql) {
    const { made, gone } = columnChanges(sql);
    const columns = [...made, ...gone].map((name) => name.split(".").at(-1) ?? name);
    const object = objectIn(sql);
    return [...madeBySql(sql), ...columns, ...(object && object.verb !== "validate" ? [object.name] : [])];
}

;// CONCATENATED MODULE: ./build/src/repair/later-version.js










/** Whether what a version has left behind is there still, as far as those that follow it tell. */
function isStillThere(version, { needs }) {
    return isLeftAlone(version, needs);
}
/**
 * New versions, behind all others, that mend what an applied one has left.
 * @param made up files of other versions that are new
 */
function laterVersions(version, repairs, made, write) {
    const [up] = version.up;
    const { writing, code, advice, tool, file } = up?.migration ?? {};
    const own = writing ?? code?.writing;
    if (!up || !own?.files || !own.following || !advice || !file)
        return { asks: `new ${tool ?? ""} migrations are not written here` };
    const pieces = repairs.flatMap(({ statements }) => statements.map((sql) => pieceOf({ sql }, "\n")));
    const back = repairs.flatMap((one) => one.back.map((sql) => pieceOf({ sql }, "\n")));
    const isAlone = groups_isSentAlone(up, pieces);
    const groups = statementGroups(pieces, { isAlone, several: advice.several, writing: own });
    if (!groups)
        return { asks: `${tool} sends these statements together: ${advice.alone}` };
    const around = aroundOf(version, made);
    const texts = later_version_textsOf(groups, back, around);
    const leaves = !isAlone && texts.some(({ outside }) => outside.up);
    const refused = writing?.refuses?.(file.path, leaves) ?? null;
    if (refused !== null)
        return { asks: refused };
    if (leaves && code?.leave === null)
        return { asks: `nothing in its file takes it out of the transaction: ${advice.alone}` };
    return filesOfTexts(up, texts, around, write);
}
function later_version_textsOf(groups, back, around) {
    const titles = distinctTitles(groups.map((_, at) => ({ title: titleOf(groups, at) })), around);
    const shares = shared(back, groups);
    return groups.map(({ pieces, outside }, at) => {
        const down = shares[at] ?? [];
        const leaves = { up: outside, down: down.some((one) => one.outside) };
        return { title: titles[at] ?? "", up: pieces, down, outside: leaves };
    });
}
function filesOfTexts(up, texts, { newest }, write) {
    const { writing, code, file } = up.migration;
    const files = [];
    let previous = newest;
    for (const [at, { title, outside, ...ways }] of texts.entries()) {
        const path = (writing ?? code?.writing)?.following?.(file.path, newest.path, at + 1, title) ?? null;
        if (path === null)
            return { asks: "its files have no names that can be counted on" };
        const lines = { up: linesOf(up, ways.up, write), down: linesOf(up, ways.down, write) };
        if (lines.up === null || lines.down === null)
            return { asks: "its calls are not written here" };
        const version = { path, up: lines.up, down: lines.down, outside };
        const written = writing
            ? (writing.files?.({ ...version, down: keepsBack(up) ? lines.down : null }) ?? [])
            : (code?.writing.files({ ...version, title, like: file, previous }) ?? []);
        files.push(...written.map((one) => ({ path: one.path, text: asWritten(one.text), new: true })));
        previous = written[0] ?? previous;
    }
    return files;
}
/** Null where a statement has no call. */
function linesOf(up, pieces, write) {
    const { writing, code } = up.migration;
    if (writing)
        return trimmed(writtenSql(pieces, writing));
    const { operations } = code?.writing ?? {};
    const calls = pieces.map(({ sql }) => write(up, sql)?.code ?? null);
    if (calls.includes(null))
        return null;
    return calls.map((call) => (operations ? `${call},` : call)).join("\n");
}

;// CONCATENATED MODULE: ./build/src/repair/of-one-file.js
/** Where one file holds several versions, what is said of it is said once, whichever of them it comes of. */
function ofOneFile(repairs) {
    const merged = new Map();
    for (const repair of repairs) {
        const there = merged.get(repair.file.path);
        merged.set(repair.file.path, there ? of_one_file_joined(there, repair) : repair);
    }
    return [...merged.values()];
}
function of_one_file_joined(a, b) {
    const paths = new Set(a.files.map(({ path }) => path));
    const messages = new Set(a.left.map(({ message }) => message));
    return {
        ...a,
        files: [...a.files, ...b.files.filter(({ path }) => !paths.has(path))],
        mends: [...new Set([...a.mends, ...b.mends])],
        left: [...a.left, ...b.left.filter(({ message }) => !messages.has(message))],
        first: [...new Set([...a.first, ...b.first])],
    };
}

;// CONCATENATED MODULE: ./build/src/repair/code/piece-writer.js




function isBorder({ statement }) {
    return statement.kind === "TransactionStmt";
}
/** Writes what is sent as code. */
class PieceWriter {
    #unit;
    #clears;
    #write;
    #indent;
    failed = false;
    constructor(unit, clears, write, indent) {
        this.#indent = indent;
        this.#unit = unit;
        this.#clears = clears;
        this.#write = write;
    }
    get operations() {
        return this.#unit.migration.code?.writing.operations;
    }
    /** Operations of a list are parted by commas. */
    end(trail) {
        return this.operations && !trail.trimStart().startsWith(",") ? "," : "";
    }
    text(span) {
        return this.#unit.migration.file.text.slice(...span);
    }
    /** What one call sends, as a piece of its own. */
    asWritten(own, lead, code, part) {
        const [first, ...more] = own.filter((one) => !isBorder(one)).map(({ statement }) => statement.text);
        const piece = pieceOf({ sql: first ?? own[0]?.statement.text ?? "" }, lead);
        const elsewhere = () => {
            const again = new PieceWriter(this.#unit, this.#clears, this.#write, this.#indent);
            const made = again.anew(own.map(({ statement }) => ({ statement, repairs: [] })), lead, part);
            return again.failed ? null : made;
        };
        const { returns } = part;
        const guarded = own.every(({ statement }) => looksFirst(statement));
        return {
            ...piece,
            ...(guarded ? { guarded } : {}),
            border: null,
            code,
            also: more,
            reverses: true,
            elsewhere,
            ...(returns ? { returns } : {}),
        };
    }
    /** Each of the statements as a call of its own. */
    anew(own, lead, { isHeld, span }, written) {
        const [first] = own;
        // Blocks that open a transaction hold more than a list of statements; those that leave one do not.
        const opens = first !== undefined && isBorder(first) && isBegin(first.statement.text);
        if (isHeld || opens || own.some((one) => this.#isConditional(one)))
            this.failed = true;
        const statements = own.filter((one) => !isBorder(one));
        const before = written && this.#standingBefore(statements, written);
        if (before)
            return before;
        const { operations } = this;
        const original = operations && atNoIndent(this.text(span), this.#indent);
        const made = statements.flatMap((each, at) => this.of(each, at === 0 ? lead : "\n", original));
        const kept = original === undefined ? null : (operations?.keeps(original) ?? null);
        const [opening, ...others] = made;
        if (kept !== null && opening)
            return [{ ...opening, code: `${opening.code}\n${kept},` }, ...others];
        // A call that stays as it is, beside what comes before it or behind it, is left as it is written.
        if (!written || statements.length !== 1 || this.#hasToLeave(own, written))
            return made;
        return made.map((piece) => (piece.sql === written.sql ? { ...written, lead: piece.lead } : piece));
    }
    /** What only has to run before a call, and the call as it is written; null where it is to send something else. */
    #standingBefore(own, written) {
        const first = [];
        for (const { statement, repairs } of own) {
            const instead = repairs.find(({ kind }) => kind === "instead");
            if (instead?.kind !== "instead")
                continue;
            const wanted = wantedStatements(instead, this.#clears);
            if (wanted.at(-1)?.sql !== statement.text)
                return null;
            first.push(...wanted.slice(0, -1));
        }
        const outside = own.map(({ statement }) => pieceOf({ sql: statement.text }, "").outside);
        if (new Set(outside).size !== 1 || first.some(({ apart }) => apart))
            return null;
        const isLeaving = this.#leavesByCall && outside[0] === true;
        const isOperation = this.operations !== undefined;
        if (isLeaving || isOperation || !first.every(isPreparing))
            return null;
        const made = first.map((each, at) => this.#piece(each, at === 0 ? written.lead : "\n"));
        return [...made, { ...written, lead: made.length > 0 ? "\n" : written.lead }];
    }
    /** Each call says where it is sent, and not all of them leave the transaction yet. */
    get #leavesByCall() {
        const { migration, execution } = this.#unit;
        return migration.code?.writing.leaves === "call" && execution !== "autocommit";
    }
    /** Its call itself says where it is sent, and does not say so yet. */
    #hasToLeave(own, { outside }) {
        return outside && this.#leavesByCall && !own.some(isBorder);
    }
    of({ statement, repairs }, lead, original) {
        const instead = repairs.find(({ kind }) => kind === "instead");
        const wanted = instead?.kind === "instead" ? wantedStatements(instead, this.#clears) : [{ sql: statement.text }];
        return wanted.map((each, at) => this.#piece(each, at === 0 ? lead : "\n", original));
    }
    #piece(wanted, lead, original) {
        const made = this.#write(this.#unit, wanted.sql, original);
        if (!made)
            this.failed = true;
        const code = hasLines(wanted.sql) ? keptInPlace(made?.code ?? "") : (made?.code ?? "");
        return { ...pieceOf(wanted, lead), ...made, code: code + this.end(""), border: null };
    }
    #isConditional({ statement: { piece } }) {
        const sent = piece === null ? undefined : this.#unit.migration.sent?.[piece];
        if (sent?.kind !== "message")
            return true;
        // What stands in another file may be called with the same words elsewhere.
        return sent.condition !== undefined || sent.holes === true || sent.elsewhere !== undefined;
    }
}
/** It changes nothing that the rest of its call asks for. */
function isPreparing({ sql }) {
    return /^(?:SET|DROP\s+INDEX)\b/i.test(sql);
}
/** An end of a line stands in one of its texts. */
function hasLines(sql) {
    return (0,grammar_lexemes/* lexemesOf */.Ze)(sql).some(({ text }) => text.includes("\n"));
}
function isBegin(sql) {
    return /^(?:BEGIN|START)\b/i.test(sql);
}

;// CONCATENATED MODULE: ./build/src/repair/code/code-pieces.js




/**
 * The statements of a way with what mends them, as code; null where that cannot be written: under a condition, in a helper,
 * in a transaction that the code opens.
 */
function codePieces(unit, repairs, clears, write) {
    const sent = sentIn(unit, repairs);
    if (!sent)
        return null;
    const body = wayBody(unit);
    const make = new PieceWriter(unit, clears, write, body?.indent ?? "");
    if (unit.migration.derived)
        return writtenOut(sent, make, body);
    const { operations, apart } = unit.migration.code?.writing ?? {};
    const own = apart ? sent.filter((each) => !isBorder(each)) : sent;
    const byPart = body && partsOf(own, body, operations !== undefined);
    if (!byPart)
        return sent.length === 0 ? { pieces: [], head: "", changed: false } : null;
    return takenApart(body, byPart, make);
}
function sentIn({ statements, unread }, repairs) {
    if (unread.length > 0)
        return null;
    return statements.flatMap((statement) => statement.body === null ? [{ statement, repairs: repairs.get(statement.index) ?? [] }] : []);
}
/** What the tool makes of the way up has no text of its own. */
function writtenOut(sent, make, body) {
    const pieces = sent.flatMap((each) => {
        const origin = originOf(each, body?.statements ?? []);
        return isBorder(each) ? [] : make.of(each, "\n").map((piece) => ({ ...piece, origin }));
    });
    return make.failed ? null : { pieces, head: "", changed: sent.some(isRepaired) };
}
/** The statements that each part of the body sends; null where they do not stand in its order. */
function partsOf(sent, { statements }, isList) {
    const byPart = new Map();
    let last = 0;
    for (const each of sent) {
        const at = originOf(each, statements);
        const part = statements[at];
        // Operations send some of theirs after all others.
        if (!part || (at < last && !isList))
            return null;
        last = at;
        byPart.set(part, [...(byPart.get(part) ?? []), each]);
    }
    return byPart;
}
/** Which part of a body sends it; -1: none. */
function originOf({ statement: { call, span } }, statements) {
    const [from, to] = call ?? span;
    return statements.findIndex((part) => part.span[0] <= from && to <= part.span[1]);
}
function takenApart({ statements, indent }, byPart, make) {
    const pieces = [];
    const moved = new Map();
    let head = "";
    for (const [at, part] of statements.entries()) {
        const own = byPart.get(part) ?? [];
        const lead = leadOf(part, indent);
        const text = atNoIndent(make.text(part.span), indent) + make.end(part.trail) + part.trail;
        if (own.length === 0) {
            const before = pieces.at(-1);
            // What sends nothing stays with what stands before it.
            if (before)
                pieces[pieces.length - 1] = { ...before, trail: before.trail + lead + text };
            else
                head += lead + text;
            continue;
        }
        const isAnew = own.some(isRepaired) || isMixed(own);
        const written = make.asWritten(own, lead, text, part);
        const anew = isAnew ? withTrail(make.anew(own, lead, part, written), part) : [written];
        const made = anew.map((piece) => ({ ...piece, origin: at }));
        const target = targetOf(own, byPart);
        if (target === null)
            pieces.push(...made);
        else
            moved.set(target, [...(moved.get(target) ?? []), ...(isAnew ? made : make.anew(own, lead, part))]);
        if (make.failed)
            return null;
        for (const { statement } of own)
            pieces.push(...(moved.get(statement.index) ?? []));
    }
    const isCut = pieces.some(({ returns }, at) => returns && at < pieces.length - 1);
    return isCut ? null : { pieces, head, changed: [...byPart.values()].flat().some(isRepaired) };
}
/** The comment at the end of its line stays, whatever is written there. */
function withTrail(pieces, { trail }) {
    const last = pieces.at(-1);
    const said = trail.replace(/^[\s,;]+/, "");
    if (!last || last.elsewhere || said === "")
        return pieces;
    return [...pieces.slice(0, -1), { ...last, trail: ` ${said}` }];
}
function leadOf({ lead }, indent) {
    const lines = atNoIndent(lead, indent).split("\n");
    // Its own indent is written with its line.
    return [...lines.slice(0, -1), ""].join("\n");
}
/** The statement behind which another one is to stand; null: where it is. */
function targetOf(own, byPart) {
    const behind = own.flatMap(({ repairs }) => repairs.find(({ kind }) => kind === "behind") ?? [])[0];
    if (behind?.kind !== "behind")
        return null;
    const all = [...byPart.values()].flat();
    const target = all.findLast(({ statement }) => statement.span[0] === behind.span[0]);
    return target && !own.includes(target) ? target.statement.index : null;
}
function isRepaired({ repairs }) {
    return repairs.some(({ kind }) => kind !== "undo" && kind !== "later");
}
/** One call sends what may be in a transaction, and what may not. */
function isMixed(own) {
    const outside = own
        .filter((one) => !isBorder(one))
        .map(({ statement }) => pieceOf({ sql: statement.text }, "").outside);
    return outside.includes(true) && outside.includes(false);
}

;// CONCATENATED MODULE: ./build/src/repair/code/session-settings.js


const LOCAL = /^SET\s+LOCAL\s+(?=lock_timeout\b)/i;
/**
 * Settings as they hold where the statements are sent: outside a transaction for the session, and within one from its first
 * statement on, since a lock that is waited for before has none.
 */
function settingsInPlace(pieces, unit, isOutside, write) {
    if (isOutside)
        return settled(pieces.map((piece) => forSession(piece, unit, write)));
    const first = pieces.find(({ sql }) => LOCAL.test(sql));
    const others = pieces.filter((piece) => !LOCAL.test(piece.sql));
    const isLater = first && pieces.slice(0, pieces.indexOf(first)).some((piece) => !isSetting(piece));
    return settled(isLater ? [{ ...first, lead: "" }, ...others] : pieces);
}
function forSession(piece, unit, write) {
    if (!LOCAL.test(piece.sql))
        return piece;
    const sql = piece.sql.replace(LOCAL, "SET ");
    const made = write(unit, sql);
    const end = piece.code?.endsWith(",") ? "," : "";
    return made ? { ...piece, sql, ...made, code: made.code + end } : piece;
}

;// CONCATENATED MODULE: ./build/src/repair/code/code-members.js









const code_members_APART = "parts of it are no calls that can be taken apart";
/**
 * As membersOf, of a version that is written in code.
 * @param alone whether its statements were sent by themselves before anything was repaired
 */
function codeMembers(version, repairs, alone, write) {
    const [up, ...more] = version.up;
    const [down, ...others] = version.down;
    if (!up || more.length + others.length > 0)
        return { asks: "several files are one version here" };
    const { code, advice, tool } = up.migration;
    if (!code)
        return { asks: `fix writes no ${tool} files; by hand: ${advice.alone}` };
    const ups = codePieces(up, repairs.sent(up), repairs.clears, write);
    const stays = down !== undefined && leavesNot(down);
    const downs = down ? codePieces(down, stays ? new Map() : repairs.sent(down), repairs.clears, write) : null;
    if (!ups || (down && !downs))
        return { asks: whyWhole([up, down], code_members_APART) };
    const added = repairs.undo.flatMap(({ statements }) => undoing(up, statements, stays, write));
    if (!ups.changed && !downs?.changed && added.length === 0)
        return null;
    const groups = statementGroups(settled(ups.pieces), {
        ...{ isAlone: alone, several: advice.several, writing: code.writing },
    });
    if (!groups)
        return { asks: `${tool} sends these statements together: ${advice.alone}` };
    const derived = lackingBack(downs?.pieces ?? [], ups.pieces, code.writing);
    const shares = shared([...settled(derived), ...added], groups);
    const members = groups.map(({ outside }, at) => {
        const isOwn = at === 0;
        const there = placed(leadingIn(groups, at), isOwn);
        const back = placed(shares[at] ?? [], isOwn && !down?.migration.derived);
        if (!there || !back)
            return null;
        const leaving = { up: outside, down: back.some((one) => one.outside) };
        const isOut = (way) => hasLeft(up, code.writing.leaves, leaving, way);
        const lines = {
            up: settingsInPlace(there, up, isOut("up"), write),
            down: settingsInPlace(back, down ?? up, isOut("down"), write),
        };
        const derives = isTurnedRound(down, lines.up) && added.length === 0;
        const { operations } = code.writing;
        const downLines = operations ? takingBack(operations, lines.down) : written(lines.down);
        return {
            title: isOwn ? null : titleOf(groups, at),
            up: code_members_joined(isOwn ? ups.head : "", written(lines.up)),
            down: derives || !code_members_keepsBack(down, back) ? null : code_members_joined(isOwn ? keptHead(downs, back) : "", downLines),
            outside: leaving,
            sends: lines.up.flatMap(sentByPiece),
        };
    });
    if (members.includes(null))
        return { asks: code_members_APART };
    if (members.some((one) => one?.outside.up) && leavesNot(up))
        return { asks: `nothing in its file takes it out of the transaction: ${advice.alone}` };
    return members;
}
function code_members_joined(head, lines) {
    return [head, lines].filter((text) => text !== "").join("\n");
}
/** What sends nothing yet, as one that only raises, gives way to what takes something back. */
function keptHead(downs, back) {
    return downs && (downs.pieces.length > 0 || back.length === 0) ? downs.head : "";
}
/** Of the way back what no operation takes back by itself any more; of calls, all of it. */
function lackingBack(back, pieces, { operations }) {
    if (!operations)
        return back;
    const lacking = new Set(pieces.flatMap(({ origin, reverses }) => (reverses ? [] : [origin])));
    return back.filter(({ origin }) => lacking.has(origin));
}
/** What ends the way back; a drop that cannot leave its transaction is a plain one. */
function undoing(unit, statements, isInside, write) {
    return statements.flatMap((wanted) => {
        const sql = isInside ? wanted.sql.replace(/^(DROP INDEX) CONCURRENTLY\b/, "$1") : wanted.sql;
        const made = write(unit, sql);
        return made ? [{ ...pieceOf({ ...wanted, sql }, "\n"), ...made }] : [];
    });
}
/** Whether a way of it is sent outside a transaction, once what is to leave has left. */
function hasLeft(unit, leaves, leaving, way) {
    if (unit.execution === "autocommit")
        return true;
    return leaves === "file" ? leaving.up || leaving.down : leaves === "way" && leaving[way];
}
/** In a file of their own calls stand that name nothing of the file they come from. */
function placed(pieces, isOwn) {
    if (isOwn)
        return pieces;
    const made = pieces.map((piece) => (piece.elsewhere ? piece.elsewhere() : [piece]));
    return made.includes(null) ? null : made.flatMap((one) => one ?? []);
}
function takingBack({ takingBack: write }, back) {
    return back.length === 0 ? "" : `${write(back.flatMap(sentByPiece))},`;
}
function isTurnedRound(down, pieces) {
    return down?.migration.derived === true && pieces.every(({ reverses }) => reverses === true);
}
function code_members_keepsBack(down, back) {
    return down !== undefined || back.length > 0;
}
function leavesNot(unit) {
    return unit.execution !== "autocommit" && unit.migration.code?.leave === null;
}
/** Its lines, at no indent. */
function written(pieces) {
    const text = pieces.map(({ lead, code, sql, trail }, at) => `${at > 0 && lead === "" ? "\n" : lead}${code ?? sql}${trail}`);
    return text.join("").replace(/^\n+/, "");
}
/** A version that needs no repair, as one of those that a repair leaves. */
function codeAsItIs({ up: [up], down: [down] }) {
    const textOf = (unit) => {
        const body = unit && wayBody(unit);
        return body ? atNoIndent(unit.migration.file.text.slice(...body.span), body.indent) : "";
    };
    const leaves = (unit) => (unit?.statements ?? []).some(({ body, text }) => body === null && pieceOf({ sql: text }, "").outside);
    return {
        title: null,
        up: textOf(up),
        down: !down || down.migration.derived ? null : textOf(down),
        outside: { up: leaves(up), down: leaves(down) },
        sends: (up?.statements ?? []).map(({ text }) => text),
    };
}

;// CONCATENATED MODULE: ./build/src/repair/rounds.js






const BEHIND = "what it is split into would come behind the versions that follow it";
/**
 * @param made up files of other versions that are new
 * @param clears see StatementRepairs
 */
function familyOf(version, made, clears) {
    const path = version.up[0]?.migration.file.path ?? "";
    return { version, members: [], ups: [path], files: [], asks: [], around: aroundOf(version, made), clears };
}
/**
 * A family after one round more; null where nothing is left to mend.
 * @param versions its versions as they are read by now
 */
function nextFamily(family, versions, findings, write) {
    const [first] = family.version.up;
    const isCode = first?.migration.sent !== undefined;
    const isAlone = first?.execution === "autocommit";
    const members = [];
    const asks = new Set();
    let changed = false;
    for (const [at, path] of family.ups.entries()) {
        const version = versions.find((one) => one.up[0]?.migration.file.path === path);
        if (!version)
            return null;
        const title = family.members[at]?.title ?? null;
        const repairs = replacementsIn(version, findings, family);
        const room = title === null ? roomIn(family) : "behind";
        const parts = isCode ? codeMembers(version, repairs, isAlone, write) : membersOf(version, repairs, room);
        if (parts && "asks" in parts)
            asks.add(parts.asks);
        if (parts && !("asks" in parts))
            changed = true;
        const own = parts && !("asks" in parts) ? parts : [isCode ? codeAsItIs(version) : asItIs(version)];
        members.push(...own.map((one) => (one.title === null ? { ...one, title } : one)));
    }
    if (!changed)
        return asks.size === 0 || family.asks.length > 0 ? null : { ...family, asks: [...asks] };
    const written = (isCode ? codeFiles : filesOf)(family.version, members, family.around);
    const own = members.findIndex(({ title }) => title === null);
    const moved = written?.isLast ? members.slice(own + 1).flatMap(({ sends }) => sends) : [];
    const needed = neededLater(family.version, moved);
    if (!written || needed !== null) {
        const why = needed === null ? "its files have no names that can be counted on" : `${BEHIND}, and ${needed}`;
        return family.asks.length > 0 ? null : { ...family, asks: [why] };
    }
    return { ...family, members, files: written.files, ups: written.ups, asks: [...asks] };
}
function roomIn({ version, around }) {
    const { file, writing } = version.up[0]?.migration ?? {};
    if (!file || !writing)
        return "none";
    if (hasRoomBefore(file.path, writing, around))
        return "before";
    return around.next === null ? "behind" : "none";
}
function replacementsIn(version, findings, { clears, ups }) {
    const paths = new Set([...version.up, ...version.down].map(({ migration }) => migration.file.path));
    const own = findings.filter(({ file, replacement }) => replacement && paths.has(file.path));
    const gravest = [...own].sort((a, b) => rank(a) - rank(b));
    const of = ({ migration: { file, span } }) => {
        const places = new Map();
        for (const finding of gravest) {
            const at = finding.span[0];
            const isIn = finding.file.path === file.path && span[0] <= at && at < span[1];
            if (isIn && finding.replacement)
                places.set(at, [...(places.get(at) ?? []), finding.replacement]);
        }
        return places;
    };
    const sent = ({ migration: { direction, file, span }, statements }) => {
        const places = new Map();
        for (const { replacement, ...finding } of gravest) {
            if (!replacement || finding.file.path !== file.path)
                continue;
            const at = indexOf(replacement.of, finding.span[0], direction, span, statements);
            if (at !== null)
                places.set(at, [...(places.get(at) ?? []), replacement]);
        }
        return places;
    };
    // What another of the family makes it also takes back: to build it again before that would be in vain.
    const isOfAnother = (path) => ups.includes(path) && !paths.has(path);
    const undo = own.flatMap(({ replacement }) => replacement?.kind === "undo" && !replacement.restores.some(isOfAnother) ? [replacement] : []);
    return { of, sent, undo, clears };
}
/** The statement of a unit that a repair is of; null: it is none of them. */
function indexOf(told, place, direction, [from, to], statements) {
    if (told)
        return told.direction === direction ? told.index : null;
    if (place < from || place >= to)
        return null;
    const there = statements.filter(({ span, body }) => body === null && span[0] === place);
    return there.length === 1 ? (there[0]?.index ?? null) : null;
}
function rank({ severity }) {
    return ["error", "warning", "notice"].indexOf(severity);
}

;// CONCATENATED MODULE: ./build/src/programs/repairs/files-beside.js
/**
 * The files of a repair as they go beside what is there: what stands there already like that is left out, and what its tool
 * can put into a file that is there keeps the rest of that. Nothing is written over, nor changed through a link.
 */
function filesBeside(files, tree) {
    const all = [];
    for (const file of files) {
        const there = file.new ? entryAt(tree, file.path) : undefined;
        const text = there ? tree.read(file.path) : null;
        if (!there || text === file.text) {
            if (!there)
                all.push(file);
            continue;
        }
        const put = text === null || there.folder || there.link ? null : (file.into?.(text) ?? null);
        if (put === null)
            return { taken: file };
        if (put !== text)
            all.push({ path: file.path, text: put, new: false });
    }
    return all;
}
function entryAt(tree, path) {
    const at = path.lastIndexOf("/");
    return tree.list(at < 0 ? "." : path.slice(0, at)).find(({ name }) => name === path.slice(at + 1));
}
/** What is left to a person, as the rest of a sentence about the migration. */
function takenInWords({ path, text }) {
    const [line = "", ...more] = text.trim().split("\n");
    return more.length === 0
        ? `is mended once ${path}, which is there already, says \`${line}\`: write that there, and run fix again`
        : `is not mended: ${path}, which it would need, is there already and says something else`;
}

// EXTERNAL MODULE: ./build/src/programs/repairs/with-files.js
var with_files = __webpack_require__(97953);
// EXTERNAL MODULE: ./build/src/parse/grammar.js + 4 modules
var grammar = __webpack_require__(13669);
// EXTERNAL MODULE: ./build/src/sql/locks/locks-taken.js
var locks_taken = __webpack_require__(9555);
;// CONCATENATED MODULE: ./build/src/programs/written-call.js


/** A statement of a repair as the tool's own call. */
const writtenCall = ({ migration: { advice, code }, version }, sql, original) => {
    const read = (0,grammar/* readSql */.xj)(sql);
    if (!advice.inCode || !("statements" in read))
        return null;
    const [only, ...more] = read.statements;
    if (!only || more.length > 0)
        return null;
    const known = (index) => (0,locks_taken/* tableOf */.c_)(index, version.after) ?? (0,locks_taken/* tableOf */.c_)(index, version.before);
    const statement = { node: only.node, text: sql.slice(...only.span), tableOf: known };
    const { operations } = code?.writing ?? {};
    const call = operations ? operations.write(original ?? "", statement) : advice.inCode(statement);
    return { code: call, reverses: code?.writing.reverses?.(statement, call) ?? false };
};

;// CONCATENATED MODULE: ./build/src/programs/repair.js











/** Each round mends what the one before has brought to light. */
const MOST_ROUNDS = 6;
/**
 * What should stand in the place of each version that has an error or a warning. It is read again before it is offered:
 * what would say anything new is not.
 */
function repairsOf(run) {
    const wanted = new Set(run.found.filter(isLoud).map(({ file }) => file.path));
    if (wanted.size === 0)
        return [];
    const { versions } = run.look((0,with_files/* onlyFiles */.C)(run.discovery, wanted), wanted);
    // Of two versions of a folder the later one's new neighbours must not take the names of the earlier one's.
    const made = [];
    const all = versions.flatMap((version) => {
        const repair = repairOf(version, made, run);
        made.push(...(repair?.files ?? []).filter((one) => one.new));
        return repair ?? [];
    });
    return ofOneFile(all);
}
function repairOf(version, made, run) {
    const file = version.up[0]?.migration.file;
    const own = new Set([...version.up, ...version.down].map(({ migration }) => migration.file.path));
    const before = run.found.filter((one) => own.has(one.file.path));
    if (!file || !before.some(isLoud))
        return null;
    const unknown = unproven(version);
    if (unknown !== null)
        return unmended(file, `${file.path} ${unknown}`);
    const why = run.stays(file);
    if (why !== null)
        return inNewVersion(version, { file, before, why }, made, run);
    const edits = editedFiles(before);
    const start = startOf(version, edits, own, before, run);
    const { family, after, versions } = inRounds(familyOf(start.version, made, true), start, own, run);
    const files = filesBeside(withEdits(edits, family.files), run.discovery.tree);
    if ("taken" in files)
        return unmended(file, `${file.path} ${takenInWords(files.taken)}`);
    const asks = family.asks.map((one) => ({ message: `${file.path} is not mended whole: ${one}` }));
    if (files.length === 0)
        return { ...unmended(file, ""), left: [...asks, ...before.filter(isLoud).map(saying)] };
    if (isDraggedOut(family))
        return unmended(file, `what mends the way back of ${file.path} would take its way up out of the transaction too, so it wants a decision of yours`);
    const trouble = brought(before, after);
    if (trouble !== null)
        return unmended(file, `what mends ${file.path} leads to ${trouble}, so it wants a decision of yours`);
    const looks = firstLook(versions);
    return {
        file,
        files,
        mends: before.filter((one) => !isLeft(one, after, files)).map(({ fingerprint }) => fingerprint),
        left: [...asks, ...after.filter(isLoud).map(saying)],
        first: [
            ...looks,
            ...ifDuplicates(version, versions),
            ...ifCutOff(versions),
            ...ifRunAgain(versions),
            ...afterwards(version),
        ],
        ...(looks.length === 0 ? alone(files) : oneClick(start, edits, own, before, run)),
        checked: "read",
    };
}
/** What mends one that may have been applied: a migration of its own. */
function inNewVersion(version, { file, before, why, }, made, { discovery, look }) {
    const loud = before.filter(isLoud);
    const mended = loud.flatMap(({ replacement: later, fingerprint }) => later?.kind === "later" && isStillThere(version, later) ? [{ later, fingerprint }] : []);
    const own = new Set(mended.map(({ fingerprint }) => fingerprint));
    const others = loud.filter(({ fingerprint }) => !own.has(fingerprint)).map(saying);
    const stands = { message: `${file.path} ${why}` };
    if (mended.length === 0)
        return { ...unmended(file, ""), left: [stands, ...others] };
    const files = laterVersions(version, mended.map(({ later }) => later), made, writtenCall);
    if ("asks" in files)
        return unmended(file, `${stands.message}; a new one is not written: ${files.asks}`);
    const wanted = new Set(files.map(({ path }) => path));
    const found = look((0,with_files/* onlyFiles */.C)((0,with_files/* withFiles */.o)(discovery, files), wanted), wanted).findings;
    const trouble = found.find((one) => isLoud(one) && wanted.has(one.file.path));
    if (trouble)
        return unmended(file, `a new migration for ${file.path} leads to ${trouble.rule}: write it by hand`);
    const left = others.length === 0 ? [] : [stands, ...others];
    return { file, files, mends: [...own], left, first: afterwards(version), checked: "read" };
}
/** Whether a finding is there still; in a file of another name it has another fingerprint. */
function isLeft(finding, after, files) {
    const { rule, message, fingerprint, file } = finding;
    const isRenamed = files.some(({ path, gone }) => gone && path === file.path);
    return after.some((one) => one.fingerprint === fingerprint || (isRenamed && one.rule === rule && one.message === message));
}
/** The repair as one file that may be committed as it stands. */
function oneClick(start, edits, own, before, run) {
    const { family, after } = inRounds(familyOf(start.version, [], false), start, own, run);
    return brought(before, after) === null && !after.some(isLoud) ? alone(withEdits(edits, family.files)) : {};
}
function alone([file, ...more]) {
    return file && more.length === 0 && !file.new && !file.gone
        ? { suggestion: { path: file.path, text: file.text } }
        : {};
}
/** The version with the edits made that its findings offer by themselves: a marker that nobody reads, a wrong unit. */
function startOf(version, edits, own, before, { discovery, look }) {
    if (edits.length === 0)
        return { discovery, version, findings: before };
    const now = (0,with_files/* withFiles */.o)(discovery, edits);
    const { findings, versions } = look((0,with_files/* onlyFiles */.C)(now, own), own);
    const path = version.up[0]?.migration.file.path;
    const edited = versions.find(({ up }) => up[0]?.migration.file.path === path);
    return edited ? { discovery: now, version: edited, findings } : { discovery, version, findings: before };
}
function editedFiles(findings) {
    const alone = findings.filter(({ fix, replacement, severity }) => fix && !replacement && severity !== "notice");
    const offered = alone.map((one) => (one.fix ? { ...one, fix: { ...one.fix, safe: true } } : one));
    return [...(0,safe_edits/* safeEdits */.b)(offered)].map(([file, edits]) => ({
        path: file.path,
        text: (0,safe_edits/* edited */.o)(file, edits).text,
        new: false,
    }));
}
function withEdits(edits, files) {
    const written = new Set(files.map(({ path }) => path));
    return [...edits.filter(({ path }) => !written.has(path)), ...files];
}
function inRounds(first, { findings, discovery }, own, { look }) {
    let [family, after, versions] = [
        first,
        findings.filter(({ file }) => own.has(file.path)),
        [first.version],
    ];
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const next = nextFamily(family, versions, after, writtenCall);
        // What writes nothing else has come to rest.
        if (!next || isSame(family, next))
            return { family, after, versions };
        const wanted = new Set([...own, ...next.files.map(({ path }) => path)]);
        ({ findings: after, versions } = look((0,with_files/* onlyFiles */.C)((0,with_files/* withFiles */.o)(discovery, next.files), wanted), wanted));
        after = after.filter(({ file }) => wanted.has(file.path));
        family = next;
    }
    // What does not come to rest mends nothing.
    return {
        family: first,
        after: findings.filter(({ file }) => own.has(file.path)),
        versions: [first.version],
    };
}
function isSame(before, next) {
    const texts = new Map(before.files.map(({ path, text }) => [path, text]));
    return (before.files.length > 0 &&
        before.files.length === next.files.length &&
        next.files.every(({ path, text }) => texts.get(path) === text));
}
/** What the tool wants to be run once its files have changed. */
function afterwards({ up: [first] }) {
    const { writing, code } = first?.migration ?? {};
    const { afterwards: command } = writing ?? code?.writing ?? {};
    return command === undefined ? [] : [`Afterwards run ${command}`];
}
/** Who sends it is not known, so that nobody knows either what would run there. */
function unproven({ up: [first] }) {
    const { assumed, guessed } = first?.migration ?? {};
    return assumed || guessed
        ? "is sent by nobody knows what: set `tool:` or `execution:` for it in .indexwright.yml"
        : null;
}
function unmended(file, message) {
    return { file, files: [], mends: [], left: [{ message }], first: [], checked: "read" };
}
function isLoud({ severity }) {
    return severity !== "notice";
}
function saying({ file, span, rule, message, fingerprint }) {
    return { message: `${file.path}:${(0,offsets/* positionAt */.t$)(file, span[0]).line} ${message} (${rule})`, fingerprint };
}
/**
 * A rule that finds an error or a warning more often than before; null where there is none, or where there are fewer errors
 * and only warnings have come, which are named among what is left.
 */
function brought(before, after) {
    const counts = new Map();
    const errors = (all) => all.filter(({ severity }) => severity === "error").length;
    const isBetter = errors(after) < errors(before);
    for (const { rule } of before.filter(isLoud))
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    for (const { rule, severity } of after.filter(isLoud)) {
        if (isBetter && severity === "warning")
            continue;
        const left = (counts.get(rule) ?? 0) - 1;
        if (left < 0)
            return rule;
        counts.set(rule, left);
    }
    return null;
}

// EXTERNAL MODULE: ./build/src/programs/whole-report.js + 2 modules
var whole_report = __webpack_require__(4566);
;// CONCATENATED MODULE: ./build/src/programs/lint-with-repairs.js




/** Lints, and says what should stand instead. */
async function lintRepaired(discovery, options, baseline) {
    const looked = await (0,lint/* look */.Op)(discovery, options, baseline);
    const repairs = repairsFor(looked, discovery, options, baseline);
    return { ...(0,whole_report/* reportOf */.E)(looked, discovery, options), repairs };
}
/** What should stand in the place of what a run has found. */
function repairsFor({ collected: { findings: found } }, discovery, options, baseline) {
    return repairsOf({
        discovery,
        found,
        look: (now, wanted) => {
            const { collected, versions } = (0,lint/* lookOnce */.ns)(now, options, baseline, { wanted });
            return { findings: collected.findings, versions };
        },
        stays: (file) => staying(file, discovery, options),
    });
}
/** The repairs, and the report of what they leave. Nothing is written yet. */
async function repaired(discovery, options, baseline) {
    const { repairs, ...report } = await lintRepaired(discovery, options, baseline);
    const files = repairs.flatMap((one) => one.files);
    if (files.length === 0)
        return { report, repairs };
    const now = (0,with_files/* withFiles */.o)(discovery, files);
    return { report: await (0,lint/* lint */.u8)(now, options, baseline), repairs };
}
/** Why a file is not written anew: what may have been applied never is, unless somebody has named it. */
function staying(file, { older, mainline }, { since, rewrite }) {
    if (rewrite.includes(file.path))
        return null;
    if (file.changed !== "all" || older(file.path))
        return "stands on the base branch and may have been applied, so it is not written anew, and what it did while it ran is past: name it with --rewrite where it never ran";
    return since === null && mainline() === null
        ? "may have been applied, as no main branch is known here: name it with --rewrite where it never ran"
        : null;
}


/***/ }),

/***/ 97953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ onlyFiles),
/* harmony export */   o: () => (/* binding */ withFiles)
/* harmony export */ });
/* harmony import */ var _read_code_languages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56013);
/* harmony import */ var _overlay_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79952);


/** The same run over these files alone; the others are what stands round them. */
function onlyFiles(discovery, wanted) {
    const still = (file) => wanted.has(file.path) ? file : { ...file, changed: "none" };
    // How one in code is sent may depend on those that are pending with it.
    return { ...discovery, files: discovery.files.map(still) };
}
/** The run as it would be with these files. Nothing is written. */
function withFiles(discovery, files) {
    const gone = new Set(files.flatMap((one) => (one.gone ? [one.path] : [])));
    const changed = new Map(files.flatMap(({ path, text }) => (gone.has(path) ? [] : [[path, { path, text, changed: "all" }]])));
    const now = (0,_overlay_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutFiles */ .O)((0,_overlay_js__WEBPACK_IMPORTED_MODULE_1__/* .overlaid */ .Z)(discovery, changed), gone);
    const known = new Set([...now.files, ...now.code].map(({ path }) => path));
    const added = [...changed.values()].filter(({ path }) => !known.has(path));
    const isSql = ({ path }) => path.endsWith(".sql");
    return {
        ...now,
        files: [...now.files, ...added.filter(isSql)].sort(byPath),
        code: [...now.code, ...added.filter((one) => (0,_read_code_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .isProgram */ .Vd)(one.path))].sort(byPath),
    };
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}


/***/ })

};

//# sourceMappingURL=963.index.js.map