import type { FullName } from "../types.ts";
import { latest } from "./latest-entry.ts";

interface NameChange {
  readonly at: number;
  readonly name: FullName;
}

/**
 * What keeps the members of a relation together while it changes its name: a family, called by the name that the
 * relation had at first. So a rename costs the same, however many indexes and partitions there are.
 */
export class Families {
  readonly #base: { readonly families: Families; readonly at: number } | null;
  readonly #names = new Map<string, NameChange[]>();
  /** How many families of that first name have gone by another since. */
  readonly #gone = new Map<string, number>();

  constructor(base: { readonly families: Families; readonly at: number } | null) {
    this.#base = base;
  }

  /** The family of whatever is made under that name now. */
  madeAs(key: string): string {
    const gone = this.#goneBy(key);
    return gone === 0 ? key : `${key}\0${gone}`;
  }

  /** It goes by another name from now on. */
  rename(family: string, from: string, name: FullName, at: number): void {
    if (family === this.madeAs(from)) this.#gone.set(from, this.#goneBy(from) + 1);
    this.#enter(family, name, at);
  }

  /** It has that name, again or still; of one that never had another, nothing is kept. */
  named(family: string, name: FullName, at: number): void {
    if (this.nameOf(family, at) !== undefined) this.#enter(family, name, at);
  }

  #enter(family: string, name: FullName, at: number): void {
    const names = this.#names.get(family);
    if (names) names.push({ at, name });
    else this.#names.set(family, [{ at, name }]);
  }

  /** Its name at a moment; undefined: the one that it was made under. */
  nameOf(family: string, at: number): FullName | undefined {
    const names = this.#names.get(family);
    const found = names && latest(names, at);
    return found ? found.name : this.#base?.families.nameOf(family, this.#base.at);
  }

  #goneBy(key: string): number {
    return this.#gone.get(key) ?? (this.#base ? this.#base.families.#goneBy(key) : 0);
  }
}
