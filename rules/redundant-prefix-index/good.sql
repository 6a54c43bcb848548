-- case: the longer one takes its place
DROP INDEX CONCURRENTLY IF EXISTS orders_status_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_status_placed_at_idx ON orders (status, placed_at);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: other columns first, another order
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_status_idx;
CREATE INDEX CONCURRENTLY orders_placed_at_status_idx ON orders (placed_at, status);
CREATE INDEX CONCURRENTLY orders_status_desc_idx ON orders (status DESC, placed_at);

-- case: what has a reason of its own
CREATE TABLE refunds (id bigint, order_id bigint, open boolean);
CREATE INDEX refunds_idx ON refunds (id, order_id);
CREATE UNIQUE INDEX refunds_id_key ON refunds (id);
CREATE INDEX refunds_open_idx ON refunds (id) WHERE open;
CREATE INDEX refunds_covering_idx ON refunds (order_id) INCLUDE (open);
CREATE INDEX refunds_hash_idx ON refunds USING hash (order_id);

-- case: a longer one beside a constraint's
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id, order_id);

-- case: the other one may not be there
CREATE TABLE IF NOT EXISTS coupons (id bigint, code text);
CREATE INDEX IF NOT EXISTS coupons_code_id_idx ON coupons (code, id);
CREATE INDEX IF NOT EXISTS coupons_code_idx ON coupons (code);

-- case: a way back that drops the longer one afterwards
-- history: db/migrations/00001_crates.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE TABLE crates (id bigint, code text, made date);
CREATE INDEX crates_code_idx ON crates (code);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_case.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS crates_code_made_idx;
CREATE INDEX CONCURRENTLY crates_code_made_idx ON crates (code, made);
DROP INDEX CONCURRENTLY IF EXISTS crates_code_idx;
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS crates_code_idx;
CREATE INDEX CONCURRENTLY crates_code_idx ON crates (code);
DROP INDEX CONCURRENTLY IF EXISTS crates_code_made_idx;

-- case: a way back that only restores
-- history: db/migrations/00001_crates.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE TABLE crates (id bigint, code text, made date);
CREATE INDEX crates_code_idx ON crates (code);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_case.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS crates_code_made_idx;
CREATE INDEX CONCURRENTLY crates_code_made_idx ON crates (code, made);
DROP INDEX CONCURRENTLY IF EXISTS crates_code_idx;
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS crates_code_idx;
CREATE INDEX CONCURRENTLY crates_code_idx ON crates (code);

-- case: nobody knows whether the same is filled in twice
CREATE INDEX CONCURRENTLY orders_first_idx ON orders ((${EXPRESSION}));
CREATE INDEX CONCURRENTLY orders_last_idx ON orders ((${EXPRESSION}), total);
