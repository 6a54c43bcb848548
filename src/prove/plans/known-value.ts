import type { Session } from "../../postgres/server.ts";
import { columnsOf } from "../rows/columns.ts";
import { valueFor } from "../rows/values.ts";
import { attempt } from "../sending/apply.ts";

/**
 * A value that statistics know of a column, as written in SQL: from the middle of its histogram, else one of the most common
 * ones; null: they know none. `table`: as written in SQL, `column`: unquoted.
 */
export async function knownValue(session: Session, table: string, column: string): Promise<string | null> {
  let value: unknown = null;
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT quote_literal(vals[(cardinality(vals) + 1) / 2]) AS value FROM (
         SELECT coalesce(s.histogram_bounds::text, s.most_common_vals::text)::text[] AS vals FROM pg_stats s
           JOIN pg_namespace n ON n.nspname = s.schemaname JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
         WHERE c.oid = to_regclass($1) AND s.attname = $2 ORDER BY s.inherited LIMIT 1) AS known`,
      [table, column],
    );
    value = rows[0]?.value ?? null;
  });
  return value === null ? null : String(value);
}

/** A SELECT that makes one row of a table: what statistics know, and something plausible for the rest. */
export async function rowOf(session: Session, table: string): Promise<string> {
  const made: string[] = [];
  for (const { name, bare, type } of await columnsOf(session, table)) {
    const known = await knownValue(session, table, bare);
    const value = known === null ? valueFor(type, "42") : `${known}::${type.written}`;
    made.push(`${value ?? `NULL::${type.written}`} AS ${name}`);
  }
  return `SELECT ${made.join(", ")}`;
}
