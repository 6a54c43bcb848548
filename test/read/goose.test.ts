import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, textOf, troublesOf } from "./memory-tree.ts";

const UP = "-- +goose Up\nCREATE TABLE t (id int);\n-- +goose Down\nDROP TABLE t;\n";

describe("goose", () => {
  it("claims a folder by its section markers, and reads both directions in a transaction", () => {
    const result = readFiles({ "db/1_a.sql": UP });
    expect(result.roots[0]).toMatchObject({
      tool: "goose",
      recorded: true,
      ordered: true,
      why: "`-- +goose Up` in db/1_a.sql",
    });
    expect(lines(result)).toEqual(["up db/1_a.sql transaction", "down db/1_a.sql transaction"]);
    expect(textOf(migrationOf(result, "db/1_a.sql"))).toBe("CREATE TABLE t (id int);\n");
    expect(textOf(migrationOf(result, "db/1_a.sql", "down"))).toBe("DROP TABLE t;\n");
    expect(migrationOf(result, "db/1_a.sql").rollback).toMatchObject({ place: "section", present: true });
  });

  it("orders by the number's value", () => {
    const result = readFiles({ "db/10_b.sql": UP, "db/9_a.sql": UP });
    expect(result.roots[0]?.versions.map((one) => one.up[0]?.file.path)).toEqual([
      "db/9_a.sql",
      "db/10_b.sql",
    ]);
  });

  it("takes NO TRANSACTION for both directions, in any case, anywhere", () => {
    const text = `-- +goose Up\nCREATE INDEX CONCURRENTLY i ON t (id);\n-- +goose Down\n--+goose no transaction\nSELECT 1;\n`;
    const result = readFiles({ "db/1_a.sql": text });
    expect(lines(result)).toEqual(["up db/1_a.sql autocommit", "down db/1_a.sql autocommit"]);
    expect(troublesOf(result)).toEqual([]);
  });

  it.each([
    ["  -- +goose NO TRANSACTION", true],
    ["-- +goose NO  TRANSACTION", true],
    ["-- +goose NO_TRANSACTION", true],
    ["-- +goose NO TRANSACTION please", false],
  ])("reports %s", (marker, fixable) => {
    const result = readFiles({ "db/1_a.sql": `${marker}\n${UP}` });
    const [trouble] = troublesOf(result);
    expect(trouble?.message).toContain(marker.trim());
    expect(trouble?.fix !== undefined).toBe(fixable);
    if (trouble?.fix) expect(trouble.fix.edits[0]?.text).toBe("-- +goose NO TRANSACTION");
    expect(migrationOf(result, "db/1_a.sql").execution).toBe("transaction");
  });

  it("puts a marker in the down section to the down migration", () => {
    const result = readFiles({ "db/1_a.sql": `${UP} -- +goose NO TRANSACTION\n` });
    expect(migrationOf(result, "db/1_a.sql").markers).toEqual([]);
    expect(migrationOf(result, "db/1_a.sql", "down").markers).toHaveLength(1);
  });

  it("cuts by lines, and a statement block is one piece", () => {
    const text = [
      "-- +goose Up",
      "SELECT 1; SELECT 2;",
      "SELECT 3 -- no end;",
      "; -- end",
      "-- +goose StatementBegin",
      "SELECT 4;",
      "SELECT 5;",
      "-- +goose StatementEnd",
      "SELECT 6;",
    ].join("\r\n");
    const up = migrationOf(readFiles({ "db/1_a.sql": text }), "db/1_a.sql");
    expect(up.pieces?.map((piece) => text.slice(...piece))).toEqual([
      "SELECT 1; SELECT 2;",
      "SELECT 3 -- no end;\r\n; -- end",
      "SELECT 4;\r\nSELECT 5;",
      "SELECT 6;",
    ]);
  });

  it("calls another tool's marker foreign", () => {
    const result = readFiles({ "db/1_a.sql": `-- no-transaction\n${UP}` });
    expect(troublesOf(result)).toMatchObject([
      { message: "`-- no-transaction` is a marker of sqlx, and goose does not read it" },
    ]);
  });

  it("skips a root of another database", () => {
    const result = readFiles({
      "go.mod": "module m\n\nrequire (\n\tgithub.com/go-sql-driver/mysql v1.7.0\n)\n",
      "db/1_a.sql": UP,
    });
    expect(result.roots).toEqual([]);
    expect(result.skipped).toEqual([
      {
        folder: "db",
        reason: "go.mod requires only a MySQL driver (github.com/go-sql-driver/mysql)",
      },
    ]);
  });

  it("keeps a file that goose refuses, and says so", () => {
    const result = readFiles({ "db/1_a.sql": UP, "db/2_b.sql": "SELECT 1;", "db/seed.sql": "SELECT 2;" });
    expect(migrationOf(result, "db/2_b.sql").why).toContain("goose refuses 2_b.sql");
    expect(migrationOf(result, "db/seed.sql").why).toContain("goose does not run seed.sql");
  });
});
