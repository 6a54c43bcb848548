import { columnsMadeOf, isMadeOf } from "../sql/indexes/made-of.ts";
import type { FullName, Kinds, MadeOf, Questions, Relation } from "../types.ts";
import { Families } from "./families.ts";
import { latest } from "./latest-entry.ts";
import { LearntFacts } from "./learnt/facts.ts";
import { Members } from "./members.ts";
import { nameKey, same } from "./name-key.ts";
import { belongings, type EntryOwners, type TimelineEntry } from "./timeline-entry.ts";

/**
 * Everything the migrations have made, at every moment. Nothing is overwritten, so that a view of any earlier moment
 * stays true and costs nothing to keep. A branch begins where another timeline stood, for a down part.
 */
export class Timeline {
  readonly #entries = new Map<string, TimelineEntry[]>();
  readonly #members: Members<TimelineEntry>;
  readonly #families: Families;
  /** Keys of the views that read a relation, by its family. */
  readonly #readers: Members<string>;
  readonly #cleared = new Map<string, { at: number; version: number }[]>();
  /** Keys of what stands in another schema than public, by bare name. */
  readonly #elsewhere = new Map<string, Set<string>>();
  /** Keys of what stands in each schema now, as far as this timeline has touched it. */
  readonly #inSchema = new Map<string, Set<string>>();
  readonly #things = new Map<string, { at: number; thing: Kinds[keyof Kinds] | null }[]>();
  /** What statements show of relations that they do not make. */
  readonly learnt: LearntFacts;
  readonly #base: Moment | null;
  /** Hears of each relation and thing whose past decides an answer; null: nobody wants to know. */
  readonly #questions: Questions | null;
  readonly #log: { readonly name: FullName; readonly before: TimelineEntry | undefined }[] = [];
  #now = 0;
  #temporary = false;

  constructor(base: Moment | null = null, questions: Questions | null = null) {
    this.#base = base;
    this.learnt = new LearntFacts(base && { facts: base.timeline.learnt, at: base.at });
    this.#questions = questions ?? (base === null ? null : base.timeline.#questions);
    this.#members = new Members(base && { members: base.timeline.#members, at: base.at });
    this.#readers = new Members(base && { members: base.timeline.#readers, at: base.at });
    this.#families = new Families(base && { families: base.timeline.#families, at: base.at });
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

  /** A moment later, for what no relation shows. */
  advance(): number {
    return ++this.#now;
  }

  get(key: string, at: number): Relation | undefined {
    this.#questions?.relations.add(key);
    const entry = this.#entryAt(key, at);
    return entry?.relation ? this.#shown(entry, at) : undefined;
  }

  /** Whether something had that name and has it no more. */
  wasLeft(key: string, at: number): boolean {
    this.#questions?.relations.add(key);
    return this.#entryAt(key, at)?.relation === null;
  }

  #entryAt(key: string, at: number): TimelineEntry | undefined {
    const entries = this.#entries.get(key);
    const found = entries && latest(entries, at);
    return found || !this.#base ? found : this.#base.timeline.#entryAt(key, this.#base.at);
  }

  /** With the names that its owners have at that moment. */
  #shown(entry: TimelineEntry, at: number): Relation {
    const relation = entry.relation as Relation;
    if (!entry.owners) return relation;
    const named = (family: string | null, written: FullName | undefined): FullName | undefined =>
      (family === null ? undefined : this.#families.nameOf(family, at)) ?? written;
    const last = entry.shown ?? relation;
    const table = named(entry.owners.table, relation.index?.table);
    const attachedTo = named(entry.owners.attachedTo, relation.index?.attachedTo);
    const partitionOf = named(entry.owners.partitionOf, relation.partitionOf);
    const { index } = last;
    if (
      alike(table, index?.table) &&
      alike(attachedTo, index?.attachedTo) &&
      alike(partitionOf, last.partitionOf)
    )
      return last;
    entry.shown = {
      ...relation,
      ...(relation.index && table
        ? { index: { ...relation.index, table, ...(attachedTo ? { attachedTo } : {}) } }
        : {}),
      ...(partitionOf ? { partitionOf } : {}),
    };
    return entry.shown;
  }

  /** `family`: of what it replaces, which those who read that one read from now on. */
  put(name: FullName, relation: Relation | null, family?: string): void {
    const key = nameKey(name);
    this.#questions?.relations.add(key);
    const before = this.#entryAt(key, this.#now);
    this.#log.push({ name, before });
    const own = family ?? (before?.relation ? before.family : this.#families.madeAs(key));
    this.#enter(key, { relation, family: own, ...this.#tiesOf(relation, before) }, before);
  }

  /** Gives it another name; what belongs to it does so still. */
  move(from: FullName, to: FullName, relation: Relation): void {
    const family = this.familyOf(from);
    const moved = this.#entryAt(nameKey(from), this.#now);
    this.put(from, null);
    const key = nameKey(to);
    this.#questions?.relations.add(key);
    const before = this.#entryAt(key, this.#now);
    this.#log.push({ name: to, before });
    this.#families.rename(family, nameKey(from), to, this.#now + 1);
    this.#enter(key, { relation, family, ...this.#tiesOf(relation, moved) }, before);
  }

  /** Whom it belongs to, and what it reads: the same as long as its query is. */
  #tiesOf(
    relation: Relation | null,
    known: TimelineEntry | undefined,
  ): Pick<TimelineEntry, "owners" | "reads"> {
    if (!relation) return { owners: null, reads: [] };
    const isKnown = known?.relation?.reads === relation.reads;
    const reads = isKnown ? (known?.reads ?? []) : (relation.reads ?? []).map((one) => this.familyOf(one));
    return { owners: this.#ownersOf(relation), reads };
  }

  /** What keeps together whatever belongs to that name now. */
  familyOf(name: FullName, at = this.#now): string {
    const key = nameKey(name);
    this.#questions?.relations.add(key);
    const entry = this.#entryAt(key, at);
    return entry?.relation ? entry.family : this.#families.madeAs(key);
  }

  #ownersOf({ index, partitionOf }: Relation): EntryOwners | null {
    if (!index && !partitionOf) return null;
    return {
      table: index ? this.familyOf(index.table) : null,
      attachedTo: index?.attachedTo ? this.familyOf(index.attachedTo) : null,
      partitionOf: partitionOf ? this.familyOf(partitionOf) : null,
    };
  }

  #enter(key: string, made: Omit<TimelineEntry, "at">, before: TimelineEntry | undefined): void {
    const entries = this.#entries.get(key) ?? [];
    this.#entries.set(key, entries);
    const { relation, family, owners, reads } = made;
    const entry: TimelineEntry = { at: ++this.#now, relation, family, owners, reads };
    entries.push(entry);
    const schema = key.slice(0, key.indexOf("\0"));
    if (relation) addTo(this.#inSchema, schema, key);
    else this.#inSchema.get(schema)?.delete(key);
    if (key.startsWith("pg_temp\0")) this.#temporary = true;
    else if (relation && !key.startsWith("public\0")) addTo(this.#elsewhere, relation.name.name, key);
    for (const read of before?.reads ?? []) this.#readers.leave(read, key, reading, this.#now);
    for (const read of reads) this.#readers.join(read, key, reading, key, this.#now);
    if (relation) this.#families.named(family, relation.name, this.#now);
    for (const [owner, traits] of belongings(before)) this.#members.leave(owner, key, traits, this.#now);
    for (const [owner, traits] of belongings(entry)) this.#members.join(owner, key, traits, entry, this.#now);
  }

  members(owner: FullName, at: number): readonly Relation[] {
    return [...this.having(owner, kinds, at)];
  }

  /** Members with any of the traits, in the order in which they first joined. */
  *having(owner: FullName, traits: readonly string[], at: number): Generator<Relation> {
    for (const entry of this.#members.having(this.familyOf(owner, at), traits, at)) {
      const relation = this.#shown(entry, at);
      this.#questions?.relations.add(nameKey(relation.name));
      yield relation;
    }
  }

  /** The views that read what has that name. */
  readers(name: FullName, at: number): readonly Relation[] {
    const readers = [...this.#readers.having(this.familyOf(name, at), reading, at)];
    return readers.flatMap((key) => this.get(key, at) ?? []);
  }

  /** What has that name in a schema other than public. */
  elsewhere(name: string, at: number): readonly Relation[] {
    this.#questions?.relations.add(nameKey({ schema: "*", name }));
    const own = [...(this.#elsewhere.get(name) ?? nobody)].flatMap((key) => this.get(key, at) ?? []);
    const before = this.#base?.timeline.elsewhere(name, this.#base.at) ?? [];
    // Of what stood there before the branch, what the branch has left alone.
    return [...own, ...before.filter((one) => this.get(nameKey(one.name), at) === one)];
  }

  clear(name: FullName, version: number): void {
    const key = nameKey(name);
    const times = this.#cleared.get(key) ?? [];
    this.#cleared.set(key, times);
    times.push({ at: ++this.#now, version });
  }

  /**
   * Whether that name was dropped if it existed, in the version given or a later one. What led to a branch does
   * not count there: a way back that failed is run again without the way there.
   */
  cleared(key: string, at: number, version: number): boolean {
    this.#questions?.relations.add(key);
    // Versions rise.
    const times = this.#cleared.get(key) ?? [];
    return (latest(times, at)?.version ?? Number.NEGATIVE_INFINITY) >= version;
  }

  /** What stands in a schema now, as far as this timeline has touched it. */
  inSchema(schema: string): readonly FullName[] {
    return [...(this.#inSchema.get(schema) ?? nobody)].flatMap((key) => this.get(key, this.#now)?.name ?? []);
  }

  /** The tables with columns that are made of it, and the indexes that are made of it by themselves. */
  madeOf(what: MadeOf, at: number): readonly Relation[] {
    this.#questions?.things.add(`${what.kind}\0${what.name}`);
    return [...this.#standing(at)].filter((relation) => {
      const isMade = relation.index
        ? isMadeOf(relation.index.shape, what)
        : columnsMadeOf(relation, what).length > 0;
      if (isMade) this.#questions?.relations.add(nameKey(relation.name));
      return isMade;
    });
  }

  *#standing(at: number): Generator<Relation> {
    for (const key of this.#entries.keys()) {
      const entry = this.#entryAt(key, at);
      if (entry?.relation) yield this.#shown(entry, at);
    }
    if (!this.#base) return;
    for (const relation of this.#base.timeline.#standing(this.#base.at))
      if (!this.#entries.has(nameKey(relation.name))) yield relation;
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
    for (const { name, before } of this.#log.splice(mark).reverse()) {
      const key = nameKey(name);
      const gone = { relation: null, family: this.#families.madeAs(key), owners: null, reads: [] };
      this.#enter(key, before ?? gone, this.#entryAt(key, this.#now));
    }
  }
}

const nobody: ReadonlySet<string> = new Set();

/** The traits that say how a member belongs to its owner. */
const kinds = ["index", "attached", "partition"];
const reading = ["reads"];

function alike(a: FullName | undefined, b: FullName | undefined): boolean {
  return a === b || (b !== undefined && same(a, b));
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
