import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { preflight } from "../../src/programs/deployment/preflight.ts";
import { verify } from "../../src/programs/deployment/verify.ts";
import { applied } from "../deploy/applied.ts";
import { type Production, production } from "../deploy/production.ts";
import { defaults, discoveryOf } from "../room.ts";
import { until } from "../until.ts";
import { asServer, lacking, named, ownFolder } from "./neighbour.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const lacks = lacking("pgbouncer");
const change = "CREATE INDEX CONCURRENTLY a ON orders (id)";
const discovery = discoveryOf(new Map([["migrations/1.sql", `${change};\n`]]), new Map());

/** PgBouncer refuses what it does not know of a session's beginning, unless it is told to ignore that. */
describe.skipIf(lacks !== null).each([
  ["as it comes", ""],
  ["that ignores settings at the start", "ignore_startup_parameters = options,extra_float_digits"],
])(named("behind a PgBouncer %s", lacks), (_, more) => {
  let there: Production;
  let bouncer: ChildProcess;
  const { folder, remove } = ownFolder("iw-bouncer-");
  beforeAll(async () => {
    there = await production(18);
    const owner = await there.session("owner");
    await owner.simple("CREATE TABLE orders (id int)");
    await owner.close();
    const file = path.join(folder, "pgbouncer.ini");
    // Whoever connects is taken for the owner.
    writeFileSync(
      file,
      `[databases]
shop = host=${there.socket} port=5432 user=owner dbname=shop
[pgbouncer]
listen_port = 5432
unix_socket_dir = ${folder}
auth_type = any
pool_mode = transaction
${more}
`,
    );
    bouncer = spawn("pgbouncer", ["-q", file], { ...asServer(), stdio: "ignore" });
    await until(async () => existsSync(path.join(folder, ".s.PGSQL.5432")));
  });
  afterAll(async () => {
    bouncer?.kill();
    if (bouncer && bouncer.exitCode === null) await once(bouncer, "exit");
    await there?.stop();
    remove();
  });

  const url = () => there.url("owner", folder);

  it("apply sends nothing, preflight and verify say what answers there", async () => {
    await expect(applied(url(), change)).rejects.toThrow(/^a connection pooler answers at /);
    await expect(preflight(discovery, defaults, url())).rejects.toThrow(/^a connection pooler answers at /);
    const targets = { databaseUrl: url(), replicaUrls: [] };
    await expect(verify(discovery, defaults, targets)).rejects.toThrow(/say --through-pooler/);
  });

  it.skipIf(more === "")(
    "verify reads through it where somebody says so, and the report says that",
    async () => {
      const options = { ...defaults, deploy: { ...defaults.deploy, throughPooler: true } };
      const { deployment } = await verify(discovery, options, { databaseUrl: url(), replicaUrls: [] });
      expect(deployment?.databases[0]).toMatchObject({ name: "shop", direct: false, outcome: "failed" });
    },
  );
});
