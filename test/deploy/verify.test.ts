import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { verify, verifyQuery } from "../../src/programs/deployment/verify.ts";
import type { Deployment, Report } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { sampled } from "../sampled.ts";
import { until } from "../until.ts";
import { askedMajors, type Production, production, roles } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const shop = `CREATE TABLE orders (id bigint PRIMARY KEY, number text, placed date, status varchar(20));
CREATE TABLE quiet (id int, a int);
CREATE TABLE calm (a int);
INSERT INTO orders SELECT i, i::text, '2026-01-01', 'new' FROM generate_series(1, 2000) i;
CREATE INDEX fine ON orders (number);
CREATE INDEX partial ON orders (placed) WHERE status IN ('new', 'paid');
CREATE UNIQUE INDEX given ON orders (placed, id);
ALTER TABLE orders ADD CONSTRAINT given UNIQUE USING INDEX given;
CREATE INDEX unlike ON orders (placed DESC);
CREATE INDEX other_table ON quiet (id);
CREATE INDEX stays ON orders (id, number);
CREATE UNIQUE INDEX "Odd ""name" ON orders (number, id);
CREATE TABLE a_view_below (id int);
CREATE VIEW a_view AS SELECT 1 AS one;
CREATE SCHEMA app;
CREATE TABLE app.orders (id int);
CREATE INDEX only_in_app ON app.orders (id);
CREATE TABLE events (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE INDEX events_at ON ONLY events (at);
CREATE INDEX events_1_at ON events_1 (at);
ALTER INDEX events_at ATTACH PARTITION events_1_at;
CREATE INDEX events_2_at ON events_2 (at);
CREATE INDEX events_id ON events (id)`;

/** Each change, with what is said of its indexes. */
const changes: readonly (readonly [sql: string, verdict: string, says: RegExp])[] = [
  ["CREATE INDEX fine ON orders (number)", "as-wished", /^valid, as defined$/],
  ["ALTER TABLE orders ADD CONSTRAINT given UNIQUE USING INDEX given", "as-wished", /^valid$/],
  ["CREATE INDEX fine ON public.orders USING btree (number ASC)", "as-wished", /^valid, as defined$/],
  [
    "CREATE INDEX partial ON orders (placed) WHERE status IN ('new', 'paid')",
    "as-wished",
    /^valid, as defined$/,
  ],
  [
    "CREATE INDEX partial ON orders (placed) WHERE status IN ('new', 'sent')",
    "not",
    /^an index of another definition has the name: CREATE INDEX partial/,
  ],
  ["CREATE INDEX unlike ON orders (placed)", "not", /^an index of another definition has the name: .*DESC/],
  ["CREATE INDEX other_table ON orders (id)", "not", /^an index of public\.quiet has the name$/],
  ["CREATE INDEX none ON orders (id)", "not", /^not there$/],
  ["CREATE INDEX none ON nowhere (id)", "not", /^not there, and neither is its table nowhere$/],
  ["CREATE INDEX only_in_app ON orders (id)", "not", /^not there; another schema has one: app$/],
  ["CREATE INDEX only_in_app ON app.orders (id)", "as-wished", /^valid, as defined$/],
  [
    "SET search_path TO app, public; CREATE INDEX only_in_app ON orders (id)",
    "as-wished",
    /^valid, as defined$/,
  ],
  ['CREATE UNIQUE INDEX "Odd ""name" ON orders (number, id)', "as-wished", /^valid, as defined$/],
  ['CREATE INDEX "Odd ""name" ON orders (number, id)', "not", /^an index of another definition/],
  ["CREATE INDEX a_view ON orders (id)", "not", /^something that is no index has the name$/],
  ["DROP INDEX none", "as-wished", /^gone$/],
  ["DROP INDEX stays", "not", /^still there$/],
  [
    "CREATE INDEX events_at ON ONLY events (at)",
    "not",
    /^INVALID: 1 of 2 partitions have a valid index attached to it$/,
  ],
  ["CREATE INDEX events_id ON events (id)", "as-wished", /^valid, as defined$/],
  ["ALTER INDEX events_at ATTACH PARTITION events_1_at", "as-wished", /^valid$/],
  ["ALTER INDEX events_at ATTACH PARTITION events_2_at", "not", /^valid, and not attached to events_at$/],
  [
    "ALTER INDEX events_x ATTACH PARTITION events_1_at",
    "not",
    /^valid, and attached to public\.events_at instead of events_x$/,
  ],
  ["CREATE INDEX stopped ON orders (id)", "not", /^INVALID: no query uses it, and every write maintains it$/],
  [
    "CREATE UNIQUE INDEX enforcing ON orders (id)",
    "not",
    /^INVALID: no query uses it, every write maintains it, and it refuses duplicates all the same$/,
  ],
  [
    "CREATE INDEX half_dropped ON orders (id)",
    "not",
    /^INVALID: a DROP INDEX CONCURRENTLY has stopped halfway$/,
  ],
  ["DROP INDEX half_dropped", "not", /^still there, and INVALID: its drop has stopped halfway$/],
  [
    "CREATE INDEX left_over ON calm (a)",
    "not",
    /^valid; beside it REINDEX CONCURRENTLY has left public\.left_over_ccnew, INVALID$/,
  ],
  [
    "DO $$ BEGIN IF now() < '2000-01-01' THEN CREATE INDEX none ON orders (id); END IF; END $$",
    "unknown",
    /^not there; its statement stands below a condition/,
  ],
  ["CREATE INDEX building ON quiet (id)", "busy", /^somebody builds it at this moment$/],
  ["DROP INDEX building", "busy", /^somebody builds it at this moment$/],
];

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let builder: Promise<unknown>;
  const open: Session[] = [];

  /** A command that waits for a writer, and is stopped in the wait of that number, from 0, or left there. */
  async function stopped(sql: string, phase: RegExp): Promise<void> {
    const [writer, worker, boss] = [
      await there.session("boss"),
      await there.session("owner"),
      await there.session("boss"),
    ];
    await writer.simple(
      "BEGIN; UPDATE orders SET number = number WHERE id = 1; LOCK TABLE calm IN ROW EXCLUSIVE MODE",
    );
    const running = worker.simple(sql).catch(() => {});
    const held = `SELECT 1 FROM pg_stat_progress_create_index WHERE phase ~ $1 UNION ALL SELECT 1 FROM pg_stat_activity WHERE pid = $2 AND wait_event = 'virtualxid' AND query ~ '^DROP'`;
    await until(async () => (await boss.extended(held, [phase.source, worker.pid])).rows.length > 0);
    await boss.simple(`SELECT pg_cancel_backend(${worker.pid})`);
    await running;
    await writer.simple("ROLLBACK");
    for (const session of [writer, worker, boss]) await session.close();
  }

  beforeAll(async () => {
    there = await production(major);
    const owner = await there.session("owner");
    await owner.simple(shop);
    await owner.simple("CREATE INDEX half_dropped ON orders (id)");
    await owner.simple("CREATE INDEX left_over ON calm (a)");
    await owner.close();
    await stopped("CREATE INDEX CONCURRENTLY stopped ON orders (id)", /before build/);
    await stopped("REINDEX INDEX CONCURRENTLY left_over", /before build/);
    await stopped("DROP INDEX CONCURRENTLY half_dropped", /never/);
    const boss = await there.session("boss");
    // Which wait a command is stopped in decides what is left; here the flags are set as the later waits leave them.
    await boss.simple("UPDATE pg_index SET indisready = true WHERE indexrelid = 'stopped'::regclass");
    await boss.simple(
      "UPDATE pg_index SET indislive = false, indisready = false WHERE indexrelid = 'half_dropped'::regclass",
    );
    await boss.simple("CREATE UNIQUE INDEX enforcing ON orders (id)");
    await boss.simple("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'enforcing'::regclass");
    // A build that lasts until the test ends.
    const [writer, worker] = [await there.session("boss"), await there.session("owner")];
    await writer.simple("BEGIN; LOCK TABLE quiet IN ROW EXCLUSIVE MODE");
    builder = worker.simple("CREATE INDEX CONCURRENTLY building ON quiet (id)").catch(() => {});
    await until(
      async () =>
        (await boss.simple("SELECT 1 FROM pg_stat_progress_create_index WHERE phase ~ 'writers'"))[0]?.rows
          .length === 1,
    );
    await boss.close();
    open.push(writer, worker);
  });
  afterAll(async () => {
    await open[0]?.simple("ROLLBACK");
    await builder;
    for (const session of open) await session.close();
    await there?.stop();
  });

  async function verified(sql: string, role = "owner"): Promise<{ report: Report; deployment: Deployment }> {
    const discovery = discoveryOf(new Map([["migrations/1_change.sql", `${sql};\n`]]), new Map());
    const report = await verify(discovery, defaults, { databaseUrl: there.url(role), replicaUrls: [] });
    if (!report.deployment) throw new Error("nothing was verified");
    return { report, deployment: report.deployment };
  }

  it("each wish is judged as the catalogs have it, whoever asks", async () => {
    const wrong: unknown[] = [];
    for (const [at, role] of roles.entries())
      for (const [sql, verdict, says] of role === "owner" ? changes : sampled(changes.slice(at), 5)) {
        const { deployment } = await verified(sql, role);
        const [step] = deployment.databases[0]?.steps.slice(-1) ?? [];
        if (step?.verdict !== verdict || !says.test(step.message))
          wrong.push([role, sql, step?.verdict, step?.message]);
      }
    expect(wrong).toEqual([]);
  });

  it("tells who was asked", async () => {
    const { deployment } = await verified("CREATE INDEX fine ON orders (number)", "monitor");
    expect(deployment).toMatchObject({ command: "verify", outcome: "done", leftOut: [] });
    expect(deployment.databases[0]).toMatchObject({
      name: "shop",
      major,
      user: "monitor",
      direct: true,
      standby: false,
    });
  });

  it("the SELECT that --print writes asks the same, as CSV and as JSON", async () => {
    const sql = changes
      .map(([change]) => change)
      .filter(
        (wanted) =>
          /^CREATE (?:UNIQUE )?INDEX/.test(wanted) &&
          !/ none | fine ON public|only_in_app|partial|"Odd| a_view /.test(wanted),
      );
    const change = `${sql.join(";\n")};\nDROP INDEX none;\n`;
    const files = new Map([["migrations/1_change.sql", change]]);
    const query = await verifyQuery(discoveryOf(files, new Map()), defaults);
    const owner = await there.session("owner");
    const rows = (await owner.simple(query)).at(-1)?.rows ?? [];
    await owner.close();
    const head = Object.keys(rows[0] ?? {});
    const cell = (value: unknown) => (value === null ? "" : `"${String(value).replaceAll('"', '""')}"`);
    const csv = [head.join(","), ...rows.map((row) => head.map((name) => cell(row[name])).join(","))].join(
      "\r\n",
    );
    const connected = await verified(change.replace(/;\n$/, ""));
    const judged = (deployment: Deployment | undefined) =>
      deployment?.databases[0]?.steps.map(({ index, verdict, message }) => [index, verdict, message]);
    for (const [name, text] of [
      ["answer.csv", csv],
      ["answer.json", JSON.stringify(rows)],
    ] as const) {
      const discovery = discoveryOf(files, new Map([[name, text]]));
      const options = { ...defaults, deploy: { ...defaults.deploy, from: name } };
      const { deployment } = await verify(discovery, options, { databaseUrl: null, replicaUrls: [] });
      expect(judged(deployment)).toEqual(judged(connected.deployment));
      expect(deployment?.databases[0]).toMatchObject({
        name: "shop",
        host: null,
        direct: null,
        user: "owner",
      });
    }
    expect(judged(connected.deployment)?.length).toBeGreaterThan(8);
  });
});
