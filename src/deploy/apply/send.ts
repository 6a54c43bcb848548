import { setTimeout as sleep } from "node:timers/promises";
import { ServerError, type Session, SessionLost } from "../../postgres/server.ts";
import type { Blocker, Step } from "../../types.ts";
import { blockerWords, holdersOf } from "./blockers.ts";
import type { PhaseLog } from "./phases.ts";
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
  readonly log: PhaseLog;
  readonly met: (blockers: readonly Blocker[]) => void;
}

/** Sends a statement of a step, and tells how it has ended. Each try has a session of its own. */
export function sendStep(statement: StepStatement, run: ApplyRun): Promise<StatementEnd> {
  return statement.concurrent ? sendConcurrent(statement, run) : sendQuick(statement, run);
}

/**
 * It begins once nobody holds the first lock that it takes: in line behind another build it would kill that. autovacuum
 * makes room for whoever waits for it.
 */
async function sendConcurrent(statement: StepStatement, run: ApplyRun): Promise<StatementEnd> {
  const { wait, tell } = run.pace;
  for (;;) {
    const free = await untilFree(statement, run);
    if (free !== null) return free;
    const limits = { wait, time: statement.time };
    const end = await inBuilder(statement, run, { nameAfter: tell, limits });
    if (end.end !== "given-up" || end.why !== "behind-build") return end;
  }
}

/** null: nobody holds it. */
async function untilFree(statement: StepStatement, run: ApplyRun): Promise<StatementEnd | null> {
  const { table, number, time, met } = statement;
  if (table === null) return null;
  const begun = Date.now();
  for (let named = ""; ; ) {
    const holders = (await holdersOf(run.watcher, table)).filter(({ kind }) => kind !== "autovacuum");
    if (holders.length === 0) return null;
    const now = holders.map(({ pid, gid }) => `${pid}/${gid}`).join();
    if (now !== named) {
      named = now;
      met(holders);
      for (const holder of holders) {
        const message = `${table} is locked by ${blockerWords(holder)}: wait, or ${holder.cure}`;
        run.tell({ event: "blocked", step: number, message, facts: { ...holder } });
      }
    }
    await Promise.race([sleep(run.pace.look * 2, null, { ref: false }), run.stops.next()]);
    if (run.stops.count() > 0 && time === null) return { end: "given-up", why: "stop" };
    const passed = Date.now() - begun;
    if (run.pace.wait !== null && passed > run.pace.wait) return { end: "given-up", why: "wait" };
    if (time !== null && passed > time) return { end: "given-up", why: "time" };
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
    const patient = last.some(({ kind }) => kind === "autovacuum");
    const lockTimeout = patient ? deadlockTimeout + AUTOVACUUM_MS : short;
    last = [];
    const more = { nameAfter: 0, limits: { wait: null, time: null }, lockTimeout };
    const end = await inBuilder({ ...statement, met }, run, more);
    if (end.end !== "failed" || end.error.sqlstate !== "55P03") return end;
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
    await Promise.race([sleep(rest, null, { ref: false }), run.stops.next()]);
    if (run.stops.count() > 0) return { end: "given-up", why: "stop" };
  }
}

interface TryOptions extends Pick<WatchedStatement, "nameAfter" | "limits"> {
  readonly lockTimeout?: number;
}

async function inBuilder(
  { step, sql, number, log, met }: StepStatement,
  run: ApplyRun,
  { lockTimeout = 0, ...more }: TryOptions,
): Promise<StatementEnd> {
  let builder: Session | null = null;
  try {
    builder = await run.builder(step);
    if (lockTimeout > 0) await builder.simple(`SET lock_timeout = ${lockTimeout}`);
    run.tell({ event: "sent", step: number, message: sql, facts: { sql, pid: builder.pid } });
    const end = await watched({ sql, builder, step: number, log, met, ...more }, run);
    await builder.close().catch(() => {});
    return end;
  } catch (error) {
    // A server that nobody can ask any more goes on with what it was sent.
    builder?.abandon();
    if (error instanceof ServerError) return { end: "failed", error };
    if (!(error instanceof SessionLost)) throw error;
    await run.watcher.ask("SELECT 1");
    return { end: "lost" };
  }
}
