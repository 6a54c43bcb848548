-- Verify shop:orders_placed_at on pg

BEGIN;
SELECT 1;
ROLLBACK;
