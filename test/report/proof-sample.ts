import type { PlanNode, PlanSide, Proof, ProvenPlan, Run, Statement } from "../../src/types.ts";
import { file, spanOf } from "./sample.ts";

const source = file("db/1.sql", "CREATE INDEX i ON orders (number);\nDROP INDEX j;\n");
export const wait = (longestMs: number) => ({ longestMs, totalMs: longestMs, baselineMs: 6 });

export function run(text: string, more: Partial<Run> = {}): Run {
  return {
    file: source,
    span: spanOf(source, text),
    statement: {} as Statement,
    status: "ok",
    sqlstate: null,
    message: null,
    durationMs: 473.2,
    locks: [{ relation: "public.orders", mode: "ShareLock" }],
    blocks: ["insert", "update", "delete", "ddl", "vacuum"],
    waits: { writer: wait(470), reader: wait(8) },
    ...more,
  };
}

function node(kind: string, more: Partial<PlanNode> = {}): PlanNode {
  return { kind, relation: null, index: null, details: [], rows: 1, children: [], ...more };
}

export const scan = node("Seq Scan", {
  relation: "public.orders",
  details: ["Filter: (number = '1'::text)"],
  came: { rows: 1.25, loops: 1200 },
});
export const lookup = node("Index Scan", {
  relation: "public.orders",
  index: "i",
  details: ["Index Cond: (number = '1'::text)"],
});

export function side(inner: PlanNode, p50Ms: number): PlanSide {
  const tree = node("Limit", { children: [inner] });
  return {
    cost: 100,
    p50Ms,
    p95Ms: p50Ms * 1.1,
    sharedBuffers: 12,
    walBytes: 2048,
    rows: 20,
    node: inner.kind,
    tree,
  };
}

export function plan(name: string, more: Partial<ProvenPlan> = {}): ProvenPlan {
  return {
    query: { name, place: null, text: "SELECT 1", reads: true, parameters: [], class: null, budgets: [] },
    index: "public.i",
    before: side(scan, 12.34),
    after: side(lookup, 0.0712),
    speedup: { ratio: 173, low: 160, high: 181, runs: 25 },
    says: null,
    ...more,
  };
}

const slower = { ratio: 0.5, low: 0.45, high: 0.6, runs: 25 };
export const plans: readonly ProvenPlan[] = [
  plan("by number"),
  plan("got slower", { index: null, before: side(lookup, 1), after: side(scan, 2), speedup: slower }),
  plan("the same", {
    index: null,
    before: side(scan, 3),
    after: side(scan, 3),
    speedup: { ratio: 1.01, low: 0.97, high: 1.04, runs: 25 },
  }),
  {
    query: plan("refused").query,
    index: null,
    says: "no | `way`\n::error::x",
  },
];

const queued = { heldMs: 800, writer: wait(801), reader: wait(802) };
/** Everything that can be shown. */
export const all: Proof = {
  server: { major: 18, version: "18.4", provider: "embedded", measures: ["locks", "waits", "cancel"] },
  rows: 300_000,
  statements: [
    run("CREATE"),
    run("DROP", {
      blocks: ["select", "insert", "update", "delete", "foreign-key-write", "ddl", "vacuum"],
      waits: { writer: wait(3), behindReader: queued },
    }),
  ],
  indexes: [
    {
      name: "public.i",
      table: "public.orders",
      valid: false,
      bytes: 17_735_680,
      tableBytes: 42_000_000,
      buildMs: 473,
      usedBy: ["by number"],
    },
    {
      name: "app.j",
      table: "app.orders",
      valid: true,
      usedBy: [],
      unusedBecause: "no query reads app.orders",
    },
  ],
  plans,
  writes: [
    { table: "public.orders", operation: "insert", timeRatio: 1.3, walBytesRatio: 1.8 },
    { table: "public.orders", operation: "update", timeRatio: 2, walBytesRatio: 2.1, hotLost: 0.9 },
  ],
  limits: [{ what: "interruptions tried", done: 2, of: 30 }],
  rollback: { verdict: "leaves", differences: ["index public.i is left behind"], objects: [], refusal: null },
  rerun: {
    verdict: "trips",
    trials: [
      {
        file: source,
        span: spanOf(source, "DROP"),
        verdict: "trips",
        says: 'relation "i" already exists',
        object: null,
        refusal: null,
      },
      { file: source, span: null, verdict: "clean", says: null, object: null, refusal: null },
    ],
  },
  interruption: [
    {
      file: source,
      span: spanOf(source, "CREATE"),
      phase: "waiting for old snapshots",
      afterRerun: "error",
      says: "no",
      object: null,
      refusal: null,
    },
    {
      file: source,
      span: spanOf(source, "CREATE"),
      phase: "waiting for writers before build",
      afterRerun: "valid",
      says: null,
      object: null,
      refusal: null,
    },
  ],
};

const cost = (inner: PlanNode, price: number): PlanSide => ({ cost: price, node: inner.kind, tree: inner });

/** Planned with production's statistics, and not run; its rows follow them. */
export const unrun: Proof = {
  server: all.server,
  rows: 300_000,
  rowsFrom: { path: "db/statistics.json" },
  statistics: { path: "db/statistics.json", major: 16, redacted: true },
  statements: [run("CREATE")],
  indexes: [
    {
      name: "public.i",
      table: "public.orders",
      valid: true,
      usedBy: ["by state with $1 = 'lost'"],
      onlyUnder: [`"by state" uses it with $1 = 'lost', and not with $1 = 'done'`],
      projected: {
        rows: 4_000_000,
        bytes: 100 * 2 ** 20,
        off: [0.8, 1.25],
        tableBytes: 2 ** 30,
        buildMs: [2000, 8000],
        memory: { bytes: 5 * 2 ** 30, setting: "64MB" },
      },
    },
    {
      name: "public.words",
      table: "public.orders",
      valid: true,
      projected: {
        rows: 4_000_000,
        bytes: 100 * 2 ** 20,
        off: [0.5, 1.5],
        sampledRows: 300_000,
        tableBytes: 2 ** 30,
        memory: { bytes: 480 * 2 ** 20, off: [0.5, 1.5], setting: "64MB", rounds: [4, 12] },
      },
    },
  ],
  plans: [
    {
      query: { ...plan("by state with $1 = 'lost'").query, variant: { of: "by state", says: "$1 = 'lost'" } },
      index: "public.i",
      before: cost(scan, 5000),
      after: cost(lookup, 100),
      says: null,
    },
    {
      query: plan("got dearer").query,
      index: null,
      before: cost(lookup, 10),
      after: cost(scan, 40),
      says: null,
    },
    { query: plan("the same").query, index: null, before: cost(scan, 10), after: cost(scan, 10), says: null },
  ],
};

/** A server with one session, and nothing to fill. */
export const little: Proof = {
  server: { major: 18, version: "18.6", provider: "pglite", measures: ["locks"] },
  statements: [
    {
      file: source,
      span: [0, 6],
      statement: {} as Statement,
      status: "ok",
      sqlstate: null,
      message: null,
      locks: [],
    },
    {
      file: source,
      span: [0, 6],
      statement: {} as Statement,
      status: "refused",
      sqlstate: "42501",
      message: "no | `way`\n::error::x",
    },
    {
      file: source,
      span: [0, 6],
      statement: {} as Statement,
      status: "skipped",
      sqlstate: null,
      message: null,
    },
  ],
};
