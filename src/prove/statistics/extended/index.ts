import { printName } from "../../../sql/grammar/name.ts";
import type { ExtendedStatistics } from "../../../types.ts";
import { attempt } from "../../sending/apply.ts";
import { dependencyBytes, distinctBytes } from "./bytes.ts";
import { type MadeStatistics, madeLike, numberOf, placesHere } from "./object.ts";
import type { StatisticsPlace } from "./place.ts";
import { commonLike, expressionsLike } from "./values.ts";
import { write } from "./write.ts";

/** Gives statistics objects what production's know. What does not succeed is a sentence. */
export async function restoreExtended(
  place: StatisticsPlace,
  given: readonly ExtendedStatistics[],
): Promise<readonly string[]> {
  const said: string[] = [];
  for (const statistics of given.filter(knowsAnything)) {
    const unfit: string[] = [];
    const error = await attempt(async () => void unfit.push(...(await restored(place, statistics))));
    if (error) said.push(`${lost([printName(statistics)])}: the server says: ${error.message}`);
    said.push(...unfit);
  }
  return said;
}

/** "what public.s knows of several columns together is not restored, and the planner takes them for independent". */
export function lost(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  const know = names.length === 1 ? "knows" : "know";
  return `what ${names.slice(0, 3).join(", ")}${more} ${know} of several columns together is not restored, and the planner takes them for independent`;
}

function knowsAnything({ distinct, dependencies, common, expressions }: ExtendedStatistics): boolean {
  return Boolean(distinct ?? dependencies ?? common) || expressions.some(({ known }) => known !== null);
}

/** Sentences on what does not fit. */
async function restored(place: StatisticsPlace, given: ExtendedStatistics): Promise<readonly string[]> {
  const { database, major } = place;
  const made = await madeLike(place.session, given);
  const here = made && placesHere(given, made);
  if (!made || !here) return [`${lost([printName(given)])}: here it is over something else`];
  // Before PostgreSQL 15 it is the one or the other.
  if (major < 15 && given.inherited !== made.partitioned) return [];
  const unfit: string[] = [];
  const fitting = async <T>(what: string, work: () => Promise<T | null>): Promise<T | null> => {
    let found: T | null = null;
    await attempt(async () => {
      found = await work();
    });
    if (found === null) unfit.push(`${what} of ${printName(given)} do not fit, and are left out`);
    return found;
  };
  const { common, expressions } = given;
  const [kept, known] = [made.kinds.includes("m") && common?.length, made.kinds.includes("e")];
  await write(database, major, {
    oid: made.oid,
    inherited: given.inherited,
    ...numbered(given, made, here),
    common:
      kept && common
        ? await fitting("the most common values", () => commonLike(place, common, made, here))
        : null,
    expressions:
      known && expressions.some((one) => one.known)
        ? await fitting("the statistics of expressions", () =>
            expressionsLike(place, expressions, made, here.slice(given.columns.length)),
          )
        : null,
  });
  return unfit;
}

/** What has to do with the numbers of columns alone, in the order in which the server has them. */
function numbered(
  { distinct, dependencies }: ExtendedStatistics,
  made: MadeStatistics,
  here: readonly number[],
) {
  const there = (of: readonly number[]) => of.map((one) => here[one] ?? 0);
  const ascending = (of: readonly number[]) => of.toSorted((a, b) => a - b).map((one) => numberOf(made, one));
  const last = (of: readonly number[]) => [...ascending(of.slice(0, -1)), ...ascending(of.slice(-1))];
  return {
    distinct:
      distinct && made.kinds.includes("d")
        ? distinctBytes(distinct.map(({ of, count }) => ({ of: ascending(there(of)), count })))
        : null,
    dependencies:
      dependencies && made.kinds.includes("f")
        ? dependencyBytes(dependencies.map(({ of, degree }) => ({ of: last(there(of)), degree })))
        : null,
  };
}
