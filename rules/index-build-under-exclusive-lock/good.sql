-- case: the lock is gone before the build
ALTER TABLE orders ADD COLUMN note text;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

-- case: the locked table is new
BEGIN;
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD COLUMN order_id bigint;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: validated in a transaction of its own
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;

-- case: a temporary table is locked
BEGIN;
CREATE TEMPORARY TABLE staging (id bigint);
ALTER TABLE staging ADD COLUMN note text;
CREATE INDEX staging_note_idx ON staging (note);
COMMIT;

-- case: what is built is new and empty
BEGIN;
ALTER TABLE orders ADD COLUMN refunded boolean;
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
COMMIT;

-- case: a constraint on the locked table takes that lock itself: constraint-builds-index
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);
COMMIT;

-- case: a constraint on a table that is new and empty
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD PRIMARY KEY (id);
COMMIT;

-- case: a table that the transaction has emptied
BEGIN;
SET LOCAL lock_timeout = '2s';
TRUNCATE order_items, orders;
DROP INDEX IF EXISTS orders_number_idx;
CREATE INDEX orders_number_idx ON orders (number);
COMMIT;

-- case: a constraint on the second of the tables that the transaction has emptied
BEGIN;
SET LOCAL lock_timeout = '2s';
TRUNCATE order_items, orders;
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number);
COMMIT;
