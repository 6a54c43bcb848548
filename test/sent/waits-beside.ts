import pg from "pg";
import type { RealServer } from "./real-tool.ts";

/**
 * What somebody who waits for an idle transaction says of it, once that is so: the SQL of the one who waits. It is then
 * cancelled, so that the tool ends.
 */
export async function waitsBeside({ connection }: RealServer, work: () => Promise<unknown>): Promise<string> {
  const client = new pg.Client(connection);
  await client.connect();
  const ended = work().then(
    () => "it has ended",
    () => null,
  );
  try {
    for (;;) {
      const { rows } = await client.query(
        `SELECT waiting.pid, waiting.query FROM pg_stat_activity waiting
           JOIN pg_stat_activity open ON open.pid = ANY (pg_blocking_pids(waiting.pid))
          WHERE open.state = 'idle in transaction'`,
      );
      const [found] = rows as readonly { readonly pid: number; readonly query: string }[];
      if (found) {
        await client.query("SELECT pg_cancel_backend($1)", [found.pid]);
        await ended;
        return found.query;
      }
      const end = await Promise.race([
        ended,
        new Promise<undefined>((wait) => setTimeout(() => wait(undefined), 20)),
      ]);
      if (end !== undefined) return end ?? "it has failed";
    }
  } finally {
    await client.end();
  }
}
