/** The run cannot start as asked: one sentence that names the object and says what to do. Exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
