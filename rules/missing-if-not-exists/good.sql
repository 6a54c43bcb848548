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
