import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { root } from "../print/place.ts";
import { openMajor } from "../servers/binaries.ts";
import { proofOf } from "./proved.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const history = { "migrations/1_shop.sql": readFileSync(new URL("rules/shop.sql", root), "utf8") };

/** All of them on the majors that INDEXWRIGHT_MAJORS asks for; without it, two on the newest. */
const all = process.env.INDEXWRIGHT_MAJORS !== undefined;
const asked = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);

describe.each(asked)("what deployment runbooks promise, on PostgreSQL %i", (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await openMajor(major);
  });
  afterAll(() => server?.stop());

  it.runIf(all)(
    "“no write locks”: the old index is dropped first, and for that everybody waits",
    async () => {
      const { statements } = await proofOf(server, {
        history,
        files: {
          "migrations/2.sql":
            "DROP INDEX IF EXISTS orders_status_idx;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_status_idx ON orders (status, placed_at);",
        },
      });
      expect(statements.map((one) => one.blocks)).toEqual([
        ["select", "insert", "update", "delete", "foreign-key-write", "ddl", "vacuum"],
        ["ddl", "vacuum"],
      ]);
    },
  );

  it.runIf(all)(
    "“rollback takes less than a minute”: sent as one string it is refused, and both indexes stay",
    async () => {
      const { statements, rollback } = await proofOf(server, {
        history,
        options: {
          overrides: [{ matches: (path) => path.includes("rollback"), execution: "one-query", rules: {} }],
        },
        files: {
          "migrations/2.sql":
            "CREATE INDEX CONCURRENTLY i ON orders (number);\nCREATE INDEX CONCURRENTLY j ON orders (placed_at);",
          "migrations/2_rollback.sql": "DROP INDEX CONCURRENTLY i;\nDROP INDEX CONCURRENTLY j;",
        },
      });
      expect(statements.map((one) => [one.status, one.sqlstate])).toEqual([
        ["ok", null],
        ["ok", null],
        ["error", "25001"],
        ["skipped", null],
      ]);
      expect(rollback).toMatchObject({
        verdict: "fails",
        differences: [
          "the way back is refused: DROP INDEX CONCURRENTLY cannot run inside a transaction block",
        ],
      });
    },
  );

  it("“idempotent, so just run it again”: over an index that a timeout has left invalid it reports success", async () => {
    const { rerun, interruption } = await proofOf(server, {
      history,
      files: {
        "migrations/2.sql":
          "SET lock_timeout = '5s';\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);",
      },
    });
    expect(rerun?.verdict).toBe("masks");
    expect(interruption?.map(({ phase, afterRerun, says }) => [phase, afterRerun, says])).toEqual(
      [
        "waiting for writers before build",
        "waiting for writers before validation",
        "waiting for old snapshots",
      ].map((phase) => [phase, "invalid", "index public.orders_number_idx is not valid"]),
    );
  });

  it.runIf(all)(
    "“zero downtime with CONCURRENTLY”: in the tool's transaction it does not run at all",
    async () => {
      const { statements, indexes } = await proofOf(server, {
        history,
        options: { execution: "transaction" },
        files: { "migrations/2.sql": "CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);" },
      });
      expect(statements).toMatchObject([{ status: "error", sqlstate: "25001" }]);
      expect(indexes).toEqual([]);
    },
  );

  it("“rollback tested”: it looks for another name, finds nothing to do, and leaves the index", async () => {
    const { rollback } = await proofOf(server, {
      history,
      files: {
        "migrations/2.sql":
          "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_consolidated ON orders (number);",
        "migrations/2_rollback.sql": "DROP INDEX CONCURRENTLY IF EXISTS orders_number_partial;",
      },
    });
    expect(rollback).toMatchObject({
      verdict: "leaves",
      differences: ["index public.orders_number_consolidated is left behind"],
    });
  });
});
