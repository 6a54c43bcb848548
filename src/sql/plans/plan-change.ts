import type { PlanNode, ProvenPlan } from "../../types.ts";

/** Whether two plans read and join the same in the same way. */
export function sameShape(a: PlanNode, b: PlanNode): boolean {
  return (
    a.kind === b.kind &&
    a.index === b.index &&
    a.relation === b.relation &&
    a.children.length === b.children.length &&
    a.children.every((child, at) => sameShape(child, b.children[at] as PlanNode))
  );
}

/** From there on a query is told to be faster or slower. */
const TOLD = 1.2;
/** Less than that is noise, whatever the ratio. */
export const LEAST_MS = 0.1;

/**
 * What the change has made of a query, by the whole interval of its speedup. The same plan has neither won nor lost,
 * whatever the clock says: the indexes have nothing to do with it.
 */
export function planChange({ before, after, speedup }: ProvenPlan): "faster" | "slower" | "same" {
  if (!before || !after || !speedup || sameShape(before.tree, after.tree)) return "same";
  if (Math.abs((before.p50Ms ?? 0) - (after.p50Ms ?? 0)) < LEAST_MS) return "same";
  return speedup.high < 1 / TOLD ? "slower" : speedup.low > TOLD ? "faster" : "same";
}
