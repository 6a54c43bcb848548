import type { MeasuringStep } from "../types.ts";

/** How long each step of the measuring takes, over all migrations: what a slow run spends its time on. */
export class Steps {
  readonly #spent = new Map<string, number>();
  #now: { readonly step: string; readonly since: number } | null = null;

  /** Ends the one before. */
  begin(step: string): void {
    this.#end();
    this.#now = { step, since: performance.now() };
  }

  /** In the order in which they first came. */
  get all(): readonly MeasuringStep[] {
    this.#end();
    return [...this.#spent].map(([step, ms]) => ({ step, ms: Math.round(ms) }));
  }

  #end(): void {
    if (!this.#now) return;
    const { step, since } = this.#now;
    this.#spent.set(step, (this.#spent.get(step) ?? 0) + performance.now() - since);
    this.#now = null;
  }
}
