import type { Interruption, Proof } from "../../types.ts";
import { lineOf } from "./words.ts";

/** What came of each statement after it was cancelled in each of its waits, and run again. */
export interface InterruptionMatrix {
  /** "db/1.sql:3", one column each. */
  readonly statements: readonly string[];
  readonly rows: readonly { readonly wait: string; readonly cells: readonly string[] }[];
}

const outcomes: Readonly<Record<Interruption["afterRerun"], string>> = {
  valid: "valid",
  invalid: "invalid",
  error: "refused",
};

/** Of one that was tried twice the worse. */
const worstFirst: readonly Interruption["afterRerun"][] = ["error", "invalid", "valid"];

/** null: nothing was interrupted. */
export function interruptionMatrix({ interruption = [] }: Proof): InterruptionMatrix | null {
  if (interruption.length === 0) return null;
  const statements = [...new Set(interruption.map(lineOf))];
  const waits = [...new Set(interruption.map((one) => one.phase))];
  const cell = (wait: string, statement: string): string => {
    const tried = interruption.filter((one) => one.phase === wait && lineOf(one) === statement);
    const worst = worstFirst.find((outcome) => tried.some((one) => one.afterRerun === outcome));
    return worst === undefined ? "–" : outcomes[worst];
  };
  return {
    statements,
    rows: waits.map((wait) => ({ wait, cells: statements.map((statement) => cell(wait, statement)) })),
  };
}

/** Of the statements that have no column of their own the worst: "refused". */
export function restOf(cells: readonly string[]): string {
  return ["refused", "invalid", "valid"].find((outcome) => cells.includes(outcome)) ?? "–";
}
