import type { A_Expr, FuncCall, Node, TypeCast, TypeName as WrittenType } from "libpg-query";
import { table } from "../../text/lookup.ts";
import { extensions } from "../facts/extensions.ts";
import { factsByName } from "../facts.ts";
import { stringsOf } from "../grammar/name.ts";
import { functionsNamed, operatorsNamed } from "./builtins-by-name.ts";
import { chosen, type Overload } from "./overload.ts";
import { builtIn, castBetween, isPolymorphic, type TypeName } from "./types.ts";

/** What an expression gives, and what in it may give something else tomorrow. */
export interface TypedExpression {
  readonly type: TypeName;
  /** The first part that is not immutable, in words: "date_trunc(text, timestamptz)"; null: none is known. */
  readonly changing: string | null;
}

/** What the names in an expression stand for. */
export interface Names {
  readonly postgres: number;
  /** The type of a column, where it is one of PostgreSQL's own; "anyenum" for an enum. */
  readonly column: (name: string) => TypeName;
  /** Whether the migrations have made a function or a type of that name. */
  readonly own: (name: string) => boolean;
  readonly extension: (name: string) => boolean;
}

const unclear: TypedExpression = { type: null, changing: null };
const truth: TypedExpression = { type: "bool", changing: null };

const found = new WeakMap<Names, Map<Node, TypedExpression>>();

/**
 * Types an expression as PostgreSQL would, as far as its parts are known. What is not known is never called changing. Each
 * part once for the same names: a rule may ask at every level of a deep expression.
 */
export function typed(node: Node | undefined, names: Names): TypedExpression {
  if (!node) return unclear;
  const known = found.get(names) ?? new Map<Node, TypedExpression>();
  found.set(names, known);
  const made = known.get(node) ?? typedAnew(node, names);
  known.set(node, made);
  return made;
}

function typedAnew(node: Node, names: Names): TypedExpression {
  if ("A_Const" in node) return { type: constantType(node.A_Const), changing: null };
  if ("ColumnRef" in node) {
    const column = (node.ColumnRef.fields ?? []).flatMap(stringsOf).at(-1);
    return { type: column === undefined ? null : names.column(column), changing: null };
  }
  if ("TypeCast" in node) return cast(node.TypeCast, names);
  if ("FuncCall" in node) return call(node.FuncCall, names);
  if ("A_Expr" in node) return operation(node.A_Expr, names);
  if ("CollateClause" in node) return typed(node.CollateClause.arg, names);
  if ("SQLValueFunction" in node) {
    const word = (node.SQLValueFunction.op ?? "").replace(/^SVFOP_|_N$/g, "");
    return { type: valueTypes.get(word) ?? null, changing: word };
  }
  return overParts(node, names);
}

const valueTypes = table<string>({
  CURRENT_DATE: "date",
  CURRENT_TIMESTAMP: "timestamptz",
  LOCALTIMESTAMP: "timestamp",
  CURRENT_TIME: "timetz",
  LOCALTIME: "time",
  CURRENT_USER: "name",
  SESSION_USER: "name",
});

/** Expressions that add nothing of their own to their parts. */
function overParts(node: Node, names: Names): TypedExpression {
  const parts = partsOf(node).map((one) => typed(one, names));
  const changing = parts.find((one) => one.changing !== null)?.changing ?? null;
  if ("BoolExpr" in node || "NullTest" in node || "BooleanTest" in node) return { ...truth, changing };
  const types = new Set(parts.map((one) => one.type).filter((one) => one !== "unknown"));
  const [only] = types;
  const alike = "CoalesceExpr" in node || "MinMaxExpr" in node;
  return { type: alike && types.size === 1 ? (only ?? null) : null, changing };
}

function partsOf(node: Node): readonly (Node | undefined)[] {
  if ("BoolExpr" in node) return node.BoolExpr.args ?? [];
  if ("NullTest" in node) return [node.NullTest.arg];
  if ("BooleanTest" in node) return [node.BooleanTest.arg];
  if ("CoalesceExpr" in node) return node.CoalesceExpr.args ?? [];
  if ("MinMaxExpr" in node) return node.MinMaxExpr.args ?? [];
  if ("A_ArrayExpr" in node) return node.A_ArrayExpr.elements ?? [];
  if ("RowExpr" in node) return node.RowExpr.args ?? [];
  if ("A_Indirection" in node) return [node.A_Indirection.arg];
  if ("List" in node) return node.List.items ?? [];
  if ("CaseExpr" in node) {
    const { arg, args, defresult } = node.CaseExpr;
    return [arg, ...(args ?? []), defresult].filter((one) => one !== undefined);
  }
  if ("CaseWhen" in node) return [node.CaseWhen.expr, node.CaseWhen.result];
  return [];
}

function constantType(constant: Extract<Node, { A_Const: unknown }>["A_Const"]): TypeName {
  if (constant.sval || constant.isnull) return "unknown";
  if (constant.boolval) return "bool";
  if (constant.ival) return "int4";
  if (constant.fval) return /^\d+$/.test(constant.fval.fval ?? "") ? "int8" : "numeric";
  return null;
}

/** A literal is read once, when the index is made: it changes no more. */
function cast({ arg, typeName }: TypeCast, names: Names): TypedExpression {
  const from = typed(arg, names);
  const to = castTarget(typeName, names);
  if (from.changing !== null || from.type === null || from.type === "unknown" || to === null)
    return { type: to, changing: from.changing };
  const way = castBetween(from.type, to, names.postgres);
  return { type: to, changing: way?.immutable === false ? castWords(from.type, to) : null };
}

function castTarget(written: WrittenType | undefined, { own, postgres }: Names): TypeName {
  const name = (written?.names ?? []).flatMap(stringsOf).at(-1);
  if (name === undefined || own(name)) return null;
  return builtIn((written?.arrayBounds?.length ?? 0) > 0 ? `${name}[]` : name, postgres);
}

function call({ funcname, args, agg_star, over }: FuncCall, names: Names): TypedExpression {
  const parts = (args ?? []).map((one) => typed(one, names));
  const inner = parts.find((one) => one.changing !== null)?.changing ?? null;
  const path = (funcname ?? []).flatMap(stringsOf);
  const name = path.at(-1) ?? "";
  const named = (args ?? []).some((one) => "NamedArgExpr" in one);
  if (agg_star || over || named || names.own(name)) return { type: null, changing: inner };
  // A type's name called like a function is a cast, where no function takes just that.
  if (parts.length === 1 && parts[0]?.type === name) return parts[0];
  const all =
    path.length === 1 || path[0] === "pg_catalog" ? functionsNamed(name, parts.length, names.postgres) : [];
  if (all.length === 0) return { type: null, changing: inner ?? ofExtension(name, names) };
  return resolved(all, parts, names, (parameters) => `${name}(${parameters.join(", ")})`);
}

function ofExtension(name: string, { postgres, extension }: Names): string | null {
  for (const [from = "", facts] of factsByName(extensions, postgres))
    if (
      extension(from) &&
      facts.some(([, kind, called, says]) => kind === "function" && called === name && says === "s")
    )
      return name;
  return null;
}

function resolved(
  all: readonly Overload[],
  parts: readonly TypedExpression[],
  { postgres }: Names,
  words: (parameters: readonly string[]) => string,
): TypedExpression {
  const inner = parts.find((one) => one.changing !== null)?.changing ?? null;
  const possible = chosen(
    all,
    parts.map((one) => one.type),
    postgres,
  );
  const [first] = possible;
  if (!first) return { type: null, changing: inner };
  const changing = possible.every((one) => one.volatility === "s" || one.volatility === "v");
  const taken = possible.length === 1 ? impliedCast(first, parts, postgres) : null;
  const sameResult = possible.every((one) => one.result === first.result) && !isPolymorphic(first.result);
  return {
    type: sameResult ? first.result : null,
    changing: inner ?? (changing ? words(first.parameters) : taken),
  };
}

/** The cast that an argument takes by itself, when it is not immutable: a date becomes a timestamptz by the time zone. */
function impliedCast(to: Overload, parts: readonly TypedExpression[], postgres: number): string | null {
  for (const [at, { type }] of parts.entries()) {
    const parameter = to.parameters[at] ?? "";
    // text || anything is inlined, as text || anything::text.
    const wanted = to.volatility === "?" && isPolymorphic(parameter) ? to.result : parameter;
    if (type === null || type === "unknown" || isPolymorphic(wanted)) continue;
    if (castBetween(type, wanted, postgres)?.immutable === false) return castWords(type, wanted);
  }
  return null;
}

function castWords(from: string, to: string): string {
  return `the cast from ${from === "anyenum" ? "an enum" : from} to ${to}`;
}

/** What the grammar makes of IN, BETWEEN and the like, each with the operator that it compares by. */
const truths: ReadonlySet<string> = new Set([
  "AEXPR_OP_ANY",
  "AEXPR_OP_ALL",
  "AEXPR_BETWEEN",
  "AEXPR_NOT_BETWEEN",
  "AEXPR_BETWEEN_SYM",
  "AEXPR_NOT_BETWEEN_SYM",
  "AEXPR_IN",
  "AEXPR_DISTINCT",
  "AEXPR_NOT_DISTINCT",
]);

function operation({ kind, name, lexpr, rexpr }: A_Expr, names: Names): TypedExpression {
  const sides = [lexpr, rexpr].filter((one) => one !== undefined);
  const parts = sides.map((one) => typed(one, names));
  const inner = parts.find((one) => one.changing !== null)?.changing ?? null;
  if (truths.has(kind ?? "")) return { ...truth, changing: inner };
  if (kind === "AEXPR_NULLIF") return { type: parts[0]?.type ?? null, changing: inner };
  const operator = (name ?? []).flatMap(stringsOf).at(-1) ?? "";
  const all = operatorsNamed(operator, sides.length, names.postgres);
  if (all.length === 0) return { type: null, changing: inner };
  return resolved(all, parts, names, (parameters) => parameters.join(` ${operator} `));
}
