-- case: one at a time
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;

-- case: RESTRICT is what it does anyway
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx RESTRICT;

-- case: a plain drop takes several
DROP INDEX orders_status_idx, orders_total_idx;
