import type { SourceFile } from "../../types.ts";
import { databaseNamed } from "./database.ts";
import type { Folder } from "./folder.ts";

/** Files in which a project names the drivers of its databases, or its connections. */
const manifests =
  /^(?:Gemfile|[\w.-]*requirements[\w.-]*\.(?:txt|in)|environment\.ya?ml|pyproject\.toml|Pipfile|setup\.(?:cfg|py)|alembic\.ini|package\.json|composer\.json|\.env(?:\.\w+)*|mix\.exs|[\w.-]+\.(?:cs|fs|vb)proj|Directory\.Packages\.props|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|Cargo\.toml|application\.(?:properties|ya?ml)|liquibase\.properties|schema\.prisma|knexfile\.[cm]?[jt]s|ormconfig\.\w+|(?:app-)?data-?source\.[cm]?[jt]s|mikro-orm\.config\.[cm]?[jt]s|drizzle\.config\.[cm]?[jt]s|phinx\.\w+|wrangler\.(?:toml|jsonc?)|settings\.py|database\.json|appsettings(?:\.\w+)?\.json|Package\.swift|shard\.yml)$/i;

/** In folders beside the migrations' own: "config/database.yml", "prisma/schema.prisma". */
const inside: readonly (readonly [folder: RegExp, name: RegExp])[] = [
  [/^config$/, /^(?:database\.ya?ml|config\.json|config\.exs|dev\.exs|prod\.exs|runtime\.exs)$/],
  [/^prisma$/, /^schema\.prisma$/],
  [/^requirements$/, /^[\w.-]+\.(?:txt|in)$/],
  [/^settings$/, /^\w+\.py$/],
  [/^src$/, /^(?:app-)?data-?source\.[cm]?[jt]s$/],
  // Django's project stands beside its apps.
  [/./, /^settings\.py$/],
];

/** What stands in a comment is not installed. */
const comment = /^[^\S\n]*(?:#|\/\/|;).*$/gm;

/** What speaks PostgreSQL's protocol, and is another database: its name decides beside a driver of PostgreSQL's. */
const relatives: readonly (readonly [database: string, driver: RegExp])[] = [
  ["CockroachDB", /(?<![\w-])(?:[\w-]*cockroach(?:db)?[\w-]*)(?![\w])/i],
  ["Redshift", /(?<![\w-])(?:[\w-]*redshift[\w-]*)(?![\w])/i],
];

/** PostgreSQL's drivers and schemes, as the languages' registries name them. */
const postgres =
  /(?<![\w.@-])(?:jackc\/pgx|lib\/pq|go-pg\/pg|bun\/driver\/pgdriver)(?![\w-])|(?<![\w.@/-])(?:pg|postgres(?:ql)?|postgres-js|psycopg(?:2|3)?(?:-binary|-c)?|asyncpg|pg8000|postgrex|npgsql[\w.]*|pgx|pq|pgsql|postgis|ext-pgsql|tokio-postgres)(?![\w-])|npgsql|postgresql|FluentMigrator\.Runner\.Postgres/i;

/** Drivers of other databases. */
const others: readonly (readonly [database: string, driver: RegExp])[] = [
  [
    "MySQL",
    /(?<![\w-])(?:mysql2?|mysqlclient|pymysql|aiomysql|asyncmy|mariadb|trilogy|myxql|mysql_async|mysql-connector[\w-]*|mysqlconnector|pomelo|mysqli|pdo_mysql|ext-pdo_mysql|ext-mysqli|planetscale|serverless-mysql|tidbcloud|go-sql-driver|r2dbc-mysql|jasync-mysql|MySQLKit)(?![\w])/i,
  ],
  [
    "SQLite",
    /(?<![\w-])(?:sqlite3?|better-sqlite3|aiosqlite|ecto_sqlite3|rusqlite|go-sqlite3|microsoft\.data\.sqlite|[\w-]*sqlite[\w-]*|libsql|turso|d1_databases|d1-http|kysely-d1|knex-cloudflare-d1|sqlite-jdbc|sql\.js|exqlite|nanosqlite|GRDB)(?![\w])/i,
  ],
  [
    "SQL Server",
    /(?<![\w-])(?:tedious|mssql|pymssql|pyodbc|sqlsrv|tds|tiny_tds|sqlserver|microsoft\.data\.sqlclient)(?![\w])/i,
  ],
  ["MongoDB", /(?<![\w-])(?:mongodb|mongoose|migrate-mongo|db-mongodb|mongoid)(?![\w])/i],
  ["Spanner", /(?<![\w-])(?:[\w-]*spanner[\w-]*)(?![\w])/i],
  ["Snowflake", /(?<![\w-])(?:snowflake[\w-]*)(?![\w])/i],
  ["BigQuery", /(?<![\w-])(?:[\w-]*bigquery[\w-]*)(?![\w])/i],
  ["ClickHouse", /(?<![\w-])(?:[\w-]*clickhouse[\w-]*)(?![\w])/i],
  ["DuckDB", /(?<![\w-])(?:duckdb[\w-]*)(?![\w])/i],
  ["Db2", /(?<![\w-])(?:ibm_db[\w-]*|db2jcc\d*)(?![\w])/i],
  ["Firebird", /(?<![\w-])(?:firebird[\w-]*|jaybird)(?![\w])/i],
  ["Cassandra", /(?<![\w-])(?:cassandra[\w-]*|gocql)(?![\w])/i],
  ["H2", /(?<![\w-])(?:com\.h2database)(?![\w])/i],
  ["Oracle", /(?<![\w-])(?:oracledb|cx_oracle|ojdbc\d*|oci8|ruby-oci8)(?![\w])/i],
];

/**
 * Django's own engine: beside it the package of a relative is for other installations (Django's settings,
 * `DATABASES["default"]["ENGINE"]`; django-cockroachdb has an engine of its own).
 */
const engine = /["']django\.(?:contrib\.gis\.)?db\.backends\.(?:postgresql|postgresql_psycopg2|postgis)["']/;
const relativeEngine = /["']django_(?:cockroachdb|redshift\w*)["']/;

/** Each database with the words that name its drivers. */
export const driversOfDatabases: readonly (readonly [database: string, driver: RegExp])[] = [
  ["PostgreSQL", postgres],
  ...relatives,
  ...others,
];

/** The database of a project: why it is another, that it is PostgreSQL, or that no file says. */
export type ToldDatabase = { readonly other: string } | "postgres" | "nothing";

/**
 * Which database migrations in code are for, by the project files above them, up to the top of the repository: another
 * one where they name its drivers, and none of PostgreSQL's. Words are looked for, in whatever language the file is: a
 * single one of PostgreSQL's decides for it, since what is skipped by mistake would pass unseen.
 */
export function databaseTold(folder: Folder): ToldDatabase {
  // A project for several databases has a folder for each.
  if (folder.path.split("/").some((name) => databaseNamed(name) === "PostgreSQL")) return "postgres";
  const told = folder.above
    .flatMap(filesAt)
    .map(({ path, text }) => ({ path, text: text.replace(comment, "") }));
  const relative = found(told, relatives);
  const isOwnEngine =
    told.some(({ text }) => engine.test(text)) && !told.some(({ text }) => relativeEngine.test(text));
  if (relative && !isOwnEngine)
    return { other: `${relative.path} names ${relative.driver}, which is for ${relative.database}` };
  if (told.some(({ text }) => postgres.test(text))) return "postgres";
  const other = found(told, others);
  if (other === null) return "nothing";
  const { path, driver, database } = other;
  return {
    other: `${path} names ${driver}, which is for ${database}, and no project file above names a driver of PostgreSQL`,
  };
}

function filesAt(at: Folder): readonly SourceFile[] {
  const own = [...at.names].filter((name) => manifests.test(name));
  return [
    ...own.flatMap((name) => at.file(name) ?? []),
    ...at.folders.flatMap((child) =>
      inside.flatMap(([folder, name]) =>
        folder.test(child.name)
          ? [...child.names].filter((one) => name.test(one)).flatMap((one) => child.file(one) ?? [])
          : [],
      ),
    ),
    // Django's project may have its settings in a folder: "app/settings/common.py".
    ...at.folders.flatMap(
      (child) => child.child("settings")?.matching((name) => /^\w+\.py$/.test(name)) ?? [],
    ),
  ];
}

function found(
  told: readonly { readonly path: string; readonly text: string }[],
  drivers: typeof others,
): { readonly path: string; readonly driver: string; readonly database: string } | null {
  for (const { path, text } of told)
    for (const [database, pattern] of drivers) {
      const driver = pattern.exec(text)?.[0];
      if (driver !== undefined) return { path, driver, database };
    }
  return null;
}
