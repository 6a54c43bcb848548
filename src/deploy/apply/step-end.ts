import type { AppliedStep, Blocker, StepAction, StepOutcome } from "../../types.ts";
import { PhaseLog } from "./phases.ts";

/** How a step has ended; `stopped`: by whoever asked this program to stop, so that nothing after it is done either. */
export interface StepEnd extends Omit<AppliedStep, "after"> {
  readonly verdict: StepOutcome["verdict"];
  readonly stopped: boolean;
  /** Nothing before it has ended the run. */
  readonly reached: boolean;
  readonly message: string;
  /** What to do, as SQL; null: nothing. */
  readonly instead: string | null;
}

/** What a step has met so far. */
export class StepRecord {
  readonly log = new PhaseLog();
  /** How long it has waited for locks before anything was sent, and how many statements were. */
  readonly spent = { waiting: 0, sent: 0 };
  readonly #begun = Date.now();
  #blockers: readonly Blocker[] = [];
  action: StepAction = "none";
  sqlstate: string | null = null;
  instead: string | null = null;

  readonly met = (blockers: readonly Blocker[]): void => {
    const named = (one: Blocker) => `${one.pid}/${one.gid}`;
    const news = new Set(blockers.map(named));
    this.#blockers = [...blockers, ...this.#blockers.filter((one) => !news.has(named(one)))];
  };

  get attempts(): number {
    return this.spent.sent;
  }

  /** The last whom it has waited for. */
  get blocker(): Blocker | null {
    return this.#blockers[0] ?? null;
  }

  /** Of a step that nothing was done about. */
  static notReached(why: string): StepEnd {
    return { ...new StepRecord().ended("unknown", why), reached: false };
  }

  ended(verdict: StepEnd["verdict"], message: string, stopped = false): StepEnd {
    const { action, attempts, sqlstate, instead } = this;
    const durationMs = Date.now() - this.#begun;
    const shown = { action, attempts, sqlstate, instead: verdict === "as-wished" ? null : instead };
    return {
      ...shown,
      durationMs,
      phases: this.log.phases,
      blockers: this.#blockers,
      verdict,
      message,
      stopped,
      reached: true,
    };
  }
}
