import { diffArrays } from "diff";
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { PlanNode, PlanSide } from "../../types.ts";
import { bare, grouped } from "../proof/words.ts";

export interface ChangedNodes {
  /** Nodes of the plan before that the plan after no longer has. */
  readonly went: ReadonlySet<PlanNode>;
  readonly came: ReadonlySet<PlanNode>;
}

/** Which nodes differ; null where both plans are the same, or one is not known. */
export function changedPlans(before: PlanSide | undefined, after: PlanSide | undefined): ChangedNodes | null {
  if (!before || !after) return null;
  const [old, fresh] = [flat(before.tree, 0), flat(after.tree, 0)];
  const parts = diffArrays(
    old.map((one) => one.line),
    fresh.map((one) => one.line),
  );
  const went = new Set<PlanNode>();
  const came = new Set<PlanNode>();
  let [left, right] = [0, 0];
  for (const { count, added, removed } of parts) {
    const of = added ? fresh.slice(right, right + count) : removed ? old.slice(left, left + count) : [];
    for (const { node } of of) (added ? came : went).add(node);
    if (!added) left += count;
    if (!removed) right += count;
  }
  return went.size + came.size === 0 ? null : { went, came };
}

function flat(node: PlanNode, depth: number): readonly { readonly node: PlanNode; readonly line: string }[] {
  const line = [depth, headline(node), ...node.details].join("\n");
  return [{ node, line }, ...node.children.flatMap((child) => flat(child, depth + 1))];
}

function headline({ kind, index, relation }: PlanNode): string {
  const using = index === null ? "" : ` using ${index}`;
  return `${kind}${using}${relation === null ? "" : ` on ${bare(relation)}`}`;
}

/** "1 row", "2,000 rows". */
export function rowsOf(rows: number): string {
  const whole = rows < 10 ? Number(rows.toPrecision(2)) : Math.round(rows);
  return `${grouped(whole)} row${whole === 1 ? "" : "s"}`;
}

/** What the planner believed, beside what was true: a plan goes wrong where the two lie far apart. */
function expectation({ rows, came }: PlanNode): string {
  const expected = `${rowsOf(rows)} expected`;
  if (!came) return expected;
  if (came.loops === 0) return `${expected}, never run`;
  const times = came.loops > 1 ? ` in each of ${grouped(came.loops)} runs` : "";
  return `${expected}, ${rowsOf(came.rows)} came${times}`;
}

/** A plan whose nodes fold, the inner ones inside the outer; a word stands before those that are marked. */
export function planTree(node: PlanNode, marked: ReadonlySet<PlanNode>, word: string): ElementContent {
  const sign = marked.has(node) ? [h("span", { className: ["changed"] }, word), " "] : [];
  return h("details", { className: ["node"], open: true }, [
    h("summary", {}, [...sign, headline(node), " ", h("span", { className: ["meta"] }, expectation(node))]),
    ...node.details.map((one) => h("p", { className: ["condition"] }, one)),
    ...node.children.map((child) => planTree(child, marked, word)),
  ]);
}
