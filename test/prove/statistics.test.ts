import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { ginKeysOf } from "../../src/prove/statistics/gin/keys.ts";
import { gathering } from "../../src/prove/statistics/gin/memory.ts";
import { buildRange, sampled } from "../../src/prove/statistics/projection.ts";
import { measuredOn } from "../../src/report/proof/words.ts";
import { statisticsQuery } from "../../src/shells/cli/statistics-query.ts";
import { proofOf, proved } from "../proof/proved.ts";
import { isWhole } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";
import { exported } from "../statistics/agreement.ts";
import { nothingKnown } from "../statistics/nothing-known.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
/** As psql would write it. */
let file: string;
beforeAll(async () => {
  server = await openMajor(18);
  const database = await server.database();
  const session = await database.connect();
  await session.simple(`${tables} ${filled}`);
  await session.simple("VACUUM (ANALYZE)");
  const { rows } = await session.extended(statisticsQuery({ tables: null, redact: false }));
  file = String(Object.values(rows[0] ?? {})[0]);
  await session.close();
});
afterAll(() => server?.stop());

const tables = `CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL,
    at timestamptz NOT NULL); CREATE INDEX orders_status ON orders (status);`;
const filled = `INSERT INTO customers SELECT n, 'c' || n FROM generate_series(1, 2000) AS n;
  INSERT INTO orders SELECT n, 1 + n % 2000, CASE WHEN n % 100 = 0 THEN 'open' ELSE 'done' END, now() + n * interval '1 minute'
  FROM generate_series(1, 40000) AS n;`;
const change = "CREATE INDEX orders_customer ON orders (customer_id, at DESC);";
const queries = `-- name: of a customer
SELECT * FROM orders WHERE customer_id = $1 ORDER BY at DESC LIMIT 5;
-- name: open
SELECT * FROM orders WHERE status = 'open';
-- name: done
SELECT * FROM orders WHERE status = 'done';
-- name: writes
UPDATE orders SET status = 'done' WHERE customer_id = 7;`;

const entries = { tuples: 1e6, width: 16, nulls: 0, distinct: 1e6, frequencies: [], deduplicates: false };
const given = (more: Readonly<Record<string, string>> = {}) => ({
  history: { "migrations/1.sql": tables, "statistics.json": file, "queries.sql": queries },
  statistics: "statistics.json",
  files: { "migrations/2.sql": change },
  ...more,
});

it.runIf(isWhole)("rows are written in the style in which production writes dates", async () => {
  const table = "CREATE TABLE visits (id int PRIMARY KEY, day date NOT NULL);";
  const database = await server.database();
  const session = await database.connect();
  await session.simple(`${table} INSERT INTO visits SELECT n, date '2026-01-20' + n * 7 % 5 FROM generate_series(1, 5000) AS n;
    ANALYZE visits; SET DateStyle = 'SQL, DMY'`);
  const { rows } = await session.extended(statisticsQuery({ tables: null, redact: false }));
  await session.close();
  const proof = await proofOf(server, {
    history: { "migrations/1.sql": table, "statistics.json": String(Object.values(rows[0] ?? {})[0]) },
    ...{ statistics: "statistics.json", rows: 2000 },
    files: { "migrations/2.sql": "CREATE INDEX visits_day ON visits (day);" },
  });
  expect(proof.rowsFrom).toEqual({ path: "statistics.json" });
  expect(proof.writes?.map((one) => one.operation)).toContain("insert");
});

describe("with production's statistics", () => {
  it("an index that earlier migrations make, and production lacks, is planned as large as one that the change makes", async () => {
    const index = "CREATE INDEX orders_customer ON orders (customer_id, at DESC);";
    const query = "SELECT * FROM orders WHERE customer_id = 7 ORDER BY at DESC LIMIT 5;";
    const costOf = async (history: string, change: string) => {
      const { proof, remarks } = await proved(server, {
        history: {
          "migrations/1.sql": `${tables} ${history}`,
          "statistics.json": file,
          "queries.sql": query,
        },
        ...{ statistics: "statistics.json", workload: ["queries.sql"] },
        files: { "migrations/2.sql": change },
      });
      return {
        after: proof?.plans?.[0]?.after,
        said: remarks.filter((one) => one.includes("production has no")),
      };
    };
    const other = "CREATE INDEX customers_email ON customers (email);";
    const fresh = await costOf("", index);
    const earlier = await costOf(index, other);
    expect(fresh.said).toEqual([]);
    expect(earlier.said).toEqual([
      "production has no public.orders_customer, as statistics.json shows, though earlier migrations make them: they are planned as large as they would be there",
    ]);
    expect(earlier.after?.node).toBe("Index Scan");
    expect(earlier.after?.cost).toBe(fresh.after?.cost);
  });

  it("queries are planned as there, and none is run", async () => {
    const proof = await proofOf(server, { ...given(), workload: ["queries.sql"] });
    expect(proof.statistics).toEqual({ path: "statistics.json", major: 18, redacted: false });
    const found = Object.fromEntries((proof.plans ?? []).map((one) => [one.query.name, one]));
    expect(found["of a customer"]).toMatchObject({
      index: "public.orders_customer",
      before: { node: "Seq Scan" },
      after: { node: "Index Scan" },
      says: null,
    });
    expect(found["of a customer"]).not.toHaveProperty("speedup");
    expect(found.open?.after?.tree).toMatchObject({ index: "orders_status" });
    expect(found.done?.after?.node).toBe("Seq Scan");
    expect(found.done?.after?.tree.rows).toBeGreaterThan(35_000);
    expect(found.writes).toMatchObject({ index: "public.orders_customer", says: null });
    const [index] = proof.indexes ?? [];
    expect(index?.usedBy).toEqual(["of a customer", "writes"]);
    expect(index?.projected).toMatchObject({ rows: 40_000, off: [0.8, 1.25] });
    // 40,000 entries of 28 bytes, nine tenths full.
    expect(index?.projected?.bytes).toBeGreaterThan(1.2e6);
    expect(index?.projected?.bytes).toBeLessThan(1.35e6);
    expect(proof.writes).toBeUndefined();
  });

  it("an index is asked what it is made for, with values that they know", async () => {
    const { proof } = await proved(server, given());
    expect(proof?.plans?.map(({ query, index }) => [query.name, index])).toEqual([
      ["orders_customer: equality", "public.orders_customer"],
      ["orders_customer: order", "public.orders_customer"],
      ["orders_customer: range", "public.orders_customer"],
    ]);
    expect(proof?.plans?.[1]?.query.text).toMatch(/customer_id = '\d+'::bigint ORDER BY at DESC/);
  });

  it.runIf(isWhole)(
    "what rows show is shown beside them, and gives a range for the build there",
    async () => {
      const proof = await proofOf(server, { ...given(), rows: 2000 });
      expect(proof.rows).toBe(2000);
      expect(proof.rowsFrom).toEqual({ path: "statistics.json" });
      expect(measuredOn(proof)).toContain(
        ", tables of 2,000 rows, distributed as in statistics.json; queries are planned",
      );
      expect(proof.writes?.map((one) => one.operation)).toEqual(["insert", "update"]);
      const [index] = proof.indexes ?? [];
      const [least = 0, most = 0] = index?.projected?.buildMs ?? [];
      // Twenty times the rows, in about as many more pages; half and twice of what that takes.
      const here = index?.buildMs ?? 0;
      expect(least).toBeGreaterThan(here * 5);
      expect(most).toBeGreaterThan(least * 4);
      expect(most).toBeLessThan(here * 100);
      expect(proof.plans?.every((one) => one.speedup === undefined)).toBe(true);
    },
  );

  it("a GIN index is as large as one over rows here lets expect, and its build has so many rounds", async () => {
    const database = await server.database();
    const session = await database.connect();
    const table = "CREATE TABLE notes (id bigint PRIMARY KEY, tags text[] NOT NULL);";
    const change = "CREATE INDEX notes_tags ON notes USING gin (tags);";
    await session.simple(`${table} INSERT INTO notes SELECT n, ARRAY['t' || n % 500, 'own' || n, 'u' || n % 9000]
      FROM generate_series(1, 60000) AS n; SET maintenance_work_mem = '1MB'`);
    await session.simple("ANALYZE");
    const { rows } = await session.extended(statisticsQuery({ tables: null, redact: false }));
    await session.simple(change);
    const real = await session.extended("SELECT pg_relation_size('notes_tags') AS bytes");
    await session.close();
    const proof = await proofOf(server, {
      history: { "migrations/1.sql": table, "statistics.json": String(Object.values(rows[0] ?? {})[0]) },
      ...{ statistics: "statistics.json", rows: 20_000, files: { "migrations/2.sql": change } },
    });
    const projected = proof.indexes?.[0]?.projected;
    expect(projected?.sampledRows).toBeGreaterThanOrEqual(20_000);
    const times = Number(real.rows[0]?.bytes) / (projected?.bytes ?? 0);
    expect(times).toBeGreaterThan(projected?.off[0] ?? 0);
    expect(times).toBeLessThan(projected?.off[1] ?? 0);
    const { rounds: [least, most] = [0, 0], setting } = projected?.memory ?? {};
    expect(setting).toBe("1MB");
    // 60,000 keys of 128 bytes and more.
    expect(least).toBeGreaterThan(1);
    expect(most).toBeGreaterThanOrEqual(8);
  });

  it.runIf(isWhole)(
    "elements of which none is common are told from a target that no server would take",
    async () => {
      const database = await server.database();
      const session = await database.connect();
      const table = "CREATE TABLE notes (id bigint PRIMARY KEY, tags text[] NOT NULL);";
      await session.simple(
        `${table} INSERT INTO notes SELECT n, ARRAY['a' || n, 'b' || n] FROM generate_series(1, 20000) AS n`,
      );
      await session.simple("ANALYZE");
      const { rows } = await session.extended(statisticsQuery({ tables: null, redact: false }));
      await session.close();
      const read = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
      const sizes: unknown[] = [];
      for (const target of ["100", "0"]) {
        const odd = { ...read, settings: { ...read.settings, default_statistics_target: target } };
        const proof = await proofOf(server, {
          history: { "migrations/1.sql": table, "statistics.json": JSON.stringify(odd) },
          ...{ statistics: "statistics.json", rows: 0 },
          files: { "migrations/2.sql": "CREATE INDEX notes_tags ON notes USING gin (tags);" },
        });
        sizes.push(proof.indexes?.[0]?.projected?.bytes);
      }
      expect(sizes[0]).toBeGreaterThan(1e6);
      expect(new Set(sizes).size).toBe(1);
    },
  );

  it("a table without a row has no build to speak of, and elements without a rank end somewhere", () => {
    const known = { ...nothingKnown, avgWidth: 60, elemCountHistogram: [2, 2], nDistinct: -1 };
    const keys = ginKeysOf({ opclass: "array_ops", element: 4, listed: 0, tuples: 1e6, known });
    if (!keys) throw new Error("nothing is known of it");
    expect(gathering(keys, 0, { major: 18, room: 2 ** 20 })).toBeNull();
    const { groups } = keys.others.likely;
    expect(groups.reduce((sum, group) => sum + group.keys * group.share, 0)).toBeCloseTo(2, 3);
  });

  it("rows unlike production's do not say how large an index is there", () => {
    const shape = { ...entries, method: "gist", tablePages: 10_000, keys: null, dimensions: 1, m: 16 };
    const index = { rows: 1e6, bytes: 40e6, off: [0.4, 2.5], tableBytes: 82e6 } as const;
    const here = (bytes: number) => ({ bytes, tableBytes: 820_000, sample: { rows: 10_000, pages: 100 } });
    expect(sampled({ index, shape }, here(500_000))).toMatchObject({ sampledRows: 10_000, off: [0.6, 1.3] });
    expect(sampled({ index, shape }, here(500_000)).bytes / 50e6).toBeCloseTo(1, 1);
    expect(sampled({ index, shape }, here(5_000_000))).toBe(index);
    // Too few, or known without them.
    expect(sampled({ index, shape }, here(9_000))).toBe(index);
    expect(sampled({ index, shape: null }, here(500_000))).toBe(index);
  });

  it("an index that goes makes its query dearer, and that is found", async () => {
    const { findings } = await proved(server, {
      ...given(),
      workload: ["queries.sql"],
      files: { "migrations/2.sql": "DROP INDEX orders_status;" },
    });
    expect(findings.filter((one) => one.rule === "slower-query").map((one) => one.message)).toEqual([
      expect.stringMatching(/^the planner estimates that query "open" costs \d+ % more with the change/),
    ]);
  });

  it.runIf(isWhole)("a table as large as any takes no room, and is planned as one", async () => {
    const grown = JSON.parse(file);
    const orders = grown.relations.find((one: { name: string }) => one.name === "orders");
    Object.assign(orders, { pages: 40_000_000, tuples: 4e9, visible: 40_000_000 });
    const proof = await proofOf(server, {
      ...given(),
      history: { ...given().history, "statistics.json": JSON.stringify(grown) },
      workload: ["queries.sql"],
    });
    const found = (proof.plans ?? []).find((one) => one.query.name === "of a customer");
    expect(found?.before?.cost).toBeGreaterThan(4e7);
    expect(found?.after).toMatchObject({ node: "Index Scan" });
    expect(proof.indexes?.[0]?.projected?.tableBytes).toBe(40_000_000 * 8192);
  });

  it("of a file that does not fit, what fits is used, and the rest is said", async () => {
    const odd = JSON.parse(file);
    const status = odd.columns.find((one: { name: string }) => one.name === "status");
    Object.assign(status, { most_common_vals: "{done}" });
    const at = odd.columns.find((one: { name: string }) => one.name === "at");
    Object.assign(at, { histogram_bounds: "{yesterday-ish}" });
    odd.settings.work_mem = "a lot";
    Object.assign(odd, { version: 1, extended: ["public.s"] });
    const { remarks, proof } = await proved(server, {
      ...given(),
      history: { ...given().history, "statistics.json": JSON.stringify(odd) },
    });
    expect(remarks).toEqual(
      expect.arrayContaining([
        expect.stringContaining("the statistics of public.orders.at do not fit"),
        expect.stringContaining("the statistics of public.orders.status do not fit"),
        expect.stringContaining("refuses: work_mem"),
        expect.stringContaining("what public.s knows of several columns"),
      ]),
    );
    expect(proof?.indexes?.[0]?.usedBy?.length).toBeGreaterThan(0);
  });

  it("a server of one session cannot, and says so", async () => {
    // As PGlite is: one session.
    const alone = { ...server, can: { ...server.can, concurrency: false, cancel: false } };
    const { remarks, proof } = await proved(alone, given());
    expect(remarks).toContainEqual(expect.stringContaining("nothing is planned with the statistics"));
    expect(proof).not.toHaveProperty("plans");
    expect(proof).not.toHaveProperty("statistics");
  });

  it("redacted, no value of a row leaves the database", async () => {
    const database = await server.database();
    const session = await database.connect();
    await session.simple(`${tables} ${filled}`);
    await session.simple("ANALYZE");
    const redacted = await exported(session, true);
    await session.close();
    expect(redacted.redacted).toBe(true);
    for (const column of redacted.columns)
      expect([column.mostCommonVals, column.histogramBounds, column.mostCommonElems]).toEqual([
        null,
        null,
        null,
      ]);
    expect(redacted.columns.find((one) => one.name === "status")).toMatchObject({
      nDistinct: 2,
      mostCommonFreqs: [expect.any(Number), expect.any(Number)],
    });
    const sql = statisticsQuery({ tables: null, redact: true });
    expect(sql).not.toMatch(/most_common_vals|histogram_bounds|most_common_elems\b|range_(length|bounds)/);
  });

  it("with a mistake is the user's to mend", async () => {
    const told = (text: string | null) => {
      const { "statistics.json": _, ...rest } = given().history;
      return proved(server, {
        ...given(),
        history: text === null ? rest : { ...rest, "statistics.json": text },
      });
    };
    await expect(told(null)).rejects.toThrow("the statistics statistics.json cannot be read");
    await expect(told("{")).rejects.toThrow("statistics.json: it is not JSON");
    await expect(told("[]")).rejects.toThrow("statistics.json: the file must be an object");
  });
});

it("a build reads the whole table, however little its predicate leaves", () => {
  const built = { pages: 4600, entries: 60_000 };
  const there = { rows: 31_800, tableBytes: 28_000 * 8192 };
  expect(buildRange({ buildMs: 44, built }, there)).toEqual([12, 536]);
  expect(buildRange({ buildMs: 44, built }, { ...there, rows: 600_000 })).toEqual([134, 1064]);
  expect(buildRange({ buildMs: 1, built: { pages: 2, entries: 100 } }, there)).toBeNull();
  expect(buildRange({}, there)).toBeNull();
});
