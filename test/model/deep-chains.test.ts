import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

/** More than calls that call each other fit on the stack of a Node.js with its default settings. */
const DEPTH = 12_000;

const chain = (link: (n: number) => string): string =>
  Array.from({ length: DEPTH }, (_, n) => link(n)).join("\n");

const table = "CREATE TABLE t0 (a int NOT NULL, b int) PARTITION BY RANGE (a);\n";
const partitions = `${table}${chain((n) => `CREATE TABLE t${n + 1} PARTITION OF t${n} FOR VALUES FROM (1) TO (2) PARTITION BY RANGE (a);`)}\n`;
const children = `CREATE TABLE t0 (a int);\n${chain((n) => `CREATE TABLE t${n + 1} () INHERITS (t${n});`)}\n`;
const views = `CREATE VIEW t0 AS SELECT 1 AS a;\n${chain((n) => `CREATE VIEW t${n + 1} AS SELECT * FROM t${n};`)}\n`;
const keys = `CREATE TABLE t0 (a int PRIMARY KEY);\n${chain((n) => `CREATE TABLE t${n + 1} (a int PRIMARY KEY REFERENCES t${n});`)}\n`;

const work = [
  "ALTER TABLE t0 ADD COLUMN c int;",
  "ALTER TABLE t0 DROP COLUMN b;",
  "ALTER TABLE t0 DROP COLUMN a CASCADE;",
  "ALTER TABLE t0 ALTER COLUMN a TYPE bigint;",
  "ALTER TABLE t0 ALTER COLUMN b SET NOT NULL;",
  "ALTER TABLE t0 RENAME COLUMN b TO c;",
  "ALTER TABLE t0 SET SCHEMA other;",
  "ALTER TABLE t0 ADD CONSTRAINT k CHECK (a > 0);",
  "CREATE INDEX i ON t0 (a); DROP INDEX i;",
  "CREATE INDEX CONCURRENTLY i ON t0 (a);",
  "ALTER TABLE t0 ADD PRIMARY KEY (a);",
  "TRUNCATE t0 CASCADE; CREATE INDEX i ON t0 (a);",
  "REINDEX TABLE t0;",
];
/** Each ends the chain, so that it has a run of its own. */
const ends = [
  "DROP TABLE t0 CASCADE;",
  "DROP VIEW t0 CASCADE;",
  "DROP SCHEMA public CASCADE;",
  "ALTER TABLE t0 RENAME TO other;",
];

describe.each([
  ["partitions of partitions", partitions],
  ["tables that inherit from each other", children],
  ["views on views", views],
  ["foreign keys to foreign keys", keys],
])("a chain of %s, however deep, costs no statement its reading:", { timeout: 300_000 }, (_, made) => {
  it.each(ends)("%s", async (end) => {
    const files = new Map([["migrations/2.sql", [...work, end].join("\n")]]);
    const report = await lint(discoveryOf(files, new Map([["migrations/1.sql", made]])), defaults, new Set());
    expect(report.failures).toEqual([]);
  });
});
