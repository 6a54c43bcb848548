import type { Session } from "../../postgres/server.ts";
import { nameInQuotes } from "../../sql/grammar/name.ts";
import type { PlanNode, Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { preparation } from "./arguments.ts";
import { type ExplainedPlan, nodesOf, planned } from "./explain.ts";
import type { CatalogIndex } from "./indexes.ts";

/** A query that reads an index's table, with the values that it was planned with. */
export interface Reader {
  readonly query: Query;
  /** null: not all are known. */
  readonly given: readonly string[] | null;
  readonly tree: PlanNode;
  readonly cost: number;
}

export interface TrialPlan extends ExplainedPlan {
  /** The nodes that read an index of that name, or the index of a partition that is part of it. */
  readonly using: readonly PlanNode[];
}

/** What of a plan is asked, and what is different meanwhile. */
export interface Trial {
  readonly changes?: readonly string[];
  /** Whole scans are the last resort. */
  readonly forced?: boolean;
  /** Instead of the reader's own. */
  readonly given?: readonly string[] | null;
}

/** disable_cost (costsize.c). */
const FORBIDDEN = 1e10;

/** A plan as it would be after some statements, of which nothing stays; null: the server refuses one of them, or the query. */
export async function tried(
  session: Session,
  { query, given: own }: Pick<Reader, "query" | "given">,
  index: CatalogIndex,
  { changes = [], forced = true, given = own }: Trial = {},
): Promise<TrialPlan | null> {
  const name = "indexwright_trial";
  let found: TrialPlan | null = null;
  if (await attempt(() => session.extended(preparation(name, query)))) return null;
  await session.simple(`BEGIN${forced ? "; SET LOCAL enable_seqscan = off" : ""}`);
  await attempt(async () => {
    if (given === null) await session.simple("SET LOCAL plan_cache_mode = force_generic_plan");
    for (const change of changes) await session.simple(change);
    const plan = await planned(session, name, { given, count: query.parameters.length });
    const names = await namesOf(session, index);
    // Up to PostgreSQL 17 what is forbidden has its price; later it is only counted.
    const cost = plan.cost % FORBIDDEN;
    found = { ...plan, cost, using: [...nodesOf(plan.tree)].filter((one) => names.has(one.index ?? "")) };
  });
  await session.simple("ROLLBACK");
  await session.simple(`DEALLOCATE ${name}`);
  return found;
}

/** As plans print them: of a partitioned table's index those of its partitions. */
async function namesOf(session: Session, { schema, bare }: CatalogIndex): Promise<ReadonlySet<string>> {
  const { rows } = await session.extended(
    `SELECT c.relname AS name FROM pg_class c WHERE c.oid = to_regclass($1)
     UNION SELECT c.relname FROM pg_partition_tree(to_regclass($1)) t JOIN pg_class c ON c.oid = t.relid`,
    [nameInQuotes({ schema, name: bare })],
  );
  return new Set(rows.map(({ name }) => String(name)));
}

/** Without an index, and without the constraint that it belongs to. */
export function dropOf({ name, table, constraint }: CatalogIndex): string {
  return constraint === null
    ? `DROP INDEX ${name}`
    : `ALTER TABLE ${table} DROP CONSTRAINT ${constraint} CASCADE`;
}

const sorting = /Sort$/;

/** It finds rows by the index, or takes them in its order; what only reads it from end to end is served by many. */
export function servesIn(plan: TrialPlan, control: TrialPlan | null): boolean {
  const sorts = (of: TrialPlan | null): number =>
    of === null ? 0 : [...nodesOf(of.tree)].filter(({ kind }) => sorting.test(kind)).length;
  return (
    plan.using.some(({ details }) => details.some((one) => /^(?:Index Cond|Order By): /.test(one))) ||
    (plan.using.length > 0 && sorts(plan) < sorts(control))
  );
}
