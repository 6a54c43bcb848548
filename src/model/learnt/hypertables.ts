import type { CreateStmt, FuncCall, Node } from "libpg-query";
import { hypertableFunctions, timescaleNamespaces } from "../../sql/facts/timescaledb.ts";
import { stringsOf } from "../../sql/grammar/name.ts";
import { nameKey } from "../name-key.ts";
import type { View } from "../schema-view.ts";
import type { Timeline } from "../timeline.ts";
import { namedIn } from "./constant-name.ts";

/** What calling a function makes of a table, from then on. */
export function learnFromCall(call: FuncCall, view: View, timeline: Timeline): void {
  const name = call.funcname?.flatMap(stringsOf).at(-1) ?? "";
  if (!hypertableFunctions.has(name)) return;
  const [first] = (call.args ?? []).flatMap((one) => namedIn(argumentOf(one)));
  if (first) timeline.learnt.add(nameKey(view.resolve(first)), { hypertable: true }, timeline.advance());
}

/** `relation => 'conditions'` is an argument by its name. */
function argumentOf(node: Node): Node {
  return "NamedArgExpr" in node && node.NamedArgExpr.arg ? node.NamedArgExpr.arg : node;
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
