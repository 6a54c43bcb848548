import type { RunFailure, SourceFile, Span } from "../types.ts";

/** Hears of what the run could not do. */
export type OnFailure = (failure: RunFailure) => void;

/** Where something failed; null: at no place of a file. */
export type FailedAt = { readonly file: SourceFile; readonly span: Span } | null;

/** A fault of the program itself. `what`: what it could not do, as in "the rule duplicate-index could not check this". */
export function failureOf(what: string, error: unknown, at: FailedAt): RunFailure {
  const message = `${what} (${wordsOf(error)}); please report it`;
  return { message, file: at?.file ?? null, span: at?.span ?? null };
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** Of failures that say the same, so many are told with their places. */
const MOST_ALIKE = 3;

/** Gathers failures: a rule that breaks everywhere is not told ten thousand times. */
export class Failures {
  readonly #kept: RunFailure[] = [];
  readonly #counts = new Map<string, number>();

  readonly add: OnFailure = (failure) => {
    const count = (this.#counts.get(failure.message) ?? 0) + 1;
    this.#counts.set(failure.message, count);
    if (count <= MOST_ALIKE) this.#kept.push(failure);
  };

  get all(): readonly RunFailure[] {
    const more = [...this.#counts].flatMap(([message, count]): readonly RunFailure[] =>
      count > MOST_ALIKE
        ? [{ message: `at ${count - MOST_ALIKE} more places: ${message}`, file: null, span: null }]
        : [],
    );
    return [...this.#kept, ...more];
  }
}
