import { nameOfList } from "../../../sql/grammar/name.ts";
import { plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement } from "../../../types.ts";
import { pythonList, pythonText } from "../../code/python/written-literals.ts";

/** A statement as a migration of Alembic writes it; `op.execute` sends whatever has no operation of its own. */
export function alembicCall(statement: AdvisedStatement): string {
  const { node, text } = statement;
  const code = addedIndex(statement) ?? droppedIndex(statement) ?? `op.execute(${sqlText(text)})`;
  const isConcurrent =
    ("IndexStmt" in node && node.IndexStmt.concurrent) || ("DropStmt" in node && node.DropStmt.concurrent);
  return isConcurrent ? `with op.get_context().autocommit_block():\n    ${code}` : code;
}

/** SQLAlchemy takes `:name` for a parameter. */
function sqlText(sql: string): string {
  return pythonText(sql.replace(/(?<![:\w\\]):(?=\w)/g, "\\:"));
}

/** `if_not_exists` is known since Alembic 1.12. */
function addedIndex({ node, text }: AdvisedStatement): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index || index.ifNotExists) return null;
  const { name, table, columns } = index;
  return `op.create_index(${[
    pythonText(name),
    pythonText(table.name),
    pythonList(columns),
    ...(table.schema === undefined ? [] : [`schema=${pythonText(table.schema)}`]),
    ...(index.unique ? ["unique=True"] : []),
    ...(index.method === "btree" ? [] : [`postgresql_using=${pythonText(index.method)}`]),
    ...(index.include.length === 0 ? [] : [`postgresql_include=${pythonList(index.include)}`]),
    ...(index.where === null ? [] : [`postgresql_where=sa.text(${sqlText(index.where)})`]),
    ...(index.concurrent ? ["postgresql_concurrently=True"] : []),
  ].join(", ")})`;
}

function droppedIndex({ node, tableOf }: AdvisedStatement): string | null {
  const drop = "DropStmt" in node ? node.DropStmt : null;
  const [object, ...others] = drop?.objects ?? [];
  if (drop?.removeType !== "OBJECT_INDEX" || !object || others.length > 0) return null;
  if (drop.missing_ok || drop.behavior === "DROP_CASCADE") return null;
  const { schema, name } = nameOfList(object);
  const table = tableOf({ schema, name });
  return `op.drop_index(${[
    pythonText(name),
    ...(table ? [`table_name=${pythonText(table.name)}`] : []),
    ...(schema === undefined ? [] : [`schema=${pythonText(schema)}`]),
    ...(drop.concurrent ? ["postgresql_concurrently=True"] : []),
  ].join(", ")})`;
}
