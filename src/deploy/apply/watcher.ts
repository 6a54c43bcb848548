import { setTimeout as sleep } from "node:timers/promises";
import { hostOf } from "../../postgres/address.ts";
import {
  applyLockHolderQuery,
  endOwnSession,
  ownSessionQuery,
  takeApplyLock,
} from "../../postgres/questions/apply-lock.ts";
import { NoServer, type Session, SessionLost } from "../../postgres/server.ts";
import { type Address, openAnnounced } from "../../postgres/session.ts";
import type { AnswerRows, Watcher } from "./run.ts";

/** The lock is somebody else's: the message names whom. */
export class ApplyLockTaken extends Error {}

export interface WatcherOptions {
  readonly address: Address;
  /** How long a lost server may take to come back, in milliseconds. */
  readonly back: number;
  /** Hears that the server was lost, and that it is back. */
  readonly tell: (message: string) => void;
}

/**
 * Opens it and takes the lock. Rejects with a ApplyLockTaken where another program has it, and with a NoServer behind a pooler,
 * which would give the lock to a session that others use, too.
 */
export async function openWatcher({ address, back, tell }: WatcherOptions): Promise<Watcher> {
  let session = await opened(address);
  const holder = await lockHolder(session);
  if (holder !== null) {
    await session.close();
    throw new ApplyLockTaken(holder);
  }
  let own = await ownSession(session);
  let replaced = false;
  const again = async (): Promise<void> => {
    tell("the session that looks on was lost; what is being built goes on without it");
    const deadline = Date.now() + back;
    for (let pause = 200; ; pause = Math.min(pause * 2, 5000)) {
      try {
        session = await opened(address);
        break;
      } catch (error) {
        if (error instanceof NoServer || Date.now() > deadline) throw error;
        await sleep(pause);
      }
    }
    await ended(own, session);
    replaced = (await lockHolder(session)) !== null;
    own = await ownSession(session);
    tell(replaced ? "the server is back, and another program applies a change now" : "the server is back");
  };
  return {
    ask: async (sql, values = []): Promise<AnswerRows> => {
      for (let tries = 0; ; tries++)
        try {
          return (await session.extended(sql, values)).rows;
        } catch (error) {
          if (!(error instanceof SessionLost) || tries > 3) throw error;
          await again();
        }
    },
    replaced: () => replaced,
    close: () => session.close().catch(() => {}),
  };
}

type OwnSession = Readonly<Record<string, unknown>> | undefined;

async function ownSession(session: Session): Promise<OwnSession> {
  return (await session.extended(ownSessionQuery)).rows[0];
}

/**
 * Where a line breaks without a word, the server keeps the session that was lost, and that keeps the lock. It is ours, and of
 * its process id nobody else's: those are used again.
 */
async function ended(own: OwnSession, session: Session): Promise<void> {
  if (!own) return;
  for (let tries = 0; tries < 20; tries++) {
    const { rows } = await session.extended(endOwnSession, [own.pid, own.begun]);
    if (rows.length === 0) return;
    await sleep(100);
  }
}

/** Takes the lock; gives who has it instead. */
async function lockHolder(session: Session): Promise<string | null> {
  const { rows } = await session.extended(takeApplyLock);
  if (rows[0]?.taken === "t") return null;
  const [holder] = (await session.extended(applyLockHolderQuery)).rows;
  if (!holder) return "another program";
  const { pid, role, application } = holder;
  return `pid ${String(pid)} of ${String(role)}${application ? ` (${String(application)})` : ""}`;
}

/**
 * A question of the catalogs takes no longer, and waits for no lock that would be waited for in turn. A client whose machine is
 * gone is missed within a minute and a half: else its lock would stand in the way of the next run for hours (tcp_keepalives_idle).
 */
const deadlines = [
  "SET statement_timeout = '60s'; SET lock_timeout = '500ms'; SET search_path = ''; SET application_name = 'indexwright'",
  "SET idle_session_timeout = 0; SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 6",
].join("; ");

async function opened(address: Address): Promise<Session> {
  const session = await direct(address);
  await session.simple(deadlines);
  const { rows } = await session.extended("SELECT pg_catalog.pg_is_in_recovery() AS standby");
  if (rows[0]?.standby !== "t") return session;
  await session.close();
  throw new NoServer(`${hostOf(address)} is a standby, and takes no change`);
}

/** A session with the server itself: of a pooler's, the process id is made up. */
export async function direct(address: Address): Promise<Session> {
  const { session, announced } = await openAnnounced(address);
  if (announced === session.pid) return session;
  await session.close();
  throw new NoServer(`a connection pooler answers at ${hostOf(address)}: give the server's own address`);
}
