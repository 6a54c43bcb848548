import type { Combination, ExpressionStatistics } from "../../../types.ts";
import { withFrequencies } from "./bytes.ts";
import type { MadeStatistics } from "./object.ts";
import type { StatisticsPlace } from "./place.ts";
import { SCRATCH, scratchLike, scratchTables } from "./scratch.ts";
import { commonOf, type Row } from "./write.ts";

/** Most common combinations as the server keeps them; `here`: the place of each value. null: they do not fit. */
export async function commonLike(
  { database, session }: StatisticsPlace,
  common: readonly Combination[],
  made: MadeStatistics,
  here: readonly number[],
): Promise<Buffer | null> {
  await scratchLike(session, made);
  const from = here.map((_, at) => here.indexOf(at));
  const ordered = common.map((one) => ({ values: from.map((at) => one.values[at] ?? null) }));
  const list = await scratchTables(session, ordered);
  if (!list) return null;
  const built = await database.overrule((superuser) => commonOf(superuser, list.oid));
  const order = common.map((combination, at) => ({ ...combination, at: list.at[at] ?? 0 }));
  return withFrequencies(built, here.length, order);
}

/**
 * What is known of expressions, as columns of a table have it: from there an object takes it over. null: it does not fit.
 * `here`: the place of each expression.
 */
export async function expressionsLike(
  { session, column }: StatisticsPlace,
  expressions: readonly ExpressionStatistics[],
  made: MadeStatistics,
  here: readonly number[],
): Promise<Row["expressions"]> {
  const { oid, schema } = await scratchLike(session, made);
  for (const [at, { known }] of expressions.entries()) {
    const name = `p${here[at]}`;
    const own = known && { ...known, schema, relation: SCRATCH, name, inherited: false };
    if (!own || !(await column(own))) return null;
  }
  // The first column is the row's own number.
  return { relation: oid, columns: here.map((at) => at + 2).toSorted((a, b) => a - b) };
}
