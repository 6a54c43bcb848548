-- case: a foreign key of a table that holds rows
SET lock_timeout = '2s';
ALTER TABLE order_items ADD CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES products;

-- case: without a name
SET lock_timeout = '2s';
ALTER TABLE order_items ADD FOREIGN KEY (product_id) REFERENCES products (id);

-- case: a new column that is not empty
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN gift_for bigint DEFAULT 1 REFERENCES customers;

-- case: of a partitioned table
-- postgres: >=18
SET lock_timeout = '2s';
ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES orders;
