import type { Session } from "../../postgres/server.ts";
import { inQuotes, nameInQuotes, quoteLiteral } from "../../sql/grammar/name.ts";
import { table } from "../../text/lookup.ts";
import type { Parameter, Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { knownValue } from "./known-value.ts";

/** PREPARE of a query under a name of ours. What has no type gets the one that the server infers. */
export function preparation(name: string, { text, sent, parameters }: Query): string {
  const types = parameters.map(({ type }) => type ?? "unknown").join(", ");
  return `PREPARE ${name}${types === "" ? "" : ` (${types})`} AS ${sent ?? text}`;
}

/** A value for each parameter, as written in SQL: the first of its own, else one out of its column; null: there is none. */
export async function argumentsFor(session: Session, query: Query): Promise<readonly string[] | null> {
  const types = await inferredTypes(session, query);
  const all: string[] = [];
  for (const [at, parameter] of query.parameters.entries()) {
    const value = parameter.values[0] ?? (await sampled(session, parameter, types[at] ?? null));
    const any = parameter.shown ? (plausible.get(types[at] ?? "") ?? "NULL") : null;
    if (value === null && any === null) return null;
    all.push(value ?? any ?? "NULL");
  }
  return all;
}

/** What will do where the value decides nothing. */
const plausible = table<string>({
  integer: "1",
  bigint: "1",
  numeric: "1",
  "double precision": "1",
  text: "'a'",
  boolean: "true",
  interval: "'1 day'",
  date: "'2026-01-01'",
  "timestamp with time zone": "'2026-01-01'",
  "timestamp without time zone": "'2026-01-01'",
});

const NAME = "indexwright_inferred";

/** As the server infers them, as written in SQL; none where it does not take the query. */
async function inferredTypes(session: Session, query: Query): Promise<readonly string[]> {
  let types: readonly string[] = [];
  if (query.parameters.every(({ values }) => values.length > 0)) return types;
  await attempt(async () => {
    await session.extended(preparation(NAME, query));
    const { rows } = await session.extended(
      "SELECT parameter_types::text[]::text AS types FROM pg_prepared_statements WHERE name = $1",
      [NAME],
    );
    await session.simple(`DEALLOCATE ${NAME}`);
    types = elementsOf(String(rows[0]?.types ?? "{}"));
  });
  return types;
}

/** Of an array's text, whose elements hold no quotes of their own. */
function elementsOf(text: string): readonly string[] {
  return [...text.slice(1, -1).matchAll(/"([^"]*)"|([^,]+)/g)].map(
    ([, quoted, plain = ""]) => quoted ?? plain,
  );
}

/** From the middle of the table, where neither the oldest nor the newest rows stand. */
async function sampled(session: Session, { column }: Parameter, type: string | null): Promise<string | null> {
  if (!column) return null;
  const [from, name] = [nameInQuotes(column.table), inQuotes(column.name)];
  // What an array is compared with are its elements, and what is compared with an element may be several.
  const forms = type?.endsWith("[]")
    ? [
        name,
        `(SELECT array_agg(DISTINCT ${name}) FROM (SELECT ${name} FROM ${from} WHERE ${name} IS NOT NULL LIMIT 3) AS some)`,
      ]
    : [name, `(${name})[array_lower(${name}, 1)]`];
  const cast = type === null || type === "unknown" ? "" : `::${type}`;
  for (const form of forms) {
    const value = await oneOf(session, `(${form})::text${cast}::text`, { from, name });
    if (value !== null) return value;
  }
  const known = await knownValue(session, from, column.name);
  if (known === null || !type?.endsWith("[]")) return known;
  return `ARRAY[${known}]::${type}`;
}

async function oneOf(
  session: Session,
  value: string,
  { from, name }: { readonly from: string; readonly name: string },
): Promise<string | null> {
  let found: unknown = null;
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT ${value} AS value FROM ${from} WHERE ${name} IS NOT NULL LIMIT 1
         OFFSET (SELECT count(${name}) / 2 FROM ${from})`,
    );
    found = rows[0]?.value ?? null;
  });
  return found === null ? null : quoteLiteral(String(found));
}
