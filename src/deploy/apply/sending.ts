import { nameByServer } from "../../sql/grammar/name.ts";
import type { Step } from "../../types.ts";
import type { Facts } from "../condition.ts";
import type { Action } from "../decide.ts";

/** A statement that an action sends. */
export interface StepSending {
  readonly sql: string;
  /** It waits for others without keeping anybody out, and is given its time; else it is quick, and tried again. */
  readonly concurrent: boolean;
}

/** What an action sends. What is dropped is named as the catalogs have it, and dropped so that nobody waits. */
export function sendingOf(step: Step, { action }: Action, { state }: Facts): StepSending {
  const found = state.found;
  if ((action === "drop" || action === "heal") && found !== null) {
    // The index of a partitioned table cannot be dropped concurrently (manual, DROP INDEX).
    const concurrent = found.kind === "i";
    return { sql: `DROP INDEX ${concurrent ? "CONCURRENTLY " : ""}${nameByServer(found)}`, concurrent };
  }
  return { sql: step.sql, concurrent: step.concurrent === true && action === "build" };
}

/** What drops an index that REINDEX CONCURRENTLY has left. */
export function dropOfLeftover({ state }: Facts, name: string): StepSending {
  const schema = state.found?.schema ?? "";
  return { sql: `DROP INDEX CONCURRENTLY ${nameByServer({ schema, name })}`, concurrent: true };
}
