import type { Session } from "../../postgres/server.ts";
import type { ColumnStatistics, Statistics } from "../../types.ts";
import { betweenOf, mostOf, valueIn } from "./between-values.ts";
import type { TableColumn } from "./columns.ts";
import { columnsGiven, knownElements, knownValues } from "./columns-given.ts";
import { demandsOf } from "./demands.ts";
import { elementOf, listIn } from "./elements.ts";
import type { Draw, Drawing } from "./sampler.ts";
import { distinctOf, type KnownValues, type Spread, spreadOf } from "./spread.ts";
import type { Demands, Reference } from "./table-demands.ts";
import { isText, namedBy, textMentions } from "./texts.ts";
import { type ValueType, valueFor } from "./values.ts";

/** By column, as written in SQL; of a foreign key the first of its columns draws the whole key. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** How the rows of a table are to be spread, as far as production's statistics say; null for what does not fit its column. */
export async function drawingsIn(
  session: Session,
  table: string,
  demands: Demands,
  given: Statistics,
  rows: number,
): Promise<ReadonlyMap<TableColumn, Drawing | null>> {
  const statistics = await columnsGiven(session, table, given);
  const drawings = new Map<TableColumn, Drawing | null>();
  for (const column of demands.columns) {
    const own = statistics.get(column.bare);
    const reference = demands.references.find((one) => one.columns.includes(column.name));
    if (!own || (reference && !draws(reference, column))) continue;
    if (demands.bounds.some((one) => one.column === column.name) && !isOfPartition(own)) continue;
    const drawing = reference
      ? keyDrawing(column, own, rows)
      : drawingOf(session, column, own, demands, rows);
    drawings.set(column, await drawing);
  }
  return drawings;
}

/** What all partitions have together, or numbers without a value, says nothing about what lies in the bounds of one. */
function isOfPartition({ inherited, mostCommonVals, histogramBounds }: ColumnStatistics): boolean {
  return !inherited && (mostCommonVals !== null || histogramBounds !== null);
}

/** Keys are drawn by their number; those that may come once, and a table's own, are made as ever. */
function draws({ columns, self, unique }: Reference, { name }: TableColumn): boolean {
  return columns[0] === name && !self && !unique;
}

/** How many keys of which table each foreign key points to. */
export async function keysAsked(
  session: Session,
  table: string,
  given: Statistics,
  rows: number,
): Promise<readonly (readonly [target: string, keys: number])[]> {
  const { columns, references } = await demandsOf(session, table);
  const statistics = await columnsGiven(session, table, given);
  return references.flatMap(({ target, columns: [first] }) => {
    const bare = columns.find((one) => one.name === first)?.bare;
    const own = bare === undefined ? undefined : statistics.get(bare);
    return own ? [[target, Math.ceil(distinctOf(own, rows))] as const] : [];
  });
}

function keyDrawing({ notNull }: TableColumn, own: ColumnStatistics, rows: number): Drawing | null {
  const wish = { rows, notNull, unique: false, whole: false, exact: false };
  return usable({ spread: spreadOf(own, [], wish), make: ({ number }) => number });
}

async function drawingOf(
  session: Session,
  column: TableColumn,
  own: ColumnStatistics,
  demands: Demands,
  rows: number,
): Promise<Drawing | null> {
  const { name, notNull, type } = column;
  const between = betweenOf(type);
  const carries = demands.carriers.includes(name);
  const spreadWith = (known: readonly KnownValues[], exact: boolean): Spread => {
    const unique = carries || allDiffer(own);
    const whole = between === "whole";
    return spreadOf(own, known, { rows, notNull, unique, whole, most: mostOf(type), exact });
  };
  const element = elementOf(type);
  const elements = element && (await knownElements(session, element.written, own));
  if (elements && elements.length > 0) {
    const spread = spreadWith([], false);
    // Lists are drawn by their elements; how many different lists that makes is not held.
    const made = (draw: Draw): string | null => listIn(type, elements, own, rows, draw);
    const lists = withMade({ ...spread, order: 0 }, made);
    if (lists) return usable(lists);
  }
  const bounds = between === "made" ? null : own.histogramBounds;
  const known = await knownValues(session, column, { ...own, histogramBounds: bounds });
  if (known === null) return null;
  // Between two texts that a check accepts may lie one that it does not.
  const checked = !carries && between === "longer" && demands.checks.some((one) => textMentions(one, name));
  const spread = spreadWith(known, between === "none" || checked);
  return usable(
    withMade(spread, (draw) => valueIn(type, spread.parts, draw, madeUp(column, own, demands, draw))),
  );
}

/** Whether an index says so or not. */
function allDiffer({ nDistinct, nullFrac, mostCommonFreqs }: ColumnStatistics): boolean {
  return mostCommonFreqs === null && nDistinct < 0 && -nDistinct >= (1 - nullFrac) * 0.9999;
}

/** A value that nobody has given, by its number. */
function madeUp(column: TableColumn, own: ColumnStatistics, demands: Demands, draw: Draw): string | null {
  const { name, type } = column;
  const { number, part } = draw;
  const as = (value: string): string => `(${value})::${type.written}`;
  if (type.name === "bool") return `(${number} % 2 = 0)`;
  if (type.kind === "e") {
    const labels = `enum_range(NULL::${type.written})`;
    return `(${labels})[1 + ((${number} - 1) % cardinality(${labels}))::int]`;
  }
  if (!isText(column)) return valueFor(type, number);
  const accepted = demands.accepted.get(name);
  const listed = accepted?.kind === "some" ? accepted.values : [];
  const oneOf = (literals: readonly string[], at: string): string =>
    as(`(ARRAY[${literals.join(", ")}]::text[])[(${at})::int]`);
  if (listed.length > 0) return oneOf(listed, `1 + (${number} - 1) % ${listed.length}`);
  const any = wideAs(type, own.avgWidth, number);
  // What a partial index is made for is rare: the last of the frequent values.
  const wanted = [...new Set(namedBy(demands.predicates, name))];
  const before = (own.mostCommonFreqs?.length ?? 0) - wanted.length;
  if (wanted.length === 0 || before < 0 || any === null) return any;
  return `CASE WHEN ${part} > ${before} AND ${part} <= ${before + wanted.length} THEN ${oneOf(wanted, `${part} - ${before}`)} ELSE ${any} END`;
}

/** As long as production's are on average, which decides about the size of an index. */
function wideAs(type: ValueType, avgWidth: number, number: string): string | null {
  if (type.kind === "d" || type.length !== null) return valueFor(type, number);
  const length = Math.min(1000, Math.max(1, avgWidth - (avgWidth > 127 ? 4 : 1)));
  const text =
    length < 12
      ? `lpad((${number})::text, greatest(${length}, length((${number})::text)), '0')`
      : `rpad(md5((${number})::text), ${length}, 'x')`;
  return `(${text})::${type.written}`;
}

function withMade(spread: Spread, made: (draw: Draw) => string | null): Drawing | null {
  const nowhere = { part: "1", step: "0", number: "1", place: () => "0" };
  if (made(nowhere) === null) return null;
  return { spread, make: (draw) => made(draw) ?? "NULL" };
}

/** A spread without values is one of a column that has none. */
function usable(drawing: Drawing | null): Drawing | null {
  if (drawing === null) return null;
  const { parts, nulls, rows } = drawing.spread;
  return parts.length > 0 || nulls === rows ? drawing : null;
}
