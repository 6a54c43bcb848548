import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const PACKAGE = { "package.json": '{"dependencies":{"postgres-migrations":"^5.3.0"}}' };
const OUT = "-- postgres-migrations disable-transaction";

describe("postgres-migrations", () => {
  it("claims by package.json, in the order of numbers, with no way back", () => {
    const result = readFiles({
      ...PACKAGE,
      "m/0001-a.sql": "SELECT 1;",
      "m/0003.js": "",
      "m/00004-c.sql": "SELECT 3;",
      "m/2_b.sql": "SELECT 2;",
    });
    expect(result.roots[0]).toMatchObject({ tool: "postgres-migrations", folder: "m", recorded: true });
    expect(result.roots[0]?.why).toContain("package.json depends on postgres-migrations");
    expect(lines(result)).toEqual([
      "up m/0001-a.sql transaction",
      "up m/2_b.sql transaction",
      "up m/00004-c.sql transaction",
    ]);
    expect(migrationOf(result, "m/2_b.sql").rollback.place).toBe("none");
  });

  it("does not claim a folder with gaps, which it refuses", () => {
    const dated = { ...PACKAGE, "m/20240101-a.sql": "SELECT 1;", "m/20240102-b.sql": "SELECT 2;" };
    expect(readFiles(dated).roots[0]?.tool).toBe("plain");
  });

  it("claims by its marker, which counts wherever it stands, and sends the file as one query", () => {
    const text = `SELECT 1;\n  ${OUT} for once\n`;
    const result = readFiles({ "m/1-a.sql": text });
    expect(result.roots[0]).toMatchObject({ tool: "postgres-migrations", why: `\`${OUT}\` in m/1-a.sql` });
    expect(migrationOf(result, "m/1-a.sql")).toMatchObject({
      execution: "one-query",
      pieces: [[0, text.length]],
    });
    expect(troublesOf(result)).toEqual([]);
  });

  it.each([
    "-- postgres-migrations disable_transaction",
    "-- Postgres-Migrations disable-transaction",
    "--postgres-migrations disable-transaction",
  ])("reports %j, which it does not read", (marker) => {
    const result = readFiles({ ...PACKAGE, "m/1-a.sql": `${marker}\nSELECT 1;` });
    expect(lines(result)).toEqual(["up m/1-a.sql transaction"]);
    expect(troublesOf(result)[0]).toMatchObject({ instead: `write \`${OUT}\`` });
    expect(troublesOf(result)[0]?.fix?.edits[0]?.text).toBe(OUT);
  });

  it("calls a foreign marker foreign, and is foreign to others", () => {
    const sqlx = readFiles({ ...PACKAGE, "m/1-a.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(sqlx)[0]?.message).toContain("postgres-migrations does not read it");
    const goose = readFiles({ "m/1_a.sql": `-- +goose Up\n${OUT}\nSELECT 1;` });
    expect(troublesOf(goose)[0]?.message).toContain("is a marker of postgres-migrations");
  });

  it("skips another database", () => {
    const result = readFiles({ ...PACKAGE, "m/1-a.sql": "CREATE TABLE `a` (id int AUTO_INCREMENT);" });
    expect(result.skipped[0]?.reason).toContain("m/1-a.sql is written for MySQL");
  });
});
