import { ServerError, type Session, SessionLost } from "../../postgres/server.ts";
import { type Address, openSession } from "../../postgres/session.ts";

/** More than rows at the usual numbers, their indexes and their copies take; far less than a disk. */
const LARGEST_DATABASE = 16 * 1024 ** 3;
const LOOK_EVERY_MS = 1000;

interface Guard {
  /** The superuser, in another database: the session may have closed its own. */
  readonly owner: Address;
  readonly database: string;
  /** Bytes of the database that we have given it, and that take no room. */
  readonly beyond: number;
}

/**
 * A session whose messages are watched by another one, of the superuser: nothing that the
 * session sends can put off its deadline, nor let the database grow without end.
 */
export async function limited(
  session: Session,
  deadlineMs: number | undefined,
  guard: Guard,
): Promise<Session> {
  if (deadlineMs === undefined) return session;
  // Whatever is sent to it afterwards fails for the same reason.
  let ended: ServerError | null = null;
  const watched = async <T>(work: Promise<T>, settle: (done: T, dog: SizeWatch) => T = (done) => done) => {
    const dog = watch(session, deadlineMs, guard);
    try {
      return settle(await work, dog);
    } catch (error) {
      ended ??= dog.says();
      throw ended ?? error;
    } finally {
      dog.callOff();
    }
  };
  return {
    ...session,
    simple: (sql) => watched(session.simple(sql)),
    execute: (sql, protocol) => watched(session.execute(sql, protocol)),
    copy: (sql, data) => watched(session.copy(sql, data)),
    extended: (sql, values) => watched(session.extended(sql, values)),
    pipeline: (statements) =>
      watched(session.pipeline(statements), (done, dog) =>
        done.map((one) => (one instanceof SessionLost ? (dog.says() ?? one) : one)),
      ),
  };
}

interface SizeWatch {
  readonly callOff: () => void;
  /** Why it has ended the session, if it has. */
  readonly says: () => ServerError | null;
}

/** So long after its deadline a session that the server has not ended is given up from here. */
const GRACE_MS = 10_000;

function watch(session: Session, deadlineMs: number, { owner, database, beyond }: Guard): SizeWatch {
  const { pid } = session;
  let looking = false;
  /** The message has its answer: what is on its way to the server still must not meet the next one. */
  let over = false;
  let says: string | null = null;
  const outside = async (work: (session: Session) => Promise<unknown>): Promise<void> => {
    const session = await openSession(owner);
    await work(session).finally(() => session.close());
  };
  const end = async (session: Session, why: string): Promise<void> => {
    if (over) return;
    says = why;
    await session.extended("SELECT pg_terminate_backend($1)", [pid]);
  };
  const look = async (session: Session): Promise<void> => {
    const { rows } = await session.extended("SELECT pg_database_size($1::name) AS bytes", [database]);
    if (Number(rows[0]?.bytes) > LARGEST_DATABASE + beyond)
      await end(session, "the database grew beyond 16 GB, and the session was ended");
  };
  // A server that has gone has ended the session.
  const late = `it took longer than ${Math.ceil(deadlineMs / 1000)} s, and the session was ended`;
  const timers = [
    setTimeout(() => void outside((other) => end(other, late)).catch(() => {}), deadlineMs),
    setTimeout(() => {
      says ??= late;
      session.abandon();
    }, deadlineMs + GRACE_MS),
  ];
  const looker = setInterval(() => {
    if (looking) return;
    looking = true;
    outside(look)
      .catch(() => {})
      .finally(() => {
        looking = false;
      });
  }, LOOK_EVERY_MS);
  return {
    says: () => (says === null ? null : new ServerError(says, "57P01")),
    callOff: () => {
      over = true;
      for (const timer of timers) clearTimeout(timer);
      clearInterval(looker);
    },
  };
}
