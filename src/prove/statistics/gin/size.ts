import { aligned, ROOM } from "../../../sql/indexes/btree-size.ts";
import type { Guess, Keys } from "./keys.ts";

/** An entry's own head; and that of its list, which has the first row in it (GinPostingList). */
const HEAD = 8;
const LIST = 8;
const POINTER = 4;
/**
 * In one round keys come in order, and a page that is split in the middle is never met again. Where a build takes many,
 * its pages are filled up: a million rows of unlike keys took 240 MB in one round, 181 MB in five.
 */
const FULL = 0.5;
/** A longer list has pages of its own (GinMaxItemSize), in segments each of which has a head (gindatapage.c). */
const LONGEST_LIST = 2700;
const SEGMENT = 256;

/**
 * As a new build makes it, in bytes: one entry for each key, with the list of its rows beside it or on pages of its own.
 * `pages`: of the table. A list says how far each row is from the one before, in as few bytes as that takes
 * (ginpostinglist.c).
 */
export function ginBytes(
  { key, common, others }: Keys,
  { tuples, pages, guess }: { readonly tuples: number; readonly pages: number; readonly guess: Guess },
): number {
  if (tuples < 1) return 2 * 8192;
  const perPage = Math.max(1, tuples / Math.max(1, pages));
  let [entries, lists] = [0, 0];
  const add = (number: number, count: number): void => {
    const rows = (count - 1) * apart(tuples / count, perPage);
    const own = LIST + rows > LONGEST_LIST;
    entries += number * (aligned(HEAD + Math.max(4, key) + (own ? 0 : LIST + rows)) + POINTER);
    if (own) lists += number * 8192 * leaves(rows);
  };
  const seen = (share: number): number => 1 - Math.exp(-share * tuples);
  const { groups, unique } = others[guess];
  for (const share of common) if (share > 0) add(seen(share), (share * tuples) / seen(share));
  for (const { keys, share } of groups)
    if (share > 0) add(keys * seen(share), (share * tuples) / seen(share));
  if (unique > 0) add(unique * tuples, 1);
  return 2 * 8192 + (entries * 8192) / (ROOM * FULL) + lists;
}

/** One page, or several and the one above them. */
function leaves(bytes: number): number {
  const full = (bytes * (1 + LIST / SEGMENT)) / (ROOM - 100);
  return full <= 1 ? 1 : Math.ceil(full) + 1;
}

/** Seven bits to a byte; a row's place has eleven, its page stands above them. */
function apart(rows: number, perPage: number): number {
  const distance = rows < perPage ? rows : 2 ** 11 * (rows / perPage);
  return Math.max(1, Math.ceil(Math.log2(distance + 1) / 7));
}
