-- case: what may be left is dropped first
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: dropped first, IF NOT EXISTS hides nothing
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: dropped in the script before, where nothing records what has run
-- file: migrations/0001_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
-- file: migrations/0002_create.sql
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: a check of the catalog stops the run
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_index WHERE indexrelid = 'orders_number_idx'::regclass AND NOT indisvalid) THEN
    RAISE EXCEPTION 'orders_number_idx is invalid';
  END IF;
END
$$;

-- case: a constraint refuses an invalid index
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: a build that is not concurrent leaves nothing behind
CREATE TABLE refunds (id bigint);
CREATE INDEX IF NOT EXISTS refunds_id_idx ON refunds (id);

-- case: without IF NOT EXISTS a second run stops
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
