import { printName } from "../sql/grammar/name.ts";
import { anyIndex } from "../sql/indexes/index-traits.ts";
import { firstOf } from "../text/first-of.ts";
import { nearSpans } from "../text/near-spans.ts";
import type {
  Age,
  FullName,
  Kinds,
  Learnt,
  MadeOf,
  Migration,
  QualifiedName,
  Questions,
  ReferencedColumn,
  Relation,
  Schema,
  Span,
} from "../types.ts";
import { nameKey } from "./name-key.ts";
import type { Timeline } from "./timeline.ts";

const everyIndex = [anyIndex];
const everyPartition = ["partition"];

/** From where a schema is looked at: which migration asks, and what it counts as its own change. */
export interface Viewpoint {
  readonly migration: Migration;
  /** The number of the version, rising along the history. */
  readonly version: number;
  readonly searchPath: readonly string[];
  /** The same with temporary relations before it. */
  readonly searched: readonly string[];
  /** With --since: what changed is one change set, in which nothing is old. */
  readonly changeSet: boolean;
  /** Tables that another script makes, which may run before this one. */
  readonly elsewhere: ReadonlySet<string>;
  /** Whether all that was to be read could be, and in its order. */
  readonly whole: boolean;
  /** Whether a tool has recorded each migration, so that nothing else has made the schema. */
  readonly recorded: boolean;
  readonly questions: Questions | null;
}

function isIn(changed: readonly Span[], span: Span): boolean {
  return firstOf(nearSpans(changed, span), ([from, to]) => from < span[1] && span[0] < to) !== undefined;
}

/** The schema at one moment, as the statement there sees it. */
export class View implements Schema {
  readonly #timeline: Timeline;
  readonly #at: number;
  readonly #from: Viewpoint;
  /** The last question, since each rule asks for the table of the same statement. */
  #asked: QualifiedName | null = null;
  #found: Relation | undefined;
  /** The last table of which all indexes were wanted. */
  #listed: { readonly key: string; readonly indexes: readonly Relation[] } | null = null;

  constructor(timeline: Timeline, from: Viewpoint) {
    this.#timeline = timeline;
    this.#at = timeline.now;
    this.#from = from;
  }

  relation(name: QualifiedName): Relation | undefined {
    if (this.#asked && this.#asked.name === name.name && this.#asked.schema === name.schema)
      return this.#found;
    this.#found = this.#find(name);
    this.#asked = name;
    return this.#found;
  }

  #find(name: QualifiedName): Relation | undefined {
    for (const schema of this.#schemas(name)) {
      if (schema === "pg_temp" && !this.#timeline.hasTemporary) continue;
      const found = this.#timeline.get(nameKey({ schema, name: name.name }), this.#at);
      if (found) return found;
    }
    return undefined;
  }

  age(name: QualifiedName): Age {
    const relation = this.relation(name);
    if (!relation) return this.#isElsewhere(name) ? "maybe" : "unknown";
    const made = relation.by;
    const { migration, changeSet } = this.#from;
    const same = made.file.path === migration.file.path && made.direction === migration.direction;
    const changed = made.file.changed;
    const inChange = changed === "all" || (changed !== "none" && isIn(changed, made.span));
    const own = changeSet ? inChange && made.direction === migration.direction : same;
    if (!own) return "old";
    return relation.maybe ? "maybe" : "new";
  }

  gone(name: QualifiedName): boolean {
    return (
      !this.relation(name) &&
      this.#schemas(name).some((schema) =>
        this.#timeline.wasLeft(nameKey({ schema, name: name.name }), this.#at),
      )
    );
  }

  /** Most roots have none, and a name takes time to print. */
  #isElsewhere(name: QualifiedName): boolean {
    const { elsewhere } = this.#from;
    return elsewhere.size > 0 && elsewhere.has(printName(name));
  }

  indexes(table: QualifiedName): readonly Relation[] {
    const owner = this.#ownerOf(table);
    const key = nameKey(owner);
    if (this.#listed?.key !== key)
      this.#listed = { key, indexes: [...this.#timeline.having(owner, everyIndex, this.#at)] };
    return this.#listed.indexes;
  }

  indexesHaving(table: QualifiedName, traits: readonly string[]): Iterable<Relation> {
    return this.#timeline.having(this.#ownerOf(table), traits, this.#at);
  }

  partitions(table: QualifiedName): readonly Relation[] {
    return [...this.#timeline.having(this.#ownerOf(table), everyPartition, this.#at)];
  }

  #ownerOf(table: QualifiedName): FullName {
    return (
      this.relation(table)?.name ?? {
        schema: this.#schemas(table).at(-1) ?? "public",
        name: table.name,
      }
    );
  }

  elsewhere(name: string): readonly Relation[] {
    return this.#timeline.elsewhere(name, this.#at);
  }

  learnt(name: QualifiedName): Learnt {
    const { name: full } = this.relation(name) ?? { name: this.home(name) };
    return this.#timeline.learnt.of(nameKey(full), this.#at);
  }

  referenced(table: QualifiedName): readonly ReferencedColumn[] {
    this.#from.questions?.referenced.add(nameKey(this.resolve(table)));
    return this.learnt(table).uniqueBy ?? [];
  }

  madeOf(what: MadeOf): readonly Relation[] {
    return this.#timeline.madeOf(what, this.#at);
  }

  cleared(name: QualifiedName): boolean {
    const { version, recorded } = this.#from;
    return this.#clearedSince(name, recorded ? version : version - 1);
  }

  clearedOnce(name: QualifiedName): boolean {
    return this.#clearedSince(name, this.#from.version - 1);
  }

  #clearedSince(name: QualifiedName, version: number): boolean {
    return this.#schemas(name).some((schema) =>
      this.#timeline.cleared(nameKey({ schema, name: name.name }), this.#at, version),
    );
  }

  extension(name: string): boolean {
    return this.known("extension", name) !== undefined;
  }

  known<K extends keyof Kinds>(kind: K, name: string): Kinds[K] | undefined {
    return this.#timeline.known(kind, name, this.#at);
  }

  get sure(): boolean {
    return this.#from.recorded && this.told;
  }

  get told(): boolean {
    const { whole, questions } = this.#from;
    // A part of the history that was left out could only have made it less so.
    if (whole && questions) questions.sure = true;
    return whole;
  }

  /** Where a new relation of that name would go, or the one that stands there is. */
  resolve(name: QualifiedName): FullName {
    return this.relation(name)?.name ?? this.home(name);
  }

  home({ schema, name }: QualifiedName): FullName {
    return { schema: schema ?? this.#from.searchPath[0] ?? "public", name };
  }

  /** Temporary relations are found first (manual, search_path). */
  #schemas({ schema }: QualifiedName): readonly string[] {
    return schema === undefined ? this.#from.searched : [schema];
  }
}
