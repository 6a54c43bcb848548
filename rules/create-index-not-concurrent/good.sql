-- case: built beside the traffic
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);

-- case: a table nobody else can see yet
BEGIN;
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint NOT NULL);
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: a table made by a query
CREATE TABLE big_orders AS SELECT * FROM orders WHERE total > 1000;
CREATE INDEX big_orders_customer_id_idx ON big_orders (customer_id);

-- case: a table made by SELECT INTO
SELECT * INTO small_orders FROM orders WHERE total < 10;
CREATE INDEX small_orders_customer_id_idx ON small_orders (customer_id);

-- case: a temporary table
CREATE TEMPORARY TABLE staging (id bigint);
CREATE INDEX staging_id_idx ON staging (id);

-- case: a new table, renamed before it gets its index
CREATE TABLE orders_new (LIKE orders INCLUDING ALL);
ALTER TABLE orders_new RENAME TO orders_archive;
CREATE INDEX orders_archive_number_idx ON orders_archive (number);

-- case: a new table found by search_path
CREATE SCHEMA reporting;
SET search_path = reporting;
CREATE TABLE totals (day date);
CREATE INDEX totals_day_idx ON totals (day);

-- case: a quoted name is another name
CREATE TABLE "Orders" (id bigint);
CREATE INDEX "Orders_id_idx" ON "Orders" (id);

-- case: ON ONLY a partitioned table builds nothing
CREATE INDEX events_id_idx ON ONLY events (id);

-- case: a new materialized view
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
CREATE UNIQUE INDEX weekly_sales_week_idx ON weekly_sales (week);

-- case: SQL in a comment or a string is none
-- CREATE INDEX orders_customer_id_idx ON orders (customer_id);
INSERT INTO products (sku, name, price) VALUES ('1', 'CREATE INDEX i ON orders (id);', 1);

-- case: in the body of a function it does not run yet
CREATE FUNCTION index_orders() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE INDEX orders_number_idx ON orders (number);
END
$$;

-- case: under another lock, index-build-under-exclusive-lock speaks instead
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_note_idx ON orders (note);
COMMIT;

-- case: a tool that applies each migration once has just made the table
-- history: db/migrations/00001_customers.sql
-- +goose Up
CREATE TABLE customers (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE customers;
-- file: db/migrations/00002_coupons.sql
-- +goose Up
CREATE TABLE IF NOT EXISTS coupons (id bigint PRIMARY KEY, code text);
CREATE INDEX IF NOT EXISTS coupons_code_idx ON coupons (code);
-- +goose Down
DROP TABLE coupons;

-- case: ON ONLY a table that no migration has made
-- outside: CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at)
CREATE INDEX visits_id_idx ON ONLY visits (id);

-- case: a partitioned table: partitioned-index-locks-all-partitions speaks instead
CREATE INDEX events_id_idx ON events (id);

-- case: a hypertable, chunk by chunk
-- unproven: TimescaleDB is not among the extensions of our servers
-- history: migrations/0001_first.sql
CREATE TABLE conditions (at timestamptz NOT NULL, value float);
SELECT create_hypertable('conditions', by_range('at'));
-- file: migrations/0002_index.sql
CREATE INDEX conditions_value_idx ON conditions (value) WITH (timescaledb.transaction_per_chunk);

-- case: a table of which a later statement shows that it has partitions
-- also: partitioned-index-locks-all-partitions
-- outside: CREATE TABLE parcels (id bigint, at date) PARTITION BY RANGE (at)
CREATE INDEX parcels_id_idx ON parcels (id);
CREATE TABLE parcels_2026 PARTITION OF parcels FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- case: of a table that the same file makes with IF NOT EXISTS
CREATE TABLE IF NOT EXISTS coupons (id bigint PRIMARY KEY, code text);
CREATE INDEX IF NOT EXISTS coupons_code_idx ON coupons (code);
