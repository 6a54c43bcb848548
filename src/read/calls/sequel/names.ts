import { NotKnown, textOf } from "../../code/call-arguments.ts";
import { isToldElsewhere, type Value } from "../../code/value.ts";
import { expressionOf } from "./expressions.ts";
import { quoteWord } from "./quoting.ts";

/** `:orders`, or `Sequel[:app][:orders]`. */
export interface SequelName {
  readonly schema: string | null;
  readonly name: string;
}

/** A table as quote_schema_table takes it: a text is one name, whatever dots are in it (dataset/sql.rb, schema_and_table). */
export function sequelNameIn(value: Value | undefined, what: string): SequelName {
  const expression = expressionOf(value);
  if (expression) {
    const [first, second, ...more] = expression.path;
    if (first !== undefined && more.length === 0)
      return second === undefined ? { schema: null, name: first } : { schema: first, name: second };
    throw new NotKnown(`${what} is no name`);
  }
  return { schema: null, name: textOf(value, what) };
}

export function quoteSequelName({ schema, name }: SequelName): string {
  return schema === null ? quoteWord(name) : `${quoteWord(schema)}.${quoteWord(name)}`;
}

/** `orders_status_index`, as Database#default_index_name makes it; nothing shortens it but the server. */
export function sequelIndexName({ schema, name }: SequelName, columns: readonly Value[]): string {
  const named = columns.map((column) => {
    if (column.kind === "symbol" || column.kind === "text") return textOf(column, "the column");
    const expression = expressionOf(column);
    if (!expression) throw new NotKnown("an index's column is not a literal");
    // SQL that is written out is a text, and stays as it is.
    return expression.isWritten ? expression.sql : expression.sql.replace(/\W/g, "_");
  });
  return [...(schema === null ? [] : [schema]), name, ...named, "index"].join("_");
}

/** What the migration asks for that is told elsewhere stands as a hole in what it sends. */
export function isUnknownPart(value: Value | undefined): boolean {
  return isToldElsewhere(value) || value?.kind === "function";
}
