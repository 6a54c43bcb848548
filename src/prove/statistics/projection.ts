import type { BuildMemory, ProjectedIndex, Statistics } from "../../types.ts";
import type { MeasuredSize as Measured } from "../plans/index-sizes.ts";
import type { CatalogIndex } from "../plans/indexes.ts";
import { buildMemory } from "./build-memory.ts";
import { growth, isComputed, type Shape } from "./methods.ts";
import type { ProjectedSize } from "./project.ts";

export interface SizedIndex {
  readonly index: CatalogIndex;
  readonly size: ProjectedSize;
}

/** What a new index would take in production, that of a partitioned table with its partitions. */
export interface Projection {
  readonly index: ProjectedIndex;
  /** Of the one index where there is one, and where one of fewer rows says more; else null. */
  readonly shape: Shape | null;
}

export function gathered(found: readonly SizedIndex[], given: Statistics): ReadonlyMap<string, Projection> {
  const all = new Map<string, Projection>();
  for (const { index, size } of found) {
    const { shape, bytes, off } = size;
    const known = all.get(index.root);
    const memory = larger(buildMemory(shape, given), known?.index.memory);
    all.set(index.root, {
      index: {
        rows: Math.round(shape.tuples) + (known?.index.rows ?? 0),
        bytes: bytes + (known?.index.bytes ?? 0),
        off,
        tableBytes: shape.tablePages * 8192 + (known?.index.tableBytes ?? 0),
        ...(memory ? { memory } : {}),
      },
      shape: known || isComputed(shape) ? null : shape,
    });
  }
  return all;
}

/** Each partition is built on its own. */
function larger(left: BuildMemory | null, other: BuildMemory | undefined): BuildMemory | null {
  return left && other && other.bytes > left.bytes ? other : (left ?? other ?? null);
}

/** Too few to tell how it grows. */
const LEAST_ROWS = 1000;
const LEAST_BYTES = 16 * 8192;
/** The first page of an index, and one more. */
const FIRST = 2 * 8192;

/** From an index that was built here, where it says more than statistics do. */
export function sampled({ index, shape }: Projection, here: Measured | undefined): ProjectedIndex {
  const { sample, bytes = 0 } = here ?? {};
  if (!shape || !sample || sample.rows < LEAST_ROWS || bytes < LEAST_BYTES) return index;
  if (shape.tuples <= sample.rows) return index;
  const grown = growth(shape, sample.rows, sample.pages);
  const whole = 8192 * Math.ceil((FIRST + (bytes - FIRST) * grown.bytes) / 8192);
  // Rows that are made up may be unlike production's, and statistics are not.
  const [least, most] = index.off.map((times) => index.bytes * times);
  if (whole < (least ?? 0) || whole > (most ?? 0)) return index;
  return { ...index, bytes: whole, off: grown.off, sampledRows: sample.rows };
}

/**
 * How long a build may take there that took so long here, in milliseconds: it reads the whole table, and sorts what the
 * predicate leaves of it, or inserts that into what grows. Which of the two takes how much of the time nobody knows, and
 * another machine may be half or twice as fast. A range, and no promise.
 */
export function buildRange(
  { buildMs, built }: Pick<Measured, "buildMs" | "built">,
  { rows, tableBytes }: Pick<ProjectedIndex, "rows" | "tableBytes">,
): readonly [number, number] | null {
  if (buildMs === undefined || !built || built.entries < LEAST_ROWS || rows < 1) return null;
  const read = tableBytes / 8192 / Math.max(1, built.pages);
  const sorted = (rows / built.entries) * Math.max(1, Math.log(rows) / Math.log(built.entries));
  const [least, most] = [Math.min(read, sorted) / 2, Math.max(read, sorted) * 2];
  return [Math.round(buildMs * least), Math.round(buildMs * most)];
}
