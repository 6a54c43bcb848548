import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server, Session } from "../../src/prove/server/index.ts";
import { locksOf } from "../../src/sql/locks/locks-taken.ts";
import { root } from "../print/place.ts";
import { openMajor } from "../servers/binaries.ts";
import { statementsAfter } from "./after-shop.ts";
import { tablesHeld } from "./watch.ts";

const shop = readFileSync(new URL("rules/shop.sql", root), "utf8");

/** What stands beside the shop, so that every statement below has something to work on. */
const beside = `
  CREATE TABLE refunds (id bigint, order_id bigint, at timestamptz NOT NULL);
  CREATE UNIQUE INDEX refunds_id_key ON refunds (id);
  CREATE TABLE events_2028 (id bigint NOT NULL, at timestamptz NOT NULL, kind text NOT NULL, payload jsonb);
  CREATE INDEX events_2026_id_idx ON events_2026 (id);
  CREATE INDEX events_id_idx ON ONLY events (id);
  ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
  CREATE UNIQUE INDEX daily_sales_day_idx ON daily_sales (day);
`;

const statements = [
  "CREATE INDEX i ON orders (number)",
  "CREATE UNIQUE INDEX i ON orders (id, number)",
  "CREATE INDEX IF NOT EXISTS orders_status_idx ON orders (status)",
  "CREATE INDEX i ON ONLY events (payload)",
  "CREATE INDEX i ON events_2026 (kind, id)",
  "CREATE INDEX i ON daily_sales (total)",
  "DROP INDEX orders_status_idx",
  "REINDEX INDEX orders_status_idx",
  "REINDEX TABLE orders",
  "ALTER INDEX orders_status_idx RENAME TO other",
  "ALTER INDEX orders_status_idx SET (fillfactor = 80)",
  "ALTER TABLE order_items ADD PRIMARY KEY (order_id, line)",
  "ALTER TABLE orders ADD UNIQUE (number)",
  "ALTER TABLE orders ADD EXCLUDE USING btree (number WITH =)",
  "ALTER TABLE refunds ADD CONSTRAINT refunds_id_key UNIQUE USING INDEX refunds_id_key",
  "ALTER TABLE customers ADD COLUMN token uuid UNIQUE",
  "ALTER TABLE refunds ADD FOREIGN KEY (order_id) REFERENCES orders",
  "ALTER TABLE refunds ADD FOREIGN KEY (order_id) REFERENCES orders NOT VALID",
  "ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check",
  "ALTER TABLE orders ADD CHECK (total > 0) NOT VALID",
  "ALTER TABLE orders ALTER COLUMN number SET NOT NULL",
  "ALTER TABLE orders ALTER COLUMN status SET STATISTICS 500",
  "ALTER TABLE orders SET (fillfactor = 80)",
  "ALTER TABLE orders CLUSTER ON orders_status_idx",
  "ALTER TABLE orders REPLICA IDENTITY FULL",
  "ALTER TABLE orders DISABLE TRIGGER USER",
  "ALTER TABLE orders DROP CONSTRAINT orders_total_check",
  "ALTER TABLE orders RENAME COLUMN number TO no",
  "ALTER TABLE order_items RENAME TO items",
  "ALTER TABLE order_items DROP COLUMN line",
  "ALTER TABLE events ATTACH PARTITION events_2028 FOR VALUES FROM ('2028-01-01') TO ('2029-01-01')",
  "ALTER TABLE events DETACH PARTITION events_2027",
  "CREATE TABLE events_2029 PARTITION OF events FOR VALUES FROM ('2029-01-01') TO ('2030-01-01')",
  "CREATE TABLE coupons (id bigint, order_id bigint REFERENCES orders)",
  "CREATE TABLE copy (LIKE orders INCLUDING ALL)",
  "TRUNCATE order_items",
  "LOCK TABLE orders IN SHARE MODE",
  "LOCK TABLE orders",
  "REFRESH MATERIALIZED VIEW daily_sales",
  "REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales",
  "CLUSTER orders USING orders_status_idx",
  "DROP TABLE refunds",
  "CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
];

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

// The newest major, or those that INDEXWRIGHT_MAJORS asks for.
const asked = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);

describe.each(asked)("on PostgreSQL %i", (major) => {
  let server: Server;
  let session: Session;
  let watcher: Session;
  beforeAll(async () => {
    server = await openMajor(major);
    const database = await server.database();
    session = await database.connect();
    watcher = await database.connect();
    await session.simple(shop + beside);
  });
  afterAll(async () => {
    await session?.close();
    await watcher?.close();
    await server?.stop();
  });

  it.each(statements)("%s", async (sql) => {
    await session.simple(`BEGIN; ${sql}`);
    const held = await tablesHeld(watcher, session.pid);
    await session.simple("ROLLBACK");
    const [statement] = await statementsAfter(shop + beside, sql);
    if (!statement) throw new Error("not read");
    for (const { relation, mode } of locksOf(statement, statement.schema))
      expect([relation.name, held.get(relation.name)]).toEqual([relation.name, mode]);
    // Nothing that keeps writers or readers out is missing from the table; partitions go with their parent.
    const told = new Set(locksOf(statement, statement.schema).map(({ relation }) => relation.name));
    const strong = [...held].filter(
      ([, mode]) =>
        !["AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock"].includes(mode),
    );
    expect(strong.map(([name]) => name).filter((name) => !told.has(name))).toEqual([]);
  });
});
