-- +migrate Up notransaction
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);

-- +migrate Down
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
