import type { A_Expr, ExplainStmt, IndexElem, IndexStmt, Node, SelectStmt } from "libpg-query";
import type { ModelledRunbook, Statement } from "../../types.ts";
import { stringsOf } from "../grammar/name.ts";

/** A plan that a runbook expects of an index, which does not give the order that its query wants. */
export interface UnorderedIndex {
  readonly statement: Statement;
  readonly index: string;
  readonly columns: readonly string[];
  /** What the rows are wanted by. */
  readonly order: string;
}

/** EXPLAIN of queries whose ORDER BY comes with LIMIT, with the index scan that is expected of them. */
export function* unorderedIndexes(runbook: ModelledRunbook): Generator<UnorderedIndex> {
  for (const statement of runbook.statements) {
    const select = explained(statement.node);
    const index = select?.limitCount && select.sortClause ? expectedBelow(statement, runbook) : null;
    const columns = index === null ? null : columnsOf(index, runbook);
    if (!select || index === null || !columns) continue;
    const order = unserved(select, columns);
    if (order !== null) yield { statement, index, columns, order };
  }
}

function explained(node: Node): SelectStmt | null {
  const query = (node as { ExplainStmt?: ExplainStmt }).ExplainStmt?.query;
  return query && "SelectStmt" in query ? query.SelectStmt : null;
}

/** The index of "Expected: Index Scan using NAME", in the comments right below. */
function expectedBelow({ span }: Statement, { file }: ModelledRunbook): string | null {
  const below = /^\s*;?[^\n]*\n((?:[ \t]*(?:--|#)[^\n]*\n?){1,4})/.exec(
    file.text.slice(span[1], span[1] + 600),
  );
  return /\bIndex (?:Only )?Scan (?:Backward )?using "?(\w+)/i.exec(below?.[1] ?? "")?.[1] ?? null;
}

/** By the statement that makes it, else by the line that names it with its columns: "| `name` | `table` | `(a, b)` |". */
function columnsOf(index: string, { file, statements, passages }: ModelledRunbook): readonly string[] | null {
  const made = statements
    .map(({ node }) => (node as { IndexStmt?: IndexStmt }).IndexStmt)
    .find((one) => one?.idxname === index);
  if (made)
    return (made.indexParams ?? []).map((one) => (one as { IndexElem: IndexElem }).IndexElem.name ?? "");
  for (const line of passages.flatMap(({ span }) => file.text.slice(...span).split("\n"))) {
    const at = line.split(/\W+/).includes(index) ? line.indexOf(index) : -1;
    const listed =
      at < 0 ? null : /^[^()]*\(\s*(\w+(?:\s*,\s*\w+)*)\s*\)/.exec(line.slice(at + index.length));
    if (listed?.[1]) return listed[1].split(/\s*,\s*/);
  }
  return null;
}

/** The first column that the rows are wanted by, where the index does not give it next; null: it does, or nobody knows. */
function unserved({ sortClause, whereClause }: SelectStmt, columns: readonly string[]): string | null {
  const [first] = sortClause ?? [];
  const wanted = first && "SortBy" in first ? columnIn(first.SortBy.node) : null;
  if (wanted === null) return null;
  const equal = equalities(whereClause);
  const next = columns.find((column) => !equal.has(column));
  return next === wanted || equal.has(wanted) ? null : wanted;
}

/** Columns that a condition holds to one value each. */
function equalities(where: Node | undefined): ReadonlySet<string> {
  if (!where) return new Set();
  if ("BoolExpr" in where && where.BoolExpr.boolop === "AND_EXPR")
    return new Set((where.BoolExpr.args ?? []).flatMap((one) => [...equalities(one)]));
  const compared: A_Expr | undefined = "A_Expr" in where ? where.A_Expr : undefined;
  const isEqual = compared?.kind === "AEXPR_OP" && compared.name?.flatMap(stringsOf).at(-1) === "=";
  const column = isEqual ? (columnIn(compared.lexpr) ?? columnIn(compared.rexpr)) : null;
  return new Set(column === null ? [] : [column]);
}

function columnIn(node: Node | undefined): string | null {
  const fields = node && "ColumnRef" in node ? node.ColumnRef.fields?.flatMap(stringsOf) : undefined;
  return fields?.at(-1) ?? null;
}
