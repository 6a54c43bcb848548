import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { crossChecked } from "../../src/prove/waits/cross-check.ts";
import type { WaitMark } from "../../src/prove/waits/wait-attribution.ts";
import { waitBecauseOf } from "../../src/prove/waits/wait-attribution.ts";
import { isLockWait } from "../../src/sql/locks/lock-wait.ts";
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
  const side = {
    longestMs: expect.any(Number),
    totalMs: expect.any(Number),
    baselineMs: expect.any(Number),
    crossCheck: expect.any(Object),
  };
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

it("the server's own log agrees with who waited for an index, and with who waited behind a reader", async () => {
  const { statements } = await proofOf(server, {
    history: {
      "migrations/1.sql": `${history["migrations/1.sql"]}
        CREATE FUNCTION slow(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$
          BEGIN IF $1 = md5('77') THEN PERFORM pg_sleep(0.3); END IF; RETURN $1; END $$;`,
    },
    rows: 300,
    files: { "migrations/2.sql": "CREATE INDEX i ON orders (slow(number));\nDROP INDEX orders_number_idx;" },
  });
  const [create, drop] = statements;
  for (const wait of [
    create?.waits?.writer,
    drop?.waits?.behindReader?.writer,
    drop?.waits?.behindReader?.reader,
  ]) {
    expect(wait?.crossCheck).toMatchObject({ agrees: true, clientMs: wait?.longestMs });
    expect(wait?.crossCheck?.logMs).toBeGreaterThan(200);
  }
  // Nobody who reads waits for a plain build.
  expect(create?.waits?.reader?.crossCheck?.logMs).toBe(0);
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
function mark(start: number, released: number, block?: number): WaitMark {
  const scope = block === undefined ? { in: "autocommit" } : { in: "block", id: block };
  return { statement: { scope } as Statement, start, released, duration: released - start };
}

it("a query that waits is the business of the statement that it waited for", () => {
  const marks = [mark(100, 101), mark(130, 500), mark(600, 601)];
  const query = (start: number, end: number) => ({ start, end });
  const lane = {
    table: "t",
    kind: "writer" as const,
    pid: 7,
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

it("a query that was on its way when a later statement locked its table waits for that one", () => {
  const [first, second] = [mark(100, 400, 1), mark(200, 400, 1)];
  const marks = [first, second];
  const lane = (table: string, start: number) => ({
    ...{ table, kind: "writer" as const, pid: 7 },
    queries: [
      { start: 10, end: 12 },
      { start, end: 401 },
    ],
  });
  const takes = (taker: Statement, { table }: { readonly table: string }): boolean =>
    taker === (table === "t" ? first : second).statement;
  const said = (table: string, start: number) =>
    marks.map((one) => waitBecauseOf(one, marks, [lane(table, start)], 50, takes)?.longestMs ?? null);
  expect(said("u", 199)).toEqual([null, 202]);
  expect(said("u", 201)).toEqual([null, 200]);
  expect(said("t", 99)).toEqual([302, null]);
  expect(said("t", 199)).toEqual([202, null]);
});

describe("two figures for one wait", () => {
  const queries = [
    { start: 10, end: 12 },
    { start: 100, end: 500 },
    { start: 501, end: 601 },
  ];
  const lane = { table: "t", kind: "writer" as const, pid: 7, queries };
  /** The clocks lie 1,000,000 ms apart, and the log has whole milliseconds. */
  const logged = (at: number, ms: number, pid = 7) => ({ pid, at: 1_000_000 + at, ms });
  const build = mark(90, 610);
  const said = (...waits: Parameters<typeof crossChecked>[1]) =>
    waitBecauseOf(build, [build], crossChecked([lane], waits, 1_000_000), 50);

  it("that agree are said as the client saw them; a query that waits for several locks waits for all of them", () => {
    expect(said(logged(300, 195.5), logged(499, 200), logged(602, 97))).toEqual({
      longestMs: 400,
      totalMs: 500,
      baselineMs: 2,
      crossCheck: { clientMs: 400, logMs: 395.5, toleranceMs: 40, agrees: true },
    });
  });

  it("that do not agree give the smaller, and that is said", () => {
    expect(said(logged(499, 300), logged(499, 90, 8))).toEqual({
      longestMs: 300,
      totalMs: 300,
      baselineMs: 2,
      crossCheck: { clientMs: 400, logMs: 300, toleranceMs: 40, agrees: false },
    });
    expect(said(logged(499, 9000), logged(601, 100))).toMatchObject({
      longestMs: 400,
      totalMs: 500,
      crossCheck: { agrees: false, logMs: 9000 },
    });
  });

  it("of several waits the one for a lock is told, not one for the machine", () => {
    expect(said(logged(601, 40))).toMatchObject({ longestMs: 40, crossCheck: { clientMs: 100, logMs: 40 } });
    expect(said()).toMatchObject({ longestMs: 0, totalMs: 0, crossCheck: { clientMs: 400, logMs: 0 } });
  });

  it.each([
    [{ longestMs: 58, baselineMs: 41, logMs: 57.4 }, true],
    [{ longestMs: 26, baselineMs: 2, logMs: 1.2 }, false],
    [{ longestMs: 12, baselineMs: 2, logMs: 11 }, true],
    [{ longestMs: 58, baselineMs: 41, logMs: null }, false],
    [{ longestMs: 130, baselineMs: 41, logMs: null }, true],
    [{ longestMs: 20, baselineMs: 1, logMs: null }, false],
  ])(
    "whether anybody waited for a lock the log decides, where there is one: %j",
    ({ logMs, ...wait }, is) => {
      const logOf = (ms: number) => ({ clientMs: wait.longestMs, logMs: ms, toleranceMs: 25, agrees: true });
      const crossCheck = logMs === null ? {} : { crossCheck: logOf(logMs) };
      expect(isLockWait({ ...wait, totalMs: 0, ...crossCheck })).toBe(is);
    },
  );

  it("are one where the log is out of reach", () => {
    expect(waitBecauseOf(build, [build], [lane], 50)).not.toHaveProperty("crossCheck");
  });
});
