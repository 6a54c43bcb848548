import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { Spread, SpreadPart } from "./spread.ts";

/** A column whose values are drawn: how they are spread, and what makes one. */
export interface Drawing {
  readonly spread: Spread;
  readonly make: (draw: Draw) => string;
}

/** What is known of the value of one row, as expressions. */
export interface Draw {
  /** Which part of the spread it is in, from 1. */
  readonly part: string;
  /** Which of the values of that part it is, from 0. */
  readonly step: string;
  /** Which of all values of the column it is, from 1. */
  readonly number: string;
  /** A place among all rows, from 0, that does not depend on its value, nor on other such places. */
  readonly place: (salt: number) => string;
}

/**
 * Rows with their number `n` and, for each column that is drawn, place, part and step. A level of its own for each, which
 * OFFSET 0 keeps the planner from merging, so that none of them is computed twice; and every level keeps the rows' order,
 * which a join would not.
 */
export function drawnRows(spreads: readonly Spread[], first: number, last: number, every = 1): string {
  const series = `generate_series(${first}, ${last}${every > 1 ? `, ${every}` : ""}) AS n`;
  if (spreads.length === 0) return series;
  const level = (from: string, columns: string): string => `(SELECT ${columns} FROM ${from} OFFSET 0)`;
  const places = spreads.map((spread, at) => `${placeOf(spread, at)} AS place${at}`);
  const parts = spreads.map((spread, at) =>
    spread.parts.length < 2
      ? `1 AS part${at}`
      : `width_bucket(place${at}::float8, ${floats(spread.parts, (part) => part.start)}) AS part${at}`,
  );
  const steps = spreads.map(({ parts }, at) => {
    const start = figure(parts, at, (part) => part.start);
    return `floor((place${at} - ${start}) * ${figure(parts, at, (part) => part.distinct / part.rows)}) AS step${at}`;
  });
  const placed = level(series, ["n", ...places].join(", "));
  const parted = level(`${placed} AS placed`, ["*", ...parts].join(", "));
  return `${level(`${parted} AS parted`, ["*", ...steps].join(", "))} AS drawn`;
}

export function drawOf({ parts, rows }: Spread, at: number): Draw {
  return {
    part: `part${at}`,
    step: `step${at}`,
    number: `((${figure(parts, at, (part) => part.before)} + step${at})::int8 + 1)`,
    place: (salt) => shuffled(rows, 1000 + 50 * at + salt),
  };
}

/** A value where there is one, or null as often as the spread says. */
export function orNull({ rows, nulls, order }: Spread, at: number, value: string): string {
  if (nulls === 0) return value;
  // Where values follow the rows' order, nulls do not.
  const place = order === 0 ? `place${at}` : shuffled(rows, 1000 + 50 * at);
  return `CASE WHEN ${place} < ${rows - nulls} THEN ${value} END`;
}

function placeOf({ rows, order }: Spread, at: number): string {
  if (order === 0) return shuffled(rows, at);
  return order > 0 ? "(n - 1)" : `(${rows} - n)`;
}

/** Each of the places from 0 once, in an order as good as random: multiples that share no factor with the number of rows. */
function shuffled(rows: number, salt: number): string {
  const irrational = Math.sqrt(prime(salt)) % 1;
  let factor = Math.max(1, Math.round(irrational * rows));
  while (common(factor, rows) > 1) factor++;
  return `((n::int8 * ${factor} + ${Math.floor(((irrational * 7) % 1) * rows)}) % ${rows})`;
}

/** Found so far. */
const primes: number[] = [2];

/** Roots of different primes are independent of each other, so that columns are. */
function prime(number: number): number {
  for (let next = (primes.at(-1) ?? 2) + 1; primes.length <= number; next++) {
    const root = Math.sqrt(next);
    for (const divisor of primes) {
      if (next % divisor === 0) break;
      if (divisor <= root) continue;
      primes.push(next);
      break;
    }
  }
  return primes[number] ?? 2;
}

function common(a: number, b: number): number {
  return b === 0 ? a : common(b, a % b);
}

function figure(parts: readonly SpreadPart[], at: number, of: (part: SpreadPart) => number): string {
  const [only, more] = parts;
  return only && !more ? `${of(only)}::float8` : `(${floats(parts, of)})[part${at}]`;
}

export function floats(
  parts: readonly SpreadPart[],
  of: (part: SpreadPart, at: number, all: readonly SpreadPart[]) => number,
): string {
  return `'{${parts.map(of).join(",")}}'::float8[]`;
}

/** An array of values as they are written, for one of them to be taken by its number. */
export function arrayOf(values: readonly string[], type: string): string {
  const quoted = values.map((one) => `"${one.replace(/["\\]/g, "\\$&")}"`);
  return `${quoteLiteral(`{${quoted.join(",")}}`)}::${type}[]`;
}
