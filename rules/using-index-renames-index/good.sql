-- case: one name for both
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: the old name is not used again
CREATE UNIQUE INDEX CONCURRENTLY orders_number_idx ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_idx;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a constraint that builds its own
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD CONSTRAINT refunds_id_key UNIQUE (id), ADD UNIQUE (id);
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: one name for both, dropped by it in the end
-- fails: 2BP01
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
DROP INDEX orders_number_key;

-- case: without a name the constraint takes the index's
-- fails: 2BP01
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD UNIQUE USING INDEX orders_number_key;
DROP INDEX orders_number_key;
