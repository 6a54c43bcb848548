-- Revert shop:orders from pg

BEGIN;

DROP TABLE orders;
DROP TABLE customers;

COMMIT;
