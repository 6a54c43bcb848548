import { describe, expect, it } from "vitest";
import { soughtWords } from "../../src/deploy/steps.ts";
import type { Step } from "../../src/types.ts";
import { planned } from "./planned.ts";

const shop =
  "CREATE TABLE orders (id int, number text, placed date); CREATE INDEX orders_old ON orders (placed);";

function words({
  wish,
  index,
  from,
  parent,
  table,
  definition,
  rebuilt,
  constraint,
  within,
  only,
}: Step): string {
  return [
    wish,
    soughtWords(index),
    from ? `from ${soughtWords(from)}` : "",
    parent ? `to ${soughtWords(parent)}` : "",
    table ? `on ${soughtWords(table)}` : "",
    definition
      ? `${definition.unique ? "unique " : ""}${definition.shape.method} (${definition.shape.keys.map(({ column }) => column ?? "…").join(", ")})`
      : "",
    rebuilt ? "rebuilt" : "",
    constraint ? "constraint" : "",
    only ? "only" : "",
    within ?? "",
  ]
    .filter((one) => one !== "")
    .join(" ");
}

describe("a step for each statement about indexes", () => {
  it.each([
    [
      "CREATE UNIQUE INDEX CONCURRENTLY a ON app.orders USING btree (number, id)",
      ["valid app.a on app.orders unique btree (number, id)"],
    ],
    ["CREATE INDEX ON orders (number)", ["valid orders_number_idx on orders btree (number)"]],
    ["CREATE INDEX a ON ONLY orders (id)", ["valid a on orders btree (id) only"]],
    ['CREATE INDEX "A b" ON "Odd" (id)', ['valid "A b" on "Odd" btree (id)']],
    ["DROP INDEX CONCURRENTLY orders_old, app.b", ["gone orders_old on orders btree (placed)", "gone app.b"]],
    ["ALTER INDEX orders_old RENAME TO b", ["renamed b from orders_old on orders btree (placed)"]],
    ["ALTER TABLE orders_old RENAME TO b", ["renamed b from orders_old on orders btree (placed)"]],
    ["ALTER INDEX a ATTACH PARTITION a_1", ["attached a_1 to a"]],
    ["REINDEX INDEX CONCURRENTLY orders_old", ["valid orders_old on orders btree (placed) rebuilt"]],
    [
      "ALTER TABLE orders ADD CONSTRAINT k UNIQUE USING INDEX orders_old",
      ["renamed k from orders_old on orders btree (placed) constraint"],
    ],
    [
      "ALTER TABLE orders ADD CONSTRAINT orders_old UNIQUE USING INDEX orders_old",
      ["valid orders_old on orders btree (placed) constraint"],
    ],
    ["SET search_path TO app; DROP INDEX b", ["gone app.b"]],
    ["DO $$ BEGIN CREATE INDEX a ON orders (id); END $$", ["valid a on orders btree (id) block"]],
    [
      "DO $$ BEGIN IF true THEN CREATE INDEX a ON orders (id); END IF; END $$",
      ["valid a on orders btree (id) condition"],
    ],
    ["SET lock_timeout = '1s'; BEGIN; COMMIT; ANALYZE orders; COMMENT ON TABLE orders IS 'x'", []],
  ])("%s", async (sql, says) => {
    const { steps, leftOut } = await planned(`${sql};`, shop);
    expect(steps.map(words)).toEqual(says);
    expect(leftOut.filter(({ message }) => !message.startsWith("DO "))).toEqual([]);
  });

  it.each([
    ["WITH (fillfactor = 70)", { fillfactor: 70 }],
    ["WITH (fillfactor = '70')", { fillfactor: 70 }],
    ["TABLESPACE fast", { tablespace: "fast" }],
  ])("where it goes and how full it is: %s", async (words, storage) => {
    const { steps } = await planned(`CREATE INDEX a ON orders (id) ${words};`, shop);
    expect(steps[0]).toMatchObject(storage);
  });

  it("COMMENT and ANALYZE are none, and are told", async () => {
    const { steps, leftOut, beside } = await planned(
      "COMMENT ON INDEX i IS 'x'; ANALYZE orders; VACUUM orders; SET lock_timeout = 0;",
      shop,
    );
    expect([steps, leftOut.map(({ message }) => message)]).toEqual([[], ["VACUUM is no index statement"]]);
    expect(beside.map(({ message }) => message.slice(0, 27))).toEqual([
      "COMMENT is no index stateme",
      "ANALYZE is no index stateme",
    ]);
  });

  it("an unqualified name under a search_path of several schemas is looked up in these, in order", async () => {
    const { steps } = await planned('SET search_path TO app, "$user", public; DROP INDEX b;');
    expect(steps[0]?.index).toEqual({ path: ["app", "public"], name: "b" });
  });

  it.each([
    ["INSERT INTO orders VALUES (1)", "INSERT INTO is no index statement", false],
    ["ALTER TABLE orders ADD b int", "ALTER TABLE is no index statement", false],
    ["DROP TABLE orders", "DROP TABLE is no index statement", false],
    ["ALTER INDEX orders_old SET (fillfactor = 70)", "ALTER INDEX is no index statement", false],
    [
      "ALTER TABLE orders ADD b int, ADD CONSTRAINT k UNIQUE USING INDEX orders_old",
      "ALTER TABLE is no index statement",
      false,
    ],
    ["VACUUM orders", "VACUUM is no index statement", false],
    ["REINDEX TABLE orders", "REINDEX TABLE names no index; name each, with REINDEX INDEX", true],
    ["DROP INDEX {{name}}", "DROP INDEX has a name that is filled in later, which nobody can look up", true],
    [
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "CREATE FUNCTION is no index statement",
      false,
    ],
  ])("left out: %s", async (sql, message, matters) => {
    const { steps, leftOut } = await planned(`${sql};`, shop);
    expect(steps).toEqual([]);
    expect(leftOut.map((one) => [one.message, one.matters])).toEqual([[message, matters]]);
    expect(leftOut[0]?.file.text.slice(...(leftOut[0]?.span ?? [0, 0]))).toBe(sql);
  });
});

describe("what is wished at the end", () => {
  it.each([
    [
      "made and dropped again",
      "CREATE INDEX a ON orders (id); DROP INDEX a",
      ["gone a on orders btree (id)"],
    ],
    [
      "an index in the place of an old one",
      "CREATE INDEX n ON orders (id); DROP INDEX orders_old; ALTER INDEX n RENAME TO orders_old",
      ["gone n on orders btree (id)", "valid orders_old on orders btree (id)"],
    ],
    [
      "two names swapped",
      "CREATE INDEX n ON orders (id); ALTER INDEX orders_old RENAME TO t; ALTER INDEX n RENAME TO orders_old; ALTER INDEX t RENAME TO n",
      [
        "valid n on orders btree (placed)",
        "valid orders_old on orders btree (id)",
        "gone t on orders btree (placed)",
      ],
    ],
    [
      "dropped with its table",
      "CREATE INDEX a ON orders (id); DROP TABLE orders",
      ["gone a on orders btree (id)"],
    ],
    [
      "over a column that is renamed",
      "CREATE INDEX a ON orders (id); ALTER TABLE orders RENAME id TO code",
      ["valid a on orders btree (code)"],
    ],
    [
      "a leftover dropped before the build",
      "DROP INDEX CONCURRENTLY IF EXISTS a; CREATE INDEX CONCURRENTLY a ON orders (id)",
      ["valid a on orders btree (id)"],
    ],
    [
      "attached",
      "CREATE INDEX a ON ONLY orders (id); CREATE INDEX a_1 ON orders_1 (id); ALTER INDEX a ATTACH PARTITION a_1",
      ["valid a on orders btree (id) only", "attached a_1 to a on orders_1 btree (id)"],
    ],
  ])("%s", async (_, sql, says) => {
    const { wishes } = await planned(`${sql};`, shop);
    expect(wishes.map(words)).toEqual(says);
  });
});
