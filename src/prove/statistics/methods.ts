import { aligned, btreeBytes, type Entries, ROOM } from "./btree.ts";

/** What decides how large an index of any method is. */
export interface Shape extends Entries {
  /** "gin". */
  readonly method: string;
  readonly tablePages: number;
  /** Elements of an array or words of a text, in each row; null: nobody has counted them. */
  readonly elements: number | null;
  /** Of a vector index: how many numbers a vector has, and its option m. */
  readonly dimensions: number;
  readonly m: number;
}

/** In bytes, with how far that may be off: from so many times to so many times. */
export interface Size {
  readonly bytes: number;
  readonly off: readonly [least: number, most: number];
}

const methods: Readonly<Record<string, (shape: Shape) => number>> = {
  btree: btreeBytes,
  hash: hashBytes,
  brin: brinBytes,
  gin: ginBytes,
  hnsw: hnswBytes,
  ivfflat: ({ tuples, dimensions }) => paged(tuples, 8 + 4 * dimensions + 8),
};

/** Held against real indexes by a test; where nothing is known of a method, entry beside entry. */
export function sizeOf(shape: Shape): Size {
  const make = methods[shape.method];
  const exact = ["btree", "hash", "brin", "hnsw", "ivfflat"].includes(shape.method);
  const bytes = make ? make(shape) : paged(shape.tuples, 8 + aligned(shape.width), 0.75);
  return { bytes: Math.max(8192, 8192 * Math.ceil(bytes / 8192)), off: exact ? [0.8, 1.25] : [0.4, 2.5] };
}

function paged(count: number, bytes: number, full = 0.9): number {
  return (count * (aligned(bytes) + 4) * 8192) / (ROOM * full);
}

/**
 * Buckets for three quarters of a page each, their number rounded up to a quarter of a power of two; those that wait to be
 * split hold twice as much, and overflow (hashpage.c).
 */
function hashBytes({ tuples }: Shape): number {
  const perPage = Math.floor((ROOM - 16) / 20);
  const wanted = Math.max(2, tuples / Math.floor((8192 * 0.75) / 20));
  const above = 2 ** Math.ceil(Math.log2(wanted));
  const quarter = above / 8;
  const buckets = above <= 512 ? above : above / 2 + Math.ceil((wanted - above / 2) / quarter) * quarter;
  const each = tuples / above;
  const double = Math.max(0, above - buckets);
  const pages = (rows: number): number => Math.max(1, Math.ceil(rows / perPage));
  return 8192 * ((buckets - double) * pages(each) + double * pages(2 * each) + 3);
}

/** One entry with the least and the greatest value for every 128 pages. */
function brinBytes({ tablePages, width }: Shape): number {
  const ranges = Math.ceil(Math.max(1, tablePages) / 128);
  return 8192 * (1 + Math.ceil(ranges / 1360)) + paged(ranges, 8 + 2 * width, 1);
}

/** Six bytes for each element of each row; where nobody has counted those, three for every five bytes of the column. */
function ginBytes({ tuples, elements, width }: Shape): number {
  const each = elements === null ? (3 * width) / 5 : 6 * elements;
  return Math.max(2 * 8192, tuples * each);
}

/** A vector with its head, and a place for each neighbour (pgvector, hnsw.h). */
function hnswBytes({ tuples, dimensions, m }: Shape): number {
  const element = aligned(72 + 8 + 4 * dimensions) + 4;
  const neighbours = aligned(8 + 6 * (2 * m + m / (m - 1))) + 4;
  const perPage = Math.max(1, Math.floor((ROOM - 8) / (element + neighbours)));
  return (tuples / perPage) * 8192;
}

/**
 * What an HNSW build keeps in memory, in bytes: past maintenance_work_mem it goes on on the disk, several times slower. Its
 * vectors, 16 bytes for each possible neighbour, and what the graph itself takes; held against pgvector by a test.
 */
export function hnswMemory({ tuples, dimensions, m }: Pick<Shape, "tuples" | "dimensions" | "m">): number {
  return tuples * (4 * dimensions + 32 * m + 268);
}
