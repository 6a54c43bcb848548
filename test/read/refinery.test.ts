import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const cargo = { "Cargo.toml": '[dependencies]\nrefinery = "0.8"\n' };

describe("refinery", () => {
  it("wraps each file in a transaction, by the numbers of versions, with no way back", () => {
    const result = readFiles({
      ...cargo,
      "m/V10__b.sql": "SELECT 2;",
      "m/U2__a.sql": "SELECT 1;",
      "m/x.sql": "SELECT 3;",
    });
    expect(result.roots[0]?.tool).toBe("refinery");
    expect(lines(result).slice(0, 2)).toEqual(["up m/U2__a.sql transaction", "up m/V10__b.sql transaction"]);
    expect(migrationOf(result, "m/U2__a.sql").rollback.place).toBe("none");
  });

  it("calls a foreign marker foreign, and needs the crate", () => {
    const result = readFiles({ ...cargo, "m/V1__a.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("refinery does not read it");
    expect(readFiles({ "m/V1__a.sql": "SELECT 1;" }).roots[0]?.tool).toBe("plain");
  });

  it("skips another database", () => {
    const other = { "Cargo.toml": '[dependencies]\nrefinery = { version = "0.8", features = ["mysql"] }\n' };
    expect(readFiles({ ...other, "m/V1__a.sql": "SELECT 1;" }).skipped).toHaveLength(1);
  });
});
