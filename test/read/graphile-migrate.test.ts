import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, textOf, troublesOf } from "./memory-tree.ts";

const head = "--! Previous: -\n--! Hash: sha1:abc\n\n";

describe("graphile-migrate", () => {
  it("reads committed migrations, then the current one, without their headers", () => {
    const result = readFiles({
      ".gmrc": "{}",
      "migrations/current.sql": "SELECT 3;",
      "migrations/committed/000002-b.sql": `${head}SELECT 2;`,
      "migrations/committed/000001.sql": `${head}SELECT 1;`,
    });
    expect(result.roots.map((root) => [root.folder, root.tool])).toEqual([
      ["migrations", "graphile-migrate"],
    ]);
    expect(lines(result)).toEqual([
      "up migrations/committed/000001.sql transaction",
      "up migrations/committed/000002-b.sql transaction",
      "up migrations/current.sql transaction",
    ]);
    expect(textOf(migrationOf(result, "migrations/committed/000001.sql"))).toBe("SELECT 1;");
  });

  it("claims by the header alone, and not by the folder's name", () => {
    expect(readFiles({ "m/committed/000001.sql": `${head}SELECT 1;` }).roots[0]?.tool).toBe(
      "graphile-migrate",
    );
    expect(readFiles({ "m/committed/000001.sql": "SELECT 1;" }).roots[0]?.tool).toBe("plain");
  });

  it("takes its marker on the first line of the body", () => {
    const path = "m/committed/000001.sql";
    const out = readFiles({ [path]: `${head}--! no-transaction\nSELECT 1;` });
    expect(migrationOf(out, path).execution).toBe("one-query");
    expect(troublesOf(out)).toEqual([]);
  });

  it.each([`${head}\n--! no-transaction\nSELECT 1;`, `${head}-- ! no_transaction\nSELECT 1;`])(
    "reports %j",
    (text) => {
      const result = readFiles({ "m/committed/000001.sql": text });
      expect(migrationOf(result, "m/committed/000001.sql").execution).toBe("transaction");
      expect(troublesOf(result)).toHaveLength(1);
    },
  );

  it("knows that files of current/ cannot opt out", () => {
    const result = readFiles({ ".gmrc": "{}", "m/current/1.sql": "--! no-transaction\nSELECT 1;" });
    expect(migrationOf(result, "m/current/1.sql").execution).toBe("transaction");
    expect(troublesOf(result)[0]?.instead).toContain("current.sql");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ "m/committed/000001.sql": `${head}-- +goose NO TRANSACTION\nSELECT 1;` });
    expect(troublesOf(result)[0]?.message).toContain("graphile-migrate does not read it");
  });
});
