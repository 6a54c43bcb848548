-- case: after the first of two
ALTER TABLE orders ADD COLUMN note text;
SET lock_timeout = '2s';
ALTER TABLE customers ADD COLUMN note text;

-- case: in one transaction
BEGIN;
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
SET LOCAL lock_timeout = '2s';
ALTER TABLE customers ADD COLUMN note text;
COMMIT;

-- case: switched off before
SET lock_timeout = 0;
TRUNCATE order_items;
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
