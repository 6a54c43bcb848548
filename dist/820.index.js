export const id = 820;
export const ids = [820];
export const modules = {

/***/ 68820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withMigrationsRun: () => (/* binding */ withMigrationsRun)
/* harmony export */ });
/* harmony import */ var _read_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92617);
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28549);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84296);
/* harmony import */ var _roots_run_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98724);
/* harmony import */ var _standing_roots_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64457);





/**
 * The run with those migrations besides that the commands of its documents run: of each such folder those that the document
 * names, or all where it names none. Only of a run about files as they stand: what a change is, is known without its documents.
 */
async function withMigrationsRun(discovery, options) {
    if (options.since !== null || discovery.files.every(isSql))
        return discovery;
    await (0,_read_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCodeLanguages */ .Rz)(discovery.files, discovery.code, discovery.tree, discovery.files);
    const standing = await (0,_standing_roots_js__WEBPACK_IMPORTED_MODULE_4__/* .standingRoots */ .A)(discovery, options);
    const given = discovery.standing?.();
    if (standing.length === 0 || !given)
        return discovery;
    const { runbooks, roots } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .rootsOf */ .RD)(discovery, options, []);
    const remarks = [];
    const wanted = new Set();
    for (const runbook of runbooks.filter(({ named, kind }) => named && kind !== "Makefile"))
        for (const { root, offset } of rootsOfRunbook(runbook, discovery, standing)) {
            // What the user has named besides is what they want to hear of.
            if (roots.some(({ folder, tool }) => folder === root.folder && tool === root.tool))
                continue;
            const { files, named } = migrationsMeant(root, runbook);
            const place = `${runbook.file.path}:${(0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(runbook.file, offset).line}`;
            const which = named ? "those that it names are read with it" : "they are read with it";
            remarks.push(`${place} runs the migrations in ${root.folder} (${root.tool}): ${which}`);
            for (const path of files)
                wanted.add(path);
        }
    if (wanted.size === 0)
        return discovery;
    return {
        ...discovery,
        files: withReported(discovery.files, given.files, wanted),
        code: withReported(discovery.code, given.code, wanted),
        remarks: [...discovery.remarks, ...remarks],
    };
}
function isSql({ path }) {
    return path.toLowerCase().endsWith(".sql");
}
function* rootsOfRunbook({ file, commands }, { tree }, standing) {
    const seen = new Set();
    for (const { words, span } of commands)
        for (const root of (0,_roots_run_by_js__WEBPACK_IMPORTED_MODULE_3__/* .rootsRunBy */ .O)(words.map(({ text }) => text), file.path, { tree, standing }))
            if (!seen.has(root)) {
                seen.add(root);
                yield { root, offset: span[0] };
            }
}
function migrationsMeant({ versions }, { file, commands }) {
    const paths = [
        ...new Set(versions.flatMap(({ up, down }) => [...up, ...down]).map((one) => one.file.path)),
    ];
    const said = new Set(file.text.split(/[^\w.-]+/).map((word) => word.replace(/\.+$/, "")));
    const typed = new Set(commands.flatMap(({ words }) => words.flatMap(({ text }) => text.split("="))));
    const stems = paths.map(stemOf);
    const named = paths.filter((path, at) => {
        const stem = stems[at] ?? "";
        // Files of one name, as migration.sql, are told apart by their folders.
        const own = stems.indexOf(stem) === stems.lastIndexOf(stem) ? stem : (path.split("/").at(-2) ?? "");
        const version = own.match(/^[^_.-]{3,}(?=[_.-])/)?.[0];
        return (said.has(own) || said.has(path.split("/").at(-1) ?? "") || (version !== undefined && typed.has(version)));
    });
    return named.length > 0 ? { files: named, named: true } : { files: paths, named: false };
}
/** A file's name without its folder, and without what says its language and its direction. */
function stemOf(path) {
    return path.replace(/^.*\//, "").replace(/(?:\.(?:up|down))?\.\w+$/, "");
}
function withReported(own, standing, wanted) {
    const there = new Set(own.map(({ path }) => path));
    const more = standing.filter(({ path }) => wanted.has(path) && !there.has(path));
    return [...own, ...more.map((file) => ({ ...file, changed: "all" }))].sort((a, b) => a.path < b.path ? -1 : 1);
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


/***/ })

};

//# sourceMappingURL=820.index.js.map