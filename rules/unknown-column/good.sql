-- case: columns that are there
CREATE TABLE refunds (id bigint, "orderId" bigint);
ALTER TABLE refunds ADD COLUMN amount numeric;
CREATE INDEX refunds_order_idx ON refunds ("orderId", (amount + 1)) INCLUDE (amount);

-- case: a table that others may have changed
-- outside: ALTER TABLE orders ADD COLUMN note text
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

-- case: a table whose columns come from elsewhere
CREATE TABLE big_orders AS SELECT * FROM orders;
CREATE INDEX big_orders_number_idx ON big_orders (number);

-- case: an older table may be there
-- outside: CREATE TABLE coupons (id bigint, code text)
-- history: db/migrations/00001_nothing.sql
-- +goose Up
SELECT 1;
-- +goose Down
SELECT 1;
-- file: db/migrations/00002_coupons.sql
-- +goose Up
CREATE TABLE coupons_copy (LIKE coupons);
CREATE INDEX coupons_copy_code_idx ON coupons_copy (code);
-- +goose Down
DROP TABLE coupons_copy;
