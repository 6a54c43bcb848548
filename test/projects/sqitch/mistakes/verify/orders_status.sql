-- Verify shop:orders_status on pg

BEGIN;
SELECT 1;
ROLLBACK;
