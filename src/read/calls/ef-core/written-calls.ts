import { plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement } from "../../../types.ts";
import { csharpLiteral } from "../../code/csharp/written-literals.ts";

/** A statement as a migration of EF Core has it; `Sql` sends whatever has no call of its own. */
export function efCoreCall(statement: AdvisedStatement): string {
  return createdIndex(statement) ?? sqlCall(statement.text);
}

function sqlCall(text: string): string {
  const out = /\bCONCURRENTLY\b/.test(text) ? ", suppressTransaction: true" : "";
  return `migrationBuilder.Sql(${csharpLiteral(text)}${out});`;
}

/** The annotation takes the command out of the transaction. */
function createdIndex({ node, text }: AdvisedStatement): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index?.concurrent || index.ifNotExists) return null;
  const { table, columns } = index;
  const list = columns.map(csharpLiteral).join(", ");
  const given = [
    `name: ${csharpLiteral(index.name)}`,
    ...(table.schema === undefined || table.schema === "public"
      ? []
      : [`schema: ${csharpLiteral(table.schema)}`]),
    `table: ${csharpLiteral(table.name)}`,
    columns.length === 1 ? `column: ${list}` : `columns: new[] { ${list} }`,
    ...(index.unique ? ["unique: true"] : []),
    ...(index.where === null ? [] : [`filter: ${csharpLiteral(index.where)}`]),
  ];
  const included = index.include.map(csharpLiteral).join(", ");
  return [
    `migrationBuilder.CreateIndex(${given.join(", ")})`,
    ...(index.method === "btree"
      ? []
      : [`.Annotation("Npgsql:IndexMethod", ${csharpLiteral(index.method)})`]),
    ...(included === "" ? [] : [`.Annotation("Npgsql:IndexInclude", new[] { ${included} })`]),
    '.Annotation("Npgsql:CreatedConcurrently", true);',
  ].join("\n    ");
}
