-- case: each changeset takes back its own
-- file: db/changes.sql
--liquibase formatted sql

--changeset ann:1
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
--rollback DROP TABLE refunds;

--changeset ann:2
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
--rollback DROP INDEX refunds_order_id_idx;

-- case: up makes the table anew
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint, number text, total int);
-- file: migrations/0002_orders.down.sql
DROP TABLE IF EXISTS orders;

-- case: down makes the table as it was
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
ALTER TABLE orders ALTER COLUMN number TYPE varchar(20);
-- file: migrations/0002_orders.down.sql
CREATE TABLE orders_before (id bigint, number text);
INSERT INTO orders_before SELECT id, number FROM orders;
DROP TABLE orders;
ALTER TABLE orders_before RENAME TO orders;

-- case: the column comes back
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
ALTER TABLE orders ALTER COLUMN number TYPE varchar(20);
-- file: migrations/0002_orders.down.sql
ALTER TABLE orders DROP COLUMN number;
ALTER TABLE orders ADD COLUMN number text;

-- case: a column of its own
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
ALTER TABLE orders ADD COLUMN status text;
-- file: migrations/0002_orders.down.sql
ALTER TABLE orders DROP COLUMN status;

-- case: a table that up makes in a body
-- file: migrations/0002_orders.up.sql
DO $$ BEGIN EXECUTE format('CREATE TABLE %I (id bigint, code text)', 'parcels'); END $$;
CREATE INDEX parcels_code_idx ON parcels (code);
-- file: migrations/0002_orders.down.sql
DROP TABLE parcels;

-- case: a table that a function makes
-- file: migrations/0002_orders.up.sql
CREATE FUNCTION make_table(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TABLE %I (id bigint, code text)', name);
END $$;
SELECT make_table('parcels');
CREATE INDEX parcels_code_idx ON parcels (code);
-- file: migrations/0002_orders.down.sql
DROP TABLE parcels;

-- case: a table that up does not mind missing
-- file: migrations/0002_orders.up.sql
ALTER TABLE IF EXISTS parcels ADD COLUMN code text;
-- file: migrations/0002_orders.down.sql
DROP TABLE IF EXISTS parcels;

-- case: up makes the index anew
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
DROP INDEX orders_number_idx;
CREATE INDEX orders_number_idx ON orders (number, id);
-- file: migrations/0002_orders.down.sql
DROP INDEX orders_number_idx;
CREATE INDEX orders_number_idx ON orders (number);

-- case: down drops what may not be there below a condition
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
CREATE INDEX orders_number_idx ON orders (number);
-- file: migrations/0002_orders.down.sql
DROP INDEX orders_number_idx;
DO $$ BEGIN IF false THEN DROP TABLE orders; END IF; END $$;

-- case: a temporary table
-- file: migrations/0002_orders.up.sql
CREATE TABLE parcels (id bigint);
-- file: migrations/0002_orders.down.sql
CREATE TEMPORARY TABLE copies AS SELECT id FROM parcels;
DROP TABLE parcels;
DROP TABLE copies;

-- case: of a way back without a way there nobody knows what it takes back
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.down.sql
DROP TABLE orders;

-- case: a column of a table that up makes anew
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
DROP TABLE orders;
CREATE TABLE orders (id bigint, number text);
-- file: migrations/0002_orders.down.sql
ALTER TABLE orders DROP COLUMN number;

-- case: the rows go back to the table that up has renamed
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
ALTER TABLE orders RENAME TO sales;
-- file: migrations/0002_orders.down.sql
CREATE TABLE orders (id bigint, number text);
INSERT INTO orders (id, number) SELECT id, number FROM sales;
DROP TABLE sales;

-- case: another table takes the column's values
-- history: migrations/0001_first.up.sql
CREATE TABLE orders (id bigint, number text, code text);
-- history: migrations/0001_first.down.sql
DROP TABLE orders;
-- file: migrations/0002_orders.up.sql
ALTER TABLE orders ADD COLUMN name text;
-- file: migrations/0002_orders.down.sql
UPDATE orders SET code = number;
ALTER TABLE orders DROP COLUMN number, DROP COLUMN name;

-- case: renamed by up, and made anew under its old name
-- also: create-index-not-concurrent, drop-index-not-concurrent, index-build-under-exclusive-lock, drop-before-replacement
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE UNIQUE INDEX orders_number ON orders (number);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_names.sql
-- +goose Up
ALTER INDEX orders_number RENAME TO orders_number_unique;
CREATE INDEX orders_number ON orders (number, id);
-- +goose Down
DROP INDEX orders_number_unique;
DROP INDEX orders_number;
CREATE UNIQUE INDEX orders_number ON orders (number);

-- case: a constraint of up's own that has taken over an older index
-- also: missing-rollback
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
