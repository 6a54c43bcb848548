-- Verify shop:orders_total on pg

BEGIN;
SELECT 1;
ROLLBACK;
