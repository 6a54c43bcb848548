-- case: three columns
DROP INDEX CONCURRENTLY IF EXISTS orders_some_idx;
CREATE INDEX CONCURRENTLY orders_some_idx ON orders (status, customer_id, placed_at);

-- case: the rest only returned
DROP INDEX CONCURRENTLY IF EXISTS orders_some_idx;
CREATE INDEX CONCURRENTLY orders_some_idx ON orders (status, placed_at) INCLUDE (customer_id, total, number);

-- case: a unique key
DROP INDEX CONCURRENTLY IF EXISTS orders_all_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_all_key ON orders (status, customer_id, placed_at, total, number);

-- case: brin, where the order of columns does not matter
DROP INDEX CONCURRENTLY IF EXISTS orders_all_idx;
CREATE INDEX CONCURRENTLY orders_all_idx ON orders USING brin (status, customer_id, placed_at, total, number);
