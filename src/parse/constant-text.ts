import type { A_Expr, FuncCall, Node, SelectStmt } from "libpg-query";
import { quoteIdentifier, quoteLiteral } from "../sql/grammar/name.ts";
import { readSql } from "./grammar.ts";

/**
 * The text an expression always gives: a literal, literals joined by `||`, or format() of literals.
 * null when any part of it is only known at run time.
 */
export function constantText(expression: string): string | null {
  const reading = readSql(`SELECT ${expression}`);
  if ("error" in reading || reading.statements.length !== 1) return null;
  const select = (reading.statements[0]?.node as { SelectStmt?: SelectStmt } | undefined)?.SelectStmt;
  if (select?.targetList?.length !== 1) return null;
  const target = select.targetList[0] as { ResTarget?: { val?: Node } };
  return target.ResTarget?.val ? constantTextOf(target.ResTarget.val) : null;
}

/** The same, of an expression that has been read. */
export function constantTextOf(node: Node): string | null {
  if ("A_Const" in node) return node.A_Const.sval?.sval ?? (node.A_Const.sval ? "" : null);
  if ("A_Expr" in node) return join(node.A_Expr);
  if ("FuncCall" in node) return format(node.FuncCall);
  if ("TypeCast" in node && node.TypeCast.arg) return constantTextOf(node.TypeCast.arg);
  return null;
}

function join({ name, lexpr, rexpr }: A_Expr): string | null {
  const operator = (name?.[0] as { String?: { sval?: string } } | undefined)?.String?.sval;
  if (operator !== "||" || !lexpr || !rexpr) return null;
  const left = constantTextOf(lexpr);
  const right = constantTextOf(rexpr);
  return left === null || right === null ? null : left + right;
}

/** format() with %I, %L, %s and %%, in order or by position (manual, 9.4.1). */
function format({ funcname, args }: FuncCall): string | null {
  const name = (funcname?.at(-1) as { String?: { sval?: string } } | undefined)?.String?.sval;
  if (name !== "format" || !args?.length) return null;
  const values = args.map((arg) => constantTextOf(arg as Node));
  const [pattern] = values;
  if (pattern === null || pattern === undefined) return null;
  let next = 1;
  let known = true;
  const text = pattern.replace(/%(?:(\d+)\$)?([ILs%])/g, (_, position: string | undefined, kind: string) => {
    if (kind === "%") return "%";
    const value = values[position === undefined ? next++ : Number(position)];
    if (value === null || value === undefined) {
      known = false;
      return "";
    }
    return kind === "I" ? quoteIdentifier(value) : kind === "L" ? quoteLiteral(value) : value;
  });
  return known ? text : null;
}
