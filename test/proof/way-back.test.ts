import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { compareSnapshots, isSame, snapshot } from "../../src/prove/round-trip/snapshot.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { defaults, discoveryOf } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const history = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, number text CONSTRAINT orders_number_check CHECK (number <> ''),
  customer bigint CONSTRAINT orders_customer_fkey REFERENCES customers (id) ON DELETE CASCADE,
  total int NOT NULL, "Odd" int, CONSTRAINT orders_total_check CHECK (total > 0), UNIQUE (number));
ALTER TABLE orders ADD CONSTRAINT orders_once UNIQUE (customer, number) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX orders_number_idx ON orders USING btree (lower(number) text_pattern_ops DESC) INCLUDE (total) WHERE total > 0;
CREATE UNIQUE INDEX orders_odd_idx ON public.orders ("Odd" DESC NULLS LAST, total);
CREATE INDEX orders_customer_idx ON orders (customer);
ALTER INDEX orders_customer_idx RENAME TO orders_by_customer;
CREATE INDEX orders_cust ON orders (customer, total DESC);
ALTER TABLE orders RENAME COLUMN customer TO buyer;
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX visits_id_idx ON visits (id);
`;

/** What replaces something under its own name. */
const changes: readonly string[] = [
  "DROP INDEX orders_number_idx; CREATE INDEX orders_number_idx ON orders (number);",
  "DROP INDEX CONCURRENTLY orders_odd_idx; CREATE UNIQUE INDEX CONCURRENTLY orders_odd_idx ON orders (total, id);",
  "DROP INDEX orders_by_customer; CREATE INDEX orders_by_customer ON orders (buyer, id);",
  "DROP INDEX orders_cust; CREATE INDEX orders_cust ON orders (buyer);",
  "CREATE INDEX n ON orders (number); DROP INDEX orders_number_idx; ALTER INDEX n RENAME TO orders_number_idx;",
  "CREATE INDEX n ON orders (number); ALTER INDEX orders_number_idx RENAME TO o; ALTER INDEX n RENAME TO orders_number_idx;",
  "DROP INDEX visits_id_idx; CREATE INDEX visits_id_idx ON visits (id, at);",
  "ALTER TABLE orders DROP CONSTRAINT orders_number_check, ADD CONSTRAINT orders_number_check CHECK (number <> 'x');",
  "ALTER TABLE orders DROP CONSTRAINT orders_total_check; ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);",
  "ALTER TABLE orders ADD CONSTRAINT c CHECK (total >= 0); ALTER TABLE orders DROP CONSTRAINT orders_total_check; ALTER TABLE orders RENAME CONSTRAINT c TO orders_total_check;",
  "ALTER TABLE orders DROP CONSTRAINT orders_number_key; ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number, id);",
  "ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY (id, total);",
  "ALTER TABLE orders DROP CONSTRAINT orders_number_key; CREATE INDEX orders_number_key ON orders (number);",
  "DROP INDEX orders_by_customer; ALTER TABLE orders ADD CONSTRAINT orders_by_customer UNIQUE (id, buyer);",
];

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

it.each(changes)("the way back from what is replaced leads to what stood there: %s", async (up) => {
  const files = new Map([["m/2_b.up.sql", `${up.replaceAll("; ", ";\n")}\n`]]);
  const report = await lint(
    discoveryOf(files, new Map([["m/1_a.up.sql", history]])),
    { ...defaults, tool: "golang-migrate" },
    new Set(),
  );
  const [back] = report.waysBack;
  const database = await server.database();
  const session = await database.connect();
  try {
    await session.simple(history);
    const before = await snapshot(database);
    for (const sql of [up, back?.sql ?? ""])
      for (const statement of sql.split(/;\s*/)) if (statement) await session.simple(statement);
    const differences = compareSnapshots(before, await snapshot(database));
    expect(differences).toMatchObject({ left: [], lost: [], changed: [] });
    expect(isSame(differences)).toBe(true);
  } finally {
    await session.close();
    await database.drop();
  }
});
