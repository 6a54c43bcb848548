-- case: it could be refreshed concurrently
-- history: migrations/0001_sales.sql
CREATE TABLE sales (week int);
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
CREATE UNIQUE INDEX weekly_sales_week_key ON weekly_sales (week);
-- file: migrations/0002_refresh.sql
REFRESH MATERIALIZED VIEW weekly_sales;

-- case: it has no unique index yet
-- severity: notice
REFRESH MATERIALIZED VIEW daily_sales;
