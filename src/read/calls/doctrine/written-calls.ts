import type { AdvisedStatement } from "../../../types.ts";
import { calledWithSql } from "../../code/php/written-literals.ts";

/** Doctrine's migrations send SQL as it stands. */
export function doctrineCall({ text }: AdvisedStatement): string {
  return calledWithSql("$this->addSql", text);
}
