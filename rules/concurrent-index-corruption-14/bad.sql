-- case: a build
-- postgres: <15
-- minor: 2
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: a rebuild
-- postgres: <15
-- minor: 0
REINDEX INDEX CONCURRENTLY orders_status_idx;
