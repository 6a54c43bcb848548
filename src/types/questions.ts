/** What a run has asked of the schema so far, so that anyone who left out a part of the history knows whether it mattered. */
export interface Questions {
  /** Keys of relations: the schema, a NUL, the name. */
  readonly relations: Set<string>;
  /** Extensions, routines and types: the kind, a NUL, the name. */
  readonly things: Set<string>;
  /** Keys of relations: whether foreign keys point to them. */
  readonly referenced: Set<string>;
  /** Whether everything that has made the schema could be read. */
  sure: boolean;
}
