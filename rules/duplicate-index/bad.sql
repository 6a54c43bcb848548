-- case: the primary key's
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text = '1'
CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);

-- case: a unique constraint's, on a new table
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'coupons'::regclass AND indkey::text = '2'
CREATE TABLE coupons (id bigint, code text UNIQUE);
CREATE INDEX coupons_code_idx ON coupons (code);

-- case: twice in one migration
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text = '3'
CREATE INDEX CONCURRENTLY orders_customer_idx ON orders (customer_id);
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders USING btree (customer_id ASC);

-- case: two unique ones
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text = '1'
CREATE UNIQUE INDEX CONCURRENTLY orders_id_key ON orders (id);

-- case: an earlier migration's, which a later one may drop
-- severity: notice
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text = '4'
CREATE INDEX CONCURRENTLY orders_status_new_idx ON orders (status);

-- case: partial, over an expression
-- shows: SELECT count(DISTINCT pg_get_expr(indpred, indrelid)) = 1 FROM pg_index WHERE indrelid = 'customers'::regclass AND indpred IS NOT NULL
CREATE INDEX CONCURRENTLY customers_lower_idx ON customers (lower(email)) WHERE name <> '';
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (LOWER( email )) WHERE (name <> '');

-- case: a unique key beside the primary key
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'coupons'::regclass AND indkey::text = '1'
CREATE TABLE coupons (id bigint CONSTRAINT coupons_key PRIMARY KEY);
ALTER TABLE coupons ADD CONSTRAINT coupons_id_key UNIQUE (id);

-- case: on a partitioned table
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'coupons'::regclass AND indkey::text = '1'
CREATE TABLE coupons (id bigint PRIMARY KEY) PARTITION BY RANGE (id);
CREATE INDEX coupons_id_idx ON coupons (id);

-- case: a foreign key shows that the column has a unique index
-- outside: CREATE TABLE accounts (id bigint PRIMARY KEY)
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'accounts'::regclass AND indkey::text = '1'
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE wallets (id bigint PRIMARY KEY, account_id bigint REFERENCES accounts (id));
-- file: db/migrations/00002_case.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY accounts_id_idx ON accounts (id);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS accounts_id_idx;

-- case: one that then gets another name
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text = '3'
CREATE INDEX CONCURRENTLY orders_customer_one_idx ON orders (customer_id);
CREATE INDEX CONCURRENTLY orders_customer_two_idx ON orders (customer_id);
ALTER INDEX orders_customer_two_idx RENAME TO orders_customer_three_idx;

-- case: one that gets another name, and its name another index
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text = '3'
CREATE INDEX CONCURRENTLY orders_customer_one_idx ON orders (customer_id);
CREATE INDEX CONCURRENTLY orders_customer_two_idx ON orders (customer_id);
ALTER INDEX orders_customer_two_idx RENAME TO orders_customer_three_idx;
CREATE INDEX CONCURRENTLY orders_customer_two_idx ON orders (id, customer_id, status);

-- case: one that may be another by that name
-- also: if-not-exists-hides-invalid-index
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text = '3'
CREATE INDEX CONCURRENTLY orders_customer_one_idx ON orders (customer_id);
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_two_idx ON orders (customer_id);
