import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { managedServiceOf, managedServices } from "../../src/postgres/managed-services.ts";
import type { Session } from "../../src/postgres/server.ts";
import { preflight } from "../../src/programs/deployment/preflight.ts";
import { preflightQuery } from "../../src/programs/deployment/preflight-answer.ts";
import type { Deployment } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { until } from "../until.ts";
import { askedMajors, type Production, production, roles } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const shop = `CREATE TABLE orders (id bigint PRIMARY KEY, number text);
CREATE TABLE quiet (id int);
CREATE TABLE events (id int, at date) PARTITION BY RANGE (at);
CREATE INDEX left_invalid ON orders (number);
CREATE INDEX taken ON orders (id);
ANALYZE orders`;

const build = "CREATE INDEX CONCURRENTLY fresh ON orders (number)";

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let boss: Session;
  beforeAll(async () => {
    there = await production(major, { max_prepared_transactions: "2", wal_level: "replica" });
    const owner = await there.session("owner");
    await owner.simple(shop);
    await owner.close();
    boss = await there.session("boss");
    await boss.simple("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'left_invalid'::regclass");
  });
  afterAll(async () => {
    await boss?.close();
    await there?.stop();
  });

  async function flown(sql: string, role = "owner"): Promise<Deployment> {
    const discovery = discoveryOf(new Map([["migrations/1_change.sql", `${sql};\n`]]), new Map());
    const { deployment } = await preflight(discovery, defaults, there.url(role));
    if (!deployment) throw new Error("nothing was asked");
    return deployment;
  }

  const levelsOf = ({ databases }: Deployment) =>
    Object.fromEntries((databases[0]?.checks ?? []).map(({ check, level }) => [check, level]));

  it("every question is answered for every role, and nothing is ok that a role may not see", async () => {
    const open = await there.session("boss");
    await open.simple("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
    for (const role of roles) {
      const found = await flown(build, role);
      const mayOwn = role === "boss" || role === "owner";
      const sees = role === "boss" || role === "monitor";
      expect({ role, ...levelsOf(found) }).toEqual({
        role,
        lint: "ok",
        writable: "ok",
        connections: "ok",
        "open-transactions": sees ? "ok" : "unknown",
        timeouts: "ok",
        "replication-slots": "ok",
        standbys: "ok",
        "free-space": "unknown",
        "build-memory": "ok",
        rights: mayOwn ? "ok" : "stop",
        partitioned: "ok",
        "prepared-transactions": "ok",
        "wraparound-vacuum": "ok",
        statistics: "ok",
        indexes: "ok",
        "other-builds": "ok",
      });
      expect(found.outcome).toBe(mayOwn ? "done" : "refused");
    }
    await open.close();
  });

  it.each([
    [
      "ALTER ROLE owner CONNECTION LIMIT 1",
      "stop",
      /^1 connection is free of the 1 of the role, and a build takes 2$/,
    ],
    ["ALTER ROLE owner CONNECTION LIMIT 2", "ok", /^2 connections are free of the 2 of the role$/],
    ["ALTER DATABASE shop CONNECTION LIMIT 2", "stop", /^1 connection is free of the 2 of the database/],
    ["ALTER ROLE owner CONNECTION LIMIT 80", "ok", /of the 80 of the role$/],
  ])("free connections, after %s", async (limit, level, says) => {
    await boss.simple(limit);
    const [database] = (await flown(build)).databases;
    await boss.simple("ALTER ROLE owner CONNECTION LIMIT -1; ALTER DATABASE shop CONNECTION LIMIT -1");
    expect(database?.checks.find(({ check }) => check === "connections")).toMatchObject({
      level,
      message: expect.stringMatching(says),
    });
  });

  it("a table that is written in two ways, and one that only the catalogs tell, is told once", async () => {
    const sql =
      "CREATE INDEX CONCURRENTLY a1 ON orders (id); CREATE INDEX CONCURRENTLY a2 ON public.orders (id, number); REINDEX INDEX CONCURRENTLY orders_pkey";
    const [database] = (await flown(sql)).databases;
    const rights = database?.checks.filter(({ check }) => check === "rights");
    expect(rights?.map(({ message }) => message)).toEqual([
      "owner owns public.orders, and may create in its schema",
    ]);
  });

  it.each([
    ["Amazon RDS", "FreeStorageSpace"],
    ["Google Cloud SQL", "database/disk/quota"],
    ["Azure Database for PostgreSQL", "storage_free"],
    ["Neon", "storage limit of the project"],
    ["Supabase", "the disk of the project"],
  ])("%s is known by its roles, and what is not known there is told by its names", async (name, room) => {
    const { role = "" } = managedServices.find((one) => one.name === name) ?? {};
    const open = await there.session("boss");
    await open.simple("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
    await boss.simple(`CREATE ROLE ${role}; ALTER ROLE owner SET statement_timeout = '2min'`);
    const [database] = (await flown(build)).databases;
    await boss.simple(`DROP ROLE ${role}; ALTER ROLE owner RESET ALL`);
    await open.close();
    const told = new Map(database?.checks.map((one) => [one.check, one]));
    expect(told.get("free-space")).toMatchObject({
      level: "unknown",
      needs: expect.stringContaining(room),
      message: expect.stringMatching(new RegExp(`; on ${name} nobody has a shell to ask$`)),
    });
    expect(told.get("open-transactions")).toMatchObject({
      level: "unknown",
      message: expect.stringMatching(new RegExp(`members of ${role} have most rights$`)),
    });
    expect(/Supabase sets statement_timeout/.test(told.get("timeouts")?.message ?? "")).toBe(
      name === "Supabase",
    );
  });

  it("Aurora is told from RDS by its function, and every entry cites its pages", () => {
    expect(managedServiceOf(["rds_superuser"])?.name).toBe("Amazon RDS");
    expect(managedServiceOf(["aurora_version", "rds_superuser"])?.name).toBe("Amazon Aurora");
    expect([managedServiceOf([]), managedServiceOf(["aurora_version"])]).toEqual([null, null]);
    for (const { sources } of managedServices)
      for (const source of sources) expect(new URL(source).protocol).toBe("https:");
  });

  it("an open transaction is told once it is long", async () => {
    const open = await there.session("boss");
    await open.simple("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1; SELECT pg_sleep(1.5)");
    const options = { ...defaults, deploy: { ...defaults.deploy, longestTransaction: 0 } };
    const discovery = discoveryOf(new Map([["migrations/1_change.sql", `${build};\n`]]), new Map());
    const { deployment } = await preflight(discovery, options, there.url("monitor"));
    expect(deployment && levelsOf(deployment)["open-transactions"]).toBe("warn");
    await open.close();
  });

  it.each([
    [
      "a leftover that is INVALID",
      "CREATE INDEX CONCURRENTLY left_invalid ON orders (number)",
      "indexes",
      "warn",
      "done",
    ],
    [
      "another index under the name",
      "CREATE INDEX CONCURRENTLY taken ON orders (number)",
      "indexes",
      "stop",
      "refused",
    ],
    ["a table that is not there", "CREATE INDEX CONCURRENTLY a ON nowhere (id)", "table", "stop", "refused"],
    ["a partitioned table", "CREATE INDEX CONCURRENTLY a ON events (id)", "partitioned", "stop", "refused"],
    [
      "a table that nobody analyzed",
      "CREATE INDEX CONCURRENTLY a ON quiet (id)",
      "statistics",
      "warn",
      "done",
    ],
    ["a change that lint refuses", "CREATE INDEX a ON orders (number)", "lint", "stop", "refused"],
    [
      "other statements beside it",
      `${build}; INSERT INTO orders VALUES (1)`,
      "other-statements",
      "unknown",
      "done",
    ],
  ])("%s", async (_, sql, check, level, outcome) => {
    const found = await flown(sql);
    expect([levelsOf(found)[check], found.outcome]).toEqual([level, outcome]);
  });

  it("the SELECT that --print writes asks the same, as CSV and as JSON, for every role", async () => {
    const changes = [
      `${build}; DROP INDEX taken; CREATE INDEX taken ON quiet (id); DROP INDEX nobody_knows`,
      "CREATE INDEX CONCURRENTLY left_invalid ON orders (number); ALTER INDEX taken RENAME TO given",
      "CREATE INDEX parts ON events (id)",
    ];
    for (const role of roles)
      for (const sql of changes) {
        const files = new Map([["migrations/1_change.sql", `${sql};\n`]]);
        const query = await preflightQuery(discoveryOf(files, new Map()), defaults);
        const session = await there.session(role);
        const rows = (await session.simple(query)).at(-1)?.rows ?? [];
        await session.close();
        const cell = `"${String(rows[0]?.preflight).replaceAll('"', '""')}"`;
        const found = await flown(sql, role);
        const [asked] = found.databases;
        for (const [name, text] of [
          ["answer.csv", `preflight\n${cell}\n`],
          ["answer.json", JSON.stringify(rows)],
        ] as const) {
          const discovery = discoveryOf(files, new Map([[name, text]]));
          const options = { ...defaults, deploy: { ...defaults.deploy, from: name } };
          const { deployment } = await preflight(discovery, options, null);
          const [answered] = deployment?.databases ?? [];
          // Of an index that the migrations only name, nobody knew the table when it was asked.
          const blind = answered?.checks.some(({ check, level }) => check === "table" && level === "unknown");
          expect(blind).toBe(/DROP|ALTER/.test(sql));
          if (!blind) expect(answered?.checks).toEqual(asked?.checks);
          expect(answered?.steps).toEqual(asked?.steps);
          expect(answered).toMatchObject({ host: null, direct: null, user: role, name: "shop" });
          expect(answered?.checks.length).toBeGreaterThan(8);
        }
      }
  });

  it.each([
    ["[]", /answer\.json holds no answer/],
    ['[{"preflight": 1}]', /answer\.json is no answer of preflight; print the SELECT anew/],
    ['[{"preflight": {}}]', /answer\.json: it does not tell who was asked/],
    ['[{"preflight": {"server": [{"server": 180000}], "states": []}}]', /answers other questions/],
    ['[{"preflight": {"server": [{"server": 180000}], "states": [{}]}}]', /row 1 has no column/],
  ])("an answer that is none is told: %s", async (text, message) => {
    const files = new Map([["migrations/1_change.sql", `${build};\n`]]);
    const discovery = discoveryOf(files, new Map([["answer.json", text]]));
    const options = { ...defaults, deploy: { ...defaults.deploy, from: "answer.json" } };
    await expect(preflight(discovery, options, null)).rejects.toThrow(message);
  });

  it("an index that is made in the place of one dropped before is not in its own way", async () => {
    const found = await flown(
      "DROP INDEX CONCURRENTLY taken; CREATE INDEX CONCURRENTLY taken ON orders (number)",
    );
    expect(levelsOf(found).indexes).toBe("ok");
    expect(found.databases[0]?.steps.map(({ message }) => message)).toEqual([
      "to be dropped: it is there",
      "depends on an earlier statement of this change",
    ]);
  });

  it("timeouts of the role, and transactions that begin read-only", async () => {
    await boss.simple(
      "ALTER ROLE owner SET lock_timeout = '200ms'; ALTER ROLE owner SET default_transaction_read_only = on",
    );
    const found = await flown(build);
    expect(levelsOf(found)).toMatchObject({ timeouts: "warn", writable: "stop" });
    expect(found.databases[0]?.checks.find(({ check }) => check === "timeouts")).toMatchObject({
      facts: { lock_timeout: 200 },
      message: expect.stringMatching(/^a session of owner begins with lock_timeout 200 ms: a build/),
    });
    await boss.simple("ALTER ROLE owner RESET ALL");
  });

  it("a slot that nobody reads", async () => {
    await boss.simple("SELECT pg_create_physical_replication_slot('idle', true)");
    expect(levelsOf(await flown(build))["replication-slots"]).toBe("warn");
    await boss.simple("SELECT pg_drop_replication_slot('idle')");
  });

  it("somebody builds on the table: not now", async () => {
    const [writer, worker] = [await there.session("boss"), await there.session("owner")];
    await writer.simple("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    const running = worker.simple("CREATE INDEX CONCURRENTLY theirs ON orders (id, number)").catch(() => {});
    const builds = "SELECT 1 FROM pg_stat_progress_create_index WHERE phase ~ 'writers'";
    await until(async () => (await boss.simple(builds))[0]?.rows.length === 1);
    const found = await flown(build);
    expect([levelsOf(found)["other-builds"], found.outcome]).toEqual(["stop", "not-now"]);
    expect(
      (await flown("CREATE INDEX CONCURRENTLY theirs ON orders (id, number)")).databases[0]?.steps[0],
    ).toMatchObject({
      verdict: "busy",
      before: "building",
    });
    await writer.simple("ROLLBACK");
    await running;
    for (const session of [writer, worker]) await session.close();
  });

  it("a prepared transaction that has written the table", async () => {
    const session = await there.session("owner");
    await session.simple("BEGIN; INSERT INTO orders VALUES (-1); PREPARE TRANSACTION 'half done'");
    for (const role of roles)
      expect(levelsOf(await flown(build, role))["prepared-transactions"]).toBe("stop");
    expect(levelsOf(await flown("CREATE INDEX CONCURRENTLY a ON quiet (id)"))["prepared-transactions"]).toBe(
      "ok",
    );
    await session.simple("ROLLBACK PREPARED 'half done'");
    await session.close();
  });
});
