export const id = 327;
export const ids = [327];
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

/***/ 8327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u8: () => (/* binding */ lint),
  Op: () => (/* binding */ look),
  ns: () => (/* binding */ lookOnce)
});

// EXTERNAL MODULE: ./build/rules/index.js + 254 modules
var rules = __webpack_require__(23937);
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

// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
// EXTERNAL MODULE: ./build/src/read/index.js + 9 modules
var read = __webpack_require__(92617);
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
;// CONCATENATED MODULE: ./build/src/programs/fixes/held-fixes.js


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

// EXTERNAL MODULE: ./build/src/programs/needed-history.js + 2 modules
var needed_history = __webpack_require__(96096);
// EXTERNAL MODULE: ./build/src/programs/policy.js + 1 modules
var programs_policy = __webpack_require__(88506);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/programs/runbooks/roots-run-by.js + 1 modules
var roots_run_by = __webpack_require__(98724);
;// CONCATENATED MODULE: ./build/src/programs/runbooks/run-elsewhere.js


/**
 * What the commands of a document that somebody has named run, and this run does not read: a sentence for each folder of
 * migrations, and for each Makefile.
 */
function runElsewhere(runbooks, run) {
    const named = runbooks.filter(({ named: isNamed, kind }) => isNamed && kind !== "Makefile");
    const own = new Set(runbooks.map(({ file }) => file.path));
    const said = new Map();
    for (const { file, commands } of named)
        for (const command of commands) {
            const words = command.words.map(({ text }) => text);
            const place = `${file.path}:${(0,offsets/* positionAt */.t$)(file, command.span[0]).line}`;
            for (const { folder, tool } of (0,roots_run_by/* rootsRunBy */.O)(words, file.path, run).filter((root) => !isRead(root, run)))
                first(said, folder, `${place} runs the migrations in ${folder} (${tool}), which are not read here: name that folder, too`);
            const makefile = makefileOf(words, file.path, run.tree);
            if (makefile !== null && !own.has(makefile))
                first(said, makefile, `${place} runs what stands in ${makefile}, which is not read here: name it, too`);
        }
    return [...said.values()];
}
function isRead({ folder, tool }, { read }) {
    return read.some((root) => root.folder === folder && root.tool === tool);
}
function first(said, key, sentence) {
    if (!said.has(key))
        said.set(key, sentence);
}
/** Whether one of the targets has a rule there; of a call without one the first rule is meant. */
function makes(text, words) {
    const targets = words.filter((word, at) => !word.startsWith("-") && !word.includes("=") && words[at - 1] !== "-C" && words[at - 1] !== "-f");
    if (targets.length === 0)
        return true;
    const ruled = new Set([...text.matchAll(/^([^\s:#=][^:=#\n]*):(?!=)/gm)].flatMap(([, names = ""]) => names.trim().split(/\s+/)));
    return targets.some((target) => ruled.has(target));
}
const makefiles = ["GNUmakefile", "makefile", "Makefile"];
/** `make -C DIR`, else in the document's folder, or at the top. */
function makefileOf(words, path, tree) {
    const at = words.findIndex((word) => /^g?make$/.test(word));
    if (at < 0)
        return null;
    const told = words.indexOf("-C", at) + 1;
    const own = path.includes("/") ? path.replace(/\/[^/]*$/, "") : "";
    const folders = told > 0 ? [words[told] ?? ""] : [own, ""];
    for (const folder of folders) {
        const names = new Set(tree.list(folder === "" ? "." : folder).map(({ name }) => name));
        const found = makefiles.find((name) => names.has(name));
        if (found === undefined)
            continue;
        const makefile = folder === "" ? found : `${folder.replace(/\/$/, "")}/${found}`;
        return makes(tree.read(makefile) ?? "", words.slice(at + 1)) ? makefile : null;
    }
    return null;
}

// EXTERNAL MODULE: ./build/src/programs/runbooks/settled-runbook.js + 2 modules
var settled_runbook = __webpack_require__(25076);
// EXTERNAL MODULE: ./build/src/programs/runbooks/standing-roots.js
var standing_roots = __webpack_require__(64457);
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

// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var programs_versions = __webpack_require__(84296);
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
    const standing = await (0,standing_roots/* standingRoots */.A)(discovery, options);
    const looked = lookOnce(discovery, options, baseline, { standing });
    const again = (now) => lookOnce(now, options, baseline, { standing }).collected;
    const findings = holdFixes(looked.collected, discovery, again);
    return { ...looked, collected: { ...looked.collected, findings } };
}
function lookOnce(discovery, options, baseline, { wanted = new Set(), standing = [] } = {}) {
    const found = (0,programs_versions/* rootsOf */.RD)(discovery, options, discovery.documents ?? []);
    const policy = (0,programs_policy/* policyOf */.U)(options);
    const failures = new run_failures/* Failures */.o();
    const { add: failed } = failures;
    const tally = new collect/* Tally */.F(rules/* rules */.a, policy);
    const moved = new MovedTables(options.since !== null);
    const versions = [];
    const isWanted = ({ up, down }) => wanted.size > 0 && [...up, ...down].some((one) => wanted.has(one.migration.file.path));
    for (const root of found.roots)
        for (const { settled, version } of (0,needed_history/* overNeededHistory */.O)(root, options, failed, (each, told) => {
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
    for (const runbook of found.runbooks) {
        const history = (0,standing_roots/* rootBeside */.b)(runbook.file.path, standing);
        tally.add((0,settled_runbook/* settledRunbook */.E)({ runbook, history, failed }, options, policy));
    }
    for (const migrations of found.unread)
        tally.addUnread(migrations, checkUnread(migrations, rules/* rules */.a, policy, failed));
    const collected = tally.close(baseline);
    const elsewhere = runElsewhere(found.runbooks, { tree: discovery.tree, read: found.roots, standing });
    return {
        read: { ...found, remarks: [...found.remarks, ...elsewhere] },
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
    /**
     * Its own, or that of its partitions together where each of them is told. A partitioned table holds what they hold: one that is
     * told to have fewer rows than those of them that are told was counted wrongly, or before they were filled.
     */
    of({ table, known, partitions }) {
        const own = this.#of(table, known);
        if (partitions.length === 0)
            return own;
        const parts = partitions.map((partition) => this.#of(partition, partition));
        const sum = (of) => parts.reduce((all, part) => all + (part ? of(part) : 0), 0);
        const rows = sum((part) => part.rows);
        if (own !== null)
            return { rows: Math.max(own.rows, rows), writes: own.writes };
        if (parts.some((part) => part === null))
            return null;
        const writes = parts.every((part) => part?.writes === null) ? null : sum((part) => part.writes ?? 0);
        return { rows, writes };
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

/***/ 98724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ rootsRunBy)
});

// EXTERNAL MODULE: ./build/src/read/index.js + 9 modules
var read = __webpack_require__(92617);
;// CONCATENATED MODULE: ./build/src/programs/runbooks/package-script.js
/** What `npm run NAME` and its like run: the words of that script; null where there is none. */
function commandOfScript(words, path, tree) {
    const at = words.findIndex((word) => /^(?:npm|pnpm|yarn|bun)$/.test(word));
    if (at < 0)
        return null;
    const own = words
        .slice(at + 1)
        .filter((word) => !word.startsWith("-") && word !== "run" && word !== "run-script");
    const [name] = own;
    if (name === undefined)
        return null;
    const folder = path.includes("/") ? path.replace(/[^/]*$/, "") : "";
    for (const place of new Set([`${folder}package.json`, "package.json"])) {
        const script = scriptIn(tree.include(place, path), name);
        if (script !== null)
            return script.split(/\s+/);
    }
    return null;
}
function scriptIn(found, name) {
    if (!("text" in found))
        return null;
    try {
        const scripts = JSON.parse(found.text)?.scripts;
        const script = new Map(Object.entries(scripts ?? {})).get(name);
        return typeof script === "string" ? script : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/programs/runbooks/roots-run-by.js


/** The folders of migrations that a command of the document at `path` runs, by its tool or by a script that names one. */
function rootsRunBy(words, path, { tree, standing }) {
    if (standing.length === 0)
        return [];
    const script = commandOfScript(words, path, tree);
    const ran = read/* tools */.Yl.filter(({ commands = [] }) => commands.some((command) => isCalled(command, words) || (script !== null && isCalled(command, script))));
    return standing.filter((root) => ran.some(({ id }) => id === root.tool));
}
/** Whether the program is among the words, by whatever it is started, and the others stand behind it in their order. */
function isCalled([program, ...others], words) {
    const at = words.findIndex((word) => word.replace(/^.*\//, "") === program);
    if (at < 0)
        return false;
    let next = at + 1;
    return others.every((other) => {
        const found = words.indexOf(other, next);
        next = found + 1;
        return found >= 0;
    });
}


/***/ }),

/***/ 64457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ standingRoots),
/* harmony export */   b: () => (/* binding */ rootBeside)
/* harmony export */ });
/* harmony import */ var _read_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92617);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84296);


/**
 * The histories of the repository, for what its documents would send. None where the run has no document, or nobody has
 * the repository.
 */
async function standingRoots(discovery, options) {
    if (!discovery.standing || !hasDocuments(discovery))
        return [];
    const { files, code } = discovery.standing();
    const standing = {
        ...discovery,
        files: files.map(unchanged),
        code: code.map(unchanged),
        documents: [],
        detecting: true,
    };
    await (0,_read_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCodeLanguages */ .Rz)(standing.files, standing.code, discovery.tree);
    const { roots } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .rootsOf */ .RD)(standing, { ...options, since: null });
    // Scripts without an order make no schema that anybody could know.
    return roots.filter(({ ordered, versions }) => ordered && versions.length > 0);
}
function hasDocuments({ documents = [], files }) {
    return documents.length > 0 || files.some(({ path }) => !path.toLowerCase().endsWith(".sql"));
}
function unchanged(file) {
    return { ...file, changed: "none" };
}
/** Folders that hold what a service or a repository says of itself, and not another service. */
const ofDocuments = /^(?:\.github|adr|build|ci|db|deploy(?:ment)?s?|docker|docs?|guides?|infra|migrations?|notes|operations|ops|playbooks?|runbooks?|scripts?|sql|tools?|wiki)$/i;
/**
 * The history that a document is about: of the repository's only service, or of the one that it lies in; null: it is not
 * known, or it lies in a service that has none.
 */
function rootBeside(path, roots) {
    const own = path.split("/").slice(0, -1);
    const shared = roots.map(({ folder }) => sharedFolders(own, folder));
    const most = Math.max(...shared);
    const nearest = roots.filter((_, at) => shared[at] === most);
    const [below] = own.slice(most);
    if (nearest.length !== 1 || (below !== undefined && !ofDocuments.test(below)))
        return null;
    return nearest[0] ?? null;
}
function sharedFolders(own, folder) {
    const other = folder === "." ? [] : folder.split("/");
    const end = own.findIndex((name, at) => name !== other[at]);
    return end < 0 ? own.length : end;
}


/***/ }),

/***/ 4566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./build/rules/index.js + 254 modules
var rules = __webpack_require__(23937);
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
// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
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

//# sourceMappingURL=327.index.js.map