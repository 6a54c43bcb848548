import type { Node } from "libpg-query";

/** What a SELECT without FROM and WHERE gives, or what it selects from: expressions that run once, whatever rows there are. */
export function targetsOf(node: Node): readonly Node[] {
  if ("CallStmt" in node) return node.CallStmt.funccall ? [{ FuncCall: node.CallStmt.funccall }] : [];
  if (!("SelectStmt" in node)) return [];
  const { targetList, fromClause, whereClause, op, limitCount, havingClause, groupClause } = node.SelectStmt;
  if (whereClause || limitCount || havingClause || groupClause || (op !== undefined && op !== "SETOP_NONE"))
    return [];
  const [from, ...more] = fromClause ?? [];
  if (from === undefined)
    return (targetList ?? []).flatMap((target) =>
      "ResTarget" in target && target.ResTarget.val ? [target.ResTarget.val] : [],
    );
  // FROM f(): RangeFunction keeps lists of a call and its columns.
  if (more.length > 0 || !("RangeFunction" in from)) return [];
  const [first] = from.RangeFunction.functions ?? [];
  const [call] = first && "List" in first ? (first.List.items ?? []) : [];
  return call ? [call] : [];
}
