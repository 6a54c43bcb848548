/** Objects of the migrations, and not what belongs to PostgreSQL itself or to an extension. */
const own = (schema: string, catalog: string, oid: string): string =>
  `${schema} IN (SELECT oid FROM schemas) AND NOT EXISTS (SELECT 1 FROM pg_depend d
     WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const comment = (catalog: string, oid: string, column = "0"): string =>
  `(SELECT description FROM pg_description WHERE classoid = '${catalog}'::regclass AND objoid = ${oid} AND objsubid = ${column})`;

/** Each gives kind, name and fields of one kind of object; identifiers and expressions come with their schema. */
const kinds: readonly string[] = [
  `SELECT 'schema', format('%I', n.nspname), jsonb_build_object('owner', n.nspowner::regrole, 'privileges', n.nspacl::text,
     'comment', ${comment("pg_namespace", "n.oid")})
   FROM pg_namespace n WHERE n.oid IN (SELECT oid FROM schemas)`,

  `SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
       WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'type' ELSE 'table' END,
     c.oid::regclass::text, jsonb_build_object('persistence', c.relpersistence, 'options', c.reloptions, 'owner',
     c.relowner::regrole, 'privileges', c.relacl::text, 'row security', c.relrowsecurity, 'forced row security',
     c.relforcerowsecurity, 'replica identity', c.relreplident, 'tablespace', c.reltablespace, 'partition bound',
     pg_get_expr(c.relpartbound, c.oid), 'partition key', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
     'parents', (SELECT array_agg(i.inhparent::regclass::text ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid),
     'definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
     'sequence', (SELECT format('%s from %s by %s, %s to %s, cycle %s', s.seqtypid::regtype, s.seqstart, s.seqincrement,
       s.seqmin, s.seqmax, s.seqcycle) FROM pg_sequence s WHERE s.seqrelid = c.oid),
     'comment', ${comment("pg_class", "c.oid")})
   FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND ${own("c.relnamespace", "pg_class", "c.oid")}`,

  `SELECT 'column', c.oid::regclass::text || '.' || quote_ident(a.attname), jsonb_build_object(
     'type', format_type(a.atttypid, a.atttypmod), 'not null', a.attnotnull, 'default', pg_get_expr(f.adbin, f.adrelid),
     'identity', a.attidentity, 'generated', a.attgenerated, 'collation', a.attcollation::regcollation::text,
     'statistics target', nullif(a.attstattarget, -1), 'storage', a.attstorage, 'compression', a.attcompression,
     'options', (SELECT array_agg(o) FROM unnest(a.attoptions) o WHERE o NOT LIKE 'pg\\_attver=%'),
     'privileges', a.attacl::text, 'comment', ${comment("pg_class", "c.oid", "a.attnum")},
     'position', rank() OVER (PARTITION BY c.oid ORDER BY a.attnum))
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
   WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c') AND ${own("c.relnamespace", "pg_class", "c.oid")}`,

  `SELECT 'index', c.oid::regclass::text, jsonb_build_object('table', i.indrelid::regclass::text, 'definition', pg_get_indexdef(c.oid), 'valid', i.indisvalid,
     'ready', i.indisready, 'clustered', i.indisclustered, 'replica identity', i.indisreplident, 'tablespace', c.reltablespace,
     'parent', (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = c.oid), 'statistics targets',
     (SELECT array_agg(nullif(a.attstattarget, -1) ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid),
     'comment', ${comment("pg_class", "c.oid")})
   FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE ${own("c.relnamespace", "pg_class", "c.oid")}`,

  `SELECT 'constraint', CASE WHEN o.conrelid <> 0 THEN o.conrelid::regclass::text ELSE o.contypid::regtype::text END
     || ' ' || quote_ident(o.conname), jsonb_build_object('definition', pg_get_constraintdef(o.oid), 'validated', o.convalidated,
     'inherited', o.coninhcount > 0, 'comment', ${comment("pg_constraint", "o.oid")})
   FROM pg_constraint o WHERE o.contype <> 'n' AND ${own("o.connamespace", "pg_constraint", "o.oid")}`,

  `SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, p.oid::regprocedure::text,
     jsonb_build_object('definition', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END, 'owner', p.proowner::regrole,
     'privileges', p.proacl::text, 'comment', ${comment("pg_proc", "p.oid")})
   FROM pg_proc p WHERE ${own("p.pronamespace", "pg_proc", "p.oid")}`,

  `SELECT 'trigger', t.tgrelid::regclass::text || ' ' || quote_ident(t.tgname), jsonb_build_object('definition',
     pg_get_triggerdef(t.oid), 'enabled', t.tgenabled, 'comment', ${comment("pg_trigger", "t.oid")})
   FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE NOT t.tgisinternal AND ${own("c.relnamespace", "pg_class", "c.oid")}`,

  `SELECT 'rule', r.ev_class::regclass::text || ' ' || quote_ident(r.rulename), jsonb_build_object('definition',
     pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)
   FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
   WHERE r.rulename <> '_RETURN' AND ${own("c.relnamespace", "pg_class", "c.oid")}`,

  `SELECT 'policy', p.polrelid::regclass::text || ' ' || quote_ident(p.polname), jsonb_build_object('command', p.polcmd,
     'permissive', p.polpermissive, 'roles', p.polroles::regrole[]::text, 'using', pg_get_expr(p.polqual, p.polrelid),
     'check', pg_get_expr(p.polwithcheck, p.polrelid))
   FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE ${own("c.relnamespace", "pg_class", "c.oid")}`,

  `SELECT 'type', t.oid::regtype::text, jsonb_build_object('kind', t.typtype, 'owner', t.typowner::regrole, 'labels',
     (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), 'base',
     format_type(nullif(t.typbasetype, 0), t.typtypmod), 'default', t.typdefault, 'not null', t.typnotnull, 'privileges',
     t.typacl::text, 'comment', ${comment("pg_type", "t.oid")})
   FROM pg_type t WHERE t.typtype IN ('e', 'd', 'r') AND ${own("t.typnamespace", "pg_type", "t.oid")}`,

  `SELECT 'statistics', quote_ident(n.nspname) || '.' || quote_ident(s.stxname), jsonb_build_object('definition',
     pg_get_statisticsobjdef(s.oid), 'target', nullif(s.stxstattarget, -1))
   FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
   WHERE ${own("s.stxnamespace", "pg_statistic_ext", "s.oid")}`,

  `SELECT 'extension', quote_ident(e.extname), jsonb_build_object('version', e.extversion, 'schema', e.extnamespace::regnamespace)
   FROM pg_extension e`,

  ...(
    [
      ["collation", "pg_collation", "collnamespace", "c.oid::regcollation::text"],
      ["operator", "pg_operator", "oprnamespace", "c.oid::regoperator::text"],
      ["operator class", "pg_opclass", "opcnamespace", "quote_ident(c.opcname)"],
      ["text search configuration", "pg_ts_config", "cfgnamespace", "c.oid::regconfig::text"],
      ["text search dictionary", "pg_ts_dict", "dictnamespace", "c.oid::regdictionary::text"],
    ] as const
  ).map(
    ([kind, catalog, schema, name]) =>
      `SELECT '${kind}', ${name}, '{}'::jsonb FROM ${catalog} c WHERE ${own(`c.${schema}`, catalog, "c.oid")}`,
  ),
  `SELECT 'publication', quote_ident(p.pubname), to_jsonb(p) - 'oid' FROM pg_publication p`,
];

/** Every object that migrations make, one row each. To be read with an empty search_path. */
export const catalogQuery = `
WITH schemas AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
SELECT kind, name, fields::text FROM (
${kinds.join("\nUNION ALL\n")}
) AS objects (kind, name, fields)`;
