/** What is asked of each server; every row is one line of a printed file. */
export const queries = {
  settings: `
    SELECT concat_ws(' ', name, vartype, coalesce(unit, '-'), coalesce(min_val, '-'), coalesce(max_val, '-'), context,
                     coalesce(array_to_string(enumvals, ','), '-')) AS line
    FROM pg_settings WHERE name NOT LIKE '%.%'`,
  keywords: `SELECT word AS line FROM pg_get_keywords() WHERE catcode <> 'U'`,
  catalogs: `
    SELECT relname::text AS line FROM pg_class
    WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'`,
  // One line for each list of columns: a relation has another line where a major gave it others. System columns are in all.
  columns: `
    SELECT concat_ws(' ', CASE WHEN n.nspname = 'pg_catalog' THEN relname::text ELSE n.nspname || '.' || relname END,
                     string_agg(attname::text, ',' ORDER BY attname)) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON attrelid = c.oid
    WHERE nspname IN ('pg_catalog', 'information_schema') AND relkind IN ('r', 'v') AND attnum > 0 AND NOT attisdropped
      AND relname !~ '^(_pg_|pg_toast|sql_)'
    GROUP BY nspname, relname`,
  // How many arguments they take, of the functions by which people ask a server about itself; a set of columns besides.
  questions: `
    SELECT concat_ws(' ', proname, min(pronargs - pronargdefaults), CASE WHEN bool_or(provariadic <> 0) THEN '-' ELSE max(pronargs)::text END) AS line
    FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f'
      AND proname ~ '^(pg_|has_|txid_|obj_desc|col_desc|current_setting|set_config|to_reg)'
    GROUP BY proname`,
  types: `
    SELECT concat_ws(' ', typname, typcategory::text, CASE WHEN typispreferred THEN 'preferred' ELSE '-' END,
                     i.provolatile::text || o.provolatile::text) AS line
    FROM pg_type t JOIN pg_proc i ON i.oid = typinput JOIN pg_proc o ON o.oid = typoutput
    WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') AND typcategory <> 'A'
      AND typrelid = 0 AND typname !~ '^pg_(brin|dep|mcv|nd|node)'`,
  casts: `
    SELECT concat_ws(' ', s.typname, t.typname, castcontext::text, castmethod::text, coalesce(p.provolatile::text, '-')) AS line
    FROM pg_cast JOIN pg_type s ON s.oid = castsource JOIN pg_type t ON t.oid = casttarget
    LEFT JOIN pg_proc p ON p.oid = castfunc
    WHERE s.typnamespace = 'pg_catalog'::regnamespace AND t.typnamespace = 'pg_catalog'::regnamespace`,
  // What only implements an operator is never called by its name; pg_… reads the catalog. SQL functions are inlined.
  functions: `
    SELECT concat_ws(' ', proname, '(' || coalesce((SELECT string_agg(coalesce(e.typname || '[]', t.typname), ',' ORDER BY n)
        FROM unnest(proargtypes) WITH ORDINALITY AS a(type, n) JOIN pg_type t ON t.oid = a.type
        LEFT JOIN pg_type e ON t.typcategory = 'A' AND e.oid = t.typelem AND t.typtype = 'b'), '') || ')',
      coalesce(re.typname || '[]', r.typname),
      CASE WHEN l.lanname = 'sql' AND provolatile = 's' THEN '?' ELSE provolatile::text END,
      CASE WHEN provariadic <> 0 THEN 'variadic' END,
      CASE WHEN pronargdefaults > 0 THEN 'defaults=' || pronargdefaults END) AS line
    FROM pg_proc p JOIN pg_type r ON r.oid = prorettype JOIN pg_language l ON l.oid = prolang
    LEFT JOIN pg_type re ON r.typcategory = 'A' AND re.oid = r.typelem AND r.typtype = 'b'
    LEFT JOIN pg_description d ON d.objoid = p.oid AND d.classoid = 'pg_proc'::regclass
    WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f' AND NOT proretset AND proname !~ '^(pg_|binary_upgrade|has_|row_security|ts_|brin|gin|gist|spg|hash[a-z])'
      AND coalesce(d.description, '') !~ '^(implementation of|internal|I/O|selectivity|join selectivity|restriction selectivity|less-equal-greater|sort support|planner support|aggregate |statistics|.*statistics: )'
      AND r.typname NOT IN ('internal', 'trigger', 'event_trigger', 'cstring', 'language_handler', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler', 'void')
      AND NOT proargtypes::oid[] && ARRAY['internal', 'cstring', 'pg_node_tree', 'pg_ddl_command']::regtype[]::oid[]`,
  operators: `
    SELECT concat_ws(' ', oprname, coalesce(l.typname, '-'), r.typname, t.typname,
                     CASE WHEN lanname = 'sql' AND provolatile = 's' THEN '?' ELSE provolatile::text END) AS line
    FROM pg_operator JOIN pg_proc p ON p.oid = oprcode JOIN pg_language n ON n.oid = prolang JOIN pg_type r ON r.oid = oprright JOIN pg_type t ON t.oid = oprresult
    LEFT JOIN pg_type l ON l.oid = oprleft
    WHERE oprnamespace = 'pg_catalog'::regnamespace AND oprcode <> 0`,
  classes: `
    SELECT concat_ws(' ', amname, coalesce(e.typname || '[]', t.typname), opcname, CASE WHEN opcdefault THEN 'default' ELSE '-' END,
                     coalesce((SELECT extname FROM pg_depend d JOIN pg_extension x ON x.oid = refobjid
                      WHERE d.classid = 'pg_opclass'::regclass AND d.objid = o.oid AND deptype = 'e'), '-')) AS line
    FROM pg_opclass o JOIN pg_am a ON a.oid = opcmethod JOIN pg_type t ON t.oid = opcintype
    LEFT JOIN pg_type e ON t.typcategory = 'A' AND e.oid = t.typelem AND t.typtype = 'b'`,
  methods: `
    SELECT concat_ws(' ', amname, coalesce((SELECT string_agg(p, ',' ORDER BY p)
        FROM unnest(ARRAY['can_order', 'can_unique', 'can_multi_col', 'can_exclude', 'can_include']) p WHERE pg_indexam_has_property(a.oid, p)), '-'),
      coalesce((SELECT extname FROM pg_depend d JOIN pg_extension x ON x.oid = refobjid
       WHERE d.classid = 'pg_am'::regclass AND d.objid = a.oid AND deptype = 'e'), '-')) AS line
    FROM pg_am a WHERE amtype = 'i'`,
  // What an index may need of an extension, besides operator classes: its types, and the functions it calls.
  extensions: `
    SELECT concat_ws(' ', extname, 'type', typname) AS line
    FROM pg_extension x JOIN pg_depend d ON d.refobjid = x.oid AND d.deptype = 'e' AND d.classid = 'pg_type'::regclass
    JOIN pg_type t ON t.oid = d.objid WHERE typcategory <> 'A' AND typrelid = 0
    UNION
    SELECT concat_ws(' ', extname, 'function', proname, CASE WHEN every(provolatile = 'i') THEN 'i' WHEN every(provolatile <> 'i') THEN 's' ELSE '?' END)
    FROM pg_extension x JOIN pg_depend d ON d.refobjid = x.oid AND d.deptype = 'e' AND d.classid = 'pg_proc'::regclass
    JOIN pg_proc p ON p.oid = d.objid
    WHERE prokind = 'f' AND NOT proretset
      AND NOT proargtypes::oid[] && ARRAY['internal', 'cstring']::regtype[]::oid[]
      AND prorettype NOT IN ('internal'::regtype, 'trigger'::regtype, 'cstring'::regtype)
      AND NOT EXISTS (SELECT FROM pg_operator WHERE oprcode = p.oid)
      AND NOT EXISTS (SELECT FROM pg_amproc WHERE amproc = p.oid)
      AND NOT EXISTS (SELECT FROM pg_aggregate WHERE p.oid IN (aggtransfn, aggfinalfn, aggcombinefn))
      AND extname NOT IN ('plpgsql', 'adminpack', 'dblink', 'pageinspect', 'tablefunc', 'isn', 'amcheck')
      AND proname !~ '^(g[a-z]?(bt|ht|tr)|hash|binary|btree)'
    GROUP BY extname, proname`,
} as const;

/** The extensions whose operator classes, types and functions indexes are made of. */
export const extensions = [
  "bloom",
  "btree_gin",
  "btree_gist",
  "citext",
  "cube",
  "earthdistance",
  "fuzzystrmatch",
  "hstore",
  "intarray",
  "ltree",
  "pg_trgm",
  "pgcrypto",
  "seg",
  "unaccent",
  "uuid-ossp",
];
