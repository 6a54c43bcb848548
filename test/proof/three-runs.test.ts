import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prove } from "../../src/programs/prove.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { planChange } from "../../src/sql/plans/plan-change.ts";
import type { Proof, Report } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { defaults, discoveryOf } from "../room.ts";
import { isWhole } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const shop = readFileSync(new URL("rules/shop.sql", root), "utf8");

interface Change {
  readonly up: string;
  readonly down?: string;
  readonly queries?: string;
}

const changes: Readonly<Record<string, Change>> = {
  "two indexes of a transaction, and one that goes": {
    up: "BEGIN;\nDROP INDEX orders_status_idx;\nCREATE INDEX i ON orders (placed_at) WHERE status = 'paid';\nCREATE INDEX j ON order_items (product_id) INCLUDE (quantity);\nCOMMIT;",
    down: "DROP INDEX i;\nDROP INDEX j;",
  },
  "a concurrent build, again and again": {
    up: "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (number);",
    down: "DROP INDEX CONCURRENTLY IF EXISTS i;",
  },
  "a document, an expression, and a column that is new": {
    up: "ALTER TABLE products ADD kind text;\nCREATE INDEX i ON products USING gin (attributes);\nCREATE INDEX j ON products (lower(sku), kind);",
    down: "DROP INDEX i;\nALTER TABLE products DROP kind;",
  },
  "a table of partitions, and queries of an export": {
    up: "CREATE INDEX i ON events (kind, at);\nCREATE INDEX j ON orders (total, status);",
    queries:
      "-- name: kinds\nSELECT count(*) FROM events WHERE kind = $1;\n-- name: dear\nSELECT * FROM orders WHERE total > $1 ORDER BY total LIMIT $2;\n-- name: all\nSELECT count(*) FROM orders;",
  },
};

// On the oldest and the newest of those that INDEXWRIGHT_MAJORS asks for. What a busy machine times is no verdict: npm
// test leaves this out.
const majors = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);
const asked = [...new Set([Math.min(...majors), Math.max(...majors)])];

describe.runIf(isWhole).each(asked)("three runs of one change, on PostgreSQL %i", (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await openMajor(major);
  });
  afterAll(() => server?.stop());

  it.each(Object.entries(changes))("say the same, and their intervals overlap: %s", async (_, change) => {
    const runs: Report[] = [];
    for (const pause of [0, 7, 31]) runs.push(await run(server, change, pause));
    const [first, ...others] = runs.map(verdictsOf);
    for (const other of others) expect(other).toEqual(first);
    const intervals = runs.map(intervalsOf);
    const found = apart(intervals);
    expect(found.length, found.join("\n")).toBeLessThanOrEqual(Math.ceil((intervals[0]?.size ?? 0) / 20));
  });
});

/** The same rows each time; what is timed comes so many milliseconds later, step by step. */
function run(server: Server, { up, down, queries }: Change, pause: number): Promise<Report> {
  const files = { "migrations/2.sql": up, ...(down ? { "migrations/2_rollback.sql": down } : {}) };
  const beside = { "migrations/1.sql": shop, ...(queries ? { "queries.sql": queries } : {}) };
  const discovery = discoveryOf(new Map(Object.entries(files)), new Map(Object.entries(beside)));
  const workload = queries ? { workload: ["queries.sql"] } : {};
  const own = { ...defaults, prove: { ...defaults.prove, rows: 5000, ...workload } };
  return prove(discovery, own, new Set(), {
    open: async () => ({ ...server, stop: async () => {} }),
    progress: () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    },
  });
}

/** Whatever a reader would call a verdict, and no figure that a clock has given. */
function verdictsOf({ proof, findings }: Report): unknown {
  if (!proof) throw new Error("nothing was proven");
  const { statements, rollback, rerun, interruption, indexes = [], plans = [], writes = [] } = proof;
  return {
    findings: findings.map(({ rule, severity, span }) => [rule, severity, span]),
    statements: statements.map(({ span, status, locks, blocks, waits }) => ({
      ...{ span, status, locks, blocks },
      behindReader: isLong(waits?.behindReader),
    })),
    ...{
      rollback,
      rerun,
      interruption,
      untimed: proof.untimed,
      limits: proof.limits,
      unfilled: proof.unfilled,
    },
    indexes: indexes.map(({ buildMs: _, ...index }) => index),
    plans: plans.map((plan) => [
      ...[plan.query.name, plan.query.text, plan.before?.node, plan.after?.node, plan.index],
      planChange(plan),
    ]),
    writes: writes.map(({ table, operation, hot = [] }) => [
      ...[table, operation],
      hot.map(({ column, before, after }) => [column, before > 0.1, before - after > 0.1]),
    ]),
  };
}

function isLong(behind: NonNullable<Proof["statements"][number]["waits"]>["behindReader"]): boolean | null {
  return behind?.writer ? behind.writer.longestMs > behind.heldMs / 2 : null;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

function intervalsOf({ proof }: Report): ReadonlyMap<string, Interval> {
  const all = new Map<string, Interval>();
  for (const { query, speedup } of proof?.plans ?? []) if (speedup) all.set(query.name, speedup);
  for (const { table, operation, wal, time } of proof?.writes ?? [])
    for (const [what, interval] of Object.entries({ wal, time }))
      if (interval) all.set(`${operation} ${table}: ${what}`, interval);
  return all;
}

/** What the runs do not agree on: an interval holds what is true in nineteen of twenty cases. */
function apart(runs: readonly ReadonlyMap<string, Interval>[]): readonly string[] {
  return [...(runs[0] ?? [])].flatMap(([name]) => {
    const all = runs.map((intervals) => intervals.get(name) ?? { low: Number.NaN, high: Number.NaN });
    const [low, high] = [Math.max(...all.map((each) => each.low)), Math.min(...all.map((each) => each.high))];
    return low <= high ? [] : [`${name}: ${all.map((each) => `${each.low}–${each.high}`).join(", ")}`];
  });
}
