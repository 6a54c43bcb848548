-- case: ALTER INDEX
ALTER INDEX orders_status_idx RENAME TO orders_by_status_idx;

-- case: a table
SET lock_timeout = '2s';
ALTER TABLE order_items RENAME TO items;

-- case: of a new table
CREATE TABLE refunds (id bigint PRIMARY KEY);
ALTER TABLE refunds_pkey RENAME TO refunds_id_pkey;
