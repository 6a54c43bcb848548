import type { Session } from "../../postgres/server.ts";
import { inQuotes, nameInQuotes } from "../../sql/grammar/name.ts";
import type { Parameter, Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { knownValue } from "./known-value.ts";

/** PREPARE of a query under a name of ours. What has no type gets the one that the server infers. */
export function preparation(name: string, { text, parameters }: Query): string {
  const types = parameters.map(({ type }) => type ?? "unknown").join(", ");
  return `PREPARE ${name}${types === "" ? "" : ` (${types})`} AS ${text}`;
}

/** A value for each parameter, as written in SQL: the first of its own, else one out of its column; null: there is none. */
export async function argumentsFor(session: Session, query: Query): Promise<readonly string[] | null> {
  const all: string[] = [];
  for (const parameter of query.parameters) {
    const value = parameter.values[0] ?? (await sampled(session, parameter));
    if (value === null) return null;
    all.push(value);
  }
  return all;
}

/** From the middle of the table, where neither the oldest nor the newest rows stand. */
async function sampled(session: Session, { column }: Parameter): Promise<string | null> {
  if (!column) return null;
  const [table, name] = [nameInQuotes(column.table), inQuotes(column.name)];
  let value: unknown = null;
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT quote_literal(${name}::text) AS value FROM ${table} WHERE ${name} IS NOT NULL LIMIT 1
         OFFSET (SELECT count(${name}) / 2 FROM ${table})`,
    );
    value = rows[0]?.value ?? null;
  });
  return value === null ? knownValue(session, table, column.name) : String(value);
}
