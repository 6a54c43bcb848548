/**
 * Values by number, in rising order, that never change: with one more or less it is another shelf, which shares all but
 * a few short lists with the one before. So every moment keeps its own, and none costs what all of them hold.
 */
export interface Shelf<T> {
  /** How many levels stand above the values. */
  readonly height: number;
  readonly slots: Slots<T>;
}

type Slots<T> = readonly (Slots<T> | ShelfEntry<T> | undefined)[];

/** A value with its number; told apart from a list of slots by being no array. */
export interface ShelfEntry<T> {
  readonly number: number;
  readonly value: T;
}

const BITS = 5;
const WIDTH = 1 << BITS;

export const emptyShelf: Shelf<never> = { height: 0, slots: [] };

export function withValue<T>(shelf: Shelf<T>, number: number, value: T): Shelf<T> {
  let { height, slots } = shelf;
  for (; number >= WIDTH ** (height + 1); height++) slots = slots.length === 0 ? [] : [slots];
  return { height, slots: put(slots, height, number, { number, value }) };
}

export function without<T>({ height, slots }: Shelf<T>, number: number): Shelf<T> {
  if (number >= WIDTH ** (height + 1)) return { height, slots };
  return { height, slots: put(slots, height, number, undefined) };
}

/** The first whose number is at least that. */
export function firstFrom<T>({ height, slots }: Shelf<T>, number: number): ShelfEntry<T> | undefined {
  return number >= WIDTH ** (height + 1) ? undefined : seek(slots, height, number);
}

/** All of them, in their order. */
export function* entriesOf<T>(shelf: Shelf<T>): Generator<ShelfEntry<T>> {
  for (let next = firstFrom(shelf, 0); next; next = firstFrom(shelf, next.number + 1)) yield next;
}

function put<T>(slots: Slots<T>, height: number, number: number, held: ShelfEntry<T> | undefined): Slots<T> {
  const copy = slots.slice();
  const at = Math.floor(number / WIDTH ** height) % WIDTH;
  // Filled up, since a list with holes is slower to read for good.
  while (copy.length <= at) copy.push(undefined);
  if (height === 0) copy[at] = held;
  else {
    const below = put((copy[at] ?? []) as Slots<T>, height - 1, number, held);
    copy[at] = below.length === 0 ? undefined : below;
  }
  while (copy.length > 0 && copy.at(-1) === undefined) copy.pop();
  return copy;
}

function seek<T>(slots: Slots<T>, height: number, number: number): ShelfEntry<T> | undefined {
  const first = Math.floor(number / WIDTH ** height) % WIDTH;
  for (let at = first; at < slots.length; at++) {
    const slot = slots[at];
    if (slot === undefined) continue;
    if (height === 0) return slot as ShelfEntry<T>;
    const found = seek(slot as Slots<T>, height - 1, at === first ? number : 0);
    if (found) return found;
  }
  return undefined;
}
