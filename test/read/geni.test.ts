import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const make = { Makefile: "migrate:\n\tgeni up\n" };

describe("geni", () => {
  it("wraps each file in a transaction, by the numbers of the names, both ways", () => {
    const result = readFiles({
      ...make,
      "m/10_b.up.sql": "SELECT 2;\n",
      "m/9_a.up.sql": "SELECT 1;\n",
      "m/9_a.down.sql": "SELECT 0;\n",
      "m/x.sql": "SELECT 3;\n",
    });
    expect(result.roots[0]?.tool).toBe("geni");
    expect(lines(result).slice(0, 3)).toEqual([
      "up m/9_a.up.sql transaction",
      "down m/9_a.down.sql transaction",
      "up m/10_b.up.sql transaction",
    ]);
    expect(migrationOf(result, "m/10_b.up.sql").rollback).toMatchObject({
      present: false,
      where: "10_b.down.sql",
    });
  });

  it.each([
    [{ "Cargo.toml": '[dependencies]\ngeni = "1"\n' }],
    [{ ".github/workflows/migrate.yml": "jobs:\n  a:\n    steps:\n      - uses: emilpriver/geni@main\n" }],
    [{ "docker-compose.yml": "command: ['geni', 'up']\nimage: ghcr.io/emilpriver/geni:latest\n" }],
  ])("is told by %j", (evidence) => {
    expect(readFiles({ ...evidence, "m/1_a.up.sql": "SELECT 1;\n" }).roots[0]?.tool).toBe("geni");
  });

  it.each(["-- transaction:no\nSELECT 1;\n", "-- x, transaction: no\nSELECT 1;\n"])(
    "sends %j as one query",
    (text) => {
      const result = readFiles({ ...make, "m/1_a.up.sql": text });
      expect(lines(result)).toEqual(["up m/1_a.up.sql one-query"]);
      expect(troublesOf(result)).toEqual([]);
    },
  );

  it.each([
    ["-- Transaction:no\nSELECT 1;\n", true],
    ["-- transaction: false\nSELECT 1;\n", true],
    ["-- transaction:  no\nSELECT 1;\n", true],
    ["-- up\n-- transaction:no\nSELECT 1;\n", false],
    ["-- transaction:no", false],
  ])("does not read the marker of %j", (text, hasFix) => {
    const result = readFiles({ ...make, "m/1_a.up.sql": text });
    expect(lines(result)).toEqual(["up m/1_a.up.sql transaction"]);
    const [found] = troublesOf(result);
    expect(found?.message).toContain("geni does not read");
    expect(found?.fix !== undefined).toBe(hasFix);
  });

  it("is told by its marker alone where nothing else is known", () => {
    const marked = readFiles({ "m/1_a.up.sql": "-- transaction:no\nSELECT 1;\n" });
    expect(marked.roots[0]).toMatchObject({ tool: "geni", why: "`transaction:no` in m/1_a.up.sql" });
    expect(readFiles({ "m/1_a.up.sql": "SELECT 1;\n" }).roots[0]?.tool).toBe("plain");
  });

  it("is not told by a word that only looks like its name", () => {
    const other = { Makefile: "migrate:\n\tmygeni up\n" };
    expect(readFiles({ ...other, "m/1_a.up.sql": "SELECT 1;\n" }).roots[0]?.tool).toBe("plain");
  });

  it("calls a foreign marker foreign, and its own foreign elsewhere", () => {
    const result = readFiles({ ...make, "m/1_a.up.sql": "-- no-transaction\nSELECT 1;\n" });
    expect(troublesOf(result)[0]?.message).toContain("geni does not read it");
    const there = readFiles({
      "Cargo.toml": '[dependencies]\nsqlx = "0.8"\n',
      "m/1_a.up.sql": "-- transaction:no\nSELECT 1;\n",
    });
    expect(troublesOf(there)[0]?.message).toContain("sqlx does not read it");
  });

  it("skips another database", () => {
    const other = { ...make, ".env": "DATABASE_URL=mysql://localhost/app\n" };
    expect(readFiles({ ...other, "m/1_a.up.sql": "SELECT 1;\n" }).skipped[0]?.reason).toContain("MySQL's");
  });
});
