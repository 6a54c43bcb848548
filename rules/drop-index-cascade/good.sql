-- case: without CASCADE
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: nothing relies on an index that is not unique
DROP INDEX IF EXISTS orders_status_idx CASCADE;

-- case: a table's
DROP TABLE order_items CASCADE;

-- case: concurrently it is refused
-- fails: 0A000
DROP INDEX CONCURRENTLY orders_none_idx CASCADE;

-- case: RESTRICT
DROP INDEX IF EXISTS orders_none_idx RESTRICT;
