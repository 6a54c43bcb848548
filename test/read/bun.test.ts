import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const mod = { "go.mod": "module m\nrequire github.com/uptrace/bun v1.2.15\n" };

describe("bun", () => {
  it("is told by go.mod or by its border, and goes by the names", () => {
    const files = {
      "m/2_b.up.sql": "SELECT 1;\n--bun:split\nSELECT 2;\n",
      "m/1_a.tx.up.sql": "SELECT 1;",
      "m/1_a.tx.down.sql": "SELECT 0;",
    };
    const expected = [
      "up m/1_a.tx.up.sql transaction",
      "down m/1_a.tx.down.sql transaction",
      "up m/2_b.up.sql one-query",
    ];
    expect(lines(readFiles({ ...mod, ...files }))).toEqual(expected);
    expect(readFiles({ ...mod, ...files }).roots[0]?.tool).toBe("bun");
    expect(migrationOf(readFiles({ ...mod, ...files }), "m/2_b.up.sql").pieces).toHaveLength(2);
    expect(readFiles({ "m/2_b.up.sql": files["m/2_b.up.sql"] }).roots[0]?.tool).toBe("bun");
  });

  it("calls a foreign marker foreign, and skips another database", () => {
    const foreign = readFiles({ ...mod, "m/1_a.up.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(foreign)[0]?.message).toContain("is a marker of sqlx");
    const other = { "go.mod": `${mod["go.mod"]}require github.com/go-sql-driver/mysql v1.7.0\n` };
    expect(readFiles({ ...other, "m/1_a.up.sql": "" }).skipped).toHaveLength(1);
  });
});
