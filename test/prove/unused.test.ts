import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { failing } from "../../src/check/measured/plan-findings.ts";
import type { ComparedPlans, Use } from "../../src/prove/plans/index.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";
import { budgets, compared } from "./sides.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const schema = `CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customers, state text NOT NULL, kind int NOT NULL, paid boolean NOT NULL,
    number text NOT NULL, note text, placed_at timestamptz NOT NULL, gone_at timestamptz);`;
const rows = `INSERT INTO customers SELECT n, 'c' || n FROM generate_series(1, 300) AS n;
  INSERT INTO orders SELECT n, 1 + n % 300, CASE WHEN n % 20 = 0 THEN 'new' WHEN n % 21 = 0 THEN 'it''s' ELSE 'done' END, n % 25, n % 20 = 0,
    md5(n::text), CASE WHEN n % 3 = 0 THEN 'note' END, '2024-01-01'::timestamptz + n * interval '1 minute', NULL FROM generate_series(1, 6000) AS n;`;

const shown = (change: string, queries: string | null, more = "", alike = false): Promise<ComparedPlans> =>
  compared(server, { schema: `${schema}${more}`, rows, change, queries, alike });

const useOf = ({ used }: ComparedPlans, name = "public.i"): Use => used.get(name) ?? {};

/** What is found against the index. */
function found({ plans, used }: ComparedPlans): readonly string[] {
  const indexes = [...used].map(([name, use]) => ({ name, table: "public.orders", valid: true, ...use }));
  const server = { major: 18, version: "18.0", provider: "embedded", measures: [] };
  return failing({ server, statements: [], plans, indexes }, budgets).map(
    ({ card, message }) => `${card.id}: ${message}`,
  );
}

const unusedIn = (all: ComparedPlans): readonly string[] =>
  found(all).filter((one) => one.startsWith("unused-new-index"));

describe("a parameter in the place of a constant", () => {
  it.each(
    sampled(
      [
        [
          "the literal of the predicate",
          "(placed_at) WHERE state = 'new'",
          "SELECT * FROM orders WHERE state = $1 AND placed_at < $2 ORDER BY placed_at LIMIT $3",
          "state = 'new'",
        ],
        [
          "one of several",
          "(placed_at) WHERE state IN ('new', 'open')",
          "SELECT * FROM orders WHERE state = $1 ORDER BY placed_at LIMIT 5",
          "state = 'new'",
        ],
        [
          "a number",
          "(number) WHERE kind = 7",
          "SELECT * FROM orders WHERE kind = $1 AND number = $2",
          "kind = '7'",
        ],
        [
          "a number beyond which rows are",
          "(number) WHERE kind > 20",
          "SELECT * FROM orders WHERE kind > $1 AND number = $2",
          "kind = '20'",
        ],
        [
          "a truth value",
          "(placed_at) WHERE paid",
          "SELECT * FROM orders WHERE paid = $1 ORDER BY placed_at LIMIT 10",
          "paid = 'true'",
        ],
        [
          "two columns",
          "(number) WHERE state = 'new' AND kind = 3",
          "SELECT * FROM orders WHERE kind = $1 AND number = $2 AND state = $3",
          "kind = '3', state = 'new'",
        ],
        [
          "beside a condition that holds whatever it is",
          "(number) WHERE gone_at IS NULL AND state = 'it''s'",
          "SELECT * FROM orders o WHERE o.gone_at IS NULL AND o.state = $2 AND o.number = $1",
          "state = 'it''s'",
        ],
        [
          "a value that comes often",
          "(number) WHERE state <> 'done'",
          "SELECT * FROM orders WHERE state = $1 AND number = $2",
          "state = 'new'",
        ],
        [
          "an alias, and a join",
          "(customer_id) WHERE state = 'new'",
          "SELECT o.* FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.email = $1 AND o.state = $2",
          "state = 'new'",
        ],
        [
          "in a function's argument beside others of which no value is known",
          "(placed_at) WHERE state = 'new'",
          "SELECT * FROM orders WHERE state = $1 AND placed_at > now() - make_interval(days => $2) - $3::interval AND length(number) > $4 ORDER BY placed_at LIMIT 5",
          "state = 'new'",
        ],
        [
          "of a query that writes",
          "(placed_at) WHERE state = 'new'",
          "UPDATE orders SET note = $2 WHERE state = $1 AND placed_at < $3",
          "state = 'new'",
        ],
      ],
      8,
    ),
  )("is also tried as %s", async (_, index, query, says) => {
    const all = await shown(`CREATE INDEX i ON orders ${index};`, `-- name: q\n${query};`);
    expect(unusedIn(all)).toEqual([]);
    expect(useOf(all).usedBy).toEqual([`q with ${says}`]);
  });

  it("says under which values the index is used, and under which it is not", async () => {
    const all = await shown(
      "CREATE INDEX i ON orders (placed_at) WHERE state = 'new';",
      "-- name: q\nSELECT * FROM orders WHERE state = $1 ORDER BY placed_at LIMIT 5;",
    );
    expect(useOf(all).onlyUnder).toEqual([`"q" uses it with state = 'new', and not with state = 'done'`]);
  });

  it("is also tried where the change drops the index", async () => {
    const all = await shown(
      "DROP INDEX old;",
      "-- name: q\nSELECT * FROM orders WHERE state = $1 ORDER BY placed_at LIMIT 5;",
      "CREATE INDEX old ON orders (placed_at) WHERE state = 'new';",
    );
    const found = all.plans.find((one) => one.query.name === "q with state = 'new'");
    expect(found).toMatchObject({ before: { node: "Index Scan" }, after: { node: "Seq Scan" } });
  });

  it("keeps the values that somebody gives", async () => {
    const all = await shown(
      "CREATE INDEX i ON orders (placed_at) WHERE state = 'new';",
      "-- name: q\n-- $1: 'done'\nSELECT * FROM orders WHERE state = $1 ORDER BY placed_at LIMIT 5;",
    );
    expect(unusedIn(all)).toEqual([
      expect.stringContaining(`"q" does not imply its predicate (state = 'new'::text)`),
    ]);
  });
});

describe("a reason is found by trying, with the index as it is for a control", () => {
  it.each(
    sampled(
      [
        [
          "(number text_pattern_ops)",
          "SELECT * FROM orders WHERE number > 'x' ORDER BY number",
          "needs the type's default operator class for number, which has text_pattern_ops",
        ],
        ["(number)", "SELECT * FROM orders WHERE number LIKE 'abc%'", "looks for a prefix"],
        [
          "(lower(number))",
          "SELECT * FROM orders WHERE number = 'x'",
          "asks for number, but the index holds lower(number)",
        ],
        [
          "(number)",
          "SELECT * FROM orders WHERE upper(number) = 'X'",
          "asks for upper(number), but the index holds number",
        ],
        [
          "(number) WHERE gone_at IS NULL",
          "SELECT * FROM orders WHERE number = 'x'",
          "does not imply its predicate (gone_at IS NULL)",
        ],
        [
          "(kind)",
          "SELECT * FROM orders WHERE kind::text = '7'",
          "asks for kind::text, but the index holds kind",
        ],
        [
          "USING hash (note, number)".replace("note, ", ""),
          "SELECT * FROM orders WHERE number > 'x'",
          "no condition and no order",
        ],
        [
          "USING brin (placed_at)",
          "SELECT * FROM orders WHERE placed_at::date = '2024-01-01'",
          "no condition and no order",
        ],
        [
          "(note NULLS FIRST)",
          "SELECT * FROM orders ORDER BY note LIMIT 100",
          "sorts by note with nulls last, which the index has first",
        ],
        [
          '(number COLLATE "C")',
          "SELECT * FROM orders WHERE number > 'x'",
          "compares number under another collation",
        ],
        [
          "USING gin (to_tsvector('simple', number))",
          "SELECT * FROM orders WHERE to_tsvector('english', number) @@ 'x'",
          "no condition and no order",
        ],
      ],
      8,
    ),
  )("%s: %s", async (index, query, reason) => {
    const all = await shown(`CREATE INDEX i ON orders ${index};`, `-- name: q\n${query};`);
    expect(unusedIn(all)).toEqual([expect.stringContaining(reason)]);
  });

  it("what somebody asks of another index is no reason", async () => {
    const all = await shown(
      "CREATE INDEX i ON orders (note) WHERE kind < 0;",
      "-- name: other\nSELECT * FROM orders ORDER BY number LIMIT 5;\n-- name: counts\nSELECT count(*) FROM orders;",
    );
    expect(unusedIn(all)).toEqual([expect.stringContaining("no condition and no order of a query")]);
  });

  it.each(["SELECT id FROM orders WHERE id < 7 ORDER BY id"])(
    "the index of a constraint may be what is taken instead: %s",
    async (query) => {
      const all = await shown("CREATE INDEX i ON orders (id, number, note, state);", `-- name: q\n${query};`);
      expect(useOf(all)).toMatchObject({
        usedBy: [],
        unusedBecause: `"q" takes orders_pkey instead, at a cost of 8 against 17`,
        byChance: true,
      });
      expect(found(all)).toEqual([
        "redundant-new-index: the new index public.i adds nothing: orders_pkey serves every query that could use it as well",
      ]);
    },
  );

  it("the index of a whole partitioned table is looked for in its partitions", async () => {
    const more = `CREATE TABLE events (id bigint, at date NOT NULL, n int) PARTITION BY RANGE (at);
       CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
       CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
       INSERT INTO events SELECT n, '2026-01-01'::date + n % 50, n FROM generate_series(1, 8000) AS n;`;
    const all = await shown(
      "CREATE INDEX i ON events (at);",
      "-- name: q\nSELECT * FROM events WHERE at > '2000-01-01';",
      more,
    );
    expect(unusedIn(all)).toEqual([]);
    expect(useOf(all)).toMatchObject({
      unusedBecause: expect.stringContaining("could use it"),
      byChance: true,
    });
    const never = await shown(
      "CREATE INDEX i ON events (at);",
      "-- name: q\nSELECT * FROM events WHERE n = 7;",
      more,
    );
    expect(unusedIn(never)).toEqual([expect.stringContaining("no condition and no order")]);
  });
});

it.each(
  sampled(
    [
      ["twins", "CREATE INDEX i ON orders (number); CREATE INDEX j ON orders (number);", ""],
      ["one that was there", "CREATE INDEX i ON orders (number);", "CREATE INDEX j ON orders (number);"],
      [
        "one of a constraint",
        "CREATE INDEX i ON orders (number);",
        "ALTER TABLE orders ADD CONSTRAINT j UNIQUE (number);",
      ],
      ["one that holds more", "CREATE INDEX i ON orders (number);", "CREATE INDEX j ON orders (number, id);"],
    ],
    8,
  ),
)("of two that tie nobody is warned: %s", async (_, change, more) => {
  const all = await shown(change, "-- name: q\nSELECT * FROM orders WHERE number = $1;", more);
  expect(unusedIn(all)).toEqual([]);
  expect(found(all).length).toBe(more === "" ? 0 : 1);
});

describe("nobody is warned while a query that reads the table has no plan that shows it", () => {
  it.each(
    sampled(
      [
        ["the table itself", "SELECT * FROM orders WHERE nothing = $1;", ""],
        ["in quotes", `SELECT * FROM public."orders" WHERE nothing = $1;`, ""],
        ["a view over it", "SELECT nothing FROM recent;", "CREATE VIEW recent AS SELECT * FROM orders;"],
        [
          "inside a function",
          "SELECT found('x');",
          "CREATE FUNCTION found(text) RETURNS SETOF orders LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT * FROM orders WHERE number = $1; END $$;",
        ],
        [
          "inside a function of a function",
          "SELECT outer_one('x');",
          `CREATE FUNCTION found(text) RETURNS SETOF orders LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT * FROM orders WHERE number = $1; END $$;
     CREATE FUNCTION outer_one(text) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM found($1)); END $$;`,
        ],
        [
          "inside a trigger",
          "INSERT INTO customers VALUES (-5, 'x');",
          `CREATE FUNCTION looks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM orders WHERE number = NEW.email; RETURN NEW; END $$;
     CREATE TRIGGER looks BEFORE INSERT ON customers FOR EACH ROW EXECUTE FUNCTION looks();`,
        ],
      ],
      8,
    ),
  )("%s", async (_, query, more) => {
    const all = await shown(
      "CREATE INDEX i ON orders (number);",
      `-- name: planned\nSELECT * FROM orders WHERE id = 1;\n-- name: unseen\n${query}`,
      more,
    );
    expect(unusedIn(all)).toEqual([]);
    expect(useOf(all)).toMatchObject({
      unproven: true,
      unusedBecause: `no plan shows what "unseen" asks of orders`,
    });
  });

  it("of another table it may be what it is", async () => {
    const all = await shown(
      "CREATE INDEX i ON orders (number);",
      "-- name: planned\nSELECT * FROM orders WHERE id = 1;\n-- name: elsewhere\nSELECT nothing FROM customers;",
    );
    expect(unusedIn(all)).toHaveLength(1);
  });
});

it("made-up values are no proof, and somebody's own rows are", async () => {
  const query = "-- name: q\nSELECT * FROM orders WHERE placed_at > '2000-01-01';";
  const change = "CREATE INDEX i ON orders (placed_at, id);";
  const made = await shown(change, query);
  expect(unusedIn(made)).toEqual([]);
  expect(useOf(made)).toMatchObject({
    unusedBecause: expect.stringMatching(/at a cost of \d{1,6} against \d/),
    byChance: true,
  });
  expect(unusedIn(await shown(change, query, "", true))).toEqual([
    expect.stringContaining("it reads too much of the table"),
  ]);
});

describe("without a workload an index is asked what it is made for", () => {
  it.each(
    sampled(
      [
        ["(note) WHERE note IS NULL", "no value"],
        ["(gone_at)", "no value"],
        ["(gone_at) WHERE gone_at IS NULL AND state = 'new'", "no value, and a literal"],
        ["(state, gone_at) WHERE gone_at IS NULL", "no value behind another key"],
        ["(paid)", "a rare value"],
        ["(state)", "a rare value"],
        ["(note) WHERE note IS NOT NULL", "a value"],
        ["(state) INCLUDE (number)", "the index alone"],
        ["(kind, number) INCLUDE (state)", "the index alone"],
        ["(placed_at) WHERE state = 'new'", "its own literal"],
        ["(customer_id)", "a key of another table"],
        ["(kind)", "groups"],
        ["((note IS NULL))", "an expression that is true or not"],
        ["(id DESC, paid)", "an order"],
      ],
      8,
    ),
  )("%s: %s", async (index, _asks) => {
    const all = await shown(`CREATE INDEX i ON orders ${index};`, null);
    expect(useOf(all).usedBy?.length, JSON.stringify(useOf(all))).toBeGreaterThan(0);
    expect(unusedIn(all)).toEqual([]);
  });

  it("nobody is warned of one that none of the queries uses", async () => {
    const all = await shown("CREATE INDEX i ON customers (email text_pattern_ops) WHERE id < 0;", null);
    expect(unusedIn(all)).toEqual([]);
  });
});
