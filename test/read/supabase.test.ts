import { describe, expect, it } from "vitest";
import { migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const PATH = "supabase/migrations/20240101000000_a.sql";
const base = { "supabase/config.toml": 'project_id = "x"\n', [PATH]: "SELECT 1;" };
const pkg = (version: string) => ({
  "package.json": JSON.stringify({ devDependencies: { supabase: version } }),
});

describe("supabase", () => {
  it("claims by supabase/config.toml", () => {
    const result = readFiles(base);
    expect(result.roots[0]).toMatchObject({ tool: "supabase", folder: "supabase/migrations" });
    expect(migrationOf(result, PATH).why).toContain("no lock file says which version");
    expect(migrationOf(result, PATH).rollback.place).toBe("none");
    expect(readFiles({ [PATH]: "SELECT 1;" }).roots[0]?.tool).toBe("plain");
  });

  it("was a pipeline before 2.109", () => {
    expect(migrationOf(readFiles({ ...base, ...pkg("2.100.1") }), PATH)).toMatchObject({
      execution: "pipeline",
    });
    expect(migrationOf(readFiles({ ...base, ...pkg("^2.100.1") }), PATH)).toMatchObject({
      execution: "automatic",
    });
  });

  it("runs what cannot run in a transaction alone, and the rest in transactions", () => {
    const decide = migrationOf(readFiles(base), PATH).decide;
    expect(
      decide?.(["ALTER TABLE t ADD c int", "create index concurrently i on t (c)", "SELECT 1"]),
    ).toMatchObject({
      execution: "automatic",
      sent: [{ as: "block", block: 0 }, { as: "alone" }, { as: "block", block: 1 }],
    });
    expect(decide?.(["SELECT 1"]).sent).toEqual([{ as: "block", block: 0 }]);
    expect(decide?.(["DROP INDEX CONCURRENTLY i"]).sent).toEqual([{ as: "alone" }]);
    expect(decide?.(["BEGIN", "SELECT 1", "COMMIT"]).sent.every((one) => one.as === "alone")).toBe(true);
    const old = migrationOf(readFiles({ ...base, ...pkg("2.110.0") }), PATH).decide;
    expect(old?.(["DROP INDEX CONCURRENTLY i"]).sent).toEqual([{ as: "block", block: 0 }]);
  });

  it("knows the first-line marker of recent versions", () => {
    const marker = "-- pg-delta: transaction=false\n";
    const out = readFiles({ ...base, [PATH]: `${marker}SELECT 1;` });
    expect(migrationOf(out, PATH)).toMatchObject({ execution: "autocommit" });
    expect(migrationOf(out, PATH).decide).toBeUndefined();
    const late = readFiles({ ...base, [PATH]: `-- note\n${marker}SELECT 1;` });
    expect(troublesOf(late)[0]?.instead).toContain("the first line");
    const spaced = readFiles({ ...base, [PATH]: "-- pg-delta: transaction = false\nSELECT 1;" });
    expect(troublesOf(spaced)[0]?.fix?.edits[0]?.text).toBe(marker.trim());
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...base, [PATH]: "-- atlas:txmode none\n\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain(
      "is a marker of Atlas, and Supabase CLI does not read it",
    );
  });
});
