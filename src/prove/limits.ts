import type { Limit } from "../types.ts";

/** Adds up, over all versions, what bounds have left of each measurement. */
export class Limits {
  readonly #all = new Map<string, Limit>();

  readonly add = (what: string, done: number, of: number): void => {
    const known = this.#all.get(what) ?? { what, done: 0, of: 0 };
    this.#all.set(what, { what, done: known.done + done, of: known.of + of });
  };

  /** Where something was left out. */
  get reached(): readonly Limit[] {
    return [...this.#all.values()].filter(({ done, of }) => done < of);
  }
}
