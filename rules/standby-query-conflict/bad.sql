-- case: a drop, concurrent as it is
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a rebuild
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: a rebuild of all
REINDEX TABLE CONCURRENTLY orders;

-- case: an index becomes a constraint's
-- outside: CREATE UNIQUE INDEX orders_number_key ON orders (number)
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
