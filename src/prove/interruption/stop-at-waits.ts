import { setTimeout as sleep } from "node:timers/promises";
import { blockersOf } from "../../postgres/questions/locks.ts";
import type { Session } from "../../postgres/server.ts";
import type { Copy } from "../version-under-test.ts";

/** A concurrent command that is stopped in each of its waits. */
export interface Freezing {
  readonly copy: Copy;
  readonly watcher: Session;
  /** The backend that runs the command. */
  readonly pid: number;
  /** The tables that it waits for, as written in SQL. */
  readonly tables: readonly string[];
}

/** REINDEX of a large schema waits for each table again. */
const MOST_WAITS = 40;

/**
 * Sends a concurrent command and stops it in every wait that it has, by a transaction that has written the tables and
 * keeps a snapshot: CREATE INDEX CONCURRENTLY waits for such writers, then for such snapshots (PostgreSQL's manual,
 * "Building Indexes Concurrently"). Once it waits, the next such transaction begins and the last one ends, so that the
 * command comes as far as its next wait. `at` is asked in each, and may have it cancelled there.
 */
export async function frozen<T>(
  { copy, watcher, pid, tables }: Freezing,
  send: () => Promise<T>,
  at: (phase: string) => Promise<"go on" | "cancel">,
): Promise<T> {
  let pin = await pinned(copy, tables);
  const running = send();
  let done = false;
  const settled = running.then(
    () => {
      done = true;
    },
    () => {
      done = true;
    },
  );
  const seen = new Map<string, number>();
  for (let waits = 0; waits < MOST_WAITS; waits++) {
    if (!(await waitsFor(watcher, pid, pin.pid, () => done))) break;
    const name = await phaseOf(watcher, pid);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if ((await at(times === 1 ? name : `${name} (${times})`)) === "cancel") {
      await watcher.extended("SELECT pg_cancel_backend($1)", [pid]);
      await settled;
      break;
    }
    const next = await pinned(copy, tables);
    await pin.close();
    pin = next;
  }
  await pin.close();
  return running;
}

async function pinned(copy: Copy, tables: readonly string[]): Promise<Session> {
  const session = await copy.connect();
  const locked = `LOCK TABLE ${tables.join(", ")} IN ROW EXCLUSIVE MODE`;
  try {
    await session.simple(
      `BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = '1s'; ${locked}; SELECT 1`,
    );
  } catch {
    // What cannot be locked any more can still be read by an old snapshot.
    await session.simple("ROLLBACK; BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
  }
  return session;
}

async function waitsFor(watcher: Session, pid: number, pin: number, isDone: () => boolean): Promise<boolean> {
  while (!isDone()) {
    if ((await blockersOf(watcher, pid)).includes(pin)) return true;
    await sleep(2);
  }
  return false;
}

/** Only builds tell theirs. */
async function phaseOf(watcher: Session, pid: number): Promise<string> {
  const { rows } = await watcher.extended("SELECT phase FROM pg_stat_progress_create_index WHERE pid = $1", [
    pid,
  ]);
  const phase = rows[0]?.phase;
  return typeof phase === "string" && phase.startsWith("waiting") ? phase : "waiting for transactions";
}
