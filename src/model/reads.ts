import type { CommonTableExpr, Node, RangeVar } from "libpg-query";
import { nameOf } from "../sql/name.ts";
import { nodesIn } from "../sql/nodes.ts";
import type { FullName } from "../types.ts";
import type { Stage } from "./stage.ts";

/** The relations that a view's query reads. What a function in it reads, nobody knows, and PostgreSQL keeps no account of it. */
export function readsOf(stage: Stage, query: Node | undefined): readonly FullName[] {
  const tables: RangeVar[] = [];
  const own = new Set<string>();
  for (const [kind, node] of nodesIn(query)) {
    if (kind === "RangeVar") tables.push(node as RangeVar);
    if (kind === "CommonTableExpr") own.add((node as CommonTableExpr).ctename ?? "");
  }
  const foreign = tables.filter(({ schemaname, relname }) => schemaname || !own.has(relname ?? ""));
  return foreign.map((one) => stage.view.resolve(nameOf(one)));
}
