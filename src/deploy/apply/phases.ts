import type { AppliedStep } from "../../types.ts";
import type { AnswerRows } from "./run.ts";

/** One look at a running statement, as build-watch.ts asks. */
export interface BuildView {
  /** Its session is there, and at work. */
  readonly alive: boolean;
  /** "relation", "virtualxid", "transactionid"; null: it waits for no lock. */
  readonly waits: string | null;
  /** As PostgreSQL names it; null: it has none to show. */
  readonly phase: string | null;
  /** 0 to 1; null: PostgreSQL counts nothing in this phase. */
  readonly share: number | null;
  readonly blocked: boolean;
  readonly behindBuild: boolean;
  /** Process ids that wait for it. */
  readonly queued: readonly number[];
}

export function buildViewOf(row: AnswerRows[number] | undefined): BuildView {
  const shareOf = (done: unknown, total: unknown) =>
    Number(total ?? 0) > 0 ? Math.min(1, Number(done) / Number(total)) : null;
  const queued: unknown = row?.queued ? JSON.parse(String(row.queued)) : [];
  return {
    alive: row?.alive === "t",
    waits: row?.waits ? String(row.waits) : null,
    phase: row?.phase ? String(row.phase) : null,
    share: shareOf(row?.tuples_done, row?.tuples_total) ?? shareOf(row?.blocks_done, row?.blocks_total),
    blocked: row?.blocked === "t",
    behindBuild: row?.behind_build === "t",
    queued: Array.isArray(queued) ? queued.map(Number) : [],
  };
}

/** A phase has the name that PostgreSQL shows, or says what is waited for where it shows none. */
export function phaseName({ phase, waits }: BuildView): string | null {
  if (phase !== null && phase !== "initializing") return phase;
  if (waits === "relation") return "waiting for the lock on the table";
  return waits === null ? phase : "waiting for other transactions";
}

/** What was seen of phases, with their times. Those between two looks are not seen. */
export class PhaseLog {
  readonly #seen: { phase: string; begun: number; ended: number }[] = [];
  /** The statement at which it was looked last has not ended. */
  #running = false;

  /** Takes a look, and gives the phase that has begun with it; null: it goes on. */
  look(phase: string | null, now: number): string | null {
    const last = this.#running ? this.#seen.at(-1) : undefined;
    if (last) last.ended = now;
    if (phase === null || last?.phase === phase) return null;
    this.#running = true;
    this.#seen.push({ phase, begun: now, ended: now });
    return phase;
  }

  /** A statement has ended: the next one begins its phases anew, also where they have the same names. */
  end(now: number): void {
    const last = this.#running ? this.#seen.at(-1) : undefined;
    if (last) last.ended = now;
    this.#running = false;
  }

  get phases(): AppliedStep["phases"] {
    return this.#seen.map(({ phase, begun, ended }) => ({ phase, ms: Math.round(ended - begun) }));
  }
}
