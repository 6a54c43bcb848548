-- transaction:no
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
