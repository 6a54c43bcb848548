import type { AdvisedStatement } from "../../../types.ts";
import { javaLiteral } from "../../code/java/written-literals.ts";

/** A statement as a migration of Flyway in Java sends it. */
export function flywayCall({ text }: Pick<AdvisedStatement, "text">): string {
  return `statement.execute(${javaLiteral(text)});`;
}
