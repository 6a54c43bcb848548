import { positionAt } from "../text/offsets.ts";
import type { Unit } from "../types.ts";

/** Why a way cannot be taken apart, as a clause: what nobody could read, where there is any. */
export function whyWhole(units: readonly (Unit | undefined)[], otherwise: string): string {
  const unread = units.flatMap((unit) => unit?.unread ?? [])[0];
  if (!unread) return otherwise;
  const { line } = positionAt(unread.file, unread.span[0]);
  return `line ${line} of it was not read (${unread.message}), and nobody knows what may stand round that`;
}
