import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const RUN = 'jobs:\n  a:\n    steps:\n      - run: bytebase-action rollout --file-pattern "m/*.sql"\n';
const workflow = { ".github/workflows/migrate.yml": RUN };

function sentAs(text: string): readonly (string | undefined)[] {
  const result = readFiles({ ...workflow, "m/1_a.sql": text });
  const statements = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("--"))
    .map((line) => line.replace(/;$/, ""));
  const answer = migrationOf(result, "m/1_a.sql").decide?.(statements);
  return (answer?.order ?? []).map((at) => `${answer?.sent[at]?.as} ${statements[at]}`);
}

describe("Bytebase", () => {
  it("is told by what calls its action, and reads files by their versions", () => {
    const result = readFiles({
      ...workflow,
      "m/V1.10_c.sql": "SELECT 3;",
      "m/1.9_b.sql": "SELECT 2;",
      "m/1_a.sql": "SELECT 1;",
      "m/1.9.0_d.sql": "SELECT 4;",
      "m/seed.sql": "SELECT 5;",
    });
    expect(result.roots[0]).toMatchObject({ tool: "bytebase", folder: "m" });
    expect(lines(result).slice(0, 4)).toEqual([
      "up m/1_a.sql automatic",
      "up m/1.9_b.sql automatic",
      "up m/1.9.0_d.sql automatic",
      "up m/V1.10_c.sql automatic",
    ]);
  });

  it("reads no files that say what the schema should become", () => {
    const declared = { ".gitlab-ci.yml": "script: bytebase-action rollout --declarative\n" };
    expect(readFiles({ ...declared, "m/1_a.sql": "SELECT 1;" }).roots[0]?.tool).toBe("plain");
  });

  it("sends what cannot run in a transaction after the transaction", () => {
    expect(
      sentAs(
        "CREATE INDEX CONCURRENTLY i ON t (a);\nSELECT 1;\nDROP INDEX CONCURRENTLY j;\nVACUUM t;\nREINDEX INDEX CONCURRENTLY k;\nSELECT 2;\n",
      ),
    ).toEqual([
      "block SELECT 1",
      "block REINDEX INDEX CONCURRENTLY k",
      "block SELECT 2",
      "alone CREATE INDEX CONCURRENTLY i ON t (a)",
      "alone DROP INDEX CONCURRENTLY j",
      "alone VACUUM t",
    ]);
  });

  it("sends it before all else under `off`, and each statement by itself", () => {
    const text = "SELECT 1;\nREINDEX INDEX CONCURRENTLY k;\nCREATE UNIQUE INDEX CONCURRENTLY i ON t (a);\n";
    expect(sentAs(`-- note\n\n--TXN-MODE=OFF\n${text}`)).toEqual([
      "alone CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)",
      "alone SELECT 1",
      "alone REINDEX INDEX CONCURRENTLY k",
    ]);
  });

  it("sends a file of one DO block as it is", () => {
    expect(sentAs("DO $$ BEGIN PERFORM 1; END $$;\n")).toEqual(["alone DO $$ BEGIN PERFORM 1; END $$"]);
  });

  it.each([
    ["-- txn-mode = on\n-- txn-mode = off\nSELECT 1;\n", "alone"],
    ["-- txn-mode = off\n-- txn-mode = on\nSELECT 1;\n", "block"],
    ["-- txn-mode = off now\nSELECT 1;\n", "block"],
    ["/* x */\n-- txn-mode = off\nSELECT 1;\n", "block"],
  ])("reads %j as %s", (text, as) => {
    const file = readFiles({ ...workflow, "m/1_a.sql": text });
    expect(migrationOf(file, "m/1_a.sql").decide?.(["SELECT 1"]).sent[0]?.as).toBe(as);
  });

  it.each([
    ["-- txn_mode = off\nSELECT 1;\n", true],
    ["-- txn-mode off\nSELECT 1;\n", true],
    ["SELECT 1;\n-- txn-mode = off\nSELECT 2;\n", false],
  ])("says that it does not read the marker of %j", (text, hasFix) => {
    const [found] = troublesOf(readFiles({ ...workflow, "m/1_a.sql": text }));
    expect(found?.message).toContain("Bytebase does not read");
    expect(found?.fix !== undefined).toBe(hasFix);
  });

  it("is told by its marker alone where nothing else is known", () => {
    const marked = readFiles({ "m/1_a.sql": "-- txn-mode = off\nSELECT 1;\n" });
    expect(marked.roots[0]).toMatchObject({ tool: "bytebase", why: "`-- txn-mode` in m/1_a.sql" });
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...workflow, "m/1_a.sql": "-- no-transaction\nSELECT 1;\n" });
    expect(troublesOf(result)[0]?.message).toContain("Bytebase does not read it");
  });
});
