-- case: CREATE INDEX
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: a column that is called index
ALTER TABLE orders ADD COLUMN index numeric(10, 2), ADD COLUMN key varchar(20);
ALTER TABLE orders SET (fillfactor = 90);
