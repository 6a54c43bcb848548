-- case: the down section forgets one
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: there is no down section
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: the other migrations have a down file
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_index.up.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: a constraint has to go too
-- file: db/migrations/00002_check.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
SELECT 1;

-- case: a plain script has no place for it
-- severity: notice
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: the commented block forgets it
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- Rollback:
-- DROP INDEX CONCURRENTLY orders_placed_at_idx;

-- case: an index that became a constraint is named once
-- file: db/migrations/00002_key.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
-- +goose Down
SELECT 1;

-- case: a constraint of that name on another table goes
-- outside: ALTER TABLE customers ADD CONSTRAINT total_check CHECK (id > 0)
-- file: db/migrations/00002_check.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
ALTER TABLE customers DROP CONSTRAINT total_check;

-- case: a comment that only speaks of it
-- severity: notice
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- orders_number_idx is for the search page.

-- case: a new table stays, with its indexes
-- file: db/migrations/00002_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
-- +goose Down
SELECT 1;

-- case: the table gets its name back, and keeps the constraint
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text, total int);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_sales.sql
-- +goose Up
ALTER TABLE orders RENAME TO sales;
ALTER TABLE sales ADD CONSTRAINT sales_total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
ALTER TABLE sales RENAME TO orders;
ALTER TABLE orders RENAME CONSTRAINT sales_total_check TO orders_total_check;

-- case: a new table takes a name that was not there before, and stays
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text, total int);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_invoices.sql
-- +goose Up
CREATE TABLE invoices AS SELECT * FROM orders;
ALTER TABLE invoices ADD CONSTRAINT invoices_total_check CHECK (total >= 0);
-- +goose Down
ALTER TABLE invoices RENAME TO bills;

-- case: another table gets its old name back
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text, total int);
CREATE TABLE customers (id bigint, name text);
-- +goose Down
DROP TABLE orders, customers;
-- file: db/migrations/00002_clients.sql
-- +goose Up
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
CREATE TABLE clients AS SELECT * FROM customers;
DROP TABLE customers;
-- +goose Down
ALTER TABLE clients RENAME TO customers;

-- case: the table comes back from another schema, and keeps the constraint
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE SCHEMA app;
CREATE TABLE orders (id bigint, number text, total int);
-- +goose Down
DROP TABLE orders;
DROP SCHEMA app;
-- file: db/migrations/00002_app.sql
-- +goose Up
ALTER TABLE orders SET SCHEMA app;
ALTER TABLE app.orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
ALTER TABLE app.orders SET SCHEMA public;

-- case: a changeset of its own adds the index
-- file: db/changes.sql
--liquibase formatted sql

--changeset ann:1
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
--rollback DROP TABLE refunds;

--changeset ann:2
CREATE INDEX refunds_order_id_idx ON refunds (order_id);

-- case: a constraint on a table that the same change makes
-- since: main
-- file: db/migrations/00001_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint PRIMARY KEY, total int);
-- +goose Down
DROP TABLE refunds;
-- file: db/migrations/00002_check.sql
-- +goose Up
ALTER TABLE refunds ADD CONSTRAINT refunds_total_check CHECK (total >= 0);
-- +goose Down
SELECT 1;

-- case: an index made anew under its own name, and only dropped on the way back
-- also: drop-before-replacement
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (lower(number));
ANALYZE orders;
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: an index that takes another's name, and keeps it
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_new;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_new ON orders (number);
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
ALTER INDEX orders_number_new RENAME TO orders_number_idx;
-- +goose Down
SELECT 1;

-- case: a foreign key made anew under its own name
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint, customer bigint CONSTRAINT orders_customer_fkey REFERENCES customers ON DELETE CASCADE);
-- +goose Down
DROP TABLE orders, customers;
-- file: db/migrations/00002_keep.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;
ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers NOT VALID;
-- +goose Down
ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;

-- case: a check made anew under its own name, beside an index that is left
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, total int);
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total > 0);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_total.sql
-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_total_check, ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
RESET lock_timeout;
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
-- +goose Down
SELECT 1;

-- case: a foreign key that PostgreSQL has named is made anew under that name
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint, customer bigint, FOREIGN KEY (customer) REFERENCES customers);
-- +goose Down
DROP TABLE orders, customers;
-- file: db/migrations/00002_cascade.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey, ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers ON DELETE CASCADE NOT VALID;
-- +goose Down

-- case: a key like one that stays is left
-- also: duplicate-index, constraint-builds-index
-- history: db/migrations/00001_crates.sql
-- +goose Up
CREATE TABLE crates (id bigint PRIMARY KEY, code text UNIQUE);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_case.sql
-- +goose Up
ALTER TABLE crates ADD CONSTRAINT crates_code_uniq UNIQUE (code);
-- +goose Down
SELECT 1;

-- case: an index that is not unique is no key that comes back
-- also: index-build-under-exclusive-lock
-- history: db/migrations/00001_crates.sql
-- +goose Up
CREATE TABLE crates (id bigint PRIMARY KEY, code text UNIQUE);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_case.sql
-- +goose Up
ALTER TABLE crates DROP CONSTRAINT crates_code_key;
CREATE INDEX crates_code_idx ON crates (code);
-- +goose Down
SELECT 1;

-- case: an older index goes with the constraint that has taken it over
-- history: db/migrations/00001_crates.sql
-- +goose Up
CREATE TABLE crates (id bigint NOT NULL, code text NOT NULL);
CREATE UNIQUE INDEX crates_code_key ON crates (code);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_key.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE crates ADD CONSTRAINT crates_code_key UNIQUE USING INDEX crates_code_key;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE crates DROP CONSTRAINT crates_code_key;

-- case: an index of the same change goes with the constraint, and its own way back does not expect that
-- fails: 42704
-- also: missing-if-not-exists
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY orders_number_key;
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
-- file: db/migrations/00003_key.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_number_key;

-- case: an older index goes with a constraint of another name
-- history: db/migrations/00001_crates.sql
-- +goose Up
CREATE TABLE crates (id bigint NOT NULL, code text NOT NULL);
CREATE UNIQUE INDEX crates_code_key ON crates (code);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_key.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE crates ADD CONSTRAINT crates_code_unique UNIQUE USING INDEX crates_code_key;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE crates DROP CONSTRAINT crates_code_unique;

-- case: an older index goes with the primary key, under a name that up has given it
-- history: db/migrations/00001_crates.sql
-- +goose Up
CREATE TABLE crates (id bigint NOT NULL, code text NOT NULL);
CREATE UNIQUE INDEX crates_code_key ON crates (code);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_key.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER INDEX crates_code_key RENAME TO crates_pkey;
ALTER TABLE crates ADD PRIMARY KEY USING INDEX crates_pkey;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE crates DROP CONSTRAINT crates_pkey;

-- case: a materialized view with an index
-- file: db/migrations/00002_daily.sql
-- +goose Up
CREATE MATERIALIZED VIEW daily_totals AS SELECT date_trunc('day', placed_at) AS day FROM orders;
CREATE INDEX daily_totals_day_idx ON daily_totals (day);
-- +goose Down
SELECT 1;
