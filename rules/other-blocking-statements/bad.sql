-- case: a check beside an index
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: SET NOT NULL, after a check that nobody has validated
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
-- file: migrations/0002_host.sql
SET lock_timeout = '2s';
ALTER TABLE visits ADD CONSTRAINT visits_host_present CHECK (host IS NOT NULL) NOT VALID;
ALTER TABLE visits ALTER COLUMN host SET NOT NULL;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS visits_host_idx;

-- case: LOCK TABLE in a transaction of its own
BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE orders IN SHARE MODE;
COMMIT;
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: several of them
-- unproven: each is proven by itself
SET lock_timeout = '2s';
ALTER TABLE orders ADD CHECK (total >= 0), ADD CHECK (total < 1), ADD CHECK (total < 2), ADD CHECK (total < 3),
  ADD CHECK (total < 4), ADD CHECK (total < 5);
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
