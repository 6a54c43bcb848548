import { ServerError, type Session, SessionLost } from "../../postgres/server.ts";
import type { Blocker, Step } from "../../types.ts";
import { blockerWords, holdersOf, makesRoom } from "./blockers.ts";
import type { PhaseLog } from "./phases.ts";
import { rested } from "./rest.ts";
import type { ApplyRun } from "./run.ts";
import type { StepSending } from "./sending.ts";
import { type StatementEnd, type WatchedStatement, watched } from "./watched-statement.ts";
import { elapsed } from "./words.ts";

/** A statement of a step on its way. */
export interface StepStatement extends StepSending {
  readonly step: Step;
  readonly number: number;
  /** As written in SQL; null: nobody knows it. */
  readonly table: string | null;
  /** The longest it may take in all, in milliseconds; null: without end. */
  readonly time: number | null;
  /** How long its step has waited for locks so far, in milliseconds, and how many statements were sent for it. */
  readonly spent: { waiting: number; sent: number };
  readonly log: PhaseLog;
  readonly met: (blockers: readonly Blocker[]) => void;
}

/** Sends a statement of a step, and tells how it has ended. Each try has a session of its own. */
export function sendStep(statement: StepStatement, run: ApplyRun): Promise<StatementEnd> {
  return statement.concurrent ? sendConcurrent(statement, run) : sendQuick(statement, run);
}

/**
 * It begins once nobody holds the first lock that it takes: in line behind another build it would kill that. Whoever had to
 * wait for it looks again first, since the index may be another by then.
 */
async function sendConcurrent(statement: StepStatement, run: ApplyRun): Promise<StatementEnd> {
  const free = await untilFree(statement, run);
  if (free !== null) return free;
  // What cleans up has its own time.
  const limits = { wait: statement.time === null ? run.pace.wait : null, time: statement.time };
  const end = await inBuilder(statement, run, { nameAfter: run.pace.tell, limits });
  return end.end === "given-up" && end.why === "behind-build" ? { end: "again" } : end;
}

/** null: nobody holds it. */
async function untilFree(statement: StepStatement, run: ApplyRun): Promise<StatementEnd | null> {
  const { table, number, time, met, spent } = statement;
  if (table === null) return null;
  const begun = Date.now();
  for (let named: string | null = null; ; ) {
    const holders = (await holdersOf(run.watcher, table)).filter((holder) => !makesRoom(holder));
    if (holders.length === 0) return named === null ? null : { end: "again" };
    const now = holders.map(({ pid, gid }) => `${pid}/${gid}`).join();
    if (now !== named) {
      named = now;
      met(holders);
      for (const holder of holders) {
        // Who is at work is let work: that may be a build.
        const cure = holder.state === "active" || holder.state === null ? "" : `: wait, or ${holder.cure}`;
        const message = `${table} is locked by ${blockerWords(holder)}${cure}`;
        run.tell({ event: "blocked", step: number, message, facts: { ...holder } });
      }
    }
    const last = Date.now();
    await rested(run.pace.look * 2, run.stops);
    spent.waiting += Date.now() - last;
    if (run.stops.count() > 0 && time === null) return { end: "given-up", why: "stop" };
    if (time === null && run.pace.wait !== null && spent.waiting > run.pace.wait)
      return { end: "given-up", why: "wait" };
    if (time !== null && Date.now() - begun > time) return { end: "given-up", why: "time" };
  }
}

/** Longer than autovacuum takes to make room, which is a deadlock_timeout. */
const AUTOVACUUM_MS = 500;

/**
 * Each try keeps everybody out who comes behind it, for as long as it waits: so it waits shortly, and is tried again. It
 * also waits for less than a deadlock_timeout, so that no build dies of it.
 */
async function sendQuick(statement: StepStatement, run: ApplyRun): Promise<StatementEnd> {
  const { pace, deadlockTimeout } = run;
  const short = Math.max(1, Math.min(pace.lockTimeout, Math.floor(deadlockTimeout / 2)));
  const [first, longest] = pace.pause;
  let last: readonly Blocker[] = [];
  const met = (blockers: readonly Blocker[]) => {
    last = blockers;
    statement.met(blockers);
  };
  for (let tries = 1, pause = first; ; tries++, pause = Math.min(pause * 2, longest)) {
    const patient = last.some(makesRoom);
    const lockTimeout = patient ? deadlockTimeout + AUTOVACUUM_MS : short;
    last = [];
    const more = { nameAfter: 0, limits: { wait: null, time: null }, lockTimeout };
    const end = await inBuilder({ ...statement, met }, run, more);
    const inLine = end.end === "given-up" && end.why === "behind-build";
    if (!inLine && (end.end !== "failed" || end.error.sqlstate !== "55P03")) return end;
    if (tries >= pace.tries) return { end: "given-up", why: "wait" };
    // Else programs that were started together would meet again each time.
    const rest = pause * (0.75 + Math.random() / 2);
    const message = `did not get its lock within ${lockTimeout} ms; try ${tries + 1} of ${pace.tries} in ${elapsed(rest)}`;
    run.tell({
      event: "pause",
      step: statement.number,
      message,
      facts: { tries, pauseMs: Math.round(rest) },
    });
    await rested(rest, run.stops);
    if (run.stops.count() > 0) return { end: "given-up", why: "stop" };
  }
}

interface TryOptions extends Pick<WatchedStatement, "nameAfter" | "limits"> {
  readonly lockTimeout?: number;
}

async function inBuilder(
  { step, sql, number, log, met, spent }: StepStatement,
  run: ApplyRun,
  { lockTimeout = 0, ...more }: TryOptions,
): Promise<StatementEnd> {
  const builder = await openedFor(step, lockTimeout, run);
  if ("end" in builder) return builder;
  spent.sent++;
  run.tell({ event: "sent", step: number, message: sql, facts: { sql, pid: builder.pid } });
  try {
    const end = await watched({ sql, builder, step: number, log, met, ...more }, run);
    await builder.close().catch(() => {});
    return end;
  } catch (error) {
    // A server that nobody can ask any more goes on with what it was sent.
    builder.abandon();
    throw error;
  }
}

async function openedFor(step: Step, lockTimeout: number, run: ApplyRun): Promise<Session | StatementEnd> {
  try {
    const builder = await run.builder(step);
    if (lockTimeout > 0) await builder.simple(`SET lock_timeout = ${lockTimeout}`);
    return builder;
  } catch (error) {
    if (error instanceof ServerError) return { end: "failed", error };
    if (!(error instanceof SessionLost)) throw error;
    // Whoever looks on hears when the server is back.
    await run.watcher.ask("SELECT 1");
    return { end: "lost" };
  }
}
