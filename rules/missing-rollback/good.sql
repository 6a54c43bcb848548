-- case: down drops what up makes
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: with its table
-- file: db/migrations/00002_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
-- +goose Down
DROP TABLE refunds;

-- case: with its column
-- file: db/migrations/00002_note.sql
-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE orders ADD COLUMN note text;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
-- +goose Down
ALTER TABLE orders DROP COLUMN note;

-- case: in a commented block at the end
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- Rollback:
-- DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: in a file beside it
-- file: migrations/0002_index.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- file: migrations/0002_index_rollback.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: what the migration itself takes back
-- file: db/migrations/00002_try.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
-- +goose Down
SELECT 1;

-- case: a constraint by its name
-- file: db/migrations/00002_check.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
ALTER TABLE orders DROP CONSTRAINT orders_total_check;

-- case: made anew, and the old one brought back
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose Up
DROP INDEX orders_number_idx;
CREATE INDEX orders_number_idx ON orders (lower(number));
-- +goose Down
DROP INDEX orders_number_idx;
CREATE INDEX orders_number_idx ON orders (number);

-- case: a constraint that up itself drops again
-- file: db/migrations/00002_not_null.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT number_is_there CHECK (number IS NOT NULL) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT number_is_there;
ALTER TABLE orders ALTER COLUMN number SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT number_is_there;
-- +goose Down
ALTER TABLE orders ALTER COLUMN number DROP NOT NULL;

-- case: indexes of partitions go with the index of their parent
-- history: db/migrations/00001_visits.sql
-- +goose Up
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- +goose Down
DROP TABLE visits;
-- file: db/migrations/00002_visits_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS visits_2026_id_idx;
CREATE INDEX CONCURRENTLY visits_2026_id_idx ON visits_2026 (id);
CREATE INDEX IF NOT EXISTS visits_id_idx ON visits (id);
-- +goose Down
DROP INDEX IF EXISTS visits_id_idx;

-- case: what a function would make, if it ran
-- file: db/migrations/00002_function.sql
-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION index_orders() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
  REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;
END
$$;
-- +goose StatementEnd
-- +goose Down
DROP FUNCTION index_orders;

-- case: a temporary table ends with its session
-- file: db/migrations/00002_staging.sql
-- +goose Up
CREATE TEMPORARY TABLE staging (id bigint);
CREATE INDEX staging_id_idx ON staging (id);
-- +goose Down
SELECT 1;

-- case: the way back is a program
-- history: migrations/0002_index.down.go
package migrations
-- file: migrations/0002_index.up.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
