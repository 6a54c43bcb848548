import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
var keywords=`
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
`;var asked={first:14,last:18},kept=new Map;function factsOf(text,postgres){let major=Math.min(Math.max(postgres,asked.first),asked.last),majors=kept.get(text)??new Map;kept.set(text,majors);let known=majors.get(major);if(known)return known;let made=text.split(`
`).flatMap(line=>factOf(line,major));return majors.set(major,made),made}function factOf(line,major){if(line==="")return[];let bound=line.lastIndexOf(" @");if(bound===-1)return[line.split(" ")];let[first=0,last=0]=line.slice(bound+2).split("-").map(Number);return first<=major&&major<=last?[line.slice(0,bound).split(" ")]:[]}function factsByName(text,postgres){let all=factsOf(text,postgres),known=named.get(all);if(known)return known;let made=new Map;for(let fact of all){let name=fact[0]??"",same=made.get(name);same?same.push(fact):made.set(name,[fact])}return named.set(all,made),made}var named=new WeakMap;function namesIn(text){return new Set(text.split(`
`).flatMap(line=>line===""?[]:[line.split(" ")[0]??""]))}var reservedWords=namesIn(keywords);function nameOf(relation){return{schema:relation?.schemaname||void 0,name:relation?.relname??""}}function nameOfList(node){let parts=stringsOf(node);return{schema:parts.length>1?parts.at(-2):void 0,name:parts.at(-1)??""}}function stringsOf(node){return node?"String"in node?[node.String.sval??""]:(("List"in node?node.List.items:"TypeName"in node?node.TypeName.names:[])??[]).map(item=>"String"in item?item.String.sval??"":""):[]}function printName({schema,name}){return schema===void 0?quoteIdentifier(name):`${quoteIdentifier(schema)}.${quoteIdentifier(name)}`}function printTable({schema,name}){return printName(schema==="public"?{name}:{schema,name})}function quoteIdentifier(name){return hasPlaceholder(name)?name.replace(/[\ue000-\ue0ff]/g,char=>decode(char)):/^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/.test(name)&&!reservedWords.has(name)?name:`"${name.replaceAll('"','""')}"`}function inQuotes(name){return`"${name.replaceAll('"','""')}"`}function nameInQuotes({schema,name}){return schema===void 0?inQuotes(name):`${inQuotes(schema)}.${inQuotes(name)}`}function nameByServer({schema,name}){let byServer=given=>/^[a-z_][a-z0-9_]*$/.test(given)&&!reservedWords.has(given)?given:inQuotes(given);return`${byServer(schema)}.${byServer(name)}`}function quoteLiteral(text){let quoted=text.replaceAll("'","''");return quoted.includes("\\")?`E'${quoted.replaceAll("\\","\\\\")}'`:`'${quoted}'`}function placeholdersAsWritten(text){return hasPlaceholder(text)?text.replace(/[\ue000-\ue0ff]/g,char=>decode(char)):text}function hasPlaceholder(name){return/[\ue000-\ue0ff]/.test(name)}function decode(char){return String.fromCharCode(char.charCodeAt(0)-57344)}function sameName(a,b){return a.name===b.name&&(a.schema===void 0||b.schema===void 0||a.schema===b.schema)}export{factsOf,factsByName,namesIn,reservedWords,nameOf,nameOfList,stringsOf,printName,printTable,quoteIdentifier,inQuotes,nameInQuotes,nameByServer,quoteLiteral,placeholdersAsWritten,hasPlaceholder,sameName};
//# sourceMappingURL=chunk-LPJ5NENW.js.map
