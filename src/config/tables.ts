import { printName } from "../sql/grammar/name.ts";
import { writtenName } from "../sql/grammar/written-name.ts";
import type { TableSize } from "../types.ts";

/** More rows than anybody has. */
export const mostRows = 1e13;
/** "200/s", "12/min". */
export const writeRate = /^(\d{1,9}(?:\.\d{1,9})?)\/(s|min)$/;

/** A table of the configuration, as written; null where there is no value, or none of that kind. */
export interface GivenTable {
  readonly name: string;
  readonly rows: unknown;
  readonly writes: unknown;
}

/** The size that the configuration gives a table; or what is wrong with it, as the rest of a sentence. */
export function tableSize({ name, rows, writes }: GivenTable): TableSize | { readonly wrong: string } {
  const table = writtenName(name);
  if (!table) return { wrong: `"${name}" is not the name of a table, as in \`orders\` or \`app."Orders"\`` };
  const printed = printName(table);
  if (typeof rows !== "number" || !Number.isInteger(rows) || rows < 0 || rows > mostRows)
    return { wrong: `the rows of ${printed} must be a whole number, as in \`${printed}: 5000\`` };
  if (writes === undefined) return { ...table, rows, writes: null };
  const [, count, unit] = writeRate.exec(typeof writes === "string" ? writes : "") ?? [];
  if (count === undefined) return { wrong: `the writes of ${printed} must be written like 200/s or 12/min` };
  return { ...table, rows, writes: Number(count) / (unit === "min" ? 60 : 1) };
}
