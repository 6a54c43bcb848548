-- case: after COMMIT
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

-- case: after ROLLBACK
BEGIN;
SELECT 1;
ROLLBACK;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: after END
BEGIN;
SELECT 1;
END;
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: a materialized view may be refreshed there
BEGIN;
CREATE MATERIALIZED VIEW sales AS SELECT 1 AS id;
CREATE UNIQUE INDEX sales_id_idx ON sales (id);
REFRESH MATERIALIZED VIEW CONCURRENTLY sales;
COMMIT;

-- case: goose with its marker
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: a body that is only BEGIN ATOMIC
CREATE FUNCTION one() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: in a query string with others, concurrently-in-multi-statement-string speaks instead
-- fails: 25001
-- execution: one-query
SELECT 1;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: plain statements in a transaction
BEGIN;
CREATE INDEX orders_number_idx ON orders (number);
COMMIT;

-- case: AUTOCOMMIT is off, and no transaction is open
\set AUTOCOMMIT off
CREATE TABLE parcels (id bigint);
COMMIT;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
REINDEX INDEX CONCURRENTLY orders_number_idx;
