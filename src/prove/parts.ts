import { NoServer, ServerError, SessionLost } from "../postgres/server.ts";
import { failureOf } from "../text/run-failures.ts";
import { UsageError } from "../types/usage-error.ts";
import type { RunFailure, SourceFile, Span } from "../types.ts";
import { OutOfTime } from "./deadlines.ts";

/** Keeps the measurements of one version apart: one that breaks costs what it would have shown, and no other. */
export class Parts {
  readonly failures: RunFailure[] = [];
  readonly #at: { readonly file: SourceFile; readonly span: Span } | null;
  #ended: Error | null = null;

  constructor(at: { readonly file: SourceFile; readonly span: Span } | null) {
    this.#at = at;
  }

  /** Why nothing more is measured: the server's own words, or the time; null: nothing has ended it. */
  get ended(): Error | null {
    return this.#ended;
  }

  /** What a measurement shows; null where it breaks, or one before it has met the end of the server or of the time. */
  async part<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    if (this.#ended) return null;
    try {
      return await work();
    } catch (error) {
      if (isTheWorlds(error)) this.#ended = error;
      else this.failures.push(failureOf(`"${name}" could not be measured`, error, this.#at));
      return null;
    }
  }
}

/** What the server, the clock or the configuration does is no fault of the program. */
export function isTheWorlds(error: unknown): error is Error {
  return [ServerError, SessionLost, OutOfTime, NoServer, UsageError].some((kind) => error instanceof kind);
}
