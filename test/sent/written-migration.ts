/** A migration as the tests write it: the bodies of its functions. */
export interface WrittenMigration {
  readonly name: string;
  /** What stands above them. */
  readonly head?: string;
  /** What else its class has. */
  readonly members?: string;
  readonly up: string;
  /** Absent: the file has none. */
  readonly down?: string;
  /** The first version of the tool that knows its calls. */
  readonly since?: string;
  /** The file says that there is no way back. */
  readonly noDown?: true;
  /** Why the tool refuses to take it back. */
  readonly refusal?: string;
}
