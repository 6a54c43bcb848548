import { quoteIdentifier } from "../../src/sql/grammar/name.ts";
import type { CreatedObject } from "../../src/sql/way-back/down-diff.ts";
import type { Rollback } from "../../src/types.ts";

/** What stays, and what does not come back, as one sentence. */
export function saying(
  missing: readonly CreatedObject[],
  { present, refuses, place, where }: Rollback,
): string {
  const left = listed(missing.filter((one) => one.replaces === undefined));
  const old = listed(missing.filter((one) => one.replaces !== undefined));
  if (refuses) {
    const [undo, bring] = [left && `undo ${left}`, old && `bring back ${old} as before`];
    return `The rollback in ${where} only raises an error: it refuses to ${[undo, bring].filter(Boolean).join(" and ")}`;
  }
  if (present) {
    const leaves = left && `leaves ${left} behind`;
    const keeps = old && `does not bring back ${old} as before`;
    return `The rollback in ${where} ${[leaves, keeps].filter(Boolean).join(" and ")}`;
  }
  const [undo, bring] = [left && `undo ${left}`, old && `bring back ${old} as before`];
  if (place === "none") return `Nothing says how to ${[undo, bring].filter(Boolean).join(" and ")}`;
  const undoes = left && `undoes ${left}`;
  const brings = old && `brings back ${old} as before`;
  return `Nothing ${[undoes, brings].filter(Boolean).join(" or ")}: there is no ${where.replace(/^the /, "")}`;
}

function listed(objects: readonly CreatedObject[]): string {
  const names = objects.map(
    ({ kind, isView, name, replaces }) =>
      `${kind === "table" ? (isView ? "materialized view " : "table ") : ""}${quoteIdentifier(replaces?.name ?? name)}`,
  );
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}
