-- case: a later statement may fail
-- also: create-index-not-concurrent
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: dropped, and then something fails
-- also: drop-index-not-concurrent
DROP INDEX orders_status_idx;
ANALYZE orders;

-- case: a concurrent drop too
DROP INDEX CONCURRENTLY orders_status_idx;
ANALYZE orders;

-- case: where the tool rolls everything back it is worth a word
-- severity: notice
-- also: create-index-not-concurrent
-- execution: transaction
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: alone in its migration it trips over nothing of its own
-- severity: notice
DROP INDEX CONCURRENTLY orders_status_idx;

-- case: a migration tool that is not known may wrap it in a transaction
-- severity: notice
-- also: create-index-not-concurrent
-- file: migrations/0002_index.up.sql
CREATE INDEX orders_number_idx ON orders (number);
ALTER TABLE orders ADD COLUMN note text;

-- case: an earlier statement stops the second run first
-- severity: notice
-- also: create-index-not-concurrent
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: what stands before it can be run again
-- also: create-index-not-concurrent
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
CREATE TABLE IF NOT EXISTS parcels (id bigint);
DROP INDEX CONCURRENTLY IF EXISTS parcels_id_idx;
CREATE INDEX parcels_id_idx ON parcels (id);
ALTER TABLE orders ALTER COLUMN total SET DEFAULT 0;
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: a type before it is made but once
-- severity: notice
-- also: create-index-not-concurrent
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: a named constraint before it is made but once
-- severity: notice
-- also: create-index-not-concurrent
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: what stands before it looks first
-- also: create-index-not-concurrent
DO $$
BEGIN
  IF to_regclass('public.orders_total_idx') IS NULL THEN
    CREATE INDEX orders_total_idx ON orders (total);
  END IF;
END $$;
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;
