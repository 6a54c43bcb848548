/** A migration as the tests write it: the bodies of its functions. */
export interface WrittenMigration {
  readonly name: string;
  /** What stands above them. */
  readonly head?: string;
  readonly up: string;
  /** Absent: the file has none. */
  readonly down?: string;
  /** The file says that there is no way back. */
  readonly noDown?: true;
}
