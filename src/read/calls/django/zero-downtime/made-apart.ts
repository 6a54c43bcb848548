import type { TableObject } from "../database-objects.ts";
import { djangoQuoted } from "../object-names.ts";

/** A statement of the engine, and whether it has the timeouts that the settings tell. */
interface TimedSql {
  readonly sql: string;
  readonly isTimed: boolean;
}

/** What the settings of a project tell django_zero_downtime_migrations. */
export interface ZeroDowntime {
  /** `ZERO_DOWNTIME_MIGRATIONS_LOCK_TIMEOUT`, which only statements with strong locks have. */
  readonly lockTimeout: string | null;
  /** `ZERO_DOWNTIME_MIGRATIONS_IDEMPOTENT_SQL`: each is looked for first. */
  readonly isIdempotent: boolean;
  /** `ZERO_DOWNTIME_MIGRATIONS_EXPLICIT_CONSTRAINTS_DROP`, since 0.16: what goes with a column goes before it. */
  readonly dropsApart: boolean;
  /** Since 0.18: before, a constraint forgot that it is deferrable. */
  readonly keepsDeferrable: boolean;
}

const weak = (sql: string): TimedSql => ({ sql, isTimed: false });
const strong = (sql: string): TimedSql => ({ sql, isTimed: true });

/**
 * What the engine makes of an index or a constraint that Django would make in one statement
 * (django_zero_downtime_migrations/backends/postgres/schema.py, sql_create_index and those beside it).
 */
export function madeApart(
  table: string,
  { kind, columns, name }: TableObject,
  sql: string,
  { keepsDeferrable }: ZeroDowntime,
): readonly TimedSql[] {
  const [alter, quoted] = [`ALTER TABLE ${djangoQuoted(table)}`, djangoQuoted(name)];
  switch (kind) {
    case "index":
      return [weak(concurrently(sql))];
    case "unique": {
      const at = keepsDeferrable ? sql.lastIndexOf(") DEFERRABLE ") : -1;
      const end = at < 0 ? "" : sql.slice(at + 1);
      const list = columns.map(djangoQuoted).join(", ");
      return [
        weak(`CREATE UNIQUE INDEX CONCURRENTLY ${quoted} ON ${djangoQuoted(table)} (${list})`),
        strong(`${alter} ADD CONSTRAINT ${quoted} UNIQUE USING INDEX ${quoted}${end}`),
      ];
    }
    default:
      // An exclusion constraint is built in one go.
      if (sql.startsWith(`${alter} ADD CONSTRAINT ${quoted} EXCLUDE`)) return [weak(sql)];
      return [strong(`${sql} NOT VALID`), weak(`${alter} VALIDATE CONSTRAINT ${quoted}`)];
  }
}

/** Django's own AddIndexConcurrently has written it already. */
function concurrently(sql: string): string {
  for (const words of ["CREATE INDEX ", "CREATE UNIQUE INDEX "])
    if (sql.startsWith(words) && !sql.startsWith(`${words}CONCURRENTLY `))
      return `${words}CONCURRENTLY ${sql.slice(words.length)}`;
  return sql;
}

/** _sql_column_not_null: a check proves it, and goes again. */
export function notNullApart(table: string, column: string, name: string): readonly TimedSql[] {
  const [alter, quoted] = [`ALTER TABLE ${djangoQuoted(table)}`, djangoQuoted(name)];
  return [
    strong(`${alter} ADD CONSTRAINT ${quoted} CHECK (${djangoQuoted(column)} IS NOT NULL) NOT VALID`),
    weak(`${alter} VALIDATE CONSTRAINT ${quoted}`),
    strong(`${alter} ALTER COLUMN ${djangoQuoted(column)} SET NOT NULL`),
    strong(`${alter} DROP CONSTRAINT ${quoted}`),
  ];
}
