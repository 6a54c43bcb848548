import { ServerError, type Session } from "../../postgres/server.ts";
import { nameByServer } from "../../sql/grammar/name.ts";
import type { Parameter, Query } from "../../types.ts";
import { literalsIn } from "../rows/literals.ts";
import { attempt } from "../sending/apply.ts";
import { argumentsFor, preparation } from "./arguments.ts";
import type { CatalogIndex } from "./indexes.ts";
import { withTypes } from "./parameter-types.ts";
import { tried } from "./trial-plans.ts";

/** Of more sets of values no more are tried. */
const MOST_SETS = 60;
const MOST_FREQUENT = 6;

/** Values with which a query may imply a predicate, and what that says of each column. */
interface PredicateValues {
  readonly given: readonly string[];
  /** "state = 'new'". */
  readonly says: string;
}

/**
 * The queries, each also with the values with which it uses a partial index, where what was exported has a parameter in
 * the place of a constant: those of the predicate, then what comes often in the column, then null.
 */
export async function withPredicateValues(
  session: Session,
  partial: readonly CatalogIndex[],
  queries: readonly Query[],
): Promise<readonly Query[]> {
  if (partial.length === 0) return queries;
  const all: Query[] = [];
  for (const asked of queries) {
    const query = asked.wrong === undefined ? await withTypes(session, asked) : asked;
    if (query instanceof ServerError || query.wrong !== undefined) {
      all.push(asked);
      continue;
    }
    const given = await argumentsFor(session, query);
    const found = new Map<string, PredicateValues>();
    for (const index of partial) {
      const values = await usingValues(session, index, query, given);
      if (values) found.set(values.says, values);
    }
    all.push(...(found.size === 0 ? [query] : variantsOf(query, given, [...found.values()])));
  }
  return all;
}

function variantsOf(
  query: Query,
  given: readonly string[] | null,
  found: readonly PredicateValues[],
): readonly Query[] {
  const changed = query.parameters.flatMap((_, at) =>
    found.some((one) => one.given[at] !== given?.[at]) ? [at] : [],
  );
  const said = (values: readonly string[]): string =>
    changed.map((at) => `${calledOf(query.parameters[at], at)} = ${values[at]}`).join(", ");
  const variant = (values: readonly string[], says: string): Query => ({
    ...query,
    name: `${query.name} with ${says}`,
    variant: { of: query.name, says },
    parameters: query.parameters.map((parameter, at) => ({
      ...parameter,
      values: [values[at] ?? []].flat(),
    })),
  });
  return [
    given === null ? query : variant(given, said(given)),
    ...found.map((one) => variant(one.given, one.says)),
  ];
}

/** null: it uses the index as it is, or with none of the values. */
async function usingValues(
  session: Session,
  index: CatalogIndex,
  query: Query,
  given: readonly string[] | null,
): Promise<PredicateValues | null> {
  if (!query.parameters.some((one) => mayDecide(one, index))) return null;
  const own = await tried(session, { query, given }, index, { forced: false });
  if (!own) return null;
  const used = own.using.length > 0;
  // Where the value at hand is one that the predicate is made for, others are not.
  if (used && (index.predicate === null || given === null)) return null;
  for (const values of await predicateValues(session, index, query)) {
    const plan = await tried(session, { query, given }, index, { forced: false, given: values.given });
    if (plan && plan.using.length > 0 !== used) return values;
  }
  return null;
}

/** A value is one that nobody has given, of a column of the predicate, as far as it is known which. */
function mayDecide({ column, values }: Parameter, index: CatalogIndex): boolean {
  const { table, schema, predicate } = index;
  if (values.length > 0) return false;
  if (column === null) return predicate !== null;
  const named = nameByServer({ schema: column.table.schema ?? schema, name: column.table.name });
  return decidingColumns(index).includes(column.name) && named === table;
}

/** Those of the predicate; without one the keys, of which some values may be rare enough. */
function decidingColumns({ within, predicate, keys }: CatalogIndex): readonly string[] {
  if (predicate !== null) return within;
  const plain = keys.filter(({ columns }) => columns.length === 0).map(({ expression }) => expression);
  return plain.map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name));
}

/** The sets of values with which a query might imply the predicate of an index; none where it has no such parameter. */
export async function predicateValues(
  session: Session,
  index: CatalogIndex,
  query: Query,
): Promise<readonly PredicateValues[]> {
  if (!query.parameters.some((one) => mayDecide(one, index))) return [];
  const types = await typesOf(session, query);
  if (types === null) return [];
  const lists: (readonly string[])[] = [];
  const deciding: { at: number; unless: string | null }[] = [];
  for (const [at, parameter] of query.parameters.entries()) {
    const type = types[at] ?? "text";
    const known = await argumentsFor(session, { ...query, parameters: only(query.parameters, at) });
    const base = known?.[at] ?? (await anyOf(session, type));
    if (base === null) return [];
    const fitting = mayDecide(parameter, index) ? await fittingValues(session, index, parameter, type) : [];
    const first = parameter.column === null ? [base] : [];
    lists.push(fitting.length > 0 ? [...new Set([...first, ...fitting, "NULL", base])] : [base]);
    // Where the column is not known, only what is another value is worth a word.
    if (fitting.length > 0) deciding.push({ at, unless: parameter.column === null ? base : null });
  }
  return setsOf(lists).map((given) => ({
    given,
    says: deciding
      .filter(({ at, unless }) => given[at] !== unless)
      .map(({ at }) => `${calledOf(query.parameters[at], at)} = ${given[at]}`)
      .join(", "),
  }));
}

/** One parameter, and of the others nothing that has to be found. */
function only(parameters: readonly Parameter[], wanted: number): readonly Parameter[] {
  return parameters.map((parameter, at) =>
    at === wanted || parameter.values.length > 0 ? parameter : { ...parameter, values: ["NULL"] },
  );
}

/** Constants of the predicate and what comes often, as far as they are of the parameter's type. */
async function fittingValues(
  session: Session,
  index: CatalogIndex,
  parameter: Parameter,
  type: string,
): Promise<readonly string[]> {
  const { rows } = await session.extended(
    `SELECT FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_type p ON p.oid = to_regtype($3)
     WHERE a.attrelid = to_regclass($1) AND to_jsonb(a.attname) <@ $2::jsonb AND t.typcategory = p.typcategory`,
    [index.table, JSON.stringify(decidingColumns(index)), type],
  );
  if (rows.length === 0) return [];
  const fitting: string[] = [];
  const truths = type === "boolean" ? ["'true'", "'false'"] : [];
  const named = [...constantsIn(index.predicate ?? ""), ...truths];
  for (const constant of [...named, ...(await frequent(session, index, parameter))])
    if (!(await attempt(() => session.extended(`SELECT ${constant}::${type}`)))) fitting.push(constant);
  return fitting;
}

function calledOf(parameter: Parameter | undefined, at: number): string {
  return parameter?.column?.name ?? `$${at + 1}`;
}

/** The first of each list first, then one after the other. */
function setsOf(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let sets: readonly (readonly string[])[] = [[]];
  for (const list of lists)
    sets = list.flatMap((value) => sets.map((set) => [...set, value])).slice(0, 20 * MOST_SETS);
  return sets.slice(0, MOST_SETS);
}

/** Strings and numbers, as PostgreSQL prints an expression. */
function constantsIn(expression: string): readonly string[] {
  const strings = literalsIn(expression);
  const rest = expression.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, " ");
  const numbers = rest.match(/(?<![\w.])-?\d+(?:\.\d+)?\b/g) ?? [];
  return [...strings, ...numbers.map((one) => `'${one}'`)];
}

/** The rarest of those that come often, and where the values begin and end. */
const RARE = ` || (s.most_common_vals::text::text[])[cardinality(s.most_common_freqs):]
  || (s.histogram_bounds::text::text[])[1:2] || (s.histogram_bounds::text::text[])[cardinality(s.histogram_bounds::text::text[]) - 1:]`;

async function frequent(
  session: Session,
  index: CatalogIndex,
  { column }: Parameter,
): Promise<readonly string[]> {
  const { table, predicate } = index;
  const names = column === null ? decidingColumns(index) : [column.name];
  const found: string[] = [];
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT quote_literal(one) AS value FROM pg_stats s JOIN pg_namespace n ON n.nspname = s.schemaname
         JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename,
         unnest((s.most_common_vals::text::text[])[1:${MOST_FREQUENT}]${predicate === null ? RARE : ""}) AS one
       WHERE c.oid = to_regclass($1) AND to_jsonb(s.attname) <@ $2::jsonb`,
      [table, JSON.stringify(names)],
    );
    found.push(...rows.map(({ value }) => String(value)));
  });
  return found;
}

/** As the server has inferred them; null: it refuses the query. */
async function typesOf(session: Session, query: Query): Promise<readonly string[] | null> {
  const name = "indexwright_types";
  if (await attempt(() => session.extended(preparation(name, query)))) return null;
  const { rows } = await session.extended(
    "SELECT to_json(parameter_types::text[])::text AS types FROM pg_prepared_statements WHERE name = $1",
    [name],
  );
  await session.simple(`DEALLOCATE ${name}`);
  return JSON.parse(String(rows[0]?.types ?? "[]"));
}

const anything = [
  "42",
  "true",
  "2024-01-01",
  "1 day",
  "{}",
  "00000000-0000-0000-0000-000000000042",
  "x",
  "[1,2)",
];

/** A constant of a type of which no value is known, for a plan that is not run; null: none of those that we know. */
async function anyOf(session: Session, type: string): Promise<string | null> {
  for (const text of anything)
    if (!(await attempt(() => session.extended(`SELECT '${text}'::${type}`)))) return `'${text}'`;
  return null;
}
