-- case: a foreign key of a table that holds rows
SET lock_timeout = '2s';
ALTER TABLE order_items ADD CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES products;

-- case: without a name
SET lock_timeout = '2s';
ALTER TABLE order_items ADD FOREIGN KEY (product_id) REFERENCES products (id);

-- case: a new column that is not empty
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN gift_for bigint DEFAULT 1 REFERENCES customers;

-- case: IF NOT EXISTS may have found an older table
-- severity: notice
SET lock_timeout = '2s';
CREATE TABLE IF NOT EXISTS coupons (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX IF NOT EXISTS coupons_order_id_idx ON coupons (order_id);
ALTER TABLE coupons ADD FOREIGN KEY (order_id) REFERENCES orders (id);

-- case: of a partitioned table
-- postgres: >=18
SET lock_timeout = '2s';
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES orders;
