import type { Session } from "../../postgres/server.ts";
import { endOfLexeme } from "../../sql/grammar/lexer.ts";
import { attempt } from "../sending/apply.ts";
import { baseTypeOf, isNumber, isWhole } from "./between-values.ts";
import type { TableColumn } from "./columns.ts";
import { literalsIn } from "./literals.ts";
import { isText, textMentions } from "./texts.ts";
import { valueFor } from "./values.ts";

/** Which values of a column its checks accept. */
export type AcceptedValues =
  /** These, as written in SQL. */
  | { readonly kind: "some"; readonly values: readonly string[] }
  /** Numbers from one to another. */
  | { readonly kind: "between"; readonly from: number; readonly to: number }
  /** Texts of so many characters. */
  | { readonly kind: "long"; readonly length: number };

/** Of a check with thousands of constants, these many are tried. */
const MOST = 200;
const LONGEST = 200;

/**
 * By column, as written in SQL, what its checks accept while every other column is null: they are asked about the constants
 * that they name, and about what lies beside those. A column that they leave free is not in it.
 */
export async function acceptedBy(
  session: Session,
  columns: readonly TableColumn[],
  checks: readonly string[],
): Promise<ReadonlyMap<string, AcceptedValues>> {
  const accepted = new Map<string, AcceptedValues>();
  for (const column of columns) {
    const own = checks.filter((one) => textMentions(one, column.name));
    if (own.length === 0) continue;
    const ask = (values: readonly string[]) => kept(session, columns, column, own, values);
    const found = await acceptedOf(session, column, own, ask);
    if (found) accepted.set(column.name, found);
  }
  return accepted;
}

/** Those of some values that the checks accept. */
type Ask = (values: readonly string[]) => Promise<readonly string[]>;

async function acceptedOf(
  session: Session,
  column: TableColumn,
  checks: readonly string[],
  ask: Ask,
): Promise<AcceptedValues | null> {
  const { type } = column;
  if (isText(column)) return textsOf(column, checks, ask);
  if (isNumber(type)) return numbersOf(column, checks, ask);
  if (baseTypeOf(type).kind !== "e") return null;
  const labels = await labelsOf(session, column);
  const values = await ask(labels);
  return values.length > 0 && values.length < labels.length ? { kind: "some", values } : null;
}

async function textsOf(
  { type }: TableColumn,
  checks: readonly string[],
  ask: Ask,
): Promise<AcceptedValues | null> {
  const literals = [...new Set(checks.flatMap(literalsIn))].slice(0, MOST);
  const values = await ask(literals);
  if (values.length > 0) return { kind: "some", values };
  const any = valueFor(type, "1");
  if (any === null || (await ask([any])).length > 0) return null;
  for (const length of numbersIn(checks).filter((one) => Number.isInteger(one) && one > 0 && one <= LONGEST))
    if ((await ask([valueFor({ ...baseTypeOf(type), length }, "1") ?? any])).length > 0)
      return { kind: "long", length };
  return null;
}

async function numbersOf(
  { type }: TableColumn,
  checks: readonly string[],
  ask: Ask,
): Promise<AcceptedValues | null> {
  const usual = [1, 10, 1000, 100_000].map((n) => valueFor(type, String(n)) ?? "NULL");
  if ((await ask(usual)).length === usual.length) return null;
  const named = numbersIn(checks);
  const middle = (a: number, b: number): number => (isWhole(type) ? Math.floor((a + b) / 2) : (a + b) / 2);
  const between = named.slice(1).map((bound, at) => middle(bound, named[at] ?? bound));
  const beside = named.flatMap((one) => [one - 1, one + 1]);
  const tried = [...new Set([0, 1, ...named, ...beside, ...between])].sort((a, b) => a - b);
  const values = (await ask(tried.map((one) => `(${one})`))).map((one) => Number(one.slice(1, -1)));
  const [from, to] = [values[0], values.at(-1)];
  if (from === undefined || to === undefined) return null;
  const gaps = tried.some((one) => one > from && one < to && !values.includes(one));
  return gaps && values.every((one) => named.includes(one))
    ? { kind: "some", values: values.map(String) }
    : { kind: "between", from, to };
}

/** A table may have columns of any name that is not ours. */
const PLACE = "indexwright_place";

async function kept(
  session: Session,
  columns: readonly TableColumn[],
  { name, type }: TableColumn,
  checks: readonly string[],
  values: readonly string[],
): Promise<readonly string[]> {
  if (values.length === 0) return [];
  const row = columns.map((column) =>
    column.name === name ? `c.value AS ${name}` : `NULL::${column.type.written} AS ${column.name}`,
  );
  const tried = values.map((value, at) => `(${at}, (${value})::${type.written})`);
  const accepts = checks.map((one) => `coalesce(${one}, true)`).join(" AND ");
  let found: readonly string[] = [];
  // A function of the migration may stand in a check, and fail.
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT ${PLACE} AS place FROM (SELECT c.place AS ${PLACE}, ${row.join(", ")} FROM (VALUES ${tried.join(", ")}) AS c (place, value)) AS made
       WHERE ${accepts} ORDER BY ${PLACE}`,
    );
    found = rows.flatMap(({ place }) => values[Number(place)] ?? []);
  });
  return found;
}

async function labelsOf(session: Session, { type }: TableColumn): Promise<readonly string[]> {
  const { rows } = await session.extended(
    `SELECT quote_literal(one) AS label FROM unnest(enum_range(NULL::${baseTypeOf(type).written})) AS one`,
  );
  return rows.map(({ label }) => String(label));
}

/** The numbers of expressions as the server prints them, rising; those below zero it puts into quotes. */
function numbersIn(checks: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const check of checks) {
    for (const literal of literalsIn(check)) found.add(Number(literal.slice(1, -1) || Number.NaN));
    const number = /\d+(\.\d+)?/y;
    for (let at = 0; at < check.length; ) {
      number.lastIndex = at;
      const [word] = number.exec(check) ?? [];
      if (word !== undefined) found.add(Number(word));
      const end = endOfLexeme(check, at, check.length);
      at = word === undefined ? Math.max(end < 0 ? ~end : end, at + 1) : number.lastIndex;
    }
  }
  return [...found]
    .filter((one) => Number.isFinite(one) && Math.abs(one) < Number.MAX_SAFE_INTEGER)
    .sort((a, b) => a - b)
    .slice(0, MOST);
}
