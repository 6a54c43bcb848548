import { accessMethod } from "../../sql/indexes/access-method.ts";
import { classesNamed } from "../../sql/indexes/operator-class.ts";
import type { Step } from "../../types.ts";

/** Which version tells of them matters little: they are named alike in all. */
const NEWEST = 18;

/** The extensions that indexes name an access method or an operator class of, as far as servers have told of them. */
export function neededBy(steps: readonly Step[]): readonly string[] {
  const found = steps.flatMap(({ wish, definition }) => {
    if (wish !== "valid" || definition === null) return [];
    const { method, keys } = definition.shape;
    const classes = keys.flatMap(({ opclass }) => {
      const known = opclass === null ? [] : classesNamed(opclass.split(".").at(-1) ?? "", NEWEST);
      const from = known[0]?.extension ?? null;
      return known.every(({ extension }) => extension === from) ? [from] : [];
    });
    return [accessMethod(method, NEWEST)?.extension ?? null, ...classes];
  });
  return [...new Set(found.filter((name) => name !== null))].sort();
}
