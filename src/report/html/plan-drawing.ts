import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { PlanNode } from "../../types.ts";
import { bare, grouped } from "../proof/words.ts";
import { figure, named } from "./scale.ts";

/** In the drawing's own units: as wide as a telephone, so that it need not shrink its text there. */
const wide = 360;
const row = 66;
/** As wide as a letter of the second line mostly is. */
const letter = 6.4;
const indent = 14;
/** Deeper nodes stand below each other, so that their words have room. */
const deepest = 8;
/** The same columns at every depth, so that one node's figures lie below another's. */
const bars = { from: 84, width: 84, height: 5 } as const;
const counts = { from: 200, width: 150 } as const;

/** What both sides of a query are drawn to, so that the same length is as much on each. */
export interface PlanScale {
  readonly pages: number;
  readonly rows: number;
  readonly ms: number;
}

export function planScale(trees: readonly PlanNode[]): PlanScale {
  const nodes = trees.flatMap((tree) => placedIn(tree, 0).map(({ node }) => node));
  return {
    pages: Math.max(1, ...nodes.map((node) => node.pages ?? 0)),
    ms: Math.max(0.001, ...nodes.map((node) => node.ms ?? 0)),
    rows: Math.max(10, ...nodes.flatMap((node) => [node.rows, metBy(node) ?? 0])),
  };
}

export interface PlanLook {
  /** Nodes that the other side does not have. */
  readonly marked: ReadonlySet<PlanNode>;
  readonly scale: PlanScale;
  readonly label: string;
}

/** A plan as a tree: under each node the time that it took and the pages that it read itself, and the rows that were expected and that came. */
export function planDrawing(tree: PlanNode, { marked, scale, label }: PlanLook): ElementContent {
  const nodes = placedIn(tree, 0);
  const drawn = nodes.flatMap((placed, at) => [
    ...branch(nodes, at),
    s("g", { transform: `translate(0 ${at * row})` }, [
      ...words(placed, marked.has(placed.node)),
      ...ownBars(placed.node, scale),
      ...rowsDots(placed.node, scale),
    ]),
  ]);
  const height = nodes.length * row;
  return s("svg", { className: ["plan"], viewBox: `0 0 ${wide} ${height}`, role: "img", ariaLabel: label }, [
    ...drawn,
  ]);
}

interface PlacedNode {
  readonly node: PlanNode;
  readonly depth: number;
}

function placedIn(node: PlanNode, depth: number): readonly PlacedNode[] {
  return [{ node, depth }, ...node.children.flatMap((child) => placedIn(child, depth + 1))];
}

function left(depth: number): number {
  return indent * Math.min(depth, deepest);
}

/** The line from a node up to the one that takes its rows. */
function branch(nodes: readonly PlacedNode[], at: number): readonly ElementContent[] {
  const depth = nodes[at]?.depth ?? 0;
  const above = nodes.slice(0, at).findLastIndex((one) => one.depth < depth);
  if (above < 0 || depth > deepest) return [];
  const x = left(depth) - indent / 2;
  return [s("path", { className: ["branch"], d: `M${x} ${above * row + 20}V${at * row + 12}h5` })];
}

function words({ node, depth }: PlacedNode, isMarked: boolean): readonly ElementContent[] {
  const { kind, index, relation } = node;
  const x = left(depth) + 2;
  const on = relation === null ? "" : `on ${bare(relation)}`;
  const rest = [index === null ? "" : `using ${index}`, on].filter((one) => one !== "").join(" ");
  return [
    s("title", {}, [kind, rest].filter((one) => one !== "").join(" ")),
    s("text", { className: isMarked ? ["kind", "came"] : ["kind"], x, y: 15 }, kind),
    ...(rest === ""
      ? []
      : [s("text", { className: ["who"], x, y: 30 }, named(rest, Math.floor((wide - x) / letter)))]),
  ];
}

function ownBars({ ms, pages }: PlanNode, scale: PlanScale): readonly ElementContent[] {
  const rect = (kind: string, y: number, share: number): ElementContent => {
    const width = Math.max(1, bars.width * share);
    return s("rect", { className: [kind], x: bars.from, y, width, height: bars.height });
  };
  const words = [
    ms === undefined ? "" : figure(ms),
    pages ? `${count(pages)} page${pages === 1 ? "" : "s"}` : "",
  ];
  return [
    ...(ms === undefined ? [] : [rect("spent", 34, ms / scale.ms)]),
    ...(pages ? [rect("pages", 41, pages / scale.pages)] : []),
    s("text", { className: ["value"], x: bars.from, y: 58 }, words.filter((word) => word !== "").join(" · ")),
  ];
}

/** Expected rows as a ring, those that came as a dot, and how far they lie apart, each ten times as many one step on. */
function rowsDots(node: PlanNode, scale: PlanScale): readonly ElementContent[] {
  const met = metBy(node);
  const at = (rows: number): number =>
    counts.from + (counts.width * Math.log10(Math.max(1, rows))) / Math.log10(scale.rows);
  const [expected, came] = [at(node.rows), met === null ? null : at(met)];
  const times = timesAsMany(node.rows, met);
  const many = times === null ? "" : ` (×${count(times)})`;
  const text =
    met === null ? `${count(node.rows)} expected` : `${count(node.rows)} expected, ${count(met)} came${many}`;
  return [
    ...(came === null ? [] : [s("line", { className: ["apart"], x1: expected, x2: came, y1: 40, y2: 40 })]),
    s("circle", { className: ["expected"], cx: expected, cy: 40, r: 4 }),
    ...(came === null ? [] : [s("circle", { className: ["met"], cx: came, cy: 40, r: 4 })]),
    s(
      "text",
      { className: times === null ? ["value"] : ["value", "many"], x: wide - 4, y: 58, textAnchor: "end" },
      text,
    ),
  ];
}

/** Fewer than that misleads no choice of a plan, nor do a few rows. */
const MISLED = { times: 10, rows: 100 } as const;

/**
 * How many times as many rows came as were expected, where that is what plans go wrong by; null where it is not. Fewer than
 * expected come of a LIMIT above, which says nothing of the estimate.
 */
function timesAsMany(expected: number, met: number | null): number | null {
  if (met === null || met < MISLED.rows) return null;
  const times = met / Math.max(1, expected);
  return times >= MISLED.times ? Math.round(times) : null;
}

/** In one run of it; null: it was not run, or never reached. */
function metBy({ came }: PlanNode): number | null {
  return came && came.loops > 0 ? came.rows : null;
}

/** In the drawing short enough to stand beside another; the tree below it has the whole figure. */
function count(rows: number): string {
  if (rows >= 999_500) return `${Number((rows / 1e6).toPrecision(3))}M`;
  if (rows >= 100_000) return `${Math.round(rows / 1000)}k`;
  return grouped(rows < 10 ? Number(rows.toPrecision(2)) : Math.round(rows));
}
