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

-- case: a foreign key showed a unique index, and is dropped
-- outside: CREATE TABLE accounts (id bigint PRIMARY KEY, number bigint CONSTRAINT accounts_number UNIQUE)
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE wallets (id bigint PRIMARY KEY, number bigint CONSTRAINT wallets_fkey REFERENCES accounts (number));
-- file: db/migrations/00002_case.sql
-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE wallets DROP CONSTRAINT wallets_fkey;
-- file: db/migrations/00003_case.sql
-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE accounts DROP CONSTRAINT accounts_number;
-- file: db/migrations/00004_case.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY accounts_number_idx ON accounts (number);

-- case: a foreign key to two columns shows neither their order nor an index over one
-- outside: CREATE TABLE accounts (id bigint, number bigint, UNIQUE (number, id))
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE wallets (id bigint PRIMARY KEY, number bigint, FOREIGN KEY (id, number) REFERENCES accounts (id, number));
-- file: db/migrations/00002_case.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY accounts_id_idx ON accounts (id);

-- case: an index that sorts otherwise than the one that a foreign key shows
-- outside: CREATE TABLE accounts (id text PRIMARY KEY)
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE wallets (id bigint PRIMARY KEY, account text REFERENCES accounts (id));
-- file: db/migrations/00002_case.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY accounts_id_idx ON accounts (id text_pattern_ops);

-- case: nobody knows whether the same is filled in twice
CREATE INDEX CONCURRENTLY orders_first_idx ON orders ((${EXPRESSION}));
CREATE INDEX CONCURRENTLY orders_last_idx ON orders ((${EXPRESSION}));
