import type { Setting, Statement } from "../types.ts";

/** The lock_timeout that the migration sets only after this statement; null: it has one here already, or never sets any. */
export function laterTimeout({ unit, index, settings }: Statement): Setting | null {
  if (isLimit(settings.get("lock_timeout"))) return null;
  const later = unit.statements.slice(index + 1).map((one) => one.settings.get("lock_timeout"));
  return later.find(isLimit) ?? null;
}

function isLimit(setting: Setting | undefined): setting is Setting {
  return (setting?.ms ?? 0) > 0;
}
