import type { A_Expr, ColumnRef, FuncCall, Node, ParamRef, RangeVar, SelectStmt } from "libpg-query";
import { nameOf, stringsOf } from "../../sql/grammar/name.ts";
import { nodesIn } from "../../sql/grammar/nodes.ts";
import type { Parameter, QualifiedName } from "../../types.ts";

type FoundParameter = Pick<Parameter, "values" | "column" | "shown">;

/** What a number of rows is limited to, and a function's word that says which part of a time is meant. */
const fields: ReadonlySet<string> = new Set(["date_trunc", "date_part", "extract"]);

/** The parameters of a query, $1 first: with the column each is compared with, and a number where it limits the rows. */
export function parametersOf(query: Node): readonly FoundParameter[] {
  const tables: RangeVar[] = [];
  const compared = new Map<number, ColumnRef>();
  const usual = new Map<number, string>();
  const deciding = new Set<number>();
  let most = 0;
  for (const [key, value] of nodesIn(query)) {
    if (key === "ParamRef") most = Math.max(most, (value as ParamRef).number ?? 0);
    // What is written to stands under this name.
    if (key === "RangeVar" || key === "relation") tables.push(value as RangeVar);
    if (key === "A_Expr") compare(value as A_Expr, compared);
    if (key === "FuncCall") addField(value as FuncCall, usual);
    if (key === "SelectStmt") addLimits(value as SelectStmt, usual);
    if (decides(key)) for (const number of numbersIn(value)) deciding.add(number);
  }
  // The first of these is no part of the query, but the query itself.
  if ("SelectStmt" in query) addLimits(query.SelectStmt, usual);
  // Nobody binds more than 65,535, as the protocol counts them.
  return Array.from({ length: Math.min(most, 65_535) }, (_, at): FoundParameter => {
    const column = compared.get(at + 1);
    const value = usual.get(at + 1);
    return {
      values: value === undefined ? [] : [value],
      column: column ? placeOf(column, tables) : null,
      ...(deciding.has(at + 1) ? {} : { shown: true }),
    };
  });
}

/** Conditions, and what stands in place of a table: there a value says which rows there are. */
function decides(key: string): boolean {
  return ["whereClause", "havingClause", "quals", "fromClause", "withClause", "usingClause"].includes(key);
}

function numbersIn(tree: unknown): readonly number[] {
  return [...nodesIn({ tree })].flatMap(([key, value]) =>
    key === "ParamRef" ? ((value as ParamRef).number ?? []) : [],
  );
}

function addLimits({ limitCount, limitOffset }: SelectStmt, usual: Map<number, string>): void {
  const [limit, offset] = [numberOf(limitCount), numberOf(limitOffset)];
  if (limit !== null) usual.set(limit, "20");
  if (offset !== null) usual.set(offset, "0");
}

function addField({ funcname, args }: FuncCall, usual: Map<number, string>): void {
  const name = stringsOf(funcname?.at(-1))[0] ?? "";
  const number = numberOf(args?.[0]);
  if (number !== null && fields.has(name)) usual.set(number, "'day'");
  // x AT TIME ZONE $1.
  if (number !== null && name === "timezone") usual.set(number, "'UTC'");
}

function compare({ kind, lexpr, rexpr }: A_Expr, compared: Map<number, ColumnRef>): void {
  for (const [operand, other] of [
    [lexpr, rexpr],
    [rexpr, lexpr],
  ]) {
    const column = columnOf(other);
    if (column && comparisons.has(kind ?? ""))
      for (const number of operandNumbers(operand)) if (!compared.has(number)) compared.set(number, column);
  }
}

const comparisons: ReadonlySet<string> = new Set([
  "AEXPR_OP",
  "AEXPR_OP_ANY",
  "AEXPR_OP_ALL",
  "AEXPR_IN",
  "AEXPR_LIKE",
  "AEXPR_ILIKE",
  "AEXPR_SIMILAR",
  "AEXPR_DISTINCT",
  "AEXPR_NOT_DISTINCT",
  "AEXPR_BETWEEN",
  "AEXPR_NOT_BETWEEN",
  "AEXPR_BETWEEN_SYM",
  "AEXPR_NOT_BETWEEN_SYM",
]);

/** A column, also below a cast. */
function columnOf(node: Node | undefined): ColumnRef | null {
  if (!node) return null;
  if ("TypeCast" in node) return columnOf(node.TypeCast.arg);
  return "ColumnRef" in node ? node.ColumnRef : null;
}

/** Of IN, BETWEEN and ARRAY each. */
function operandNumbers(node: Node | undefined): readonly number[] {
  if (!node) return [];
  if ("List" in node) return (node.List.items ?? []).flatMap(operandNumbers);
  if ("A_ArrayExpr" in node) return (node.A_ArrayExpr.elements ?? []).flatMap(operandNumbers);
  if ("TypeCast" in node) return operandNumbers(node.TypeCast.arg);
  const number = numberOf(node);
  return number === null ? [] : [number];
}

/** The number of a parameter, also below a cast. */
function numberOf(node: Node | undefined): number | null {
  if (!node) return null;
  if ("TypeCast" in node) return numberOf(node.TypeCast.arg);
  return "ParamRef" in node ? (node.ParamRef.number ?? null) : null;
}

/** `o.status` is of the table that is called o; `status` of the only table that there is. */
function placeOf({ fields }: ColumnRef, tables: readonly RangeVar[]): Parameter["column"] {
  const parts = (fields ?? []).map((one) => (one as { String?: { sval?: string } }).String?.sval);
  const name = parts.at(-1);
  const owner = parts.at(-2);
  if (name === undefined) return null;
  const called = (one: RangeVar): string | undefined => one.alias?.aliasname ?? one.relname;
  const fitting = owner === undefined ? tables : tables.filter((one) => called(one) === owner);
  const names = new Map(
    fitting.map((one): [string, QualifiedName] => [JSON.stringify(nameOf(one)), nameOf(one)]),
  );
  const [table, ...others] = names.values();
  return table && others.length === 0 ? { table, name } : null;
}
