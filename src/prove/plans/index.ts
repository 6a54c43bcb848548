import type { ProvenIndex, ProvenPlan, Query } from "../../types.ts";
import type { Database } from "../server/server.ts";
import type { Subject } from "../subject.ts";
import { compare } from "./compare.ts";
import { queriesFor } from "./derived.ts";
import { onSides, type Sides, type Tables } from "./sides.ts";

export interface Compared {
  readonly plans: readonly ProvenPlan[];
  /** Of the new indexes, by name. */
  readonly used: ReadonlyMap<string, Pick<ProvenIndex, "usedBy" | "unusedBecause">>;
}

/** How long all queries may take, and one of them. */
const ALL_MS = 12_000;
const ONE_MS = 600;
/** Of a change that makes hundreds of indexes, these many are asked about. */
const MOST_DERIVED = 60;

/**
 * What a workload gains and loses by a version's indexes, on rows that stand there already. Without a workload each new
 * index is asked what it is made for. null: the version changes no index.
 */
export function comparePlans(
  subject: Subject,
  filled: Database,
  tables: Tables,
  workload: readonly Query[] | null,
): Promise<Compared | null> {
  return onSides(subject, filled, tables, async (sides) => {
    const queries = workload ?? (await derived(sides));
    const longest = Math.min(ONE_MS, ALL_MS / Math.max(1, queries.length));
    const plans: ProvenPlan[] = [];
    for (const [at, query] of queries.entries()) plans.push(await compare(sides, query, at, longest));
    return { plans, used: usedOf(sides, plans) };
  });
}

async function derived({ after, fresh }: Sides): Promise<readonly Query[]> {
  const queries: Query[] = [];
  for (const index of fresh.filter(({ name, root }) => name === root))
    if (queries.length < MOST_DERIVED) queries.push(...(await queriesFor(after, index)));
  return queries;
}

function usedOf({ fresh }: Sides, plans: readonly ProvenPlan[]): Compared["used"] {
  const planned = plans.filter((one) => one.after !== undefined);
  if (planned.length === 0) return new Map();
  return new Map(
    fresh.map(({ name, root }) => {
      const users = planned.filter((one) => one.index === root);
      return [name, { usedBy: users.map((one) => one.query.name) }];
    }),
  );
}
