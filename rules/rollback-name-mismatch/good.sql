-- case: the same name
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: an index of an older migration as well
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

-- case: a name that PostgreSQL made up
-- file: db/migrations/00002_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint);
CREATE INDEX ON refunds (id);
-- +goose Down
DROP INDEX refunds_id_idx;
DROP TABLE refunds;

-- case: a name in another case is the same name
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS ORDERS_NUMBER_IDX;
CREATE INDEX CONCURRENTLY Orders_Number_Idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: an older index is made anew by the rollback
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_numbers_idx;
CREATE INDEX CONCURRENTLY orders_numbers_idx ON orders (id, number);

-- case: an index that nobody knows, unlike the one that is left
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS legacy;

-- case: the right name, dropped twice
-- also: unknown-index, missing-rollback
-- fails: 42704
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text, status text);
CREATE INDEX orders_number_idx ON orders (number);
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number, status);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
DROP INDEX CONCURRENTLY orders_number_idx;
