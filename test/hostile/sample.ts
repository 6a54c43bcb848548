/** The whole table where `npm run test:hostile` asks for it, else the same few rows each time, from all over it. */
export function sampled<T>(rows: readonly T[], most = 8): readonly T[] {
  if (process.env.INDEXWRIGHT_HOSTILE === "whole" || rows.length <= most) return rows;
  const step = rows.length / most;
  return Array.from({ length: most }, (_, at) => rows[Math.floor(at * step)] as T);
}
