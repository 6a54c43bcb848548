import { expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

async function waysBack(up: string, down: string | null): Promise<readonly unknown[]> {
  const files = new Map([
    ["db/2_a.up.sql", up],
    ...(down === null ? [] : [["db/2_a.down.sql", down] as const]),
  ]);
  const history = new Map([["db/1_b.up.sql", "CREATE TABLE orders (id int);\n"]]);
  const report = await lint(discoveryOf(files, history), { ...defaults, tool: "golang-migrate" }, new Set());
  return report.waysBack.map(({ file, sql, written }) => [file.path, sql, written]);
}

const index = "CREATE INDEX CONCURRENTLY i ON orders (id);\n";
const drop = "DROP INDEX CONCURRENTLY IF EXISTS i;";

it("the way back is derived where nobody wrote it", async () => {
  expect(await waysBack(index, null)).toEqual([["db/2_a.up.sql", drop, null]]);
});

it("and where the rollback leaves something behind", async () => {
  expect(await waysBack(index, "SELECT 1;\n")).toEqual([["db/2_a.up.sql", drop, null]]);
  expect(await waysBack(index, "DROP INDEX CONCURRENTLY j;\n")).toEqual([["db/2_a.up.sql", drop, null]]);
});

it("a rollback that undoes all of it is named", async () => {
  expect(await waysBack(index, "DROP INDEX CONCURRENTLY i;\n")).toEqual([
    ["db/2_a.up.sql", drop, "2_a.down.sql"],
  ]);
});

it("last made, first undone", async () => {
  const up =
    "ALTER TABLE orders ADD CONSTRAINT c CHECK (id > 0) NOT VALID;\nCREATE INDEX i ON orders (id);\n";
  expect(await waysBack(up, null)).toEqual([
    ["db/2_a.up.sql", `${drop}\nALTER TABLE orders DROP CONSTRAINT IF EXISTS c;`, null],
  ]);
});

it("what stands on a new table goes with the table", async () => {
  expect(await waysBack("CREATE TABLE t (id int);\nCREATE INDEX j ON t (id);\n", null)).toEqual([]);
});
