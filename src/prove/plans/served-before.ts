import type { PlanNode, ProvenPlan } from "../../types.ts";
import type { Sides } from "./before-after.ts";
import type { CatalogIndex } from "./indexes.ts";

/** The planner's own measure of what it takes as equal (add_path: 1.01), with room for a key or two more in a page. */
export const AS_WELL = 1.1;
/** Reading one page, in the planner's unit (seq_page_cost): a larger index has more of them on the way to few rows. */
export const PAGE = 1;

/**
 * The indexes that served every query before that uses the new one now, by the same kind of scan and at the same cost;
 * null: there is a query that gained, or could: of rows that are made up a few columns may find one, of production's
 * thousands, so that another index has to hold all that the new one does. Those that the change drops are meant to be replaced.
 */
export function servedBefore(
  index: CatalogIndex,
  plans: readonly ProvenPlan[],
  { gone, standing, trusted }: Pick<Sides, "gone" | "standing" | "trusted">,
): readonly string[] | null {
  if (index.serves === "uniqueness") return null;
  const names = new Set<string>();
  const dropped = new Set(gone.map(({ bare }) => bare));
  for (const { before, after, speedup } of plans) {
    const now = after && scansIn(after.tree).find((scan) => scan.index === index.bare);
    if (!before || !after || !now) continue;
    const then = scansIn(before.tree).find(
      ({ kind, relation }) => kind === now.kind && relation === now.relation,
    );
    const gained =
      before.cost > AS_WELL * after.cost + PAGE || (speedup !== undefined && speedup.low > AS_WELL);
    if (!then || dropped.has(then.index) || gained) return null;
    names.add(then.index);
  }
  const serving = standing.filter((one) => one.table === index.table && names.has(one.bare));
  if (names.size === 0 || !(trusted || serving.every((one) => holds(one, index)))) return null;
  return [...names];
}

/** Every key of another index, in whatever order. */
function holds(index: CatalogIndex, other: CatalogIndex): boolean {
  const keyOf = ({ expression, collation }: CatalogIndex["keys"][number]) => `${expression} ${collation}`;
  const own = new Set(index.keys.map(keyOf));
  return other.keys.every((key) => own.has(keyOf(key)) || index.included.includes(key.expression));
}

interface IndexScan {
  /** One that goes backward costs the same, and has the same name here. */
  readonly kind: string;
  readonly index: string;
  readonly relation: string | null;
}

/** The scan of an index for a bitmap names no table: that is the one whose rows the bitmap is for. */
function scansIn(tree: PlanNode, above: string | null = null): readonly IndexScan[] {
  const relation = tree.relation ?? above;
  const kind = tree.kind.replace(/ Backward$/, "");
  return [
    ...(tree.index === null ? [] : [{ kind, index: tree.index, relation }]),
    ...tree.children.flatMap((child) => scansIn(child, relation)),
  ];
}
