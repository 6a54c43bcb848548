import { describe, expect, it } from "vitest";
import { lines, readFiles, troublesOf } from "./memory-tree.ts";

const project = (name: string) => ({
  "src/App.csproj": `<Project><ItemGroup><PackageReference Include="${name}" Version="6.0.3" /></ItemGroup></Project>`,
});
const own = project("dbup-postgresql");
const files = { "src/Scripts/0002.sql": "SELECT 2;", "src/Scripts/0001.sql": "SELECT 1;" };

describe("dbup", () => {
  it("is told by the project, and opens no transaction by itself", () => {
    const result = readFiles({ ...own, ...files });
    expect(result.roots[0]?.tool).toBe("dbup");
    expect(lines(result)).toEqual([
      "up src/Scripts/0001.sql autocommit",
      "up src/Scripts/0002.sql autocommit",
    ]);
  });

  it.each([
    [".WithTransaction()", "batch"],
    [".WithTransactionPerScript()", "transaction"],
  ])("heeds %s", (call, execution) => {
    const result = readFiles({
      ...own,
      ...files,
      "src/Program.cs": `var e = DeployChanges.To${call}.Build();`,
    });
    expect(lines(result)[0]).toBe(`up src/Scripts/0001.sql ${execution}`);
  });

  it("calls a foreign marker foreign, and skips another database", () => {
    const foreign = readFiles({ ...own, "src/Scripts/1.sql": "-- +goose NO TRANSACTION\nSELECT 1;" });
    expect(troublesOf(foreign)[0]?.message).toContain("DbUp does not read it");
    expect(readFiles({ ...project("dbup-sqlserver"), ...files }).skipped).toHaveLength(1);
  });
});
