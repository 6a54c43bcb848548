-- case: what has nothing to do with indexes
CREATE TABLE refunds (id bigint,);

-- case: the word in a string
INSERT INTO products (sku, name) VALUE ('1', 'an index');

-- case: put together, but of known parts
DO $$
BEGIN
  EXECUTE format('DROP TABLE IF EXISTS %I', 'index');
END
$$;

-- case: templates are filled in
-- unproven: it is SQL only once another program has filled it in
DROP INDEX CONCURRENTLY IF EXISTS ${schema}.orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON ${schema}.orders (number);

-- case: a usual mistake: sql-syntax-hint speaks
CREATE CONCURRENTLY INDEX orders_number_idx ON orders (number);
