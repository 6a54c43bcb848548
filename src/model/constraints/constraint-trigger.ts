import type { CreateTrigStmt } from "libpg-query";
import { nameOf } from "../../sql/grammar/name.ts";
import type { RowChange } from "../../types.ts";
import { nameKey } from "../name-key.ts";
import type { Stage } from "../stage.ts";
import { addedTo } from "./table-constraints.ts";

/** TRIGGER_TYPE_INSERT and its like (src/include/catalog/pg_trigger.h). */
const eventBits: readonly (readonly [bit: number, event: RowChange])[] = [
  [4, "insert"],
  [8, "delete"],
  [16, "update"],
];

/** A constraint trigger that waits for the end of the transaction is remembered with the constraints of its table. */
export function addConstraintTrigger(stage: Stage, stmt: CreateTrigStmt): void {
  const { isconstraint, initdeferred, relation, trigname = "", events = 0 } = stmt;
  const table = stage.view.relation(nameOf(relation));
  if (!isconstraint || !initdeferred || !table) return;
  const now = stage.timeline.get(nameKey(table.name), stage.timeline.now);
  const fired = eventBits.flatMap(([bit, event]) => (events & bit ? [event] : []));
  const made = { name: trigname, kind: "trigger", columns: [], valid: true, deferred: true } as const;
  if (now) stage.timeline.put(table.name, addedTo(now, { ...made, events: new Set(fired) }));
}
