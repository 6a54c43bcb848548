/** What is wrong, with its place in the file: "relations[3].pages must be …". */
export class WrongStatistics extends Error {}

export const MOST_TUPLES = 1e13;
const LONGEST_NAME = 256;
const MOST_ENTRIES = 50_000;
/** A statistics target goes to 10,000; a few more numbers stand behind those of elements. */
const MOST_NUMBERS = 10_010;

export function maybe<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === undefined || value === null ? null : read(value);
}

export function object(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new WrongStatistics(`${place} must be an object`);
}

export function listAt(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new WrongStatistics(`${place} must be a list`);
  if (value.length > MOST_ENTRIES)
    throw new WrongStatistics(`${place} must have at most ${MOST_ENTRIES} entries`);
  return value;
}

export function bool(value: unknown, place: string): boolean {
  if (typeof value === "boolean") return value;
  throw new WrongStatistics(`${place} must be true or false`);
}

export function word(value: unknown, place: string, longest = LONGEST_NAME): string {
  if (typeof value === "string" && value !== "" && value.length <= longest && !value.includes("\0"))
    return value;
  throw new WrongStatistics(`${place} must be a text of 1 to ${longest} characters`);
}

/** '{a,b}', as PostgreSQL writes an array. What is in it, the server judges. */
export function literalAt(value: unknown, place: string): string {
  if (typeof value === "string" && /^\{[^\0]*\}$/s.test(value)) return value;
  throw new WrongStatistics(`${place} must be an array as PostgreSQL writes it, {…}`);
}

export function number(value: unknown, place: string, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new WrongStatistics(`${place} must be a number from ${least} to ${most}`);
}

export function whole(value: unknown, place: string, least: number, most: number): number {
  const read = number(value, place, least, most);
  if (Number.isInteger(read)) return read;
  throw new WrongStatistics(`${place} must be a whole number`);
}

export function numbers(value: unknown, place: string, most: number): readonly number[] {
  if (!Array.isArray(value) || value.length > MOST_NUMBERS)
    throw new WrongStatistics(`${place} must be a list of at most ${MOST_NUMBERS} numbers`);
  return value.map((item, at) => number(item, `${place}[${at}]`, 0, most));
}
