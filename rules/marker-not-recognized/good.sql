-- case: as dbmate reads it
-- file: db/migrations/20260101000000_index.sql
-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: as goose reads it
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: only talk about one
-- We once had "+goose NO TRANSACTION" here.
SELECT 1;
