import type { Node } from "libpg-query";
import { stringsOf } from "../sql/grammar/name.ts";
import { namedIn } from "./learnt/constant-name.ts";
import { learnDistribution } from "./learnt/distributed-tables.ts";
import { learnHypertable } from "./learnt/hypertables.ts";
import type { Stage } from "./stage.ts";

/** Words of a body that may change a table. */
const changing = /\b(execute|alter|create|drop)\b/i;

/** A routine of the migrations is called: what its body changes is not replayed, so that nobody knows its tables any more. */
export function called(stage: Stage, node: Node | undefined): void {
  if (!node || !("FuncCall" in node)) return;
  const { funcname, args } = node.FuncCall;
  learnHypertable(node.FuncCall, stage.view, stage.timeline);
  learnDistribution(node.FuncCall, stage.view, stage.timeline);
  const routine = stage.view.known("routine", funcname?.flatMap(stringsOf).at(-1) ?? "");
  if (!routine || (routine.body !== null && !changing.test(routine.body))) return;
  stage.gap();
  for (const name of (args ?? []).flatMap(namedIn)) {
    const table = stage.view.relation(name);
    if (table) stage.timeline.put(table.name, { ...table, whole: false });
  }
}
