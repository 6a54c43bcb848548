import type { Database, Session } from "../../postgres/server.ts";
import type { Budgets, PlanNode, ProvenIndex, ProvenPlan, ProvenWrite, Query } from "../../types.ts";
import type { VersionUnderTest } from "../version-under-test.ts";
import { type Furnishing, onSides, type Sides } from "./before-after.ts";
import { comparePlan, usedIn } from "./compare.ts";
import { queriesFor } from "./derived-queries.ts";
import { emptyTablesIn } from "./empty-tables.ts";
import { nodesOf } from "./explain.ts";
import { furtherQueries } from "./further-queries.ts";
import type { CatalogIndex, Key } from "./indexes.ts";
import type { Extent } from "./interleave.ts";
import { withPredicateValues } from "./predicate-values.ts";
import { relevant } from "./relevant-queries.ts";
import { servedBefore } from "./served-before.ts";
import { sparseColumns } from "./sparse-columns.ts";
import { thresholdsOf } from "./thresholds.ts";
import { tried } from "./trial-plans.ts";
import { onlyUnder, withEachValue } from "./variants.ts";
import { whyUnused } from "./why-unused.ts";
import { priceOfWrites } from "./writes/index.ts";

export interface ComparedPlans {
  readonly plans: readonly ProvenPlan[];
  readonly writes: readonly ProvenWrite[];
  /** Writes that could not be timed, one sentence each. */
  readonly untimed: readonly string[];
  /** Tables that a query reads, or that the change indexes, and that have no rows; of those that ought to have some. */
  readonly empty: readonly string[];
  /** Columns of new indexes that hold the same in nearly every row, since a migration has added them; one sentence each. */
  readonly sparse: readonly string[];
  /** Of the new indexes, by name. */
  readonly used: ReadonlyMap<string, Use>;
}

export type Use = Pick<
  ProvenIndex,
  "usedBy" | "unusedBecause" | "onlyUnder" | "serves" | "servedBefore" | "byChance" | "unproven"
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
  queries: AskedQueries,
): Promise<ComparedPlans | null> {
  return onSides(subject, ground, furnishing, (sides) => compareOn(subject, sides, queries));
}

/** The same, on sides that stand. */
export async function compareOn(
  subject: VersionUnderTest,
  sides: Sides,
  { workload, runbooks, budgets }: AskedQueries,
): Promise<ComparedPlans> {
  const own = workload === null ? await derived(subject, sides) : null;
  const explained = await relevant(sides, runbooks, workload ?? []);
  const given = await withLiterals(sides, [...(workload ?? []), ...explained].flatMap(withEachValue));
  const queries = [...given, ...(own ? [...own.values()].flat() : [])];
  const longestMs = sides.tables && Math.min(ONE_MS, ALL_MS / Math.max(1, queries.length));
  const extentOf = (query: Query): Extent | null =>
    longestMs === null ? null : { longestMs, thresholds: thresholdsOf(query, budgets) };
  const emptyTables = emptyTablesIn(sides.after);
  const plans: ProvenPlan[] = [];
  for (const [at, query] of queries.entries())
    plans.push(await comparePlan(sides, query, at, extentOf(query), emptyTables));
  const empty = sides.tables ? await emptyTables(tablesOf(sides, plans)) : [];
  const used = await usedOf(subject, sides, { plans, asked: own, empty });
  const prices = sides.tables
    ? await priceOfWrites(subject, sides, sides.tables)
    : { writes: [], untimed: [] };
  return { plans, used, empty, sparse: await sparseColumns(subject, sides), ...prices };
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
    const first = await queriesFor(after, collated(index), tables !== null);
    const queries = [...first, ...(await furtherOf(after, index, first, tables !== null))];
    count += queries.length;
    if (queries.length > 0) all.set(index.name, queries);
  }
  subject.limit("new indexes queried", asked, wanted.length);
  return all;
}

/** Where none of the first uses it, it may be made for something else. */
async function furtherOf(
  session: Session,
  index: CatalogIndex,
  first: readonly Query[],
  rows: boolean,
): Promise<readonly Query[]> {
  for (const query of first) {
    const plan = await tried(session, { query, given: [] }, index, { forced: false });
    if (plan && plan.using.length > 0) return [];
  }
  const names = new Set(first.map(({ name }) => name));
  return (await furtherQueries(session, collated(index), rows)).filter(({ name }) => !names.has(name));
}

/** An export has parameters where queries have constants, among them those that a partial index is made for. */
async function withLiterals(
  { before, after, fresh, gone }: Sides,
  queries: readonly Query[],
): Promise<readonly Query[]> {
  const whole = (all: readonly CatalogIndex[]): readonly CatalogIndex[] =>
    all.filter(({ name, root, keys }) => name === root && keys.length > 0);
  const served = await withPredicateValues(after, whole(fresh), queries);
  return withPredicateValues(
    before,
    whole(gone).filter(({ predicate }) => predicate !== null),
    served,
  );
}

interface PlannedWorkload {
  readonly plans: readonly ProvenPlan[];
  /** By index, what was made for it; null: somebody gave the queries. */
  readonly asked: ReadonlyMap<string, readonly Query[]> | null;
  readonly empty: readonly string[];
}

function tablesOf({ fresh }: Sides, plans: readonly ProvenPlan[]): readonly string[] {
  const read = plans.flatMap(({ after }) => (after ? [...nodesOf(after.tree)] : []));
  return [...new Set([...fresh.map((one) => one.table), ...read.flatMap(({ relation }) => relation ?? [])])];
}

/** Which queries use each new index; of the first few that none uses, why. `asked`: those with queries made for them. */
async function usedOf(
  subject: VersionUnderTest,
  sides: Sides,
  { plans, asked, empty }: PlannedWorkload,
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
    if (empty.includes(index.table)) {
      const unusedBecause = `${bare(index.table)} has no rows here`;
      used.set(index.name, { usedBy, ...(usedBy.length > 0 ? {} : { unusedBecause, unproven: true }) });
      continue;
    }
    const own = asked && (asked.get(index.name) ?? []).map((one) => one.name);
    const why =
      usedBy.length > 0
        ? {}
        : unused < MOST_EXPLAINED
          ? await whyUnused(subject, sides, { index, own, plans })
          : { unproven: true as const };
    if (usedBy.length === 0) unused++;
    const under = onlyUnder(plans, usedBy);
    const before = servedBefore(index, plans, sides);
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

/** Equal and in order by its collations: under another one nobody can look it up. */
function collated(index: CatalogIndex): CatalogIndex {
  const keys = index.keys.map((key) => ({
    ...key,
    expression: isDefault(key) ? key.expression : `(${key.expression} COLLATE ${key.collation})`,
  }));
  return { ...index, keys };
}

function isDefault({ collation }: Key): boolean {
  return collation === null || collation === 'pg_catalog."default"';
}

function isUsed(tree: PlanNode, { name }: CatalogIndex, { fresh }: Sides): boolean {
  return usedIn(tree, fresh).some((one) => one.root === name);
}

function bare(name: string): string {
  return name.startsWith("public.") ? name.slice("public.".length) : name;
}
