import { textOf } from "../../code/call-arguments.ts";
import { knownText, type MapValue, type Value } from "../../code/value.ts";
import { isSet, optionIn } from "./columns.ts";
import { columnsIn, listOfColumns } from "./constraints.ts";
import { filterSql, sequelLiteral } from "./literals.ts";
import { quoteSequelName, type SequelName, sequelIndexName } from "./names.ts";
import { quoteWord } from "./quoting.ts";

/** `CREATE INDEX` as index_definition_sql of the adapter writes it. */
export function createSequelIndex(table: SequelName, columns: Value | undefined, options: MapValue): string {
  const list = columnsIn(columns);
  const parts = [isSet(options, "unique") ? "CREATE UNIQUE INDEX" : "CREATE INDEX"];
  if (isSet(options, "concurrently")) parts.push("CONCURRENTLY");
  if (isSet(options, "if_not_exists")) parts.push("IF NOT EXISTS");
  parts.push(
    quoteWord(indexNameFor(table, list, options)),
    isSet(options, "only") ? "ON ONLY" : "ON",
    quoteSequelName(table),
  );
  const { method, keys } = keysOf(list, options);
  if (method !== null) parts.push("USING", method);
  parts.push(keys);
  const include = optionIn(options, "include");
  if (include) parts.push("INCLUDE", listOfColumns(include));
  const distinct = optionIn(options, "nulls_distinct");
  if (distinct) parts.push(isSet(options, "nulls_distinct") ? "NULLS DISTINCT" : "NULLS NOT DISTINCT");
  const tablespace = optionIn(options, "tablespace");
  if (tablespace) parts.push("TABLESPACE", quoteWord(textOf(tablespace, "the tablespace")));
  const where = optionIn(options, "where") ?? optionIn(options, "filter");
  if (where) parts.push("WHERE", filterSql(where));
  return parts.join(" ");
}

export function indexNameFor(table: SequelName, columns: readonly Value[], options: MapValue): string {
  const name = optionIn(options, "name");
  return name ? textOf(name, "the index's name") : sequelIndexName(table, columns);
}

function keysOf(columns: readonly Value[], options: MapValue): { method: string | null; keys: string } {
  const type = optionIn(options, "type");
  const method = type ? textOf(type, "the index's type") : null;
  const opclass = optionIn(options, "opclass");
  if (method === "full_text") {
    const language = optionIn(options, "language");
    const own = optionIn(options, "index_type");
    const parts = columns.map((column) => `COALESCE(${sequelLiteral(column)}, '')`);
    const text = `(${parts.join(" || ' ' || ")})`;
    return {
      method: own ? textOf(own, "the index's type") : "gin",
      keys: `(to_tsvector(${language ? sequelLiteral(language) : "'simple'"}::regconfig, ${text}))`,
    };
  }
  const suffix = opclass ? ` ${knownText(opclass) ?? sequelLiteral(opclass)}` : "";
  const keys = `(${columns.map((column) => sequelLiteral(column) + suffix).join(", ")})`;
  return { method: method === "spatial" ? "gist" : method, keys };
}

export function dropSequelIndex(table: SequelName, columns: Value | undefined, options: MapValue): string {
  const parts = ["DROP INDEX"];
  if (isSet(options, "concurrently")) parts.push("CONCURRENTLY");
  if (isSet(options, "if_exists")) parts.push("IF EXISTS");
  const name = optionIn(options, "name");
  const index = name ? textOf(name, "the index's name") : indexNameFor(table, columnsIn(columns), options);
  parts.push(quoteSequelName({ schema: table.schema, name: index }));
  if (isSet(options, "cascade")) parts.push("CASCADE");
  return parts.join(" ");
}
