import type { Node, SelectStmt } from "libpg-query";
import type { Comment } from "../../sql/grammar/comments.ts";
import type { Budget, Workload } from "../../types.ts";
import { readSql } from "../grammar.ts";
import { budgetIn } from "./budget.ts";

/** What the comments before a query say of it. */
export interface Markers {
  readonly name: string | null;
  readonly class: string | null;
  readonly budgets: readonly Budget[];
  /** By the parameter's number: constants, as written in SQL. */
  readonly values: ReadonlyMap<number, readonly string[]>;
  readonly types: ReadonlyMap<number, string>;
  readonly wrong: Workload["wrong"];
}

export function readMarkers(comments: readonly Comment[]): Markers {
  const words = new Map<string, string>();
  const budgets: Budget[] = [];
  const values = new Map<number, readonly string[]>();
  const types = new Map<number, string>();
  const wrong: Workload["wrong"][number][] = [];
  for (const { text, span } of comments) {
    const [, word = "", rest = ""] = /^--\s*(name|class|budget|\$[1-9]\d{0,3}):(.*)$/.exec(text) ?? [];
    const said = rest.trim();
    if (word === "name" || word === "class") words.set(word, said);
    else if (word === "budget") {
      const found = said.split(",").map((one) => budgetIn(one.trim()));
      budgets.push(...found.filter((one) => one !== null));
      if (found.includes(null))
        wrong.push({
          at: span[0],
          message: `"${said}" is not a budget; write p95 < 50ms, p50 < 2s, speedup >= 10x or reduction >= 50%`,
        });
    } else if (word !== "") {
      const number = Number(word.slice(1));
      const constants = constantsIn(said);
      if (constants) values.set(number, constants);
      else if (isType(said)) types.set(number, said);
      else
        wrong.push({ at: span[0], message: `"${said}" is neither constants, as in 42, 'new', nor a type` });
    }
  }
  return {
    name: words.get("name") || null,
    class: words.get("class") || null,
    budgets,
    values,
    types,
    wrong,
  };
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
