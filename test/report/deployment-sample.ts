import type { Deployment, StepOutcome } from "../../src/types.ts";
import { file as fileOf } from "./sample.ts";

const file = fileOf("db/1.sql", "CREATE INDEX orders_number_idx ON orders (number);");

const step: StepOutcome = {
  file,
  span: [0, 5],
  index: "public.orders_number_idx",
  table: "public.orders",
  wish: "valid",
  verdict: "as-wished",
  before: "valid",
  message: "valid, as defined",
  instead: null,
  bytes: 12 * 1024 ** 2,
  tableBytes: 100 * 1024 ** 2,
  scans: 1200,
  definition: "CREATE INDEX orders_number_idx ON public.orders USING btree (number)",
};

export const verified: Deployment = {
  command: "verify",
  outcome: "partly",
  leftOut: [{ file, span: [0, 5], message: "REINDEX TABLE names no index" }],
  databases: [
    {
      name: "shop",
      host: "db1:5432",
      major: 16,
      user: "migrator",
      direct: false,
      standby: true,
      askedAt: "2026-01-02 03:04:05+00",
      outcome: "partly",
      checks: [
        { check: "rights", level: "ok", message: "migrator owns orders" },
        {
          check: "free-space",
          level: "unknown",
          message: "nobody tells",
          needs: "--free-bytes",
          facts: { bytes: 12 },
        },
      ],
      steps: [
        step,
        {
          ...step,
          index: "\u001b[31m`x` | y\n::error::",
          table: null,
          verdict: "not",
          before: "invalid",
          message: "INVALID: <b>no</b> query uses it",
          instead: "SELECT 1;\nDROP INDEX CONCURRENTLY x;",
          ...{ bytes: null, tableBytes: null, scans: null, definition: null },
        },
        {
          ...step,
          index: "building",
          verdict: "busy",
          before: "building",
          message: "somebody builds it",
          scans: 0,
        },
        {
          ...step,
          index: "unclear",
          verdict: "unknown",
          message: "nobody can tell",
          tableBytes: 0,
          scans: 1,
        },
      ],
    },
  ],
};

/** What `apply` has done, with outside text wherever it may stand. */
export const applied: Deployment = {
  ...verified,
  command: "apply",
  outcome: "not-now",
  leftOut: [],
  databases: verified.databases.map((database) => ({
    ...database,
    outcome: "not-now",
    steps: [
      {
        ...step,
        applied: {
          ...{ action: "heal", after: "valid", attempts: 2, durationMs: 4200, sqlstate: null, blockers: [] },
          phases: [{ phase: "building index: scanning table", ms: 4000 }],
        },
      },
      {
        ...step,
        ...{
          index: "second",
          verdict: "busy",
          message: "given up while it waited",
          instead: "ROLLBACK PREPARED 'x';",
        },
        applied: {
          ...{
            action: "build",
            after: "absent",
            attempts: 1,
            durationMs: 600,
            sqlstate: "55P03",
            phases: [],
          },
          blockers: [
            {
              ...{ kind: "prepared", pid: null, gid: "\u001b[31mx", role: "billing", application: null },
              ...{ state: null, ageS: 172_800, unyielding: false, cure: "ROLLBACK PREPARED 'x';" },
            },
          ],
        },
      },
    ],
  })),
};

/** Everything is as wished. */
export const done: Deployment = {
  ...verified,
  outcome: "done",
  leftOut: [],
  databases: verified.databases.map((one) => ({ ...one, outcome: "done", checks: [], steps: [step] })),
};
