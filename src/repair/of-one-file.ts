import type { Repair } from "../types.ts";

/** Where one file holds several versions, what is said of it is said once, whichever of them it comes of. */
export function ofOneFile(repairs: readonly Repair[]): readonly Repair[] {
  const merged = new Map<string, Repair>();
  for (const repair of repairs) {
    const there = merged.get(repair.file.path);
    merged.set(repair.file.path, there ? joined(there, repair) : repair);
  }
  return [...merged.values()];
}

function joined(a: Repair, b: Repair): Repair {
  const paths = new Set(a.files.map(({ path }) => path));
  const messages = new Set(a.left.map(({ message }) => message));
  return {
    ...a,
    files: [...a.files, ...b.files.filter(({ path }) => !paths.has(path))],
    mends: [...new Set([...a.mends, ...b.mends])],
    left: [...a.left, ...b.left.filter(({ message }) => !messages.has(message))],
    first: [...new Set([...a.first, ...b.first])],
  };
}
