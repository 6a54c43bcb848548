-- case: lock_timeout counts every wait of the build
-- outside: CREATE INDEX legacy_idx ON orders (total, status)
SET lock_timeout = '5s';
DROP INDEX CONCURRENTLY IF EXISTS legacy_idx;

-- case: statement_timeout counts the build itself
SET statement_timeout = '30s';
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: both
SET lock_timeout = '5s';
SET statement_timeout = 60000;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: set by a function
SELECT set_config('statement_timeout', '10min', false);
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: the transaction_timeout of PostgreSQL 17
-- postgres: >=17
SET transaction_timeout = '1min';
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: set again after it was switched off
SET lock_timeout = 0;
SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: a timeout that an earlier migration gives to the database
-- unproven: it belongs to the owner of the database, and to sessions that begin later
-- history: migrations/0001_timeout.sql
ALTER DATABASE shop SET statement_timeout = '30s';
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: a timeout that an earlier migration gives to a role
-- severity: notice
-- unproven: which role migrates, no migration tells
-- history: migrations/0001_timeout.sql
ALTER ROLE shop_owner SET lock_timeout = '5s';
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
