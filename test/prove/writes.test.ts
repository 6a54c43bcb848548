import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { priceOf } from "../../src/report/proof/write-words.ts";
import { proved } from "../proof/proved.ts";
import { sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";
import { compared } from "./sides.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const schema = `CREATE TABLE t (id bigint PRIMARY KEY, state text NOT NULL, paid boolean NOT NULL, n int NOT NULL, note text, at timestamptz NOT NULL,
  tags jsonb NOT NULL, lone int, same text NOT NULL)`;
const rows = `INSERT INTO t SELECT n, CASE WHEN n % 10 = 0 THEN 'new' ELSE 'done' END, n % 10 = 0, n % 40, NULL, '2024-01-01'::timestamptz + n * interval '1 minute',
  jsonb_build_object('k', n % 9), NULL, 'one' FROM generate_series(1, 8000) AS n`;

const shown = async (change: string) =>
  (await compared(server, { schema, rows, change, queries: "SELECT 1" })).writes;

describe("an UPDATE changes what the new indexes hold, to other values", () => {
  it.each(
    sampled([
      ["a key", "(n)", ["n"], ["n"]],
      [
        "the predicate, and a key that hardly any row has",
        "(at) WHERE state = 'new'",
        ["state", "at"],
        ["state", "at"],
      ],
      ["a truth value", "(at) WHERE paid", ["paid", "at"], ["paid", "at"]],
      ["INCLUDE", "(n) INCLUDE (note, paid)", ["paid", "n", "note"], ["paid", "n", "note"]],
      ["an expression", "(lower(state))", ["state"], ["state"]],
      ["a document", "USING gin (tags)", ["tags"], ["tags"]],
      ["what has no value", "(lone)", ["lone"], ["lone"]],
      ["what is the same in every row", "(same)", ["same"], ["same"]],
      ["BRIN", "USING brin (at)", ["at"], []],
      ["BRIN beside a btree", "USING brin (at); CREATE INDEX j ON t (n)", ["n", "at"], ["n"]],
    ]),
  )("%s", async (_, index, changed, lost) => {
    const writes = await shown(`CREATE INDEX i ON t ${index}`);
    const update = writes.find((one) => one.operation === "update");
    expect(update?.hot?.map((one) => one.column)).toEqual(changed);
    for (const { column, before, after } of update?.hot ?? []) {
      expect(before, column).toBeGreaterThan(0.6);
      if ((lost as readonly string[]).includes(column)) expect(after, column).toBeLessThan(0.05);
      else expect(after, column).toBeGreaterThan(0.6);
    }
  });
});

it("what a write costs has an interval, and the WAL hardly varies", async () => {
  const of = async () =>
    (await shown("CREATE INDEX i ON t (n, note); CREATE INDEX j ON t (at)")).find(
      (one) => one.operation === "update",
    );
  const runs = [await of(), await of(), await of()];
  for (const run of runs) {
    expect(run?.wal?.ratio).toBe(run?.walBytesRatio);
    expect(run?.time?.ratio).toBe(run?.timeRatio);
    expect(run?.wal?.low).toBeGreaterThan(1.3);
    expect((run?.wal?.high ?? 9) / (run?.wal?.low ?? 1)).toBeLessThan(1.3);
  }
  const [low, high] = [
    Math.max(...runs.map((run) => run?.time?.low ?? 0)),
    Math.min(...runs.map((run) => run?.time?.high ?? 0)),
  ];
  expect(low / high).toBeLessThan(1.5);
});

it.each([
  [{ ratio: 0.72, low: 0.7, high: 0.75 }, /^each INSERT into t takes 0.72 times the WAL \(0.7 to 0.75\)/],
  [{ ratio: 1, low: 1, high: 1 }, /about as much WAL and/],
  [{ ratio: 1.8, low: 1.79, high: 1.81 }, /1.8 times the WAL \(1.79 to 1.81\)/],
  [{ ratio: 1.3, low: 0.9, high: 1.6 }, /about as much WAL \(0.9 to 1.6\)/],
])("nothing is said to cost no more that costs less, or that nobody can tell", (wal, words) => {
  const said = priceOf({
    table: "public.t",
    operation: "insert",
    walBytesRatio: wal.ratio,
    timeRatio: 1,
    wal,
    time: wal,
  });
  expect(said).toMatch(words);
  expect(said).not.toMatch(/no more/);
});

it("a table whose writes could not be timed is named", async () => {
  const report = await proved(server, {
    history: {
      "migrations/1.sql": `CREATE TABLE odd (id int PRIMARY KEY, n int NOT NULL, CHECK (n * n = -1));
        CREATE TABLE guarded (id bigint PRIMARY KEY, n int NOT NULL);
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not here'; END $$;
        CREATE TRIGGER guard BEFORE UPDATE ON guarded FOR EACH ROW EXECUTE FUNCTION refuse();`,
    },
    rows: 4000,
    files: { "migrations/2.sql": "CREATE INDEX i ON odd (n); CREATE INDEX j ON guarded (n);" },
  });
  expect(report.proof?.untimed).toContain("writes to public.odd were not timed: it has no rows here");
  expect(report.proof?.untimed).toContain("UPDATE of public.guarded could not be timed: not here");
  expect(report.proof?.writes?.map((one) => `${one.operation} ${one.table}`)).toEqual([
    "insert public.guarded",
  ]);
});

describe("a column that an earlier migration has added", () => {
  it.each(
    sampled([
      ["has no value in the rows from before", "ADD COLUMN late text", "late", [7000, 7700], 0],
      ["has its default", "ADD COLUMN late text NOT NULL DEFAULT 'new'", "late", [0, 0], 7000],
      [
        "is made up where its default is computed",
        "ADD COLUMN late timestamptz NOT NULL DEFAULT now()",
        "late",
        [0, 0],
        0,
      ],
      ["is made up where it is a key", "ADD COLUMN late text UNIQUE", "late", [0, 1600], 0],
    ]),
  )("%s", async (_, alter, column, [least = 0, most = 0], same) => {
    const { proof, remarks } = await proved(server, {
      history: {
        "migrations/1.sql": "CREATE TABLE t (id bigint PRIMARY KEY, early text);",
        "migrations/2.sql": `ALTER TABLE t ${alter};`,
        "queries.sql": `-- name: nulls\nSELECT count(*) FILTER (WHERE ${column} IS NULL) FROM t;
          -- name: without\nSELECT * FROM t WHERE ${column} IS NULL;\n-- name: default\nSELECT * FROM t WHERE ${column}::text = 'new';
          -- name: early\nSELECT * FROM t WHERE early IS NULL;`,
      },
      rows: 8000,
      workload: ["queries.sql"],
      files: { "migrations/3.sql": `CREATE INDEX i ON t (${column});` },
    });
    const rowsOf = (name: string) => proof?.plans?.find((one) => one.query.name === name)?.after?.rows ?? -1;
    expect(rowsOf("without")).toBeGreaterThanOrEqual(least);
    expect(rowsOf("without")).toBeLessThanOrEqual(most);
    expect(rowsOf("default")).toBeGreaterThanOrEqual(same);
    expect(rowsOf("early")).toBeLessThan(1000);
    // What is said of an index over such rows is said of such rows alone.
    const told = remarks.filter((each) => each.includes("which a migration has added"));
    const value = least > 0 ? "NULL" : "'new'";
    expect(told).toEqual(
      least > 0 || same > 0
        ? [
            expect.stringMatching(
              `^9\\d % of the rows of public.t have ${value} in late here, which a migration has added: .* of public.i `,
            ),
          ]
        : [],
    );
  });

  it("is told where the change itself adds it, and not where the rows are somebody's own", async () => {
    const of = async (seed: Readonly<Record<string, string>>) =>
      (
        await proved(server, {
          history: { "migrations/1.sql": "CREATE TABLE t (id bigint PRIMARY KEY);", ...seed },
          rows: 2000,
          ...(seed["rows.sql"] ? { seedData: "rows.sql" } : {}),
          files: {
            "migrations/2.sql":
              'ALTER TABLE t ADD "Late" int NOT NULL DEFAULT 0, ADD done boolean;\nCREATE INDEX i ON t (coalesce("Late", 1)) WHERE done;',
          },
        })
      ).remarks.filter((each) => each.includes("which a migration has added"));
    expect(await of({})).toEqual([
      expect.stringContaining(`100 % of the rows of public.t have '0' in "Late" here`),
      expect.stringContaining("100 % of the rows of public.t have NULL in done here"),
    ]);
    expect(await of({ "rows.sql": "INSERT INTO t SELECT generate_series(1, 2000);" })).toEqual([]);
  });
});
