import { plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement, QualifiedName } from "../../../types.ts";
import {
  listLiteral,
  objectLiteral,
  stringLiteral,
  templateLiteral,
} from "../../code/javascript/written-literals.ts";

/** A statement as a migration of Sequelize writes it; `query` sends whatever has no call of its own. */
export function sequelizeCall(statement: AdvisedStatement): string {
  return addedIndex(statement) ?? `await queryInterface.sequelize.query(${templateLiteral(statement.text)});`;
}

/** Its predicates are objects, and it passes over IF NOT EXISTS. */
function addedIndex({ node, text }: AdvisedStatement): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index || index.where !== null || index.ifNotExists || index.include.length > 0) return null;
  const options = objectLiteral({
    name: stringLiteral(index.name),
    unique: index.unique ? "true" : null,
    using: index.method === "btree" ? null : stringLiteral(index.method),
    concurrently: index.concurrent ? "true" : null,
  });
  return `await queryInterface.addIndex(${tableLiteral(index.table)}, ${listLiteral(index.columns)}, ${options});`;
}

function tableLiteral({ schema, name }: QualifiedName): string {
  if (schema === undefined) return stringLiteral(name);
  return objectLiteral({ tableName: stringLiteral(name), schema: stringLiteral(schema) });
}
