import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { textsTree } from "../../src/discover/texts-tree.ts";
import type { Session } from "../../src/postgres/server.ts";
import { health } from "../../src/programs/deployment/health.ts";
import { renderText } from "../../src/report/text-formats.ts";
import type { HealthReport, Report } from "../../src/types.ts";
import { LOOK } from "../report/sample.ts";
import { defaults } from "../room.ts";
import { until } from "../until.ts";
import { askedMajors, type Production, production, roles } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** `swollen` had ten times as many rows. */
const shop = [
  `CREATE TABLE orders (id bigint PRIMARY KEY, number text, placed date, status text);
INSERT INTO orders SELECT i, 'n' || i, '2026-01-01'::date + i % 300, 'new' FROM generate_series(1, 5000) i;
CREATE INDEX orders_number ON orders (number);
CREATE INDEX "Odd ""name" ON orders (number);
CREATE UNIQUE INDEX orders_id_again ON orders (id);
CREATE TABLE lines (order_id bigint REFERENCES orders (id), at date);
CREATE INDEX lines_order ON lines (order_id);
CREATE INDEX orders_status ON orders (status);
CREATE INDEX orders_status_placed ON orders (status, placed);
CREATE INDEX orders_idle ON orders (placed, number);
CREATE TABLE events (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
INSERT INTO events SELECT i, '2026-01-05' FROM generate_series(1, 5000) i;
CREATE INDEX events_at ON events (at);
CREATE INDEX events_at_again ON events (at);
CREATE TABLE small (a int);
INSERT INTO small VALUES (1);
CREATE TABLE swollen (id bigint PRIMARY KEY);
INSERT INTO swollen SELECT generate_series(1, 600000);
DELETE FROM swollen WHERE id % 10 > 0`,
  "VACUUM swollen",
  "ANALYZE orders, events_1, swollen",
  `CREATE INDEX orders_lower ON orders (lower(number));
CREATE INDEX left_over_ccnew ON orders (number, placed);
CREATE INDEX stopped ON orders (id, placed);
CREATE UNIQUE INDEX enforcing ON orders (id, number)`,
];

const tree = textsTree(new Map());
const schema = JSON.parse(
  readFileSync(new URL("../../src/report/report.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let boss: Session;
  beforeAll(async () => {
    there = await production(major);
    const owner = await there.session("owner");
    for (const sql of shop) {
      await owner.simple(sql);
      // Before 15 a session tells the collector what it has changed half a second later, and ANALYZE then counts for nothing.
      if (major < 15) await owner.simple("SELECT pg_sleep(0.7)");
    }
    await owner.close();
    boss = await there.session("boss");
    await boss.simple(
      "UPDATE pg_index SET indisvalid = false WHERE indexrelid IN ('enforcing'::regclass, 'stopped'::regclass, 'left_over_ccnew'::regclass)",
    );
    await boss.simple("UPDATE pg_index SET indisready = false WHERE indexrelid = 'stopped'::regclass");
  });
  afterAll(async () => {
    await boss?.close();
    await there?.stop();
  });

  async function examined(role = "owner"): Promise<{ report: Report; found: HealthReport }> {
    const report = await health(tree, defaults.deploy, { databaseUrl: there.url(role), replicaUrls: [] });
    const found = report.deployment?.health;
    if (!found) throw new Error("nothing was examined");
    return { report, found };
  }

  const levelsOf = ({ deployment }: Report) =>
    Object.fromEntries((deployment?.databases[0]?.checks ?? []).map(({ check, level }) => [check, level]));
  const namesOf = ({ findings }: HealthReport) =>
    findings.map(({ kind, index, table }) => `${kind} ${index ?? table}`);

  const visibleToAll = [
    "enforcing-leftover public.enforcing",
    "invalid public.stopped",
    "rebuild-leftover public.left_over_ccnew",
    'duplicate public."Odd ""name"',
    "duplicate public.events_at_again",
    "duplicate public.orders_id_again",
    "redundant-prefix public.orders_status",
    // Of keys that are all as wide and not repeated no statistics are needed.
    "bloat public.swollen_pkey",
  ];

  it("each kind is found once, the gravest first, and what a role may not see is unknown", async () => {
    for (const role of roles) {
      const { report, found } = await examined(role);
      const reads = role === "boss" || role === "owner";
      const more = reads
        ? ["never-analyzed public.events", "expression-statistics public.orders_lower"]
        : ["never-analyzed public.events"];
      expect([role, ...namesOf(found)]).toEqual([role, ...visibleToAll, ...more]);
      expect({ role, ...levelsOf(report) }).toEqual({
        role,
        invalid: "warn",
        duplicates: "warn",
        "redundant-prefixes": "warn",
        unused: "unknown",
        bloat: "warn",
        "never-analyzed": "warn",
        "expression-statistics": reads ? "warn" : "unknown",
      });
      validate(JSON.parse(renderText(report, "json", LOOK)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("what somebody builds is no finding, whoever asks", async () => {
    const [writer, builder] = [await there.session("boss"), await there.session("owner")];
    await writer.simple("BEGIN; LOCK TABLE small IN ROW EXCLUSIVE MODE");
    const running = builder.simple("CREATE INDEX CONCURRENTLY being_built ON small (a)");
    const phase = "SELECT 1 FROM pg_stat_progress_create_index WHERE phase ~ 'writers'";
    await until(async () => (await boss.extended(phase)).rows.length === 1);
    for (const role of roles) {
      const { found } = await examined(role);
      expect(namesOf(found).filter((name) => name.includes("being_built"))).toEqual([]);
      expect(found.indexes.find(({ name }) => name === "being_built")).toMatchObject({
        valid: false,
        beingBuilt: true,
      });
    }
    await writer.simple("ROLLBACK");
    await running;
    for (const session of [writer, builder]) await session.close();
    await boss.simple("DROP INDEX being_built");
  });

  it("an earlier report tells what has grown, and another's report is refused", async () => {
    const before = JSON.parse(renderText((await examined()).report, "json", LOOK));
    before.deployment.asked -= 7 * 86_400;
    for (const index of before.deployment.indexes) index.bytes = Math.round(index.bytes / 8);
    const other = structuredClone(before);
    other.deployment.databases[0].name = "elsewhere";
    const texts = new Map([
      ["before.json", JSON.stringify(before)],
      ["other.json", JSON.stringify(other)],
      ["none.json", "[]"],
    ]);
    const grown = async (previous: string) => {
      const targets = { databaseUrl: there.url("owner"), replicaUrls: [there.url("monitor")] };
      const report = await health(textsTree(texts), { ...defaults.deploy, previous }, targets);
      return report.deployment?.health;
    };
    const found = await grown("before.json");
    // Only what has gained 10 MB since.
    expect(found?.findings.flatMap(({ kind, index }) => (kind === "growth" ? [index] : []))).toEqual([
      "public.swollen_pkey",
    ]);
    expect(found?.nodes).toHaveLength(2);
    await expect(grown("other.json")).rejects.toThrow(
      /^other\.json is a report of another database than shop$/,
    );
    await expect(grown("none.json")).rejects.toThrow(
      /^none\.json is no report of health; --previous takes a report/,
    );
    await expect(grown("gone.json")).rejects.toThrow(
      /^the report gone\.json cannot be read; --previous takes/,
    );
  });

  it("the SQL of each finding leaves nothing of it", async () => {
    const owner = await there.session("owner");
    for (let round = 0; round < 2; round++)
      for (const { sql } of (await examined()).found.findings)
        for (const statement of sql.split("\n")) await owner.simple(statement);
    await owner.close();
    const { report, found } = await examined();
    expect(namesOf(found)).toEqual([]);
    expect(levelsOf(report)).toMatchObject({ invalid: "ok", bloat: "ok", "never-analyzed": "ok" });
    const left = found.indexes.map(({ name }) => name);
    expect(left).toEqual(
      expect.arrayContaining(["orders_pkey", "orders_number", "orders_idle", "events_at"]),
    );
  });
});
