import type { ProjectedIndex, Statistics } from "../../types.ts";
import type { Size as Measured } from "../sizes.ts";
import type { Sized } from "./furnish.ts";
import { hnswMemory } from "./methods.ts";

/** What new indexes would take in production, those of partitions together. */
export function gathered(
  found: readonly Sized[],
  { settings }: Statistics,
): ReadonlyMap<string, ProjectedIndex> {
  const all = new Map<string, ProjectedIndex>();
  for (const { index, size } of found) {
    const { shape, bytes, off } = size;
    const known = all.get(index.root);
    const memory = index.method === "hnsw" ? hnswMemory(shape) : 0;
    all.set(index.root, {
      rows: Math.round(shape.tuples) + (known?.rows ?? 0),
      bytes: bytes + (known?.bytes ?? 0),
      off,
      tableBytes: shape.tablePages * 8192 + (known?.tableBytes ?? 0),
      // Each partition is built on its own.
      ...(memory > 0 ? { memory: memoryOf(Math.max(memory, known?.memory?.bytes ?? 0), settings) } : {}),
    });
  }
  return all;
}

function memoryOf(bytes: number, settings: Statistics["settings"]): NonNullable<ProjectedIndex["memory"]> {
  return { bytes: Math.round(bytes), setting: settings.maintenance_work_mem ?? "64MB" };
}

/**
 * How long a build may take there that took so long here, in milliseconds: it sorts, or inserts into what grows; half and
 * twice of that, as another machine may be as much faster or slower. A range, and no promise.
 */
export function buildRange(
  { buildMs, rows }: Pick<Measured, "buildMs"> & { readonly rows: number },
  there: number,
): readonly [number, number] | null {
  if (buildMs === undefined || rows < 1000 || there < 1) return null;
  const times = (there / rows) * Math.max(1, Math.log(there) / Math.log(rows));
  return [Math.round((buildMs * times) / 2), Math.round(buildMs * times * 2)];
}
