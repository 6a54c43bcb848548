export const id = 510;
export const ids = [510];
export const modules = {

/***/ 23939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wx: () => (/* binding */ builtIn),
  K5: () => (/* binding */ castBetween),
  lA: () => (/* binding */ fits),
  Zd: () => (/* binding */ isPolymorphic),
  Kq: () => (/* binding */ typeFacts)
});

// EXTERNAL MODULE: ./build/src/text/lookup.js
var lookup = __webpack_require__(15307);
// EXTERNAL MODULE: ./build/src/sql/facts/casts.js
var casts = __webpack_require__(44530);
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

// EXTERNAL MODULE: ./build/src/sql/facts.js
var facts = __webpack_require__(62221);
;// CONCATENATED MODULE: ./build/src/sql/expression/types.js




/** PostgreSQL's own type of that name; undefined for all others, and for arrays. */
function typeFacts(name, postgres) {
    const [fact] = (0,facts/* factsByName */._3)(types, postgres).get(name) ?? [];
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
    const fact = (0,facts/* factsByName */._3)(casts/* casts */.B, postgres)
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


/***/ }),

/***/ 44530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ casts)
/* harmony export */ });
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


/***/ }),

/***/ 53984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G3: () => (/* binding */ accepts),
  gp: () => (/* binding */ classesNamed),
  QC: () => (/* binding */ defaultClasses)
});

// EXTERNAL MODULE: ./build/src/sql/expression/types.js + 1 modules
var types = __webpack_require__(23939);
// EXTERNAL MODULE: ./build/src/sql/facts/casts.js
var casts = __webpack_require__(44530);
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

// EXTERNAL MODULE: ./build/src/sql/facts.js
var facts = __webpack_require__(62221);
;// CONCATENATED MODULE: ./build/src/sql/indexes/operator-class.js




let kept = null;
function keptFor(postgres) {
    if (kept?.postgres !== postgres)
        kept = {
            postgres,
            defaults: new Map(),
            all: (0,facts/* factsOf */.xS)(classes, postgres).map(([method = "", type = "", name = "", standard, extension = "-"]) => ({
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
    if ((0,types/* isPolymorphic */.Zd)(wanted))
        return fitsPolymorphic(wanted, type);
    return ((0,types/* castBetween */.K5)(type, wanted, postgres)?.implicit === true &&
        (0,facts/* factsOf */.xS)(casts/* casts */.B, postgres).some(([from, to, , method]) => from === type && to === wanted && method === "b"));
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


/***/ })

};

//# sourceMappingURL=510.index.js.map