-- case: another one
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);
CREATE INDEX CONCURRENTLY orders_status_desc_idx ON orders (status DESC);
CREATE INDEX CONCURRENTLY orders_status_open_idx ON orders (status) WHERE total > 0;
CREATE INDEX CONCURRENTLY orders_status_total_idx ON orders (status) INCLUDE (total);
CREATE INDEX CONCURRENTLY orders_status_hash_idx ON orders USING hash (status);

-- case: with another operator class or collation
DROP INDEX CONCURRENTLY IF EXISTS orders_status_like_idx;
CREATE INDEX CONCURRENTLY orders_status_like_idx ON orders (status text_pattern_ops);
CREATE INDEX CONCURRENTLY orders_status_c_idx ON orders (status COLLATE "C");

-- case: the old one goes
DROP INDEX CONCURRENTLY IF EXISTS orders_status_new_idx;
CREATE INDEX CONCURRENTLY orders_status_new_idx ON orders (status);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: unique, beside a plain one
DROP INDEX CONCURRENTLY IF EXISTS orders_status_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_status_key ON orders (status);

-- case: it is there already
CREATE INDEX IF NOT EXISTS orders_status_idx ON orders (status);

-- case: the other one may not be there
CREATE TABLE IF NOT EXISTS coupons (id bigint, code text);
CREATE INDEX IF NOT EXISTS coupons_code_idx ON coupons (code);
CREATE INDEX IF NOT EXISTS coupons_by_code_idx ON coupons (code);

-- case: a partitioned table's own, which its partitions' are attached to
CREATE INDEX IF NOT EXISTS events_kind_only_idx ON ONLY events (kind);

-- case: a way back that drops the other one afterwards
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
DROP INDEX CONCURRENTLY IF EXISTS crates_by_code_idx;
CREATE INDEX CONCURRENTLY crates_by_code_idx ON crates (code);
DROP INDEX CONCURRENTLY IF EXISTS crates_code_idx;
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS crates_code_idx;
CREATE INDEX CONCURRENTLY crates_code_idx ON crates (code);
DROP INDEX CONCURRENTLY IF EXISTS crates_by_code_idx;

-- case: PostgreSQL makes one index of equal keys that a table begins with
CREATE TABLE coupons (id bigint PRIMARY KEY UNIQUE, code text UNIQUE, UNIQUE (code));

-- case: the primary key moves to another column, under the same name
-- history: db/migrations/00001_captcha.sql
-- +goose Up
CREATE TABLE captchas (uuid uuid PRIMARY KEY, answer text);
-- +goose Down
DROP TABLE captchas;
-- file: db/migrations/00002_number.sql
-- +goose Up
ALTER TABLE captchas ADD UNIQUE (uuid), DROP CONSTRAINT captchas_pkey, ADD COLUMN id serial PRIMARY KEY;
-- +goose Down
ALTER TABLE captchas DROP COLUMN id, ADD PRIMARY KEY (uuid), DROP CONSTRAINT captchas_uuid_key;
