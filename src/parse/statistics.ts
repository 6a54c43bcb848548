import { plannerSettings } from "../sql/planner-settings.ts";
import type { ColumnStatistics, RelationStatistics, SourceFile, Statistics } from "../types.ts";

/** What is wrong, with its place in the file: "relations[3].pages must be …". */
class Wrong extends Error {}

/** 16 TB: what anybody has, few enough files to make, and what a column of integers takes. */
const MOST_PAGES = 2 ** 31 - 1;
const MOST_TUPLES = 1e13;
const LONGEST_NAME = 256;
const MOST_ENTRIES = 50_000;
/** A statistics target goes to 10,000; a few more numbers stand behind those of elements. */
const MOST_NUMBERS = 10_010;

/** What the SQL of `indexwright statistics` exports; a sentence where the file is something else. Never throws. */
export function parseStatistics({ path, text }: SourceFile): Statistics | { readonly wrong: string } {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { wrong: `it is no JSON: ${(error as Error).message}` };
  }
  try {
    return statisticsOf(path, read);
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.message };
    throw error;
  }
}

function statisticsOf(path: string, read: unknown): Statistics {
  const file = object(read, "the file");
  if (file.indexwright !== "statistics")
    throw new Wrong("it is no export of statistics; indexwright statistics prints the SQL that makes one");
  if (file.version !== 1) throw new Wrong("version must be 1; export the statistics with this Indexwright");
  const relations = list(file.relations, "relations").map(relationOf);
  const pages = relations.reduce((sum, one) => sum + Math.max(0, one.pages), 0);
  if (pages > MOST_PAGES) throw new Wrong("relations must have at most 16 TB together");
  return {
    path,
    major: Math.floor(number(file.server, "server", 90_000, 1_000_000) / 10_000),
    redacted: bool(file.redacted, "redacted"),
    settings: settingsOf(file.settings),
    relations,
    columns: list(file.columns, "columns").map(columnOf),
    extended: list(file.extended, "extended").map((one, at) => word(one, `extended[${at}]`)),
  };
}

function settingsOf(read: unknown): Statistics["settings"] {
  const given = Object.entries(object(read, "settings"));
  for (const [name] of given)
    if (!plannerSettings.includes(name))
      throw new Wrong(`settings.${name.slice(0, 60)} is no setting that the planner reads`);
  return Object.fromEntries(given.map(([name, value]) => [name, word(value, `settings.${name}`)]));
}

function relationOf(read: unknown, at: number): RelationStatistics {
  const place = `relations[${at}]`;
  const one = object(read, place);
  return {
    schema: word(one.schema, `${place}.schema`),
    name: word(one.name, `${place}.name`),
    table: one.table === null ? null : word(one.table, `${place}.table`),
    pages: whole(one.pages, `${place}.pages`, -1, MOST_PAGES),
    tuples: number(one.tuples, `${place}.tuples`, -1, MOST_TUPLES),
    visible: whole(one.visible, `${place}.visible`, 0, MOST_PAGES),
  };
}

function columnOf(read: unknown, at: number): ColumnStatistics {
  const place = `columns[${at}]`;
  const one = object(read, place);
  const text = (name: string) => maybe(one[name], (value) => literal(value, `${place}.${name}`));
  const share = (name: string) => maybe(one[name], (value) => number(value, `${place}.${name}`, 0, 1));
  const shares = (name: string, most: number) =>
    maybe(one[name], (value) => numbers(value, `${place}.${name}`, most));
  return {
    schema: word(one.schema, `${place}.schema`),
    relation: word(one.relation, `${place}.relation`),
    name: word(one.name, `${place}.name`),
    inherited: bool(one.inherited, `${place}.inherited`),
    nullFrac: number(one.null_frac, `${place}.null_frac`, 0, 1),
    avgWidth: whole(one.avg_width, `${place}.avg_width`, 0, 2 ** 30),
    nDistinct: number(one.n_distinct, `${place}.n_distinct`, -1, MOST_TUPLES),
    mostCommonVals: text("most_common_vals"),
    mostCommonFreqs: shares("most_common_freqs", 1),
    histogramBounds: text("histogram_bounds"),
    correlation: maybe(one.correlation, (value) => number(value, `${place}.correlation`, -1, 1)),
    mostCommonElems: text("most_common_elems"),
    mostCommonElemFreqs: shares("most_common_elem_freqs", 1),
    elemCountHistogram: shares("elem_count_histogram", 1e9),
    rangeLengthHistogram: text("range_length_histogram"),
    rangeEmptyFrac: share("range_empty_frac"),
    rangeBoundsHistogram: text("range_bounds_histogram"),
  };
}

function maybe<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === undefined || value === null ? null : read(value);
}

function object(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new Wrong(`${place} must be an object`);
}

function list(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Wrong(`${place} must be a list`);
  if (value.length > MOST_ENTRIES) throw new Wrong(`${place} must have at most ${MOST_ENTRIES} entries`);
  return value;
}

function bool(value: unknown, place: string): boolean {
  if (typeof value === "boolean") return value;
  throw new Wrong(`${place} must be true or false`);
}

function word(value: unknown, place: string): string {
  if (typeof value === "string" && value !== "" && value.length <= LONGEST_NAME && !value.includes("\0"))
    return value;
  throw new Wrong(`${place} must be a text of 1 to ${LONGEST_NAME} characters`);
}

/** '{a,b}', as PostgreSQL writes an array. What is in it, the server judges. */
function literal(value: unknown, place: string): string {
  if (typeof value === "string" && /^\{[^\0]*\}$/s.test(value)) return value;
  throw new Wrong(`${place} must be an array as PostgreSQL writes it, {…}`);
}

function number(value: unknown, place: string, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new Wrong(`${place} must be a number from ${least} to ${most}`);
}

function whole(value: unknown, place: string, least: number, most: number): number {
  const read = number(value, place, least, most);
  if (Number.isInteger(read)) return read;
  throw new Wrong(`${place} must be a whole number`);
}

function numbers(value: unknown, place: string, most: number): readonly number[] {
  if (!Array.isArray(value) || value.length > MOST_NUMBERS)
    throw new Wrong(`${place} must be a list of at most ${MOST_NUMBERS} numbers`);
  return value.map((one, at) => number(one, `${place}[${at}]`, 0, most));
}
