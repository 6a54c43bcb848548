import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { PlanSide, ProvenPlan } from "../../types.ts";
import { figure, framed, logarithmic, named } from "./scale.ts";

const LONGEST_LABEL = 34;
const RADIUS = 5;

/** Queries that were timed on both sides, a row each: from the median, a dot, to the 95th percentile. */
export function dots(plans: readonly ProvenPlan[], label: string): ElementContent {
  const sides = plans.flatMap(({ before, after }) => [before, after]);
  const scale = logarithmic(sides.flatMap((side) => [side?.p50Ms ?? 0, side?.p95Ms ?? 0]));
  const rows = plans.map(({ query, before, after }) => [
    s("title", {}, `${query.name}: ${words(before)} before, ${words(after)} after`),
    s("text", { className: ["name"], x: 0, y: 20 }, named(query.name, LONGEST_LABEL)),
    ...drawn("before", before, 10),
    ...drawn("after", after, 24),
  ]);
  return framed(label, scale, rows);

  function drawn(kind: string, side: PlanSide | undefined, y: number): readonly ElementContent[] {
    if (side?.p50Ms === undefined) return [];
    const [from, to] = [scale.at(side.p50Ms), scale.at(Math.max(side.p50Ms, side.p95Ms ?? 0))];
    return [
      s("line", { className: [kind], x1: from, x2: to, y1: y, y2: y }),
      s("circle", { className: [kind], cx: from, cy: y, r: RADIUS }),
      s("text", { className: ["value"], x: to + RADIUS + 4, y: y + 4 }, figure(side.p50Ms)),
    ];
  }
}

function words(side: PlanSide | undefined): string {
  return side?.p50Ms === undefined ? "not timed" : figure(side.p50Ms);
}
