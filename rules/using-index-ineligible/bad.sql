-- case: a partial index
-- fails: 42809
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number) WHERE status <> 'void';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: over an expression
-- fails: 42809
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (lower(email));
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email_key;

-- case: not unique
-- fails: 42809
ALTER TABLE orders ADD CONSTRAINT orders_status_key UNIQUE USING INDEX orders_status_idx;

-- case: in descending order
-- fails: 42809
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number DESC);
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: nulls first
-- fails: 42809
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (id, number NULLS FIRST);
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: with another operator class
-- fails: 42809
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number text_pattern_ops);
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: with another collation
-- fails: 42809
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number COLLATE "C");
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: nulls that are not distinct
-- postgres: >=16
-- fails: 42P16
CREATE UNIQUE INDEX CONCURRENTLY order_items_key ON order_items (order_id, line) NULLS NOT DISTINCT;
ALTER TABLE order_items ADD PRIMARY KEY USING INDEX order_items_key;

-- case: of a partitioned table
-- fails: 0A000
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE UNIQUE INDEX visits_key ON visits (id, at);
ALTER TABLE visits ADD CONSTRAINT visits_key UNIQUE USING INDEX visits_key;

-- case: another constraint's
-- fails: 55000
ALTER TABLE orders ADD CONSTRAINT orders_id_key UNIQUE USING INDEX orders_pkey;
