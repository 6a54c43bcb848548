import type { QualifiedName, Schema, SoughtName, Step } from "../types.ts";
import { keyOfSought } from "./apply/names.ts";

/**
 * What is to be so once all steps are done, one wish for each name: what a later statement undoes is not wished any more.
 * A renamed index is wished valid under its new name, and gone under its old one. `after`: the schema at the end, which
 * also knows of indexes that go with their table, and of columns that are renamed.
 */
export function finalWishes(steps: readonly Step[], after: Schema | null): readonly Step[] {
  const wishes = new Map<string, Step>();
  for (const step of steps) {
    if (step.wish === "renamed" && step.from) {
      const { from, ...now } = step;
      const before = wishes.get(keyOfSought(from));
      const { only } = before ?? {};
      wishes.set(keyOfSought(from), { ...goneFrom(now), index: from });
      wishes.set(keyOfSought(step.index), {
        ...filled(now, before),
        ...(only ? { only } : {}),
        wish: "valid",
      });
    } else wishes.set(keyOfSought(step.index), filled(step, wishes.get(keyOfSought(step.index))));
  }
  return [...wishes.values()].map((one) => atTheEnd(one, after));
}

/** A statement that only names an index means the one that an earlier step has defined. */
function filled(step: Step, before: Step | undefined): Step {
  if (step.wish === "gone" || !before || before.wish === "gone") return step;
  return { ...step, table: step.table ?? before.table, definition: step.definition ?? before.definition };
}

function goneFrom({ only, rebuilt, constraint, parent, ...step }: Step): Step {
  return { ...step, wish: "gone" };
}

function atTheEnd(step: Step, after: Schema | null): Step {
  if (step.wish === "gone" || after === null) return step;
  const name = asQualified(step.index);
  const found = after.relation(name)?.index;
  if (!found) return after.gone(name) ? goneFrom(step) : step;
  const { unique, nullsNotDistinct = false, shape } = found;
  // A constraint that takes an index which no migration has made: nobody knows what it is over.
  if (shape.keys.length === 0) return step;
  return { ...step, definition: { unique, nullsNotDistinct, shape } };
}

/** As it is written: with its schema, where that is a single one. */
export function asQualified({ path, name }: SoughtName): QualifiedName {
  return { schema: path?.length === 1 ? path[0] : undefined, name };
}
