import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import type { Mark } from "../../src/prove/stalls.ts";
import { waitBecauseOf } from "../../src/prove/stalls.ts";
import type { Statement } from "../../src/types.ts";
import { proofOf } from "../proof/proved.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const history = {
  "migrations/1.sql":
    "CREATE TABLE orders (id bigint PRIMARY KEY, number text); CREATE INDEX orders_number_idx ON orders (number);",
};

it("with rows in the tables, each statement says how long it took and who waited, also in a queue", async () => {
  const { statements, rows, indexes } = await proofOf(server, {
    history,
    rows: 2000,
    files: {
      "migrations/2.sql":
        "CREATE INDEX i ON orders (id, number);\nDROP INDEX orders_number_idx;\nCREATE TABLE other (a int);",
    },
  });
  expect(rows).toBe(2000);
  const side = { longestMs: expect.any(Number), totalMs: expect.any(Number), baselineMs: expect.any(Number) };
  const [create, drop, table] = statements;
  expect(create?.waits).toEqual({ writer: side, reader: side });
  expect(create?.durationMs).toBeGreaterThan(0);
  // Who comes after the DROP waits as long as that does, for a reader in front.
  expect(drop?.waits?.behindReader?.writer?.longestMs).toBeGreaterThan(600);
  expect(drop?.waits?.behindReader?.reader?.longestMs).toBeGreaterThan(600);
  expect(table?.waits?.behindReader).toBeUndefined();
  expect(indexes).toEqual([
    {
      name: "public.i",
      table: "public.orders",
      valid: true,
      bytes: expect.any(Number),
      tableBytes: expect.any(Number),
      buildMs: create?.durationMs,
      usedBy: ["i: equality", "i: order", "i: range"],
    },
  ]);
});

it("without rows nothing is said of waiting", async () => {
  const proof = await proofOf(server, {
    history,
    files: { "migrations/2.sql": "DROP INDEX orders_number_idx;" },
  });
  expect(proof.rows).toBeUndefined();
  expect(proof.statements[0]).not.toHaveProperty("waits");
  expect(proof.statements[0]).not.toHaveProperty("durationMs");
});

/** One statement from `start` to `end`, its locks released at `released`. */
function mark(start: number, released: number): Mark {
  return { statement: {} as Statement, start, released, duration: released - start };
}

it("a query that waits is the business of the statement that it waited for", () => {
  const marks = [mark(100, 101), mark(130, 500), mark(600, 601)];
  const query = (start: number, end: number) => ({ start, end });
  const lane = {
    table: "t",
    kind: "writer" as const,
    queries: [query(10, 12), query(100, 101), query(120, 501), query(599, 602)],
  };
  const said = marks.map((one) => waitBecauseOf(one, marks, [lane], 90));
  expect(said).toEqual([
    { longestMs: 1, totalMs: 0, baselineMs: 2 },
    { longestMs: 381, totalMs: 381, baselineMs: 2 },
    { longestMs: 3, totalMs: 0, baselineMs: 2 },
  ]);
  expect(waitBecauseOf(mark(900, 901), [mark(900, 901)], [lane], 90)).toBeNull();
});
