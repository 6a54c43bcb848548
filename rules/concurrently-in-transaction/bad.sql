-- case: between BEGIN and COMMIT
-- fails: 25001
BEGIN;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
COMMIT;

-- case: START TRANSACTION is the same
-- fails: 25001
START TRANSACTION;
DROP INDEX CONCURRENTLY orders_status_idx;
COMMIT;

-- case: after ROLLBACK TO the block is still open
-- fails: 25001
BEGIN;
SAVEPOINT before_index;
ROLLBACK TO before_index;
REINDEX INDEX CONCURRENTLY orders_status_idx;
COMMIT;

-- case: COMMIT AND CHAIN opens the next one
-- fails: 25001
BEGIN;
COMMIT AND CHAIN;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
COMMIT;

-- case: a partition cannot be detached concurrently there
-- fails: 25001
BEGIN;
ALTER TABLE events DETACH PARTITION events_2026 CONCURRENTLY;
COMMIT;

-- case: the REINDEX option
-- fails: 25001
BEGIN;
REINDEX (CONCURRENTLY) TABLE orders;
COMMIT;

-- case: not even on a new table
-- fails: 25001
BEGIN;
CREATE TABLE refunds (id bigint);
CREATE INDEX CONCURRENTLY refunds_id_idx ON refunds (id);
COMMIT;

-- case: a tool that wraps every migration
-- fails: 25001
-- execution: transaction
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: all pending migrations in one transaction
-- fails: 25001
-- execution: batch
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: goose without its marker
-- fails: 25001
-- file: db/migrations/00002_index.sql
-- +goose Up
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
SELECT 1;

-- case: an included file stands in the transaction of the including one
-- fails: 25001
-- file: all.sql
BEGIN;
\ir index.sql
COMMIT;
-- history: index.sql
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: psql begins a transaction by itself
-- fails: 25001
-- also: transaction-never-committed
\set AUTOCOMMIT off
CREATE TABLE parcels (id bigint);
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: psql does not know options in parentheses
-- fails: 25001
\set AUTOCOMMIT off
REINDEX (VERBOSE) TABLE CONCURRENTLY orders;
