import { table } from "../../text/lookup.ts";

/** Databases by the scheme of a connection URL, as drivers and migration tools write it. */
export const schemes = table<string>({
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
export function databaseOfUrls(text: string): string | null {
  let other: string | null = null;
  for (const [whole, scheme = ""] of text.matchAll(URLS)) {
    if (!whole.includes("//") && !/^jdbc:/i.test(whole) && !/^sqlite3?:$/i.test(whole)) continue;
    const database = databaseNamed(scheme);
    if (database === "PostgreSQL") return null;
    other ??= database;
  }
  return other;
}

/** "MySQL" for mysql, "PostgreSQL" for any spelling of it, null for a word that names none. */
export function databaseNamed(word: string): string | null {
  return schemes.get(word.toLowerCase()) ?? null;
}

/** As databaseNamed, for a name that only begins or ends with such a word: "riversqlite", "mysql-migrations". */
function databaseIn(name: string): string | null {
  const [, first, last] = /^(mysql|mariadb|sqlite)|(mysql|mariadb|sqlite3?)$/i.exec(name) ?? [];
  // Where it comes from or leads to: "mysql-to-pg", "import-from-mysql".
  return /postgres|pg|(?:from|to)[-_.]?(?:mysql|mariadb|sqlite)/i.test(name)
    ? null
    : databaseNamed(first ?? last ?? "");
}

/** As databaseNamed, for one of a name's words: "jdbc-h2". */
function databaseAmong(name: string): string | null {
  const named = name.split(/[-_.]/).flatMap((word) => databaseNamed(word) ?? []);
  return named.length === 1 && /^(?:jdbc|db|sql|dao|storage|migrations?)[-_.]/i.test(name)
    ? (named[0] ?? null)
    : null;
}

/** The folder of a path that is named for another database: `migrations/mysql` of `migrations/mysql/001`. */
export function folderOfOther(path: string): { readonly folder: string; readonly database: string } | null {
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
export function filesOfOther(path: string): { readonly files: string; readonly database: string } | null {
  const at = path.lastIndexOf("/") + 1;
  const [, ...endings] = path.slice(at).split(".");
  for (const ending of endings.slice(0, -1)) {
    const database = databaseNamed(ending);
    if (database && database !== "PostgreSQL")
      return { files: `${path.slice(0, at)}*.${endings.slice(endings.indexOf(ending)).join(".")}`, database };
  }
  return null;
}

/** Whether a file is not PostgreSQL's, since a sibling is: `1_x.sqlite3.up.sql`, or `1_x.up.sql`, beside `1_x.postgres.up.sql`. */
export function isOtherVariant(name: string, names: ReadonlySet<string>): boolean {
  return (filesOfOther(name) !== null && ownVariants(names).size > 0) || ownVariant(name, names) !== null;
}

/** The file that stands in the place of one for all databases (ory/kratos, oryx/popx, sortAndFilter: a dialect's own goes before it). */
export function ownVariant(name: string, names: ReadonlySet<string>): string | null {
  return ownVariants(names).get(name) ?? null;
}

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** PostgreSQL's files of a folder, by their names without that word. Found once for a folder: each of its files asks. */
function ownVariants(names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = known.get(names);
  if (found !== undefined) return found;
  const made = new Map<string, string>();
  for (const name of names) {
    const words = name.split(".");
    const at = words.findIndex((word, place) => place > 0 && place < words.length - 1 && isOwn(word));
    if (at > 0) made.set([...words.slice(0, at), ...words.slice(at + 1)].join("."), name);
  }
  known.set(names, made);
  return made;
}

function isOwn(word: string): boolean {
  return databaseNamed(word) === "PostgreSQL";
}
