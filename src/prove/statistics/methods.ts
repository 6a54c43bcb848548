import { aligned, type BtreeEntries, btreeBytes, ROOM } from "../../sql/indexes/btree-size.ts";
import { hashBytes } from "../../sql/indexes/hash-size.ts";
import { table } from "../../text/lookup.ts";
import type { Guess, Keys } from "./gin/keys.ts";
import { ginBytes } from "./gin/size.ts";

/** What decides how large an index of any method is. */
export interface Shape extends BtreeEntries {
  /** "gin". */
  readonly method: string;
  readonly tablePages: number;
  /** What GIN takes of each row; null: another method, or nobody knows. */
  readonly keys: Keys | null;
  /** Of a vector index: how many numbers a vector has, and its option m. */
  readonly dimensions: number;
  readonly m: number;
}

/** In bytes, with how far that may be off: from so many times to so many times. */
export interface EstimatedSize {
  readonly bytes: number;
  readonly off: readonly [least: number, most: number];
}

const methods = table<(shape: Shape) => number>({
  btree: btreeBytes,
  hash: hashBytes,
  brin: brinBytes,
  gin: documentsBytes,
  hnsw: hnswBytes,
  ivfflat: ({ tuples, dimensions }) => paged(tuples, 8 + 4 * dimensions + 8),
});

const computed = ["btree", "hash", "brin", "hnsw", "ivfflat"];

/** Whether what an index takes is computed as its build packs it; of others an index of fewer rows says more. */
export function isComputed({ method }: Pick<Shape, "method">): boolean {
  return computed.includes(method);
}

/** Held against real indexes by a test; where nothing is known of a method, entry beside entry. */
export function sizeOf(shape: Shape): EstimatedSize {
  const make = methods.get(shape.method);
  const bytes = make ? make(shape) : paged(shape.tuples, 8 + aligned(shape.width), 0.75);
  const whole = Math.max(8192, 8192 * Math.ceil(bytes / 8192));
  if (isComputed(shape)) return { bytes: whole, off: [0.8, 1.25] };
  const guesses = ginGuesses(shape, shape.tuples, shape.tablePages);
  return { bytes: whole, off: guesses ? aroundOf(guesses, [0.5, 1.6]) : [0.4, 2.5] };
}

/** By how much an index grows from so many rows of a table to all that production has, for each guess. */
export function growth(shape: Shape, rows: number, pages: number): EstimatedSize {
  const here = ginGuesses(shape, rows, pages);
  const there = ginGuesses(shape, shape.tuples, shape.tablePages);
  // A GIN index of which nothing is known repeats its keys, or does not.
  if (!here || !there)
    return { bytes: shape.tuples / rows, off: shape.method === "gin" ? [0.1, 1.5] : [0.6, 1.3] };
  const each = { ...there };
  for (const guess of guessed) each[guess] /= here[guess];
  return { bytes: each.likely, off: aroundOf(each, [0.65, 1.5]) };
}

const guessed = ["least", "likely", "most"] as const;

function ginGuesses({ keys }: Shape, tuples: number, pages: number): Record<Guess, number> | null {
  if (!keys) return null;
  const of = (guess: Guess): number => ginBytes(keys, { tuples, pages, guess });
  return { least: of("least"), likely: of("likely"), most: of("most") };
}

/** `more`: how far each guess may be off itself, by what real indexes showed. */
function aroundOf(guesses: Record<Guess, number>, more: EstimatedSize["off"]): EstimatedSize["off"] {
  const all = guessed.map((one) => guesses[one] / guesses.likely);
  return [Math.min(...all) * more[0], Math.max(...all) * more[1]];
}

function paged(count: number, bytes: number, full = 0.9): number {
  return (count * (aligned(bytes) + 4) * 8192) / (ROOM * full);
}

/** One entry with the least and the greatest value for every 128 pages. */
function brinBytes({ tablePages, width }: Shape): number {
  const ranges = Math.ceil(Math.max(1, tablePages) / 128);
  return 8192 * (1 + Math.ceil(ranges / 1360)) + paged(ranges, 8 + 2 * width, 1);
}

/** Where nobody knows what of a column goes into it, three bytes for every five. */
function documentsBytes({ keys, tuples, tablePages, width }: Shape): number {
  if (keys) return ginBytes(keys, { tuples, pages: tablePages, guess: "likely" });
  return Math.max(2 * 8192, (tuples * 3 * width) / 5);
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
