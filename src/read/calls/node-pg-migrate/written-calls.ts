import { nameOfList } from "../../../sql/grammar/name.ts";
import { plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement, QualifiedName } from "../../../types.ts";
import {
  listLiteral,
  objectLiteral,
  stringLiteral,
  templateLiteral,
} from "../../code/javascript/written-literals.ts";

/** A statement as a migration of node-pg-migrate writes it; `pgm.sql` sends whatever has no call of its own. */
export function nodePgMigrateCall(statement: AdvisedStatement): string {
  return addedIndex(statement) ?? droppedIndex(statement) ?? `pgm.sql(${templateLiteral(statement.text)});`;
}

function addedIndex({ node, text }: AdvisedStatement): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index) return null;
  const options = objectLiteral({
    name: stringLiteral(index.name),
    unique: index.unique ? "true" : null,
    method: index.method === "btree" ? null : stringLiteral(index.method),
    include: index.include.length === 0 ? null : listLiteral(index.include),
    where: index.where === null ? null : stringLiteral(index.where),
    concurrently: index.concurrent ? "true" : null,
    ifNotExists: index.ifNotExists ? "true" : null,
  });
  return `pgm.createIndex(${nameLiteral(index.table)}, ${listLiteral(index.columns)}, ${options});`;
}

function droppedIndex({ node, tableOf }: AdvisedStatement): string | null {
  const drop = "DropStmt" in node ? node.DropStmt : null;
  const [object, ...others] = drop?.objects ?? [];
  if (drop?.removeType !== "OBJECT_INDEX" || !object || others.length > 0) return null;
  const index = nameOfList(object);
  const table = tableOf(index);
  if (!table) return null;
  const options = objectLiteral({
    name: stringLiteral(index.name),
    concurrently: drop.concurrent ? "true" : null,
    ifExists: drop.missing_ok ? "true" : null,
    cascade: drop.behavior === "DROP_CASCADE" ? "true" : null,
  });
  const own = { name: table.name, schema: index.schema };
  return `pgm.dropIndex(${nameLiteral(own)}, [], ${options});`;
}

function nameLiteral({ schema, name }: QualifiedName): string {
  if (schema === undefined) return stringLiteral(name);
  return objectLiteral({ schema: stringLiteral(schema), name: stringLiteral(name) });
}
