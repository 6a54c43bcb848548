import { setTimeout as sleep } from "node:timers/promises";
import { type Session, SessionLost } from "../../src/postgres/server.ts";
import type { Production } from "../deploy/production.ts";
import type { Wire } from "../deploy/wire.ts";
import { pick } from "./scene.ts";

/** Where a round is played. */
export interface Ground {
  readonly there: Production;
  /** Between our program and the server. */
  readonly wire: Wire;
  /** Another program like ours applies the same change; resolves with what must not have happened. */
  readonly another: () => Promise<readonly Grievance[]>;
}

/** What must not have happened to somebody, and to which session: one that stands behind a build of ours may die of that. */
export interface Grievance {
  readonly words: string;
  readonly pid: number | null;
}

/** Something that others do meanwhile; resolves when it is over. */
type Disturbance = (ground: Ground, random: () => number) => Promise<readonly Grievance[]>;

const ours = "application_name LIKE 'indexwright: %'";

async function inSession(
  there: Production,
  role: string,
  work: (session: Session) => Promise<readonly string[]>,
): Promise<readonly Grievance[]> {
  const session = await there.session(role);
  const told = (words: string): Grievance => ({ words, pid: session.pid });
  try {
    // As any program of theirs is called.
    await session.simple("SET application_name = 'theirs'; SET statement_timeout = 0; SET lock_timeout = 0");
    return (await work(session)).map(told);
  } catch (error) {
    if (!(error instanceof SessionLost)) throw error;
    return [told(`lost: ${error.message}`)];
  } finally {
    await session.close().catch(() => {});
  }
}

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { readonly sqlstate?: string; readonly message: string }) =>
      `${error.sqlstate ?? "lost"}: ${error.message}`,
  );

/** A transaction that stays open for a while, and is to end as it likes. */
const staying =
  (begin: string): Disturbance =>
  ({ there }, random) =>
    inSession(there, "owner", async (session) => {
      const before = await errorOf(session.simple(`BEGIN; ${begin}`));
      // One that wants its lock in vain, or dies of a deadlock of its own, has met nobody of ours.
      if (before !== null) return /^(?:57014|57P01|lost)/.test(before) ? [`${begin}: ${before}`] : [];
      await sleep(random() * 1500);
      const after = await errorOf(session.simple("COMMIT"));
      return after === null ? [] : [`${begin}: ${after}`];
    });

/** Two of theirs kill each other without us, so that they are one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/** Somebody else's concurrent command; nothing of ours may be why it dies. */
const command =
  (sql: string): Disturbance =>
  ({ there }) => {
    const own = turn.then(() =>
      inSession(there, "owner", async (session) => {
        const error = await errorOf(session.simple(sql));
        return error !== null && /^(?:40P01|57014|57P01|lost)/.test(error) ? [`${sql}: ${error}`] : [];
      }),
    );
    turn = own.catch(() => {});
    return own;
  };

/** Somebody ends what we are at. */
const ending =
  (how: "cancel" | "terminate"): Disturbance =>
  ({ there }) =>
    inSession(there, "boss", async (session) => {
      await session.simple(`SELECT pg_${how}_backend(pid) FROM pg_stat_activity WHERE ${ours}`);
      return [];
    });

/** The session that looks on is ended. */
const blinding: Disturbance = ({ there }) =>
  inSession(there, "boss", async (session) => {
    await session.simple(
      "SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.pid <> pg_backend_pid()",
    );
    return [];
  });

/** The timeouts of the role, which others set. */
const timeouts: Disturbance = ({ there }) =>
  inSession(there, "boss", async (session) => {
    await session.simple(
      "ALTER ROLE owner SET statement_timeout = '400ms'; ALTER ROLE owner SET lock_timeout = '200ms'",
    );
    await sleep(300);
    await session.simple("ALTER ROLE owner RESET ALL");
    return [];
  });

/** As of a program that is killed, or a line that breaks: the server hears of it at once, or by its keepalives. */
const breaking =
  (heard: boolean): Disturbance =>
  async ({ wire }) => {
    wire.cut();
    if (!heard) await sleep(1500);
    wire.settle();
    return [];
  };

/** The server kills a process of ours with all others, and comes back. */
const crash: Disturbance = async ({ there }) => {
  const session = await there.session("boss");
  const { rows } = await session.extended(`SELECT pid FROM pg_stat_activity WHERE ${ours}`);
  await session.close().catch(() => {});
  for (const { pid } of rows) killed(Number(pid));
  return [];
};

/** Whoever has ended meanwhile needs no signal. */
function killed(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

const all: readonly [readonly [string, Disturbance], ...(readonly [string, Disturbance])[]] = [
  ["a writer", staying("INSERT INTO orders VALUES (-1)")],
  ["a reader", staying("SELECT 1 FROM orders LIMIT 1")],
  ["a snapshot", staying("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM other")],
  ["a locker", staying("SET LOCAL lock_timeout = '300ms'; LOCK TABLE orders IN SHARE MODE")],
  ["the same build", command("CREATE INDEX CONCURRENTLY IF NOT EXISTS a ON orders (number)")],
  ["another build", command("CREATE INDEX CONCURRENTLY IF NOT EXISTS theirs ON orders (id, number)")],
  ["a drop of theirs", command("DROP INDEX CONCURRENTLY IF EXISTS theirs")],
  ["a cancel", ending("cancel")],
  ["a termination", ending("terminate")],
  ["a blinding", blinding],
  ["short timeouts", timeouts],
  ["a broken line", breaking(true)],
  ["a silent line", breaking(false)],
  ["a crash", crash],
  ["another applier", ({ another }) => another()],
];

export interface Planned {
  readonly name: string;
  readonly after: number;
  readonly run: (ground: Ground) => Promise<readonly Grievance[]>;
}

export function disturbancesOf(random: () => number): readonly Planned[] {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const [name, disturb] = pick(random, all);
    const own = Math.floor(random() * 2 ** 31);
    const after = random() * 1200;
    return { name, after, run: (ground: Ground) => disturb(ground, () => (own % 1000) / 1000) };
  });
}
