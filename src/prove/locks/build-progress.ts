import type { Copy } from "../version-under-test.ts";

const EVERY_MS = 250;

/** Tells how far the builds of a copy are, as pg_stat_progress_create_index has it, until it is called off. */
export async function watchBuilds(copy: Copy, tell: (detail: string) => void): Promise<() => Promise<void>> {
  const session = await copy.connect();
  let asking: Promise<void> = Promise.resolve();
  const ask = async (): Promise<void> => {
    const { rows } = await session.extended(
      `SELECT phase, CASE WHEN blocks_total > 0 THEN 100 * blocks_done / blocks_total
         WHEN tuples_total > 0 THEN 100 * tuples_done / tuples_total END AS percent
       FROM pg_stat_progress_create_index WHERE datname = current_database() LIMIT 1`,
    );
    const [row] = rows;
    if (row) tell(row.percent === null ? String(row.phase) : `${row.phase}, ${row.percent} %`);
  };
  const timer = setInterval(() => {
    asking = asking.then(ask).catch(() => {});
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await asking;
  };
}
