import type { AdvisedStatement } from "../../../types.ts";
import { templateLiteral } from "../../code/javascript/written-literals.ts";

/** TypeORM's own migrations are generated as SQL. */
export function typeormCall({ text }: AdvisedStatement): string {
  return `await queryRunner.query(${templateLiteral(text)});`;
}
