-- case: columns that are there
CREATE TABLE refunds (id bigint, "orderId" bigint);
ALTER TABLE refunds ADD COLUMN amount numeric;
CREATE INDEX refunds_order_idx ON refunds ("orderId", (amount + 1)) INCLUDE (amount);

-- case: a table that others may have changed, where scripts have no order
-- outside: CREATE TABLE orders (id bigint, note text)
-- history: scripts/orders.sql
CREATE TABLE IF NOT EXISTS orders (id bigint);
-- history: scripts/customers.sql
CREATE TABLE IF NOT EXISTS customers (id bigint);
-- file: scripts/index.sql
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

-- case: a procedure of the migrations adds columns
-- history: migrations/0001_times.sql
CREATE PROCEDURE add_times(target regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD COLUMN created_at timestamptz', target);
END
$$;
-- file: migrations/0002_coupons.sql
CREATE TABLE coupons (id bigint);
CALL add_times('coupons');
CREATE INDEX coupons_created_at_idx ON coupons (created_at);

-- case: a function of the migrations adds columns
-- history: migrations/0001_times.sql
CREATE FUNCTION add_times(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD COLUMN created_at timestamptz', target);
END
$$;
-- file: migrations/0002_coupons.sql
CREATE TABLE public.coupons (id bigint);
SELECT add_times('public."coupons"'::regclass);
CREATE INDEX coupons_created_at_idx ON public.coupons (created_at);

-- case: a procedure that was called for all tables, by an earlier migration
-- history: db/migrations/00001_coupons.sql
-- +goose Up
CREATE TABLE coupons (id bigint);
-- +goose StatementBegin
CREATE PROCEDURE add_times() LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE coupons ADD COLUMN created_at timestamptz;
END
$$;
-- +goose StatementEnd
CALL add_times();
-- +goose Down
DROP PROCEDURE add_times;
DROP TABLE coupons;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY coupons_created_at_idx ON coupons (created_at);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS coupons_created_at_idx;

-- case: a key over columns that the same statement adds
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD COLUMN order_id bigint, ADD COLUMN line int, ADD UNIQUE (order_id, line) INCLUDE (id);
