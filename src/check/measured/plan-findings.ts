import { LEAST_MS, sameShape } from "../../sql/plans/plan-change.ts";
import type { Budgets, Proof, ProvenIndex, ProvenPlan, RuleInfo } from "../../types.ts";
import { type BrokenBudget, ms, overTime, percent, tooDear, tooLarge, tooLittle } from "./budgets.ts";

/** What a measurement finds of the indexes of a change; about queries, not about SQL, so that it has no room. */
export const unusedIndex: RuleInfo = {
  id: "unused-new-index",
  severity: "warning",
  title: "No query uses an index that the change creates",
  why: "Every write maintains the index and no query reads it. The queries were planned on a throwaway server with the index and without it.",
  instead: "Leave the index out, or change it so that the query it is for can use it.",
  manual: "indexes-examine.html",
};

export const redundantIndex: RuleInfo = {
  id: "redundant-new-index",
  severity: "notice",
  title: "An existing index serves every query that uses the new index as well",
  why: "The queries were planned on a throwaway server without the index and with it: the plans cost the same. Every write maintains both.",
  instead: "Leave the index out, or drop the old one in a later migration.",
  manual: "indexes-examine.html",
};

export const slowerQuery: RuleInfo = {
  id: "slower-query",
  severity: "warning",
  title: "The change makes a query slower",
  why: "The query was timed in turns without the change's indexes and with them, on the same rows, and its plan has changed.",
  instead: "Compare the two plans in the report; keep the index that the query had, or give it a better one.",
  manual: "using-explain.html",
};

export const brokenBudget: RuleInfo = {
  id: "broken-budget",
  severity: "error",
  title: "The change breaks a budget of the configuration or the workload",
  why: "It was measured on a throwaway server; production differs in its size and its rows.",
  instead: "Change the index or the query until the budget holds, or change the budget.",
  manual: "using-explain.html",
};

export const demandCards: readonly RuleInfo[] = [unusedIndex, redundantIndex, slowerQuery, brokenBudget];

export interface PlanFailure extends BrokenBudget {
  readonly card: RuleInfo;
}

function broken(budget: BrokenBudget): PlanFailure {
  return { ...budget, card: brokenBudget };
}

const REGRESSION = 0.2;
/** In the planner's unit, what is read in a moment. */
const LEAST_COST = 100;

/** What a proof shows against the change: budgets that are set, and where none is, what nobody wants. */
export function failing(
  { plans = [], indexes = [], writes = [], statistics }: Proof,
  budgets: Budgets,
): readonly PlanFailure[] {
  const made = indexes.filter((one) => one.valid);
  const unused = made.filter(isNeedless);
  const reads = plans.length === 1 ? "the query" : `none of ${plans.length} queries`;
  return [
    ...unused.map(({ name, unusedBecause }) => ({
      card: unusedIndex,
      message: `${reads}${plans.length === 1 ? " does not use" : " uses"} the new index ${name}${unusedBecause ? `: ${unusedBecause}` : ""}`,
      index: name,
    })),
    ...made.flatMap(({ name, usedBy = [], servedBefore = [] }) =>
      servedBefore.length === 0
        ? []
        : [
            {
              card: redundantIndex,
              message: `the new index ${name} adds nothing: ${servedBefore.join(" and ")} ${usedBy.length > 0 ? "served every query before that uses it" : "serves every query that could use it as well"}`,
              index: name,
            },
          ],
    ),
    ...plans.flatMap((plan) => [
      ...slower(plan, budgets, statistics !== undefined),
      ...[...overTime(plan, budgets), ...tooLittle(plan, budgets)].map(broken),
    ]),
    ...[...tooLarge(made, budgets), ...tooDear(writes, made, budgets)].map(broken),
  ];
}

/** A finding rests on a proof: neither on values that were made up, nor on queries that nobody has seen a plan of. */
function isNeedless({ usedBy, serves, byChance, unproven }: ProvenIndex): boolean {
  return usedBy?.length === 0 && !serves && !byChance && !unproven;
}

function slower(plan: ProvenPlan, { regression }: Budgets, dearer: boolean): readonly PlanFailure[] {
  const { query, index, before, after, speedup } = plan;
  if (!before || !after || sameShape(before.tree, after.tree)) return [];
  const card = regression === null ? slowerQuery : brokenBudget;
  if (dearer && after.cost > before.cost * (1 + (regression ?? REGRESSION)) && after.cost > LEAST_COST) {
    const message = `the planner estimates that query "${query.name}" costs ${percent(after.cost / before.cost - 1)} more with the change, with production's statistics`;
    return [{ card, message, index }];
  }
  if (!speedup) return [];
  const [from, to] = [before.p50Ms ?? 0, after.p50Ms ?? 0];
  if (speedup.high >= 1 / (1 + (regression ?? REGRESSION)) || to - from < LEAST_MS) return [];
  const message = `query "${query.name}" takes ${percent(1 / speedup.ratio - 1)} more time: ${ms(from)} before, ${ms(to)} with the change`;
  return [{ card, message, index }];
}
