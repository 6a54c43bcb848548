import type { AdvisedStatement } from "../../../types.ts";
import { templateLiteral } from "../../code/javascript/written-literals.ts";

/** MikroORM's own migrations are generated as SQL. */
export function mikroOrmCall({ text }: AdvisedStatement): string {
  return `this.addSql(${templateLiteral(text)});`;
}
