-- case: a slip of the pen, passed over by IF EXISTS
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS order_number_idx;

-- case: the wrong schema
-- outside: CREATE SCHEMA app; CREATE TABLE app.orders (number text)
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS app.orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON app.orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: in its own file, where it fails
-- fails: 42704
-- file: migrations/0002_index.up.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- file: migrations/0002_index.down.sql
DROP INDEX CONCURRENTLY orders_numbers_idx;
