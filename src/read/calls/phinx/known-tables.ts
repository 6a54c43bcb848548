import { KnownIndexes } from "../any-tool/known-indexes.ts";

/** What earlier migrations have made: Phinx asks the database whether a table is there, and how an index is called. */
export class PhinxTables {
  readonly #names: Set<string>;
  readonly indexes: KnownIndexes;

  constructor(names: Iterable<string> = [], indexes: KnownIndexes = new KnownIndexes()) {
    [this.#names, this.indexes] = [new Set(names), indexes];
  }

  copy(): PhinxTables {
    return new PhinxTables(this.#names, this.indexes.copy());
  }

  has(table: string): boolean {
    return this.#names.has(table);
  }

  add(table: string): void {
    this.#names.add(table);
  }

  drop(table: string): void {
    this.#names.delete(table);
    this.indexes.dropTable(table);
  }

  rename(table: string, to: string): void {
    if (this.#names.delete(table)) this.#names.add(to);
    this.indexes.renameTable(table, to);
  }

  /** The first index that has all of these columns (getDropIndexByColumnsInstructions). */
  indexOver(table: string, columns: readonly string[]): string | null {
    const found = this.indexes
      .of(table)
      .find((index) => columns.every((column) => index.columns.includes(column)));
    return found?.name ?? null;
  }
}
