-- Up Migration
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);

-- Down Migration
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
