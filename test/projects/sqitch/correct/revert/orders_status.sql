-- Revert shop:orders_status from pg

DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
