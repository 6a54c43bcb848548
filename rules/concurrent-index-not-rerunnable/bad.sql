-- case: a second run finds what a failed first one left
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: another index was dropped
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);

-- case: dropped in the migration before, which its tool has recorded and does not run again
-- history: migrations/go.mod
module shop

require github.com/golang-migrate/migrate/v4 v4.18.0
-- history: migrations/0001_drop.up.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
-- history: migrations/0001_drop.down.sql
SELECT 1;
-- file: migrations/0002_create.up.sql
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- file: migrations/0002_create.down.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
