-- case: the same definition
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE UNIQUE INDEX refunds_idx ON refunds USING btree (id ASC) INCLUDE (order_id);
CREATE UNIQUE INDEX IF NOT EXISTS refunds_idx ON refunds (id int8_ops) INCLUDE (order_id);

-- case: a name of its own
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
CREATE INDEX IF NOT EXISTS refunds_order_id_idx ON refunds (order_id);

-- case: scripts that stand beside each other
CREATE INDEX IF NOT EXISTS orders_status_idx ON orders (status, placed_at);

-- case: without IF NOT EXISTS nothing is passed over
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id);
DO $$
BEGIN
  IF to_regclass('refunds_idx') IS NULL THEN
    CREATE INDEX refunds_idx ON refunds (order_id);
  END IF;
END
$$;

-- case: a name that nothing has yet
-- history: db/migrations/00001_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint, order_id bigint);
-- +goose Down
DROP TABLE refunds;
-- file: db/migrations/00002_refunds.sql
-- +goose Up
CREATE INDEX IF NOT EXISTS refunds_idx ON refunds (order_id);
-- +goose Down
DROP INDEX IF EXISTS refunds_idx;

-- case: the same, as pg_get_indexdef prints it
-- history: db/migrations/00001_coupons.sql
-- +goose Up
CREATE TABLE coupons (id bigint, code varchar(20));
CREATE INDEX coupons_code_idx ON coupons (lower(code));
-- file: db/migrations/00002_again.sql
-- +goose Up
CREATE INDEX IF NOT EXISTS coupons_code_idx ON public.coupons USING btree (lower((code)::text));
