import { ROOM } from "./btree-size.ts";

/**
 * A hash index as a new build makes it, in bytes: buckets for three quarters of a page each, their number rounded up to a quarter
 * of a power of two; those that wait to be split hold twice as much, and overflow (hashpage.c).
 */
export function hashBytes({ tuples }: { readonly tuples: number }): number {
  const perPage = Math.floor((ROOM - 16) / 20);
  const wanted = Math.max(2, tuples / Math.floor((8192 * 0.75) / 20));
  const above = 2 ** Math.ceil(Math.log2(wanted));
  const quarter = above / 8;
  const buckets = above <= 512 ? above : above / 2 + Math.ceil((wanted - above / 2) / quarter) * quarter;
  const each = tuples / above;
  const double = Math.max(0, above - buckets);
  const pages = (rows: number): number => Math.max(1, Math.ceil(rows / perPage));
  return 8192 * ((buckets - double) * pages(each) + double * pages(2 * each) + 3);
}

/** How far that is off: from so many times to so many times, held against real indexes by a test. */
export const HASH_OFF = [0.8, 1.25] as const;
