import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { indexUseCheck } from "../../src/deploy/criteria/index-use.ts";
import { sizeBudgetChecks } from "../../src/deploy/criteria/size-budgets.ts";
import type { Options } from "../../src/options.ts";
import type { Session } from "../../src/postgres/server.ts";
import { verify } from "../../src/programs/deployment/verify.ts";
import { json } from "../../src/report/json/index.ts";
import type { DatabaseOutcome, Report, StepOutcome } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { until } from "../until.ts";
import { askedMajors, type Production, production } from "./production.ts";
import { nothingThere } from "./state.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const step = {
  index: "public.fresh",
  wish: "valid",
  verdict: "as-wished",
  bytes: 2e6,
  tableBytes: 10e6,
  table: "public.t",
} as StepOutcome;
interface Counted {
  readonly scans: number | null;
  readonly lastScanS?: number;
  readonly countedS?: number;
  readonly tracked?: boolean;
  readonly before?: readonly [scans: number, ageS: number];
}
const use = ({ before, ...counted }: Counted) => ({
  host: "db1:5432",
  state: { ...nothingThere, ...counted },
  before: before ? { scans: before[0], ageS: before[1] } : null,
});

describe("used within an hour", () => {
  it.each([
    ["ok", [use({ scans: 5, lastScanS: 60 })], /^public\.fresh was used 60 s ago at db1:5432$/],
    ["stop", [use({ scans: 5, lastScanS: 9000 })], /^public\.fresh was last used 2 h ago$/],
    ["stop", [use({ scans: 0 })], /^public\.fresh has not been used since its counters began$/],
    ["ok", [use({ scans: 0 }), use({ scans: 1, lastScanS: 3 })], /was used 3 s ago/],
    ["stop", [use({ scans: 0 }), use({ scans: 0 })], /its counters began, on none of 2 servers$/],
    ["unknown", [use({ scans: null })], /is not counted/],
    [
      "unknown",
      [use({ scans: 0 }), use({ scans: 7 })],
      /was used 7 times at db1:5432, which does not tell when$/,
    ],
    ["ok", [use({ scans: 7, before: [5, 600] })], /was used 2 times at db1:5432 within 10 min$/],
    ["unknown", [use({ scans: 7, before: [5, 86_400 * 3] })], /was used 2 times at db1:5432 within 3 d$/],
    ["stop", [use({ scans: 5, before: [5, 3600] })], /has not been used for 60 min$/],
    ["unknown", [use({ scans: 5, before: [5, 60] })], /since the earlier report, which is 60 s old$/],
    ["unknown", [use({ scans: 0, countedS: 300 })], /has not been used in the 5 min since its counters b/],
    ["stop", [use({ scans: 0, countedS: 3600 })], /has not been used since its counters began$/],
    ["ok", [use({ scans: 7, countedS: 300 })], /was used 7 times at db1:5432 within 5 min$/],
    ["unknown", [use({ scans: 7, countedS: 3601 })], /which does not tell when$/],
    ["unknown", [use({ scans: 9, countedS: 4000, before: [5, 7200] })], /were reset since the earlier/],
    ["unknown", [use({ scans: 0, tracked: false })], /is not counted at db1:5432 \(track_counts is off\)$/],
    ["unknown", [use({ scans: 2, before: [5, 3600] })], /were reset since the earlier report$/],
  ] as const)("%s", (level, uses, message) => {
    expect(indexUseCheck(step, uses, 3600)).toMatchObject({ level, message: expect.stringMatching(message) });
  });
});

describe("sizes within their budgets", () => {
  it.each([
    [
      "ok",
      { indexShare: 0.2, totalBytes: null },
      /has 20 % of the size of public\.t \(2 MB\), within the budget/,
    ],
    ["stop", { indexShare: 0.199, totalBytes: null }, /has 20 % of .*, over the budget of 19\.9 %$/],
    ["ok", { indexShare: null, totalBytes: 2e6 }, /takes 2 MB, within/],
    ["stop", { indexShare: null, totalBytes: 1e6 }, /takes 2 MB, over the budget of 977 kB$/],
  ] as const)("%s", (level, budgets, message) => {
    expect(sizeBudgetChecks([step], budgets)).toEqual([
      expect.objectContaining({ level, message: expect.stringMatching(message) }),
    ]);
  });

  it("without a budget nothing is said, nor of what is to go", () => {
    expect(sizeBudgetChecks([step], { indexShare: null, totalBytes: null })).toEqual([]);
    expect(sizeBudgetChecks([{ ...step, wish: "gone" }], { indexShare: 0, totalBytes: 0 })).toEqual([]);
  });
});

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let owner: Session;
  beforeAll(async () => {
    there = await production(major);
    owner = await there.session("owner");
    await owner.simple(
      `CREATE TABLE orders (id bigint PRIMARY KEY, number text, placed date);
       INSERT INTO orders SELECT n, n::text, '2026-01-01'::date + n % 1000 FROM generate_series(1, 20000) n;
       CREATE INDEX used ON orders (number); CREATE INDEX idle ON orders (placed, id)`,
    );
    await owner.simple("ANALYZE orders");
  });
  afterAll(async () => {
    await owner?.close();
    await there?.stop();
  });

  const change = "CREATE INDEX used ON orders (number);\nCREATE INDEX idle ON orders (placed, id);\n";

  async function verified(
    deploy: Partial<Options["deploy"]>,
    more: { readonly queries?: string; readonly report?: string } = {},
  ): Promise<readonly [DatabaseOutcome, Report]> {
    const others = new Map([
      ...(more.queries === undefined ? [] : [["queries.sql", more.queries] as const]),
      ...(more.report === undefined ? [] : [["earlier.json", more.report] as const]),
    ]);
    const options = {
      ...defaults,
      deploy: { ...defaults.deploy, ...deploy },
      prove: { ...defaults.prove, workload: more.queries === undefined ? [] : ["queries.sql"] },
    };
    const discovery = discoveryOf(new Map([["migrations/1_change.sql", change]]), others);
    const report = await verify(discovery, options, { databaseUrl: there.url("owner"), replicaUrls: [] });
    const [database] = report.deployment?.databases ?? [];
    if (!database) throw new Error("nothing was asked");
    return [database, report];
  }

  const levels = ({ checks }: DatabaseOutcome) =>
    checks.map(({ check, level, facts }) => [check, level, facts?.index ?? null]);

  it("what was used shows, by the time or by the count since an earlier report", async () => {
    const [, first] = await verified({});
    const { databases } = JSON.parse(json(first)).deployment;
    // An hour ago, as far as anybody can tell.
    for (const database of databases) database.asked -= 3600;
    const report = JSON.stringify({ deployment: { command: "verify", databases } });
    await owner.simple("SET enable_seqscan = off; SELECT * FROM orders WHERE number = '7'");
    await until(async () => {
      const [found] = await verified({ usedWithin: 7200, before: "earlier.json" }, { report });
      return levels(found)[0]?.[1] === "ok";
    });
    const [found] = await verified({ usedWithin: 7200, before: "earlier.json" }, { report });
    expect([...levels(found), found.outcome]).toEqual([
      ["index-use", "ok", "public.used"],
      // The server has not counted for two hours.
      ["index-use", "unknown", "public.idle"],
      "partly",
    ]);
    const [lately] = await verified({ usedWithin: 1 });
    expect(levels(lately)[1]).toEqual(["index-use", "stop", "public.idle"]);
    await expect(verified({ before: "earlier.json" }, { report })).rejects.toThrow(/say --used-within/);
    await expect(
      verified(
        { usedWithin: 1, before: "earlier.json" },
        { report: '{"deployment": {"command": "health"}}' },
      ),
    ).rejects.toThrow(/^earlier\.json is no report of verify/);
  });

  it("a workload's plans name the index, and none of its queries is run", async () => {
    const queries = `-- name: by number
SELECT * FROM orders WHERE number = $1;
-- name: writes
INSERT INTO orders SELECT -1, 'never', NULL WHERE EXISTS (SELECT 1 FROM orders WHERE number = '9');
`;
    const [found] = await verified({}, { queries });
    expect(found.checks.map(({ level, message }) => [level, message])).toEqual([
      ["ok", "public.used is in the plan of by number, writes"],
      ["stop", "public.idle is in no plan of the 2 queries; indexwright prove --workload says why"],
    ]);
    expect(found.outcome).toBe("partly");
    const { rows } = await owner.extended("SELECT count(*) FROM orders WHERE id < 0");
    expect(rows[0]?.count).toBe("0");
  });

  it("a text that would be two commands is none", async () => {
    const queries = `-- name: escape
-- $1: int --
SELECT $1, $$
) AS SELECT 1; COMMIT; CREATE TABLE taken_over (); --$$;
`;
    const [found] = await verified({}, { queries });
    expect(found.checks.map(({ level }) => level)).toEqual(["stop", "stop"]);
    const { rows } = await owner.extended("SELECT to_regclass('taken_over') AS made");
    expect(rows[0]?.made).toBeNull();
  });

  it("the index of a partitioned table is what its partitions are: used, planned with, and as large", async () => {
    await owner.simple(
      `CREATE TABLE events (id int, at date NOT NULL) PARTITION BY RANGE (at);
       CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-07-01');
       CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-07-01') TO ('2027-01-01');
       INSERT INTO events SELECT n, '2026-01-01'::date + n % 364 FROM generate_series(1, 20000) n;
       CREATE INDEX events_id ON events (id)`,
    );
    await owner.simple("ANALYZE events");
    await owner.simple("SET enable_seqscan = off; SELECT * FROM events WHERE id = 7; RESET enable_seqscan");
    const queries = `-- name: by id
SELECT * FROM events WHERE id = $1;
-- name: by day
-- $1: '2026-03-01'
SELECT * FROM events WHERE at = $1 AND id = 5;
-- name: by any day
SELECT * FROM events WHERE at = $1 AND id = 5;
`;
    const files = new Map([["migrations/1_change.sql", "CREATE INDEX events_id ON events (id);\n"]]);
    const options = {
      ...defaults,
      deploy: { ...defaults.deploy, usedWithin: 3600 },
      prove: { ...defaults.prove, workload: ["queries.sql"] },
      budgets: { ...defaults.budgets, totalBytes: 8192 },
    };
    const found = async () => {
      const discovery = discoveryOf(files, new Map([["queries.sql", queries]]));
      const report = await verify(discovery, options, { databaseUrl: there.url("owner"), replicaUrls: [] });
      return report.deployment?.databases[0]?.checks.map(({ check, level, message }) => [
        check,
        level,
        message,
      ]);
    };
    await until(
      async () => (await found())?.some(([check, level]) => check === "index-use" && level === "ok") === true,
    );
    expect(await found()).toEqual([
      [
        "index-size",
        "stop",
        expect.stringMatching(/^the index of the change takes \d{3} kB, over the budget/),
      ],
      // The counters are younger than the hour that is asked for, so that they tell it on every version.
      ["index-use", "ok", expect.anything()],
      [
        "workload-plans",
        "unknown",
        expect.stringMatching(/^the query by any day has no plan here: which partitions/),
      ],
      ["workload-plans", "ok", "public.events_id is in the plan of by id, by day"],
    ]);
  });

  it("a query that has no plan here is told, and costs the others nothing", async () => {
    const queries = `-- name: nowhere
SELECT * FROM nowhere WHERE id = $1;
-- name: by number
SELECT * FROM orders WHERE number = $1;
`;
    const [found] = await verified({}, { queries });
    expect(found.checks.map(({ level }) => level)).toEqual(["unknown", "ok", "unknown"]);
    expect(found.checks[0]?.message).toBe(
      'the query nowhere has no plan here: relation "nowhere" does not exist',
    );
  });
});
