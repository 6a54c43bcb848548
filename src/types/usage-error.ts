/** Besides the first one; a file may hold any number of mistakes. */
const MOST_SENTENCES = 19;

/** The run cannot start as asked: one sentence that names the object and says what to do. Exit status 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
  /** All of them, where several things are wrong at once. */
  readonly sentences: readonly string[];

  constructor(message: string, more: readonly string[] = []) {
    super(message);
    const left = more.length - MOST_SENTENCES;
    const rest = left > 0 ? [`and ${left} more such mistakes`] : [];
    this.sentences = [message, ...more.slice(0, MOST_SENTENCES), ...rest];
  }
}

/** One of the given paths leads nowhere. */
export class PathError extends UsageError {
  override readonly name = "PathError";
}
