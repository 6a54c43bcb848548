-- Up Migration
COMMIT;
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);

-- Down Migration
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
