-- case: checked beside the traffic
SET lock_timeout = '2s';
ALTER TABLE order_items ADD CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES products NOT VALID;
ALTER TABLE order_items VALIDATE CONSTRAINT order_items_product_id_fkey;

-- case: a new table
CREATE TABLE refunds (id bigint, order_id bigint);
SET lock_timeout = '2s';
ALTER TABLE refunds ADD FOREIGN KEY (order_id) REFERENCES orders;

-- case: a new column is empty
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN gift_for bigint REFERENCES customers;

-- case: a partitioned table refuses NOT VALID before PostgreSQL 18
-- postgres: <18
SET lock_timeout = '2s';
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES orders;

-- case: a partitioned table, checked beside the traffic
-- postgres: >=18
SET lock_timeout = '2s';
ALTER TABLE events ADD CONSTRAINT events_id_fkey FOREIGN KEY (id) REFERENCES orders NOT VALID;
ALTER TABLE events VALIDATE CONSTRAINT events_id_fkey;

-- case: of a table that the same file makes with IF NOT EXISTS
SET lock_timeout = '2s';
CREATE TABLE IF NOT EXISTS coupons (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX IF NOT EXISTS coupons_order_id_idx ON coupons (order_id);
ALTER TABLE coupons ADD FOREIGN KEY (order_id) REFERENCES orders (id);
