import type { FullName, Kinds, Questions, Relation } from "../types.ts";

interface Entry {
  readonly at: number;
  /** null: dropped. */
  readonly relation: Relation | null;
}

/** A table with thousands of indexes, renamed thousands of times, would fill the memory. */
export const MOST_FOLLOWED = 250_000;

/**
 * Everything the migrations have made, at every moment. Nothing is overwritten, so that a view of any earlier moment
 * stays true and costs nothing to keep. A branch begins where another timeline stood, for a down part.
 */
export class Timeline {
  readonly #entries = new Map<string, Entry[]>();
  /** Keys of what has ever belonged to a table: its indexes, its partitions. */
  readonly #members = new Map<string, Set<string>>();
  /** Those that belong to it now. */
  readonly #living = new Map<string, Set<string>>();
  /** Keys of the views that have ever read a relation. */
  readonly #readers = new Map<string, Set<string>>();
  readonly #cleared = new Map<string, { at: number; version: number }[]>();
  /** Keys of what stands in another schema than public, by bare name. */
  readonly #elsewhere = new Map<string, Set<string>>();
  readonly #things = new Map<string, { at: number; thing: Kinds[keyof Kinds] | null }[]>();
  readonly #base: Moment | null;
  /** Hears of each relation and thing whose past decides an answer; null: nobody wants to know. */
  readonly #questions: Questions | null;
  #log: { readonly name: FullName; readonly before: Relation | null }[] = [];
  #followed = 0;
  #now = 0;
  #temporary = false;

  constructor(base: Moment | null = null, questions: Questions | null = null) {
    this.#base = base;
    this.#questions = questions ?? (base === null ? null : base.timeline.#questions);
    this.#now = base?.at ?? 0;
    this.#temporary = base?.timeline.hasTemporary ?? false;
  }

  /** Whether anything temporary was ever made: it goes before all else, but hardly any migration has it. */
  get hasTemporary(): boolean {
    return this.#temporary;
  }

  get now(): number {
    return this.#now;
  }

  get(key: string, at: number): Relation | undefined {
    this.#questions?.relations.add(key);
    const entries = this.#entries.get(key);
    const found = entries && latest(entries, at);
    return found ? (found.relation ?? undefined) : this.#base?.timeline.get(key, this.#base.at);
  }

  put(name: FullName, relation: Relation | null): void {
    const key = keyOf(name);
    const before = this.get(key, this.#now) ?? null;
    this.#log.push({ name, before });
    this.#enter(key, relation, before);
  }

  #enter(key: string, relation: Relation | null, before: Relation | null): void {
    const entries = this.#entries.get(key) ?? [];
    this.#entries.set(key, entries);
    entries.push({ at: ++this.#now, relation });
    if (key.startsWith("pg_temp\0")) this.#temporary = true;
    else if (relation && !key.startsWith("public\0")) addTo(this.#elsewhere, relation.name.name, key);
    for (const read of relation?.reads ?? []) addTo(this.#readers, keyOf(read), key);
    const joined = ownersOf(relation);
    if (before)
      for (const left of ownersOf(before)) if (!joined.includes(left)) this.#living.get(left)?.delete(key);
    for (const owner of joined) {
      addTo(this.#members, owner, key);
      addTo(this.#living, owner, key);
    }
  }

  members(owner: FullName, at: number): readonly Relation[] {
    const key = keyOf(owner);
    this.#questions?.relations.add(key);
    // What has been moved, detached or dropped since is no member any more.
    const found: Relation[] = [];
    for (const one of this.#memberKeys(key, at)) {
      const relation = this.get(one, at);
      if (relation && belongsTo(relation, owner)) found.push(relation);
    }
    return found;
  }

  /** Now only what lives: a table that loses an index for each it gains would else be asked for all it ever had. */
  #memberKeys(owner: string, at: number): ReadonlySet<string> {
    const own = (at === this.#now ? this.#living : this.#members).get(owner) ?? nobody;
    if (!this.#base) return own;
    return new Set([...this.#base.timeline.#memberKeys(owner, this.#base.at), ...own]);
  }

  /** The views that read what has that name. */
  readers(name: FullName, at: number): readonly Relation[] {
    const read = this.readAs(name, at);
    return [...this.#readerKeys(keyOf(read))].flatMap((key) => {
      const relation = this.get(key, at);
      return relation?.reads?.some((one) => same(one, read)) ? [relation] : [];
    });
  }

  /** How those who read what has that name know it. */
  readAs(name: FullName, at: number): FullName {
    return this.get(keyOf(name), at)?.readAs ?? name;
  }

  /** Whether so many relations more may be written anew since what they belong to has another name. */
  mayFollow(count: number): boolean {
    this.#followed += count;
    return this.#followed <= MOST_FOLLOWED;
  }

  #readerKeys(read: string): ReadonlySet<string> {
    const own = this.#readers.get(read) ?? nobody;
    return this.#base ? new Set([...this.#base.timeline.#readerKeys(read), ...own]) : own;
  }

  /** What has that name in a schema other than public. */
  elsewhere(name: string, at: number): readonly Relation[] {
    this.#questions?.relations.add(keyOf({ schema: "*", name }));
    const own = [...(this.#elsewhere.get(name) ?? nobody)].flatMap((key) => this.get(key, at) ?? []);
    const before = this.#base?.timeline.elsewhere(name, this.#base.at) ?? [];
    // Of what stood there before the branch, what the branch has left alone.
    return [...own, ...before.filter((one) => this.get(keyOf(one.name), at) === one)];
  }

  clear(name: FullName, version: number): void {
    const key = keyOf(name);
    const times = this.#cleared.get(key) ?? [];
    this.#cleared.set(key, times);
    times.push({ at: ++this.#now, version });
  }

  /** Whether that name was dropped if it existed, in the version given or the one before it. */
  cleared(key: string, at: number, version: number): boolean {
    this.#questions?.relations.add(key);
    const own = this.#cleared.get(key)?.some((one) => one.at <= at && one.version >= version - 1);
    return own ?? this.#base?.timeline.cleared(key, this.#base.at, version) ?? false;
  }

  /** What stands in a schema now, as far as this timeline has touched it. */
  inSchema(schema: string): readonly FullName[] {
    return [...this.#entries].flatMap(([key, entries]) => {
      const last = entries.at(-1)?.relation;
      return last && key.startsWith(`${schema}\0`) ? [last.name] : [];
    });
  }

  /** An extension, a routine or a type; null: it is gone. */
  know<K extends keyof Kinds>(kind: K, name: string, thing: Kinds[K] | null): void {
    const key = `${kind}\0${name}`;
    const times = this.#things.get(key) ?? [];
    this.#things.set(key, times);
    times.push({ at: ++this.#now, thing });
  }

  known<K extends keyof Kinds>(kind: K, name: string, at: number): Kinds[K] | undefined {
    this.#questions?.things.add(`${kind}\0${name}`);
    const times = this.#things.get(`${kind}\0${name}`);
    const found = times && latest(times, at);
    if (found) return (found.thing as Kinds[K] | null) ?? undefined;
    return this.#base?.timeline.known(kind, name, this.#base.at);
  }

  /** A place in the log, to which `undo` can return. */
  mark(): number {
    return this.#log.length;
  }

  /** Puts back what each relation was at the mark: what ROLLBACK does. */
  undo(mark: number): void {
    for (const { name, before } of this.#log.slice(mark).reverse()) {
      const key = keyOf(name);
      this.#enter(key, before, this.get(key, this.#now) ?? null);
    }
    this.#log = this.#log.slice(0, mark);
  }
}

const none: readonly string[] = [];
const nobody: ReadonlySet<string> = new Set();

/** What a relation goes with: an index with its table and its parent index, a partition with its parent. */
function ownersOf(relation: Relation | null): readonly string[] {
  const { index, partitionOf } = relation ?? {};
  if (!index && !partitionOf) return none;
  const owners = [index?.table, index?.attachedTo, partitionOf];
  return owners.flatMap((one) => (one ? [keyOf(one)] : []));
}

function belongsTo({ index, partitionOf }: Relation, owner: FullName): boolean {
  return same(index?.table, owner) || same(partitionOf, owner) || same(index?.attachedTo, owner);
}

export function same(a: FullName | undefined, b: FullName): boolean {
  return a !== undefined && a.name === b.name && a.schema === b.schema;
}

/** A timeline at one moment. */
export interface Moment {
  readonly timeline: Timeline;
  readonly at: number;
}

function addTo(sets: Map<string, Set<string>>, owner: string, key: string): void {
  const set = sets.get(owner);
  if (set) set.add(key);
  else sets.set(owner, new Set([key]));
}

export function keyOf({ schema, name }: FullName): string {
  return `${schema}\0${name}`;
}

/** The last entry that is not after the moment, by binary search: entries rise. */
function latest<E extends { readonly at: number }>(entries: readonly E[], at: number): E | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as E).at <= at) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}
