import { printName } from "../../sql/grammar/name.ts";
import { lookup } from "../../text/lookup.ts";
import type { Combination, ExpressionStatistics, ExtendedStatistics, Statistics } from "../../types.ts";
import { knownOf } from "./known-statistics.ts";
import { bool, listAt, MOST_TUPLES, maybe, number, object, WrongStatistics, whole, word } from "./values.ts";

const MOST_OBJECTS = 1000;
/** STATS_MAX_DIMENSIONS (statistics/statistics.h). */
const MOST_PLACES = 8;
/** A statistics target goes so far. */
const MOST_COMBINATIONS = 10_000;
const LONGEST_EXPRESSION = 10_000;

/** A file of the first version has only their names. Throws a Wrong. */
export function extendedIn(read: unknown, version: 1 | 2): Pick<Statistics, "extended" | "named"> {
  const all = listAt(read, "extended");
  if (version === 1) return { extended: [], named: all.map((item, at) => word(item, `extended[${at}]`)) };
  if (all.length > MOST_OBJECTS)
    throw new WrongStatistics(`extended must have at most ${MOST_OBJECTS} entries`);
  const found = all.map((item, at) => extendedOf(object(item, `extended[${at}]`), `extended[${at}]`));
  return {
    extended: found.filter((one) => one.readable).map((one) => one.statistics),
    named: found.filter((one) => !one.readable).map((one) => printName(one.statistics)),
  };
}

type Read = Readonly<Record<string, unknown>>;

function extendedOf(fields: Read, place: string) {
  const columns = listAt(fields.columns, `${place}.columns`).map((name, at) =>
    word(name, `${place}.columns[${at}]`),
  );
  const expressions = (maybe(fields.expressions, (read) => listAt(read, `${place}.expressions`)) ?? []).map(
    (read, at) => expressionOf(read, `${place}.expressions[${at}]`),
  );
  const places = columns.length + expressions.length;
  if (places < 1 || places > MOST_PLACES)
    throw new WrongStatistics(`${place} must have 1 to ${MOST_PLACES} columns and expressions`);
  const statistics: ExtendedStatistics = {
    schema: word(fields.schema, `${place}.schema`),
    name: word(fields.name, `${place}.name`),
    tableSchema: word(fields.table_schema, `${place}.table_schema`),
    table: word(fields.table, `${place}.table`),
    columns,
    expressions,
    kinds: listAt(fields.kinds, `${place}.kinds`).map((kind, at) => kindOf(kind, `${place}.kinds[${at}]`)),
    inherited: bool(fields.inherited, `${place}.inherited`),
    distinct: maybe(fields.n_distinct, (read) => distinctIn(read, places, `${place}.n_distinct`)),
    dependencies: maybe(fields.dependencies, (read) => dependenciesIn(read, places, `${place}.dependencies`)),
    common: maybe(fields.most_common_vals, () => commonIn(fields, places, place)),
  };
  return { statistics, readable: bool(fields.readable, `${place}.readable`) };
}

function kindOf(read: unknown, place: string): ExtendedStatistics["kinds"][number] {
  if (read === "d" || read === "f" || read === "m" || read === "e") return read;
  throw new WrongStatistics(`${place} must be d, f, m or e`);
}

function expressionOf(read: unknown, place: string): ExpressionStatistics {
  const fields = object(read, place);
  return {
    sql: word(fields.sql, `${place}.sql`, LONGEST_EXPRESSION),
    known: maybe(fields.null_frac, () => knownOf(fields, place)),
  };
}

/** A planner that looks for a combination and finds none refuses the query: all must be there. */
function distinctIn(read: unknown, places: number, place: string): ExtendedStatistics["distinct"] {
  const found = listAt(read, place).map((item, at) => {
    const entry = object(item, `${place}[${at}]`);
    const of = placesIn(entry.of, places, `${place}[${at}].of`).toSorted((a, b) => a - b);
    return { of, count: whole(entry.count, `${place}[${at}].count`, 0, MOST_TUPLES) };
  });
  const all = 2 ** places - places - 1;
  if (found.length !== all || new Set(found.map(({ of }) => of.join())).size !== all)
    throw new WrongStatistics(`${place} must have each of the ${all} combinations of two or more once`);
  return found;
}

function dependenciesIn(read: unknown, places: number, place: string): ExtendedStatistics["dependencies"] {
  const found = listAt(read, place).map((item, at) => {
    const entry = object(item, `${place}[${at}]`);
    return {
      of: placesIn(entry.of, places, `${place}[${at}].of`),
      degree: number(entry.degree, `${place}[${at}].degree`, 0, 1),
    };
  });
  const different = new Set(found.map(({ of }) => [...of.slice(0, -1).toSorted(), of.at(-1)].join()));
  if (different.size !== found.length) throw new WrongStatistics(`${place} must have each dependency once`);
  return found;
}

function placesIn(read: unknown, places: number, place: string): readonly number[] {
  const of = listAt(read, place).map((item, at) => whole(item, `${place}[${at}]`, 0, places - 1));
  if (of.length >= 2 && new Set(of).size === of.length) return of;
  throw new WrongStatistics(`${place} must have two different places or more`);
}

function commonIn(fields: Read, places: number, place: string): readonly Combination[] {
  const [values, frequencies, base] = ["most_common_vals", "most_common_freqs", "most_common_base_freqs"].map(
    (name) => ({ place: `${place}.${name}`, all: listAt(lookup(fields, name), `${place}.${name}`) }),
  );
  if (!values || !frequencies || !base) return [];
  if (values.all.length > MOST_COMBINATIONS)
    throw new WrongStatistics(`${values.place} must have at most ${MOST_COMBINATIONS} entries`);
  for (const other of [frequencies, base])
    if (other.all.length !== values.all.length)
      throw new WrongStatistics(`${other.place} must have as many entries as most_common_vals`);
  return values.all.map((read, at) => ({
    values: valuesIn(read, places, `${values.place}[${at}]`),
    frequency: number(frequencies.all[at], `${frequencies.place}[${at}]`, 0, 1),
    baseFrequency: number(base.all[at], `${base.place}[${at}]`, 0, 1),
  }));
}

function valuesIn(read: unknown, places: number, place: string): readonly (string | null)[] {
  const values = listAt(read, place).map((item) => {
    if (item === null || (typeof item === "string" && !item.includes("\0"))) return item;
    throw new WrongStatistics(`${place} must have texts and null`);
  });
  if (values.length === places) return values;
  throw new WrongStatistics(`${place} must have a value for each of the ${places} columns and expressions`);
}
