import type { Budget, Budgets, Query } from "../../types.ts";

/** From there on a query is told to be faster or slower, and a slower one is a finding. */
const TOLD = 1.2;

/**
 * The speedups at which what is said of a query changes: told faster or slower, or held to a budget. null: it is held to
 * a time, of which few runs would give another percentile.
 */
export function thresholdsOf(query: Query, budgets: Budgets): readonly number[] | null {
  if (query.budgets.some(({ kind }) => kind === "time") || budgets.p95Ms.size > 0) return null;
  const { speedup, reduction, regression } = budgets;
  return [
    TOLD,
    1 / TOLD,
    ...query.budgets.flatMap(leastOf),
    ...(speedup === null ? [] : [speedup]),
    ...(reduction === null ? [] : [speedupFrom(reduction)]),
    ...(regression === null ? [] : [1 / (1 + regression)]),
  ];
}

function leastOf(budget: Budget): readonly number[] {
  if (budget.kind === "speedup") return [budget.least];
  return budget.kind === "reduction" ? [speedupFrom(budget.least)] : [];
}

/** Half the time is twice the speed. */
function speedupFrom(reduction: number): number {
  return 1 / Math.max(1 - reduction, Number.EPSILON);
}
