-- case: one that does not wait
SELECT pg_try_advisory_lock(4711);
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: given back before
SELECT pg_advisory_lock(4711);
ALTER TABLE orders ADD COLUMN note text;
SELECT pg_advisory_unlock(4711);
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

-- case: one of a transaction, which ends with it
BEGIN;
SELECT pg_advisory_xact_lock(4711);
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

-- case: a drop does not wait for snapshots
SELECT pg_advisory_lock(4711);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a plain build
BEGIN;
SELECT pg_advisory_lock(4711);
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
COMMIT;

-- case: a plain build outside any transaction
SELECT pg_advisory_lock(4711);
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
