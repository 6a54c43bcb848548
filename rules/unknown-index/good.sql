-- case: made by an earlier migration
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, number text UNIQUE, total int CHECK (total > 0));
CREATE INDEX orders_total_idx ON orders (total);
CREATE INDEX ON orders (lower(number));
-- file: db/migrations/00002_all.sql
-- +goose Up
DROP INDEX orders_lower_idx;
ALTER INDEX orders_total_idx RENAME TO orders_totals_idx;
COMMENT ON INDEX orders_totals_idx IS 'for the search page';
CLUSTER orders USING orders_totals_idx;
ALTER TABLE orders CLUSTER ON orders_totals_idx;
ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_pkey;
COMMENT ON CONSTRAINT orders_total_check ON orders IS 'no refunds';
ALTER TABLE orders DROP CONSTRAINT orders_number_key, DROP CONSTRAINT orders_total_check;

-- case: IF EXISTS
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_drop.sql
-- +goose Up
DROP INDEX IF EXISTS orders_number_idx;
ALTER INDEX IF EXISTS orders_number_idx RENAME TO orders_by_number;
ALTER INDEX IF EXISTS orders_number_idx SET (fillfactor = 70);
ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_number_key;
ALTER TABLE IF EXISTS refunds DROP CONSTRAINT refunds_pkey;

-- case: a plain folder may begin anywhere
-- outside: CREATE INDEX orders_by_hand ON orders (number)
DROP INDEX CONCURRENTLY orders_by_hand;

-- case: a migration changes a table that no migration makes
-- outside: CREATE INDEX customers_by_hand ON customers (email)
-- history: db/migrations/00001_orders.sql
-- +goose Up
ALTER TABLE orders ADD COLUMN age int;
-- file: db/migrations/00002_drop.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY customers_by_hand;

-- case: an index of a partition
-- history: db/migrations/00001_visits.sql
-- +goose Up
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX visits_id_idx ON visits (id);
-- file: db/migrations/00002_reindex.sql
-- +goose NO TRANSACTION
-- +goose Up
REINDEX INDEX CONCURRENTLY visits_2026_id_idx;

-- case: in another schema, which the connection may look into
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint, number text);
CREATE INDEX orders_number_idx ON shop.orders (number);
-- file: db/migrations/00002_drop.sql
-- +goose Up
SET search_path = shop;
DROP INDEX orders_number_idx;

-- case: constraints that LIKE copies, and that PostgreSQL makes of NOT NULL
-- postgres: >=18
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint NOT NULL, total int CONSTRAINT is_positive CHECK (total > 0));
CREATE TABLE refunds (LIKE orders INCLUDING CONSTRAINTS);
-- file: db/migrations/00002_drop.sql
-- +goose Up
ALTER TABLE refunds DROP CONSTRAINT is_positive;
ALTER TABLE orders DROP CONSTRAINT orders_id_not_null;

-- case: a constraint that the same statement makes
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_check.sql
-- +goose Up
ALTER TABLE orders ADD CONSTRAINT is_positive CHECK (total > 0) NOT VALID, VALIDATE CONSTRAINT is_positive;

-- case: only where it is there
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_drop.sql
-- +goose Up
-- +goose StatementBegin
DO $$
BEGIN
  IF to_regclass('orders_number_idx') IS NOT NULL THEN
    DROP INDEX orders_number_idx;
  END IF;
END
$$;
-- +goose StatementEnd

-- case: a slip of the pen on the way back has its own finding
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
-- +goose Down
DROP INDEX CONCURRENTLY orders_totals_idx;

-- case: a schema that is filled in
-- unproven: another program fills in which schema it is
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_drop.sql
-- +goose ENVSUB ON
-- +goose Up
DROP INDEX ${SCHEMA}.orders_total_idx;

-- case: a name that is filled in
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_drop.sql
-- +goose ENVSUB ON
-- +goose Up
DROP INDEX orders_${PART}_idx;

-- case: the first of all migrations may follow what somebody has built by hand
-- outside: CREATE INDEX orders_by_hand ON orders (number)
-- file: db/migrations/00001_drop.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY orders_by_hand;

-- case: a foreign key leads to a table that no migration makes
-- outside: CREATE TABLE users (id bigint PRIMARY KEY, email text)
-- outside: CREATE INDEX users_email_idx ON users (email)
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users);
-- file: db/migrations/00002_then.sql
-- +goose Up
DROP INDEX users_email_idx;

-- case: a view reads a table that no migration makes
-- outside: CREATE TABLE users (id bigint PRIMARY KEY, email text)
-- outside: CREATE INDEX users_email_idx ON users (email)
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE VIEW names AS SELECT email FROM users;
-- file: db/migrations/00002_then.sql
-- +goose Up
DROP INDEX users_email_idx;

-- case: rows of a table that no migration makes are changed
-- outside: CREATE TABLE users (id bigint PRIMARY KEY, email text)
-- outside: CREATE INDEX users_email_idx ON users (email)
-- history: db/migrations/00001_first.sql
-- +goose Up
UPDATE users SET email = lower(email);
-- file: db/migrations/00002_then.sql
-- +goose Up
DROP INDEX users_email_idx;

-- case: a comment is on a table that no migration makes
-- outside: CREATE TABLE users (id bigint PRIMARY KEY, email text)
-- outside: CREATE INDEX users_email_idx ON users (email)
-- history: db/migrations/00001_first.sql
-- +goose Up
COMMENT ON TABLE users IS 'of the other program';
-- file: db/migrations/00002_then.sql
-- +goose Up
DROP INDEX users_email_idx;

-- case: in a schema that no migration makes
-- outside: CREATE SCHEMA auth
-- outside: CREATE TABLE auth.users (id bigint PRIMARY KEY, email text)
-- outside: CREATE INDEX users_email_idx ON auth.users (email)
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE orders (id bigint);
-- file: db/migrations/00002_then.sql
-- +goose Up
DROP INDEX auth.users_email_idx;

-- case: what stands in CREATE SCHEMA
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE SCHEMA shop CREATE TABLE orders (id bigint, total int) CREATE INDEX orders_total_idx ON orders (total);
-- file: db/migrations/00002_then.sql
-- +goose Up
DROP INDEX shop.orders_total_idx;

-- case: a schema with another name
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint, total int);
CREATE INDEX orders_total_idx ON shop.orders (total);
ALTER SCHEMA shop RENAME TO store;
-- file: db/migrations/00002_then.sql
-- +goose Up
DROP INDEX store.orders_total_idx;

-- case: a name that PostgreSQL has cut off in the middle
-- history: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE visits_of_all_our_shops (id bigint, left_the_shop_at date) PARTITION BY RANGE (left_the_shop_at);
CREATE TABLE visits_of_all_our_shops_that_nobody_has_a_partition_for PARTITION OF visits_of_all_our_shops DEFAULT;
CREATE INDEX visits_idx ON visits_of_all_our_shops (left_the_shop_at);
-- file: db/migrations/00002_then.sql
-- +goose Up
REINDEX INDEX visits_of_all_our_shops_that_nobody_has_a__left_the_shop_at_idx;
