import { plannerSettings } from "../sql/statements/planner-settings.ts";
import type { ColumnStatistics, RelationStatistics, SourceFile, Statistics } from "../types.ts";
import { extendedIn } from "./statistics/extended-statistics.ts";
import { knownOf } from "./statistics/known-statistics.ts";
import {
  bool,
  listAt,
  MOST_TUPLES,
  number,
  object,
  WrongStatistics,
  whole,
  word,
} from "./statistics/values.ts";

/** 16 TB: what anybody has, few enough files to make, and what a column of integers takes. */
const MOST_PAGES = 2 ** 31 - 1;

/** What the SQL of `indexwright statistics` exports; a sentence where the file is something else. Never throws. */
export function parseStatistics({ path, text }: SourceFile): Statistics | { readonly wrong: string } {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { wrong: `it is not JSON: ${(error as Error).message}` };
  }
  try {
    return statisticsOf(path, read);
  } catch (error) {
    if (error instanceof WrongStatistics) return { wrong: error.message };
    throw error;
  }
}

function statisticsOf(path: string, read: unknown): Statistics {
  const file = object(read, "the file");
  if (file.indexwright !== "statistics")
    throw new WrongStatistics(
      "it is not an export of statistics; indexwright statistics prints the SQL that makes one",
    );
  if (file.version !== 1 && file.version !== 2)
    throw new WrongStatistics("version must be 1 or 2; export the statistics with this Indexwright");
  const relations = listAt(file.relations, "relations").map(relationOf);
  const pages = relations.reduce((sum, relation) => sum + Math.max(0, relation.pages), 0);
  if (pages > MOST_PAGES) throw new WrongStatistics("relations must have at most 16 TB together");
  return {
    path,
    major: Math.floor(number(file.server, "server", 90_000, 1_000_000) / 10_000),
    redacted: bool(file.redacted, "redacted"),
    settings: settingsOf(file.settings),
    relations,
    columns: listAt(file.columns, "columns").map(columnOf),
    ...extendedIn(file.extended, file.version),
  };
}

function settingsOf(read: unknown): Statistics["settings"] {
  const given = Object.entries(object(read, "settings"));
  for (const [name] of given)
    if (!plannerSettings.includes(name))
      throw new WrongStatistics(`settings.${name.slice(0, 60)} is not a setting that the planner reads`);
  return Object.fromEntries(given.map(([name, value]) => [name, word(value, `settings.${name}`)]));
}

function relationOf(read: unknown, at: number): RelationStatistics {
  const place = `relations[${at}]`;
  const fields = object(read, place);
  return {
    schema: word(fields.schema, `${place}.schema`),
    name: word(fields.name, `${place}.name`),
    table: fields.table === null ? null : word(fields.table, `${place}.table`),
    pages: whole(fields.pages, `${place}.pages`, -1, MOST_PAGES),
    tuples: number(fields.tuples, `${place}.tuples`, -1, MOST_TUPLES),
    visible: whole(fields.visible, `${place}.visible`, 0, MOST_PAGES),
    ...partitionOf(fields.partition_of, `${place}.partition_of`),
  };
}

function partitionOf(read: unknown, place: string): Pick<RelationStatistics, "partitionOf"> {
  if (read === undefined || read === null) return {};
  const [schema, name] = listAt(read, place);
  return { partitionOf: { schema: word(schema, `${place}[0]`), name: word(name, `${place}[1]`) } };
}

function columnOf(read: unknown, at: number): ColumnStatistics {
  const place = `columns[${at}]`;
  const fields = object(read, place);
  return {
    schema: word(fields.schema, `${place}.schema`),
    relation: word(fields.relation, `${place}.relation`),
    name: word(fields.name, `${place}.name`),
    inherited: bool(fields.inherited, `${place}.inherited`),
    ...knownOf(fields, place),
  };
}
