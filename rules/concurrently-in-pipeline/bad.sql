-- case: after another statement it is refused
-- fails: 25001
-- execution: pipeline
-- severity: error
SET maintenance_work_mem = '1GB';
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: before another statement it may stay invalid
-- execution: pipeline
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
INSERT INTO products (sku, name, price) VALUES ('1', 'one', 1);
