import { byCodeUnits } from "../evidence/folder.ts";

/** Digits compared by value however long they are: "9" before "10", "0010" equal to "10". */
export function byNumber(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
  return x.length - y.length || byCodeUnits(x, y);
}

/** Leading number by value, then code units; names without a number come last. */
export function byLeadingNumber(a: string, b: string): number {
  const [x, y] = [leading(a), leading(b)];
  if (x !== null && y !== null) return byNumber(x, y) || byCodeUnits(a, b);
  if (x === null && y === null) return byCodeUnits(a, b);
  return x === null ? 1 : -1;
}

function leading(name: string): string | null {
  return /^\d+/.exec(name)?.[0] ?? null;
}

/**
 * What numbers a name, for a tool that goes by whole names: of a date written with separators all of it, and what
 * counts the day's migrations.
 */
export function numberOrDate(name: string): string | null {
  return /^\d{4}([-_.])\d\d\1\d\d(?:[-_.T]?\d+)*/.exec(name)?.[0] ?? versionNumber(/^\d+/.exec(name)?.[0]);
}

/** A version as a number: 007 and 7 are one. */
export function versionNumber(digits: string | undefined): string | null {
  return digits === undefined ? null : digits.replace(/^0+(?=\d)/, "");
}
