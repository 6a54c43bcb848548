import { normalizeSync } from "libpg-query";
import { loadGrammar } from "../../src/parse/index.ts";
import { workloadOf } from "../../src/parse/workload/workload-export.ts";
import type { Sides } from "../../src/prove/plans/before-after.ts";
import { nodesOf, planned } from "../../src/prove/plans/explain.ts";
import { compareOn } from "../../src/prove/plans/index.ts";
import { beyond, indexFacts } from "../../src/prove/plans/indexes.ts";
import type { Database, Server, Session } from "../../src/prove/server/index.ts";
import { likeProduction } from "../../src/prove/statistics/production-statistics.ts";
import type { Query, Statistics } from "../../src/types.ts";
import { budgets } from "../prove/sides.ts";
import { exported } from "./agreement.ts";
import { asked, candidates } from "./pairs.ts";
import { rows, schema, statistics } from "./world.ts";

export interface UseAgreement {
  /** Of a shape of query, and an index. */
  readonly pairs: number;
  /** "index: the shape": used there and not here, or here under every value and not there. */
  readonly wrong: readonly string[];
  readonly shapes: number;
  readonly unplanned: readonly string[];
}

/**
 * Whether an exported workload, whose constants pg_stat_statements has taken away, uses an index as production does that has
 * really built it and sends the constants: with production's statistics, and none of its rows.
 */
export async function useAgreement(
  server: Server,
  orders: number,
  names = Object.keys(candidates),
): Promise<UseAgreement> {
  await loadGrammar();
  const full = await server.database();
  const session = await full.connect();
  await session.simple(`${schema}${statistics}${rows(orders)}`);
  await session.simple("VACUUM (ANALYZE)");
  const given = await exported(session);
  const empty = await server.database();
  await sent(empty, `${schema}${statistics}`);
  const shapes = new Map<string, string[]>();
  for (const query of asked(orders)) {
    const shape = normalizeSync(query);
    shapes.set(shape, [...(shapes.get(shape) ?? []), query]);
  }
  const workload = workloadOf(
    [...shapes.keys()].map((text) => ({ text, values: new Map<number, readonly string[]>() })),
    "queries.json",
  );
  const wrong: string[] = [];
  const unplanned = new Set<string>();
  for (const name of names) {
    const real = await usedThere(session, name, shapes);
    const here = await usedHere(server, empty, given, { name, queries: workload.queries });
    for (const text of here.unplanned) unplanned.add(text);
    for (const [at, shape] of [...shapes.keys()].entries()) {
      const query = workload.queries[at]?.name ?? "";
      const there = real.has(shape);
      const some = here.some.has(query);
      if ((there && !some) || (!there && here.all.has(query)))
        wrong.push(`${name}: ${there ? "used" : "not used"}: ${shape}`);
    }
  }
  await session.close();
  for (const database of [full, empty]) await database.drop();
  return { pairs: names.length * shapes.size, wrong, shapes: shapes.size, unplanned: [...unplanned] };
}

/** The shapes that use an index with one of the constants, where it is built over all the rows. */
async function usedThere(
  session: Session,
  name: string,
  shapes: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  await session.simple(`SET jit = off; BEGIN; ${candidates[name]}; ANALYZE`);
  const { rows: parts } = await session.extended(
    "SELECT c.relname::text AS name FROM pg_partition_tree($1::text::regclass) t JOIN pg_class c ON c.oid = t.relid UNION SELECT $1::text",
    [name],
  );
  const names = new Set(parts.map((part) => String(part.name)));
  for (const [shape, queries] of shapes)
    for (const query of queries) {
      await session.extended(`PREPARE one AS ${query}`);
      const { tree } = await planned(session, "one", { given: [], count: 0 });
      await session.simple("DEALLOCATE one");
      if ([...nodesOf(tree)].some(({ index }) => index !== null && names.has(index))) used.add(shape);
    }
  await session.simple("ROLLBACK");
  return used;
}

interface UsedHere {
  /** Queries that use the index with some of the values that are tried, or with all. */
  readonly some: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly unplanned: readonly string[];
}

async function usedHere(
  server: Server,
  empty: Database,
  given: Statistics,
  { name, queries }: { readonly name: string; readonly queries: readonly Query[] },
): Promise<UsedHere> {
  const [before, after, base] = [await empty.clone(), await empty.clone(), await empty.clone()];
  for (const database of [after, base]) await sent(database, candidates[name] ?? "");
  const known = await factsIn(before);
  const fresh = beyond(await factsIn(after), known);
  const limit = (): void => {};
  const subject = {
    ...{
      server,
      base,
      up: [],
      down: [],
      added: [],
      recorded: true,
      patience: () => 60_000,
      tell: limit,
      limit,
    },
  };
  const furnished = likeProduction(subject, given);
  await furnished.side(before, []);
  await furnished.side(after, fresh);
  const sides = { before: await before.connect(), after: await after.connect() };
  for (const side of Object.values(sides)) {
    await side.simple("SET jit = off; SET plan_cache_mode = force_custom_plan");
    await furnished.session(side);
  }
  const both: Sides = { ...sides, fresh, standing: [], gone: [], tables: null, trusted: true };
  const { plans, used } = await compareOn(subject, both, { workload: queries, runbooks: [], budgets });
  const users = new Set([...used.values()].flatMap(({ usedBy = [] }) => usedBy));
  const of = ({ query }: (typeof plans)[number]): string => query.variant?.of ?? query.name;
  const some = new Set(plans.filter((plan) => users.has(plan.query.name)).map(of));
  const not = new Set(plans.filter((plan) => !users.has(plan.query.name)).map(of));
  for (const side of Object.values(sides)) await side.close();
  for (const database of [before, after, base]) await database.drop();
  return {
    some,
    all: new Set([...some].filter((query) => !not.has(query))),
    unplanned: plans.filter((plan) => !plan.after).map(({ query, says }) => `${query.text}: ${says}`),
  };
}

async function factsIn(database: Database) {
  const session = await database.connect();
  const facts = await indexFacts(session);
  await session.close();
  return facts;
}

async function sent(database: Database, sql: string): Promise<void> {
  const session = await database.connect();
  await session.simple(sql);
  await session.close();
}
