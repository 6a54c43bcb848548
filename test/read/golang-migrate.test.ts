import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const MOD = "module m\n\nrequire github.com/golang-migrate/migrate/v4 v4.17.0\n";
const base = {
  "m/000010_b.up.sql": "SELECT 2;",
  "m/000009_a.up.sql": "SELECT 1;",
  "m/000009_a.down.sql": "SELECT 0;",
};

describe("golang-migrate", () => {
  it("sends each file as one query, up and down", () => {
    const result = readFiles({ ...base, "go.mod": MOD });
    expect(result.roots[0]?.tool).toBe("golang-migrate");
    expect(lines(result)).toEqual([
      "up m/000009_a.up.sql one-query",
      "down m/000009_a.down.sql one-query",
      "up m/000010_b.up.sql one-query",
    ]);
    expect(migrationOf(result, "m/000010_b.up.sql").rollback).toMatchObject({
      place: "file",
      present: false,
      where: "000010_b.down.sql",
    });
  });

  it("believes x-multi-statement=true where the repository says it", () => {
    const result = readFiles({
      ...base,
      Makefile:
        "migrate:\n\tdocker run migrate/migrate -database 'postgres://x/y?x-multi-statement=true' up\n",
    });
    expect(result.roots[0]).toMatchObject({ tool: "golang-migrate", why: "Makefile runs golang-migrate" });
    expect(migrationOf(result, "m/000009_a.up.sql")).toMatchObject({ execution: "autocommit" });
    expect(migrationOf(result, "m/000009_a.up.sql").why).toContain("x-multi-statement=true in Makefile");
  });

  it("is no evidence when only a library needs it", () => {
    const result = readFiles({ ...base, "go.mod": MOD.replace("v4.17.0", "v4.17.0 // indirect") });
    expect(result.roots[0]?.tool).toBe("plain");
  });

  it("leaves a folder that it would refuse to another program for such files", () => {
    const both = `${MOD}require github.com/maragudk/migrate v0.4.3\n`;
    const twice = { "m/0001_a.up.sql": "SELECT 1;", "m/0001_b.up.sql": "SELECT 2;" };
    expect(readFiles({ "go.mod": both, ...twice }).roots[0]?.tool).toBe("plain");
    expect(readFiles({ "go.mod": MOD, ...twice }).roots[0]?.tool).toBe("golang-migrate");
    expect(readFiles({ "go.mod": both, "m/0001_a.up.sql": "SELECT 1;" }).roots[0]?.tool).toBe(
      "golang-migrate",
    );
  });

  it("keeps a file that is named otherwise", () => {
    const result = readFiles({ ...base, "go.mod": MOD, "m/seed.sql": "SELECT 3;" });
    expect(migrationOf(result, "m/seed.sql").why).toContain("golang-migrate does not run seed.sql");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({
      "go.mod": MOD,
      "m/1_a.up.sql": "-- morph:nontransactional\n-- no-transaction\n",
    });
    expect(troublesOf(readFiles({ "go.mod": MOD, "m/1_a.up.sql": "-- no-transaction\n" }))).toHaveLength(1);
    expect(result.roots[0]?.tool).toBe("golang-migrate");
  });

  it("skips a project with only another driver", () => {
    const result = readFiles({ ...base, "go.mod": `${MOD}require github.com/mattn/go-sqlite3 v1.14.0\n` });
    expect(result.skipped[0]?.reason).toContain("SQLite");
    const both = readFiles({
      ...base,
      "go.mod": `${MOD}require github.com/mattn/go-sqlite3 v1.14.0\nrequire github.com/lib/pq v1.10.0\n`,
    });
    expect(both.skipped).toEqual([]);
  });
});
