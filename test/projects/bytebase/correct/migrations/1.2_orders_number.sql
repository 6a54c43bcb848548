DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
