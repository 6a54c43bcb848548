-- case: built first
DROP INDEX CONCURRENTLY IF EXISTS orders_status_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_status_placed_at_idx ON orders (status, placed_at);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: the clean-up before a build
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);

-- case: another index altogether
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number, status);
CREATE INDEX CONCURRENTLY products_sku_idx ON products (sku);

-- case: in one transaction nobody sees the gap
BEGIN;
DROP INDEX IF EXISTS orders_status_idx;
CREATE INDEX IF NOT EXISTS orders_status_placed_at_idx ON orders (status, placed_at);
COMMIT;

-- case: a new table
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id);
DROP INDEX refunds_idx;
CREATE INDEX refunds_idx ON refunds (id, order_id);

-- case: a table is no index
DROP TABLE order_items;
CREATE INDEX CONCURRENTLY orders_status_placed_at_idx ON orders (status, placed_at);

-- case: on another table that has the same columns
CREATE TABLE refunds (status text, placed_at timestamptz);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY refunds_status_idx ON refunds (status, placed_at);

-- case: on a table of the same name in another schema
CREATE SCHEMA archive;
CREATE TABLE archive.orders (status text, placed_at timestamptz);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_archive_idx ON archive.orders (status, placed_at);
