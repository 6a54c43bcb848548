-- case: names of pg_indexes asked of the statistics
-- fails: 42703
SELECT tablename, indexname, idx_scan FROM pg_stat_user_indexes ORDER BY idx_scan DESC;

-- case: validity asked of pg_indexes
-- fails: 42703
SELECT indexname FROM pg_indexes WHERE indexname LIKE 'orders%' AND NOT indisvalid;

-- case: an oid that pg_indexes does not have
-- fails: 42703
SELECT indexname, pg_size_pretty(pg_relation_size(indexrelid)) FROM pg_indexes WHERE tablename = 'orders';

-- case: in a join of two catalogs
-- fails: 42703
SELECT indexname, indisvalid FROM pg_index JOIN pg_class ON pg_index.indexrelid = pg_class.oid WHERE NOT indisvalid;

-- case: by an alias, in a subquery
-- fails: 42703
SELECT count(*) FROM orders WHERE EXISTS (SELECT 1 FROM pg_stat_user_indexes s WHERE s.indexname = 'orders_status_idx');

-- case: through WITH
-- fails: 42703
WITH used AS (SELECT indexrelname AS name, idx_scan FROM pg_stat_user_indexes) SELECT u.indexname FROM used u JOIN pg_indexes i ON i.indexdef = u.name WHERE i.indisready;

-- case: a function without the argument that it takes
-- fails: 42883
SELECT blocking_pids FROM pg_blocking_pids() AS blocking_pids;

-- case: a view that a later major has
-- postgres: <16
-- fails: 42P01
SELECT backend_type, reads FROM pg_stat_io;

-- case: in an EXPLAIN
-- fails: 42703
EXPLAIN SELECT indexname FROM pg_stat_user_indexes;

-- case: what a view keeps
-- fails: 42703
CREATE VIEW unused AS SELECT indexname FROM pg_stat_user_indexes WHERE idx_scan = 0;

-- case: into a table
-- fails: 42703
CREATE TABLE sizes AS SELECT indexname, idx_scan FROM pg_stat_user_indexes;
