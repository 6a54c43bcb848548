// Printed by `npm run facts` from PostgreSQL 14 to 18.
export const extensions = `
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
