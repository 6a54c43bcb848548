import { expect, it, test } from "vitest";
import { parseTableSizes, readTableSizes } from "../../src/programs/tables/table-sizes.ts";
import { folder } from "../discover/folder.ts";

interface Told {
  readonly name: string;
  readonly tuples: number;
  readonly table?: string;
  readonly partition_of?: readonly [string, string];
}

function exported(relations: readonly Told[], server = 180_000): string {
  return JSON.stringify({
    ...{
      indexwright: "statistics",
      version: 2,
      redacted: true,
      server,
      settings: {},
      columns: [],
      extended: [],
    },
    relations: relations.map((one) => ({ schema: "app", table: null, pages: 1, visible: 0, ...one })),
  });
}

const sizes = (relations: readonly Told[], server?: number) =>
  Object.fromEntries(
    parseTableSizes(exported(relations, server), "s.json").map(({ name, rows }) => [name, rows]),
  );

it("rows are those that somebody has counted, and no index has any", () => {
  const all = [
    { name: "orders", tuples: 12.4 },
    { name: "empty", tuples: 0 },
    { name: "new", tuples: -1 },
    { name: "orders_pkey", tuples: 12, table: "orders" },
  ];
  expect(sizes(all)).toEqual({ orders: 12, empty: 0 });
  expect(sizes(all, 130_000)).toEqual({ orders: 12 });
  expect(parseTableSizes(exported(all), "s.json")[0]).toEqual({
    schema: "app",
    name: "orders",
    rows: 12,
    writes: null,
  });
});

it("a partitioned table has the rows of its partitions, once all of them were counted", () => {
  const parts = [
    { name: "events", tuples: -1 },
    { name: "e1", tuples: 5, partition_of: ["app", "events"] },
    { name: "e2", tuples: -1, partition_of: ["app", "events"] },
    { name: "e2a", tuples: 7, partition_of: ["app", "e2"] },
  ] as const;
  expect(sizes(parts)).toEqual({ events: 12, e1: 5, e2: 7, e2a: 7 });
  expect(sizes([...parts, { name: "e3", tuples: -1, partition_of: ["app", "events"] }])).toEqual({
    ...{ e1: 5, e2: 7, e2a: 7 },
  });
  const round = [
    { name: "a", tuples: 5, partition_of: ["app", "b"] },
    { name: "b", tuples: 5, partition_of: ["app", "a"] },
  ] as const;
  expect(sizes(round)).toEqual({});
});

test.each([
  ["{}", "tables: s.json: it is not an export of statistics; indexwright statistics prints"],
  ["orders: 5", "tables: s.json: it is not JSON: "],
  [
    exported([{ name: "e", tuples: 1, partition_of: ["app", ""] }]),
    "relations[0].partition_of[1] must be a text",
  ],
])("what is no export is refused: %j", (text, message) => {
  expect(() => parseTableSizes(text, "s.json")).toThrow(message);
});

it("a file that is not there is told, with what makes one", () => {
  expect(() => readTableSizes(folder().path, "none.json")).toThrow(
    "the file none.json of tables cannot be read; indexwright statistics --redact prints the SQL that makes one",
  );
});
