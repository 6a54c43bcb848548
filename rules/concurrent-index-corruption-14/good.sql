-- case: mended since
-- postgres: <15
-- minor: 4
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: another major
-- postgres: >=15
-- minor: 2
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: nobody says which
-- postgres: <15
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: a plain build
-- postgres: <15
-- minor: 2
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
