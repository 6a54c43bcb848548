-- case: an index
ALTER TABLE orders_status_idx RENAME TO orders_by_status_idx;
