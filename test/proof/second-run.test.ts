import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ServerError, type Session } from "../../src/postgres/server.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { guarded, runsAgain } from "../../src/repair/second-run.ts";
import { openMajor } from "../servers/binaries.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
let session: Session;
beforeAll(async () => {
  server = await openMajor(18);
  session = await (await server.database()).connect();
  await session.simple(`
    CREATE TABLE t (id bigint PRIMARY KEY, a int DEFAULT 0, b text, CONSTRAINT positive CHECK (a >= 0) NOT VALID);
    CREATE TABLE "Odd One" (id int);
    CREATE TABLE parted (k int, v int) PARTITION BY LIST (k);
    CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
    CREATE TABLE parted_2 (k int, v int);
    CREATE UNIQUE INDEX t_a ON t (a);
    CREATE INDEX t_b ON t (b);
    CREATE INDEX parted_v ON ONLY parted (v);
    CREATE INDEX parted_1_v ON parted_1 (v);
    CREATE TYPE mood AS ENUM ('low');
    CREATE VIEW seen AS SELECT id FROM t;`);
});
afterAll(() => server?.stop());

/** Each may run in a transaction, and what it says of a second run. */
const rows: readonly (readonly [sql: string, again: "runs" | "guarded" | "refused"])[] = [
  ["SET lock_timeout = '2s'", "runs"],
  ["ANALYZE t", "runs"],
  ["UPDATE t SET a = 1", "runs"],
  ["COMMENT ON TABLE t IS 'x'", "runs"],
  ["ALTER TABLE t ADD COLUMN c int", "guarded"],
  ["ALTER TABLE t ADD c int CHECK (c > 0), ADD COLUMN d numeric(10, 2) DEFAULT 1", "guarded"],
  ['ALTER TABLE IF EXISTS ONLY public."Odd One" ADD "Column" int', "guarded"],
  ["ALTER TABLE t * ADD c int", "guarded"],
  ["ALTER TABLE t ADD COLUMN IF NOT EXISTS c int", "runs"],
  ["ALTER TABLE t ADD COLUMN c int, ADD CONSTRAINT d CHECK (c > 0)", "refused"],
  ["ALTER TABLE t DROP COLUMN b", "guarded"],
  ["ALTER TABLE t DROP b, ALTER a DROP DEFAULT", "guarded"],
  ["ALTER TABLE t DROP CONSTRAINT positive", "guarded"],
  ["ALTER TABLE t ADD CONSTRAINT t_a UNIQUE USING INDEX t_a", "refused"],
  ["ALTER TABLE t ADD CONSTRAINT again FOREIGN KEY (id) REFERENCES t NOT VALID", "refused"],
  ["ALTER TABLE t ADD CONSTRAINT needed CHECK (a IS NOT NULL)", "refused"],
  ["ALTER TABLE t VALIDATE CONSTRAINT positive", "runs"],
  ["ALTER TABLE t ALTER COLUMN a SET NOT NULL, ALTER b SET STATISTICS 500", "runs"],
  ["ALTER TABLE t ALTER a TYPE bigint", "runs"],
  ["ALTER TABLE t RENAME COLUMN a TO c", "refused"],
  ["ALTER TABLE t RENAME TO u", "refused"],
  ["ALTER TABLE parted ATTACH PARTITION parted_2 FOR VALUES IN (2)", "refused"],
  ["ALTER TABLE parted DETACH PARTITION parted_1", "refused"],
  ["ALTER INDEX parted_v ATTACH PARTITION parted_1_v", "runs"],
  ["ALTER INDEX t_b RENAME TO t_c", "refused"],
  ["ALTER INDEX t_b SET (fillfactor = 90)", "runs"],
  ["ALTER TYPE mood ADD VALUE 'high'", "refused"],
  ["ALTER TYPE mood ADD VALUE IF NOT EXISTS 'high'", "runs"],
  ["CREATE TABLE u (id int)", "refused"],
  ["CREATE TABLE IF NOT EXISTS u (id int)", "runs"],
  ["CREATE INDEX t_c ON t (b)", "refused"],
  ["CREATE OR REPLACE VIEW seen AS SELECT id FROM t", "runs"],
  ["CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "refused"],
  ["DROP INDEX t_b", "guarded"],
  ["DROP INDEX IF EXISTS t_b", "runs"],
  ["DROP VIEW seen", "guarded"],
  ["INSERT INTO t VALUES (1)", "refused"],
  ["INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING", "runs"],
];

async function runTwice(sql: string): Promise<"runs" | "refused"> {
  await session.simple("BEGIN");
  await session.simple(sql);
  try {
    await session.simple(sql);
    return "runs";
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return "refused";
  } finally {
    await session.simple("ROLLBACK");
  }
}

it.each(rows)("%s", async (sql, again) => {
  expect(await runTwice(sql)).toBe(again === "runs" ? "runs" : "refused");
  expect(runsAgain(sql)).toBe(again === "runs");
  const written = guarded(sql);
  expect(written === null).toBe(again === "refused");
  if (written !== null) expect(await runTwice(written)).toBe("runs");
});
