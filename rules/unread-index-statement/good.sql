-- case: what has nothing to do with indexes
-- unproven: it is SQL only once another program has filled it in
CREATE TABLE refunds (id bigint {{ .More }} {{ .Columns }});

-- case: the word in a string
-- unproven: it is SQL only once another program has filled it in
INSERT INTO products (sku, name) VALUES ('1', 'an index') {{ .On }} {{ .Conflict }};

-- case: what PostgreSQL refuses as it is: invalid-sql speaks
-- also: invalid-sql
CREATE INDEX orders_number_idx ON orders number;

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

-- case: a usual mistake beside a template
-- unproven: it is SQL only once another program has filled it in
CREATE CONCURRENTLY INDEX ${schema}_number_idx ON orders (number);
