import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, textOf, troublesOf } from "./memory-tree.ts";

const pkg = { "package.json": JSON.stringify({ devDependencies: { "node-pg-migrate": "^8.0.0" } }) };
const TEXT = "-- Up Migration\nSELECT 1;\n-- Down Migration\nSELECT 0;\n";

describe("node-pg-migrate", () => {
  it("reads both sections, all in one batch that no SQL file can leave", () => {
    const result = readFiles({ ...pkg, "migrations/1700000000000_a.sql": TEXT });
    expect(result.roots[0]?.tool).toBe("node-pg-migrate");
    expect(lines(result)).toEqual([
      "up migrations/1700000000000_a.sql batch",
      "down migrations/1700000000000_a.sql batch",
    ]);
    const up = migrationOf(result, "migrations/1700000000000_a.sql");
    expect(textOf(up)).toBe("-- Up Migration\nSELECT 1;\n");
    expect(up.pieces).toEqual([up.span]);
    expect(up.advice.alone).toContain("pgm.noTransaction()");
  });

  it("claims by its template, but not by prose that looks like it", () => {
    expect(readFiles({ "m/1_a.sql": TEXT }).roots[0]?.tool).toBe("node-pg-migrate");
    expect(readFiles({ "m/1_a.sql": "-- up migration for orders\nSELECT 1;" }).roots[0]?.tool).toBe("plain");
  });

  it("orders by time, whichever way it is written", () => {
    const result = readFiles({
      ...pkg,
      "m/20240101000000000_b.sql": "SELECT 2;",
      "m/1800000000000_c.sql": "SELECT 3;",
      "m/1600000000000_a.sql": "SELECT 1;",
    });
    expect(lines(result).map((line) => line.split("_")[1])).toEqual([
      "a.sql batch",
      "b.sql batch",
      "c.sql batch",
    ]);
  });

  it("pairs files, and calls a foreign marker foreign", () => {
    const result = readFiles({
      ...pkg,
      "m/1_a.up.sql": "-- no-transaction\nSELECT 1;",
      "m/1_a.down.sql": "SELECT 0;",
    });
    expect(lines(result)).toEqual(["up m/1_a.up.sql batch", "down m/1_a.down.sql batch"]);
    expect(troublesOf(result)[0]?.message).toContain("is a marker of sqlx");
  });
});
