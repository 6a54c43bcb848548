import type { Span } from "../../../types.ts";
import { NotKnown } from "../../code/call-arguments.ts";
import type { BlueprintCommand, BlueprintStatement } from "./blueprint-commands.ts";
import type { BlueprintColumn } from "./column-definition.ts";
import { alteredColumn, blueprintColumnSql, columnAfterwards } from "./column-sql.ts";
import { type LaravelConnection, wrapTable } from "./grammar.ts";

/** What is sent for the columns of a table. */
export class ColumnStatements {
  readonly #table: string;
  readonly #to: LaravelConnection;
  /** A primary key is made by itself. */
  readonly #hasPrimary: () => boolean;

  constructor(table: string, to: LaravelConnection, hasPrimary: () => boolean) {
    [this.#table, this.#to, this.#hasPrimary] = [table, to, hasPrimary];
  }

  get #on(): string {
    return wrapTable(this.#table, this.#to);
  }

  /** Since Laravel 11 each column is altered by itself. */
  one(column: BlueprintColumn): BlueprintStatement {
    const { span } = column;
    return { sql: `alter table ${this.#on} ${this.#alteration(column)}`, span };
  }

  #alteration(column: BlueprintColumn): string {
    if (!column.changes) return `add column ${blueprintColumnSql(column, this.#to, this.#hasPrimary())}`;
    if (!this.#to.changesColumns)
      throw new NotKnown("what `change` sends depends on what the column is in the database");
    return alteredColumn(column, this.#to);
  }

  /** Before, all that are added are one statement, and all that are changed. */
  altered(all: readonly BlueprintColumn[], whole: Span): readonly BlueprintCommand[] {
    return [true, false].flatMap((changes): readonly BlueprintCommand[] => {
      const columns = all.filter((one) => one.changes === changes);
      const [first, second] = columns;
      if (!first) return [];
      const span = second ? whole : first.span;
      const sql = () => `alter table ${this.#on} ${columns.map((one) => this.#alteration(one)).join(", ")}`;
      const starts = () => (this.#to.release < 1000 ? this.#starts(columns) : []);
      return [{ name: "alter", compile: () => [{ sql: sql(), span }, ...starts()] }];
    });
  }

  created(all: readonly BlueprintColumn[], how: string, span: Span): readonly BlueprintStatement[] {
    const columns = all.filter((one) => !one.changes);
    const definitions = columns
      .map((one) => blueprintColumnSql(one, this.#to, this.#hasPrimary()))
      .join(", ");
    const sql = `${how} table ${this.#on} (${definitions})`;
    return [{ sql, span }, ...(this.#to.release < 1000 ? this.#starts(columns) : [])];
  }

  #starts(columns: readonly BlueprintColumn[]): readonly BlueprintStatement[] {
    return columns.flatMap((column) => {
      const { starts } = columnAfterwards(column, this.#table, this.#to);
      return starts === null ? [] : [{ sql: starts, span: column.span }];
    });
  }

  afterwards(column: BlueprintColumn): BlueprintCommand {
    return {
      name: "comment",
      compile: () => {
        const { starts, comment } = columnAfterwards(column, this.#table, this.#to);
        const both = [this.#to.release < 1000 ? null : starts, comment];
        return both.flatMap((sql) => (sql === null ? [] : [{ sql, span: column.span }]));
      },
    };
  }
}
