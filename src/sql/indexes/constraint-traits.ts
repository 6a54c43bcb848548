import type { TableConstraint } from "../../types.ts";

/** What the constraints of a table are looked up by, so that a table with thousands of them need not be asked for all. */
export const deferredConstraint = "deferred";

export function constraintNamed(name: string): string {
  return `named\0${name}`;
}

/** One that has the column among its own. */
export function constraintOver(column: string): string {
  return `over\0${column}`;
}

/** All traits of a constraint, each once. */
export function constraintTraits({ name, columns, deferred }: TableConstraint): ReadonlySet<string> {
  const traits = new Set([constraintNamed(name), ...columns.map(constraintOver)]);
  if (deferred) traits.add(deferredConstraint);
  return traits;
}
