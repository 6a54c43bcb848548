-- migrate:up
CREATE INDEX orders_placed_at_idx ON orders (placed_at DESC);

-- migrate:down
DROP INDEX CONCURRENTLY order_placed_at_idx;
