-- case: another changeset of the same file made the table
-- file: db/changes.sql
--liquibase formatted sql

--changeset ann:1
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
--rollback DROP TABLE IF EXISTS refunds;

--changeset ann:2
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
--rollback DROP TABLE IF EXISTS refunds;

-- case: an earlier migration made the table
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
SET lock_timeout = '2s';
DROP TABLE orders;

-- case: the table was there before all migrations, since up needs it
-- outside: CREATE TABLE parcels (id bigint, code text)
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS parcels_code_idx;
CREATE INDEX CONCURRENTLY parcels_code_idx ON parcels (code);
-- +goose Down
SET lock_timeout = '2s';
DROP TABLE IF EXISTS parcels;

-- case: up passes over a table that is there, and down drops it
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
CREATE TABLE IF NOT EXISTS orders (id bigint, number text);
-- file: migrations/0002_orders.down.sql
SET lock_timeout = '2s';
DROP TABLE IF EXISTS orders;

-- case: the table was renamed by up
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_sales.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders RENAME TO sales;
-- +goose Down
SET lock_timeout = '2s';
DROP TABLE sales;

-- case: a column that was there before
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP COLUMN number;

-- case: an index that was there before
-- severity: warning
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text, status text);
CREATE INDEX orders_status_idx ON orders (status);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a constraint that was there before
-- severity: warning
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text CONSTRAINT orders_number_key UNIQUE, total int);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_check.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE orders DROP CONSTRAINT orders_number_key;

-- case: a foreign key that was there before
-- severity: warning
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint, customer_id bigint CONSTRAINT orders_customer_fk REFERENCES customers, total int);
-- +goose Down
DROP TABLE orders, customers;
-- file: db/migrations/00002_check.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_total_check, DROP CONSTRAINT orders_customer_fk;

-- case: the table goes, and is changed before
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP COLUMN number;
DROP TABLE orders;

-- case: reading the rows does not keep them
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
SET lock_timeout = '2s';
SELECT count(*) FROM orders;
DROP TABLE orders;

-- case: up adds a column of that name to another table
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE TABLE customers (id bigint);
-- +goose Down
DROP TABLE orders, customers;
-- file: db/migrations/00002_number.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE customers ADD COLUMN number text;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP COLUMN number;
