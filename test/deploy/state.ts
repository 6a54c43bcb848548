import type { Facts } from "../../src/deploy/condition.ts";
import { columnsShape } from "../../src/sql/indexes/index-definition.ts";
import type { IndexDefinition, IndexState, Step } from "../../src/types.ts";

/** A btree over columns. */
export function over(...columns: readonly string[]): IndexDefinition {
  return { unique: false, nullsNotDistinct: false, shape: columnsShape(columns) };
}

/** A step over orders (id), unless it is told otherwise. */
export function step(more: Partial<Step> = {}): Step {
  return {
    wish: "valid",
    index: { path: null, name: "a" },
    table: { path: null, name: "orders" },
    definition: over("id"),
    file: { path: "1.sql", text: "CREATE INDEX a ON orders (id)", changed: "all" },
    span: [0, 29],
    sql: "CREATE INDEX a ON orders (id)",
    ...more,
  };
}

/** Nothing is there but the table. */
export const nothingThere: IndexState = {
  number: 1,
  database: "shop",
  role: "shopkeeper",
  server: 180_004,
  standby: false,
  askedAt: "2026-01-02 03:04:05+00",
  asked: 1_780_000_000,
  tableFound: true,
  wantedTable: "public.orders",
  found: null,
  onTable: null,
  table: null,
  sameTable: null,
  valid: false,
  ready: false,
  live: false,
  unique: false,
  definition: null,
  constraint: null,
  parent: null,
  parentWanted: false,
  partitions: null,
  beingBuilt: false,
  busy: false,
  tableBusy: false,
  bytes: null,
  tableBytes: null,
  scans: null,
  lastScan: null,
  lastScanS: null,
  countedS: null,
  tracked: true,
  tablespaces: [],
  leftovers: [],
  elsewhere: [],
};

/** A valid index over orders (id), unless it is told otherwise. */
export function facts(more: Partial<IndexState> = {}, printed: IndexDefinition | null = over("id")): Facts {
  const there: IndexState = {
    ...nothingThere,
    found: { schema: "public", name: "a", kind: "i" },
    onTable: "public.orders",
    sameTable: true,
    ...{ valid: true, ready: true, live: true },
    definition: "CREATE INDEX a ON public.orders USING btree (id)",
    ...{ bytes: 8192, tableBytes: 81_920, scans: 3 },
  };
  return { state: { ...there, ...more }, printed };
}

export const absent = (more: Partial<IndexState> = {}): Facts => ({
  state: { ...nothingThere, ...more },
  printed: null,
});
