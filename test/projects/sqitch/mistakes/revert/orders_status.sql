-- Revert shop:orders_status from pg

BEGIN;

DROP INDEX orders_status_idx;

COMMIT;
