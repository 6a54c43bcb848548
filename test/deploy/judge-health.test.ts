import { describe, expect, it } from "vitest";
import { expectedSize } from "../../src/deploy/expected-size.ts";
import type { ExaminedIndex, HealthFacts, NodeFacts } from "../../src/deploy/health/facts.ts";
import { judgeHealth } from "../../src/deploy/health/judge-health.ts";
import { over } from "./state.ts";

const DAY = 86_400;
const MB = 1024 ** 2;

function index(name: string, more: Partial<ExaminedIndex> = {}): ExaminedIndex {
  return {
    oid: 1,
    ...{ schema: "public", name, tableSchema: "public", tableName: "orders" },
    ...{ index: `public.${name}`, table: "public.orders", partitioned: false, method: "btree" },
    ...{ sql: `CREATE INDEX ${name} ON public.orders USING btree (${name})`, definition: over(name) },
    ...{ valid: true, ready: true, live: true, unique: false, exclusion: false, replicaIdentity: false },
    ...{ clustered: false, constraint: null, referenced: false, servesForeignKey: false, attached: false },
    ...{ partOf: null, partitions: null, sameAs: name, enforcesAs: "", expressions: false },
    ...{ expressionStatistics: null, beingBuilt: false, busy: false, tableBusy: false },
    ...{ bytes: 20 * MB, tableBytes: 100 * MB, expected: { bytes: 19 * MB } },
    ...more,
  };
}

function node(more: Partial<NodeFacts> = {}): NodeFacts {
  return {
    ...{ host: "db1:5432", standby: false, countsSince: "2026-01-01 00:00:00+00", tracked: true },
    ...{ countedSeconds: 40 * DAY, standbys: 0, scans: new Map(), asked: 1_800_000_000 },
    ...more,
  };
}

function judged(indexes: readonly ExaminedIndex[], nodes = [node()], more: Partial<HealthFacts> = {}) {
  const { report, checks } = judgeHealth({ indexes, tables: [], ...more }, nodes, null);
  const check = (name: string) => checks.find((one) => one.check === name);
  return { found: report.findings.map(({ kind, index: of }) => `${kind} ${of}`), report, check };
}

describe("an index is unused", () => {
  const used = (scans: number) => new Map([["public.a", scans]]);

  it("where no server has used it for 30 days, and each was asked", () => {
    const nodes = [node({ standbys: 1 }), node({ standby: true, host: "db2:5432" })];
    const { found, report } = judged([index("a")], nodes);
    expect(found).toEqual(["unused public.a"]);
    expect(report.findings[0]?.message).toBe("no query has used it for 40 days on any of 2 servers");
    expect(report.findings[0]?.sql).toMatch(/^SELECT idx_scan, .*\nDROP INDEX CONCURRENTLY public\.a;$/);
  });

  it.each([
    ["it counts too short a time", [node({ countedSeconds: 29 * DAY })], /began 29 days ago$/],
    ["one of several does", [node(), node({ countedSeconds: DAY, standby: true })], /began a day ago$/],
    [
      "a standby was not asked",
      [node({ standbys: 2 })],
      /2 standbys stream from here, of which 0 were asked/,
    ],
    ["the one that was asked is a standby", [node({ standby: true })], /db1:5432 is a standby/],
    ["it counts nothing", [node({ tracked: false })], /db1:5432 counts nothing$/],
    ["it does not tell", [node({ countedSeconds: null })], /does not tell since when it counts$/],
  ] as const)("and is not said to be, where %s", (_, nodes, says) => {
    const { found, check } = judged([index("a")], [...nodes]);
    expect(found).toEqual([]);
    expect(check("unused")).toMatchObject({ level: "unknown", message: expect.stringMatching(says) });
  });

  it.each([
    ["used", {}, used(1)],
    ["unique", { unique: true }, used(0)],
    ["of a constraint", { constraint: "k" }, used(0)],
    ["of a foreign key's columns", { servesForeignKey: true }, used(0)],
    ["replica identity", { replicaIdentity: true }, used(0)],
    ["attached", { attached: true, partOf: "public.p" }, used(0)],
    ["INVALID", { valid: false, beingBuilt: true }, used(0)],
  ] as const)("but not one that is %s", (_, more, scans) => {
    expect(judged([index("a", more)], [node({ scans })]).found).toEqual([]);
  });

  it("nor a partitioned one whose partition's is used", () => {
    const parts = [
      index("p", { partitioned: true, partitions: { all: 1, attached: 1 } }),
      index("a", { attached: true, partOf: "public.p" }),
    ];
    expect(judged(parts, [node({ scans: used(3) })]).found).toEqual([]);
    const { report, found } = judged(parts);
    expect(found).toEqual(["unused public.p"]);
    expect(report.findings[0]?.sql).toMatch(/\nSET lock_timeout = '2s';\nDROP INDEX public\.p; -- /);
  });
});

describe("of two equal indexes", () => {
  const scans = new Map(["a", "b"].map((name) => [`public.${name}`, 1]));
  const pair = (a: Partial<ExaminedIndex>, b: Partial<ExaminedIndex>) =>
    judged([index("a", { sameAs: "s", ...a }), index("b", { sameAs: "s", oid: 2, ...b })], [node({ scans })]);

  it.each([
    ["the later one may go", {}, {}, ["duplicate public.b"]],
    ["the plain one may go beside a unique one", {}, { unique: true }, ["duplicate public.a"]],
    [
      "the one without the constraint",
      { unique: true },
      { unique: true, constraint: "k" },
      ["duplicate public.a"],
    ],
    ["none, where they refuse other rows", { unique: true }, { unique: true, enforcesAs: "x" }, []],
    ["none, where something rests on each", { referenced: true }, { replicaIdentity: true }, []],
    ["none, where both are parts", { attached: true }, { attached: true }, []],
    ["none, where one is INVALID", {}, { valid: false, tableBusy: true }, []],
  ] as const)("%s", (_, a, b, found) => {
    expect(pair(a, b).found).toEqual(found);
  });

  it("one of a constraint goes with it, and never as an index", () => {
    const { report } = pair(
      { unique: true, constraint: "k", referenced: true },
      { unique: true, constraint: 'o"k' },
    );
    expect(report.findings[0]?.sql.split("\n")).toEqual([
      "SET lock_timeout = '2s';",
      expect.stringMatching(/^ALTER TABLE public\.orders DROP CONSTRAINT "o""k"; -- /),
      "RESET lock_timeout;",
    ]);
  });
});

it("an index that another begins with goes, unless something rests on it", () => {
  const scans = new Map(["a", "b"].map((name) => [`public.${name}`, 1]));
  const both = (more: Partial<ExaminedIndex>) =>
    judged([index("a", more), index("b", { definition: over("a", "b") })], [node({ scans })]).found;
  expect(both({})).toEqual(["redundant-prefix public.a"]);
  expect(both({ servesForeignKey: true })).toEqual(["redundant-prefix public.a"]);
  expect(both({ unique: true, definition: { ...over("a"), unique: true } })).toEqual([]);
  expect(both({ attached: true })).toEqual([]);
  expect(both({ replicaIdentity: true })).toEqual([]);
  expect(both({ table: "public.other" })).toEqual([]);
  const unread = judged([index("a", { definition: null })], [node({ scans })]);
  expect(unread.check("redundant-prefixes")).toMatchObject({ level: "unknown" });
});

it("a standby does not tell whether somebody builds what is INVALID", () => {
  const invalid = index("a", { valid: false });
  expect(judged([invalid]).found).toEqual(["invalid public.a"]);
  const { found, check, report } = judged([invalid], [node({ standby: true })]);
  expect(found).toEqual([]);
  expect(check("invalid")?.level).toBe("unknown");
  expect(report.indexes[0]?.beingBuilt).toBe(null);
});

it.each([
  [{ constraint: "k" }, "invalid", "REINDEX INDEX CONCURRENTLY public.a;"],
  [{ attached: true }, "invalid", "REINDEX INDEX CONCURRENTLY public.a;"],
  [{ live: false, ready: false }, "invalid", "DROP INDEX CONCURRENTLY public.a;"],
  [
    { unique: true },
    "enforcing-leftover",
    "DROP INDEX CONCURRENTLY public.a; -- then build it again, once the rows have no duplicates",
  ],
  [
    { unique: true, ready: false },
    "invalid",
    "REINDEX INDEX CONCURRENTLY public.a; -- or DROP INDEX CONCURRENTLY, where nobody needs it",
  ],
] as const)("of %j left INVALID: %s", (more, kind, sql) => {
  const [finding] = judged([index("a", { valid: false, ...more })]).report.findings;
  expect(finding?.kind).toBe(kind);
  expect(finding?.sql.split("\n").at(-1)).toBe(sql);
});

it.each([
  ["twice its size", { bytes: 40 * MB, expected: { bytes: 20 * MB } }, ["bloat public.a"], "warn"],
  ["less", { bytes: 39 * MB, expected: { bytes: 20 * MB } }, [], "ok"],
  ["a gain of less than 10 MB", { bytes: 12 * MB, expected: { bytes: 3 * MB } }, [], "ok"],
  ["another method", { expected: { unknown: "method" } }, [], "unknown"],
  ["no statistics", { expected: { unknown: "statistics" } }, [], "unknown"],
  ["a small one nobody can tell of", { bytes: MB, expected: { unknown: "statistics" } }, [], "ok"],
] as const)("bloat: %s", (_, more, found, level) => {
  const all = judged([index("a", { unique: true, ...more })]);
  expect(all.found).toEqual(found);
  expect(all.check("bloat")?.level).toBe(level);
});

describe("growth in a week", () => {
  const grown = (before: number, days: number) => {
    const earlier = { asked: 1_800_000_000 - days * DAY, bytes: new Map([["public.a", before]]) };
    const facts = {
      indexes: [index("a", { unique: true, bytes: 30 * MB, expected: { bytes: 30 * MB } })],
      tables: [],
    };
    const { report, checks } = judgeHealth(facts, [node()], earlier);
    return [
      report.findings.map(({ message }) => message),
      checks.find(({ check }) => check === "growth")?.level,
    ];
  };
  it.each([
    [19 * MB, 7, [["it grows by 58 % in a week"], "warn"]],
    [20 * MB, 7, [[], "ok"]],
    [19 * MB, 14, [[], "ok"]],
    [15 * MB, 0.5, [[], "unknown"]],
  ] as const)("from %d bytes in %d days", (before, days, said) => {
    expect(grown(before, days)).toEqual(said);
  });
});

describe("the size of a new build", () => {
  const column = { key: true, length: 8, align: "d", width: 8, nulls: 0, distinct: -1, frequencies: null };
  const text = { ...column, length: -1, align: "i", width: 20 };
  const row = (columns: readonly object[], more: object = {}) => ({
    ...{ tuples: "100000", rows: "100000", changed: "0", fillfactor: "90", deduplicates: "f" },
    columns: JSON.stringify(columns),
    ...more,
  });
  const bytesOf = (...given: Parameters<typeof row>) => {
    const size = expectedSize(row(...given));
    return "bytes" in size ? size.bytes : size.unknown;
  };

  it.each([
    ["no btree", undefined, "method"],
    ["never counted", row([column], { tuples: "-1" }), "statistics"],
    ["changed since", row([column], { changed: "30000" }), "changed"],
    ["a text of unknown width", row([{ ...text, width: null }]), "statistics"],
    [
      "equal keys of unknown number",
      row([{ ...column, distinct: null }], { deduplicates: "t" }),
      "statistics",
    ],
  ])("is not known of %s", (_, given, unknown) => {
    expect(expectedSize(given)).toEqual({ unknown });
  });

  it("follows the fillfactor, and takes the largest that may be", () => {
    const plain = bytesOf([column]);
    expect(bytesOf([column], { fillfactor: "45" })).toBe(2 * Number(plain));
    const repeated = { ...column, distinct: 10 };
    const few = bytesOf([repeated], { deduplicates: "t" });
    expect(few).toBeLessThan(Number(plain) / 2);
    expect(bytesOf([repeated, { ...column, distinct: -1 }], { deduplicates: "t" })).toBeGreaterThanOrEqual(
      Number(plain),
    );
    expect(bytesOf([text])).toBeGreaterThan(Number(plain));
  });
});
