/** An object of the database that a finding or a measurement is about. */
export interface DatabaseObject {
  readonly kind: "table" | "index" | "constraint" | "column";
  /** null: where the search path leads. */
  readonly schema: string | null;
  /** null: the server chooses it. */
  readonly name: string | null;
  /** Of an index, a constraint or a column; null: not known, or a table itself. */
  readonly table: string | null;
}
