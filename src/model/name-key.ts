import type { FullName } from "../types.ts";

/** By which a relation is known in tables. */
export function nameKey({ schema, name }: FullName): string {
  return `${schema}\0${name}`;
}

export function same(a: FullName | undefined, b: FullName): boolean {
  return a !== undefined && a.name === b.name && a.schema === b.schema;
}
