import { expect, it, vi } from "vitest";
import { prove } from "../../src/programs/prove.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { defaults, discoveryOf } from "../room.ts";
import { sampled } from "../sampled.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 90_000 });

/** The names that our questions to the catalogs use, in a schema that the migration's session looks into first. */
const shadows = `CREATE SCHEMA evil;
CREATE TABLE evil.pg_class ();
CREATE TABLE evil.pg_namespace ();
CREATE TABLE evil.pg_index ();
CREATE TABLE evil.pg_locks ();
CREATE TABLE evil.pg_database ();
CREATE DOMAIN evil.oid AS int CHECK (false);
CREATE DOMAIN evil.int4 AS text CHECK (false);
CREATE FUNCTION evil.no(oid, oid) RETURNS bool LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR evil.= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = evil.no);
CREATE FUNCTION evil.to_regclass(text) RETURNS regclass LANGUAGE sql AS 'SELECT NULL::regclass';
CREATE FUNCTION evil.pg_backend_pid() RETURNS int LANGUAGE sql AS 'SELECT 0';
SET search_path = evil, public, pg_catalog;
`;

const history = new Map([["migrations/1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, number text);"]]);

it.each(
  sampled([
    ["embedded", "CREATE INDEX CONCURRENTLY i ON public.orders (number);", "ShareUpdateExclusiveLock"],
    ["pglite", "CREATE INDEX i ON public.orders (number);", "ShareLock"],
  ] as const),
)("what a migration puts before the catalogs hides none of its locks (%s)", async (provider, sql, mode) => {
  const up = new Map([["migrations/2.sql", shadows + sql]]);
  const { proof, failures } = await prove(
    discoveryOf(up, history),
    { ...defaults, prove: { ...defaults.prove, rows: 0 } },
    new Set(),
    { open: () => openServer({ providers: [provider] }), progress: () => {} },
  );
  expect(failures).toEqual([]);
  expect(proof?.statements.map((one) => [one.status, one.message])).toEqual(
    proof?.statements.map(() => ["ok", null]),
  );
  expect(proof?.statements.at(-1)?.locks).toContainEqual({ relation: "public.orders", mode });
});
