-- case: run again, it skips what is left
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: a unique index may not be enforced
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_number_key ON orders (number);

-- case: another index was dropped
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: dropped afterwards is too late
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a way back, whose way there has dropped it
-- history: migrations/go.mod
module shop

require github.com/pressly/goose/v3 v3.24.0
-- file: migrations/00002_drop.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
-- +goose Down
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: dropped in the migration before, which its tool has recorded and does not run again
-- history: migrations/go.mod
module shop

require github.com/golang-migrate/migrate/v4 v4.18.0
-- history: migrations/0001_drop.up.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
-- history: migrations/0001_drop.down.sql
SELECT 1;
-- file: migrations/0002_create.up.sql
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);
-- file: migrations/0002_create.down.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
