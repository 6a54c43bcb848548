import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { catalogQuery } from "../../src/postgres/questions/schema-objects.ts";
import { inSession } from "../../src/postgres/session.ts";
import { prove } from "../../src/programs/prove.ts";
import { NoServer, openServer } from "../../src/prove/server/index.ts";
import { type LaunchedServer, launch } from "../../src/prove/server/launch.ts";
import { render } from "../../src/report/index.ts";
import type { Report } from "../../src/types.ts";
import { LOOK } from "../report/sample.ts";
import { defaults, discoveryOf } from "../room.ts";
import { binariesOf } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

/** Of several owners and every kind; what an extension brings is nobody's to hand over. */
const shop = `
CREATE ROLE shop_owner;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION hstore;
CREATE EXTENSION postgres_fdw;
CREATE SCHEMA app AUTHORIZATION shop_owner;
CREATE TYPE app.status AS ENUM ('new', 'paid');
CREATE DOMAIN app.number AS text CHECK (VALUE <> '');
CREATE TYPE app.span AS RANGE (subtype = int4);
CREATE TYPE app.pair AS (a int, b int);
CREATE TABLE app.customers (id serial PRIMARY KEY, name text);
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number app.number, state app.status, email text);
CREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE SEQUENCE numbers;
CREATE VIEW paid AS SELECT * FROM orders WHERE state = 'paid';
CREATE MATERIALIZED VIEW names AS SELECT name FROM app.customers;
CREATE STATISTICS app.s ON id, name FROM app.customers;
CREATE FUNCTION whoever() RETURNS text SECURITY DEFINER LANGUAGE sql AS 'SELECT current_user::text';
CREATE AGGREGATE app.total (int) (SFUNC = int4pl, STYPE = int);
CREATE PROCEDURE app.nothing() LANGUAGE sql AS '';
CREATE OPERATOR app.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '192.0.2.1');
CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'very-secret');
CREATE FUNCTION noticed() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''noticed''; END';
INSERT INTO orders (number, email) SELECT n::text, 'a@example.com' FROM generate_series(1, 50) AS n;
ALTER TABLE app.customers OWNER TO shop_owner;
CREATE EVENT TRIGGER noticing ON ddl_command_start EXECUTE FUNCTION noticed();
`;

let lent: LaunchedServer;
beforeAll(async () => {
  const binaries = binariesOf(18);
  if (!binaries) throw new Error("PostgreSQL 18 is not installed");
  lent = await launch(binaries);
  await run("CREATE DATABASE shop");
  for (const sql of shop.split(/;\n/).slice(0, -1)) await run(sql, "shop");
});
afterAll(() => lent?.stop());

function addressOf(database: string) {
  return { host: lent.socket, user: "postgres", database };
}

function run(sql: string, database = "postgres"): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return inSession(addressOf(database), async (session) => (await session.simple(sql)).at(-1)?.rows ?? []);
}

function urlOf(database: string): string {
  return `postgresql://postgres@/${database}?host=${encodeURIComponent(lent.socket)}`;
}

function open(database = "shop") {
  return openServer({ databaseUrl: urlOf(database), copies: true });
}

/** Everything in the database, and everything beside it that another one could have changed. */
async function everything(): Promise<readonly unknown[]> {
  const inside = await run(`SET search_path = ''; ${catalogQuery} ORDER BY 1, 2`, "shop");
  const beside = await run(`SELECT datname, datdba::regrole::text, datacl::text FROM pg_database UNION ALL
    SELECT rolname, 'role', array(SELECT roleid FROM pg_auth_members WHERE member = r.oid)::text FROM pg_roles r ORDER BY 1, 2`);
  const more = await run(
    "SELECT (SELECT count(*) FROM orders) AS rows, (SELECT string_agg(evtenabled::text, '') FROM pg_event_trigger) AS events, (SELECT count(*) FROM pg_user_mappings) AS mappings",
    "shop",
  );
  return [...inside, ...beside, ...more];
}

const history = new Map([["migrations/1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);"]]);

function proven(
  files: Readonly<Record<string, string>>,
  told: Partial<typeof defaults.prove> = {},
): Promise<Report> {
  const own = { ...defaults.prove, rows: 100, databaseUrl: urlOf("shop"), ...told };
  return prove(discoveryOf(new Map(Object.entries(files)), history), { ...defaults, prove: own }, new Set(), {
    open: openServer,
    progress: () => {},
  });
}

describe("the database that a URL names", () => {
  it("is copied, the changed migrations run on the copy as its owner, and the original stays as it was", async () => {
    const before = await everything();
    const report = await proven({
      "migrations/2.sql": `CREATE INDEX i ON orders (email);
ALTER TABLE app.customers ADD COLUMN note text;
ALTER TYPE app.status ADD VALUE 'lost';
CREATE OR REPLACE VIEW paid AS SELECT * FROM orders WHERE state = 'paid' AND id > 0;
REFRESH MATERIALIZED VIEW names;
DROP AGGREGATE app.total (int);
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX j ON app.customers USING gin (name gin_trgm_ops);
DROP TABLE events;
`,
    });
    expect(report.proof?.statements.map((one) => [one.status, one.message])).toEqual(
      Array(9).fill(["ok", null]),
    );
    expect(report.proof).toMatchObject({ copiedFrom: "shop", rows: 100 });
    expect(report.remarks).toContain(
      "what comes before migrations is a copy of the database shop, to which the 1 earlier migrations are taken as applied",
    );
    expect(render(report, "terminal", LOOK)).toContain(
      "measured on PostgreSQL 18.4 (url), a copy of database shop, tables of at least 100 rows:",
    );
    expect(JSON.parse(render(report, "json", LOOK)).proof).toMatchObject({ copiedFrom: "shop", rows: 100 });
    expect(await everything()).toEqual(before);
  });

  it("shows what stands against its own rows", async () => {
    const { findings } = await proven({
      "migrations/2.sql": "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (email);",
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "refused-by-server", message: expect.stringContaining("(23505)") }),
    );
  });

  it("may have had a migration already: that is no fault of it", async () => {
    const { findings, remarks } = await proven({
      "migrations/2.sql": "CREATE TABLE app.customers (id int);",
    });
    expect(findings.map((one) => one.rule)).not.toContain("refused-by-server");
    expect(remarks).toContain(
      'migrations/2.sql:1: PostgreSQL 18.4 refuses it: relation "customers" already exists (42P07); the database shop may have had this migration already',
    );
  });

  it("is not copied where --schema says what comes before, nor where it is empty", async () => {
    const files = { "migrations/2.sql": "CREATE INDEX i ON orders (id);" };
    const replayed = await proven(files, { databaseUrl: urlOf("postgres") });
    expect(replayed.proof).not.toHaveProperty("copiedFrom");
    expect(replayed.proof?.statements[0]?.status).toBe("ok");
    const discovery = discoveryOf(
      new Map(Object.entries(files)),
      new Map([["s.sql", "CREATE TABLE orders (id int);"]]),
    );
    const own = { ...defaults.prove, rows: 0, databaseUrl: urlOf("shop"), schema: "s.sql" };
    const loaded = await prove(discovery, { ...defaults, prove: own }, new Set(), {
      open: openServer,
      progress: () => {},
    });
    expect(loaded.proof).not.toHaveProperty("copiedFrom");
    expect(loaded.proof?.statements[0]?.status).toBe("ok");
  });

  it("cannot be copied while somebody is connected, and it is said who that is", async () => {
    const before = await everything();
    await inSession(addressOf("shop"), async (session) => {
      const error = await proven({ "migrations/2.sql": "SELECT 1;" }).catch((one) => one);
      expect(error).toBeInstanceOf(NoServer);
      expect(error.message).toMatch(
        new RegExp(
          String.raw`^the database shop cannot be copied while somebody is connected to it: indexwright as postgres from this machine since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \(process ${session.pid}\)$`,
        ),
      );
    });
    expect(await everything()).toEqual(before);
  });
});

describe("in a copy", () => {
  it("everything is the migration role's, but for what extensions bring", async () => {
    const server = await open();
    try {
      const session = await (await server.named?.copy())?.connect();
      const { rows = [] } =
        (await session?.extended(
          `SELECT pg_describe_object(classid, objid, 0) AS what FROM (
           SELECT 'pg_class'::regclass AS classid, oid AS objid, relowner AS owner FROM pg_class
           UNION ALL SELECT 'pg_proc'::regclass, oid, proowner FROM pg_proc
           UNION ALL SELECT 'pg_type'::regclass, oid, typowner FROM pg_type
           UNION ALL SELECT 'pg_operator'::regclass, oid, oprowner FROM pg_operator
           UNION ALL SELECT 'pg_namespace'::regclass, oid, nspowner FROM pg_namespace WHERE nspname !~ '^pg_'
           UNION ALL SELECT 'pg_statistic_ext'::regclass, oid, stxowner FROM pg_statistic_ext
           UNION ALL SELECT 'pg_publication'::regclass, oid, pubowner FROM pg_publication) AS objects
         WHERE objid >= 16384 AND owner <> current_user::regrole AND NOT EXISTS (SELECT 1 FROM pg_depend d
           WHERE d.classid = objects.classid AND d.objid = objects.objid
             AND d.refobjid <> d.objid AND d.deptype IN ('e', 'i'))`,
        )) ?? {};
      expect(rows).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  it("no function of a superuser runs, no event trigger fires, and no foreign server is reached", async () => {
    const server = await open();
    try {
      const copy = await server.named?.copy(["btree_gin"]);
      const session = await copy?.connect();
      const [said] = (await session?.simple("SELECT whoever() = current_user AS own")) ?? [];
      expect(said?.rows).toEqual([{ own: "t" }]);
      await copy?.administer("CREATE TABLE nobody_notices ()");
      const [left] = (await session?.simple("SELECT count(*) AS count FROM pg_user_mappings")) ?? [];
      expect(left?.rows).toEqual([{ count: "0" }]);
      await expect(session?.simple("ALTER DATABASE shop SET work_mem = '1MB'")).rejects.toMatchObject({
        sqlstate: "42501",
      });
      await expect(session?.simple("SET ROLE shop_owner")).rejects.toMatchObject({ sqlstate: "42501" });
      await session?.simple("CREATE EXTENSION btree_gin");
    } finally {
      await server.stop();
    }
  });

  it("of 2 GB nobody would wait for what is measured", async () => {
    await run("CREATE DATABASE large");
    await run("CREATE TABLE t (a int)", "large");
    // A file without pages: what counts is what it says of itself.
    const [row] = await run("SELECT pg_relation_filepath('t') AS file", "large");
    await run(`COPY (SELECT 1 WHERE false) TO PROGRAM 'truncate -s 2G ${row?.file}'`);
    await expect(open("large")).rejects.toThrow(
      /^the database large of --database-url takes 20\d\d MB, too much to be copied for each measurement: give its dump without rows as --schema$/,
    );
    await run("DROP DATABASE large");
  });
});
