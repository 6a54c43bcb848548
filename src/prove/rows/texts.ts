import type { Column } from "./columns.ts";
import { literalsIn } from "./literals.ts";

export function isText({ type }: Column): boolean {
  const base = type.kind === "d" && type.inner ? type.inner : type;
  return ["text", "varchar", "bpchar", "citext"].includes(base.name);
}

export function mentions(check: string, column: string): boolean {
  return new RegExp(`(^|[^\\w"])${column.replace(/[^\w]/g, "\\$&")}($|[^\\w"])`).test(check);
}

/** The strings that expressions about a column name. */
export function namedBy(expressions: readonly string[], column: string): readonly string[] {
  return expressions.filter((one) => mentions(one, column)).flatMap(literalsIn);
}
