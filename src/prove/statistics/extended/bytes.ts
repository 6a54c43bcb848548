import type { Combination } from "../../../types.ts";

/*
 * What pg_statistic_ext_data holds, as PostgreSQL 14 to 18 write it on a machine whose lowest byte comes first
 * (src/backend/statistics: mvdistinct.c, dependencies.c, mcv.c; packed, without a gap). Another machine refuses the magic.
 */

const NDISTINCT = 0xa352bfa4;
const DEPENDENCIES = 0xb4549a2c;
const COMMON = 0xe1a651c2;
/** The only type that each of them has. */
const BASIC = 1;

interface Distinct {
  /** Numbers of attributes; an expression's is below 0. */
  readonly of: readonly number[];
  readonly count: number;
}

export function distinctBytes(items: readonly Distinct[]): Buffer {
  return Buffer.concat([
    words(NDISTINCT, BASIC, items.length),
    ...items.flatMap(({ of, count }) => [double(count), words(of.length), ...of.map(small)]),
  ]);
}

interface Dependency {
  /** The last follows from the others. */
  readonly of: readonly number[];
  readonly degree: number;
}

export function dependencyBytes(items: readonly Dependency[]): Buffer {
  return Buffer.concat([
    words(DEPENDENCIES, BASIC, items.length),
    ...items.flatMap(({ of, degree }) => [double(degree), small(of.length), ...of.map(small)]),
  ]);
}

/**
 * A list of most common values that a server has built of rows all of which are different, with frequencies of ours:
 * `order` says at which place in it each combination stands. Items come last: a byte for each null, both frequencies, and
 * the number of each value. null: it is not laid out like that.
 */
export function withFrequencies(
  built: Buffer,
  places: number,
  order: readonly (Pick<Combination, "frequency" | "baseFrequency"> & { readonly at: number })[],
): Buffer | null {
  const size = 3 * places + 16;
  const head = built.length - order.length * size;
  if (head < 14 || built.readUInt32LE(0) !== COMMON || built.readUInt32LE(4) !== BASIC) return null;
  if (built.readUInt32LE(8) !== order.length || built.readInt16LE(12) !== places) return null;
  const items = order.map(({ at, frequency, baseFrequency }) => {
    const item = Buffer.from(built.subarray(head + at * size, head + (at + 1) * size));
    const share = item.length === size ? item.readDoubleLE(places) * order.length : 0;
    item.writeDoubleLE(frequency, places);
    item.writeDoubleLE(baseFrequency, places + 8);
    return Math.abs(share - 1) < 1e-6 ? item : null;
  });
  const whole = items.flatMap((one) => one ?? []);
  return whole.length === items.length ? Buffer.concat([built.subarray(0, head), ...whole]) : null;
}

function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, 4 * at);
  return bytes;
}

function small(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16LE(number);
  return bytes;
}

function double(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(number);
  return bytes;
}
