import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const config = { "config.yaml": "version: 3\nmetadata_directory: metadata\n" };

describe("hasura", () => {
  it("is told by its project's configuration, and reads both files of each folder", () => {
    const result = readFiles({
      ...config,
      "migrations/default/20_b/up.sql": "SELECT 2;",
      "migrations/default/3_a/up.sql": "SELECT 1;",
      "migrations/default/3_a/down.sql": "SELECT 0;",
    });
    expect(result.roots[0]).toMatchObject({
      tool: "hasura",
      folder: "migrations/default",
      why: "config.yaml",
    });
    expect(lines(result)).toEqual([
      "up migrations/default/3_a/up.sql transaction",
      "down migrations/default/3_a/down.sql transaction",
      "up migrations/default/20_b/up.sql transaction",
    ]);
    expect(migrationOf(result, "migrations/default/20_b/up.sql").rollback).toMatchObject({
      present: false,
      where: "20_b/down.sql",
    });
  });

  it("is not told by a config.yaml of anything else", () => {
    const files = { "config.yaml": "version: 3\n", "m/1_a/up.sql": "SELECT 1;" };
    expect(readFiles(files).roots[0]?.tool).not.toBe("hasura");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...config, "m/1_a/up.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("Hasura does not read it");
  });
});
