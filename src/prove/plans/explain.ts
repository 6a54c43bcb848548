import type { Session } from "../../postgres/server.ts";
import { nameByServer } from "../../sql/grammar/name.ts";
import { sameShape } from "../../sql/plans/plan-change.ts";
import { lookup } from "../../text/lookup.ts";
import type { PlanNode } from "../../types.ts";

/** What EXPLAIN says of one query. */
export interface ExplainedPlan {
  readonly tree: PlanNode;
  readonly cost: number;
  /** Present where it was executed: milliseconds without planning, pages of 8 kB, and bytes: who reads may tidy a page. */
  readonly run?: { readonly ms: number; readonly buffers: number; readonly wal: number };
}

const planning = "EXPLAIN (VERBOSE, FORMAT JSON)";
const running = "EXPLAIN (ANALYZE, BUFFERS, WAL, TIMING OFF, VERBOSE, FORMAT JSON)";
/** Reading the clock at every row takes time of its own, so that only shares of such a run mean anything. */
const timing = "EXPLAIN (ANALYZE, TIMING ON, VERBOSE, FORMAT JSON)";

/** Plans a prepared query; `values`: constants as written in SQL, null for a plan that serves all of them. */
export async function planned(session: Session, name: string, values: Values): Promise<ExplainedPlan> {
  return explained(session, `${planning} ${execute(name, values)}`);
}

/** Runs it too; the caller stands in a transaction that only reads. */
export async function executed(
  session: Session,
  name: string,
  values: readonly string[],
): Promise<ExplainedPlan> {
  return explained(session, `${running} ${execute(name, { given: values, count: values.length })}`);
}

/** Runs it once more with a clock in each node; the tree without the nodes' times where another plan came of that. */
export async function timedTree(
  session: Session,
  name: string,
  values: readonly string[],
  tree: PlanNode,
): Promise<PlanNode> {
  const { rows } = await session.extended(
    `${timing} ${execute(name, { given: values, count: values.length })}`,
  );
  const [whole] = JSON.parse(String(Object.values(rows[0] ?? {})[0])) as readonly PrintedNode[];
  const plan = whole?.Plan as PrintedNode;
  return sameShape(tree, nodeOf(plan)) ? withTimes(tree, plan) : tree;
}

function withTimes(node: PlanNode, printed: PrintedNode): PlanNode {
  const inner = printed.Plans ?? [];
  const own = inner.reduce((left, child) => left - msOf(child), msOf(printed));
  const children = node.children.map((child, at) => withTimes(child, inner[at] ?? {}));
  return { ...node, ms: Math.max(0, own), children };
}

/** A node is timed with what is below it, and as an average of its runs (manual, Using EXPLAIN, EXPLAIN ANALYZE). */
function msOf(printed: PrintedNode): number {
  return Number(printed["Actual Total Time"] ?? 0) * Number(printed["Actual Loops"] ?? 0);
}

export interface Values {
  readonly given: readonly string[] | null;
  readonly count: number;
}

function execute(name: string, { given, count }: Values): string {
  const all = given ?? Array.from({ length: count }, () => "NULL");
  return `EXECUTE ${name}${all.length > 0 ? ` (${all.join(", ")})` : ""}`;
}

/** A plan as EXPLAIN (FORMAT JSON) prints it; which keys there are depends on the node. */
type PrintedNode = Readonly<Record<string, unknown>> & { readonly Plans?: readonly PrintedNode[] };

async function explained(session: Session, sql: string): Promise<ExplainedPlan> {
  const { rows } = await session.extended(sql);
  const [whole] = JSON.parse(String(Object.values(rows[0] ?? {})[0])) as readonly PrintedNode[];
  const plan = whole?.Plan as PrintedNode;
  const ms = whole?.["Execution Time"];
  return {
    tree: nodeOf(plan),
    cost: Number(plan["Total Cost"]),
    ...(ms === undefined
      ? {}
      : { run: { ms: Number(ms), buffers: pagesOf(plan), wal: Number(plan["WAL Bytes"] ?? 0) } }),
  };
}

const said = [
  "Sort Key",
  "Presorted Key",
  "Order By",
  "Index Cond",
  "Recheck Cond",
  "Hash Cond",
  "Merge Cond",
  "Join Filter",
  "Filter",
];

function nodeOf(printed: PrintedNode): PlanNode {
  const relation = printed["Relation Name"];
  const index = printed["Index Name"];
  const parallel = printed["Parallel Aware"] === true ? "Parallel " : "";
  const backward = printed["Scan Direction"] === "Backward" ? " Backward" : "";
  return {
    kind: `${parallel}${printed["Node Type"]}${backward}`,
    relation:
      relation === undefined
        ? null
        : nameByServer({ schema: String(printed.Schema), name: String(relation) }),
    index: index === undefined ? null : String(index),
    details: said.flatMap((key) => {
      const value = lookup(printed, key);
      return value === undefined ? [] : [`${key}: ${Array.isArray(value) ? value.join(", ") : value}`];
    }),
    rows: Number(printed["Plan Rows"]),
    ...cameOf(printed),
    ...ownPages(printed),
    children: (printed.Plans ?? []).map(nodeOf),
  };
}

/** TIMING OFF leaves the rows counted; a node that was never reached has none. */
function cameOf(printed: PrintedNode): Pick<PlanNode, "came"> {
  const rows = printed["Actual Rows"];
  if (rows === undefined) return {};
  return { came: { rows: Number(rows), loops: Number(printed["Actual Loops"]) } };
}

function pagesOf(printed: PrintedNode): number {
  return Number(printed["Shared Hit Blocks"] ?? 0) + Number(printed["Shared Read Blocks"] ?? 0);
}

/** A node is counted with what is below it (manual, EXPLAIN, BUFFERS). */
function ownPages(printed: PrintedNode): Pick<PlanNode, "pages"> {
  if (printed["Actual Rows"] === undefined) return {};
  const below = (printed.Plans ?? []).reduce((sum, inner) => sum + pagesOf(inner), 0);
  return { pages: Math.max(0, pagesOf(printed) - below) };
}

/** A plan's nodes, the upper ones first. */
export function* nodesOf(tree: PlanNode): Generator<PlanNode> {
  yield tree;
  for (const child of tree.children) yield* nodesOf(child);
}
