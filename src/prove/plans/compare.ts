import { ServerError } from "../../postgres/server.ts";
import type { PlanNode, PlanSide, ProvenPlan, Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { argumentsFor, preparation } from "./arguments.ts";
import type { Sides } from "./before-after.ts";
import type { EmptyTables } from "./empty-tables.ts";
import { type ExplainedPlan, nodesOf, planned } from "./explain.ts";
import type { CatalogIndex } from "./indexes.ts";
import { type Extent, inTurns, type Turns } from "./interleave.ts";
import { withTypes } from "./parameter-types.ts";
import { quantile, short, speedupOf } from "./timings.ts";

/**
 * One query on both sides: planned, and executed as well where it only reads and its parameters have values. `extent`: how
 * often; null: not at all.
 */
export async function comparePlan(
  sides: Sides,
  given: Query,
  at: number,
  extent: Extent | null,
  emptyTables: EmptyTables,
): Promise<ProvenPlan> {
  const { before, after, fresh } = sides;
  if (given.wrong !== undefined) return { query: given, index: null, says: given.wrong };
  const query = await withTypes(after, given);
  if (query instanceof ServerError) return { query: given, index: null, says: query.message };
  const asked = { query, name: `indexwright_${at}` };
  for (const side of [before, after]) {
    const refused = await attempt(() => side.extended(preparation(asked.name, query)));
    if (refused) return { query, index: null, says: refused.message };
  }
  const own = await argumentsFor(after, query);
  const first = await plansOf(sides, asked, own);
  // A value that does not fit says nothing of the query.
  const plans = own !== null && "says" in first ? await plansOf(sides, asked, null) : first;
  if ("says" in plans) return { query, index: null, says: plans.says };
  const values = plans === first ? own : null;
  if (extent === null) return { query, says: null, ...told(plans, null, fresh) };
  const read = [...nodesOf(plans.after.tree)].flatMap(({ relation }) => relation ?? []);
  const [empty] = await emptyTables(read);
  if (empty !== undefined)
    return { query, says: `it is only planned: ${empty} has no rows here`, ...told(plans, null, fresh) };
  const { says, turns } = await run(sides, query, asked.name, values, extent);
  return { query, says, ...told(turns ?? plans, turns, fresh) };
}

interface PlanPair {
  readonly before: ExplainedPlan;
  readonly after: ExplainedPlan;
}

/** With those values, or for all; else what the server says. */
async function plansOf(
  { before, after }: Sides,
  { query, name }: { readonly query: Query; readonly name: string },
  given: readonly string[] | null,
): Promise<PlanPair | { readonly says: string }> {
  const values = { given, count: query.parameters.length };
  if (given === null) for (const side of [before, after]) await side.simple(generic);
  let plans: PlanPair | null = null;
  const refused = await attempt(async () => {
    plans = { before: await planned(before, name, values), after: await planned(after, name, values) };
  });
  if (given === null) for (const side of [before, after]) await side.simple(custom);
  return plans ?? { says: refused?.message ?? "it has no plan" };
}

const generic = "SET plan_cache_mode = force_generic_plan";
const custom = "SET plan_cache_mode = force_custom_plan";

async function run(
  { before, after }: Sides,
  query: Query,
  name: string,
  given: readonly string[] | null,
  extent: Extent,
): Promise<{ readonly says: string | null; readonly turns: Turns | null }> {
  if (!query.reads) return { says: "it writes, so it is only planned", turns: null };
  if (given === null) {
    const unknown = query.parameters.findIndex((one) => one.values.length === 0 && one.column === null) + 1;
    const which = unknown > 0 ? `$${unknown}` : "a parameter";
    return { says: `no value is known for ${which}: give one with -- $${unknown || 1}: VALUE`, turns: null };
  }
  let turns: Turns | null = null;
  const refused = await attempt(async () => {
    turns = await inTurns(before, after, name, given, extent);
  });
  return { says: refused && `it is only planned: ${refused.message}`, turns };
}

function told(
  plans: PlanPair,
  turns: Turns | null,
  fresh: readonly CatalogIndex[],
): Pick<ProvenPlan, "index" | "before" | "after" | "speedup"> {
  const [used] = usedIn(plans.after.tree, fresh);
  const table = used?.table ?? null;
  const times = (of: "before" | "after") => turns?.pairs.map((pair) => pair[of]) ?? null;
  return {
    index: used?.root ?? null,
    before: sideOf(plans.before, times("before"), table),
    after: sideOf(plans.after, times("after"), table),
    ...(turns ? { speedup: speedupOf(turns.pairs) } : {}),
  };
}

/** The new indexes that a plan uses. It names an index without its schema, which is that of its table. */
export function usedIn(tree: PlanNode, fresh: readonly CatalogIndex[]): readonly CatalogIndex[] {
  const names = new Set([...nodesOf(tree)].flatMap(({ index }) => index ?? []));
  return fresh.filter((one) => names.has(one.bare));
}

function sideOf(
  { tree, cost, run }: ExplainedPlan,
  times: readonly number[] | null,
  table: string | null,
): PlanSide {
  const scans = [...nodesOf(tree)].filter((one) => one.relation !== null);
  const scan = scans.find((one) => one.relation === table) ?? scans[0] ?? tree;
  return {
    cost,
    ...(times ? { p50Ms: short(quantile(times, 0.5)), p95Ms: short(quantile(times, 0.95)) } : {}),
    ...(run ? { sharedBuffers: run.buffers, walBytes: run.wal } : {}),
    ...(tree.came ? { rows: Math.round(tree.came.rows * tree.came.loops) } : {}),
    node: scan.kind,
    tree,
  };
}
