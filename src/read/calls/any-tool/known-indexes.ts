import { byCodeUnits } from "../../evidence/folder.ts";

interface KnownIndex {
  readonly name: string;
  /** One text where it is SQL. */
  readonly columns: string | readonly string[];
}

/** The indexes of each table, by what the migrations so far have sent: Rails looks their names up by columns. */
export class KnownIndexes {
  readonly #tables = new Map<string, KnownIndex[]>();

  copy(): KnownIndexes {
    const made = new KnownIndexes();
    for (const [table, indexes] of this.#tables) made.#tables.set(table, [...indexes]);
    return made;
  }

  of(table: string): readonly KnownIndex[] {
    return this.#tables.get(table) ?? [];
  }

  /** As the catalog is asked for them, by the bytes of their names. */
  byName(table: string): readonly KnownIndex[] {
    return [...this.of(table)].sort((a, b) => byCodeUnits(a.name, b.name));
  }

  add(table: string, index: KnownIndex): void {
    this.#tables.set(table, [...this.of(table).filter(({ name }) => name !== index.name), index]);
  }

  drop(table: string, name: string): void {
    const left = this.of(table).filter((index) => index.name !== name);
    this.#tables.set(table, left);
  }

  /** By its columns; null where none is known. */
  named(table: string, columns: string | readonly string[]): string | null {
    const wanted = String(columns);
    return this.of(table).find((index) => String(index.columns) === wanted)?.name ?? null;
  }

  /** Dropped with its column. */
  dropColumn(table: string, column: string): void {
    const left = this.of(table).filter(({ columns }) => !columns.includes(column));
    this.#tables.set(table, left);
  }

  renameTable(table: string, to: string): void {
    this.#tables.set(to, [...this.of(table)]);
    this.#tables.delete(table);
  }

  dropTable(table: string): void {
    this.#tables.delete(table);
  }
}
