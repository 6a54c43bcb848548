-- case: the constraint itself
SET lock_timeout = '2s';
ALTER TABLE products DROP CONSTRAINT products_pkey;

-- case: an index of no constraint
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: its constraint is gone
SET lock_timeout = '2s';
ALTER TABLE products DROP CONSTRAINT products_pkey;
DROP INDEX CONCURRENTLY IF EXISTS products_pkey;

-- case: a table of that name
CREATE TABLE refunds (id bigint PRIMARY KEY);
DROP TABLE refunds;
