import type { A_Expr, Node, SelectStmt, SortBy } from "libpg-query";
import { nameOf, stringsOf } from "../../src/sql/grammar/name.ts";
import type { QualifiedName } from "../../src/types.ts";

/** A query for the nearest rows: what it sorts a table's column by. */
export interface VectorOrder {
  readonly table: QualifiedName;
  /** The names on both sides of the operator; one of them may be a parameter. */
  readonly columns: readonly string[];
  readonly operator: string;
  /** Why no index of any operator class can give that order; null: one can. */
  readonly spoiled: string | null;
}

/** The distance that each of pgvector's operator classes is for (sql/vector.sql of pgvector 0.8). */
const served: readonly (readonly [ending: string, operator: string])[] = [
  ["_l2_ops", "<->"],
  ["_ip_ops", "<#>"],
  ["_cosine_ops", "<=>"],
  ["_l1_ops", "<+>"],
  ["_hamming_ops", "<~>"],
  ["_jaccard_ops", "<%>"],
];

/** The operator that an operator class serves; ivfflat takes vector_l2_ops where none is named. */
export function operatorOf(opclass: string | null): string | null {
  const name = opclass ?? "vector_l2_ops";
  return served.find(([ending]) => name.endsWith(ending))?.[1] ?? null;
}

/** By which distance a query of one table sorts first, and takes a few; null: by none. */
export function vectorOrder(select: SelectStmt): VectorOrder | null {
  const [from, join] = select.fromClause ?? [];
  const [first] = select.sortClause ?? [];
  if (join || !select.limitCount) return null;
  const table = from && "RangeVar" in from ? from.RangeVar : undefined;
  const sort = first && "SortBy" in first ? first.SortBy : {};
  const written = named(sort, select);
  const direct = distanceOf(written);
  const found = direct ?? partOf(written);
  return table && found
    ? { table: nameOf(table), ...found, spoiled: spoiledBy(sort, direct !== null) }
    : null;
}

function spoiledBy({ sortby_dir }: SortBy, direct: boolean): string | null {
  if (!direct) return "by something made of the distance";
  return sortby_dir === "SORTBY_DESC" ? "by the distance in descending order" : null;
}

/** What ORDER BY similarity stands for: the column of that name in the list. */
function named({ node }: SortBy, { targetList }: SelectStmt): Node | undefined {
  const name = node && "ColumnRef" in node ? (node.ColumnRef.fields ?? []).flatMap(stringsOf) : [];
  if (name.length !== 1) return node;
  const target = (targetList ?? []).find((one) => "ResTarget" in one && one.ResTarget.name === name[0]);
  return target && "ResTarget" in target ? target.ResTarget.val : node;
}

function distanceOf(node: Node | undefined): Pick<VectorOrder, "columns" | "operator"> | null {
  const { name, lexpr, rexpr } = (node as { A_Expr?: A_Expr } | undefined)?.A_Expr ?? {};
  const operator = (name ?? []).flatMap(stringsOf).at(-1) ?? "";
  if (!served.some(([, symbol]) => symbol === operator)) return null;
  return { columns: [...columnOf(lexpr), ...columnOf(rexpr)], operator };
}

/** The distance in 1 - (a <=> b), or -(a <#> b). */
function partOf(node: Node | undefined): Pick<VectorOrder, "columns" | "operator"> | null {
  const { lexpr, rexpr } = (node as { A_Expr?: A_Expr } | undefined)?.A_Expr ?? {};
  return distanceOf(rexpr) ?? distanceOf(lexpr);
}

function columnOf(node: Node | undefined): readonly string[] {
  return node && "ColumnRef" in node ? (node.ColumnRef.fields ?? []).flatMap(stringsOf).slice(-1) : [];
}
