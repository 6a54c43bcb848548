import { constraintTraits } from "../../sql/indexes/constraint-traits.ts";
import type { TableConstraint, TableConstraints } from "../../types.ts";
import { emptyShelf, entriesOf, firstFrom, type Shelf, without, withValue } from "../shelf.ts";

/** Constraints that have one trait, or another of the same hash. */
interface Bucket {
  readonly trait: string;
  readonly constraints: Shelf<TableConstraint>;
}

/**
 * The constraints of a table at one moment, found by their traits. It never changes: with one more or less it is another
 * list, which shares all but little with the one before, so that each of thousands of statements can keep its own.
 */
export class ConstraintList implements TableConstraints {
  readonly #all: Shelf<TableConstraint>;
  /** By the hash of a trait. */
  readonly #buckets: Shelf<readonly Bucket[]>;
  /** How many were ever added: their order. */
  readonly #added: number;

  constructor(all: Shelf<TableConstraint>, buckets: Shelf<readonly Bucket[]>, added: number) {
    this.#all = all;
    this.#buckets = buckets;
    this.#added = added;
  }

  with(constraint: TableConstraint): ConstraintList {
    return this.#put(this.#added, constraint);
  }

  without(trait: string): ConstraintList {
    return this.change(trait, () => null);
  }

  /** Each that has the trait as `change` makes it, in its place; null: it goes. */
  change(trait: string, change: (constraint: TableConstraint) => TableConstraint | null): ConstraintList {
    let list: ConstraintList = this;
    for (const { number, value } of entriesOf(this.#with(trait))) {
      const changed = change(value);
      list = list.#take(number, value);
      if (changed) list = list.#put(number, changed);
    }
    return list;
  }

  *having(trait: string): Generator<TableConstraint> {
    for (const { value } of entriesOf(this.#with(trait))) yield value;
  }

  *[Symbol.iterator](): Generator<TableConstraint> {
    for (const { value } of entriesOf(this.#all)) yield value;
  }

  #with(trait: string): Shelf<TableConstraint> {
    return this.#bucketsAt(hash(trait)).find((one) => one.trait === trait)?.constraints ?? emptyShelf;
  }

  #bucketsAt(number: number): readonly Bucket[] {
    const found = firstFrom(this.#buckets, number);
    return found?.number === number ? found.value : [];
  }

  #put(number: number, constraint: TableConstraint): ConstraintList {
    const all = withValue(this.#all, number, constraint);
    const buckets = this.#rebucketed(constraint, (own) => withValue(own, number, constraint));
    return new ConstraintList(all, buckets, Math.max(this.#added, number + 1));
  }

  #take(number: number, constraint: TableConstraint): ConstraintList {
    const buckets = this.#rebucketed(constraint, (own) => without(own, number));
    return new ConstraintList(without(this.#all, number), buckets, this.#added);
  }

  #rebucketed(
    constraint: TableConstraint,
    change: (own: Shelf<TableConstraint>) => Shelf<TableConstraint>,
  ): Shelf<readonly Bucket[]> {
    let list: ConstraintList = this;
    for (const trait of constraintTraits(constraint)) {
      const at = hash(trait);
      const others = list.#bucketsAt(at).filter((one) => one.trait !== trait);
      const bucket = { trait, constraints: change(list.#with(trait)) };
      list = new ConstraintList(list.#all, withValue(list.#buckets, at, [...others, bucket]), list.#added);
    }
    return list.#buckets;
  }
}

export const noConstraints = new ConstraintList(emptyShelf, emptyShelf, 0);

/** As many as a shelf of four levels has places: who finds names of one hash only makes a bucket long. */
function hash(trait: string): number {
  let sum = 0;
  for (let at = 0; at < trait.length; at++) sum = (Math.imul(sum, 31) + trait.charCodeAt(at)) | 0;
  return (sum >>> 0) % 2 ** 20;
}
