-- case: switched off for the build
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

-- case: reset
SET statement_timeout = '30s';
RESET statement_timeout;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: all reset
SET statement_timeout = '30s';
RESET ALL;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: SET LOCAL ended with its transaction
BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: SET LOCAL outside a transaction does nothing
SET LOCAL statement_timeout = '1s';
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: rolled back
BEGIN;
SET lock_timeout = '2s';
ROLLBACK;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: hours are long enough
SET statement_timeout = '6h';
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a quick statement needs one
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);

-- case: a role's timeout, switched off
-- unproven: the role is not there
-- history: migrations/0001_timeout.sql
ALTER ROLE shop_owner SET lock_timeout = '5s';
-- file: migrations/0002_index.sql
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
