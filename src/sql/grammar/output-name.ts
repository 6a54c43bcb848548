import type { Node } from "libpg-query";
import { table } from "../../text/lookup.ts";
import { stringsOf } from "./name.ts";

/** A name, and how sure it is: a type or CASE gives way to any better one (parse_target.c, FigureColnameInternal). */
interface FoundName {
  readonly name: string;
  readonly weak: boolean;
}

/** What PostgreSQL calls the column of an expression, "lower" for lower(email); null where it has no better name. */
export function outputName(node: Node): string | null {
  return find(node)?.name ?? null;
}

function find(node: Node | undefined): FoundName | null {
  if (!node) return null;
  if ("ColumnRef" in node) return sure(node.ColumnRef.fields?.flatMap(stringsOf).at(-1));
  if ("FuncCall" in node) return sure(node.FuncCall.funcname?.flatMap(stringsOf).at(-1));
  if ("CollateClause" in node) return find(node.CollateClause.arg);
  if ("A_Indirection" in node) {
    const { indirection, arg } = node.A_Indirection;
    return sure(indirection?.flatMap(stringsOf).at(-1)) ?? find(arg);
  }
  if ("TypeCast" in node) {
    const type = node.TypeCast.typeName?.names?.flatMap(stringsOf).at(-1);
    return better(find(node.TypeCast.arg), type);
  }
  if ("CaseExpr" in node) return better(find(node.CaseExpr.defresult), "case");
  if ("A_Expr" in node) return sure(node.A_Expr.kind === "AEXPR_NULLIF" ? "nullif" : undefined);
  if ("MinMaxExpr" in node) return sure(node.MinMaxExpr.op === "IS_LEAST" ? "least" : "greatest");
  return sure(keywords.get(Object.keys(node)[0] ?? ""));
}

const keywords = table<string>({
  A_ArrayExpr: "array",
  RowExpr: "row",
  CoalesceExpr: "coalesce",
  XmlSerialize: "xmlserialize",
});

function sure(name: string | undefined): FoundName | null {
  return name === undefined ? null : { name, weak: false };
}

function better(found: FoundName | null, name: string | undefined): FoundName | null {
  return (found && !found.weak) || name === undefined ? found : { name, weak: true };
}
