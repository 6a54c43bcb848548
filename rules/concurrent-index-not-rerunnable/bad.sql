-- case: a second run finds what a failed first one left
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: another index was dropped
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
