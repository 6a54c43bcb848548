import { describe, expect, it } from "vitest";
import type { Report, TableSize } from "../../src/types.ts";
import { type How, linted } from "./linted.ts";

const size = (name: string, rows: number, more: Partial<TableSize> = {}): TableSize => ({
  name,
  rows,
  writes: null,
  ...more,
});
const blocking = ({ findings }: Report) =>
  findings
    .filter(({ rule }) => !rule.startsWith("missing-"))
    .map(
      ({ severity, rule, message }) => `${severity} ${rule}: ${/\((about .*)\)$/.exec(message)?.[1] ?? ""}`,
    );
const of = async (sql: string, tables: readonly TableSize[], how: How = {}) =>
  blocking(await linted(sql, { tables, ...how }));
const create = "CREATE INDEX i ON orders (a);";
const loud = ["error create-index-not-concurrent: "];

describe("a table whose size is told", () => {
  it("is blocked for about so long, which is a notice where it is small", async () => {
    const rule = "notice create-index-not-concurrent";
    expect(await of(create, [size("orders", 9_800)])).toEqual([
      `${rule}: about 40 ms: orders has 9,800 rows`,
    ]);
    expect(await of(create, [size("orders", 1)])).toEqual([`${rule}: about 5 ms: orders has 1 row`]);
    expect(await of(create, [size("orders", 10_000)])).toEqual(loud);
    expect(await of(create, [size("orders", 700_000)], { smallRows: 1_000_000 })).toEqual([
      `${rule}: about 3 s: orders has 700,000 rows`,
    ]);
    expect(await of(create, [size("orders", 9_800, { writes: 200 })])).toEqual([
      `${rule}: about 40 ms: orders has 9,800 rows, and about 8 writes come meanwhile`,
    ]);
    const strict = { preset: "strict", rules: { "create-index-not-concurrent": "error" } } as const;
    expect(await of(create, [size("orders", 5)], strict)).toEqual([`${rule}: about 5 ms: orders has 5 rows`]);
  });

  it("is another than one of which nobody says it", async () => {
    expect(await of(create, [])).toEqual(loud);
    expect(await of(create, [size("order", 5)])).toEqual(loud);
    expect(await of(create, [size("Orders", 5)])).toEqual(loud);
    expect(
      await of(create, [size("orders", 5)], { rules: { "create-index-not-concurrent": "off" } }),
    ).toEqual([]);
    // What somebody has named as small is small, whatever is told of it.
    const both = await of(create, [size("orders", 5_000_000)], { smallTables: ["orders"] });
    expect(both).toEqual(["notice create-index-not-concurrent: "]);
  });

  it.each([
    ["orders", [size("orders", 5)], true],
    ["orders", [size("orders", 5, { schema: "public" })], true],
    ["orders", [size("orders", 5, { schema: "app" })], true],
    ["orders", [size("orders", 5, { schema: "app" }), size("orders", 5, { schema: "old" })], false],
    ["orders", [size("orders", 5_000_000), size("orders", 5, { schema: "app" })], false],
    ["orders", [size("orders", 5), size("orders", 5_000_000, { schema: "app" })], true],
    ["public.orders", [size("orders", 5)], true],
    ["app.orders", [size("orders", 5)], false],
    ["app.orders", [size("orders", 5, { schema: "app" })], true],
    ["app.orders", [size("orders", 5, { schema: "public" })], false],
    ['"Orders"', [size("Orders", 5)], true],
    ['"Orders"', [size("orders", 5)], false],
    ["ORDERS", [size("orders", 5)], true],
  ] as const)("is found by its name as %s has it in %j: %s", async (name, tables, isFound) => {
    const [found] = await of(`CREATE INDEX i ON ${name} (a);`, tables);
    expect(found?.startsWith("notice")).toBe(isFound);
  });

  it("is the one that search_path finds, where the migrations make it", async () => {
    const beside = { "db/0001.sql": "CREATE TABLE app.orders (a int); CREATE TABLE public.orders (a int);" };
    const sql = `SET search_path = app, public;\n${create}`;
    const [apps, publics] = [size("orders", 5, { schema: "app" }), size("orders", 5, { schema: "public" })];
    expect((await of(sql, [apps], { beside }))[0]).toMatch(/^notice/);
    const large = size("orders", 5_000_000, { schema: "app" });
    expect((await of(sql, [large, publics], { beside }))[0]).toMatch(/^error/);
  });

  it.each([
    [
      "ALTER TABLE orders ADD CONSTRAINT u UNIQUE (a), ADD CONSTRAINT v UNIQUE (b);",
      "constraint-builds-index",
      70,
    ],
    [
      "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES other (id);",
      "foreign-key-not-valid",
      40,
    ],
    [
      "BEGIN; ALTER TABLE other ADD c int; CREATE INDEX i ON orders (a); COMMIT;",
      "index-build-under-exclusive-lock",
      40,
    ],
    ["CREATE INDEX i ON orders (lower(b));", "create-index-not-concurrent", 40],
    ["CREATE INDEX i ON orders USING brin (a);", "create-index-not-concurrent", 40],
    ["REINDEX INDEX known;", "reindex-not-concurrent", 40],
    ["REINDEX TABLE orders;", "reindex-not-concurrent", 40],
    [
      "ALTER TABLE orders ADD CONSTRAINT p PRIMARY KEY USING INDEX known;",
      "primary-key-using-nullable-index",
      40,
    ],
  ])("whatever goes through all its rows: %s", async (sql, rule, ms) => {
    const beside = {
      "db/0001.sql": "CREATE TABLE orders (a int, b text); CREATE UNIQUE INDEX known ON orders (a);",
    };
    const found = await of(sql, [size("orders", 9_000)], { beside });
    expect(found).toContain(`notice ${rule}: about ${ms} ms: orders has 9,000 rows`);
    expect((await of(sql, [], { beside })).join("\n")).not.toContain("about");
  });

  it.each([
    ["CREATE INDEX i ON orders USING gin (b);", "create-index-not-concurrent"],
    ["CREATE INDEX i ON orders USING hnsw (b vector_l2_ops);", "create-index-not-concurrent"],
    ["CREATE INDEX i ON orders (slow(b));", "create-index-not-concurrent"],
    ["CREATE INDEX i ON orders (a) WHERE slow(b);", "create-index-not-concurrent"],
    ["ALTER TABLE orders ADD CONSTRAINT e EXCLUDE USING gist (a WITH =);", "constraint-builds-index"],
    ["REINDEX TABLE orders;", "reindex-not-concurrent"],
    ["REINDEX INDEX unknown;", "reindex-not-concurrent"],
    ["ALTER TABLE orders ALTER a TYPE bigint;", "table-rewrite-rebuilds-indexes"],
    [
      "BEGIN; ALTER TABLE orders ADD c int; CREATE INDEX i ON large (a); COMMIT;",
      "index-build-under-exclusive-lock",
    ],
  ])("but not what may cost much for a row, or goes through another table: %s", async (sql, rule) => {
    const beside = {
      "db/0001.sql": "CREATE TABLE orders (a int, b text); CREATE INDEX g ON orders USING gin (b);",
    };
    const found = await of(sql, [size("orders", 9_000)], { beside });
    expect(found.filter((one) => one.includes(` ${rule}: `))).toEqual([`error ${rule}: `]);
  });

  it("of a partitioned one its own counts, else those of all its partitions", async () => {
    const beside = {
      "db/0001.sql": `CREATE TABLE events (a int, at date) PARTITION BY RANGE (at);
        CREATE TABLE e1 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
        CREATE TABLE e2 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (a);
        CREATE TABLE e2a PARTITION OF e2 DEFAULT;`,
    };
    const sql = "CREATE INDEX i ON events (a);";
    const parts = [size("e1", 1_000, { writes: 1 }), size("e2a", 2_000)];
    const rule = "notice partitioned-index-locks-all-partitions";
    expect(await of(sql, parts, { beside })).toEqual([
      `${rule}: about 10 ms: events has 3,000 rows, and about 1 write comes meanwhile`,
    ]);
    expect((await of(sql, parts.slice(1), { beside }))[0]).toMatch(/^error/);
    expect((await of(sql, [...parts, size("events", 5_000_000)], { beside }))[0]).toMatch(/^error/);
    expect((await of(sql, [size("events", 7)], { beside }))[0]).toBe(
      `${rule}: about 5 ms: events has 7 rows`,
    );
    // It has what its partitions have, also where it was counted before they were filled.
    expect((await of(sql, [size("events", 7), size("e2a", 5_000)], { beside }))[0]).toBe(
      `${rule}: about 20 ms: events has 5,000 rows`,
    );
    expect((await of(sql, [size("events", 7), size("e1", 5_000_000)], { beside }))[0]).toMatch(/^error/);
  });

  it("nobody knows it where the change gives the name to another table", async () => {
    const swap = "ALTER TABLE orders RENAME TO old; ALTER TABLE large RENAME TO orders;";
    const tables = [size("orders", 5), size("old", 5)];
    expect((await of(`${swap}\n${create}`, tables))[0]).toMatch(/^error/);
    expect((await of(`${swap}\nCREATE INDEX i ON old (a);`, tables))[0]).toMatch(/^error/);
    expect((await of(`ALTER TABLE orders SET SCHEMA app;\n${create}`, tables))[0]).toMatch(/^error/);
    // What was renamed long ago has its name in production.
    expect((await of(create, tables, { beside: { "db/0001.sql": swap } }))[0]).toMatch(/^notice/);
    expect((await of(`ALTER INDEX orders RENAME TO x;\n${create}`, tables))[0]).toMatch(/^notice/);
  });
});

it("a table that no migration names is told, once all of them are looked at", async () => {
  const said = "the configuration tells the size of ordres, and no migration that is read here names it";
  const tables = [size("orders", 5), size("ordres", 5)];
  expect((await linted(create, { tables })).remarks).toContain(said);
  expect((await linted(create, { tables: tables.slice(0, 1) })).remarks).toEqual([]);
  expect((await linted(create, { tables, changed: [create] })).remarks).not.toContain(said);
  expect((await linted(create, { tables, tablesFile: "statistics.json" })).remarks).not.toContain(said);
});
