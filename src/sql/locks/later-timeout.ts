import { forLast } from "../../text/memoize-last.ts";
import type { Setting, Statement, Unit } from "../../types.ts";

/** The lock_timeout that the migration sets only after this statement; null: it has one here already, or never sets any. */
export function laterTimeout({ unit, index, settings }: Statement): Setting | null {
  if (isLimit(settings.get("lock_timeout"))) return null;
  return limitsIn(unit).find((one) => one.index > index)?.setting ?? null;
}

/** Where a lock_timeout comes into effect; found once, since every statement may ask. */
const limitsIn = forLast((unit: Unit) => {
  const limits: { readonly index: number; readonly setting: Setting }[] = [];
  for (const { index, settings } of unit.statements) {
    const setting = settings.get("lock_timeout");
    if (isLimit(setting) && limits.at(-1)?.setting !== setting) limits.push({ index, setting });
  }
  return limits;
});

function isLimit(setting: Setting | undefined): setting is Setting {
  return (setting?.ms ?? 0) > 0;
}
