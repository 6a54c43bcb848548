-- case: a table that already holds rows
CREATE INDEX orders_customer_id_idx ON orders (customer_id);

-- case: a unique index blocks just the same
CREATE UNIQUE INDEX orders_number_key ON orders (number);

-- case: inside a transaction the lock outlives the build
BEGIN;
CREATE INDEX orders_placed_at_idx ON orders (placed_at);
COMMIT;

-- case: IF NOT EXISTS takes the lock before it looks
-- severity: notice
CREATE INDEX IF NOT EXISTS orders_status_idx ON orders (status);

-- case: a partition is a table like any other
CREATE INDEX events_2026_id_idx ON events_2026 (id);

-- case: a comment between the keywords
CREATE INDEX /* for the customer page */ orders_customer_id_idx
  ON orders (customer_id);

-- case: a materialized view cannot be refreshed meanwhile
CREATE INDEX daily_sales_day_idx ON daily_sales (day);

-- case: inside a DO block
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_class WHERE relname = 'orders_number_idx') THEN
    CREATE INDEX orders_number_idx ON orders (number);
  END IF;
END
$$;

-- case: as a constant string given to EXECUTE
DO $$
BEGIN
  EXECUTE 'CREATE INDEX orders_number_idx ' || 'ON orders (number)';
END
$$;

-- case: a table renamed in this migration is still the old one
-- also: missing-if-not-exists
ALTER TABLE products RENAME TO articles;
CREATE INDEX articles_sku_idx ON articles (sku);
ANALYZE articles;

-- case: rolled back, the new table is gone again
BEGIN;
DROP TABLE IF EXISTS order_items;
CREATE TABLE order_items (order_id bigint);
ROLLBACK;
CREATE INDEX order_items_order_id_idx ON order_items (order_id);

-- case: goose runs the migration in a transaction
-- also: drop-index-not-concurrent
-- file: db/migrations/00002_orders_index.sql
-- +goose Up
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
-- +goose Down
DROP INDEX IF EXISTS orders_customer_id_idx;

-- case: a name that is taken does not make it quicker
-- fails: 42P07
CREATE INDEX orders_status_idx ON orders (status);

-- case: names that carry no order: another script may make the table first
-- severity: notice
-- unproven: nobody knows which of the two scripts runs first
-- file: install/create_indexes.sql
CREATE INDEX IF NOT EXISTS coupons_code_idx ON coupons (code);
-- history: install/create_tables.sql
CREATE TABLE coupons (id bigint PRIMARY KEY, code text);

-- case: a hypertable, which has a form of its own
-- unproven: TimescaleDB is not among the extensions of our servers
-- history: migrations/0001_first.sql
CREATE TABLE conditions (at timestamptz NOT NULL, value float);
SELECT create_hypertable('conditions', by_range('at'));
-- file: migrations/0002_index.sql
CREATE INDEX conditions_value_idx ON conditions (value);
