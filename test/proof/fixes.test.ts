import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { rules } from "../../rules/index.ts";
import { lintFixed } from "../../src/programs/fixes/fix-rounds.ts";
import { type Snapshot, snapshot } from "../../src/prove/round-trip/snapshot.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { commentsOf } from "../../src/sql/grammar/comments.ts";
import type { Execution, Report } from "../../src/types.ts";
import { type Case, casesOf, defaults, discoveryOf, majorFor } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";
import { caseFrom } from "./after-shop.ts";
import { applyAll, errorOf, prepared, staged } from "./stage.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

// The newest major, or those that INDEXWRIGHT_MAJORS asks for.
const asked = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);
let server: Server;

interface Fixed {
  readonly report: Report;
  readonly one: Case;
  readonly changed: boolean;
}

async function fixed(testCase: Case): Promise<Fixed> {
  const options = {
    ...defaults,
    tool: testCase.isScript ? "plain" : null,
    execution: testCase.execution,
    postgresVersion: majorFor(testCase.postgres),
  };
  const { report, changed } = await lintFixed(
    discoveryOf(testCase.files, testCase.history),
    options,
    new Set(),
  );
  const files = new Map([...testCase.files].map(([path, text]) => [path, changed.get(path)?.text ?? text]));
  return { report, one: { ...testCase, files }, changed: changed.size > 0 };
}

async function outcome(testCase: Case, error: string | null = null): Promise<Snapshot> {
  const stage = await staged(testCase);
  const database = await prepared(server, testCase, stage);
  const session = await database.connect();
  try {
    const met = errorOf(await applyAll(stage.up, session));
    expect(met?.slice(0, 5) ?? null).toBe(error);
    return await snapshot(database);
  } finally {
    await session.close();
  }
}

function comments(testCase: Case): readonly string[] {
  return [...testCase.files.values()].flatMap((text) =>
    commentsOf({ path: "", text, changed: "all" }, [0, text.length]).map((comment) => comment.text),
  );
}

/** Runs as the original did, gives the schema that it meant, keeps its comments, and has nothing left to fix. */
async function survives(testCase: Case, { one: after, report }: Fixed): Promise<void> {
  expect(comments(after)).toEqual(comments(testCase));
  expect(report.findings.filter((finding) => finding.fix?.safe)).toEqual([]);
  expect((await fixed(after)).changed).toBe(false);
  const cured = rules.find((rule) => rule.id === testCase.room)?.fails === true;
  if (testCase.fails === null) expect(await outcome(after)).toEqual(await outcome(testCase));
  // A failure that is not the rule's business stays what it was.
  else await outcome(after, cured ? null : testCase.fails);
}

interface Shape {
  readonly name: string;
  readonly sql: string;
  readonly execution?: Execution;
  /** What --fix makes of it; null: nothing is safe here. */
  readonly becomes: string | null;
}

const shapes: readonly Shape[] = [
  {
    name: "inside BEGIN and COMMIT",
    sql: "BEGIN;\nCREATE INDEX i ON orders (number);\nCOMMIT;",
    becomes: null,
  },
  { name: "ON ONLY", sql: "CREATE INDEX i ON ONLY events (id);", becomes: null },
  { name: "a partitioned parent", sql: "CREATE INDEX i ON events (id);", becomes: null },
  {
    name: "DROP of several names",
    sql: "DROP INDEX IF EXISTS orders_status_idx, orders_total_idx;",
    becomes:
      "DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;\nDROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;",
  },
  { name: "CASCADE", sql: "DROP INDEX orders_status_idx CASCADE;", becomes: null },
  { name: "an unnamed index", sql: "CREATE INDEX ON orders (number);", becomes: null },
  {
    name: "comments and line breaks between the keywords",
    sql: "CREATE /* a */ UNIQUE\n  INDEX -- b\n  i\n  ON orders (number, id);",
    becomes: "CREATE /* a */ UNIQUE\n  INDEX CONCURRENTLY -- b\n  i\n  ON orders (number, id);",
  },
  {
    name: "a temporary table",
    sql: "CREATE TEMPORARY TABLE staging (id bigint);\nCREATE INDEX i ON staging (id);",
    becomes: null,
  },
  {
    name: "a table that is new in the same file",
    sql: "CREATE TABLE refunds (id bigint);\nCREATE INDEX i ON refunds (id);",
    becomes: null,
  },
  {
    name: "a UNIQUE index that replaces another",
    sql: "CREATE UNIQUE INDEX i ON orders (status, id);\nDROP INDEX orders_status_idx;",
    becomes:
      "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (status, id);\nDROP INDEX CONCURRENTLY orders_status_idx;",
  },
  {
    name: "two indexes on one line",
    sql: "CREATE INDEX i ON orders (number); CREATE INDEX j ON orders (placed_at);",
    becomes:
      "CREATE INDEX CONCURRENTLY i ON orders (number); CREATE INDEX CONCURRENTLY j ON orders (placed_at);",
  },
  {
    name: "a last statement without a semicolon",
    sql: "SELECT 1;\nCREATE INDEX i ON orders (number)",
    becomes: "SELECT 1;\nCREATE INDEX CONCURRENTLY i ON orders (number)",
  },
  {
    name: "several statements in one query string",
    sql: "CREATE INDEX i ON orders (number);\nCREATE INDEX j ON orders (placed_at);",
    execution: "one-query",
    becomes: null,
  },
  {
    name: "alone in a query string",
    sql: "CREATE INDEX i ON orders (number);",
    execution: "one-query",
    becomes: "CREATE INDEX CONCURRENTLY i ON orders (number);",
  },
  {
    name: "the tool's transaction",
    sql: "REINDEX INDEX orders_status_idx;",
    execution: "transaction",
    becomes: null,
  },
  {
    name: "with a short timeout in effect",
    sql: "SET statement_timeout = '5s';\nCREATE INDEX i ON orders (number);",
    becomes: null,
  },
  {
    name: "IF NOT EXISTS",
    sql: "CREATE INDEX IF NOT EXISTS i ON orders (number);",
    becomes: null,
  },
  {
    name: "letters that take several bytes before it",
    sql: "/* größe 🐘 */ REINDEX TABLE orders;",
    becomes: "/* größe 🐘 */ REINDEX TABLE CONCURRENTLY orders;",
  },
];

const room = rules
  .flatMap((rule) => casesOf(rule.id, "bad"))
  .filter((one) => one.unproven === null && one.needs === null);

describe.each(asked)("on PostgreSQL %i", (major) => {
  beforeAll(async () => {
    server = await openMajor(major);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it.each(room.map((one) => [`${one.room}: ${one.name}`, one] as const))(
    "the safe fix of %s",
    async (_, testCase) => {
      const made = await fixed(testCase);
      if (made.changed) await survives(testCase, made);
    },
  );

  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    "a shape that breaks the fixes of others: %s",
    async (_, shape) => {
      const testCase = caseFrom(shape.sql, shape.execution ?? null);
      const made = await fixed(testCase);
      expect([...made.one.files.values()]).toEqual([shape.becomes ?? shape.sql]);
      await survives(testCase, made);
    },
  );
});

it("safe fixes are offered at all", async () => {
  const made = await Promise.all(room.map(fixed));
  expect(made.filter((one) => one.changed).length).toBeGreaterThan(15);
});
