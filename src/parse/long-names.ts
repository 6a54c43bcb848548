import { byteLength } from "../text/byte-length.ts";

/**
 * PostgreSQL cuts a name after 63 bytes, and a placeholder that stands in one (placeholders.ts) takes three bytes for
 * a capital, and is as long as the name of a variable, which says nothing of its value. So the grammar is given a short
 * name of as many characters, and what it answers has the whole name again.
 */
export interface ShortNames {
  readonly text: string;
  /** Puts the whole names back into the grammar's answer. */
  readonly restore: (json: string) => string;
}

/** What begins a short name, with a capital that the grammar turns into a small letter where it does so with the name. */
const MARK = "\ue100";
const short = new RegExp(`${MARK}([Nn])([0-9]+)_*`, "g");

const standIn = /[\ue000-\ue0ff]/;
const word = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*/g;
/** NAMEDATALEN - 1 (src/include/pg_config_manual.h). */
const most = 63;

export function withShortNames(text: string): ShortNames {
  if (!standIn.test(text) || text.includes(MARK)) return { text, restore: (json) => json };
  const numbers = new Map<string, number>();
  const given = text.replace(word, (found) => {
    if (!standIn.test(found) || byteLength(found) <= most) return found;
    const number = numbers.get(found) ?? numbers.size;
    numbers.set(found, number);
    return `${MARK}N${number}`.padEnd(found.length, "_");
  });
  const names = [...numbers.keys()];
  const restore = (json: string): string =>
    json.replace(short, (_, mark: string, number: string) => {
      const name = names[Number(number)] ?? "";
      return mark === "n" ? name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : name;
    });
  return { text: given, restore };
}
