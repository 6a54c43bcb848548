-- case: two indexes
-- fails: 0A000
DROP INDEX CONCURRENTLY orders_status_idx, orders_total_idx;

-- case: IF EXISTS does not help
-- fails: 0A000
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx, orders_total_idx;

-- case: CASCADE
-- fails: 0A000
DROP INDEX CONCURRENTLY orders_status_idx CASCADE;
