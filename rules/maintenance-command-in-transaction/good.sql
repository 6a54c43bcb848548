-- case: by itself
VACUUM (ANALYZE) orders;

-- case: what may run inside a transaction
-- execution: transaction
ANALYZE orders;
REFRESH MATERIALIZED VIEW daily_sales WITH NO DATA;
REINDEX TABLE order_items;
CLUSTER orders USING orders_status_idx;

-- case: first in a pipeline it runs
-- execution: pipeline
VACUUM orders;
