import { size } from "../../text/size.ts";
import type { ChangeToWrite, MeasuredIndex, Step } from "../../types.ts";
import { elapsed } from "../apply/words.ts";
import { soughtWords } from "../steps.ts";

/** What a step does, in a clause: "builds `orders_placed_idx`". */
export function doneBy({ wish, index, from, parent, rebuilt, constraint }: Step): string {
  const name = `\`${soughtWords(index)}\``;
  if (wish === "gone") return `drops ${name}`;
  if (wish === "attached") return `attaches ${name} to \`${parent ? soughtWords(parent) : "its parent"}\``;
  if (constraint) return `gives ${name} to its constraint`;
  if (wish === "renamed") return `renames \`${from ? soughtWords(from) : "it"}\` to ${name}`;
  return rebuilt ? `builds ${name} anew` : `builds ${name}`;
}

/** Whom it keeps out, and for how long (measured on PostgreSQL 14 to 18). */
export function lockedBy({ wish, concurrent, constraint, only, rebuilt }: Step): string {
  if (concurrent)
    return "`SHARE UPDATE EXCLUSIVE`: reads and writes go on; DDL, VACUUM, ANALYZE and other builds of the table wait";
  if (wish === "gone") return "`ACCESS EXCLUSIVE`, for an instant: reads and writes wait";
  if (constraint)
    return "`ACCESS EXCLUSIVE`, for an instant, or a scan where a primary key's column may be null";
  if (wish === "renamed")
    return "`SHARE UPDATE EXCLUSIVE` on the index, for an instant: reads and writes go on";
  if (wish === "attached")
    return "`ACCESS EXCLUSIVE` on the partition's index, for an instant: who reads or writes that partition waits";
  if (only) return "`SHARE` on the partitioned table, for an instant: writes wait";
  if (rebuilt)
    return "`SHARE` on the table and `ACCESS EXCLUSIVE` on the index, until it ends: writes and plans wait";
  return "`SHARE`, until it ends: writes wait";
}

/** What `prove` has measured of a step's index; null: nothing. */
export function measuredOf(step: Step, { measured }: ChangeToWrite): MeasuredIndex | null {
  if (measured === null || step.wish !== "valid" || step.only || step.constraint) return null;
  const name = soughtWords(step.index);
  const named = measured.indexes.get(step.index.path?.length === 1 ? name : `public.${name}`);
  if (named) return named;
  const others = [...measured.indexes].filter(([printed]) => printed.endsWith(`.${name}`));
  return others.length === 1 ? (others[0]?.[1] ?? null) : null;
}

export function sizeWords(index: MeasuredIndex | null, rows: number | null): string {
  if (index?.projectedBytes) return `${range(index.projectedBytes, size)}, projected from the statistics`;
  if (index?.bytes != null) return `${size(index.bytes)} at ${rows ?? "the measured"} rows`;
  return "not known";
}

export function timeWords(index: MeasuredIndex | null, rows: number | null): string {
  if (index?.projectedMs) return `${range(index.projectedMs, elapsed)}, projected`;
  if (index?.buildMs != null) return `${elapsed(index.buildMs)} at ${rows ?? "the measured"} rows`;
  return "not known";
}

function range([least, most]: readonly [number, number], words: (value: number) => string): string {
  return words(least) === words(most) ? words(most) : `${words(least)} to ${words(most)}`;
}
