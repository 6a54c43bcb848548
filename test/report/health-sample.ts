import type { Deployment, IndexHealth } from "../../src/types.ts";

export const hostileName = 'a"b\\c\n# HELP x\u001b[31m`|<b>::error::';

const index: IndexHealth = {
  ...{ schema: "public", name: "orders_number_idx", tableSchema: "public", tableName: "orders" },
  ...{ valid: true, beingBuilt: false, bytes: 12_582_912, expectedBytes: 6_000_000, scans: [1200, 3] },
  ...{ redundant: false, needed: true },
};

/** One fine index, one with a name that nobody should give, and what is wrong with it. */
export const examined: Deployment = {
  command: "health",
  outcome: "partly",
  leftOut: [],
  databases: [
    {
      ...{ name: 'sh"op', host: "db1:5432", major: 16, user: "migrator", direct: true, standby: false },
      ...{ askedAt: "2026-01-02 03:04:05+00", outcome: "partly", steps: [] },
      checks: [
        { check: "invalid", level: "warn", message: "1 index is INVALID and left alone" },
        { check: "unused", level: "unknown", message: "the counters began today", needs: "30 days" },
      ],
    },
  ],
  health: {
    findings: [
      {
        kind: "enforcing-leftover",
        index: `public."${hostileName}"`,
        table: "public.orders",
        bytes: 12_582_912,
        message: "INVALID: no query uses it, and it refuses duplicates all the same",
        evidence: { ready: true },
        sql: `SELECT 1;\nDROP INDEX CONCURRENTLY public."x"; -- then build it again`,
      },
    ],
    indexes: [
      index,
      { ...index, name: hostileName, valid: false, beingBuilt: null, expectedBytes: null, needed: false },
      { ...index, name: hostileName.replace("\n", "␊"), redundant: true },
    ],
    nodes: [
      { host: "db1:5432", standby: false, countsSince: "2026-01-01 00:00:00+00" },
      { host: "db2:5432", standby: true, countsSince: null },
    ],
    asked: 1_767_323_045,
  },
};

/** Nothing is wrong. */
export const healthy: Deployment = {
  ...examined,
  outcome: "done",
  databases: examined.databases.map((one) => ({ ...one, checks: one.checks.slice(0, 0) })),
  health: { ...examined.health, findings: [], indexes: [index], nodes: [], asked: 1 },
};
