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

  it("reads the layout of before its folders, beside them", () => {
    const result = readFiles({
      ...config,
      "migrations/10_b/up.sql": "SELECT 2;",
      "migrations/9_a.up.sql": "SELECT 1;",
      "migrations/9_a.down.sql": "SELECT 0;",
      "migrations/11_c.up.sql": "SELECT 3;",
      "migrations/x.sql": "SELECT 4;",
    });
    expect(lines(result).slice(0, 4)).toEqual([
      "up migrations/9_a.up.sql transaction",
      "down migrations/9_a.down.sql transaction",
      "up migrations/10_b/up.sql transaction",
      "up migrations/11_c.up.sql transaction",
    ]);
    expect(migrationOf(result, "migrations/11_c.up.sql").rollback.where).toBe("11_c.down.sql");
  });

  const marked = "-- hasura:no-transaction\nSELECT 1;\n";

  it.each([marked, " \t-- hasura:no-transaction \r\nSELECT 1;\n"])("sends %j as one query", (text) => {
    const result = readFiles({ ...config, "m/1_a/up.sql": text });
    expect(lines(result)).toEqual(["up m/1_a/up.sql one-query"]);
    expect(migrationOf(result, "m/1_a/up.sql").why).toContain("it has to be given to");
    const given = { Makefile: "up:\n\thasura migrate apply --per-migration-transaction --all-databases\n" };
    const told = readFiles({ ...config, ...given, "m/1_a/up.sql": text });
    expect(migrationOf(told, "m/1_a/up.sql").why).toContain("Makefile gives it");
  });

  it("sends every file as one query where its command says so", () => {
    const given = { Makefile: "up:\n\thasura migrate apply --no-transaction\n" };
    const result = readFiles({ ...config, ...given, "m/1_a/up.sql": "SELECT 1;" });
    expect(lines(result)).toEqual(["up m/1_a/up.sql one-query"]);
    const off = { Makefile: "up:\n\thasura migrate apply --no-transaction=false\n" };
    expect(lines(readFiles({ ...config, ...off, "m/1_a/up.sql": "SELECT 1;" }))).toEqual([
      "up m/1_a/up.sql transaction",
    ]);
  });

  it.each([
    ["--hasura:no-transaction\nSELECT 1;\n", true],
    ["-- hasura: no-transaction\nSELECT 1;\n", true],
    ["\n-- hasura:no-transaction\nSELECT 1;\n", false],
    ["-- up\n-- hasura:no-transaction\nSELECT 1;\n", false],
  ])("does not read the marker of %j", (text, hasFix) => {
    const result = readFiles({ ...config, "m/1_a/up.sql": text });
    expect(lines(result)).toEqual(["up m/1_a/up.sql transaction"]);
    const [found] = troublesOf(result);
    expect(found?.message).toContain("Hasura does not read");
    expect(found?.fix !== undefined).toBe(hasFix);
  });
});
