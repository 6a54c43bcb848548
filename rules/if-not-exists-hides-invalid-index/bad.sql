-- case: run again, it skips what is left
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: a unique index may not be enforced
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_number_key ON orders (number);

-- case: another index was dropped
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: dropped afterwards is too late
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a way back, whose way there has dropped it
-- history: migrations/go.mod
module shop

require github.com/pressly/goose/v3 v3.24.0
-- file: migrations/00002_drop.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
-- +goose Down
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);
