import { plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement } from "../../../types.ts";
import { csharpLiteral } from "../../code/csharp/written-literals.ts";

/** A statement as a migration of FluentMigrator has it; `Execute.Sql` sends whatever has no call of its own. */
export function fluentCall(statement: AdvisedStatement): string {
  return createdIndex(statement) ?? `Execute.Sql(${csharpLiteral(statement.text)});`;
}

function createdIndex({ node, text }: AdvisedStatement): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index?.concurrent || index.ifNotExists || index.where !== null || index.include.length > 0)
    return null;
  if (index.method !== "btree") return null;
  const { name, schema = "public" } = index.table;
  const place = schema === "public" ? "" : `.InSchema(${csharpLiteral(schema)})`;
  const columns = index.columns.map((column) => `.OnColumn(${csharpLiteral(column)}).Ascending()`).join("");
  const unique = index.unique ? ".WithOptions().Unique()" : "";
  return `Create.Index(${csharpLiteral(index.name)}).OnTable(${csharpLiteral(name)})${place}${columns}${unique}.WithOptions().AsConcurrently();`;
}
