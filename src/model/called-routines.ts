import type { Node } from "libpg-query";
import { stringsOf } from "../sql/grammar/name.ts";
import type { QualifiedName } from "../types.ts";
import { learnFromCall } from "./learnt.ts";
import type { Stage } from "./stage.ts";

/** Words of a body that may change a table. */
const changing = /\b(execute|alter|create|drop)\b/i;

/** A routine of the migrations is called: what its body changes is not replayed, so that nobody knows its tables any more. */
export function called(stage: Stage, node: Node | undefined): void {
  if (!node || !("FuncCall" in node)) return;
  const { funcname, args } = node.FuncCall;
  learnFromCall(node.FuncCall, stage.view, stage.timeline);
  const routine = stage.view.known("routine", funcname?.flatMap(stringsOf).at(-1) ?? "");
  if (!routine || (routine.body !== null && !changing.test(routine.body))) return;
  stage.gap();
  for (const name of (args ?? []).flatMap(namedIn)) {
    const table = stage.view.relation(name);
    if (table) stage.timeline.put(table.name, { ...table, whole: false });
  }
}

/** The table that a constant names. */
export function namedIn(node: Node): readonly QualifiedName[] {
  return textOf(node).map(named);
}

function textOf(node: Node): readonly string[] {
  if ("TypeCast" in node) return node.TypeCast.arg ? textOf(node.TypeCast.arg) : [];
  const text = "A_Const" in node ? node.A_Const.sval?.sval : undefined;
  return text === undefined ? [] : [text];
}

/** A table in a string: 'orders', 'app.orders', '"orders"'. */
function named(text: string): QualifiedName {
  const [name = "", schema] = text
    .split(".")
    .reverse()
    .map((one) => one.replace(/^"(.*)"$/, "$1"));
  return { schema, name };
}
