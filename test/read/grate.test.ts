import { describe, expect, it } from "vitest";
import { lines, readFiles, troublesOf } from "./memory-tree.ts";

const files = {
  "db/up/2.sql": "SELECT 2;",
  "db/up/1.sql": "SELECT 1;",
  "db/indexes/a.sql": "SELECT 3;",
  "db/permissions/b.sql": "SELECT 4;",
};
const command = (options: string) => ({ Makefile: `migrate:\n\tgrate -c "$(DB)"${options}\n` });

describe("grate", () => {
  it("is told by a command, and goes by its folders", () => {
    const result = readFiles({ ...command(""), ...files });
    expect(result.roots).toMatchObject([{ tool: "grate", folder: "db" }]);
    expect(lines(result)).toEqual([
      "up db/up/1.sql autocommit",
      "up db/up/2.sql autocommit",
      "up db/indexes/a.sql autocommit",
      "up db/permissions/b.sql autocommit",
    ]);
    expect(result.roots[0]?.versions.map(({ repeatable }) => repeatable)).toEqual([false, false, true, true]);
  });

  it("runs all of it in one transaction when it is told to", () => {
    const result = readFiles({ ...command(" --transaction"), ...files, "db/runBeforeUp/c.sql": "SELECT 5;" });
    expect(lines(result)).toEqual([
      "up db/runBeforeUp/c.sql batch",
      "up db/up/1.sql batch",
      "up db/up/2.sql batch",
      "up db/indexes/a.sql batch",
      // It suppresses the transaction round these.
      "up db/permissions/b.sql autocommit",
    ]);
  });

  it("needs the command, and calls a foreign marker foreign", () => {
    expect(readFiles(files).roots[0]?.tool).not.toBe("grate");
    const foreign = readFiles({ ...command(""), "db/up/1.sql": "-- +goose NO TRANSACTION\nSELECT 1;" });
    expect(troublesOf(foreign)[0]?.message).toContain("grate does not read it");
  });
});
