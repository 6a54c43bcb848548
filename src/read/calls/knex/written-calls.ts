import type { AdvisedStatement } from "../../../types.ts";
import { templateLiteral } from "../../code/javascript/written-literals.ts";

/** Knex has no call for what is advised: it sends it raw, where a question mark stands for a binding unless it is escaped. */
export function knexCall({ text }: AdvisedStatement): string {
  return `await knex.raw(${templateLiteral(text.replaceAll("?", "\\?"))});`;
}
