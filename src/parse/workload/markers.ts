import type { Node, SelectStmt } from "libpg-query";
import type { Comment } from "../../sql/comments.ts";
import type { Budget, Workload } from "../../types.ts";
import { readSql } from "../grammar.ts";

/** What the comments before a query say of it. */
export interface Markers {
  readonly name: string | null;
  readonly budget: Budget | null;
  /** By the parameter's number: constants, as written in SQL. */
  readonly values: ReadonlyMap<number, readonly string[]>;
  readonly types: ReadonlyMap<number, string>;
  readonly wrong: Workload["wrong"];
}

export function readMarkers(comments: readonly Comment[]): Markers {
  let name: string | null = null;
  let budget: Budget | null = null;
  const values = new Map<number, readonly string[]>();
  const types = new Map<number, string>();
  const wrong: Workload["wrong"][number][] = [];
  for (const { text, span } of comments) {
    const [, word = "", rest = ""] = /^--\s*(name|budget|\$[1-9]\d{0,3}):(.*)$/.exec(text) ?? [];
    const said = rest.trim();
    if (word === "name") name = said === "" ? null : said;
    else if (word === "budget") {
      budget = budgetIn(said);
      if (!budget)
        wrong.push({ at: span[0], message: `"${said}" is not a budget; write p95 < 50ms, or p50 < 2s` });
    } else if (word !== "") {
      const number = Number(word.slice(1));
      const constants = constantsIn(said);
      if (constants) values.set(number, constants);
      else if (isType(said)) types.set(number, said);
      else
        wrong.push({ at: span[0], message: `"${said}" is neither constants, as in 42, 'new', nor a type` });
    }
  }
  return { name, budget, values, types, wrong };
}

function budgetIn(said: string): Budget | null {
  const found = /^p(50|95)\s*<=?\s*(\d+(?:\.\d+)?)\s*(ms|s)$/i.exec(said);
  if (!found) return null;
  const mostMs = Number(found[2]) * (found[3]?.toLowerCase() === "s" ? 1000 : 1);
  return { percentile: found[1] === "50" ? "p50" : "p95", mostMs };
}

/** "42, 'new'" as two texts; null where a part is anything but a constant. */
function constantsIn(said: string): readonly string[] | null {
  const start = "SELECT ";
  const bytes = Buffer.from(start + said);
  const targets = targetsOf(start + said);
  if (!targets?.every((one) => one.val && isConstant(one.val))) return null;
  return targets.map(({ location = 0 }, at) => {
    const next = targets[at + 1]?.location;
    const part = bytes.subarray(location, next).toString().trim();
    return next === undefined ? part : part.slice(0, part.lastIndexOf(",")).trim();
  });
}

function isType(said: string): boolean {
  const targets = targetsOf(`SELECT NULL::${said}`);
  return targets?.length === 1 && targets[0]?.val !== undefined && isConstant(targets[0].val);
}

interface Target {
  readonly val?: Node;
  readonly location?: number;
}

/** What a SELECT gives, and nothing else stands in it. */
function targetsOf(sql: string): readonly Target[] | null {
  const reading = readSql(sql);
  if ("error" in reading || reading.statements.length !== 1) return null;
  const [only] = reading.statements;
  const select: SelectStmt = only && "SelectStmt" in only.node ? only.node.SelectStmt : {};
  const { targetList, limitOption, op, ...rest } = select;
  if (!targetList || Object.keys(rest).length > 0) return null;
  return targetList.map((one) => (one as { ResTarget: Target }).ResTarget);
}

function isConstant(node: Node): boolean {
  if ("A_Const" in node) return true;
  if ("TypeCast" in node) return node.TypeCast.arg !== undefined && isConstant(node.TypeCast.arg);
  if ("A_ArrayExpr" in node) return (node.A_ArrayExpr.elements ?? []).every(isConstant);
  return "A_Expr" in node && !node.A_Expr.lexpr && node.A_Expr.rexpr !== undefined
    ? isConstant(node.A_Expr.rexpr)
    : false;
}
