-- transaction: false
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
