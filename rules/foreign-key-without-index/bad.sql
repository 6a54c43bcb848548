-- case: in a new table
-- shows: EXPLAIN SELECT 1 FROM ONLY refunds WHERE order_id = 1
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders);

-- case: as a constraint of the table
-- shows: EXPLAIN SELECT 1 FROM ONLY refunds WHERE order_id = 1
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint, FOREIGN KEY (order_id) REFERENCES orders);

-- case: added to a table that was there
-- shows: EXPLAIN SELECT 1 FROM ONLY order_items WHERE product_id = 1
SET lock_timeout = '2s';
ALTER TABLE order_items ADD CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES products NOT VALID;
ALTER TABLE order_items VALIDATE CONSTRAINT order_items_product_id_fkey;

-- case: with a new column
-- shows: EXPLAIN SELECT 1 FROM ONLY orders WHERE gift_for = 1
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN gift_for bigint REFERENCES customers;

-- case: an index that does not begin with it
-- shows: EXPLAIN SELECT 1 FROM ONLY refunds WHERE order_id = 1 AND id <> 0
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders);
CREATE INDEX refunds_id_order_id_idx ON refunds USING brin (id, order_id) WHERE id > 5;

-- case: an index over some of the rows
-- shows: EXPLAIN SELECT 1 FROM ONLY refunds WHERE order_id = 1
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders, open boolean);
CREATE INDEX refunds_order_id_idx ON refunds (order_id) WHERE open;
