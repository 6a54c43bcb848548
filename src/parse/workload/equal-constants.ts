import type { Node, ParamRef, SelectStmt } from "libpg-query";
import { endOfLexeme } from "../../sql/grammar/lexer.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";
import { nodesIn } from "../../sql/grammar/nodes.ts";
import { offsetsFromBytes } from "../bytes.ts";

interface PlacedConstant {
  /** As the text has it: "$1", "'day'". */
  readonly written: string;
  /** In UTF-16 units of the text. */
  readonly at: number;
}

/**
 * One constant that a query writes several times has become as many parameters, or one of them has stayed: date_trunc($1, x) …
 * GROUP BY date_trunc('day', x), which PostgreSQL takes for two expressions. Those of an expression that GROUP BY or DISTINCT
 * names stand for its equals elsewhere, too.
 */
export function withEqualConstants(text: string, query: Node): string {
  const places = new Map<number, PlacedConstant & { readonly by: string }>();
  const constants = constantsOf(text);
  for (const [key, value] of [...nodesIn(query), ...Object.entries(query)])
    if (key === "SelectStmt") equal(value as SelectStmt, constants, places);
  let [made, at] = ["", 0];
  for (const { at: from, written, by } of [...places.values()].toSorted((a, b) => a.at - b.at)) {
    made += text.slice(at, from) + by;
    at = from + written.length;
  }
  return made + text.slice(at);
}

type ConstantsOf = (node: Node) => readonly PlacedConstant[];

/** Adds, by their places, parameters that another constant stands for. */
function equal(
  { groupClause = [], distinctClause = [], targetList = [], sortClause = [], havingClause }: SelectStmt,
  constantsIn: ConstantsOf,
  places: Map<number, PlacedConstant & { readonly by: string }>,
): void {
  const distinct = distinctClause.length > 0 ? targetList : [];
  const named = [...groupClause.flatMap(groupsIn), ...distinctClause, ...distinct].map(expressionOf);
  const elsewhere = [...targetList, ...sortClause, ...(havingClause ? [havingClause] : []), ...groupClause];
  const others = elsewhere.flatMap((one) => [one, ...below(one)]);
  for (const node of named) {
    const own = constantsIn(node);
    const shape = shapeOf(node);
    if (own.length === 0) continue;
    for (const other of others.filter((one) => one !== node && shapeOf(one) === shape))
      for (const [n, constant] of constantsIn(other).entries()) place(constant, own[n], places);
  }
}

/** A parameter gives way to a constant, and to the parameter of what is named. */
function place(
  other: PlacedConstant,
  own: PlacedConstant | undefined,
  places: Map<number, PlacedConstant & { readonly by: string }>,
): void {
  if (!own || own.written === other.written) return;
  if (isParameter(other) && !places.has(own.at)) places.set(other.at, { ...other, by: own.written });
  else if (isParameter(own)) places.set(own.at, { ...own, by: other.written });
}

function isParameter({ written }: PlacedConstant): boolean {
  return written.startsWith("$");
}

/** Of GROUPING SETS, ROLLUP and CUBE what stands in them. */
function groupsIn(node: Node): readonly Node[] {
  if ("GroupingSet" in node) return (node.GroupingSet.content ?? []).flatMap(groupsIn);
  if ("RowExpr" in node) return [node, ...(node.RowExpr.args ?? [])];
  return [node];
}

function expressionOf(node: Node): Node {
  if ("ResTarget" in node && node.ResTarget.val) return node.ResTarget.val;
  return "SortBy" in node && node.SortBy.node ? node.SortBy.node : node;
}

/** The expressions in a node; of what has only a name, none. */
function below(node: Node): readonly Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [node];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (typeof part !== "object" || part === null) continue;
    for (const value of Object.values(part)) {
      if (typeof value !== "object" || value === null) continue;
      if (expressions.some((kind) => Object.hasOwn(value, kind))) found.push(value as Node);
      waiting.push(value);
    }
  }
  return found;
}

/** Those that may hold parameters. */
const expressions = [
  "FuncCall",
  "A_Expr",
  "TypeCast",
  "CoalesceExpr",
  "CaseExpr",
  "BoolExpr",
  "A_ArrayExpr",
  "A_Indirection",
  "MinMaxExpr",
];

/** Parameters and constants of an expression, in the order of the text. */
function constantsOf(text: string): ConstantsOf {
  const toUnits = offsetsFromBytes(text);
  return (node) => {
    const found = new Map<number, PlacedConstant>();
    for (const [key, value] of [...nodesIn(node), ...Object.entries(node)]) {
      if (key !== "ParamRef" && key !== "A_Const") continue;
      const { location = 0, sval } = value as ParamRef & { readonly sval?: { readonly sval?: string } };
      const at = toUnits(location);
      const written = constantAt(text, at);
      // EXTRACT(year FROM …).
      const isWord = sval?.sval !== undefined && /^\w+$/.test(written);
      found.set(at, { at, written: isWord ? quoteLiteral(sval.sval ?? "") : written });
    }
    return [...found.values()].toSorted((a, b) => a.at - b.at);
  };
}

function constantAt(text: string, at: number): string {
  const [plain] = /^(?:\$\d+|-?\s*[\d.]+(?:e[+-]?\d+)?)/i.exec(text.slice(at, at + 400)) ?? [];
  return plain ?? text.slice(at, Math.abs(endOfLexeme(text, at, text.length)));
}

const unlike: ReadonlySet<string> = new Set(["location", "rexpr_list_start", "rexpr_list_end", "funcformat"]);

/** An expression but for its places and its constants. */
function shapeOf(node: Node): string {
  return JSON.stringify(node, (key, value) => {
    if (unlike.has(key)) return undefined;
    const isConstant =
      typeof value === "object" && value !== null && ("ParamRef" in value || "A_Const" in value);
    return isConstant ? "$" : value;
  });
}
