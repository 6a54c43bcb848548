import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const base = {
  "diesel.toml": "[print_schema]\n",
  "m/2024-01-01-000000_a/up.sql": "-- make it\nSELECT 1;",
  "m/2024-01-01-000000_a/down.sql": "SELECT 0;",
};
const UP = "m/2024-01-01-000000_a/up.sql";

describe("diesel", () => {
  it("claims by diesel.toml; the root is the parent, in the order of versions", () => {
    const result = readFiles({ ...base, "m/00000000000000_first/up.sql": "SELECT 1;" });
    expect(result.roots[0]).toMatchObject({ tool: "diesel", folder: "m", why: "diesel.toml" });
    expect(lines(result)).toEqual([
      "up m/00000000000000_first/up.sql transaction",
      `up ${UP} transaction`,
      "down m/2024-01-01-000000_a/down.sql transaction",
    ]);
    expect(migrationOf(result, "m/00000000000000_first/up.sql").rollback).toMatchObject({
      place: "file",
      present: false,
      where: "00000000000000_first/down.sql",
    });
  });

  it.each([
    ["run_in_transaction = false", "one-query", 0],
    ["", "one-query", 0],
    ["run_in_transaction = true", "transaction", 0],
    ['run_in_transaction = "false"', "transaction", 1],
    ["run_in_transaction = no", "transaction", 1],
  ])("reads metadata.toml with %j", (text, execution, troubles) => {
    const result = readFiles({ ...base, "m/2024-01-01-000000_a/metadata.toml": text });
    expect(lines(result)).toEqual([`up ${UP} ${execution}`, `down ${UP.replace("up", "down")} ${execution}`]);
    expect(troublesOf(result)).toHaveLength(troubles);
    const [trouble] = troublesOf(result);
    if (!trouble) return;
    expect(base[UP].slice(...trouble.span)).toBe("SELECT 1;");
    expect(trouble.instead).toContain("metadata.toml");
  });

  it("is not evidence by its layout alone, and Hasura's layout is not Diesel's", () => {
    const { "diesel.toml": _, ...bare } = base;
    expect(readFiles(bare).roots[0]?.tool).toBe("plain");
    const hasura = readFiles({ ...bare, "config.yaml": "metadata_directory: metadata\n" });
    expect(hasura.roots[0]?.tool).toBe("plain");
    const cargo = '[dependencies]\ndiesel = { version = "2", features = ["postgres"] }\n';
    expect(readFiles({ ...bare, "Cargo.toml": cargo }).roots[0]?.tool).toBe("diesel");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...base, [UP]: "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("is a marker of sqlx, and Diesel does not read it");
  });

  it("skips features of other databases only", () => {
    const cargo = '[dependencies]\ndiesel = { version = "2", features = ["mysql"] }\n';
    expect(readFiles({ ...base, "Cargo.toml": cargo }).skipped[0]?.reason).toContain("`mysql` of diesel");
  });
});
