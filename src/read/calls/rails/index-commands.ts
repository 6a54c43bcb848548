import { NotKnown } from "../../code/call-arguments.ts";
import type { SchemaCall } from "../any-tool/schema-call.ts";
import { algorithmOf, columnsToIndex, indexColumns, indexToBuild } from "./indexes.ts";
import { indexName, quoteColumn, quoteTable, quoteText } from "./names.ts";
import { asking, type Command, type SchemaStatements } from "./schema-statements.ts";

export function addIndex(
  to: SchemaStatements,
  call: SchemaCall,
  table: string,
  columns: string | readonly string[],
): void {
  const { sql, ...index } = indexToBuild(call, table, columns, to);
  to.send(sql, call);
  to.known.add(table, index);
  const comment = call.optionText("comment");
  if (comment !== null) to.send(`COMMENT ON INDEX ${quoteColumn(index.name)} IS ${quoteText(comment)}`, call);
}

/** Rails looks the name up by the columns, in the database; here it is known from what earlier migrations made. */
function nameToRemove(to: SchemaStatements, call: SchemaCall): string {
  const name = call.optionText("name");
  if (name !== null) return name;
  if (!call.given[1] && call.option("column") === undefined)
    throw new NotKnown("which index it removes is not told");
  const columns = columnsToIndex(call);
  const { table } = call;
  const bare = table.replace(/^.*\./, "");
  return (
    to.known.named(table, columns) ?? to.known.named(bare, columns) ?? indexName(table, columns, to.version)
  );
}

/** The index is in its table's schema, whichever of the two names says it. */
function removeIndex(to: SchemaStatements, call: SchemaCall): void {
  const name = nameToRemove(to, call);
  const schema = /^(.+)\.[^.]+$/.exec(call.table)?.[1];
  const algorithm = algorithmOf(call);
  const quoted = schema && !name.includes(".") ? quoteTable(`${schema}.${name}`) : quoteTable(name);
  // A class that promises 4.2 raises where it is not there (migration/compatibility.rb, V4_2#index_name_for_remove).
  const told = to.version < 500 ? "query" : asking(call);
  const how = to.lookedFor.has(name) ? "asked" : told;
  to.send(`DROP INDEX ${algorithm === null ? "" : `${algorithm} `}${quoted}`, call, how);
  to.known.drop(call.table, name);
}

function renameIndex(to: SchemaStatements, call: SchemaCall): void {
  const [from, becomes] = [call.text(1, "the index"), call.text(2, "the index's new name")];
  to.send(`ALTER INDEX ${quoteColumn(from)} RENAME TO ${quoteTable(becomes)}`, call);
  const known = to.known.of(call.table).find(({ name }) => name === from);
  if (!known) return;
  to.known.drop(call.table, from);
  to.known.add(call.table, { ...known, name: becomes });
}

export const indexCommands: readonly (readonly [name: string, sends: Command])[] = [
  ["add_index", (to, call) => addIndex(to, call, call.table, indexColumns(call.given[1]))],
  ["remove_index", removeIndex],
  ["rename_index", renameIndex],
];
