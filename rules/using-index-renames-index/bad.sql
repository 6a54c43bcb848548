-- case: dropped by the old name afterwards
-- shows: SELECT to_regclass('orders_number_idx') IS NULL AND to_regclass('orders_number_key') IS NOT NULL
CREATE UNIQUE INDEX CONCURRENTLY orders_number_idx ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_idx;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
