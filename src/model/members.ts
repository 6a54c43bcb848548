import { latest } from "./latest-entry.ts";
import { emptyShelf, firstFrom, type Shelf, type ShelfEntry, without, withValue } from "./shelf.ts";

interface Version<T> {
  readonly at: number;
  readonly shelf: Shelf<T>;
}

/** What belongs to whom at every moment, by traits that it is looked up by. A branch begins as another stood then. */
export class Members<T> {
  readonly #base: { readonly members: Members<T>; readonly at: number } | null;
  readonly #shelves = new Map<string, Map<string, Version<T>[]>>();
  /** The order of an owner's members: of those that were ever there. */
  readonly #numbers = new Map<string, Map<string, number>>();

  constructor(base: { readonly members: Members<T>; readonly at: number } | null) {
    this.#base = base;
  }

  join(owner: string, key: string, traits: Iterable<string>, value: T, at: number): void {
    const number = this.#numberOf(owner, key);
    for (const trait of traits)
      this.#write(owner, trait, at, withValue(this.#read(owner, trait, at), number, value));
  }

  leave(owner: string, key: string, traits: Iterable<string>, at: number): void {
    const number = this.#numberOf(owner, key);
    for (const trait of traits) this.#write(owner, trait, at, without(this.#read(owner, trait, at), number));
  }

  /** Those that have any of the traits, each once, in their order. */
  *having(owner: string, traits: readonly string[], at: number): Generator<T> {
    const shelves = traits.map((trait) => this.#read(owner, trait, at));
    for (let number = 0; ; number++) {
      let next: ShelfEntry<T> | undefined;
      for (const shelf of shelves) {
        const found = firstFrom(shelf, number);
        if (found && (!next || found.number < next.number)) next = found;
      }
      if (!next) return;
      yield next.value;
      number = next.number;
    }
  }

  #read(owner: string, trait: string, at: number): Shelf<T> {
    const versions = this.#shelves.get(owner)?.get(trait);
    const found = versions && latest(versions, at);
    if (found) return found.shelf;
    return this.#base ? this.#base.members.#read(owner, trait, this.#base.at) : emptyShelf;
  }

  #write(owner: string, trait: string, at: number, shelf: Shelf<T>): void {
    const shelves = this.#shelves.get(owner) ?? new Map<string, Version<T>[]>();
    this.#shelves.set(owner, shelves);
    const versions = shelves.get(trait);
    if (!versions) shelves.set(trait, [{ at, shelf }]);
    else if (versions.at(-1)?.at === at) versions[versions.length - 1] = { at, shelf };
    else versions.push({ at, shelf });
  }

  #numberOf(owner: string, key: string): number {
    const known = this.#known(owner, key);
    if (known !== undefined) return known;
    const numbers = this.#numbers.get(owner) ?? new Map<string, number>();
    this.#numbers.set(owner, numbers);
    const number = this.#count(owner);
    numbers.set(key, number);
    return number;
  }

  #known(owner: string, key: string): number | undefined {
    const own = this.#numbers.get(owner)?.get(key);
    return own === undefined && this.#base ? this.#base.members.#known(owner, key) : own;
  }

  #count(owner: string): number {
    const own = this.#numbers.get(owner)?.size ?? 0;
    return this.#base ? own + this.#base.members.#count(owner) : own;
  }
}
