import { describe, expect, it } from "vitest";
import { migrationOf, migrationsOf, readFiles } from "./memory-tree.ts";

const CARGO = { "Cargo.toml": '[dependencies]\nsqlx = "0.8"\n' };

describe("advice follows what the section says already", () => {
  it.each([
    [
      "goose",
      "-- +goose Up\nSELECT 1;",
      "add `",
      "-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;",
      "end the StatementBegin block",
    ],
    [
      "sql-migrate",
      "-- +migrate Up\nSELECT 1;",
      "write `",
      "-- +migrate Up notransaction\nSELECT 1;",
      "end the StatementBegin block",
    ],
    [
      "dbmate",
      "-- migrate:up\nSELECT 1;",
      "write `",
      "-- migrate:up transaction:false\nSELECT 1;",
      "leave that one statement alone in its section",
    ],
    [
      "sqlx",
      "SELECT 1;",
      "make `",
      "-- no-transaction\nSELECT 1;",
      "leave that one statement alone in its file",
    ],
    [
      "morph",
      "SELECT 1;",
      "make `",
      "-- morph:nontransactional\nSELECT 1;",
      "leave that one statement alone in its file",
    ],
    [
      "graphile-migrate",
      "SELECT 1;",
      "make `",
      "--! no-transaction\nSELECT 1;",
      "leave that one statement alone in its migration",
    ],
  ])("of %s", (tool, text, before, marked, after) => {
    const alone = (sql: string) => migrationsOf(readFiles({ "m/1_a.sql": sql }, { tool }))[0]?.advice.alone;
    expect(alone(text)?.startsWith(before)).toBe(true);
    expect(alone(marked)?.startsWith(after)).toBe(true);
    expect(alone(marked)).not.toContain("add `");
  });

  it("of Diesel", () => {
    const files = { "diesel.toml": "", "m/1_a/up.sql": "SELECT 1;", "m/1_a/metadata.toml": "" };
    expect(migrationOf(readFiles(files), "m/1_a/up.sql").advice.alone).toMatch(/^leave that one statement/);
  });
});

describe("a root without any way back is not asked for one", () => {
  it.each([
    ["golang-migrate", {}],
    ["morph", {}],
    ["sqlx", CARGO],
  ])("of %s", (tool, more) => {
    const files = { ...more, "m/1_a.up.sql": "SELECT 1;", "m/2_b.up.sql": "SELECT 2;" };
    const place = (some: Readonly<Record<string, string>>) =>
      migrationOf(readFiles(some, { tool }), "m/2_b.up.sql").rollback.place;
    expect(place(files)).toBe("none");
    expect(place({ ...files, "m/1_a.down.sql": "SELECT 0;" })).toBe("file");
  });

  it("of Diesel, and of Atlas, which never runs a down file", () => {
    const diesel = { "diesel.toml": "", "m/1_a/up.sql": "SELECT 1;" };
    expect(migrationOf(readFiles(diesel), "m/1_a/up.sql").rollback.place).toBe("none");
    const atlas = {
      "m/atlas.sum": "",
      "m/1_a.up.sql": "SELECT 1;",
      "m/1_a.down.sql": "",
      "m/2_b.up.sql": "",
    };
    const result = readFiles(atlas, { tool: "atlas" });
    expect(migrationOf(result, "m/1_a.up.sql").rollback).toMatchObject({ place: "file", present: true });
    expect(migrationOf(result, "m/2_b.up.sql").rollback).toMatchObject({ place: "none", present: false });
  });
});
