-- case: readers wait as well
DROP INDEX orders_status_idx;

-- case: several at once
DROP INDEX orders_status_idx, orders_total_idx;

-- case: nobody knows which table it belongs to
-- outside: CREATE INDEX legacy_idx ON orders (total, status)
DROP INDEX IF EXISTS legacy_idx;

-- case: a partitioned index has no concurrent form
DROP INDEX events_kind_idx;

-- case: in a transaction
BEGIN;
DROP INDEX IF EXISTS orders_status_idx;
COMMIT;

-- case: CASCADE has no concurrent form
DROP INDEX orders_status_idx CASCADE;

-- case: a rollback is weighed against what it ends
-- severity: warning
-- file: migrations/0002_index.up.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);
-- file: migrations/0002_index.down.sql
DROP INDEX IF EXISTS orders_customer_id_idx;

-- case: a partitioned index, with as short a wait as can be
-- severity: notice
BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX IF EXISTS events_kind_idx;
COMMIT;

-- case: only when it is invalid
-- severity: notice
-- unproven: no index is invalid here, so none is dropped
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('orders_status_idx') AND NOT indisvalid) THEN
    DROP INDEX orders_status_idx;
  END IF;
END
$$;

-- case: a check of validity before it changes nothing
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_index WHERE indexrelid = 'orders_status_idx'::regclass AND NOT indisvalid) THEN
    RAISE EXCEPTION 'orders_status_idx is invalid';
  END IF;
END
$$;
DROP INDEX IF EXISTS orders_status_idx;

-- case: a schema that is dropped after it has the name of the table
CREATE SCHEMA orders;
DROP INDEX IF EXISTS orders_status_idx;
DROP SCHEMA orders;

-- case: of a partitioned table, as the index that replaces it shows
-- outside: CREATE TABLE parcels (id bigint, at date) PARTITION BY RANGE (at); CREATE INDEX parcels_id_idx ON parcels (id)
-- also: partitioned-index-locks-all-partitions, missing-if-not-exists
DROP INDEX parcels_id_idx;
CREATE INDEX parcels_id_idx ON parcels (id, at);
CREATE TABLE parcels_2026 PARTITION OF parcels FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
