import type { SoughtName, Step } from "../../types.ts";

/** By which steps are told to speak of the same thing. */
export function keyOfSought({ path, name }: SoughtName): string {
  return `${(path ?? []).join("\0")}\0\0${name}`;
}

/** What a step speaks of, beside its table. */
export function namesOfStep({ index, from, parent }: Step): readonly string[] {
  return [index, from, parent].flatMap((name) => (name ? [keyOfSought(name)] : []));
}
