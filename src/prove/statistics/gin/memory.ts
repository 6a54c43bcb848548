import type { Guess, Keys } from "./keys.ts";

/** What a build gathers before it writes, in bytes, and how often it has to. */
export interface GinBuild {
  readonly bytes: number;
  readonly off: readonly [least: number, most: number];
  /** Absent where it is not known how much memory it may take. */
  readonly rounds?: readonly [least: number, most: number];
}

/** A node of the red-black tree (ginbulk.c, GinEntryAccumulator). */
const NODE = 64;
/** A list begins with room for so many rows, and doubles. */
const FIRST = 5;
const ROW = 6;
/** A chunk is a power of two up to here (aset.c, ALLOC_CHUNK_LIMIT). */
const LARGEST_CHUNK = 8192;
/** Where it is not known how often a key comes, nobody knows how full its list is. */
const FULL = [0.7, 1.5] as const;

/**
 * A GIN build gathers keys, each with the list of its rows, until maintenance_work_mem is full; then it writes them into
 * the index and begins again, and meets in each round the same keys again (gininsert.c). Held against the memory contexts
 * of real builds by a test. `room`: maintenance_work_mem in bytes. null: there is not one row to gather keys from.
 */
export function gathering(
  keys: Keys,
  tuples: number,
  { major, room }: { readonly major: number; readonly room: number | null },
): GinBuild | null {
  if (tuples < 1) return null;
  // PostgreSQL 16 has made the head of a chunk half as large.
  const of = (guess: Guess, rows: number): number => bytesOf(keys, guess, rows, major < 16 ? 16 : 8);
  const [least, bytes, most] = [of("least", tuples), of("likely", tuples), of("most", tuples)];
  const off = [(least * FULL[0]) / bytes, (most * FULL[1]) / bytes] as const;
  if (room === null) return { bytes, off };
  const rounds = (guess: Guess, full: number): number =>
    Math.max(1, Math.ceil(tuples / rowsIn(room / full, tuples, (rows) => of(guess, rows))));
  return { bytes, off, rounds: [rounds("least", FULL[0]), rounds("most", FULL[1])] };
}

function bytesOf({ key, common, others }: Keys, guess: Guess, rows: number, head: number): number {
  const own = NODE + (key > 0 ? chunk(key, head) : 0);
  const { groups, unique } = others[guess];
  let bytes = unique * rows * (own + chunk(FIRST * ROW, head));
  const add = (number: number, share: number, list: (count: number) => number): void => {
    const count = share * rows;
    const seen = 1 - Math.exp(-count);
    if (seen > 0) bytes += number * seen * (own + list(count / seen));
  };
  for (const share of common) add(1, share, (count) => exactList(count, head));
  for (const { keys, share } of groups) add(keys, share, (count) => averageList(count, head));
  return bytes;
}

function chunk(bytes: number, head: number): number {
  return bytes > LARGEST_CHUNK ? bytes + 48 + head : Math.max(8, 2 ** Math.ceil(Math.log2(bytes))) + head;
}

function exactList(count: number, head: number): number {
  return chunk(ROW * FIRST * 2 ** Math.max(0, Math.ceil(Math.log2(count / FIRST))), head);
}

/** Of lists that have doubled at any time lately. */
function averageList(count: number, head: number): number {
  const room = (ROW * count) / Math.LN2;
  return Math.max(chunk(FIRST * ROW, head), room * (room > LARGEST_CHUNK ? 1 : 32 / 30) + head);
}

/** How many rows fill that much memory; at most all of them. */
function rowsIn(room: number, tuples: number, bytes: (rows: number) => number): number {
  if (bytes(tuples) <= room) return tuples;
  let [low, high] = [1, tuples];
  for (let step = 0; step < 60 && high - low > 1; step++) {
    const middle = (low + high) / 2;
    if (bytes(middle) <= room) low = middle;
    else high = middle;
  }
  return low;
}
