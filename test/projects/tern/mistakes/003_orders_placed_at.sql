----tern: disable-tx
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);

---- create above / drop below ----

DROP INDEX CONCURRENTLY orders_placed_at_idx;
