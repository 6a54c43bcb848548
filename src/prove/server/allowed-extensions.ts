import type { Session } from "../../postgres/server.ts";

/**
 * Of contrib, what works within its database. Left out is what reaches other servers, files or the pages of tables
 * (dblink, file_fdw, postgres_fdw, pg_surgery), examples in C that check nothing they are given (refint), and languages.
 */
const contrib: readonly string[] = [
  "amcheck",
  "autoinc",
  "bloom",
  "btree_gin",
  "btree_gist",
  "citext",
  "cube",
  "dict_int",
  "dict_xsyn",
  "earthdistance",
  "fuzzystrmatch",
  "hstore",
  "insert_username",
  "intagg",
  "intarray",
  "isn",
  "lo",
  "ltree",
  "moddatetime",
  "pageinspect",
  "pg_buffercache",
  "pg_freespacemap",
  "pg_prewarm",
  "pg_stat_statements",
  "pg_trgm",
  "pg_visibility",
  "pgcrypto",
  "pgrowlocks",
  "pgstattuple",
  "seg",
  "sslinfo",
  "tablefunc",
  "tcn",
  "tsm_system_rows",
  "tsm_system_time",
  "unaccent",
  "uuid-ossp",
  "xml2",
];

/** What others have made, and a server may have installed: types, functions and access methods, within its database. */
const others: readonly string[] = [
  "h3",
  "hll",
  "hypopg",
  "ip4r",
  "pg_bigm",
  "pg_hashids",
  "pg_idkit",
  "pg_ivm",
  "pg_jsonschema",
  "pg_partman",
  "pg_roaringbitmap",
  "pg_ulid",
  "pg_uuidv7",
  "pgjwt",
  "pgroonga",
  "pgrouting",
  "pgtap",
  "postgis",
  "postgis_raster",
  "postgis_topology",
  "prefix",
  "roaringbitmap",
  "rum",
  "semver",
  "temporal_tables",
  "timescaledb",
  "ulid",
  "unit",
  "vector",
  "vectorscale",
  "vchord",
];

/**
 * Extensions that migrations may ask for. Those that only a superuser may create are created by us;
 * anything that reaches outside the database is not among them.
 */
export const allowedExtensions: readonly string[] = [...contrib, ...others];

const language = /^pl|_pl(?:perl|python|tcl)/;

/**
 * Those that a server has. What its control file trusts the owner of a database may create (manual, "Packaging Related
 * Objects into an Extension"), so the migration role may, too.
 */
export async function extensionsOf(session: Session): Promise<readonly string[]> {
  const { rows } = await session.extended(
    "SELECT name, bool_or(trusted) AS trusted FROM pg_available_extension_versions GROUP BY name ORDER BY name",
  );
  return rows.flatMap(({ name, trusted }) => {
    const known = allowedExtensions.includes(String(name));
    return known || (trusted === "t" && !language.test(String(name))) ? [String(name)] : [];
  });
}
