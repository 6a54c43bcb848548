import { ServerError, type Session } from "../../postgres/server.ts";
import { inQuotes } from "../../sql/grammar/name.ts";

/** Catalogs whose objects have an owner and a schema, and which of their rows are objects of their own. */
const catalogs: readonly (readonly [catalog: string, schema: string, which: string])[] = [
  ["pg_class", "relnamespace", "relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"],
  ["pg_proc", "pronamespace", "true"],
  [
    "pg_type",
    "typnamespace",
    "typtype IN ('d', 'e', 'r') OR typrelid IN (SELECT oid FROM pg_class WHERE relkind = 'c')",
  ],
  ["pg_operator", "oprnamespace", "true"],
  ["pg_opclass", "opcnamespace", "true"],
  ["pg_opfamily", "opfnamespace", "true"],
  ["pg_collation", "collnamespace", "true"],
  ["pg_conversion", "connamespace", "true"],
  ["pg_ts_dict", "dictnamespace", "true"],
  ["pg_ts_config", "cfgnamespace", "true"],
  ["pg_statistic_ext", "stxnamespace", "true"],
];

/** What an extension brings stays its own; parts go with their whole, such as a sequence with its column. */
const handed = `
WITH schemas AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
objects AS (
  ${catalogs
    .map(
      ([catalog, schema, which]) =>
        `SELECT '${catalog}'::regclass::oid AS catalog, oid FROM ${catalog} WHERE ${schema} IN (SELECT oid FROM schemas) AND (${which})`,
    )
    .join("\n  UNION ALL ")}
  UNION ALL SELECT 'pg_namespace'::regclass::oid, oid FROM schemas
  UNION ALL SELECT 'pg_publication'::regclass::oid, oid FROM pg_publication
)
SELECT format('ALTER %s %s OWNER TO ', CASE WHEN i.type IN ('function', 'procedure', 'aggregate') THEN 'routine'
  WHEN i.type = 'statistics object' THEN 'statistics' ELSE i.type END, i.identity) AS sql
FROM objects o CROSS JOIN LATERAL pg_identify_object(o.catalog, o.oid, 0) i
WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = o.catalog AND d.objid = o.oid AND d.refobjid <> o.oid
  AND (d.deptype IN ('e', 'i') OR d.deptype = 'a' AND i.type = 'sequence'))`;

/** Code that would run as superuser whenever we look in, and ways out of the database. */
const closed = `
SELECT format('ALTER EVENT TRIGGER %I DISABLE', evtname) AS sql FROM pg_event_trigger
UNION ALL SELECT format('DROP USER MAPPING FOR %s SERVER %I', CASE WHEN umuser = 0 THEN 'PUBLIC' ELSE quote_ident(usename) END, srvname)
FROM pg_user_mappings`;

/**
 * Hands the objects of a copied database to a role, one by one: REASSIGN OWNED would hand over other databases too, and
 * membership in the owners' roles would reach them. Event triggers are silent from then on, and foreign servers have no
 * password any more.
 */
export async function hand(session: Session, role: string): Promise<void> {
  await session.simple("SET search_path = ''");
  for (const sql of await sentences(session, closed)) await session.simple(sql);
  for (const sql of await sentences(session, handed))
    try {
      await session.simple(`${sql}${inQuotes(role)}`);
    } catch (error) {
      // What stays somebody else's no statement can change: it is refused, and that is said.
      if (!(error instanceof ServerError)) throw error;
    }
}

async function sentences(session: Session, query: string): Promise<readonly string[]> {
  const { rows } = await session.extended(query);
  return rows.map(({ sql }) => String(sql));
}
