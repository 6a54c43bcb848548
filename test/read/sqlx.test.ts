import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const cargo = { "Cargo.toml": '[dependencies]\nsqlx = { version = "0.8", features = ["postgres"] }\n' };
const lock = (version: string) => ({ "Cargo.lock": `[[package]]\nname = "sqlx"\nversion = "${version}"\n` });

describe("sqlx", () => {
  it("claims by Cargo.toml, and orders by the number's value", () => {
    const result = readFiles({ ...cargo, "m/10_b.sql": "SELECT 2;", "m/9_a.sql": "SELECT 1;" });
    expect(result.roots[0]).toMatchObject({ tool: "sqlx" });
    expect(lines(result)).toEqual(["up m/9_a.sql transaction", "up m/10_b.sql transaction"]);
    expect(migrationOf(result, "m/9_a.sql").rollback.place).toBe("none");
  });

  it("claims by a workspace's dependency, and by its marker alone", () => {
    const workspace = { "Cargo.toml": '[workspace.dependencies]\nsqlx = "0.8"\n' };
    expect(readFiles({ ...workspace, "m/1_a.sql": "SELECT 1;" }).roots[0]?.tool).toBe("sqlx");
    expect(readFiles({ "m/1_a.sql": "-- no-transaction\nSELECT 1;" }).roots[0]).toMatchObject({
      tool: "sqlx",
      why: "`-- no-transaction` in m/1_a.sql",
    });
  });

  it("claims by a Cargo.lock whose own packages need it, not by another library's need", () => {
    const own = '[[package]]\nname = "app"\nversion = "0.1.0"\ndependencies = ["sqlx 0.8.0"]\n';
    const registry = own.replace("dependencies", 'source = "registry+x"\ndependencies');
    expect(readFiles({ "Cargo.lock": own, "m/1_a.sql": "SELECT 1;" }).roots[0]?.tool).toBe("sqlx");
    expect(readFiles({ "Cargo.lock": registry, "m/1_a.sql": "SELECT 1;" }).roots[0]?.tool).toBe("plain");
  });

  it("takes its marker at the first byte, by prefix, and per file", () => {
    const result = readFiles({
      ...cargo,
      "m/1_a.up.sql": "-- no-transaction because\nSELECT 1;",
      "m/1_a.down.sql": "SELECT 0;",
    });
    expect(lines(result)).toEqual(["up m/1_a.up.sql one-query", "down m/1_a.down.sql transaction"]);
    expect(troublesOf(result)).toEqual([]);
  });

  it.each([
    ["0.7.4", "transaction", "transaction"],
    ["0.8.2", "one-query", "transaction"],
    ["0.8.3", "one-query", "one-query"],
  ])("knows %s", (version, up, down) => {
    const marked = "-- no-transaction\nSELECT 1;";
    const result = readFiles({
      ...cargo,
      ...lock(version),
      "m/1_a.up.sql": marked,
      "m/1_a.down.sql": marked,
    });
    expect(lines(result)).toEqual([`up m/1_a.up.sql ${up}`, `down m/1_a.down.sql ${down}`]);
    expect(migrationOf(result, "m/1_a.up.sql").why).toContain(`${version} in Cargo.lock`);
  });

  it.each([
    ["\uFEFF-- no-transaction\n", "byte order mark", true],
    ["-- Copyright\n-- no-transaction\n", "there is text before it", false],
    ["\n-- no-transaction\n", "white space comes before it", false],
    ["--no-transaction\n", "not spelled exactly so", true],
    ["-- NO TRANSACTION\n", "not spelled exactly so", true],
  ])("reports %j", (head, reason, fixable) => {
    const result = readFiles({ ...cargo, "m/1_a.sql": `${head}SELECT 1;` });
    expect(troublesOf(result)[0]?.message).toContain(reason);
    expect(troublesOf(result)[0]?.fix !== undefined).toBe(fixable);
    expect(migrationOf(result, "m/1_a.sql").execution).toBe("transaction");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles(
      { ...cargo, "m/1_a.sql": "-- migrate:up transaction:false\nSELECT 1;" },
      { tool: "sqlx" },
    );
    expect(troublesOf(result)[0]?.message).toContain("is a marker of dbmate, and sqlx does not read it");
  });

  it("skips features of other databases only", () => {
    const only = { "Cargo.toml": '[dependencies]\nsqlx = { version = "0.8", features = ["sqlite"] }\n' };
    const result = readFiles({ ...only, "m/1_a.sql": "SELECT 1;" });
    expect(result.skipped).toEqual([
      { folder: "m", reason: "Cargo.toml turns on only the feature `sqlite` of sqlx" },
    ]);
  });
});
