-- case: a new view without any index
-- fails: 55000
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
REFRESH MATERIALIZED VIEW CONCURRENTLY weekly_sales;

-- case: its index is partial
-- fails: 55000
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
CREATE UNIQUE INDEX weekly_sales_week_key ON weekly_sales (week) WHERE week > 0;
REFRESH MATERIALIZED VIEW CONCURRENTLY weekly_sales;

-- case: its index is over an expression
-- fails: 55000
CREATE MATERIALIZED VIEW weekly_sales AS SELECT 1 AS week;
CREATE UNIQUE INDEX weekly_sales_week_key ON weekly_sales ((week + 1));
REFRESH MATERIALIZED VIEW CONCURRENTLY weekly_sales;

-- case: an older view, of which not everything is known
-- severity: notice
-- fails: 55000
REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;
