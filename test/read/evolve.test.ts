import { describe, expect, it } from "vitest";
import { lines, readFiles, troublesOf } from "./memory-tree.ts";

const project = (packages: readonly string[]) => ({
  "src/App.csproj": `<Project><ItemGroup>${packages.map((name) => `<PackageReference Include="${name}" Version="3.2.0" />`).join("")}</ItemGroup></Project>`,
});
const own = project(["Evolve", "Npgsql"]);

describe("evolve", () => {
  it("is told by the project, goes by versions, and runs what has none whenever it changes", () => {
    const files = {
      "src/db/V2__b.sql": "SELECT 2;",
      "src/db/V1_10__a.sql": "SELECT 1;",
      "src/db/R__c.sql": "SELECT 3;",
    };
    const result = readFiles({ ...own, ...files });
    expect(result.roots[0]?.tool).toBe("evolve");
    expect(lines(result)).toEqual([
      "up src/db/V1_10__a.sql transaction",
      "up src/db/V2__b.sql transaction",
      "up src/db/R__c.sql transaction",
    ]);
    expect(result.roots[0]?.versions.map(({ repeatable }) => repeatable)).toEqual([false, false, true]);
  });

  it("leaves the transaction with the marker in the first line alone", () => {
    const read = (text: string) => lines(readFiles({ ...own, "src/db/V1__a.sql": text }));
    expect(read("-- EVOLVE-TX-OFF\nSELECT 1;")).toEqual(["up src/db/V1__a.sql pipeline"]);
    expect(read("\n-- evolve-tx-off\nSELECT 1;")).toEqual(["up src/db/V1__a.sql transaction"]);
  });

  it("calls a foreign marker foreign, and skips another database", () => {
    const foreign = readFiles({ ...own, "src/db/V1__a.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(foreign)[0]?.message).toContain("Evolve does not read it");
    expect(
      readFiles({ ...project(["Evolve", "MySqlConnector"]), "src/db/V1__a.sql": "" }).skipped,
    ).toHaveLength(1);
  });
});
