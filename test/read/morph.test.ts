import { describe, expect, it } from "vitest";
import { lines, readFiles, troublesOf } from "./memory-tree.ts";

const mod = { "go.mod": "module m\nrequire github.com/mattermost/morph v1.1.0\n" };

describe("morph", () => {
  it("claims by go.mod or by its marker, and opts out per file", () => {
    const files = {
      "m/000002_b.up.sql": "-- morph:nontransactional\nSELECT 2;",
      "m/000001_a.up.sql": "SELECT 1;",
      "m/000001_a.down.sql": "SELECT 0;",
    };
    const expected = [
      "up m/000001_a.up.sql transaction",
      "down m/000001_a.down.sql transaction",
      "up m/000002_b.up.sql one-query",
    ];
    expect(readFiles({ ...mod, ...files }).roots[0]?.tool).toBe("morph");
    expect(lines(readFiles({ ...mod, ...files }))).toEqual(expected);
    expect(lines(readFiles(files))).toEqual(expected);
  });

  it("goes by names, not by numbers", () => {
    const result = readFiles({ ...mod, "m/2_a.up.sql": "SELECT 1;", "m/10_b.up.sql": "SELECT 2;" });
    expect(lines(result)).toEqual(["up m/10_b.up.sql transaction", "up m/2_a.up.sql transaction"]);
  });

  it("reports a marker that is not at the first byte", () => {
    const result = readFiles({ ...mod, "m/1_a.up.sql": "\n-- morph:nontransactional\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("morph does not read");
    expect(lines(result)).toEqual(["up m/1_a.up.sql transaction"]);
  });

  it("calls a foreign marker foreign, and skips another database", () => {
    const foreign = readFiles({ ...mod, "m/1_a.up.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(foreign)[0]?.message).toContain("is a marker of sqlx");
    const other = { "go.mod": `${mod["go.mod"]}require github.com/go-sql-driver/mysql v1.7.0\n` };
    expect(readFiles({ ...other, "m/1_a.up.sql": "" }).skipped).toHaveLength(1);
  });
});
