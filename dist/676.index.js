export const id = 676;
export const ids = [676];
export const modules = {

/***/ 1676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   healthMetrics: () => (/* binding */ healthMetrics),
/* harmony export */   prometheusMetrics: () => (/* binding */ prometheusMetrics)
/* harmony export */ });
/* harmony import */ var _escape_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33870);

/** All that `health` measures; alert rules and the dashboard name no other. */
const healthMetrics = {
    indexwright_index_valid: {
        type: "gauge",
        help: "1 where queries may use the index, 0 where it is INVALID.",
    },
    indexwright_index_being_built: {
        type: "gauge",
        help: "1 where the index is INVALID and somebody builds, drops or rebuilds it.",
    },
    indexwright_index_bytes: { type: "gauge", help: "Size of the index." },
    indexwright_index_expected_bytes: {
        type: "gauge",
        help: "Size that a new build of the index would have; absent where nobody can tell.",
    },
    indexwright_index_scans_total: {
        type: "counter",
        help: "How often the server has used the index. needed: dropping it would lose more than speed.",
    },
    indexwright_index_redundant: {
        type: "gauge",
        help: "1 where another index has the same definition, or begins with its keys.",
    },
};
/** What `health` has found, in the text format of Prometheus (version 0.0.4), for a textfile collector. */
function prometheusMetrics({ deployment }) {
    const { health, databases = [] } = deployment ?? {};
    const database = databases[0]?.name ?? "";
    const indexes = apart(health?.indexes ?? []);
    const nodes = health?.nodes ?? [];
    const labelled = (index, node, more = "") => `{database="${label(database)}",schema="${label(index.schema)}",table="${label(index.tableName)}",index="${index.label}",node="${label(node?.host ?? "")}"${more}}`;
    const of = (value) => indexes.flatMap((index) => {
        const measured = value(index);
        return measured === null ? [] : [{ labels: labelled(index, nodes[0]), value: Number(measured) }];
    });
    const samples = {
        indexwright_index_valid: of(({ valid }) => valid),
        indexwright_index_being_built: of(({ beingBuilt }) => beingBuilt),
        indexwright_index_bytes: of(({ bytes }) => bytes),
        indexwright_index_expected_bytes: of(({ expectedBytes }) => expectedBytes),
        indexwright_index_scans_total: indexes.flatMap((index) => nodes.map((node, at) => ({
            labels: labelled(index, node, `,needed="${index.needed ? "yes" : "no"}"`),
            value: index.scans[at] ?? 0,
        }))),
        indexwright_index_redundant: of(({ redundant }) => redundant),
    };
    return Object.entries(healthMetrics)
        .flatMap(([name, { type, help }]) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...samples[name].map(({ labels, value }) => `${name}${labels} ${value}`),
    ])
        .map((row) => `${row}\n`)
        .join("");
}
/** Two names may look alike once nothing is hidden in them, and a series that comes twice spoils the whole file. */
function apart(indexes) {
    const taken = new Map();
    return indexes.map((index) => {
        const own = label(index.name);
        const key = `${label(index.schema)}.${own}`;
        const times = (taken.get(key) ?? 0) + 1;
        taken.set(key, times);
        return { ...index, label: times === 1 ? own : `${own} (${times})` };
    });
}
/** Backslash, quote and line feed are escaped (exposition format); a line feed and other controls are shown instead. */
function label(text) {
    return (0,_escape_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}


/***/ })

};

//# sourceMappingURL=676.index.js.map