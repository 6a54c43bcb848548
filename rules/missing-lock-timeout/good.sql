-- case: with a short timeout
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;

-- case: in its transaction
BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders REPLICA IDENTITY FULL;
COMMIT;

-- case: concurrent commands block nobody while they wait
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: a new table
CREATE TABLE refunds (id bigint PRIMARY KEY);
ALTER TABLE refunds ADD CONSTRAINT refunds_id_check CHECK (id > 0) NOT VALID;

-- case: weaker locks
ALTER INDEX orders_status_idx RENAME TO orders_by_status_idx;
ALTER TABLE orders ALTER COLUMN status SET STATISTICS 500;

-- case: what has nothing to do with indexes or constraints
ALTER TABLE orders ADD COLUMN note text;

-- case: in the body of a function it does not run yet
CREATE FUNCTION refresh_sales() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;
  ALTER TABLE orders REPLICA IDENTITY FULL;
END
$$;

-- case: set too late is another finding
ALTER TABLE orders REPLICA IDENTITY FULL;
SET lock_timeout = '2s';
ALTER TABLE customers ADD COLUMN note text;

-- case: TRUNCATE under which no index is built
BEGIN;
TRUNCATE order_items;
ALTER TABLE order_items ADD COLUMN note text;
COMMIT;
