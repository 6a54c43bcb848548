/** Changes that are kept beside a map before they are written into a new one. */
const MOST_CHANGES = 100;

type Change<Item> = readonly [name: string, item: Item | undefined];

/**
 * A map that is not overwritten: another one is made for each change, and shares what it can. A history makes one for each
 * operation, and the way back needs them all, so that whole copies would take the square of its length.
 */
export class ChangedMap<Item extends object> {
  readonly #base: ReadonlyMap<string, Item>;
  readonly #changes: readonly Change<Item>[];

  constructor(
    items: Iterable<readonly [name: string, item: Item]> = [],
    changes: readonly Change<Item>[] = [],
  ) {
    const base = items instanceof Map ? items : new Map(items);
    const isFull = changes.length >= MOST_CHANGES;
    this.#base = isFull ? merged(base, changes) : base;
    this.#changes = isFull ? [] : changes;
  }

  get(name: string): Item | undefined {
    const change = this.#changes.findLast(([changed]) => changed === name);
    return change ? change[1] : this.#base.get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** An item that was there keeps its place. */
  with(name: string, item: Item): ChangedMap<Item> {
    return new ChangedMap(this.#base, [...this.#changes, [name, item]]);
  }

  without(name: string): ChangedMap<Item> {
    return new ChangedMap(this.#base, [...this.#changes, [name, undefined]]);
  }

  keys(): Iterable<string> {
    return this.#whole().keys();
  }

  values(): Iterable<Item> {
    return this.#whole().values();
  }

  [Symbol.iterator](): Iterator<[string, Item]> {
    return this.#whole()[Symbol.iterator]();
  }

  #whole(): ReadonlyMap<string, Item> {
    return this.#changes.length === 0 ? this.#base : merged(this.#base, this.#changes);
  }
}

function merged<Item>(
  base: ReadonlyMap<string, Item>,
  changes: readonly Change<Item>[],
): ReadonlyMap<string, Item> {
  const whole = new Map(base);
  for (const [name, item] of changes)
    if (item === undefined) whole.delete(name);
    else whole.set(name, item);
  return whole;
}
