import type { Session } from "../../postgres/server.ts";
import type { Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { type DerivedQuery, isSorted, queryOf, sortedBy, valuesFor } from "./derived-queries.ts";
import type { CatalogIndex, Key } from "./indexes.ts";
import { rowOf } from "./known-value.ts";
import { tried } from "./trial-plans.ts";

/**
 * What else a btree may be made for, of which those queries are given that use it: rows without a value, rare values, the
 * least and the greatest, groups, rows that are missing, and what the index alone can answer.
 */
export async function furtherQueries(
  session: Session,
  index: CatalogIndex,
  rows: boolean,
): Promise<readonly Query[]> {
  if (index.method !== "btree" || !index.keys.every(isSorted)) return [];
  const using: Query[] = [];
  for (const derived of await candidates(session, index, rows)) {
    const query = queryOf(index, derived);
    const plan = await tried(session, { query, given: [] }, index, { forced: false });
    if (plan && plan.using.length > 0) using.push(query);
  }
  return using;
}

type Select = (what: string, conditions: readonly string[], rest?: string) => string;

/** Of one key, behind others that have a value each. */
function ofKey(key: string, before: readonly string[], select: Select): readonly DerivedQuery[] {
  return [
    { what: `${key} is null`, text: select("*", [...before, `${key} IS NULL`]) },
    { what: `${key} is not null`, text: select("*", [...before, `${key} IS NOT NULL`]) },
    { what: `least and greatest ${key}`, text: select(`min(${key}), max(${key})`, before) },
  ];
}

async function candidates(
  session: Session,
  index: CatalogIndex,
  rows: boolean,
): Promise<readonly DerivedQuery[]> {
  const { table, keys, included, predicate } = index;
  const source = rows ? null : await rowOf(session, table);
  const values: (string | null)[] = [];
  for (const key of keys) {
    const [value] = await valuesFor(session, { ...index, keys: [key] }, source);
    values.push(value?.value ?? null);
  }
  const [first] = keys;
  if (!first) return [];
  const select: Select = (what, conditions, rest = "") => {
    const all = predicate === null ? conditions : [...conditions, predicate];
    return `SELECT ${what} FROM ${table}${all.length > 0 ? ` WHERE ${all.join(" AND ")}` : ""}${rest}`;
  };
  const equal = keys.map(({ expression }, at) =>
    values[at] === null ? `${expression} IS NULL` : `${expression} = ${values[at]}`,
  );
  const all = keys.map(({ expression }) => expression).join(", ");
  const rare = await rarest(session, index, first);
  const missing = select("", [`${first.expression} = wanted.v`]);
  return [
    { what: "equality", text: select("*", equal) },
    ...(keys.length > 1 ? [{ what: "first key", text: select("*", equal.slice(0, 1)) }] : []),
    ...(rare === null ? [] : [{ what: "rare value", text: select("*", [`${first.expression} = ${rare}`]) }]),
    ...keys.flatMap(({ expression }, at) => ofKey(expression, equal.slice(0, at), select)),
    { what: "first rows", text: select("*", [], ` ORDER BY ${keys.map(sortedBy).join(", ")} LIMIT 20`) },
    { what: "groups", text: select(`${all}, count(*)`, [], ` GROUP BY ${all}`) },
    { what: "distinct values", text: select(`DISTINCT ${first.expression}`, []) },
    ...(values[0] == null
      ? []
      : [
          {
            what: "missing rows",
            text: `SELECT wanted.v FROM (VALUES (${values[0]})) AS wanted (v) WHERE NOT EXISTS (${missing})`,
          },
        ]),
    { what: "index only", text: select([all, ...included].join(", "), equal.slice(0, 1)) },
    { what: "all of its rows", text: select("count(*)", []) },
  ];
}

/** The least frequent of the values that come often, as written in SQL; null: none is known, or the key is an expression. */
async function rarest(session: Session, { table }: CatalogIndex, key: Key): Promise<string | null> {
  let value: unknown = null;
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT quote_literal((s.most_common_vals::text::text[])[cardinality(s.most_common_freqs)]) AS value FROM pg_stats s
         JOIN pg_namespace n ON n.nspname = s.schemaname JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
       WHERE c.oid = to_regclass($1) AND quote_ident(s.attname) = $2`,
      [table, key.expression],
    );
    value = rows[0]?.value ?? null;
  });
  return value === null ? null : String(value);
}
