import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, textOf, troublesOf } from "./memory-tree.ts";

const conf = { "tern.conf": "[database]\n" };
const border = "\n---- create above / drop below ----\n";
const marker = "---- tern: disable-tx ----\n";

describe("tern", () => {
  it("is told by its configuration, goes by numbers and cuts each file in two", () => {
    const result = readFiles({
      ...conf,
      "m/10_b.sql": "SELECT 2;",
      "m/2_a.sql": `SELECT 1;${border}SELECT 0;`,
    });
    expect(result.roots[0]).toMatchObject({ tool: "tern", why: "tern.conf" });
    expect(lines(result)).toEqual([
      "up m/2_a.sql transaction",
      "down m/2_a.sql transaction",
      "up m/10_b.sql transaction",
    ]);
    expect(textOf(migrationOf(result, "m/2_a.sql", "down")).trim()).toBe("SELECT 0;");
    expect(migrationOf(result, "m/10_b.sql").rollback.present).toBe(false);
  });

  it("is told by the line between the halves", () => {
    expect(readFiles({ "m/1_a.sql": `SELECT 1;${border}SELECT 0;` }).roots[0]?.tool).toBe("tern");
  });

  it("leaves the transaction for the half that has the marker", () => {
    const result = readFiles({ ...conf, "m/1_a.sql": `${marker}SELECT 1;${border}SELECT 0;` });
    expect(lines(result)).toEqual(["up m/1_a.sql autocommit", "down m/1_a.sql transaction"]);
  });

  it("reports a marker that is not letter for letter the one it knows", () => {
    const result = readFiles({ ...conf, "m/1_a.sql": "----  tern: disable-tx ----\nSELECT 1;" });
    expect(lines(result)).toEqual(["up m/1_a.sql transaction"]);
    expect(troublesOf(result)[0]?.fix?.edits[0]?.text).toBe("---- tern: disable-tx ----");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...conf, "m/1_a.sql": "-- +goose NO TRANSACTION\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("tern does not read it");
  });
});
