import type { Folder } from "./folder.ts";

/** Files in which a project names the drivers of its databases, or its connections. */
const manifests =
  /^(?:Gemfile|requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.(?:cfg|py)|alembic\.ini|package\.json|composer\.json|\.env(?:\.\w+)?|mix\.exs|[\w.-]+\.(?:cs|fs|vb)proj|Directory\.Packages\.props|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|Cargo\.toml|application\.(?:properties|ya?ml)|liquibase\.properties)$/i;

const inside: readonly (readonly [folder: string, name: string])[] = [["config", "database.yml"]];

/** What stands in a comment is not installed. */
const comment = /^[^\S\n]*(?:#|\/\/|;).*$/gm;

/** PostgreSQL's drivers and schemes, as the languages' registries name them. */
const postgres =
  /(?<![\w.@/-])(?:pg|postgres(?:ql)?|postgres-js|psycopg(?:2|3)?(?:-binary|-c)?|asyncpg|pg8000|postgrex|npgsql[\w.]*|pgx|pq|pgsql|postgis|ext-pgsql|tokio-postgres)(?![\w-])|npgsql|postgresql/i;

/** Drivers of other databases. */
const others: readonly (readonly [database: string, driver: RegExp])[] = [
  [
    "MySQL",
    /(?<![\w-])(?:mysql2?|mysqlclient|pymysql|aiomysql|asyncmy|mariadb|trilogy|myxql|mysql_async|mysql-connector[\w-]*|mysqlconnector|pomelo)(?![\w])/i,
  ],
  [
    "SQLite",
    /(?<![\w-])(?:sqlite3?|better-sqlite3|aiosqlite|ecto_sqlite3|rusqlite|go-sqlite3|microsoft\.data\.sqlite)(?![\w])/i,
  ],
  [
    "SQL Server",
    /(?<![\w-])(?:tedious|mssql|pymssql|pyodbc|sqlsrv|tds|tiny_tds|sqlserver|microsoft\.data\.sqlclient)(?![\w])/i,
  ],
  ["MongoDB", /(?<![\w-])(?:mongodb|mongoose|migrate-mongo|db-mongodb|mongoid)(?![\w])/i],
  ["Oracle", /(?<![\w-])(?:oracledb|cx_oracle|ojdbc\d*|oci8|ruby-oci8)(?![\w])/i],
];

/**
 * Why migrations in code are not PostgreSQL's: the project files above them, up to the top of the repository, name
 * drivers of another database, and none of PostgreSQL's. Words are looked for, in whatever language the file is: a single
 * one of PostgreSQL's decides for it, since what is skipped by mistake would pass unseen.
 */
export function otherDrivers(folder: Folder): string | null {
  const files = folder.above.flatMap((at) => [
    ...[...at.names].filter((name) => manifests.test(name)).flatMap((name) => at.file(name) ?? []),
    ...inside.flatMap(([name, file]) => at.child(name)?.file(file) ?? []),
  ]);
  const told = files.map(({ path, text }) => ({ path, text: text.replace(comment, "") }));
  if (told.some(({ text }) => postgres.test(text))) return null;
  for (const { path, text } of told)
    for (const [database, driver] of others) {
      const found = driver.exec(text);
      if (found)
        return `${path} names ${found[0]}, which is for ${database}, and no project file above names a driver of PostgreSQL`;
    }
  return null;
}
