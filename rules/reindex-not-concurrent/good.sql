-- case: beside the traffic
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: as an option
REINDEX (CONCURRENTLY) TABLE orders;

-- case: switched on
REINDEX (VERBOSE, CONCURRENTLY true) INDEX orders_status_idx;

-- case: a table that is new here
CREATE TABLE refunds (id bigint PRIMARY KEY);
REINDEX TABLE refunds;

-- case: system catalogs concurrently, which another rule knows
-- fails: 42501
REINDEX (CONCURRENTLY) TABLE pg_catalog.pg_class;
