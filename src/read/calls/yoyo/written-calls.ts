import type { AdvisedStatement } from "../../../types.ts";
import { pythonText } from "../../code/python/written-literals.ts";

/** A statement as a migration of yoyo writes it. */
export function yoyoCall({ text }: AdvisedStatement): string {
  return `step(${pythonText(text)})`;
}
