-- Revert shop:orders_placed_at from pg

BEGIN;

DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;

COMMIT;
