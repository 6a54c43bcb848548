import type { Session } from "../../../postgres/server.ts";
import type { ProvenWrite } from "../../../types.ts";
import { attempt } from "../../sending/apply.ts";
import { quantile, ratioOf, short } from "../timings.ts";

/** How many rounds there are on each side, and for how long. */
const ROUNDS = 15;
const FEWEST_ROUNDS = 7;
const LONGEST_MS = 4000;
/** With fewer rows, since their keys are there already, nothing can be told. */
const LEAST_ROWS = 100;

interface WriteTiming {
  readonly ms: number;
  readonly wal: number;
  /** The share of updates that touched no index. */
  readonly hot: number;
  /** How many it has written. */
  readonly rows: number;
}

interface WritePair {
  readonly before: WriteTiming;
  readonly after: WriteTiming;
}

export type WritePrice = Omit<ProvenWrite, "table" | "operation">;

/** A text says why there is no price. */
export async function costOfWrites(
  before: Session,
  after: Session,
  sql: string,
): Promise<WritePrice | string> {
  const pairs: WritePair[] = [];
  const end = performance.now() + LONGEST_MS;
  const refused = await attempt(async () => {
    for (let round = 0; round <= ROUNDS; round++) {
      if (round > FEWEST_ROUNDS && performance.now() > end) break;
      const pair = await inTurn(before, after, sql, round % 2 === 0);
      // The first brings the pages into memory.
      if (round > 0) pairs.push(pair);
    }
  });
  for (const session of [before, after]) await attempt(() => session.simple("ROLLBACK"));
  if (refused) return refused.message;
  if (pairs.some((one) => one.before.rows < LEAST_ROWS))
    return `fewer than ${LEAST_ROWS} rows can be written`;
  if (pairs.some((one) => one.before.wal === 0)) return "it writes no WAL";
  const of = (what: "wal" | "ms") =>
    ratioOf(pairs.map((one) => ({ before: one.after[what], after: one.before[what] })));
  const [wal, time] = [of("wal"), of("ms")];
  const updates = pairs.some((one) => one.before.hot > 0);
  const lost = quantile(
    pairs.map((one) => one.before.hot - one.after.hot),
    0.5,
  );
  return {
    ...{ walBytesRatio: wal.ratio, timeRatio: time.ratio, wal, time },
    ...(updates ? { hotLost: short(Math.max(0, lost)) } : {}),
  };
}

/** Now the one side first and now the other, so that whatever slows the machine down for a while slows both. */
async function inTurn(before: Session, after: Session, sql: string, first: boolean): Promise<WritePair> {
  if (first) return { before: await writtenBy(before, sql), after: await writtenBy(after, sql) };
  const second = await writtenBy(after, sql);
  return { before: await writtenBy(before, sql), after: second };
}

/** Its own WAL, and its own time without that of planning. */
export async function writtenBy(session: Session, sql: string): Promise<WriteTiming> {
  await session.simple("BEGIN");
  const known = await countsIn(session);
  const { rows } = await session.extended(`EXPLAIN (ANALYZE, WAL, TIMING OFF, FORMAT JSON) ${sql}`);
  const counts = await countsIn(session);
  await session.simple("ROLLBACK");
  const [whole] = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
  const updated = counts.updated - known.updated;
  return {
    ms: Number(whole["Execution Time"]),
    wal: Number(whole.Plan["WAL Bytes"] ?? 0),
    hot: updated > 0 ? (counts.hot - known.hot) / updated : 0,
    rows: Number(whole.Plan["Tuples Inserted"] ?? updated),
  };
}

/** Counted are also those of earlier transactions, as long as the server has not yet added them to what all see. */
async function countsIn(session: Session): Promise<{ readonly updated: number; readonly hot: number }> {
  const { rows } = await session.extended(
    `SELECT coalesce(sum(n_tup_upd), 0) AS updated, coalesce(sum(n_tup_hot_upd), 0) AS hot FROM pg_stat_xact_user_tables`,
  );
  return { updated: Number(rows[0]?.updated), hot: Number(rows[0]?.hot) };
}
