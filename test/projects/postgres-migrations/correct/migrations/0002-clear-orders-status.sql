-- postgres-migrations disable-transaction
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
