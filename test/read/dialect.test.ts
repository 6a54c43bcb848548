import { describe, expect, it } from "vitest";
import { readFiles } from "./memory-tree.ts";

const reasonOf = (files: Readonly<Record<string, string>>) => readFiles(files).skipped[0]?.reason;

describe("a root written for another database", () => {
  it.each([
    ["CREATE TABLE a (id INT NOT NULL AUTO_INCREMENT);", "MySQL: AUTO_INCREMENT on line 1"],
    ["-- it's\n\nCREATE TABLE a (id INT)\nengine = innodb;", "MySQL: engine = innodb on line 4"],
    ["CREATE TABLE a (id BIGINT UNSIGNED);", "MySQL: UNSIGNED on line 1"],
    ["DELIMITER //\nSELECT 1//", "MySQL: DELIMITER // on line 1"],
    ["SET @x = 1;", "MySQL or SQL Server: SET @x = on line 1"],
    ["CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);", "SQLite: AUTOINCREMENT on line 1"],
    ["SELECT 1;\nPRAGMA foreign_keys = off;", "SQLite: PRAGMA foreign_keys on line 2"],
    ["CREATE TABLE a (\n  `id` text\n);", "MySQL or SQLite: `id` on line 2"],
    ["CREATE TABLE a (id INT IDENTITY(1,1));", "SQL Server: IDENTITY(1,1) on line 1"],
    ["CREATE TABLE a (id Int8) ENGINE = MergeTree ORDER BY id;", "ClickHouse: ENGINE = MergeTree on line 1"],
  ])("is skipped for one sure sign in its only file: %j", (text, said) => {
    const result = readFiles({ "m/1_a.sql": text });
    expect(result.roots).toEqual([]);
    expect(result.skipped).toEqual([{ folder: "m", reason: `m/1_a.sql is written for ${said}` }]);
  });

  it.each([
    ["CREATE INDEX i ON t (a) STORING (b);", "CockroachDB"],
    ["CREATE TABLE t (id INT8 DEFAULT unique_rowid(), a timestamptz, b JSONB);", "CockroachDB"],
    ["CREATE TABLE t (id int, PRIMARY KEY (id HASH)) SPLIT INTO 4 TABLETS;", "YugabyteDB"],
    ["CREATE INDEX i ON t (a HASH, b ASC);", "YugabyteDB"],
    ["CREATE TABLE t (a timestamptz) DISTKEY (a) SORTKEY (a);", "Redshift"],
    ["CREATE OR REPLACE TABLE t (a VARIANT);", "Snowflake"],
    ["CREATE TABLE t (a VARCHAR2(10));", "Oracle"],
  ])("is skipped, although it speaks nearly as PostgreSQL does: %j", (text, database) => {
    const plain = "CREATE TABLE u (a timestamptz);";
    expect(reasonOf({ "m/1_a.sql": text })).toContain(`is written for ${database}`);
    expect(reasonOf({ "m/1_a.sql": text, "m/2_b.sql": plain, "m/3_c.sql": text })).toContain(database);
    // One slip among many is PostgreSQL's to refuse.
    expect(reasonOf({ "m/1_a.sql": plain, "m/2_b.sql": plain, "m/3_c.sql": text })).toBeUndefined();
    expect(
      reasonOf({ "m/1_a.sql": `-- ${text}\nSELECT 1;`, "m/2_b.sql": `SELECT '${text}';` }),
    ).toBeUndefined();
  });

  it.each(["cockroach", "crdb", "redshift", "yugabyte", "snowflake", "tidb", "duckdb"])(
    "is skipped, when it is found and not named, in a folder that is named for it: %s",
    (name) => {
      const files = { [`db/migrations/${name}/1_a.sql`]: "CREATE TABLE a (b int);" };
      expect(readFiles(files, { detecting: true }).skipped[0]?.reason).toContain("the folder is named for");
    },
  );

  it.each([
    ["CREATE TABLE a (t datetime not null);", "MySQL or SQLite: datetime on line 1"],
    ["CREATE TABLE a (t DATETIME(6));", "MySQL: DATETIME(6) on line 1"],
    ["CREATE TABLE a (t longtext);", "MySQL: longtext on line 1"],
    ["# why\nSELECT 1;", "MySQL: # on line 1"],
    ["SELECT 1\nGO\n", "SQL Server: GO on line 2"],
  ])("is skipped for a weak sign only when several files bear one: %j", (text, said) => {
    expect(reasonOf({ "m/1_a.sql": text })).toBeUndefined();
    expect(reasonOf({ "m/1_a.sql": text, "m/2_b.sql": "SELECT 1;", "m/3_c.sql": text })).toBe(
      `m/1_a.sql is written for ${said}`,
    );
  });

  it.each([
    "-- `x` is AUTO_INCREMENT\nSELECT 1;",
    "/* PRAGMA x; */ SELECT '`a`', $$ `b` $$, \"`c`\";",
    "SELECT engine = excluded.engine, a #>> '{b}' FROM t ORDER BY datetime;",
    "SELECT a\n#> '{b}';",
    "CREATE TABLE t (datetime timestamp NOT NULL, autoincrements int);",
    "\\set now `date`\nSELECT 1;",
  ])("is read where the words stand in comments, in quotes or for something else: %j", (text) => {
    expect(readFiles({ "m/1_a.sql": text, "m/2_b.sql": text }).skipped).toEqual([]);
  });

  it.each([
    "SELECT a::text;",
    "CREATE TABLE t (a timestamptz);",
    "CREATE INDEX CONCURRENTLY i ON t (a);",
    "CREATE INDEX i ON t USING gin (a);",
    "DO $$ BEGIN END $$;",
    "CREATE EXTENSION IF NOT EXISTS citext;",
    "CREATE TABLE t (id bigserial);",
  ])("is read when some file has what only PostgreSQL reads: %j", (text) => {
    const mistaken = "ALTER TABLE `t` ADD b int;";
    expect(readFiles({ "m/1_a.sql": mistaken, "m/2_b.sql": mistaken, "m/3_c.sql": text }).skipped).toEqual(
      [],
    );
  });

  it("is read when one file of many has a slip", () => {
    const result = readFiles({ "m/1_a.sql": "SELECT 1;", "m/2_b.sql": "SELECT `a`;", "m/3_c.sql": "" });
    expect(result.roots).toHaveLength(1);
  });

  it("counts down files, and is told of when a tool was named", () => {
    const files = { "m/1_a.up.sql": "SELECT 1;", "m/1_a.down.sql": "DROP TABLE `a`;" };
    expect(readFiles(files, { tool: "golang-migrate" }).skipped).toEqual([
      { folder: "m", reason: "m/1_a.down.sql is written for MySQL or SQLite: `a` on line 1" },
    ]);
  });

  it("counts only what PostgreSQL is sent of a file", () => {
    const text =
      "--liquibase formatted sql\n--changeset a:1 dbms:mysql\nDROP TABLE `a`;\n--changeset a:2\nSELECT 1;\n";
    expect(readFiles({ "m/1_a.sql": text }).skipped).toEqual([]);
  });

  it("is skipped, too, when its files are templates for several databases", () => {
    const text = "CREATE TABLE a (\n {{if .postgres}}t TIMESTAMPTZ{{else}}t DATETIME(6){{end}}\n);";
    expect(reasonOf({ "m/1_a.sql": text })).toBe(
      "m/1_a.sql is a template for several databases, which the program fills in: {{if .postgres}} on line 2",
    );
    expect(reasonOf({ "m/1_a.sql": "DELETE FROM {{.prefix}}a;" })).toBeUndefined();
  });
});
