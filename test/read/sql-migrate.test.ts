import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const file = (up: string, down = "-- +migrate Down") => `${up}\nSELECT 1;\n${down}\nSELECT 0;\n`;

describe("sql-migrate", () => {
  it("claims by its sections, each direction with its own option", () => {
    const result = readFiles({ "m/1_a.sql": file("-- +migrate Up notransaction") });
    expect(result.roots[0]?.tool).toBe("sql-migrate");
    expect(lines(result)).toEqual(["up m/1_a.sql autocommit", "down m/1_a.sql transaction"]);
    expect(migrationOf(result, "m/1_a.sql", "down").advice.marker).toBe("-- +migrate Down notransaction");
    expect(troublesOf(result)).toEqual([]);
  });

  it("cuts by lines, and drops comments", () => {
    const text =
      "-- +migrate Up\n-- a note\nSELECT 1; SELECT 2;\n-- +migrate StatementBegin\nSELECT 3;\nSELECT 4;\n-- +migrate StatementEnd\n";
    const up = migrationOf(readFiles({ "m/1_a.sql": text }), "m/1_a.sql");
    expect(up.pieces?.map((piece) => text.slice(...piece))).toEqual([
      "SELECT 1; SELECT 2;",
      "SELECT 3;\nSELECT 4;",
    ]);
  });

  it.each([
    ["-- +migrate Up noTransaction", "-- +migrate Up notransaction"],
    ["-- +migrate Up no transaction", "-- +migrate Up notransaction"],
    ["-- +migrate Up transaction=false", undefined],
  ])("reports %s", (marker, fixed) => {
    const result = readFiles({ "m/1_a.sql": file(marker) });
    expect(lines(result)[0]).toBe("up m/1_a.sql transaction");
    expect(troublesOf(result)).toHaveLength(1);
    expect(troublesOf(result)[0]?.fix?.edits[0]?.text).toBe(fixed);
  });

  it("reports an indented section, which sql-migrate does not see", () => {
    const result = readFiles({ "m/1_a.sql": file("-- +migrate Up", "  -- +migrate Down notransaction") });
    expect(lines(result)).toEqual(["up m/1_a.sql transaction"]);
    expect(troublesOf(result)[0]?.fix?.edits[0]?.text).toBe("-- +migrate Down notransaction");
  });

  it("keeps a file without sections, and calls a foreign marker foreign", () => {
    const result = readFiles({
      "m/1_a.sql": `${file("-- +migrate Up")}-- +goose NO TRANSACTION\n`,
      "m/2_b.sql": "SELECT 2;",
    });
    expect(migrationOf(result, "m/2_b.sql").why).toContain("sql-migrate refuses");
    expect(migrationOf(result, "m/1_a.sql", "down").markers[0]?.message).toContain("is a marker of goose");
  });

  it("skips another dialect", () => {
    const config = "development:\n  dialect: sqlite3\n  datasource: x.db\n";
    const result = readFiles({ "dbconfig.yml": config, "m/1_a.sql": file("-- +migrate Up") });
    expect(result.skipped).toEqual([{ folder: "m", reason: "dbconfig.yml says dialect sqlite3" }]);
  });

  it("says when go.mod names no program that reads its markers", () => {
    const files = { "m/1_a.sql": "-- +migrate Up\nSELECT 1;" };
    const why = (mod: string) => readFiles({ ...files, "go.mod": mod }).roots[0]?.why;
    expect(why("module m\n")).toContain("(its markers; go.mod does not name rubenv/sql-migrate)");
    expect(why("require github.com/rubenv/sql-migrate v1.5.2\n")).not.toContain("does not name");
    expect(readFiles(files).roots[0]?.why).not.toContain("does not name");
  });
});
