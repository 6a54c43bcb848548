import { planChange, sameShape } from "../../sql/plans/plan-change.ts";
import { size } from "../../text/size.ts";
import type { BuildMemory, PlanNode, PlanSide, Proof, ProvenIndex, ProvenPlan } from "../../types.ts";
import { bare, duration, grouped } from "./words.ts";
import { priceOf } from "./write-words.ts";

/** One row of the table of queries. */
export interface PlanCells {
  readonly query: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly index: string;
}

export function planCells(plan: ProvenPlan): PlanCells {
  const { query, before, after, index } = plan;
  if (!before || !after)
    return { query: query.name, before: "", after: "", change: "not planned", index: "" };
  return {
    query: query.name,
    before: sideOf(before),
    after: sideOf(after),
    change: changeOf(plan),
    index: index === null ? "" : bare(index),
  };
}

/** "Seq Scan, 12 ms"; what was only planned has a cost. */
function sideOf({ node, p50Ms, cost }: PlanSide): string {
  return `${node}, ${p50Ms === undefined ? `cost ${Math.round(cost)}` : milliseconds(p50Ms)}`;
}

function milliseconds(ms: number): string {
  return ms < 10 ? `${Number(ms.toPrecision(2))} ms` : `${Math.round(ms)} ms`;
}

export function isSlower(plan: ProvenPlan): boolean {
  return planChange(plan) === "slower";
}

export function isFaster(plan: ProvenPlan): boolean {
  return planChange(plan) === "faster";
}

/** What became slower first, then what uses a new index, then what changed most. */
export function byChange(plans: readonly ProvenPlan[]): readonly ProvenPlan[] {
  return plans.toSorted((a, b) => weight(b) - weight(a));
}

/** The plans that are shown one by one, and how many of a workload are as they were. */
export interface ShownPlans {
  readonly rows: readonly ProvenPlan[];
  readonly asBefore: readonly ProvenPlan[];
  /** "112 of 115 queries are planned as before"; null: each has its row. */
  readonly says: string | null;
}

export function shownPlans(plans: readonly ProvenPlan[]): ShownPlans {
  const sorted = byChange(plans);
  const asBefore = sorted.filter(isUntouched);
  if (asBefore.length < 2) return { rows: sorted, asBefore: [], says: null };
  return {
    rows: sorted.filter((plan) => !isUntouched(plan)),
    asBefore,
    says: `${asBefore.length} of ${plans.length} queries are planned as before`,
  };
}

/** Of a workload; what was made for an index is worth its row in any case. */
function isUntouched({ query, index, before, after }: ProvenPlan): boolean {
  return !query.derived && index === null && !!before && !!after && sameShape(before.tree, after.tree);
}

/** "i: equality: SELECT …": what nobody has given has to be seen. */
export function derivedWords(
  plans: readonly ProvenPlan[],
): readonly { readonly name: string; readonly sql: string }[] {
  return plans.flatMap(({ query }) =>
    query.derived ? [{ name: query.name, sql: oneLine(query.text) }] : [],
  );
}

function oneLine(sql: string): string {
  return sql.replace(/\s+/g, " ").trim();
}

function weight(plan: ProvenPlan): number {
  const change = Math.abs(Math.log(plan.speedup?.ratio ?? 1));
  return (isSlower(plan) ? 1000 : 0) + (plan.index === null ? 0 : 100) + change;
}

function changeOf(plan: ProvenPlan): string {
  const { speedup, before, after } = plan;
  if (!speedup) return costOf(before?.cost ?? 0, after?.cost ?? 0);
  const { ratio, low, high } = speedup;
  if (isFaster(plan)) return `${times(ratio)} faster (${times(low)}–${times(high)})`;
  if (isSlower(plan)) return `${times(1 / ratio)} slower (${times(1 / high)}–${times(1 / low)})`;
  return "no change";
}

/** What was only planned has no time. */
function costOf(before: number, after: number): string {
  if (before > 1.2 * after)
    return `only planned, estimated cost ${times(before / Math.max(after, 0.01))} lower`;
  if (after > 1.2 * before)
    return `only planned, estimated cost ${times(after / Math.max(before, 0.01))} higher`;
  return "only planned";
}

/** "12×". */
function times(ratio: number): string {
  return `${ratio < 10 ? Number(ratio.toPrecision(2)) : Math.round(ratio)}×`;
}

/** "2 of 3 new indexes are used; of 10 queries 5 are faster, 1 slower". */
export function plansVerdict({ plans = [], indexes = [], statistics }: Proof): string {
  const asked = indexes.filter((one) => one.usedBy !== undefined);
  const used = asked.filter((one) => (one.usedBy ?? []).length > 0).length;
  const [faster, slower] = [plans.filter(isFaster).length, plans.filter(isSlower).length];
  const of = asked.length === 1 ? "the new index is" : `of ${asked.length} new indexes ${used} are`;
  const first = asked.length === 0 ? [] : [`${of} ${asked.length === 1 && used === 0 ? "not used" : "used"}`];
  const queries = plans.length === 1 ? "1 query" : `${plans.length} queries`;
  if (statistics === undefined)
    return [...first, `of ${queries} ${faster} faster, ${slower} slower`].join("; ");
  const cheaper = plans.filter(({ before, after }) => (before?.cost ?? 0) > 1.2 * (after?.cost ?? 0)).length;
  const dearer = plans.filter(({ before, after }) => (after?.cost ?? 0) > 1.2 * (before?.cost ?? 0)).length;
  return [...first, `of ${queries}, estimated cost: ${cheaper} lower, ${dearer} higher`].join("; ");
}

/** What is to be said of single queries and indexes, and of the price. */
export function planRemarks({ plans = [], indexes = [], writes = [] }: Proof): readonly string[] {
  return [
    ...writes.map(priceOf),
    ...indexes.flatMap(projectionOf),
    ...indexes.filter(isUnused).map(unusedOf),
    ...indexes.flatMap(({ name, onlyUnder = [] }) =>
      onlyUnder.map((one) => `index ${bare(name)} is used only under parameters like these: ${one}`),
    ),
    ...plans.flatMap(({ query, says, after }) => (says === null || !after ? [] : [`${query.name}: ${says}`])),
  ];
}

/** "index i would take 2 GB in production (…)". A range is no promise. */
function projectionOf({ name, projected }: ProvenIndex): readonly string[] {
  if (!projected) return [];
  const { rows, bytes, off, sampledRows, tableBytes, buildMs, memory } = projected;
  const range = `${size(bytes * off[0])} to ${size(bytes * off[1])}`;
  const share = tableBytes > 0 ? `, ${percentOf(bytes / tableBytes)} of its table` : "";
  const built = buildMs
    ? `, built in something between ${duration(buildMs[0])} and ${duration(buildMs[1])}`
    : "";
  const from = sampledRows === undefined ? "" : `, by what it takes of ${grouped(sampledRows)} here`;
  return [
    `index ${bare(name)} would take about ${size(bytes)} in production (${range}, over ${grouped(rows)} rows${from}${share})${built}${memory ? memoryOf(memory) : ""}`,
  ];
}

function percentOf(share: number): string {
  return share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(100 * share)} %`;
}

/** What fits is not reported, except for a graph, which must fit. */
function memoryOf({ bytes, off, setting, rounds }: BuildMemory): string {
  if (!off) return `; its build needs ${size(bytes)} of memory, and maintenance_work_mem is ${setting}`;
  const [least, most] = rounds ?? [1, 1];
  if (most === 1) return "";
  const often = least === most ? `in ${most} rounds` : `in ${least} to ${most} rounds`;
  return `; its build gathers ${size(bytes * off[0])} to ${size(bytes * off[1])} of keys, and as maintenance_work_mem is ${setting} it writes them ${often}, each of which goes through the index again: with more of it, set in the same session, they are fewer`;
}

export function isUnused({ usedBy }: ProvenIndex): boolean {
  return usedBy !== undefined && usedBy.length === 0;
}

/** "index i is not used: …"; by chance, where other rows could decide otherwise. */
function unusedOf({ name, unusedBecause, byChance, unproven, serves }: ProvenIndex): string {
  const besides = serves === undefined ? "" : `, but serves ${serves}`;
  const why = unusedBecause === undefined ? "" : `: ${unusedBecause}`;
  const how = byChance
    ? "is not used here, which is chance"
    : unproven
      ? "is not used by what was planned"
      : "is not used";
  return `index ${bare(name)} ${how}${why}${besides}`;
}

/** A plan, one line a node or a condition, the inner ones further in. */
export function treeLines(tree: PlanNode, depth = 0): readonly string[] {
  const { kind, index, relation, details, children } = tree;
  const using = index === null ? "" : ` using ${index}`;
  const on = relation === null ? "" : ` on ${bare(relation)}`;
  const inner = "  ".repeat(depth);
  return [
    `${inner}${kind}${using}${on}`,
    ...details.map((one) => `${inner}    ${one}`),
    ...children.flatMap((child) => treeLines(child, depth + 1)),
  ];
}
