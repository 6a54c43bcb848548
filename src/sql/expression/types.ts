import { table } from "../../text/lookup.ts";
import { casts } from "../facts/casts.ts";
import { types } from "../facts/types.ts";
import { factsByName } from "../facts.ts";

/** A type's name as pg_type has it, "int4[]" for an array; "unknown" for a bare literal; null: nobody can tell. */
export type TypeName = string | null;

interface TypeFacts {
  /** pg_type.typcategory: "N" numbers, "S" strings, "D" dates … */
  readonly category: string;
  readonly preferred: boolean;
  readonly input: string;
  readonly output: string;
}

/** PostgreSQL's own type of that name; undefined for all others, and for arrays. */
export function typeFacts(name: string, postgres: number): TypeFacts | undefined {
  const [fact] = factsByName(types, postgres).get(name) ?? [];
  if (!fact) return undefined;
  const [, category = "", preferred, io = ""] = fact;
  return { category, preferred: preferred === "preferred", input: io[0] ?? "", output: io[1] ?? "" };
}

/** A column's type, where it is one of PostgreSQL's own. */
export function builtIn(type: string | undefined, postgres: number): TypeName {
  if (type === undefined) return null;
  return typeFacts(type.replace(/\[\]$/, ""), postgres) ? type : null;
}

/** How a value of one type becomes another: null where it does not, or nobody can tell. */
export function castBetween(
  from: string,
  to: string,
  postgres: number,
): { readonly implicit: boolean; readonly immutable: boolean } | null {
  if (from === to) return { implicit: true, immutable: true };
  const fact = factsByName(casts, postgres)
    .get(from)
    ?.find(([, target]) => target === to);
  if (fact) {
    const [, , context, method, volatility] = fact;
    const immutable =
      method === "b" || volatility === "i" || (method === "i" && throughText(from, to, postgres));
    return { implicit: context === "i", immutable };
  }
  return isString(from, postgres) || isString(to, postgres)
    ? { implicit: false, immutable: throughText(from, to, postgres) }
    : null;
}

/** Whether writing the one and reading the other depends on nothing else (CoerceViaIO). */
function throughText(from: string, to: string, postgres: number): boolean {
  // Arrays are written and read element by element, by functions that may be stable.
  if (from.endsWith("[]") || to.endsWith("[]")) return false;
  return typeFacts(from, postgres)?.output === "i" && typeFacts(to, postgres)?.input === "i";
}

function isString(type: string, postgres: number): boolean {
  return typeFacts(type, postgres)?.category === "S";
}

const polymorphic = table<(type: string) => boolean>({
  any: () => true,
  anyelement: () => true,
  anycompatible: () => true,
  anynonarray: (type) => !type.endsWith("[]"),
  anycompatiblenonarray: (type) => !type.endsWith("[]"),
  anyarray: (type) => type.endsWith("[]"),
  anycompatiblearray: (type) => type.endsWith("[]"),
  anyrange: (type) => /range$/.test(type) && !/multirange$/.test(type),
  anycompatiblerange: (type) => /range$/.test(type) && !/multirange$/.test(type),
  anymultirange: (type) => /multirange$/.test(type),
  anycompatiblemultirange: (type) => /multirange$/.test(type),
  anyenum: (type) => type === "anyenum",
});

export function isPolymorphic(type: string): boolean {
  return polymorphic.has(type);
}

/** Whether an argument of the one type may be given for a parameter of the other without a cast. */
export function fits(argument: TypeName, parameter: string, postgres: number): boolean {
  if (argument === null || argument === "unknown" || argument === parameter) return true;
  const accepts = polymorphic.get(parameter);
  if (accepts) return accepts(argument);
  return castBetween(argument, parameter, postgres)?.implicit === true;
}
