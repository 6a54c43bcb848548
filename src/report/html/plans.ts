import type { ElementContent } from "hast";
import { h } from "hastscript";
import { size } from "../../text/size.ts";
import type { PlanNode, PlanSide, Proof, ProvenPlan } from "../../types.ts";
import { isFaster, isSlower, planCells, planRemarks, plansVerdict, shownPlans } from "../proof/plan-words.ts";
import { dots } from "./dots.ts";
import { planDrawing, planScale } from "./plan-drawing.ts";
import { figure } from "./scale.ts";
import { codeElement, list, prose, type Section, sql, tableElement } from "./section.ts";
import { changedPlans, planTree, rowsOf } from "./tree.ts";

const MOST_DOTS = 40;
/** So many plans are worth drawing; the table has all queries. */
const MOST_TREES = 60;

/** Whether the new indexes help: each query before and after, in a plot, a table, and as plans. */
export function plans(proof: Proof): Section | null {
  const { plans: all } = proof;
  if (!all || all.length === 0) return null;
  const { rows: sorted, asBefore, says } = shownPlans(all);
  const rows = sorted.map((plan) => {
    const { query, before, after, change, index } = planCells(plan);
    return [
      codeElement(query),
      before,
      after,
      h("span", { className: [kind(plan)] }, change),
      index === "" ? "" : codeElement(index),
    ];
  });
  const remarks = planRemarks(proof);
  return {
    id: "plans",
    title: "Whether the indexes help",
    count: all.length,
    body: [
      h("p", {}, h("strong", {}, plansVerdict(proof))),
      ...timings(sorted),
      ...(rows.length > 0
        ? [tableElement("Queries", ["query", "before", "after", "change", "uses"], rows)]
        : []),
      ...(says === null ? [] : [h("p", {}, `${says}.`)]),
      ...(remarks.length > 0 ? [list(remarks.map((one) => prose(one)))] : []),
      h("h3", {}, "Plans"),
      ...[...sorted, ...asBefore].slice(0, MOST_TREES).map(queryOf),
    ],
  };
}

function kind(plan: ProvenPlan): string {
  return isSlower(plan) ? "slower" : isFaster(plan) ? "faster" : "same";
}

function timings(sorted: readonly ProvenPlan[]): readonly ElementContent[] {
  const timed = sorted.filter((one) => one.before?.p50Ms !== undefined && one.after?.p50Ms !== undefined);
  if (timed.length === 0) return [];
  const more = timed.length - MOST_DOTS;
  return [
    h("figure", {}, [
      dots(timed.slice(0, MOST_DOTS), "Each query's median and 95th percentile, before and after"),
      h("figcaption", {}, [
        h("span", { className: ["key", "before"] }, "without the change's indexes"),
        h("span", { className: ["key", "after"] }, "with them"),
        "each from its median to its 95th percentile, on a logarithmic scale",
        ...(more > 0 ? [`; ${more} more stand in the table`] : []),
      ]),
    ]),
  ];
}

/** One query: its text, its figures, and both plans beside each other; open where they differ. */
function queryOf(plan: ProvenPlan): ElementContent {
  const { query, before, after, says } = plan;
  const { change } = planCells(plan);
  const differs = changedPlans(before, after);
  const summary = h("summary", {}, [
    codeElement(query.name),
    " ",
    h("span", { className: [kind(plan)] }, change),
  ]);
  const sides = [
    ["without the change's indexes", before, differs?.went, "gone"],
    ["with them", after, differs?.came, "new"],
  ] as const;
  const scale = planScale(sides.flatMap(([, side]) => side?.tree ?? []));
  const drawn = sides.flatMap(([title, side, marked = new Set<PlanNode>(), word]) =>
    side
      ? [
          h("div", {}, [
            h("h4", {}, title),
            figures(side),
            planDrawing(side.tree, { marked, scale, label: `The plan ${title}` }),
            planTree(side.tree, marked, word),
          ]),
        ]
      : [],
  );
  return h("details", { className: ["query"], open: differs !== null }, [
    summary,
    sql(query.text),
    ...(says === null ? [] : [h("p", {}, [...prose(says)])]),
    ...(drawn.length > 0 ? [h("div", { className: ["sides"] }, drawn), legend()] : []),
  ]);
}

function legend(): ElementContent {
  return h("p", { className: ["meta", "legend"] }, [
    h("span", { className: ["key", "spent"] }, "time that the node itself took, in a run that times each"),
    h("span", { className: ["key", "pages"] }, "pages that the node itself read"),
    h("span", { className: ["key", "expected"] }, "rows expected"),
    h("span", { className: ["key", "met"] }, "rows that came, in each run"),
    "to one scale on both sides; rows are on a logarithmic one, with × where ten times as many came, or more",
  ]);
}

function figures({ cost, p50Ms, p95Ms, sharedBuffers, walBytes, rows }: PlanSide): ElementContent {
  const words = [
    p50Ms === undefined ? "" : `median ${figure(p50Ms)}`,
    p95Ms === undefined ? "" : `95th percentile ${figure(p95Ms)}`,
    sharedBuffers === undefined ? "" : `${sharedBuffers} pages`,
    walBytes ? `${size(walBytes)} of WAL` : "",
    rows === undefined ? "" : rowsOf(rows),
    `cost ${Math.round(cost)}`,
  ];
  return h("p", { className: ["meta"] }, words.filter((one) => one !== "").join(" · "));
}
