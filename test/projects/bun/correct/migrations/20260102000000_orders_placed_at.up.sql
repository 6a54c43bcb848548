DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;

--bun:split

CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
