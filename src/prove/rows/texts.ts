import { attempt } from "../apply.ts";
import type { Session } from "../server/server.ts";
import type { Column } from "./columns.ts";
import { literalsIn } from "./literals.ts";

export function isText({ type }: Column): boolean {
  const base = type.kind === "d" && type.inner ? type.inner : type;
  return ["text", "varchar", "bpchar", "citext"].includes(base.name);
}

export function mentions(check: string, column: string): boolean {
  return new RegExp(`(^|[^\\w"])${column.replace(/[^\w]/g, "\\$&")}($|[^\\w"])`).test(check);
}

/** The strings that expressions about a column name. */
export function namedBy(expressions: readonly string[], column: string): readonly string[] {
  return expressions.filter((one) => mentions(one, column)).flatMap(literalsIn);
}

/**
 * Of the strings that checks name, by column, those that they accept while every other column is null: `status <> ''` names
 * one that no row may have.
 */
export async function acceptedBy(
  session: Session,
  columns: readonly Column[],
  checks: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const accepted = new Map<string, readonly string[]>();
  for (const column of columns.filter(isText)) {
    const own = checks.filter((one) => mentions(one, column.name));
    const literals = [...new Set(own.flatMap(literalsIn))];
    if (literals.length === 0) continue;
    const row = columns.map(({ name, type }) =>
      name === column.name ? `one::${type.written} AS ${name}` : `NULL::${type.written} AS ${name}`,
    );
    const kept = own.map((one) => `coalesce(${one}, true)`).join(" AND ");
    const sql = `SELECT quote_literal(${column.name}) AS literal
      FROM (SELECT ${row.join(", ")} FROM unnest(ARRAY[${literals.join(", ")}]::text[]) AS one) AS made WHERE ${kept}`;
    let found = literals;
    await attempt(async () => {
      found = (await session.extended(sql)).rows.map(({ literal }) => String(literal));
    });
    accepted.set(column.name, [...new Set(found)]);
  }
  return accepted;
}
