import { isGiven, itemsOf, textOf } from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import { indexNameOf, type LaravelConnection, wrapName, wrapTable } from "./grammar.ts";

export type DropKind =
  | "primary"
  | "unique"
  | "uniqueIndex"
  | "index"
  | "fulltext"
  | "spatialIndex"
  | "foreign";

/** What drops an index or a constraint: by its name, or by columns that have its default name. */
export function dropsOf(
  kind: DropKind,
  given: Value | undefined,
  table: string,
  to: LaravelConnection,
  ifExists = false,
): string {
  const when = ifExists ? "if exists " : "";
  if (kind === "primary")
    return `alter table ${wrapTable(table, to)} drop constraint ${when}${primaryKey(table, to)}`;
  const name =
    given?.kind === "list"
      ? indexNameOf(
          table,
          itemsOf(given, "the columns").map((one) => textOf(one, "a column")),
          kind === "uniqueIndex" ? "unique" : kind,
          to,
        )
      : textOf(isGiven(given) ? given : undefined, "the index's name");
  const isConstraint = kind === "unique" || kind === "foreign";
  return isConstraint
    ? `alter table ${wrapTable(table, to)} drop constraint ${when}${wrapName(name, to)}`
    : `drop index ${when}${wrapName(name, to)}`;
}

/** Whatever name it is given. */
function primaryKey(table: string, to: LaravelConnection): string {
  const bare = to.release >= 1100 ? (table.split(".").at(-1) ?? table) : table;
  return wrapName(`${to.release >= 1000 ? to.prefix : ""}${bare}_pkey`, to);
}
