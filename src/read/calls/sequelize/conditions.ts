import { itemsOf, NotKnown } from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import { quotePart, sqlIn, sqlLiteral } from "./quoting.ts";

const operators: ReadonlyMap<string, string> = new Map([
  ["eq", "="],
  ["ne", "!="],
  ["is", "IS"],
  ["not", "IS NOT"],
  ["gt", ">"],
  ["gte", ">="],
  ["lt", "<"],
  ["lte", "<="],
  ["like", "LIKE"],
  ["iLike", "ILIKE"],
  ["in", "IN"],
  ["notIn", "NOT IN"],
]);

/** A key that stands for one of `Sequelize.Op`'s symbols. */
function operatorOf(key: string): string | null {
  return /(?:^|\.)Op\.(\w+)$/.exec(key)?.[1] ?? null;
}

/** The predicate of an index or a check (lib/dialects/abstract/query-generator.js, whereItemsQuery). */
export function conditionOf(value: Value | undefined): string {
  const sql = sqlIn(value);
  if (sql !== null) return sql;
  if (value?.kind !== "map" || value.open) throw new NotKnown("the predicate is not a literal");
  const parts = [...value.entries].map(([key, given]) => itemOf(key, given));
  if (parts.length === 0) throw new NotKnown("the predicate is not a literal");
  return parts.length === 1 ? (parts[0] ?? "") : parts.join(" AND ");
}

function itemOf(key: string, value: Value): string {
  const operator = operatorOf(key);
  if (operator === "and" || operator === "or") {
    const items =
      value.kind === "list" ? itemsOf(value, "the predicate").map(conditionOf) : [...entriesOf(value)];
    return `(${items.join(operator === "and" ? " AND " : " OR ")})`;
  }
  if (operator !== null) throw new NotKnown("the predicate is not a literal");
  return comparison(quotePart(key), value);
}

function* entriesOf(value: Value): Iterable<string> {
  if (value.kind !== "map" || value.open) throw new NotKnown("the predicate is not a literal");
  for (const [key, item] of value.entries) yield itemOf(key, item);
}

function comparison(column: string, value: Value): string {
  if (value.kind === "null") return `${column} IS NULL`;
  if (value.kind === "list")
    return `${column} IN (${itemsOf(value, "the predicate").map(sqlLiteral).join(", ")})`;
  if (value.kind !== "map") return `${column} = ${sqlLiteral(value)}`;
  if (value.open) throw new NotKnown("the predicate is not a literal");
  const parts = [...value.entries].map(([key, given]) => compared(column, operatorOf(key), given));
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" AND ")})`;
}

function compared(column: string, operator: string | null, value: Value): string {
  const written = operators.get(operator ?? "");
  if (written === undefined) throw new NotKnown("the predicate is not a literal");
  if (value.kind === "null")
    return `${column} ${operator === "ne" || operator === "not" ? "IS NOT" : "IS"} NULL`;
  if (operator === "not" && value.kind !== "boolean") return `${column} != ${sqlLiteral(value)}`;
  if (value.kind === "list") {
    const none = operator === "ne" || operator === "not" || operator === "notIn";
    return `${column} ${none ? "NOT IN" : "IN"} (${itemsOf(value, "the predicate").map(sqlLiteral).join(", ")})`;
  }
  return `${column} ${written} ${sqlLiteral(value)}`;
}
