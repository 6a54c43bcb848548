/** Databases by the scheme of a connection URL, as drivers and migration tools write it. */
const SCHEMES: Readonly<Record<string, string>> = {
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
  cockroachdb: "CockroachDB",
  bigquery: "BigQuery",
  spanner: "Spanner",
  snowflake: "Snowflake",
  cassandra: "Cassandra",
  mongodb: "MongoDB",
  h2: "H2",
  hsqldb: "HSQLDB",
  db2: "Db2",
  derby: "Derby",
};

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
  return SCHEMES[word.toLowerCase()] ?? null;
}

/** "riversqlite", "store_mysql": the part of a program that speaks to that database; but not "from-mysql". */
const driver =
  /(?<!(?:from|to)[-_.]?)(?<=[a-z0-9][-_.]?)(?<name>sqlite3?|mysql|mariadb|sqlserver|mssql|clickhouse)$/i;

/** The folder of a path that is named for another database: `migrations/mysql` of `migrations/mysql/001`. */
export function folderOfOther(path: string): { readonly folder: string; readonly database: string } | null {
  const segments = path.split("/");
  for (const [at, segment] of segments.entries()) {
    const database = databaseNamed(driver.exec(segment)?.groups?.name ?? segment);
    if (database && database !== "PostgreSQL") {
      return { folder: segments.slice(0, at + 1).join("/"), database };
    }
  }
  return null;
}
