-- case: before
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;

-- case: after what keeps nobody waiting
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: after what is new
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD COLUMN note text;
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;

-- case: a build has a finding of its own
CREATE INDEX orders_number_idx ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;

-- case: never set
ALTER TABLE orders ADD COLUMN note text;

-- case: in the body of a function it does not run yet
CREATE FUNCTION mark() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Never concurrently.
  ALTER TABLE orders ADD COLUMN note text;
END
$$;
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
