import { setTimeout as sleep } from "node:timers/promises";
import { buildWatchQuery } from "../../postgres/questions/build-watch.ts";
import { ServerError, type Session } from "../../postgres/server.ts";
import type { Blocker } from "../../types.ts";
import { blockersNow, blockerWords } from "./blockers.ts";
import { type BuildView, buildViewOf, type PhaseLog, phaseName } from "./phases.ts";
import type { ApplyRun } from "./run.ts";
import { elapsed } from "./words.ts";

/**
 * again: it was not begun, and what stands there may be another by now. given-up: cancelled from here, since it had waited for as long as it may, took longer than it may, somebody stopped this
 * program, or it stood in line behind another build, which would have died of that.
 */
export type StatementEnd =
  | { readonly end: "done" | "lost" | "again" }
  | { readonly end: "failed"; readonly error: ServerError }
  | { readonly end: "given-up"; readonly why: GivenUp };

export type GivenUp = "wait" | "time" | "stop" | "behind-build";

export interface WatchedStatement {
  readonly sql: string;
  readonly builder: Session;
  /** Its number, for what is told. */
  readonly step: number;
  /** The longest time in waits for others, and in all, in milliseconds; null: without end. */
  readonly limits: { readonly wait: number | null; readonly time: number | null };
  /** From when on in a wait it is told who is waited for, in milliseconds. */
  readonly nameAfter: number;
  readonly log: PhaseLog;
  /** Takes whom it has waited for. */
  readonly met: (blockers: readonly Blocker[]) => void;
}

/** Sends a statement, and looks on until it has ended. It alone cancels, and nothing but that statement. */
export async function watched(statement: WatchedStatement, run: ApplyRun): Promise<StatementEnd> {
  const { builder, sql, log } = statement;
  let ended: StatementEnd | null = null;
  const over = new AbortController();
  const running = builder
    .simple(sql)
    .then((): StatementEnd => ({ end: "done" }), failure)
    .then((end) => {
      ended = end;
      over.abort();
    });
  const look = new Look(statement, run);
  while (ended === null) {
    await Promise.race([sleep(look.pause, null, { signal: over.signal }).catch(() => {}), running]);
    if (ended === null) await look.once().catch(unlessRefused);
  }
  log.end(Date.now());
  return settled(ended, look.givenUp);
}

/** A look that the server refuses says nothing of the statement that is looked at. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof ServerError)) throw error;
}

function failure(error: unknown): StatementEnd {
  if (error instanceof ServerError) return { end: "failed", error };
  return { end: "lost" };
}

/** What was cancelled from here has not failed; what had ended before that, has ended. */
function settled(end: StatementEnd, why: GivenUp | null): StatementEnd {
  return why !== null && end.end === "failed" && end.error.sqlstate === "57014"
    ? { end: "given-up", why }
    : end;
}

class Look {
  readonly #statement: WatchedStatement;
  readonly #run: ApplyRun;
  readonly #begun = Date.now();
  #last = Date.now();
  /** Since when nobody is at it on the server's side; null: somebody is. */
  #gone: number | null = null;
  #inLine = false;
  /** In waits, all together; and in this one. */
  #waited = 0;
  #waiting = 0;
  #told = 0;
  #named = "";
  readonly #queued = new Set<number>();
  givenUp: GivenUp | null = null;

  constructor(statement: WatchedStatement, run: ApplyRun) {
    this.#statement = statement;
    this.#run = run;
  }

  /** Soon, while it may stand in line behind a build, which gives it a deadlock_timeout; later on there is time. */
  get pause(): number {
    const { pace, deadlockTimeout } = this.#run;
    const soon = Math.max(1, Math.min(pace.look, Math.floor(deadlockTimeout / 5)));
    return this.#inLine || Date.now() - this.#begun < 5000 ? soon : pace.look * 5;
  }

  async once(): Promise<void> {
    const { builder, step, log } = this.#statement;
    const { watcher, tell } = this.#run;
    const view = buildViewOf((await watcher.ask(buildWatchQuery, [builder.pid]))[0]);
    const now = Date.now();
    const begun = log.look(phaseName(view), now);
    if (begun !== null) tell({ event: "phase", step, message: begun, facts: { phase: begun } });
    this.#count(view, now);
    // Its answer was lost on the way: what has become of it, the catalogs tell.
    if (this.#gone !== null && now - this.#gone > 5000) return builder.abandon();
    this.#progress(view, now);
    this.#sayQueued(view);
    if (view.blocked && this.#waiting >= this.#statement.nameAfter) await this.#nameBlockers();
    await this.#giveUp(view, now);
  }

  #count({ waits, alive }: BuildView, now: number): void {
    const passed = now - this.#last;
    this.#last = now;
    this.#waited += waits === null ? 0 : passed;
    this.#waiting = waits === null ? 0 : this.#waiting + passed;
    this.#inLine = waits === "relation";
    this.#gone = alive ? null : (this.#gone ?? now);
  }

  /** Ten seconds apart, since it may be for hours. */
  #progress(view: BuildView, now: number): void {
    if (view.waits !== null || now - Math.max(this.#told, this.#begun) < 10_000) return;
    this.#told = now;
    const { share } = view;
    const phase = phaseName(view) ?? "at work";
    const counted = share === null ? "no counter" : `${Math.round(share * 100)} %`;
    const message = `${phase}: ${counted}, ${elapsed(now - this.#begun)} so far`;
    const facts = { phase, share, ms: now - this.#begun };
    this.#run.tell({ event: "progress", step: this.#statement.step, message, facts });
  }

  #sayQueued({ queued }: BuildView): void {
    for (const pid of queued) {
      if (this.#queued.has(pid)) continue;
      this.#queued.add(pid);
      const message = `pid ${pid} waits behind this statement: at its next wait the server ends one of the two, unless pid ${pid} gives up before`;
      this.#run.tell({ event: "queued", step: this.#statement.step, message, facts: { pid } });
    }
  }

  async #nameBlockers(): Promise<void> {
    const { builder, step, met } = this.#statement;
    const blockers = await blockersNow(this.#run.watcher, builder.pid);
    const named = blockers.map(({ pid, gid }) => `${pid}/${gid}`).join();
    if (blockers.length === 0 || named === this.#named) return;
    this.#named = named;
    met(blockers);
    for (const blocker of blockers) {
      const message = `waits for ${blockerWords(blocker)}: wait, or ${blocker.cure}`;
      this.#run.tell({ event: "blocked", step, message, facts: { ...blocker } });
    }
  }

  async #giveUp({ waits, behindBuild }: BuildView, now: number): Promise<void> {
    if (this.givenUp !== null) return;
    const { limits, builder } = this.#statement;
    const why = ((): GivenUp | null => {
      if (waits === "relation" && behindBuild) return "behind-build";
      // What cleans up has its own time.
      if (this.#run.stops.count() > 1 && limits.time === null) return "stop";
      if (limits.wait !== null && this.#waited > limits.wait) return "wait";
      return limits.time !== null && now - this.#begun > limits.time ? "time" : null;
    })();
    if (why === null) return;
    this.givenUp = why;
    // In line behind a build every moment counts; else it is told first who was waited for.
    if (why !== "behind-build" && this.#named === "") await this.#nameBlockers();
    await this.#run.watcher.ask("SELECT pg_catalog.pg_cancel_backend($1)", [builder.pid]);
  }
}
