import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const sum = { "m/atlas.sum": "h1:x\n" };
const MARKER = "-- atlas:txmode none\n";

describe("atlas", () => {
  it("claims by atlas.sum, in the order of names, with no way back of its own", () => {
    const result = readFiles({ ...sum, "m/2_b.sql": "SELECT 2;", "m/10_a.sql": "SELECT 1;" });
    expect(result.roots[0]).toMatchObject({ tool: "atlas", why: "m/atlas.sum" });
    expect(lines(result)).toEqual(["up m/10_a.sql transaction", "up m/2_b.sql transaction"]);
    expect(migrationOf(result, "m/2_b.sql").rollback).toMatchObject({ place: "none", present: false });
  });

  it.each([
    `${MARKER}\nSELECT 1;`,
    `-- a note\n${MARKER}-- another\n\nSELECT 1;`,
    `# x atlas:txmode none\n\nSELECT 1;`,
  ])("takes its marker in %j", (text) => {
    const result = readFiles({ ...sum, "m/1_a.sql": text });
    expect(migrationOf(result, "m/1_a.sql").execution).toBe("autocommit");
    expect(troublesOf(result)).toEqual([]);
  });

  it("reports a marker without the empty line after it, and puts the line there", () => {
    const text = `${MARKER}SELECT 1;`;
    const result = readFiles({ ...sum, "m/1_a.sql": text });
    expect(migrationOf(result, "m/1_a.sql").execution).toBe("transaction");
    const edit = troublesOf(result)[0]?.fix?.edits[0];
    expect(edit).toMatchObject({ span: [MARKER.length, MARKER.length], text: "\n" });
  });

  it.each([`\n${MARKER}\nSELECT 1;`, `SELECT 1;\n${MARKER}`, `--atlas:tx-mode none\n\nSELECT 1;`])(
    "reports %j",
    (text) => {
      const result = readFiles({ ...sum, "m/1_a.sql": text });
      expect(migrationOf(result, "m/1_a.sql").execution).toBe("transaction");
      expect(troublesOf(result)).toHaveLength(1);
      expect(troublesOf(result)[0]?.fix).toBeUndefined();
    },
  );

  it("says that a carriage return spoils the empty line", () => {
    const result = readFiles({ ...sum, "m/1_a.sql": "-- atlas:txmode none\r\n\r\nSELECT 1;" });
    expect(troublesOf(result)[0]?.why).toContain("carriage return");
  });

  it("gives way to the tool whose layout it keeps, when the project depends on that one", () => {
    const files = { ...sum, "m/1_a.up.sql": "SELECT 1;", "m/1_a.down.sql": "SELECT 0;" };
    expect(readFiles(files).roots[0]?.tool).toBe("atlas");
    const mod = "module m\nrequire github.com/golang-migrate/migrate/v4 v4.17.0\n";
    expect(readFiles({ ...files, "go.mod": mod }).roots[0]?.tool).toBe("golang-migrate");
    expect(readFiles({ ...sum, "m/1_a.sql": "-- +goose Up\nSELECT 1;" }).roots[0]?.tool).toBe("goose");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...sum, "m/1_a.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("Atlas does not read it");
  });

  it("skips another database", () => {
    const hcl = 'env "x" {\n  dev = "docker://mysql/8/dev"\n  url = "mysql://h/d"\n}\n';
    const result = readFiles({ ...sum, "atlas.hcl": hcl, "m/1_a.sql": "SELECT 1;" });
    expect(result.skipped).toEqual([{ folder: "m", reason: "atlas.hcl names only MySQL" }]);
  });
});
