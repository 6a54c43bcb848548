-- case: the index is built first
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: a new table
CREATE TABLE refunds (id bigint, order_id bigint);
ALTER TABLE refunds ADD PRIMARY KEY (id);
ALTER TABLE refunds ADD COLUMN token uuid UNIQUE;

-- case: constraints without an index
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
ALTER TABLE orders ADD COLUMN note text;

-- case: a temporary table
CREATE TEMPORARY TABLE staging (id bigint);
ALTER TABLE staging ADD PRIMARY KEY (id);

-- case: while another table is locked, index-build-under-exclusive-lock speaks instead
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number);
COMMIT;
