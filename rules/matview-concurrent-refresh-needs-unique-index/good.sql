-- case: with a unique index
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
CREATE UNIQUE INDEX weekly_sales_week_key ON weekly_sales (week);
REFRESH MATERIALIZED VIEW CONCURRENTLY weekly_sales;

-- case: without CONCURRENTLY
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
REFRESH MATERIALIZED VIEW weekly_sales;

-- case: a view that no migration has made
-- outside: CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week; CREATE UNIQUE INDEX ON weekly_sales (week)
REFRESH MATERIALIZED VIEW CONCURRENTLY weekly_sales;
