import type { Session } from "../../postgres/server.ts";

/**
 * Of rows that share a key the first stays, where nobody else looks: a constraint that can be deferred is held by a trigger
 * (unique_key_recheck), which is silent while rows are made, and ON CONFLICT takes no notice of it.
 */
export async function withoutRepeated(session: Session, table: string): Promise<void> {
  const { rows } = await session.extended(
    `SELECT (SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a
         WHERE a.attrelid = i.indrelid AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])) AS key
     FROM pg_index i WHERE i.indrelid = $1::regclass AND i.indisunique AND NOT i.indimmediate`,
    [table],
  );
  for (const { key } of rows)
    await session.simple(
      `DELETE FROM ${table} WHERE ctid IN (SELECT place FROM (SELECT ctid AS place, row_number() OVER (PARTITION BY ${key}) AS n
         FROM ${table} WHERE num_nulls(${key}) = 0) AS counted WHERE n > 1)`,
    );
}
