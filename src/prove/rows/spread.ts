import type { ColumnStatistics } from "../../types.ts";

/** Rows whose values stand side by side in order: those of one frequent value, or of a stretch of rarer ones. */
export interface SpreadPart {
  /** The value, or where the stretch begins, as PostgreSQL writes it; null: nobody has given one. */
  readonly from: string | null;
  /** How far the stretch reaches, in the type's unit: 1, a day, a second. */
  readonly width: number;
  /** How far its values lie beyond those, in the same unit, where there is no room for all of them. */
  readonly shift: number;
  /** How many rows come before it. */
  readonly start: number;
  readonly rows: number;
  /** How many different values it has, and how many there are before it. */
  readonly distinct: number;
  readonly before: number;
}

/** How the values of one column are spread over its rows. */
export interface Spread {
  readonly rows: number;
  readonly nulls: number;
  /** Whether values rise or fall with the number of the row; 0: they do not depend on it. */
  readonly order: -1 | 0 | 1;
  /** Of all rows that are not null; where there is an order, of all rows. */
  readonly parts: readonly SpreadPart[];
}

/** A value that the statistics give. */
export interface KnownValues {
  /** Its place among the most common values, from 0; null: it is a bound of the histogram. */
  readonly common: number | null;
  readonly text: string;
  /** How far it lies from the first bound, in the type's unit; 0 where a type has none. */
  readonly position: number;
}

export interface SpreadWish {
  readonly rows: number;
  readonly notNull: boolean;
  /** Each value may come once. */
  readonly unique: boolean;
  /** Between two bounds there are only so many values as they lie apart. */
  readonly whole: boolean;
  /** No whole number may lie beyond that. */
  readonly most?: number | null;
  /** Only the values that are given may stand there, none between them. */
  readonly exact: boolean;
}

/** pg_stats.n_distinct in so many rows: below 0 it is a share of them, 0 is unknown. */
export function distinctOf({ nDistinct, nullFrac }: ColumnStatistics, rows: number): number {
  const count = nDistinct > 0 ? nDistinct : nDistinct < 0 ? -nDistinct * rows : rows * (1 - nullFrac);
  return Math.max(1, Math.min(count, rows));
}

/** From here on a table counts as written in the order of the column. */
const IN_ORDER = 0.9;

/** `known`: in their order by value; empty where the statistics hold none. */
export function spreadOf(given: ColumnStatistics, known: readonly KnownValues[], wish: SpreadWish): Spread {
  const { rows, unique } = wish;
  const nullFrac = wish.notNull ? 0 : given.nullFrac;
  const nulls = Math.round(nullFrac * rows);
  const frequent = unique ? [] : (given.mostCommonFreqs ?? []);
  const order = orderOf(given, frequent);
  const total = order === 0 ? rows - nulls : rows;
  // Of a column in order, nulls are taken out of rows that have a value.
  const distinct = unique ? total : distinctOf(given, rows) / (order === 0 ? 1 : 1 - nullFrac || 1);
  const often = frequent.reduce((sum, part) => sum + part, 0);
  const share = unique ? 1 : Math.max(0, 1 - given.nullFrac - often);
  const rest = { share, distinct: Math.min(total, distinct - frequent.length) };
  const pieces = known.length > 0 ? among(known, frequent, rest, wish) : anyhow(frequent, rest);
  return { rows, nulls, order, parts: placed(pieces, total, wish) };
}

/**
 * Equal values count as in order among themselves (commands/analyze.c), so that one that fills nearly all rows makes any
 * order look like one: that share is the sum of the squares.
 */
function orderOf({ correlation }: ColumnStatistics, frequent: readonly number[]): -1 | 0 | 1 {
  if (correlation === null || Math.abs(correlation) < IN_ORDER) return 0;
  if (frequent.reduce((sum, share) => sum + share * share, 0) > 0.5) return 0;
  return correlation > 0 ? 1 : -1;
}

interface Piece {
  readonly from: string | null;
  readonly width: number;
  /** A share of the rows; all of them together need not be 1. */
  readonly share: number;
  readonly distinct: number;
}

interface Rest {
  readonly share: number;
  readonly distinct: number;
}

/** Nothing but numbers is known. */
function anyhow(frequent: readonly number[], { share, distinct }: Rest): readonly Piece[] {
  const pieces = frequent.map((one) => ({ from: null, width: 0, share: one, distinct: 1 }));
  if (frequent.length > 0 && distinct < 1) return pieces;
  return [...pieces, { from: null, width: 0, share: Math.max(share, 1e-9), distinct: Math.max(1, distinct) }];
}

/** Values in their order, each bound with the stretch up to the next one. */
function among(
  known: readonly KnownValues[],
  frequent: readonly number[],
  rest: Rest,
  wish: SpreadWish,
): readonly Piece[] {
  const bounds = known.filter((one) => one.common === null);
  const points = wish.exact || (!wish.unique && rest.distinct <= bounds.length + 0.5);
  const stretches = points
    ? bounds.map((bound) => ({ bound, width: 0, share: rest.share / bounds.length, distinct: 1 }))
    : stretchesOf(bounds, rest, wish);
  const from = new Map(stretches.map(({ bound, ...piece }) => [bound, { ...piece, from: bound.text }]));
  const pieces = known.flatMap((value): readonly Piece[] => {
    const share = value.common === null ? undefined : frequent[value.common];
    if (share !== undefined) return [{ from: value.text, width: 0, share, distinct: 1 }];
    const piece = from.get(value);
    return piece ? [piece] : [];
  });
  const unknown = bounds.length === 0 && rest.distinct >= 1 && rest.share > 0;
  return unknown ? [...pieces, { from: null, width: 0, ...rest }] : pieces;
}

/** As many rows in each (that is what a histogram's bounds are), and no more stretches than there are values. */
function stretchesOf(bounds: readonly KnownValues[], { share, distinct }: Rest, { whole, rows }: SpreadWish) {
  const every = Math.ceil((bounds.length - 1) / Math.max(1, distinct));
  const kept = bounds.slice(0, -1).filter((_, at) => at % every === 0);
  const end = bounds.at(-1)?.position ?? 0;
  const widths = kept.map((bound, at) => (kept[at + 1]?.position ?? end) - bound.position);
  const each = (share * rows) / kept.length;
  const between = widths.map((width, at) =>
    Math.min(each, at === kept.length - 1 ? width + 1 : Math.max(1, width)),
  );
  // Of more rows than production has, more values may be different than lie between its bounds.
  const beyond = !whole || between.reduce((sum, part) => sum + part, 0) < distinct;
  const distincts = leveled(distinct, beyond ? widths.map(() => each) : between);
  return kept.map((bound, at) => ({
    bound,
    width: widths[at] ?? 0,
    share: share / kept.length,
    distinct: Math.max(1, distincts[at] ?? 1),
  }));
}

/** So many values in all, as evenly as there is room for them. */
function leveled(count: number, room: readonly number[]): readonly number[] {
  let level = count / room.length;
  for (let round = 0; round < 20; round++) {
    const open = room.filter((one) => one > level).length;
    const used = room.reduce((sum, free) => sum + Math.min(free, level), 0);
    if (open === 0 || count - used < 0.5) break;
    level += (count - used) / open;
  }
  return room.map((one) => Math.min(one, level));
}

/**
 * In whole rows. A key has as many values as rows; where whole numbers lie too close for all values, room is made: beyond
 * the last one, and where the type ends there, before the first.
 */
function placed(
  pieces: readonly Piece[],
  total: number,
  { unique, whole, most }: SpreadWish,
): readonly SpreadPart[] {
  const shares = pieces.reduce((sum, piece) => sum + piece.share, 0) || 1;
  const parts: SpreadPart[] = [];
  let [done, fraction, before, shift] = [0, 0, 0, 0];
  for (const { from, width, share, distinct } of pieces) {
    const start = done;
    fraction += share;
    done = Math.round((fraction / shares) * total);
    const rows = done - start;
    if (rows === 0) continue;
    const values = unique ? rows : Math.max(1, Math.min(rows, Math.round(distinct)));
    const reach = whole && values > 1 ? Math.max(width, values) : width;
    parts.push({ from, width: reach, shift, start, rows, distinct: values, before });
    shift += Math.round(reach - width);
    before += values;
  }
  const ends = parts.map((one) => Number(one.from ?? Number.NaN) + one.shift + one.width);
  const over = Math.max(0, ...ends.map((end) => (most != null && end > most ? end - most : 0)));
  return over === 0 ? parts : parts.map((one) => ({ ...one, shift: one.shift - over }));
}
