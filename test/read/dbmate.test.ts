import { describe, expect, it } from "vitest";
import { lines, migrationOf, migrationsOf, readFiles, textOf, troublesOf } from "./memory-tree.ts";

const file = (up: string, down = "-- migrate:down") => `${up}\nSELECT 1;\n\n${down}\nSELECT 0;\n`;

describe("dbmate", () => {
  it("wraps each section in a transaction", () => {
    const result = readFiles({ "db/migrations/1_a.sql": file("-- migrate:up") });
    expect(result.roots[0]).toMatchObject({ tool: "dbmate" });
    expect(lines(result)).toEqual([
      "up db/migrations/1_a.sql transaction",
      "down db/migrations/1_a.sql transaction",
    ]);
    expect(textOf(migrationOf(result, "db/migrations/1_a.sql"))).toBe("SELECT 1;\n\n");
    expect(migrationOf(result, "db/migrations/1_a.sql").rollback).toMatchObject({
      place: "section",
      present: true,
    });
  });

  it("takes transaction:false for its own direction, and then sends one query", () => {
    const result = readFiles({ "m/1_a.sql": file("-- migrate:up transaction:false") });
    expect(lines(result)).toEqual(["up m/1_a.sql one-query", "down m/1_a.sql transaction"]);
    const down = migrationOf(result, "m/1_a.sql", "down");
    expect(down.advice.marker).toBe("-- migrate:down transaction:false");
    expect(troublesOf(result)).toEqual([]);
  });

  it("reads several pairs in one file", () => {
    const text =
      file("-- migrate:up") + file("-- migrate:up transaction:false", "-- migrate:down transaction:false");
    const result = readFiles({ "m/1_a.sql": text });
    expect(lines(result)).toEqual([
      "up m/1_a.sql transaction",
      "up m/1_a.sql one-query",
      "down m/1_a.sql one-query",
      "down m/1_a.sql transaction",
    ]);
  });

  it.each([
    ["-- migrate:up transaction: false", "-- migrate:up transaction:false"],
    ["-- migrate:up transaction:FALSE", "-- migrate:up transaction:false"],
    ["-- migrate:up Transaction=false", "-- migrate:up transaction:false"],
    ["-- migrate:up no-transaction", undefined],
  ])("reports %s", (marker, fixed) => {
    const result = readFiles({ "m/1_a.sql": file(marker) });
    const [trouble] = troublesOf(result);
    expect(trouble?.fix?.edits[0]?.text).toBe(fixed);
    expect(migrationOf(result, "m/1_a.sql").execution).toBe("transaction");
  });

  it("puts trouble with the down line to the down section", () => {
    const result = readFiles({ "m/1_a.sql": file("-- migrate:up", "-- migrate:down transaction: false") });
    expect(migrationsOf(result).map((one) => one.markers.length)).toEqual([0, 1]);
  });

  it("does not take transaction:true for a mistake", () => {
    expect(troublesOf(readFiles({ "m/1_a.sql": file("-- migrate:up transaction:true") }))).toEqual([]);
  });

  it("reports an indented marker, which is a comment to dbmate", () => {
    const result = readFiles({ "m/1_a.sql": file("-- migrate:up", " -- migrate:down") });
    expect(lines(result)).toEqual(["up m/1_a.sql transaction"]);
    expect(troublesOf(result)[0]?.fix?.edits[0]?.text).toBe("-- migrate:down");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ "m/1_a.sql": `${file("-- migrate:up")}-- +goose NO TRANSACTION\n` });
    expect(migrationOf(result, "m/1_a.sql", "down").markers[0]?.message).toContain("is a marker of goose");
  });

  it("skips another database by DATABASE_URL", () => {
    const result = readFiles({
      ".env": 'DATABASE_URL="mysql://u@h/d"\n',
      "m/1_a.sql": file("-- migrate:up"),
    });
    expect(result.skipped).toEqual([{ folder: "m", reason: "DATABASE_URL in .env is MySQL's" }]);
    const sqlite = readFiles({
      ".env": "DATABASE_URL=sqlite:db/x.sqlite3",
      "m/1_a.sql": file("-- migrate:up"),
    });
    expect(sqlite.skipped[0]?.reason).toContain("SQLite");
    const postgres = readFiles({ ".env": "DATABASE_URL=postgres://h/d", "m/1_a.sql": file("-- migrate:up") });
    expect(postgres.skipped).toEqual([]);
  });
});
