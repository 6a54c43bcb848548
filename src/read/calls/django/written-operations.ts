import { nameOfList } from "../../../sql/grammar/name.ts";
import { plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement } from "../../../types.ts";
import { pythonList, pythonText } from "../../code/python/written-literals.ts";
import { columnName, hasColumn } from "./field.ts";
import { type DjangoModel, modelTable, type ProjectState } from "./project-state.ts";

/** django/db/models/indexes.py, Index.max_name_length */
const LONGEST = 30;

/** A statement as an operation of an app's migration, by the models that there are; `RunSQL` sends whatever has none. */
export function djangoOperation(statement: AdvisedStatement, app: string, { models }: ProjectState): string {
  const own = [...models.values()].filter((model) => model.app === app);
  const operation = addedIndex(statement, own) ?? removedIndex(statement, own);
  return `${operation ?? `migrations.RunSQL(${pythonText(statement.text)})`},`;
}

function addedIndex({ node, text }: AdvisedStatement, models: readonly DjangoModel[]): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index || index.ifNotExists || index.unique || index.method !== "btree") return null;
  if (index.where !== null || index.include.length > 0 || index.name.length > LONGEST) return null;
  const model = models.find((one) => modelTable(one) === index.table.name);
  if (!model || index.table.schema !== undefined) return null;
  const fields = index.columns.map((column) => fieldOf(model, column));
  if (fields.includes(null)) return null;
  const made = `models.Index(fields=${pythonList(fields as string[])}, name=${pythonText(index.name)})`;
  return `AddIndex${suffix(index.concurrent)}(model_name=${pythonText(model.name)}, index=${made})`;
}

function suffix(concurrent: boolean): string {
  return concurrent ? "Concurrently" : "";
}

function fieldOf({ fields }: DjangoModel, column: string): string | null {
  const field = [...fields.values()].find((one) => hasColumn(one) && columnName(one) === column);
  return field?.name ?? null;
}

/** An index that a model declares; any other belongs to a field. */
function removedIndex({ node }: AdvisedStatement, models: readonly DjangoModel[]): string | null {
  const drop = "DropStmt" in node ? node.DropStmt : null;
  const [object, ...others] = drop?.objects ?? [];
  if (drop?.removeType !== "OBJECT_INDEX" || !object || others.length > 0) return null;
  if (drop.missing_ok || drop.behavior === "DROP_CASCADE") return null;
  const { schema, name } = nameOfList(object);
  const model = schema === undefined ? models.find(({ indexes }) => indexes.has(name)) : undefined;
  if (!model) return null;
  const concurrent = drop.concurrent === true;
  return `RemoveIndex${suffix(concurrent)}(model_name=${pythonText(model.name)}, name=${pythonText(name)})`;
}
