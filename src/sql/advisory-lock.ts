import type { FuncCall, Node, SelectStmt } from "libpg-query";
import type { Statement } from "../types.ts";
import { stringsOf } from "./name.ts";

const taking = new Set(["pg_advisory_lock", "pg_advisory_lock_shared"]);
const giving = new Set(["pg_advisory_unlock", "pg_advisory_unlock_shared", "pg_advisory_unlock_all"]);

/** The function by which the session has waited for an advisory lock that it still holds; null: there is none. */
export function advisoryLockBefore({ unit, index }: Statement): string | null {
  let held: string | null = null;
  for (const { node } of unit.statements.slice(0, index))
    for (const name of callsOf((node as { SelectStmt?: SelectStmt }).SelectStmt)) {
      if (taking.has(name)) held = name;
      if (giving.has(name)) held = null;
    }
  return held;
}

/** The functions that a query calls in its list or reads from. */
function callsOf(select: SelectStmt | undefined): readonly string[] {
  const listed = (select?.targetList ?? []).map((one) =>
    "ResTarget" in one ? one.ResTarget.val : undefined,
  );
  const read = (select?.fromClause ?? []).flatMap((one) =>
    "RangeFunction" in one ? (one.RangeFunction.functions ?? []).map(firstOf) : [],
  );
  return [...listed, ...read].flatMap((one) =>
    nameOfCall((one as { FuncCall?: FuncCall } | undefined)?.FuncCall),
  );
}

/** A function in FROM stands in a list, with its column definitions behind it. */
function firstOf(node: Node): Node | undefined {
  return "List" in node ? node.List.items?.[0] : node;
}

function nameOfCall(call: FuncCall | undefined): readonly string[] {
  const name = (call?.funcname ?? []).flatMap(stringsOf).at(-1);
  return name === undefined ? [] : [name];
}
