// Printed by `npm run facts` from PostgreSQL 14 to 18.
export const functions = `
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
