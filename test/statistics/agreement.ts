import { parseStatistics } from "../../src/parse/statistics.ts";
import { planned } from "../../src/prove/plans/explain.ts";
import { indexFacts } from "../../src/prove/plans/indexes.ts";
import type { Database, Server, Session } from "../../src/prove/server/index.ts";
import { likeProduction } from "../../src/prove/statistics/production-statistics.ts";
import { statisticsQuery } from "../../src/shells/cli/statistics-query.ts";
import type { PlanNode, Statistics } from "../../src/types.ts";
import { indexes, queries, rows, schema, statistics } from "./world.ts";

export interface Agreement {
  /** How many plans were compared. */
  readonly pairs: number;
  readonly same: number;
  /** What became another plan: "without the index: the query", and both plans. */
  readonly different: readonly string[];
  /** What a new index was projected to take, of what it takes: by name. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** Gives the statistics of a database as `indexwright statistics` exports them. */
export async function exported(session: Session, redact = false): Promise<Statistics> {
  const { rows: found } = await session.extended(statisticsQuery({ tables: null, redact }));
  const text = String(Object.values(found[0] ?? {})[0]);
  const read = parseStatistics({ path: "statistics.json", text, changed: "none" });
  if ("wrong" in read) throw new Error(read.wrong);
  return read;
}

/**
 * Compares the plans of a filled database with those of an empty one that has its statistics: with every index, of which
 * one is new each time and has no statistics.
 */
export async function agreement(server: Server, orders: number): Promise<Agreement> {
  const full = await server.database();
  const empty = await server.database();
  const definitions = Object.values(indexes).join(";\n");
  const session = await full.connect();
  await session.simple(`${schema}${statistics}${rows(orders)}${definitions}`);
  await session.simple("VACUUM (ANALYZE)");
  const given = await exported(session);
  const wanted = queries(orders);
  const real = await plansOf(session, wanted);
  const actual = await sizesIn(session);
  await session.close();
  const blank = await empty.connect();
  await blank.simple(`${schema}${statistics}${definitions}`);
  await blank.close();
  const different: string[] = [];
  const sizes: Record<string, number> = {};
  for (const name of Object.keys(indexes)) {
    const copy = await empty.clone();
    const found = await withStatistics(server, copy, without(given, name), name);
    const planning = await copy.connect();
    await found.session(planning);
    const plans = await plansOf(planning, wanted);
    await planning.close();
    await copy.drop();
    sizes[name] = found.bytes / (actual.get(name) ?? Number.NaN);
    for (const [at, plan] of plans.entries())
      if (plan !== real[at]) different.push(`${name}: ${wanted[at]}\n  ${real[at]}\n  ${plan}`);
  }
  await full.drop();
  await empty.drop();
  const pairs = wanted.length * Object.keys(indexes).length;
  return { pairs, same: pairs - different.length, different, sizes };
}

async function withStatistics(server: Server, copy: Database, given: Statistics, name: string) {
  const look = await copy.connect();
  const facts = await indexFacts(look);
  await look.close();
  const furnished = likeProduction({ server, patience: () => 60_000 }, given);
  const fresh = [...facts.values()].filter((one) => one.root === `public.${name}`);
  await furnished.side(copy, fresh);
  const bytes = [...furnished.projections().values()].reduce(
    (sum, projection) => sum + projection.index.bytes,
    0,
  );
  return { session: furnished.session, bytes };
}

/** As production knew it before the index came. */
function without(given: Statistics, name: string): Statistics {
  const gone = (index: string): boolean =>
    index === name || (name === "events_order" && /^events_\d_order_id/.test(index));
  return {
    ...given,
    relations: given.relations.filter((one) => !gone(one.name)),
    columns: given.columns.filter((one) => !gone(one.relation)),
  };
}

/** How much each index takes, those of partitions together. */
async function sizesIn(session: Session): Promise<ReadonlyMap<string, number>> {
  const { rows: found } = await session.extended(
    `SELECT r.relname AS name, sum(pg_relation_size(c.oid)) AS bytes FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       JOIN pg_class r ON r.oid = coalesce(pg_partition_root(c.oid), c.oid) GROUP BY 1`,
  );
  return new Map(found.map(({ name, bytes }) => [String(name), Number(bytes)]));
}

async function plansOf(session: Session, wanted: readonly string[]): Promise<readonly string[]> {
  const plans: string[] = [];
  await session.simple("SET jit = off");
  for (const sql of wanted) {
    await session.extended(`PREPARE one AS ${sql}`);
    plans.push(shapeOf((await planned(session, "one", { given: [], count: 0 })).tree));
    await session.simple("DEALLOCATE one");
  }
  return plans;
}

function shapeOf(tree: PlanNode): string {
  const own = `${tree.kind}${tree.index ? ` ${tree.index}` : ""}${tree.relation ? ` ${tree.relation}` : ""}`;
  const inner = tree.children.map(shapeOf).join(", ");
  return inner === "" ? own : `${own} (${inner})`;
}
