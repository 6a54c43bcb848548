import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const journal = (tags: readonly string[], dialect = "postgresql") =>
  JSON.stringify({ version: "7", dialect, entries: tags.map((tag, idx) => ({ idx, tag })) });

describe("drizzle", () => {
  it("reads the journal's files in its order, all in one batch", () => {
    const result = readFiles({
      "drizzle/meta/_journal.json": journal(["0001_b", "0000_a"]),
      "drizzle/0000_a.sql": "SELECT 1;",
      "drizzle/0001_b.sql": "SELECT 2;",
    });
    expect(result.roots[0]).toMatchObject({ tool: "drizzle", why: "drizzle/meta/_journal.json" });
    expect(lines(result)).toEqual(["up drizzle/0001_b.sql batch", "up drizzle/0000_a.sql batch"]);
  });

  it("keeps a file that the journal does not list", () => {
    const result = readFiles({
      "drizzle/meta/_journal.json": journal(["0000_a"]),
      "drizzle/0000_a.sql": "SELECT 1;",
      "drizzle/0001_b.sql": "SELECT 2;",
    });
    expect(migrationOf(result, "drizzle/0001_b.sql").why).toContain("does not list it");
  });

  it("but as history it never ran", () => {
    const files = {
      "drizzle/meta/_journal.json": journal(["0000_a", "0002_c"]),
      "drizzle/0000_a.sql": "SELECT 1;",
      "drizzle/0001_b.sql": "SELECT 2;",
      "drizzle/0002_c.sql": "SELECT 3;",
    };
    const result = readFiles(files, { lint: ["drizzle/0002_c.sql"] });
    expect(lines(result)).toEqual(["up drizzle/0000_a.sql batch", "up drizzle/0002_c.sql batch"]);
  });

  it("cuts at its breakpoint wherever it stands", () => {
    const text = "COMMIT;--> statement-breakpoint\nSELECT 1;\n--> statement-breakpoint\nSELECT 2;";
    const result = readFiles({ "d/meta/_journal.json": journal(["a"]), "d/a.sql": text });
    const up = migrationOf(result, "d/a.sql");
    expect(up.pieces?.map((piece) => text.slice(...piece).trim())).toEqual([
      "COMMIT;",
      "SELECT 1;",
      "SELECT 2;",
    ]);
    expect(up.rollback.place).toBe("none");
    expect(troublesOf(result)).toEqual([]);
  });

  it("reads the layout of 1.0: a folder per migration with a snapshot", () => {
    const result = readFiles({
      "drizzle/20250102000000_b/migration.sql": "SELECT 2;",
      "drizzle/20250102000000_b/snapshot.json": '{"dialect":"postgres"}',
      "drizzle/20250101000000_a/migration.sql": "SELECT 1;",
      "drizzle/20250101000000_a/snapshot.json": '{"dialect":"postgres"}',
      "package.json": '{"dependencies":{"@prisma/client":"7.0.0"}}',
    });
    expect(result.roots).toHaveLength(1);
    expect(result.roots[0]).toMatchObject({ folder: "drizzle", tool: "drizzle" });
    expect(lines(result)[0]).toBe("up drizzle/20250101000000_a/migration.sql batch");
  });

  it("skips another dialect", () => {
    const result = readFiles({ "d/meta/_journal.json": journal(["a"], "sqlite"), "d/a.sql": "SELECT 1;" });
    expect(result.skipped).toEqual([{ folder: "d", reason: 'd/meta/_journal.json says dialect "sqlite"' }]);
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({
      "d/meta/_journal.json": journal(["a"]),
      "d/a.sql": "-- no-transaction\nSELECT 1;",
    });
    expect(troublesOf(result)[0]?.message).toContain("is a marker of sqlx, and Drizzle does not read it");
  });
});
