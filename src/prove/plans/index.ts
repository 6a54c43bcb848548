import type { Database } from "../../postgres/server.ts";
import type { Budgets, PlanNode, ProvenIndex, ProvenPlan, ProvenWrite, Query } from "../../types.ts";
import type { VersionUnderTest } from "../version-under-test.ts";
import { type Furnishing, onSides, type Sides } from "./before-after.ts";
import { comparePlan, usedIn } from "./compare.ts";
import { queriesFor } from "./derived-queries.ts";
import type { CatalogIndex } from "./indexes.ts";
import type { Extent } from "./interleave.ts";
import { relevant } from "./relevant-queries.ts";
import { servedBefore } from "./served-before.ts";
import { thresholdsOf } from "./thresholds.ts";
import { onlyUnder, withEachValue } from "./variants.ts";
import { whyUnused } from "./why-unused.ts";
import { priceOfWrites } from "./writes.ts";

export interface ComparedPlans {
  readonly plans: readonly ProvenPlan[];
  readonly writes: readonly ProvenWrite[];
  /** Of the new indexes, by name. */
  readonly used: ReadonlyMap<string, Use>;
}

export type Use = Pick<
  ProvenIndex,
  "usedBy" | "unusedBecause" | "onlyUnder" | "serves" | "servedBefore" | "byChance"
>;

/** What somebody gives, in files or runbooks; without a file also what each new index is made for. */
export interface AskedQueries {
  readonly workload: readonly Query[] | null;
  readonly runbooks: readonly Query[];
  /** What decides how long a query has to run. */
  readonly budgets: Budgets;
}

/** How long all queries may take, and one of them. */
const ALL_MS = 12_000;
const ONE_MS = 600;
/** Of a change that makes hundreds of indexes, these many are asked about. */
const MOST_DERIVED = 60;
const MOST_EXPLAINED = 12;

/**
 * What a workload gains and loses by a version's indexes, on a ground that is furnished like production. null: the version changes no index.
 */
export function comparePlans(
  subject: VersionUnderTest,
  ground: Database,
  furnishing: Furnishing,
  { workload, runbooks, budgets }: AskedQueries,
): Promise<ComparedPlans | null> {
  return onSides(subject, ground, furnishing, async (sides) => {
    const own = workload === null ? await derived(subject, sides) : null;
    const explained = await relevant(sides, runbooks, workload ?? []);
    const queries = [...(workload ?? []), ...explained, ...(own ? [...own.values()].flat() : [])].flatMap(
      withEachValue,
    );
    const longestMs = sides.tables && Math.min(ONE_MS, ALL_MS / Math.max(1, queries.length));
    const extentOf = (query: Query): Extent | null =>
      longestMs === null ? null : { longestMs, thresholds: thresholdsOf(query, budgets) };
    const plans: ProvenPlan[] = [];
    for (const [at, query] of queries.entries())
      plans.push(await comparePlan(sides, query, at, extentOf(query)));
    const used = await usedOf(subject, sides, plans, own && new Set(own.keys()));
    const writes = sides.tables ? await priceOfWrites(subject, sides, sides.tables) : [];
    return { plans, used, writes };
  });
}

/** By the index that each is made for; one for which none can be made is left out. */
async function derived(
  subject: VersionUnderTest,
  { after, fresh, tables }: Sides,
): Promise<ReadonlyMap<string, readonly Query[]>> {
  const all = new Map<string, readonly Query[]>();
  const wanted = fresh.filter(({ name, root }) => name === root);
  let [count, asked] = [0, 0];
  for (const index of wanted) {
    if (count >= MOST_DERIVED) break;
    asked++;
    const queries = await queriesFor(after, index, tables !== null);
    count += queries.length;
    if (queries.length > 0) all.set(index.name, queries);
  }
  subject.limit("new indexes queried", asked, wanted.length);
  return all;
}

/** Which queries use each new index; of the first few that none uses, why. `asked`: those with queries made for them. */
async function usedOf(
  subject: VersionUnderTest,
  sides: Sides,
  plans: readonly ProvenPlan[],
  asked: ReadonlySet<string> | null,
): Promise<ComparedPlans["used"]> {
  const used = new Map<string, Use>();
  if (plans.every((one) => one.after === undefined)) return used;
  let unused = 0;
  for (const index of sides.fresh) {
    // A partition's index is asked about as part of the whole.
    if (index.name !== index.root || asked?.has(index.name) === false) continue;
    const usedBy = plans
      .filter(({ after }) => after && isUsed(after.tree, index, sides))
      .map((one) => one.query.name);
    const explain = usedBy.length === 0 && unused < MOST_EXPLAINED;
    const why = explain
      ? await whyUnused(subject, sides, index, plans, asked !== null && !sides.trusted)
      : {};
    if (usedBy.length === 0) unused++;
    const under = onlyUnder(plans, usedBy);
    const before = servedBefore(index, plans, sides.gone);
    const only = under.length > 0 ? { onlyUnder: under } : {};
    used.set(index.name, {
      ...{ usedBy, ...only, ...why },
      ...(before ? { servedBefore: before } : {}),
      ...(index.serves ? { serves: index.serves } : {}),
    });
  }
  subject.limit("unused indexes explained", Math.min(unused, MOST_EXPLAINED), unused);
  return used;
}

function isUsed(tree: PlanNode, { name }: CatalogIndex, { fresh }: Sides): boolean {
  return usedIn(tree, fresh).some((one) => one.root === name);
}
