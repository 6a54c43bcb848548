import { nameOfList } from "../../../sql/grammar/name.ts";
import { type PlainIndex, plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement, QualifiedName } from "../../../types.ts";
import { elixirAtom, elixirHeredoc, elixirString } from "../../code/elixir/written-literals.ts";

/** A statement as a migration of Ecto writes it; `execute` sends whatever has no call of its own. */
export function ectoCall(statement: AdvisedStatement): string {
  return addedIndex(statement) ?? removedIndex(statement) ?? executed(statement.text);
}

function executed(sql: string): string {
  return /["\n]/.test(sql) ? elixirHeredoc("execute", sql) : `execute ${elixirString(sql)}`;
}

function addedIndex({ node, text }: AdvisedStatement): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index) return null;
  const { schema, name } = index.table;
  const columns = `[${index.columns.map(elixirAtom).join(", ")}]`;
  const call = [
    `${index.unique ? "unique_index" : "index"}(${elixirAtom(name)}`,
    columns,
    ...optionsOf(index, schema),
  ];
  return `${index.ifNotExists ? "create_if_not_exists" : "create"} ${call.join(", ")})`;
}

function optionsOf(index: PlainIndex, schema: string | undefined): readonly string[] {
  return [
    `name: ${elixirAtom(index.name)}`,
    ...(index.method === "btree" ? [] : [`using: ${elixirAtom(index.method)}`]),
    ...(index.include.length === 0 ? [] : [`include: [${index.include.map(elixirAtom).join(", ")}]`]),
    ...(index.where === null ? [] : [`where: ${elixirString(index.where)}`]),
    ...(index.concurrent ? ["concurrently: true"] : []),
    ...prefixOf(schema),
  ];
}

function prefixOf(schema: string | undefined): readonly string[] {
  return schema === undefined || schema === "public" ? [] : [`prefix: ${elixirAtom(schema)}`];
}

function removedIndex({ node, tableOf }: AdvisedStatement): string | null {
  const drop = "DropStmt" in node ? node.DropStmt : null;
  const [object, ...others] = drop?.objects ?? [];
  if (drop?.removeType !== "OBJECT_INDEX" || !object || others.length > 0) return null;
  const index = nameOfList(object);
  const table: QualifiedName | undefined = tableOf(index);
  if (!table) return null;
  const call = [
    `index(${elixirAtom(table.name)}`,
    "[]",
    `name: ${elixirAtom(index.name)}`,
    ...(drop.concurrent ? ["concurrently: true"] : []),
    ...prefixOf(index.schema ?? table.schema),
  ];
  const mode = drop.behavior === "DROP_CASCADE" ? ", mode: :cascade" : "";
  return `${drop.missing_ok ? "drop_if_exists" : "drop"} ${call.join(", ")})${mode}`;
}
