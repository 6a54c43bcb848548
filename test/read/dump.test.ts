import { describe, expect, it } from "vitest";
import { migrationsOf, readFiles } from "./memory-tree.ts";

const settings = `SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
`;
const title = `--
-- PostgreSQL database dump
--

-- Dumped from database version 17.6
-- Dumped by pg_dump version 17.6
`;
const table = "CREATE TABLE public.orders (id bigint);\nCREATE INDEX i ON public.orders USING btree (id);\n";

describe("a dump is history", () => {
  it.each([
    ["pg_dump", `${title}${settings}${table}`],
    ["pg_dump since the \\restrict command", `${title}\n\\restrict x\n${settings}${table}`],
    ["with the line ends of Windows", `${title}${settings}${table}`.replaceAll("\n", "\r\n")],
    ["Rails, which leaves no comment", `${settings}${table}`],
    ["Rails, since the \\restrict command", `\\restrict aB1\n\n\n${settings}${table}`],
    [
      "dbmate, since the \\restrict command",
      `\\restrict dbmate\n\n-- Dumped from database version 17.6\n-- Dumped by pg_dump version 17.6\n\n${settings}${table}`,
    ],
    [
      "pg_dumpall",
      `--\n-- PostgreSQL database cluster dump\n--\n\nSET default_transaction_read_only = off;\n\nSET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n\n${table}`,
    ],
    ["below a migration tool's marker", `-- +goose Up\n${title}${settings}${table}`],
  ])("of %s", (_, text) => {
    const result = readFiles({ "db/structure.sql": text });
    expect(migrationsOf(result).map((one) => one.file.changed)).not.toContain("all");
    expect(result.remarks).toEqual([
      "db/structure.sql is a dump that pg_dump wrote: it is read as history, and nothing in it is reported",
    ]);
  });

  it("one that a change brings is told, since nobody reads it as a change", () => {
    const files = { "db/migrations/1.sql": `${title}${settings}${table}` };
    expect(readFiles(files, { changeSet: true }).passages).toMatchObject([{ matters: true }]);
    expect(readFiles(files).passages).toEqual([]);
  });

  it.each([
    ["a mention of one", `-- Loaded from a PostgreSQL database dump\n${table}`],
    ["one of its settings", `SET statement_timeout = 0;\n${table}`],
    ["a statement behind \\restrict", `\\restrict x\n${table}${settings}`],
    ["a title alone", `${title}${table}`],
    ["the title in a string", `INSERT INTO notes VALUES ('\n${title}${settings}');\n${table}`],
    ["the header behind a statement", `${table}${title}${settings}`],
    ["a title far below", `${table.repeat(60)}${title}`],
  ])("but not %s", (_, text) => {
    const result = readFiles({ "db/1.sql": text });
    expect([migrationsOf(result)[0]?.file.changed, result.remarks]).toEqual(["all", []]);
  });
});
