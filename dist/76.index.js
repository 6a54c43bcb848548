export const id = 76;
export const ids = [76];
export const modules = {

/***/ 23937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./build/src/check/rule.js
/** A rule's text is written over several lines in its file; here it becomes one paragraph. */
function defineRule(rule) {
    return { ...rule, why: paragraph(rule.why), instead: paragraph(rule.instead) };
}
function paragraph(text) {
    return text.trim().replace(/\s+/g, " ");
}

// EXTERNAL MODULE: ./build/src/sql/indexes/access-method.js + 1 modules
var access_method = __webpack_require__(71585);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/statements/schema-after.js
var schema_after = __webpack_require__(50293);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-elements.js
var index_elements = __webpack_require__(69747);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
// EXTERNAL MODULE: ./build/src/sql/statements/alter-commands.js
var alter_commands = __webpack_require__(94568);
;// CONCATENATED MODULE: ./build/src/sql/indexes/key-constraints.js



const written = (0,lookup/* table */.t)({
    CONSTR_PRIMARY: "PRIMARY KEY",
    CONSTR_UNIQUE: "UNIQUE",
    CONSTR_EXCLUSION: "EXCLUDE",
});
/** The constraints of a statement that make an index; USING INDEX, which takes over one that is there, is left out. */
function keyConstraintsOf({ node }) {
    const { CreateStmt, AlterTableStmt } = node;
    const elements = CreateStmt?.tableElts ?? (AlterTableStmt ? added(AlterTableStmt) : []);
    const relation = (0,grammar_name/* nameOf */.Vb)((CreateStmt ?? AlterTableStmt)?.relation);
    return elements.flatMap((element) => {
        if ("Constraint" in element)
            return known(element.Constraint, relation, []);
        if (!("ColumnDef" in element))
            return [];
        const { colname, constraints } = element.ColumnDef;
        return (constraints ?? []).flatMap((behind) => "Constraint" in behind ? known(behind.Constraint, relation, [colname ?? ""]) : []);
    });
}
function added(alter) {
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, def }) => def && (subtype === "AT_AddConstraint" || subtype === "AT_AddColumn") ? [def] : []);
}
function known(constraint, relation, column) {
    const words = written.get(constraint.contype ?? "");
    if (words === undefined || constraint.indexname)
        return [];
    const keys = (constraint.keys ?? []).flatMap(grammar_name/* stringsOf */.iw);
    const excluded = elementsOf(constraint).flatMap(({ name }) => name ?? []);
    return [
        {
            constraint,
            words,
            table: relation,
            columns: keys.length > 0 ? keys : excluded.length > 0 ? excluded : column,
        },
    ];
}
/** What EXCLUDE compares, as elements of an index. */
function elementsOf({ exclusions }) {
    return (exclusions ?? []).flatMap((exclusion) => {
        const [first] = "List" in exclusion ? (exclusion.List.items ?? []) : [];
        return first && "IndexElem" in first ? [first.IndexElem] : [];
    });
}
/** A column by itself, as the grammar gives it. */
function plainKey(name) {
    return { name, ordering: "SORTBY_DEFAULT", nulls_ordering: "SORTBY_NULLS_DEFAULT" };
}
/** CREATE INDEX for the constraint's index, as its table will have it. */
function indexOfConstraint({ constraint, columns }, relation) {
    const excluded = elementsOf(constraint);
    const elements = excluded.length > 0 ? excluded : columns.map(plainKey);
    const { conname, contype, including, options, where_clause, access_method } = constraint;
    const included = (including ?? []).flatMap(grammar_name/* stringsOf */.iw).map((name) => ({ IndexElem: plainKey(name) }));
    return {
        ...(relation ? { relation } : {}),
        ...(conname ? { idxname: conname } : {}),
        ...(contype === "CONSTR_EXCLUSION" ? {} : { unique: true }),
        ...(included.length > 0 ? { indexIncludingParams: included } : {}),
        ...(options ? { options } : {}),
        ...(where_clause ? { whereClause: where_clause } : {}),
        accessMethod: access_method || "btree",
        indexParams: elements.map((element) => ({ IndexElem: element })),
    };
}

;// CONCATENATED MODULE: ./build/src/sql/indexes/defined-indexes.js




function definedIndexes(at) {
    const { IndexStmt, CreateStmt, AlterTableStmt } = at.node;
    if (IndexStmt) {
        const words = (0,index_elements/* indexWords */.ey)(IndexStmt);
        return [{ index: IndexStmt, does: `CREATE INDEX ${words}`, words, at }];
    }
    const keys = keyConstraintsOf(at);
    if (keys.length === 0)
        return [];
    const { relation } = CreateStmt ?? AlterTableStmt ?? {};
    // The columns may be new themselves.
    const seen = { ...at, schema: (0,schema_after/* schemaAfter */.m)(at) };
    return keys.map((key) => {
        const index = indexOfConstraint(key, relation);
        const does = `The ${key.words} of ${(0,grammar_name/* printName */.To)(key.table)}`;
        return { index, does, words: index.idxname ?? does, at: seen };
    });
}
/** Visits every statement that defines indexes, and says the first thing of them that there is to say. */
function ofEveryIndex(look) {
    const visit = function* (_, at, settings) {
        for (const defined of definedIndexes(at)) {
            const [first] = look(defined, settings);
            if (first === undefined)
                continue;
            yield first;
            return;
        }
    };
    return { IndexStmt: visit, CreateStmt: visit, AlterTableStmt: visit };
}

;// CONCATENATED MODULE: ./build/rules/access-method-unsupported-option/options.js


/** What PostgreSQL refuses of an index because of its access method, in words; null: nothing that is known. */
function unsupportedOption(index, postgres) {
    const name = index.accessMethod ?? "btree";
    const method = (0,access_method/* accessMethod */.Y)(name, postgres);
    if (!method)
        return (0,access_method/* meantMethod */.$)(name, postgres) === undefined ? null : `there is no access method ${name}`;
    const { can } = method;
    const refusals = [
        [index.unique === true && !can.has("can_unique"), `${name} has no unique indexes`],
        [(0,index_elements/* includedOf */.Ah)(index).length > 0 && !can.has("can_include"), `${name} has no INCLUDE columns`],
        [(0,index_elements/* keysOf */.YD)(index).length > 1 && !can.has("can_multi_col"), `${name} takes one column only`],
        [
            (0,index_elements/* keysOf */.YD)(index).some(isOrdered) && !can.has("can_order"),
            `${name} keeps no order, so ASC, DESC and NULLS are refused`,
        ],
        [(0,index_elements/* includedOf */.Ah)(index).some((one) => one.expr !== undefined), "INCLUDE takes columns only, no expressions"],
        [(0,index_elements/* includedOf */.Ah)(index).some(isOrdered), "an INCLUDE column has no order"],
        [(0,index_elements/* includedOf */.Ah)(index).some((one) => one.opclass !== undefined), "an INCLUDE column has no operator class"],
    ];
    return refusals.find(([holds]) => holds)?.[1] ?? null;
}
function isOrdered({ ordering, nulls_ordering }) {
    return ordering !== "SORTBY_DEFAULT" || nulls_ordering !== "SORTBY_NULLS_DEFAULT";
}

;// CONCATENATED MODULE: ./build/rules/access-method-unsupported-option/rule.js




/* harmony default export */ const rule = (defineRule({
    id: "access-method-unsupported-option",
    severity: "error",
    fails: true,
    title: "An access method refuses an option that only another access method supports",
    why: `
    Only btree keeps keys in order and enforces UNIQUE; hash and the vector indexes take one column; INCLUDE is for
    btree, gist and spgist. PostgreSQL refuses the index (SQLSTATE 0A000, 42P17, 42704).`,
    instead: `Leave the option out, or use an access method that supports it.`,
    manual: "indexes-types.html",
    proof: { by: "failure" },
    visit: ofEveryIndex(function* ({ index, does, at }, { postgres }) {
        const refused = unsupportedOption(index, postgres);
        if (refused === null)
            return;
        const meant = (0,access_method/* meantMethod */.$)(index.accessMethod ?? "", postgres);
        yield {
            span: at.span,
            message: `${does} fails: ${refused}`,
            ...(meant ? { instead: `Write USING ${meant}.` } : {}),
        };
    }),
}));

// EXTERNAL MODULE: ./build/src/sql/indexes/constraint-traits.js
var constraint_traits = __webpack_require__(13718);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-traits.js
var index_traits = __webpack_require__(11951);
// EXTERNAL MODULE: ./build/src/text/first-of.js
var first_of = __webpack_require__(75485);
;// CONCATENATED MODULE: ./build/rules/add-column-if-not-exists-unique/rule.js






/* harmony default export */ const add_column_if_not_exists_unique_rule = (defineRule({
    id: "add-column-if-not-exists-unique",
    severity: "warning",
    title: "ADD COLUMN IF NOT EXISTS … UNIQUE adds no constraint to a column that exists",
    why: `
    IF NOT EXISTS checks the name of the column only. If the column exists, PostgreSQL skips everything written after
    its name and says "already exists, skipping": it builds no unique index, adds no foreign key, and the migration
    reports success. PostgreSQL 12 did the opposite: each run added one more index.`,
    instead: `Add the constraint in a separate statement.`,
    manual: "sql-altertable.html",
    proof: { by: "state", shows: "the table has no such constraint" },
    visit: {
        *AlterTableStmt(alter, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            const relation = at.schema.relation(table);
            for (const column of addedWhereMissing(alter)) {
                const words = relation && passedOver(column, relation, at);
                if (!words)
                    continue;
                const name = (0,grammar_name/* quoteIdentifier */.Cm)(column.colname ?? "");
                yield {
                    table,
                    span: at.span,
                    message: `${words} is not added: ${(0,grammar_name/* printName */.To)(table)} already has ${name}, so IF NOT EXISTS skips the rest`,
                };
            }
        },
    },
}));
function addedWhereMissing(alter) {
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, missing_ok, def }) => subtype === "AT_AddColumn" && missing_ok && def && "ColumnDef" in def ? [def.ColumnDef] : []);
}
/** The constraint that the column is to have, and has not; null: there is none. */
function passedOver(column, relation, { schema }) {
    const name = column.colname ?? "";
    if (!relation.columns?.some((one) => one.name === name))
        return null;
    const kinds = (column.constraints ?? []).map((one) => ("Constraint" in one ? one.Constraint.contype : ""));
    const unique = (0,first_of/* firstOf */.K)(schema.indexesHaving(relation.name, [(0,index_traits/* namingColumn */.ng)(name)]), ({ index }) => index?.unique === true && index.shape.keys.length === 1 && index.shape.keys[0]?.column === name);
    if (!unique && kinds.includes("CONSTR_UNIQUE"))
        return "UNIQUE";
    const over = relation.constraints?.having((0,constraint_traits/* constraintOver */.sP)(name)) ?? [];
    const references = (0,first_of/* firstOf */.K)(over, (one) => one.kind === "foreign key" && one.columns[0] === name);
    return !references && kinds.includes("CONSTR_FOREIGN") ? "REFERENCES" : null;
}

// EXTERNAL MODULE: ./build/src/sql/expression/types.js + 1 modules
var types = __webpack_require__(23939);
;// CONCATENATED MODULE: ./build/rules/add-index-parsed-as-column/rule.js




/* harmony default export */ const add_index_parsed_as_column_rule = (defineRule({
    id: "add-index-parsed-as-column",
    severity: "error",
    fails: true,
    title: "PostgreSQL has no ADD INDEX: it reads a column named index",
    why: `
    MySQL adds an index with ALTER TABLE … ADD INDEX. PostgreSQL takes "index" for the name of a new column and the
    index's name for its type, and says that there is no such type (SQLSTATE 42704).`,
    instead: `Write CREATE INDEX.`,
    manual: "sql-createindex.html",
    proof: { by: "failure" },
    visit: {
        *AlterTableStmt(alter, at, { postgres }) {
            for (const column of (0,alter_commands/* addedColumns */.YB)(alter)) {
                if (!isIndex(column, at, postgres))
                    continue;
                const name = typeOf(column);
                const table = (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(alter.relation));
                yield {
                    span: at.span,
                    message: `ADD ${(column.colname ?? "").toUpperCase()} ${name} fails: it adds a column of the type ${name} to ${table}`,
                    instead: `Write CREATE INDEX CONCURRENTLY ${name} ON ${table} (…);`,
                };
            }
        },
    },
}));
function typeOf({ typeName }) {
    return (typeName?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
}
/** A column called index or key, of a type with columns behind it that nobody knows. */
function isIndex(column, { schema }, postgres) {
    const type = typeOf(column);
    const listed = (column.typeName?.typmods ?? []).some((one) => "ColumnRef" in one);
    const called = column.colname === "index" || column.colname === "key";
    return called && listed && !(0,types/* typeFacts */.Kq)(type, postgres) && schema.known("type", type) === undefined;
}

// EXTERNAL MODULE: ./build/src/sql/statements/concurrent-command.js
var concurrent_command = __webpack_require__(38279);
;// CONCATENATED MODULE: ./build/src/sql/statements/concurrent-command-words.js


/** A concurrent command with the object it is about: "CREATE INDEX CONCURRENTLY orders_idx"; null for others. */
function concurrentWords(statement) {
    const command = (0,concurrent_command/* concurrentCommand */.H)(statement);
    if (command === null)
        return null;
    const object = objectOf(statement.node);
    return object === "" ? command : `${command} ${object}`;
}
/** The same of a statement of any of those kinds: "CREATE INDEX orders_idx", "ALTER TABLE orders". */
function commandWords(statement) {
    const { node } = statement;
    if ("AlterTableStmt" in node && (0,concurrent_command/* concurrentCommand */.H)(statement) === null)
        return `ALTER TABLE ${(0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(node.AlterTableStmt.relation))}`;
    const plain = "IndexStmt" in node ? "CREATE INDEX" : "ReindexStmt" in node ? "REINDEX" : "DROP";
    return concurrentWords(statement) ?? `${plain} ${objectOf(node)}`;
}
function objectOf(node) {
    const { IndexStmt, DropStmt, ReindexStmt, AlterTableStmt } = node;
    if (IndexStmt)
        return IndexStmt.idxname
            ? (0,grammar_name/* printName */.To)({ name: IndexStmt.idxname })
            : `on ${(0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(IndexStmt.relation))}`;
    if (DropStmt)
        return (DropStmt.objects ?? []).map((one) => (0,grammar_name/* printName */.To)((0,grammar_name/* nameOfList */.HA)(one))).join(", ");
    if (ReindexStmt)
        return ReindexStmt.relation ? (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(ReindexStmt.relation)) : (ReindexStmt.name ?? "");
    return AlterTableStmt ? `of ${(0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(AlterTableStmt.relation))}` : "";
}

// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(17866);
;// CONCATENATED MODULE: ./build/rules/advisory-lock-with-concurrent-index/advisory-lock.js


const taking = new Set(["pg_advisory_lock", "pg_advisory_lock_shared"]);
const giving = new Set(["pg_advisory_unlock", "pg_advisory_unlock_shared", "pg_advisory_unlock_all"]);
/** The function by which the session has waited for an advisory lock that it still holds; null: there is none. */
function advisoryLockBefore({ unit, index }) {
    return changesIn(unit).findLast((one) => one.index < index)?.held ?? null;
}
/** Where the session takes or gives back an advisory lock; found once, since every build asks. */
const changesIn = (0,memoize_last/* forLast */.e)((unit) => unit.statements.flatMap(({ node, index }) => callsOf(node.SelectStmt).flatMap((name) => taking.has(name) ? { index, held: name } : giving.has(name) ? { index, held: null } : [])));
/** The functions that a query calls in its list or reads from. */
function callsOf(select) {
    const listed = (select?.targetList ?? []).map((target) => "ResTarget" in target ? target.ResTarget.val : undefined);
    const read = (select?.fromClause ?? []).flatMap((item) => "RangeFunction" in item ? (item.RangeFunction.functions ?? []).map(firstOf) : []);
    return [...listed, ...read].flatMap((expression) => nameOfCall(expression?.FuncCall));
}
/** A function in FROM stands in a list, with its column definitions behind it. */
function firstOf(node) {
    return "List" in node ? node.List.items?.[0] : node;
}
function nameOfCall(call) {
    const name = (call?.funcname ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1);
    return name === undefined ? [] : [name];
}

;// CONCATENATED MODULE: ./build/rules/advisory-lock-with-concurrent-index/rule.js



/* harmony default export */ const advisory_lock_with_concurrent_index_rule = (defineRule({
    id: "advisory-lock-with-concurrent-index",
    severity: "warning",
    title: "A second runner that waits for the advisory lock kills the concurrent build of the first",
    why: `
    A session that waits in pg_advisory_lock() holds a snapshot, and a concurrent build waits for every older snapshot
    before it ends. So each waits for the other. PostgreSQL detects the deadlock, cancels the build, and its index stays
    INVALID (SQLSTATE 40P01). Locks that migration tools take themselves are not checked: most tools can be configured.`,
    instead: `Use pg_try_advisory_lock() and retry or give up, or unlock before the build.`,
    manual: "explicit-locking.html#ADVISORY-LOCKS",
    proof: { by: "two runners" },
    // DROP INDEX CONCURRENTLY waits for those who use the table, not for snapshots.
    visit: { IndexStmt: underLock, ReindexStmt: underLock },
}));
function* underLock(_, at) {
    const command = concurrentWords(at);
    if (command === null)
        return;
    const taken = advisoryLockBefore(at);
    if (taken === null)
        return;
    yield {
        span: at.span,
        message: `${command} deadlocks with a second runner that waits in ${taken}(), and leaves an invalid index`,
    };
}

// EXTERNAL MODULE: ./build/src/sql/locks/preexisting.js
var preexisting = __webpack_require__(45325);
;// CONCATENATED MODULE: ./build/src/sql/statements/edit.js
/** The statement's tokens without its comments. */
function words(statement) {
    return statement.tokens().filter((token) => !token.comment);
}
/** The first token that reads like the keyword, from the given place on; undefined where the text is not the file's. */
function keyword(statement, word, from = 0) {
    return words(statement).find((token, index) => index >= from && token.text.toUpperCase() === word);
}
/** A fix that inserts text after the first token that reads like the keyword; none when it is not found. */
function insertAfter(statement, word, text, title, safe) {
    // Inside a DO block it would be the wrong place for most of what is inserted.
    const token = statement.body ? undefined : keyword(statement, word);
    return token ? { fix: fixOf(title, safe, [edit_at(statement, [token.span[1], token.span[1]], text)]) } : {};
}
function edit_at({ file }, span, text) {
    return { file, span, text };
}
function fixOf(title, safe, edits) {
    return { title, safe, edits };
}

;// CONCATENATED MODULE: ./build/rules/alter-table-renames-index/rule.js




/* harmony default export */ const alter_table_renames_index_rule = (defineRule({
    id: "alter-table-renames-index",
    severity: "warning",
    blocks: true,
    title: "ALTER TABLE that renames an index blocks every read of its table; ALTER INDEX does not",
    why: `
    PostgreSQL accepts an index's name after ALTER TABLE … RENAME, and takes an ACCESS EXCLUSIVE lock on the index:
    every query that is planned on the table waits. ALTER INDEX … RENAME takes a SHARE UPDATE EXCLUSIVE lock, which
    blocks no read and no write.`,
    instead: `Write ALTER INDEX.`,
    manual: "sql-alterindex.html",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *RenameStmt(rename, at) {
            const name = (0,grammar_name/* nameOf */.Vb)(rename.relation);
            const index = at.schema.relation(name)?.index;
            if (rename.renameType !== "OBJECT_TABLE" || !index || (0,preexisting/* preexistence */.mb)(index.table, at) === "new")
                return;
            const word = keyword(at, "TABLE");
            yield {
                table: index.table,
                span: at.span,
                message: `ALTER TABLE ${(0,grammar_name/* printName */.To)(name)} RENAME renames an index and blocks every read of ${(0,grammar_name/* printTable */.e4)(index.table)}`,
                ...(word && !at.body
                    ? { fix: fixOf("Write ALTER INDEX", true, [edit_at(at, word.span, "INDEX")]) }
                    : {}),
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/indexes/index-equality.js
var index_equality = __webpack_require__(50882);
// EXTERNAL MODULE: ./build/src/sql/grammar/nodes.js
var grammar_nodes = __webpack_require__(99161);
// EXTERNAL MODULE: ./build/src/sql/indexes/built-indexes.js
var built_indexes = __webpack_require__(78340);
;// CONCATENATED MODULE: ./build/src/sql/locks/table-work.js



/** Methods whose build sorts or sums up rows. Others may take a thousand times as long for a row (HNSW, GIN over long texts). */
const quickMethods = new Set(["btree", "hash", "brin"]);
/** Functions that cost a row next to nothing; of what others do nobody knows. */
const quickFunctions = new Set([
    "lower",
    "upper",
    "btrim",
    "left",
    "md5",
    "length",
    "date_trunc",
]);
/** Work that goes through all rows of a table; `times`: once for each index that is built. */
function workOn(table, at, times = 1) {
    if (times === 0)
        return {};
    const known = at.schema.relation(table)?.name ?? null;
    return {
        work: {
            ...{ table, known, times },
            // Only where sizes are told is this asked for.
            get partitions() {
                return lowest(table, at);
            },
        },
    };
}
/** The same of CREATE INDEX; nothing where a row may cost much. */
function buildOf(index, table, at) {
    if (!quickMethods.has(index.accessMethod ?? "btree"))
        return {};
    for (const [kind, node] of (0,grammar_nodes/* nodesIn */.v)(index)) {
        if (kind !== "FuncCall")
            continue;
        const { funcname = [] } = node;
        if (!quickFunctions.has(funcname.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? ""))
            return {};
    }
    return workOn(table, at);
}
/** The same of the constraints that an ALTER TABLE builds indexes for. */
function constraintsWork(alter, table, at) {
    const built = (0,built_indexes/* builtIndexes */.z)(alter);
    return built.some(({ words }) => words === "EXCLUDE") ? {} : workOn(table, at, built.length);
}
/** The same of building indexes again; nothing where one of them is not known, or a row may cost much. */
function rebuildOf(indexes, table, at) {
    return indexes.every((one) => one?.index && isQuick(one.index.shape))
        ? workOn(table, at, indexes.length)
        : {};
}
/** The same of REINDEX of that name: of an index, or of all that its table has. */
function reindexWork(name, table, at) {
    const named = at.schema.relation(name);
    return rebuildOf(named?.index ? [named] : at.schema.indexes(table), table, at);
}
function isQuick({ method, keys, predicate }) {
    return quickMethods.has(method) && predicate === null && keys.every(({ column }) => column !== null);
}
/** Those that hold rows, in their order; one after the other, since partitions of partitions may go deep. */
function lowest(table, { schema }) {
    const found = [];
    const left = [...schema.partitions(table)].reverse();
    for (let next = left.pop(); next; next = left.pop()) {
        const below = next.kind === "partitioned" ? schema.partitions(next.name) : [];
        if (below.length === 0)
            found.push(next.name);
        else
            left.push(...[...below].reverse());
    }
    return found;
}

;// CONCATENATED MODULE: ./build/rules/attach-partition-builds-indexes/rule.js








/* harmony default export */ const attach_partition_builds_indexes_rule = (defineRule({
    id: "attach-partition-builds-indexes",
    severity: "warning",
    blocks: true,
    title: "ATTACH PARTITION builds the indexes that the partition lacks while nobody can read it",
    why: `
    ATTACH PARTITION takes an ACCESS EXCLUSIVE lock on the table that becomes a partition. Under that lock it builds
    every index of the parent that has no equal on the table.`,
    instead: `Build these indexes concurrently on the table first: ATTACH PARTITION then attaches them.`,
    manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *AlterTableStmt(alter, at) {
            const parent = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            for (const partition of (0,alter_commands/* partitionsIn */.t)(alter, "AT_AttachPartition")) {
                const table = (0,grammar_name/* nameOf */.Vb)(partition.name);
                // What no migration has made may have any index.
                if ((0,preexisting/* preexistence */.mb)(table, at) !== "existing" || !at.schema.relation(table))
                    continue;
                const missing = at.schema
                    .indexes(parent)
                    .filter(({ index }) => index &&
                    !(0,first_of/* firstOf */.K)(at.schema.indexesHaving(table, [(0,index_traits/* definedLike */.J0)(index.shape)]), (one) => one.index !== undefined && (0,index_equality/* mayBeSame */.Lx)(one.index.shape, index.shape)));
                const [first] = missing;
                if (!first)
                    continue;
                yield {
                    table,
                    ...rebuildOf(missing, table, at),
                    span: at.span,
                    message: `ATTACH PARTITION builds ${missing.length === 1 ? "an index" : `${missing.length} indexes`} on ${(0,grammar_name/* printName */.To)(table)} while nobody can read it: one like ${(0,grammar_name/* printTable */.e4)(first.name)}`,
                };
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/said-texts.js

/** All that a runbook says to its reader, in its order, line by line where it is in a block. */
const saidTexts = (0,memoize_last/* forLast */.e)((runbook) => {
    const { file, passages, blocks } = runbook;
    const inBlocks = blocks.flatMap(({ language, lines }) => lines.flatMap((span) => {
        const line = file.text.slice(...span);
        const at = language === "other" ? 0 : line.search(/(?<=^|\s)(?:--|#)\s/);
        return at < 0 ? [] : [{ span: [span[0] + at, span[1]], text: line.slice(at) }];
    }));
    return [...passages, ...inBlocks].sort((a, b) => a.span[0] - b.span[0]);
});
/** The last of texts, which follow each other, that ends before a place. */
function lastBefore(texts, at) {
    let [low, high] = [0, texts.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((texts[middle]?.span[1] ?? 0) <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return texts[low - 1];
}
/** The parts of a document, each with what stands up to the next heading. */
function sectionsOf({ passages, file, }) {
    const parts = [[]];
    for (const passage of passages)
        if (passage.heading)
            parts.push([passage]);
        else
            parts.at(-1)?.push(passage);
    const filled = parts.filter((part) => part.length > 0);
    return filled.map((part, n) => {
        const [first] = part;
        const end = filled[n + 1]?.[0]?.span[0] ?? file.text.length;
        return { span: [first?.span[0] ?? 0, end], heading: first?.heading ? first : null, passages: part };
    });
}
/** The comments right above a place, as far as nothing but comments and blanks stands between. */
function remarksAbove({ file }, at) {
    const lines = file.text
        .slice(Math.max(0, at - 2000), at)
        .split("\n")
        .slice(-8, -1);
    const found = [];
    for (const line of lines.reverse()) {
        if (!/^\s*(?:--|#)/.test(line) && !/^[^"']*["']?\s*$/.test(line))
            break;
        if (/^\s*(?:--|#)/.test(line))
            found.unshift(line.trim());
        else if (!/psql\b/.test(line) && line.trim() !== "")
            break;
    }
    return found.join(" ");
}
/** Whether a runbook is about indexes at all: by a statement, a command's file, or what it says of CONCURRENTLY. */
function isAboutIndexes({ file }) {
    return /\b(?:create|drop)\s+(?:unique\s+)?index\b|\breindex\b/i.test(file.text);
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/deleted-backups.js

const dumping = /(?:^|\/)(?:pg_dump|pg_dumpall|pg_basebackup)$/;
const backup = /(?:^|[/_.-])(?:backups?|dumps?)(?=$|[/_.*-])|\.(?:bak|dump)$/i;
/** Backups that a block deletes before it takes a new one. */
function* deletedBackups(runbook) {
    if (!isAboutIndexes(runbook))
        return;
    for (const { span } of runbook.blocks) {
        const own = runbook.commands.filter((one) => span[0] <= one.span[0] && one.span[1] <= span[1]);
        for (const [at, command] of own.entries()) {
            const names = deletedBy(command);
            const dump = own.slice(at + 1).find(({ words }) => words.some(({ text }) => dumping.test(text)));
            if (names.length > 0 && dump)
                yield { span: command.span, names: names.join(", "), dump: dump.span };
        }
    }
}
function deletedBy({ words }) {
    const texts = words.map(({ text }) => text);
    const at = texts.findIndex((text) => /(?:^|\/)rm$/.test(text));
    if (at < 0)
        return [];
    return texts.slice(at + 1).filter((text) => !text.startsWith("-") && backup.test(text));
}

// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
;// CONCATENATED MODULE: ./build/rules/backups-deleted-before-dump/rule.js



/* harmony default export */ const backups_deleted_before_dump_rule = (defineRule({
    id: "backups-deleted-before-dump",
    severity: "warning",
    title: "Old backups are deleted before a new one is there",
    why: `
    Until pg_dump has ended well there is no backup at all, and it may well fail: often the disk is full already, and a dump
    takes as much as the one that was deleted. A dump that breaks off leaves a file that looks like one.`,
    instead: `Write the new dump first, to another disk where this one is full, look at its exit status, list it with
    pg_restore --list, and delete the old ones then.`,
    manual: "app-pgdump.html",
    proof: { by: "none", because: "it is about files, which no server knows" },
    *runbook(runbook) {
        for (const { span, names, dump } of deletedBackups(runbook))
            yield {
                span,
                message: `${names} is deleted before line ${(0,offsets/* positionAt */.t$)(runbook.file, dump[0]).line} has made another backup`,
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/boolean-only-index/rule.js



/* harmony default export */ const boolean_only_index_rule = (defineRule({
    id: "boolean-only-index",
    severity: "notice",
    title: "An index over a single boolean has only two values and is rarely used",
    why: `
    Rows with the more common value are read faster from the table itself, so the index serves the rarer value only, yet
    holds an entry for every row. Such an index pays off where one value is very rare.`,
    instead: `Put the boolean into WHERE, and index the columns that the query looks up or sorts by.`,
    manual: "indexes-partial.html",
    proof: { by: "state", shows: "a query for the common value does not read it" },
    visit: {
        *IndexStmt(index, at) {
            const [key, more] = (0,index_elements/* keysOf */.YD)(index);
            if (more || index.whereClause)
                return;
            const columns = at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
            const column = columns.find((one) => one.name === key?.name);
            if (column?.type !== "bool")
                return;
            yield {
                span: at.span,
                message: `${(0,index_elements/* indexWords */.ey)(index)} indexes only ${column.name}, which is a boolean`,
                instead: `Index the columns that the query reads of those rows: (id) WHERE ${(0,grammar_name/* printName */.To)({ name: column.name })}.`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/btree-on-jsonb/rule.js



/* harmony default export */ const btree_on_jsonb_rule = (defineRule({
    id: "btree-on-jsonb",
    severity: "warning",
    title: "A btree index over a jsonb column finds whole documents only",
    why: `
    A btree compares whole documents. A condition on a value inside the document, with @>, ? or ->>, cannot use the
    index, and a document of more than about 2700 bytes cannot be stored in it: its INSERT fails.`,
    instead: `Use gin for conditions inside the document, or a btree over the one value that queries ask for.`,
    manual: "datatype-json.html#JSON-INDEXING",
    proof: { by: "state", shows: "the plan of a condition inside the document does not read it" },
    visit: {
        *IndexStmt(index, at) {
            const columns = at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
            // UNIQUE over the whole document is meant as it is written.
            if (index.accessMethod !== "btree" || index.unique)
                return;
            const [key] = (0,index_elements/* keysOf */.YD)(index);
            const column = columns.find((one) => one.name === key?.name);
            if (column?.type !== "jsonb")
                return;
            yield {
                span: at.span,
                message: `${(0,index_elements/* indexWords */.ey)(index)} is a btree over ${column.name}, which is jsonb: no condition inside the document uses it`,
                instead: `Write USING gin (${column.name} jsonb_path_ops) for @>, or a btree over one value: ((${column.name} ->> 'key')).`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/cancelled-blocker.js



/** Whether it cancels sessions of which it asks that they be idle in transaction. */
function cancelsIdle(select) {
    const nodes = [...(0,grammar_nodes/* nodesIn */.v)(select)];
    const idle = nodes.some(([kind, node]) => kind === "A_Expr" && asksForIdle(node));
    return idle && calls(nodes, "pg_cancel_backend") && !calls(nodes, "pg_terminate_backend");
}
/** Whether the comment above the statement gives it as the cure for a session that blocks. */
function isToldAgainstBlockers({ node, text, span, file }, { statements, passages }) {
    if (!/\bpg_cancel_backend\b/i.test(text) ||
        cancelsIdle(node.SelectStmt ?? {}))
        return false;
    if (statements.some((one) => /\bpg_terminate_backend\b/i.test(one.text)))
        return false;
    const above = file.text.slice(Math.max(0, span[0] - 300), span[0]);
    const comments = above
        .split("\n")
        .slice(-3)
        .filter((line) => /^\s*(?:--|#)/.test(line));
    const before = lastBefore(passages, span[0]);
    const near = before && span[0] - before.span[1] < 40 ? before.text : "";
    return /\bblock(?:ing|er|ers|s)\b/i.test(`${comments.join(" ")} ${near}`);
}
function calls(nodes, name) {
    return nodes.some(([kind, node]) => kind === "FuncCall" &&
        node.funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) === name);
}
function asksForIdle({ name, rexpr }) {
    const operator = name?.flatMap(grammar_name/* stringsOf */.iw).at(-1);
    const texts = [...(0,grammar_nodes/* nodesIn */.v)({ rexpr })].flatMap(([kind, node]) => (kind === "A_Const" ? textOf(node) : []));
    return (operator === "=" || operator === "~~") && texts.some((text) => /^idle in transaction/i.test(text));
}
function textOf(constant) {
    return constant.sval?.sval ?? "";
}

;// CONCATENATED MODULE: ./build/rules/cancel-idle-blocker/rule.js


const message = "pg_cancel_backend does not end a session that is idle in transaction";
/* harmony default export */ const cancel_idle_blocker_rule = (defineRule({
    id: "cancel-idle-blocker",
    severity: "warning",
    title: "pg_cancel_backend does nothing to a blocker that is idle in transaction",
    why: `
    It cancels the statement that a session is running. Whoever blocks an index build is mostly idle in a transaction, and runs
    none: pg_cancel_backend answers true, the transaction stays open with its locks and its snapshot, and the build waits on.`,
    instead: `Find who blocks with pg_blocking_pids, ask its owner, and end the session: SELECT pg_terminate_backend(pid). Never
    end the build itself: that leaves an invalid index.`,
    manual: "functions-admin.html#FUNCTIONS-ADMIN-SIGNAL",
    proof: { by: "none", because: "it takes a second session: test/proof/runbooks.test.ts has one" },
    visit: {
        *SelectStmt(node, at) {
            if (cancelsIdle(node))
                yield { span: at.span, message };
        },
    },
    *runbook(runbook) {
        for (const at of runbook.statements)
            if (isToldAgainstBlockers(at, runbook))
                yield { span: at.span, message };
    },
}));

// EXTERNAL MODULE: ./build/src/sql/indexes/made-of.js
var made_of = __webpack_require__(23320);
;// CONCATENATED MODULE: ./build/src/sql/indexes/lost-indexes.js




/** The known indexes that a statement takes away: itself, with its constraint, a column, or what they are made of. */
function lostIndexes(at) {
    const { DropStmt: drop, AlterTableStmt: alter } = at.node;
    if (drop)
        return drop.removeType === "OBJECT_INDEX" ? droppedBy(drop, at) : takenAlong(drop, at);
    return alter?.objtype === "OBJECT_TABLE" ? goneWith(alter, at) : [];
}
function droppedBy({ objects = [] }, { schema }) {
    return objects.flatMap((object) => lost(schema.relation((0,grammar_name/* nameOfList */.HA)(object)), null, null));
}
function takenAlong(drop, { schema }) {
    return (0,made_of/* takenByCascade */.Zs)(drop).flatMap((what) => schema.madeOf(what).flatMap((relation) => {
        if (relation.index)
            return lost(relation, null, null);
        return (0,made_of/* columnsMadeOf */.YJ)(relation, what).flatMap((column) => [...schema.indexesHaving(relation.name, [(0,index_traits/* namingColumn */.ng)(column)])].flatMap((index) => lost(index, null, column)));
    }));
}
function goneWith(alter, { schema }) {
    const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, name = "" }) => {
        const of = (trait) => [...schema.indexesHaving(table, [trait])];
        if (subtype === "AT_DropConstraint")
            return of((0,index_traits/* ofConstraint */.Xs)(name)).flatMap((index) => lost(index, name, null));
        if (subtype === "AT_DropColumn")
            return of((0,index_traits/* namingColumn */.ng)(name)).flatMap((index) => lost(index, null, name));
        return [];
    });
}
function lost(relation, constraint, column) {
    return relation?.index ? [{ relation, index: relation.index, constraint, column }] : [];
}
/** As messages name it: "orders_number_key", or with the column that takes it along. */
function lostWords({ relation, column }) {
    const name = (0,grammar_name/* quoteIdentifier */.Cm)(relation.name.name);
    return column === null ? name : `${name}, which goes with ${(0,grammar_name/* quoteIdentifier */.Cm)(column)}`;
}

;// CONCATENATED MODULE: ./build/rules/column-recreated-by-type-change/recreated-columns.js



/** The columns that a statement drops, and that it or a later one of its migration adds again. */
function recreatedColumns(alter, at) {
    const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    const known = at.schema.relation(table);
    const { added, filled, emptied } = recreated_columns_changesIn(at.unit);
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, name = "", missing_ok: mayBeMissing }) => {
        if (subtype !== "AT_DropColumn")
            return [];
        const key = keyOf(table, name, at);
        const adds = added.get(key);
        // A statement drops before it adds, whatever its order.
        if (!adds || adds.first < at.index)
            return [];
        const isKnown = known?.columns?.some((column) => column.name === name) === true;
        if (mayBeMissing && !isKnown)
            return [];
        const isFilled = adds.isComputed || (filled.get(key) ?? -1) > at.index;
        return [
            { column: name, isFilled: isFilled || (emptied.get(keyOf(table, "", at)) ?? at.index) < at.index },
        ];
    });
}
/** Gathered once for a migration: each ALTER TABLE asks. */
const recreated_columns_changesIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const added = new Map();
    const filled = new Map();
    const emptied = new Map();
    for (const at of statements) {
        const { AlterTableStmt, UpdateStmt, TruncateStmt } = at.node;
        if (AlterTableStmt)
            for (const column of (0,alter_commands/* addedColumns */.YB)(AlterTableStmt)) {
                const key = keyOf((0,grammar_name/* nameOf */.Vb)(AlterTableStmt.relation), column.colname ?? "", at);
                added.set(key, {
                    first: added.get(key)?.first ?? at.index,
                    isComputed: isComputed(column),
                });
            }
        for (const target of UpdateStmt?.targetList ?? [])
            if ("ResTarget" in target)
                filled.set(keyOf((0,grammar_name/* nameOf */.Vb)(UpdateStmt?.relation), target.ResTarget.name ?? "", at), at.index);
        for (const relation of TruncateStmt?.relations ?? []) {
            const key = "RangeVar" in relation ? keyOf((0,grammar_name/* nameOf */.Vb)(relation.RangeVar), "", at) : "";
            if (!emptied.has(key))
                emptied.set(key, at.index);
        }
    }
    return { added, filled, emptied };
});
function keyOf(table, column, { schema }) {
    const { schema: home = "", name } = schema.relation(table)?.name ?? table;
    return `${home}\0${name}\0${column}`;
}
function isComputed({ constraints = [] }) {
    return constraints.some((constraint) => "Constraint" in constraint && constraint.Constraint.contype === "CONSTR_GENERATED");
}

;// CONCATENATED MODULE: ./build/rules/column-recreated-by-type-change/rule.js





/* harmony default export */ const column_recreated_by_type_change_rule = (defineRule({
    id: "column-recreated-by-type-change",
    severity: "warning",
    title: "A column that is dropped and added again loses its values and its indexes",
    why: `
    Some migration tools change a column's type by dropping the column and adding another of its name: what stands in it
    is gone from every row, and so is each index and constraint that names it, without a notice.`,
    instead: `
    Change it in place with ALTER COLUMN … TYPE … USING …, or add a column of another name, fill it, and drop the old one
    in a later migration.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE",
    proof: { by: "state", shows: "the rows have no value in the column any more, or its index is gone" },
    visit: { AlterTableStmt: recreated },
}));
function* recreated(alter, at) {
    const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    // What code does to rows is not known where it could not be read: it may put the values back.
    if (at.migration.direction === "down" || at.unit.unread.length > 0)
        return;
    if ((0,preexisting/* preexistence */.mb)(table, at) !== "existing")
        return;
    for (const { column, isFilled } of recreatedColumns(alter, at)) {
        const names = namesLost(column, at);
        if (isFilled && names.length === 0)
            continue;
        const lost = [...(isFilled ? [] : ["its values"]), ...names];
        yield {
            span: at.span,
            table,
            message: `${(0,grammar_name/* quoteIdentifier */.Cm)(column)} of ${(0,grammar_name/* printTable */.e4)(table)} is dropped and added again, without ${lost.join(" and ")}`,
        };
    }
}
/** The indexes that go with the column, and that nothing builds again. */
function namesLost(column, at) {
    const { after } = at.unit.version;
    return lostIndexes(at).flatMap(({ relation, column: of }) => {
        const { name } = relation;
        return of !== column || after.relation(name)?.index ? [] : [(0,grammar_name/* quoteIdentifier */.Cm)(name.name)];
    });
}

;// CONCATENATED MODULE: ./build/rules/concurrent-index-corruption-14/rule.js


/* harmony default export */ const concurrent_index_corruption_14_rule = (defineRule({
    id: "concurrent-index-corruption-14",
    severity: "error",
    title: "PostgreSQL 14.0 to 14.3 may leave rows out of an index that is built concurrently",
    why: `
    Rows that are updated during the build may be missing from the index: queries do not find them, and a unique index
    accepts them twice. PostgreSQL 14.4 fixes the command, not the indexes that were built before. This is reported only
    where a compose or workflow file names such a version.`,
    instead: `Upgrade to the newest 14 first, then REINDEX the indexes that were built concurrently before.`,
    manual: "release-14-4.html",
    proof: { by: "none", because: "it takes PostgreSQL 14.0 to 14.3, and its release notes say it" },
    visit: { IndexStmt: builds, ReindexStmt: builds },
}));
function* builds(_, at, { postgres, minor }) {
    const command = concurrentWords(at);
    if (command === null || postgres !== 14 || minor === null || minor > 3)
        return;
    yield { span: at.span, message: `${command} may leave rows out of the index on PostgreSQL 14.${minor}` };
}

// EXTERNAL MODULE: ./build/src/sql/repair/drop-and-create.js
var drop_and_create = __webpack_require__(47622);
// EXTERNAL MODULE: ./build/src/sql/grammar/lexemes.js
var grammar_lexemes = __webpack_require__(73747);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js
var index_definition = __webpack_require__(52399);
;// CONCATENATED MODULE: ./build/src/sql/repair/repaired-statement.js




/** What stands in a statement's place; nothing where it stands in a body, which somebody has to take apart. */
function insteadOf(at, statements) {
    if (at.body !== null || statements.length === 0)
        return {};
    const all = statements.map((one) => (typeof one === "string" ? { sql: one } : one));
    const { sent, direction } = at.migration;
    // A way back that is made of the way up has its places too.
    const of = sent ? { of: { direction, index: at.index } } : {};
    return { replacement: { kind: "instead", statements: all, ...of } };
}
/** The build of an index beside the traffic, which passes over what a failed one has left. */
function rebuilt(index, at) {
    const { schema, name: table } = (0,grammar_name/* nameOf */.Vb)(index.relation);
    const name = { schema, name: index.idxname || (0,index_definition/* defaultIndexName */.H3)(table, (0,index_definition/* shapeOf */.F5)(index)) };
    // What has the name already is another index, or a valid one: nobody is to drop that.
    if (at.schema.relation(name))
        return {};
    const build = builtConcurrently(index, at, (0,grammar_name/* quoteIdentifier */.Cm)(name.name));
    // One drop before it is enough, even where that does not run again.
    const isCleared = at.schema.clearedOnce(name);
    if (isCleared && build === at.text)
        return {};
    return insteadOf(at, isCleared ? [build] : [`DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)(name)}`, build]);
}
/** The statement with CONCURRENTLY and a name, and without IF NOT EXISTS. */
function builtConcurrently(index, at, name) {
    const text = (0,drop_and_create/* withoutIfNotExists */.p2)(at);
    const word = (0,grammar_lexemes/* lexemesOf */.Ze)(text).find((one) => one.text.toUpperCase() === (index.concurrent ? "CONCURRENTLY" : "INDEX"));
    if (!word)
        return text;
    const added = `${index.concurrent ? "" : " CONCURRENTLY"}${index.idxname ? "" : ` ${name}`}`;
    return text.slice(0, word.end) + added + text.slice(word.end);
}
/** A drop of each index by itself, which runs again over what is gone. */
function droppedConcurrently(drop, at) {
    if (drop.behavior === "DROP_CASCADE")
        return {};
    const names = (drop.objects ?? []).map((one) => (0,grammar_name/* printName */.To)((0,grammar_name/* nameOfList */.HA)(one)));
    return insteadOf(at, names.map((name) => `DROP INDEX CONCURRENTLY IF EXISTS ${name}`));
}
/** The statement with a word behind the first that reads like one of these. */
function withWord(at, behind, word) {
    const place = (0,grammar_lexemes/* lexemesOf */.Ze)(at.text).find(({ text }) => behind.includes(text.toUpperCase()));
    return place ? insteadOf(at, [`${at.text.slice(0, place.end)} ${word}${at.text.slice(place.end)}`]) : {};
}
/** A short wait for a lock, for as long as the transaction, or the session where there is none. */
function shortLockTimeout(at) {
    return `SET ${at.scope.in === "block" && at.scope.by !== "begin" ? "LOCAL " : ""}lock_timeout = '2s'`;
}

;// CONCATENATED MODULE: ./build/rules/concurrent-index-not-rerunnable/rule.js




/* harmony default export */ const concurrent_index_not_rerunnable_rule = (defineRule({
    id: "concurrent-index-not-rerunnable",
    severity: "notice",
    onlyMigrations: true,
    title: "A concurrent build fails on the invalid index that its own failed run left",
    why: `
    A concurrent build that fails or is cancelled leaves an INVALID index of that name. When the migration runs again,
    it stops with "already exists" until the index is dropped. That is better than IF NOT EXISTS, which would skip the
    invalid index.`,
    instead: `Drop the leftover index first: DROP INDEX CONCURRENTLY IF EXISTS, as a separate statement.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "interruption" },
    visit: {
        *IndexStmt(index, at) {
            if (!index.concurrent || index.if_not_exists || !index.idxname)
                return;
            const { schema } = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (at.schema.cleared({ schema, name: index.idxname }))
                return;
            yield {
                span: at.span,
                message: `Running the migration again fails on the invalid index ${(0,grammar_name/* printName */.To)({ name: index.idxname })} that a failed build leaves`,
                instead: (0,drop_and_create/* healingPair */.pQ)(index, at),
                ...rebuilt(index, at),
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/statements/reindex-options.js
var reindex_options = __webpack_require__(65705);
;// CONCATENATED MODULE: ./build/rules/concurrent-reindex-of-catalog/rule.js



/* harmony default export */ const concurrent_reindex_of_catalog_rule = (defineRule({
    id: "concurrent-reindex-of-catalog",
    severity: "error",
    fails: true,
    title: "REINDEX CONCURRENTLY fails for the system catalogs",
    why: `
    PostgreSQL needs the catalogs while it works on them, and refuses to rebuild their indexes concurrently (SQLSTATE
    0A000). REINDEX DATABASE CONCURRENTLY leaves them out with a warning.`,
    instead: `Leave the catalogs out. Where one of their indexes is broken, rebuild it without CONCURRENTLY while nobody uses the database.`,
    manual: "sql-reindex.html#SQL-REINDEX-CONCURRENTLY",
    proof: { by: "failure" },
    visit: {
        *ReindexStmt(reindex, { span }) {
            const words = catalogIn(reindex);
            if (words === null || !(0,reindex_options/* isConcurrent */.u)(reindex))
                return;
            yield { span, message: `REINDEX CONCURRENTLY fails for ${words}` };
        },
    },
}));
/** A name of pg_ without a schema is a catalog: PostgreSQL keeps the prefix for them in pg_catalog, which comes first. */
function catalogIn({ kind, relation }) {
    if (kind === "REINDEX_OBJECT_SYSTEM")
        return "the system catalogs";
    const name = (0,grammar_name/* nameOf */.Vb)(relation);
    const isCatalog = name.schema === undefined ? name.name.startsWith("pg_") : name.schema === "pg_catalog";
    return isCatalog ? `${(0,grammar_name/* printName */.To)(name)}, a system catalog` : null;
}

;// CONCATENATED MODULE: ./build/rules/concurrently-in-function/rule.js


/* harmony default export */ const concurrently_in_function_rule = (defineRule({
    id: "concurrently-in-function",
    severity: "error",
    fails: true,
    bodies: true,
    title: "CONCURRENTLY fails inside a DO block, a function or a procedure",
    why: `
    PostgreSQL refuses to run these commands from a function (SQLSTATE 25001); no COMMIT in a procedure and no
    setting of the migration tool changes that.`,
    instead: `Write it as a statement of the migration itself, outside any transaction block. To compute it, let psql run what a query prints: SELECT format('CREATE INDEX CONCURRENTLY …') \\gexec.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "failure" },
    visit: {
        IndexStmt: (_, at) => refused(at),
        DropStmt: (_, at) => refused(at),
        ReindexStmt: (_, at) => refused(at),
        AlterTableStmt: (_, at) => refused(at),
    },
}));
const places = { do: "a DO block", function: "a function", procedure: "a procedure" };
function* refused(at) {
    const command = concurrentWords(at);
    if (command === null || !at.body)
        return;
    yield { span: at.span, message: `${command} fails: it is run from ${places[at.body.kind]}` };
}

;// CONCATENATED MODULE: ./build/src/sql/repair/sent-alone.js

/** A concurrent command that is refused where it stands, as it runs by itself. */
function sentAlone(at) {
    const { IndexStmt, DropStmt } = at.node;
    if (IndexStmt)
        return rebuilt(IndexStmt, at);
    return DropStmt ? droppedConcurrently(DropStmt, at) : insteadOf(at, [at.text]);
}
/** What builds or scans a table whose lock an earlier statement holds, in a transaction of its own. */
function outOfTheLock(at) {
    const { IndexStmt } = at.node;
    if (IndexStmt?.relation?.inh)
        return rebuilt(IndexStmt, at);
    return insteadOf(at, [{ sql: at.text, apart: true }]);
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/placed-parts.js

const statementsByPlace = (0,memoize_last/* forLast */.e)(sorted);
const commandsByPlace = (0,memoize_last/* forLast */.e)(sorted);
/** The statements of a runbook that lie in a stretch of it. */
function statementsWithin({ statements }, [start, end]) {
    const all = statementsByPlace(statements);
    const found = [];
    for (let at = firstPlace(all, start); at < all.length && (all[at]?.span[0] ?? end) < end; at++) {
        const statement = all[at];
        if (statement && statement.span[1] <= end)
            found.push(statement);
    }
    return found;
}
/** The first command that begins at a place or behind it. */
function commandFrom({ commands }, place) {
    const all = commandsByPlace(commands);
    return all[firstPlace(all, place)];
}
function sorted(all) {
    return [...all].sort((a, b) => a.span[0] - b.span[0]);
}
function firstPlace(all, start) {
    let [low, high] = [0, all.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((all[middle]?.span[0] ?? 0) < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/announced-statements.js


const more = /(?:--|\/\*)[^\n]*\b(?:continue|repeat|and so on|etc\b|(?:the )?(?:others?|rest)\b|all (?:other |remaining )?(?:drop|create|statements?|commands?|indexes))/i;
/** Strings of -c that hold one concurrent command, and whose comment asks for more of them. */
function* announcedStatements(runbook) {
    for (const word of runbook.psql.flatMap(({ strings }) => strings)) {
        if (!more.test(word.text))
            continue;
        const own = statementsWithin(runbook, word.span);
        const [only] = own;
        if (!only || own.length > 1)
            continue;
        const command = concurrentWords(only);
        if (command !== null)
            yield { span: only.span, command };
    }
}

// EXTERNAL MODULE: ./build/src/sql/statements/transaction-block.js
var transaction_block = __webpack_require__(7097);
;// CONCATENATED MODULE: ./build/src/sql/statements/concurrent-form.js





/** How to run the statement concurrently in this tool: what to do, then the migration to paste. */
function howToPaste(at) {
    const sql = concurrently(at);
    const how = (0,transaction_block/* howToRunAlone */.kr)(at);
    if (sql.length === 0)
        return `${how}.`;
    const { marker } = at.migration.advice;
    return `${how}:\n${marker === undefined ? "" : `${marker}\n`}${sql.map((one) => `${one};`).join("\n")}`;
}
/** @param use the advice as a sentence: "Use CREATE INDEX CONCURRENTLY." */
function concurrentAdvice(at, use, postgres) {
    if (!(0,transaction_block/* runsAlone */.Gx)(at))
        return { advice: { instead: `${use} ${howToPaste(at)}` }, safe: false };
    if (at.migration.assumed)
        return { advice: { instead: `${use} ${unknownSender}` }, safe: false };
    return { advice: {}, safe: (0,transaction_block/* shortTimeouts */.xQ)(at, postgres).length === 0 };
}
const unknownSender = "Nothing here shows what sends this file, and inside a transaction CONCURRENTLY fails: set `execution:` or `tool:` for it in .indexwright.yml.";
const reindexed = new Set(["INDEX", "TABLE", "SCHEMA", "DATABASE"]);
/** The statement in its concurrent form, as far as it has one. */
function concurrently(at) {
    const { IndexStmt, DropStmt, ReindexStmt } = at.node;
    if (IndexStmt) {
        const text = (0,drop_and_create/* withoutIfNotExists */.p2)(at);
        return [IndexStmt.concurrent ? text : text.replace(/\bindex\b/i, (word) => `${word} CONCURRENTLY`)];
    }
    if (DropStmt?.behavior === "DROP_CASCADE")
        return [];
    if (DropStmt)
        return (DropStmt.objects ?? []).map((name) => `DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)((0,grammar_name/* nameOfList */.HA)(name))}`);
    if (!ReindexStmt)
        return [at.text];
    if ((0,reindex_options/* isConcurrent */.u)(ReindexStmt))
        return [at.text];
    const place = (0,grammar_lexemes/* lexemesOf */.Ze)(at.text).find(({ text }) => reindexed.has(text.toUpperCase()));
    if (!place || ReindexStmt.params?.length)
        return [];
    return [`${at.text.slice(0, place.end)} CONCURRENTLY${at.text.slice(place.end)}`];
}

// EXTERNAL MODULE: ./build/src/sql/statements/transaction-words.js
var transaction_words = __webpack_require__(83201);
;// CONCATENATED MODULE: ./build/rules/concurrently-in-multi-statement-string/rule.js






/* harmony default export */ const concurrently_in_multi_statement_string_rule = (defineRule({
    id: "concurrently-in-multi-statement-string",
    severity: "error",
    fails: true,
    title: "CONCURRENTLY fails in a query string with other statements",
    why: `
    PostgreSQL runs the statements of one query string in one implicit transaction block (SQLSTATE 25001), regardless of
    their order and of a COMMIT between them. The string itself is the block: the tool opens none that could be switched
    off.`,
    instead: `Send the statement alone, in a separate string.`,
    manual: "protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT",
    proof: { by: "failure" },
    visit: {
        IndexStmt: (_, at) => rule_refused(at),
        DropStmt: (_, at) => rule_refused(at),
        ReindexStmt: (_, at) => rule_refused(at),
        AlterTableStmt: (_, at) => rule_refused(at),
    },
    *runbook(runbook) {
        for (const { span, command } of announcedStatements(runbook))
            yield {
                span,
                message: `${command} fails once the statements that the comment asks for stand in its string`,
            };
    },
}));
function* rule_refused(at) {
    const command = concurrentWords(at);
    if (command === null || (0,transaction_words/* sentIn */.a)(at) !== "string")
        return;
    const { tool, advice } = at.migration;
    yield {
        span: at.span,
        message: `${command} fails: ${advice.sent ?? `${tool} sends it`} in one query string with other statements`,
        instead: howToPaste(at),
        ...sentAlone(at),
    };
}

;// CONCATENATED MODULE: ./build/rules/concurrently-in-pipeline/rule.js




/* harmony default export */ const concurrently_in_pipeline_rule = (defineRule({
    id: "concurrently-in-pipeline",
    severity: "warning",
    fails: true,
    title: "CONCURRENTLY in a pipeline fails, or reports success over an invalid index",
    why: `
    In a pipeline of the extended protocol the statements up to the next Sync share one transaction. A concurrent
    command that is not the first of them is refused (SQLSTATE 25001). The first one runs, and reports success; when
    a later statement of the pipeline fails, its last step is rolled back with it and the index stays INVALID.`,
    instead: `Put the statement into a separate migration.`,
    manual: "protocol-flow.html#PROTOCOL-FLOW-PIPELINING",
    proof: { by: "pipeline" },
    visit: {
        IndexStmt: (_, at) => concurrently_in_pipeline_rule_refused(at),
        DropStmt: (_, at) => concurrently_in_pipeline_rule_refused(at),
        ReindexStmt: (_, at) => concurrently_in_pipeline_rule_refused(at),
        AlterTableStmt: (_, at) => concurrently_in_pipeline_rule_refused(at),
    },
}));
function* concurrently_in_pipeline_rule_refused(at) {
    const command = concurrentWords(at);
    const { scope } = at;
    const place = scope.in === "block" && scope.by === "pipeline" ? scope : null;
    if (command === null || !place)
        return;
    const first = place.position === 0;
    if (first && place.last)
        return;
    const { tool, advice } = at.migration;
    const sent = advice.sent ?? `${tool} sends it`;
    yield {
        span: at.span,
        severity: first ? "warning" : "error",
        message: first
            ? `${command} leaves an invalid index when a later statement of this pipeline fails`
            : `${command} fails: ${sent} in a pipeline after other statements`,
        instead: howToPaste(at),
        ...sentAlone(at),
    };
}

;// CONCATENATED MODULE: ./build/rules/concurrently-in-transaction/rule.js






/* harmony default export */ const concurrently_in_transaction_rule = (defineRule({
    id: "concurrently-in-transaction",
    severity: "error",
    fails: true,
    title: "CONCURRENTLY fails inside a transaction block",
    why: `
    PostgreSQL refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION with CONCURRENTLY in a transaction block
    (SQLSTATE 25001): these commands commit several times while they run. The migration stops here.`,
    instead: `Run it outside any transaction block, in a separate migration.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "failure" },
    visit: {
        IndexStmt: (_, at) => concurrently_in_transaction_rule_refused(at),
        DropStmt: (_, at) => concurrently_in_transaction_rule_refused(at),
        ReindexStmt: (_, at) => concurrently_in_transaction_rule_refused(at),
        AlterTableStmt: (_, at) => concurrently_in_transaction_rule_refused(at),
    },
}));
function* concurrently_in_transaction_rule_refused(at) {
    const command = concurrentWords(at);
    if (command === null)
        return;
    const reason = reasonOf(at);
    if (reason === null)
        return;
    yield { span: at.span, message: `${command} fails: ${reason}`, instead: howToPaste(at), ...sentAlone(at) };
}
function reasonOf(at) {
    const { tool, reads } = at.unit.migration;
    if (at.unit.refused !== null)
        return at.unit.refused;
    switch ((0,transaction_words/* sentIn */.a)(at)) {
        case "tool":
            return `${reads === undefined ? `${tool} runs this migration` : "psql runs it"} in a transaction`;
        case "batch":
            return `${tool} runs all pending migrations in one transaction`;
        case "begin":
            return `the transaction block begun on line ${lineOfBegin(at)} is still open`;
        case "psql":
            return `AUTOCOMMIT is off, and the transaction that psql began on line ${lineOfBegin(at)} is open`;
        default:
            return null;
    }
}
function lineOfBegin({ scope, file, span }) {
    const opener = scope.in === "block" ? scope.opener : undefined;
    return (0,offsets/* positionAt */.t$)(opener?.file ?? file, (opener?.span ?? span)[0]).line;
}

;// CONCATENATED MODULE: ./build/src/sql/repair/partition-recipe.js





/** The SQL that builds a partitioned index beside the traffic, partition by partition, as far as they are known. */
function partitionRecipe(index, at) {
    const { parent, each } = stepsFor(index, at);
    const lead = partitionsOf(index, at)
        ? "Build it partition by partition"
        : "Build it partition by partition, for each of them";
    const sql = [parent, ...each.flatMap(({ build, attach }) => [build, attach])].map((one) => `${one};`);
    return `${lead}, each concurrent statement outside any transaction:\n${sql.join("\n")}`;
}
/** The same as statements, where the partitions are known. */
function partitionRepair(index, at) {
    const partitions = partitionsOf(index, at) ?? [];
    if (partitions.length === 0 || partitions.some((one) => hasIts(one, index, at)))
        return {};
    const { parent, each } = stepsFor(index, at);
    return insteadOf(at, [
        // On a second run the parent's is there, and not valid until all are attached.
        parent.replace(/ INDEX /, " INDEX IF NOT EXISTS "),
        ...each.flatMap(({ clear, build }) => [clear, build]),
        ...each.map(({ attach }) => attach),
    ]);
}
/** Whether a partition has such an index already, or the name that it would get: which of them is meant somebody has to say. */
function hasIts(partition, index, at) {
    const shape = (0,index_definition/* shapeOf */.F5)(index);
    const own = { schema: partition.schema, name: (0,index_definition/* defaultIndexName */.H3)(partition.name, shape) };
    const alike = at.schema.indexes(partition).some((one) => one.index && (0,index_equality/* mayBeSame */.Lx)(one.index.shape, shape));
    return alike || at.schema.relation(own) !== undefined;
}
function partitionsOf(index, at) {
    const known = at.schema.partitions((0,grammar_name/* nameOf */.Vb)(index.relation)).map((one) => one.name);
    return known.length > 0 ? known : null;
}
function stepsFor(index, at) {
    const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
    const shape = (0,index_definition/* shapeOf */.F5)(index);
    const name = (0,grammar_name/* quoteIdentifier */.Cm)(index.idxname || (0,index_definition/* defaultIndexName */.H3)(table.name, shape));
    const definition = definitionOf(at);
    const unique = index.unique ? "UNIQUE " : "";
    const partitions = partitionsOf(index, at) ?? [
        { ...table, name: `${table.name}_partition` },
    ];
    const schema = table.schema ?? "public";
    const each = partitions.map((partition) => {
        const bare = (0,index_definition/* defaultIndexName */.H3)(partition.name, shape);
        const own = (0,grammar_name/* quoteIdentifier */.Cm)(bare);
        const placed = partition.schema === schema ? { ...partition, schema: table.schema } : partition;
        return {
            clear: `DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)({ ...placed, name: bare })}`,
            build: `CREATE ${unique}INDEX CONCURRENTLY ${own} ON ${(0,grammar_name/* printName */.To)(placed)} ${definition}`,
            attach: `ALTER INDEX ${name} ATTACH PARTITION ${own}`,
        };
    });
    return { parent: `CREATE ${unique}INDEX ${name} ON ONLY ${(0,grammar_name/* printName */.To)(table)} ${definition}`, each };
}
/** From the access method or the column list to the end, as the statement writes it. */
function definitionOf(at) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(at.text);
    const on = lexemes.findIndex(({ text }) => text.toUpperCase() === "ON");
    const open = lexemes.findIndex(({ text }, index) => index > on && (text === "(" || text.toUpperCase() === "USING"));
    const start = lexemes[open]?.start;
    return start === undefined ? "(…)" : at.text.slice(start).replace(/\s+/g, " ");
}

// EXTERNAL MODULE: ./build/src/sql/facts/timescaledb.js
var timescaledb = __webpack_require__(92385);
;// CONCATENATED MODULE: ./build/src/sql/statements/hypertable-advice.js

/** How to build an index on a hypertable without keeping all of it locked. */
const chunkByChunkAdvice = `Build it with CREATE INDEX … WITH (timescaledb.${timescaledb/* chunkByChunk */.Oq}), outside any transaction block: it locks one chunk at a time.`;
/** Whether the statement builds its index in a transaction for each chunk. */
function isChunkByChunk({ options }) {
    return (options ?? []).some((option) => "DefElem" in option &&
        timescaledb/* timescaleNamespaces */.Cd.has(option.DefElem.defnamespace ?? "") &&
        option.DefElem.defname === timescaledb/* chunkByChunk */.Oq);
}

;// CONCATENATED MODULE: ./build/rules/concurrently-on-partitioned/rule.js





/** TimescaleDB refuses it itself, with the same SQLSTATE. */
function ofHypertable(table) {
    return {
        message: `CREATE INDEX CONCURRENTLY fails on ${(0,grammar_name/* printName */.To)(table)}, which is a hypertable`,
        why: "TimescaleDB refuses to build an index concurrently on a hypertable (SQLSTATE 0A000), whose chunks are tables of their own.",
        instead: chunkByChunkAdvice,
    };
}
/* harmony default export */ const concurrently_on_partitioned_rule = (defineRule({
    id: "concurrently-on-partitioned",
    severity: "error",
    fails: true,
    title: "CONCURRENTLY fails on a partitioned table and on its index",
    why: `
    PostgreSQL cannot build or drop a partitioned index concurrently (SQLSTATE 0A000), with or without ON ONLY. Each
    partition is a table of its own, where a concurrent build works.`,
    instead: `Create the index ON ONLY the parent, build it concurrently on each partition, and attach those.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "failure" },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (!index.concurrent)
                return;
            if ((0,preexisting/* isHypertable */.dz)(table, at)) {
                yield { span: at.span, ...ofHypertable(table) };
                return;
            }
            if (!(0,preexisting/* isPartitioned */.gN)(table, at))
                return;
            yield {
                span: at.span,
                message: `CREATE INDEX CONCURRENTLY fails on ${(0,grammar_name/* printName */.To)(table)}, which is partitioned`,
                instead: partitionRecipe(index, at),
                ...partitionRepair(index, at),
            };
        },
        *DropStmt(drop, at) {
            if (!drop.concurrent)
                return;
            const index = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA).find((name) => (0,preexisting/* isPartitionedIndex */.c7)(name, at));
            if (!index)
                return;
            yield {
                span: at.span,
                message: `DROP INDEX CONCURRENTLY fails on ${(0,grammar_name/* printName */.To)(index)}, which is a partitioned index`,
                instead: "Use a plain DROP INDEX, which locks the parent and every partition: SET lock_timeout = '2s' before it, in a transaction of its own, and retry.",
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/locks/emptied-table.js
var emptied_table = __webpack_require__(88412);
;// CONCATENATED MODULE: ./build/src/sql/locks/strong-lock-held.js
/** The lock that this statement is the first to keep for long; null when there is none, or another has kept it already. */
function heldBefore({ scope }) {
    const held = scope.in === "block" ? scope.held : null;
    return held?.built ? null : held;
}

;// CONCATENATED MODULE: ./build/rules/constraint-builds-index/using-index.js




const noWay = "PostgreSQL cannot build an exclusion constraint concurrently: plan a maintenance window, with SET lock_timeout = '2s' so that the wait for the lock stays short.";
const apart = "USING INDEX is not supported on a partitioned table: add the constraint to each partition from an index built concurrently there, then to the parent, which takes them over.";
/** How to get constraints without building their indexes under lock, with the SQL to paste where there is a way. */
function usingIndexRecipe(built, table, at, partitioned) {
    if (built[0]?.words === "EXCLUDE")
        return noWay;
    if (partitioned)
        return apart;
    const { indexes, alter } = statementsFor(built, table, at);
    const sql = [...indexes.map(({ build }) => `${build};`), "SET lock_timeout = '2s';", `${alter};`];
    const first = hasMore(at, built) ? "Leave the constraint out of this statement. Then build" : "Build";
    const where = (0,transaction_block/* runsAlone */.Gx)(at) ? "" : `\n${(0,transaction_block/* howToRunAlone */.kr)(at)}.`;
    return `${first} the index concurrently, and let the constraint take it over:\n${sql.join("\n")}${where}`;
}
/** The same as statements, where the ALTER TABLE does nothing else. */
function usingIndexRepair(built, table, at, partitioned) {
    if (partitioned || hasMore(at, built) || built.some((one) => one.words === "EXCLUDE"))
        return {};
    const { indexes, alter } = statementsFor(built, table, at);
    const builds = indexes.flatMap(({ own, build }) => [`DROP INDEX CONCURRENTLY IF EXISTS ${own}`, build]);
    return insteadOf(at, [...builds, { sql: shortLockTimeout(at), apart: true }, alter]);
}
function statementsFor(built, table, at) {
    const possible = built.filter((one) => one.words !== "EXCLUDE").map((one) => adopted(one, table, at));
    const on = (0,grammar_name/* printName */.To)(table);
    const added = possible.map(({ name, words, own }) => `ADD CONSTRAINT ${name} ${words} USING INDEX ${own}`);
    return {
        indexes: possible.map(({ own, list }) => ({
            own: table.schema === undefined ? own : `${(0,grammar_name/* quoteIdentifier */.Cm)(table.schema)}.${own}`,
            build: `CREATE UNIQUE INDEX CONCURRENTLY ${own} ON ${on} ${list}`,
        })),
        alter: `ALTER TABLE ${on} ${[...dropped(at), ...added].join(", ")}`,
    };
}
function adopted({ constraint, words, column }, table, at) {
    const keys = (constraint.keys ?? []).flatMap(grammar_name/* stringsOf */.iw);
    const columns = keys.length > 0 || column === undefined ? keys : [column];
    const suffix = words === "UNIQUE" ? "key" : "pkey";
    const wanted = constraint.conname || (0,index_definition/* defaultIndexName */.H3)(table.name, (0,index_definition/* columnsShape */.di)(columns), suffix);
    // What this statement drops is there until it runs, whether or not a migration has made it.
    const taken = at.schema.relation({ schema: table.schema, name: wanted }) !== undefined ||
        commandsOf(at).some(({ subtype, name }) => subtype === "AT_DropConstraint" && name === wanted);
    const include = (constraint.including ?? []).flatMap(grammar_name/* stringsOf */.iw).map(grammar_name/* quoteIdentifier */.Cm).join(", ");
    const nulls = constraint.nulls_not_distinct ? " NULLS NOT DISTINCT" : "";
    return {
        name: (0,grammar_name/* quoteIdentifier */.Cm)(wanted),
        own: (0,grammar_name/* quoteIdentifier */.Cm)(taken ? `${wanted}_new` : wanted),
        words,
        list: `(${columns.map(grammar_name/* quoteIdentifier */.Cm).join(", ")})${include ? ` INCLUDE (${include})` : ""}${nulls}`,
    };
}
function commandsOf({ node }) {
    const { AlterTableStmt } = node;
    return (AlterTableStmt?.cmds ?? []).flatMap((cmd) => ("AlterTableCmd" in cmd ? [cmd.AlterTableCmd] : []));
}
/** What the same ALTER TABLE drops has to go in the same ALTER TABLE still. */
function dropped(at) {
    const drops = commandsOf(at).filter(({ subtype }) => subtype === "AT_DropConstraint");
    return drops.map(({ name = "", missing_ok, behavior }) => {
        const cascade = behavior === "DROP_CASCADE" ? " CASCADE" : "";
        return `DROP CONSTRAINT ${missing_ok ? "IF EXISTS " : ""}${(0,grammar_name/* quoteIdentifier */.Cm)(name)}${cascade}`;
    });
}
/** Whether the statement does something else that must go on being done: add the column, say. */
function hasMore(at, built) {
    const alone = built.filter((one) => one.column === undefined).length;
    return commandsOf(at).filter((cmd) => cmd.subtype !== "AT_DropConstraint").length > alone;
}

;// CONCATENATED MODULE: ./build/rules/constraint-builds-index/rule.js








/* harmony default export */ const constraint_builds_index_rule = (defineRule({
    id: "constraint-builds-index",
    severity: "error",
    blocks: true,
    title: "Adding a PRIMARY KEY, UNIQUE or EXCLUDE constraint builds its index while nobody can read the table",
    why: `
    ALTER TABLE takes an ACCESS EXCLUSIVE lock and builds the constraint's index under it: every SELECT, INSERT, UPDATE
    and DELETE waits for the whole build.`,
    instead: `Build a unique index concurrently first, then add the constraint with USING INDEX.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *AlterTableStmt(alter, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            const [built] = (0,built_indexes/* builtIndexes */.z)(alter);
            const waiting = (0,preexisting/* preexistence */.mb)(table, at);
            if (!built || waiting === "new" || (0,emptied_table/* isEmptied */.x)(table, at))
                return;
            // ONLY makes an index without those of the partitions, in a moment: partition-index-not-attached.
            if (!alter.relation?.inh && (0,preexisting/* isPartitioned */.gN)(table, at))
                return;
            const held = heldBefore(at);
            // Another table waits as well: index-build-under-exclusive-lock.
            if (held && !(0,grammar_name/* sameName */.q)(table, held.table))
                return;
            const added = built.column === undefined ? built.words : `a column that is ${built.words}`;
            yield {
                table,
                span: at.span,
                message: `Adding ${added} blocks every read and write of ${(0,grammar_name/* printName */.To)(table)} while its index builds`,
                instead: usingIndexRecipe((0,built_indexes/* builtIndexes */.z)(alter), table, at, (0,preexisting/* isPartitioned */.gN)(table, at)),
                ...(waiting === "maybe" ? { severity: "notice" } : {}),
                ...constraintsWork(alter, table, at),
                ...usingIndexRepair((0,built_indexes/* builtIndexes */.z)(alter), table, at, (0,preexisting/* isPartitioned */.gN)(table, at)),
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/locks/scans-table.js
var scans_table = __webpack_require__(75890);
;// CONCATENATED MODULE: ./build/rules/create-index-not-concurrent/existing-index.js

/** What to say of IF NOT EXISTS that finds its index. */
function alreadyThere(index, table) {
    const name = (0,grammar_name/* printName */.To)({ name: index.idxname ?? "" });
    return {
        message: `${name} already exists: IF NOT EXISTS blocks every write to ${(0,grammar_name/* printName */.To)(table)} only to find it`,
        why: "The statement builds nothing, but takes the SHARE lock before it checks. While it waits for the lock behind one writer, all later writers queue behind it.",
        instead: "Leave it out, or set a short lock_timeout before it.",
    };
}
function blockedWrites(table, isMatview = false) {
    return `CREATE INDEX blocks every ${isMatview ? "refresh of" : "write to"} ${(0,grammar_name/* printName */.To)(table)} while it builds`;
}

;// CONCATENATED MODULE: ./build/rules/create-index-not-concurrent/rule.js











/* harmony default export */ const create_index_not_concurrent_rule = (defineRule({
    id: "create-index-not-concurrent",
    severity: "error",
    blocks: true,
    title: "CREATE INDEX without CONCURRENTLY blocks every write to its table",
    why: `
    A plain CREATE INDEX holds a SHARE lock on its table until its transaction ends: reads go on, but every INSERT,
    UPDATE and DELETE waits, for minutes on a large table. While it waits for the lock behind one writer, all later
    writers queue behind it. IF NOT EXISTS takes the same lock before it checks whether the index exists.`,
    instead: `Build it with CREATE INDEX CONCURRENTLY, outside any transaction block.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "locks", mode: "ShareLock", blocks: ["insert", "update", "delete"] },
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            const waiting = (0,preexisting/* preexistence */.mb)(table, at);
            if (index.concurrent || waiting === "new")
                return;
            // ON ONLY builds nothing; a partitioned table refuses CONCURRENTLY: partitioned-index-locks-all-partitions.
            if (!index.relation?.inh || (0,preexisting/* isPartitioned */.gN)(table, at))
                return;
            // Worse than blocked writes: index-build-under-exclusive-lock.
            if (heldBefore(at))
                return;
            if ((0,scans_table/* isThere */.$B)(index, at)) {
                yield { table, span: at.span, severity: "notice", ...alreadyThere(index, table) };
                return;
            }
            if ((0,preexisting/* isHypertable */.dz)(table, at)) {
                if (!isChunkByChunk(index))
                    yield { table, span: at.span, message: blockedWrites(table), instead: chunkByChunkAdvice };
                return;
            }
            const matview = at.schema.relation(table)?.kind === "matview";
            const { advice, safe } = concurrentAdvice(at, "Use CREATE INDEX CONCURRENTLY.", postgres);
            const plain = !!index.idxname && !index.if_not_exists;
            yield {
                table,
                span: at.span,
                message: blockedWrites(table, matview),
                ...(waiting === "maybe" ? { severity: "notice" } : {}),
                ...advice,
                ...insertAfter(at, "INDEX", " CONCURRENTLY", "Add CONCURRENTLY", safe && plain),
                ...rebuilt(index, at),
                ...buildOf(index, table, at),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/locks/later-timeout.js

/** The lock_timeout that the migration sets only after this statement; null: it has one here already, or never sets any. */
function laterTimeout({ unit, index, settings }) {
    if (isLimit(settings.get("lock_timeout")))
        return null;
    return limitsIn(unit).find((one) => one.index > index)?.setting ?? null;
}
/** Where a lock_timeout comes into effect; found once, since every statement may ask. */
const limitsIn = (0,memoize_last/* forLast */.e)((unit) => {
    const limits = [];
    for (const { index, settings } of unit.statements) {
        const setting = settings.get("lock_timeout");
        if (isLimit(setting) && limits.at(-1)?.setting !== setting)
            limits.push({ index, setting });
    }
    return limits;
});
function isLimit(setting) {
    return (setting?.ms ?? 0) > 0;
}

;// CONCATENATED MODULE: ./build/rules/create-partition-of-locks-parent/rule.js




/* harmony default export */ const create_partition_of_locks_parent_rule = (defineRule({
    id: "create-partition-of-locks-parent",
    severity: "notice",
    blocks: true,
    title: "CREATE TABLE … PARTITION OF locks the whole partitioned table against reads and writes",
    why: `
    CREATE TABLE … PARTITION OF takes an ACCESS EXCLUSIVE lock on the parent. The statement itself is quick, but while
    it waits for that lock behind one long query, everybody waits behind it. ATTACH PARTITION takes SHARE UPDATE
    EXCLUSIVE on the parent, which blocks no read and no write. This is not reported where a lock_timeout is set.`,
    instead: `Create the table alone and attach it, or set a short lock_timeout before.`,
    manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *CreateStmt({ relation, partbound, inhRelations }, at) {
            if (!partbound)
                return;
            const [first] = inhRelations ?? [];
            const parent = (0,grammar_name/* nameOf */.Vb)(first && "RangeVar" in first ? first.RangeVar : undefined);
            const limited = (at.settings.get("lock_timeout")?.ms ?? 0) > 0 || laterTimeout(at) !== null;
            if (limited || (0,preexisting/* preexistence */.mb)(parent, at) !== "existing")
                return;
            const [on, name] = [(0,grammar_name/* printName */.To)(parent), (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(relation))];
            yield {
                table: parent,
                span: at.span,
                message: `Creating ${name} as a partition of ${on} blocks every read and write of ${on} while it waits`,
                instead: `Attach it, or SET lock_timeout = '2s' before:\nCREATE TABLE ${name} (LIKE ${on} INCLUDING ALL);\nALTER TABLE ${on} ATTACH PARTITION ${name} FOR VALUES …;`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/ddl-after-dml-pending-triggers/pending-triggers.js




/** The deferred foreign key or trigger that rows of the table, written earlier in the same transaction, still wait for; null: none. */
function pendingSince(at, table) {
    const { scope, index, unit } = at;
    // Alone, a statement has its rows checked before the next begins.
    const id = blockOf(scope);
    if (id === NO_BLOCK)
        return null;
    const { writes, checks } = writesIn(unit);
    const checked = pending_triggers_lastBefore(checks.get(id) ?? [], index) ?? -1;
    const lastWrite = (change) => {
        const alike = (writes.get(pending_triggers_keyOf(id, change, table.name)) ?? []).filter(({ name }) => (0,grammar_name/* sameName */.q)(name, table));
        const last = Math.max(-1, ...alike.map(({ places }) => pending_triggers_lastBefore(places, index) ?? -1));
        return last > checked ? last : null;
    };
    const isFired = (constraint) => firedBy(constraint).some((change) => {
        const last = lastWrite(change);
        // What is made after the rows has none of them to wait for: it looked at them all.
        return last !== null && stood(unit.statements[last], table, constraint);
    });
    return (0,first_of/* firstOf */.K)(deferredOf(at, table), isFired)?.name ?? null;
}
/** A foreign key looks for the row that it refers to when one of its own columns changes (ri_triggers.c, RI_FKey_fk_upd_check_required). */
function firedBy({ events, columns }) {
    return events ? [...events] : ["insert", ...columns.map((column) => `update of ${column}`)];
}
function deferredOf(at, table) {
    return at.schema.relation(table)?.constraints?.having(constraint_traits/* deferredConstraint */.n9) ?? [];
}
function stood(at, table, { name }) {
    return at !== undefined && (0,first_of/* firstOf */.K)(deferredOf(at, table), (known) => known.name === name) !== undefined;
}
/** Where blocks are numbered from 0. */
const NO_BLOCK = -1;
function blockOf(scope) {
    return scope.in === "block" ? scope.id : NO_BLOCK;
}
/** Which tables each transaction writes to, and where it has its constraints checked; found once, since each may ask. */
const writesIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const writes = new Map();
    const checks = new Map();
    for (const { node, scope, index } of statements) {
        const id = blockOf(scope);
        const written = writtenBy(node);
        for (const change of written?.changes ?? [])
            if (written)
                note(writes, pending_triggers_keyOf(id, change, written.table.name), written.table, index);
        if ("ConstraintsSetStmt" in node && !node.ConstraintsSetStmt.deferred)
            listIn(checks, id).push(index);
    }
    return { writes, checks };
});
function writtenBy(node) {
    const { InsertStmt, UpdateStmt, DeleteStmt } = node;
    if (InsertStmt)
        return { changes: ["insert"], table: (0,grammar_name/* nameOf */.Vb)(InsertStmt.relation) };
    if (UpdateStmt)
        return { changes: updated(UpdateStmt), table: (0,grammar_name/* nameOf */.Vb)(UpdateStmt.relation) };
    return DeleteStmt ? { changes: ["delete"], table: (0,grammar_name/* nameOf */.Vb)(DeleteStmt.relation) } : null;
}
function updated({ targetList }) {
    const columns = (targetList ?? []).flatMap((one) => ("ResTarget" in one ? (one.ResTarget.name ?? []) : []));
    return ["update", ...columns.map((column) => `update of ${column}`)];
}
function note(writes, key, name, index) {
    const alike = listIn(writes, key);
    const known = alike.find((one) => one.name.schema === name.schema);
    if (known)
        known.places.push(index);
    else
        alike.push({ name, places: [index] });
}
function listIn(lists, key) {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
}
function pending_triggers_keyOf(id, change, table) {
    return `${id}\0${change}\0${table}`;
}
/** By binary search: places rise. */
function pending_triggers_lastBefore(places, index) {
    let low = 0;
    let high = places.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((places[middle] ?? 0) < index)
            low = middle + 1;
        else
            high = middle;
    }
    return places[low - 1];
}

;// CONCATENATED MODULE: ./build/rules/ddl-after-dml-pending-triggers/rule.js



/* harmony default export */ const ddl_after_dml_pending_triggers_rule = (defineRule({
    id: "ddl-after-dml-pending-triggers",
    severity: "error",
    fails: true,
    title: "CREATE INDEX and ALTER TABLE fail while rows wait for a deferred constraint check",
    why: `
    A foreign key or constraint trigger that is INITIALLY DEFERRED is checked when its transaction commits. Until then
    each new row is a pending trigger event, and PostgreSQL refuses to change a table that has pending trigger events (SQLSTATE 55006).`,
    instead: `Write SET CONSTRAINTS ALL IMMEDIATE between the two, or put them into separate transactions.`,
    manual: "sql-set-constraints.html",
    proof: { by: "failure", given: "rows" },
    visit: {
        IndexStmt: (index, at) => pending(at, (0,grammar_name/* nameOf */.Vb)(index.relation), "CREATE INDEX"),
        AlterTableStmt: (alter, at) => pending(at, (0,grammar_name/* nameOf */.Vb)(alter.relation), "ALTER TABLE"),
    },
}));
function* pending(at, table, what) {
    const constraint = pendingSince(at, table);
    if (constraint === null)
        return;
    yield {
        span: at.span,
        message: `${what} on ${(0,grammar_name/* printName */.To)(table)} fails: rows written before it still wait for ${constraint}, which is deferred`,
    };
}

;// CONCATENATED MODULE: ./build/rules/detach-partition-not-concurrent/rule.js





/* harmony default export */ const detach_partition_not_concurrent_rule = (defineRule({
    id: "detach-partition-not-concurrent",
    severity: "notice",
    blocks: true,
    title: "DETACH PARTITION without CONCURRENTLY locks the whole partitioned table",
    why: `
    DETACH PARTITION takes an ACCESS EXCLUSIVE lock on the parent as well as on the partition. The statement itself is
    quick, but while it waits behind one long query, every later query of any partition waits behind it.`,
    instead: `Use DETACH PARTITION … CONCURRENTLY outside any transaction block, or set a short lock_timeout before it.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *AlterTableStmt(alter, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            const bounded = (at.settings.get("lock_timeout")?.ms ?? 0) > 0;
            if (bounded || (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            // With a DEFAULT partition there is no concurrent form.
            if (at.schema.partitions(table).some((one) => one.isDefault))
                return;
            for (const { name, concurrent } of (0,alter_commands/* partitionsIn */.t)(alter, "AT_DetachPartition")) {
                if (concurrent)
                    continue;
                const part = (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(name));
                yield {
                    table,
                    span: at.span,
                    message: `DETACH PARTITION ${part} locks ${(0,grammar_name/* printName */.To)(table)} against reads and writes`,
                    ...(alter.cmds?.length === 1 ? insteadOf(at, [`${at.text} CONCURRENTLY`]) : {}),
                };
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/facts/catalogs.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const catalogs = `
pg_aggregate
pg_am
pg_amop
pg_amproc
pg_attrdef
pg_attribute
pg_auth_members
pg_authid
pg_cast
pg_class
pg_collation
pg_constraint
pg_conversion
pg_database
pg_db_role_setting
pg_default_acl
pg_depend
pg_description
pg_enum
pg_event_trigger
pg_extension
pg_foreign_data_wrapper
pg_foreign_server
pg_foreign_table
pg_index
pg_inherits
pg_init_privs
pg_language
pg_largeobject
pg_largeobject_metadata
pg_namespace
pg_opclass
pg_operator
pg_opfamily
pg_parameter_acl @15-18
pg_partitioned_table
pg_policy
pg_proc
pg_publication
pg_publication_namespace @15-18
pg_publication_rel
pg_range
pg_replication_origin
pg_rewrite
pg_seclabel
pg_sequence
pg_shdepend
pg_shdescription
pg_shseclabel
pg_statistic
pg_statistic_ext
pg_statistic_ext_data
pg_subscription
pg_subscription_rel
pg_tablespace
pg_transform
pg_trigger
pg_ts_config
pg_ts_config_map
pg_ts_dict
pg_ts_parser
pg_ts_template
pg_type
pg_user_mapping
`;

// EXTERNAL MODULE: ./build/src/sql/facts.js
var sql_facts = __webpack_require__(62221);
;// CONCATENATED MODULE: ./build/rules/direct-catalog-update/rule.js




const names = (0,sql_facts/* namesIn */.wX)(catalogs);
const FOR_ENUM = "Add a value with ALTER TYPE … ADD VALUE. To remove one, make a type without it, and change the columns to that.";
/* harmony default export */ const direct_catalog_update_rule = (defineRule({
    id: "direct-catalog-update",
    severity: "error",
    title: "Writing to a system catalog directly is not supported",
    why: `
    A superuser can change a row of pg_index, and PostgreSQL checks nothing: it takes no lock, tells no other session,
    and does not verify the row. An index that is marked valid by hand gives wrong results. Other roles are refused
    (SQLSTATE 42501).`,
    instead: `Use the command that is meant for it: DROP INDEX CONCURRENTLY for an invalid index.`,
    manual: "catalogs-overview.html",
    proof: { by: "failure" },
    fails: true,
    visit: {
        InsertStmt: ({ relation }, at) => rule_written(relation, at),
        UpdateStmt: ({ relation }, at) => rule_written(relation, at),
        DeleteStmt: ({ relation }, at) => rule_written(relation, at),
    },
}));
function* rule_written(relation, at) {
    const { schema, name } = (0,grammar_name/* nameOf */.Vb)(relation);
    // A table of that name in a schema of one's own is no catalog.
    if ((schema !== undefined && schema !== "pg_catalog") || !names.has(name))
        return;
    yield {
        span: at.span,
        message: `Writing to the system catalog ${name} directly is not supported`,
        ...(name === "pg_enum" ? { instead: FOR_ENUM } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/told-room.js

const amount = /(\d+(?:[.,]\d+)?)\s*(?:(?:%|[KMGT]i?B)?\s*(?:-|–|to)\s*(\d+(?:[.,]\d+)?)\s*)?(%|[KMGT]i?B)(?![\w/])/;
const powers = new Map([
    ["K", 10],
    ["M", 20],
    ["G", 30],
    ["T", 40],
]);
const checking = /\b(?:disk|free|available|storage)\s+space\b[^.\n]{0,40}\b(?:needs?|requires?d?|at\s+least|minimum)\b|\b(?:needs?|requires?|at\s+least|ensure|verify|check)\b[^.\n]{0,40}\b(?:disk|free|available|storage)\s+space\b/i;
const totalling = /\btotal\b[^.\n]{0,40}\b(?:storage|size|space)\b/i;
/** What the indexes may come to, so that all is well. */
const accepting = /\bindex(?:es)?\b[^.\n]{0,20}(?:<|≤|\bunder|\bbelow|\bless\s+than|\bat\s+most)[^.\n]{0,4}\d/i;
function* shortRoom(runbook) {
    if (!isAboutIndexes(runbook))
        return;
    const texts = saidTexts(runbook);
    const checks = texts.flatMap((said) => amountIn(said, checking) ?? []);
    if (checks.length === 0)
        return;
    const sums = [...ofSections(runbook), ...texts.flatMap((said) => acceptedIn(said) ?? [])];
    for (const checked of checks) {
        const [expected] = sums
            .filter(({ share, most }) => share === checked.share && most > checked.most)
            .sort((a, b) => b.most - a.most);
        if (expected)
            yield { checked, expected };
    }
}
/** Sums of what indexes take, in sections that speak of them. */
function* ofSections(runbook) {
    for (const { span, passages } of sectionsOf(runbook)) {
        if (!/\bindex|\bidx_/i.test(runbook.file.text.slice(...span)))
            continue;
        for (const passage of passages) {
            const found = amountIn(passage, totalling);
            if (found)
                yield found;
        }
    }
}
function acceptedIn(said) {
    const found = amountIn(said, accepting);
    const after = said.text.slice((found?.span[1] ?? 0) - said.span[0]);
    return found?.share && /^[^.\n]{0,30}\btables?\b/i.test(after) ? found : null;
}
function amountIn({ span, text }, about) {
    const [from = 0, to = 0] = boundsOf(about.exec(text));
    const found = to > 0 ? amount.exec(text.slice(from)) : null;
    if (!found)
        return null;
    const [words, least = "", greatest, unit = ""] = found;
    const at = span[0] + from + found.index;
    const number = Number((greatest ?? least).replace(",", "."));
    const share = unit === "%";
    const most = share ? number : number * 2 ** (powers.get(unit.slice(0, 1)) ?? 0);
    return { span: [at, at + words.length], words: words.replace(/\s+/g, " "), most, share };
}
function boundsOf(found) {
    return found ? [found.index, found.index + found[0].length] : [0, 0];
}

;// CONCATENATED MODULE: ./build/rules/disk-check-below-estimate/rule.js



/* harmony default export */ const disk_check_below_estimate_rule = (defineRule({
    id: "disk-check-below-estimate",
    severity: "warning",
    title: "Less free space is checked for than the runbook expects its indexes to take",
    why: `
    Whoever follows the runbook starts with a disk that passes the check and cannot hold what it foretells. A build that meets
    a full disk fails, a concurrent one leaves an INVALID index, and where the WAL lies on the same disk the server stops.`,
    instead: `Check for the most that the runbook expects, and for what the sorts take besides: about as much again for a btree.
    indexwright preflight computes both, and asks what is free.`,
    manual: "diskusage.html",
    proof: { by: "none", because: "both amounts stand in the document alone" },
    *runbook(runbook) {
        for (const { checked, expected } of shortRoom(runbook))
            yield {
                span: checked.span,
                message: `Space of ${checked.words} is checked for here, and line ${(0,offsets/* positionAt */.t$)(runbook.file, expected.span[0]).line} expects ${expected.words}`,
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-before-replacement/replacement.js







/** The index that a later statement builds in place of one that this statement drops; null: none that leaves a gap. */
function replacementOf(name, at) {
    const old = at.schema.relation(name)?.index;
    if (!old || (0,preexisting/* preexistence */.mb)(old.table, at) !== "existing")
        return null;
    const [first] = old.shape.keys;
    const builds = buildsIn(at.unit).get(old.table.name) ?? [];
    let next = builds.findIndex(({ statement }) => statement.index > at.index);
    while (next >= 0 && next < builds.length) {
        const { statement: later, build, shape, otherBlock, otherIndex } = builds[next];
        // In one transaction there is no gap.
        if ((0,transaction_block/* inOneBlock */.fU)(at, later)) {
            next = otherBlock;
            continue;
        }
        const home = at.schema.relation((0,grammar_name/* nameOf */.Vb)(build.relation))?.name;
        const here = home?.name === old.table.name && home.schema === old.table.schema;
        // What is built under its name is meant to take its place, whatever it begins with.
        const named = build.idxname === name.name;
        // The very same under its own name is the clean-up before a concurrent build.
        const again = named && (0,index_equality/* mayBeSame */.Lx)(shape, old.shape);
        const covered = first !== undefined && (0,index_equality/* sameKey */.el)(first, shape.keys[0]) && shape.method === old.shape.method;
        if (here && (named || covered) && !again) {
            const isFree = !named && later.body === null;
            return { table: old.table, built: (0,index_elements/* indexWords */.ey)(build), behind: isFree ? later.span : null };
        }
        next = otherIndex;
    }
    return null;
}
/** What a migration builds, by the bare name of the table: gathered once, since each DROP INDEX asks what comes after it. */
const buildsIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const tables = new Map();
    // From the end, so that the places of later ones are known: counted from there, and turned round below.
    for (const statement of statements.toReversed()) {
        const { IndexStmt: build } = statement.node;
        if (!build)
            continue;
        const shape = (0,index_definition/* shapeOf */.F5)(build);
        const words = JSON.stringify([(0,grammar_name/* nameOf */.Vb)(build.relation), build.idxname, shape]);
        const table = build.relation?.relname ?? "";
        const builds = tables.get(table) ?? [];
        tables.set(table, builds);
        const last = builds.at(-1);
        const before = builds.length - 1;
        const otherBlock = last && (0,transaction_block/* inOneBlock */.fU)(last.statement, statement) ? last.otherBlock : before;
        const otherIndex = last?.words === words ? last.otherIndex : before;
        builds.push({ statement, build, shape, words, otherBlock, otherIndex });
    }
    return new Map([...tables].map(([table, builds]) => [table, turned(builds)]));
});
function turned(builds) {
    const last = builds.length - 1;
    return builds
        .map((one) => ({ ...one, otherBlock: last - one.otherBlock, otherIndex: last - one.otherIndex }))
        .reverse();
}

;// CONCATENATED MODULE: ./build/rules/drop-before-replacement/rule.js



/* harmony default export */ const drop_before_replacement_rule = (defineRule({
    id: "drop-before-replacement",
    severity: "warning",
    title: "An index dropped before its replacement is built leaves queries without one",
    why: `
    From the drop until the build is done, every query that used the old index reads the whole table, and a unique index
    enforces nothing. If the build fails, the index stays missing.`,
    instead: `
    Build the new index first, under another name, then drop the old one, and rename the new one if needed.`,
    manual: "sql-createindex.html",
    proof: { by: "none", because: "it follows from the order of the two statements" },
    visit: {
        *DropStmt(drop, at) {
            for (const name of (drop.objects ?? []).map(grammar_name/* nameOfList */.HA)) {
                const replacement = replacementOf(name, at);
                if (!replacement)
                    continue;
                const { table, built, behind } = replacement;
                yield {
                    span: at.span,
                    table,
                    message: `${(0,grammar_name/* printTable */.e4)(table)} is without ${(0,grammar_name/* printName */.To)(name)} until ${built} is built`,
                    // A tool that is not known here may send the file in a transaction, in which nobody sees the gap.
                    ...(at.migration.guessed ? { severity: "notice" } : {}),
                    ...(behind && at.body === null ? { replacement: { kind: "behind", span: behind } } : {}),
                };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-cascade-drops-index/rule.js





/* harmony default export */ const drop_cascade_drops_index_rule = (defineRule({
    id: "drop-cascade-drops-index",
    severity: "warning",
    title: "DROP … CASCADE of a type or a function drops the indexes that are made of it",
    why: `
    With CASCADE a type takes along its columns with their data and every index that names them, and a function, an
    operator class or a collation each index that uses it. Only a notice in the log says so, and queries read the whole
    table from then on.`,
    instead: `Leave CASCADE out. If PostgreSQL then refuses, change or drop by name what it lists.`,
    manual: "sql-droptype.html",
    proof: { by: "state", shows: "the index is gone" },
    visit: {
        *DropStmt(drop, at) {
            const lost = lostIndexes(at).filter(({ index }) => (0,preexisting/* preexistence */.mb)(index.table, at) === "existing");
            const [[what], [first, ...more]] = [(0,made_of/* takenByCascade */.Zs)(drop), lost];
            if (!what || !first)
                return;
            const kind = what.kind === "routine" ? "function" : what.kind;
            const others = more.length === 0 ? "" : ` and ${more.length} more`;
            yield {
                span: at.span,
                table: first.index.table,
                message: `Dropping the ${kind} ${(0,grammar_name/* quoteIdentifier */.Cm)(what.name)} drops an index of ${(0,grammar_name/* printTable */.e4)(first.index.table)}: ${lostWords(first)}${others}`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-column-drops-index/other-columns.js


/** Whether anything is found by the index without the column: another column comes first in it. */
function servesOthers({ index, column }) {
    const [first] = index.shape.keys;
    return first !== undefined && first.column !== null && first.column !== column;
}
/** Whether a statement drops the index's first column, too, or the table has another that begins as this one did, or is gone itself. */
function isServed({ index }, { schema, unit, node }) {
    const { after } = unit.version;
    const [stands, table] = [schema.relation(index.table), after.relation(index.table)];
    if (!table)
        return true;
    const [first] = index.shape.keys;
    const { AlterTableStmt: alter } = node;
    const isDropped = alter && (0,alter_commands/* droppedColumns */.E5)(alter).some((name) => name === first?.column);
    if (isDropped || (has(stands, first?.column) && !has(table, first?.column)))
        return true;
    const { method } = index.shape;
    return after
        .indexes(index.table)
        .some(({ index: other }) => other?.shape.method === method && first && (0,index_equality/* sameKey */.el)(first, other.shape.keys[0]));
}
function has(table, column) {
    return table?.columns?.some(({ name }) => name === column) === true;
}

;// CONCATENATED MODULE: ./build/rules/drop-column-drops-index/rule.js





/* harmony default export */ const drop_column_drops_index_rule = (defineRule({
    id: "drop-column-drops-index",
    severity: "warning",
    title: "DROP COLUMN drops every index that names the column, and the other columns lose it",
    why: `
    A column takes along each index that has it in a key, in INCLUDE, in an expression or in its WHERE, without a notice.
    Queries that found their rows by the index's other columns read the whole table from then on.`,
    instead: `Build an index over the columns that stay first, concurrently, then drop the column.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-COLUMN",
    proof: { by: "state", shows: "the index is gone" },
    visit: {
        *AlterTableStmt(_, at) {
            for (const lost of lostIndexes(at)) {
                const { relation, index, column } = lost;
                if (column === null || (0,preexisting/* preexistence */.mb)(index.table, at) !== "existing")
                    continue;
                if (!servesOthers(lost) || isServed(lost, at))
                    continue;
                const [first] = index.shape.keys;
                const left = first?.column ? (0,grammar_name/* quoteIdentifier */.Cm)(first.column) : "its first key";
                yield {
                    span: at.span,
                    table: index.table,
                    message: `Dropping ${(0,grammar_name/* quoteIdentifier */.Cm)(column)} drops ${(0,grammar_name/* printName */.To)(relation.name)} too, and queries of ${(0,grammar_name/* printTable */.e4)(index.table)} by ${left} lose it`,
                };
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-constraint-backed-index/rule.js


/* harmony default export */ const drop_constraint_backed_index_rule = (defineRule({
    id: "drop-constraint-backed-index",
    severity: "error",
    fails: true,
    title: "DROP INDEX fails for the index of a constraint",
    why: `
    The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint belongs to the constraint, whether it was built for it or
    taken over with USING INDEX. DROP INDEX refuses it (SQLSTATE 2BP01); neither IF EXISTS nor CASCADE helps.`,
    instead: `Drop the constraint: its index goes with it.`,
    manual: "sql-altertable.html",
    proof: { by: "failure" },
    visit: {
        *DropStmt(drop, at) {
            for (const name of (drop.objects ?? []).map(grammar_name/* nameOfList */.HA)) {
                const index = at.schema.relation(name)?.index;
                if (index?.constraint === undefined)
                    continue;
                const { constraint, table } = index;
                yield {
                    span: at.span,
                    table,
                    message: `DROP INDEX ${(0,grammar_name/* printName */.To)(name)} fails: the constraint ${constraint} of ${(0,grammar_name/* printTable */.e4)(table)} needs it`,
                    instead: `Drop the constraint, with a short lock_timeout before it:\nALTER TABLE ${(0,grammar_name/* printTable */.e4)(table)} DROP CONSTRAINT ${(0,grammar_name/* quoteIdentifier */.Cm)(constraint)};`,
                };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-extension-drops-indexes/rule.js


/* harmony default export */ const drop_extension_drops_indexes_rule = (defineRule({
    id: "drop-extension-drops-indexes",
    severity: "warning",
    title: "DROP EXTENSION … CASCADE drops every index and column that uses it",
    why: `
    PostgreSQL drops the operator classes, types and functions of the extension, and with CASCADE everything made of
    them: indexes of pg_trgm, columns of vector or citext with their data. Only a notice in the log says so.`,
    instead: `Leave CASCADE out. If PostgreSQL then refuses, drop by name what it lists.`,
    manual: "sql-dropextension.html",
    proof: { by: "state", shows: "the index is gone" },
    visit: {
        *DropStmt(drop, at) {
            if (drop.removeType !== "OBJECT_EXTENSION" || drop.behavior !== "DROP_CASCADE")
                return;
            const [name = ""] = (drop.objects ?? []).flatMap(grammar_name/* stringsOf */.iw);
            yield {
                span: at.span,
                message: `DROP EXTENSION ${name} CASCADE drops every index and column that uses it`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-index-cascade/rule.js





/* harmony default export */ const drop_index_cascade_rule = (defineRule({
    id: "drop-index-cascade",
    severity: "warning",
    title: "DROP INDEX or DROP CONSTRAINT with CASCADE drops foreign keys, and only a notice says so",
    why: `
    Foreign keys of other tables depend on the unique index that they reference, whether it stands by itself or belongs
    to a constraint. Without CASCADE PostgreSQL refuses the drop and names them. With CASCADE it drops them, and only a
    notice in the log says so.`,
    instead: `Leave CASCADE out. If PostgreSQL then refuses, drop the foreign keys by name first.`,
    manual: "sql-dropindex.html",
    proof: { by: "state", shows: "the foreign key is gone" },
    visit: {
        *DropStmt(drop, at) {
            const words = drop.removeType === "OBJECT_INDEX" ? indexOf(drop, at) : null;
            if (words !== null)
                yield dropping(words, at);
        },
        *AlterTableStmt(alter, at) {
            const words = constraintOf(alter, at);
            if (words !== null)
                yield dropping(words, at);
        },
    },
}));
function dropping(words, { span }) {
    return { span, message: `${words} CASCADE drops every foreign key that depends on the index` };
}
function indexOf({ objects = [], behavior }, at) {
    if (behavior !== "DROP_CASCADE")
        return null;
    const name = objects.map(grammar_name/* nameOfList */.HA).find((dropped) => {
        const index = at.schema.relation(dropped)?.index;
        // Only a unique index can be relied on.
        return !index || (index.unique && (0,preexisting/* preexistence */.mb)(index.table, at) !== "new");
    });
    return name ? `DROP INDEX ${(0,grammar_name/* printName */.To)(name)}` : null;
}
/** Any constraint may be dropped so; only of a unique one that is known foreign keys are to be expected. */
function constraintOf(alter, at) {
    const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    if ((0,preexisting/* preexistence */.mb)(table, at) === "new")
        return null;
    for (const { subtype, behavior, name = "" } of (0,alter_commands/* commandsOf */.Kf)(alter)) {
        if (subtype !== "AT_DropConstraint" || behavior !== "DROP_CASCADE")
            continue;
        const [owned] = at.schema.indexesHaving(table, [(0,index_traits/* ofConstraint */.Xs)(name)]);
        if (owned?.index?.unique)
            return `DROP CONSTRAINT ${(0,grammar_name/* quoteIdentifier */.Cm)(name)}`;
    }
    return null;
}

// EXTERNAL MODULE: ./build/src/sql/locks/locks-taken.js
var locks_taken = __webpack_require__(9555);
;// CONCATENATED MODULE: ./build/src/sql/statements/split-drop.js


/**
 * A fix that turns DROP INDEX of several names into one DROP INDEX CONCURRENTLY each. Safe only where each statement
 * is sent by itself and IF EXISTS is there already, and never with CASCADE, which the concurrent form refuses.
 */
function splitDrop(drop, at, safe) {
    if (drop.behavior === "DROP_CASCADE" || at.tokens().some((token) => token.comment))
        return {};
    // One statement drops all or none; of several, a second run has to pass over those that are gone.
    const statements = (drop.objects ?? []).map((name) => `DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)((0,grammar_name/* nameOfList */.HA)(name))}`);
    const apart = safe &&
        drop.missing_ok === true &&
        at.unit.execution === "autocommit" &&
        at.piece === null &&
        at.tokens().length > 0;
    return {
        fix: fixOf("Drop each index in a statement of its own", apart, [
            edit_at(at, at.span, statements.join(";\n")),
        ]),
    };
}

;// CONCATENATED MODULE: ./build/rules/drop-index-not-concurrent/dropped-indexes.js


/** Whether a later statement of the migration drops the table, or its schema: then nobody reads it any more. */
function droppedLater(table, { unit, index }) {
    const drops = dropsOf(unit);
    const last = Math.max(drops.get(`${table.schema}.${table.name}`) ?? -1, drops.get(`${table.schema}.`) ?? -1);
    return last > index;
}
/** The last place at which each table or schema is dropped. */
const dropsOf = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const drops = new Map();
    for (const { node, index, schema } of statements) {
        const { DropStmt } = node;
        for (const object of DropStmt?.objects ?? []) {
            if (DropStmt?.removeType === "OBJECT_SCHEMA")
                drops.set(`${(0,grammar_name/* stringsOf */.iw)(object)[0]}.`, index);
            if (DropStmt?.removeType !== "OBJECT_TABLE" && DropStmt?.removeType !== "OBJECT_MATVIEW")
                continue;
            const name = (0,grammar_name/* nameOfList */.HA)(object);
            const full = schema.relation(name)?.name ?? { schema: name.schema ?? "public", name: name.name };
            drops.set(`${full.schema}.${full.name}`, index);
        }
    }
    return drops;
});

;// CONCATENATED MODULE: ./build/rules/drop-index-not-concurrent/awaited-locks.js





/** Whether anybody can be kept waiting by the drop of this index. */
function isAwaited(name, drop, at) {
    // Nothing to drop, and so nothing to lock.
    if (drop.missing_ok && !at.schema.relation(name) && isKnownMissing(at))
        return false;
    const table = (0,locks_taken/* tableOf */.c_)(name, at.schema);
    if (!table)
        return true;
    if ((0,preexisting/* preexistence */.mb)(table, at) === "new" || droppedLater(table, at))
        return false;
    const held = at.scope.in === "block" ? at.scope.held : null;
    // The transaction keeps them waiting already, by an earlier statement.
    return !(held?.mode === "AccessExclusiveLock" && (0,grammar_name/* sameName */.q)(held.table, (0,locks_taken/* tableOf */.c_)(name, at.schema) ?? name));
}
/**
 * Whether an index that no migration has made is not there: before the first of them, or where a way back, which drops
 * nothing that somebody made by hand, follows a history that is known whole.
 */
function isKnownMissing({ unit, schema }) {
    return unit.version.first || (unit.migration.direction === "down" && schema.sure);
}
/** A drop that runs only where the index is invalid: the clean-up that a concurrent build needs. */
function clearsInvalid({ body, unit, index }) {
    return body?.conditional === true && asksInvalid(unit)[index] === true;
}
/** Of each statement whether its block asks the catalog if an index is valid; looked for once in each block. */
const asksInvalid = (0,memoize_last/* forLast */.e)(({ statements }) => {
    let asks = false;
    return statements.map(({ body, text }) => {
        if (body === null)
            asks = /\bindisvalid\b/i.test(text);
        return asks;
    });
});
const ofPartitioned = "A partitioned index cannot be dropped concurrently. Keep the wait short: SET lock_timeout = '2s' before it, in a transaction of its own, and retry.";

;// CONCATENATED MODULE: ./build/rules/drop-index-not-concurrent/rule.js









/* harmony default export */ const drop_index_not_concurrent_rule = (defineRule({
    id: "drop-index-not-concurrent",
    severity: "error",
    blocks: true,
    title: "DROP INDEX without CONCURRENTLY blocks every read and write of its table",
    why: `
    A plain DROP INDEX takes an ACCESS EXCLUSIVE lock on the table as well as the index. The drop itself is quick, but
    while it waits behind one running query every later SELECT, INSERT, UPDATE and DELETE queues behind it, and inside
    a transaction the lock stays until the end.`,
    instead: `Use DROP INDEX CONCURRENTLY, one index per statement, outside any transaction block.`,
    manual: "sql-dropindex.html",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *DropStmt(drop, at, { postgres }) {
            if (drop.removeType !== "OBJECT_INDEX" || drop.concurrent)
                return;
            const names = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA);
            const live = names.filter((name) => isAwaited(name, drop, at));
            const [name] = live;
            if (!name)
                return;
            const table = (0,locks_taken/* tableOf */.c_)(name, at.schema);
            const what = live.length > 1 ? `${(0,grammar_name/* printName */.To)(name)} and ${live.length - 1} more` : (0,grammar_name/* printName */.To)(name);
            const where = table ? (0,grammar_name/* printTable */.e4)(table) : "its table";
            const draft = {
                span: at.span,
                message: `DROP INDEX ${what} blocks every read and write of ${where}`,
                ...(table ? { table } : {}),
                ...(clearsInvalid(at) ? { severity: "notice" } : {}),
            };
            if (names.some((one) => (0,preexisting/* isPartitioned */.gN)((0,locks_taken/* tableOf */.c_)(one, at.schema) ?? one, at))) {
                const bounded = (at.settings.get("lock_timeout")?.ms ?? 0) > 0;
                yield { ...draft, instead: ofPartitioned, ...(bounded ? { severity: "notice" } : {}) };
                return;
            }
            const use = "Use DROP INDEX CONCURRENTLY, one index per statement.";
            const { advice, safe } = concurrentAdvice(at, use, postgres);
            const held = safe && drop.behavior !== "DROP_CASCADE";
            yield {
                ...draft,
                ...advice,
                ...(names.length === 1
                    ? insertAfter(at, "INDEX", " CONCURRENTLY", "Add CONCURRENTLY", held)
                    : splitDrop(drop, at, held)),
                ...droppedConcurrently(drop, at),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-index-unqualified-schema/rule.js



/* harmony default export */ const drop_index_unqualified_schema_rule = (defineRule({
    id: "drop-index-unqualified-schema",
    severity: "warning",
    title: "DROP INDEX IF EXISTS without a schema does not find an index in another schema",
    why: `
    An index is in the schema of its table. Without a schema PostgreSQL looks for the index along search_path. If that
    does not find it, IF EXISTS turns the error into a notice, the migration reports success, and the index stays.
    CREATE INDEX takes no schema, so DROP INDEX is easily written without one. Where the migration sets no search_path,
    the connection may set one that fits, so the finding is a notice.`,
    instead: `Write the schema before the name.`,
    manual: "ddl-schemas.html#DDL-SCHEMAS-PATH",
    proof: { by: "state", shows: "the index is still there" },
    visit: {
        *DropStmt(drop, at) {
            if (drop.removeType !== "OBJECT_INDEX" || !drop.missing_ok)
                return;
            // What a rollback leaves behind is compared with what it should have taken back.
            if (at.migration.direction === "down")
                return;
            const names = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA).filter((one) => one.schema === undefined);
            for (const name of names) {
                if (at.schema.relation(name))
                    continue;
                const [there, more] = at.schema.elsewhere(name.name).filter((one) => one.index);
                if (!there || more || isFilledIn(there.name.schema))
                    continue;
                const full = (0,grammar_name/* printName */.To)(there.name);
                // The connection may bring a search_path of its own.
                const certain = at.settings.has("search_path");
                const token = words(at).find((one) => [name.name, `"${name.name}"`].includes(one.text));
                yield {
                    span: at.span,
                    message: `DROP INDEX IF EXISTS ${(0,grammar_name/* printName */.To)(name)} drops nothing: the index is ${full}`,
                    instead: `Write ${full}.`,
                    severity: certain ? "warning" : "notice",
                    // Then it drops something for the first time.
                    ...(token ? { fix: fixOf(`Write ${full}`, false, [edit_at(at, token.span, full)]) } : {}),
                };
                return;
            }
        },
    },
}));
/** A schema that is only known when the migration runs: it is what search_path is then set to. */
function isFilledIn(schema) {
    return /[\ue000-\ue0ff{}]/.test(schema);
}

;// CONCATENATED MODULE: ./build/rules/drop-partition-child-index/rule.js


/* harmony default export */ const drop_partition_child_index_rule = (defineRule({
    id: "drop-partition-child-index",
    severity: "error",
    fails: true,
    title: "DROP INDEX fails for a partition's index that is attached to the parent's index",
    why: `
    An attached index belongs to the partitioned one, and PostgreSQL refuses to drop it (SQLSTATE 2BP01). There is no
    DETACH for indexes.`,
    instead: `Drop the parent's index, which drops all attached indexes, or detach the partition first.`,
    manual: "sql-alterindex.html",
    proof: { by: "failure" },
    visit: {
        *DropStmt(drop, at) {
            for (const name of (drop.objects ?? []).map(grammar_name/* nameOfList */.HA)) {
                const parent = at.schema.relation(name)?.index?.attachedTo;
                if (!parent)
                    continue;
                yield {
                    span: at.span,
                    message: `DROP INDEX ${(0,grammar_name/* printName */.To)(name)} fails: it is attached to ${(0,grammar_name/* printTable */.e4)(parent)}`,
                    instead: `Drop the parent's index, which drops all attached indexes: DROP INDEX ${(0,grammar_name/* printTable */.e4)(parent)};`,
                };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-replica-identity-index/rule.js




/* harmony default export */ const drop_replica_identity_index_rule = (defineRule({
    id: "drop-replica-identity-index",
    severity: "warning",
    title: "Dropping the index of a replica identity stops updates of a published table",
    why: `
    Logical replication identifies rows by the replica identity. PostgreSQL allows its index to be dropped, by itself,
    with its constraint or with one of its columns. From then on every UPDATE and DELETE of a published table fails.`,
    instead: `Give the table another replica identity first: its primary key, or another unique index.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY",
    proof: { by: "state", shows: "the table's replica identity is an index that no longer exists" },
    visit: { DropStmt: rule_dropped, AlterTableStmt: rule_dropped },
}));
function* rule_dropped(_, at) {
    for (const lost of lostIndexes(at)) {
        // The same ALTER TABLE may name another.
        const table = (0,schema_after/* schemaAfter */.m)(at).relation(lost.index.table);
        if (table?.replicaIdentity !== lost.relation.name.name)
            continue;
        yield {
            span: at.span,
            table: table.name,
            message: `Without ${lostWords(lost)}, its replica identity, ${(0,grammar_name/* printTable */.e4)(table.name)} refuses updates where it is published`,
            instead: `Write before it: ALTER TABLE ${(0,grammar_name/* printTable */.e4)(table.name)} REPLICA IDENTITY DEFAULT;`,
        };
        return;
    }
}

;// CONCATENATED MODULE: ./build/rules/drop-unique-index/rule.js







/* harmony default export */ const drop_unique_index_rule = (defineRule({
    id: "drop-unique-index",
    severity: "notice",
    title: "Without its unique index, ON CONFLICT over those columns fails",
    why: `
    INSERT … ON CONFLICT (columns) needs a unique index over exactly those columns, and fails without one (SQLSTATE
    42P10): an application that still sends it can no longer write. Duplicate rows are accepted as well. The index goes
    with DROP INDEX, with its constraint, and with any column that it names.`,
    instead: `Search the application for ON CONFLICT over these columns first.`,
    manual: "sql-insert.html#SQL-ON-CONFLICT",
    proof: { by: "state", shows: "no unique index over those columns is left" },
    visit: { DropStmt: drop_unique_index_rule_dropped, AlterTableStmt: drop_unique_index_rule_dropped },
}));
function* drop_unique_index_rule_dropped(_, at) {
    for (const lost of lostIndexes(at)) {
        const { index } = lost;
        if (!index.unique || (0,preexisting/* preexistence */.mb)(index.table, at) === "new" || isAlone(lost))
            continue;
        const { after } = at.unit.version;
        const alike = after.indexesHaving(index.table, [(0,index_traits/* definedLike */.J0)(index.shape)]);
        const left = (0,first_of/* firstOf */.K)(alike, (one) => one.index?.unique === true && (0,index_equality/* mayBeSame */.Lx)(one.index.shape, index.shape));
        // Another takes its place, or the table goes as well.
        if (left || !after.relation(index.table))
            continue;
        yield {
            span: at.span,
            table: index.table,
            message: `Without ${lostWords(lost)}, ${(0,grammar_name/* printTable */.e4)(index.table)} accepts duplicates, and ON CONFLICT over the index's columns fails`,
        };
    }
}
/** Of a column that is all of its key nobody expects that its duplicates are still found. */
function isAlone({ column, index }) {
    const [first, ...more] = index.shape.keys;
    const named = JSON.stringify(column);
    const isKey = first?.column === column || first?.expression?.includes(named) === true;
    return column !== null && more.length === 0 && isKey;
}

// EXTERNAL MODULE: ./build/src/sql/way-back/old-definition.js
var old_definition = __webpack_require__(23317);
;// CONCATENATED MODULE: ./build/rules/duplicate-index/equal-index.js









/** One that stands there before, and is left. */
function equalIndex(index, at) {
    const { version, migration } = at.unit;
    const down = migration.direction === "down";
    const after = down ? (version.afterDown ?? version.after) : version.after;
    const shape = (0,index_definition/* shapeOf */.F5)(index);
    if (!(0,index_equality/* isWrittenOut */.ac)(shape))
        return undefined;
    const alike = at.schema.indexesHaving((0,grammar_name/* nameOf */.Vb)(index.relation), [(0,index_traits/* definedAs */.oA)(shape)]);
    return (0,first_of/* firstOf */.K)(alike, (relation) => {
        // A unique one beside a plain one enforces something; only the plain one is then too much.
        const more = index.unique === true && relation.index?.unique === false;
        const other = relation.name.name !== index.idxname && relation.index?.only === (index.relation?.inh !== true);
        return other && !more && isLeft(relation, after);
    });
}
/** Of the two, where both are there by now, this one goes: nothing can stand on it that the other would not bear. */
function droppedOnceApplied(index, at, other) {
    const { schema } = (0,grammar_name/* nameOf */.Vb)(index.relation);
    const { idxname: name = "" } = index;
    const own = at.unit.version.after.relation({ schema, name });
    // Foreign keys and replica identities may stand on a unique one.
    if (!own?.index || own.index.unique)
        return {};
    // By then the name may be another index's, and what may not have been made bears nothing.
    if (own.by.span !== at.span)
        return {};
    if ([own, other].some(({ maybe, by }) => maybe || by.conditional))
        return {};
    if ((0,preexisting/* isPartitioned */.gN)(own.index.table, at))
        return {};
    const again = (0,old_definition/* indexAgain */.B0)({ by: own.by, index: own.index }, name, true);
    return {
        replacement: {
            kind: "later",
            statements: [`DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)({ schema, name })}`],
            back: again === null ? [] : [again],
            needs: [name, other.name.name, own.index.table.name],
        },
    };
}
/** The foreign key that shows an equal index, which no migration may have made: it stands on nothing else. */
function shownByReference(index, { schema }) {
    const [column = ""] = (0,index_elements/* keysOf */.YD)(index).flatMap(({ name }) => name ?? []);
    if ((0,index_traits/* definedAs */.oA)((0,index_definition/* shapeOf */.F5)(index)) !== (0,index_traits/* definedAs */.oA)((0,index_definition/* columnsShape */.di)([column])))
        return undefined;
    return schema
        .referenced((0,grammar_name/* nameOf */.Vb)(index.relation))
        .find((one) => one.column === column && isStanding(one, schema));
}
function isStanding({ table, constraint }, schema) {
    const standing = schema.relation(table)?.constraints?.having((0,constraint_traits/* constraintNamed */.RB)(constraint)) ?? [];
    return (0,first_of/* firstOf */.K)(standing, ({ kind }) => kind === "foreign key") !== undefined;
}
/** A name may be given to another index by then, such as that of a primary key which moves to another column. */
function isLeft({ name, index }, after) {
    const then = after.relation(name)?.index;
    return then !== undefined && index !== undefined && (0,index_equality/* sameDefinition */.uD)(then.shape, index.shape);
}

;// CONCATENATED MODULE: ./build/rules/duplicate-index/rule.js





/* harmony default export */ const duplicate_index_rule = (defineRule({
    id: "duplicate-index",
    severity: "warning",
    onlyMigrations: true,
    title: "An index equal to another costs every write twice and helps no query",
    why: `
    PostgreSQL creates the second index without a warning. Both are written on every INSERT and on most UPDATEs, both
    take space and cache, and the planner uses one of them. The index of a PRIMARY KEY or UNIQUE constraint serves
    queries like any other.`,
    instead: `Keep one: leave this out, or drop the other in the same migration.`,
    manual: "sql-createindex.html",
    proof: { by: "state", shows: "the catalog has both, with equal definitions" },
    visit: { IndexStmt: equals, AlterTableStmt: equals },
}));
// In one CREATE TABLE PostgreSQL itself leaves the second of two equal ones out (parse_utilcmd.c).
function* equals(_, at) {
    for (const { index } of definedIndexes(at)) {
        const found = equalIndex(index, at);
        const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
        if (!found?.index) {
            const key = shownByReference(index, at);
            if (key)
                yield {
                    span: at.span,
                    table,
                    message: `${(0,grammar_name/* printTable */.e4)(table)} has a unique index over ${key.column} already, which the foreign key ${key.constraint} of ${(0,grammar_name/* printTable */.e4)(key.table)} needs`,
                    instead: "Leave it out.",
                };
            continue;
        }
        // Built again beside an old one that a later migration drops: it is not known yet.
        const maybe = !found.index.constraint && at.schema.age(found.name) !== "new" && (0,preexisting/* preexistence */.mb)(table, at) !== "new";
        yield {
            span: at.span,
            table,
            message: `Index ${(0,grammar_name/* printTable */.e4)(found.name)} already has the same definition`,
            instead: isNeeded(found, index)
                ? "Leave it out."
                : `Leave it out, or drop ${(0,grammar_name/* printName */.To)(found.name)} in the same migration.`,
            ...(maybe ? { severity: "notice" } : droppedOnceApplied(index, at, found)),
        };
    }
}
/** What the other enforces, this one does not. */
function isNeeded({ index }, { unique }) {
    return index?.constraint !== undefined || (index?.unique === true && unique !== true);
}

;// CONCATENATED MODULE: ./build/rules/duplicate-version/rule.js

/* harmony default export */ const duplicate_version_rule = (defineRule({
    id: "duplicate-version",
    severity: "error",
    title: "Two migrations have the same version",
    why: `
    The migration tool has one place for each version. Two branches that each add the next number are both green, and
    stop the deployment once both are merged.`,
    instead: `Give the newer file a version after the last one.`,
    manual: "sql-createindex.html",
    proof: { by: "none", because: "it is about the migration tool, and taken from its source" },
    *unit({ migration: { file, span, sameVersion, tool }, statements }) {
        if (!sameVersion)
            return;
        yield {
            file,
            span: sameVersion.byName?.span ?? statements[0]?.span ?? span,
            message: `${sharing(file, sameVersion)}: ${tool} ${sameVersion.effect}`,
            ...(sameVersion.byName ? { why: WHY_NAME, instead: "Give the newer one an id of its own." } : {}),
            ...(sameVersion.runsBoth ? { severity: "warning", why: WHY_BOTH } : {}),
            ...(sameVersion.byTitle ? { why: WHY_TITLE, instead: "Give the newer file a title of its own." } : {}),
        };
    },
}));
function sharing(file, { path, byTitle, byName }) {
    const own = nameIn(file, { path });
    if (byName === undefined)
        return `${own} has the ${byTitle ? "title" : "version"} of ${nameIn({ path }, file)}`;
    const where = path === file.path ? `twice in ${own}` : `in ${file.path} and in ${path}`;
    return `Changeset ${byName.name} stands ${where}`;
}
const WHY_NAME = "Liquibase knows a changeset by its author, its id and the path of its file, and checks all of them before it runs the first.";
const WHY_BOTH = "The migration tool knows migrations by their whole names, and runs both. Which comes first is an accident of their names, and a database that has one of them already gets the other later.";
const WHY_TITLE = "The migration tool records a number and a title, and asks for the title alone: a migration whose title was applied before counts as applied, and the deployment reports success.";
/** The file's name; of migration.sql the folder's says which. */
function nameIn({ path }, other) {
    const [name = "", folder = ""] = path.split("/").reverse();
    return other.path.endsWith(`/${name}`) ? `${folder}/${name}` : name;
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/false-claims.js

/** Refreshes of views have locks of their own. */
const lockSpoken = /^(?![\s\S]*\b(?:refresh|views?)\b)[\s\S]*(?:\bindex|\bconcurrent|\btable)/i;
const concurrent = /\bconcurrent(?:ly)?\b/i;
const index = /\bindex(?:es)?\b/i;
const claims = [
    {
        claim: /\bno locks?\b(?!-| (?:contention|wait|escalation|timeout|on |against|for ))|\b(?:does not|doesn['’]t|without) lock(?:ing)? (?:the |your )?tables?\b(?! (?:against|for|from|out|to) )|\bavoids? locks?\b/i,
        within: lockSpoken,
        truth: "CONCURRENTLY takes SHARE UPDATE EXCLUSIVE: reads and writes go on, while ANALYZE, VACUUM, ALTER TABLE and other index builds of the table wait",
    },
    {
        claim: /\btables? (?:remains?|stays?|is|are) fully (?:accessible|available)\b/i,
        truth: "reads and writes go on, while ANALYZE, VACUUM, ALTER TABLE and other index builds of the table wait",
    },
    {
        claim: /\bautomatic(?:ally)? (?:fail-?over|rolls? back|rollback|clean(?:s|ed)? up)\b/i,
        within: /\bindex|\bbuild|\bconcurrent/i,
        truth: "a concurrent build that fails leaves an INVALID index, and nothing takes it away by itself",
    },
    {
        claim: /\bsafe (?:at )?any ?time\b|\bcan(?: safely)? be run (?:at )?any ?time\b|\bsafe to run (?:at )?any ?time\b/i,
        truth: "a concurrent build waits for every older transaction of the database, and DDL that queues behind it ends in a deadlock",
    },
    {
        claim: /\b(?:in|as) (?:the |a )?background\b/i,
        truth: "the session that sends CREATE INDEX CONCURRENTLY waits until it is done, and the build ends with the session's statement",
        within: /\bindex|\bconcurrent|\bbuild/i,
    },
    {
        claim: /\bcreated in parallel\b|\bbuil(?:d|t) in parallel\b|\brun concurrently - total\b|\bmax of both\b/i,
        truth: "one session builds one index after the other; two concurrent builds of one table wait for each other, and may end in a deadlock",
        about: index,
    },
    {
        claim: /\bcannot fail\b|\bcan(?:not|['’]t) go wrong\b/i,
        truth: "a concurrent build fails by a deadlock, a duplicate key, a timeout, a full disk or a lost connection, and leaves an INVALID index",
    },
    {
        claim: /\bcan be dropped immediately\b|\bdrop(?:ping)? (?:an |the )?index(?:es)? is (?:instant|immediate|safe and reversible)\b|\brollback takes < ?\d/i,
        truth: "DROP INDEX CONCURRENTLY waits for every transaction that uses the table, and only a new build brings the index back",
    },
    {
        claim: /\bindexes are metadata(?: only)?\b/i,
        truth: "an index is data: it takes space, every write maintains it, and only a new build brings it back",
    },
    {
        claim: /\bnull\b.{0,40}\binvalidate[sd]? (?:the |an )?index\b/i,
        truth: "NULLs are indexed as other values are, and invalidate no index",
    },
    {
        claim: /\b(?:some|older) (?:postgresql|postgres) versions? (?:still )?(?:error|fail)\b/i,
        truth: "IF NOT EXISTS skips a name that exists with a notice, in every version; and it hides an index that is INVALID",
        about: /\bif not exists\b/i,
    },
    {
        claim: /\bidempotent (?:with|by|because of|thanks to) if not exists\b|\bif not exists\b[^.]{0,30}\bidempotent\b(?! only)/i,
        within: /\bretry|\bre-?run|\bconcurrent/i,
        truth: "IF NOT EXISTS skips the INVALID index that a failed build left, so that a second run reports success over it",
    },
    {
        claim: /\brequires? (?:its|their) own connection\b/i,
        truth: "CONCURRENTLY needs to be outside of a transaction block; any connection will do",
        about: concurrent,
    },
    {
        claim: /\b(?:9\.[456]|1[0-8])\+? ?\(?(?:is )?(?:required|needed) for (?:full )?`?concurrently\b/i,
        truth: "every version that PostgreSQL supports builds, drops and rebuilds indexes concurrently",
    },
    {
        claim: /\bvector index(?:es)? require \d+-\d+x\b/i,
        truth: "an HNSW or IVFFlat index takes little more than its vectors do: 1.3 times as much at 1536 dimensions",
    },
];
/** What marks a word up is a blank in the text: there may be several. */
const patterns = claims.map(({ claim, ...more }) => ({
    ...more,
    claim: new RegExp(claim.source.replace(/ (?![?*+])/g, "\\s+"), claim.flags),
}));
const denied = /\b(?:not|never|no longer|isn['’]t|aren['’]t|myth|wrong|false|misleading|incorrect|don['’]t (?:assume|believe))\b[^.]{0,60}$/i;
/** What a runbook about indexes claims in vain, one for each sentence. */
function* falseClaims(runbook) {
    if (!isAboutIndexes(runbook))
        return;
    for (const said of saidTexts(runbook))
        for (const { claim, truth, about, within } of patterns) {
            const found = claim.exec(said.text);
            if (!found || denied.test(said.text.slice(0, found.index).replace(/\bif\s+not\s+exists\b/gi, "")))
                continue;
            if (about && !about.test(aroundOf(said, runbook)))
                continue;
            if (within && !within.test(sentenceAt(said.text, found.index)))
                continue;
            const at = said.span[0] + found.index;
            yield { span: [at, at + found[0].length], words: found[0].trim(), truth };
            break;
        }
}
function sentenceAt(text, at) {
    const before = text
        .slice(0, at)
        .split(/[.!?]\s/)
        .at(-1) ?? "";
    const [after = ""] = text.slice(at).split(/[.!?]\s/);
    return before + after;
}
function aroundOf({ span }, { file }) {
    return file.text.slice(Math.max(0, span[0] - 400), span[1] + 100);
}

;// CONCATENATED MODULE: ./build/rules/false-safety-claim/rule.js


/* harmony default export */ const false_safety_claim_rule = (defineRule({
    id: "false-safety-claim",
    severity: "notice",
    title: "A runbook promises of an index build what PostgreSQL does not keep",
    why: `
    Whoever reads the promise does not look for what it leaves out: who waits, what a failed build leaves behind, and what it
    takes to go back.`,
    instead: `Say what is so.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: {
        by: "none",
        because: "each truth is shown in test/proof/runbooks.test.ts, or in the room of its hazard",
    },
    *runbook(runbook) {
        for (const { span, words, truth } of falseClaims(runbook))
            yield {
                span,
                message: `"${words.slice(0, 60)}" does not hold`,
                instead: `Say what is so: ${truth}.`,
            };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/indexes/foreign-keys.js





/** The foreign keys that a CREATE TABLE or ALTER TABLE adds. */
function foreignKeysOf({ node }) {
    const { CreateStmt, AlterTableStmt } = node;
    const elements = CreateStmt ? (CreateStmt.tableElts ?? []) : AlterTableStmt ? foreign_keys_added(AlterTableStmt) : [];
    const table = (0,grammar_name/* nameOf */.Vb)((CreateStmt ?? AlterTableStmt)?.relation);
    return elements.flatMap((element) => {
        if ("Constraint" in element)
            return ofConstraint(table, element.Constraint);
        if (!("ColumnDef" in element))
            return [];
        const column = element.ColumnDef;
        return (column.constraints ?? []).flatMap((constraint) => "Constraint" in constraint ? ofConstraint(table, constraint.Constraint, column) : []);
    });
}
function foreign_keys_added(alter) {
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, def }) => def && (subtype === "AT_AddConstraint" || subtype === "AT_AddColumn") ? [def] : []);
}
function ofConstraint(table, constraint, column) {
    if (constraint.contype !== "CONSTR_FOREIGN")
        return [];
    const own = (constraint.fk_attrs ?? []).flatMap(grammar_name/* stringsOf */.iw);
    const columns = own.length > 0 ? own : [column?.colname ?? ""];
    return [{ table, columns, constraint, ...(column ? { column } : {}) }];
}
/** Whether a foreign key is there in a schema; of a table whose constraints nobody knows it is. */
function foreign_keys_isStanding({ table, columns }, schema) {
    const there = schema.relation(table);
    if (!there?.constraints)
        return there !== undefined;
    const over = there.constraints.having((0,constraint_traits/* constraintOver */.sP)(columns[0] ?? ""));
    return (0,first_of/* firstOf */.K)(over, ({ kind }) => kind === "foreign key") !== undefined;
}
/** Whether an index begins with those columns, in any order; one for rows where they are not null is enough. */
function isCovered(columns, table, schema) {
    const leading = schema.indexesHaving(table, [(0,index_traits/* leadingColumns */.sD)(columns)]);
    const found = (0,first_of/* firstOf */.K)(leading, ({ index }) => {
        const predicate = index?.shape.predicate ?? null;
        return predicate === null || isNotNull(predicate, columns);
    });
    return found !== undefined;
}
function isNotNull(predicate, columns) {
    const { NullTest } = JSON.parse(predicate);
    const name = (NullTest?.arg?.ColumnRef?.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1);
    return NullTest?.nulltesttype === "IS_NOT_NULL" && name !== undefined && columns.includes(name);
}

// EXTERNAL MODULE: ./build/src/sql/indexes/full-unique-index.js
var full_unique_index = __webpack_require__(97095);
;// CONCATENATED MODULE: ./build/rules/foreign-key-no-matching-unique/rule.js






/* harmony default export */ const foreign_key_no_matching_unique_rule = (defineRule({
    id: "foreign-key-no-matching-unique",
    severity: "error",
    fails: true,
    onlyMigrations: true,
    title: "A foreign key fails when no unique index is over exactly the columns it references",
    why: `
    A foreign key must reference a primary key, a unique constraint or a unique index over exactly those columns. A
    partial index, or one over an expression, does not count. PostgreSQL refuses the foreign key (SQLSTATE 42830).`,
    instead: `Make a unique index over those columns first.`,
    manual: "ddl-constraints.html#DDL-CONSTRAINTS-FK",
    proof: { by: "failure" },
    visit: { CreateStmt: unmatched, AlterTableStmt: unmatched },
}));
function* unmatched(_, at) {
    for (const { constraint } of foreignKeysOf(at)) {
        const target = (0,grammar_name/* nameOf */.Vb)(constraint.pktable);
        const columns = (constraint.pk_attrs ?? []).flatMap(grammar_name/* stringsOf */.iw);
        // What stood there before may have an index that no migration has made.
        if (columns.length === 0 || at.schema.age(target) !== "new")
            continue;
        // So may a table of which only the name was read, or one that takes its constraints from another.
        if (at.schema.relation(target)?.ownConstraints !== true)
            continue;
        const leading = at.schema.indexesHaving(target, [(0,index_traits/* leadingColumns */.sD)(columns)]);
        const found = (0,first_of/* firstOf */.K)(leading, ({ index }) => index !== undefined && (0,full_unique_index/* isFullUnique */.P)(index) && index.shape.keys.length === columns.length);
        if (found)
            continue;
        yield {
            span: at.span,
            message: `The foreign key fails: ${(0,grammar_name/* printName */.To)(target)} has no unique index over exactly ${columns.join(", ")}`,
        };
        return;
    }
}

;// CONCATENATED MODULE: ./build/rules/foreign-key-not-valid/added-not-valid.js

/** NOT VALID as the tool says it. */
function notValidWords({ migration: { advice } }) {
    return advice.notValid === undefined ? "NOT VALID" : `${advice.notValid} for NOT VALID`;
}
/** The constraint for new rows, and then, in a transaction of its own, for those that are there. */
function validatedApart(at, table, name) {
    return insteadOf(at, [
        shortLockTimeout(at),
        `${at.text} NOT VALID`,
        { sql: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`, apart: true },
    ]);
}
function hasDefaultValue(constraints) {
    return (constraints ?? []).some((one) => JSON.stringify(one).includes("CONSTR_DEFAULT"));
}

;// CONCATENATED MODULE: ./build/rules/foreign-key-not-valid/rule.js







/* harmony default export */ const foreign_key_not_valid_rule = (defineRule({
    id: "foreign-key-not-valid",
    severity: "error",
    blocks: true,
    title: "Adding a foreign key without NOT VALID blocks writes to both tables while it checks every row",
    why: `
    ALTER TABLE takes a SHARE ROW EXCLUSIVE lock on the table and on the referenced table, and holds both while it
    checks every row: INSERT, UPDATE and DELETE on either table wait. With NOT VALID it checks new rows only and ends at
    once. VALIDATE CONSTRAINT then checks the old rows while writes go on.`,
    instead: `Add it NOT VALID, and validate it in a separate transaction.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-NOTES",
    proof: { by: "locks", mode: "ShareRowExclusiveLock", blocks: ["insert", "update", "delete"] },
    visit: {
        *AlterTableStmt(alter, at, { postgres }) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            // A partitioned table refuses NOT VALID before PostgreSQL 18.
            const waiting = (0,preexisting/* preexistence */.mb)(table, at);
            if (waiting === "new" || (postgres < 18 && (0,preexisting/* isPartitioned */.gN)(table, at)))
                return;
            for (const { constraint, columns, column } of foreignKeysOf(at)) {
                // A new column without a default is null everywhere: nothing is looked up.
                const empty = column && !hasDefaultValue(column.constraints);
                if (empty || constraint.skip_validation)
                    continue;
                const on = (0,grammar_name/* printName */.To)(table);
                const name = (0,grammar_name/* quoteIdentifier */.Cm)(constraint.conname || (0,index_definition/* defaultIndexName */.H3)(table.name, (0,index_definition/* columnsShape */.di)(columns), "fkey"));
                const target = (0,grammar_name/* nameOf */.Vb)(constraint.pktable);
                const other = (0,grammar_name/* sameName */.q)(table, target) ? "" : ` and ${(0,grammar_name/* printName */.To)(target)}`;
                yield {
                    table,
                    span: at.span,
                    message: `Adding the foreign key ${name} blocks every write to ${on}${other} while it checks all rows`,
                    ...(waiting === "maybe" ? { severity: "notice" } : {}),
                    ...workOn(table, at),
                    instead: `Add ${notValidWords(at)}, and then, in a separate transaction:\nALTER TABLE ${on} VALIDATE CONSTRAINT ${name};`,
                    ...(alter.cmds?.length === 1 && !column ? validatedApart(at, on, name) : {}),
                };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/foreign-key-without-index/rule.js



/* harmony default export */ const foreign_key_without_index_rule = (defineRule({
    id: "foreign-key-without-index",
    severity: "notice",
    onlyMigrations: true,
    title: "A foreign key without an index makes every DELETE of the other table scan this one",
    why: `
    PostgreSQL indexes the columns that a foreign key references, not the columns that it constrains. Each DELETE of a
    referenced row, and each UPDATE of its key, then reads the whole referencing table to check that no row references
    it.`,
    instead: `Create an index that begins with the foreign key's columns, unless the referencing table stays small.`,
    manual: "ddl-constraints.html#DDL-CONSTRAINTS-FK",
    proof: { by: "state", shows: "no index can serve the query that the foreign key's trigger asks" },
    *version({ up, after }) {
        const bare = up
            .flatMap((unit) => unit.statements)
            .filter((at) => !at.body || at.body.kind === "do")
            .flatMap((at) => foreignKeysOf(at).map((key) => ({ at, ...key })))
            // Dropped again, or renamed, by the same version; or what it has is not known.
            .filter((key) => foreign_keys_isStanding(key, after) && !isCovered(key.columns, key.table, after));
        // Once said, it holds for the rest.
        const [first] = bare;
        if (!first)
            return;
        const { at, table, columns } = first;
        const list = columns.map(grammar_name/* quoteIdentifier */.Cm).join(", ");
        const more = bare.length > 1 ? `, nor for ${bare.length - 1} more foreign keys here` : "";
        yield {
            file: at.file,
            span: at.span,
            table,
            message: `No index of ${(0,grammar_name/* printTable */.e4)(table)} begins with ${columns[0]}, which is a foreign key${more}`,
            instead: `Create one, unless ${(0,grammar_name/* printTable */.e4)(table)} stays small:\nCREATE INDEX CONCURRENTLY ${(0,grammar_name/* quoteIdentifier */.Cm)(`${table.name}_${columns.join("_")}_idx`)} ON ${(0,grammar_name/* printName */.To)(table)} (${list});`,
        };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/expression/index-names.js

/** What names stand for in the expressions of an index on a table, at the moment of a statement. */
function namesFor(table, { schema }, postgres) {
    const columns = schema.relation(table)?.columns ?? [];
    return {
        postgres,
        column: (name) => {
            const type = columns.find((one) => one.name === name)?.type;
            if (type === undefined)
                return null;
            const made = schema.known("type", type);
            return made === "enum" ? "anyenum" : made === undefined ? (0,types/* builtIn */.wx)(type, postgres) : null;
        },
        own: (name) => schema.known("routine", name) !== undefined || schema.known("type", name) !== undefined,
        extension: (name) => schema.extension(name),
    };
}

;// CONCATENATED MODULE: ./build/src/sql/facts/extensions.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const extensions = `
btree_gist type gbtreekey16
btree_gist type gbtreekey2 @15-18
btree_gist type gbtreekey32
btree_gist type gbtreekey4
btree_gist type gbtreekey8
btree_gist type gbtreekey_var
citext function citext i
citext function citextsend s
citext function regexp_match i
citext function regexp_replace i
citext function regexp_split_to_array i
citext function replace i
citext function split_part i
citext function strpos i
citext function translate i
citext type citext
cube function cube i
cube function cube_dim i
cube function cube_enlarge i
cube function cube_inter i
cube function cube_is_point i
cube function cube_ll_coord i
cube function cube_send i
cube function cube_size i
cube function cube_subset i
cube function cube_union i
cube function cube_ur_coord i
cube type cube
earthdistance function earth i
earthdistance function earth_box i
earthdistance function earth_distance i
earthdistance function gc_to_sec i
earthdistance function latitude i
earthdistance function ll_to_earth i
earthdistance function longitude i
earthdistance function sec_to_gc i
earthdistance type earth
fuzzystrmatch function daitch_mokotoff i @16-18
fuzzystrmatch function difference i
fuzzystrmatch function dmetaphone i
fuzzystrmatch function dmetaphone_alt i
fuzzystrmatch function levenshtein i
fuzzystrmatch function levenshtein_less_equal i
fuzzystrmatch function metaphone i
fuzzystrmatch function soundex i
fuzzystrmatch function text_soundex i
hstore function akeys i
hstore function avals i
hstore function defined i
hstore function hstore i
hstore function hstore_send i
hstore function hstore_to_json i
hstore function hstore_to_json_loose i
hstore function hstore_to_jsonb i
hstore function hstore_to_jsonb_loose i
hstore function hstore_version_diag i
hstore function isdefined i
hstore function isexists i
hstore function slice i
hstore function tconvert i
hstore type ghstore
hstore type hstore
intarray function _int_different i
intarray function _int_same i
intarray function intset i
intarray function querytree i
intarray function sort i
intarray function sort_asc i
intarray function sort_desc i
intarray function subarray i
intarray function uniq i
intarray type intbig_gkey
intarray type query_int
ltree function index i
ltree function lca i
ltree function lquery_send i
ltree function ltree2text i
ltree function ltree_send i
ltree function ltxtq_send i
ltree function nlevel i
ltree function subltree i
ltree function subpath i
ltree function text2ltree i
ltree type lquery
ltree type ltree
ltree type ltree_gist
ltree type ltxtquery
pg_trgm function set_limit s
pg_trgm function show_limit s
pg_trgm function show_trgm i
pg_trgm function similarity i
pg_trgm function strict_word_similarity i
pg_trgm function word_similarity i
pg_trgm type gtrgm
pgcrypto function armor i
pgcrypto function crypt i
pgcrypto function dearmor i
pgcrypto function decrypt i
pgcrypto function decrypt_iv i
pgcrypto function digest i
pgcrypto function encrypt i
pgcrypto function encrypt_iv i
pgcrypto function fips_mode s @18-18
pgcrypto function gen_random_bytes s
pgcrypto function gen_random_uuid s
pgcrypto function gen_salt s
pgcrypto function hmac i
pgcrypto function pgp_key_id i
pgcrypto function pgp_pub_decrypt i
pgcrypto function pgp_pub_decrypt_bytea i
pgcrypto function pgp_pub_encrypt s
pgcrypto function pgp_pub_encrypt_bytea s
pgcrypto function pgp_sym_decrypt i
pgcrypto function pgp_sym_decrypt_bytea i
pgcrypto function pgp_sym_encrypt s
pgcrypto function pgp_sym_encrypt_bytea s
seg function seg_center i
seg function seg_inter i
seg function seg_lower i
seg function seg_size i
seg function seg_union i
seg function seg_upper i
seg type seg
unaccent function unaccent s
uuid-ossp function uuid_generate_v1 s
uuid-ossp function uuid_generate_v1mc s
uuid-ossp function uuid_generate_v3 i
uuid-ossp function uuid_generate_v4 s
uuid-ossp function uuid_generate_v5 i
uuid-ossp function uuid_nil i
uuid-ossp function uuid_ns_dns i
uuid-ossp function uuid_ns_oid i
uuid-ossp function uuid_ns_url i
uuid-ossp function uuid_ns_x500 i
vector function array_to_halfvec i
vector function array_to_sparsevec i
vector function array_to_vector i
vector function halfvec i
vector function halfvec_send i
vector function halfvec_to_float4 i
vector function halfvec_to_sparsevec i
vector function halfvec_to_vector i
vector function halfvec_typmod_in i
vector function inner_product i
vector function l2_normalize i
vector function sparsevec i
vector function sparsevec_send i
vector function sparsevec_to_halfvec i
vector function sparsevec_to_vector i
vector function sparsevec_typmod_in i
vector function subvector i
vector function vector i
vector function vector_dims i
vector function vector_send i
vector function vector_to_float4 i
vector function vector_to_halfvec i
vector function vector_to_sparsevec i
vector function vector_typmod_in i
vector type halfvec
vector type sparsevec
vector type vector
`;

;// CONCATENATED MODULE: ./build/src/sql/facts/functions.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const functions = `
abbrev (cidr) text i
abbrev (inet) text i
abs (float4) float4 i
abs (float8) float8 i
abs (int2) int2 i
abs (int4) int4 i
abs (int8) int8 i
abs (numeric) numeric i
aclcontains (aclitem[],aclitem) bool i
acldefault (char,oid) aclitem[] i
aclinsert (aclitem[],aclitem) aclitem[] i
aclremove (aclitem[],aclitem) aclitem[] i
acos (float8) float8 i
acosd (float8) float8 i
acosh (float8) float8 i
age (timestamp) interval ?
age (timestamp,timestamp) interval i
age (timestamptz) interval ?
age (timestamptz,timestamptz) interval i
age (xid) int4 s
amvalidate (oid) bool v
area (box) float8 i
area (circle) float8 i
area (path) float8 i
array_append (anycompatiblearray,anycompatible) anycompatiblearray i
array_dims (anyarray) text i
array_fill (anyelement,int4[]) anyarray i
array_fill (anyelement,int4[],int4[]) anyarray i
array_larger (anyarray,anyarray) anyarray i
array_length (anyarray,int4) int4 i
array_lower (anyarray,int4) int4 i
array_ndims (anyarray) int4 i
array_position (anycompatiblearray,anycompatible) int4 i
array_position (anycompatiblearray,anycompatible,int4) int4 i
array_positions (anycompatiblearray,anycompatible) int4[] i
array_prepend (anycompatible,anycompatiblearray) anycompatiblearray i
array_remove (anycompatiblearray,anycompatible) anycompatiblearray i
array_replace (anycompatiblearray,anycompatible,anycompatible) anycompatiblearray i
array_reverse (anyarray) anyarray i @18-18
array_sample (anyarray,int4) anyarray v @16-18
array_shuffle (anyarray) anyarray v @16-18
array_smaller (anyarray,anyarray) anyarray i
array_sort (anyarray) anyarray i @18-18
array_sort (anyarray,bool) anyarray i @18-18
array_sort (anyarray,bool,bool) anyarray i @18-18
array_to_json (anyarray) json s
array_to_json (anyarray,bool) json s
array_to_string (anyarray,text) text s
array_to_string (anyarray,text,text) text s
array_to_tsvector (text[]) tsvector i
array_upper (anyarray,int4) int4 i
ascii (text) int4 i
asin (float8) float8 i
asind (float8) float8 i
asinh (float8) float8 i
atan (float8) float8 i
atan2 (float8,float8) float8 i
atan2d (float8,float8) float8 i
atand (float8) float8 i
atanh (float8) float8 i
bit (bit,int4,bool) bit i
bit (int4,int4) bit i
bit (int8,int4) bit i
bit_count (bit) int8 i
bit_count (bytea) int8 i
bit_length (bit) int4 i
bit_length (bytea) int4 i
bit_length (text) int4 i
bool (int4) bool i
bool (jsonb) bool i
bound_box (box,box) box i
box (circle) box i
box (point) box i
box (point,point) box i
box (polygon) box i
bpchar (bpchar,int4,bool) bpchar i
bpchar (char) bpchar i
bpchar (name) bpchar i
bpchar_larger (bpchar,bpchar) bpchar i
bpchar_smaller (bpchar,bpchar) bpchar i
broadcast (inet) inet i
btequalimage (oid) bool i
btrim (bytea,bytea) bytea i
btrim (text) text i
btrim (text,text) text i
btvarstrequalimage (oid) bool i
bytea (int2) bytea i @18-18
bytea (int4) bytea i @18-18
bytea (int8) bytea i @18-18
bytea_larger (bytea,bytea) bytea i @18-18
bytea_smaller (bytea,bytea) bytea i @18-18
cardinality (anyarray) int4 i
casefold (text) text i @18-18
cash_words (money) text i
cashlarger (money,money) money i
cashsmaller (money,money) money i
cbrt (float8) float8 i
ceil (float8) float8 i
ceil (numeric) numeric i
ceiling (float8) float8 i
ceiling (numeric) numeric i
center (box) point i
center (circle) point i
char (int4) char i
char (text) char i
char_length (bpchar) int4 i
char_length (text) int4 i
character_length (bpchar) int4 i
character_length (text) int4 i
chr (int4) text i
cidr (inet) cidr i
circle (box) circle i
circle (point,float8) circle i
circle (polygon) circle i
clock_timestamp () timestamptz v
col_description (oid,int4) text ?
concat (any) text s variadic
concat_ws (text,any) text s variadic
convert (bytea,name,name) bytea s
convert_from (bytea,name) text s
convert_to (text,name) bytea s
cos (float8) float8 i
cosd (float8) float8 i
cosh (float8) float8 i
cot (float8) float8 i
cotd (float8) float8 i
crc32 (bytea) int8 i @18-18
crc32c (bytea) int8 i @18-18
current_database () name s
current_query () text v
current_schema () name s
current_schemas (bool) name[] s
current_setting (text) text s
current_setting (text,bool) text s
current_user () name s
currtid2 (text,tid) tid v
currval (regclass) int8 v
cursor_to_xml (refcursor,int4,bool,bool,text) xml v
cursor_to_xmlschema (refcursor,bool,bool,text) xml v
database_to_xml (bool,bool,text) xml s
database_to_xml_and_xmlschema (bool,bool,text) xml s
database_to_xmlschema (bool,bool,text) xml s
date (timestamp) date i
date (timestamptz) date s
date_add (timestamptz,interval) timestamptz s @16-18
date_add (timestamptz,interval,text) timestamptz i @16-18
date_bin (interval,timestamp,timestamp) timestamp i
date_bin (interval,timestamptz,timestamptz) timestamptz i
date_larger (date,date) date i
date_part (text,date) float8 i
date_part (text,interval) float8 i
date_part (text,time) float8 i
date_part (text,timestamp) float8 i
date_part (text,timestamptz) float8 s
date_part (text,timetz) float8 i
date_smaller (date,date) date i
date_subtract (timestamptz,interval) timestamptz s @16-18
date_subtract (timestamptz,interval,text) timestamptz i @16-18
date_trunc (text,interval) interval i
date_trunc (text,timestamp) timestamp i
date_trunc (text,timestamptz) timestamptz s
date_trunc (text,timestamptz,text) timestamptz i @16-18
date_trunc (text,timestamptz,text) timestamptz s @14-15
datemultirange () datemultirange i
datemultirange (daterange) datemultirange i
datemultirange (daterange[]) datemultirange i variadic
daterange (date,date) daterange i
daterange (date,date,text) daterange i
daterange_canonical (daterange) daterange i
daterange_subdiff (date,date) float8 i
decode (text,text) bytea i
degrees (float8) float8 i
dexp (float8) float8 i
diagonal (box) lseg i
diameter (circle) float8 i
div (numeric,numeric) numeric i
dlog1 (float8) float8 i
dlog10 (float8) float8 i
dround (float8) float8 i
dtrunc (float8) float8 i
encode (bytea,text) text i
enum_first (anyenum) anyenum s
enum_larger (anyenum,anyenum) anyenum i
enum_last (anyenum) anyenum s
enum_range (anyenum) anyarray s
enum_range (anyenum,anyenum) anyarray s
enum_smaller (anyenum,anyenum) anyenum i
erf (float8) float8 i @16-18
erfc (float8) float8 i @16-18
exp (float8) float8 i
exp (numeric) numeric i
extract (text,date) numeric i
extract (text,interval) numeric i
extract (text,time) numeric i
extract (text,timestamp) numeric i
extract (text,timestamptz) numeric s
extract (text,timetz) numeric i
factorial (int8) numeric i
family (inet) int4 i
float4 (float8) float4 i
float4 (int2) float4 i
float4 (int4) float4 i
float4 (int8) float4 i
float4 (jsonb) float4 i
float4 (numeric) float4 i
float4larger (float4,float4) float4 i
float4smaller (float4,float4) float4 i
float8 (float4) float8 i
float8 (int2) float8 i
float8 (int4) float8 i
float8 (int8) float8 i
float8 (jsonb) float8 i
float8 (numeric) float8 i
float8larger (float8,float8) float8 i
float8smaller (float8,float8) float8 i
floor (float8) float8 i
floor (numeric) numeric i
format (text) text s
format (text,any) text s variadic
format_type (oid,int4) text s
gamma (float8) float8 i @18-18
gcd (int4,int4) int4 i
gcd (int8,int8) int8 i
gcd (numeric,numeric) numeric i
gen_random_uuid () uuid v
get_bit (bit,int4) int4 i
get_bit (bytea,int8) int4 i
get_byte (bytea,int4) int4 i
get_current_ts_config () regconfig s
getdatabaseencoding () name s
getpgusername () name s
hash_aclitem (aclitem) int4 i
hash_aclitem_extended (aclitem,int8) int8 i
hash_array (anyarray) int4 i
hash_array_extended (anyarray,int8) int8 i
hash_multirange (anymultirange) int4 i
hash_multirange_extended (anymultirange,int8) int8 i
hash_numeric (numeric) int4 i
hash_numeric_extended (numeric,int8) int8 i
hash_range (anyrange) int4 i
hash_range_extended (anyrange,int8) int8 i
hash_record (record) int4 i
hash_record_extended (record,int8) int8 i
height (box) float8 i
host (inet) text i
hostmask (inet) inet i
icu_unicode_version () text i @17-18
in_range (date,date,interval,bool,bool) bool i
in_range (float4,float4,float8,bool,bool) bool i
in_range (float8,float8,float8,bool,bool) bool i
in_range (int2,int2,int2,bool,bool) bool i
in_range (int2,int2,int4,bool,bool) bool i
in_range (int2,int2,int8,bool,bool) bool i
in_range (int4,int4,int2,bool,bool) bool i
in_range (int4,int4,int4,bool,bool) bool i
in_range (int4,int4,int8,bool,bool) bool i
in_range (int8,int8,int8,bool,bool) bool i
in_range (interval,interval,interval,bool,bool) bool i
in_range (numeric,numeric,numeric,bool,bool) bool i
in_range (time,time,interval,bool,bool) bool i
in_range (timestamp,timestamp,interval,bool,bool) bool i
in_range (timestamptz,timestamptz,interval,bool,bool) bool s
in_range (timetz,timetz,interval,bool,bool) bool i
inet_client_addr () inet s
inet_client_port () int4 s
inet_merge (inet,inet) cidr i
inet_same_family (inet,inet) bool i
inet_server_addr () inet s
inet_server_port () int4 s
initcap (text) text i
int2 (bytea) int2 i @18-18
int2 (float4) int2 i
int2 (float8) int2 i
int2 (int4) int2 i
int2 (int8) int2 i
int2 (jsonb) int2 i
int2 (numeric) int2 i
int2larger (int2,int2) int2 i
int2smaller (int2,int2) int2 i
int4 (bit) int4 i
int4 (bool) int4 i
int4 (bytea) int4 i @18-18
int4 (char) int4 i
int4 (float4) int4 i
int4 (float8) int4 i
int4 (int2) int4 i
int4 (int8) int4 i
int4 (jsonb) int4 i
int4 (numeric) int4 i
int4inc (int4) int4 i
int4larger (int4,int4) int4 i
int4multirange () int4multirange i
int4multirange (int4range) int4multirange i
int4multirange (int4range[]) int4multirange i variadic
int4range (int4,int4) int4range i
int4range (int4,int4,text) int4range i
int4range_canonical (int4range) int4range i
int4range_subdiff (int4,int4) float8 i
int4smaller (int4,int4) int4 i
int8 (bit) int8 i
int8 (bytea) int8 i @18-18
int8 (float4) int8 i
int8 (float8) int8 i
int8 (int2) int8 i
int8 (int4) int8 i
int8 (jsonb) int8 i
int8 (numeric) int8 i
int8 (oid) int8 i
int8dec (int8) int8 i
int8dec_any (int8,any) int8 i
int8inc (int8) int8 i
int8inc_any (int8,any) int8 i
int8larger (int8,int8) int8 i
int8multirange () int8multirange i
int8multirange (int8range) int8multirange i
int8multirange (int8range[]) int8multirange i variadic
int8range (int8,int8) int8range i
int8range (int8,int8,text) int8range i
int8range_canonical (int8range) int8range i
int8range_subdiff (int8,int8) float8 i
int8smaller (int8,int8) int8 i
interval (interval,int4) interval i
interval (time) interval i
interval_hash (interval) int4 i
interval_hash_extended (interval,int8) int8 i
interval_larger (interval,interval) interval i
interval_smaller (interval,interval) interval i
is_normalized (text,text) bool i defaults=1
isclosed (path) bool i
isempty (anymultirange) bool i
isempty (anyrange) bool i
isfinite (date) bool i
isfinite (interval) bool i
isfinite (timestamp) bool i
isfinite (timestamptz) bool i
ishorizontal (line) bool i
ishorizontal (lseg) bool i
ishorizontal (point,point) bool i
isopen (path) bool i
isparallel (line,line) bool i
isparallel (lseg,lseg) bool i
isperp (line,line) bool i
isperp (lseg,lseg) bool i
isvertical (line) bool i
isvertical (lseg) bool i
isvertical (point,point) bool i
json_array_length (json) int4 i
json_build_array () json s
json_build_array (any) json s variadic
json_build_object () json s
json_build_object (any) json s variadic
json_extract_path (json,text[]) json i variadic
json_extract_path_text (json,text[]) text i variadic
json_object (text[]) json i
json_object (text[],text[]) json i
json_populate_record (anyelement,json,bool) anyelement s defaults=1
json_strip_nulls (json) json i @14-17
json_strip_nulls (json,bool) json i defaults=1 @18-18
json_to_record (json) record s
json_to_tsvector (json,jsonb) tsvector s
json_to_tsvector (regconfig,json,jsonb) tsvector i
json_typeof (json) text i
jsonb_array_length (jsonb) int4 i
jsonb_build_array () jsonb s
jsonb_build_array (any) jsonb s variadic
jsonb_build_object () jsonb s
jsonb_build_object (any) jsonb s variadic
jsonb_extract_path (jsonb,text[]) jsonb i variadic
jsonb_extract_path_text (jsonb,text[]) text i variadic
jsonb_hash (jsonb) int4 i
jsonb_hash_extended (jsonb,int8) int8 i
jsonb_insert (jsonb,text[],jsonb,bool) jsonb i defaults=1
jsonb_object (text[]) jsonb i
jsonb_object (text[],text[]) jsonb i
jsonb_path_exists (jsonb,jsonpath,jsonb,bool) bool i defaults=2
jsonb_path_exists_tz (jsonb,jsonpath,jsonb,bool) bool s defaults=2
jsonb_path_match (jsonb,jsonpath,jsonb,bool) bool i defaults=2
jsonb_path_match_tz (jsonb,jsonpath,jsonb,bool) bool s defaults=2
jsonb_path_query_array (jsonb,jsonpath,jsonb,bool) jsonb i defaults=2
jsonb_path_query_array_tz (jsonb,jsonpath,jsonb,bool) jsonb s defaults=2
jsonb_path_query_first (jsonb,jsonpath,jsonb,bool) jsonb i defaults=2
jsonb_path_query_first_tz (jsonb,jsonpath,jsonb,bool) jsonb s defaults=2
jsonb_populate_record (anyelement,jsonb) anyelement s
jsonb_populate_record_valid (anyelement,jsonb) bool s @17-18
jsonb_pretty (jsonb) text i
jsonb_set (jsonb,text[],jsonb,bool) jsonb i defaults=1
jsonb_set_lax (jsonb,text[],jsonb,bool,text) jsonb i defaults=2
jsonb_strip_nulls (jsonb) jsonb i @14-17
jsonb_strip_nulls (jsonb,bool) jsonb i defaults=1 @18-18
jsonb_to_record (jsonb) record s
jsonb_to_tsvector (jsonb,jsonb) tsvector s
jsonb_to_tsvector (regconfig,jsonb,jsonb) tsvector i
jsonb_typeof (jsonb) text i
justify_days (interval) interval i
justify_hours (interval) interval i
justify_interval (interval) interval i
lastval () int8 v
lcm (int4,int4) int4 i
lcm (int8,int8) int8 i
lcm (numeric,numeric) numeric i
left (text,int4) text i
length (bit) int4 i
length (bpchar) int4 i
length (bytea) int4 i
length (bytea,name) int4 s
length (lseg) float8 i
length (path) float8 i
length (text) int4 i
length (tsvector) int4 i
lgamma (float8) float8 i @18-18
like (bytea,bytea) bool i
like (name,text) bool i
like (text,text) bool i
like_escape (bytea,bytea) bytea i
like_escape (text,text) text i
line (point,point) line i
ln (float8) float8 i
ln (numeric) numeric i
lo_close (int4) int4 v
lo_creat (int4) oid v
lo_create (oid) oid v
lo_export (oid,text) int4 v
lo_from_bytea (oid,bytea) oid v
lo_get (oid) bytea v
lo_get (oid,int8,int4) bytea v
lo_import (text) oid v
lo_import (text,oid) oid v
lo_lseek (int4,int4,int4) int4 v
lo_lseek64 (int4,int8,int4) int8 v
lo_open (oid,int4) int4 v
lo_tell (int4) int4 v
lo_tell64 (int4) int8 v
lo_truncate (int4,int4) int4 v
lo_truncate64 (int4,int8) int4 v
lo_unlink (oid) int4 v
log (float8) float8 i
log (numeric) numeric i
log (numeric,numeric) numeric i
log10 (float8) float8 i
log10 (numeric) numeric i
loread (int4,int4) bytea v
lower (anymultirange) anyelement i
lower (anyrange) anyelement i
lower (text) text i
lower_inc (anymultirange) bool i
lower_inc (anyrange) bool i
lower_inf (anymultirange) bool i
lower_inf (anyrange) bool i
lowrite (int4,bytea) int4 v
lpad (text,int4) text i
lpad (text,int4,text) text i
lseg (box) lseg i
lseg (point,point) lseg i
ltrim (bytea,bytea) bytea i
ltrim (text) text i
ltrim (text,text) text i
macaddr (macaddr8) macaddr i
macaddr8 (macaddr) macaddr8 i
macaddr8_set7bit (macaddr8) macaddr8 i
make_date (int4,int4,int4) date i
make_interval (int4,int4,int4,int4,int4,int4,float8) interval i defaults=7
make_time (int4,int4,float8) time i
make_timestamp (int4,int4,int4,int4,int4,float8) timestamp i
make_timestamptz (int4,int4,int4,int4,int4,float8) timestamptz s
make_timestamptz (int4,int4,int4,int4,int4,float8,text) timestamptz s
makeaclitem (oid,oid,text,bool) aclitem i
masklen (inet) int4 i
md5 (bytea) text i
md5 (text) text i
min_scale (numeric) int4 i
mod (int2,int2) int2 i
mod (int4,int4) int4 i
mod (int8,int8) int8 i
mod (numeric,numeric) numeric i
money (int4) money s
money (int8) money s
money (numeric) money s
multirange (anyrange) anymultirange i
multirange_intersect_agg_transfn (anymultirange,anymultirange) anymultirange i
mxid_age (xid) int4 s
name (bpchar) name i
name (text) name i
name (varchar) name i
nameconcatoid (name,oid) name i
netmask (inet) inet i
network (inet) cidr i
network_larger (inet,inet) inet i
network_smaller (inet,inet) inet i
nextval (regclass) int8 v
normalize (text,text) text i defaults=1
notlike (bytea,bytea) bool i
notlike (name,text) bool i
notlike (text,text) bool i
now () timestamptz s
npoints (path) int4 i
npoints (polygon) int4 i
num_nonnulls (any) int4 i variadic
num_nulls (any) int4 i variadic
numeric (float4) numeric i
numeric (float8) numeric i
numeric (int2) numeric i
numeric (int4) numeric i
numeric (int8) numeric i
numeric (jsonb) numeric i
numeric (money) numeric s
numeric (numeric,int4) numeric i
numeric_div_trunc (numeric,numeric) numeric i
numeric_exp (numeric) numeric i
numeric_inc (numeric) numeric i
numeric_larger (numeric,numeric) numeric i
numeric_ln (numeric) numeric i
numeric_log (numeric,numeric) numeric i
numeric_smaller (numeric,numeric) numeric i
numeric_sqrt (numeric) numeric i
nummultirange () nummultirange i
nummultirange (numrange) nummultirange i
nummultirange (numrange[]) nummultirange i variadic
numnode (tsquery) int4 i
numrange (numeric,numeric) numrange i
numrange (numeric,numeric,text) numrange i
numrange_subdiff (numeric,numeric) float8 i
obj_description (oid) text ?
obj_description (oid,name) text ?
octet_length (bit) int4 i
octet_length (bpchar) int4 i
octet_length (bytea) int4 i
octet_length (text) int4 i
oid (int8) oid i
oidlarger (oid,oid) oid i
oidsmaller (oid,oid) oid i
oidvectortypes (oid[]) text s
overlaps (time,interval,time,interval) bool i
overlaps (time,interval,time,time) bool i
overlaps (time,time,time,interval) bool i
overlaps (time,time,time,time) bool i
overlaps (timestamp,interval,timestamp,interval) bool i
overlaps (timestamp,interval,timestamp,timestamp) bool i
overlaps (timestamp,timestamp,timestamp,interval) bool i
overlaps (timestamp,timestamp,timestamp,timestamp) bool i
overlaps (timestamptz,interval,timestamptz,interval) bool ?
overlaps (timestamptz,interval,timestamptz,timestamptz) bool ?
overlaps (timestamptz,timestamptz,timestamptz,interval) bool ?
overlaps (timestamptz,timestamptz,timestamptz,timestamptz) bool i
overlaps (timetz,timetz,timetz,timetz) bool i
overlay (bit,bit,int4) bit i
overlay (bit,bit,int4,int4) bit i
overlay (bytea,bytea,int4) bytea i
overlay (bytea,bytea,int4,int4) bytea i
overlay (text,text,int4) text i
overlay (text,text,int4,int4) text i
parse_ident (text,bool) text[] i defaults=1
path (polygon) path i
pclose (path) path i
phraseto_tsquery (regconfig,text) tsquery i
phraseto_tsquery (text) tsquery s
pi () float8 i
plainto_tsquery (regconfig,text) tsquery i
plainto_tsquery (text) tsquery s
point (box) point i
point (circle) point i
point (float8,float8) point i
point (lseg) point i
point (path) point i @14-14
point (polygon) point i
polygon (box) polygon i
polygon (circle) polygon i
polygon (int4,circle) polygon i
polygon (path) polygon i
popen (path) path i
position (bit,bit) int4 i
position (bytea,bytea) int4 i
position (text,text) int4 i
postgresql_fdw_validator (text[],oid) bool i
pow (float8,float8) float8 i
pow (numeric,numeric) numeric i
power (float8,float8) float8 i
power (numeric,numeric) numeric i
query_to_xml (text,bool,bool,text) xml v
query_to_xml_and_xmlschema (text,bool,bool,text) xml v
query_to_xmlschema (text,bool,bool,text) xml v
querytree (tsquery) text i
quote_ident (text) text i
quote_literal (anyelement) text ?
quote_literal (text) text i
quote_nullable (anyelement) text ?
quote_nullable (text) text i
radians (float8) float8 i
radius (circle) float8 i
random () float8 v
random (int4,int4) int4 v @17-18
random (int8,int8) int8 v @17-18
random (numeric,numeric) numeric v @17-18
random_normal (float8,float8) float8 v defaults=2 @16-18
range_intersect_agg_transfn (anyrange,anyrange) anyrange i
range_merge (anymultirange) anyrange i
range_merge (anyrange,anyrange) anyrange i
record_larger (record,record) record i @18-18
record_smaller (record,record) record i @18-18
regclass (text) regclass s
regexp_count (text,text) int4 i @15-18
regexp_count (text,text,int4) int4 i @15-18
regexp_count (text,text,int4,text) int4 i @15-18
regexp_instr (text,text) int4 i @15-18
regexp_instr (text,text,int4) int4 i @15-18
regexp_instr (text,text,int4,int4) int4 i @15-18
regexp_instr (text,text,int4,int4,int4) int4 i @15-18
regexp_instr (text,text,int4,int4,int4,text) int4 i @15-18
regexp_instr (text,text,int4,int4,int4,text,int4) int4 i @15-18
regexp_like (text,text) bool i @15-18
regexp_like (text,text,text) bool i @15-18
regexp_match (text,text) text[] i
regexp_match (text,text,text) text[] i
regexp_replace (text,text,text) text i
regexp_replace (text,text,text,int4) text i @15-18
regexp_replace (text,text,text,int4,int4) text i @15-18
regexp_replace (text,text,text,int4,int4,text) text i @15-18
regexp_replace (text,text,text,text) text i
regexp_split_to_array (text,text) text[] i
regexp_split_to_array (text,text,text) text[] i
regexp_substr (text,text) text i @15-18
regexp_substr (text,text,int4) text i @15-18
regexp_substr (text,text,int4,int4) text i @15-18
regexp_substr (text,text,int4,int4,text) text i @15-18
regexp_substr (text,text,int4,int4,text,int4) text i @15-18
repeat (text,int4) text i
replace (text,text,text) text i
reverse (bytea) bytea i @18-18
reverse (text) text i
right (text,int4) text i
round (float8) float8 i
round (numeric) numeric i
round (numeric,int4) numeric i
row_to_json (record) json s
row_to_json (record,bool) json s
rpad (text,int4) text i
rpad (text,int4,text) text i
rtrim (bytea,bytea) bytea i
rtrim (text) text i
rtrim (text,text) text i
satisfies_hash_partition (oid,int4,int4,any) bool i variadic
scale (numeric) int4 i
schema_to_xml (name,bool,bool,text) xml s
schema_to_xml_and_xmlschema (name,bool,bool,text) xml s
schema_to_xmlschema (name,bool,bool,text) xml s
session_user () name s
set_bit (bit,int4,int4) bit i
set_bit (bytea,int8,int4) bytea i
set_byte (bytea,int4,int4) bytea i
set_config (text,text,bool) text v
set_masklen (cidr,int4) cidr i
set_masklen (inet,int4) inet i
setval (regclass,int8) int8 v
setval (regclass,int8,bool) int8 v
setweight (tsvector,char) tsvector i
setweight (tsvector,char,text[]) tsvector i
sha224 (bytea) bytea i
sha256 (bytea) bytea i
sha384 (bytea) bytea i
sha512 (bytea) bytea i
shobj_description (oid,name) text ?
sign (float8) float8 i
sign (numeric) numeric i
similar_escape (text,text) text i
similar_to_escape (text) text i
similar_to_escape (text,text) text i
sin (float8) float8 i
sind (float8) float8 i
sinh (float8) float8 i
slope (point,point) float8 i
split_part (text,text,int4) text i
sqrt (float8) float8 i
sqrt (numeric) numeric i
statement_timestamp () timestamptz s
string_to_array (text,text) text[] i
string_to_array (text,text,text) text[] i
strip (tsvector) tsvector i
strpos (text,text) int4 i
substr (bytea,int4) bytea i
substr (bytea,int4,int4) bytea i
substr (text,int4) text i
substr (text,int4,int4) text i
substring (bit,int4) bit i
substring (bit,int4,int4) bit i
substring (bytea,int4) bytea i
substring (bytea,int4,int4) bytea i
substring (text,int4) text i
substring (text,int4,int4) text i
substring (text,text) text i
substring (text,text,text) text i
system_user () text s @16-18
table_to_xml (regclass,bool,bool,text) xml s
table_to_xml_and_xmlschema (regclass,bool,bool,text) xml s
table_to_xmlschema (regclass,bool,bool,text) xml s
tan (float8) float8 i
tand (float8) float8 i
tanh (float8) float8 i
text (bool) text i
text (bpchar) text i
text (char) text i
text (inet) text i
text (name) text i
text (xml) text i
text_larger (text,text) text i
text_smaller (text,text) text i
textlen (text) int4 i
tidlarger (tid,tid) tid i
tidsmaller (tid,tid) tid i
time (interval) time i
time (time,int4) time i
time (timestamp) time i
time (timestamptz) time s
time (timetz) time i
time_hash (time) int4 i
time_hash_extended (time,int8) int8 i
time_larger (time,time) time i
time_smaller (time,time) time i
timeofday () text v
timestamp (date) timestamp i
timestamp (date,time) timestamp i
timestamp (timestamp,int4) timestamp i
timestamp (timestamptz) timestamp s
timestamp_hash (timestamp) int4 i
timestamp_hash_extended (timestamp,int8) int8 i
timestamp_larger (timestamp,timestamp) timestamp i
timestamp_smaller (timestamp,timestamp) timestamp i
timestamptz (date) timestamptz s
timestamptz (date,time) timestamptz ?
timestamptz (date,timetz) timestamptz i
timestamptz (timestamp) timestamptz s
timestamptz (timestamptz,int4) timestamptz i
timestamptz_hash (timestamptz) int4 i @18-18
timestamptz_hash_extended (timestamptz,int8) int8 i @18-18
timestamptz_larger (timestamptz,timestamptz) timestamptz i
timestamptz_smaller (timestamptz,timestamptz) timestamptz i
timetz (time) timetz s
timetz (timestamptz) timetz s
timetz (timetz,int4) timetz i
timetz_hash (timetz) int4 i
timetz_hash_extended (timetz,int8) int8 i
timetz_larger (timetz,timetz) timetz i
timetz_smaller (timetz,timetz) timetz i
timezone (interval,timestamp) timestamptz i
timezone (interval,timestamptz) timestamp i
timezone (interval,timetz) timetz i
timezone (text,timestamp) timestamptz i
timezone (text,timestamptz) timestamp i
timezone (text,timetz) timetz s @15-18
timezone (text,timetz) timetz v @14-14
timezone (timestamp) timestamptz s @17-18
timezone (timestamptz) timestamp s @17-18
timezone (timetz) timetz s @17-18
to_ascii (text) text i
to_ascii (text,int4) text i
to_ascii (text,name) text i
to_bin (int4) text i @17-18
to_bin (int8) text i @17-18
to_char (float4,text) text s
to_char (float8,text) text s
to_char (int4,text) text s
to_char (int8,text) text s
to_char (interval,text) text s
to_char (numeric,text) text s
to_char (timestamp,text) text s
to_char (timestamptz,text) text s
to_date (text,text) date s
to_hex (int4) text i
to_hex (int8) text i
to_json (anyelement) json s
to_jsonb (anyelement) jsonb s
to_number (text,text) numeric s
to_oct (int4) text i @17-18
to_oct (int8) text i @17-18
to_regclass (text) regclass s
to_regcollation (text) regcollation s
to_regnamespace (text) regnamespace s
to_regoper (text) regoper s
to_regoperator (text) regoperator s
to_regproc (text) regproc s
to_regprocedure (text) regprocedure s
to_regrole (text) regrole s
to_regtype (text) regtype s
to_regtypemod (text) int4 s @17-18
to_timestamp (float8) timestamptz i
to_timestamp (text,text) timestamptz s
to_tsquery (regconfig,text) tsquery i
to_tsquery (text) tsquery s
to_tsvector (json) tsvector s
to_tsvector (jsonb) tsvector s
to_tsvector (regconfig,json) tsvector i
to_tsvector (regconfig,jsonb) tsvector i
to_tsvector (regconfig,text) tsvector i
to_tsvector (text) tsvector s
transaction_timestamp () timestamptz s
translate (text,text,text) text i
trim_array (anyarray,int4) anyarray i
trim_scale (numeric) numeric i
trunc (float8) float8 i
trunc (macaddr) macaddr i
trunc (macaddr8) macaddr8 i
trunc (numeric) numeric i
trunc (numeric,int4) numeric i
tsmultirange () tsmultirange i
tsmultirange (tsrange) tsmultirange i
tsmultirange (tsrange[]) tsmultirange i variadic
tsquery_phrase (tsquery,tsquery,int4) tsquery i
tsrange (timestamp,timestamp) tsrange i
tsrange (timestamp,timestamp,text) tsrange i
tsrange_subdiff (timestamp,timestamp) float8 i
tstzmultirange () tstzmultirange i
tstzmultirange (tstzrange) tstzmultirange i
tstzmultirange (tstzrange[]) tstzmultirange i variadic
tstzrange (timestamptz,timestamptz) tstzrange i
tstzrange (timestamptz,timestamptz,text) tstzrange i
tstzrange_subdiff (timestamptz,timestamptz) float8 i
tsvector_to_array (tsvector) text[] i
txid_current () int8 s
txid_current_if_assigned () int8 s
txid_current_snapshot () txid_snapshot s
txid_snapshot_xmax (txid_snapshot) int8 i
txid_snapshot_xmin (txid_snapshot) int8 i
txid_status (int8) text v
txid_visible_in_snapshot (int8,txid_snapshot) bool i
unicode_assigned (text) bool i @17-18
unicode_version () text i @17-18
unistr (text) text i
upper (anymultirange) anyelement i
upper (anyrange) anyelement i
upper (text) text i
upper_inc (anymultirange) bool i
upper_inc (anyrange) bool i
upper_inf (anymultirange) bool i
upper_inf (anyrange) bool i
uuid_extract_timestamp (uuid) timestamptz i @17-18
uuid_extract_version (uuid) int2 i @17-18
uuid_hash (uuid) int4 i
uuid_hash_extended (uuid,int8) int8 i
uuidv4 () uuid v @18-18
uuidv7 () uuid v @18-18
uuidv7 (interval) uuid v @18-18
varbit (varbit,int4,bool) varbit i
varchar (name) varchar i
varchar (varchar,int4,bool) varchar i
version () text s
websearch_to_tsquery (regconfig,text) tsquery i
websearch_to_tsquery (text) tsquery s
width (box) float8 i
width_bucket (anycompatible,anycompatiblearray) int4 i
width_bucket (float8,float8,float8,int4) int4 i
width_bucket (numeric,numeric,numeric,int4) int4 i
xid (xid8) xid i
xid8_larger (xid8,xid8) xid8 i @15-18
xid8_smaller (xid8,xid8) xid8 i @15-18
xml (text) xml s
xml_is_well_formed (text) bool s
xml_is_well_formed_content (text) bool i
xml_is_well_formed_document (text) bool i
xmlcomment (text) xml i
xmlexists (text,xml) bool i
xmltext (text) xml i @17-18
xmlvalidate (xml,text) bool i
xpath (text,xml) xml[] i
xpath (text,xml,text[]) xml[] i
xpath_exists (text,xml) bool i
xpath_exists (text,xml,text[]) bool i
`;

;// CONCATENATED MODULE: ./build/src/sql/facts/operators.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const operators = `
!! - tsquery tsquery i
!~ bpchar text bool i
!~ name text bool i
!~ text text bool i
!~* bpchar text bool i
!~* name text bool i
!~* text text bool i
!~~ bpchar text bool i
!~~ bytea bytea bool i
!~~ name text bool i
!~~ text text bool i
!~~* bpchar text bool i
!~~* name text bool i
!~~* text text bool i
# - path int4 i
# - polygon int4 i
# bit bit bit i
# box box box i
# int2 int2 int2 i
# int4 int4 int4 i
# int8 int8 int8 i
# line line point i
# lseg lseg point i
## line box point i @14-14
## line lseg point i
## lseg box point i
## lseg line point i @14-14
## lseg lseg point i
## point box point i
## point line point i
## point lseg point i
#- jsonb _text jsonb i
#> json _text json i
#> jsonb _text jsonb i
#>> json _text text i
#>> jsonb _text text i
% int2 int2 int2 i
% int4 int4 int4 i
% int8 int8 int8 i
% numeric numeric numeric i
& bit bit bit i
& inet inet inet i
& int2 int2 int2 i
& int4 int4 int4 i
& int8 int8 int8 i
& macaddr macaddr macaddr i
& macaddr8 macaddr8 macaddr8 i
&& anyarray anyarray bool i
&& anymultirange anymultirange bool i
&& anymultirange anyrange bool i
&& anyrange anymultirange bool i
&& anyrange anyrange bool i
&& box box bool i
&& circle circle bool i
&& inet inet bool i
&& polygon polygon bool i
&& tsquery tsquery tsquery i
&< anymultirange anymultirange bool i
&< anymultirange anyrange bool i
&< anyrange anymultirange bool i
&< anyrange anyrange bool i
&< box box bool i
&< circle circle bool i
&< polygon polygon bool i
&<| box box bool i
&<| circle circle bool i
&<| polygon polygon bool i
&> anymultirange anymultirange bool i
&> anymultirange anyrange bool i
&> anyrange anymultirange bool i
&> anyrange anyrange bool i
&> box box bool i
&> circle circle bool i
&> polygon polygon bool i
* anymultirange anymultirange anymultirange i
* anyrange anyrange anyrange i
* box point box i
* circle point circle i
* float4 float4 float4 i
* float4 float8 float8 i
* float4 money money i
* float8 float4 float8 i
* float8 float8 float8 i
* float8 interval interval i
* float8 money money i
* int2 int2 int2 i
* int2 int4 int4 i
* int2 int8 int8 i
* int2 money money i
* int4 int2 int4 i
* int4 int4 int4 i
* int4 int8 int8 i
* int4 money money i
* int8 int2 int8 i
* int8 int4 int8 i
* int8 int8 int8 i
* int8 money money i
* interval float8 interval i
* money float4 money i
* money float8 money i
* money int2 money i
* money int4 money i
* money int8 money i
* numeric numeric numeric i
* path point path i
* point point point i
*< record record bool i
*<= record record bool i
*<> record record bool i
*= record record bool i
*> record record bool i
*>= record record bool i
+ - float4 float4 i
+ - float8 float8 i
+ - int2 int2 i
+ - int4 int4 i
+ - int8 int8 i
+ - numeric numeric i
+ _aclitem aclitem _aclitem i
+ anymultirange anymultirange anymultirange i
+ anyrange anyrange anyrange i
+ box point box i
+ circle point circle i
+ date int4 date i
+ date interval timestamp i
+ date time timestamp i
+ date timetz timestamptz i
+ float4 float4 float4 i
+ float4 float8 float8 i
+ float8 float4 float8 i
+ float8 float8 float8 i
+ inet int8 inet i
+ int2 int2 int2 i
+ int2 int4 int4 i
+ int2 int8 int8 i
+ int4 date date i
+ int4 int2 int4 i
+ int4 int4 int4 i
+ int4 int8 int8 i
+ int8 inet inet i
+ int8 int2 int8 i
+ int8 int4 int8 i
+ int8 int8 int8 i
+ interval date timestamp i
+ interval interval interval i
+ interval time time i
+ interval timestamp timestamp i
+ interval timestamptz timestamptz ?
+ interval timetz timetz i
+ money money money i
+ numeric numeric numeric i
+ numeric pg_lsn pg_lsn i
+ path path path i
+ path point path i
+ pg_lsn numeric pg_lsn i
+ point point point i
+ time date timestamp i
+ time interval time i
+ timestamp interval timestamp i
+ timestamptz interval timestamptz s
+ timetz date timestamptz i
+ timetz interval timetz i
- - float4 float4 i
- - float8 float8 i
- - int2 int2 i
- - int4 int4 i
- - int8 int8 i
- - interval interval i
- - numeric numeric i
- _aclitem aclitem _aclitem i
- anymultirange anymultirange anymultirange i
- anyrange anyrange anyrange i
- box point box i
- circle point circle i
- date date int4 i
- date int4 date i
- date interval timestamp i
- float4 float4 float4 i
- float4 float8 float8 i
- float8 float4 float8 i
- float8 float8 float8 i
- inet inet int8 i
- inet int8 inet i
- int2 int2 int2 i
- int2 int4 int4 i
- int2 int8 int8 i
- int4 int2 int4 i
- int4 int4 int4 i
- int4 int8 int8 i
- int8 int2 int8 i
- int8 int4 int8 i
- int8 int8 int8 i
- interval interval interval i
- jsonb _text jsonb i
- jsonb int4 jsonb i
- jsonb text jsonb i
- money money money i
- numeric numeric numeric i
- path point path i
- pg_lsn numeric pg_lsn i
- pg_lsn pg_lsn numeric i
- point point point i
- time interval time i
- time time interval i
- timestamp interval timestamp i
- timestamp timestamp interval i
- timestamptz interval timestamptz s
- timestamptz timestamptz interval i
- timetz interval timetz i
-> json int4 json i
-> json text json i
-> jsonb int4 jsonb i
-> jsonb text jsonb i
->> json int4 text i
->> json text text i
->> jsonb int4 text i
->> jsonb text text i
-|- anymultirange anymultirange bool i
-|- anymultirange anyrange bool i
-|- anyrange anymultirange bool i
-|- anyrange anyrange bool i
/ box point box i
/ circle point circle i
/ float4 float4 float4 i
/ float4 float8 float8 i
/ float8 float4 float8 i
/ float8 float8 float8 i
/ int2 int2 int2 i
/ int2 int4 int4 i
/ int2 int8 int8 i
/ int4 int2 int4 i
/ int4 int4 int4 i
/ int4 int8 int8 i
/ int8 int2 int8 i
/ int8 int4 int8 i
/ int8 int8 int8 i
/ interval float8 interval i
/ money float4 money i
/ money float8 money i
/ money int2 money i
/ money int4 money i
/ money int8 money i
/ money money float8 i
/ numeric numeric numeric i
/ path point path i
/ point point point i
< anyarray anyarray bool i
< anyenum anyenum bool i
< anymultirange anymultirange bool i
< anyrange anyrange bool i
< bit bit bool i
< bool bool bool i
< box box bool i
< bpchar bpchar bool i
< bytea bytea bool i
< char char bool i
< circle circle bool i
< date date bool i
< date timestamp bool i
< date timestamptz bool s
< float4 float4 bool i
< float4 float8 bool i
< float8 float4 bool i
< float8 float8 bool i
< inet inet bool i
< int2 int2 bool i
< int2 int4 bool i
< int2 int8 bool i
< int4 int2 bool i
< int4 int4 bool i
< int4 int8 bool i
< int8 int2 bool i
< int8 int4 bool i
< int8 int8 bool i
< interval interval bool i
< jsonb jsonb bool i
< lseg lseg bool i
< macaddr macaddr bool i
< macaddr8 macaddr8 bool i
< money money bool i
< name name bool i
< name text bool i
< numeric numeric bool i
< oid oid bool i
< oidvector oidvector bool i
< path path bool i
< pg_lsn pg_lsn bool i
< record record bool i
< text name bool i
< text text bool i
< tid tid bool i
< time time bool i
< timestamp date bool i
< timestamp timestamp bool i
< timestamp timestamptz bool s
< timestamptz date bool s
< timestamptz timestamp bool s
< timestamptz timestamptz bool i
< timetz timetz bool i
< tsquery tsquery bool i
< tsvector tsvector bool i
< uuid uuid bool i
< varbit varbit bool i
< xid8 xid8 bool i
<-> box box float8 i
<-> box line float8 i @14-14
<-> box lseg float8 i
<-> box point float8 i
<-> circle circle float8 i
<-> circle point float8 i
<-> circle polygon float8 i
<-> line box float8 i @14-14
<-> line line float8 i
<-> line lseg float8 i
<-> line point float8 i
<-> lseg box float8 i
<-> lseg line float8 i
<-> lseg lseg float8 i
<-> lseg point float8 i
<-> path path float8 i
<-> path point float8 i
<-> point box float8 i
<-> point circle float8 i
<-> point line float8 i
<-> point lseg float8 i
<-> point path float8 i
<-> point point float8 i
<-> point polygon float8 i
<-> polygon circle float8 i
<-> polygon point float8 i
<-> polygon polygon float8 i
<-> tsquery tsquery tsquery i
<< anymultirange anymultirange bool i
<< anymultirange anyrange bool i
<< anyrange anymultirange bool i
<< anyrange anyrange bool i
<< bit int4 bit i
<< box box bool i
<< circle circle bool i
<< inet inet bool i
<< int2 int4 int2 i
<< int4 int4 int4 i
<< int8 int4 int8 i
<< point point bool i
<< polygon polygon bool i
<<= inet inet bool i
<<| box box bool i
<<| circle circle bool i
<<| point point bool i
<<| polygon polygon bool i
<= anyarray anyarray bool i
<= anyenum anyenum bool i
<= anymultirange anymultirange bool i
<= anyrange anyrange bool i
<= bit bit bool i
<= bool bool bool i
<= box box bool i
<= bpchar bpchar bool i
<= bytea bytea bool i
<= char char bool i
<= circle circle bool i
<= date date bool i
<= date timestamp bool i
<= date timestamptz bool s
<= float4 float4 bool i
<= float4 float8 bool i
<= float8 float4 bool i
<= float8 float8 bool i
<= inet inet bool i
<= int2 int2 bool i
<= int2 int4 bool i
<= int2 int8 bool i
<= int4 int2 bool i
<= int4 int4 bool i
<= int4 int8 bool i
<= int8 int2 bool i
<= int8 int4 bool i
<= int8 int8 bool i
<= interval interval bool i
<= jsonb jsonb bool i
<= lseg lseg bool i
<= macaddr macaddr bool i
<= macaddr8 macaddr8 bool i
<= money money bool i
<= name name bool i
<= name text bool i
<= numeric numeric bool i
<= oid oid bool i
<= oidvector oidvector bool i
<= path path bool i
<= pg_lsn pg_lsn bool i
<= record record bool i
<= text name bool i
<= text text bool i
<= tid tid bool i
<= time time bool i
<= timestamp date bool i
<= timestamp timestamp bool i
<= timestamp timestamptz bool s
<= timestamptz date bool s
<= timestamptz timestamp bool s
<= timestamptz timestamptz bool i
<= timetz timetz bool i
<= tsquery tsquery bool i
<= tsvector tsvector bool i
<= uuid uuid bool i
<= varbit varbit bool i
<= xid8 xid8 bool i
<> anyarray anyarray bool i
<> anyenum anyenum bool i
<> anymultirange anymultirange bool i
<> anyrange anyrange bool i
<> bit bit bool i
<> bool bool bool i
<> bpchar bpchar bool i
<> bytea bytea bool i
<> char char bool i
<> circle circle bool i
<> date date bool i
<> date timestamp bool i
<> date timestamptz bool s
<> float4 float4 bool i
<> float4 float8 bool i
<> float8 float4 bool i
<> float8 float8 bool i
<> inet inet bool i
<> int2 int2 bool i
<> int2 int4 bool i
<> int2 int8 bool i
<> int4 int2 bool i
<> int4 int4 bool i
<> int4 int8 bool i
<> int8 int2 bool i
<> int8 int4 bool i
<> int8 int8 bool i
<> interval interval bool i
<> jsonb jsonb bool i
<> lseg lseg bool i
<> macaddr macaddr bool i
<> macaddr8 macaddr8 bool i
<> money money bool i
<> name name bool i
<> name text bool i
<> numeric numeric bool i
<> oid oid bool i
<> oidvector oidvector bool i
<> pg_lsn pg_lsn bool i
<> point point bool i
<> record record bool i
<> text name bool i
<> text text bool i
<> tid tid bool i
<> time time bool i
<> timestamp date bool i
<> timestamp timestamp bool i
<> timestamp timestamptz bool s
<> timestamptz date bool s
<> timestamptz timestamp bool s
<> timestamptz timestamptz bool i
<> timetz timetz bool i
<> tsquery tsquery bool i
<> tsvector tsvector bool i
<> uuid uuid bool i
<> varbit varbit bool i
<> xid int4 bool i
<> xid xid bool i
<> xid8 xid8 bool i
<@ anyarray anyarray bool i
<@ anyelement anymultirange bool i
<@ anyelement anyrange bool i
<@ anymultirange anymultirange bool i
<@ anymultirange anyrange bool i
<@ anyrange anymultirange bool i
<@ anyrange anyrange bool i
<@ box box bool i
<@ circle circle bool i
<@ jsonb jsonb bool i
<@ lseg box bool i
<@ lseg line bool i
<@ point box bool i
<@ point circle bool i
<@ point line bool i
<@ point lseg bool i
<@ point path bool i
<@ point polygon bool i
<@ polygon polygon bool i
<@ tsquery tsquery bool i
<^ box box bool i
<^ point point bool i
= aclitem aclitem bool i
= anyarray anyarray bool i
= anyenum anyenum bool i
= anymultirange anymultirange bool i
= anyrange anyrange bool i
= bit bit bool i
= bool bool bool i
= box box bool i
= bpchar bpchar bool i
= bytea bytea bool i
= char char bool i
= cid cid bool i
= circle circle bool i
= date date bool i
= date timestamp bool i
= date timestamptz bool s
= float4 float4 bool i
= float4 float8 bool i
= float8 float4 bool i
= float8 float8 bool i
= inet inet bool i
= int2 int2 bool i
= int2 int4 bool i
= int2 int8 bool i
= int4 int2 bool i
= int4 int4 bool i
= int4 int8 bool i
= int8 int2 bool i
= int8 int4 bool i
= int8 int8 bool i
= interval interval bool i
= jsonb jsonb bool i
= line line bool i
= lseg lseg bool i
= macaddr macaddr bool i
= macaddr8 macaddr8 bool i
= money money bool i
= name name bool i
= name text bool i
= numeric numeric bool i
= oid oid bool i
= oidvector oidvector bool i
= path path bool i
= pg_lsn pg_lsn bool i
= record record bool i
= text name bool i
= text text bool i
= tid tid bool i
= time time bool i
= timestamp date bool i
= timestamp timestamp bool i
= timestamp timestamptz bool s
= timestamptz date bool s
= timestamptz timestamp bool s
= timestamptz timestamptz bool i
= timetz timetz bool i
= tsquery tsquery bool i
= tsvector tsvector bool i
= uuid uuid bool i
= varbit varbit bool i
= xid int4 bool i
= xid xid bool i
= xid8 xid8 bool i
> anyarray anyarray bool i
> anyenum anyenum bool i
> anymultirange anymultirange bool i
> anyrange anyrange bool i
> bit bit bool i
> bool bool bool i
> box box bool i
> bpchar bpchar bool i
> bytea bytea bool i
> char char bool i
> circle circle bool i
> date date bool i
> date timestamp bool i
> date timestamptz bool s
> float4 float4 bool i
> float4 float8 bool i
> float8 float4 bool i
> float8 float8 bool i
> inet inet bool i
> int2 int2 bool i
> int2 int4 bool i
> int2 int8 bool i
> int4 int2 bool i
> int4 int4 bool i
> int4 int8 bool i
> int8 int2 bool i
> int8 int4 bool i
> int8 int8 bool i
> interval interval bool i
> jsonb jsonb bool i
> lseg lseg bool i
> macaddr macaddr bool i
> macaddr8 macaddr8 bool i
> money money bool i
> name name bool i
> name text bool i
> numeric numeric bool i
> oid oid bool i
> oidvector oidvector bool i
> path path bool i
> pg_lsn pg_lsn bool i
> record record bool i
> text name bool i
> text text bool i
> tid tid bool i
> time time bool i
> timestamp date bool i
> timestamp timestamp bool i
> timestamp timestamptz bool s
> timestamptz date bool s
> timestamptz timestamp bool s
> timestamptz timestamptz bool i
> timetz timetz bool i
> tsquery tsquery bool i
> tsvector tsvector bool i
> uuid uuid bool i
> varbit varbit bool i
> xid8 xid8 bool i
>= anyarray anyarray bool i
>= anyenum anyenum bool i
>= anymultirange anymultirange bool i
>= anyrange anyrange bool i
>= bit bit bool i
>= bool bool bool i
>= box box bool i
>= bpchar bpchar bool i
>= bytea bytea bool i
>= char char bool i
>= circle circle bool i
>= date date bool i
>= date timestamp bool i
>= date timestamptz bool s
>= float4 float4 bool i
>= float4 float8 bool i
>= float8 float4 bool i
>= float8 float8 bool i
>= inet inet bool i
>= int2 int2 bool i
>= int2 int4 bool i
>= int2 int8 bool i
>= int4 int2 bool i
>= int4 int4 bool i
>= int4 int8 bool i
>= int8 int2 bool i
>= int8 int4 bool i
>= int8 int8 bool i
>= interval interval bool i
>= jsonb jsonb bool i
>= lseg lseg bool i
>= macaddr macaddr bool i
>= macaddr8 macaddr8 bool i
>= money money bool i
>= name name bool i
>= name text bool i
>= numeric numeric bool i
>= oid oid bool i
>= oidvector oidvector bool i
>= path path bool i
>= pg_lsn pg_lsn bool i
>= record record bool i
>= text name bool i
>= text text bool i
>= tid tid bool i
>= time time bool i
>= timestamp date bool i
>= timestamp timestamp bool i
>= timestamp timestamptz bool s
>= timestamptz date bool s
>= timestamptz timestamp bool s
>= timestamptz timestamptz bool i
>= timetz timetz bool i
>= tsquery tsquery bool i
>= tsvector tsvector bool i
>= uuid uuid bool i
>= varbit varbit bool i
>= xid8 xid8 bool i
>> anymultirange anymultirange bool i
>> anymultirange anyrange bool i
>> anyrange anymultirange bool i
>> anyrange anyrange bool i
>> bit int4 bit i
>> box box bool i
>> circle circle bool i
>> inet inet bool i
>> int2 int4 int2 i
>> int4 int4 int4 i
>> int8 int4 int8 i
>> point point bool i
>> polygon polygon bool i
>>= inet inet bool i
>^ box box bool i
>^ point point bool i
? jsonb text bool i
?# box box bool i
?# line box bool i
?# line line bool i
?# lseg box bool i
?# lseg line bool i
?# lseg lseg bool i
?# path path bool i
?& jsonb _text bool i
?- - line bool i
?- - lseg bool i
?- point point bool i
?-| line line bool i
?-| lseg lseg bool i
?| - line bool i
?| - lseg bool i
?| jsonb _text bool i
?| point point bool i
?|| line line bool i
?|| lseg lseg bool i
@ - float4 float4 i
@ - float8 float8 i
@ - int2 int2 i
@ - int4 int4 i
@ - int8 int8 i
@ - numeric numeric i
@-@ - lseg float8 i
@-@ - path float8 i
@> _aclitem aclitem bool i
@> anyarray anyarray bool i
@> anymultirange anyelement bool i
@> anymultirange anymultirange bool i
@> anymultirange anyrange bool i
@> anyrange anyelement bool i
@> anyrange anymultirange bool i
@> anyrange anyrange bool i
@> box box bool i
@> box point bool i
@> circle circle bool i
@> circle point bool i
@> jsonb jsonb bool i
@> path point bool i
@> polygon point bool i
@> polygon polygon bool i
@> tsquery tsquery bool i
@? jsonb jsonpath bool i
@@ - box point i
@@ - circle point i
@@ - lseg point i
@@ - path point i @14-14
@@ - polygon point i
@@ jsonb jsonpath bool i
@@ text text bool s
@@ text tsquery bool s
@@ tsquery tsvector bool i
@@ tsvector tsquery bool i
@@@ tsquery tsvector bool i
@@@ tsvector tsquery bool i
^ float8 float8 float8 i
^ numeric numeric numeric i
^@ text text bool i
| bit bit bit i
| inet inet inet i
| int2 int2 int2 i
| int4 int4 int4 i
| int8 int8 int8 i
| macaddr macaddr macaddr i
| macaddr8 macaddr8 macaddr8 i
|&> box box bool i
|&> circle circle bool i
|&> polygon polygon bool i
|/ - float8 float8 i
|>> box box bool i
|>> circle circle bool i
|>> point point bool i
|>> polygon polygon bool i
|| anycompatible anycompatiblearray anycompatiblearray i
|| anycompatiblearray anycompatible anycompatiblearray i
|| anycompatiblearray anycompatiblearray anycompatiblearray i
|| anynonarray text text ?
|| bytea bytea bytea i
|| jsonb jsonb jsonb i
|| text anynonarray text ?
|| text text text i
|| tsquery tsquery tsquery i
|| tsvector tsvector tsvector i
|| varbit varbit varbit i
||/ - float8 float8 i
~ - bit bit i
~ - inet inet i
~ - int2 int2 i
~ - int4 int4 i
~ - int8 int8 i
~ - macaddr macaddr i
~ - macaddr8 macaddr8 i
~ bpchar text bool i
~ name text bool i
~ text text bool i
~* bpchar text bool i
~* name text bool i
~* text text bool i
~<=~ bpchar bpchar bool i
~<=~ text text bool i
~<~ bpchar bpchar bool i
~<~ text text bool i
~= box box bool i
~= circle circle bool i
~= point point bool i
~= polygon polygon bool i
~>=~ bpchar bpchar bool i
~>=~ text text bool i
~>~ bpchar bpchar bool i
~>~ text text bool i
~~ bpchar text bool i
~~ bytea bytea bool i
~~ name text bool i
~~ text text bool i
~~* bpchar text bool i
~~* name text bool i
~~* text text bool i
`;

;// CONCATENATED MODULE: ./build/src/sql/expression/builtins-by-name.js



/** PostgreSQL's own functions of that name that take so many arguments. */
function functionsNamed(name, count, postgres) {
    return ((0,sql_facts/* factsByName */._3)(functions, postgres).get(name) ?? []).flatMap((fact) => {
        const [, list = "()", result = "", volatility = "", ...more] = fact;
        const parameters = list === "()" ? [] : list.slice(1, -1).split(",");
        const last = parameters.at(-1);
        if (more.includes("variadic") && last !== undefined && count >= parameters.length) {
            const element = last.replace(/\[\]$/, "");
            const rest = Array.from({ length: count - parameters.length + 1 }, () => element);
            return [{ parameters: [...parameters.slice(0, -1), ...rest], result, volatility }];
        }
        const optional = Number(more.find((one) => one.startsWith("defaults="))?.slice(9) ?? 0);
        if (count > parameters.length || count < parameters.length - optional)
            return [];
        return [{ parameters: parameters.slice(0, count), result, volatility }];
    });
}
/** PostgreSQL's own operators of that name; one parameter for those that stand before their operand. */
function operatorsNamed(name, count, postgres) {
    return ((0,sql_facts/* factsByName */._3)(operators, postgres).get(name) ?? []).flatMap((fact) => {
        const [, left = "-", right = "", result = "", volatility = ""] = fact;
        const parameters = left === "-" ? [right] : [left, right];
        return parameters.length === count ? [{ parameters, result, volatility }] : [];
    });
}
function isFunction(name, postgres) {
    return (0,sql_facts/* factsByName */._3)(functions, postgres).has(name);
}

;// CONCATENATED MODULE: ./build/src/sql/expression/overload.js

/**
 * Those that PostgreSQL may mean, of those that take as many arguments: one, where the arguments' types are known
 * (func_select_candidate in src/backend/parser/parse_func.c).
 */
function chosen(all, given, postgres) {
    const exact = all.find(({ parameters }) => parameters.every((parameter, at) => parameter === given[at]));
    if (exact)
        return [exact];
    const possible = all.filter(({ parameters }) => parameters.every((parameter, at) => (0,types/* fits */.lA)(given[at] ?? null, parameter, postgres)));
    if (possible.length < 2 || given.includes(null))
        return possible;
    const same = sameAsOther(possible, given);
    if (same)
        return [same];
    const closest = best(possible, (one) => count(one, (parameter, at) => parameter === given[at]));
    const preferred = best(closest, (overload) => count(overload, (parameter, at) => parameter === given[at] || isPreferred(parameter, given[at] ?? null, postgres)));
    return preferred.length < 2 ? preferred : byLiterals(preferred, given, postgres);
}
/** A literal beside one known type is first taken for that type too. */
function sameAsOther(possible, given) {
    const known = new Set(given.filter((one) => one !== "unknown"));
    const [only] = known;
    if (known.size !== 1)
        return undefined;
    return possible.find(({ parameters }) => parameters.every((one) => one === only));
}
function count({ parameters }, holds) {
    return parameters.filter(holds).length;
}
function best(all, score) {
    const most = Math.max(...all.map(score));
    return all.filter((one) => score(one) === most);
}
function isPreferred(parameter, given, postgres) {
    if (given === null || given === "unknown" || (0,types/* isPolymorphic */.Zd)(parameter))
        return false;
    const facts = (0,types/* typeFacts */.Kq)(parameter, postgres);
    return facts?.preferred === true && facts.category === (0,types/* typeFacts */.Kq)(given, postgres)?.category;
}
/** Literals are taken for strings where any of them may be, else for the preferred type of the one category there is. */
function byLiterals(all, given, postgres) {
    let left = all;
    for (const [at, type] of given.entries()) {
        if (type !== "unknown")
            continue;
        const category = (one) => (0,types/* typeFacts */.Kq)(one.parameters[at] ?? "", postgres)?.category;
        const strings = left.filter((one) => category(one) === "S");
        const wanted = strings.length > 0 ? strings : left;
        const main = wanted.filter((one) => (0,types/* typeFacts */.Kq)(one.parameters[at] ?? "", postgres)?.preferred === true);
        left = main.length > 0 ? main : wanted;
    }
    return left;
}

;// CONCATENATED MODULE: ./build/src/sql/expression/expression-type.js







const unclear = { type: null, changing: null };
const truth = { type: "bool", changing: null };
const found = new WeakMap();
/**
 * Types an expression as PostgreSQL would, as far as its parts are known. What is not known is never called changing. Each
 * part once for the same names: a rule may ask at every level of a deep expression.
 */
function typed(node, names) {
    if (!node)
        return unclear;
    const known = found.get(names) ?? new Map();
    found.set(names, known);
    const made = known.get(node) ?? typedAnew(node, names);
    known.set(node, made);
    return made;
}
function typedAnew(node, names) {
    if ("A_Const" in node)
        return { type: constantType(node.A_Const), changing: null };
    if ("ColumnRef" in node) {
        const column = (node.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1);
        return { type: column === undefined ? null : names.column(column), changing: null };
    }
    if ("TypeCast" in node)
        return cast(node.TypeCast, names);
    if ("FuncCall" in node)
        return call(node.FuncCall, names);
    if ("A_Expr" in node)
        return operation(node.A_Expr, names);
    if ("CollateClause" in node)
        return typed(node.CollateClause.arg, names);
    if ("SQLValueFunction" in node) {
        const word = (node.SQLValueFunction.op ?? "").replace(/^SVFOP_|_N$/g, "");
        return { type: valueTypes.get(word) ?? null, changing: word };
    }
    return overParts(node, names);
}
const valueTypes = (0,lookup/* table */.t)({
    CURRENT_DATE: "date",
    CURRENT_TIMESTAMP: "timestamptz",
    LOCALTIMESTAMP: "timestamp",
    CURRENT_TIME: "timetz",
    LOCALTIME: "time",
    CURRENT_USER: "name",
    SESSION_USER: "name",
});
/** Expressions that add nothing of their own to their parts. */
function overParts(node, names) {
    const parts = partsOf(node).map((one) => typed(one, names));
    const changing = parts.find((one) => one.changing !== null)?.changing ?? null;
    if ("BoolExpr" in node || "NullTest" in node || "BooleanTest" in node)
        return { ...truth, changing };
    const types = new Set(parts.map((one) => one.type).filter((one) => one !== "unknown"));
    const [only] = types;
    const alike = "CoalesceExpr" in node || "MinMaxExpr" in node;
    return { type: alike && types.size === 1 ? (only ?? null) : null, changing };
}
function partsOf(node) {
    if ("BoolExpr" in node)
        return node.BoolExpr.args ?? [];
    if ("NullTest" in node)
        return [node.NullTest.arg];
    if ("BooleanTest" in node)
        return [node.BooleanTest.arg];
    if ("CoalesceExpr" in node)
        return node.CoalesceExpr.args ?? [];
    if ("MinMaxExpr" in node)
        return node.MinMaxExpr.args ?? [];
    if ("A_ArrayExpr" in node)
        return node.A_ArrayExpr.elements ?? [];
    if ("RowExpr" in node)
        return node.RowExpr.args ?? [];
    if ("A_Indirection" in node)
        return [node.A_Indirection.arg];
    if ("List" in node)
        return node.List.items ?? [];
    if ("CaseExpr" in node) {
        const { arg, args, defresult } = node.CaseExpr;
        return [arg, ...(args ?? []), defresult].filter((one) => one !== undefined);
    }
    if ("CaseWhen" in node)
        return [node.CaseWhen.expr, node.CaseWhen.result];
    return [];
}
function constantType(constant) {
    if (constant.sval || constant.isnull)
        return "unknown";
    if (constant.boolval)
        return "bool";
    if (constant.ival)
        return "int4";
    if (constant.fval)
        return /^\d+$/.test(constant.fval.fval ?? "") ? "int8" : "numeric";
    return null;
}
/** A literal is read once, when the index is made: it changes no more. */
function cast({ arg, typeName }, names) {
    const from = typed(arg, names);
    const to = castTarget(typeName, names);
    if (from.changing !== null || from.type === null || from.type === "unknown" || to === null)
        return { type: to, changing: from.changing };
    const way = (0,types/* castBetween */.K5)(from.type, to, names.postgres);
    return { type: to, changing: way?.immutable === false ? castWords(from.type, to) : null };
}
function castTarget(written, { own, postgres }) {
    const name = (written?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1);
    if (name === undefined || own(name))
        return null;
    return (0,types/* builtIn */.wx)((written?.arrayBounds?.length ?? 0) > 0 ? `${name}[]` : name, postgres);
}
function call({ funcname, args, agg_star, over }, names) {
    const parts = (args ?? []).map((one) => typed(one, names));
    const inner = parts.find((one) => one.changing !== null)?.changing ?? null;
    const path = (funcname ?? []).flatMap(grammar_name/* stringsOf */.iw);
    const name = path.at(-1) ?? "";
    const named = (args ?? []).some((one) => "NamedArgExpr" in one);
    if (agg_star || over || named || names.own(name))
        return { type: null, changing: inner };
    // A type's name called like a function is a cast, where no function takes just that.
    if (parts.length === 1 && parts[0]?.type === name)
        return parts[0];
    const all = path.length === 1 || path[0] === "pg_catalog" ? functionsNamed(name, parts.length, names.postgres) : [];
    if (all.length === 0)
        return { type: null, changing: inner ?? ofExtension(name, names) };
    return resolved(all, parts, names, (parameters) => `${name}(${parameters.join(", ")})`);
}
function ofExtension(name, { postgres, extension }) {
    for (const [from = "", facts] of (0,sql_facts/* factsByName */._3)(extensions, postgres))
        if (extension(from) &&
            facts.some(([, kind, called, says]) => kind === "function" && called === name && says === "s"))
            return name;
    return null;
}
function resolved(all, parts, { postgres }, words) {
    const inner = parts.find((one) => one.changing !== null)?.changing ?? null;
    const possible = chosen(all, parts.map((one) => one.type), postgres);
    const [first] = possible;
    if (!first)
        return { type: null, changing: inner };
    const changing = possible.every((one) => one.volatility === "s" || one.volatility === "v");
    const taken = possible.length === 1 ? impliedCast(first, parts, postgres) : null;
    const sameResult = possible.every((one) => one.result === first.result) && !(0,types/* isPolymorphic */.Zd)(first.result);
    return {
        type: sameResult ? first.result : null,
        changing: inner ?? (changing ? words(first.parameters) : taken),
    };
}
/** The cast that an argument takes by itself, when it is not immutable: a date becomes a timestamptz by the time zone. */
function impliedCast(to, parts, postgres) {
    for (const [at, { type }] of parts.entries()) {
        const parameter = to.parameters[at] ?? "";
        // text || anything is inlined, as text || anything::text.
        const wanted = to.volatility === "?" && (0,types/* isPolymorphic */.Zd)(parameter) ? to.result : parameter;
        if (type === null || type === "unknown" || (0,types/* isPolymorphic */.Zd)(wanted))
            continue;
        if ((0,types/* castBetween */.K5)(type, wanted, postgres)?.immutable === false)
            return castWords(type, wanted);
    }
    return null;
}
function castWords(from, to) {
    return `the cast from ${from === "anyenum" ? "an enum" : from} to ${to}`;
}
/** What the grammar makes of IN, BETWEEN and the like, each with the operator that it compares by. */
const truths = new Set([
    "AEXPR_OP_ANY",
    "AEXPR_OP_ALL",
    "AEXPR_BETWEEN",
    "AEXPR_NOT_BETWEEN",
    "AEXPR_BETWEEN_SYM",
    "AEXPR_NOT_BETWEEN_SYM",
    "AEXPR_IN",
    "AEXPR_DISTINCT",
    "AEXPR_NOT_DISTINCT",
]);
function operation({ kind, name, lexpr, rexpr }, names) {
    const sides = [lexpr, rexpr].filter((one) => one !== undefined);
    const parts = sides.map((one) => typed(one, names));
    const inner = parts.find((one) => one.changing !== null)?.changing ?? null;
    if (truths.has(kind ?? ""))
        return { ...truth, changing: inner };
    if (kind === "AEXPR_NULLIF")
        return { type: parts[0]?.type ?? null, changing: inner };
    const operator = (name ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const all = operatorsNamed(operator, sides.length, names.postgres);
    if (all.length === 0)
        return { type: null, changing: inner };
    return resolved(all, parts, names, (parameters) => parameters.join(` ${operator} `));
}

;// CONCATENATED MODULE: ./build/rules/frozen-time-literal/time-literals.js


const special = /^\s*(now|today|tomorrow|yesterday)\b/i;
const dates = new Set(["date", "timestamp", "timestamptz"]);
/** A literal that means the moment it is read, given for a date or a time in a condition; null: none. */
function frozenLiteral(node, names) {
    const { BoolExpr, TypeCast, A_Expr } = (node ?? {});
    if (BoolExpr)
        return first(BoolExpr.args ?? [], names);
    if (TypeCast) {
        const { arg, typeName } = TypeCast;
        const type = (typeName?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
        return dates.has(type) ? literalOf(arg) : frozenLiteral(arg, names);
    }
    if (!A_Expr)
        return null;
    const { lexpr, rexpr } = A_Expr;
    const inside = frozenLiteral(lexpr, names) ?? frozenLiteral(rexpr, names);
    if (inside !== null)
        return inside;
    if (dates.has(typed(lexpr, names).type ?? ""))
        return literalOf(rexpr);
    return dates.has(typed(rexpr, names).type ?? "") ? literalOf(lexpr) : null;
}
function first(nodes, names) {
    for (const node of nodes) {
        const found = frozenLiteral(node, names);
        if (found !== null)
            return found;
    }
    return null;
}
function literalOf(node) {
    const { List, A_Const } = (node ?? {});
    if (List)
        return (List.items ?? []).map(literalOf).find((one) => one !== null) ?? null;
    const text = A_Const?.sval?.sval;
    return text !== undefined && special.test(text) ? text : null;
}

;// CONCATENATED MODULE: ./build/rules/frozen-time-literal/rule.js





/* harmony default export */ const frozen_time_literal_rule = (defineRule({
    id: "frozen-time-literal",
    severity: "error",
    title: "A 'now' or 'today' in a partial index is fixed when the index is created",
    why: `
    PostgreSQL refuses now() in a predicate but accepts the literal 'now'. It reads the literal once, when it creates
    the index, and stores that point in time. The predicate never moves on from it.`,
    instead: `Write the intended date, and rebuild the index when that date is too old.`,
    manual: "datatype-datetime.html#DATATYPE-DATETIME-SPECIAL-VALUES",
    proof: { by: "state", shows: "the catalog has a fixed date in its place" },
    visit: ofEveryIndex(function* ({ index, words, at }, { postgres }) {
        const literal = frozenLiteral(index.whereClause, namesFor((0,grammar_name/* nameOf */.Vb)(index.relation), at, postgres));
        if (literal === null)
            return;
        yield {
            span: at.span,
            message: `'${literal}' in the WHERE of ${words} is fixed when the index is created`,
        };
    }),
}));

// EXTERNAL MODULE: ./build/src/sql/facts/settings.js
var settings = __webpack_require__(89917);
// EXTERNAL MODULE: ./build/src/sql/statements/set-statement.js
var set_statement = __webpack_require__(65273);
// EXTERNAL MODULE: ./build/src/sql/statements/setting-value.js
var setting_value = __webpack_require__(85457);
// EXTERNAL MODULE: ./build/src/text/edit-distance.js
var edit_distance = __webpack_require__(88553);
;// CONCATENATED MODULE: ./build/rules/guc-invalid-value/refused-setting.js






/** Those that SET takes and pg_settings does not list (GUC_NO_SHOW_ALL). */
const unlisted = new Set([
    "role",
    "session_authorization",
    "is_superuser",
    "seed",
    "default_with_oids",
    "ssl_renegotiation_limit",
]);
/** What only a configuration file or a new connection can set (GucContext). */
const fixed = (0,lookup/* table */.t)({
    internal: "it cannot be changed",
    postmaster: "it is read when the server starts",
    sighup: "it is read from the server's configuration",
    backend: "it is fixed when the session begins",
    "superuser-backend": "it is fixed when the session begins",
});
/** Why PostgreSQL refuses a SET; null: it does not, or nobody can tell. */
function refusedSetting(set, postgres) {
    const name = set.name ?? "";
    // A name with a dot belongs to an extension or to the application.
    if (set.kind !== "VAR_SET_VALUE" || name.includes(".") || unlisted.has(name.toLowerCase()))
        return null;
    const value = (0,set_statement/* valueSet */.q)(set);
    const setting = (0,setting_value/* settingFacts */.US)(name, postgres);
    if (!setting)
        return unknown(name, postgres, value);
    const when = fixed.get(setting.context);
    if (when !== undefined)
        return {
            message: `SET ${name} fails: ${when}`,
            instead: "Leave it to the server's configuration.",
            value,
            meant: null,
        };
    return value === null ? null : refusal(name, setting, value);
}
function refusal(name, setting, value) {
    const refused = (0,setting_value/* refusedValue */.u6)(setting, value);
    if (refused === null)
        return null;
    const meant = (0,setting_value/* meantValue */.Xt)(setting, value);
    const instead = meant === null ? `Write ${example(setting.unit)}.` : `Write ${name} = '${meant}'.`;
    return { message: `SET ${name} = '${value}' fails: ${refused}`, instead, value, meant };
}
function unknown(name, postgres, value) {
    const majors = [14, 15, 16, 17, 18].filter((major) => (0,setting_value/* settingFacts */.US)(name, major));
    const nearest = (0,sql_facts/* factsOf */.xS)(settings/* settings */.W, postgres)
        .map(([setting = ""]) => setting)
        .find((one) => (0,edit_distance/* distance */.I)(one, name.toLowerCase()) <= 2);
    const instead = majors.length > 0
        ? "Leave it out, or set it only where the server has it."
        : nearest === undefined
            ? "Leave it out."
            : `Write ${nearest}.`;
    const since = majors[0] !== undefined && majors[0] > postgres ? `: it came with ${majors[0]}` : "";
    return {
        message: `SET ${name} fails: PostgreSQL ${postgres} has no such setting${since}`,
        instead,
        value,
        meant: null,
    };
}
function example(unit) {
    if (unit === null)
        return "a number within its bounds";
    return /B$/.test(unit) ? "a size such as '64MB'" : "a duration such as '5s' or '10min'";
}

;// CONCATENATED MODULE: ./build/rules/guc-invalid-value/rule.js



/* harmony default export */ const guc_invalid_value_rule = (defineRule({
    id: "guc-invalid-value",
    severity: "error",
    fails: true,
    title: "SET fails for a setting or a value that this PostgreSQL does not know",
    why: `
    Units must be spelled as PostgreSQL spells them: us, ms, s, min, h, d, and B, kB, MB, GB, TB. A value that
    PostgreSQL does not accept, or a setting that this major does not have, is an error (SQLSTATE 22023, 42704, 55P02).
    A script that continues after errors then runs without the protection it asked for.`,
    instead: `Write a number with one of PostgreSQL's units in quotes.`,
    manual: "config-setting.html#CONFIG-SETTING-NAMES-VALUES",
    proof: { by: "failure" },
    visit: {
        *VariableSetStmt(set, at, { postgres }) {
            const refused = refusedSetting(set, postgres);
            if (!refused)
                return;
            const { meant, value } = refused;
            const token = meant === null ? undefined : words(at).find((one) => one.text === `'${value}'`);
            yield {
                span: at.span,
                message: refused.message,
                instead: refused.instead,
                ...(token ? { fix: fixOf(`Write '${meant}'`, true, [edit_at(at, token.span, `'${meant}'`)]) } : {}),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/guc-value-without-unit/rule.js



/** Below this, a bare number can hardly have been meant in the setting's own unit, which is given beside it. */
const least = (0,lookup/* table */.t)({
    lock_timeout: [100, "ms", "s"],
    statement_timeout: [100, "ms", "s"],
    transaction_timeout: [100, "ms", "s"],
    idle_in_transaction_session_timeout: [100, "ms", "s"],
    work_mem: [1024, "kB", "MB"],
    maintenance_work_mem: [8192, "kB", "MB"],
});
/* harmony default export */ const guc_value_without_unit_rule = (defineRule({
    id: "guc-value-without-unit",
    severity: "warning",
    title: "A number without a unit counts as milliseconds or kilobytes",
    why: `
    A bare number counts in the setting's own unit: milliseconds for a timeout, kilobytes for memory. lock_timeout = 5
    gives up after five milliseconds, maintenance_work_mem = 2048 builds an index with two megabytes.`,
    instead: `Write the unit, in quotes.`,
    manual: "config-setting.html#CONFIG-SETTING-NAMES-VALUES",
    proof: { by: "state", shows: "the server says the value back with the smaller unit" },
    visit: {
        *VariableSetStmt(set, at) {
            const name = (set.name ?? "").toLowerCase();
            const value = (0,set_statement/* valueSet */.q)(set);
            const [bound = 0, unit, meant] = least.get(name) ?? [];
            const given = /^\d+$/.test(value ?? "") ? Number(value) : 0;
            if (given === 0 || given >= bound)
                return;
            yield {
                span: at.span,
                message: `SET ${name} = ${given} means ${given} ${unit}`,
                instead: `Write ${name} = '${given}${meant}', or '${given}${unit}' if that is meant.`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/if-not-exists-definition-drift/rule.js




/* harmony default export */ const if_not_exists_definition_drift_rule = (defineRule({
    id: "if-not-exists-definition-drift",
    severity: "warning",
    title: "IF NOT EXISTS skips an index whose name exists with another definition",
    why: `
    IF NOT EXISTS compares names only. Where the name belongs to an index over other columns, to another table's index
    or to a table, PostgreSQL says "already exists, skipping", and the intended index is never built.`,
    instead: `Give the new index a name of its own, or drop the old one first.`,
    manual: "sql-createindex.html",
    proof: { by: "state", shows: "the name still stands for what it stood for before" },
    visit: {
        *IndexStmt(index, at) {
            if (!index.if_not_exists)
                return;
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            const home = at.schema.relation(table)?.name ?? table;
            const known = at.schema.relation({ schema: home.schema, name: index.idxname ?? "" });
            // Scripts that nobody records may be meant to be run one without the other.
            const together = at.unit.version.version.root.recorded || known?.by.file.path === at.file.path;
            if (!known || !together)
                return;
            const same = known.index !== undefined &&
                (0,grammar_name/* sameName */.q)(known.index.table, home) &&
                known.index.unique === (index.unique === true) &&
                (0,index_equality/* mayBeSame */.Lx)(known.index.shape, (0,index_definition/* shapeOf */.F5)(index));
            if (same)
                return;
            const what = known.index
                ? `an index of ${(0,grammar_name/* printName */.To)({ name: known.index.table.name })}`
                : `a ${known.kind}`;
            yield {
                span: at.span,
                message: `${(0,grammar_name/* printName */.To)({ name: index.idxname ?? "" })} is not built: ${what} with another definition has the name`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/indexes/validity-check.js

/** Whether the migration asks the catalog if an index is valid, before or after the statement. */
function checksValidity({ unit, index }) {
    return saidIn(unit).asking.some((one) => one !== index);
}
/** Whether a later statement gives the index to a constraint: PostgreSQL refuses an invalid one there (SQLSTATE 55000). */
function adoptedLater(index, { unit, index: place }) {
    return (saidIn(unit).adopted.get(index) ?? -1) >= place;
}
const saidIn = (0,memoize_last/* forLast */.e)((unit) => {
    const asking = [];
    const adopted = new Map();
    for (const statement of unit.statements) {
        if (/\bindisvalid\b/i.test(statement.text))
            asking.push(statement.index);
        for (const name of adoptedBy(statement))
            adopted.set(name, statement.index);
    }
    return { asking, adopted };
});
function adoptedBy({ node }) {
    const alter = node.AlterTableStmt;
    return (alter?.cmds ?? []).flatMap((cmd) => {
        const def = "AlterTableCmd" in cmd ? cmd.AlterTableCmd.def : undefined;
        const name = def && "Constraint" in def ? def.Constraint.indexname : undefined;
        return name === undefined ? [] : [name];
    });
}

;// CONCATENATED MODULE: ./build/rules/if-not-exists-hides-invalid-index/rule.js





/* harmony default export */ const if_not_exists_hides_invalid_index_rule = (defineRule({
    id: "if-not-exists-hides-invalid-index",
    severity: "warning",
    title: "IF NOT EXISTS on a concurrent build skips the invalid index that a failed build left",
    why: `
    A concurrent build that fails or is cancelled leaves an INVALID index of that name. When the migration runs again,
    IF NOT EXISTS finds the index and says "already exists, skipping", and the migration counts as applied. No query
    ever uses the index, every write may still maintain it, and a unique one may not be enforced.`,
    instead: `Drop the leftover index first, then build without IF NOT EXISTS.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "interruption" },
    visit: {
        *IndexStmt(index, at) {
            if (!index.concurrent || !index.if_not_exists)
                return;
            // The grammar does not allow it without a name.
            const { idxname = "" } = index;
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            const name = { schema: table.schema, name: idxname };
            if (at.schema.cleared(name) || checksValidity(at) || adoptedLater(idxname, at))
                return;
            yield {
                span: at.span,
                message: `IF NOT EXISTS skips the invalid index ${(0,grammar_name/* printName */.To)({ name: idxname })} from a failed build`,
                instead: (0,drop_and_create/* healingPair */.pQ)(index, at),
                ...rebuilt(index, at),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/index-build-under-exclusive-lock/rule.js








/* harmony default export */ const index_build_under_exclusive_lock_rule = (defineRule({
    id: "index-build-under-exclusive-lock",
    severity: "error",
    blocks: true,
    title: "An index build after a statement that locks a table keeps that lock for the whole build",
    why: `
    Locks are held until the transaction ends. A statement that needs its ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE lock
    for a millisecond keeps it while later statements of the same transaction build an index or scan a table.`,
    instead: `
    End the transaction after the quick statement, and build the index concurrently in a separate migration.`,
    manual: "explicit-locking.html#LOCKING-TABLES",
    proof: { by: "locks", mode: "ShareRowExclusiveLock", blocks: ["insert", "update", "delete"] },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            yield* rule_underLock(at, table, "CREATE INDEX", buildOf(index, table, at));
        },
        *AlterTableStmt(alter, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            const [built] = (0,built_indexes/* builtIndexes */.z)(alter);
            // On the same table the constraint takes that very lock itself: constraint-builds-index.
            if (built && (0,grammar_name/* sameName */.q)(table, heldBefore(at)?.table ?? table))
                return;
            if (built)
                yield* rule_underLock(at, table, `Adding ${built.words}`, constraintsWork(alter, table, at));
            else
                yield* rule_underLock(at, table, "VALIDATE CONSTRAINT", workOn(table, at));
        },
    },
}));
function* rule_underLock(at, table, what, work) {
    const held = heldBefore(at);
    if (!held || !(0,scans_table/* isLong */.x7)(at))
        return;
    const stops = held.mode === "AccessExclusiveLock" ? "every read and write" : "every write";
    const on = (0,grammar_name/* sameName */.q)(table, held.table) ? "" : ` on ${(0,grammar_name/* printName */.To)(table)}`;
    const locked = (0,grammar_name/* printTable */.e4)(held.table);
    yield {
        table: held.table,
        ...work,
        span: at.span,
        message: `${what}${on} blocks ${stops} of ${locked}, which an earlier statement has locked, until it is done`,
        instead: `End the transaction before it, so that the lock on ${locked} is released. ${(0,transaction_block/* howToRunAlone */.kr)(at)}.`,
        ...outOfTheLock(at),
    };
}

;// CONCATENATED MODULE: ./build/rules/index-defeats-hot-updates/mentioned-columns.js
/** The columns that an index stores or looks at: keys, INCLUDE, expressions and its WHERE. */
function mentions({ keys, include, predicate }, column) {
    const field = JSON.stringify({ String: { sval: column } });
    const inside = (text) => text?.includes(field) === true;
    return (keys.some((key) => key.column === column || inside(key.expression)) ||
        include.includes(column) ||
        inside(predicate));
}

;// CONCATENATED MODULE: ./build/rules/index-defeats-hot-updates/rule.js








/* harmony default export */ const index_defeats_hot_updates_rule = (defineRule({
    id: "index-defeats-hot-updates",
    severity: "notice",
    title: "An index over a column that most UPDATEs change makes each of them write every index",
    why: `
    An UPDATE that changes no indexed column needs no index entry at all (a HOT update), and its old row is cleaned up
    without VACUUM. A single index that contains the column, as a key, in INCLUDE or in WHERE, prevents that for all
    indexes of the table. Which columns change that often is guessed from their names: updated_at, last_…_at, …_count.`,
    instead: `Keep it only where a query needs it; from PostgreSQL 16 on, BRIN leaves HOT updates alone.`,
    manual: "storage-hot.html",
    proof: { by: "state", shows: "another index of the table has grown with the UPDATE" },
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            const relation = at.schema.relation(table);
            if ((0,preexisting/* preexistence */.mb)(table, at) !== "existing" || (index.accessMethod === "brin" && postgres >= 16))
                return;
            const shape = (0,index_definition/* shapeOf */.F5)(index);
            const column = (relation?.columns ?? []).find(({ name }) => isBusy(name) && mentions(shape, name))?.name;
            if (column === undefined)
                return;
            // Another index has ended it already.
            if ((0,first_of/* firstOf */.K)(at.schema.indexesHaving(table, [(0,index_traits/* namingColumn */.ng)(column)])))
                return;
            yield {
                table,
                span: at.span,
                message: `With ${(0,index_elements/* indexWords */.ey)(index)} every UPDATE that sets ${(0,grammar_name/* quoteIdentifier */.Cm)(column)} writes all indexes of ${(0,grammar_name/* printName */.To)(table)}`,
            };
        },
    },
}));
const busy = new Set(["updated_at", "updated_on", "modified_at", "last_seen", "last_active", "heartbeat"]);
function isBusy(name) {
    return busy.has(name) || /^last_.*_at$|_count$/.test(name);
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/unordered-index.js

/** EXPLAIN of queries whose ORDER BY comes with LIMIT, with the index scan that is expected of them. */
function* unorderedIndexes(runbook) {
    for (const statement of runbook.statements) {
        const select = explained(statement.node);
        const index = select?.limitCount && select.sortClause ? expectedBelow(statement, runbook) : null;
        const columns = index === null ? null : columnsOf(index, runbook);
        if (!select || index === null || !columns)
            continue;
        const order = unserved(select, columns);
        if (order !== null)
            yield { statement, index, columns, order };
    }
}
function explained(node) {
    const query = node.ExplainStmt?.query;
    return query && "SelectStmt" in query ? query.SelectStmt : null;
}
/** The index of "Expected: Index Scan using NAME", in the comments right below. */
function expectedBelow({ span }, { file }) {
    const below = /^\s*;?[^\n]*\n((?:[ \t]*(?:--|#)[^\n]*\n?){1,4})/.exec(file.text.slice(span[1], span[1] + 600));
    return /\bIndex (?:Only )?Scan (?:Backward )?using "?(\w+)/i.exec(below?.[1] ?? "")?.[1] ?? null;
}
/** By the statement that makes it, else by the line that names it with its columns: "| `name` | `table` | `(a, b)` |". */
function columnsOf(index, { file, statements, passages }) {
    const made = statements
        .map(({ node }) => node.IndexStmt)
        .find((one) => one?.idxname === index);
    if (made)
        return (made.indexParams ?? []).map((one) => one.IndexElem.name ?? "");
    for (const line of passages.flatMap(({ span }) => file.text.slice(...span).split("\n"))) {
        const at = line.split(/\W+/).includes(index) ? line.indexOf(index) : -1;
        const listed = at < 0 ? null : /^[^()]*\(\s*(\w+(?:\s*,\s*\w+)*)\s*\)/.exec(line.slice(at + index.length));
        if (listed?.[1])
            return listed[1].split(/\s*,\s*/);
    }
    return null;
}
/** The first column that the rows are wanted by, where the index does not give it next; null: it does, or nobody knows. */
function unserved({ sortClause, whereClause }, columns) {
    const [first] = sortClause ?? [];
    const wanted = first && "SortBy" in first ? columnIn(first.SortBy.node) : null;
    if (wanted === null)
        return null;
    const equal = equalities(whereClause);
    const next = columns.find((column) => !equal.has(column));
    return next === wanted || equal.has(wanted) ? null : wanted;
}
/** Columns that a condition holds to one value each. */
function equalities(where) {
    if (!where)
        return new Set();
    if ("BoolExpr" in where && where.BoolExpr.boolop === "AND_EXPR")
        return new Set((where.BoolExpr.args ?? []).flatMap((one) => [...equalities(one)]));
    const compared = "A_Expr" in where ? where.A_Expr : undefined;
    const isEqual = compared?.kind === "AEXPR_OP" && compared.name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) === "=";
    const column = isEqual ? (columnIn(compared.lexpr) ?? columnIn(compared.rexpr)) : null;
    return new Set(column === null ? [] : [column]);
}
function columnIn(node) {
    const fields = node && "ColumnRef" in node ? node.ColumnRef.fields?.flatMap(grammar_name/* stringsOf */.iw) : undefined;
    return fields?.at(-1) ?? null;
}

;// CONCATENATED MODULE: ./build/rules/index-gives-no-order/rule.js


/* harmony default export */ const index_gives_no_order_rule = (defineRule({
    id: "index-gives-no-order",
    severity: "notice",
    title: "The expected index scan does not give the order that the query wants",
    why: `
    An index gives its rows in the order of its columns behind those that the query holds to one value. Where ORDER BY wants
    another column, the plan reads all rows that the condition fits and sorts them, whatever LIMIT says: with many rows for one
    key the query stays slow, and the check of the plan passes all the same.`,
    instead: `Add the column of ORDER BY behind those that are compared by =, or expect the Sort and look at how many rows it takes.`,
    manual: "indexes-ordering.html",
    proof: { by: "none", because: "the plan's Sort is shown in test/proof/runbooks.test.ts" },
    *runbook(runbook) {
        for (const { statement, index, columns, order } of unorderedIndexes(runbook))
            yield {
                span: statement.span,
                message: `${index} (${columns.join(", ")}) does not give the order by ${order}: every row that fits is read and sorted before LIMIT`,
            };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/told-ratio.js
const criterion = /\bindex\s+hit\s+ratios?\b[^.\n]{0,10}(?:[<>≥≤=]|below|above|at least)[^.\n]{0,4}\d+\s*%/i;
/** Thresholds of a hit ratio, in a runbook that counts it by idx_tup_fetch. */
function* toldRatios({ file, passages, }) {
    if (!/\bidx_tup_fetch\b/i.test(file.text))
        return;
    for (const { span, text } of passages) {
        const found = criterion.exec(text);
        const at = span[0] + (found?.index ?? 0);
        if (found)
            yield { span: [at, at + found[0].length], words: found[0].replace(/\s+/g, " ") };
    }
}

;// CONCATENATED MODULE: ./build/rules/index-hit-ratio-never-met/rule.js




/* harmony default export */ const index_hit_ratio_never_met_rule = (defineRule({
    id: "index-hit-ratio-never-met",
    severity: "warning",
    title: "idx_tup_fetch divided by idx_tup_read is no hit ratio of an index",
    why: `
    idx_tup_read counts the entries that scans have returned, idx_tup_fetch the rows that plain index scans have fetched. A
    bitmap scan fetches none: after one that reads 200 entries the ratio is 0. An index-only scan fetches none either. So a
    good index misses every threshold, and the alarm never ends.`,
    instead: `Whether an index is used says idx_scan, counted twice with time between; what it reads from memory say idx_blks_hit and
    idx_blks_read of pg_statio_user_indexes.`,
    manual: "monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW",
    proof: {
        by: "none",
        because: "it takes statistics of an earlier session: test/proof/runbooks.test.ts has them",
    },
    visit: {
        *SelectStmt(node, at) {
            const divides = [...(0,grammar_nodes/* nodesIn */.v)(node)].some(([kind, part]) => kind === "A_Expr" && isRatio(part));
            const token = at.tokens().find((one) => one.text.toLowerCase() === "idx_tup_fetch");
            if (divides)
                yield {
                    span: token?.span ?? at.span,
                    message: "idx_tup_fetch / idx_tup_read is 0 for an index that bitmap scans use",
                };
        },
    },
    *runbook(runbook) {
        for (const { span, words } of toldRatios(runbook))
            yield { span, message: `No good index keeps to "${words}" as this runbook counts it` };
    },
}));
/** Whatever the two are multiplied by and cast to. */
function isRatio({ name, lexpr, rexpr }) {
    const operator = name?.flatMap(grammar_name/* stringsOf */.iw).at(-1);
    return operator === "/" && reads(lexpr, "idx_tup_fetch") && reads(rexpr, "idx_tup_read");
}
function reads(tree, column) {
    return [...(0,grammar_nodes/* nodesIn */.v)({ tree })].some(([kind, part]) => kind === "ColumnRef" &&
        part.fields?.flatMap(grammar_name/* stringsOf */.iw).at(-1) === column);
}

;// CONCATENATED MODULE: ./build/rules/index-name-collision/taken-names.js


/** The names of the constraints that a statement makes with their indexes. */
function* collisionsOfKeys(at, gone) {
    for (const { constraint, table } of keyConstraintsOf(at)) {
        const { conname } = constraint;
        if (conname && !gone.includes(conname))
            yield* taken(conname, table, at);
    }
}
function* taken(name, table, at) {
    const schema = at.schema.relation(table)?.name.schema ?? table.schema;
    const known = at.schema.relation({ schema, name });
    // Scripts that nobody records may be meant to be run one without the other.
    const together = at.unit.version.version.root.recorded || known?.by.file.path === at.file.path;
    if (!known || known.maybe || !together || at.body?.conditional || at.guarded)
        return;
    const what = known.index ? `an index of ${(0,grammar_name/* printName */.To)({ name: known.index.table.name })}` : `a ${known.kind}`;
    yield {
        span: at.span,
        message: `The name ${(0,grammar_name/* printName */.To)({ name })} is taken: ${what} already has it`,
    };
}

;// CONCATENATED MODULE: ./build/rules/index-name-collision/rule.js






/* harmony default export */ const index_name_collision_rule = (defineRule({
    id: "index-name-collision",
    severity: "error",
    fails: true,
    title: "CREATE INDEX fails when another relation of the schema has the name",
    why: `
    Tables, indexes, views and sequences of a schema share one namespace, and an index is in the schema of its table.
    PostgreSQL refuses a name that is taken (SQLSTATE 42P07), even if the two names share only their first 63 bytes.`,
    instead: `Give the index another name.`,
    manual: "sql-createindex.html",
    proof: { by: "failure" },
    visit: {
        *IndexStmt(index, at) {
            // Without a name PostgreSQL finds a free one; IF NOT EXISTS passes over it.
            if (index.if_not_exists)
                return;
            yield* taken(index.idxname ?? "", (0,grammar_name/* nameOf */.Vb)(index.relation), at);
        },
        *AlterTableStmt(alter, at) {
            // What the same statement drops goes first, in whatever order they stand.
            const gone = (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, name }) => subtype === "AT_DropConstraint" ? (name ?? []) : []);
            yield* collisionsOfKeys(at, gone);
        },
        CreateStmt: (create, at) => (create.if_not_exists ? [] : collisionsOfKeys(at, [])),
        *RenameStmt({ renameType, relation, subname = "", newname = "" }, at) {
            const name = (0,grammar_name/* nameOf */.Vb)(relation);
            const index = renameType === "OBJECT_INDEX"
                ? at.schema.relation(name)
                : renameType === "OBJECT_TABCONSTRAINT"
                    ? (0,first_of/* firstOf */.K)(at.schema.indexesHaving(name, [(0,index_traits/* ofConstraint */.Xs)(subname)]))
                    : undefined;
            if (index?.index)
                yield* taken(newname, index.index.table, at);
        },
    },
}));

// EXTERNAL MODULE: ./build/src/text/byte-length.js
var byte_length = __webpack_require__(66356);
;// CONCATENATED MODULE: ./build/rules/index-name-truncated/rule.js







/** NAMEDATALEN - 1 (src/include/pg_config_manual.h). */
const most = 63;
/* harmony default export */ const index_name_truncated_rule = (defineRule({
    id: "index-name-truncated",
    severity: "warning",
    title: "A name of more than 63 bytes is cut off",
    why: `
    PostgreSQL keeps the first 63 bytes of a name, says so in a notice, and continues. The index then has a name that no
    schema file, monitoring or ORM knows, and that collides with the next name that begins with the same 63 bytes.`,
    instead: `Give it a shorter name.`,
    manual: "sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS",
    proof: { by: "state", shows: "it has the name of 63 bytes" },
    visit: {
        IndexStmt: ({ idxname }, at) => cutOff(at, idxname),
        CreateStmt: (_, at) => ofConstraints(at),
        AlterTableStmt: (_, at) => ofConstraints(at),
        *RenameStmt({ renameType, relation, subname = "", newname }, at) {
            const owned = at.schema.indexesHaving((0,grammar_name/* nameOf */.Vb)(relation), [(0,index_traits/* ofConstraint */.Xs)(subname)]);
            const isIndex = renameType === "OBJECT_INDEX" ||
                (renameType === "OBJECT_TABCONSTRAINT" && (0,first_of/* firstOf */.K)(owned) !== undefined);
            if (isIndex)
                yield* cutOff(at, newname);
        },
    },
}));
/** Nobody names a foreign key or a check but to drop it, which cuts the name off alike. */
function* ofConstraints(at) {
    for (const { constraint } of keyConstraintsOf(at))
        yield* cutOff(at, constraint.conname);
}
/** The grammar has cut the name already; the text still has all of it. */
function* cutOff(at, name = "") {
    // A character is never cut in two.
    if ((0,byte_length/* byteLength */.d)(name) < most - 3)
        return;
    const written = words(at)
        .map(({ text }) => text.replace(/^"(.*)"$/, "$1"))
        .find((text) => (0,byte_length/* byteLength */.d)(text) > most && text.toLowerCase().startsWith(name.toLowerCase()));
    if (written === undefined)
        return;
    yield {
        span: at.span,
        message: `A name of ${(0,byte_length/* byteLength */.d)(written)} bytes is cut off after ${(0,byte_length/* byteLength */.d)(name)}: ${name}`,
    };
}

;// CONCATENATED MODULE: ./build/rules/ineffective-ignore/rule.js

/** Found where directives are applied (src/check/ignore.ts), once it is known what each of them silences. */
/* harmony default export */ const ineffective_ignore_rule = (defineRule({
    id: "ineffective-ignore",
    severity: "warning",
    title: "An ignore directive without a reason, or one that silences nothing, misleads its readers",
    why: `
    A directive tells the next reader that somebody weighed a hazard, and why it does not apply here. Without a reason
    it explains nothing and silences nothing. Once the hazard is gone, it would hide the next one.`,
    instead: `
    Write -- indexwright: ignore <rule>: <reason> just before the statement, or remove the directive.`,
    manual: "sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS",
    proof: { by: "none", because: "it is about the directive, not about the SQL" },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/told-privilege.js

const privilege = /\bcreate\s+index\s+(?:privilege|permission|right|grant)s?\b/i;
const mayCreate = /\b(?:permissions?|privileges?|may|can|allowed|rights?)\b.{0,40}\bindex/i;
/** A privilege that PostgreSQL does not have; GRANT CREATE where it is to let a role create indexes. */
function* toldPrivileges(runbook) {
    for (const { span, text, heading } of runbook.passages) {
        const found = privilege.exec(text);
        if (!found || heading || /\bno\b.{0,20}$/i.test(text.slice(0, found.index)))
            continue;
        const at = span[0] + found.index;
        yield { span: [at, at + found[0].length], words: found[0].replace(/\s+/g, " ").trim() };
    }
    for (const { span, kind, text } of runbook.statements)
        if (kind === "GrantStmt" && /\bcreate\s+on\s+schema\b/i.test(text)) {
            const above = remarksAbove(runbook, span[0]);
            if (privilege.test(above) || mayCreate.test(above))
                yield { span, words: "CREATE on a schema" };
        }
}
/** Queries that are to show that a role may create indexes, and ask for other privileges. */
function* blindChecks(runbook) {
    for (const { span, kind, text } of runbook.statements) {
        if (kind !== "SelectStmt" || !/\bhas_(?:database|schema|table)_privilege\b/i.test(text))
            continue;
        if (/\brelowner\b|\btableowner\b|\bpg_has_role\b/i.test(text))
            continue;
        if (mayCreate.test(remarksAbove(runbook, span[0])))
            yield { span };
    }
}

;// CONCATENATED MODULE: ./build/rules/insufficient-index-privilege/rule.js


/* harmony default export */ const insufficient_index_privilege_rule = (defineRule({
    id: "insufficient-index-privilege",
    severity: "error",
    fails: true,
    title: "No privilege lets a role create indexes on another role's table",
    why: `
    Only a table's owner, a member of the owner's role or a superuser can create an index on it. PostgreSQL has no INDEX
    privilege as other databases do, and CREATE can be granted on schemas, not on tables (SQLSTATE 42601, 0LP01).
    MAINTAIN, since PostgreSQL 17, allows REINDEX but not CREATE INDEX.`,
    instead: `Let migrations run as the table's owner: SET ROLE, after GRANT owner TO role.`,
    manual: "ddl-priv.html",
    proof: { by: "failure" },
    visit: {
        *GrantStmt({ is_grant, objtype, privileges }, at) {
            const names = (privileges ?? []).flatMap((privilege) => "AccessPriv" in privilege ? (privilege.AccessPriv.priv_name ?? "").toLowerCase() : []);
            const wrong = names.find((one) => one === "index" || (one === "create" && objtype === "OBJECT_TABLE"));
            if (wrong === undefined)
                return;
            yield {
                span: at.span,
                message: `${is_grant ? "GRANT" : "REVOKE"} ${wrong.toUpperCase()} fails: a table has no such privilege`,
            };
        },
    },
    *runbook(runbook) {
        for (const { span, words } of toldPrivileges(runbook))
            yield {
                span,
                message: `${words} lets nobody create an index on another role's table`,
                severity: "warning",
            };
        for (const { span } of blindChecks(runbook))
            yield {
                span,
                message: "CONNECT or CREATE says nothing of whether the role owns the table",
                severity: "warning",
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/invalid-concurrent-drop/rule.js




/* harmony default export */ const invalid_concurrent_drop_rule = (defineRule({
    id: "invalid-concurrent-drop",
    severity: "error",
    fails: true,
    title: "DROP INDEX CONCURRENTLY of several indexes, or with CASCADE, fails",
    why: `
    The concurrent form takes one index and no CASCADE (SQLSTATE 0A000). PostgreSQL drops nothing, not even the first
    index.`,
    instead: `Write one DROP INDEX CONCURRENTLY per index, without CASCADE.`,
    manual: "sql-dropindex.html",
    proof: { by: "failure" },
    visit: {
        *DropStmt(drop, at) {
            // Only DROP INDEX has CONCURRENTLY.
            if (!drop.concurrent)
                return;
            const names = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA);
            const several = names.length > 1;
            if (!several && drop.behavior !== "DROP_CASCADE")
                return;
            const what = names.map(grammar_name/* printName */.To).join(", ");
            yield {
                span: at.span,
                message: several
                    ? `DROP INDEX CONCURRENTLY ${what} fails: it takes one index at a time`
                    : `DROP INDEX CONCURRENTLY ${what} CASCADE fails: it does not support CASCADE`,
                ...(several
                    ? {}
                    : { instead: "Drop what depends on the index first, then the index without CASCADE." }),
                ...(several ? splitDrop(drop, at, (0,transaction_block/* runsAlone */.Gx)(at)) : {}),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/facts/parameters.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const parameters = `
bloom length integer 1 4096
brin autosummarize boolean
brin pages_per_range integer 1 131072
btree deduplicate_items boolean
btree fillfactor integer 10 100
gin fastupdate boolean
gin gin_pending_list_limit integer 64 2147483647
gist buffering enum
gist fillfactor integer 10 100
hash fillfactor integer 10 100
hnsw ef_construction integer 4 1000
hnsw m integer 2 100
ivfflat lists integer 1 32768
spgist fillfactor integer 10 100
`;

;// CONCATENATED MODULE: ./build/rules/invalid-index-parameter/parameters.js





/** What PostgreSQL refuses of WITH (…), in words; null: nothing that is known. */
function invalidParameter(index, postgres) {
    const method = index.accessMethod ?? "btree";
    const options = (index.options ?? []).flatMap((option) => 
    // A parameter with a prefix is an extension's.
    "DefElem" in option && option.DefElem.defnamespace === undefined ? [option.DefElem] : []);
    const known = (0,sql_facts/* factsOf */.xS)(parameters, postgres).filter(([name]) => name === method);
    // An extension may have parameters that nobody has asked it about.
    if ((0,access_method/* accessMethod */.Y)(method, postgres) === undefined || method === "bloom")
        return null;
    for (const option of options) {
        const name = option.defname ?? "";
        const fact = known.find(([, parameter]) => parameter === name);
        if (!fact)
            return `${method} has no parameter ${name}`;
        const refused = outOfBounds(option, fact);
        if (refused)
            return refused;
    }
    return tooNarrow(options);
}
/** The same of ALTER INDEX … SET (…), where the index is known. */
function alteredParameter(alter, at, postgres) {
    const known = alter.objtype === "OBJECT_INDEX" && at.schema.relation((0,grammar_name/* nameOf */.Vb)(alter.relation))?.index;
    const options = (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, def }) => subtype === "AT_SetRelOptions" && def && "List" in def ? (def.List.items ?? []) : []);
    return known ? invalidParameter({ accessMethod: known.shape.method, options }, postgres) : null;
}
function outOfBounds(option, [, name, kind, least, most]) {
    const value = kind === "integer" ? numberOf(option) : null;
    const within = value === null || (value >= Number(least) && value <= Number(most));
    return within ? null : `${name} takes ${least} to ${most}, not ${value}`;
}
/** pgvector wants ef_construction to be at least twice m; they are 64 and 16 unless told otherwise (src/hnsw.h). */
function tooNarrow(options) {
    const given = (name) => options.find((one) => one.defname === name);
    const m = given("m");
    const construction = given("ef_construction");
    const links = (m && numberOf(m)) ?? 16;
    const candidates = (construction && numberOf(construction)) ?? 64;
    return candidates < 2 * links
        ? `ef_construction (${candidates}) must be at least twice m (${links})`
        : null;
}
function numberOf({ arg }) {
    const value = (arg ?? {});
    if (value.Integer)
        return value.Integer.ival ?? 0;
    const text = value.String?.sval ?? value.Float?.fval;
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

;// CONCATENATED MODULE: ./build/rules/invalid-index-parameter/rule.js




const ofDefinitions = ofEveryIndex(function* ({ index, does, at }, { postgres }) {
    const invalid = invalidParameter(index, postgres);
    if (invalid !== null)
        yield { span: at.span, message: `${does} fails: ${invalid}` };
});
/* harmony default export */ const invalid_index_parameter_rule = (defineRule({
    id: "invalid-index-parameter",
    severity: "error",
    fails: true,
    title: "PostgreSQL refuses a storage parameter that the access method does not have",
    why: `
    Each access method has its own parameters with their own bounds: fillfactor is btree's, lists is ivfflat's, m and
    ef_construction are hnsw's. PostgreSQL refuses the others (SQLSTATE 22023).`,
    instead: `Leave it out, or use a parameter of this access method.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-STORAGE-PARAMETERS",
    proof: { by: "failure" },
    visit: {
        ...ofDefinitions,
        *AlterTableStmt(alter, at, settings) {
            yield* ofDefinitions.AlterTableStmt(alter, at, settings);
            const invalid = alteredParameter(alter, at, settings.postgres);
            if (invalid)
                yield {
                    span: at.span,
                    message: `ALTER INDEX ${(0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(alter.relation))} fails: ${invalid}`,
                };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(36406);
;// CONCATENATED MODULE: ./build/src/sql/grammar/syntax-hint.js

/** The mistakes that are known by their words; the first that fits. */
const syntax_hint_known = [
    [
        (t) => follows(t, "CREATE", "CONCURRENTLY") || follows(t, "CREATE", "UNIQUE", "CONCURRENTLY"),
        "CONCURRENTLY belongs after INDEX",
        "Write CREATE INDEX CONCURRENTLY name ON table (column);",
    ],
    [
        (t) => isCreate(t) && contains(t, "IF", "NOT", "EXISTS", "CONCURRENTLY"),
        "IF NOT EXISTS belongs after CONCURRENTLY",
        "Write CREATE INDEX CONCURRENTLY name ON table (column); with IF NOT EXISTS it would skip an invalid index.",
    ],
    [
        (t) => follows(t, "REINDEX", "CONCURRENTLY"),
        "CONCURRENTLY belongs after INDEX or TABLE",
        "Write REINDEX INDEX CONCURRENTLY name;",
    ],
    [
        (t) => follows(t, "DROP", "CONCURRENTLY") || follows(t, "DROP", "INDEX", "IF", "EXISTS", "CONCURRENTLY"),
        "CONCURRENTLY belongs directly after INDEX",
        "Write DROP INDEX CONCURRENTLY IF EXISTS name;",
    ],
    [
        (t) => follows(t, "DROP", "INDEX") && t.includes("ON"),
        "DROP INDEX names no table",
        "Write DROP INDEX CONCURRENTLY name;",
    ],
    [
        (t) => follows(t, "SHOW", "INDEX") || follows(t, "SHOW", "INDEXES"),
        "PostgreSQL has no SHOW INDEX",
        "Ask the catalog: SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'orders';",
    ],
    [
        (t) => t[0] === "CREATE" &&
            ["FULLTEXT", "CLUSTERED", "NONCLUSTERED", "SPATIAL", "BITMAP"].includes(t[1] ?? ""),
        "PostgreSQL has no such kind of index",
        "Write CREATE INDEX … USING with an access method of PostgreSQL's: btree, gin, gist, brin.",
    ],
    [
        (t) => t[0] === "GRANT" && contains(t, "CREATE", "INDEX"),
        "there is no such privilege",
        "Let the migration run as the table's owner: nobody else may create an index on it.",
    ],
    [
        (t) => isCreate(t) && contains(t, "EXISTS", "ON"),
        "IF NOT EXISTS needs a name",
        "Give the index a name: CREATE INDEX IF NOT EXISTS name ON table (column);",
    ],
    [
        (t) => isCreate(t) && t[t.indexOf("ON") - 2] === ".",
        "an index name has no schema: the index is in the schema of its table",
        "Leave the schema out of the index's name.",
    ],
    [
        (t) => isCreate(t) && contains(t, ")", "USING") && !t.slice(0, t.indexOf("(")).includes("USING"),
        "USING belongs before the columns",
        "Write CREATE INDEX name ON table USING gin (column);",
    ],
    [
        (t) => isCreate(t) &&
            t.includes("WHERE") &&
            t.slice(t.indexOf("WHERE")).some((one) => one === "INCLUDE" || one === "WITH"),
        "WHERE belongs last",
        "Write CREATE INDEX name ON table (column) INCLUDE (other) WITH (fillfactor = 90) WHERE condition;",
    ],
    [
        (t) => isCreate(t) && hasBareOperator(t),
        "an expression needs its own parentheses",
        "Put a second pair of parentheses around it: CREATE INDEX name ON table ((data ->> 'key'));",
    ],
];
/** What is wrong with a statement about an index, where it is one of the usual mistakes; null: it is another. */
function syntaxHint(text) {
    const tokens = tokensOf(text);
    const found = syntax_hint_known.find(([fits]) => fits(tokens));
    return found ? { wrong: found[1], instead: found[2] } : null;
}
function tokensOf(text) {
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
        const to = stop < 0 ? ~stop : stop;
        if (!(0,lexer/* isTrivia */.Kv)(text, at))
            tokens.push(text.slice(at, to).toUpperCase());
        at = to;
    }
    return tokens;
}
function follows(tokens, ...words) {
    return words.every((word, at) => tokens[at] === word);
}
function contains(tokens, ...words) {
    return tokens.some((_, at) => words.every((word, next) => tokens[at + next] === word));
}
function isCreate(tokens) {
    return follows(tokens, "CREATE", "INDEX") || follows(tokens, "CREATE", "UNIQUE", "INDEX");
}
/** An operator between the outer parentheses of the column list, as in (data ->> 'key') or (name::text). */
function hasBareOperator(tokens) {
    let depth = 0;
    for (const token of tokens) {
        if (token === "(")
            depth++;
        else if (token === ")")
            depth--;
        else if (depth === 1 && ["-", "|", ":", ">"].includes(token))
            return true;
        if (depth === 0 && token === ")")
            return false;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/rules/invalid-sql/other-major.js

/**
 * PostgreSQL's release notes: 19 (REPACK, ON CONFLICT DO SELECT, GROUP BY ALL, IGNORE NULLS, WAIT FOR, options of
 * CHECKPOINT, publications of sequences, connections of foreign data wrappers; property graphs, FOR PORTION OF, and SPLIT
 * and MERGE PARTITIONS were taken back before its release), 14 (postfix operators), 12 (OIDs), 11 (WITH (isStrict)), 10 (UNENCRYPTED).
 */
const syntaxes = [
    { words: "REPACK", pattern: /^\s*REPACK\b/i, since: 19 },
    { words: "ON CONFLICT DO SELECT", pattern: /\bON\s+CONFLICT\b[^;]*\bDO\s+SELECT\b/i, since: 19 },
    { words: "GROUP BY ALL", pattern: /\bGROUP\s+BY\s+ALL\b/i, since: 19 },
    { words: "IGNORE NULLS", pattern: /\)\s*(?:IGNORE|RESPECT)\s+NULLS\b/i, since: 19 },
    { words: "WAIT FOR", pattern: /^\s*WAIT\s+FOR\b/i, since: 19 },
    { words: "CHECKPOINT with options", pattern: /^\s*CHECKPOINT\s*\(/i, since: 19 },
    { words: "FOR ALL SEQUENCES", pattern: /\bPUBLICATION\b[^;]*\bALL\s+SEQUENCES\b/i, since: 19 },
    {
        words: "CONNECTION of a foreign data wrapper",
        pattern: /\bFOREIGN\s+DATA\s+WRAPPER\b[^;]*\bCONNECTION\s+[a-z_]/i,
        since: 19,
    },
    { words: "WITH OIDS", pattern: /\bWITH\s+OIDS\b/i, until: 12 },
    { words: "a postfix operator", pattern: /[\w)]\s*!\s*(?:[,;)]|$|\bFROM\b)/i, until: 14 },
    { words: "UNENCRYPTED PASSWORD", pattern: /\bUNENCRYPTED\s+PASSWORD\b/i, until: 10 },
];
/** What to say of a statement that only another major reads; null: none does, as far as is known here. */
function otherMajor(text, postgres) {
    const code = (0,lexer/* codeOf */.$N)(text);
    const found = syntaxes.find(({ pattern }) => pattern.test(code));
    if (!found)
        return null;
    const { words, since, until } = found;
    return since === undefined
        ? {
            message: `PostgreSQL ${postgres} refuses ${words}, which PostgreSQL ${until} removed`,
            instead: `Write the statement without ${words}.`,
        }
        : {
            message: `PostgreSQL ${postgres} refuses ${words}, which came with PostgreSQL ${since}`,
            instead: `Write it in the syntax of PostgreSQL ${postgres}, or run it once the server is PostgreSQL ${since}.`,
        };
}
/** Words that a major made its own (kwlist.h of 16 and 17): before it they could name columns and functions. */
const keywords = new Map([
    ["system_user", 16],
    ...["json", "json_array", "json_arrayagg", "json_object", "json_objectagg"].map((word) => [word, 16]),
    ...[
        "json_exists",
        "json_query",
        "json_scalar",
        "json_serialize",
        "json_table",
        "json_value",
        "merge_action",
    ].map((word) => [word, 17]),
]);
/** Of these words those that no name may be without quotes, and since when. */
const reserved = new Map([["system_user", 16]]);
/** What to say where a name has become a reserved word: older servers accept it, whichever major is asked about. */
function reservedSince(message) {
    const [, word = ""] = atOrNear.exec(message) ?? [];
    const since = reserved.get(word.toLowerCase());
    if (since === undefined)
        return null;
    return {
        message: `PostgreSQL ${since} and later refuse ${word} as a name without quotes: it is a reserved word there`,
        instead: `Write "${word}" in double quotes, here and wherever it is named; PostgreSQL ${since - 1} takes it both ways.`,
    };
}
const atOrNear = /at or near "(\w+)"/;
/** Whether the newest grammar refuses what an older server may well accept. */
function isNewerWord(message, postgres) {
    if (/(?:^|: )trailing junk after/.test(message))
        return postgres < 15;
    const [, word = ""] = atOrNear.exec(message) ?? [];
    return postgres < (keywords.get(word.toLowerCase()) ?? 0);
}

;// CONCATENATED MODULE: ./build/rules/invalid-sql/rule.js




/* harmony default export */ const invalid_sql_rule = (defineRule({
    id: "invalid-sql",
    severity: "error",
    title: "PostgreSQL's grammar refuses the statement",
    why: `
    The migration tool sends the file as it is, and PostgreSQL refuses the statement with a syntax error (SQLSTATE 42601).
    The migration stops there.`,
    instead: `Correct the statement at the position that PostgreSQL reports.`,
    manual: "sql-commands.html",
    proof: { by: "failure" },
    *unit({ unread }, { postgres }) {
        for (const { file, span, text, message, refusal } of unread) {
            // A usual mistake has a rule of its own, which knows what is meant.
            if (!refusal || syntaxHint(text) || isNewerWord(message, postgres))
                continue;
            const other = reservedSince(message) ?? otherMajor(refusal.within ?? text, postgres);
            if (other)
                yield { file, span, ...other };
            else {
                const { line, column } = (0,offsets/* positionAt */.t$)(file, refusal.at);
                const place = `${line}:${column}`;
                yield { file, span, message: `PostgreSQL cannot read "${beginning(text)}": ${message} (${place})` };
            }
        }
    },
}));
/** Enough of a statement to know it by. */
function beginning(text) {
    const [line = ""] = text.trim().split(/[\r\n]/);
    return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/copied-ledger-row.js

/** What migration tools call the table of what they have applied, and the column by which a migration is known in it. */
const ledgers = new Map([
    ["__diesel_schema_migrations", ["version"]],
    ["__drizzle_migrations", ["hash"]],
    ["__EFMigrationsHistory", ["MigrationId"]],
    ["_prisma_migrations", ["migration_name"]],
    ["_sqlx_migrations", ["version"]],
    ["alembic_version", ["version_num"]],
    ["databasechangelog", ["id"]],
    ["django_migrations", ["name"]],
    ["doctrine_migration_versions", ["version"]],
    ["flyway_schema_history", ["version", "script"]],
    ["goose_db_version", ["version_id"]],
    ["gorp_migrations", ["id"]],
    ["knex_migrations", ["name"]],
    ["kysely_migration", ["name"]],
    ["migrations", ["migration", "name"]],
    ["mikro_orm_migrations", ["name"]],
    ["pgmigrations", ["name"]],
    ["phinxlog", ["version"]],
    ["refinery_schema_history", ["version"]],
    ["schema_migrations", ["version", "filename"]],
    ["SequelizeMeta", ["name"]],
]);
/** The ledger that a statement writes to which migration its last row has; null: it does not. */
function copiedLedgerRow({ relation, selectStmt }) {
    const known = ledgers.get(relation?.relname ?? "");
    if (!relation || !known || !selectStmt || !("SelectStmt" in selectStmt))
        return null;
    const { valuesLists, targetList } = selectStmt.SelectStmt;
    const values = (valuesLists ?? []).flatMap((row) => ("List" in row ? (row.List.items ?? []) : []));
    const queries = [selectStmt.SelectStmt, ...[...values, ...(targetList ?? [])].flatMap(queryOf)];
    return queries.some((query) => takesLast(query, relation, known)) ? (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(relation)) : null;
}
/** A value that is a query of its own. */
function queryOf(value) {
    if ("ResTarget" in value)
        return value.ResTarget.val ? queryOf(value.ResTarget.val) : [];
    const query = "SubLink" in value ? value.SubLink.subselect : undefined;
    return query && "SelectStmt" in query ? [query.SelectStmt] : [];
}
/** One row as it stands there: whatever is computed of it is meant. */
function takesLast({ fromClause, limitCount, targetList }, { schemaname, relname }, known) {
    const from = (fromClause ?? []).some((item) => "RangeVar" in item && item.RangeVar.relname === relname && item.RangeVar.schemaname === schemaname);
    const columns = (targetList ?? []).flatMap((target) => {
        const last = "ResTarget" in target && target.ResTarget.val && "ColumnRef" in target.ResTarget.val
            ? target.ResTarget.val.ColumnRef.fields?.at(-1)
            : undefined;
        return last && "String" in last ? (last.String.sval ?? []) : [];
    });
    return from && isOne(limitCount) && columns.some((name) => known.includes(name));
}
function isOne(limit) {
    return limit !== undefined && "A_Const" in limit && limit.A_Const.ival?.ival === 1;
}

;// CONCATENATED MODULE: ./build/rules/ledger-records-earlier-migration/rule.js


/* harmony default export */ const ledger_records_earlier_migration_rule = (defineRule({
    id: "ledger-records-earlier-migration",
    severity: "warning",
    title: "A migration is marked as applied with the entry of the one before it",
    why: `
    The row that is copied stands for the migration that was applied last. The one that was run by hand is recorded nowhere: the
    tool runs it again at the next deployment, or tells of a difference that nobody finds.`,
    instead: `Have the tool record it, as by \`prisma migrate resolve --applied\` or \`alembic stamp\`; indexwright runbook writes the
    command of each. Where the tool has none, write the migration's own entry, as the tool computes it.`,
    manual: "sql-insert.html",
    proof: { by: "none", because: "that the copy is the older entry is shown in test/proof/runbooks.test.ts" },
    *runbook({ statements }) {
        for (const { node, span } of statements) {
            const ledger = "InsertStmt" in node ? copiedLedgerRow(node.InsertStmt) : null;
            if (ledger !== null)
                yield {
                    span,
                    message: `This records in ${ledger} once more what was applied last, and not this migration`,
                };
        }
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/log-searches.js
const searching = /(?:^|\/)(?:[efz]?grep|rg|ag|zegrep|zfgrep|journalctl|awk)$/;
/** Searches of logs for the name of a setting: in a file that is called a log, or behind what shows one. */
function* settingsSought({ commands, file, }) {
    for (const { words, span } of commands) {
        const [name, ...rest] = words;
        if (!name || !searching.test(name.text))
            continue;
        const before = file.text.slice(Math.max(0, span[0] - 200), span[0]).replace(/^[\s\S]*\n/, "");
        const isLog = rest.some(({ text }) => /(?:^|[/._-])logs?(?:$|[/._*-])/i.test(text));
        if (!isLog && !/\b(?:tail|journalctl|logs?)\b[^\n]*\|\s*$/i.test(before))
            continue;
        const word = rest.find(({ text }) => /\b(?:lock|statement|transaction)_timeout\b/.test(text));
        const setting = /\b\w+_timeout\b/.exec(word?.text ?? "")?.[0];
        if (word && setting !== undefined && !/timeout[ .]|[ .]timeout/.test(word.text))
            yield { span: word.span, setting };
    }
}

;// CONCATENATED MODULE: ./build/rules/log-pattern-never-matches/rule.js


/* harmony default export */ const log_pattern_never_matches_rule = (defineRule({
    id: "log-pattern-never-matches",
    severity: "warning",
    title: "A search of the logs looks for the name of a setting, which no message holds",
    why: `
    PostgreSQL writes "canceling statement due to lock timeout" and "… due to statement timeout", in the logs and to the
    client. A search for lock_timeout or statement_timeout finds none of them, so the check always passes.`,
    instead: `grep -E 'due to (lock|statement|transaction) timeout', or count SQLSTATE 55P03 and 57014.`,
    manual: "errcodes-appendix.html",
    proof: { by: "none", because: "the messages are shown in test/proof/runbooks.test.ts" },
    *runbook(runbook) {
        for (const { span, setting } of settingsSought(runbook))
            yield {
                span,
                message: `No error of PostgreSQL holds ${setting}: it says "due to ${setting.replace("_", " ")}"`,
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/maintenance-command-in-transaction/commands.js




/** What a maintenance command is called that PostgreSQL refuses inside a transaction block; null for all others. */
function aloneOnly(at) {
    const { VacuumStmt, ReindexStmt, ClusterStmt, CreatedbStmt, DropdbStmt } = at.node;
    if (VacuumStmt)
        return VacuumStmt.is_vacuumcmd ? `VACUUM${tableOf(VacuumStmt)}` : null;
    if (ClusterStmt)
        return ClusterStmt.relation ? null : "CLUSTER of all tables";
    if (CreatedbStmt)
        return `CREATE DATABASE ${CreatedbStmt.dbname}`;
    if (DropdbStmt)
        return `DROP DATABASE ${DropdbStmt.dbname}`;
    // Concurrently it has rules of its own.
    return ReindexStmt && !(0,reindex_options/* isConcurrent */.u)(ReindexStmt) ? ofReindex(ReindexStmt, at) : null;
}
function tableOf({ rels }) {
    const [first] = rels ?? [];
    const relation = first && "VacuumRelation" in first ? first.VacuumRelation.relation : undefined;
    return relation ? ` ${(0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(relation))}` : "";
}
function ofReindex(reindex, at) {
    const many = (0,lookup/* table */.t)({
        REINDEX_OBJECT_SCHEMA: "REINDEX SCHEMA",
        REINDEX_OBJECT_DATABASE: "REINDEX DATABASE",
        REINDEX_OBJECT_SYSTEM: "REINDEX SYSTEM",
    });
    const words = many.get(reindex.kind ?? "");
    if (words)
        return reindex.name ? `${words} ${(0,grammar_name/* printName */.To)({ name: reindex.name })}` : words;
    const name = (0,grammar_name/* nameOf */.Vb)(reindex.relation);
    if (reindex.kind === "REINDEX_OBJECT_TABLE" && (0,preexisting/* isPartitioned */.gN)(name, at))
        return `REINDEX TABLE ${(0,grammar_name/* printName */.To)(name)}, which is partitioned,`;
    return (0,preexisting/* isPartitionedIndex */.c7)(name, at) ? `REINDEX INDEX ${(0,grammar_name/* printName */.To)(name)}, which is partitioned,` : null;
}

;// CONCATENATED MODULE: ./build/rules/maintenance-command-in-transaction/rule.js



/* harmony default export */ const maintenance_command_in_transaction_rule = (defineRule({
    id: "maintenance-command-in-transaction",
    severity: "error",
    fails: true,
    title: "VACUUM and REINDEX of many tables fail inside a transaction block",
    why: `
    These commands commit after each table, so PostgreSQL refuses them inside a transaction block (SQLSTATE 25001). The
    file may begin the block, the migration tool may open it, or several statements in one string may form it.`,
    instead: `Run it alone, outside any transaction block.`,
    manual: "sql-vacuum.html",
    proof: { by: "failure" },
    visit: {
        VacuumStmt: inBlock,
        ReindexStmt: inBlock,
        ClusterStmt: inBlock,
        CreatedbStmt: inBlock,
        DropdbStmt: inBlock,
    },
}));
function* inBlock(_, at) {
    const words = aloneOnly(at);
    if (words === null || at.scope.in !== "block")
        return;
    // In a pipeline it may be the first, which runs: concurrently-in-pipeline knows of those.
    if (at.scope.by === "pipeline")
        return;
    yield {
        span: at.span,
        message: `${words} fails inside a transaction block`,
        instead: `${(0,transaction_block/* howToRunAlone */.kr)(at)}.`,
    };
}

;// CONCATENATED MODULE: ./build/rules/marker-not-recognized/rule.js

/* harmony default export */ const marker_not_recognized_rule = (defineRule({
    id: "marker-not-recognized",
    severity: "warning",
    title: "A marker that the migration tool does not recognize changes nothing",
    why: `
    Migration tools recognize a marker by its exact text at an exact place. A marker that is spelled differently, or
    that belongs to another tool, is only a comment: the migration runs without it.`,
    instead: `Write the marker as the tool's own parser expects it.`,
    manual: "sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS",
    proof: { by: "none", because: "it is about the migration tool, and taken from its source" },
    *unit({ migration }) {
        yield* migration.markers;
    },
}));

;// CONCATENATED MODULE: ./build/rules/matview-concurrent-refresh-needs-unique-index/rule.js




/* harmony default export */ const matview_concurrent_refresh_needs_unique_index_rule = (defineRule({
    id: "matview-concurrent-refresh-needs-unique-index",
    severity: "error",
    fails: true,
    title: "REFRESH MATERIALIZED VIEW CONCURRENTLY fails without a unique index over plain columns",
    why: `
    The concurrent refresh compares the old rows with the new ones, and matches them by a unique index over columns,
    without a WHERE. Without such an index PostgreSQL refuses the command (SQLSTATE 55000).`,
    instead: `Create a unique index on the materialized view first.`,
    manual: "sql-refreshmaterializedview.html",
    proof: { by: "failure" },
    visit: {
        *RefreshMatViewStmt(refresh, at) {
            const view = (0,grammar_name/* nameOf */.Vb)(refresh.relation);
            const known = at.schema.relation(view);
            if (!refresh.concurrent ||
                known?.kind !== "matview" ||
                (0,first_of/* firstOf */.K)(at.schema.indexesHaving(view, [index_traits/* fullUnique */.b8])))
                return;
            // In a database that others change too, somebody may have made one.
            const certain = at.schema.age(view) === "new" || at.schema.sure;
            yield {
                span: at.span,
                message: `REFRESH CONCURRENTLY fails: ${(0,grammar_name/* printName */.To)(view)} has no unique index over plain columns`,
                instead: `Create one first: CREATE UNIQUE INDEX CONCURRENTLY … ON ${(0,grammar_name/* printName */.To)(view)} (…);`,
                ...(certain ? {} : { severity: "notice" }),
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/locks/lock-beside.js
var lock_beside = __webpack_require__(95585);
;// CONCATENATED MODULE: ./build/rules/migration-lock-hangs-concurrent-index/rule.js




/* harmony default export */ const migration_lock_hangs_concurrent_index_rule = (defineRule({
    id: "migration-lock-hangs-concurrent-index",
    severity: "error",
    title: "A concurrent build waits for ever for the transaction in which the migration tool holds its lock",
    why: `
    The migration has a transaction open on a second connection, which ends when the statement is done: each waits for
    the other. A concurrent build waits for each transaction with an older snapshot, such as one in which a tool locks
    its table of migrations, and any statement waits for one that has locked its table. PostgreSQL sees no deadlock,
    since that session only idles. A timeout that ends the wait of a concurrent build leaves an invalid index.`,
    instead: `Run the migration without that lock, or all that it sends over one connection.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "snapshot" },
    // DROP INDEX CONCURRENTLY and DETACH PARTITION CONCURRENTLY wait for those who use the table, not for snapshots.
    visit: { IndexStmt: besideLock, ReindexStmt: besideLock, DropStmt: behindLock, AlterTableStmt: behindLock },
}));
function* besideLock(_, at) {
    const { openBeside } = at.unit.migration;
    if (openBeside?.holds !== "snapshot")
        yield* behindLock(_, at);
    const command = concurrentWords(at);
    if (openBeside?.holds !== "snapshot" || command === null)
        return;
    yield {
        span: at.span,
        message: `${command} waits for ever for ${openBeside.transaction}`,
        instead: openBeside.instead,
    };
}
function* behindLock(_, at) {
    const found = (0,lock_beside/* lockInTheWay */.r)(at);
    if (!found)
        return;
    const { lock, beside } = found;
    const table = (0,grammar_name/* printName */.To)(lock.relation);
    const message = lock.mode === "made"
        ? `does not see ${table}: it is made in ${beside.transaction}`
        : `waits for ever for ${beside.transaction}: that has locked ${table}`;
    yield {
        table: lock.relation,
        span: at.span,
        message: `${commandWords(at)} ${message}`,
        instead: beside.instead,
    };
}

;// CONCATENATED MODULE: ./build/rules/migrations-not-read/rule.js

/* harmony default export */ const migrations_not_read_rule = (defineRule({
    id: "migrations-not-read",
    severity: "error",
    title: "Migrations that are written in code are not read",
    why: `
    Indexwright does not know what these migrations send to the server. A check that passed them would pass anything
    they do to the indexes of a live table.`,
    instead: `
    Lint the SQL that the tool prints, or exclude the folder and review it by hand.`,
    manual: "sql-createindex.html",
    proof: { by: "none", because: "it is about what could not be read" },
    *unread({ tool, language, folder, files: [first, ...more], prints }) {
        const single = more.length === 0;
        const what = single ? `One ${tool} migration` : `${more.length + 1} ${tool} migrations`;
        const why = single ? "is not read, since it is" : "are not read, since they are";
        yield {
            ...first,
            message: `${what} in ${folder} ${why} written in ${language}`,
            instead: prints === null
                ? `Write the SQL of the index into a file and lint that, or exclude the folder and review it by hand: exclude: ["${folder}/**"]`
                : `Lint the SQL that ${tool} prints: ${prints} | indexwright lint - --tool plain; or exclude the folder: exclude: ["${folder}/**"]`,
        };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/misdecoded-text.js
/** What the bytes from 0x80 on are there; Node.js of a small build knows neither. */
const encodings = new Map([
    [
        "Mac Roman",
        bytesBy("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
            "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
            "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
            "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
    ],
    [
        "Windows-1252",
        bytesBy("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" +
            "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
            "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"),
    ],
]);
/** Signs that take three bytes or more in UTF-8, and that people write in such documents. */
const sign = /^(?:[\u2010-\u2bff\u{1f000}-\u{1faff}]|\ufe0f)+$/u;
/** Signs that cannot stand there by chance: their characters, written back as the bytes that they were read from, are UTF-8. */
function* misdecodedTexts({ file: { text }, }) {
    for (const { index, 0: run } of text.matchAll(/[^\0-\x7f]{3,}/g))
        for (const [encoding, bytes] of encodings) {
            const meant = readAgain(run, bytes);
            if (meant === null)
                continue;
            yield { span: [index, index + run.length], line: lineAt(text, index), meant, encoding };
            break;
        }
}
function lineAt(text, at) {
    const line = text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "";
    return line.trim().slice(0, 40).trim();
}
function readAgain(run, bytes) {
    const written = [...run].map((character) => bytes.get(character) ?? -1);
    if (written.includes(-1))
        return null;
    try {
        const meant = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(written));
        return sign.test(meant) ? meant : null;
    }
    catch {
        return null;
    }
}
function bytesBy(characters) {
    return new Map([...characters].map((character, at) => [character, at + 128]));
}

;// CONCATENATED MODULE: ./build/rules/misdecoded-text/rule.js


/* harmony default export */ const misdecoded_text_rule = (defineRule({
    id: "misdecoded-text",
    severity: "notice",
    title: "A runbook was read in another encoding than it was written in, and saved like that",
    why: `
    A dash or a quotation mark that has become three other characters is refused by psql and by the shell wherever it stands in
    a command, and names and texts that hold it are others than they were.`,
    instead: `Save the file as UTF-8 from its source, or turn it back: iconv -f UTF-8 -t MACINTOSH FILE (or CP1252) gives the bytes
    that it had.`,
    manual: "multibyte.html",
    proof: { by: "none", because: "it is about the document's own characters" },
    *runbook(runbook) {
        const all = [...misdecodedTexts(runbook)];
        const [first] = all;
        if (!first)
            return;
        const more = all.length === 1 ? "" : ` (${all.length} places)`;
        const { line } = first;
        yield {
            span: first.span,
            message: `"${line}": the sign was "${first.meant}" before it was read as ${first.encoding}${more}`,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/missing-analyze-after-expression-index/later-analyze.js


/** Whether a later statement of the way up analyzes the table; on the way back, any does. */
function isAnalyzedLater(table, at) {
    const { places, whole, tables } = analyzedIn(at.unit.version);
    const place = places.get(at) ?? -1;
    if (whole > place)
        return true;
    return (tables.get(table.name) ?? []).some(({ name, last }) => last > place && (0,grammar_name/* sameName */.q)(name, table));
}
/** Walked once for all that ask: where statements stand, and where each table, by its bare name, is last analyzed. */
const analyzedIn = (0,memoize_last/* forLast */.e)(({ up }) => {
    const places = new Map();
    const tables = new Map();
    const known = new Map();
    let whole = -1;
    for (const statement of up.flatMap(({ statements }) => statements)) {
        const place = places.size;
        places.set(statement, place);
        const names = namesIn(statement);
        if (names?.length === 0)
            whole = place;
        for (const name of names ?? []) {
            const entry = known.get((0,grammar_name/* printName */.To)(name));
            if (entry)
                entry.last = place;
            else {
                const made = { name, last: place };
                known.set((0,grammar_name/* printName */.To)(name), made);
                tables.set(name.name, [...(tables.get(name.name) ?? []), made]);
            }
        }
    }
    return { places, tables, whole };
});
/** The tables that a statement analyzes; none named: all of them. null: it analyzes nothing. */
function namesIn({ node }) {
    const { VacuumStmt } = node;
    if (!VacuumStmt)
        return null;
    const { rels = [], options = [], is_vacuumcmd } = VacuumStmt;
    const gathers = !is_vacuumcmd || options.some((one) => "DefElem" in one && one.DefElem.defname === "analyze");
    if (!gathers)
        return null;
    return rels.map((one) => (0,grammar_name/* nameOf */.Vb)("VacuumRelation" in one ? one.VacuumRelation.relation : undefined));
}

;// CONCATENATED MODULE: ./build/rules/missing-analyze-after-expression-index/rule.js





/* harmony default export */ const missing_analyze_after_expression_index_rule = (defineRule({
    id: "missing-analyze-after-expression-index",
    severity: "notice",
    onlyMigrations: true,
    title: "An index over an expression has no statistics until the table is analyzed",
    why: `
    PostgreSQL keeps statistics of an expression once an index has it, and gathers them with the next ANALYZE. Until
    autovacuum finds a reason for one, the planner guesses, and may not use the new index.`,
    instead: `Analyze the table after the build.`,
    manual: "sql-analyze.html",
    proof: { by: "state", shows: "the catalog has no statistics of the index" },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            const expression = (0,index_elements/* keysOf */.YD)(index).some((one) => one.expr !== undefined);
            // A new table has no rows to guess about.
            if (!expression || (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            if (isAnalyzedLater(table, at))
                return;
            yield {
                span: at.span,
                message: `${(0,index_elements/* indexWords */.ey)(index)} has no statistics until ANALYZE ${(0,grammar_name/* printName */.To)(table)}`,
                instead: `Write after it: ANALYZE ${(0,grammar_name/* printName */.To)(table)};`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/asked-statistics.js

/** Queries of pg_stat_statements in a runbook that never looks whether it is there. */
function statisticsAsked({ file, statements }) {
    if (/\bpg_extension\b|\bshared_preload_libraries\b|\bcreate\s+extension\b/i.test(file.text))
        return [];
    return statements
        .filter(({ kind, node }) => kind === "SelectStmt" && asked_statistics_reads(node))
        .map(({ span }) => ({ span }))
        .slice(0, 1);
}
function asked_statistics_reads(node) {
    return [...(0,grammar_nodes/* nodesIn */.v)(node)].some(([kind, part]) => kind === "RangeVar" && part.relname === "pg_stat_statements");
}

;// CONCATENATED MODULE: ./build/rules/missing-extension/created-extensions.js

/** Where a migration last creates each extension; found once, since every index asks. */
const createdIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const places = new Map();
    for (const { node, index } of statements)
        if ("CreateExtensionStmt" in node)
            places.set(node.CreateExtensionStmt.extname ?? "", index);
    return places;
});

// EXTERNAL MODULE: ./build/src/sql/indexes/operator-class.js + 1 modules
var operator_class = __webpack_require__(53984);
;// CONCATENATED MODULE: ./build/rules/missing-extension/needed-extensions.js







/** The extensions that an index names something of, as far as servers have told of them. */
function neededExtensions(index, postgres) {
    const method = index.accessMethod ?? "btree";
    const brings = (0,access_method/* accessMethod */.Y)(method, postgres)?.extension;
    return [
        ...(brings ? [{ name: brings, what: method }] : []),
        ...(0,index_elements/* keysOf */.YD)(index).flatMap(({ expr, opclass }) => [
            ...ofClass((opclass ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1), postgres),
            ...ofFunction(expr, postgres),
        ]),
    ];
}
function ofClass(name, postgres) {
    const known = name === undefined ? [] : (0,operator_class/* classesNamed */.gp)(name, postgres);
    const from = known[0]?.extension;
    return name !== undefined && from && known.every((one) => one.extension === from)
        ? [{ name: from, what: name }]
        : [];
}
/** A function at the top of the expression, or inside another's arguments. */
function ofFunction(node, postgres) {
    if (!node || !("FuncCall" in node))
        return [];
    const { funcname, args } = node.FuncCall;
    const name = (funcname ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const own = isFunction(name, postgres)
        ? []
        : (0,sql_facts/* factsOf */.xS)(extensions, postgres).flatMap(([from = "", kind, named]) => kind === "function" && named === name ? [{ name: from, what: `${name}()` }] : []);
    return [...own.slice(0, 1), ...(args ?? []).flatMap((one) => ofFunction(one, postgres))];
}

;// CONCATENATED MODULE: ./build/rules/missing-extension/rule.js





/* harmony default export */ const missing_extension_rule = (defineRule({
    id: "missing-extension",
    severity: "error",
    title: "An index needs an extension that is not there yet",
    why: `
    Operator classes such as gin_trgm_ops, access methods such as hnsw and functions such as unaccent come with an
    extension. Before CREATE EXTENSION has run in this database, the index is refused (SQLSTATE 42704, 42883).`,
    instead: `Create the extension in an earlier migration.`,
    manual: "sql-createextension.html",
    proof: { by: "failure", given: "extensions" },
    fails: true,
    visit: ofEveryIndex(function* ({ index, does, at }, { postgres }) {
        const missing = neededExtensions(index, postgres).find(({ name }) => !at.schema.extension(name));
        if (!missing)
            return;
        // Somebody may have created it by hand; where a later statement does, nobody has.
        const later = (createdIn(at.unit).get(missing.name) ?? -1) > at.index;
        yield {
            span: at.span,
            message: `${does} needs ${missing.name} for ${missing.what}, ${later ? "which is created after it" : "which no migration creates"}`,
            instead: `Write before it: CREATE EXTENSION IF NOT EXISTS ${/^\w+$/.test(missing.name) ? missing.name : `"${missing.name}"`};`,
            ...(later ? {} : { severity: "notice" }),
        };
    }),
    *runbook(runbook) {
        for (const { span } of statisticsAsked(runbook))
            yield {
                span,
                message: "pg_stat_statements is there only where somebody has loaded and created it",
                instead: `Ask first whether it is there: SELECT extversion FROM pg_extension WHERE extname = 'pg_stat_statements'; it needs
          shared_preload_libraries, a restart, and CREATE EXTENSION in this database.`.replace(/\s+/g, " "),
                severity: "notice",
            };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/statements/database-object.js
/** A table by the name that SQL writes. */
function tableObject({ schema = null, name }) {
    return { kind: "table", schema, name, table: null };
}
/** What stands on a table, in the table's schema. `name` null: the server chooses it. */
function objectOn(kind, name, { schema = null, name: table }) {
    return { kind, schema, name, table };
}
/** An index by its own name alone. */
function indexObject({ schema = null, name }) {
    return { kind: "index", schema, name, table: null };
}

;// CONCATENATED MODULE: ./build/src/sql/statements/may-not-run.js
/** It stands below a condition, of SQL or of the code that sends it: a second run need not come to it. */
function mayNotRun({ body, guarded }) {
    return body?.conditional === true || guarded === true;
}

;// CONCATENATED MODULE: ./build/rules/missing-if-not-exists/first-stop.js



/** Statements that a second run cannot pass, and the flag of their node with which it can. */
const flags = new Map([
    ["CreateStmt", "if_not_exists"],
    ["CreateTableAsStmt", "if_not_exists"],
    ["CreateSchemaStmt", "if_not_exists"],
    ["CreateExtensionStmt", "if_not_exists"],
    ["CreateSeqStmt", "if_not_exists"],
    ["ViewStmt", "replace"],
    ["CreateFunctionStmt", "replace"],
    ["CreateTrigStmt", "replace"],
    ["DropStmt", "missing_ok"],
    ["RenameStmt", "missing_ok"],
]);
const never = new Set([
    "CreateEnumStmt",
    "CreateDomainStmt",
    "CompositeTypeStmt",
    "CreateRangeStmt",
]);
const ofAlter = new Set(["AT_AddColumn", "AT_DropColumn", "AT_DropConstraint"]);
/** Whether the statement, once done, cannot be done again: it makes or drops by name, and says nothing of what is there. */
function stopsAgain(statement) {
    const { kind, node, body, schema } = statement;
    // Its condition looks at what is there.
    if (body?.conditional)
        return false;
    const { IndexStmt: index, AlterTableStmt: alter } = node;
    if (index) {
        const { schema: home } = (0,grammar_name/* nameOf */.Vb)(index.relation);
        return !index.if_not_exists && !!index.idxname && !schema.cleared({ schema: home, name: index.idxname });
    }
    if (alter)
        return (0,alter_commands/* commandsOf */.Kf)(alter).some(({ subtype, missing_ok, def }) => (ofAlter.has(subtype ?? "") && !missing_ok) ||
            (subtype === "AT_AddConstraint" &&
                def !== undefined &&
                "Constraint" in def &&
                !!def.Constraint.conname));
    const flag = flags.get(kind);
    const [fields] = Object.values(node);
    return (never.has(kind) ||
        (flag !== undefined && (0,lookup/* lookup */.$)((fields ?? {}), flag) !== true));
}

;// CONCATENATED MODULE: ./build/rules/missing-if-not-exists/second-run.js




/** What a second run of the statement would meet, as loud as that can matter. `what`: the statement in words. */
function secondRun(at, what, clause, message) {
    const first = canTripAgain(at) ? firstStopOf(at.unit) : null;
    const trips = first === at;
    return {
        span: at.span,
        severity: trips ? "warning" : "notice",
        message: trips
            ? `${what} stops a second run (${message}) after a later statement has failed`
            : `${what} has no ${clause}`,
        instead: `Add ${clause}.`,
        ...(trips ? {} : { why: first ? whyLater(first) : whyHarmless(at) }),
    };
}
/**
 * Whether a second run of the migration can meet what this statement has done: a statement after it, outside its
 * transaction, may fail and leave it standing.
 */
function canTripAgain(statement) {
    if (statement.migration.guessed)
        return false;
    const { last, other } = tailOf(statement.unit);
    const own = second_run_blockOf(statement);
    const after = (one) => one !== null && one.index > statement.index;
    if (!after(last))
        return false;
    return own === null || own !== (last && second_run_blockOf(last)) || after(other);
}
/** The first statement that a second run would stop at; those after it are not reached. */
const firstStopOf = (0,memoize_last/* forLast */.e)((unit) => {
    return unit.statements.find((one) => stopsAgain(one) && canTripAgain(one)) ?? null;
});
function whyLater({ file, span }) {
    return `A second run stops before it, at the statement on line ${(0,offsets/* positionAt */.t$)(file, span[0]).line}.`;
}
/** Found once for a migration: asked for each of ten thousand statements, a search would take quadratic time. */
const tailOf = (0,memoize_last/* forLast */.e)((unit) => {
    const last = unit.statements.findLast(mayFail) ?? null;
    const block = last && second_run_blockOf(last);
    const apart = (one) => mayFail(one) && second_run_blockOf(one) !== block;
    return { last, other: last && (unit.statements.findLast(apart) ?? null) };
});
function mayFail({ body, node }) {
    return !body && !node.TransactionStmt;
}
function second_run_blockOf({ scope }) {
    return scope.in === "block" ? scope.id : null;
}
/** Why a second run meets nothing of this statement, when it does not. */
function whyHarmless({ scope, migration }) {
    if (migration.guessed)
        return "The migration tool is not known here. A tool that runs the file in a transaction rolls this back when the migration fails, so that a second run starts from the same state.";
    return scope.in === "block"
        ? "Its transaction rolls this back when the migration fails, so that a second run starts from the same state. It matters when somebody runs the SQL by hand."
        : "No later statement could fail and make the migration run again. It matters when somebody runs the SQL by hand.";
}
/** What a second run passes, whatever the first one has left. */
function clearing(index) {
    return `DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)(index)};`;
}
/** Code has no place for two words of SQL: the whole call is shown. */
function shownInCode({ call }, { replacement }) {
    const statements = call && replacement?.kind === "instead" ? replacement.statements : [];
    const lines = statements.map(({ sql }) => `\n${sql};`);
    return lines.length > 0 ? { instead: `Add IF EXISTS:${lines.join("")}` } : {};
}

;// CONCATENATED MODULE: ./build/rules/missing-if-not-exists/rule.js








/* harmony default export */ const missing_if_not_exists_rule = (defineRule({
    id: "missing-if-not-exists",
    severity: "warning",
    once: true,
    onlyMigrations: true,
    title: "CREATE INDEX without IF NOT EXISTS, or DROP INDEX without IF EXISTS, can stop a second run",
    why: `
    When a later statement of the migration fails, this statement stays applied. When the migration runs again, it stops
    here, because its first run has already created or dropped the object, and somebody has to clean up by hand.`,
    instead: `Add IF NOT EXISTS, or IF EXISTS to a DROP; never to a concurrent build, where it hides an invalid index.`,
    manual: "sql-createindex.html",
    proof: { by: "second run" },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (index.concurrent || index.if_not_exists || !index.idxname || mayNotRun(at))
                return;
            const name = { schema: table.schema, name: index.idxname };
            if ((0,preexisting/* preexistence */.mb)(table, at) === "new" || at.schema.cleared(name))
                return;
            const found = secondRun(at, `CREATE INDEX ${(0,grammar_name/* printName */.To)({ name: index.idxname })}`, "IF NOT EXISTS", "already exists");
            const objects = [objectOn("index", index.idxname, table)];
            // It has to be built concurrently, where IF NOT EXISTS hides an invalid index: create-index-not-concurrent.
            if ((0,preexisting/* preexistence */.mb)(table, at) === "existing" && !(0,preexisting/* isPartitioned */.gN)(table, at))
                yield { ...found, instead: `Build it concurrently, below:\n${clearing(name)}`, objects };
            else
                yield {
                    ...found,
                    objects,
                    ...insertAfter(at, "INDEX", " IF NOT EXISTS", "Add IF NOT EXISTS", false),
                };
        },
        *DropStmt(drop, at) {
            if (drop.removeType !== "OBJECT_INDEX" || drop.missing_ok || mayNotRun(at))
                return;
            const names = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA);
            const [name] = names.filter((one) => at.schema.age(one) !== "new");
            if (!name)
                return;
            const found = secondRun(at, `DROP INDEX ${(0,grammar_name/* printName */.To)(name)}`, "IF EXISTS", "does not exist");
            const word = drop.concurrent ? "CONCURRENTLY" : "INDEX";
            const objects = names.map(indexObject);
            const mended = insertAfter(at, word, " IF EXISTS", "Add IF EXISTS", false);
            const repair = withWord(at, [word], "IF EXISTS");
            yield { ...found, objects, ...mended, ...repair, ...shownInCode(at, repair) };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/missing-lock-timeout/quick-statements.js
/** Whether a statement holds its table lock only for a moment: it builds, scans and rewrites nothing. */
function quick_statements_isQuick(node) {
    const { IndexStmt, AlterTableStmt, CreateStmt } = node;
    if (IndexStmt)
        return !IndexStmt.concurrent && !IndexStmt.relation?.inh;
    if (CreateStmt)
        return true;
    return (AlterTableStmt?.cmds ?? []).some((cmd) => "AlterTableCmd" in cmd && isQuickCommand(cmd.AlterTableCmd));
}
function isQuickCommand({ subtype, def }) {
    if (subtype === "AT_AttachPartition" || subtype === "AT_ReplicaIdentity")
        return true;
    const added = def?.Constraint;
    const unchecked = added?.contype === "CONSTR_CHECK" && added.skip_validation === true;
    return !!added?.indexname || added?.contype === "CONSTR_FOREIGN" || unchecked;
}

;// CONCATENATED MODULE: ./build/rules/missing-lock-timeout/quick-lock.js








/** The strongest table lock of a statement that holds it only for a moment; what builds or scans has its own rule. */
function quickLock(at) {
    if (!isMomentary(at) || (at.body && at.body.kind !== "do"))
        return undefined;
    return (0,locks_taken/* locksOf */.aZ)(at, at.schema).find(({ relation, mode }) => (0,locks_taken/* isAtLeast */.du)(mode, "ShareLock") && (0,preexisting/* preexistence */.mb)(relation, at) === "existing");
}
function isMomentary(at) {
    const { AlterTableStmt: alter } = at.node;
    if (quick_statements_isQuick(at.node) || isBuiltOnEmptied(at))
        return true;
    if (!alter)
        return false;
    // DROP CONSTRAINT and DROP COLUMN hold the table while they take an index along; DROP INDEX has its own rule.
    if (lostIndexes(at).length > 0)
        return true;
    return !alter.relation?.inh && (0,built_indexes/* builtIndexes */.z)(alter).length > 0 && (0,preexisting/* isPartitioned */.gN)((0,grammar_name/* nameOf */.Vb)(alter.relation), at);
}
/** TRUNCATE of a table on which the same transaction then builds an index: what it waits for is all that anyone waits for. */
function isBuiltOnEmptied(at) {
    const isBuiltLater = (later) => {
        const table = (0,transaction_block/* inOneBlock */.fU)(at, later) ? builtOn(later) : null;
        return table !== null && (0,emptied_table/* isTruncated */.p)(table, at);
    };
    return at.kind === "TruncateStmt" && at.unit.statements.slice(at.index + 1).some(isBuiltLater);
}
function builtOn({ node }) {
    const { IndexStmt: index, AlterTableStmt: alter } = node;
    if (alter)
        return (0,built_indexes/* builtIndexes */.z)(alter).length > 0 ? (0,grammar_name/* nameOf */.Vb)(alter.relation) : null;
    return index ? (0,grammar_name/* nameOf */.Vb)(index.relation) : null;
}

;// CONCATENATED MODULE: ./build/rules/missing-lock-timeout/rule.js





/* harmony default export */ const missing_lock_timeout_rule = (defineRule({
    id: "missing-lock-timeout",
    severity: "notice",
    blocks: true,
    onlyMigrations: true,
    title: "A quick statement that needs a strong lock waits for it without limit, and everybody waits behind it",
    why: `
    While the statement waits for its lock behind one long transaction, all later statements on the table queue behind
    it, although the statement itself takes a millisecond. It also kills a concurrent build that runs on the table.`,
    instead: `Set a short lock_timeout before it, and retry when the timeout expires.`,
    manual: "runtime-config-client.html#GUC-LOCK-TIMEOUT",
    proof: { by: "waiting" },
    *unit({ statements }) {
        for (const at of statements) {
            const lock = quickLock(at);
            if (!lock || (at.settings.get("lock_timeout")?.ms ?? 0) > 0)
                continue;
            // That it comes too late is a finding of its own.
            if (laterTimeout(at))
                continue;
            yield {
                table: lock.relation,
                file: at.file,
                span: at.span,
                message: `Without lock_timeout this waits for ${(0,grammar_name/* printName */.To)(lock.relation)} behind any long transaction, and all others wait behind it`,
                instead: "Set a short timeout before it, and retry when it expires:\nSET lock_timeout = '2s';",
                ...insteadOf(at, [shortLockTimeout(at), at.text]),
            };
            // Once said, it holds for the rest of the migration.
            return;
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/missing-operator-class/default-classes.js






/** The first key of an index for which there is no operator class; null where there is one, or the type is not known. */
function missingClass(index, at, postgres) {
    const method = index.accessMethod ?? "btree";
    if (!(0,access_method/* accessMethod */.Y)(method, postgres))
        return null;
    const key = { method, index, at, postgres };
    for (const element of (0,index_elements/* keysOf */.YD)(index)) {
        const named = (element.opclass ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1);
        const found = named === undefined ? withoutDefault(element, key) : misplaced(named, element, key);
        if (found)
            return found;
    }
    return null;
}
/** The type of a key: PostgreSQL's own, or pgvector's. */
function default_classes_typeOf({ name, expr }, { index, at, postgres }) {
    const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
    const names = namesFor(table, at, postgres);
    if (name === undefined) {
        const { type } = typed(expr, names);
        return type === "unknown" ? null : type;
    }
    const column = at.schema.relation(table)?.columns?.find((one) => one.name === name);
    return names.column(name) ?? (column && vectorTypes.has(column.type) ? column.type : null);
}
const vectorTypes = new Set(["vector", "halfvec", "sparsevec"]);
function withoutDefault(element, key) {
    const { method, at, postgres } = key;
    const type = default_classes_typeOf(element, key);
    if (type === null)
        return null;
    const classes = (0,operator_class/* defaultClasses */.QC)(method, type, postgres);
    if (classes.some((one) => one.extension === null || at.schema.extension(one.extension)))
        return null;
    // pgvector's classes come with its types.
    if (vectorTypes.has(type) && classes.length > 0)
        return null;
    const extension = classes[0]?.extension ?? null;
    const what = element.name ?? "the expression";
    return {
        message: `${method} has no default operator class for ${what}, which is ${type === "anyenum" ? "an enum" : type}`,
        instead: remedy(method, type, extension),
        extension,
    };
}
function remedy(method, type, extension) {
    if (method === "gin" && /^(text|varchar|bpchar)$/.test(type))
        return "To search in text, name gin_trgm_ops of pg_trgm: USING gin (name gin_trgm_ops).";
    if (method === "hnsw")
        return "Name the distance that the queries order by: (embedding vector_cosine_ops).";
    if (type === "json")
        return "Make the column jsonb, or index an expression: ((data ->> 'key')).";
    if (extension !== null)
        return `Write CREATE EXTENSION IF NOT EXISTS ${extension} before it, or use btree.`;
    return "Use an access method that has one: btree for ordered types, gin for jsonb and arrays, gist for ranges and points.";
}
function misplaced(named, element, key) {
    const { method, postgres } = key;
    const known = (0,operator_class/* classesNamed */.gp)(named, postgres);
    if (known.length === 0)
        return null;
    const own = known.filter((one) => one.method === method);
    const others = [...new Set(known.map((one) => one.method))].join(" and ");
    if (own.length === 0)
        return {
            message: `${named} is an operator class for ${others}, not for ${method}`,
            instead: `Write USING ${others}, or leave ${named} out.`,
            extension: null,
        };
    const type = default_classes_typeOf(element, key);
    if (type === null || own.some((one) => vectorTypes.has(one.type) || (0,operator_class/* accepts */.G3)(one.type, type, postgres)))
        return null;
    return {
        message: `${named} does not take ${element.name ?? "the expression"}, which is ${type}`,
        instead: `Leave ${named} out, or name one for ${type}.`,
        extension: null,
    };
}

;// CONCATENATED MODULE: ./build/rules/missing-operator-class/classless-keys.js




/** Of the constraints that a statement adds, the first whose index has a key without an operator class. */
function* classless_keys_ofConstraints(relation, at, settings) {
    for (const key of keyConstraintsOf(at)) {
        const words = `The ${key.words} of ${(0,grammar_name/* printName */.To)(key.table)}`;
        // Its columns may be new themselves.
        const [first] = withoutClass(words, indexOfConstraint(key, relation), (0,schema_after/* schemaAfter */.m)(at), at, settings);
        if (!first)
            continue;
        yield first;
        return;
    }
}
/** What is wrong with the keys of an index over columns that the schema has. */
function* withoutClass(words, index, schema, at, { postgres }) {
    const found = missingClass(index, { schema }, postgres);
    if (!found)
        return;
    // An extension that nobody has seen made may be there all the same.
    const maybe = found.extension !== null && !at.schema.sure;
    yield {
        span: at.span,
        message: `${words} fails: ${found.message}${maybe ? ` without ${found.extension}` : ""}`,
        instead: found.instead,
        ...(maybe ? { severity: "notice" } : {}),
    };
}

;// CONCATENATED MODULE: ./build/rules/missing-operator-class/rule.js



/* harmony default export */ const missing_operator_class_rule = (defineRule({
    id: "missing-operator-class",
    severity: "error",
    fails: true,
    title: "An index needs an operator class that its column's type does not have",
    why: `
    An operator class tells an access method how to compare the values of a type. If the type has none for the access
    method, or the named one belongs to another access method or type, PostgreSQL refuses the index (SQLSTATE 42704,
    42804).`,
    instead: `Name an operator class that fits, or use another access method.`,
    manual: "indexes-opclass.html",
    proof: { by: "failure", given: "extensions" },
    visit: {
        *IndexStmt(index, at, settings) {
            yield* withoutClass(`CREATE INDEX ${(0,index_elements/* indexWords */.ey)(index)}`, index, at.schema, at, settings);
        },
        *CreateStmt({ relation }, at, settings) {
            yield* classless_keys_ofConstraints(relation, at, settings);
        },
        *AlterTableStmt({ relation }, at, settings) {
            yield* classless_keys_ofConstraints(relation, at, settings);
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/way-back/down-diff.js + 1 modules
var down_diff = __webpack_require__(6945);
// EXTERNAL MODULE: ./build/src/sql/way-back/down-sql.js + 1 modules
var down_sql = __webpack_require__(61639);
;// CONCATENATED MODULE: ./build/rules/missing-rollback/saying.js

/** What stays, and what does not come back, as one sentence. */
function saying(missing, { present, refuses, place, where }) {
    const left = listed(missing.filter((one) => one.replaces === undefined));
    const old = listed(missing.filter((one) => one.replaces !== undefined));
    if (refuses) {
        const [undo, bring] = [left && `undo ${left}`, old && `bring back ${old} as before`];
        return `The rollback in ${where} only raises an error: it refuses to ${[undo, bring].filter(Boolean).join(" and ")}`;
    }
    if (present) {
        const leaves = left && `leaves ${left} behind`;
        const keeps = old && `does not bring back ${old} as before`;
        return `The rollback in ${where} ${[leaves, keeps].filter(Boolean).join(" and ")}`;
    }
    const [undo, bring] = [left && `undo ${left}`, old && `bring back ${old} as before`];
    if (place === "none")
        return `Nothing says how to ${[undo, bring].filter(Boolean).join(" and ")}`;
    const undoes = left && `undoes ${left}`;
    const brings = old && `brings back ${old} as before`;
    return `Nothing ${[undoes, brings].filter(Boolean).join(" or ")}: there is no ${where.replace(/^the /, "")}`;
}
function listed(objects) {
    const names = objects.map(({ kind, isView, name, replaces }) => `${kind === "table" ? (isView ? "materialized view " : "table ") : ""}${(0,grammar_name/* quoteIdentifier */.Cm)(replaces?.name ?? name)}`);
    return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

;// CONCATENATED MODULE: ./build/rules/missing-rollback/rule.js





/* harmony default export */ const missing_rollback_rule = (defineRule({
    id: "missing-rollback",
    severity: "warning",
    onlyMigrations: true,
    title: "The rollback does not undo an index or constraint that the migration makes",
    why: `
    If the new index causes trouble, somebody who did not write the migration has to write its rollback under pressure,
    on a live database.`,
    instead: `Write the statement that undoes it where the migration tool keeps its rollbacks, and try it.`,
    manual: "sql-dropindex.html",
    proof: { by: "rollback", differs: true },
    *version(version) {
        const { place, present } = version.up[0]?.migration.rollback ?? {};
        // A file that is no SQL takes it back.
        if (place === "file" && present && version.down.length === 0)
            return;
        const { left } = (0,down_diff/* undoing */.Hx)(version);
        // Without a place for rollbacks, what stands on a new table goes with the table.
        const missing = place === "none" ? left.filter((one) => one.kind !== "table") : left;
        const [first] = missing;
        if (!first)
            return;
        const { rollback } = first.statement.migration;
        yield {
            file: first.statement.file,
            span: first.statement.span,
            severity: rollback.place === "none" ? "notice" : "warning",
            message: saying(missing, rollback),
            objects: missing.map(({ kind, name, table }) => kind === "table" ? tableObject(table) : objectOn(kind, name, table)),
            instead: (0,down_sql/* rollbackSql */.xL)(missing, version),
            ...(rollback.place === "none" || rollback.place === "comment"
                ? {}
                : { replacement: { kind: "undo", ...(0,down_sql/* undoStatements */.j5)(missing) } }),
        };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/name-questions.js


const views = new Set([
    "pg_indexes",
    "pg_stat_user_indexes",
    "pg_stat_all_indexes",
    "pg_statio_user_indexes",
    "pg_class",
]);
const nameColumns = new Set(["indexname", "indexrelname", "relname"]);
/** The queries of a runbook that ask which indexes are there. */
function* nameQuestions({ statements }) {
    for (const statement of statements) {
        const select = statement.node.SelectStmt;
        if (!select?.whereClause)
            continue;
        const relations = [...(0,grammar_nodes/* nodesIn */.v)({ from: select.fromClause })].flatMap(([kind, node]) => kind === "RangeVar" ? [node.relname ?? ""] : []);
        if (relations.length !== 1 || !views.has(relations[0] ?? ""))
            continue;
        // pg_class holds tables and sequences, too.
        if (relations[0] === "pg_class" && !/\brelkind\s*=\s*'[iI]'/.test(statement.text))
            continue;
        const compared = [...(0,grammar_nodes/* nodesIn */.v)({ where: select.whereClause })].flatMap(([kind, node]) => kind === "A_Expr" ? [node] : []);
        const byName = compared.filter(({ lexpr }) => isNameColumn(lexpr));
        const byTable = relations[0] === "pg_indexes" && /\btablename\b/i.test(statement.text);
        if (byName.length === 0 && !byTable)
            continue;
        yield { statement, patterns: byName.flatMap(patternOf) };
    }
}
function isNameColumn(node) {
    const name = node && "ColumnRef" in node ? node.ColumnRef.fields?.flatMap(grammar_name/* stringsOf */.iw).at(-1) : undefined;
    return name !== undefined && nameColumns.has(name);
}
function patternOf({ kind, name, rexpr }) {
    if (kind !== "AEXPR_LIKE" && kind !== "AEXPR_ILIKE")
        return [];
    if (name?.flatMap(grammar_name/* stringsOf */.iw).at(-1)?.startsWith("!") || !rexpr || !("A_Const" in rexpr))
        return [];
    const pattern = rexpr.A_Const.sval?.sval;
    return pattern === undefined ? [] : [pattern];
}
/** Whether a name fits a LIKE pattern. */
function likePattern(pattern) {
    const source = pattern.replace(/\\?[\s\S]/g, (char) => {
        if (char === "%")
            return ".*";
        if (char === "_")
            return ".";
        return char.replace("\\", "").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    });
    const fitting = new RegExp(`^${source.replace(/(?:\.\*)+/g, ".*")}$`, "i");
    return (name) => fitting.test(name);
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/blind-verification.js


/** What says of a query that it is to show that the work is done. */
const isVerifying = /\bverif(?:y|ied|ies|ication)\b|\bconfirm|\bshould exist\b|\bcreated\b|\bcompletion\b|\ball \d+ index/i;
/** What is asked before, or of what is to be gone. */
const isBefore = /\brollback\b|\bdon'?t already\b|\bbefore\b|\bremoved\b|\bdropped\b|\bpre-|\bexisting\b|\busage\b|\bmonitor/i;
/** Queries that are to show that concurrent builds have succeeded, and that a failed one would answer just so. */
function* blindVerifications(runbook) {
    const { file } = runbook;
    if (!/\bconcurrent(?:ly)?\b/i.test(file.text))
        return;
    for (const { statement } of nameQuestions(runbook)) {
        if (/\bindis(?:valid|ready)\b/i.test(statement.text))
            continue;
        const above = remarksAbove(runbook, statement.span[0]);
        const said = above === "" ? proseAbove(runbook, statement) : above;
        if (isVerifying.test(said) && !isBefore.test(said))
            yield statement;
    }
}
/** psql's own listing of a table, and of indexes. */
const listing = /^\s*\\d(?:i\+?|\+)?(?:\s+[\w."*]+)?\s*;?\s*$/;
/** The first listing by psql in each section that is to show the same, where nothing says what to look for in it. */
function* blindListings(runbook) {
    const { file, blocks, psql } = runbook;
    if (!/\bconcurrent(?:ly)?\b/i.test(file.text))
        return;
    const typed = blocks.flatMap(({ language, lines }) => (language === "sql" ? lines : []));
    const given = psql.flatMap(({ strings }) => strings.map(({ span }) => span));
    const shown = [...typed, ...given]
        .filter((span) => listing.test(file.text.slice(...span).replace(/^["']|["']$/g, "")))
        .sort((a, b) => a[0] - b[0]);
    for (const { span, heading } of sectionsOf(runbook)) {
        const found = shown.find(([at]) => span[0] <= at && at < span[1]);
        if (!found || /\binvalid\b|\bindisvalid\b/i.test(file.text.slice(...span)))
            continue;
        const said = `${heading?.text ?? ""} ${proseAbove(runbook, { span: found })}`;
        if (isVerifying.test(said) && !isBefore.test(said))
            yield { span: found };
    }
}
const counted = /\bindex(?:es)?\b[^|\n]*\b(?:created|visible|listed|present|exists?)\b/i;
const counting = /(?<![\w\\])\\di?\+?(?!\w)|\bpg_(?:stat_user_)?indexes\b/;
/** Criteria by which a list of names decides that the indexes are there, in sections that say nothing of validity. */
function* blindCriteria(runbook) {
    const { file } = runbook;
    if (!/\bconcurrent(?:ly)?\b/i.test(file.text))
        return;
    for (const { span, passages } of sectionsOf(runbook)) {
        if (/\binvalid\b|\bindisvalid\b|\bvalid\b/i.test(file.text.slice(...span)))
            continue;
        for (const passage of passages) {
            let at = passage.span[0];
            for (const line of file.text.slice(...passage.span).split("\n")) {
                if (counted.test(line) && counting.test(line) && !isBefore.test(line))
                    yield { span: [at, at + line.trimEnd().length] };
                at += line.length + 1;
            }
        }
    }
}
/** What its reader has just read. */
function proseAbove(runbook, { span }) {
    const before = lastBefore(saidTexts(runbook), span[0]);
    return before && span[0] - before.span[1] < 200 ? before.text : "";
}

;// CONCATENATED MODULE: ./build/rules/missing-validity-check/rule.js


/* harmony default export */ const missing_validity_check_rule = (defineRule({
    id: "missing-validity-check",
    severity: "warning",
    title: "A runbook takes an index that is there for one that is valid",
    why: `
    A concurrent build that fails, is cancelled or loses its connection leaves an index behind that is INVALID: no query uses it
    and every write pays for it. pg_indexes and pg_stat_user_indexes list it as any other, so the check passes.`,
    instead: `SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'NAME':
    one row for each index, and true in each; or indexwright verify.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: {
        by: "none",
        because: "that both views list an invalid index is shown in test/proof/runbooks.test.ts",
    },
    *runbook(runbook) {
        for (const { span } of blindVerifications(runbook))
            yield { span, message: "An index that a failed build left INVALID passes this check too" };
        for (const { span } of blindCriteria(runbook))
            yield {
                span,
                severity: "notice",
                message: "An index that a failed build left INVALID meets this criterion too",
            };
        for (const { span } of blindListings(runbook))
            yield {
                span,
                severity: "notice",
                message: "An index that a failed build left INVALID is listed here too, and only that word behind it tells",
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/non-immutable-index-expression/remedy.js
/** What to write in place of an expression that is not immutable, by the part of it that is not. */
function remedyFor(changing) {
    const found = remedies.find(([part]) => part.test(changing));
    return (found?.[1] ??
        "Use an expression of IMMUTABLE functions only, or a column that the application fills and an index on that.");
}
const remedies = [
    [
        /^(date_trunc|date_part|extract)\(/,
        "Name the time zone instead of using the session's: date_trunc('day', created_at AT TIME ZONE 'UTC').",
    ],
    [
        /^date\(|^the cast from (timestamptz|date) to /,
        "Name the time zone instead of using the session's: ((created_at AT TIME ZONE 'UTC')::date).",
    ],
    [/^to_tsvector\(/, "Name the configuration instead of using the session's: to_tsvector('english', body)."],
    [
        /^concat(_ws)?\(|^format\(/,
        "Join text with ||, which is immutable: (first_name || ' ' || last_name), with coalesce() where a column may be null.",
    ],
    [
        /^unaccent$/,
        "Wrap it in a function of your own that is declared IMMUTABLE and names everything with its schema: SELECT public.unaccent('public.unaccent', $1).",
    ],
    [
        /^the cast from \S+ to (date|timestamp|timestamptz|time)$|^to_(date|timestamp)\(/,
        "Store the date in a column of its own type and index that: reading it from text depends on the session's DateStyle.",
    ],
    [
        /^the cast from an enum/,
        "Index the column itself: an enum has operators of its own, while its labels may be renamed.",
    ],
];

;// CONCATENATED MODULE: ./build/rules/non-immutable-index-expression/rule.js







/* harmony default export */ const non_immutable_index_expression_rule = (defineRule({
    id: "non-immutable-index-expression",
    severity: "error",
    fails: true,
    title: "An index over an expression that is not immutable is refused",
    why: `
    An index stores the value that its expression had when the row was written. PostgreSQL refuses an expression whose
    value may change later, because it depends on the time zone, the language or another setting (SQLSTATE 42P17).`,
    instead: `Use an expression of IMMUTABLE functions only.`,
    manual: "xfunc-volatility.html",
    proof: { by: "failure" },
    visit: ofEveryIndex(function* ({ index, does, at }, { postgres }) {
        const names = namesFor((0,grammar_name/* nameOf */.Vb)(index.relation), at, postgres);
        for (const { expr } of (0,index_elements/* keysOf */.YD)(index)) {
            const { changing } = typed(expr, names);
            if (changing === null)
                continue;
            yield {
                span: at.span,
                message: `${does} fails: ${changing} is not immutable`,
                instead: remedyFor(changing),
            };
            return;
        }
    }),
}));

;// CONCATENATED MODULE: ./build/rules/non-immutable-index-predicate/rule.js





/* harmony default export */ const non_immutable_index_predicate_rule = (defineRule({
    id: "non-immutable-index-predicate",
    severity: "error",
    fails: true,
    title: "A partial index whose WHERE is not immutable is refused",
    why: `
    Whether a row belongs in the index is decided when the row is written, and never again. PostgreSQL refuses a
    predicate whose result may change later, such as one with now() (SQLSTATE 42P17).`,
    instead: `
    Write a fixed date and rebuild the index from time to time, or index the column without a predicate: a range
    condition on it reads only that part of the index.`,
    manual: "indexes-partial.html",
    proof: { by: "failure" },
    visit: ofEveryIndex(function* ({ index, does, at }, { postgres }) {
        const { changing } = typed(index.whereClause, namesFor((0,grammar_name/* nameOf */.Vb)(index.relation), at, postgres));
        if (changing === null)
            return;
        yield {
            span: at.span,
            message: `${does} fails: ${changing} in its WHERE is not immutable`,
        };
    }),
}));

;// CONCATENATED MODULE: ./build/rules/null-comparison-in-predicate/null-comparison.js

/** A comparison with the literal NULL that keeps the whole condition from ever being true; below OR another side may be. */
function nullComparison(condition) {
    const { BoolExpr, A_Expr } = (condition ?? {});
    if (BoolExpr) {
        if (BoolExpr.boolop !== "AND_EXPR")
            return null;
        for (const argument of BoolExpr.args ?? []) {
            const found = nullComparison(argument);
            if (found)
                return found;
        }
        return null;
    }
    if (A_Expr?.kind !== "AEXPR_OP")
        return null;
    const { name, lexpr, rexpr } = A_Expr;
    const operator = (name ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    if (!["=", "<>", "!="].includes(operator))
        return null;
    const other = isNull(rexpr) ? lexpr : isNull(lexpr) ? rexpr : undefined;
    if (!other)
        return null;
    const column = "ColumnRef" in other ? (other.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).join(".") : "the expression";
    return { column, operator };
}
function isNull(node) {
    return node !== undefined && "A_Const" in node && node.A_Const.isnull === true;
}

;// CONCATENATED MODULE: ./build/rules/null-comparison-in-predicate/rule.js



/* harmony default export */ const null_comparison_in_predicate_rule = (defineRule({
    id: "null-comparison-in-predicate",
    severity: "error",
    title: "A partial index whose WHERE compares with NULL is always empty",
    why: `
    = NULL and <> NULL are never true, whatever the column holds. PostgreSQL accepts the predicate, builds an index
    without a single entry, and no query uses it; a UNIQUE one enforces nothing.`,
    instead: `Write IS NULL or IS NOT NULL.`,
    manual: "functions-comparison.html",
    proof: { by: "state", shows: "the index has no entry, although its table has rows" },
    visit: ofEveryIndex(function* ({ index, words, at }) {
        const found = nullComparison(index.whereClause);
        if (!found)
            return;
        yield {
            span: at.span,
            message: `${words} stays empty: ${found.column} ${found.operator} NULL is never true`,
            instead: `Write ${found.column} ${found.operator === "=" ? "IS NULL" : "IS NOT NULL"}.`,
        };
    }),
}));

;// CONCATENATED MODULE: ./build/rules/option-ignored-by-tool/rule.js

/* harmony default export */ const option_ignored_by_tool_rule = (defineRule({
    id: "option-ignored-by-tool",
    severity: "warning",
    title: "An option that the migration tool ignores makes another index than the one that is written",
    why: `
    Migration tools in code take options for several databases and of several versions, and silently ignore those that
    they do not write for PostgreSQL. The migration runs, and the index is not what its author meant.`,
    instead: `Write the statement as SQL, with the tool's call for it.`,
    manual: "sql-createindex.html",
    proof: {
        by: "none",
        because: "it is about the migration tool, whose statements are compared without the option",
    },
    *unit({ migration: { file, sent = [] } }) {
        for (const { call, ignored = [] } of sent)
            for (const { name, effect, instead } of ignored)
                yield { file, span: call, message: `The option ${name} is ignored: ${effect}`, instead };
    },
}));

;// CONCATENATED MODULE: ./build/rules/other-blocking-statements/blocking-statements.js






const reading = "scan under ACCESS EXCLUSIVE";
/** What a statement does to a live table for long that no rule about indexes says. */
function otherBlocking(at) {
    const { AlterTableStmt: alter, LockStmt: lock } = at.node;
    if (lock)
        return locked(at);
    return alter?.objtype === "OBJECT_TABLE" ? blocking_statements_ofAlter(alter, at) : [];
}
/** A transaction that locks a table by name keeps it until its end. */
function locked(at) {
    return (0,locks_taken/* locksOf */.aZ)(at, at.schema)
        .filter(({ relation, mode }) => (0,locks_taken/* isAtLeast */.du)(mode, "ShareLock") && (0,preexisting/* preexistence */.mb)(relation, at) === "existing")
        .map(({ relation: table }) => ({
        at,
        table,
        words: `LOCK TABLE ${(0,grammar_name/* printTable */.e4)(table)}`,
        how: "held until its transaction ends",
    }));
}
function blocking_statements_ofAlter(alter, at) {
    const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    if ((0,preexisting/* preexistence */.mb)(table, at) !== "existing" || (0,emptied_table/* isEmptied */.x)(table, at))
        return [];
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap((command) => {
        const words = scanned(command, table, at);
        return words === null ? [] : [{ at, table, words, how: reading }];
    });
}
function scanned({ subtype, name, def }, table, at) {
    const added = subtype === "AT_AddConstraint" ? def?.Constraint : undefined;
    if (added?.contype === "CONSTR_CHECK" && !added.skip_validation)
        return `ADD CONSTRAINT CHECK of ${(0,grammar_name/* printTable */.e4)(table)}`;
    if (subtype !== "AT_SetNotNull" || isNeverNull(name ?? "", table, at))
        return null;
    return `SET NOT NULL of ${(0,grammar_name/* printTable */.e4)(table)}.${(0,grammar_name/* quoteIdentifier */.Cm)(name ?? "")}`;
}
/** Whether it is NOT NULL already, or a valid CHECK says so, which PostgreSQL trusts (NotNullImpliedByRelConstraints). */
function isNeverNull(column, table, { schema }) {
    const known = schema.relation(table);
    if (known?.columns?.some(({ name, notNull }) => name === column && notNull))
        return true;
    const checks = [...(known?.constraints?.having((0,constraint_traits/* constraintOver */.sP)(column)) ?? [])];
    return checks.some(({ kind, valid }) => kind === "not null" && valid);
}

;// CONCATENATED MODULE: ./build/rules/other-blocking-statements/index-migrations.js

/** Whether a migration makes, rebuilds or drops an index, or a constraint that has one. */
function touchesIndexes({ statements }) {
    return statements.some(isAboutIndex);
}
function isAboutIndex({ kind, node }) {
    const { DropStmt: drop, AlterTableStmt: alter } = node;
    if (kind === "IndexStmt" || kind === "ReindexStmt")
        return true;
    return drop?.removeType === "OBJECT_INDEX" || (alter !== undefined && (0,built_indexes/* builtIndexes */.z)(alter).length > 0);
}

;// CONCATENATED MODULE: ./build/rules/other-blocking-statements/rule.js




/* harmony default export */ const other_blocking_statements_rule = (defineRule({
    id: "other-blocking-statements",
    severity: "notice",
    blocks: true,
    onlyMigrations: true,
    title: "A migration about indexes also holds a table while it reads every row for another reason",
    why: `
    A CHECK that is valid at once, SET NOT NULL without such a check, and LOCK TABLE keep others from a table as long as
    an index build would. They are outside of what is reviewed here, and named only where they stand beside an index.`,
    instead: `
    Add a CHECK as NOT VALID and VALIDATE it in another transaction; SET NOT NULL then trusts a valid CHECK (… IS NOT
    NULL).`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-NOTES",
    proof: { by: "locks", mode: "ShareLock", blocks: ["insert", "update", "delete"] },
    *unit(unit) {
        if (!touchesIndexes(unit))
            return;
        const all = unit.statements.flatMap(otherBlocking);
        const [first] = all;
        if (!first)
            return;
        const { line } = (0,offsets/* positionAt */.t$)(first.at.file, first.at.span[0]);
        const more = all.length > 1 ? ` and ${all.length - 1} more` : "";
        yield {
            file: first.at.file,
            span: first.at.span,
            table: first.table,
            message: `The migration also blocks: ${first.words} at ${line} (${first.how})${more}`,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/out-of-order-migration/rule.js

/* harmony default export */ const out_of_order_migration_rule = (defineRule({
    id: "out-of-order-migration",
    severity: "notice",
    title: "A new migration that sorts before an existing one is skipped or refused",
    why: `
    Where the later migration has been applied, the migration tool never runs the new one, or runs nothing at all. Two
    branches that each add a migration are both green, and stop the deployment once both are merged.`,
    instead: `Give the migration a number or a timestamp after the last one.`,
    manual: "sql-createindex.html",
    proof: { by: "none", because: "it is about the migration tool, not about the server" },
    *version({ version, up }, { changeSet }) {
        const [first] = up;
        const { versions, late } = version.root;
        // A tool that runs it all the same: merged branches look like that every day.
        if (!changeSet || late === undefined || !first || first.migration.file.changed !== "all")
            return;
        const later = versions.slice(versions.indexOf(version) + 1).find(isOld);
        const [old] = later?.up ?? [];
        if (!old)
            return;
        const { file, span } = first.migration;
        yield {
            file,
            span: first.statements[0]?.span ?? span,
            message: `${ownPart(file.path, old.file.path)} sorts before ${ownPart(old.file.path, file.path)}, which already exists: ${version.root.tool} ${late}`,
        };
    },
}));
function isOld({ up, repeatable }) {
    return !repeatable && up.length > 0 && up.every((one) => one.file.changed === "none");
}
/** From where it differs: of migration.sql the name of its folder says which. */
function ownPart(path, other) {
    const parts = path.split("/");
    const others = other.split("/");
    return parts.slice(parts.findIndex((part, at) => part !== others[at])).join("/");
}

;// CONCATENATED MODULE: ./build/rules/oversized-btree-key/rule.js




/* harmony default export */ const oversized_btree_key_rule = (defineRule({
    id: "oversized-btree-key",
    severity: "notice",
    title: "A btree index refuses rows whose key is longer than 2704 bytes",
    why: `
    An entry of a btree index must fit a third of a page. If a row is longer, CREATE INDEX fails, and so does every
    later INSERT of such a row (SQLSTATE 54000). The SQL does not say how long the texts get, so this is reported for
    columns whose names suggest whole texts: body, content, description, payload.`,
    instead: `Index md5(column) or left(column, 100), or use hash for equality and gin for searches.`,
    manual: "btree.html",
    proof: { by: "failure", given: "rows" },
    visit: ofEveryIndex(function* ({ index, words, at }) {
        if ((index.accessMethod ?? "btree") !== "btree")
            return;
        const columns = at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
        const written = [...(0,index_elements/* keysOf */.YD)(index), ...(0,index_elements/* includedOf */.Ah)(index)].flatMap((one) => one.name ?? []);
        const long = columns.find((one) => written.includes(one.name) && isUnbounded(one) && holdsTexts(one.name));
        if (!long)
            return;
        yield {
            span: at.span,
            message: `${words} refuses every row whose ${(0,grammar_name/* quoteIdentifier */.Cm)(long.name)} is longer than 2704 bytes`,
        };
    }),
}));
function isUnbounded({ type, modifiers }) {
    return type === "text" || type === "bytea" || (type === "varchar" && (modifiers?.[0] ?? Infinity) > 2704);
}
const texts = new Set([
    "body",
    "content",
    "contents",
    "description",
    "payload",
    "html",
    "markdown",
    "transcript",
]);
function holdsTexts(name) {
    return texts.has(name.split("_").at(-1) ?? "");
}

;// CONCATENATED MODULE: ./build/rules/partition-index-mismatch/rule.js




/* harmony default export */ const partition_index_mismatch_rule = (defineRule({
    id: "partition-index-mismatch",
    severity: "error",
    fails: true,
    title: "ATTACH PARTITION fails for an index that differs from its parent",
    why: `
    A partition's index is attached to the parent's only where both have the same columns, expressions, predicate and
    uniqueness, and its table is a partition of the parent's (SQLSTATE 42P17, 55000).`,
    instead: `Build the partition's index with the definition of the parent's.`,
    manual: "sql-alterindex.html",
    proof: { by: "failure" },
    visit: {
        *AlterTableStmt(alter, at) {
            const parent = at.schema.relation((0,grammar_name/* nameOf */.Vb)(alter.relation));
            for (const { name } of (0,alter_commands/* partitionsIn */.t)(alter, "AT_AttachPartition")) {
                const part = at.schema.relation((0,grammar_name/* nameOf */.Vb)(name));
                const [above, below] = [parent?.index, part?.index];
                if (!above || !below)
                    continue;
                const alike = above.unique === below.unique || !above.unique;
                if (alike && (0,index_equality/* mayBeSame */.Lx)(above.shape, below.shape))
                    continue;
                const [partName, other] = [part?.name.name ?? "", parent?.name.name ?? ""];
                yield {
                    span: at.span,
                    message: `ATTACH PARTITION fails: ${(0,grammar_name/* printName */.To)({ name: partName })} and ${(0,grammar_name/* printName */.To)({ name: other })} are defined differently`,
                };
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/partition-index-not-attached/rule.js




/* harmony default export */ const partition_index_not_attached_rule = (defineRule({
    id: "partition-index-not-attached",
    severity: "warning",
    title: "An index ON ONLY a partitioned table is invalid until every partition's index is attached",
    why: `
    ON ONLY creates the parent's index without the indexes of its partitions, and marks it INVALID. It becomes valid
    with the last ALTER INDEX … ATTACH PARTITION. Until then it does nothing, and a unique one enforces nothing across
    new partitions.`,
    instead: `Build an index on each partition and attach it.`,
    manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
    proof: { by: "state", shows: "the parent's index is not valid" },
    visit: {
        *IndexStmt(index, at) {
            if (!index.relation?.inh)
                yield* unattached((0,index_elements/* indexWords */.ey)(index), index.idxname ?? "", (0,grammar_name/* nameOf */.Vb)(index.relation), at);
        },
        *AlterTableStmt(alter, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            if (alter.relation?.inh)
                return;
            for (const { constraint, words } of (0,built_indexes/* builtIndexes */.z)(alter)) {
                const name = constraint.conname ?? "";
                yield* unattached(name ? (0,grammar_name/* quoteIdentifier */.Cm)(name) : `The ${words}`, name, table, at);
            }
        },
    },
}));
function* unattached(words, index, table, at) {
    const { after } = at.unit.version;
    const home = at.schema.relation(table)?.name;
    const name = { schema: home?.schema, name: index };
    const partitions = after.relation(name) ? after.partitions(table) : [];
    const missing = partitions.filter((partition) => !after
        .indexes(partition.name)
        .some((own) => own.index?.attachedTo && (0,grammar_name/* sameName */.q)(own.index.attachedTo, name)));
    const [first] = missing;
    if (!first)
        return;
    // None yet: the next migrations may do it, one statement each.
    const none = missing.length === partitions.length;
    yield {
        span: at.span,
        message: `${words} stays invalid: no index of ${(0,grammar_name/* printTable */.e4)(first.name)} is attached to it`,
        instead: `Build one on ${missing.length > 1 ? "each partition" : (0,grammar_name/* printTable */.e4)(first.name)}, and attach it: ALTER INDEX ${(0,grammar_name/* printName */.To)({ name: index })} ATTACH PARTITION …;`,
        ...(none ? { severity: "notice" } : {}),
    };
}

;// CONCATENATED MODULE: ./build/rules/partitioned-index-locks-all-partitions/built-before.js





/** Then the parent takes over what is there, and builds nothing. */
function everyPartitionHas(shape, table, at) {
    const partitions = at.schema.partitions(table);
    const wanted = JSON.stringify(shape);
    return (partitions.length > 0 &&
        partitions.every((partition) => (0,first_of/* firstOf */.K)(at.schema.indexesHaving(partition.name, [(0,index_traits/* definedLike */.J0)(shape)]), ({ index }) => JSON.stringify(index?.shape) === wanted)));
}
/** Partitions that no migration names, but a like index was built concurrently before: somebody knows them. */
function builtApart(index, at) {
    if (at.schema.partitions((0,grammar_name/* nameOf */.Vb)(index.relation)).length > 0)
        return false;
    const first = builtIn(at.unit).get(JSON.stringify((0,index_definition/* shapeOf */.F5)(index)));
    return first !== undefined && first < at.index;
}
/** Where a unit first builds an index of each shape concurrently: asked once, and not by each statement again. */
const builtIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const places = new Map();
    for (const { node, index: place } of statements) {
        const { IndexStmt } = node;
        if (!IndexStmt?.concurrent)
            continue;
        const shape = JSON.stringify((0,index_definition/* shapeOf */.F5)(IndexStmt));
        if (!places.has(shape))
            places.set(shape, place);
    }
    return places;
});

;// CONCATENATED MODULE: ./build/rules/partitioned-index-locks-all-partitions/rule.js







/* harmony default export */ const partitioned_index_locks_all_partitions_rule = (defineRule({
    id: "partitioned-index-locks-all-partitions",
    severity: "error",
    blocks: true,
    title: "CREATE INDEX on a partitioned table blocks writes to every partition",
    why: `
    PostgreSQL builds the index on one partition after the other, in one transaction: the SHARE locks on the parent and
    on all partitions are held until the last one is done. PostgreSQL refuses CONCURRENTLY on a partitioned table.`,
    instead: `Create the index ON ONLY the parent, build it concurrently on each partition, and attach those.`,
    manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
    proof: { by: "locks", mode: "ShareLock", blocks: ["insert", "update", "delete"] },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (!index.relation?.inh || !(0,preexisting/* isPartitioned */.gN)(table, at))
                return;
            if ((0,preexisting/* preexistence */.mb)(table, at) === "new" || everyPartitionHas((0,index_definition/* shapeOf */.F5)(index), table, at))
                return;
            yield {
                table,
                span: at.span,
                ...(builtApart(index, at) ? { severity: "notice" } : {}),
                message: `CREATE INDEX blocks every write to ${(0,grammar_name/* printName */.To)(table)} and all its partitions while it builds`,
                instead: partitionRecipe(index, at),
                ...partitionRepair(index, at),
                ...buildOf(index, table, at),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/primary-key-using-nullable-index/nullable-columns.js


/** The key columns of an index that are known and not known to be NOT NULL, be it by a validated check. */
function nullableKeys(index, table, { schema }) {
    const relation = schema.relation(table);
    const facts = schema.relation({ schema: relation?.name.schema ?? table.schema, name: index })?.index;
    const isChecked = (column) => (0,first_of/* firstOf */.K)(relation?.constraints?.having((0,constraint_traits/* constraintOver */.sP)(column)) ?? [], (one) => one.kind === "not null" && one.valid) !== undefined;
    return (facts?.shape.keys ?? []).flatMap(({ column }) => {
        const known = relation?.columns?.find((one) => one.name === column);
        return known && !known.notNull && !isChecked(known.name) ? [known.name] : [];
    });
}

;// CONCATENATED MODULE: ./build/rules/primary-key-using-nullable-index/rule.js






/* harmony default export */ const primary_key_using_nullable_index_rule = (defineRule({
    id: "primary-key-using-nullable-index",
    severity: "warning",
    blocks: true,
    title: "A primary key over a column that may be null scans the whole table while nobody can read it",
    why: `
    USING INDEX avoids the build, but the columns of a primary key must be NOT NULL as well. If they are not, ALTER
    TABLE makes them so, and reads every row under its ACCESS EXCLUSIVE lock to check them.`,
    instead: `
    Add a CHECK (… IS NOT NULL) that is NOT VALID, validate it, and then add the primary key, which trusts the check.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *AlterTableStmt(alter, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            const key = (0,alter_commands/* addedConstraints */.FZ)(alter).find((one) => one.contype === "CONSTR_PRIMARY" && one.indexname);
            if (!key || (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            const nullable = nullableKeys(key.indexname ?? "", table, at);
            const [column] = nullable;
            if (column === undefined)
                return;
            const on = (0,grammar_name/* printName */.To)(table);
            const checks = nullable.map((nullableColumn) => {
                const name = (0,grammar_name/* quoteIdentifier */.Cm)(`${nullableColumn}_present`);
                return `ALTER TABLE ${on} ADD CONSTRAINT ${name} CHECK (${(0,grammar_name/* quoteIdentifier */.Cm)(nullableColumn)} IS NOT NULL) NOT VALID;\nALTER TABLE ${on} VALIDATE CONSTRAINT ${name};`;
            });
            yield {
                table,
                ...workOn(table, at),
                span: at.span,
                message: `The primary key reads all of ${on} while nobody else can: ${column} may be null`,
                instead: `Check that first while reads and writes go on, in separate transactions:\n${checks.join("\n")}`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/late-progress.js


/** Questions for progress that stand behind a build in one script: the shell sends them when psql has ended. */
function* lateProgress(runbook) {
    if (!isAboutIndexes(runbook))
        return;
    for (const { span } of runbook.blocks.filter(({ language }) => language === "shell")) {
        const own = runbook.psql.filter((call) => span[0] <= call.span[0] && call.span[1] <= span[1]);
        let build = null;
        for (const call of own) {
            const sent = [...call.strings.map((one) => one.span), ...(call.input ? [call.input] : [])].flatMap((one) => statementsWithin(runbook, one));
            const asked = build && sent.find((statement) => asksForProgress(statement, runbook));
            if (build && asked && !isElsewhere(runbook, build, call)) {
                yield { statement: asked, build: build.span };
                build = null;
            }
            if (late_progress_builds(call, sent))
                build = isInBackground(runbook, call) ? null : call;
        }
    }
}
function asksForProgress({ kind, text, span }, runbook) {
    if (kind !== "SelectStmt")
        return false;
    return (/\bpg_stat_progress_create_index\b/i.test(text) || /\bprogress\b/i.test(remarksAbove(runbook, span[0])));
}
/** What a file holds that nobody has here, a runbook about indexes tells: it builds them. */
function late_progress_builds({ files }, sent) {
    return files.length > 0 || sent.some(({ kind }) => kind === "IndexStmt" || kind === "ReindexStmt");
}
function isInBackground({ file }, { span }) {
    return /^[^\n]*&[ \t]*(?:#.*)?(?:\n|$)/.test(file.text.slice(span[1]).replace(/&&/g, ""));
}
/** Whether what stands between says that it is typed into another terminal. */
function isElsewhere({ file }, build, { span }) {
    const between = file.text.slice(build.span[1], span[0]);
    return /\b(?:another|other|second|separate|new|different)\s+(?:terminal|session|shell|window|tab|connection|pane)\b|\bmeanwhile\b/i.test(between);
}

;// CONCATENATED MODULE: ./build/rules/progress-query-after-build/rule.js



/* harmony default export */ const progress_query_after_build_rule = (defineRule({
    id: "progress-query-after-build",
    severity: "notice",
    title: "The progress of a build is asked for when the build has ended",
    why: `
    psql comes back when its last statement is done, and the shell sends the next command then. A query for the progress that
    stands behind the build finds no row, which reads as if nothing were wrong, while the build is not watched at all.`,
    instead: `Ask in another terminal while the build runs, and say so: psql -c 'SELECT phase, blocks_done, blocks_total FROM
    pg_stat_progress_create_index', with \\watch 5 behind it. Or send the build into the background with &, and wait for it.`,
    manual: "progress-reporting.html#CREATE-INDEX-PROGRESS-REPORTING",
    proof: {
        by: "none",
        because: "that the view is empty after a build is shown in test/proof/runbooks.test.ts",
    },
    *runbook(runbook) {
        for (const { statement, build } of lateProgress(runbook))
            yield {
                span: statement.span,
                message: `This is sent when psql of line ${(0,offsets/* positionAt */.t$)(runbook.file, build[0]).line} has ended: no build is left to ask about`,
            };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/facts/columns.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const columns = `
information_schema.administrable_role_authorizations grantee,is_grantable,role_name
information_schema.applicable_roles grantee,is_grantable,role_name
information_schema.attributes attribute_default,attribute_name,attribute_udt_catalog,attribute_udt_name,attribute_udt_schema,character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,dtd_identifier,interval_precision,interval_type,is_derived_reference_attribute,is_nullable,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,ordinal_position,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema
information_schema.character_sets character_repertoire,character_set_catalog,character_set_name,character_set_schema,default_collate_catalog,default_collate_name,default_collate_schema,form_of_use
information_schema.check_constraint_routine_usage constraint_catalog,constraint_name,constraint_schema,specific_catalog,specific_name,specific_schema
information_schema.check_constraints check_clause,constraint_catalog,constraint_name,constraint_schema
information_schema.collation_character_set_applicability character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema
information_schema.collations collation_catalog,collation_name,collation_schema,pad_attribute
information_schema.column_column_usage column_name,dependent_column,table_catalog,table_name,table_schema
information_schema.column_domain_usage column_name,domain_catalog,domain_name,domain_schema,table_catalog,table_name,table_schema
information_schema.column_options column_name,option_name,option_value,table_catalog,table_name,table_schema
information_schema.column_privileges column_name,grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema
information_schema.column_udt_usage column_name,table_catalog,table_name,table_schema,udt_catalog,udt_name,udt_schema
information_schema.columns character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,column_default,column_name,data_type,datetime_precision,domain_catalog,domain_name,domain_schema,dtd_identifier,generation_expression,identity_cycle,identity_generation,identity_increment,identity_maximum,identity_minimum,identity_start,interval_precision,interval_type,is_generated,is_identity,is_nullable,is_self_referencing,is_updatable,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,ordinal_position,scope_catalog,scope_name,scope_schema,table_catalog,table_name,table_schema,udt_catalog,udt_name,udt_schema
information_schema.constraint_column_usage column_name,constraint_catalog,constraint_name,constraint_schema,table_catalog,table_name,table_schema
information_schema.constraint_table_usage constraint_catalog,constraint_name,constraint_schema,table_catalog,table_name,table_schema
information_schema.data_type_privileges dtd_identifier,object_catalog,object_name,object_schema,object_type
information_schema.domain_constraints constraint_catalog,constraint_name,constraint_schema,domain_catalog,domain_name,domain_schema,initially_deferred,is_deferrable
information_schema.domain_udt_usage domain_catalog,domain_name,domain_schema,udt_catalog,udt_name,udt_schema
information_schema.domains character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,domain_catalog,domain_default,domain_name,domain_schema,dtd_identifier,interval_precision,interval_type,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema
information_schema.element_types character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,collection_type_identifier,data_type,datetime_precision,domain_default,dtd_identifier,interval_precision,interval_type,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,object_catalog,object_name,object_schema,object_type,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema @14-16
information_schema.element_types character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,collection_type_identifier,data_type,datetime_precision,dtd_identifier,interval_precision,interval_type,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,object_catalog,object_name,object_schema,object_type,scope_catalog,scope_name,scope_schema,udt_catalog,udt_name,udt_schema @17-18
information_schema.enabled_roles role_name
information_schema.foreign_data_wrapper_options foreign_data_wrapper_catalog,foreign_data_wrapper_name,option_name,option_value
information_schema.foreign_data_wrappers authorization_identifier,foreign_data_wrapper_catalog,foreign_data_wrapper_language,foreign_data_wrapper_name,library_name
information_schema.foreign_server_options foreign_server_catalog,foreign_server_name,option_name,option_value
information_schema.foreign_servers authorization_identifier,foreign_data_wrapper_catalog,foreign_data_wrapper_name,foreign_server_catalog,foreign_server_name,foreign_server_type,foreign_server_version
information_schema.foreign_table_options foreign_table_catalog,foreign_table_name,foreign_table_schema,option_name,option_value
information_schema.foreign_tables foreign_server_catalog,foreign_server_name,foreign_table_catalog,foreign_table_name,foreign_table_schema
information_schema.information_schema_catalog_name catalog_name
information_schema.key_column_usage column_name,constraint_catalog,constraint_name,constraint_schema,ordinal_position,position_in_unique_constraint,table_catalog,table_name,table_schema
information_schema.parameters as_locator,character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,dtd_identifier,interval_precision,interval_type,is_result,maximum_cardinality,numeric_precision,numeric_precision_radix,numeric_scale,ordinal_position,parameter_default,parameter_mode,parameter_name,scope_catalog,scope_name,scope_schema,specific_catalog,specific_name,specific_schema,udt_catalog,udt_name,udt_schema
information_schema.referential_constraints constraint_catalog,constraint_name,constraint_schema,delete_rule,match_option,unique_constraint_catalog,unique_constraint_name,unique_constraint_schema,update_rule
information_schema.role_column_grants column_name,grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema
information_schema.role_routine_grants grantee,grantor,is_grantable,privilege_type,routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema
information_schema.role_table_grants grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema,with_hierarchy
information_schema.role_udt_grants grantee,grantor,is_grantable,privilege_type,udt_catalog,udt_name,udt_schema
information_schema.role_usage_grants grantee,grantor,is_grantable,object_catalog,object_name,object_schema,object_type,privilege_type
information_schema.routine_column_usage column_name,routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema,table_catalog,table_name,table_schema
information_schema.routine_privileges grantee,grantor,is_grantable,privilege_type,routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema
information_schema.routine_routine_usage routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema
information_schema.routine_sequence_usage routine_catalog,routine_name,routine_schema,sequence_catalog,sequence_name,sequence_schema,specific_catalog,specific_name,specific_schema
information_schema.routine_table_usage routine_catalog,routine_name,routine_schema,specific_catalog,specific_name,specific_schema,table_catalog,table_name,table_schema
information_schema.routines as_locator,character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,created,data_type,datetime_precision,dtd_identifier,external_language,external_name,interval_precision,interval_type,is_deterministic,is_implicitly_invocable,is_null_call,is_udt_dependent,is_user_defined_cast,last_altered,max_dynamic_result_sets,maximum_cardinality,module_catalog,module_name,module_schema,new_savepoint_level,numeric_precision,numeric_precision_radix,numeric_scale,parameter_style,result_cast_as_locator,result_cast_char_max_length,result_cast_char_octet_length,result_cast_char_set_catalog,result_cast_char_set_name,result_cast_char_set_schema,result_cast_collation_catalog,result_cast_collation_name,result_cast_collation_schema,result_cast_datetime_precision,result_cast_dtd_identifier,result_cast_from_data_type,result_cast_interval_precision,result_cast_interval_type,result_cast_maximum_cardinality,result_cast_numeric_precision,result_cast_numeric_precision_radix,result_cast_numeric_scale,result_cast_scope_catalog,result_cast_scope_name,result_cast_scope_schema,result_cast_type_udt_catalog,result_cast_type_udt_name,result_cast_type_udt_schema,routine_body,routine_catalog,routine_definition,routine_name,routine_schema,routine_type,schema_level_routine,scope_catalog,scope_name,scope_schema,security_type,specific_catalog,specific_name,specific_schema,sql_data_access,sql_path,to_sql_specific_catalog,to_sql_specific_name,to_sql_specific_schema,type_udt_catalog,type_udt_name,type_udt_schema,udt_catalog,udt_name,udt_schema
information_schema.schemata catalog_name,default_character_set_catalog,default_character_set_name,default_character_set_schema,schema_name,schema_owner,sql_path
information_schema.sequences cycle_option,data_type,increment,maximum_value,minimum_value,numeric_precision,numeric_precision_radix,numeric_scale,sequence_catalog,sequence_name,sequence_schema,start_value
information_schema.table_constraints constraint_catalog,constraint_name,constraint_schema,constraint_type,enforced,initially_deferred,is_deferrable,nulls_distinct,table_catalog,table_name,table_schema @15-18
information_schema.table_constraints constraint_catalog,constraint_name,constraint_schema,constraint_type,enforced,initially_deferred,is_deferrable,table_catalog,table_name,table_schema @14-14
information_schema.table_privileges grantee,grantor,is_grantable,privilege_type,table_catalog,table_name,table_schema,with_hierarchy
information_schema.tables commit_action,is_insertable_into,is_typed,reference_generation,self_referencing_column_name,table_catalog,table_name,table_schema,table_type,user_defined_type_catalog,user_defined_type_name,user_defined_type_schema
information_schema.transforms group_name,specific_catalog,specific_name,specific_schema,transform_type,udt_catalog,udt_name,udt_schema
information_schema.triggered_update_columns event_object_catalog,event_object_column,event_object_schema,event_object_table,trigger_catalog,trigger_name,trigger_schema
information_schema.triggers action_condition,action_order,action_orientation,action_reference_new_row,action_reference_new_table,action_reference_old_row,action_reference_old_table,action_statement,action_timing,created,event_manipulation,event_object_catalog,event_object_schema,event_object_table,trigger_catalog,trigger_name,trigger_schema
information_schema.udt_privileges grantee,grantor,is_grantable,privilege_type,udt_catalog,udt_name,udt_schema
information_schema.usage_privileges grantee,grantor,is_grantable,object_catalog,object_name,object_schema,object_type,privilege_type
information_schema.user_defined_types character_maximum_length,character_octet_length,character_set_catalog,character_set_name,character_set_schema,collation_catalog,collation_name,collation_schema,data_type,datetime_precision,interval_precision,interval_type,is_final,is_instantiable,numeric_precision,numeric_precision_radix,numeric_scale,ordering_category,ordering_form,ordering_routine_catalog,ordering_routine_name,ordering_routine_schema,ref_dtd_identifier,reference_type,source_dtd_identifier,user_defined_type_catalog,user_defined_type_category,user_defined_type_name,user_defined_type_schema
information_schema.user_mapping_options authorization_identifier,foreign_server_catalog,foreign_server_name,option_name,option_value
information_schema.user_mappings authorization_identifier,foreign_server_catalog,foreign_server_name
information_schema.view_column_usage column_name,table_catalog,table_name,table_schema,view_catalog,view_name,view_schema
information_schema.view_routine_usage specific_catalog,specific_name,specific_schema,table_catalog,table_name,table_schema
information_schema.view_table_usage table_catalog,table_name,table_schema,view_catalog,view_name,view_schema
information_schema.views check_option,is_insertable_into,is_trigger_deletable,is_trigger_insertable_into,is_trigger_updatable,is_updatable,table_catalog,table_name,table_schema,view_definition
pg_aggregate aggcombinefn,aggdeserialfn,aggfinalextra,aggfinalfn,aggfinalmodify,aggfnoid,agginitval,aggkind,aggmfinalextra,aggmfinalfn,aggmfinalmodify,aggminitval,aggminvtransfn,aggmtransfn,aggmtransspace,aggmtranstype,aggnumdirectargs,aggserialfn,aggsortop,aggtransfn,aggtransspace,aggtranstype
pg_aios f_buffered,f_localmem,f_sync,handle_data_len,io_generation,io_id,length,off,operation,pid,raw_result,result,state,target,target_desc @18-18
pg_am amhandler,amname,amtype,oid
pg_amop amopfamily,amoplefttype,amopmethod,amopopr,amoppurpose,amoprighttype,amopsortfamily,amopstrategy,oid
pg_amproc amproc,amprocfamily,amproclefttype,amprocnum,amprocrighttype,oid
pg_attrdef adbin,adnum,adrelid,oid
pg_attribute attacl,attalign,attbyval,attcacheoff,attcollation,attcompression,attfdwoptions,attgenerated,atthasdef,atthasmissing,attidentity,attinhcount,attisdropped,attislocal,attlen,attmissingval,attname,attndims,attnotnull,attnum,attoptions,attrelid,attstattarget,attstorage,atttypid,atttypmod @14-17
pg_attribute attacl,attalign,attbyval,attcollation,attcompression,attfdwoptions,attgenerated,atthasdef,atthasmissing,attidentity,attinhcount,attisdropped,attislocal,attlen,attmissingval,attname,attndims,attnotnull,attnum,attoptions,attrelid,attstattarget,attstorage,atttypid,atttypmod @18-18
pg_auth_members admin_option,grantor,inherit_option,member,oid,roleid,set_option @16-18
pg_auth_members admin_option,grantor,member,roleid @14-15
pg_authid oid,rolbypassrls,rolcanlogin,rolconnlimit,rolcreatedb,rolcreaterole,rolinherit,rolname,rolpassword,rolreplication,rolsuper,rolvaliduntil
pg_available_extension_versions comment,installed,name,relocatable,requires,schema,superuser,trusted,version
pg_available_extensions comment,default_version,installed_version,name
pg_backend_memory_contexts free_bytes,free_chunks,ident,level,name,parent,total_bytes,total_nblocks,used_bytes @14-17
pg_backend_memory_contexts free_bytes,free_chunks,ident,level,name,path,total_bytes,total_nblocks,type,used_bytes @18-18
pg_cast castcontext,castfunc,castmethod,castsource,casttarget,oid
pg_class oid,relacl,relallfrozen,relallvisible,relam,relchecks,relfilenode,relforcerowsecurity,relfrozenxid,relhasindex,relhasrules,relhassubclass,relhastriggers,relispartition,relispopulated,relisshared,relkind,relminmxid,relname,relnamespace,relnatts,reloftype,reloptions,relowner,relpages,relpartbound,relpersistence,relreplident,relrewrite,relrowsecurity,reltablespace,reltoastrelid,reltuples,reltype @18-18
pg_class oid,relacl,relallvisible,relam,relchecks,relfilenode,relforcerowsecurity,relfrozenxid,relhasindex,relhasrules,relhassubclass,relhastriggers,relispartition,relispopulated,relisshared,relkind,relminmxid,relname,relnamespace,relnatts,reloftype,reloptions,relowner,relpages,relpartbound,relpersistence,relreplident,relrewrite,relrowsecurity,reltablespace,reltoastrelid,reltuples,reltype @14-17
pg_collation collcollate,collctype,collencoding,colliculocale,collicurules,collisdeterministic,collname,collnamespace,collowner,collprovider,collversion,oid @16-16
pg_collation collcollate,collctype,collencoding,colliculocale,collisdeterministic,collname,collnamespace,collowner,collprovider,collversion,oid @15-15
pg_collation collcollate,collctype,collencoding,collicurules,collisdeterministic,colllocale,collname,collnamespace,collowner,collprovider,collversion,oid @17-18
pg_collation collcollate,collctype,collencoding,collisdeterministic,collname,collnamespace,collowner,collprovider,collversion,oid @14-14
pg_config name,setting
pg_constraint conbin,condeferrable,condeferred,conenforced,conexclop,confdelsetcols,confdeltype,conffeqop,confkey,confmatchtype,confrelid,confupdtype,conindid,coninhcount,conislocal,conkey,conname,connamespace,connoinherit,conparentid,conperiod,conpfeqop,conppeqop,conrelid,contype,contypid,convalidated,oid @18-18
pg_constraint conbin,condeferrable,condeferred,conexclop,confdelsetcols,confdeltype,conffeqop,confkey,confmatchtype,confrelid,confupdtype,conindid,coninhcount,conislocal,conkey,conname,connamespace,connoinherit,conparentid,conpfeqop,conppeqop,conrelid,contype,contypid,convalidated,oid @15-17
pg_constraint conbin,condeferrable,condeferred,conexclop,confdeltype,conffeqop,confkey,confmatchtype,confrelid,confupdtype,conindid,coninhcount,conislocal,conkey,conname,connamespace,connoinherit,conparentid,conpfeqop,conppeqop,conrelid,contype,contypid,convalidated,oid @14-14
pg_conversion condefault,conforencoding,conname,connamespace,conowner,conproc,contoencoding,oid
pg_cursors creation_time,is_binary,is_holdable,is_scrollable,name,statement
pg_database datacl,datallowconn,datcollate,datcollversion,datconnlimit,datctype,datdba,datfrozenxid,dathasloginevt,daticurules,datistemplate,datlocale,datlocprovider,datminmxid,datname,dattablespace,encoding,oid @17-18
pg_database datacl,datallowconn,datcollate,datcollversion,datconnlimit,datctype,datdba,datfrozenxid,daticulocale,daticurules,datistemplate,datlocprovider,datminmxid,datname,dattablespace,encoding,oid @16-16
pg_database datacl,datallowconn,datcollate,datcollversion,datconnlimit,datctype,datdba,datfrozenxid,daticulocale,datistemplate,datlocprovider,datminmxid,datname,dattablespace,encoding,oid @15-15
pg_database datacl,datallowconn,datcollate,datconnlimit,datctype,datdba,datfrozenxid,datistemplate,datlastsysoid,datminmxid,datname,dattablespace,encoding,oid @14-14
pg_db_role_setting setconfig,setdatabase,setrole
pg_default_acl defaclacl,defaclnamespace,defaclobjtype,defaclrole,oid
pg_depend classid,deptype,objid,objsubid,refclassid,refobjid,refobjsubid
pg_description classoid,description,objoid,objsubid
pg_enum enumlabel,enumsortorder,enumtypid,oid
pg_event_trigger evtenabled,evtevent,evtfoid,evtname,evtowner,evttags,oid
pg_extension extcondition,extconfig,extname,extnamespace,extowner,extrelocatable,extversion,oid
pg_file_settings applied,error,name,seqno,setting,sourcefile,sourceline
pg_foreign_data_wrapper fdwacl,fdwhandler,fdwname,fdwoptions,fdwowner,fdwvalidator,oid
pg_foreign_server oid,srvacl,srvfdw,srvname,srvoptions,srvowner,srvtype,srvversion
pg_foreign_table ftoptions,ftrelid,ftserver
pg_group grolist,groname,grosysid
pg_hba_file_rules address,auth_method,database,error,file_name,line_number,netmask,options,rule_number,type,user_name @16-18
pg_hba_file_rules address,auth_method,database,error,line_number,netmask,options,type,user_name @14-15
pg_ident_file_mappings error,file_name,line_number,map_name,map_number,pg_username,sys_name @16-18
pg_ident_file_mappings error,line_number,map_name,pg_username,sys_name @15-15
pg_index indcheckxmin,indclass,indcollation,indexprs,indexrelid,indimmediate,indisclustered,indisexclusion,indislive,indisprimary,indisready,indisreplident,indisunique,indisvalid,indkey,indnatts,indnkeyatts,indnullsnotdistinct,indoption,indpred,indrelid @15-18
pg_index indcheckxmin,indclass,indcollation,indexprs,indexrelid,indimmediate,indisclustered,indisexclusion,indislive,indisprimary,indisready,indisreplident,indisunique,indisvalid,indkey,indnatts,indnkeyatts,indoption,indpred,indrelid @14-14
pg_indexes indexdef,indexname,schemaname,tablename,tablespace
pg_inherits inhdetachpending,inhparent,inhrelid,inhseqno
pg_init_privs classoid,initprivs,objoid,objsubid,privtype
pg_language lanacl,laninline,lanispl,lanname,lanowner,lanplcallfoid,lanpltrusted,lanvalidator,oid
pg_largeobject data,loid,pageno
pg_largeobject_metadata lomacl,lomowner,oid
pg_locks classid,database,fastpath,granted,locktype,mode,objid,objsubid,page,pid,relation,transactionid,tuple,virtualtransaction,virtualxid,waitstart
pg_matviews definition,hasindexes,ispopulated,matviewname,matviewowner,schemaname,tablespace
pg_namespace nspacl,nspname,nspowner,oid
pg_opclass oid,opcdefault,opcfamily,opcintype,opckeytype,opcmethod,opcname,opcnamespace,opcowner
pg_operator oid,oprcanhash,oprcanmerge,oprcode,oprcom,oprjoin,oprkind,oprleft,oprname,oprnamespace,oprnegate,oprowner,oprrest,oprresult,oprright
pg_opfamily oid,opfmethod,opfname,opfnamespace,opfowner
pg_parameter_acl oid,paracl,parname @15-18
pg_partitioned_table partattrs,partclass,partcollation,partdefid,partexprs,partnatts,partrelid,partstrat
pg_policies cmd,permissive,policyname,qual,roles,schemaname,tablename,with_check
pg_policy oid,polcmd,polname,polpermissive,polqual,polrelid,polroles,polwithcheck
pg_prepared_statements custom_plans,from_sql,generic_plans,name,parameter_types,prepare_time,result_types,statement @16-18
pg_prepared_statements custom_plans,from_sql,generic_plans,name,parameter_types,prepare_time,statement @14-15
pg_prepared_xacts database,gid,owner,prepared,transaction
pg_proc oid,proacl,proallargtypes,proargdefaults,proargmodes,proargnames,proargtypes,probin,proconfig,procost,proisstrict,prokind,prolang,proleakproof,proname,pronamespace,pronargdefaults,pronargs,proowner,proparallel,proretset,prorettype,prorows,prosecdef,prosqlbody,prosrc,prosupport,protrftypes,provariadic,provolatile
pg_publication oid,puballtables,pubdelete,pubgencols,pubinsert,pubname,pubowner,pubtruncate,pubupdate,pubviaroot @18-18
pg_publication oid,puballtables,pubdelete,pubinsert,pubname,pubowner,pubtruncate,pubupdate,pubviaroot @14-17
pg_publication_namespace oid,pnnspid,pnpubid @15-18
pg_publication_rel oid,prattrs,prpubid,prqual,prrelid @15-18
pg_publication_rel oid,prpubid,prrelid @14-14
pg_publication_tables attnames,pubname,rowfilter,schemaname,tablename @15-18
pg_publication_tables pubname,schemaname,tablename @14-14
pg_range rngcanonical,rngcollation,rngmultitypid,rngsubdiff,rngsubopc,rngsubtype,rngtypid
pg_replication_origin roident,roname
pg_replication_origin_status external_id,local_id,local_lsn,remote_lsn
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,conflicting,database,datoid,failover,inactive_since,invalidation_reason,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,synced,temporary,two_phase,two_phase_at,wal_status,xmin @18-18
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,conflicting,database,datoid,failover,inactive_since,invalidation_reason,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,synced,temporary,two_phase,wal_status,xmin @17-17
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,conflicting,database,datoid,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,temporary,two_phase,wal_status,xmin @16-16
pg_replication_slots active,active_pid,catalog_xmin,confirmed_flush_lsn,database,datoid,plugin,restart_lsn,safe_wal_size,slot_name,slot_type,temporary,two_phase,wal_status,xmin @14-15
pg_rewrite ev_action,ev_class,ev_enabled,ev_qual,ev_type,is_instead,oid,rulename
pg_roles oid,rolbypassrls,rolcanlogin,rolconfig,rolconnlimit,rolcreatedb,rolcreaterole,rolinherit,rolname,rolpassword,rolreplication,rolsuper,rolvaliduntil
pg_rules definition,rulename,schemaname,tablename
pg_seclabel classoid,label,objoid,objsubid,provider
pg_seclabels classoid,label,objname,objnamespace,objoid,objsubid,objtype,provider
pg_sequence seqcache,seqcycle,seqincrement,seqmax,seqmin,seqrelid,seqstart,seqtypid
pg_sequences cache_size,cycle,data_type,increment_by,last_value,max_value,min_value,schemaname,sequencename,sequenceowner,start_value
pg_settings boot_val,category,context,enumvals,extra_desc,max_val,min_val,name,pending_restart,reset_val,setting,short_desc,source,sourcefile,sourceline,unit,vartype
pg_shadow passwd,usebypassrls,useconfig,usecreatedb,usename,userepl,usesuper,usesysid,valuntil
pg_shdepend classid,dbid,deptype,objid,objsubid,refclassid,refobjid
pg_shdescription classoid,description,objoid
pg_shmem_allocations allocated_size,name,off,size
pg_shmem_allocations_numa name,numa_node,size @18-18
pg_shseclabel classoid,label,objoid,provider
pg_stat_activity application_name,backend_start,backend_type,backend_xid,backend_xmin,client_addr,client_hostname,client_port,datid,datname,leader_pid,pid,query,query_id,query_start,state,state_change,usename,usesysid,wait_event,wait_event_type,xact_start
pg_stat_all_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,last_idx_scan,relid,relname,schemaname @16-18
pg_stat_all_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,relid,relname,schemaname @14-15
pg_stat_all_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,total_analyze_time,total_autoanalyze_time,total_autovacuum_time,total_vacuum_time,vacuum_count @18-18
pg_stat_all_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @16-17
pg_stat_all_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @14-15
pg_stat_archiver archived_count,failed_count,last_archived_time,last_archived_wal,last_failed_time,last_failed_wal,stats_reset
pg_stat_bgwriter buffers_alloc,buffers_backend,buffers_backend_fsync,buffers_checkpoint,buffers_clean,checkpoint_sync_time,checkpoint_write_time,checkpoints_req,checkpoints_timed,maxwritten_clean,stats_reset @14-16
pg_stat_bgwriter buffers_alloc,buffers_clean,maxwritten_clean,stats_reset @17-18
pg_stat_checkpointer buffers_written,num_done,num_requested,num_timed,restartpoints_done,restartpoints_req,restartpoints_timed,slru_written,stats_reset,sync_time,write_time @18-18
pg_stat_checkpointer buffers_written,num_requested,num_timed,restartpoints_done,restartpoints_req,restartpoints_timed,stats_reset,sync_time,write_time @17-17
pg_stat_database active_time,blk_read_time,blk_write_time,blks_hit,blks_read,checksum_failures,checksum_last_failure,conflicts,datid,datname,deadlocks,idle_in_transaction_time,numbackends,parallel_workers_launched,parallel_workers_to_launch,session_time,sessions,sessions_abandoned,sessions_fatal,sessions_killed,stats_reset,temp_bytes,temp_files,tup_deleted,tup_fetched,tup_inserted,tup_returned,tup_updated,xact_commit,xact_rollback @18-18
pg_stat_database active_time,blk_read_time,blk_write_time,blks_hit,blks_read,checksum_failures,checksum_last_failure,conflicts,datid,datname,deadlocks,idle_in_transaction_time,numbackends,session_time,sessions,sessions_abandoned,sessions_fatal,sessions_killed,stats_reset,temp_bytes,temp_files,tup_deleted,tup_fetched,tup_inserted,tup_returned,tup_updated,xact_commit,xact_rollback @14-17
pg_stat_database_conflicts confl_active_logicalslot,confl_bufferpin,confl_deadlock,confl_lock,confl_snapshot,confl_tablespace,datid,datname @16-18
pg_stat_database_conflicts confl_bufferpin,confl_deadlock,confl_lock,confl_snapshot,confl_tablespace,datid,datname @14-15
pg_stat_gssapi credentials_delegated,encrypted,gss_authenticated,pid,principal @16-18
pg_stat_gssapi encrypted,gss_authenticated,pid,principal @14-15
pg_stat_io backend_type,context,evictions,extend_bytes,extend_time,extends,fsync_time,fsyncs,hits,object,read_bytes,read_time,reads,reuses,stats_reset,write_bytes,write_time,writeback_time,writebacks,writes @18-18
pg_stat_io backend_type,context,evictions,extend_time,extends,fsync_time,fsyncs,hits,object,op_bytes,read_time,reads,reuses,stats_reset,write_time,writeback_time,writebacks,writes @16-17
pg_stat_progress_analyze child_tables_done,child_tables_total,current_child_table_relid,datid,datname,delay_time,ext_stats_computed,ext_stats_total,phase,pid,relid,sample_blks_scanned,sample_blks_total @18-18
pg_stat_progress_analyze child_tables_done,child_tables_total,current_child_table_relid,datid,datname,ext_stats_computed,ext_stats_total,phase,pid,relid,sample_blks_scanned,sample_blks_total @14-17
pg_stat_progress_basebackup backup_streamed,backup_total,phase,pid,tablespaces_streamed,tablespaces_total
pg_stat_progress_cluster cluster_index_relid,command,datid,datname,heap_blks_scanned,heap_blks_total,heap_tuples_scanned,heap_tuples_written,index_rebuild_count,phase,pid,relid
pg_stat_progress_copy bytes_processed,bytes_total,command,datid,datname,pid,relid,tuples_excluded,tuples_processed,tuples_skipped,type @17-18
pg_stat_progress_copy bytes_processed,bytes_total,command,datid,datname,pid,relid,tuples_excluded,tuples_processed,type @14-16
pg_stat_progress_create_index blocks_done,blocks_total,command,current_locker_pid,datid,datname,index_relid,lockers_done,lockers_total,partitions_done,partitions_total,phase,pid,relid,tuples_done,tuples_total
pg_stat_progress_vacuum datid,datname,dead_tuple_bytes,delay_time,heap_blks_scanned,heap_blks_total,heap_blks_vacuumed,index_vacuum_count,indexes_processed,indexes_total,max_dead_tuple_bytes,num_dead_item_ids,phase,pid,relid @18-18
pg_stat_progress_vacuum datid,datname,dead_tuple_bytes,heap_blks_scanned,heap_blks_total,heap_blks_vacuumed,index_vacuum_count,indexes_processed,indexes_total,max_dead_tuple_bytes,num_dead_item_ids,phase,pid,relid @17-17
pg_stat_progress_vacuum datid,datname,heap_blks_scanned,heap_blks_total,heap_blks_vacuumed,index_vacuum_count,max_dead_tuples,num_dead_tuples,phase,pid,relid @14-16
pg_stat_recovery_prefetch block_distance,hit,io_depth,prefetch,skip_fpw,skip_init,skip_new,skip_rep,stats_reset,wal_distance @15-18
pg_stat_replication application_name,backend_start,backend_xmin,client_addr,client_hostname,client_port,flush_lag,flush_lsn,pid,replay_lag,replay_lsn,reply_time,sent_lsn,state,sync_priority,sync_state,usename,usesysid,write_lag,write_lsn
pg_stat_replication_slots slot_name,spill_bytes,spill_count,spill_txns,stats_reset,stream_bytes,stream_count,stream_txns,total_bytes,total_txns
pg_stat_slru blks_exists,blks_hit,blks_read,blks_written,blks_zeroed,flushes,name,stats_reset,truncates
pg_stat_ssl bits,cipher,client_dn,client_serial,issuer_dn,pid,ssl,version
pg_stat_subscription last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,leader_pid,pid,received_lsn,relid,subid,subname @16-16
pg_stat_subscription last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,leader_pid,pid,received_lsn,relid,subid,subname,worker_type @17-18
pg_stat_subscription last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,pid,received_lsn,relid,subid,subname @14-15
pg_stat_subscription_stats apply_error_count,confl_delete_missing,confl_delete_origin_differs,confl_insert_exists,confl_multiple_unique_conflicts,confl_update_exists,confl_update_missing,confl_update_origin_differs,stats_reset,subid,subname,sync_error_count @18-18
pg_stat_subscription_stats apply_error_count,stats_reset,subid,subname,sync_error_count @15-17
pg_stat_sys_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,last_idx_scan,relid,relname,schemaname @16-18
pg_stat_sys_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,relid,relname,schemaname @14-15
pg_stat_sys_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,total_analyze_time,total_autoanalyze_time,total_autovacuum_time,total_vacuum_time,vacuum_count @18-18
pg_stat_sys_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @16-17
pg_stat_sys_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @14-15
pg_stat_user_functions calls,funcid,funcname,schemaname,self_time,total_time
pg_stat_user_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,last_idx_scan,relid,relname,schemaname @16-18
pg_stat_user_indexes idx_scan,idx_tup_fetch,idx_tup_read,indexrelid,indexrelname,relid,relname,schemaname @14-15
pg_stat_user_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,total_analyze_time,total_autoanalyze_time,total_autovacuum_time,total_vacuum_time,vacuum_count @18-18
pg_stat_user_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_idx_scan,last_seq_scan,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @16-17
pg_stat_user_tables analyze_count,autoanalyze_count,autovacuum_count,idx_scan,idx_tup_fetch,last_analyze,last_autoanalyze,last_autovacuum,last_vacuum,n_dead_tup,n_ins_since_vacuum,n_live_tup,n_mod_since_analyze,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read,vacuum_count @14-15
pg_stat_wal stats_reset,wal_buffers_full,wal_bytes,wal_fpi,wal_records @18-18
pg_stat_wal stats_reset,wal_buffers_full,wal_bytes,wal_fpi,wal_records,wal_sync,wal_sync_time,wal_write,wal_write_time @14-17
pg_stat_wal_receiver conninfo,flushed_lsn,last_msg_receipt_time,last_msg_send_time,latest_end_lsn,latest_end_time,pid,receive_start_lsn,receive_start_tli,received_tli,sender_host,sender_port,slot_name,status,written_lsn
pg_stat_xact_all_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @16-18
pg_stat_xact_all_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @14-15
pg_stat_xact_sys_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @16-18
pg_stat_xact_sys_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @14-15
pg_stat_xact_user_functions calls,funcid,funcname,schemaname,self_time,total_time
pg_stat_xact_user_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_newpage_upd,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @16-18
pg_stat_xact_user_tables idx_scan,idx_tup_fetch,n_tup_del,n_tup_hot_upd,n_tup_ins,n_tup_upd,relid,relname,schemaname,seq_scan,seq_tup_read @14-15
pg_statio_all_indexes idx_blks_hit,idx_blks_read,indexrelid,indexrelname,relid,relname,schemaname
pg_statio_all_sequences blks_hit,blks_read,relid,relname,schemaname
pg_statio_all_tables heap_blks_hit,heap_blks_read,idx_blks_hit,idx_blks_read,relid,relname,schemaname,tidx_blks_hit,tidx_blks_read,toast_blks_hit,toast_blks_read
pg_statio_sys_indexes idx_blks_hit,idx_blks_read,indexrelid,indexrelname,relid,relname,schemaname
pg_statio_sys_sequences blks_hit,blks_read,relid,relname,schemaname
pg_statio_sys_tables heap_blks_hit,heap_blks_read,idx_blks_hit,idx_blks_read,relid,relname,schemaname,tidx_blks_hit,tidx_blks_read,toast_blks_hit,toast_blks_read
pg_statio_user_indexes idx_blks_hit,idx_blks_read,indexrelid,indexrelname,relid,relname,schemaname
pg_statio_user_sequences blks_hit,blks_read,relid,relname,schemaname
pg_statio_user_tables heap_blks_hit,heap_blks_read,idx_blks_hit,idx_blks_read,relid,relname,schemaname,tidx_blks_hit,tidx_blks_read,toast_blks_hit,toast_blks_read
pg_statistic staattnum,stacoll1,stacoll2,stacoll3,stacoll4,stacoll5,stadistinct,stainherit,stakind1,stakind2,stakind3,stakind4,stakind5,stanullfrac,stanumbers1,stanumbers2,stanumbers3,stanumbers4,stanumbers5,staop1,staop2,staop3,staop4,staop5,starelid,stavalues1,stavalues2,stavalues3,stavalues4,stavalues5,stawidth
pg_statistic_ext oid,stxexprs,stxkeys,stxkind,stxname,stxnamespace,stxowner,stxrelid,stxstattarget
pg_statistic_ext_data stxddependencies,stxdexpr,stxdinherit,stxdmcv,stxdndistinct,stxoid @15-18
pg_statistic_ext_data stxddependencies,stxdexpr,stxdmcv,stxdndistinct,stxoid @14-14
pg_stats attname,avg_width,correlation,elem_count_histogram,histogram_bounds,inherited,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,range_bounds_histogram,range_empty_frac,range_length_histogram,schemaname,tablename @17-18
pg_stats attname,avg_width,correlation,elem_count_histogram,histogram_bounds,inherited,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,schemaname,tablename @14-16
pg_stats_ext attnames,dependencies,exprs,inherited,kinds,most_common_base_freqs,most_common_freqs,most_common_val_nulls,most_common_vals,n_distinct,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @15-18
pg_stats_ext attnames,dependencies,exprs,kinds,most_common_base_freqs,most_common_freqs,most_common_val_nulls,most_common_vals,n_distinct,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @14-14
pg_stats_ext_exprs avg_width,correlation,elem_count_histogram,expr,histogram_bounds,inherited,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @15-18
pg_stats_ext_exprs avg_width,correlation,elem_count_histogram,expr,histogram_bounds,most_common_elem_freqs,most_common_elems,most_common_freqs,most_common_vals,n_distinct,null_frac,schemaname,statistics_name,statistics_owner,statistics_schemaname,tablename @14-14
pg_subscription oid,subbinary,subconninfo,subdbid,subdisableonerr,subenabled,subfailover,subname,suborigin,subowner,subpasswordrequired,subpublications,subrunasowner,subskiplsn,subslotname,substream,subsynccommit,subtwophasestate @17-18
pg_subscription oid,subbinary,subconninfo,subdbid,subdisableonerr,subenabled,subname,suborigin,subowner,subpasswordrequired,subpublications,subrunasowner,subskiplsn,subslotname,substream,subsynccommit,subtwophasestate @16-16
pg_subscription oid,subbinary,subconninfo,subdbid,subdisableonerr,subenabled,subname,subowner,subpublications,subskiplsn,subslotname,substream,subsynccommit,subtwophasestate @15-15
pg_subscription oid,subbinary,subconninfo,subdbid,subenabled,subname,subowner,subpublications,subslotname,substream,subsynccommit @14-14
pg_subscription_rel srrelid,srsubid,srsublsn,srsubstate
pg_tables hasindexes,hasrules,hastriggers,rowsecurity,schemaname,tablename,tableowner,tablespace
pg_tablespace oid,spcacl,spcname,spcoptions,spcowner
pg_timezone_abbrevs abbrev,is_dst,utc_offset
pg_timezone_names abbrev,is_dst,name,utc_offset
pg_transform oid,trffromsql,trflang,trftosql,trftype
pg_trigger oid,tgargs,tgattr,tgconstraint,tgconstrindid,tgconstrrelid,tgdeferrable,tgenabled,tgfoid,tginitdeferred,tgisinternal,tgname,tgnargs,tgnewtable,tgoldtable,tgparentid,tgqual,tgrelid,tgtype
pg_ts_config cfgname,cfgnamespace,cfgowner,cfgparser,oid
pg_ts_config_map mapcfg,mapdict,mapseqno,maptokentype
pg_ts_dict dictinitoption,dictname,dictnamespace,dictowner,dicttemplate,oid
pg_ts_parser oid,prsend,prsheadline,prslextype,prsname,prsnamespace,prsstart,prstoken
pg_ts_template oid,tmplinit,tmpllexize,tmplname,tmplnamespace
pg_type oid,typacl,typalign,typanalyze,typarray,typbasetype,typbyval,typcategory,typcollation,typdefault,typdefaultbin,typdelim,typelem,typinput,typisdefined,typispreferred,typlen,typmodin,typmodout,typname,typnamespace,typndims,typnotnull,typoutput,typowner,typreceive,typrelid,typsend,typstorage,typsubscript,typtype,typtypmod
pg_user passwd,usebypassrls,useconfig,usecreatedb,usename,userepl,usesuper,usesysid,valuntil
pg_user_mapping oid,umoptions,umserver,umuser
pg_user_mappings srvid,srvname,umid,umoptions,umuser,usename
pg_views definition,schemaname,viewname,viewowner
pg_wait_events description,name,type @17-18
`;

;// CONCATENATED MODULE: ./build/src/sql/facts/questions.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const questions = `
col_description 2 2
current_setting 1 2
has_any_column_privilege 2 3
has_column_privilege 3 4
has_database_privilege 2 3
has_foreign_data_wrapper_privilege 2 3
has_function_privilege 2 3
has_language_privilege 2 3
has_largeobject_privilege 2 3 @18-18
has_parameter_privilege 2 3 @15-18
has_schema_privilege 2 3
has_sequence_privilege 2 3
has_server_privilege 2 3
has_table_privilege 2 3
has_tablespace_privilege 2 3
has_type_privilege 2 3
obj_description 1 2
pg_advisory_lock 1 2
pg_advisory_lock_shared 1 2
pg_advisory_unlock 1 2
pg_advisory_unlock_all 0 0
pg_advisory_unlock_shared 1 2
pg_advisory_xact_lock 1 2
pg_advisory_xact_lock_shared 1 2
pg_available_extension_versions 0 0
pg_available_extensions 0 0
pg_available_wal_summaries 0 0 @17-18
pg_backend_pid 0 0
pg_backup_start 1 2 @15-18
pg_backup_start_time 0 0 @14-14
pg_backup_stop 0 1 @15-18
pg_basetype 1 1 @17-18
pg_blocking_pids 1 1
pg_cancel_backend 1 1
pg_char_to_encoding 1 1
pg_clear_attribute_stats 4 4 @18-18
pg_clear_relation_stats 2 2 @18-18
pg_client_encoding 0 0
pg_collation_actual_version 1 1
pg_collation_for 1 1
pg_collation_is_visible 1 1
pg_column_compression 1 1
pg_column_is_updatable 3 3
pg_column_size 1 1
pg_column_toast_chunk_id 1 1 @17-18
pg_conf_load_time 0 0
pg_config 0 0
pg_control_checkpoint 0 0
pg_control_init 0 0
pg_control_recovery 0 0
pg_control_system 0 0
pg_conversion_is_visible 1 1
pg_copy_logical_replication_slot 2 4
pg_copy_physical_replication_slot 2 3
pg_create_logical_replication_slot 2 4 @14-16
pg_create_logical_replication_slot 2 5 @17-18
pg_create_physical_replication_slot 1 3
pg_create_restore_point 1 1
pg_current_logfile 0 1
pg_current_snapshot 0 0
pg_current_wal_flush_lsn 0 0
pg_current_wal_insert_lsn 0 0
pg_current_wal_lsn 0 0
pg_current_xact_id 0 0
pg_current_xact_id_if_assigned 0 0
pg_cursor 0 0
pg_database_collation_actual_version 1 1 @15-18
pg_database_size 1 1
pg_ddl_command_in 1 1
pg_ddl_command_out 1 1
pg_ddl_command_recv 1 1
pg_ddl_command_send 1 1
pg_dependencies_in 1 1
pg_dependencies_out 1 1
pg_dependencies_recv 1 1
pg_dependencies_send 1 1
pg_describe_object 3 3
pg_drop_replication_slot 1 1
pg_encoding_max_length 1 1
pg_encoding_to_char 1 1
pg_event_trigger_ddl_commands 0 0
pg_event_trigger_dropped_objects 0 0
pg_event_trigger_table_rewrite_oid 0 0
pg_event_trigger_table_rewrite_reason 0 0
pg_export_snapshot 0 0
pg_extension_config_dump 2 2
pg_extension_update_paths 1 1
pg_filenode_relation 2 2
pg_function_is_visible 1 1
pg_get_acl 3 3 @18-18
pg_get_aios 0 0 @18-18
pg_get_backend_memory_contexts 0 0
pg_get_catalog_foreign_keys 0 0
pg_get_constraintdef 1 2
pg_get_expr 2 3
pg_get_function_arg_default 2 2
pg_get_function_arguments 1 1
pg_get_function_identity_arguments 1 1
pg_get_function_result 1 1
pg_get_function_sqlbody 1 1
pg_get_functiondef 1 1
pg_get_indexdef 1 3
pg_get_keywords 0 0
pg_get_loaded_modules 0 0 @18-18
pg_get_multixact_members 1 1
pg_get_object_address 3 3
pg_get_partition_constraintdef 1 1
pg_get_partkeydef 1 1
pg_get_publication_tables 1 - @16-18
pg_get_publication_tables 1 1 @14-15
pg_get_replica_identity_index 1 1
pg_get_replication_slots 0 0
pg_get_ruledef 1 2
pg_get_sequence_data 1 1 @18-18
pg_get_serial_sequence 2 2
pg_get_shmem_allocations 0 0
pg_get_shmem_allocations_numa 0 0 @18-18
pg_get_statisticsobjdef 1 1
pg_get_statisticsobjdef_columns 1 1
pg_get_statisticsobjdef_expressions 1 1
pg_get_triggerdef 1 2
pg_get_userbyid 1 1
pg_get_viewdef 1 2
pg_get_wait_events 0 0 @17-18
pg_get_wal_replay_pause_state 0 0
pg_get_wal_resource_managers 0 0 @15-18
pg_get_wal_summarizer_state 0 0 @17-18
pg_has_role 2 3
pg_hba_file_rules 0 0
pg_ident_file_mappings 0 0 @15-18
pg_identify_object 3 3
pg_identify_object_as_address 3 3
pg_import_system_collations 1 1
pg_index_column_has_property 3 3
pg_index_has_property 2 2
pg_indexam_has_property 2 2
pg_indexam_progress_phasename 2 2
pg_indexes_size 1 1
pg_input_error_info 2 2 @16-18
pg_input_is_valid 2 2 @16-18
pg_is_in_backup 0 0 @14-14
pg_is_in_recovery 0 0
pg_is_other_temp_schema 1 1
pg_is_wal_replay_paused 0 0
pg_isolation_test_session_is_blocked 2 2
pg_jit_available 0 0
pg_last_committed_xact 0 0
pg_last_wal_receive_lsn 0 0
pg_last_wal_replay_lsn 0 0
pg_last_xact_replay_timestamp 0 0
pg_listening_channels 0 0
pg_lock_status 0 0
pg_log_backend_memory_contexts 1 1
pg_log_standby_snapshot 0 0 @16-18
pg_logical_emit_message 3 3 @14-16
pg_logical_emit_message 3 4 @17-18
pg_logical_slot_get_binary_changes 3 -
pg_logical_slot_get_changes 3 -
pg_logical_slot_peek_binary_changes 3 -
pg_logical_slot_peek_changes 3 -
pg_ls_archive_statusdir 0 0
pg_ls_dir 1 3
pg_ls_logdir 0 0
pg_ls_logicalmapdir 0 0 @15-18
pg_ls_logicalsnapdir 0 0 @15-18
pg_ls_replslotdir 1 1 @15-18
pg_ls_summariesdir 0 0 @18-18
pg_ls_tmpdir 0 1
pg_ls_waldir 0 0
pg_lsn 1 1
pg_lsn_cmp 2 2
pg_lsn_eq 2 2
pg_lsn_ge 2 2
pg_lsn_gt 2 2
pg_lsn_hash 1 1
pg_lsn_hash_extended 2 2
pg_lsn_in 1 1
pg_lsn_larger 2 2
pg_lsn_le 2 2
pg_lsn_lt 2 2
pg_lsn_mi 2 2
pg_lsn_mii 2 2
pg_lsn_ne 2 2
pg_lsn_out 1 1
pg_lsn_pli 2 2
pg_lsn_recv 1 1
pg_lsn_send 1 1
pg_lsn_smaller 2 2
pg_mcv_list_in 1 1
pg_mcv_list_items 1 1
pg_mcv_list_out 1 1
pg_mcv_list_recv 1 1
pg_mcv_list_send 1 1
pg_my_temp_schema 0 0
pg_ndistinct_in 1 1
pg_ndistinct_out 1 1
pg_ndistinct_recv 1 1
pg_ndistinct_send 1 1
pg_nextoid 3 3
pg_node_tree_in 1 1
pg_node_tree_out 1 1
pg_node_tree_recv 1 1
pg_node_tree_send 1 1
pg_notification_queue_usage 0 0
pg_notify 2 2
pg_numa_available 0 0 @18-18
pg_opclass_is_visible 1 1
pg_operator_is_visible 1 1
pg_opfamily_is_visible 1 1
pg_options_to_table 1 1
pg_partition_ancestors 1 1
pg_partition_root 1 1
pg_partition_tree 1 1
pg_postmaster_start_time 0 0
pg_prepared_statement 0 0
pg_prepared_xact 0 0
pg_promote 0 2
pg_read_binary_file 1 4
pg_read_file 1 4
pg_read_file_old 3 3 @14-16
pg_relation_filenode 1 1
pg_relation_filepath 1 1
pg_relation_is_publishable 1 1
pg_relation_is_updatable 2 2
pg_relation_size 1 2
pg_reload_conf 0 0
pg_replication_origin_advance 2 2
pg_replication_origin_create 1 1
pg_replication_origin_drop 1 1
pg_replication_origin_oid 1 1
pg_replication_origin_progress 2 2
pg_replication_origin_session_is_setup 0 0
pg_replication_origin_session_progress 1 1
pg_replication_origin_session_reset 0 0
pg_replication_origin_session_setup 1 1
pg_replication_origin_xact_reset 0 0
pg_replication_origin_xact_setup 2 2
pg_replication_slot_advance 2 2
pg_restore_attribute_stats 1 - @18-18
pg_restore_relation_stats 1 - @18-18
pg_rotate_logfile 0 0
pg_rotate_logfile_old 0 0 @14-16
pg_safe_snapshot_blocking_pids 1 1
pg_sequence_last_value 1 1
pg_sequence_parameters 1 1
pg_settings_get_flags 1 1 @15-18
pg_show_all_file_settings 0 0
pg_show_all_settings 0 0
pg_show_replication_origin_status 0 0
pg_size_bytes 1 1
pg_size_pretty 1 1
pg_sleep 1 1
pg_sleep_for 1 1
pg_sleep_until 1 1
pg_snapshot_in 1 1
pg_snapshot_out 1 1
pg_snapshot_recv 1 1
pg_snapshot_send 1 1
pg_snapshot_xip 1 1
pg_snapshot_xmax 1 1
pg_snapshot_xmin 1 1
pg_split_walfile_name 1 1 @16-18
pg_start_backup 1 3 @14-14
pg_stat_clear_snapshot 0 0
pg_stat_file 1 2
pg_stat_force_next_flush 0 0 @15-18
pg_stat_get_activity 1 1
pg_stat_get_analyze_count 1 1
pg_stat_get_archiver 0 0
pg_stat_get_autoanalyze_count 1 1
pg_stat_get_autovacuum_count 1 1
pg_stat_get_backend_activity 1 1
pg_stat_get_backend_activity_start 1 1
pg_stat_get_backend_client_addr 1 1
pg_stat_get_backend_client_port 1 1
pg_stat_get_backend_dbid 1 1
pg_stat_get_backend_idset 0 0
pg_stat_get_backend_io 1 1 @18-18
pg_stat_get_backend_pid 1 1
pg_stat_get_backend_start 1 1
pg_stat_get_backend_subxact 1 1 @16-18
pg_stat_get_backend_userid 1 1
pg_stat_get_backend_wait_event 1 1
pg_stat_get_backend_wait_event_type 1 1
pg_stat_get_backend_wal 1 1 @18-18
pg_stat_get_backend_xact_start 1 1
pg_stat_get_bgwriter_buf_written_checkpoints 0 0 @14-16
pg_stat_get_bgwriter_buf_written_clean 0 0
pg_stat_get_bgwriter_maxwritten_clean 0 0
pg_stat_get_bgwriter_requested_checkpoints 0 0 @14-16
pg_stat_get_bgwriter_stat_reset_time 0 0
pg_stat_get_bgwriter_timed_checkpoints 0 0 @14-16
pg_stat_get_blocks_fetched 1 1
pg_stat_get_blocks_hit 1 1
pg_stat_get_buf_alloc 0 0
pg_stat_get_buf_fsync_backend 0 0 @14-16
pg_stat_get_buf_written_backend 0 0 @14-16
pg_stat_get_checkpoint_sync_time 0 0 @14-16
pg_stat_get_checkpoint_write_time 0 0 @14-16
pg_stat_get_checkpointer_buffers_written 0 0 @17-18
pg_stat_get_checkpointer_num_performed 0 0 @18-18
pg_stat_get_checkpointer_num_requested 0 0 @17-18
pg_stat_get_checkpointer_num_timed 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_performed 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_requested 0 0 @17-18
pg_stat_get_checkpointer_restartpoints_timed 0 0 @17-18
pg_stat_get_checkpointer_slru_written 0 0 @18-18
pg_stat_get_checkpointer_stat_reset_time 0 0 @17-18
pg_stat_get_checkpointer_sync_time 0 0 @17-18
pg_stat_get_checkpointer_write_time 0 0 @17-18
pg_stat_get_db_active_time 1 1
pg_stat_get_db_blk_read_time 1 1
pg_stat_get_db_blk_write_time 1 1
pg_stat_get_db_blocks_fetched 1 1
pg_stat_get_db_blocks_hit 1 1
pg_stat_get_db_checksum_failures 1 1
pg_stat_get_db_checksum_last_failure 1 1
pg_stat_get_db_conflict_all 1 1
pg_stat_get_db_conflict_bufferpin 1 1
pg_stat_get_db_conflict_lock 1 1
pg_stat_get_db_conflict_logicalslot 1 1 @16-18
pg_stat_get_db_conflict_snapshot 1 1
pg_stat_get_db_conflict_startup_deadlock 1 1
pg_stat_get_db_conflict_tablespace 1 1
pg_stat_get_db_deadlocks 1 1
pg_stat_get_db_idle_in_transaction_time 1 1
pg_stat_get_db_numbackends 1 1
pg_stat_get_db_parallel_workers_launched 1 1 @18-18
pg_stat_get_db_parallel_workers_to_launch 1 1 @18-18
pg_stat_get_db_session_time 1 1
pg_stat_get_db_sessions 1 1
pg_stat_get_db_sessions_abandoned 1 1
pg_stat_get_db_sessions_fatal 1 1
pg_stat_get_db_sessions_killed 1 1
pg_stat_get_db_stat_reset_time 1 1
pg_stat_get_db_temp_bytes 1 1
pg_stat_get_db_temp_files 1 1
pg_stat_get_db_tuples_deleted 1 1
pg_stat_get_db_tuples_fetched 1 1
pg_stat_get_db_tuples_inserted 1 1
pg_stat_get_db_tuples_returned 1 1
pg_stat_get_db_tuples_updated 1 1
pg_stat_get_db_xact_commit 1 1
pg_stat_get_db_xact_rollback 1 1
pg_stat_get_dead_tuples 1 1
pg_stat_get_function_calls 1 1
pg_stat_get_function_self_time 1 1
pg_stat_get_function_total_time 1 1
pg_stat_get_ins_since_vacuum 1 1
pg_stat_get_io 0 0 @16-18
pg_stat_get_last_analyze_time 1 1
pg_stat_get_last_autoanalyze_time 1 1
pg_stat_get_last_autovacuum_time 1 1
pg_stat_get_last_vacuum_time 1 1
pg_stat_get_lastscan 1 1 @16-18
pg_stat_get_live_tuples 1 1
pg_stat_get_mod_since_analyze 1 1
pg_stat_get_numscans 1 1
pg_stat_get_progress_info 1 1
pg_stat_get_recovery_prefetch 0 0 @15-18
pg_stat_get_replication_slot 1 1
pg_stat_get_slru 0 0
pg_stat_get_snapshot_timestamp 0 0
pg_stat_get_subscription 1 1
pg_stat_get_subscription_stats 1 1 @15-18
pg_stat_get_total_analyze_time 1 1 @18-18
pg_stat_get_total_autoanalyze_time 1 1 @18-18
pg_stat_get_total_autovacuum_time 1 1 @18-18
pg_stat_get_total_vacuum_time 1 1 @18-18
pg_stat_get_tuples_deleted 1 1
pg_stat_get_tuples_fetched 1 1
pg_stat_get_tuples_hot_updated 1 1
pg_stat_get_tuples_inserted 1 1
pg_stat_get_tuples_newpage_updated 1 1 @16-18
pg_stat_get_tuples_returned 1 1
pg_stat_get_tuples_updated 1 1
pg_stat_get_vacuum_count 1 1
pg_stat_get_wal 0 0
pg_stat_get_wal_receiver 0 0
pg_stat_get_wal_senders 0 0
pg_stat_get_xact_blocks_fetched 1 1
pg_stat_get_xact_blocks_hit 1 1
pg_stat_get_xact_function_calls 1 1
pg_stat_get_xact_function_self_time 1 1
pg_stat_get_xact_function_total_time 1 1
pg_stat_get_xact_numscans 1 1
pg_stat_get_xact_tuples_deleted 1 1
pg_stat_get_xact_tuples_fetched 1 1
pg_stat_get_xact_tuples_hot_updated 1 1
pg_stat_get_xact_tuples_inserted 1 1
pg_stat_get_xact_tuples_newpage_updated 1 1 @16-18
pg_stat_get_xact_tuples_returned 1 1
pg_stat_get_xact_tuples_updated 1 1
pg_stat_have_stats 3 3 @15-18
pg_stat_reset 0 0
pg_stat_reset_backend_stats 1 1 @18-18
pg_stat_reset_replication_slot 1 1
pg_stat_reset_shared 0 1 @17-18
pg_stat_reset_shared 1 1 @14-16
pg_stat_reset_single_function_counters 1 1
pg_stat_reset_single_table_counters 1 1
pg_stat_reset_slru 0 1 @17-18
pg_stat_reset_slru 1 1 @14-16
pg_stat_reset_subscription_stats 1 1 @15-18
pg_statistics_obj_is_visible 1 1
pg_stop_backup 0 2 @14-14
pg_stop_making_pinned_objects 0 0 @15-18
pg_switch_wal 0 0
pg_sync_replication_slots 0 0 @17-18
pg_table_is_visible 1 1
pg_table_size 1 1
pg_tablespace_databases 1 1
pg_tablespace_location 1 1
pg_tablespace_size 1 1
pg_terminate_backend 1 2
pg_timezone_abbrevs 0 0 @14-17
pg_timezone_abbrevs_abbrevs 0 0 @18-18
pg_timezone_abbrevs_zone 0 0 @18-18
pg_timezone_names 0 0
pg_total_relation_size 1 1
pg_trigger_depth 0 0
pg_try_advisory_lock 1 2
pg_try_advisory_lock_shared 1 2
pg_try_advisory_xact_lock 1 2
pg_try_advisory_xact_lock_shared 1 2
pg_ts_config_is_visible 1 1
pg_ts_dict_is_visible 1 1
pg_ts_parser_is_visible 1 1
pg_ts_template_is_visible 1 1
pg_type_is_visible 1 1
pg_typeof 1 1
pg_visible_in_snapshot 2 2
pg_wal_lsn_diff 2 2
pg_wal_replay_pause 0 0
pg_wal_replay_resume 0 0
pg_wal_summary_contents 3 3 @17-18
pg_walfile_name 1 1
pg_walfile_name_offset 1 1
pg_xact_commit_timestamp 1 1
pg_xact_commit_timestamp_origin 1 1
pg_xact_status 1 1
set_config 3 3
to_regclass 1 1
to_regcollation 1 1
to_regnamespace 1 1
to_regoper 1 1
to_regoperator 1 1
to_regproc 1 1
to_regprocedure 1 1
to_regrole 1 1
to_regtype 1 1
to_regtypemod 1 1 @17-18
txid_current 0 0
txid_current_if_assigned 0 0
txid_current_snapshot 0 0
txid_snapshot_in 1 1
txid_snapshot_out 1 1
txid_snapshot_recv 1 1
txid_snapshot_send 1 1
txid_snapshot_xip 1 1
txid_snapshot_xmax 1 1
txid_snapshot_xmin 1 1
txid_status 1 1
txid_visible_in_snapshot 2 2
`;

;// CONCATENATED MODULE: ./build/src/sql/catalog/catalog-columns.js



// Every relation has these; they are in no list of columns (catalog/heap.c, SysAtt).
const systemColumns = ["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid"];
/** The columns of a system catalog or view of a major; null: it has none of that name. Outside pg_catalog with its schema. */
function catalogColumns(relation, postgres) {
    const found = (0,sql_facts/* factsByName */._3)(columns, postgres).get(relation)?.[0]?.[1];
    return found === undefined ? null : new Set([...found.split(","), ...systemColumns]);
}
/** The system catalogs and views that have a column, as `pg_index`. */
function relationsWith(column, postgres) {
    return (0,sql_facts/* factsOf */.xS)(columns, postgres).flatMap(([relation = "", list = ""]) => list.split(",").includes(column) ? [relation] : []);
}
/** The majors from 14 to 18 that have a system view; empty where none has. */
function majorsWith(relation) {
    return [14, 15, 16, 17, 18].filter((major) => catalogColumns(relation, major) !== null);
}
/** How many arguments a function takes by which people ask the server about itself; null: it is none of these. */
function argumentsOf(name, postgres) {
    const found = (0,sql_facts/* factsByName */._3)(questions, postgres).get(name)?.[0];
    if (!found)
        return null;
    return { least: Number(found[1]), most: found[2] === "-" ? Number.POSITIVE_INFINITY : Number(found[2]) };
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/unguarded-divisor.js



/** Counters that are 0 for as long as nothing has been counted. */
const counters = /^(?:(?:blocks|tuples|partitions|lockers|heap_blks|index_vacuum|indexes|bytes|backup)_total|(?:heap|idx|toast|tidx)_blks_(?:read|hit)|blks_(?:read|hit)|(?:idx|seq)_(?:scan|tup_read|tup_fetch)|n_(?:live|dead)_tup|n_tup_(?:ins|upd|del|hot_upd)|reltuples|relpages|calls|xact_(?:commit|rollback))$/;
/** The first column by which a query of the statistics divides without having looked whether it is 0; null: there is none. */
function unguardedDivisor(select, postgres) {
    const relations = [...(0,grammar_nodes/* nodesIn */.v)(select)].flatMap(([kind, node]) => kind === "RangeVar" ? [String(node.relname)] : []);
    const known = relations.flatMap((name) => [...(catalogColumns(name, postgres) ?? [])]);
    const isCounter = (name) => counters.test(name) && known.includes(name);
    const conditions = [...(0,grammar_nodes/* nodesIn */.v)({ select })].flatMap(([, node]) => {
        const { whereClause, havingClause, quals } = node;
        return [whereClause, havingClause, quals].flatMap((one) => (one ? columnsIn(one) : []));
    });
    return new Divisions(isCounter).of(select, new Set(conditions));
}
class Divisions {
    #isCounter;
    constructor(isCounter) {
        this.#isCounter = isCounter;
    }
    /** `looked`: columns of which a condition round the place has asked something. */
    of(node, looked) {
        if (typeof node !== "object" || node === null)
            return null;
        if (Array.isArray(node))
            return unguarded_divisor_firstOf(node, (one) => this.of(one, looked));
        if ("SelectStmt" in node)
            return this.of(node.SelectStmt, looked);
        if ("CaseExpr" in node)
            return this.#case(node.CaseExpr, looked);
        if ("A_Expr" in node) {
            const own = this.#division(node.A_Expr, looked);
            if (own !== null)
                return own;
        }
        return unguarded_divisor_firstOf(Object.values(node), (part) => this.of(part, looked));
    }
    #case({ args, defresult, arg }, looked) {
        const asked = new Set([...looked, ...columnsIn(arg)]);
        for (const when of args ?? []) {
            if (!("CaseWhen" in when))
                continue;
            for (const column of columnsIn(when.CaseWhen.expr))
                asked.add(column);
            const found = this.of(when.CaseWhen.result, asked);
            if (found !== null)
                return found;
        }
        return this.of(defresult, asked);
    }
    #division({ name, rexpr }, looked) {
        const operator = name?.flatMap(grammar_name/* stringsOf */.iw).at(-1);
        if ((operator !== "/" && operator !== "%") || !rexpr)
            return null;
        const columns = columnsOfSum(rexpr);
        if (!columns?.every(this.#isCounter) || columns.some((one) => looked.has(one)))
            return null;
        return columns[0] ?? null;
    }
}
/** The columns that an expression adds up; null where it is anything else, such as NULLIF or GREATEST. */
function columnsOfSum(node) {
    if ("ColumnRef" in node) {
        const column = node.ColumnRef.fields?.flatMap(grammar_name/* stringsOf */.iw).at(-1);
        return column === undefined ? null : [column];
    }
    if ("TypeCast" in node)
        return node.TypeCast.arg ? columnsOfSum(node.TypeCast.arg) : null;
    if (!("A_Expr" in node))
        return null;
    const { name, lexpr, rexpr } = node.A_Expr;
    if (name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) !== "+" || !lexpr || !rexpr)
        return null;
    const [left, right] = [columnsOfSum(lexpr), columnsOfSum(rexpr)];
    return left && right ? [...left, ...right] : null;
}
function columnsIn(tree) {
    return [...(0,grammar_nodes/* nodesIn */.v)({ tree })].flatMap(([kind, node]) => kind === "ColumnRef" ? (node.fields?.flatMap(grammar_name/* stringsOf */.iw).slice(-1) ?? []) : []);
}
function unguarded_divisor_firstOf(all, ask) {
    for (const part of all) {
        const found = ask(part);
        if (found !== null)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/rules/progress-query-division-by-zero/rule.js


/* harmony default export */ const progress_query_division_by_zero_rule = (defineRule({
    id: "progress-query-division-by-zero",
    severity: "warning",
    title: "A query of the statistics divides by a counter that may be 0",
    why: `
    PostgreSQL refuses the whole query with "division by zero" (SQLSTATE 22012) as soon as one row has a 0 there. blocks_total
    is 0 while a concurrent build waits for writers, tuples_total until its sort begins, and an index that nobody has read
    has read no block: the query fails just when somebody looks.`,
    instead: `Divide by nullif(COLUMN, 0), which gives NULL for such a row.`,
    manual: "functions-conditional.html#FUNCTIONS-NULLIF",
    proof: { by: "none", because: "it takes a build that waits: test/proof/runbooks.test.ts has one" },
    visit: {
        *SelectStmt(node, at, { postgres }) {
            const column = /\bpg_/i.test(at.text) ? unguardedDivisor(node, postgres) : null;
            if (column === null)
                return;
            const tokens = at.tokens();
            const divided = tokens.findIndex(({ text }, n) => (text === "/" || text === "%") && reaches(tokens.slice(n + 1, n + 8), column));
            const token = tokens.slice(Math.max(divided, 0)).find((one) => one.text.toLowerCase() === column);
            yield { span: token?.span ?? at.span, message: `The query fails for as long as ${column} is 0` };
        },
    },
}));
function reaches(tokens, column) {
    return tokens.some(({ text }) => text.toLowerCase() === column);
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/mixed-commands.js

/** The first backslash command behind SQL in a text; null: there is none. */
function mixedCommand(text) {
    // What begins with one is one command.
    if (text.trimStart().startsWith("\\"))
        return null;
    return commandIn(text)?.command ?? null;
}
/** `\watch` and `\g` where nothing was typed before. */
function* earlyRepeat({ migrations, }) {
    for (const { span, reads, dialect } of migrations) {
        if (!dialect.psql || reads === undefined)
            continue;
        const found = commandIn(reads.slice(...span));
        if (!found || found.behind || !/^\\(?:watch|gx?|gexec|gset|crosstabview)$/.test(found.command))
            continue;
        const at = span[0] + found.at;
        yield { span: [at, at + found.command.length], command: found.command };
    }
}
/** The first one outside of quotes and comments. */
function commandIn(text) {
    let behind = false;
    for (let at = 0; at < text.length;) {
        if (text[at] === "\\") {
            const command = /^\\(?:[A-Za-z_]+|[!?])/.exec(text.slice(at, at + 40))?.[0];
            if (command !== undefined)
                return { at, command, behind };
        }
        const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
        if (!(0,lexer/* isTrivia */.Kv)(text, at))
            behind = true;
        if (stop < 0)
            return null;
        at = Math.max(stop, at + 1);
    }
    return null;
}

;// CONCATENATED MODULE: ./build/rules/psql-meta-command-in-c/rule.js


/* harmony default export */ const psql_meta_command_in_c_rule = (defineRule({
    id: "psql-meta-command-in-c",
    severity: "error",
    fails: true,
    title: "psql does not know its own backslash commands in the SQL of -c, nor \\watch before a query",
    why: `
    A string of -c is either one backslash command or SQL alone: with both, the backslash reaches the server, which refuses the
    whole string (SQLSTATE 42601), and nothing of it is run. \\watch repeats the query that was typed before it; before the
    first one there is none.`,
    instead: `Give psql a here-document, in which both may stand; for one transaction round a file, psql -1 -f FILE. Write the query first, without its
    semicolon, and \\watch behind it.`,
    manual: "app-psql.html#APP-PSQL-OPTION-COMMAND",
    proof: {
        by: "none",
        because: "it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is",
    },
    *runbook(runbook) {
        for (const { strings } of runbook.psql)
            for (const word of strings) {
                const command = mixedCommand(word.text);
                if (command !== null)
                    yield {
                        span: word.span,
                        message: `${command} within the SQL of -c is a syntax error of the whole string`,
                    };
            }
        for (const { span, command } of earlyRepeat(runbook))
            yield { span, message: `${command} stands before any query, and has nothing to repeat` };
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/unstopped-script.js

/** A file whose name says that it only looks. */
const looking = /(?:^|[_.-])(?:check|verify|verif\w*|sizes?|stats?|report|monitor\w*|quer(?:y|ies)|benchmarks?|explain|health|list|show|backup\w*|dump|restore|tests?|seeds?)(?:[_.-]|$)/i;
/** What psql runs on with after an error, as its command names it; null: nothing that changes anything. */
function goesOnAfterErrors({ stopsOnError, files, strings, input }, runbook) {
    if (stopsOnError)
        return null;
    const script = files.find(({ text }) => !looking.test(text.replace(/^.*\//, "")));
    if (script)
        return shortened(script.text);
    const own = (span) => statementsWithin(runbook, span);
    if (input) {
        const text = runbook.file.text.slice(...input);
        if (/^\s*\\set\s+ON_ERROR_STOP\s+(?:on|true|1)\b/im.test(text))
            return null;
        return own(input).some(changes) ? "its standard input" : null;
    }
    // The last one gives the status.
    const before = strings.slice(0, -1);
    return before.flatMap(({ span }) => own(span)).some(changes) ? "one of its -c" : null;
}
const unstopped_script_reading = new Set([
    "SelectStmt",
    "ExplainStmt",
    "VariableShowStmt",
    "VariableSetStmt",
    "TransactionStmt",
]);
function changes({ kind, text }) {
    return !unstopped_script_reading.has(kind) && !/^copy\s*\(/i.test(text);
}
function shortened(path) {
    return path.length > 60 ? `…${path.slice(-59)}` : path;
}

;// CONCATENATED MODULE: ./build/rules/psql-missing-on-error-stop/rule.js


/* harmony default export */ const psql_missing_on_error_stop_rule = (defineRule({
    id: "psql-missing-on-error-stop",
    severity: "warning",
    title: "psql runs a script to its end after an error, and says that all went well",
    why: `
    Without ON_ERROR_STOP psql goes on with the next statement after one that failed, and its exit status is 0 in the end, with
    --single-transaction too. The next step of the runbook, or the next region, follows upon a build that failed.`,
    instead: `psql -X -v ON_ERROR_STOP=1 -f FILE: it stops at the first error, with exit status 3.`,
    manual: "app-psql.html#APP-PSQL-VARIABLES",
    proof: {
        by: "none",
        because: "it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is",
    },
    *runbook(runbook) {
        for (const call of runbook.psql) {
            const what = goesOnAfterErrors(call, runbook);
            if (what !== null)
                yield { span: call.word, message: `psql goes on after an error of ${what}, and ends with status 0` };
        }
    },
}));

// EXTERNAL MODULE: ./build/src/sql/indexes/index-prefix.js
var index_prefix = __webpack_require__(26138);
;// CONCATENATED MODULE: ./build/rules/redundant-prefix-index/rule.js





/* harmony default export */ const redundant_prefix_index_rule = (defineRule({
    id: "redundant-prefix-index",
    severity: "notice",
    onlyMigrations: true,
    title: "An index over the leading columns of another index is rarely needed",
    why: `
    A btree serves every query on its leading columns. The shorter index still costs every INSERT a write, and pays off
    only where the longer one is much larger.`,
    instead: `Keep the longer one, unless you have measured that the shorter is worth its writes.`,
    manual: "indexes-multicolumn.html",
    proof: { by: "state", shows: "the longer index begins with the columns of the shorter" },
    visit: {
        *IndexStmt(index, at) {
            const own = { shape: (0,index_definition/* shapeOf */.F5)(index), unique: index.unique === true };
            const { version, migration } = at.unit;
            const down = migration.direction === "down";
            const after = down ? (version.afterDown ?? version.after) : version.after;
            // A way back puts there what stood there before.
            if (down && version.before.relation({ ...(0,grammar_name/* nameOf */.Vb)(index.relation), name: index.idxname ?? "" }))
                return;
            const alike = [(0,index_traits/* beginningWith */.wp)(own.shape), ...(0,index_traits/* beginningsOf */.U9)(own.shape)];
            for (const { name, index: other } of at.schema.indexesHaving((0,grammar_name/* nameOf */.Vb)(index.relation), alike)) {
                const longer = other !== undefined && (0,index_prefix/* beginsWith */.t)(other, own);
                const shorter = other !== undefined && (0,index_prefix/* beginsWith */.t)(own, other);
                // Dropped again by the same version, the one made way for the other.
                if ((!longer && !shorter) || !after.relation(name))
                    continue;
                yield {
                    span: at.span,
                    message: longer
                        ? `The index ${(0,grammar_name/* printTable */.e4)(name)} begins with these columns already`
                        : `This index begins with the columns of ${(0,grammar_name/* printTable */.e4)(name)}, which is then rarely needed`,
                };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/refresh-matview-not-concurrent/rule.js






/* harmony default export */ const refresh_matview_not_concurrent_rule = (defineRule({
    id: "refresh-matview-not-concurrent",
    severity: "warning",
    blocks: true,
    title: "REFRESH MATERIALIZED VIEW blocks every read of the view while it is refilled",
    why: `
    A plain REFRESH takes an ACCESS EXCLUSIVE lock, runs the view's query and builds all its indexes under it. With
    CONCURRENTLY, which needs a unique index over plain columns and is allowed inside a transaction, reads go on.`,
    instead: `Use REFRESH MATERIALIZED VIEW CONCURRENTLY.`,
    manual: "sql-refreshmaterializedview.html",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select"] },
    visit: {
        *RefreshMatViewStmt(refresh, at) {
            const view = (0,grammar_name/* nameOf */.Vb)(refresh.relation);
            if (refresh.concurrent || refresh.skipData || (0,preexisting/* preexistence */.mb)(view, at) === "new")
                return;
            const ready = (0,first_of/* firstOf */.K)(at.schema.indexesHaving(view, [index_traits/* fullUnique */.b8]));
            yield {
                table: view,
                span: at.span,
                message: `REFRESH blocks every read of ${(0,grammar_name/* printName */.To)(view)} while it is refilled`,
                ...(ready
                    ? withWord(at, ["VIEW"], "CONCURRENTLY")
                    : {
                        severity: "notice",
                        instead: `Create a unique index on ${(0,grammar_name/* printName */.To)(view)}, and then use REFRESH MATERIALIZED VIEW CONCURRENTLY.`,
                    }),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/reindex-not-concurrent/system-reindex.js
/** The system catalogs have no concurrent form. */
function systemReindex({ span }) {
    return {
        span,
        message: "REINDEX SYSTEM stops every session that plans a query or changes a schema, catalog by catalog",
        instead: "Run it by hand while nobody uses the database, and only where a catalog's index is known to be broken.",
    };
}

;// CONCATENATED MODULE: ./build/rules/reindex-not-concurrent/rule.js












const rule_words = (0,lookup/* table */.t)({
    REINDEX_OBJECT_INDEX: "INDEX",
    REINDEX_OBJECT_TABLE: "TABLE",
    REINDEX_OBJECT_SCHEMA: "SCHEMA",
    REINDEX_OBJECT_DATABASE: "DATABASE",
});
/* harmony default export */ const reindex_not_concurrent_rule = (defineRule({
    id: "reindex-not-concurrent",
    severity: "error",
    blocks: true,
    title: "REINDEX without CONCURRENTLY blocks writes, and most reads",
    why: `
    A plain REINDEX holds a SHARE lock on the table and an ACCESS EXCLUSIVE lock on each index it rebuilds. Writes
    wait, and so does every query that is planned meanwhile, because the planner looks at all indexes of the table.`,
    instead: `Use REINDEX … CONCURRENTLY, outside any transaction block.`,
    manual: "sql-reindex.html#SQL-REINDEX-CONCURRENTLY",
    proof: { by: "locks", mode: "ShareLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        *ReindexStmt(reindex, at, { postgres }) {
            const word = rule_words.get(reindex.kind ?? "");
            if (reindex.kind === "REINDEX_OBJECT_SYSTEM" && !(0,reindex_options/* isConcurrent */.u)(reindex))
                yield systemReindex(at);
            if (!word || (0,reindex_options/* isConcurrent */.u)(reindex))
                return;
            const name = (0,grammar_name/* nameOf */.Vb)(reindex.relation);
            const table = word === "TABLE" ? name : word === "INDEX" ? (0,locks_taken/* tableOf */.c_)(name, at.schema) : undefined;
            if (table && (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            const named = reindex.relation ? (0,grammar_name/* printName */.To)(name) : (0,grammar_name/* quoteIdentifier */.Cm)(reindex.name ?? "");
            const object = reindex.relation || reindex.name ? ` ${named}` : "";
            const waits = table ? (0,grammar_name/* printTable */.e4)(table) : word === "INDEX" ? "its table" : "every table in it";
            const { advice, safe } = concurrentAdvice(at, `Use REINDEX ${word} CONCURRENTLY.`, postgres);
            // Concurrently, only an index that is named is rebuilt though it is invalid.
            const mends = word !== "INDEX" && checksValidity(at);
            yield {
                ...(table ? { table, ...reindexWork(name, table, at) } : {}),
                span: at.span,
                message: `REINDEX ${word}${object} blocks writes to ${waits}, and reads that are planned meanwhile`,
                ...advice,
                ...(reindex.params?.length
                    ? {}
                    : insertAfter(at, word, " CONCURRENTLY", "Add CONCURRENTLY", safe && !mends)),
                ...(reindex.params?.length || mends ? {} : withWord(at, [word], "CONCURRENTLY")),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/reindex-skips-invalid-index/rule.js




/* harmony default export */ const reindex_skips_invalid_index_rule = (defineRule({
    id: "reindex-skips-invalid-index",
    severity: "warning",
    title: "REINDEX TABLE CONCURRENTLY skips invalid indexes",
    why: `
    Only REINDEX INDEX CONCURRENTLY repairs an invalid index. For a table, a schema or a database it skips the invalid
    ones with a warning and reports success. This is reported only where the migration asks which indexes are invalid,
    and so means to repair them.`,
    instead: `Write REINDEX INDEX CONCURRENTLY with the name of the index, or drop it and build it again.`,
    manual: "sql-reindex.html",
    proof: { by: "state", shows: "the index is still invalid" },
    visit: {
        *ReindexStmt(reindex, at) {
            if (!(0,reindex_options/* isConcurrent */.u)(reindex) || reindex.kind === "REINDEX_OBJECT_INDEX" || !checksValidity(at))
                return;
            const words = (reindex.kind ?? "").replace("REINDEX_OBJECT_", "");
            const name = reindex.relation ? (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(reindex.relation)) : (reindex.name ?? "");
            yield {
                span: at.span,
                message: `REINDEX ${words} CONCURRENTLY ${name} skips every invalid index`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/repeated-constraint-column/rule.js



/* harmony default export */ const repeated_constraint_column_rule = (defineRule({
    id: "repeated-constraint-column",
    severity: "error",
    fails: true,
    title: "A PRIMARY KEY or UNIQUE constraint takes each column once",
    why: `
    CREATE INDEX accepts a column twice. A PRIMARY KEY or UNIQUE constraint does not: PostgreSQL refuses the statement
    (SQLSTATE 42701).`,
    instead: `Leave out the second mention.`,
    manual: "sql-createtable.html#SQL-CREATETABLE-PARMS-UNIQUE",
    proof: { by: "failure" },
    visit: { CreateStmt: repeated, AlterTableStmt: repeated },
}));
function* repeated(_, at) {
    for (const { constraint, words, table, columns } of keyConstraintsOf(at)) {
        if (constraint.contype === "CONSTR_EXCLUSION")
            continue;
        const twice = columns.find((column, place) => columns.indexOf(column) < place);
        if (twice === undefined)
            continue;
        yield {
            span: at.span,
            table,
            message: `The ${words} of ${(0,grammar_name/* printName */.To)(table)} fails: it holds ${(0,grammar_name/* quoteIdentifier */.Cm)(twice)} twice`,
        };
        return;
    }
}

;// CONCATENATED MODULE: ./build/rules/repeated-index-column/rule.js




/* harmony default export */ const repeated_index_column_rule = (defineRule({
    id: "repeated-index-column",
    severity: "warning",
    title: "A column that is in an index twice is stored twice and helps no query",
    why: `
    CREATE INDEX accepts the column twice without a warning, although a UNIQUE constraint would refuse it. Every entry
    holds the value a second time, every write pays for it, and no query is faster.`,
    instead: `Leave out the second mention.`,
    manual: "sql-createindex.html",
    proof: { by: "state", shows: "the column is in the index twice" },
    visit: ofEveryIndex(function* ({ index, words, at }) {
        const seen = new Set();
        const keys = (0,index_elements/* keysOf */.YD)(index).flatMap((one) => signature(one) ?? []);
        const named = new Set(keys.map((one) => one.split("\0")[0]));
        const twice = keys.find((one) => seen.size === seen.add(one).size) ??
            // An INCLUDE column repeats a key whatever the key's operator class is.
            (0,index_elements/* includedOf */.Ah)(index).find(({ name }) => name !== undefined && named.has(name))?.name;
        if (twice === undefined)
            return;
        yield { span: at.span, message: `${words} holds ${twice.split("\0")[0]} twice` };
    }),
}));
/** With another operator class or collation the same column is another key; so is an expression. */
function signature({ name, opclass, collation }) {
    if (name === undefined)
        return undefined;
    const apart = [...(opclass ?? []), ...(collation ?? [])].flatMap(grammar_name/* stringsOf */.iw);
    return [name, ...apart].join("\0");
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/told-retry.js

const again = /\b(retry|re-?run|try again|run (?:it|them|the (?:build|migration|script|statement)) again|restart(?= (?:it|them|during|in|at|the (?:build|creation|migration|script))\b))\b/i;
const aboutBuild = /\bindex(?:es)?\s+(?:creation|build)|\b(?:creat|build)\w*\b.*\bindex|concurrent/i;
/** Sections on builds that fail. */
const failing = /\b(?:fail|error|hang|hung|stuck|longer|slow|block|timeout|interrupt|cancel)/i;
/** Builds whose comment says that they are made again, without a DROP of their name right before. */
function* repeatedBuilds(runbook) {
    const dropped = new Set();
    for (const statement of runbook.statements) {
        if (statement.kind === "DropStmt")
            for (const name of statement.text.match(/\w+/g) ?? [])
                dropped.add(name);
        const index = statement.node.IndexStmt;
        if (!index?.concurrent || !index.idxname)
            continue;
        const isDropped = dropped.has(index.idxname);
        dropped.delete(index.idxname);
        if (!isDropped && again.test(remarksAbove(runbook, statement.span[0])))
            yield { statement, index: index.idxname };
    }
}
/** Sentences that advise to run a failed build once more, in a section that speaks of no drop. */
function* toldRetries(runbook) {
    const { file } = runbook;
    if (!/\bconcurrent(?:ly)?\b/i.test(file.text))
        return;
    for (const { span, heading, passages } of sectionsOf(runbook)) {
        if (!heading || !aboutBuild.test(heading.text) || !failing.test(heading.text))
            continue;
        if (/\bdrop|\breindex/i.test(file.text.slice(...span)))
            continue;
        for (const passage of passages) {
            const found = passage.heading ? null : again.exec(passage.text);
            if (!found)
                continue;
            const at = passage.span[0] + found.index;
            yield { span: [at, at + found[0].length], word: (found[1] ?? "").toLowerCase() };
        }
    }
}

;// CONCATENATED MODULE: ./build/rules/retry-without-drop/rule.js


/* harmony default export */ const retry_without_drop_rule = (defineRule({
    id: "retry-without-drop",
    severity: "warning",
    title: "A failed concurrent build is repeated without the index that it left being dropped",
    why: `
    The failed build has left its index, INVALID, under the name. The same statement again is refused (SQLSTATE 42P07), and with
    IF NOT EXISTS it is skipped with a notice: the runbook goes on, and the index stays unused.`,
    instead: `First see that nobody is building it (pg_stat_progress_create_index), then DROP INDEX CONCURRENTLY IF EXISTS, then
    build; or indexwright apply, which looks at what is there.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "none", because: "both refusals are shown in test/proof/runbooks.test.ts" },
    *runbook(runbook) {
        for (const { statement, index } of repeatedBuilds(runbook))
            yield {
                span: statement.span,
                message: `The build of ${index} is repeated, and what the failed one left is not dropped first`,
            };
        for (const { span, word } of toldRetries(runbook))
            yield {
                span,
                message: `To ${word} a failed concurrent build, drop the invalid index that it left first`,
            };
    },
}));

// EXTERNAL MODULE: ./build/src/sql/statements/made-by-version.js
var made_by_version = __webpack_require__(11477);
// EXTERNAL MODULE: ./build/src/sql/way-back/replaced-object.js
var replaced_object = __webpack_require__(2662);
;// CONCATENATED MODULE: ./build/rules/rollback-destroys-more/copied-rows.js


/** Whether the way back reads a table or a column of that name where it writes rows: then the author has moved its data. */
function isCopied(name, version) {
    return namesRead(version).has(name);
}
const writing = new Set(["InsertStmt", "UpdateStmt", "CreateTableAsStmt"]);
const namesRead = (0,memoize_last/* forLast */.e)(({ down }) => {
    const names = new Set();
    for (const { statements } of down)
        for (const { kind, node } of statements) {
            if (!writing.has(kind))
                continue;
            for (const [key, value] of (0,grammar_nodes/* nodesIn */.v)(node)) {
                const { relname, fields } = value;
                if (key === "RangeVar" && relname)
                    names.add(relname);
                const column = key === "ColumnRef" ? fields?.at(-1)?.String?.sval : undefined;
                if (column !== undefined)
                    names.add(column);
            }
        }
    return names;
});

;// CONCATENATED MODULE: ./build/rules/rollback-destroys-more/needed-before.js


/**
 * Whether the way up needs a table that no migration here makes: then it stood there before. Not said where up could not
 * be read whole, or runs what may make tables.
 */
function isNeededBefore(table, { up }) {
    if (!up.every(isClear))
        return false;
    const key = (0,grammar_name/* printName */.To)(table);
    const needs = (statement) => !mayMiss(statement) &&
        (0,locks_taken/* locksOf */.aZ)(statement, statement.schema).some(({ relation }) => (0,grammar_name/* printName */.To)(relation) === key);
    return up.some(({ statements }) => statements.some(needs));
}
const obscure = new Set([
    "SelectStmt",
    "CallStmt",
    "DoStmt",
    "ExecuteStmt",
    "CreateSchemaStmt",
]);
function isClear({ statements, unread }) {
    return unread.length === 0 && statements.every(({ kind, body }) => body === null && !obscure.has(kind));
}
/** What it makes itself, or does not mind missing, it does not need. */
function mayMiss({ kind, node }) {
    if (kind === "CreateStmt" || kind === "DropStmt")
        return true;
    const [first] = Object.values(node);
    return first?.missing_ok === true;
}

;// CONCATENATED MODULE: ./build/rules/rollback-destroys-more/destroyed-objects.js








/** What the way back drops for good, though it was there before up and up has left it alone. */
function* destroyedBy(version) {
    if (version.up.length === 0)
        return;
    for (const { statements } of version.down)
        for (const statement of statements) {
            // What may not run, or runs elsewhere, destroys nothing for certain.
            if (statement.body && (statement.body.kind !== "do" || statement.body.conditional))
                continue;
            const { DropStmt: drop, AlterTableStmt: alter } = statement.node;
            if (drop)
                yield* droppedRelations(drop, statement, version);
            else if (alter?.objtype === "OBJECT_TABLE")
                yield* droppedParts(alter, statement, version);
        }
}
function* droppedRelations({ removeType, objects = [] }, statement, version) {
    for (const name of objects.map(grammar_name/* nameOfList */.HA)) {
        const found = statement.schema.relation(name);
        if (removeType === "OBJECT_TABLE" && isLostTable(name, found, version))
            yield { statement, object: tableObject(found?.name ?? name), holdsData: true };
        if (removeType === "OBJECT_INDEX" && found?.index && isOlder(found, version))
            yield { statement, object: objectOn("index", name.name, found.index.table), holdsData: false };
    }
}
function isLostTable(name, found, version) {
    if (isCopied(name.name, version))
        return false;
    if (found)
        return found.persistence !== "temporary" && isOlder(found, version);
    return !version.after.relation(name) && !version.afterDown?.relation(name) && isNeededBefore(name, version);
}
/** Made by an earlier migration, by which name ever, and not put back. */
function isOlder(found, version) {
    return !(0,made_by_version/* isMadeBy */.P)(version, found) && !version.afterDown?.relation(found.name) && !isPutBack(found, version);
}
/** An index that up has renamed, and down makes anew under the name that it had before. */
function isPutBack({ index }, { before, afterDown }) {
    if (!index)
        return false;
    return before.indexes(index.table).some(({ name, index: old }) => {
        const again = afterDown?.relation(name)?.index;
        return [old, again].every((one) => one?.unique === index.unique && (0,index_equality/* mayBeSame */.Lx)(one.shape, index.shape));
    });
}
function* droppedParts(alter, statement, version) {
    const name = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    const stays = version.afterDown?.relation(name);
    if (!stays || (0,made_by_version/* isMadeBy */.P)(version, stays))
        return;
    const before = version.before.relation(name);
    const isLostColumn = (column) => hasColumn(before, column) &&
        !hasColumn(stays, column) &&
        !isAdded(column, name, version) &&
        !isCopied(column, version);
    for (const { subtype, name: part = "" } of (0,alter_commands/* commandsOf */.Kf)(alter)) {
        if (subtype === "AT_DropColumn" && isLostColumn(part))
            yield { statement, object: objectOn("column", part, name), holdsData: true };
        if (subtype === "AT_DropConstraint" && isLostConstraint(part, name, version))
            yield { statement, object: objectOn("constraint", part, name), holdsData: false };
    }
}
function hasColumn(table, name) {
    return table?.columns?.some((column) => column.name === name) === true;
}
/** Up adds the column, and would stop where there was one already. */
function isAdded(column, table, { up }) {
    return up.some(({ statements }) => statements.some(({ node }) => {
        const { AlterTableStmt: alter } = node;
        if (!alter || (0,grammar_name/* nameOf */.Vb)(alter.relation).name !== table.name)
            return false;
        return (0,alter_commands/* commandsOf */.Kf)(alter).some(({ subtype, missing_ok, def }) => subtype === "AT_AddColumn" &&
            !missing_ok &&
            def !== undefined &&
            "ColumnDef" in def &&
            def.ColumnDef.colname === column);
    }));
}
/**
 * One that up has made anew is another: taking that away destroys nothing of before. One that has taken over an index of
 * before up is up's own; that the index does not come back is missing-rollback's to say.
 */
function isLostConstraint(name, table, version) {
    const { before, after, afterDown } = version;
    const now = (0,replaced_object/* standing */.JA)(after, table, name);
    const isKept = (0,replaced_object/* standing */.JA)(before, table, name) !== undefined &&
        now !== undefined &&
        !(0,made_by_version/* isMadeBy */.P)(version, now) &&
        !(0,replaced_object/* takenOver */.GH)(version, table, name);
    return isKept && afterDown !== null && !(0,replaced_object/* standing */.JA)(afterDown, table, name);
}

;// CONCATENATED MODULE: ./build/rules/rollback-destroys-more/rule.js




/* harmony default export */ const rollback_destroys_more_rule = (defineRule({
    id: "rollback-destroys-more",
    severity: "error",
    title: "The rollback drops what the migration did not make",
    why: `
    A rollback is meant to lead back to the schema before the migration. A table or column that was there before is
    dropped with its rows, and no later migration brings them back.`,
    instead: `Drop only what the migration itself makes.`,
    manual: "sql-droptable.html",
    proof: { by: "rollback", loses: true },
    *version(version) {
        const own = (0,down_sql/* undoSql */.PR)(version);
        for (const { statement, object, holdsData } of destroyedBy(version)) {
            const { kind, name, table } = object;
            const what = `${kind} ${(0,grammar_name/* quoteIdentifier */.Cm)(name ?? "")}${table ? ` of ${(0,grammar_name/* quoteIdentifier */.Cm)(table)}` : ""}`;
            yield {
                file: statement.file,
                span: statement.span,
                severity: holdsData ? "error" : "warning",
                message: `The rollback drops ${what}, which the migration did not make${holdsData ? ": its data is lost" : ""}`,
                ...(holdsData
                    ? {}
                    : { why: "A rollback is meant to lead back to the schema before the migration, which had it." }),
                instead: own ? `Drop only what the migration itself makes:\n${own}` : "Leave it in place.",
                objects: [object],
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/rollback-name-mismatch/rule.js





/* harmony default export */ const rollback_name_mismatch_rule = (defineRule({
    id: "rollback-name-mismatch",
    severity: "error",
    title: "The rollback drops an index that was never made, and leaves the one that was",
    why: `
    With IF EXISTS the wrong name is silently skipped: the rollback reports success and the index stays. Without IF
    EXISTS the rollback stops there (SQLSTATE 42704).`,
    instead: `Drop the name that the migration creates, in the schema it is created in.`,
    manual: "sql-dropindex.html",
    proof: { by: "rollback" },
    *version(version) {
        for (const { drop, name, meant } of (0,down_diff/* undoing */.Hx)(version).mismatches) {
            const { missing_ok } = drop.node.DropStmt ?? {};
            const right = (0,grammar_name/* printName */.To)((0,down_diff/* fullName */.fq)(meant));
            yield {
                file: drop.file,
                span: drop.span,
                objects: [indexObject(name), objectOn("index", meant.name, meant.table)],
                message: `The rollback drops ${(0,grammar_name/* printName */.To)(name)}, but the migration makes ${right}: ${missing_ok ? "the index stays" : "the rollback fails"}`,
                instead: `Drop ${right}.`,
                ...insteadOf(drop, [`DROP INDEX CONCURRENTLY IF EXISTS ${right}`]),
            };
        }
    },
}));

// EXTERNAL MODULE: ./build/src/text/nearest-word.js
var nearest_word = __webpack_require__(29748);
// EXTERNAL MODULE: ./build/src/sql/grammar/output-name.js
var output_name = __webpack_require__(15259);
;// CONCATENATED MODULE: ./build/src/sql/catalog/query-scope.js



const nowhere = { sources: [], outer: null, named: new Map() };
/** What is seen within a SELECT that stands in another scope. */
function queryScope(select, outer, postgres) {
    const named = new Map(outer.named);
    for (const node of select.withClause?.ctes ?? [])
        if ("CommonTableExpr" in node) {
            const { ctename, aliascolnames, ctequery, search_clause, cycle_clause } = node.CommonTableExpr;
            const own = ctequery && "SelectStmt" in ctequery ? ctequery.SelectStmt : null;
            const listed = aliascolnames?.flatMap(grammar_name/* stringsOf */.iw) ?? [];
            const added = search_clause || cycle_clause;
            const query = own ? outputColumns(own, { ...outer, named }, postgres) : null;
            named.set(ctename ?? "", added ? null : withAliases(query, listed));
        }
    const within = { sources: [], outer, named };
    const sources = (select.fromClause ?? []).flatMap((node) => sourcesOf(node, within, postgres));
    return { sources, outer, named };
}
/** An alias may name the first columns, and leaves the others their names. */
function withAliases(columns, aliases) {
    if (!columns)
        return null;
    return aliases.length === 0 ? columns : new Set([...aliases, ...[...columns].slice(aliases.length)]);
}
function sourcesOf(node, scope, postgres) {
    if ("RangeVar" in node)
        return [relationSource(node.RangeVar, scope, postgres)];
    if ("JoinExpr" in node) {
        const { larg, rarg, alias } = node.JoinExpr;
        const sides = [larg, rarg].flatMap((side) => (side ? sourcesOf(side, scope, postgres) : []));
        return alias
            ? [...sides.map((side) => ({ ...side, alias: null })), query_scope_unknown(alias.aliasname ?? null)]
            : sides;
    }
    if ("RangeSubselect" in node) {
        const { subquery, alias } = node.RangeSubselect;
        const select = subquery && "SelectStmt" in subquery ? subquery.SelectStmt : null;
        const columns = select ? outputColumns(select, scope, postgres) : null;
        const named = withAliases(columns, alias?.colnames?.flatMap(grammar_name/* stringsOf */.iw) ?? []);
        return [{ alias: alias?.aliasname ?? null, columns: named, catalog: null }];
    }
    return [query_scope_unknown(null)];
}
function query_scope_unknown(alias) {
    return { alias, columns: null, catalog: null };
}
function relationSource(relation, { named }, postgres) {
    const { relname = "", schemaname, alias } = relation;
    const name = alias?.aliasname ?? relname;
    const byName = schemaname === undefined ? named.get(relname) : undefined;
    if (byName !== undefined)
        return { alias: name, columns: byName, catalog: null };
    const catalog = schemaname === undefined || schemaname === "pg_catalog" ? relname : `${schemaname}.${relname}`;
    const columns = /^(?:pg_|information_schema\.)/.test(catalog) ? catalogColumns(catalog, postgres) : null;
    const listed = alias?.colnames?.flatMap(grammar_name/* stringsOf */.iw) ?? [];
    // The facts do not say in which order a relation has its columns.
    if (listed.length > 0)
        return { alias: name, columns: null, catalog: null };
    return { alias: name, columns, catalog: columns ? catalog : null };
}
/** The names of what a query gives, in its order; null where one of them is not known. */
function outputColumns(select, outer, postgres) {
    if (select.op !== undefined && select.op !== "SETOP_NONE")
        return select.larg
            ? outputColumns(select.larg, { ...outer, named: queryScope(select, outer, postgres).named }, postgres)
            : null;
    if (select.valuesLists)
        return null;
    const scope = queryScope(select, outer, postgres);
    const found = new Set();
    for (const target of select.targetList ?? []) {
        if (!("ResTarget" in target))
            return null;
        const { name, val } = target.ResTarget;
        const stars = val && "ColumnRef" in val ? starOf(val.ColumnRef.fields ?? [], scope) : undefined;
        if (stars === null)
            return null;
        if (stars)
            for (const column of stars)
                found.add(column);
        else {
            // What it is called where nothing names it depends on more than is known here.
            const own = name ?? (val ? (0,output_name/* outputName */.V)(val) : null);
            if (own === null)
                return null;
            found.add(own);
        }
    }
    return found;
}
/** The columns of `*` and `t.*`; undefined: it is no star; null: they are not known. */
function starOf(fields, { sources }) {
    const last = fields.at(-1);
    if (!last || !("A_Star" in last))
        return undefined;
    const alias = fields.slice(0, -1).flatMap(grammar_name/* stringsOf */.iw).at(-1);
    const of = alias === undefined ? sources : sources.filter((one) => one.alias === alias);
    if (of.length === 0 || of.some(({ columns }) => columns === null))
        return null;
    return of.flatMap(({ columns }) => [...(columns ?? [])]);
}

;// CONCATENATED MODULE: ./build/src/sql/catalog/unknown-columns.js



/**
 * The columns that a query asks system catalogs for in vain, in the order of the tree. Only what cannot come of anything else in
 * its FROM, nor of the queries round it, is one.
 */
function unknownColumns(tree, postgres) {
    const walk = new ColumnWalk(postgres);
    walk.any(tree, nowhere, new Set());
    return walk.found;
}
/** So deep no person nests a query. */
const DEEPEST = 300;
class ColumnWalk {
    found = [];
    #postgres;
    #depth = 0;
    constructor(postgres) {
        this.#postgres = postgres;
    }
    any(node, scope, outputs) {
        if (typeof node !== "object" || node === null || this.#depth > DEEPEST)
            return;
        this.#depth++;
        if (Array.isArray(node))
            for (const part of node)
                this.any(part, scope, outputs);
        else if ("SelectStmt" in node)
            this.#select(node.SelectStmt, scope);
        else if ("ColumnRef" in node)
            this.#column(node.ColumnRef.fields ?? [], scope, outputs);
        else
            for (const value of Object.values(node))
                this.any(value, scope, outputs);
        this.#depth--;
    }
    #select(select, outer) {
        const scope = queryScope(select, outer, this.#postgres);
        const { larg, rarg, withClause, fromClause, sortClause, groupClause, distinctClause, ...rest } = select;
        const none = new Set();
        // What WITH and FROM hold sees no sibling, unless it is LATERAL: more is allowed here than there.
        this.any(withClause, { ...outer, named: scope.named }, none);
        this.any(fromClause, scope, none);
        for (const side of [larg, rarg])
            if (side)
                this.#select(side, { ...outer, named: scope.named });
        const outputs = new Set((select.targetList ?? []).flatMap((one) => ("ResTarget" in one ? nameOf(one.ResTarget) : [])));
        // Of a UNION only the columns of its first query may be sorted by.
        if (!larg)
            this.any([sortClause, groupClause, distinctClause], scope, outputs);
        this.any(Object.values(rest), scope, none);
    }
    #column(fields, scope, outputs) {
        if (fields.some((one) => "A_Star" in one))
            return;
        const names = fields.flatMap(grammar_name/* stringsOf */.iw);
        const column = names.at(-1) ?? "";
        if ((names.length === 1 && outputs.has(column)) || names.some(grammar_name/* hasPlaceholder */.Kc))
            return;
        const asked = names.length === 1 ? visible(scope, column) : qualified(scope, names.at(-2) ?? "");
        if (asked.length === 0 || asked.some(({ columns }) => columns === null || columns.has(column)))
            return;
        const catalog = asked.find((one) => one.catalog !== null)?.catalog;
        if (catalog)
            this.found.push({ column, of: names.at(-2) ?? null, catalog });
    }
}
function nameOf({ name, val }) {
    const own = name ?? (val ? (0,output_name/* outputName */.V)(val) : null);
    return own === null ? [] : [own];
}
/** All that an unqualified name may come of; nothing where it is the name of a source, which is its row. */
function visible(scope, name) {
    const all = [];
    for (let at = scope; at; at = at.outer)
        all.push(...at.sources);
    return all.some(({ alias }) => alias === name) ? [] : all;
}
function qualified(scope, alias) {
    for (let at = scope; at; at = at.outer) {
        const own = at.sources.filter((one) => one.alias === alias);
        if (own.length > 0)
            return own;
    }
    return [];
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/mistaken-question.js





/** The word of a mistake among those of its query: another one of the same name is no mistake. */
function placeOfMistake(tokens, { word, of }) {
    const words = tokens.filter(({ comment }) => !comment);
    const isText = (at, text) => unquoted(words[at]?.text ?? "") === text;
    const found = words.findIndex((_, at) => {
        if (!isText(at, word))
            return false;
        return of === null ? !isText(at - 1, ".") : isText(at - 1, ".") && isText(at - 2, of.toLowerCase());
    });
    return words[found]?.span ?? null;
}
function unquoted(text) {
    return text.replace(/^"|"$/g, "").toLowerCase();
}
function mistakenQuestion(tree, postgres) {
    return (laterView(tree, postgres) ?? columnOf(unknownColumns(tree, postgres), postgres) ?? callOf(tree, postgres));
}
/** A view of the statistics that only another major has. */
function laterView(tree, postgres) {
    const nodes = [...(0,grammar_nodes/* nodesIn */.v)(tree)];
    const named = nodes.flatMap(([kind, node]) => kind === "CommonTableExpr" ? [node.ctename ?? ""] : []);
    for (const [kind, node] of nodes) {
        if (kind !== "RangeVar")
            continue;
        const { relname = "", schemaname } = node;
        if (named.includes(relname))
            continue;
        if (schemaname !== undefined && schemaname !== "pg_catalog")
            continue;
        const majors = majorsWith(relname);
        if (majors.length === 0 || majors.includes(postgres) || postgres < 14 || postgres > 18)
            continue;
        const [first = 0, last = 0] = [majors[0], majors.at(-1)];
        const since = first > postgres ? `since PostgreSQL ${first}` : `up to PostgreSQL ${last}`;
        return {
            ...{ word: relname, of: schemaname ?? null },
            message: `PostgreSQL ${postgres} has no ${relname}: it is there ${since}`,
            instead: `Ask what PostgreSQL ${postgres} has, or look at server_version_num first.`,
        };
    }
    return null;
}
function columnOf(unknown, postgres) {
    const [first] = unknown;
    if (!first)
        return null;
    const { catalog } = first;
    const names = [...new Set(unknown.filter((one) => one.catalog === catalog).map(({ column }) => column))];
    const known = catalogColumns(catalog, postgres) ?? new Set();
    const advice = names.map((name) => adviceFor(name, known, postgres));
    return {
        ...{ word: first.column.toLowerCase(), of: first.of },
        message: `${catalog} has no column ${names.slice(0, 3).join(", ")}`,
        instead: `${[...new Set(advice)].join("; ")}.`,
    };
}
// What people call them, since pg_indexes and pg_tables do.
const otherNames = new Map([
    ["indexname", ["indexrelname"]],
    ["index_name", ["indexrelname", "indexname"]],
    ["tablename", ["relname"]],
    ["table_name", ["relname", "tablename"]],
    ["schema_name", ["schemaname"]],
    ["indexrelname", ["indexname"]],
    ["relname", ["tablename"]],
    ["procpid", ["pid"]],
    ["current_query", ["query"]],
    ["waiting", ["wait_event_type"]],
]);
function adviceFor(name, known, postgres) {
    const alike = otherNames.get(name)?.find((one) => known.has(one)) ?? (0,nearest_word/* nearest */.p)(name, known);
    if (alike !== null && alike !== undefined)
        return `Write ${alike} for ${name}`;
    const others = relationsWith(name, postgres).filter((one) => one.startsWith("pg_"));
    if (others.length === 0)
        return `${name} is a column of no system catalog`;
    return `${name} is a column of ${others.slice(0, 2).join(" and ")}: join it by the index's or table's oid`;
}
/** A function that is there, with another number of arguments. */
function callOf(tree, postgres) {
    for (const [kind, node] of (0,grammar_nodes/* nodesIn */.v)(tree)) {
        if (kind !== "FuncCall")
            continue;
        const { funcname, args, agg_star, func_variadic } = node;
        const names = funcname?.flatMap(grammar_name/* stringsOf */.iw) ?? [];
        const [name = ""] = names.slice(-1);
        if (names.length > 1 && names[0] !== "pg_catalog")
            continue;
        const takes = argumentsOf(name, postgres);
        const given = args?.length ?? 0;
        if (!takes || agg_star || func_variadic || (takes.least <= given && given <= takes.most))
            continue;
        const count = takes.least === takes.most ? `${takes.least}` : `${takes.least} to ${takes.most}`;
        return {
            ...{ word: name, of: names.length > 1 ? (names[0] ?? null) : null },
            message: `${name} takes ${count} argument${count === "1" ? "" : "s"}, not ${given}`,
            instead: `Give ${name} its arguments: of each session, \`SELECT pid, ${name}(pid) FROM pg_stat_activity\` where it is about sessions.`,
        };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/rules/runbook-unknown-catalog-column/rule.js


/* harmony default export */ const runbook_unknown_catalog_column_rule = (defineRule({
    id: "runbook-unknown-catalog-column",
    severity: "error",
    title: "A query of the system catalogs names a column, a view or a function that PostgreSQL does not have",
    why: `
    PostgreSQL refuses the query (SQLSTATE 42703, 42P01 or 42883), so what it should watch or verify is not seen, in the
    moment when it is needed. pg_stat_user_indexes calls an index indexrelname and its table relname; indexname and
    tablename are columns of pg_indexes, which knows neither sizes nor whether an index is valid.`,
    instead: `Name the columns that the view has, and try the query once before it is needed.`,
    manual: "monitoring-stats.html",
    proof: { by: "failure" },
    visit: {
        *SelectStmt(node, at, { postgres }) {
            yield* asked({ SelectStmt: node }, at, postgres);
        },
        *ExplainStmt(node, at, { postgres }) {
            yield* asked(node, at, postgres);
        },
        *CreateTableAsStmt(node, at, { postgres }) {
            yield* asked(node, at, postgres);
        },
        *CopyStmt(node, at, { postgres }) {
            yield* asked(node, at, postgres);
        },
        *ViewStmt(node, at, { postgres }) {
            yield* asked(node, at, postgres);
        },
    },
}));
function* asked(node, at, postgres) {
    // In a body, a name may be a variable's.
    const isAsked = !at.body && /\bpg_|information_schema/i.test(at.text);
    const mistake = isAsked ? mistakenQuestion(node, postgres) : null;
    if (!mistake)
        return;
    const { message, instead } = mistake;
    yield { span: placeOfMistake(at.tokens(), mistake) ?? at.span, message, instead };
}

;// CONCATENATED MODULE: ./build/rules/search-path-dependent-index-function/unqualified-names.js




/**
 * The first function that a body calls without its schema and that is not PostgreSQL's own: one of an extension, or of
 * the migrations. null: none that is known.
 */
function unqualifiedCall(body, schema, postgres) {
    let before = "";
    let word = "";
    for (let at = 0; at < body.length;) {
        const stop = (0,lexer/* endOfLexeme */.Fw)(body, at, body.length);
        const to = stop < 0 ? ~stop : stop;
        if (!(0,lexer/* isTrivia */.Kv)(body, at)) {
            const token = body.slice(at, to);
            if (token === "(" && before !== "." && isForeign(word, schema, postgres))
                return word;
            before = word;
            word = token.toLowerCase();
        }
        at = to;
    }
    return null;
}
function isForeign(word, schema, postgres) {
    // Some extensions have a replace() of their own beside PostgreSQL's.
    if (isFunction(word, postgres))
        return false;
    if (schema.known("routine", word))
        return true;
    return (0,sql_facts/* factsOf */.xS)(extensions, postgres).some(([, kind, name]) => kind === "function" && name === word);
}

;// CONCATENATED MODULE: ./build/rules/search-path-dependent-index-function/rule.js





/* harmony default export */ const search_path_dependent_index_function_rule = (defineRule({
    id: "search-path-dependent-index-function",
    severity: "error",
    fails: true,
    title: "An index function that calls others without their schema breaks when the index is built",
    why: `
    From PostgreSQL 17 on, CREATE INDEX, REINDEX and VACUUM run with search_path set to pg_catalog, pg_temp. A function
    in an index that names others without their schema then no longer finds them (SQLSTATE 42883): one in SQL fails at
    once, one in PL/pgSQL with the first row that it reads, and both at the first REINDEX.`,
    instead: `Name the schema of everything in the function's body, or give the function a SET search_path.`,
    manual: "sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",
    proof: { by: "failure", given: "rows" },
    visit: ofEveryIndex(function* ({ index, words, at }, { postgres }) {
        if (postgres < 17)
            return;
        for (const name of (0,index_elements/* keysOf */.YD)(index).flatMap(calledBy)) {
            const routine = at.schema.known("routine", name);
            if (!routine?.body || routine.searchPath)
                continue;
            const found = unqualifiedCall(routine.body, at.schema, postgres);
            if (found === null)
                continue;
            const when = routine.language === "sql" ? "" : " once there are rows";
            yield {
                span: at.span,
                message: `${words} cannot be built${when}: ${name} calls ${found} without its schema`,
                instead: `In ${name}, write public.${found}(…), or add SET search_path = public, pg_temp.`,
                ...(when === "" ? {} : { severity: "warning" }),
            };
            return;
        }
    }),
}));
/** The functions at the top of a key. */
function calledBy({ expr }) {
    return expr && "FuncCall" in expr ? (expr.FuncCall.funcname ?? []).flatMap(grammar_name/* stringsOf */.iw).slice(-1) : [];
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/self-match.js


/** Whether it looks for a text in `query` that its own text holds, and does not leave itself out. */
function selfMatch(select) {
    const sources = relationsIn(select.fromClause);
    // With another relation it finds only what is there, too.
    if (sources.length !== 1 || sources[0] !== "pg_stat_activity")
        return false;
    const nodes = [...(0,grammar_nodes/* nodesIn */.v)({ where: select.whereClause })];
    if (nodes.some(([kind, node]) => kind === "FuncCall" && self_match_nameOf(node) === "pg_backend_pid"))
        return false;
    // Its own session has written nothing; and of what NOT is said of nobody here knows.
    if (nodes.some(([kind, node]) => kind === "NullTest" && isXid(node)))
        return false;
    if (nodes.some(([kind, node]) => kind === "BoolExpr" && node.boolop === "NOT_EXPR"))
        return false;
    const compared = nodes.flatMap(([kind, node]) => (kind === "A_Expr" ? [node] : []));
    if (compared.some(leavesItselfOut))
        return false;
    return isAsked(select.whereClause, matchesItself);
}
function isXid(node) {
    return isColumn(node.arg, "backend_xid");
}
/** Whether a condition stands anywhere but under NOT. */
function isAsked(node, is) {
    if (!node)
        return false;
    if ("A_Expr" in node)
        return is(node.A_Expr);
    if (!("BoolExpr" in node) || node.BoolExpr.boolop === "NOT_EXPR")
        return false;
    return (node.BoolExpr.args ?? []).some((one) => isAsked(one, is));
}
/** `query LIKE '%…%'`, or `query ~ '…'`: the query's own text holds the pattern. */
function matchesItself({ kind, name, lexpr, rexpr }) {
    if (!isColumn(lexpr, "query") || !rexpr || !("A_Const" in rexpr))
        return false;
    const operator = name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const pattern = rexpr.A_Const.sval?.sval ?? "";
    if (kind === "AEXPR_LIKE" || kind === "AEXPR_ILIKE")
        return !operator.startsWith("!") && /^%[\s\S]*%$/.test(pattern);
    return /^~\*?$/.test(operator) && /^[\w ]+$/.test(pattern);
}
/** Its own state is active, and its own text names pg_stat_activity. */
function leavesItselfOut({ kind, name, lexpr, rexpr }) {
    const operator = name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const text = rexpr && "A_Const" in rexpr ? (rexpr.A_Const.sval?.sval ?? "") : "";
    if (isColumn(lexpr, "state"))
        return kind === "AEXPR_OP" && (operator === "=" ? text !== "active" : text === "active");
    if (isColumn(lexpr, "query"))
        return operator.startsWith("!") || operator === "<>";
    return isColumn(lexpr, "pid") || isColumn(lexpr, "application_name") || isColumn(lexpr, "wait_event_type");
}
/**
 * pg_locks with itself, where nothing says which of the two is granted, or that they are two sessions' own, or the same
 * session's.
 */
function joinsLocksLoosely(select) {
    if (relationsIn(select.fromClause).filter((one) => one === "pg_locks").length < 2)
        return false;
    const nodes = [...(0,grammar_nodes/* nodesIn */.v)(select)];
    const locks = nodes.flatMap(([kind, node]) => (kind === "RangeVar" ? nameOfLocks(node) : []));
    return !nodes.some(([kind, node]) => (kind === "A_Expr" && isOfOneSession(node, locks)) ||
        (kind === "ColumnRef" && isColumn({ ColumnRef: node }, "granted")) ||
        (kind === "FuncCall" && self_match_nameOf(node) === "pg_blocking_pids"));
}
function nameOfLocks({ relname, alias }) {
    return relname === "pg_locks" ? [alias?.aliasname ?? relname] : [];
}
/** Of the two locks: what else is joined by a session says nothing of the other one's. */
function isOfOneSession({ name, lexpr, rexpr }, locks) {
    const isOfLock = (node) => {
        const of = node && "ColumnRef" in node ? node.ColumnRef.fields?.flatMap(grammar_name/* stringsOf */.iw).at(-2) : undefined;
        return of === undefined || locks.includes(of);
    };
    if (!isOfLock(lexpr) || !isOfLock(rexpr))
        return false;
    const same = ["pid", "virtualtransaction"].some((column) => isColumn(lexpr, column) && isColumn(rexpr, column));
    return same && name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) === "=";
}
/** In a section about locks: queries of a runbook for those that block, of which the idle ones are left out. */
function* activeOnly({ statements, passages }) {
    for (const at of statements) {
        const select = at.node.SelectStmt;
        if (!select || selfMatch(select) || relationsIn(select.fromClause).join() !== "pg_stat_activity")
            continue;
        if (!isAsked(select.whereClause, isActive))
            continue;
        const heading = passages.findLastIndex((one) => one.heading && one.span[1] <= at.span[0]);
        const near = passages.slice(Math.max(heading, 0)).filter((one) => one.span[0] < at.span[1]);
        if (near.some(({ text }) => /\b(?:conflicting|holds?)\b.{0,40}\block\b|\bblock(?:s|ing|ed by|er|ers)\b/i.test(text)))
            yield at;
    }
}
function isActive({ kind, name, lexpr, rexpr }) {
    const text = rexpr && "A_Const" in rexpr ? rexpr.A_Const.sval?.sval : "";
    return (kind === "AEXPR_OP" &&
        name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) === "=" &&
        isColumn(lexpr, "state") &&
        text === "active");
}
function isColumn(node, column) {
    return !!node && "ColumnRef" in node && node.ColumnRef.fields?.flatMap(grammar_name/* stringsOf */.iw).at(-1) === column;
}
function relationsIn(from) {
    return [...(0,grammar_nodes/* nodesIn */.v)({ from })].flatMap(([kind, node]) => kind === "RangeVar" ? [node.relname ?? ""] : []);
}
function self_match_nameOf(call) {
    return call.funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
}

;// CONCATENATED MODULE: ./build/rules/self-matching-activity-query/rule.js


/* harmony default export */ const self_matching_activity_query_rule = (defineRule({
    id: "self-matching-activity-query",
    severity: "warning",
    title: "A query that looks for blockers finds itself, or leaves the blocker out",
    why: `
    pg_stat_activity holds the text of the very query that asks it, so a pattern over query that is written there always
    finds one session. pg_locks joined with itself pairs locks that nobody waits for: dozens of rows on an idle server. And
    the usual blocker is idle in transaction, so that state = 'active' leaves it out.`,
    instead: `Ask who waits for whom: SELECT pid, pg_blocking_pids(pid), query FROM pg_stat_activity WHERE
    cardinality(pg_blocking_pids(pid)) > 0.`,
    manual: "functions-info.html#FUNCTIONS-INFO-SESSION",
    proof: { by: "none", because: "it is about what other sessions do: test/proof/runbooks.test.ts has them" },
    visit: {
        *SelectStmt(node, at) {
            if (selfMatch(node))
                yield { span: at.span, message: "The query of pg_stat_activity finds itself" };
            else if (joinsLocksLoosely(node))
                yield { span: at.span, message: "pg_locks joined with itself pairs locks that nobody waits for" };
        },
    },
    *runbook(runbook) {
        for (const at of activeOnly(runbook))
            yield {
                span: at.span,
                message: "pg_stat_activity with state = 'active' leaves out the blockers that are idle in transaction",
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/session-setting-leaks/rule.js

/* harmony default export */ const session_setting_leaks_rule = (defineRule({
    id: "session-setting-leaks",
    severity: "notice",
    title: "A setting of the session outlives its migration, and the next one runs with it",
    why: `
    A migration tool sends all its migrations, and then its own bookkeeping, through one connection. With an empty
    search_path, as pg_dump writes it, neither finds an unqualified name. With session_replication_role = replica no
    trigger fires and no foreign key is checked. Under another role everything that is created belongs to that role.
    Timeouts, and a search_path that names schemas, are not reported: they are meant to stay, or are set again.`,
    instead: `Use SET LOCAL in a transaction, or RESET it at the end.`,
    manual: "sql-set.html",
    proof: { by: "state", shows: "the session still has the setting" },
    *unit({ left, version }) {
        // psql opens a session for each script.
        const { recorded, resets } = version.version.root;
        if (!recorded)
            return;
        for (const [name, setting] of left) {
            // What the session starts with was there before.
            const { by } = setting;
            if (by && outlasts(name, setting) && !(resets && isReset(name)))
                yield {
                    file: by.file,
                    span: by.span,
                    message: `${name} stays ${said(setting)} for all that runs in this session afterwards`,
                };
        }
    },
}));
function outlasts(name, { value }) {
    if (name === "search_path")
        return value === "";
    if (name === "session_replication_role")
        return value === "replica";
    return name === "role" ? value !== "none" : name === "session_authorization";
}
/** Of RESET ALL these two are left out (src/backend/utils/misc/guc_tables.c, GUC_NO_RESET_ALL). */
function isReset(name) {
    return name !== "role" && name !== "session_authorization";
}
function said({ value }) {
    return value === "" ? "empty" : value;
}

;// CONCATENATED MODULE: ./build/src/sql/runbooks/lost-setting.js


/** Settings that a call of psql makes for nothing: its session ends with it, and a build stands in a later call. */
function* lostSettings(runbook) {
    const calls = runbook.psql.map((call) => statementsOf(call, runbook));
    const found = [];
    let later = null;
    for (const own of calls.reverse()) {
        const build = own.find(lost_setting_builds);
        if (build)
            later = { build, sets: new Set(own.map(settingOf)) };
        // A session that does something has a use for them itself.
        if (!later || !own.every(isSetting))
            continue;
        for (const statement of own) {
            const name = settingOf(statement);
            if (name !== null && !later.sets.has(name))
                found.push({ span: statement.span, name, build: later.build });
        }
    }
    yield* found.reverse();
}
const forBuilds = new Set(["maintenance_work_mem", "max_parallel_maintenance_workers"]);
/** Settings that a block shows for the builds of other sessions, which nothing here sets for them: the first of each block. */
function* shownSettings(runbook) {
    const { blocks, statements, psql, file } = runbook;
    if (!statements.some(lost_setting_builds) && !psql.some(({ files }) => files.length > 0))
        return;
    for (const { span } of blocks) {
        const own = statementsWithin(runbook, span);
        if (own.some(lost_setting_builds))
            continue;
        const shown = own.find((statement) => {
            const name = shownBy(statement);
            const isSet = new RegExp(`\\b${name}['"]?\\s*(?:=|,|\\bto\\b)`, "i").test(file.text);
            return (forBuilds.has(name) && !isSet && /\bindex|\bbuild/i.test(remarksAbove(runbook, statement.span[0])));
        });
        if (shown)
            yield { span: shown.span, name: shownBy(shown) };
    }
}
function shownBy({ node }) {
    return "VariableShowStmt" in node ? (node.VariableShowStmt.name ?? "").toLowerCase() : "";
}
function statementsOf({ strings, input }, runbook) {
    const spans = [...strings.map(({ span }) => span), ...(input ? [input] : [])];
    return spans.flatMap((span) => statementsWithin(runbook, span));
}
function isSetting(statement) {
    const { kind } = statement;
    return kind === "VariableSetStmt" || kind === "VariableShowStmt" || settingOf(statement) !== null;
}
function settingOf({ node }) {
    if ("SelectStmt" in node)
        return configured(node.SelectStmt);
    if (!("VariableSetStmt" in node) || node.VariableSetStmt.is_local)
        return null;
    const { kind, name } = node.VariableSetStmt;
    return kind === "VAR_SET_VALUE" && name !== undefined ? name.toLowerCase() : null;
}
/** SELECT set_config('name', 'value', false), alone. */
function configured({ targetList, fromClause }) {
    const [target, ...more] = targetList ?? [];
    const call = target && "ResTarget" in target ? target.ResTarget.val : undefined;
    if (fromClause || more.length > 0 || !call || !("FuncCall" in call))
        return null;
    const { funcname, args } = call.FuncCall;
    const last = funcname?.at(-1);
    if (!last || !("String" in last) || last.String.sval !== "set_config")
        return null;
    const [name, , local] = (args ?? []).map((arg) => ("A_Const" in arg ? arg.A_Const : undefined));
    return local?.boolval !== undefined && !local.boolval.boolval
        ? (name?.sval?.sval?.toLowerCase() ?? null)
        : null;
}
function lost_setting_builds({ kind, body }) {
    return body === null && (kind === "IndexStmt" || kind === "ReindexStmt");
}

;// CONCATENATED MODULE: ./build/rules/session-setting-lost/rule.js



/* harmony default export */ const session_setting_lost_rule = (defineRule({
    id: "session-setting-lost",
    severity: "warning",
    title: "A setting is made in one session, and the index is built in another one",
    why: `
    Each call of psql is a session of its own, and SET ends with it. The build runs with what the server, the database or the
    role has set: with little maintenance_work_mem it takes longer, and a statement_timeout or lock_timeout that was meant to
    be off leaves an INVALID index.`,
    instead: `Set it in the session that builds: psql -c 'SET …' -c 'CREATE INDEX CONCURRENTLY …', where each -c is a query of its
    own, or PGOPTIONS='-c maintenance_work_mem=2GB' before psql.`,
    manual: "app-psql.html",
    proof: {
        by: "none",
        because: "it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is",
    },
    *runbook(runbook) {
        for (const { span, name, build } of lostSettings(runbook))
            yield {
                span,
                message: `${name} is set in a session that ends with this call of psql: the build on line ${(0,offsets/* positionAt */.t$)(build.file, build.span[0]).line} runs without it`,
            };
        for (const { span, name } of shownSettings(runbook))
            yield {
                span,
                severity: "notice",
                message: `${name} is shown of a session that builds nothing: nothing here sets it in the one that does`,
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/set-local-outside-transaction/rule.js


/* harmony default export */ const set_local_outside_transaction_rule = (defineRule({
    id: "set-local-outside-transaction",
    severity: "warning",
    onlyMigrations: true,
    title: "SET LOCAL outside a transaction block does nothing",
    why: `
    SET LOCAL lasts until its transaction ends. Outside a transaction block that transaction is the SET itself:
    PostgreSQL warns and continues, and later statements run without the setting.`,
    instead: `Write SET without LOCAL, or put BEGIN before it and COMMIT after what it is for.`,
    manual: "sql-set.html",
    proof: { by: "state", shows: "the setting is afterwards what it was before" },
    visit: {
        *VariableSetStmt(set, at) {
            if (!set.is_local || at.scope.in === "block" || at.migration.guessed)
                return;
            const local = keyword(at, "LOCAL");
            yield {
                span: at.span,
                message: `SET LOCAL ${set.name} does nothing outside a transaction block`,
                // As a setting of the session it would last longer than was meant: not safe.
                ...(local
                    ? { fix: fixOf("Write SET", false, [edit_at(at, [local.span[0], local.span[1] + 1], "")]) }
                    : {}),
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/statements/prepared-message.js
var prepared_message = __webpack_require__(83190);
;// CONCATENATED MODULE: ./build/rules/several-commands-in-prepared-statement/rule.js


/* harmony default export */ const several_commands_in_prepared_statement_rule = (defineRule({
    id: "several-commands-in-prepared-statement",
    severity: "error",
    fails: true,
    title: "A prepared statement takes one command: PostgreSQL refuses a text with several",
    why: `
    The tool has PostgreSQL prepare each text before it runs it. PostgreSQL refuses to prepare a text with several
    commands (SQLSTATE 42601), so none of them runs, and the migration stops here.`,
    instead: `Send each command in a call of its own.`,
    manual: "protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY",
    proof: { by: "failure" },
    *unit({ statements }) {
        const texts = new Map();
        for (const statement of statements)
            if (statement.body === null && statement.piece !== null && (0,prepared_message/* isPrepared */._)(statement))
                texts.set(statement.piece, [...(texts.get(statement.piece) ?? []), statement]);
        for (const [first, ...others] of texts.values())
            if (first)
                yield* several_commands_in_prepared_statement_rule_refused(first, others);
    },
}));
function* several_commands_in_prepared_statement_rule_refused(first, others) {
    const last = others.at(-1);
    if (!last)
        return;
    const { tool } = first.migration;
    const more = others.length === 1 ? "another command" : `${others.length} other commands`;
    yield {
        file: first.file,
        span: [first.span[0], Math.max(first.span[1], last.span[1])],
        message: `${wordsOf(first)} and ${more} in one text fail: ${tool} has PostgreSQL prepare it, which takes one`,
    };
}
/** "CREATE INDEX" */
function wordsOf({ text }) {
    const [words = "It"] = /^(?:(?:create|drop|alter)\s+)?\w+/i.exec(text) ?? [];
    return words.replace(/\s+/g, " ").toUpperCase();
}

;// CONCATENATED MODULE: ./build/rules/shell-in-sql-block/rule.js


/* harmony default export */ const shell_in_sql_block_rule = (defineRule({
    id: "shell-in-sql-block",
    severity: "error",
    title: "A block of SQL holds a command of the shell",
    why: `
    Whoever copies the block into psql sends the line to the server, together with what follows up to the next semicolon:
    PostgreSQL answers with a syntax error at or near "psql", and the statement behind it is not run either.`,
    instead: `Give the command a block of its own, marked bash, and leave the SQL in a block marked sql.`,
    manual: "app-psql.html",
    proof: { by: "none", because: "the server's answer is shown in test/proof/runbooks.test.ts" },
    *runbook(runbook) {
        for (const { language, span } of runbook.blocks) {
            if (language !== "sql")
                continue;
            const own = commandFrom(runbook, span[0]);
            const name = own?.words[0]?.text;
            if (own && name !== undefined && own.span[1] <= span[1])
                yield {
                    span: own.span,
                    message: `${name.slice(0, 40)} is a command of the shell, in a block of SQL`,
                };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/sql-syntax-hint/rule.js


/* harmony default export */ const sql_syntax_hint_rule = (defineRule({
    id: "sql-syntax-hint",
    severity: "error",
    title: "PostgreSQL cannot read an index statement with a common mistake",
    why: `
    PostgreSQL's grammar refuses the statement (SQLSTATE 42601), and points at a word, not at the mistake. The migration
    stops there.`,
    instead: `Write the words in PostgreSQL's order.`,
    manual: "sql-createindex.html",
    proof: { by: "failure" },
    *unit({ unread }) {
        for (const { file, span, text, message } of unread) {
            // What is put together at run time is no statement yet.
            const hint = message.startsWith("EXECUTE") ? null : syntaxHint(text);
            if (!hint)
                continue;
            const [line = ""] = text.split("\n");
            yield {
                file,
                span,
                message: `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}" is not read: ${hint.wrong}`,
                instead: hint.instead,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/standby-query-conflict/rule.js





/* harmony default export */ const standby_query_conflict_rule = (defineRule({
    id: "standby-query-conflict",
    severity: "notice",
    asked: true,
    title: "Dropping, rebuilding or adopting an index cancels the queries of hot standbys",
    why: `
    CONCURRENTLY protects the sessions of this server only. The lock on the index is replayed on every standby as ACCESS
    EXCLUSIVE: queries there that use the table have max_standby_streaming_delay to end, then they are cancelled ("User
    was holding a relation lock for too long"). Building an index cancels none. A migration does not say whether there
    are standbys, so the rule is off until the configuration gives it a level.`,
    instead: `
    Run it when the standbys have no long queries, or raise max_standby_streaming_delay while it runs.`,
    manual: "hot-standby.html#HOT-STANDBY-CONFLICT",
    proof: { by: "none", because: "it takes a standby" },
    visit: {
        *DropStmt(drop, at) {
            if (drop.removeType !== "OBJECT_INDEX")
                return;
            const name = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA).find((one) => isLive((0,locks_taken/* tableOf */.c_)(one, at.schema), at));
            if (name)
                yield draft(at, `DROP INDEX ${(0,grammar_name/* printName */.To)(name)}`);
        },
        *ReindexStmt({ relation, kind, name }, at) {
            const index = (0,grammar_name/* nameOf */.Vb)(relation);
            const table = kind === "REINDEX_OBJECT_TABLE" ? index : (0,locks_taken/* tableOf */.c_)(index, at.schema);
            if (relation && !isLive(table, at))
                return;
            yield draft(at, `REINDEX ${relation ? (0,grammar_name/* printName */.To)(index) : (name ?? "")}`.trim());
        },
        *AlterTableStmt(alter, at) {
            const adopted = (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ def }) => def && "Constraint" in def ? (def.Constraint.indexname ?? []) : []);
            const [index] = adopted;
            if (index !== undefined)
                yield draft(at, `Adopting ${(0,grammar_name/* printName */.To)({ name: index })} as a constraint`);
        },
    },
}));
function isLive(table, at) {
    return !table || (0,preexisting/* preexistence */.mb)(table, at) !== "new";
}
function draft(at, what) {
    return { span: at.span, message: `${what} cancels queries of hot standbys that use its table` };
}

// EXTERNAL MODULE: ./build/src/sql/statements/option-value.js
var option_value = __webpack_require__(50924);
;// CONCATENATED MODULE: ./build/rules/table-rewrite-rebuilds-indexes/new-column.js




const serials = /^(small|big)?serial$|^serial[248]$/;
/**
 * What of a new column gives each row a value of its own, or asks a check about each, so that the table is rewritten: "as
 * an identity"; null: one value stands for all rows, or it is worked out when it is read, or nobody knows its domain
 * (ATExecAddColumn in src/backend/commands/tablecmds.c).
 */
function filledRowByRow({ typeName, constraints }, schema, postgres) {
    const type = (typeName?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    if (serials.test(type))
        return `as ${type}`;
    if (!typeName?.arrayBounds && schema.known("type", type) === "checked domain")
        return `of the domain ${(0,grammar_name/* quoteIdentifier */.Cm)(type)}, which is checked,`;
    for (const constraint of constraints ?? []) {
        const found = "Constraint" in constraint ? new_column_ofConstraint(constraint.Constraint, postgres) : null;
        if (found !== null)
            return found;
    }
    return null;
}
function new_column_ofConstraint({ contype, generated_kind, raw_expr }, postgres) {
    if (contype === "CONSTR_IDENTITY")
        return "as an identity";
    if (contype === "CONSTR_GENERATED")
        return generated_kind === "s" ? "as a stored generated column" : null;
    if (contype !== "CONSTR_DEFAULT")
        return null;
    const volatile = callsIn(raw_expr).find((call) => isVolatile(call, postgres));
    return volatile ? `with ${lastOf(volatile)}() in its default` : null;
}
function callsIn(expression) {
    return [...(0,grammar_nodes/* nodesIn */.v)(expression)].flatMap(([kind, node]) => (kind === "FuncCall" ? [node] : []));
}
/** One of PostgreSQL's own, which are found first, and volatile with whatever arguments. */
function isVolatile(call, postgres) {
    const [schema] = (call.funcname ?? []).flatMap(grammar_name/* stringsOf */.iw).slice(-2, -1);
    const all = (0,sql_facts/* factsByName */._3)(functions, postgres).get(lastOf(call)) ?? [];
    return ((schema === undefined || schema === "pg_catalog") &&
        all.length > 0 &&
        all.every(([, , , volatility]) => volatility === "v"));
}
function lastOf({ funcname }) {
    return (funcname ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
}

// EXTERNAL MODULE: ./build/src/sql/facts/casts.js
var casts = __webpack_require__(44530);
;// CONCATENATED MODULE: ./build/rules/table-rewrite-rebuilds-indexes/stored-alike.js



/**
 * Whether every stored value of a type is one of the other as it stands, so that ALTER COLUMN … TYPE leaves the table's
 * file alone (ATColumnChangeRequiresRewrite in src/backend/commands/tablecmds.c). `utc`: the session's time zone is.
 */
function isStoredAlike(from, to, postgres, utc) {
    if (from.type === to.type)
        return from.modifiers.join() === to.modifiers.join() || isWider(from, to);
    if (to.modifiers.length > 0)
        return false;
    if (utc && sameInstant.has(from.type) && sameInstant.has(to.type))
        return true;
    // A cast without a function: the same bytes.
    const known = (0,sql_facts/* factsByName */._3)(casts/* casts */.B, postgres).get(from.type) ?? [];
    return known.some(([, target, , method]) => target === to.type && method === "b");
}
/** Of the two kinds of timestamps each is the other in UTC (TimestampTimestampTzRequiresRewrite). */
const sameInstant = new Set(["timestamp", "timestamptz"]);
function isWider(from, to) {
    return to.modifiers.length === 0 || wideningOf.get(from.type)?.(from.modifiers, to.modifiers) === true;
}
const longer = ([before], [after = 0]) => before !== undefined && before <= after;
/** Microseconds are all that is stored. */
const MOST_PRECISE = 6;
const finer = ([before], [after = 0]) => after >= MOST_PRECISE || (before !== undefined && before <= after);
/** As each type's own support function takes a change of length for no change (varchar_support and its like). */
const wideningOf = (0,lookup/* table */.t)({
    varchar: longer,
    varbit: longer,
    time: finer,
    timetz: finer,
    timestamp: finer,
    timestamptz: finer,
    numeric: ([before, oldScale = 0], [after = 0, newScale = 0]) => before !== undefined && before <= after && oldScale === newScale,
    interval: ([oldFields, before], [fields = 0, after]) => leastOf(fields) <= leastOf(oldFields) &&
        (leastOf(oldFields) > 0 || after === undefined || finer(before === undefined ? [] : [before], [after])),
});
/** The bits of src/include/utils/timestamp.h, from the smallest field to the largest: second, minute, hour, day, month, year. */
const fieldBits = [12, 11, 10, 3, 1, 2];
/** The place of the smallest field that an interval keeps; all are kept unless said. */
function leastOf(fields) {
    if (fields === undefined)
        return 0;
    return fieldBits.findIndex((bit) => (fields & (1 << bit)) !== 0);
}

;// CONCATENATED MODULE: ./build/rules/table-rewrite-rebuilds-indexes/type-change.js






/** What ALTER COLUMN … TYPE rewrites (ATColumnChangeRequiresRewrite); unknown: the type it had is not known. */
function typeChange(table, column, to, { schema, settings }, postgres) {
    const old = schema.relation(table)?.columns?.find((one) => one.name === column);
    const type = (to.typeName?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const array = (to.typeName?.arrayBounds?.length ?? 0) > 0;
    const modifiers = (to.typeName?.typmods ?? []).flatMap((modifier) => "A_Const" in modifier ? [modifier.A_Const.ival?.ival ?? 0] : []);
    const wanted = { type: array ? `${type}[]` : type, modifiers };
    // Any string becomes a text as it is stored.
    if (!old)
        return wanted.type === "text" || (type === "varchar" && modifiers.length === 0) ? "nothing" : "unknown";
    if (to.raw_default && !type_change_isColumn(to.raw_default, column))
        return "table";
    const { modifiers: before = [] } = old;
    // What a domain is made of nobody knows.
    if (old.type !== wanted.type && [old.type, wanted.type].some((one) => isDomain(one, schema)))
        return "unknown";
    const utc = isUtc(settings.get("timezone")?.value);
    if (!isStoredAlike({ type: old.type, modifiers: before }, wanted, postgres, utc))
        return "table";
    const indexes = schema.indexesHaving(table, [(0,index_traits/* namingColumn */.ng)(column)]);
    const change = { from: old, to: wanted, isResorted: collationChanges(old, to), postgres };
    return (0,first_of/* firstOf */.K)(indexes, ({ index }) => index !== undefined && isRebuilt(index, change))
        ? "indexes"
        : "nothing";
}
/** Whether an index is built anew though its table's rows stay (CheckIndexCompatible in src/backend/commands/indexcmds.c). */
function isRebuilt({ shape }, { from, to, isResorted, postgres }) {
    const isChanged = from.type !== to.type || (from.modifiers ?? []).join() !== to.modifiers.join();
    const names = (tree) => tree?.includes(`"sval":${JSON.stringify(from.name)}`) === true;
    if (isChanged && names(shape.predicate))
        return true;
    return shape.keys.some((key) => {
        if (key.expression !== null && names(key.expression))
            return isChanged || (isResorted && key.collation === null);
        if (key.column !== from.name)
            return false;
        if (isResorted && key.collation === null)
            return true;
        const before = key.opclass === null ? classOf(shape.method, from.type, postgres) : undefined;
        return before !== undefined && before !== classOf(shape.method, to.type, postgres);
    });
}
/** The operator class that a key of that type gets: its own, or that of the preferred type (GetDefaultOpClass). */
function classOf(method, type, postgres) {
    const own = (0,operator_class/* defaultClasses */.QC)(method, type, postgres).filter(({ extension }) => extension === null);
    const preferred = own.find((known) => (0,types/* typeFacts */.Kq)(known.type, postgres)?.preferred === true);
    return (own.find((known) => known.type === type) ?? preferred ?? own[0])?.name;
}
function isDomain(type, schema) {
    return schema.known("type", type.replace(/\[\]$/, ""))?.endsWith("domain") === true;
}
/** A zone that is UTC whatever the date. */
function isUtc(zone) {
    return (zone !== undefined && /^(?:etc\/)?(?:utc|uct|gmt|zulu|universal|greenwich|(?:gmt)?[+-]?0)$/i.test(zone));
}
/** Without COLLATE the column has its new type's collation, whatever it had (manual, ALTER TABLE). */
function collationChanges(old, { collClause }) {
    const wanted = (collClause?.collname ?? []).flatMap(grammar_name/* stringsOf */.iw).join(".");
    return (old.collation ?? "default") !== (wanted || "default");
}
/** USING with nothing but the column, or its cast to the new type. */
function type_change_isColumn(node, column) {
    if ("TypeCast" in node && node.TypeCast.arg)
        return type_change_isColumn(node.TypeCast.arg, column);
    return "ColumnRef" in node && (node.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) === column;
}

;// CONCATENATED MODULE: ./build/rules/table-rewrite-rebuilds-indexes/rewrite.js







function rewriteOf(at, postgres) {
    const { AlterTableStmt, ClusterStmt, VacuumStmt } = at.node;
    if (ClusterStmt?.relation)
        return { table: (0,grammar_name/* nameOf */.Vb)(ClusterStmt.relation), words: "CLUSTER", what: "table" };
    if (VacuumStmt)
        return ofVacuum(VacuumStmt);
    return AlterTableStmt ? rewrite_ofAlter(AlterTableStmt, at, postgres) : null;
}
function ofVacuum({ options, rels }) {
    const full = (options ?? []).some((one) => "DefElem" in one && one.DefElem.defname === "full" && (0,option_value/* isOn */.M)(one.DefElem));
    const [first] = rels ?? [];
    const relation = first && "VacuumRelation" in first ? first.VacuumRelation.relation : undefined;
    return full && relation ? { table: (0,grammar_name/* nameOf */.Vb)(relation), words: "VACUUM FULL", what: "table" } : null;
}
const rewrite_words = (0,lookup/* table */.t)({
    AT_SetTableSpace: "SET TABLESPACE",
    AT_SetLogged: "SET LOGGED",
    AT_SetUnLogged: "SET UNLOGGED",
});
function rewrite_ofAlter(alter, at, postgres) {
    const name = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    // Its rows are somebody else's.
    if (alter.objtype === "OBJECT_FOREIGN_TABLE")
        return null;
    for (const cmd of (0,alter_commands/* commandsOf */.Kf)(alter)) {
        const written = rewrite_words.get(cmd.subtype ?? "");
        if (alter.objtype === "OBJECT_INDEX") {
            if (written === undefined)
                continue;
            const table = (0,locks_taken/* tableOf */.c_)(name, at.schema) ?? null;
            return { table, words: `ALTER INDEX ${(0,grammar_name/* printName */.To)(name)} ${written}`, what: "indexes" };
        }
        else if (written)
            return { table: name, words: written, what: "table" };
        const changed = ofColumn(name, cmd, at, postgres);
        if (changed)
            return changed;
    }
    return null;
}
function ofColumn(table, cmd, at, postgres) {
    const column = cmd.def && "ColumnDef" in cmd.def ? cmd.def.ColumnDef : {};
    switch (cmd.subtype) {
        case "AT_AlterColumnType":
            return ofType(table, cmd, column, at, postgres);
        case "AT_AddColumn":
            return ofNewColumn(table, cmd, column, at, postgres);
        default:
            return null;
    }
}
function ofType(table, { name }, column, at, postgres) {
    const what = typeChange(table, name ?? "", column, at, postgres);
    return what === "nothing" ? null : { table, words: `Changing the type of ${name}`, what };
}
function ofNewColumn(table, { missing_ok }, column, { schema }, postgres) {
    const name = column.colname ?? "";
    if (missing_ok && schema.relation(table)?.columns?.some((one) => one.name === name))
        return null;
    const how = filledRowByRow(column, schema, postgres);
    return how === null ? null : { table, words: `Adding ${(0,grammar_name/* quoteIdentifier */.Cm)(name)} ${how}`, what: "table" };
}

;// CONCATENATED MODULE: ./build/rules/table-rewrite-rebuilds-indexes/rule.js




/* harmony default export */ const table_rewrite_rebuilds_indexes_rule = (defineRule({
    id: "table-rewrite-rebuilds-indexes",
    severity: "error",
    blocks: true,
    title: "Rewriting a table rebuilds all its indexes while nobody can read it",
    why: `
    A change of type that changes what is stored, a new column in which every row has a value of its own, CLUSTER,
    VACUUM FULL and a move to another tablespace copy the table, or its indexes, under an ACCESS EXCLUSIVE lock: every
    SELECT, INSERT, UPDATE and DELETE waits until the copy is complete.`,
    instead: `
    To change a type, add a new column, fill it in batches, index it concurrently, and swap the two. Add a new column
    without a default, set the default in a separate statement, and fill the column in batches. For a table that is
    bloated or in the wrong tablespace, use pg_repack, or REINDEX CONCURRENTLY for its indexes.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-NOTES",
    proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },
    visit: {
        AlterTableStmt: rewrites,
        ClusterStmt: rewrites,
        VacuumStmt: rewrites,
        *AlterTableMoveAllStmt({ objtype, orig_tablespacename }, { span }) {
            const what = objtype === "OBJECT_INDEX" ? "INDEX" : objtype === "OBJECT_MATVIEW" ? "MATERIALIZED VIEW" : "TABLE";
            const place = (0,grammar_name/* quoteIdentifier */.Cm)(orig_tablespacename ?? "");
            const message = `ALTER ${what} ALL IN TABLESPACE ${place} blocks every read and write of all that it moves until the last is copied`;
            yield { span, message };
        },
    },
}));
function* rewrites(_, at, { postgres }) {
    const rewrite = rewriteOf(at, postgres);
    const age = rewrite?.table ? (0,preexisting/* preexistence */.mb)(rewrite.table, at) : "existing";
    if (!rewrite || age === "new")
        return;
    const { table, words, what } = rewrite;
    const name = table ? (0,grammar_name/* printTable */.e4)(table) : "its table";
    const written = what === "indexes" ? (table ? "its indexes are" : "the index is") : "it and its indexes are";
    yield {
        ...(table ? { table } : {}),
        span: at.span,
        message: what === "unknown"
            ? `${words} may block every read and write of ${name} while it is rewritten`
            : `${words} blocks every read and write of ${name} while ${written} rewritten`,
        ...(what === "unknown" || age === "maybe" ? { severity: "notice" } : {}),
    };
}

;// CONCATENATED MODULE: ./build/rules/tablespace-size-as-free-space/rule.js



const sizes = new Set(["pg_tablespace_size", "pg_database_size"]);
/* harmony default export */ const tablespace_size_as_free_space_rule = (defineRule({
    id: "tablespace-size-as-free-space",
    severity: "warning",
    title: "The size of a tablespace or a database is what it takes up, not what is free",
    why: `
    pg_tablespace_size and pg_database_size add up the files that are there. A check that calls this available passes on a
    full disk and fails on an empty one. No function of PostgreSQL tells how much space a disk has left.`,
    instead: `Ask the operating system: df -h of the data directory, or the provider's own metric of free storage.`,
    manual: "functions-admin.html",
    proof: {
        by: "none",
        because: "what a disk has left is nothing that a server could show; that the size grows with what is written, it does show",
    },
    visit: {
        *SelectStmt(node, at) {
            for (const [, part] of [...(0,grammar_nodes/* nodesIn */.v)(node)].filter(([kind]) => kind === "ResTarget")) {
                const { name = "", val } = part;
                if (!/(?:^|_)(?:avail|free)/i.test(name) || isDifference(val))
                    continue;
                const call = [...(0,grammar_nodes/* nodesIn */.v)({ val })].find(([of, inner]) => of === "FuncCall" && sizes.has(rule_nameOf(inner)));
                if (!call)
                    continue;
                const token = at.tokens().find((one) => one.text.toLowerCase() === rule_nameOf(call[1]));
                yield {
                    span: token?.span ?? at.span,
                    message: `${rule_nameOf(call[1])} is the space in use, and not what is ${name.toLowerCase()}`,
                };
            }
        },
    },
}));
/** Of a quota, what is taken up may be taken away. */
function isDifference(val) {
    return [...(0,grammar_nodes/* nodesIn */.v)({ val })].some(([kind, part]) => kind === "A_Expr" && part.name?.flatMap(grammar_name/* stringsOf */.iw).at(-1) === "-");
}
function rule_nameOf(call) {
    const { funcname } = call;
    return funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
}

;// CONCATENATED MODULE: ./build/rules/timeout-set-too-late/rule.js






/* harmony default export */ const timeout_set_too_late_rule = (defineRule({
    id: "timeout-set-too-late",
    severity: "warning",
    blocks: true,
    title: "A lock_timeout that is set after the statement does not limit how long it waits",
    why: `
    The timeout comes too late: the earlier statement waits behind a long transaction for as long as that runs, and
    everybody else waits behind the statement.`,
    instead: `Set it before the first statement that needs a strong lock.`,
    manual: "runtime-config-client.html#GUC-LOCK-TIMEOUT",
    proof: { by: "waiting" },
    *unit({ statements }) {
        for (const at of statements) {
            const lock = strongLock(at);
            const later = lock && laterTimeout(at);
            if (!later)
                continue;
            yield {
                file: at.file,
                span: at.span,
                table: lock.relation,
                message: `This waits for ${(0,grammar_name/* printName */.To)(lock.relation)} without limit: lock_timeout = ${later.value} is set only after it`,
            };
            // Once said, it holds for the rest of the migration.
            return;
        }
    },
}));
/** What builds or scans under its lock is found by other rules. */
function strongLock(at) {
    if (at.body || (0,scans_table/* isLong */.x7)(at))
        return undefined;
    return (0,locks_taken/* locksOf */.aZ)(at, at.schema).find(({ relation, mode }) => (0,locks_taken/* isAtLeast */.du)(mode, "ShareLock") && (0,preexisting/* preexistence */.mb)(relation, at) === "existing");
}

;// CONCATENATED MODULE: ./build/rules/timeout-with-concurrent-index/switched-off.js

/** How the timeouts are left out of a statement: before it, or by its tool where that sets them and sends it alone. */
function switchedOff(names, at) {
    const { advice, tool } = at.migration;
    if (advice.withoutTimeout !== undefined)
        return { instead: `With ${tool}: ${advice.withoutTimeout}.` };
    const off = names.map((name) => `SET ${name} = 0;`).join("\n");
    return {
        instead: `Switch ${names.length > 1 ? "them" : "it"} off before the statement:\n${off}`,
        ...insteadOf(at, [...names.map((name) => `SET ${name} = 0`), at.text]),
    };
}

;// CONCATENATED MODULE: ./build/rules/timeout-with-concurrent-index/rule.js





/* harmony default export */ const timeout_with_concurrent_index_rule = (defineRule({
    id: "timeout-with-concurrent-index",
    severity: "warning",
    title: "A timeout that cancels a concurrent build leaves an invalid index",
    why: `
    A concurrent build waits for other transactions several times. lock_timeout, statement_timeout and
    transaction_timeout count that time, cancel the command half way, and leave the index INVALID: no query uses it, and
    writes may still maintain it. Concurrent commands let reads and writes go on, so the timeout protects nobody.`,
    instead: `Switch the timeouts off for the build.`,
    manual: "runtime-config-client.html#GUC-STATEMENT-TIMEOUT",
    proof: { by: "interruption" },
    visit: {
        IndexStmt: cancelled,
        DropStmt: cancelled,
        ReindexStmt: cancelled,
        AlterTableStmt: cancelled,
    },
}));
function* cancelled(_, at, { postgres }) {
    const command = concurrentWords(at);
    const names = (0,transaction_block/* shortTimeouts */.xQ)(at, postgres);
    if (command === null)
        return;
    if (names.length === 0) {
        yield* ofSomeRole(command, at, postgres);
        return;
    }
    const all = names.map((name) => `${name} = ${at.settings.get(name)?.value}`).join(" and ");
    yield {
        span: at.span,
        message: `${all} can cancel ${command} half way and leave an invalid index`,
        ...switchedOff(names, at),
        ...(checksValidity(at) ? { severity: "notice" } : {}),
    };
}
/** A role's own setting, where the migration has not set it: it counts where that role migrates. */
function* ofSomeRole(command, at, postgres) {
    const { ofRoles } = at.unit;
    const [name] = (0,transaction_block/* shortTimeouts */.xQ)({ settings: ofRoles }, postgres).filter((one) => !at.settings.has(one));
    if (name === undefined)
        return;
    yield {
        span: at.span,
        severity: "notice",
        message: `${name} = ${ofRoles.get(name)?.value}, which an earlier migration gives to a role, can cancel ${command} half way where that role migrates`,
        instead: `Switch it off before the statement:\nSET ${name} = 0;`,
    };
}

;// CONCATENATED MODULE: ./build/rules/too-many-index-columns/rule.js



/** INDEX_MAX_KEYS (src/include/pg_config_manual.h). */
const rule_most = 32;
/* harmony default export */ const too_many_index_columns_rule = (defineRule({
    id: "too-many-index-columns",
    severity: "error",
    fails: true,
    title: "An index takes at most 32 columns",
    why: `PostgreSQL counts keys and INCLUDE columns together, and refuses an index with more than 32 (SQLSTATE 54011).`,
    instead: `Leave out what no query needs.`,
    manual: "indexes-multicolumn.html",
    proof: { by: "failure" },
    visit: ofEveryIndex(function* ({ index, does, at }) {
        const count = (0,index_elements/* keysOf */.YD)(index).length + (0,index_elements/* includedOf */.Ah)(index).length;
        if (count <= rule_most)
            return;
        yield {
            span: at.span,
            message: `${does} fails: it has ${count} columns, and ${rule_most} is the most`,
        };
    }),
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/told-index-count.js

const counts = [
    /\b(?<table>\w+)\s+table\s+\(\s*(?<count>\d+)\s+(?:new\s+)?index(?:es)?\b/i,
    /\b(?<count>\d+)\s+(?:new\s+)?indexes\s+on\s+(?:the\s+)?(?<table>\w+)\s+table\b/i,
];
function* toldIndexCounts(runbook) {
    if (!isAboutIndexes(runbook))
        return;
    for (const { span, text } of runbook.passages)
        for (const pattern of counts) {
            const found = pattern.exec(text);
            if (!found)
                continue;
            const at = span[0] + found.index;
            const { table = "", count } = found.groups ?? {};
            yield { span: [at, at + found[0].length], table, count: Number(count) };
            break;
        }
}

;// CONCATENATED MODULE: ./build/rules/too-many-indexes/rule.js





const too_many_indexes_rule_most = 10;
/* harmony default export */ const too_many_indexes_rule = (defineRule({
    id: "too-many-indexes",
    severity: "notice",
    title: "Every write to a table with more than ten indexes pays for each of them",
    why: `
    Each INSERT, and each UPDATE that is not HOT, adds an entry to every index of the table, and each index needs
    memory. There is no fixed limit, but with more than ten it is worth checking which of them queries still use.`,
    instead: `
    Look for indexes that are never read (pg_stat_user_indexes, idx_scan = 0), and drop them concurrently.`,
    manual: "monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW",
    proof: { by: "state", shows: "the table has more than ten indexes" },
    *runbook(runbook) {
        for (const { span, table, count } of toldIndexCounts(runbook))
            if (count > too_many_indexes_rule_most)
                yield { span, message: `${count} indexes on ${table}: every write to it pays for each` };
    },
    *unit({ statements, version }) {
        const said = new Set();
        for (const at of statements) {
            const index = "IndexStmt" in at.node ? at.node.IndexStmt : undefined;
            const table = index && at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.name;
            // Once said, it holds for the others of the migration.
            if (!table || said.has((0,grammar_name/* printTable */.e4)(table)))
                continue;
            const own = (0,first_of/* firstOf */.K)(version.after.indexesHaving(table, [(0,index_traits/* madeAt */.ZM)(at.span)]), ({ by }) => by.span === at.span);
            const all = own ? version.after.indexes(table) : [];
            if (all.length <= too_many_indexes_rule_most)
                continue;
            said.add((0,grammar_name/* printTable */.e4)(table));
            yield {
                table,
                file: at.file,
                span: at.span,
                message: `${(0,grammar_name/* printTable */.e4)(table)} then has ${all.length} indexes, and every write pays for each`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/prose/told-transaction.js
const tools = [
    {
        tool: "Alembic",
        named: /\balembic\b|\bpostgresql_concurrently\b/i,
        optOut: /\bautocommit_block\b/,
        instead: "Write `with op.get_context().autocommit_block():` round each concurrent statement, in upgrade and downgrade.",
        runs: (words) => words.includes("alembic") && (words.includes("upgrade") || words.includes("downgrade")),
    },
    {
        tool: "Django",
        named: /\bdjango\b|\bAddIndexConcurrently\b/i,
        optOut: /\batomic\s*=\s*False\b/,
        instead: "Write `atomic = False` in the migration's class.",
        runs: (words) => words.some((one) => one.endsWith("manage.py")) && words.includes("migrate"),
    },
    {
        tool: "Rails",
        named: /\b(?:rails|active ?record)\b|algorithm: :concurrently/i,
        optOut: /\bdisable_ddl_transaction!/,
        instead: "Write `disable_ddl_transaction!` in the migration's class.",
        runs: (words) => words.some((one) => /(?:^|\/)(?:rails|rake)$/.test(one)) &&
            words.some((one) => /^db:(?:migrate|rollback)/.test(one)),
    },
    {
        tool: "Knex",
        named: /\bknex\b/i,
        optOut: /\btransaction: false\b/,
        instead: "Write `exports.config = { transaction: false }` in the migration.",
        runs: (words) => words.includes("knex") && words.some((one) => /^(?:migrate|rollback)/.test(one)),
    },
];
const byItself = /\b(?:automatically|takes care of|handles (?:this|it|that)|out of the box)\b/i;
/** What a migration that stops at its first concurrent statement does not give. */
const withoutDowntime = /\b(?:zero|no)[-\s]+downtime\b/i;
/** The list, or the paragraph, that a passage belongs to. */
function nearBefore(text, [start, end]) {
    return text.slice(Math.max(0, start - 200), end).replace(/^[\s\S]*\n[ \t]*\n/, "");
}
/** Sentences that leave it to the tool; and, in a document with one of them, the commands that run its migrations. */
function* toldTransactions(runbook) {
    const { passages, commands, file } = runbook;
    for (const { tool, named, optOut, instead, runs } of tools) {
        if (optOut.test(file.text))
            continue;
        const claims = passages.filter(({ text }) => byItself.test(text) &&
            named.test(text) &&
            /concurrent|\btransaction/i.test(text) &&
            !/\bnot automatically\b/i.test(text));
        for (const { span, text } of claims) {
            const at = text.search(byItself);
            yield { span: [span[0] + at, span[0] + at + (byItself.exec(text)?.[0].length ?? 1)], tool, instead };
        }
        if (claims.length === 0)
            continue;
        for (const { span, text, heading } of passages) {
            const found = heading ? null : withoutDowntime.exec(text);
            if (!found || !/concurrent/i.test(text) || !named.test(nearBefore(file.text, span)))
                continue;
            const at = span[0] + found.index;
            yield { span: [at, at + found[0].length], tool, instead };
        }
        for (const { span } of commands.filter((one) => runs(told_transaction_wordsOf(one))))
            yield { span, tool, instead };
    }
}
function told_transaction_wordsOf({ words }) {
    return words.map(({ text }) => text);
}

;// CONCATENATED MODULE: ./build/rules/tool-transaction-not-disabled/rule.js


/* harmony default export */ const tool_transaction_not_disabled_rule = (defineRule({
    id: "tool-transaction-not-disabled",
    severity: "warning",
    title: "A runbook relies on a migration tool to leave its transaction for CONCURRENTLY by itself",
    why: `
    The tool opens a transaction round each migration, and CONCURRENTLY fails in it (SQLSTATE 25001), on the way up and on the way
    back. An option that writes CONCURRENTLY into the statement does not take the statement out of the transaction.`,
    instead: `Tell the tool in the migration itself, in both directions, and let the runbook say how.`,
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    proof: { by: "none", because: "how each tool sends its migrations is shown where the tool is read" },
    *runbook(runbook) {
        for (const { span, tool, instead } of toldTransactions(runbook))
            yield { span, message: `${tool} does not leave its transaction by itself`, instead };
    },
}));

;// CONCATENATED MODULE: ./build/rules/transaction-never-committed/changes.js



/** Whether something of a statement is gone once its transaction is rolled back and its session has ended. */
function changesAnything({ kind, node, body }, postgres) {
    if (body !== null || quiet.has(kind))
        return false;
    if (kind !== "SelectStmt")
        return true;
    for (const [name, inner] of (0,grammar_nodes/* nodesIn */.v)(node)) {
        if (name === "intoClause" || name === "InsertStmt" || name === "UpdateStmt" || name === "DeleteStmt")
            return true;
        // A function of somebody's own may do anything.
        if (name === "FuncCall" && !isQuiet(inner, postgres))
            return true;
    }
    return false;
}
/** PostgreSQL's own change nothing that a transaction would take back: a sequence keeps what setval gave it. */
function isQuiet({ funcname }, postgres) {
    const name = funcname?.flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    return isFunction(name, postgres) || aggregates.has(name);
}
const quiet = new Set([
    "TransactionStmt",
    "VariableSetStmt",
    "VariableShowStmt",
    "ListenStmt",
    "DeallocateStmt",
    "PrepareStmt",
]);
const aggregates = new Set([
    "count",
    "min",
    "max",
    "sum",
    "avg",
    "array_agg",
    "string_agg",
    "json_agg",
    "jsonb_agg",
    "bool_and",
    "bool_or",
]);

;// CONCATENATED MODULE: ./build/rules/transaction-never-committed/open-transaction.js

/** The statement whose transaction is still open at the end; null: none. */
function openAtEnd({ statements }) {
    let opened = null;
    for (const statement of statements) {
        if (statement.body)
            continue;
        const { TransactionStmt: control } = statement.node;
        const kind = control?.kind;
        if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START" || (0,transaction_words/* sentIn */.a)(statement) === "psql")
            opened ??= statement;
        if (kind !== undefined && ends.has(kind))
            opened = control?.chain ? statement : null;
    }
    return opened;
}
const ends = new Set(["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK", "TRANS_STMT_PREPARE"]);
/** Whether a COMMIT stands before any BEGIN. */
function endsWhatOthersOpened({ statements }) {
    const kinds = statements.flatMap(({ node, body }) => {
        const { TransactionStmt: control } = node;
        return body || control?.kind === undefined ? [] : [control.kind];
    });
    return kinds[0] === "TRANS_STMT_COMMIT";
}

;// CONCATENATED MODULE: ./build/rules/transaction-never-committed/rule.js




/* harmony default export */ const transaction_never_committed_rule = (defineRule({
    id: "transaction-never-committed",
    severity: "error",
    title: "BEGIN without COMMIT: psql ends, and everything after BEGIN is rolled back",
    why: `
    At the end of the file psql closes its session, and PostgreSQL rolls back the open transaction. psql reports success
    all the same: the exit status is 0.`,
    instead: `Add COMMIT at the end of the file.`,
    manual: "sql-begin.html",
    proof: { by: "state", shows: "once its session has ended, nothing of it is there", afterwards: true },
    *unit(unit, { postgres }) {
        // Another tool goes on with its session, or commits itself.
        if (unit.migration.dialect.psql !== true || unit.execution !== "autocommit")
            return;
        const opened = openAtEnd(unit);
        // A runner that nobody has named has opened what the file ends first, and commits what it leaves open.
        if (unit.migration.assumed && endsWhatOthersOpened(unit))
            return;
        // What ends the transaction may stand where nobody could read it.
        if (!opened || unit.unread.length > 0)
            return;
        const lost = unit.statements.slice(opened.index).filter((each) => changesAnything(each, postgres)).length;
        if (lost === 0)
            return;
        const rolledBack = lost === 1 ? "1 statement is" : `${lost} statements are`;
        const byPsql = (0,transaction_words/* sentIn */.a)(opened) === "psql";
        yield {
            file: opened.file,
            span: opened.span,
            message: byPsql
                ? `AUTOCOMMIT is off, and nothing commits what begins here: ${rolledBack} rolled back`
                : `${opened.text} opens a transaction that nothing commits: ${rolledBack} rolled back`,
            ...(byPsql ? { why: WHY_PSQL } : {}),
        };
    },
}));
const WHY_PSQL = "Under AUTOCOMMIT off psql sends BEGIN before a statement that no transaction is open for. At the end of the file it closes its session, and PostgreSQL rolls back the open transaction. psql reports success all the same: the exit status is 0.";

// EXTERNAL MODULE: ./build/src/sql/indexes/about-index.js
var about_index = __webpack_require__(39269);
;// CONCATENATED MODULE: ./build/src/sql/runbooks/unfilled-blanks.js


/** Three dots, a word in angle brackets, a keyword in a name's place. */
const blank = /\.{3}|…|<[A-Za-z][\w .-]*>|\bon\s+(table)\s*\(|\b(your|my)_(?:table|column|index)\w*/i;
/** What is a name to PostgreSQL, and none to anybody else. */
const nobodysName = /\b(?:your_\w+|(?:table|column|index)_name|my_(?:table|column|index))\b/i;
/** Views of information_schema have columns of such names. */
const asking = new Set(["SelectStmt", "ExplainStmt"]);
/** Each in a statement about an index; of the others one place for each blank, which its reader knows by then. */
function placeholdersIn(runbook) {
    const seen = new Set();
    return [...allIn(runbook)].filter(({ placeholder, severity }) => {
        const isFirst = !seen.has(placeholder);
        seen.add(placeholder);
        return isFirst || severity === "error";
    });
}
function* allIn({ statements, unread }) {
    for (const passage of unread) {
        const found = blank.exec((0,lexer/* codeOf */.$N)(passage.text)) ?? nobodysName.exec((0,lexer/* codeOf */.$N)(passage.text));
        if (found)
            yield {
                span: passage.span,
                placeholder: shown(found),
                severity: (0,about_index/* isAboutIndex */.G)(passage) ? "error" : "notice",
            };
    }
    for (const { span, text, body, kind } of statements) {
        if (body || asking.has(kind))
            continue;
        const found = nobodysName.exec((0,lexer/* codeOf */.$N)(text));
        if (found)
            yield { span, placeholder: shown(found), severity: "notice" };
    }
}
function shown(found) {
    return (found[1] ?? found[0]).slice(0, 40);
}

;// CONCATENATED MODULE: ./build/rules/unfilled-placeholder/rule.js


/* harmony default export */ const unfilled_placeholder_rule = (defineRule({
    id: "unfilled-placeholder",
    severity: "error",
    fails: true,
    title: "A statement of a runbook has a blank that its reader has to fill in first",
    why: `
    PostgreSQL refuses the statement as it stands (SQLSTATE 42601), or looks for a table of that very name. Whoever fills it
    in does so by hand, in the moment that the runbook was written for.`,
    instead: `Write the real names; for what is only known on the day, psql's variables (psql -v name=…, and :"name" in the SQL)
    fail at once where nobody sets them.`,
    manual: "app-psql.html#APP-PSQL-INTERPOLATION",
    proof: {
        by: "none",
        because: "a server refuses what is no SQL, or knows no table of that name: test/proof/runbooks.test.ts",
    },
    *runbook(runbook) {
        for (const { span, placeholder, severity } of placeholdersIn(runbook))
            yield { span, message: `${placeholder} is to be filled in before the statement can run`, severity };
    },
}));

;// CONCATENATED MODULE: ./build/rules/unique-allows-nulls/nullable-keys.js

const nullable_keys_ends = new Set(["deleted", "removed", "archived", "discarded", "deactivated", "disabled", "revoked"]);
/** Whether a unique key holds for no row that lives, because it has a column like deleted_at in it. */
function isSpoilt({ unique, shape, nullsNotDistinct }, { name, notNull }) {
    const ending = /^([a-z]+)_?(?:at|on)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
    if (!unique || notNull || nullsNotDistinct || shape.predicate !== null || !nullable_keys_ends.has(ending))
        return false;
    return shape.keys.length > 1 && shape.keys.some((key) => key.column === name);
}
/** Whether another unique index tells rows apart by some of the other keys. */
function holdsWithout({ index }, { shape }, column) {
    const others = new Set(shape.keys.map((key) => key.column).filter((one) => one !== column));
    return index?.unique === true && index.shape.keys.every((key) => others.has(key.column));
}
/** Traits of which an index over some of the other keys has one. */
function sharingKeys({ shape }, column) {
    const others = shape.keys.filter((key) => key.column !== column);
    return others.map((key) => (key.column === null ? index_traits/* anyIndex */.nI : (0,index_traits/* namingColumn */.ng)(key.column)));
}

;// CONCATENATED MODULE: ./build/rules/unique-allows-nulls/rule.js






/* harmony default export */ const unique_allows_nulls_rule = (defineRule({
    id: "unique-allows-nulls",
    severity: "notice",
    title: "A unique key over deleted_at allows duplicates of every row that is not deleted",
    why: `
    A unique index never treats two nulls as equal, so a row with a null in any key column is never a duplicate.
    deleted_at is null in every active row, so the key constrains deleted rows only. For other nullable columns this is
    usually intended, and not reported.`,
    instead: `Make it unique over the other columns of the active rows: WHERE deleted_at IS NULL.`,
    manual: "indexes-unique.html",
    proof: { by: "state", shows: "the same active row is in the table twice" },
    visit: {
        *IndexStmt({ relation, unique }, at) {
            if (unique)
                yield* of((0,grammar_name/* nameOf */.Vb)(relation), at);
        },
        *CreateStmt({ relation }, at) {
            yield* of((0,grammar_name/* nameOf */.Vb)(relation), at);
        },
        *AlterTableStmt(alter, at) {
            const unique = (0,alter_commands/* addedConstraints */.FZ)(alter).some((one) => one.contype === "CONSTR_UNIQUE");
            if (unique)
                yield* of((0,grammar_name/* nameOf */.Vb)(alter.relation), at);
        },
    },
}));
function* of(table, at) {
    const { after } = at.unit.version;
    // Of another file, something else may stand at the same place.
    const own = [...after.indexesHaving(table, [(0,index_traits/* madeAt */.ZM)(at.span)])].filter(({ by }) => by.span === at.span);
    for (const made of own) {
        const facts = made.index;
        const column = after.relation(table)?.columns?.find((one) => isSpoilt(facts, one));
        if (!column)
            continue;
        const others = after.indexesHaving(table, sharingKeys(facts, column.name));
        if ((0,first_of/* firstOf */.K)(others, (one) => one !== made && holdsWithout(one, facts, column.name)))
            continue;
        const [name, gone] = [(0,grammar_name/* printName */.To)({ name: made.name.name }), (0,grammar_name/* quoteIdentifier */.Cm)(column.name)];
        yield {
            table,
            span: at.span,
            message: `${name} is unique over ${gone} too, which is NULL in every active row, so duplicates are allowed`,
            instead: `Make it unique over the other columns WHERE ${gone} IS NULL.`,
        };
    }
}

// EXTERNAL MODULE: ./build/src/sql/facts/citus.js
var citus = __webpack_require__(72542);
;// CONCATENATED MODULE: ./build/rules/unique-missing-partition-key/unique-keys.js




/** The unique keys that a statement gives to a partitioned table; none where nobody knows that it is one. */
function uniqueKeysOf({ node, schema }) {
    const { CreateStmt, AlterTableStmt, IndexStmt } = node;
    const relation = (CreateStmt ?? AlterTableStmt ?? IndexStmt)?.relation;
    const divided = CreateStmt ? ownKey(CreateStmt) : dividedBy((0,grammar_name/* nameOf */.Vb)(relation), schema);
    if (!divided)
        return [];
    const of = (words, columns) => ({ relation, words, columns, ...divided });
    if (IndexStmt) {
        const columns = (0,index_elements/* keysOf */.YD)(IndexStmt).flatMap(({ name }) => name ?? []);
        return IndexStmt.unique ? [of("a unique index", columns)] : [];
    }
    const elements = CreateStmt
        ? (CreateStmt.tableElts ?? [])
        : AlterTableStmt
            ? definitionsIn(AlterTableStmt)
            : [];
    return elements.flatMap(constraintsIn).map(({ words, columns }) => of(words, columns));
}
/** How the rows of a table that stands there are divided. */
function dividedBy(table, schema) {
    const partitionKey = schema.relation(table)?.partitionKey;
    if (partitionKey)
        return { partitionKey, isDistributed: false };
    const { distributedBy } = schema.learnt(table);
    return distributedBy ? { partitionKey: [distributedBy], isDistributed: true } : undefined;
}
function ownKey({ partspec }) {
    const partitionKey = partspec?.partParams?.map((one) => one.PartitionElem.name ?? null);
    return partitionKey && { partitionKey, isDistributed: false };
}
function definitionsIn(alter) {
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ def }) => def ?? []);
}
const unique_keys_words = (0,lookup/* table */.t)({ CONSTR_PRIMARY: "PRIMARY KEY", CONSTR_UNIQUE: "UNIQUE" });
function constraintsIn(element) {
    const own = (constraint, column) => {
        const written = unique_keys_words.get(constraint.contype ?? "");
        if (written === undefined || constraint.indexname)
            return [];
        const keys = (constraint.keys ?? []).flatMap(grammar_name/* stringsOf */.iw);
        return [{ words: written, columns: keys.length > 0 ? keys : column }];
    };
    if ("Constraint" in element)
        return own(element.Constraint, []);
    const { colname = "", constraints } = "ColumnDef" in element ? element.ColumnDef : {};
    return (constraints ?? []).flatMap((one) => ("Constraint" in one ? own(one.Constraint, [colname]) : []));
}

;// CONCATENATED MODULE: ./build/rules/unique-missing-partition-key/rule.js




/* harmony default export */ const unique_missing_partition_key_rule = (defineRule({
    id: "unique-missing-partition-key",
    severity: "error",
    fails: true,
    title: "A unique key of a partitioned table has to contain the partition key",
    why: `
    Each partition enforces its own index, and none looks into another. PostgreSQL therefore refuses a PRIMARY KEY, UNIQUE
    constraint or unique index that leaves out a column of the partition key, or is on a table that is partitioned by an
    expression (SQLSTATE 0A000).`,
    instead: `Add the partition key to it, or make it unique in each partition.`,
    manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS",
    proof: { by: "failure" },
    visit: { CreateStmt: incomplete, AlterTableStmt: incomplete, IndexStmt: incomplete },
}));
/** Citus refuses it itself, with the same SQLSTATE. */
function ofDistributed(words, table, column, at) {
    return {
        span: at.span,
        message: `${words} on ${table} fails without ${column}, which Citus distributes it by`,
        why: "Each shard of a distributed table enforces its own index, and none looks into another: Citus refuses a unique key that leaves out the distribution column (SQLSTATE 0A000).",
        instead: `Add ${column} to it, so that it is unique for each ${column}.`,
    };
}
function* incomplete(_, at) {
    for (const { relation, words, columns, partitionKey, isDistributed } of uniqueKeysOf(at)) {
        const missing = partitionKey.find((one) => one === null || !columns.includes(one));
        if (missing === undefined)
            continue;
        const table = (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(relation));
        if (isDistributed) {
            if (!isOn(at.settings.get(citus/* unsafeConstraintsSetting */.B1)?.value))
                yield ofDistributed(words, table, missing, at);
            return;
        }
        yield {
            span: at.span,
            message: missing === null
                ? `${words} on ${table} fails: it is partitioned by an expression`
                : `${words} on ${table} fails without ${missing}, which it is partitioned by`,
            ...(missing === null ? {} : { instead: `Add ${missing} to it, or make it unique in each partition.` }),
        };
        return;
    }
}
function isOn(value) {
    return value !== undefined && /^(?:on|true|yes|1)$/i.test(value);
}

;// CONCATENATED MODULE: ./build/rules/unknown-column/rule.js





/* harmony default export */ const unknown_column_rule = (defineRule({
    id: "unknown-column",
    severity: "error",
    fails: true,
    title: "An index over a column that its table does not have is refused",
    why: `
    The name has a typo, another migration has renamed or dropped the column, or the name was created in quotes and
    needs them. IF NOT EXISTS does not help, even where the index exists (SQLSTATE 42703).`,
    instead: `Write the column's name as the table has it.`,
    manual: "sql-createindex.html",
    proof: { by: "failure" },
    visit: ofEveryIndex(function* ({ index, does, at }) {
        const name = (0,grammar_name/* nameOf */.Vb)(index.relation);
        const table = at.schema.relation(name);
        if (!table?.whole)
            return;
        const known = new Set((table.columns ?? []).map((one) => one.name));
        const written = [...(0,index_elements/* keysOf */.YD)(index), ...(0,index_elements/* includedOf */.Ah)(index)].flatMap((one) => one.name ?? []);
        const missing = written.find((one) => !known.has(one));
        if (missing === undefined)
            return;
        // Somebody may have added a column by hand, where not every change is recorded.
        const certain = at.schema.age(name) === "new" || at.schema.sure;
        if (!certain && !at.schema.told)
            return;
        const meant = [...known].find((one) => one.toLowerCase() === missing.toLowerCase());
        yield {
            span: at.span,
            objects: [objectOn("column", missing, name)],
            message: `${does} fails: ${(0,grammar_name/* printName */.To)(name)} has no column ${(0,grammar_name/* quoteIdentifier */.Cm)(missing)}${certain ? "" : ", as far as the migrations here say"}`,
            ...(certain ? {} : { severity: "warning" }),
            ...(meant === undefined ? {} : { instead: `Write ${(0,grammar_name/* quoteIdentifier */.Cm)(meant)}, as the table has it.` }),
        };
    }),
}));

;// CONCATENATED MODULE: ./build/rules/unknown-index/named-objects.js


function objectsNamedIn({ node }) {
    const { DropStmt, AlterTableStmt, RenameStmt, ReindexStmt, CommentStmt, ClusterStmt } = node;
    if (DropStmt?.removeType === "OBJECT_INDEX" && !DropStmt.missing_ok)
        return (DropStmt.objects ?? []).map((one) => named_objects_indexOf("DROP INDEX", (0,grammar_name/* nameOfList */.HA)(one)));
    if (AlterTableStmt && !AlterTableStmt.missing_ok)
        return inAlter(AlterTableStmt);
    if (RenameStmt && !RenameStmt.missing_ok)
        return inRename(RenameStmt);
    if (ReindexStmt?.kind === "REINDEX_OBJECT_INDEX")
        return [named_objects_indexOf("REINDEX INDEX", (0,grammar_name/* nameOf */.Vb)(ReindexStmt.relation))];
    if (CommentStmt?.objtype === "OBJECT_INDEX" && CommentStmt.object)
        return [named_objects_indexOf("COMMENT ON INDEX", (0,grammar_name/* nameOfList */.HA)(CommentStmt.object))];
    if (CommentStmt?.objtype === "OBJECT_TABCONSTRAINT" && CommentStmt.object)
        return commented(CommentStmt);
    if (ClusterStmt?.indexname) {
        const table = (0,grammar_name/* nameOf */.Vb)(ClusterStmt.relation);
        return [named_objects_indexOf("CLUSTER USING", { schema: table.schema, name: ClusterStmt.indexname }, table)];
    }
    return [];
}
function named_objects_indexOf(does, name, table) {
    return { kind: "index", name, does, ...(table ? { table } : {}) };
}
/** The table's name, and the constraint's behind it. */
function commented({ object }) {
    const [name = "", table = "", schema] = (0,grammar_name/* stringsOf */.iw)(object).toReversed();
    return [
        { kind: "constraint", name: { name }, table: { schema, name: table }, does: "COMMENT ON CONSTRAINT" },
    ];
}
const named_objects_ofConstraints = new Map([
    ["AT_DropConstraint", "DROP CONSTRAINT"],
    ["AT_ValidateConstraint", "VALIDATE CONSTRAINT"],
]);
const ofIndexes = new Map([["AT_ClusterOn", "CLUSTER ON"]]);
function inAlter(alter) {
    const relation = (0,grammar_name/* nameOf */.Vb)(alter.relation);
    const commands = (0,alter_commands/* commandsOf */.Kf)(alter);
    if (alter.objtype === "OBJECT_INDEX")
        return [
            named_objects_indexOf("ALTER INDEX", relation),
            ...commands.flatMap(({ subtype, def }) => subtype === "AT_AttachPartition" && def && "PartitionCmd" in def
                ? [named_objects_indexOf("ATTACH PARTITION", (0,grammar_name/* nameOf */.Vb)(def.PartitionCmd.name))]
                : []),
        ];
    // One subcommand may need what another of the same statement makes.
    const made = new Set(commands.flatMap(({ def }) => (def && "Constraint" in def ? (def.Constraint.conname ?? []) : [])));
    return commands.flatMap((command) => {
        const { subtype = "", name = "", missing_ok, def } = command;
        const identity = def && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt : undefined;
        const own = { schema: relation.schema, name: identity?.name ?? name };
        const does = named_objects_ofConstraints.get(subtype);
        if (does && !missing_ok && !made.has(name))
            return [{ kind: "constraint", name: { name }, table: relation, does }];
        const taken = def && "Constraint" in def ? def.Constraint.indexname : undefined;
        if (taken)
            return [named_objects_indexOf("USING INDEX", { schema: relation.schema, name: taken }, relation)];
        if (identity?.identity_type === "i")
            return [named_objects_indexOf("REPLICA IDENTITY USING INDEX", own, relation)];
        const using = ofIndexes.get(subtype);
        return using ? [named_objects_indexOf(using, own, relation)] : [];
    });
}
function inRename({ renameType, relation, subname = "" }) {
    const name = (0,grammar_name/* nameOf */.Vb)(relation);
    if (renameType === "OBJECT_INDEX")
        return [named_objects_indexOf("ALTER INDEX", name)];
    return renameType === "OBJECT_TABCONSTRAINT"
        ? [{ kind: "constraint", name: { name: subname }, table: name, does: "RENAME CONSTRAINT" }]
        : [];
}

;// CONCATENATED MODULE: ./build/rules/unknown-index/unmade-objects.js




/** Whether nothing of that name can be there, as surely as a whole history tells. */
function isNowhere({ kind, name, table }, at) {
    if ((0,grammar_name/* hasPlaceholder */.Kc)(`${name.schema ?? ""}${name.name}${table?.name ?? ""}`))
        return false;
    const isThere = kind === "index" ? isIndexThere(name, table, at) : isConstraintThere(name.name, table, at);
    return !isThere && at.schema.sure;
}
/** Whether a table has it, or something gives it one that no statement writes. */
function isConstraintThere(name, table, at) {
    const owner = table && at.schema.relation(table);
    if (!owner?.ownConstraints || owner.maybe)
        return true;
    // PostgreSQL names those itself, since version 18 that of NOT NULL too.
    if (/_(?:excl|not_null)\d*$/.test(name))
        return true;
    return (0,replaced_object/* standing */.JA)(at.schema, owner.name, name) !== undefined;
}
/** NAMEDATALEN - 1 (src/include/pg_config_manual.h). */
const LONGEST = 63;
/** A schema that no migration makes is an extension's, another program's or PostgreSQL's own, with what is in it. */
function isOfOthers(schema, at) {
    return schema !== undefined && schema !== "public" && !at.schema.known("schema", schema);
}
function isIndexThere(name, table, at) {
    const { schema } = at;
    const owner = table && schema.relation(table);
    // Of another table nobody asks here.
    if (table && !owner)
        return true;
    const full = owner ? { schema: owner.name.schema, name: name.name } : name;
    if (schema.relation(full) || isOfOthers(full.schema, at))
        return true;
    // PostgreSQL cuts off names that are longer, and those that it chooses itself in the middle.
    if ((0,byte_length/* byteLength */.d)(name.name) >= LONGEST)
        return true;
    // The connection may bring a search_path of its own.
    if (name.schema === undefined && schema.elsewhere(name.name).length > 0)
        return true;
    return isOfPartition(full, at);
}
/** A partition gets indexes when its parent does, and TimescaleDB makes some, under names that begin with the table's. */
function isOfPartition({ schema, name: whole }, at) {
    const parts = whole.split("_");
    return parts.some((_, end) => {
        const name = { schema, name: parts.slice(0, end).join("_") };
        const table = at.schema.relation(name);
        const isParted = table?.partitionOf !== undefined || table?.kind === "partitioned";
        return isParted || (table !== undefined && at.schema.learnt(name).hypertable === true);
    });
}
/** A way back that misses its way forth by a slip of the pen has a finding of its own. */
function isMeantOtherwise(at) {
    return (0,down_diff/* undoing */.Hx)(at.unit.version).mismatches.some(({ drop }) => drop === at);
}

;// CONCATENATED MODULE: ./build/rules/unknown-index/rule.js






/* harmony default export */ const unknown_index_rule = (defineRule({
    id: "unknown-index",
    severity: "error",
    fails: true,
    onlyMigrations: true,
    title: "A statement names an index or a constraint that no migration makes",
    why: `
    PostgreSQL refuses the statement (SQLSTATE 42704, or 42P01 for ALTER INDEX), and the migration stops there in every
    database that the migrations have built. Where production has the object, somebody has made it by hand, and other
    databases lack it.`,
    instead: `
    Write the name that a migration gives it. Where somebody has made it by hand, let a migration make it with IF NOT
    EXISTS first, or drop it with IF EXISTS; prove takes production's schema as schema: in the configuration.`,
    manual: "sql-dropindex.html",
    proof: { by: "failure" },
    visit: {
        DropStmt: (_, at) => unknownIn(at),
        AlterTableStmt: (_, at) => unknownIn(at),
        RenameStmt: (_, at) => unknownIn(at),
        ReindexStmt: (_, at) => unknownIn(at),
        CommentStmt: (_, at) => unknownIn(at),
        ClusterStmt: (_, at) => unknownIn(at),
    },
}));
function* unknownIn(at) {
    const missing = objectsNamedIn(at).find((one) => isNowhere(one, at));
    if (!missing || mayNotRun(at) || at.unit.version.first || isMeantOtherwise(at))
        return;
    const { kind, name, table, does } = missing;
    const gone = kind === "index" && at.schema.gone(name);
    yield {
        span: at.span,
        objects: [table ? objectOn(kind, name.name, table) : indexObject(name)],
        message: `${does} ${(0,grammar_name/* printName */.To)(name)} fails: ${gone ? "an earlier statement has dropped it, or its table or a column of it" : "no migration makes it"}`,
        ...(gone ? { instead: "Leave the statement out, or write IF EXISTS into it." } : {}),
    };
}

;// CONCATENATED MODULE: ./build/rules/unnamed-index/rule.js






/* harmony default export */ const unnamed_index_rule = (defineRule({
    id: "unnamed-index",
    severity: "warning",
    title: "An index without a name cannot be dropped by name, and is made again by every run",
    why: `
    PostgreSQL generates a name, and another one if that is taken: a second run adds a second, equal index, a rollback
    has to guess what to drop, and IF NOT EXISTS is not allowed.`,
    instead: `Give the index a name.`,
    manual: "sql-createindex.html",
    proof: { by: "second run" },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (index.idxname || (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            const once = runsOnce(at, index.concurrent === true);
            const name = (0,grammar_name/* quoteIdentifier */.Cm)((0,index_definition/* defaultIndexName */.H3)(table.name, (0,index_definition/* shapeOf */.F5)(index)));
            yield {
                span: at.span,
                objects: [objectOn("index", null, table)],
                message: `The index on ${(0,grammar_name/* printName */.To)(table)} has no name, so ${once ? "its rollback has to guess one" : "every run makes another one"}`,
                ...(once ? { severity: "notice" } : {}),
                instead: `Give it a name: ${name} is what PostgreSQL would choose.`,
                ...insertAfter(at, index.concurrent ? "CONCURRENTLY" : "INDEX", ` ${name}`, `Name it ${name}`, false),
            };
        },
    },
}));
/**
 * Whether a tool that records what it has applied never runs the statement twice: what fails is taken back, and
 * nothing comes after it that could fail. A concurrent build leaves its index even then.
 */
function runsOnce({ unit, scope, index }, concurrent) {
    const isLast = index === unit.statements.length - 1 && !concurrent;
    return unit.version.version.root.recorded && (scope.in === "block" || isLast);
}

;// CONCATENATED MODULE: ./build/rules/unread-index-statement/rule.js



/* harmony default export */ const unread_index_statement_rule = (defineRule({
    id: "unread-index-statement",
    severity: "warning",
    title: "A statement about an index could not be read, so nothing is known about it",
    why: `
    The statement is not SQL that PostgreSQL's grammar accepts, or it is put together at run time. Indexwright cannot
    check it, and reports that it could not.`,
    instead: `
    Write the statement out, or review it yourself and say so: -- indexwright: ignore unread-index-statement: <reason>`,
    manual: "sql-createindex.html",
    proof: { by: "none", because: "it is about what could not be read" },
    *unit({ unread }) {
        for (const passage of unread) {
            // invalid-sql says that it fails, and sql-syntax-hint why.
            if (passage.refusal || !(0,about_index/* isAboutIndex */.G)(passage) || isUnderstood(passage))
                continue;
            yield {
                file: passage.file,
                span: passage.span,
                message: `This statement about an index is not read: ${passage.message}`,
            };
        }
    },
}));
function isUnderstood({ text, message }) {
    return !message.startsWith("EXECUTE") && syntaxHint(text) !== null;
}

;// CONCATENATED MODULE: ./build/rules/unsupported-by-server-version/features.js


const feature = (words, since, instead) => ({ words, since, instead });
const nullsNotDistinct = feature("NULLS NOT DISTINCT", 15, "Make a second, partial unique index for the rows where the column is null.");
const virtual = feature("VIRTUAL generated columns", 18, "Write STORED.");
const overlaps = feature("WITHOUT OVERLAPS", 18, "Use an EXCLUDE constraint with gist.");
const notNull = feature("NOT NULL as a table constraint", 18, "Use CHECK (… IS NOT NULL) NOT VALID.");
const setExpression = feature("SET EXPRESSION", 17, "Drop the column and add it again.");
const unnamedDatabase = feature("REINDEX DATABASE without a name", 16, "Name the database.");
const exclusion = feature("EXCLUDE on a partitioned table", 17, "Add it to each partition.");
const unchecked = feature("NOT VALID for a foreign key of a partitioned table", 18, "Add it NOT VALID to each partition, validate it there, and then add it to the whole table, which takes those over.");
const merge = feature("MERGE", 15, "Write INSERT … ON CONFLICT, or an UPDATE and an INSERT.");
const mergeReturning = feature("MERGE … RETURNING", 17, "Ask for the rows in a statement of its own.");
const bySource = feature("WHEN NOT MATCHED BY SOURCE", 17, "Write a DELETE or an UPDATE of its own.");
const returningWith = feature("RETURNING WITH", 18, "Ask for the rows as they were before the statement.");
const setColumns = feature("columns behind ON DELETE SET NULL", 15, "Set them in a trigger.");
const period = feature("PERIOD in a foreign key", 18, "Check it in a trigger.");
const notEnforced = feature("NOT ENFORCED", 18, "Add the constraint NOT VALID.");
const accessMethod = feature("SET ACCESS METHOD", 15, "Make a new table with USING, and copy the rows.");
const grantOptions = feature("WITH INHERIT and WITH SET in GRANT", 16, "Write ALTER ROLE … NOINHERIT.");
/** The newest of the features that a statement uses; null: every supported major has all of it. */
function newestFeature(at) {
    const found = featuresOf(at);
    return [...found].sort((a, b) => b.since - a.since)[0] ?? null;
}
function featuresOf({ node, schema }) {
    const written = node;
    const { IndexStmt, ReindexStmt, CreateStmt, AlterTableStmt, MergeStmt, GrantRoleStmt } = written;
    const rows = written.InsertStmt ?? written.UpdateStmt ?? written.DeleteStmt;
    if (rows)
        return rows.returningClause?.options?.length ? [returningWith] : [];
    if (MergeStmt)
        return inMerge(MergeStmt);
    if (GrantRoleStmt)
        return isOptional(GrantRoleStmt) ? [grantOptions] : [];
    if (IndexStmt)
        return IndexStmt.nulls_not_distinct ? [nullsNotDistinct] : [];
    if (ReindexStmt)
        return ReindexStmt.kind === "REINDEX_OBJECT_DATABASE" && !ReindexStmt.name ? [unnamedDatabase] : [];
    if (CreateStmt)
        return (CreateStmt.tableElts ?? []).flatMap((one) => inElement(one, CreateStmt.partspec !== undefined));
    return AlterTableStmt ? features_inAlter(AlterTableStmt, schema) : [];
}
function features_inAlter(alter, schema) {
    const partitioned = schema.relation((0,grammar_name/* nameOf */.Vb)(alter.relation))?.kind === "partitioned";
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, def }) => {
        if (subtype === "AT_SetExpression")
            return [setExpression];
        if (subtype === "AT_SetAccessMethod")
            return [accessMethod];
        if (def && "ATAlterConstraint" in def && def.ATAlterConstraint.alterEnforceability)
            return [notEnforced];
        const added = subtype === "AT_AddConstraint" && def && "Constraint" in def ? def.Constraint : null;
        if (added?.contype === "CONSTR_NOTNULL")
            return [notNull];
        // In CREATE TABLE, which has no rows to check, NOT VALID says nothing and is taken.
        if (added?.contype === "CONSTR_FOREIGN" && added.skip_validation && partitioned)
            return [unchecked];
        return def ? inElement(def, partitioned) : [];
    });
}
function inMerge({ mergeWhenClauses, returningClause }) {
    const clauses = (mergeWhenClauses ?? []);
    const kinds = clauses.map((one) => one.MergeWhenClause?.matchKind);
    return [
        merge,
        ...(returningClause ? [mergeReturning] : []),
        ...(kinds.includes("MERGE_WHEN_NOT_MATCHED_BY_SOURCE") ? [bySource] : []),
    ];
}
function isOptional({ opt }) {
    return (opt ?? []).some((one) => "DefElem" in one && one.DefElem.defname !== "admin");
}
function inElement(element, partitioned) {
    if ("Constraint" in element)
        return inConstraint(element.Constraint, partitioned);
    const column = "ColumnDef" in element ? element.ColumnDef : {};
    return inColumn(column).flatMap((one) => inConstraint(one, partitioned));
}
function inColumn({ constraints }) {
    return (constraints ?? []).flatMap((one) => ("Constraint" in one ? [one.Constraint] : []));
}
function inConstraint(constraint, partitioned) {
    return [
        ...(constraint.nulls_not_distinct ? [nullsNotDistinct] : []),
        ...(constraint.without_overlaps ? [overlaps] : []),
        ...(constraint.fk_del_set_cols ? [setColumns] : []),
        ...(constraint.fk_with_period ? [period] : []),
        ...(isNotEnforced(constraint) ? [notEnforced] : []),
        ...(constraint.contype === "CONSTR_GENERATED" && constraint.generated_kind === "v" ? [virtual] : []),
        ...(constraint.contype === "CONSTR_EXCLUSION" && partitioned ? [exclusion] : []),
    ];
}
/** Of a column it stands as an element of its own, of a table as a check or a foreign key that is not enforced. */
function isNotEnforced({ contype, is_enforced: enforced }) {
    if (contype === "CONSTR_ATTR_NOT_ENFORCED")
        return true;
    return !enforced && (contype === "CONSTR_CHECK" || contype === "CONSTR_FOREIGN");
}

;// CONCATENATED MODULE: ./build/rules/unsupported-by-server-version/rule.js


/* harmony default export */ const unsupported_by_server_version_rule = (defineRule({
    id: "unsupported-by-server-version",
    severity: "error",
    fails: true,
    title: "A statement uses a feature that this version of PostgreSQL does not have",
    why: `
    The newest grammar accepts the statement, but the server is older and refuses it as a syntax error or as not
    supported (SQLSTATE 42601, 0A000, 42809). The version comes from --postgres-version, a compose file or a CI service.`,
    instead: `Use the syntax of that version, or upgrade first.`,
    manual: "release.html",
    proof: { by: "failure" },
    visit: {
        IndexStmt: tooNew,
        ReindexStmt: tooNew,
        CreateStmt: tooNew,
        AlterTableStmt: tooNew,
        MergeStmt: tooNew,
        GrantRoleStmt: tooNew,
        InsertStmt: tooNew,
        UpdateStmt: tooNew,
        DeleteStmt: tooNew,
    },
}));
function* tooNew(_, at, { postgres }) {
    const feature = newestFeature(at);
    if (!feature || feature.since <= postgres)
        return;
    yield {
        span: at.span,
        message: `PostgreSQL ${postgres} has no ${feature.words}: it came with ${feature.since}`,
        instead: feature.instead,
    };
}

;// CONCATENATED MODULE: ./build/rules/using-index-ineligible/reasons.js


/** Why no constraint can take an index over, in words (transformIndexConstraint); null: it can, as far as is known. */
function ineligible(constraint, index, at, postgres) {
    const { shape } = index;
    if ((0,preexisting/* isPartitioned */.gN)(index.table, at))
        return "its table is partitioned, where USING INDEX is not supported";
    if (index.constraint !== undefined)
        return `it belongs to the constraint ${index.constraint} already`;
    if (!index.unique)
        return "it is not unique";
    if (shape.keys.some((key) => key.expression !== null))
        return "it is over an expression";
    if (shape.predicate !== null)
        return "it is partial";
    if (postgres >= 16 && index.nullsNotDistinct && constraint.contype === "CONSTR_PRIMARY")
        return "it is NULLS NOT DISTINCT, which a primary key cannot be";
    const table = at.schema.relation(index.table);
    for (const key of shape.keys) {
        if (key.descending || key.nullsFirst)
            return `${key.column} is not in the default order in it`;
        if (isOtherClass(key.opclass, postgres))
            return `${key.column} has the operator class ${key.opclass} in it`;
        if (isOtherCollation(key, table))
            return `${key.column} has the collation ${key.collation} in it`;
    }
    return null;
}
function isOtherClass(name, postgres) {
    const known = name === null ? [] : (0,operator_class/* classesNamed */.gp)(name, postgres).filter((one) => one.method === "btree");
    return known.length > 0 && known.every((one) => !one.isDefault);
}
/** Another than the column's own, which a table that was not seen made may have. */
function isOtherCollation(key, table) {
    const column = table?.whole ? table.columns?.find((one) => one.name === key.column) : undefined;
    return key.collation !== null && column !== undefined && (column.collation ?? "default") !== key.collation;
}

;// CONCATENATED MODULE: ./build/rules/using-index-ineligible/rule.js




/* harmony default export */ const using_index_ineligible_rule = (defineRule({
    id: "using-index-ineligible",
    severity: "error",
    fails: true,
    title: "ADD CONSTRAINT … USING INDEX fails for an index that differs from what the constraint would build",
    why: `
    A constraint takes over a unique btree over plain columns, in default order, with default operator classes and
    collations, without a predicate, on a table that is not partitioned. PostgreSQL refuses any other index (SQLSTATE
    42809, 42P16, 0A000, 55000), and the long build was for nothing.`,
    instead: `Build the index again as the constraint would: CREATE UNIQUE INDEX CONCURRENTLY over the plain columns.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
    proof: { by: "failure" },
    visit: {
        *AlterTableStmt(alter, at, { postgres }) {
            const { schema } = at.schema.relation((0,grammar_name/* nameOf */.Vb)(alter.relation))?.name ?? (0,grammar_name/* nameOf */.Vb)(alter.relation);
            for (const constraint of (0,alter_commands/* addedConstraints */.FZ)(alter)) {
                const name = constraint.indexname ?? "";
                const index = at.schema.relation({ schema, name })?.index;
                const reason = index ? ineligible(constraint, index, at, postgres) : null;
                if (reason === null)
                    continue;
                yield { span: at.span, message: `USING INDEX ${(0,grammar_name/* printName */.To)({ name })} fails: ${reason}` };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/using-index-renames-index/later-drops.js


/** Whether a later statement of the version, or one of its way back, is a DROP INDEX of that name. */
function dropsIndexLater(at, name) {
    const { places, drops } = dropsIn(at.unit.version);
    return (drops.get(name) ?? -1) > (places.get(at) ?? -1);
}
/** Where each statement stands in the version, and where each index name is last dropped: walked once for all that ask. */
const dropsIn = (0,memoize_last/* forLast */.e)(({ up, down }) => {
    const places = new Map();
    const drops = new Map();
    for (const { statements } of [...up, ...down])
        for (const statement of statements) {
            places.set(statement, places.size);
            const { DropStmt } = statement.node;
            if (DropStmt?.removeType !== "OBJECT_INDEX")
                continue;
            for (const object of DropStmt.objects ?? [])
                drops.set((0,grammar_name/* nameOfList */.HA)(object).name, places.size - 1);
        }
    return { places, drops };
});

;// CONCATENATED MODULE: ./build/rules/using-index-renames-index/rule.js




/* harmony default export */ const using_index_renames_index_rule = (defineRule({
    id: "using-index-renames-index",
    severity: "warning",
    title: "USING INDEX renames the index to the constraint's name, and the old name is gone",
    why: `
    A constraint and its index have one name. PostgreSQL renames the index and says so in a notice. A later statement
    with the old name fails, or with IF EXISTS does nothing.`,
    instead: `Give the constraint the index's name, or use the new name afterwards.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
    proof: { by: "state", shows: "the old name no longer exists" },
    visit: {
        *AlterTableStmt(alter, at) {
            // Of the others nothing is renamed, and looking for it would take a walk over the version for each.
            const adopting = (0,alter_commands/* addedConstraints */.FZ)(alter).filter((one) => one.indexname);
            for (const { conname, indexname = "" } of adopting) {
                if (!conname || conname === indexname)
                    continue;
                // Renaming is no harm where nobody uses the old name any more.
                if (!dropsIndexLater(at, indexname))
                    continue;
                yield {
                    span: at.span,
                    message: `USING INDEX renames ${(0,grammar_name/* printName */.To)({ name: indexname })} to ${(0,grammar_name/* printName */.To)({ name: conname })}, and a later statement drops the old name`,
                };
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/src/sql/runbooks/vacuous-check.js


/** Queries all of whose patterns fit none of the names in the runbook. */
function* strangePatterns(runbook) {
    const asked = [...nameQuestions(runbook)].filter(({ patterns }) => patterns.length > 0);
    if (asked.length === 0)
        return;
    const names = vacuous_check_namesIn(runbook, asked.flatMap(({ patterns }) => patterns));
    // Where it names no index, nobody knows what it is about.
    if (names.length === 0)
        return;
    for (const { statement, patterns } of asked) {
        const [pattern = ""] = patterns;
        // What a failed REINDEX leaves is called after the index.
        if (patterns.some((one) => /_cc(?:new|old)/.test(one)))
            continue;
        if (patterns.every((one) => !names.some(likePattern(one))))
            yield { statement, pattern };
    }
}
/** What stands for a name of an index: in SQL, as code in the prose, or in a list of names; patterns are none. */
function vacuous_check_namesIn({ file, statements }, patterns) {
    const made = statements.flatMap(({ node }) => {
        const index = node.IndexStmt?.idxname;
        return index === undefined ? [] : [index];
    });
    const written = [
        ...file.text.matchAll(/`([A-Za-z_]\w*)`|\bindex\s+(?:concurrently\s+)?(?:if\s+(?:not\s+)?exists\s+)?"?([A-Za-z_]\w*)/gi),
    ];
    const words = written.map((found) => found[1] ?? found[2] ?? "");
    // Of the words in backticks only those are indexes that are called as those that are looked for.
    const prefixes = patterns.map((one) => /^[A-Za-z]+/.exec(one)?.[0] ?? "");
    const alike = words.filter((one) => prefixes.some((prefix) => prefix !== "" && one.startsWith(prefix)));
    return [...new Set([...made, ...alike])];
}
/** `psql … EXPLAIN … | grep "index scan"`. */
function* narrowPlanSearches(runbook) {
    const { psql, file } = runbook;
    for (const call of psql) {
        if (!call.strings.some(({ text }) => /\bexplain\b/i.test(text)))
            continue;
        const behind = commandFrom(runbook, call.span[1]);
        if (!behind || !isPipe(file.text.slice(call.span[1], behind.span[0])))
            continue;
        const [name, ...words] = behind.words;
        if (!name || !/grep$/.test(name.text) || words.some(({ text }) => /^-\w*v/.test(text)))
            continue;
        const found = words.find(({ text }) => /^index scan$/i.test(text));
        if (found)
            yield { span: found.span, pattern: found.text };
    }
}
function isPipe(between) {
    return /^\s*(?:\d*>&\d\s*)?\|\s*$/.test(between);
}

;// CONCATENATED MODULE: ./build/rules/vacuous-verification/rule.js


/* harmony default export */ const vacuous_verification_rule = (defineRule({
    id: "vacuous-verification",
    severity: "warning",
    title: "A check passes, or fails, whatever the indexes are like",
    why: `
    A query whose pattern fits none of the names that the runbook makes or drops finds nothing before, and nothing after: that
    the old indexes are gone is then shown of nobody. A search for "Index Scan" in a plan passes over "Index Only Scan", and
    then says that the index is not used.`,
    instead: `Ask for the real names, with ANY (ARRAY['…', '…']), and count what is expected; of a plan ask for the index's own name.`,
    manual: "functions-matching.html",
    proof: { by: "none", because: "what a pattern fits is told by the names alone" },
    *runbook(runbook) {
        for (const { statement, pattern } of strangePatterns(runbook))
            yield {
                span: statement.span,
                message: `The pattern ${pattern} fits no index that this runbook names, so the check says nothing`,
            };
        for (const { span, pattern } of narrowPlanSearches(runbook))
            yield { span, message: `A search for "${pattern}" in a plan passes over Index Only Scan` };
    },
}));

;// CONCATENATED MODULE: ./build/rules/vector-build-memory/rule.js




/* harmony default export */ const vector_build_memory_rule = (defineRule({
    id: "vector-build-memory",
    severity: "notice",
    title: "An hnsw index is built several times slower once its graph outgrows maintenance_work_mem",
    why: `
    pgvector builds the graph in memory, and continues row by row on disk once maintenance_work_mem is full: 64MB by
    default, which some ten thousand rows of 1536 dimensions fill. A server may be configured for it, so this is only a
    notice.`,
    instead: `Set maintenance_work_mem in the same session, to more than the vectors take: SET maintenance_work_mem = '2GB';`,
    manual: "runtime-config-resource.html#GUC-MAINTENANCE-WORK-MEM",
    proof: { by: "none", because: "how large the graph gets depends on the rows" },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (index.accessMethod !== "hnsw" || (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            if (at.settings.has("maintenance_work_mem"))
                return;
            yield {
                span: at.span,
                message: `${(0,index_elements/* indexWords */.ey)(index)} uses the server's maintenance_work_mem and slows down when the graph no longer fits`,
                instead: "Set it in the same session, to more than the vectors take:\nSET maintenance_work_mem = '2GB';",
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/vector-dimension-limit/vector-keys.js



/** How many dimensions an index takes. */
const vector_keys_most = (0,lookup/* table */.t)({ vector: 2000, halfvec: 4000, bit: 64_000 });
/** The keys of an hnsw or ivfflat index whose type is known: columns, and casts. */
function vectorKeys(index, { schema }) {
    if (index.accessMethod !== "hnsw" && index.accessMethod !== "ivfflat")
        return [];
    const columns = schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
    return (0,index_elements/* keysOf */.YD)(index).flatMap(({ name, expr }) => {
        if (expr)
            return ofCast(expr);
        const column = columns.find((one) => one.name === name);
        return column ? limited(column.name, column.type, column.modifiers?.[0] ?? alone(column.type)) : [];
    });
}
function ofCast(node) {
    const { arg, typeName } = "TypeCast" in node ? node.TypeCast : {};
    const type = (typeName?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const [size] = typeName?.typmods ?? [];
    const dimensions = size && "A_Const" in size ? (size.A_Const.ival?.ival ?? 0) : alone(type);
    const column = arg && "ColumnRef" in arg ? (arg.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).join(".") : "the expression";
    return limited(column, type, dimensions);
}
function limited(column, type, dimensions) {
    return vector_keys_most.get(type) === undefined ? [] : [{ column, type, dimensions }];
}
/** A bit is one bit unless told otherwise. */
function alone(type) {
    return type === "bit" ? 1 : null;
}

;// CONCATENATED MODULE: ./build/rules/vector-dimension-limit/rule.js



/** The most dimensions that an index takes (pgvector, src/hnsw.h and src/ivfflat.h). */
/* harmony default export */ const vector_dimension_limit_rule = (defineRule({
    id: "vector-dimension-limit",
    severity: "error",
    fails: true,
    title: "A vector index needs a number of dimensions within the limit of its access method",
    why: `
    hnsw and ivfflat index a vector of up to 2000 dimensions and a halfvec of up to 4000, because an entry has to fit into
    a page. A column without a number of dimensions is refused as well (SQLSTATE 54000, 22023).`,
    instead: `Index a shorter form of the column: half precision, or a part.`,
    manual: "sql-createindex.html",
    proof: { by: "failure" },
    visit: {
        *IndexStmt(index, at) {
            for (const { type, dimensions, column } of vectorKeys(index, at)) {
                const limit = vector_keys_most.get(type) ?? Number.POSITIVE_INFINITY;
                if (dimensions !== null && dimensions <= limit)
                    continue;
                const half = dimensions !== null && type === "vector" && dimensions <= (vector_keys_most.get("halfvec") ?? 0);
                yield {
                    span: at.span,
                    message: `CREATE INDEX ${(0,index_elements/* indexWords */.ey)(index)} fails: ${column} has ${dimensions === null ? "no number of dimensions" : `${dimensions} dimensions, and ${limit} is the most`}`,
                    ...(half
                        ? {
                            instead: `Index it in half precision: ((${column}::halfvec(${dimensions})) halfvec_cosine_ops).`,
                        }
                        : {}),
                };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/vector-ivfflat-on-empty-table/filled-tables.js


/** Whether an earlier statement of the migration puts rows into the table, or makes it from a query. */
function isFilledBefore(table, { unit, index, schema }) {
    if (schema.relation(table)?.columns === undefined)
        return true;
    const filled = filledIn(unit).get(table.name) ?? [];
    return filled.some((one) => one.index < index && (0,grammar_name/* sameName */.q)(one.name, table));
}
/** The tables that a migration puts rows into, by bare name; found once, since each index asks. */
const filledIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const filled = new Map();
    for (const { node, index } of statements) {
        const { InsertStmt, CopyStmt } = node;
        const into = InsertStmt?.relation ?? (CopyStmt?.is_from ? CopyStmt.relation : undefined);
        if (into)
            filled_tables_note(filled, (0,grammar_name/* nameOf */.Vb)(into), index);
    }
    return filled;
});
function filled_tables_note(filled, name, index) {
    const known = filled.get(name.name);
    if (!known)
        filled.set(name.name, [{ name, index }]);
    else if (!known.some((one) => one.name.schema === name.schema))
        known.push({ name, index });
}

;// CONCATENATED MODULE: ./build/rules/vector-ivfflat-on-empty-table/rule.js





/* harmony default export */ const vector_ivfflat_on_empty_table_rule = (defineRule({
    id: "vector-ivfflat-on-empty-table",
    severity: "warning",
    title: "An ivfflat index that is built on an empty table has random lists",
    why: `
    ivfflat chooses the centres of its lists from the rows that are there when it is built, and never moves them. Built on
    an empty table they are random, and a search finds few of the nearest rows, however many are added later.`,
    instead: `Build it once the table holds its rows, or use hnsw, which needs no rows beforehand.`,
    manual: "sql-createindex.html",
    proof: { by: "state", shows: "the table has no row" },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (index.accessMethod !== "ivfflat" || (0,preexisting/* preexistence */.mb)(table, at) !== "new" || isFilledBefore(table, at))
                return;
            yield {
                span: at.span,
                message: `${(0,index_elements/* indexWords */.ey)(index)} is built while ${(0,grammar_name/* printName */.To)(table)} is empty: its lists will be random`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/vector-operator-mismatch/operators.js

/** The distance that each of pgvector's operator classes is for (sql/vector.sql of pgvector 0.8). */
const served = [
    ["_l2_ops", "<->"],
    ["_ip_ops", "<#>"],
    ["_cosine_ops", "<=>"],
    ["_l1_ops", "<+>"],
    ["_hamming_ops", "<~>"],
    ["_jaccard_ops", "<%>"],
];
/** The operator that an operator class serves; ivfflat takes vector_l2_ops where none is named. */
function operatorOf(opclass) {
    const name = opclass ?? "vector_l2_ops";
    return served.find(([ending]) => name.endsWith(ending))?.[1] ?? null;
}
/** By which distance a query of one table sorts first, and takes a few; null: by none. */
function vectorOrder(select) {
    const [from, join] = select.fromClause ?? [];
    const [first] = select.sortClause ?? [];
    if (join || !select.limitCount)
        return null;
    const table = from && "RangeVar" in from ? from.RangeVar : undefined;
    const sort = first && "SortBy" in first ? first.SortBy : {};
    const written = named(sort, select);
    const direct = distanceOf(written);
    const found = direct ?? partOf(written);
    return table && found
        ? { table: (0,grammar_name/* nameOf */.Vb)(table), ...found, spoiled: spoiledBy(sort, direct !== null) }
        : null;
}
function spoiledBy({ sortby_dir }, direct) {
    if (!direct)
        return "by something made of the distance";
    return sortby_dir === "SORTBY_DESC" ? "by the distance in descending order" : null;
}
/** What ORDER BY similarity stands for: the column of that name in the list. */
function named({ node }, { targetList }) {
    const name = node && "ColumnRef" in node ? (node.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw) : [];
    if (name.length !== 1)
        return node;
    const target = (targetList ?? []).find((one) => "ResTarget" in one && one.ResTarget.name === name[0]);
    return target && "ResTarget" in target ? target.ResTarget.val : node;
}
function distanceOf(node) {
    const { name, lexpr, rexpr } = node?.A_Expr ?? {};
    const operator = (name ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    if (!served.some(([, symbol]) => symbol === operator))
        return null;
    return { columns: [...operators_columnOf(lexpr), ...operators_columnOf(rexpr)], operator };
}
/** The distance in 1 - (a <=> b), or -(a <#> b). */
function partOf(node) {
    const { lexpr, rexpr } = node?.A_Expr ?? {};
    return distanceOf(rexpr) ?? distanceOf(lexpr);
}
function operators_columnOf(node) {
    return node && "ColumnRef" in node ? (node.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).slice(-1) : [];
}

;// CONCATENATED MODULE: ./build/rules/vector-operator-mismatch/vector-indexes.js



/** Those over any of the columns, first made first, and how many the table has in all. */
function vectorIndexesOver(columns, table, version) {
    const { all, byColumn } = inVersion(version)(table);
    const over = [...new Set(columns)].flatMap((column) => byColumn.get(column) ?? []);
    return { over: over.sort((a, b) => a.place - b.place), all };
}
/** Looked for once in each table, since each search asks. */
const inVersion = (0,memoize_last/* forLast */.e)(({ after }) => {
    const known = new Map();
    return (table) => {
        const key = (0,grammar_name/* printName */.To)(table);
        const made = known.get(key) ?? gathered(after.indexes(table));
        known.set(key, made);
        return made;
    };
});
function gathered(indexes) {
    const byColumn = new Map();
    let all = 0;
    for (const relation of indexes) {
        const { shape } = relation.index ?? {};
        if (!shape?.method.match(/^(hnsw|ivfflat)$/))
            continue;
        const [key] = shape.keys;
        const column = key?.column ?? "";
        const known = byColumn.get(column) ?? { first: relation, place: all, operators: new Set(), count: 0 };
        known.operators.add(operatorOf(key?.opclass ?? null));
        known.count++;
        all++;
        byColumn.set(column, known);
    }
    return { all, byColumn };
}

;// CONCATENATED MODULE: ./build/rules/vector-operator-mismatch/rule.js




/* harmony default export */ const vector_operator_mismatch_rule = (defineRule({
    id: "vector-operator-mismatch",
    severity: "warning",
    bodies: true,
    title: "A search by a distance that the vector index does not have reads the whole table",
    why: `
    An hnsw or ivfflat index serves ORDER BY column operator value LIMIT n, ascending, with the one operator of its operator
    class: <-> of vector_l2_ops, <=> of vector_cosine_ops, <#> of vector_ip_ops. Any other order computes every distance and
    sorts. Only queries in the migrations are seen, those in the bodies of functions too.`,
    instead: `Sort by the operator of the index, ascending, or build the index with the operator class of the query.`,
    manual: "indexes-opclass.html",
    proof: { by: "state", shows: "no index could serve the query" },
    visit: {
        *SelectStmt(select, at) {
            const order = vectorOrder(select);
            if (!order)
                return;
            const { columns, operator, table, spoiled } = order;
            const { over, all } = vectorIndexesOver(columns, table, at.unit.version);
            const [first] = over;
            // One over an expression may be made for the query.
            if (!first || all > over.reduce((sum, { count }) => sum + count, 0))
                return;
            const fits = over.some((one) => one.operators.has(operator));
            if (fits && spoiled === null)
                return;
            const { index, name: full } = first.first;
            const column = index?.shape.keys[0]?.column;
            const name = (0,grammar_name/* printName */.To)({ name: full.name });
            const has = operatorOf(index?.shape.keys[0]?.opclass ?? null);
            yield {
                span: at.span,
                message: fits
                    ? `The search of ${(0,grammar_name/* printName */.To)(table)} cannot read ${name}: it sorts ${spoiled}`
                    : `The search by ${column} ${operator} … cannot read ${name}, which is for ${has}`,
                ...(fits ? { instead: `Write ORDER BY ${column} ${operator} value LIMIT n, ascending.` } : {}),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/virtual-column-index/rule.js




/* harmony default export */ const virtual_column_index_rule = (defineRule({
    id: "virtual-column-index",
    severity: "error",
    fails: true,
    title: "A virtual generated column cannot be indexed",
    why: `
    Since PostgreSQL 18 a generated column is VIRTUAL unless it is declared STORED: it is computed when it is read and
    never stored. PostgreSQL refuses an index over it (SQLSTATE 0A000).`,
    instead: `Make the column STORED, or index its expression.`,
    manual: "ddl-generated-columns.html",
    proof: { by: "failure" },
    visit: ofEveryIndex(function* ({ index, does, at }, { postgres }) {
        const columns = at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
        const named = new Set([...(0,index_elements/* keysOf */.YD)(index), ...(0,index_elements/* includedOf */.Ah)(index)].map(({ name }) => name));
        const virtual = columns.find((one) => one.generated === "virtual" && named.has(one.name));
        // Before, there were none: unsupported-by-server-version speaks.
        if (!virtual || postgres < 18)
            return;
        yield {
            span: at.span,
            message: `${does} fails: ${virtual.name} is a virtual generated column`,
            instead: `Declare ${virtual.name} STORED, or index its expression.`,
        };
    }),
}));

;// CONCATENATED MODULE: ./build/rules/wide-composite-index/rule.js


const wide_composite_index_rule_most = 3;
/* harmony default export */ const wide_composite_index_rule = (defineRule({
    id: "wide-composite-index",
    severity: "notice",
    asked: true,
    title: "An index over more than three columns is rarely read by all of them",
    why: `
    A btree is searched by its leading columns, as far as the query compares each for equality, and by one more; later
    columns only sort and filter. Each of them makes every entry larger and ends HOT updates when it changes. In public
    migrations most such indexes are still read by all their columns, by queries that page through a list or take jobs
    off a queue, so the rule is off until the configuration gives it a level.`,
    instead: `Keep the columns that queries compare for equality and the one they sort by; put what they only return into INCLUDE.`,
    manual: "indexes-multicolumn.html",
    proof: { by: "none", because: "which columns are read depends on the queries" },
    visit: {
        *IndexStmt(index, at) {
            const keys = (0,index_elements/* keysOf */.YD)(index).length;
            if (index.unique || keys <= wide_composite_index_rule_most || (index.accessMethod ?? "btree") !== "btree")
                return;
            yield { span: at.span, message: `${(0,index_elements/* indexWords */.ey)(index)} is over ${keys} columns` };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/wrong-extension-name/rule.js



/** Names that people write, with the extension's own. */
const own = (0,lookup/* table */.t)({
    pgvector: "vector",
    pg_vector: "vector",
    trgm: "pg_trgm",
    pgtrgm: "pg_trgm",
    postgresql_trgm: "pg_trgm",
    uuid_ossp: '"uuid-ossp"',
    uuid: '"uuid-ossp"',
    gin: "btree_gin",
    gist: "btree_gist",
    pg_crypto: "pgcrypto",
    timescale: "timescaledb",
});
/* harmony default export */ const wrong_extension_name_rule = (defineRule({
    id: "wrong-extension-name",
    severity: "error",
    fails: true,
    title: "CREATE EXTENSION knows an extension by its own name only",
    why: `
    An extension is often called by its project's or its package's name. PostgreSQL looks for a file of exactly that
    name, and says that the extension is not available (SQLSTATE 0A000, before PostgreSQL 15 58P01).`,
    instead: `Write the extension's own name.`,
    manual: "sql-createextension.html",
    proof: { by: "failure", given: "extensions" },
    visit: {
        *CreateExtensionStmt({ extname = "" }, at) {
            const meant = own.get(extname);
            if (meant === undefined)
                return;
            const token = words(at).find(({ text }) => text.replaceAll('"', "").toLowerCase() === extname);
            yield {
                span: at.span,
                message: `CREATE EXTENSION ${extname} fails: the extension is called ${meant}`,
                instead: `Write CREATE EXTENSION IF NOT EXISTS ${meant};`,
                ...(token ? { fix: fixOf(`Write ${meant}`, true, [edit_at(at, token.span, meant)]) } : {}),
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/index.js






































































































































const rules = [
    rule,
    add_column_if_not_exists_unique_rule,
    add_index_parsed_as_column_rule,
    advisory_lock_with_concurrent_index_rule,
    alter_table_renames_index_rule,
    attach_partition_builds_indexes_rule,
    backups_deleted_before_dump_rule,
    boolean_only_index_rule,
    btree_on_jsonb_rule,
    cancel_idle_blocker_rule,
    column_recreated_by_type_change_rule,
    concurrent_index_corruption_14_rule,
    concurrent_index_not_rerunnable_rule,
    concurrent_reindex_of_catalog_rule,
    concurrently_in_function_rule,
    concurrently_in_multi_statement_string_rule,
    concurrently_in_pipeline_rule,
    concurrently_in_transaction_rule,
    concurrently_on_partitioned_rule,
    constraint_builds_index_rule,
    create_index_not_concurrent_rule,
    create_partition_of_locks_parent_rule,
    ddl_after_dml_pending_triggers_rule,
    detach_partition_not_concurrent_rule,
    direct_catalog_update_rule,
    disk_check_below_estimate_rule,
    drop_before_replacement_rule,
    drop_cascade_drops_index_rule,
    drop_column_drops_index_rule,
    drop_constraint_backed_index_rule,
    drop_extension_drops_indexes_rule,
    drop_index_cascade_rule,
    drop_index_not_concurrent_rule,
    drop_index_unqualified_schema_rule,
    drop_partition_child_index_rule,
    drop_replica_identity_index_rule,
    drop_unique_index_rule,
    duplicate_index_rule,
    duplicate_version_rule,
    false_safety_claim_rule,
    foreign_key_no_matching_unique_rule,
    foreign_key_not_valid_rule,
    foreign_key_without_index_rule,
    frozen_time_literal_rule,
    guc_invalid_value_rule,
    guc_value_without_unit_rule,
    if_not_exists_definition_drift_rule,
    if_not_exists_hides_invalid_index_rule,
    index_build_under_exclusive_lock_rule,
    index_defeats_hot_updates_rule,
    index_gives_no_order_rule,
    index_hit_ratio_never_met_rule,
    index_name_collision_rule,
    index_name_truncated_rule,
    ineffective_ignore_rule,
    insufficient_index_privilege_rule,
    invalid_concurrent_drop_rule,
    invalid_index_parameter_rule,
    invalid_sql_rule,
    ledger_records_earlier_migration_rule,
    log_pattern_never_matches_rule,
    maintenance_command_in_transaction_rule,
    marker_not_recognized_rule,
    matview_concurrent_refresh_needs_unique_index_rule,
    migration_lock_hangs_concurrent_index_rule,
    migrations_not_read_rule,
    misdecoded_text_rule,
    missing_analyze_after_expression_index_rule,
    missing_extension_rule,
    missing_if_not_exists_rule,
    missing_lock_timeout_rule,
    missing_operator_class_rule,
    missing_rollback_rule,
    missing_validity_check_rule,
    non_immutable_index_expression_rule,
    non_immutable_index_predicate_rule,
    null_comparison_in_predicate_rule,
    option_ignored_by_tool_rule,
    other_blocking_statements_rule,
    out_of_order_migration_rule,
    oversized_btree_key_rule,
    partition_index_mismatch_rule,
    partition_index_not_attached_rule,
    partitioned_index_locks_all_partitions_rule,
    primary_key_using_nullable_index_rule,
    progress_query_after_build_rule,
    progress_query_division_by_zero_rule,
    psql_meta_command_in_c_rule,
    psql_missing_on_error_stop_rule,
    redundant_prefix_index_rule,
    refresh_matview_not_concurrent_rule,
    reindex_not_concurrent_rule,
    reindex_skips_invalid_index_rule,
    repeated_constraint_column_rule,
    repeated_index_column_rule,
    retry_without_drop_rule,
    rollback_destroys_more_rule,
    rollback_name_mismatch_rule,
    runbook_unknown_catalog_column_rule,
    search_path_dependent_index_function_rule,
    self_matching_activity_query_rule,
    session_setting_leaks_rule,
    session_setting_lost_rule,
    set_local_outside_transaction_rule,
    several_commands_in_prepared_statement_rule,
    shell_in_sql_block_rule,
    sql_syntax_hint_rule,
    standby_query_conflict_rule,
    table_rewrite_rebuilds_indexes_rule,
    tablespace_size_as_free_space_rule,
    timeout_set_too_late_rule,
    timeout_with_concurrent_index_rule,
    too_many_index_columns_rule,
    too_many_indexes_rule,
    tool_transaction_not_disabled_rule,
    transaction_never_committed_rule,
    unfilled_placeholder_rule,
    unique_allows_nulls_rule,
    unique_missing_partition_key_rule,
    unknown_column_rule,
    unknown_index_rule,
    unnamed_index_rule,
    unread_index_statement_rule,
    unsupported_by_server_version_rule,
    using_index_ineligible_rule,
    using_index_renames_index_rule,
    vacuous_verification_rule,
    vector_build_memory_rule,
    vector_dimension_limit_rule,
    vector_ivfflat_on_empty_table_rule,
    vector_operator_mismatch_rule,
    virtual_column_index_rule,
    wide_composite_index_rule,
    wrong_extension_name_rule,
];


/***/ }),

/***/ 12716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ againstBaseline)
/* harmony export */ });
/** Findings that are new, and those that a baseline accepts. */
function againstBaseline(findings, baseline) {
    const fresh = [];
    const accepted = [];
    for (const finding of findings)
        if (baseline.has(finding.fingerprint))
            accepted.push({ ...finding, reason: "in the baseline" });
        else
            fresh.push(finding);
    return { fresh, accepted };
}


/***/ }),

/***/ 77376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally),
/* harmony export */   K: () => (/* binding */ settledVersion)
/* harmony export */ });
/* harmony import */ var _sql_indexes_about_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39269);
/* harmony import */ var _sql_way_back_down_sql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61639);
/* harmony import */ var _text_run_failures_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98882);
/* harmony import */ var _accepted_findings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12716);
/* harmony import */ var _changed_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61896);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25242);
/* harmony import */ var _ignore_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55542);
/* harmony import */ var _ignore_directive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19606);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25357);
/* harmony import */ var _measured_sign_findings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28893);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4394);











function settledVersion(version, judged, failed) {
    const units = [...version.up, ...version.down].filter(_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnitReported */ .ER).map(settledUnit);
    return { judged, units, back: version.up.some(_index_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnitReported */ .ER) ? backFrom(version, failed) : null };
}
function settledUnit({ migration, execution, why, statements, unread }) {
    const { file, tool, direction } = migration;
    return {
        migration: { file, tool, direction, execution, why },
        statements: statements.length,
        comments: migration.comments,
        places: statements.flatMap((one) => (one.body ? [] : [{ file: one.file, span: one.span }])),
        unread,
    };
}
function backFrom(version, failed) {
    try {
        return (0,_sql_way_back_down_sql_js__WEBPACK_IMPORTED_MODULE_1__/* .wayBack */ .lZ)(version);
    }
    catch (error) {
        const [first] = version.up;
        failed((0,_text_run_failures_js__WEBPACK_IMPORTED_MODULE_9__/* .failureOf */ .g)("how this version is rolled back is not known", error, first ? first.migration : null));
        return null;
    }
}
/** Gathers what the versions gave, and settles at the end what only the whole run can tell. */
class Tally {
    #rules;
    #policy;
    #judged = [];
    #stretches = new Map();
    #migrations = [];
    #unread = [];
    #waysBack = [];
    #statements = 0;
    constructor(rules, policy) {
        this.#rules = rules;
        this.#policy = policy;
    }
    add({ judged, units, back }) {
        // Not spread: a file of a hundred thousand findings has more than a call takes arguments.
        for (const finding of judged)
            this.#judged.push(finding);
        for (const unit of units)
            this.#unit(unit);
        if (back)
            this.#waysBack.push(back);
    }
    /** Migrations of a folder that nobody has read. */
    addUnread({ tool, files }, judged) {
        for (const finding of judged)
            this.#judged.push(finding);
        const [first, ...more] = files;
        const rest = more.length === 0 ? "" : ` (and ${more.length} more in this folder)`;
        this.#unread.push({
            ...first,
            message: `${/^[aeio]/i.test(tool) ? "an" : "a"} ${tool} migration is not read${rest}`,
            text: "",
            matters: true,
        });
    }
    #unit({ migration, statements, comments, places, unread }) {
        const { file } = migration;
        this.#migrations.push(migration);
        this.#stretch(file, comments);
        this.#statements += statements;
        for (const place of places)
            this.#stretch(place.file).spans.push(place.span);
        for (const passage of unread) {
            this.#unread.push({
                ...passage,
                matters: (passage.matters ?? (0,_sql_indexes_about_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isAboutIndex */ .G)(passage)) && isTouched(passage, file),
            });
            this.#stretch(passage.file).spans.push(passage.span);
        }
    }
    #stretch(file, comments) {
        const known = this.#stretches.get(file);
        if (known)
            return known;
        const made = { file, spans: [], ...(comments ? { comments } : {}) };
        this.#stretches.set(file, made);
        return made;
    }
    /** Findings signed and sorted, directives and baseline applied. */
    close(baseline) {
        const elsewhere = new Set(_measured_sign_findings_js__WEBPACK_IMPORTED_MODULE_7__/* .measuredCards */ .u.map((one) => one.id));
        const rules = new Set([...this.#rules.map((one) => one.id), ...elsewhere]);
        const { signed, standing } = sign(this.#judged);
        const silenced = (0,_ignore_js__WEBPACK_IMPORTED_MODULE_4__/* .silence */ .a)(signed, [...this.#stretches.values()], rules, elsewhere);
        const complaints = this.#complaints(silenced.ineffective);
        const all = [...silenced.findings, ...complaints.signed];
        const isStanding = ({ fingerprint }) => standing.has(fingerprint) || complaints.standing.has(fingerprint);
        const { fresh, accepted } = (0,_accepted_findings_js__WEBPACK_IMPORTED_MODULE_10__/* .againstBaseline */ .j)(all, baseline);
        const ignored = [...silenced.ignored, ...accepted];
        return {
            findings: fresh.filter((one) => !isStanding(one)).sort(byPlace),
            standing: fresh.filter(isStanding).sort(byPlace),
            ignored: ignored.filter((one) => !isStanding(one)).sort(byPlace),
            unread: distinct(this.#unread),
            migrations: this.#migrations,
            statements: this.#statements,
            waysBack: this.#waysBack,
        };
    }
    #complaints(drafts) {
        const rule = this.#rules.find((one) => one.id === "ineffective-ignore");
        if (!rule)
            return sign([]);
        const raised = drafts.map((draft) => {
            const standing = !(0,_changed_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .onChangedLines */ .J)(draft.file, draft.span);
            return { ...(0,_index_js__WEBPACK_IMPORTED_MODULE_6__/* .sign */ ._S)(draft, rule, draft.file, "up"), standing };
        });
        return sign(raised.flatMap((one) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .judge */ .S)(one, this.#policy) ?? []));
    }
    /** Directives of other linters: named, never obeyed. */
    foreignDirectives() {
        const programs = new Map();
        for (const { file, comments } of this.#stretches.values())
            for (const { program, line } of comments ? [] : (0,_ignore_directive_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignDirectivesOf */ .q)(file)) {
                const known = programs.get(program) ?? { count: 0, first: `${file.path}:${line}` };
                programs.set(program, { ...known, count: known.count + 1 });
            }
        return [...programs].map(([program, { count, first }]) => count === 1
            ? `a directive for ${program} silences nothing here: ${first}`
            : `${count} directives for ${program} silence nothing here: ${first} and others`);
    }
}
/** All are signed together, changed or not: which of several equal statements one is does not depend on the change. */
function sign(judged) {
    const standing = new Set();
    const prints = new _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .Fingerprints */ .U();
    let before = null;
    const messages = new Set();
    const signed = [...judged].sort(byPlaceAndRule).flatMap((entry) => {
        const { rule, severity, file, span, message, fix, replacement, objects } = entry;
        if (!before || byPlaceAndRule(before, entry) !== 0)
            messages.clear();
        before = entry;
        // An included file may be reached by several paths.
        if (messages.has(message))
            return [];
        messages.add(message);
        const finding = {
            rule: rule.id,
            severity,
            file,
            span,
            message,
            why: entry.why ?? rule.why,
            instead: entry.instead ?? rule.instead,
            evidence: "read",
            fingerprint: prints.of(rule.id, file, span),
        };
        if (fix)
            finding.fix = fix;
        if (replacement)
            finding.replacement = replacement;
        if (objects)
            finding.objects = objects;
        if (entry.standing)
            standing.add(finding.fingerprint);
        return [finding];
    });
    return { signed, standing };
}
function byPlaceAndRule(a, b) {
    return byPlace(a, b) || compare(a.rule.id, b.rule.id);
}
function byPlace(a, b) {
    return compare(a.file.path, b.file.path) || a.span[0] - b.span[0] || a.span[1] - b.span[1];
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function distinct(unread) {
    const seen = new Map(unread.map((one) => [`${one.file.path}\0${one.span[0]}\0${one.message}`, one]));
    return [...seen.values()].sort(byPlace);
}
/** Of an included file, which has no changed lines of its own, no matter who changed what includes it has to answer for all. */
function isTouched({ file, span }, by) {
    if (file !== by && file.changed === "none")
        return by.changed !== "none";
    return (0,_changed_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .onChangedLines */ .J)(file, span);
}


/***/ }),

/***/ 25242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Fingerprints)
/* harmony export */ });
/* harmony import */ var _text_sha256_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3166);

/**
 * Gives each finding a name that outlives edits elsewhere in its file: rule, path, the statement's text with white
 * space folded, and which of several equal ones it is. 16 hexadecimal digits.
 */
class Fingerprints {
    #seen = new Map();
    #last = null;
    of(rule, file, span) {
        const text = this.#textOf(file, span);
        const key = [rule, file.path, text].join("\0");
        const occurrence = this.#seen.get(key) ?? 0;
        this.#seen.set(key, occurrence + 1);
        return (0,_text_sha256_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(`${key}\0${occurrence}`).slice(0, 16);
    }
    /** Several rules speak of one statement, one after the other. */
    #textOf(file, span) {
        const last = this.#last;
        if (last?.file === file && last.span[0] === span[0] && last.span[1] === span[1])
            return last.text;
        const text = file.text.slice(span[0], span[1]).replace(/\s+/g, " ");
        this.#last = { file, span, text };
        return text;
    }
}


/***/ }),

/***/ 19606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ directivesOf),
/* harmony export */   q: () => (/* binding */ foreignDirectivesOf)
/* harmony export */ });
/* harmony import */ var _sql_grammar_comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58416);
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28549);


const own = /^(?:--|\/\*|\/\/|#|<!--)\s*indexwright\s*:\s*(ignore-file|ignore)\b\s*([^:]*?)\s*(?::\s*([\s\S]*?))?\s*(?:\*\/|-->)?\s*$/i;
/** `-- indexwright: ignore <rule>[, <rule>]: <reason>` and `ignore-file`, in the order they stand. */
function directivesOf(file, comments) {
    if (!/indexwright/i.test(file.text))
        return [];
    return commentsIn(file, comments).flatMap((comment) => {
        const found = own.exec(comment.text);
        return found ? [directive(file, comment, found)] : [];
    });
}
/** `comments`: those of a file in another language; absent: it is SQL. */
function commentsIn(file, comments) {
    if (!comments)
        return (0,_sql_grammar_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .commentsOf */ .u)(file, [0, file.text.length]);
    return comments.map((span) => ({ span, text: file.text.slice(...span) }));
}
function directive(file, { span }, [, verb, rules, reason]) {
    return {
        span,
        line: (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(file, span[0]).line,
        rules: (rules ?? "").split(/[\s,]+/).filter((one) => one !== ""),
        reason: (reason ?? "").trim(),
        wholeFile: verb?.toLowerCase() === "ignore-file",
    };
}
/** Directives of other linters, which silence nothing here; each with the program that reads it. */
const foreign = [
    [/^(?:--|\/\*)\s*squawk-(?:ignore|disable)/i, "squawk"],
    [/^(?:--|\/\*)\s*atlas:nolint\b/i, "Atlas"],
    [/^(?:--|\/\*)\s*safety-assured\b/i, "strong_migrations or diesel-guard"],
    [/^(?:--|\/\*)\s*nolint:/i, "sqlfluff or another linter"],
    [/^(?:--|\/\*)\s*pgfence-ignore\b/i, "pgfence"],
    [/^(?:--|\/\*)\s*eugene:\s*ignore\b/i, "eugene"],
    [/^(?:--|\/\*)\s*pgls-ignore\b/i, "the PostgreSQL language server"],
    [/^(?:--|\/\*)\s*(?:migration-pilot|migrationpilot)[-:]/i, "MigrationPilot"],
];
function foreignDirectivesOf(file) {
    if (!/squawk-|atlas:nolint|safety-assured|nolint:|pgfence-|eugene:|pgls-ignore|migration-?pilot/i.test(file.text))
        return [];
    return (0,_sql_grammar_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .commentsOf */ .u)(file, [0, file.text.length]).flatMap(({ text, span }) => {
        const program = foreign.find(([mark]) => mark.test(text))?.[1];
        return program ? [{ program, text: text.trim(), line: (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(file, span[0]).line }] : [];
    });
}


/***/ }),

/***/ 55542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silence)
/* harmony export */ });
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28549);
/* harmony import */ var _ignore_directive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19606);


/**
 * Applies the ignore directives of the files to their findings. `known`: the rules that there are; `elsewhere`: those of
 * them that find nothing here, so that nobody can tell what a directive for them silences.
 */
function silence(findings, files, known, elsewhere = new Set()) {
    const kept = [];
    const ignored = [];
    const used = new Set();
    const places = new Map(files.map((one) => [one.file, placed(one)]));
    for (const finding of findings) {
        const found = places.get(finding.file)?.covering(finding);
        if (!found)
            kept.push(finding);
        else {
            used.add(found.directive);
            ignored.push({ ...finding, reason: found.directive.reason, directiveLine: found.directive.line });
        }
    }
    const ineffective = [...places].flatMap(([file, { all }]) => all.flatMap(({ directive }) => complaint(directive, file, used.has(directive) || isFor(directive, elsewhere), known)));
    return { findings: kept, ignored, ineffective };
}
/** Of a directive that no statement follows; past all others, so that targets rise. */
const nowhere = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
const undirected = { all: [], covering: () => undefined };
/** Directives and statements are walked together, and found again by their target: a file may have thousands of both. */
function placed({ file, spans, comments }) {
    const directives = (0,_ignore_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .directivesOf */ .m)(file, comments);
    const ordered = directives.length === 0 ? [] : [...spans].sort((a, b) => a[0] - b[0]);
    let next = 0;
    const all = directives.map((directive) => {
        if (directive.wholeFile)
            return { directive, target: null };
        while ((ordered[next]?.[1] ?? Number.POSITIVE_INFINITY) <= directive.span[0])
            next++;
        return { directive, target: ordered[next] ?? nowhere };
    });
    if (all.length === 0)
        return undirected;
    const whole = all.filter((one) => one.target === null);
    const single = all.filter((one) => one.target !== null);
    return {
        all,
        covering: (finding) => {
            const found = [whole, near(single, finding)].flatMap((some) => some.find((one) => covers(one, finding)) ?? []);
            return found.toSorted((a, b) => a.directive.span[0] - b.directive.span[0])[0];
        },
    };
}
/** The directives whose statement is the last to begin at or before the finding; targets rise, and do not overlap. */
function near(single, { span }) {
    const startOf = (at) => single[at]?.target?.[0] ?? Number.POSITIVE_INFINITY;
    let low = 0;
    let high = single.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= span[0])
            low = middle + 1;
        else
            high = middle;
    }
    let first = low;
    while (first > 0 && startOf(first - 1) === startOf(low - 1))
        first--;
    return single.slice(first, low);
}
function covers({ directive, target }, finding) {
    if (directive.reason === "" || !directive.rules.includes(finding.rule))
        return false;
    return target === null || (target[0] <= finding.span[0] && finding.span[1] <= target[1]);
}
function isFor({ reason, rules }, some) {
    return reason !== "" && rules.some((rule) => some.has(rule));
}
function complaint(directive, file, used, known) {
    const text = file.text.slice(...directive.span).trim();
    const unknown = directive.rules.find((rule) => !known.has(rule));
    const { line } = (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(file, directive.span[0]);
    if (used && unknown === undefined)
        return [];
    const message = directive.rules.length === 0
        ? `\`${text}\` names no rule, so it silences nothing`
        : unknown !== undefined
            ? `there is no rule ${unknown}, so the directive on line ${line} silences nothing of that name`
            : directive.reason === ""
                ? `the directive for ${directive.rules.join(", ")} gives no reason, so it silences nothing`
                : `the directive for ${directive.rules.join(", ")} silences nothing here`;
    return [{ file, span: directive.span, message }];
}


/***/ }),

/***/ 97837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   RK: () => (/* binding */ unheld),
/* harmony export */   Vi: () => (/* binding */ tooLittle),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   ms: () => (/* binding */ ms),
/* harmony export */   pu: () => (/* binding */ tooDear),
/* harmony export */   q3: () => (/* binding */ overTime)
/* harmony export */ });
/* harmony import */ var _sql_plans_plan_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43807);

/** Its own, else that of its class, else that of all. */
function timesOf({ budgets, class: kind }, { p95Ms }) {
    const own = budgets.filter((one) => one.kind === "time");
    const mostMs = (kind === null ? undefined : p95Ms.get(kind)) ?? p95Ms.get("*");
    if (own.length > 0 || mostMs === undefined)
        return own;
    return [{ kind: "time", percentile: "p95", mostMs }];
}
function overTime({ query, index, after }, budgets) {
    return timesOf(query, budgets).flatMap(({ percentile, mostMs }) => {
        const measured = percentile === "p95" ? after?.p95Ms : after?.p50Ms;
        if (measured === undefined || measured <= mostMs)
            return [];
        const message = `query "${query.name}" has a ${percentile} of ${ms(measured)}, over its budget of ${ms(mostMs)}`;
        return [{ message, index }];
    });
}
/** What a query is promised itself holds whether it uses a new index or not; what all are promised, where it does. */
function tooLittle(plan, budgets) {
    const { query, index, speedup, before, after } = plan;
    if (!speedup || !before || !after)
        return [];
    const same = (0,_sql_plans_plan_change_js__WEBPACK_IMPORTED_MODULE_0__/* .sameShape */ ._C)(before.tree, after.tree);
    const own = query.budgets.filter((one) => one.kind !== "time");
    const promised = own.length > 0 ? own : index === null ? [] : gains(budgets);
    const by = index ?? "the change, none of whose indexes it uses";
    return promised.flatMap(({ kind, least }) => {
        const asks = kind === "speedup" ? `${least} times the speed` : `${exact(least)} less time`;
        // Whatever the clock says then, the indexes have nothing to do with it.
        if (same)
            return [
                {
                    message: `query "${query.name}" has the same plan as before, and the budget asks for ${asks}`,
                    index,
                },
            ];
        const most = kind === "speedup" ? speedup.high : 1 - 1 / speedup.high;
        if (most >= least)
            return [];
        const message = kind === "speedup"
            ? `query "${query.name}" is ${speedup.ratio} times as fast with ${by}, and the budget asks for ${least}`
            : `query "${query.name}" takes ${percent(1 - 1 / speedup.ratio)} less time with ${by}, and the budget asks for ${exact(least)}`;
        return [{ message, index }];
    });
}
function gains({ speedup, reduction }) {
    return [
        ...(speedup === null ? [] : [{ kind: "speedup", least: speedup }]),
        ...(reduction === null ? [] : [{ kind: "reduction", least: reduction }]),
    ];
}
const FEW = 3;
/** Budgets that nothing was held against: of queries that were only planned, and of classes that no query is of. */
function unheld({ plans, statistics }, budgets) {
    if (!plans)
        return [];
    const loose = plans.filter(({ query, index, speedup }) => {
        const own = query.budgets.some((one) => one.kind !== "time");
        const gained = own || (index !== null && gains(budgets).length > 0);
        return !speedup && (gained || timesOf(query, budgets).length > 0);
    });
    const names = loose.slice(0, FEW).map(({ query }) => `"${query.name}"`);
    const more = loose.length > FEW ? ` and ${loose.length - FEW} more` : "";
    const why = statistics ? "with production's statistics queries are planned, and not run" : "not run";
    return [
        ...(loose.length > 0 ? [`no budget is held against ${names.join(", ")}${more}: ${why}`] : []),
        ...strangers(plans, budgets),
    ];
}
/** Classes that only the budgets know, and such as only the queries know: of two spellings each side has one. */
function strangers(plans, { p95Ms }) {
    const used = new Set(plans.flatMap(({ query }) => query.class ?? []));
    const budgeted = [...p95Ms.keys()].filter((one) => one !== "*");
    if (used.size === 0 || budgeted.length === 0)
        return [];
    const unknown = p95Ms.has("*") ? [] : [...used].filter((one) => !p95Ms.has(one));
    return [
        ...budgeted
            .filter((one) => !used.has(one))
            .map((one) => `the budget p95 of the class "${one}" holds for no query`),
        ...unknown.map((one) => `the class "${one}" of the workload has no budget p95`),
    ];
}
function tooLarge(indexes, { indexShare, totalBytes }) {
    const sizes = indexes.map((one) => ({ ...one, ...one.projected }));
    const large = sizes.flatMap(({ name, table, bytes, tableBytes }) => {
        if (indexShare === null || !bytes || !tableBytes || bytes / tableBytes <= indexShare)
            return [];
        const message = `index ${name} has ${percent(bytes / tableBytes)} of the size of ${table}, over the budget of ${exact(indexShare)}`;
        return [{ message, index: name }];
    });
    const all = sizes.reduce((sum, size) => sum + (size.bytes ?? 0), 0);
    if (totalBytes === null || all <= totalBytes)
        return large;
    const mb = (bytes) => `${Math.round(bytes / 1024 ** 2)} MB`;
    const message = `the new indexes take ${mb(all)} together, over the budget of ${mb(totalBytes)}`;
    return [...large, { message, index: null }];
}
function tooDear(writes, made, { writeOverhead }) {
    return writes.flatMap(({ table, operation, timeRatio }) => {
        if (writeOverhead === null || timeRatio <= 1 + writeOverhead)
            return [];
        const message = `each ${operation === "insert" ? "INSERT into" : "UPDATE of"} ${table} takes ${percent(timeRatio - 1)} more time, over the budget of ${exact(writeOverhead)}`;
        return [{ message, index: made.find((one) => one.table === table)?.name ?? null }];
    });
}
function percent(share) {
    return `${Math.round(share * 100)} %`;
}
/** What somebody has set is not rounded. */
function exact(share) {
    return `${Number((share * 100).toPrecision(6))} %`;
}
function ms(value) {
    return `${Number(value.toPrecision(3))} ms`;
}


/***/ }),

/***/ 79915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ failing),
/* harmony export */   Qy: () => (/* binding */ redundantIndex),
/* harmony export */   Zo: () => (/* binding */ demandCards)
/* harmony export */ });
/* unused harmony exports unusedIndex, slowerQuery, brokenBudget */
/* harmony import */ var _sql_plans_plan_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43807);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97837);


/** What a measurement finds of the indexes of a change; about queries, not about SQL, so that it has no room. */
const unusedIndex = {
    id: "unused-new-index",
    severity: "warning",
    title: "No query uses an index that the change creates",
    why: "Every write maintains the index and no query reads it. The queries were planned on a throwaway server with the index and without it.",
    instead: "Leave the index out, or change it so that the query it is for can use it.",
    manual: "indexes-examine.html",
};
const redundantIndex = {
    id: "redundant-new-index",
    severity: "notice",
    title: "An existing index serves every query that uses the new index as well",
    why: "The queries were planned on a throwaway server without the index and with it: the plans cost the same. Every write maintains both.",
    instead: "Leave the index out, or drop the old one in a later migration.",
    manual: "indexes-examine.html",
};
const slowerQuery = {
    id: "slower-query",
    severity: "warning",
    title: "The change makes a query slower",
    why: "The query was timed in turns without the change's indexes and with them, on the same rows, and its plan has changed.",
    instead: "Compare the two plans in the report; keep the index that the query had, or give it a better one.",
    manual: "using-explain.html",
};
const brokenBudget = {
    id: "broken-budget",
    severity: "error",
    title: "The change breaks a budget of the configuration or the workload",
    why: "It was measured on a throwaway server; production differs in its size and its rows.",
    instead: "Change the index or the query until the budget holds, or change the budget.",
    manual: "using-explain.html",
};
const demandCards = [unusedIndex, redundantIndex, slowerQuery, brokenBudget];
function broken(budget) {
    return { ...budget, card: brokenBudget };
}
const REGRESSION = 0.2;
/** In the planner's unit, what is read in a moment. */
const LEAST_COST = 100;
/** What a proof shows against the change: budgets that are set, and where none is, what nobody wants. */
function failing({ plans = [], indexes = [], writes = [], statistics }, budgets) {
    const made = indexes.filter((one) => one.valid);
    const unused = made.filter(isNeedless);
    const reads = plans.length === 1 ? "the query" : `none of ${plans.length} queries`;
    return [
        ...unused.map(({ name, unusedBecause }) => ({
            card: unusedIndex,
            message: `${reads}${plans.length === 1 ? " does not use" : " uses"} the new index ${name}${unusedBecause ? `: ${unusedBecause}` : ""}`,
            index: name,
        })),
        ...made.flatMap(({ name, usedBy = [], servedBefore = [] }) => servedBefore.length === 0
            ? []
            : [
                {
                    card: redundantIndex,
                    message: `the new index ${name} adds nothing: ${servedBefore.join(" and ")} ${usedBy.length > 0 ? "served every query before that uses it" : "serves every query that could use it as well"}`,
                    index: name,
                },
            ]),
        ...plans.flatMap((plan) => [
            ...slower(plan, budgets, statistics !== undefined),
            ...[...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .overTime */ .q3)(plan, budgets), ...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLittle */ .Vi)(plan, budgets)].map(broken),
        ]),
        ...[...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLarge */ .g$)(made, budgets), ...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .tooDear */ .pu)(writes, made, budgets)].map(broken),
    ];
}
/** A finding rests on a proof: neither on values that were made up, nor on queries that nobody has seen a plan of. */
function isNeedless({ usedBy, serves, byChance, unproven }) {
    return usedBy?.length === 0 && !serves && !byChance && !unproven;
}
function slower(plan, { regression }, dearer) {
    const { query, index, before, after, speedup } = plan;
    if (!before || !after || (0,_sql_plans_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .sameShape */ ._C)(before.tree, after.tree))
        return [];
    const card = regression === null ? slowerQuery : brokenBudget;
    if (dearer && after.cost > before.cost * (1 + (regression ?? REGRESSION)) && after.cost > LEAST_COST) {
        const message = `the planner estimates that query "${query.name}" costs ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(after.cost / before.cost - 1)} more with the change, with production's statistics`;
        return [{ card, message, index }];
    }
    if (!speedup)
        return [];
    const [from, to] = [before.p50Ms ?? 0, after.p50Ms ?? 0];
    if (speedup.high >= 1 / (1 + (regression ?? REGRESSION)) || to - from < _sql_plans_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAST_MS */ .nY)
        return [];
    const message = `query "${query.name}" takes ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(1 / speedup.ratio - 1)} more time: ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__.ms)(from)} before, ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__.ms)(to)} with the change`;
    return [{ card, message, index }];
}


/***/ }),

/***/ 61054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oj: () => (/* binding */ rollbackCards),
/* harmony export */   xn: () => (/* binding */ rollbackFindings)
/* harmony export */ });
/* unused harmony exports failingRollback, losingRollback */
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28549);
/* harmony import */ var _server_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26514);
/* harmony import */ var _weigh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71650);



const tried = "The migration was run on a throwaway server, then its rollback, and the catalog was compared with the one before.";
const failingRollback = {
    id: "rollback-fails",
    severity: "error",
    title: "PostgreSQL refuses a statement of the rollback",
    why: `${tried} Somebody who needs the rollback needs it at once, on a live database.`,
    instead: "Correct the statement, and try the rollback with indexwright prove.",
    manual: "errcodes-appendix.html",
};
const losingRollback = {
    id: "rollback-loses-objects",
    severity: "warning",
    title: "The rollback does not give back what the migration dropped or changed",
    why: `${tried} What stood there before is gone or different after the rollback.`,
    instead: "Create again in the rollback what the migration drops, with its old definition.",
    manual: "sql-createindex.html",
};
const rollbackCards = [failingRollback, losingRollback];
const MOST_NAMED = 3;
/**
 * What the way back of a version has shown and no finding has said. `borneOut`: a finding of a rollback that the server
 * has confirmed; `complete`: everything before the versions has applied, so that a refusal says something of them;
 * `copied`: a database that may have had them already, so that the way back takes what stood there before it.
 */
function rollbackFindings(shown, borneOut, foretold, { complete, copied }) {
    return shown.flatMap((version) => {
        const { rollback, statements } = version;
        const back = statements.filter(({ statement }) => statement.unit.migration.direction === "down");
        const [first] = back;
        if (!rollback || !first || copied !== null || borneOut.some((finding) => isOf(finding, version)))
            return [];
        if (rollback.verdict === "loses")
            return [{ card: losingRollback, run: first, message: lossOf(rollback) }];
        const run = back.find((one) => isRefused(one, rollback.refusal)) ?? first;
        if (rollback.verdict !== "fails" || !complete || foretold(run))
            return [];
        const { sqlstate = "" } = rollback.refusal ?? {};
        // Another cause, a privilege that nobody has here, says nothing of the rollback.
        if (!(0,_server_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfDefinition */ .fP)(sqlstate) && !_weigh_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedObjects */ .Jy.has(sqlstate))
            return [];
        const message = `PostgreSQL refuses the rollback: ${rollback.refusal?.message ?? "it fails"}`;
        return [{ card: failingRollback, run, message }];
    });
}
function isOf({ file, span }, { statements }) {
    return statements.some((run) => run.file.path === file.path && (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(run.span, span));
}
function isRefused(run, refusal) {
    return (refusal?.statements ?? []).some(({ file, span }) => file.path === run.file.path && (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(span, run.span));
}
function lossOf({ differences }) {
    const named = differences.slice(0, MOST_NAMED).join("; ");
    const more = differences.length - MOST_NAMED;
    return `the rollback does not restore what was there: ${named}${more > 0 ? `; and ${more} more` : ""}`;
}


/***/ }),

/***/ 26514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   fP: () => (/* binding */ isOfDefinition),
/* harmony export */   jJ: () => (/* binding */ refusedByServer)
/* harmony export */ });
/* harmony import */ var _sql_grammar_sqlstates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81390);
/* harmony import */ var _sql_statements_needed_extension_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34752);
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28549);



/** Found by no reader, only by the server. */
const refusedByServer = {
    id: "refused-by-server",
    severity: "error",
    title: "PostgreSQL refuses a statement of the migration",
    why: "The migration was run on a throwaway server, after all earlier migrations, as its tool sends it.",
    instead: "Try it with indexwright prove until it passes.",
    manual: "errcodes-appendix.html",
};
/**
 * What a statement is refused for whatever rows there are, and whatever somebody has made by hand: the transaction that it
 * stands in, syntax, an object that is there already, a definition that cannot be, a parameter out of its range, an index
 * that is not valid, something that depends on what is dropped.
 */
const theirs = /^(25...|42601|42611|42701|42710|42723|42P06|42P07|42P10|42P13|42P16|42P17|42804|42809|42830|42846|42939|54011|55000|55006|2BP01|22023)$/;
function isOfDefinition(sqlstate) {
    return theirs.test(sqlstate);
}
/** Rows that the migrations themselves insert can stand against a unique index. */
function isTheirs({ sqlstate, statement }) {
    if (isOfDefinition(sqlstate ?? ""))
        return true;
    return sqlstate === "23505" && (statement.kind === "IndexStmt" || statement.kind === "AlterTableStmt");
}
/** One that is missing may fail all that comes after it. */
const MOST_REMARKS = 5;
/** What a refusal may come of: an extension that the statement names, or whose type an index is to be over. */
function lackingOf({ statement, sqlstate, message }) {
    if (!["42704", "0A000", "58P01"].includes(sqlstate ?? ""))
        return [];
    const [, type = ""] = /^data type (\w+) has no default operator class/.exec(message ?? "") ?? [];
    return [...(0,_sql_statements_needed_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionsWanted */ .S8)(statement.node), ...[(0,_sql_statements_needed_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOfType */ .Xm)(type) ?? []].flat()];
}
/** Failures that no finding has foretold. */
function refused(runs, foretold, { version, complete, copied, extensions }) {
    const met = [];
    const remarks = [];
    const ending = [];
    for (const run of runs) {
        const says = `PostgreSQL ${version} refuses it: ${run.message} (${run.sqlstate})`;
        if (run.status === "refused" && run.sqlstate !== null)
            ending.push({ run, says });
        // Ended from outside (admin_shutdown): that is a failure of the run, and no word of PostgreSQL's about the statement.
        if (run.status !== "error" || run.sqlstate === "57P01" || foretold(run))
            continue;
        const { line } = (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_2__/* .positionAt */ .t$)(run.file, run.span[0]);
        if (copied !== null && _sql_grammar_sqlstates_js__WEBPACK_IMPORTED_MODULE_0__/* .duplicateErrors */ .t.has(run.sqlstate ?? "")) {
            remarks.push(`${run.file.path}:${line}: ${says}; the database ${copied} may have had this migration already`);
            continue;
        }
        const lacking = lackingOf(run).filter((name) => !extensions.includes(name));
        if (lacking.length > 0) {
            ending.push({ run, says });
            remarks.push(`${run.file.path}:${line} is not measured: this server has no extension ${lacking.join(", ")}; pass a disposable PostgreSQL that has it with --database-url`);
            continue;
        }
        if (!complete || !isTheirs(run)) {
            ending.push({ run, says });
            remarks.push(`${run.file.path}:${line}: ${says}; what the migrations do not make can be loaded with --schema`);
            continue;
        }
        met.push({
            card: refusedByServer,
            run,
            message: says.replace("refuses it", "refuses the statement"),
        });
    }
    const more = remarks.length - MOST_REMARKS;
    const rest = more > 0 ? [`${more} more statements are refused, as the table of statements says`] : [];
    return { met, ending, remarks: [...remarks.slice(0, MOST_REMARKS), ...rest] };
}


/***/ }),

/***/ 28893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ measuredFindings),
/* harmony export */   u: () => (/* binding */ measuredCards)
/* harmony export */ });
/* harmony import */ var _accepted_findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12716);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25242);
/* harmony import */ var _ignore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55542);
/* harmony import */ var _plan_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79915);
/* harmony import */ var _rollback_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61054);
/* harmony import */ var _server_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26514);






/** What only a measurement finds: it has no room among the rules, but is known by name like them. */
const measuredCards = [_server_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .refusedByServer */ .jJ, ..._rollback_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackCards */ .oj, ..._plan_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .demandCards */ .Zo];
/**
 * What was met as findings, as the policy, the ignore directives of the files and the baseline have it. `places`: the
 * statements of those files, and what of them could not be read: both may stand below a directive.
 */
function measuredFindings(met, places, policy, baseline) {
    const prints = new _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .Fingerprints */ .U();
    const found = met.flatMap((one) => signed(one, policy, prints) ?? []);
    const silenced = (0,_ignore_js__WEBPACK_IMPORTED_MODULE_1__/* .silence */ .a)(found, stretchesOf(places), new Set());
    const { fresh, accepted } = (0,_accepted_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .againstBaseline */ .j)(silenced.findings, baseline);
    return { findings: fresh, ignored: [...silenced.ignored, ...accepted] };
}
function signed({ card, run, message }, policy, prints) {
    const { id, severity, why, instead } = card;
    const { file, span } = run;
    const unchosen = policy.preset === "minimal" && severity !== "error" ? "off" : severity;
    const chosen = policy.level(id, file.path) ?? unchosen;
    if (chosen === "off")
        return null;
    const fingerprint = prints.of(id, file, span);
    return { rule: id, severity: chosen, file, span, message, why, instead, evidence: "measured", fingerprint };
}
function stretchesOf(statements) {
    const files = new Map();
    for (const { file, span } of statements) {
        const known = files.get(file) ?? { file, spans: [] };
        known.spans.push(span);
        files.set(file, known);
    }
    return [...files.values()];
}


/***/ }),

/***/ 71650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ holding),
  ng: () => (/* binding */ runOf),
  Jy: () => (/* binding */ undefinedObjects),
  vi: () => (/* binding */ weigh)
});

// EXTERNAL MODULE: ./build/src/sql/locks/locks-taken.js
var locks_taken = __webpack_require__(9555);
// EXTERNAL MODULE: ./build/src/sql/statements/transaction-block.js
var transaction_block = __webpack_require__(7097);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/sql/grammar/sqlstates.js
var sqlstates = __webpack_require__(81390);
;// CONCATENATED MODULE: ./build/src/check/measured/about-object.js


/** Whether a measurement of an object is one of what the finding speaks of. */
function isAbout({ objects = [] }, met) {
    return objects.some((object) => object.kind === met.kind &&
        (object.name === null || object.name === met.name) &&
        isSameOrUnknown(object.schema, met.schema) &&
        isSameOrUnknown(object.table, met.table));
}
function isSameOrUnknown(left, other) {
    return left === null || other === null || left === other;
}
/** undefined_object: what DROP INDEX says of an index that is not there. */
const UNDEFINED_OBJECT = "42704";
/**
 * Whether the server refused the finding's own statement because its object is there already, or not any more. Where it
 * refused a string or a block of several statements, only its message tells which of them was meant.
 */
function isRefusedFor(finding, { sqlstate, message, statements }) {
    if (!sqlstates/* duplicateErrors */.t.has(sqlstate) && sqlstate !== UNDEFINED_OBJECT)
        return false;
    const [statement, ...more] = statements.filter(({ file, span }) => file.path === finding.file.path && (0,offsets/* overlaps */.$f)(span, finding.span));
    if (!statement)
        return false;
    const alone = more.length === 0 && statements.length === 1 && statement.kind !== "DoStmt";
    return alone || isNamedIn(finding, message);
}
/** Whether the object that a message names first, in quotes as PostgreSQL writes them, is one of the finding's. */
function isNamedIn({ objects = [] }, message) {
    const from = message.slice(message.indexOf('"') + 1);
    return objects.some(({ schema, name }) => name !== null &&
        (from.startsWith(`${name}"`) || (schema !== null && from.startsWith(`${schema}.${name}"`))));
}

;// CONCATENATED MODULE: ./build/src/check/measured/weigh.js




/** What a server that ran the migration has to say of a finding, by the way in which its rule is proven. */
function weigh(finding, rule, shown) {
    const run = runOf(finding, shown);
    switch (rule.proof.by) {
        case "failure":
            return run ? byFailure(finding, run, rule.proof.given !== undefined) : "silent";
        case "pipeline":
            return run?.status === "error" ? "confirmed" : "silent";
        case "locks":
            return run ? byLocks(run, rule.proof, shown) : "silent";
        case "interruption":
            return run ? byInterruption(run, shown) : "silent";
        case "second run":
            return bySecondRun(finding, shown);
        case "rollback":
            return byRollback(finding, shown);
        case "waiting":
            return run ? byWaiting(run) : "silent";
        // What its words say shows in a query of its own, which a run does not ask.
        case "state":
        case "two runners":
        case "snapshot":
        case "none":
            return "silent";
    }
}
/** The statement that a finding stands in: itself, or the DO block around it. */
function runOf({ file, span }, { statements }) {
    return statements.find((one) => one.file.path === file.path && (0,offsets/* overlaps */.$f)(one.span, span));
}
/** Below a condition it may not have run. */
function isPlain({ statement }) {
    return statement.kind !== "DoStmt";
}
/** undefined_table, _column, _object, _function, invalid_schema_name: what the migrations do not make, or the hazard itself. */
const undefinedObjects = new Set(["42P01", "42703", "42704", "42883", "3F000"]);
function byFailure(finding, run, given) {
    if (run.status === "error") {
        const missing = undefinedObjects.has(run.sqlstate ?? "");
        return missing && !isNamedIn(finding, run.message ?? "") ? "silent" : "confirmed";
    }
    return run.status === "ok" && isPlain(run) && !given ? "refuted" : "silent";
}
/** Locks that the transaction held before count too. */
function byLocks(run, claim, { statements }) {
    if (run.status !== "ok" || !run.locks || !run.blocks)
        return "silent";
    const own = holding(run, statements);
    const held = own.flatMap((one) => one.locks ?? []);
    // A table that only these migrations make may stand elsewhere already, where IF NOT EXISTS passes over it.
    if (held.length === 0)
        return "silent";
    const kept = new Set(own.flatMap((one) => one.blocks ?? []));
    if (!held.some(({ mode }) => (0,locks_taken/* isAtLeast */.du)(mode, claim.mode)))
        // A lock on an index keeps out who plans a query of its table.
        // What locks nothing itself, such as DROP INDEX IF EXISTS of an index that only production has, shows nothing.
        return run.locks.every(({ since }) => since !== undefined) ||
            !isPlain(run) ||
            claim.blocks.some((one) => kept.has(one))
            ? "silent"
            : "refuted";
    return claim.blocks.every((one) => kept.has(one)) ? "confirmed" : "silent";
}
/** The statements whose locks are held while one runs: itself, and those before it in its transaction. */
function holding(run, statements) {
    return statements.filter((one) => one === run || isBefore(one, run));
}
function isBefore(earlier, run) {
    const [a, b] = [earlier.statement, run.statement];
    if (a.unit !== b.unit || a.index > b.index)
        return false;
    return (0,transaction_block/* inOneBlock */.fU)(a, b);
}
function byInterruption(run, { interruption = [] }) {
    const own = interruption.filter((one) => one.file === run.file && one.span === run.span);
    if (own.some((one) => one.afterRerun !== "valid"))
        return "confirmed";
    // A timeout that stops the build is trouble, also where the next run fixes it.
    const timed = [...run.statement.settings.keys()].some((name) => name.endsWith("_timeout"));
    return own.length > 0 && !timed ? "refuted" : "silent";
}
function bySecondRun(finding, { rerun }) {
    const bad = (rerun?.trials ?? []).filter((one) => one.verdict === "trips" || one.verdict === "masks");
    const met = bad.some(({ object, refusal }) => (object && isAbout(finding, object)) || (refusal && isRefusedFor(finding, refusal)));
    return met ? "confirmed" : "silent";
}
function byRollback(finding, { rollback }) {
    if (!rollback || rollback.verdict === "none")
        return "silent";
    if (rollback.verdict === "restores")
        return "refuted";
    const { objects, refusal } = rollback;
    const met = objects.some((one) => isAbout(finding, one)) || (refusal && isRefusedFor(finding, refusal));
    return met ? "confirmed" : "silent";
}
function byWaiting({ waits }) {
    const behind = waits?.behindReader;
    return behind?.writer && behind.writer.longestMs > behind.heldMs / 2 ? "confirmed" : "silent";
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

/***/ 25076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ runbookPieces),
  E: () => (/* binding */ settledRunbook)
});

// EXTERNAL MODULE: ./build/rules/index.js + 254 modules
var rules = __webpack_require__(23937);
// EXTERNAL MODULE: ./build/src/check/collect.js
var collect = __webpack_require__(77376);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(28549);
// EXTERNAL MODULE: ./build/src/check/ask-rule.js
var ask_rule = __webpack_require__(42146);
// EXTERNAL MODULE: ./build/src/check/changed-lines.js
var changed_lines = __webpack_require__(61896);
// EXTERNAL MODULE: ./build/src/check/index.js + 2 modules
var check = __webpack_require__(25357);
// EXTERNAL MODULE: ./build/src/check/policy.js
var check_policy = __webpack_require__(4394);
;// CONCATENATED MODULE: ./build/src/check/runbook.js






/**
 * What the rules say of a runbook and of the SQL in it, severities settled. Nothing else is said of what will fail; of a
 * runbook that nobody has named all is a notice.
 */
function checkRunbook(runbook, pieces, rules, policy, failed) {
    const own = ofRunbook(runbook, rules, policy, failed);
    // A part of a statement is shown for its own sake, and is not run.
    const parts = runbook.unread.filter((one) => !isIndexStatement(one)).map(({ span }) => span);
    const refused = [...own.filter(({ rule }) => rule.fails).map(({ span }) => span), ...parts];
    const applying = rules.filter(({ onlyMigrations }) => !onlyMigrations);
    const ofSql = pieces.flatMap((piece) => (0,check/* check */.z6)(piece, applying, policy, failed));
    const made = new Set(runbook.statements.flatMap(tableMadeBy));
    const added = new Set(runbook.statements.flatMap(columnsMadeBy));
    const all = [
        ...own.filter(({ rule, span }) => rule.fails || !refused.some((one) => (0,offsets/* overlaps */.$f)(one, span))),
        ...ofSql.filter(({ span }) => !refused.some((one) => (0,offsets/* overlaps */.$f)(one, span))),
    ]
        // Nobody waits for a table that the same document makes, and no column is unknown that another block adds.
        .filter(({ rule, table }) => !rule.blocks || table === undefined || !made.has(table.name))
        .filter(({ objects = [] }) => !objects.some(({ kind, name }) => kind === "column" && added.has(name)));
    // Edits are made in migrations; and what a document says elsewhere decides over none of its lines.
    const told = all.map(withoutEdits);
    return runbook.named ? told : told.map((one) => ({ ...one, severity: "notice" }));
}
/** Whether a text that PostgreSQL does not read was meant as a statement about an index. */
function isIndexStatement({ text }) {
    return (/^\s*(?:create\s+(?:unique\s+)?index|drop\s+index|alter\s+index|reindex)\b/i.test(text) &&
        !(0,grammar_name/* hasPlaceholder */.Kc)(text));
}
function tableMadeBy({ node }) {
    const relation = node.CreateStmt?.relation;
    return relation?.relname === undefined ? [] : [relation.relname];
}
function columnsMadeBy({ node }) {
    if ("RenameStmt" in node)
        return node.RenameStmt.newname ? [node.RenameStmt.newname] : [];
    if (!("AlterTableStmt" in node))
        return [];
    return (node.AlterTableStmt.cmds ?? []).flatMap((command) => {
        const def = "AlterTableCmd" in command ? command.AlterTableCmd.def : undefined;
        return def && "ColumnDef" in def ? (def.ColumnDef.colname ?? []) : [];
    });
}
function withoutEdits(draft) {
    const standing = !(0,changed_lines/* onChangedLines */.J)(draft.file, draft.span);
    const { message, instead } = draft;
    const shown = instead === undefined ? undefined : (0,grammar_name/* placeholdersAsWritten */.mN)(instead);
    return {
        ...{ ...draft, standing, message: (0,grammar_name/* placeholdersAsWritten */.mN)(message), instead: shown },
        ...{ fix: undefined, replacement: undefined },
    };
}
function ofRunbook(runbook, rules, policy, failed) {
    const { postgres, minor, changeSet } = policy;
    const raised = [];
    const { file } = runbook;
    for (const rule of rules)
        (0,ask_rule/* ask */.k)(rule, () => rule.runbook?.(runbook, { postgres, minor, changeSet }) ?? [], (draft) => raised.push((0,check/* sign */._S)(draft, rule, file, "up")), { words: "this runbook", at: { file, span: [0, 0] } }, failed);
    const { changed } = file;
    if (changed === "none")
        return [];
    return raised.flatMap((one) => (0,check_policy/* judge */.S)(one, policy) ?? []);
}

// EXTERNAL MODULE: ./build/src/parse/index.js + 9 modules
var parse = __webpack_require__(47861);
// EXTERNAL MODULE: ./build/src/programs/needed-history.js + 2 modules
var needed_history = __webpack_require__(96096);
// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var programs_versions = __webpack_require__(84296);
;// CONCATENATED MODULE: ./build/src/programs/runbooks/same-change.js
/**
 * A history without what a piece of a document is about to do itself: it may have been written before its change was made
 * a migration, or beside it.
 */
function withoutChange(piece) {
    const own = new Set(piece.statements.flatMap(({ node }) => effectsOf(node)));
    return (parsed) => {
        if (own.size === 0 || parsed.migration === piece.migration)
            return parsed;
        const left = parsed.statements.filter(({ node }) => !effectsOf(node).some((one) => own.has(one)));
        return left.length === parsed.statements.length ? parsed : { ...parsed, statements: left };
    };
}
/** What a statement makes, takes away or changes, by names without their schemas, which a document may leave out. */
function effectsOf(node) {
    if ("IndexStmt" in node)
        return named("index", node.IndexStmt.idxname);
    if ("RenameStmt" in node)
        return named("rename", node.RenameStmt.newname);
    if ("DropStmt" in node)
        return droppedBy(node.DropStmt);
    if ("AlterTableStmt" in node)
        return alteredBy(node.AlterTableStmt);
    return [];
}
function named(effect, name) {
    return name === undefined ? [] : [`${effect}\0${name}`];
}
function droppedBy({ objects, removeType }) {
    return (objects ?? []).flatMap((object) => {
        const last = "List" in object ? object.List.items?.at(-1) : object;
        return last && "String" in last ? named(`drop ${removeType}`, last.String.sval) : [];
    });
}
function alteredBy({ relation, cmds }) {
    return (cmds ?? []).flatMap((command) => {
        if (!("AlterTableCmd" in command))
            return [];
        const { subtype, name, def } = command.AlterTableCmd;
        return named(`${subtype} ${relation?.relname}`, name ?? nameIn(def) ?? "");
    });
}
/** Of a column, a constraint or a partition that a command brings with it. */
function nameIn(def) {
    if (!def)
        return undefined;
    if ("ColumnDef" in def)
        return def.ColumnDef.colname;
    if ("Constraint" in def)
        return def.Constraint.conname;
    if ("PartitionCmd" in def)
        return def.PartitionCmd.name?.relname;
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/programs/runbooks/settled-runbook.js









/**
 * The pieces of a runbook as versions that know nothing of each other: which of them run, and when, is its reader's
 * choice. Each comes behind the whole history, but for what it does itself.
 */
function runbookPieces({ runbook: { file, migrations }, history, failed }, options) {
    return migrations.flatMap((migration) => {
        const versions = [];
        const root = {
            folder: file.path,
            tool: migration.tool,
            why: migration.why,
            // What people do by hand may be for another database than the migrations'.
            recorded: false,
            ledger: null,
            ordered: true,
            versions,
        };
        versions.push(...(history?.versions ?? []), { root, repeatable: false, up: [migration], down: [] });
        const isReported = migration.file.changed !== "none";
        if (!history || !isReported)
            return [...(0,programs_versions/* versionsOf */.x4)({ ...root, versions: versions.slice(-1) }, options, { failed })];
        const left = withoutChange((0,parse/* readMigration */.V7)(migration, () => { }));
        return (0,needed_history/* overNeededHistory */.O)(root, options, failed, (piece) => piece, left);
    });
}
/** What a runbook says, and what is wrong with it. */
function settledRunbook(run, options, policy) {
    const { runbook, failed } = run;
    const pieces = runbookPieces(run, options);
    const units = pieces.flatMap(({ up }) => up);
    const modelled = {
        ...runbook,
        statements: units.flatMap(({ statements }) => statements),
        unread: units.flatMap(({ unread }) => unread),
    };
    const judged = checkRunbook(modelled, pieces, rules/* rules */.a, policy, failed);
    const settled = pieces.flatMap((piece) => (0,collect/* settledVersion */.K)(piece, [], failed).units);
    // What a finding explains was read; what only the shell knows was not.
    const explained = judged.filter(({ rule }) => rule.fails).map(({ span }) => span);
    const isExplained = (passage) => (!isIndexStatement(passage) && !(0,grammar_name/* hasPlaceholder */.Kc)(passage.text)) ||
        explained.some((one) => (0,offsets/* overlaps */.$f)(one, passage.span));
    const kept = settled.map((unit) => ({
        ...unit,
        unread: unit.unread.filter((one) => !isExplained(one)).map(asWritten),
    }));
    return { judged, units: kept, back: null };
}
function asWritten(passage) {
    return { ...passage, message: (0,grammar_name/* placeholdersAsWritten */.mN)(passage.message) };
}


/***/ }),

/***/ 58416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ commentsOf)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36406);

/** The comments of a stretch of SQL, in order; text inside quotes is none. */
function commentsOf({ text }, [start, end]) {
    const comments = [];
    for (let at = start; at < end;) {
        const next = nextQuoteOrComment(text, at, end);
        if (next >= end)
            break;
        const stop = (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLexeme */ .Fw)(text, next, end);
        const to = stop < 0 ? ~stop : stop;
        const opener = text.slice(next, next + 2);
        if (opener === "--" || opener === "/*")
            comments.push({ span: [next, to], text: text.slice(next, to) });
        at = to;
    }
    return comments;
}
const interesting = /['"$]|--|\/\*|[A-Za-z_\u0080-\uffff]/g;
/** Where something begins that may hide a comment, or is one. Words too: `E'` and `a$b$` change what follows. */
function nextQuoteOrComment(text, at, end) {
    interesting.lastIndex = at;
    const found = interesting.exec(text);
    return found === null ? end : Math.min(found.index, end);
}


/***/ }),

/***/ 99161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ nodesIn)
/* harmony export */ });
/** Every node of a tree by the name that the grammar gives it, in no order. */
function* nodesIn(tree) {
    const waiting = [tree];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (typeof node !== "object" || node === null)
            continue;
        for (const [key, value] of Object.entries(node)) {
            if (typeof value !== "object" || value === null)
                continue;
            yield [key, value];
            waiting.push(value);
        }
    }
}


/***/ }),

/***/ 81390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ duplicateErrors)
/* harmony export */ });
/** SQLSTATEs of what makes an object that is there already: duplicate_table, _object, _schema, _column, _function. */
const duplicateErrors = new Set(["42P07", "42710", "42P06", "42701", "42723"]);


/***/ }),

/***/ 39269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isAboutIndex)
/* harmony export */ });
/* harmony import */ var _grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36406);

/** Row statements may name a column "index"; they change no schema. */
const rows = /^\s*(insert|update|delete|select|copy|with|grant|revoke|comment|set|values|call)\b/i;
/** Whether a text that was not read may be a statement about an index: the check must not pass it unseen. */
function isAboutIndex({ text, message }) {
    const computed = message.startsWith("EXECUTE");
    const code = computed ? text : (0,_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(text);
    return /\b(index|unique|concurrently)\b/i.test(code) && (computed || !rows.test(code));
}


/***/ }),

/***/ 71585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ accessMethod),
  $: () => (/* binding */ meantMethod)
});

// EXTERNAL MODULE: ./build/src/text/edit-distance.js
var edit_distance = __webpack_require__(88553);
;// CONCATENATED MODULE: ./build/src/sql/facts/methods.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const methods = `
bloom can_multi_col bloom
brin can_multi_col -
btree can_exclude,can_include,can_multi_col,can_order,can_unique -
gin can_multi_col -
gist can_exclude,can_include,can_multi_col -
hash can_exclude -
hnsw can_exclude vector
ivfflat can_exclude vector
spgist can_exclude,can_include -
`;

// EXTERNAL MODULE: ./build/src/sql/facts.js
var facts = __webpack_require__(62221);
;// CONCATENATED MODULE: ./build/src/sql/indexes/access-method.js



function accessMethod(name, postgres) {
    const [fact] = (0,facts/* factsByName */._3)(methods, postgres).get(name) ?? [];
    if (!fact)
        return undefined;
    const [, can = "", extension = "-"] = fact;
    return { can: new Set(can.split(",")), extension: extension === "-" ? null : extension };
}
/** The access method that a name one slip away from it was meant for. */
function meantMethod(name, postgres) {
    return [...(0,facts/* factsByName */._3)(methods, postgres).keys()].find((one) => (0,edit_distance/* distance */.I)(one, name) === 1);
}


/***/ }),

/***/ 50882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ mayBeSame),
/* harmony export */   ac: () => (/* binding */ isWrittenOut),
/* harmony export */   el: () => (/* binding */ sameKey),
/* harmony export */   uD: () => (/* binding */ sameDefinition),
/* harmony export */   y6: () => (/* binding */ sameNamed)
/* harmony export */ });
/* unused harmony export sameExactly */
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);

/** Whether two indexes are alike, as far as they are written: what one names and the other leaves to its default counts for nothing. */
function sameDefinition(a, b) {
    return (a.method === b.method &&
        a.predicate === b.predicate &&
        a.keys.length === b.keys.length &&
        [...a.include].sort().join("\0") === [...b.include].sort().join("\0") &&
        a.keys.every((key, at) => sameKey(key, b.keys[at])));
}
function sameKey(a, b) {
    return (b !== undefined &&
        a.column === b.column &&
        a.expression === b.expression &&
        a.descending === b.descending &&
        a.nullsFirst === b.nullsFirst &&
        (a.opclass === b.opclass || a.opclass === null || b.opclass === null) &&
        (a.collation === b.collation || a.collation === null || b.collation === null));
}
/** False where a template stands in it: nobody knows whether what is filled in is what another one is filled with. */
function isWrittenOut({ keys, predicate }) {
    const texts = keys.flatMap(({ column, expression }) => [column, expression]);
    return ![...texts, predicate].some((text) => (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPlaceholder */ .Kc)(text ?? ""));
}
/** The same with operator classes and collations: what is left to its default is not what is named. */
function sameExactly(a, b) {
    return sameDefinition(a, b) && a.keys.every((key, at) => sameNamed(key, b.keys[at]));
}
function sameNamed(a, b) {
    return sameKey(a, b) && a.opclass === b?.opclass && a.collation === b?.collation;
}
/**
 * Whether two indexes may be alike: an expression is printed with casts and schemas that nobody has written
 * (pg_get_indexdef), so that two spellings show no difference. For whoever says that two indexes differ.
 */
function mayBeSame(a, b) {
    return sameDefinition(plainShape(a), plainShape(b));
}
function plainShape(shape) {
    const keys = shape.keys.map((key) => ({ ...key, expression: plainTree(key.expression) }));
    return { ...shape, keys, predicate: plainTree(shape.predicate) };
}
/** The text of a tree without its casts, and without the schemas of functions and the tables of columns. */
function plainTree(text) {
    if (text === null)
        return null;
    return JSON.stringify(JSON.parse(text), (key, value) => {
        if (key === "funcname" || key === "fields")
            return value.slice(-1);
        return withoutCast(value);
    });
}
function withoutCast(value) {
    let inner = value;
    while (typeof inner === "object" && inner !== null && "TypeCast" in inner)
        inner = inner.TypeCast.arg;
    return inner;
}


/***/ }),

/***/ 26138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ beginsWith)
/* harmony export */ });
/* harmony import */ var _index_equality_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50882);

/**
 * Whether the longer of two btrees serves whatever the shorter does: it begins with the same keys. A unique one
 * enforces something; a partial one, or one with INCLUDE columns, is there for a reason of its own.
 */
function beginsWith(longer, shorter) {
    const all = longer.shape;
    const few = shorter.shape;
    const plain = few.method === "btree" && all.method === "btree" && few.predicate === null && all.predicate === null;
    return (plain &&
        (0,_index_equality_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrittenOut */ .ac)(few) &&
        !shorter.unique &&
        few.include.length === 0 &&
        few.keys.length < all.keys.length &&
        few.keys.every((key, at) => (0,_index_equality_js__WEBPACK_IMPORTED_MODULE_0__/* .sameNamed */ .y6)(key, all.keys[at])));
}


/***/ }),

/***/ 47622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ runByHand),
/* harmony export */   p2: () => (/* binding */ withoutIfNotExists),
/* harmony export */   pQ: () => (/* binding */ healingPair)
/* harmony export */ });
/* harmony import */ var _grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73747);
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69293);


/** The two statements that heal themselves when run again, as this tool can send them. */
function healingPair(index, at) {
    const { schema } = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(index.relation);
    const name = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printName */ .To)({ schema, name: index.idxname ?? "" });
    const drop = `DROP INDEX CONCURRENTLY IF EXISTS ${name};`;
    const build = `${withoutIfNotExists(at)};`;
    const { advice, tool } = at.migration;
    if (at.schema.clearedOnce({ schema, name: index.idxname ?? "" }))
        return `${index.if_not_exists ? `Build without IF NOT EXISTS:\n${build}\n` : ""}${tool} has recorded the migration before it, which drops the leftover index, and does not run that again. ${runByHand(name)}`;
    const pair = advice.several
        ? `Drop the leftover index, then build without IF NOT EXISTS:\n${drop}\n${build}`
        : `Drop the leftover index in a migration of its own (${tool} runs one concurrent statement per migration):\n${drop}\nand build without IF NOT EXISTS in the next:\n${build}`;
    return `${pair}\nBefore it runs again, see that nobody is still building the index, since the drop kills that build:\n${stillBuilding(name)}`;
}
/** What is left to a person where nothing drops the leftover index before the build runs again. */
function runByHand(name) {
    return `If the build is cut off, run DROP INDEX CONCURRENTLY IF EXISTS ${name} by hand, then run the migrations again.`;
}
/** The row of the session that builds the index; it may go on long after its client has gone. */
function stillBuilding(name) {
    return `SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${(0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(name)});`;
}
/** A CREATE INDEX as it is written, except for IF NOT EXISTS. */
function withoutIfNotExists(at) {
    const lexemes = (0,_grammar_lexemes_js__WEBPACK_IMPORTED_MODULE_0__/* .lexemesOf */ .Ze)(at.text);
    const start = lexemes.findIndex(({ text }, index) => text.toUpperCase() === "IF" && lexemes[index + 1]?.text.toUpperCase() === "NOT");
    const first = lexemes[start];
    const next = lexemes[start + 3];
    return first && next ? at.text.slice(0, first.start) + at.text.slice(next.start) : at.text;
}


/***/ }),

/***/ 11477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isMadeBy)
/* harmony export */ });
/* harmony import */ var _text_memoize_last_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17866);

/** Whether a statement of this version made the relation: another version of the same file is another migration. */
function isMadeBy(version, { by }) {
    return startsOf(version).get(by.file)?.has(by.span[0]) === true;
}
/** Where the statements of a version begin, by file; made once, since each dropped relation asks. */
const startsOf = (0,_text_memoize_last_js__WEBPACK_IMPORTED_MODULE_0__/* .forLast */ .e)((version) => {
    const starts = new Map();
    for (const { statements } of [...version.up, ...version.down])
        for (const { file, span } of statements) {
            const known = starts.get(file) ?? new Set();
            starts.set(file, known.add(span[0]));
        }
    return starts;
});


/***/ }),

/***/ 34752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ extensionsWanted),
/* harmony export */   XT: () => (/* binding */ typesIn),
/* harmony export */   Xm: () => (/* binding */ extensionOfType)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15307);
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);
/* harmony import */ var _grammar_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99161);



/** Types that are no part of PostgreSQL or its contrib, by the extension that brings them. */
const types = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)({
    vector: "vector",
    halfvec: "vector",
    sparsevec: "vector",
    geometry: "postgis",
    geography: "postgis",
    box2d: "postgis",
    box3d: "postgis",
    raster: "postgis_raster",
    topogeometry: "postgis_topology",
    h3index: "h3",
    hll: "hll",
    ip4: "ip4r",
    ip4r: "ip4r",
    ip6: "ip4r",
    ip6r: "ip4r",
    ipaddress: "ip4r",
    iprange: "ip4r",
    roaringbitmap: "roaringbitmap",
    semver: "semver",
    ulid: "ulid",
    prefix_range: "prefix",
});
/** The same of access methods. */
const methods = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)({
    hnsw: "vector",
    ivfflat: "vector",
    diskann: "vectorscale",
    vchordrq: "vchord",
    rum: "rum",
    pgroonga: "pgroonga",
    bm25: "pg_search",
});
/** The extension that brings a type; undefined: none that is known here. */
function extensionOfType(name) {
    return types.get(name);
}
/** What a statement cannot do without: extensions that it makes, or whose types and access methods it names. */
function extensionsWanted(node) {
    const found = new Set();
    const { CreateExtensionStmt: made } = node;
    if (made?.extname)
        found.add(made.extname);
    const add = (name) => {
        if (name !== undefined)
            found.add(name);
    };
    add(methods.get(node.IndexStmt?.accessMethod ?? ""));
    for (const type of typesIn(node))
        add(types.get(type));
    return found;
}
/** The types that a statement names, without their schemas. */
function typesIn(node) {
    const found = new Set();
    for (const [key, value] of (0,_grammar_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodesIn */ .v)(node)) {
        if (key !== "typeName" && key !== "TypeName")
            continue;
        const names = value.names ?? [];
        const last = names.at(-1);
        if (last)
            found.add((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(last)[0] ?? "");
    }
    return found;
}


/***/ }),

/***/ 83190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isPrepared)
/* harmony export */ });
/** Whether a statement is sent as a prepared one, which PostgreSQL takes a single command of. */
function isPrepared({ migration: { sent }, piece, }) {
    return piece !== null && sent?.[piece]?.prepared === true;
}


/***/ }),

/***/ 7097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ runsAlone),
/* harmony export */   fU: () => (/* binding */ inOneBlock),
/* harmony export */   kr: () => (/* binding */ howToRunAlone),
/* harmony export */   xQ: () => (/* binding */ shortTimeouts)
/* harmony export */ });
/** Whether the statement is a query of its own outside any transaction block, so that CONCURRENTLY would run there. */
function runsAlone({ scope, unit }) {
    if (scope.in === "autocommit")
        return true;
    // A tool that looks for CONCURRENTLY itself takes a lone statement out of its transaction.
    const only = unit.statements.length === 1 && unit.refused === null;
    return unit.migration.execution === "automatic" && unit.migration.decide !== undefined && only;
}
/** How to get a concurrent statement to run in this tool, as a sentence without its full stop. */
function howToRunAlone({ unit, scope, body }) {
    const { advice, tool, execution } = unit.migration;
    if (body)
        return `Take it out of the ${body.kind === "do" ? "DO block" : body.kind}, where CONCURRENTLY never runs, into a migration of its own`;
    if (scope.in === "block" && scope.by === "begin" && execution === "autocommit")
        return "Take it out of the BEGIN … COMMIT block, into a migration of its own";
    if (scope.in === "block" && scope.by === "psql")
        return "Write COMMIT and `\\set AUTOCOMMIT on` above it";
    // Nobody knows the program, only how it sends.
    if (advice.sent !== undefined && execution !== "autocommit")
        return "Send it alone, outside any transaction, with no other statement in its message";
    if (isOnly(unit))
        return `With ${tool}: ${advice.alone}`;
    const where = advice.several
        ? "Move it to a migration of its own"
        : "Move it to a migration of its own, one statement per file";
    return `${where}; with ${tool}: ${advice.alone}`;
}
/** Whether a migration has one statement; what stands inside it does not count. */
function isOnly({ statements }) {
    return statements.length > 0 && statements.slice(1).every((one) => one.body !== null);
}
/** Durations that a build on a large table can outlast; an hour is taken as long enough. */
const longEnough = 3_600_000;
const timeouts = ["lock_timeout", "statement_timeout", "transaction_timeout"];
/** The timeouts in effect that may cancel a build half way. transaction_timeout exists from PostgreSQL 17 on. */
function shortTimeouts({ settings }, postgres) {
    return timeouts.filter((name) => {
        const ms = settings.get(name)?.ms ?? 0;
        return ms > 0 && ms < longEnough && (name !== "transaction_timeout" || postgres >= 17);
    });
}
/** Whether a transaction block holds both. */
function inOneBlock({ scope: a }, { scope: b }) {
    return a.in === "block" && b.in === "block" && a.id === b.id;
}


/***/ }),

/***/ 83201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ sentIn)
/* harmony export */ });
/** What kind of transaction a statement runs in; null where it runs alone. */
function sentIn({ scope }) {
    return scope.in === "block" ? scope.by : null;
}


/***/ }),

/***/ 6945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fq: () => (/* binding */ fullName),
  Dm: () => (/* binding */ madeIn),
  Hx: () => (/* binding */ undoing),
  Y1: () => (/* binding */ withTables)
});

// EXTERNAL MODULE: ./build/src/text/edit-distance.js
var edit_distance = __webpack_require__(88553);
// EXTERNAL MODULE: ./build/src/text/first-of.js
var first_of = __webpack_require__(75485);
// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(17866);
// EXTERNAL MODULE: ./build/src/sql/grammar/comments.js
var comments = __webpack_require__(58416);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js
var index_definition = __webpack_require__(52399);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-equality.js
var index_equality = __webpack_require__(50882);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-traits.js
var index_traits = __webpack_require__(11951);
// EXTERNAL MODULE: ./build/src/sql/statements/made-by-version.js
var made_by_version = __webpack_require__(11477);
// EXTERNAL MODULE: ./build/src/sql/way-back/replaced-object.js
var replaced_object = __webpack_require__(2662);
// EXTERNAL MODULE: ./build/src/sql/grammar/lexemes.js
var grammar_lexemes = __webpack_require__(73747);
;// CONCATENATED MODULE: ./build/src/sql/way-back/taken-with-its-maker.js

/**
 * Whether an index that a constraint has taken over is taken back all the same when the constraint has been dropped, and the
 * index with it: the version that makes it is of the same run, and its way back drops what is still there of that name.
 */
function isTakenBackByItsMaker({ version: { root }, up }, { file }, name) {
    if (file.changed === "none" || up.some(({ migration }) => migration.file.path === file.path))
        return false;
    const maker = root.versions.find((each) => each.up.some((one) => one.file.path === file.path));
    return maker?.down.some((each) => dropsIfThere(sqlOf(each), name)) === true;
}
function sqlOf({ sent, file, span }) {
    if (!sent)
        return file.text.slice(...span);
    return sent.map((one) => (one.kind === "message" ? one.sql : "")).join(";\n");
}
function dropsIfThere(sql, name) {
    const lexemes = (0,grammar_lexemes/* lexemesOf */.Ze)(sql);
    const word = (at) => lexemes[at]?.text.toUpperCase() ?? "";
    return lexemes.some((_, at) => {
        if (word(at) !== "DROP" || word(at + 1) !== "INDEX")
            return false;
        const next = word(at + 2) === "CONCURRENTLY" ? at + 3 : at + 2;
        if (word(next) !== "IF" || word(next + 1) !== "EXISTS")
            return false;
        const end = lexemes.findIndex(({ text }, there) => there > next && text === ";");
        const named = lexemes.slice(next + 2, end < 0 ? undefined : end);
        return named.some((lexeme) => (0,grammar_lexemes/* identifierOf */.xP)(lexeme) === name);
    });
}

// EXTERNAL MODULE: ./build/src/sql/way-back/undone-constraint.js
var undone_constraint = __webpack_require__(40875);
;// CONCATENATED MODULE: ./build/src/sql/way-back/down-diff.js












/** Holds the down part of a version against its up part. */
const undoing = (0,memoize_last/* forLast */.e)((version) => {
    const standing = madeIn(version).filter((one) => outlives(one, version));
    const mismatches = mismatchesOf(version, standing);
    const meant = new Set(mismatches.map((one) => one.meant));
    const left = standing.filter((one) => !meant.has(one));
    return { left: withTables(left, version), mismatches };
});
/** What there is after up, and was not there before. */
const madeIn = (0,memoize_last/* forLast */.e)((version) => version.up.flatMap((unit) => unit.statements.flatMap(madeBy).flatMap((made) => standsAs(namedAfter(version, made), version))));
/** What stands on a table that the version makes is undone with the table, and named by it, once. */
function withTables(left, version) {
    const tables = new Set();
    return left.flatMap((made) => {
        const table = version.after.relation(made.table);
        if (!table || table.maybe || !(0,made_by_version/* isMadeBy */.P)(version, table))
            return [made];
        const key = (0,grammar_name/* printName */.To)(table.name);
        if (tables.has(key))
            return [];
        tables.add(key);
        const view = table.kind === "matview" ? { isView: true } : {};
        return [{ ...made, ...view, kind: "table", name: made.table.name }];
    });
}
/** What a statement makes; a table's own constraints go with the table. */
function madeBy(statement) {
    const { IndexStmt, AlterTableStmt } = statement.node;
    if (statement.body && statement.body.kind !== "do")
        return [];
    if (IndexStmt) {
        const table = (0,grammar_name/* nameOf */.Vb)(IndexStmt.relation);
        const name = IndexStmt.idxname || (0,index_definition/* defaultIndexName */.H3)(table.name, (0,index_definition/* shapeOf */.F5)(IndexStmt));
        return [{ kind: "index", name, table, statement }];
    }
    if (AlterTableStmt?.objtype !== "OBJECT_TABLE")
        return [];
    const table = (0,grammar_name/* nameOf */.Vb)(AlterTableStmt.relation);
    return (AlterTableStmt.cmds ?? []).flatMap((cmd) => {
        const def = "AlterTableCmd" in cmd ? cmd.AlterTableCmd.def : undefined;
        if (!def || !("Constraint" in def))
            return [];
        const name = def.Constraint.conname || def.Constraint.indexname;
        return name ? [{ kind: "constraint", name, table, statement }] : [];
    });
}
/** As it stands after up; nothing where it does not, or stood there before. */
function standsAs({ made, since }, version) {
    const { after } = version;
    const table = after.relation(made.table);
    if (table?.persistence === "temporary")
        return [];
    const name = placed(made, version);
    const there = after.relation(name);
    if (made.kind === "index" && (!there || isLaters(there, made, version)))
        return [];
    if (made.kind === "constraint" && takenBack(made, since, version))
        return [];
    // A constraint that takes over an index made here is undone with it, and the other way round.
    if (made.kind === "index" && there?.index?.constraint !== undefined)
        return [];
    const taken = (0,replaced_object/* takenOver */.GH)(version, made.table, made.name);
    if (taken && isTakenBackByItsMaker(version, taken.by, taken.name))
        return [{ ...made, replaces: taken, replacedGoes: true }];
    const replaces = taken ?? (0,replaced_object/* replacedIn */.Sn)(version, made.table, made.name);
    if (replaces !== undefined)
        return replaces === "the same" ? [] : [{ ...made, replaces }];
    // Something else had its name before up, of which nobody can tell what became.
    return version.before.relation(name) ? [] : [made];
}
/** Whether another statement of the version has made what has the name in the end: this one's is gone. */
function isLaters(there, { statement }, version) {
    const { by } = there;
    const isOwn = by.file === statement.file && by.span[0] === statement.span[0];
    return !isOwn && there.index !== undefined && (0,made_by_version/* isMadeBy */.P)(version, there);
}
/** By the name that it has after up. */
function namedAfter(version, made) {
    const { statement, name, table, kind } = made;
    const { starts, renamed } = changesIn(version);
    const at = (starts.get(statement.unit) ?? 0) + statement.index;
    const own = renamed.get(kind === "index" ? "" : table.name);
    const { to, at: since } = (own ? (0,undone_constraint/* laterNames */.zO)(name, own, at) : []).at(-1) ?? { to: name, at };
    return { made: { ...made, name: to }, since };
}
/** In the schema of its table. */
function placed(made, { after }) {
    return { schema: after.relation(made.table)?.name.schema ?? made.table.schema, name: made.name };
}
/** Whether it is still there after down. */
function outlives(made, version) {
    const { after, afterDown } = version;
    const name = placed(made, version);
    if (!afterDown)
        return mentionedInComment(made) !== true;
    if (made.replaces)
        return (!(0,replaced_object/* isRestored */.Le)(made.replaces, made.table, version) && !(made.replacedGoes && !afterDown.relation(name)));
    const now = afterDown.relation(name);
    if (after.relation(name))
        return now !== undefined && !isOldByAnotherName(now, made.table, version.before, afterDown);
    return !(0,undone_constraint/* isUndone */.Y_)(made, version);
}
/** Whether what stands there after down is what stood there before up, which had another name. */
function isOldByAnotherName(now, table, before, afterDown) {
    const alike = now.index ? before.indexesHaving(table, [(0,index_traits/* definedLike */.J0)(now.index.shape)]) : [];
    const old = (0,first_of/* firstOf */.K)(alike, ({ name, index }) => index?.unique === now.index?.unique &&
        index !== undefined &&
        now.index !== undefined &&
        (0,index_equality/* mayBeSame */.Lx)(index.shape, now.index.shape) &&
        !afterDown.relation(name));
    return old !== undefined;
}
/** Whether up itself drops it again, as after NOT VALID, VALIDATE and SET NOT NULL. */
function takenBack({ table, name }, since, version) {
    const { drops } = changesIn(version);
    const last = Math.max(drops.whole.get(table.name) ?? -1, drops.constraints.get(table.name)?.get(name) ?? -1);
    return last > since;
}
/**
 * Where up drops and renames constraints, and renames indexes, and where each of its units begins; looked for once, since
 * each constraint asks.
 */
const changesIn = (0,memoize_last/* forLast */.e)(({ up }) => {
    const starts = new Map();
    let next = 0;
    for (const unit of up) {
        starts.set(unit, next);
        next += unit.statements.length;
    }
    return { drops: (0,undone_constraint/* lastDrops */.Z0)(up), renamed: (0,undone_constraint/* renamingsIn */.e5)(up), starts };
});
function mentionedInComment({ name, statement }) {
    const { rollback, span } = statement.migration;
    if (rollback.place !== "comment")
        return false;
    return remarksOf(statement.unit).indexOf(name, statement.span[1] - span[0]) >= 0;
}
/** A migration's text with everything but its comments blanked out; made once, since each index asks. */
const remarksOf = (0,memoize_last/* forLast */.e)(({ migration: { file, span } }) => {
    const parts = [];
    let at = span[0];
    for (const comment of (0,comments/* commentsOf */.u)(file, span)) {
        parts.push(" ".repeat(comment.span[0] - at), comment.text);
        at = comment.span[1];
    }
    return parts.join("");
});
function mismatchesOf(version, standing) {
    const free = new Set(standing.filter((one) => one.kind === "index"));
    return version.down.flatMap((unit) => unit.statements.flatMap((drop) => droppedIndexes(drop).flatMap((name) => {
        // Known, or made again by the same rollback.
        if (drop.schema.relation(name) || version.afterDown?.relation(name))
            return [];
        const meant = closest(free, name);
        // Of the right name that the rollback has dropped before it is no slip of the pen.
        if (!meant || (meant.name === name.name && drop.schema.gone(name)))
            return [];
        free.delete(meant);
        return [{ drop, name, meant }];
    })));
}
/** Among more than this nobody can say which was meant; and each name is compared with each. */
const comparable = 200;
function closest(free, name) {
    const few = free.size > comparable ? [] : [...free];
    return few.filter((one) => alike(one, name)).sort((a, b) => far(a, name) - far(b, name))[0];
}
function droppedIndexes({ node }) {
    const { DropStmt } = node;
    return DropStmt?.removeType === "OBJECT_INDEX" ? (DropStmt.objects ?? []).map(grammar_name/* nameOfList */.HA) : [];
}
function far(made, name) {
    return (0,edit_distance/* distance */.I)(made.name, name.name);
}
/** Close enough that one was meant for the other: a slip of the pen, or the same name in another schema. */
function alike(made, name) {
    return far(made, name) <= Math.max(made.name.length, name.name.length) / 2;
}
function fullName({ table, name }) {
    return { schema: table.schema, name };
}


/***/ }),

/***/ 61639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xL: () => (/* binding */ rollbackSql),
  PR: () => (/* binding */ undoSql),
  j5: () => (/* binding */ undoStatements),
  lZ: () => (/* binding */ wayBack)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(69293);
// EXTERNAL MODULE: ./build/src/sql/locks/preexisting.js
var preexisting = __webpack_require__(45325);
// EXTERNAL MODULE: ./build/src/sql/way-back/down-diff.js + 1 modules
var down_diff = __webpack_require__(6945);
// EXTERNAL MODULE: ./build/src/sql/way-back/old-definition.js
var old_definition = __webpack_require__(23317);
;// CONCATENATED MODULE: ./build/src/sql/way-back/restoring-sql.js




/** The statements that lead back from what was made to what stood there under its name. */
function restoring(made, old) {
    const partitioned = (0,preexisting/* isPartitioned */.gN)(made.table, made.statement);
    const isConstraint = old.index === undefined || old.index.constraint !== undefined;
    const steps = isConstraint ? constraintBack(made, old, partitioned) : indexBack(made, old, partitioned);
    return (steps ?? [dropped(made, partitioned), `-- Then create ${(0,grammar_name/* quoteIdentifier */.Cm)(made.name)} again as it was.`]);
}
function dropped(made, partitioned) {
    if (made.kind === "constraint")
        return `${altering(made)} DROP CONSTRAINT IF EXISTS ${(0,grammar_name/* quoteIdentifier */.Cm)(made.name)};`;
    return `DROP INDEX ${partitioned ? "" : "CONCURRENTLY "}IF EXISTS ${(0,grammar_name/* printName */.To)((0,down_diff/* fullName */.fq)(made))};`;
}
function altering({ table }) {
    return `ALTER TABLE ${(0,grammar_name/* printName */.To)(table)}`;
}
/** The old one is built beside the new one, so that queries have one of them at any time. */
function indexBack(made, old, partitioned) {
    // What a constraint has taken over under another name leaves its own free.
    if (old.name !== made.name && old.index) {
        const again = (0,old_definition/* indexAgain */.B0)({ by: old.by, index: old.index }, old.name, !partitioned);
        return again === null ? null : [`${again};`, dropped(made, partitioned)];
    }
    const beside = old.keptAs ?? `${made.name}_old`;
    const build = old.index && (0,old_definition/* indexAgain */.B0)({ by: old.by, index: old.index }, beside, !partitioned);
    if (!build && old.keptAs === null)
        return null;
    const from = (0,grammar_name/* printName */.To)({ schema: made.table.schema, name: beside });
    return [
        ...(old.keptAs === null ? [`${build};`] : []),
        dropped(made, partitioned),
        `ALTER INDEX ${from} RENAME TO ${(0,grammar_name/* quoteIdentifier */.Cm)(made.name)};`,
    ];
}
function constraintBack(made, old, partitioned) {
    const name = (0,grammar_name/* quoteIdentifier */.Cm)(made.name);
    if (old.keptAs !== null)
        return [
            dropped(made, partitioned),
            `${altering(made)} RENAME CONSTRAINT ${(0,grammar_name/* quoteIdentifier */.Cm)(old.keptAs)} TO ${name};`,
        ];
    const definition = (0,old_definition/* constraintAgain */.YQ)(old);
    if (definition === null)
        return null;
    if (made.kind === "index")
        return [dropped(made, partitioned), `${altering(made)} ADD CONSTRAINT ${name} ${definition};`];
    const swap = `${altering(made)} DROP CONSTRAINT IF EXISTS ${name}, ADD CONSTRAINT ${name}`;
    if (old.index)
        return overIndex(made, old, definition, swap, partitioned);
    if (partitioned)
        return [`${swap} ${definition};`];
    const unchecked = definition.replace(/\s+NOT\s+VALID$/i, "");
    return [`${swap} ${unchecked} NOT VALID;`, `${altering(made)} VALIDATE CONSTRAINT ${name};`];
}
/** The index of a key is built before the table is locked. */
function overIndex(made, old, definition, swap, partitioned) {
    const [kind] = /^(?:UNIQUE|PRIMARY\s+KEY)/i.exec(definition) ?? [];
    const beside = `${made.name}_old`;
    const build = kind && old.index && !partitioned && (0,old_definition/* indexAgain */.B0)({ by: old.by, index: old.index }, beside, true);
    if (!build)
        return [`${swap} ${definition};`];
    const [late = ""] = /\s(?:NOT\s+)?DEFERRABLE\b.*$|\sINITIALLY\s.*$/is.exec(definition) ?? [];
    return [`${build};`, `${swap} ${kind} USING INDEX ${(0,grammar_name/* quoteIdentifier */.Cm)(beside)}${late};`];
}

;// CONCATENATED MODULE: ./build/src/sql/way-back/down-sql.js




/** What to write, and where, so that the migration can be taken back; last made, first undone. */
function rollbackSql(left, version) {
    const [first] = left;
    if (!first)
        return "";
    const { rollback } = first.statement.migration;
    const prefix = rollback.heading?.endsWith(" ") ? rollback.heading : "";
    const lines = [...left]
        .reverse()
        .flatMap(undo)
        // What was written over several lines has the heading on each: without it they would run on the way up.
        .map((sql) => prefix + (prefix ? sql.replaceAll("\n", `\n${prefix}`) : sql));
    const outside = outsideOf(lines, version, first.statement.migration);
    if (outside && !outside.several && lines.length > 1)
        return inFilesOfTheirOwn(lines, outside);
    const marked = opens(outside, rollback) && (outside.several || lines.length === 1);
    const isBegun = rollback.present || prefix !== "";
    const heading = marked ? [outside.marker] : isBegun ? [] : [rollback.heading ?? []].flat();
    const lead = rollback.place === "none" ? "Keep the rollback at hand" : `Write into ${rollback.where}`;
    return `${lead}:\n${[...heading, ...lines].join("\n")}${marked ? "" : noteOf(outside)}`;
}
/** The same statements without where they go; none where one of them nobody can write but its author. */
function undoStatements(left) {
    const lines = [...left].reverse().flatMap(undo);
    const statements = lines.some((sql) => sql.startsWith("--"))
        ? []
        : lines.map((sql) => ({ sql: sql.replace(/;$/, "") }));
    // What its maker takes back is not brought back here.
    const restored = left.filter(({ replacedGoes }) => !replacedGoes);
    return { statements, restores: restored.flatMap(({ replaces }) => replaces?.by.file.path ?? []) };
}
/** One file, or one section of it, cannot hold them all. */
function inFilesOfTheirOwn(lines, { tool }) {
    return `${tool} runs one concurrent statement per file. Give each step a migration of its own, with one of these as its rollback, the last step's first:\n${lines.join("\n")}`;
}
/** Whether the tool's marker is what the rollback, yet to be written, begins with. */
function opens(outside, { present, place, heading }) {
    if (present || outside?.marker === undefined)
        return false;
    return place === "file" || (heading !== undefined && outside.marker.startsWith(heading));
}
/** How a rollback that drops an index concurrently is kept out of a transaction; null where it is. */
function outsideOf(lines, version, up) {
    const { execution, advice } = version.down[0]?.migration ?? up.rollback.unwritten ?? up;
    if (execution === "autocommit" || !lines.some((line) => line.includes("CONCURRENTLY")))
        return null;
    // One statement in a query of its own is in no transaction.
    const alone = lines.length === 1 && version.down.length === 0;
    return alone && (execution === "one-query" || execution === "automatic")
        ? null
        : { ...advice, tool: up.tool };
}
function noteOf(outside) {
    return outside === null
        ? ""
        : `\nDROP INDEX CONCURRENTLY must run outside any transaction; with ${outside.tool}: ${outside.alone}.`;
}
/** How to take back what a version adds to tables that were there before; null where it adds nothing. */
function wayBack(version) {
    const made = (0,down_diff/* madeIn */.Dm)(version).filter((one) => (0,preexisting/* preexistence */.mb)(one.table, one.statement) !== "new");
    const [first] = made;
    if (!first)
        return null;
    const { file, rollback } = first.statement.migration;
    const { left, mismatches } = (0,down_diff/* undoing */.Hx)(version);
    const written = rollback.present && left.length === 0 && mismatches.length === 0;
    return {
        file,
        sql: [...made].reverse().flatMap(undo).join("\n"),
        written: written ? rollback.where : null,
    };
}
/** How to take back what a version makes, last made first; empty where it makes nothing that is known. */
function undoSql(version) {
    const made = (0,down_diff/* withTables */.Y1)((0,down_diff/* madeIn */.Dm)(version), version);
    const [first] = made;
    if (!first)
        return "";
    const lines = [...made].reverse().flatMap(undo);
    return lines.join("\n") + noteOf(outsideOf(lines, version, first.statement.migration));
}
/** The statements that take away what was made, and bring back what stood there before. */
function undo(made) {
    if (made.replaces && !made.replacedGoes)
        return restoring(made, made.replaces);
    if (made.kind === "constraint")
        return [`ALTER TABLE ${(0,grammar_name/* printName */.To)(made.table)} DROP CONSTRAINT IF EXISTS ${(0,grammar_name/* quoteIdentifier */.Cm)(made.name)};`];
    const { statement, table } = made;
    if (made.kind === "table")
        return [`DROP ${made.isView ? "MATERIALIZED VIEW" : "TABLE"} IF EXISTS ${(0,grammar_name/* printName */.To)(table)};`];
    const plain = (0,preexisting/* isPartitioned */.gN)(table, statement);
    return [`DROP INDEX ${plain ? "" : "CONCURRENTLY "}IF EXISTS ${(0,grammar_name/* printName */.To)((0,down_diff/* fullName */.fq)(made))};`];
}


/***/ }),

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ takenOver),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   Le: () => (/* binding */ isRestored),
/* harmony export */   Sn: () => (/* binding */ replacedIn)
/* harmony export */ });
/* harmony import */ var _text_first_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75485);
/* harmony import */ var _indexes_constraint_traits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13718);
/* harmony import */ var _indexes_index_equality_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50882);
/* harmony import */ var _indexes_index_traits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11951);
/* harmony import */ var _statements_made_by_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11477);
/* harmony import */ var _old_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23317);
/* harmony import */ var _undone_constraint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40875);







/** What has that name on the table: an index, with its constraint or without, or a constraint alone. */
function standing(schema, table, name) {
    const owner = schema.relation(table);
    const there = schema.relation({ schema: owner?.name.schema ?? table.schema, name });
    if (there?.index)
        return { by: there.by, name, as: name, index: there.index, columns: [] };
    for (const { by, kind, columns } of owner?.constraints?.having((0,_indexes_constraint_traits_js__WEBPACK_IMPORTED_MODULE_4__/* .constraintNamed */ .RB)(name)) ?? [])
        if (by && kind !== "trigger")
            return { by, name, as: by.as, columns };
    return undefined;
}
/** What up has put another in the place of, on a table that stays the same. */
function replacedIn(version, table, name) {
    const { before, after } = version;
    const [old, now] = [standing(before, table, name), standing(after, table, name)];
    if (!old || !now)
        return undefined;
    if (!isSameTable(before.relation(table), after.relation(table)))
        return undefined;
    return isAlike(old, now) ? "the same" : { ...old, keptAs: old.index ? keptAs(old, table, after) : null };
}
/**
 * The index of before up that the constraint of that name has taken over by USING INDEX, whatever it was called: when the
 * constraint is dropped, it goes, too (manual, ALTER TABLE).
 */
function takenOver(version, table, name) {
    const { before, after } = version;
    const now = standing(after, table, name);
    if (now?.index?.constraint === undefined || (0,_statements_made_by_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isMadeBy */ .P)(version, now))
        return undefined;
    const old = (0,_text_first_of_js__WEBPACK_IMPORTED_MODULE_5__/* .firstOf */ .K)(before.indexesHaving(table, [(0,_indexes_index_traits_js__WEBPACK_IMPORTED_MODULE_6__/* .madeAt */ .ZM)(now.by.span)]), ({ by, index }) => isSame(by, now.by) && index?.constraint === undefined && isKept(now.index, index));
    if (!old?.index)
        return undefined;
    const own = old.name.name;
    return { by: old.by, name: own, as: own, index: old.index, columns: [], keptAs: null };
}
/** Whether the way back has led to what stood there before. */
function isRestored(old, table, { after, afterDown, down }) {
    if (!afterDown)
        return false;
    const [owner, gone] = [after.relation(table), afterDown.relation(table)];
    // A table that is dropped, or has another's place, takes all with it.
    if (owner && !(gone && (0,_undone_constraint_js__WEBPACK_IMPORTED_MODULE_3__/* .sameOrigin */ .Nm)(owner, gone)))
        return true;
    const now = standing(afterDown, table, old.name);
    if (!now)
        return false;
    if (old.index || now.index)
        return isAlike(old, now);
    // Up and down stand in one call where the tool itself turns it around.
    if (down.some(({ migration }) => migration.derived))
        return true;
    const made = standing(after, table, old.name);
    return !made || !isSame(made.by, now.by);
}
function isSameTable(before, after) {
    return before && after ? (0,_undone_constraint_js__WEBPACK_IMPORTED_MODULE_3__/* .sameOrigin */ .Nm)(before, after) : before === after;
}
function isAlike(a, b) {
    if (a.index && b.index)
        return ((0,_indexes_index_equality_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeSame */ .Lx)(a.index.shape, b.index.shape) &&
            a.index.unique === b.index.unique &&
            a.index.nullsNotDistinct === b.index.nullsNotDistinct &&
            (a.index.constraint === undefined) === (b.index.constraint === undefined));
    if (a.index || b.index)
        return false;
    const [former, later] = [a, b].map(_old_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .constraintAgain */ .YQ);
    // Nobody drops a constraint to make the same one: what cannot be compared is another.
    return former && later ? (0,_old_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .sameText */ .QV)(former, later) : false;
}
function isSame(a, b) {
    return a.file.path === b.file.path && a.span[0] === b.span[0];
}
function keptAs(old, table, after) {
    const kept = (0,_text_first_of_js__WEBPACK_IMPORTED_MODULE_5__/* .firstOf */ .K)(after.indexesHaving(table, [(0,_indexes_index_traits_js__WEBPACK_IMPORTED_MODULE_6__/* .madeAt */ .ZM)(old.by.span)]), ({ by, index }) => isSame(by, old.by) && index !== undefined && isKept(old.index, index));
    return kept && kept.name.name !== old.name ? kept.name.name : null;
}
/** One statement makes several indexes where it makes a table. */
function isKept(old, now) {
    return (old !== undefined && now !== undefined && (0,_indexes_index_equality_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeSame */ .Lx)(old.shape, now.shape) && old.unique === now.unique);
}


/***/ }),

/***/ 40875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ sameOrigin),
/* harmony export */   Y_: () => (/* binding */ isUndone),
/* harmony export */   Z0: () => (/* binding */ lastDrops),
/* harmony export */   e5: () => (/* binding */ renamingsIn),
/* harmony export */   zO: () => (/* binding */ laterNames)
/* harmony export */ });
/* harmony import */ var _text_first_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75485);
/* harmony import */ var _text_memoize_last_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17866);
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69293);
/* harmony import */ var _indexes_constraint_traits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13718);
/* harmony import */ var _statements_alter_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94568);





/** Whether the way back takes it away: by name, with its table or its column, or by giving the table an older one's place. */
function isUndone(made, version) {
    const { after, afterDown } = version;
    const back = wayBackOf(version)(made.table);
    const names = laterNames(made.name, back.renamed).map(({ to }) => to);
    const place = { schema: back.schema, name: back.table };
    const now = afterDown?.relation(place);
    const gone = now
        ? isOlder(now, place, names.at(-1) ?? "", version)
        : after.relation(made.table) !== undefined;
    return gone || back.isDropped(names);
}
/** Whether a constraint of that name stood before up on the table of that name, which up has taken away. */
function isOlder(now, table, name, { before }) {
    const old = before.relation(table);
    if (!old || sameOrigin(old, now))
        return false;
    return !old.constraints || (0,_text_first_of_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .K)(old.constraints.having((0,_indexes_constraint_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .constraintNamed */ .RB)(name))) !== undefined;
}
function sameOrigin({ by: a }, { by: b }) {
    return a.file.path === b.file.path && a.direction === b.direction && a.span[0] === b.span[0];
}
/** Each table of a version is followed once, since each of its constraints asks. */
const wayBackOf = (0,_text_memoize_last_js__WEBPACK_IMPORTED_MODULE_4__/* .forLast */ .e)(({ down }) => {
    const events = eventsIn(down);
    const drops = lastDrops(down);
    const known = new Map();
    return (table) => {
        const key = `${table.schema ?? ""}\0${table.name}`;
        const found = known.get(key) ?? followed(table, events, drops);
        known.set(key, found);
        return found;
    };
});
/** What renames or moves something, by the name of the table that it speaks of. */
function eventsIn(down) {
    const events = new Map();
    let at = 0;
    for (const { statements } of down)
        for (const { node } of statements) {
            const { RenameStmt, AlterObjectSchemaStmt } = node;
            const found = RenameStmt ?? AlterObjectSchemaStmt;
            const name = found?.relation?.relname;
            if (!found || name === undefined)
                continue;
            noteIn(events, name, { at: at++, node: found });
        }
    return events;
}
function noteIn(lists, key, item) {
    const own = lists.get(key);
    if (own)
        own.push(item);
    else
        lists.set(key, [item]);
}
/** What gives constraints other names, by their table, and what gives indexes others, by ""; each by the name before. */
function renamingsIn(units) {
    const renamed = new Map();
    let at = 0;
    for (const { statements } of units)
        for (const { node } of statements) {
            const { RenameStmt } = node;
            const { renameType, relation, subname = "", newname: to = "" } = RenameStmt ?? {};
            const isIndex = renameType === "OBJECT_INDEX" || renameType === "OBJECT_TABLE";
            const owner = isIndex ? "" : (relation?.relname ?? "");
            const own = renamed.get(owner) ?? new Map();
            if (isIndex || renameType === "OBJECT_TABCONSTRAINT")
                noteIn(own, isIndex ? (relation?.relname ?? "") : subname, { at, to });
            renamed.set(owner, own);
            at++;
        }
    return renamed;
}
function followed({ schema, name }, events, drops) {
    const names = [name];
    const renamed = new Map();
    let place = schema;
    // As far as the events of each name are passed: a table may be given the same names again and again.
    const passed = new Map();
    let last = -1;
    for (;;) {
        const own = events.get(names.at(-1) ?? "") ?? [];
        let next = passed.get(names.at(-1) ?? "") ?? 0;
        while (next < own.length && own[next].at <= last)
            next++;
        const event = own[next];
        passed.set(names.at(-1) ?? "", next + 1);
        if (!event)
            break;
        const { at, node } = event;
        last = at;
        const { renameType, subname = "", newname = "" } = node;
        if ("newschema" in node)
            place = node.newschema;
        else if (renameType === "OBJECT_TABCONSTRAINT")
            noteIn(renamed, subname, { at, to: newname });
        else if (renameType === "OBJECT_TABLE")
            names.push(newname);
    }
    const tables = [...new Set(names)];
    const whole = tables.some((one) => drops.whole.has(one));
    const dropped = new Set(tables.flatMap((one) => [...(drops.constraints.get(one)?.keys() ?? [])]));
    return {
        schema: place,
        table: names.at(-1) ?? name,
        renamed,
        isDropped: (constraint) => whole || constraint.some((one) => dropped.has(one)),
    };
}
/** The names of a constraint, one after the other, and since when it has each. */
function laterNames(name, renamed, since = -1) {
    const names = [{ at: since, to: name }];
    for (let last = names[0];;) {
        const next = renamed.get(last.to)?.find((one) => one.at > last.at);
        if (!next)
            return names;
        names.push(next);
        last = next;
    }
}
/**
 * Foreign keys and checks have no index to follow: they are undone by name, or with their table or column. Statements are
 * counted through all units.
 */
function lastDrops(units) {
    const whole = new Map();
    const constraints = new Map();
    let at = 0;
    for (const { statements } of units)
        for (const { node } of statements) {
            const { AlterTableStmt, DropStmt } = node;
            if (DropStmt?.removeType === "OBJECT_TABLE")
                for (const object of DropStmt.objects ?? [])
                    whole.set((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfList */ .HA)(object).name, at);
            if (AlterTableStmt)
                noteDrops(AlterTableStmt, at, whole, constraints);
            at++;
        }
    return { whole, constraints };
}
function noteDrops(alter, at, whole, constraints) {
    const table = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(alter.relation).name;
    for (const { subtype, name = "" } of (0,_statements_alter_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandsOf */ .Kf)(alter)) {
        if (subtype === "AT_DropColumn")
            whole.set(table, at);
        if (subtype !== "AT_DropConstraint")
            continue;
        const own = constraints.get(table) ?? new Map();
        constraints.set(table, own.set(name, at));
    }
}


/***/ }),

/***/ 88553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ distance)
/* harmony export */ });
/** The number of single-character insertions, deletions and replacements between two texts (Levenshtein). */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ })

};

//# sourceMappingURL=76.index.js.map