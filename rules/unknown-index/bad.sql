-- case: DROP INDEX
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_drop.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY orders_number_idx;

-- case: one that an earlier migration has dropped
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- history: db/migrations/00002_drop.sql
-- +goose Up
DROP INDEX orders_number_idx;
-- file: db/migrations/00003_drop.sql
-- +goose Up
DROP INDEX public.orders_number_idx;

-- case: by its old name
-- fails: 42P01
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- history: db/migrations/00002_rename.sql
-- +goose Up
ALTER INDEX orders_number_idx RENAME TO orders_by_number;
-- file: db/migrations/00003_rename.sql
-- +goose Up
ALTER INDEX orders_number_idx RENAME TO orders_numbers;

-- case: ALTER INDEX SET
-- fails: 42P01
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_fill.sql
-- +goose Up
ALTER INDEX orders_number_idx SET (fillfactor = 70);

-- case: ATTACH PARTITION
-- fails: 42P01
-- history: db/migrations/00001_visits.sql
-- +goose Up
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE INDEX visits_id_idx ON ONLY visits (id);
-- file: db/migrations/00002_attach.sql
-- +goose Up
ALTER INDEX visits_id_idx ATTACH PARTITION last_year_id_idx;

-- case: REINDEX INDEX
-- fails: 42P01
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_reindex.sql
-- +goose NO TRANSACTION
-- +goose Up
REINDEX INDEX CONCURRENTLY orders_number_idx;

-- case: COMMENT ON INDEX
-- fails: 42P01
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_comment.sql
-- +goose Up
COMMENT ON INDEX orders_number_idx IS 'for the search page';

-- case: CLUSTER
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_cluster.sql
-- +goose Up
CLUSTER orders USING orders_number_idx;

-- case: CLUSTER ON
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_cluster.sql
-- +goose Up
ALTER TABLE orders CLUSTER ON orders_number_idx;

-- case: REPLICA IDENTITY
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text NOT NULL);
-- file: db/migrations/00002_identity.sql
-- +goose Up
ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_number_idx;

-- case: USING INDEX
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text NOT NULL);
-- file: db/migrations/00002_key.sql
-- +goose Up
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: DROP CONSTRAINT
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, number text UNIQUE, total int CHECK (total > 0));
-- file: db/migrations/00002_drop.sql
-- +goose Up
ALTER TABLE orders DROP CONSTRAINT orders_number_unique;

-- case: VALIDATE CONSTRAINT
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_validate.sql
-- +goose Up
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;

-- case: RENAME CONSTRAINT
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_rename.sql
-- +goose Up
ALTER TABLE orders RENAME CONSTRAINT orders_total_check TO orders_total_positive;

-- case: COMMENT ON CONSTRAINT
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_comment.sql
-- +goose Up
COMMENT ON CONSTRAINT orders_total_check ON public.orders IS 'no refunds';

-- case: the way back drops what nothing has made
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
-- file: db/migrations/00002_invoices.sql
-- +goose Up
CREATE TABLE invoices (id bigint PRIMARY KEY, total int);
-- +goose Down
DROP INDEX customers_by_name_and_city;
DROP TABLE invoices;

-- case: one that has gone with its table
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
-- file: db/migrations/00002_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint, number text);
CREATE INDEX refunds_number_idx ON refunds (number);
-- +goose Down
DROP TABLE refunds;
DROP INDEX refunds_number_idx;
