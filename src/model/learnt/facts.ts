import type { Learnt } from "../../types.ts";

interface Lesson {
  /** From when on it holds; 0: it held before any migration. */
  readonly at: number;
  readonly facts: Learnt;
}

const nothing: Learnt = {};
/** What later statements may change. */
const changing: ReadonlySet<keyof Learnt> = new Set(["distributedBy", "uniqueBy"]);

/** What statements show of relations, by key. A branch knows what the timeline knew where it began. */
export class LearntFacts {
  readonly #base: { readonly facts: LearntFacts; readonly at: number } | null;
  readonly #lessons = new Map<string, readonly Lesson[]>();

  constructor(base: { readonly facts: LearntFacts; readonly at: number } | null) {
    this.#base = base;
  }

  add(key: string, facts: Learnt, at: number): void {
    const before = this.of(key, at);
    const isNew = (Object.keys(facts) as (keyof Learnt)[]).some(
      (name) => before[name] === undefined || (changing.has(name) && before[name] !== facts[name]),
    );
    // Each of ten thousand partitions says the same of their table.
    if (isNew) this.#lessons.set(key, [...(this.#lessons.get(key) ?? []), { at, facts }]);
  }

  of(key: string, at: number): Learnt {
    const before = this.#base?.facts.of(key, this.#base.at) ?? nothing;
    const own = (this.#lessons.get(key) ?? []).filter((lesson) => lesson.at <= at);
    return own.length === 0 ? before : Object.assign({}, before, ...own.map((lesson) => lesson.facts));
  }
}
