import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { until } from "../until.ts";
import { applied } from "./applied.ts";
import { askedMajors, type Production, production } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const shop = `CREATE TABLE orders (id bigint, number text, placed date);
CREATE INDEX o1 ON orders (placed DESC, lower(number)) WHERE id > 5;
CREATE INDEX r1 ON orders (number);
CREATE TABLE events (id int, at date) PARTITION BY RANGE (at);
CREATE INDEX e1 ON events (id)`;

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let owner: Session;
  beforeAll(async () => {
    there = await production(major);
    owner = await there.session("owner");
    await owner.simple(
      `${shop}; INSERT INTO orders SELECT i, i::text, '2026-01-01' FROM generate_series(1, 2000) i`,
    );
  });
  afterAll(async () => {
    await owner?.close();
    await there?.stop();
  });

  const run = (sql: string, command: "apply" | "rollback") =>
    applied(there.url("owner"), sql, {
      history: `${shop};`,
      context: { command },
      // The way up locks a partitioned table: that is no reason not to take it back.
      options: command === "apply" ? { skipped: ["lint"] } : {},
    });

  async function definitions(): Promise<readonly string[]> {
    const { rows } = await owner.extended(
      "SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid IN ('orders'::regclass, 'events'::regclass) AND indisvalid ORDER BY 1",
    );
    return rows.map(({ definition }) => String(definition));
  }

  it("where nobody has written a way back, what was made goes, and what was dropped is there as before", async () => {
    const before = await definitions();
    const change = [
      "CREATE INDEX CONCURRENTLY n1 ON orders (id, placed)",
      "DROP INDEX CONCURRENTLY o1",
      "ALTER INDEX r1 RENAME TO r2",
      "REINDEX INDEX CONCURRENTLY r2",
      "DROP INDEX e1",
      "CREATE INDEX e2 ON events (at)",
    ].join("; ");
    const forth = await run(change, "apply");
    expect(forth.database.outcome, forth.said).toBe("done");
    expect(await definitions()).not.toEqual(before);
    const back = await run(change, "rollback");
    expect(back.database.outcome, back.said).toBe("done");
    expect(await definitions()).toEqual(before);
    expect(back.sent).toEqual([
      "CREATE INDEX e1 ON events (id)",
      "ALTER INDEX r2 RENAME TO r1",
      expect.stringMatching(/^CREATE INDEX CONCURRENTLY o1 ON orders \(placed DESC, lower\(number\)\)/),
      "DROP INDEX public.e2",
      "DROP INDEX CONCURRENTLY public.n1",
    ]);
    expect(back.said).toContain("check: warn way-back: migrations/2_change.sql has no way back written");
    const again = await run(change, "rollback");
    expect([again.database.outcome, again.sent], again.said).toEqual(["done", []]);
  });

  it("a way back that is written is the one that is sent", async () => {
    const change = `-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY w1 ON orders (id);
CREATE INDEX CONCURRENTLY w2 ON orders (id, number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS w2`;
    await run(change, "apply");
    const { database, sent, said } = await run(change, "rollback");
    expect([database.outcome, sent], said).toEqual(["done", ["DROP INDEX CONCURRENTLY public.w2"]]);
    expect(said).not.toContain("way-back");
    await owner.simple("DROP INDEX w1");
  });

  it.each([
    [
      "CREATE UNIQUE INDEX CONCURRENTLY k1 ON orders (id, number); ALTER TABLE orders ADD CONSTRAINT k1 UNIQUE USING INDEX k1",
    ],
    ["DROP INDEX CONCURRENTLY nobody_knows"],
  ])("what nobody can take back by itself is refused, and nothing is sent: %s", async (change) => {
    await expect(run(change, "rollback")).rejects.toThrow(
      /^migrations\/2_change\.sql has no way back, and of its statements not all can be taken back/,
    );
  });

  it("an index that is used is dropped all the same, and that is said first", async () => {
    const change = "CREATE INDEX CONCURRENTLY u1 ON orders (number, id)";
    await run(change, "apply");
    await owner.simple("SET enable_seqscan = off; SELECT id FROM orders WHERE number = '7' ORDER BY id");
    await until(async () => {
      const { rows } = await owner.extended(
        "SELECT idx_scan AS scans FROM pg_stat_user_indexes WHERE indexrelname = 'u1'",
      );
      return Number(rows[0]?.scans) > 0;
    });
    const { database, said } = await run(change, "rollback");
    expect(database.outcome, said).toBe("done");
    expect(said).toMatch(
      major >= 16
        ? /check: warn index-use: u1 is dropped, and was used \d+ s ago: queries that used it become slower/
        : /check: unknown index-use: u1 is dropped, and was used 1 time: when, PostgreSQL tells since 16/,
    );
  });
});
