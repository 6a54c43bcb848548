import { expect, it, test } from "vitest";
import { parseConfig } from "../../src/config/file.ts";
import { nothing } from "../../src/config/given-options.ts";
import { merge } from "../../src/config/merge.ts";
import { folder } from "../discover/folder.ts";
import { fitsSchema, readAgreed } from "./agreement.ts";

const known = { rules: [], tools: [] };
const read = (text: string) => readAgreed(text, known);

it("tables are named as SQL has them: folded, quoted, with their schema or without", () => {
  const text = `tables:
  Countries: 250
  app.settings: { rows: 0 }
  'app."Odd ""one"""': { rows: 9000, writes: 30/min }
  "Größe": { rows: 1e6, writes: 0.5/s }
small-table-rows: 500
`;
  const { tables, words } = read(text);
  expect(tables).toEqual([
    { name: "countries", rows: 250, writes: null },
    { schema: "app", name: "settings", rows: 0, writes: null },
    { schema: "app", name: 'Odd "one"', rows: 9000, writes: 0.5 },
    { name: "größe", rows: 1_000_000, writes: 0.5 },
  ]);
  expect(words.get("small-table-rows")).toBe("500");
});

it("a text is a file, from the configuration's own folder, which it may not lead out of", () => {
  const made = folder({ ".git/HEAD": "", "api/db/1.sql": "" });
  const of = (text: string) =>
    merge(made.path, nothing, { folder: `${made.path}/api`, given: read(text) }, () => null);
  expect(of("tables: db/statistics.json")).toMatchObject({
    tables: [],
    tablesFile: "api/db/statistics.json",
    smallRows: 10_000,
  });
  expect(of("tables: { orders: 5 }")).toMatchObject({ tables: [{ name: "orders" }], tablesFile: null });
  expect(() => of("tables: ../../etc/passwd")).toThrow("the configuration names ../../etc/passwd");
});

test.each([
  ["tables: 5", ":1:9: tables must be a word"],
  ["tables: [orders]", ":1:9: tables must be keys and values"],
  ["tables: { orders: }", ":1:19: the rows of orders must be a whole number, as in `orders: 5000`"],
  ["tables: { orders: many }", ":1:19: the rows of orders must be a whole number"],
  ["tables: { orders: 1.5 }", "the rows of orders must be a whole number"],
  ["tables: { orders: -1 }", "the rows of orders must be a whole number"],
  ["tables: { orders: 1e14 }", "the rows of orders must be a whole number"],
  ["tables: { orders: [1] }", "the rows of orders must be a whole number"],
  ["tables: { orders: {} }", ":1:19: the rows of orders must be a whole number"],
  ["tables: { orders: { rows: } }", "the rows of orders must be a whole number"],
  [
    "tables: { orders: { rows: 5, write: 1/s } }",
    ':1:30: unknown key "write" of a table; did you mean "writes"?',
  ],
  ["tables: { orders: { rows: 5, writes: 1 } }", "the writes of orders must be written like 200/s or 12/min"],
  ["tables: { orders: { rows: 5, writes: 1/h } }", "the writes of orders must be written like 200/s"],
  ["tables: { a b: 5 }", ':1:11: "a b" is not the name of a table'],
  ["tables: { a.b.c: 5 }", '"a.b.c" is not the name of a table'],
  ["tables: { '\"a': 5 }", "is not the name of a table"],
  ["tables: { 5: 5 }", '"5" is not the name of a table'],
  ["small-table-rows: few", 'small-table-rows must be a whole number below 100 million; it is "few"'],
  ["small-table-rows: -5", "small-table-rows must be a whole number"],
  ["small-table-rows: [5]", "small-table-rows must be a number"],
])("refused at its place: %j", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

it("a table is told once, however it is written", () => {
  // That two names are one, no schema can say.
  const twice = "tables: { orders: 5, 'ORDERS': 6 }";
  expect(fitsSchema(twice)).toBe(true);
  expect(() => parseConfig(twice, ".indexwright.yml", known)).toThrow(":1:22: tables names orders twice");
});
