import { hash } from "node:crypto";
import type { Session } from "../../../postgres/server.ts";
import { type Address, inSession, openSession } from "../../../postgres/session.ts";

/** So long a session may take to close before it is given up. */
const CLOSING_MS = 5000;

/** The number of the advisory lock that a run holds as long as it lives, by its migration role. */
export function lifeOf(role: string): string {
  return String(Buffer.from(hash("sha256", role, "hex").slice(0, 16), "hex").readBigInt64BE());
}

/**
 * Ends what the migration role is at once this program dies, by SIGKILL too, on a server that goes on without it: a
 * statement may catch a cancellation, and may set off each timeout. One session holds a lock and does nothing, so that
 * the server ends it with this program; another waits for that lock inside the server, which does not look for its
 * client, and ends the role's sessions once it has it.
 */
export async function keep(owner: Address, role: string): Promise<() => Promise<void>> {
  const holder = await openSession(owner);
  try {
    const key = lifeOf(role);
    await holder.extended("SELECT pg_advisory_lock($1)", [key]);
    const keeper = await openSession(owner);
    const end = `SELECT pg_stat_clear_snapshot(); SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`;
    const waiting = keeper
      .simple(`SELECT pg_advisory_lock(${key}); ${end}; ALTER ROLE ${role} NOLOGIN; ${end}`)
      .catch(() => {});
    return async () => {
      try {
        await inSession(owner, (session) =>
          session.extended("SELECT pg_terminate_backend($1)", [keeper.pid]),
        );
        await waiting;
      } finally {
        await closed([keeper, holder]);
      }
    };
  } catch (error) {
    await closed([holder]);
    throw error;
  }
}

/** A session that stays open keeps this program from ending, whatever its server does. */
async function closed(sessions: readonly Session[]): Promise<void> {
  const late = setTimeout(() => {
    for (const session of sessions) session.abandon();
  }, CLOSING_MS);
  await Promise.allSettled(sessions.map((one) => one.close()));
  clearTimeout(late);
}
