-- case: concurrently
CREATE UNIQUE INDEX CONCURRENTLY daily_sales_day_key ON daily_sales (day);
REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;

-- case: a new view
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
REFRESH MATERIALIZED VIEW weekly_sales;

-- case: emptied
REFRESH MATERIALIZED VIEW daily_sales WITH NO DATA;
