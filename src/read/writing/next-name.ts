import type { Writing } from "../../types.ts";
import { fileNameOf } from "../evidence/path.ts";
import { byNumber } from "../text/order.ts";

/**
 * Letters, what is counted, and the rest: "V" "1_2" "__orders", "" "2026-01-05-100000" "_create_orders". Without letters
 * an underscore ends the number: what comes then is the title, whatever it begins with.
 */
const NUMBERED =
  /^(?:([A-Za-z]+)((?:\d+[._])*\d+)|()(\d{4}-\d\d-\d\d-\d{6}-\d{4}(?=_)|\d{4}-\d\d-\d\d-\d+|\d{4}_\d\d_\d\d_\d{6}|\d+(?:\.\d+)*))(?!\d)(.*)$/s;

interface NumberedName {
  readonly letters: string;
  readonly number: string;
  /** What parts the number from the title: "_", "__", "-". */
  readonly sign: string;
}

function numbered(name: string): NumberedName | null {
  const [, letters = "", counted, , plain, rest = ""] = NUMBERED.exec(name) ?? [];
  const number = counted ?? plain;
  if (number === undefined) return null;
  return { letters, number, sign: /^[-_.]+(?=[^-_.])/.exec(rest)?.[0] ?? "_" };
}

/** The number that comes `steps` after: a date and time, with or without its fractions, by seconds, any other by ones. As wide as before. */
function after(number: string, steps: number): string {
  const digits = number.replace(/\D/g, "");
  const isTime = [14, 17, 18, 20].includes(digits.length);
  const moved = isTime ? secondsAfter(digits.slice(0, 14), steps) : null;
  let next =
    (moved && moved + digits.slice(14)) ??
    (BigInt(digits) + BigInt(steps)).toString().padStart(digits.length, "0");
  // The signs go back to where they stood, counted from the end.
  const parts = number.split(/(\D)/).reverse();
  const out: string[] = [];
  for (const [at, part] of parts.entries()) {
    const isSign = at % 2 === 1;
    const isLast = at === parts.length - 1;
    out.push(isSign ? part : isLast ? next : next.slice(-part.length));
    if (!isSign && !isLast) next = next.slice(0, -part.length);
  }
  return out.reverse().join("");
}

/** YYYYMMDDHHMMSS; null where it is no time. */
function secondsAfter(digits: string, steps: number): string | null {
  const [, y = "", mo = "", d = "", h = "", mi = "", s = ""] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const time = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (Number.isNaN(time.getTime())) return null;
  return new Date(time.getTime() + steps * 1000).toISOString().replace(/\D/g, "").slice(0, 14);
}

/**
 * Names of versions that are counted on from those that are there.
 * @param suffix how the tool's paths end after the title: ".up.sql", "/migration.sql"
 */
export function countedBy(suffix: RegExp): Pick<Writing, "following" | "compare"> {
  return {
    following: (path, other, steps, title) => {
      const end = suffix.exec(path)?.[0];
      const name = nameBefore(path, suffix);
      const [own, from] = [numbered(name), numbered(nameBefore(other, suffix))];
      if (end === undefined || !own || !from) return null;
      const folder = path.slice(0, path.length - end.length - name.length);
      return `${folder}${own.letters}${after(from.number, steps)}${own.sign}${title}${end}`;
    },
    compare: (path, other) => {
      const [first, second] = [path, other].map((each) => numbered(nameBefore(each, suffix))?.number);
      if (first === undefined || second === undefined) return null;
      return byNumber(first.replace(/\D/g, ""), second.replace(/\D/g, ""));
    },
  };
}

function nameBefore(path: string, suffix: RegExp): string {
  const end = suffix.exec(path)?.[0] ?? "";
  return fileNameOf(path.slice(0, path.length - end.length));
}
