-- case: four columns
DROP INDEX CONCURRENTLY IF EXISTS orders_all_idx;
CREATE INDEX CONCURRENTLY orders_all_idx ON orders (status, customer_id, placed_at, total);
