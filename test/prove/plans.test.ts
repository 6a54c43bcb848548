import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { preparation } from "../../src/prove/plans/arguments.ts";
import { queriesFor } from "../../src/prove/plans/derived-queries.ts";
import { nodesOf, planned } from "../../src/prove/plans/explain.ts";
import { indexFacts } from "../../src/prove/plans/indexes.ts";
import { inTurns } from "../../src/prove/plans/interleave.ts";
import { quantile, speedupOf } from "../../src/prove/plans/timings.ts";
import type { Server, Session } from "../../src/prove/server/index.ts";
import type { PlanNode, Proof } from "../../src/types.ts";
import { proofOf, proved } from "../proof/proved.ts";
import { isWhole, sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const history = {
  "migrations/1.sql":
    "CREATE TABLE orders (id bigint PRIMARY KEY, number text NOT NULL, note text, tags jsonb NOT NULL, at timestamptz NOT NULL);",
};
const queries = `-- name: by number
SELECT * FROM orders WHERE number = $1;
-- name: by note
-- $1: 'x'
SELECT count(*) FROM orders WHERE note = $1;
-- name: writes
UPDATE orders SET note = 'x' WHERE number = $1;
-- name: hides a write
WITH gone AS (DELETE FROM orders RETURNING *) SELECT * FROM gone;
-- name: unknown value
SELECT * FROM orders WHERE length(number) = $1;
-- name: refused
SELECT nothing FROM orders;
-- name: sleeps
SELECT pg_sleep(3600);
-- name: made
SELECT * FROM kinds WHERE kind = $1;
-- name: lost
SELECT min(tags::text) FROM orders WHERE tags = $1;
`;
const rows = 5000;
const files = (sql: string) => ({ "migrations/2.sql": sql });
const planOf = ({ plans = [] }: Proof, name: string) => plans.find((one) => one.query.name === name);

it.each(
  sampled([
    ["a column", '(number COLLATE "C")'],
    ["an expression", '((lower(number) COLLATE "C"))'],
    ["a later key", '(id, number COLLATE "POSIX" DESC)'],
  ]),
)("an index under another collation is asked under it: %s", async (_, keys) => {
  const proof = await proofOf(server, { history, rows, files: files(`CREATE INDEX i ON orders ${keys};`) });
  const asked = (proof.plans ?? []).filter(({ query }) => query.name.startsWith("i: "));
  expect(asked.length).toBeGreaterThan(1);
  for (const { query, after } of asked)
    expect([
      query.text,
      JSON.stringify(after?.tree).includes("Index Cond: ") || query.text.includes("ORDER BY"),
    ]).toEqual([expect.stringContaining("COLLATE"), true]);
  expect(proof.indexes?.find(({ name }) => name === "public.i")?.usedBy).toEqual(
    asked.map(({ query }) => query.name),
  );
});

describe("a workload", () => {
  it("is planned and timed without the new indexes and with them, and with what the change drops", async () => {
    const proof = await proofOf(server, {
      history: {
        ...history,
        "migrations/1_old.sql": "CREATE INDEX old ON orders (tags);",
        "queries.sql": queries,
      },
      rows,
      workload: ["queries.sql"],
      files: files(
        "CREATE INDEX i ON orders (number);\nCREATE TABLE kinds (id int PRIMARY KEY, kind text NOT NULL);\nCREATE INDEX j ON kinds (kind);\nDROP INDEX old;",
      ),
    });
    const side = (node: string) => ({
      node,
      cost: expect.any(Number),
      p50Ms: expect.any(Number),
      p95Ms: expect.any(Number),
      sharedBuffers: expect.any(Number),
    });
    const found = planOf(proof, "by number");
    // One of all that stand there has the number.
    expect(found?.before).toMatchObject({ rows: 1, walBytes: 0, tree: { came: { rows: 1, loops: 1 } } });
    // What its nodes read themselves is together what the query reads.
    for (const side of [found?.before, found?.after])
      expect(side && pagesIn(side.tree)).toBe(side?.sharedBuffers);
    // A scan of all rows takes its time in the scan.
    expect(slowestOf(found?.before?.tree)).toMatchObject({ relation: "public.orders", kind: "Seq Scan" });
    expect(found).toMatchObject({ index: "public.i", before: side("Seq Scan"), after: side("Index Scan") });
    expect(found?.speedup?.low).toBeGreaterThan(2);
    expect(found?.before?.sharedBuffers).toBeGreaterThan(10 * (found?.after?.sharedBuffers ?? 0));
    expect(planOf(proof, "by note")).toMatchObject({ index: null, after: { node: "Seq Scan" } });
    expect(planOf(proof, "writes")).toMatchObject({
      index: "public.i",
      says: "it writes, so it is only planned",
    });
    expect(planOf(proof, "writes")).not.toHaveProperty("speedup");
    expect(planOf(proof, "hides a write")?.says).toMatch(/only planned: .*read-only transaction/);
    expect(planOf(proof, "unknown value")).toMatchObject({
      after: { node: "Seq Scan" },
      says: expect.stringContaining("-- $1: VALUE"),
    });
    expect(planOf(proof, "refused")).toMatchObject({ says: expect.stringContaining("nothing"), index: null });
    expect(planOf(proof, "refused")).not.toHaveProperty("before");
    expect(planOf(proof, "sleeps")?.says).toMatch(/only planned: .*timeout/);
    expect(planOf(proof, "made")).toMatchObject({ index: "public.j", before: { node: "Seq Scan" } });
    const lost = planOf(proof, "lost");
    expect(lost).toMatchObject({
      index: null,
      before: { node: "Index Only Scan" },
      after: { node: "Seq Scan" },
    });
    expect(lost?.speedup?.high).toBeLessThan(0.8);
    const [insert, update] = (proof.writes ?? []).filter((one) => one.table === "public.orders");
    expect([insert?.operation, update?.operation]).toEqual(["insert", "update"]);
    // The index of number comes, the larger one of tags goes.
    expect(insert?.timeRatio).toBeGreaterThan(0);
    expect(update?.walBytesRatio).toBeGreaterThan(1);
    // Without it nothing indexed changes, and what finds room in its page is HOT.
    expect(update?.hotLost).toBeGreaterThan(0.5);
    expect(proof.indexes).toMatchObject([
      { name: "public.i", usedBy: ["by number", "writes"] },
      { name: "public.j", usedBy: ["made"] },
      { name: "public.kinds_pkey" },
    ]);
  });

  it.runIf(isWhole)("may stand in runbooks, as far as it is about a table of the change", async () => {
    const block = (sql: string) => `\`\`\`sql\n${sql}\n\`\`\`\n`;
    const proof = await proofOf(server, {
      history: {
        ...history,
        "docs/deploy.md": `# Deploy\n${block("EXPLAIN SELECT * FROM orders WHERE number = 'x';")}${block("EXPLAIN SELECT * FROM elsewhere;\nEXPLAIN SELECT 1;")}`,
        "node_modules/a/README.md": block("EXPLAIN SELECT * FROM orders;"),
      },
      rows,
      files: files("CREATE INDEX i ON orders (number);\nCREATE INDEX j ON orders (at);"),
    });
    expect(proof.plans?.map(({ query, index }) => [query.name, index])).toEqual([
      ["EXPLAIN at line 3 of docs/deploy.md", "public.i"],
      ...["i", "j"].flatMap((name) =>
        ["equality", "order", "range"].map((what) => [`${name}: ${what}`, `public.${name}`]),
      ),
    ]);
  });

  it.runIf(isWhole)("may stand in several files, beside what runbooks explain", async () => {
    const query = "SELECT * FROM orders WHERE number = $1;";
    const { proof, remarks } = await proved(server, {
      history: {
        ...history,
        "a.sql": `-- name: by number\n${query}\nSELECT * FROM orders WHERE id = 1;`,
        "b.sql": `-- name: by number\n${query}`,
        "c.json": JSON.stringify([{ query: "SELECT count(*) FROM orders" }, { query: "VACUUM" }]),
        "docs/deploy.md":
          "```sql\nEXPLAIN SELECT * FROM orders WHERE number = 'x';\nEXPLAIN SELECT * FROM orders WHERE id = 1;\n```\n",
      },
      rows,
      workload: ["a.sql", "b.sql", "c.json"],
      files: files("CREATE INDEX i ON orders (number);"),
    });
    expect(remarks).toContain('of 2 entries of c.json 1 are commands that have no plan: "2: VACUUM"');
    expect(proof?.plans?.map(({ query, index }) => [query.name, index])).toEqual([
      ["by number", "public.i"],
      ["SELECT at line 3", null],
      ["by number of b.sql", "public.i"],
      ["1: SELECT count(*) FROM orders", null],
      ["EXPLAIN at line 2 of docs/deploy.md", "public.i"],
    ]);
  });

  it("may be as long as a megabyte", async () => {
    const long = `SELECT * FROM orders WHERE number IN (${Array.from({ length: 90_000 }, (_, n) => `'n${n}-----'`).join(", ")})`;
    expect(long.length).toBeGreaterThan(1e6);
    const proof = await proofOf(server, {
      history: {
        ...history,
        "queries.sql": `-- name: long\n${long};\n-- name: short\nSELECT * FROM orders WHERE number = 'x';`,
      },
      rows,
      workload: ["queries.sql"],
      files: files("CREATE INDEX i ON orders (number);"),
    });
    expect(planOf(proof, "long")).toMatchObject({ before: { node: "Seq Scan" } });
    expect(planOf(proof, "short")).toMatchObject({ index: "public.i" });
  });

  it.runIf(isWhole)(
    "may suit some values of a parameter and not others, as few rows have most of them",
    async () => {
      const proof = await proofOf(server, {
        history: {
          "migrations/1.sql": `CREATE TABLE customers (id int PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY,
          customer_id int NOT NULL REFERENCES customers, state text NOT NULL CHECK (state IN ('done', 'open', 'new', 'failed', 'lost')),
          a text NOT NULL, b text NOT NULL, c text NOT NULL)`,
          "queries.sql":
            "-- name: by state\n-- $1: 'done', 'lost'\nSELECT * FROM orders WHERE state = $1;\n-- name: one\n-- $1: 1, 7\nSELECT * FROM customers WHERE id = $1;",
        },
        rows,
        workload: ["queries.sql"],
        files: files("CREATE INDEX by_state ON orders (state);"),
      });
      expect(proof.plans?.map(({ query, index }) => [query.name, index])).toEqual([
        ["by state with $1 = 'done'", null],
        ["by state with $1 = 'lost'", "public.by_state"],
        ["one with $1 = 1", null],
        ["one with $1 = 7", null],
      ]);
      expect(proof.indexes).toMatchObject([
        {
          usedBy: ["by state with $1 = 'lost'"],
          onlyUnder: [`"by state" uses it with $1 = 'lost', and not with $1 = 'done'`],
        },
      ]);
    },
  );

  it("with a mistake is the user's to mend", async () => {
    const told = (text: string | null) =>
      proved(server, {
        history: text === null ? history : { ...history, "queries.sql": text },
        workload: ["queries.sql"],
        files: files("SELECT 1;"),
      });
    const twice = { history: { ...history, "queries.sql": "SELECT 1;" }, files: files("SELECT 1;") };
    await expect(proved(server, { ...twice, workload: ["queries.sql", "queries.sql"] })).rejects.toThrow(
      "the workload queries.sql is given twice",
    );
    await expect(told(null)).rejects.toThrow("the workload queries.sql cannot be read");
    await expect(told("")).rejects.toThrow("the workload queries.sql holds no query");
    await expect(told("SELECT 1;\nDROP TABLE orders;")).rejects.toThrow("queries.sql:2: only SELECT");
  });
});

it.runIf(isWhole)("rows may be somebody's own", async () => {
  const { proof, remarks } = await proved(server, {
    history: {
      ...history,
      "seeds/rows.sql":
        "INSERT INTO orders SELECT n, 'n' || n, NULL, '{}', now() FROM generate_series(1, 3000) AS n;\nINSERT INTO nothing VALUES (1);\nCOPY orders FROM '/rows';",
    },
    rows: 0,
    seedData: "seeds/rows.sql",
    files: files("CREATE INDEX i ON orders (number);"),
  });
  expect(remarks).toContainEqual(
    expect.stringMatching(/^seeds\/rows.sql:3 does not load: permission denied to COPY from a file/),
  );
  if (!proof) throw new Error("nothing was proven");
  expect(proof.rows).toBeUndefined();
  expect(proof.seedData).toBe("seeds/rows.sql");
  expect(proof.plans?.[0]?.query.text).toMatch(/number = 'n1\d{3}'::text/);
  expect(proof.indexes).toMatchObject([
    { bytes: expect.any(Number), usedBy: ["i: equality", "i: order", "i: range"] },
  ]);
  expect(proof.writes?.map((one) => one.operation)).toEqual(["insert", "update"]);
});

it("a change that rows keep from going through is told so", async () => {
  const { proof, remarks } = await proved(server, {
    history: {
      "migrations/1.sql": "CREATE TABLE flags (id int PRIMARY KEY, kind bool NOT NULL, state bool NOT NULL);",
    },
    rows,
    files: files("ALTER TABLE flags ADD CHECK (kind AND NOT kind); CREATE INDEX i ON flags (kind, state);"),
  });
  expect(remarks).toContainEqual(
    expect.stringMatching(
      /^with 5000 rows the change does not go through, and no query is asked: check constraint/,
    ),
  );
  expect(proof?.plans).toBeUndefined();
});

it.runIf(isWhole)("rows are also written into a table of which each row needs another table's", async () => {
  const proof = await proofOf(server, {
    history: {
      "migrations/1.sql":
        "CREATE TABLE people (id text PRIMARY KEY); CREATE TABLE profiles (id text PRIMARY KEY REFERENCES people, born date NOT NULL);",
    },
    rows,
    files: files("CREATE INDEX i ON profiles (born);"),
  });
  expect(proof.writes?.map(({ table, operation }) => [table, operation])).toEqual([
    ["public.profiles", "insert"],
    ["public.profiles", "update"],
  ]);
});

it("the keys of a new table are part of it, and nobody asks whether they help", async () => {
  const made = "CREATE TABLE notes (id bigint PRIMARY KEY, slug text UNIQUE, at timestamptz);";
  const proof = await proofOf(server, {
    history,
    rows: 1000,
    files: {
      ...files(`${made} CREATE INDEX notes_at_idx ON notes (at); ALTER TABLE orders ADD UNIQUE (number);`),
      "migrations/3.sql": "CREATE INDEX notes_slug_at_idx ON notes (slug, at);",
    },
  });
  const asked = new Set(proof.plans?.map(({ query }) => query.name.replace(/:.*/, "")));
  expect([...asked].sort()).toEqual(["notes_at_idx", "notes_slug_at_idx", "orders_number_key"]);
  // Two versions have made indexes of one table: what both cost together.
  const notes = proof.writes?.filter((one) => one.table === "public.notes" && one.operation === "insert");
  expect(notes).toEqual([
    {
      table: "public.notes",
      operation: "insert",
      timeRatio: expect.any(Number),
      walBytesRatio: expect.any(Number),
      wal: expect.objectContaining({ ratio: expect.any(Number), low: expect.any(Number) }),
      time: expect.objectContaining({ ratio: expect.any(Number), high: expect.any(Number) }),
    },
  ]);
  expect(notes?.[0]?.walBytesRatio).toBeGreaterThan(1.1);
});

it("an index that no plan uses is told why", async () => {
  const proof = await proofOf(server, {
    history: {
      "migrations/1.sql": `${history["migrations/1.sql"]} CREATE INDEX known ON orders (number, id);
        CREATE TABLE other (id int); CREATE TABLE few (id int, a int);`,
      "queries.sql": `SELECT number FROM orders ORDER BY number LIMIT 2000;
        SELECT * FROM orders WHERE note LIKE 'abc%';
        SELECT * FROM orders WHERE lower(note) = 'x';
        SELECT count(*) FROM orders WHERE at > '2000-01-01';
        SELECT * FROM orders WHERE tags @> '{"n": 1}';`,
    },
    rows,
    workload: ["queries.sql"],
    files: files(`CREATE INDEX a_redundant ON orders (number, id, tags);
      CREATE INDEX b_partial ON orders (lower(note)) WHERE id < 100;
      CREATE INDEX c_prefix ON orders (note);
      CREATE INDEX d_whole ON orders (at, id, note);
      CREATE INDEX e_order ON orders USING btree (id, (tags -> 'n'));
      CREATE INDEX f_other ON other (id);`),
  });
  const why = Object.fromEntries((proof.indexes ?? []).map((one) => [one.name, one.unusedBecause]));
  expect(why).toEqual({
    "public.a_redundant": expect.stringContaining("takes known instead"),
    "public.b_partial": expect.stringContaining("does not imply its predicate (id < 100)"),
    "public.c_prefix": expect.stringContaining("only with text_pattern_ops"),
    "public.d_whole": expect.stringMatching(/could use it, at a cost of \d+ against \d+/),
    "public.e_order": expect.stringContaining("fits its keys (id, ((tags -> 'n'::text)))"),
    "public.f_other": "no query reads other",
  });
});

describe("without a workload each new index is asked what it is made for", () => {
  let session: Session;
  afterEach(() => session.simple("ROLLBACK; DEALLOCATE ALL"));
  beforeAll(async () => {
    const database = await server.database(["pg_trgm"]);
    session = await database.connect();
    await session.simple(
      `CREATE EXTENSION pg_trgm; ${history["migrations/1.sql"]} ALTER TABLE orders ADD words text[], ADD span int8range, ADD place point;
       INSERT INTO orders SELECT n, md5(n::text), NULL, jsonb_build_object('n', n), now() + n * interval '1 minute', ARRAY['a' || n, 'b'],
         int8range(n, n + 10), point(n, n) FROM generate_series(1, 3000) AS n; ANALYZE`,
    );
  });

  it.each([
    ["btree", "(number)", ["equality", "order", "range"]],
    [
      "several columns, descending, partial",
      "(number, at DESC) WHERE id > 10",
      ["equality", "order", "range"],
    ],
    ["nulls where they are not expected", "(at NULLS FIRST)", ["equality", "order", "range"]],
    ["an expression", "(lower(number))", ["equality", "order", "range"]],
    ["a prefix", "(number text_pattern_ops)", ["LIKE"]],
    ["hash", "USING hash (number)", ["equality"]],
    ["BRIN", "USING brin (at)", ["equality"]],
    ["GIN over jsonb", "USING gin (tags)", ["@>"]],
    ["GIN over paths", "USING gin (tags jsonb_path_ops)", ["@>"]],
    ["GIN over an array", "USING gin (words)", ["@>"]],
    ["trigrams", "USING gin (number gin_trgm_ops)", ["LIKE"]],
    ["trigrams, nearest too", "USING gist (number gist_trgm_ops)", ["LIKE", "nearest"]],
    ["full text", "USING gin (to_tsvector('simple', number))", ["@@"]],
    ["SP-GiST", "USING spgist (number)", ["LIKE"]],
    ["GiST over ranges", "USING gist (span)", ["@>"]],
    ["GiST over points", "USING gist (place)", ["<@", "nearest"]],
  ])("%s", async (_, definition, kinds) => {
    await session.simple(
      `BEGIN; CREATE INDEX i ON orders ${definition}; ANALYZE orders; SET LOCAL enable_seqscan = off`,
    );
    const index = (await indexFacts(session)).get("public.i");
    const queries = index ? await queriesFor(session, index) : [];
    expect(queries.map((one) => one.name)).toEqual(kinds.map((kind) => `i: ${kind}`));
    for (const [at, query] of queries.entries()) {
      await session.extended(preparation(`q${at}`, query));
      const { tree } = await planned(session, `q${at}`, { given: [], count: 0 });
      expect([...nodesOf(tree)].map((one) => one.index)).toContain("i");
    }
  });
});

it("measured in turns, what slows the machine down half-way slows both sides", () => {
  const slowed = (at: number): number => (at < 10 ? 1 : 2);
  const pairs = Array.from({ length: 20 }, (_, at) => ({
    before: (30 + (at % 3)) * slowed(at),
    after: 10 * slowed(at),
  }));
  const { ratio, low, high } = speedupOf(pairs);
  expect([ratio, low, high]).toEqual([3.1, 3, 3.2]);
  // One side after the other, it would have been half as much.
  const half = quantile(
    pairs.slice(0, 10).map((one) => one.before),
    0.5,
  );
  expect(
    half /
      quantile(
        pairs.slice(10).map((one) => one.after),
        0.5,
      ),
  ).toBeLessThan(1.6);
});

it("and so they are run in turns", async () => {
  let runs = 0;
  const side = (ms: number): Session => {
    const plan = { "Node Type": "Result", "Total Cost": 1, "Plan Rows": 1 };
    // The machine is half as fast from the twentieth run on.
    const time = (): number => (++runs > 20 ? 2 * ms : ms);
    const rows = () => [{ plan: JSON.stringify([{ Plan: plan, "Execution Time": time() }]) }];
    const nothing = async () => [];
    return {
      pid: 1,
      simple: nothing,
      execute: async () => {},
      pipeline: nothing,
      copy: async () => ({ command: "", rows: [] }),
      close: async () => {},
      abandon: () => {},
      extended: async () => ({ command: "", rows: rows() }),
    };
  };
  const { pairs } = await inTurns(side(30), side(10), "q", [], { longestMs: 1000, thresholds: null });
  expect(pairs.length).toBe(25);
  expect(new Set(pairs.map((one) => one.before)).size).toBe(2);
  expect(speedupOf(pairs)).toMatchObject({ ratio: 3, low: 3, high: 3 });
});

it("of few runs the interval is all that was seen, of many what encloses the median", () => {
  const runs = (count: number) =>
    speedupOf(Array.from({ length: count }, (_, at) => ({ before: at + 1, after: 1 })));
  expect(runs(3)).toEqual({ ratio: 2, low: 1, high: 3, runs: 3 });
  expect(runs(9)).toEqual({ ratio: 5, low: 2, high: 8, runs: 9 });
  expect(runs(20)).toEqual({ ratio: 10.5, low: 6, high: 15, runs: 20 });
  expect([quantile([3, 1, 2], 0.5), quantile([3, 1, 2], 0.95)]).toEqual([2, 3]);
});

function slowestOf(tree: PlanNode | undefined): PlanNode | undefined {
  const nodes = tree ? [...nodesOf(tree)] : [];
  return nodes.toSorted((a, b) => (b.ms ?? 0) - (a.ms ?? 0)).find(({ ms = 0 }) => ms > 0);
}

function pagesIn({ pages = 0, children }: PlanNode): number {
  return children.reduce((sum, child) => sum + pagesIn(child), pages);
}
