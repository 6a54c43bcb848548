import { casts } from "../../src/sql/facts/casts.ts";
import { factsByName } from "../../src/sql/facts.ts";
import { table } from "../../src/text/lookup.ts";

/** A type with what stands in parentheses behind it. */
export interface ModifiedType {
  /** As PostgreSQL's grammar names it: "int8", "text[]". */
  readonly type: string;
  readonly modifiers: readonly number[];
}

/**
 * Whether every stored value of a type is one of the other as it stands, so that ALTER COLUMN … TYPE leaves the table's
 * file alone (ATColumnChangeRequiresRewrite in src/backend/commands/tablecmds.c). `utc`: the session's time zone is.
 */
export function isStoredAlike(from: ModifiedType, to: ModifiedType, postgres: number, utc: boolean): boolean {
  if (from.type === to.type) return from.modifiers.join() === to.modifiers.join() || isWider(from, to);
  if (to.modifiers.length > 0) return false;
  if (utc && sameInstant.has(from.type) && sameInstant.has(to.type)) return true;
  // A cast without a function: the same bytes.
  const known = factsByName(casts, postgres).get(from.type) ?? [];
  return known.some(([, target, , method]) => target === to.type && method === "b");
}

/** Of the two kinds of timestamps each is the other in UTC (TimestampTimestampTzRequiresRewrite). */
const sameInstant: ReadonlySet<string> = new Set(["timestamp", "timestamptz"]);

type Widening = (from: readonly number[], to: readonly number[]) => boolean;

function isWider(from: ModifiedType, to: ModifiedType): boolean {
  return to.modifiers.length === 0 || wideningOf.get(from.type)?.(from.modifiers, to.modifiers) === true;
}

const longer: Widening = ([before], [after = 0]) => before !== undefined && before <= after;

/** Microseconds are all that is stored. */
const MOST_PRECISE = 6;

const finer: Widening = ([before], [after = 0]) =>
  after >= MOST_PRECISE || (before !== undefined && before <= after);

/** As each type's own support function takes a change of length for no change (varchar_support and its like). */
const wideningOf = table<Widening>({
  varchar: longer,
  varbit: longer,
  time: finer,
  timetz: finer,
  timestamp: finer,
  timestamptz: finer,
  numeric: ([before, oldScale = 0], [after = 0, newScale = 0]) =>
    before !== undefined && before <= after && oldScale === newScale,
  interval: ([oldFields, before], [fields = 0, after]) =>
    leastOf(fields) <= leastOf(oldFields) &&
    (leastOf(oldFields) > 0 || after === undefined || finer(before === undefined ? [] : [before], [after])),
});

/** The bits of src/include/utils/timestamp.h, from the smallest field to the largest: second, minute, hour, day, month, year. */
const fieldBits = [12, 11, 10, 3, 1, 2];

/** The place of the smallest field that an interval keeps; all are kept unless said. */
function leastOf(fields: number | undefined): number {
  if (fields === undefined) return 0;
  return fieldBits.findIndex((bit) => (fields & (1 << bit)) !== 0);
}
