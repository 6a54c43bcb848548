/** The run cannot start as asked: one sentence that names the object and says what to do. Exit status 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** One of the given paths leads nowhere. */
export class PathError extends UsageError {
  override readonly name = "PathError";
}
