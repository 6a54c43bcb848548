import { describe, expect, it } from "vitest";
import type { Discovery } from "../../src/discover/index.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { countedBy } from "../../src/read/writing/next-name.ts";
import { madeBySql, objectIn, titleFrom } from "../../src/repair/names.ts";
import { changedRange } from "../../src/report/repair/changed-range.ts";
import { defaults, discoveryOf } from "../room.ts";

const { following, compare } = countedBy(/(?:\.up)?\.sql$|\/up\.sql$/);

describe("names of versions that are new", () => {
  it.each([
    ["m/20261231235959_orders.sql", 1, "m/20270101000000_t.sql"],
    ["m/20260313020632_v1_0_86_durable.sql", 1, "m/20260313020633_t.sql"],
    ["m/20260101000000_orders.up.sql", -1, "m/20251231235959_t.up.sql"],
    ["m/2026-01-05-100000_orders/up.sql", 1, "m/2026-01-05-100001_t/up.sql"],
    ["m/2026-07-30-140000-0000_orders/up.sql", -1, "m/2026-07-30-135959-0000_t/up.sql"],
    ["m/20260115000000000000_orders.up.sql", -1, "m/20260114235959000000_t.up.sql"],
    ["m/00009_orders.sql", 1, "m/00010_t.sql"],
    ["m/99_orders.sql", 1, "m/100_t.sql"],
    ["m/00002_2fa.sql", 1, "m/00003_t.sql"],
    ["m/0002-orders.sql", 1, "m/0003-t.sql"],
    ["m/V1_2__orders.sql", 1, "m/V1_3__t.sql"],
    ["m/V7__orders.sql", 1, "m/V8__t.sql"],
    ["m/20261399000000_no_date.sql", 1, "m/20261399000001_t.sql"],
    ["m/orders.sql", 1, null],
  ])("%s and %i", (path, steps, wanted) => {
    expect(following?.(path, path, steps, "t")).toBe(wanted);
  });

  it("are compared by their numbers", () => {
    expect(compare?.("m/9_a.sql", "m/10_b.sql")).toBeLessThan(0);
    expect(compare?.("m/a.sql", "m/10_b.sql")).toBeNull();
  });

  it("have titles that any file system takes, whatever an index is called", () => {
    expect(titleFrom('../"; rm -rf é')).toBe("rm_rf");
    expect(titleFrom("注文")).toBe("");
    expect(titleFrom("x".repeat(99))).toHaveLength(60);
  });
});

it.each([
  ["CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a ON b (c)", "create", "a"],
  ['DROP INDEX CONCURRENTLY IF EXISTS app."B c"', "drop", "B c"],
  ["ALTER TABLE t VALIDATE CONSTRAINT f", "validate", "f"],
  ["ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i", "add", "u"],
])("%s is about one object", (sql, verb, name) => {
  expect(objectIn(sql)).toEqual({ verb, name });
});

it("an index without a name is none that could be named", () => {
  expect([objectIn("CREATE INDEX ON b (c)"), madeBySql("SELECT 1")]).toEqual([null, []]);
});

it.each([
  ["a\nb\nc\n", "a\nx\nc\n", { first: 2, last: 2, text: "x" }],
  ["b\n", "a\nb\n", { first: 1, last: 1, text: "a\nb" }],
  ["a\n", "a\nb\n", { first: 1, last: 1, text: "a\nb" }],
  ["a\r\nb\r\n", "a\nb\n", { first: 2, last: 2, text: "b" }],
  ["a\n", "a\n", null],
])("%j to %j is one range of lines", (before, after, range) => {
  expect(changedRange(before, after)).toEqual(range);
});

async function fixed(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const all = new Map(Object.entries(files));
  const discovery: Discovery = { ...discoveryOf(all, new Map()), detecting: true };
  const { repairs } = await lintRepaired(discovery, { ...defaults, rewrite: [...all.keys()] }, new Set());
  return new Map(repairs.flatMap((repair) => repair.files.map(({ path, text }) => [path, text])));
}

const first =
  "-- +goose Up\nCREATE TABLE orders (id int, number int);\n\n-- +goose Down\nDROP TABLE orders;\n";

it("what a tool wraps a statement in is closed where it was opened", async () => {
  const text = `-- +goose NO TRANSACTION
-- +goose Up
-- +goose StatementBegin
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id_idx ON orders (id);
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DROP INDEX CONCURRENTLY IF EXISTS orders_id_idx;
-- +goose StatementEnd
`;
  const files = await fixed({ "m/00001_orders.sql": first, "m/00002_index.sql": text });
  expect(files.get("m/00002_index.sql")).toBe(`-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_id_idx;
CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);

-- +goose Down
-- +goose StatementBegin
DROP INDEX CONCURRENTLY IF EXISTS orders_id_idx;
-- +goose StatementEnd
`);
});

it("line ends of Windows stay, on every line", async () => {
  const text =
    "-- +goose Up\r\nCREATE INDEX orders_id_idx ON orders (id);\r\n\r\n-- +goose Down\r\nDROP INDEX orders_id_idx;\r\n";
  const files = await fixed({ "m/00001_orders.sql": first, "m/00002_index.sql": text });
  expect(files.get("m/00002_index.sql")).toMatch(/^(?:[^\r\n]*\r\n)+$/);
});

it("a valid index that has the name already is never dropped to make room", async () => {
  const text = "-- +goose Up\nCREATE INDEX orders_id_idx ON orders (number);\n\n-- +goose Down\n";
  const taken = first.replace(";\n\n--", ";\nCREATE INDEX orders_id_idx ON orders (id);\n\n--");
  const files = await fixed({ "m/00001_orders.sql": taken, "m/00002_index.sql": text });
  expect([...files.values()].join("")).not.toContain("DROP INDEX CONCURRENTLY IF EXISTS orders_id_idx");
});

it("what a tool wants to be run afterwards is said", async () => {
  const files = new Map([
    ["m/atlas.sum", "h1:x\n"],
    ["m/20260101000000_orders.sql", "CREATE TABLE orders (id int);\n"],
    ["m/20260102000000_index.sql", "CREATE INDEX orders_id_idx ON orders (id);\n"],
  ]);
  const discovery: Discovery = { ...discoveryOf(files, new Map()), detecting: true };
  const { repairs } = await lintRepaired(
    discovery,
    { ...defaults, tool: "atlas", rewrite: [...files.keys()] },
    new Set(),
  );
  expect(repairs.flatMap((repair) => repair.first).at(-1)).toContain("`atlas migrate hash`");
});
