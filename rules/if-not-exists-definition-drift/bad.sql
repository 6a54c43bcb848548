-- case: over other columns
-- shows: SELECT indkey::text = '1' FROM pg_index WHERE indexrelid = 'refunds_idx'::regclass
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id);
CREATE INDEX IF NOT EXISTS refunds_idx ON refunds (order_id);

-- case: of another table
-- shows: SELECT indrelid = 'refunds'::regclass FROM pg_index WHERE indexrelid = 'by_id'::regclass
CREATE TABLE refunds (id bigint);
CREATE TABLE coupons (id bigint);
CREATE INDEX by_id ON refunds (id);
CREATE INDEX IF NOT EXISTS by_id ON coupons (id);

-- case: unique now
-- shows: SELECT NOT indisunique FROM pg_index WHERE indexrelid = 'refunds_idx'::regclass
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_idx ON refunds (id);
CREATE UNIQUE INDEX IF NOT EXISTS refunds_idx ON refunds (id);

-- case: partial now
-- shows: SELECT indpred IS NULL FROM pg_index WHERE indexrelid = 'refunds_idx'::regclass
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_idx ON refunds (id);
CREATE INDEX IF NOT EXISTS refunds_idx ON refunds (id) WHERE id > 0;

-- case: a table's name
-- shows: SELECT relkind = 'r' FROM pg_class WHERE relname = 'coupons'
CREATE TABLE refunds (id bigint);
CREATE TABLE coupons (id bigint);
CREATE INDEX IF NOT EXISTS coupons ON refunds (id);

-- case: made by an earlier migration
-- also: rollback-destroys-more
-- shows: SELECT indkey::text = '1' FROM pg_index WHERE indexrelid = 'refunds_idx'::regclass
-- history: db/migrations/00001_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id);
-- +goose Down
DROP TABLE refunds;
-- file: db/migrations/00002_refunds.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY IF NOT EXISTS refunds_idx ON refunds (order_id);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS refunds_idx;
