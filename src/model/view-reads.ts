import type { CommonTableExpr, Node, RangeVar, WithClause } from "libpg-query";
import { nameOf } from "../sql/grammar/name.ts";
import type { FullName } from "../types.ts";
import type { Stage } from "./stage.ts";

/** The relations that a view's query reads. What a function in it reads, nobody knows, and PostgreSQL keeps no account of it. */
export function readsOf(stage: Stage, query: Node | undefined): readonly FullName[] {
  return rangesIn(query).map((one) => stage.view.resolve(nameOf(one)));
}

interface Place {
  readonly node: object;
  /** Names of WITH that are seen from here. */
  readonly own: ReadonlySet<string>;
}

/** The relations that a tree names, except for what a WITH has named. */
export function rangesIn(query: Node | undefined): readonly RangeVar[] {
  const found: RangeVar[] = [];
  const waiting: Place[] = query ? [{ node: query, own: new Set() }] : [];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { node } = place;
    const { withClause } = node as { withClause?: WithClause };
    const own = withClause ? namedBy(withClause, place.own, waiting) : place.own;
    // Trees are read from JSON: an object has no other names than its own. Pairs of them would be made for each node.
    for (const kind in node) {
      const value: unknown = node[kind as keyof typeof node];
      if (typeof value !== "object" || value === null || kind === "withClause") continue;
      const range = value as RangeVar;
      if (range.relname !== undefined && (range.schemaname || !own.has(range.relname))) found.push(range);
      waiting.push({ node: value, own });
    }
  }
  return found;
}

/** A query of a WITH sees those before it, and with RECURSIVE all of them; what follows sees all. */
function namedBy(
  { ctes, recursive }: WithClause,
  outer: ReadonlySet<string>,
  waiting: Place[],
): ReadonlySet<string> {
  const named = (ctes ?? []).flatMap((one) => ("CommonTableExpr" in one ? [one.CommonTableExpr] : []));
  const all = new Set([...outer, ...named.map(({ ctename = "" }: CommonTableExpr) => ctename)]);
  let before = outer;
  for (const { ctename = "", ctequery } of named) {
    if (ctequery) waiting.push({ node: ctequery, own: recursive ? all : before });
    before = new Set([...before, ctename]);
  }
  return all;
}
