import { blockersQuery } from "../../postgres/questions/blockers.ts";
import { tableLockHoldersQuery } from "../../postgres/questions/table-lock-holders.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { Blocker } from "../../types.ts";
import type { AnswerRows, Watcher } from "./run.ts";

/** Who a session waits for, each with the statement that a person may run: another's session is never ended from here. */
export async function blockersNow(watcher: Watcher, pid: number): Promise<readonly Blocker[]> {
  return (await watcher.ask(blockersQuery, [pid])).map(blockerOf);
}

/** Who holds what a concurrent command on a table would begin by waiting for. */
export async function holdersOf(watcher: Watcher, table: string): Promise<readonly Blocker[]> {
  return (await watcher.ask(tableLockHoldersQuery, [table])).map(blockerOf);
}

function blockerOf(row: AnswerRows[number]): Blocker {
  const kind = row.kind === "prepared" || row.kind === "autovacuum" ? row.kind : "session";
  const pid = row.pid === null ? null : Number(row.pid);
  const gid = row.gid === null ? null : String(row.gid);
  const text = (value: unknown) =>
    value === null || value === undefined || value === "" ? null : String(value);
  const blocker: Omit<Blocker, "cure"> = {
    ...{ kind, pid, gid, role: text(row.role), application: text(row.application), state: text(row.state) },
    ageS: row.seconds === null ? null : Number(row.seconds),
    unyielding: row.wraparound === "t",
  };
  return { ...blocker, cure: cureOf(blocker) };
}

function cureOf({ kind, pid, gid, state, unyielding }: Omit<Blocker, "cure">): string {
  if (kind === "prepared")
    return `ROLLBACK PREPARED ${quoteLiteral(gid ?? "")}; -- or COMMIT PREPARED, with its owner`;
  if (kind === "autovacuum")
    return unyielding ? "-- prevents wraparound, and yields to nobody: wait" : "-- yields by itself";
  // pg_cancel_backend has no effect on a session that is idle in its transaction.
  return state === "active" ? `SELECT pg_cancel_backend(${pid});` : `SELECT pg_terminate_backend(${pid});`;
}

/** "pid 4711 (pg_dump) of reports, idle in transaction for 12 s". */
export function blockerWords({ kind, pid, gid, role, application, state, ageS }: Blocker): string {
  const age = ageS === null ? "" : ` for ${ageS} s`;
  if (kind === "prepared") return `prepared transaction ${quoteLiteral(gid ?? "")} of ${role ?? "?"}${age}`;
  const who = `${kind === "autovacuum" ? "autovacuum, " : ""}pid ${pid}${application === null ? "" : ` (${application})`}`;
  const of = role === null ? "" : ` of ${role}`;
  return `${who}${of}${state === null ? "" : `, ${state}`}${age}`;
}

/** autovacuum makes room for whoever waits for its lock, unless it prevents wraparound. */
export function makesRoom({ kind, unyielding }: Blocker): boolean {
  return kind === "autovacuum" && !unyielding;
}
