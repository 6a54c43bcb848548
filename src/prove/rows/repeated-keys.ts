import type { Session } from "../../postgres/server.ts";
import { attempt } from "../sending/apply.ts";
import { underOwnSearchPath } from "./own-search-path.ts";

/** A unique index that is still to come. */
export interface ComingKey {
  readonly index: string;
  /** Columns and expressions as written in SQL. */
  readonly keys: readonly string[];
  readonly predicate: string | null;
}

/**
 * Of rows that a coming unique index would not let stand beside each other the first stays. One over a column that is to
 * come as well cannot be asked yet.
 */
export async function withoutComingRepeated(
  session: Session,
  table: string,
  coming: readonly ComingKey[],
): Promise<void> {
  for (const { index, keys, predicate } of coming) {
    const { rows } = await session.extended("SELECT to_regclass($1) IS NULL AS coming", [index]);
    if (rows[0]?.coming !== "t") continue;
    const all = keys.map((key) => `(${key})`);
    const counted = `SELECT tableoid AS part, ctid AS place, row_number() OVER (PARTITION BY ${all.join(", ")}) AS n FROM ${table}
      WHERE num_nulls(${all.join(", ")}) = 0 AND ${predicate === null ? "true" : `(${predicate})`}`;
    await attempt(() =>
      underOwnSearchPath(session, () =>
        session.extended(
          `DELETE FROM ${table} WHERE (tableoid, ctid) IN (SELECT part, place FROM (${counted}) AS counted WHERE n > 1)`,
        ),
      ),
    );
  }
}

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
