export const id = 293;
export const ids = [293];
export const modules = {

/***/ 62221:
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

/***/ 69293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   HA: () => (/* binding */ nameOfList),
/* harmony export */   Kc: () => (/* binding */ hasPlaceholder),
/* harmony export */   Nt: () => (/* binding */ inQuotes),
/* harmony export */   OE: () => (/* binding */ nameByServer),
/* harmony export */   To: () => (/* binding */ printName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   e4: () => (/* binding */ printTable),
/* harmony export */   iS: () => (/* binding */ nameInQuotes),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   mN: () => (/* binding */ placeholdersAsWritten),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/* harmony import */ var _reserved_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97234);

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
    if (hasPlaceholder(name))
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
/** A text with its placeholders as the file writes them. */
function placeholdersAsWritten(text) {
    return hasPlaceholder(text) ? text.replace(/[\ue000-\ue0ff]/g, (char) => decode(char)) : text;
}
/** Placeholders travel as private-use characters (src/parse/placeholders.ts). */
function hasPlaceholder(name) {
    return /[\ue000-\ue0ff]/.test(name);
}
function decode(char) {
    return String.fromCharCode(char.charCodeAt(0) - 0xe000);
}
function sameName(a, b) {
    return a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);
}


/***/ }),

/***/ 97234:
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
var facts = __webpack_require__(62221);
;// CONCATENATED MODULE: ./build/src/sql/grammar/reserved-words.js


/**
 * Words that PostgreSQL does not take as a table's or an index's name without quotes: its reserved keywords, and those
 * reserved except for functions and types, of every major (manual, appendix C; test/sql/name.test.ts asks the grammar).
 */
const reservedWords = (0,facts/* namesIn */.wX)(keywords);


/***/ })

};

//# sourceMappingURL=293.index.js.map