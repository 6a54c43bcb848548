import { describe, expect, it } from "vitest";
import { lines, readFiles, troublesOf } from "./memory-tree.ts";

const pop = { "go.mod": "module m\nrequire github.com/gobuffalo/pop/v6 v6.1.1\n" };
const popx = {
  "go.mod": "module m\nrequire (\n\tgithub.com/ory/pop/v6 v6.3.0\n\tgithub.com/ory/x v0.0.700\n)\n",
};

describe("Pop", () => {
  const files = {
    "m/20260102_b.autocommit.up.sql": "SELECT 2;",
    "m/20260102_b.down.sql": "SELECT -2;",
    "m/20260101_a.up.sql": "SELECT 1;",
    "m/20260101_a.down.sql": "SELECT 0;",
  };

  it("wraps each file in a transaction, and has no other way", () => {
    const result = readFiles({ ...pop, ...files });
    expect(result.roots[0]?.tool).toBe("pop");
    expect(lines(result)).toEqual([
      "up m/20260101_a.up.sql transaction",
      "down m/20260101_a.down.sql transaction",
      "down m/20260102_b.down.sql transaction",
      // A file that Pop does not run is read by itself.
      "up m/20260102_b.autocommit.up.sql autocommit",
    ]);
  });

  it("leaves it for a name in popx", () => {
    expect(lines(readFiles({ ...popx, ...files }))).toEqual([
      "up m/20260101_a.up.sql transaction",
      "down m/20260101_a.down.sql transaction",
      "up m/20260102_b.autocommit.up.sql one-query",
      "down m/20260102_b.down.sql transaction",
    ]);
  });

  it("goes by versions as texts, and takes the file for PostgreSQL before that for all", () => {
    const result = readFiles({
      ...popx,
      "m/10_b.up.sql": "SELECT 1;",
      "m/10_b.pg.autocommit.up.sql": "SELECT 1;",
      "m/10_b.mysql.up.sql": "SELECT `1`;",
      "m/9_a.postgres.up.sql": "SELECT 2;",
    });
    expect(lines(result)).toEqual([
      "up m/10_b.pg.autocommit.up.sql one-query",
      "up m/9_a.postgres.up.sql transaction",
      "up m/10_b.up.sql autocommit",
    ]);
  });

  it("is no tool of a module that another one brings, calls a foreign marker foreign, and skips another database", () => {
    const indirect = { "go.mod": "module m\nrequire github.com/gobuffalo/pop/v6 v6.1.1 // indirect\n" };
    expect(readFiles({ ...indirect, ...files }).roots[0]?.tool).toBe("plain");
    const foreign = readFiles({ ...pop, "m/1_a.up.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(foreign)[0]?.message).toContain("is a marker of sqlx");
    const other = { "go.mod": `${pop["go.mod"]}require github.com/go-sql-driver/mysql v1.7.0\n` };
    expect(readFiles({ ...other, "m/1_a.up.sql": "" }).skipped).toHaveLength(1);
  });
});
