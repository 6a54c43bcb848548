import type { TableColumn } from "./columns.ts";
import { literalsIn } from "./literals.ts";

export function isText({ type }: TableColumn): boolean {
  const base = type.kind === "d" && type.inner ? type.inner : type;
  return ["text", "varchar", "bpchar", "citext"].includes(base.name);
}

export function textMentions(check: string, column: string): boolean {
  return new RegExp(`(^|[^\\w"])${column.replace(/[^\w]/g, "\\$&")}($|[^\\w"])`).test(check);
}

/** The strings that expressions about a column name. */
export function namedBy(expressions: readonly string[], column: string): readonly string[] {
  return expressions.filter((one) => textMentions(one, column)).flatMap(literalsIn);
}
