import type { Session } from "../../../postgres/server.ts";
import type { Demands } from "../table-demands.ts";
import { isKeyed } from "../unique.ts";
import type { AddedColumn } from "./added-columns.ts";

/**
 * Of the columns that a migration has added to a table, what rows from before have in them: its default where that is a
 * constant, else null. A column that a key, a partition or statistics decide about is none of them.
 */
export async function laterColumns(
  session: Session,
  table: string,
  { columns, keys, carriers, bounds }: Demands,
  added: readonly AddedColumn[],
): Promise<ReadonlyMap<string, string>> {
  const later = new Map<string, string>();
  if (added.length === 0) return later;
  const { rows } = await session.extended(
    `WITH RECURSIVE chain (oid) AS (SELECT $1::regclass::oid
       UNION SELECT i.inhparent FROM pg_inherits i JOIN chain ON i.inhrelid = chain.oid)
     SELECT n.nspname AS schema, c.relname AS name, a.attname AS bare, pg_get_expr(d.adbin, d.adrelid) AS value
     FROM chain JOIN pg_class c ON c.oid = chain.oid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum`,
    [table],
  );
  const isAdded = ({ schema, name, bare }: (typeof rows)[number]): boolean =>
    added.some(
      (one) => one.column === bare && one.table.name === name && (one.table.schema ?? schema) === schema,
    );
  for (const row of rows.filter(isAdded)) {
    const column = columns.find((one) => one.bare === row.bare);
    if (!column || isKeyed(keys, column.name) || carriers.includes(column.name)) continue;
    if (bounds.some((one) => one.column === column.name)) continue;
    const value = row.value === null ? null : String(row.value);
    // What is computed for each row is made up as ever.
    if (value !== null && !isConstant(value)) continue;
    if (value === null && column.notNull) continue;
    later.set(column.name, value ?? `NULL::${column.type.written}`);
  }
  return later;
}

/** As PostgreSQL prints a constant, with or without its type. */
function isConstant(expression: string): boolean {
  return /^(?:'(?:[^']|'')*'|-?[0-9.]+|true|false|NULL|\(-[0-9.]+\))(?:::[\w ."[\]]+(?:\(\d+(?:,\s*\d+)?\))?)?$/.test(
    expression,
  );
}
