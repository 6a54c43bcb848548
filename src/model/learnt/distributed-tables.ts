import type { FuncCall } from "libpg-query";
import { distributingFunctions, gatheringFunctions } from "../../sql/facts/citus.ts";
import { stringsOf } from "../../sql/grammar/name.ts";
import { nameKey } from "../name-key.ts";
import type { View } from "../schema-view.ts";
import type { Timeline } from "../timeline.ts";
import { givenArgument } from "./call-constants.ts";
import { namedIn } from "./constant-name.ts";

/** By which column Citus spreads a table, from the call on. */
export function learnDistribution(call: FuncCall, view: View, timeline: Timeline): void {
  const name = call.funcname?.flatMap(stringsOf).at(-1) ?? "";
  if (!distributingFunctions.has(name) && !gatheringFunctions.has(name)) return;
  const table = givenArgument(call, 0, "table_name");
  const [named] = table ? namedIn(table) : [];
  if (!named) return;
  const column = distributingFunctions.has(name) && givenArgument(call, 1, "distribution_column");
  const text = column ? namedIn(column)[0]?.name : undefined;
  const facts = { distributedBy: text ?? null };
  timeline.learnt.add(nameKey(view.resolve(named)), facts, timeline.advance());
}
