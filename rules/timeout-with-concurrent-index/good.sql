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

-- case: what the migration before leaves in the session is reset
-- file: db/migrations/00001_timeout.sql
-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
-- +goose Down
ALTER TABLE orders DROP COLUMN note;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
RESET ALL;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY orders_number_idx;

-- case: what a migration of the history left in its session, which has ended
-- history: db/migrations/00001_timeout.sql
-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
-- +goose Down
ALTER TABLE orders DROP COLUMN note;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY orders_number_idx;

-- case: a tool that resets all settings before the next file
-- history: supabase/config.toml
project_id = "shop"
-- file: supabase/migrations/20260101000000_timeout.sql
SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
-- file: supabase/migrations/20260102000000_index.sql
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
