export interface TableObject {
  readonly kind: "foreign key" | "unique" | "index" | "check";
  readonly columns: readonly string[];
  readonly name: string;
}

/** Constraints and indexes by their tables: Django asks the server for names that it has not been told. */
export class DatabaseObjects {
  readonly #tables = new Map<string, readonly TableObject[]>();

  copy(): DatabaseObjects {
    const made = new DatabaseObjects();
    for (const [table, objects] of this.#tables) made.#tables.set(table, objects);
    return made;
  }

  of(table: string): readonly TableObject[] {
    return this.#tables.get(table) ?? [];
  }

  add(table: string, object: TableObject): void {
    this.#tables.set(table, [...this.of(table).filter(({ name }) => name !== object.name), object]);
  }

  drop(name: string): void {
    for (const [table, objects] of this.#tables)
      if (objects.some((object) => object.name === name))
        this.#tables.set(
          table,
          objects.filter((object) => object.name !== name),
        );
  }

  /** Names of those that have just these columns. */
  named(table: string, kind: TableObject["kind"], columns: readonly string[]): readonly string[] {
    const wanted = columns.join("\0");
    return this.of(table)
      .filter((object) => object.kind === kind && object.columns.join("\0") === wanted)
      .map(({ name }) => name);
  }

  rename(name: string, to: string): void {
    for (const [table, objects] of this.#tables)
      if (objects.some((object) => object.name === name))
        this.#tables.set(
          table,
          objects.map((object) => (object.name === name ? { ...object, name: to } : object)),
        );
  }

  dropColumn(table: string, column: string): void {
    this.#tables.set(
      table,
      this.of(table).filter(({ columns }) => !columns.includes(column)),
    );
  }

  renameColumn(table: string, column: string, to: string): void {
    const renamed = this.of(table).map((object) => ({
      ...object,
      columns: object.columns.map((name) => (name === column ? to : name)),
    }));
    this.#tables.set(table, renamed);
  }

  renameTable(table: string, to: string): void {
    this.#tables.set(to, this.of(table));
    if (to !== table) this.#tables.delete(table);
  }

  dropTable(table: string): void {
    this.#tables.delete(table);
  }
}
