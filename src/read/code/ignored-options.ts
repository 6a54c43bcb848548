import type { IgnoredOption } from "../../types.ts";
import { truth, type Value } from "./value.ts";

/** Options that a tool takes and passes over, with what that means. */
export type PassedOver = ReadonlyMap<string, Omit<IgnoredOption, "name">>;

/** Those that a call sets; what is false or empty asks for nothing. */
export function ignoredOptions(options: Value | undefined, known: PassedOver): readonly IgnoredOption[] {
  if (options?.kind !== "map") return [];
  return [...options.entries].flatMap(([name, value]) => {
    const found = known.get(name);
    return found && truth(value) !== false ? [{ name, ...found }] : [];
  });
}
