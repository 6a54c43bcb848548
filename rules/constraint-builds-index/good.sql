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

-- case: ONLY a partitioned table, whose own index has no rows
SET lock_timeout = '2s';
ALTER TABLE ONLY events ADD CONSTRAINT events_id_at_key UNIQUE (id, at);

-- case: a table that the transaction has emptied
BEGIN;
SET LOCAL lock_timeout = '2s';
TRUNCATE order_items;
ALTER TABLE order_items ADD CONSTRAINT order_items_key UNIQUE (order_id, line);
COMMIT;
