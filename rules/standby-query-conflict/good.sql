-- case: a build
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_status_idx ON orders (status);

-- case: of a new table
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
REINDEX TABLE refunds;
DROP INDEX refunds_id_idx;

-- case: a table is no index
DROP TABLE order_items;
