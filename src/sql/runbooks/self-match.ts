import type { A_Expr, BoolExpr, Node, NullTest, RangeVar, SelectStmt } from "libpg-query";
import type { ModelledRunbook, Statement } from "../../types.ts";
import { stringsOf } from "../grammar/name.ts";
import { nodesIn } from "../grammar/nodes.ts";

/** Whether it looks for a text in `query` that its own text holds, and does not leave itself out. */
export function selfMatch(select: SelectStmt): boolean {
  const sources = relationsIn(select.fromClause);
  // With another relation it finds only what is there, too.
  if (sources.length !== 1 || sources[0] !== "pg_stat_activity") return false;
  const nodes = [...nodesIn({ where: select.whereClause })];
  if (nodes.some(([kind, node]) => kind === "FuncCall" && nameOf(node) === "pg_backend_pid")) return false;
  // Its own session has written nothing; and of what NOT is said of nobody here knows.
  if (nodes.some(([kind, node]) => kind === "NullTest" && isXid(node))) return false;
  if (nodes.some(([kind, node]) => kind === "BoolExpr" && (node as BoolExpr).boolop === "NOT_EXPR"))
    return false;
  const compared = nodes.flatMap(([kind, node]) => (kind === "A_Expr" ? [node as A_Expr] : []));
  if (compared.some(leavesItselfOut)) return false;
  return isAsked(select.whereClause, matchesItself);
}

function isXid(node: unknown): boolean {
  return isColumn((node as NullTest).arg, "backend_xid");
}

/** Whether a condition stands anywhere but under NOT. */
function isAsked(node: Node | undefined, is: (compared: A_Expr) => boolean): boolean {
  if (!node) return false;
  if ("A_Expr" in node) return is(node.A_Expr);
  if (!("BoolExpr" in node) || node.BoolExpr.boolop === "NOT_EXPR") return false;
  return (node.BoolExpr.args ?? []).some((one) => isAsked(one, is));
}

/** `query LIKE '%…%'`, or `query ~ '…'`: the query's own text holds the pattern. */
function matchesItself({ kind, name, lexpr, rexpr }: A_Expr): boolean {
  if (!isColumn(lexpr, "query") || !rexpr || !("A_Const" in rexpr)) return false;
  const operator = name?.flatMap(stringsOf).at(-1) ?? "";
  const pattern = rexpr.A_Const.sval?.sval ?? "";
  if (kind === "AEXPR_LIKE" || kind === "AEXPR_ILIKE")
    return !operator.startsWith("!") && /^%[\s\S]*%$/.test(pattern);
  return /^~\*?$/.test(operator) && /^[\w ]+$/.test(pattern);
}

/** Its own state is active, and its own text names pg_stat_activity. */
function leavesItselfOut({ kind, name, lexpr, rexpr }: A_Expr): boolean {
  const operator = name?.flatMap(stringsOf).at(-1) ?? "";
  const text = rexpr && "A_Const" in rexpr ? (rexpr.A_Const.sval?.sval ?? "") : "";
  if (isColumn(lexpr, "state"))
    return kind === "AEXPR_OP" && (operator === "=" ? text !== "active" : text === "active");
  if (isColumn(lexpr, "query")) return operator.startsWith("!") || operator === "<>";
  return isColumn(lexpr, "pid") || isColumn(lexpr, "application_name") || isColumn(lexpr, "wait_event_type");
}

/**
 * pg_locks with itself, where nothing says which of the two is granted, or that they are two sessions' own, or the same
 * session's.
 */
export function joinsLocksLoosely(select: SelectStmt): boolean {
  if (relationsIn(select.fromClause).filter((one) => one === "pg_locks").length < 2) return false;
  const nodes = [...nodesIn(select)];
  const locks = nodes.flatMap(([kind, node]) => (kind === "RangeVar" ? nameOfLocks(node as RangeVar) : []));
  return !nodes.some(
    ([kind, node]) =>
      (kind === "A_Expr" && isOfOneSession(node as A_Expr, locks)) ||
      (kind === "ColumnRef" && isColumn({ ColumnRef: node } as Node, "granted")) ||
      (kind === "FuncCall" && nameOf(node) === "pg_blocking_pids"),
  );
}

function nameOfLocks({ relname, alias }: RangeVar): readonly string[] {
  return relname === "pg_locks" ? [alias?.aliasname ?? relname] : [];
}

/** Of the two locks: what else is joined by a session says nothing of the other one's. */
function isOfOneSession({ name, lexpr, rexpr }: A_Expr, locks: readonly string[]): boolean {
  const isOfLock = (node: Node | undefined): boolean => {
    const of = node && "ColumnRef" in node ? node.ColumnRef.fields?.flatMap(stringsOf).at(-2) : undefined;
    return of === undefined || locks.includes(of);
  };
  if (!isOfLock(lexpr) || !isOfLock(rexpr)) return false;
  const same = ["pid", "virtualtransaction"].some(
    (column) => isColumn(lexpr, column) && isColumn(rexpr, column),
  );
  return same && name?.flatMap(stringsOf).at(-1) === "=";
}

/** In a section about locks: queries of a runbook for those that block, of which the idle ones are left out. */
export function* activeOnly({ statements, passages }: ModelledRunbook): Generator<Statement> {
  for (const at of statements) {
    const select = (at.node as { SelectStmt?: SelectStmt }).SelectStmt;
    if (!select || selfMatch(select) || relationsIn(select.fromClause).join() !== "pg_stat_activity")
      continue;
    if (!isAsked(select.whereClause, isActive)) continue;
    const heading = passages.findLastIndex((one) => one.heading && one.span[1] <= at.span[0]);
    const near = passages.slice(Math.max(heading, 0)).filter((one) => one.span[0] < at.span[1]);
    if (
      near.some(({ text }) =>
        /\b(?:conflicting|holds?)\b.{0,40}\block\b|\bblock(?:s|ing|ed by|er|ers)\b/i.test(text),
      )
    )
      yield at;
  }
}

function isActive({ kind, name, lexpr, rexpr }: A_Expr): boolean {
  const text = rexpr && "A_Const" in rexpr ? rexpr.A_Const.sval?.sval : "";
  return (
    kind === "AEXPR_OP" &&
    name?.flatMap(stringsOf).at(-1) === "=" &&
    isColumn(lexpr, "state") &&
    text === "active"
  );
}

function isColumn(node: Node | undefined, column: string): boolean {
  return !!node && "ColumnRef" in node && node.ColumnRef.fields?.flatMap(stringsOf).at(-1) === column;
}

function relationsIn(from: readonly Node[] | undefined): readonly string[] {
  return [...nodesIn({ from })].flatMap(([kind, node]) =>
    kind === "RangeVar" ? [(node as { relname?: string }).relname ?? ""] : [],
  );
}

function nameOf(call: unknown): string {
  return (call as { funcname?: Node[] }).funcname?.flatMap(stringsOf).at(-1) ?? "";
}
