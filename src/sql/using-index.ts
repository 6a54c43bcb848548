import type { AlterTableStmt } from "libpg-query";
import type { QualifiedName, Statement } from "../types.ts";
import { howToRunAlone, runsAlone } from "./alone.ts";
import type { BuiltIndex } from "./built-index.ts";
import { columnsShape, defaultIndexName } from "./index-shape.ts";
import { printName, quoteIdentifier, stringsOf } from "./name.ts";

/** How to get a constraint without building its index under lock, with the SQL to paste where there is a way. */
export function usingIndexRecipe(
  built: BuiltIndex,
  table: QualifiedName,
  at: Statement,
  partitioned: boolean,
): string {
  if (built.words === "EXCLUDE")
    return "PostgreSQL has no way to build an exclusion constraint beside the traffic: plan a maintenance window, with SET lock_timeout = '2s' so that the wait for the lock stays short.";
  if (partitioned)
    return "USING INDEX is not supported on a partitioned table: add the constraint to each partition from an index built concurrently there, then to the parent, which takes them over.";
  const keys = (built.constraint.keys ?? []).flatMap(stringsOf);
  const columns = keys.length > 0 ? keys : built.column === undefined ? [] : [built.column];
  const suffix = built.words === "UNIQUE" ? "key" : "pkey";
  const wanted = built.constraint.conname || defaultIndexName(table.name, columnsShape(columns), suffix);
  const taken = at.schema.relation({ schema: table.schema, name: wanted }) !== undefined;
  const name = quoteIdentifier(wanted);
  // USING INDEX gives the index the constraint's name.
  const own = quoteIdentifier(taken ? `${wanted}_new` : wanted);
  const list = columns.map(quoteIdentifier).join(", ");
  const include = (built.constraint.including ?? []).flatMap(stringsOf).map(quoteIdentifier).join(", ");
  const index = `CREATE UNIQUE INDEX CONCURRENTLY ${own} ON ${printName(table)} (${list})${include ? ` INCLUDE (${include})` : ""};`;
  const constraint = `ALTER TABLE ${printName(table)} ${dropped(at)}ADD CONSTRAINT ${name} ${built.words} USING INDEX ${own};`;
  const first = built.column === undefined ? "" : "Add the column without the constraint. ";
  const where = runsAlone(at) ? "" : `\n${howToRunAlone(at)}.`;
  return `${first}Build the index concurrently, then let the constraint take it over, with SET lock_timeout = '2s' before:\n${index}\n${constraint}${where}`;
}

/** What the same ALTER TABLE drops has to go in the same ALTER TABLE still. */
function dropped({ node }: Statement): string {
  const { AlterTableStmt } = node as { AlterTableStmt?: AlterTableStmt };
  return (AlterTableStmt?.cmds ?? [])
    .flatMap((cmd) => {
      const { subtype, name } = "AlterTableCmd" in cmd ? cmd.AlterTableCmd : {};
      return subtype === "AT_DropConstraint" && name ? [`DROP CONSTRAINT ${quoteIdentifier(name)}, `] : [];
    })
    .join("");
}
