export const id = 986;
export const ids = [986];
export const modules = {

/***/ 19986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintRepaired: () => (/* binding */ lintRepaired),
  repaired: () => (/* binding */ repaired)
});

// EXTERNAL MODULE: ./build/src/programs/lint.js + 7 modules
var lint = __webpack_require__(90167);
// EXTERNAL MODULE: ./build/src/check/safe-edits.js
var safe_edits = __webpack_require__(65905);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/grammar/lexemes.js
var grammar_lexemes = __webpack_require__(73747);
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
/** The indexes and constraints that a statement makes. */
function madeBySql(sql) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const first = objectIn(sql);
    const isMaking = first !== null && ["create", "add"].includes(first.verb);
    const constraints = lexemes.flatMap(({ text }, at) => {
        const next = lexemes[at + 1];
        const isAdded = lexemes[at - 1]?.text.toUpperCase() === "ADD";
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


/** What is to be looked at before an index is dropped that is then built: a drop that waits behind a build kills it. */
function firstLook(files) {
    const statements = files.flatMap(({ text }) => text.split(";"));
    const built = new Set(statements.flatMap(madeBySql));
    const cleared = new Set(statements.flatMap((sql) => {
        const found = /\bCONCURRENTLY\s+IF\s+EXISTS\b/i.test(sql) ? objectIn(sql) : null;
        return found?.verb === "drop" && built.has(found.name) ? [found.name] : [];
    }));
    return [...cleared].map((name) => `Before it runs, see that nobody is building ${name}, since the drop kills that build: SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${(0,grammar_name/* quoteLiteral */.ce)(name)});`);
}

;// CONCATENATED MODULE: ./build/src/repair/place.js
/** @param made up files of other versions that are new */
function aroundOf({ version, up }, made) {
    const path = up[0]?.migration.file.path ?? "";
    const compare = up[0]?.migration.writing?.compare ?? (() => null);
    const numbered = version.root.versions.flatMap(({ repeatable, up: [first] }) => !repeatable && first && compare(first.file.path, path) !== null ? [first.file.path] : []);
    const all = [...numbered, ...made].sort((a, b) => compare(a, b) ?? 0);
    const before = all.filter((one) => (compare(one, path) ?? 0) < 0);
    const behind = all.filter((one) => (compare(one, path) ?? 0) > 0);
    return { previous: before.at(-1) ?? null, next: behind[0] ?? null, newest: all.at(-1) ?? path };
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
    return /\d{10}|\d{4}-\d\d-\d\d-\d{6}/.test(path);
}
/** The up file of each member; null where names cannot be counted on. */
function memberPlaces(path, writing, members, { next, newest }) {
    const own = members.findIndex(({ title }) => title === null);
    const count = members.length - 1 - own;
    const last = count > 0 ? writing.following?.(path, path, count, "step") : undefined;
    const fits = next === null || (last != null && (writing.compare?.(last, next) ?? 0) < 0);
    const places = members.map(({ title }, at) => {
        if (title === null)
            return path;
        const steps = at - own;
        return writing.following?.(path, steps < 0 || fits ? path : newest, steps, title) ?? null;
    });
    return places.every((one) => one !== null) ? places : null;
}

;// CONCATENATED MODULE: ./build/src/repair/files.js

/** The files of a version and of its new neighbours; null where the tool's names cannot be counted on. */
function filesOf(version, members, around) {
    const [up] = version.up;
    const { writing } = up?.migration ?? {};
    if (!up || !writing)
        return null;
    const ups = memberPlaces(up.migration.file.path, writing, members, around);
    if (!ups)
        return null;
    const files = members.flatMap((member, at) => {
        if (member.title === null)
            return ownFiles(version, up, member);
        const down = member.down === null ? null : trimmed(member.down);
        const made = writing.files?.({ ...member, up: trimmed(member.up), down, path: ups[at] ?? "" }) ?? [];
        return made.map((one) => ({ ...one, new: true }));
    });
    return { files, ups };
}
/** As the whole text of a file or a section. */
function trimmed(text) {
    const bare = text.trim();
    return bare === "" ? "" : `${bare}\n`;
}
function ownFiles(version, up, member) {
    const [down] = version.down;
    const before = new Map();
    for (const unit of [up, ...(down ? [down] : [])])
        before.set(unit.migration.file.path, unit.migration.file.text);
    let files = [...textsOf(up, down, member, before)].map(([path, text]) => ({
        path,
        text,
    }));
    const { writing } = up.migration;
    for (const direction of ["up", "down"]) {
        if (!member.outside[direction] || !writing || isSentAlone(direction === "up" ? up : down, writing))
            continue;
        const own = fileFor(up, down, direction);
        files = files.flatMap((one) => (one.path === own ? writing.optOut(one, direction) : [one]));
    }
    const isWindows = up.migration.file.text.includes("\r\n");
    return [...new Map(files.map((one) => [one.path, one])).values()]
        .map((one) => (isWindows ? { ...one, text: one.text.replace(/\r?\n/g, "\r\n") } : one))
        .filter(({ path, text }) => before.get(path) !== text)
        .map((one) => ({ ...one, new: !before.has(one.path) }));
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
function textsOf(up, down, member, before) {
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

;// CONCATENATED MODULE: ./build/src/repair/groups.js

/** The statements by files, in their order; null where the tool cannot send them so. */
function statementGroups(pieces, sending) {
    const { isAlone, several, writing } = sending;
    const any = pieces.some(({ outside }) => outside);
    if (isAlone || writing.leaving !== undefined)
        return [{ pieces, outside: any }];
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
    const { wrapping, separator } = unit.migration.writing ?? {};
    const moved = new Map();
    const pieces = [];
    let changed = false;
    const clean = (lead) => (separator ? withoutLines(lead, separator) : lead);
    const put = ({ statement, lead, trail }) => {
        const { span, text } = statement;
        const instead = replacements.get(span[0])?.find((one) => one.kind === "instead");
        if (!instead) {
            pieces.push(pieceOf({ sql: text }, clean(lead), trail));
            return;
        }
        changed = true;
        // What is written anew has no semicolons of its own to be wrapped for.
        const above = clean(wrapping ? withoutLines(lead, wrapping.begin) : lead);
        const statements = clears ? instead.statements : instead.statements.filter(isNoClearing);
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
    const tail = file.text.slice(placed.at(-1)?.end ?? span[0], span[1]);
    const head = /^(?:\r?\n)*/.exec(file.text.slice(...span))?.[0] ?? "";
    return { pieces, head, tail: clean(tail), changed };
}
function isNoClearing({ sql }, at, all) {
    const found = objectIn(sql);
    return (found?.verb !== "drop" || !all.slice(at + 1).some((later) => madeBySql(later.sql).includes(found.name)));
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
        const lead = file.text.slice(from, statement.span[0]);
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
function withoutLines(text, lines) {
    const isOne = (line) => typeof lines === "string" ? lines.includes(line.trim()) && line.trim() !== "" : lines.test(line.trim());
    return text
        .split("\n")
        .filter((line) => !isOne(line))
        .join("\n");
}

;// CONCATENATED MODULE: ./build/src/repair/members-of-version.js






/**
 * The versions that should stand in one's place, in their order; null where nothing of it changes.
 * @param room where its new neighbours find a place; "none": not next to it, so that nothing is cleared before it runs
 */
function membersOf(version, replacements, room) {
    const [up, ...more] = version.up;
    const [down, ...others] = version.down;
    if (!up || more.length + others.length > 0)
        return { asks: "several files are one version here" };
    const { writing, advice, tool } = up.migration;
    if (!writing)
        return { asks: `its ${tool} files are not written here: ${advice.alone}` };
    const ups = unitPieces(up, replacements.of(up), replacements.clears);
    const downs = down ? unitPieces(down, replacements.of(down), replacements.clears) : null;
    if (!ups || (down && !downs))
        return { asks: "parts of it are no SQL that can be taken apart" };
    const undo = replacements.undo.flatMap(({ statements }) => statements);
    if (!ups.changed && !downs?.changed && undo.length === 0)
        return null;
    const all = statementGroups(settled(outOfTransactions(ups.pieces)), sendingOf(up, writing));
    const led = all?.map((group, at) => ({ ...group, pieces: leadingIn(all, at) }));
    const groups = all && room === "none" ? led?.filter((_, at) => !isCleared(all, at)) : led;
    if (!groups)
        return { asks: `${tool} sends these statements together: ${advice.alone}` };
    const added = undo.map((one) => pieceOf(one, "\n"));
    const there = added.length > 0 && downs && isNothing(downs, writing) ? [] : (downs?.pieces ?? []);
    const wanted = shared([...settled(outOfTransactions(there)), ...added], groups);
    const isSent = down?.execution === "autocommit" || advice.several || wanted.every(isOneEach);
    // Where one file of the way back would have to be two, it stays as it is written.
    const shares = isSent
        ? wanted
        : shared(down ? (unitPieces(down, new Map(), true)?.pieces ?? []) : [], groups);
    const own = room === "before"
        ? Math.max(groups.findIndex((_, at) => !isCleared(groups, at)), 0)
        : 0;
    const members = groups.map(({ pieces, outside }, at) => {
        const share = shares[at] ?? [];
        const last = at === groups.length - 1;
        return {
            title: at === own ? null : titleOf(groups, at),
            up: ups.head + written(pieces, writing) + (last ? ups.tail : blank(ups.tail)),
            down: keepsBack(up)
                ? (downs?.head ?? "") + written(share, writing) + (at === own ? (downs?.tail ?? "\n") : "\n")
                : null,
            outside: { up: outside, down: share.some((one) => one.outside) },
        };
    });
    return isTheSame(members, version) ? null : members;
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
/** How a text ends, without what is said there. */
function blank(tail) {
    return /\s*$/.exec(tail)?.[0] || "\n";
}
/** Whether a group only clears the way for what the next one builds. */
function isCleared(groups, at) {
    const [piece, ...more] = groups[at]?.pieces ?? [];
    const found = piece && more.length === 0 ? objectIn(piece.sql) : null;
    const next = groups[at + 1]?.pieces ?? [];
    return found?.verb === "drop" && next.some(({ sql }) => madeBySql(sql).includes(found.name));
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
    };
}
function keepsBack({ migration: { rollback } }) {
    return rollback.place === "section" || rollback.place === "file";
}
function sendingOf(unit, writing) {
    return { isAlone: unit.execution === "autocommit", several: unit.migration.advice.several, writing };
}
/** Of the way back, what undoes each group: that which names what the group makes; the rest is the first one's. */
function shared(back, groups) {
    const made = groups.map(({ pieces }) => pieces.flatMap(({ sql }) => madeBySql(sql)));
    const shares = groups.map(() => []);
    for (const piece of back) {
        const names = namesInStatement(piece.sql);
        const owner = made.findLastIndex((own) => own.some((name) => names.has(name)));
        shares[Math.max(owner, 0)]?.push(piece);
    }
    return shares;
}
function written(pieces, { separator, leaving }) {
    let isLeft = leaving === undefined;
    return pieces
        .map(({ lead, sql, outside, trail }, at) => {
        const left = outside && !isLeft ? leaving : "";
        if (outside)
            isLeft = true;
        const last = at === pieces.length - 1;
        const end = separator === undefined ? ";" : last ? ";" : separator.replace(/\n$/, "");
        const own = leaving !== undefined && isLeft ? ofTheSession(sql) : sql;
        const above = at === 0 ? lead.replace(/^(?:\r?\n)+/, "") : lead;
        return `${above}${left}${own}${end}${trail}`;
    })
        .join("");
}
/** Outside a transaction a setting has none to last for. */
function ofTheSession(sql) {
    return sql.replace(/^SET LOCAL (?=lock_timeout)/, "SET ");
}
function titleOf(groups, at) {
    const named = (groups[at]?.pieces ?? []).flatMap(({ sql }) => objectIn(sql) ?? []);
    const found = named.find(({ verb }) => verb !== "drop") ?? named[0];
    const name = found ? titleFrom(found.name) : "";
    if (!found || name === "")
        return `step_${at + 1}`;
    return `${isCleared(groups, at) ? "clear" : found.verb}_${name}`;
}

;// CONCATENATED MODULE: ./build/src/repair/rounds.js



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
function nextFamily(family, versions, findings) {
    const members = [];
    const asks = new Set();
    let changed = false;
    for (const [at, path] of family.ups.entries()) {
        const version = versions.find((one) => one.up[0]?.migration.file.path === path);
        if (!version)
            return null;
        const title = family.members[at]?.title ?? null;
        const parts = membersOf(version, replacementsIn(version, findings, family.clears), title === null ? roomIn(family) : "behind");
        if (parts && "asks" in parts)
            asks.add(parts.asks);
        if (parts && !("asks" in parts))
            changed = true;
        const own = parts && !("asks" in parts) ? parts : [asItIs(version)];
        members.push(...own.map((one) => (one.title === null ? { ...one, title } : one)));
    }
    if (!changed)
        return asks.size === 0 || family.asks.length > 0 ? null : { ...family, asks: [...asks] };
    const written = filesOf(family.version, members, family.around);
    if (!written)
        return family.asks.length > 0
            ? null
            : { ...family, asks: ["its files have no names that can be counted on"] };
    return { ...family, members, ...written, asks: [...asks] };
}
function roomIn({ version, around }) {
    const { file, writing } = version.up[0]?.migration ?? {};
    if (!file || !writing)
        return "none";
    if (hasRoomBefore(file.path, writing, around))
        return "before";
    return around.next === null ? "behind" : "none";
}
function replacementsIn(version, findings, clears) {
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
    const undo = own.flatMap(({ replacement }) => (replacement?.kind === "undo" ? [replacement] : []));
    return { of, undo, clears };
}
function rank({ severity }) {
    return ["error", "warning", "notice"].indexOf(severity);
}

// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/programs/overlay.js
var overlay = __webpack_require__(84619);
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
    const { versions } = run.look(only(run.discovery, wanted), wanted);
    // Of two versions of a folder the later one's new neighbours must not take the names of the earlier one's.
    const made = [];
    return versions.flatMap((version) => {
        const repair = repairOf(version, made, run);
        made.push(...(repair?.files ?? []).flatMap((one) => (one.new ? [one.path] : [])));
        return repair ?? [];
    });
}
function repairOf(version, made, run) {
    const file = version.up[0]?.migration.file;
    const own = new Set([...version.up, ...version.down].map(({ migration }) => migration.file.path));
    const before = run.found.filter((one) => own.has(one.file.path));
    if (!file || !before.some(isLoud))
        return null;
    const why = run.stays(file) ?? unproven(version);
    if (why !== null)
        return unmended(file, `${file.path} ${why}`);
    const edits = editedFiles(before);
    const start = startOf(version, edits, own, before, run);
    const { family, after } = inRounds(familyOf(start.version, made, true), start, own, run);
    const { tree } = run.discovery;
    const files = withEdits(edits, family.files).filter((one) => !one.new || tree.read(one.path) !== one.text);
    const asks = family.asks.map((one) => ({ message: `${file.path} is not mended whole: ${one}` }));
    if (files.length === 0)
        return { ...unmended(file, ""), left: [...asks, ...before.filter(isLoud).map(saying)] };
    const trouble = brought(before, after);
    if (trouble !== null)
        return unmended(file, `what mends ${file.path} leads to ${trouble}, so it wants a decision of yours`);
    const kept = new Set(after.map(({ fingerprint }) => fingerprint));
    return {
        file,
        files,
        mends: before.map(({ fingerprint }) => fingerprint).filter((one) => !kept.has(one)),
        left: [...asks, ...after.filter(isLoud).map(saying)],
        first: [...firstLook(files), ...afterwards(version)],
        ...oneClick(files, start, edits, own, before, run),
        checked: "read",
    };
}
/** The repair as one file that may be committed as it stands. */
function oneClick(files, start, edits, own, before, run) {
    if (firstLook(files).length === 0)
        return alone(files);
    const { family, after } = inRounds(familyOf(start.version, [], false), start, own, run);
    return brought(before, after) === null && !after.some(isLoud) ? alone(withEdits(edits, family.files)) : {};
}
function alone([file, ...more]) {
    return file && more.length === 0 && !file.new ? { suggestion: { path: file.path, text: file.text } } : {};
}
/** The version with the edits made that its findings offer by themselves: a marker that nobody reads, a wrong unit. */
function startOf(version, edits, own, before, { discovery, look }) {
    if (edits.length === 0)
        return { discovery, version, findings: before };
    const now = withFiles(discovery, edits);
    const { findings, versions } = look(only(now, own), own);
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
        const next = nextFamily(family, versions, after);
        if (!next)
            return { family, after };
        const wanted = new Set([...own, ...next.files.map(({ path }) => path)]);
        ({ findings: after, versions } = look(only(withFiles(discovery, next.files), wanted), wanted));
        after = after.filter(({ file }) => wanted.has(file.path));
        family = next;
    }
    // What does not come to rest mends nothing.
    return { family: first, after: findings.filter(({ file }) => own.has(file.path)) };
}
/** What the tool wants to be run once its files have changed. */
function afterwards({ up: [first] }) {
    const { afterwards: command } = first?.migration.writing ?? {};
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
/** The same run over these files alone; the others are what stands round them. */
function only(discovery, wanted) {
    const still = (file) => wanted.has(file.path) ? file : { ...file, changed: "none" };
    return { ...discovery, files: discovery.files.map(still), code: discovery.code.map(still) };
}
/** The run as it would be with these files. Nothing is written. */
function withFiles(discovery, files) {
    const changed = new Map(files.map(({ path, text }) => [path, { path, text, changed: "all" }]));
    const now = (0,overlay/* overlaid */.Z)(discovery, changed);
    const known = new Set(now.files.map(({ path }) => path));
    const added = [...changed.values()].filter(({ path }) => path.endsWith(".sql") && !known.has(path));
    return { ...now, files: [...now.files, ...added].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

// EXTERNAL MODULE: ./build/src/programs/whole-report.js + 1 modules
var whole_report = __webpack_require__(39856);
;// CONCATENATED MODULE: ./build/src/programs/lint-with-repairs.js



/** Lints, and says what should stand instead. */
async function lintRepaired(discovery, options, baseline) {
    const looked = await (0,lint/* look */.Op)(discovery, options, baseline);
    const repairs = repairsOf({
        discovery,
        found: looked.collected.findings,
        look: (now, wanted) => {
            const { collected, versions } = (0,lint/* lookOnce */.ns)(now, options, baseline, wanted);
            return { findings: collected.findings, versions };
        },
        stays: (file) => staying(file, discovery, options),
    });
    return { ...(0,whole_report/* reportOf */.E)(looked, discovery, options), repairs };
}
/** The repairs, and the report of what they leave. Nothing is written yet. */
async function repaired(discovery, options, baseline) {
    const { repairs, ...report } = await lintRepaired(discovery, options, baseline);
    const files = repairs.flatMap((one) => one.files);
    if (files.length === 0)
        return { report, repairs };
    const now = withFiles(discovery, files);
    return { report: await (0,lint/* lint */.u8)(now, options, baseline), repairs };
}
/** Why a file is not written anew: what may have been applied never is, unless somebody has named it. */
function staying(file, { older, mainline }, { since, rewrite }) {
    if (rewrite.includes(file.path))
        return null;
    if (file.changed !== "all" || older(file.path))
        return "stands on the base branch and may have been applied, so it is not written anew: mend it in a new migration, or name it with --rewrite where it never ran";
    return since === null && mainline() === null
        ? "may have been applied, as no main branch is known here: name it with --rewrite where it never ran"
        : null;
}


/***/ })

};

//# sourceMappingURL=986.index.js.map