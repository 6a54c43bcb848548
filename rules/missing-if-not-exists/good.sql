-- case: a table that is new in the same migration
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
ANALYZE refunds;

-- case: after a drop of that name
DROP INDEX CONCURRENTLY IF EXISTS events_id_idx;
CREATE INDEX events_id_idx ON ONLY events (id);

-- case: concurrent builds have rules of their own
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
ANALYZE orders;

-- case: only if it is there
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
ANALYZE orders;

-- case: made here, dropped here
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: below a condition that asks first
DO $$
BEGIN
  IF to_regclass('events_id_idx') IS NULL THEN
    CREATE INDEX events_id_idx ON ONLY events (id);
  END IF;
END
$$;

-- case: without a name there is nothing to exist
CREATE INDEX ON orders (number);
ANALYZE orders;

-- case: a table is no index
DROP TABLE order_items;
ANALYZE orders;

-- case: a drop below a condition that asks first
DO $$
BEGIN
  IF to_regclass('orders_status_idx') IS NOT NULL THEN
    DROP INDEX orders_status_idx;
  END IF;
END
$$;
ANALYZE orders;

-- case: made and dropped by the same migration
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
DROP INDEX refunds_id_idx;
ANALYZE refunds;

-- case: on a table that the same file makes with IF NOT EXISTS
CREATE TABLE IF NOT EXISTS parcels (id bigint, code text);
CREATE INDEX parcels_code_idx ON parcels (code);
ANALYZE parcels;
