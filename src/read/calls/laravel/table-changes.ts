import { argument, itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { CodeCall, Value } from "../../code/value.ts";
import { type LaravelConnection, quotedText, wrapName, wrapTable } from "./grammar.ts";

/** What a call changes of a table or its columns; empty where Laravel sends nothing, null: it is another call. */
export function tableChange(call: CodeCall, table: string, to: LaravelConnection): string | null {
  const on = wrapTable(table, to);
  const text = (at: number, name: string) => textOf(argument(call, at, name), "a name");
  const name = (at: number, of: string) => wrapName(text(at, of), to);
  const [first] = call.arguments;
  switch (call.name.toLowerCase()) {
    case "dropcolumn":
      return droppedColumns(first?.kind === "list" ? itemsOf(first, "the columns") : call.arguments, on, to);
    case "renamecolumn":
      return `alter table ${on} rename column ${name(0, "from")} to ${name(1, "to")}`;
    case "renameindex":
      return `alter index ${name(0, "from")} rename to ${name(1, "to")}`;
    case "rename":
      return `alter table ${on} rename to ${wrapTable(text(0, "to"), to)}`;
    case "drop":
      return `drop table ${on}`;
    case "dropifexists":
      return `drop table if exists ${on}`;
    case "comment":
      return to.release >= 900 ? `comment on table ${on} is ${quotedText(text(0, "comment"))}` : "";
    default:
      return null;
  }
}

function droppedColumns(given: readonly Value[], on: string, to: LaravelConnection): string {
  const columns = given.map((column) => `drop column ${wrapName(textOf(column, "a column"), to)}`);
  if (columns.length === 0) throw new NotKnown("which columns are dropped is not told");
  return `alter table ${on} ${columns.join(", ")}`;
}
