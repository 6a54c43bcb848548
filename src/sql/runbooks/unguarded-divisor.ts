import type { A_Expr, CaseExpr, Node, SelectStmt } from "libpg-query";
import { catalogColumns } from "../catalog/catalog-columns.ts";
import { stringsOf } from "../grammar/name.ts";
import { nodesIn } from "../grammar/nodes.ts";

/** Counters that are 0 for as long as nothing has been counted. */
const counters =
  /^(?:(?:blocks|tuples|partitions|lockers|heap_blks|index_vacuum|indexes|bytes|backup)_total|(?:heap|idx|toast|tidx)_blks_(?:read|hit)|blks_(?:read|hit)|(?:idx|seq)_(?:scan|tup_read|tup_fetch)|n_(?:live|dead)_tup|n_tup_(?:ins|upd|del|hot_upd)|reltuples|relpages|calls|xact_(?:commit|rollback))$/;

/** The first column by which a query of the statistics divides without having looked whether it is 0; null: there is none. */
export function unguardedDivisor(select: SelectStmt, postgres: number): string | null {
  const relations = [...nodesIn(select)].flatMap(([kind, node]) =>
    kind === "RangeVar" ? [String((node as { relname?: string }).relname)] : [],
  );
  const known = relations.flatMap((name) => [...(catalogColumns(name, postgres) ?? [])]);
  const isCounter = (name: string): boolean => counters.test(name) && known.includes(name);
  const conditions = [...nodesIn({ select })].flatMap(([, node]) => {
    const { whereClause, havingClause, quals } = node as Partial<Record<string, unknown>>;
    return [whereClause, havingClause, quals].flatMap((one) => (one ? columnsIn(one) : []));
  });
  return new Divisions(isCounter).of(select, new Set(conditions));
}

class Divisions {
  readonly #isCounter: (name: string) => boolean;

  constructor(isCounter: (name: string) => boolean) {
    this.#isCounter = isCounter;
  }

  /** `looked`: columns of which a condition round the place has asked something. */
  of(node: unknown, looked: ReadonlySet<string>): string | null {
    if (typeof node !== "object" || node === null) return null;
    if (Array.isArray(node)) return firstOf(node, (one) => this.of(one, looked));
    if ("SelectStmt" in node) return this.of((node as { SelectStmt: SelectStmt }).SelectStmt, looked);
    if ("CaseExpr" in node) return this.#case((node as { CaseExpr: CaseExpr }).CaseExpr, looked);
    if ("A_Expr" in node) {
      const own = this.#division((node as { A_Expr: A_Expr }).A_Expr, looked);
      if (own !== null) return own;
    }
    return firstOf(Object.values(node), (part) => this.of(part, looked));
  }

  #case({ args, defresult, arg }: CaseExpr, looked: ReadonlySet<string>): string | null {
    const asked = new Set([...looked, ...columnsIn(arg)]);
    for (const when of args ?? []) {
      if (!("CaseWhen" in when)) continue;
      for (const column of columnsIn(when.CaseWhen.expr)) asked.add(column);
      const found = this.of(when.CaseWhen.result, asked);
      if (found !== null) return found;
    }
    return this.of(defresult, asked);
  }

  #division({ name, rexpr }: A_Expr, looked: ReadonlySet<string>): string | null {
    const operator = name?.flatMap(stringsOf).at(-1);
    if ((operator !== "/" && operator !== "%") || !rexpr) return null;
    const columns = columnsOfSum(rexpr);
    if (!columns?.every(this.#isCounter) || columns.some((one) => looked.has(one))) return null;
    return columns[0] ?? null;
  }
}

/** The columns that an expression adds up; null where it is anything else, such as NULLIF or GREATEST. */
function columnsOfSum(node: Node): readonly string[] | null {
  if ("ColumnRef" in node) {
    const column = node.ColumnRef.fields?.flatMap(stringsOf).at(-1);
    return column === undefined ? null : [column];
  }
  if ("TypeCast" in node) return node.TypeCast.arg ? columnsOfSum(node.TypeCast.arg) : null;
  if (!("A_Expr" in node)) return null;
  const { name, lexpr, rexpr } = node.A_Expr;
  if (name?.flatMap(stringsOf).at(-1) !== "+" || !lexpr || !rexpr) return null;
  const [left, right] = [columnsOfSum(lexpr), columnsOfSum(rexpr)];
  return left && right ? [...left, ...right] : null;
}

function columnsIn(tree: unknown): readonly string[] {
  return [...nodesIn({ tree })].flatMap(([kind, node]) =>
    kind === "ColumnRef" ? ((node as { fields?: Node[] }).fields?.flatMap(stringsOf).slice(-1) ?? []) : [],
  );
}

function firstOf<T>(all: readonly T[], ask: (part: T) => string | null): string | null {
  for (const part of all) {
    const found = ask(part);
    if (found !== null) return found;
  }
  return null;
}
