import type { Session } from "../../postgres/server.ts";
import { lookup } from "../../text/lookup.ts";
import type { Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import type { CatalogIndex, Key, Operator } from "./indexes.ts";
import { rowOf } from "./known-value.ts";

/** What an index is looked for with: an operator, and its right side made of a value `v` that stands in the table. */
const searches: readonly { readonly operator: string; readonly right: string; readonly of: string }[] = [
  { operator: "~<~", right: "text", of: "left(v, 6) || '%'" },
  {
    operator: "@>",
    right: "jsonb",
    of: "CASE WHEN jsonb_typeof(v) = 'object' THEN (SELECT jsonb_build_object(key, value) FROM jsonb_each(v) LIMIT 1) ELSE v END",
  },
  { operator: "@>", right: "anyarray", of: "v[1:1]" },
  { operator: "@@", right: "tsquery", of: "to_tsquery('simple', quote_literal((tsvector_to_array(v))[1]))" },
  { operator: "~~", right: "text", of: "'%' || substr(v, 2, 6) || '%'" },
  { operator: "<@", right: "box", of: "box(v, v)" },
  { operator: "<<=", right: "inet", of: "v" },
  { operator: "@>", right: "same", of: "v" },
  { operator: "&&", right: "same", of: "v" },
  { operator: "&&", right: "anyrange", of: "v" },
  { operator: "=", right: "same", of: "v" },
];

/**
 * Queries as an index is made for: what it can look for, and what it can sort by. `rows`: its table has some, of which one
 * gives the values; else statistics give them, and what they do not know is made up.
 */
export async function queriesFor(
  session: Session,
  index: CatalogIndex,
  rows = true,
): Promise<readonly Query[]> {
  const source = rows ? null : await rowOf(session, index.table);
  const made: DerivedQuery[] = [];
  const values = await valuesFor(session, index, source);
  const where = (conditions: readonly string[]): string => {
    const all = index.predicate === null ? conditions : [...conditions, index.predicate];
    return `SELECT * FROM ${index.table}${all.length > 0 ? ` WHERE ${all.join(" AND ")}` : ""}`;
  };
  if (index.keys.every(isSorted)) {
    const equal = index.keys.map(({ expression }, at) => `${expression} = ${values[at]?.value}`);
    if (values.length === equal.length) made.push({ what: "equality", text: where(equal) });
    const last = index.method === "btree" ? index.keys.at(-1) : undefined;
    if (last && values.length >= equal.length - 1 && values.at(-1)?.type !== "boolean") {
      const before = equal.slice(0, -1);
      made.push({ what: "order", text: `${where(before)} ORDER BY ${sortedBy(last)} LIMIT 20` });
      const from = values[before.length];
      const range = `${last.expression} >= ${from?.value}`;
      if (from)
        made.push({
          what: "range",
          text: `${where([...before, range])} ORDER BY ${sortedBy(last)} LIMIT 20`,
        });
    }
    const columns = [...index.keys.map(({ expression }) => expression), ...index.included].join(", ");
    if (index.included.length > 0 && equal.length === values.length)
      made.push({ what: "index only", text: where(equal).replace("*", columns) });
  } else made.push(...(await othersFor(session, index, source, where)));
  return made.map((one) => queryOf(index, one));
}

export interface DerivedQuery {
  readonly what: string;
  readonly text: string;
}

export function queryOf({ name }: CatalogIndex, { what, text }: DerivedQuery): Query {
  const bare = name.startsWith("public.") ? name.slice("public.".length) : name;
  return {
    name: `${bare}: ${what}`,
    place: null,
    text,
    derived: true,
    reads: true,
    parameters: [],
    class: null,
    budgets: [],
  };
}

/** A btree's operator class, which has all five comparisons and sorts by them. */
export function isSorted({ operators }: Key): boolean {
  return (
    ["<", "<=", "=", ">=", ">"].every((name) => operators.some((one) => one.name === name)) &&
    operators.every((one) => !one.sorts && comparisons.includes(one.name))
  );
}

const comparisons = ["<", "<=", "=", ">=", ">"];

export function sortedBy({ expression, descending, nullsFirst }: Key): string {
  const nulls = nullsFirst === descending ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
  return `${expression}${descending ? " DESC" : ""}${nulls}`;
}

async function othersFor(
  session: Session,
  index: CatalogIndex,
  source: string | null,
  where: (conditions: readonly string[]) => string,
): Promise<DerivedQuery[]> {
  const [key] = index.keys;
  if (!key) return [];
  const made: DerivedQuery[] = [];
  const search = searches.find(({ operator, right }) =>
    key.operators.some((one) => !one.sorts && one.name === operator && isRight(one, right)),
  );
  const [found] = search ? await valuesFor(session, index, source, search.of) : [];
  if (search && found)
    made.push({
      what: search.operator === "=" ? "equality" : operatorOf(search.operator),
      text: where([`${key.expression} ${operatorOf(search.operator)} ${found.value}`]),
    });
  const nearest = key.operators.find((one) => one.sorts && one.left === one.right);
  const [near] = nearest ? await valuesFor(session, index, source) : [];
  if (nearest && near)
    made.push({
      what: "nearest",
      text: `${where([])} ORDER BY ${key.expression} ${nearest.name} ${near.value} LIMIT 10`,
    });
  return made;
}

function isRight({ left, right }: Operator, wanted: string): boolean {
  return right === wanted || (wanted === "same" && left === right);
}

function operatorOf(operator: string): string {
  return operator === "~~" || operator === "~<~" ? "LIKE" : operator;
}

interface Value {
  /** A constant as written in SQL. */
  readonly value: string;
  readonly type: string;
}

/** Of a row in the middle of the table, or of the one that `source` makes, what its keys hold; `of`: the right side, made of the first key's value. */
export async function valuesFor(
  session: Session,
  index: CatalogIndex,
  source: string | null,
  of?: string,
): Promise<readonly Value[]> {
  const keys = of === undefined ? index.keys : index.keys.slice(0, 1);
  const conditions = [
    ...keys.map(({ expression }) => `${expression} IS NOT NULL`),
    ...(index.predicate === null ? [] : [index.predicate]),
  ].join(" AND ");
  const columns = keys.map(({ expression }, at) => `${expression} AS k${at}`).join(", ");
  const right = (at: number): string =>
    of === undefined ? `k${at}` : `(SELECT ${of} FROM (SELECT k${at} AS v) AS one)`;
  const wanted = keys
    .map(
      (_, at) =>
        `format('%L::%s', ${right(at)}, pg_typeof(${right(at)})) AS v${at}, pg_typeof(${right(at)})::text AS t${at}`,
    )
    .join(", ");
  let row: Readonly<Record<string, unknown>> | undefined;
  await attempt(async () => {
    const { rows } = await session.extended(
      source === null
        ? `SELECT ${wanted} FROM (SELECT ${columns} FROM ${index.table} WHERE ${conditions} LIMIT 1
             OFFSET (SELECT count(*) / 2 FROM ${index.table} WHERE ${conditions})) AS sampled`
        : `SELECT ${wanted} FROM (SELECT ${columns} FROM (${source}) AS made) AS sampled`,
    );
    row = rows[0];
  });
  return keys.flatMap((_, at) =>
    row ? { value: String(lookup(row, `v${at}`)), type: String(lookup(row, `t${at}`)) } : [],
  );
}
