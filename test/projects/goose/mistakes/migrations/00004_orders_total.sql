-- +goose NO  TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);

-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
