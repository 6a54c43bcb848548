import type { AdvisedStatement } from "../../../types.ts";
import { templateLiteral } from "../../code/javascript/written-literals.ts";

/** Kysely's index builder has no CONCURRENTLY. */
export function kyselyCall({ text }: AdvisedStatement): string {
  return `await sql${templateLiteral(text)}.execute(db);`;
}
