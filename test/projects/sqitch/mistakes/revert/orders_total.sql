-- Revert shop:orders_total from pg

DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
