import { memoryBytes } from "../../sql/statements/setting-value.ts";
import type { BuildMemory, Statistics } from "../../types.ts";
import { gathering } from "./gin/memory.ts";
import { hnswMemory, type Shape } from "./methods.ts";

/** null: it sorts, or keeps nothing, or nobody knows. */
export function buildMemory(shape: Shape, { settings, major }: Statistics): BuildMemory | null {
  const setting = settings.maintenance_work_mem ?? "64MB";
  if (shape.method === "hnsw") return { bytes: Math.round(hnswMemory(shape)), setting };
  const room = memoryBytes(setting);
  if (!shape.keys || sorts(shape, room ?? 0, { settings, major })) return null;
  const gathered = gathering(shape.keys, shape.tuples, { major, room });
  if (!gathered) return null;
  const { bytes, off, rounds } = gathered;
  return { bytes: Math.round(bytes), off, setting, ...(rounds ? { rounds } : {}) };
}

/**
 * From PostgreSQL 18 a GIN index of a larger table is built by parallel workers, who sort what they gather: then no round
 * goes through the index again. Each of them needs 32 MB (plan_create_index_workers).
 */
function sorts(
  { tablePages }: Shape,
  room: number,
  { settings, major }: Pick<Statistics, "settings" | "major">,
): boolean {
  const workers = Number(settings.max_parallel_maintenance_workers ?? 2);
  const least = memoryBytes(settings.min_parallel_table_scan_size ?? "8MB") ?? 0;
  return major >= 18 && workers > 0 && tablePages * 8192 >= least && room >= 64 * 2 ** 20;
}
