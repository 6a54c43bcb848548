import type { CreateStmt, FuncCall } from "libpg-query";
import { hypertableFunctions, timescaleNamespaces } from "../../sql/facts/timescaledb.ts";
import { stringsOf } from "../../sql/grammar/name.ts";
import { nameKey } from "../name-key.ts";
import type { View } from "../schema-view.ts";
import type { Timeline } from "../timeline.ts";
import { givenArgument } from "./call-constants.ts";
import { namedIn } from "./constant-name.ts";

/** What calling a function makes of a table, from then on. */
export function learnHypertable(call: FuncCall, view: View, timeline: Timeline): void {
  const name = call.funcname?.flatMap(stringsOf).at(-1) ?? "";
  if (!hypertableFunctions.has(name)) return;
  const table = givenArgument(call, 0, "relation");
  const [first] = table ? namedIn(table) : [];
  if (first) timeline.learnt.add(nameKey(view.resolve(first)), { hypertable: true }, timeline.advance());
}

/** A table that is one from its making. */
export function isMadeHypertable({ options }: CreateStmt): boolean {
  return (options ?? []).some(
    (option) =>
      "DefElem" in option &&
      timescaleNamespaces.has(option.DefElem.defnamespace ?? "") &&
      option.DefElem.defname === "hypertable",
  );
}
