import { loadGrammar } from "../../src/parse/index.ts";
import { parseWorkload } from "../../src/parse/workload/index.ts";
import type { Sides, Tables } from "../../src/prove/plans/before-after.ts";
import { type ComparedPlans, compareOn } from "../../src/prove/plans/index.ts";
import { beyond, indexFacts } from "../../src/prove/plans/indexes.ts";
import type { Database, Server, Session } from "../../src/prove/server/index.ts";
import type { Budgets } from "../../src/types.ts";

export interface Compared {
  readonly schema: string;
  /** SQL that brings rows. */
  readonly rows: string;
  readonly change: string;
  /** null: each new index is asked what it is made for. */
  readonly queries: string | null;
  /** Whether the rows are somebody's own. */
  readonly alike?: boolean;
}

export const budgets: Budgets = {
  p95Ms: new Map(),
  speedup: null,
  reduction: null,
  regression: null,
  indexShare: null,
  totalBytes: null,
  writeOverhead: null,
};

const settings = "SET statement_timeout = '5s'; SET jit = off; SET plan_cache_mode = force_custom_plan";

/** What plans show of a change, on both sides of it and without a whole run. */
export async function compared(
  server: Server,
  { schema, rows, change, queries, alike = false }: Compared,
): Promise<ComparedPlans> {
  await loadGrammar();
  const before = await (await standing(server, `${schema};${rows}`)).clone();
  const after = await madeOf(server, `${schema};${rows}`, change);
  const base = await madeOf(server, schema, change);
  const [was, is] = [await before.connect(), await after.connect()];
  try {
    const [known, now] = [await indexFacts(was), await indexFacts(is)];
    const filled = [...new Set([...now.values()].map((one) => one.table))];
    const tables: Tables = {
      ...{ filled, made: [], rows: 1000, keysUpTo: 50_000_000, drawings: new Map(), alike, statistics: null },
    };
    const [fresh, gone] = [beyond(now, known), beyond(known, now)];
    for (const side of [was, is]) await side.simple(settings);
    const sides: Sides = {
      ...{ before: was, after: is, fresh, gone, standing: [...now.values()], tables, trusted: false },
    };
    const limit = (): void => {};
    const subject = {
      server,
      base,
      up: [],
      down: [],
      added: [],
      recorded: true,
      patience: () => 60_000,
      tell: limit,
      limit,
    };
    return await compareOn(subject, sides, {
      workload: queries === null ? null : queriesIn(queries),
      runbooks: [],
      budgets,
    });
  } finally {
    for (const session of [was, is]) await session.close();
    for (const database of [before, after, base]) await database.drop();
  }
}

/** What stood before a change stays as it is, and serves all that come to the same. */
const stood = new Map<string, Database>();

async function standing(server: Server, sql: string): Promise<Database> {
  const known = stood.get(sql) ?? (await madeOf(server, sql));
  stood.set(sql, known);
  return known;
}

function queriesIn(text: string) {
  const { queries, wrong } = parseWorkload({ path: "queries.sql", text, changed: "none" });
  if (wrong.length > 0) throw new Error(wrong.map((one) => one.message).join());
  return queries;
}

async function madeOf(server: Server, ...sql: readonly string[]): Promise<Database> {
  const database = await server.database();
  const session: Session = await database.connect();
  for (const text of sql) await session.simple(text);
  await session.simple("VACUUM ANALYZE");
  await session.close();
  return database;
}
