-- transaction: no
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
