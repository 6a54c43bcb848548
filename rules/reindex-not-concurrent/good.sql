-- case: beside the traffic
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: as an option
REINDEX (CONCURRENTLY) TABLE orders;

-- case: switched on
REINDEX (VERBOSE, CONCURRENTLY true) INDEX orders_status_idx;

-- case: a table that is new here
CREATE TABLE refunds (id bigint PRIMARY KEY);
REINDEX TABLE refunds;

-- case: system catalogs have no concurrent form
-- unproven: it names the database it runs in
REINDEX SYSTEM shop;
