-- case: a statement of the migration itself
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: computed by a query, run by psql
SELECT format('CREATE INDEX CONCURRENTLY %I ON orders (number)', 'orders_number_idx')
\gexec

-- case: a materialized view may be refreshed there
DO $$
BEGIN
  IF false THEN
    REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;
  END IF;
END
$$;

-- case: only a message
DO $$
BEGIN
  RAISE NOTICE 'now run CREATE INDEX CONCURRENTLY';
END
$$;

-- case: a plain build may run there
DO $$
BEGIN
  CREATE INDEX orders_number_idx ON orders (number);
END
$$;
