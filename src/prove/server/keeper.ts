import { randomBytes } from "node:crypto";
import { type Address, inSession, openSession } from "./session.ts";

/**
 * Ends what the migration role is at once this program dies, by SIGKILL too, on a server that goes on without it: a
 * statement may catch a cancellation, and may set off each timeout. One session holds a lock and does nothing, so that
 * the server ends it with this program; another waits for that lock inside the server, which does not look for its
 * client, and ends the role's sessions once it has it.
 */
export async function keep(owner: Address, role: string): Promise<() => Promise<void>> {
  const key = randomBytes(8).readBigInt64BE();
  const holder = await openSession(owner);
  await holder.extended("SELECT pg_advisory_lock($1)", [String(key)]);
  const keeper = await openSession(owner);
  const end = `SELECT pg_stat_clear_snapshot(); SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`;
  const waiting = keeper
    .simple(`SELECT pg_advisory_lock(${key}); ${end}; ALTER ROLE ${role} NOLOGIN; ${end}`)
    .catch(() => {});
  return async () => {
    await inSession(owner, (session) => session.extended("SELECT pg_terminate_backend($1)", [keeper.pid]));
    await waiting;
    await keeper.close().catch(() => {});
    await holder.close().catch(() => {});
  };
}
