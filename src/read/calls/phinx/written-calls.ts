import type { AdvisedStatement } from "../../../types.ts";
import { calledWithSql } from "../../code/php/written-literals.ts";

/** Phinx has no call for what is advised: it sends it as it stands. */
export function phinxCall({ text }: AdvisedStatement): string {
  return calledWithSql("$this->execute", text);
}
