-- +migrate Up notransaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);

-- +migrate Down notransaction
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
