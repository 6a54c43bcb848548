import { table } from "../../text/lookup.ts";

/** What decides how large a btree is. */
export interface BtreeEntries {
  readonly tuples: number;
  /** Of one entry's keys, aligned among themselves, in bytes. */
  readonly width: number;
  /** The share of entries in which a key is null. */
  readonly nulls: number;
  /** Different keys; each group of equal ones is one entry with a list of rows, where the index does that. */
  readonly distinct: number;
  /** Shares of the rows that the most common values have; empty where nothing is known of them. */
  readonly frequencies: readonly number[];
  readonly deduplicates: boolean;
}

/** A page without its head and its special space, and what a leaf is filled to (nbtsort.c, BTREE_DEFAULT_FILLFACTOR). */
export const ROOM = 8152;
const LEAF = ROOM - Math.floor(8192 / 10);
const PIVOTS = ROOM * 0.7;
/** A posting list takes no more than a tenth of a page (nbtdedup.c). */
const LONGEST_LIST = 808;
const ROW = 6;
const POINTER = 4;

/** As a new build makes it: leaves nine tenths full, the pages above them, and the first page. In bytes. */
export function btreeBytes(entries: BtreeEntries): number {
  const { tuples, width, nulls } = entries;
  // A bitmap of nulls takes eight bytes more.
  const tuple = aligned(8 + 8 * nulls + width * (1 - nulls));
  let [bytes, items] = [0, 0];
  for (const { groups, rows } of groupsOf(entries)) {
    const lower = Math.floor(rows);
    const share = rows - lower;
    for (const [size, part] of [
      [lower, 1 - share],
      [lower + 1, share],
    ] as const) {
      const group = groupOf(size, tuple, entries.deduplicates);
      bytes += groups * part * group.bytes;
      items += groups * part * group.items;
    }
  }
  if (tuples < 1 || items === 0) return 8192;
  // The last entry of a full leaf goes over to the next one, and leaves its key behind.
  const leaves = Math.max(1, bytes / (LEAF - bytes / items / 2));
  const pivots = leaves > 1 ? (leaves * (tuple + POINTER)) / PIVOTS : 0;
  return 8192 * Math.ceil(leaves + pivots + 1);
}

interface Group {
  readonly groups: number;
  /** In each of them. */
  readonly rows: number;
}

function groupsOf({ tuples, distinct, frequencies, nulls }: BtreeEntries): readonly Group[] {
  const common = [...frequencies, ...(nulls > 0 ? [nulls] : [])].map((share) => ({
    groups: 1,
    rows: share * tuples,
  }));
  const rest = Math.max(0, tuples - common.reduce((sum, value) => sum + value.rows, 0));
  if (rest < 1) return common;
  const groups = Math.min(rest, Math.max(1, distinct - frequencies.length));
  return [...common, { groups, rows: rest / groups }];
}

function groupOf(rows: number, tuple: number, deduplicates: boolean) {
  if (rows <= 1 || !deduplicates) return { bytes: rows * (tuple + POINTER), items: rows };
  const most = Math.max(1, Math.floor((LONGEST_LIST - tuple) / ROW));
  const full = Math.floor(rows / most);
  const left = rows - full * most;
  const list = (count: number): number =>
    count === 0 ? 0 : (count === 1 ? tuple : aligned(tuple + count * ROW)) + POINTER;
  return { bytes: full * list(most) + list(left), items: full + (left > 0 ? 1 : 0) };
}

export function aligned(bytes: number, to = 8): number {
  return Math.ceil(bytes / to) * to;
}

const alignments = table<number>({ c: 1, s: 2, i: 4, d: 8 });
/** Longer values keep the head that says their length on a boundary. */
const SHORT = 127;

/** A column of an entry: pg_attribute's attlen (negative where it varies) and attalign, and how wide its values are. */
export interface EntryColumn {
  readonly length: number;
  readonly align: string;
  readonly width: number;
}

/** How wide the keys of one entry are, aligned among themselves, in bytes. */
export function entryWidth(columns: readonly EntryColumn[]): number {
  let at = 0;
  for (const { length, align, width } of columns) {
    const bytes = length > 0 ? length : width;
    const packed = length < 0 && bytes < SHORT;
    at = aligned(at, packed ? 1 : (alignments.get(align) ?? 1)) + bytes;
  }
  return at;
}
