import { nameByServer } from "../../sql/grammar/name.ts";
import { HASH_OFF, hashBytes } from "../../sql/indexes/hash-size.ts";
import type { Step } from "../../types.ts";
import { expectedSize } from "../expected-size.ts";
import { type BuildRoom, buildPlaceOf } from "./build-room.ts";
import type { DecidedStep } from "./step-checks.ts";

/** What a build writes that stays, in bytes: from, to. */
export type SizeRange = readonly [least: number, most: number];

/** Sizes that `prove` has projected, by the name of the index with its schema, as the server prints it. */
export type ProvenSizes = ReadonlyMap<string, SizeRange>;

/** What a step writes, and what it needs meanwhile; `unknown`: why nobody can tell. */
export type PlannedSize =
  | {
      readonly step: Step;
      readonly bytes: SizeRange;
      /** Files of its sort, at the most. */
      readonly temp: number;
      readonly from: "statistics" | "proof" | "catalog";
      /** The path of its tablespace; null: below the data directory. */
      readonly place: string | null;
    }
  | { readonly step: Step; readonly unknown: string };

/** Rows of newIndexEntriesQuery, by the step that was asked for. */
export type EntriesOf = ReadonlyMap<Step, Readonly<Record<string, unknown>>>;

export interface SizeFacts {
  readonly entries: EntriesOf;
  readonly proven: ProvenSizes;
  /** maintenance_work_mem of the builds, in bytes. */
  readonly memory: number;
  readonly major: number;
  readonly room: BuildRoom;
}

/** The steps that write a new index, with what is known of its size. */
export function plannedSizes(
  decided: readonly DecidedStep[],
  { entries, proven, memory, major, room }: SizeFacts,
): readonly PlannedSize[] {
  return decided
    .filter(({ step, action }) => builds(step) && action?.action !== "none" && action?.action !== "attach")
    .map(({ step, facts }) => {
      const known = provenFor(step, proven) ?? rebuiltSize(step, facts.state) ?? computed(step, entries);
      if (typeof known === "string") return { step, unknown: known };
      const place = buildPlaceOf(step, facts.state, room);
      if ("unknown" in place) return { step, ...place };
      return { step, ...known, place: place.path, temp: sortFiles(step, known.bytes[1], { memory, major }) };
    });
}

/** A constraint USING INDEX takes what is there, and an index ON ONLY a partitioned table holds nothing. REINDEX builds either. */
function builds({ wish, constraint, only, rebuilt }: Step): boolean {
  return wish === "valid" && (rebuilt === true || !(constraint || only));
}

interface KnownSize {
  readonly bytes: SizeRange;
  readonly from: "statistics" | "proof" | "catalog";
}

function provenFor({ index: { path, name } }: Step, proven: ProvenSizes): KnownSize | null {
  const named = (path ?? ["public"]).map((schema) => proven.get(nameByServer({ schema, name })));
  const bytes = named.find((each) => each !== undefined) ?? onlyOfThatName(name, proven);
  return bytes ? { bytes, from: "proof" } : null;
}

/** In whatever schema, where there is one alone: the tool may have set a search_path that the migrations do not show. */
function onlyOfThatName(name: string, proven: ProvenSizes): SizeRange | undefined {
  const ending = nameByServer({ schema: "public", name }).slice("public".length);
  const [only, ...more] = [...proven].filter(([printed]) => printed.endsWith(ending));
  return more.length === 0 ? only?.[1] : undefined;
}

/** REINDEX: as large as what stands there, which may be bloated. */
function rebuiltSize({ rebuilt }: Step, { bytes }: { readonly bytes: number | null }): KnownSize | null {
  return rebuilt && bytes !== null ? { bytes: [0, bytes], from: "catalog" } : null;
}

/** A btree or a hash index over columns, by what the server knows of them; else why not. */
function computed(step: Step, entries: EntriesOf): KnownSize | string {
  const { definition } = step;
  if (!definition) return "the migrations do not tell its definition";
  const row = entries.get(step);
  const { method, predicate } = definition.shape;
  if (!plainColumns(step) || !row)
    return counted.has(method)
      ? "it holds an expression"
      : `PostgreSQL's statistics do not tell how large ${method} becomes`;
  if (row.columns === null || row.columns === undefined) return "its table or a column is not there yet";
  if (method === "hash") return hashed(Number(row.rows), predicate !== null);
  // Rows are counted by the pages of now, so that what has changed since ANALYZE is in them.
  const built = { ...row, tuples: row.rows, changed: 0, fillfactor: step.fillfactor ?? 90 };
  const most = expectedSize({ ...built, deduplicates: "f" });
  if ("unknown" in most) return "its columns have no statistics that this role may read: ANALYZE";
  const few = expectedSize({ ...built, deduplicates: "t" });
  const { shape, unique } = definition;
  // Of a partial index the statistics do not tell how many rows it holds, nor without them how many are alike.
  const known = shape.predicate === null && (unique || shape.include.length > 0 || !("unknown" in few));
  const least = "unknown" in few || unique || shape.include.length > 0 ? most.bytes : few.bytes;
  return { bytes: [known ? least : 0, most.bytes], from: "statistics" };
}

/** Of these the rows and the columns tell how large they become. */
const counted: ReadonlySet<string> = new Set(["btree", "hash"]);

/** Each entry takes the same, whatever the column holds; what is null has none, and has its bucket all the same. */
function hashed(rows: number, partial: boolean): KnownSize | string {
  if (rows < 0) return "nobody has counted its rows: ANALYZE";
  const bytes = hashBytes({ tuples: rows });
  const [least, most] = HASH_OFF;
  return { bytes: [partial ? 0 : Math.round(bytes * least), Math.round(bytes * most)], from: "statistics" };
}

/** The columns of a btree, or a hash index, of nothing but columns, keys first; null: it is none. */
export function plainColumns({
  definition,
}: Step): { readonly columns: readonly string[]; readonly keys: number } | null {
  if (!definition || !counted.has(definition.shape.method)) return null;
  const { keys, include } = definition.shape;
  const names = keys.map(({ column }) => column);
  return names.every((name) => name !== null) ? { columns: [...names, ...include], keys: keys.length } : null;
}

/**
 * How large the files of a build's sort become, as a share of the index (measured on PostgreSQL 18, 300,000 to 600,000 rows):
 * a btree writes each entry once, as if none were shared; GIN, since 18, what its workers have gathered, before that only the row
 * pointers of what is held against the table; BRIN sorts nothing.
 */
function sortFiles(
  { definition }: Step,
  most: number,
  { memory, major }: Pick<SizeFacts, "memory" | "major">,
): number {
  const method = definition?.shape.method ?? "btree";
  if (method === "brin") return 0;
  if (method === "gin") return major < 18 ? most : Math.round(most * GIN_SORT);
  return most * IN_MEMORY > memory ? most : 0;
}

const GIN_SORT = 5.1;
/** What an entry takes in memory before it is written, at the most, as a share of what it takes in the index. */
const IN_MEMORY = 2.5;

/** WAL of a build, as a share of the index: measured for btrees on PostgreSQL 18, with full_page_writes and wal_compression off. */
const WAL = 0.9;

/** What the builds write to the log, from, to, as far as their sizes are known. */
export function walOf(planned: readonly PlannedSize[]): SizeRange {
  const sum = (end: 0 | 1) => planned.reduce((all, each) => all + ("bytes" in each ? each.bytes[end] : 0), 0);
  return [Math.round(sum(0) * WAL), Math.round(sum(1) * WAL)];
}
