import { sameShape } from "../../sql/plans/plan-change.ts";
import type { Budget, Budgets, Proof, ProvenPlan, Query } from "../../types.ts";

/** A budget that a change breaks, in one sentence. */
export interface BrokenBudget {
  readonly message: string;
  /** The index that it is about, or that the query uses. */
  readonly index: string | null;
}

type Time = Extract<Budget, { kind: "time" }>;

/** Its own, else that of its class, else that of all. */
function timesOf({ budgets, class: kind }: Query, { p95Ms }: Budgets): readonly Time[] {
  const own = budgets.filter((one) => one.kind === "time");
  const mostMs = (kind === null ? undefined : p95Ms.get(kind)) ?? p95Ms.get("*");
  if (own.length > 0 || mostMs === undefined) return own;
  return [{ kind: "time", percentile: "p95", mostMs }];
}

export function overTime({ query, index, after }: ProvenPlan, budgets: Budgets): readonly BrokenBudget[] {
  return timesOf(query, budgets).flatMap(({ percentile, mostMs }) => {
    const measured = percentile === "p95" ? after?.p95Ms : after?.p50Ms;
    if (measured === undefined || measured <= mostMs) return [];
    const message = `query "${query.name}" has a ${percentile} of ${ms(measured)}, over its budget of ${ms(mostMs)}`;
    return [{ message, index }];
  });
}

/** What a query is promised itself holds whether it uses a new index or not; what all are promised, where it does. */
export function tooLittle(plan: ProvenPlan, budgets: Budgets): readonly BrokenBudget[] {
  const { query, index, speedup, before, after } = plan;
  if (!speedup || !before || !after) return [];
  const same = sameShape(before.tree, after.tree);
  const own = query.budgets.filter((one) => one.kind !== "time");
  const promised = own.length > 0 ? own : index === null ? [] : gains(budgets);
  const by = index ?? "the change, none of whose indexes it uses";
  return promised.flatMap(({ kind, least }) => {
    const asks = kind === "speedup" ? `${least} times the speed` : `${exact(least)} less time`;
    // Whatever the clock says then, the indexes have nothing to do with it.
    if (same)
      return [
        {
          message: `query "${query.name}" has the same plan as before, and the budget asks for ${asks}`,
          index,
        },
      ];
    const most = kind === "speedup" ? speedup.high : 1 - 1 / speedup.high;
    if (most >= least) return [];
    const message =
      kind === "speedup"
        ? `query "${query.name}" is ${speedup.ratio} times as fast with ${by}, and the budget asks for ${least}`
        : `query "${query.name}" takes ${percent(1 - 1 / speedup.ratio)} less time with ${by}, and the budget asks for ${exact(least)}`;
    return [{ message, index }];
  });
}

function gains({ speedup, reduction }: Budgets): readonly Exclude<Budget, Time>[] {
  return [
    ...(speedup === null ? [] : [{ kind: "speedup" as const, least: speedup }]),
    ...(reduction === null ? [] : [{ kind: "reduction" as const, least: reduction }]),
  ];
}

const FEW = 3;

/** Budgets that nothing was held against: of queries that were only planned, and of classes that no query is of. */
export function unheld({ plans, statistics }: Proof, budgets: Budgets): readonly string[] {
  if (!plans) return [];
  const loose = plans.filter(({ query, index, speedup }) => {
    const own = query.budgets.some((one) => one.kind !== "time");
    const gained = own || (index !== null && gains(budgets).length > 0);
    return !speedup && (gained || timesOf(query, budgets).length > 0);
  });
  const names = loose.slice(0, FEW).map(({ query }) => `"${query.name}"`);
  const more = loose.length > FEW ? ` and ${loose.length - FEW} more` : "";
  const why = statistics ? "with production's statistics queries are planned, and not run" : "not run";
  return [
    ...(loose.length > 0 ? [`no budget is held against ${names.join(", ")}${more}: ${why}`] : []),
    ...strangers(plans, budgets),
  ];
}

/** Classes that only the budgets know, and such as only the queries know: of two spellings each side has one. */
function strangers(plans: readonly ProvenPlan[], { p95Ms }: Budgets): readonly string[] {
  const used = new Set(plans.flatMap(({ query }) => query.class ?? []));
  const budgeted = [...p95Ms.keys()].filter((one) => one !== "*");
  if (used.size === 0 || budgeted.length === 0) return [];
  const unknown = p95Ms.has("*") ? [] : [...used].filter((one) => !p95Ms.has(one));
  return [
    ...budgeted
      .filter((one) => !used.has(one))
      .map((one) => `the budget p95 of the class "${one}" holds for no query`),
    ...unknown.map((one) => `the class "${one}" of the workload has no budget p95`),
  ];
}

export function tooLarge(
  indexes: NonNullable<Proof["indexes"]>,
  { indexShare, totalBytes }: Budgets,
): readonly BrokenBudget[] {
  const sizes = indexes.map((one) => ({ ...one, ...one.projected }));
  const large = sizes.flatMap(({ name, table, bytes, tableBytes }) => {
    if (indexShare === null || !bytes || !tableBytes || bytes / tableBytes <= indexShare) return [];
    const message = `index ${name} has ${percent(bytes / tableBytes)} of the size of ${table}, over the budget of ${exact(indexShare)}`;
    return [{ message, index: name }];
  });
  const all = sizes.reduce((sum, size) => sum + (size.bytes ?? 0), 0);
  if (totalBytes === null || all <= totalBytes) return large;
  const mb = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;
  const message = `the new indexes take ${mb(all)} together, over the budget of ${mb(totalBytes)}`;
  return [...large, { message, index: null }];
}

export function tooDear(
  writes: NonNullable<Proof["writes"]>,
  made: NonNullable<Proof["indexes"]>,
  { writeOverhead }: Budgets,
): readonly BrokenBudget[] {
  return writes.flatMap(({ table, operation, timeRatio }) => {
    if (writeOverhead === null || timeRatio <= 1 + writeOverhead) return [];
    const message = `each ${operation === "insert" ? "INSERT into" : "UPDATE of"} ${table} takes ${percent(timeRatio - 1)} more time, over the budget of ${exact(writeOverhead)}`;
    return [{ message, index: made.find((one) => one.table === table)?.name ?? null }];
  });
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** What somebody has set is not rounded. */
function exact(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`;
}

export function ms(value: number): string {
  return `${Number(value.toPrecision(3))} ms`;
}
